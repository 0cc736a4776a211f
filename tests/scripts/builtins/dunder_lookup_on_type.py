# Special methods are looked up on the type; instance attributes do not count.
class A: pass
a = A()
for name, fn in (("__len__", len), ("__iter__", iter), ("__call__", lambda o: o()), ("__getitem__", lambda o: o[0]), ("__enter__", lambda o: o.__enter__()), ("__add__", lambda o: o + 1), ("__contains__", lambda o: 1 in o), ("__next__", next), ("__int__", int), ("__index__", lambda o: [1][o]), ("__neg__", lambda o: -o), ("__reversed__", reversed), ("__float__", float), ("__abs__", abs), ("__setitem__", lambda o: exec("o[0] = 1", {"o": o})), ("__delitem__", lambda o: exec("del o[0]", {"o": o})), ("__lt__", lambda o: o < 1), ("__await__", lambda o: (lambda: None)())):
    setattr(a, name, lambda *x: "from instance")
    try: print(name, fn(a))
    except TypeError as e: print(name, "|", e)
a.__str__ = lambda: "inst"; a.__repr__ = lambda: "inst"; a.__bool__ = lambda: False; a.__hash__ = lambda: 5; a.__eq__ = lambda o: True; a.__format__ = lambda s: "f"
print(str(a).startswith("<__main__.A object"), bool(a), hash(a) == 5, a == 1, f"{a}".startswith("<__main__"), a.__str__())
A.__len__ = lambda self: 5; A.__call__ = lambda self, *x: ("type call", x); A.__getattr__ = lambda self, n: n; print(len(a), a(1), a.anything); del A.__len__
try: len(a)
except TypeError as e: print(e)
class M(type):
    def __len__(cls): return 9
    def __call__(cls, *a): return ("meta call", a)
    def __getitem__(cls, k): return k
    def __add__(cls, o): return "meta add"
    def __str__(cls): return "meta str"
    def __bool__(cls): return False
    def __contains__(cls, x): return True
    def __iter__(cls): return iter([1, 2])
    def __eq__(cls, o): return True
    def __hash__(cls): return 1
class B(metaclass=M):
    def __len__(self): return 1
print(len(B), B(1), B["k"], B + 1, str(B), bool(B), 5 in B, list(B), B == 3, hash(B), f"{B}")
class None_:
    __iter__ = None; __hash__ = None; __len__ = None; __contains__ = None; __reversed__ = None; __add__ = None; __call__ = None
for f in (iter, hash, len, lambda o: 1 in o, reversed, lambda o: o + 1, lambda o: o()):
    try: f(None_())
    except TypeError as e: print(e)
class S:
    def __init__(self): self.n = 0
    __slots__ = ("n",)
    @classmethod
    def __len__(cls): return 7
    @staticmethod
    def __getitem__(k): return ("static", k)
    __add__ = lambda s, o: "lambda add"
    __str__ = str.__str__ if False else lambda s: "lambda str"
    __mul__ = property(lambda s: lambda o: ("property mul", o))
print(len(S()), S()[3], S() + 1, str(S()), S() * 4)
