# __doc__, __name__, __qualname__ and __module__ of everything that has them.
"""Not a docstring: a comment only came first, so it is one."""
def f():
    """First line.

    More.
    """
    def inner(): "inner doc"
    return inner
class C:
    'class doc'
    def m(self): r"raw \doc"
    @staticmethod
    def s(): "static doc"
    @classmethod
    def c(cls): "class method doc"
    @property
    def p(self): "property doc"
    class D:
        "nested"
        def deep(self): return lambda: 0
    lam = lambda self: 0
    gen = (i for i in ())
    async def co(self): "coroutine doc"
    def __call__(self): "call doc"
for o in (f, f(), C, C.m, C.s, C.c, C().m, C.D, C.D.deep, C.D().deep(), C.lam, C.gen, C.co, len, [].append, str.join, int, int.__add__, (1).__add__, C.__call__):
    print(getattr(o, "__name__", "-"), getattr(o, "__qualname__", "-"), getattr(o, "__module__", "-"), repr(o.__doc__)[:40] if getattr(o, "__module__", None) == "__main__" else "")
print(repr(__doc__), C.p.__doc__, C().__doc__, repr(f.__doc__), type(C()).__name__, C.m.__get__(C()).__qualname__)
def outer():
    class Local:
        def m(self):
            def nested(): pass
            return nested
    return Local
L = outer(); print(L.__qualname__, L.m.__qualname__, L().m().__qualname__, L, repr(L().m()).split(" at ")[0])
g = f; g.__name__ = "g"; g.__qualname__ = "Other.g"; g.__module__ = None; print(f.__name__, repr(f).split(" at ")[0], f.__module__)
C.__name__ = "Renamed"; print(C, C.__qualname__, C.m.__qualname__); C.__qualname__ = "Q"; print(C, repr(C()).split(" at ")[0]); C.__module__ = "mod"; print(C)
for code in ("C.__name__ = 5", "C.__qualname__ = 5", "f.__name__ = 5", "f.__qualname__ = None", "del C.__module__", "del f.__doc__; print(f.__doc__)", "del C.__doc__", "C.__doc__ = 5; print(C.__doc__)", "int.__doc__ = 'x'", "C.D.__name__ = 'a\\x00b'", "C().__doc__ = 'inst'", "C.m.__doc__ = 'x'", "C().m.__doc__ = 'x'", "del C.__name__"):
    try: exec(code); print(code, "ok")
    except Exception as e: print(code, "|", type(e).__name__, e)
