package threading

import (
	"fmt"

	"pyasync/object"
	threads "pyasync/stdlib/thread"
)

// this file keeps account of the threads of the program, and ends it

type stateKey struct{}

// state is what the module keeps for an interpreter.
type state struct {
	active  *object.Dict // Thread objects of the threads that run, by ident
	limbo   *object.Dict // those that start() has not seen running yet, by themselves
	main    *Thread
	names   int // the last number in a name that was given
	atExits []atExit
	over    bool

	trace, profile value // what new threads begin with; zero for none
}

type atExit struct {
	fn   value
	args []value
	kw   kwargs
}

// of is the state, with a Thread object for the main thread.
func of(th *thread) *state {
	st, _ := th.Interp.State[stateKey{}].(*state)
	if st == nil {
		mainThreadType.Ready()
		st = &state{active: object.NewDict(), limbo: object.NewDict()}
		th.Interp.State[stateKey{}] = st
		st.main = newForeign(th.Interp.Main, mainThreadType, "MainThread", false)
		_ = st.active.Set(th, object.Int(st.main.ident), object.From(st.main))
	}
	return st
}

// ForkState implements object.StateForker: the thread that makes the copy is its main thread.
func (st *state) ForkState(f *object.Fork) any {
	c := &state{active: object.NewDict(), limbo: object.NewDict(), names: st.names}
	f.To().Interp.State[stateKey{}] = c
	var main object.Object
	if v, err := st.active.Get(f.From(), object.Int(f.From().Ident)); err == nil && !v.IsZero() {
		main = f.Object(v.Object())
	}
	if t, ok := main.(threadObject); ok {
		c.main = t.base()
		f.Late(func() { c.main.ident, c.main.native = f.To().Ident, threads.NativeID(f.To()) })
	} else {
		c.main = newForeign(f.To(), mainThreadType, "MainThread", false)
	}
	_ = c.active.Set(f.To(), object.Int(f.To().Ident), c.main.self0())
	return c
}

// self0 is the object that t is, also before it is complete.
func (t *Thread) self0() value {
	if t.self.IsZero() {
		return object.From(t)
	}
	return t.self
}

// name is a new name for a thread.
func (st *state) name(format string) string {
	st.names++
	return fmt.Sprintf(format, st.names)
}

// current is the Thread object of the running thread; one that was not started by this
// module gets a dummy.
func current(th *thread) *Thread {
	st := of(th)
	if v, err := st.active.Get(th, object.Int(th.Ident)); err == nil && !v.IsZero() {
		if t, ok := v.Object().(threadObject); ok {
			return t.base()
		}
	}
	dummyThreadType.Ready()
	t := newForeign(th, dummyThreadType, st.name("Dummy-%d"), true)
	_ = st.active.Set(th, object.Int(t.ident), object.From(t))
	th.AtEnd(func() {
		_, _ = st.active.Pop(th, object.Int(t.ident))
		t.handle.SetDone()
	})
	return t
}

var currentThread = object.Func{Name: "current_thread", Qual: "current_thread", Doc: "Return the Thread object of the running thread.",
	Fast0: func(th *thread, _ value) (value, error) { return current(th).self, nil }}

var currentThreadOld = object.Func{Name: "currentThread", Doc: "The old name of current_thread.",
	Fast0: func(th *thread, _ value) (value, error) {
		if err := deprecated(th, "currentThread", "use current_thread()"); err != nil {
			return value{}, err
		}
		return current(th).self, nil
	}}

var mainThread = object.Func{Name: "main_thread", Qual: "main_thread", Doc: "Return the Thread object of the thread in which the program began.",
	Fast0: func(th *thread, _ value) (value, error) { return of(th).main.self, nil }}

// all are the Thread objects of running and starting threads.
func all(th *thread) []value {
	st := of(th)
	var out []value
	for _, d := range [...]*object.Dict{st.active, st.limbo} {
		for _, it := range d.Items() {
			out = append(out, it.Val)
		}
	}
	return out
}

var enumerate = object.Func{Name: "enumerate", Qual: "enumerate", Doc: "Return a list of the Thread objects of all threads that are alive.",
	Fast0: func(th *thread, _ value) (value, error) { return object.NewList(all(th)), nil }}

var activeCount = object.Func{Name: "active_count", Qual: "active_count", Doc: "Return how many threads are alive.",
	Fast0: func(th *thread, _ value) (value, error) { return object.Int(int64(len(all(th)))), nil }}

var activeCountOld = object.Func{Name: "activeCount", Doc: "The old name of active_count.",
	Fast0: func(th *thread, _ value) (value, error) {
		if err := deprecated(th, "activeCount", "use active_count()"); err != nil {
			return value{}, err
		}
		return object.Int(int64(len(all(th)))), nil
	}}

var registerAtExit = object.Func{Name: "_register_atexit", Sig: "(func, *arg, **kwargs)", Doc: "Have func(*arg, **kwargs) called when the main thread has ended, before the other threads are\nwaited for.",
	Raw: func(th *thread, _ value, args []value, kw kwargs) (value, error) {
		if len(args) == 0 {
			return value{}, th.TypeErrorf("_register_atexit() missing 1 required positional argument: 'func'")
		}
		return object.None, RegisterAtExit(th, args[0], append([]value(nil), args[1:]...), append(kwargs(nil), kw...))
	}}

// RegisterAtExit has a function called when the main thread has ended, before the other
// threads are waited for: the last one registered first.
func RegisterAtExit(th *thread, fn value, args []value, kw kwargs) error {
	st := of(th)
	if st.over {
		return th.Raise(object.RuntimeErrorType, "can't register atexit after shutdown")
	}
	if _, err := th.Interp.Hooks.ImportModule(th, "threading"); err != nil { // the end of the program looks for it
		return err
	}
	st.atExits = append(st.atExits, atExit{fn, args, kw})
	return nil
}

var shutdown = object.Func{Name: "_shutdown", Doc: "End the main thread, and wait for all others that are no daemons.",
	Fast0: func(th *thread, _ value) (value, error) {
		st := of(th)
		if st.main.handle.Done() {
			return object.None, nil
		}
		st.over = true
		for i := len(st.atExits) - 1; i >= 0; i-- {
			a := st.atExits[i]
			if _, err := object.Call(th, a.fn, a.args, a.kw); err != nil {
				return value{}, err
			}
		}
		if th == th.Interp.Main {
			st.main.handle.SetDone()
		}
		return object.None, threads.Join(th)
	}}
