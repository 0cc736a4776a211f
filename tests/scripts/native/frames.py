# Native code looks at frames, and makes frames and code objects.
import sys
import _testcapi
from _testcapi import frame_getvar, frame_getvarstring


def bad(fn, *args):
    try:
        print(fn(*args))
    except Exception as e:
        print(type(e).__name__, e)


def f(x):
    y = 2
    g = sys._getframe()
    print(_testcapi.frame_getlocals(g)["y"], _testcapi.frame_getglobals(g) is globals())
    print(_testcapi.frame_getbuiltins(g) is __builtins__.__dict__, _testcapi.frame_getlasti(g) == g.f_lasti)
    print(frame_getvar(g, "x"), frame_getvarstring(g, b"y"))
    bad(frame_getvar, g, "z")
    bad(frame_getvarstring, g, b"z")
    bad(frame_getvar, g, b"x")
    bad(frame_getvarstring, g, "x")


f(1)


def gen():
    yield sys._getframe()


it = gen()
print(_testcapi.frame_getgenerator(next(it)) is it)
bad(_testcapi.frame_getgenerator, sys._getframe())
frame = _testcapi.frame_new(f.__code__, {}, {})
print(frame.f_back, frame.f_code is f.__code__, frame.f_globals)
bad(_testcapi.frame_new, 5, {}, {})
code = _testcapi.code_newempty("file.py", "name", 7)
print(code.co_filename, code.co_name, code.co_qualname, code.co_firstlineno, code.co_varnames, code.co_consts, code.co_flags)
try:
    exec(code)
except AssertionError as e:
    print("AssertionError", e)
bad(_testcapi.code_newempty, "f", "n", "x")
bad(_testcapi.code_newempty, 1, "n", 1)
