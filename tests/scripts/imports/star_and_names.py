# import * with and without __all__, names bound by import, __name__ of scripts.
from plain import *
print(public, "_hidden" in globals(), "os" in globals(), "func" in globals())
from with_all import *
print(_listed, "unlisted" in globals())
try: from bad_all import *
except AttributeError as e: print(e)
try: from bad_all2 import *
except TypeError as e: print(e)
import os.path as p, collections.abc
print(p.join("a", "b"), collections.abc.Sized.__name__)
import os.path
print(os.sep, type(os).__name__)
from os import path as pp, sep as s
print(pp is os.path, s)
import plain as plain2, with_all
print(plain2.__name__, with_all._listed, plain2.main_ran)
class K:
    import plain
    from with_all import unlisted
print(K.plain is plain2, K.unlisted)
def f():
    import plain, with_all as w
    return sorted(locals())
print(f(), __name__ == "__main__", __file__.endswith("star_and_names.py"))
import sys; print(sys.modules["__main__"].__name__, sys.argv[0].endswith("star_and_names.py"), len(sys.argv), sys.orig_argv[-1].endswith(".py"))
import uni_ünï; print(uni_ünï.x)
import data_reader; print(data_reader.read())
del plain2
try: plain2
except NameError as e: print(e)
