# Lambdas, evaluation order in calls, unpacking.
def t(x):
    print(x, end=" ")
    return x
def f(*a, **k): return a, k
print(f(t(1), *[t(2)], t(3), x=t(4), **{"y": t(5)}))
print((t(0) or f)(t(1), k=t(2)))
print({t("k1"): t("v1"), t("k2"): t("v2")})
print([t(1), t(2)][t(0)], t(1) + t(2) * t(3), t(1) < t(2) < t(3), t(3) < t(2) < t(1))
d = {}
d[t("key")] = t("value")
class O: pass
def o(): print("obj", end=" "); return O()
o().attr = t("rhs")
print()
(t(d))[t("i")] = (t(1), t(2))
print(d)
print((lambda *a, k=1, **kw: (a, k, kw))(1, 2, k=3, z=4))
print((lambda: (yield))().__class__.__name__, (lambda x: lambda y: x + y)(1)(2))
print(list(map(lambda x, y: x * y, [1, 2], [3, 4])), sorted("bca", key=lambda c: -ord(c)))
print(f(*"ab", *range(2), **dict(p=1), **{"q": 2}), f(*(), **{}), [*"ab", *[]], {**{"a": 1}, "a": 2}, {*"a", *"a"}, (*"ab",))
fact = lambda n: 1 if n < 2 else n * fact(n - 1)
print(fact(20), fact(25))
print(t(0) or t(5), t(1) and t(0), t(1) if t(0) else t(2), not t(1))
def default(a=t("d1"), b=t("d2")): pass
def annotated(a: t("ann1") = t("d3")) -> t("ann2"): pass
print()
class Meta(type):
    def __call__(cls, *a, **k):
        return "called", a, k
class M(metaclass=Meta): pass
print(M(1, x=2))
class Callable_:
    def __call__(self, *a): return a
c = Callable_()
c.__call__ = lambda *a: "instance attribute is ignored"
print(c(1), callable(c), callable(1), callable(O), callable(lambda: 0))
