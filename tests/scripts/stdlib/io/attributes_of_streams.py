# Streams in memory and files take attributes, also in place of their methods; the newline decoder tells its state.
import codecs
import io
import tempfile


def lines(f):
    for i in range(3):
        f.write(b"x")
    return f.getvalue()


plain, other = io.BytesIO(), io.BytesIO()
lines(plain)
other.write = lambda b: print("instead", b)
print(lines(other), lines(plain), list(other.__dict__), plain.__dict__)
s = io.StringIO()
s.name = "memory"
print(s.name, vars(s))
with tempfile.TemporaryFile("w") as f:
    f.note = 1
    print(f.note)
for bad in (lambda: setattr(3, "a", 1), lambda: delattr(s, "nothing"), lambda: setattr(s, "closed", True)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
d = io.IncrementalNewlineDecoder(codecs.getincrementaldecoder("utf-8")(), True)
print(repr(d.decode(b"a\r")), d.getstate())
state = d.getstate()
print(repr(d.decode(b"\nb\xc3")), d.getstate())
d.setstate(state)
print(repr(d.decode(b"c")), d.getstate(), d.newlines)
d = io.IncrementalNewlineDecoder(None, False)
print(repr(d.decode("x\r")), d.getstate())
for bad in (1, (b"",), (b"", "x")):
    try:
        d.setstate(bad)
    except TypeError as e:
        print(e)
