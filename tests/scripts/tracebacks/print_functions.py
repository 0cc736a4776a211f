# The traceback module's own printing: limits, chains, stacks, formatting by hand.
import traceback, sys
def a(): b()
def b(): c()
def c(): raise ValueError("c failed")
try:
    a()
except ValueError as e:
    for limit in (None, 1, 2, -1, -2, 0):
        print("limit", limit)
        traceback.print_tb(e.__traceback__, limit, file=sys.stdout)
    print(traceback.format_exception_only(e), traceback.format_exception_only(ValueError, ValueError("x")))
    print("".join(traceback.format_exception(e, limit=1)), end="")
    print("".join(traceback.format_exception(type(e), e, e.__traceback__, chain=False)), end="")
    for fs in traceback.extract_tb(e.__traceback__):
        print(fs.name, fs.lineno, fs.line, fs.filename.split("/")[-1], fs.colno, fs.end_colno, fs.end_lineno)
    print(traceback.extract_tb(e.__traceback__)[0] == traceback.extract_tb(e.__traceback__)[0], len(traceback.extract_tb(e.__traceback__, limit=2)))
    te = traceback.TracebackException.from_exception(e)
    print(te.exc_type, str(te), list(te.format_exception_only()), te.__cause__, len(te.stack))
def stack():
    traceback.print_stack(file=sys.stdout)
    return [f.name for f in traceback.extract_stack()]
print(stack())
print(traceback.format_list([("file.py", 3, "func", "x = 1"), ("other.py", 4, "<module>", None)]))
try:
    try: 1 / 0
    except ZeroDivisionError as z: raise KeyError("k") from z
except KeyError as e:
    traceback.print_exception(e, file=sys.stdout)
    traceback.print_exception(e, chain=False, file=sys.stdout)
    print(traceback.format_exc() == "".join(traceback.format_exception(e)))
print(repr(traceback.format_exc()))
class Custom(Exception):
    def __str__(self): raise ValueError("no str")
print(traceback.format_exception_only(Custom()))
class Multi(Exception): pass
print(traceback.format_exception_only(Multi("line one\nline two")), traceback.format_exception_only(KeyError("k")), traceback.format_exception_only(ValueError()), traceback.format_exception_only(OSError(2, "no", "f")))
print(traceback.format_exception_only(None), traceback.format_exception_only(SyntaxError("m", ("f.py", 3, 5, "x = = 1\n", 3, 6))))
