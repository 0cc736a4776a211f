# Wait for data on an open socket through streams.
import asyncio
import socket


async def wait_for_data():
    loop = asyncio.get_running_loop()
    rsock, wsock = socket.socketpair()
    reader, writer = await asyncio.open_connection(sock=rsock)
    loop.call_soon(wsock.send, "abc".encode())
    data = await reader.read(100)
    print("Received:", data.decode())

    writer.write(b"back")
    print("Other end:", wsock.recv(100))
    print(writer.get_extra_info("socket").fileno() == rsock.fileno(), writer.can_write_eof())
    writer.write_eof()
    print("Other end:", wsock.recv(100))
    writer.close()
    await writer.wait_closed()
    wsock.close()
    print(rsock.fileno(), writer.is_closing(), reader.at_eof())


asyncio.run(wait_for_data())
