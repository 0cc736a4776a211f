# Servers: start, stop, serve_forever and what they refuse.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(asyncio.Protocol, "127.0.0.1", 0, start_serving=False)
    print(server.is_serving(), len(server.sockets), server.get_loop() is loop)
    await server.start_serving()
    await server.start_serving()
    print(server.is_serving())

    task = asyncio.create_task(server.serve_forever())
    await asyncio.sleep(0)
    try:
        await server.serve_forever()
    except RuntimeError as e:
        print(str(e).partition("laddr")[0][:14], str(e).rpartition(">")[2])
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled", server.is_serving(), server.sockets, server)
    try:
        await server.serve_forever()
    except RuntimeError as e:
        print(e)
    await server.wait_closed()
    server.close()

    # close() ends serve_forever.
    server = await asyncio.start_server(print, "127.0.0.1", 0)
    loop.call_later(0.001, server.close)
    try:
        await server.serve_forever()
    except asyncio.CancelledError:
        print("serve_forever was cancelled")

    # wait_closed() waits for the connections.
    events = []

    async def handle(reader, writer):
        await reader.read()
        events.append("client gone")
        writer.close()

    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    await asyncio.sleep(0.01)
    server.close()
    waiting = asyncio.create_task(server.wait_closed())
    await asyncio.sleep(0.01)
    print(waiting.done())
    writer.close()
    await waiting
    print(events)

    for kwargs in {}, {"sock": 1, "host": "h"}, {"host": "127.0.0.1", "port": 0, "ssl": True}, {"host": "127.0.0.1", "port": 0, "ssl_handshake_timeout": 1}:
        try:
            await loop.create_server(asyncio.Protocol, **kwargs)
        except (ValueError, TypeError) as e:
            print(type(e).__name__, e)


asyncio.run(main())
