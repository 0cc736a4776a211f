# a finder and a loader of one's own on sys.meta_path
import importlib.abc
import importlib.util
import sys

SOURCES = {"virtual": "import virtual.part\nvalue = 1", "virtual.part": "value = 2\nname = __name__", "virtual.broken": "1/0"}


class Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def find_spec(self, name, path=None, target=None):
        if name in SOURCES:
            return importlib.util.spec_from_loader(name, self, is_package=name == "virtual", origin="memory")

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        exec(SOURCES[module.__name__], module.__dict__)


sys.meta_path.append(Finder())
import virtual
print(virtual, virtual.part.value, virtual.part.name, virtual.__path__, virtual.part.__package__)
for name in ("virtual.broken", "virtual.none"):
    try:
        importlib.import_module(name)
    except (ZeroDivisionError, ImportError) as e:
        print(type(e).__name__, e, name in sys.modules)
SOURCES["virtual.part"] = "value = 3"
print(importlib.reload(virtual.part).value, virtual.part.name)
sys.modules["blocked"] = None
try:
    import blocked
except ImportError as e:
    print(type(e).__name__, e)
