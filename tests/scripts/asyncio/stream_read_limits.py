# A reader that is not read from stops the sender; it goes on when the buffer is emptied.
import asyncio


async def main():
    total = 5_000_000

    async def send(reader, writer):
        writer.write(b"y" * total)
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(send, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname(), limit=1024)
    await asyncio.sleep(0.05)
    print(writer.transport.is_reading(), len(reader._buffer) < 600_000)
    n = 0
    while data := await reader.read(4096):
        n += len(data)
    print(n == total, writer.transport.is_reading())
    writer.close()
    await writer.wait_closed()

    async def lines(reader, writer):
        writer.write(b"short\n" + b"long" * 1000 + b"\n" + b"after\n" + b"endless" * 1000)
        writer.close()

    server2 = await asyncio.start_server(lines, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server2.sockets[0].getsockname(), limit=100)
    for _ in range(4):
        try:
            print(await reader.readline())
        except ValueError as e:
            print(e)
    print(await reader.read())
    writer.close()
    await writer.wait_closed()
    for s in server, server2:
        s.close()
        await s.wait_closed()


asyncio.run(main())
