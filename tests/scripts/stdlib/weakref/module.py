# weakref: what holds while the referents are alive and after they are gone for certain.
import weakref, gc
class O:
    def __init__(self, n): self.n = n
    def m(self): return f"method of {self.n}"
    def __repr__(self): return f"O({self.n})"
    def __eq__(self, o): return isinstance(o, O) and self.n == o.n
    def __hash__(self): return hash(self.n)
a, b = O(1), O(2)
r = weakref.ref(a); p = weakref.proxy(a); print(r() is a, r == weakref.ref(a), r is weakref.ref(a), hash(r) == hash(a), p.n, p.m(), repr(p).startswith("<weakproxy at 0x"), repr(r).startswith("<weakref at 0x") and "to 'O'" in repr(r), type(r).__name__, weakref.getweakrefcount(a), len(weakref.getweakrefs(a)), weakref.ReferenceType is type(r), isinstance(p, O), p == a, r != weakref.ref(b))
p.n = 10; print(a.n); del p.n; a.n = 1
wm = weakref.WeakMethod(a.m); print(wm()(), wm() == a.m); d = weakref.WeakValueDictionary({"a": a, "b": b}); print(len(d), d["a"], sorted(d), d.get("z"), "a" in d, sorted(d.items()), d.pop("b"), list(d.values()), d.setdefault("c", b)); k = weakref.WeakKeyDictionary({a: "va"}); k[b] = "vb"; print(len(k), k[a], sorted(k.values()), a in k, k.get(O(9)), sorted(x.n for x in k.keys())); s = weakref.WeakSet([a, b]); print(len(s), a in s, sorted(x.n for x in s), s.discard(a), len(s), s | {a} == weakref.WeakSet([a, b]))
for e in ["weakref.ref(5)", "weakref.ref('s')", "weakref.ref([])", "weakref.ref(None)", "weakref.ref()", "weakref.proxy(5)", "weakref.WeakValueDictionary({'a': 5})", "weakref.WeakKeyDictionary({5: 1})", "weakref.WeakSet([5])", "d['nope']", "weakref.WeakMethod(5)", "hash(p)", "weakref.ref(a, 5)() is a", "weakref.finalize(a)", "weakref.ref(O, None)() is O", "weakref.ref(len)() is len", "weakref.ref(lambda: 0) is not None", "weakref.ref({})", "weakref.ref(())", "weakref.ref(1.5)", "weakref.ref(object())"]:
    try: print(e, str(eval(e)).split(" at 0x")[0])
    except Exception as x: print(e, "|", type(x).__name__, x)
f = weakref.finalize(b, print, "finalized", b.n); print(f.alive, f.peek()[1:3] if False else f.peek() is not None, f.atexit); print(f(), f.alive, f(), f.peek(), f.detach())
g = weakref.finalize(a, lambda *x: x, 1, k=2) if False else weakref.finalize(a, max, 3, 7); print(g.detach()[1:], g.alive)
class Node:
    def __init__(self, v, parent=None): self.v, self.kids = v, []; self.parent = weakref.ref(parent) if parent else None
root = Node(1); kid = Node(2, root); root.kids.append(kid); print(kid.parent().v, kid.parent() is root)
class Sub(weakref.ref):
    __slots__ = ("extra",)
    def __new__(cls, o, extra): s = super().__new__(cls, o); s.extra = extra; return s
    def __init__(self, o, extra): super().__init__(o)
print(Sub(a, "x").extra, Sub(a, "y")() is a)
