# __getattr__, __getattribute__, __setattr__, __delattr__, __dir__ and module level __getattr__.
class A:
    x = 1
    def __getattr__(self, name):
        if name.startswith("dyn_"): return name[4:]
        raise AttributeError(f"custom: {name}")
a = A()
print(a.x, a.dyn_foo, getattr(a, "nope", "default"), hasattr(a, "zz"), hasattr(a, "dyn_q"))
try:
    a.nope
except AttributeError as e:
    print(e)
class B:
    def __init__(self): object.__setattr__(self, "log", [])
    def __getattribute__(self, name):
        if name != "log": object.__getattribute__(self, "log").append(("get", name))
        return object.__getattribute__(self, name)
    def __setattr__(self, name, value):
        self.log.append(("set", name, value))
        super().__setattr__(name, value)
    def __delattr__(self, name):
        self.log.append(("del", name))
        super().__delattr__(name)
    def m(self): return 1
b = B()
b.y = 2; b.y; b.m(); b.y += 1; del b.y
print(b.log)
class C:
    def __getattribute__(self, n): raise AttributeError("from getattribute")
    def __getattr__(self, n): return "fallback " + n
print(C().anything, C().__class__)
class D:
    @property
    def p(self): raise AttributeError("inside property")
    def __getattr__(self, n): return "getattr after property " + n
print(D().p)
class E:
    def __dir__(self): return ["z", "b", "a"]
print(dir(E()), "__init__" in dir(A), [n for n in dir(a) if not n.startswith("__")])
setattr(a, "with space", 1)
print(getattr(a, "with space"), a.__dict__)
delattr(a, "with space")
for code in ["getattr(a, 1)", "setattr(a, 1, 2)", "hasattr(a, 1)", "delattr(a, 'x')", "getattr(1, 'x')", "setattr(1, 'x', 1)", "setattr(1, 'real', 1)", "delattr(1, 'real')", "None.x = 1", "getattr(int, 'x')", "(1).x", "'s'.foo", "[].foo", "len.foo", "A.foo", "type.foo", "int.foo = 1", "[].x = 1", "{}.get = 1", "(lambda: 0).foo"]:
    try:
        exec(code)
    except Exception as e:
        print(code, "|", type(e).__name__, e)
class Frozen:
    def __setattr__(self, n, v): raise TypeError(f"frozen: {n}")
try:
    Frozen().x = 1
except TypeError as e:
    print(e)
class Proxy:
    def __init__(self, t): self.__dict__["_t"] = t
    def __getattr__(self, n): return getattr(self._t, n)
    def __setattr__(self, n, v): setattr(self._t, n, v)
t = A(); p = Proxy(t); p.q = 9
print(t.q, p.q, p.x, p.__dict__.keys())
class Priv:
    def __init__(self): self.__secret = 1; self.__public__ = 2
    def get(self): return self.__secret
    class __Inner: pass
    def inner(self): return self.__Inner.__name__
print(Priv().__dict__, Priv().get(), Priv._Priv__Inner.__qualname__, Priv().inner())
def __getattr__(name): return f"module attribute {name}"
import sys
print(sys.modules["__main__"].dynamic)
