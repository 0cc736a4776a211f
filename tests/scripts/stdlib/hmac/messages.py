# Authentication codes.
import hashlib
import hmac

h = hmac.new(b'key', b'msg', 'sha256')
print(h.name, h.digest_size, h.block_size, h.hexdigest(), h.digest() == bytes.fromhex(h.hexdigest()))
twin = h.copy()
twin.update(b'more')
print(twin.hexdigest(), h.hexdigest() == hmac.new(b'key', b'msg', hashlib.sha256).hexdigest())
print(hmac.digest(b'key', b'msg', 'sha1'), hmac.new(b'k' * 200, b'm', hashlib.md5).hexdigest(), hmac.new(b'k', digestmod='sha3_256').hexdigest())
