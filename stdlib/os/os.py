"""OS routines for Linux and its like.

This exports:
  - all functions of posix, such as unlink and stat
  - os.path is posixpath
  - os.name is 'posix'
  - os.curdir, os.pardir, os.sep, os.extsep, os.altsep, os.pathsep, os.linesep,
    os.defpath, os.devnull, as the system has them
"""

import abc
import sys
import posixpath as path
try:
    from posix import *
except ModuleNotFoundError:
    raise ImportError(f"module 'os' is not supported on {sys.platform}: it needs module 'posix', which is missing there", name="os") from None
from posix import _exit, _environ
from posixpath import curdir, pardir, sep, pathsep, defpath, extsep, altsep, devnull
from _collections_abc import MutableMapping, Mapping, _check_methods
from types import GenericAlias
import io as _io

sys.modules["os.path"] = path

name = "posix"
linesep = "\n"
SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
P_WAIT = 0
P_NOWAIT = P_NOWAITO = 1
supports_dir_fd = {access, chmod, chown, link, mkdir, mkfifo, mknod, open, readlink, rename, rmdir, stat, symlink, unlink, utime}
supports_effective_ids = {access}
supports_fd = {chdir, chmod, chown, listdir, pathconf, scandir, stat, statvfs, truncate, utime}
supports_follow_symlinks = {access, chown, link, stat, utime}
supports_bytes_environ = True


def fspath(path):
    """The path that an object stands for, str or bytes: itself, or what its method __fspath__ returns.

    Raises TypeError for anything else.
    """
    if isinstance(path, (str, bytes)):
        return path
    cls = type(path)
    method = getattr(cls, "__fspath__", None)
    if method is None:
        raise TypeError("expected str, bytes or os.PathLike object, not " + cls.__name__)
    result = method(path)
    if not isinstance(result, (str, bytes)):
        raise TypeError("expected {}.__fspath__() to return str or bytes, not {}".format(cls.__name__, type(result).__name__))
    return result


class PathLike(abc.ABC):
    """The abstract base class of objects that stand for a path."""

    __slots__ = ()

    @abc.abstractmethod
    def __fspath__(self):
        """The path that the object stands for, as str or bytes."""
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            return _check_methods(subclass, "__fspath__")
        return NotImplemented

    __class_getitem__ = classmethod(GenericAlias)


def fsencode(filename):
    """A file name as bytes: str is encoded as the file system does."""
    filename = fspath(filename)
    return filename.encode("utf-8", "surrogateescape") if isinstance(filename, str) else filename


def fsdecode(filename):
    """A file name as str: bytes are decoded as the file system does, so that fsencode() gives them back."""
    filename = fspath(filename)
    return filename.decode("utf-8", "surrogateescape") if isinstance(filename, bytes) else filename


class _Environ(MutableMapping):
    """The environment: what is set here, child processes get."""

    def __init__(self, data, encode, decode):
        self.encodekey = self.encodevalue = encode
        self.decodekey = self.decodevalue = decode
        self._data = data

    def __getitem__(self, key):
        try:
            value = self._data[self.encodekey(key)]
        except KeyError:
            raise KeyError(key) from None
        return self.decodevalue(value)

    def __setitem__(self, key, value):
        key = self.encodekey(key)
        value = self.encodevalue(value)
        putenv(key, value)
        self._data[key] = value

    def __delitem__(self, key):
        encodedkey = self.encodekey(key)
        unsetenv(encodedkey)
        try:
            del self._data[encodedkey]
        except KeyError:
            raise KeyError(key) from None

    def __iter__(self):
        # a copy: the environment may change while it is walked
        for key in list(self._data):
            yield self.decodekey(key)

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        items = ", ".join(f"{self.decodekey(k)!r}: {self.decodevalue(v)!r}" for k, v in self._data.items())
        return f"environ({{{items}}})"

    def copy(self):
        return dict(self)

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        new = dict(self)
        new.update(other)
        return new

    def __ror__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        new = dict(other)
        new.update(self)
        return new


def _encode(value):
    if not isinstance(value, str):
        raise TypeError("str expected, not %s" % type(value).__name__)
    return value.encode("utf-8", "surrogateescape")


def _decode(value):
    return value.decode("utf-8", "surrogateescape")


def _check_bytes(value):
    if not isinstance(value, bytes):
        raise TypeError("bytes expected, not %s" % type(value).__name__)
    return value


environ = _Environ({_encode(k): _encode(v) for k, v in _environ.items()}, _encode, _decode)
environb = _Environ(environ._data, _check_bytes, _check_bytes)


def getenv(key, default=None):
    """The value of a variable of the environment, or default where it is not set."""
    return environ.get(key, default)


def getenvb(key, default=None):
    """The value of a variable of the environment as bytes, or default where it is not set."""
    return environb.get(key, default)


def get_exec_path(env=None):
    """The directories in which programs are looked for: those of PATH in env, by default os.environ."""
    if env is None:
        env = environ
    path_list = env.get("PATH")
    if path_list is None:
        path_list = defpath
    return path_list.split(pathsep)


def makedirs(name, mode=0o777, exist_ok=False):
    """Make a directory, and those above it that are missing.

    mode is for the last one only; exist_ok lets it be there already.
    """
    parent, leaf = _split_leaf(name)
    if parent and leaf and not path.exists(parent):
        try:
            makedirs(parent, exist_ok=exist_ok)
        except FileExistsError:
            pass  # someone else made it meanwhile
        if leaf == (curdir if isinstance(leaf, str) else b"."):
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not (exist_ok and path.isdir(name)):
            raise


def _split_leaf(name):
    """path.split() that does not mind a slash at the end."""
    parent, leaf = path.split(name)
    return (parent, leaf) if leaf else path.split(parent)


def removedirs(name):
    """Delete an empty directory, and then those above it that are empty."""
    rmdir(name)
    parent, leaf = _split_leaf(name)
    while parent and leaf:
        try:
            rmdir(parent)
        except OSError:
            return
        parent, leaf = path.split(parent)


def renames(old, new):
    """Rename, making the directories above new and deleting those above old that are left empty."""
    parent, leaf = path.split(new)
    if parent and leaf and not path.exists(parent):
        makedirs(parent)
    rename(old, new)
    parent, leaf = path.split(old)
    try:
        if parent and leaf:
            removedirs(parent)
    except OSError:
        pass


def walk(top, topdown=True, onerror=None, followlinks=False):
    """Directory tree generator.

    For each directory in the tree rooted at top (including top itself), yields a
    3-tuple (dirpath, dirnames, filenames). Top-down, the caller may change dirnames
    in place to choose where the walk goes on; bottom-up, directories come after what
    is in them. Errors of scandir are passed to onerror, and else ignored; symbolic
    links to directories are followed only when followlinks is true.
    """
    sys.audit("os.walk", top, topdown, onerror, followlinks)
    stack = [fspath(top)]
    while stack:
        top = stack.pop()
        if isinstance(top, tuple):
            yield top
            continue
        dirs, files, enter = [], [], []
        try:
            entries = scandir(top)
        except OSError as error:
            if onerror is not None:
                onerror(error)
            continue
        for entry in entries:
            try:
                is_dir = entry.is_dir()
            except OSError:
                is_dir = False
            (dirs if is_dir else files).append(entry.name)
            if not topdown and is_dir and (followlinks or not entry.is_symlink()):
                enter.append(entry.path)
        if topdown:
            yield top, dirs, files
            for d in reversed(dirs):
                new = path.join(top, d)
                if followlinks or not path.islink(new):
                    stack.append(new)
        else:
            stack.append((top, dirs, files))
            stack.extend(reversed(enter))


def fwalk(top=".", topdown=True, onerror=None, *, follow_symlinks=False, dir_fd=None):
    """Directory tree generator.

    Like walk(), but yields (dirpath, dirnames, filenames, dirfd): dirfd is a descriptor of the
    directory dirpath, open until the generator goes on.
    """
    sys.audit("os.fwalk", top, topdown, onerror, follow_symlinks, dir_fd)
    top = fspath(top)
    is_bytes = isinstance(top, bytes)
    # what is left to do: a folder to enter, a result to yield, a descriptor to close
    stack = [("enter", (dir_fd, top, top))]
    try:
        while stack:
            action, arg = stack.pop()
            if action == "close":
                close(arg)
                continue
            if action == "yield":
                yield arg
                continue
            parent, toppath, topname = arg
            try:
                before = None if follow_symlinks else stat(topname, follow_symlinks=False, dir_fd=parent)
                topfd = open(topname, O_RDONLY | O_NONBLOCK, dir_fd=parent)
            except OSError as err:
                if toppath is top:
                    raise
                if onerror is not None:
                    onerror(err)
                continue
            stack.append(("close", topfd))
            if before is not None:
                after = stat(topfd)
                # the folder may have been replaced by a link meanwhile
                if before.st_mode & 0o170000 != 0o040000 or (before.st_dev, before.st_ino) != (after.st_dev, after.st_ino):
                    continue
            dirs, files = [], []
            for entry in scandir(topfd):
                entry_name = fsencode(entry.name) if is_bytes else entry.name
                try:
                    if entry.is_dir():
                        dirs.append(entry_name)
                    else:
                        files.append(entry_name)
                except OSError:
                    files.append(entry_name)
            if topdown:
                yield toppath, dirs, files, topfd
            else:
                stack.append(("yield", (toppath, dirs, files, topfd)))
            for d in reversed(dirs):
                stack.append(("enter", (topfd, path.join(toppath, d), d)))
    finally:
        for action, arg in reversed(stack):
            if action == "close":
                close(arg)


def fdopen(fd, mode="r", buffering=-1, encoding=None, *args, **kwargs):
    """Like open(), for a file descriptor."""
    if not isinstance(fd, int):
        raise TypeError("invalid fd type (%s, expected integer)" % type(fd))
    if "b" not in mode:
        encoding = _io.text_encoding(encoding)
    return _io.open(fd, mode, buffering, encoding, *args, **kwargs)


def process_cpu_count():
    """How many processors this process may use, or None if that is not known."""
    if "sched_getaffinity" in globals():
        return len(sched_getaffinity(0))
    return cpu_count()


def execvp(file, args):
    """Replace this process by a program that is looked for in PATH."""
    _execvpe(file, args)


def execvpe(file, args, env):
    """Replace this process by a program that is looked for in PATH, with another environment."""
    _execvpe(file, args, env)


def execl(file, *args):
    """Replace this process by another program."""
    execv(file, args)


def execle(file, *args):
    """Replace this process by another program; the last argument is the environment."""
    execve(file, args[:-1], args[-1])


def execlp(file, *args):
    """Replace this process by a program that is looked for in PATH."""
    execvp(file, args)


def execlpe(file, *args):
    """Replace this process by a program that is looked for in PATH; the last argument is the environment."""
    execvpe(file, args[:-1], args[-1])


def _execvpe(file, args, env=None):
    def run(path):
        execv(path, args) if env is None else execve(path, args, env)

    if path.dirname(file):
        run(file)
    error = None
    for folder in get_exec_path(env):
        try:
            run(path.join(folder, fsencode(file) if isinstance(folder, bytes) else file))
        except (FileNotFoundError, NotADirectoryError) as e:
            missing = e
        except OSError as e:
            error = error or e
    raise error or missing


def _spawn(mode, file, args, env, search):
    import subprocess

    if not isinstance(args, (tuple, list)):
        raise TypeError("argv must be a tuple or a list")
    if not args or not args[0]:
        raise ValueError("argv first element cannot be empty")
    program = file
    if search and not path.dirname(file):
        for folder in get_exec_path(env):
            program = path.join(folder, file)
            if access(program, X_OK) and not path.isdir(program):
                break
    try:
        p = subprocess.Popen(args, executable=program, env=env, close_fds=False)
    except OSError:
        return 127
    if mode == P_NOWAIT:
        p.returncode = 0  # it is the caller's now
        return p.pid
    if mode != P_WAIT:
        raise ValueError(f"spawn mode {mode} is not known")
    return p.wait()


def spawnv(mode, file, args):
    """Run a program; with P_WAIT return its exit code, with P_NOWAIT its process number."""
    return _spawn(mode, file, args, None, False)


def spawnve(mode, file, args, env):
    """Run a program with another environment."""
    return _spawn(mode, file, args, env, False)


def spawnvp(mode, file, args):
    """Run a program that is looked for in PATH."""
    return _spawn(mode, file, args, None, True)


def spawnvpe(mode, file, args, env):
    """Run a program that is looked for in PATH, with another environment."""
    return _spawn(mode, file, args, env, True)


def spawnl(mode, file, *args):
    """Run a program."""
    return spawnv(mode, file, args)


def spawnle(mode, file, *args):
    """Run a program; the last argument is the environment."""
    return spawnve(mode, file, args[:-1], args[-1])


def spawnlp(mode, file, *args):
    """Run a program that is looked for in PATH."""
    return spawnvp(mode, file, args)


def spawnlpe(mode, file, *args):
    """Run a program that is looked for in PATH; the last argument is the environment."""
    return spawnvpe(mode, file, args[:-1], args[-1])


def popen(cmd, mode="r", buffering=-1):
    """Run a command of the shell, and return a text file for its output (mode "r") or input ("w")."""
    if not isinstance(cmd, str):
        raise TypeError(f"invalid cmd type ({type(cmd)}, expected string)")
    if mode not in ("r", "w"):
        raise ValueError(f"invalid mode {mode!r}")
    if buffering == 0 or buffering is None:
        raise ValueError("popen() does not support unbuffered streams")
    import subprocess

    reads = mode == "r"
    end = {"stdout" if reads else "stdin": subprocess.PIPE}
    p = subprocess.Popen(cmd, shell=True, text=True, bufsize=buffering, **end)
    return _wrap_close(p.stdout if reads else p.stdin, p)


class _wrap_close:
    """A file of popen(): close() waits for the command and returns its status."""

    def __init__(self, stream, proc):
        self._stream = stream
        self._proc = proc

    def close(self):
        self._stream.close()
        code = self._proc.wait()
        if code == 0:
            return None
        return code << 8 if code > 0 else code

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def __getattr__(self, name):
        return getattr(self._stream, name)

    def __iter__(self):
        return iter(self._stream)


__all__ = [n for n in globals() if not n.startswith("_") and n not in ("abc", "sys", "GenericAlias", "MutableMapping", "Mapping")] + ["_exit"]
