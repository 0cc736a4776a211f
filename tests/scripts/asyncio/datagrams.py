# Datagrams: sending to many, empty ones, errors of the system, wrong arguments.
import asyncio
import os
import socket
import tempfile


class Collect(asyncio.DatagramProtocol):
    def __init__(self, wanted=1):
        self.got, self.errors, self.wanted = [], [], wanted
        self.full = asyncio.get_running_loop().create_future()
        self.lost = asyncio.get_running_loop().create_future()

    def connection_made(self, transport):
        self.transport = transport

    def datagram_received(self, data, addr):
        self.got.append(data)
        if len(self.got) == self.wanted:
            self.full.set_result(None)

    def error_received(self, exc):
        self.errors.append(exc)
        self.lost.cancelled() or self.full.done() or self.full.set_result(None)

    def connection_lost(self, exc):
        self.lost.set_result(exc)


async def main():
    loop = asyncio.get_running_loop()
    transport, server = await loop.create_datagram_endpoint(lambda: Collect(5), local_addr=("127.0.0.1", 0))
    address = transport.get_extra_info("sockname")
    print(transport.get_extra_info("peername"), transport.get_extra_info("socket").type == socket.SOCK_DGRAM)
    senders = [await loop.create_datagram_endpoint(Collect, remote_addr=address) for _ in range(2)]
    for i, (t, p) in enumerate(senders):
        t.sendto(b"from %d" % i)
        t.sendto(bytearray(b"again"), address)
    senders[0][0].sendto(b"")
    await server.full
    print(sorted(server.got))
    for bad in (b"x", ("127.0.0.1", 1)), ("text", None), (None, None):
        try:
            senders[0][0].sendto(*bad)
        except (ValueError, TypeError) as e:
            print(type(e).__name__, str(e).partition(" ('")[0])
    for t, p in senders:
        t.close()
        t.close()
        print(t.is_closing(), await p.lost)
    transport.abort()
    await server.lost

    # Nobody listens there any more: the system says so after the first datagram.
    transport, client = await loop.create_datagram_endpoint(Collect, remote_addr=address)
    transport.sendto(b"hello?")
    await client.full
    print(client.errors)
    transport.close()
    await client.lost

    with tempfile.TemporaryDirectory() as d:
        path = os.path.join(d, "s")
        transport, server = await loop.create_datagram_endpoint(Collect, local_addr=path, family=socket.AF_UNIX)
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as s:
            s.sendto(b"over a path", path)
        await server.full
        print(server.got)
        transport.close()
        await server.lost

    with socket.socket() as stream, socket.socket(type=socket.SOCK_DGRAM) as dgram:
        for kwargs in {}, {"local_addr": "x"}, {"local_addr": ("127.0.0.1", 0), "sock": dgram}, {"sock": stream}, {"family": socket.AF_UNIX, "local_addr": 5}:
            try:
                await loop.create_datagram_endpoint(Collect, **kwargs)
            except (ValueError, TypeError) as e:
                print(type(e).__name__, str(e).partition("<")[0].partition(" (local")[0])


asyncio.run(main())
