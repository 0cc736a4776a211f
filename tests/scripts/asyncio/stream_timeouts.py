# Timeouts on reads: the bytes that come later are not lost.
import asyncio


async def handle(reader, writer):
    go = await reader.readline()
    writer.write(b"first half, ")
    await writer.drain()
    await reader.readline()
    writer.write(b"second half\n")
    await writer.drain()
    await reader.readline()
    writer.close()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    try:
        async with asyncio.timeout(0.01):
            await reader.readline()
    except TimeoutError:
        print("nothing yet")
    writer.write(b"go\n")
    try:
        await asyncio.wait_for(reader.readline(), 0.05)
    except TimeoutError:
        print("half a line", len(reader._buffer))
    writer.write(b"go on\n")
    print(await asyncio.wait_for(reader.readline(), 5))

    task = asyncio.create_task(reader.read())
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled", str(reader).partition(" transport")[0])
    writer.write(b"end\n")
    print(await reader.read())
    writer.close()
    await writer.wait_closed()
    server.close()
    await server.wait_closed()


asyncio.run(main())
