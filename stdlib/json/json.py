# The functions of module json.
r"""JSON (RFC 8259), the data format of JavaScript.

dumps and dump write objects as text, loads and load read them back. JSONEncoder and
JSONDecoder do it, and can be subclassed:

    >>> import json
    >>> json.dumps({'a': (1, None), 'b': 2.5})
    '{"a": [1, null], "b": 2.5}'
    >>> json.loads('{"a": [1, 2]}')
    {'a': [1, 2]}
"""

__version__ = '2.0.9'
__all__ = ['dump', 'dumps', 'load', 'loads', 'JSONDecoder', 'JSONDecodeError', 'JSONEncoder']

from .decoder import JSONDecoder, JSONDecodeError
from .encoder import JSONEncoder
from _jsontext import dumps, loads

_default_encoder = JSONEncoder()
_default_decoder = JSONDecoder()


def dump(obj, fp, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
         cls=None, indent=None, separators=None, default=None, sort_keys=False, **kw):
    """Write obj to fp, which has a method write(), in pieces of text.

    See dumps for the parameters.
    """
    if (skipkeys is False and ensure_ascii and check_circular and allow_nan and cls is None
            and indent is None and separators is None and default is None and not sort_keys and not kw):
        pieces = _default_encoder.iterencode(obj)
    else:
        pieces = (cls or JSONEncoder)(
            skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular,
            allow_nan=allow_nan, indent=indent, separators=separators, default=default,
            sort_keys=sort_keys, **kw).iterencode(obj)
    for piece in pieces:
        fp.write(piece)


def _dumps(obj, *, cls=None, **kw):
    """dumps, whatever the parameters are."""
    return (cls or JSONEncoder)(**kw).encode(obj)


_MARKS = ((b'\xff\xfe\0\0', 'utf-32'), (b'\0\0\xfe\xff', 'utf-32'), (b'\xff\xfe', 'utf-16'), (b'\xfe\xff', 'utf-16'),
          (b'\xef\xbb\xbf', 'utf-8-sig'))


def detect_encoding(b):
    """Tell the encoding of JSON text by the zero bytes among its first four."""
    for mark, name in _MARKS:
        if b.startswith(mark):
            return name
    n = len(b)
    if n == 2 or n >= 4:
        # JSON begins with a character of ASCII: what is around it tells how wide it is
        if not b[0]:
            return 'utf-16-be' if n == 2 or b[1] else 'utf-32-be'
        if not b[1]:
            return 'utf-16-le' if n == 2 or b[2] or b[3] else 'utf-32-le'
    return 'utf-8'


def load(fp, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
         object_pairs_hook=None, **kw):
    """Read the JSON document in fp, which has a method read(). See loads for the parameters."""
    return loads(fp.read(), cls=cls, object_hook=object_hook, parse_float=parse_float,
                 parse_int=parse_int, parse_constant=parse_constant, object_pairs_hook=object_pairs_hook, **kw)


def _loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
           object_pairs_hook=None, **kw):
    """loads, whatever the parameters are."""
    if isinstance(s, str):
        if s.startswith('\ufeff'):
            raise JSONDecodeError('Unexpected UTF-8 BOM (decode using utf-8-sig)', s, 0)
    else:
        if not isinstance(s, (bytes, bytearray)):
            raise TypeError(f'the JSON object must be str, bytes or bytearray, not {s.__class__.__name__}')
        s = s.decode(detect_encoding(s), 'surrogatepass')
    if (cls is None and object_hook is None and parse_int is None and parse_float is None
            and parse_constant is None and object_pairs_hook is None and not kw):
        return _default_decoder.decode(s)
    if cls is None:
        cls = JSONDecoder
    for name, hook in (('object_hook', object_hook), ('object_pairs_hook', object_pairs_hook),
                       ('parse_float', parse_float), ('parse_int', parse_int), ('parse_constant', parse_constant)):
        if hook is not None:
            kw[name] = hook
    return cls(**kw).decode(s)


dumps.__module__ = loads.__module__ = __name__
