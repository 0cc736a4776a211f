package runtime

import (
	"strconv"

	"pyasync/object"
)

// this file defines Task: a coroutine that a loop runs, step by step

// TaskType is asyncio.Task.
var TaskType = object.NewStatic("_asyncio.Task", FutureType, object.FlagBaseType)

// Task is a coroutine that a loop runs.
type Task struct {
	Future
	coro   object.Object // usually an object.Coroutine
	ctx    *Context      // often own
	own    Context
	waiter *Future // that it waits for; see also futureRare.waiter
	number uint64  // its name is Task-number, unless futureRare.name says so

	next, prev *Task // pending tasks of the interpreter
}

// Type is Task or a subclass.
func (t *Task) Type() *object.Type {
	if t.Ext != nil {
		return t.Ext.Type()
	}
	return TaskType
}

// MakeWeak implements object.WeakTarget.
func (t *Task) MakeWeak() object.Weak { return object.WeakTo(t) }

// taskOf is the task that v is, or nil.
func taskOf(v value) *Task { t, _ := v.Object().(*Task); return t }

// TaskOptions are the arguments of Task.
type TaskOptions struct {
	Name    value // zero or None: Task-number
	Context *Context
	Eager   bool
}

// NewTask makes a task of coroutine coro, and has it start in the next turn.
func NewTask(th *thread, l *Loop, coro value, o TaskOptions) (*Task, error) {
	t := &Task{}
	return t, t.init(th, coro, object.From(l), o)
}

// init is Task.__init__.
func (t *Task) init(th *thread, coro, loop value, o TaskOptions) error {
	ok, err := isCoroutine(th, coro)
	if err != nil {
		return err
	}
	if !ok {
		r, err := object.ReprString(th, coro)
		if err != nil {
			return err
		}
		return th.TypeErrorf("a coroutine was expected, got %s", r)
	}
	t.task = t
	t.setLoop(loop)
	st := t.register(th)
	if err := t.debugSource(th); err != nil {
		return err
	}
	t.ctx = o.Context
	if t.ctx == nil {
		t.own = Context{vars: CurrentContext(th).vars}
		t.ctx = &t.own
	}
	t.mustCancel = false
	if t.rare != nil {
		t.rare.cancels = 0
	}
	t.waitFor(value{})
	t.coro = coro.Object()
	if o.Name.IsZero() || o.Name.IsNone() {
		st.taskCount++
		t.number = st.taskCount
		if t.rare != nil {
			t.rare.name = nil
		}
	} else if t.rarePart().name, err = taskName(th, o.Name); err != nil {
		return err
	}
	if u, ok := t.coro.(object.Unawaited); ok {
		th.TakeOver(u)
	}
	if o.Eager {
		running, err := loopRunning(th, loop)
		if err != nil {
			return err
		}
		if running {
			return t.eagerStart(th)
		}
	}
	if err := t.scheduleStep(th); err != nil {
		return err
	}
	st.tasks.add(t)
	return nil
}

// taskName is the name that an argument asks for.
func taskName(th *thread, v value) (*object.Str, error) {
	if s, ok := object.AsStr(v); ok && s.Exact() {
		return s, nil
	}
	v, err := object.ToStr(th, v)
	s, _ := object.AsStr(v)
	return s, err
}

// Name is get_name().
func (t *Task) Name() value {
	if t.rare == nil || t.rare.name == nil {
		return object.FromString("Task-" + strconv.FormatUint(t.number, 10))
	}
	return object.From(t.rare.name)
}

// waiting is the future that it waits for, or zero.
func (t *Task) waiting() value {
	switch {
	case t.waiter != nil:
		return t.waiter.self()
	case t.rare != nil && t.rare.waiter != nil:
		return object.From(t.rare.waiter)
	}
	return value{}
}

// waitFor notes what the task waits for, which may be nothing.
func (t *Task) waitFor(v value) {
	t.waiter = futureOf(v)
	if t.rare != nil {
		t.rare.waiter = nil
	}
	if t.waiter == nil && !v.IsZero() {
		t.rarePart().waiter = v.Object()
	}
}

// scheduleStep has the task stepped in the next turn.
func (t *Task) scheduleStep(th *thread) error {
	if t.loop != nil && !t.loop.overrides("call_soon") {
		return t.loop.soon(th, t, nil)
	}
	call, err := object.GetAttrString(th, t.loopValue(), "call_soon")
	if err != nil {
		return err
	}
	_, err = object.Call(th, call, []value{object.From(&stepWrapper{t})}, kwargs{{Name: th.Interp.Intern("context"), Val: object.From(t.ctx)}})
	return err
}

// run implements runner: it steps the task, because it is its turn or because f is done.
func (t *Task) run(th *thread, l *Loop, f *Future) error {
	s := stateOf(th)
	ctx := t.ctx
	if ctx.entered {
		return l.callbackFailed(th, ctx.Enter(th), &Handle{loop: object.From(l), fn: object.From(&stepWrapper{t}), ctx: ctx})
	}
	ctx.prev, ctx.entered = CurrentContext(th), true
	s.context = ctx
	err := t.wake(th, f)
	s.context = ctx.prev
	ctx.prev, ctx.entered = nil, false
	if err != nil && !endsLoop(err) {
		return l.callbackFailed(th, err, &Handle{loop: object.From(l), fn: object.From(&stepWrapper{t}), ctx: ctx})
	}
	return err
}

// wake steps the task with the outcome of f, which it waited for, if that is not nil.
func (t *Task) wake(th *thread, f *Future) error {
	var exc *object.Exception
	if t.rare != nil {
		exc, t.rare.thrown = t.rare.thrown, nil
	}
	if f != nil && (f.state == cancelled || f.failed) {
		_, err := f.outcome(th)
		exc = object.AsException(err)
	}
	return t.step(th, exc)
}

// step runs the coroutine to its next suspension; it raises exc there unless that is nil.
func (t *Task) step(th *thread, exc *object.Exception) error {
	if t.state != pending {
		return t.alreadyDone(th, exc)
	}
	if t.mustCancel {
		if exc == nil || !exc.Type().Is(CancelledErrorType) {
			exc = t.makeCancelled(th)
		}
		t.mustCancel = false
	}
	t.waiter = nil
	if t.rare != nil {
		t.rare.waiter = nil
	}
	if err := enterTask(th, t.loop, t.loopValue(), object.From(t)); err != nil {
		return err
	}
	v, done, err := object.Drive(th, object.From(t.coro), object.None, exc)
	err = t.settle(th, v, done, err)
	leaveTask(th, t.loop, t.loopValue())
	return err
}

func (t *Task) alreadyDone(th *thread, exc *object.Exception) error {
	r, err := object.ReprString(th, object.From(t))
	if err != nil {
		return err
	}
	e := "None"
	if exc != nil {
		if e, err = object.ReprString(th, object.From(exc)); err != nil {
			return err
		}
	}
	return raiseInvalid(th, "__step(): already done: "+r+", "+e)
}

// settle deals with what a step came to.
func (t *Task) settle(th *thread, v value, done bool, err error) error {
	switch {
	case err != nil:
		return t.endWith(th, err)
	case done:
		t.unlist(th)
		if t.mustCancel {
			t.mustCancel = false
			_, err := t.Future.Cancel(th, t.cancelMsg())
			return err
		}
		return t.Future.SetResult(th, v)
	}
	return t.suspend(th, v)
}

func (t *Task) cancelMsg() value {
	if t.rare == nil {
		return value{}
	}
	return t.rare.cancelMsg
}

// endWith ends the task with an error.
func (t *Task) endWith(th *thread, err error) error {
	e := object.AsException(err)
	if e == nil {
		return err
	}
	t.unlist(th)
	if e.Type().Is(CancelledErrorType) {
		t.rarePart().cancelledExc = e
		_, err := t.Future.Cancel(th, value{})
		return err
	}
	if e.Type().Is(object.StopIterationType) {
		return t.Future.SetResult(th, e.StopValue())
	}
	if serr := t.Future.SetException(th, e); serr != nil {
		return serr
	}
	if endsLoop(err) {
		return err
	}
	return nil
}

// suspend has the task wait for what its coroutine yields.
func (t *Task) suspend(th *thread, v value) error {
	if f := futureOf(v); f != nil && f.loop == t.loop && t.loop != nil && f.Ext == nil {
		if !f.blocking {
			return t.badYield(th, "yield was used instead of yield from in task %s with %s", v)
		}
		if f.task == t {
			f.blocking = false
			return t.fail(th, object.RuntimeErrorType, "Task cannot await on itself: ")
		}
		f.blocking = false
		if err := f.listen(th, t); err != nil {
			return err
		}
		t.waiter = f
		if t.loop.timing {
			t.rarePart().since = t.loop.clock.Now()
		}
		return t.cancelWaiter(th)
	}
	if v.IsNone() {
		return t.scheduleStep(th)
	}
	return t.suspendForeign(th, v)
}

// cancelWaiter passes a cancellation that came meanwhile on to what the task waits for now.
func (t *Task) cancelWaiter(th *thread) error {
	if !t.mustCancel {
		return nil
	}
	ok, err := cancelFuture(th, t.waiting(), t.cancelMsg())
	if ok {
		t.mustCancel = false
	}
	return err
}

// suspendForeign is suspend for futures of subclasses, of other classes and loops, and for
// what is no future at all.
func (t *Task) suspendForeign(th *thread, v value) error {
	blocking, err := object.LookupAttr(th, v, "_asyncio_future_blocking")
	if err != nil {
		return t.raiseLater(th, err)
	}
	if blocking.IsZero() || blocking.IsNone() {
		return t.badFuture(th, v)
	}
	loop, err := GetLoopOf(th, v)
	if err != nil {
		return t.raiseLater(th, err)
	}
	if !object.Is(loop, t.loopValue()) {
		return t.badYield(th, "Task %s got Future %s attached to a different loop", v)
	}
	if ok, err := object.Truth(th, blocking); err != nil {
		return t.raiseLater(th, err)
	} else if !ok {
		return t.badYield(th, "yield was used instead of yield from in task %s with %s", v)
	}
	if v.Object() == object.Object(t) {
		return t.fail(th, object.RuntimeErrorType, "Task cannot await on itself: ")
	}
	if f := futureOf(v); f != nil && f.Ext == nil {
		f.blocking = false
		err = f.listen(th, t)
	} else {
		if err = object.SetAttrString(th, v, "_asyncio_future_blocking", object.False); err != nil {
			return t.raiseLater(th, err)
		}
		var add value
		if add, err = object.GetAttrString(th, v, "add_done_callback"); err == nil {
			_, err = object.Call(th, add, []value{t.python()}, kwargs{{Name: th.Interp.Intern("context"), Val: object.From(t.ctx)}})
		}
	}
	if err != nil {
		return t.raiseLater(th, err)
	}
	t.waitFor(v)
	return t.cancelWaiter(th)
}

// badFuture raises the error for a yielded object that cannot be waited for.
func (t *Task) badFuture(th *thread, v value) error {
	if v.Type() == generatorType(th) {
		return t.badYield(th, "yield was used instead of yield from for generator in task %s with %s", v)
	}
	r, err := object.ReprString(th, v)
	if err != nil {
		return t.raiseLater(th, err)
	}
	return t.raiseLater(th, object.NewException(object.RuntimeErrorType, object.FromString("Task got bad yield: "+r)))
}

func generatorType(th *thread) *object.Type { return th.Interp.CodeType("generator") }

func (t *Task) badYield(th *thread, format string, v value) error {
	a, err := object.ReprString(th, object.From(t))
	if err != nil {
		return t.raiseLater(th, err)
	}
	b, err := object.ReprString(th, v)
	if err != nil {
		return t.raiseLater(th, err)
	}
	return t.raiseLater(th, th.Raisef(object.RuntimeErrorType, format, a, b))
}

func (t *Task) fail(th *thread, typ *object.Type, msg string) error {
	r, err := object.ReprString(th, object.From(t))
	if err != nil {
		return t.raiseLater(th, err)
	}
	return t.raiseLater(th, th.Raise(typ, msg+r))
}

// raiseLater has the next step raise err in the coroutine.
func (t *Task) raiseLater(th *thread, err error) error {
	e := object.AsException(err)
	if e == nil {
		return err
	}
	t.rarePart().thrown = e
	return t.scheduleStep(th)
}

// Cancel is cancel(): it has CancelledError raised in the coroutine; false if the task is done.
func (t *Task) Cancel(th *thread, msg value) (bool, error) {
	t.logTB = false
	if t.state != pending {
		return false, nil
	}
	t.rarePart().cancels++
	if w := t.waiting(); !w.IsZero() {
		ok, err := cancelFuture(th, w, msg)
		if ok || err != nil {
			return ok, err
		}
	}
	t.mustCancel = true
	t.rare.cancelMsg = msg
	return true, nil
}

// Uncancel takes one request back, and returns how many are left.
func (t *Task) Uncancel() int {
	if t.Cancels() == 0 {
		return 0
	}
	t.rare.cancels--
	if t.rare.cancels == 0 {
		t.mustCancel = false
	}
	return t.rare.cancels
}

// cancelFuture is f.cancel(msg=msg) for anything like a future.
func cancelFuture(th *thread, f, msg value) (bool, error) {
	switch o := f.Object().(type) {
	case *Task:
		if o.Ext == nil {
			return o.Cancel(th, msg)
		}
	case *Future:
		if o.Ext == nil {
			return o.Cancel(th, msg)
		}
	}
	fn, err := object.GetAttrString(th, f, "cancel")
	if err != nil {
		return false, err
	}
	v, err := object.Call(th, fn, nil, kwargs{{Name: th.Interp.Intern("msg"), Val: orNone(msg)}})
	if err != nil {
		return false, err
	}
	return object.Truth(th, v)
}

// eagerStart runs the first step at once, in the middle of whatever runs.
func (t *Task) eagerStart(th *thread) error {
	prev := swapCurrent(th, t.loop, t.loopValue(), value{})
	defer swapCurrent(th, t.loop, t.loopValue(), prev)
	stateFor(th).tasks.add(t)
	s := stateOf(th)
	outerCtx := CurrentContext(th)
	same := outerCtx == t.ctx
	if !same {
		if err := t.ctx.Enter(th); err != nil {
			return err
		}
	}
	err := t.step(th, nil)
	if !same {
		t.ctx.Exit(th)
	}
	s.context = outerCtx
	if t.state != pending {
		t.coro = nil
	}
	return err
}

// contextOf implements listener.
func (t *Task) contextOf() *Context { return t.ctx }

// python implements listener: the method that wakes the task.
func (t *Task) python() value { return object.NewBuiltin(&taskWakeup, object.From(t), "") }

// taskWakeup is the method that wakes a task with the outcome of a future.
var taskWakeup = object.Func{Name: "task_wakeup", Sig: "(fut, /)"}

func wakeup(th *thread, self, v value) (value, error) {
	t := self.Object().(*Task)
	if f := futureOf(v); f != nil {
		return object.None, t.wake(th, f)
	}
	_, err := object.CallMethod(th, v, "result")
	if err != nil {
		e := object.AsException(err)
		if e == nil {
			return value{}, err
		}
		return object.None, t.step(th, e)
	}
	return object.None, t.step(th, nil)
}

// stepWrapperType is what call_soon of a loop in Python is given to step a task.
var stepWrapperType = object.NewStatic("TaskStepMethWrapper", object.ObjectType, object.FlagNoInstantiate)

type stepWrapper struct{ t *Task }

func (*stepWrapper) Type() *object.Type { return stepWrapperType }

func init() {
	taskWakeup.Fast1 = wakeup
	t := stepWrapperType
	t.Call = func(th *thread, v value, args []value, kw kwargs) (value, error) {
		if len(args)+len(kw) > 0 {
			return value{}, th.TypeErrorf("function takes no positional arguments")
		}
		w := v.Object().(*stepWrapper)
		return object.None, w.t.wake(th, nil)
	}
	t.Getters = func() []object.Getter {
		return []object.Getter{{Name: "__self__", Get: func(th *thread, v value) (value, error) {
			return object.From(v.Object().(*stepWrapper).t), nil
		}}}
	}
}

// taskList is a list of tasks that are linked to each other.
type taskList struct{ first, last *Task }

func (l *taskList) add(t *Task) {
	if t.listed {
		return
	}
	t.listed = true
	t.prev = l.last
	if l.last != nil {
		l.last.next = t
	} else {
		l.first = t
	}
	l.last = t
}

func (l *taskList) remove(t *Task) {
	if !t.listed {
		return
	}
	t.listed = false
	if t.prev != nil {
		t.prev.next = t.next
	} else {
		l.first = t.next
	}
	if t.next != nil {
		t.next.prev = t.prev
	} else {
		l.last = t.prev
	}
	t.prev, t.next = nil, nil
}

func (t *Task) unlist(th *thread) { t.register(th).tasks.remove(t) }

// register is where the task is listed and numbered.
func (t *Task) register(th *thread) *State {
	if t.loop != nil {
		return t.loop.st
	}
	return stateFor(th)
}
