# Taking URLs apart and putting them together.
"""Take URLs apart, put them together, escape and unescape what is in them.

urlsplit and urlparse split a URL, urlunsplit and urlunparse join its parts, urljoin resolves
a relative one. quote and unquote deal with %xx escapes, urlencode and parse_qs with queries.
"""

from collections import namedtuple
from functools import partial

__all__ = ['urlparse', 'urlunparse', 'urljoin', 'urldefrag', 'urlsplit', 'urlunsplit', 'urlencode', 'parse_qs',
           'parse_qsl', 'quote', 'quote_plus', 'quote_from_bytes', 'unquote', 'unquote_plus', 'unquote_to_bytes',
           'DefragResult', 'ParseResult', 'SplitResult', 'DefragResultBytes', 'ParseResultBytes', 'SplitResultBytes']

uses_relative = ['', 'ftp', 'http', 'gopher', 'nntp', 'imap', 'wais', 'file', 'https', 'shttp', 'mms',
                 'prospero', 'rtsp', 'rtsps', 'rtspu', 'sftp', 'svn', 'svn+ssh', 'ws', 'wss']
uses_netloc = ['', 'ftp', 'http', 'gopher', 'nntp', 'telnet', 'imap', 'wais', 'file', 'mms', 'https', 'shttp',
               'snews', 'prospero', 'rtsp', 'rtsps', 'rtspu', 'rsync', 'svn', 'svn+ssh', 'sftp', 'nfs', 'git',
               'git+ssh', 'ws', 'wss', 'itms-services']
uses_params = ['', 'ftp', 'hdl', 'prospero', 'http', 'imap', 'https', 'shttp', 'rtsp', 'rtsps', 'rtspu', 'sip',
               'sips', 'mms', 'sftp', 'tel']
non_hierarchical = ['gopher', 'hdl', 'mailto', 'news', 'telnet', 'wais', 'imap', 'snews', 'sip', 'sips']
uses_query = ['', 'http', 'wais', 'imap', 'https', 'shttp', 'mms', 'gopher', 'rtsp', 'rtsps', 'rtspu', 'sip', 'sips']
uses_fragment = ['', 'ftp', 'hdl', 'http', 'gopher', 'news', 'nntp', 'wais', 'https', 'shttp', 'snews', 'file', 'prospero']

scheme_chars = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.'

_C0_OR_SPACE = ''.join(map(chr, range(33)))


def clear_cache():
    """Forget the escapes that quote() has prepared."""
    _quoters.clear()


def _same(result):
    return result


def _to_ascii(result):
    return result.encode('ascii', 'strict')


def _coerce_args(*args):
    """Return the arguments as str, and a function that makes results of the type they had."""
    textual = isinstance(args[0], str)
    for arg in args:
        if isinstance(arg, str) is not textual and arg:
            raise TypeError('Cannot mix str and non-str arguments')
    if textual:
        return *args, _same
    return *[arg.decode('ascii', 'strict') if arg else '' for arg in args], _to_ascii


class _ResultMixinStr:
    __slots__ = ()

    def encode(self, encoding='ascii', errors='strict'):
        return self._encoded_counterpart(*(x.encode(encoding, errors) for x in self))


class _ResultMixinBytes:
    __slots__ = ()

    def decode(self, encoding='ascii', errors='strict'):
        return self._decoded_counterpart(*(x.decode(encoding, errors) for x in self))


class _NetlocResultMixinBase:
    """What the network location of a URL consists of."""

    __slots__ = ()

    @property
    def username(self):
        return self._userinfo[0]

    @property
    def password(self):
        return self._userinfo[1]

    @property
    def hostname(self):
        """The host in lower case, or None; the zone of a scoped address keeps its case."""
        host = self._hostinfo[0]
        if host:
            name, mark, zone = host.partition('%' if isinstance(host, str) else b'%')
            return name.lower() + mark + zone

    @property
    def port(self):
        """The port as a number, or None."""
        digits = self._hostinfo[1]
        if digits is None:
            return None
        if not (digits.isascii() and digits.isdigit()):
            raise ValueError(f'Port could not be cast to integer value as {digits!r}')
        if (number := int(digits)) > 65535:
            raise ValueError('Port out of range 0-65535')
        return number

    @property
    def _marks(self):
        return ('@', ':', '[', ']') if isinstance(self.netloc, str) else (b'@', b':', b'[', b']')

    @property
    def _userinfo(self):
        at, colon, _, _ = self._marks
        userinfo, have_info, _ = self.netloc.rpartition(at)
        if not have_info:
            return None, None
        username, have_password, password = userinfo.partition(colon)
        return username, password if have_password else None

    @property
    def _hostinfo(self):
        at, colon, left, right = self._marks
        _, _, hostinfo = self.netloc.rpartition(at)
        _, have_open, bracketed = hostinfo.partition(left)
        if have_open:
            hostname, _, port = bracketed.partition(right)
            _, _, port = port.partition(colon)
        else:
            hostname, _, port = hostinfo.partition(colon)
        return hostname, port or None

    from types import GenericAlias
    __class_getitem__ = classmethod(GenericAlias)
    del GenericAlias


class _NetlocResultMixinStr(_NetlocResultMixinBase, _ResultMixinStr):
    __slots__ = ()


class _NetlocResultMixinBytes(_NetlocResultMixinBase, _ResultMixinBytes):
    __slots__ = ()


_DefragResultBase = namedtuple('_DefragResultBase', 'url fragment')
_SplitResultBase = namedtuple('_SplitResultBase', 'scheme netloc path query fragment')
_ParseResultBase = namedtuple('_ParseResultBase', 'scheme netloc path params query fragment')
ResultBase = _NetlocResultMixinStr


class DefragResult(_DefragResultBase, _ResultMixinStr):
    """A URL and its fragment."""

    __slots__ = ()

    def geturl(self):
        return self.url + '#' + self.fragment if self.fragment else self.url


class SplitResult(_SplitResultBase, _NetlocResultMixinStr):
    """The five parts of a URL."""

    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResult(_ParseResultBase, _NetlocResultMixinStr):
    """The six parts of a URL."""

    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


class DefragResultBytes(_DefragResultBase, _ResultMixinBytes):
    """A URL and its fragment, as bytes."""

    __slots__ = ()

    def geturl(self):
        return self.url + b'#' + self.fragment if self.fragment else self.url


class SplitResultBytes(_SplitResultBase, _NetlocResultMixinBytes):
    """The five parts of a URL, as bytes."""

    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResultBytes(_ParseResultBase, _NetlocResultMixinBytes):
    """The six parts of a URL, as bytes."""

    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


for _text, _raw in ((DefragResult, DefragResultBytes), (SplitResult, SplitResultBytes), (ParseResult, ParseResultBytes)):
    _text._encoded_counterpart = _raw
    _raw._decoded_counterpart = _text
del _text, _raw


def urlparse(url, scheme='', allow_fragments=True):
    """Take a URL apart as urlsplit() does, and the parameters behind a ';' off the last part of its path."""
    url, scheme, _coerce_result = _coerce_args(url, scheme)
    scheme, netloc, url, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ''
    if scheme in uses_params and ';' in url:
        url, params = _splitparams(url)
    return _coerce_result(ParseResult(scheme, netloc, url, params, query, fragment))


def _splitparams(url):
    start = url.rfind('/') + 1
    i = url.find(';', start)
    if i < 0:
        return url, ''
    return url[:i], url[i + 1:]


def _splitnetloc(url, start=0):
    delim = min((i for i in (url.find(c, start) for c in '/?#') if i >= 0), default=len(url))
    return url[start:delim], url[delim:]


def _checknetloc(netloc):
    """Refuse characters that are among those which separate the parts once they are normalised."""
    if not netloc or netloc.isascii():
        return
    import unicodedata
    n = netloc
    for c in '@:#?':
        n = n.replace(c, '')
    normal = unicodedata.normalize('NFKC', n)
    if n == normal:
        return
    for c in '/?#@:':
        if c in normal:
            raise ValueError("netloc '" + netloc + "' contains invalid characters under NFKC normalization")


def _is_ipv4(text):
    parts = text.split('.')
    return len(parts) == 4 and all(p.isascii() and p.isdigit() and len(p) < 4 and int(p) < 256
                                   and (p == '0' or p[0] != '0') for p in parts)


def _is_ipv6(text):
    text, percent, zone = text.partition('%')
    if percent and (not zone or '%' in zone):
        return False
    head, dots, tail = text.rpartition(':')
    if '.' in tail:
        if not _is_ipv4(tail):
            return False
        text = head + dots + '0:0'
    halves = text.split('::')
    groups = [g for half in halves for g in half.split(':') if half]
    if len(halves) > 2 or not all(0 < len(g) < 5 and all(c in '0123456789abcdefABCDEF' for c in g) for g in groups):
        return False
    return len(groups) == 8 if len(halves) == 1 else len(groups) < 8


def _check_bracketed_netloc(netloc):
    hostname_and_port = netloc.rpartition('@')[2]
    before, have_open, bracketed = hostname_and_port.partition('[')
    if have_open:
        if before:
            raise ValueError('Invalid IPv6 URL')
        hostname, _, port = bracketed.partition(']')
        if port and not port.startswith(':'):
            raise ValueError('Invalid IPv6 URL')
    else:
        hostname, _, port = hostname_and_port.partition(':')
    _check_bracketed_host(hostname)


def _check_bracketed_host(hostname):
    if hostname.startswith('v'):
        version, dot, rest = hostname[1:].partition('.')
        if not (version and dot and rest and all(c in '0123456789abcdefABCDEF' for c in version)):
            raise ValueError('IPvFuture address is invalid')
    elif _is_ipv4(hostname):
        raise ValueError('An IPv4 address cannot be in brackets')
    elif not _is_ipv6(hostname):
        raise ValueError(f'{hostname!r} does not appear to be an IPv4 or IPv6 address')


def urlsplit(url, scheme='', allow_fragments=True):
    """Take a URL apart into scheme, netloc, path, query and fragment, a named tuple; what is missing is ''.

    scheme is for a URL without one; with allow_fragments false, a # belongs to the part before.
    """
    url, scheme, coerce = _coerce_args(url, scheme)
    url = url.lstrip(_C0_OR_SPACE)
    scheme = scheme.strip(_C0_OR_SPACE)
    for unsafe in '\t\r\n':
        url, scheme = url.replace(unsafe, ''), scheme.replace(unsafe, '')
    before, colon, after = url.partition(':')
    if colon and _is_scheme(before):
        scheme, url = before.lower(), after
    netloc = query = fragment = ''
    if url.startswith('//'):
        netloc, url = _splitnetloc(url, 2)
        _check_brackets(netloc)
    if allow_fragments:
        url, _, fragment = url.partition('#')
    url, _, query = url.partition('?')
    _checknetloc(netloc)
    return coerce(SplitResult(scheme, netloc, url, query, fragment))


def _is_scheme(text):
    """Whether a URL may have this before its first colon."""
    return text[:1].isascii() and text[:1].isalpha() and not text.strip(scheme_chars)


def _check_brackets(netloc):
    """Raise ValueError unless brackets in it are around an address of IPv6 or later."""
    if ('[' in netloc) != (']' in netloc):
        raise ValueError('Invalid IPv6 URL')
    if '[' in netloc:
        _check_bracketed_host(netloc.partition('[')[2].partition(']')[0])


def _encode_tuple(result):
    return result.encode()


def urlunparse(components):
    """Join the six parts of a URL."""
    scheme, netloc, url, params, query, fragment, _coerce_result = _coerce_args(*components)
    if params:
        url = '%s;%s' % (url, params)
    return _coerce_result(urlunsplit((scheme, netloc, url, query, fragment)))


def urlunsplit(components):
    """Join the five parts of a URL: scheme, netloc, path, query, fragment."""
    scheme, netloc, path, query, fragment, coerce = _coerce_args(*components)
    begins = path[:1] if path else '/'
    if netloc:
        path = netloc + (path if begins == '/' else '/' + path)
        slashes = '//'
    else:
        # without them, two slashes of the path would begin a host
        rooted = scheme and scheme in uses_netloc and begins == '/'
        slashes = '//' if rooted or path[:2] == '//' else ''
    url = slashes + path
    if scheme:
        url = scheme + ':' + url
    if query:
        url += '?' + query
    return coerce(url + '#' + fragment if fragment else url)


def urljoin(base, url, allow_fragments=True):
    """Join a base URL and a URL, which may be relative to it, to an absolute URL."""
    if not base:
        return url
    if not url:
        return base
    base, url, coerce = _coerce_args(base, url)
    above = urlparse(base, '', allow_fragments)
    below = urlparse(url, above.scheme, allow_fragments)
    scheme, netloc, path, params, query, fragment = below
    if scheme != above.scheme or scheme not in uses_relative:
        return coerce(url)
    if scheme in uses_netloc:
        if netloc:
            return coerce(urlunparse(below))
        netloc = above.netloc
    if path or params:
        path = _joined_path(above.path, path)
    else:
        path, params, query = above.path, above.params, query or above.query
    return coerce(urlunparse((scheme, netloc, path, params, query, fragment)))


def _joined_path(base, path):
    """A path seen from another one, whose last segment it replaces, without . and .. in it."""
    segments = path.split('/')
    if not path.startswith('/'):
        folder = base.split('/')
        if folder[-1]:
            folder.pop()
        segments = folder + segments
        segments[1:-1] = filter(None, segments[1:-1])
    resolved = []
    for segment in segments:
        if segment == '..':
            del resolved[-1:]
        elif segment != '.':
            resolved.append(segment)
    if segments[-1] in ('.', '..'):
        resolved.append('')  # it names a folder
    return '/'.join(resolved) or '/'


def urldefrag(url):
    """Return a URL without its fragment, and the fragment."""
    url, coerce = _coerce_args(url)
    if '#' not in url:
        return coerce(DefragResult(url, ''))
    parts = urlparse(url)
    return coerce(DefragResult(urlunparse(parts._replace(fragment='')), parts.fragment))


_hexdig = '0123456789ABCDEFabcdef'
_hextobyte = None


def unquote_to_bytes(string):
    """The bytes that a text stands for: each %xx is a byte, the rest is UTF-8."""
    if not string:
        string.split  # so that other types are refused
        return b''
    if isinstance(string, str):
        string = string.encode('utf-8')
    return bytes(_unquoted(string))


def _unquoted(string):
    bits = string.split(b'%')
    if len(bits) == 1:
        return string
    global _hextobyte
    if _hextobyte is None:
        _hextobyte = {(a + b).encode(): bytes.fromhex(a + b) for a in _hexdig for b in _hexdig}
    out = bytearray(bits[0])
    for item in bits[1:]:
        byte = _hextobyte.get(bytes(item[:2]))
        if byte is None:
            out += b'%' + item
        else:
            out += byte + item[2:]
    return out


def unquote(string, encoding='utf-8', errors='replace'):
    """Replace %xx escapes by the characters that they are in an encoding."""
    if isinstance(string, bytes):
        return _unquoted(string).decode(encoding, errors)
    if '%' not in string:
        string.split
        return string
    if encoding is None:
        encoding = 'utf-8'
    if errors is None:
        errors = 'replace'
    out = []
    start = i = 0
    while i < len(string):  # runs of ASCII are decoded, the rest stays
        if string[i] < '\x80':
            j = i
            while j < len(string) and string[j] < '\x80':
                j += 1
            out.append(string[start:i])
            out.append(_unquoted(string[i:j].encode('ascii')).decode(encoding, errors))
            start = i = j
        else:
            i += 1
    out.append(string[start:])
    return ''.join(out)


def unquote_plus(string, encoding='utf-8', errors='replace'):
    """Like unquote(), but a plus sign is a space."""
    return unquote(string.replace('+', ' '), encoding, errors)


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace',
             max_num_fields=None, separator='&'):
    """Parse a query into a dict from names to lists of values; the arguments are those of parse_qsl()."""
    values = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator):
        values.setdefault(name, []).append(value)
    return values


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace',
              max_num_fields=None, separator='&'):
    """Parse a query into a list of (name, value) pairs.

    keep_blank_values  keep names without a value
    strict_parsing     raise ValueError for mistakes, which are passed over otherwise
    encoding, errors   how the bytes that %xx stand for become text
    max_num_fields     raise ValueError for more fields
    separator          what is between two fields
    """
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError('Separator must be of type string or bytes.')
    if isinstance(qs, str):
        separator = separator if isinstance(separator, str) else str(separator, 'ascii')
        equals, plus, space = '=+ '
        decode = partial(unquote, encoding=encoding, errors=errors)
    else:
        qs = bytes(memoryview(qs)) if qs else b''
        separator = separator if isinstance(separator, bytes) else bytes(separator, 'ascii')
        equals, plus, space, decode = b'=', b'+', b' ', unquote_to_bytes
    if not qs:
        return []
    fields = qs.split(separator)
    if max_num_fields is not None and len(fields) > max_num_fields:
        raise ValueError('Max number of fields exceeded')
    pairs = []
    for field in fields if strict_parsing else filter(None, fields):
        name, sign, value = field.partition(equals)
        if strict_parsing and not sign:
            raise ValueError('bad query field: %r' % (field,))
        if keep_blank_values or value:
            pairs.append((decode(name.replace(plus, space)), decode(value.replace(plus, space))))
    return pairs


_ALWAYS_SAFE = frozenset(b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~')
_quoters = {}


def _quoter(safe):
    """The texts for all bytes, those in safe for themselves."""
    table = _quoters.get(safe)
    if table is None:
        keep = _ALWAYS_SAFE.union(safe)
        table = _quoters[safe] = [chr(b) if b in keep else '%%%02X' % b for b in range(256)]
    return table


def quote(string, safe='/', encoding=None, errors=None):
    """quote('abc def') -> 'abc%20def': escape what may not stand in a part of a URL.

    Letters, digits and _.-~ are never escaped, nor is what safe has. Text is encoded as UTF-8
    by default.
    """
    if not isinstance(string, str):
        for name, given in (('encoding', encoding), ('errors', errors)):
            if given is not None:
                raise TypeError(f"quote() doesn't support {name!r} for bytes")
    elif string:
        string = string.encode('utf-8' if encoding is None else encoding, 'strict' if errors is None else errors)
    else:
        return string
    return quote_from_bytes(string, safe)


def quote_plus(string, safe='', encoding=None, errors=None):
    """Like quote(), but a space becomes a plus sign, and / is escaped too."""
    space = ' ' if isinstance(string, str) else b' '
    if isinstance(string, (str, bytes)) and space not in string:
        return quote(string, safe, encoding, errors)
    safe = safe + (' ' if isinstance(safe, str) else b' ')
    return quote(string, safe, encoding, errors).replace(' ', '+')


def quote_from_bytes(bs, safe='/'):
    """Like quote(), for bytes."""
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError('quote_from_bytes() expected bytes')
    if not bs:
        return ''
    if isinstance(safe, str):
        safe = safe.encode('ascii', 'ignore')
    else:
        safe = bytes([c for c in safe if c < 128])
    table = _quoter(safe)
    return ''.join([table[b] for b in bs])


def urlencode(query, doseq=False, safe='', encoding=None, errors=None, quote_via=quote_plus):
    """Encode a mapping or a sequence of pairs as a query.

    doseq      give each item of a value that is a sequence a field of its own
    quote_via  the function that escapes, which gets safe, encoding and errors
    """
    if hasattr(query, 'items'):
        query = query.items()
    else:
        try:
            if len(query) and not isinstance(query[0], tuple):
                raise TypeError
        except TypeError as err:
            raise TypeError('not a valid non-string sequence or mapping object') from err

    def escaped(v):
        if isinstance(v, bytes):
            return quote_via(v, safe)
        return quote_via(str(v), safe, encoding, errors)

    fields = []
    for k, v in query:
        k = escaped(k)
        if not doseq or isinstance(v, (bytes, str)):
            fields.append(k + '=' + escaped(v))
            continue
        try:
            len(v)
        except TypeError:
            fields.append(k + '=' + escaped(v))
        else:
            fields.extend([k + '=' + escaped(item) for item in v])
    return '&'.join(fields)


def _deprecated(name, function):
    def old(*args, **kwargs):
        import warnings
        warnings.warn(f'urllib.parse.{name}() is deprecated as of 3.8' + (
            '' if name == 'to_bytes' else ', use urllib.parse.' + ('parse_qsl' if name == 'splitvalue' else 'urlparse') + '() instead'),
            DeprecationWarning, stacklevel=2)
        return function(*args, **kwargs)
    old.__name__ = old.__qualname__ = name
    return old


def _to_bytes(url):
    if isinstance(url, str) and not url.isascii():
        raise UnicodeError('URL ' + repr(url) + ' contains non-ASCII characters')
    return url


def unwrap(url):
    """Take white space, angle brackets and a leading "URL:" from around a URL."""
    text = str(url).strip()
    if text.startswith('<') and text.endswith('>'):
        text = text[1:-1].strip()
    return text.removeprefix('URL:').strip()


def _splittype(url):
    """Split before the first colon: (scheme, rest), the scheme None where there is none."""
    scheme, colon, data = url.partition(':')
    if colon and scheme and '/' not in scheme:
        return scheme.lower(), data
    return None, url


def _splithost(url):
    """Split '//host:port/path' into (host and port, path); the first is None without '//'."""
    if url[:2] != '//':
        return None, url
    host, path = _splitnetloc(url, 2)
    if path and path[0] != '/':
        path = '/' + path
    return host, path


def _splituser(host):
    """Split at the last '@': (user and password or None, host and port)."""
    user, delim, host = host.rpartition('@')
    return (user if delim else None), host


def _splitpasswd(user):
    """Split at the first colon: (user, password or None)."""
    user, delim, passwd = user.partition(':')
    return user, (passwd if delim else None)


def _splitport(host):
    """Split off a port of digits: (host, port or None)."""
    head, colon, port = host.rpartition(':')
    if colon and (not port or port.isascii() and port.isdigit()):
        return head, port or None
    return host, None


def _splitnport(host, defport=-1):
    """Split host and port; without a port it is defport, and None for one that is no number."""
    host, delim, port = host.rpartition(':')
    if not delim:
        host = port
    elif port:
        return host, (int(port) if port.isdigit() and port.isascii() else None)
    return host, defport


def _splitquery(url):
    """Split at the last '?': (path, query or None)."""
    path, delim, query = url.rpartition('?')
    return (path, query) if delim else (url, None)


def _splittag(url):
    """Split at the last '#': (path, fragment or None)."""
    path, delim, tag = url.rpartition('#')
    return (path, tag) if delim else (url, None)


def _splitattr(url):
    """Split at semicolons: (path, the list of the rest)."""
    words = url.split(';')
    return words[0], words[1:]


def _splitvalue(attr):
    """Split at the first '=': (name, value or None)."""
    attr, delim, value = attr.partition('=')
    return attr, (value if delim else None)


for _function in (_splittype, _splithost, _splituser, _splitpasswd, _splitport, _splitnport, _splitquery, _splittag, _splitattr, _splitvalue, _to_bytes):
    globals()[_function.__name__[1:]] = _deprecated(_function.__name__[1:], _function)
del _function
