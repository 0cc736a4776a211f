//go:build unix

package posix

import (
	"os"
	"slices"
	"syscall"
	"time"

	"golang.org/x/sys/unix"

	"pyasync/object"
)

// this file is the module's table

var statFunc = object.Func{Name: "_stat", Sig: "(path, follow, /)", Doc: "The numbers of os.stat as a tuple.", Fast2: func(th *thread, self, v, follow value) (value, error) {
	if v.Type().Flags&object.FlagIntSub != 0 {
		fd, err := object.AsIndex(th, v)
		if err != nil {
			return value{}, err
		}
		n, err := unix.Dup(fd)
		if err != nil {
			return value{}, fail(th, err)
		}
		f := os.NewFile(uintptr(n), "")
		defer f.Close()
		st, err := f.Stat()
		if err != nil {
			return value{}, fail(th, err)
		}
		return statResult.Make(statValues(st)...), nil
	}
	p, err := path(th, v, "stat")
	if err != nil {
		return value{}, err
	}
	look := os.Lstat
	if follow.AsBool() {
		look = os.Stat
	}
	st, err := look(p)
	if err != nil {
		return value{}, fail(th, err, v)
	}
	return statResult.Make(statValues(st)...), nil
}}

var scan = object.Func{Name: "_scan", Sig: "(path, /)", Doc: "Names and kinds (d, f, l or ?) of the entries of a directory.", Fast1: func(th *thread, self, v value) (value, error) {
	_, es, err := readDir(th, v, "scandir")
	if err != nil {
		return value{}, err
	}
	out := make([]value, len(es))
	for i, e := range es {
		kind := "?"
		switch t := e.Type(); {
		case t.IsDir():
			kind = "d"
		case t.IsRegular():
			kind = "f"
		case t&os.ModeSymlink != 0:
			kind = "l"
		}
		out[i] = object.NewTuple([]value{decode(e.Name(), v), object.FromString(kind)})
	}
	return object.NewList(out), nil
}}

var strerror = object.Func{Name: "strerror", Sig: "(code, /)", Doc: "Translate an error code to a message string.", Fast1: func(th *thread, self, v value) (value, error) {
	n, err := object.AsIndex(th, v)
	if err != nil {
		return value{}, err
	}
	return object.FromString(object.Strerror(n)), nil
}}

var exit = object.Func{Name: "_exit", Sig: "(status)", Doc: "Exit to the system with specified status, without normal exit processing.", Bound: func(th *thread, self value, a []value) (value, error) {
	n, err := object.AsIndex(th, a[0])
	if err != nil {
		return value{}, err
	}
	os.Exit(n)
	return object.None, nil
}}

var abort = object.Func{Name: "abort", Doc: "Abort the interpreter immediately.", Fast0: func(th *thread, self value) (value, error) {
	return object.None, fail(th, unix.Kill(os.Getpid(), syscall.SIGABRT))
}}

var times = object.Func{Name: "times", Doc: "Return a collection containing process timing information.", Fast0: func(th *thread, self value) (value, error) {
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

// Module is posix.
var Module = object.ModuleDef{
	Name: "posix",
	Doc:  "This module provides access to operating system functionality that is\nstandardized by the C Standard and the POSIX standard (a thinly\ndisguised Unix interface).",
	Funcs: slices.Concat(ids(), processFuncs(), descriptorFuncs(), linuxFuncs(), []*object.Func{
		onPath("unlink", "Remove a file (same as remove()).", func(p string) error { return unix.Unlink(p) }),
		onPath("remove", "Remove a file (same as unlink()).", func(p string) error { return unix.Unlink(p) }),
		onPath("rmdir", "Remove a directory.", func(p string) error { return unix.Rmdir(p) }),
		onPath("chdir", "Change the current working directory to the specified path.", os.Chdir),
		onTwo("rename", "Rename a file or directory.", os.Rename), onTwo("replace", "Rename a file or directory, overwriting the destination.", os.Rename),
		onTwo("link", "Create a hard link to a file.", os.Link),
		fdCall("close", "Close a file descriptor.", unix.Close), fdCall("fsync", "Force write of fd to disk.", unix.Fsync), fdCall("fdatasync", "Force write of fd to disk without forcing update of metadata.", unix.Fsync),
		fdCall("fchdir", "Change to the directory of the given file descriptor.", unix.Fchdir),
		&listdir, &mkdir, &symlink, &readlink, &chmod, &chown, &utime, &truncate, &getcwd, &cpuCount, &urandom, &system, &putenv, &unsetenv,
		&openFD, &read, &write, &lseek, &ftruncate, &pipe, &dup, &dup2, &isatty, &access, &kill, &umask, &terminalSize, &uname, &statFunc, &scan,
		&strerror, &exit, &abort, &times, &statvfs}),
	Attrs: func(th *thread) []object.Attr {
		out := []object.Attr{{Name: "_environ", Value: environ()}, {Name: "error", Value: object.From(object.OSErrorType)}}
		for _, s := range []struct {
			name string
			seq  *object.StructSeq
		}{{"stat_result", statResult}, {"terminal_size", terminalRecord}, {"uname_result", unameResult}, {"times_result", timesResult}, {"statvfs_result", statvfsRecord}} {
			out = append(out, object.Attr{Name: s.name, Value: object.From(s.seq.Type.Ready())})
		}
		for _, c := range constants {
			out = append(out, object.Attr{Name: c.name, Value: object.Int(int64(c.n))})
		}
		return out
	},
}

var constants = []struct {
	name string
	n    int
}{
	{"F_OK", 0}, {"TMP_MAX", 238328}, {"ST_RDONLY", 1}, {"ST_NOSUID", 2}, {"R_OK", 4}, {"W_OK", 2}, {"X_OK", 1},
	{"O_RDONLY", unix.O_RDONLY}, {"O_WRONLY", unix.O_WRONLY}, {"O_RDWR", unix.O_RDWR}, {"O_APPEND", unix.O_APPEND}, {"O_CREAT", unix.O_CREAT},
	{"O_EXCL", unix.O_EXCL}, {"O_TRUNC", unix.O_TRUNC}, {"O_NONBLOCK", unix.O_NONBLOCK}, {"O_NDELAY", unix.O_NONBLOCK}, {"O_SYNC", unix.O_SYNC},
	{"O_NOCTTY", unix.O_NOCTTY}, {"O_CLOEXEC", unix.O_CLOEXEC}, {"O_DIRECTORY", unix.O_DIRECTORY}, {"O_NOFOLLOW", unix.O_NOFOLLOW},
	{"EX_OK", 0}, {"EX_USAGE", 64}, {"EX_DATAERR", 65}, {"EX_NOINPUT", 66}, {"EX_NOUSER", 67}, {"EX_NOHOST", 68}, {"EX_UNAVAILABLE", 69},
	{"EX_SOFTWARE", 70}, {"EX_OSERR", 71}, {"EX_OSFILE", 72}, {"EX_CANTCREAT", 73}, {"EX_IOERR", 74}, {"EX_TEMPFAIL", 75}, {"EX_PROTOCOL", 76},
	{"EX_NOPERM", 77}, {"EX_CONFIG", 78}, {"WNOHANG", unix.WNOHANG}, {"WUNTRACED", unix.WUNTRACED},
	{"WCONTINUED", unix.WCONTINUED}, {"WEXITED", unix.WEXITED}, {"WSTOPPED", unix.WSTOPPED}, {"WNOWAIT", unix.WNOWAIT}, {"P_ALL", 0}, {"P_PID", 1}, {"P_PGID", 2},
	{"PRIO_PROCESS", unix.PRIO_PROCESS}, {"PRIO_PGRP", unix.PRIO_PGRP}, {"PRIO_USER", unix.PRIO_USER}, {"O_ACCMODE", unix.O_ACCMODE}, {"O_ASYNC", unix.O_ASYNC},
	{"O_DSYNC", unix.O_DSYNC},
}
