# Recursion in many shapes, near the limit and mutual.
def fact(n): return 1 if n <= 1 else n * fact(n - 1)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
def power(b, e): return 1 if e == 0 else power(b * b, e // 2) * (b if e % 2 else 1)
def gcd(a, b): return a if b == 0 else gcd(b, a % b)
def even(n): return True if n == 0 else odd(n - 1)
def odd(n): return False if n == 0 else even(n - 1)
def flatten(x): return [z for y in x for z in flatten(y)] if isinstance(x, list) else [x]
def perms(s): return [s] if len(s) <= 1 else [c + p for i, c in enumerate(s) for p in perms(s[:i] + s[i + 1:])]
def combos(l, k): return [[]] if k == 0 else [] if not l else [[l[0]] + c for c in combos(l[1:], k - 1)] + combos(l[1:], k)
def ack(m, n): return n + 1 if m == 0 else ack(m - 1, 1) if n == 0 else ack(m - 1, ack(m, n - 1))
def qsort(l): return [] if not l else qsort([x for x in l[1:] if x < l[0]]) + [l[0]] + qsort([x for x in l[1:] if x >= l[0]])
def msort(l):
    if len(l) < 2: return l
    m = len(l) // 2; a, b, out = msort(l[:m]), msort(l[m:]), []
    while a and b: out.append((a if a[0] <= b[0] else b).pop(0))
    return out + a + b
def bsearch(l, x, lo=0, hi=None):
    hi = len(l) if hi is None else hi
    if lo >= hi: return -1
    m = (lo + hi) // 2
    return m if l[m] == x else bsearch(l, x, m + 1, hi) if l[m] < x else bsearch(l, x, lo, m)
print(fact(30), [fib(i) for i in range(15)], fib(18), power(3, 100), gcd(1071, 462), even(400), odd(7), flatten([1, [2, [3, [[]], 4]], 5]), perms("abc"), combos([1, 2, 3, 4], 2), ack(2, 3), qsort([3, 1, 4, 1, 5, 9, 2, 6]), msort([5, 2, 8, 1, 9, 3]), [bsearch(list(range(0, 100, 3)), x) for x in (0, 33, 99, 50)])
def countdown(n): return "liftoff" if n == 0 else countdown(n - 1)
print(countdown(950)); sums = lambda n: n and n + sums(n - 1); print(sums(900), (lambda f: f(f, 20))(lambda s, n: 1 if n < 2 else n * s(s, n - 1)))
def digits(n, b=10): return digits(n // b, b) + [n % b] if n >= b else [n]
def collatz(n, d=0): return d if n == 1 else collatz(n // 2 if n % 2 == 0 else 3 * n + 1, d + 1)
def binom(n, k): return 1 if k in (0, n) else binom(n - 1, k - 1) + binom(n - 1, k)
def gray(n): return [""] if n == 0 else ["0" + g for g in gray(n - 1)] + ["1" + g for g in reversed(gray(n - 1))]
def palin(s): return len(s) < 2 or s[0] == s[-1] and palin(s[1:-1])
print(digits(90210), digits(255, 2), collatz(27), binom(12, 5), gray(3), palin("racecar"), palin("abca")); from functools import cache
@cache
def part(n, m): return 1 if n == 0 else 0 if n < 0 or m == 0 else part(n, m - 1) + part(n - m, m)
print(part(100, 100), sum(1 for _ in (lambda f: f(f, 10))(lambda f, n: iter([n]) if n == 0 else (x for k in range(2) for x in f(f, n - 1)))))
