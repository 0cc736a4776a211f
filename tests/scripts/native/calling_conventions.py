# Native functions take their arguments in several ways, as functions, methods, class methods
# and static methods; what does not suit them is told as for any other function.
import _testcapi

names = ["meth_varargs", "meth_varargs_keywords", "meth_o", "meth_noargs", "meth_fastcall", "meth_fastcall_keywords"]
inst = _testcapi.MethInstance()
kinds = {"function": _testcapi, "method": inst, "class": _testcapi.MethClass, "static": _testcapi.MethStatic}


def shown(x):
    if x is _testcapi or x is inst:
        return "self"
    return tuple(map(shown, x)) if isinstance(x, tuple) else x or None


for kind, holder in kinds.items():
    for name in names:
        f = getattr(holder, name)
        for args, kw in (((), {}), ((1,), {}), ((1, 2), {}), ((), {"a": 1}), ((1,), {"a": 2})):
            try:
                print(kind, name, args, kw, shown(f(*args, **kw)))
            except TypeError as e:
                print(kind, name, args, kw, "TypeError:", e)
