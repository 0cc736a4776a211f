"""Print nested data so that people can read it."""

import re as _re
import sys as _sys
import types as _types
from io import StringIO as _StringIO

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    """Write object to stream, sys.stdout by default, in lines of width characters.

    indent is what each level adds, depth how many levels are shown; compact puts several
    elements into a line, sort_dicts orders keys, underscore_numbers groups digits.
    """
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts, underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    """What pprint() would write, as a text."""
    return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts, underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    """Pretty-print a Python object, with dicts in their own order"""
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    """repr(object), with <Recursion on ...> where it contains itself."""
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[0]


def isreadable(object):
    """Whether eval() would make the object again from its representation."""
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[1]


def isrecursive(object):
    """Whether the object contains itself."""
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[2]


class _safe_key:
    """A key for sorting that orders what cannot be compared by type and address."""

    __slots__ = ["obj"]

    def __init__(self, obj):
        self.obj = obj

    def __lt__(self, other):
        try:
            return self.obj < other.obj
        except TypeError:
            return (str(type(self.obj)), id(self.obj)) < (str(type(other.obj)), id(other.obj))


def _pair_key(item):
    return _safe_key(item[0]), _safe_key(item[1])


def _recursion(object):
    return "<Recursion on %s with id=%s>" % (type(object).__name__, id(object))


def _generated_file():
    """Where the code of methods that dataclasses make says it is from."""
    import dataclasses
    cls = dataclasses.make_dataclass("_Sample", ["x"])
    return cls.__repr__.__code__.co_filename


class PrettyPrinter:
    """Writes objects in lines of a given width.

    indent is the number of spaces for each level, width the longest line aimed for, depth the
    levels to show. compact puts several items on a line; sort_dicts orders keys;
    underscore_numbers groups the digits of ints.
    """

    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
        self._indent_per_level, self._width, self._depth = int(indent), int(width), depth
        for wrong, rule in ((self._indent_per_level < 0, "indent must be >= 0"), (depth is not None and depth <= 0, "depth must be > 0"),
                            (not self._width, "width must be != 0")):
            if wrong:
                raise ValueError(rule)
        self._compact, self._sort_dicts, self._underscore_numbers = bool(compact), sort_dicts, underscore_numbers
        self._stream = _sys.stdout if stream is None else stream

    def pprint(self, object):
        if self._stream is not None:
            self._format(object, self._stream, 0, 0, {}, 0)
            self._stream.write("\n")

    def pformat(self, object):
        out = _StringIO()
        self._format(object, out, 0, 0, {}, 0)
        return out.getvalue()

    def isrecursive(self, object):
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        _, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        """Format object for a specific context, returning a string and flags indicating whether it is readable and recursive."""
        return self._safe_repr(object, context, maxlevels, level)

    def _repr(self, object, context, level):
        text, readable, recursive = self.format(object, context.copy(), self._depth, level)
        if not readable:
            self._readable = False
        if recursive:
            self._recursive = True
        return text

    def _begin_call(self, object, stream, indent):
        """Write "Name(" and return the indentation of what follows."""
        name = object.__class__.__name__
        stream.write(name + "(")
        return indent + len(name) + 1

    def _write_padding(self, stream):
        """Write what is between a brace and the first item."""
        stream.write(" " * (self._indent_per_level - 1))

    def _format(self, object, stream, indent, allowance, context, level):
        """Write object, whose text begins at column indent and is followed by allowance characters."""
        marker = id(object)
        if marker in context:
            stream.write(_recursion(object))
            self._recursive, self._readable = True, False
            return
        text = self._repr(object, context, level)
        if len(text) > self._width - indent - allowance:
            writer = self._dispatch.get(type(object).__repr__, None)
            if writer is None:
                writer = self._dataclass_writer(object)
            if writer is not None:
                context[marker] = 1
                writer(self, object, stream, indent, allowance, context, level + 1)
                del context[marker]
                return
        stream.write(text)

    def _dataclass_writer(self, object):
        """How to write an instance of a dataclass with the repr that dataclasses make, else None."""
        cls = type(object)
        params = getattr(cls, "__dataclass_params__", None)
        # only a repr that dataclasses made has no file of its own
        if params is None or not params.repr or getattr(getattr(cls.__repr__, "__code__", None), "co_filename", None) != _generated_file():
            return None
        return PrettyPrinter._pprint_dataclass

    def _pprint_dataclass(self, object, stream, indent, allowance, context, level):
        from dataclasses import fields
        indent = self._begin_call(object, stream, indent)
        shown = [(field.name, getattr(object, field.name)) for field in fields(object) if field.repr]
        self._format_namespace_items(shown, stream, indent, allowance, context, level)
        stream.write(")")

    _dispatch = {}

    def _pprint_dict(self, object, stream, indent, allowance, context, level):
        stream.write("{")
        self._write_padding(stream)
        if len(object):
            items = object.items()
            self._format_dict_items(sorted(items, key=_pair_key) if self._sort_dicts else items,
                                    stream, indent, allowance + 1, context, level)
        stream.write("}")

    _dispatch[dict.__repr__] = _pprint_dict

    def _pprint_ordered_dict(self, object, stream, indent, allowance, context, level):
        if len(object):
            indent = self._begin_call(object, stream, indent)
            self._format(list(object.items()), stream, indent, allowance + 1, context, level)
            stream.write(")")
        else:
            stream.write(repr(object))

    def _pprint_dict_view(self, object, stream, indent, allowance, context, level):
        key = _safe_key if type(object) is type({}.keys()) or type(object) is type({}.values()) else _pair_key
        name = object.__class__.__name__
        stream.write(name + "([")
        items = sorted(object, key=key) if self._sort_dicts else object
        self._format_items(items, stream, indent + len(name) + 1, allowance + 2, context, level)
        stream.write("])")

    def _pprint_list(self, object, stream, indent, allowance, context, level):
        stream.write("[")
        self._format_items(object, stream, indent, allowance + 1, context, level)
        stream.write("]")

    _dispatch[list.__repr__] = _pprint_list

    def _pprint_tuple(self, object, stream, indent, allowance, context, level):
        stream.write("(")
        end = ",)" if len(object) == 1 else ")"
        self._format_items(object, stream, indent, allowance + len(end), context, level)
        stream.write(end)

    _dispatch[tuple.__repr__] = _pprint_tuple

    def _pprint_set(self, object, stream, indent, allowance, context, level):
        if not len(object):
            stream.write(repr(object))
            return
        if type(object) is set:
            stream.write("{")
            end = "}"
        else:
            name = object.__class__.__name__
            stream.write(name + "({")
            end = "})"
            indent += len(name) + 1
        self._format_items(sorted(object, key=_safe_key), stream, indent, allowance + len(end), context, level)
        stream.write(end)

    _dispatch[set.__repr__] = _pprint_set
    _dispatch[frozenset.__repr__] = _pprint_set

    def _pprint_str(self, object, stream, indent, allowance, context, level):
        outermost = level == 1
        if outermost:
            # parentheses hold the pieces together
            indent += 1
            allowance += 1
        pieces = list(_text_pieces(object, self._width - indent, allowance)) or [repr(object)]
        text = ("\n" + " " * indent).join(pieces)
        stream.write(f"({text})" if outermost and len(pieces) > 1 else text)

    _dispatch[str.__repr__] = _pprint_str

    def _pprint_bytes(self, object, stream, indent, allowance, context, level):
        if len(object) <= 4:
            stream.write(repr(object))
            return
        parens = level == 1
        if parens:
            indent += 1
            allowance += 1
            stream.write("(")
        between = ""
        for piece in _bytes_pieces(object, self._width - indent, allowance):
            stream.write(between + piece)
            between = "\n" + " " * indent
        if parens:
            stream.write(")")

    _dispatch[bytes.__repr__] = _pprint_bytes

    def _pprint_bytearray(self, object, stream, indent, allowance, context, level):
        stream.write("bytearray(")
        self._pprint_bytes(bytes(object), stream, indent + 10, allowance + 1, context, level + 1)
        stream.write(")")

    _dispatch[bytearray.__repr__] = _pprint_bytearray

    def _pprint_mappingproxy(self, object, stream, indent, allowance, context, level):
        stream.write("mappingproxy(")
        self._format(object.copy(), stream, indent + 13, allowance + 1, context, level)
        stream.write(")")

    _dispatch[_types.MappingProxyType.__repr__] = _pprint_mappingproxy

    def _pprint_simplenamespace(self, object, stream, indent, allowance, context, level):
        # the class itself is called namespace
        name = "namespace" if type(object) is _types.SimpleNamespace else object.__class__.__name__
        stream.write(name + "(")
        self._format_namespace_items(object.__dict__.items(), stream, indent + len(name) + 1, allowance, context, level)
        stream.write(")")

    _dispatch[_types.SimpleNamespace.__repr__] = _pprint_simplenamespace

    def _format_dict_items(self, items, stream, indent, allowance, context, level):
        indent += self._indent_per_level
        items = list(items)
        for i, (key, entry) in enumerate(items):
            last = i == len(items) - 1
            text = self._repr(key, context, level)
            stream.write(text + ": ")
            self._format(entry, stream, indent + len(text) + 2, allowance if last else 1, context, level)
            if not last:
                stream.write(",\n" + " " * indent)

    def _format_namespace_items(self, items, stream, indent, allowance, context, level):
        items = list(items)
        for i, (key, entry) in enumerate(items):
            last = i == len(items) - 1
            stream.write(key + "=")
            if id(entry) in context:
                stream.write("...")
            else:
                self._format(entry, stream, indent + len(key) + 1, allowance if last else 1, context, level)
            if not last:
                stream.write(",\n" + " " * indent)

    def _format_items(self, items, stream, indent, allowance, context, level):
        indent += self._indent_per_level
        if self._indent_per_level > 1:
            stream.write((self._indent_per_level - 1) * " ")
        separator, newline = "", ",\n" + " " * indent
        room = limit = self._width - indent + 1
        items = list(items)
        for i, item in enumerate(items):
            last = i == len(items) - 1
            if last:
                limit -= allowance
                room -= allowance
            if self._compact:
                text = self._repr(item, context, level)
                size = len(text) + 2
                if room < size:
                    room = limit
                    if separator:
                        separator = newline
                if room >= size:
                    room -= size
                    stream.write(separator + text)
                    separator = ", "
                    continue
            stream.write(separator)
            separator = newline
            self._format(item, stream, indent, allowance if last else 1, context, level)

    # collections are known by their repr too, once collections is there

    def _pprint_default_dict(self, object, stream, indent, allowance, context, level):
        if len(object):
            factory = self._repr(object.default_factory, context, level)
            indent = self._begin_call(object, stream, indent)
            stream.write(factory + ",\n" + " " * indent)
            self._pprint_dict(object, stream, indent, allowance + 1, context, level)
            stream.write(")")
        else:
            stream.write(repr(object))

    def _pprint_counter(self, object, stream, indent, allowance, context, level):
        if len(object):
            indent = self._begin_call(object, stream, indent)
            stream.write("{")
            self._write_padding(stream)
            self._format_dict_items(object.most_common(), stream, indent, allowance + 2, context, level)
            stream.write("})")
        else:
            stream.write(repr(object))

    def _pprint_chain_map(self, object, stream, indent, allowance, context, level):
        if not object.maps:
            stream.write(repr(object))
            return
        indent = self._begin_call(object, stream, indent)
        *others, last = object.maps
        for mapping in others:
            self._format(mapping, stream, indent, 1, context, level)
            stream.write(",\n" + " " * indent)
        self._format(last, stream, indent, allowance + 1, context, level)
        stream.write(")")

    def _pprint_deque(self, object, stream, indent, allowance, context, level):
        if not len(object):
            stream.write(repr(object))
            return
        indent = self._begin_call(object, stream, indent)
        bounded = object.maxlen is not None
        stream.write("[")
        self._format_items(object, stream, indent, 2 if bounded else allowance + 2, context, level)
        stream.write("]")
        if bounded:
            stream.write(",\n" + " " * indent + "maxlen=" + self._repr(object.maxlen, context, level))
        stream.write(")")

    def _pprint_user(self, object, stream, indent, allowance, context, level):
        self._format(object.data, stream, indent, allowance, context, level - 1)

    def _safe_repr(self, object, context, maxlevels, level):
        """The repr on one line, whether it can be read back, whether it is recursive."""
        cls = type(object)
        if cls in _scalars:
            return repr(object), True, False
        r = getattr(cls, "__repr__", None)
        if issubclass(cls, int) and r is int.__repr__:
            return (f"{object:_d}" if self._underscore_numbers else repr(object)), True, False
        is_dict = issubclass(cls, dict) and r is dict.__repr__
        if not is_dict and not (issubclass(cls, list) and r is list.__repr__ or issubclass(cls, tuple) and r is tuple.__repr__):
            text = repr(object)
            return text, bool(text) and not text.startswith("<"), False
        if not object:
            return ("{}" if is_dict else "[]" if issubclass(cls, list) else "()"), True, False
        if is_dict:
            form = "{%s}"
        elif issubclass(cls, list):
            form = "[%s]"
        else:
            form = "(%s,)" if len(object) == 1 else "(%s)"
        marker = id(object)
        if maxlevels and level >= maxlevels:
            return form % "...", False, marker in context
        if marker in context:
            return _recursion(object), False, True
        context[marker] = 1
        readable, recursive, parts = True, False, []
        level += 1

        def part(x):
            nonlocal readable, recursive
            text, can_read, again = self.format(x, context, maxlevels, level)
            readable = readable and can_read
            recursive = recursive or again
            return text

        if is_dict:
            items = sorted(object.items(), key=_pair_key) if self._sort_dicts else object.items()
            for k, v in items:
                parts.append("%s: %s" % (part(k), part(v)))
        else:
            parts = [part(x) for x in object]
        del context[marker]
        return form % ", ".join(parts), readable, recursive


_scalars = frozenset({str, bytes, bytearray, float, complex, bool, type(None)})


def _register(dispatch):
    import collections
    for cls, writer in ((collections.OrderedDict, PrettyPrinter._pprint_ordered_dict), (collections.defaultdict, PrettyPrinter._pprint_default_dict),
                        (collections.Counter, PrettyPrinter._pprint_counter), (collections.ChainMap, PrettyPrinter._pprint_chain_map),
                        (collections.deque, PrettyPrinter._pprint_deque), (collections.UserDict, PrettyPrinter._pprint_user),
                        (collections.UserList, PrettyPrinter._pprint_user), (collections.UserString, PrettyPrinter._pprint_user)):
        dispatch[cls.__repr__] = writer


_register(PrettyPrinter._dispatch)


def _bytes_pieces(object, width, allowance):
    """The reprs of pieces of object that fit the width, cut where four bytes end."""
    quads = [object[place:place + 4] for place in range(0, len(object), 4)]
    # a last piece of four leaves the allowance to the bracket after it
    room = [width] * len(quads)
    if room and len(quads[-1]) < 4:
        room[-1] = width - allowance
    return _filled(quads, room)


def _text_pieces(text, width, allowance):
    """The reprs of pieces of text that fit the width: lines, or words of a line that does not."""
    lines = text.splitlines(True)
    for left, line in enumerate(lines, 1 - len(lines)):
        reserve = 0 if left else allowance  # the last line has what is closed after it
        whole = repr(line)
        if len(whole) <= width - reserve:
            yield whole
            continue
        words = _re.findall(r"\S*\s*", line)[:-1]  # without the empty match at the end
        yield from _filled(words, [width] * (len(words) - 1) + [width - reserve])


def _filled(parts, room):
    """The reprs of as many parts together as there is room for at each."""
    piece = parts[0][:0] if parts else ""
    for part, width in zip(parts, room):
        longer = piece + part
        if piece and len(repr(longer)) > width:
            yield repr(piece)
            longer = part
        piece = longer
    if piece:
        yield repr(piece)
