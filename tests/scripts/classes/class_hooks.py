# __init_subclass__, __class_getitem__, __set_name__, __new__, __call__, __init__ return values.
class Base:
    registry = []
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.registry.append((cls.__name__, tag))
class A(Base, tag="a"): pass
class B(A): pass
print(Base.registry)
try:
    class C(Base, unknown=1): pass
except TypeError as e:
    print(e)
try:
    class C2(unknown=1): pass
except TypeError as e:
    print(e)
class G:
    def __class_getitem__(cls, item): return f"{cls.__name__}[{item}]"
class H(G): pass
print(G[int], H["x", 1], G[1:2])
try:
    G()[1]
except TypeError as e:
    print(e)
try:
    A[int]
except TypeError as e:
    print(e)
class N:
    def __new__(cls, *a, **k):
        print("new", cls.__name__, a, k)
        return super().__new__(cls)
    def __init__(self, *a, **k): print("init", a, k)
N(1, x=2)
class Other:
    def __new__(cls): return 5
    def __init__(self): print("never")
print(Other())
class BadInit:
    def __init__(self): return 1
for c in ["BadInit()", "N.__new__()", "N.__new__(int)", "object.__new__(int)", "object.__new__(1)", "int.__new__(str)", "object.__init__(1, 2)"]:
    try:
        print(c, eval(c))
    except TypeError as e:
        print(c, "|", e)
class Imm(tuple):
    def __new__(cls, a, b): return super().__new__(cls, (a, b))
    def __init__(self, a, b): self.sum = a + b
    @property
    def first(self): return self[0]
t = Imm(1, 2)
print(t, t.sum, t.first, t == (1, 2), len(t), type(t + (3,)))
class MyInt(int):
    def __new__(cls, v): return super().__new__(cls, v * 2)
    def __repr__(self): return f"MyInt({int(self)})"
    def __add__(self, o): return MyInt(int(self) + o)
print(MyInt(4), MyInt(4) + 1, MyInt(4) - 1, 1 + MyInt(1), [MyInt(1)], f"{MyInt(3)}", str(MyInt(2)), {8: "x"}[MyInt(4)])
class MyStr(str):
    def __str__(self): return "custom " + super().__str__()
    def shout(self): return self.upper() + "!"
s = MyStr("hi")
print(s, s.shout(), len(s), type(s.upper()).__name__, s + "x", f"{s}", "%s" % s, repr(s), "".join([s]))
class MyList(list):
    def __getitem__(self, i): return ("got", super().__getitem__(i))
    def append(self, x): super().append(x * 2)
l = MyList([1, 2]); l.append(3)
print(l, l[0], list(l), [x for x in l], l[0:1], len(l), type(l + [1]).__name__, type(l.copy()).__name__)
class MyDict(dict):
    def __setitem__(self, k, v): super().__setitem__(k, ("set", v))
d = MyDict(a=1); d["b"] = 2; d.update(c=3); d.setdefault("d", 4)
print(d, type(d.copy()).__name__, d | {"z": 1})
class Temp:
    x: int = 1
    def __init__(self): self.y = 1
    def __call__(self, v): return v
    def __format__(self, spec): return f"fmt:{spec}"
    def __bytes__(self): return b"bytes"
    def __int__(self): return 3
    def __float__(self): return 2.5
    def __complex__(self): return 1j
    def __length_hint__(self): return 5
    def __sizeof__(self): return 100
    def __fspath__(self): return "path"
import operator, os
T = Temp()
print(T(1), f"{T:abc}", format(T), bytes(T), int(T), float(T), complex(T), operator.length_hint(T), T.__sizeof__(), os.fspath(T), os.path.join(T, "x"))
