package thread

import (
	"fmt"
	gotime "time"

	"pyasync/object"
	"pyasync/runtime"
	"pyasync/stdlib/sys"
	"pyasync/stdlib/time"
)

// this file starts threads, and defines _ThreadHandle, by which they are joined

// HandleType is _thread._ThreadHandle.
var HandleType = object.NewStatic("_thread._ThreadHandle", object.ObjectType, 0)

// Handle is a thread that can be waited for.
type Handle struct {
	Ident   int64 // 0 before the start
	th      *thread
	started bool
	done    bool
	queue   runtime.WaitQueue
}

// Type is _thread._ThreadHandle.
func (*Handle) Type() *object.Type { return HandleType }

// MakeWeak implements object.WeakTarget.
func (h *Handle) MakeWeak() object.Weak { return object.WeakTo(h) }

// Fork implements object.Forker: of the threads, only the one that makes the copy goes on there.
func (h *Handle) Fork(f *object.Fork) object.Object {
	if h.th == f.From() {
		return NewHandle(f.To())
	}
	return &Handle{Ident: h.Ident, started: h.started, done: h.started}
}

// NewHandle is the handle of a thread that runs already, or of none if th is nil.
func NewHandle(th *thread) *Handle {
	HandleType.Ready()
	h := &Handle{th: th, started: th != nil}
	if th != nil {
		h.Ident = th.Ident
	}
	return h
}

// Start runs f in a new thread. Unless it is a daemon, the end of the program waits for it.
func (h *Handle) Start(th *thread, daemon bool, f func(th *thread)) error {
	if h.started {
		return th.Raise(object.RuntimeErrorType, "thread already started")
	}
	st := of(th)
	t, err := runtime.Start(th, func(th *thread) {
		st.count++
		f(th)
		st.count--
		delete(st.joinable, h)
		h.setDone()
	})
	if err != nil {
		return err
	}
	h.th, h.Ident, h.started = t, t.Ident, true
	if !daemon {
		st.joinable[h] = struct{}{}
	}
	return nil
}

func (h *Handle) setDone() {
	h.done = true
	h.queue.Wake(-1)
}

// Done reports whether the thread has ended.
func (h *Handle) Done() bool { return h.done }

// SetDone marks the thread as ended, which it may not be.
func (h *Handle) SetDone() { h.setDone() }

// Started reports whether the thread was started.
func (h *Handle) Started() bool { return h.started }

// Join waits for the end of the thread, at most for timeout, which is without limit if
// negative.
func (h *Handle) Join(th *thread, timeout gotime.Duration) error {
	if !h.started {
		return th.Raise(object.RuntimeErrorType, "thread not started")
	}
	if h.done {
		if th.Interrupt.Load() { // it may have left something to do
			return th.Poll()
		}
		return nil
	}
	if h.th == th {
		return th.Raise(object.RuntimeErrorType, "Cannot join current thread")
	}
	_, err := h.queue.WaitFor(th, timeout, h.Done)
	return err
}

func handleOf(v value) *Handle { return v.Object().(*Handle) }

func init() {
	t := HandleType
	t.Doc = "A thread that can be joined."
	t.New = func(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
		if len(args)+len(kw) > 0 {
			return value{}, th.TypeErrorf("_ThreadHandle() takes no arguments")
		}
		return object.From(new(Handle)), nil
	}
	t.Repr = func(th *thread, v value) (value, error) {
		return object.FromString(fmt.Sprintf("<_thread._ThreadHandle object: ident=%d>", handleOf(v).Ident)), nil
	}
	t.Getters = func() []object.Getter {
		return []object.Getter{{Name: "ident", Get: func(th *thread, v value) (value, error) { return object.Int(handleOf(v).Ident), nil }}}
	}
	t.Methods = func() []object.Func {
		return []object.Func{
			{Name: "join", Sig: "(timeout=None, /)", Doc: "Wait for the end of the thread.", Bound: func(th *thread, self value, a []value) (value, error) {
				d := gotime.Duration(-1)
				if !a[0].IsZero() && !a[0].IsNone() {
					var err error
					if d, err = time.Timeout(th, a[0]); err != nil {
						return value{}, err
					}
				}
				return object.None, handleOf(self).Join(th, d)
			}},
			{Name: "is_done", Doc: "Return whether the thread has ended.", Fast0: func(th *thread, self value) (value, error) {
				return object.Bool(handleOf(self).done), nil
			}},
			{Name: "_set_done", Doc: "Mark the thread as ended.", Fast0: func(th *thread, self value) (value, error) {
				h := handleOf(self)
				if !h.started {
					return value{}, th.Raise(object.RuntimeErrorType, "thread not started")
				}
				h.setDone()
				return object.None, nil
			}},
		}
	}
}

// Keywords are the keyword arguments that a dict holds.
func Keywords(th *thread, d *object.Dict) (kwargs, error) {
	var kw kwargs
	for _, it := range d.Items() {
		name, ok := object.AsStr(it.Key)
		if !ok {
			return nil, th.TypeErrorf("keywords must be strings")
		}
		kw = append(kw, object.Kw{Name: th.Interp.InternStr(name), Val: it.Val})
	}
	return kw, nil
}

// callIn calls a function at the bottom of a thread; an exception that it does not catch is
// reported, except for SystemExit.
func callIn(th *thread, fn value, args []value, kw kwargs) {
	_, err := object.Call(th, fn, args, kw)
	if err == nil || object.IsException(err, object.SystemExitType) {
		return
	}
	r, rerr := object.ReprString(th, fn)
	if rerr != nil {
		r = "<function>"
	}
	sys.WriteUnraisable(th, err, object.FromString("Exception ignored in thread started by "+r), value{})
}

var startJoinable = object.Func{Name: "start_joinable_thread", Sig: "(function, handle=None, daemon=True)", Doc: "Call function() in a new thread. Return a handle by which it can be joined.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		fn := a[0]
		if !object.Callable(fn) {
			return value{}, th.TypeErrorf("thread function must be callable")
		}
		h := NewHandle(nil)
		if !a[1].IsZero() && !a[1].IsNone() {
			var ok bool
			if h, ok = a[1].Object().(*Handle); !ok {
				return value{}, th.TypeErrorf("'handle' must be a _ThreadHandle")
			}
		}
		daemon := true
		if !a[2].IsZero() {
			var err error
			if daemon, err = object.Truth(th, a[2]); err != nil {
				return value{}, err
			}
		}
		return object.From(h), h.Start(th, daemon, func(th *thread) { callIn(th, fn, nil, nil) })
	}}

// startNew is start_new_thread under one of its names.
func startNew(name string) *object.Func {
	return &object.Func{Name: name, Sig: "(function, args, kwargs={}, /)", Doc: "Call function(*args, **kwargs) in a new thread. Return the thread's identifier.",
		Raw: func(th *thread, _ value, a []value, kw kwargs) (value, error) {
			switch {
			case len(kw) > 0:
				return value{}, th.TypeErrorf("_thread.%s() takes no keyword arguments", name)
			case len(a) < 2:
				return value{}, th.TypeErrorf("start_new_thread expected at least 2 arguments, got %d", len(a))
			case len(a) > 3:
				return value{}, th.TypeErrorf("start_new_thread expected at most 3 arguments, got %d", len(a))
			case !object.Callable(a[0]):
				return value{}, th.TypeErrorf("first arg must be callable")
			}
			args, ok := object.AsTuple(a[1])
			if !ok {
				return value{}, th.TypeErrorf("2nd arg must be a tuple")
			}
			var named kwargs
			if len(a) == 3 {
				d, ok := object.AsDict(a[2])
				if !ok {
					return value{}, th.TypeErrorf("optional 3rd arg must be a dictionary")
				}
				var err error
				if named, err = Keywords(th, d); err != nil {
					return value{}, err
				}
			}
			fn, h := a[0], NewHandle(nil)
			err := h.Start(th, true, func(th *thread) { callIn(th, fn, args.Items, named) })
			return object.Int(h.Ident), err
		}}
}
