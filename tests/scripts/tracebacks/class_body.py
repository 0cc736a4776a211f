# An exception in a class body, in a method, a property, a decorator and __init__.
import traceback, sys
def deco(f):
    raise TypeError("bad decorator")
def attempt(fn):
    try:
        fn()
    except Exception:
        traceback.print_exc(file=sys.stdout)
def a():
    class Broken:
        x = 1
        y = x + "s"
def b():
    @deco
    def f():
        pass
def c():
    @deco
    class K:
        pass
class P:
    def __init__(self, v):
        self.v = v
        self.check()
    def check(self):
        if self.v < 0:
            raise ValueError(
                f"negative: {self.v}"
            )
    @property
    def bad(self):
        return self.missing
    def __repr__(self):
        return self.nope
    def __add__(self, o):
        return self.v + o
    class Inner:
        def m(self):
            raise KeyError("inner")
attempt(a); attempt(b); attempt(c)
attempt(lambda: P(-1)); attempt(lambda: P(1).bad); attempt(lambda: repr([P(1)])); attempt(lambda: P(1) + "x"); attempt(lambda: P.Inner().m())
class Meta(type):
    def __new__(m, n, b, d):
        raise RuntimeError("no classes today")
class Final(metaclass=Meta):
    attribute = 1
