"""Digests of short and long data, and hmac."""
import hashlib
import hmac

total = 0
for i in range(40_000):
    data = b"message %d" % i
    total += hashlib.sha256(data).digest()[0] + int(hashlib.md5(data).hexdigest()[:2], 16)
    total += hashlib.sha1(data, usedforsecurity=False).digest()[-1]
for i in range(6_000):
    total += hmac.new(b"key", b"%d" % i, "sha256").digest()[0]
block = bytes(1 << 20)
for name in ("sha256", "sha512", "sha1", "md5", "blake2b"):
    h = hashlib.new(name)
    for _ in range(8):
        h.update(block)
    total += h.digest()[0]
total += hashlib.pbkdf2_hmac("sha256", b"pw", b"salt", 20_000)[0]
print(total)
