package threading

import (
	"runtime"

	"pyasync/object"
	threads "pyasync/stdlib/thread"
)

// this file describes the classes of threads to Python

const threadDoc = `Something that runs in a thread of its own once start() is called: the function target with the
arguments args and kwargs, or what a subclass has as its method run().`

func init() {
	t := ThreadType
	t.Doc = threadDoc
	t.TextSig = "(group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None)"
	t.New = newThread
	t.Init = func(th *thread, v value, args []value, kw kwargs) error {
		_, err := initArgs.CallFunc(th, v, args, kw)
		return err
	}
	t.Repr = threadRepr
	t.Getters = threadGetters
	t.Methods = threadMethods
	t.DefinedInPython()

	mainThreadType.Doc = "The thread in which the program began."
	dummyThreadType.Doc = "A thread that was not started by this module."
}

// ident is a number of a thread that has one once it was started.
func ident(n int64) value {
	if n == 0 {
		return object.None
	}
	return object.Int(n)
}

// checked is a getter that first sees whether __init__ was called.
func checked(name, doc string, get func(t *Thread) value, set func(t *Thread, th *thread, x value) error) object.Getter {
	g := object.Getter{Name: name, Doc: doc, Get: func(th *thread, v value) (value, error) {
		t := threadOf(v)
		if err := t.check(th); err != nil {
			return value{}, err
		}
		return get(t), nil
	}}
	g.Set = func(th *thread, v, x value) error {
		if set == nil {
			return th.AttributeErrorf(v, name, "property '%s' of '%s' object has no setter", name, v.Type().Qualname)
		}
		return set(threadOf(v), th, x)
	}
	return g
}

// field is an attribute that subclasses may use though it is private.
func field(name string, at func(t *Thread) *value) object.Getter {
	return object.Getter{Name: name, Get: func(th *thread, v value) (value, error) {
		x := *at(threadOf(v))
		if x.IsZero() {
			return value{}, th.AttributeErrorf(v, name, "'%s' object has no attribute '%s'", v.Type().Qualname, name)
		}
		return x, nil
	}, Set: func(th *thread, v, x value) error {
		*at(threadOf(v)) = x
		return nil
	}}
}

func threadGetters() []object.Getter {
	return []object.Getter{
		checked("name", "What the thread is called: any text, not necessarily a unique one.", func(t *Thread) value { return t.name }, (*Thread).rename),
		checked("daemon", "Whether the end of the program does not wait for the thread. It can be set before start().", func(t *Thread) value { return t.daemon }, (*Thread).setDaemon),
		checked("ident", "A number that no other living thread has; None before start().", func(t *Thread) value { return ident(t.ident) }, nil),
		checked("native_id", "A number that stands for the system's one of the thread; None before start().", func(t *Thread) value { return ident(t.native) }, nil),
		field("_target", func(t *Thread) *value { return &t.target }),
		field("_args", func(t *Thread) *value { return &t.args }),
		field("_kwargs", func(t *Thread) *value { return &t.kw }),
		field("_name", func(t *Thread) *value { return &t.name }),
		field("_daemonic", func(t *Thread) *value { return &t.daemon }),
		field("_stderr", func(t *Thread) *value { return &t.stderr }),
		{Name: "_initialized", Get: func(th *thread, v value) (value, error) { return object.Bool(threadOf(v).ready), nil }},
		{Name: "_ident", Get: func(th *thread, v value) (value, error) { return ident(threadOf(v).ident), nil }},
		{Name: "_started", Get: func(th *thread, v value) (value, error) {
			return object.From(threadOf(v).started), threadOf(v).check(th)
		}},
		{Name: "_handle", Get: func(th *thread, v value) (value, error) {
			return object.From(threadOf(v).handle), threadOf(v).check(th)
		}},
	}
}

func threadMethods() []object.Func {
	old := func(name, instead string, f func(th *thread, t *Thread) (value, error)) object.Func {
		return object.Func{Name: name, Doc: "Deprecated.", Fast0: func(th *thread, self value) (value, error) {
			if err := deprecated(th, name, instead); err != nil {
				return value{}, err
			}
			t := threadOf(self)
			if err := t.check(th); err != nil {
				return value{}, err
			}
			return f(th, t)
		}}
	}
	oldSet := func(name, instead string, f func(t *Thread, th *thread, x value) error) object.Func {
		return object.Func{Name: name, Sig: "(value)", Doc: "Deprecated.", Bound: func(th *thread, self value, a []value) (value, error) {
			if err := deprecated(th, name, instead); err != nil {
				return value{}, err
			}
			return object.None, f(threadOf(self), th, a[0])
		}}
	}
	return []object.Func{
		{Name: "start", Doc: "Begin to run, in a thread of its own. This can be done once.", Fast0: func(th *thread, self value) (value, error) {
			return object.None, threadOf(self).start(th)
		}},
		{Name: "run", Doc: "What the thread does: call the target. Subclasses may do something else.", Fast0: run},
		{Name: "join", Sig: "(timeout=None)", Doc: "Wait until the thread has ended, at most for timeout seconds. See is_alive() for whether it has.", Bound: func(th *thread, self value, a []value) (value, error) {
			t := threadOf(self)
			if t.inner && t.alive() {
				runtime.GC() // it may go on only for an executor that nobody has any more
			}
			return object.None, t.join(th, a[0])
		}},
		{Name: "is_alive", Doc: "Return whether the thread was started and has not ended.", Fast0: func(th *thread, self value) (value, error) {
			t := threadOf(self)
			if err := t.check(th); err != nil {
				return value{}, err
			}
			return object.Bool(t.alive()), nil
		}},
		old("isDaemon", "get the daemon attribute", func(th *thread, t *Thread) (value, error) { return t.daemon, nil }),
		old("getName", "get the name attribute", func(th *thread, t *Thread) (value, error) { return t.name, nil }),
		oldSet("setDaemon", "set the daemon attribute", (*Thread).setDaemon),
		oldSet("setName", "set the name attribute", (*Thread).rename),
	}
}

// TimerType is threading.Timer.
var TimerType = class("Timer", ThreadType)

// timer is a thread that waits before it calls its function.
type timer struct {
	Thread
	interval, fn, args, kw value
	finished               *Event
}

func timerOf(v value) *timer { return v.Object().(*timer) }

// MakeWeak implements object.WeakTarget.
func (t *timer) MakeWeak() object.Weak { return object.WeakTo(t) }

var timerArgs = object.Func{Name: "Timer.__init__", Qual: "Timer.__init__", Sig: "(interval, function, args=None, kwargs=None)",
	Bound: func(th *thread, self value, a []value) (value, error) {
		t := timerOf(self)
		if _, err := initArgs.CallFunc(th, self, nil, nil); err != nil {
			return value{}, err
		}
		t.interval, t.fn, t.args, t.kw = a[0], a[1], a[2], a[3]
		if t.args.IsZero() || t.args.IsNone() {
			t.args = object.NewList(nil)
		}
		if t.kw.IsZero() || t.kw.IsNone() {
			t.kw = object.From(object.NewDict())
		}
		t.finished = new(Event)
		return object.None, nil
	}}

func init() {
	t := TimerType
	t.Doc = "A thread that calls a function after interval seconds, unless cancel() is called before."
	t.TextSig = "(interval, function, args=None, kwargs=None)"
	t.New = func(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
		t := &timer{Thread: Thread{Sub: object.Sub{Ext: object.NewInstance(typ)}, typ: TimerType}, finished: new(Event)}
		t.self = object.From(t)
		return t.self, nil
	}
	t.Init = func(th *thread, v value, args []value, kw kwargs) error {
		_, err := timerArgs.CallFunc(th, v, args, kw)
		return err
	}
	t.Getters = func() []object.Getter {
		attr := func(name string, at func(t *timer) *value) object.Getter {
			return object.Getter{Name: name, Get: func(th *thread, v value) (value, error) { return *at(timerOf(v)), nil },
				Set: func(th *thread, v, x value) error {
					*at(timerOf(v)) = x
					return nil
				}}
		}
		return []object.Getter{
			attr("interval", func(t *timer) *value { return &t.interval }),
			attr("function", func(t *timer) *value { return &t.fn }),
			attr("args", func(t *timer) *value { return &t.args }),
			attr("kwargs", func(t *timer) *value { return &t.kw }),
			{Name: "finished", Get: func(th *thread, v value) (value, error) { return object.From(timerOf(v).finished), nil }},
		}
	}
	t.Methods = func() []object.Func {
		return []object.Func{
			{Name: "cancel", Doc: "Do not call the function, unless that has happened.", Fast0: func(th *thread, self value) (value, error) {
				timerOf(self).finished.setAll()
				return object.None, nil
			}},
			{Name: "run", Fast0: runTimer},
		}
	}
	t.DefinedInPython()
}

// runTimer is Timer.run.
func runTimer(th *thread, self value) (value, error) {
	t := timerOf(self)
	d, err := waitTime(th, t.interval)
	if err != nil {
		return value{}, err
	}
	if _, err := t.finished.wait(th, d); err != nil {
		return value{}, err
	}
	if !t.finished.set {
		list, err := object.Slice(th, t.args)
		if err != nil {
			return value{}, err
		}
		d, ok := object.AsDict(t.kw)
		if !ok {
			return value{}, th.TypeErrorf("%s argument after ** must be a mapping, not %s", callee(th, t.fn), t.kw.Type().Name)
		}
		named, err := threads.Keywords(th, d)
		if err != nil {
			return value{}, err
		}
		if _, err := object.Call(th, t.fn, list, named); err != nil {
			return value{}, err
		}
	}
	t.finished.setAll()
	return object.None, nil
}
