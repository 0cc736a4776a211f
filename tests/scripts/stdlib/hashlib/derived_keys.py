# Keys from passwords, and the digest of a file.
import hashlib
import io

print(hashlib.pbkdf2_hmac('sha256', b'pw', b'salt', 1000).hex())
print(hashlib.pbkdf2_hmac('sha1', b'pw', b'salt', 1, 50).hex())
print(hashlib.scrypt(b'pw', salt=b's', n=16, r=8, p=1).hex())
print(hashlib.scrypt(b'pw', salt=b's', n=16, r=8, p=1, dklen=10).hex())
print(hashlib.file_digest(io.BytesIO(b'abc' * 100000), 'sha256').hexdigest(), hashlib.file_digest(io.BytesIO(b'abc'), hashlib.md5).hexdigest())
