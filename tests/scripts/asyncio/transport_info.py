# What is known of a transport: extra info, its socket, reprs in all states.
import asyncio
import re
import socket


def show(x):
    print(re.sub(r"fd=\d+", "fd=N", re.sub(r"\('127.0.0.1', \d+\)", "ADDRESS", repr(x))))


async def main():
    loop = asyncio.get_running_loop()
    made = loop.create_future()

    class Server(asyncio.Protocol):
        def connection_made(self, transport):
            made.set_result(transport)

    server = await loop.create_server(Server, "127.0.0.1", 0)
    show(server)
    show(server.sockets[0])
    transport, protocol = await loop.create_connection(asyncio.Protocol, *server.sockets[0].getsockname())
    show(transport)
    other = await made
    print(transport.get_extra_info("sockname") == other.get_extra_info("peername"), transport.get_extra_info("peername") == other.get_extra_info("sockname"))
    print(transport.get_extra_info("nothing"), transport.get_extra_info("nothing", 5), transport.get_extra_info("sslcontext"))
    print(transport.get_protocol() is protocol, isinstance(transport, asyncio.Transport), isinstance(transport, asyncio.WriteTransport))
    sock = transport.get_extra_info("socket")
    show(sock)
    print(type(sock).__module__, type(sock).__name__, repr(sock.family), repr(sock.type), sock.proto == socket.IPPROTO_TCP, sock.gettimeout())
    print(sock.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY) != 0, sock.fileno() == transport.get_extra_info("socket").fileno())
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    print(sock.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE), sock.getsockname() == transport.get_extra_info("sockname"))
    for call in lambda: sock.settimeout(5), lambda: sock.setblocking(True), lambda: sock.send(b"x"), lambda: sock.close():
        try:
            call()
        except (ValueError, AttributeError) as e:
            print(type(e).__name__, e)
    sock.settimeout(0)
    sock.setblocking(False)

    for f in loop.add_reader, loop.add_writer:
        try:
            f(sock, print)
        except RuntimeError as e:
            print(re.sub(r"<.*", "...", str(e)))
    try:
        await loop.sock_recv(socket.socket(fileno=sock.dup().detach()), 0)
        print("a duplicate may be read")
    except RuntimeError as e:
        print(e)

    transport.pause_reading()
    show(transport)
    transport.write(bytes(30_000_000))
    print("write=<polling, bufsize=" in repr(transport))
    transport.close()
    print("closing" in repr(transport), transport.get_write_buffer_size() > 0)
    transport.abort()
    transport.abort()
    await asyncio.sleep(0.01)
    show(transport)
    show(sock)
    print(transport.get_extra_info("peername") == server.sockets[0].getsockname())
    other.close()
    server.close()
    await server.wait_closed()
    show(server)


asyncio.run(main())
