# Generators as programs: primes, pipelines, coroutine-style consumers, recursion.
from itertools import islice, count, takewhile
def primes():
    seen = []
    for n in count(2):
        if all(n % p for p in takewhile(lambda p: p * p <= n, seen)):
            seen.append(n)
            yield n
print(list(islice(primes(), 15)))
def consumer(name, out):
    total = 0
    try:
        while True:
            total += (yield total)
    except GeneratorExit:
        out.append((name, total))
out = []
a, b = consumer("a", out), consumer("b", out)
next(a); next(b)
for i in range(5):
    (a if i % 2 else b).send(i)
a.close(); b.close()
print(out)
def grep(pattern, lines): return (l for l in lines if pattern in l)
def numbered(lines):
    for n, l in enumerate(lines, 1): yield f"{n}: {l}"
print(list(numbered(grep("o", ["one", "two", "three", "four"]))))
def permutations(items):
    if not items: yield []
    for i, x in enumerate(items):
        for p in permutations(items[:i] + items[i + 1:]):
            yield [x] + p
print(["".join(p) for p in permutations("abc")])
def hanoi(n, a="A", b="B", c="C"):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield a + c
        yield from hanoi(n - 1, b, a, c)
print(" ".join(hanoi(3)))
def averager():
    total = n = 0
    avg = None
    while (v := (yield avg)) is not None:
        total += v; n += 1; avg = total / n
    return avg, n
def collect():
    while True:
        result = yield from averager()
        print("collected", result)
c = collect(); next(c)
for v in [1, 2, 3, None, 10, None]: c.send(v)
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
print([x for _, x in zip(range(12), fib())], next(islice(fib(), 100, None)))
def flatten_with_finally():
    for i in range(3):
        try:
            yield i
        finally:
            print(f"[fin {i}]", end="")
for v in flatten_with_finally():
    print(v, end="")
    if v == 1: continue
print()
def early():
    g = flatten_with_finally()
    for v in g:
        if v == 1: break
    g.close()
    print(" closed")
early()
def roundrobin(*its):
    pending = [iter(i) for i in its]
    while pending:
        for i in list(pending):
            try: yield next(i)
            except StopIteration: pending.remove(i)
print("".join(roundrobin("abc", "d", "ef")))
