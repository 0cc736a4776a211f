//go:build unix

package posix

import (
	sysconf "github.com/tklauser/go-sysconf"
	"golang.org/x/sys/unix"

	"pyasync/object"
)

// this file answers questions about limits of the system: sysconf, pathconf, confstr

// sysconfNames are the names of sysconf that all these systems know.
var sysconfNames = []constant{
	{"SC_2_CHAR_TERM", sysconf.SC_2_CHAR_TERM}, {"SC_2_C_BIND", sysconf.SC_2_C_BIND}, {"SC_2_C_DEV", sysconf.SC_2_C_DEV},
	{"SC_2_FORT_DEV", sysconf.SC_2_FORT_DEV}, {"SC_2_FORT_RUN", sysconf.SC_2_FORT_RUN}, {"SC_2_LOCALEDEF", sysconf.SC_2_LOCALEDEF},
	{"SC_2_SW_DEV", sysconf.SC_2_SW_DEV}, {"SC_2_UPE", sysconf.SC_2_UPE}, {"SC_2_VERSION", sysconf.SC_2_VERSION},
	{"SC_AIO_LISTIO_MAX", sysconf.SC_AIO_LISTIO_MAX}, {"SC_AIO_MAX", sysconf.SC_AIO_MAX}, {"SC_AIO_PRIO_DELTA_MAX", sysconf.SC_AIO_PRIO_DELTA_MAX},
	{"SC_ARG_MAX", sysconf.SC_ARG_MAX}, {"SC_ASYNCHRONOUS_IO", sysconf.SC_ASYNCHRONOUS_IO}, {"SC_ATEXIT_MAX", sysconf.SC_ATEXIT_MAX},
	{"SC_BC_BASE_MAX", sysconf.SC_BC_BASE_MAX}, {"SC_BC_DIM_MAX", sysconf.SC_BC_DIM_MAX}, {"SC_BC_SCALE_MAX", sysconf.SC_BC_SCALE_MAX},
	{"SC_BC_STRING_MAX", sysconf.SC_BC_STRING_MAX}, {"SC_CHILD_MAX", sysconf.SC_CHILD_MAX}, {"SC_CLK_TCK", sysconf.SC_CLK_TCK},
	{"SC_COLL_WEIGHTS_MAX", sysconf.SC_COLL_WEIGHTS_MAX}, {"SC_DELAYTIMER_MAX", sysconf.SC_DELAYTIMER_MAX},
	{"SC_EXPR_NEST_MAX", sysconf.SC_EXPR_NEST_MAX}, {"SC_FSYNC", sysconf.SC_FSYNC}, {"SC_GETGR_R_SIZE_MAX", sysconf.SC_GETGR_R_SIZE_MAX},
	{"SC_GETPW_R_SIZE_MAX", sysconf.SC_GETPW_R_SIZE_MAX}, {"SC_IOV_MAX", sysconf.SC_IOV_MAX}, {"SC_JOB_CONTROL", sysconf.SC_JOB_CONTROL},
	{"SC_LINE_MAX", sysconf.SC_LINE_MAX}, {"SC_LOGIN_NAME_MAX", sysconf.SC_LOGIN_NAME_MAX}, {"SC_MAPPED_FILES", sysconf.SC_MAPPED_FILES},
	{"SC_MEMLOCK", sysconf.SC_MEMLOCK}, {"SC_MEMLOCK_RANGE", sysconf.SC_MEMLOCK_RANGE}, {"SC_MEMORY_PROTECTION", sysconf.SC_MEMORY_PROTECTION},
	{"SC_MESSAGE_PASSING", sysconf.SC_MESSAGE_PASSING}, {"SC_MQ_OPEN_MAX", sysconf.SC_MQ_OPEN_MAX}, {"SC_MQ_PRIO_MAX", sysconf.SC_MQ_PRIO_MAX},
	{"SC_NGROUPS_MAX", sysconf.SC_NGROUPS_MAX}, {"SC_NPROCESSORS_CONF", sysconf.SC_NPROCESSORS_CONF},
	{"SC_NPROCESSORS_ONLN", sysconf.SC_NPROCESSORS_ONLN}, {"SC_OPEN_MAX", sysconf.SC_OPEN_MAX}, {"SC_PAGESIZE", sysconf.SC_PAGESIZE},
	{"SC_PAGE_SIZE", sysconf.SC_PAGE_SIZE}, {"SC_PHYS_PAGES", sysconf.SC_PHYS_PAGES}, {"SC_PRIORITIZED_IO", sysconf.SC_PRIORITIZED_IO},
	{"SC_PRIORITY_SCHEDULING", sysconf.SC_PRIORITY_SCHEDULING}, {"SC_REALTIME_SIGNALS", sysconf.SC_REALTIME_SIGNALS},
	{"SC_RE_DUP_MAX", sysconf.SC_RE_DUP_MAX}, {"SC_RTSIG_MAX", sysconf.SC_RTSIG_MAX}, {"SC_SAVED_IDS", sysconf.SC_SAVED_IDS},
	{"SC_SEMAPHORES", sysconf.SC_SEMAPHORES}, {"SC_SEM_NSEMS_MAX", sysconf.SC_SEM_NSEMS_MAX}, {"SC_SEM_VALUE_MAX", sysconf.SC_SEM_VALUE_MAX},
	{"SC_SHARED_MEMORY_OBJECTS", sysconf.SC_SHARED_MEMORY_OBJECTS}, {"SC_SIGQUEUE_MAX", sysconf.SC_SIGQUEUE_MAX},
	{"SC_STREAM_MAX", sysconf.SC_STREAM_MAX}, {"SC_SYNCHRONIZED_IO", sysconf.SC_SYNCHRONIZED_IO}, {"SC_THREADS", sysconf.SC_THREADS},
	{"SC_THREAD_ATTR_STACKADDR", sysconf.SC_THREAD_ATTR_STACKADDR}, {"SC_THREAD_ATTR_STACKSIZE", sysconf.SC_THREAD_ATTR_STACKSIZE},
	{"SC_THREAD_DESTRUCTOR_ITERATIONS", sysconf.SC_THREAD_DESTRUCTOR_ITERATIONS}, {"SC_THREAD_KEYS_MAX", sysconf.SC_THREAD_KEYS_MAX},
	{"SC_THREAD_PRIORITY_SCHEDULING", sysconf.SC_THREAD_PRIORITY_SCHEDULING}, {"SC_THREAD_PRIO_INHERIT", sysconf.SC_THREAD_PRIO_INHERIT},
	{"SC_THREAD_PRIO_PROTECT", sysconf.SC_THREAD_PRIO_PROTECT}, {"SC_THREAD_PROCESS_SHARED", sysconf.SC_THREAD_PROCESS_SHARED},
	{"SC_THREAD_SAFE_FUNCTIONS", sysconf.SC_THREAD_SAFE_FUNCTIONS}, {"SC_THREAD_STACK_MIN", sysconf.SC_THREAD_STACK_MIN},
	{"SC_THREAD_THREADS_MAX", sysconf.SC_THREAD_THREADS_MAX}, {"SC_TIMERS", sysconf.SC_TIMERS}, {"SC_TIMER_MAX", sysconf.SC_TIMER_MAX},
	{"SC_TTY_NAME_MAX", sysconf.SC_TTY_NAME_MAX}, {"SC_TZNAME_MAX", sysconf.SC_TZNAME_MAX}, {"SC_VERSION", sysconf.SC_VERSION},
	{"SC_XOPEN_CRYPT", sysconf.SC_XOPEN_CRYPT}, {"SC_XOPEN_ENH_I18N", sysconf.SC_XOPEN_ENH_I18N}, {"SC_XOPEN_REALTIME", sysconf.SC_XOPEN_REALTIME},
	{"SC_XOPEN_REALTIME_THREADS", sysconf.SC_XOPEN_REALTIME_THREADS}, {"SC_XOPEN_SHM", sysconf.SC_XOPEN_SHM}, {"SC_XOPEN_UNIX", sysconf.SC_XOPEN_UNIX},
	{"SC_XOPEN_VERSION", sysconf.SC_XOPEN_VERSION}, {"SC_XOPEN_XCU_VERSION", sysconf.SC_XOPEN_XCU_VERSION},
}

var pathconfNames = []constant{
	{"PC_LINK_MAX", 0}, {"PC_MAX_CANON", 1}, {"PC_MAX_INPUT", 2}, {"PC_NAME_MAX", 3}, {"PC_PATH_MAX", 4}, {"PC_PIPE_BUF", 5},
	{"PC_CHOWN_RESTRICTED", 6}, {"PC_NO_TRUNC", 7}, {"PC_VDISABLE", 8},
}

var confstrNames = []constant{{"CS_PATH", 0}}

// configNames are the dicts that map the names to numbers.
func configNames(th *thread) []object.Attr {
	var out []object.Attr
	for _, t := range []struct {
		name  string
		names []constant
	}{{"sysconf_names", sysconfNames}, {"pathconf_names", pathconfNames}, {"confstr_names", confstrNames}} {
		d := object.NewDict()
		for _, c := range t.names {
			d.SetString(c.name, object.Int(int64(c.n)))
		}
		out = append(out, object.Attr{Name: t.name, Value: object.From(d)})
	}
	return out
}

// configArg is the number of a configuration value, given as such or by name.
func configArg(th *thread, v value, names []constant) (int, error) {
	if _, ok := object.IntValue(v); ok {
		return object.AsIndex(th, v)
	}
	s, ok := object.AsStr(v)
	if !ok {
		return 0, th.TypeErrorf("configuration names must be strings or integers")
	}
	for _, c := range names {
		if c.name == s.String() {
			return c.n, nil
		}
	}
	return 0, th.ValueErrorf("unrecognized configuration name")
}

var sysconfFunc = object.Func{Name: "sysconf", Sig: "(name, /)", Doc: "What the system says about name, a str out of sysconf_names or its number, as an int; -1 if there is no limit.", Fast1: func(th *thread, _, v value) (value, error) {
	n, err := configArg(th, v, sysconfNames)
	if err != nil {
		return value{}, err
	}
	r, err := sysconf.Sysconf(n)
	if err != nil {
		return value{}, fail(th, unix.EINVAL)
	}
	return object.Int(r), nil
}}

// pathLimit is a limit of paths or files. The kernel has most of them as constants.
func pathLimit(n int) (int, error) {
	limits := []int{127, 255, 255, 255, 4096, 4096, 1, 1, 0}
	if n < 0 || n >= len(limits) {
		return 0, unix.EINVAL
	}
	return limits[n], nil
}

var pathconf = object.Func{Name: "pathconf", Sig: "(path, name)", Doc: "What the file system of path says about name, a str out of pathconf_names or its number.", Bound: func(th *thread, _ value, a []value) (value, error) {
	t, err := fileArg(th, a[0], "pathconf", "path", orFD)
	if err != nil {
		return value{}, err
	}
	n, err := configArg(th, a[1], pathconfNames)
	if err != nil {
		return value{}, err
	}
	if t.isFD {
		return fpathconf.CallFunc(th, value{}, []value{a[0], object.Int(int64(n))}, nil)
	}
	if err := unix.Access(t.name, 0); err != nil {
		return value{}, fail(th, err, t.like)
	}
	r, err := pathLimit(n)
	return object.Int(int64(r)), fail(th, err, t.like)
}}

var fpathconf = object.Func{Name: "fpathconf", Sig: "(fd, name, /)", Doc: "What the file system of the open file fd says about name, a str out of pathconf_names or its number.", Bound: func(th *thread, _ value, a []value) (value, error) {
	fd, err := object.AsIndex(th, a[0])
	if err != nil {
		return value{}, err
	}
	n, err := configArg(th, a[1], pathconfNames)
	if err != nil {
		return value{}, err
	}
	var s unix.Stat_t
	if err := unix.Fstat(fd, &s); err != nil {
		return value{}, fail(th, err)
	}
	r, err := pathLimit(n)
	return object.Int(int64(r)), fail(th, err)
}}

var confstr = object.Func{Name: "confstr", Sig: "(name, /)", Doc: "What the system says about name, a str out of confstr_names or its number, as a str; None if nothing.", Fast1: func(th *thread, _, v value) (value, error) {
	n, err := configArg(th, v, confstrNames)
	if err != nil {
		return value{}, err
	}
	if n != 0 {
		return value{}, fail(th, unix.EINVAL)
	}
	return object.FromString("/bin:/usr/bin"), nil
}}

var configFuncs = []*object.Func{&sysconfFunc, &pathconf, &fpathconf, &confstr}
