//go:build unix

package signal

import (
	"fmt"
	"syscall"
	gotime "time"

	"golang.org/x/sys/unix"

	"pyasync/object"
	"pyasync/stdlib/time"
)

// this file holds what only Unix systems have: timers, masks and waiting for signals

const sigAlarm = int(unix.SIGALRM)

// How pthread_sigmask changes the mask.
const (
	sigBlock   = 0
	sigUnblock = 1
	sigSetMask = 2
)

// ignoredAtFirst are the signals that are ignored when a program starts.
var ignoredAtFirst = [...]int{int(unix.SIGPIPE), int(unix.SIGXFSZ)}

func valid(n int) bool { return n != 32 && n != 33 }

func canWatch(n int) bool { return n != int(unix.SIGKILL) && n != int(unix.SIGSTOP) && valid(n) }

func wakeUp(fd, n int) { _, _ = unix.Write(fd, []byte{byte(n)}) }

// checkWakeup is the error for a descriptor that signals cannot be written to.
func checkWakeup(th *object.Thread, fd int) error {
	flags, err := unix.FcntlInt(uintptr(fd), unix.F_GETFL, 0)
	if err != nil {
		return th.OSError(err)
	}
	if flags&unix.O_NONBLOCK == 0 {
		return th.ValueErrorf("the fd %d must be in non-blocking mode", fd)
	}
	return nil
}

// plainDefault reports whether Go leaves the signal to the system when nobody asks for it.
func plainDefault(n int) bool {
	switch syscall.Signal(n) {
	case unix.SIGUSR1, unix.SIGUSR2, unix.SIGALRM, unix.SIGVTALRM, unix.SIGPROF, unix.SIGIO, unix.SIGXCPU, unix.SIGQUIT, unix.SIGABRT, unix.SIGTRAP, unix.SIGSYS,
		unix.SIGILL, unix.SIGBUS, unix.SIGFPE, unix.SIGSEGV:
		return false
	}
	return true
}

// act does what a signal does that has no handler.
func act(n int) {
	switch syscall.Signal(n) {
	case unix.SIGCHLD, unix.SIGCONT, unix.SIGURG, unix.SIGWINCH:
	case unix.SIGSTOP, unix.SIGTSTP, unix.SIGTTIN, unix.SIGTTOU:
		_ = unix.Kill(unix.Getpid(), unix.SIGSTOP)
	default:
		die(n)
	}
}

// describe is what the system calls a signal.
func describe(n int) string {
	if n >= 34 {
		return fmt.Sprintf("Real-time signal %d", n-34)
	}
	return descriptions[n]
}

var descriptions = [nsig]string{1: "Hangup", 2: "Interrupt", 3: "Quit", 4: "Illegal instruction", 5: "Trace/breakpoint trap", 6: "Aborted",
	int(unix.SIGBUS): "Bus error", 8: "Floating point exception", 9: "Killed", int(unix.SIGUSR1): "User defined signal 1", 11: "Segmentation fault",
	int(unix.SIGUSR2): "User defined signal 2", 13: "Broken pipe", 14: "Alarm clock", 15: "Terminated", int(unix.SIGCHLD): "Child exited",
	int(unix.SIGCONT): "Continued", int(unix.SIGSTOP): "Stopped (signal)", int(unix.SIGTSTP): "Stopped", 21: "Stopped (tty input)", 22: "Stopped (tty output)",
	int(unix.SIGURG): "Urgent I/O condition", 24: "CPU time limit exceeded", 25: "File size limit exceeded", 26: "Virtual timer expired",
	27: "Profiling timer expired", 28: "Window changed", int(unix.SIGIO): "I/O possible", int(unix.SIGSYS): "Bad system call"}

var numbers = append([]number{
	{"SIGHUP", int(unix.SIGHUP)}, {"SIGINT", int(unix.SIGINT)}, {"SIGQUIT", int(unix.SIGQUIT)}, {"SIGILL", int(unix.SIGILL)}, {"SIGTRAP", int(unix.SIGTRAP)},
	{"SIGABRT", int(unix.SIGABRT)}, {"SIGIOT", int(unix.SIGABRT)}, {"SIGBUS", int(unix.SIGBUS)}, {"SIGFPE", int(unix.SIGFPE)}, {"SIGKILL", int(unix.SIGKILL)},
	{"SIGUSR1", int(unix.SIGUSR1)}, {"SIGSEGV", int(unix.SIGSEGV)}, {"SIGUSR2", int(unix.SIGUSR2)}, {"SIGPIPE", int(unix.SIGPIPE)}, {"SIGALRM", int(unix.SIGALRM)},
	{"SIGTERM", int(unix.SIGTERM)}, {"SIGCHLD", int(unix.SIGCHLD)}, {"SIGCONT", int(unix.SIGCONT)}, {"SIGSTOP", int(unix.SIGSTOP)}, {"SIGTSTP", int(unix.SIGTSTP)},
	{"SIGTTIN", int(unix.SIGTTIN)}, {"SIGTTOU", int(unix.SIGTTOU)}, {"SIGURG", int(unix.SIGURG)}, {"SIGXCPU", int(unix.SIGXCPU)}, {"SIGXFSZ", int(unix.SIGXFSZ)},
	{"SIGVTALRM", int(unix.SIGVTALRM)}, {"SIGPROF", int(unix.SIGPROF)}, {"SIGWINCH", int(unix.SIGWINCH)}, {"SIGIO", int(unix.SIGIO)}, {"SIGSYS", int(unix.SIGSYS)},
	{"SIG_BLOCK", sigBlock}, {"SIG_UNBLOCK", sigUnblock}, {"SIG_SETMASK", sigSetMask}, {"ITIMER_REAL", 0}, {"ITIMER_VIRTUAL", 1}, {"ITIMER_PROF", 2},
}, numbersOfSystem...)

var siginfo = object.NewStructSeq("signal", "struct_siginfo", "What is known about a signal that was waited for.", 0, 0,
	object.StructField{Name: "si_signo", Doc: "the signal"}, object.StructField{Name: "si_code", Doc: "why it was sent"}, object.StructField{Name: "si_errno", Doc: "an error"},
	object.StructField{Name: "si_pid", Doc: "the process that sent it"}, object.StructField{Name: "si_uid", Doc: "the user of that"},
	object.StructField{Name: "si_status", Doc: "the status of a child process"}, object.StructField{Name: "si_band", Doc: "an event"})

type errorKey struct{}

// itimerError is signal.itimer_error.
func itimerError(th *object.Thread) value {
	if v, ok := th.Interp.State[errorKey{}].(value); ok {
		return v
	}
	ns := object.NewDict()
	ns.SetString("__module__", object.FromString("signal"))
	t, err := object.NewType(th, object.TypeType, "itimer_error", []*object.Type{object.OSErrorType}, ns, nil)
	if err != nil {
		return object.From(object.OSErrorType)
	}
	th.Interp.State[errorKey{}] = object.From(t)
	return object.From(t)
}

func attrsOfSystem(th *object.Thread) []object.Attr {
	return []object.Attr{{Name: "struct_siginfo", Value: object.From(siginfo.Type.Ready())}, {Name: "ItimerError", Value: itimerError(th)}}
}

func ofSystem() []*object.Func {
	return []*object.Func{&alarm, &pause, &setitimer, &getitimer, &sigmask, &sigpending, &sigwait, &sigwaitinfo, &sigtimedwait, &pthreadKill, &siginterrupt}
}

var alarm = object.Func{Name: "alarm", Sig: "(seconds, /)", Doc: "Have SIGALRM arrive after so many seconds; 0 ends that. Return how many were left of an earlier one.",
	Fast1: func(th *object.Thread, _, v value) (value, error) {
		n, err := object.AsIndex(th, v)
		if err != nil {
			return value{}, err
		}
		left, _ := of(th).setTimer(gotime.Duration(n)*gotime.Second, 0)
		return object.Int(int64((left + gotime.Second - 1) / gotime.Second)), nil
	}}

var pause = object.Func{Name: "pause", Doc: "Wait until a signal arrives and its handler has run.",
	Fast0: func(th *object.Thread, _ value) (value, error) {
		_, err := of(th).ran.Wait(th, -1)
		return object.None, err
	}}

// timerPair is what the functions of timers return.
func timerPair(left, interval gotime.Duration) value {
	return object.NewTuple([]value{object.Float(left.Truncate(gotime.Microsecond).Seconds()), object.Float(interval.Seconds())})
}

// whichTimer is the error for another timer than ITIMER_REAL.
func whichTimer(th *object.Thread, v value) error {
	n, err := object.AsIndex(th, v)
	switch {
	case err != nil:
		return err
	case n == 1 || n == 2:
		return th.Raise(object.NotImplementedErrorType, "only signal.ITIMER_REAL is supported")
	case n != 0:
		return timerInvalid(th)
	}
	return nil
}

func timerInvalid(th *object.Thread) error {
	e, err := object.Call2(th, itimerError(th), object.Int(int64(unix.EINVAL)), object.FromString(object.Strerror(int(unix.EINVAL))))
	if err != nil {
		return err
	}
	return th.RaiseFrom(e, value{})
}

var setitimer = object.Func{Name: "setitimer", Sig: "(which, seconds, interval=0.0, /)", Doc: "Have SIGALRM arrive after so many seconds, and again after each interval. Return what was set before.",
	Bound: func(th *object.Thread, _ value, a []value) (value, error) {
		d, err := seconds(th, a[1])
		if err != nil {
			return value{}, err
		}
		interval, err := seconds(th, a[2])
		if err != nil {
			return value{}, err
		}
		if err := whichTimer(th, a[0]); err != nil {
			return value{}, err
		}
		if d < 0 || interval < 0 {
			return value{}, timerInvalid(th)
		}
		return timerPair(of(th).setTimer(d, interval)), nil
	}}

var getitimer = object.Func{Name: "getitimer", Sig: "(which, /)", Doc: "Return how many seconds are left, and the interval.",
	Fast1: func(th *object.Thread, _, which value) (value, error) {
		if err := whichTimer(th, which); err != nil {
			return value{}, err
		}
		s := of(th)
		s.mu.Lock()
		defer s.mu.Unlock()
		return timerPair(s.leftOfTimer()), nil
	}}

// maskArg is an argument that is a set of signals.
func maskArg(th *object.Thread, v value) (mask uint64, err error) {
	err = object.Each(th, v, func(it value) (bool, error) {
		n, err := object.AsIndex(th, it)
		if object.IsException(err, object.OverflowErrorType) {
			n, err = -1, nil
		}
		if err != nil {
			return false, err
		}
		if n < 1 || n >= nsig {
			return false, th.ValueErrorf("signal number %d out of range [1; %d]", n, nsig-1)
		}
		mask |= bit(n)
		return true, nil
	})
	return mask, err
}

var sigmask = object.Func{Name: "pthread_sigmask", Sig: "(how, mask, /)", Doc: "Change which signals are blocked: they wait until they are no more. Return those that were.",
	Fast2: func(th *object.Thread, _, how, mask value) (value, error) {
		set, err := maskArg(th, mask)
		if err != nil {
			return value{}, err
		}
		h, err := object.AsIndex(th, how)
		if err != nil {
			return value{}, err
		}
		if h < sigBlock || h > sigSetMask {
			return value{}, th.OSError(unix.EINVAL)
		}
		old, err := of(th).mask(th, h, set)
		if err != nil {
			return value{}, err
		}
		return setOf(th, old)
	}}

var sigpending = object.Func{Name: "sigpending", Doc: "Return the signals that have arrived and are blocked.",
	Fast0: func(th *object.Thread, _ value) (value, error) {
		s := of(th)
		s.mu.Lock()
		p := s.pending
		s.mu.Unlock()
		return setOf(th, p)
	}}

// waitFor waits for one of the signals of a set, which it watches even if they are not blocked.
func waitFor(th *object.Thread, set uint64, timeout gotime.Duration) (int, error) {
	s := of(th)
	s.mu.Lock()
	extra := set &^ s.blocked
	s.blocked |= extra
	s.mu.Unlock()
	for n := 1; n < nsig; n++ {
		if extra&bit(n) != 0 && canWatch(n) {
			s.watch(n)
		}
	}
	n, err := s.take(th, set, timeout)
	if extra != 0 {
		s.mu.Lock()
		s.blocked &^= extra
		s.mu.Unlock()
	}
	return n, err
}

var sigwait = object.Func{Name: "sigwait", Sig: "(sigset, /)", Doc: "Wait for one of the signals, which should be blocked. Return its number.",
	Fast1: func(th *object.Thread, _, v value) (value, error) {
		set, err := maskArg(th, v)
		if err != nil {
			return value{}, err
		}
		n, err := waitFor(th, set, -1)
		return object.Int(int64(n)), err
	}}

// info is what is known about a signal: those that come from this process are the rule.
func info(n int) value {
	i := func(n int) value { return object.Int(int64(n)) }
	return siginfo.Make(i(n), i(0), i(0), i(unix.Getpid()), i(unix.Getuid()), i(0), i(0))
}

var sigwaitinfo = object.Func{Name: "sigwaitinfo", Sig: "(sigset, /)", Doc: "Wait for one of the signals. Return what is known about it.",
	Fast1: func(th *object.Thread, _, v value) (value, error) {
		set, err := maskArg(th, v)
		if err != nil {
			return value{}, err
		}
		n, err := waitFor(th, set, -1)
		return info(n), err
	}}

var sigtimedwait = object.Func{Name: "sigtimedwait", Sig: "(sigset, timeout, /)", Doc: "Wait for one of the signals, at most for timeout seconds. Return what is known about it, or None.",
	Fast2: func(th *object.Thread, _, v, timeout value) (value, error) {
		d, err := time.Timeout(th, timeout)
		if err != nil {
			return value{}, err
		}
		set, err := maskArg(th, v)
		if err != nil {
			return value{}, err
		}
		if d < 0 {
			return value{}, th.ValueErrorf("timeout must be non-negative")
		}
		n, err := waitFor(th, set, d)
		if n == 0 || err != nil {
			return object.None, err
		}
		return info(n), nil
	}}

var pthreadKill = object.Func{Name: "pthread_kill", Sig: "(thread_id, signalnum, /)", Doc: "Let a thread receive a signal; a handler runs in the main thread all the same.",
	Fast2: func(th *object.Thread, _, id, sig value) (value, error) {
		ident, err := object.AsIndex(th, id)
		if err != nil {
			return value{}, err
		}
		n, err := object.AsIndex(th, sig)
		if err != nil {
			return value{}, err
		}
		if n < 0 || n >= nsig {
			return value{}, th.OSError(unix.EINVAL)
		}
		for _, t := range th.Interp.Threads() {
			if t.Ident == int64(ident) {
				if n == 0 {
					return object.None, nil
				}
				return object.None, of(th).send(th, n)
			}
		}
		return value{}, th.OSError(unix.ESRCH)
	}}

var siginterrupt = object.Func{Name: "siginterrupt", Sig: "(signalnum, flag, /)", Doc: "Do nothing: calls that a signal interrupts go on after its handler, unless that raises something.",
	Fast2: func(th *object.Thread, _, sig, flag value) (value, error) {
		_, err := signum(th, sig)
		return object.None, err
	}}
