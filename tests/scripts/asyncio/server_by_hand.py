# Servers that a script makes itself, as some frameworks do, and a class of its own.
import asyncio
import socket
from asyncio.base_events import Server


class Upper(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        self.transport.write(data.upper())


def listening():
    sock = socket.socket()
    sock.setblocking(False)
    sock.bind(("127.0.0.1", 0))
    return sock


class Counting(Server):
    def __init__(self, *args):
        super().__init__(*args, ssl_shutdown_timeout=None)
        self.started = 0

    async def start_serving(self):
        self.started += 1
        await super().start_serving()

    def close(self):
        print("closing after", self.started)
        super().close()


async def ask(sock):
    reader, writer = await asyncio.open_connection(*sock.getsockname())
    writer.write(b"abc")
    print(await reader.read(10))
    writer.close()
    await writer.wait_closed()


async def main():
    loop = asyncio.get_running_loop()
    sock = listening()
    server = Server(loop, [sock], Upper, None, 100, None)
    print(server.is_serving(), server.get_loop() is loop, len(server.sockets))
    await server.start_serving()
    print(server.is_serving())
    await ask(sock)
    server.close()
    await server.wait_closed()
    print(server.sockets, sock.fileno(), server.is_serving())

    sock = listening()
    async with Counting(loop, [sock], Upper, None, 100, None) as server:
        await server.start_serving()
        await ask(sock)
        print(repr(server).partition(" ")[0], isinstance(server, asyncio.AbstractServer))
        server.note = "kept"
    print(server.note, server.sockets)
    try:
        await server.start_serving()
    except TypeError as e:
        print(e)
    try:
        await server.serve_forever()
    except RuntimeError as e:
        print(e)
    try:
        Server(loop, [])
    except TypeError as e:
        print(e)


asyncio.run(main())
