# Servers at several hosts, at all interfaces, at a socket that exists, with options.
import asyncio
import socket


async def handle(reader, writer):
    writer.write(b"hi")
    writer.close()


async def get(host, port):
    reader, writer = await asyncio.open_connection(host, port)
    data = await reader.read()
    writer.close()
    await writer.wait_closed()
    return data


async def main():
    async with await asyncio.start_server(handle, ["127.0.0.1", "127.0.0.2"], 0) as server:
        for sock in sorted(server.sockets, key=lambda s: s.getsockname()):
            print(sock.getsockname()[0], await get(*sock.getsockname()))
    async with await asyncio.start_server(handle, "0.0.0.0", 0) as server:
        print(server.sockets[0].getsockname()[0], await get("127.0.0.1", server.sockets[0].getsockname()[1]))
    async with await asyncio.start_server(handle, "", 0, family=socket.AF_INET) as server:
        print(server.sockets[0].getsockname()[0], len(server.sockets))
    async with await asyncio.start_server(handle, "localhost", 0, family=socket.AF_INET) as server:
        print(server.sockets[0].getsockname()[0], await get("localhost", server.sockets[0].getsockname()[1]))

    sock = socket.socket()
    sock.bind(("127.0.0.1", 0))
    async with await asyncio.start_server(handle, sock=sock, backlog=5) as server:
        print(await get(*sock.getsockname()))
    print(sock.fileno())

    async with await asyncio.start_server(handle, "127.0.0.1", 0, reuse_port=True, keep_alive=True) as first:
        port = first.sockets[0].getsockname()[1]
        async with await asyncio.start_server(handle, "127.0.0.1", port, reuse_port=True) as second:
            print(await get("127.0.0.1", port))
        print([bool(first.sockets[0].getsockopt(socket.SOL_SOCKET, o)) for o in (socket.SO_REUSEADDR, socket.SO_REUSEPORT, socket.SO_KEEPALIVE)])
    loop = asyncio.get_running_loop()
    infos = await loop.getaddrinfo("127.0.0.1", 80, type=socket.SOCK_STREAM)
    print(infos)
    print(await loop.getnameinfo(("127.0.0.1", 80), socket.NI_NUMERICHOST | socket.NI_NUMERICSERV))


asyncio.run(main())
