# A folder without __init__ is a namespace package; sys.path is searched in order.
import ns.mod
print(ns.mod.X, ns.__name__, getattr(ns, "__file__", None), type(ns.__path__).__name__, ns.__doc__)
import sys
sys.path.insert(0, "extra")
import only_extra, both
print(only_extra.X, both.WHERE)
sys.path.pop(0)
sys.path.append("extra")
del sys.modules["both"]
import both
print(both.WHERE)
try: import late_module
except ModuleNotFoundError as e: print(e)
with open("late_module.py", "w") as f: f.write("X = 'written at run time'\n")
import importlib; importlib.invalidate_caches()
import late_module; print(late_module.X)
