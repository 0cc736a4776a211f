# Dotted names, enums, nested captures, guards with side effects and matching on types.
from enum import Enum
import math
class Op(Enum): ADD = "+"; MUL = "*"; NEG = "-"
class K: ONE = 1; LIST = [1, 2]; class_ = int
def ev(e):
    match e:
        case int() | float(): return e
        case (Op.ADD, *args): return sum(map(ev, args))
        case (Op.MUL, a, *rest): return ev(a) * (ev((Op.MUL, *rest)) if rest else 1)
        case (Op.NEG, x): return -ev(x)
        case str(name) if name in vars(math): return getattr(math, name)
        case _: raise ValueError(f"cannot evaluate {e!r}")
print(ev((Op.ADD, 1, (Op.MUL, 2, 3), (Op.NEG, 4))), ev((Op.MUL, 2, "pi")), ev(5))
for bad in ((Op.ADD, "nope"), [], None, (Op.NEG,)):
    try: print(ev(bad))
    except ValueError as e: print(e)
calls = []
def guard(x, r): calls.append(x); return r
def f(v):
    match v:
        case K.ONE: return "one"
        case K.LIST: return "list"
        case [x, y] if guard("first", x > y): return "descending"
        case [x, y] if guard("second", x == y): return "equal"
        case [x, y]: return f"ascending {x} {y}"
        case {"a": {"b": [_, {"c": c}]}}: return c
        case K.class_(): return "never: a dotted class pattern"  
        case complex(real=r, imag=i): return r, i
        case type(): return v.__name__
        case [[a, *_], *_, [*_, b]] | [a, [b]]: return a, b
print([f(v) for v in (1, 1.0, True, [1, 2], [3, 1], [3, 3], [2, 5], {"a": {"b": [0, {"c": "deep"}]}}, 7, 1 + 2j, str, [[1, 2], 5, [6, 7]])], calls)
def walrus(v):
    match v:
        case [x] if (y := x * 2) > 5: return y
        case [x]: return x, y
print(walrus([3]), walrus([1]))
def scope():
    match {"k": 1, "rest": 2}:
        case {"k": a, **others}: pass
    match (1, 2, 3):
        case (first, *mid): pass
    match 5:
        case captured: pass
    return a, others, first, mid, captured, sorted(locals())
print(scope())
match 1, 2:
    case x, 3: print("no")
    case _: print("bound after a failed case:", "x" in dir())
def ret(v):
    for i in v:
        match i:
            case 0: continue
            case n if n > 3: break
            case n: yield n
    else: yield "exhausted"
print(list(ret([0, 1, 2])), list(ret([1, 9, 2])))
