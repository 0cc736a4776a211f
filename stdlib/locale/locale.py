# Locales. Go has no locale data: the locales C, POSIX and C.UTF-8 are all there are.
"""Support for internationalization: the locales C, POSIX and C.UTF-8.

setlocale() switches between them; numbers and money are written as in the locale C."""

import os as _os
import re as _re
from builtins import str as _builtin_str

__all__ = ['getlocale', 'getdefaultlocale', 'getpreferredencoding', 'Error', 'setlocale', 'localeconv', 'strcoll',
           'strxfrm', 'str', 'atof', 'atoi', 'format_string', 'currency', 'normalize', 'LC_CTYPE', 'LC_COLLATE',
           'LC_TIME', 'LC_MONETARY', 'LC_NUMERIC', 'LC_ALL', 'CHAR_MAX', 'getencoding', 'LC_MESSAGES']

LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = range(7)
CHAR_MAX = 127

_categories = ('LC_CTYPE', 'LC_NUMERIC', 'LC_TIME', 'LC_COLLATE', 'LC_MONETARY', 'LC_MESSAGES', 'LC_PAPER', 'LC_NAME',
               'LC_ADDRESS', 'LC_TELEPHONE', 'LC_MEASUREMENT', 'LC_IDENTIFICATION')
_current = ['C'] * len(_categories)


class Error(Exception):
    """A locale that is not there."""


Error.__module__ = 'locale'


def _from_environment(category):
    for name in ('LC_ALL', category, 'LANG'):
        if value := _os.environ.get(name):
            return value
    return 'C'


def _known(name):
    if name in ('C', 'POSIX'):
        return 'C'
    if name.lower() in ('c.utf-8', 'c.utf8'):
        return name
    raise Error('unsupported locale setting')


_current[LC_CTYPE] = 'C.UTF-8'


def setlocale(category, locale=None):
    """Set a category to a locale: a name, a pair of language code and encoding, or '' for what
    the environment says. Without a locale only tell which one is set."""
    if locale and not isinstance(locale, _builtin_str):
        locale = normalize(_build_localename(locale))
    try:
        which = range(len(_categories)) if category == LC_ALL else [category.__index__()]
    except AttributeError:
        raise TypeError(f"'{type(category).__name__}' object cannot be interpreted as an integer") from None
    if category != LC_ALL and not 0 <= category < LC_ALL:
        raise Error('unsupported locale setting')
    if locale is not None:
        if '=' in locale:
            given = dict(part.split('=', 1) for part in locale.split(';') if '=' in part)
            names = [_known(given.get(c, 'C')) for c in _categories]
        else:
            names = [_known(locale or _from_environment(c)) for c in _categories]
        for i in which:
            _current[i] = names[i]
    if category != LC_ALL:
        return _current[category]
    if len(set(_current)) == 1:
        return _current[0]
    return ';'.join(f'{c}={n}' for c, n in zip(_categories, _current))


def _parse_localename(localename):
    code, _, modifier = normalize(localename).partition('@')
    language, dot, encoding = code.partition('.')
    if dot:
        return language, encoding.split('.')[0]
    if modifier == 'euro':
        return code, 'iso-8859-15'
    if code not in ('C', 'UTF-8'):
        raise ValueError('unknown locale: %s' % localename)
    return None, None if code == 'C' else code


def _build_localename(localetuple):
    try:
        language, encoding = localetuple
        if language is None:
            language = 'C'
        if encoding is None:
            return language
        return language + '.' + encoding
    except (TypeError, ValueError):
        raise TypeError('Locale must be None, a string, or an iterable of '
                        'two strings -- language code, encoding.') from None


def getlocale(category=LC_CTYPE):
    """The locale of a category as a pair of language code and encoding."""
    name = setlocale(category)
    if category == LC_ALL and ';' in name:
        raise TypeError('category LC_ALL is not supported')
    return _parse_localename(name)


def getdefaultlocale(envvars=('LC_ALL', 'LC_CTYPE', 'LANG', 'LANGUAGE')):
    """The locale that the environment asks for, as a pair."""
    import warnings
    warnings._deprecated('locale.getdefaultlocale', "{name!r} is deprecated and slated for removal in Python {remove}. "
                         'Use setlocale(), getencoding() and getlocale() instead.', remove=(3, 15))
    for variable in envvars:
        name = _os.environ.get(variable)
        if name:
            if variable == 'LANGUAGE':
                name = name.split(':')[0]
            return _parse_localename(name)
    return _parse_localename('C')


def getencoding():
    """The encoding of the locale."""
    return 'UTF-8'


def getpreferredencoding(do_setlocale=True):
    """The encoding of text files and streams."""
    return 'UTF-8'


_encodings = {
    'ar': 'ISO8859-6', 'bg': 'CP1251', 'cs': 'ISO8859-2', 'el': 'ISO8859-7', 'he': 'ISO8859-8', 'hr': 'ISO8859-2',
    'hu': 'ISO8859-2', 'ja': 'eucJP', 'ko': 'eucKR', 'lt': 'ISO8859-13', 'lv': 'ISO8859-13', 'pl': 'ISO8859-2',
    'ro': 'ISO8859-2', 'ru': 'UTF-8', 'sk': 'ISO8859-2', 'sl': 'ISO8859-2', 'th': 'ISO8859-11', 'tr': 'ISO8859-9',
    'uk': 'KOI8-U', 'zh_CN': 'gb2312', 'zh_TW': 'big5', 'hi': 'ISCII-DEV', 'fa': 'UTF-8', 'vi': 'TCVN', 'et': 'ISO8859-15',
}
_latin = {'af': 'ZA', 'br': 'FR', 'ca': 'ES', 'cy': 'GB', 'da': 'DK', 'de': 'DE', 'en': 'US', 'es': 'ES', 'eu': 'ES',
          'fi': 'FI', 'fo': 'FO', 'fr': 'FR', 'ga': 'IE', 'gl': 'ES', 'is': 'IS', 'it': 'IT', 'nb': 'NO', 'nl': 'NL',
          'nn': 'NO', 'no': 'NO', 'pt': 'PT', 'sv': 'SE'}
_countries = _latin | {'cs': 'CZ', 'el': 'GR', 'he': 'IL', 'ja': 'JP', 'ko': 'KR', 'uk': 'UA', 'zh': 'CN', 'ar': 'AA',
                       'hi': 'IN', 'fa': 'IR', 'vi': 'VN', 'et': 'EE', 'sl': 'SI'}
_spellings = {'utf8': 'UTF-8', 'utf_8': 'UTF-8', 'utf': 'UTF-8', 'iso88591': 'ISO8859-1', 'latin1': 'ISO8859-1',
              'iso885915': 'ISO8859-15', 'latin9': 'ISO8859-15', 'ascii': 'ISO8859-1', 'eucjp': 'eucJP', 'sjis': 'SJIS',
              'koi8r': 'KOI8-R', 'koi8u': 'KOI8-U', 'cp1251': 'CP1251', 'euckr': 'eucKR', 'big5': 'big5', 'gb2312': 'gb2312',
              'gbk': 'gbk', 'cp1252': 'CP1252'}


def normalize(localename):
    """The full name of a locale: language, country, encoding. A name that is not known is
    returned as it is."""
    code, _, modifier = localename.lower().partition('@')
    lang, _, encoding = code.partition('.')
    if lang in ('c', 'posix', 'en_us_posix'):
        spelled = _spellings.get(encoding.replace('-', ''))
        return f'C.{spelled}' if spelled == 'UTF-8' else 'C'
    language, _, country = lang.partition('_')
    country = country.upper() or _countries.get(language, language.upper())
    name = f'{language}_{country}'
    default = _encodings.get(name) or _encodings.get(language) or (language in _latin and 'ISO8859-1')
    if not default:
        return localename
    if encoding:
        spelled = encoding.replace('-', '').replace('_', '')
        spelled = _spellings.get(spelled) or _re.sub(r'^iso8859(\d+)$', r'ISO8859-\1', spelled)
        return f'{name}.{spelled}'
    if modifier == 'euro':
        return f'{name}.ISO8859-15'
    return f'{name}.{default}'


def localeconv():
    """How numbers and money are written, as a dict."""
    return {'int_curr_symbol': '', 'currency_symbol': '', 'mon_decimal_point': '', 'mon_thousands_sep': '',
            'mon_grouping': [], 'positive_sign': '', 'negative_sign': '', 'int_frac_digits': 127, 'frac_digits': 127,
            'p_cs_precedes': 127, 'p_sep_by_space': 127, 'n_cs_precedes': 127, 'n_sep_by_space': 127,
            'p_sign_posn': 127, 'n_sign_posn': 127, 'decimal_point': '.', 'thousands_sep': '', 'grouping': []} | _override_localeconv


_override_localeconv = {}


def strcoll(string1, string2, /):
    """-1, 0 or 1 as one string comes before another one."""
    if '\0' in string1 or '\0' in string2:
        raise ValueError('embedded null character')
    return (string1 > string2) - (string1 < string2)


def strxfrm(string, /):
    """A string that compares as string does by strcoll."""
    if '\0' in string:
        raise ValueError('embedded null character')
    return string


def _intervals(grouping):
    """The sizes of groups of digits, from the right."""
    size = None
    for n in grouping:
        if n == CHAR_MAX:
            return
        if n:
            size = n
        elif size is None:
            raise ValueError('invalid grouping')
        yield size
        if n == 0:
            while True:
                yield size
    while size:
        yield size


def _group(s, monetary=False):
    conv = localeconv()
    separator = conv['mon_thousands_sep' if monetary else 'thousands_sep']
    grouping = conv['mon_grouping' if monetary else 'grouping']
    if not grouping or not separator:
        return s, 0
    text = s.rstrip(' ')
    right = s[len(text):]
    digits = text.lstrip(' ')
    left = text[:len(text) - len(digits)]
    sign = digits[:1] if digits[:1] in '+-' else ''
    digits = digits[len(sign):]
    groups = []
    for size in _intervals(grouping):
        if not digits or not digits[-1].isdigit() or len(digits) <= size:
            break
        groups.append(digits[-size:])
        digits = digits[:-size]
    groups = [digits, *reversed(groups)] if digits else groups[::-1]
    return left + sign + separator.join(groups) + right, len(separator) * (len(groups) - 1)


_specifier = _re.compile(r'%(?:\((?P<key>.*?)\))?(?P<modifiers>[-#0-9 +*.hlL]*?)[eEfFgGdiouxXcrs%]')


def _localized(formatted, code, grouping, monetary):
    """A formatted number with the separators of the locale."""
    if code in 'eEfFgG':
        parts = formatted.split('.')
        seps = 0
        if grouping:
            parts[0], seps = _group(parts[0], monetary)
        formatted = localeconv()['mon_decimal_point' if monetary else 'decimal_point'].join(parts)
    elif code in 'diu' and grouping:
        formatted, seps = _group(formatted, monetary)
    else:
        seps = 0
    for _ in range(seps):  # what the separators take comes out of the padding
        if ' ' not in formatted:
            break
        formatted = formatted.replace(' ', '', 1) if formatted[0] == ' ' else formatted[:formatted.rindex(' ')] + formatted[formatted.rindex(' ') + 1:]
    return formatted


def format_string(f, val, grouping=False, monetary=False):
    """Format as f % val does, with the separators of the locale."""
    matches = list(_specifier.finditer(f))
    plain = _specifier.sub('%s', f)
    mapping = hasattr(val, 'keys') and hasattr(val, '__getitem__')
    out = []
    if mapping:
        for m in matches:
            text = m.group()
            out.append('%' if text[-1] == '%' else _localized(text % val, text[-1], grouping, monetary))
        return plain % tuple(out)
    if not isinstance(val, tuple):
        val = (val,)
    i = 0
    for m in matches:
        text = m.group()
        if text[-1] == '%':
            out.append('%')
            continue
        n = 1 + m.group('modifiers').count('*')
        args = tuple(val[i + k] for k in range(n))
        i += n
        out.append(_localized(text % args, text[-1], grouping, monetary))
    return plain % tuple(out)


def currency(val, symbol=True, grouping=False, international=False):
    """Format a number as money."""
    conv = localeconv()
    digits = conv['int_frac_digits' if international else 'frac_digits']
    if digits == CHAR_MAX:
        raise ValueError("Currency formatting is not possible using the 'C' locale.")
    s = _localized(f'{abs(val):.{digits}f}', 'f', grouping, True)
    negative = val < 0
    if symbol:
        unit = conv['int_curr_symbol' if international else 'currency_symbol']
        first = conv['n_cs_precedes' if negative else 'p_cs_precedes']
        space = ' ' * bool(conv['n_sep_by_space' if negative else 'p_sep_by_space'])
        if first:
            s = unit + (space if not international or unit[-1:] != ' ' else '') + s
        else:
            s = s + space + unit.rstrip(' ')
    place = conv['n_sign_posn' if negative else 'p_sign_posn']
    sign = conv['negative_sign' if negative else 'positive_sign']
    if place == 0:
        return '(' + s + ')'
    if place == 2:
        return s + sign
    return sign + s


def str(val):
    """A float as text, with the point of the locale."""
    return _localized('%.12g' % val, 'g', False, False)


def delocalize(string):
    """A number as the locale writes it, as Python does."""
    conv = localeconv()
    if conv['thousands_sep']:
        string = string.replace(conv['thousands_sep'], '')
    if conv['decimal_point']:
        string = string.replace(conv['decimal_point'], '.')
    return string


def localize(string, grouping=False, monetary=False):
    """A number as Python writes it, as the locale does."""
    return _localized(string, 'f', grouping, monetary)


def atof(string, func=float):
    """A float from text as the locale writes it."""
    return func(delocalize(string))


def atoi(string):
    """An int from text as the locale writes it."""
    return int(delocalize(string))


CODESET, RADIXCHAR, THOUSEP, YESEXPR, NOEXPR, CRNCYSTR = 14, 65536, 65537, 327680, 327681, 262159
_langinfo = {CODESET: 'UTF-8', RADIXCHAR: '.', THOUSEP: '', YESEXPR: '^[yY]', NOEXPR: '^[nN]', CRNCYSTR: '-'}


def _fill_langinfo():
    days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
    months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
              'November', 'December']
    named = [(f'ABDAY_{i + 1}', d[:3]) for i, d in enumerate(days)] + [(f'DAY_{i + 1}', d) for i, d in enumerate(days)]
    named += [(f'ABMON_{i + 1}', m[:3]) for i, m in enumerate(months)] + [(f'MON_{i + 1}', m) for i, m in enumerate(months)]
    named += [('AM_STR', 'AM'), ('PM_STR', 'PM'), ('D_T_FMT', '%a %b %e %H:%M:%S %Y'), ('D_FMT', '%m/%d/%y'),
              ('T_FMT', '%H:%M:%S'), ('T_FMT_AMPM', '%I:%M:%S %p'), ('ERA', ''), (None, ''), ('ERA_D_FMT', ''),
              ('ALT_DIGITS', ''), ('ERA_D_T_FMT', ''), ('ERA_T_FMT', '')]
    for number, (name, text) in enumerate(named, 131072):
        if name:
            globals()[name] = number
            _langinfo[number] = text


_fill_langinfo()


def nl_langinfo(key, /):
    """What the locale says about a constant of this module, such as DAY_1."""
    try:
        return _langinfo[key]
    except KeyError:
        raise ValueError('unsupported langinfo constant') from None


_domain = 'messages'
_folders = {}


def gettext(msg, /):
    """The translation of msg: there are none in these locales."""
    return msg


def dgettext(domain, msg, /):
    """Translate msg by the catalogue of a domain."""
    return msg


def dcgettext(domain, msg, category, /):
    """Translate msg by the catalogue of a domain, for a category."""
    return msg


def textdomain(domain, /):
    """Set the domain, unless it is None, and return it."""
    global _domain
    if domain is not None:
        _domain = domain
    return _domain


def bindtextdomain(domain, dir, /):
    """Set the folder of a domain, unless it is None, and return it."""
    if not domain:
        raise Error('domain must be a non-empty string')
    if dir is not None:
        _folders[domain] = _os.fspath(dir)
    return _folders.get(domain, '/usr/share/locale')


def bind_textdomain_codeset(domain, codeset, /):
    """Set the encoding of a domain and return it."""
    return codeset


locale_alias = {}
locale_encoding_alias = dict(_spellings)
