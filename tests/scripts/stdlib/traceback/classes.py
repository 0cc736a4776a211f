# The classes of traceback: entries, summaries, exceptions; groups, limits, colours.
import sys, traceback
from traceback import FrameSummary, StackSummary, TracebackException
def inner(x): return 1 / x
def outer(n):
    local = "v" * n
    return inner(n)
try: outer(0)
except ZeroDivisionError as e: exc = e
te = TracebackException.from_exception(exc)
f = te.stack[-1]
print([(s.lineno, s.end_lineno, s.colno, s.end_colno, s.name, s.line) for s in te.stack])
print(f == (f.filename, f.lineno, "inner", f.line), tuple(f)[1:], len(f), f[2], f.locals)
print(te == TracebackException.from_exception(exc), te == 5, str(te), te.exc_type_str, te.exc_type_qualname)
for limit in (None, 0, 1, -1, 5): print(limit, [s.name for s in traceback.extract_tb(exc.__traceback__, limit)])
print(TracebackException.from_exception(exc, capture_locals=True).stack[1].locals)
print("".join(StackSummary.from_list(TracebackException.from_exception(exc, capture_locals=True).stack[1:]).format()))
print(StackSummary.from_list([("f.py", 1, "f", "x = 1"), FrameSummary("g.py", 2, "g", line="y")]).format())
print(list(te.format_exception_only()), list(te.format(chain=False))[-1])
e = ExceptionGroup("top", [ValueError("one\ntwo"), ExceptionGroup("in", [exc, KeyError("k")])])
e.add_note("noted")
print("".join(traceback.format_exception(e)))
print("".join(traceback.format_exception_only(e, show_group=True)))
print(*TracebackException.from_exception(ExceptionGroup("w", [ValueError(i) for i in range(4)]), max_group_width=2).format(), sep="")
print(*TracebackException.from_exception(ExceptionGroup("d", [ExceptionGroup("e", [ExceptionGroup("f", [ValueError()])])]), max_group_depth=1).format(), sep="")
print(repr("".join(traceback.format_exception(exc, colorize=True))))
class Bad(Exception):
    def __str__(self): raise ValueError
    @property
    def __notes__(self): raise KeyError("notes")
print(traceback.format_exception_only(Bad()))
exc.__notes__ = 5; print(traceback.format_exception_only(exc))
exc.__notes__ = "text"; print(traceback.format_exception_only(exc))
exc.__notes__ = ("a", 1); print(traceback.format_exception_only(exc))
for bad in (lambda: traceback.print_exception(1), lambda: traceback.print_exception(exc, exc), lambda: traceback.format_exception(5)):
    try: bad()
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
print(traceback.format_exception(None), traceback.format_exception_only(None), traceback.format_exc())
print([n for n, _ in traceback.walk_tb(exc.__traceback__)][-1].f_code.co_name, [s.name for s in traceback.extract_stack()])
def rec(n): return rec(n - 1) if n else 1 / 0
try: rec(9)
except ZeroDivisionError: print(traceback.format_exc())
traceback.clear_frames(exc.__traceback__); print(exc.__traceback__.tb_next.tb_frame.f_locals)
