# partial, partialmethod, reduce, wraps, cmp_to_key, total_ordering.
from functools import *
import operator
p = partial(int, base=2); print(p("101"), p("ff", base=16), p.func, p.args, p.keywords, p)
q = partial(print, "a", sep="-"); q("b", "c"); q("d", end="!\n", sep="+"); r = partial(q, "x"); print(r.args, r.keywords); r("y"); r.attr = 1; print(r.attr, partial(max, 5)(3, 9), partial(partial(pow, 2), 3)())
class C:
    def m(self, a, b=0): return a, b
    m1 = partialmethod(m, 1); m2 = partialmethod(m, b=5)
print(C().m1(), C().m1(2), C().m2(3))
print(reduce(operator.add, [1, 2, 3]), reduce(lambda a, b: f"({a}{b})", "abcd"), reduce(operator.mul, [], 7), reduce(max, [3, 9, 2], 5), reduce(lambda a, b: a, [1]))
def deco(f):
    @wraps(f)
    def w(*a, **k):
        "wrapper doc"
        return f(*a, **k)
    return w
@deco
def target(a: int) -> str: "target doc"; return "r"
target.x = 1
print(target.__name__, target.__doc__, target.__wrapped__.__name__, target.__annotations__, target.__qualname__, WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES, update_wrapper(lambda: 0, len).__name__)
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)), cmp_to_key(lambda a, b: 0)(5) == cmp_to_key(lambda a, b: 0)(6) if False else "", max("abc", key=cmp_to_key(lambda a, b: (a < b) - (a > b))))
@total_ordering
class V:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v if isinstance(o, V) else NotImplemented
    def __lt__(self, o): return self.v < o.v if isinstance(o, V) else NotImplemented
print(V(1) <= V(1), V(2) > V(1), V(1) >= V(2), V(1) != V(2), sorted([V(2), V(1)])[0].v)
for c in ["V(1) <= 5", "total_ordering(type('N', (), {}))", "reduce(max, [])", "reduce(5, [1, 2])", "reduce(max, 5)", "reduce(max)", "partial()", "partial(5)", "p(1, 2)", "p.func = 1", "cmp_to_key(5)([])", "cmp_to_key()", "sorted([1, 'a'], key=cmp_to_key(lambda a, b: a - b))", "wraps()", "partialmethod(5)"]:
    try: print(c, str(eval(c) if " = " not in c else exec(c)).split(" at 0x")[0])
    except Exception as e: print(c, "|", type(e).__name__, e)
import copy
print(copy.copy(p)("11"), p == partial(int, base=2), repr(partial(len)), partial(partial(str, "a"), "b").func is str)
