# Any callable can be called from native code with a tuple, a dict or names of keywords.
import _testcapi
from _testcapi import pyobject_fastcalldict, pyobject_vectorcall, pyvectorcall_call, pycfunction_call


def f(a, b=2, *rest, c=3, **kw):
    return a, b, rest, c, kw


class C:
    def method(self, a, *, b):
        return a, b

    def __call__(self, *args, **kw):
        return args, kw


for fn in (f, C().method, C(), dict, sorted):
    for args, kw in ((([3, 1],), {}), (([1],), {"b": 2}), ((), {}), (([2, 1],), {"reverse": True})):
        for call in (
            lambda: pyobject_fastcalldict(fn, args, kw),
            lambda: pyobject_fastcalldict(fn, args or None, kw or None),
            lambda: pyobject_vectorcall(fn, args + tuple(kw.values()), tuple(kw)),
            lambda: pycfunction_call(fn, args, kw),
            lambda: pyvectorcall_call(fn, args, kw),
        ):
            try:
                print(call())
            except TypeError as e:
                print("TypeError:", e)


def bad(fn, *args):
    try:
        print(fn(*args))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


bad(pyobject_fastcalldict, len, [1], None)
bad(pyobject_fastcalldict, len, (), 5)
bad(pyobject_fastcalldict, print, (), {1: 2})
bad(pyobject_vectorcall, len, (1,), (1, 2))
bad(pyobject_vectorcall, len, (1,), [])
bad(pyvectorcall_call, 5, ())
bad(pyvectorcall_call, f, [])
bad(pycfunction_call, f, [])
bad(pycfunction_call, f, (), [])


# a function can be given a native body, and an instance a call of its own
def g(x):
    return x


_testcapi.function_setvectorcall(g)
print(g(1), g(x=2))
Made = _testcapi.make_vectorcall_class()


class Below(Made):
    pass


one, two = Below(), Made()
print(one(), two(), _testcapi.has_vectorcall_flag(Below))
one.set_vectorcall(Made)
print(one(), two())
Made.__call__ = lambda self: "custom"
print(one(), two(), _testcapi.has_vectorcall_flag(Below), _testcapi.has_vectorcall_flag(int), _testcapi.has_vectorcall_flag(type))
bad(Made.set_vectorcall, two, 5)
bad(_testcapi.make_vectorcall_class, 5)
bad(_testcapi.has_vectorcall_flag, 5)
