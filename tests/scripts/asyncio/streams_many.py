# Two hundred clients at once, each with several requests; nothing is lost or mixed up.
import asyncio


async def handle(reader, writer):
    try:
        while header := await reader.readexactly(4):
            body = await reader.readexactly(int.from_bytes(header))
            writer.write(len(body).to_bytes(4) + body[::-1])
            await writer.drain()
    except asyncio.IncompleteReadError as e:
        assert e.partial == b""
    writer.close()
    await writer.wait_closed()


async def client(address, k):
    reader, writer = await asyncio.open_connection(*address)
    total = 0
    for i in range(5):
        body = f"client {k} request {i}".encode() * (1 + k % 50 * i)
        writer.write(len(body).to_bytes(4) + body)
        await writer.drain()
        n = int.from_bytes(await reader.readexactly(4))
        reply = await reader.readexactly(n)
        assert reply == body[::-1]
        total += n
    writer.close()
    await writer.wait_closed()
    return total


async def main():
    async with await asyncio.start_server(handle, "127.0.0.1", 0, backlog=200) as server:
        address = server.sockets[0].getsockname()
        totals = await asyncio.gather(*(client(address, k) for k in range(200)))
        print(len(totals), sum(totals))


asyncio.run(main())
