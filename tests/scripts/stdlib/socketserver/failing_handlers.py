# exceptions of handlers are reported, requests can be refused
import socket, socketserver, threading
class Bad(socketserver.BaseRequestHandler):
    def setup(self): print("setup")
    def handle(self): raise ValueError("no")
    def finish(self): print("finish")
class S(socketserver.TCPServer):
    refuse = False
    def handle_error(self, request, client_address): import sys; print("error", sys.exc_info()[1])
    def verify_request(self, request, client_address): return not self.refuse
with S(("127.0.0.1", 0), Bad) as s:
    for s.refuse in (False, True):
        t = threading.Thread(target=s.handle_request); t.start(); c = socket.create_connection(s.server_address); print(c.recv(10)); t.join(); c.close()
