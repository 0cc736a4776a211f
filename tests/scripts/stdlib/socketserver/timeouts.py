# a server that waits no longer than its timeout
import socketserver
class S(socketserver.TCPServer):
    timeout = 0.05
    def handle_timeout(self): print("nothing came")
with S(("127.0.0.1", 0), socketserver.BaseRequestHandler) as s: s.handle_request(); print(s.fileno() > 0, s.allow_reuse_address, s.request_queue_size)
