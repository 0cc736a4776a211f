//go:build unix

package posix

import (
	"os"
	"time"

	"golang.org/x/sys/unix"

	"pyasync/object"
)

// this file holds the calls that change files by name

// fileCall declares a call on one path in a directory.
func fileCall(name, doc string, f func(dir int, p string) error) *object.Func {
	return &object.Func{Name: name, Sig: "(path, *, dir_fd=None)", Doc: doc, Bound: func(th *thread, _ value, a []value) (value, error) {
		t, err := fileArg(th, a[0], name, "path", 0)
		if err != nil {
			return value{}, err
		}
		dir, err := dirArg(th, a[1])
		if err != nil {
			return value{}, err
		}
		return object.None, fail(th, f(dir, t.name), t.like)
	}}
}

// twoArgs reads the two paths of a call and the directories they start from.
func twoArgs(th *thread, fn string, src, dst, srcDir, dstDir value) (p, q target, pd, qd int, err error) {
	if p, err = fileArg(th, src, fn, "src", 0); err == nil {
		if q, err = fileArg(th, dst, fn, "dst", 0); err == nil {
			if pd, err = dirArg(th, srcDir); err == nil {
				qd, err = dirArg(th, dstDir)
			}
		}
	}
	return
}

// renameCall is rename, which replace is too on these systems.
func renameCall(name, doc string) *object.Func {
	return &object.Func{Name: name, Sig: "(src, dst, *, src_dir_fd=None, dst_dir_fd=None)", Doc: doc, Bound: func(th *thread, _ value, a []value) (value, error) {
		p, q, pd, qd, err := twoArgs(th, name, a[0], a[1], a[2], a[3])
		if err != nil {
			return value{}, err
		}
		return object.None, fail(th, unix.Renameat(pd, p.name, qd, q.name), p.like, q.like)
	}}
}

var link = object.Func{Name: "link", Sig: "(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True)", Doc: "Give the file at src a second name, dst.", Bound: func(th *thread, _ value, a []value) (value, error) {
	p, q, pd, qd, err := twoArgs(th, "link", a[0], a[1], a[2], a[3])
	if err != nil {
		return value{}, err
	}
	follow, err := flagArg(th, a[4], true)
	if err != nil {
		return value{}, err
	}
	flags := 0
	if follow && !a[4].IsZero() {
		flags = unix.AT_SYMLINK_FOLLOW
	}
	return object.None, fail(th, unix.Linkat(pd, p.name, qd, q.name, flags), p.like, q.like)
}}

var mkdir = object.Func{Name: "mkdir", Sig: "(path, mode=511, *, dir_fd=None)", Doc: "Make a directory with the permissions mode, less the umask. Raises FileExistsError if the name is taken.", Bound: func(th *thread, _ value, a []value) (value, error) {
	t, err := fileArg(th, a[0], "mkdir", "path", 0)
	if err != nil {
		return value{}, err
	}
	mode, err := intArg(th, a[1], 0o777)
	if err != nil {
		return value{}, err
	}
	dir, err := dirArg(th, a[2])
	if err != nil {
		return value{}, err
	}
	return object.None, fail(th, unix.Mkdirat(dir, t.name, uint32(mode)), t.like)
}}

var symlink = object.Func{Name: "symlink", Sig: "(src, dst, target_is_directory=False, *, dir_fd=None)", Doc: "Make a symbolic link dst that holds the path src. target_is_directory matters on Windows only.", Bound: func(th *thread, _ value, a []value) (value, error) {
	p, q, _, dir, err := twoArgs(th, "symlink", a[0], a[1], value{}, a[3])
	if err != nil {
		return value{}, err
	}
	return object.None, fail(th, unix.Symlinkat(p.name, dir, q.name), p.like, q.like)
}}

var readlink = object.Func{Name: "readlink", Sig: "(path, *, dir_fd=None)", Doc: "The path that a symbolic link holds, a str, or bytes if path is bytes.", Bound: func(th *thread, _ value, a []value) (value, error) {
	t, err := fileArg(th, a[0], "readlink", "path", 0)
	if err != nil {
		return value{}, err
	}
	dir, err := dirArg(th, a[1])
	if err != nil {
		return value{}, err
	}
	for size := 256; ; size *= 2 {
		b := make([]byte, size)
		n, err := unix.Readlinkat(dir, t.name, b)
		if err != nil {
			return value{}, fail(th, err, t.like)
		}
		if n < size {
			return t.decode(string(b[:n])), nil
		}
	}
}}

// withFD checks the arguments that do not go together with a file descriptor.
func (t target) withFD(th *thread, fn string, dir value, follow bool) error {
	switch {
	case t.isFD && !dir.IsZero() && !dir.IsNone():
		return th.ValueErrorf("%s: can't specify dir_fd without matching path", fn)
	case t.isFD && !follow:
		return th.ValueErrorf("%s: cannot use fd and follow_symlinks together", fn)
	}
	return nil
}

// noFollow is the flag of a call that is to work on a link itself.
func noFollow(follow bool) int {
	if follow {
		return 0
	}
	return unix.AT_SYMLINK_NOFOLLOW
}

// attrArgs reads what calls that change attributes share: a file, a directory, whether to follow links.
func attrArgs(th *thread, fn string, file, dirV, followV value) (t target, dir int, follow bool, err error) {
	if t, err = fileArg(th, file, fn, "path", orFD); err != nil {
		return
	}
	if dir, err = dirArg(th, dirV); err != nil {
		return
	}
	if follow, err = flagArg(th, followV, true); err == nil {
		err = t.withFD(th, fn, dirV, follow)
	}
	return
}

var chmod = object.Func{Name: "chmod", Sig: "(path, mode, *, dir_fd=None, follow_symlinks=True)", Doc: "Set the permissions, an int such as 0o644, of a path or an open file.", Bound: func(th *thread, _ value, a []value) (value, error) {
	t, dir, follow, err := attrArgs(th, "chmod", a[0], a[2], a[3])
	if err != nil {
		return value{}, err
	}
	mode, err := object.AsIndex(th, a[1])
	if err != nil {
		return value{}, err
	}
	if t.isFD {
		return object.None, fail(th, unix.Fchmod(t.fd, uint32(mode)), t.like)
	}
	err = unix.Fchmodat(dir, t.name, uint32(mode), noFollow(follow))
	if err == unix.EOPNOTSUPP && !follow {
		return value{}, th.Raise(object.NotImplementedErrorType, "chmod: follow_symlinks unavailable on this platform")
	}
	return object.None, fail(th, err, t.like)
}}

// chownArgs reads the user and the group of a call.
func chownArgs(th *thread, u, g value) (uid, gid int, err error) {
	if uid, err = idArg(th, u, "uid"); err == nil {
		gid, err = idArg(th, g, "gid")
	}
	return
}

var chown = object.Func{Name: "chown", Sig: "(path, uid, gid, *, dir_fd=None, follow_symlinks=True)", Doc: "Make a path or an open file belong to user uid and group gid; -1 leaves one as it is.", Bound: func(th *thread, _ value, a []value) (value, error) {
	t, dir, follow, err := attrArgs(th, "chown", a[0], a[3], a[4])
	if err != nil {
		return value{}, err
	}
	uid, gid, err := chownArgs(th, a[1], a[2])
	if err != nil {
		return value{}, err
	}
	if t.isFD {
		return object.None, fail(th, unix.Fchown(t.fd, uid, gid), t.like)
	}
	return object.None, fail(th, unix.Fchownat(dir, t.name, uid, gid, noFollow(follow)), t.like)
}}

var lchown = object.Func{Name: "lchown", Sig: "(path, uid, gid)", Doc: "Change the owner and group id of path to the numeric uid and gid, without following symbolic links.", Bound: func(th *thread, _ value, a []value) (value, error) {
	t, err := fileArg(th, a[0], "lchown", "path", 0)
	if err != nil {
		return value{}, err
	}
	uid, gid, err := chownArgs(th, a[1], a[2])
	if err != nil {
		return value{}, err
	}
	return object.None, fail(th, unix.Lchown(t.name, uid, gid), t.like)
}}

// timesOf reads the times that utime sets: seconds in times, or nanoseconds in ns.
func timesOf(th *thread, times, ns value) (ts [2]unix.Timespec, err error) {
	given := func(v value) bool { return !v.IsZero() && !v.IsNone() }
	if given(times) && !ns.IsZero() {
		return ts, th.ValueErrorf("utime: you may specify either 'times' or 'ns' but not both")
	}
	v, conv, fault := times, secondsOf, "utime: 'times' must be either a tuple of two ints or None"
	if !ns.IsZero() {
		v, conv, fault = ns, nanosecondsOf, "utime: 'ns' must be a tuple of two ints"
	}
	if !given(v) && ns.IsZero() {
		now := unix.NsecToTimespec(time.Now().UnixNano())
		return [2]unix.Timespec{now, now}, nil
	}
	t, ok := object.AsTuple(v)
	if !ok || len(t.Items) != 2 {
		return ts, th.TypeErrorf("%s", fault)
	}
	for i, x := range t.Items {
		if ts[i], err = conv(th, x); err != nil {
			return ts, err
		}
	}
	return ts, nil
}

func secondsOf(th *thread, x value) (unix.Timespec, error) {
	if f, ok := object.FloatValue(x); ok {
		sec := int64(f)
		nsec := int64((f - float64(sec)) * 1e9)
		if nsec < 0 {
			sec, nsec = sec-1, nsec+1e9
		}
		return unix.Timespec{Sec: sec, Nsec: nsec}, nil
	}
	n, err := object.AsIndex(th, x)
	return unix.Timespec{Sec: int64(n)}, err
}

func nanosecondsOf(th *thread, x value) (unix.Timespec, error) {
	n, err := object.AsIndex(th, x)
	sec, nsec := int64(n)/1e9, int64(n)%1e9
	if nsec < 0 {
		sec, nsec = sec-1, nsec+1e9
	}
	return unix.Timespec{Sec: sec, Nsec: nsec}, err
}

var utime = object.Func{Name: "utime", Sig: "(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True)", Doc: "Set when a file was last read and changed: times in seconds, ns in nanoseconds, now if neither is given.", Bound: func(th *thread, _ value, a []value) (value, error) {
	t, dir, follow, err := attrArgs(th, "utime", a[0], a[3], a[4])
	if err != nil {
		return value{}, err
	}
	ts, err := timesOf(th, a[1], a[2])
	if err != nil {
		return value{}, err
	}
	if t.isFD {
		return object.None, fail(th, setTimes(t.fd, ts), t.like)
	}
	return object.None, fail(th, unix.UtimesNanoAt(dir, t.name, ts[:], noFollow(follow)), t.like)
}}

var truncate = object.Func{Name: "truncate", Sig: "(path, length)", Doc: "Cut the file at path off at length bytes, or fill it up to there with zeros.", Bound: func(th *thread, self value, a []value) (value, error) {
	t, err := fileArg(th, a[0], "truncate", "path", orFD)
	if err != nil {
		return value{}, err
	}
	n, err := object.AsIndex(th, a[1])
	if err != nil {
		return value{}, err
	}
	if t.isFD {
		return object.None, fail(th, unix.Ftruncate(t.fd, int64(n)))
	}
	return object.None, fail(th, unix.Truncate(t.name, int64(n)), t.like)
}}

var chdir = object.Func{Name: "chdir", Sig: "(path)", Doc: "Make path, or the directory that a descriptor is open on, the working directory.", Bound: func(th *thread, _ value, a []value) (value, error) {
	t, err := fileArg(th, a[0], "chdir", "path", orFD)
	if err != nil {
		return value{}, err
	}
	if t.isFD {
		return object.None, fail(th, unix.Fchdir(t.fd), t.like)
	}
	return object.None, fail(th, os.Chdir(t.name), t.like)
}}

var access = object.Func{Name: "access", Sig: "(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True)", Doc: "Whether the user who runs this process may do with path what mode says: F_OK, or R_OK, W_OK and X_OK together.", Bound: func(th *thread, _ value, a []value) (value, error) {
	t, err := fileArg(th, a[0], "access", "path", 0)
	if err != nil {
		return value{}, err
	}
	mode, err := object.AsIndex(th, a[1])
	if err != nil {
		return value{}, err
	}
	dir, err := dirArg(th, a[2])
	if err != nil {
		return value{}, err
	}
	effective, err := flagArg(th, a[3], false)
	if err != nil {
		return value{}, err
	}
	follow, err := flagArg(th, a[4], true)
	if err != nil {
		return value{}, err
	}
	flags := noFollow(follow)
	if effective {
		flags |= unix.AT_EACCESS
	}
	return object.Bool(unix.Faccessat(dir, t.name, uint32(mode), flags) == nil), nil
}}

// rawMode is the mode argument of mkfifo and mknod, and the directory.
func rawMode(th *thread, mode, dirV value) (m, dir int, err error) {
	if m, err = intArg(th, mode, 0o666); err == nil {
		dir, err = dirArg(th, dirV)
	}
	return
}

var mkfifo = object.Func{Name: "mkfifo", Sig: "(path, mode=438, *, dir_fd=None)", Doc: "Make a named pipe with the permissions mode, less the umask.", Bound: func(th *thread, _ value, a []value) (value, error) {
	t, err := fileArg(th, a[0], "mkfifo", "path", 0)
	if err != nil {
		return value{}, err
	}
	mode, dir, err := rawMode(th, a[1], a[2])
	if err != nil {
		return value{}, err
	}
	return object.None, fail(th, makeNode(dir, t.name, uint32(mode)|unix.S_IFIFO, 0))
}}

var mknod = object.Func{Name: "mknod", Sig: "(path, mode=384, device=0, *, dir_fd=None)", Doc: "Make something in the file system: a file, device special file or named pipe.", Bound: func(th *thread, _ value, a []value) (value, error) {
	t, err := fileArg(th, a[0], "mknod", "path", 0)
	if err != nil {
		return value{}, err
	}
	if a[1].IsZero() {
		a[1] = object.Int(0o600)
	}
	dev, err := intArg(th, a[2], 0)
	if err != nil {
		return value{}, err
	}
	mode, dir, err := rawMode(th, a[1], a[3])
	if err != nil {
		return value{}, err
	}
	return object.None, fail(th, makeNode(dir, t.name, uint32(mode), dev))
}}

var chroot = object.Func{Name: "chroot", Sig: "(path)", Doc: "Make path what '/' means to this process; takes special rights.", Bound: func(th *thread, _ value, a []value) (value, error) {
	t, err := fileArg(th, a[0], "chroot", "path", 0)
	if err != nil {
		return value{}, err
	}
	return object.None, fail(th, unix.Chroot(t.name), t.like)
}}

func removeFile(dir int, p string) error { return unix.Unlinkat(dir, p, 0) }
func removeDir(dir int, p string) error  { return unix.Unlinkat(dir, p, unix.AT_REMOVEDIR) }

// fileFuncs are the functions of this file, stat.go and scandir.go.
var fileFuncs = []*object.Func{
	fileCall("unlink", "Delete a file or a symbolic link; remove() by another name.", removeFile), fileCall("remove", "Delete a file or a symbolic link. Raises OSError for a directory.", removeFile),
	fileCall("rmdir", "Delete a directory, which must be empty.", removeDir),
	renameCall("rename", "Give a file or directory another path in the same file system; a file of that name is replaced."), renameCall("replace", "Give a file or directory another path in the same file system, in place of what is there."),
	&link, &mkdir, &symlink, &readlink, &chmod, &chown, &lchown, &utime, &truncate, &chdir, &access, &mkfifo, &mknod, &chroot,
	&statFunc, &lstat, &statvfs, &listdir, &scandir,
}
