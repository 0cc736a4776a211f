"""Numbers and arrays in memory that processes share."""

import _multiprocessing as _core

from . import context

__all__ = ["RawValue", "RawArray", "Value", "Array", "copy", "synchronized"]

_names = {
    "c": "c_char", "u": "c_wchar", "b": "c_byte", "B": "c_ubyte", "h": "c_short", "H": "c_ushort", "i": "c_int",
    "I": "c_uint", "l": "c_long", "L": "c_ulong", "q": "c_longlong", "Q": "c_ulonglong", "f": "c_float", "d": "c_double",
}
_sizes = {"c": 1, "u": 4, "b": 1, "B": 1, "h": 2, "H": 2, "i": 4, "I": 4, "l": 8, "L": 8, "q": 8, "Q": 8, "f": 4, "d": 8}


def _code(typecode_or_type):
    if isinstance(typecode_or_type, str) and typecode_or_type in _names:
        return typecode_or_type
    name = getattr(typecode_or_type, "__name__", None)
    for code, n in _names.items():
        if n == name:
            return code
    if isinstance(typecode_or_type, str):
        raise TypeError("this type has no size")
    raise NotImplementedError(f"multiprocessing.sharedctypes: the type {typecode_or_type!r} is not supported")


class _Item:
    """A number."""

    def __init__(self, code):
        self._code = code
        self._memory = _core.Memory(_sizes[code])

    @property
    def value(self):
        return self._memory.get(self._code, 0)

    @value.setter
    def value(self, value):
        self._memory.set(self._code, 0, value)

    def __repr__(self):
        return f"{_names[self._code]}({self.value!r})"

    def __reduce__(self):
        context.assert_spawning(self)


class _Items:
    """An array."""

    def __init__(self, code, size):
        self._code, self._length = code, size
        self._memory = _core.Memory(_sizes[code] * size)

    def __len__(self):
        return self._length

    def _index(self, i):
        if i < 0:
            i += self._length
        if not 0 <= i < self._length:
            raise IndexError("invalid index")
        return i

    def _join(self, items):
        if self._code == "c":
            return b"".join(items)
        if self._code == "u":
            return "".join(items)
        return items

    def __getitem__(self, i):
        if isinstance(i, slice):
            return self._join([self._memory.get(self._code, k) for k in range(*i.indices(self._length))])
        return self._memory.get(self._code, self._index(i))

    def __setitem__(self, i, value):
        if isinstance(i, slice):
            places = range(*i.indices(self._length))
            values = [bytes([b]) for b in value] if self._code == "c" else list(value)
            if len(values) != len(places):
                raise ValueError("Can only assign sequence of same size")
            for k, v in zip(places, values):
                self._memory.set(self._code, k, v)
        else:
            if self._code == "c" and isinstance(value, int):
                value = bytes([value])
            self._memory.set(self._code, self._index(i), value)

    def __iter__(self):
        for i in range(self._length):
            yield self[i]

    @property
    def raw(self):
        if self._code != "c":
            raise AttributeError(f"'{self._name()}' object has no attribute 'raw'")
        return self[:]

    @raw.setter
    def raw(self, value):
        if len(value) > self._length:
            raise ValueError("byte string too long")
        self[: len(value)] = value

    @property
    def value(self):
        if self._code not in "cu":
            raise AttributeError(f"'{self._name()}' object has no attribute 'value'")
        end = b"\0" if self._code == "c" else "\0"
        return self[:].split(end, 1)[0]

    @value.setter
    def value(self, value):
        if len(value) > self._length:
            raise ValueError("byte string too long" if self._code == "c" else "string too long")
        if len(value) < self._length:
            value += b"\0" if self._code == "c" else "\0"
        self[: len(value)] = value

    def _name(self):
        return f"{_names[self._code]}_Array_{self._length}"

    def __repr__(self):
        return f"<multiprocessing.sharedctypes.{self._name()} object at {id(self):#x}>"

    def __reduce__(self):
        context.assert_spawning(self)


def RawValue(typecode_or_type, *args):
    """Return a shared number without a lock."""
    obj = _Item(_code(typecode_or_type))
    if args:
        obj.value = args[0]
    return obj


def RawArray(typecode_or_type, size_or_initializer):
    """Return a shared array without a lock: of a size, or of items."""
    code = _code(typecode_or_type)
    if isinstance(size_or_initializer, int):
        if size_or_initializer < 0:
            raise ValueError(f"Array length must be >= 0, not {size_or_initializer}")
        return _Items(code, size_or_initializer)
    items = size_or_initializer if isinstance(size_or_initializer, (bytes, str)) else list(size_or_initializer)
    obj = _Items(code, len(items))
    obj[:] = items
    return obj


def Value(typecode_or_type, *args, lock=True, ctx=None):
    """Return a shared number, with a lock unless that is False."""
    obj = RawValue(typecode_or_type, *args)
    return obj if lock is False else _locked(obj, lock, ctx)


def Array(typecode_or_type, size_or_initializer, *, lock=True, ctx=None):
    """Return a shared array, with a lock unless that is False."""
    obj = RawArray(typecode_or_type, size_or_initializer)
    return obj if lock is False else _locked(obj, lock, ctx)


def _locked(obj, lock, ctx):
    if lock in (True, None):
        lock = (ctx or context._default_context.get_context()).RLock()
    if not hasattr(lock, "acquire"):
        raise AttributeError("%r has no method 'acquire'" % lock)
    return synchronized(obj, lock, ctx=ctx)


def copy(obj):
    """Return a copy of a shared number or array."""
    if isinstance(obj, _Items):
        new = _Items(obj._code, len(obj))
        new[:] = obj[:]
        return new
    return RawValue(obj._code, obj.value)


def synchronized(obj, lock=None, ctx=None):
    """Return a wrapper that takes a lock for each access."""
    assert not isinstance(obj, SynchronizedBase), "object already synchronized"
    if isinstance(obj, _Items):
        return (SynchronizedString if obj._code == "c" else SynchronizedArray)(obj, lock, ctx)
    return Synchronized(obj, lock, ctx)


class SynchronizedBase:
    def __init__(self, obj, lock=None, ctx=None):
        self._obj = obj
        self._lock = lock or (ctx or context._default_context.get_context()).RLock()
        self.acquire, self.release = self._lock.acquire, self._lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __reduce__(self):
        context.assert_spawning(self)

    def get_obj(self):
        return self._obj

    def get_lock(self):
        return self._lock

    def __repr__(self):
        return f"<{type(self).__name__} wrapper for {self._obj}>"


def _guarded(name):
    def get(self):
        with self._lock:
            return getattr(self._obj, name)

    def set(self, value):
        with self._lock:
            setattr(self._obj, name, value)

    return property(get, set)


class Synchronized(SynchronizedBase):
    value = _guarded("value")


class SynchronizedArray(SynchronizedBase):
    def __len__(self):
        return len(self._obj)

    def __getitem__(self, i):
        with self._lock:
            return self._obj[i]

    def __setitem__(self, i, value):
        with self._lock:
            self._obj[i] = value

    def __getslice__(self, start, stop):
        return self[start:stop]

    def __setslice__(self, start, stop, values):
        self[start:stop] = values


class SynchronizedString(SynchronizedArray):
    value = _guarded("value")
    raw = _guarded("raw")
