//go:build unix

package posix

import (
	"os"
	"strconv"

	"golang.org/x/sys/unix"

	"pyasync/object"
	"pyasync/runtime"
)

// this file holds the rarer calls on file descriptors: their flags, and reading and writing in
// other ways

func descriptorFuncs() []*object.Func {
	return []*object.Func{&getInheritable, &setInheritable, &getBlocking, &setBlocking, &pipe2, &readv, &writev, &pread, &pwrite, &closerange, &deviceEncoding,
		&ctermid, &sync, &fchmod}
}

// flags are those of a descriptor that fcntl gets with a command.
func flags(th *thread, v value, cmd int) (fd, f int, err error) {
	if fd, err = object.AsIndex(th, v); err != nil {
		return 0, 0, err
	}
	f, err = unix.FcntlInt(uintptr(fd), cmd, 0)
	return fd, f, fail(th, err)
}

var getInheritable = object.Func{Name: "get_inheritable", Sig: "(fd, /)", Doc: "Return whether child processes get the descriptor.", Fast1: func(th *thread, _, v value) (value, error) {
	_, f, err := flags(th, v, unix.F_GETFD)
	return object.Bool(f&unix.FD_CLOEXEC == 0), err
}}

var setInheritable = object.Func{Name: "set_inheritable", Sig: "(fd, inheritable, /)", Doc: "Set whether child processes get the descriptor.", Fast2: func(th *thread, _, v, x value) (value, error) {
	on, err := object.AsIndex(th, x)
	if err != nil {
		return value{}, err
	}
	fd, f, err := flags(th, v, unix.F_GETFD)
	if err != nil {
		return value{}, err
	}
	f |= unix.FD_CLOEXEC
	if on != 0 {
		f &^= unix.FD_CLOEXEC
	}
	_, err = unix.FcntlInt(uintptr(fd), unix.F_SETFD, f)
	return object.None, fail(th, err)
}}

var getBlocking = object.Func{Name: "get_blocking", Sig: "(fd, /)", Doc: "Return whether reading and writing waits.", Fast1: func(th *thread, _, v value) (value, error) {
	_, f, err := flags(th, v, unix.F_GETFL)
	return object.Bool(f&unix.O_NONBLOCK == 0), err
}}

var setBlocking = object.Func{Name: "set_blocking", Sig: "(fd, blocking, /)", Doc: "Set whether reading and writing waits.", Fast2: func(th *thread, _, v, x value) (value, error) {
	on, err := object.Truth(th, x)
	if err != nil {
		return value{}, err
	}
	fd, err := object.AsIndex(th, v)
	if err != nil {
		return value{}, err
	}
	return object.None, fail(th, unix.SetNonblock(fd, !on))
}}

var pipe2 = object.Func{Name: "pipe2", Sig: "(flags, /)", Doc: "pipe() with O_CLOEXEC, O_NONBLOCK or both set on the two ends.", Fast1: func(th *thread, _, v value) (value, error) {
	f, err := object.AsIndex(th, v)
	if err != nil {
		return value{}, err
	}
	var p [2]int
	if err := makePipe(p[:], f); err != nil {
		return value{}, fail(th, err)
	}
	return object.NewTuple([]value{object.Int(int64(p[0])), object.Int(int64(p[1]))}), nil
}}

// buffers are the bytes of a sequence of buffers.
func buffers(th *thread, v value, get func(th *thread, v value) ([]byte, error)) ([][]byte, error) {
	items, err := object.Slice(th, v)
	if err != nil {
		return nil, err
	}
	out := make([][]byte, len(items))
	for i, it := range items {
		if out[i], err = get(th, it); err != nil {
			return nil, err
		}
	}
	return out, nil
}

var readv = object.Func{Name: "readv", Sig: "(fd, buffers, /)", Doc: "Read into several buffers. Return how many bytes were read.", Fast2: func(th *thread, _, v, list value) (value, error) {
	fd, err := object.AsIndex(th, v)
	if err != nil {
		return value{}, err
	}
	bs, err := buffers(th, list, object.WritableBytes)
	if err != nil {
		return value{}, err
	}
	n, total := 0, 0
	for _, b := range bs { // each is filled before the next, as by the system's readv
		if err := reading(th, fd, func() (err error) { n, err = unix.Read(fd, b); return err }); err != nil {
			return value{}, err
		}
		if total += n; n < len(b) {
			break
		}
	}
	return object.Int(int64(total)), nil
}}

var writev = object.Func{Name: "writev", Sig: "(fd, buffers, /)", Doc: "Write several buffers. Return how many bytes were written.", Fast2: func(th *thread, _, v, list value) (value, error) {
	fd, err := object.AsIndex(th, v)
	if err != nil {
		return value{}, err
	}
	bs, err := buffers(th, list, object.BytesLike)
	if err != nil {
		return value{}, err
	}
	var all []byte
	for _, b := range bs {
		all = append(all, b...)
	}
	n := 0
	err = retry(th, func() (err error) { n, err = unix.Write(fd, all); return err })
	return object.Int(int64(n)), err
}}

var pread = object.Func{Name: "pread", Sig: "(fd, length, offset, /)", Doc: "Read from a place in a file.", Bound: func(th *thread, _ value, a []value) (value, error) {
	var n [3]int
	for i := range n {
		var err error
		if n[i], err = object.AsIndex(th, a[i]); err != nil {
			return value{}, err
		}
	}
	if n[1] < 0 {
		return value{}, fail(th, unix.EINVAL)
	}
	b, got := make([]byte, n[1]), 0
	err := retry(th, func() (err error) { got, err = unix.Pread(n[0], b, int64(n[2])); return err })
	return object.NewBytes(b[:max(got, 0)]), err
}}

var pwrite = object.Func{Name: "pwrite", Sig: "(fd, buffer, offset, /)", Doc: "Write to a place in a file.", Bound: func(th *thread, _ value, a []value) (value, error) {
	fd, err := object.AsIndex(th, a[0])
	if err != nil {
		return value{}, err
	}
	b, err := object.BytesLike(th, a[1])
	if err != nil {
		return value{}, err
	}
	at, err := object.AsIndex(th, a[2])
	if err != nil {
		return value{}, err
	}
	n := 0
	err = retry(th, func() (err error) { n, err = unix.Pwrite(fd, b, int64(at)); return err })
	return object.Int(int64(n)), err
}}

var closerange = object.Func{Name: "closerange", Sig: "(fd_low, fd_high, /)", Doc: "Close the descriptors from fd_low to fd_high - 1; errors are ignored.", Fast2: func(th *thread, _, lo, hi value) (value, error) {
	from, err := object.AsIndex(th, lo)
	if err != nil {
		return value{}, err
	}
	to, err := object.AsIndex(th, hi)
	if err != nil {
		return value{}, err
	}
	for fd := max(from, 0); fd < to && fd < 1<<20; fd++ {
		_ = unix.Close(fd)
	}
	return object.None, nil
}}

var deviceEncoding = object.Func{Name: "device_encoding", Sig: "(fd)", Doc: "Return the encoding of a terminal, or None for what is none.", Bound: func(th *thread, _ value, a []value) (value, error) {
	fd, err := object.AsIndex(th, a[0])
	if err != nil || !terminal(fd) {
		return object.None, err
	}
	return object.FromString("utf-8"), nil
}}

var ctermid = object.Func{Name: "ctermid", Doc: "The path by which a process can open its own terminal.", Fast0: func(th *thread, _ value) (value, error) {
	return object.FromString("/dev/tty"), nil
}}

var sync = object.Func{Name: "sync", Doc: "Let the system write out whatever it still holds in memory for any disk.", Fast0: func(th *thread, _ value) (value, error) {
	th.Blocking(syncAll)
	return object.None, nil
}}

var fchmod = object.Func{Name: "fchmod", Sig: "(fd, mode)", Doc: "Set the permissions of the open file fd, an int such as 0o644.", Bound: func(th *thread, _ value, a []value) (value, error) {
	fd, err := object.AsIndex(th, a[0])
	if err != nil {
		return value{}, err
	}
	mode, err := object.AsIndex(th, a[1])
	if err != nil {
		return value{}, err
	}
	return object.None, fail(th, unix.Fchmod(fd, uint32(mode)))
}}

// reading is retry for a call that reads from a descriptor: it waits until that does not
// block, unless the descriptor never does.
func reading(th *thread, fd int, f func() error) error {
	fds := [1]unix.PollFd{{Fd: int32(fd), Events: unix.POLLIN}}
	n, err := runtime.Poll(th, fds[:], 0)
	if err == nil && n == 0 {
		if fl, ferr := unix.FcntlInt(uintptr(fd), unix.F_GETFL, 0); ferr == nil && fl&unix.O_NONBLOCK == 0 {
			_, err = runtime.Poll(th, fds[:], -1)
		}
	}
	if err != nil {
		return waitError(th, err)
	}
	return retry(th, f)
}

// ints reads int arguments.
func ints(th *thread, vs ...value) ([]int, error) {
	out := make([]int, len(vs))
	for i, v := range vs {
		n, err := object.AsIndex(th, v)
		if err != nil {
			return nil, err
		}
		out[i] = n
	}
	return out, nil
}

var fchown = object.Func{Name: "fchown", Sig: "(fd, uid, gid)", Doc: "Make the open file fd belong to user uid and group gid; -1 leaves one as it is.", Bound: func(th *thread, _ value, a []value) (value, error) {
	fd, err := object.AsIndex(th, a[0])
	if err != nil {
		return value{}, err
	}
	uid, gid, err := chownArgs(th, a[1], a[2])
	if err != nil {
		return value{}, err
	}
	return object.None, fail(th, unix.Fchown(fd, uid, gid))
}}

var lockf = object.Func{Name: "lockf", Sig: "(fd, command, length, /)", Doc: "Lock, unlock or examine the next len bytes of the file fd; command is F_LOCK, F_TLOCK, F_ULOCK or F_TEST.", Bound: func(th *thread, _ value, a []value) (value, error) {
	n, err := ints(th, a...)
	if err != nil {
		return value{}, err
	}
	l := unix.Flock_t{Type: unix.F_WRLCK, Whence: 1, Len: int64(n[2])}
	cmd := unix.F_SETLK
	switch n[1] {
	case 0:
		l.Type = unix.F_UNLCK
	case 1:
		cmd = unix.F_SETLKW
	case 2:
	case 3:
		cmd = unix.F_GETLK
	default:
		return value{}, fail(th, unix.EINVAL)
	}
	err = retry(th, func() error { return unix.FcntlFlock(uintptr(n[0]), cmd, &l) })
	if err == nil && n[1] == 3 && l.Type != unix.F_UNLCK && int(l.Pid) != os.Getpid() {
		err = fail(th, unix.EACCES)
	}
	return object.None, err
}}

var ttyname = object.Func{Name: "ttyname", Sig: "(fd, /)", Doc: "The path of the terminal that fd is open on; OSError if it is none.", Fast1: func(th *thread, _, v value) (value, error) {
	fd, err := object.AsIndex(th, v)
	if err != nil {
		return value{}, err
	}
	var s unix.Stat_t
	if err := unix.Fstat(fd, &s); err != nil {
		return value{}, fail(th, err)
	}
	if !terminal(fd) {
		return value{}, fail(th, unix.ENOTTY)
	}
	name, err := os.Readlink("/dev/fd/" + strconv.Itoa(fd))
	return object.FromString(object.DecodeFS([]byte(name))), fail(th, err)
}}
