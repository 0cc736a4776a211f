# An expression tree of frozen dataclasses with matching and replace.
from dataclasses import dataclass, field, replace
from typing import Union
@dataclass(frozen=True)
class Lit: v: int
@dataclass(frozen=True)
class Add:
    left: "Expr"
    right: "Expr"
@dataclass(frozen=True)
class Mul:
    left: "Expr"
    right: "Expr"
@dataclass(frozen=True)
class Neg: e: "Expr"
Expr = Union[Lit, Add, Mul, Neg]
def ev(e):
    match e:
        case Lit(v): return v
        case Add(l, r): return ev(l) + ev(r)
        case Mul(Lit(0), _) | Mul(_, Lit(0)): return 0
        case Mul(l, r): return ev(l) * ev(r)
        case Neg(Neg(x)): return ev(x)
        case Neg(x): return -ev(x)
def show(e):
    match e:
        case Lit(v) if v < 0: return f"({v})"
        case Lit(v): return str(v)
        case Add(l, r): return f"({show(l)} + {show(r)})"
        case Mul(l, r): return f"{show(l)}*{show(r)}"
        case Neg(x): return f"-{show(x)}"
def depth(e): return 1 + max((depth(getattr(e, f)) for f in e.__dataclass_fields__ if not isinstance(getattr(e, f), int)), default=0)
t = Add(Mul(Lit(2), Add(Lit(3), Neg(Lit(-4)))), Neg(Neg(Lit(5))))
print(show(t), "=", ev(t), depth(t)); print(t); print(replace(t, right=Lit(0)) == Add(t.left, Lit(0)), hash(Lit(1)) == hash(Lit(1)), len({Lit(1), Lit(1), Lit(2)}), {t: "cached"}[Add(t.left, t.right)])
@dataclass(order=True)
class Version:
    sort_index: tuple = field(init=False, repr=False)
    text: str = field(compare=False)
    def __post_init__(self): self.sort_index = tuple(map(int, self.text.split(".")))
print(sorted(map(Version, "1.10 1.9 1.9.1 0.5".split())), Version("2.0") > Version("1.99"), Version("1.0") == Version("1.0"))
