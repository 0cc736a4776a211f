"""What event loops of Unix systems have beside sockets: signals, pipes and child processes.

The class of the loops is in Go; it finds here what only some programs need.
"""

import errno
import os
import signal
import stat
import sys
import warnings
from os import waitstatus_to_exitcode

from asyncio import base_subprocess, constants, coroutines, events, futures, transports
from asyncio.events import SelectorEventLoop
from asyncio.log import logger

__all__ = ("SelectorEventLoop", "AbstractChildWatcher", "SafeChildWatcher", "FastChildWatcher", "PidfdChildWatcher",
           "MultiLoopChildWatcher", "ThreadedChildWatcher", "DefaultEventLoopPolicy", "EventLoop")


_watchers = ("AbstractChildWatcher", "BaseChildWatcher", "FastChildWatcher", "MultiLoopChildWatcher",
             "PidfdChildWatcher", "SafeChildWatcher", "ThreadedChildWatcher")
_policies = ("DefaultEventLoopPolicy", "_UnixDefaultEventLoopPolicy")


def __getattr__(name):
    if name in _watchers:
        from asyncio import _child_watchers as module
    elif name in _policies:
        from asyncio import _policies as module
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(module, name)
    return value


def _sighandler_noop(signum, frame):
    """The handler of signals that the loop learns of by the wake-up descriptor."""


def can_use_pidfd():
    """Return whether the system can watch a process by a descriptor."""
    if not hasattr(os, "pidfd_open"):
        return False
    try:
        os.close(os.pidfd_open(os.getpid(), 0))
    except OSError:
        return False
    return True


class _UnixSelectorEventLoop:
    """The methods of loops that are in Python."""

    # signals

    def _check_signal(self, sig):
        if not isinstance(sig, int):
            raise TypeError(f"sig must be an int, not {sig!r}")
        if sig not in signal.valid_signals():
            raise ValueError(f"invalid signal number {sig}")

    def _wake_by_signals(self):
        """Have the numbers of signals written to a pipe that the loop reads."""
        pipe = self.__dict__.get("_signal_pipe")
        if pipe is None:
            pipe = os.pipe()
            for fd in pipe:
                os.set_blocking(fd, False)
            self._signal_pipe = pipe
            self._add_reader(pipe[0], self._read_signals)
        signal.set_wakeup_fd(pipe[1])

    def _read_signals(self):
        while True:
            try:
                data = os.read(self._signal_pipe[0], 4096)
            except (BlockingIOError, InterruptedError):
                return
            if not data:
                return
            self._process_self_data(data)

    def _process_self_data(self, data):
        for signum in data:
            if signum:
                self._handle_signal(signum)

    def _handle_signal(self, sig):
        """Have the callback of a signal called in the next turn."""
        handle = self._signal_handlers.get(sig)
        if handle is None:
            return
        if handle._cancelled:
            self.remove_signal_handler(sig)
        else:
            self._add_callback_signalsafe(handle)

    def add_signal_handler(self, sig, callback, *args):
        if coroutines.iscoroutine(callback) or coroutines.iscoroutinefunction(callback):
            raise TypeError("coroutines cannot be used with add_signal_handler()")
        self._check_signal(sig)
        self._check_closed()
        try:
            _UnixSelectorEventLoop_methods._wake_by_signals(self)
        except (ValueError, OSError) as exc:
            raise RuntimeError(str(exc))
        handlers = self._signal_handlers
        handlers[sig] = events.Handle(callback, args, self, None)
        try:
            signal.signal(sig, _sighandler_noop)
            signal.siginterrupt(sig, False)
        except OSError as exc:
            del handlers[sig]
            if not handlers:
                _stop_wake_ups()
            raise _uncatchable(sig, exc)

    def remove_signal_handler(self, sig):
        self._check_signal(sig)
        handlers = self._signal_handlers
        if handlers.pop(sig, None) is None:
            return False
        default = signal.default_int_handler if sig == signal.SIGINT else signal.SIG_DFL
        try:
            signal.signal(sig, default)
        except OSError as exc:
            raise _uncatchable(sig, exc)
        if not handlers:
            _stop_wake_ups()
        return True

    def _close_signals(self):
        """The end of the loop: signals do again what they did without it."""
        handlers = self._signal_handlers
        if sys.is_finalizing():
            if handlers:
                warnings.warn(f"Closing the loop {self!r} on interpreter shutdown stage, "
                              "skipping signal handlers removal", ResourceWarning, source=self)
                handlers.clear()
        else:
            for sig in list(handlers):
                self.remove_signal_handler(sig)
        pipe = self.__dict__.pop("_signal_pipe", None)
        if pipe is not None:
            for fd in pipe:
                os.close(fd)

    # pipes

    def _make_read_pipe_transport(self, pipe, protocol, waiter=None, extra=None):
        return _UnixReadPipeTransport(self, pipe, protocol, waiter, extra)

    def _make_write_pipe_transport(self, pipe, protocol, waiter=None, extra=None):
        return _UnixWritePipeTransport(self, pipe, protocol, waiter, extra)

    # processes

    async def _make_subprocess_transport(self, protocol, args, shell, stdin, stdout, stderr, bufsize, extra=None, **kwargs):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            watcher = events.get_child_watcher()
        with watcher:
            if not watcher.is_active():
                # otherwise the end of the process would never be known
                raise RuntimeError("asyncio.get_child_watcher() is not activated, "
                                   "subprocess support is not installed.")
            waiter = self.create_future()
            transport = _UnixSubprocessTransport(self, protocol, args, shell, stdin, stdout, stderr, bufsize,
                                                 waiter=waiter, extra=extra, **kwargs)
            watcher.add_child_handler(transport.get_pid(), self._child_watcher_callback, transport)
            try:
                await waiter
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException:
                transport.close()
                await transport._wait()
                raise
        return transport

    def _child_watcher_callback(self, pid, returncode, transp):
        self.call_soon_threadsafe(transp._process_exited, returncode)


class BaseEventLoop:
    """The methods of loops that are in Python, and of all systems."""

    async def connect_read_pipe(self, protocol_factory, pipe):
        return await _connect_pipe(self, self._make_read_pipe_transport, protocol_factory, pipe, "Read")

    async def connect_write_pipe(self, protocol_factory, pipe):
        return await _connect_pipe(self, self._make_write_pipe_transport, protocol_factory, pipe, "Write")

    async def subprocess_shell(self, protocol_factory, cmd, *, stdin=-1, stdout=-1, stderr=-1, universal_newlines=False,
                               shell=True, bufsize=0, encoding=None, errors=None, text=None, **kwargs):
        if not isinstance(cmd, (bytes, str)):
            raise ValueError("cmd must be a string")
        _check_process_options(universal_newlines, shell, True, bufsize, encoding, errors, text)
        about = f"run shell command {cmd!r}" if self._debug else None
        return await _start_process(self, protocol_factory, cmd, True, (stdin, stdout, stderr), bufsize, about, kwargs)

    async def subprocess_exec(self, protocol_factory, program, *args, stdin=-1, stdout=-1, stderr=-1,
                              universal_newlines=False, shell=False, bufsize=0, encoding=None, errors=None, text=None,
                              **kwargs):
        _check_process_options(universal_newlines, shell, False, bufsize, encoding, errors, text)
        about = f"execute program {program!r}" if self._debug else None
        return await _start_process(self, protocol_factory, (program, *args), False, (stdin, stdout, stderr), bufsize,
                                    about, kwargs)


# The classes of the loops themselves have these names.
_UnixSelectorEventLoop_methods, _BaseEventLoop_methods = _UnixSelectorEventLoop, BaseEventLoop
del BaseEventLoop
_UnixSelectorEventLoop = EventLoop = SelectorEventLoop


def _uncatchable(sig, exc):
    """The error that says that signal.signal has refused."""
    if exc.errno == errno.EINVAL:
        return RuntimeError(f"sig {sig} cannot be caught")
    return exc


def _stop_wake_ups():
    try:
        signal.set_wakeup_fd(-1)
    except (ValueError, OSError) as exc:
        logger.info("set_wakeup_fd(-1) failed: %s", exc)


async def _connect_pipe(loop, make, protocol_factory, pipe, kind):
    protocol = protocol_factory()
    waiter = loop.create_future()
    transport = make(pipe, protocol, waiter)
    try:
        await waiter
    except:
        transport.close()
        raise
    if loop._debug:
        logger.debug("%s pipe %r connected: (%r, %r)", kind, pipe.fileno(), transport, protocol)
    return transport, protocol


def _check_process_options(universal_newlines, shell, wanted, bufsize, encoding, errors, text):
    """Refuse what would make text or buffers of the pipes, which asyncio reads and writes itself."""
    if universal_newlines:
        raise ValueError("universal_newlines must be False")
    if bool(shell) != wanted:
        raise ValueError(f"shell must be {wanted}")
    if bufsize != 0:
        raise ValueError("bufsize must be 0")
    if text:
        raise ValueError("text must be False")
    if encoding is not None:
        raise ValueError("encoding must be None")
    if errors is not None:
        raise ValueError("errors must be None")


async def _start_process(loop, protocol_factory, args, shell, streams, bufsize, about, kwargs):
    protocol = protocol_factory()
    if about:
        _log_start(about, *streams)
    transport = await loop._make_subprocess_transport(protocol, args, shell, *streams, bufsize, **kwargs)
    if about:
        logger.info("%s: %r", about, transport)
    return transport, protocol


def _log_start(about, stdin, stdout, stderr):
    """Log the start of a process, in debug mode."""
    words = [about]
    if stdin is not None:
        words.append(f"stdin={base_subprocess._stream_name(stdin)}")
    if stdout is not None and stderr == base_subprocess.STDOUT:
        words.append(f"stdout=stderr={base_subprocess._stream_name(stdout)}")
    else:
        if stdout is not None:
            words.append(f"stdout={base_subprocess._stream_name(stdout)}")
        if stderr is not None:
            words.append(f"stderr={base_subprocess._stream_name(stderr)}")
    logger.debug(" ".join(words))


class _PipeEnd:
    """What the transports of both ends of pipes have in common."""

    _event = 0  # what the loop watches the pipe for

    def _open(self, loop, pipe, protocol, kinds, refusal):
        """Take the pipe, and return its mode."""
        self._extra["pipe"] = pipe
        self._loop = loop
        self._pipe = pipe
        self._fileno = pipe.fileno()
        self._protocol = protocol
        self._closing = False
        mode = os.fstat(self._fileno).st_mode
        if not any(kind(mode) for kind in kinds):
            self._pipe = self._fileno = self._protocol = None
            raise ValueError(refusal)
        os.set_blocking(self._fileno, False)
        loop.call_soon(protocol.connection_made, self)
        return mode

    def __repr__(self):
        words = [type(self).__name__]
        if self._pipe is None:
            words.append("closed")
        elif self._closing:
            words.append("closing")
        words.append(f"fd={self._fileno}")
        if self._pipe is None:
            words.append("closed")
        elif not hasattr(self._loop, "_watches"):
            words.append("open")
        else:
            words.append("polling" if self._loop._watches(self._fileno, self._event) else "idle")
            words += self._describe_more()
        return "<{}>".format(" ".join(words))

    def _describe_more(self):
        return ()

    def set_protocol(self, protocol):
        self._protocol = protocol

    def get_protocol(self):
        return self._protocol

    def is_closing(self):
        return self._closing

    def _fatal_error(self, exc, message="Fatal error on pipe transport"):
        if self._is_expected(exc):
            if self._loop.get_debug():
                logger.debug("%r: %s", self, message, exc_info=True)
        else:
            self._loop.call_exception_handler({
                "message": message, "exception": exc, "transport": self, "protocol": self._protocol})
        self._close(exc)

    def _call_connection_lost(self, exc):
        try:
            self._protocol.connection_lost(exc)
        finally:
            self._pipe.close()
            self._pipe = self._protocol = self._loop = None

    def __del__(self, _warn=warnings.warn):
        if self._pipe is not None:
            _warn(f"unclosed transport {self!r}", ResourceWarning, source=self)
            self._pipe.close()


class _UnixReadPipeTransport(_PipeEnd, transports.ReadTransport):
    """Reads from a pipe, socket or character device."""

    max_size = 256 * 1024  # of one read
    _event = 1

    def __init__(self, loop, pipe, protocol, waiter=None, extra=None):
        super().__init__(extra)
        self._paused = False
        self._open(loop, pipe, protocol, (stat.S_ISFIFO, stat.S_ISSOCK, stat.S_ISCHR),
                       "Pipe transport is for pipes/sockets only.")
        loop.call_soon(self._add_reader, self._fileno, self._read_ready)
        if waiter is not None:
            loop.call_soon(futures._set_result_unless_cancelled, waiter, None)

    def _add_reader(self, fd, callback):
        if self.is_reading():
            self._loop._add_reader(fd, callback)

    def is_reading(self):
        return not self._paused and not self._closing

    def _read_ready(self):
        try:
            data = os.read(self._fileno, self.max_size)
        except (BlockingIOError, InterruptedError):
            pass
        except OSError as exc:
            self._fatal_error(exc, "Fatal read error on pipe transport")
        else:
            if data:
                self._protocol.data_received(data)
            else:
                self._ended()

    def _ended(self):
        loop = self._loop
        if loop.get_debug():
            logger.info("%r was closed by peer", self)
        self._closing = True
        loop._remove_reader(self._fileno)
        for call in ((self._protocol.eof_received,), (self._call_connection_lost, None)):
            loop.call_soon(*call)

    def pause_reading(self):
        if not self.is_reading():
            return
        self._paused = True
        self._loop._remove_reader(self._fileno)
        if self._loop.get_debug():
            logger.debug("%r pauses reading", self)

    def resume_reading(self):
        if self._closing or not self._paused:
            return
        self._paused = False
        self._loop._add_reader(self._fileno, self._read_ready)
        if self._loop.get_debug():
            logger.debug("%r resumes reading", self)

    def close(self):
        if not self._closing:
            self._close(None)

    def _is_expected(self, exc):
        return isinstance(exc, OSError) and exc.errno == errno.EIO

    def _close(self, exc):
        self._closing = True
        self._loop._remove_reader(self._fileno)
        self._loop.call_soon(self._call_connection_lost, exc)


class _UnixWritePipeTransport(_PipeEnd, transports._FlowControlMixin, transports.Transport):
    """Writes to a pipe, socket or character device."""

    _event = 2

    def __init__(self, loop, pipe, protocol, waiter=None, extra=None):
        super().__init__(extra, loop)
        self._buffer = bytearray()
        self._conn_lost = 0
        mode = self._open(loop, pipe, protocol, (stat.S_ISCHR, stat.S_ISFIFO, stat.S_ISSOCK),
                              "Pipe transport is only for pipes, sockets and character devices")
        if stat.S_ISSOCK(mode) or stat.S_ISFIFO(mode):
            # to learn that the other end was closed
            loop.call_soon(loop._add_reader, self._fileno, self._read_ready)
        if waiter is not None:
            loop.call_soon(futures._set_result_unless_cancelled, waiter, None)

    def _describe_more(self):
        return (f"bufsize={self.get_write_buffer_size()}",)

    def get_write_buffer_size(self):
        return len(self._buffer)

    def _read_ready(self):
        # something to read means the end: nobody sends by this end of a pipe
        if self._loop.get_debug():
            logger.info("%r was closed by peer", self)
        self._close(BrokenPipeError() if self._buffer else None)

    def write(self, data):
        assert isinstance(data, (bytes, bytearray, memoryview)), repr(data)
        if isinstance(data, bytearray):
            data = memoryview(data)
        if not data:
            return
        if self._closing or self._conn_lost:
            if self._conn_lost >= constants.LOG_THRESHOLD_FOR_CONNLOST_WRITES:
                logger.warning("pipe closed by peer or os.write(pipe, data) raised exception.")
            self._conn_lost += 1
            return
        if not self._buffer:
            n, error = self._write_now(data)
            if error is not None:
                self._fatal_error(error, "Fatal write error on pipe transport")
            if error is not None or n == len(data):
                return
            data = memoryview(data)[n:] if n else data
            self._loop._add_writer(self._fileno, self._write_ready)
        self._buffer += data
        self._maybe_pause_protocol()

    def _write_now(self, data):
        """Write what the pipe takes at once: how many bytes that was, and the error if it broke."""
        try:
            return os.write(self._fileno, data), None
        except (BlockingIOError, InterruptedError):
            return 0, None
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._conn_lost += 1
            return 0, error

    def _write_ready(self):
        assert self._buffer, "Data should not be empty"
        n, error = self._write_now(self._buffer)
        if error is not None:
            self._buffer.clear()
            # the reader that waits for the end would only find the same
            self._loop._remove_writer(self._fileno)
            self._fatal_error(error, "Fatal write error on pipe transport")
            return
        del self._buffer[:n]
        drained = not self._buffer
        if drained:
            self._loop._remove_writer(self._fileno)
        if n:
            self._maybe_resume_protocol()
        if drained and self._closing:
            self._loop._remove_reader(self._fileno)
            self._call_connection_lost(None)

    def can_write_eof(self):
        return True

    def write_eof(self):
        if self._closing:
            return
        assert self._pipe
        self._closing = True
        if not self._buffer:
            self._loop._remove_reader(self._fileno)
            self._loop.call_soon(self._call_connection_lost, None)

    def close(self):
        if self._pipe is not None and not self._closing:
            self.write_eof()

    def abort(self):
        self._close(None)

    def _is_expected(self, exc):
        return isinstance(exc, OSError)

    def _close(self, exc=None):
        self._closing = True
        if self._buffer:
            self._loop._remove_writer(self._fileno)
        self._buffer.clear()
        self._loop._remove_reader(self._fileno)
        self._loop.call_soon(self._call_connection_lost, exc)


class _UnixSubprocessTransport(base_subprocess.BaseSubprocessTransport):
    """A child process of Unix."""

    def _start(self, args, shell, stdin, stdout, stderr, bufsize, **kwargs):
        import subprocess
        self._proc = subprocess.Popen(args, shell=shell, stdin=stdin, stdout=stdout, stderr=stderr,
                                      universal_newlines=False, bufsize=bufsize, **kwargs)
