# io.StringIO and io.BytesIO.
import io
s = io.StringIO("hello\nworld\n")
print(s.read(3), s.readline(), s.tell(), list(s), s.read(), s.seek(0), s.getvalue(), s.write("HEY"), s.getvalue(), s.seek(0, 2), s.write("end"), s.truncate(5), s.getvalue(), s.closed, s.readable(), s.line_buffering, s.encoding, s.newlines, s.isatty())
s = io.StringIO(); s.writelines(["a", "b"]); print("p", file=s); s.seek(10); s.write("z"); print(repr(s.getvalue())); s.close()
for c in ["s.read()", "s.getvalue()", "s.write('x')", "io.StringIO(5)", "io.StringIO(b'x')", "io.StringIO().write(5)", "io.StringIO().write(b'x')", "io.StringIO('ab').seek(-1)", "io.StringIO('ab').seek(1, 1)", "io.StringIO('ab').seek(0, 7)", "io.StringIO().truncate(-1)", "io.StringIO().fileno()", "io.StringIO(newline='x')", "io.BytesIO('x')", "io.BytesIO().write('x')", "io.BytesIO().write(5)", "io.BytesIO(5)", "io.BytesIO().seek(-1)", "io.BytesIO(b'x').truncate(-1)", "io.BytesIO().foo", "io.BytesIO().fileno()", "io.BytesIO().detach()"]:
    try: print(c, repr(eval(c)))
    except Exception as e: print(c, "|", type(e).__name__, e)
b = io.BytesIO(b"hello\nworld")
print(b.read(2), b.readline(), b.readlines(), b.tell(), b.seek(-3, 2), b.read(), b.getvalue(), b.seek(3), b.write(b"XY"), b.getvalue(), b.truncate(), b.getvalue(), b.read1(), b.seek(0), b.read1(2), list(b), b.writable(), b.seek(20), b.write(b"!"), b.getvalue(), bytes(b.getbuffer()[:2]))
buf = bytearray(3); b.seek(0); print(b.readinto(buf), buf, b.readinto1(buf), io.BytesIO(bytearray(b"q")).read(), io.BytesIO(memoryview(b"m")).read())
v = b.getbuffer(); v[0:1] = b"J"; print(b.getvalue()[:3])
try: b.write(b"x" * 100)
except BufferError as e: print(e)
v.release(); b.seek(0, 2); b.write(b"grown"); print(len(b.getvalue()))
with io.StringIO("ctx") as c: print(c.read())
print(c.closed, io.SEEK_SET, io.SEEK_CUR, io.SEEK_END, io.DEFAULT_BUFFER_SIZE, isinstance(s, io.TextIOBase), isinstance(b, io.BufferedIOBase), isinstance(b, io.IOBase), issubclass(io.FileIO, io.RawIOBase), io.StringIO.__mro__[1:], io.text_encoding("utf-8"), io.open is open)
t = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\n", write_through=True); t.write("é\n"); t.flush(); print(t.buffer.getvalue(), t.seek(0), t.read(), t.detach().getvalue())
w = io.BufferedWriter(io.BytesIO(), 4) if False else io.BufferedReader(io.BytesIO(b"abcdef")); print(w.peek(2)[:2], w.read(3), w.read(), w.tell())
class Raw(io.RawIOBase):
    def __init__(self, d): self.d = d
    def readable(self): return True
    def readinto(self, b):
        n = min(len(b), len(self.d), 2); b[:n] = self.d[:n]; self.d = self.d[n:]; return n
print(io.BufferedReader(Raw(b"chunked data")).read(), Raw(b"abc").read(), Raw(b"xyz\nq").readline(), io.TextIOWrapper(io.BufferedReader(Raw("tëxt\nmore".encode())), "utf-8").readlines())
