# range and slice objects.
r = range(2, 20, 3)
print(r, list(r), len(r), r[0], r[-1], r[1:3], r[::-1], r[::2], 5 in r, 6 in r, 5.0 in r, "a" in r, r.index(8), r.count(8), r.count(9), r.start, r.stop, r.step, list(reversed(r)), range(5), range(0), list(range(5, 0, -2)), list(range(0)), list(range(5, 5)), bool(range(0)), range(0, 3) == range(3), range(0, 3, 2) == range(0, 4, 2), range(0) == range(2, 1), hash(range(0, 3, 2)) == hash(range(0, 4, 2)), range(3) != [0, 1, 2], range(10**20)[10**19], len(range(-5, 5)), range(1, 10)[2:5][1], max(range(3)), sum(range(101)), range(10)[-3:], range(True), list(range(10**20, 10**20 + 2)), 10**20 in range(10**21))
for e in ["range()", "range(1.5)", "range('a')", "range(1, 2, 0)", "range(1, 2, 3, 4)", "r[10]", "r['a']", "r.index(9)", "r.index('a')", "r < r", "r + r", "len(range(10**20))", "range(None)", "range(stop=5)", "r.start = 1", "r[0] = 1", "r.foo", "r * 2", "range(3)()", "hash(slice(1))", "slice()", "slice(1, 2, 3, 4)", "slice(1).indices('a')", "slice(1, 2, 0).indices(5)", "slice('a').indices(5)", "slice(1).indices(-1)", "slice(1).start", "slice(1) < slice(2)", "slice(1) < 5", "slice(None).step", "slice(1).foo", "slice(1)[0]", "[1, 2, 3][slice('a', None)]"]:
    try: print(e, eval(e) if " = " not in e else exec(e))
    except Exception as x: print(e, "|", type(x).__name__, x)
s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, s.indices(5), slice(None).indices(3), slice(None, None, -1).indices(4), slice(-3, None).indices(10), slice(5), slice(1, None), slice("a", [1], None), s == slice(1, 10, 2), s != slice(1), hash(slice(1, 2)) == hash(slice(1, 2)), slice(1, 2) < slice(1, 3), slice(10, -20, -3).indices(7), repr(slice(...)), [0, 1, 2, 3][s], "abcdef"[slice(None, None, 2)])
class K:
    def __getitem__(self, k): return k
k = K()
print(k[1:2], k[:], k[::], k[1:2:3], k[:, 1], k[..., 1:], k[()], k[1:2, 3:4, 5], k["a":"b"], k[None:None], k[:, ], k[lambda: 1:2].start is not None)
it = iter(range(3)); print(next(it), it.__length_hint__(), list(it)); print(list(zip(range(3), range(10, 40, 10))), [i for i in range(-1, -4, -1)], type(iter(range(3))), type(iter(range(10**20))), bool(range.__doc__), [m for m in dir(range) if not m.startswith("_")], [m for m in dir(slice) if not m.startswith("_")])
