# limits, chains, groups and stacks
import io
import traceback


def a(n):
    if n:
        a(n - 1)
    else:
        raise ValueError("deep")


try:
    a(6)
except ValueError as e:
    error = e
print("".join(traceback.format_tb(error.__traceback__, 1)).count("File"), "".join(traceback.format_tb(error.__traceback__, -2)).count("File"), traceback.format_exception_only(error))
print([f.name for f in traceback.extract_tb(error.__traceback__)], traceback.extract_tb(error.__traceback__)[-1].line)
print(len(traceback.StackSummary.extract(traceback.walk_tb(error.__traceback__)).format()) < 20)
try:
    try:
        {}["k"]
    except KeyError as e:
        raise RuntimeError("outer") from e
except RuntimeError as e:
    te = traceback.TracebackException.from_exception(e)
    print(te.exc_type_str if hasattr(te, "exc_type_str") else "", te.__cause__.exc_type_str, te.__suppress_context__, str(te), list(te.format_exception_only()))
    out = io.StringIO()
    traceback.print_exception(e, limit=0, file=out, chain=False)
    print(repr(out.getvalue()))
g = ExceptionGroup("g", [ValueError(1), ExceptionGroup("h", [TypeError("t")])])
print("".join(traceback.format_exception(g)), traceback.format_exception_only(g, show_group=True))
for bad in (lambda: traceback.format_exception(3), lambda: traceback.format_exception_only("x"), lambda: traceback.print_exception(ValueError, 3)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print(traceback.format_exc().strip(), traceback.format_list([("f.py", 3, "name", "the line")]))
