# A socket that blocks sends all at once, and with MSG_WAITALL it receives all; a timeout ends both early.
import socket
import threading

big = bytes(range(256)) * 8000
a, b = socket.socketpair()


def receive(results):
    results.append(b.recv(len(big), socket.MSG_WAITALL))
    buffer = bytearray(len(big))
    results.append((b.recv_into(buffer, 0, socket.MSG_WAITALL), buffer))


results = []
thread = threading.Thread(target=receive, args=(results,))
thread.start()
print(a.send(big) == len(big), a.send(memoryview(big)) == len(big))
thread.join()
print(results[0] == big, results[1] == (len(big), big))

a.send(b"few")
a.shutdown(socket.SHUT_WR)
print(b.recv(100, socket.MSG_WAITALL), b.recv(100, socket.MSG_WAITALL))

a, b = socket.socketpair()
a.send(b"peek")
print(b.recv(100, socket.MSG_PEEK | socket.MSG_DONTWAIT), b.recv(4, socket.MSG_WAITALL), b.recv(0, socket.MSG_WAITALL))
b.settimeout(0.01)
a.send(b"part")
print(b.recv(100, socket.MSG_WAITALL))
try:
    b.recv(100, socket.MSG_WAITALL)
except TimeoutError as e:
    print(e)
a.settimeout(5)
print(0 < a.send(big) < len(big))

a, b = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
a.send(b"one")
a.send(b"two")
print(b.recv(100, socket.MSG_WAITALL), b.recv(100))
