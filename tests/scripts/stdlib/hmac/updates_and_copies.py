# updates, copies and sizes
import hashlib
import hmac

h = hmac.new(b"key", digestmod=hashlib.sha256)
h.update(b"The quick brown fox ")
c = h.copy()
h.update(b"jumps over the lazy dog")
c.update(b"sleeps")
print(h.hexdigest(), c.hexdigest() != h.hexdigest(), h.digest_size, h.block_size, h.name)
print(h.hexdigest() == hmac.new(b"key", b"The quick brown fox jumps over the lazy dog", "sha256").hexdigest())
print(hmac.digest(b"key", b"m", "sha1").hex(), hmac.new(b"k" * 100, b"m", hashlib.md5).hexdigest(), hmac.new(b"", b"", "sha512").hexdigest()[:16])
print(hmac.trans_5C[:4], hmac.digest_size, hmac.HMAC is type(h))
