//go:build unix

package runtime

import (
	"cmp"
	"strings"

	"pyasync/object"
)

// this file holds the methods of loops that are in Python: those for signals, pipes, processes
// and TLS

// pythonMethods are methods of the class with the name holder in a module of asyncio; those of
// coroutines are marked with a star.
type pythonMethods struct{ module, holder, names string }

var (
	pythonOfBase = pythonMethods{"unix_events", "_BaseEventLoop_methods",
		"connect_read_pipe* connect_write_pipe* subprocess_shell* subprocess_exec*"}
	pythonOfUnix = pythonMethods{"unix_events", "_UnixSelectorEventLoop_methods",
		`add_signal_handler remove_signal_handler _check_signal _handle_signal _process_self_data _read_signals
 _make_read_pipe_transport _make_write_pipe_transport _make_subprocess_transport* _child_watcher_callback`}
	pythonOfTLS = pythonMethods{"sslproto", "_LoopMethods", "start_tls* _make_ssl_transport"}
)

// processSigs are the parameters of the methods that tell more than AbstractEventLoop.
var processSigs = map[string]string{
	"subprocess_exec":  "(protocol_factory, program, *args, stdin=-1, stdout=-1, stderr=-1, universal_newlines=False, shell=False, bufsize=0, encoding=None, errors=None, text=None, **kwargs)",
	"subprocess_shell": "(protocol_factory, cmd, *, stdin=-1, stdout=-1, stderr=-1, universal_newlines=False, shell=True, bufsize=0, encoding=None, errors=None, text=None, **kwargs)",
}

// funcs are the methods: each imports the module when it is called.
func (p pythonMethods) funcs() []object.Func {
	var fs []object.Func
	for _, name := range strings.Fields(p.names) {
		name, coroutine := strings.CutSuffix(name, "*")
		fs = append(fs, object.Func{Name: name, Sig: cmp.Or(processSigs[name], promised(name)), Qual: name, Coroutine: coroutine,
			Raw: func(th *thread, self value, args []value, kw kwargs) (value, error) {
				return p.call(th, name, self, args, kw)
			}})
	}
	return fs
}

func (p pythonMethods) call(th *thread, name string, self value, args []value, kw kwargs) (value, error) {
	m, err := th.Interp.Hooks.ImportModule(th, "asyncio."+p.module)
	if err != nil {
		return value{}, err
	}
	holder, err := object.GetAttrString(th, m, p.holder)
	if err != nil {
		return value{}, err
	}
	fn, err := object.GetAttrString(th, holder, name)
	if err != nil {
		return value{}, err
	}
	return object.Call(th, fn, append([]value{self}, args...), kw)
}

func unixMethods() []object.Func {
	return append(append(pythonOfUnix.funcs(), pythonOfTLS.funcs()...),
		object.Func{Name: "_add_callback_signalsafe", Sig: "(handle)", Doc: "Have a handle run in the next turn.", Fast1: func(th *thread, self, h value) (value, error) {
			if handle := handleOf(h); handle != nil && !handle.cancelled {
				loopOf(self).ready.push(handle, nil)
			}
			return object.None, nil
		}},
		object.Func{Name: "_watches", Sig: "(fd, event)", Doc: "Return whether the loop watches a descriptor: event is 1 for reading and 2 for writing.", Fast2: func(th *thread, self, fd, event value) (value, error) {
			n, err := object.AsIndex(th, fd)
			if err != nil {
				return value{}, err
			}
			e, err := object.AsIndex(th, event)
			if err != nil {
				return value{}, err
			}
			w := loopOf(self).watching(n)
			return object.Bool(w != nil && w.interest()&interest(e) != 0), nil
		}})
}

func unixGetters() []object.Getter {
	return []object.Getter{{Name: "_signal_handlers", Get: func(th *thread, v value) (value, error) {
		l := loopOf(v)
		if l.signals.IsZero() {
			l.signals = object.From(object.NewDict())
		}
		return l.signals, nil
	}}}
}

// closeSignals is the part of close that is for signals.
func (l *Loop) closeSignals(th *thread) error {
	if l.signals.IsZero() {
		return nil
	}
	_, err := pythonOfUnix.call(th, "_close_signals", object.From(l), nil, nil)
	return err
}
