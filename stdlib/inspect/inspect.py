"""Questions to ask of objects while a program runs.

This module tells what kind of object one is, where its source is, what its
documentation says and what arguments it takes.
"""

import _inspect
import _inspect_text as _text
import builtins
import collections.abc
import enum
import functools
import importlib
import linecache
import os
import re
import sys
import types
from collections import namedtuple, OrderedDict
from keyword import iskeyword
from operator import attrgetter

__all__ = [
    "AGEN_CLOSED", "AGEN_CREATED", "AGEN_RUNNING", "AGEN_SUSPENDED", "ArgInfo", "Arguments", "Attribute",
    "BoundArguments", "BufferFlags", "CORO_CLOSED", "CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED",
    "CO_ASYNC_GENERATOR", "CO_COROUTINE", "CO_GENERATOR", "CO_ITERABLE_COROUTINE", "CO_NESTED", "CO_NEWLOCALS",
    "CO_NOFREE", "CO_OPTIMIZED", "CO_VARARGS", "CO_VARKEYWORDS", "ClassFoundException", "ClosureVars", "EndOfBlock",
    "FrameInfo", "FullArgSpec", "GEN_CLOSED", "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "Parameter", "Signature",
    "TPFLAGS_IS_ABSTRACT", "Traceback", "classify_class_attrs", "cleandoc", "currentframe", "findsource",
    "formatannotation", "formatannotationrelativeto", "formatargvalues", "get_annotations", "getabsfile", "getargs",
    "getargvalues", "getasyncgenlocals", "getasyncgenstate", "getattr_static", "getblock", "getcallargs",
    "getclasstree", "getclosurevars", "getcomments", "getcoroutinelocals", "getcoroutinestate", "getdoc", "getfile",
    "getframeinfo", "getfullargspec", "getgeneratorlocals", "getgeneratorstate", "getinnerframes", "getlineno",
    "getmembers", "getmembers_static", "getmodule", "getmodulename", "getmro", "getouterframes", "getsource",
    "getsourcefile", "getsourcelines", "indentsize", "isabstract", "isasyncgen", "isasyncgenfunction", "isawaitable",
    "isbuiltin", "isclass", "iscode", "iscoroutine", "iscoroutinefunction", "isdatadescriptor", "isframe",
    "isfunction", "isgenerator", "isgeneratorfunction", "isgetsetdescriptor", "ismemberdescriptor", "ismethod",
    "ismethoddescriptor", "ismethodwrapper", "ismodule", "isroutine", "istraceback", "markcoroutinefunction",
    "signature", "stack", "trace", "unwrap", "walktree",
]

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS = 1, 2, 4, 8
CO_NESTED, CO_GENERATOR, CO_NOFREE, CO_COROUTINE = 16, 32, 64, 128
CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 256, 512
TPFLAGS_IS_ABSTRACT = 1 << 20


# what kind of object one is

def ismodule(object):
    """Whether object is a module."""
    return isinstance(object, types.ModuleType)


def isclass(object):
    """Whether object is a class."""
    return isinstance(object, type)


def ismethod(object):
    """Whether object is a method bound to an instance or class."""
    return isinstance(object, types.MethodType)


def ismethoddescriptor(object):
    """Whether object is a descriptor that an instance's attribute goes before, other than a function, method or class."""
    return _has_slots(object, "__get__") and not _has_slots(object, "__set__", "__delete__")


def isdatadescriptor(object):
    """Whether object is a descriptor that can be set or deleted, so that it goes before an instance's attribute."""
    return _has_slots(object, "__set__", "__delete__")


def _has_slots(object, *names):
    """Whether the type of object, which is no class or function, has one of these methods."""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    return any(hasattr(type(object), name) for name in names)


def ismemberdescriptor(object):
    """Return true if the object is a member descriptor, as __slots__ makes them."""
    return isinstance(object, types.MemberDescriptorType)


def isgetsetdescriptor(object):
    """Return true if the object is a getset descriptor, an attribute of a builtin type."""
    return isinstance(object, types.GetSetDescriptorType)


def isfunction(object):
    """Whether object was made by def or lambda."""
    return isinstance(object, types.FunctionType)


def _has_code_flag(f, flag):
    f = functools._unwrap_partialmethod(f) if hasattr(functools, "_unwrap_partialmethod") else f
    while ismethod(f):
        f = f.__func__
    while isinstance(f, functools.partial):
        f = f.func
    if not (isfunction(f) or _signature_is_functionlike(f)):
        return False
    return bool(f.__code__.co_flags & flag)


def isgeneratorfunction(obj):
    """Whether calling obj, made by def or lambda, gives a generator."""
    return _has_code_flag(obj, CO_GENERATOR)


_is_coroutine_mark = object()


def _has_coroutine_mark(f):
    while ismethod(f):
        f = f.__func__
    while isinstance(f, functools.partial):
        f = f.func
    return getattr(f, "_is_coroutine_marker", None) is _is_coroutine_mark or _inspect.makes_coroutine(f)


def markcoroutinefunction(func):
    """Have iscoroutinefunction() take a callable for a coroutine function."""
    if hasattr(func, "__func__"):
        func = func.__func__
    func._is_coroutine_marker = _is_coroutine_mark
    return func


def iscoroutinefunction(obj):
    """Whether calling object makes a coroutine: 'async def' without yield, or marked with markcoroutinefunction()."""
    return _has_code_flag(obj, CO_COROUTINE) or _has_coroutine_mark(obj)


def isasyncgenfunction(obj):
    """Whether object is an 'async def' function with a yield in it."""
    return _has_code_flag(obj, CO_ASYNC_GENERATOR)


def isasyncgen(object):
    """Whether object is what a call of an asynchronous generator function made."""
    return isinstance(object, types.AsyncGeneratorType)


def isgenerator(object):
    """Whether object is what a call of a generator function, or a generator expression, made."""
    return isinstance(object, types.GeneratorType)


def iscoroutine(object):
    """Whether object is what a call of an 'async def' function made."""
    return isinstance(object, types.CoroutineType)


def isawaitable(object):
    """Whether an object can be awaited."""
    return (isinstance(object, types.CoroutineType)
            or isinstance(object, types.GeneratorType) and bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE)
            or isinstance(object, collections.abc.Awaitable))


def istraceback(object):
    """Whether object is a traceback, with tb_frame, tb_lineno and tb_next."""
    return isinstance(object, types.TracebackType)


def isframe(object):
    """Whether object is a frame, with f_code, f_locals, f_lineno and f_back among others."""
    return isinstance(object, types.FrameType)


def iscode(object):
    """Whether object is code, with co_name, co_varnames and so on."""
    return isinstance(object, types.CodeType)


def isbuiltin(object):
    """Whether object is a function not written in Python, or such a method of an instance."""
    return isinstance(object, types.BuiltinFunctionType)


def ismethodwrapper(object):
    """Whether object is a special method of a builtin type, bound to an instance, as (1).__add__ is."""
    return isinstance(object, types.MethodWrapperType)


def isroutine(object):
    """Whether object is a function or method, builtin or not."""
    return isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object) or ismethodwrapper(object)


def isabstract(object):
    """Whether object is a class with abstract methods left."""
    return isinstance(object, type) and bool(object.__flags__ & TPFLAGS_IS_ABSTRACT)


# members

def _members(object, predicate, getter):
    """The sorted pairs of name and value that predicate lets pass; getter looks a name up."""
    mro = getmro(object) if isclass(object) else ()
    names = dir(object)
    if mro:
        # attributes that only exist on the class itself, as DynamicClassAttribute makes them
        names += [name for base in object.__bases__ for name, value in vars(base).items()
                  if isinstance(value, types.DynamicClassAttribute)]
    found, seen = [], set()
    for name in names:
        try:
            value = _member(object, name, getter, mro, name in seen)
        except AttributeError:
            continue  # dir() promised too much
        if not predicate or predicate(value):
            found.append((name, value))
        seen.add(name)
    return sorted(found, key=lambda pair: pair[0])


def _member(object, name, getter, mro, again):
    """One attribute; what the class itself does not give, or what comes again, is in a base's dict."""
    try:
        value = getter(object, name)
        if not again:
            return value
    except AttributeError:
        pass
    for base in mro:
        if name in vars(base):
            return vars(base)[name]
    raise AttributeError(name)


def getmembers(object, predicate=None):
    """The attributes of an object as a sorted list of pairs; with a predicate, those whose values it accepts."""
    return _members(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    """getmembers() without running any code: descriptors come back as they are."""
    return _members(object, predicate, getattr_static)


Attribute = namedtuple("Attribute", "name kind defining_class object")


def classify_class_attrs(cls):
    """Return list of attribute-descriptor tuples (name, kind, class, object)."""
    result = []
    for name in sorted(set(dir(cls))):
        for base in getmro(cls) + getmro(type(cls)):
            if name in base.__dict__:
                obj = base.__dict__[name]
                break
        else:
            continue
        if isinstance(obj, staticmethod) or name == "__new__" and isbuiltin(obj):
            kind = "static method"
        elif isinstance(obj, (classmethod, types.ClassMethodDescriptorType)):
            kind = "class method"
        elif isinstance(obj, property):
            kind = "property"
        elif isroutine(obj):
            kind = "method"
        else:
            kind = "data"
        result.append(Attribute(name, kind, base, obj))
    return result


def getmro(cls):
    """The order in which a class and its bases are searched, as a tuple."""
    return cls.__mro__


def unwrap(func, *, stop=None):
    """What is at the end of the chain of __wrapped__, or where stop(function) is true."""
    first, met = func, {}
    while not isinstance(func, type) and hasattr(func, "__wrapped__") and not (stop and stop(func)):
        met[id(func)] = func
        func = func.__wrapped__
        if id(func) in met or len(met) >= sys.getrecursionlimit():
            raise ValueError("wrapper loop when unwrapping {!r}".format(first))
    return func


_sentinel = object()


def _static_lookup(cls, name):
    for base in type.__dict__["__mro__"].__get__(cls):
        d = type.__dict__["__dict__"].__get__(base)
        if name in d:
            return d[name]
    return _sentinel


def getattr_static(obj, attr, default=_sentinel):
    """Look an attribute up without running any code: descriptors come back as they are, __getattr__ is not asked."""
    instance_result = _sentinel
    if not isinstance(obj, type):
        klass = type(obj)
        dict_attr = _static_lookup(klass, "__dict__")
        if dict_attr is _sentinel or isinstance(dict_attr, (types.GetSetDescriptorType, types.MemberDescriptorType)):
            try:
                instance_result = object.__getattribute__(obj, "__dict__").get(attr, _sentinel)
            except AttributeError:
                pass
    else:
        klass = obj
    klass_result = _static_lookup(klass, attr)
    if instance_result is not _sentinel and klass_result is not _sentinel:
        tp = type(klass_result)
        if _static_lookup(tp, "__get__") is not _sentinel and (
                _static_lookup(tp, "__set__") is not _sentinel or _static_lookup(tp, "__delete__") is not _sentinel):
            return klass_result
    if instance_result is not _sentinel:
        return instance_result
    if klass_result is not _sentinel:
        return klass_result
    if obj is klass:
        r = _static_lookup(type(klass), attr)
        if r is not _sentinel:
            return r
    if default is not _sentinel:
        return default
    raise AttributeError(attr)


# documentation and source

def indentsize(line):
    """Return how many columns a line is indented by."""
    expanded = line.expandtabs()
    return len(expanded) - len(expanded.lstrip())


def cleandoc(doc):
    """A docstring without the indentation that it has in the source."""
    lines = doc.expandtabs().split("\n")
    margin = min((len(l) - len(l.lstrip(" ")) for l in lines[1:] if l.strip(" ")), default=0)
    lines[0] = lines[0].lstrip(" ")
    for i in range(1, len(lines)):
        lines[i] = lines[i][margin:]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def _inherited_doc(obj):
    """The docstring of the method that obj overrides, or None."""
    name = getattr(obj, "__name__", None)
    if isclass(obj):
        for base in obj.__mro__:
            if base is not object:
                doc = base.__doc__
                if doc is not None:
                    return doc
        return None
    if ismethod(obj):
        cls = obj.__self__ if isclass(obj.__self__) else obj.__self__.__class__
    elif isfunction(obj):
        cls = sys.modules.get(obj.__module__)
        for part in obj.__qualname__.split(".")[:-1]:
            cls = getattr(cls, part, None)
        if not isclass(cls):
            return None
    elif isinstance(obj, property):
        name = obj.fget.__name__
        cls = sys.modules.get(obj.fget.__module__)
        for part in obj.fget.__qualname__.split(".")[:-1]:
            cls = getattr(cls, part, None)
        if not isclass(cls):
            return None
    else:
        cls = getattr(obj, "__objclass__", None)
        if cls is None:
            return None
    for base in cls.__mro__:
        try:
            doc = getattr(base, name).__doc__
        except AttributeError:
            continue
        if doc is not None:
            return doc
    return None


def getdoc(object):
    """The docstring of an object, cleaned; one that it lacks is that of what it overrides."""
    try:
        doc = object.__doc__
        if doc is None:
            doc = _inherited_doc(object)
    except (AttributeError, TypeError):
        return None
    return cleandoc(doc) if isinstance(doc, str) else None


def getfile(object):
    """The file in which an object was defined."""
    if ismodule(object):
        if file := getattr(object, "__file__", None):
            return file
        raise TypeError("{!r} is a built-in module".format(object))
    if isclass(object):
        return _file_of_class(object)
    code = _code_behind(object)
    if iscode(code):
        return code.co_filename
    raise TypeError("module, class, method, function, traceback, frame, or "
                    "code object was expected, got {}".format(type(code).__name__))


def _file_of_class(cls):
    """The file of the module in which a class was made."""
    home = getattr(cls, "__module__", None)
    if file := getattr(sys.modules.get(home), "__file__", None):
        return file
    if home == "__main__":
        raise OSError("source code not available")
    raise TypeError("{!r} is a built-in class".format(cls))


def _code_behind(object):
    """The code of a method, function, traceback or frame; other objects as they are."""
    for is_one, part in ((ismethod, "__func__"), (isfunction, "__code__"), (istraceback, "tb_frame"), (isframe, "f_code")):
        if is_one(object):
            object = getattr(object, part)
    return object


def getmodulename(path):
    """The name of the module that a file of this path would be, or None."""
    fname = os.path.basename(path)
    for suffix in (".py", ".pyc"):
        if fname.endswith(suffix):
            return fname[:-len(suffix)]
    return None


def getsourcefile(object):
    """The source file of an object, or None where there is none."""
    filename = getfile(object)
    if os.path.exists(filename) or linecache.getlines(filename):
        return filename
    return None


def getabsfile(object, _filename=None):
    """The absolute path of the file that object comes from."""
    return os.path.normcase(os.path.abspath(_filename or getsourcefile(object) or getfile(object)))


def getmodule(object, _filename=None):
    """The module in which an object was defined, or None."""
    if ismodule(object):
        return object
    if hasattr(object, "__module__"):
        return sys.modules.get(object.__module__)
    try:
        file = getabsfile(object, _filename)
    except (TypeError, FileNotFoundError, OSError):
        return None
    for module in list(sys.modules.values()):
        if ismodule(module) and getattr(module, "__file__", None) and os.path.abspath(module.__file__) == file:
            return module
    return None


class ClassFoundException(Exception):
    pass


class EndOfBlock(Exception):
    pass


def findsource(object):
    """(all lines of the file in which object was defined, the place of its first line, from 0)."""
    file = getsourcefile(object)
    if not file:
        file = getfile(object)
        if file[:1] + file[-1:] != "<>":
            raise OSError("source code not available")
    module = getmodule(object, file)
    lines = linecache.getlines(file, vars(module) if module else None)
    if not lines:
        raise OSError("could not get source code")
    if ismodule(object):
        return lines, 0
    return lines, _first_line(object, len(lines)) - 1


def _first_line(object, count):
    """The number of the line where a class or function begins, of count lines."""
    if isclass(object):
        try:
            return vars(object)["__firstlineno__"]
        except (TypeError, KeyError):
            raise OSError("source code not available")
    code = _code_behind(object)
    if not iscode(code):
        raise OSError("could not find code object")
    if code.co_firstlineno > count:
        raise OSError("lineno is out of bounds")
    return code.co_firstlineno


def getcomments(object):
    """The comment in front of an object's source, or None."""
    try:
        lines, lnum = findsource(object)
    except (OSError, TypeError):
        return None
    if ismodule(object):
        start = 1 if lines and lines[0][:2] == "#!" else 0
        while start < len(lines) and lines[start].strip() in ("", "#"):
            start += 1
        comments = []
        while start < len(lines) and lines[start][:1] == "#":
            comments.append(lines[start].expandtabs())
            start += 1
        return "".join(comments) or None
    comments = []
    indent = len(lines[lnum]) - len(lines[lnum].lstrip())
    i = lnum - 1
    while i >= 0 and lines[i].lstrip()[:1] == "#" and len(lines[i]) - len(lines[i].lstrip()) == indent:
        comments.insert(0, lines[i].expandtabs().lstrip())
        i -= 1
    return "".join(comments) or None


def getblock(lines):
    """The lines of the block at the beginning of a list of lines."""
    return lines[:_text.block_length("".join(lines))]


def getsourcelines(object):
    """(the lines of an object's source, the number of the first); a module's are all lines, from 0."""
    object = unwrap(object)
    lines, start = findsource(object)
    frame = object.tb_frame if istraceback(object) else object
    whole = ismodule(frame) or isframe(frame) and frame.f_code.co_name == "<module>"
    return (lines, 0) if whole else (getblock(lines[start:]), start + 1)


def getsource(object):
    """The source of a module, class, function, frame or the like, as one str. Raises OSError if it cannot be had."""
    lines, lnum = getsourcelines(object)
    return "".join(lines)


def getclasstree(classes, unique=False):
    """Arrange classes as nested lists: a list after a class holds what derives from it.

    An entry is (class, its bases). With unique a class appears below one of its bases only.
    """
    below, top = {}, {}  # dicts of dicts, for they keep the order and hold nothing twice
    for cls in classes:
        above = cls.__bases__
        if unique:
            # the first of the given ones, after those before it
            given = next((place for place, base in enumerate(above) if base in classes), len(above))
            above = above[:given + 1]
        for base in above:
            below.setdefault(base, {})[cls] = None
        if not cls.__bases__:
            top[cls] = None
    roots = [*top, *(base for base in below if base not in classes)]
    return walktree(roots, {base: list(derived) for base, derived in below.items()}, None)


def walktree(classes, children, parent):
    """The branches of getclasstree() below these classes."""
    tree = []
    for cls in sorted(classes, key=attrgetter("__module__", "__name__")):
        tree.append((cls, cls.__bases__))
        if cls in children:
            tree.append(walktree(children[cls], children, cls))
    return tree


# arguments

Arguments = namedtuple("Arguments", "args, varargs, varkw")
ArgInfo = namedtuple("ArgInfo", "args varargs keywords locals")
FullArgSpec = namedtuple("FullArgSpec", "args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations")
ClosureVars = namedtuple("ClosureVars", "nonlocals globals builtins unbound")


def getargs(co):
    """The parameters of a code object: (args, varargs, varkw)."""
    if not iscode(co):
        raise TypeError("{!r} is not a code object".format(co))
    names = co.co_varnames
    n = co.co_argcount + co.co_kwonlyargcount
    args = list(names[:n])
    varargs = varkw = None
    if co.co_flags & CO_VARARGS:
        varargs = names[n]
        n += 1
    if co.co_flags & CO_VARKEYWORDS:
        varkw = names[n]
    return Arguments(args, varargs, varkw)


def getargvalues(frame):
    """The parameters of the function that runs in a frame, with its local variables: (args, varargs, keywords, locals)."""
    args, varargs, varkw = getargs(frame.f_code)
    return ArgInfo(args, varargs, varkw, frame.f_locals)


def formatargvalues(args, varargs, varkw, locals, formatarg=str, formatvarargs=lambda name: "*" + name,
                    formatvarkw=lambda name: "**" + name, formatvalue=lambda value: "=" + repr(value)):
    """The four values of getargvalues() as text; the functions format the parts."""
    shown = [formatarg(name) + formatvalue(locals[name]) for name in args]
    for name, form in ((varargs, formatvarargs), (varkw, formatvarkw)):
        if name:
            shown.append(form(name) + formatvalue(locals[name]))
    return "(" + ", ".join(shown) + ")"


def getfullargspec(func):
    """The parameters of func with defaults and annotations, as a named tuple. signature() tells more."""
    try:
        sig = _signature_from_callable(func, follow_wrapper_chains=False, skip_bound_arg=False)
    except Exception as ex:
        raise TypeError("unsupported callable") from ex
    args, posonly, kwonly, defaults = [], [], [], ()
    varargs = varkw = None
    annotations, kwdefaults = {}, {}
    if sig.return_annotation is not sig.empty:
        annotations["return"] = sig.return_annotation
    for p in sig.parameters.values():
        if p.kind is _POSITIONAL_ONLY:
            posonly.append(p.name)
            if p.default is not p.empty:
                defaults += (p.default,)
        elif p.kind is _POSITIONAL_OR_KEYWORD:
            args.append(p.name)
            if p.default is not p.empty:
                defaults += (p.default,)
        elif p.kind is _VAR_POSITIONAL:
            varargs = p.name
        elif p.kind is _KEYWORD_ONLY:
            kwonly.append(p.name)
            if p.default is not p.empty:
                kwdefaults[p.name] = p.default
        else:
            varkw = p.name
        if p.annotation is not p.empty:
            annotations[p.name] = p.annotation
    return FullArgSpec(posonly + args, varargs, varkw, defaults or None, kwonly, kwdefaults or None, annotations)


def getcallargs(func, /, *positional, **named):
    """Which parameter of func gets which of the given arguments, a dict. Raises TypeError if the call would."""
    self = (func.__self__,) if ismethod(func) and func.__self__ is not None else ()
    f = func.__func__ if ismethod(func) else func
    bound = signature(f).bind(*self, *positional, **named)
    bound.apply_defaults()
    return dict(bound.arguments)


def getclosurevars(func):
    """The names that func uses from around it, with their values: (nonlocals, globals, builtins, unbound)."""
    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError("{!r} is not a Python function".format(func))
    code = func.__code__
    nonlocal_vars = {}
    if func.__closure__:
        for name, cell in zip(code.co_freevars, func.__closure__):
            try:
                nonlocal_vars[name] = cell.cell_contents
            except ValueError:
                pass
    global_vars, builtin_vars, unbound = {}, {}, set()
    names = vars(builtins)
    for name in code.co_names:
        if name in func.__globals__:
            global_vars[name] = func.__globals__[name]
        elif name in names:
            builtin_vars[name] = names[name]
        else:
            unbound.add(name)
    return ClosureVars(nonlocal_vars, global_vars, builtin_vars, unbound)


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    """The annotations of an object, a new dict: a callable, class or module."""
    if isinstance(obj, type):
        ann = obj.__dict__.get("__annotations__")
        if isinstance(ann, types.GetSetDescriptorType):
            ann = None
        module = sys.modules.get(getattr(obj, "__module__", None))
        obj_globals, obj_locals = getattr(module, "__dict__", None), dict(vars(obj))
        inner = obj
    elif isinstance(obj, types.ModuleType):
        ann, obj_globals, obj_locals, inner = getattr(obj, "__annotations__", None), obj.__dict__, None, None
    elif callable(obj):
        ann, obj_globals, obj_locals, inner = getattr(obj, "__annotations__", None), getattr(obj, "__globals__", None), None, obj
    else:
        raise TypeError(f"{obj!r} is not a module, class, or callable.")
    if ann is None:
        return {}
    if not isinstance(ann, dict):
        raise ValueError(f"{obj!r}.__annotations__ is neither a dict nor None")
    if not ann or not eval_str:
        return dict(ann)
    if inner is not None:
        while True:
            if hasattr(inner, "__wrapped__"):
                inner = inner.__wrapped__
            elif isinstance(inner, functools.partial):
                inner = inner.func
            else:
                break
        if hasattr(inner, "__globals__"):
            obj_globals = inner.__globals__
    if globals is None:
        globals = obj_globals
    if locals is None:
        locals = dict(obj_locals or {})
    for p in getattr(obj, "__type_params__", ()):
        locals.setdefault(p.__name__, p)
    return {k: eval(v, globals, locals) if isinstance(v, str) else v for k, v in ann.items()}


def formatannotation(annotation, base_module=None):
    """The text of an annotation in a signature."""
    if getattr(annotation, "__module__", None) == "typing":
        return re.sub(r"[\w\.]+", lambda m: m.group().removeprefix("typing."), repr(annotation))
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        return annotation.__module__ + "." + annotation.__qualname__
    return repr(annotation)


def formatannotationrelativeto(object):
    module = getattr(object, "__module__", None)
    return lambda annotation: formatannotation(annotation, module)


# frames

Traceback = namedtuple("Traceback", "filename lineno function code_context index")
FrameInfo = namedtuple("FrameInfo", ("frame",) + Traceback._fields)
_PlainTraceback, _PlainFrameInfo = Traceback, FrameInfo


class Traceback(_PlainTraceback):
    def __new__(cls, filename, lineno, function, code_context, index, *, positions=None):
        self = super().__new__(cls, filename, lineno, function, code_context, index)
        self.positions = positions
        return self

    def __repr__(self):
        return super().__repr__()[:-1] + f", positions={self.positions!r})"


class FrameInfo(_PlainFrameInfo):
    def __new__(cls, frame, filename, lineno, function, code_context, index, *, positions=None):
        self = super().__new__(cls, frame, filename, lineno, function, code_context, index)
        self.positions = positions
        return self

    def __repr__(self):
        return super().__repr__()[:-1] + f", positions={self.positions!r})"


def getlineno(frame):
    """The line at which a frame is."""
    return frame.f_lineno


def getframeinfo(frame, context=1):
    """Where a frame or traceback is: file, line, function, and context lines of source."""
    if istraceback(frame):
        lineno, frame = frame.tb_lineno, frame.tb_frame
    else:
        lineno = frame.f_lineno
    if not isframe(frame):
        raise TypeError("{!r} is not a frame or traceback object".format(frame))
    filename = getsourcefile(frame) or getfile(frame)
    lines = index = None
    if context > 0:
        start = lineno - 1 - context // 2
        try:
            lines, lnum = findsource(frame)
        except OSError:
            lines = index = None
        else:
            start = max(0, min(start, len(lines) - context))
            lines = lines[start:start + context]
            index = lineno - 1 - start
    return Traceback(filename, lineno, frame.f_code.co_name, lines, index)


def getouterframes(frame, context=1):
    """FrameInfo of a frame and of those that called it, each with context lines of source."""
    return _records(frame, "f_back", context)


def getinnerframes(tb, context=1):
    """FrameInfo of a traceback's frames, from the outermost to the one that raised."""
    return _records(tb, "tb_next", context)


def _records(link, following, context):
    """FrameInfo of a chain of frames or of tracebacks."""
    records = []
    while link:
        info = getframeinfo(link, context)
        records.append(FrameInfo(getattr(link, "tb_frame", link), *info, positions=info.positions))
        link = getattr(link, following)
    return records


def currentframe():
    """The frame of the caller, or None."""
    return sys._getframe(1)


def stack(context=1):
    """Records of the caller's frame and of those that called it."""
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    """Records of the frames between here and where the exception that is handled was raised."""
    exc = sys.exception()
    return getinnerframes(None if exc is None else exc.__traceback__, context)


# generators and coroutines

GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED"
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = "CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED", "CORO_CLOSED"
AGEN_CREATED, AGEN_RUNNING, AGEN_SUSPENDED, AGEN_CLOSED = "AGEN_CREATED", "AGEN_RUNNING", "AGEN_SUSPENDED", "AGEN_CLOSED"


def _state(obj, prefix, word):
    if getattr(obj, prefix + "_running"):
        return word + "_RUNNING"
    if getattr(obj, prefix + "_suspended"):
        return word + "_SUSPENDED"
    if getattr(obj, prefix + "_frame") is None:
        return word + "_CLOSED"
    return word + "_CREATED"


def getgeneratorstate(generator):
    """GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED or GEN_CLOSED."""
    return _state(generator, "gi", "GEN")


def getcoroutinestate(coroutine):
    """CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED or CORO_CLOSED."""
    return _state(coroutine, "cr", "CORO")


def getasyncgenstate(agen):
    """AGEN_CREATED, AGEN_RUNNING, AGEN_SUSPENDED or AGEN_CLOSED."""
    return _state(agen, "ag", "AGEN")


def getgeneratorlocals(generator):
    """The local variables of a generator, a dict; empty when it is done."""
    if not isgenerator(generator):
        raise TypeError("{!r} is not a Python generator".format(generator))
    return generator.gi_frame.f_locals if generator.gi_frame is not None else {}


def getcoroutinelocals(coroutine):
    """The local variables of a coroutine, a dict; empty when it is done."""
    return coroutine.cr_frame.f_locals if coroutine.cr_frame is not None else {}


def getasyncgenlocals(agen):
    """The local variables of an asynchronous generator, a dict; empty when it is done."""
    if not isasyncgen(agen):
        raise TypeError(f"{agen!r} is not a Python async generator")
    return agen.ag_frame.f_locals if agen.ag_frame is not None else {}


# signatures

class _void:
    """Stands for an argument of replace() that was not given."""


class _empty:
    """Stands for what is not there: Parameter.empty and Signature.empty."""


class _ParameterKind(enum.IntEnum):
    POSITIONAL_ONLY = "positional-only"
    POSITIONAL_OR_KEYWORD = "positional or keyword"
    VAR_POSITIONAL = "variadic positional"
    KEYWORD_ONLY = "keyword-only"
    VAR_KEYWORD = "variadic keyword"

    def __new__(cls, description):
        value = len(cls.__members__)
        member = int.__new__(cls, value)
        member._value_ = value
        member.description = description
        return member

    def __str__(self):
        return self.name


_POSITIONAL_ONLY = _ParameterKind.POSITIONAL_ONLY
_POSITIONAL_OR_KEYWORD = _ParameterKind.POSITIONAL_OR_KEYWORD
_VAR_POSITIONAL = _ParameterKind.VAR_POSITIONAL
_KEYWORD_ONLY = _ParameterKind.KEYWORD_ONLY
_VAR_KEYWORD = _ParameterKind.VAR_KEYWORD


class Parameter:
    """One parameter of a signature: name, kind, default and annotation."""

    __slots__ = ("_name", "_kind", "_default", "_annotation")

    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f"value {kind!r} is not a valid Parameter.kind")
        if default is not _empty and kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f"{kind.description} parameters cannot have default values")
        self._default, self._annotation = default, annotation
        self._name, self._kind = self._checked_name(name, kind)

    @staticmethod
    def _checked_name(name, kind):
        """The name and kind of a parameter, if they can be; .0 of a generator expression is implicit0."""
        if name is _empty:
            raise ValueError("name is a required attribute for Parameter")
        if not isinstance(name, str):
            raise TypeError("name must be a str, not a {}".format(type(name).__name__))
        if name.startswith(".") and name[1:].isdigit():
            if kind != _POSITIONAL_OR_KEYWORD:
                raise ValueError(f"implicit arguments must be passed as positional or keyword arguments, not {kind.description}")
            name, kind = "implicit" + name[1:], _POSITIONAL_ONLY
        if not name.isidentifier() or kind is not _POSITIONAL_ONLY and iskeyword(name):
            raise ValueError("{!r} is not a valid parameter name".format(name))
        return name, kind

    def __reduce__(self):
        return type(self), (self._name, self._kind), {"_default": self._default, "_annotation": self._annotation}

    def __setstate__(self, state):
        self._default, self._annotation = state["_default"], state["_annotation"]

    name = property(lambda self: self._name)
    kind = property(lambda self: self._kind)
    default = property(lambda self: self._default)
    annotation = property(lambda self: self._annotation)

    def replace(self, *, name=_void, kind=_void, annotation=_void, default=_void):
        """A parameter like this one but for what is given."""
        return type(self)(self._name if name is _void else name, self._kind if kind is _void else kind,
                          default=self._default if default is _void else default,
                          annotation=self._annotation if annotation is _void else annotation)

    __replace__ = replace

    def __str__(self):
        return self._format()

    def _format(self):
        text = self._name
        if self._annotation is not _empty:
            text += ": " + formatannotation(self._annotation)
        if self._default is not _empty:
            text += (" = " if self._annotation is not _empty else "=") + repr(self._default)
        if self._kind == _VAR_POSITIONAL:
            text = "*" + text
        elif self._kind == _VAR_KEYWORD:
            text = "**" + text
        return text

    def __repr__(self):
        return '<{} "{}">'.format(self.__class__.__name__, self)

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))

    def __eq__(self, other):
        if isinstance(other, Parameter):
            return self is other or self._parts() == other._parts()
        return NotImplemented

    def _parts(self):
        """All that makes a parameter what it is."""
        return self._name, self._kind, self._default, self._annotation


class BoundArguments:
    """Which argument of a call goes to which parameter: what Signature.bind() returns."""

    __slots__ = ("arguments", "_signature", "__weakref__")

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    @property
    def signature(self):
        return self._signature

    @property
    def args(self):
        args = []
        for name, p in self._signature.parameters.items():
            if p.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                break
            if p.kind == _VAR_POSITIONAL:
                args.extend(self.arguments[name])
            else:
                args.append(self.arguments[name])
        return tuple(args)

    @property
    def kwargs(self):
        kwargs = {}
        started = False
        for name, p in self._signature.parameters.items():
            if not started:
                if p.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    started = True
                elif name not in self.arguments:
                    started = True
                    continue
            if not started or name not in self.arguments:
                continue
            if p.kind == _VAR_KEYWORD:
                kwargs.update(self.arguments[name])
            else:
                kwargs[name] = self.arguments[name]
        return kwargs

    def apply_defaults(self):
        """Fill in the defaults of the parameters that got nothing."""
        new = []
        for name, p in self._signature.parameters.items():
            if name in self.arguments:
                new.append((name, self.arguments[name]))
            elif p.default is not _empty:
                new.append((name, p.default))
            elif p.kind is _VAR_POSITIONAL:
                new.append((name, ()))
            elif p.kind is _VAR_KEYWORD:
                new.append((name, {}))
        self.arguments = dict(new)

    def __eq__(self, other):
        if isinstance(other, BoundArguments):
            return self is other or (self.signature, self.arguments) == (other.signature, other.arguments)
        return NotImplemented

    __hash__ = None

    def __setstate__(self, state):
        self._signature, self.arguments = state["_signature"], state["arguments"]

    def __getstate__(self):
        return {"_signature": self._signature, "arguments": self.arguments}

    def __repr__(self):
        args = ", ".join("{}={!r}".format(a, v) for a, v in self.arguments.items())
        return "<{} ({})>".format(self.__class__.__name__, args)


def _bind_positional(parameters, args, kwargs, arguments):
    """Put args into arguments: (how many parameters are done with, whether the last one took all that was left)."""
    for place, arg in enumerate(args):
        param = parameters[place] if place < len(parameters) else None
        if param is None or param.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
            raise TypeError("too many positional arguments")
        if param.kind == _VAR_POSITIONAL:
            arguments[param.name] = tuple(args[place:])
            return place + 1, True
        if param.kind != _POSITIONAL_ONLY and param.name in kwargs:
            raise TypeError("multiple values for argument {!r}".format(param.name))
        arguments[param.name] = arg
    return len(args), False


def _first_by_name(parameters, start, kwargs, partial):
    """Where, from start, the parameters begin that can be given by name, and the names of those
    before that cannot but were."""
    misused = []
    for place, param in enumerate(parameters[start:], start):
        given, optional = param.name in kwargs, param.default is not _empty
        if param.kind == _VAR_POSITIONAL:
            return place + 1, misused
        if given and param.kind == _POSITIONAL_ONLY:
            if not optional:
                raise TypeError(f"missing a required positional-only argument: {param.name!r}")
            misused.append(param.name)
        elif given or optional or partial or param.kind == _VAR_KEYWORD:
            return place, misused
        else:
            what = " keyword-only" if param.kind == _KEYWORD_ONLY else ""
            raise TypeError(f"missing a required{what} argument: {param.name!r}")
    return len(parameters), misused


class Signature:
    """What a function can be called with: its parameters and return annotation."""

    __slots__ = ("_return_annotation", "_parameters")

    _parameter_cls = Parameter
    _bound_arguments_cls = BoundArguments
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        params = OrderedDict()
        if parameters is not None:
            if __validate_parameters__:
                self._validate(parameters, params)
            else:
                params = OrderedDict((p.name, p) for p in parameters)
        self._parameters = types.MappingProxyType(params)
        self._return_annotation = return_annotation

    @staticmethod
    def _validate(parameters, params):
        top_kind = _POSITIONAL_ONLY
        seen_default = False
        seen_var = set()
        for param in parameters:
            kind, name = param.kind, param.name
            if kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
                if kind in seen_var:
                    raise ValueError(f"more than one {kind.description} parameter")
                seen_var.add(kind)
            if kind < top_kind:
                raise ValueError("wrong parameter order: {} parameter before {} parameter".format(top_kind.description, kind.description))
            if kind > top_kind:
                top_kind = kind
            if kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                if param.default is _empty:
                    if seen_default:
                        raise ValueError("non-default argument follows default argument")
                else:
                    seen_default = True
            if name in params:
                raise ValueError("duplicate parameter name: {!r}".format(name))
            params[name] = param

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        """The signature of obj; follow_wrapped looks through __wrapped__, eval_str evaluates annotations that are text, in globals and locals."""
        return _signature_from_callable(obj, sigcls=cls, follow_wrapper_chains=follow_wrapped,
                                        globals=globals, locals=locals, eval_str=eval_str)

    @property
    def parameters(self):
        return self._parameters

    @property
    def return_annotation(self):
        return self._return_annotation

    def replace(self, *, parameters=_void, return_annotation=_void):
        """A signature like this one but for what is given."""
        return type(self)(self.parameters.values() if parameters is _void else parameters,
                          return_annotation=self._return_annotation if return_annotation is _void else return_annotation)

    __replace__ = replace

    def _key(self):
        params = tuple(p for p in self.parameters.values() if p.kind != _KEYWORD_ONLY)
        kwo = {p.name: p for p in self.parameters.values() if p.kind == _KEYWORD_ONLY}
        return params, kwo, self.return_annotation

    def __hash__(self):
        params, kwo, ret = self._key()
        return hash((params, frozenset(kwo.values()), ret))

    def __eq__(self, other):
        if isinstance(other, Signature):
            return self is other or self._key() == other._key()
        return NotImplemented

    def _bind(self, args, kwargs, *, partial=False):
        """The BoundArguments of a call; with partial, parameters may be left without any."""
        parameters = list(self.parameters.values())
        arguments = {}
        start, swallowed = _bind_positional(parameters, args, kwargs, arguments)
        misused = []
        if not swallowed:
            start, misused = _first_by_name(parameters, start, kwargs, partial)
        collector = None
        for param in parameters[start:]:
            name, kind = param.name, param.kind
            if kind == _VAR_KEYWORD:
                collector = name
            elif kind == _VAR_POSITIONAL:
                continue
            elif name in kwargs and kind != _POSITIONAL_ONLY:
                arguments[name] = kwargs.pop(name)
            elif param.default is _empty and not partial:
                raise TypeError(f"missing a required argument: {name!r}")
        if kwargs and collector is None:
            if misused:
                raise TypeError("got some positional-only arguments passed as keyword arguments: {!r}".format(", ".join(misused)))
            raise TypeError("got an unexpected keyword argument {!r}".format(next(iter(kwargs))))
        if kwargs:
            arguments[collector] = kwargs
        return self._bound_arguments_cls(self, arguments)

    def bind(self, /, *args, **kwargs):
        """Find the parameter of each argument, as a call would: a BoundArguments. Raises TypeError if the call would."""
        return self._bind(args, kwargs)

    def bind_partial(self, /, *args, **kwargs):
        """bind() for a call that lacks arguments, as functools.partial makes them."""
        return self._bind(args, kwargs, partial=True)

    def __reduce__(self):
        return type(self), (tuple(self._parameters.values()),), {"_return_annotation": self._return_annotation}

    def __setstate__(self, state):
        self._return_annotation = state["_return_annotation"]

    def __repr__(self):
        return "<{} {}>".format(self.__class__.__name__, self)

    def __str__(self):
        return self.format()

    def format(self, *, max_width=None):
        """Write the signature as in a def statement, one parameter a line if it is longer than max_width."""
        result = []
        pos_only = False
        star = True
        for p in self.parameters.values():
            if p.kind == _POSITIONAL_ONLY:
                pos_only = True
            elif pos_only:
                result.append("/")
                pos_only = False
            if p.kind == _VAR_POSITIONAL:
                star = False
            elif p.kind == _KEYWORD_ONLY and star:
                result.append("*")
                star = False
            result.append(p._format())
        if pos_only:
            result.append("/")
        rendered = "({})".format(", ".join(result))
        if max_width is not None and len(rendered) > max_width:
            rendered = "(\n    " + ",\n    ".join(result) + "\n)"
        if self.return_annotation is not _empty:
            rendered += " -> " + formatannotation(self.return_annotation)
        return rendered


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """The signature of obj, anything that can be called.

    follow_wrapped looks through __wrapped__; eval_str evaluates annotations that are text, in
    globals and locals. Raises TypeError for what cannot be called, ValueError where nothing is
    known about the parameters.
    """
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped, globals=globals, locals=locals, eval_str=eval_str)


def _signature_is_functionlike(obj):
    """Whether the object has all that a signature is made of, as functions have."""
    if not callable(obj) or isclass(obj):
        return False
    code = getattr(obj, "__code__", None)
    return (isinstance(code, types.CodeType) and isinstance(getattr(obj, "__name__", None), str)
            and isinstance(getattr(obj, "__defaults__", _void), (tuple, type(None)))
            and isinstance(getattr(obj, "__kwdefaults__", _void), (dict, type(None))))


def _signature_bound_method(sig):
    """The signature without its first parameter."""
    params = tuple(sig.parameters.values())
    if not params or params[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError("invalid method signature")
    if params[0].kind in (_POSITIONAL_OR_KEYWORD, _POSITIONAL_ONLY):
        params = params[1:]
    return sig.replace(parameters=params)


def _signature_from_function(cls, func, skip_bound_arg=True, globals=None, locals=None, eval_str=False):
    code = func.__code__
    names = code.co_varnames
    npos, nposonly, nkw = code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount
    annotations = get_annotations(func, globals=globals, locals=locals, eval_str=eval_str)
    defaults = func.__defaults__ or ()
    kwdefaults = func.__kwdefaults__ or {}
    make = cls._parameter_cls
    params = []
    first_default = npos - len(defaults)
    for i, name in enumerate(names[:npos]):
        kind = _POSITIONAL_ONLY if i < nposonly else _POSITIONAL_OR_KEYWORD
        default = defaults[i - first_default] if i >= first_default else _empty
        params.append(make(name, kind, default=default, annotation=annotations.get(name, _empty)))
    n = npos + nkw
    if code.co_flags & CO_VARARGS:
        params.append(make(names[n], _VAR_POSITIONAL, annotation=annotations.get(names[n], _empty)))
        n += 1
    for name in names[npos:npos + nkw]:
        params.append(make(name, _KEYWORD_ONLY, default=kwdefaults.get(name, _empty), annotation=annotations.get(name, _empty)))
    if code.co_flags & CO_VARKEYWORDS:
        params.append(make(names[n], _VAR_KEYWORD, annotation=annotations.get(names[n], _empty)))
    return cls(params, return_annotation=annotations.get("return", _empty), __validate_parameters__=False)


def _signature_fromstr(cls, obj, text, skip_bound_arg=True):
    """The signature of a builtin, from its __text_signature__."""
    params = []
    kind = _POSITIONAL_OR_KEYWORD
    body = text.strip()[1:-1]
    bound = False
    for part in _text.split_parameters(body):
        if part == "/":
            params = [p.replace(kind=_POSITIONAL_ONLY) if p.kind is _POSITIONAL_OR_KEYWORD else p for p in params]
        elif part == "*":
            kind = _KEYWORD_ONLY
        elif part.startswith("**"):
            params.append(cls._parameter_cls(part[2:], _VAR_KEYWORD))
        elif part.startswith("*"):
            params.append(cls._parameter_cls(part[1:], _VAR_POSITIONAL))
            kind = _KEYWORD_ONLY
        else:
            name, eq, default = part.partition("=")
            name = name.strip()
            if name.startswith("$"):
                bound = True
                name = name[1:]
            value = _empty
            if eq:
                try:
                    value = eval(default, {"sys": sys, **vars(builtins)})
                except Exception:
                    raise ValueError("{!r} builtin has invalid signature".format(obj)) from None
            params.append(cls._parameter_cls(name, kind, default=value))
    if bound and params:
        if isinstance(obj, (types.BuiltinFunctionType, types.MethodWrapperType)):
            params.pop(0)  # which has its self, or module, already
        elif params[0].kind is _POSITIONAL_OR_KEYWORD:
            params[0] = params[0].replace(kind=_POSITIONAL_ONLY)
    return cls(params)


def _signature_get_partial(wrapped_sig, partial, extra_args=()):
    """The signature that is left when a partial has bound some arguments."""
    args = extra_args + (partial.args or ())
    keywords = partial.keywords or {}
    try:
        ba = wrapped_sig.bind_partial(*args, **keywords)
    except TypeError as ex:
        raise ValueError("partial object {!r} has incorrect arguments".format(partial)) from ex
    new = OrderedDict(wrapped_sig.parameters.items())
    to_kwonly = False
    for name, param in wrapped_sig.parameters.items():
        if name in ba.arguments:
            value = ba.arguments[name]
            if param.kind is _POSITIONAL_ONLY:
                new.pop(name)
                continue
            if param.kind is _POSITIONAL_OR_KEYWORD:
                if name in keywords:
                    to_kwonly = True
                    new[name] = param.replace(default=value)
                else:
                    new.pop(name)
                    continue
            if param.kind is _KEYWORD_ONLY:
                new[name] = param.replace(default=value)
        if to_kwonly:
            if param.kind is _POSITIONAL_OR_KEYWORD:
                new[name] = new[name].replace(kind=_KEYWORD_ONLY)
                new.move_to_end(name)
            elif param.kind in (_KEYWORD_ONLY, _VAR_KEYWORD):
                new.move_to_end(name)
            elif param.kind is _VAR_POSITIONAL:
                new.pop(name)
    return wrapped_sig.replace(parameters=new.values())


def _bound_special(obj, cls, name):
    """The special method that cls gives obj, bound as a call binds it; None if it is not written in Python."""
    raw = next((base.__dict__[name] for base in cls.__mro__ if name in base.__dict__), None)
    if raw is None or isinstance(raw, (types.WrapperDescriptorType, types.BuiltinFunctionType, types.MethodDescriptorType,
                                       types.ClassMethodDescriptorType)):
        return None
    if name == "__new__":
        raw = getattr(cls, name)  # a function that is given the class
        if isinstance(raw, types.BuiltinFunctionType):
            return None
    get = getattr(type(raw), "__get__", None)
    if get is None or isclass(raw) or isinstance(raw, functools.partial):
        return raw
    return get(raw, obj, type(obj))


def _signature_from_callable(obj, *, follow_wrapper_chains=True, skip_bound_arg=True, globals=None, locals=None, eval_str=False, sigcls=Signature):
    again = functools.partial(_signature_from_callable, follow_wrapper_chains=follow_wrapper_chains, skip_bound_arg=skip_bound_arg,
                              globals=globals, locals=locals, sigcls=sigcls, eval_str=eval_str)
    if not callable(obj):
        raise TypeError("{!r} is not a callable object".format(obj))
    if isinstance(obj, types.MethodType):
        sig = again(obj.__func__)
        return _signature_bound_method(sig) if skip_bound_arg else sig
    if follow_wrapper_chains:
        obj = unwrap(obj, stop=lambda f: hasattr(f, "__signature__") or isinstance(f, types.MethodType))
        if isinstance(obj, types.MethodType):
            return again(obj)
    sig = getattr(obj, "__signature__", None)
    if sig is not None:
        if callable(sig) and not isinstance(sig, (Signature, str)):
            sig = sig()
        if isinstance(sig, str):
            return _signature_fromstr(sigcls, obj, sig)
        if not isinstance(sig, Signature):
            raise TypeError("unexpected object {!r} in __signature__ attribute".format(sig))
        return sig
    partialmethod = getattr(obj, "__partialmethod__", getattr(obj, "_partialmethod", None))
    if isinstance(partialmethod, functools.partialmethod):
        wrapped_sig = again(partialmethod.func)
        sig = _signature_get_partial(wrapped_sig, partialmethod, (None,))
        first = tuple(wrapped_sig.parameters.values())[0]
        if first.kind is _VAR_POSITIONAL:
            return sig
        params = tuple(sig.parameters.values())
        return sig.replace(parameters=(first,) + params)
    if isfunction(obj) or _signature_is_functionlike(obj):
        if text := getattr(obj, "__text_signature__", None):
            return _signature_fromstr(sigcls, obj, text, skip_bound_arg)
        return _signature_from_function(sigcls, obj, skip_bound_arg, globals, locals, eval_str)
    if isinstance(obj, functools.partial):
        return _signature_get_partial(again(obj.func), obj)
    if isinstance(obj, type):
        return _signature_of_class(obj, again, sigcls, skip_bound_arg)
    text = getattr(obj, "__text_signature__", None)
    if isinstance(obj, (types.BuiltinFunctionType, types.MethodDescriptorType, types.WrapperDescriptorType,
                        types.MethodWrapperType, types.ClassMethodDescriptorType)):
        if not text:
            raise ValueError("no signature found for builtin {!r}".format(obj))
        return _signature_fromstr(sigcls, obj, text, skip_bound_arg)
    call = _bound_special(obj, type(obj), "__call__")
    if call is not None:
        return again(call)
    if isinstance(text, str):
        return _signature_fromstr(sigcls, obj, text, skip_bound_arg)
    if isinstance(getattr(type(obj), "__call__", None), types.WrapperDescriptorType):
        return sigcls([sigcls._parameter_cls("args", _VAR_POSITIONAL), sigcls._parameter_cls("kwargs", _VAR_KEYWORD)])
    raise ValueError("callable {!r} is not supported by signature".format(obj))


def _signature_of_class(obj, again, sigcls, skip_bound_arg):
    call = _bound_special(obj, type(obj), "__call__")
    if call is not None:
        return again(call)
    for base in obj.__mro__:
        for name in ("__new__", "__init__"):
            if name in base.__dict__:
                call = _bound_special(obj, obj, name)
                if call is not None:
                    return again(call)
    for base in obj.__mro__[:-1]:
        if base is type:
            break
        text = type.__dict__["__text_signature__"].__get__(base)
        if text:
            return _signature_fromstr(sigcls, base, text)
    if type in obj.__mro__:
        raise ValueError("no signature found for builtin {!r}".format(obj))
    if obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
        return sigcls([])
    raise ValueError("no signature found for builtin type {!r}".format(obj))


class BufferFlags(enum.IntFlag):
    SIMPLE = 0x0
    WRITABLE = 0x1
    FORMAT = 0x4
    ND = 0x8
    STRIDES = 0x10 | ND
    C_CONTIGUOUS = 0x20 | STRIDES
    F_CONTIGUOUS = 0x40 | STRIDES
    ANY_CONTIGUOUS = 0x80 | STRIDES
    INDIRECT = 0x100 | STRIDES
    CONTIG = ND | WRITABLE
    CONTIG_RO = ND
    STRIDED = STRIDES | WRITABLE
    STRIDED_RO = STRIDES
    RECORDS = STRIDES | WRITABLE | FORMAT
    RECORDS_RO = STRIDES | FORMAT
    FULL = INDIRECT | WRITABLE | FORMAT
    FULL_RO = INDIRECT | FORMAT
    READ = 0x100
    WRITE = 0x200
