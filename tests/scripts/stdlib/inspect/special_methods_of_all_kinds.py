# signature() of classes and callable objects whose __init__, __new__ and __call__ are no plain functions.
import functools
import inspect
import operator
import weakref


class StaticInit:
    @staticmethod
    def __init__(a, b=1):
        pass


class ClassInit:
    @classmethod
    def __init__(cls, a, b=1):
        pass


class New:
    def __new__(cls, a, *b):
        return object.__new__(cls)


class Meta(type):
    def __call__(cls, x, y=2):
        pass


class Made(metaclass=Meta):
    def __init__(self, other):
        pass


class StaticCall:
    @staticmethod
    def __call__(a, /, b):
        pass


class ClassCall:
    @classmethod
    def __call__(cls, a, *, k=None):
        pass


class TypeCall:
    __call__ = New


class Thing:
    pass


thing = Thing()
for o in (StaticInit, ClassInit, New, Made, StaticCall(), ClassCall(), TypeCall(), operator.itemgetter(1), operator.attrgetter("a"),
          weakref.ref(thing), functools.partial(New, 1)):
    print(type(o).__name__, inspect.signature(o))


def f(a, b=2, *c, d=3, **e):
    return inspect.formatargvalues(*inspect.getargvalues(inspect.currentframe()))


print(f(1, q=2))
print(inspect.formatargvalues(["a"], "b", None, {"a": 1, "b": (2,)}, formatvalue=lambda v: ":%r" % v))
print(sorted(inspect.__all__)[:5], all(hasattr(inspect, n) for n in inspect.__all__))
try:
    inspect.signature(thing)
except TypeError as e:
    print(str(e).split(" at ")[0])
