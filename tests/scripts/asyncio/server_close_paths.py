# Closing servers: with connections open, twice, while serving for ever, and from within a handler.
import asyncio
import re


async def echo(reader, writer):
    try:
        while data := await reader.readline():
            writer.write(data)
            await writer.drain()
        print("  client left")
    except (ConnectionError, asyncio.CancelledError) as e:
        print("  handler ends by", type(e).__name__)
    finally:
        writer.close()


async def start(**kw):
    server = await asyncio.start_server(echo, "127.0.0.1", 0, **kw)
    return server, server.sockets[0].getsockname()[1] if server.sockets else None


async def talk(port, text=b"hello\n"):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(text)
    return reader, writer, await reader.readline()


async def main():
    server, port = await start()
    print(re.sub(r"fd=\d+|\d{4,}", "N", repr(server)), server.is_serving(), type(server.get_loop()).__name__)
    reader, writer, answer = await talk(port)
    print(answer)
    server.close()
    server.close()
    print(server.is_serving(), server.sockets, server)
    try:
        await asyncio.wait_for(server.wait_closed(), 0.02)
    except TimeoutError:
        print("a connection is still open")
    writer.write(b"still\n")
    print(await reader.readline())
    writer.close()
    await server.wait_closed()
    await asyncio.sleep(0)
    print("closed")
    for call in (server.start_serving, server.serve_forever):
        try:
            await call()
        except (RuntimeError, TypeError) as e:
            print(re.sub("<.*>", "<...>", str(e)))
    try:
        await talk(port)
    except ConnectionRefusedError:
        print("refused")

    server, port = await start(start_serving=False)
    print(server.is_serving(), len(server.sockets))
    await server.start_serving()
    await server.start_serving()
    client = await talk(port)
    print(server.is_serving(), client[2])
    task = asyncio.create_task(server.serve_forever())
    await asyncio.sleep(0)
    second = asyncio.create_task(server.serve_forever())
    await asyncio.wait([second])
    print(re.sub("<.*>", "<...>", str(second.exception())))
    server.close_clients()
    task.cancel("enough")
    try:
        await task
    except asyncio.CancelledError as e:
        print("cancelled", e.args, server.is_serving(), server.sockets)
    client[1].close()

    server, port = await start()
    async with server:
        reader, writer, answer = await talk(port)
        server.abort_clients()
        try:
            print(await reader.read())
        except ConnectionResetError:
            print("reset")
        writer.close()
    print(server.is_serving(), server.sockets)
    async with server:
        print("entered again", server.is_serving())


asyncio.run(main())
