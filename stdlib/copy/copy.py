# Shallow and deep copies of any object.
"""Copies of objects: the object alone, or with all it refers to.

copy(x) is a new object that refers to what x refers to; deepcopy(x) refers to deep copies of that,
what occurs several times, or contains itself, being copied once; replace(x, a=1) is like x but for
the attribute a.

A class can define __copy__(self), __deepcopy__(self, memo) and
__replace__(self, /, **changes); otherwise what it defines for pickle is used.
"""

import _copy
import types
from copyreg import dispatch_table
from operator import is_ as _is

__all__ = ["Error", "copy", "deepcopy", "replace"]


class Error(Exception):
    pass


error = Error


def copy(x):
    """A copy of an object, with the same things in it."""
    cls = type(x)
    if cls in _copy_atomic_types:
        return x
    if cls in _copy_builtin_containers:
        return cls.copy(x)
    if issubclass(cls, type):
        # a class is a constant
        return x
    copier = getattr(cls, "__copy__", None)
    if copier is not None:
        return copier(x)
    y = _copy.shallow(x)
    if y is not None:
        return y
    rv = _reduced(x, cls, "un(shallow)copyable object of type %s")
    if isinstance(rv, str):
        return x
    return _reconstruct(x, None, *rv)


def _reduced(x, cls, message):
    """What x gives to pickle."""
    reductor = dispatch_table.get(cls)
    if reductor is not None:
        return reductor(x)
    reductor = getattr(x, "__reduce_ex__", None)
    if reductor is not None:
        return reductor(4)
    reductor = getattr(x, "__reduce__", None)
    if reductor:
        return reductor()
    raise Error(message % cls)


_copy_atomic_types = {types.NoneType, int, float, bool, complex, str, tuple,
                      bytes, frozenset, type, range, slice, property,
                      types.BuiltinFunctionType, types.EllipsisType,
                      types.NotImplementedType, types.FunctionType, types.CodeType,
                      type(super)}
try:
    from _weakref import ref as _ref
except ImportError:
    pass
else:
    _copy_atomic_types.add(_ref)
_copy_builtin_containers = {list, dict, set, bytearray}


def deepcopy(x, memo=None, _nil=[]):
    """A copy of an object with copies of all that is in it."""
    return _copy.deepcopy(x, memo)


def _deepcopy_any(x, memo=None, _nil=[]):
    cls = type(x)
    if cls in _atomic_types:
        return x
    d = id(x)
    if memo is None:
        memo = {}
    else:
        y = memo.get(d, _nil)
        if y is not _nil:
            return y
    copier = _deepcopy_dispatch.get(cls)
    if copier is not None:
        y = copier(x, memo)
    elif issubclass(cls, type):
        y = x
    else:
        copier = getattr(x, "__deepcopy__", None)
        if copier is not None:
            y = copier(memo)
        else:
            rv = _reduced(x, cls, "un(deep)copyable object of type %s")
            y = x if isinstance(rv, str) else _reconstruct(x, memo, *rv)
    if y is not x:
        memo[d] = y
        _keep_alive(x, memo)
    return y


_atomic_types = {types.NoneType, types.EllipsisType, types.NotImplementedType,
                 int, float, bool, complex, bytes, str, types.CodeType, type, range,
                 types.BuiltinFunctionType, types.FunctionType, property}
try:
    _atomic_types.add(_ref)
except NameError:
    pass

_deepcopy_dispatch = d = {}


def _deepcopy_list(x, memo, deepcopy=deepcopy):
    y = []
    memo[id(x)] = y
    append = y.append
    for a in x:
        append(deepcopy(a, memo))
    return y


d[list] = _deepcopy_list


def _deepcopy_tuple(x, memo, deepcopy=deepcopy):
    y = tuple([deepcopy(item, memo) for item in x])
    if id(x) in memo:
        # it contains itself, by way of a list, and was copied meanwhile
        return memo[id(x)]
    return x if all(map(_is, x, y)) else y


d[tuple] = _deepcopy_tuple


def _deepcopy_dict(x, memo, deepcopy=deepcopy):
    y = {}
    memo[id(x)] = y
    for key, value in x.items():
        y[deepcopy(key, memo)] = deepcopy(value, memo)
    return y


d[dict] = _deepcopy_dict


def _deepcopy_method(x, memo):
    return type(x)(x.__func__, deepcopy(x.__self__, memo))


d[types.MethodType] = _deepcopy_method

del d

_copy.set_up(dispatch_table, _deepcopy_dispatch, _deepcopy_any)


def _keep_alive(x, memo):
    """Keep x alive as long as the memo, so that no other object gets its id."""
    try:
        memo[id(memo)].append(x)
    except KeyError:
        memo[id(memo)] = [x]


def _reconstruct(x, memo, func, args, state=None, listiter=None, dictiter=None, *,
                 deepcopy=deepcopy):
    """Make an object of what __reduce_ex__ returned; memo is None for a shallow copy."""
    if memo is None:
        y = func(*args)
    else:
        y = func(*[deepcopy(arg, memo) for arg in args])
        memo[id(x)] = y
        if state is not None:
            state = deepcopy(state, memo)
        if listiter is not None:
            listiter = (deepcopy(item, memo) for item in listiter)
        if dictiter is not None:
            dictiter = ((deepcopy(key, memo), deepcopy(value, memo)) for key, value in dictiter)
    if state is not None:
        _set_state(y, state)
    for item in listiter or ():
        y.append(item)
    for key, value in dictiter or ():
        y[key] = value
    return y


def _set_state(y, state):
    if hasattr(y, '__setstate__'):
        y.__setstate__(state)
        return
    namespace, slots = state if isinstance(state, tuple) and len(state) == 2 else (state, None)
    if namespace is not None:
        y.__dict__.update(namespace)
    if slots is not None:
        for name, value in slots.items():
            setattr(y, name, value)


def replace(obj, /, **changes):
    """A copy of an object with some attributes changed, made by its __replace__."""
    cls = obj.__class__
    func = getattr(cls, '__replace__', None)
    if func is None:
        raise TypeError(f"replace() does not support {cls.__name__} objects")
    return func(obj, **changes)
