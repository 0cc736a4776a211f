# deque: every method.
from collections import deque
d = deque([1, 2, 3]); d.append(4); d.appendleft(0); print(d, d.pop(), d.popleft(), d, len(d), d[0], d[-1], d[1], 2 in d); d.extend("ab"); d.extendleft("xy"); print(d); d.rotate(2); print(d); d.rotate(-1); print(d); d.rotate(); print(d, d.count("a"), d.index("a"), d.index(2, 1), d.remove("a"), d); d.insert(1, "ins"); d.reverse(); print(d, d.copy(), d.copy() == d, d.maxlen); d[0] = "set"; del d[1]; print(d); d.clear(); print(d, bool(d))
m = deque(range(5), maxlen=3); print(m, m.maxlen); m.append(9); print(m); m.appendleft(8); print(m); m.extend([1, 2]); print(m, m + deque([7]), m * 2, deque([1]) + deque([2]), 2 * deque("ab")); m *= 2; print(m); m += [5]; print(m); print(deque("abc") < deque("abd"), deque([1]) == deque([1]), deque([1]) == [1], deque([1], 5) == deque([1], 6), list(reversed(deque("abc"))), deque(deque("ab")), deque(maxlen=0), [*deque("ab")], deque("ab", None))
for c in ["deque().pop()", "deque().popleft()", "deque([1])[5]", "deque([1])['a']", "deque([1])[0:1]", "deque(5)", "deque([], -1)", "deque([], 'a')", "deque([1]).remove(2)", "deque([1]).index(2)", "deque([1, 2], 2).insert(0, 5)", "deque() + [1]", "hash(deque())", "deque([1]).rotate('a')", "deque([1]) < [1]", "m.maxlen = 5", "deque([1]).foo", "deque(1, 2, 3)", "deque(iterable=5)", "deque().extend(5)", "deque([1]) * 'a'"]:
    try: print(c, eval(c) if " = " not in c else exec(c))
    except Exception as e: print(c, "|", type(e).__name__, e)
d = deque([1, 2, 3])
try:
    for x in d: d.append(x)
except RuntimeError as e: print(e)
it = iter(d); print(next(it), it.__length_hint__(), list(it)); big = deque()
for i in range(1000):
    big.append(i)
    if i % 3 == 0: big.popleft()
print(len(big), big[0], big[-1], big[100], sum(big), [n for n in dir(deque) if n[0] != "_"])
class D(deque): pass
print(D("a"), D("ab", 1), type(D("a").copy()), type(D("a") + D("b")))
