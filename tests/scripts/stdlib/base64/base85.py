# Ascii85, base85 and Z85.
import base64


def show(f, *args, **kw):
    try:
        print(f.__name__, args, kw, f(*args, **kw))
    except Exception as e:
        print(f.__name__, args, kw, type(e).__name__, e)


for b in (b'', b'a', b'abcd', b'hello world', b'\0\0\0\0', b'\0\0', b'    ', b'\xff' * 7):
    for kw in ({}, {'pad': True}, {'foldspaces': True}, {'adobe': True}, {'wrapcol': 4}, {'adobe': True, 'wrapcol': 5}):
        show(base64.a85encode, b, **kw)
    show(base64.b85encode, b)
    show(base64.b85encode, b, pad=True)
    show(base64.z85encode, b)
    assert base64.a85decode(base64.a85encode(b)) == base64.b85decode(base64.b85encode(b)) == base64.z85decode(base64.z85encode(b)) == b
for s in (b'BOu!rD]j7BEbo7', '<~BOu!rD]j7BEbo7~>', b'!!z!!', b'v', b's8W-"', b'y', b'a b\nc'):
    show(base64.a85decode, s)
    show(base64.a85decode, s, adobe=True)
    show(base64.a85decode, s, foldspaces=True)
for s in (b'Xk~0{Zv', 'Xk~0{Zv', b'|NsC1', b'~~~~~', b'a"b', b'"'):
    show(base64.b85decode, s)
    show(base64.z85decode, s)
