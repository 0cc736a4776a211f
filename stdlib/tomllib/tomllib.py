"""Parser for TOML files, version 1.0."""

import re

__all__ = ("loads", "load", "TOMLDecodeError")

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_NUMBER = re.compile(r"0x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*|0b[01](?:_?[01])*|0o[0-7](?:_?[0-7])*"
                     r"|([+-]?(?:0|[1-9](?:_?[0-9])*))((?:\.[0-9](?:_?[0-9])*)?(?:[eE][+-]?[0-9](?:_?[0-9])*)?)")
_SPECIAL = re.compile("[+-]?(?:inf|nan)")
_TIME = r"([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9])(?:\.([0-9]{1,6})[0-9]*)?"
_LOCALTIME = re.compile(_TIME)
_DATETIME = re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])(?:[Tt ]" + _TIME + r"(?:([Zz])|([+-])([01][0-9]|2[0-3]):([0-5][0-9]))?)?")
_ESCAPES = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", '"': '"', "\\": "\\"}
_CONTROL = frozenset(chr(i) for i in range(32)) | {"\x7f"}


class TOMLDecodeError(ValueError):
    """The text is not TOML; the message says where."""


def load(fp, /, *, parse_float=float):
    """The dict that a file opened in binary mode holds as TOML; parse_float makes its floats."""
    b = fp.read()
    try:
        s = b.decode()
    except AttributeError:
        raise TypeError("File must be opened in binary mode, e.g. use `open('foo.toml', 'rb')`") from None
    return loads(s, parse_float=parse_float)


def loads(s, /, *, parse_float=float):
    """The dict that a text holds as TOML; parse_float makes its floats."""
    try:
        text = s.replace("\r\n", "\n")
    except AttributeError:
        raise TypeError(f"Expected str object, not '{type(s).__qualname__}'") from None
    return _Document(text, _checked(parse_float)).parse()


def _checked(parse_float):
    """parse_float, which must not make tables and arrays."""
    if parse_float is float:
        return float

    def parse(text):
        value = parse_float(text)
        if isinstance(value, (dict, list)):
            raise ValueError("parse_float must not return dicts or lists")
        return value
    return parse


class _Document:
    """The text, the position in it, and what may still be added to which tables."""

    def __init__(self, text, parse_float):
        self.text, self.pos, self.parse_float = text, 0, parse_float
        self.root = {}
        self.closed = set()    # ids of inline tables and arrays: nothing can be added
        self.declared = set()  # ids of tables with a header
        self.dotted = {}       # ids of tables made by dotted keys, and the header they are under

    def error(self, msg, pos=None):
        pos = self.pos if pos is None else pos
        if pos >= len(self.text):
            where = "end of document"
        else:
            line = self.text.count("\n", 0, pos) + 1
            column = pos + 1 if line == 1 else pos - self.text.rindex("\n", 0, pos)
            where = f"line {line}, column {column}"
        return TOMLDecodeError(f"{msg} (at {where})")

    def peek(self):
        return self.text[self.pos:self.pos + 1]

    def spaces(self):
        while self.peek() in (" ", "\t"):
            self.pos += 1

    def comment(self):
        if self.peek() != "#":
            return
        end = self.text.find("\n", self.pos)
        end = len(self.text) if end < 0 else end
        for i in range(self.pos + 1, end):
            if self.text[i] in _CONTROL and self.text[i] != "\t":
                raise self.error(f"Found invalid character {self.text[i]!r}", i)
        self.pos = end

    def blank(self):
        """Skip spaces, comments and line ends."""
        while True:
            start = self.pos
            while self.peek() in (" ", "\t", "\n") and self.peek():
                self.pos += 1
            self.comment()
            if self.pos == start:
                return

    def parse(self):
        table, header = self.root, ()
        while True:
            while self.peek() and self.peek() in " \t\n":
                self.pos += 1
            c = self.peek()
            if not c:
                return self.root
            if c == "[":
                table, header = self.header()
            elif c in "\"'" or _BARE.match(c):
                self.pair(table, header)
            elif c != "#":
                raise self.error("Invalid statement")
            self.spaces()
            self.comment()
            if self.peek() not in ("", "\n"):
                raise self.error("Expected newline or end of document after a statement")

    def header(self):
        array = self.text.startswith("[[", self.pos)
        self.pos += 2 if array else 1
        self.spaces()
        key = self.key()
        if any(id(self.find(key[:n])) in self.closed for n in range(1, len(key) + 1)):
            raise self.error(f"Cannot {'mutate immutable namespace' if array else 'declare'} {key}{'' if array else ' twice'}")
        parent = self.descend(self.root, key[:-1], key)
        name = key[-1]
        if array:
            items = parent.setdefault(name, [])
            if not isinstance(items, list):
                raise self.error("Cannot overwrite a value")
            if id(items) in self.closed:
                raise self.error(f"Cannot mutate immutable namespace {key}")
            table = {}
            items.append(table)
        else:
            table = parent.setdefault(name, {})
            if not isinstance(table, dict) and not isinstance(table, list):
                raise self.error("Cannot overwrite a value")
            if isinstance(table, list) or id(table) in self.declared or id(table) in self.dotted or id(table) in self.closed:
                raise self.error(f"Cannot declare {key} twice")
        self.declared.add(id(table))
        end = "]]" if array else "]"
        if not self.text.startswith(end, self.pos):
            raise self.error(f"Expected {end!r} at the end of {'an array' if array else 'a table'} declaration")
        self.pos += len(end)
        return table, key

    def find(self, key):
        """What a key leads to already, or None."""
        d = self.root
        for name in key:
            if isinstance(d, list):
                d = d[-1] if d else {}
            if not isinstance(d, dict) or name not in d:
                return None
            d = d[name]
        return d

    def descend(self, table, names, key):
        """The table that names lead to, made where missing."""
        for name in names:
            table = table.setdefault(name, {})
            if isinstance(table, list) and table and id(table) not in self.closed:
                table = table[-1]
            if not isinstance(table, dict):
                raise self.error("Cannot overwrite a value")
            if id(table) in self.closed:
                raise self.error(f"Cannot mutate immutable namespace {key}")
        return table

    def key(self):
        parts = [self.key_part()]
        while True:
            self.spaces()
            if self.peek() != ".":
                return tuple(parts)
            self.pos += 1
            self.spaces()
            parts.append(self.key_part())

    def key_part(self):
        c = self.peek()
        if c == "'":
            return self.literal()
        if c == '"':
            return self.basic()
        m = _BARE.match(self.text, self.pos)
        if m is None:
            raise self.error("Invalid initial character for a key part")
        self.pos = m.end()
        return m[0]

    def pair(self, table, header):
        key, value = self.key_value()
        full = header + key
        for i, name in enumerate(key[:-1], 1):
            known = name in table
            table = table.setdefault(name, {})
            if not isinstance(table, dict):
                raise self.error("Cannot overwrite a value" if not isinstance(table, list) else f"Cannot mutate immutable namespace {full[:-1]}")
            if id(table) in self.closed:
                raise self.error(f"Cannot mutate immutable namespace {full[:-1]}")
            if known and (id(table) in self.declared or self.dotted.get(id(table), header) != header):
                raise self.error(f"Cannot redefine namespace {full[:-1 if i == len(key) - 1 else i - len(key)]}")
            self.dotted[id(table)] = header
        if key[-1] in table:
            raise self.error("Cannot overwrite a value")
        table[key[-1]] = value

    def key_value(self):
        key = self.key()
        if self.peek() != "=":
            raise self.error("Expected '=' after a key in a key/value pair")
        self.pos += 1
        self.spaces()
        return key, self.value()

    def close(self, value):
        """Nothing can be added to an inline value."""
        if isinstance(value, (dict, list)):
            self.closed.add(id(value))
            for v in value.values() if isinstance(value, dict) else value:
                self.close(v)
        return value

    def value(self):
        text, pos = self.text, self.pos
        c = self.peek()
        if c == '"':
            return self.multiline('"') if text.startswith('"""', pos) else self.basic()
        if c == "'":
            return self.multiline("'") if text.startswith("'''", pos) else self.literal()
        if c == "[":
            return self.close(self.array())
        if c == "{":
            return self.close(self.inline_table())
        for word, value in (("true", True), ("false", False)):
            if text.startswith(word, pos):
                self.pos += len(word)
                return value
        m = _DATETIME.match(text, pos)
        if m:
            try:
                value = _moment(m)
            except ValueError as e:
                raise self.error("Invalid date or datetime") from e
            self.pos = m.end()
            return value
        m = _LOCALTIME.match(text, pos)
        if m:
            from datetime import time
            self.pos = m.end()
            return time(*map(int, m.groups()[:3]), int((m[4] or "").ljust(6, "0")))
        m = _NUMBER.match(text, pos)
        if m:
            self.pos = m.end()
            return self.parse_float(m[0]) if m[2] else int(m[0], 0)
        m = _SPECIAL.match(text, pos)
        if m:
            self.pos = m.end()
            return self.parse_float(m[0])
        raise self.error("Invalid value")

    def array(self):
        self.pos += 1
        result = []
        self.blank()
        while self.peek() != "]":
            result.append(self.value())
            self.blank()
            c = self.peek()
            if c == ",":
                self.pos += 1
                self.blank()
            elif c != "]":
                raise self.error("Unclosed array")
        self.pos += 1
        return result

    def inline_table(self):
        self.pos += 1
        result = {}
        self.spaces()
        if self.peek() == "}":
            self.pos += 1
            return result
        while True:
            key, value = self.key_value()
            table = result
            for name in key[:-1]:
                table = table.setdefault(name, {})
                if not isinstance(table, dict):
                    raise self.error("Cannot overwrite a value")
                if id(table) in self.closed:
                    raise self.error(f"Cannot mutate immutable namespace {key}")
            if key[-1] in table:
                raise self.error(f"Duplicate inline table key {key[-1]!r}")
            table[key[-1]] = value
            self.spaces()
            c = self.peek()
            if c == "}":
                self.pos += 1
                return result
            if c != ",":
                raise self.error("Unclosed inline table")
            self.pos += 1
            self.spaces()

    def literal(self):
        self.pos += 1
        start = self.pos
        while (c := self.peek()) != "'":
            if not c:
                raise self.error('Expected "\'"')
            if c in _CONTROL and c != "\t":
                raise self.error(f"Found invalid character {c!r}")
            self.pos += 1
        self.pos += 1
        return self.text[start:self.pos - 1]

    def basic(self):
        self.pos += 1
        out = []
        while (c := self.peek()) != '"':
            if not c:
                raise self.error("Unterminated string")
            if c == "\\":
                out.append(self.escape(False))
            elif c in _CONTROL and c != "\t":
                raise self.error(f"Illegal character {c!r}")
            else:
                out.append(c)
                self.pos += 1
        self.pos += 1
        return "".join(out)

    def multiline(self, quote):
        self.pos += 3
        if self.peek() == "\n":
            self.pos += 1
        out = []
        while not self.text.startswith(quote * 3, self.pos):
            c = self.peek()
            if not c:
                raise self.error("Unterminated string" if quote == '"' else "Expected \"'''\"")
            if c == "\\" and quote == '"':
                out.append(self.escape(True))
            elif c in _CONTROL and c not in "\t\n":
                raise self.error(f"Illegal character {c!r}" if quote == '"' else f"Found invalid character {c!r}")
            else:
                out.append(c)
                self.pos += 1
        self.pos += 3
        for _ in range(2):  # one or two quotes more belong to the text
            if self.peek() == quote:
                out.append(quote)
                self.pos += 1
        return "".join(out)

    def escape(self, multiline):
        c = self.text[self.pos + 1:self.pos + 2]
        if multiline and c and c in " \t\n":
            # a line end that is escaped is gone, with all white space after it
            self.pos += 1
            while self.peek() and self.peek() in " \t":
                self.pos += 1
            if self.peek() != "\n":
                raise self.error("Unescaped '\\' in a string")
            while self.peek() and self.peek() in " \t\n":
                self.pos += 1
            return ""
        self.pos += 2
        if c in ("u", "U"):
            size = 4 if c == "u" else 8
            digits = self.text[self.pos:self.pos + size]
            if len(digits) != size or not re.fullmatch("[0-9A-Fa-f]*", digits):
                raise self.error("Invalid hex value")
            self.pos += size
            code = int(digits, 16)
            if code > 0x10FFFF or 0xD800 <= code <= 0xDFFF:
                raise self.error("Escaped character is not a Unicode scalar value")
            return chr(code)
        if c not in _ESCAPES:
            raise self.error("Unescaped '\\' in a string" if c else "Unterminated string")
        return _ESCAPES[c]


def _moment(m):
    """A date, a datetime or one with an offset."""
    from datetime import date, datetime, timedelta, timezone
    year, month, day, hour, minute, second, fraction, zulu, sign, off_hour, off_minute = m.groups()
    if hour is None:
        return date(int(year), int(month), int(day))
    tz = None
    if zulu:
        tz = timezone.utc
    elif sign:
        offset = timedelta(hours=int(off_hour), minutes=int(off_minute))
        tz = timezone(-offset if sign == "-" else offset)
    return datetime(int(year), int(month), int(day), int(hour), int(minute), int(second), int((fraction or "").ljust(6, "0")), tzinfo=tz)
