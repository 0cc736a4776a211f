"""Sending files over sockets."""

import enum
import io
import os
import socket

from asyncio import constants, exceptions, protocols


class _SendfileMode(enum.Enum):
    """How a transport can send files."""

    UNSUPPORTED = enum.auto()
    TRY_NATIVE = enum.auto()
    FALLBACK = enum.auto()


_SendfileMode.__module__ = "asyncio.constants"


def _check(sock, file, offset, count):
    if "b" not in getattr(file, "mode", "b"):
        raise ValueError("file should be opened in binary mode")
    if sock.type != socket.SOCK_STREAM:
        raise ValueError("only SOCK_STREAM type sockets are supported")
    if count is not None:
        _check_number(count, 1, "count must be a positive integer")
    _check_number(offset, 0, "offset must be a non-negative integer")


def _check_number(value, least, message):
    if not isinstance(value, int):
        raise TypeError(f"{message} (got {value!r})")
    if value < least:
        raise ValueError(f"{message} (got {value!r})")


async def sock_sendfile(loop, sock, file, offset, count, fallback):
    """Send a file over a socket that does not block."""
    if loop.get_debug() and sock.gettimeout() != 0:
        raise ValueError("the socket must be non-blocking")
    _check(sock, file, offset, count)
    try:
        return await loop._sock_sendfile_native(sock, file, offset, count)
    except exceptions.SendfileNotAvailableError:
        if not fallback:
            raise
    return await loop._sock_sendfile_fallback(sock, file, offset, count)


async def native(loop, sock, file, offset, count):
    """Have the system send the file, without a detour through the program."""
    if not hasattr(os, "sendfile"):
        raise exceptions.SendfileNotAvailableError("os.sendfile() is not available")
    try:
        fileno = file.fileno()
    except (AttributeError, io.UnsupportedOperation):
        raise exceptions.SendfileNotAvailableError("not a regular file")
    try:
        size = os.fstat(fileno).st_size
    except OSError:
        raise exceptions.SendfileNotAvailableError("not a regular file")
    sent = 0
    ready = loop.create_future()
    fd = sock.fileno()

    def writable():
        if not ready.done():
            ready.set_result(None)

    try:
        while count is None or sent < count:
            block = min(1 << 30, size - offset - sent) if count is None else min(count - sent, 1 << 30)
            if block <= 0:
                break
            try:
                n = os.sendfile(fd, fileno, offset + sent, block)
            except (BlockingIOError, InterruptedError):
                loop._add_writer(fd, writable)
                try:
                    await ready
                finally:
                    loop._remove_writer(fd)
                ready = loop.create_future()
                continue
            except OSError as exc:
                if sent == 0:
                    raise exceptions.SendfileNotAvailableError("os.sendfile call failed") from exc
                raise
            if n == 0:
                break
            sent += n
        return sent
    finally:
        if sent:
            os.lseek(fileno, offset + sent, os.SEEK_SET)


async def fallback(loop, sock, file, offset, count):
    """Read the file and send what was read."""
    if offset:
        file.seek(offset)
    size = constants.SENDFILE_FALLBACK_READBUFFER_SIZE
    buf = bytearray(min(count, size) if count else size)
    sent = 0
    try:
        while not count or sent < count:
            view = memoryview(buf)[:min(count - sent, size)] if count else memoryview(buf)
            n = await loop.run_in_executor(None, file.readinto, view)
            if not n:
                break
            await loop.sock_sendall(sock, view[:n])
            sent += n
        return sent
    finally:
        if sent and hasattr(file, "seek"):
            file.seek(offset + sent)


class _Protocol(protocols.Protocol):
    """Takes the place of the protocol of a transport while a file is sent over it."""

    def __init__(self, transport):
        self._transport = transport
        self._protocol = transport.get_protocol()
        self._resume_reading = transport.is_reading()
        self._resume_writing = transport._protocol_paused
        transport.pause_reading()
        transport.set_protocol(self)
        self._may_write = transport._loop.create_future() if self._resume_writing else None

    async def drain(self):
        if self._transport.is_closing():
            raise ConnectionError("Connection closed by peer")
        if self._may_write is not None:
            await self._may_write

    def connection_made(self, transport):
        raise RuntimeError("Invalid state: connection should have been established already.")

    def connection_lost(self, exc):
        if self._may_write is not None:
            self._may_write.set_exception(exc or ConnectionError("Connection is closed by peer"))
        self._protocol.connection_lost(exc)

    def pause_writing(self):
        if self._may_write is None:
            self._may_write = self._transport._loop.create_future()

    def resume_writing(self):
        if self._may_write is not None:
            self._may_write.set_result(False)
            self._may_write = None

    def data_received(self, data):
        raise RuntimeError("Invalid state: reading should be paused")

    def eof_received(self):
        raise RuntimeError("Invalid state: reading should be paused")

    async def restore(self):
        self._transport.set_protocol(self._protocol)
        if self._resume_reading:
            self._transport.resume_reading()
        if self._may_write is not None:
            self._may_write.cancel()
        if self._resume_writing:
            self._protocol.resume_writing()


async def sendfile(loop, transport, file, offset, count, may_fall_back):
    """Let a transport send a file, by the system itself where it can."""
    if transport.is_closing():
        raise RuntimeError("Transport is closing")
    mode = getattr(transport, "_sendfile_compatible", _SendfileMode.UNSUPPORTED)
    if mode is _SendfileMode.UNSUPPORTED:
        raise RuntimeError(f"sendfile is not supported for transport {transport!r}")
    if mode is _SendfileMode.TRY_NATIVE:
        try:
            return await loop._sendfile_native(transport, file, offset, count)
        except exceptions.SendfileNotAvailableError:
            if not may_fall_back:
                raise
    if not may_fall_back:
        raise RuntimeError(f"fallback is disabled and native sendfile is not supported for transport {transport!r}")
    return await loop._sendfile_fallback(transport, file, offset, count)


async def native_transport(loop, transport, file, offset, count):
    """Send a file over the socket of a transport, which writes nothing meanwhile."""
    reading = transport.is_reading()
    transport.pause_reading()
    await transport._make_empty_waiter()
    try:
        return await loop.sock_sendfile(transport._sock, file, offset, count, fallback=False)
    finally:
        transport._reset_empty_waiter()
        if reading:
            transport.resume_reading()


async def fallback_transport(loop, transport, file, offset, count):
    """Write what is read from a file to a transport."""
    if hasattr(file, "seek"):
        file.seek(offset)
    size = min(count, 16384) if count else 16384
    buf = bytearray(size)
    sent = 0
    proto = _Protocol(transport)
    try:
        while True:
            if count:
                size = min(count - sent, size)
                if size <= 0:
                    return sent
            view = memoryview(buf)[:size]
            n = await loop.run_in_executor(None, file.readinto, view)
            if not n:
                return sent
            await proto.drain()
            transport.write(view[:n])
            sent += n
    finally:
        if sent and hasattr(file, "seek"):
            file.seek(offset + sent)
        await proto.restore()
