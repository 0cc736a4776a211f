# The io class hierarchy: custom raw streams, text wrappers, IOBase mixins.
import io
class Upper(io.TextIOBase):
    def __init__(self): self.parts = []
    def write(self, s): self.parts.append(s.upper()); return len(s)
    def writable(self): return True
u = Upper(); print("hello", 1, file=u); u.writelines(["a", "b"]); print(u.parts, u.closed); u.close(); print(u.closed)
class Rot(io.RawIOBase):
    def __init__(self, data): self.data, self.pos = data, 0
    def readable(self): return True
    def seekable(self): return True
    def seek(self, off, whence=0): self.pos = off if whence == 0 else self.pos + off if whence == 1 else len(self.data) + off; return self.pos
    def tell(self): return self.pos
    def readinto(self, b):
        chunk = bytes((c + 1) % 256 for c in self.data[self.pos:self.pos + len(b)]); b[:len(chunk)] = chunk; self.pos += len(chunk); return len(chunk)
r = Rot(b"abc\tdef"); print(r.read(3), r.readline(), r.seek(0), r.readall(), r.read(), r.seek(0), list(r))
br = io.BufferedReader(Rot(b"\x60\x61\tline"), buffer_size=4); print(br.read(2), br.readline(), br.read(), br.seek(0), br.read(1), br.tell())
for c in ("io.IOBase().read()", "io.IOBase().fileno()", "io.RawIOBase().read(1)", "io.TextIOBase().read()", "Rot(b'').write(b'x')", "io.IOBase().seek(0)", "io.BufferedIOBase().read()", "u.write('x') and u.readable()", "io.IOBase().readable()", "io.TextIOWrapper(5)", "io.BufferedReader(5)", "io.UnsupportedOperation.__mro__[1:3]", "io.BufferedWriter(Rot(b''))", "io.TextIOBase().encoding"):
    try: print(c, eval(c))
    except Exception as e: print(c, "|", type(e).__name__, e)
with io.BytesIO() as b, io.TextIOWrapper(b, encoding="utf-16") as t: t.write("hi"); t.flush(); print(b.getvalue())
w = io.BytesIO(); bw = io.BufferedWriter(w, 4); bw.write(b"ab"); print(w.getvalue()); bw.write(b"cdef"); bw.flush(); print(w.getvalue()); rw = io.BufferedRandom(io.BytesIO(b"0123456789")); print(rw.read(3), rw.write(b"XY"), rw.seek(0), rw.read()); pair = io.BufferedRWPair(io.BytesIO(b"in"), io.BytesIO()); print(pair.read(), pair.write(b"out"))
t = io.TextIOWrapper(io.BytesIO("añb\n2nd\n".encode("latin-1")), encoding="latin-1"); print(t.read(2), t.readline(), t.tell() if False else "", next(t), t.buffer.closed, t.errors, t.encoding, repr(t)); print(io.IncrementalNewlineDecoder(None, True).decode("a\r\nb\rc"), io.open.__name__, [c.__name__ for c in io.FileIO.__mro__])
