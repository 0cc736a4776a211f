# requests as bytes, good and bad
import socket, threading
from http.server import BaseHTTPRequestHandler, HTTPServer
class H(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    def log_message(self, *a): pass
    def version_string(self): return "S"
    def date_time_string(self, timestamp=None): return "D"
    def do_GET(self):
        self.send_response(200, "Fine"); self.send_header("Content-Length", "2"); self.end_headers(); self.wfile.write(b"ok")
    def do_POST(self):
        b = self.rfile.read(int(self.headers["Content-Length"])); self.send_response(204); self.end_headers(); print("body", b, self.headers["Expect"])
s = HTTPServer(("127.0.0.1", 0), H)
for raw in (b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", b"GET / HTTP/1.1\r\n\r\nGET /2 HTTP/1.0\r\n\r\n", b"GET /\r\n", b"POST / HTTP/1.1\r\nContent-Length: 3\r\nExpect: 100-continue\r\nConnection: close\r\n\r\nabc", b"BAD\r\n", b"GET / HTTQ/1.1\r\n\r\n",
            b"GET / HTTP/2.0\r\n\r\n", b"DELETE / HTTP/1.0\r\n\r\n", b"HEAD / HTTP/1.0\r\n\r\n", b"GET / HTTP/1.x\r\n\r\n", b"GET / HTTP/1.1\r\n" + b"A: b\r\n" * 200 + b"\r\n"):
    t = threading.Thread(target=s.handle_request); t.start(); c = socket.create_connection(s.server_address); c.sendall(raw); c.shutdown(socket.SHUT_WR); out = b""
    try:
        while b := c.recv(4096): out += b
    except ConnectionError:
        out += b" (reset)"
    t.join(); c.close(); print(raw[:40], out.split(b"<body>")[0] if len(out) > 300 else out)
s.server_close()
