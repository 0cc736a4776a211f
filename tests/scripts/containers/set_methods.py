# Sets and frozensets: every method and operator.
import warnings
warnings.simplefilter("ignore")  # not about SyntaxWarning
s, t = {1, 2, 3}, {3, 4}
print(s | t, s & t, s - t, s ^ t, s.union([4], (5,)), s.intersection([1, 9], {1}), s.difference([1], [2]), s.symmetric_difference([1, 7]), s.union(), s.issubset([1, 2, 3, 4]), s.issuperset([1]), s.isdisjoint([9]), s <= s, s < s, s < {1, 2, 3, 4}, s >= {1}, s > {1}, s == {3, 2, 1}, s != t, len(s), 2 in s, {1} | frozenset({2}), frozenset({1}) | {2})
s.add(5); s.discard(1); s.discard(99); s.remove(2); s.update([7], {8}, "a") if False else s.update([7], {8}); print(s); s.intersection_update({5, 7, 9}); print(s); s.difference_update([5]); print(s); s.symmetric_difference_update({7, 1}); print(s); s |= {2, 3}; s &= {1, 2}; s -= {1}; s ^= {9}; print(s); c = s.copy(); s.clear(); print(s, c, set(), frozenset(), {1: 1}.keys() - {1})
for e in ["{1}.remove(2)", "set().pop()", "{[]}", "{1}.add([])", "{1} | [2]", "{1} + {2}", "{1} < [1]", "set(5)", "{1}[0]", "hash({1})", "frozenset([[]])", "{1}.union(5)", "{1}.update(5)", "frozenset({1}).add(2)", "{1} & 5", "set(1, 2)", "{1}.issubset(5)", "{1}.remove([1])", "{1}.foo", "{1} > 5", "{1} - [1]", "{1} ^ 'a'", "[] in {1}", "{1}.discard([])", "set(x=1)", "{1}.pop(1)", "frozenset(1)", "{{1}}", "{1}.add()", "{1}.isdisjoint(5)", "-{1}", "{1} * 2"]:
    try: print(e, eval(e))
    except Exception as x: print(e, "|", type(x).__name__, x)
f = frozenset([1, 2]); print(f, hash(f) == hash(frozenset([2, 1])), {f: "key"}[frozenset({2, 1})], f | {3}, type(f | {3}), type({3} | f), f == {1, 2}, f.copy() is f, frozenset(f) is f, f.union([5]), {1, 2} in {f}, {f, frozenset()} == {frozenset(), f}, f - {1}, f & {1}, f ^ {1, 9}, hash(frozenset()) == hash(frozenset()))
f2 = f; f2 |= {3}; print(f, f2, {1, 1.0, True}, {0, False}, {"a"}, {None}, set("a"), set([1, 2, 2]), set({1: 2}), set(range(3)), len(set("hello")), {x % 3 for x in range(10)}, {*[1, 2], 3}, sorted(set("hello")), sum({1, 2}), max({1, 5}), min({4, 2}))
s = {1, 2, 3}
try:
    for x in s: s.add(x + 10)
except RuntimeError as x: print(x)
print([m for m in dir(set) if not m.startswith("_")], [m for m in dir(frozenset) if not m.startswith("_")])
class S(set): pass
print(S([1]), S([1]) | {2}, type(S([1]) | {2}), type(S().copy()), repr(S()), frozenset({1}).__repr__(), type(S([1]) & S([1])))
a = {1, 2}; b = a; b |= {3}; print(a, a is b, {1} <= {1, 2} <= {1, 2, 3}, set() < {1}, not set(), {1, 2} == frozenset([1, 2]), {i for i in range(20)} , {7, 3, 5, 1}, {-1, 0, 100})
