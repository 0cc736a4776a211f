"""Temporary files and directories.

Interfaces that make a file and hand it out open: TemporaryFile, NamedTemporaryFile,
SpooledTemporaryFile. TemporaryDirectory makes a folder and removes it with what is in it.
mkstemp and mkdtemp make one and leave its removal to the caller.
"""

import errno as _errno
import functools as _functools
import io as _io
import itertools as _itertools
import os as _os
import sys as _sys
import warnings as _warnings
import weakref as _weakref
from random import Random as _Random
from types import GenericAlias as _GenericAlias

__all__ = ["NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "TemporaryDirectory", "mkstemp", "mkdtemp",
           "mktemp", "TMP_MAX", "gettempprefix", "tempdir", "gettempdir", "gettempprefixb", "gettempdirb"]

_bin_openflags = _text_openflags = _os.O_RDWR | _os.O_CREAT | _os.O_EXCL | getattr(_os, "O_NOFOLLOW", 0)
_O_TMPFILE_WORKS = hasattr(_os, "O_TMPFILE")
TMP_MAX = getattr(_os, "TMP_MAX", 10000)
template = "tmp"
tempdir = None


def _exists(fn):
    return _os.path.lexists(fn)


def _infer_return_type(*args):
    """The type of names to return, str or bytes: that of the arguments."""
    found = None
    for arg in args:
        if arg is None:
            continue
        if isinstance(arg, _os.PathLike):
            arg = _os.fspath(arg)
        kind = bytes if isinstance(arg, bytes) else str
        if found not in (None, kind):
            raise TypeError("Can't mix bytes and non-bytes in path components.")
        found = kind
    if found is None:
        return bytes if isinstance(tempdir, bytes) else str
    return found


def _sanitize_params(prefix, suffix, dir):
    """The parts of a name, filled in where None, all of one type, and that type."""
    kind = _infer_return_type(prefix, suffix, dir)
    if suffix is None:
        suffix = kind()
    if prefix is None:
        prefix = template if kind is str else _os.fsencode(template)
    if dir is None:
        dir = gettempdir() if kind is str else gettempdirb()
    return prefix, suffix, dir, kind


class _RandomNameSequence:
    """An endless iterator over names of eight random characters."""

    characters = "abcdefghijklmnopqrstuvwxyz0123456789_"

    @property
    def rng(self):
        # a child process must not draw the names of its parent
        pid = _os.getpid()
        if pid != getattr(self, "_rng_pid", None):
            self._rng, self._rng_pid = _Random(), pid
        return self._rng

    def __iter__(self):
        return self

    def __next__(self):
        return "".join(self.rng.choices(self.characters, k=8))


_names = None


def _get_candidate_names():
    global _names
    if _names is None:
        _names = _RandomNameSequence()
    return _names


def _candidate_tempdir_list():
    """Where temporary files may go, best first."""
    dirs = [_os.environ[name] for name in ("TMPDIR", "TEMP", "TMP") if _os.environ.get(name)]
    dirs += ["/tmp", "/var/tmp", "/usr/tmp"]
    try:
        dirs.append(_os.getcwd())
    except (AttributeError, OSError):
        dirs.append(_os.curdir)
    return dirs


def _get_default_tempdir(dirlist=None):
    """The first folder of the list where a file can be made and written to."""
    if dirlist is None:
        dirlist = _candidate_tempdir_list()
    names = _RandomNameSequence()
    for folder in dirlist:
        if folder != _os.curdir:
            folder = _os.path.abspath(folder)
        if _can_write(folder, names):
            return folder
    raise FileNotFoundError(_errno.ENOENT, "No usable temporary directory found in %s" % dirlist)


def _can_write(folder, names):
    """Whether a file can be made in the folder, written to and removed."""
    for name in _itertools.islice(names, 100):
        path = _os.path.join(folder, name)
        try:
            fd = _os.open(path, _bin_openflags, 0o600)
            try:
                try:
                    _os.write(fd, b"probe")
                finally:
                    _os.close(fd)
            finally:
                _os.unlink(path)
        except FileExistsError:
            continue
        except OSError:
            break  # no use in trying more names here
        return True
    return False


def _gettempdir():
    global tempdir
    if tempdir is None:
        tempdir = _get_default_tempdir()
    return tempdir


def gettempdir():
    """The folder for temporary files, as str."""
    return _os.fsdecode(_gettempdir())


def gettempdirb():
    """The folder for temporary files, as bytes."""
    return _os.fsencode(_gettempdir())


def gettempprefix():
    """What the names of temporary files begin with, as str."""
    return _os.fsdecode(template)


def gettempprefixb():
    """What the names of temporary files begin with, as bytes."""
    return _os.fsencode(template)


def _attempts(dir, pre, suf, kind):
    """The paths to try, one after the other."""
    names = _get_candidate_names()
    for _ in range(TMP_MAX):
        name = next(names)
        if kind is bytes:
            name = _os.fsencode(name)
        yield _os.path.join(dir, pre + name + suf)


def _mkstemp_inner(dir, pre, suf, flags, output_type):
    dir = _os.path.abspath(dir)
    for file in _attempts(dir, pre, suf, output_type):
        _sys.audit("tempfile.mkstemp", file)
        try:
            return _os.open(file, flags, 0o600), file
        except FileExistsError:
            continue
    raise FileExistsError(_errno.EEXIST, "No usable temporary file name found")


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    """Make a file of a new name: a tuple of its descriptor and name.

    The file can be read and written by its owner only; the caller deletes it. suffix, prefix
    and dir tell how the name ends, begins, and where the file goes; where they are bytes, so
    is the name.
    """
    prefix, suffix, dir, kind = _sanitize_params(prefix, suffix, dir)
    return _mkstemp_inner(dir, prefix, suffix, _text_openflags if text else _bin_openflags, kind)


def mkdtemp(suffix=None, prefix=None, dir=None):
    """Create and return the name of a unique temporary directory, which the caller deletes."""
    prefix, suffix, dir, kind = _sanitize_params(prefix, suffix, dir)
    for file in _attempts(dir, prefix, suffix, kind):
        _sys.audit("tempfile.mkdtemp", file)
        try:
            _os.mkdir(file, 0o700)
        except FileExistsError:
            continue
        return _os.path.abspath(file)
    raise FileExistsError(_errno.EEXIST, "No usable temporary directory name found")


def mktemp(suffix="", prefix=template, dir=None):
    """Return a name that no file had a moment ago; unsafe, since another may take it first."""
    if dir is None:
        dir = gettempdir()
    for file in _attempts(dir, prefix, suffix, str):
        if not _exists(file):
            return file
    raise FileExistsError(_errno.EEXIST, "No usable temporary filename found")


class _TemporaryFileCloser:
    """Closes and removes a file once, explicitly or when nothing refers to it any more."""

    cleanup_called = False
    close_called = False

    def __init__(self, file, name, delete=True, delete_on_close=True, warn_message="Implicitly cleaning up unknown file"):
        self.file, self.name = file, name
        self.delete, self.delete_on_close = delete, delete_on_close
        self.warn_message = warn_message

    def cleanup(self, unlink=_os.unlink):
        """Close the file and, if it is to go, remove it; the second time nothing is done."""
        if not self.cleanup_called:
            self.cleanup_called = True
            try:
                self._close_file()
            finally:
                if self.delete:
                    self._remove(unlink)

    def _close_file(self):
        if not self.close_called:
            self.close_called = True
            self.file.close()

    def _remove(self, unlink):
        try:
            unlink(self.name)
        except FileNotFoundError:
            pass  # somebody else did it

    def close(self):
        """Close the file, which removes it unless that waits for the end of a with statement."""
        first = not self.close_called
        try:
            self._close_file()
        finally:
            if first and self.delete and self.delete_on_close:
                self.cleanup()

    def __del__(self):
        close_called = self.close_called
        self.cleanup()
        if not close_called:
            _warnings.warn(self.warn_message, ResourceWarning)


class _TemporaryFileWrapper:
    """A file that is removed when it is closed; everything else is the file's."""

    def __init__(self, file, name, delete=True, delete_on_close=True):
        self.file, self.name = file, name
        self.delete, self.delete_on_close = delete, delete_on_close
        self._closer = _TemporaryFileCloser(file, name, delete, delete_on_close,
                                            warn_message="Implicitly cleaning up %r" % (self,))

    def __repr__(self):
        return f"<{self.__class__.__module__}.{self.__class__.__qualname__} file={self.__dict__['file']!r}>"

    def __getattr__(self, name):
        value = getattr(self.__dict__["file"], name)
        if callable(value):
            value = self._keeping_alive(value)
        if not isinstance(value, int):
            setattr(self, name, value)  # asked once only
        return value

    def _keeping_alive(self, method):
        """A method of the file that keeps the wrapper, and so the file, alive."""
        @_functools.wraps(method)
        def call(*args, **kwargs):
            return method(*args, **kwargs)
        call._closer = self._closer
        return call

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, exc, value, tb):
        result = self.file.__exit__(exc, value, tb)
        self._closer.cleanup()
        return result

    def close(self):
        """Close the file, which removes it when delete and delete_on_close say so."""
        self._closer.close()

    def __iter__(self):
        # a generator, so that the wrapper lives as long as the iterator
        for line in self.file:
            yield line


def NamedTemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None,
                       delete=True, *, errors=None, delete_on_close=True):
    """Create and return a temporary file with a name, which is removed when it is closed.

    mode, buffering, encoding, newline and errors are for open(); suffix, prefix and dir as
    for mkstemp. Without delete the file stays; with delete but without delete_on_close it is
    removed at the end of the with statement only.
    """
    prefix, suffix, dir, kind = _sanitize_params(prefix, suffix, dir)
    if "b" not in mode:
        encoding = _io.text_encoding(encoding)
    made = []

    def opener(*args):
        fd, name = _mkstemp_inner(dir, prefix, suffix, _bin_openflags, kind)
        made.append(name)
        return fd

    file = None
    try:
        file = _io.open(dir, mode, buffering=buffering, newline=newline, encoding=encoding, errors=errors, opener=opener)
        # the innermost of text, buffer and raw file bears the name
        layer = getattr(file, "buffer", file)
        layer = getattr(layer, "raw", layer)
        layer.name = made[0]
        return _TemporaryFileWrapper(file, made[0], delete, delete_on_close)
    except:
        if file is not None:
            file.close()
        for name in made:
            _os.unlink(name)
        raise


def TemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
    """Create and return a temporary file without a name, which is gone when it is closed."""
    global _O_TMPFILE_WORKS
    if "b" not in mode:
        encoding = _io.text_encoding(encoding)
    prefix, suffix, dir, kind = _sanitize_params(prefix, suffix, dir)

    def open_with(opener):
        file = _io.open(dir, mode, buffering=buffering, newline=newline, encoding=encoding, errors=errors, opener=opener)
        raw = getattr(file, "buffer", file)
        raw = getattr(raw, "raw", raw)
        raw.name = fd
        return file

    fd = None
    if _O_TMPFILE_WORKS:
        def unnamed(*args):
            nonlocal fd
            fd = _os.open(dir, (_bin_openflags | _os.O_TMPFILE) & ~_os.O_CREAT & ~_os.O_EXCL, 0o600)
            return fd
        try:
            return open_with(unnamed)
        except IsADirectoryError:
            # the kernel is too old for O_TMPFILE: it opened the directory
            _O_TMPFILE_WORKS = False
        except OSError:
            pass  # the file system does not have it

    def unlinked(*args):
        nonlocal fd
        fd, name = _mkstemp_inner(dir, prefix, suffix, _bin_openflags, kind)
        try:
            _os.unlink(name)
        except BaseException:
            _os.close(fd)
            raise
        return fd
    return open_with(unlinked)


class SpooledTemporaryFile(_io.IOBase):
    """A temporary file kept in memory until it grows beyond max_size, or fileno() is asked for."""

    _rolled = False

    def __init__(self, max_size=0, mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
        if "b" in mode:
            self._file = _io.BytesIO()
        else:
            encoding = _io.text_encoding(encoding)
            self._file = _io.TextIOWrapper(_io.BytesIO(), encoding=encoding, errors=errors, newline=newline)
        self._max_size = max_size
        self._rolled = False
        self._TemporaryFileArgs = {"mode": mode, "buffering": buffering, "suffix": suffix, "prefix": prefix,
                                   "encoding": encoding, "newline": newline, "dir": dir, "errors": errors}

    __class_getitem__ = classmethod(_GenericAlias)

    def _check(self, file):
        if not self._rolled and self._max_size and file.tell() > self._max_size:
            self.rollover()

    def rollover(self):
        """Write what is in memory to a file, and go on there."""
        if self._rolled:
            return
        memory, self._file = self._file, TemporaryFile(**self._TemporaryFileArgs)
        del self._TemporaryFileArgs
        place = memory.tell()
        if isinstance(memory, _io.BytesIO):
            self._file.write(memory.getvalue())
        else:
            # the bytes below both texts: what was written is not encoded again
            self._file.buffer.write(memory.detach().getvalue())
        self._file.seek(place)
        self._rolled = True

    def __enter__(self):
        if self._file.closed:
            raise ValueError("Cannot enter context with closed file")
        return self

    def __exit__(self, exc, value, tb):
        self._file.close()

    def __iter__(self):
        return self._file.__iter__()

    def __del__(self):
        if not self.closed:
            _warnings.warn("Unclosed file {!r}".format(self), ResourceWarning, stacklevel=2, source=self)
            self.close()

    def close(self):
        self._file.close()

    @property
    def closed(self):
        return self._file.closed

    @property
    def encoding(self):
        return self._file.encoding

    @property
    def errors(self):
        return self._file.errors

    def fileno(self):
        self.rollover()
        return self._file.fileno()

    def flush(self):
        self._file.flush()

    def isatty(self):
        return self._file.isatty()

    @property
    def mode(self):
        try:
            return self._file.mode
        except AttributeError:
            return self._TemporaryFileArgs["mode"]

    @property
    def name(self):
        try:
            return self._file.name
        except AttributeError:
            return None

    @property
    def newlines(self):
        return self._file.newlines

    def readable(self):
        return self._file.readable()

    def read(self, *args):
        return self._file.read(*args)

    def read1(self, *args):
        return self._file.read1(*args)

    def readinto(self, b):
        return self._file.readinto(b)

    def readinto1(self, b):
        return self._file.readinto1(b)

    def readline(self, *args):
        return self._file.readline(*args)

    def readlines(self, *args):
        return self._file.readlines(*args)

    def seekable(self):
        return self._file.seekable()

    def seek(self, *args):
        return self._file.seek(*args)

    def tell(self):
        return self._file.tell()

    def truncate(self, size=None):
        if size is None:
            return self._file.truncate()
        if size > self._max_size:
            self.rollover()
        return self._file.truncate(size)

    def writable(self):
        return self._file.writable()

    def write(self, s):
        result = self._file.write(s)
        self._check(self._file)
        return result

    def writelines(self, iterable):
        if self._max_size == 0 or self._rolled:
            return self._file.writelines(iterable)
        it = iter(iterable)
        for line in it:
            self.write(line)
            if self._rolled:
                return self._file.writelines(it)

    def detach(self):
        return self._file.detach()


def _let_owner_remove(path):
    """Take away the flags and rights that keep the owner from removing path."""
    try:
        _os.chflags(path, 0)
    except (AttributeError, OSError):
        pass
    if not _os.path.islink(path):
        _os.chmod(path, 0o700)


class TemporaryDirectory:
    """Create a temporary directory, and remove it with all in it on exit from the context, or by cleanup().

    With ignore_cleanup_errors, what cannot be removed is left; without delete everything is.
    """

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignore_cleanup_errors = ignore_cleanup_errors
        self._delete = delete
        self._finalizer = _weakref.finalize(self, self._cleanup, self.name, warn_message="Implicitly cleaning up {!r}".format(self),
                                            ignore_errors=ignore_cleanup_errors, delete=delete)

    @classmethod
    def _rmtree(cls, name, ignore_errors=False, repeated=False):
        """Remove the tree; folders and files that may not be are made removable first."""
        import shutil

        def onexc(func, path, exc):
            if isinstance(exc, FileNotFoundError):
                return
            if isinstance(exc, PermissionError) and not (repeated and path == name):
                try:
                    cls._force(path, name, ignore_errors)
                except FileNotFoundError:
                    pass
                return
            if not ignore_errors:
                raise exc

        shutil.rmtree(name, onexc=onexc)

    @classmethod
    def _force(cls, path, top, ignore_errors):
        """Remove a path below top by changing its rights, and those of its folder."""
        if path != top:
            _let_owner_remove(_os.path.dirname(path))
        _let_owner_remove(path)
        try:
            _os.unlink(path)
        except IsADirectoryError:
            cls._rmtree(path, ignore_errors=ignore_errors)
        except PermissionError:
            # unlink may refuse a folder in these words
            if _os.path.isdir(path) and not _os.path.islink(path):
                cls._rmtree(path, ignore_errors=ignore_errors, repeated=path == top)
            elif not ignore_errors:
                raise

    @classmethod
    def _cleanup(cls, name, warn_message, ignore_errors=False, delete=True):
        if delete:
            cls._rmtree(name, ignore_errors=ignore_errors)
            _warnings.warn(warn_message, ResourceWarning)

    def __repr__(self):
        return "<{} {!r}>".format(self.__class__.__name__, self.name)

    def __enter__(self):
        return self.name

    def __exit__(self, exc, value, tb):
        if self._delete:
            self.cleanup()

    def cleanup(self):
        if self._finalizer.detach() or _exists(self.name):
            self._rmtree(self.name, ignore_errors=self._ignore_cleanup_errors)

    __class_getitem__ = classmethod(_GenericAlias)
