# What is logged of protocols that fail, of a handler of streams, and of writing after the end.
import asyncio
import logging
import re
import socket


class Records(logging.Handler):
    def emit(self, record):
        text = re.sub(r"fd=\d+|0x[0-9a-f]+|:\d+\b|(?<=1', )\d+", "N", re.sub(r"(/\S*/)(\w+\.py)", r"\2", record.getMessage()))
        exc = record.exc_info and record.exc_info[1]
        print(record.levelname, text.partition("\nsource_traceback")[0], repr(exc) if record.exc_info else "")


logger = logging.getLogger("asyncio")
logger.setLevel(logging.INFO)
logger.propagate = False
logger.addHandler(Records())


class Fails(asyncio.Protocol):
    def __init__(self, where):
        self.where, self.ended = where, asyncio.get_running_loop().create_future()

    def connection_made(self, transport):
        self.transport = transport
        if self.where == "made":
            raise ValueError("made")

    def data_received(self, data):
        if self.where == "data":
            raise ValueError("data")
        if self.where == "exit":
            raise LookupError("exit")

    def eof_received(self):
        if self.where == "eof":
            raise ValueError("eof")
        return self.where == "keep"

    def connection_lost(self, exc):
        print("lost", repr(exc))
        self.ended.set_result(None)
        if self.where == "lost":
            raise ValueError("lost")


async def main():
    loop = asyncio.get_running_loop()
    for where in "made", "data", "eof", "lost":
        print("--", where)
        a, b = socket.socketpair()
        transport, protocol = await loop.create_connection(lambda: Fails(where), sock=a)
        b.send(b"data")
        await asyncio.sleep(0.01)
        b.close()
        await asyncio.wait([protocol.ended])
        await asyncio.sleep(0)

    print("-- after the end")
    a, b = socket.socketpair()
    transport, protocol = await loop.create_connection(lambda: Fails("keep"), sock=a)
    b.close()
    await asyncio.sleep(0.01)
    for _ in range(8):
        transport.write(b"into nowhere")
    await asyncio.sleep(0.01)
    for bad in "text", None, 5:
        try:
            transport.write(bad)
        except TypeError as e:
            print(e)

    print("-- a handler of streams")

    async def handler(reader, writer):
        raise ValueError("in a handler")

    for _ in range(2):
        server = await asyncio.start_server(handler, "127.0.0.1", 0)
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        print(await reader.read())
        writer.close()
        server.close()
        await server.wait_closed()


asyncio.run(main())
