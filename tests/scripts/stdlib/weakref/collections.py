# WeakValueDictionary, WeakKeyDictionary, WeakSet, finalize
import gc
import weakref


class K:
    def __init__(self, n): self.n = n
    def __repr__(self): return f"K{self.n}"


a, b = K(1), K(2)
v = weakref.WeakValueDictionary(a=a, b=b)
k = weakref.WeakKeyDictionary({a: "x", b: "y"})
s = weakref.WeakSet([a, b])
print(sorted(v), v["a"], len(k), k[b], len(s), a in s, v.get("z", 0), k.pop(b), s | {b} == s, v | {"c": a} == {"a": a, "b": b, "c": a}, list(v.valuerefs())[0]() is a)
f = weakref.finalize(a, lambda *args: print("gone", args), 1, 2)
print(f.alive, f.peek()[2], f.atexit)
del a
gc.collect()
print(sorted(v), len(k), list(s), f.alive, f(), f.peek())
g = weakref.finalize(b, print, "called")
print(g.detach() is not None, g.alive, g())
for bad in (lambda: v["a"], lambda: k.__setitem__(3, 1), lambda: s.add(3), lambda: weakref.WeakValueDictionary({1: 2}), lambda: s.remove(K(9)), lambda: weakref.finalize(3, print)):
    try:
        print(bad())
    except (KeyError, TypeError) as e:
        print(type(e).__name__, str(e).split(" at 0x")[0])
