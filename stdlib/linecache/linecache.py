"""Lines of source files, kept in memory.

cache maps a file name to (size, mtime, lines, full name), or to a tuple of one function that
will give the source.  _stat() and _read() are in Go.
"""

import sys

__all__ = ["getline", "clearcache", "checkcache", "lazycache"]

cache = {}


def clearcache():
    """Forgets all files."""
    cache.clear()


def getline(filename, lineno, module_globals=None):
    """Line lineno of a file, with its line end; "" if there is none."""
    lines = getlines(filename, module_globals)
    if 1 <= lineno <= len(lines):
        return lines[lineno - 1]
    return ""


def getlines(filename, module_globals=None):
    """All lines of a file; [] if it cannot be read."""
    entry = cache.get(filename, ())
    if len(entry) > 1:
        return entry[2]
    try:
        return updatecache(filename, module_globals)
    except MemoryError:
        clearcache()
        return []


def _register_code(name, string, fullname):
    """Keeps the source of code that is in no file, under a name of its own."""
    cache[name] = len(string), None, [line + "\n" for line in string.splitlines()], fullname


def _no_file(filename):
    return not filename or filename.startswith("<") and filename.endswith(">")


def checkcache(filename=None):
    """Forgets a file, or all files, that have changed on disk."""
    if filename is None:
        names = list(cache)
    elif filename in cache:
        names = [filename]
    else:
        return
    for name in names:
        entry = cache[name]
        if len(entry) == 1:
            continue
        size, mtime, _, fullname = entry
        if mtime is None:
            continue  # it came from a loader
        try:
            unchanged = (size, mtime) == _stat(fullname)
        except (OSError, ValueError):
            unchanged = False
        if not unchanged:
            cache.pop(name, None)


def updatecache(filename, module_globals=None):
    """Reads a file, and returns its lines; [] if it cannot be read."""
    if len(cache.get(filename, ())) != 1:
        cache.pop(filename, None)
    text = _text(filename)
    if text is not None:
        _register_code(filename, text, filename)
        return cache[filename][2]
    if _no_file(filename):
        return []
    fullname = filename
    try:
        stat = _stat(fullname)
    except OSError:
        if lazycache(filename, module_globals):
            try:
                data = cache[filename][0]()
            except (ImportError, OSError):
                pass
            else:
                if data is None:
                    return []  # the loader has no source
                lines = [line + "\n" for line in data.splitlines()]
                cache[filename] = len(data), None, lines, fullname
                return lines
        if filename.startswith("/"):
            return []
        for folder in sys.path:
            if not isinstance(folder, str):
                continue  # not every entry is a path
            fullname = f"{folder.rstrip('/')}/{filename}" if folder else filename
            try:
                stat = _stat(fullname)
                break
            except (OSError, ValueError):
                pass
        else:
            return []
    except ValueError:
        return []  # no name that a file can have
    lines = _read(fullname)
    if lines is None:
        return []  # it is no text
    cache[filename] = *stat, lines, fullname
    return lines


def lazycache(filename, module_globals):
    """Has the source come from the module's loader when it is first asked for.

    Returns whether there is such a loader, and the file is not in the cache yet.
    """
    if filename in cache:
        return len(cache[filename]) == 1
    if not module_globals or "__name__" not in module_globals or _no_file(filename):
        return False
    spec = module_globals.get("__spec__")
    loader = getattr(spec, "loader", None)
    if loader is None:
        loader = module_globals.get("__loader__")
    get_source = getattr(loader, "get_source", None)
    name = getattr(spec, "name", None) or module_globals["__name__"]
    if not name or not get_source:
        return False
    cache[filename] = (lambda name=name, *args, **kwargs: get_source(name, *args, **kwargs),)
    return True
