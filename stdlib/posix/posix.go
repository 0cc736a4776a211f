//go:build unix

// Package posix is Python's posix: the system calls behind module os.
package posix

import (
	"errors"
	"io/fs"
	"math/big"
	"os"
	"os/exec"
	"runtime"
	"sort"
	"strings"
	"syscall"
	"time"

	"golang.org/x/sys/unix"

	"pyasync/object"
	pio "pyasync/stdlib/io"
)

// this file holds the calls that work on files by name

type (
	value  = object.Value
	thread = object.Thread
)

// path is the system's form of a path argument.
func path(th *thread, v value, fn string) (string, error) {
	s, err := pio.PathString(th, v)
	if err != nil {
		if object.IsException(err, object.TypeErrorType) && !strings.Contains(err.Error(), "__fspath__()") {
			return "", th.TypeErrorf("%s: path should be string, bytes or os.PathLike, not %s", fn, v.Type().Name)
		}
		return "", err
	}
	if strings.Contains(s, "\x00") {
		return "", th.ValueErrorf("%s: embedded null character in path", fn)
	}
	return object.EncodeFS(s), nil
}

// fail is the OSError for a failed call on files.
func fail(th *thread, err error, names ...value) error {
	if err == nil {
		return nil
	}
	var pe *fs.PathError
	var le *os.LinkError
	var se *os.SyscallError
	switch {
	case errors.As(err, &pe):
		err = pe.Err
	case errors.As(err, &le):
		err = le.Err
	case errors.As(err, &se):
		err = se.Err
	}
	return th.OSError(err, names...)
}

// onPath is a call on one path that returns nothing.
func onPath(name, doc string, f func(p string) error) *object.Func {
	return &object.Func{Name: name, Sig: "(path, *, dir_fd=None)", Doc: doc, Bound: func(th *thread, self value, a []value) (value, error) {
		p, err := path(th, a[0], name)
		if err != nil {
			return value{}, err
		}
		return object.None, fail(th, f(p), a[0])
	}}
}

// onTwo is a call on two paths.
func onTwo(name, doc string, f func(p, q string) error) *object.Func {
	return &object.Func{Name: name, Sig: "(src, dst, *, src_dir_fd=None, dst_dir_fd=None)", Doc: doc, Bound: func(th *thread, self value, a []value) (value, error) {
		p, err := path(th, a[0], name)
		if err != nil {
			return value{}, err
		}
		q, err := path(th, a[1], name)
		if err != nil {
			return value{}, err
		}
		return object.None, fail(th, f(p, q), a[0], a[1])
	}}
}

// decode is a name of the system as a Python object, bytes when like is.
func decode(name string, like value) value {
	if _, ok := object.AsBytes(like); ok {
		return object.NewBytes([]byte(name))
	}
	return object.FromString(object.DecodeFS([]byte(name)))
}

func readDir(th *thread, v value, fn string) (dir string, names []os.DirEntry, err error) {
	dir = "."
	if !v.IsZero() && !v.IsNone() {
		if dir, err = path(th, v, fn); err != nil {
			return "", nil, err
		}
	}
	f, err := os.Open(dir)
	if err != nil {
		return "", nil, fail(th, err, orDot(v))
	}
	defer f.Close()
	names, err = f.ReadDir(-1)
	if err != nil {
		return "", nil, fail(th, err, orDot(v))
	}
	sort.Slice(names, func(i, j int) bool { return names[i].Name() < names[j].Name() })
	return dir, names, nil
}

func orDot(v value) value {
	if v.IsZero() || v.IsNone() {
		return object.FromString(".")
	}
	return v
}

var listdir = object.Func{Name: "listdir", Sig: "(path=None)", Doc: "Return a list containing the names of the files in the directory.", Bound: func(th *thread, self value, a []value) (value, error) {
	_, es, err := readDir(th, a[0], "listdir")
	if err != nil {
		return value{}, err
	}
	like := a[0]
	if like.IsZero() {
		like = object.None
	}
	out := make([]value, len(es))
	for i, e := range es {
		out[i] = decode(e.Name(), like)
	}
	return object.NewList(out), nil
}}

func intArg(th *thread, v value, def int) (int, error) {
	if v.IsZero() || v.IsNone() {
		return def, nil
	}
	return object.AsIndex(th, v)
}

var mkdir = object.Func{Name: "mkdir", Sig: "(path, mode=511, *, dir_fd=None)", Doc: "Create a directory.", Bound: func(th *thread, self value, a []value) (value, error) {
	p, err := path(th, a[0], "mkdir")
	if err != nil {
		return value{}, err
	}
	mode, err := intArg(th, a[1], 0o777)
	if err != nil {
		return value{}, err
	}
	return object.None, fail(th, os.Mkdir(p, os.FileMode(mode)&0o777), a[0])
}}

var symlink = object.Func{Name: "symlink", Sig: "(src, dst, target_is_directory=False, *, dir_fd=None)", Doc: "Create a symbolic link pointing to src named dst.", Bound: func(th *thread, self value, a []value) (value, error) {
	p, err := path(th, a[0], "symlink")
	if err != nil {
		return value{}, err
	}
	q, err := path(th, a[1], "symlink")
	if err != nil {
		return value{}, err
	}
	return object.None, fail(th, os.Symlink(p, q), a[0], a[1])
}}

var readlink = object.Func{Name: "readlink", Sig: "(path, *, dir_fd=None)", Doc: "Return a string representing the path to which the symbolic link points.", Bound: func(th *thread, self value, a []value) (value, error) {
	p, err := path(th, a[0], "readlink")
	if err != nil {
		return value{}, err
	}
	s, err := os.Readlink(p)
	if err != nil {
		return value{}, fail(th, err, a[0])
	}
	return decode(s, a[0]), nil
}}

var chmod = object.Func{Name: "chmod", Sig: "(path, mode, *, dir_fd=None, follow_symlinks=True)", Doc: "Change the access permissions of a file.", Bound: func(th *thread, self value, a []value) (value, error) {
	mode, err := object.AsIndex(th, a[1])
	if err != nil {
		return value{}, err
	}
	p, err := path(th, a[0], "chmod")
	if err != nil {
		return value{}, err
	}
	m := os.FileMode(mode & 0o777)
	for _, b := range []struct {
		bit  int
		mode os.FileMode
	}{{0o4000, os.ModeSetuid}, {0o2000, os.ModeSetgid}, {0o1000, os.ModeSticky}} {
		if mode&b.bit != 0 {
			m |= b.mode
		}
	}
	return object.None, fail(th, os.Chmod(p, m), a[0])
}}

var utime = object.Func{Name: "utime", Sig: "(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True)", Doc: "Set the access and modified time of path.", Bound: func(th *thread, self value, a []value) (value, error) {
	p, err := path(th, a[0], "utime")
	if err != nil {
		return value{}, err
	}
	now := time.Now()
	at, mt := now, now
	pair := func(v value, conv func(x value) (time.Time, error), what string) error {
		t, ok := object.AsTuple(v)
		if !ok || len(t.Items) != 2 {
			return th.TypeErrorf("utime: '%s' must be %s", what, map[string]string{"times": "either a tuple of two ints or None", "ns": "a tuple of two ints"}[what])
		}
		if at, err = conv(t.Items[0]); err != nil {
			return err
		}
		mt, err = conv(t.Items[1])
		return err
	}
	if !a[1].IsZero() && !a[1].IsNone() {
		err = pair(a[1], func(x value) (time.Time, error) {
			f, ok := object.ToFloat(x)
			if !ok {
				return now, th.TypeErrorf("'%s' object cannot be interpreted as an integer", x.Type().Name)
			}
			return time.Unix(0, int64(f*1e9)), nil
		}, "times")
	} else if !a[2].IsZero() && !a[2].IsNone() {
		err = pair(a[2], func(x value) (time.Time, error) {
			n, err := object.AsIndex(th, x)
			return time.Unix(0, int64(n)), err
		}, "ns")
	}
	if err != nil {
		return value{}, err
	}
	return object.None, fail(th, os.Chtimes(p, at, mt), a[0])
}}

var truncate = object.Func{Name: "truncate", Sig: "(path, length)", Doc: "Truncate a file, specified by path, to a specific length.", Bound: func(th *thread, self value, a []value) (value, error) {
	n, err := object.AsIndex(th, a[1])
	if err != nil {
		return value{}, err
	}
	if a[0].Type().Flags&object.FlagIntSub != 0 {
		return ftruncate.CallFunc(th, self, a, nil)
	}
	p, err := path(th, a[0], "truncate")
	if err != nil {
		return value{}, err
	}
	return object.None, fail(th, os.Truncate(p, int64(n)), a[0])
}}

var getcwd = object.Func{Name: "getcwd", Doc: "Return a unicode string representing the current working directory.", Fast0: func(th *thread, self value) (value, error) {
	d, err := os.Getwd()
	return decode(d, object.None), fail(th, err)
}}

var cpuCount = object.Func{Name: "cpu_count", Doc: "Return the number of logical CPUs in the system.", Fast0: func(th *thread, self value) (value, error) {
	return object.Int(int64(runtime.NumCPU())), nil
}}

var urandom = object.Func{Name: "urandom", Sig: "(size, /)", Doc: "Return a bytes object containing random bytes suitable for cryptographic use.", Fast1: func(th *thread, self, v value) (value, error) {
	n, err := object.AsIndex(th, v)
	if err != nil {
		return value{}, err
	}
	if n < 0 {
		return value{}, th.ValueErrorf("negative argument not allowed")
	}
	return randomBytes(th, n)
}}

var system = object.Func{Name: "system", Sig: "(command)", Doc: "Execute the command in a subshell.", Bound: func(th *thread, self value, a []value) (value, error) {
	c, err := path(th, a[0], "system")
	if err != nil {
		return value{}, err
	}
	cmd := exec.Command("/bin/sh", "-c", c)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	err = cmd.Run()
	var ee *exec.ExitError
	if err != nil && !errors.As(err, &ee) {
		return value{}, fail(th, err)
	}
	return object.Int(int64(waitStatus(cmd.ProcessState))), nil
}}

// environ is the environment as a dict from bytes to bytes, as CPython's posix has it.
func environ() value {
	d := object.NewDict()
	for _, kv := range os.Environ() {
		if k, v, ok := strings.Cut(kv, "="); ok {
			d.SetString(object.DecodeFS([]byte(k)), object.FromString(object.DecodeFS([]byte(v))))
		}
	}
	return object.From(d)
}

var putenv = object.Func{Name: "putenv", Sig: "(name, value, /)", Doc: "Change or add an environment variable.", Fast2: func(th *thread, self, k, v value) (value, error) {
	name, err := path(th, k, "putenv")
	if err != nil {
		return value{}, err
	}
	val, err := path(th, v, "putenv")
	if err != nil {
		return value{}, err
	}
	if strings.Contains(name, "=") || name == "" {
		return value{}, th.OSError(syscall.EINVAL)
	}
	return object.None, fail(th, os.Setenv(name, val))
}}

var unsetenv = object.Func{Name: "unsetenv", Sig: "(name, /)", Doc: "Delete an environment variable.", Fast1: func(th *thread, self, k value) (value, error) {
	name, err := path(th, k, "unsetenv")
	if err != nil {
		return value{}, err
	}
	return object.None, fail(th, os.Unsetenv(name))
}}

var statvfs = object.Func{Name: "statvfs", Sig: "(path)", Doc: "Perform a statvfs system call on the given path.", Bound: func(th *thread, self value, a []value) (value, error) {
	var s unix.Statfs_t
	if a[0].Type().Flags&object.FlagIntSub != 0 {
		fd, err := object.AsIndex(th, a[0])
		if err != nil {
			return value{}, err
		}
		if err := unix.Fstatfs(fd, &s); err != nil {
			return value{}, fail(th, err)
		}
	} else {
		p, err := path(th, a[0], "statvfs")
		if err != nil {
			return value{}, err
		}
		if err := unix.Statfs(p, &s); err != nil {
			return value{}, fail(th, err, a[0])
		}
	}
	var out []value
	for _, n := range volumeNumbers(&s) {
		out = append(out, object.Big(new(big.Int).SetUint64(n)))
	}
	return statvfsRecord.Make(out...), nil
}}
