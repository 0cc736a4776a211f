# Counter: counting, arithmetic, most_common, elements.
from collections import Counter
c = Counter("abracadabra")
print(c, c["a"], c["z"], c.most_common(2), c.most_common(), c.total(), len(c), sorted(c.elements()), "z" in c, dict(c), Counter(), Counter(a=2, b=-1), Counter({"x": 3}), Counter([1, 1, 2]), Counter(Counter("aa")))
c.update("aaz"); print(c["a"], c["z"]); c.subtract({"a": 10, "new": 1}); print(c["a"], c["new"], c); c["a"] = 0; del c["b"]; del c["not there"]; print(c); c.update(q=5); c.update([("tuple", 1)]); print(sorted(c.items(), key=str))
a, b = Counter(x=3, y=1, z=-2), Counter(x=1, y=4, w=2)
print(a + b, a - b, a & b, a | b, +a, -a, a == b, a <= b, Counter(x=1) < Counter(x=2), Counter(x=1) >= Counter(), a != Counter(x=3, y=1, z=-2), Counter(a=1, b=0) == Counter(a=1)); a += b; print(a); a -= Counter(x=100); print(a); a |= Counter(k=1); a &= Counter(k=5, y=1); print(a)
words = "the cat sat on the mat the end".split(); w = Counter(words); print(w.most_common(1), [k for k, v in w.items() if v == 1], max(w, key=w.get), w.get("dog"), w.pop("the"), w.setdefault("new", 7), Counter(len(x) for x in words))
for e in ["Counter(5)", "Counter.fromkeys('ab')", "Counter(1, 2)", "Counter('a') + 5", "Counter(a='x').total()", "Counter([[]])", "Counter('a') < 5", "Counter(a='s', b=1).most_common()", "Counter().most_common('a')", "Counter('a')['a', 'b']", "Counter(None)", "list(Counter(a=-1).elements())", "hash(Counter())", "Counter(self=1)", "Counter(iterable='x')"]:
    try: print(e, eval(e))
    except Exception as x: print(e, "|", type(x).__name__, x)
class M(Counter): pass
print(M("aab"), type(M("a") + M("b")).__name__, type(M("a").copy()).__name__, repr(Counter({"a": 1, "b": 1, "c": 2})), isinstance(c, dict), Counter("ab") | {"x": 1} if False else "", Counter(a=1).items() == {"a": 1}.items(), list(Counter("ba")), Counter(Counter(a=5), b=2))
