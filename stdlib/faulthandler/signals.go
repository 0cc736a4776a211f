//go:build unix

package faulthandler

import (
	"golang.org/x/sys/unix"

	"pyasync/object"
	"pyasync/stdlib/signal"
)

// this file prints where the threads are when a signal arrives

// fatal are the signals of enable(), which end the process, and what that is called.
var fatal = [...]struct {
	n    unix.Signal
	name string
}{
	{unix.SIGSEGV, "Segmentation fault"}, {unix.SIGFPE, "Floating-point exception"}, {unix.SIGABRT, "Aborted"},
	{unix.SIGBUS, "Bus error"}, {unix.SIGILL, "Illegal instruction"},
}

// watch is a signal that prints.
type watch struct {
	before value // its handler for Python code before
}

// handle gives signal n a handler, and returns the one that it had.
func handle(th *thread, n int, handler value) (value, error) {
	m, err := th.Interp.Hooks.ImportModule(th, "_signal")
	if err != nil {
		return value{}, err
	}
	return object.CallMethod(th, m, "signal", object.Int(int64(n)), handler)
}

// handler is a function for signal n: it prints, and then does what then says.
func handler(t target, all bool, head string, then func(th *thread, args []value) error) value {
	f := &object.Func{Name: "faulthandler", Sig: "(signum, frame, /)", Doc: "Print where the threads are.",
		Raw: func(th *thread, _ value, args []value, _ []object.Kw) (value, error) {
			t.write(head + text(th, all))
			if then != nil {
				if err := then(th, args); err != nil {
					return value{}, err
				}
			}
			return object.None, nil
		}}
	return object.From(&object.Builtin{Func: f, Module: object.FromString("faulthandler")})
}

var enable = object.Func{Name: "enable", Sig: "(file=sys.stderr, all_threads=True)",
	Doc: "Print where the threads are when a signal arrives that tells of a fault and ends the process:\nSIGSEGV, SIGFPE, SIGABRT, SIGBUS and SIGILL.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		t, err := targetOf(th, a[0])
		if err != nil {
			return value{}, err
		}
		all, err := truth(th, a[1], true)
		if err != nil {
			return value{}, err
		}
		st := of(th)
		for _, s := range fatal {
			n := int(s.n)
			before, err := handle(th, n, handler(t, all, "Fatal Python error: "+s.name+"\n\n", func(*thread, []value) error {
				signal.Die(unix.Signal(n))
				return nil
			}))
			if err != nil {
				return value{}, err
			}
			if st.watched[n] == nil {
				st.watched[n] = &watch{before: before}
			}
		}
		st.fatal = true
		return object.None, nil
	}}

var disable = object.Func{Name: "disable", Sig: "()", Doc: "Take back enable(), and tell whether it was in force.",
	Fast0: func(th *thread, _ value) (value, error) {
		st := of(th)
		if !st.fatal {
			return object.False, nil
		}
		st.fatal = false
		for _, s := range fatal {
			if _, err := st.restore(th, int(s.n)); err != nil {
				return value{}, err
			}
		}
		return object.True, nil
	}}

// restore gives a signal back what it did before, and tells whether it printed.
func (s *state) restore(th *thread, n int) (bool, error) {
	w := s.watched[n]
	if w == nil {
		return false, nil
	}
	delete(s.watched, n)
	before := w.before
	if before.IsNone() {
		before = object.Int(0)
	}
	_, err := handle(th, n, before)
	return true, err
}

var isEnabled = object.Func{Name: "is_enabled", Sig: "()", Doc: "Tell whether enable() is in force.",
	Fast0: func(th *thread, _ value) (value, error) { return object.Bool(of(th).fatal), nil }}

// signalArg is the number of a signal that may be registered.
func signalArg(th *thread, v value) (int, error) {
	n, err := object.AsIndex(th, v)
	if err != nil {
		return 0, err
	}
	for _, s := range fatal {
		if n == int(s.n) {
			return 0, th.Raisef(object.RuntimeErrorType, "signal %d cannot be registered, use enable() instead", n)
		}
	}
	if n < 1 || n > 64 {
		return 0, th.ValueErrorf("signal number out of range")
	}
	return n, nil
}

var register = object.Func{Name: "register", Sig: "(signum, file=sys.stderr, all_threads=True, chain=False)",
	Doc: "Print where the threads are when a signal arrives; with chain, do then what was done before.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		n, err := signalArg(th, a[0])
		if err != nil {
			return value{}, err
		}
		t, err := targetOf(th, a[1])
		if err != nil {
			return value{}, err
		}
		all, err := truth(th, a[2], true)
		if err != nil {
			return value{}, err
		}
		chain, err := truth(th, a[3], false)
		if err != nil {
			return value{}, err
		}
		st := of(th)
		w := st.watched[n]
		if w == nil {
			w = &watch{}
		}
		before, err := handle(th, n, handler(t, all, "", func(th *thread, args []value) error {
			switch {
			case !chain:
				return nil
			case object.Callable(w.before):
				_, err := object.Call(th, w.before, args, nil)
				return err
			case w.before.IsInt() && w.before.AsInt() == 1: // it was ignored
				return nil
			}
			signal.Die(unix.Signal(n))
			return nil
		}))
		if err != nil {
			return value{}, err
		}
		if st.watched[n] == nil {
			w.before = before
			st.watched[n] = w
		}
		return object.None, nil
	}}

var unregister = object.Func{Name: "unregister", Sig: "(signum, /)", Doc: "Take back register(), and tell whether it was in force.",
	Fast1: func(th *thread, _, x value) (value, error) {
		n, err := signalArg(th, x)
		if err != nil {
			return value{}, err
		}
		was, err := of(th).restore(th, n)
		return object.Bool(was), err
	}}
