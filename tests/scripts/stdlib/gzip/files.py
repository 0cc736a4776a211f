# writing, reading, appending and seeking in files
import gzip, io, os, tempfile
with tempfile.TemporaryDirectory() as folder:
    name = os.path.join(folder, "log.txt.gz")
    with gzip.open(name, "wt", encoding="utf-8") as f:
        f.write("héllo\nwörld\n")
    with gzip.open(name, "ab") as f:
        print(f.write(b"more\n"), f.tell(), f.mode, f.writable(), f.readable())
    with gzip.open(name, "rt", encoding="utf-8") as f:
        print(f.read())
    with gzip.open(name) as f:
        print(f.readline(), f.tell(), f.read(3), f.seek(0), f.peek(2)[:2], f.readlines(), f.seek(2), f.read1(4), f.closed)
        f.rewind()
        buf = bytearray(4)
        print(f.readinto(buf), buf, f.seekable(), os.path.basename(f.name))
    print(f.closed, [line for line in gzip.open(name)], os.listdir(folder))
b = io.BytesIO()
with gzip.GzipFile("a/notes.txt.gz", "wb", fileobj=b, mtime=5) as f:
    f.write(b"abc"); f.seek(6); f.write(bytearray(b"q")); f.flush()
print(b.getvalue()[:20], gzip.decompress(b.getvalue()))
