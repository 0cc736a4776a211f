# a handler with its own methods, errors, and a list of files
import os, tempfile, threading, urllib.error, urllib.request
from http.server import BaseHTTPRequestHandler, HTTPServer, SimpleHTTPRequestHandler, ThreadingHTTPServer
class H(BaseHTTPRequestHandler):
    def log_message(self, *a): pass
    def do_GET(self):
        if self.path == "/err":
            return self.send_error(404)
        self.send_response(200); self.send_header("X-A", "b"); self.end_headers(); self.wfile.write(f"{self.command} {self.path} {self.request_version}".encode())
s = ThreadingHTTPServer(("127.0.0.1", 0), H); threading.Thread(target=s.serve_forever, daemon=True).start(); u = "http://127.0.0.1:%d" % s.server_port
r = urllib.request.urlopen(u + "/a?b"); print(r.status, r.headers["x-a"], r.read(), r.headers["Server"].split("/")[0])
for req in (u + "/err", urllib.request.Request(u, method="PUT")):
    try:
        urllib.request.urlopen(req)
    except urllib.error.HTTPError as e:
        print(e, e.read().decode())
s.shutdown(); s.server_close()
d = tempfile.mkdtemp(); os.mkdir(d + "/sub")
for n, t in (("a <b>.txt", "text"), ("sub/index.html", "<p>")):
    with open(os.path.join(d, n), "w") as f: f.write(t)
class Q(SimpleHTTPRequestHandler):
    def __init__(self, *a): super().__init__(*a, directory=d)
    def log_message(self, *a): pass
with HTTPServer(("127.0.0.1", 0), Q) as s:
    t = threading.Thread(target=s.serve_forever); t.start(); u = "http://127.0.0.1:%d" % s.server_port
    r = urllib.request.urlopen(u + "/a%20%3Cb%3E.txt"); print(r.headers["Content-type"], r.headers["Content-Length"], r.read()); print(urllib.request.urlopen(u + "/").read().decode()); r = urllib.request.urlopen(u + "/sub"); print(r.geturl().replace(u, ""), r.read())
    for path in ("/nope", "/../../etc/passwd"):
        try:
            print(urllib.request.urlopen(u + path).read())
        except urllib.error.HTTPError as e:
            print(e)
    s.shutdown(); t.join()
