"""A lexical analyzer class for simple shell-like syntaxes, and functions that split and quote command lines."""

import sys
from collections import deque
from io import StringIO

__all__ = ["shlex", "split", "quote", "join"]

_START, _END, _WORD, _PUNCT = " ", None, "a", "c"
_SAFE = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_@%+=:,./-")


class shlex:
    """A lexical analyzer: iterate over it, or call get_token(), for the tokens of a text.

    The attribute state is " " between tokens, "a" in a word, "c" in a run of punctuation,
    a quote inside of it, an escape character after it, and None at the end of the text.
    """

    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        if isinstance(instream, str):
            instream = StringIO(instream)
        if instream is not None:
            self.instream, self.infile = instream, infile
        else:
            self.instream, self.infile = sys.stdin, None
        self.posix = posix
        self.eof = None if posix else ""
        self.commenters = "#"
        self.wordchars = "abcdfeghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"
        if posix:
            self.wordchars += "ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ"
        self.whitespace = " \t\r\n"
        self.whitespace_split = False
        self.quotes = "'\""
        self.escape = "\\"
        self.escapedquotes = '"'
        self.state = _START
        self.pushback = deque()
        self.lineno = 1
        self.debug = 0
        self.token = ""
        self.filestack = deque()
        self.source = None
        if not punctuation_chars:
            punctuation_chars = ""
        elif punctuation_chars is True:
            punctuation_chars = "();<>|&"
        self._punctuation_chars = punctuation_chars
        if punctuation_chars:
            # characters read too far, to be read again
            self._pushback_chars = deque()
            self.wordchars += "~-./*?="
            self.wordchars = "".join(c for c in self.wordchars if c not in punctuation_chars)

    @property
    def punctuation_chars(self):
        return self._punctuation_chars

    def push_token(self, tok):
        """Have get_token() give tok next."""
        if self.debug >= 1:
            print("shlex: pushing token " + repr(tok))
        self.pushback.appendleft(tok)

    def push_source(self, newstream, newfile=None):
        """Read from newstream, a file or a text, until it ends; newfile is its name in messages."""
        if isinstance(newstream, str):
            newstream = StringIO(newstream)
        self.filestack.appendleft((self.infile, self.instream, self.lineno))
        self.infile, self.instream, self.lineno = newfile, newstream, 1
        if self.debug:
            if newfile is not None:
                print("shlex: pushing to file %s" % (self.infile,))
            else:
                print("shlex: pushing to stream %s" % (self.instream,))

    def pop_source(self):
        """Go back to the source that was read before this one."""
        self.instream.close()
        self.infile, self.instream, self.lineno = self.filestack.popleft()
        if self.debug:
            print("shlex: popping to %s, line %d" % (self.instream, self.lineno))
        self.state = _START

    def get_token(self):
        """The next token, pushed or read; eof at the end."""
        if self.pushback:
            tok = self.pushback.popleft()
            if self.debug >= 1:
                print("shlex: popping token " + repr(tok))
            return tok
        tok = self.read_token()
        while self.source is not None and tok == self.source:
            spec = self.sourcehook(self.read_token())
            if spec:
                newfile, newstream = spec
                self.push_source(newstream, newfile)
            tok = self.get_token()
        while tok == self.eof:
            if not self.filestack:
                return self.eof
            self.pop_source()
            tok = self.get_token()
        if self.debug >= 1:
            print("shlex: token=" + repr(tok))
        return tok

    def _read_char(self):
        if self._punctuation_chars and self._pushback_chars:
            return self._pushback_chars.pop()
        c = self.instream.read(1)
        if c == "\n":
            self.lineno += 1
        return c

    def _skip_comment(self):
        self.instream.readline()
        self.lineno += 1

    def read_token(self):
        quoted = False  # in POSIX mode, '' is a token too
        after_escape = _START
        while True:
            c = self._read_char()
            if self.debug >= 3:
                print("shlex: in state %r I see character: %r" % (self.state, c))
            state = self.state
            if state is _END:
                self.token = ""
                break
            if state == _START:
                done, after_escape = self._between(c)
            elif state in self.quotes:
                quoted = True
                done, after_escape = self._in_quotes(c, after_escape)
            elif state in self.escape:
                if not c:
                    if self.debug >= 2:
                        print("shlex: I see EOF in escape state")
                    raise ValueError("No escaped character")
                # inside of quotes, only the quote and the escape can be escaped
                if after_escape in self.quotes and c != state and c != after_escape:
                    self.token += state
                self.token += c
                self.state = after_escape
                done = False
            else:
                done, after_escape = self._in_word(c, quoted, after_escape)
            if done:
                break
        result, self.token = self.token, ""
        if self.posix and not quoted and result == "":
            result = None
        if self.debug > 1:
            if result:
                print("shlex: raw token=" + repr(result))
            else:
                print("shlex: raw token=EOF")
        return result

    def _between(self, c):
        """Take c where a token may begin: tells whether a token is complete, and where an escape leads back to."""
        if not c:
            self.state = _END
            return True, _START
        if c in self.whitespace:
            if self.debug >= 2:
                print("shlex: I see whitespace in whitespace state")
            return False, _START
        if c in self.commenters:
            self._skip_comment()
        elif self.posix and c in self.escape:
            self.state = c
            return False, _WORD
        elif c in self.wordchars:
            self.token, self.state = c, _WORD
        elif c in self._punctuation_chars:
            self.token, self.state = c, _PUNCT
        elif c in self.quotes:
            if not self.posix:
                self.token = c
            self.state = c
        elif self.whitespace_split:
            self.token, self.state = c, _WORD
        else:
            self.token = c
            return True, _START
        return False, _START

    def _in_quotes(self, c, after_escape):
        if not c:
            if self.debug >= 2:
                print("shlex: I see EOF in quotes state")
            raise ValueError("No closing quotation")
        if c == self.state:
            if self.posix:
                self.state = _WORD
                return False, after_escape
            self.token += c
            self.state = _START
            return True, after_escape
        if self.posix and c in self.escape and self.state in self.escapedquotes:
            after_escape, self.state = self.state, c
        else:
            self.token += c
        return False, after_escape

    def _in_word(self, c, quoted, after_escape):
        if not c:
            self.state = _END
            return True, after_escape
        if c in self.whitespace:
            if self.debug >= 2:
                print("shlex: I see whitespace in word state")
            self.state = _START
            return bool(self.token or self.posix and quoted), after_escape
        if c in self.commenters:
            self._skip_comment()
            if self.posix:
                self.state = _START
                return bool(self.token or quoted), after_escape
            return False, after_escape
        if self.state == _PUNCT:
            if c in self._punctuation_chars:
                self.token += c
                return False, after_escape
            if c not in self.whitespace:
                self._pushback_chars.append(c)
            self.state = _START
            return True, after_escape
        if self.posix and c in self.quotes:
            self.state = c
            return False, after_escape
        if self.posix and c in self.escape:
            self.state = c
            return False, _WORD
        if c in self.wordchars or c in self.quotes or self.whitespace_split and c not in self._punctuation_chars:
            self.token += c
            return False, after_escape
        if self._punctuation_chars:
            self._pushback_chars.append(c)
        else:
            self.pushback.appendleft(c)
        if self.debug >= 2:
            print("shlex: I see punctuation in word state")
        self.state = _START
        return bool(self.token or self.posix and quoted), after_escape

    def sourcehook(self, newfile):
        """Open a file that the source asks to include: (its name, the open file)."""
        import os.path
        if newfile[0] == '"':
            newfile = newfile[1:-1]
        if isinstance(self.infile, str) and not os.path.isabs(newfile):
            newfile = os.path.join(os.path.dirname(self.infile), newfile)
        return newfile, open(newfile, "r")

    def error_leader(self, infile=None, lineno=None):
        """The beginning of a message about this place: file and line in the form that editors know."""
        return '"%s", line %d: ' % (self.infile if infile is None else infile, self.lineno if lineno is None else lineno)

    def __iter__(self):
        return self

    def __next__(self):
        token = self.get_token()
        if token == self.eof:
            raise StopIteration
        return token


def split(s, comments=False, posix=True):
    """Split a text into words as a POSIX shell does.

    With comments, '#' begins one; posix=False keeps quotes and backslashes.
    """
    if s is None:
        raise ValueError("s argument must not be None")
    lexer = shlex(s, posix=posix)
    lexer.whitespace_split = True
    if not comments:
        lexer.commenters = ""
    return list(lexer)


def join(split_command):
    """One command line of the words, each quoted where it must be: the reverse of split()."""
    return " ".join(map(quote, split_command))


def quote(s):
    """The text in a form that a shell takes as one word."""
    if not s:
        return "''"
    if not isinstance(s, str):
        if isinstance(s, (bytes, bytearray)):
            raise TypeError("cannot use a string pattern on a bytes-like object")
        raise TypeError("expected string or bytes-like object, got %r" % type(s).__name__)
    if _SAFE.issuperset(s):
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"
