# responses, redirections, data and errors of a local server
import json, threading, urllib.error, urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
class H(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    def log_message(self, *a): pass
    def answer(self, code, body, **headers):
        self.send_response(code)
        for k, v in headers.items(): self.send_header(k, v)
        self.send_header("Content-Length", str(len(body))); self.end_headers(); self.wfile.write(body)
    def do_GET(self):
        if self.path.startswith("/redir"): return self.answer(302, b"", Location="/x?y=1")
        if self.path == "/loop": return self.answer(302, b"", Location="/loop")
        if self.path == "/bad": return self.answer(302, b"", Location="file:///etc/passwd")
        if self.path == "/err": return self.send_error(404)
        if self.path == "/auth" and self.headers["Authorization"] is None: return self.answer(401, b"no", **{"WWW-Authenticate": 'Basic realm="r"'})
        self.answer(200, json.dumps([self.path, self.headers["User-Agent"], self.headers.get("X-Q"), self.headers.get("Authorization")]).encode())
    def do_POST(self): self.answer(201, b"got: " + self.rfile.read(int(self.headers["Content-Length"])) + self.headers["Content-Type"].encode())
s = ThreadingHTTPServer(("127.0.0.1", 0), H); threading.Thread(target=s.serve_forever, daemon=True).start(); u = "http://127.0.0.1:%d" % s.server_port
with urllib.request.urlopen(u + "/a%20b") as r: print(r.status, r.reason, r.read(), type(r).__name__, r.geturl() == u + "/a%20b", r.getcode(), r.version, r.info() is r.headers)
r = urllib.request.urlopen(u + "/redir"); print(r.geturl().replace(u, ""), r.read()); print(urllib.request.urlopen(urllib.request.Request(u + "/q", headers={"X-q": "5"})).read()); r = urllib.request.urlopen(u + "/p", data=b"a=1"); print(r.status, r.read())
for path in ("/err", "/loop", "/bad"):
    try: urllib.request.urlopen(u + path)
    except urllib.error.HTTPError as e: print(str(e).replace(u, ""), e.code, e.reason.replace(u, ""), type(e).__mro__[1].__name__)
mgr = urllib.request.HTTPPasswordMgrWithDefaultRealm(); mgr.add_password(None, u, "me", "secret"); print(urllib.request.build_opener(urllib.request.HTTPBasicAuthHandler(mgr)).open(u + "/auth").read())
s.shutdown(); s.server_close()
