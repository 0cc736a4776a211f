# compress and decompress
import gzip, io, zlib
z = gzip.compress(b"hello" * 10, mtime=0)
print(z[:10], gzip.decompress(z), gzip.decompress(z + z + b"\0\0\0"), gzip.decompress(b""), zlib.decompress(z, 31) == gzip.decompress(z))
f = gzip.GzipFile(fileobj=io.BytesIO(gzip.compress(b"x", mtime=77)))
print(f.mtime, f.read(), f.mtime, repr(f.name), f.mode)
print(gzip.decompress(bytes.fromhex("1f8b080c0000000000ff") + b"\x03\x00abcname\0" + bytes.fromhex("4b4c4a0600c241243503000000")))
