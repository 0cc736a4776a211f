# copy, deepcopy, replace; hooks, cycles, errors.
import copy
class P:
    def __init__(self): self.l = [1]; self.me = self
p = P(); s, d = copy.copy(p), copy.deepcopy(p); print(s.l is p.l, s.me is p, d.l is p.l, d.l, d.me is d, type(d))
class H:
    def __init__(self, v): self.v = v
    def __copy__(self): return H(("copied", self.v))
    def __deepcopy__(self, memo): r = H(("deep", copy.deepcopy(self.v, memo))); memo[id(self)] = r; return r
h = H([1]); print(copy.copy(h).v, copy.deepcopy(h).v, [x.v for x in copy.deepcopy([h, h])], (lambda l: l[0] is l[1])(copy.deepcopy([h, h])))
l = [1, [2]]; l.append(l); c = copy.deepcopy(l); print(c[2] is c, c[1] is not l[1], c[:2]); t = (l,); ct = copy.deepcopy(t); print(ct[0][2] is ct[0])
for o in (1, "a", None, (1, 2), len, int, range(3), frozenset({1}), 1.5, b"b", ..., lambda: 0, slice(1)): print(copy.copy(o) is o, copy.deepcopy(o) is o, end="; ")
print(); d = {"k": [1]}; e = copy.copy(d); f = copy.deepcopy(d); d["k"].append(2); print(e, f, copy.copy({1, 2}), copy.deepcopy({(1, 2): {3}}), copy.copy(bytearray(b"x")), copy.deepcopy([1.5, "s", None, True]))
class R:
    def __init__(self, a): self.a = a; print("init", a)
    def __reduce__(self): return (R, (self.a + 1,), {"extra": 5})
r = copy.copy(R(1)); print(r.a, r.extra)
class St:
    def __init__(self): self.x, self.y = 1, 2
    def __getstate__(self): return {"x": self.x * 10}
    def __setstate__(self, s): self.__dict__.update(s); self.restored = True
print(vars(copy.copy(St())), vars(copy.deepcopy(St())))
class Slot:
    __slots__ = ("a", "b")
    def __init__(self): self.a = [1]
q = copy.deepcopy(Slot()); print(q.a, hasattr(q, "b"), copy.copy(Slot()).a)
class D(dict): pass
x = D(a=[1]); x.attr = "z"; y = copy.deepcopy(x); print(y, y.attr, type(y).__name__, y["a"] is x["a"], copy.copy(x).attr)
class L(list): pass
z = L([[1]]); z.n = 1; w = copy.copy(z); print(w, w.n, w[0] is z[0], type(w).__name__)
for code in ["copy.copy((i for i in []))", "copy.deepcopy([i for i in []] and 1 or (i for i in []))", "copy.copy()", "copy.replace(5)", "copy.replace([], a=1)", "copy.deepcopy(open('copy_x', 'w'))", "copy.copy(iter([1, 2])).__next__()", "copy.error is copy.Error"]:
    try: print(code, eval(code))
    except Exception as e: print(code, "|", type(e).__name__, e)
class Rep:
    def __init__(self, **k): self.__dict__ = k
    def __replace__(self, /, **k): return Rep(**{**self.__dict__, **k})
    def __copy__(self): raise RuntimeError("no copies")
print(vars(copy.replace(Rep(a=1, b=2), b=3)))
try: copy.copy(Rep())
except RuntimeError as e: print(e)
memo = {}; a = [1]; b = copy.deepcopy(a, memo); print(copy.deepcopy(a, memo) is b, copy.deepcopy(ValueError("e", 1)).args, type(copy.copy(KeyError(2))).__name__)
