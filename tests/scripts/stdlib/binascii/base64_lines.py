# Base64 with what is wrong in it.
import binascii


def show(f, *args, **kw):
    try:
        print(f.__name__, args, kw, f(*args, **kw))
    except Exception as e:
        print(f.__name__, args, kw, type(e).__name__, e)


for b in (b'', b'a', b'ab', b'abc', b'abcd', bytes(range(256))):
    show(binascii.b2a_base64, b)
show(binascii.b2a_base64, b'abc', newline=False)
show(binascii.b2a_base64, 'abc')
for s in (b'YWJj', 'YWJj\n', b'YWI=', b'YQ==', b'YQ=', b'YQ', b'Y', b'YWJjZ', b'YW!Jj', b'====', b'YQ==YQ==', b'=YQ==', b'YQ===', b'YW=Jj', b'YQ==x', b'', b'Y Q = =', 'é', b'YWJjZGVmZ'):
    show(binascii.a2b_base64, s)
    show(binascii.a2b_base64, s, strict_mode=True)
