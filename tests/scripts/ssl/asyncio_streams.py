# Streams over TLS: a server and its clients.
import asyncio
import ssl
import sys

sys.path.append("shared.files")
from pair import client_context, server_context


async def shout(reader, writer):
    while line := await reader.readline():
        writer.write(line.upper())
        await writer.drain()
    writer.close()
    await writer.wait_closed()


async def talk(port, i):
    reader, writer = await asyncio.open_connection("127.0.0.1", port, ssl=client_context(), server_hostname="localhost")
    writer.write(b"hello %d\n" % i)
    line = await reader.readline()
    writer.close()
    await writer.wait_closed()
    return line


async def main():
    server = await asyncio.start_server(shout, "127.0.0.1", 0, ssl=server_context())
    port = server.sockets[0].getsockname()[1]
    async with server:
        reader, writer = await asyncio.open_connection("127.0.0.1", port, ssl=client_context(), server_hostname="localhost")
        print(writer.get_extra_info("peercert")["subject"][-1], writer.get_extra_info("sslcontext").check_hostname)
        print(type(writer.get_extra_info("ssl_object")).__name__, writer.get_extra_info("compression"), len(writer.get_extra_info("cipher")))
        print(type(writer.transport).__name__, writer.can_write_eof(), writer.get_extra_info("peername")[1] == port)
        for i in range(3):
            writer.write(b"line %d\n" % i)
            print(await reader.readline())
        try:
            writer.write_eof()
        except NotImplementedError as e:
            print(repr(e))
        big = b"x" * 60000 + b"\n"
        for _ in range(20):
            writer.write(big)
        await writer.drain()
        print(sum([len(await reader.readline()) for _ in range(20)]))
        writer.close()
        print(await reader.read())
        await writer.wait_closed()
        print(await asyncio.gather(*(talk(port, i) for i in range(5))))


asyncio.run(main())
