# base64: alphabets, padding, validation, files.
import base64
import io


def show(f, *args, **kw):
    try:
        print(f.__name__, args, kw, f(*args, **kw))
    except Exception as e:
        print(f.__name__, args, kw, type(e).__name__, e)


for b in (b'', b'a', b'ab', b'abc', b'\xff\xfe\xfb', bytearray(b'x'), memoryview(b'xyz')):
    print(base64.b64encode(b), base64.urlsafe_b64encode(b), base64.standard_b64encode(b))
show(base64.b64encode, b'\xff\xfe\xfb', b'@$')
show(base64.b64encode, 'text')
for s in (b'//77', '//77', b'__77', b'YQ', b'YQ==', b'Y$Q==', 'é', 5, b'YWJ j\n'):
    show(base64.b64decode, s)
    show(base64.b64decode, s, validate=True)
    show(base64.urlsafe_b64decode, s)
show(base64.b64decode, '@$77', '@$')
out = io.BytesIO()
base64.encode(io.BytesIO(bytes(range(200))), out)
back = io.BytesIO()
out.seek(0)
base64.decode(out, back)
print(out.getvalue(), back.getvalue() == bytes(range(200)))
print(base64.encodebytes(b'x' * 100), base64.decodebytes(b'eHh4\neHg=\n'))
show(base64.encodebytes, 'x')
