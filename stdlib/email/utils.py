# Addresses, dates and parameters of headers.
"""Addresses, dates and parameters as header fields write them."""

import datetime
import os
import random
import re
import socket
import time
import urllib.parse

__all__ = ['collapse_rfc2231_value', 'decode_params', 'decode_rfc2231', 'encode_rfc2231', 'formataddr', 'formatdate',
           'format_datetime', 'getaddresses', 'make_msgid', 'mktime_tz', 'parseaddr', 'parsedate', 'parsedate_tz',
           'parsedate_to_datetime', 'quote', 'unquote', 'localtime']

COMMASPACE = ', '
_special = re.compile(r'[][\\()<>@,:;".]')
_days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
_months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']


def quote(str):
    """str with backslashes before backslashes and double quotes."""
    return str.replace('\\', '\\\\').replace('"', '\\"')


def unquote(str):
    """str without the quotes or angle brackets around it."""
    if len(str) > 1:
        if str[0] == str[-1] == '"':
            return str[1:-1].replace('\\\\', '\\').replace('\\"', '"')
        if str[0] == '<' and str[-1] == '>':
            return str[1:-1]
    return str


def formataddr(pair, charset='utf-8'):
    """An address header of a pair of name and address."""
    name, address = pair
    address.encode('ascii')
    if not name:
        return address
    try:
        name.encode('ascii')
    except UnicodeEncodeError:
        from email.charset import Charset
        if isinstance(charset, str):
            charset = Charset(charset)
        return '%s <%s>' % (charset.header_encode(name), address)
    quotes = '"' if _special.search(name) else ''
    return '%s%s%s <%s>' % (quotes, re.sub(r'[\\"]', r'\\\g<0>', name), quotes, address)


def _scan(text):
    """Tokens of an address header: (kind, text) with the kinds atom, quoted, comment, literal and
    special."""
    i, n = 0, len(text)
    while i < n:
        c = text[i]
        if c.isspace():
            i += 1
        elif c == '"':
            j, out = i + 1, []
            while j < n and text[j] != '"':
                if text[j] == '\\' and j + 1 < n:
                    j += 1
                out.append(text[j])
                j += 1
            yield 'quoted', ''.join(out)
            i = j + 1
        elif c == '(':
            j, depth, out = i + 1, 1, []
            while j < n:
                if text[j] == '\\' and j + 1 < n:
                    j += 1
                elif text[j] == '(':
                    depth += 1
                elif text[j] == ')':
                    depth -= 1
                    if not depth:
                        break
                out.append(text[j])
                j += 1
            yield 'comment', ''.join(out)
            i = j + 1
        elif c == '[':
            j = text.find(']', i)
            j = n - 1 if j < 0 else j
            yield 'atom', text[i:j + 1]
            i = j + 1
        elif c in '<>@,:;':
            yield 'special', c
            i += 1
        else:
            j = i
            while j < n and not text[j].isspace() and text[j] not in '"()<>@,:;[]':
                j += 1
            j = max(j, i + 1)
            yield 'atom', text[i:j]
            i = j


def _addresses(text):
    """The pairs of name and address in a header."""
    tokens = list(_scan(text)) + [('special', ',')]
    out, words, comments = [], [], []
    route, inside, seen_at = None, False, False

    def local(parts):
        return ''.join('"%s"' % quote(t) if k == 'quoted' else t for k, t in parts)

    for kind, t in tokens:
        if inside:
            if kind == 'special' and t == '>':
                inside = False
            elif kind == 'special' and t == ':' :
                route = []
            elif kind == 'comment':
                comments.append(t)
            else:
                route.append((kind, t))
            continue
        if kind == 'comment':
            comments.append(t)
        elif kind == 'special' and t == '<':
            inside, route = True, []
        elif kind == 'special' and t == ':':
            words, comments = [], []  # the name of a group
        elif kind == 'special' and t in ',;':
            if route is not None:
                name = ' '.join(w for k, w in words)
                if comments:
                    name = (name + ' (' if name else '') + ' '.join(comments) + (')' if name else '')
                out.append((name, local(route)))
            elif words:
                if any(t == '@' for _, t in words):
                    out.append((' '.join(comments), local(words)))
                elif len(words) == 1 and comments:
                    out.append((' '.join(comments), local(words)))
                else:
                    out.append(('', local(words[:1])))
            words, comments, route = [], [], None
        else:
            words.append((kind, t))
    return out


def getaddresses(fieldvalues, *, strict=True):
    """The pairs of name and address in several header values. With strict, a value that does
    not have as many addresses as it seems gives ('', '')."""
    out = []
    for value in fieldvalues:
        text = str(value)
        found = _addresses(text) or [('', '')]
        if strict:
            plain = re.sub(r'"(?:[^"\\]|\\.)*"', '', text)
            expected = 1 + re.sub(r'\([^()]*\)', '', plain).count(',')
            if ':' not in plain and len(found) != expected or any(a.count('@') > 1 or '<' in a for _, a in found):
                found = [('', '')]
        out += found
    return out


def parseaddr(addr, *, strict=True):
    """Name and address in a header value; a pair of empty strings where that fails."""
    if isinstance(addr, list):
        addr = addr[0] if addr else ''
    if not isinstance(addr, str):
        return ('', '')
    found = getaddresses([addr], strict=strict)
    if not found or strict and len(found) > 1:
        return ('', '')
    return found[0]


def _format_timetuple(timetuple, zone):
    return '%s, %02d %s %04d %02d:%02d:%02d %s' % (_days[timetuple[6]], timetuple[2], _months[timetuple[1] - 1],
                                                   timetuple[0], timetuple[3], timetuple[4], timetuple[5], zone)


def formatdate(timeval=None, localtime=False, usegmt=False):
    """A date as headers write it. timeval is in seconds since the epoch, now if omitted."""
    if timeval is None:
        timeval = time.time()
    dt = datetime.datetime.fromtimestamp(timeval, datetime.timezone.utc)
    if localtime:
        return format_datetime(dt.astimezone())
    if usegmt:
        return format_datetime(dt, True)
    return _format_timetuple(dt.timetuple(), '-0000')


def format_datetime(dt, usegmt=False):
    """A datetime as headers write it."""
    if usegmt and (dt.tzinfo is None or dt.tzinfo != datetime.timezone.utc):
        raise ValueError('usegmt option requires a UTC datetime')
    zone = 'GMT' if usegmt else '-0000' if dt.tzinfo is None else dt.strftime('%z')
    return _format_timetuple(dt.timetuple(), zone)


def make_msgid(idstring=None, domain=None):
    """A new value for the header Message-ID."""
    idstring = '' if idstring is None else '.' + idstring
    return '<%d.%d.%d%s@%s>' % (int(time.time() * 100), os.getpid(), random.getrandbits(64), idstring,
                                domain or socket.getfqdn())


_zones = {'UT': 0, 'UTC': 0, 'GMT': 0, 'Z': 0, 'AST': -400, 'ADT': -300, 'EST': -500, 'EDT': -400, 'CST': -600,
          'CDT': -500, 'MST': -700, 'MDT': -600, 'PST': -800, 'PDT': -700}


def _parse_date(data):
    """Year to second, and the zone in seconds or None; None if data is no date."""
    if not data or not data.strip():
        return None
    words = data.split()
    if words[0].endswith(',') or words[0].lower()[:3] in map(str.lower, _days) and words[0][:3].isalpha() and len(words) > 1 and ',' not in words[0]:
        words.pop(0)
    elif ',' in words[0]:
        words[0] = words[0].split(',', 1)[1]
    if len(words) >= 1 and words[0].count('-') == 2:
        words[:1] = words[0].split('-')
    if len(words) == 4 and '+' in words[3]:
        i = words[3].index('+')
        words[3:] = [words[3][:i], words[3][i:]]
    if len(words) < 4:
        return None
    dd, mm, yy, clock = words[:4]
    zone = words[4] if len(words) > 4 else ''
    lower = [m.lower() for m in _months]
    if mm.lower()[:3] not in lower:
        dd, mm = mm, dd
        if mm.lower()[:3] not in lower:
            return None
    if ':' in yy:
        yy, clock = clock, yy
    if not yy[:1].isdigit():
        yy, zone = zone, yy
    parts = clock.rstrip(',').split(':')
    if len(parts) == 1 and '.' in clock:
        parts = clock.split('.')
    if len(parts) == 2:
        parts.append('0')
    if len(parts) != 3:
        return None
    try:
        year, day = int(yy.rstrip(',')), int(dd.rstrip(','))
        hh, mi, ss = map(int, parts)
    except ValueError:
        return None
    if year < 100:
        year += 1900 if year > 68 else 2000
    offset = None
    if zone.upper() in _zones:
        offset = _zones[zone.upper()]
    else:
        try:
            offset = int(zone)
            if offset == 0 and zone.startswith('-'):
                offset = None
        except ValueError:
            pass
    if offset:
        sign = -1 if offset < 0 else 1
        offset = sign * (abs(offset) // 100 * 3600 + abs(offset) % 100 * 60)
    return (year, lower.index(mm.lower()[:3]) + 1, day, hh, mi, ss), offset


def parsedate_tz(data):
    """A date as a tuple of ten: nine as of time.mktime(), and the offset of the zone."""
    found = _parse_date(data)
    if found is None:
        return None
    fields, offset = found
    zone = data.split()[-1]
    if offset is None and zone != '-0000':
        offset = 0 if not zone[:1] in '+-' else None
    return fields + (0, 1, -1, 0 if offset is None else offset)


def parsedate(data):
    """A date as a tuple of nine, as of time.mktime()."""
    t = parsedate_tz(data)
    return None if t is None else t[:9]


def parsedate_to_datetime(data):
    """A date as a datetime; it is naive if the zone is -0000."""
    found = _parse_date(data)
    if found is None:
        raise ValueError('Invalid date value or format "%s"' % str(data))
    fields, offset = found
    if offset is None:
        return datetime.datetime(*fields)
    return datetime.datetime(*fields, tzinfo=datetime.timezone(datetime.timedelta(seconds=offset)))


def mktime_tz(data):
    """What parsedate_tz() returns, as seconds since the epoch."""
    import calendar
    if data[9] is None:
        return time.mktime(data[:8] + (-1,))
    return calendar.timegm(data) - data[9]


def localtime(dt=None, isdst=None):
    """A datetime, or now, in the local time zone; isdst is deprecated and means nothing."""
    if isdst is not None:
        import warnings
        warnings._deprecated("The 'isdst' parameter to 'localtime'", "{name} is deprecated and slated for removal in Python {remove}",
                             remove=(3, 14))
    if dt is None:
        dt = datetime.datetime.now()
    return dt.astimezone()


def decode_rfc2231(s):
    """Character set, language and text of an encoded parameter."""
    parts = s.split("'", 2)
    if len(parts) <= 2:
        return None, None, s
    return parts


def encode_rfc2231(s, charset=None, language=None):
    """A parameter, encoded."""
    s = urllib.parse.quote(s, safe='', encoding=charset or 'ascii')
    if charset is None and language is None:
        return s
    return "%s'%s'%s" % (charset, language or '', s)


def decode_params(params):
    """Parameters with those that are encoded or come in pieces put together."""
    out, pieces = [params[0]], {}
    for name, value in params[1:]:
        encoded = name.endswith('*')
        m = re.fullmatch(r'(\w+)\*(\d+)?\*?', name)
        value = unquote(value)
        if m:
            pieces.setdefault(m[1], []).append((int(m[2] or 0), value, encoded))
        else:
            out.append((name, '"%s"' % quote(value)))
    for name, parts in pieces.items():
        parts.sort()
        text = ''.join(urllib.parse.unquote(v, encoding='latin-1') if e else v for _, v, e in parts)
        if any(e for _, _, e in parts):
            charset, language, text = decode_rfc2231(text)
            out.append((name, (charset, language, '"%s"' % quote(text))))
        else:
            out.append((name, '"%s"' % quote(text)))
    return out


def collapse_rfc2231_value(value, errors='replace', fallback_charset='us-ascii'):
    """A value of get_param() as text."""
    if not isinstance(value, tuple) or len(value) != 3:
        return unquote(value)
    charset, language, text = value
    try:
        return text.encode('raw-unicode-escape').decode(charset or fallback_charset, errors)
    except LookupError:
        return unquote(text)
