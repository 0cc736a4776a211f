# FrameSummary and StackSummary
import traceback

f = traceback.FrameSummary("f.py", 3, "func", line="x = 1", locals={"a": 1})
print(f, f.lineno, list(f), f == ("f.py", 3, "func", "x = 1"), f.locals, len(f))
s = traceback.StackSummary.from_list([f, ("g.py", 4, "g", None)])
print("".join(s.format()), len(s), s[1].line)
many = traceback.StackSummary.from_list([("f.py", 3, "again", "again()")] * 10)
print("".join(many.format()))


def here():
    return traceback.extract_stack()[-1].name, traceback.format_stack(limit=1)[0].splitlines()[0].endswith("in here")


print(here())
try:
    x = [1]
    x["a"]
except TypeError as e:
    t = traceback.TracebackException.from_exception(e, capture_locals=True)
    print(t.stack[0].locals["x"], t.stack[0].lineno, t.stack[0].colno, t.exc_type_str)
