# bisect: every function, keys, errors.
from bisect import *
import bisect as b
l = [1, 3, 3, 5, 8]
print([(x, bisect_left(l, x), bisect_right(l, x), bisect(l, x)) for x in (0, 1, 3, 4, 8, 9)], bisect_left(l, 3, 2), bisect_right(l, 3, 0, 2), bisect_left([], 1), bisect([("a", 1), ("b", 2)], ("b",)), bisect_left([5, 3, 1], -3, key=lambda x: -x), bisect_right(["a", "bb", "cccc"], 2, key=len))
insort(l, 4); insort_left(l, 3); insort_right(l, 9); insort(l, 0); print(l); p = [("a", 1), ("c", 3)]; insort(p, ("b", 2), key=lambda t: t[1]); print(p); insort(l, 100, lo=3, hi=5); print(l)
print([("FDCBA"[bisect([60, 70, 80, 90], s)]) for s in (33, 99, 77, 70, 89, 90, 100)])
for e in ["bisect(l, 'a')", "bisect(l, 1, -1)", "bisect(5, 1)", "bisect(l)", "bisect(l, 1, 0, 100)", "bisect(l, 1, 'a')", "insort((1, 2), 1)", "bisect(l, 1, key=5)", "insort(5, 1)", "bisect({1: 2}, 1)", "bisect(l, 1, foo=2)", "b.nope"]:
    try: print(e, eval(e))
    except Exception as x: print(e, "|", type(x).__name__, x)
class Log:
    def __init__(self, v): self.v = v
    def __lt__(self, o): print(f"{self.v}<{o if isinstance(o, int) else o.v}", end=" "); return self.v < o.v
ls = [Log(i) for i in range(8)]; print(bisect_left(ls, Log(5)), bisect_right(ls, Log(2)))
