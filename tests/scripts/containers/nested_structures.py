# Aliasing, copying, comparing and printing nested data.
import copy
data = {"list": [1, [2, 3]], "tuple": (1, {"x": [4]}), "set": {5}}
shallow, deep = copy.copy(data), copy.deepcopy(data)
data["list"][1].append("new"); data["tuple"][1]["x"].append(5); data["set"].add(6)
print(data); print(shallow == data, deep == data); print(deep)
rows = [{"n": "a", "v": 2}, {"n": "b", "v": 1}, {"n": "c"}]
print(sorted(rows, key=lambda r: r.get("v", 0)), [r["n"] for r in rows if "v" in r], {r["n"]: r for r in rows}["b"], max(rows, key=lambda r: r.get("v", -1)))
groups = {}
for w in "apple avocado banana blueberry cherry".split(): groups.setdefault(w[0], []).append(w)
print(groups, {k: len(v) for k, v in groups.items()}, [x for v in groups.values() for x in v])
m = [[1, 2, 3], [4, 5, 6]]
print([list(c) for c in zip(*m)], [[row[i] for row in m] for i in range(3)], sum(map(sum, m)), [x for row in m for x in row], m[1][::-1], [row[:] for row in m] == m, [[*row] for row in m])
a = b = [[]] * 3; a[0].append(1); print(a, b is a, a == [[1], [1], [1]])
l = [1, 2]; l.append(l); print(l, l[2][2][0], l in [l], l == l); d = {}; d["self"] = d; d["l"] = [d]; print(d); x = []; y = [x]; x.append(y); print(x, y)
try: print([1, l] == [1, [1, 2, l]])
except RecursionError as e: print("RecursionError")
t = (1, [2]); t2 = copy.copy(t); t3 = copy.deepcopy(t); print(t2 is t, t3 is t, t3[1] is t[1], copy.copy([1]) , copy.deepcopy((1, "a")) == (1, "a"))
flat = {}
def flatten(o, p=()):
    if isinstance(o, dict):
        for k, v in o.items(): flatten(v, p + (k,))
    elif isinstance(o, (list, tuple)):
        for i, v in enumerate(o): flatten(v, p + (i,))
    else: flat[p] = o
flatten(deep); print(flat); inv = {}
for k, v in {"a": 1, "b": 2, "c": 1}.items(): inv.setdefault(v, set()).add(k)
print({k: sorted(v) for k, v in inv.items()}, [[0 if i == j else 1 for j in range(3)] for i in range(3)], {(i, j): i * j for i in range(2) for j in range(2)}, [(k, *v) for k, v in {"p": (1, 2)}.items()])
