# what is compressed comes back, in all formats
import random, zlib
r = random.Random(1)
samples = [b"", b"a", b"hello world " * 50, bytes(r.randrange(256) for _ in range(5000)), bytes(r.choice(b"ab") for _ in range(70000)), b"\0" * 100000]
for data in samples:
    for level in (-1, 0, 1, 6, 9):
        for wbits in (15, 9, -15, 31):
            z = zlib.compress(data, level, wbits)
            assert zlib.decompress(z, wbits) == data
            assert zlib.decompress(z, 47 if wbits > 0 else wbits) == data
    print(len(data), hex(zlib.crc32(data)), hex(zlib.adler32(data)), len(zlib.compress(data)) <= len(data) + 20)
print(zlib.crc32(b"world", zlib.crc32(b"hello ")) == zlib.crc32(b"hello world"), zlib.adler32(b"b", zlib.adler32(b"a")) == zlib.adler32(b"ab"))
# made by the library zlib: stored, fixed and dynamic blocks
print(zlib.decompress(bytes.fromhex("78010103 00fcff 616263 024d0127".replace(" ", ""))), zlib.decompress(bytes.fromhex("789c4b4c4a0600024d0127")))
