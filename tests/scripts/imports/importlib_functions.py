# importlib.import_module, reload, find_spec, __import__, sys.modules tricks.
import importlib, sys, types
m = importlib.import_module("counter"); print(m.value, importlib.import_module("counter") is m, sys.modules["counter"] is m)
m.value = 100; r = importlib.reload(m); print(r is m, m.value)
print(importlib.import_module("pk.sub").__name__, importlib.import_module(".sub", "pk").X, importlib.import_module("..counter2", "pk.deep.er") .__name__ if False else "")
print(__import__("pk.sub").__name__, __import__("pk.sub", fromlist=["X"]).__name__, __import__("math").__name__, __import__("pk", fromlist=["sub"]).sub.X)
print(importlib.util.find_spec("nope"), importlib.util.find_spec("counter").name, importlib.util.find_spec("pk.sub").name) if hasattr(importlib, "util") else None
for c in ["importlib.import_module('nope')", "importlib.import_module('.x')", "importlib.import_module('')", "importlib.import_module(5)", "importlib.reload(5)", "importlib.reload(types.ModuleType('zzz'))", "__import__('')", "__import__(5)", "__import__('nope')", "__import__('pk.nope')", "importlib.import_module('.nope', 'pk')", "__import__('x', level=-1)"]:
    try: print(c, eval(c))
    except Exception as e: print(c, "|", type(e).__name__, e)
fake = types.ModuleType("fake"); fake.answer = 42; sys.modules["fake"] = fake
import fake as f2; print(f2.answer, f2 is fake)
from fake import answer; print(answer)
sys.modules["blocked"] = None
try: import blocked
except ImportError as e: print(type(e).__name__, e)
sys.modules["odd"] = 5; import odd; print(odd); del sys.modules["counter"]; import counter; print(counter is m, counter.value)
try: import failing
except ZeroDivisionError as e: print(e, "failing" in sys.modules)
import replaced; print(replaced)
import lazy; print(lazy.anything, lazy.__name__, dir(lazy))
try: lazy.forbidden
except AttributeError as e: print(e)
from lazy import dynamic; print(dynamic)
try: from lazy import forbidden
except ImportError as e: print(str(e).split(" (")[0])
print(sys.path[0] != "", "math" in sys.builtin_module_names or True, importlib.invalidate_caches(), type(sys.meta_path), "json" in sys.stdlib_module_names)
