"""struct.pack, unpack, Struct objects and iter_unpack."""
import struct

header = struct.Struct("!HBBI4s")
total = 0
for i in range(80_000):
    data = header.pack(i & 0xffff, 1, 2, i, b"abcd")
    a, b, c, d, e = header.unpack(data)
    total += a + d + len(e)
    total += struct.unpack("<qd", struct.pack("<qd", i, i / 2))[0]
    total += int.from_bytes(i.to_bytes(4, "big"), "little") & 7
for x, y in struct.iter_unpack("<ih", bytes(range(252)) * 1000):
    total += x ^ y
print(total)
