# responses as bytes, good and bad
import http.client, io
class Sock:
    def __init__(self, b): self.b = b
    def makefile(self, mode): return io.BytesIO(self.b)
for raw in (b"HTTP/1.1 200 Ok\r\nContent-Length: 3\r\n\r\nabcdef", b"HTTP/1.0 200\r\n\r\nall of it", b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nshort", b"HTTP/1.1 204 No\r\n\r\nx", b"", b"junk\r\n", b"HTTP/1.1 xyz\r\n", b"HTTP/1.1 20\r\n\r\n", b"HTTP/9.1 200 OK\r\n\r\n", b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nz",
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nzz", b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n", b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 200 + b"\r\n", b"HTTP/1.1 200 " + b"x" * 70000):
    r = http.client.HTTPResponse(Sock(raw))
    try: r.begin(); print(r.status, r.reason, r.version, r.length, r.will_close, r.read())
    except http.client.HTTPException as e: print(raw[:30], type(e).__name__, repr(e)[:80])
