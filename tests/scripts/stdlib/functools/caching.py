# lru_cache, cache, cached_property.
from functools import lru_cache, cache, cached_property
calls = []
@lru_cache(maxsize=2)
def f(x, y=0):
    "doc of f"
    calls.append((x, y)); return x * 10 + y
print(f(1), f(1), f(2), f(3), f(1), calls, f.cache_info(), f.__name__, f.__doc__, f.__wrapped__(5), f.cache_parameters())
f.cache_clear(); print(f.cache_info(), f(1, 2), f(1, y=2), f(x=1, y=2), f.cache_info())
@lru_cache
def g(n): return n if n < 2 else g(n - 1) + g(n - 2)
print(g(80), g.cache_info())
@cache
def h(*a, **k): return a, tuple(k.items())
print(h(1, 2, a=3), h(1, 2, a=3), h(1.0), h(1), h.cache_info(), h.cache_parameters())
@lru_cache(typed=True)
def t(x): return type(x).__name__
print(t(1), t(1.0), t(True), t.cache_info())
@lru_cache(maxsize=0)
def z(x): return x
print(z(1), z(1), z.cache_info())
for c in ["f([])", "lru_cache(maxsize='a')", "lru_cache(maxsize=-5)(len).cache_info()", "f()", "lru_cache(5)(len)([1]) if False else f(1, 2, 3)", "g('x')"]:
    try: print(c, eval(c))
    except Exception as e: print(c, "|", type(e).__name__, e)
class P:
    n = 0
    @cached_property
    def v(self): "the doc"; P.n += 1; return P.n
    @lru_cache
    def m(self, x): return x * 2
    @staticmethod
    @cache
    def s(x): return x + 1
    @classmethod
    @cache
    def c(cls): return cls.__name__
p = P(); print(p.v, p.v, p.__dict__, P().v, P.v.__doc__, P.v.attrname, p.m(2), p.m(2), P.m.cache_info(), P.s(1), p.c()); del p.v; print(p.v); p.v = "set"; print(p.v)
class S:
    __slots__ = ()
    @cached_property
    def v(self): return 1
try: S().v
except TypeError as e: print(e)
try:
    class Two:
        a = b = cached_property(lambda s: 1)
except TypeError as e: print(e, e.__notes__ if hasattr(e, "__notes__") else "")
def err(): raise ValueError("not cached")
e = cache(err)
for _ in range(2):
    try: e()
    except ValueError: print(e.cache_info())
