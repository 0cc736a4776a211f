# Kinds of characters, templates, and formatting that can be extended.
"""Strings of characters of one kind, templates, and formatting that can be adapted."""

__all__ = ["ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords",
           "digits", "hexdigits", "octdigits", "printable", "punctuation",
           "whitespace", "Formatter", "Template"]

import _string

whitespace = ' \t\n\r\v\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdef' + 'ABCDEF'
octdigits = '01234567'
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Split a string into words, capitalize them and join them again, by sep or else by single spaces."""
    return (sep or ' ').join(map(str.capitalize, s.split(sep)))


_sentinel_dict = {}


def _template_pattern(cls):
    """The compiled pattern of a template class, made of its other attributes."""
    import re
    if 'pattern' in cls.__dict__ and not isinstance(cls.__dict__['pattern'], _LazyPattern):
        pattern = cls.pattern
    else:
        delim = re.escape(cls.delimiter)
        named = cls.idpattern
        braced = cls.braceidpattern or cls.idpattern
        pattern = fr"""
            {delim}(?:
              (?P<escaped>{delim})  |   # Escape sequence of two delimiters
              (?P<named>{named})       |   # delimiter and a Python identifier
              {{(?P<braced>{braced})}} |   # delimiter and a braced identifier
              (?P<invalid>)             # Other ill-formed delimiter exprs
            )
            """
    flags = re.IGNORECASE if cls.flags is None else cls.flags
    return re.compile(pattern, flags | re.VERBOSE)


class _LazyPattern:
    # module re is slow to load, and most programs that import string have no templates
    def __get__(self, obj, cls):
        pattern = _template_pattern(cls)
        cls.pattern = pattern
        return pattern


class _LazyFlags:
    def __get__(self, obj, cls):
        import re
        cls.flags = re.IGNORECASE
        return cls.flags


def _as_it_is(mo):
    """The text of a match, for what is not replaced."""
    return mo.group()


class Template:
    """A text in which $name and ${name} are replaced; $$ is a dollar sign."""

    delimiter = '$'
    # the flag a keeps \w and the like to ASCII where classes use them, and (?a:...)
    # keeps IGNORECASE from matching letters such as the long s
    idpattern = r'(?a:[_a-z][_a-z0-9]*)'
    braceidpattern = None
    flags = _LazyFlags()
    pattern = _LazyPattern()

    def __init_subclass__(cls):
        super().__init_subclass__()
        cls.pattern = _template_pattern(cls)

    def __init__(self, template):
        self.template = template

    def _invalid(self, mo):
        before = self.template[:mo.start('invalid')].splitlines(keepends=True)
        line, column = (len(before), len(before[-1])) if before else (1, 1)
        raise ValueError('Invalid placeholder in string: line %d, col %d' % (line, column))

    def _kind(self, mo):
        """What a match of the pattern is: (the group that matched, the name it gives or None)."""
        name = mo.group('named') or mo.group('braced')
        if name is not None:
            return 'named', name
        for kind in ('escaped', 'invalid'):
            if mo.group(kind) is not None:
                return kind, None
        raise ValueError('Unrecognized named group in pattern', self.pattern)

    def _replaced(self, mapping, kws, missing, invalid):
        """The text with its names replaced; missing and invalid are called for what cannot be."""
        if mapping is _sentinel_dict:
            mapping = kws
        elif kws:
            from collections import ChainMap
            mapping = ChainMap(kws, mapping)

        def replacement(mo):
            kind, name = self._kind(mo)
            if kind == 'escaped':
                return self.delimiter
            if kind == 'invalid':
                return invalid(mo)
            try:
                return str(mapping[name])
            except KeyError:
                if missing is None:
                    raise
                return missing(mo)
        return self.pattern.sub(replacement, self.template)

    def substitute(self, mapping=_sentinel_dict, /, **kws):
        """The text with each $name replaced by mapping[name], or by the keyword of that name.

        Raises KeyError for a name without a value, ValueError for a $ that begins no name.
        """
        return self._replaced(mapping, kws, None, self._invalid)

    def safe_substitute(self, mapping=_sentinel_dict, /, **kws):
        """As substitute(), but what cannot be replaced stays as it is."""
        return self._replaced(mapping, kws, _as_it_is, _as_it_is)

    def is_valid(self):
        """Whether every $ begins a name, or is one of a pair."""
        return all(self._kind(mo)[0] != 'invalid' for mo in self.pattern.finditer(self.template))

    def get_identifiers(self):
        """The names in the text, in the order in which they first appear."""
        found = map(self._kind, self.pattern.finditer(self.template))
        return list(dict.fromkeys(name for kind, name in found if kind == 'named'))


def _numbered(name, following):
    """A field with its number, and the number that the next field without one gets, False if none may."""
    first, _ = _string.formatter_field_name_split(name)
    automatic = first == ''
    if not automatic and not isinstance(first, int):
        return name, following
    mixed = following is False if automatic else following
    if mixed:
        raise ValueError('cannot switch from manual field '
                         'specification to automatic field numbering')
    return (f'{following}{name}', following + 1) if automatic else (name, False)


class Formatter:
    """str.format with steps that a subclass can replace."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used_args = set()
        result, _ = self._vformat(format_string, args, kwargs, used_args, 2)
        self.check_unused_args(used_args, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError('Max string recursion exceeded')
        pieces = []
        for literal, name, spec, conversion in self.parse(format_string):
            if literal:
                pieces.append(literal)
            if name is None:
                continue
            name, auto_arg_index = _numbered(name, auto_arg_index)
            value, argument = self.get_field(name, args, kwargs)
            used_args.add(argument)
            value = self.convert_field(value, conversion)
            # a specification may have fields of its own
            spec, auto_arg_index = self._vformat(spec, args, kwargs, used_args, recursion_depth - 1, auto_arg_index)
            pieces.append(self.format_field(value, spec))
        return ''.join(pieces), auto_arg_index

    def get_value(self, key, args, kwargs):
        if isinstance(key, int):
            return args[key]
        return kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        convert = {'s': str, 'r': repr, 'a': ascii}.get(conversion)
        if convert is None:
            raise ValueError("Unknown conversion specifier {0!s}".format(conversion))
        return convert(value)

    def parse(self, format_string):
        """Tuples of literal text, field name, format spec and conversion, in order;
        the last three are None behind the last field, or where there is none."""
        return _string.formatter_parser(format_string)

    def get_field(self, field_name, args, kwargs):
        """The object that a field names, as in "0[name]" or "label.title", and the key of
        the argument that it is found in."""
        first, rest = _string.formatter_field_name_split(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attr, i in rest:
            obj = getattr(obj, i) if is_attr else obj[i]
        return obj, first
