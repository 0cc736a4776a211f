# Cookies as servers make and read them (RFC 6265).
"""HTTP state management: the headers Cookie and Set-Cookie.

A SimpleCookie is a dict from names to Morsels; a Morsel has a value and attributes."""

import re
import string
import types

__all__ = ['CookieError', 'BaseCookie', 'SimpleCookie']


class CookieError(Exception):
    """A name or attribute that a cookie cannot have."""


_LEGAL = string.ascii_letters + string.digits + "!#$%&'*+-.^_`|~:"
_legal_key = re.compile('[%s]+' % re.escape(_LEGAL)).fullmatch
_plain = re.compile('[%s]+' % re.escape(_LEGAL)).fullmatch
_escapes = {n: '\\%03o' % n for n in set(range(256)) - set(map(ord, _LEGAL + ' ()/<=>?@[]{}'))}
_escapes.update({ord('"'): '\\"', ord('\\'): '\\\\'})
_escaped = re.compile(r'\\(?:([0-3][0-7][0-7])|(.))', re.DOTALL)


def _quote(str):
    """str in quotes, unless it can do without."""
    if str is None or _plain(str):
        return str
    return '"' + str.translate(_escapes) + '"'


def _unquote(str):
    """str without quotes and escapes."""
    if str is None or len(str) < 2 or str[0] != '"' or str[-1] != '"':
        return str
    return _escaped.sub(lambda m: chr(int(m[1], 8)) if m[1] else m[2], str[1:-1])


_weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
_months = [None, 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']


def _getdate(future=0, weekdayname=_weekdays, monthname=_months):
    """The time in so many seconds, as cookies write it."""
    from time import gmtime, time
    year, month, day, hh, mm, ss, wd, _, _ = gmtime(time() + future)
    return '%s, %02d %3s %4d %02d:%02d:%02d GMT' % (weekdayname[wd], day, monthname[month], year, hh, mm, ss)


class Morsel(dict):
    """One cookie: key, value and coded_value, and the attributes as the items of a dict."""

    _reserved = {'expires': 'expires', 'path': 'Path', 'comment': 'Comment', 'domain': 'Domain', 'max-age': 'Max-Age',
                 'secure': 'Secure', 'httponly': 'HttpOnly', 'version': 'Version', 'samesite': 'SameSite'}
    _flags = {'secure', 'httponly'}

    def __init__(self):
        self._key = self._value = self._coded_value = None
        for key in self._reserved:
            dict.__setitem__(self, key, '')

    key = property(lambda self: self._key)
    value = property(lambda self: self._value)
    coded_value = property(lambda self: self._coded_value)

    def _attribute(self, name):
        name = name.lower()
        if name not in self._reserved:
            raise CookieError('Invalid attribute %r' % (name,))
        return name

    def __setitem__(self, K, V):
        dict.__setitem__(self, self._attribute(K), V)

    def setdefault(self, key, val=None):
        return dict.setdefault(self, self._attribute(key), val)

    def __eq__(self, morsel):
        if not isinstance(morsel, Morsel):
            return NotImplemented
        return (dict.__eq__(self, morsel) and self._value == morsel._value and self._key == morsel._key and
                self._coded_value == morsel._coded_value)

    __ne__ = object.__ne__

    def copy(self):
        morsel = Morsel()
        dict.update(morsel, self)
        morsel.__dict__.update(self.__dict__)
        return morsel

    def update(self, values):
        dict.update(self, {self._attribute(key): val for key, val in dict(values).items()})

    def isReservedKey(self, K):
        """True for the name of an attribute."""
        return K.lower() in self._reserved

    def set(self, key, val, coded_val):
        """Set name and value; coded_val is the value as the header shows it."""
        if key.lower() in self._reserved:
            raise CookieError('Attempt to set a reserved key %r' % (key,))
        if not _legal_key(key):
            raise CookieError('Illegal key %r' % (key,))
        self._key, self._value, self._coded_value = key, val, coded_val

    def __getstate__(self):
        return {'key': self._key, 'value': self._value, 'coded_value': self._coded_value}

    def __setstate__(self, state):
        self._key, self._value, self._coded_value = state['key'], state['value'], state['coded_value']

    def output(self, attrs=None, header='Set-Cookie:'):
        """The header for this cookie."""
        return '%s %s' % (header, self.OutputString(attrs))

    __str__ = output

    def __repr__(self):
        return '<%s: %s>' % (self.__class__.__name__, self.OutputString())

    def js_output(self, attrs=None):
        """JavaScript that sets this cookie."""
        return _SCRIPT % self.OutputString(attrs).replace('"', r'\"')

    def OutputString(self, attrs=None):
        """Name, value and attributes, without the name of the header."""
        parts = ['%s=%s' % (self.key, self.coded_value)]
        for key, value in sorted(self.items()):
            if value == '' or attrs is not None and key not in attrs:
                continue
            name = self._reserved[key]
            if key in self._flags:
                if value:
                    parts.append(name)
            elif key == 'expires' and isinstance(value, int):
                parts.append('%s=%s' % (name, _getdate(value)))
            elif key == 'max-age' and isinstance(value, int):
                parts.append('%s=%d' % (name, value))
            elif key == 'comment' and isinstance(value, str):
                parts.append('%s=%s' % (name, _quote(value)))
            else:
                parts.append('%s=%s' % (name, value))
        return '; '.join(parts)

    __class_getitem__ = classmethod(types.GenericAlias)


_SCRIPT = """
        <script type="text/javascript">
        <!-- begin hiding
        document.cookie = "%s";
        // end hiding -->
        </script>
        """

_pair = re.compile(r"""
    \s*
    (?P<key>[\w\d!#%&'~_`><@,:/$*+\-.^|)(?}{]+?)
    \s*
    (?: = \s*
        (?P<val>
            "(?:[^\\"]|\\.)*"
          | (?:\w{3,6}day|\w{3}),\s[\w\d\s-]{9,11}\s[\d:]{8}\sGMT
          | [\w\d!#%&'~_`><@,:/\$\*\+\-\.\^\|\)\(\?\}\{\=\[\]]*
        )
    )?
    \s*
    (?:\s+|;|$)
    """, re.ASCII | re.VERBOSE)


class BaseCookie(dict):
    """A set of cookies. Subclasses define how values are coded."""

    def value_decode(self, val):
        """The value that a header shows, and val itself."""
        return val, val

    def value_encode(self, val):
        """A value, and how a header shows it."""
        strval = str(val)
        return strval, strval

    def __init__(self, input=None):
        if input:
            self.load(input)

    def _put(self, key, real_value, coded_value):
        morsel = self.get(key, Morsel())
        morsel.set(key, real_value, coded_value)
        dict.__setitem__(self, key, morsel)

    def __setitem__(self, key, value):
        if isinstance(value, Morsel):
            dict.__setitem__(self, key, value)
        else:
            rval, cval = self.value_encode(value)
            self._put(key, rval, cval)

    def output(self, attrs=None, header='Set-Cookie:', sep='\015\012'):
        """The headers for all cookies."""
        return sep.join(value.output(attrs, header) for _, value in sorted(self.items()))

    __str__ = output

    def __repr__(self):
        pairs = ('%s=%r' % (key, value.value) for key, value in sorted(self.items()))
        return '<%s: %s>' % (self.__class__.__name__, ' '.join(pairs))

    def js_output(self, attrs=None):
        """JavaScript that sets all cookies."""
        return ''.join(value.js_output(attrs) for _, value in sorted(self.items()))

    def load(self, rawdata):
        """Take cookies from the text of a header, or from a dict."""
        if isinstance(rawdata, str):
            self._parse(rawdata)
        else:
            for key, value in rawdata.items():
                self[key] = value

    def _parse(self, text):
        """Read pairs. What cannot be read makes all of it void."""
        found, morsel_seen, i = [], False, 0
        while 0 <= i < len(text):
            match = _pair.match(text, i)
            if not match:
                break
            key, value = match['key'], match['val']
            i = match.end()
            if key[0] == '$':
                if morsel_seen:  # an attribute of RFC 2109
                    found.append((key[1:], value))
                continue
            if key.lower() in Morsel._reserved:
                if not morsel_seen:
                    return
                if value is not None:
                    found.append((key, _unquote(value)))
                elif key.lower() in Morsel._flags:
                    found.append((key, True))
                else:
                    return
            elif value is not None:
                found.append((key, self.value_decode(value)))
                morsel_seen = True
            else:
                return
        morsel = None
        for key, value in found:
            if isinstance(value, tuple):
                self._put(key, *value)
                morsel = self[key]
            else:
                morsel[key] = value


class SimpleCookie(BaseCookie):
    """Cookies whose values are text; others are made text by str()."""

    def value_decode(self, val):
        return _unquote(val), val

    def value_encode(self, val):
        strval = str(val)
        return strval, _quote(strval)
