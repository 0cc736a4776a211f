# the classes of streams, and what unsupported operations raise
import io

print(issubclass(io.BytesIO, io.BufferedIOBase), issubclass(io.StringIO, io.TextIOBase), issubclass(io.FileIO, io.RawIOBase), isinstance(io.StringIO(), io.IOBase))
print(io.UnsupportedOperation.__mro__[1:3], io.DEFAULT_BUFFER_SIZE, io.SEEK_SET, io.SEEK_CUR, io.SEEK_END)


class Mine(io.IOBase):
    pass


m = Mine()
for f in (m.fileno, m.truncate, m.tell, lambda: m.seek(0)):
    try:
        print(f())
    except (OSError, TypeError) as e:
        print(type(e).__name__, e)
print(m.readable(), m.seekable(), m.isatty(), m.closed, m.close(), m.closed)
try:
    m.isatty()
except ValueError as e:
    print(e)
with io.StringIO() as s:
    print("x", file=s)
print(s.closed)
try:
    s.getvalue()
except ValueError as e:
    print(e)
