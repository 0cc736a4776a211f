# What protocols are told of a connection with TLS, plain ones and those with buffers.
import asyncio
import sys

sys.path.append("shared.files")
from pair import client_context, server_context


class Log(asyncio.Protocol):
    def __init__(self, name):
        self.name = name
        self.lost = asyncio.get_running_loop().create_future()
        self.received = b""

    def connection_made(self, transport):
        self.transport = transport
        print(self.name, "made", type(transport).__name__)

    def data_received(self, data):
        self.received += data
        if self.received.endswith(b"\n"):
            print(self.name, "received", len(self.received))
            self.answer()

    def answer(self):
        pass

    def eof_received(self):
        print(self.name, "eof")

    def connection_lost(self, exc):
        print(self.name, "lost", exc)
        self.lost.set_result(None)


class Echo(Log):
    def answer(self):
        self.transport.write(self.received)
        self.transport.close()


class Buffered(asyncio.BufferedProtocol):
    def __init__(self):
        self.lost = asyncio.get_running_loop().create_future()
        self.buffer = bytearray(1000)
        self.total = 0

    def connection_made(self, transport):
        self.transport = transport

    def get_buffer(self, sizehint):
        return self.buffer

    def buffer_updated(self, nbytes):
        self.total += nbytes

    def connection_lost(self, exc):
        print("buffered", self.total, exc)
        self.lost.set_result(None)


async def main():
    loop = asyncio.get_running_loop()
    servers = []

    def make():
        servers.append(Echo("server"))
        return servers[-1]

    async with await loop.create_server(make, "127.0.0.1", 0, ssl=server_context()) as server:
        address = server.sockets[0].getsockname()
        transport, client = await loop.create_connection(lambda: Log("client"), *address, ssl=client_context(), server_hostname="localhost")
        print(transport.get_write_buffer_limits(), transport.get_read_buffer_limits(), transport.is_reading(), transport.is_closing())
        transport.set_write_buffer_limits(high=100)
        print(transport.get_write_buffer_limits())
        transport.write(b"x" * 1000)
        transport.writelines([b"y", b"z\n"])
        for bad in "text", None:
            try:
                transport.write(bad)
            except TypeError as e:
                print(e)
        await client.lost
        await servers[0].lost
        print(transport.is_closing(), transport.write(b"too late"))

        transport, client = await loop.create_connection(Buffered, *address, ssl=client_context(), server_hostname="localhost")
        transport.write(b"x" * 100_000 + b"\n")
        await client.lost
        await servers[1].lost


asyncio.run(main())
