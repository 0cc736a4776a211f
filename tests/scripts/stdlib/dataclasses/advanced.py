# slots, kw_only, InitVar, ClassVar, make_dataclass, inheritance, custom methods, metadata.
from dataclasses import *
from typing import ClassVar, Any
@dataclass(slots=True)
class S:
    a: int
    b: str = "b"
s = S(1); print(s, S.__slots__, hasattr(s, "__dict__"))
try: s.c = 1
except AttributeError as e: print(e)
@dataclass(kw_only=True)
class K:
    a: int = 1
    b: int
print(K(b=2), K.__match_args__)
try: K(1, 2)
except TypeError as e: print(e)
@dataclass
class M:
    p: int
    _: KW_ONLY
    k: int = 5
    j: int = field(default=6, kw_only=False)
print(M(1, k=2), M(1, 9))
@dataclass
class I:
    x: int
    scale: InitVar[int] = 2
    count: ClassVar[int] = 0
    total: int = field(init=False, default=0)
    def __post_init__(self, scale): self.total = self.x * scale; I.count += 1
print(I(3), I(3, 10), I(1, scale=3).total, I.count, [f.name for f in fields(I)])
C = make_dataclass("C", ["x", ("y", int), ("z", int, field(default=5))], namespace={"add": lambda self: self.y + self.z}, bases=(), frozen=True)
print(C(1, 2), C(1, 2).add(), C.__name__, C.__annotations__)
@dataclass(repr=False, eq=False)
class R: x: int
print(repr(R(1)).startswith("<__main__.R object at"), R(1) == R(1))
@dataclass
class Own:
    x: int
    def __repr__(self): return f"Own:{self.x}"
    def __eq__(self, o): return "custom eq"
print(Own(1), Own(1) == 5)
@dataclass
class Tree:
    v: int
    kids: list["Tree"] = field(default_factory=list)
    parent: Any = field(default=None, repr=False)
t = Tree(1, [Tree(2), Tree(3, [Tree(4)])]); t.kids.append(t); print(t); t.kids.pop(); print(asdict(t), asdict(t, dict_factory=lambda kv: [k for k, _ in kv])[0] if False else astuple(t))
@dataclass
class Meta: x: int = field(default=0, metadata={"unit": "m"})
print(fields(Meta)[0].metadata["unit"], fields(Meta)[0].metadata, fields(Meta)[0].init, fields(Meta)[0].kw_only, dict(fields(Meta)[0].metadata))
@dataclass(eq=True, unsafe_hash=True)
class H: x: int; y: list = field(default_factory=list, hash=False)
print(hash(H(1)) == hash(H(1)), H.__hash__ is not None)
@dataclass(match_args=False)
class NoM: x: int
print(hasattr(NoM, "__match_args__"), H.__match_args__)
@dataclass
class Base:
    x: int = 1
    def __post_init__(self): print("base post", self.x)
@dataclass
class Derived(Base):
    y: int = 2
    def __post_init__(self): super().__post_init__(); print("derived post", self.y)
Derived(5)
@dataclass(slots=True, frozen=True)
class F: x: int = 3
try: F().x = 1
except FrozenInstanceError as e: print(type(e).__name__, e)
@dataclass(weakref_slot=True, slots=True)
class W: x: int = 0
import weakref; w = W(); print(weakref.ref(w)() is w, asdict(I(1)), {"n": [asdict(S(1))]}, astuple(Tree(1, [Tree(2)])), replace(I(1), scale=5).total)
try: replace(make_dataclass("Z", [("x", InitVar[int])])(1))
except (ValueError, TypeError) as e: print(e)
import inspect; print(inspect.signature(I), inspect.signature(K), inspect.signature(M), inspect.signature(Tree))
