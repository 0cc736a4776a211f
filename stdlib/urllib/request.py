# Opening URLs: http, https, data and file.
"""Open URLs, of any scheme there is a handler for: urlopen(), Request, and openers made of handlers."""

import base64
import bisect
import contextlib
import email
import http.client
import io
import os
import re
import socket
import sys
import tempfile
from urllib.error import ContentTooShortError, HTTPError, URLError
from urllib.parse import (quote, unquote, unquote_to_bytes, urldefrag, urljoin, urlparse, urlsplit, urlunparse)
from urllib.response import addinfourl

__all__ = ['Request', 'OpenerDirector', 'BaseHandler', 'HTTPDefaultErrorHandler', 'HTTPRedirectHandler',
           'HTTPCookieProcessor', 'ProxyHandler', 'HTTPPasswordMgr', 'HTTPPasswordMgrWithDefaultRealm',
           'HTTPPasswordMgrWithPriorAuth', 'AbstractBasicAuthHandler', 'HTTPBasicAuthHandler', 'ProxyBasicAuthHandler',
           'HTTPHandler', 'FileHandler', 'UnknownHandler', 'HTTPErrorProcessor', 'urlopen', 'install_opener',
           'build_opener', 'pathname2url', 'url2pathname', 'getproxies', 'urlretrieve', 'urlcleanup', 'HTTPSHandler',
           'DataHandler']

__version__ = '3.13'
_opener = None


def urlopen(url, data=None, timeout=socket._GLOBAL_DEFAULT_TIMEOUT, *, context=None):
    """Open a URL, a str or a Request. The response is a binary file with status and headers."""
    global _opener
    if context:
        opener = build_opener(HTTPSHandler(context=context))
    elif _opener is None:
        _opener = opener = build_opener()
    else:
        opener = _opener
    return opener.open(url, data, timeout)


def install_opener(opener):
    """Have urlopen() use another opener."""
    global _opener
    _opener = opener


_temporary = []


def urlretrieve(url, filename=None, reporthook=None, data=None):
    """Write what a URL holds to a file: the name of the file, and the headers."""
    with contextlib.closing(urlopen(url, data)) as fp:
        headers = fp.info()
        if filename is None and urlsplit(url).scheme == 'file':
            return url2pathname(urlsplit(url).path), headers
        if filename:
            out = open(filename, 'wb')
        else:
            out = tempfile.NamedTemporaryFile(delete=False)
            filename = out.name
            _temporary.append(filename)
        with out:
            size = int(headers.get('Content-Length', -1))
            read = blocks = 0
            if reporthook:
                reporthook(blocks, 8192, size)
            while block := fp.read(8192):
                read += len(block)
                out.write(block)
                blocks += 1
                if reporthook:
                    reporthook(blocks, 8192, size)
    if size >= 0 and read < size:
        raise ContentTooShortError('retrieval incomplete: got only %i out of %i bytes' % (read, size), (filename, headers))
    return filename, headers


def urlcleanup():
    """Remove the files that urlretrieve() made."""
    for name in _temporary:
        with contextlib.suppress(OSError):
            os.unlink(name)
    del _temporary[:]
    install_opener(None)


class Request:
    """A URL with what is to be sent there."""

    def __init__(self, url, data=None, headers={}, origin_req_host=None, unverifiable=False, method=None):
        self.full_url = url
        self.headers = {}
        self.unredirected_hdrs = {}
        self._data = None
        self.data = data
        self._tunnel_host = None
        for key, value in headers.items():
            self.add_header(key, value)
        self.origin_req_host = request_host(self) if origin_req_host is None else origin_req_host
        self.unverifiable = unverifiable
        if method:
            self.method = method

    @property
    def full_url(self):
        return '{}#{}'.format(self._full_url, self.fragment) if self.fragment else self._full_url

    @full_url.setter
    def full_url(self, url):
        url = url.strip()
        if url[:1] == '<' and url[-1:] == '>':
            url = url[1:-1].strip()
        url = url.removeprefix('URL:')
        self._full_url, self.fragment = urldefrag(url)
        self.type, sep, rest = self._full_url.partition(':')
        if not sep or not re.fullmatch('[A-Za-z][A-Za-z0-9+.-]*', self.type):
            raise ValueError('unknown url type: %r' % self.full_url)
        self.type = self.type.lower()
        match = re.match('//([^/#?]*)(.*)', rest, re.DOTALL)
        self.host, self.selector = match.groups() if match else (None, rest)
        if match:
            if self.selector[:1] not in ('', '/'):
                self.selector = '/' + self.selector
            self.host = unquote(self.host) if self.host else self.host

    @full_url.deleter
    def full_url(self):
        self._full_url = self.fragment = None
        self.selector = ''

    @property
    def data(self):
        return self._data

    @data.setter
    def data(self, data):
        if data != self._data:
            self._data = data
            if self.has_header('Content-length'):
                self.remove_header('Content-length')

    @data.deleter
    def data(self):
        self.data = None

    def get_method(self):
        """The method: GET, or POST if there is data, unless it is set."""
        return getattr(self, 'method', 'POST' if self.data is not None else 'GET')

    def get_full_url(self):
        return self.full_url

    def set_proxy(self, host, type):
        """Send the request to a proxy."""
        if self.type == 'https' and not self._tunnel_host:
            self._tunnel_host = self.host
        else:
            self.type = type
            self.selector = self.full_url
        self.host = host

    def has_proxy(self):
        return self.selector == self.full_url

    def add_header(self, key, val):
        self.headers[key.capitalize()] = val

    def add_unredirected_header(self, key, val):
        self.unredirected_hdrs[key.capitalize()] = val

    def has_header(self, header_name):
        return header_name in self.headers or header_name in self.unredirected_hdrs

    def get_header(self, header_name, default=None):
        return self.headers.get(header_name, self.unredirected_hdrs.get(header_name, default))

    def remove_header(self, header_name):
        self.headers.pop(header_name, None)
        self.unredirected_hdrs.pop(header_name, None)

    def header_items(self):
        return list({**self.unredirected_hdrs, **self.headers}.items())


def request_host(request):
    """The host of a request, in lower case, without its port."""
    host = urlparse(request.full_url)[1] or request.get_header('Host', '')
    return re.sub(r':\d+$', '', host, count=1, flags=re.ASCII).lower()


class OpenerDirector:
    """Opens URLs by handlers. A handler's methods SCHEME_open, SCHEME_request, SCHEME_response and
    SCHEME_error_CODE say what it is for; handlers are asked in their order."""

    def __init__(self):
        self.addheaders = [('User-agent', 'Python-urllib/%s' % __version__)]
        self.handlers = []
        self.handle_open, self.handle_error = {}, {}
        self.process_request, self.process_response = {}, {}

    def add_handler(self, handler):
        """Add a handler."""
        if not hasattr(handler, 'add_parent'):
            raise TypeError('expected BaseHandler instance, got %r' % type(handler))
        added = False
        for name in dir(handler):
            if name in ('redirect_request', 'do_open', 'proxy_open'):
                continue
            protocol, _, condition = name.partition('_')
            if condition.startswith('error'):
                kind = condition[6:]
                table = self.handle_error.setdefault(protocol, {})
                key = int(kind) if kind.isdigit() else kind
            elif condition in ('open', 'request', 'response'):
                table = {'open': self.handle_open, 'request': self.process_request, 'response': self.process_response}[condition]
                key = protocol
            else:
                continue
            bisect.insort(table.setdefault(key, []), handler)
            added = True
        if added:
            bisect.insort(self.handlers, handler)
            handler.add_parent(self)

    def close(self):
        pass

    def _call_chain(self, chain, kind, method, *args):
        for handler in chain.get(kind, ()):
            result = getattr(handler, method)(*args)
            if result is not None:
                return result

    def open(self, fullurl, data=None, timeout=socket._GLOBAL_DEFAULT_TIMEOUT):
        """Open a URL or a Request."""
        if isinstance(fullurl, str):
            req = Request(fullurl, data)
        else:
            req = fullurl
            if data is not None:
                req.data = data
        req.timeout = timeout
        for processor in self.process_request.get(req.type, []):
            req = getattr(processor, req.type + '_request')(req)
        sys.audit('urllib.Request', req.full_url, req.data, req.headers, req.get_method())
        protocol = req.type
        response = (self._call_chain(self.handle_open, 'default', 'default_open', req) or
                    self._call_chain(self.handle_open, protocol, protocol + '_open', req) or
                    self._call_chain(self.handle_open, 'unknown', 'unknown_open', req))
        for processor in self.process_response.get(protocol, []):
            response = getattr(processor, protocol + '_response')(req, response)
        return response

    def error(self, proto, *args):
        """Let handlers deal with an error."""
        if proto in ('http', 'https'):
            table = self.handle_error['http']
            result = self._call_chain(table, args[2], 'http_error_%s' % args[2], *args)
            return result or self._call_chain(table, 'default', 'http_error_default', *args)
        return self._call_chain(self.handle_error, proto, proto + '_error', *args)


def build_opener(*handlers):
    """An opener of handlers, instances or classes, and the usual ones that they do not replace."""
    opener = OpenerDirector()
    usual = [ProxyHandler, UnknownHandler, HTTPHandler, HTTPDefaultErrorHandler, HTTPRedirectHandler, FileHandler,
             HTTPErrorProcessor, DataHandler, HTTPSHandler]
    for cls in usual:
        if not any(issubclass(h, cls) if isinstance(h, type) else isinstance(h, cls) for h in handlers):
            opener.add_handler(cls())
    for h in handlers:
        opener.add_handler(h() if isinstance(h, type) else h)
    return opener


class BaseHandler:
    """Base class of handlers."""

    handler_order = 500

    def add_parent(self, parent):
        self.parent = parent

    def close(self):
        pass

    def __lt__(self, other):
        if not hasattr(other, 'handler_order'):
            return True
        return self.handler_order < other.handler_order


class HTTPErrorProcessor(BaseHandler):
    """Makes errors of responses whose status says so."""

    handler_order = 1000

    def http_response(self, request, response):
        if not 200 <= response.code < 300:
            response = self.parent.error('http', request, response, response.code, response.msg, response.info())
        return response

    https_response = http_response


class HTTPDefaultErrorHandler(BaseHandler):
    """Raises HTTPError."""

    def http_error_default(self, req, fp, code, msg, hdrs):
        raise HTTPError(req.full_url, code, msg, hdrs, fp)


class HTTPRedirectHandler(BaseHandler):
    """Follows redirections."""

    max_repeats = 4
    max_redirections = 10
    inf_msg = ('The HTTP server returned a redirect error that would lead to an infinite loop.\n'
               'The last 30x error message was:\n')

    def redirect_request(self, req, fp, code, msg, headers, newurl):
        """The request that follows, or None."""
        m = req.get_method()
        if not (code in (301, 302, 303, 307, 308) and m in ('GET', 'HEAD') or code in (301, 302, 303) and m == 'POST'):
            raise HTTPError(req.full_url, code, msg, headers, fp)
        kept = {k: v for k, v in req.headers.items() if k.lower() not in ('content-length', 'content-type')}
        return Request(newurl.replace(' ', '%20'), method='HEAD' if m == 'HEAD' else 'GET', headers=kept,
                       origin_req_host=req.origin_req_host, unverifiable=True)

    def http_error_302(self, req, fp, code, msg, headers):
        newurl = headers.get('location') or headers.get('uri')
        if newurl is None:
            return None
        parts = urlparse(newurl)
        if parts.scheme not in ('http', 'https', 'ftp', ''):
            raise HTTPError(newurl, code, "%s - Redirection to url '%s' is not allowed" % (msg, newurl), headers, fp)
        if not parts.path and parts.netloc:
            newurl = urlunparse(parts._replace(path='/'))
        newurl = quote(newurl, encoding='iso-8859-1', safe="!#$%&'()*+,-./:;<=>?@[\\]^_`{|}~\"")
        new = self.redirect_request(req, fp, code, msg, headers, urljoin(req.full_url, newurl))
        if new is None:
            return None
        visited = getattr(req, 'redirect_dict', {})
        if visited.get(new.full_url, 0) >= self.max_repeats or len(visited) >= self.max_redirections:
            raise HTTPError(req.full_url, code, self.inf_msg + msg, headers, fp)
        new.redirect_dict = req.redirect_dict = visited
        visited[new.full_url] = visited.get(new.full_url, 0) + 1
        fp.read()
        fp.close()
        return self.parent.open(new, timeout=req.timeout)

    http_error_301 = http_error_303 = http_error_307 = http_error_308 = http_error_302


def _proxy_parts(proxy):
    """Scheme, user, password and host of a proxy."""
    scheme, sep, rest = proxy.partition('://')
    if not sep:
        scheme, rest = None, proxy
    authority = rest.lstrip('/').split('/')[0]
    userinfo, _, hostport = authority.rpartition('@')
    user, _, password = userinfo.partition(':')
    return scheme, user or None, password or None, hostport


class ProxyHandler(BaseHandler):
    """Sends requests to proxies: a dict from schemes to URLs, by default what the environment says."""

    handler_order = 100

    def __init__(self, proxies=None):
        if proxies is None:
            proxies = getproxies()
        assert hasattr(proxies, 'keys'), 'proxies must be a mapping'
        self.proxies = proxies
        for type, url in proxies.items():
            setattr(self, '%s_open' % type.lower(), lambda r, proxy=url, type=type.lower(): self.proxy_open(r, proxy, type))

    def proxy_open(self, req, proxy, type):
        scheme, user, password, hostport = _proxy_parts(proxy)
        if req.host and proxy_bypass(req.host):
            return None
        if user and password:
            creds = base64.b64encode(('%s:%s' % (unquote(user), unquote(password))).encode()).decode('ascii')
            req.add_header('Proxy-authorization', 'Basic ' + creds)
        original = req.type
        req.set_proxy(unquote(hostport), scheme or original)
        if original == (scheme or original) or original == 'https':
            return None
        return self.parent.open(req, timeout=req.timeout)


class HTTPPasswordMgr:
    """Names and passwords by realm and URL."""

    def __init__(self):
        self.passwd = {}

    def add_password(self, realm, uri, user, passwd):
        for u in [uri] if isinstance(uri, str) else uri:
            self.passwd.setdefault(realm, {})[self._reduce(u)] = user, passwd

    def find_user_password(self, realm, authuri):
        host, path = self._reduce(authuri)
        for (h, p), info in self.passwd.get(realm, {}).items():
            if h == host and (path == p or path.startswith(p if p.endswith('/') else p + '/') or p in ('', '/')):
                return info
        return None, None

    @staticmethod
    def _reduce(uri):
        parts = urlsplit(uri)
        if parts[1]:
            host, path, default = parts[1], parts[2] or '/', {'http': 80, 'https': 443}.get(parts[0])
        else:
            host, path, default = uri, '/', None
        if default and not re.search(r':\d+$', host):
            host = '%s:%d' % (host, default)
        return host, path


class HTTPPasswordMgrWithDefaultRealm(HTTPPasswordMgr):
    """An HTTPPasswordMgr where the realm None stands for all others."""

    def find_user_password(self, realm, authuri):
        user, password = HTTPPasswordMgr.find_user_password(self, realm, authuri)
        if user is not None:
            return user, password
        return HTTPPasswordMgr.find_user_password(self, None, authuri)


class HTTPPasswordMgrWithPriorAuth(HTTPPasswordMgrWithDefaultRealm):
    """An HTTPPasswordMgr that knows where to send names before it is asked."""

    def __init__(self):
        self.authenticated = {}
        super().__init__()

    def add_password(self, realm, uri, user, passwd, is_authenticated=False):
        self.update_authenticated(uri, is_authenticated)
        if realm is not None:
            super().add_password(None, uri, user, passwd)
        super().add_password(realm, uri, user, passwd)

    def update_authenticated(self, uri, is_authenticated=False):
        for u in [uri] if isinstance(uri, str) else uri:
            self.authenticated[self._reduce(u)] = is_authenticated

    def is_authenticated(self, authuri):
        host, path = self._reduce(authuri)
        for (h, p), known in self.authenticated.items():
            if h == host and path.startswith(p):
                return known


class AbstractBasicAuthHandler:
    """Answers demands for basic authentication."""

    def __init__(self, password_mgr=None):
        self.passwd = password_mgr or HTTPPasswordMgr()
        self.add_password = self.passwd.add_password

    def http_error_auth_reqed(self, authreq, host, req, headers):
        challenges = headers.get_all(authreq)
        if not challenges:
            return None
        other = None
        for challenge in challenges:
            if m := re.search(r'(?:^|,)[ \t]*basic[ \t]+realm=(["\']?)([^"\']*)\1', challenge, re.IGNORECASE):
                return self.retry_http_basic_auth(host, req, m[2])
            other = challenge.split()[0]
        if other and other.lower() != 'digest':
            raise ValueError("AbstractBasicAuthHandler does not support the following scheme: %r" % other)

    def retry_http_basic_auth(self, host, req, realm):
        user, pw = self.passwd.find_user_password(realm, host)
        if pw is None:
            return None
        auth = 'Basic ' + base64.b64encode(f'{user}:{pw}'.encode()).decode('ascii')
        if req.get_header(self.auth_header, None) == auth:
            return None
        req.add_unredirected_header(self.auth_header, auth)
        return self.parent.open(req, timeout=req.timeout)

    def http_request(self, req):
        known = getattr(self.passwd, 'is_authenticated', None)
        if known and known(req.full_url) and not req.has_header('Authorization'):
            user, pw = self.passwd.find_user_password(None, req.full_url)
            req.add_unredirected_header('Authorization', 'Basic ' + base64.b64encode(f'{user}:{pw}'.encode()).decode())
        return req

    https_request = http_request


class HTTPBasicAuthHandler(AbstractBasicAuthHandler, BaseHandler):
    """Basic authentication for servers."""

    auth_header = 'Authorization'

    def http_error_401(self, req, fp, code, msg, headers):
        return self.http_error_auth_reqed('www-authenticate', req.full_url, req, headers)


class ProxyBasicAuthHandler(AbstractBasicAuthHandler, BaseHandler):
    """Basic authentication for proxies."""

    auth_header = 'Proxy-authorization'

    def http_error_407(self, req, fp, code, msg, headers):
        return self.http_error_auth_reqed('proxy-authenticate', req.host, req, headers)


class HTTPCookieProcessor(BaseHandler):
    """Keeps cookies in a http.cookiejar.CookieJar."""

    def __init__(self, cookiejar=None):
        if cookiejar is None:
            import http.cookiejar
            cookiejar = http.cookiejar.CookieJar()
        self.cookiejar = cookiejar

    def http_request(self, request):
        self.cookiejar.add_cookie_header(request)
        return request

    def http_response(self, request, response):
        self.cookiejar.extract_cookies(response, request)
        return response

    https_request, https_response = http_request, http_response


def _sent_headers(req):
    """The headers as they go over the wire; those of redirected requests go before the others."""
    headers = {name: value for name, value in req.unredirected_hdrs.items() if name not in req.headers}
    headers.update(req.headers)
    headers['Connection'] = 'close'
    return {name.title(): value for name, value in headers.items()}


class AbstractHTTPHandler(BaseHandler):
    """What http and https share."""

    def __init__(self, debuglevel=None):
        self._debuglevel = http.client.HTTPConnection.debuglevel if debuglevel is None else debuglevel

    def set_http_debuglevel(self, level):
        self._debuglevel = level

    def do_request_(self, request):
        """Give a request the headers that it needs."""
        host = request.host
        if not host:
            raise URLError('no host given')

        def propose(name, value):
            if not request.has_header(name):
                request.add_unredirected_header(name, value)

        data = request.data
        if isinstance(data, str):
            raise TypeError('POST data should be bytes, an iterable of bytes, or a file object. It cannot be of type str.')
        if data is not None:
            propose('Content-type', 'application/x-www-form-urlencoded')
            if not request.has_header('Transfer-encoding') and not request.has_header('Content-length'):
                length = http.client.HTTPConnection._content_length(data, request.get_method())
                if length is None:
                    propose('Transfer-encoding', 'chunked')
                else:
                    propose('Content-length', str(length))
        if request.has_proxy():
            host = urlsplit(request.selector).netloc or host
        propose('Host', host)
        for name, value in self.parent.addheaders:
            propose(name.capitalize(), value)
        return request

    def do_open(self, http_class, req, **http_conn_args):
        """Send a request by a new connection."""
        if not req.host:
            raise URLError('no host given')
        conn = http_class(req.host, timeout=req.timeout, **http_conn_args)
        conn.set_debuglevel(self._debuglevel)
        headers = _sent_headers(req)
        if req._tunnel_host:
            # the credentials are for the proxy alone
            credentials = {name: headers.pop(name) for name in ('Proxy-Authorization',) if name in headers}
            conn.set_tunnel(req._tunnel_host, headers=credentials)
        try:
            try:
                conn.request(req.get_method(), req.selector, req.data, headers,
                             encode_chunked=req.has_header('Transfer-encoding'))
            except OSError as err:
                raise URLError(err)
            response = conn.getresponse()
        except:
            conn.close()
            raise
        # the response has its own file: the connection is not needed any more
        if conn.sock:
            conn.sock.close()
            conn.sock = None
        response.url, response.msg = req.get_full_url(), response.reason
        return response


class HTTPHandler(AbstractHTTPHandler):
    """Opens URLs of http."""

    def http_open(self, req):
        return self.do_open(http.client.HTTPConnection, req)

    http_request = AbstractHTTPHandler.do_request_


class HTTPSHandler(AbstractHTTPHandler):
    """Opens URLs of https."""

    def __init__(self, debuglevel=None, context=None, check_hostname=None):
        super().__init__(debuglevel)
        self._context = context
        if check_hostname is not None and context is not None:
            context.check_hostname = check_hostname

    def https_open(self, req):
        return self.do_open(http.client.HTTPSConnection, req, context=self._context)

    https_request = AbstractHTTPHandler.do_request_


class UnknownHandler(BaseHandler):
    """Refuses the other schemes."""

    def unknown_open(self, req):
        raise URLError('unknown url type: %s' % req.type)


class FileHandler(BaseHandler):
    """Opens local files."""

    def file_open(self, req):
        if req.selector[:2] == '//' and req.selector[2:3] != '/' and req.host and req.host != 'localhost':
            raise URLError('file:// scheme is supported only on localhost')
        return self.open_local_file(req)

    def open_local_file(self, req):
        import email.utils
        import mimetypes
        filename = req.selector
        path = url2pathname(filename)
        try:
            stats = os.stat(path)
            mtype = mimetypes.guess_type(filename)[0]
            headers = email.message_from_string('Content-type: %s\nContent-length: %d\nLast-modified: %s\n' % (
                mtype or 'text/plain', stats.st_size, email.utils.formatdate(stats.st_mtime, usegmt=True)))
            if not req.host or req.host == 'localhost':
                return addinfourl(open(path, 'rb'), headers, 'file://' + (req.host or '') + filename)
        except OSError as exp:
            raise URLError(exp)
        raise URLError('file not on local host')


class DataHandler(BaseHandler):
    """Opens URLs that hold their data."""

    def data_open(self, req):
        scheme, data = req.full_url.split(':', 1)
        mediatype, data = data.split(',', 1)
        data = unquote_to_bytes(data)
        if mediatype.endswith(';base64'):
            data = base64.decodebytes(data)
            mediatype = mediatype[:-7]
        headers = email.message_from_string('Content-type: %s\nContent-length: %d\n' % (
            mediatype or 'text/plain;charset=US-ASCII', len(data)))
        return addinfourl(io.BytesIO(data), headers, req.full_url)


def url2pathname(pathname):
    """The path of a file from the path of a URL."""
    return unquote(pathname)


def pathname2url(pathname):
    """The path of a URL from the path of a file."""
    return quote(pathname)


def getproxies_environment():
    """The proxies that variables such as http_proxy name."""
    proxies = {}
    for lower in (False, True):  # names in lower case win
        for name, value in os.environ.items():
            if name.lower().endswith('_proxy') and name.islower() == lower:
                if value:
                    proxies[name.lower()[:-6]] = value
                elif lower:
                    proxies.pop(name[:-6], None)
    if 'REQUEST_METHOD' in os.environ:
        proxies.pop('http', None)
    return proxies


getproxies = getproxies_environment


def proxy_bypass_environment(host, proxies=None):
    """True if no_proxy names the host."""
    no_proxy = (proxies or getproxies_environment()).get('no', '')
    if no_proxy == '*':
        return True
    hostonly = re.sub(r':\d+$', '', host).lower()
    for name in no_proxy.split(','):
        name = name.strip().lstrip('.').lower()
        if name and (hostonly == name or host.lower() == name or hostonly.endswith('.' + name)):
            return True
    return False


proxy_bypass = proxy_bypass_environment
