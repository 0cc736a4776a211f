# Insertion order through updates and deletions; equality and identity of keys.
d = {"b": 1, "a": 2, "c": 3}
d["a"] = 9; d["z"] = 0; del d["b"]; d["b"] = "again"
print(list(d), d); d.update(a=1, q=2); print(list(d.items())); d |= {"c": 0, "n": 1}; print(list(d)); d.pop("a"); d.setdefault("a", "end"); print(list(d), d.popitem(), list(reversed(d)))
print({1: "int", 1.0: "float", True: "bool", 1 + 0j: "complex"}, {0: "a", False: "b", -0.0: "c"}, {"1": "s", 1: "i"}, {(1, 2): "t", (1.0, 2): "u"}, {None: 1}[None], {frozenset([1, 2]): "f"}[frozenset([2, 1])])
print({"a": 1, "b": 2} == {"b": 2, "a": 1}, list({"a": 1, "b": 2}) == list({"b": 2, "a": 1}), {1: 2} == {1.0: 2.0}, {} == set()); nan = float("nan"); print({nan: 1} == {nan: 1}, nan in {nan: 1})
class K:
    def __init__(self, v, h=None): self.v, self.h = v, h
    def __hash__(self): return hash(self.v) if self.h is None else self.h
    def __eq__(self, o): return isinstance(o, K) and self.v == o.v
    def __repr__(self): return f"K{self.v}"
k1, k2 = K(1), K(1); e = {k1: "first"}; e[k2] = "second"; print(e, len(e), next(iter(e)) is k1, e[K(1)], {K(i, 7): i for i in range(5)}, K(3, 7) in {K(i, 7): i for i in range(5)}, {K(i, 7) for i in range(3)} == {K(2, 7), K(1, 7), K(0, 7)})
big = {}
for i in range(100): big[i * 37 % 101] = i
for i in range(0, 100, 3): big.pop(i * 37 % 101)
print(list(big)[:10], list(big.values())[-5:], len(big)); big = {k: v for k, v in big.items() if k % 2}; print(list(big)[:6], sum(big), dict(zip(range(3), "abc")) | {1: "B"}, {**{"a": 1}, **{"b": 2}, "a": 3}, dict([("k", 1), ("k", 2)]), {x: y for x, y in [("k", 1), ("j", 2), ("k", 3)]})
s = {}; s["self"] = s; print(s, len(s), s["self"]["self"] is s); print(sorted({"b": 1, "a": 0}.items()), min({3: "x", 1: "y"}), dict(sorted({"b": 1, "a": 2}.items(), key=lambda kv: kv[1])), list(map(list, {"ab": 1, "cd": 2})), dict.fromkeys("hello"), list(dict.fromkeys([3, 1, 3, 2, 1])))
