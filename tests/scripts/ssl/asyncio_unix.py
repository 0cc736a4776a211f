# TLS over Unix sockets, over sockets of one's own, and over TLS.
import asyncio
import socket
import sys

sys.path.append("shared.files")
from pair import client_context, server_context


async def echo(reader, writer):
    while data := await reader.read(1000):
        writer.write(data)
        await writer.drain()
    writer.close()
    await writer.wait_closed()


async def talk(reader, writer, text):
    writer.write(text)
    await writer.drain()
    data = await reader.readexactly(len(text))
    writer.close()
    await writer.wait_closed()
    return data


async def main():
    async with await asyncio.start_unix_server(echo, "tls.sock", ssl=server_context()):
        print(await talk(*await asyncio.open_unix_connection("tls.sock", ssl=client_context(), server_hostname="localhost"), b"over a Unix socket"))
    try:
        await asyncio.open_unix_connection("tls.sock", ssl=client_context())
    except ValueError as e:
        print(e)

    loop = asyncio.get_running_loop()
    left, right = socket.socketpair()
    reader = asyncio.StreamReader()

    async def serve():
        def factory():
            return asyncio.StreamReaderProtocol(asyncio.StreamReader(), echo)

        await loop.connect_accepted_socket(factory, right, ssl=server_context())

    task = asyncio.create_task(serve())
    print(await talk(*await asyncio.open_connection(sock=left, ssl=client_context(), server_hostname="localhost"), b"over a pair"))
    await task

    async def twice(reader, writer):
        await writer.start_tls(server_context())
        await echo(reader, writer)

    async with await asyncio.start_server(twice, "127.0.0.1", 0, ssl=server_context()) as server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname(), ssl=client_context(), server_hostname="localhost")
        await writer.start_tls(client_context(), server_hostname="localhost")
        print(await talk(reader, writer, b"TLS over TLS"))


asyncio.run(main())
