# plugins from a folder: found, imported in the order of what they need, registered and reloaded
import abc
import importlib
import importlib.util
import inspect
import pkgutil
import sys
import tempfile
import textwrap
import traceback
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

PLUGINS = {
    "upper.py": '''
        """Make text loud."""
        from host import Plugin
        NEEDS = ["strip"]

        class Upper(Plugin):
            name = "upper"
            def process(self, text):
                return text.upper()
    ''',
    "strip.py": '''
        """Remove blanks."""
        from host import Plugin

        class Strip(Plugin):
            name = "strip"
            def process(self, text):
                return text.strip()

        class Helper:
            pass
    ''',
    "suffix/__init__.py": '''
        """Add a suffix that the package's data says."""
        from host import Plugin
        from .data import SUFFIX
        NEEDS = ["upper", "strip"]

        class Suffix(Plugin):
            name = "suffix"
            def __init__(self, suffix=SUFFIX):
                self.suffix = suffix
            def process(self, text):
                return text + self.suffix
    ''',
    "suffix/data.py": "SUFFIX = '!'\n",
    "broken.py": "def oops(:\n",
    "failing.py": "NEEDS = []\nraise RuntimeError('at import')\n",
    "abstract.py": "from host import Plugin\nclass Half(Plugin):\n    name = 'half'\n",
    "missing.py": "import no_such_module_here\n",
    "_private.py": "1/0\n",
}


class Plugin(abc.ABC):
    """What plugins derive from."""

    name: str
    registry = {}

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        if getattr(cls, "name", None) is None:
            raise TypeError(f"{cls.__name__} has no name")
        Plugin.registry[cls.name] = cls

    @abc.abstractmethod
    def process(self, text): ...


class Host:
    def __init__(self, folder):
        self.folder = folder
        self.modules, self.failed, self.plugins = {}, {}, []

    def load(self):
        for info in sorted(pkgutil.iter_modules([str(self.folder)]), key=lambda i: i.name):
            if info.name.startswith("_"):
                continue
            try:
                self.modules[info.name] = importlib.import_module(info.name)
            except Exception as e:
                self.failed[info.name] = e
        order = TopologicalSorter({name: getattr(m, "NEEDS", ()) for name, m in self.modules.items()}).static_order()
        for name in order:
            for _, cls in inspect.getmembers(self.modules[name], inspect.isclass):
                if issubclass(cls, Plugin) and cls.__module__ == name:
                    try:
                        self.plugins.append(cls())
                    except TypeError as e:
                        self.failed[f"{name}.{cls.__name__}"] = e

    def run(self, text):
        for plugin in self.plugins:
            text = plugin.process(text)
        return text


sys.modules["host"] = sys.modules[__name__]
sys.dont_write_bytecode = True
with tempfile.TemporaryDirectory() as folder:
    folder = Path(folder)
    for name, text in PLUGINS.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(textwrap.dedent(text).lstrip())
    sys.path.insert(0, str(folder))
    host = Host(folder)
    host.load()
    print([p.name for p in host.plugins], sorted(Plugin.registry))
    for name, error in sorted(host.failed.items()):
        print(f"{name}: {traceback.format_exception_only(error)[-1].strip()}")
    print(repr(host.run("  hello ")))
    for name, module in host.modules.items():
        print(f"{name:<9} {(module.__doc__ or '-').strip():<48} {Path(module.__file__).relative_to(folder)}")
    print(inspect.getsource(host.modules["strip"].Strip).splitlines()[0], inspect.signature(Plugin.registry["suffix"]))

    (folder / "suffix" / "data.py").write_text("SUFFIX = ' (reloaded)'\n")
    importlib.invalidate_caches()
    importlib.reload(sys.modules["suffix.data"])
    again = importlib.reload(host.modules["suffix"])
    print(again.Suffix().process("x"), again is host.modules["suffix"], isinstance(host.plugins[-1], again.Suffix))

    spec = importlib.util.spec_from_file_location("other_name", folder / "strip.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    print(module.__name__, module.Strip().process(" s "), "other_name" in sys.modules, spec.name)
    print(importlib.util.find_spec("suffix").submodule_search_locations == [str(folder / "suffix")], importlib.util.find_spec("nowhere"))
    sys.path.remove(str(folder))
try:
    list(TopologicalSorter({"a": ["b"], "b": ["a"]}).static_order())
except CycleError as e:
    print(type(e).__name__, e.args[0], sorted(set(e.args[1])))
try:
    class Nameless(Plugin):
        pass
except TypeError as e:
    print(e)
