package runtime

import "pyasync/object"

// this file lets other packages in Go wait for futures and for the time

// Notice is a callback in Go for when a future is done.
type Notice struct {
	fn   func(th *object.Thread, f *Future) error
	show *object.Func // what scripts see in its place
}

// NewNotice is a callback; show names it in reprs. The error of fn ends the loop.
func NewNotice(show *object.Func, fn func(th *object.Thread, f *Future) error) *Notice {
	return &Notice{fn, show}
}

func (n *Notice) run(th *thread, l *Loop, f *Future) error {
	if f == nil {
		return nil
	}
	return n.fn(th, f)
}

func (n *Notice) contextOf() *Context { return nil }

// noticeValue is a notice as scripts see it: it can be called with the future.
var noticeType = object.NewStatic("function", object.ObjectType, object.FlagNoInstantiate)

type noticeValue struct{ n *Notice }

func (*noticeValue) Type() *object.Type { return noticeType }

func (n *Notice) python() value { return object.From(&noticeValue{n}) }

func init() {
	t := noticeType
	t.Call = func(th *thread, v value, args []value, kw kwargs) (value, error) {
		if len(args) == 1 {
			if f := futureOf(args[0]); f != nil {
				return object.None, v.Object().(*noticeValue).n.fn(th, f)
			}
			own, err := copyForeign(th, args[0])
			if err != nil {
				return value{}, err
			}
			return object.None, v.Object().(*noticeValue).n.fn(th, own)
		}
		return value{}, th.TypeErrorf("%s() takes a future", v.Object().(*noticeValue).n.show.Name)
	}
	t.Compare = func(th *thread, a, b value, op object.CompareOp) (value, error) {
		x, ok1 := a.Object().(*noticeValue)
		y, ok2 := b.Object().(*noticeValue)
		if !ok1 || !ok2 || op != object.EQ && op != object.NE {
			return object.NotImplemented, nil
		}
		return object.Bool((x.n == y.n) == (op == object.EQ)), nil
	}
	t.Hash = func(th *thread, v value) (int64, error) {
		return int64(object.ID(object.From(v.Object().(*noticeValue)))), nil
	}
	t.Getters = func() []object.Getter {
		name := func(th *thread, v value) (value, error) {
			return object.FromString(v.Object().(*noticeValue).n.show.Name), nil
		}
		return []object.Getter{{Name: "__qualname__", Get: name}, {Name: "__name__", Get: name}}
	}
}

// OnDone has n called, on the loop, when the future is done.
func (f *Future) OnDone(th *object.Thread, n *Notice) error { return f.listen(th, n) }

// NotOnDone undoes OnDone.
func (f *Future) NotOnDone(n *Notice) { f.unlisten(n) }

// FutureOf is the future or task that v is, or nil.
func FutureOf(v object.Value) *Future { return futureOf(v) }

// TaskOf is the task that v is, or nil.
func TaskOf(v object.Value) *Task { return taskOf(v) }

// LoopOf is the loop in Go that v is, or nil.
func LoopOf(v object.Value) *Loop { l, _ := v.Object().(*Loop); return l }

// Value is the future as scripts see it.
func (f *Future) Value() object.Value { return f.self() }

// Loop is the loop of the future; nil if that is not one of ours.
func (f *Future) Loop() *Loop { return f.loop }

// Cancelled reports whether the future was cancelled.
func (f *Future) Cancelled() bool { return f.state == cancelled }

// Quiet has a task not be reported if it is left pending.
func (t *Task) Quiet() { t.quiet = true }

// Cancels is the number of requests to cancel the task.
func (t *Task) Cancels() int {
	if t.rare == nil {
		return 0
	}
	return t.rare.cancels
}

// MustCancel reports whether the next step will raise CancelledError, and takes that back
// if reset is set.
func (t *Task) MustCancel() bool { return t.mustCancel }

// Seen marks the exception of a future as looked at.
func (f *Future) Seen() { f.logTB = false }

// Unseen reports whether the future has an exception that nobody has looked at.
func (f *Future) Unseen() bool { return f.logTB }

// Awaiting is the future that the task waits for, or zero.
func (t *Task) Awaiting() object.Value { return t.waiting() }

// NoteWaits has the loop remember since when its tasks wait, for Since.
func (l *Loop) NoteWaits() { l.timing = true }

// Since is when the task began to wait for what it waits for, by the clock of its loop; ok is
// false if nobody has noted that.
func (t *Task) Since() (when float64, ok bool) {
	if t.rare == nil || t.rare.since == 0 || t.waiting().IsZero() {
		return 0, false
	}
	return t.rare.since, true
}

// Coroutine is what the task runs.
func (t *Task) Coroutine() object.Value { return object.From(t.coro) }

// RunForever runs the loop until it is told to stop, or an error ends it.
func (l *Loop) RunForever(th *object.Thread) error { return l.runForever(th) }

// Failure is the exception of a future that is done, or nil; CancelledError is none.
func (f *Future) Failure() *object.Exception { return f.failure() }

// MakeCancelled is the CancelledError of a cancelled future.
func (f *Future) MakeCancelled(th *object.Thread) *object.Exception { return f.makeCancelled(th) }

// CancelFuture is v.cancel(msg=msg) for anything like a future.
func CancelFuture(th *object.Thread, v, msg object.Value) (bool, error) {
	return cancelFuture(th, v, msg)
}

// Report calls the exception handler of a loop. Entries are keys and values in turn.
func Report(th *object.Thread, loop object.Value, msg string, e *object.Exception, entries ...object.Item) error {
	es := []entry{{"message", object.FromString(msg)}}
	if e != nil {
		es = append(es, entry{"exception", object.From(e)})
	}
	for _, it := range entries {
		es = append(es, entry{object.StringOf(it.Key), it.Val})
	}
	return report(th, loop, es...)
}

// Log hands a record to the logger "asyncio".
func Log(th *object.Thread, level, text string, e *object.Exception) error {
	return logRecord(th, level, text, e)
}

// Plain reports whether the loop schedules as ours does, without methods of a script's class and
// without attributes that could replace methods.
func (l *Loop) Plain() bool {
	return !l.custom && !(l.Ext.HasDictObject() && l.Ext.Dict().Len() > 0)
}

// Timer is a call in Go at a time.
type Timer struct {
	timer
	fn     func(th *object.Thread) error
	l      *Loop
	Handle object.Value // of a loop with methods in Python
}

func (t *Timer) run(th *thread, l *Loop, _ *Future) error {
	if t.timer.cancelled {
		return nil
	}
	return t.fn(th)
}

// At calls fn at a time of the loop's clock. The error of fn ends the loop.
func (l *Loop) At(when float64, fn func(th *object.Thread) error) *Timer {
	t := &Timer{fn: fn, l: l}
	t.what = t
	l.startTimer(when, &t.timer)
	return t
}

// Soon calls fn in the next turn.
func (l *Loop) Soon(fn func(th *object.Thread) error) *Timer {
	t := &Timer{fn: fn, l: l}
	l.ready.push(t, nil)
	return t
}

// Cancel takes the call back.
func (t *Timer) Cancel() {
	if t.l != nil {
		t.l.cancelTimer(&t.timer)
		return
	}
	t.cancelled = true
	if h := handleOf(t.Handle); h != nil {
		h.cancelled = true
	}
}

// Time is loop.time().
func (l *Loop) Time(th *object.Thread) (float64, error) { return l.now(th) }

// Seconds is a number as a float.
func Seconds(th *object.Thread, v object.Value) (float64, error) { return seconds(th, v) }

// CallbackText words a callback as reprs of handles do.
func CallbackText(th *object.Thread, fn object.Value, args []object.Value, debug bool) (string, error) {
	return callbackText(th, fn, args, debug)
}

// ShortRepr is reprlib.repr(v).
func ShortRepr(th *object.Thread, v object.Value) (string, error) { return shortRepr(th, v) }

// CoroutineText words a coroutine as reprs of tasks do.
func CoroutineText(th *object.Thread, v object.Value) (string, error) { return coroutineText(th, v) }

// FunctionSource is where the code of a callback is.
func FunctionSource(th *object.Thread, fn object.Value) (file string, line int, ok bool) {
	return functionSource(th, fn)
}

// SourceTraceback is the stack of the running code, without skip frames.
func SourceTraceback(th *object.Thread, skip int) object.Value { return sourceTraceback(th, skip) }

// Value is the notice as scripts see it: a callable.
func (n *Notice) Value() object.Value { return n.python() }

// NewForeignTimer is a timer that a loop with methods in Python is given as a callable. The
// handle that it returns belongs into Handle.
func NewForeignTimer(fn func(th *object.Thread) error) (*Timer, object.Value) {
	t := &Timer{fn: fn}
	f := &object.Func{Name: "timer", Sig: "()", Fast0: func(th *thread, _ value) (value, error) {
		if t.cancelled {
			return object.None, nil
		}
		return object.None, fn(th)
	}}
	return t, object.NewBuiltin(f, value{}, "asyncio")
}

// SourceOf is where the running code is, if loop is in debug mode; zero otherwise.
func SourceOf(th *object.Thread, loop object.Value) (object.Value, error) {
	debug, err := debugOf(th, loop)
	if err != nil || !debug {
		return value{}, err
	}
	return sourceTraceback(th, 0), nil
}
