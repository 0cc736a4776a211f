"""How objects are taken apart and put together for pickle and copy.

pickle(cls, function) registers a function that reduces objects of a class.
"""

__all__ = ['pickle', 'constructor', 'add_extension', 'remove_extension', 'clear_extension_cache']

dispatch_table = {}


def pickle(ob_type, pickle_function, constructor_ob=None):
    if not callable(pickle_function):
        raise TypeError('reduction functions must be callable')
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)


def constructor(object):
    if not callable(object):
        raise TypeError('constructors must be callable')


def pickle_complex(c):
    return complex, (c.real, c.imag)


pickle(complex, pickle_complex, complex)


def pickle_union(obj):
    import functools
    import operator
    return functools.reduce, (operator.or_, obj.__args__)


pickle(type(int | str), pickle_union)


def _reconstructor(cls, base, state):
    if base is object:
        return object.__new__(cls)
    obj = base.__new__(cls, state)
    if base.__init__ != object.__init__:
        base.__init__(obj, state)
    return obj


_HEAPTYPE = 1 << 9


def _reduce_ex(self, proto):
    """Reduce an object for the protocols 0 and 1."""
    assert proto < 2
    cls = self.__class__
    # the class that makes the object: the first that is builtin
    base = next((c for c in cls.__mro__ if not c.__flags__ & _HEAPTYPE), object)
    if base is cls and base is not object:
        raise TypeError(f'cannot pickle {cls.__name__!r} object')
    args = cls, base, None if base is object else base(self)
    state = _old_state(self, proto)
    return (_reconstructor, args, state) if state else (_reconstructor, args)


def _old_state(self, proto):
    """What protocols 0 and 1 save of an object; they know nothing of slots."""
    slotted = getattr(self, '__slots__', None)
    try:
        getstate = self.__getstate__
    except AttributeError:
        if slotted:
            name = self.__class__.__name__
            raise TypeError(f'cannot pickle {name!r} object: a class that defines __slots__ without '
                            f'defining __getstate__ cannot be pickled with protocol {proto}') from None
        return getattr(self, '__dict__', None)
    if slotted and type(self).__getstate__ is object.__getstate__:
        raise TypeError('a class that defines __slots__ without defining '
                        '__getstate__ cannot be pickled')
    return getstate()


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    """What protocol 4 uses for objects whose __new__ takes keyword arguments."""
    return cls.__new__(cls, *args, **kwargs)


def _slotnames(cls):
    """Return the names of all slots of a class, as they are stored; cached on the class."""
    known = cls.__dict__.get('__slotnames__')
    if known is not None:
        return known
    names = [_mangled(c, name) for c in cls.__mro__ for name in _own_slots(c)
             if name != '__dict__' and name != '__weakref__']
    try:
        cls.__slotnames__ = names
    except Exception:
        pass  # only a cache
    return names


def _own_slots(cls):
    slots = cls.__dict__.get('__slots__', ())
    return (slots,) if isinstance(slots, str) else slots


def _mangled(cls, name):
    owner = cls.__name__.lstrip('_')
    if owner and name.startswith('__') and not name.endswith('__'):
        return f'_{owner}{name}'
    return name


_extension_registry = {}
_inverted_registry = {}
_extension_cache = {}


def add_extension(module, name, code):
    """Register a number under which pickle knows module.name."""
    code = int(code)
    if not 1 <= code <= 0x7fffffff:
        raise ValueError('code out of range')
    key = (module, name)
    old_code, old_key = _extension_registry.get(key), _inverted_registry.get(code)
    if (old_code, old_key) == (code, key):
        return
    if old_code is not None:
        raise ValueError(f'key {key} is already registered with code {old_code}')
    if old_key is not None:
        raise ValueError(f'code {code} is already in use for key {old_key}')
    _extension_registry[key], _inverted_registry[code] = code, key


def remove_extension(module, name, code):
    """Take a registration back."""
    key = (module, name)
    if _extension_registry.get(key) != code or _inverted_registry.get(code) != key:
        raise ValueError(f'key {key} is not registered with code {code}')
    del _extension_registry[key]
    del _inverted_registry[code]
    if code in _extension_cache:
        del _extension_cache[code]


def clear_extension_cache():
    _extension_cache.clear()
