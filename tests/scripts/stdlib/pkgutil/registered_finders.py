# finders of one's own tell their modules
import pkgutil
import sys


class Finder:
    def iter_modules(self, prefix=""):
        yield prefix + "one", False
        yield prefix + "two", True


class Other:
    pass


def hook(path):
    if path == "special:":
        return Finder()
    if path == "other:":
        return Other()
    raise ImportError


@pkgutil.iter_importer_modules.register
def _(importer: Other, prefix=""):
    return [(prefix + "three", False)]


sys.path_hooks.insert(0, hook)
print([tuple(m)[1:] for m in pkgutil.iter_modules(["special:", "other:", "special:"], "p.")])
print(type(pkgutil.get_importer("special:")).__name__, pkgutil.get_importer("special:") is pkgutil.get_importer("special:"))
print(pkgutil.read_code is not None, sorted(pkgutil.__all__))
