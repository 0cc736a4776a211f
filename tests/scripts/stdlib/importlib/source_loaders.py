# loaders of files: sources, data, paths
import importlib.machinery
import importlib.util
import os
import sys
import tempfile

sys.dont_write_bytecode = True
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "mod.py")
    with open(path, "w") as f:
        f.write("x = 5\n")
    loader = importlib.machinery.SourceFileLoader("mod", path)
    print(loader.get_source("mod"), loader.get_data(path), loader.get_filename("mod") == path, loader.is_package("mod"), loader.name)
    spec = importlib.util.spec_from_file_location("mod", path)
    print(spec.origin == path, spec.has_location, type(spec.loader).__name__)
    m = importlib.util.module_from_spec(spec)
    print(hasattr(m, "x"), spec.loader.exec_module(m), m.x, "mod" in sys.modules)
    finder = importlib.machinery.FileFinder(folder, (importlib.machinery.SourceFileLoader, [".py"]))
    print(finder.find_spec("mod").name, finder.find_spec("other"))
    print(importlib.machinery.PathFinder.find_spec("mod", [folder]).name, importlib.machinery.PathFinder.find_spec("mod", []))
    try:
        loader.get_source("other")
    except ImportError as e:
        print(e)
print(importlib.util.spec_from_file_location("x", "/a/b.txt"), importlib.util.cache_from_source("/a/b.py").rpartition("/")[0])
