# Reading, writing and closing between two queues of bytes.
import ssl
import sys

sys.path.append("shared.files")
from pair import client_context, connect, server_context


def attempt(label, f, *args):
    try:
        print(label, f(*args))
    except Exception as e:
        print(label, type(e).__name__, e.args)


bio = ssl.MemoryBIO()
print(bio.pending, bio.eof, bio.read(), bio.write(b"abcdef"), bio.pending, bio.read(2), bio.read(-1))
bio.write(memoryview(b"x"))
bio.write_eof()
print(bio.eof, bio.read(), bio.eof)
attempt("after the end", bio.write, b"x")
attempt("text", bio.write, "x")

c, s, to_client, to_server, _ = connect(server_context(), client_context())
attempt("nothing there", c.read, 10)
attempt("nothing", c.read, 0)
attempt("nothing", c.write, b"")
attempt("negative", c.read, -1)
print(s.write(b"hello"), c.read(3), c.pending(), c.read(10), c.pending())
buffer = bytearray(8)
s.write(b"world")
print(c.read(4, buffer), buffer, c.read(None or 8, buffer), buffer)
big = bytes(range(256)) * 400
print(c.write(big))
got = b""
while len(got) < len(big):
    got += s.read(100000)
print(got == big)

attempt("unwrap", c.unwrap)
attempt("end", s.read, 10)
attempt("unwrap", s.unwrap)
attempt("unwrap", c.unwrap)
attempt("write", c.write, b"x")
to_client.write(b"plain text")
print(to_client.read())

c, s, to_client, to_server, _ = connect(server_context(), client_context())
to_client.write_eof()
attempt("cut off", c.read, 10)
attempt("again", c.read, 10)
c, s, to_client, to_server, _ = connect(server_context(), client_context())
c.write(b"data")
attempt("data", s.unwrap)
c, s, to_client, to_server, _ = connect(server_context(), client_context())
to_client.write(b"\x17\x03\x03\x00\x40" + b"x" * 64)
attempt("forged", c.read, 1)

for label, make, data in (
        ("client", lambda i, o: client_context().wrap_bio(i, o, server_hostname="x"), b"HTTP/1.0 400 Bad\r\n\r\n"),
        ("server", lambda i, o: server_context().wrap_bio(i, o, server_side=True), b"GET / HTTP/1.0\r\n\r\n"),
        ("server", lambda i, o: server_context().wrap_bio(i, o, server_side=True), b"\0\1\2\3 something else")):
    incoming = ssl.MemoryBIO()
    end = make(incoming, ssl.MemoryBIO())
    print(end.version(), end.cipher(), end.selected_alpn_protocol(), end.session, end.pending())
    attempt(label, end.getpeercert)
    attempt(label, end.unwrap)
    incoming.write(data)
    attempt(label, end.do_handshake)
end = server_context().wrap_bio(ssl.MemoryBIO(), ssl.MemoryBIO(), server_side=True)
attempt("early", end.do_handshake)
for args, kwargs in ((1, 2), {}), ((bio, 2), {}), ((bio, bio), {"server_hostname": ""}), ((bio, bio), {"server_hostname": "a\0b"}):
    attempt("wrap_bio", lambda: client_context().wrap_bio(*args, **kwargs))
attempt("SSLObject", ssl.SSLObject, bio, bio)
