"""base64, hex and urlsafe text of short and long data."""
import base64
import binascii

short, long = b"user:password", bytes(range(256)) * 1024
total = 0
for i in range(50_000):
    s = base64.b64encode(short)
    total += len(base64.b64decode(s)) + len(base64.urlsafe_b64encode(short)) + len(binascii.hexlify(s))
for i in range(60):
    total += len(base64.b64decode(base64.b64encode(long))) + len(bytes.fromhex(long.hex()))
for i in range(10):
    total += len(base64.b32encode(long[:20_000])) + len(base64.b85encode(long[:20_000]))
print(total)
