# sock_sendto, sock_recvfrom and sock_recvfrom_into.
import asyncio
import socket


async def main():
    loop = asyncio.get_running_loop()
    with socket.socket(type=socket.SOCK_DGRAM) as a, socket.socket(type=socket.SOCK_DGRAM) as b:
        for s in a, b:
            s.bind(("127.0.0.1", 0))
            s.setblocking(False)
        receiving = asyncio.create_task(loop.sock_recvfrom(b, 100))
        await asyncio.sleep(0)
        print(await loop.sock_sendto(a, b"one", b.getsockname()))
        data, address = await receiving
        print(data, address == a.getsockname())
        await loop.sock_sendto(a, b"second", b.getsockname())
        buf = bytearray(10)
        n, address = await loop.sock_recvfrom_into(b, buf)
        print(n, buf, address == a.getsockname())
        await loop.sock_sendto(a, b"third", b.getsockname())
        print((await loop.sock_recvfrom_into(b, buf, 2))[0], buf[:6])
        try:
            await loop.sock_sendto(a, b"x", "nowhere")
        except TypeError as e:
            print(e)


asyncio.run(main())
