"""Plugins found in a folder, imported by name and by path, reloaded, checked and unloaded."""
import abc
import importlib
import importlib.util
import inspect
import pkgutil
import sys
import tempfile
import textwrap
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Protocol, get_type_hints, runtime_checkable

FILES = {
    "shop/__init__.py": """
        '''Plugins of a shop.'''
        registry = {}
        def plugin(*, name, needs=()):
            def register(cls):
                cls.name, cls.needs = name, tuple(needs)
                registry[name] = cls
                return cls
            return register
        """,
    "shop/tax.py": """
        from . import plugin
        @plugin(name="tax", needs=["price"])
        class Tax:
            rate = 0.2
            def run(self, order: dict) -> dict:
                return order | {"total": round(order["price"] * (1 + self.rate), 2)}
        """,
    "shop/price.py": """
        from shop import plugin
        @plugin(name="price")
        class Price:
            def run(self, order: dict) -> dict:
                return {**order, "price": sum(q * p for q, p in order["items"])}
        """,
    "shop/broken.py": "import no_such_module_anywhere\n",
    "shop/syntax.py": "def f(:\n",
    "shop/wrong.py": """
        from . import plugin
        @plugin(name="wrong")
        class Wrong:
            pass
        """,
    "shop/deep/__init__.py": "from .core import Deep\n__all__ = ['Deep']\n",
    "shop/deep/core.py": """
        from .. import plugin
        from ..price import Price
        @plugin(name="deep", needs=["tax", "price"])
        class Deep(Price):
            def run(self, order):
                '''Adds a note.'''
                return order | {"note": __name__, "package": __package__}
        """,
    "lone.py": """
        import sys
        LOADED = globals().get("LOADED", 0) + 1
        def __getattr__(name):
            if name.startswith("dyn_"):
                return name[4:].upper()
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        def __dir__():
            return ["LOADED", "dyn_*"]
        """,
}


@runtime_checkable
class Plugin(Protocol):
    name: str
    needs: tuple

    def run(self, order: dict) -> dict: ...


class Host:
    def __init__(self, package):
        self.package = importlib.import_module(package)
        self.problems = []

    def load(self):
        for info in sorted(pkgutil.walk_packages(self.package.__path__, self.package.__name__ + ".", onerror=self.problems.append), key=lambda info: info.name):
            try:
                importlib.import_module(info.name)
            except Exception as e:
                self.problems.append(f"{info.name}: {type(e).__name__}: {e}".split(" (")[0])
        return {n: c() for n, c in sorted(self.package.registry.items())}

    @staticmethod
    def ordered(plugins):
        done, out = set(), []

        def visit(name, path=()):
            if name in path:
                raise ValueError(" -> ".join((*path, name)))
            if name not in done:
                for need in plugins[name].needs:
                    visit(need, (*path, name))
                done.add(name)
                out.append(name)

        for name in plugins:
            visit(name)
        return out


def main(root):
    for name, text in FILES.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(textwrap.dedent(text).lstrip("\n"))
    sys.path.insert(0, str(root))
    sys.dont_write_bytecode = True
    host = Host("shop")
    plugins = host.load()
    print(list(plugins), *host.problems, sep="\n  ")
    good = {n: p for n, p in plugins.items() if isinstance(p, Plugin)}
    print(sorted(set(plugins) - set(good)), Host.ordered(good))
    order = {"items": [(2, 1.5), (1, 10)]}
    for name in Host.ordered(good):
        order = good[name].run(order)
    print(order)
    print(inspect.signature(good["tax"].run), get_type_hints(good["tax"].run), inspect.getdoc(good["deep"].run), inspect.getmodule(type(good["deep"])).__name__)
    print([c.__name__ for c in type(good["deep"]).__mro__], sorted(m for m in sys.modules if m.startswith("shop")))

    lone_path = root / "lone.py"
    spec = importlib.util.spec_from_file_location("my_lone", lone_path)
    lone = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(lone)
    print(lone.LOADED, lone.dyn_name, dir(lone), spec.name, Path(spec.origin).name, "my_lone" in sys.modules, type(lone.__spec__).__name__)
    try:
        lone.other
    except AttributeError as e:
        print(e)
    named = importlib.import_module("lone")
    lone_path.write_text(lone_path.read_text() + "\nEXTRA = [LOADED]\n")
    importlib.invalidate_caches()
    again = importlib.reload(named)
    print(again is named, named is lone, named.LOADED, named.EXTRA)

    class Memory(importlib.abc.MetaPathFinder, importlib.abc.Loader):
        texts = {"virtual": "from . import part\nvalue = part.value + 1\n", "virtual.part": "value = 41\n"}

        def find_spec(self, name, path, target=None):
            if name in self.texts:
                return importlib.util.spec_from_loader(name, self, is_package=name == "virtual")

        def create_module(self, spec):
            return None

        def exec_module(self, module):
            exec(self.texts[module.__name__], module.__dict__)

    sys.meta_path.append(Memory())
    import virtual
    print(virtual.value, virtual.part.__package__, virtual.__path__, virtual.__spec__.submodule_search_locations, virtual.__loader__.__class__.__name__)
    for bad in ("virtual.none", "shop.nothing", "..x", ""):
        try:
            importlib.import_module(bad)
        except Exception as e:
            print(type(e).__name__, e, getattr(e, "name", None))
    print(importlib.util.find_spec("shop.tax").name, importlib.util.find_spec("no_such"), importlib.util.resolve_name("..a", "x.y.z"))
    for name in [m for m in sys.modules if m.split(".")[0] == "shop"]:
        del sys.modules[name]
    import shop
    print(shop is host.package, shop.registry, isinstance(shop, ModuleType), SimpleNamespace(a=1))


if __name__ == "__main__":
    import importlib.abc
    with tempfile.TemporaryDirectory() as folder:
        main(Path(folder))
