//go:build unix

package posix

import (
	"errors"
	"os"
	"os/exec"
	"os/user"
	goruntime "runtime"
	"strconv"
	"strings"
	"syscall"
	"time"

	"golang.org/x/sys/unix"

	"pyasync/object"
	"pyasync/runtime"
	pio "pyasync/stdlib/io"
	"pyasync/stdlib/signal"
)

// this file holds the calls that tell about the process and the system around it

var umask = object.Func{Name: "umask", Sig: "(mask, /)", Doc: "Set which permissions new files do not get, as 0o022, and return what it was before.", Fast1: func(th *thread, self, m value) (value, error) {
	mask, err := object.AsIndex(th, m)
	if err != nil {
		return value{}, err
	}
	return object.Int(int64(unix.Umask(mask))), nil
}}

var uname = object.Func{Name: "uname", Doc: "Names and versions of the system and the machine, a tuple with attributes.", Fast0: func(th *thread, self value) (value, error) {
	var u unix.Utsname
	if err := unix.Uname(&u); err != nil {
		return value{}, fail(th, err)
	}
	var out []value
	for _, f := range []string{unix.ByteSliceToString(u.Sysname[:]), unix.ByteSliceToString(u.Nodename[:]), unix.ByteSliceToString(u.Release[:]),
		unix.ByteSliceToString(u.Version[:]), unix.ByteSliceToString(u.Machine[:])} {
		out = append(out, object.FromString(f))
	}
	return unameResult.Make(out...), nil
}}

var getcwd = object.Func{Name: "getcwd", Doc: "The path of the working directory, a str.", Fast0: func(th *thread, self value) (value, error) {
	d, err := os.Getwd()
	return object.FromString(object.DecodeFS([]byte(d))), fail(th, err)
}}

var cpuCount = object.Func{Name: "cpu_count", Doc: "How many processors the system has, or None if that is not known.", Fast0: func(th *thread, self value) (value, error) {
	if n := th.Interp.Flags.CPUCount; n > 0 {
		return object.Int(int64(n)), nil
	}
	return object.Int(int64(goruntime.NumCPU())), nil
}}

var system = object.Func{Name: "system", Sig: "(command)", Doc: "Let a shell run command, wait for it, and return its status as os.wait() would.", Bound: func(th *thread, self value, a []value) (value, error) {
	c, err := path(th, a[0], "system")
	if err != nil {
		return value{}, err
	}
	cmd := exec.Command("/bin/sh", "-c", c)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	th.Blocking(func() { err = cmd.Run() })
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

// envArg is a name or value of the environment.
func envArg(th *thread, v value) (string, error) {
	p, err := pio.PathString(th, v)
	if err != nil {
		return "", err
	}
	if strings.Contains(p, "\x00") {
		return "", th.ValueErrorf("embedded null byte")
	}
	return object.EncodeFS(p), nil
}

var putenv = object.Func{Name: "putenv", Sig: "(name, value, /)", Doc: "Set a variable for the programs started from now on; os.environ, which does not follow, is the better way.", Fast2: func(th *thread, self, k, v value) (value, error) {
	name, err := envArg(th, k)
	if err != nil {
		return value{}, err
	}
	val, err := envArg(th, v)
	if err != nil {
		return value{}, err
	}
	if strings.Contains(name, "=") {
		return value{}, th.ValueErrorf("illegal environment variable name")
	}
	return object.None, fail(th, os.Setenv(name, val))
}}

var unsetenv = object.Func{Name: "unsetenv", Sig: "(name, /)", Doc: "Take a variable away from the programs started from now on; os.environ, which does not follow, is the better way.", Fast1: func(th *thread, self, k value) (value, error) {
	name, err := envArg(th, k)
	if err != nil {
		return value{}, err
	}
	return object.None, fail(th, os.Unsetenv(name))
}}

var strerror = object.Func{Name: "strerror", Sig: "(code, /)", Doc: "What an error number means, as text.", Fast1: func(th *thread, self, v value) (value, error) {
	n, err := object.AsIndex(th, v)
	if err != nil {
		return value{}, err
	}
	return object.FromString(object.Strerror(n)), nil
}}

var exit = object.Func{Name: "_exit", Sig: "(status)", Doc: "End the process at once: nothing is flushed, no handler is called.", Bound: func(th *thread, self value, a []value) (value, error) {
	n, err := object.AsIndex(th, a[0])
	if err != nil {
		return value{}, err
	}
	runtime.Exit(th, n)
	os.Exit(n)
	return object.None, nil
}}

var abort = object.Func{Name: "abort", Doc: "Kill the process by SIGABRT, for a core dump.", Fast0: func(th *thread, self value) (value, error) {
	signal.Die(syscall.SIGABRT) // a signal that is sent would be Go's to print a report of
	return object.None, nil
}}

var times = object.Func{Name: "times", Doc: "How long the process and its children have used the processor, and the time that has passed, in seconds.", Fast0: func(th *thread, self value) (value, error) {
	var self_, kids unix.Rusage
	if err := unix.Getrusage(unix.RUSAGE_SELF, &self_); err != nil {
		return value{}, fail(th, err)
	}
	if err := unix.Getrusage(unix.RUSAGE_CHILDREN, &kids); err != nil {
		return value{}, fail(th, err)
	}
	sec := func(t unix.Timeval) value { return object.Float(float64(t.Nano()) / 1e9) }
	elapsed := object.Float(float64(time.Now().UnixNano()) / 1e9)
	return timesResult.Make(sec(self_.Utime), sec(self_.Stime), sec(kids.Utime), sec(kids.Stime), elapsed), nil
}}

var getgrouplist = object.Func{Name: "getgrouplist", Sig: "(user, group, /)", Doc: "The numbers of the groups that user is in; group is added if it is not among them.", Bound: func(th *thread, _ value, a []value) (value, error) {
	name, err := envArg(th, a[0])
	if err != nil {
		return value{}, err
	}
	base, err := idArg(th, a[1], "gid")
	if err != nil {
		return value{}, err
	}
	out := []value{object.Int(int64(base))}
	if u, err := user.Lookup(name); err == nil {
		ids, _ := u.GroupIds()
		for _, id := range ids {
			if n, err := strconv.Atoi(id); err == nil && n != base {
				out = append(out, object.Int(int64(n)))
			}
		}
	}
	return object.NewList(out), nil
}}

var getlogin = object.Func{Name: "getlogin", Doc: "Who logged in at the terminal, by name. Raises OSError if nobody did.", Fast0: func(th *thread, _ value) (value, error) {
	// the kernel remembers who logged in; no one did where this is -1
	b, _ := os.ReadFile("/proc/self/loginuid")
	if u, err := user.LookupId(strings.TrimSpace(string(b))); err == nil {
		return object.FromString(u.Username), nil
	}
	if name := os.Getenv("LOGNAME"); name != "" && len(b) == 0 {
		return object.FromString(name), nil
	}
	return value{}, fail(th, syscall.ENXIO)
}}

// surroundingFuncs are the functions of this file.
var surroundingFuncs = []*object.Func{
	&getcwd, &cpuCount, &urandom, &system, &putenv, &unsetenv, &umask, &uname, &strerror, &exit, &abort, &times, &getgrouplist, &getlogin, &fstat, &fstatvfs,
}

var urandom = object.Func{Name: "urandom", Sig: "(size, /)", Doc: "size random bytes from the system, which nobody can predict.", Fast1: func(th *thread, self, v value) (value, error) {
	n, err := object.AsIndex(th, v)
	if err != nil {
		return value{}, err
	}
	if n < 0 {
		return value{}, th.ValueErrorf("negative argument not allowed")
	}
	return randomBytes(th, n)
}}
