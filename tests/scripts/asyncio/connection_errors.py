# Connections that cannot be made, and arguments that do not fit.
import asyncio
import socket


async def attempt(aw, port=None):
    try:
        await aw
        print("connected")
    except Exception as e:
        text = str(e) if port is None else str(e).replace(str(port), "PORT")
        print(type(e).__name__, getattr(e, "errno", None), text)
        return e


async def main():
    loop = asyncio.get_running_loop()
    closed = socket.create_server(("127.0.0.1", 0))
    port = closed.getsockname()[1]
    closed.close()
    await attempt(asyncio.open_connection("127.0.0.1", port), port)
    e = await attempt(loop.create_connection(asyncio.Protocol, "127.0.0.1", port, all_errors=True), port)
    print(type(e.exceptions[0]).__name__)
    await attempt(asyncio.open_connection("no-such-host.invalid", 80))
    await attempt(asyncio.open_unix_connection("/no/such/path"))
    await attempt(asyncio.start_server(print, "192.0.2.1", 0))
    await attempt(asyncio.start_unix_server(print, "/no/such/path"))
    await attempt(asyncio.open_connection())
    await attempt(asyncio.open_connection("127.0.0.1", 1, sock=closed))
    await attempt(asyncio.open_connection("127.0.0.1", 1, server_hostname="x"))
    await attempt(asyncio.open_connection(port=1, ssl=True, server_hostname=None))
    await attempt(asyncio.open_connection("127.0.0.1", 1, ssl_handshake_timeout=1))
    await attempt(asyncio.open_connection("127.0.0.1", 1, ssl_shutdown_timeout=1))
    await attempt(asyncio.open_connection("127.0.0.1", 1, surprise=1))
    await attempt(asyncio.open_unix_connection())
    await attempt(asyncio.open_unix_connection("p", sock=closed))
    await attempt(asyncio.start_unix_server(print))
    await attempt(loop.create_unix_connection(asyncio.Protocol, "p", server_hostname="x"))
    with socket.socket(type=socket.SOCK_DGRAM) as s:
        await attempt(loop.create_connection(asyncio.Protocol, sock=s), s.fileno())
        await attempt(loop.create_server(asyncio.Protocol, sock=s), s.fileno())
    with socket.socket() as s:
        await attempt(asyncio.open_unix_connection(sock=s), s.fileno())

    # A local address.
    async def show(reader, writer):
        writer.write(writer.get_extra_info("peername")[0].encode())
        writer.close()

    async with await asyncio.start_server(show, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        reader, writer = await asyncio.open_connection("127.0.0.1", port, local_addr=("127.0.0.2", 0))
        print(await reader.read())
        writer.close()
        await writer.wait_closed()
        await attempt(asyncio.open_connection("127.0.0.1", port, local_addr=("192.0.2.1", 0)))
        async with await asyncio.start_server(show, "127.0.0.1", 0) as second:
            await attempt(asyncio.start_server(show, "127.0.0.1", port), port)


asyncio.run(main())
