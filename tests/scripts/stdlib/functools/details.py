# What partials, caches, keys and orderings promise beside their results.
import copy
import functools
import pickle
from collections.abc import Hashable


def show(*args, **kw):
    return args, kw


class Sub(functools.partial):
    pass


p = Sub(show, ['a'], bar=[True])
q = copy.copy(p)
print(q.args is p.args, q.keywords is p.keywords, type(q).__name__)
print(Sub(Sub(show, 1), 2, x=3).func is show, Sub(Sub(show, 1), 2, x=3)())
try:
    del p.__dict__
except TypeError as e:
    print(e)

key = functools.cmp_to_key(lambda a, b: b - a)(1)
print(isinstance(key, Hashable))
try:
    hash(key)
except TypeError as e:
    print(e)


class Counted:
    hashed = 0

    def __hash__(self):
        self.hashed += 1
        return 7


@functools.lru_cache(maxsize=1)
def size(x, y):
    return y


c = Counted()
for y in (1, 1, 2, 1):
    size(c, y)
    print(c.hashed, size.cache_info())


@functools.total_ordering
class Num:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n < other.n

    def __eq__(self, other):
        return self.n == other.n


for name in ['__ge__', '__gt__', '__le__']:
    f = getattr(Num, name)
    print(name, f.__qualname__, pickle.loads(pickle.dumps(f)) is f, f(Num(1), Num(2)))
