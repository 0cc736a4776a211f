//go:build unix

package posix

import (
	crand "crypto/rand"
	"os"
	"syscall"

	"golang.org/x/sys/unix"

	"pyasync/object"
	"pyasync/runtime"
	"pyasync/stdlib/signal"
)

// this file holds the calls that work on file descriptors and processes

func randomBytes(th *thread, n int) (value, error) {
	b := make([]byte, n)
	_, err := crand.Read(b)
	return object.NewBytes(b), fail(th, err)
}

// waitStatus is the status of an ended process as wait() gives it.
func waitStatus(st *os.ProcessState) int {
	if ws, ok := st.Sys().(syscall.WaitStatus); ok {
		return int(ws)
	}
	return st.ExitCode() << 8
}

// retry makes a call that may block, and repeats it when a signal interrupted it, after
// looking up from it. The names are for the error.
func retry(th *thread, f func() error, names ...value) error {
	for {
		var err error
		th.Blocking(func() { err = f() })
		if err != syscall.EINTR {
			return fail(th, err, names...)
		}
		if th.Interrupt.Load() {
			if err := th.Poll(); err != nil {
				return err
			}
		}
	}
}

var openFD = object.Func{Name: "open", Sig: "(path, flags, mode=511, *, dir_fd=None)", Doc: "Open a file and return its descriptor. flags are O_RDONLY and the like, mode the permissions of a new file.", Bound: func(th *thread, self value, a []value) (value, error) {
	t, err := fileArg(th, a[0], "open", "path", 0)
	if err != nil {
		return value{}, err
	}
	dir, err := dirArg(th, a[3])
	if err != nil {
		return value{}, err
	}
	flags, err := object.AsIndex(th, a[1])
	if err != nil {
		return value{}, err
	}
	mode, err := intArg(th, a[2], 0o777)
	if err != nil {
		return value{}, err
	}
	fd := -1
	err = retry(th, func() error {
		var err error
		fd, err = unix.Openat(dir, t.name, flags|unix.O_CLOEXEC, uint32(mode))
		return err
	}, t.like)
	if err != nil {
		return value{}, err
	}
	return object.Int(int64(fd)), nil
}}

// fdCall is a call on one file descriptor that returns nothing.
func fdCall(name, doc string, f func(fd int) error) *object.Func {
	return &object.Func{Name: name, Sig: "(fd)", Doc: doc, Bound: func(th *thread, self value, a []value) (value, error) {
		fd, err := fdArg(th, a[0])
		if err != nil {
			return value{}, err
		}
		return object.None, retry(th, func() error { return f(fd) })
	}}
}

// fdArg is a file descriptor: an int, or an object with fileno().
func fdArg(th *thread, v value) (int, error) {
	if v.Type().Index == nil {
		if m, err := object.LookupAttr(th, v, "fileno"); err != nil {
			return 0, err
		} else if !m.IsZero() {
			r, err := object.Call0(th, m)
			if err != nil {
				return 0, err
			}
			return object.AsIndex(th, r)
		}
	}
	return object.AsIndex(th, v)
}

var read = object.Func{Name: "read", Sig: "(fd, length, /)", Doc: "Read at most length bytes; b'' means the end.", Fast2: func(th *thread, self, f, n value) (value, error) {
	fd, err := object.AsIndex(th, f)
	if err != nil {
		return value{}, err
	}
	size, err := object.AsIndex(th, n)
	if err != nil {
		return value{}, err
	}
	if size < 0 {
		return value{}, fail(th, syscall.EINVAL)
	}
	b := make([]byte, size)
	got := 0
	err = reading(th, fd, func() error {
		var err error
		got, err = unix.Read(fd, b)
		return err
	})
	return object.NewBytes(b[:max(got, 0)]), err
}}

var write = object.Func{Name: "write", Sig: "(fd, data, /)", Doc: "Write bytes, and return how many of them went out.", Fast2: func(th *thread, self, f, data value) (value, error) {
	fd, err := object.AsIndex(th, f)
	if err != nil {
		return value{}, err
	}
	b, err := object.BytesLike(th, data)
	if err != nil {
		return value{}, err
	}
	n := 0
	err = retry(th, func() error {
		var err error
		n, err = unix.Write(fd, b)
		return err
	})
	return object.Int(int64(n)), err
}}

var lseek = object.Func{Name: "lseek", Sig: "(fd, position, whence, /)", Doc: "Move to a position in the open file, counted from its start (SEEK_SET), from here or from the end, and return it.", Bound: func(th *thread, self value, a []value) (value, error) {
	fd, err := object.AsIndex(th, a[0])
	if err != nil {
		return value{}, err
	}
	pos, err := object.AsIndex(th, a[1])
	if err != nil {
		return value{}, err
	}
	whence, err := object.AsIndex(th, a[2])
	if err != nil {
		return value{}, err
	}
	n, err := unix.Seek(fd, int64(pos), whence)
	return object.Int(n), fail(th, err)
}}

var ftruncate = object.Func{Name: "ftruncate", Sig: "(fd, length, /)", Doc: "Cut the open file off at length bytes, or fill it up to there with zeros.", Fast2: func(th *thread, self, f, n value) (value, error) {
	fd, err := object.AsIndex(th, f)
	if err != nil {
		return value{}, err
	}
	size, err := object.AsIndex(th, n)
	if err != nil {
		return value{}, err
	}
	return object.None, fail(th, unix.Ftruncate(fd, int64(size)))
}}

var pipe = object.Func{Name: "pipe", Doc: "Make a pipe and return its two ends: the descriptor to read from, and the one to write to.", Fast0: func(th *thread, self value) (value, error) {
	var p [2]int
	if err := unix.Pipe(p[:]); err != nil {
		return value{}, fail(th, err)
	}
	unix.CloseOnExec(p[0])
	unix.CloseOnExec(p[1])
	return object.NewTuple([]value{object.Int(int64(p[0])), object.Int(int64(p[1]))}), nil
}}

var dup = object.Func{Name: "dup", Sig: "(fd, /)", Doc: "Return another descriptor of the same open file, which programs started later do not inherit.", Fast1: func(th *thread, self, f value) (value, error) {
	fd, err := object.AsIndex(th, f)
	if err != nil {
		return value{}, err
	}
	n, err := unix.Dup(fd)
	if err != nil {
		return value{}, fail(th, err)
	}
	unix.CloseOnExec(n)
	return object.Int(int64(n)), nil
}}

var dup2 = object.Func{Name: "dup2", Sig: "(fd, fd2, inheritable=True)", Doc: "Make fd2 a descriptor of the file that fd is open on, closing what it was before, and return it.", Bound: func(th *thread, self value, a []value) (value, error) {
	fd, err := object.AsIndex(th, a[0])
	if err != nil {
		return value{}, err
	}
	fd2, err := object.AsIndex(th, a[1])
	if err != nil {
		return value{}, err
	}
	inheritable := true
	if !a[2].IsZero() {
		if inheritable, err = object.Truth(th, a[2]); err != nil {
			return value{}, err
		}
	}
	return object.Int(int64(fd2)), fail(th, dup3(fd, fd2, inheritable))
}}

var isatty = object.Func{Name: "isatty", Sig: "(fd, /)", Doc: "Whether fd is open on a terminal.", Fast1: func(th *thread, self, f value) (value, error) {
	fd, err := object.AsIndex(th, f)
	if err != nil {
		return value{}, err
	}
	return object.Bool(terminal(fd)), nil
}}

var kill = object.Func{Name: "kill", Sig: "(pid, signal, /)", Doc: "Send a signal to the process pid; 0 only checks that it is there.", Fast2: func(th *thread, self, p, s value) (value, error) {
	pid, err := object.AsIndex(th, p)
	if err != nil {
		return value{}, err
	}
	sig, err := object.AsIndex(th, s)
	if err != nil {
		return value{}, err
	}
	if p := runtime.FindProcess(th, pid); p != nil {
		if sig < 0 || sig > 64 {
			return value{}, fail(th, syscall.EINVAL)
		}
		p.Signal(syscall.Signal(sig))
		if th.Interrupt.Load() { // the signal may have been for this process
			return object.None, th.Poll()
		}
		return object.None, nil
	}
	if pid == unix.Getpid() && runtime.CurrentProcess(th) == nil {
		if done, err := signal.Send(th, sig); done || err != nil {
			return object.None, err
		}
	}
	return object.None, fail(th, unix.Kill(pid, syscall.Signal(sig)))
}}

var terminalSize = object.Func{Name: "get_terminal_size", Sig: "(fd=1, /)", Doc: "How large the terminal is that fd is open on, (columns, lines). Raises OSError if it is none.", Bound: func(th *thread, self value, a []value) (value, error) {
	fd, err := intArg(th, a[0], 1)
	if err != nil {
		return value{}, err
	}
	ws, err := unix.IoctlGetWinsize(fd, unix.TIOCGWINSZ)
	if err != nil {
		return value{}, fail(th, err)
	}
	return terminalRecord.Make(object.Int(int64(ws.Col)), object.Int(int64(ws.Row))), nil
}}

func ids() []*object.Func {
	id := func(name, doc string, f func() int) *object.Func {
		return &object.Func{Name: name, Doc: doc, Fast0: func(th *thread, self value) (value, error) { return object.Int(int64(f())), nil }}
	}
	process := func(name, doc string, f func(th *thread) int) *object.Func {
		return &object.Func{Name: name, Doc: doc, Fast0: func(th *thread, self value) (value, error) { return object.Int(int64(f(th))), nil }}
	}
	return []*object.Func{
		process("getpid", "The number of this process.", runtime.Pid), process("getppid", "The number of the process that started this one.", runtime.ParentPid),
		id("getuid", "The number of the user who runs this process.", os.Getuid), id("geteuid", "The number of the user whose rights this process has.", os.Geteuid),
		id("getgid", "The number of the group that runs this process.", os.Getgid), id("getegid", "The number of the group whose rights this process has.", os.Getegid),
	}
}

// fdFuncs are the functions of this file.
var fdFuncs = []*object.Func{
	fdCall("close", "Give a descriptor back to the system.", unix.Close),
	fdCall("fsync", "Wait until all that was written to the file is on the disk.", unix.Fsync), fdCall("fdatasync", "Wait until the contents of the file are on the disk; its times may follow later.", syncData),
	fdCall("fchdir", "Make the directory that fd is open on the working directory.", unix.Fchdir),
	&openFD, &read, &write, &lseek, &ftruncate, &pipe, &dup, &dup2, &isatty, &terminalSize, &kill, &fchown, &lockf, &ttyname,
}
