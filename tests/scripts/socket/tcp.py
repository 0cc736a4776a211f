# a server and clients in threads
import socket
import threading


def attempt(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


def serve(server):
    while True:
        conn, address = server.accept()
        with conn, conn.makefile("rwb") as f:
            for line in f:
                if line == b"stop\n":
                    return
                f.write(line.upper())
                f.flush()


with socket.create_server(("127.0.0.1", 0)) as server:
    print(server.family, server.type, server.gettimeout(), server.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR))
    t = threading.Thread(target=serve, args=[server])
    t.start()
    address = server.getsockname()
    for i in range(3):
        with socket.create_connection(address, timeout=5) as c:
            c.sendall(b"hello %d\nand more\n" % i)
            with c.makefile(encoding="ascii") as f:
                print(f.readline(), f.readline(), f.mode)
            print(c.gettimeout(), c.getpeername() == address)
    with socket.create_connection(address) as c:
        c.sendall(b"x" * 100000 + b"\nstop\n")
        n = 0
        while data := c.recv(4096):
            n += len(data)
        print(n)
    t.join()

with socket.create_server(("127.0.0.1", 0)) as server:
    server.settimeout(0.01)
    attempt(server.accept)
    server.setblocking(False)
    attempt(server.accept)
    address = server.getsockname()
attempt(socket.create_connection, address, timeout=5)
with socket.socket() as s:
    print(s.connect_ex(address), s.connect_ex(address))
