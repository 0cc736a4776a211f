# Streams over Unix sockets; the file goes with the server unless that is not wanted.
import asyncio
import os
import socket
import tempfile


async def handle(reader, writer):
    line = await reader.readline()
    print("server", writer.get_extra_info("peername") == "", line)
    writer.write(line[::-1])
    writer.close()
    await writer.wait_closed()


async def ask(path):
    reader, writer = await asyncio.open_unix_connection(path)
    writer.write(b"question\n")
    print(await reader.read(), os.path.basename(writer.get_extra_info("peername")))
    writer.close()
    await writer.wait_closed()


async def main():
    with tempfile.TemporaryDirectory() as d:
        path = os.path.join(d, "sock")
        server = await asyncio.start_unix_server(handle, path)
        print(server.sockets[0].getsockname() == path, os.path.exists(path))
        await ask(path)
        server.close()
        await server.wait_closed()
        print(os.path.exists(path))

        async with await asyncio.start_unix_server(handle, path, cleanup_socket=False):
            await ask(path)
        print(os.path.exists(path))
        # A socket that is left over is replaced.
        async with await asyncio.start_unix_server(handle, path):
            await ask(path)
            os.unlink(path)
            with open(path, "w"):
                pass
        print(os.path.exists(path))
        # Another file is not.
        try:
            await asyncio.start_unix_server(handle, path)
        except OSError as e:
            print(str(e).replace(d, ""))

        sock = socket.socket(socket.AF_UNIX)
        sock.bind(os.path.join(d, "own"))
        async with await asyncio.start_unix_server(handle, sock=sock):
            await ask(os.path.join(d, "own"))

        a, b = socket.socketpair()
        reader, writer = await asyncio.open_unix_connection(sock=a)
        b.send(b"over a pair")
        print(await reader.read(100))
        writer.close()
        b.close()


asyncio.run(main())
