"""zlib and gzip of text, both ways, whole and in pieces."""
import gzip
import io
import zlib

text = b"".join(b"line %d of a log with some words and the number %d\n" % (i, i * i) for i in range(20_000))
total = 0
for level in (1, 6, 9):
    packed = zlib.compress(text, level)
    total += len(zlib.decompress(packed)) + zlib.crc32(text) + zlib.adler32(text)
for _ in range(4):
    out = io.BytesIO()
    with gzip.GzipFile(fileobj=out, mode="wb", compresslevel=6, mtime=0) as f:
        f.write(text)
    with gzip.open(io.BytesIO(out.getvalue()), "rt") as f:
        for line in f:
            total += len(line)
for i in range(3000):
    total += len(zlib.decompress(zlib.compress(b"a short message, %d" % i)))
print(total)
