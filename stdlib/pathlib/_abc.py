# Paths of file systems that scripts make themselves: in archives, in memory, on the net.
"""Base classes for paths of any kind.

A subclass says with parser how its paths are written, and overrides stat(), open(), iterdir()
and what else its file system can do. What is not overridden raises UnsupportedOperation.
"""

import errno
import stat
from pathlib import Path, UnsupportedOperation

__all__ = ['UnsupportedOperation']

# errors of stat() that mean: there is no such file
_ABSENT = errno.ENOENT, errno.ENOTDIR, errno.EBADF, errno.ELOOP


def _unsupported(owner, name):
    def method(self, *args, **kwargs):
        raise UnsupportedOperation(f'{owner}.{name}() is unsupported')
    method.__name__ = name
    method.__qualname__ = f'{owner}.{name}'
    return method


class ParserBase:
    """What a parser must know: posixpath and ntpath are two."""

    @property
    def sep(self):
        """The text that separates names."""
        raise UnsupportedOperation('ParserBase.sep is unsupported')

    def join(self, path, *paths):
        """Put path segments together."""
        raise UnsupportedOperation('ParserBase.join() is unsupported')

    def split(self, path):
        """Divide a path before its last name."""
        raise UnsupportedOperation('ParserBase.split() is unsupported')

    def splitdrive(self, path):
        """Divide a path behind its drive."""
        raise UnsupportedOperation('ParserBase.splitdrive() is unsupported')

    def normcase(self, path):
        """Make paths that differ in case only the same."""
        raise UnsupportedOperation('ParserBase.normcase() is unsupported')

    def isabs(self, path):
        """Whether a path is absolute."""
        raise UnsupportedOperation('ParserBase.isabs() is unsupported')


class PurePathBase:
    """A path that is never looked up."""

    # _settled: all but the last name is known not to be a link
    __slots__ = '_text', '_settled'
    parser = ParserBase()

    def __init__(self, path, *paths):
        self._text = self.parser.join(path, *paths) if paths else path
        self._settled = False
        if not isinstance(self._text, str):
            raise TypeError(f"path should be a str, not {type(self._text).__name__!r}")

    def with_segments(self, *pathsegments):
        return type(self)(*pathsegments)

    def __str__(self):
        return self._text

    def as_posix(self):
        return self._text.replace(self.parser.sep, '/')

    def _divide(self):
        """The anchor and the names."""
        names, rest = [], self._text
        while True:
            head, name = self.parser.split(rest)
            if head == rest:
                return head, names[::-1]
            names.append(name)
            rest = head

    @property
    def drive(self):
        return self.parser.splitdrive(self.anchor)[0]

    @property
    def root(self):
        return self.parser.splitdrive(self.anchor)[1]

    @property
    def anchor(self):
        return self._divide()[0]

    @property
    def name(self):
        return self.parser.split(self._text)[1]

    @property
    def suffix(self):
        name = self.name
        dot = name.rfind('.')
        return name[dot:] if 0 < dot < len(name) - 1 else ''

    @property
    def suffixes(self):
        name = self.name
        return [] if name.endswith('.') else ['.' + s for s in name.lstrip('.').split('.')[1:]]

    @property
    def stem(self):
        return self.name.removesuffix(self.suffix) if self.suffix else self.name

    def with_name(self, name):
        if self.parser.split(name)[0]:
            raise ValueError(f'Invalid name {name!r}')
        end = len(self._text) - len(self.name)
        return self.with_segments(self._text[:end] + name)

    def with_stem(self, stem):
        suffix = self.suffix
        if suffix and not stem:
            raise ValueError(f'{self!r} has a non-empty suffix')
        return self.with_name(stem + suffix)

    def with_suffix(self, suffix):
        stem = self.stem
        if not stem:
            raise ValueError(f'{self!r} has an empty name')
        if suffix and (suffix == '.' or not suffix.startswith('.')):
            raise ValueError(f'Invalid suffix {suffix!r}')
        return self.with_name(stem + suffix)

    def _other(self, path):
        return path if isinstance(path, PurePathBase) else self.with_segments(path)

    def relative_to(self, other, *, walk_up=False):
        other = self._other(other)
        (anchor, names), (start, given) = self._divide(), other._divide()
        if anchor != start:
            raise ValueError(f"{str(self)!r} and {str(other)!r} have different anchors")
        same = 0
        while same < len(given) and names[same:same + 1] == [given[same]]:
            same += 1
        up = [name for name in given[same:] if name not in ('', '.')]
        if up and not walk_up:
            raise ValueError(f"{str(self)!r} is not in the subpath of {str(other)!r}")
        if '..' in up:
            raise ValueError(f"'..' segment in {str(other)!r} cannot be walked")
        return self.with_segments('', *['..'] * len(up), *names[same:])

    def is_relative_to(self, other):
        (anchor, names), (start, given) = self._divide(), self._other(other)._divide()
        while given and given[-1] in ('', '.'):
            given.pop()
        return anchor == start and names[:len(given)] == given

    @property
    def parts(self):
        anchor, names = self._divide()
        return (anchor, *names) if anchor else tuple(names)

    def joinpath(self, *pathsegments):
        return self.with_segments(self._text, *pathsegments)

    def __truediv__(self, key):
        try:
            return self.with_segments(self._text, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self.with_segments(key, self._text)
        except TypeError:
            return NotImplemented

    @property
    def parent(self):
        head = self.parser.split(self._text)[0]
        if head == self._text:
            return self
        above = self.with_segments(head)
        above._settled = self._settled
        return above

    @property
    def parents(self):
        found, path = [], self
        while (above := path.parent) is not path:
            found.append(above)
            path = above
        return tuple(found)

    def is_absolute(self):
        return self.parser.isabs(self._text)

    def _matcher(self, case_sensitive):
        """A function that compiles the pattern of one name."""
        import fnmatch
        import re
        if case_sensitive is None:
            case_sensitive = self.parser.normcase('Aa') == 'Aa'
        flags = re.NOFLAG if case_sensitive else re.IGNORECASE
        return lambda pattern: re.compile(fnmatch.translate(pattern), flags).match

    def match(self, path_pattern, *, case_sensitive=None):
        pattern = self._other(path_pattern)
        names, wanted = self.parts, pattern.parts
        if not wanted:
            raise ValueError('empty pattern')
        if len(names) < len(wanted) or len(names) > len(wanted) and pattern.anchor:
            return False
        compiled = self._matcher(case_sensitive)
        return all(compiled(p)(name) for name, p in zip(reversed(names), reversed(wanted)))

    def full_match(self, pattern, *, case_sensitive=None):
        compiled = self._matcher(case_sensitive)
        wanted = [None if p == '**' else compiled(p) for p in self._other(pattern).parts]

        def fits(names, wanted):
            if not wanted:
                return not names
            if wanted[0] is None:
                return any(fits(names[i:], wanted[1:]) for i in range(len(names) + 1))
            return bool(names and wanted[0](names[0])) and fits(names[1:], wanted[1:])
        return fits(self.parts, wanted)


class PathBase(PurePathBase):
    """A path of a file system."""

    __slots__ = ()
    _max_symlinks = 40

    def lstat(self):
        return self.stat(follow_symlinks=False)

    def _mode(self, follow_symlinks=True):
        """The mode of the file, 0 if there is none."""
        try:
            return self.stat(follow_symlinks=follow_symlinks).st_mode
        except OSError as e:
            if e.errno not in _ABSENT:
                raise
        except ValueError:
            pass  # no file can have this name
        return 0

    def exists(self, *, follow_symlinks=True):
        try:
            self.stat(follow_symlinks=follow_symlinks)
        except OSError as e:
            if e.errno not in _ABSENT:
                raise
            return False
        except ValueError:
            return False
        return True

    def is_dir(self, *, follow_symlinks=True):
        return stat.S_ISDIR(self._mode(follow_symlinks))

    def is_file(self, *, follow_symlinks=True):
        return stat.S_ISREG(self._mode(follow_symlinks))

    def is_mount(self):
        if not self.is_dir():
            return False
        here, above = self.stat(), self.parent.stat()
        return here.st_dev != above.st_dev or here.st_ino == above.st_ino

    def is_symlink(self):
        return stat.S_ISLNK(self._mode(False))

    def is_junction(self):
        return False

    def is_block_device(self):
        return stat.S_ISBLK(self._mode())

    def is_char_device(self):
        return stat.S_ISCHR(self._mode())

    def is_fifo(self):
        return stat.S_ISFIFO(self._mode())

    def is_socket(self):
        return stat.S_ISSOCK(self._mode())

    def samefile(self, other_path):
        if not hasattr(other_path, 'stat'):
            other_path = self.with_segments(other_path)
        a, b = self.stat(), other_path.stat()
        return (a.st_ino, a.st_dev) == (b.st_ino, b.st_dev)

    def read_bytes(self):
        with self.open(mode='rb') as f:
            return f.read()

    def read_text(self, encoding=None, errors=None, newline=None):
        with self.open(mode='r', encoding=encoding, errors=errors, newline=newline) as f:
            return f.read()

    def write_bytes(self, data):
        view = memoryview(data)
        with self.open(mode='wb') as f:
            return f.write(view)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError(f'data must be str, not {type(data).__name__}')
        with self.open(mode='w', encoding=encoding, errors=errors, newline=newline) as f:
            return f.write(data)

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=True):
        pattern = self._other(pattern)
        anchor, parts = pattern._divide()
        if anchor:
            raise NotImplementedError('Non-relative patterns are unsupported')
        return _Search(self, case_sensitive, recurse_symlinks).select(self, parts)

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=True):
        pattern = self.with_segments('**', pattern._text if isinstance(pattern, PurePathBase) else pattern)
        return self.glob(pattern, case_sensitive=case_sensitive, recurse_symlinks=recurse_symlinks)

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        dirs, files = [], []
        try:
            for child in self.iterdir():
                is_dir = child.is_dir(follow_symlinks=follow_symlinks)
                (dirs if is_dir else files).append(child.name)
        except OSError as e:
            if on_error is not None:
                on_error(e)
            return
        if top_down:
            yield self, dirs, files
        for name in dirs:
            yield from self.joinpath(name).walk(top_down, on_error, follow_symlinks)
        if not top_down:
            yield self, dirs, files

    @classmethod
    def cwd(cls):
        return cls('').absolute()

    @classmethod
    def home(cls):
        return cls('~').expanduser()

    def resolve(self, strict=False):
        if self._settled:
            return self
        start = self
        if not self.is_absolute():
            try:
                start = self.absolute()
            except UnsupportedOperation:
                pass  # where relative paths start is not known
        return _Walk(start, strict).end()

    @classmethod
    def from_uri(cls, uri):
        raise UnsupportedOperation('PathBase.from_uri() is unsupported')


# what only a subclass can do
for name in ('stat open iterdir absolute expanduser readlink symlink_to hardlink_to touch mkdir rename replace '
             'chmod unlink rmdir owner group as_uri').split():
    setattr(PathBase, name, _unsupported('PathBase', name))


def _lchmod(self, mode):
    return self.chmod(mode, follow_symlinks=False)


_lchmod.__name__, _lchmod.__qualname__ = 'lchmod', 'PathBase.lchmod'
PathBase.lchmod = _lchmod

# the methods do what those of Path do, and say so
for cls in PurePathBase, PathBase:
    for name, attr in vars(cls).items():
        if name[0] != '_' and name != 'parser':
            doc = getattr(Path, name).__doc__
            if isinstance(attr, property):
                setattr(cls, name, property(attr.fget, doc=doc))
            else:
                getattr(attr, '__func__', attr).__doc__ = doc
del name, attr, cls, doc


class _Walk:
    """The way along the links of a path."""

    def __init__(self, path, strict):
        self.path, self.strict = path, strict
        self.anchor, names = path._divide()
        self.todo = names[::-1]
        self.done = []
        # without readlink() there are no links, and files are looked up only to find them
        self.looking = strict or type(path).readlink is not PathBase.readlink
        self.links = 0

    def here(self):
        parser, path = self.path.parser, self.path
        names = [self.anchor] if self.anchor else []
        found = path.with_segments(*(names + self.done or ['']))
        found._settled = True
        return found

    def end(self):
        while self.todo:
            name = self.todo.pop()
            if name in ('', '.'):
                continue
            if name == '..' and (self.anchor or self.done and self.done[-1] != '..'):
                if self.done:
                    self.done.pop()
                continue
            self.done.append(name)
            if self.looking and name != '..':
                try:
                    self.look()
                except OSError:
                    if self.strict:
                        raise
                    self.looking = False
        found = self.here()
        found._settled = False
        return found

    def look(self):
        """Follow the name that was done last, if it is a link."""
        path = self.here()
        mode = path.stat(follow_symlinks=False).st_mode
        if stat.S_ISLNK(mode):
            self.links += 1
            if self.links >= self.path._max_symlinks:
                raise OSError(errno.ELOOP, 'Too many symbolic links in path', str(self.path))
            anchor, names = path.readlink()._divide()
            self.done.pop()
            if anchor:
                self.anchor, self.done = anchor, []
            self.todo += names[::-1]
        elif self.todo and not stat.S_ISDIR(mode):
            raise NotADirectoryError(errno.ENOTDIR, 'Not a directory', str(path))


class _Search:
    """One call of glob()."""

    def __init__(self, path, case_sensitive, links):
        normal = path.parser.normcase('Aa') == 'Aa'
        self.compiled = path._matcher(case_sensitive)
        # a name in another case than that of the file system must be looked for
        self.pedantic = case_sensitive is not None and case_sensitive != normal
        self.links = links

    def is_pattern(self, part):
        if part in ('', '.', '..'):
            return False
        return self.pedantic or any(c in part for c in '*?[')

    def children(self, path):
        try:
            return list(path.iterdir())
        except OSError:
            return []

    def select(self, path, parts, exists=False):
        """Yield what the parts of a pattern find below a path."""
        if not parts:
            if exists or path.exists(follow_symlinks=False):
                yield path
        elif parts[0] == '**':
            rest = parts[1:]
            while rest and rest[0] == '**':
                rest = rest[1:]
            found = self.below(path, rest)
            if '**' in rest:
                seen = set()
                found = (p for p in found if not (str(p) in seen or seen.add(str(p))))
            yield from found
        elif self.is_pattern(parts[0]):
            fits, rest = self.compiled(parts[0]), parts[1:]
            for child in self.children(path):
                if fits(child.name) and (not rest or child.is_dir()):
                    yield from self.select(child, rest, True)
        else:
            yield from self.select(path.joinpath(parts[0]), parts[1:], exists and parts[0] in ('', '.', '..'))

    def below(self, path, rest):
        """Yield what the rest of a pattern behind ** finds, here and in all directories."""
        if not path.is_dir():
            return
        if not rest:
            yield path.joinpath('')
        todo = [path]
        while todo:
            folder = todo.pop()
            if rest:
                yield from self.select(folder, rest, True)
            for child in self.children(folder):
                if not rest:
                    yield child
                if child.is_dir(follow_symlinks=self.links):
                    todo.append(child)
