# JSONEncoder.
"""JSONEncoder, and how texts are written in JSON."""

from _jsontext import (encode as _encode, encode_basestring as py_encode_basestring,
                       encode_basestring_ascii as py_encode_basestring_ascii)
try:
    from _json import encode_basestring as c_encode_basestring, encode_basestring_ascii as c_encode_basestring_ascii
except ImportError:
    c_encode_basestring = c_encode_basestring_ascii = None
c_make_encoder = None

INFINITY = float('inf')
encode_basestring = c_encode_basestring or py_encode_basestring
encode_basestring_ascii = c_encode_basestring_ascii or py_encode_basestring_ascii


class JSONEncoder:
    """Writes JSON: dict as object, list and tuple as array, str, int, float, True, False and None.

    Subclasses can define default(), which makes one of those of other objects.
    """

    item_separator = ', '
    key_separator = ': '

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
                 sort_keys=False, indent=None, separators=None, default=None):
        """The parameters are those of json.dumps."""
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ','
        if default is not None:
            self.default = default

    def default(self, o):
        """Return something serializable for o, or call this method to raise a TypeError."""
        raise TypeError(f'Object of type {o.__class__.__name__} is not JSON serializable')

    def encode(self, o):
        """Return the JSON text of o."""
        if type(self).iterencode is JSONEncoder.iterencode:
            return _encode(self, o)
        if isinstance(o, str):
            return (encode_basestring_ascii if self.ensure_ascii else encode_basestring)(o)
        return ''.join(self.iterencode(o, _one_shot=True))

    def iterencode(self, o, _one_shot=False):
        """Return an iterator over pieces of the JSON text of o, as they become known."""
        if _one_shot:
            return iter((_encode(self, o),))
        from ._pieces import Pieces
        return Pieces(self).of(o, 0)
