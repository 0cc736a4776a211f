# All algorithms: digests, sizes, copies.
import hashlib

for name in sorted(hashlib.algorithms_guaranteed):
    for h in (getattr(hashlib, name)(b'abc'), hashlib.new(name, b'abc')):
        length = (10,) if name.startswith('shake') else ()
        twin = h.copy()
        twin.update(b'more')
        print(name, h.name, h.digest_size, h.block_size, h.hexdigest(*length), twin.digest(*length) == h.digest(*length))
print(hashlib.sha256().hexdigest(), hashlib.new('SHA256', b'x').name)
h = hashlib.md5()
for i in range(1000):
    h.update(b'chunk %d' % i)
print(h.hexdigest(), hashlib.sha1(bytearray(b'x')).hexdigest(), hashlib.sha512(memoryview(b'x')).digest()[:4])
