# keys, values, items: set operations, live views, iteration, repr.
d = {"a": 1, "b": 2, "c": 3}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k), len(v), len(i), "a" in k, 1 in v, ("a", 1) in i, ("a", 2) in i, list(k), list(v), list(i), list(reversed(k)), list(reversed(v)), list(reversed(i)))
d["d"] = 4; print(k, v, i); del d["a"]; print(k)
print(sorted(k & {"b", "z"}), sorted(k | ["z"]), sorted(k - {"b"}), sorted(k ^ {"b", "z"}), k == {"b", "c", "d"}, k <= {"b", "c", "d", "e"}, k < {"b"}, k >= {"b"}, k.isdisjoint("xyz"), k.isdisjoint("bz"), sorted({"b", "q"} & k), sorted(["b"] | k) if False else "", sorted(i & {("b", 2), ("c", 9)}), sorted(i - {("b", 2)}), i == {("b", 2), ("c", 3), ("d", 4)}, v == v, v == d.values(), d.values() == list(d.values()))
print(type(k), type(v), type(i), k.mapping, type(k.mapping), type(iter(k)), type(iter(v)), type(iter(i)), type(k & k), isinstance(k, type({}.keys())))
for e in ["k[0]", "v[0]", "hash(k)", "k + k", "k & 5", "k | 5", "k.add('x')", "v & v", "k < 5", "i & {(1, [])}", "k.foo", "[] in k", "([], 1) in i", "k.mapping['new'] = 1", "type(k)()", "k - 5", "5 | k", "len(v, 1)"]:
    try: print(e, eval(e) if "=" not in e else exec(e))
    except Exception as x: print(e, "|", type(x).__name__, x)
it = iter(d.items()); print(next(it), it.__length_hint__(), list(it), next(it, "end"))
it = iter(d); d["zz"] = 1
try: next(it)
except RuntimeError as x: print(x)
print({}.keys(), {}.values(), {}.items(), {1: {2: {}}}.items(), {"x": d.keys()})
for key, (a, b) in {"p": (1, 2), "q": (3, 4)}.items(): print(key, a + b, end=" ")
print(max(d, key=d.get), min(d.items(), key=lambda kv: kv[1]), sum(d.values()), {v: k for k, v in d.items()}, dict(sorted(d.items(), key=lambda kv: -kv[1])), any(x > 3 for x in d.values()), [*d], {*d} == set(d), (*d.values(),), list(zip(d, d.values())), list(enumerate(d)), list(map(str.upper, d)), "".join(d))
