# iter_modules, walk_packages and get_data over a folder
import pkgutil
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
with tempfile.TemporaryDirectory() as folder:
    top = Path(folder)
    for name, text in {"a.py": "", "not-a-name.py": "", "data.txt": "", "pkg/__init__.py": "", "pkg/inner.py": "", "pkg/deep/__init__.py": "",
                       "pkg/deep/leaf.py": "", "pkg/data/x.txt": "some data\n", "broken/__init__.py": "import nosuch", "failing/__init__.py": "1/0",
                       "plain/m.py": "", "dir.with.dots/__init__.py": ""}.items():
        path = top / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    sys.path.insert(0, folder)
    print([(i.name, i.ispkg) for i in pkgutil.iter_modules([folder])])
    print([i.name for i in pkgutil.iter_modules([folder], "x.")], list(pkgutil.iter_modules([])))
    info = next(pkgutil.iter_modules([folder]))
    print(type(info).__name__, info._fields, type(info.module_finder).__name__, info.module_finder.path == folder)
    failed = []
    print([i.name for i in pkgutil.walk_packages([folder], onerror=failed.append)], failed)
    try:
        list(pkgutil.walk_packages([folder]))
    except ZeroDivisionError as e:
        print("passes on", repr(e))
    print(pkgutil.get_data("pkg", "data/x.txt"), pkgutil.get_data("nosuchpackage", "x"), pkgutil.get_data("sys", "x"))
    try:
        pkgutil.get_data("pkg", "data/none")
    except OSError as e:
        print(type(e).__name__)
    print([type(f).__name__ for f in pkgutil.iter_importers("pkg.inner")], pkgutil.get_importer(folder).path == folder)
    print(pkgutil.get_importer("/no/such/folder"), [i.name for i in pkgutil.iter_modules(["/no/such/folder", folder])][:2])
for bad in (lambda: list(pkgutil.iter_modules("text")), lambda: list(pkgutil.iter_importers(".x")), lambda: pkgutil.get_importer(3)):
    try:
        print(bad())
    except (ValueError, ImportError, TypeError) as e:
        print(type(e).__name__, e)
