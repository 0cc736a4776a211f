# Functions as values: composition, currying, dispatch tables, callbacks, recursion through names.
from functools import reduce
compose = lambda *fs: reduce(lambda f, g: lambda x: f(g(x)), fs)
print(compose(str, abs, lambda x: x - 10)(3), list(map(compose(len, str), [1, 22, 333])))
def curry(f, n): return f if n < 2 else lambda x: curry(lambda *a: f(x, *a), n - 1)
print(curry(lambda a, b, c: (a, b, c), 3)(1)(2)(3)); table = {"+": lambda a, b: a + b, "max": max, "join": "-".join}; print(table["+"](1, 2), table["max"](3, 9), table["join"]("ab"))
def apply_n(f, n): return (lambda x: x) if n == 0 else lambda x: f(apply_n(f, n - 1)(x))
print(apply_n(lambda x: x * 2, 5)(1)); Y = lambda f: (lambda x: x(x))(lambda x: f(lambda *a: x(x)(*a))); print(Y(lambda fact: lambda n: 1 if n < 2 else n * fact(n - 1))(10))
def counter():
    n = 0
    def up(): nonlocal n; n += 1; return n
    def down(): nonlocal n; n -= 1; return n
    up.down = down; return up
c = counter(); print(c(), c(), c.down(), c()); funcs = [str.upper, str.title, lambda s: s[::-1], "{:>8}".format, len]; print([f("hello") for f in funcs]); print(sorted("banana", key=lambda c: (-"banana".count(c), c)), max(["aa", "b"], key=len), list(filter(callable, [1, len, str, None])))
def memo(f):
    cache = {}
    def g(*a):
        if a not in cache: cache[a] = f(*a)
        return cache[a]
    g.cache = cache; return g
@memo
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(90), len(fib.cache)); trace = []
def traced(f):
    def g(*a, **k): trace.append(("enter", f.__name__, a, k)); r = f(*a, **k); trace.append(("leave", r)); return r
    return g
@traced
def gcd(a, b): return a if not b else gcd(b, a % b)
print(gcd(12, 18), trace); pipeline = [lambda xs: (x for x in xs if x % 2), lambda xs: (x * x for x in xs), sum]; data = range(10)
for stage in pipeline: data = stage(data)
print(data, (lambda *a, f=lambda *x: x: f(*a))(1, 2), [f(3) for f in (lambda x, n=n: x ** n for n in range(4))], (lambda: (yield))().__next__())
