# More keyword arguments than a function could know.
import itertools
for e in ("min(0, default=1, key=2, foo=3)", "max([], a=1, b=2, c=3)", "ImportError(0, name=1, path=2, name_from=3, foo=3)", "NameError(name=1, x=1)",
          "AttributeError(name=1, obj=2, x=1)", "itertools.product(0, repeat=1, foo=2)", "itertools.product(0, foo=2)", "min(0, foo=3)", "NameError(x=1)"):
    try: print(e, eval(e))
    except TypeError as x: print(e, x)
