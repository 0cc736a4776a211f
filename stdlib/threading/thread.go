package threading

import (
	"fmt"
	"strings"
	gotime "time"

	"pyasync/object"
	threads "pyasync/stdlib/thread"
	"pyasync/stdlib/time"
)

// this file defines Thread

// The classes of threads: those that a program starts, the one that it began in, and those
// that were started in another way.
var (
	ThreadType      = class("Thread", object.ObjectType)
	mainThreadType  = class("_MainThread", ThreadType)
	dummyThreadType = class("_DummyThread", ThreadType)
)

// Thread is a thread as programs see it.
type Thread struct {
	object.Sub
	typ     *object.Type
	self    value // the object that this is, or is part of
	ready   bool  // __init__ was called
	name    value
	daemon  value
	target  value // zero once it has run
	args    value
	kw      value
	stderr  value // sys.stderr when it was made
	hook    value // threading.excepthook when it was made
	handle  *threads.Handle
	started *Event
	ident   int64 // 0 before the start
	native  int64
	inner   bool // it runs something in Go, for Spawn
}

// threadObject is implemented by Thread and what has one in it.
type threadObject interface{ base() *Thread }

func (t *Thread) base() *Thread { return t }

// Type is Thread or a subclass.
func (t *Thread) Type() *object.Type { return t.TypeOr(t.typ) }

// MakeWeak implements object.WeakTarget.
func (t *Thread) MakeWeak() object.Weak { return object.WeakTo(t) }

func threadOf(v value) *Thread { return v.Object().(threadObject).base() }

func newThread(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
	t := &Thread{Sub: object.Sub{Ext: object.NewInstance(typ)}, typ: ThreadType}
	t.self = object.From(t)
	return t.self, nil
}

// newForeign is the Thread object of a thread that runs already.
func newForeign(th *thread, typ *object.Type, name string, daemon bool) *Thread {
	EventType.Ready()
	t := &Thread{Sub: object.Sub{Ext: object.NewInstance(typ)}, typ: typ, ready: true, name: object.FromString(name), daemon: object.Bool(daemon),
		handle: threads.NewHandle(th), started: &Event{set: true}, ident: th.Ident, native: threads.NativeID(th)}
	t.self = object.From(t)
	return t
}

var initArgs = object.Func{Name: "Thread.__init__", Qual: "Thread.__init__", Sig: "(group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None)",
	Bound: func(th *thread, self value, a []value) (value, error) {
		t, st := threadOf(self), of(th)
		for i := range a {
			if a[i].IsZero() {
				a[i] = object.None
			}
		}
		group, target, name, args, kw, daemon := a[0], a[1], a[2], a[3], a[4], a[5]
		if !group.IsNone() {
			return value{}, th.Raise(object.AssertionErrorType, "group argument must be None for now")
		}
		t.name, t.args, t.kw = name, args, kw
		if t.args.IsNone() {
			t.args = object.NewTuple(nil)
		}
		if t.kw.IsNone() {
			t.kw = object.From(object.NewDict())
		}
		if err := t.setName(th, st, target); err != nil {
			return value{}, err
		}
		t.daemon = daemon
		if daemon.IsNone() {
			t.daemon = current(th).daemon
		}
		t.target = target
		t.stderr = th.Interp.Sys.Get("stderr")
		t.hook = hookOf(th)
		t.handle = threads.NewHandle(nil)
		EventType.Ready()
		t.started, t.ready = new(Event), true
		return object.None, nil
	}}

// setName makes a name out of what was given as such: by default, one that tells the
// function that the thread runs.
func (t *Thread) setName(th *thread, st *state, target value) (err error) {
	if !t.name.IsNone() {
		t.name, err = object.ToStr(th, t.name)
		if s, ok := object.AsStr(t.name); err != nil || !ok || s.String() != "" {
			return err
		}
	}
	name := st.name("Thread-%d")
	if !target.IsNone() {
		fn, err := object.LookupAttr(th, target, "__name__")
		if err != nil {
			return err
		}
		if !fn.IsZero() {
			s, err := object.ToString(th, fn)
			if err != nil {
				return err
			}
			name += " (" + s + ")"
		}
	}
	t.name = object.FromString(name)
	return nil
}

// hookOf is threading.excepthook.
func hookOf(th *thread) value {
	if m, ok := th.Interp.Modules.GetString("threading").Object().(*object.Module); ok {
		return m.Get("excepthook")
	}
	return value{}
}

// check is the error for a thread whose class has not called Thread.__init__.
func (t *Thread) check(th *thread) error {
	if !t.ready {
		return th.Raise(object.AssertionErrorType, "Thread.__init__() not called")
	}
	return nil
}

func (t *Thread) alive() bool { return t.started.set && !t.handle.Done() }

func (t *Thread) start(th *thread) error {
	if !t.ready {
		return th.Raise(object.RuntimeErrorType, "thread.__init__() not called")
	}
	if t.started.set {
		return th.Raise(object.RuntimeErrorType, "threads can only be started once")
	}
	st := of(th)
	if err := st.limbo.Set(th, t.self, t.self); err != nil {
		return err
	}
	daemon, err := object.Truth(th, t.daemon)
	if err == nil {
		err = t.handle.Start(th, daemon, t.bootstrap)
	}
	if err != nil {
		_, _ = st.limbo.Pop(th, t.self)
		return err
	}
	_, err = t.started.wait(th, -1)
	return err
}

// bootstrap is what the new thread does.
func (t *Thread) bootstrap(th *thread) {
	st := of(th)
	t.ident, t.native = th.Ident, threads.NativeID(th)
	_ = st.active.Set(th, object.Int(t.ident), t.self)
	_, _ = st.limbo.Pop(th, t.self)
	t.started.setAll()
	if !st.trace.IsZero() || !st.profile.IsZero() {
		th.SetTracer(st.trace, st.profile)
	}
	if _, err := object.CallMethod(th, t.self, "run"); err != nil {
		t.report(th, err)
	}
	_, _ = st.active.Pop(th, object.Int(th.Ident))
}

// report has threading.excepthook called for an exception that the thread did not catch.
func (t *Thread) report(th *thread, err error) {
	e := object.AsException(err)
	if e == nil {
		return
	}
	tb := object.None
	if e.TB != nil {
		tb = object.From(e.TB)
	}
	args := threads.ExceptHookArgs.Make(object.From(e.Type()), object.From(e), tb, t.self)
	hook := hookOf(th)
	if hook.IsZero() || hook.IsNone() {
		hook = t.hook
	}
	herr := error(nil)
	if hook.IsZero() || hook.IsNone() {
		_, herr = threads.ExceptHook.Fast1(th, value{}, args)
	} else {
		_, herr = object.Call1(th, hook, args)
	}
	if he := object.AsException(herr); he != nil {
		t.reportHook(th, he)
	}
}

// reportHook reports an exception of threading.excepthook.
func (t *Thread) reportHook(th *thread, e *object.Exception) {
	out := th.Interp.Sys.Get("stderr")
	if out.IsZero() || out.IsNone() {
		if out = t.stderr; out.IsZero() || out.IsNone() {
			return
		}
	}
	e.Suppress = true
	if err := object.WriteString(th, out, "Exception in threading.excepthook:\n"); err != nil {
		return
	}
	tb := object.None
	if e.TB != nil {
		tb = object.From(e.TB)
	}
	hook := th.Interp.Sys.Get("excepthook")
	if hook.IsZero() || hook.IsNone() {
		return
	}
	_, _ = object.Call(th, hook, []value{object.From(e.Type()), object.From(e), tb}, nil)
}

// run is Thread.run.
func run(th *thread, self value) (value, error) {
	t := threadOf(self)
	if err := t.check(th); err != nil {
		return value{}, err
	}
	target, args, kw := t.target, t.args, t.kw
	t.target, t.args, t.kw = value{}, value{}, value{}
	if target.IsZero() {
		return value{}, th.AttributeErrorf(self, "_target", "'%s' object has no attribute '_target'", self.Type().Name)
	}
	if target.IsNone() {
		return object.None, nil
	}
	list, err := object.Slice(th, args)
	if err != nil {
		return value{}, err
	}
	var named kwargs
	if d, ok := object.AsDict(kw); ok {
		if named, err = threads.Keywords(th, d); err != nil {
			return value{}, err
		}
	} else {
		return value{}, th.TypeErrorf("%s argument after ** must be a mapping, not %s", callee(th, target), kw.Type().Name)
	}
	_, err = object.Call(th, target, list, named)
	return object.None, err
}

// callee is what errors call the target.
func callee(th *thread, target value) string {
	s, err := object.ToString(th, target)
	if err != nil {
		return "target"
	}
	return s
}

// join waits for the end; timeout may be zero or None.
func (t *Thread) join(th *thread, timeout value) error {
	if !t.ready {
		return th.Raise(object.RuntimeErrorType, "Thread.__init__() not called")
	}
	if !t.started.set {
		return th.Raise(object.RuntimeErrorType, "cannot join thread before it is started")
	}
	if t.typ == dummyThreadType {
		return th.Raise(object.RuntimeErrorType, "cannot join a dummy thread")
	}
	if current(th) == t {
		return th.Raise(object.RuntimeErrorType, "cannot join current thread")
	}
	d := gotime.Duration(-1)
	if !timeout.IsZero() && !timeout.IsNone() {
		negative, err := object.CompareBool(th, object.Int(0), timeout, object.GT)
		if err != nil {
			return err
		}
		if d = 0; !negative {
			if d, err = time.Timeout(th, timeout); err != nil {
				return err
			}
		}
	}
	return t.handle.Join(th, d)
}

func threadRepr(th *thread, v value) (value, error) {
	t := threadOf(v)
	if !t.ready {
		return value{}, th.Raise(object.AssertionErrorType, "Thread.__init__() was not called")
	}
	var b strings.Builder
	name, err := object.ToString(th, t.name)
	if err != nil {
		return value{}, err
	}
	fmt.Fprintf(&b, "<%s(%s, ", v.Type().ShortName(), name)
	switch {
	case t.handle.Done():
		b.WriteString("stopped")
	case t.started.set:
		b.WriteString("started")
	default:
		b.WriteString("initial")
	}
	daemon, err := object.Truth(th, t.daemon)
	if err != nil {
		return value{}, err
	}
	if daemon {
		b.WriteString(" daemon")
	}
	if t.ident != 0 {
		fmt.Fprintf(&b, " %d", t.ident)
	}
	b.WriteString(")>")
	return object.FromString(b.String()), nil
}

func (t *Thread) rename(th *thread, x value) error {
	err := t.check(th)
	if err == nil && x.IsZero() {
		return th.AttributeErrorf(t.self, "name", "property 'name' of '%s' object has no deleter", t.Type().Name)
	}
	if err == nil {
		t.name, err = object.ToStr(th, x)
	}
	return err
}

func (t *Thread) setDaemon(th *thread, x value) error {
	switch {
	case x.IsZero():
		return th.AttributeErrorf(t.self, "daemon", "property 'daemon' of '%s' object has no deleter", t.Type().Name)
	case !t.ready:
		return th.Raise(object.RuntimeErrorType, "Thread.__init__() not called")
	case t.started.set:
		return th.Raise(object.RuntimeErrorType, "cannot set daemon status of active thread")
	}
	t.daemon = x
	return nil
}

// Spawn starts a thread that runs f, which Go code has, as a Thread object of that name. It is
// no daemon, unless the caller's is.
func Spawn(th *thread, name string, f func(th *thread)) (*Thread, error) {
	ThreadType.Ready()
	fn := &object.Func{Name: "run", Fast0: func(th *thread, _ value) (value, error) {
		f(th)
		return object.None, nil
	}}
	v, err := object.Call(th, object.From(ThreadType), nil, kwargs{
		{Name: th.Interp.Intern("name"), Val: object.FromString(name)},
		{Name: th.Interp.Intern("target"), Val: object.From(&object.Builtin{Func: fn})},
	})
	if err != nil {
		return nil, err
	}
	t := threadOf(v)
	t.inner = true
	return t, t.start(th)
}

// Value is the object that scripts see.
func (t *Thread) Value() object.Value { return t.self }

// Join waits for the end of the thread.
func (t *Thread) Join(th *thread) error { return t.join(th, value{}) }
