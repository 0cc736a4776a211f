"""Modules and packages: what there is on a path, data of packages, names to objects."""

import os
import sys
from collections import namedtuple
from functools import singledispatch

__all__ = ["get_importer", "iter_importers", "get_loader", "find_loader", "walk_packages", "iter_modules", "get_data",
           "read_code", "extend_path", "ModuleInfo"]

ModuleInfo = namedtuple("ModuleInfo", "module_finder name ispkg")
ModuleInfo.__doc__ = "What iter_modules() tells of a module."


def get_importer(path_item):
    """The finder for an entry of a path, or None."""
    path_item = os.fsdecode(path_item)
    try:
        return sys.path_importer_cache[path_item]
    except KeyError:
        pass
    for hook in sys.path_hooks:
        try:
            finder = hook(path_item)
        except ImportError:
            continue
        return sys.path_importer_cache.setdefault(path_item, finder)
    return None


def iter_importers(fullname=""):
    """Yield the finders that would be asked for a module."""
    if fullname.startswith("."):
        raise ImportError(f"Relative module name {fullname!r} not supported")
    package, _, _ = fullname.rpartition(".")
    if package:
        path = getattr(_import(package), "__path__", None)
        if path is None:
            return
    else:
        yield from sys.meta_path
        path = sys.path
    for item in path:
        yield get_importer(item)


def _warn_of(name):
    import warnings
    warnings.warn(f"'pkgutil.{name}' is deprecated and slated for removal in Python 3.14; "
                  f"use importlib.util.find_spec() instead", DeprecationWarning, stacklevel=3)


def get_loader(module_or_name):
    """The loader of a module, or of what its name finds; deprecated."""
    _warn_of("get_loader")
    name = module_or_name
    if name in sys.modules:
        module_or_name = sys.modules[name]
        if module_or_name is None:
            return None
    if isinstance(module_or_name, type(sys)):
        loader = getattr(module_or_name, "__loader__", None)
        if loader is not None or getattr(module_or_name, "__spec__", None) is None:
            return loader
        name = module_or_name.__name__
    return find_loader(name)


def find_loader(fullname):
    """The loader of what a name finds, or None; deprecated."""
    _warn_of("find_loader")
    if fullname.startswith("."):
        raise ImportError(f"Relative module name {fullname!r} not supported")
    from importlib.util import find_spec
    try:
        spec = find_spec(fullname)
    except (ImportError, AttributeError, TypeError, ValueError) as e:
        raise ImportError(f"Error while finding loader for {fullname!r} ({type(e)}: {e})") from e
    return spec.loader if spec is not None else None


def _import(name):
    __import__(name)
    return sys.modules[name]


def iter_modules(path=None, prefix=""):
    """Yield a ModuleInfo for each module on path, or all that can be imported by one name."""
    if isinstance(path, str):
        raise ValueError("path must be None or list of paths to look for modules in")
    finders = iter_importers() if path is None else map(get_importer, path)
    seen = set()
    for finder in finders:
        for name, ispkg in iter_importer_modules(finder, prefix):
            if name not in seen:
                seen.add(name)
                yield ModuleInfo(finder, name, ispkg)


@singledispatch
def iter_importer_modules(importer, prefix=""):
    """The (name, ispkg) of the modules of a finder; others than folders may be registered."""
    if hasattr(importer, "iter_modules"):
        return importer.iter_modules(prefix)
    path = getattr(importer, "path", None)
    return _folder_modules(path, prefix) if isinstance(path, str) else []


def _folder_modules(path, prefix):
    if not os.path.isdir(path):
        return
    import inspect
    try:
        names = sorted(os.listdir(path))
    except OSError:
        names = []  # a folder that cannot be read has none
    seen = set()
    for entry in names:
        name = inspect.getmodulename(entry)
        if name == "__init__" or name in seen:
            continue
        ispkg = False
        if not name and "." not in entry and os.path.isdir(os.path.join(path, entry)):
            try:
                inside = os.listdir(os.path.join(path, entry))
            except OSError:
                inside = []
            if not any(inspect.getmodulename(f) == "__init__" for f in inside):
                continue
            name, ispkg = entry, True
        if name and "." not in name:
            seen.add(name)
            yield prefix + name, ispkg


def walk_packages(path=None, prefix="", onerror=None):
    """Yield a ModuleInfo for each module on path and below, for which packages are imported.

    onerror is called with the name of a package that fails; without it ImportErrors are ignored.
    """
    done = set()
    for info in iter_modules(path, prefix):
        yield info
        if not info.ispkg:
            continue
        try:
            __import__(info.name)
        except ImportError:
            if onerror is not None:
                onerror(info.name)
        except Exception:
            if onerror is None:
                raise
            onerror(info.name)
        else:
            inside = getattr(sys.modules[info.name], "__path__", None) or []
            inside = [p for p in inside if p not in done]
            done.update(inside)
            yield from walk_packages(inside, info.name + ".", onerror)


def extend_path(path, name):
    """path and the folders of the same package elsewhere on sys.path, for a package's __path__.

    A file NAME.pkg on sys.path names further folders, one a line.
    """
    if not isinstance(path, list):
        return path
    path = path[:]
    parent, _, last = name.rpartition(".")
    if parent:
        search = getattr(sys.modules.get(parent), "__path__", None)
        if search is None:
            return path
    else:
        search = sys.path
    for folder in search:
        if not isinstance(folder, str):
            continue
        finder = get_importer(folder)
        if hasattr(finder, "find_spec"):
            spec = finder.find_spec(last)
            for portion in (spec.submodule_search_locations or ()) if spec is not None else ():
                if portion not in path:
                    path.append(portion)
        try:
            with open(os.path.join(folder, name + ".pkg")) as f:
                lines = [line.rstrip("\n") for line in f]
        except FileNotFoundError:
            continue
        except OSError as e:
            sys.stderr.write(f"Can't open {os.path.join(folder, name + '.pkg')}: {e.args[1]}\n")
            continue
        path += [line for line in lines if line and not line.startswith("#")]
    return path


def get_data(package, resource):
    """The bytes of a file of a package, its path written with slashes; None if that is unknown."""
    from importlib.util import find_spec
    spec = find_spec(package)
    loader = None if spec is None else spec.loader
    if loader is None or not hasattr(loader, "get_data"):
        return None
    module = _import(package)
    if not hasattr(module, "__file__"):
        return None
    return loader.get_data(os.path.join(os.path.dirname(module.__file__), *resource.split("/")))


def read_code(stream):
    """None: there are no files of bytecode."""
    return None


def resolve_name(name):
    """The object of a name: "package.module:object.attribute", or with dots only."""
    module, colon, attributes = name.partition(":")
    parts = module.split(".")
    if not all(p.isidentifier() for p in parts) or attributes and not all(p.isidentifier() for p in attributes.split(".")):
        raise ValueError(f"invalid format: {name!r}")
    if colon:
        obj = _import(module)
        parts = attributes.split(".") if attributes else []
    else:
        path = parts.pop(0)
        obj = _import(path)
        while parts:
            path = f"{path}.{parts[0]}"
            try:
                obj = _import(path)
            except ImportError:
                break
            parts.pop(0)
    for part in parts:
        obj = getattr(obj, part)
    return obj
