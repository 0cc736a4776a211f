# namedtuple: access, helpers, defaults, rename, errors.
from collections import namedtuple
P = namedtuple("P", "x y"); p = P(1, y=2)
print(p, p.x, p[1], p == (1, 2), p._replace(x=5), p._asdict(), P._fields, P._make([3, 4]), P._field_defaults, *p, len(p), p + (3,), hash(p) == hash((1, 2)), p < P(1, 3), P.__doc__, P.x.__doc__, P.__name__, P.__module__, isinstance(p, tuple), P.__mro__, p.index(2), P.__slots__, P.__match_args__, {p: "k"}[(1, 2)])
Q = namedtuple("Q", ["a", "b", "c"], defaults=[10, 20]); print(Q(1), Q(1, 2), Q._field_defaults, namedtuple("R", "a, b,c")._fields, namedtuple("S", ["x", "class", "x", "_y"], rename=True)._fields, namedtuple("E", [])(), namedtuple("M", "a", module="mod").__module__, Q(a=5, c=1))
for c in ["namedtuple('P', 'x x')", "namedtuple('P', 'class')", "namedtuple('P', '1a')", "namedtuple('P', '_x')", "namedtuple('1P', 'x')", "namedtuple('class', 'x')", "namedtuple('P', 'x', defaults=[1, 2])", "P(1)", "P(1, 2, 3)", "P(1, z=2)", "P(1, x=2)", "p._replace(z=1)", "P._make([1])", "p.z", "p[5]", "namedtuple('P')", "namedtuple('P', 5)", "P()", "namedtuple('P', 'x', 'y')", "P._make(5)"]:
    try: print(c, eval(c))
    except Exception as e: print(c, "|", type(e).__name__, e)
try: p.x = 5
except AttributeError as e: print(e)
class V(namedtuple("Base", "x y")):
    __slots__ = ()
    def __add__(self, o): return V(self.x + o.x, self.y + o.y)
    @property
    def norm(self): return (self.x ** 2 + self.y ** 2) ** 0.5
    def __str__(self): return f"<{self.x},{self.y}>"
v = V(3, 4); print(v, repr(v), v + V(1, 1), v.norm, v._replace(y=0).norm, type(v._replace(x=1)).__name__)
x, y = p; print(x, y, [*p], dict(zip(P._fields, p)), "%d-%d" % p, "{0.x}/{0.y}".format(p), sorted([P(2, 1), P(1, 9)]), max(P(1, 2), P(0, 5), key=lambda q: q.y), P(**{"x": 1, "y": 2}), P(*"ab"), p.count(1))
import copy; print(copy.copy(p) == p, copy.deepcopy(P([1], 2)), copy.replace(p, y=99), p.__getnewargs__(), P.__new__.__defaults__, Q.__new__.__defaults__, repr(P), str(P(None, "s")), P(P(1, 2), 3))
match p:
    case P(1, b): print("matched", b)
