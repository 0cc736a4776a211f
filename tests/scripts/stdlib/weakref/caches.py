# Weak caches and back references while everything is alive; clean-up by gc on demand.
import gc, weakref
class Image:
    _cache = weakref.WeakValueDictionary()
    made = 0
    def __new__(cls, name):
        if (obj := cls._cache.get(name)) is None:
            obj = cls._cache[name] = super().__new__(cls); obj.name = name; cls.made += 1
        return obj
a, b, c = Image("x"), Image("x"), Image("y")
print(a is b, a is c, Image.made, sorted(Image._cache))
del a, b; gc.collect(); print(sorted(Image._cache), len(Image._cache))
class Parent:
    def __init__(self): self.children = []
    def add(self, name): ch = Child(name, self); self.children.append(ch); return ch
class Child:
    def __init__(self, name, parent): self.name, self._p = name, weakref.ref(parent)
    parent = property(lambda s: s._p())
p = Parent(); kid = p.add("kid"); print(kid.parent is p, [c.name for c in p.children]); del p; gc.collect(); print(kid.parent)
meta = weakref.WeakKeyDictionary(); k = Child("k", kid); meta[k] = {"seen": 1}; meta[k]["seen"] += 1; print(meta[k], len(meta), k in meta, kid in meta)
seen = weakref.WeakSet(); seen.add(k); seen.add(k); print(len(seen), k in seen); log = []
def gone(ref): log.append("gone")
r = weakref.ref(k, gone); del k; gc.collect(); print(r(), log, len(meta), len(seen))
class Obs:
    def __init__(self): self.refs = []
    def on(self, m): self.refs.append(weakref.WeakMethod(m))
    def emit(self, v): return [m()(v) for m in self.refs if m() is not None]
class L:
    def __init__(self, n): self.n = n
    def got(self, v): return f"{self.n} got {v}"
o, l1, l2 = Obs(), L(1), L(2); o.on(l1.got); o.on(l2.got); print(o.emit("e")); del l2; gc.collect(); print(o.emit("f"))
p = weakref.proxy(l1); print(p.got(1), p.n); del l1; gc.collect()
try: p.n
except ReferenceError as e: print(e)
