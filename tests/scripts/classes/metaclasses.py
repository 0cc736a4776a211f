# __prepare__, __new__, __init__, __call__ of metaclasses and class keywords.
class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print("prepare", mcs.__name__, name, bases, kw)
        return {"prepared": True}
    def __new__(mcs, name, bases, ns, **kw):
        print("new", name, [k for k in ns if not k.startswith("__")], kw)
        return super().__new__(mcs, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        print("init", name, kw)
        super().__init__(name, bases, ns)
    def __call__(cls, *args, **kw):
        print("call", cls.__name__, args, kw)
        return super().__call__(*args, **kw)
    def __repr__(cls): return f"<Meta {cls.__name__}>"
    def __len__(cls): return 42
    def __getitem__(cls, k): return f"{cls.__name__}[{k}]"
    def __iter__(cls): return iter("abc")
    def __contains__(cls, x): return x == 1
    def __getattr__(cls, n): return f"no {n}"
    def __instancecheck__(cls, o): return o == "instance"
    def __subclasscheck__(cls, o): return o is int
    def __add__(cls, o): return "added"
    @property
    def prop(cls): return "meta property"
    def meth(cls): return "meta method of " + cls.__name__
class A(metaclass=Meta, flag=1, other="x"):
    attr = 1
    def __init__(self, v): self.v = v
class B(A): pass
print(A, B(5).v, len(A), A["k"], list(A), 1 in A, A.missing, isinstance("instance", A), issubclass(int, A), A + 1, A.prop, A.meth(), A.prepared)
print(type(B), isinstance(B, Meta), hasattr(A(1), "meth"))
class M2(Meta): pass
class C(A, metaclass=M2): pass
print(type(C))
class Other(type): pass
try:
    class D(A, metaclass=Other): pass
except TypeError as e:
    print(e)
def factory(name, bases, ns, **kw):
    print("factory", name, bases, sorted(k for k in ns if k[0] != "_"), kw)
    return 99
class E(metaclass=factory, k=2):
    y = 1
print(E)
class Ordered(dict):
    def __setitem__(self, k, v):
        if not k.startswith("__"): print("define", k)
        super().__setitem__(k, v)
    def __missing__(self, k):
        if k.startswith("auto"):
            return k.upper()
        raise KeyError(k)
class Auto(type):
    @classmethod
    def __prepare__(m, n, b): return Ordered()
class F(metaclass=Auto):
    a = 1
    b = auto_value
    def c(self): pass
print(F.b)
class Singleton(type):
    _all = {}
    def __call__(cls, *a):
        if cls not in cls._all:
            cls._all[cls] = super().__call__(*a)
        return cls._all[cls]
class S(metaclass=Singleton): pass
print(S() is S())
print(type(type), type.__mro__, isinstance(type, type), isinstance(object, type), type(object))
