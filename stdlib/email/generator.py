# Writing messages.
"""A message written out as text or bytes."""

import random
import re
import time

from email.errors import HeaderWriteError

__all__ = ['Generator', 'DecodedGenerator', 'BytesGenerator']

_line_end = re.compile(r'\r\n|\r|\n')
_from_line = re.compile(r'^From ', re.MULTILINE)
_bad_header = re.compile(r'[\r\n](?![ \t])')


class Generator:
    """Writes messages as text to a file."""

    def __init__(self, outfp, mangle_from_=None, maxheaderlen=None, *, policy=None):
        if mangle_from_ is None:
            mangle_from_ = True if policy is None else policy.mangle_from_
        self._fp = outfp
        self._mangle_from_ = mangle_from_
        self.maxheaderlen = maxheaderlen
        self.policy = policy

    def write(self, s):
        self._fp.write(s)

    def clone(self, fp):
        """A generator with the same settings for another file."""
        return self.__class__(fp, self._mangle_from_, None, policy=self.policy)

    def flatten(self, msg, unixfrom=False, linesep=None):
        """Write a message and its parts."""
        policy = self.policy or msg.policy
        if linesep is not None:
            policy = policy.clone(linesep=linesep)
        if self.maxheaderlen is not None:
            policy = policy.clone(max_line_length=self.maxheaderlen)
        self._nl = policy.linesep
        if unixfrom:
            self._emit((msg.get_unixfrom() or 'From nobody ' + time.ctime(time.time())) + self._nl)
        self._emit(self._text(msg, policy))

    def _emit(self, text):
        self.write(text)

    def _lines(self, text):
        return _line_end.sub(self._nl, text)

    def _text(self, msg, policy):
        body = self._body(msg, policy)  # it may give the message a boundary
        out = []
        for name, value in msg.raw_items():
            folded = policy.fold(name, value)
            if policy.verify_generated_headers and _bad_header.search(folded.removesuffix(policy.linesep)):
                raise HeaderWriteError(f'folded header contains newline: {folded!r}')
            out.append(self._header(folded))
        return ''.join(out) + self._nl + body

    def _header(self, text):
        return text.encode('ascii', 'surrogateescape').decode('ascii', 'replace') if '\udc80' <= max(text, default='') <= '\udcff' else text

    def _body(self, msg, policy):
        payload = msg._payload
        if isinstance(payload, list):
            if msg.get_content_maintype() == 'message' and msg.get_content_type() != 'message/delivery-status':
                return self._text(payload[0], policy)
            if msg.get_content_maintype() == 'message':
                blocks = [self._text(part, policy) for part in payload]
                return self._nl.join(blocks)
            return self._multipart(msg, payload, policy)
        if payload is None:
            return ''
        if msg.get_content_maintype() == 'multipart' and isinstance(payload, str):
            return self._lines(payload)
        if not isinstance(payload, str):
            raise TypeError('string payload expected: %s' % type(payload))
        text = self._payload(msg, payload)
        if self._mangle_from_:
            text = _from_line.sub('>From ', text)
        return self._lines(text)

    def _payload(self, msg, payload):
        if any('\udc80' <= c <= '\udcff' for c in payload):
            return msg.get_payload()
        return payload

    def _multipart(self, msg, parts, policy):
        texts = [self._text(part, policy) for part in parts]
        boundary = msg.get_boundary()
        if not boundary:
            boundary = self._make_boundary(self._nl.join(texts))
            msg.set_boundary(boundary)
        out = []
        if msg.preamble is not None:
            out.append(self._lines(msg.preamble) + self._nl)
        out.append('--' + boundary + self._nl)
        out.append((self._nl + '--' + boundary + self._nl).join(texts))
        out.append(self._nl + '--' + boundary + '--' + self._nl)
        if msg.epilogue is not None:
            out.append(self._lines(msg.epilogue))
        return ''.join(out)

    @classmethod
    def _make_boundary(cls, text=None):
        boundary = '=' * 15 + '%019d' % random.randrange(2**63 - 1) + '=='
        if text is None:
            return boundary
        b, n = boundary, 0
        while re.search('^--' + re.escape(b) + '(--)?$', text, re.MULTILINE):
            b, n = boundary + '.' + str(n), n + 1
        return b


class BytesGenerator(Generator):
    """Writes messages as bytes to a binary file."""

    def write(self, s):
        self._fp.write(s.encode('ascii', 'surrogateescape'))

    def _emit(self, text):
        try:
            self.write(text)
        except UnicodeEncodeError:
            self._fp.write(text.encode('utf-8', 'surrogateescape'))

    def _header(self, text):
        return text

    def _payload(self, msg, payload):
        return payload


class DecodedGenerator(Generator):
    """Writes the text of messages, and a line for each part that is none."""

    def __init__(self, outfp, mangle_from_=None, maxheaderlen=None, fmt=None, *, policy=None):
        super().__init__(outfp, mangle_from_, maxheaderlen, policy=policy)
        self._fmt = fmt or '[Non-text (%(type)s) part of message omitted, filename %(filename)s]'

    def _body(self, msg, policy):
        out = []
        for part in msg.walk():
            if part.get_content_maintype() == 'text':
                out.append(str(part.get_payload(decode=False)) + '\n')
            elif part.get_content_maintype() != 'multipart':
                out.append(self._fmt % {'type': part.get_content_type(), 'maintype': part.get_content_maintype(),
                                        'subtype': part.get_content_subtype(),
                                        'filename': part.get_filename('[no filename]'),
                                        'description': part.get('Content-Description', '[no description]'),
                                        'encoding': part.get('Content-Transfer-Encoding', '[no encoding]')} + '\n')
        return ''.join(out)
