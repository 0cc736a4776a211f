# Writers that nobody closes: their connections end when nothing refers to them any more.
import asyncio
import warnings


async def client(address):
    reader, writer = await asyncio.open_connection(*address)
    writer.write(b"hello")
    await writer.drain()


async def forgetful(reader, writer):
    print("server got", await reader.readexactly(5))


async def main():
    ended = asyncio.Event()

    async def handle(reader, writer):
        print("got", await reader.read(5))
        print("then", await reader.read())
        writer.close()
        ended.set()

    async with await asyncio.start_server(handle, "127.0.0.1", 0) as server:
        await client(server.sockets[0].getsockname())
        await ended.wait()

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        async with await asyncio.start_server(forgetful, "127.0.0.1", 0) as server:
            reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
            writer.write(b"hello")
            print("client got", await reader.read())
            writer.close()
            await writer.wait_closed()
        print({(w.category.__name__, str(w.message)[:22]) for w in caught})
    print("all are gone")


asyncio.run(main())
