package signal

import (
	"math"
	"os"
	"syscall"
	gotime "time"

	"pyasync/object"
	"pyasync/stdlib/time"
)

// this file is the module's table

// Module is _signal.
var Module = object.ModuleDef{
	Name: "_signal",
	Doc:  "What the program does when signals arrive. Module signal has the numbers as enums.",
	Funcs: append([]*object.Func{&signalFunc, &getSignal, &defaultInt, &strSignal, &validSignals, &raiseSignal, &setWakeup},
		ofSystem()...),
	Exec: func(th *thread, m *object.Module) error {
		of(th).handlers[syscall.SIGINT] = m.Get("default_int_handler")
		return nil
	},
	Attrs: func(th *thread) []object.Attr {
		of(th)
		out := []object.Attr{{Name: "NSIG", Value: object.Int(nsig)}, {Name: "SIG_DFL", Value: object.Int(sigDefault)}, {Name: "SIG_IGN", Value: object.Int(sigIgnore)}}
		for _, c := range numbers {
			out = append(out, object.Attr{Name: c.name, Value: object.Int(int64(c.n))})
		}
		return append(out, attrsOfSystem(th)...)
	},
}

// number is a constant.
type number struct {
	name string
	n    int
}

// signum is an argument that is the number of a signal.
func signum(th *thread, v value) (int, error) {
	n, err := object.AsIndex(th, v)
	if err == nil && (n < 1 || n >= nsig) {
		err = th.ValueErrorf("signal number out of range")
	}
	return n, err
}

var signalFunc = object.Func{Name: "signal", Sig: "(signalnum, handler, /)", Doc: "Set what happens when a signal arrives: SIG_DFL, SIG_IGN or a function of its number and the frame that is\ninterrupted. Return what was set before.",
	Fast2: func(th *thread, _, s, h value) (value, error) {
		n, err := object.AsIndex(th, s)
		if err != nil {
			return value{}, err
		}
		if th != th.Interp.Main {
			return value{}, th.ValueErrorf("signal only works in main thread of the main interpreter")
		}
		if n < 1 || n >= nsig {
			return value{}, th.ValueErrorf("signal number out of range")
		}
		if h.IsInt() && (h.AsInt() == sigDefault || h.AsInt() == sigIgnore) {
			h = object.Int(h.AsInt())
		} else if h.Type().Flags&object.FlagIntSub != 0 {
			i, err := object.AsIndex(th, h)
			if err != nil || i != sigDefault && i != sigIgnore {
				return value{}, notHandler(th)
			}
			h = object.Int(int64(i))
		} else if !object.Callable(h) {
			return value{}, notHandler(th)
		}
		if !canWatch(n) {
			return value{}, th.OSError(syscall.EINVAL)
		}
		return of(th).set(n, h), nil
	}}

func notHandler(th *thread) error {
	return th.TypeErrorf("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
}

var getSignal = object.Func{Name: "getsignal", Sig: "(signalnum, /)", Doc: "Return what happens when a signal arrives.",
	Fast1: func(th *thread, _, s value) (value, error) {
		n, err := signum(th, s)
		if err != nil {
			return value{}, err
		}
		return of(th).handlers[n], nil
	}}

var defaultInt = object.Func{Name: "default_int_handler", Sig: "(signalnum, frame, /)", Doc: "Raise KeyboardInterrupt.",
	Raw: func(th *thread, _ value, args []value, kw []object.Kw) (value, error) {
		if len(args) != 2 || len(kw) > 0 {
			return value{}, th.TypeErrorf("default_int_handler expected 2 arguments, got %d", len(args)+len(kw))
		}
		return value{}, th.RaiseArgs(object.KeyboardInterruptType)
	}}

var strSignal = object.Func{Name: "strsignal", Sig: "(signalnum, /)", Doc: "Return what a signal is called, or None.",
	Fast1: func(th *thread, _, s value) (value, error) {
		n, err := signum(th, s)
		if err != nil {
			return value{}, err
		}
		if text := describe(n); text != "" {
			return object.FromString(text), nil
		}
		return object.None, nil
	}}

var validSignals = object.Func{Name: "valid_signals", Doc: "Return the set of the numbers of signals.",
	Fast0: func(th *thread, _ value) (value, error) {
		all := ^uint64(0)
		for n := 1; n < nsig; n++ {
			if !valid(n) {
				all &^= bit(n)
			}
		}
		return setOf(th, all)
	}}

// setOf are signals as a set.
func setOf(th *thread, mask uint64) (value, error) {
	var list []value
	for n := 1; n < nsig; n++ {
		if mask&bit(n) != 0 {
			list = append(list, object.Int(int64(n)))
		}
	}
	s, err := object.NewSet(th, object.NewList(list))
	return object.From(s), err
}

var raiseSignal = object.Func{Name: "raise_signal", Sig: "(signalnum, /)", Doc: "Let the signal arrive in this process.",
	Fast1: func(th *thread, _, s value) (value, error) {
		n, err := object.AsIndex(th, s)
		if err != nil {
			return value{}, err
		}
		if n == 0 {
			return object.None, nil
		}
		if n < 0 || n >= nsig {
			return value{}, th.OSError(syscall.EINVAL)
		}
		return object.None, of(th).send(th, n)
	}}

var setWakeup = object.Func{Name: "set_wakeup_fd", Sig: "(fd, /, *, warn_on_full_buffer=True)", Doc: "Have the number of each signal that arrives written to a descriptor, which must not block; -1 ends that.\nReturn the old one.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		fd, err := object.AsIndex(th, a[0])
		if err != nil {
			return value{}, err
		}
		if th != th.Interp.Main {
			return value{}, th.ValueErrorf("set_wakeup_fd only works in main thread of the main interpreter")
		}
		if fd != -1 {
			if err := checkWakeup(th, fd); err != nil {
				return value{}, err
			}
		}
		s := of(th)
		s.mu.Lock()
		old := s.wakeup
		s.wakeup = fd
		s.mu.Unlock()
		return object.Int(int64(old)), nil
	}}

// seconds is a duration of setitimer.
func seconds(th *thread, v value) (gotime.Duration, error) {
	if v.IsZero() {
		return 0, nil
	}
	f, ok := object.FloatValue(v)
	if !ok {
		i, err := object.Index(th, v)
		if err != nil {
			return 0, err
		}
		f, _ = object.FloatValue(i)
		if i.IsInt() {
			f = float64(i.AsInt())
		}
	}
	if math.IsNaN(f) {
		return 0, th.ValueErrorf("Invalid value NaN (not a number)")
	}
	d, err := time.Timeout(th, object.Float(f))
	if err == nil && d > 0 {
		d = max(d.Round(gotime.Microsecond), gotime.Microsecond)
	}
	return d, err
}

// Die ends the process by a signal that has no handler.
func Die(n os.Signal) {
	if s, ok := n.(syscall.Signal); ok {
		act(int(s))
	}
}
