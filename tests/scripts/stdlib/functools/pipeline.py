# partial, reduce, wraps and caches in one small program.
from functools import *
import operator
def logged(prefix=""):
    def deco(fn):
        @wraps(fn)
        def inner(*args, **kwargs):
            shown = ", ".join([*map(repr, args), *(f"{k}={v!r}" for k, v in kwargs.items())])
            result = fn(*args, **kwargs)
            inner.calls += 1
            print(f"{prefix}{fn.__name__}({shown}) -> {result!r}")
            return result
        inner.calls = 0
        return inner
    return deco
@logged("* ")
def area(w, h=1, *, unit="cm"):
    "Area of a rectangle."
    return f"{w * h}{unit}²"
area(2); area(2, 3); area(2, h=4, unit="m"); print(area.calls, area.__name__, area.__doc__, area.__wrapped__(1))
square = partial(area, 3, 3); square(unit="mm"); compose = lambda *fns: reduce(lambda f, g: lambda *a: g(f(*a)), fns)
clean = compose(str.strip, str.lower, partial(str.replace, "a b" and " x ".__class__) if False else lambda s: s.replace(" ", "_"), "<{}>".format); print(clean("  Hello World "))
print(reduce(operator.or_, [{"a": 1}, {"b": 2}, {"a": 3}]), reduce(lambda acc, kv: {**acc, kv[0]: acc.get(kv[0], 0) + kv[1]}, [("x", 1), ("y", 2), ("x", 5)], {}), list(accumulate_like := map(lambda f: f(10), [partial(operator.add, 5), partial(pow, 2), partial(max, 50)])))
@cache
def ackermann(m, n): return n + 1 if m == 0 else ackermann(m - 1, 1) if n == 0 else ackermann(m - 1, ackermann(m, n - 1))
print(ackermann(2, 3), ackermann.cache_info().currsize > 5)
@total_ordering
class Card:
    order = "23456789TJQKA"
    def __init__(self, s): self.s = s
    def __eq__(self, o): return self.s[0] == o.s[0]
    def __lt__(self, o): return self.order.index(self.s[0]) < self.order.index(o.s[0])
    def __repr__(self): return self.s
print(sorted(map(Card, "AH 2C TD KS 9H".split()), reverse=True), max(Card("2C"), Card("3C")), Card("KS") >= Card("QS"), Card("2H") == Card("2S")); print(sorted(["10", "9", "1"], key=cmp_to_key(lambda a, b: int(a) - int(b))))
