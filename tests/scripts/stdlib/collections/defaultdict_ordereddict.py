# defaultdict and OrderedDict.
from collections import defaultdict, OrderedDict
d = defaultdict(list); d["a"].append(1); d["b"]; print(d, d["a"], d.get("zz"), "zz" in d, len(d), d.default_factory, d.copy(), d == {"a": [1], "b": []}, dict(d)); d.default_factory = None
try: d["nope"]
except KeyError as e: print(repr(e))
print(defaultdict(int, a=1), defaultdict(None, [("x", 1)]), defaultdict(lambda: "v")["k"], defaultdict(int) | {"a": 1}, {"z": 2} | defaultdict(int, q=1), type({"z": 2} | defaultdict(int)).__name__, defaultdict(int).__missing__("m"), defaultdict(dict, {"a": {}}), repr(defaultdict(list, {"x": [1]})))
c = defaultdict(int)
for ch in "hello": c[ch] += 1
t = lambda: defaultdict(t)
tree = t(); tree["a"]["b"]["c"] = 1; print(dict(c), list(tree), tree["a"]["b"]["c"], sorted(c.items()))
for e in ["defaultdict(5)", "defaultdict(int, 5)", "defaultdict(int, 1, 2)", "defaultdict(list)[[]]", "OrderedDict(5)", "OrderedDict().popitem()", "OrderedDict().move_to_end('x')", "OrderedDict(a=1)['b']", "OrderedDict().pop('a')", "hash(OrderedDict())", "OrderedDict([1])", "OrderedDict(1, 2)", "OrderedDict(a=1) < OrderedDict()", "OrderedDict(a=1) | 5"]:
    try: print(e, eval(e))
    except Exception as x: print(e, "|", type(x).__name__, x)
o = OrderedDict([("a", 1), ("b", 2)]); o["c"] = 3; o.move_to_end("a"); print(o, list(o)); o.move_to_end("c", last=False); print(o, o.popitem(), o.popitem(last=False), o, OrderedDict(x=1, y=2) == OrderedDict(y=2, x=1), OrderedDict(x=1, y=2) == {"y": 2, "x": 1}, list(reversed(OrderedDict(p=1, q=2))), OrderedDict.fromkeys("ba", 0), OrderedDict(a=1) | {"b": 2}, o.pop("b"), o.setdefault("s", 5), o.copy(), o.get("nope"), list(reversed(OrderedDict(a=1, b=2).items())))
o.update(z=1, s=6); o |= {"t": 1}; del o["z"]; print(o, o.keys(), o.values(), o.items(), dict(o), bool(OrderedDict()), len(o), repr(OrderedDict()), OrderedDict({"k": OrderedDict(x=1)}))
class Sub(OrderedDict):
    def __setitem__(self, k, v): super().__setitem__(k, v * 2)
print(Sub(a=1), Sub([("q", 2)]), type(Sub().copy()).__name__)
class L(OrderedDict):
    def __missing__(self, k): return "missing " + k
print(L()["x"], L(a=1)["a"])
try:
    for k in o: o["new" + k] = 1
except RuntimeError as e: print(e)
