# TLS on sockets that block: a server in a thread, files, large amounts, and going on without TLS.
import socket
import ssl
import sys
import threading

sys.path.append("shared.files")
from pair import client_context, server_context


def attempt(label, f, *args, **kwargs):
    try:
        print(label, f(*args, **kwargs))
    except Exception as e:
        print(label, type(e).__name__, e)


def serve(listener, handle):
    def run():
        sock, _ = listener.accept()
        with sock:
            handle(sock)
    thread = threading.Thread(target=run)
    thread.start()
    return thread


def echo(sock):
    with server_context().wrap_socket(sock, server_side=True) as tls:
        while data := tls.recv(65536):
            tls.sendall(data)


with socket.create_server(("127.0.0.1", 0)) as listener:
    address = listener.getsockname()

    thread = serve(listener, echo)
    with socket.create_connection(address) as plain:
        with client_context().wrap_socket(plain, server_hostname="localhost") as tls:
            print(plain.fileno(), tls.version(), tls.server_hostname, tls.server_side, tls.getpeercert()["subject"][-1])
            tls.sendall(b"hello")
            print(tls.recv(100))
            big = b"0123456789" * 100000
            sender = threading.Thread(target=tls.sendall, args=(big,))
            sender.start()
            got = bytearray()
            while len(got) < len(big):
                got += tls.recv(65536)
            sender.join()
            print(got == big)
            buffer = bytearray(5)
            tls.send(b"12345")
            print(tls.recv_into(buffer), buffer, tls.pending())
            for label, f, args in (("flags", tls.send, (b"x", 1)), ("sendto", tls.sendto, (b"x", address)), ("recvfrom", tls.recvfrom, ()),
                                   ("sendmsg", tls.sendmsg, ([b"x"],)), ("dup", tls.dup, ()), ("binding", tls.get_channel_binding, ("other",))):
                attempt(label, f, *args)
            with tls.makefile("rwb") as file:
                file.write(b"line one\nline two\n")
                file.flush()
                print(file.readline(), file.readline())
    thread.join()
    attempt("closed", tls.read)

    def starttls(sock):
        print("server:", sock.recv(100))
        sock.sendall(b"ok")
        tls = server_context().wrap_socket(sock, server_side=True)
        print("server:", tls.recv(100))
        sock = tls.unwrap()
        print("server:", type(sock).__name__, sock.recv(100))
        sock.sendall(b"bye")
        sock.close()

    thread = serve(listener, starttls)
    sock = socket.create_connection(address)
    sock.sendall(b"STARTTLS")
    print(sock.recv(100))
    tls = client_context().wrap_socket(sock, server_hostname="localhost")
    tls.sendall(b"secret")
    sock = tls.unwrap()
    sock.sendall(b"in the clear")
    print(sock.recv(100))
    thread.join()
    sock.close()

    def hang_up(sock):
        try:
            server_context().wrap_socket(sock, server_side=True)
        except ssl.SSLError as e:
            print("server:", type(e).__name__, e.reason)

    thread = serve(listener, hang_up)
    with socket.create_connection(address) as sock:
        attempt("wrong name", client_context().wrap_socket, sock, server_hostname="wrong.example")
    thread.join()

    thread = serve(listener, lambda sock: (sock.recv(10), sock.sendall(b"not TLS at all\n")))
    with socket.create_connection(address) as sock:
        attempt("no TLS", client_context().wrap_socket, sock, server_hostname="localhost")
    thread.join()

with socket.socket() as sock:
    attempt("no name", client_context().wrap_socket, sock)
    attempt("name of a server", server_context().wrap_socket, sock, server_side=True, server_hostname="x")
with socket.socket(type=socket.SOCK_DGRAM) as sock:
    attempt("datagrams", client_context().wrap_socket, sock, server_hostname="x")
with client_context().wrap_socket(socket.socket(), server_hostname="localhost") as tls:
    attempt("unconnected", tls.read, 1)
    attempt("unconnected", tls.write, b"x")
    attempt("unconnected", tls.do_handshake)
    attempt("unconnected", tls.getpeercert)
    print(tls.version(), tls.cipher(), tls.session)
attempt("SSLSocket", ssl.SSLSocket)
