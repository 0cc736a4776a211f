# getattr, setattr, hasattr, delattr, dir, vars, callable, id, type, isinstance, issubclass, super.
class A:
    x = 1
    def __init__(self): self.y = 2
    def m(self): pass
class B(A): z = 3
a, b = A(), B()
print(getattr(a, "x"), getattr(a, "q", None), hasattr(a, "m"), hasattr(a, "q"), setattr(a, "q", 5), a.q, delattr(a, "q"), hasattr(a, "q"), vars(a), vars(B)["z"], sorted(n for n in dir(b) if n[0] != "_"), callable(a.m), callable(a), callable(A), id(a) == id(a), id(a) == id(b), type(a), type(a) is A, isinstance(b, A), isinstance(b, (int, A)), isinstance(a, B), issubclass(B, A), issubclass(A, A), issubclass(A, (B, object)), isinstance(1, int | str), isinstance(None, int | None), issubclass(bool, int | float), isinstance([], list), isinstance(A, type), isinstance(type, object), isinstance(1, (int, (str, bytes))))
def attempt(*es):
    for e in es:
        try: print(e, eval(e))
        except Exception as x: print(e, "|", type(x).__name__, x)
attempt("getattr(a)", "getattr(a, 5)", "getattr(a, 'nope')", "getattr(B, 'nope')", "getattr(1, 'x')", "setattr(a, 'x')", "setattr(1, 'x', 2)", "delattr(a, 'nope')", "hasattr(a)", "hasattr(a, 1)", "vars(1)", "vars([])", "dir(1, 2)", "isinstance(1)", "isinstance(1, 1)", "isinstance(1, [int])", "isinstance(1, 'int')", "issubclass(1, int)", "issubclass(int, 1)", "isinstance([], list[int])", "issubclass(list, list[int])", "isinstance(1, (int, 'x'))", "isinstance('s', (int, 'x'))", "callable()", "id()", "type()", "type(1, 2)", "type('X', 1, {})", "type('X', (1,), {})", "type(1, (), {})", "type('X', (), 5)", "type('X', (int, str), {})", "type('a\\x00b', (), {})", "object(5)", "super()", "id(1, 2)", "issubclass()", "isinstance(1, None)", "isinstance(1, int | 'x')", "int | 5", "int | None | str", "None | int", "getattr(a, 'x', 'default', 1)", "vars(1, 2)", "type(5).__name__", "isinstance(1, ())")
X = type("X", (A,), {"w": 9, "m2": lambda self: self.w}); print(X, X().m2(), X.__mro__[1], X.__module__, X.__dict__["w"], type("Y", (), {}).__qualname__)
def f(): l1 = 1; l2 = 2; return dir(), vars(), locals()
print(f(), sorted(n for n in dir() if n in ("A", "B", "a", "b", "f")), "__name__" in vars(), globals() is vars(), globals()["A"] is A, __name__, __builtins__.__name__)
class D:
    def __dir__(self): return 5
class D2:
    def __dir__(self): return [2, 1]
class D3:
    __dict__ = {"fake": 1}
attempt("dir(D())", "dir(D2())", "vars(D3())")
print([n for n in dir(object)], len(dir(type)) > 30, [n for n in dir(None) if "bool" in n or "repr" in n], [n for n in dir(len) if n in ("__call__", "__name__", "__self__")])
