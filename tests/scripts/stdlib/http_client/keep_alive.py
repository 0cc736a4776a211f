# several requests by one connection, chunks, and reading in pieces
import http.client, threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
class H(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    def log_message(self, *a): pass
    def do_GET(self):
        self.send_response(200)
        if self.path == "/chunk":
            self.send_header("Transfer-Encoding", "chunked"); self.end_headers()
            for b in (b"abc", b"defgh\n", b"x" * 20): self.wfile.write(b"%x;ext\r\n%s\r\n" % (len(b), b))
            self.wfile.write(b"0\r\nT: r\r\n\r\n"); return
        body = self.path.encode() * 3; self.send_header("Content-Length", str(len(body))); self.send_header("A", "1"); self.send_header("A", "2"); self.end_headers(); self.wfile.write(body)
    do_HEAD = do_GET
    def do_POST(self):
        if self.headers.get("Transfer-Encoding"):
            body = b""
            while n := int(self.rfile.readline(), 16): body += self.rfile.read(n); self.rfile.readline()
            self.rfile.readline()
        else: body = self.rfile.read(int(self.headers["Content-Length"]))
        out = repr((body, self.headers["Content-Length"], self.headers["Host"] == self.server.expected)).encode(); self.send_response(200); self.send_header("Content-Length", str(len(out))); self.end_headers(); self.wfile.write(out)
s = ThreadingHTTPServer(("127.0.0.1", 0), H); s.expected = "127.0.0.1:%d" % s.server_port; threading.Thread(target=s.serve_forever, daemon=True).start()
c = http.client.HTTPConnection("127.0.0.1", s.server_port)
for i in range(2):
    c.request("GET", "/k%d" % i); r = c.getresponse(); print(r.status, r.getheader("Content-Length"), r.getheader("a"), r.getheader("no", 7), r.read(4), r.read(), r.isclosed(), [k for k, _ in r.getheaders() if k not in ("Server", "Date")])
for body in ("héllo", b"bytes", [b"one", b"two"], iter([b"x"]), __import__("io").BytesIO(b"file")): c.request("POST", "/", body); print(c.getresponse().read())
c.request("GET", "/chunk"); r = c.getresponse(); print(r.read(4), r.readline(), r.read(2), r.chunked, r.read()); c.request("GET", "/chunk"); r = c.getresponse(); buf = bytearray(5); print(r.readinto(buf), buf, r.peek()[:2], r.read1(3), r.read()); c.request("HEAD", "/"); r = c.getresponse(); print(r.status, r.read(), r.length)

s.shutdown(); s.server_close()
