"""Issuing, filtering and recording warnings.

Filters are tuples (action, message, category, module, lineno), tried in order.  The
Go part, _warnings, issues warnings; what is here configures it, shows them, and stands in
for it where _warnings cannot be imported.
"""

import sys

__all__ = ["warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings",
           "simplefilter", "resetwarnings", "catch_warnings", "deprecated"]

_ACTIONS = ("default", "always", "ignore", "module", "once", "error")


# Showing

def showwarning(message, category, filename, lineno, file=None, line=None):
    """Writes a warning to a file, by default sys.stderr.  May be replaced."""
    _showwarnmsg_impl(WarningMessage(message, category, filename, lineno, file, line))


def formatwarning(message, category, filename, lineno, line=None):
    """The text that showwarning() writes.  May be replaced."""
    return _formatwarnmsg_impl(WarningMessage(message, category, filename, lineno, None, line))


_showwarning_orig = showwarning
_formatwarning_orig = formatwarning


def _showwarnmsg_impl(msg):
    file = sys.stderr if msg.file is None else msg.file
    if file is None:
        return  # a program without a console
    text = _formatwarnmsg(msg)
    try:
        file.write(text)
    except OSError:
        pass  # the warning is lost


def _formatwarnmsg_impl(msg):
    name = msg.category.__name__
    text = f"{msg.filename}:{msg.lineno}: {name}: {msg.message}\n"
    line = msg.line
    if line is None:
        try:
            import linecache
            line = linecache.getline(msg.filename, msg.lineno)
        except Exception:
            line = None  # the interpreter may be going down
    if line:
        text += f"  {line.strip()}\n"
    if msg.source is not None:
        text += _allocation(name, msg.source)
    return text


def _allocation(name, source):
    """Tells where the object that a warning is about was made, as far as is known."""
    try:
        import tracemalloc
    except Exception:  # allocations are never traced then
        return f"{name}: Enable tracemalloc to get the object allocation traceback\n"
    try:
        tracing = tracemalloc.is_tracing()
        trace = tracemalloc.get_object_traceback(source)
    except Exception:
        return ""
    if trace is None:
        return "" if tracing else f"{name}: Enable tracemalloc to get the object allocation traceback\n"
    text = "Object allocated at (most recent call last):\n"
    for frame in trace:
        text += f'  File "{frame.filename}", lineno {frame.lineno}\n'
        try:
            import linecache
            line = linecache.getline(frame.filename, frame.lineno).strip()
        except Exception:
            line = ""
        if line:
            text += f"    {line}\n"
    return text


def _showwarnmsg(msg):
    """Shows a warning with showwarning() if that was replaced."""
    show = _replaced("showwarning", _showwarning_orig)
    if show is None:
        _showwarnmsg_impl(msg)
    elif callable(show):
        show(msg.message, msg.category, msg.filename, msg.lineno, msg.file, msg.line)
    else:
        raise TypeError("warnings.showwarning() must be set to a function or method")


def _replaced(name, original):
    """What a program put in the place of a function of this module, or None."""
    found = globals().get(name, original)
    return None if found is original else found


def _formatwarnmsg(msg):
    """Formats a warning with formatwarning() if that was replaced."""
    fmt = _replaced("formatwarning", _formatwarning_orig)
    if fmt is None:
        return _formatwarnmsg_impl(msg)
    return fmt(msg.message, msg.category, msg.filename, msg.lineno, msg.line)


class WarningMessage:
    """One warning, as it is shown or recorded."""

    _WARNING_DETAILS = ("message", "category", "filename", "lineno", "file", "line", "source")

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return ("{message : %r, category : %r, filename : %r, lineno : %s, line : %r}"
                % (self.message, self._category_name, self.filename, self.lineno, self.line))


# Filters

def _check_lineno(lineno):
    if not isinstance(lineno, int):
        raise TypeError("lineno must be an int")
    if lineno < 0:
        raise ValueError("lineno must be an int >= 0")


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    """Adds a filter.

    action    "error", "ignore", "always", "default", "module" or "once"
    message   a regular expression for the beginning of the text, ignoring case
    category  a Warning class, with its subclasses
    module    a regular expression for the name of the module
    lineno    a line; 0 stands for all
    append    adds the filter behind the others, instead of in front of them
    """
    if action not in _ACTIONS:
        raise ValueError(f"invalid action: {action!r}")
    if not isinstance(message, str):
        raise TypeError("message must be a string")
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError("category must be a Warning subclass")
    if not isinstance(module, str):
        raise TypeError("module must be a string")
    _check_lineno(lineno)
    text = where = None
    if message or module:
        import re
        if message:
            text = re.compile(message, re.I)
        if module:
            where = re.compile(module)
    _add_filter(action, text, category, where, lineno, append=append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    """Adds a filter that matches all messages and modules."""
    if action not in _ACTIONS:
        raise ValueError(f"invalid action: {action!r}")
    _check_lineno(lineno)
    _add_filter(action, None, category, None, lineno, append=append)


def _add_filter(*item, append):
    if append:
        if item not in filters:
            filters.append(item)
    else:
        # in front of the others, and only there
        try:
            filters.remove(item)
        except ValueError:
            pass
        filters.insert(0, item)
    _filters_mutated()


def resetwarnings():
    """Removes all filters."""
    filters[:] = []
    _filters_mutated()


# Options of the command line

class _OptionError(Exception):
    """An argument of -W that means nothing."""


def _processoptions(args):
    for arg in args:
        try:
            _setoption(arg)
        except _OptionError as msg:
            print("Invalid -W option ignored:", msg, file=sys.stderr)


def _setoption(arg):
    """Add the filter that an option -W action:message:category:module:line describes."""
    fields = [field.strip() for field in arg.split(":")]
    if len(fields) > 5:
        raise _OptionError("too many fields (max 5): %r" % (arg,))
    action, message, category, module, lineno = fields + [""] * (5 - len(fields))
    action, category = _getaction(action), _getcategory(category)
    if message or module:
        from re import escape
        message = escape(message)
        module = module and escape(module) + r"\Z"
    filterwarnings(action, message, category, module, _line_number(lineno) if lineno else 0)


def _line_number(text):
    try:
        number = int(text)
    except (ValueError, OverflowError):
        number = -1
    if number < 0:
        raise _OptionError("invalid lineno %r" % (text,))
    return number


def _getaction(action):
    if not action:
        return "default"
    if action == "all":
        return "always"
    for name in _ACTIONS:
        if name.startswith(action):
            return name
    raise _OptionError("invalid action: %r" % (action,))


def _getcategory(category):
    """The class that an option names: a builtin one, or package.module.Class."""
    if not category:
        return Warning
    module, _, name = category.rpartition(".")
    try:
        found = getattr(__import__(module or "builtins", None, None, [name]), name)
    except ImportError:
        raise _OptionError("invalid module name: %r" % (module,)) from None
    except AttributeError:
        raise _OptionError("unknown warning category: %r" % (category,)) from None
    if issubclass(found, Warning):
        return found
    raise _OptionError("invalid warning category: %r" % (category,))


# Issuing, where there is no _warnings

def _is_internal_filename(filename):
    return "importlib" in filename and "_bootstrap" in filename


def _is_filename_to_skip(filename, skip_file_prefixes):
    return any(filename.startswith(prefix) for prefix in skip_file_prefixes)


def _is_internal_frame(frame):
    """Tells whether a frame belongs to the import system."""
    return _is_internal_filename(frame.f_code.co_filename)


def _next_external_frame(frame, skip_file_prefixes):
    while True:
        frame = frame.f_back
        if frame is None:
            return None
        name = frame.f_code.co_filename
        if not _is_internal_filename(name) and not _is_filename_to_skip(name, skip_file_prefixes):
            return frame


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    """Issues a warning, or maybe ignores it or raises it, as the filters say.

    The line blamed is that of the stacklevel-th caller; frames of files that begin with one of
    skip_file_prefixes do not count.
    """
    if isinstance(message, Warning):
        category = type(message)
    elif category is None:
        category = UserWarning
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError("category must be a Warning subclass, "
                        "not '{:s}'".format(type(category).__name__))
    if not isinstance(skip_file_prefixes, tuple):
        raise TypeError("skip_file_prefixes must be a tuple of strs")
    frame = _blamed(sys._getframe(1), max(2, stacklevel) if skip_file_prefixes else stacklevel, skip_file_prefixes)
    if frame is None:
        # above the outermost call
        namespace, filename, lineno = vars(sys), "<sys>", 0
    else:
        namespace, filename, lineno = frame.f_globals, frame.f_code.co_filename, frame.f_lineno
    warn_explicit(message, category, filename, lineno, namespace.get("__name__", "<string>"),
                  namespace.setdefault("__warningregistry__", {}), namespace, source)


def _blamed(frame, level, skipped):
    """The frame level - 1 calls above frame, or None; those of the import system do not count."""
    # unless it is the import system itself that warns
    inside = level <= 1 or _is_internal_frame(frame)
    for _ in range(level - 1):
        if frame is None:
            break
        frame = frame.f_back if inside else _next_external_frame(frame, skipped)
    return frame


def warn_explicit(message, category, filename, lineno,
                  module=None, registry=None, module_globals=None, source=None):
    """Issues a warning about the given line of a file.

    registry remembers what was shown before, module and module_globals are the file's module;
    source is the object that a ResourceWarning is about.
    """
    lineno = int(lineno)
    if module is None:
        module = filename or "<unknown>"
        if module.lower().endswith(".py"):
            module = module[:-3]
    registry = {} if registry is None else registry
    if registry.get("version", 0) != _filters_version:
        registry.clear()
        registry["version"] = _filters_version
    if isinstance(message, Warning):
        text, category = str(message), type(message)
    else:
        text, message = message, category(message)
    if registry.get((text, category, lineno)):
        return
    action, item = _action_for(text, category, module, lineno)
    if action == "ignore":
        return
    # the source may only be had from the module's loader, and only now
    import linecache
    linecache.getlines(filename, module_globals)
    if action == "error":
        raise message
    if action not in ("always", "default", "module", "once"):
        raise RuntimeError("Unrecognized action (%r) in warnings.filters:\n %s" % (action, item))
    if action == "always" or _is_first(action, text, category, lineno, registry):
        _showwarnmsg(WarningMessage(message, category, filename, lineno, source=source))


def _action_for(text, category, module, lineno):
    """What the first filter that fits says, and the filter; without one, the default action."""
    for item in filters:
        action, message, wanted, where, line = item
        if line and line != lineno or not issubclass(category, wanted):
            continue
        if (message is None or message.match(text)) and (where is None or where.match(module)):
            return action, item
    return defaultaction, None


def _is_first(action, text, category, lineno, registry):
    """Note that a warning was given at this place; whether it is the first that is to be shown."""
    registry[text, category, lineno] = 1
    if action == "default":
        return True
    # once for all, or once for each module
    seen, key = (onceregistry, (text, category)) if action == "once" else (registry, (text, category, 0))
    first = not seen.get(key)
    seen[key] = 1
    return first


class catch_warnings:
    """A context manager that restores the filters and showwarning().

    record    records warnings, instead of showing them, in the list that `as` is given
    module    the module to change, if it is not the one that is imported as warnings
    action    if given, a simplefilter() for the time in the context; category, lineno and
              append belong to it
    """

    def __init__(self, *, record=False, module=None,
                 action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._module = sys.modules["warnings"] if module is None else module
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        args = []
        if self._record:
            args.append("record=True")
        if self._module is not sys.modules["warnings"]:
            args.append("module=%r" % self._module)
        return "%s(%s)" % (type(self).__name__, ", ".join(args))

    def __enter__(self):
        if self._entered:
            raise RuntimeError("Cannot enter %r twice" % self)
        self._entered = True
        module = self._module
        self._filters = module.filters
        module.filters = self._filters[:]
        module._filters_mutated()
        self._showwarning = module.showwarning
        self._showwarnmsg_impl = module._showwarnmsg_impl
        log = None
        if self._record:
            log = []
            module._showwarnmsg_impl = log.append
            # a replaced showwarning() must not keep them from the log
            module.showwarning = module._showwarning_orig
        if self._filter is not None:
            simplefilter(*self._filter)
        return log

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError("Cannot exit %r without entering first" % self)
        module = self._module
        module.filters = self._filters
        module._filters_mutated()
        module.showwarning = self._showwarning
        module._showwarnmsg_impl = self._showwarnmsg_impl


class deprecated:
    """Marks a class, function or overload as deprecated, for type checkers and at run time.

        @deprecated("write_lines() does more")
        def write_line(line): ...

    Calling the function, or making an instance or a subclass of the class, issues a warning of
    the category, about the code that does so; category=None only sets __deprecated__.
    """

    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError("Expected an object of type str for 'message', "
                            f"not {type(message).__name__!r}")
        self.message = message
        self.category = category
        self.stacklevel = stacklevel

    def __call__(self, arg, /):
        msg, category, level = self.message, self.category, self.stacklevel
        if category is None:
            arg.__deprecated__ = msg
            return arg
        if isinstance(arg, type):
            return self._mark_class(arg, msg, category, level)
        if not callable(arg):
            raise TypeError("@deprecated decorator with non-None category must be applied to "
                            f"a class or callable, not {arg!r}")
        import functools
        import inspect

        @functools.wraps(arg)
        def wrapper(*args, **kwargs):
            _issue(msg, category, level)
            return arg(*args, **kwargs)

        if inspect.iscoroutinefunction(arg):
            wrapper = inspect.markcoroutinefunction(wrapper)
        arg.__deprecated__ = wrapper.__deprecated__ = msg
        return wrapper

    def _mark_class(self, cls, msg, category, level):
        import functools
        from types import MethodType

        new = cls.__new__

        @functools.wraps(new)
        def __new__(made, /, *args, **kwargs):
            if made is cls:
                _issue(msg, category, level)
            if new is not object.__new__:
                return new(made, *args, **kwargs)
            if made.__init__ is object.__init__ and (args or kwargs):
                # what object.__new__() would find wrong were it not replaced
                raise TypeError(f"{made.__name__}() takes no arguments")
            return new(made)

        cls.__new__ = staticmethod(__new__)
        hook = cls.__init_subclass__
        if isinstance(hook, MethodType):
            # a class method in Python, which may belong to a base
            function = hook.__func__

            @functools.wraps(function)
            def __init_subclass__(*args, **kwargs):
                _issue(msg, category, level)
                return function(*args, **kwargs)

            cls.__init_subclass__ = classmethod(__init_subclass__)
        else:
            @functools.wraps(hook)
            def __init_subclass__(*args, **kwargs):
                _issue(msg, category, level)
                return hook(*args, **kwargs)

            cls.__init_subclass__ = __init_subclass__
        cls.__deprecated__ = __new__.__deprecated__ = __init_subclass__.__deprecated__ = msg
        return cls


def _issue(msg, category, level):
    warn(msg, category=category, stacklevel=level + 2)


_DEPRECATED_MSG = "{name!r} is deprecated and slated for removal in Python {remove}"


def _deprecated(name, message=_DEPRECATED_MSG, *, remove, _version=sys.version_info):
    """Warns that a name of the library will be removed, and fails once it should be gone."""
    text = f"{remove[0]}.{remove[1]}"
    if (_version[:2] > remove) or (_version[:2] == remove and _version[3] != "alpha"):
        raise RuntimeError(f"{name!r} was slated for removal after Python {text} alpha")
    warn(message.format(name=name, remove=text), DeprecationWarning, stacklevel=3)


def _warn_unawaited_coroutine(coro):
    """Warns about a coroutine that was dropped, with the place that made it if known."""
    parts = [f"coroutine '{coro.__qualname__}' was never awaited\n"]
    if coro.cr_origin is not None:
        import linecache
        import traceback
        origin = ((name, line, function, linecache.getline(name, line) or None)
                  for name, line, function in reversed(coro.cr_origin))
        parts.append("Coroutine created at (most recent call last)\n")
        parts += traceback.format_list(list(origin))
    warn("".join(parts).rstrip("\n"), category=RuntimeWarning, stacklevel=2, source=coro)


try:
    from _warnings import (_defaultaction as defaultaction, _filters_mutated,
                           _onceregistry as onceregistry, filters, warn, warn_explicit)
    _warnings_defaults = True
except ImportError:
    filters = []
    defaultaction = "default"
    onceregistry = {}
    _filters_version = 1

    def _filters_mutated():
        global _filters_version
        _filters_version += 1

    _warnings_defaults = False

if not _warnings_defaults:
    filterwarnings("default", category=DeprecationWarning, module="__main__", append=True)
    for _category in (DeprecationWarning, PendingDeprecationWarning, ImportWarning, ResourceWarning):
        simplefilter("ignore", category=_category, append=True)
    del _category

_processoptions(sys.warnoptions)
del _warnings_defaults
