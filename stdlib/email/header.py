# Headers with encoded words (RFC 2047).
"""Header fields of other characters than ASCII: RFC 2047."""

import base64
import binascii
import re

from email import charset as _charset
from email.errors import HeaderParseError

__all__ = ['Header', 'decode_header', 'make_header']

Charset = _charset.Charset
_word = re.compile(r'=\?([^?]*?)\?([qQbB])\?(.*?)\?=', re.DOTALL)
MAXLINELEN = 78


def decode_header(header):
    """The parts of a header as a list of pairs: text and None, or bytes and a character set."""
    if hasattr(header, '_chunks'):
        return [(_charset_bytes(s, str(cs)), str(cs)) for s, cs in header._chunks]
    if not _word.search(header):
        return [(header, None)]
    parts = []
    for line in header.splitlines():
        pos, first = 0, True
        for m in _word.finditer(line):
            between = line[pos:m.start()]
            if first:
                between = between.lstrip()
                first = False
            parts.append((between, None, None))
            parts.append((m[3], m[2].lower(), m[1].lower()))
            pos = m.end()
        rest = line[pos:]
        parts.append((rest.lstrip() if first else rest, None, None))
    parts = [p for p in parts if p[0] or p[1]]
    kept = []
    for i, part in enumerate(parts):  # white space between two encoded words does not count
        if part[1] is None and part[0].isspace() and 0 < i < len(parts) - 1 and parts[i - 1][1] and parts[i + 1][1]:
            continue
        kept.append(part)
    out = []
    for text, encoding, charset in kept:
        if encoding is None:
            data = text.encode('raw-unicode-escape')
        elif encoding == 'q':
            data = binascii.a2b_qp(text.encode('ascii', 'surrogateescape'), header=True)
        else:
            try:
                data = base64.b64decode(text.encode('ascii') + b'==='[:-len(text) % 4])
            except (binascii.Error, UnicodeError):
                raise HeaderParseError('Base64 decoding error')
        if out and out[-1][1] == charset:
            out[-1][0] += (b' ' if charset is None else b'') + data
        else:
            out.append([data, charset])
    return [tuple(p) for p in out]


def _charset_bytes(s, charset):
    return s.encode('ascii', 'surrogateescape') if charset == 'unknown-8bit' else s.encode(charset)


def make_header(decoded_seq, maxlinelen=None, header_name=None, continuation_ws=' '):
    """A Header of the parts that decode_header() returns."""
    h = Header(maxlinelen=maxlinelen, header_name=header_name, continuation_ws=continuation_ws)
    for s, charset in decoded_seq:
        h.append(s, charset if charset is None or isinstance(charset, Charset) else Charset(charset))
    return h


def _q_encode(data):
    return ''.join(chr(b) if chr(b).isalnum() and b < 128 or b in b'-!*+/' else '_' if b == 32 else '=%02X' % b for b in data)


def _encoded_word(text, charset):
    """Text as one encoded word."""
    codec = charset.output_codec or 'us-ascii'
    data = text.encode(codec)
    if charset.header_encoding is None:
        return text
    q, b = _q_encode(data), base64.b64encode(data).decode('ascii')
    use_b = charset.header_encoding == _charset.BASE64 or charset.header_encoding == _charset.SHORTEST and len(b) < len(q)
    return '=?%s?%s?%s?=' % (charset.get_output_charset(), 'b' if use_b else 'q', b if use_b else q)


class Header:
    """A header made of parts in several character sets."""

    def __init__(self, s=None, charset=None, maxlinelen=None, header_name=None, continuation_ws=' ', errors='strict'):
        if charset is None:
            charset = Charset('us-ascii')
        elif not isinstance(charset, Charset):
            charset = Charset(charset)
        self._charset = charset
        self._continuation_ws = continuation_ws
        self._chunks = []
        self._maxlinelen = MAXLINELEN if maxlinelen is None else maxlinelen
        self._headerlen = 0 if header_name is None else len(header_name) + 2
        if s is not None:
            self.append(s, charset, errors)

    def __str__(self):
        out, last = '', None
        for string, charset in self._chunks:
            encoded = charset not in (None, 'us-ascii')
            if out and not (encoded and last) and not out[-1:].isspace() and not string[:1].isspace():
                out += ' '
            if charset == 'unknown-8bit':
                string = string.encode('ascii', 'surrogateescape').decode('ascii', 'replace')
            out += string
            last = encoded
        return out

    def __eq__(self, other):
        return other == str(self)

    def append(self, s, charset=None, errors='strict'):
        """Add a part: text, or bytes in a character set."""
        if charset is None:
            charset = self._charset
        elif not isinstance(charset, Charset):
            charset = Charset(charset)
        if not isinstance(s, str):
            codec, handler = charset.input_codec or 'us-ascii', errors
            if codec == 'unknown-8bit':
                codec, handler = 'us-ascii', 'surrogateescape'
            s = s.decode(codec, handler)
        codec = charset.output_codec or 'us-ascii'
        try:
            if codec != 'unknown-8bit':
                s.encode(codec, errors)
        except UnicodeEncodeError:
            if codec != 'us-ascii':
                raise
            charset = Charset('utf-8')
        self._chunks.append((s, charset))

    def encode(self, splitchars=';, \t', maxlinelen=None, linesep='\n'):
        """The header as ASCII, in lines that are not too long."""
        if maxlinelen is None:
            maxlinelen = self._maxlinelen
        if maxlinelen == 0:
            maxlinelen = 1000000
        lines, room = [''], maxlinelen - self._headerlen

        def fits(text):
            return len(lines[-1]) + len(text) <= (room if len(lines) == 1 else maxlinelen)

        last_encoded = None
        for string, charset in self._chunks:
            encoded = charset.header_encoding is not None
            if last_encoded is not None and not (lines[-1][-1:].isspace() or string[:1].isspace() and not encoded):
                lines[-1] += ' '
            last_encoded = encoded
            if not encoded:
                for piece in re.findall(r'\s*\S+\s*$|\s*\S+|\s+$', string.replace('\r', '').replace('\n', '')):
                    if not fits(piece) and lines[-1].strip():
                        lines.append(self._continuation_ws + piece.lstrip())
                    else:
                        lines[-1] += piece
                continue
            rest = string
            while rest:
                n = len(rest)
                while n > 1 and not fits(_encoded_word(rest[:n], charset)):
                    n -= 1
                word = _encoded_word(rest[:n], charset)
                if not fits(word) and lines[-1].strip():
                    lines[-1] = lines[-1].rstrip()
                    lines.append(self._continuation_ws)
                    continue
                lines[-1] += word
                rest = rest[n:]
                if rest:
                    lines.append(self._continuation_ws)
        value = linesep.join(lines)
        if re.search(r'\n[^ \t]+:', value):
            raise HeaderParseError('header value appears to contain an embedded header: {!r}'.format(value))
        return value
