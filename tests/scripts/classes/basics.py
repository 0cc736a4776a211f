# Class bodies, attributes, inheritance and what a class shows.
class A:
    """Doc of A."""
    x = 1
    y = [x, x + 1]
    def m(self): return "A.m", self.x
    if x:
        cond = "set in if"
    for i in range(2):
        loop = i
class B(A):
    x = 2
    def m(self): return ("B.m",) + super().m()
a, b = A(), B()
print(a.m(), b.m(), A.m(b), A.y, A.cond, A.i, A.loop)
b.x = 3
print(b.m(), B.x, b.__dict__, vars(a), B.__mro__, B.__bases__, B.__base__)
print(A.__name__, A.__qualname__, A.__module__, A.__doc__, B.__doc__, A, type(A), A.__class__, a.__class__ is A)
print([k for k in A.__dict__ if k not in ("__static_attributes__", "__firstlineno__")])
print(isinstance(b, A), isinstance(a, B), issubclass(B, A), issubclass(A, (int, object)), isinstance(1, int | str))
del b.x
print(b.x)
try:
    del b.x
except AttributeError as e:
    print(e)
try:
    a.nope
except AttributeError as e:
    print(e, e.name, e.obj is a)
for code in ["A.nope", "A().m(1)", "class C(1): pass", "class C(A, A): pass", "class C(A, B): pass", "class C(bool): pass", "class C(A, metaclass=1): pass", "class C(int, str): pass", "A.__dict__['x'] = 1", "A.__name__ = 1", "int.x = 1", "A().__class__ = int", "A().__class__ = 1", "del A.nope", "A.__mro__ = ()", "object().x = 1", "class C(None): pass", "class C(A, foo=1): pass", "A(1)", "object(1)", "B.__bases__ = ()"]:
    try:
        exec(code)
        print(code, "| ok")
    except Exception as e:
        print(code, "|", type(e).__name__, e)
class Outer:
    class Inner:
        def f(self): pass
print(Outer.Inner.__qualname__, Outer.Inner.f.__qualname__, Outer.Inner)
def local():
    class L: pass
    return L
print(local().__qualname__)
a.__class__ = B
print(type(a).__name__, a.m(), A.__subclasses__())
T = type("T", (A,), {"z": 26, "__doc__": None})
print(T, T.z, T.x, T.__doc__, T.__module__, type.__call__(T).z)
print(A.__static_attributes__, A.__firstlineno__)
