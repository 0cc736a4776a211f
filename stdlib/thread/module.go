// Package thread is Python's _thread: locks, thread-local attributes and the start of
// threads, on which module threading is built.
package thread

import (
	"pyasync/object"
	"pyasync/runtime"
	"pyasync/stdlib/signal"
	"pyasync/stdlib/sys"
)

// this file is the module

type (
	value  = object.Value
	thread = object.Thread
	kwargs = []object.Kw
)

// Module is _thread.
var Module = object.ModuleDef{
	Name: "_thread",
	Doc:  "Locks and the start of threads. Module threading offers more.",
	Funcs: []*object.Func{
		startNew("start_new_thread"), startNew("start_new"), &startJoinable, allocate("allocate_lock"), allocate("allocate"),
		GetIdent, GetNativeID, exit("exit"), exit("exit_thread"), StackSize, &interruptMain, &ExceptHook, &count, &shutdown,
		&mainIdent, &isMainInterp, &makeHandle, &daemonAllowed,
	},
	Types: []*object.Type{LockType, RLockType, LocalType, HandleType, ExceptHookArgs.Type},
	Attrs: func(th *thread) []object.Attr {
		return []object.Attr{
			{Name: "LockType", Value: object.From(LockType)},
			{Name: "error", Value: object.From(object.RuntimeErrorType)},
			{Name: "TIMEOUT_MAX", Value: object.Float(TimeoutMax)},
		}
	},
}

// Local is _threading_local.
var Local = object.ModuleDef{
	Name: "_threading_local",
	Doc:  "Attributes of one thread.",
	Attrs: func(th *thread) []object.Attr {
		return []object.Attr{{Name: "local", Value: object.From(LocalType.Ready())}}
	},
}

type stateKey struct{}

// state is what the module keeps for an interpreter.
type state struct {
	count     int // threads that were started here and run
	joinable  map[*Handle]struct{}
	stackSize int64
}

func of(th *thread) *state {
	st, _ := th.Interp.State[stateKey{}].(*state)
	if st == nil {
		st = &state{joinable: map[*Handle]struct{}{}}
		th.Interp.State[stateKey{}] = st
	}
	return st
}

// Shutdown is the part of the end of the program that module threading has: it waits for the
// threads that are no daemons.
func Shutdown(th *thread) {
	m := th.Interp.Modules.GetString("threading")
	if m.IsZero() || m.IsNone() {
		return
	}
	if _, err := object.CallMethod(th, m, "_shutdown"); err != nil {
		sys.WriteUnraisable(th, err, object.FromString("Exception ignored on threading shutdown"), value{})
	}
}

// Join waits for all threads that are no daemons.
func Join(th *thread) error {
	st := of(th)
	for len(st.joinable) > 0 {
		for h := range st.joinable {
			if h.th == th {
				delete(st.joinable, h)
			} else if err := h.Join(th, -1); err != nil {
				return err
			}
			break
		}
	}
	return nil
}

// NativeID is what stands for the number that the system gives to a thread: goroutines have
// none. That of the main thread is the process's, as on Linux.
func NativeID(th *thread) int64 { return int64(runtime.Pid(th)) + th.Ident - 1 }

func allocate(name string) *object.Func {
	return &object.Func{Name: name, Doc: "Return a new lock.", Fast0: func(th *thread, _ value) (value, error) { return object.From(NewLock()), nil }}
}

func exit(name string) *object.Func {
	return &object.Func{Name: name, Doc: "Raise SystemExit, which ends the thread unless it is caught.", Fast0: func(th *thread, _ value) (value, error) {
		return value{}, th.RaiseArgs(object.SystemExitType)
	}}
}

// GetIdent and GetNativeID are functions of threading, too, and so is StackSize.
var (
	GetIdent = &object.Func{Name: "get_ident", Doc: "Return a number that no other living thread has.",
		Fast0: func(th *thread, _ value) (value, error) { return object.Int(th.Ident), nil }}
	GetNativeID = &object.Func{Name: "get_native_id", Doc: "Return a number that stands for the system's one of the thread.",
		Fast0: func(th *thread, _ value) (value, error) { return object.Int(NativeID(th)), nil }}
	StackSize = &object.Func{Name: "stack_size", Sig: "(size=0, /)", Doc: "Return what was last set as the stack size of new threads, and set another. It has no effect:\nstacks grow as they need to.",
		Bound: func(th *thread, _ value, a []value) (value, error) {
			st := of(th)
			old := st.stackSize
			size := 0
			if !a[0].IsZero() {
				var err error
				if size, err = object.AsIndex(th, a[0]); err != nil {
					return value{}, err
				}
			}
			switch {
			case size < 0:
				return value{}, th.ValueErrorf("size must be 0 or a positive value")
			case size > 0 && size < 32<<10:
				return value{}, th.ValueErrorf("size not valid: %d bytes", size)
			}
			st.stackSize = int64(size)
			return object.Int(old), nil
		}}
)

var interruptMain = object.Func{Name: "interrupt_main", Sig: "(signum=2, /)", Doc: "Behave as if the main thread had received a signal, SIGINT unless told otherwise.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		n := 2
		if !a[0].IsZero() {
			var err error
			if n, err = object.AsIndex(th, a[0]); err != nil {
				return value{}, err
			}
		}
		if n < 1 || n > 64 {
			return value{}, th.ValueErrorf("signal number out of range")
		}
		return object.None, signal.Interrupt(th, n)
	}}

var count = object.Func{Name: "_count", Doc: "Return how many threads run that were started here.",
	Fast0: func(th *thread, _ value) (value, error) { return object.Int(int64(of(th).count)), nil }}

var shutdown = object.Func{Name: "_shutdown", Doc: "Wait for all threads that are no daemons.",
	Fast0: func(th *thread, _ value) (value, error) { return object.None, Join(th) }}

var mainIdent = object.Func{Name: "_get_main_thread_ident", Doc: "Return the identifier of the main thread.",
	Fast0: func(th *thread, _ value) (value, error) { return object.Int(th.Interp.Main.Ident), nil }}

var isMainInterp = object.Func{Name: "_is_main_interpreter", Doc: "Return True: there are no others that a program could see.",
	Fast0: func(th *thread, _ value) (value, error) { return object.True, nil }}

var daemonAllowed = object.Func{Name: "daemon_threads_allowed", Doc: "Return True: daemon threads are allowed.",
	Fast0: func(th *thread, _ value) (value, error) { return object.True, nil }}

var makeHandle = object.Func{Name: "_make_thread_handle", Sig: "(ident, /)", Doc: "Return the handle of a thread that was started elsewhere.",
	Fast1: func(th *thread, _, ident value) (value, error) {
		n, err := object.AsIndex(th, ident)
		if err != nil {
			return value{}, err
		}
		h := NewHandle(nil)
		h.Ident, h.started = int64(n), true
		for _, t := range th.Interp.Threads() {
			if t.Ident == h.Ident {
				h.th = t
			}
		}
		return object.From(h), nil
	}}

// ExceptHookArgs is what threading.excepthook is called with.
var ExceptHookArgs = object.NewStructSeq("_thread", "_ExceptHookArgs", "ExceptHookArgs\n\nWhat threading.excepthook is called with.", 0, 0,
	object.StructField{Name: "exc_type", Doc: "class of the exception"}, object.StructField{Name: "exc_value", Doc: "the exception itself, or None"},
	object.StructField{Name: "exc_traceback", Doc: "its traceback, or None"}, object.StructField{Name: "thread", Doc: "Thread"})

// ExceptHook is threading.excepthook.
var ExceptHook = object.Func{Name: "_excepthook", Sig: "(args, /)", Doc: "Report an exception that a thread did not catch on sys.stderr. SystemExit is ignored.",
	Fast1: func(th *thread, _, args value) (value, error) {
		t, ok := object.AsTuple(args)
		if !ok || args.Type() != ExceptHookArgs.Type {
			return value{}, th.TypeErrorf("_thread.excepthook argument type must be ExceptHookArgs")
		}
		typ, e, who := t.Items[0], t.Items[1], t.Items[3]
		if typ.Object() == object.Object(object.SystemExitType) {
			return object.None, nil
		}
		name := object.Int(th.Ident)
		out := th.Interp.Sys.Get("stderr")
		if !who.IsNone() {
			n, err := object.LookupAttr(th, who, "_name")
			if err != nil {
				return value{}, err
			}
			if !n.IsZero() {
				name = n
			}
			if out.IsZero() || out.IsNone() {
				if out, err = object.LookupAttr(th, who, "_stderr"); err != nil {
					return value{}, err
				}
			}
		}
		if out.IsZero() || out.IsNone() {
			return object.None, nil
		}
		text, err := object.ToString(th, name)
		if err != nil {
			return value{}, err
		}
		return object.None, sys.PrintTo(th, out, "Exception in thread "+text+":\n", e)
	}}
