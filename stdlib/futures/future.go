// Package futures is Python's concurrent.futures: functions called in threads, and the results
// that they will have.
package futures

import (
	"fmt"
	gotime "time"

	"pyasync/object"
	"pyasync/runtime"
	"pyasync/stdlib/time"
)

// this file defines Future

// FutureType is concurrent.futures.Future.
var FutureType = class("concurrent.futures._base", "Future", object.ObjectType)

// The classes of exceptions.
var (
	errorType        = exception("concurrent.futures._base", "Error", "What the exceptions of futures have in common.", object.ExceptionType)
	cancelledType    = exception("concurrent.futures._base", "CancelledError", "The call was called off before it began.", errorType)
	invalidStateType = exception("concurrent.futures._base", "InvalidStateError", "The future is in a state that does not allow this.", errorType)
	brokenType       = exception("concurrent.futures._base", "BrokenExecutor", "The executor cannot be used any more.", object.RuntimeErrorType)
	brokenPoolType   = exception("concurrent.futures.thread", "BrokenThreadPool", "The initializer of a thread has failed.", brokenType)
)

func class(module, name string, base *object.Type) *object.Type {
	t := object.NewStatic(name, base, object.FlagBaseType|object.FlagDict)
	t.Module = module
	return t
}

func exception(module, name, doc string, base *object.Type) *object.Type {
	t := object.NewStatic(name, base, object.FlagBaseType|object.FlagDict|object.FlagExcSub)
	t.Module, t.Doc = module, doc
	return t
}

// CancelledErrorType is the exception for a future that was cancelled.
func CancelledErrorType() *object.Type { return cancelledType.Ready() }

// state is how far a future is.
type state int

const (
	pending state = iota
	running
	cancelled
	notified // cancelled, and those that wait for it know
	finished
)

var stateNames = [...]string{"PENDING", "RUNNING", "CANCELLED", "CANCELLED_AND_NOTIFIED", "FINISHED"}
var stateWords = [...]string{"pending", "running", "cancelled", "cancelled", "finished"}

// Future is a result that there will be.
type Future struct {
	object.Sub
	state     state
	result    value
	exc       value // zero for none
	callbacks []runtime.DoneTeller
	queue     runtime.WaitQueue
	watchers  []*watcher
}

// watcher is somebody who waits for several futures.
type watcher struct {
	queue runtime.WaitQueue
	done  []*Future // since it last looked
}

func (w *watcher) tell(f *Future) {
	w.done = append(w.done, f)
	w.queue.Wake(-1)
}

// Type is Future or a subclass.
func (f *Future) Type() *object.Type { return f.TypeOr(FutureType) }

// MakeWeak implements object.WeakTarget.
func (f *Future) MakeWeak() object.Weak { return object.WeakTo(f) }

// NewFuture is a pending future.
func NewFuture() *Future {
	return &Future{Sub: object.Sub{Ext: object.NewInstance(FutureType.Ready())}}
}

func futureOf(v value) *Future { return v.Object().(*Future) }

func (f *Future) over() bool { return f.state >= cancelled }

// settle wakes all that wait, and calls the callbacks.
func (f *Future) settle(th *thread) {
	f.queue.Wake(-1)
	f.call(th)
}

func (f *Future) call(th *thread) {
	list := f.callbacks
	f.callbacks = nil
	for _, d := range list {
		d.TellDone(th)
	}
}

// OnDone implements runtime.ThreadFuture.
func (f *Future) OnDone(th *object.Thread, d runtime.DoneTeller) {
	if f.over() {
		d.TellDone(th)
		return
	}
	f.callbacks = append(f.callbacks, d)
}

// Outcome implements runtime.ThreadFuture.
func (f *Future) Outcome() (result object.Value, exc *object.Exception, gone bool) {
	if f.state != finished {
		return value{}, nil, true
	}
	if f.exc.IsZero() {
		return f.result, nil, false
	}
	e := object.ExceptionOf(f.exc)
	kind := e.Type()
	switch kind {
	case cancelledType:
		kind = runtime.CancelledErrorType
	case invalidStateType:
		kind = runtime.InvalidStateErrorType
	default:
		return value{}, e, false
	}
	same := object.NewException(kind.Ready(), e.Args...)
	same.TB = e.TB
	return value{}, same, false
}

// callback is a function that a script has added.
type callback struct {
	f  *Future
	fn value
}

// TellDone implements runtime.DoneTeller.
func (c callback) TellDone(th *object.Thread) { c.f.callOne(th, c.fn) }

// callOne calls a callback; its exceptions are reported.
func (f *Future) callOne(th *thread, fn value) {
	if _, err := object.Call1(th, fn, object.From(f)); err != nil {
		if e := object.AsException(err); e != nil && e.Type().Is(object.ExceptionType) {
			r, rerr := object.ReprString(th, object.From(f))
			if rerr != nil {
				r = "a future"
			}
			report(th, "exception", "exception calling callback for "+r, e)
		}
	}
}

func (f *Future) tellWatchers() {
	for _, w := range f.watchers {
		w.tell(f)
	}
}

// Cancel cancels a future that does not run yet.
func (f *Future) Cancel(th *thread) bool {
	switch f.state {
	case running, finished:
		return false
	case pending:
		f.state = cancelled
		f.settle(th)
	}
	return true
}

// begin is set_running_or_notify_cancel.
func (f *Future) begin(th *thread) (bool, error) {
	switch f.state {
	case cancelled:
		f.state = notified
		f.tellWatchers()
		return false, nil
	case pending:
		f.state = running
		return true, nil
	}
	report(th, "critical", fmt.Sprintf("Future %d in unexpected state: %s", object.ID(object.From(f)), stateNames[f.state]), nil)
	return false, th.Raise(object.RuntimeErrorType, "Future in unexpected state")
}

// Finish sets the result, or the exception if that is not zero.
func (f *Future) Finish(th *thread, result, exc value) error {
	if f.state >= cancelled {
		r, err := object.ReprString(th, object.From(f))
		if err != nil {
			return err
		}
		return th.RaiseArgs(invalidStateType, object.FromString(stateNames[f.state]+": "+r))
	}
	f.result, f.exc, f.state = result, exc, finished
	f.tellWatchers()
	f.settle(th)
	return nil
}

// wait waits until the future is over; it fails if it was cancelled or does not come in time.
func (f *Future) wait(th *thread, timeout value) error {
	if !f.over() {
		d := gotime.Duration(-1)
		if !timeout.IsZero() && !timeout.IsNone() {
			var err error
			if d, err = time.Timeout(th, timeout); err != nil {
				return err
			}
			d = max(d, 0)
		}
		ok, err := f.queue.WaitFor(th, d, f.over)
		if err != nil {
			return err
		}
		if !ok {
			return th.RaiseArgs(object.TimeoutErrorType)
		}
	}
	if f.state != finished {
		return th.RaiseArgs(cancelledType)
	}
	return nil
}

// Result waits for the result and returns it, or raises the exception that there is instead.
func (f *Future) Result(th *thread, timeout value) (value, error) {
	if err := f.wait(th, timeout); err != nil {
		return value{}, err
	}
	if !f.exc.IsZero() {
		return value{}, th.RaiseFrom(f.exc, value{})
	}
	return f.result, nil
}

func futureRepr(th *thread, v value) (value, error) {
	f := futureOf(v)
	s := fmt.Sprintf("<%s at %s state=%s", v.Type().ShortName(), object.Address(v), stateWords[f.state])
	if f.state == finished {
		if !f.exc.IsZero() {
			s += " raised " + f.exc.Type().ShortName()
		} else {
			s += " returned " + f.result.Type().ShortName()
		}
	}
	return object.FromString(s + ">"), nil
}

func init() {
	t := FutureType
	t.Doc = "The result that a call will have, which goes on meanwhile."
	t.TextSig = "()"
	t.New = func(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
		return object.From(&Future{Sub: object.Sub{Ext: object.NewInstance(typ)}}), nil
	}
	initArgs := &object.Func{Name: "Future.__init__", Qual: "Future.__init__", Sig: "()", Bound: func(th *thread, self value, a []value) (value, error) { return object.None, nil }}
	t.Init = func(th *thread, v value, args []value, kw kwargs) error {
		_, err := initArgs.CallFunc(th, v, args, kw)
		return err
	}
	t.Repr = futureRepr
	t.Getters = func() []object.Getter {
		none := func(v value) value {
			if v.IsZero() {
				return object.None
			}
			return v
		}
		return []object.Getter{
			{Name: "_state", Get: func(th *thread, v value) (value, error) { return object.FromString(stateNames[futureOf(v).state]), nil }, Set: setState},
			{Name: "_result", Get: func(th *thread, v value) (value, error) { return none(futureOf(v).result), nil }, Set: func(th *thread, v, x value) error {
				futureOf(v).result = x
				return nil
			}},
			{Name: "_exception", Get: func(th *thread, v value) (value, error) { return none(futureOf(v).exc), nil }, Set: func(th *thread, v, x value) error {
				futureOf(v).exc = x
				if x.IsNone() {
					futureOf(v).exc = value{}
				}
				return nil
			}},
		}
	}
	t.Methods = futureMethods
	t.DefinedInPython()
}

// setState is the assignment to _state, which tests of executors do.
func setState(th *thread, v, x value) error {
	if s, ok := object.AsStr(x); ok {
		for i, name := range stateNames {
			if s.String() == name {
				futureOf(v).state = state(i)
				return nil
			}
		}
	}
	return th.ValueErrorf("unknown state")
}

func futureMethods() []object.Func {
	test := func(name, doc string, f func(s state) bool) object.Func {
		return object.Func{Name: name, Doc: doc, Fast0: func(th *thread, self value) (value, error) { return object.Bool(f(futureOf(self).state)), nil }}
	}
	return []object.Func{
		test("cancelled", "Return whether the call was cancelled.", func(s state) bool { return s == cancelled || s == notified }),
		test("running", "Return whether the call goes on now.", func(s state) bool { return s == running }),
		test("done", "Return whether the call was cancelled or has ended.", func(s state) bool { return s >= cancelled }),
		{Name: "cancel", Doc: "Cancel the call unless it has begun. Return whether it is cancelled.", Fast0: func(th *thread, self value) (value, error) {
			return object.Bool(futureOf(self).Cancel(th)), nil
		}},
		{Name: "add_done_callback", Sig: "(fn)", Doc: "Have fn(future) called when the future is done; at once if it is.", Bound: func(th *thread, self value, a []value) (value, error) {
			f := futureOf(self)
			f.OnDone(th, callback{f, a[0]})
			return object.None, nil
		}},
		{Name: "result", Sig: "(timeout=None)", Doc: "Return the result, or raise the exception that the call has raised.\n\nWait for it, at most for timeout seconds, and then raise TimeoutError.", Bound: func(th *thread, self value, a []value) (value, error) {
			return futureOf(self).Result(th, a[0])
		}},
		{Name: "exception", Sig: "(timeout=None)", Doc: "Return the exception that the call has raised, or None.\n\nWait for it, at most for timeout seconds, and then raise TimeoutError.", Bound: func(th *thread, self value, a []value) (value, error) {
			f := futureOf(self)
			if err := f.wait(th, a[0]); err != nil {
				return value{}, err
			}
			if f.exc.IsZero() {
				return object.None, nil
			}
			return f.exc, nil
		}},
		{Name: "set_running_or_notify_cancel", Doc: "For executors: mark the call as begun. Return False if it was cancelled.", Fast0: func(th *thread, self value) (value, error) {
			ok, err := futureOf(self).begin(th)
			return object.Bool(ok), err
		}},
		{Name: "set_result", Sig: "(result)", Doc: "For executors: set the result.", Bound: func(th *thread, self value, a []value) (value, error) {
			return object.None, futureOf(self).Finish(th, a[0], value{})
		}},
		{Name: "set_exception", Sig: "(exception)", Doc: "For executors: set what the call has raised.", Bound: func(th *thread, self value, a []value) (value, error) {
			if a[0].IsNone() {
				return object.None, futureOf(self).Finish(th, object.None, value{})
			}
			return object.None, futureOf(self).Finish(th, object.None, a[0])
		}},
		{Name: "__class_getitem__", Sig: "(object, /)", Class: true, Doc: "See PEP 585", Fast1: object.NewGenericAlias},
	}
}
