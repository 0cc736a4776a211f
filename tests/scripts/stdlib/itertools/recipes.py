# The recipes people copy from the documentation, written our own way.
from itertools import *
from collections import deque
import operator
def take(n, it): return list(islice(it, n))
def tail(n, it): return list(deque(it, maxlen=n))
def nth(it, n, default=None): return next(islice(it, n, None), default)
def flatten(lol): return list(chain.from_iterable(lol))
def grouper(it, n, fill=None): return list(zip_longest(*[iter(it)] * n, fillvalue=fill))
def partition(pred, it):
    a, b = tee(it)
    return list(filterfalse(pred, a)), list(filter(pred, b))
def powerset(it):
    s = list(it)
    return list(chain.from_iterable(combinations(s, r) for r in range(len(s) + 1)))
def unique(it):
    seen = set()
    return [x for x in it if not (x in seen or seen.add(x))]
def sliding(it, n):
    it = iter(it); w = deque(islice(it, n - 1), maxlen=n)
    for x in it:
        w.append(x); yield tuple(w)
def roundrobin(*its):
    its = deque(map(iter, its))
    while its:
        try: yield next(its[0]); its.rotate(-1)
        except StopIteration: its.popleft()
print(take(3, count(1)), tail(2, "abcd"), nth("abc", 1), nth("abc", 9, "d"), flatten([[1], [2, 3]]))
print(grouper("abcdefg", 3, "x"), partition(lambda x: x % 2, range(6)), powerset([1, 2, 3]), unique("abracadabra"))
print(list(sliding(range(5), 3)), list(roundrobin("abc", "d", "ef")), sum(map(operator.mul, [1, 2], [3, 4])))
print(list(accumulate(range(1, 6), lambda a, b: a * b)), list(map(sum, pairwise([1, 4, 9]))), len(list(product(range(3), repeat=3))))
print({k: len(list(g)) for k, g in groupby(sorted("mississippi"))}, [k for k, g in groupby("aabbcc")], list(islice(cycle([1, 2]), 1, 6, 2)))
print(all(starmap(operator.lt, pairwise([1, 2, 3]))), max(map(len, batched("abcdefgh", 3))), list(compress(count(), [0, 1, 1])), dict(zip(count(), "ab")))
