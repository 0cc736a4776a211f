# Modules of the library look complete however a program first looks at them.
import importlib
import sys
import types


def fresh(name):
    sys.modules.pop(name, None)
    return importlib.import_module(name)


m = fresh("textwrap")
m.dedent = "mine"                       # set before anything was read
print(m.dedent, m.fill("a b", 20), "mine" in vars(m).values())

m = fresh("fractions")
print("Fraction" in dir(m), "Fraction" in m.__dict__)

m = fresh("shlex")
print(m.__name__, isinstance(m, types.ModuleType), m.__spec__.name, m.__doc__ is not None)
print(m.__all__)

m = fresh("graphlib")
try:
    m.nothing
except AttributeError as e:
    print(e)
print(hasattr(m, "__path__"), hasattr(m, "nothing"), getattr(m, "TopologicalSorter").__name__)

m = fresh("secrets")
del m.token_hex
print(hasattr(m, "token_hex"), hasattr(m, "token_bytes"))

m = fresh("base64")
again = importlib.reload(m)
print(again is m, m.b64encode(b"x"))

m = fresh("getopt")
try:
    m()
except TypeError as e:
    print(e)

import urllib.parse
print(urllib.parse.quote("a b"))
from urllib import error, parse
print(parse is urllib.parse, error.URLError.__name__)
import os.path
print(os.path is os.path, sys.modules["os.path"] is os.path)


def deep(n):
    "Look at the module as near to the limit of recursion as can be."
    try:
        return deep(n + 1)
    except RecursionError:
        try:
            return late.Fraction(1, 3)
        except RecursionError:
            raise


late = fresh("fractions")
try:
    print(deep(0) == late.Fraction(1, 3))
except RecursionError:
    print(late.Fraction(2, 6))
