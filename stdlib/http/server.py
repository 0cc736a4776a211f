# HTTP servers.
"""HTTP server classes.

A BaseHTTPRequestHandler calls a method such as do_GET for each request; SimpleHTTPRequestHandler
shows files."""

import datetime
import email.utils
import html
import http.client
import io
import mimetypes
import os
import posixpath
import shutil
import socket
import socketserver
import sys
import time
import urllib.parse
from http import HTTPStatus

__version__ = '0.6'
__all__ = ['HTTPServer', 'ThreadingHTTPServer', 'BaseHTTPRequestHandler', 'SimpleHTTPRequestHandler']

DEFAULT_ERROR_MESSAGE = """\
<!DOCTYPE HTML>
<html lang="en">
    <head>
        <meta charset="utf-8">
        <title>Error response</title>
    </head>
    <body>
        <h1>Error response</h1>
        <p>Error code: %(code)d</p>
        <p>Message: %(message)s.</p>
        <p>Error code explanation: %(code)s - %(explain)s.</p>
    </body>
</html>
"""
DEFAULT_ERROR_CONTENT_TYPE = 'text/html;charset=utf-8'


class HTTPServer(socketserver.TCPServer):
    """A server that knows its name and port."""

    allow_reuse_address = 1

    def server_bind(self):
        super().server_bind()
        host, port = self.server_address[:2]
        self.server_name = socket.getfqdn(host)
        self.server_port = port


class ThreadingHTTPServer(socketserver.ThreadingMixIn, HTTPServer):
    """A server with a thread for each connection."""

    daemon_threads = True


def _version_number(text):
    """The two numbers of HTTP/1.1 and the like, or None."""
    protocol, _, number = text.partition('/')
    parts = number.split('.')
    if protocol == 'HTTP' and len(parts) == 2 and all(part.isdigit() and len(part) <= 10 for part in parts):
        return int(parts[0]), int(parts[1])


class BaseHTTPRequestHandler(socketserver.StreamRequestHandler):
    """Reads requests and calls do_METHOD, which finds command, path, headers and rfile."""

    sys_version = 'Python/' + sys.version.split()[0]
    server_version = 'BaseHTTP/' + __version__
    error_message_format = DEFAULT_ERROR_MESSAGE
    error_content_type = DEFAULT_ERROR_CONTENT_TYPE
    default_request_version = 'HTTP/0.9'
    protocol_version = 'HTTP/1.0'
    MessageClass = http.client.HTTPMessage
    weekdayname = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
    monthname = [None, 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
    responses = {v: (v.phrase, v.description) for v in HTTPStatus.__members__.values()}

    def parse_request(self):
        """Read request line and headers; False after an error was sent."""
        self.command = None
        self.request_version = self.default_request_version
        self.close_connection = True
        self.requestline = str(self.raw_requestline, 'iso-8859-1').rstrip('\r\n')
        words = self.requestline.split()
        if not words:
            return False
        wrong = self._take_request_line(words) or self._take_headers()
        if wrong:
            self.send_error(*wrong)
            return False
        modern = self.protocol_version >= 'HTTP/1.1'
        connection = self.headers.get('Connection', '').lower()
        if connection == 'close':
            self.close_connection = True
        elif connection == 'keep-alive' and modern:
            self.close_connection = False
        if modern and self.request_version >= 'HTTP/1.1' and self.headers.get('Expect', '').lower() == '100-continue':
            return self.handle_expect_100()
        return True

    def _take_request_line(self, words):
        """Command, path and version; what is wrong, as arguments for send_error(), or None."""
        if len(words) >= 3:
            version = words[-1]
            number = _version_number(version)
            if number is None:
                return HTTPStatus.BAD_REQUEST, 'Bad request version (%r)' % version
            if number >= (2, 0):
                return HTTPStatus.HTTP_VERSION_NOT_SUPPORTED, 'Invalid HTTP version (%s)' % version[5:]
            self.close_connection = number < (1, 1) or self.protocol_version < 'HTTP/1.1'
            self.request_version = version
        if len(words) not in (2, 3):
            return HTTPStatus.BAD_REQUEST, 'Bad request syntax (%r)' % self.requestline
        command, path = words[:2]
        if len(words) == 2 and command != 'GET':
            return HTTPStatus.BAD_REQUEST, 'Bad HTTP/0.9 request type (%r)' % command
        self.command = command
        # two slashes in front would be a host for those who split the path
        self.path = '/' + path.lstrip('/') if path.startswith('//') else path

    def _take_headers(self):
        """The headers; what is wrong with them, as for _take_request_line()."""
        status = HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE
        try:
            self.headers = http.client.parse_headers(self.rfile, _class=self.MessageClass)
        except http.client.LineTooLong as err:
            return status, 'Line too long', str(err)
        except http.client.HTTPException as err:
            return status, 'Too many headers', str(err)

    def handle_expect_100(self):
        """Tell the client to go on; False after an error was sent."""
        self.send_response_only(HTTPStatus.CONTINUE)
        self.end_headers()
        return True

    def handle_one_request(self):
        """Read one request and call the method for it: do_GET, do_POST and so on."""
        try:
            self.raw_requestline = self.rfile.readline(65537)
            if len(self.raw_requestline) > 65536:
                self.requestline = self.request_version = self.command = ''
                self.send_error(HTTPStatus.REQUEST_URI_TOO_LONG)
            elif not self.raw_requestline:
                self.close_connection = True
            elif self.parse_request():
                self._run_do_method()
        except TimeoutError as e:
            self.log_error('Request timed out: %r', e)
            self.close_connection = True

    def _run_do_method(self):
        method = getattr(self, 'do_' + self.command, None)
        if method:
            method()
            self.wfile.flush()
        else:
            self.send_error(HTTPStatus.NOT_IMPLEMENTED, 'Unsupported method (%r)' % self.command)

    def handle(self):
        """Handle requests until the connection is to be closed."""
        self.close_connection = True
        self.handle_one_request()
        while not self.close_connection:
            self.handle_one_request()

    def send_error(self, code, message=None, explain=None):
        """Answer with an error and log it; message goes into the status line, explain into the page."""
        texts = [default if given is None else given
                 for given, default in zip((message, explain), self.responses.get(code, ('???', '???')))]
        self.log_error('code %d, message %s', code, texts[0])
        self.send_response(code, texts[0])
        self.send_header('Connection', 'close')
        bare = code < 200 or code in (HTTPStatus.NO_CONTENT, HTTPStatus.RESET_CONTENT, HTTPStatus.NOT_MODIFIED)
        page = None if bare else self._page_of_error(code, *texts)
        if page is not None:
            self.send_header('Content-Type', self.error_content_type)
            self.send_header('Content-Length', str(len(page)))
        self.end_headers()
        if page and self.command != 'HEAD':
            self.wfile.write(page)

    def _page_of_error(self, code, message, explain):
        quoted = {'code': code, 'message': html.escape(message, quote=False), 'explain': html.escape(explain, quote=False)}
        return (self.error_message_format % quoted).encode('UTF-8', 'replace')

    def send_response(self, code, message=None):
        """Begin a response with its status and two headers, and log it."""
        self.log_request(code)
        self.send_response_only(code, message)
        self.send_header('Server', self.version_string())
        self.send_header('Date', self.date_time_string())

    def send_response_only(self, code, message=None):
        """Begin a response with its status."""
        if self.request_version != 'HTTP/0.9':
            if message is None:
                message = self.responses[code][0] if code in self.responses else ''
            self._buffered().append(('%s %d %s\r\n' % (self.protocol_version, code, message)).encode('latin-1', 'strict'))

    def _buffered(self):
        if not hasattr(self, '_headers_buffer'):
            self._headers_buffer = []
        return self._headers_buffer

    def send_header(self, keyword, value):
        """Add a header; that of the connection says too whether it is closed afterwards."""
        if self.request_version != 'HTTP/0.9':
            self._buffered().append(f'{keyword}: {value}\r\n'.encode('latin-1', 'strict'))
        if keyword.lower() == 'connection':
            self.close_connection = {'close': True, 'keep-alive': False}.get(value.lower(), self.close_connection)

    def end_headers(self):
        """Send the headers."""
        if self.request_version != 'HTTP/0.9':
            self._buffered().append(b'\r\n')
            self.flush_headers()

    def flush_headers(self):
        if hasattr(self, '_headers_buffer'):
            self.wfile.write(b''.join(self._headers_buffer))
            self._headers_buffer = []

    def log_request(self, code='-', size='-'):
        """Log a request."""
        if isinstance(code, HTTPStatus):
            code = code.value
        self.log_message('"%s" %s %s', self.requestline, str(code), str(size))

    def log_error(self, format, *args):
        """Log an error."""
        self.log_message(format, *args)

    _control_char_table = str.maketrans({c: rf'\x{c:02x}' for c in [*range(0x20), *range(0x7f, 0xa0)]} | {ord('\\'): r'\\'})

    def log_message(self, format, *args):
        """Write a line to sys.stderr."""
        message = format % args
        sys.stderr.write('%s - - [%s] %s\n' % (self.address_string(), self.log_date_time_string(),
                                               message.translate(self._control_char_table)))

    def version_string(self):
        """The header Server."""
        return self.server_version + ' ' + self.sys_version

    def date_time_string(self, timestamp=None):
        """A date for headers."""
        return email.utils.formatdate(time.time() if timestamp is None else timestamp, usegmt=True)

    def log_date_time_string(self):
        """A date for the log."""
        year, month, day, hh, mm, ss, *_ = time.localtime(time.time())
        return '%02d/%3s/%04d %02d:%02d:%02d' % (day, self.monthname[month], year, hh, mm, ss)

    def address_string(self):
        """The address of the client."""
        return self.client_address[0]


class SimpleHTTPRequestHandler(BaseHTTPRequestHandler):
    """Shows the files of a folder."""

    server_version = 'SimpleHTTP/' + __version__
    index_pages = ('index.html', 'index.htm')
    extensions_map = _encodings_map_default = {'.gz': 'application/gzip', '.Z': 'application/octet-stream',
                                               '.bz2': 'application/x-bzip2', '.xz': 'application/x-xz'}

    def __init__(self, *args, directory=None, **kwargs):
        self.directory = os.fspath(os.getcwd() if directory is None else directory)
        super().__init__(*args, **kwargs)

    def do_GET(self):
        """Send a file or the list of a folder."""
        f = self.send_head()
        if f:
            with f:
                self.copyfile(f, self.wfile)

    def do_HEAD(self):
        """Send the headers only."""
        f = self.send_head()
        if f:
            f.close()

    def send_head(self):
        """Send the headers; the file with the body, or None."""
        path = self.translate_path(self.path)
        if os.path.isdir(path):
            parts = urllib.parse.urlsplit(self.path)
            if not parts.path.endswith('/'):
                return self._send_moved_to(parts._replace(path=parts.path + '/').geturl())
            pages = (os.path.join(path, page) for page in self.index_pages)
            index = next(filter(os.path.isfile, pages), None)
            if index is None:
                return self.list_directory(path)
            path = index
        kind = self.guess_type(path)
        f = None
        if not path.endswith('/'):
            try:
                f = open(path, 'rb')
            except OSError:
                pass
        if f is None:
            self.send_error(HTTPStatus.NOT_FOUND, 'File not found')
            return None
        try:
            return self._send_headers_of_file(f, kind)
        except:
            f.close()
            raise

    def _send_moved_to(self, url):
        self.send_response(HTTPStatus.MOVED_PERMANENTLY)
        self.send_header('Location', url)
        self.send_header('Content-Length', '0')
        self.end_headers()

    def _send_headers_of_file(self, f, kind):
        """Say what the file is and return it; None, with the file closed, if the client has it."""
        info = os.fstat(f.fileno())
        if self._client_has_it(info.st_mtime):
            self.send_response(HTTPStatus.NOT_MODIFIED)
            self.end_headers()
            return f.close()
        self.send_response(HTTPStatus.OK)
        self.send_header('Content-type', kind)
        self.send_header('Content-Length', str(info.st_size))
        self.send_header('Last-Modified', self.date_time_string(info.st_mtime))
        self.end_headers()
        return f

    def _client_has_it(self, mtime):
        """Whether the client has what was last modified then; an entity tag of its goes before."""
        utc = datetime.timezone.utc
        if 'If-None-Match' in self.headers or 'If-Modified-Since' not in self.headers:
            return False
        try:
            since = email.utils.parsedate_to_datetime(self.headers['If-Modified-Since'])
        except (TypeError, IndexError, OverflowError, ValueError):
            return False
        if since.tzinfo is None:
            since = since.replace(tzinfo=utc)
        return since.tzinfo is utc and datetime.datetime.fromtimestamp(int(mtime), utc) <= since

    def list_directory(self, path):
        """Send a page with the names in a folder."""
        try:
            names = os.listdir(path)
        except OSError:
            self.send_error(HTTPStatus.NOT_FOUND, 'No permission to list directory')
            return None
        names.sort(key=lambda a: a.lower())
        shown = urllib.parse.unquote(self.path.split('#', 1)[0].split('?', 1)[0], errors='surrogatepass')
        title = 'Directory listing for ' + html.escape(shown, quote=False)
        enc = sys.getfilesystemencoding()
        lines = ['<!DOCTYPE HTML>', '<html lang="en">', '<head>', f'<meta charset="{enc}">', f'<title>{title}</title>\n</head>',
                 f'<body>\n<h1>{title}</h1>', '<hr>\n<ul>']
        for name in names:
            full = os.path.join(path, name)
            display = link = name
            if os.path.isdir(full):
                display = link = name + '/'
            if os.path.islink(full):
                display = name + '@'
            lines.append('<li><a href="%s">%s</a></li>' % (urllib.parse.quote(link, errors='surrogatepass'),
                                                           html.escape(display, quote=False)))
        lines.append('</ul>\n<hr>\n</body>\n</html>\n')
        body = '\n'.join(lines).encode(enc, 'surrogateescape')
        self.send_response(HTTPStatus.OK)
        self.send_header('Content-type', 'text/html; charset=%s' % enc)
        self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        return io.BytesIO(body)

    def translate_path(self, path):
        """The path of a file from that of a request."""
        path = path.split('?', 1)[0].split('#', 1)[0]
        slash = path.rstrip().endswith('/')
        path = posixpath.normpath(urllib.parse.unquote(path, errors='surrogatepass'))
        out = self.directory
        for word in filter(None, path.split('/')):
            if not os.path.dirname(word) and word not in (os.curdir, os.pardir):
                out = os.path.join(out, word)
        return out + '/' if slash else out

    def copyfile(self, source, outputfile):
        """Copy the body."""
        shutil.copyfileobj(source, outputfile)

    def guess_type(self, path):
        """The type of a file."""
        base, ext = posixpath.splitext(path)
        for e in (ext, ext.lower()):
            if e in self.extensions_map:
                return self.extensions_map[e]
        return mimetypes.guess_file_type(path)[0] or 'application/octet-stream'


def test(HandlerClass=BaseHTTPRequestHandler, ServerClass=ThreadingHTTPServer, protocol='HTTP/1.0', port=8000, bind=None):
    """Run a server until Ctrl-C."""
    HandlerClass.protocol_version = protocol
    with ServerClass((bind or '', port), HandlerClass) as httpd:
        host, port = httpd.socket.getsockname()[:2]
        url_host = f'[{host}]' if ':' in host else host
        print(f'Serving HTTP on {host} port {port} (http://{url_host}:{port}/) ...')
        try:
            httpd.serve_forever()
        except KeyboardInterrupt:
            print('\nKeyboard interrupt received, exiting.')
            sys.exit(0)


def main():
    """The command line."""
    import argparse
    parser = argparse.ArgumentParser()
    parser.add_argument('-b', '--bind', metavar='ADDRESS', help='bind to this address (default: all interfaces)')
    parser.add_argument('-d', '--directory', default=os.getcwd(), help='serve this directory (default: current directory)')
    parser.add_argument('-p', '--protocol', metavar='VERSION', default='HTTP/1.0', help='conform to this HTTP version (default: %(default)s)')
    parser.add_argument('port', default=8000, type=int, nargs='?', help='bind to this port (default: %(default)s)')
    args = parser.parse_args()
    test(_handler_for(args.directory), port=args.port, bind=args.bind, protocol=args.protocol)


def _handler_for(folder):
    class Handler(SimpleHTTPRequestHandler):
        def __init__(self, *args, **kw):
            super().__init__(*args, directory=folder, **kw)
    return Handler


if __name__ == '__main__':
    main()
