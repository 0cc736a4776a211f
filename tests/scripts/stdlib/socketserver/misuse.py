# an address in use, and a wrong one
import socketserver
with socketserver.TCPServer(("127.0.0.1", 0), socketserver.BaseRequestHandler) as s:
    for address in (s.server_address, ("127.0.0.1", 99999), ("no such host.invalid", 1), 5):
        try: socketserver.TCPServer(address, socketserver.BaseRequestHandler)
        except Exception as e: print(type(e).__name__, e if isinstance(e, (OverflowError, TypeError)) or e.errno == 98 else "")
print([c.__name__ for c in socketserver.ThreadingUDPServer.__mro__], sorted(n for n in socketserver.__all__ if "Fork" not in n))
