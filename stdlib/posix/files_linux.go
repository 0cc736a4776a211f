package posix

import (
	"golang.org/x/sys/unix"

	"pyasync/object"
)

// this file holds the calls on files and devices that only Linux has

// policyLimit declares a limit of the priorities of a scheduling policy: only FIFO (1) and RR (2) have any.
func policyLimit(name, doc string, real int64) *object.Func {
	return &object.Func{Name: name, Sig: "(policy)", Doc: doc, Bound: func(th *thread, _ value, a []value) (value, error) {
		n, err := object.AsIndex(th, a[0])
		switch {
		case err != nil:
			return value{}, err
		case n == 1 || n == 2:
			return object.Int(real), nil
		case n == 0 || n == 3 || n == 5 || n == 6:
			return object.Int(0), nil
		}
		return value{}, fail(th, unix.EINVAL)
	}}
}

var copyFileRange = object.Func{Name: "copy_file_range", Sig: "(src, dst, count, offset_src=None, offset_dst=None)", Doc: "Copy at most count bytes between two open files within the system, and return how many they were.", Bound: func(th *thread, _ value, a []value) (value, error) {
	n, err := ints(th, a[:3]...)
	if err != nil {
		return value{}, err
	}
	if n[2] < 0 {
		return value{}, th.ValueErrorf("negative value for 'count' not allowed")
	}
	var at [2]*int64
	for i := range at {
		if v := a[3+i]; !v.IsZero() && !v.IsNone() {
			off, err := object.AsIndex(th, v)
			if err != nil {
				return value{}, err
			}
			pos := int64(off)
			at[i] = &pos
		}
	}
	got := 0
	err = retry(th, func() (err error) { got, err = unix.CopyFileRange(n[0], at[0], n[1], at[1], n[2], 0); return err })
	return object.Int(int64(got)), err
}}

// newFD is the result of a call that opens a descriptor.
func newFD(th *thread, fd int, err error) (value, error) {
	return object.Int(int64(fd)), fail(th, err)
}

var memfd = object.Func{Name: "memfd_create", Sig: "(name, flags=1)", Doc: "Create an anonymous file.", Bound: func(th *thread, _ value, a []value) (value, error) {
	name, err := envArg(th, a[0])
	if err != nil {
		return value{}, err
	}
	flags, err := intArg(th, a[1], unix.MFD_CLOEXEC)
	if err != nil {
		return value{}, err
	}
	fd, err := unix.MemfdCreate(name, flags)
	return newFD(th, fd, err)
}}

var fadvise = object.Func{Name: "posix_fadvise", Sig: "(fd, offset, length, advice, /)", Doc: "Tell the system how a part of the open file will be read; advice is POSIX_FADV_SEQUENTIAL and the like.", Bound: func(th *thread, _ value, a []value) (value, error) {
	n, err := ints(th, a...)
	if err != nil {
		return value{}, err
	}
	return object.None, fail(th, unix.Fadvise(n[0], int64(n[1]), int64(n[2]), n[3]))
}}

var fallocate = object.Func{Name: "posix_fallocate", Sig: "(fd, offset, length, /)", Doc: "Reserve room on the disk for a part of the open file, so that writing there cannot fail for lack of it.", Bound: func(th *thread, _ value, a []value) (value, error) {
	n, err := ints(th, a...)
	if err != nil {
		return value{}, err
	}
	return object.None, fail(th, unix.Fallocate(n[0], 0, int64(n[1]), int64(n[2])))
}}

// xattrName is the name of an extended attribute.
func xattrName(th *thread, v value, fn string) (string, error) {
	t, err := fileArg(th, v, fn, "attribute", 0)
	return t.name, err
}

// grown repeats a call that fills a buffer until it fits.
func grown(f func(b []byte) (int, error)) ([]byte, error) {
	for size := 256; ; size *= 4 {
		b := make([]byte, size)
		n, err := f(b)
		if err == unix.ERANGE && size < 1<<20 {
			continue
		}
		return b[:max(n, 0)], err
	}
}

var listxattr = object.Func{Name: "listxattr", Sig: "(path=None, *, follow_symlinks=True)", Doc: "The names of the extended attributes of a file, a list of str.", Bound: func(th *thread, _ value, a []value) (value, error) {
	t, err := fileArg(th, a[0], "listxattr", "path", orFD|orNone)
	if err != nil {
		return value{}, err
	}
	follow, err := flagArg(th, a[1], true)
	if err != nil {
		return value{}, err
	}
	b, err := grown(func(b []byte) (int, error) {
		switch {
		case t.isFD:
			return unix.Flistxattr(t.fd, b)
		case follow:
			return unix.Listxattr(t.name, b)
		}
		return unix.Llistxattr(t.name, b)
	})
	if err != nil {
		return value{}, fail(th, err, t.like)
	}
	out := []value{}
	for len(b) > 0 {
		i := 0
		for i < len(b) && b[i] != 0 {
			i++
		}
		out = append(out, object.FromString(object.DecodeFS(b[:i])))
		b = b[min(i+1, len(b)):]
	}
	return object.NewList(out), nil
}}

// xattrArgs reads a path, a name and whether to follow links.
func xattrArgs(th *thread, fn string, p, name, followV value) (t target, attr string, follow bool, err error) {
	if t, err = fileArg(th, p, fn, "path", orFD); err == nil {
		if attr, err = xattrName(th, name, fn); err == nil {
			follow, err = flagArg(th, followV, true)
		}
	}
	return
}

var getxattr = object.Func{Name: "getxattr", Sig: "(path, attribute, *, follow_symlinks=True)", Doc: "What an extended attribute of a file holds, as bytes.", Bound: func(th *thread, _ value, a []value) (value, error) {
	t, attr, follow, err := xattrArgs(th, "getxattr", a[0], a[1], a[2])
	if err != nil {
		return value{}, err
	}
	b, err := grown(func(b []byte) (int, error) {
		switch {
		case t.isFD:
			return unix.Fgetxattr(t.fd, attr, b)
		case follow:
			return unix.Getxattr(t.name, attr, b)
		}
		return unix.Lgetxattr(t.name, attr, b)
	})
	return object.NewBytes(b), fail(th, err, t.like)
}}

var setxattr = object.Func{Name: "setxattr", Sig: "(path, attribute, value, flags=0, *, follow_symlinks=True)", Doc: "Let an extended attribute of a file hold value, bytes; flags are XATTR_CREATE or XATTR_REPLACE.", Bound: func(th *thread, _ value, a []value) (value, error) {
	t, attr, follow, err := xattrArgs(th, "setxattr", a[0], a[1], a[4])
	if err != nil {
		return value{}, err
	}
	b, err := object.BytesLike(th, a[2])
	if err != nil {
		return value{}, err
	}
	flags, err := intArg(th, a[3], 0)
	if err != nil {
		return value{}, err
	}
	switch {
	case t.isFD:
		err = unix.Fsetxattr(t.fd, attr, b, flags)
	case follow:
		err = unix.Setxattr(t.name, attr, b, flags)
	default:
		err = unix.Lsetxattr(t.name, attr, b, flags)
	}
	return object.None, fail(th, err, t.like)
}}

var removexattr = object.Func{Name: "removexattr", Sig: "(path, attribute, *, follow_symlinks=True)", Doc: "Take an extended attribute away from a file.", Bound: func(th *thread, _ value, a []value) (value, error) {
	t, attr, follow, err := xattrArgs(th, "removexattr", a[0], a[1], a[2])
	if err != nil {
		return value{}, err
	}
	switch {
	case t.isFD:
		err = unix.Fremovexattr(t.fd, attr)
	case follow:
		err = unix.Removexattr(t.name, attr)
	default:
		err = unix.Lremovexattr(t.name, attr)
	}
	return object.None, fail(th, err, t.like)
}}

// threeIDs declares a call without arguments that returns three ids.
func threeIDs(name, doc string, f func() (r, e, s int)) object.Func {
	return object.Func{Name: name, Doc: doc, Fast0: func(th *thread, _ value) (value, error) {
		r, e, s := f()
		return object.NewTuple([]value{object.Int(int64(r)), object.Int(int64(e)), object.Int(int64(s))}), nil
	}}
}

var (
	resuid = threeIDs("getresuid", "The real, effective and saved user of this process, by number, a tuple.", unix.Getresuid)
	resgid = threeIDs("getresgid", "The real, effective and saved group of this process, by number, a tuple.", unix.Getresgid)
)

// ofDevice declares a part of the number of a device.
func ofDevice(name, doc string, f func(dev uint64) uint32) object.Func {
	return object.Func{Name: name, Sig: "(device, /)", Doc: doc, Fast1: func(th *thread, _, v value) (value, error) {
		n, err := object.AsIndex(th, v)
		return object.Int(int64(f(uint64(n)))), err
	}}
}

var (
	majorFunc = ofDevice("major", "The kind of device that a device number stands for.", unix.Major)
	minorFunc = ofDevice("minor", "Which of its kind a device number stands for.", unix.Minor)
)

var makedev = object.Func{Name: "makedev", Sig: "(major, minor, /)", Doc: "Put a device number together: the kind of device, and which of its kind.", Bound: func(th *thread, _ value, a []value) (value, error) {
	n, err := ints(th, a...)
	if err != nil {
		return value{}, err
	}
	return object.Int(int64(unix.Mkdev(uint32(n[0]), uint32(n[1])))), nil
}}
