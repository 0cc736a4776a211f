# sock_connect, sock_accept, sock_sendall, sock_recv, sock_recv_into and their errors.
import asyncio
import socket


async def server(loop, listener):
    conn, address = await loop.sock_accept(listener)
    print("accepted", type(conn).__name__, conn.getblocking(), address[0])
    with conn:
        while data := await loop.sock_recv(conn, 5):
            print("server got", data)
            await loop.sock_sendall(conn, data.upper())


async def main():
    loop = asyncio.get_running_loop()
    with socket.socket() as listener, socket.socket() as client:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        listener.setblocking(False)
        client.setblocking(False)
        task = asyncio.create_task(server(loop, listener))
        print(await loop.sock_connect(client, listener.getsockname()))
        print(await loop.sock_sendall(client, b"hello world"))
        got = bytearray(100)
        n = 0
        while n < 11:
            n += await loop.sock_recv_into(client, memoryview(got)[n:])
        print(bytes(got[:n]))
        client.shutdown(socket.SHUT_WR)
        await task
        print(await loop.sock_recv(client, 1))

    # A long transfer goes in pieces, both sides at once.
    a, b = socket.socketpair()
    a.setblocking(False)
    b.setblocking(False)
    with a, b:
        blob = bytes(range(256)) * 8192

        async def receive():
            parts = []
            while sum(map(len, parts)) < len(blob):
                parts.append(await loop.sock_recv(b, 65536))
            return b"".join(parts)

        sent, received = await asyncio.gather(loop.sock_sendall(a, blob), receive())
        print(sent, received == blob)

        # A wait that is cancelled leaves nothing behind.
        try:
            await asyncio.wait_for(loop.sock_recv(a, 1), 0.01)
        except TimeoutError:
            print("timeout", loop.remove_reader(a))
        await loop.sock_sendall(b, b"late")
        print(await loop.sock_recv(a, 10))

    with socket.socket() as s:
        s.setblocking(False)
        unused = socket.create_server(("127.0.0.1", 0))
        address = unused.getsockname()
        unused.close()
        try:
            await loop.sock_connect(s, address)
        except ConnectionRefusedError as e:
            print(str(e).replace(str(address[1]), "PORT"))

    loop.set_debug(True)
    with socket.socket() as s:
        for call in loop.sock_recv(s, 1), loop.sock_sendall(s, b""), loop.sock_accept(s), loop.sock_connect(s, ("127.0.0.1", 1)):
            try:
                await call
            except ValueError as e:
                print(e)


asyncio.run(main())
