# specs, modules made by hand, lazy names, and errors
import importlib
import importlib.machinery
import importlib.util
import sys
import types

m = importlib.import_module("json.decoder")
print(m.__name__, importlib.import_module(".decoder", "json") is m, importlib.util.resolve_name("..x", "a.b.c"), importlib.util.find_spec("json").name)
spec = importlib.machinery.ModuleSpec("made", None, origin="nowhere", is_package=True)
made = importlib.util.module_from_spec(spec)
print(made.__name__, made.__spec__ is spec, spec.submodule_search_locations, spec.parent, spec.has_location)
for bad in (lambda: importlib.import_module(".x"), lambda: importlib.import_module("no.such"), lambda: importlib.import_module(""), lambda: importlib.reload(3), lambda: importlib.reload(types.ModuleType("unknown")),
            lambda: importlib.util.resolve_name("...x", "a"), lambda: importlib.util.find_spec("no_parent.child"), lambda: importlib.import_module(3)):
    try:
        print(bad())
    except (ImportError, TypeError, ValueError, AttributeError) as e:
        print(type(e).__name__, e)
print(importlib.util.find_spec("nosuch"), "json.decoder" in sys.modules, importlib.machinery.SOURCE_SUFFIXES)
