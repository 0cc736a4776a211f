"""Split source text into tokens, comments and line ends among them.

tokenize(readline) takes lines of bytes, and finds out how they are encoded; its first token
tells. generate_tokens(readline) takes lines of text. Both give TokenInfo objects; untokenize()
makes text of such tokens again.
"""

import re
from builtins import open as _builtin_open
from codecs import BOM_UTF8, lookup
from collections import namedtuple
from io import TextIOWrapper

import _tokenize
import token
from token import *
from token import EXACT_TOKEN_TYPES

__all__ = token.__all__ + ["tokenize", "generate_tokens", "detect_encoding",
                           "untokenize", "TokenInfo", "open", "TokenError"]

cookie_re = re.compile(r'^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)', re.ASCII)
blank_re = re.compile(br'^[ \t\f]*(?:[#\r\n]|$)', re.ASCII)


class TokenError(Exception):
    """Text that cannot be split further: the arguments are the reason and (line, column)."""


class TokenInfo(namedtuple('TokenInfo', 'type string start end line')):
    """A token: its kind, text, beginning and end as (line, column), and the line it is in."""

    def __repr__(self):
        annotated_type = '%d (%s)' % (self.type, tok_name[self.type])
        return ('TokenInfo(type=%s, string=%r, start=%r, end=%r, line=%r)' %
                self._replace(type=annotated_type))

    @property
    def exact_type(self):
        if self.type == OP and self.string in EXACT_TOKEN_TYPES:
            return EXACT_TOKEN_TYPES[self.string]
        return self.type


class Untokenizer:
    """Writes tokens as text. Tokens with positions go where they say; from the first token
    on that is only (type, string), blanks go where they cannot do harm.
    """

    def __init__(self):
        self.tokens = []
        self.prev_row = 1
        self.prev_col = 0
        self.prev_type = None
        self.encoding = None

    def add_whitespace(self, start):
        row, col = start
        if row < self.prev_row or row == self.prev_row and col < self.prev_col:
            raise ValueError("start ({},{}) precedes previous end ({},{})"
                             .format(row, col, self.prev_row, self.prev_col))
        self.add_backslash_continuation(start)
        gap = col - self.prev_col
        if gap:
            self.tokens.append(" " * gap)

    def add_backslash_continuation(self, start):
        """Join the lines down to that of start."""
        rows = start[0] - self.prev_row
        if rows == 0:
            return
        self.tokens.append("\\\n" * rows)
        self.prev_col = 0

    def escape_brackets(self, text):
        """Double the braces of literal text, but not those of \\N{NAME}."""
        out = []
        named = False
        for i, char in enumerate(text):
            if char == '{' and ''.join(out[-2:]) == '\\N' and (len(out) < 3 or ''.join(out[-3:])[0] != '\\' or ''.join(out[-4:-2]) == '\\\\'):
                named = True
                out.append(char)
            elif char == '}' and named:
                named = False
                out.append(char)
            else:
                out.append(char * 2 if char in '{}' else char)
        return ''.join(out)

    def untokenize(self, iterable):
        it = iter(iterable)
        indents = []
        line_begins = False
        for t in it:
            if len(t) == 2:
                self.compat(t, it)
                break
            kind, text, start, end, _ = t
            if kind == ENCODING:
                self.encoding = text
                continue
            if kind == ENDMARKER:
                break
            if kind == INDENT:
                indents.append(text)
                continue
            if kind == DEDENT:
                indents.pop()
                self.prev_row, self.prev_col = end
                continue
            if kind in (NEWLINE, NL):
                line_begins = True
            elif line_begins and indents:
                indent = indents[-1]
                if start[1] >= len(indent):
                    self.tokens.append(indent)
                    self.prev_col = len(indent)
                line_begins = False
            elif kind == FSTRING_MIDDLE:
                if '{' in text or '}' in text:
                    doubled = self.escape_brackets(text)
                    last = doubled.splitlines()[-1]
                    before = text.splitlines()[-1]
                    end = (end[0], end[1] + len(last) - len(before))
                    text = doubled
            if kind in (STRING, FSTRING_START) and self.prev_type in (STRING, FSTRING_END):
                self.tokens.append(" ")
            self.add_whitespace(start)
            self.tokens.append(text)
            self.prev_row, self.prev_col = end
            if kind in (NEWLINE, NL):
                self.prev_row += 1
                self.prev_col = 0
            self.prev_type = kind
        return "".join(self.tokens)

    def compat(self, first, rest):
        indents = []
        add = self.tokens.append
        line_begins = first[0] in (NEWLINE, NL)
        after_string = False
        fields = 0
        import itertools
        for t in itertools.chain([first], rest):
            kind, text = t[:2]
            if kind == ENCODING:
                self.encoding = text
                continue
            if kind in (NAME, NUMBER):
                text += ' '
            # two strings in a row need a blank between them
            if kind == STRING:
                if after_string:
                    text = ' ' + text
                after_string = True
            else:
                after_string = False
            if kind == FSTRING_START:
                fields += 1
            elif kind == FSTRING_END:
                fields -= 1
            if kind == INDENT:
                indents.append(text)
                continue
            if kind == DEDENT:
                indents.pop()
                continue
            if kind in (NEWLINE, NL):
                line_begins = True
            elif line_begins and indents:
                add(indents[-1])
                line_begins = False
            elif kind == FSTRING_MIDDLE:
                text = self.escape_brackets(text)
            # two braces in a row would be a literal one
            if fields and kind == OP and text in ('{', '}') and self.tokens and self.tokens[-1].endswith(text) and self.prev_type == OP:
                add(' ')
            # f-strings in a row need a blank, too
            if kind in (STRING, FSTRING_START) and self.prev_type in (STRING, FSTRING_END):
                add(' ')
            add(text)
            self.prev_type = kind


def untokenize(iterable):
    """Return the text of tokens; bytes if the first is an ENCODING token.

    Tokens with positions give back the text that they are from. Those that are only
    (type, string) give text that makes the same tokens.
    """
    ut = Untokenizer()
    out = ut.untokenize(iterable)
    if ut.encoding is not None:
        out = out.encode(ut.encoding)
    return out


def _normal_name(encoding):
    """Give the names of the two encodings that matter most their usual form."""
    name = encoding[:12].lower().replace("_", "-")
    if name == "utf-8" or name.startswith("utf-8-"):
        return "utf-8"
    for latin in "latin-1", "iso-8859-1", "iso-latin-1":
        if name == latin or name.startswith(latin + "-"):
            return "iso-8859-1"
    return encoding


def detect_encoding(readline):
    """Return the encoding of source and the lines of bytes read to find out, at most two.

    It is told by a byte order mark or a comment in the first two lines, and else UTF-8.
    SyntaxError is raised if both are there and differ, or if the encoding is unknown.
    """
    filename = getattr(getattr(readline, '__self__', None), 'name', None)
    bom = False
    default = 'utf-8'

    def read():
        try:
            return readline()
        except StopIteration:
            return b''

    def where(message, sep=' for '):
        return message if filename is None else f"{message}{sep}{filename!r}"

    def find_cookie(line):
        try:
            text = line.decode('utf-8')
        except UnicodeDecodeError:
            raise SyntaxError(where("invalid or missing encoding declaration"))
        match = cookie_re.match(text)
        if not match:
            return None
        encoding = _normal_name(match.group(1))
        try:
            codec = lookup(encoding)
        except LookupError:
            if filename is None:
                raise SyntaxError("unknown encoding: " + encoding)
            raise SyntaxError("unknown encoding for {!r}: {}".format(filename, encoding))
        if bom:
            if encoding != 'utf-8':
                if filename is None:
                    raise SyntaxError('encoding problem: utf-8')
                raise SyntaxError('encoding problem for {!r}: utf-8'.format(filename))
            encoding += '-sig'
        return encoding

    first = read()
    if first.startswith(BOM_UTF8):
        bom = True
        first = first[3:]
        default = 'utf-8-sig'
    if not first:
        return default, []
    encoding = find_cookie(first)
    if encoding:
        return encoding, [first]
    if not blank_re.match(first):
        return default, [first]
    second = read()
    if not second:
        return default, [first]
    return find_cookie(second) or default, [first, second]


def open(filename):
    """Open a source file for reading, as text in the encoding that it declares."""
    buffer = _builtin_open(filename, 'rb')
    try:
        encoding, _ = detect_encoding(buffer.readline)
        buffer.seek(0)
        text = TextIOWrapper(buffer, encoding, line_buffering=True)
        text.mode = 'r'
        return text
    except:
        buffer.close()
        raise


def tokenize(readline):
    """Yield the tokens of lines of bytes; the first tells the encoding."""
    encoding, lines = detect_encoding(readline)
    if encoding == "utf-8-sig":
        encoding = "utf-8"
    yield TokenInfo(ENCODING, encoding, (0, 0), (0, 0), '')
    yield from _generate_tokens_from_c_tokenizer(_rest(lines, readline).__next__, encoding, extra_tokens=True)


def generate_tokens(readline):
    """Yield the tokens of lines of text."""
    return _generate_tokens_from_c_tokenizer(readline, extra_tokens=True)


def _rest(lines, readline):
    yield from lines
    while True:
        try:
            line = readline()
        except StopIteration:
            return
        if not line:
            return
        yield line


def _generate_tokens_from_c_tokenizer(source, encoding=None, extra_tokens=False):
    """Yield the tokens of lines; with extra_tokens, comments and all line ends as well."""
    parts = []
    for line in _rest([], source):
        if encoding is not None:
            if not isinstance(line, bytes):
                raise TypeError("readline() returned a non-bytes object")
            line = line.decode(encoding)
        elif not isinstance(line, str):
            raise TypeError("readline() returned a non-string object")
        parts.append(line)
    tokens, error = _tokenize.tokens(''.join(parts), extra_tokens)
    for t in tokens:
        yield TokenInfo._make(t)
    if error is None:
        return
    kind, message, line, column, text = error
    if kind == 'IndentationError':
        raise IndentationError(message, ('<string>', line, column, text, None, None))
    if kind == 'TabError':
        raise TabError(message, ('<string>', line, column, text, None, None))
    raise TokenError(message, (line, column))


def main():
    """Print the tokens of a file or of the standard input: python -m tokenize."""
    import argparse
    import sys

    parser = argparse.ArgumentParser(prog='python -m tokenize')
    parser.add_argument('filename', nargs='?', metavar='filename.py', help='the file to tokenize; defaults to stdin')
    parser.add_argument('-e', '--exact', action='store_true', help='display token names using the exact type')
    args = parser.parse_args()
    try:
        _print_tokens(args.filename, args.exact)
    except KeyboardInterrupt:
        print("interrupted\n")
    except (SyntaxError, TokenError, OSError) as err:
        reason, place = err, ''
        if isinstance(err, IndentationError):
            reason, place = err.args[0], "%d:%d:" % err.args[1][1:3]
        elif isinstance(err, TokenError):
            reason, place = err.args[0], "%d:%d:" % err.args[1]
        where = '' if isinstance(err, OSError) else '%s:%s ' % (args.filename or '<stdin>', place)
        print("%serror: %s" % (where, reason), file=sys.stderr)
        sys.exit(1)


def _print_tokens(filename, exact):
    import sys

    if filename:
        with _builtin_open(filename, 'rb') as file:
            tokens = list(tokenize(file.readline))
    else:
        tokens = generate_tokens(sys.stdin.readline)
    for t in tokens:
        place = "%d,%d-%d,%d:" % (t.start + t.end)
        print("%-20s%-15s%-15r" % (place, tok_name[t.exact_type if exact else t.type], t.string))


if __name__ == '__main__':
    main()
