# An echo server and clients with the loop's methods on sockets, without transports.
import asyncio
import socket


async def handle_echo(loop, connection, log):
    try:
        while data := await loop.sock_recv(connection, 1024):
            await loop.sock_sendall(connection, data.upper())
        log.append("eof")
    finally:
        connection.close()


async def serve(loop, listener, log, tasks):
    while True:
        connection, address = await loop.sock_accept(listener)
        log.append(f"accepted {connection.getblocking()} {address[0]}")
        tasks.add(task := loop.create_task(handle_echo(loop, connection, log)))
        task.add_done_callback(tasks.discard)


async def client(loop, address, *words):
    with socket.socket() as sock:
        sock.setblocking(False)
        await loop.sock_connect(sock, address)
        answers = []
        for word in words:
            await loop.sock_sendall(sock, word)
            buffer = bytearray(10)
            n = await loop.sock_recv_into(sock, buffer)
            answers.append(bytes(buffer[:n]))
        return answers


async def main():
    loop, log, tasks = asyncio.get_running_loop(), [], set()
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.setblocking(False)
        server = loop.create_task(serve(loop, listener, log, tasks))
        address = listener.getsockname()
        print(await client(loop, address, b"one", b"two"))
        print(await asyncio.gather(*(client(loop, address, b"n%d" % n) for n in range(3))))
        await asyncio.gather(*tasks)
        print(log)
        server.cancel()
        print(await asyncio.gather(server, return_exceptions=True))

    a, b = socket.socketpair()
    a.setblocking(False)
    with a, b:
        big = bytes(1_000_000)
        sending = loop.create_task(loop.sock_sendall(a, big))
        received = await loop.run_in_executor(None, lambda: b.recv(1_000_000, socket.MSG_WAITALL))
        await sending
        print(received == big)
        waiting = loop.create_task(loop.sock_recv(a, 1))
        await asyncio.sleep(0)
        waiting.cancel()
        print(await asyncio.gather(waiting, return_exceptions=True), loop.remove_reader(a))


asyncio.run(main())
