# Class patterns: positional, keyword, __match_args__, builtins, errors.
from dataclasses import dataclass
from collections import namedtuple
@dataclass
class Point:
    x: int
    y: int = 0
class Manual:
    __match_args__ = ("a", "b")
    def __init__(self, a, b): self.a, self.b, self.c = a, b, 3
NT = namedtuple("NT", "p q")
class Plain: attr = 5
def f(v):
    match v:
        case Point(0, 0): return "origin"
        case Point(x, y=0): return f"on x axis {x}"
        case Point(x=0, y=y): return f"on y axis {y}"
        case Point(x, y) if x == y: return "diagonal"
        case Point(): return "point"
        case Manual(a, c=3): return f"manual {a}"
        case NT(p, q): return f"nt {p} {q}"
        case Plain(attr=5) as whole: return f"plain {whole.attr}"
        case int(0): return "int zero"
        case bool(b): return f"bool {b}"
        case int(n): return f"int {n}"
        case str("exact"): return "exact"
        case str(s): return f"str {s}"
        case float(n): return f"float {n}"
        case list([a, *_]): return f"list {a}"
        case tuple((a, b)): return f"tuple {a} {b}"
        case dict({"k": k}): return f"dict {k}"
        case set(s): return f"set {s}"
        case bytes(b) | bytearray(b): return f"bytes {b}"
        case Exception(args=[first, *_]): return f"exc {first}"
        case type(): return f"class {v.__name__}"
        case _: return "other"
for v in (Point(0, 0), Point(3), Point(0, 4), Point(2, 2), Point(1, 2), Manual("A", "B"), NT(1, 2), Plain(), 0, True, 5, "exact", "s", 1.5, [1, 2], [], (1, 2), {"k": "v"}, {}, {7}, b"b", bytearray(b"x"), ValueError("e", 1), ValueError(), Point, None):
    print(f(v))
def attempt(src, **ns):
    try: exec(src, {**globals(), **ns}); print("no match or ok")
    except Exception as e: print(type(e).__name__, e)
attempt("match Point(1, 2):\n case Point(1, 2, 3): pass")
attempt("match Plain():\n case Plain(1): pass")
attempt("match 1:\n case int(1, 2): pass")
attempt("match Manual(1, 2):\n case Manual(1, a=1): pass")
attempt("match 1:\n case notaclass(): pass", notaclass=5)
attempt("match 1:\n case undefined_cls(): pass")
class BadArgs: __match_args__ = ["a"]
class BadArgs2: __match_args__ = (1,)
attempt("match BadArgs():\n case BadArgs(1): pass"); attempt("match BadArgs2():\n case BadArgs2(1): pass")
attempt("match Point(1, 2):\n case Point(z=1): pass")
class Prop:
    @property
    def boom(self): raise ValueError("property raised")
attempt("match Prop():\n case Prop(boom=1): pass")
class Meta(type):
    def __instancecheck__(cls, o): return o == "magic"
class Magic(metaclass=Meta): pass
match "magic":
    case Magic(): print("metaclass decides")
class Sub(Point): pass
print(f(Sub(5, 0)), Point.__match_args__, Sub.__match_args__, NT.__match_args__)
