# Newline modes for reading and writing.
raw = b"a\r\nb\nc\rd"
open("n.txt", "wb").write(raw)
for nl in (None, "", "\n", "\r", "\r\n"):
    with open("n.txt", newline=nl) as f:
        print(repr(nl), f.readlines(), repr(f.newlines)); f.seek(0); print(repr(f.read()), repr(f.readline()))
for nl in (None, "", "\n", "\r", "\r\n"):
    with open("o.txt", "w", newline=nl) as f: f.write("x\ny\r\nz")
    print(repr(nl), open("o.txt", "rb").read())
import io
print(io.StringIO("a\r\nb\rc\n").readlines(), io.StringIO("a\r\nb\rc\n", newline=None).readlines(), io.StringIO("a\r\nb\rc\n", newline="").readlines())
s = io.StringIO(newline="\r\n"); s.write("a\nb"); print(repr(s.getvalue()))
with open("n.txt", newline=None) as f:
    while (c := f.read(1)): print(repr(c), end=" ")
print()
b = io.BytesIO(b"x\r\ny\n"); t = io.TextIOWrapper(b, encoding="utf-8"); print(t.readlines(), t.newlines, t.line_buffering, t.encoding)
