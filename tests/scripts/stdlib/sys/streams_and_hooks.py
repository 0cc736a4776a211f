# Replacing stdout, stderr and stdin; displayhook; exit functions.
import sys, io, atexit
class Tee:
    def __init__(self, *targets): self.targets = targets
    def write(self, s):
        for t in self.targets: t.write(s)
        return len(s)
    def flush(self): [t.flush() for t in self.targets]
buf = io.StringIO(); old = sys.stdout; sys.stdout = Tee(old, buf); print("to both"); sys.stdout = old
print(repr(buf.getvalue())); sys.stderr = io.StringIO(); print("hidden", file=sys.stderr); err = sys.stderr.getvalue(); sys.stderr = sys.__stderr__; print(repr(err))
sys.stdin = io.StringIO("line one\nline two"); print(input(), sys.stdin.readline()); sys.stdin = sys.__stdin__
def show(v): print("display", repr(v))
sys.displayhook = show; exec(compile("1 + 1", "<x>", "single")); sys.displayhook = sys.__displayhook__; exec(compile("'again'", "<x>", "single"))
atexit.register(lambda: print("first registered, last run")); atexit.register(print, "second", end="!\n")
def un(): print("never")
atexit.register(un); atexit.unregister(un); print(sys.stdout.write("abc\n"), sys.argv[1:], sys.flags.dev_mode)
class Closed(io.StringIO): pass
c = Closed(); c.close(); sys.stdout = c
try: print("x")
except ValueError as e: sys.stdout = old; print(e)
sys.stdout = None; print("nowhere"); sys.stdout = old; del sys.stdout
try: print("lost")
except RuntimeError as e: sys.stdout = old; print(e)
print(sys.stdout.line_buffering in (True, False), sys.getsizeof("") > 0, sys.intern("a b") is sys.intern("a b"))
