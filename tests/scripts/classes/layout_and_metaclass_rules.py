"""Bound methods stay bound, slots have an order, metaclasses that are no types, bases that fail to change."""


class A:
    def meth(self):
        return self


class B:
    pass


a, b = A(), B()
b.meth = a.meth.__get__(b, B)
print(b.meth() is a)


class G:
    __slots__ = ["a", "b"]


class H:
    __slots__ = ["b", "a"]


g = G()
g.a = 1
g.__class__ = H
print(g.a)


class Documented:
    __slots__ = "__doc__", "x"


d = Documented()
d.__doc__ = 4
print(d.__doc__, Documented.__doc__)


class NotAType:
    def __new__(cls, *args, **kwargs):
        print(cls.__name__, args[0])
        return super().__new__(cls)


class Derived(NotAType):
    pass


class Q(metaclass=NotAType):
    pass


class R(metaclass=Derived):
    pass


class S(Q, R):
    pass


print(type(S).__name__)
try:
    class T(S, metaclass=type):
        pass
except TypeError as e:
    print(e)


class Once(type):
    count = 0

    def mro(cls):
        if Once.count:
            raise RuntimeError("no")
        Once.count += 1
        return type.mro(cls)


class P1:
    pass


class P2:
    pass


class D(P1):
    pass


class E(D):
    pass


class F(D, metaclass=Once):
    pass


try:
    D.__bases__ = (P2,)
except RuntimeError as e:
    print(e, D.__mro__ == (D, P1, object), E.__mro__ == (E, D, P1, object), D.__bases__ == (P1,))


class I(int):
    def __pow__(self, other, mod=None):
        return "pow", int(self), other, mod


print(pow(I(2), 3, 5), pow(I(2), 3), hash(""), hash(b""))

descr = dict.__dict__["fromkeys"]
for args in (None, int), (42,), (None, None):
    try:
        descr.__get__(*args)
    except TypeError:
        print("TypeError", args)


class Doc(property):
    "text"


class NoPlace(property):
    __slots__ = ()


def getter(self):
    "getter"


print(Doc().__doc__, Doc(getter).__doc__, Doc(doc="given").__doc__, NoPlace(doc="dropped").__doc__)
try:
    NoPlace(getter)
except AttributeError:
    print("no place for the docstring")
