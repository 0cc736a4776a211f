# compressobj and decompressobj, byte by byte and with limits
import zlib
data = b"".join(b"line %d of many\n" % (i % 17) for i in range(500))
c = zlib.compressobj(6)
z = b"".join(c.compress(data[i:i + 100]) for i in range(0, len(data), 100)) + c.flush()
d = zlib.decompressobj()
print(b"".join(d.decompress(z[i:i + 1]) for i in range(len(z))) + d.flush() == data, d.eof, d.unused_data, d.unconsumed_tail)
d = zlib.decompressobj()
out, rest, n = b"", z + b"tail", 0
while not d.eof:
    part = d.decompress(rest, 64)
    assert len(part) <= 64
    out, rest, n = out + part, d.unconsumed_tail, n + 1
print(out == data, d.unused_data, n > 100)
for mode in (zlib.Z_SYNC_FLUSH, zlib.Z_FULL_FLUSH, zlib.Z_PARTIAL_FLUSH):
    c, d = zlib.compressobj(), zlib.decompressobj()
    print([d.decompress(c.compress(x) + c.flush(mode)) for x in (b"one", b"two", b"")], d.decompress(c.flush()), d.eof)
c = zlib.compressobj()
first = c.compress(b"common ")
twin = c.copy()
print(zlib.decompress(first + c.compress(b"x") + c.flush()), zlib.decompress(first + twin.compress(b"y") + twin.flush()))
d = zlib.decompressobj()
d.decompress(z[:40])
e = d.copy()
print(d.decompress(z[40:]) == e.decompress(z[40:]), d.eof, e.eof)
c = zlib.compressobj(zdict=b"hello world")
z2 = c.compress(b"hello world, hello") + c.flush()
print(zlib.decompressobj(zdict=b"hello world").decompress(z2))
