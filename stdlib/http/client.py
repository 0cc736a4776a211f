# An HTTP/1.1 client on sockets.
"""The client's side of HTTP/1.1

An HTTPConnection sends one request after another: request() and then getresponse()."""

import collections.abc
import email.message
import email.parser
import io
import re
import socket
import sys
from urllib.parse import urlsplit

import http
from http import HTTPStatus

__all__ = ['HTTPResponse', 'HTTPConnection', 'HTTPException', 'NotConnected', 'UnknownProtocol',
           'UnknownTransferEncoding', 'UnimplementedFileMode', 'IncompleteRead', 'InvalidURL', 'ImproperConnectionState',
           'CannotSendRequest', 'CannotSendHeader', 'ResponseNotReady', 'BadStatusLine', 'LineTooLong',
           'RemoteDisconnected', 'error', 'responses', 'HTTPSConnection']

HTTP_PORT, HTTPS_PORT = 80, 443
_UNKNOWN = 'UNKNOWN'
_CS_IDLE, _CS_REQ_STARTED, _CS_REQ_SENT = 'Idle', 'Request-started', 'Request-sent'
_MAXLINE, _MAXHEADERS = 65536, 100

globals().update({name: status for name, status in HTTPStatus.__members__.items()})
responses = {v: v.phrase for v in HTTPStatus.__members__.values()}

_legal_name = re.compile(rb'[^:\s][^:\r\n]*').fullmatch
_illegal_value = re.compile(rb'\n(?![ \t])|\r(?![ \t\n])').search
_bad_url = re.compile('[\x00-\x20\x7f]')
_bad_method = re.compile('[\x00-\x1f]')
_with_body = {'PATCH', 'POST', 'PUT'}


class HTTPException(Exception):
    """Base class of the errors of this module."""


class NotConnected(HTTPException):
    pass


class InvalidURL(HTTPException):
    pass


class UnknownProtocol(HTTPException):
    def __init__(self, version):
        self.args = version,
        self.version = version


class UnknownTransferEncoding(HTTPException):
    pass


class UnimplementedFileMode(HTTPException):
    pass


class IncompleteRead(HTTPException):
    def __init__(self, partial, expected=None):
        self.args = partial,
        self.partial = partial
        self.expected = expected

    def __repr__(self):
        e = ', %i more expected' % self.expected if self.expected is not None else ''
        return '%s(%i bytes read%s)' % (self.__class__.__name__, len(self.partial), e)

    __str__ = object.__str__


class ImproperConnectionState(HTTPException):
    pass


class CannotSendRequest(ImproperConnectionState):
    pass


class CannotSendHeader(ImproperConnectionState):
    pass


class ResponseNotReady(ImproperConnectionState):
    pass


class BadStatusLine(HTTPException):
    def __init__(self, line):
        if not line:
            line = repr(line)
        self.args = line,
        self.line = line


class LineTooLong(HTTPException):
    def __init__(self, line_type):
        HTTPException.__init__(self, 'got more than %d bytes when reading %s' % (_MAXLINE, line_type))


class RemoteDisconnected(ConnectionResetError, BadStatusLine):
    def __init__(self, *pos, **kw):
        BadStatusLine.__init__(self, '')
        ConnectionResetError.__init__(self, *pos, **kw)


error = HTTPException


class HTTPMessage(email.message.Message):
    """The headers of a request or a response."""

    def getallmatchingheaders(self, name):
        """The lines of all headers of a name."""
        name = name.lower() + ':'
        return [line for line in self.keys() if line[:len(name)].lower() == name]


def _line(fp, what):
    line = fp.readline(_MAXLINE + 1)
    if len(line) > _MAXLINE:
        raise LineTooLong(what)
    return line


def _read_headers(fp):
    """The lines of a header, with the empty one that ends it."""
    headers = [_line(fp, 'header line')]
    while headers[-1] not in (b'\r\n', b'\n', b''):
        if len(headers) == _MAXHEADERS:
            raise HTTPException('got more than %d headers' % _MAXHEADERS)
        headers.append(_line(fp, 'header line'))
    return headers


def parse_headers(fp, _class=HTTPMessage):
    """Read headers from a binary file."""
    return _parse_headers(_read_headers(fp), _class)


def _parse_headers(lines, _class=HTTPMessage):
    text = b''.join(lines).decode('iso-8859-1')
    return email.parser.Parser(_class=_class).parsestr(text)


class HTTPResponse(io.BufferedIOBase):
    """A response: a binary file with status and headers."""

    def __init__(self, sock, debuglevel=0, method=None, url=None):
        self.fp = sock.makefile('rb')
        self.debuglevel = debuglevel
        self._method = method
        self.headers = self.msg = None
        self.version = self.status = self.reason = _UNKNOWN
        self.chunked = self.chunk_left = self.length = self.will_close = _UNKNOWN

    def _status_line(self):
        line = str(_line(self.fp, 'status line'), 'iso-8859-1')
        if self.debuglevel > 0:
            print('reply:', repr(line))
        if not line:
            raise RemoteDisconnected('Remote end closed connection without response')
        version, status, reason = (line.split(None, 2) + ['', '', ''])[:3]
        if not version.startswith('HTTP/'):
            self._close_conn()
            raise BadStatusLine(line)
        try:
            status = int(status)
        except ValueError:
            raise BadStatusLine(line) from None
        if not 100 <= status <= 999:
            raise BadStatusLine(line)
        return version, status, reason.strip()

    def begin(self):
        """Read status and headers."""
        if self.headers is not None:
            return
        version, status, self.reason = self._final_status()
        self.code = self.status = status
        if version not in ('HTTP/0.9', 'HTTP/1.0') and not version.startswith('HTTP/1.'):
            raise UnknownProtocol(version)
        self.version = 10 if version in ('HTTP/0.9', 'HTTP/1.0') else 11
        self.headers = self.msg = parse_headers(self.fp)
        if self.debuglevel > 0:
            for name, value in self.headers.items():
                print('header:', name + ':', value)
        self.chunked = (self.headers.get('transfer-encoding') or '').lower() == 'chunked'
        self.chunk_left = None
        self.will_close = self._check_close()
        bodiless = status in (204, 304) or 100 <= status < 200 or self._method == 'HEAD'
        self.length = 0 if bodiless else self._announced_length()
        if self.length is None and not self.chunked:
            self.will_close = True  # nothing else tells where the body ends

    def _final_status(self):
        """The status line, after those that only say to go on."""
        while True:
            version, status, reason = self._status_line()
            if status != HTTPStatus.CONTINUE:
                return version, status, reason
            skipped = _read_headers(self.fp)
            if self.debuglevel > 0:
                print('headers:', skipped)

    def _announced_length(self):
        """The length that a header gives, if it can be and counts."""
        if self.chunked:
            return None
        try:
            length = int(self.headers.get('content-length') or -1)
        except ValueError:
            return None
        return length if length >= 0 else None

    def _check_close(self):
        conn = (self.headers.get('connection') or '').lower()
        if self.version == 11:
            return 'close' in conn
        return not (self.headers.get('keep-alive') or 'keep-alive' in conn or
                    'keep-alive' in (self.headers.get('proxy-connection') or '').lower())

    def _close_conn(self):
        fp, self.fp = self.fp, None
        fp.close()

    def close(self):
        try:
            super().close()
        finally:
            if self.fp:
                self._close_conn()

    def flush(self):
        super().flush()
        if self.fp:
            self.fp.flush()

    def readable(self):
        return True

    def isclosed(self):
        """True if the whole body was read, or the response was closed."""
        return self.fp is None

    def read(self, amt=None):
        """Read the body, or at most amt bytes of it."""
        if self.fp is None:
            return b''
        if self._method == 'HEAD':
            self._close_conn()
            return b''
        if self.chunked:
            return self._read_chunked(amt)
        if amt is not None and amt >= 0:
            amt = amt if self.length is None else min(amt, self.length)
            return self._taken(self.fp.read(amt), amt)
        try:
            body = self.fp.read() if self.length is None else self._exactly(self.length)
        except IncompleteRead:
            self._close_conn()
            raise
        if self.length is not None:
            self.length = 0
        self._close_conn()
        return body

    def _taken(self, data, wanted):
        """Count data as read; the connection is closed at the end, or when nothing came that was wanted."""
        if self.length is not None:
            self.length -= len(data)
        if wanted and not data or self.length == 0:
            self._close_conn()
        return data

    def readinto(self, b):
        with memoryview(b).cast('B') as view:
            data = self.read(len(view))
            view[:len(data)] = data
        return len(data)

    def _exactly(self, amt):
        data = self.fp.read(amt)
        if len(data) < amt:
            raise IncompleteRead(data, amt - len(data))
        return data

    def _next_chunk(self):
        """How much is left of the chunk, or of the next one; None at the end."""
        if not self.chunk_left:
            if self.chunk_left is not None:
                self._exactly(2)  # the end of its line
            line = _line(self.fp, 'chunk size').partition(b';')[0]
            try:
                self.chunk_left = int(line, 16)
            except ValueError:
                self._close_conn()
                raise IncompleteRead(b'') from None
            if not self.chunk_left:
                while True:
                    line = _line(self.fp, 'trailer line')
                    if line in (b'\r\n', b'\n', b''):
                        break
                self._close_conn()
                return None
        return self.chunk_left

    def _read_chunked(self, amt=None):
        if amt is not None and amt < 0:
            amt = None
        parts = []
        try:
            while (left := self._next_chunk()) is not None:
                if amt is not None and amt <= left:
                    parts.append(self._exactly(amt))
                    self.chunk_left = left - amt
                    break
                parts.append(self._exactly(left))
                if amt is not None:
                    amt -= left
                self.chunk_left = 0
            return b''.join(parts)
        except IncompleteRead as exc:
            raise IncompleteRead(b''.join(parts)) from exc

    def read1(self, n=-1):
        """Read with at most one read of the socket."""
        if self.fp is None or self._method == 'HEAD':
            return b''
        if self.chunked:
            left = self._next_chunk()
            if left is None or not n:
                return b''
            data = self.fp.read1(min(n, left) if n > 0 else left)
            self.chunk_left -= len(data)
            if not data:
                raise IncompleteRead(b'')
            return data
        if self.length is not None and (n < 0 or n > self.length):
            n = self.length
        data = self.fp.read1(n)
        if not data and n:
            self._close_conn()
        elif self.length is not None:
            self.length -= len(data)
            if not self.length:
                self._close_conn()
        return data

    def peek(self, n=-1):
        """What can be read without waiting."""
        if self.fp is None or self._method == 'HEAD':
            return b''
        if self.chunked:
            left = self._next_chunk()
            return b'' if left is None else self.fp.peek(left)[:left]
        return self.fp.peek(n)

    def readline(self, limit=-1):
        if self.fp is None or self._method == 'HEAD':
            return b''
        if not self.chunked:
            if self.length is not None and not 0 <= limit <= self.length:
                limit = self.length
            return self._taken(self.fp.readline(limit), limit)
        line = bytearray()
        while limit < 0 or len(line) < limit:
            byte = self.read(1)
            line += byte
            if byte in (b'', b'\n'):
                break
        return bytes(line)

    def fileno(self):
        return self.fp.fileno()

    def getheader(self, name, default=None):
        """A header; several of one name are joined by commas."""
        if self.headers is None:
            raise ResponseNotReady()
        values = self.headers.get_all(name) or default
        joined = hasattr(values, '__iter__') and not isinstance(values, str)
        return ', '.join(values) if joined else values

    def getheaders(self):
        """All headers as pairs."""
        if self.headers is None:
            raise ResponseNotReady()
        return list(self.headers.items())

    def __iter__(self):
        return self

    def info(self):
        return self.headers

    def geturl(self):
        return self.url

    def getcode(self):
        return self.status


def _bracketed(host):
    """A host as it stands before a port."""
    return f'[{host}]' if ':' in host else host


def _ascii_host(host):
    try:
        host.encode('ascii')
    except UnicodeEncodeError:
        return host.encode('idna').decode('ascii')
    return host


class HTTPConnection:
    """A connection to a server, made when the first request is sent."""

    _http_vsn = 11
    _http_vsn_str = 'HTTP/1.1'
    response_class = HTTPResponse
    default_port = HTTP_PORT
    auto_open = 1
    debuglevel = 0

    def __init__(self, host, port=None, timeout=socket._GLOBAL_DEFAULT_TIMEOUT, source_address=None, blocksize=8192):
        self.timeout = timeout
        self.source_address = source_address
        self.blocksize = blocksize
        self.sock = None
        self._buffer = []
        self._response = None
        self._state = _CS_IDLE
        self._method = None
        self._tunnel_host = self._tunnel_port = None
        self._tunnel_headers = {}
        self.host, self.port = self._get_hostport(host, port)
        self._validate_host(self.host)
        self._raw_proxy_headers = None
        self._create_connection = socket.create_connection

    def set_tunnel(self, host, port=None, headers=None):
        """Have the connection go through the server to another one by CONNECT."""
        if self.sock:
            raise RuntimeError("Can't set up tunnel for established connection")
        self._tunnel_host, self._tunnel_port = self._get_hostport(host, port)
        self._tunnel_headers = dict(headers or {})
        if not any(h.lower() == 'host' for h in self._tunnel_headers):
            self._tunnel_headers['Host'] = '%s:%d' % (_ascii_host(self._tunnel_host), self._tunnel_port)

    def _get_hostport(self, host, port):
        """Host and port; a port may stand behind the host, which may be an IPv6 address in brackets."""
        if port is None:
            port = self.default_port
            before, colon, digits = host.rpartition(':')
            if colon and ']' not in digits:
                host = before
                try:
                    port = int(digits) if digits else port
                except ValueError:
                    raise InvalidURL("nonnumeric port: '%s'" % digits) from None
        if host[:1] == '[' and host[-1] == ']':
            host = host[1:-1]
        return host, port

    def _validate_host(self, host):
        if match := re.search('[\x00-\x20\x7f]', host):
            raise InvalidURL(f"URL can't contain control characters. {host!r} (found at least {match.group()!r})")

    def _validate_path(self, url):
        if match := _bad_url.search(url):
            raise InvalidURL(f"URL can't contain control characters. {url!r} (found at least {match.group()!r})")

    def _validate_method(self, method):
        if match := _bad_method.search(method):
            raise ValueError(f"method can't contain control characters. {method!r} (found at least {match.group()!r})")

    def _encode_request(self, request):
        """The first line of a request as it is sent."""
        return request.encode('ascii')

    def get_proxy_response_headers(self):
        """The headers of the answer to CONNECT, or None if there was none."""
        return _parse_headers(self._raw_proxy_headers) if self._raw_proxy_headers is not None else None

    def set_debuglevel(self, level):
        self.debuglevel = level

    def _tunnel(self):
        host = _ascii_host(_bracketed(self._tunnel_host))
        lines = ['CONNECT %s:%d %s' % (host, self._tunnel_port, self._http_vsn_str)]
        lines += ['%s: %s' % pair for pair in self._tunnel_headers.items()]
        self.send('\r\n'.join(lines + ['', '']).encode('latin-1'))
        response = self.response_class(self.sock, method='CONNECT')
        try:
            version, code, message = response._status_line()
            self._raw_proxy_headers = _read_headers(response.fp)
            if self.debuglevel > 0:
                for line in self._raw_proxy_headers:
                    if line not in (b'\r\n', b'\n', b''):
                        print('header:', line.decode())
            if code != HTTPStatus.OK:
                self.close()
                raise OSError(f'Tunnel connection failed: {code} {message}')
        finally:
            response.close()

    def connect(self):
        """Connect to the host."""
        sys.audit('http.client.connect', self, self.host, self.port)
        self.sock = self._create_connection((self.host, self.port), self.timeout, self.source_address)
        self.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if self._tunnel_host:
            self._tunnel()

    def close(self):
        """Close the connection."""
        self._state = _CS_IDLE
        sock, self.sock = self.sock, None
        if sock:
            sock.close()
        response, self._response = self._response, None
        if response:
            response.close()

    def send(self, data):
        """Send bytes, a binary file, or an iterable of bytes."""
        if self.sock is None:
            if not self.auto_open:
                raise NotConnected()
            self.connect()
        if self.debuglevel > 0:
            print('send:', repr(data))
        if hasattr(data, 'read'):
            text = isinstance(data, io.TextIOBase)
            while block := data.read(self.blocksize):
                self.sock.sendall(block.encode('iso-8859-1') if text else block)
            return
        try:
            self.sock.sendall(data)
        except TypeError:
            if not isinstance(data, collections.abc.Iterable):
                raise TypeError('data should be a bytes-like object or an iterable, got %r' % type(data)) from None
            for block in data:
                self.sock.sendall(block)

    def putrequest(self, method, url, skip_host=False, skip_accept_encoding=False):
        """Begin a request."""
        if self._response and self._response.isclosed():
            self._response = None
        if self._state != _CS_IDLE:
            raise CannotSendRequest(self._state)
        self._state = _CS_REQ_STARTED
        self._method = method
        url = url or '/'
        self._validate_method(method)
        self._validate_path(url)
        self._buffer.append(self._encode_request(f'{method} {url} {self._http_vsn_str}'))
        if not skip_host:
            netloc = urlsplit(url).netloc if url.startswith('http') else ''
            if netloc:
                self.putheader('Host', netloc)
            else:
                host, port = (self._tunnel_host, self._tunnel_port) if self._tunnel_host else (self.host, self.port)
                if ':' in host:
                    host = host.partition('%')[0]  # the zone of an address means nothing to others
                host = _ascii_host(_bracketed(host))
                self.putheader('Host', host if port == self.default_port else f'{host}:{port}')
        if not skip_accept_encoding:
            self.putheader('Accept-Encoding', 'identity')

    def putheader(self, header, *values):
        """Add a header to the request."""
        if self._state != _CS_REQ_STARTED:
            raise CannotSendHeader()
        if hasattr(header, 'encode'):
            header = header.encode('ascii')
        if not _legal_name(header):
            raise ValueError('Invalid header name %r' % (header,))
        parts = []
        for value in values:
            if hasattr(value, 'encode'):
                value = value.encode('latin-1')
            elif isinstance(value, int):
                value = str(value).encode('ascii')
            if _illegal_value(value):
                raise ValueError('Invalid header value %r' % (value,))
            parts.append(value)
        self._buffer.append(header + b': ' + b'\r\n\t'.join(parts))

    def endheaders(self, message_body=None, *, encode_chunked=False):
        """Send the headers, and the body if there is one."""
        if self._state != _CS_REQ_STARTED:
            raise CannotSendHeader()
        self._state = _CS_REQ_SENT
        head = b'\r\n'.join(self._buffer) + b'\r\n\r\n'
        self._buffer.clear()
        self.send(head)
        if message_body is None:
            return
        if hasattr(message_body, 'read'):
            text = isinstance(message_body, io.TextIOBase)
            blocks = iter(lambda: message_body.read(self.blocksize), '' if text else b'')
            blocks = (b.encode('iso-8859-1') for b in blocks) if text else blocks
        else:
            try:
                memoryview(message_body)
                blocks = (message_body,)
            except TypeError:
                try:
                    blocks = iter(message_body)
                except TypeError:
                    raise TypeError('message_body should be a bytes-like object or an iterable, got %r' % type(message_body)) from None
        for block in blocks:
            if not block:
                continue
            self.send(f'{len(block):X}\r\n'.encode('ascii') + block + b'\r\n' if encode_chunked else block)
        if encode_chunked:
            self.send(b'0\r\n\r\n')

    def request(self, method, url, body=None, headers={}, *, encode_chunked=False):
        """Send a whole request."""
        names = {k.lower() for k in headers}
        skips = {}
        if 'host' in names:
            skips['skip_host'] = 1
        if 'accept-encoding' in names:
            skips['skip_accept_encoding'] = 1
        self.putrequest(method, url, **skips)
        if isinstance(body, str):
            body = _latin1(body, 'body')
        if 'content-length' not in names:
            if 'transfer-encoding' not in names:
                encode_chunked = False
                length = self._content_length(body, method)
                if length is not None:
                    self.putheader('Content-Length', str(length))
                elif body is not None:
                    if self.debuglevel > 0:
                        print('Unable to determine size of %r' % body)
                    encode_chunked = True
                    self.putheader('Transfer-Encoding', 'chunked')
        else:
            encode_chunked = False
        for hdr, value in headers.items():
            self.putheader(hdr, value)
        self.endheaders(body, encode_chunked=encode_chunked)

    @staticmethod
    def _content_length(body, method):
        if body is None:
            return 0 if method.upper() in _with_body else None
        if hasattr(body, 'read'):
            return None
        try:
            return memoryview(body).nbytes
        except TypeError:
            return None

    def getresponse(self):
        """The response to the request."""
        if self._response and self._response.isclosed():
            self._response = None
        if self._response or self._state != _CS_REQ_SENT:
            raise ResponseNotReady(self._state)
        level = (self.debuglevel,) if self.debuglevel > 0 else ()
        response = self.response_class(self.sock, *level, method=self._method)
        try:
            try:
                response.begin()
            except ConnectionError:
                self.close()
                raise
            self._state = _CS_IDLE
            if response.will_close:
                self.close()  # the response has the socket now
        except:
            response.close()
            raise
        if not response.will_close:
            self._response = response
        return response


def _latin1(text, name):
    try:
        return text.encode('latin-1')
    except UnicodeEncodeError as err:
        raise UnicodeEncodeError(err.encoding, err.object, err.start, err.end,
                                 '%s (%.20r) is not valid Latin-1. Use %s.encode("utf-8") if you want to send it encoded in UTF-8.'
                                 % (name.title(), text[err.start:err.end], name)) from None


class HTTPSConnection(HTTPConnection):
    """A connection by TLS."""

    default_port = HTTPS_PORT

    def __init__(self, host, port=None, *, timeout=socket._GLOBAL_DEFAULT_TIMEOUT, source_address=None, context=None,
                 blocksize=8192):
        super().__init__(host, port, timeout, source_address, blocksize=blocksize)
        if context is None:
            import ssl
            context = ssl._create_default_https_context()
            context.set_alpn_protocols(['http/1.1'])
        self._context = context

    def connect(self):
        """Connect to the host."""
        super().connect()
        self.sock = self._context.wrap_socket(self.sock, server_hostname=self._tunnel_host or self.host)
