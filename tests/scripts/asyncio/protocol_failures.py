# Protocols whose methods fail: what is reported, and what becomes of the connection.
import asyncio


class Base(asyncio.Protocol):
    fail = None

    def call(self, name):
        self.events.append(name)
        if name == self.fail:
            raise ValueError(f"{name} fails")

    def __init__(self):
        self.events = []
        protocols.append(self)

    def connection_made(self, transport):
        self.transport = transport
        self.call("connection_made")

    def data_received(self, data):
        self.call("data_received")

    def eof_received(self):
        self.call("eof_received")

    def pause_writing(self):
        self.call("pause_writing")

    def connection_lost(self, exc):
        self.events.append(repr(exc))
        self.call("connection_lost")


protocols = []


def report(loop, context):
    print("   ", context["message"].partition(" at ")[0].partition("Base.")[0], repr(context.get("exception")), sorted(context))


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(report)
    for name in "connection_made", "data_received", "eof_received", "connection_lost", "pause_writing":
        print(name)
        Base.fail = name
        server = await loop.create_server(Base, "127.0.0.1", 0)
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        writer.write(b"some data")
        await asyncio.sleep(0.02)
        p = protocols.pop()
        if name == "pause_writing":
            p.transport.set_write_buffer_limits(high=0)
            p.transport.write(bytes(10_000_000))
        writer.close()
        await asyncio.sleep(0.02)
        p.transport.abort()
        await asyncio.sleep(0.02)
        print("   ", p.events)
        server.close()

    def factory():
        raise RuntimeError("no protocol today")

    print("factory")
    async with await loop.create_server(asyncio.Protocol, "127.0.0.1", 0) as server:
        try:
            await loop.create_connection(factory, *server.sockets[0].getsockname())
        except RuntimeError as e:
            print("   ", e)


asyncio.run(main())
