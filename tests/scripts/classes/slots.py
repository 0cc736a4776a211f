# __slots__: storage, inheritance, errors.
class P:
    __slots__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
p = P(1, 2)
print(p.x, p.y, hasattr(p, "__dict__"), P.__slots__, type(P.x), P.x)
p.x = 10; del p.y
for code in ["p.y", "p.z = 1", "del p.y", "p.__dict__", "P.x.__get__(1)", "P.x.__set__(1, 2)", "p.nope"]:
    try:
        exec(code)
    except Exception as e:
        print(code, "|", type(e).__name__, e)
print(P.x.__get__(p, P), P.x.__name__, P.x.__objclass__, P.x.__get__(None, P) is P.x)
class Q(P): pass
q = Q(1, 2); q.z = 3
print(q.z, q.__dict__, q.x)
class R(P):
    __slots__ = ["w", "__dict__"]
r = R(1, 2); r.w = 5; r.other = 6
print(r.w, r.other, r.__dict__)
class S:
    __slots__ = {"a": "doc for a", "b": None}
s = S(); s.a = 1
print(S.a.__doc__, s.a, S.__slots__)
class One: __slots__ = "single"
One().single = 1
print(One.single.__name__)
for body in ['__slots__ = ("x",); x = 1', '__slots__ = ("1a",)', '__slots__ = (1,)', '__slots__ = ("__dict__", "__dict__")', '__slots__ = ("a", "a")', '__slots__ = ("__weakref__",)']:
    try:
        exec(f"class Z: {body}")
        print(body, "ok")
    except Exception as e:
        print(body, "|", type(e).__name__, e)
class I(int): __slots__ = ()
try:
    I(1).x = 1
except AttributeError as e:
    print(e, I(5) + 1)
try:
    class J(int): __slots__ = ("x",)
except TypeError as e:
    print(e)
class A1: __slots__ = ("a",)
class B1: __slots__ = ("b",)
try:
    class C1(A1, B1): pass
except TypeError as e:
    print(e)
class Priv: __slots__ = ("__secret",)
Priv()._Priv__secret = 1
import weakref
try:
    weakref.ref(p)
except TypeError as e:
    print(e)
class E1: __slots__ = ()
class F1: __slots__ = ()
class G1(E1, F1): __slots__ = ("g",)
a, b = P(1, 2), S()
try:
    a.__class__ = S
except TypeError as e:
    print(e)
class P2:
    __slots__ = ("x", "y")
a.__class__ = P2
print(type(a).__name__, a.x)
