# Readers, writers and protocols of a script's own classes.
import asyncio


class Reader(asyncio.StreamReader):
    async def readjson(self):
        import json

        return json.loads(await self.readline())


class Protocol(asyncio.StreamReaderProtocol):
    def connection_made(self, transport):
        print("made")
        super().connection_made(transport)

    def data_received(self, data):
        print("received", len(data))
        super().data_received(data)

    def eof_received(self):
        print("eof")
        return super().eof_received()

    def connection_lost(self, exc):
        print("lost", exc)
        super().connection_lost(exc)


class Writer(asyncio.StreamWriter):
    async def send(self, text):
        self.write(text.encode())
        await self.drain()


async def main():
    loop = asyncio.get_running_loop()

    async def handle(reader, writer):
        async for line in reader:
            writer.write(line)
        writer.close()

    async with await asyncio.start_server(handle, "127.0.0.1", 0) as server:
        reader = Reader(loop=loop)
        transport, protocol = await loop.create_connection(lambda: Protocol(reader, loop=loop), *server.sockets[0].getsockname())
        writer = Writer(transport, protocol, reader, loop)
        await writer.send('{"a": [1, 2]}\n')
        print(await reader.readjson())
        await writer.send("second\n")
        writer.write_eof()
        print(await reader.read())
        writer.close()
        await writer.wait_closed()
    print(isinstance(protocol, asyncio.Protocol), isinstance(writer.transport, asyncio.Transport), writer.get_extra_info("nothing", "default"))

    # A transport of the script's own.
    class Memory(asyncio.Transport):
        def __init__(self):
            super().__init__({"peername": "memory"})
            self.sent, self.closed = [], False

        def write(self, data):
            self.sent.append(bytes(data))

        def is_closing(self):
            return self.closed

        def close(self):
            self.closed = True

    transport = Memory()
    reader = asyncio.StreamReader()
    protocol = asyncio.StreamReaderProtocol(reader)
    protocol.connection_made(transport)
    writer = asyncio.StreamWriter(transport, protocol, reader, loop)
    protocol.data_received(b"into the reader\n")
    print(await reader.readline())
    writer.write(b"a")
    writer.writelines([b"b", b"c"])
    await writer.drain()
    print(transport.sent, writer.get_extra_info("peername"))
    writer.close()
    print(writer.is_closing())
    protocol.connection_lost(None)
    await writer.wait_closed()
    try:
        await writer.drain()
    except ConnectionResetError as e:
        print(e)


asyncio.run(main())
