# Data and non-data descriptors, their precedence, __set_name__, __get__ of functions.
class Data:
    def __set_name__(self, owner, name):
        self.name = name
        print("set_name", owner.__name__, name)
    def __get__(self, obj, owner=None):
        if obj is None: return f"class access {owner.__name__}.{self.name}"
        return obj.__dict__.get(self.name, "unset")
    def __set__(self, obj, value): obj.__dict__[self.name] = ("set", value)
    def __delete__(self, obj): print("delete", self.name); obj.__dict__.pop(self.name, None)
class NonData:
    def __get__(self, obj, owner): return ("nondata", obj is None)
class C:
    d = Data()
    n = NonData()
    def m(self): return "m"
c = C()
print(C.d, c.d, C.n, c.n)
c.d = 1; c.n = 2
print(c.d, c.n, c.__dict__)
c.__dict__["d"] = "raw"
print(c.d)
del c.d
print(c.d)
c.m = lambda: "instance wins over function"
print(c.m(), C.m(c), C.m.__get__(c)(), C.m.__get__(None, C) is C.m, C.__dict__["m"].__get__(c, C)())
class OnlySet:
    def __set__(self, o, v): o.__dict__["x"] = v * 2
class E: x = OnlySet()
e = E()
print(type(e.x).__name__)
e.x = 5
print(e.x)
class ReadOnly:
    def __get__(self, o, t): return "ro"
    def __set__(self, o, v): raise AttributeError("read only!")
class F: r = ReadOnly()
for code in ["F().r = 1", "del F().r", "F.r = 5; print(F.r)"]:
    try:
        exec(code)
    except Exception as ex:
        print(code, "|", type(ex).__name__, ex)
class P:
    def __init__(self): self._v = 0
    @property
    def v(self):
        "doc of v"
        return self._v
    @v.setter
    def v(self, x): self._v = x
    @v.deleter
    def v(self): self._v = None
    @property
    def ro(self): return 1
    w = property(doc="no getter")
    s = property(None, lambda self, x: print("set only", x))
p = P()
p.v = 5; print(p.v); del p.v; print(p.v, P.v.__doc__, P.w.__doc__, P.v.fget(p), P.ro.fset)
p.s = 3
for code in ["p.ro = 1", "del p.ro", "p.w", "p.w = 1", "p.s", "del p.s"]:
    try:
        exec(code)
    except Exception as ex:
        print(code, "|", type(ex).__name__, ex)
class Bad:
    def __set_name__(self, o, n): raise ValueError("in set_name")
try:
    class G: b = Bad()
except Exception as ex:
    print(type(ex).__name__, ex, ex.__notes__)
class H(P):
    @P.v.getter
    def v(self): return "overridden getter"
h = H(); h.v = 3
print(h.v, h._v)
print(type(C.__dict__["m"]).__name__, type(P.__dict__["v"]), classmethod(len).__func__, staticmethod(len)([1]))
class K:
    @classmethod
    def c(cls): return cls.__name__
    @staticmethod
    def s(x): return x
print(K.__dict__["c"].__get__(None, H)(), K.__dict__["s"].__get__(None, K)(1), K.__dict__["s"](2), K.c.__self__)
