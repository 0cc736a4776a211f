# importlib: specs, loading from source, resolving names, util and machinery basics.
import importlib, importlib.util, importlib.machinery, sys, types
print(importlib.import_module("math") is sys.modules["math"], importlib.util.resolve_name(".x", "a.b"), importlib.util.resolve_name("..x", "a.b"), importlib.util.find_spec("no_such_module_x"))
with open("written.py", "w") as f: f.write("value = 41\ndef get(): return value + 1\n")
importlib.invalidate_caches(); spec = importlib.util.find_spec("written"); print(spec.name, spec.origin.split("/")[-1], spec.parent, spec.has_location, spec.submodule_search_locations, type(spec).__name__)
m = importlib.util.module_from_spec(spec); print(m.__name__, hasattr(m, "value"), "written" in sys.modules); spec.loader.exec_module(m); print(m.get(), "written" in sys.modules)
s2 = importlib.util.spec_from_file_location("other_name", "written.py"); m2 = importlib.util.module_from_spec(s2); s2.loader.exec_module(m2); print(m2.__name__, m2.value, m2 is m)
import written; written.value = 100; importlib.reload(written); print(written.value)
class Finder:
    def find_spec(self, name, path, target=None):
        if name.startswith("virtual_"): return importlib.util.spec_from_loader(name, self)
    def create_module(self, spec): return None
    def exec_module(self, module): module.text = f"made {module.__name__}"
sys.meta_path.insert(0, Finder()); import virtual_one, virtual_two as v2; print(virtual_one.text, v2.text, virtual_one.__spec__.name); sys.meta_path.pop(0)
for c in ("importlib.import_module('virtual_three')", "importlib.util.resolve_name('...x', 'a.b')", "importlib.util.resolve_name('.x', '')", "importlib.util.find_spec('.x')", "importlib.util.find_spec('a.b.c')", "importlib.reload('x')", "importlib.util.find_spec('__main__')", "importlib.machinery.ModuleSpec('n', None)", "importlib.import_module('..x', 'a')"):
    try: print(c, eval(c))
    except Exception as e: print(c, "|", type(e).__name__, e)
fake = types.ModuleType("fake_pkg"); fake.__path__ = []; sys.modules["fake_pkg"] = fake; sub = types.ModuleType("fake_pkg.sub"); sub.X = 5; sys.modules["fake_pkg.sub"] = sub; fake.sub = sub; import fake_pkg.sub; from fake_pkg.sub import X; print(fake_pkg.sub.X, X, importlib.import_module(".sub", "fake_pkg") is sub)
