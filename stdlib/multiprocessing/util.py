"""What runs at the end of a process, and logging."""

import _multiprocessing as _core
import atexit
import itertools
import os
import sys
import weakref
from multiprocessing import process

__all__ = ["sub_debug", "debug", "info", "sub_warning", "get_logger", "log_to_stderr", "get_temp_dir", "register_after_fork",
           "is_exiting", "Finalize", "ForkAwareThreadLock", "ForkAwareLocal", "close_all_fds_except", "SUBDEBUG", "SUBWARNING"]

NOTSET, SUBDEBUG, DEBUG, INFO, SUBWARNING, WARNING = 0, 5, 10, 20, 25, 30
LOGGER_NAME = "multiprocessing"
DEFAULT_LOGGING_FORMAT = "[%(levelname)s/%(processName)s] %(message)s"

_logger = None
_log_to_stderr = False
_exiting = False


def _log(level, msg, args):
    if _logger:
        _logger.log(level, msg, *args, stacklevel=3)


def sub_debug(msg, *args):
    _log(SUBDEBUG, msg, args)


def debug(msg, *args):
    _log(DEBUG, msg, args)


def info(msg, *args):
    _log(INFO, msg, args)


def sub_warning(msg, *args):
    _log(SUBWARNING, msg, args)


def get_logger():
    """The logger to which this package itself writes."""
    global _logger
    if not _logger:
        import logging

        _logger = logging.getLogger(LOGGER_NAME)
        _logger.propagate = 0
    return _logger


def log_to_stderr(level=None):
    """Have the logger write to stderr, and return it."""
    global _log_to_stderr
    import logging

    logger = get_logger()
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter(DEFAULT_LOGGING_FORMAT))
    logger.addHandler(handler)
    if level:
        logger.setLevel(level)
    _log_to_stderr = True
    return _logger


def get_temp_dir():
    """Return a folder for temporary files, which is removed at the end."""
    config = process.current_process()._config
    folder = config.get("tempdir")
    if folder is None:
        import shutil
        import tempfile

        folder = tempfile.mkdtemp(prefix="pymp-")
        Finalize(None, shutil.rmtree, args=(folder,), exitpriority=-100)
        config["tempdir"] = folder
    return folder


_forkers = weakref.WeakValueDictionary()
_forker_numbers = itertools.count()


def register_after_fork(obj, func):
    """Have func(obj) called in new processes."""
    _forkers[next(_forker_numbers), id(obj), func] = obj


def _run_after_forkers():
    for (number, ident, func), obj in sorted(_forkers.items(), key=lambda item: item[0][0]):
        try:
            func(obj)
        except Exception as e:
            info("after forker raised exception %s", e)


_finalizer_registry = {}
_finalizer_counter = itertools.count()


class Finalize:
    """A function that is called when an object is gone, or at the end of the process."""

    def __init__(self, obj, callback, args=(), kwargs=None, exitpriority=None):
        if exitpriority is not None and not isinstance(exitpriority, int):
            raise TypeError(f"Exitpriority ({exitpriority!r}) must be None or int, not {type(exitpriority)!s}")
        if obj is not None:
            self._weakref = weakref.ref(obj, self)
        elif exitpriority is None:
            raise ValueError("Without object, exitpriority cannot be None")
        self._callback, self._args, self._kwargs = callback, args, kwargs or {}
        self._key = (exitpriority, next(_finalizer_counter))
        self._pid = _core.pid()
        _finalizer_registry[self._key] = self

    def __call__(self, wr=None):
        """Call the function, unless that was done before."""
        if _finalizer_registry.pop(self._key, None) is None:
            return None
        res = None
        if self._pid == _core.pid():
            res = self._callback(*self._args, **self._kwargs)
        self._weakref = self._callback = self._args = self._kwargs = self._key = None
        return res

    def cancel(self):
        """Do not call the function."""
        if _finalizer_registry.pop(self._key, None) is not None:
            self._weakref = self._callback = self._args = self._kwargs = self._key = None

    def still_active(self):
        """Return whether the function may be called yet."""
        return self._key in _finalizer_registry

    def __repr__(self):
        name = getattr(self._callback, "__name__", self._callback)
        if self._callback is None:
            return f"<{type(self).__name__} object, dead>"
        text = f"<{type(self).__name__} object, callback={name}"
        if self._args:
            text += ", args=" + str(self._args)
        if self._kwargs:
            text += ", kwargs=" + str(self._kwargs)
        if self._key[0] is not None:
            text += ", exitpriority=" + str(self._key[0])
        return text + ">"


def _run_finalizers(minpriority=None):
    due = [k for k in _finalizer_registry if k[0] is not None and (minpriority is None or k[0] >= minpriority)]
    for key in sorted(due, reverse=True):
        finalizer = _finalizer_registry.get(key)
        if finalizer is not None:
            try:
                finalizer()
            except Exception:
                sys.excepthook(*sys.exc_info())
    if minpriority is None:
        _finalizer_registry.clear()


def is_exiting():
    """Whether the interpreter is about to end."""
    return _exiting or _exiting is None


def _exit_function():
    global _exiting
    if _exiting and process._current_process._ended_in == _core.pid() and _exiting == _core.pid():
        return
    _exiting = _core.pid()
    _run_finalizers(0)
    for p in process.active_children():
        if p.daemon:
            p._popen.signal(15)
    for p in process.active_children():
        p.join()
    _run_finalizers()


atexit.register(_exit_function)


class ForkAwareThreadLock:
    def __init__(self):
        import threading

        self._lock = threading.Lock()
        self.acquire = self._lock.acquire
        self.release = self._lock.release
        register_after_fork(self, ForkAwareThreadLock._at_fork_reinit)

    def _at_fork_reinit(self):
        self._lock._at_fork_reinit()

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)


def ForkAwareLocal():
    import threading

    return threading.local()


def close_all_fds_except(fds):
    raise NotImplementedError("multiprocessing.util.close_all_fds_except() is not supported: processes share descriptors")


def _cleanup_tests():
    """Do nothing: there is no process beside those that programs start."""


def _flush_std_streams():
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (AttributeError, ValueError):
            pass
