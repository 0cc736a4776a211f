# Transports over sockets that a script makes itself, and a class of its own.
import asyncio
import socket
from asyncio.selector_events import _SelectorSocketTransport


class Noting(asyncio.Protocol):
    def connection_made(self, transport):
        print("made", type(transport).__name__)

    def data_received(self, data):
        print("received", data)

    def connection_lost(self, exc):
        print("lost", exc)


class Loud(_SelectorSocketTransport):
    def __init__(self, *args, name, **kw):
        super().__init__(*args, **kw)
        self.name = name

    def write(self, data):
        super().write(data + b"!")


async def main():
    loop = asyncio.get_running_loop()
    ours, other = socket.socketpair()
    ours.setblocking(False)
    other.setblocking(False)
    waiter = loop.create_future()
    protocol = Noting()
    transport = Loud(loop, ours, protocol, name="loud", waiter=waiter, extra={"answer": 42})
    print(transport.name, transport.get_protocol() is protocol, transport.is_reading())
    await waiter
    print(transport.get_extra_info("answer"), transport.get_extra_info("missing", "none"))
    print(type(transport.get_extra_info("socket")).__name__)
    transport.write(b"hello")
    print(await loop.sock_recv(other, 100))
    await loop.sock_sendall(other, b"hi")
    await asyncio.sleep(0.01)
    print(repr(transport).partition(" ")[0], isinstance(transport, asyncio.Transport))
    transport.close()
    print(transport.is_closing())
    await asyncio.sleep(0)
    print(ours.fileno())

    ours, kept = socket.socketpair()
    plain = _SelectorSocketTransport(loop, ours, Noting())
    await asyncio.sleep(0)
    plain.abort()
    await asyncio.sleep(0)
    kept.close()
    try:
        _SelectorSocketTransport(loop)
    except TypeError as e:
        print(e)
    other.close()


asyncio.run(main())
