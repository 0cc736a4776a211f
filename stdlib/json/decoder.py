# JSONDecoder, and the error for texts that are not JSON.
"""JSONDecoder and the errors of reading JSON."""

from json import scanner
from _jsontext import decode as _decode, scanstring as py_scanstring
try:
    from _json import scanstring as c_scanstring
except ImportError:
    c_scanstring = None

__all__ = ['JSONDecoder', 'JSONDecodeError']

scanstring = c_scanstring or py_scanstring
NaN = float('nan')
PosInf = float('inf')
NegInf = float('-inf')
_CONSTANTS = {'-Infinity': NegInf, 'Infinity': PosInf, 'NaN': NaN}
_SPACE = ' \t\n\r'


class JSONDecodeError(ValueError):
    """A mistake in a JSON document.

    msg     what is wrong
    doc     the document
    pos     the index in it
    lineno  the line, counted from 1
    colno   the column, counted from 1
    """

    def __init__(self, msg, doc, pos):
        lineno = doc.count('\n', 0, pos) + 1
        colno = pos - doc.rfind('\n', 0, pos)
        ValueError.__init__(self, f'{msg}: line {lineno} column {colno} (char {pos})')
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


def _skip(s, idx):
    while idx < len(s) and s[idx] in _SPACE:
        idx += 1
    return idx


class JSONDecoder:
    """Reads JSON: objects as dict, arrays as list, strings as str, numbers as int or float,
    true, false and null as True, False and None."""

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
                 strict=True, object_pairs_hook=None):
        """The hooks are those of json.loads. If strict is false, strings may contain control characters."""
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook
        self.parse_string = scanstring
        self.memo = {}
        self.scan_once = scanner.make_scanner(self)

    def decode(self, s):
        """Return the value of a whole JSON document."""
        if type(self).raw_decode is JSONDecoder.raw_decode:
            value = _decode(self.scan_once, s)
            if value is not NotImplemented:
                return value
        obj, end = self.raw_decode(s, idx=_skip(s, 0))
        end = _skip(s, end)
        if end != len(s):
            raise JSONDecodeError('Extra data', s, end)
        return obj

    def raw_decode(self, s, idx=0):
        """Return the value that begins at idx, and the index where it ends. More may follow."""
        try:
            return self.scan_once(s, idx)
        except StopIteration as err:
            raise JSONDecodeError('Expecting value', s, err.value) from None
