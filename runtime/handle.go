package runtime

import "pyasync/object"

// this file defines Handle: what call_soon, call_later and call_at return

// Types of handles.
var (
	HandleType      = object.NewStaticIn("asyncio.events", "Handle", object.ObjectType, object.FlagBaseType)
	TimerHandleType = object.NewStaticIn("asyncio.events", "TimerHandle", HandleType, object.FlagBaseType)
)

// Handle is a call that a loop is to make.
type Handle struct {
	object.Sub
	loop      value
	fn        value // zero once it is cancelled
	args      []value
	ctx       *Context
	source    value // where it was made, in debug mode
	text      value // the repr from before it was cancelled, in debug mode
	cancelled bool
}

// Type is Handle or a subclass.
func (h *Handle) Type() *object.Type { return h.TypeOr(HandleType) }

// MakeWeak implements object.WeakTarget.
func (h *Handle) MakeWeak() object.Weak { return object.WeakTo(h) }

// TimerHandle is a call at a time.
type TimerHandle struct {
	Handle
	timer timer
	when  value
}

// Type is TimerHandle or a subclass.
func (h *TimerHandle) Type() *object.Type {
	if h.Ext != nil {
		return h.Ext.Type()
	}
	return TimerHandleType
}

// MakeWeak implements object.WeakTarget.
func (h *TimerHandle) MakeWeak() object.Weak { return object.WeakTo(h) }

// handleOf is the handle that v is, or the one within.
func handleOf(v value) *Handle {
	switch o := v.Object().(type) {
	case *Handle:
		return o
	case *TimerHandle:
		return &o.Handle
	}
	return nil
}

// run implements runner: it makes the call.
func (h *Handle) run(th *thread, l *Loop, _ *Future) error { return h.runAs(th, l, object.From(h)) }

// run implements runner.
func (h *TimerHandle) run(th *thread, l *Loop, _ *Future) error {
	return h.runAs(th, l, object.From(h))
}

// runAs makes the call of a handle that self is or contains.
func (h *Handle) runAs(th *thread, l *Loop, self value) error {
	if h.cancelled {
		return nil
	}
	if l != nil && l.debug {
		old := l.handle
		l.handle = h
		defer func() { l.handle = old }()
	}
	err := h.ctx.Enter(th)
	if err == nil {
		_, err = object.Call(th, h.fn, h.args, nil)
		h.ctx.Exit(th)
	}
	if err != nil {
		return callbackFailed(th, h.loop, err, h, self)
	}
	return nil
}

// cancel is cancel(): repr keeps what debugging needs.
func (h *Handle) cancel(th *thread, self value) error {
	if h.cancelled {
		return nil
	}
	debug, err := debugOf(th, h.loop)
	if err != nil {
		return err
	}
	h.cancelled = true
	if debug {
		if h.text, err = object.Repr(th, self); err != nil {
			return err
		}
	}
	h.fn, h.args = value{}, nil
	if t, ok := self.Object().(*TimerHandle); ok {
		if l, ok := h.loop.Object().(*Loop); ok {
			if t.timer.scheduled {
				l.cancelTimer(&t.timer)
			}
			t.timer.cancelled, t.timer.what = true, nil
		} else if t.timer.scheduled {
			_, err := object.CallMethod(th, h.loop, "_timer_handle_cancelled", self)
			return err
		}
	}
	return nil
}

// debugOf is loop.get_debug().
func debugOf(th *thread, loop value) (bool, error) {
	if l, ok := loop.Object().(*Loop); ok && !l.custom {
		return l.debug, nil
	}
	if loop.IsZero() { // a handle that __init__ has not seen
		return false, nil
	}
	v, err := object.CallMethod(th, loop, "get_debug")
	if err != nil {
		return false, err
	}
	return object.Truth(th, v)
}

// newHandle is the handle of a call in context ctx, a copy of the current one if that is nil.
func newHandle(th *thread, loop, fn value, args []value, ctx *Context) Handle {
	if ctx == nil {
		ctx = CopyContext(th)
	}
	return Handle{loop: loop, fn: fn, args: append([]value(nil), args...), ctx: ctx}
}

// CallSoon is call_soon.
func (l *Loop) CallSoon(th *thread, fn value, args []value, ctx *Context) (*Handle, error) {
	if err := l.checkClosed(th); err != nil {
		return nil, err
	}
	if l.debug {
		if err := l.checkThread(th); err != nil {
			return nil, err
		}
		if err := l.checkCallback(th, fn, "call_soon"); err != nil {
			return nil, err
		}
	}
	h := newHandle(th, object.From(l), fn, args, ctx)
	if l.debug {
		h.source = sourceTraceback(th, 0)
	}
	l.ready.push(&h, nil)
	return &h, nil
}

// CallSoonThreadsafe is call_soon_threadsafe: it wakes the loop up.
func (l *Loop) CallSoonThreadsafe(th *thread, fn value, args []value, ctx *Context) (*Handle, error) {
	if err := l.checkClosed(th); err != nil {
		return nil, err
	}
	if l.debug {
		if err := l.checkCallback(th, fn, "call_soon_threadsafe"); err != nil {
			return nil, err
		}
	}
	h := newHandle(th, object.From(l), fn, args, ctx)
	if l.debug {
		h.source = sourceTraceback(th, 0)
	}
	l.ready.push(&h, nil)
	l.lookUp()
	return &h, nil
}

// lookUp has the loop see what a thread that has the lock has made ready. A loop that does not
// wait sees it anyway.
func (l *Loop) lookUp() {
	if l.asleep || l.custom {
		l.asleep = false
		l.mail.ring()
	}
}

// callAt is call_at.
func (l *Loop) callAt(th *thread, when value, fn value, args []value, ctx *Context) (*TimerHandle, error) {
	if err := l.checkClosed(th); err != nil {
		return nil, err
	}
	if l.debug {
		if err := l.checkThread(th); err != nil {
			return nil, err
		}
		if err := l.checkCallback(th, fn, "call_at"); err != nil {
			return nil, err
		}
	}
	at, err := seconds(th, when)
	if err != nil {
		return nil, err
	}
	h := &TimerHandle{Handle: newHandle(th, object.From(l), fn, args, ctx), when: when}
	h.timer.what = h
	if l.debug {
		h.source = sourceTraceback(th, 0)
	}
	l.startTimer(at, &h.timer)
	return h, nil
}

// checkCallback is the debug mode's check of what is to be called.
func (l *Loop) checkCallback(th *thread, fn value, method string) error {
	isCoro, err := isCoroutine(th, fn)
	if err != nil {
		return err
	}
	if isCoro || IsCoroutineFunction(th, fn) {
		return th.TypeErrorf("coroutines cannot be used with %s()", method)
	}
	if !object.Callable(fn) {
		r, err := object.ReprString(th, fn)
		if err != nil {
			return err
		}
		return th.TypeErrorf("a callable object was expected by %s(), got %s", method, r)
	}
	return nil
}

// IsCoroutineFunction is asyncio.iscoroutinefunction(v).
func IsCoroutineFunction(th *thread, v value) bool {
	for {
		m, ok := v.Object().(*object.Method)
		if !ok {
			break
		}
		v = m.Fn
	}
	switch o := v.Object().(type) {
	case *object.Function:
		if o.Code.Flags&object.CodeCoroutine != 0 {
			return true
		}
	case *object.Builtin:
		return o.Func.Coroutine
	case *object.MethodDescr:
		return o.Func.Coroutine
	}
	return markedCoroutine(th, v)
}

// markedCoroutine tells whether inspect.markcoroutinefunction() has marked v.
func markedCoroutine(th *thread, v value) bool {
	inspect, ok := th.Interp.Modules.GetString("inspect").Object().(*object.Module)
	if !ok {
		return false
	}
	want := inspect.Get("_is_coroutine_mark")
	if want.IsZero() {
		return false
	}
	mark, err := object.LookupAttr(th, v, "_is_coroutine_marker")
	return err == nil && object.Is(mark, want)
}
