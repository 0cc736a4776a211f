# traceback: formatting pieces, StackSummary, TracebackException, walking.
import traceback, sys, io
def a(): return b()
def b(): raise ValueError("problem")
try: a()
except ValueError as e: err = e
ss = traceback.extract_tb(err.__traceback__); print(type(ss).__name__, len(ss), [f.name for f in ss], ss[0].lineno, ss[0].line, repr(ss[-1]).split("/")[-1] if "/" in repr(ss[-1]) else ss[-1]); print("".join(ss.format()), end=""); print("".join(ss.format_frame_summary(ss[0])), end="")
te = traceback.TracebackException.from_exception(err, limit=1); print("".join(te.format()), end=""); print(te.exc_type_str, te._str if hasattr(te, "_str") else "", te == traceback.TracebackException.from_exception(err, limit=1), list(te.format_exception_only()))
print([(f.f_code.co_name, l) for f, l in traceback.walk_tb(err.__traceback__)]); fs = traceback.FrameSummary("x.py", 3, "fn", line="  code here  "); print(fs, fs.line, tuple(fs), fs == ("x.py", 3, "fn", "code here"), len(fs)); print(traceback.format_list([fs, ("y.py", 1, "g", "z")]), traceback.StackSummary.from_list([fs]).format())
buf = io.StringIO(); traceback.print_exception(err, file=buf); print(buf.getvalue() == "".join(traceback.format_exception(err)), traceback.format_tb(err.__traceback__, limit=1)); traceback.print_exception(ValueError, ValueError("no traceback"), None, file=sys.stdout); traceback.print_exception(None, file=sys.stdout)
traceback.clear_frames(err.__traceback__)
def rec(n): return rec(n - 1) if n else 1 / 0
try: rec(10)
except ZeroDivisionError as e: print("".join(traceback.format_exception(e)), end=""); print(len(traceback.extract_tb(e.__traceback__)), len(traceback.extract_tb(e.__traceback__, 3)), [f.name for f in traceback.extract_tb(e.__traceback__, -2)])
try:
    try: 1 / 0
    except ZeroDivisionError as z: raise KeyError("k") from z
except KeyError as k: t = traceback.TracebackException.from_exception(k); print(t.__cause__.exc_type_str, t.__suppress_context__, t.__context__ is not None); print("".join(t.format(chain=False)), end="")
g = ExceptionGroup("g", [ValueError(1), ExceptionGroup("h", [KeyError(2)])]); print("".join(traceback.format_exception_only(g, show_group=True)), end=""); print("".join(traceback.TracebackException.from_exception(g, max_group_width=1).format()), end="")
for c in ("traceback.print_exception(5)", "traceback.format_exception()", "traceback.format_exception_only(5, 6)", "traceback.extract_tb(5)", "traceback.format_exception(ValueError)"):
    try: print(c, eval(c))
    except Exception as e: print(c, "|", type(e).__name__, e)
