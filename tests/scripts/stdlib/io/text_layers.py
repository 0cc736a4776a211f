# text over bytes: newlines, errors, buffering, detach
import io

raw = io.BytesIO(b"a\r\nb\rc\n\xff")
t = io.TextIOWrapper(raw, encoding="utf-8", errors="replace", newline=None)
print(t.readlines(), t.newlines, t.encoding, t.errors)
for newline in (None, "", "\n", "\r\n"):
    out = io.BytesIO()
    w = io.TextIOWrapper(out, encoding="ascii", newline=newline)
    w.write("x\ny\r\n")
    w.flush()
    print(repr(newline), out.getvalue())
t = io.TextIOWrapper(io.BytesIO(), encoding="latin-1", write_through=True, line_buffering=True)
t.write("é")
print(t.buffer.getvalue(), t.detach().getvalue())
for bad in (lambda: t.write("x"), lambda: io.TextIOWrapper(io.BytesIO(), newline="x"), lambda: io.TextIOWrapper(io.BytesIO(), encoding="nosuch"), lambda: io.TextIOWrapper(io.BytesIO(b"\xff"), "utf-8").read(), lambda: io.StringIO(3), lambda: io.StringIO().write(b"x")):
    try:
        print(bad())
    except (ValueError, TypeError, LookupError, UnicodeError) as e:
        print(type(e).__name__, e)
s = io.StringIO("one\ntwo\n")
print(s.readline(), s.tell(), s.seek(0, 2), s.truncate(3), s.getvalue(), list(io.StringIO("a\r\nb", newline=None)))
