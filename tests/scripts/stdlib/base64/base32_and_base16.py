# base32 in both alphabets, and base16.
import base64


def show(f, *args, **kw):
    try:
        print(f.__name__, args, kw, f(*args, **kw))
    except Exception as e:
        print(f.__name__, args, kw, type(e).__name__, e)


for b in (b'', b'a', b'ab', b'abc', b'abcd', b'abcde', b'abcdef', bytes(range(10))):
    e = base64.b32encode(b)
    h = base64.b32hexencode(b)
    print(e, h, base64.b16encode(b), base64.b32decode(e) == base64.b32hexdecode(h) == b)
for s in (b'ME======', 'ME======', b'me======', b'ME', b'M1======', b'========', b'MFRGG===', b'M=======', b'MFRGGZ==', b'MFRA====', 'é' * 8):
    show(base64.b32decode, s)
    show(base64.b32decode, s, True)
show(base64.b32decode, b'M1023456', map01=b'L')
show(base64.b32decode, b'M1023456', map01='I')
for s in (b'00FF', '00ff', b'0', b'0G'):
    show(base64.b16decode, s)
    show(base64.b16decode, s, casefold=True)
