"""Mock objects: they take part in anything, remember how they were used, and can be asked about it.

create_autospec(), mock_open() and ThreadingMock are in unittest._mock_more, which loads when
they are asked for.
"""

__all__ = ("Mock", "MagicMock", "patch", "sentinel", "DEFAULT", "ANY", "call", "create_autospec", "AsyncMock",
           "ThreadingMock", "FILTER_DIR", "NonCallableMock", "NonCallableMagicMock", "mock_open", "PropertyMock", "seal")

import builtins
import contextlib
import sys
from asyncio import iscoroutinefunction
from functools import partial, wraps
from threading import RLock
from types import CodeType, FunctionType, GenericAlias, MethodType, ModuleType

from .util import safe_repr

FILTER_DIR = True  # dir() of a mock shows only what is of use

FunctionTypes = (FunctionType, MethodType)


class InvalidSpecError(Exception):
    """A mock was given as the specification of another."""


class _SentinelObject:
    """A unique object that shows its name."""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"sentinel.{self.name}"

    def __reduce__(self):
        return f"sentinel.{self.name}"


class _Sentinel:
    """Has a unique object as each attribute."""

    def __init__(self):
        self._sentinels = {}

    def __getattr__(self, name):
        if name == "__bases__":
            # help() and others take what has it for a class
            raise AttributeError
        return self._sentinels.setdefault(name, _SentinelObject(name))

    def __reduce__(self):
        return "sentinel"


sentinel = _Sentinel()

DEFAULT = sentinel.DEFAULT
_missing = sentinel.MISSING
_deleted = sentinel.DELETED


def __getattr__(name):
    if name in ("create_autospec", "mock_open", "ThreadingMock", "ThreadingMixin", "_get_signature_object",
                "_check_sig", "_set_signature", "_must_skip", "_callable", "_instance_callable", "_to_stream"):
        return getattr(_more(), name)
    if name == "inspect":
        import inspect
        return inspect
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def _more():
    from . import _mock_more
    return _mock_more


def _is_instance_mock(obj):
    # not isinstance(): __class__ of a mock is that of its spec
    return issubclass(type(obj), NonCallableMock)


def _is_exception(obj):
    return isinstance(obj, BaseException) or isinstance(obj, type) and issubclass(obj, BaseException)


def _is_list(obj):
    return type(obj) in (list, tuple)


def _is_magic(name):
    return f"__{name[2:-2]}__" == name


def _is_async_obj(obj):
    if _is_instance_mock(obj) and not isinstance(obj, AsyncMock):
        return False
    if hasattr(obj, "__func__"):
        obj = obj.__func__
    return iscoroutinefunction(obj) or not isinstance(obj, type) and hasattr(type(obj), "__await__")


def _is_async_func(obj):
    return bool(getattr(obj, "__code__", None)) and iscoroutinefunction(obj)


def _extract_mock(obj):
    """The mock behind a function that create_autospec() made, or obj."""
    if isinstance(obj, FunctionTypes) and hasattr(obj, "mock"):
        return obj.mock
    return obj


def _try_iter(obj):
    """What side_effect becomes: an iterable gives one result after the other."""
    if obj is None or _is_exception(obj) or callable(obj):
        return obj
    try:
        return iter(obj)
    except TypeError:
        return obj  # may be an iterator all the same: it is asked with next()


class _SpecState:
    """Stands for a child of a mock with a spec, which is made once it is asked for."""

    def __init__(self, spec, spec_set=False, parent=None, name=None, instance=False):
        self.spec = spec
        self.spec_set = spec_set
        self.parent = parent
        self.instance = instance
        self.name = name


class _MockIter:
    """An iterator over the side effects of a function with a spec."""

    def __init__(self, obj):
        self.obj = iter(obj)

    def __next__(self):
        return next(self.obj)


def _check_spec_arg_typos(kwargs):
    for typo in ("autospect", "auto_spec", "set_spec"):
        if typo in kwargs:
            raise RuntimeError(f"{typo!r} might be a typo; use unsafe=True if this is intended")


def _format_call_signature(name, args, kwargs):
    told = [repr(arg) for arg in args]
    told += [f"{key}={value!r}" for key, value in kwargs.items()]
    return f"{name}({', '.join(told)})"


class _CallList(list):
    """Calls in their order. A list of calls is in it where they follow each other."""

    def __contains__(self, value):
        if not isinstance(value, list):
            return super().__contains__(value)
        n = len(value)
        return any(self[i:i + n] == value for i in range(len(self) - n + 1))

    def __repr__(self):
        import pprint
        return pprint.pformat(list(self))


class _AnyComparer(list):
    """Calls compared from the side that was expected, as ANY may be in it."""

    def __contains__(self, item):
        for known in self:
            assert len(known) == len(item)
            if not any(wanted != got for wanted, got in zip(item, known)):
                return True
        return False


class _Call(tuple):
    """A call: (name, args, kwargs), or if two is set (args, kwargs).

    It equals shorter tuples too, that leave out the name, and args or kwargs if empty.
    """

    def __new__(cls, value=(), name="", parent=None, two=False, from_kall=True):
        told, args, kwargs = _parts(value, name)
        return tuple.__new__(cls, (args, kwargs) if two else (told, args, kwargs))

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name = name
        self._mock_parent = parent
        self._mock_from_kall = from_kall

    def __eq__(self, other):
        try:
            n = len(other)
        except TypeError:
            return NotImplemented
        if n > 3:
            return False
        ours, theirs = getattr(self, "_mock_parent", None), getattr(other, "_mock_parent", None)
        if ours and theirs and ours != theirs:
            return False
        name, args, kwargs = _parts(self)
        other_name, other_args, other_kwargs = _parts(other)
        if name and other_name != name:
            return False
        # theirs first: ANY answers for all
        return (other_args, other_kwargs) == (args, kwargs)

    __ne__ = object.__ne__

    def __call__(self, /, *args, **kwargs):
        if self._mock_name is None:
            return _Call(("", args, kwargs), name="()")
        return _Call((self._mock_name, args, kwargs), name=self._mock_name + "()", parent=self)

    def __getattr__(self, attr):
        if self._mock_name is None:
            return _Call(name=attr, from_kall=False)
        return _Call(name=f"{self._mock_name}.{attr}", parent=self, from_kall=False)

    def __getattribute__(self, attr):
        if attr in tuple.__dict__:
            # a call of a method that tuples happen to have
            raise AttributeError
        return tuple.__getattribute__(self, attr)

    @property
    def args(self):
        return tuple.__getitem__(self, -2)

    @property
    def kwargs(self):
        return tuple.__getitem__(self, -1)

    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or "call"
            return f"call{name}" if name.startswith("()") else name
        name, args, kwargs = _parts(self)
        if not name:
            name = "call"
        elif name.startswith("()"):
            name = f"call{name}"
        else:
            name = f"call.{name}"
        return _format_call_signature(name, args, kwargs)

    def call_list(self):
        """All calls of a chain such as call(1).method(2)."""
        links = [self]
        while (above := links[-1]._mock_parent) is not None:
            links.append(above)
        return _CallList(link for link in reversed(links) if link._mock_from_kall)


def _parts(value, name=""):
    """Name, args and kwargs of a call written in any of its forms."""
    args, kwargs = (), {}
    n = tuple.__len__(value) if isinstance(value, tuple) else len(value)
    if n == 3:
        return tuple(value)
    if n == 2:
        first, second = value
        if not isinstance(first, str):
            return name, first, second
        value, name = (second,), first
        n = 1
    if n == 1:
        value, = value
        if isinstance(value, str):
            name = value
        elif isinstance(value, tuple):
            args = value
        else:
            kwargs = value
    return name, args, kwargs


call = _Call(from_kall=False)


class _ANY:
    """Equals everything."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return "<ANY>"


ANY = _ANY()


def _delegating_property(name):
    """An attribute that a function with a spec has in place of the mock behind it."""
    own = "_mock_" + name

    def get(self):
        delegate = self._mock_delegate
        return getattr(self, own) if delegate is None else getattr(delegate, name)

    def set(self, value):
        delegate = self._mock_delegate
        if delegate is None:
            self.__dict__[own] = value
        else:
            setattr(delegate, name, value)
    return property(get, set)


def _check_and_set_parent(parent, value, name, new_name):
    """Make parent the parent of the mock value, unless it has a name or a parent."""
    value = _extract_mock(value)
    if not _is_instance_mock(value):
        return False
    if value._mock_name or value._mock_new_name:
        return False
    if not (value._mock_parent is None is value._mock_new_parent):
        return False
    ancestor = parent
    while ancestor is not None and ancestor is not value:
        ancestor = ancestor._mock_new_parent
    if ancestor is value:
        return False  # no cycles
    if name:
        value._mock_parent, value._mock_name = parent, name
    if new_name:
        value._mock_new_parent, value._mock_new_name = parent, new_name
    return True


# what a spec cannot forbid to set
_allowed_names = {"return_value", "_mock_return_value", "side_effect", "_mock_side_effect", "_mock_parent",
                  "_mock_new_parent", "_mock_name", "_mock_new_name", "called", "call_count", "call_args",
                  "call_args_list", "mock_calls", "await_count", "await_args", "await_args_list"}


class Base:
    """What mocks have before they are set up."""

    _mock_return_value = DEFAULT
    _mock_side_effect = None

    def __init__(self, /, *args, **kwargs):
        pass


def _assert_among(mock, calls, args, kwargs, what):
    """Fail unless one of the calls, or awaits, had these arguments."""
    expected = mock._call_matcher(_Call((args, kwargs), two=True))
    cause = expected if isinstance(expected, Exception) else None
    if cause or expected not in _AnyComparer([mock._call_matcher(c) for c in calls]):
        raise AssertionError(f"{mock._format_mock_call_signature(args, kwargs)} {what} not found") from cause


class NonCallableMock(Base):
    """A mock that cannot be called.

    Each instance has a class of its own, where it can have special methods.
    """

    _lock = RLock()  # for attributes that come to be

    def __new__(cls, spec=None, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None, _new_name="",
                _new_parent=None, _spec_as_instance=False, _eat_self=None, unsafe=False, **kwargs):
        bases = (cls,)
        if not issubclass(cls, AsyncMockMixin):
            spec = spec_set or spec
            if spec is not None and _is_async_obj(spec):
                bases = (AsyncMockMixin, cls)
        return object.__new__(type(cls.__name__, bases, {"__doc__": cls.__doc__}))

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None, _new_name="",
                 _new_parent=None, _spec_as_instance=False, _eat_self=None, unsafe=False, **kwargs):
        # straight into the dict: setting an attribute of a mock means something else
        attrs = self.__dict__
        attrs.update(_mock_parent=parent, _mock_name=name, _mock_new_name=_new_name, _mock_sealed=False,
                     _mock_new_parent=parent if _new_parent is None else _new_parent)
        strict = spec_set is not None
        if strict:
            spec = spec_set
        self._mock_add_spec(spec, True if strict else None, _spec_as_instance,
                            (parent is not None) if _eat_self is None else _eat_self)
        attrs.update(_mock_children={}, _mock_wraps=wraps, _mock_delegate=None, _mock_called=False, _mock_call_args=None,
                     _mock_call_count=0, _mock_unsafe=unsafe)
        attrs.update((calls, _CallList()) for calls in ("_mock_call_args_list", "_mock_mock_calls", "method_calls"))
        if kwargs:
            self.configure_mock(**kwargs)
        super().__init__(spec, wraps, name, True if strict else None, parent, _spec_state)

    def attach_mock(self, mock, attribute):
        """Make mock an attribute and child: its calls are recorded here too."""
        inner = _extract_mock(mock)
        inner._mock_parent = inner._mock_new_parent = None
        inner._mock_name = ""
        inner._mock_new_name = None
        setattr(self, attribute, mock)

    def mock_add_spec(self, spec, spec_set=False):
        """Allow only the attributes of spec; with spec_set others cannot be set either."""
        self._mock_add_spec(spec, spec_set)

    def _mock_add_spec(self, spec, spec_set, _spec_as_instance=False, _eat_self=False):
        if _is_instance_mock(spec):
            raise InvalidSpecError(f"Cannot spec a Mock object. [object={spec!r}]")
        attrs = self.__dict__
        attrs["_spec_class"] = attrs["_mock_signature_of"] = None
        attrs["_spec_asyncs"] = asyncs = []
        if spec is not None and not _is_list(spec):
            attrs["_spec_class"] = spec if isinstance(spec, type) else type(spec)
            attrs["_mock_signature_of"] = spec, _spec_as_instance, _eat_self
            names = dir(spec)
            asyncs += [attr for attr in names if _is_async_attribute(spec, attr)]
            spec = names
        attrs["_spec_set"] = spec_set
        attrs["_mock_methods"] = spec

    @property
    def _spec_signature(self):
        """The signature of the spec, or None. Few need it, so that it comes late."""
        of = self.__dict__["_mock_signature_of"]
        if type(of) is tuple:
            found = _more()._get_signature_object(*of)
            of = self.__dict__["_mock_signature_of"] = found and found[1]
        return of

    @property
    def return_value(self):
        """What a call returns; a mock by default."""
        delegate = self._mock_delegate
        value = self._mock_return_value if delegate is None else delegate.return_value
        if value is DEFAULT and self._mock_wraps is None:
            value = self._get_child_mock(_new_parent=self, _new_name="()")
            self.return_value = value
        return value

    @return_value.setter
    def return_value(self, value):
        if self._mock_delegate is not None:
            self._mock_delegate.return_value = value
        else:
            self._mock_return_value = value
            _check_and_set_parent(self, value, None, "()")

    @property
    def __class__(self):
        return type(self) if self._spec_class is None else self._spec_class

    called = _delegating_property("called")
    call_count = _delegating_property("call_count")
    call_args = _delegating_property("call_args")
    call_args_list = _delegating_property("call_args_list")
    mock_calls = _delegating_property("mock_calls")

    @property
    def side_effect(self):
        """What a call does: a function to call, an exception to raise, or results from an iterable."""
        delegate = self._mock_delegate
        if delegate is None:
            return self._mock_side_effect
        effect = delegate.side_effect
        if effect is not None and not callable(effect) and not isinstance(effect, _MockIter) and not _is_exception(effect):
            effect = delegate.side_effect = _MockIter(effect)
        return effect

    @side_effect.setter
    def side_effect(self, value):
        value = _try_iter(value)
        if self._mock_delegate is None:
            self._mock_side_effect = value
        else:
            self._mock_delegate.side_effect = value

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        """Forget all calls, here and in the children; return_value and side_effect are kept unless these are true."""
        visited = [] if visited is None else visited
        if id(self) in visited:
            return
        visited.append(id(self))
        self.called, self.call_count, self.call_args = False, 0, None
        for calls in ("mock_calls", "call_args_list", "method_calls"):
            setattr(self, calls, _CallList())
        if return_value:
            self._mock_return_value = DEFAULT
        if side_effect:
            self._mock_side_effect = None
        for child in self._mock_children.values():
            if isinstance(child, FunctionTypes) or _is_instance_mock(child):
                child.reset_mock(visited, return_value=return_value, side_effect=side_effect)
        returned = self._mock_return_value
        if returned is not self and _is_instance_mock(returned):
            returned.reset_mock(visited)

    def configure_mock(self, /, **kwargs):
        """Set attributes; a key such as "method.return_value" those of children."""
        # shallow ones first: they may replace what the others change
        for path, value in sorted(kwargs.items(), key=lambda item: item[0].count(".")):
            *names, last = path.split(".")
            obj = self
            for name in names:
                obj = getattr(obj, name)
            setattr(obj, last, value)

    def __getattr__(self, name):
        if name in ("_mock_methods", "_mock_unsafe"):
            raise AttributeError(name)
        methods = self._mock_methods
        if methods is not None:
            if name not in methods or name in _all_magics:
                raise AttributeError(f"Mock object has no attribute {name!r}")
        elif _is_magic(name):
            raise AttributeError(name)
        if not self._mock_unsafe and (not methods or name not in methods):
            if name.startswith(("assert", "assret", "asert", "aseert", "assrt")) or name in _ATTRIB_DENY_LIST:
                raise AttributeError(f"{name!r} is not a valid assertion. Use a spec for the mock if {name!r} "
                                     f"is meant to be an attribute.")
        with NonCallableMock._lock:
            child = self._mock_children.get(name)
            if child is None:
                wrapped = None
                if self._mock_wraps is not None:
                    wrapped = getattr(self._mock_wraps, name)
                child = self._get_child_mock(parent=self, name=name, wraps=wrapped, _new_name=name, _new_parent=self)
                self._mock_children[name] = child
            elif child is _deleted:
                raise AttributeError(name)
            elif isinstance(child, _SpecState):
                child = self._mock_children[name] = self._mock_specified(name, child)
        return child

    def _mock_specified(self, name, state):
        """The child whose spec create_autospec() has put off."""
        spec = state.spec
        try:
            return _more().create_autospec(spec, state.spec_set, state.instance, state.parent, state.name)
        except InvalidSpecError:
            target = self.__dict__["_mock_name"] or self
            raise InvalidSpecError(f"Cannot autospec attr {name!r} from target {target!r} as it has already been "
                                   f"mocked out. [target={self!r}, attr={spec!r}]")

    def _extract_mock_name(self):
        """The path to this mock from the topmost one."""
        path = ""
        mock, last, joint = self, self, ""
        while mock is not None:
            own = mock._mock_new_name
            path = (own or "") + joint + path
            joint = "" if own == "()" else "."
            mock, last = mock._mock_new_parent, mock
        # the topmost has no name of this kind
        first = last._mock_name or "mock"
        if last is self:
            return first
        path = path.removeprefix((last._mock_new_name or ""))
        if path.startswith(".()"):
            path = path[1:]
        return first + path

    def __repr__(self):
        name = self._extract_mock_name()
        told = f" name={name!r}" if name not in ("mock", "mock.") else ""
        if self._spec_class is not None:
            told += f" {'spec_set' if self._spec_set else 'spec'}={self._spec_class.__name__!r}"
        return f"<{type(self).__name__}{told} id='{id(self)}'>"

    def __dir__(self):
        if not FILTER_DIR:
            return object.__dir__(self)
        names = set(self._mock_methods or ())
        names.update(name for name in dir(type(self)) if not name.startswith("_"))
        names.update(name for name in self.__dict__ if not name.startswith("_") or _is_magic(name))
        names.update(name for name, child in self._mock_children.items() if child is not _deleted)
        return sorted(names)

    def __setattr__(self, name, value):
        if name in _allowed_names:
            return object.__setattr__(self, name, value)
        methods = self._mock_methods
        if self._spec_set and methods is not None and name not in methods and name not in self.__dict__:
            raise AttributeError(f"Mock object has no attribute '{name}'")
        if name in _unsupported_magics:
            raise AttributeError(f"Attempting to set unsupported magic method {name!r}.")
        if name in _all_magics:
            if methods is not None and name not in methods:
                raise AttributeError(f"Mock object has no attribute '{name}'")
            value = self._mock_set_magic(name, value)
        elif name == "__class__":
            self.__dict__["_spec_class"] = value
            return
        elif _check_and_set_parent(self, value, name, name):
            self._mock_children[name] = value
        if self._mock_sealed and not hasattr(self, name):
            raise AttributeError(f"Cannot set {self._extract_mock_name()}.{name}")
        if isinstance(value, PropertyMock):
            self.__dict__[name] = value
            return
        return object.__setattr__(self, name, value)

    def _mock_set_magic(self, name, value):
        """Have value as a special method, and return what the attribute of the instance is."""
        if _is_instance_mock(value):
            _check_and_set_parent(self, value, None, name)
            setattr(type(self), name, value)
            self._mock_children[name] = value
            return value

        def method(self, /, *args, **kw):
            return value(self, *args, **kw)
        method.__name__ = name
        setattr(type(self), name, method)
        return lambda *args, **kw: value(self, *args, **kw)

    def __delattr__(self, name):
        cls = type(self)
        if name in _all_magics and name in vars(cls):
            delattr(cls, name)
            if name not in vars(self):
                return  # none has asked for it yet
        if name in vars(self):
            object.__delattr__(self, name)
        elif self._mock_children.get(name) is _deleted:
            raise AttributeError(name)
        self._mock_children.pop(name, None)
        self._mock_children[name] = _deleted

    def _format_mock_call_signature(self, args, kwargs):
        return _format_call_signature(self._mock_name or "mock", args, kwargs)

    def _format_mock_failure_message(self, args, kwargs, action="call"):
        expected = self._format_mock_call_signature(args, kwargs)
        actual = self._format_mock_call_signature(*(self.call_args if action == "call" else self.await_args))
        return f"expected {action} not found.\nExpected: {expected}\n  Actual: {actual}"

    def _get_call_signature_from_name(self, name):
        """The signature of the child that a call names."""
        if not name:
            return self._spec_signature
        signature = None
        children = self._mock_children
        for name in name.replace("()", "").split("."):
            child = children.get(name)
            if child is None or isinstance(child, _SpecState):
                break
            # a function with a spec has the mock behind it as its attribute
            child = _extract_mock(child)
            children = child._mock_children
            signature = child._spec_signature
        return signature

    def _call_matcher(self, _call):
        """The call as the signature of the spec binds it, or the TypeError of that, or as it is."""
        if isinstance(_call, tuple) and len(_call) > 2:
            signature = self._get_call_signature_from_name(_call[0])
        else:
            signature = self._spec_signature
        if signature is None:
            return _call
        name, args, kwargs = _parts(_call)
        try:
            bound = signature.bind(*args, **kwargs)
        except TypeError as e:
            return e.with_traceback(None)
        return call(name, bound.args, bound.kwargs)

    def _calls_repr(self):
        """What is added to messages: the calls that there were."""
        return f"\nCalls: {safe_repr(self.mock_calls)}." if self.mock_calls else ""

    def assert_not_called(self):
        """Fail if there was a call."""
        if self.call_count != 0:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to not have been called. "
                                 f"Called {self.call_count} times.{self._calls_repr()}")

    def assert_called(self):
        """Fail unless there was a call."""
        if self.call_count == 0:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to have been called.")

    def assert_called_once(self):
        """Fail unless there was exactly one call."""
        if not self.call_count == 1:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to have been called once. "
                                 f"Called {self.call_count} times.{self._calls_repr()}")

    def assert_called_with(self, /, *args, **kwargs):
        """Fail unless the last call had these arguments."""
        if self.call_args is None:
            expected = self._format_mock_call_signature(args, kwargs)
            raise AssertionError(f"expected call not found.\nExpected: {expected}\n  Actual: not called.")
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        actual = self._call_matcher(self.call_args)
        if actual != expected:
            cause = expected if isinstance(expected, Exception) else None
            raise AssertionError(self._format_mock_failure_message(args, kwargs)) from cause

    def assert_called_once_with(self, /, *args, **kwargs):
        """Fail unless there was exactly one call, with these arguments."""
        if not self.call_count == 1:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to be called once. "
                                 f"Called {self.call_count} times.{self._calls_repr()}")
        return self.assert_called_with(*args, **kwargs)

    def assert_has_calls(self, calls, any_order=False):
        """Fail unless mock_calls has the calls, one after the other or in any order."""
        expected = [self._call_matcher(c) for c in calls]
        cause = next((e for e in expected if isinstance(e, Exception)), None)
        actual = _CallList(self._call_matcher(c) for c in self.mock_calls)
        if not any_order:
            if expected not in actual:
                problem = _not_found("Calls not found.", "Error processing expected calls.", expected, cause)
                raise AssertionError(f"{problem}\nExpected: {_CallList(calls)}\n"
                                     f"  Actual: {safe_repr(self.mock_calls)}") from cause
            return
        missing, other = _missing_calls(expected, actual)
        if missing:
            raise AssertionError("%r does not contain all of %r in its call list, found %r instead"
                                 % (self._mock_name or "mock", missing, other)) from cause

    def assert_any_call(self, /, *args, **kwargs):
        """Fail unless some call had these arguments."""
        _assert_among(self, self.call_args_list, args, kwargs, "call")

    def _get_child_mock(self, /, **kw):
        """Make the mock for an attribute or for a call; a subclass may have others."""
        if self._mock_sealed:
            attribute = f".{kw['name']}" if "name" in kw else "()"
            raise AttributeError(self._extract_mock_name() + attribute)
        new_name = kw.get("_new_name")
        if new_name in self.__dict__["_spec_asyncs"]:
            return AsyncMock(**kw)
        cls = type(self)
        if issubclass(cls, MagicMock) and new_name in _async_method_magics:
            kind = AsyncMock
        elif issubclass(cls, AsyncMockMixin):
            plain = new_name in _all_sync_magics or self._mock_methods and new_name in self._mock_methods
            kind = MagicMock if plain else AsyncMock
        elif not issubclass(cls, CallableMixin):
            kind = MagicMock if issubclass(cls, NonCallableMagicMock) else Mock
        else:
            kind = cls.__mro__[1]
        return kind(**kw)


def _is_async_attribute(spec, name):
    """Whether the attribute of spec is a coroutine function, found without calling descriptors."""
    owners = spec.__mro__ if isinstance(spec, type) else (spec, *type(spec).__mro__)
    for owner in owners:
        try:
            value = owner.__dict__[name]
        except (AttributeError, KeyError, TypeError):
            continue
        value = getattr(value, "__func__", value) if isinstance(value, (staticmethod, classmethod)) else value
        for _ in range(50):
            if not isinstance(value, FunctionTypes) or "__wrapped__" not in value.__dict__:
                break
            value = value.__wrapped__
        return isinstance(value, (*FunctionTypes, partial)) and iscoroutinefunction(value) or _is_async_mock(value)
    return False


def _is_async_mock(obj):
    return issubclass(type(obj), AsyncMockMixin)


def _not_found(problem, error, expected, cause):
    if cause is None:
        return problem
    return f"{error}\nErrors: {[e if isinstance(e, Exception) else None for e in expected]}"


def _missing_calls(expected, actual):
    """Those expected that are not among the actual calls, each of which counts once, and the others."""
    actual = list(actual)
    missing = []
    for c in expected:
        try:
            actual.remove(c)
        except ValueError:
            missing.append(c)
    return tuple(missing), actual


# what looks like an assertion when the prefix is forgotten
_ATTRIB_DENY_LIST = frozenset(name.removeprefix("assert_") for name in dir(NonCallableMock) if name.startswith("assert_"))


def _effect_of(mock, args, kwargs):
    """What the side effect of a call gives, DEFAULT where it leaves that to the return value."""
    effect = mock.side_effect
    if effect is None:
        return DEFAULT
    if not _is_exception(effect):
        if callable(effect):
            return effect(*args, **kwargs)
        result = next(effect)
        if not _is_exception(result):
            return result
        effect = result
    raise effect


class CallableMixin(Base):
    """Calls of mocks."""

    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None, spec_set=None,
                 parent=None, _spec_state=None, _new_name="", _new_parent=None, **kwargs):
        self.__dict__["_mock_return_value"] = return_value
        super().__init__(spec, wraps, name, spec_set, parent, _spec_state, _new_name, _new_parent, **kwargs)
        self.side_effect = side_effect

    def _mock_check_sig(self, /, *args, **kwargs):
        pass  # a spec replaces it

    def __call__(self, /, *args, **kwargs):
        self._mock_check_sig(*args, **kwargs)
        self._increment_mock_call(*args, **kwargs)
        return self._mock_call(*args, **kwargs)

    def _mock_call(self, /, *args, **kwargs):
        return self._execute_mock_call(*args, **kwargs)

    def _increment_mock_call(self, /, *args, **kwargs):
        """Record the call here and in all mocks above."""
        self.called = True
        self.call_count += 1
        made = _Call((args, kwargs), two=True)
        self.call_args = made
        self.call_args_list.append(made)
        self.mock_calls.append(_Call(("", args, kwargs)))
        is_method = self._mock_parent is not None
        method_name = self._mock_name
        path = self._mock_new_name
        is_call = path == "()"
        above = self._mock_new_parent
        while above is not None:
            if is_method:
                above.method_calls.append(_Call((method_name, args, kwargs)))
                is_method = above._mock_parent is not None
                if is_method:
                    method_name = f"{above._mock_name}.{method_name}"
            above.mock_calls.append(_Call((path, args, kwargs)))
            if above._mock_new_name:
                path = above._mock_new_name + ("" if is_call else ".") + path
                is_call = above._mock_new_name == "()"
            above = above._mock_new_parent

    def _execute_mock_call(self, /, *args, **kwargs):
        result = _effect_of(self, args, kwargs)
        if result is not DEFAULT:
            return result
        if self._mock_return_value is DEFAULT:
            # none was set: what the mock stands for may know better
            delegate, wrapped = self._mock_delegate, self._mock_wraps
            if delegate and delegate.return_value is not DEFAULT:
                return delegate.return_value
            if wrapped is not None:
                return wrapped(*args, **kwargs)
        return self.return_value


class Mock(CallableMixin, NonCallableMock):
    """An object with any attributes, that can be called in any way and remembers how.

    spec           what it stands for: only its attributes exist
    spec_set       the same; others cannot be set either
    side_effect    a function to call, an exception to raise, or results one after the other
    return_value   what calls return, if not what side_effect says
    wraps          what calls and attributes are passed on to
    name           shown in its repr
    Further keyword arguments set attributes.
    """


def _resolve(name):
    """The object of a dotted name, its modules imported."""
    parts = name.split(".")
    if not all(part.isidentifier() for part in parts):
        raise ValueError(f"invalid format: {name!r}")
    path = parts.pop(0)
    __import__(path)
    obj = sys.modules[path]
    for i, part in enumerate(parts):
        path = f"{path}.{part}"
        try:
            __import__(path)
        except ImportError:
            for part in parts[i:]:
                obj = getattr(obj, part)
            return obj
        obj = sys.modules[path]
    return obj


class _Startable:
    """What can patch from start() to stop(), and not only as a context."""

    _active_patches = []  # in the order of their start

    def start(self):
        """Patch until stop() is called, and return what is there now."""
        result = self.__enter__()
        self._active_patches.append(self)
        return result

    def stop(self):
        """End what start() began."""
        try:
            self._active_patches.remove(self)
        except ValueError:
            return None  # not started
        return self.__exit__(None, None, None)


class _patch(_Startable):
    """Puts something in the place of an attribute while a function, or a with statement, runs."""

    attribute_name = None

    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, *, unsafe=False):
        if new_callable is not None:
            for name, given in (("new", new is not DEFAULT), ("autospec", autospec is not None)):
                if given:
                    raise ValueError(f"Cannot use {name!r} and 'new_callable' together")
        if not unsafe:
            _check_spec_arg_typos(kwargs)
        for name, model, what in (("spec", spec, "spec"), ("spec_set", spec_set, "spec_set target")):
            if _is_instance_mock(model):
                raise InvalidSpecError(f"Cannot spec attr {attribute!r} as the {what} has already been mocked out. [{name}={model!r}]")
        self.getter, self.attribute, self.create, self.kwargs = getter, attribute, create, kwargs
        self.new, self.new_callable = new, new_callable
        self.spec, self.spec_set, self.autospec = spec, spec_set, autospec
        self.has_local = self.is_started = False
        self.additional_patchers = []

    def copy(self):
        """Another patch of the same, for one method of a class."""
        arguments = [getattr(self, name) for name in (
            "getter", "attribute", "new", "spec", "create", "spec_set", "autospec", "new_callable", "kwargs")]
        other = _patch(*arguments)
        other.attribute_name = self.attribute_name
        other.additional_patchers = [patching.copy() for patching in self.additional_patchers]
        return other

    def __call__(self, func):
        if isinstance(func, type):
            return self.decorate_class(func)
        if hasattr(func, "patchings"):
            func.patchings.append(self)
            return func
        if iscoroutinefunction(func):
            return self.decorate_async_callable(func)
        return self.decorate_callable(func)

    def decorate_class(self, klass):
        for attr, value in _test_methods(klass):
            setattr(klass, attr, self.copy()(value))
        return klass

    @contextlib.contextmanager
    def decoration_helper(self, patched, args, keywargs):
        """The arguments for a call of the function, under all patches."""
        made = []
        with contextlib.ExitStack() as stack:
            for patching in patched.patchings:
                arg = stack.enter_context(patching)
                if patching.attribute_name is not None:
                    keywargs.update(arg)
                elif patching.new is DEFAULT:
                    made.append(arg)
            yield (*args, *made), keywargs

    def decorate_callable(self, func):
        @wraps(func)
        def patched(*args, **keywargs):
            with self.decoration_helper(patched, args, keywargs) as (newargs, newkeywargs):
                return func(*newargs, **newkeywargs)
        patched.patchings = [self]
        return patched

    def decorate_async_callable(self, func):
        @wraps(func)
        async def patched(*args, **keywargs):
            with self.decoration_helper(patched, args, keywargs) as (newargs, newkeywargs):
                return await func(*newargs, **newkeywargs)
        patched.patchings = [self]
        return patched

    def get_original(self):
        """What the attribute is, and whether it is the target's own."""
        target, name = self.getter(), self.attribute
        try:
            original, local = target.__dict__[name], True
        except (AttributeError, KeyError):
            original, local = getattr(target, name, DEFAULT), False
        if isinstance(target, ModuleType) and name in vars(builtins):
            self.create = True
        if not self.create and original is DEFAULT:
            raise AttributeError(f"{target} does not have the attribute {name!r}")
        return original, local

    def __enter__(self):
        """Patch, and return what is there now."""
        if self.is_started:
            raise RuntimeError("Patch is already started")
        self.target = self.getter()
        # False is as good as None
        spec, spec_set, autospec = (None if s is False else s for s in (self.spec, self.spec_set, self.autospec))
        if spec is not None and autospec is not None:
            raise TypeError("Can't specify spec and autospec")
        if (spec is not None or autospec is not None) and spec_set not in (True, None):
            raise TypeError("Can't provide explicit spec_set *and* spec or autospec")
        original, local = self.get_original()
        new = self.new
        if new is DEFAULT and autospec is None:
            new = self._make(original, spec, spec_set)
        elif autospec is not None:
            new = self._make_autospec(original, spec_set, autospec)
        elif self.kwargs:
            raise TypeError("Can't pass kwargs to a mock we aren't creating")
        self.temp_original = original
        self.is_local = local
        self._exit_stack = contextlib.ExitStack()
        self.is_started = True
        try:
            setattr(self.target, self.attribute, new)
            if self.attribute_name is None:
                return new
            # patch.multiple()
            made = {}
            if self.new is DEFAULT:
                made[self.attribute_name] = new
            for patching in self.additional_patchers:
                arg = self._exit_stack.enter_context(patching)
                if patching.new is DEFAULT:
                    made.update(arg)
            return made
        except:
            if not self.__exit__(*sys.exc_info()):
                raise

    def _make(self, original, spec, spec_set):
        """The mock that replaces the original."""
        if spec is True:
            spec = original
        if spec_set is True:
            spec, spec_set = None, original if spec is None else spec
        given = spec if spec_set is None else spec_set
        instances = False
        if given is not None:
            if original is DEFAULT:
                raise TypeError("Can't use 'spec' with create=True")
            instances = isinstance(original, type)
        cls = AsyncMock if spec is None and _is_async_obj(original) else MagicMock
        kwargs = {}
        if self.new_callable is not None:
            cls = self.new_callable
        elif given is not None:
            if _is_async_obj(given):
                cls = AsyncMock
            elif "__call__" not in given if _is_list(given) else not callable(given):
                cls = NonCallableMagicMock
        if spec is not None:
            kwargs["spec"] = spec
        if spec_set is not None:
            kwargs["spec_set"] = spec_set
        if isinstance(cls, type) and issubclass(cls, NonCallableMock) and self.attribute:
            kwargs["name"] = self.attribute
        kwargs.update(self.kwargs)
        new = cls(**kwargs)
        if instances and _is_instance_mock(new):
            # a class was specified: its instances have the same attributes
            if not _is_list(given) and not _more()._instance_callable(given):
                cls = NonCallableMagicMock
            kwargs.pop("name")
            new.return_value = cls(_new_parent=new, _new_name="()", **kwargs)
        return new

    def _make_autospec(self, original, spec_set, autospec):
        if self.new is not DEFAULT:
            raise TypeError("autospec creates the mock for you. Can't specify autospec and new.")
        if original is DEFAULT:
            raise TypeError("Can't use 'autospec' with create=True")
        if autospec is True:
            autospec = original
        if _is_instance_mock(self.target):
            raise InvalidSpecError(f"Cannot autospec attr {self.attribute!r} as the patch target has already been "
                                   f"mocked out. [target={self.target!r}, attr={autospec!r}]")
        if _is_instance_mock(autospec):
            target = getattr(self.target, "__name__", self.target)
            raise InvalidSpecError(f"Cannot autospec attr {self.attribute!r} from target {target!r} as it has already "
                                   f"been mocked out. [target={self.target!r}, attr={autospec!r}]")
        return _more().create_autospec(autospec, spec_set=bool(spec_set), _name=self.attribute, **self.kwargs)

    def __exit__(self, *exc_info):
        """Put the original back."""
        if self.is_started:
            self._restore()
            self.is_started = False
            return self._forget("_exit_stack").__exit__(*exc_info)

    def _restore(self):
        """Give the target its attribute back, or take from it what it only inherits."""
        original, local, target = map(self._forget, ("temp_original", "is_local", "target"))
        name = self.attribute
        if not local or original is DEFAULT:
            delattr(target, name)
            always = name in ("__doc__", "__module__", "__defaults__", "__annotations__", "__kwdefaults__")
            if self.create or hasattr(target, name) and not always:
                return
            # a proxy has it no more
        setattr(target, name, original)

    def _forget(self, name):
        """The value of an attribute that is there only while the patch is on; it goes."""
        value = getattr(self, name)
        delattr(self, name)
        return value


def _test_methods(klass):
    """The names and values of what a class decorator patches."""
    for attr in dir(klass):
        if attr.startswith(patch.TEST_PREFIX):
            value = getattr(klass, attr)
            if hasattr(value, "__call__"):
                yield attr, value


def _get_target(target):
    try:
        target, attribute = target.rsplit(".", 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError(f"Need a valid target to patch. You supplied: {target!r}")
    return partial(_resolve, target), attribute


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None,
                  new_callable=None, *, unsafe=False, **kwargs):
    """Patch an attribute of an object. The arguments are as for patch()."""
    if type(target) is str:
        raise TypeError(f"{target!r} must be the actual object to be patched, not a str")
    return _patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, unsafe=unsafe)


def _patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    """Patch several attributes of an object or of what a dotted name means.

    The mocks made for values DEFAULT are passed by keyword, or in a dict from a with statement.
    """
    getter = partial(_resolve, target) if type(target) is str else lambda: target
    if not kwargs:
        raise ValueError("Must supply at least one keyword argument with patch.multiple")
    patchers = []
    for attribute, new in kwargs.items():
        patcher = _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, {})
        patcher.attribute_name = attribute
        patchers.append(patcher)
    first, *first.additional_patchers = patchers
    return first


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *,
          unsafe=False, **kwargs):
    """Put new in the place of what the dotted name target means, as a decorator or in a with statement.

    Without new that is a mock, which a decorated function gets as an argument: an AsyncMock
    for coroutine functions, else a MagicMock. spec, spec_set and autospec are for it, or True
    for the original; new_callable makes something else; create allows for attributes that do
    not exist. On a class it decorates each method whose name starts with patch.TEST_PREFIX.
    """
    getter, attribute = _get_target(target)
    return _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, unsafe=unsafe)


class _patch_dict(_Startable):
    """Sets items of a mapping while a function, or a with statement, runs; then all is as before.

    in_dict may be a dotted name, values a mapping or pairs; clear empties the mapping first.
    """

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict = in_dict
        self.values = dict(values)
        self.values.update(kwargs)
        self.clear = clear
        self._original = None

    def __call__(self, f):
        decorate = (self.decorate_class if isinstance(f, type) else
                    self.decorate_async_callable if iscoroutinefunction(f) else self.decorate_callable)
        return decorate(f)

    def decorate_callable(self, f):
        @wraps(f)
        def _inner(*args, **kw):
            with self:
                return f(*args, **kw)
        return _inner

    def decorate_async_callable(self, f):
        @wraps(f)
        async def _inner(*args, **kw):
            with self:
                return await f(*args, **kw)
        return _inner

    def decorate_class(self, klass):
        for attr, value in _test_methods(klass):
            setattr(klass, attr, _patch_dict(self.in_dict, self.values, self.clear)(value))
        return klass

    def __enter__(self):
        """Patch, and return the mapping."""
        if isinstance(self.in_dict, str):
            self.in_dict = _resolve(self.in_dict)
        in_dict = self.in_dict
        try:
            original = in_dict.copy()
        except AttributeError:
            # little of a mapping
            original = {key: in_dict[key] for key in in_dict}
        self._original = original
        if self.clear:
            _clear_dict(in_dict)
        _update_dict(in_dict, self.values)
        return in_dict

    def __exit__(self, *args):
        """Put all items back."""
        if self._original is not None:
            _clear_dict(self.in_dict)
            _update_dict(self.in_dict, self._original)
            self._original = None
        return False


def _clear_dict(in_dict):
    try:
        in_dict.clear()
    except AttributeError:
        for key in list(in_dict):
            del in_dict[key]


def _update_dict(in_dict, items):
    try:
        in_dict.update(items)
    except AttributeError:
        for key in items:
            in_dict[key] = items[key]


def _patch_stopall():
    """Stop all patches that start() began, the last first."""
    for active in reversed(_patch._active_patches):
        active.stop()


patch.object = _patch_object
patch.dict = _patch_dict
patch.multiple = _patch_multiple
patch.stopall = _patch_stopall
patch.TEST_PREFIX = "test"


def _dunder(names):
    return {f"__{name}__" for name in names.split()}


_numerics = "add sub mul matmul truediv floordiv mod lshift rshift and xor or pow"

# what a MagicMock has from the start
_magics = _dunder("lt gt le ge eq ne getitem setitem delitem len contains iter hash str sizeof enter exit divmod rdivmod "
                  "neg pos abs invert complex int float index round trunc floor ceil bool next fspath aiter")
_magics |= {f"__{prefix}{name}__" for prefix in ("", "i", "r") for name in _numerics.split()}

# what any mock can be given
_non_defaults = _dunder("get set delete reversed missing reduce reduce_ex getinitargs getnewargs getstate setstate "
                        "getformat repr dir subclasses format getnewargs_ex")

_async_method_magics = _dunder("aenter aexit anext")
_sync_async_magics = {"__aiter__"}
_async_magics = _async_method_magics | _sync_async_magics
_all_sync_magics = _magics | _non_defaults
_all_magics = _all_sync_magics | _async_magics

_unsupported_magics = _dunder("getattr setattr init new prepare instancecheck subclasscheck del")

_return_values = {"__lt__": NotImplemented, "__gt__": NotImplemented, "__le__": NotImplemented, "__ge__": NotImplemented,
                  "__int__": 1, "__contains__": False, "__len__": 0, "__exit__": False, "__complex__": 1j,
                  "__float__": 1.0, "__bool__": True, "__index__": 1, "__aexit__": False}

_calculate_return_value = {
    "__hash__": lambda self: object.__hash__(self),
    "__str__": lambda self: object.__str__(self),
    "__sizeof__": lambda self: object.__sizeof__(self),
    "__fspath__": lambda self: f"{type(self).__name__}/{self._extract_mock_name()}/{id(self)}",
}


def _get_eq(self):
    def __eq__(other):
        value = self.__eq__._mock_return_value
        if value is not DEFAULT:
            return value
        return True if self is other else NotImplemented
    return __eq__


def _get_ne(self):
    def __ne__(other):
        if self.__ne__._mock_return_value is not DEFAULT:
            return DEFAULT
        return False if self is other else NotImplemented
    return __ne__


def _get_iter(self):
    def __iter__():
        value = self.__iter__._mock_return_value
        # an iterator is as it is: it runs out
        return iter(() if value is DEFAULT else value)
    return __iter__


def _get_async_iter(self):
    def __aiter__():
        value = self.__aiter__._mock_return_value
        return _AsyncIterator(iter(() if value is DEFAULT else value))
    return __aiter__


_side_effect_methods = {"__eq__": _get_eq, "__ne__": _get_ne, "__iter__": _get_iter, "__aiter__": _get_async_iter}


def _set_return_value(mock, method, name):
    """Have the special method of the name do what is usual."""
    if name in _return_values:
        method.return_value = _return_values[name]
    elif name in _calculate_return_value:
        method.return_value = _calculate_return_value[name](mock)
    elif name in _side_effect_methods:
        method.side_effect = _side_effect_methods[name](mock)


class MagicProxy(Base):
    """Stands in a class for a special method whose mock is made when it is used."""

    def __init__(self, name, parent):
        self.name = name
        self.parent = parent

    def create_mock(self):
        entry, parent = self.name, self.parent
        mock = parent._get_child_mock(name=entry, _new_name=entry, _new_parent=parent)
        setattr(parent, entry, mock)
        _set_return_value(parent, mock, entry)
        return mock

    def __get__(self, obj, _type=None):
        return self.create_mock()


_default_magics = _magics | _async_method_magics


class MagicMixin(Base):
    """Gives mocks their special methods."""

    def __init__(self, /, *args, **kw):
        self._mock_set_magics()  # keyword arguments may configure them
        super().__init__(*args, **kw)
        self._mock_set_magics()  # only now is the spec known

    def _mock_set_magics(self):
        cls = type(self)
        wanted = _default_magics
        methods = getattr(self, "_mock_methods", None)
        if methods is not None:
            wanted = wanted.intersection(methods)
            for entry in _default_magics - wanted:
                if entry in cls.__dict__:
                    delattr(self, entry)
        for entry in wanted.difference(cls.__dict__):
            setattr(cls, entry, MagicProxy(entry, self))


class NonCallableMagicMock(MagicMixin, NonCallableMock):
    """A MagicMock that cannot be called."""

    def mock_add_spec(self, spec, spec_set=False):
        """Allow only the attributes of spec; with spec_set others cannot be set either."""
        self._mock_add_spec(spec, spec_set)
        self._mock_set_magics()


class MagicMock(MagicMixin, Mock):
    """A Mock with most special methods, which do what is usual: len() is 0, it is true, contains nothing."""

    def mock_add_spec(self, spec, spec_set=False):
        """Allow only the attributes of spec; with spec_set others cannot be set either."""
        self._mock_add_spec(spec, spec_set)
        self._mock_set_magics()

    def reset_mock(self, /, *args, return_value=False, **kwargs):
        """Forget all calls, here and in the children."""
        if return_value and self._mock_name and _is_magic(self._mock_name):
            return_value = False  # str() and others want no mock
        super().reset_mock(*args, return_value=return_value, **kwargs)


# what the code object of an AsyncMock says of itself
_CODE_FLAGS = 0x80 | 0x08 | 0x04  # a coroutine function with *args and **kwargs


class AsyncMockMixin(Base):
    """Calls of mocks that are awaited."""

    await_count = _delegating_property("await_count")
    await_args = _delegating_property("await_args")
    await_args_list = _delegating_property("await_args_list")

    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # iscoroutinefunction() wants these; not set as attributes, which would make mocks
        attrs = self.__dict__
        attrs["_is_coroutine"] = _coroutine_mark()
        attrs["_mock_await_count"] = 0
        attrs["_mock_await_args"] = None
        attrs["_mock_await_args_list"] = _CallList()
        code = NonCallableMock(spec_set=dir(CodeType))
        code.__dict__["_spec_class"] = CodeType
        code.__dict__["co_flags"] = _CODE_FLAGS
        code.__dict__["co_varnames"] = ("args", "kwargs")
        code.__dict__.update(co_argcount=0, co_posonlyargcount=0, co_kwonlyargcount=0)
        attrs["__code__"] = code
        attrs["__name__"] = "AsyncMock"
        attrs["__defaults__"] = ()
        attrs["__kwdefaults__"] = {}
        attrs["__annotations__"] = None

    async def _execute_mock_call(self, /, *args, **kwargs):
        awaited = _Call((args, kwargs), two=True)
        self.await_count += 1
        self.await_args = awaited
        self.await_args_list.append(awaited)
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if callable(effect):
                result = effect(*args, **kwargs)
                if iscoroutinefunction(effect):
                    result = await result
            else:
                try:
                    result = next(effect)
                except StopIteration:
                    # which a coroutine cannot raise
                    raise StopAsyncIteration
                if _is_exception(result):
                    raise result
            if result is not DEFAULT:
                return result
        if self._mock_return_value is not DEFAULT:
            return self.return_value
        if self._mock_delegate and self._mock_delegate.return_value is not DEFAULT:
            return self._mock_delegate.return_value
        if self._mock_wraps is not None:
            result = self._mock_wraps(*args, **kwargs)
            return await result if iscoroutinefunction(self._mock_wraps) else result
        return self.return_value

    def assert_awaited(self):
        """Fail unless the mock was awaited."""
        if self.await_count == 0:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to have been awaited.")

    def assert_awaited_once(self):
        """Raise AssertionError unless there was one await, no more and no less."""
        if not self.await_count == 1:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to have been awaited once. "
                                 f"Awaited {self.await_count} times.")

    def assert_awaited_with(self, /, *args, **kwargs):
        """Fail unless the last await had these arguments."""
        if self.await_args is None:
            raise AssertionError(f"Expected await: {self._format_mock_call_signature(args, kwargs)}\nNot awaited")
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        actual = self._call_matcher(self.await_args)
        if actual != expected:
            cause = expected if isinstance(expected, Exception) else None
            raise AssertionError(self._format_mock_failure_message(args, kwargs, action="await")) from cause

    def assert_awaited_once_with(self, /, *args, **kwargs):
        """Fail unless there was exactly one await, with these arguments."""
        self.assert_awaited_once()
        return self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        """Fail unless some await had these arguments."""
        _assert_among(self, self.await_args_list, args, kwargs, "await")

    def assert_has_awaits(self, calls, any_order=False):
        """Fail unless there were the awaits, one after the other or in any order."""
        expected = [self._call_matcher(c) for c in calls]
        cause = next((e for e in expected if isinstance(e, Exception)), None)
        actual = _CallList(self._call_matcher(c) for c in self.await_args_list)
        if not any_order:
            if expected not in actual:
                problem = _not_found("Awaits not found.", "Error processing expected awaits.", expected, cause)
                raise AssertionError(f"{problem}\nExpected: {_CallList(calls)}\nActual: {self.await_args_list}") from cause
            return
        missing, _ = _missing_calls(expected, actual)
        if missing:
            raise AssertionError(f"{missing!r} not all found in await list") from cause

    def assert_not_awaited(self):
        """Fail if the mock was awaited."""
        if self.await_count != 0:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to not have been awaited. "
                                 f"Awaited {self.await_count} times.")

    def reset_mock(self, /, *args, **kwargs):
        """Forget all calls and awaits."""
        super().reset_mock(*args, **kwargs)
        self.await_count = 0
        self.await_args = None
        self.await_args_list = _CallList()


def _coroutine_mark():
    from asyncio import coroutines
    return coroutines._is_coroutine


class AsyncMagicMixin(MagicMixin):
    """Gives asynchronous mocks their special methods."""

    def __init__(self, /, *args, **kw):
        super().__init__(*args, **kw)


class AsyncMock(AsyncMockMixin, AsyncMagicMixin, Mock):
    """A MagicMock whose call is a coroutine; so are its methods, unless a spec says otherwise.

    side_effect may be a coroutine function; an iterable that runs out raises StopAsyncIteration.
    """


class _AsyncIterator:
    """An iterator to be used with async for."""

    def __init__(self, iterator):
        self.iterator = iterator
        code = NonCallableMock(spec_set=CodeType)
        code.__dict__["co_flags"] = 0x100  # its items can be awaited
        self.__dict__["__code__"] = code

    async def __anext__(self):
        try:
            return next(self.iterator)
        except StopIteration:
            pass
        raise StopAsyncIteration


class PropertyMock(Mock):
    """A mock to be used as a property: getting it calls it, setting it calls it with the value."""

    def _get_child_mock(self, /, **kwargs):
        return MagicMock(**kwargs)

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, val):
        self(val)


def seal(mock):
    """Stop the mock and its children from growing attributes."""
    mock._mock_sealed = True
    for name in dir(mock):
        child = getattr(mock, name, None)
        if isinstance(child, NonCallableMock) and child._mock_new_parent is mock:
            if not isinstance(child._mock_children.get(name), _SpecState):
                seal(child)
