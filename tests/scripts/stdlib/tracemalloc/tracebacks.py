# frames and tracebacks
import tracemalloc as t
tb = t.Traceback([("a.py", 3), ("b.py", 7)], 9); print(tb, repr(tb), len(tb), tb[0], tb[-1], tb[:1], tb.total_nframe, t.Frame(("b.py", 7)) in tb, tb == t.Traceback([("a.py", 3), ("b.py", 7)]), tb < t.Traceback([("a.py", 4)]), tb.format(), tb.format(1), tb.format(most_recent_first=True))
f = t.Frame(("x", 1)); print(f, repr(f), f.filename, f.lineno, f < t.Frame(("x", 2)), f == 3, hash(f) == hash(t.Frame(("x", 1)))); print(t.Filter(True, "*.py", 5).lineno, t.DomainFilter(False, 3).domain, t.get_object_traceback(object()))
