# names, addresses and numbers
import socket


def attempt(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


attempt(socket.getaddrinfo, "127.0.0.1", 80)
attempt(socket.getaddrinfo, "::1", 80, type=socket.SOCK_STREAM)
attempt(socket.getaddrinfo, None, 0, type=socket.SOCK_STREAM)
attempt(socket.getaddrinfo, None, 0, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
attempt(socket.getaddrinfo, b"127.0.0.1", b"80", 0, 1)
attempt(socket.getaddrinfo, None, None)
attempt(socket.getaddrinfo, 5, 1)
attempt(socket.getaddrinfo, "127.0.0.1", "nosuchservice")
attempt(socket.getaddrinfo, "::1", 1, socket.AF_INET)
attempt(socket.getaddrinfo, "127.0.0.1", 1.5)
attempt(socket.gethostbyname, "127.0.0.1")
attempt(socket.gethostbyname, "")
attempt(socket.gethostbyname_ex, "127.0.0.1")
attempt(socket.getnameinfo, ("127.0.0.1", 80), socket.NI_NUMERICHOST | socket.NI_NUMERICSERV)
attempt(socket.getservbyname, "nosuch")
attempt(socket.getprotobyname, "tcp")
for text in "1.2.3.4", "1.2", "0x7f.1", "x", "1.2.3.4.5", "256.1.1.1":
    attempt(socket.inet_aton, text)
attempt(socket.inet_ntoa, b"\1\2\3\4")
attempt(socket.inet_ntoa, b"x")
attempt(socket.inet_pton, socket.AF_INET6, "::1")
attempt(socket.inet_pton, socket.AF_INET, "x")
attempt(socket.inet_ntop, socket.AF_INET6, b"\0" * 15 + b"\1")
attempt(socket.inet_ntop, socket.AF_INET, b"x")
attempt(socket.htons, 1)
attempt(socket.htonl, 1)
attempt(socket.ntohs, 70000)
attempt(socket.htons, -1)
attempt(socket.ntohl, 2**32)
print(socket.getdefaulttimeout())
socket.setdefaulttimeout(2)
with socket.socket() as s:
    print(s.gettimeout())
attempt(socket.setdefaulttimeout, -1)
print(socket.timeout, socket.error, socket.gaierror.__mro__, socket.herror)
print(repr(socket.AF_INET), repr(socket.SOCK_STREAM), repr(socket.SHUT_RD), repr(socket.AI_PASSIVE), repr(socket.MSG_PEEK), socket.SocketType)
