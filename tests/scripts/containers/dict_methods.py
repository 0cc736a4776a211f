# Every dict method, order, errors.
import warnings
warnings.simplefilter("ignore")  # not about SyntaxWarning
d = {"a": 1, "b": 2}
print(d, d["a"], d.get("z"), d.get("z", 0), d.setdefault("c", 3), d.setdefault("a", 9), d.pop("b"), d.pop("z", "default"), d, len(d), "a" in d, list(d), d.popitem(), d)
d.update({"x": 1}); d.update([("y", 2), "zw"]); d.update(k=3); d.update({"p": 1}, q=2); print(d); c = d.copy(); d.clear(); print(d, c, c is d)
print(dict(), dict(a=1), dict({"a": 1}), dict([("a", 1), ["b", 2]]), dict(zip("ab", "cd")), dict({"a": 1}, a=2, b=3), dict(dict(x=1)), {**{"a": 1}, "b": 2, **{"a": 3}}, dict.fromkeys("aba"), dict.fromkeys([1, 2], 0), dict((x, x * x) for x in range(3)))
e1, e2 = {"a": 1, "b": 2}, {"b": 9, "c": 3}
print(e1 | e2, e2 | e1, e1 == {"b": 2, "a": 1}, e1 != e2, {1: "a"} == {1.0: "a"}); e1 |= e2; print(e1); e1 |= [("z", 26)]; print(e1); del e1["z"]; e1["new"] = 5; e1["a"] = "updated in place"; print(e1, list(reversed(e1)), list(e1.items())[-1])
for e in ["{}['k']", "{}[1, 2]", "{}.pop('k')", "{}.popitem()", "{[]: 1}", "{}[[]]", "dict(5)", "dict([1])", "dict(['abc'])", "dict([('a',)])", "dict([('a', 1, 2)])", "dict(1, 2)", "{} < {}", "{} + {}", "{} | []", "{} | 5", "dict.fromkeys(5)", "{}.update(5)", "{}.update([1])", "{}.setdefault()", "{}.setdefault([])", "{}.get()", "{}.get([])", "[] in {}", "hash({})", "{}.foo", "{}()", "{}.pop()", "dict(**{1: 2})", "dict(a=1, **{'a': 2})", "{}.update(a=1, **{'b': 2})", "{}.copy(1)", "{'a': 1}['b']", "{1: 2}[None]", "{}.pop('a', 'b', 'c')", "{}['it\\'s']", "dict.fromkeys()", "{}.get('a', default=1)", "dict(x for x in 5)", "dict([[1, 2], 3])"]:
    try: print(e, eval(e))
    except Exception as x: print(e, "|", type(x).__name__, x)
try: del {}["q"]
except KeyError as x: print(repr(x))
d = {1: "a", 2: "b", 3: "c"}
for act in ["d[99] = 1", "del d[1]", "d.clear()"]:
    d2 = dict(d)
    try:
        for k in d2: exec(act, {"d": d2})
    except RuntimeError as x: print(act, "|", x)
for k in d: d[k] = d[k].upper()
print(d, [m for m in dir(dict) if not m.startswith("_")], bool(dict.get.__doc__))
class Keys:
    def keys(self): return ["p", "q"]
    def __getitem__(self, k): return k * 2
print(dict(Keys()), {**Keys()}, {}.__or__(5), {}.__eq__(5), {1: 2}.__contains__(1), {1: 2}.__len__(), dict.__getitem__({1: 2}, 1), {True: 1, 1: 2, 1.0: 3}, {None: 0, (): 1, "": 2, 0: 3, False: 4})
big = {i: i * i for i in range(1000)}
for i in range(0, 1000, 2): del big[i]
big[0] = "back"
print(len(big), list(big)[:3], list(big)[-1], sum(v for v in big.values() if v != "back"), 998 in big, big.popitem())
