# ChainMap, UserDict, UserList, UserString.
from collections import ChainMap, UserDict, UserList, UserString
c = ChainMap({"a": 1}, {"a": 2, "b": 3}); print(c, c["a"], c["b"], len(c), list(c), dict(c), c.maps, "b" in c, c.get("z"), c.parents, c.new_child({"n": 0}), c.new_child(m=None, q=5)); c["b"] = 9; c["new"] = 1; print(c.maps, c.pop("b"), c["b"], c.popitem(), bool(ChainMap()), ChainMap(), c == {"a": 1, "b": 3} , c | {"k": 1}, {"k": 1} | c if False else "", c.copy() == c)
for e in ["c['nope']", "del c['b']", "c.pop('b')", "ChainMap({}).popitem()", "c.maps[5]", "hash(c)", "ChainMap(5)['a']"]:
    try: exec(e)
    except Exception as x: print(e, "|", type(x).__name__, x)
class Upper(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k.upper(), v)
    def __missing__(self, k): return f"no {k}"
u = Upper(a=1); u["b"] = 2; u.update(c=3); print(u, u.data, u["A"], u["zz"], len(u), list(u), "A" in u, u.get("q", 0), u | {"z": 1}, u == {"A": 1, "B": 2, "C": 3}, u.copy(), type(u.copy()).__name__, u.pop("A"), u.setdefault("k", 5), isinstance(u, dict), UserDict({"x": 1}), UserDict.fromkeys("ab"))
class L(UserList):
    def append(self, x): super().append(x * 2)
l = L([1, 2]); l.append(3); l.extend([7]); l.insert(0, "i"); print(l, l.data, l[1:3], type(l[1:3]).__name__, l + [1], [0] + l, l * 2, l == ["i", 1, 2, 6, 7], l.index(2), l.count(6), l.pop(), len(l), 2 in l, sorted(l[1:]), l.copy(), l < L(["z"]), reversed(l).__class__.__name__); l += [5]; l.reverse(); print(l); l.sort(key=str); print(l); del l[0]; l[0] = "set"; l.remove("set"); l.clear(); print(l, isinstance(l, list))
class S(UserString):
    def shout(self): return self.upper() + "!"
s = S("abc"); print(s, repr(s), s.shout(), type(s.shout()).__name__, s + "d", "z" + s, s * 2, s[0], s[1:], len(s), "b" in s, s == "abc", s < "abd", hash(s) == hash("abc"), s.find("c"), s.split("b"), s.replace("a", "x"), s % () if "%" in s else "", int(UserString("42")), float(UserString("1.5")), s.encode(), s.join(["1", "2"]), s.center(7, "*"), isinstance(s, str), str(s), s.data, s.isalpha(), list(s), UserString(5))
