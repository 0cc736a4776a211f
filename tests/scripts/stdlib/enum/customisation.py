# __new__, __init__, _missing_, _generate_next_value_, mixed types, nonmember, methods.
from enum import *
class Planet(Enum):
    EARTH = (5.97e24, 6.37e6)
    MARS = (6.42e23, 3.39e6)
    def __init__(self, mass, radius): self.mass, self.radius = mass, radius
    @property
    def g(self): return round(6.67e-11 * self.mass / self.radius ** 2, 2)
print(Planet.EARTH, Planet.EARTH.g, Planet.MARS.mass, Planet((6.42e23, 3.39e6)))
class Coord(bytes, Enum):
    def __new__(cls, value, label):
        o = bytes.__new__(cls, [value]); o._value_ = value; o.label = label; return o
    PX = (1, "x"); PY = (2, "y")
print(str(Coord.PX), Coord(2).label, Coord.PX == b"\x01", Coord.PY.value)
class Ci(str, Enum):
    A = "a"; B = "b"
    @classmethod
    def _missing_(cls, v):
        for m in cls:
            if m.value == str(v).lower(): return m
print(Ci("A"), Ci.A == "a", Ci.A.upper(), f"{Ci.A}", str(Ci.B), repr(Ci.B), Ci.A + "z", {"a": 1}[Ci.A])
try: Ci("zz")
except ValueError as e: print(e)
class BadMissing(Enum):
    A = 1
    @classmethod
    def _missing_(cls, v): return 5
try: BadMissing(2)
except TypeError as e: print(e, repr(e.__context__))
class Auto(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last): return f"{name.lower()}-{start}-{count}-{last}"
    ONE = auto(); TWO = auto()
print([m.value for m in Auto])
class Ext(Enum):
    _ignore_ = ["tmp"]; tmp = 5; A = 1
    helper = nonmember("not a member"); forced = member(len)
    def m(self): return self.value
    class Inner: pass
    _private = 1
    __dunder = 2
    lam = lambda self: "method"
print(list(Ext), Ext.helper, Ext.forced, Ext.A.m(), Ext._private if not isinstance(Ext._private, Ext) else "member", Ext.A.lam())
class Base(Enum):
    def hello(self): return "hello " + self.name
    @classmethod
    def parse(cls, s): return cls[s.upper()]
class Child(Base): X = 1
print(Child.parse("x").hello(), Child.__mro__[1].__name__)
class Num(float, Enum): HALF = 0.5; ONE = 1
print(Num.HALF + 1, repr(Num.ONE), Num.ONE.value, Num(0.5))
class Ordered(Enum):
    def __lt__(self, o): return list(type(self)).index(self) < list(type(self)).index(o)
    LOW = "z"; HIGH = "a"
print(sorted([Ordered.HIGH, Ordered.LOW]), min(Ordered))
class Cm(Enum):
    def __call__(self, x): return x * self.value
    def __str__(self): return f"Cm:{self.name}"
    def __repr__(self): return f"<{self.name}!>"
    def __format__(self, s): return "fmt" + s
    DOUBLE = 2
print(Cm.DOUBLE(4), str(Cm.DOUBLE), [Cm.DOUBLE], f"{Cm.DOUBLE:x}", Cm.DOUBLE)
@global_enum
class Ge(IntEnum): GLOB = 7
print(repr(Ge.GLOB), GLOB, str(Ge.GLOB))
class Prop(Enum):
    A = 1
    @property
    def doubled(self): return self.value * 2
    @staticmethod
    def st(): return "static"
    def __eq__(self, o): return self is o or o == "equal"
    def __hash__(self): return 5
print(Prop.A.doubled, Prop.st(), Prop.A == "equal", EnumMeta is EnumType, isinstance(Prop, EnumType), Prop._member_map_, Prop.A._name_, Prop._value2member_map_ if False else "")
