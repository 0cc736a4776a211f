# A writer whose peer does not read: the buffer grows to the limit, then drain() waits.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    read_now = asyncio.Event()
    counts = []

    async def handle(reader, writer):
        await read_now.wait()
        total = 0
        while data := await reader.read(100_000):
            total += len(data)
        counts.append(total)
        writer.close()

    server = await asyncio.start_server(handle, "127.0.0.1", 0, limit=1000)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    transport = writer.transport
    print(transport.get_write_buffer_limits(), transport.get_write_buffer_size())
    transport.set_write_buffer_limits(high=10_000)
    print(transport.get_write_buffer_limits())
    block = b"x" * 50_000
    sent = 0
    while True:
        writer.write(block)
        sent += len(block)
        try:
            await asyncio.wait_for(writer.drain(), 0.2)
        except TimeoutError:
            break
    print(sent > 1_000_000, transport.get_write_buffer_size() > 10_000, transport.get_write_buffer_size() <= 60_000)
    drains = [asyncio.create_task(writer.drain()) for _ in range(3)]
    await asyncio.sleep(0)
    print([d.done() for d in drains])
    read_now.set()
    await asyncio.gather(*drains)
    print(transport.get_write_buffer_size() <= 2_500)
    writer.close()
    await writer.wait_closed()
    while not counts:
        await asyncio.sleep(0.001)
    print(counts[0] == sent)

    for limits in {"high": 10, "low": 20}, {"low": -1}, {"high": -5}:
        try:
            transport.set_write_buffer_limits(**limits)
        except ValueError as e:
            print(e)
    transport.set_write_buffer_limits(low=100)
    print(transport.get_write_buffer_limits())
    transport.set_write_buffer_limits(high=0)
    print(transport.get_write_buffer_limits())
    server.close()
    await server.wait_closed()


asyncio.run(main())
