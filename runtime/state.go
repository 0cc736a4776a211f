package runtime

import (
	"slices"

	"pyasync/object"
)

// this file holds what all loops of an interpreter share: which tasks there are, and which
// one each loop runs

// State is the part of an interpreter that is this package's.
type State struct {
	tasks     taskList
	taskCount uint64
	failed    failures
	current   []currentTask // of loops that are not ours
	foreign   []value       // tasks that are not ours: _register_task
	Policy    value         // of set_event_loop_policy

	// OnFailure is called when a task has failed and nothing waits for it, unless it is nil.
	OnFailure func(th *object.Thread, t *Task)
}

// currentTask is the task that a foreign loop runs.
type currentTask struct{ loop, task value }

type stateKey struct{}

func stateFor(th *thread) *State {
	if s, ok := th.Interp.State[stateKey{}].(*State); ok {
		return s
	}
	s := &State{}
	th.Interp.State[stateKey{}] = s
	return s
}

// StateOf is the state of the thread's interpreter.
func StateOf(th *thread) *State { return stateFor(th) }

// RunningLoop is the loop that the thread runs, or the zero Value.
func RunningLoop(th *thread) value { return stateOf(th).running }

// SetRunningLoop is _set_running_loop: a zero v is none.
func SetRunningLoop(th *thread, v value) { stateOf(th).running = v }

// ThreadLoop is the loop of set_event_loop for the thread, and whether that was called.
func ThreadLoop(th *thread) (v value, called bool) {
	s := stateOf(th)
	return s.set, s.setDone
}

// SetThreadLoop is set_event_loop; a zero v is none.
func SetThreadLoop(th *thread, v value) {
	s := stateOf(th)
	s.set, s.setDone = v, true
}

// ForgetThreadLoop undoes SetThreadLoop: a new policy knows of no loop.
func ForgetThreadLoop(th *thread) {
	s := stateOf(th)
	s.set, s.setDone = value{}, false
}

// loopRunning is loop.is_running().
func loopRunning(th *thread, loop value) (bool, error) {
	if l, ok := loop.Object().(*Loop); ok {
		return l.th != nil, nil
	}
	v, err := object.CallMethod(th, loop, "is_running")
	if err != nil {
		return false, err
	}
	return object.Truth(th, v)
}

// Current is the task that loop runs, or the zero Value.
func Current(th *thread, loop value) value {
	if l, ok := loop.Object().(*Loop); ok {
		return l.current
	}
	for _, c := range stateFor(th).current {
		if object.Is(c.loop, loop) {
			return c.task
		}
	}
	return value{}
}

// swapCurrent makes task, or none if it is zero, the one that loop runs, and returns the one before.
func swapCurrent(th *thread, l *Loop, loop, task value) value {
	if l != nil {
		old := l.current
		l.current = task
		return old
	}
	st := stateFor(th)
	for i, c := range st.current {
		if object.Is(c.loop, loop) {
			if task.IsZero() {
				st.current = slices.Delete(st.current, i, i+1)
			} else {
				st.current[i].task = task
			}
			return c.task
		}
	}
	if !task.IsZero() {
		st.current = append(st.current, currentTask{loop, task})
	}
	return value{}
}

// SwapCurrent is _swap_current_task.
func SwapCurrent(th *thread, loop, task value) value {
	l, _ := loop.Object().(*Loop)
	return swapCurrent(th, l, loop, task)
}

// EnterTask is _enter_task.
func EnterTask(th *thread, loop, task value) error {
	l, _ := loop.Object().(*Loop)
	return enterTask(th, l, loop, task)
}

// LeaveTask is _leave_task.
func LeaveTask(th *thread, loop, task value) error {
	cur := Current(th, loop)
	if cur != task {
		c, err := object.ReprString(th, orNone(cur))
		if err != nil {
			return err
		}
		r, err := object.ReprString(th, task)
		if err != nil {
			return err
		}
		return th.Raisef(object.RuntimeErrorType, "Leaving task %s does not match the current task %s.", r, c)
	}
	SwapCurrent(th, loop, value{})
	return nil
}

func enterTask(th *thread, l *Loop, loop, task value) error {
	var cur value
	if l != nil {
		if l.current.IsZero() {
			l.current = task
			return nil
		}
		cur = l.current
	} else if cur = Current(th, loop); cur.IsZero() {
		swapCurrent(th, nil, loop, task)
		return nil
	}
	r, err := object.ReprString(th, task)
	if err != nil {
		return err
	}
	c, err := object.ReprString(th, cur)
	if err != nil {
		return err
	}
	return th.Raisef(object.RuntimeErrorType, "Cannot enter into task %s while another task %s is being executed.", r, c)
}

func leaveTask(th *thread, l *Loop, loop value) {
	if l != nil {
		l.current = value{}
		return
	}
	swapCurrent(th, nil, loop, value{})
}

// RegisterTask and UnregisterTask are for tasks of other classes.
func (s *State) RegisterTask(v value) {
	if t := taskOf(v); t != nil {
		s.tasks.add(t)
		return
	}
	if !slices.Contains(s.foreign, v) {
		s.foreign = append(s.foreign, v)
	}
}

// UnregisterTask undoes RegisterTask.
func (s *State) UnregisterTask(v value) {
	if t := taskOf(v); t != nil {
		s.tasks.remove(t)
		return
	}
	if i := slices.Index(s.foreign, v); i >= 0 {
		s.foreign = slices.Delete(s.foreign, i, i+1)
	}
}

// AllTasks are the tasks of a loop that are not done, in the order of their creation.
func AllTasks(th *thread, loop value) ([]value, error) {
	st := stateFor(th)
	var ts []value
	for t := st.tasks.first; t != nil; t = t.next {
		if t.state == pending && object.Is(t.loopValue(), loop) {
			ts = append(ts, object.From(t))
		}
	}
	for _, v := range slices.Clone(st.foreign) {
		l, err := GetLoopOf(th, v)
		if err != nil {
			return nil, err
		}
		done, err := object.CallMethod(th, v, "done")
		if err != nil {
			return nil, err
		}
		if d, err := object.Truth(th, done); err != nil {
			return nil, err
		} else if !d && object.Is(l, loop) {
			ts = append(ts, v)
		}
	}
	return ts, nil
}

// IsFuture is asyncio.isfuture(v).
func IsFuture(th *thread, v value) (bool, error) {
	if futureOf(v) != nil {
		return true, nil
	}
	if !v.Type().Heap() {
		return false, nil
	}
	// what passes for an instance of another class passes for a future, too
	cls, err := object.GetAttrString(th, v, "__class__")
	if err != nil {
		return false, err
	}
	if d, err := object.LookupAttr(th, cls, "_asyncio_future_blocking"); d.IsZero() || err != nil {
		return false, err
	}
	b, err := object.LookupAttr(th, v, "_asyncio_future_blocking")
	return !b.IsZero() && !b.IsNone(), err
}

// GetLoopOf is the loop of anything like a future.
func GetLoopOf(th *thread, v value) (value, error) {
	if f := futureOf(v); f != nil && f.Ext == nil {
		if err := f.checkInit(th); err != nil {
			return value{}, err
		}
		return f.loopValue(), nil
	}
	get, err := object.LookupAttr(th, v, "get_loop")
	if err != nil {
		return value{}, err
	}
	if !get.IsZero() {
		return object.Call0(th, get)
	}
	return object.GetAttrString(th, v, "_loop")
}

// isCoroutine is asyncio.iscoroutine(v).
func isCoroutine(th *thread, v value) (bool, error) {
	t := v.Type()
	if t == object.CoroutineType {
		return true, nil
	}
	if !t.Heap() { // the steps of asynchronous generators are coroutines too
		return t.Await != nil && !t.Lookup("send").IsZero() && !t.Lookup("throw").IsZero() && !t.Lookup("close").IsZero(), nil
	}
	abc, err := th.Interp.Hooks.ImportModule(th, "collections.abc")
	if err != nil {
		return false, err
	}
	cls, err := object.GetAttrString(th, abc, "Coroutine")
	if err != nil {
		return false, err
	}
	return object.IsInstance(th, v, cls)
}

// IsCoroutine is asyncio.iscoroutine(v).
func IsCoroutine(th *thread, v value) (bool, error) { return isCoroutine(th, v) }

// resultOf is v.result() of anything like a future that is done.
func resultOf(th *thread, v value) (value, error) {
	if f := futureOf(v); f != nil && f.Ext == nil {
		return f.Result(th)
	}
	return object.CallMethod(th, v, "result")
}

// awaitWrapInfo is the coroutine that ensure_future makes of other awaitables.
var awaitWrapInfo = object.CoroutineInfo{Name: "_wrap_awaitable", Qualname: "_wrap_awaitable", File: "asyncio/tasks.py"}

type awaitWrap struct {
	object.GoCoroutine
	aw      value
	started bool
}

func (w *awaitWrap) Resume(th *thread, c *object.GoCoroutine, v value, err error) (value, error) {
	if w.started {
		return v, err
	}
	w.started = true
	return c.Await(th, w.aw)
}

// EnsureFuture is asyncio.ensure_future; a zero loop is the current one.
func EnsureFuture(th *thread, aw, loop value) (value, error) {
	isFut, err := IsFuture(th, aw)
	if err != nil {
		return value{}, err
	}
	if isFut {
		if !loop.IsZero() {
			own, err := GetLoopOf(th, aw)
			if err != nil {
				return value{}, err
			}
			if !object.Is(own, loop) {
				return value{}, th.ValueErrorf("The future belongs to a different loop than the one specified as the loop argument")
			}
		}
		return aw, nil
	}
	ok, err := isCoroutine(th, aw)
	if err != nil {
		return value{}, err
	}
	coro := aw
	if !ok {
		if aw.Type().Await == nil {
			return value{}, th.TypeErrorf("An asyncio.Future, a coroutine or an awaitable is required")
		}
		w := &awaitWrap{aw: aw}
		coro = w.Init(th, &awaitWrapInfo, w)
	}
	if loop.IsZero() {
		if loop, err = GetEventLoop(th); err != nil {
			return value{}, err
		}
	}
	if l, isOurs := loop.Object().(*Loop); isOurs && !l.overrides("create_task") {
		return l.CreateTask(th, coro, value{}, value{})
	}
	t, err := object.CallMethod(th, loop, "create_task", coro)
	if err != nil && !ok {
		if u, isNew := coro.Object().(object.Unawaited); isNew {
			u.TakeOver()
		}
	}
	return t, err
}

// CreateTask is loop.create_task; zero name and context stand for omitted ones.
func (l *Loop) CreateTask(th *thread, coro, name, ctx value) (value, error) {
	if err := l.checkClosed(th); err != nil {
		return value{}, err
	}
	if l.taskFactory.IsZero() {
		o := TaskOptions{Name: name}
		if !ctx.IsZero() && !ctx.IsNone() {
			c, ok := ctx.Object().(*Context)
			if !ok {
				return value{}, notContext(th, ctx)
			}
			o.Context = c
		}
		t, err := NewTask(th, l, coro, o)
		if err != nil {
			return value{}, err
		}
		return object.From(t), nil
	}
	var kw kwargs
	if !ctx.IsZero() && !ctx.IsNone() {
		kw = append(kw, object.Kw{Name: th.Interp.Intern("context"), Val: ctx})
	}
	t, err := object.Call(th, l.taskFactory, []value{object.From(l), coro}, kw)
	if err != nil {
		return value{}, err
	}
	if own := taskOf(t); own != nil && own.Ext == nil {
		own.rarePart().name, err = taskName(th, orNone(name))
		return t, err
	}
	_, err = object.CallMethod(th, t, "set_name", orNone(name)) // even if no name was given
	return t, err
}

// notContext is the error for a context argument of another type.
func notContext(th *thread, v value) error {
	return th.TypeErrorf("a Context object was expected, got %s", v.Type().Name)
}

// RunningOrRaise is get_running_loop().
func RunningOrRaise(th *thread) (value, error) {
	if v := stateOf(th).running; !v.IsZero() {
		return v, nil
	}
	return value{}, th.Raise(object.RuntimeErrorType, "no running event loop")
}

// GetEventLoop is get_event_loop(): the running loop, else that of the policy.
func GetEventLoop(th *thread) (value, error) {
	s := stateOf(th)
	if !s.running.IsZero() {
		return s.running, nil
	}
	if p := stateFor(th).Policy; !p.IsZero() {
		return object.CallMethod(th, p, "get_event_loop")
	}
	return PolicyLoop(th)
}

// PolicyLoop is get_event_loop() of the default policy: the main thread gets a loop made if it
// has never been given one.
func PolicyLoop(th *thread) (value, error) {
	s := stateOf(th)
	if s.set.IsZero() && !s.setDone && th == th.Interp.Main {
		if err := th.Warn(object.DeprecationWarningType, "There is no current event loop", warnLevel(th)); err != nil {
			return value{}, err
		}
		SetThreadLoop(th, object.From(NewLoop(th)))
	}
	if s.set.IsZero() {
		return value{}, th.Raisef(object.RuntimeErrorType, "There is no current event loop in thread %s.", threadName(th))
	}
	return s.set, nil
}

// warnLevel is the stack level of the code that asks for a loop.
func warnLevel(th *thread) int { return 1 }

// threadName is the quoted name of the thread.
func threadName(th *thread) string {
	if m := th.Interp.Modules.GetString("threading"); !m.IsZero() {
		if t, err := object.CallMethod(th, m, "current_thread"); err == nil {
			if n, err := object.GetAttrString(th, t, "name"); err == nil {
				if r, err := object.ReprString(th, n); err == nil {
					return r
				}
			}
		}
	}
	if th == th.Interp.Main {
		return "'MainThread'"
	}
	return "'Thread'"
}
