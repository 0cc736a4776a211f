# Enum: members, lookup, aliases, iteration, reprs, errors.
from enum import *
class Color(Enum):
    RED = 1
    GREEN = "g"
    CRIMSON = 1
    BLUE = (0, 0, 255)
    def describe(self): return f"{self.name}={self.value}"
    @classmethod
    def default(cls): return cls.RED
    @property
    def lower(self): return self.name.lower()
print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color("g"), Color["BLUE"], Color.CRIMSON is Color.RED, list(Color), len(Color), Color.RED in Color, 1 in Color, "zz" in Color, Color.__members__.keys() if False else list(Color.__members__), Color.RED.describe(), Color.default(), Color.BLUE.lower, Color.RED == 1, Color.RED is Color(1), Color.RED != Color.GREEN, hash(Color.RED) == hash("RED"), {Color.RED: 1}, type(Color.RED), isinstance(Color.RED, Color), Color, repr(Color), bool(Color.RED), f"{Color.RED} {Color.RED!r:>15} {Color.RED:>12}", "%s" % Color.RED, list(reversed(Color)), Color.RED.__class__, Color.__name__, dir(Color)[:3])
def attempt(*cs):
    for c in cs:
        try: exec(f"r = {c}" if not c.startswith(("class", "del", "Color.")) or "=" not in c else c, globals()); print(c, "->", globals().get("r"))
        except Exception as e: print(c, "|", type(e).__name__, e)
attempt("Color(99)", "Color['NOPE']", "Color.NOPE", "Color.RED < Color.BLUE", "Color()", "Color.RED = 5", "Color.RED.value = 5", "Color.RED.name = 'x'", "del Color.RED", "class More(Color): X = 1", "class D(Enum): A = 1; A = 2", "class E(Enum): _x = 1; mro = 2", "Color.RED.nope", "Color.RED + 1", "Color(1, 2)", "int(Color.RED)", "class F(Enum): pass", "class F2(Enum): __order__ = 'B A'; A = 1; B = 2", "iter(Color.RED)", "Color.RED.RED")
class A(Enum):
    X = auto(); Y = auto(); Z = 10; W = auto()
class S(StrEnum):
    ONE = auto(); TWO = "two!"
class I(IntEnum):
    LOW = 1; HIGH = 10
print([m.value for m in A], S.ONE, repr(S.ONE), S.TWO == "two!", S.ONE.upper(), f"{S.TWO}", I.LOW < I.HIGH, I.LOW + 1, I.LOW == 1, repr(I.LOW), str(I.LOW), f"{I.HIGH}", [10, 20][I.LOW], I(10), sorted([I.HIGH, I.LOW]), max(I), isinstance(I.LOW, int), json_ok if (json_ok := __import__("json").dumps([I.LOW, S.ONE])) else "")
F = Enum("F", "A B C"); G = Enum("G", {"X": 5, "Y": 6}); H = Enum("H", [("P", 1)], module="m", qualname="q.H"); print(list(F), list(G), H, F.A.value, Enum("N", ["a", "b"], start=0).a.value, IntEnum("N2", "x y").y + 1)
@unique
class U(Enum): A = 1; B = 2
try:
    @unique
    class V(Enum): A = 1; B = 1
except ValueError as e: print(e)
match Color.GREEN:
    case Color.RED: print("r")
    case Color.GREEN: print("matched green")
import copy; print(copy.copy(Color.RED) is Color.RED, copy.deepcopy([Color.RED])[0] is Color.RED, Color.RED.__reduce_ex__(2)[1])
