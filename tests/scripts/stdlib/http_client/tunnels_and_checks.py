# Hosts in CONNECT and Host headers, the headers of the proxy, and checks that a subclass may leave out.
import io
from http import client


class Wire:
    """A socket that has an answer ready and keeps what is sent."""

    def __init__(self, answer=b""):
        self.answer, self.sent = answer, b""

    def sendall(self, data):
        self.sent += data

    def makefile(self, mode):
        return io.BytesIO(self.answer)

    def setsockopt(self, *args):
        pass

    def close(self):
        pass


for host, port in (("[1:2:3::4]", 1234), ("[1:2:3::4]:99", None), ("example.org", 80), ("[fe80::1%eth0]", 81)):
    wire = Wire(b"HTTP/1.0 200 OK\r\nX-Proxy: yes\r\n\r\n")
    c = client.HTTPConnection("proxy", 8080)
    c._create_connection = lambda *args, **kw: wire
    c.set_tunnel(host, port)
    print(c.get_proxy_response_headers())
    c.request("GET", "/")
    print(wire.sent.decode().split("\r\n")[:5], c.get_proxy_response_headers().items())
for host in ("[2001:102A::]", "[fe80::%2]:81", "10.0.0.1:8"):
    wire = Wire()
    c = client.HTTPConnection(host)
    c.sock = wire
    c.request("GET", "/x")
    print(wire.sent.decode().split("\r\n")[1])


class Careless(client.HTTPConnection):
    def _validate_path(self, url):
        pass

    def _validate_host(self, host):
        pass

    def _encode_request(self, request):
        return request.encode("utf-8")


c = Careless("a b")
c.sock = Wire()
c.putrequest("GET", "/\x00☃", skip_host=True)
print(c._buffer[0])
for bad in (lambda: client.HTTPConnection("a b"), lambda: client.HTTPConnection("h").putrequest("GET", "/ x"), lambda: client.HTTPConnection("h").putrequest("G\nT", "/"),
            lambda: client.HTTPConnection("h:x")):
    try:
        bad()
    except (ValueError, client.InvalidURL) as e:
        print(type(e).__name__, e)
wire = Wire(b"HTTP/1.0 403 No\r\n\r\n")
c = client.HTTPConnection("proxy")
c._create_connection = lambda *args, **kw: wire
c.set_tunnel("h")
try:
    c.request("GET", "/")
except OSError as e:
    print(e)
