# Servers on sockets, one request after another or each in a thread.
"""Servers upon sockets, of TCP, UDP and Unix domains.

A server listens on a socket and makes a request handler for each request; ThreadingMixIn has each
handled by a thread of its own."""

import selectors
import socket
import sys
import threading
from io import BufferedIOBase
from time import monotonic as _time

__all__ = ['BaseServer', 'TCPServer', 'UDPServer', 'ThreadingUDPServer', 'ThreadingTCPServer', 'BaseRequestHandler',
           'StreamRequestHandler', 'DatagramRequestHandler', 'ThreadingMixIn', 'UnixStreamServer', 'UnixDatagramServer',
           'ThreadingUnixStreamServer', 'ThreadingUnixDatagramServer']


class BaseServer:
    """What all servers share. Subclasses have methods for their kind of socket."""

    timeout = None

    def __init__(self, server_address, RequestHandlerClass):
        self.server_address = server_address
        self.RequestHandlerClass = RequestHandlerClass
        self._stopped = threading.Event()
        self._stopping = False

    def server_activate(self):
        """Begin to listen."""

    def serve_forever(self, poll_interval=0.5):
        """Handle requests until shutdown() is called by another thread, which is looked for every poll_interval seconds."""
        self._stopped.clear()
        try:
            with self._waiting() as selector:
                while not self._stopping:
                    ready = selector.select(poll_interval)
                    if not self._stopping:
                        if ready:
                            self._handle_request_noblock()
                        self.service_actions()
        finally:
            self._stopping = False
            self._stopped.set()

    def _waiting(self):
        """A selector of requests, for a with statement."""
        selector = selectors.DefaultSelector()
        selector.register(self, selectors.EVENT_READ)
        return selector

    def shutdown(self):
        """Stop serve_forever(), and wait until it has stopped."""
        self._stopping = True
        self._stopped.wait()

    def service_actions(self):
        """Called by serve_forever() at every turn."""

    def handle_request(self):
        """Handle one request, or call handle_timeout() when there is none for too long."""
        limits = [limit for limit in (self.socket.gettimeout(), self.timeout) if limit is not None]
        left = min(limits, default=None)
        deadline = None if left is None else _time() + left
        with self._waiting() as selector:
            while not selector.select(left):
                if deadline is not None and (left := deadline - _time()) < 0:
                    return self.handle_timeout()
            return self._handle_request_noblock()

    def _handle_request_noblock(self):
        """Handle the request that is there; it may have gone since the selector saw it."""
        try:
            request, client_address = self.get_request()
        except OSError:
            return
        taken = False
        try:
            if self.verify_request(request, client_address):
                self.process_request(request, client_address)
                taken = True
        except Exception:
            self.handle_error(request, client_address)
        finally:
            if not taken:
                self.shutdown_request(request)

    def handle_timeout(self):
        """Called when no request came in time."""

    def verify_request(self, request, client_address):
        """True if the request is to be handled."""
        return True

    def process_request(self, request, client_address):
        """Handle a request."""
        self.finish_request(request, client_address)
        self.shutdown_request(request)

    def server_close(self):
        """Close the server."""

    def finish_request(self, request, client_address):
        """Have a request handler do its work."""
        self.RequestHandlerClass(request, client_address, self)

    def shutdown_request(self, request):
        """End a request."""
        self.close_request(request)

    def close_request(self, request):
        """Close the socket of a request."""

    def handle_error(self, request, client_address):
        """Report an exception of a request handler."""
        from traceback import format_exc
        rule = '-' * 40
        print(rule, f'Exception occurred during processing of request from {client_address}', format_exc() + rule,
              sep='\n', file=sys.stderr)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.server_close()


class TCPServer(BaseServer):
    """A server of streams."""

    address_family = socket.AF_INET
    socket_type = socket.SOCK_STREAM
    request_queue_size = 5
    allow_reuse_address = False
    allow_reuse_port = False

    def __init__(self, server_address, RequestHandlerClass, bind_and_activate=True):
        super().__init__(server_address, RequestHandlerClass)
        self.socket = socket.socket(self.address_family, self.socket_type)
        if bind_and_activate:
            try:
                self.server_bind()
                self.server_activate()
            except:
                self.server_close()
                raise

    def server_bind(self):
        """Bind the socket."""
        for wanted, name in ((self.allow_reuse_address, 'SO_REUSEADDR'), (self.allow_reuse_port, 'SO_REUSEPORT')):
            if wanted and hasattr(socket, name):
                self.socket.setsockopt(socket.SOL_SOCKET, getattr(socket, name), 1)
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()

    def server_activate(self):
        self.socket.listen(self.request_queue_size)

    def server_close(self):
        self.socket.close()

    def fileno(self):
        """The descriptor of the socket."""
        return self.socket.fileno()

    def get_request(self):
        """The socket of a request, and its address."""
        return self.socket.accept()

    def shutdown_request(self, request):
        try:
            request.shutdown(socket.SHUT_WR)
        except OSError:
            pass  # the other side was first
        self.close_request(request)

    def close_request(self, request):
        request.close()


class UDPServer(TCPServer):
    """A server of datagrams: a request is a pair of data and the socket."""

    socket_type = socket.SOCK_DGRAM
    max_packet_size = 8192

    def get_request(self):
        data, client_addr = self.socket.recvfrom(self.max_packet_size)
        return (data, self.socket), client_addr

    def server_activate(self):
        pass

    def shutdown_request(self, request):
        self.close_request(request)

    def close_request(self, request):
        pass


class ThreadingMixIn:
    """Handles each request by a thread of its own."""

    daemon_threads = False
    block_on_close = True
    _threads = ()

    def process_request_thread(self, request, client_address):
        """What the thread does."""
        try:
            self.finish_request(request, client_address)
        except Exception:
            self.handle_error(request, client_address)
        finally:
            self.shutdown_request(request)

    def process_request(self, request, client_address):
        t = threading.Thread(target=self.process_request_thread, args=(request, client_address))
        t.daemon = self.daemon_threads
        if not t.daemon and self.block_on_close:
            self._threads = [x for x in self._threads if x.is_alive()] + [t]
        t.start()

    def server_close(self):
        super().server_close()
        threads, self._threads = self._threads, ()
        for t in threads:
            t.join()


class ThreadingUDPServer(ThreadingMixIn, UDPServer):
    pass


class ThreadingTCPServer(ThreadingMixIn, TCPServer):
    pass


class UnixStreamServer(TCPServer):
    address_family = socket.AF_UNIX


class UnixDatagramServer(UDPServer):
    address_family = socket.AF_UNIX


class ThreadingUnixStreamServer(ThreadingMixIn, UnixStreamServer):
    pass


class ThreadingUnixDatagramServer(ThreadingMixIn, UnixDatagramServer):
    pass


class BaseRequestHandler:
    """Handles one request: setup(), handle() and finish() are called when it is made."""

    def __init__(self, request, client_address, server):
        self.request = request
        self.client_address = client_address
        self.server = server
        self.setup()
        try:
            self.handle()
        finally:
            self.finish()

    def setup(self):
        pass

    def handle(self):
        pass

    def finish(self):
        pass


class StreamRequestHandler(BaseRequestHandler):
    """Has the files rfile and wfile for its socket."""

    rbufsize = -1
    wbufsize = 0
    timeout = None
    disable_nagle_algorithm = False

    def setup(self):
        self.connection = self.request
        if self.timeout is not None:
            self.connection.settimeout(self.timeout)
        if self.disable_nagle_algorithm:
            self.connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, True)
        self.rfile = self.connection.makefile('rb', self.rbufsize)
        self.wfile = _SocketWriter(self.connection) if self.wbufsize == 0 else self.connection.makefile('wb', self.wbufsize)

    def finish(self):
        if not self.wfile.closed:
            try:
                self.wfile.flush()
            except OSError:
                pass  # the other side has gone
        self.wfile.close()
        self.rfile.close()


class _SocketWriter(BufferedIOBase):
    """A file that writes to a socket at once."""

    def __init__(self, sock):
        self._sock = sock

    def writable(self):
        return True

    def write(self, b):
        self._sock.sendall(b)
        with memoryview(b) as view:
            return view.nbytes

    def fileno(self):
        return self._sock.fileno()


class DatagramRequestHandler(BaseRequestHandler):
    """Has the data of a datagram as rfile, and sends what is written to wfile."""

    def setup(self):
        from io import BytesIO
        self.packet, self.socket = self.request
        self.rfile = BytesIO(self.packet)
        self.wfile = BytesIO()

    def finish(self):
        self.socket.sendto(self.wfile.getvalue(), self.client_address)
