# Policies: how messages are read, kept and written.
"""Policies of messages: the length of lines, their ends, and which class headers and messages have."""

from email import errors
from email.header import Header

__all__ = ['Compat32', 'compat32', 'Policy', 'EmailPolicy', 'default', 'strict', 'SMTP', 'HTTP', 'SMTPUTF8']


class Policy:
    """Settings that never change; clone() and + make policies with others."""

    raise_on_defect = False
    linesep = '\n'
    cte_type = '8bit'
    max_line_length = 78
    mangle_from_ = False
    message_factory = None
    verify_generated_headers = True

    def __init__(self, **kw):
        for name, value in kw.items():
            if not hasattr(type(self), name):
                raise TypeError('{!r} is an invalid keyword argument for {}'.format(name, self.__class__.__name__))
            object.__setattr__(self, name, value)

    def clone(self, **kw):
        """A policy with some settings changed."""
        new = object.__new__(type(self))
        for name, value in {**self.__dict__, **kw}.items():
            if not hasattr(self, name):
                raise TypeError('{!r} is an invalid keyword argument for {}'.format(name, self.__class__.__name__))
            object.__setattr__(new, name, value)
        return new

    def __setattr__(self, name, value):
        msg = '{!r} object attribute {!r} is read-only' if hasattr(self, name) else '{!r} object has no attribute {!r}'
        raise AttributeError(msg.format(self.__class__.__name__, name))

    def __add__(self, other):
        return self.clone(**other.__dict__)

    def __repr__(self):
        return '{}({})'.format(type(self).__name__, ', '.join('{}={!r}'.format(*kv) for kv in self.__dict__.items()))

    def handle_defect(self, obj, defect):
        """Raise the defect, or note it in the message."""
        if self.raise_on_defect:
            raise defect
        self.register_defect(obj, defect)

    def register_defect(self, obj, defect):
        """Note the defect in the message."""
        obj.defects.append(defect)

    def header_max_count(self, name):
        """How many headers of this name a message may have, or None."""
        return None

    def header_source_parse(self, sourcelines):
        """Name and value of the lines of a header."""
        name, value = sourcelines[0].split(':', 1)
        return name, (value.lstrip(' \t') + ''.join(sourcelines[1:])).rstrip('\r\n')


class Compat32(Policy):
    """Headers as text, as they were written."""

    mangle_from_ = True

    def header_store_parse(self, name, value):
        return name, value

    def header_fetch_parse(self, name, value):
        if isinstance(value, str) and any('\udc80' <= c <= '\udcff' for c in value):
            from email.charset import Charset
            return Header(value, charset=Charset('unknown-8bit'), header_name=name)
        return value

    def fold(self, name, value):
        """A header as the lines of a message."""
        if isinstance(value, Header):
            text = value.encode(linesep=self.linesep, maxlinelen=self.max_line_length)
        elif not value.isascii() and not any('\udc80' <= c <= '\udcff' for c in value):
            text = Header(value, charset='utf-8', header_name=name).encode(linesep=self.linesep, maxlinelen=self.max_line_length)
        elif self.max_line_length and any(len(line) > self.max_line_length for line in (name + ': ' + value).splitlines()):
            text = Header(value, header_name=name).encode(linesep=self.linesep, maxlinelen=self.max_line_length)
        else:
            text = self.linesep.join(value.splitlines()) if value else ''
        return '%s: %s%s' % (name, text, self.linesep)


compat32 = Compat32()


class EmailPolicy(Policy):
    """Headers with encoded words decoded, and without the ends of lines."""

    message_factory = None
    utf8 = False
    refold_source = 'long'
    header_factory = None
    content_manager = None

    _unique = {'date', 'from', 'sender', 'reply-to', 'to', 'cc', 'bcc', 'message-id', 'in-reply-to', 'references',
               'subject', 'mime-version', 'content-type', 'content-transfer-encoding', 'content-disposition'}

    def header_max_count(self, name):
        return 1 if name.lower() in self._unique else None

    def header_store_parse(self, name, value):
        if hasattr(value, 'strftime'):
            from email.utils import format_datetime
            value = format_datetime(value)
        elif isinstance(value, (list, tuple)):
            value = ', '.join(map(str, value))
        value = str(value)
        if len(value.splitlines()) > 1:
            raise ValueError('Header values may not contain linefeed or carriage return characters')
        return name, value

    def header_fetch_parse(self, name, value):
        from email.header import decode_header, make_header
        value = ''.join(str(value).splitlines())
        if '=?' in value:
            value = str(make_header(decode_header(value)))
        return value

    def fold(self, name, value):
        text = str(value)
        if not self.utf8 and not text.isascii() or len(name) + 2 + len(text) > (self.max_line_length or 10**9):
            if not text.isascii():
                from email.utils import getaddresses, formataddr
                if name.lower() in ('from', 'to', 'cc', 'bcc', 'reply-to', 'sender'):
                    text = ', '.join(formataddr(p) for p in getaddresses([text]))
                    header = Header(text, header_name=name)
                else:
                    header = Header(text, charset='utf-8', header_name=name)
            else:
                header = Header(text, header_name=name)
            text = header.encode(linesep=self.linesep, maxlinelen=self.max_line_length)
        return '%s: %s%s' % (name, text, self.linesep)


default = EmailPolicy()
strict = default.clone(raise_on_defect=True)
SMTP = default.clone(linesep='\r\n')
HTTP = default.clone(linesep='\r\n', max_line_length=None)
SMTPUTF8 = SMTP.clone(utf8=True)
