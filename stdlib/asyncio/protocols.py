"""Protocols: what is told of the events of a connection."""

__all__ = ("BaseProtocol", "Protocol", "DatagramProtocol", "SubprocessProtocol", "BufferedProtocol")


class BaseProtocol:
    """What all protocols have in common."""

    __slots__ = ()

    def connection_made(self, transport):
        """The connection is there; the transport sends data."""

    def connection_lost(self, exc):
        """The connection has ended: by an error, or None for an ordinary end."""

    def pause_writing(self):
        """The buffer of the transport has grown above its limit."""

    def resume_writing(self):
        """The buffer of the transport has been emptied far enough."""


class Protocol(BaseProtocol):
    """The protocol of a stream of bytes."""

    __slots__ = ()

    def data_received(self, data):
        """Bytes have come."""

    def eof_received(self):
        """The other side sends no more. A true result keeps the connection open for sending."""


class BufferedProtocol(BaseProtocol):
    """The protocol of a stream of bytes that provides the buffer they are read into."""

    __slots__ = ()

    def get_buffer(self, sizehint):
        """Return a buffer for the next bytes."""

    def buffer_updated(self, nbytes):
        """So many bytes have been read into the buffer."""

    def eof_received(self):
        """The other side sends no more. A true result keeps the connection open for sending."""


class DatagramProtocol(BaseProtocol):
    """The protocol of datagrams."""

    __slots__ = ()

    def datagram_received(self, data, addr):
        """A datagram has come."""

    def error_received(self, exc):
        """Sending or receiving has failed with an OSError."""


class SubprocessProtocol(BaseProtocol):
    """The protocol of a child process."""

    __slots__ = ()

    def pipe_data_received(self, fd, data):
        """The process has written bytes to a pipe."""

    def pipe_connection_lost(self, fd, exc):
        """A pipe has been closed."""

    def process_exited(self):
        """The process has ended."""


def _feed_data_to_buffered_proto(proto, data):
    """Copies data into the buffers of a BufferedProtocol."""
    while data:
        buf = proto.get_buffer(len(data))
        room = len(buf)
        if not room:
            raise RuntimeError("get_buffer() returned an empty buffer")
        n = min(room, len(data))
        buf[:n] = data[:n]
        proto.buffer_updated(n)
        data = data[n:]
