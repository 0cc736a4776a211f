//go:build unix

package posix

import (
	"slices"

	"golang.org/x/sys/unix"

	"pyasync/object"
)

// this file is the module's table

// Module is posix.
var Module = object.ModuleDef{
	Name:  "posix",
	Doc:   "The calls of the operating system, nearly as they are; programs import os.",
	Funcs: slices.Concat(ids(), fileFuncs, fdFuncs, surroundingFuncs, configFuncs, processFuncs(), descriptorFuncs(), linuxFuncs()),
	Types: []*object.Type{dirEntryType},
	Attrs: func(th *thread) []object.Attr {
		out := []object.Attr{{Name: "_environ", Value: environ()}, {Name: "error", Value: object.From(object.OSErrorType)}}
		for _, s := range []struct {
			name string
			seq  *object.StructSeq
		}{{"stat_result", statResult}, {"waitid_result", waitidRecord}, {"sched_param", schedParam}, {"terminal_size", terminalRecord}, {"uname_result", unameResult}, {"times_result", timesResult}, {"statvfs_result", statvfsRecord}} {
			out = append(out, object.Attr{Name: s.name, Value: object.From(s.seq.Type.Ready())})
		}
		for _, cs := range [][]constant{constants, systemConstants} {
			for _, c := range cs {
				out = append(out, object.Attr{Name: c.name, Value: object.Int(int64(c.n))})
			}
		}
		out = append(out, configNames(th)...)
		return out
	},
}

type constant struct {
	name string
	n    int
}

var constants = []constant{
	{"F_OK", 0}, {"TMP_MAX", 238328}, {"ST_RDONLY", 1}, {"ST_NOSUID", 2}, {"R_OK", 4}, {"W_OK", 2}, {"X_OK", 1},
	{"O_RDONLY", unix.O_RDONLY}, {"O_WRONLY", unix.O_WRONLY}, {"O_RDWR", unix.O_RDWR}, {"O_APPEND", unix.O_APPEND}, {"O_CREAT", unix.O_CREAT},
	{"O_EXCL", unix.O_EXCL}, {"O_TRUNC", unix.O_TRUNC}, {"O_NONBLOCK", unix.O_NONBLOCK}, {"O_NDELAY", unix.O_NONBLOCK}, {"O_SYNC", unix.O_SYNC},
	{"O_NOCTTY", unix.O_NOCTTY}, {"O_CLOEXEC", unix.O_CLOEXEC}, {"O_DIRECTORY", unix.O_DIRECTORY}, {"O_NOFOLLOW", unix.O_NOFOLLOW},
	{"EX_OK", 0}, {"EX_USAGE", 64}, {"EX_DATAERR", 65}, {"EX_NOINPUT", 66}, {"EX_NOUSER", 67}, {"EX_NOHOST", 68}, {"EX_UNAVAILABLE", 69},
	{"EX_SOFTWARE", 70}, {"EX_OSERR", 71}, {"EX_OSFILE", 72}, {"EX_CANTCREAT", 73}, {"EX_IOERR", 74}, {"EX_TEMPFAIL", 75}, {"EX_PROTOCOL", 76},
	{"EX_NOPERM", 77}, {"EX_CONFIG", 78}, {"WNOHANG", unix.WNOHANG}, {"WUNTRACED", unix.WUNTRACED},
	{"O_ACCMODE", 3}, {"O_DSYNC", unix.O_DSYNC}, {"O_ASYNC", unix.O_ASYNC}, {"PRIO_PROCESS", 0}, {"PRIO_PGRP", 1}, {"PRIO_USER", 2}, {"P_ALL", 0},
	{"P_PID", 1}, {"P_PGID", 2}, {"F_ULOCK", 0}, {"F_LOCK", 1}, {"F_TLOCK", 2}, {"F_TEST", 3}, {"WCONTINUED", unix.WCONTINUED}, {"WEXITED", unix.WEXITED},
	{"WSTOPPED", unix.WSTOPPED}, {"WNOWAIT", unix.WNOWAIT}, {"CLD_EXITED", 1}, {"CLD_KILLED", 2}, {"CLD_DUMPED", 3}, {"CLD_TRAPPED", 4}, {"CLD_STOPPED", 5},
	{"CLD_CONTINUED", 6}, {"RTLD_LAZY", 1}, {"RTLD_NOW", 2},
	{"POSIX_SPAWN_OPEN", spawnOpen}, {"POSIX_SPAWN_CLOSE", spawnClose}, {"POSIX_SPAWN_DUP2", spawnDup}, {"POSIX_SPAWN_CLOSEFROM", spawnFrom},
}
