# C3 linearisation and cooperative super().
class R:
    def go(self): return ["R"]
class A(R):
    def go(self): return ["A"] + super().go()
class B(R):
    def go(self): return ["B"] + super().go()
class C(A, B):
    def go(self): return ["C"] + super().go()
class D(C): pass
print(D().go(), [k.__name__ for k in D.__mro__], D.mro() == list(D.__mro__))
print(super(A, C()).go(), super(C, D()).go.__qualname__)
try:
    class X(R, A): pass
except TypeError as e:
    print(e)
class O(object): pass
class P(O): pass
class Q(O): pass
class S(P, Q): pass
class T(Q, P): pass
try:
    class U(S, T): pass
except TypeError as e:
    print(e)
class E:
    @classmethod
    def make(cls): return "E.make " + cls.__name__
    @staticmethod
    def s(): return "E.s"
    @property
    def p(self): return "E.p"
    attr = "E.attr"
class F(E):
    @classmethod
    def make(cls): return "F " + super().make()
    @staticmethod
    def s(): return "F " + super(F, F).s()
    @property
    def p(self): return "F " + super().p
    def attrs(self): return super().attr, super().__class__.__name__, super().__self__ is self, super().__thisclass__.__name__
    def nope(self): return super().nope
    def setit(self): super().attr = 1
print(F.make(), F.s(), F().p, F().attrs())
for code in ["F().nope()", "F().setit()", "super()", "super(1)", "super(F, 1)", "super(F, E())", "super().x"]:
    try:
        exec(code)
        print(code, "ok")
    except Exception as e:
        print(code, "|", type(e).__name__, e)
print(repr(super(F, F())).split("<F")[0], super(E, F))
class G(E):
    def f(self): return __class__
    def g(self):
        def inner(): return super(__class__, self).attr
        return inner()
    def h(self): return [super(G, self).attr for _ in range(1)]
    def no(): return super()
print(G().f(), G().g(), G().h())
try:
    G.no()
except RuntimeError as e:
    print(e)
class Init:
    def __init__(self, **kw): print("Init", kw)
class Left(Init):
    def __init__(self, left=None, **kw): super().__init__(**kw); print("Left", left)
class Right(Init):
    def __init__(self, right=None, **kw): super().__init__(**kw); print("Right", right)
class Both(Left, Right):
    def __init__(self, **kw): super().__init__(**kw); print("Both")
Both(left=1, right=2, other=3)
class MroMeta(type):
    def mro(cls): return [cls, object]
class W(R, metaclass=MroMeta): pass
print(W.__mro__, hasattr(W(), "go"))
class Entries:
    def __mro_entries__(self, bases): return (R, A)[:1]
class V(Entries()): pass
print(V.__mro__, V.__orig_bases__ is not None)
