# Connections: messages, bytes, the end, and what goes wrong.
import multiprocessing as mp
import threading
from multiprocessing.connection import wait


def child(conn, other):
    other.close()
    while True:
        try:
            x = conn.recv()
        except EOFError:
            break
        conn.send(x * 2)
    conn.close()


def pass_on(conn):
    inner = conn.recv()
    inner.send("through a connection that was sent")


def refuse(what, f):
    try:
        print(what, f())
    except Exception as e:
        print(what, "->", type(e).__name__, e)


a, b = mp.Pipe()
p = mp.Process(target=child, args=(b, a))
p.start()
for x in (21, "ab", [1, {2: None}]):
    a.send(x)
    print(a.recv())
print(a.poll(), a.poll(0.01))
a.close()
p.join()
print(p.exitcode)

r, w = mp.Pipe(duplex=False)
print(r.readable, r.writable, w.readable, w.writable)
w.send_bytes(b"0123456789", 2, 5)
w.send_bytes(b"longer than that")
print(r.recv_bytes())
refuse("too long", lambda: r.recv_bytes(4))
refuse("closed", r.recv)

r, w = mp.Pipe(duplex=False)
refuse("send", lambda: r.send(1))
refuse("receive", w.recv)
refuse("size", lambda: w.send_bytes(b"abc", 1, 7))
refuse("lambda", lambda: w.send(lambda: 1))
buf = bytearray(8)
w.send_bytes(b"abc")
print(r.recv_bytes_into(buf, 2), buf)
w.send_bytes(b"123456789")
try:
    r.recv_bytes_into(buf)
except mp.BufferTooShort as e:
    print(e.args)
w.close()
refuse("end", r.recv)
refuse("closed", lambda: w.send(1))
print(r.poll(), r.closed, w.closed)
r.close()

r, w = mp.Pipe(duplex=False)
r.close()
refuse("no reader", lambda: w.send(1))

c, d = mp.Pipe()
e, f = mp.Pipe()
print(wait([c, e], timeout=0.01))
f.send(1)
print(wait([c, e]) == [e])
quiet = mp.Process(target=int)
quiet.start()
print(wait([quiet.sentinel, c]) == [quiet.sentinel])
threading.Timer(0.02, d.send, ["later"]).start()
print(wait([c]) == [c], c.recv())

x, y = mp.Pipe()
p = mp.Process(target=pass_on, args=(d,))
p.start()
c.send(y)
print(x.recv())
p.join()
with x:
    pass
print(x.closed)
