# Attributes that cannot be set or deleted, of builtin and own objects, and the words for each.
import types
def f(): pass
class C:
    __slots__ = ("a",)
    @property
    def p(self): return 1
    def m(self): pass
c, r, s = C(), range(3), slice(1)
for code in ["r.start = 1", "s.stop = 1", "f.__closure__ = ()", "f.__globals__ = {}", "c.m.__func__ = 1", "c.m.__self__ = 1", "(1).real = 2", "(1).numerator = 2", "(1.5).imag = 1", "(1j).real = 1", "C.p.fget = 1", "f.__code__.co_name = 'x'", "f.__code__.co_varnames = ()", "list[int].__origin__ = 1", "list[int].__parameters__ = ()", "(int | str).__args__ = ()", "super(C, c).__self__ = 1", "C.__basicsize__ = 1", "C.__base__ = int", "C.__mro__ = ()", "int.__doc__ = 1", "type.__name__ = 'x'", "c.p = 1", "del c.p", "del c.a", "c.b = 1", "del r.start", "del f.__globals__", "staticmethod(f).__func__ = 1", "[].__class__ = int", "'a'.x = 1", "(x for x in r).gi_frame = 1", "(x for x in r).gi_code = 1", "len.__name__ = 'x'", "len.__self__ = 1", "C.m.__qualname__ = 1", "f.__kwdefaults__ = 1", "C.__dict__ = {}", "C.__dict__['x'] = 1", "None.x = 1", "(1).__class__ = str", "ValueError().args = 1", "memoryview(b'').format = 'x'", "f.__type_params__ = 1", "types.MappingProxyType({}).x = 1", "object.x = 1", "del C.__name__", "del int.real", "[].append.__self__ = 1", "print.x = 1"]:
    try: exec(code); print(code, "ok")
    except Exception as e: print(code, "|", type(e).__name__, e)
print(repr(type(r).start), repr(C.a), repr(int.real), repr(types.FunctionType.__globals__), repr(types.CodeType.co_name), repr(complex.real), repr(type(C.p).fget), type(range.start).__name__, type(int.real).__name__)
