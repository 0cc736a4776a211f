"""The classes of re that are made anew in each interpreter: its flags and its error."""

import enum


class RegexFlag(enum.IntFlag, boundary=enum.KEEP):
    __doc__ = "An enumeration."
    NOFLAG = 0
    ASCII = A = 256
    IGNORECASE = I = 2
    LOCALE = L = 4
    UNICODE = U = 32
    MULTILINE = M = 8
    DOTALL = S = 16
    VERBOSE = X = 64
    DEBUG = 128
    __repr__ = enum.global_flag_repr
    __str__ = enum.global_flag_repr
    __module__ = "re"
    _numeric_repr_ = hex


class PatternError(Exception):
    """What is wrong with a regular expression, and where.

    msg is the message alone, pattern the expression, pos the index in it, or None; lineno and
    colno are those of pos.
    """

    __module__ = "re"

    def __init__(self, msg, pattern=None, pos=None):
        self.msg, self.pattern, self.pos = msg, pattern, pos
        self.lineno = self.colno = None
        if pattern is not None and pos is not None:
            newline = "\n" if isinstance(pattern, str) else b"\n"
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            msg = "{} at position {}".format(msg, pos)
            if newline in pattern:
                msg += " (line {}, column {})".format(self.lineno, self.colno)
        super().__init__(msg)
