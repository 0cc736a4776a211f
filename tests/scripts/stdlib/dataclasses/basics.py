# dataclass: generated methods, defaults, fields, order, frozen.
from dataclasses import *
@dataclass
class P:
    x: int
    y: int = 0
    tags: list = field(default_factory=list)
    hidden: str = field(default="h", repr=False, compare=False)
    computed: int = field(init=False)
    K = 5
    def __post_init__(self): self.computed = self.x + self.y
a, b = P(1), P(1, 0, [], "other")
print(a, a == b, a != P(2), a.computed, a.hidden, a.tags is b.tags, P.__match_args__, [f.name for f in fields(P)], asdict(a), astuple(a), replace(a, x=5), is_dataclass(P), is_dataclass(a), is_dataclass(5), P.K, P.y, hasattr(P, "tags"), P.__doc__, P.__hash__, a == 5)
@dataclass(order=True, frozen=True)
class V:
    major: int
    minor: int = field(default=0, compare=True)
print(V(1, 2) < V(1, 3), sorted([V(2), V(1, 5)]), max(V(1), V(0, 9)), hash(V(1)) == hash(V(1)), {V(1): "k"}[V(1, 0)], V(1) <= V(1), V.__doc__)
def attempt(*cs):
    for c in cs:
        try: exec(c, globals()); print(c, "ok")
        except Exception as e: print(c, "|", type(e).__name__, e)
attempt("V(1).major = 2", "del V(1).major", "V(1) < 5", "P()", "P(1, 2, 3, 4, 5)", "P(1, computed=2)", "P(z=1)", "hash(P(1))", "P(1) < P(2)", "replace(a, computed=1)", "replace(a, nope=1)", "asdict(5)", "fields(5)", "fields(P(1).x)", "replace(P, x=1)", "V(1).new = 5", "\n@dataclass\nclass D:\n  x: int = 0\n  y: int", "\n@dataclass\nclass D:\n  x: list = []", "\n@dataclass\nclass D:\n  x: int = field(default=1, default_factory=int)", "\n@dataclass\nclass D:\n  x = field(default=1)", "\n@dataclass(order=True, eq=False)\nclass D: x: int", "\n@dataclass(order=True)\nclass D:\n  x: int\n  def __lt__(s, o): 0", "\n@dataclass(frozen=True)\nclass D(P): z: int = 1", "\n@dataclass\nclass D(V): z: int = 1", "\n@dataclass(unsafe_hash=True)\nclass D:\n  x: int\n  def __hash__(s): 0", "dataclass(5)", "\n@dataclass(foo=1)\nclass D: pass", "\n@dataclass(frozen=True)\nclass D:\n  x: int\n  def __setattr__(s, n, v): 0", "field(foo=1)", "\n@dataclass\nclass D:\n  x: int = field(kw_only=True, init=False)\n  _: KW_ONLY\n  _2: KW_ONLY")
@dataclass
class Child(P):
    z: int = 9
    x: int = 100
print(Child(), Child(1, 2).z, [f.name for f in fields(Child)], Child() == P(100), Child.__mro__[1].__name__)
@dataclass
class Empty: pass
print(Empty(), Empty() == Empty(), repr(fields(V)[0]).split(",")[0], fields(V)[0].type, fields(V)[1].default, fields(P)[2].default_factory, fields(V)[0].default is MISSING)
match a:
    case P(x, y): print("matched", x, y)
import copy; print(copy.replace(V(1), minor=7), copy.deepcopy(a) == a)
