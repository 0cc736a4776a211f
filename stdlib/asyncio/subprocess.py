"""Child processes whose pipes are streams."""

import subprocess

from asyncio import events, protocols, streams, tasks
from asyncio.log import logger

__all__ = ("create_subprocess_exec", "create_subprocess_shell")

PIPE = subprocess.PIPE
STDOUT = subprocess.STDOUT
DEVNULL = subprocess.DEVNULL


class SubprocessStreamProtocol(streams.FlowControlMixin, protocols.SubprocessProtocol):
    """Passes what happens to a process on to its streams."""

    def __init__(self, limit, loop):
        super().__init__(loop=loop)
        self._limit = limit
        self.stdin = self.stdout = self.stderr = None
        self._transport = None
        self._process_exited = False
        self._open_pipes = set()
        self._stdin_closed = self._loop.create_future()

    def __repr__(self):
        words = [type(self).__name__]
        for name in ("stdin", "stdout", "stderr"):
            stream = getattr(self, name)
            if stream is not None:
                words.append(f"{name}={stream!r}")
        return "<{}>".format(" ".join(words))

    def _reader_of(self, transport, fd):
        """The stream that a pipe of the process becomes, or None."""
        pipe = transport.get_pipe_transport(fd)
        if pipe is None:
            return None
        reader = streams.StreamReader(limit=self._limit, loop=self._loop)
        reader.set_transport(pipe)
        self._open_pipes.add(fd)
        return reader

    def connection_made(self, transport):
        self._transport = transport
        self.stdout = self._reader_of(transport, 1)
        self.stderr = self._reader_of(transport, 2)
        pipe = transport.get_pipe_transport(0)
        if pipe is not None:
            self.stdin = streams.StreamWriter(pipe, protocol=self, reader=None, loop=self._loop)

    def _stream(self, fd):
        return self.stdout if fd == 1 else self.stderr if fd == 2 else None

    def pipe_data_received(self, fd, data):
        reader = self._stream(fd)
        if reader is not None:
            reader.feed_data(data)

    def pipe_connection_lost(self, fd, exc):
        if fd == 0:
            self._stdin_lost(exc)
            return
        reader = self._stream(fd)
        if reader is None:
            pass
        elif exc is None:
            reader.feed_eof()
        else:
            reader.set_exception(exc)
        self._open_pipes.discard(fd)
        self._maybe_close_transport()

    def _stdin_lost(self, exc):
        if self.stdin is not None:
            self.stdin.close()
        self.connection_lost(exc)
        closed = self._stdin_closed
        if exc is None:
            closed.set_result(None)
            return
        closed.set_exception(exc)
        closed._log_traceback = False  # nobody need wait for it

    def process_exited(self):
        self._process_exited = True
        self._maybe_close_transport()

    def _maybe_close_transport(self):
        if self._process_exited and not self._open_pipes:
            self._transport.close()
            self._transport = None

    def _get_close_waiter(self, stream):
        if stream is self.stdin:
            return self._stdin_closed


def _say_nothing(*args):
    pass


class Process:
    """A child process: stdin, stdout and stderr are streams, or None for what is no pipe."""

    def __init__(self, transport, protocol, loop):
        self._transport = transport
        self._protocol = protocol
        self._loop = loop
        self.stdin = protocol.stdin
        self.stdout = protocol.stdout
        self.stderr = protocol.stderr
        self.pid = transport.get_pid()

    def __repr__(self):
        return f"<{type(self).__name__} {self.pid}>"

    @property
    def returncode(self):
        """The exit status, negative for a signal, or None while the process runs."""
        return self._transport.get_returncode()

    async def wait(self):
        """Wait for the end of the process and return its exit status."""
        return await self._transport._wait()

    def send_signal(self, signal):
        """Let the process receive a signal."""
        self._transport.send_signal(signal)

    def terminate(self):
        """Ask the process to end, by SIGTERM."""
        self._transport.terminate()

    def kill(self):
        """End the process, by SIGKILL."""
        self._transport.kill()

    async def communicate(self, input=None):
        """Write input, read stdout and stderr to their ends and wait for the end of the process.

        Return (stdout, stderr), with None for what is no pipe.
        """
        _, out, err = await tasks.gather(
            self._noop() if self.stdin is None else self._feed_stdin(input),
            self._noop() if self.stdout is None else self._read_stream(1),
            self._noop() if self.stderr is None else self._read_stream(2))
        await self.wait()
        return out, err

    async def _noop(self):
        return None

    async def _feed_stdin(self, input):
        say = logger.debug if self._loop.get_debug() else _say_nothing
        try:
            if input is not None:
                self.stdin.write(input)
                say("%r communicate: feed stdin (%s bytes)", self, len(input))
            await self.stdin.drain()
        except (BrokenPipeError, ConnectionResetError) as exc:
            # the process does not want to know: communicate() ends as if it had read it
            say("%r communicate: stdin got %r", self, exc)
        say("%r communicate: close stdin", self)
        self.stdin.close()

    async def _read_stream(self, fd):
        stream, name = (self.stdout, "stdout") if fd == 1 else (self.stderr, "stderr")
        debug = self._loop.get_debug()
        if debug:
            logger.debug("%r communicate: read %s", self, name)
        output = await stream.read()
        if debug:
            logger.debug("%r communicate: close %s", self, name)
        self._transport.get_pipe_transport(fd).close()
        return output


async def create_subprocess_shell(cmd, stdin=None, stdout=None, stderr=None, limit=streams._DEFAULT_LIMIT, **kwds):
    """Run a shell command; return its Process. limit is how much the streams buffer."""
    loop = events.get_running_loop()
    transport, protocol = await loop.subprocess_shell(
        lambda: SubprocessStreamProtocol(limit=limit, loop=loop), cmd, stdin=stdin, stdout=stdout, stderr=stderr, **kwds)
    return Process(transport, protocol, loop)


async def create_subprocess_exec(program, *args, stdin=None, stdout=None, stderr=None, limit=streams._DEFAULT_LIMIT,
                                 **kwds):
    """Run a program with arguments; return its Process. limit is how much the streams buffer."""
    loop = events.get_running_loop()
    transport, protocol = await loop.subprocess_exec(
        lambda: SubprocessStreamProtocol(limit=limit, loop=loop), program, *args, stdin=stdin, stdout=stdout,
        stderr=stderr, **kwds)
    return Process(transport, protocol, loop)
