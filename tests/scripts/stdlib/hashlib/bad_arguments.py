# What hashes refuse.
import hashlib


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: hashlib.md5('x'))
show(lambda: hashlib.md5(5))
show(lambda: hashlib.new('foo'))
show(lambda: hashlib.new(5))
show(lambda: hashlib.sha256().update('x'))
show(lambda: hashlib.sha256().update())
show(lambda: hashlib.shake_128().digest())
show(lambda: hashlib.md5(b'a', b'b'))
show(lambda: hashlib.sha256(data=b'x'))
show(lambda: hashlib.md5(b'a', usedforsecurity=False).hexdigest())
show(lambda: hashlib.pbkdf2_hmac('md5', b'', b'', 0))
show(lambda: hashlib.scrypt(b'pw', salt=b's', n=15, r=8, p=1))
show(lambda: hashlib.file_digest(5, 'md5'))
