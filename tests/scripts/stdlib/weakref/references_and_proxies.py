# ref, proxy, callbacks, and what cannot be referred to
import gc
import weakref


class C:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
    def __eq__(self, o): return isinstance(o, C) and self.n == o.n
    def __hash__(self): return hash(self.n)
    def m(self): return self.n


c = C(3)
r, p = weakref.ref(c), weakref.proxy(c)
print(r() is c, p.n, len(p), p.m(), hash(r) == hash(c), weakref.ref(c) is r, weakref.getweakrefcount(c), isinstance(p, C), type(p).__name__)
m = weakref.WeakMethod(c.m)
print(m()(), m == weakref.WeakMethod(c.m))
p.n = 5
print(c.n, p == c, str(r).startswith("<weakref at"), weakref.ReferenceType is type(r))
for bad in (lambda: weakref.ref(3), lambda: weakref.ref("x"), lambda: weakref.proxy([]), lambda: weakref.ref(), lambda: hash(p), lambda: weakref.WeakMethod(len), lambda: weakref.ref((1,))):
    try:
        print(bad())
    except TypeError as e:
        print(e)
del c
gc.collect()
print(r(), m())
try:
    p.n
except ReferenceError as e:
    print(e)
