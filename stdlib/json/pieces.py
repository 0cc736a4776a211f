# The text of an object piece by piece, as JSONEncoder.iterencode gives it.

from .encoder import INFINITY, encode_basestring, encode_basestring_ascii


class Pieces:
    """The pieces of a text by an encoder."""

    def __init__(self, encoder):
        self.encoder = encoder
        self.quote = encode_basestring_ascii if encoder.ensure_ascii else encode_basestring
        self.active = {} if encoder.check_circular else None
        indent = encoder.indent
        if indent is not None and not isinstance(indent, str):
            indent = ' ' * indent
        self.indent = indent
        self.sort = encoder.sort_keys

    def float(self, f):
        if f != f:
            text = 'NaN'
        elif f == INFINITY:
            text = 'Infinity'
        elif f == -INFINITY:
            text = '-Infinity'
        else:
            return float.__repr__(f)
        if not self.encoder.allow_nan:
            raise ValueError('Out of range float values are not JSON compliant: ' + repr(f))
        return text

    def atom(self, o):
        """The text of what contains nothing else, or None."""
        if isinstance(o, str):
            return self.quote(o)
        if o is None:
            return 'null'
        if o is True:
            return 'true'
        if o is False:
            return 'false'
        if isinstance(o, int):
            return int.__repr__(o)
        if isinstance(o, float):
            return self.float(o)
        return None

    def enter(self, o):
        if self.active is not None:
            if id(o) in self.active:
                raise ValueError('Circular reference detected')
            self.active[id(o)] = o

    def leave(self, o):
        if self.active is not None:
            del self.active[id(o)]

    def of(self, o, level):
        text = self.atom(o)
        if text is not None:
            yield text
        elif isinstance(o, (list, tuple)):
            yield from self.list(o, level)
        elif isinstance(o, dict):
            yield from self.dict(o, level)
        else:
            self.enter(o)
            yield from self.of(self.encoder.default(o), level)
            self.leave(o)

    def lines(self, level):
        """What stands before the first item, between items, and after the last."""
        separator = self.encoder.item_separator
        if self.indent is None:
            return '', separator, None
        line = '\n' + self.indent * (level + 1)
        return line, separator + line, '\n' + self.indent * level

    def list(self, items, level):
        if not items:
            yield '[]'
            return
        self.enter(items)
        line, separator, last = self.lines(level)
        before = '[' + line
        for v in items:
            text = self.atom(v)
            if text is not None:
                yield before + text
            else:
                yield before
                yield from self.of(v, level + 1)
            before = separator
        if last is not None:
            yield last
        yield ']'
        self.leave(items)

    def key(self, k):
        if isinstance(k, str):
            return k
        if isinstance(k, float):
            return self.float(k)
        if k is True:
            return 'true'
        if k is False:
            return 'false'
        if k is None:
            return 'null'
        if isinstance(k, int):
            return int.__repr__(k)
        if self.encoder.skipkeys:
            return None
        raise TypeError(f'keys must be str, int, float, bool or None, not {k.__class__.__name__}')

    def dict(self, d, level):
        if not d:
            yield '{}'
            return
        self.enter(d)
        yield '{'
        line, separator, last = self.lines(level)
        if line:
            yield line
        before = ''
        for k, v in sorted(d.items()) if self.sort else d.items():
            k = self.key(k)
            if k is None:
                continue
            if before:
                yield before
            before = separator
            yield self.quote(k)
            yield self.encoder.key_separator
            yield from self.of(v, level + 1)
        if last is not None:
            yield last
        yield '}'
        self.leave(d)
