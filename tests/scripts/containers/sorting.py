# Sorting: stability, keys, reverse, mixed numbers, multi-level, custom comparison.
data = [("b", 2), ("a", 2), ("c", 1), ("d", 3), ("e", 1)]
print(sorted(data, key=lambda t: t[1]), sorted(data, key=lambda t: t[1], reverse=True), sorted(data, key=lambda t: (-t[1], t[0])))
import random
rng = random.Random(3)
recs = [(rng.randint(0, 9), i) for i in range(200)]
by = sorted(recs, key=lambda r: r[0])
print(all(a[0] < b[0] or a[0] == b[0] and a[1] < b[1] for a, b in zip(by, by[1:])), [i for k, i in by if k == 4][:8])
rev = sorted(recs, key=lambda r: r[0], reverse=True)
print(all(a[0] > b[0] or a[0] == b[0] and a[1] < b[1] for a, b in zip(rev, rev[1:])))
l = [rng.random() for _ in range(500)]; m = sorted(l); print(m == sorted(m), m == sorted(l[::-1]), m[0] == min(l), sorted(l, reverse=True) == m[::-1], sorted(m + l[:3]) == sorted(l + l[:3]))
print(sorted([3, 1.5, True, -2, 10**20, -0.0, 0]), sorted("hello World", key=str.lower), sorted(["10", "9", "2"], key=int), sorted([[2, 1], [1, 9], [1]]), sorted({"b": 1, "a": 2}), sorted([(1, "b"), (1, "a")]), sorted(["é", "z", "a"]), sorted([b"b", b"a"]), sorted([{3}, {1}, {1, 2}], key=len), sorted([None, 1, None, 0], key=lambda x: (x is None, x or 0)), sorted(range(10), key=lambda x: x % 3))
count = 0
class K:
    def __init__(self, v): self.v = v
    def __lt__(self, o):
        global count; count += 1
        return self.v < o.v
ks = [K(i) for i in range(100)]; ks.sort(); print(count); count = 0; ks.reverse(); ks.sort(); print(count, [k.v for k in ks[:3]]); count = 0; ks2 = [K((i * 37) % 101) for i in range(100)]; ks2.sort(); print(count < 700, [k.v for k in ks2] == sorted(k.v for k in ks2))
calls = []
sorted([3, 1, 2], key=lambda x: calls.append(x) or x); print(calls); e = []; e.sort(); print(e, [1].sort(), max([(1, "x"), (1, "y")]), min("ab", "aa"), max([[1], [2]], [[3]])) 
for bad in ("sorted([1, 'a', 2])", "sorted([1, None])", "sorted([1j, 2j])", "sorted([{}, {}])", "[3, 1].sort(lambda x: x)", "sorted([1, 2], key=lambda: 0)", "sorted(5)", "sorted([[1], ['a']])", "sorted([(1, 'a'), (1, 2)])", "[2, 'x'].sort(key=lambda v: v)"):
    try: print(bad, eval(bad))
    except TypeError as ex: print(bad, "|", ex)
