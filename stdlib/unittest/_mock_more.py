"""What of unittest.mock few scripts need: mocks with the signatures of their specs, files, threads."""

import inspect
from functools import partial
from asyncio import iscoroutinefunction
from types import MethodType

from .mock import (DEFAULT, AsyncMock, Base, FunctionTypes, InvalidSpecError, MagicMixin, MagicMock, Mock,
                   NonCallableMagicMock, _CallList, _SpecState, _check_spec_arg_typos, _is_async_func, _is_instance_mock, _is_list,
                   _is_magic, _coroutine_mark, _missing)


def _callable(obj):
    """Whether obj can be called; of methods what their function says."""
    if isinstance(obj, type):
        return True
    if isinstance(obj, (staticmethod, classmethod, MethodType)):
        return _callable(obj.__func__)
    return getattr(obj, "__call__", None) is not None


def _instance_callable(obj):
    """Whether instances of a class, or else obj, can be called."""
    if not isinstance(obj, type):
        return getattr(obj, "__call__", None) is not None
    return any(base.__dict__.get("__call__") is not None for base in obj.__mro__)


def _get_signature_object(spec, as_instance, eat_self):
    """The function behind spec and its signature, without self where eat_self is set, or None."""
    if isinstance(spec, type) and not as_instance:
        # what is called to make an instance
        spec = spec.__init__
        eat_self = True
    elif isinstance(spec, (classmethod, staticmethod)):
        if isinstance(spec, classmethod):
            eat_self = True
        spec = spec.__func__
    elif not isinstance(spec, FunctionTypes):
        try:
            spec = spec.__call__
        except AttributeError:
            return None
    try:
        return spec, inspect.signature(partial(spec, None) if eat_self else spec)
    except ValueError:
        return None


def _copy_func_details(func, copy):
    for attribute in ("__name__", "__doc__", "__text_signature__", "__module__", "__defaults__", "__kwdefaults__"):
        try:
            setattr(copy, attribute, getattr(func, attribute))
        except AttributeError:
            pass


def _check_sig(func, mock, skipfirst, instance=False):
    """Have calls of the mock checked against the signature of func."""
    found = _get_signature_object(func, instance, skipfirst)
    if found is None:
        return
    func, signature = found

    def checksig(self, /, *args, **kwargs):
        signature.bind(*args, **kwargs)
    _copy_func_details(func, checksig)
    type(mock)._mock_check_sig = checksig
    type(mock).__signature__ = signature


def _set_signature(mock, original, instance=False, is_async=False):
    """A function with the signature of the original that calls the mock."""
    found = _get_signature_object(original, instance, isinstance(original, type))
    if found is None:
        return mock
    func, signature = found
    if is_async:
        async def funcopy(*args, **kwargs):
            signature.bind(*args, **kwargs)
            return await mock(*args, **kwargs)
    else:
        def funcopy(*args, **kwargs):
            signature.bind(*args, **kwargs)
            return mock(*args, **kwargs)
    name = original.__name__
    if name.isidentifier():
        funcopy.__name__ = funcopy.__qualname__ = name
    funcopy.__module__ = "unittest.mock"
    _setup_func(funcopy, mock, signature)
    return funcopy


_ASSERTIONS = ("assert_called", "assert_called_with", "assert_called_once", "assert_called_once_with",
               "assert_not_called", "assert_any_call", "assert_has_calls")
_AWAIT_ASSERTIONS = ("assert_awaited", "assert_awaited_once", "assert_awaited_with", "assert_awaited_once_with",
                     "assert_any_await", "assert_has_awaits", "assert_not_awaited")


def _setup_func(funcopy, mock, signature):
    """Give the function what mocks have; the mock keeps its records there."""
    funcopy.mock = mock

    def reset_mock(*args, **kwargs):
        funcopy.method_calls = _CallList()
        funcopy.mock_calls = _CallList()
        mock.reset_mock(*args, **kwargs)
        value = funcopy.return_value
        if _is_instance_mock(value) and value is not mock:
            value.reset_mock()
    funcopy.called = False
    funcopy.call_count = 0
    funcopy.call_args = None
    funcopy.call_args_list = _CallList()
    funcopy.method_calls = _CallList()
    funcopy.mock_calls = _CallList()
    funcopy.return_value = mock.return_value
    funcopy.side_effect = mock.side_effect
    funcopy._mock_children = mock._mock_children
    for name in _ASSERTIONS:
        setattr(funcopy, name, getattr(mock, name))
    funcopy.reset_mock = reset_mock
    funcopy.__signature__ = signature
    mock._mock_delegate = funcopy


def _setup_async_mock(func):
    """Give the function what asynchronous mocks have."""
    func._is_coroutine = _coroutine_mark()
    func.await_count = 0
    func.await_args = None
    func.await_args_list = _CallList()

    def forward(name, /, *args, **kwargs):
        return getattr(func.mock, name)(*args, **kwargs)
    for name in _AWAIT_ASSERTIONS:
        setattr(func, name, partial(forward, name))


def _must_skip(spec, entry, is_type):
    """Whether the first parameter of the method entry of spec is for the instance."""
    if not isinstance(spec, type):
        if entry in getattr(spec, "__dict__", {}):
            return False  # an attribute of the instance
        spec = spec.__class__
    for cls in spec.__mro__:
        found = cls.__dict__.get(entry, DEFAULT)
        if found is not DEFAULT:
            return is_type and isinstance(found, FunctionTypes)
    return is_type


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *, unsafe=False, **kwargs):
    """A mock that has the attributes and signatures of spec, and so have its attributes.

    For a class it makes instances; with instance it is one. With spec_set no other
    attributes can be set. Further keyword arguments are for the mock.
    """
    if _is_list(spec):
        spec = type(spec)  # an object, not names
    is_type = isinstance(spec, type)
    if _is_instance_mock(spec):
        raise InvalidSpecError(f"Cannot autospec a Mock object. [object={spec!r}]")
    is_async = _is_async_func(spec)
    options = {} if spec is None and not spec_set else {"spec_set" if spec_set else "spec": spec}
    if options and instance:
        options["_spec_as_instance"] = True
    if not unsafe:
        _check_spec_arg_typos(kwargs)
    _name = kwargs.pop("name", _name)
    # the topmost has none
    new_name = _name if _parent is not None else ""
    wrapped = kwargs.get("wraps")
    options.update(kwargs)
    cls = MagicMock
    if inspect.isdatadescriptor(spec):
        options = {}  # of properties nothing is known
    elif is_type and instance and not _instance_callable(spec):
        cls = NonCallableMagicMock
    elif not _callable(spec):
        cls = NonCallableMagicMock
    elif is_async:
        if instance:
            raise RuntimeError("Instance can not be True when create_autospec is mocking an async function")
        cls = AsyncMock
    mock = cls(parent=_parent, _new_parent=_parent, _new_name=new_name, name=_name, **options)
    if isinstance(spec, FunctionTypes):
        mock = _set_signature(mock, spec, is_async=is_async)
        if is_async:
            _setup_async_mock(mock)
    else:
        _check_sig(spec, mock, is_type, instance)
    if _parent is not None and not instance:
        _parent._mock_children[_name] = mock
    if is_type and not instance and "return_value" not in kwargs:
        options = {} if wrapped is None else {"wraps": wrapped}
        mock.return_value = create_autospec(spec, spec_set, instance=True, _name="()", _parent=mock, **options)
    for entry in dir(spec):
        if not _is_magic(entry):
            _add_child(mock, spec, entry, spec_set, is_type, wrapped)
    if _is_instance_mock(mock) and kwargs:
        mock.configure_mock(**kwargs)
    return mock


def _add_child(mock, spec, entry, spec_set, is_type, wrapped):
    """Give the mock the attribute entry of its spec."""
    try:
        original = getattr(spec, entry)
    except AttributeError:
        return
    if not isinstance(original, FunctionTypes):
        mock._mock_children[entry] = _SpecState(original, spec_set, mock, entry)
        return
    parent = mock.mock if isinstance(spec, FunctionTypes) else mock
    skipfirst = _must_skip(spec, entry, is_type)
    options = {"spec_set" if spec_set else "spec": original, "_eat_self": skipfirst}
    if wrapped is not None and hasattr(wrapped, entry):
        options["wraps"] = getattr(wrapped, entry)
    cls = AsyncMock if iscoroutinefunction(original) else MagicMock
    new = cls(parent=parent, name=entry, _new_name=entry, _new_parent=parent, **options)
    mock._mock_children[entry] = new
    new.return_value = cls()
    _check_sig(original, new, skipfirst=skipfirst)
    setattr(mock, entry, new)


def _to_stream(read_data):
    import io
    return io.BytesIO(read_data) if isinstance(read_data, bytes) else io.StringIO(read_data)


def mock_open(mock=None, read_data=""):
    """A mock for open(): the file it returns has read_data, and begins anew with each call."""
    import io
    stream = _to_stream(read_data)
    if mock is None:
        mock = MagicMock(name="open", spec=dir(io.open))
    handle = MagicMock(spec=list(set(dir(io.TextIOWrapper)) | set(dir(io.BytesIO))))

    def given(method, read):
        """A side effect: what the test has set as the return value, or what is read."""
        def effect(*args, **kwargs):
            return read(*args, **kwargs) if method.return_value is None else method.return_value
        method.return_value = None
        return effect

    def lines():
        if handle.readline.return_value is not None:
            while True:
                yield handle.readline.return_value
        yield from stream

    handle.__enter__.return_value = handle
    handle.write.return_value = None
    handle.read.side_effect = given(handle.read, lambda *args, **kwargs: stream.read(*args, **kwargs))
    handle.readlines.side_effect = given(handle.readlines, lambda *args, **kwargs: stream.readlines(*args, **kwargs))
    handle.readline.side_effect = given(handle.readline, lambda *args, **kwargs: stream.readline(*args, **kwargs))
    handle.__iter__.side_effect = lines
    handle.__next__.side_effect = lambda: next(lines())
    handle.__exit__.side_effect = lambda *args: handle.close()

    def reset_data(*args, **kwargs):
        nonlocal stream
        stream = _to_stream(read_data)
        return DEFAULT
    mock.side_effect = reset_data
    mock.return_value = handle
    return mock


class ThreadingMixin(Base):
    """Lets threads wait for calls of a mock."""

    DEFAULT_TIMEOUT = None

    def _get_child_mock(self, /, **kw):
        for key in ("parent", "_new_parent"):
            parent = kw.get(key)
            if isinstance(parent, ThreadingMixin):
                kw["timeout"] = parent._mock_wait_timeout
                break
        return super()._get_child_mock(**kw)

    def __init__(self, *args, timeout=_missing, **kwargs):
        import threading
        super().__init__(*args, **kwargs)
        attrs = self.__dict__
        attrs["_mock_wait_timeout"] = self.DEFAULT_TIMEOUT if timeout is _missing else timeout
        attrs["_mock_event"] = threading.Event()  # any call
        attrs["_mock_calls_events"] = []  # the calls waited for: (args, kwargs, event)
        attrs["_mock_calls_events_lock"] = threading.Lock()

    def reset_mock(self, /, *args, **kwargs):
        """Forget all calls; who waits waits for new ones."""
        super().reset_mock(*args, **kwargs)
        import threading
        self.__dict__["_mock_event"] = threading.Event()
        self.__dict__["_mock_calls_events"] = []

    def _mock_call_event(self, args, kwargs):
        import threading
        with self._mock_calls_events_lock:
            for known_args, known_kwargs, event in self._mock_calls_events:
                if (known_args, known_kwargs) == (args, kwargs):
                    return event
            event = threading.Event()
            self._mock_calls_events.append((args, kwargs, event))
            return event

    def _mock_call(self, /, *args, **kwargs):
        result = super()._mock_call(*args, **kwargs)
        self._mock_call_event(args, kwargs).set()
        self._mock_event.set()
        return result

    def wait_until_called(self, *, timeout=_missing):
        """Wait for a call; fail if none comes in timeout seconds, by default those of the mock."""
        if timeout is _missing:
            timeout = self._mock_wait_timeout
        if not self._mock_event.wait(timeout=timeout):
            raise AssertionError(f"{self._mock_name or 'mock'} was not called before timeout({timeout}).")

    def wait_until_any_call_with(self, *args, **kwargs):
        """Wait for a call with these arguments; fail if none comes in the seconds of the mock."""
        if not self._mock_call_event(args, kwargs).wait(timeout=self._mock_wait_timeout):
            raise AssertionError(f"{self._format_mock_call_signature(args, kwargs)} call not found")


class ThreadingMock(ThreadingMixin, MagicMixin, Mock):
    """A MagicMock for whose calls threads can wait."""


for _cls in (ThreadingMixin, ThreadingMock):
    _cls.__module__ = "unittest.mock"
create_autospec.__module__ = mock_open.__module__ = "unittest.mock"
