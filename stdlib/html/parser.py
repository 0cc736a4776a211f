# A parser of HTML that calls methods for what it finds.
"""HTML read piece by piece: a method is called for each tag, text and comment."""

import re
from html import unescape

__all__ = ['HTMLParser']

_tag_name = re.compile(r'[a-zA-Z][^\t\n\r\f />\x00]*')
_attribute = re.compile(r'''
    ((?<=[\'"\t\n\r\f /])[^\t\n\r\f />][^\t\n\r\f /=>]*)      # the name
    ([\t\n\r\f ]*=[\t\n\r\f ]*(\'[^\']*\'|"[^"]*"|(?![\'"])[^>\t\n\r\f ]*))?
    (?:[\t\n\r\f ]|/(?!>))*''', re.VERBOSE)
_start_tag = re.compile(r'''
    <[a-zA-Z][^\t\n\r\f />\x00]*
    (?:[\t\n\r\f /]*
       (?:(?<=['"\t\n\r\f /])[^\t\n\r\f />][^\t\n\r\f /=>]*
          (?:[\t\n\r\f ]*=[\t\n\r\f ]*(?:'[^']*'|"[^"]*"|(?!['"])[^>\t\n\r\f ]*))?
          (?:[\t\n\r\f ]|/(?!>))*)*)?
    [\t\n\r\f ]*''', re.VERBOSE)
_reference = re.compile(r'&(?:#(?P<char>(?:[0-9]+|[xX][0-9a-fA-F]+))|(?P<name>[a-zA-Z][-.a-zA-Z0-9]*))(?P<end>;?)')

_half_reference = re.compile(r'&(?:#(?:[0-9]*|[xX][0-9a-fA-F]*)|[a-zA-Z][-.a-zA-Z0-9]*)?\Z')


class HTMLParser:
    """Calls handle_starttag, handle_endtag, handle_data and others for the parts of a page, which comes
    in pieces by feed(). With convert_charrefs, references are replaced by characters."""

    CDATA_CONTENT_ELEMENTS = ('script', 'style')

    def __init__(self, *, convert_charrefs=True):
        self.convert_charrefs = convert_charrefs
        self.reset()

    def reset(self):
        """Forget what was not yet handled."""
        self.rawdata = ''
        self.lasttag = '???'
        self.cdata_elem = None
        self.lineno, self.offset = 1, 0
        self._text_of_tag = None

    def getpos(self):
        """Line and column of what is being handled."""
        return self.lineno, self.offset

    def feed(self, data):
        """Take a piece of the page."""
        self.rawdata += data
        self._run(False)

    def close(self):
        """Handle what is left, as if the page ended here."""
        self._run(True)

    def set_cdata_mode(self, elem):
        self.cdata_elem = elem.lower()

    def clear_cdata_mode(self):
        self.cdata_elem = None

    def get_starttag_text(self):
        """The start tag that was handled last, as text."""
        return self._text_of_tag

    def _advance(self, text):
        n = text.count('\n')
        if n:
            self.lineno += n
            self.offset = len(text) - text.rindex('\n') - 1
        else:
            self.offset += len(text)

    def _run(self, end):
        data, i, n = self.rawdata, 0, len(self.rawdata)
        while i < n:
            j = self._text_end(data, i, end)
            if j < 0:
                break
            if j > i:
                self._text(data[i:j])
                self._advance(data[i:j])
                i = j
                continue
            k = self._markup(data, i, end)
            if k < 0 and end and data[i] == '<':  # unfinished markup is text
                k = data.find('>', i + 1) + 1 or data.find('<', i + 1)
                k = k if k > 0 else i + 1
                self._text(data[i:k])
            if k < 0:
                break
            self._advance(data[i:k])
            i = k
        if end and i < n:
            rest = data[i:]
            self.handle_data(unescape(rest) if self.convert_charrefs and not self.cdata_elem else rest)
            self._advance(rest)
            i = n
        self.rawdata = data[i:]

    def _text_end(self, data, i, end):
        """Where the text ends that begins at i; i itself if it is markup, -1 if more is needed."""
        if self.cdata_elem:
            m = re.compile(r'</%s(?=[\t\n\r\f />])' % re.escape(self.cdata_elem), re.IGNORECASE).search(data, i)
            if m:
                return m.start()
            if end:
                return len(data) if i < len(data) else -1
            j = data.rfind('<', i)
            j = len(data) if j < 0 else j
            return j if j > i else -1
        if self.convert_charrefs:
            j = data.find('<', i)
            if j >= 0:
                return j
            if end:
                return len(data)
            amp = data.rfind('&', max(i, len(data) - 34))
            if amp >= 0 and not re.compile(r'[\t\n\r\f ;]').search(data, amp):
                return -1  # perhaps half of a reference
            return len(data)
        m = re.compile('[&<]').search(data, i)
        return m.start() if m else len(data)

    def _text(self, text):
        self.handle_data(unescape(text) if self.convert_charrefs and not self.cdata_elem else text)

    def _markup(self, data, i, end):
        """Handle the markup at i; where it ends, or -1."""
        if data[i] == '&':
            return self._reference_at(data, i, end)
        if _tag_name.match(data, i + 1):
            return self._start(data, i, end)
        if data.startswith('</', i):
            return self._end(data, i, end)
        if data.startswith('<!--', i):
            m = re.compile(r'--\s*>').search(data, i + 4)
            if m:
                self.handle_comment(data[i + 4:m.start()])
                return m.end()
            return -1
        if data.startswith('<?', i):
            j = data.find('>', i + 2)
            if j < 0:
                return -1
            self.handle_pi(data[i + 2:j])
            return j + 1
        if data.startswith('<!', i):
            return self._declaration(data, i, end)
        if i + 1 < len(data) or end:
            self.handle_data('<')
            return i + 1
        return -1

    def _declaration(self, data, i, end):
        if data.startswith('<![', i):
            j = data.find(']]>' if data.startswith('<![CDATA[', i) else ']>', i + 3)
            if j < 0:
                return -1
            self.unknown_decl(data[i + 3:j])
            return j + (3 if data.startswith('<![CDATA[', i) else 2)
        if '<!--'.startswith(data[i:]) and not end:
            return -1
        j = data.find('>', i + 2)
        if j < 0:
            return -1
        text = data[i + 2:j]
        if text[:7].lower() == 'doctype':
            self.handle_decl(text)
        else:
            self.handle_comment(text)
        return j + 1

    def _reference_at(self, data, i, end):
        m = _reference.match(data, i)
        if _half_reference.match(data, i):
            return -1
        if m:
            if m['char']:
                self.handle_charref(m['char'])
            else:
                self.handle_entityref(m['name'])
            return m.end()
        if i + 1 < len(data) or end:
            self.handle_data('&')
            return i + 1
        return -1

    def _start(self, data, i, end):
        self._text_of_tag = None
        m = _start_tag.match(data, i)
        j = m.end()
        tail = '/>' if data.startswith('/>', j) else '>' if data.startswith('>', j) else ''
        if not tail:
            c = data[j:j + 1]
            if not c or c.isascii() and c.isalpha() or c in '=/':
                return -1  # within an attribute
            self.handle_data(data[i:j])
            return j
        stop = j + len(tail)
        self._text_of_tag = data[i:stop]
        name = _tag_name.match(data, i + 1)
        self.lasttag = tag = name.group().lower()
        attrs, k = [], name.end()
        while k < j and (data[k] in '\t\n\r\f ' or data[k] == '/' and data[k + 1:k + 2] != '>'):
            k += 1
        while k < j:
            a = _attribute.match(data, k)
            if not a or a.end() == k:
                break
            key, rest, value = a.groups()
            if not rest:
                value = None
            elif value[:1] in ('"', "'") and value[:1] == value[-1:]:
                value = value[1:-1]
            attrs.append((key.lower(), unescape(value) if value else value))
            k = a.end()
        if tail == '/>' or data[k:j].strip() == '/':
            self.handle_startendtag(tag, attrs)
        else:
            self.handle_starttag(tag, attrs)
            if tag in self.CDATA_CONTENT_ELEMENTS:
                self.set_cdata_mode(tag)
        return stop

    def _end(self, data, i, end):
        j = data.find('>', i + 2)
        if j < 0:
            return -1
        name = re.compile(r'[\t\n\r\f ]*(%s)' % _tag_name.pattern).match(data, i + 2)
        if not name:
            if data[i + 2:i + 3] == '>':
                return i + 3
            self.handle_comment(data[i + 2:j])
            return j + 1
        self.handle_endtag(name[1].lower())
        self.clear_cdata_mode()
        return j + 1

    def handle_startendtag(self, tag, attrs):
        """A tag such as <br/>."""
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_starttag(self, tag, attrs):
        """A start tag, with pairs of attribute and value."""

    def handle_endtag(self, tag):
        """An end tag."""

    def handle_charref(self, name):
        """A reference by number."""

    def handle_entityref(self, name):
        """A reference by name."""

    def handle_data(self, data):
        """Text."""

    def handle_comment(self, data):
        """A comment."""

    def handle_decl(self, decl):
        """A declaration such as that of the document type."""

    def handle_pi(self, data):
        """A processing instruction."""

    def unknown_decl(self, data):
        """A declaration in brackets."""
