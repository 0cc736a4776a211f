# Singleton, registry, builder, observer, visitor, mixin, fluent, borg, null object.
class Singleton:
    _inst = None
    def __new__(cls, *a):
        if cls._inst is None: cls._inst = super().__new__(cls)
        return cls._inst
    def __init__(self, v=None): self.v = v
a, b = Singleton(1), Singleton(2); print(a is b, a.v)
class Plugin:
    registry = {}
    def __init_subclass__(cls, **kw): super().__init_subclass__(**kw); Plugin.registry[cls.__name__.lower()] = cls
class Csv(Plugin): ext = ".csv"
class Json(Plugin): ext = ".json"
print({k: v.ext for k, v in Plugin.registry.items()}, Plugin.registry["csv"]().ext)
class Query:
    def __init__(self): self.parts = []
    def __getattr__(self, name):
        def add(*args): self.parts.append(f"{name.upper().replace('_', ' ')} {', '.join(map(str, args))}"); return self
        return add
    def __str__(self): return " ".join(self.parts)
print(Query().select("a", "b").from_("t").where("x > 1").order_by("a"))
class Subject:
    def __init__(self): self._obs = []
    def on(self, fn): self._obs.append(fn); return fn
    def emit(self, *a): return [fn(*a) for fn in self._obs]
s = Subject()
@s.on
def first(x): return f"first {x}"
s.on(lambda x: x * 2); print(s.emit(5), first(1))
class Visitor:
    def visit(self, n): return getattr(self, "visit_" + type(n).__name__, self.generic)(n)
    def generic(self, n): return f"?{type(n).__name__}"
class Show(Visitor):
    def visit_int(self, n): return str(n)
    def visit_list(self, n): return "[" + " ".join(map(self.visit, n)) + "]"
print(Show().visit([1, [2, "s"], 3.5]))
class ReprMixin:
    def __repr__(self): return f"{type(self).__name__}({', '.join(f'{k}={v!r}' for k, v in sorted(vars(self).items()))})"
class EqMixin:
    def __eq__(self, o): return type(self) is type(o) and vars(self) == vars(o)
class P(ReprMixin, EqMixin):
    def __init__(self, x, y): self.x, self.y = x, y
print(P(1, "b"), P(1, 2) == P(1, 2), P(1, 2) == 5, P.__mro__[1].__name__)
class Borg:
    _state = {}
    def __init__(self): self.__dict__ = self._state
x, y = Borg(), Borg(); x.a = 1; print(y.a, x is y)
class Null:
    def __getattr__(self, n): return self
    def __call__(self, *a, **k): return self
    def __bool__(self): return False
    def __iter__(self): return iter(())
    def __repr__(self): return "Null"
    def __getitem__(self, k): return self
n = Null(); print(n.a.b(1)["c"].d, bool(n), list(n), n or "fallback")
class Timer:
    def __init__(self): self.calls = {}
    def __call__(self, fn):
        def w(*a): self.calls[fn.__name__] = self.calls.get(fn.__name__, 0) + 1; return fn(*a)
        return w
timer = Timer()
@timer
def work(x): return x + 1
print(work(1), work(2), timer.calls)
class Strategy:
    def __init__(self, **fns): self.__dict__.update(fns)
    def run(self, name, *a): return getattr(self, name, lambda *a: "no strategy")(*a)
st = Strategy(double=lambda x: x * 2, shout=str.upper); print(st.run("double", 4), st.run("shout", "a"), st.run("zz"))
class Chain:
    def __init__(self, nxt=None, limit=0): self.nxt, self.limit = nxt, limit
    def handle(self, x): return f"handled by {self.limit}" if x <= self.limit else self.nxt.handle(x) if self.nxt else "unhandled"
ch = Chain(Chain(Chain(limit=100), 50), 10); print([ch.handle(v) for v in (5, 30, 99, 500)])
