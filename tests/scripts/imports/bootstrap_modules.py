# The modules in which CPython keeps its import system, as programs see them.
import importlib._bootstrap as core, importlib._bootstrap_external as external, importlib.machinery, sys
print(core.__name__, core.__package__, external.__name__, external.__package__)
print(sys.modules["_frozen_importlib"] is core, sys.modules["_frozen_importlib_external"] is external, importlib.machinery.ModuleSpec is core.ModuleSpec)
for path in ("x.pyc", "x.bad", "/x/__pycache__/a.cpython-313.pyc", ""): print(path, external._get_sourcefile(path))
external._path_isfile = lambda path: True
for path in ("x.pyc", "x.bad", "/x/__pycache__/a.cpython-313.pyc"): print(path, external._get_sourcefile(path))
loader = importlib.machinery.NamespaceLoader("spam", ["/a", "/b"], lambda name, path: None)
print(type(loader).__name__, list(loader._path), loader.is_package("spam"), loader.create_module(None))
try: importlib.machinery.NamespaceLoader("spam")
except TypeError as e: print(type(e).__name__)
