//go:build linux

package posix

import (
	"encoding/binary"
	"slices"

	"golang.org/x/sys/unix"

	"pyasync/object"
)

// this file holds calls that only Linux has

func linuxFuncs() []*object.Func {
	return append(slices.Concat(kernelFuncs(), terminalFuncs(), timerFuncs()), []*object.Func{&getAffinity, &setAffinity, &eventfd, &eventfdRead, &eventfdWrite, &getrandom, &sendfile, &pidfdOpen,
		&copyFileRange, &memfd, &fadvise, &fallocate, &listxattr, &getxattr, &setxattr, &removexattr, &resuid, &resgid, &majorFunc, &minorFunc, &makedev,
		policyLimit("sched_get_priority_max", "The highest priority that processes of a scheduling policy can have.", 99), policyLimit("sched_get_priority_min", "The lowest priority that processes of a scheduling policy can have.", 1)}...)
}

var getAffinity = object.Func{Name: "sched_getaffinity", Sig: "(pid, /)", Doc: "Return the set of the processors that a process may use.", Fast1: func(th *thread, _, v value) (value, error) {
	pid, err := object.AsIndex(th, v)
	if err != nil {
		return value{}, err
	}
	var cpus unix.CPUSet
	if err := unix.SchedGetaffinity(pid, &cpus); err != nil {
		return value{}, fail(th, err)
	}
	var list []value
	for i := 0; i < 8*len(cpus)*8; i++ {
		if cpus.IsSet(i) {
			list = append(list, object.Int(int64(i)))
		}
	}
	set, err := object.NewSet(th, object.NewList(list))
	return object.From(set), err
}}

var setAffinity = object.Func{Name: "sched_setaffinity", Sig: "(pid, mask, /)", Doc: "Set the processors that a process may use.", Fast2: func(th *thread, _, v, mask value) (value, error) {
	pid, err := object.AsIndex(th, v)
	if err != nil {
		return value{}, err
	}
	var cpus unix.CPUSet
	err = object.Each(th, mask, func(it value) (bool, error) {
		if it.Type().Index == nil {
			return false, th.TypeErrorf("expected an iterator of ints, but iterator yielded <class '%s'>", it.Type().Name)
		}
		n, err := object.AsIndex(th, it)
		if err == nil && n < 0 {
			err = th.ValueErrorf("negative CPU number")
		}
		if err == nil {
			cpus.Set(n)
		}
		return true, err
	})
	if err != nil {
		return value{}, err
	}
	return object.None, fail(th, unix.SchedSetaffinity(pid, &cpus))
}}

var eventfd = object.Func{Name: "eventfd", Sig: "(initval, flags=524288)", Doc: "Return a descriptor with a counter.", Bound: func(th *thread, _ value, a []value) (value, error) {
	n, err := object.AsIndex(th, a[0])
	if err != nil {
		return value{}, err
	}
	f, err := intArg(th, a[1], unix.EFD_CLOEXEC)
	if err != nil {
		return value{}, err
	}
	fd, err := unix.Eventfd(uint(n), f)
	return object.Int(int64(fd)), fail(th, err)
}}

var eventfdRead = object.Func{Name: "eventfd_read", Sig: "(fd)", Doc: "Take the value of the counter.", Bound: func(th *thread, _ value, a []value) (value, error) {
	fd, err := object.AsIndex(th, a[0])
	if err != nil {
		return value{}, err
	}
	var b [8]byte
	err = reading(th, fd, func() error { _, err := unix.Read(fd, b[:]); return err })
	return object.Int(int64(binary.NativeEndian.Uint64(b[:]))), err
}}

var eventfdWrite = object.Func{Name: "eventfd_write", Sig: "(fd, value)", Doc: "Add to the counter.", Bound: func(th *thread, _ value, a []value) (value, error) {
	fd, err := object.AsIndex(th, a[0])
	if err != nil {
		return value{}, err
	}
	n, err := object.AsIndex(th, a[1])
	if err != nil {
		return value{}, err
	}
	var b [8]byte
	binary.NativeEndian.PutUint64(b[:], uint64(n))
	return object.None, retry(th, func() error { _, err := unix.Write(fd, b[:]); return err })
}}

var getrandom = object.Func{Name: "getrandom", Sig: "(size, flags=0)", Doc: "Return random bytes.", Bound: func(th *thread, _ value, a []value) (value, error) {
	n, err := object.AsIndex(th, a[0])
	if err != nil {
		return value{}, err
	}
	if n < 0 {
		return value{}, fail(th, unix.EINVAL)
	}
	return randomBytes(th, n)
}}

var sendfile = object.Func{Name: "sendfile", Sig: "(out_fd, in_fd, offset, count)", Doc: "Copy from one descriptor to another. Return how many bytes.", Bound: func(th *thread, _ value, a []value) (value, error) {
	out, err := object.AsIndex(th, a[0])
	if err != nil {
		return value{}, err
	}
	in, err := object.AsIndex(th, a[1])
	if err != nil {
		return value{}, err
	}
	count, err := object.AsIndex(th, a[3])
	if err != nil {
		return value{}, err
	}
	var at *int64
	if !a[2].IsNone() {
		n, err := object.AsIndex(th, a[2])
		if err != nil {
			return value{}, err
		}
		off := int64(n)
		at = &off
	}
	n := 0
	err = retry(th, func() (err error) { n, err = unix.Sendfile(out, in, at, count); return err })
	return object.Int(int64(n)), err
}}

var pidfdOpen = object.Func{Name: "pidfd_open", Sig: "(pid, flags=0)", Doc: "Return a descriptor for a process.", Bound: func(th *thread, _ value, a []value) (value, error) {
	pid, err := object.AsIndex(th, a[0])
	if err != nil {
		return value{}, err
	}
	f, err := intArg(th, a[1], 0)
	if err != nil {
		return value{}, err
	}
	fd, err := unix.PidfdOpen(pid, f)
	return object.Int(int64(fd)), fail(th, err)
}}
