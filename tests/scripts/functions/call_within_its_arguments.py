# A call whose arguments make the same call again, with a function of other parameters.
from datetime import datetime, time


def few(x, k):
    return x + k


def many(x, p=0, q=0, r=0, s=0, *, k=0):
    return x + 10 * k


def loose(x, **kw):
    return x + 100 * kw["k"]


def nest(n):
    if n == 0:
        return 0
    return (few, many, loose)[n % 3](nest(n - 1), k=1)


print([nest(n) for n in range(7)])


def replace(n):
    if n == 0:
        return 5
    when = time(1, 2) if n % 2 else datetime(2020, 1, 2, 3, 4)
    got = when.replace(replace(n - 1), minute=7)
    print(got)
    return got.hour if n % 2 else got.year


replace(3)


def star(n):
    if n == 0:
        return 0
    return (few, many, loose)[n % 3](*[star(n - 1)], **{"k": 1})


print([star(n) for n in range(7)])
