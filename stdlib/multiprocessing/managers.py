"""Managers: a process that keeps objects, and proxies by which others use them."""

import queue
import threading
from types import GenericAlias

import _multiprocessing as _core

from . import connection, get_context, util
from .process import current_process

__all__ = ["BaseManager", "SyncManager", "BaseProxy", "Token"]


class RemoteError(Exception):
    def __str__(self):
        return "\n" + "-" * 75 + "\n" + str(self.args[0]) + "-" * 75


class Token:
    """What identifies an object of a manager."""

    __slots__ = ("typeid", "address", "id")

    def __init__(self, typeid, address, id):
        self.typeid, self.address, self.id = typeid, address, id

    def __repr__(self):
        return f"{type(self).__name__}(typeid={self.typeid!r}, address={self.address!r}, id={self.id!r})"


def all_methods(obj):
    """Return the names of the methods of an object."""
    return [name for name in dir(obj) if callable(getattr(obj, name))]


def public_methods(obj):
    """Return the names of the methods of an object that do not begin with an underscore."""
    return [name for name in all_methods(obj) if name[0] != "_"]


class _Server:
    """What the process of a manager does: each connection has a thread."""

    def __init__(self, registry, inbox, initializer, initargs):
        self.registry, self.inbox = registry, inbox
        self.initializer, self.initargs = initializer, initargs
        self.objects = {}
        self.lock = threading.Lock()
        self.last = 0

    def serve(self):
        if self.initializer is not None:
            self.initializer(*self.initargs)
        while True:
            try:
                conn = self.inbox.recv()
            except EOFError:
                break
            if conn is None:
                break
            threading.Thread(target=self.serve_client, args=(conn,), daemon=True).start()

    def serve_client(self, conn):
        while True:
            try:
                request = conn.recv()
            except EOFError:
                return
            except Exception as e:
                request = (None, "_fail", (e,), {})
            try:
                ident, method, args, kwds = request
                reply = ("#RETURN", getattr(self, method)(*args, **kwds) if ident is None else self.call(ident, method, args, kwds))
            except _Refusal as e:
                reply = ("#TRACEBACK", _core.format_exception(e.__cause__))
            except Exception as e:
                reply = ("#ERROR", e.with_traceback(None))
            try:
                conn.send(reply)
            except OSError:
                return
            except Exception as e:
                try:
                    conn.send(("#UNSERIALIZABLE", f"{reply[1]!r}: {e}\n"))
                except OSError:
                    return

    def _fail(self, e):
        raise e

    def call(self, ident, method, args, kwds):
        obj, exposed, method_to_typeid = self.objects[ident]
        if method not in exposed and method != "#GETVALUE" and method != "#REPR" and method != "#STR":
            raise _Refusal from AttributeError("method %r of %r object is not in exposed=%r" % (method, type(obj), tuple(exposed)))
        if method == "#GETVALUE":
            return obj
        if method == "#REPR":
            return repr(obj)
        if method == "#STR":
            return str(obj)
        result = getattr(obj, method)(*args, **kwds)
        typeid = method_to_typeid.get(method)
        if typeid:
            return _Made(typeid, *self.keep(typeid, result))
        return result

    def keep(self, typeid, obj):
        _, exposed, method_to_typeid, proxytype = self.registry[typeid]
        names = list(exposed or getattr(proxytype, "_exposed_", None) or public_methods(obj))
        with self.lock:
            self.last += 1
            ident = self.last
            self.objects[ident] = (obj, set(names), dict(method_to_typeid or {}))
        return ident, tuple(names)

    def create(self, typeid, args, kwds):
        callable = self.registry[typeid][0]
        if callable is None:
            if kwds or len(args) != 1:
                raise ValueError("Without callable, must have one non-keyword argument")
            obj = args[0]
        else:
            obj = callable(*args, **kwds)
        return self.keep(typeid, obj)

    def number_of_objects(self):
        return len(self.objects)


class _Refusal(Exception):
    """A request for something that the object does not offer."""


class _Made:
    """An object that a method has made, which stays with the manager."""

    def __init__(self, typeid, id, exposed):
        self.typeid, self.id, self.exposed = typeid, id, exposed


class _Local(threading.local):
    """The connections of a thread to managers."""

    def __init__(self):
        self.pid, self.connections = _core.pid(), {}


_local = _Local()


def _request(inbox, key, ident, method, args=(), kwds={}):
    if _local.pid != _core.pid():
        _local.pid, _local.connections = _core.pid(), {}
    conn = _local.connections.get(key)
    if conn is None:
        conn, other = connection.Pipe()
        inbox.send(other)
        other.close()
        _local.connections[key] = conn
    conn.send((ident, method, args, kwds))
    try:
        kind, result = conn.recv()
    except EOFError:
        _local.connections.pop(key, None)
        raise
    if kind == "#RETURN":
        return result
    if kind == "#ERROR":
        raise result
    if kind == "#TRACEBACK":
        raise RemoteError(result)
    raise RemoteError("Unserializable message: %s\n" % result)


class BaseManager:
    """A process that keeps objects."""

    _registry = {}

    def __init__(self, address=None, authkey=None, serializer="pickle", ctx=None, *, shutdown_timeout=1.0):
        if address is not None:
            raise NotImplementedError("managers with an address are not supported: processes are connected in memory")
        self._ctx = ctx or get_context()
        self._state = "INITIAL"
        self._process = None

    def get_server(self):
        raise NotImplementedError("BaseManager.get_server() is not supported: use start()")

    def connect(self):
        raise NotImplementedError("BaseManager.connect() is not supported: use start()")

    def start(self, initializer=None, initargs=()):
        """Start the server process; initializer(*initargs) runs in it first."""
        from . import ProcessError

        if self._state != "INITIAL":
            raise ProcessError({"STARTED": "Already started server", "SHUTDOWN": "Manager has shut down"}[self._state])
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        reader, self._inbox = connection.Pipe(duplex=False)
        self._key = f"{_core.pid()}-{id(self)}"
        server = _Server(self._registry, reader, initializer, initargs)
        self._process = self._ctx.Process(target=server.serve)
        self._process.name = type(self).__name__ + "-" + ":".join(map(str, self._process._identity))
        self._process.start()
        reader.close()
        self._state = "STARTED"
        self.shutdown = util.Finalize(None, _end, args=(self, self._process, self._inbox), exitpriority=0)

    @property
    def address(self):
        return None

    def _create(self, typeid, /, *args, **kwds):
        assert self._state == "STARTED", "server not yet started"
        ident, exposed = _request(self._inbox, self._key, None, "create", (typeid, args, kwds))
        return Token(typeid, self._key, ident), exposed

    def join(self, timeout=None):
        """Wait for the end of the process."""
        if self._process is not None:
            self._process.join(timeout)

    def _number_of_objects(self):
        return _request(self._inbox, self._key, None, "number_of_objects")

    def __enter__(self):
        if self._state == "INITIAL":
            self.start()
        assert self._state == "STARTED"
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown()

    @classmethod
    def register(cls, typeid, callable=None, proxytype=None, exposed=None, method_to_typeid=None, create_method=True):
        """Have managers of this class make objects of a kind."""
        if "_registry" not in cls.__dict__:
            cls._registry = cls._registry.copy()
        exposed = exposed or getattr(proxytype, "_exposed_", None)
        method_to_typeid = method_to_typeid or getattr(proxytype, "_method_to_typeid_", None)
        cls._registry[typeid] = (callable, exposed, method_to_typeid, proxytype)
        if create_method:

            def temp(self, /, *args, **kwds):
                token, exposed = self._create(typeid, *args, **kwds)
                return _proxy(proxytype, token, self._inbox, exposed, self._registry)

            temp.__name__ = typeid
            setattr(cls, typeid, temp)


def _end(manager, process, inbox):
    manager._state = "SHUTDOWN"
    try:
        inbox.send(None)
    except OSError:
        pass
    process.join(1.0)
    if process.is_alive():
        process.terminate()
        process.join()
    inbox.close()


def _proxy(proxytype, token, inbox, exposed, registry):
    if proxytype is None:
        proxytype = MakeProxyType(f"AutoProxy[{token.typeid}]", exposed)
        proxytype._automatic = True
    return proxytype(token, inbox, exposed=exposed, registry=registry)


class BaseProxy:
    """What stands for an object of a manager."""

    _automatic = False

    def __init__(self, token, serializer, manager=None, authkey=None, exposed=None, incref=True, manager_owned=False, registry=None):
        self._token, self._inbox = token, serializer
        self._exposed = exposed
        self._registry = registry
        self._id = token.id

    def _callmethod(self, methodname, args=(), kwds={}):
        """Return the result of a method of the object."""
        result = _request(self._inbox, self._token.address, self._token.id, methodname, args, kwds)
        if isinstance(result, _Made):
            token = Token(result.typeid, self._token.address, result.id)
            return _proxy(self._registry[result.typeid][3], token, self._inbox, result.exposed, self._registry)
        return result

    def _getvalue(self):
        """Return a copy of the object."""
        return self._callmethod("#GETVALUE")

    def __reduce__(self):
        kind = None if self._automatic else type(self)
        return RebuildProxy, (kind, self._token.typeid, self._token.address, self._token.id, self._inbox, self._exposed)

    def __deepcopy__(self, memo):
        return self._getvalue()

    def __repr__(self):
        return f"<{type(self).__name__} object, typeid {self._token.typeid!r} at {id(self):#x}>"

    def __str__(self):
        try:
            return self._callmethod("#REPR")
        except Exception:
            return repr(self)[:-1] + "; '__str__()' failed>"


def RebuildProxy(kind, typeid, address, ident, inbox, exposed):
    """Return the proxy that was pickled."""
    return _proxy(kind, Token(typeid, address, ident), inbox, exposed, SyncManager._registry)


def MakeProxyType(name, exposed):
    """Return a class of proxies with some methods."""
    dic = {}
    for method in exposed:
        exec(f"def {method}(self, /, *args, **kwds):\n    return self._callmethod({method!r}, args, kwds)", dic)
    del dic["__builtins__"]
    return type(name, (BaseProxy,), dic | {"_exposed_": tuple(exposed)})


def AutoProxy(token, serializer, manager=None, authkey=None, exposed=None, incref=True, manager_owned=False):
    """Return a proxy for the public methods of an object."""
    return _proxy(None, token, serializer, exposed, SyncManager._registry)


class Namespace:
    def __init__(self, /, **kwds):
        self.__dict__.update(kwds)

    def __repr__(self):
        items = sorted(f"{name}={value!r}" for name, value in self.__dict__.items() if not name.startswith("_"))
        return f"{type(self).__name__}({', '.join(items)})"


class Value:
    def __init__(self, typecode, value, lock=True):
        self._typecode = typecode
        self._value = value

    def get(self):
        return self._value

    def set(self, value):
        self._value = value

    def __repr__(self):
        return f"{type(self).__name__}({self._typecode!r}, {self._value!r})"

    value = property(get, set)


def Array(typecode, sequence, lock=True):
    import array

    return array.array(typecode, sequence)


class AcquirerProxy(BaseProxy):
    _exposed_ = ("acquire", "release", "locked")

    def acquire(self, blocking=True, timeout=None):
        args = (blocking,) if timeout is None else (blocking, timeout)
        return self._callmethod("acquire", args)

    def release(self):
        return self._callmethod("release")

    def __enter__(self):
        return self._callmethod("acquire")

    def __exit__(self, exc_type, exc_val, exc_tb):
        return self._callmethod("release")


class ConditionProxy(AcquirerProxy):
    _exposed_ = ("acquire", "release", "wait", "notify", "notify_all")

    def wait(self, timeout=None):
        return self._callmethod("wait", (timeout,))

    def notify(self, n=1):
        return self._callmethod("notify", (n,))

    def notify_all(self):
        return self._callmethod("notify_all")

    def wait_for(self, predicate, timeout=None):
        from .synchronize import Condition
        return Condition.wait_for(self, predicate, timeout)


class EventProxy(BaseProxy):
    _exposed_ = ("is_set", "set", "clear", "wait")

    def is_set(self):
        return self._callmethod("is_set")

    def set(self):
        return self._callmethod("set")

    def clear(self):
        return self._callmethod("clear")

    def wait(self, timeout=None):
        return self._callmethod("wait", (timeout,))


class BarrierProxy(BaseProxy):
    _exposed_ = ("__getattribute__", "wait", "abort", "reset")

    def wait(self, timeout=None):
        return self._callmethod("wait", (timeout,))

    def abort(self):
        return self._callmethod("abort")

    def reset(self):
        return self._callmethod("reset")

    @property
    def parties(self):
        return self._callmethod("__getattribute__", ("parties",))

    @property
    def n_waiting(self):
        return self._callmethod("__getattribute__", ("n_waiting",))

    @property
    def broken(self):
        return self._callmethod("__getattribute__", ("broken",))


class NamespaceProxy(BaseProxy):
    _exposed_ = ("__getattribute__", "__setattr__", "__delattr__")

    def __getattr__(self, key):
        if key[0] == "_":
            return object.__getattribute__(self, key)
        return object.__getattribute__(self, "_callmethod")("__getattribute__", (key,))

    def __setattr__(self, key, value):
        if key[0] == "_":
            return object.__setattr__(self, key, value)
        return object.__getattribute__(self, "_callmethod")("__setattr__", (key, value))

    def __delattr__(self, key):
        if key[0] == "_":
            return object.__delattr__(self, key)
        return object.__getattribute__(self, "_callmethod")("__delattr__", (key,))


class ValueProxy(BaseProxy):
    _exposed_ = ("get", "set")
    __class_getitem__ = classmethod(GenericAlias)

    def get(self):
        return self._callmethod("get")

    def set(self, value):
        return self._callmethod("set", (value,))

    value = property(get, set)


BaseListProxy = MakeProxyType("BaseListProxy", (
    "__add__", "__contains__", "__delitem__", "__getitem__", "__len__", "__mul__", "__reversed__", "__rmul__", "__setitem__",
    "append", "count", "extend", "index", "insert", "pop", "remove", "reverse", "sort", "__imul__"))


class ListProxy(BaseListProxy):
    __class_getitem__ = classmethod(GenericAlias)

    def __iadd__(self, value):
        self._callmethod("extend", (value,))
        return self

    def __imul__(self, value):
        self._callmethod("__imul__", (value,))
        return self

    def __iter__(self):
        i = 0
        while True:
            try:
                yield self[i]
            except IndexError:
                return
            i += 1


_BaseDictProxy = MakeProxyType("_BaseDictProxy", (
    "__contains__", "__delitem__", "__getitem__", "__len__", "__setitem__", "clear", "copy", "get", "pop", "popitem",
    "setdefault", "update", "_keys", "_values", "_items"))


class _Dict(dict):
    """A dict whose views can be sent to other processes."""

    def _keys(self):
        return list(self.keys())

    def _values(self):
        return list(self.values())

    def _items(self):
        return list(self.items())

    def copy(self):
        return dict(self)

    def __reduce__(self):
        return dict, (dict(self),)


class DictProxy(_BaseDictProxy):
    __class_getitem__ = classmethod(GenericAlias)

    def keys(self):
        return self._callmethod("_keys")

    def values(self):
        return self._callmethod("_values")

    def items(self):
        return self._callmethod("_items")

    def __iter__(self):
        return iter(self.keys())


ArrayProxy = MakeProxyType("ArrayProxy", ("__len__", "__getitem__", "__setitem__"))


class SyncManager(BaseManager):
    """A manager of the usual kinds of objects."""


SyncManager.register("Queue", queue.Queue)
SyncManager.register("JoinableQueue", queue.Queue)
SyncManager.register("Event", threading.Event, EventProxy)
SyncManager.register("Lock", threading.Lock, AcquirerProxy)
SyncManager.register("RLock", threading.RLock, AcquirerProxy)
SyncManager.register("Semaphore", threading.Semaphore, AcquirerProxy)
SyncManager.register("BoundedSemaphore", threading.BoundedSemaphore, AcquirerProxy)
SyncManager.register("Condition", threading.Condition, ConditionProxy)
SyncManager.register("Barrier", threading.Barrier, BarrierProxy)
SyncManager.register("list", list, ListProxy)
SyncManager.register("dict", _Dict, DictProxy)
SyncManager.register("Value", Value, ValueProxy)
SyncManager.register("Array", Array, ArrayProxy)
SyncManager.register("Namespace", Namespace, NamespaceProxy)
