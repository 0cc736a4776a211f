# Every list method, with errors.
import warnings
warnings.simplefilter("ignore")  # not about SyntaxWarning
l = [3, 1, 2]
l.append(4); l.extend("ab"); l.extend(x for x in (9,)); l.insert(0, "first"); l.insert(100, "end"); l.insert(-1, "before end")
print(l, l.pop(), l.pop(0), l.pop(-2), l.index(2), l.index("a", 1), l.count(1), l.remove(3), l)
l.reverse(); print(l); m = l.copy(); l.clear(); print(l, m, m == m[:], m is m[:])
for e in ["[].pop()", "[1].pop(5)", "[1].pop('a')", "[1].remove(2)", "[1].index(2)", "[1, 2].index(1, 1)", "[1].insert('a', 1)", "[1].extend(5)", "[1].sort(1)", "[1, 'a'].sort()", "[3, None].sort()", "[1].sort(key=5)", "[1].sort(foo=1)", "[1] + (2,)", "[1] + 'a'", "[1] * 'a'", "[1] * 1.5", "[1] < (1,)", "[1].index()", "[1].count()", "list(5)", "list(1, 2)", "[1].append()", "[1].foo", "[1, 2] - [1]", "[0] * 10**20", "[1].pop(10**20)", "[1].index(1, 'a')", "[1].copy(1)", "[1].reverse(1)", "[1].insert(1)", "list(x=1)", "[1]()", "-[1]"]:
    try: print(e, eval(e))
    except Exception as x: print(e, "|", type(x).__name__, x)
l = [5, 2, 8, 1]
l.sort(); print(l); l.sort(reverse=True); print(l); l.sort(key=lambda x: x % 4); print(l); l.sort(key=str, reverse=False); print(l)
people = [("bob", 30), ("al", 25), ("cy", 30), ("di", 25)]
people.sort(key=lambda p: p[1]); print(people); people.sort(key=lambda p: p[1], reverse=True); print(people); print(sorted(people), sorted(people, key=lambda p: (-p[1], p[0])))
print(sorted([True, 2, 0.5, False]), sorted("bAc"), sorted([[2], [1, 5], []]), sorted({3: "x", 1: "y"}), sorted(range(5), key=lambda x: -x), sorted([float("inf"), -1, 10**30, 2.5]))
l = [1, 2, 3]
def mutate(x): l.append(x); return x
try: l.sort(key=mutate)
except ValueError as x: print(x, l)
class Cmp:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v > o.v
    def __repr__(self): return f"C{self.v}"
print(sorted([Cmp(1), Cmp(3), Cmp(2)]), max([Cmp(1), Cmp(3)], key=lambda c: c.v), [Cmp(1)] * 2)
class Boom:
    def __lt__(self, o): raise RuntimeError("no order")
try: sorted([Boom(), Boom()])
except RuntimeError as x: print(x)
print([1] == [1.0], [1, 2] < [1, 3], [1] < [1, 0], [2] > [1, 5], list("ab"), [] * 5, 2 * [0])
print([m for m in dir(list) if not m.startswith("_")], bool(list.__doc__), bool(list.append.__doc__))
