# sockets of the file system
import os
import socket
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "s")
    with socket.socket(socket.AF_UNIX) as server, socket.socket(socket.AF_UNIX) as client:
        server.bind(path)
        server.listen()
        client.connect(path)
        conn, address = server.accept()
        print(repr(address), server.getsockname() == client.getpeername() == path)
        with conn:
            conn.sendall(b"hello")
        print(client.recv(10), client.recv(10))
    for wrong in 5, "x" * 200:
        with socket.socket(socket.AF_UNIX) as s:
            try:
                s.bind(wrong)
            except Exception as e:
                print(type(e).__name__, e)
    with socket.socket(socket.AF_UNIX) as s:
        s.bind(f"\0abstract-{os.getpid()}")
        print(s.getsockname()[:10])
