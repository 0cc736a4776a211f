//go:build unix

package posix

import (
	"os"
	"strings"
	"syscall"

	"golang.org/x/sys/unix"

	"pyasync/object"
	"pyasync/runtime"
	pio "pyasync/stdlib/io"
)

// this file holds the calls that work on processes: waiting for them, what they belong to, and
// replacing this one

func processFuncs() []*object.Func {
	fs := []*object.Func{&waitpid, &wait, &wait3, &wait4, &exitCode, &killpg, &execv, &execve, &posixSpawn, &posixSpawnp, &atFork, &getgroups, &getcwdb, &schedYield, &getLoad}
	for _, name := range [...]string{"fork", "forkpty"} {
		fs = append(fs, &object.Func{Name: name, Doc: "Raise NotImplementedError: use subprocess.", Fast0: func(th *thread, _ value) (value, error) {
			return value{}, th.Raise(object.NotImplementedErrorType, "os."+name+"() is not supported: the process has several threads of the system; use subprocess")
		}})
	}
	fs = append(fs, statusFuncs()...)
	return append(fs, idFuncs()...)
}

// pidResult is what the wait functions return.
func pidResult(th *thread, pid int, status unix.WaitStatus, err error) (value, error) {
	if err != nil {
		return value{}, waitError(th, err)
	}
	return object.NewTuple([]value{object.Int(int64(pid)), object.Int(int64(status))}), nil
}

// waitError is the exception for an error of a wait: one of Python already, or the system's.
func waitError(th *thread, err error) error {
	if object.AsException(err) != nil {
		return err
	}
	if _, ok := err.(syscall.Errno); ok {
		return fail(th, err)
	}
	return err
}

var waitpid = object.Func{Name: "waitpid", Sig: "(pid, options, /)", Doc: "Wait for the end of a child process. Return its number and status.", Fast2: func(th *thread, _, p, o value) (value, error) {
	pid, err := object.AsIndex(th, p)
	if err != nil {
		return value{}, err
	}
	options, err := object.AsIndex(th, o)
	if err != nil {
		return value{}, err
	}
	got, status, err := runtime.WaitChild(th, pid, options, -1, nil)
	return pidResult(th, got, status, err)
}}

var wait = object.Func{Name: "wait", Doc: "Wait for the end of any child process. Return its number and status.", Fast0: func(th *thread, _ value) (value, error) {
	got, status, err := runtime.WaitChild(th, -1, 0, -1, nil)
	return pidResult(th, got, status, err)
}}

// usageResult is what wait3 and wait4 return.
func usageResult(th *thread, pid, options int) (value, error) {
	var u unix.Rusage
	got, status, err := runtime.WaitChild(th, pid, options, -1, &u)
	if err != nil {
		return value{}, waitError(th, err)
	}
	n := func(x int64) value { return object.Int(x) }
	seconds := func(t unix.Timeval) value { return object.Float(float64(t.Nano()) / 1e9) }
	usage := usageRecord.Make(seconds(u.Utime), seconds(u.Stime), n(int64(u.Maxrss)), n(int64(u.Ixrss)), n(int64(u.Idrss)), n(int64(u.Isrss)),
		n(int64(u.Minflt)), n(int64(u.Majflt)), n(int64(u.Nswap)), n(int64(u.Inblock)), n(int64(u.Oublock)), n(int64(u.Msgsnd)),
		n(int64(u.Msgrcv)), n(int64(u.Nsignals)), n(int64(u.Nvcsw)), n(int64(u.Nivcsw)))
	return object.NewTuple([]value{n(int64(got)), n(int64(status)), usage}), nil
}

var usageRecord = object.NewStructSeq("resource", "struct_rusage", "What a process has used.", 0, 0, fields("ru_utime", "ru_stime", "ru_maxrss", "ru_ixrss",
	"ru_idrss", "ru_isrss", "ru_minflt", "ru_majflt", "ru_nswap", "ru_inblock", "ru_oublock", "ru_msgsnd", "ru_msgrcv", "ru_nsignals", "ru_nvcsw", "ru_nivcsw")...)

var wait3 = object.Func{Name: "wait3", Sig: "(options)", Doc: "Wait for the end of any child process. Return its number, status and what it has used.", Bound: func(th *thread, _ value, a []value) (value, error) {
	options, err := object.AsIndex(th, a[0])
	if err != nil {
		return value{}, err
	}
	return usageResult(th, -1, options)
}}

var wait4 = object.Func{Name: "wait4", Sig: "(pid, options)", Doc: "Wait for the end of a child process. Return its number, status and what it has used.", Bound: func(th *thread, _ value, a []value) (value, error) {
	pid, err := object.AsIndex(th, a[0])
	if err != nil {
		return value{}, err
	}
	options, err := object.AsIndex(th, a[1])
	if err != nil {
		return value{}, err
	}
	return usageResult(th, pid, options)
}}

var exitCode = object.Func{Name: "waitstatus_to_exitcode", Sig: "(status)", Doc: "Return the exit code in a status of waitpid(), or the negative number of the signal that ended the process.", Bound: func(th *thread, _ value, a []value) (value, error) {
	n, err := object.AsIndex(th, a[0])
	if err != nil {
		return value{}, err
	}
	switch st := unix.WaitStatus(n); {
	case st.Exited():
		return object.Int(int64(st.ExitStatus())), nil
	case st.Signaled():
		return object.Int(int64(-st.Signal())), nil
	case st.Stopped():
		return value{}, th.ValueErrorf("process stopped by delivery of signal %d", int(st.StopSignal()))
	}
	return value{}, th.ValueErrorf("invalid wait status: %d", n)
}}

// statusFuncs are WIFEXITED and its like.
func statusFuncs() []*object.Func {
	status := func(name, doc string, f func(st unix.WaitStatus) value) *object.Func {
		return &object.Func{Name: name, Sig: "(status)", Doc: doc, Bound: func(th *thread, _ value, a []value) (value, error) {
			n, err := object.AsIndex(th, a[0])
			if err != nil {
				return value{}, err
			}
			return f(unix.WaitStatus(n)), nil
		}}
	}
	return []*object.Func{
		status("WIFEXITED", "Return whether the process has ended by itself.", func(st unix.WaitStatus) value { return object.Bool(st.Exited()) }),
		status("WEXITSTATUS", "Return the exit code.", func(st unix.WaitStatus) value { return object.Int(int64(st) >> 8 & 0xff) }),
		status("WIFSIGNALED", "Return whether a signal has ended the process.", func(st unix.WaitStatus) value { return object.Bool(st.Signaled()) }),
		status("WTERMSIG", "Return the signal that has ended the process.", func(st unix.WaitStatus) value { return object.Int(int64(st) & 0x7f) }),
		status("WIFSTOPPED", "Return whether a signal has stopped the process.", func(st unix.WaitStatus) value { return object.Bool(st.Stopped()) }),
		status("WSTOPSIG", "Return the signal that has stopped the process.", func(st unix.WaitStatus) value { return object.Int(int64(st) >> 8 & 0xff) }),
		status("WIFCONTINUED", "Return whether the process goes on after a stop.", func(st unix.WaitStatus) value { return object.Bool(st.Continued()) }),
		status("WCOREDUMP", "Return whether the process has left a core dump.", func(st unix.WaitStatus) value { return object.Bool(st.CoreDump()) }),
	}
}

var killpg = object.Func{Name: "killpg", Sig: "(pgid, signal, /)", Doc: "Send a signal to all processes of a group.", Fast2: func(th *thread, _, p, s value) (value, error) {
	pgid, err := object.AsIndex(th, p)
	if err != nil {
		return value{}, err
	}
	sig, err := object.AsIndex(th, s)
	if err != nil {
		return value{}, err
	}
	return object.None, fail(th, unix.Kill(-pgid, syscall.Signal(sig)))
}}

var execv = object.Func{Name: "execv", Sig: "(path, argv, /)", Doc: "Replace this process by another program.", Fast2: func(th *thread, _, p, argv value) (value, error) {
	return value{}, replace(th, "execv", p, argv, nil)
}}

var execve = object.Func{Name: "execve", Sig: "(path, argv, env)", Doc: "Replace this process by another program with another environment.", Bound: func(th *thread, _ value, a []value) (value, error) {
	items, err := object.CallMethod(th, a[2], "items")
	if err != nil {
		return value{}, th.TypeErrorf("execve: environment must be a mapping object")
	}
	env := []string{}
	err = object.Each(th, items, func(it value) (bool, error) {
		pair, err := object.Slice(th, it)
		if err != nil || len(pair) != 2 {
			return false, th.TypeErrorf("env.items() must return pairs")
		}
		k, err := environText(th, pair[0])
		if err != nil {
			return false, err
		}
		if k == "" || strings.Contains(k[1:], "=") {
			return false, th.ValueErrorf("illegal environment variable name")
		}
		v, err := environText(th, pair[1])
		env = append(env, k+"="+v)
		return true, err
	})
	if err != nil {
		return value{}, err
	}
	return value{}, replace(th, "execve", a[0], a[1], env)
}}

// environText is a name or value of an environment as the system takes it.
func environText(th *thread, v value) (string, error) {
	p, err := pio.PathValue(th, v)
	if err != nil {
		return "", err
	}
	var s string
	if b, ok := object.AsBytes(p); ok {
		s = string(b)
	} else {
		s = object.EncodeFS(object.StringOf(p))
	}
	if strings.IndexByte(s, 0) >= 0 {
		return "", th.ValueErrorf("embedded null byte")
	}
	return s, nil
}

// replace replaces the process; env nil keeps the environment.
func replace(th *thread, name string, p, argv value, env []string) error {
	file, err := path(th, p, name)
	if err != nil {
		return err
	}
	if _, ok := object.AsList(argv); !ok {
		if _, ok := object.AsTuple(argv); !ok {
			return th.TypeErrorf("%s() arg 2 must be a tuple or list", name)
		}
	}
	items, err := object.Slice(th, argv)
	if err != nil {
		return err
	}
	if len(items) == 0 {
		return th.ValueErrorf("%s() arg 2 must not be empty", name)
	}
	args := make([]string, len(items))
	for i, it := range items {
		if args[i], err = path(th, it, name); err != nil {
			return err
		}
	}
	if args[0] == "" {
		return th.ValueErrorf("%s() arg 2 first element cannot be empty", name)
	}
	if env == nil {
		env = os.Environ()
	}
	return fail(th, unix.Exec(file, args, env))
}

var atFork = object.Func{Name: "register_at_fork", Sig: "(*, before=None, after_in_child=None, after_in_parent=None)", Doc: "Have functions called before a process of multiprocessing is started, and then in it and in this one.", Bound: func(th *thread, _ value, a []value) (value, error) {
	given := false
	for i, name := range [...]string{"before", "after_in_child", "after_in_parent"} {
		if a[i].IsZero() {
			continue
		}
		given = true
		if !object.Callable(a[i]) {
			return value{}, th.TypeErrorf("'%s' must be callable, not %s", name, a[i].Type().Name)
		}
	}
	if !given {
		return value{}, th.TypeErrorf("At least one argument is required.")
	}
	runtime.AtFork(th, a[0], a[1], a[2])
	return object.None, nil
}}

var getgroups = object.Func{Name: "getgroups", Doc: "Return the list of the groups of the process.", Fast0: func(th *thread, _ value) (value, error) {
	gs, err := os.Getgroups()
	out := make([]value, len(gs))
	for i, g := range gs {
		out[i] = object.Int(int64(g))
	}
	return object.NewList(out), fail(th, err)
}}

var getcwdb = object.Func{Name: "getcwdb", Doc: "Return the working folder as bytes.", Fast0: func(th *thread, _ value) (value, error) {
	wd, err := unix.Getwd()
	return object.NewBytes([]byte(wd)), fail(th, err)
}}

var schedYield = object.Func{Name: "sched_yield", Doc: "Let other threads have a turn.", Fast0: func(th *thread, _ value) (value, error) {
	return object.None, th.Sleep(0)
}}

var getLoad = object.Func{Name: "getloadavg", Doc: "Return how many processes were ready to run, in the mean of the last 1, 5 and 15 minutes.", Fast0: func(th *thread, _ value) (value, error) {
	l, err := loadAverage()
	if err != nil {
		return value{}, th.Raise(object.OSErrorType, "Load averages are unobtainable")
	}
	return object.NewTuple([]value{object.Float(l[0]), object.Float(l[1]), object.Float(l[2])}), nil
}}

// idFuncs get and set what the process belongs to.
func idFuncs() []*object.Func {
	get := func(name, doc string, f func() (int, error)) *object.Func {
		return &object.Func{Name: name, Doc: doc, Fast0: func(th *thread, _ value) (value, error) {
			n, err := f()
			return object.Int(int64(n)), fail(th, err)
		}}
	}
	of := func(name, doc string, f func(pid int) (int, error)) *object.Func {
		sig := "(pid)"
		if name == "getsid" {
			sig = "(pid, /)"
		}
		return &object.Func{Name: name, Sig: sig, Doc: doc, Bound: func(th *thread, _ value, a []value) (value, error) {
			pid, err := object.AsIndex(th, a[0])
			if err != nil {
				return value{}, err
			}
			n, err := f(pid)
			return object.Int(int64(n)), fail(th, err)
		}}
	}
	set := func(name, sig, doc string, f func(n []int) error) *object.Func {
		return &object.Func{Name: name, Sig: sig, Doc: doc, Bound: func(th *thread, _ value, a []value) (value, error) {
			n := make([]int, len(a))
			for i := range a {
				var err error
				if n[i], err = object.AsIndex(th, a[i]); err != nil {
					return value{}, err
				}
			}
			return object.None, fail(th, f(n))
		}}
	}
	return []*object.Func{
		get("getpgrp", "The number of the group that this process is in.", func() (int, error) { return unix.Getpgrp(), nil }),
		of("getpgid", "Return the process group of a process.", unix.Getpgid),
		of("getsid", "Return the session of a process.", unix.Getsid),
		set("setpgid", "(pid, pgrp, /)", "Put a process into a process group.", func(n []int) error { return unix.Setpgid(n[0], n[1]) }),
		set("setpgrp", "()", "Begin a process group.", func(n []int) error { return unix.Setpgid(0, 0) }),
		set("setsid", "()", "Begin a session.", func(n []int) error { _, err := unix.Setsid(); return err }),
		set("setuid", "(uid, /)", "Set the user of the process.", func(n []int) error { return syscall.Setuid(n[0]) }),
		set("setgid", "(gid, /)", "Set the group of the process.", func(n []int) error { return syscall.Setgid(n[0]) }),
		{Name: "nice", Sig: "(increment, /)", Doc: "Lower the priority of the process. Return its niceness.", Fast1: func(th *thread, _, v value) (value, error) {
			n, err := object.AsIndex(th, v)
			if err != nil {
				return value{}, err
			}
			old, err := niceness(0, 0)
			if err == nil && n != 0 {
				err = unix.Setpriority(unix.PRIO_PROCESS, 0, old+n)
				old, _ = niceness(0, 0)
			}
			return object.Int(int64(old)), fail(th, err)
		}},
		{Name: "getpriority", Sig: "(which, who)", Doc: "Return the niceness of a process, a process group or a user.", Bound: func(th *thread, _ value, a []value) (value, error) {
			which, err := object.AsIndex(th, a[0])
			if err != nil {
				return value{}, err
			}
			who, err := object.AsIndex(th, a[1])
			if err != nil {
				return value{}, err
			}
			n, err := niceness(which, who)
			return object.Int(int64(n)), fail(th, err)
		}},
		set("setpriority", "(which, who, priority)", "Set the niceness of a process, a process group or a user.", func(n []int) error { return unix.Setpriority(n[0], n[1], n[2]) }),
	}
}
