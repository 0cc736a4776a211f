# _ZlibDecompressor keeps its input, and many members follow one another
import zlib
z = zlib.compress(b"abc" * 1000)
d = zlib._ZlibDecompressor()
out = d.decompress(z + b"rest", max_length=10)
print(out, d.needs_input, d.eof, d.unused_data)
while not d.eof:
    out += d.decompress(b"", max_length=1000)
print(len(out), d.needs_input, d.unused_data)
try:
    d.decompress(b"")
except EOFError as e:
    print(e)
members = zlib.compress(b"first", wbits=31) + zlib.compress(b"second", wbits=31)
while members:
    d = zlib.decompressobj(31)
    print(d.decompress(members))
    members = d.unused_data
