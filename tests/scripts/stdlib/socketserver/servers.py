# streams, datagrams, threads and a name in the file system
import os, socket, socketserver, tempfile, threading
class Up(socketserver.StreamRequestHandler):
    def handle(self): self.wfile.write(self.rfile.readline().upper())
class Echo(socketserver.DatagramRequestHandler):
    def handle(self): self.wfile.write(b"<" + self.rfile.read() + b">")
def ask(family, address, text):
    with socket.socket(family) as c: c.connect(address); c.sendall(text); return c.recv(100)
with socketserver.TCPServer(("127.0.0.1", 0), Up) as s:
    t = threading.Thread(target=s.serve_forever); t.start(); print([ask(socket.AF_INET, s.server_address, b"hi %d\n" % i) for i in range(3)]); s.shutdown(); t.join()
with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Up) as s:
    t = threading.Thread(target=s.serve_forever, args=(0.05,)); t.start(); print(ask(socket.AF_INET, s.server_address, b"thread\n")); s.shutdown(); t.join()
with socketserver.UDPServer(("127.0.0.1", 0), Echo) as s:
    t = threading.Thread(target=s.handle_request); t.start(); c = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); c.sendto(b"data", s.server_address); print(c.recv(100)); t.join(); c.close()
path = os.path.join(tempfile.mkdtemp(), "s")
with socketserver.UnixStreamServer(path, Up) as s:
    t = threading.Thread(target=s.handle_request); t.start(); print(ask(socket.AF_UNIX, path, b"unix\n")); t.join()
