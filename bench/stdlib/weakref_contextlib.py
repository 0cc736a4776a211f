"""Context managers, ExitStack, suppress, weak dictionaries and abstract classes' isinstance."""
import contextlib
import weakref
from collections.abc import Iterable, Mapping, Sequence


@contextlib.contextmanager
def managed(x):
    yield x


class Thing:
    pass


total = 0
cache = weakref.WeakValueDictionary()
keep = [Thing() for _ in range(50)]
for i in range(40_000):
    with managed(i) as v:
        total += v & 1
    with contextlib.suppress(KeyError):
        if i % 10 == 0:
            raise KeyError(i)
    with contextlib.ExitStack() as stack:
        stack.callback(int)
    cache[i % 50] = keep[i % 50]
    total += cache[i % 50] is keep[i % 50]
    total += isinstance({}, Mapping) + isinstance([], Sequence) + isinstance(i, Iterable)
print(total)
