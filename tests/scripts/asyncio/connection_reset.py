# A peer that is killed in the middle of a transfer: the reset reaches reader, writer and protocol.
import asyncio
import logging
import socket
import struct
import sys

logging.basicConfig(stream=sys.stdout, format="%(levelname)s %(message)s")


def kill(sock):
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    sock.close()


class Watch(asyncio.Protocol):
    def __init__(self):
        self.lost = asyncio.get_running_loop().create_future()

    def connection_lost(self, exc):
        self.lost.set_result(exc)


async def main():
    loop = asyncio.get_running_loop()
    with socket.create_server(("127.0.0.1", 0)) as listener:
        reader, writer = await asyncio.open_connection(*listener.getsockname())
        conn, _ = listener.accept()
        conn.send(b"half a li")
        task = asyncio.create_task(reader.readline())
        await asyncio.sleep(0.01)
        kill(conn)
        try:
            await task
        except ConnectionResetError as e:
            print("read:", e)
        for what in reader.read, reader.readline, writer.drain:
            try:
                await what()
            except ConnectionResetError as e:
                print(what.__name__, e)
        writer.close()
        try:
            await writer.wait_closed()
        except ConnectionResetError as e:
            print("wait_closed:", e)

        # While a task waits in drain().
        reader, writer = await asyncio.open_connection(*listener.getsockname())
        conn, _ = listener.accept()
        writer.write(bytes(20_000_000))
        task = asyncio.create_task(writer.drain())
        await asyncio.sleep(0.01)
        print("drained", task.done())
        kill(conn)
        try:
            await task
        except ConnectionResetError as e:
            print("drain:", e)
        print(writer.transport.is_closing(), writer.transport.get_write_buffer_size())

        # Writing goes on without effect; after a while it is complained about.
        for i in range(7):
            writer.write(b"more")
        writer.close()

        transport, protocol = await loop.create_connection(Watch, *listener.getsockname())
        conn, _ = listener.accept()
        kill(conn)
        print(repr(await protocol.lost))
        try:
            writer = asyncio.StreamWriter(transport, asyncio.StreamReaderProtocol(asyncio.StreamReader()), None, loop)
            writer.write(b"x")
            await writer.drain()
            print("no error from this one")
        except ConnectionResetError as e:
            print(e)


asyncio.run(main())
