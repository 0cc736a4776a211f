# files that are no gzip files, or are cut off
import gzip, io
z = gzip.compress(b"hello" * 10, mtime=0)
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
for bad in (b"x", b"xxxx", z[:8], z[:-4], z[:-1] + b"x", z[:-8] + b"\0" + z[-7:], z + b"junk", z[:12]):
    attempt(lambda: gzip.decompress(bad))
    attempt(lambda: gzip.GzipFile(fileobj=io.BytesIO(bad)).read())
print(gzip.BadGzipFile.__mro__)
