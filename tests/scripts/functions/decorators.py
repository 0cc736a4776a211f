# Decorators: order, arguments, classes, any expression.
log = []
def note(tag):
    log.append(f"make {tag}")
    def deco(fn):
        log.append(f"apply {tag} to {fn.__name__}")
        return fn
    return deco
@note("outer")
@note("inner")
def f(x=log.append("default")): return "f"
print(log, f())
def twice(fn):
    def wrapper(*a, **k):
        return fn(*a, **k), fn(*a, **k)
    wrapper.__wrapped__ = fn
    return wrapper
@twice
def g(x): return x + 1
print(g(1), g.__name__, g.__qualname__, g.__wrapped__.__qualname__)
@(lambda fn: 42)
def h(): pass
print(h)
table = {"d": twice}
@table["d"]
def i(): return "i"
print(i())
class Count:
    def __init__(self, fn): self.fn, self.n = fn, 0
    def __call__(self, *a):
        self.n += 1
        return self.fn(*a)
@Count
def j(a): return a * 2
print(j(2), j(3), j.n)
def register(cls):
    cls.registered = True
    return cls
@register
class K:
    @property
    def p(self): return "prop"
    @staticmethod
    def s(): return "static"
    @classmethod
    def c(cls): return cls.__name__
    @staticmethod
    @twice
    def t(): return 1
print(K.registered, K().p, K.s(), K().s(), K.c(), K().c(), K.t())
@x if (x := twice) else None
def l(): return "walrus"
print(l())
try:
    @undefined
    def m(): pass
except NameError as e:
    print(e, "m" in globals())
try:
    @5
    def m(): pass
except TypeError as e:
    print(e)
