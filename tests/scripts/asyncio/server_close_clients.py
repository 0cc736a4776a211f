# A server that ends while clients are connected: close_clients and abort_clients.
import asyncio


async def talk(server, n):
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    writer.write(b"x")
    await reader.readexactly(1)
    return reader, writer


class Echo(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        self.transport.write(data)

    def connection_lost(self, exc):
        print("lost", exc)


async def end(method):
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Echo, "127.0.0.1", 0)
    clients = [await talk(server, n) for n in range(3)]
    server.close()
    waiting = asyncio.create_task(server.wait_closed())
    await asyncio.sleep(0.01)
    print(method, waiting.done(), server.is_serving())
    getattr(server, method)()
    await waiting
    for reader, writer in clients:
        try:
            print(await reader.read(), end=" ")
        except ConnectionResetError:
            print("reset", end=" ")
        writer.close()
    print()


async def main():
    await end("close_clients")
    await end("abort_clients")
    try:
        asyncio.AbstractServer().close_clients()
    except NotImplementedError:
        print("abstract")


asyncio.run(main())
