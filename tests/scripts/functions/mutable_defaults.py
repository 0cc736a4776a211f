# Defaults are evaluated once; aliasing of arguments.
def add(x, acc=[]): acc.append(x); return acc
print(add(1), add(2), add(3, []), add.__defaults__)
def fresh(x, acc=None): acc = [] if acc is None else acc; acc.append(x); return acc
print(fresh(1), fresh(2)); n = 5
def early(v=n): return v
n = 6; print(early(), early(n))
def change(l, d, s, t): l.append(1); d["k"] = 1; s += "x"; t += (1,); return s, t
l, d, s, t = [], {}, "s", (); print(change(l, d, s, t), l, d, s, t)
def rebind(l): l = [9]; return l
print(rebind(l), l); fs = [lambda x, i=i: (x, i) for i in range(2)]; print([f("a") for f in fs])
def kw(*, memo={}): memo[len(memo)] = True; return memo
kw(); print(kw(), kw.__kwdefaults__); kw.__kwdefaults__["memo"].clear(); print(kw())
def nested(a, b=lambda: n): return a, b()
n = 7; print(nested(1)); args = [1, 2]
def star(*a, **k): a += (3,); k["new"] = 1; return a, k
kws = {"z": 0}; print(star(*args, **kws), args, kws)
class C:
    items = []
    def add(self, x): self.items.append(x); return self
a, b = C().add(1), C().add(2); print(a.items, b.items is a.items); a.items = ["own"]; print(a.items, b.items, C.items)
