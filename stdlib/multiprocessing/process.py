"""What a process is, seen from itself and from the one that has started it."""

import os
import signal
import sys
from _weakrefset import WeakSet

import _multiprocessing as _core

__all__ = ["BaseProcess", "current_process", "active_children", "parent_process"]

ORIGINAL_DIR = os.path.abspath(os.getcwd())


def current_process():
    """Return the object of the process that runs."""
    global _current_process, _parent_process, _children
    if _current_process._ended_in != _core.pid():  # this one was not started by start() of an object
        name, identity, _, parent, parent_name = _core.this()
        p = _Process.__new__(BaseProcess)
        p._set_up(name, identity, {"authkey": _current_process._config["authkey"], "semprefix": "/mp", "daemon": True})
        p._parent_pid, p._parent_name = parent, parent_name
        p._ended_in = _core.pid()
        _children = set()
        _parent_process = _ParentProcess(parent_name, parent)
        _current_process = p
    return _current_process


def active_children():
    """Return a list of the living children of this process."""
    _forget_ended()
    return list(_children)


def parent_process():
    """Return the object of the process that has started this one, or None."""
    current_process()
    return _parent_process


def _forget_ended():
    for p in list(_children):
        handle = p._popen
        if handle is not None and handle.code is not None:
            _children.discard(p)


def _of_handle(handle):
    """Return an object for a process that was started without one."""
    for p in _children:
        if p._popen is not None and p._popen.pid == handle.pid:
            return p
    p = BaseProcess.__new__(BaseProcess)
    p._set_up(handle.name, (), dict(current_process()._config))
    p._popen = handle
    return p


class BaseProcess:
    """A function that is called in a process of its own."""

    def _Popen(self):
        raise NotImplementedError

    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}, *, daemon=None):
        assert group is None, "group argument must be None for now"
        identity = _core.next_identity()
        parts = ":".join(map(str, identity))
        self._set_up(name or f"{type(self).__name__}-{parts}", identity, current_process()._config.copy())
        self._target = target
        self._args = tuple(args)
        self._kwargs = dict(kwargs)
        if daemon is not None:
            self.daemon = daemon
        _dangling.add(self)

    def _set_up(self, name, identity, config):
        current = globals().get("_current_process")
        self._identity = identity
        self._config = config
        self._parent_pid = _core.pid()
        self._parent_name = current.name if current is not None else None
        self._popen = None
        self._closed = False
        self._ended_in = None
        self._name = name
        self._target = None
        self._args, self._kwargs = (), {}

    def _check_closed(self):
        if self._closed:
            raise ValueError("process object is closed")

    def run(self):
        """Do what the process is for: call the target. Subclasses may do something else."""
        if self._target:
            self._target(*self._args, **self._kwargs)

    def start(self):
        """Begin to run the target."""
        from multiprocessing.util import _exit_function  # taking a name runs the module, which registers it

        self._check_closed()
        assert self._popen is None, "cannot start a process twice"
        assert self._parent_pid == _core.pid(), "can only start a process object created by current process"
        assert not current_process()._config.get("daemon"), "daemonic processes are not allowed to have children"
        _forget_ended()
        self._popen = _core.start(self._bootstrap, self._name, self._identity)
        # what the target refers to is only needed in the process
        del self._target, self._args, self._kwargs
        _children.add(self)

    def _bootstrap(self):
        from multiprocessing import util

        global _current_process, _parent_process, _children
        _parent_process = _ParentProcess(self._parent_name, self._parent_pid)
        _children = set()
        _current_process = self
        self._ended_in = _core.pid()
        util._finalizer_registry.clear()
        util._run_after_forkers()
        code = 1
        try:
            try:
                self.run()
                code = 0
            finally:
                util._exit_function()
        except SystemExit as e:
            if e.code is None:
                code = 0
            elif isinstance(e.code, int):
                code = int(e.code)
            else:
                sys.stderr.write(str(e.code) + "\n")
        except BaseException as e:
            _core.report(e)
        return code

    def terminate(self):
        """End the process as SIGTERM does."""
        self._check_closed()
        self._signal("terminate", signal.SIGTERM)

    def kill(self):
        """End the process as SIGKILL does."""
        self._check_closed()
        self._signal("kill", signal.SIGKILL)

    def _signal(self, name, number):
        if self._popen is None:
            raise AttributeError(f"'NoneType' object has no attribute '{name}'")
        if self._popen.code is None:
            self._popen.signal(number)

    def join(self, timeout=None):
        """Wait for the end of the process, at most for timeout seconds."""
        self._check_closed()
        assert self._parent_pid == _core.pid(), "can only join a child process"
        assert self._popen is not None, "can only join a started process"
        if self._popen.wait(timeout):
            _children.discard(self)

    def is_alive(self):
        """Return whether the process goes on."""
        self._check_closed()
        if self is current_process():
            return True
        assert self._parent_pid == _core.pid(), "can only test a child process"
        if self._popen is None:
            return False
        if self._popen.code is None:
            return True
        _children.discard(self)
        return False

    def close(self):
        """Give up the process, which must have ended."""
        if self._popen is not None:
            if self._popen.code is None:
                raise ValueError("Cannot close a process while it is still running. You should first call join() or terminate().")
            self._popen = None
            _children.discard(self)
        self._closed = True

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        assert isinstance(name, str), "name must be a string"
        self._name = name

    @property
    def daemon(self):
        """Whether the process ends with the one that has started it."""
        return self._config.get("daemon", False)

    @daemon.setter
    def daemon(self, daemonic):
        assert self._popen is None, "process has already started"
        self._config["daemon"] = daemonic

    @property
    def authkey(self):
        return self._config["authkey"]

    @authkey.setter
    def authkey(self, authkey):
        self._config["authkey"] = AuthenticationString(authkey)

    @property
    def exitcode(self):
        """The exit code, -n if signal n has ended the process, or None while it goes on."""
        self._check_closed()
        if self._popen is None:
            return None
        return self._popen.code

    @property
    def ident(self):
        """The number of the process, or None before the start."""
        self._check_closed()
        if self is current_process():
            return _core.pid()
        return self._popen and self._popen.pid

    pid = ident

    @property
    def sentinel(self):
        """What connection.wait() waits for the end of the process by."""
        self._check_closed()
        if self._popen is None:
            raise ValueError("process not started") from None
        return self._popen

    def __repr__(self):
        if self._closed:
            state = "closed"
        elif self._popen is None:
            state = "started" if self is _current_process else "initial"
        elif self._popen.code is None:
            state = "started"
        else:
            state = "stopped"
        words = [type(self).__name__, f"name={self._name!r}"]
        if self._popen is not None:
            words.append(f"pid={self._popen.pid}")
        words.append(f"parent={self._parent_pid}")
        words.append(state)
        code = self._popen.code if self._popen is not None else None
        if code is not None:
            words.append(f"exitcode={_code_names.get(code, code)}")
        if self.daemon:
            words.append("daemon")
        return "<" + " ".join(words) + ">"


_Process = BaseProcess


class AuthenticationString(bytes):
    def __reduce__(self):
        raise TypeError("Pickling an AuthenticationString object is disallowed for security reasons")


class _ParentProcess(BaseProcess):
    def __init__(self, name, pid):
        self._identity, self._config = (), {}
        self._name, self._pid = name, pid
        self._parent_pid = None
        self._popen, self._closed, self._ended_in = None, False, None

    def is_alive(self):
        return not _core.parent_ended(0)

    @property
    def ident(self):
        return self._pid

    pid = ident

    @property
    def sentinel(self):
        raise NotImplementedError("the sentinel of a parent process is not supported: use join()")

    def join(self, timeout=None):
        """Wait for the end of the parent, at most for timeout seconds."""
        _core.parent_ended(timeout)


class _MainProcess(BaseProcess):
    def __init__(self):
        self._identity = ()
        self._name = "MainProcess"
        self._parent_pid = self._parent_name = None
        self._popen, self._closed = None, False
        self._config = {"authkey": AuthenticationString(os.urandom(32)), "semprefix": "/mp"}
        self._ended_in = _core.pid()

    def close(self):
        pass


_parent_process = None
_current_process = _MainProcess()
_children = set()
_dangling = WeakSet()
_code_names = {-int(s): f"-{s.name}" for s in signal.Signals}
