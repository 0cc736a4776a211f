"""The transport of a child process, and the protocols of its pipes."""

import os
import signal
import sys
import warnings

from asyncio import protocols, transports
from asyncio.log import logger

PIPE, STDOUT = -1, -2  # those of module subprocess, which only the start of a process needs


def _stream_name(stream):
    """How log records name the argument for a stream."""
    if stream == PIPE:
        return "<pipe>"
    return "<stdout>" if stream == STDOUT else repr(stream)


class BaseSubprocessTransport(transports.SubprocessTransport):
    """A child process. A class for a system has _start, which sets _proc."""

    def __init__(self, loop, protocol, args, shell, stdin, stdout, stderr, bufsize, waiter=None, extra=None, **kwargs):
        super().__init__(extra)
        self._closed = False
        self._protocol = protocol
        self._loop = loop
        self._proc = self._pid = self._returncode = None
        self._exit_waiters = []
        self._delayed = []  # what the protocol is told once its pipes are connected; then None
        self._pipes = {fd: None for fd, stream in enumerate((stdin, stdout, stderr)) if stream == PIPE}
        self._finished = False
        try:
            self._start(args=args, shell=shell, stdin=stdin, stdout=stdout, stderr=stderr, bufsize=bufsize, **kwargs)
        except:
            self.close()
            raise
        self._pid = self._proc.pid
        self._extra["subprocess"] = self._proc
        if loop.get_debug():
            program = args if isinstance(args, (bytes, str)) else args[0]
            logger.debug("process %r created: pid %s", program, self._pid)
        loop.create_task(self._connect_pipes(waiter))

    def __repr__(self):
        words = [type(self).__name__]
        if self._closed:
            words.append("closed")
        if self._pid is not None:
            words.append(f"pid={self._pid}")
        if self._returncode is not None:
            words.append(f"returncode={self._returncode}")
        else:
            words.append("not started" if self._pid is None else "running")
        stdin, stdout, stderr = map(self._pipes.get, range(3))
        if stdin is not None:
            words.append(f"stdin={stdin.pipe}")
        if stdout is not None and stdout is stderr:
            words.append(f"stdout=stderr={stdout.pipe}")
        else:
            if stdout is not None:
                words.append(f"stdout={stdout.pipe}")
            if stderr is not None:
                words.append(f"stderr={stderr.pipe}")
        return "<{}>".format(" ".join(words))

    def _start(self, args, shell, stdin, stdout, stderr, bufsize, **kwargs):
        raise NotImplementedError

    def set_protocol(self, protocol):
        self._protocol = protocol

    def get_protocol(self):
        return self._protocol

    def is_closing(self):
        return self._closed

    def close(self):
        if self._closed:
            return
        self._closed = True
        for end in self._pipes.values():
            if end is not None:
                end.pipe.close()
        # poll: the process may have ended without the loop knowing yet
        if self._proc is not None and self._returncode is None and self._proc.poll() is None:
            if self._loop.get_debug():
                logger.warning("Close running child process: kill %r", self)
            try:
                self._proc.kill()
            except ProcessLookupError:
                pass

    def __del__(self, _warn=warnings.warn):
        if not self._closed:
            _warn(f"unclosed transport {self!r}", ResourceWarning, source=self)
            self.close()

    def get_pid(self):
        return self._pid

    def get_returncode(self):
        return self._returncode

    def get_pipe_transport(self, fd):
        end = self._pipes.get(fd)
        return None if end is None else end.pipe

    def _check_proc(self):
        if self._proc is None:
            raise ProcessLookupError()

    if sys.platform == "win32":
        def send_signal(self, signal):
            self._check_proc()
            self._proc.send_signal(signal)

        def terminate(self):
            self._check_proc()
            self._proc.terminate()

        def kill(self):
            self._check_proc()
            self._proc.kill()
    else:
        # Popen would wait for the process, whose status the watcher is to get
        def send_signal(self, signal):
            self._check_proc()
            try:
                os.kill(self._proc.pid, signal)
            except ProcessLookupError:
                pass

        def terminate(self):
            self.send_signal(signal.SIGTERM)

        def kill(self):
            self.send_signal(signal.SIGKILL)

    async def _connect_pipes(self, waiter):
        try:
            loop, proc = self._loop, self._proc
            for fd, file in enumerate((proc.stdin, proc.stdout, proc.stderr)):
                if file is None:
                    continue
                if fd == 0:
                    _, end = await loop.connect_write_pipe(lambda: WriteSubprocessPipeProto(self, 0), file)
                else:
                    _, end = await loop.connect_read_pipe(lambda: ReadSubprocessPipeProto(self, fd), file)
                self._pipes[fd] = end
            loop.call_soon(self._protocol.connection_made, self)
            delayed, self._delayed = self._delayed, None
            for callback, args in delayed:
                loop.call_soon(callback, *args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            if waiter is not None and not waiter.cancelled():
                waiter.set_exception(exc)
        else:
            if waiter is not None and not waiter.cancelled():
                waiter.set_result(None)

    def _call(self, callback, *args):
        """Tell the protocol something, after what it is told first."""
        if self._delayed is not None:
            self._delayed.append((callback, args))
        else:
            self._loop.call_soon(callback, *args)

    def _pipe_connection_lost(self, fd, exc):
        self._call(self._protocol.pipe_connection_lost, fd, exc)
        self._try_finish()

    def _pipe_data_received(self, fd, data):
        self._call(self._protocol.pipe_data_received, fd, data)

    def _process_exited(self, returncode):
        assert returncode is not None, returncode
        assert self._returncode is None, self._returncode
        if self._loop.get_debug():
            logger.info("%r exited with return code %r", self, returncode)
        self._returncode = returncode
        if self._proc.returncode is None:
            self._proc.returncode = returncode  # so that Popen does not wait for it
        self._call(self._protocol.process_exited)
        self._try_finish()

    async def _wait(self):
        """Wait for the end of the process and return its status."""
        if self._returncode is not None:
            return self._returncode
        waiter = self._loop.create_future()
        self._exit_waiters.append(waiter)
        return await waiter

    def _try_finish(self):
        assert not self._finished
        if self._returncode is None:
            return
        if all(end is not None and end.disconnected for end in self._pipes.values()):
            self._finished = True
            self._call(self._call_connection_lost, None)

    def _call_connection_lost(self, exc):
        try:
            self._protocol.connection_lost(exc)
        finally:
            for waiter in self._exit_waiters:
                if not waiter.cancelled():
                    waiter.set_result(self._returncode)
            self._exit_waiters = None
            self._loop = self._proc = self._protocol = None


class WriteSubprocessPipeProto(protocols.BaseProtocol):
    """The protocol of a pipe to the process."""

    def __init__(self, proc, fd):
        self.proc = proc
        self.fd = fd
        self.pipe = None
        self.disconnected = False

    def __repr__(self):
        return f"<{type(self).__name__} fd={self.fd} pipe={self.pipe!r}>"

    def connection_made(self, transport):
        self.pipe = transport

    def connection_lost(self, exc):
        self.disconnected = True
        self.proc._pipe_connection_lost(self.fd, exc)
        self.proc = None

    def pause_writing(self):
        self.proc._protocol.pause_writing()

    def resume_writing(self):
        self.proc._protocol.resume_writing()


class ReadSubprocessPipeProto(WriteSubprocessPipeProto, protocols.Protocol):
    """The protocol of a pipe from the process."""

    def data_received(self, data):
        self.proc._pipe_data_received(self.fd, data)
