# Calling every builtin type without and with arguments; their names, docs and dirs.
import builtins
for n in ["int", "float", "complex", "bool", "str", "bytes", "bytearray", "list", "tuple", "dict", "set", "frozenset", "object", "range", "slice", "type", "property", "staticmethod", "classmethod", "super", "memoryview", "enumerate", "zip", "map", "filter", "reversed"]:
    t = getattr(builtins, n)
    out = []
    for args in ((), (5,), ("a",), ([1, 2],), (None,), (1, 2)):
        try: v = t(*args); out.append(repr(v) if " at 0x" not in repr(v) else type(v).__name__)
        except Exception as e: out.append(f"{type(e).__name__}: {e}")
    print(n, t, t.__base__, *out, sep=" | ")
print(sorted(n for n in dir(builtins) if n[0].islower()))
print([n for n in dir(builtins) if n[0] == "_"])
print(type(None)(), type(...)(), type(NotImplemented)(), None is type(None)(), NotImplemented.__class__, repr(NotImplemented), Ellipsis is ...)
for e in ["type(None)(1)", "NotImplemented()", "bool(NotImplemented)", "None()", "...()", "...x" if False else "Ellipsis.x", "type('')(1, 2, 3, 4)", "None + 1", "None < None", "None[0]", "len(None)", "iter(None)", "None == 0", "None is None", "object() + 1", "object()[0]", "object() < 1", "object().x", "-object()", "len(object())", "iter(object())", "object()()", "bool(object())", "object() == 1", "hash(None) == hash(None)", "str(None)", "not None"]:
    import warnings; warnings.simplefilter("ignore")
    try: print(e, eval(e))
    except Exception as x: print(e, "|", type(x).__name__, x)
print(__debug__, __name__, __doc__, __package__, __spec__, __file__, type(__loader__).__name__ if False else "")
print(copyright.__class__.__name__, quit, exit) if False else None
