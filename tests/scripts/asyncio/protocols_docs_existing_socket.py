# The documentation's protocol over a socket that exists, and its stream and reader variants.
import asyncio
import socket


class MyProtocol(asyncio.Protocol):
    def __init__(self, on_con_lost):
        self.transport = None
        self.on_con_lost = on_con_lost

    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        print("Received:", data.decode())

        # We are done: close the transport;
        # connection_lost() will be called automatically.
        self.transport.close()

    def connection_lost(self, exc):
        # The socket has been closed
        self.on_con_lost.set_result(True)


async def with_protocol():
    loop = asyncio.get_running_loop()
    on_con_lost = loop.create_future()
    rsock, wsock = socket.socketpair()
    transport, protocol = await loop.create_connection(lambda: MyProtocol(on_con_lost), sock=rsock)
    loop.call_soon(wsock.send, "abc".encode())
    try:
        await protocol.on_con_lost
    finally:
        transport.close()
        wsock.close()


async def with_stream():
    loop = asyncio.get_running_loop()
    rsock, wsock = socket.socketpair()
    reader, writer = await asyncio.open_connection(sock=rsock)
    loop.call_soon(wsock.send, "abc".encode())
    data = await reader.read(100)
    print("Received:", data.decode())
    writer.close()
    wsock.close()


async def with_reader():
    loop = asyncio.get_running_loop()
    rsock, wsock = socket.socketpair()
    done = loop.create_future()

    def reader():
        data = rsock.recv(100)
        print("Received:", data.decode())
        # We are done: unregister the file descriptor
        loop.remove_reader(rsock)
        done.set_result(None)

    loop.add_reader(rsock, reader)
    loop.call_soon(wsock.send, "abc".encode())
    await done
    rsock.close()
    wsock.close()


for example in with_protocol, with_stream, with_reader:
    asyncio.run(example())
