package posix

import (
	"unsafe"

	"golang.org/x/sys/unix"

	"pyasync/object"
)

// this file holds calls about scheduling, namespaces, users, and vectors of buffers

func kernelFuncs() []*object.Func {
	plain := func(name, sig, doc string, f func(n []int) error) *object.Func {
		return &object.Func{Name: name, Sig: sig, Doc: doc, Bound: func(th *thread, _ value, a []value) (value, error) {
			n := make([]int, len(a))
			for i := range a {
				var err error
				if n[i], err = intArg(th, a[i], 0); err != nil {
					return value{}, err
				}
			}
			return object.None, fail(th, f(n))
		}}
	}
	return []*object.Func{&waitID, &schedGetParam, &schedSetParam, &schedSetScheduler, &roundRobin, &setGroups, &initGroups, &splice,
		vector("preadv", "(fd, buffers, offset, flags=0, /)", "Read from a place in a file into several buffers. Return how many bytes.", object.WritableBytes, unix.Preadv2),
		vector("pwritev", "(fd, buffers, offset, flags=0, /)", "Write several buffers to a place in a file. Return how many bytes.", object.BytesLike, unix.Pwritev2),
		onPID("sched_getscheduler", "Return the scheduling policy of a process.", func(pid int) (int, error) {
			r, _, e := unix.Syscall(unix.SYS_SCHED_GETSCHEDULER, uintptr(pid), 0, 0)
			return int(r), errorOf(e)
		}),
		plain("seteuid", "(euid, /)", "Set the effective user.", func(n []int) error { return unix.Setresuid(-1, n[0], -1) }),
		plain("setegid", "(egid, /)", "Set the effective group.", func(n []int) error { return unix.Setresgid(-1, n[0], -1) }),
		plain("setreuid", "(ruid, euid, /)", "Set the real and effective user.", func(n []int) error { return unix.Setreuid(n[0], n[1]) }),
		plain("setregid", "(rgid, egid, /)", "Set the real and effective group.", func(n []int) error { return unix.Setregid(n[0], n[1]) }),
		plain("setresuid", "(ruid, euid, suid, /)", "Set the real, effective and saved user.", func(n []int) error { return unix.Setresuid(n[0], n[1], n[2]) }),
		plain("setresgid", "(rgid, egid, sgid, /)", "Set the real, effective and saved group.", func(n []int) error { return unix.Setresgid(n[0], n[1], n[2]) }),
		plain("unshare", "(flags)", "Leave some of what is shared with other processes.", func(n []int) error { return unix.Unshare(n[0]) }),
		plain("setns", "(fd, nstype=0)", "Move the thread to a namespace.", func(n []int) error { return unix.Setns(n[0], n[1]) }),
	}
}

func errorOf(e unix.Errno) error {
	if e == 0 {
		return nil
	}
	return e
}

// onPID is a function of the number of a process.
func onPID(name, doc string, f func(pid int) (int, error)) *object.Func {
	return &object.Func{Name: name, Sig: "(pid, /)", Doc: doc, Fast1: func(th *thread, _, v value) (value, error) {
		pid, err := object.AsIndex(th, v)
		if err != nil {
			return value{}, err
		}
		n, err := f(pid)
		if err != nil {
			return value{}, fail(th, err)
		}
		return object.Int(int64(n)), nil
	}}
}

// waitID waits by itself: what it tells of is not always the end of a process.
var waitID = object.Func{Name: "waitid", Sig: "(idtype, id, options, /)", Doc: "Wait for a change of a child process. Return what is known of it, or None with WNOHANG.", Bound: func(th *thread, _ value, a []value) (value, error) {
	var n [3]int
	for i := range n {
		var err error
		if n[i], err = object.AsIndex(th, a[i]); err != nil {
			return value{}, err
		}
	}
	var info unix.Siginfo
	if err := retry(th, func() error { return unix.Waitid(n[0], n[1], &info, n[2], nil) }); err != nil {
		return value{}, err
	}
	// behind signo, errno and code, aligned as the pointers that other signals have there
	fields := (*[32]int32)(unsafe.Pointer(&info))
	at := 3
	if unsafe.Sizeof(uintptr(0)) == 8 {
		at = 4
	}
	pid, uid, status := fields[at], fields[at+1], fields[at+2]
	if pid == 0 {
		return object.None, nil
	}
	num := func(x int32) value { return object.Int(int64(x)) }
	return waitidRecord.Make(num(pid), object.Int(int64(uint32(uid))), num(info.Signo), num(status), num(info.Code)), nil
}}

// schedPriority is the number in a sched_param.
func schedPriority(th *thread, v value) (int32, error) {
	if v.Type() != schedParam.Type.Ready() {
		return 0, th.TypeErrorf("must have a sched_param object")
	}
	n, err := object.AsIndex(th, schedParam.Field(v, 0))
	return int32(n), err
}

var schedGetParam = object.Func{Name: "sched_getparam", Sig: "(pid, /)", Doc: "Return the scheduling parameters of a process.", Fast1: func(th *thread, _, v value) (value, error) {
	pid, err := object.AsIndex(th, v)
	if err != nil {
		return value{}, err
	}
	var priority int32
	if _, _, e := unix.Syscall(unix.SYS_SCHED_GETPARAM, uintptr(pid), uintptr(unsafe.Pointer(&priority)), 0); e != 0 {
		return value{}, fail(th, e)
	}
	return schedParam.Make(object.Int(int64(priority))), nil
}}

var schedSetParam = object.Func{Name: "sched_setparam", Sig: "(pid, param, /)", Doc: "Set the scheduling parameters of a process.", Fast2: func(th *thread, _, v, param value) (value, error) {
	pid, err := object.AsIndex(th, v)
	if err != nil {
		return value{}, err
	}
	priority, err := schedPriority(th, param)
	if err != nil {
		return value{}, err
	}
	_, _, e := unix.Syscall(unix.SYS_SCHED_SETPARAM, uintptr(pid), uintptr(unsafe.Pointer(&priority)), 0)
	return object.None, fail(th, errorOf(e))
}}

var schedSetScheduler = object.Func{Name: "sched_setscheduler", Sig: "(pid, policy, param, /)", Doc: "Set the scheduling policy of a process.", Bound: func(th *thread, _ value, a []value) (value, error) {
	pid, err := object.AsIndex(th, a[0])
	if err != nil {
		return value{}, err
	}
	policy, err := object.AsIndex(th, a[1])
	if err != nil {
		return value{}, err
	}
	priority, err := schedPriority(th, a[2])
	if err != nil {
		return value{}, err
	}
	_, _, e := unix.Syscall(unix.SYS_SCHED_SETSCHEDULER, uintptr(pid), uintptr(policy), uintptr(unsafe.Pointer(&priority)))
	return object.None, fail(th, errorOf(e))
}}

var roundRobin = object.Func{Name: "sched_rr_get_interval", Sig: "(pid, /)", Doc: "Return how long a process may run before others of its priority, in seconds.", Fast1: func(th *thread, _, v value) (value, error) {
	pid, err := object.AsIndex(th, v)
	if err != nil {
		return value{}, err
	}
	var t unix.Timespec
	if _, _, e := unix.Syscall(unix.SYS_SCHED_RR_GET_INTERVAL, uintptr(pid), uintptr(unsafe.Pointer(&t)), 0); e != 0 {
		return value{}, fail(th, e)
	}
	return object.Float(float64(t.Nano()) / 1e9), nil
}}

var setGroups = object.Func{Name: "setgroups", Sig: "(groups, /)", Doc: "Set the groups of the process.", Fast1: func(th *thread, _, v value) (value, error) {
	items, err := object.Slice(th, v)
	if err != nil {
		return value{}, th.TypeErrorf("setgroups argument must be a sequence")
	}
	groups := make([]int, len(items))
	for i, it := range items {
		if it.Type().Index == nil {
			return value{}, th.TypeErrorf("groups must be integers")
		}
		if groups[i], err = object.AsIndex(th, it); err != nil {
			return value{}, err
		}
	}
	return object.None, fail(th, unix.Setgroups(groups))
}}

var initGroups = object.Func{Name: "initgroups", Sig: "(username, gid, /)", Doc: "Set the groups of the process to those of a user, and gid.", Fast2: func(th *thread, _, name, group value) (value, error) {
	user, err := environText(th, name)
	if err != nil {
		return value{}, err
	}
	gid, err := object.AsIndex(th, group)
	if err != nil {
		return value{}, err
	}
	grp, err := th.Interp.Hooks.ImportModule(th, "grp")
	if err != nil {
		return value{}, err
	}
	all, err := object.CallMethod(th, grp, "getgrall")
	if err != nil {
		return value{}, err
	}
	groups := []int{gid}
	err = object.Each(th, all, func(g value) (bool, error) {
		members, err := object.GetAttrString(th, g, "gr_mem")
		if err != nil {
			return false, err
		}
		has, err := object.Contains(th, members, object.FromString(user))
		if err != nil || !has {
			return true, err
		}
		id, err := object.GetAttrString(th, g, "gr_gid")
		if err != nil {
			return false, err
		}
		n, err := object.AsIndex(th, id)
		groups = append(groups, n)
		return true, err
	})
	if err != nil {
		return value{}, err
	}
	return object.None, fail(th, unix.Setgroups(groups))
}}

// vector is preadv or pwritev.
func vector(name, sig, doc string, bytesOf func(th *thread, v value) ([]byte, error), call func(fd int, bufs [][]byte, at int64, flags int) (int, error)) *object.Func {
	return &object.Func{Name: name, Sig: sig, Doc: doc, Bound: func(th *thread, _ value, a []value) (value, error) {
		fd, err := object.AsIndex(th, a[0])
		if err != nil {
			return value{}, err
		}
		bs, err := buffers(th, a[1], bytesOf)
		if err != nil {
			return value{}, err
		}
		at, err := object.AsIndex(th, a[2])
		if err != nil {
			return value{}, err
		}
		flags, err := intArg(th, a[3], 0)
		if err != nil {
			return value{}, err
		}
		n := 0
		err = retry(th, func() (err error) { n, err = call(fd, bs, int64(at), flags); return err })
		return object.Int(int64(n)), err
	}}
}

var splice = object.Func{Name: "splice", Sig: "(src, dst, count, offset_src=None, offset_dst=None, flags=0)", Doc: "Move bytes between a pipe and another descriptor. Return how many.", Bound: func(th *thread, _ value, a []value) (value, error) {
	var n [3]int
	for i := range n {
		var err error
		if n[i], err = object.AsIndex(th, a[i]); err != nil {
			return value{}, err
		}
	}
	if n[2] < 0 {
		return value{}, th.ValueErrorf("negative value for 'count' not allowed")
	}
	var offsets [2]*int64
	for i := range offsets {
		if v := a[3+i]; !v.IsZero() && !v.IsNone() {
			at, err := object.AsIndex(th, v)
			if err != nil {
				return value{}, err
			}
			where := int64(at)
			offsets[i] = &where
		}
	}
	flags, err := intArg(th, a[5], 0)
	if err != nil {
		return value{}, err
	}
	var moved int64
	err = retry(th, func() (err error) {
		moved, err = unix.Splice(n[0], offsets[0], n[1], offsets[1], n[2], flags)
		return err
	})
	return object.Int(moved), err
}}
