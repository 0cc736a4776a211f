# Pathnames of Windows, on any system: drives, shares and two separators.
"""Functions on pathnames as Windows writes them.

os.path is this module on Windows; elsewhere it is imported to work on such paths.
"""

import functools
import os
from posixpath import (
    commonprefix, exists, getatime, getctime, getmtime, getsize, isdevdrive, isdir, isfile,
    isjunction, islink, lexists, samefile, sameopenfile, samestat)

__all__ = [
    'normcase', 'isabs', 'join', 'splitdrive', 'splitroot', 'split', 'splitext', 'basename',
    'dirname', 'commonprefix', 'getsize', 'getmtime', 'getatime', 'getctime', 'islink', 'exists',
    'lexists', 'isdir', 'isfile', 'ismount', 'isreserved', 'expanduser', 'expandvars', 'normpath',
    'abspath', 'curdir', 'pardir', 'sep', 'pathsep', 'defpath', 'altsep', 'extsep', 'devnull',
    'realpath', 'supports_unicode_filenames', 'relpath', 'samefile', 'sameopenfile', 'samestat',
    'commonpath', 'isjunction', 'isdevdrive']

curdir = '.'
pardir = '..'
extsep = '.'
sep = '\\'
altsep = '/'
pathsep = ';'
defpath = '.;C:\\bin'
devnull = 'nul'
supports_unicode_filenames = True


# The functions below work on text. The paths that scripts give may be bytes: one of these
# decorators decodes them, and encodes what comes back.

def _text(path):
    path = os.fspath(path)
    return (path.decode('utf-8', 'surrogateescape'), True) if isinstance(path, bytes) else (str(path), False)


def _encoded(result):
    if isinstance(result, tuple):
        return tuple(map(_encoded, result))
    return result.encode('utf-8', 'surrogateescape') if isinstance(result, str) else result


def _of_path(function):
    @functools.wraps(function)
    def of_any(path):
        path, is_bytes = _text(path)
        result = function(path)
        return _encoded(result) if is_bytes else result
    del of_any.__wrapped__
    return of_any


def _alike(paths, name=None):
    """Several paths as text, and whether they are bytes."""
    texts = []
    for path in paths:
        if name and texts and not isinstance(path, (str, bytes)) and not hasattr(path, '__fspath__'):
            raise TypeError(f'{name}() argument must be str, bytes, or os.PathLike object, '
                            f'not {type(path).__name__!r}')
        texts.append(_text(path))
    if len({is_bytes for _, is_bytes in texts}) > 1:
        raise TypeError("Can't mix strings and bytes in path components") from None
    return [text for text, _ in texts], texts[0][1]


def _windows(path):
    return path.replace('/', '\\')


@_of_path
def normcase(s):
    """Make the case and the separators of a path those that all its spellings have in common."""
    return _windows(s).lower()


@_of_path
def splitroot(p):
    """Divide a path into its drive or share, the root behind it and the rest."""
    plain = _windows(p)
    if plain[:2] == '\\\\':
        # a share has two names; so has a device, of which one is the dot or the question mark
        first = 8 if plain[:8].upper() == '\\\\?\\UNC\\' else 2
        end = plain.find('\\', first)
        if end >= 0:
            end = plain.find('\\', end + 1)
        if end < 0:
            return p, '', ''
        return p[:end], p[end], p[end + 1:]
    drive = 2 if plain[1:2] == ':' and plain[0] != '\\' else 0
    rooted = plain[drive:drive + 1] == '\\'
    return p[:drive], p[drive:drive + rooted], p[drive + rooted:]


def splitdrive(p):
    """Divide a path into its drive or share and the rest."""
    drive, root, rest = splitroot(p)
    return drive, root + rest


@_of_path
def split(p):
    """Divide a path before its last name."""
    drive, root, rest = splitroot(p)
    cut = max(rest.rfind('\\'), rest.rfind('/')) + 1
    return drive + root + rest[:cut].rstrip('\\/'), rest[cut:]


@_of_path
def splitext(p):
    """Divide a path before the last dot of its last name."""
    start = max(p.rfind('\\'), p.rfind('/')) + 1
    dot = p.rfind('.')
    # dots at the start of a name do not begin an extension
    if dot > start and p[start:dot].strip('.'):
        return p[:dot], p[dot:]
    return p, ''


def basename(p):
    """The last name of a path."""
    return split(p)[1]


def dirname(p):
    """A path without its last name."""
    return split(p)[0]


@_of_path
def isabs(s):
    """Whether a path has both a drive and a root, or is that of a share."""
    plain = _windows(s)
    return plain[:2] == '\\\\' or plain[1:3] == ':\\'


def join(path, *paths):
    """Put path segments together; one with a root or another drive takes the place of those before."""
    (first, *others), is_bytes = _alike((path, *paths), 'join')
    drive, root, rest = splitroot(first)
    for other in others:
        new_drive, new_root, new_rest = splitroot(other)
        elsewhere = new_drive and new_drive.lower() != drive.lower()
        if new_root or elsewhere:
            if new_drive or not drive:
                drive = new_drive
            root, rest = new_root, new_rest
            continue
        drive = new_drive or drive
        if rest and rest[-1] not in '\\/':
            rest += '\\'
        rest += new_rest
    if rest and drive and not root and drive[-1] not in ':\\/':
        root = '\\'
    result = drive + root + rest
    return _encoded(result) if is_bytes else result


@_of_path
def normpath(path):
    """Take out what a path says twice: separators, dots, and names before two dots."""
    drive, root, rest = splitroot(_windows(path))
    names = []
    for name in rest.split('\\'):
        if name == '..':
            if names and names[-1] != '..':
                names.pop()
            elif not root:
                names.append(name)
        elif name not in ('', '.'):
            names.append(name)
    return drive + root + '\\'.join(names) or '.'


@_of_path
def abspath(path):
    """The path from the root of its drive."""
    return normpath(path if isabs(path) else join(os.getcwd(), path))


def realpath(path, *, strict=False):
    """The path without links. Only Windows can follow those: elsewhere this is abspath()."""
    return abspath(path)


def _located(path):
    """The drive and the names of an absolute path."""
    drive, _, rest = splitroot(abspath(path))
    return drive, [name for name in rest.split('\\') if name]


def relpath(path, start=None):
    """The path as seen from another one."""
    given = os.fspath(path)
    if not given:
        raise ValueError('no path specified')
    if start is None:
        start = b'.' if isinstance(given, bytes) else '.'
    (path, start), is_bytes = _alike((given, start))
    (start_drive, before), (drive, names) = _located(start), _located(path)
    if normcase(start_drive) != normcase(drive):
        raise ValueError(f'path is on mount {drive!r}, start on mount {start_drive!r}')
    same = 0
    for a, b in zip(before, names):
        if normcase(a) != normcase(b):
            break
        same += 1
    result = '\\'.join(['..'] * (len(before) - same) + names[same:]) or '.'
    return _encoded(result) if is_bytes else result


def commonpath(paths):
    """The longest path that all the paths begin with."""
    paths = list(paths)
    if not paths:
        raise ValueError('commonpath() arg is an empty iterable')
    paths, is_bytes = _alike(paths)
    places = [splitroot(_windows(path)) for path in paths]
    if len({drive.lower() for drive, _, _ in places}) != 1:
        raise ValueError("Paths don't have the same drive")
    drive, root, _ = splitroot(_windows(paths[0]))
    if len({root for _, root, _ in places}) != 1:
        if drive:
            raise ValueError("Can't mix absolute and relative paths")
        raise ValueError("Can't mix rooted and not-rooted paths")
    names = [[name for name in rest.split('\\') if name not in ('', '.')] for _, _, rest in places]
    same = 0
    for column in zip(*names):
        if len({name.lower() for name in column}) != 1:
            break
        same += 1
    result = drive + root + '\\'.join(names[0][:same])
    return _encoded(result) if is_bytes else result


@_of_path
def ismount(path):
    """Whether a path is the root of a drive or a share."""
    drive, root, rest = splitroot(abspath(path))
    if drive[:1] == '\\':
        return not rest
    return bool(root) and not rest


_DEVICES = frozenset(['CON', 'PRN', 'AUX', 'NUL', 'CONIN$', 'CONOUT$',
                      *(port + digit for port in ('COM', 'LPT') for digit in '123456789\xb9\xb2\xb3')])
_FORBIDDEN = frozenset('"*:<>?|/\\').union(map(chr, range(32)))


@_of_path
def isreserved(path):
    """Whether a name of a path is one that Windows keeps for itself or does not allow."""
    return any(map(_reserved, _windows(splitroot(path)[2]).split('\\')))


def _reserved(name):
    if name in ('', '.', '..'):
        return False
    if name[-1] in ' .' or not _FORBIDDEN.isdisjoint(name):
        return True
    return name.partition('.')[0].rstrip(' ').upper() in _DEVICES


@_of_path
def expanduser(path):
    """Put the folder of a user in the place of ~ or ~user."""
    if path[:1] != '~':
        return path
    end = min((i for i in (path.find('\\'), path.find('/')) if i >= 0), default=len(path))
    user, env = path[1:end], os.environ
    if 'USERPROFILE' in env:
        home = env['USERPROFILE']
    elif 'HOMEPATH' in env:
        home = join(env.get('HOMEDRIVE', ''), env['HOMEPATH'])
    else:
        return path
    if user and user != (me := env.get('USERNAME')):
        # other users have their folders beside mine, if that has my name
        if me != basename(home):
            return path
        home = join(dirname(home), user)
    return home + path[end:]


@_of_path
def expandvars(path):
    """Put the values of variables in the place of $name, ${name} and %name%."""
    if '$' not in path and '%' not in path:
        return path
    import re
    pattern = r"'[^']*(?:'|\Z)|%%|\$\$|%([^%]*)%|\$\{([^}]*)\}|\$([\w-]+)|%[^%]*\Z|\$\{[^}]*\Z"

    def value(found):
        text = found[0]
        if text in ('%%', '$$'):
            return text[0]
        name = found[found.lastindex] if found.lastindex else None
        return text if name is None else os.environ.get(name, text)
    return re.sub(pattern, value, path, flags=re.ASCII)
