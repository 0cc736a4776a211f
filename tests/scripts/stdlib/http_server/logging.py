# what is written about requests
import sys, threading, urllib.request
from http.server import BaseHTTPRequestHandler, HTTPServer
class H(BaseHTTPRequestHandler):
    def log_date_time_string(self): return "now"
    def do_GET(self):
        self.log_error("odd %s", "\x07\\"); self.send_response(200); self.end_headers()
sys.stderr = sys.stdout
s = HTTPServer(("127.0.0.1", 0), H); t = threading.Thread(target=s.handle_request); t.start(); urllib.request.urlopen("http://127.0.0.1:%d/x?%%20" % s.server_port).read(); t.join(); s.server_close(); print(H.responses[404], H.server_version, s.server_name != "")
