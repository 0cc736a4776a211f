# loop.sendfile and loop.sock_sendfile: by the system, by reading, of a part, and what is refused.
import asyncio
import io
import socket
import tempfile


async def main():
    loop = asyncio.get_running_loop()
    received = bytearray()
    ended = loop.create_future()

    async def collect(reader, writer):
        while data := await reader.read(65536):
            received.extend(data)
        writer.close()
        ended.set_result(None)

    server = await asyncio.start_server(collect, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    with tempfile.TemporaryFile() as file:
        file.write(b"0123456789" * 30000)
        file.flush()
        writer.write(b"first ")
        print(await loop.sendfile(writer.transport, file), file.tell())
        print(await loop.sendfile(writer.transport, file, 3, 4), file.tell())
        print(await loop.sendfile(writer.transport, io.BytesIO(b"abcdef"), 2))
        try:
            await loop.sendfile(writer.transport, io.BytesIO(b"x"), fallback=False)
        except (RuntimeError, OSError) as e:
            print(type(e).__name__, e)
        writer.close()
        await ended
        print(len(received), received[:10], received[-8:])
        try:
            await loop.sendfile(writer.transport, file)
        except RuntimeError as e:
            print(e)

        a, b = socket.socketpair()
        with a, b:
            a.setblocking(False)
            b.setblocking(False)
            sending = asyncio.create_task(loop.sock_sendfile(a, file, 5))
            n = 0
            while n < 299995:
                n += len(await loop.sock_recv(b, 65536))
            print(await sending, n)
            print(await loop.sock_sendfile(a, io.BytesIO(b"in memory"), 3), await loop.sock_recv(b, 100))
            for args in (open(__file__),), (file, -1), (file, "1"), (file, 0, 0), (file, 0, "2"):
                try:
                    await loop.sock_sendfile(a, *args)
                except (ValueError, TypeError) as e:
                    print(type(e).__name__, e)
    server.close()
    await server.wait_closed()


asyncio.run(main())
