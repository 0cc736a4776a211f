//go:build unix

package posix

import (
	"math/big"

	"golang.org/x/sys/unix"

	"pyasync/object"
)

// this file holds the calls that tell about files and file systems

// statValue is a stat result.
func statValue(s *unix.Stat_t) value {
	n := func(x int64) value { return object.Int(x) }
	u := func(x uint64) value { return object.Big(new(big.Int).SetUint64(x)) }
	out := make([]value, 0, 19)
	out = append(out, n(int64(s.Mode)), u(s.Ino), u(uint64(s.Dev)), n(int64(s.Nlink)), n(int64(s.Uid)), n(int64(s.Gid)), n(s.Size))
	times := [3]int64{s.Atim.Nano(), s.Mtim.Nano(), s.Ctim.Nano()}
	for _, t := range times {
		out = append(out, n(floorDiv(t, 1e9)))
	}
	for _, t := range times {
		sec := floorDiv(t, 1e9)
		out = append(out, object.Float(float64(sec)+1e-9*float64(t-sec*1e9)))
	}
	for _, t := range times {
		out = append(out, n(t))
	}
	out = append(out, n(int64(s.Blksize)), n(s.Blocks), u(uint64(s.Rdev)))
	return statResult.Make(out...)
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// stat looks at the file that t names.
func (t target) stat(th *thread, dir int, follow bool) (value, error) {
	var s unix.Stat_t
	var err error
	if t.isFD {
		err = unix.Fstat(t.fd, &s)
	} else {
		err = unix.Fstatat(dir, t.name, &s, noFollow(follow))
	}
	if err != nil {
		return value{}, fail(th, err, t.like)
	}
	return statValue(&s), nil
}

var statFunc = object.Func{Name: "stat", Sig: "(path, *, dir_fd=None, follow_symlinks=True)", Doc: `What the system knows of a file, a stat_result. path may be a descriptor.

With follow_symlinks=False a symbolic link itself is examined; a relative path starts at dir_fd if given.`, Bound: func(th *thread, _ value, a []value) (value, error) {
	t, dir, follow, err := attrArgs(th, "stat", a[0], a[1], a[2])
	if err != nil {
		return value{}, err
	}
	return t.stat(th, dir, follow)
}}

var lstat = object.Func{Name: "lstat", Sig: "(path, *, dir_fd=None)", Doc: "stat() of a symbolic link itself.", Bound: func(th *thread, _ value, a []value) (value, error) {
	t, err := fileArg(th, a[0], "lstat", "path", 0)
	if err != nil {
		return value{}, err
	}
	dir, err := dirArg(th, a[1])
	if err != nil {
		return value{}, err
	}
	return t.stat(th, dir, false)
}}

var fstat = object.Func{Name: "fstat", Sig: "(fd)", Doc: "stat() of an open file, by descriptor.", Bound: func(th *thread, _ value, a []value) (value, error) {
	fd, err := object.AsIndex(th, a[0])
	if err != nil {
		return value{}, err
	}
	var s unix.Stat_t
	if err := unix.Fstat(fd, &s); err != nil {
		return value{}, fail(th, err)
	}
	return statValue(&s), nil
}}

// volume is a statvfs result.
func volume(s *unix.Statfs_t) value {
	var out []value
	for _, n := range volumeNumbers(s) {
		out = append(out, object.Big(new(big.Int).SetUint64(n)))
	}
	return statvfsRecord.Make(out...)
}

var statvfs = object.Func{Name: "statvfs", Sig: "(path)", Doc: "What the system knows of the file system that path is in. path may be a descriptor.", Bound: func(th *thread, _ value, a []value) (value, error) {
	t, err := fileArg(th, a[0], "statvfs", "path", orFD)
	if err != nil {
		return value{}, err
	}
	var s unix.Statfs_t
	if t.isFD {
		err = unix.Fstatfs(t.fd, &s)
	} else {
		err = unix.Statfs(t.name, &s)
	}
	if err != nil {
		return value{}, fail(th, err, t.like)
	}
	return volume(&s), nil
}}

var fstatvfs = object.Func{Name: "fstatvfs", Sig: "(fd, /)", Doc: "What the system knows of the file system that an open file is in.", Fast1: func(th *thread, _, v value) (value, error) {
	fd, err := object.AsIndex(th, v)
	if err != nil {
		return value{}, err
	}
	var s unix.Statfs_t
	if err := unix.Fstatfs(fd, &s); err != nil {
		return value{}, fail(th, err)
	}
	return volume(&s), nil
}}
