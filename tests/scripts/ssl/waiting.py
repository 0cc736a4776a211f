# TLS on sockets that do not block, or not for long.
import select
import socket
import ssl
import sys
import threading
import time

sys.path.append("shared.files")
from pair import client_context, server_context


def attempt(label, f, *args, **kwargs):
    try:
        print(label, f(*args, **kwargs))
    except Exception as e:
        print(label, type(e).__name__, str(e).split(": ")[-1])


def until(sock, f, *args):
    while True:
        try:
            return f(*args)
        except ssl.SSLWantReadError:
            select.select([sock], [], [])
        except ssl.SSLWantWriteError:
            select.select([], [sock], [])


left, right = socket.socketpair()
left.setblocking(False)
attempt("handshake at once", client_context().wrap_socket, left, server_hostname="localhost")
left, right = socket.socketpair()
left.setblocking(False)
right.setblocking(False)
client = client_context().wrap_socket(left, server_hostname="localhost", do_handshake_on_connect=False)
server = server_context().wrap_socket(right, server_side=True, do_handshake_on_connect=False)
attempt("early read", server.do_handshake)
thread = threading.Thread(target=until, args=(server, server.do_handshake))
thread.start()
until(client, client.do_handshake)
thread.join()
print(client.version(), server.version())
attempt("nothing there", server.recv, 10)
print(server.send(b"hello"), until(client, client.recv, 10))
total = 0
block = b"x" * 100000
try:
    while True:
        total += client.send(block)
except ssl.SSLWantWriteError as e:
    print("full", type(e).__name__, e.args[0], total > 0)


def drain():
    n = 0
    while data := until(server, server.recv, 65536):
        n += len(data)
    counted.append(n)


counted = []
thread = threading.Thread(target=drain)
thread.start()
total += until(client, client.send, block)
client.settimeout(5)
client.sendall(b"end")
client.close()
thread.join()
print(counted[0] == total + 3)
server.close()

left, right = socket.socketpair()
left.settimeout(0.05)
attempt("silent server", client_context().wrap_socket, left, server_hostname="localhost")
right.close()
left, right = socket.socketpair()
server = server_context().wrap_socket(right, server_side=True, do_handshake_on_connect=False)
thread = threading.Thread(target=server.do_handshake)
thread.start()
client = client_context().wrap_socket(left, server_hostname="localhost")
thread.join()
client.settimeout(0.05)
start = time.monotonic()
attempt("nothing to read", client.recv, 1)
print(time.monotonic() - start < 2)
server.send(b"last")
print(client.recv(10))
server.close()
attempt("cut off", client.recv, 10)
client.suppress_ragged_eofs = False
attempt("cut off", client.recv, 10)
client.close()
