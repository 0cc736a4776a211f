# Native code raises, makes and prints exceptions.
import sys
import _testcapi


def bad(fn, *args):
    try:
        print(fn(*args))
    except Exception as e:
        print(type(e).__name__, e, "|", repr(e.__context__))


bad(_testcapi.raise_exception, ValueError, 0)
bad(_testcapi.raise_exception, KeyError, 2)
bad(_testcapi.raise_exception, ValueError, "x")
bad(_testcapi.raise_exception, 5, 1)
bad(_testcapi.raise_exception, UnicodeDecodeError, 1)
bad(_testcapi.raise_memoryerror)
bad(_testcapi.make_exception_with_doc, "undotted")
bad(_testcapi.make_exception_with_doc, 5)
bad(_testcapi.make_exception_with_doc, "a.b", 5)
for args in (("pkg.sub.E",), ("m.E", "text"), ("m.E", "text", KeyError), ("m.E", "text", (ValueError, KeyError)), ("m.E", "d", OSError, {"x": 1})):
    E = _testcapi.make_exception_with_doc(*args)
    print(E, E.__module__, E.__name__, E.__doc__, E.__bases__, getattr(E, "x", None))

sys.stderr = sys.stdout
try:
    try:
        1 / 0
    except ZeroDivisionError as e:
        print(repr(_testcapi.set_exception(KeyError("k"))), repr(sys.exception()))
        raise ValueError("v") from e
except ValueError as e:
    e.add_note("a note")
    _testcapi.exception_print(e)
    _testcapi.traceback_print(e.__traceback__, sys.stdout)
_testcapi.exception_print(42)
try:
    _testcapi.RecursingInfinitelyError()
except RecursionError as e:
    print(type(e).__name__)
