# Messages: headers, and a payload that is text or a list of messages.
"""A mail message: its header fields, its body, and the messages it is made of."""

import base64
import binascii
import re
from io import BytesIO, StringIO

from email import errors, utils
from email.charset import Charset
from email.policy import compat32

__all__ = ['Message', 'EmailMessage']

_unsafe = re.compile(r'[ \(\)<>@,;:\\"/\[\]\?=]')


def _format_param(param, value=None, quote=True):
    """A parameter of a header."""
    if not value:
        return param
    if isinstance(value, tuple):
        return '%s*=%s' % (param, utils.encode_rfc2231(value[2], value[0], value[1]))
    if not value.isascii():
        return '%s*=%s' % (param, utils.encode_rfc2231(value, 'utf-8', ''))
    if quote or _unsafe.search(value):
        return '%s="%s"' % (param, utils.quote(value))
    return '%s=%s' % (param, value)


def _split_params(value):
    """The parts of a header between semicolons that are not in quotes."""
    return [p.strip() for p in re.findall(r'(?:"(?:\\.|[^"\\])*"|[^;"]|")+', str(value))]


class Message:
    """A message, or a part of one. Headers are items, whose names have no case; the payload is
    text, or a list of Messages for a multipart."""

    def __init__(self, policy=compat32):
        self.policy = policy
        self._headers = []
        self._unixfrom = None
        self._payload = None
        self._charset = None
        self.preamble = self.epilogue = None
        self.defects = []
        self._default_type = 'text/plain'

    def __str__(self):
        return self.as_string()

    def as_string(self, unixfrom=False, maxheaderlen=0, policy=None):
        """The whole message as text."""
        from email.generator import Generator
        fp = StringIO()
        Generator(fp, mangle_from_=False, maxheaderlen=maxheaderlen, policy=policy or self.policy).flatten(self, unixfrom)
        return fp.getvalue()

    def __bytes__(self):
        return self.as_bytes()

    def as_bytes(self, unixfrom=False, policy=None):
        """The whole message as bytes."""
        from email.generator import BytesGenerator
        fp = BytesIO()
        BytesGenerator(fp, mangle_from_=False, policy=policy or self.policy).flatten(self, unixfrom)
        return fp.getvalue()

    def is_multipart(self):
        """True if the payload is a list of messages."""
        return isinstance(self._payload, list)

    def set_unixfrom(self, unixfrom):
        self._unixfrom = unixfrom

    def get_unixfrom(self):
        return self._unixfrom

    def attach(self, payload):
        """Add a message to the payload."""
        if self._payload is None:
            self._payload = [payload]
        else:
            try:
                self._payload.append(payload)
            except AttributeError:
                raise TypeError('Attach is not valid on a message with a non-multipart payload')

    def get_payload(self, i=None, decode=False):
        """The payload, or its i-th message. With decode it is bytes, without the transfer encoding."""
        if self.is_multipart():
            if decode:
                return None
            return self._payload if i is None else self._payload[i]
        if i is not None and not isinstance(self._payload, list):
            raise TypeError('Expected list, got %s' % type(self._payload))
        payload = self._payload
        cte = str(self.get('content-transfer-encoding', '')).lower()
        if isinstance(payload, str):
            raw = None
            if any('\udc80' <= c <= '\udcff' for c in payload):
                raw = payload.encode('ascii', 'surrogateescape')
                if not decode:
                    try:
                        return raw.decode(self.get_content_charset('ascii'), 'replace')
                    except LookupError:
                        return raw.decode('ascii', 'replace')
            elif decode:
                try:
                    raw = payload.encode('raw-unicode-escape')
                except UnicodeError:
                    raw = payload.encode('ascii', 'replace')
        if not decode:
            return payload
        if not isinstance(payload, str):
            return payload
        if cte == 'quoted-printable':
            return binascii.a2b_qp(raw)
        if cte == 'base64':
            return self._from_base64(raw)
        if cte in ('x-uuencode', 'uuencode', 'uue', 'x-uue'):
            try:
                return b''.join(binascii.a2b_uu(line) for line in raw.splitlines()[1:] if line and line != b'end')
            except binascii.Error:
                return raw
        return raw

    def _from_base64(self, raw):
        data = b''.join(raw.splitlines())
        if len(data) % 4:
            self.policy.handle_defect(self, errors.InvalidBase64PaddingDefect())
        try:
            return base64.b64decode(data + b'==='[:-len(data) % 4], validate=True)
        except binascii.Error:
            self.policy.handle_defect(self, errors.InvalidBase64CharactersDefect())
            try:
                return base64.b64decode(data + b'===')
            except binascii.Error:
                return raw

    def set_payload(self, payload, charset=None):
        """Set the payload, and its character set."""
        if hasattr(payload, 'encode'):
            if isinstance(charset, Charset):
                charset = charset.input_charset
            if charset:
                payload = payload.encode(charset, 'surrogateescape')
                payload = payload.decode('ascii', 'surrogateescape')
        if hasattr(payload, 'decode'):
            self._payload = payload.decode('ascii', 'surrogateescape')
        else:
            self._payload = payload
        if charset is not None:
            self.set_charset(charset)

    def set_charset(self, charset):
        """Set the character set of the payload; the headers say so, and the payload is encoded."""
        if charset is None:
            self._charset = None
            self.del_param('charset')
            return
        if not isinstance(charset, Charset):
            charset = Charset(charset)
        self._charset = charset
        if 'MIME-Version' not in self:
            self.add_header('MIME-Version', '1.0')
        output = charset.get_output_charset()
        if 'Content-Type' in self:
            self.set_param('charset', output)
        else:
            self.add_header('Content-Type', 'text/plain', charset=output)
        if 'Content-Transfer-Encoding' in self:
            return
        encoding = charset.get_body_encoding()
        if callable(encoding):
            encoding(self)
            return
        if self._payload:
            try:
                raw = self._payload.encode('ascii', 'surrogateescape')
            except UnicodeError:
                raw = self._payload.encode(output)
            self._payload = charset.body_encode(raw)
        self.add_header('Content-Transfer-Encoding', encoding)

    def get_charset(self):
        return self._charset

    def __len__(self):
        return len(self._headers)

    def __getitem__(self, name):
        return self.get(name)

    def __setitem__(self, name, val):
        most = self.policy.header_max_count(name)
        if most and sum(k.lower() == name.lower() for k, _ in self._headers) >= most:
            raise ValueError('There may be at most {} {} headers in a message'.format(most, name))
        self._headers.append(self.policy.header_store_parse(name, val))

    def __delitem__(self, name):
        name = name.lower()
        self._headers = [h for h in self._headers if h[0].lower() != name]

    def __contains__(self, name):
        name = name.lower()
        return any(k.lower() == name for k, _ in self._headers)

    def __iter__(self):
        for field, _ in self._headers:
            yield field

    def keys(self):
        return [k for k, _ in self._headers]

    def values(self):
        return [self.policy.header_fetch_parse(k, v) for k, v in self._headers]

    def items(self):
        return [(k, self.policy.header_fetch_parse(k, v)) for k, v in self._headers]

    def get(self, name, failobj=None):
        """The first header of a name."""
        name = name.lower()
        for k, v in self._headers:
            if k.lower() == name:
                return self.policy.header_fetch_parse(k, v)
        return failobj

    def set_raw(self, name, value):
        self._headers.append((name, value))

    def raw_items(self):
        return iter(self._headers.copy())

    def get_all(self, name, failobj=None):
        """All headers of a name."""
        name = name.lower()
        return [self.policy.header_fetch_parse(k, v) for k, v in self._headers if k.lower() == name] or failobj

    def add_header(self, _name, _value, **_params):
        """Add a header with parameters, whose underscores stand for dashes."""
        parts = []
        for k, v in _params.items():
            k = k.replace('_', '-')
            parts.append(k if v is None else _format_param(k, v))
        if _value is not None:
            parts.insert(0, _value)
        self[_name] = '; '.join(parts)

    def replace_header(self, _name, _value):
        """Replace the first header of a name."""
        for i, (k, v) in enumerate(self._headers):
            if k.lower() == _name.lower():
                self._headers[i] = self.policy.header_store_parse(k, _value)
                return
        raise KeyError(_name)

    def get_content_type(self):
        """The type of the payload, such as text/plain."""
        value = self.get('content-type')
        if value is None:
            return self.get_default_type()
        ctype = _split_params(value)[0].lower() if str(value).strip() else ''
        return ctype if ctype.count('/') == 1 else 'text/plain'

    def get_content_maintype(self):
        return self.get_content_type().split('/')[0]

    def get_content_subtype(self):
        return self.get_content_type().split('/')[1]

    def get_default_type(self):
        return self._default_type

    def set_default_type(self, ctype):
        self._default_type = ctype

    def _params(self, header):
        value = self.get(header)
        if value is None:
            return None
        params = []
        for p in _split_params(value):
            name, eq, val = p.partition('=')
            params.append((name.strip(), val.strip()) if eq else (p.strip(), ''))
        return utils.decode_params(params) if params else [('', '')]

    def get_params(self, failobj=None, header='content-type', unquote=True):
        """All parameters of a header as pairs."""
        params = self._params(header)
        if params is None:
            return failobj
        return [(k, self._unquoted(v)) for k, v in params] if unquote else params

    @staticmethod
    def _unquoted(value):
        if isinstance(value, tuple):
            return value[0], value[1], utils.unquote(value[2])
        return utils.unquote(value)

    def get_param(self, param, failobj=None, header='content-type', unquote=True):
        """A parameter of a header."""
        for k, v in self._params(header) or ():
            if k.lower() == param.lower():
                return self._unquoted(v) if unquote else v
        return failobj

    def set_param(self, param, value, header='Content-Type', requote=True, charset=None, language='', replace=False):
        """Set a parameter of a header."""
        if not isinstance(value, tuple) and charset:
            value = (charset, language, value)
        if header not in self and header.lower() == 'content-type':
            ctype = 'text/plain'
        else:
            ctype = self.get(header)
        parts = _split_params(ctype) if ctype else []
        new = _format_param(param, value, requote)
        for i, p in enumerate(parts[1:], 1):
            if p.partition('=')[0].strip().lower() == param.lower():
                parts[i] = new
                break
        else:
            parts.append(new)
        ctype = '; '.join(parts)
        if ctype != self.get(header):
            if replace:
                self.replace_header(header, ctype)
            else:
                del self[header]
                self[header] = ctype

    def del_param(self, param, header='content-type', requote=True):
        """Remove a parameter from a header."""
        if header not in self:
            return
        parts = _split_params(self.get(header))
        kept = parts[:1] + [p for p in parts[1:] if p.partition('=')[0].strip().lower().rstrip('*') != param.lower()]
        if kept != parts:
            del self[header]
            self[header] = '; '.join(kept)

    def set_type(self, type, header='Content-Type', requote=True):
        """Set the type, and keep the parameters."""
        if not type.count('/') == 1:
            raise ValueError
        if header.lower() == 'content-type':
            del self['mime-version']
            self['MIME-Version'] = '1.0'
        if header not in self:
            self[header] = type
            return
        parts = _split_params(self.get(header))
        del self[header]
        self[header] = '; '.join([type] + parts[1:])

    def get_filename(self, failobj=None):
        """The name of the file that the payload is."""
        missing = object()
        name = self.get_param('filename', missing, 'content-disposition')
        if name is missing:
            name = self.get_param('name', missing, 'content-type')
        return failobj if name is missing else utils.collapse_rfc2231_value(name).strip()

    def get_boundary(self, failobj=None):
        """The boundary between the parts."""
        missing = object()
        boundary = self.get_param('boundary', missing)
        return failobj if boundary is missing else utils.collapse_rfc2231_value(boundary).rstrip()

    def set_boundary(self, boundary):
        """Set the boundary between the parts."""
        if self.get('content-type') is None:
            raise errors.HeaderParseError('No Content-Type header found')
        parts = [p for p in _split_params(self.get('content-type')) if not p.lower().startswith('boundary')]
        parts.append('boundary="%s"' % boundary)
        for i, (k, v) in enumerate(self._headers):
            if k.lower() == 'content-type':
                self._headers[i] = self.policy.header_store_parse(k, '; '.join(parts))

    def get_content_charset(self, failobj=None):
        """The character set that the header tells, in lower case."""
        missing = object()
        charset = self.get_param('charset', missing)
        if charset is missing:
            return failobj
        if isinstance(charset, tuple):
            charset = utils.collapse_rfc2231_value(charset)
        try:
            charset.encode('us-ascii')
        except UnicodeError:
            return failobj
        return charset.lower()

    def get_charsets(self, failobj=None):
        """The character sets of all parts."""
        return [part.get_content_charset(failobj) for part in self.walk()]

    def get_content_disposition(self):
        """inline, attachment or whatever the header says, or None."""
        value = self.get('content-disposition')
        return None if value is None else _split_params(value)[0].lower()

    def walk(self):
        """The message and all its parts, depth first."""
        yield self
        if self.is_multipart():
            for part in self._payload:
                yield from part.walk()


class MIMEPart(Message):
    """A part of a message with methods for its content."""

    def __init__(self, policy=None):
        if policy is None:
            from email.policy import default as policy
        super().__init__(policy)

    def as_string(self, unixfrom=False, maxheaderlen=None, policy=None):
        """The whole message as text."""
        policy = policy or self.policy
        return super().as_string(unixfrom, policy.max_line_length if maxheaderlen is None else maxheaderlen, policy)

    def is_attachment(self):
        """True if the header says so."""
        return self.get_content_disposition() == 'attachment'

    def _bodies(self, part, preferences):
        if part.is_attachment():
            return
        main, sub = part.get_content_type().split('/')
        if main == 'text':
            if sub in preferences:
                yield preferences.index(sub), part
        elif main == 'multipart' and part.is_multipart():
            if sub != 'related':
                for p in part.iter_parts():
                    yield from self._bodies(p, preferences)
                return
            if 'related' in preferences:
                yield preferences.index('related'), part
            start = part.get_param('start')
            parts = part.get_payload()
            root = next((p for p in parts if start and p['content-id'] == start), parts[0] if parts else None)
            if root is not None:
                yield from self._bodies(root, preferences)

    def get_body(self, preferencelist=('related', 'html', 'plain')):
        """The part that is the body of the message, or None."""
        best = None
        for rank, part in self._bodies(self, list(preferencelist)):
            if best is None or rank < best[0]:
                best = rank, part
        return best and best[1]

    def iter_attachments(self):
        """The parts that are not the body."""
        main, sub = self.get_content_type().split('/')
        if main != 'multipart' or sub == 'alternative':
            return
        parts = list(self.get_payload())
        if sub == 'related':
            start = self.get_param('start')
            root = next((p for p in parts if start and p['content-id'] == start), parts[0] if parts else None)
            parts = [p for p in parts if p is not root]
        else:
            seen = set()
            kept = []
            for part in parts:
                ctype = part.get_content_type()
                if ctype in ('text/plain', 'text/html', 'multipart/related', 'multipart/alternative') and not part.is_attachment() and ctype not in seen:
                    seen.add(ctype)
                else:
                    kept.append(part)
            parts = kept
        yield from parts

    def iter_parts(self):
        """The parts of a multipart."""
        if self.is_multipart():
            yield from self.get_payload()

    def get_content(self, *args, errors='replace', **kw):
        """Text of a text part, a message, or bytes."""
        main, sub = self.get_content_type().split('/')
        if main == 'multipart':
            raise KeyError(self.get_content_type())
        if main == 'message' and sub in ('rfc822', 'external-body'):
            return self.get_payload(0)
        data = self.get_payload(decode=True)
        if main == 'text':
            return data.decode(self.get_param('charset', 'ASCII'), errors)
        return data

    def set_content(self, content, subtype=None, *args, **kw):
        """Set the content: text with subtype and charset, bytes with maintype and subtype, or a
        message; cte, disposition, filename, cid and params are for the headers."""
        if self.get_content_maintype() == 'multipart' and self.is_multipart():
            raise TypeError('set_content not valid on multipart')
        for name in [k for k in self.keys() if k.lower().startswith('content-')]:
            del self[name]
        self._payload = None
        if isinstance(content, str):
            self._set_text(content, subtype or 'plain', *args, **kw)
        elif isinstance(content, (bytes, bytearray, memoryview)):
            if subtype is not None and not args and 'maintype' not in kw and 'subtype' not in kw:
                kw['maintype'], subtype = subtype, None
            if args:
                kw['maintype'], kw['subtype'] = subtype, args[0]
            elif subtype is not None:
                kw['subtype'] = subtype
            self._set_bytes(bytes(content), **kw)
        elif isinstance(content, Message):
            self['Content-Type'] = 'message/' + (subtype or 'rfc822')
            self._payload = [content]
            self['Content-Transfer-Encoding'] = kw.get('cte') or '8bit'
        else:
            raise KeyError(type(content).__module__ + '.' + type(content).__qualname__)
        if 'MIME-Version' not in self and isinstance(self, EmailMessage):
            self['MIME-Version'] = '1.0'

    def _add_lines(self, headers):
        """Add header fields, given as 'Name: value' texts or as fields of a policy."""
        for field in headers or ():
            if isinstance(field, str) and not hasattr(field, 'name'):
                name, value = self.policy.header_source_parse([field])
            else:
                name, value = field.name, field
            self[name] = value

    def _set_text(self, text, subtype='plain', charset='utf-8', cte=None, disposition=None, filename=None, cid=None,
                  params=None, headers=None):
        self['Content-Type'] = 'text/%s; charset="%s"' % (subtype, Charset(charset).output_charset or charset)
        self._add_lines(headers)
        text = ''.join(line + '\n' for line in text.splitlines())
        data = text.encode(charset, 'surrogateescape')
        longest = max(map(len, data.splitlines()), default=0)
        if cte is None:
            if data.isascii() and longest <= (self.policy.max_line_length or 998):
                cte = '7bit'
            elif not data.isascii() and self.policy.cte_type == '8bit' and longest <= (self.policy.max_line_length or 998):
                cte = '8bit'
            else:
                qp = binascii.b2a_qp(data[:3000], istext=True)
                cte = 'base64' if len(qp) > len(data[:3000]) * 4 / 3 else 'quoted-printable'
        if cte in ('7bit', '8bit'):
            payload = data.decode('ascii', 'surrogateescape')
        elif cte == 'base64':
            payload = base64.encodebytes(data).decode('ascii')
        elif cte == 'quoted-printable':
            payload = binascii.b2a_qp(data, istext=True).decode('ascii')
        else:
            raise ValueError('Unknown content transfer encoding {}'.format(cte))
        self._payload = payload
        self['Content-Transfer-Encoding'] = cte
        self._finish(disposition, filename, cid, params)

    def _set_bytes(self, data, maintype=None, subtype=None, cte='base64', disposition=None, filename=None, cid=None,
                   params=None, headers=None):
        if maintype is None or subtype is None:
            missing = [n for n, v in (('maintype', maintype), ('subtype', subtype)) if v is None]
            raise TypeError('set_bytes_content() missing %d required positional argument%s: %s' % (
                len(missing), 's' * (len(missing) > 1), ' and '.join(map(repr, missing))))
        self['Content-Type'] = '%s/%s' % (maintype, subtype)
        self._add_lines(headers)
        if cte == 'base64':
            self._payload = base64.encodebytes(data).decode('ascii')
        elif cte == 'quoted-printable':
            self._payload = binascii.b2a_qp(data, istext=False).decode('ascii')
        else:
            self._payload = data.decode('ascii', 'surrogateescape')
        self['Content-Transfer-Encoding'] = cte
        self._finish(disposition, filename, cid, params)

    def _finish(self, disposition, filename, cid, params):
        if disposition is None and filename is not None:
            disposition = 'attachment'
        if disposition is not None:
            self['Content-Disposition'] = disposition
        if filename is not None:
            self.set_param('filename', filename, 'Content-Disposition', replace=True)
        if cid is not None:
            self['Content-ID'] = cid
        for key, value in (params or {}).items():
            self.set_param(key, value)

    def _make_multipart(self, subtype, below, boundary=None):
        if self.get_content_maintype() == 'multipart':
            existing = self.get_content_subtype()
            if existing == subtype or existing not in below:
                raise ValueError('Cannot convert {} to {}'.format(existing, subtype))
        moved = [h for h in self._headers if h[0].lower().startswith('content-')]
        kept = [h for h in self._headers if not h[0].lower().startswith('content-')]
        if moved or self._payload is not None:
            part = MIMEPart(policy=self.policy)
            part._headers, part._payload = moved, self._payload
            self._payload = [part]
        else:
            self._payload = []
        self._headers = kept
        self['Content-Type'] = 'multipart/' + subtype
        if boundary is not None:
            self.set_param('boundary', boundary)

    def make_related(self, boundary=None):
        self._make_multipart('related', (), boundary)

    def make_alternative(self, boundary=None):
        self._make_multipart('alternative', ('related',), boundary)

    def make_mixed(self, boundary=None):
        self._make_multipart('mixed', ('related', 'alternative'), boundary)

    def _add(self, kind, args, kw, disposition=None):
        if self.get_content_maintype() != 'multipart' or self.get_content_subtype() != kind:
            getattr(self, 'make_' + kind)()
        part = type(self)(policy=self.policy)
        part.set_content(*args, **kw)
        if disposition and 'content-disposition' not in part:
            part['Content-Disposition'] = disposition
        self.attach(part)

    def add_related(self, *args, **kw):
        """Add a part that the body refers to."""
        self._add('related', args, kw, 'inline')

    def add_alternative(self, *args, **kw):
        """Add another version of the body."""
        self._add('alternative', args, kw)

    def add_attachment(self, *args, **kw):
        """Add an attachment."""
        self._add('mixed', args, kw, 'attachment')

    def clear(self):
        """Remove all headers and the payload."""
        self._headers = []
        self._payload = None

    def clear_content(self):
        """Remove the payload and the headers about it."""
        self._headers = [h for h in self._headers if not h[0].lower().startswith('content-')]
        self._payload = None


class EmailMessage(MIMEPart):
    """A message with methods for its content."""
