# wrong arguments and modes
import gzip, io
z = gzip.compress(b"hello", mtime=0)
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
for f in (lambda: gzip.open("x", "xyz"), lambda: gzip.open("x", "rbt"), lambda: gzip.open("x", "rb", encoding="u8"), lambda: gzip.open("x", newline=""), lambda: gzip.open(5),
          lambda: gzip.GzipFile(mode="rb"), lambda: gzip.GzipFile("x", "U"), lambda: gzip.GzipFile("nofile.gz"), lambda: gzip.compress("x"),
          lambda: gzip.GzipFile(fileobj=io.BytesIO(z)).write(b""), lambda: gzip.GzipFile(fileobj=io.BytesIO(z)).fileno()):
    attempt(f)
w = gzip.GzipFile(fileobj=io.BytesIO(), mode="wb")
attempt(w.read); attempt(lambda: w.write("x")); attempt(lambda: w.seek(-1)); attempt(lambda: w.seek(0, 2)); w.close(); attempt(lambda: w.write(b""))
r = gzip.GzipFile(fileobj=io.BytesIO(z)); r.close(); attempt(r.read); r.close()
