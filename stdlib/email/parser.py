# Reading messages.
"""Text and bytes made into messages, whole or piece by piece."""

import re

from email import errors
from email.message import Message
from email.policy import compat32

__all__ = ['Parser', 'HeaderParser', 'BytesParser', 'BytesHeaderParser', 'FeedParser', 'BytesFeedParser']

_header_start = re.compile(r'(?:From |[\041-\071\073-\176]*:|[\t ])')
_lines = re.compile(r'[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+')


class FeedParser:
    """Takes text piece by piece; close() returns the message."""

    def __init__(self, _factory=None, *, policy=compat32):
        self.policy = policy
        self._new = _factory or policy.message_factory or (Message if policy is compat32 or isinstance(policy, type(compat32)) else None)
        if self._new is None:
            from email.message import EmailMessage
            self._new = EmailMessage
        self._parts = []
        self._headersonly = False

    def _set_headersonly(self):
        self._headersonly = True

    def feed(self, data):
        """Take more text."""
        self._parts.append(data)

    def close(self):
        """The message."""
        lines = _lines.findall(''.join(self._parts))
        return self._message(lines, 'text/plain')

    def _create(self):
        try:
            return self._new(policy=self.policy)
        except TypeError:
            return self._new()

    def _message(self, lines, default_type, headers_only=False):
        msg = self._create()
        msg.set_default_type(default_type)
        i = self._headers(msg, lines)
        if self._headersonly:
            msg.set_payload(''.join(lines[i:]))
            return msg
        body = lines[i:]
        main, sub = msg.get_content_type().split('/')
        if main == 'message':
            if sub == 'delivery-status':
                blocks, current = [], []
                for line in body:
                    if not line.strip():
                        if current:
                            blocks.append(current)
                        current = []
                    else:
                        current.append(line)
                if current:
                    blocks.append(current)
                for block in blocks:
                    msg.attach(self._message(block, 'text/plain'))
            else:
                msg.attach(self._message(body, 'text/plain'))
        elif main == 'multipart':
            self._multipart(msg, body)
        else:
            msg.set_payload(''.join(body))
        return msg

    def _headers(self, msg, lines):
        """Read headers; the index of the first line of the body."""
        current = []

        def done():
            if current:
                name, value = self.policy.header_source_parse(current)
                msg.set_raw(name, value)
                current.clear()

        for i, line in enumerate(lines):
            if not line.strip('\r\n'):
                done()
                return i + 1
            if not _header_start.match(line):
                done()
                self.policy.handle_defect(msg, errors.MissingHeaderBodySeparatorDefect())
                return i
            if line[0] in ' \t':
                if current:
                    current.append(line)
                else:
                    self.policy.handle_defect(msg, errors.FirstHeaderLineIsContinuationDefect(line))
                continue
            done()
            if line.startswith('From '):
                if i == 0:
                    msg.set_unixfrom(line.rstrip('\r\n'))
                else:
                    self.policy.handle_defect(msg, errors.MisplacedEnvelopeHeaderDefect(line))
                continue
            if line[0] == ':':
                self.policy.handle_defect(msg, errors.InvalidHeaderDefect('Missing header name.'))
                continue
            current.append(line)
        done()
        return len(lines)

    def _multipart(self, msg, lines):
        boundary = msg.get_boundary()
        if boundary is None:
            self.policy.handle_defect(msg, errors.NoBoundaryInMultipartDefect())
            msg.set_payload(''.join(lines))
            self.policy.handle_defect(msg, errors.MultipartInvariantViolationDefect())
            return
        if str(msg.get('content-transfer-encoding', '8bit')).lower() not in ('7bit', '8bit', 'binary'):
            self.policy.handle_defect(msg, errors.InvalidMultipartContentTransferEncodingDefect())
        mark = re.compile(r'--' + re.escape(boundary) + r'(--)?[ \t]*[\r\n]*$')
        preamble, parts, epilogue = [], [], None
        for line in lines:
            m = mark.match(line) if epilogue is None else None
            if m and not m[1]:
                parts.append([])
            elif m and parts:
                epilogue = [] if line[-1:] in '\r\n' and line[-1:] else None
                if epilogue is None:
                    epilogue = []
            elif epilogue is not None:
                epilogue.append(line)
            elif parts:
                parts[-1].append(line)
            else:
                preamble.append(line)
        if not parts:
            self.policy.handle_defect(msg, errors.StartBoundaryNotFoundDefect())
            msg.set_payload(''.join(preamble))
            self.policy.handle_defect(msg, errors.MultipartInvariantViolationDefect())
            msg.epilogue = ''
            return
        if preamble:
            preamble[-1] = preamble[-1].rstrip('\r\n') if preamble[-1].rstrip('\r\n') else ''
            msg.preamble = ''.join(preamble)
        kind = 'message/rfc822' if msg.get_content_type() == 'multipart/digest' else 'text/plain'
        for part in parts:
            if part:  # the end of its last line belongs to the boundary
                part[-1] = re.sub(r'(\r\n|\r|\n)\Z', '', part[-1])
            msg.attach(self._message([line for line in part if line], kind))
        if epilogue is None:
            self.policy.handle_defect(msg, errors.CloseBoundaryNotFoundDefect())
        else:
            msg.epilogue = ''.join(epilogue)


class BytesFeedParser(FeedParser):
    """A FeedParser that takes bytes."""

    def feed(self, data):
        super().feed(data.decode('ascii', 'surrogateescape'))


class Parser:
    """Reads a message from text or a text file."""

    def __init__(self, _class=None, *, policy=compat32):
        self._class = _class
        self.policy = policy

    def parse(self, fp, headersonly=False):
        """The message in a file."""
        return self.parsestr(fp.read(), headersonly)

    def parsestr(self, text, headersonly=False):
        """The message in a str."""
        feed = FeedParser(self._class, policy=self.policy)
        if headersonly:
            feed._set_headersonly()
        feed.feed(text)
        return feed.close()


class HeaderParser(Parser):
    """A Parser that leaves the body as it is."""

    def parse(self, fp, headersonly=True):
        return Parser.parse(self, fp, True)

    def parsestr(self, text, headersonly=True):
        return Parser.parsestr(self, text, True)


class BytesParser:
    """Reads a message from bytes or a binary file."""

    def __init__(self, *args, **kw):
        self.parser = Parser(*args, **kw)

    def parse(self, fp, headersonly=False):
        """The message in a file."""
        return self.parsebytes(fp.read(), headersonly)

    def parsebytes(self, text, headersonly=False):
        """The message in bytes."""
        return self.parser.parsestr(text.decode('ASCII', 'surrogateescape'), headersonly)


class BytesHeaderParser(BytesParser):
    """A BytesParser that leaves the body as it is."""

    def parse(self, fp, headersonly=True):
        return BytesParser.parse(self, fp, headersonly=True)

    def parsebytes(self, text, headersonly=True):
        return BytesParser.parsebytes(self, text, headersonly=True)
