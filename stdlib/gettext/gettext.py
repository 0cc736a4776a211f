# Messages of programs in the language of their users.
"""Translations of messages: find(), translation() and install() load the compiled catalogues of
GNU gettext; gettext() and its kin look a message up in the one of the current domain."""

import os
import re
import struct
import sys

__all__ = ['NullTranslations', 'GNUTranslations', 'Catalog', 'bindtextdomain', 'find', 'translation', 'install',
           'textdomain', 'dgettext', 'dngettext', 'gettext', 'ngettext', 'pgettext', 'dpgettext', 'npgettext',
           'dnpgettext']

_default_localedir = os.path.join(sys.base_prefix, 'share', 'locale')

# Which form of a message a number takes is said by an expression in the syntax of C. It is
# compiled to a tree of functions of n.

_TOKEN = re.compile(r'(\d+\b)|(n\b)|(&&|\|\||[=!<>]=|[<>!?:()+*/%-])|([ \t]+)|(\w+|.)', re.DOTALL)
_LEVELS = [
    {'||': lambda a, b: lambda n: a(n) or b(n)},
    {'&&': lambda a, b: lambda n: a(n) and b(n)},
    {'==': lambda a, b: lambda n: a(n) == b(n), '!=': lambda a, b: lambda n: a(n) != b(n)},
    {'<': lambda a, b: lambda n: a(n) < b(n), '>': lambda a, b: lambda n: a(n) > b(n),
     '<=': lambda a, b: lambda n: a(n) <= b(n), '>=': lambda a, b: lambda n: a(n) >= b(n)},
    {'+': lambda a, b: lambda n: a(n) + b(n), '-': lambda a, b: lambda n: a(n) - b(n)},
    {'*': lambda a, b: lambda n: a(n) * b(n), '/': lambda a, b: lambda n: a(n) // b(n),
     '%': lambda a, b: lambda n: a(n) % b(n)}]
_NEGATABLE = 2  # the level of == and !=: ! takes a whole comparison
_DEPTH = 20     # of parentheses


class _Plural:
    """The reader of one expression."""

    def __init__(self, text):
        self.tokens = []
        for number, variable, operator, space, other in _TOKEN.findall(text):
            if other:
                raise ValueError('invalid token in plural form: %s' % other)
            if not space:
                self.tokens.append(number or variable or operator)
        self.tokens.append('')
        self.at = 0
        self.depth = 0

    def take(self):
        self.at += 1
        return self.tokens[self.at - 1]

    def unexpected(self):
        token = self.tokens[self.at]
        if token == '':
            return ValueError('unexpected end of plural form')
        return ValueError('unexpected token in plural form: %s' % token)

    def choice(self):
        test = self.binary(0)
        if self.tokens[self.at] != '?':
            return test
        self.at += 1
        yes = self.choice()
        if self.tokens[self.at] != ':':
            raise self.unexpected()
        self.at += 1
        no = self.choice()
        return lambda n: yes(n) if test(n) else no(n)

    def binary(self, level):
        if level == len(_LEVELS):
            return self.operand()
        if level == _NEGATABLE and self.tokens[self.at] == '!':
            return self.negation(level)
        left = self.binary(level + 1)
        while make := _LEVELS[level].get(self.tokens[self.at]):
            self.at += 1
            left = make(left, self.binary(level + 1))
        return left

    def negation(self, level):
        self.at += 1
        value = self.binary(level)
        return lambda n: not value(n)

    def operand(self):
        token = self.tokens[self.at]
        if token.isdigit():
            self.at += 1
            value = int(token)
            return lambda n: value
        if token == 'n':
            self.at += 1
            return lambda n: n
        if token == '!':
            return self.negation(len(_LEVELS))
        if token != '(':
            raise self.unexpected()
        self.at += 1
        self.depth += 1
        if self.depth > _DEPTH:
            raise ValueError('plural form expression is too complex')
        value = self.choice()
        if self.take() != ')':
            raise ValueError('unbalanced parenthesis in plural form')
        self.depth -= 1
        return value


def _integer(n):
    """n, if it is a number; one that is no integer is warned of."""
    try:
        round(n)
    except TypeError:
        raise TypeError('Plural value must be an integer, got %s' % type(n).__name__) from None
    return _expected_integer(n)


def _expected_integer(n):
    """n. What is no integer is warned of."""
    if not hasattr(n, '__index__'):
        import warnings
        # the warning is for who called this module
        frame, level = sys._getframe(1), 2
        while frame.f_back is not None and frame.f_globals is globals():
            frame, level = frame.f_back, level + 1
        warnings.warn('Plural value must be an integer, got %s' % type(n).__name__, DeprecationWarning, level)
    return n


def c2py(plural):
    """Make a function of an expression in C: of a number n, it tells which form of a message is that for n."""
    if len(plural) > 1000:
        raise ValueError('plural form expression is too long')
    reader = _Plural(plural)
    form = reader.choice()
    if reader.tokens[reader.at]:
        raise reader.unexpected()

    def func(n):
        return int(form(_integer(n)))
    return func


def _expand_lang(loc):
    """The names under which a catalogue for a locale may be found, the most exact first."""
    import locale
    from itertools import product
    rest = locale.normalize(loc)
    parts = {}
    for mark in '@._':
        rest, found, part = rest.partition(mark)
        parts[mark] = [found + part, ''] if found else ['']
    return [rest + territory + codeset + modifier
            for modifier, territory, codeset in product(parts['@'], parts['_'], parts['.'])]


class NullTranslations:
    """Translates nothing; asks its fallback, if it has one."""

    def __init__(self, fp=None):
        self._info = {}
        self._charset = None
        self._fallback = None
        if fp is not None:
            self._parse(fp)

    def _parse(self, fp):
        pass

    def add_fallback(self, fallback):
        """Ask fallback for what nobody before it can translate."""
        if self._fallback:
            self._fallback.add_fallback(fallback)
        else:
            self._fallback = fallback

    def gettext(self, message):
        """The translation of a message."""
        return self._fallback.gettext(message) if self._fallback else message

    def ngettext(self, msgid1, msgid2, n):
        """The translation of a message in the form for a number."""
        if self._fallback:
            return self._fallback.ngettext(msgid1, msgid2, n)
        return msgid1 if _expected_integer(n) == 1 else msgid2

    def pgettext(self, context, message):
        """The translation of a message in a context."""
        return self._fallback.pgettext(context, message) if self._fallback else message

    def npgettext(self, context, msgid1, msgid2, n):
        """The translation of a message in a context, in the form for a number."""
        if self._fallback:
            return self._fallback.npgettext(context, msgid1, msgid2, n)
        return msgid1 if _expected_integer(n) == 1 else msgid2

    def info(self):
        """What the catalogue says of itself."""
        return self._info

    def charset(self):
        """The encoding of the catalogue."""
        return self._charset

    def install(self, names=None):
        """Make gettext() the builtin function _, and those of names builtins by their own names."""
        import builtins
        builtins._ = self.gettext
        for name in ('gettext', 'ngettext', 'npgettext', 'pgettext'):
            if names is not None and name in names:
                setattr(builtins, name, getattr(self, name))


class GNUTranslations(NullTranslations):
    """Translates by a catalogue as msgfmt makes them."""

    LE_MAGIC = 0x950412de
    BE_MAGIC = 0xde120495
    CONTEXT = '%s\x04%s'
    VERSIONS = (0, 1)

    def _get_versions(self, version):
        """The major and the minor number of a version."""
        return version >> 16, version & 0xffff

    def _parse(self, fp):
        filename = getattr(fp, 'name', '')
        data = fp.read()
        self._catalog = catalog = {}
        self.plural = lambda n: int(n != 1)  # as in English, unless the catalogue says otherwise
        magic = struct.unpack('<I', data[:4])[0]
        if magic not in (self.LE_MAGIC, self.BE_MAGIC):
            raise OSError(0, 'Bad magic number', filename)
        order = '<' if magic == self.LE_MAGIC else '>'
        version, count, originals, translations = struct.unpack(order + '4I', data[4:20])
        major = self._get_versions(version)[0]
        if major not in self.VERSIONS:
            raise OSError(0, 'Bad version number ' + str(major), filename)

        def text(table, i):
            length, start = struct.unpack_from(order + 'II', data, table + 8 * i)
            if start + length >= len(data):
                raise OSError(0, 'File is corrupt', filename)
            return data[start:start + length]

        for i in range(count):
            try:
                original, translated = text(originals, i), text(translations, i)
            except struct.error:
                raise OSError(0, 'File is corrupt', filename) from None
            if not original:
                self._describe(translated.decode())
            charset = self._charset or 'ascii'
            first, several, _ = original.partition(b'\0')
            message = str(first, charset)
            if several:
                for form, variant in enumerate(translated.split(b'\0')):
                    catalog[message, form] = str(variant, charset)
            else:
                catalog[message] = str(translated, charset)

    def _describe(self, header):
        """Read what the catalogue says of itself: lines of a name and a value, which may go on."""
        name = None
        for line in header.split('\n'):
            line = line.strip()
            if not line or line.startswith('#-#-#-#-#') and line.endswith('#-#-#-#-#'):
                continue
            key, colon, value = line.partition(':')
            if colon:
                name, value = key.strip().lower(), value.strip()
                self._info[name] = value
            elif name:
                self._info[name] += '\n' + line
            if name == 'content-type':
                self._charset = value.partition('charset=')[2]
            elif name == 'plural-forms':
                self.plural = c2py(value.split(';')[1].split('plural=')[1])

    def _lookup(self, message, n=1):
        """The translation in the form for n, or None."""
        return self._catalog.get((message, self.plural(n)))

    def _single(self, message):
        found = self._catalog.get(message)
        return self._lookup(message) if found is None else found

    def gettext(self, message):
        found = self._single(message)
        return super().gettext(message) if found is None else found

    def ngettext(self, msgid1, msgid2, n):
        found = self._lookup(msgid1, n)
        return super().ngettext(msgid1, msgid2, n) if found is None else found

    def pgettext(self, context, message):
        found = self._single(self.CONTEXT % (context, message))
        return super().pgettext(context, message) if found is None else found

    def npgettext(self, context, msgid1, msgid2, n):
        found = self._lookup(self.CONTEXT % (context, msgid1), n)
        return super().npgettext(context, msgid1, msgid2, n) if found is None else found


def find(domain, localedir=None, languages=None, all=False):
    """The path of the catalogue of a domain, or with all a list of those for each language."""
    if languages is None:
        languages = []
        for variable in 'LANGUAGE', 'LC_ALL', 'LC_MESSAGES', 'LANG':
            if value := os.environ.get(variable):
                languages = value.split(':')
                break
        if 'C' not in languages:
            languages.append('C')
    names = dict.fromkeys(name for language in languages for name in _expand_lang(language))
    found = []
    for name in names:
        if name == 'C':
            break
        path = os.path.join(_default_localedir if localedir is None else localedir, name, 'LC_MESSAGES', domain + '.mo')
        if os.path.exists(path):
            if not all:
                return path
            found.append(path)
    return found if all else None


_translations = {}


def translation(domain, localedir=None, languages=None, class_=None, fallback=False):
    """An object that translates by the catalogues of a domain."""
    import copy
    class_ = GNUTranslations if class_ is None else class_
    chain = None
    paths = find(domain, localedir, languages, all=True)
    for path in paths:
        key = class_, os.path.abspath(path)
        if key not in _translations:
            with open(path, 'rb') as fp:
                _translations[key] = class_(fp)
        link = copy.copy(_translations[key])  # each has a fallback of its own
        if chain is None:
            chain = link
        else:
            chain.add_fallback(link)
    if chain is None:
        if not fallback:
            import errno
            raise FileNotFoundError(errno.ENOENT, 'No translation file found for domain', domain)
        chain = NullTranslations()
    return chain


Catalog = translation  # its name of old


def install(domain, localedir=None, *, names=None):
    """Make the function that translates by the catalogue of a domain the builtin _."""
    translation(domain, localedir, fallback=True).install(names)


_localedirs = {}
_current_domain = 'messages'


def textdomain(domain=None):
    """Change the current domain, and return it."""
    global _current_domain
    if domain is not None:
        _current_domain = domain
    return _current_domain


def bindtextdomain(domain, localedir=None):
    """Say where the catalogues of a domain are, and return where."""
    if localedir is not None:
        _localedirs[domain] = localedir
    return _localedirs.get(domain, _default_localedir)


def _of(domain):
    try:
        return translation(domain, _localedirs.get(domain))
    except OSError:
        return NullTranslations()


def dgettext(domain, message):
    """gettext() of a domain."""
    return _of(domain).gettext(message)


def dngettext(domain, msgid1, msgid2, n):
    """ngettext() of a domain."""
    return _of(domain).ngettext(msgid1, msgid2, n)


def dpgettext(domain, context, message):
    """pgettext() of a domain."""
    return _of(domain).pgettext(context, message)


def dnpgettext(domain, context, msgid1, msgid2, n):
    """npgettext() of a domain."""
    return _of(domain).npgettext(context, msgid1, msgid2, n)


def gettext(message):
    """The translation of a message, by the catalogue of the current domain."""
    return dgettext(_current_domain, message)


def ngettext(msgid1, msgid2, n):
    """The translation of a message in the form for a number."""
    return dngettext(_current_domain, msgid1, msgid2, n)


def pgettext(context, message):
    """The translation of a message in a context."""
    return dpgettext(_current_domain, context, message)


def npgettext(context, msgid1, msgid2, n):
    """The translation of a message in a context, in the form for a number."""
    return dnpgettext(_current_domain, context, msgid1, msgid2, n)
