package runtime

import (
	"slices"

	"pyasync/object"
)

// this file defines Future: a result that is to come

// FutureType is asyncio.Future.
var FutureType = object.NewStatic("_asyncio.Future", object.ObjectType, object.FlagBaseType)

type futureState uint8

const (
	pending futureState = iota
	cancelled
	finished
)

func (s futureState) String() string { return [...]string{"PENDING", "CANCELLED", "FINISHED"}[s] }

// Future is a result that is to come. It must only be touched on its loop.
type Future struct {
	object.Sub
	loop   *Loop    // nil: see futureRare.loop
	result value    // or the exception
	first  listener // the callbacks, in order: first, then those of rare
	rare   *futureRare
	task   *Task // the task that this is the future of

	state    futureState
	failed   bool // it is done with an exception
	blocking bool // a coroutine waits for it, and its task has yet to learn so
	part     bool // it is a part of something else, which no finalizer suits
	logTB    bool // its exception is to be reported unless somebody looks at it

	// Of tasks.
	mustCancel bool // the next step raises CancelledError
	listed     bool // among the pending tasks
	quiet      bool // not to be reported if it is left pending
}

// futureRare is what few futures have.
type futureRare struct {
	more         []listener
	loop         value // a loop that is not one of ours
	typ          *object.Type
	cancelMsg    value
	cancelledExc *object.Exception
	tb           *object.Traceback // of exc
	gather       *gathering
	source       value   // where the future was made, in debug mode
	since        float64 // when the task began to wait, on a loop that notes that

	// Of tasks.
	cancels int // requests to cancel it
	name    *object.Str
	waiter  object.Object     // what it waits for, if that is not one of our futures
	thrown  *object.Exception // what the next step begins with
	awaited value             // of asyncio.sleep: see sleeper
}

// listener is told when a future is done, on the loop.
type listener interface {
	runner
	// python is the callback as scripts see it.
	python() value
	// contextOf is the context in which it runs.
	contextOf() *Context
}

// Type is Future, Task or a subclass.
func (f *Future) Type() *object.Type {
	if f.Ext != nil {
		return f.TypeOr(FutureType)
	}
	if f.rare != nil && f.rare.typ != nil {
		return f.rare.typ
	}
	return FutureType
}

// MakeWeak implements object.WeakTarget.
func (f *Future) MakeWeak() object.Weak { return object.WeakTo(f) }

// NewFuture is a pending future of a loop.
func NewFuture(l *Loop) *Future {
	f := &Future{loop: l}
	if l.debug {
		f.noteSource(l)
	}
	return f
}

// futureOf is the future or task that v is, or nil.
func futureOf(v value) *Future {
	switch o := v.Object().(type) {
	case *Future:
		return o
	case *Task:
		return &o.Future
	}
	return nil
}

// self is the future as scripts see it.
func (f *Future) self() value {
	if f.task != nil {
		return object.From(f.task)
	}
	return object.From(f)
}

func (f *Future) rarePart() *futureRare {
	if f.rare == nil {
		f.rare = &futureRare{}
	}
	return f.rare
}

// setLoop binds a new future to its loop.
func (f *Future) setLoop(loop value) {
	if l, ok := loop.Object().(*Loop); ok {
		f.loop = l
		return
	}
	f.rarePart().loop = loop
}

// loopValue is get_loop(); zero if __init__ was not called.
func (f *Future) loopValue() value {
	if f.loop != nil {
		return object.From(f.loop)
	}
	if f.rare != nil {
		return f.rare.loop
	}
	return value{}
}

func (f *Future) loopOf() *Loop { return f.loop }

// Done reports whether the future has a result, an exception, or was cancelled.
func (f *Future) Done() bool { return f.state != pending }

// checkInit raises when __init__ of a subclass has not called ours.
func (f *Future) checkInit(th *thread) error {
	if f.loop == nil && (f.rare == nil || f.rare.loop.IsZero()) {
		return th.Raise(object.RuntimeErrorType, "Future object is not initialized.")
	}
	return nil
}

// soon has l called once the future is done, which it is.
func (f *Future) soon(th *thread, l listener) error {
	if f.loop != nil && !f.loop.overrides("call_soon") {
		if p, ok := l.(*callback); ok && f.loop.debug {
			if err := f.loop.checkCallback(th, p.fn, "call_soon"); err != nil {
				return err
			}
		}
		return f.loop.soon(th, l, f)
	}
	call, err := object.GetAttrString(th, f.loopValue(), "call_soon")
	if err != nil {
		return err
	}
	var kw kwargs
	if c := l.contextOf(); c != nil {
		kw = kwargs{{Name: th.Interp.Intern("context"), Val: object.From(c)}}
	}
	_, err = object.Call(th, call, []value{l.python(), f.self()}, kw)
	return err
}

// listen has l called when the future is done.
func (f *Future) listen(th *thread, l listener) error {
	switch {
	case f.state != pending:
		return f.soon(th, l)
	case f.first == nil && (f.rare == nil || len(f.rare.more) == 0):
		f.first = l
	default:
		r := f.rarePart()
		r.more = append(r.more, l)
	}
	return nil
}

// listeners are the callbacks in order.
func (f *Future) listeners() []listener {
	var ls []listener
	if f.first != nil {
		ls = append(ls, f.first)
	}
	if f.rare != nil {
		ls = append(ls, f.rare.more...)
	}
	return ls
}

// listening reports whether l is one of the callbacks.
func (f *Future) listening(l listener) bool {
	return f.first == l || f.rare != nil && slices.Contains(f.rare.more, l)
}

// unlisten takes one of our own callbacks back.
func (f *Future) unlisten(l listener) {
	if f.first == l {
		f.first = nil
	}
	if f.rare == nil {
		return
	}
	for i, m := range f.rare.more {
		if m == l {
			f.rare.more = append(f.rare.more[:i], f.rare.more[i+1:]...)
			return
		}
	}
}

// schedule has all callbacks called in the next turn.
func (f *Future) schedule(th *thread) error {
	first := f.first
	f.first = nil
	var more []listener
	if f.rare != nil {
		more = f.rare.more
		f.rare.more = nil
	}
	if first != nil {
		if err := f.soon(th, first); err != nil {
			return err
		}
	}
	for _, l := range more {
		if err := f.soon(th, l); err != nil {
			return err
		}
	}
	return nil
}

// SetResult makes the future done with v.
func (f *Future) SetResult(th *thread, v value) error {
	if f.state != pending {
		return f.invalidState(th)
	}
	f.result, f.state = v, finished
	return f.schedule(th)
}

// setResultUnlessCancelled is SetResult of timers, which come too late at times.
func (f *Future) setResultUnlessCancelled(th *thread, v value) error {
	if f.state != pending {
		return nil
	}
	return f.SetResult(th, v)
}

// SetException makes the future done with an exception.
func (f *Future) SetException(th *thread, e *object.Exception) error {
	if f.state != pending {
		return f.invalidState(th)
	}
	if e.Type().Is(object.StopIterationType) {
		r := object.NewException(object.RuntimeErrorType, object.FromString("StopIteration interacts badly with generators and cannot be raised into a Future"))
		r.Cause, r.Context, r.Suppress = object.From(e), e, true
		e = r
	}
	f.result, f.failed, f.state, f.logTB = object.From(e), true, finished, true
	if e.TB != nil {
		f.rarePart().tb = e.TB
	}
	alone := f.first == nil && (f.rare == nil || len(f.rare.more) == 0)
	if err := f.schedule(th); err != nil {
		return err
	}
	st := stateFor(th)
	st.failed.watch(th, f)
	if alone && f.task != nil && st.OnFailure != nil {
		st.OnFailure(th, f.task)
	}
	return nil
}

// invalidState is the error of setting what is set.
func (f *Future) invalidState(th *thread) error {
	return raiseInvalid(th, "invalid state")
}

// Cancel cancels the future; false if it is done.
func (f *Future) Cancel(th *thread, msg value) (bool, error) {
	f.logTB = false
	if f.state != pending {
		return false, nil
	}
	if f.rare != nil && f.rare.gather != nil {
		return f.rare.gather.cancel(th, msg)
	}
	f.state = cancelled
	if !msg.IsZero() && !msg.IsNone() || f.rare != nil && !f.rare.cancelMsg.IsZero() {
		f.rarePart().cancelMsg = msg
	}
	return true, f.schedule(th)
}

// makeCancelled is the CancelledError of a cancelled future.
func (f *Future) makeCancelled(th *thread) *object.Exception {
	if r := f.rare; r != nil {
		if e := r.cancelledExc; e != nil {
			r.cancelledExc = nil
			return e
		}
		if !r.cancelMsg.IsZero() && !r.cancelMsg.IsNone() {
			return object.NewException(CancelledErrorType, r.cancelMsg)
		}
	}
	return object.NewException(CancelledErrorType)
}

// outcome is the result, or the error that result() raises, of a future that is done.
func (f *Future) outcome(th *thread) (value, error) {
	switch {
	case f.state == cancelled:
		e := f.makeCancelled(th)
		e.SetContext(th.Handled)
		return value{}, e
	case f.failed:
		f.logTB = false
		e := f.failure()
		e.TB = nil
		if f.rare != nil {
			e.TB, f.rare.tb = f.rare.tb, nil
		}
		e.SetContext(th.Handled)
		return value{}, e
	}
	return f.result, nil
}

// Result is result().
func (f *Future) Result(th *thread) (value, error) {
	if f.state == pending {
		return value{}, raiseInvalid(th, "Result is not set.")
	}
	return f.outcome(th)
}

// Exception is exception(): nil if there is none.
func (f *Future) Exception(th *thread) (*object.Exception, error) {
	switch f.state {
	case cancelled:
		e := f.makeCancelled(th)
		e.SetContext(th.Handled)
		return nil, e
	case pending:
		return nil, raiseInvalid(th, "Exception is not set.")
	}
	f.logTB = false
	return f.failure(), nil
}

// failure is the exception that it is done with, or nil; CancelledError is none.
func (f *Future) failure() *object.Exception {
	if !f.failed {
		return nil
	}
	return f.result.Object().(*object.Exception)
}

// AwaitsItself implements object.SelfAwaiter. A class that overrides __await__ has its own way.
func (f *Future) AwaitsItself(th *thread) (bool, error) {
	if f.Ext == nil {
		return true, f.checkInit(th)
	}
	return false, nil
}

// Send implements object.Coroutine for `await`.
func (f *Future) Send(th *thread, _ value) (value, bool, error) {
	if f.state != pending {
		v, err := f.outcome(th)
		return v, err == nil, err
	}
	if f.blocking {
		return value{}, false, th.Raise(object.RuntimeErrorType, "await wasn't used with future")
	}
	f.blocking = true
	return f.self(), false, nil
}

// Throw implements object.Coroutine for `await`.
func (f *Future) Throw(th *thread, e *object.Exception) (value, bool, error) {
	return value{}, false, e
}

// Close implements object.Coroutine for `await`.
func (f *Future) Close(th *thread) error { return nil }

// callback is a callback that a script has added.
type callback struct {
	fn  value
	ctx *Context
}

func (c *callback) python() value       { return c.fn }
func (c *callback) contextOf() *Context { return c.ctx }

func (c *callback) run(th *thread, l *Loop, f *Future) error {
	if err := c.ctx.Enter(th); err != nil {
		return l.callbackFailed(th, err, c.handle(f))
	}
	_, err := object.Call1(th, c.fn, f.self())
	c.ctx.Exit(th)
	if err != nil {
		return l.callbackFailed(th, err, c.handle(f))
	}
	return nil
}

// handle is the handle that CPython has for such a call.
func (c *callback) handle(f *Future) *Handle {
	return &Handle{loop: f.loopValue(), fn: c.fn, args: []value{f.self()}, ctx: c.ctx}
}
