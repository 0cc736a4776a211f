//go:build unix

package posix

import "pyasync/object"

// this file declares the named tuples of module os

func fields(names ...string) []object.StructField {
	out := make([]object.StructField, len(names))
	for i, n := range names {
		out[i].Name = n
	}
	return out
}

var (
	statResult = object.NewStructSeq("os", "stat_result", "What the system knows of a file: what stat(), lstat() and fstat() return.", 0, 10,
		fields("st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size", "st_atime", "st_mtime", "st_ctime",
			"_atime", "_mtime", "_ctime", "st_atime_ns", "st_mtime_ns", "st_ctime_ns", "st_blksize", "st_blocks", "st_rdev")...)
	terminalRecord = object.NewStructSeq("os", "terminal_size", "How large a terminal is: (columns, lines).", 0, 0, fields("columns", "lines")...)
	unameResult    = object.NewStructSeq("posix", "uname_result", "Names and versions of system and machine: what uname() returns.", 0, 0, fields("sysname", "nodename", "release", "version", "machine")...)
	statvfsRecord  = object.NewStructSeq("os", "statvfs_result", "What the system knows of a file system: what statvfs() and fstatvfs() return.", 0, 10,
		fields("f_bsize", "f_frsize", "f_blocks", "f_bfree", "f_bavail", "f_files", "f_ffree", "f_favail", "f_flag", "f_namemax", "f_fsid")...)
	waitidRecord = object.NewStructSeq("posix", "waitid_result", "What became of a child process: what waitid() returns.", 0, 0, fields("si_pid", "si_uid", "si_signo", "si_status", "si_code")...)
	schedParam   = object.NewStructSeq("posix", "sched_param", "How a process is scheduled: its priority.", 0, 0, fields("sched_priority")...)
	timesResult  = object.NewStructSeq("posix", "times_result", "Seconds that a process has used the processor, and has run: what times() returns.", 0, 0, fields("user", "system", "children_user", "children_system", "elapsed")...)
)

// newSchedParam makes a sched_param from its one field.
var newSchedParam = object.Func{Name: "sched_param", Sig: "(sched_priority)", Bound: func(th *thread, _ value, a []value) (value, error) {
	return schedParam.Make(a[0]), nil
}}

func init() {
	schedParam.Type.TextSig = newSchedParam.Sig
	schedParam.Type.New = func(th *thread, typ *object.Type, args []value, kw []object.Kw) (value, error) {
		return newSchedParam.CallFunc(th, value{}, args, kw)
	}
	// the tuple has the times in whole seconds, the attributes of the same names have the fractions
	t := statResult.Type
	plain := t.Getters
	t.Getters = func() []object.Getter {
		gs := plain()
		for i := 7; i < 10; i++ {
			gs[i].Get = func(th *thread, v value) (value, error) {
				if f := statResult.Field(v, i+3); !f.IsNone() {
					return f, nil
				}
				return statResult.Field(v, i), nil
			}
		}
		return gs
	}
}
