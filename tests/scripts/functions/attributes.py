# What a function object shows and allows.
def f(a: int, b: "str" = "x", *c: float, d: list = [], **e: dict) -> None:
    """The doc."""
    local = 1
    return None
print(f.__name__, f.__qualname__, f.__module__, f.__doc__, f.__annotations__)
print(f.__defaults__, f.__kwdefaults__, f.__closure__, f.__dict__, f.__type_params__)
f.custom = 1
f.__name__ = "renamed"
f.__qualname__ = "Q.renamed"
f.__doc__ = None
print(f.__name__, f.__qualname__, f.__doc__, f.custom, f.__dict__, vars(f))
print(repr(f).split(" at ")[0])
c = f.__code__
print(c.co_name, c.co_qualname, c.co_argcount, c.co_kwonlyargcount, c.co_nlocals, c.co_varnames, c.co_names, c.co_flags & 0xC, c.co_firstlineno)
print(c.co_consts[:1], c.co_cellvars, c.co_freevars, c.co_filename.endswith("attributes.py"))
class K:
    def m(self): "method doc"
k = K()
print(k.m.__func__ is K.m, k.m.__self__ is k, k.m.__name__, k.m.__doc__, K.m.__qualname__, k.m == k.m, k.m is k.m)
print(type(f).__name__, type(k.m).__name__, type(len).__name__, type([].append).__name__, type(str.join).__name__, type(int.__add__).__name__, type((1).__add__).__name__)
def outer():
    def inner(): pass
    return inner
print(outer().__qualname__, (lambda: 0).__name__, (lambda: 0).__qualname__)
for code in ["f.__name__ = 1", "f.__defaults__ = 1", "f.__code__ = 1", "f.__dict__ = 1", "del f.__name__", "f.nope", "k.m.x = 1", "len.x = 1", "f.__kwdefaults__ = 3", "f.__annotations__ = 3", "f.__globals__ = {}", "f.__closure__ = ()"]:
    try:
        exec(code)
        print(code, "ok")
    except Exception as e:
        print(code, "|", type(e).__name__, e)
def swap(): return "new"
def old(): return "old"
old.__code__ = swap.__code__
print(old(), old.__name__, old.__code__.co_name)
print(len.__name__, len.__qualname__, len.__module__, [].append.__qualname__, str.join.__qualname__, [].append.__self__, len.__self__.__name__, repr(len), repr(str.join), repr(int.__add__))
