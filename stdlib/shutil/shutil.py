"""Copy, move, delete and archive files and whole directories."""

import contextlib
import os
import stat
import sys
from collections import namedtuple

__all__ = ["copyfileobj", "copyfile", "copymode", "copystat", "copy", "copy2", "copytree", "move", "rmtree", "Error",
           "SpecialFileError", "ExecError", "make_archive", "get_archive_formats", "register_archive_format",
           "unregister_archive_format", "get_unpack_formats", "register_unpack_format", "unregister_unpack_format",
           "unpack_archive", "ignore_patterns", "chown", "which", "get_terminal_size", "SameFileError", "disk_usage"]

COPY_BUFSIZE = 64 * 1024
_WINDOWS = os.name == "nt"
_USE_CP_SENDFILE = False  # files are copied by reading and writing


class Error(OSError):
    pass


class SameFileError(Error):
    """Source and destination of a copy are one file."""


class SpecialFileError(OSError):
    """The file is not one that has contents to copy: a named pipe, say."""


class ExecError(OSError):
    """A program could not be run."""


class ReadError(OSError):
    """The file is no archive of the kind asked for."""


class RegistryError(Exception):
    """An archive format cannot be registered so, or is not registered."""


# Copying one file


def copyfileobj(fsrc, fdst, length=0):
    """Write what is left in fsrc to fdst, length bytes or characters at a time."""
    if not length:
        length = COPY_BUFSIZE
    read, write = fsrc.read, fdst.write
    while buf := read(length):
        write(buf)


def _samefile(src, dst):
    if isinstance(src, os.DirEntry) and hasattr(os.path, "samestat"):
        try:
            return os.path.samestat(src.stat(), os.stat(dst))
        except OSError:
            return False
    try:
        return os.path.samefile(src, dst)
    except OSError:
        return False


def _stat(fn):
    return fn.stat() if isinstance(fn, os.DirEntry) else os.stat(fn)


def _islink(fn):
    return fn.is_symlink() if isinstance(fn, os.DirEntry) else os.path.islink(fn)


def copyfile(src, dst, *, follow_symlinks=True):
    """Copy the contents of the file src to dst, and return dst.

    With follow_symlinks false a symbolic link becomes a link to the same place. An existing dst
    is overwritten; SameFileError where both are one file.
    """
    sys.audit("shutil.copyfile", src, dst)
    if _samefile(src, dst):
        raise SameFileError("{!r} and {!r} are the same file".format(src, dst))
    for fn in (src, dst):
        try:
            st = _stat(fn)
        except OSError:
            continue  # not there, as a rule
        if stat.S_ISFIFO(st.st_mode):
            fn = fn.path if isinstance(fn, os.DirEntry) else fn
            raise SpecialFileError("`%s` is a named pipe" % fn)
    if not follow_symlinks and _islink(src):
        os.symlink(os.readlink(src), dst)
        return dst
    with open(src, "rb") as fsrc:
        try:
            with open(dst, "wb") as fdst:
                copyfileobj(fsrc, fdst)
        except IsADirectoryError as e:
            if os.path.exists(dst):
                raise
            raise FileNotFoundError(f"Directory does not exist: {dst}") from e
    return dst


def _link_aware(name, follow):
    """The function of os to use for a link itself, or None where the system has none."""
    fn = getattr(os, name, None)
    if fn is None or not follow and fn not in os.supports_follow_symlinks:
        return None
    return fn


def copymode(src, dst, *, follow_symlinks=True):
    """Give dst the permissions of src.

    With follow_symlinks false and two symbolic links, those of the links themselves, where the
    system has such.
    """
    sys.audit("shutil.copymode", src, dst)
    if not follow_symlinks and _islink(src) and os.path.islink(dst):
        lchmod = getattr(os, "lchmod", None)
        if lchmod is not None:
            lchmod(dst, stat.S_IMODE(os.lstat(src).st_mode))
        return
    os.chmod(dst, stat.S_IMODE(_stat(src).st_mode))


def _copyxattr(src, dst, *, follow_symlinks=True):
    """Copy extended attributes, where the file systems of both have them."""
    import errno
    absent = {errno.ENOTSUP, errno.ENODATA, errno.EINVAL}
    forbidden = {errno.EPERM, errno.EACCES}
    try:
        names = os.listxattr(src, follow_symlinks=follow_symlinks)
    except OSError as e:
        if e.errno in absent:
            return
        raise
    for name in names:
        try:
            os.setxattr(dst, name, os.getxattr(src, name, follow_symlinks=follow_symlinks), follow_symlinks=follow_symlinks)
        except OSError as e:
            if e.errno not in absent | forbidden:
                raise


if not hasattr(os, "listxattr"):
    def _copyxattr(*args, **kwargs):
        pass


def copystat(src, dst, *, follow_symlinks=True):
    """Give dst the permissions, times, flags and extended attributes of src.

    With follow_symlinks=False and two links, those of the link itself.
    """
    sys.audit("shutil.copystat", src, dst)
    follow = follow_symlinks or not (_islink(src) and os.path.islink(dst))
    if isinstance(src, os.DirEntry):
        st = src.stat(follow_symlinks=follow)
    else:
        st = os.stat(src, follow_symlinks=follow)
    utime = _link_aware("utime", follow)
    if utime:
        utime(dst, ns=(st.st_atime_ns, st.st_mtime_ns), follow_symlinks=follow)
    # attributes before the mode, which may forbid to write them
    _copyxattr(src, dst, follow_symlinks=follow)
    chmod = _link_aware("chmod", follow)
    if chmod:
        try:
            chmod(dst, stat.S_IMODE(st.st_mode), follow_symlinks=follow)
        except NotImplementedError:
            pass  # Linux has no modes of links
    if hasattr(st, "st_flags") and hasattr(os, "chflags"):
        import errno
        try:
            os.chflags(dst, st.st_flags, follow_symlinks=follow)
        except OSError as why:
            if why.errno not in (errno.EOPNOTSUPP, errno.ENOTSUP):
                raise


def copy(src, dst, *, follow_symlinks=True):
    """Copy a file with its permissions, to a path or into a directory, and return where it went.
    """
    return _copy_with(copymode, src, dst, follow_symlinks)


def copy2(src, dst, *, follow_symlinks=True):
    """Copy a file with all that copystat() copies, to a path or into a directory, and return where it went.
    """
    return _copy_with(copystat, src, dst, follow_symlinks)


def _copy_with(copy_rest, src, dst, follow_symlinks):
    """Copy the contents of src to the file dst, or into the folder dst, then the rest with copy_rest."""
    target = os.path.join(dst, os.path.basename(src)) if os.path.isdir(dst) else dst
    for step in (copyfile, copy_rest):
        step(src, target, follow_symlinks=follow_symlinks)
    return target


# Trees


def ignore_patterns(*patterns):
    """An ignore= for copytree() that leaves out names matching any of these patterns of glob's kind."""
    def _ignore_patterns(path, names):
        import fnmatch
        ignored = set()
        for pattern in patterns:
            ignored.update(fnmatch.filter(names, pattern))
        return ignored
    return _ignore_patterns


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False, dirs_exist_ok=False):
    """Copy a directory with all that is in it, and return where it went.

    Errors are collected, and raised together as an Error at the end. With symlinks, links are
    copied as links, else what they point to. ignore(folder, names) returns the names not to
    copy; copy_function copies one file.
    """
    sys.audit("shutil.copytree", src, dst)
    with os.scandir(src) as it:
        entries = list(it)
    ignored = ()
    if ignore is not None:
        ignored = ignore(os.fspath(src), [entry.name for entry in entries])
    # copy() and copy2() know how to make use of what scandir found
    knows_entries = copy_function is copy2 or copy_function is copy
    os.makedirs(dst, exist_ok=dirs_exist_ok)
    errors = []

    def copy_entry(entry, srcname, dstname):
        source = entry if knows_entries else srcname
        if entry.is_symlink():
            target = os.readlink(srcname)
            if symlinks:
                os.symlink(target, dstname)
                copystat(source, dstname, follow_symlinks=False)
                return
            if ignore_dangling_symlinks and not os.path.exists(srcname):
                return
            if not entry.is_dir():
                copy_function(source, dstname)
                return
        elif not entry.is_dir():
            copy_function(source, dstname)
            return
        copytree(source, dstname, symlinks, ignore, copy_function, ignore_dangling_symlinks, dirs_exist_ok)

    for entry in entries:
        if entry.name in ignored:
            continue
        srcname, dstname = os.path.join(src, entry.name), os.path.join(dst, entry.name)
        try:
            copy_entry(entry, srcname, dstname)
        except Error as err:
            errors.extend(err.args[0])
        except OSError as why:
            errors.append((srcname, dstname, str(why)))
    try:
        copystat(src, dst)
    except OSError as why:
        if getattr(why, "winerror", None) is None:
            errors.append((src, dst, str(why)))
    if errors:
        raise Error(errors)
    return dst


def _rmtree_path(path, dir_fd, onexc):
    """Remove the tree at path; onexc(function, path, error) hears of what fails."""
    try:
        if os.path.islink(path):
            raise OSError("Cannot call rmtree on a symbolic link")
    except OSError as err:
        err.filename = path
        onexc(os.path.islink, path, err)
        return

    def entries_of(top):
        try:
            with os.scandir(top) as it:
                return list(it)
        except FileNotFoundError:
            return []
        except OSError as err:
            onexc(os.scandir, top, err)
            return []

    def remove(function, name):
        try:
            function(name)
        except FileNotFoundError:
            pass  # someone else was faster
        except OSError as err:
            onexc(function, name, err)

    # folders yet to empty; one that has been is followed by True
    try:
        os.lstat(path)
    except OSError as err:
        onexc(os.lstat, path, err)
        return
    stack = [(path, False)]
    while stack:
        top, emptied = stack.pop()
        if emptied:
            if top == path:
                try:
                    os.rmdir(top)
                except OSError as err:
                    onexc(os.rmdir, top, err)
            else:
                remove(os.rmdir, top)
            continue
        stack.append((top, True))
        for entry in entries_of(top):
            name = os.path.join(top, entry.name)
            try:
                is_dir = entry.is_dir(follow_symlinks=False)
            except OSError:
                is_dir = False
            if is_dir:
                stack.append((name, False))
            else:
                remove(os.unlink, name)


def rmtree(path, ignore_errors=False, onerror=None, *, onexc=None, dir_fd=None):
    """Delete a directory with all that is in it.

    With ignore_errors, what cannot be deleted stays. Otherwise onexc(func, path, exc) is called for it,
    func being the function of os that failed, or without onexc the exception is raised. onerror, which is
    deprecated, gets what sys.exc_info() returns in place of exc.
    """
    sys.audit("shutil.rmtree", path, dir_fd)
    if dir_fd is not None:
        raise NotImplementedError("dir_fd unavailable on this platform")
    if ignore_errors:
        def handle(func, name, error):
            pass
    elif onexc is not None:
        handle = onexc
    elif onerror is not None:
        def handle(func, name, error):
            info = (None, None, None) if error is None else (type(error), error, error.__traceback__)
            onerror(func, name, info)
    else:
        def handle(func, name, error):
            raise error
    if isinstance(path, bytes):
        path = os.fsdecode(path)
    _rmtree_path(path, dir_fd, handle)


rmtree.avoids_symlink_attacks = _use_fd_functions = False


def _basename(path):
    """The last part of a path, trailing slashes ignored."""
    return os.path.basename(os.fspath(path).rstrip(os.path.sep))


def _destinsrc(src, dst):
    """Whether dst is src or lies below it."""
    outer, inner = (os.path.join(os.path.abspath(path), "") for path in (src, dst))
    return inner.startswith(outer)


def move(src, dst, copy_function=copy2):
    """Move a file or directory tree to another place, and return that.

    If dst is a directory, src goes into it. Where a rename is not possible, src is copied with
    copy_function and then removed.
    """
    sys.audit("shutil.move", src, dst)
    target = dst
    if os.path.isdir(dst):
        if not os.path.islink(src) and _samefile(src, dst):
            # the name may differ in case only
            os.rename(src, dst)
            return
        target = os.path.join(dst, _basename(src))
        if os.path.exists(target):
            raise Error("Destination path '%s' already exists" % target)
    try:
        os.rename(src, target)
    except OSError:
        # in another file system, perhaps
        if os.path.isdir(src) and not os.path.islink(src):
            _move_tree(src, target, dst, copy_function)
        else:
            _move_file(src, target, copy_function)
    return target


def _move_tree(src, target, dst, copy_function):
    if _destinsrc(src, dst):
        raise Error("Cannot move a directory '%s' into itself '%s'." % (src, dst))
    copytree(src, target, copy_function=copy_function, symlinks=True)
    rmtree(src)


def _move_file(src, target, copy_function):
    if os.path.islink(src):
        os.symlink(os.readlink(src), target)
    else:
        copy_function(src, target)
    os.unlink(src)


# Archives


def _make_tarball(base_name, base_dir, compress="gzip", verbose=0, dry_run=0, owner=None, group=None, logger=None, root_dir=None):
    """Make a tar file of base_dir; compress is gzip, bzip2, xz or None."""
    mode = {None: "", "gzip": "gz", "bzip2": "bz2", "xz": "xz"}.get(compress)
    if mode is None:
        raise ValueError("bad value for 'compress', or compression format not supported : {0}".format(compress))
    import tarfile
    archive_name = base_name + ".tar" + ("." + mode if mode else "")
    folder = os.path.dirname(archive_name)
    if folder and not os.path.exists(folder):
        if logger is not None:
            logger.info("creating %s", folder)
        if not dry_run:
            os.makedirs(folder)
    if logger is not None:
        logger.info("Creating tar archive")
    uid, gid = _user_id(owner), _group_id(group)

    def own(tarinfo):
        if gid is not None:
            tarinfo.gid, tarinfo.gname = gid, group
        if uid is not None:
            tarinfo.uid, tarinfo.uname = uid, owner
        return tarinfo

    if not dry_run:
        arcname = base_dir
        if root_dir is not None:
            base_dir = os.path.join(root_dir, base_dir)
        with tarfile.open(archive_name, "w|" + mode) as tar:
            tar.add(base_dir, arcname, filter=own)
    return os.path.abspath(archive_name) if root_dir is not None else archive_name


_make_tarball.supports_root_dir = True


def _make_zipfile(base_name, base_dir, verbose=0, dry_run=0, logger=None, owner=None, group=None, root_dir=None):
    """Make a zip file of base_dir."""
    import zipfile
    zip_filename = base_name + ".zip"
    folder = os.path.dirname(base_name)
    if folder and not os.path.exists(folder):
        if logger is not None:
            logger.info("creating %s", folder)
        if not dry_run:
            os.makedirs(folder)
    if logger is not None:
        logger.info("creating '%s' and adding '%s' to it", zip_filename, base_dir)
    if not dry_run:
        with zipfile.ZipFile(zip_filename, "w", compression=zipfile.ZIP_DEFLATED) as zf:
            top = os.path.normpath(base_dir)
            inside = top

            def add(path, name):
                zf.write(path, name)
                if logger is not None:
                    logger.info("adding '%s'", path)

            if root_dir is not None:
                top = os.path.join(root_dir, top)
            if inside != os.curdir:
                add(top, inside)
            for path, dirs, files in os.walk(top):
                rel = inside if path == top else os.path.join(inside, os.path.relpath(path, top))
                rel = os.path.normpath(rel)
                for name in sorted(dirs):
                    add(os.path.join(path, name), os.path.normpath(os.path.join(rel, name)))
                for name in files:
                    if os.path.isfile(os.path.join(path, name)):
                        add(os.path.join(path, name), os.path.normpath(os.path.join(rel, name)))
    return os.path.abspath(zip_filename) if root_dir is not None else zip_filename


_make_zipfile.supports_root_dir = True

_ARCHIVE_FORMATS = {
    "tar": (_make_tarball, [("compress", None)], "uncompressed tar file"),
    "gztar": (_make_tarball, [("compress", "gzip")], "gzip'ed tar-file"),
    "zip": (_make_zipfile, [], "ZIP file"),
    "bztar": (_make_tarball, [("compress", "bzip2")], "bzip2'ed tar-file"),
    "xztar": (_make_tarball, [("compress", "xz")], "xz'ed tar-file"),
}


def get_archive_formats():
    """The formats that make_archive() knows, as tuples (name, description)."""
    return sorted((name, entry[2]) for name, entry in _ARCHIVE_FORMATS.items())


def register_archive_format(name, function, extra_args=None, description=""):
    """Registers an archive format: function makes the archive, extra_args are (name, value) pairs it gets as keywords."""
    sequence = (tuple, list)
    extra_args = [] if extra_args is None else extra_args
    if not callable(function):
        raise TypeError("The %s object is not callable" % function)
    if not isinstance(extra_args, sequence):
        raise TypeError("extra_args needs to be a sequence")
    if not all(isinstance(pair, sequence) and len(pair) == 2 for pair in extra_args):
        raise TypeError("extra_args elements are : (arg_name, value)")
    _ARCHIVE_FORMATS[name] = (function, extra_args, description)


def unregister_archive_format(name):
    del _ARCHIVE_FORMATS[name]


@contextlib.contextmanager
def _working_in(folder, dry_run, say):
    """Have folder as the working directory for a while, unless nothing is really done."""
    here = os.getcwd()
    say("changing into '%s'", folder)
    if not dry_run:
        os.chdir(folder)
    try:
        yield
    finally:
        say("changing back to '%s'", here)
        os.chdir(here)


def make_archive(base_name, format, root_dir=None, base_dir=None, verbose=0, dry_run=0, owner=None, group=None, logger=None):
    """Create an archive file (eg. zip or tar), and return its name.

    base_name is the name without the ending of the format, root_dir the folder that paths in
    the archive are relative to, base_dir where archiving starts. owner and group, by default
    those of the files, are for tar; dry_run makes nothing, logger is told what is done.
    """
    sys.audit("shutil.make_archive", base_name, format, root_dir, base_dir)
    if format not in _ARCHIVE_FORMATS:
        raise ValueError("unknown archive format '%s'" % format)
    make, extra_args, _ = _ARCHIVE_FORMATS[format]
    options = {"dry_run": dry_run, "logger": logger}
    options.update(extra_args)
    if format != "zip":
        options.update(owner=owner, group=group)
    base_name = os.fspath(base_name)
    base_dir = os.curdir if base_dir is None else base_dir
    if root_dir is None:
        return make(base_name, base_dir, **options)
    if not stat.S_ISDIR(os.stat(root_dir).st_mode):
        import errno
        raise NotADirectoryError(errno.ENOTDIR, "Not a directory", root_dir)
    if getattr(make, "supports_root_dir", False):
        # the archiver does not depend on the working directory
        return make(base_name, base_dir, root_dir=os.fspath(root_dir), **options)
    base_name = os.path.abspath(base_name)
    with _working_in(root_dir, dry_run, logger.debug if logger is not None else lambda *args: None):
        return make(base_name, base_dir, **options)


def get_unpack_formats():
    """The formats that unpack_archive() knows, as tuples (name, extensions, description)."""
    return sorted((name, entry[0], entry[3]) for name, entry in _UNPACK_FORMATS.items())


def register_unpack_format(name, extensions, function, extra_args=None, description=""):
    """Registers an unpack format: function unpacks files whose names end in one of extensions."""
    if extra_args is None:
        extra_args = []
    known = {ext: n for n, entry in _UNPACK_FORMATS.items() for ext in entry[0]}
    for extension in extensions:
        if extension in known:
            raise RegistryError('%s is already registered for "%s"' % (extension, known[extension]))
    if not callable(function):
        raise TypeError("The registered function must be a callable")
    _UNPACK_FORMATS[name] = extensions, function, extra_args, description


def unregister_unpack_format(name):
    """Forget the archive format of this name."""
    del _UNPACK_FORMATS[name]


def _unpack_zipfile(filename, extract_dir):
    """Unpack a zip file, without names that lead out of extract_dir."""
    from zipfile import ZipFile, is_zipfile
    if not is_zipfile(filename):
        raise ReadError("%s is not a zip file" % filename)
    with ZipFile(filename) as archive:
        inside = (name for name in archive.namelist() if name[:1] != "/" and ".." not in name)
        for name in inside:
            folder, file = os.path.split(os.path.join(extract_dir, *name.split("/")))
            os.makedirs(folder, exist_ok=True)
            if file:
                with open(os.path.join(folder, file), "wb") as target, archive.open(name) as source:
                    copyfileobj(source, target)


def _unpack_tarfile(filename, extract_dir, *, filter=None):
    """Unpack a tar file, compressed or not."""
    import tarfile
    try:
        archive = tarfile.open(filename)
    except tarfile.TarError:
        raise ReadError("%s is not a compressed or uncompressed tar file" % filename)
    with archive:
        archive.extractall(extract_dir, filter=filter)


_UNPACK_FORMATS = {
    "tar": ([".tar"], _unpack_tarfile, [], "uncompressed tar file"),
    "zip": ([".zip"], _unpack_zipfile, [], "ZIP file"),
    "gztar": ([".tar.gz", ".tgz"], _unpack_tarfile, [], "gzip'ed tar-file"),
    "bztar": ([".tar.bz2", ".tbz2"], _unpack_tarfile, [], "bzip2'ed tar-file"),
    "xztar": ([".tar.xz", ".txz"], _unpack_tarfile, [], "xz'ed tar-file"),
}


def _find_unpack_format(filename):
    for name, entry in _UNPACK_FORMATS.items():
        if any(filename.endswith(ext) for ext in entry[0]):
            return name
    return None


def unpack_archive(filename, extract_dir=None, format=None, *, filter=None):
    """Unpack an archive into extract_dir, by default the working directory.

    The format is told by the ending of the name unless it is given; filter is for tar files.
    """
    sys.audit("shutil.unpack_archive", filename, extract_dir, format)
    extract_dir = os.fspath(os.getcwd() if extract_dir is None else extract_dir)
    filename = os.fspath(filename)
    if format is not None:
        if format not in _UNPACK_FORMATS:
            raise ValueError("Unknown unpack format '{0}'".format(format))
    else:
        format = _find_unpack_format(filename)
        if format is None:
            raise ReadError("Unknown archive format '{0}'".format(filename))
    _, func, extra_args, _ = _UNPACK_FORMATS[format]
    kwargs = dict(extra_args)
    if filter is not None:
        kwargs["filter"] = filter
    func(filename, extract_dir, **kwargs)


# Questions about the system

_ntuple_diskusage = namedtuple("usage", "total used free")
_ntuple_diskusage.total.__doc__ = "bytes in all"
_ntuple_diskusage.used.__doc__ = "bytes in use"
_ntuple_diskusage.free.__doc__ = "bytes that are free"


def disk_usage(path):
    """How full the file system of path is: total, used and free space, in bytes."""
    st = os.statvfs(path)
    return _ntuple_diskusage(st.f_blocks * st.f_frsize, (st.f_blocks - st.f_bfree) * st.f_frsize, st.f_bavail * st.f_frsize)


def _user_id(name):
    if name is None:
        return None
    try:
        from pwd import getpwnam
        return getpwnam(name).pw_uid
    except (ImportError, KeyError):
        return None


def _group_id(name):
    if name is None:
        return None
    try:
        from grp import getgrnam
        return getgrnam(name).gr_gid
    except (ImportError, KeyError):
        return None


def chown(path, user=None, group=None, *, dir_fd=None, follow_symlinks=True):
    """Give a file another user and group, each by name or number; None leaves it as it is."""
    sys.audit("shutil.chown", path, user, group)
    if user is group is None:
        raise ValueError("user and/or group must be set")
    if isinstance(user, str):
        uid = _found(_user_id(user), "user", user)
    else:
        uid = -1 if user is None else user
    if isinstance(group, int):
        gid = group
    else:
        gid = -1 if group is None else _found(_group_id(group), "group", group)
    os.chown(path, uid, gid, dir_fd=dir_fd, follow_symlinks=follow_symlinks)


def _found(number, what, name):
    if number is None:
        raise LookupError("no such %s: %r" % (what, name))
    return number


def get_terminal_size(fallback=(80, 24)):
    """How large the terminal is: COLUMNS and LINES where they are set, else what the system says, else fallback."""
    wanted = [_whole_number(os.environ.get(name)) for name in ("COLUMNS", "LINES")]
    if min(wanted) > 0:
        return os.terminal_size(tuple(wanted))
    try:
        size = os.get_terminal_size(sys.__stdout__.fileno())
    except (AttributeError, ValueError, OSError):
        size = fallback  # no standard output, or it is no terminal
    return os.terminal_size(tuple(given if given > 0 else found or default
                                  for given, found, default in zip(wanted, size, fallback)))


def _whole_number(text):
    try:
        return int(text)
    except (TypeError, ValueError):
        return 0


def _access_check(fn, mode):
    return os.path.exists(fn) and os.access(fn, mode) and not os.path.isdir(fn)


def which(cmd, mode=os.F_OK | os.X_OK, path=None):
    """Where the shell would find the command cmd, or None; mode is what must be allowed with the file, path the directories to search."""
    use_bytes = isinstance(cmd, bytes)
    folder, cmd = os.path.split(cmd)
    if folder:
        path = [folder]
    else:
        if path is None:
            path = os.environ.get("PATH", None)
            if path is None:
                try:
                    path = os.confstr("CS_PATH")
                except (AttributeError, ValueError):
                    path = os.defpath
        if not path:
            return None
        if use_bytes:
            path = os.fsencode(path).split(os.fsencode(os.pathsep))
        else:
            path = os.fsdecode(path).split(os.pathsep)
    seen = set()
    for folder in path:
        if folder not in seen:
            seen.add(folder)
            name = os.path.join(folder, cmd)
            if _access_check(name, mode):
                return name
    return None
