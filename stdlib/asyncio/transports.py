"""Transports: what sends the bytes of a connection."""

__all__ = ("BaseTransport", "ReadTransport", "WriteTransport", "Transport", "DatagramTransport", "SubprocessTransport")


class BaseTransport:
    """What all transports have in common."""

    __slots__ = ("_extra",)

    def __init__(self, extra=None):
        if extra is None:
            extra = {}
        self._extra = extra

    def get_extra_info(self, name, default=None):
        """Return something that is known of the connection."""
        return self._extra.get(name, default)

    def is_closing(self):
        """Return True once the transport is closing or closed."""
        raise NotImplementedError

    def close(self):
        """Close the transport once what is buffered has been sent."""
        raise NotImplementedError

    def set_protocol(self, protocol):
        """Set another protocol."""
        raise NotImplementedError

    def get_protocol(self):
        """Return the protocol."""
        raise NotImplementedError


class ReadTransport(BaseTransport):
    """A transport that receives."""

    __slots__ = ()

    def is_reading(self):
        """Return True while data are received."""
        raise NotImplementedError

    def pause_reading(self):
        """Stop to receive for a while."""
        raise NotImplementedError

    def resume_reading(self):
        """Receive again."""
        raise NotImplementedError


class WriteTransport(BaseTransport):
    """A transport that sends."""

    __slots__ = ()

    def set_write_buffer_limits(self, high=None, low=None):
        """Set the sizes of the buffer at which the protocol pauses and resumes writing."""
        raise NotImplementedError

    def get_write_buffer_size(self):
        """Return how many bytes wait to be sent."""
        raise NotImplementedError

    def get_write_buffer_limits(self):
        """Return (low, high)."""
        raise NotImplementedError

    def write(self, data):
        """Send bytes, now or later."""
        raise NotImplementedError

    def writelines(self, list_of_data):
        """Send several pieces."""
        self.write(b"".join(list_of_data))

    def write_eof(self):
        """Send no more, once what is buffered has been sent."""
        raise NotImplementedError

    def can_write_eof(self):
        """Return True if write_eof() is supported."""
        raise NotImplementedError

    def abort(self):
        """Close the transport at once; what is buffered is lost."""
        raise NotImplementedError


class Transport(ReadTransport, WriteTransport):
    """A transport in both directions."""

    __slots__ = ()


class DatagramTransport(BaseTransport):
    """A transport of datagrams."""

    __slots__ = ()

    def sendto(self, data, addr=None):
        """Send a datagram."""
        raise NotImplementedError

    def abort(self):
        """Close the transport at once."""
        raise NotImplementedError


class SubprocessTransport(BaseTransport):
    """The transport of a child process."""

    __slots__ = ()

    def get_pid(self):
        """Return the number of the process."""
        raise NotImplementedError

    def get_returncode(self):
        """Return the exit status, or None while the process runs."""
        raise NotImplementedError

    def get_pipe_transport(self, fd):
        """Return the transport of a pipe."""
        raise NotImplementedError

    def send_signal(self, signal):
        """Send a signal to the process."""
        raise NotImplementedError

    def terminate(self):
        """Ask the process to end."""
        raise NotImplementedError

    def kill(self):
        """End the process."""
        raise NotImplementedError


class _FlowControlMixin(Transport):
    """The limits of a buffer for sending, and telling the protocol of them."""

    __slots__ = ("_loop", "_protocol_paused", "_high_water", "_low_water", "_protocol")

    def __init__(self, extra=None, loop=None):
        super().__init__(extra)
        assert loop is not None
        self._loop = loop
        self._protocol_paused = False
        self._set_write_buffer_limits()

    def _tell(self, method):
        try:
            getattr(self._protocol, method)()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._loop.call_exception_handler({
                "message": f"protocol.{method}() failed", "exception": exc,
                "transport": self, "protocol": self._protocol})

    def _maybe_pause_protocol(self):
        if self.get_write_buffer_size() > self._high_water and not self._protocol_paused:
            self._protocol_paused = True
            self._tell("pause_writing")

    def _maybe_resume_protocol(self):
        if self._protocol_paused and self.get_write_buffer_size() <= self._low_water:
            self._protocol_paused = False
            self._tell("resume_writing")

    def get_write_buffer_limits(self):
        return (self._low_water, self._high_water)

    def _set_write_buffer_limits(self, high=None, low=None):
        if high is None:
            high = 64 * 1024 if low is None else 4 * low
        if low is None:
            low = high // 4
        if not high >= low >= 0:
            raise ValueError(f"high ({high!r}) must be >= low ({low!r}) must be >= 0")
        self._high_water = high
        self._low_water = low

    def set_write_buffer_limits(self, high=None, low=None):
        self._set_write_buffer_limits(high=high, low=low)
        self._maybe_pause_protocol()

    def get_write_buffer_size(self):
        raise NotImplementedError
