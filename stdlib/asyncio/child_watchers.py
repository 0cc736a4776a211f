"""Watchers of child processes: they take the status of each one that ends, and call a callback."""

import itertools
import os
import signal
import threading
import warnings

from asyncio import events, unix_events
from asyncio.log import logger

_GONE = 255  # the status of a process whose own was taken by somebody else


def _exit_status(status):
    """The exit status that waitpid has given, as subprocess has it."""
    try:
        return unix_events.waitstatus_to_exitcode(status)
    except ValueError:
        return status


def _deprecated(name):
    warnings.warn(f"{name!r} is deprecated as of Python 3.12 and will be removed in Python 3.14.", DeprecationWarning,
                  stacklevel=3)


def _log_end(loop, pid, status):
    if loop is not None and loop.get_debug():
        logger.debug("process %s exited with returncode %s", pid, status)


def _log_unknown(pid):
    logger.warning("Unknown child process pid %d, will report returncode %d", pid, _GONE)


def _wait_for(pid):
    """Wait for the end of a process, and return its status; whether it was known still is second."""
    try:
        _, status = os.waitpid(pid, 0)
    except ChildProcessError:
        return _GONE, False
    return _exit_status(status), True


class AbstractChildWatcher:
    """What every watcher has."""

    __module__ = "asyncio.unix_events"

    def __init_subclass__(cls):
        if cls.__module__ != "asyncio.unix_events":
            _deprecated("AbstractChildWatcher")

    def add_child_handler(self, pid, callback, *args):
        """Have callback(pid, returncode, *args) called when a process ends, in any thread."""
        raise NotImplementedError()

    def remove_child_handler(self, pid):
        """Forget a callback; return whether there was one."""
        raise NotImplementedError()

    def attach_loop(self, loop):
        """Set the loop that the watcher works with; None for none."""
        raise NotImplementedError()

    def close(self):
        """Give up everything."""
        raise NotImplementedError()

    def is_active(self):
        """Return whether processes can be watched."""
        raise NotImplementedError()

    def __enter__(self):
        """Begin a block in which a process is started and its callback added."""
        raise NotImplementedError()

    def __exit__(self, a, b, c):
        """End that block."""
        raise NotImplementedError()


class PidfdChildWatcher(AbstractChildWatcher):
    """Has the running loop watch a descriptor of each process: no signal and no thread is needed."""

    __module__ = "asyncio.unix_events"

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, exc_traceback):
        pass

    def is_active(self):
        return True

    def close(self):
        pass

    def attach_loop(self, loop):
        pass

    def add_child_handler(self, pid, callback, *args):
        fd = os.pidfd_open(pid)
        events.get_running_loop()._add_reader(fd, self._do_wait, pid, fd, callback, args)

    def _do_wait(self, pid, pidfd, callback, args):
        events.get_running_loop()._remove_reader(pidfd)
        status, known = _wait_for(pid)
        if not known:
            logger.warning("child process pid %d exit status already read:  will report returncode 255", pid)
        os.close(pidfd)
        callback(pid, status, *args)

    def remove_child_handler(self, pid):
        return True  # asyncio itself never does this


class ThreadedChildWatcher(AbstractChildWatcher):
    """Waits for each process in a thread."""

    __module__ = "asyncio.unix_events"

    def __init__(self):
        self._names = itertools.count()
        self._threads = {}

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        pass

    def __del__(self, _warn=warnings.warn):
        running = [thread for thread in list(self._threads.values()) if thread.is_alive()]
        if running:
            _warn(f"{self.__class__} has registered but not finished child processes", ResourceWarning, source=self)

    def is_active(self):
        return True

    def close(self):
        pass

    def attach_loop(self, loop):
        pass

    def add_child_handler(self, pid, callback, *args):
        loop = events.get_running_loop()
        thread = threading.Thread(target=self._do_waitpid, name=f"asyncio-waitpid-{next(self._names)}",
                                  args=(loop, pid, callback, args), daemon=True)
        self._threads[pid] = thread
        thread.start()

    def remove_child_handler(self, pid):
        return True  # asyncio itself never does this

    def _do_waitpid(self, loop, expected_pid, callback, args):
        assert expected_pid > 0
        status, known = _wait_for(expected_pid)
        if known:
            _log_end(loop, expected_pid, status)
        else:
            _log_unknown(expected_pid)
        if loop.is_closed():
            logger.warning("Loop %r that handles pid %r is closed", loop, expected_pid)
        else:
            loop.call_soon_threadsafe(callback, expected_pid, status, *args)
        self._threads.pop(expected_pid)


class BaseChildWatcher(AbstractChildWatcher):
    """Looks for processes that have ended when the loop that it is attached to gets SIGCHLD."""

    __module__ = "asyncio.unix_events"

    def __init__(self):
        self._loop = None
        self._callbacks = {}

    def close(self):
        self.attach_loop(None)

    def is_active(self):
        return self._loop is not None and self._loop.is_running()

    def _do_waitpid(self, expected_pid):
        raise NotImplementedError()

    def _do_waitpid_all(self):
        raise NotImplementedError()

    def attach_loop(self, loop):
        assert loop is None or isinstance(loop, events.AbstractEventLoop)
        before = self._loop
        if before is not None:
            if loop is None and self._callbacks:
                warnings.warn("A loop is being detached from a child watcher with pending handlers", RuntimeWarning)
            before.remove_signal_handler(signal.SIGCHLD)
        self._loop = loop
        if loop is not None:
            loop.add_signal_handler(signal.SIGCHLD, self._sig_chld)
            self._do_waitpid_all()  # some may have ended meanwhile

    def _sig_chld(self):
        try:
            self._do_waitpid_all()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._loop.call_exception_handler({"message": "Unknown exception in SIGCHLD handler", "exception": exc})


def _poll(pid):
    """Look whether a process has ended: (its number, its status), (0, None) while it runs."""
    try:
        got, status = os.waitpid(pid, os.WNOHANG)
    except ChildProcessError:
        return pid, None
    return (got, _exit_status(status)) if got else (0, None)


class SafeChildWatcher(BaseChildWatcher):
    """Asks for each process by its number, so that processes of others are left to them."""

    __module__ = "asyncio.unix_events"

    def __init__(self):
        super().__init__()
        _deprecated("SafeChildWatcher")

    def close(self):
        self._callbacks.clear()
        super().close()

    def __enter__(self):
        return self

    def __exit__(self, a, b, c):
        pass

    def add_child_handler(self, pid, callback, *args):
        self._callbacks[pid] = callback, args
        self._do_waitpid(pid)  # it may have ended already

    def remove_child_handler(self, pid):
        return self._callbacks.pop(pid, None) is not None

    def _do_waitpid_all(self):
        for pid in list(self._callbacks):
            self._do_waitpid(pid)

    def _do_waitpid(self, expected_pid):
        assert expected_pid > 0
        pid, status = _poll(expected_pid)
        if not pid:
            return
        if status is None:
            _log_unknown(expected_pid)
            status = _GONE
        else:
            _log_end(self._loop, expected_pid, status)
        entry = self._callbacks.pop(expected_pid, None)
        if entry is not None:
            callback, args = entry
            callback(expected_pid, status, *args)
        elif self._loop.get_debug():
            logger.warning("Child watcher got an unexpected pid: %r", expected_pid, exc_info=True)


class FastChildWatcher(BaseChildWatcher):
    """Takes the status of every process that has ended, whoever has started it."""

    __module__ = "asyncio.unix_events"

    def __init__(self):
        super().__init__()
        self._lock = threading.Lock()
        self._zombies = {}  # that ended while processes were being started
        self._forks = 0
        _deprecated("FastChildWatcher")

    def close(self):
        self._callbacks.clear()
        self._zombies.clear()
        super().close()

    def __enter__(self):
        with self._lock:
            self._forks += 1
            return self

    def __exit__(self, a, b, c):
        with self._lock:
            self._forks -= 1
            if self._forks or not self._zombies:
                return
            unknown = str(self._zombies)
            self._zombies.clear()
        logger.warning("Caught subprocesses termination from unknown pids: %s", unknown)

    def add_child_handler(self, pid, callback, *args):
        assert self._forks, "Must use the context manager"
        with self._lock:
            try:
                status = self._zombies.pop(pid)
            except KeyError:
                self._callbacks[pid] = callback, args
                return
        callback(pid, status, *args)

    def remove_child_handler(self, pid):
        return self._callbacks.pop(pid, None) is not None

    def _do_waitpid_all(self):
        while True:
            pid, status = _poll(-1)
            if pid <= 0:
                return
            with self._lock:
                entry = self._callbacks.pop(pid, None)
                if entry is None and self._forks:
                    self._zombies[pid] = status
                    if self._loop.get_debug():
                        logger.debug("unknown process %s exited with returncode %s", pid, status)
                    continue
                if entry is not None:
                    _log_end(self._loop, pid, status)
            if entry is None:
                logger.warning("Caught subprocess termination from unknown pid: %d -> %d", pid, status)
            else:
                callback, args = entry
                callback(pid, status, *args)


class MultiLoopChildWatcher(AbstractChildWatcher):
    """Looks for processes of any loop when the main thread gets SIGCHLD."""

    __module__ = "asyncio.unix_events"

    def __init__(self):
        self._callbacks = {}
        self._saved_sighandler = None
        _deprecated("MultiLoopChildWatcher")

    def is_active(self):
        return self._saved_sighandler is not None

    def close(self):
        self._callbacks.clear()
        if self._saved_sighandler is None:
            return
        if signal.getsignal(signal.SIGCHLD) != self._sig_chld:
            logger.warning("SIGCHLD handler was changed by outside code")
        else:
            signal.signal(signal.SIGCHLD, self._saved_sighandler)
        self._saved_sighandler = None

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        pass

    def add_child_handler(self, pid, callback, *args):
        self._callbacks[pid] = events.get_running_loop(), callback, args
        self._do_waitpid(pid)  # it may have ended already

    def remove_child_handler(self, pid):
        return self._callbacks.pop(pid, None) is not None

    def attach_loop(self, loop):
        # the signal belongs to the process: the loop does not matter
        if self._saved_sighandler is not None:
            return
        self._saved_sighandler = signal.signal(signal.SIGCHLD, self._sig_chld)
        if self._saved_sighandler is None:
            logger.warning("Previous SIGCHLD handler was set by non-Python code, "
                           "restore to default handler on watcher close.")
            self._saved_sighandler = signal.SIG_DFL
        signal.siginterrupt(signal.SIGCHLD, False)

    def _do_waitpid_all(self):
        for pid in list(self._callbacks):
            self._do_waitpid(pid)

    def _do_waitpid(self, expected_pid):
        assert expected_pid > 0
        pid, status = _poll(expected_pid)
        if not pid:
            return
        known = status is not None
        if not known:
            _log_unknown(expected_pid)
            status = _GONE
        entry = self._callbacks.pop(expected_pid, None)
        if entry is None:
            logger.warning("Child watcher got an unexpected pid: %r", expected_pid, exc_info=True)
            return
        loop, callback, args = entry
        if loop.is_closed():
            logger.warning("Loop %r that handles pid %r is closed", loop, expected_pid)
            return
        if known:
            _log_end(loop, expected_pid, status)
        loop.call_soon_threadsafe(callback, expected_pid, status, *args)

    def _sig_chld(self, signum, frame):
        try:
            self._do_waitpid_all()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException:
            logger.warning("Unknown exception in SIGCHLD handler", exc_info=True)
