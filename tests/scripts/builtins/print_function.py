# print: separators, ends, files, flush, errors.
import io, sys
print(); print(1, "a", None, 1.5, [1]); print(1, 2, sep=""); print(1, 2, sep=", ", end="!\n"); print("no end", end=""); print(); print("a", "b", sep=None, end=None); print(*"abc", sep="\n"); print("é", "😀", "\t", "x"); print("", "", sep="-"); print(end="only end\n"); print(sep="x")
b = io.StringIO(); print("to buffer", 1, file=b, end="|"); print("more", file=b, flush=True); print(repr(b.getvalue())); print("x", file=None)
class W:
    def __init__(self): self.got = []
    def write(self, s): self.got.append(s)
    def flush(self): self.got.append("FLUSH")
w = W(); print("a", "b", 1, sep="-", file=w); print("c", end="", file=w, flush=True); print(file=w); print(w.got)
for e in ["print(sep=1)", "print('a', end=5)", "print(foo=1)", "print('a', file=5)", "print(file='x')", "print('a', 'b', sep=b'')", "print('a', flush='yes', file=w)"]:
    try: print(e, eval(e))
    except Exception as x: print(e, "|", type(x).__name__, x)
class S:
    def __str__(self): return "str of S"
class Bad:
    def __str__(self): raise ValueError("bad str")
print(S(), [S()].__len__())
try: print("before", Bad())
except ValueError as e: print("|", e)
old = sys.stdout; sys.stdout = io.StringIO(); print("captured"); got = sys.stdout.getvalue(); sys.stdout = old; print(repr(got)); n = sys.stdout.write("written\n"); print(n); sys.stdout.writelines(["a", "b\n"]); print("to stdout", file=sys.stdout); print("ok", file=sys.__stdout__)
print(sys.stdout.name, sys.stdout.mode, sys.stdout.encoding, sys.stdout.errors, sys.stdout.isatty(), sys.stdout.fileno(), sys.stdout.writable(), sys.stdout.readable(), sys.stdin.name, sys.stderr.name, sys.stderr.errors, sys.stdin.mode, sys.stdout.closed)
sys.stdout.flush(); sys.stdout.buffer.write(b"bytes\n"); sys.stdout.buffer.flush(); print("line\r\nwith crlf")
