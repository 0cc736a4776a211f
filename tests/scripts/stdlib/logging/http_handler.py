# HTTPHandler: records as forms of a web server.
import logging
import logging.handlers
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs, urlsplit

seen = []


class Server(BaseHTTPRequestHandler):
    def answer(self):
        length = int(self.headers.get('Content-length', 0))
        body = self.rfile.read(length).decode()
        url = urlsplit(self.path)
        form = parse_qs(body or url.query)
        seen.append((self.command, url.path, form['name'], form['msg'], form['levelname'], self.headers['Authorization']))
        self.send_response(200)
        self.end_headers()

    do_GET = do_POST = answer

    def log_message(self, *args):
        pass


server = HTTPServer(('localhost', 0), Server)
threading.Thread(target=server.serve_forever, daemon=True).start()
log = logging.getLogger('web')
log.propagate = False
for method, credentials in [('GET', None), ('post', ('eric', 'secret'))]:
    handler = logging.handlers.HTTPHandler('localhost:%d' % server.server_port, '/log', method=method, credentials=credentials)
    log.addHandler(handler)
    log.error('sp\xe4m & eggs')
    log.removeHandler(handler)
server.shutdown()
for line in seen:
    print(line)
for args in [{'method': 'PUT'}, {'context': 1}]:
    try:
        logging.handlers.HTTPHandler('localhost', '/', **args)
    except ValueError as e:
        print(e)
