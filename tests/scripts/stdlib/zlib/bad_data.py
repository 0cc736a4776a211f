# errors in data and arguments
import zlib
z = zlib.compress(b"hello hello hello")
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
for bad in (b"", b"x", b"xx", z[:-1], z[:-6], z[:-1] + b"x", b"\x78\x9c\xff\xff", b"\x79\x9c", b"\x77\x85", b"\x78\x9c\x01\x01\x00\x00\x00", b"\x78\x9c\x05\xff\xff\xff\xff"):
    attempt(lambda: zlib.decompress(bad))
for bad in (b"\x1f\x8b\x08\x00", b"\x1f\x8b\x07\x00\0\0\0\0\0\0\0", b"\x1f\x8c", z):
    attempt(lambda: zlib.decompress(bad, 31))
for f in (lambda: zlib.compress("x"), lambda: zlib.compress(b"", 10), lambda: zlib.compress(b"", wbits=5), lambda: zlib.compressobj(10), lambda: zlib.compressobj(method=3),
          lambda: zlib.decompressobj(100), lambda: zlib.decompress(z, wbits=100), lambda: zlib.decompress(z, bufsize=-1), lambda: zlib.crc32("x"), lambda: zlib.decompressobj().decompress(z, -1),
          lambda: zlib.decompressobj().flush(-1), lambda: zlib.compressobj().flush(9), lambda: zlib.decompressobj(zdict=3), lambda: zlib.compress(), lambda: type(zlib.compressobj())()):
    attempt(f)
c = zlib.compressobj(); c.flush()
attempt(lambda: c.compress(b"")); attempt(c.flush); attempt(c.copy)
