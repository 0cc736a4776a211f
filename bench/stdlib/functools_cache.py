"""lru_cache, partial, reduce, singledispatch, cached_property, total_ordering, wraps."""
import functools
import operator


@functools.lru_cache(maxsize=256)
def square(n):
    return n * n


@functools.cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@functools.singledispatch
def kind(x):
    return 0


@kind.register
def _(x: int):
    return 1


@kind.register
def _(x: str):
    return 2


@functools.total_ordering
class V:
    def __init__(self, n):
        self.n = n

    def __lt__(self, o):
        return self.n < o.n

    def __eq__(self, o):
        return self.n == o.n

    @functools.cached_property
    def twice(self):
        return self.n * 2


add3 = functools.partial(operator.add, 3)
total = 0
for i in range(60_000):
    total += square(i % 300) + fib(60) + add3(i) + kind(i) + kind("a")
    v = V(i)
    total += v.twice + v.twice + (v >= V(5))
total += functools.reduce(operator.add, range(100_000))
print(total)
