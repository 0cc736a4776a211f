package asyncio

import (
	"slices"
	"strconv"

	"pyasync/object"
	"pyasync/runtime"
)

// this file holds TaskGroup

var taskGroupType = object.NewStaticIn("asyncio.taskgroups", "TaskGroup", object.ObjectType, object.FlagBaseType)

func taskgroupsPart() part {
	return part{name: "taskgroups", all: "TaskGroup", types: []*object.Type{taskGroupType}}
}

// taskGroup is a TaskGroup.
type taskGroup struct {
	object.Sub
	entered, exiting, aborting bool
	parentCancelled            bool // the group has cancelled its parent task
	loop                       value
	parent                     value
	tasks                      []value // some of them are done
	left                       int     // those that are not
	errors                     []*object.Exception
	base                       *object.Exception // SystemExit or KeyboardInterrupt
	completed                  *runtime.Future   // what __aexit__ waits for
	notice                     *runtime.Notice
}

// Type is TaskGroup.
func (g *taskGroup) Type() *object.Type { return g.TypeOr(taskGroupType) }

// MakeWeak implements object.WeakTarget.
func (g *taskGroup) MakeWeak() object.Weak { return object.WeakTo(g) }

func groupOf(v value) *taskGroup { return v.Object().(*taskGroup) }

func (g *taskGroup) text() string {
	s := "<TaskGroup"
	if g.left > 0 {
		s += " tasks=" + strconv.Itoa(g.left)
	}
	if len(g.errors) > 0 {
		s += " errors=" + strconv.Itoa(len(g.errors))
	}
	if g.aborting {
		s += " cancelling"
	} else if g.entered {
		s += " entered"
	}
	return s + ">"
}

// raise is a RuntimeError about the group.
func (g *taskGroup) raise(th *thread, what string) error {
	return th.Raise(object.RuntimeErrorType, "TaskGroup "+g.text()+" "+what)
}

func (g *taskGroup) enter(th *thread) error {
	if g.entered {
		return g.raise(th, "has already been entered")
	}
	if g.loop.IsZero() {
		loop, err := runtime.RunningOrRaise(th)
		if err != nil {
			return err
		}
		g.loop = loop
	}
	g.parent = runtime.Current(th, g.loop)
	if g.parent.IsZero() {
		return g.raise(th, "cannot determine the parent task")
	}
	g.entered = true
	return nil
}

var groupDone = object.Func{Name: "TaskGroup._on_task_done", Sig: "(task)"}

// createTask is create_task.
func (g *taskGroup) createTask(th *thread, coro, name, ctx value) (value, error) {
	problem := ""
	switch {
	case !g.entered:
		problem = "has not been entered"
	case g.exiting && g.left == 0:
		problem = "is finished"
	case g.aborting:
		problem = "is shutting down"
	}
	if problem != "" {
		if _, err := object.CallMethod(th, coro, "close"); err != nil {
			return value{}, err
		}
		return value{}, g.raise(th, problem)
	}
	t, err := createTaskIn(th, g.loop, coro, name, ctx)
	if err != nil {
		return value{}, err
	}
	done, err := isDone(th, t)
	if err != nil {
		return value{}, err
	}
	g.left++
	if g.notice == nil {
		g.notice = runtime.NewNotice(&groupDone, g.taskDone)
	}
	if done {
		f := runtime.FutureOf(t)
		if f == nil {
			return t, nil
		}
		return t, g.taskDone(th, f)
	}
	if len(g.tasks) > 32 && len(g.tasks) > 2*g.left {
		g.tasks = slices.DeleteFunc(g.tasks, func(t value) bool { d, err := isDone(th, t); return d && err == nil })
	}
	g.tasks = append(g.tasks, t)
	return t, onDone(th, t, g.notice)
}

// pending is a set of the tasks that are not done.
func (g *taskGroup) pending(th *thread) (value, error) {
	var left []value
	for _, t := range g.tasks {
		done, err := isDone(th, t)
		if err != nil {
			return value{}, err
		}
		if !done {
			left = append(left, t)
		}
	}
	s, err := object.NewSet(th, object.NewList(left))
	return object.From(s), err
}

// taskDone is the callback of the tasks.
func (g *taskGroup) taskDone(th *thread, f *runtime.Future) error {
	g.left--
	if g.completed != nil && g.left == 0 && !g.completed.Done() {
		if err := g.completed.SetResult(th, object.True); err != nil {
			return err
		}
	}
	if f.Cancelled() || f.Failure() == nil {
		return nil
	}
	e, err := f.Exception(th)
	if err != nil {
		return err
	}
	g.errors = append(g.errors, e)
	if isBaseError(e) && g.base == nil {
		g.base = e
	}
	done, err := isDone(th, g.parent)
	if err != nil {
		return err
	}
	if done {
		t, err := object.ReprString(th, f.Value())
		if err != nil {
			return err
		}
		p, err := object.ReprString(th, g.parent)
		if err != nil {
			return err
		}
		return runtime.Report(th, g.loop, "Task "+t+" has errored out but its parent task "+p+" is already completed", e,
			object.Item{Key: object.FromString("task"), Val: f.Value()})
	}
	if !g.aborting && !g.parentCancelled {
		// The body is still running: the parent must learn of it, wherever it waits.
		if err := g.abort(th); err != nil {
			return err
		}
		g.parentCancelled = true
		_, err := runtime.CancelFuture(th, g.parent, value{})
		return err
	}
	return nil
}

func isBaseError(e *object.Exception) bool {
	return e.Type().Is(object.SystemExitType) || e.Type().Is(object.KeyboardInterruptType)
}

// abort cancels all tasks.
func (g *taskGroup) abort(th *thread) error {
	g.aborting = true
	for _, t := range slices.Clone(g.tasks) {
		done, err := isDone(th, t)
		if err != nil {
			return err
		}
		if !done {
			if _, err := runtime.CancelFuture(th, t, value{}); err != nil {
				return err
			}
		}
	}
	return nil
}

// groupExit is a call of __aexit__.
type groupExit struct {
	object.GoCoroutine
	g      *taskGroup
	exc    *object.Exception // of the body
	cancel *object.Exception // the cancellation to pass on
	begun  bool
}

// Resume implements object.CoroutineBody.
func (x *groupExit) Resume(th *thread, c *object.GoCoroutine, v value, err error) (value, error) {
	g := x.g
	if !x.begun {
		x.begun = true
		if err := x.begin(th); err != nil {
			return value{}, err
		}
	} else {
		if err != nil {
			e := object.AsException(err)
			if e == nil || !e.Type().Is(runtime.CancelledErrorType) {
				return value{}, err
			}
			if !g.aborting {
				// The parent was cancelled from outside while it waited here.
				x.cancel = e
				if err := g.abort(th); err != nil {
					return value{}, err
				}
			}
		}
		g.completed = nil
	}
	if g.left > 0 {
		l := runtime.LoopOf(g.loop)
		if l == nil {
			return value{}, th.TypeErrorf("a TaskGroup needs a loop of asyncio, not '%s'", g.loop.Type().Name)
		}
		g.completed = runtime.NewFuture(l)
		return c.AwaitDriven(g.completed)
	}
	g.tasks = nil
	return object.None, x.end(th)
}

func (x *groupExit) begin(th *thread) error {
	g := x.g
	g.exiting = true
	if x.exc == nil {
		return nil
	}
	if isBaseError(x.exc) && g.base == nil {
		g.base = x.exc
	}
	if x.exc.Type().Is(runtime.CancelledErrorType) {
		x.cancel = x.exc
	}
	if !g.aborting {
		return g.abort(th)
	}
	return nil
}

// end decides what to raise, once all tasks are done.
func (x *groupExit) end(th *thread) error {
	g := x.g
	if g.base != nil {
		return g.base
	}
	if g.parentCancelled {
		n, err := uncancel(th, g.parent)
		if err != nil {
			return err
		}
		if n == 0 {
			x.cancel = nil
		}
	}
	if x.cancel != nil && len(g.errors) == 0 {
		return x.cancel
	}
	if x.exc != nil && !x.exc.Type().Is(runtime.CancelledErrorType) {
		g.errors = append(g.errors, x.exc)
	}
	if len(g.errors) == 0 {
		return nil
	}
	n, err := cancelling(th, g.parent)
	if err != nil {
		return err
	}
	if n > 0 {
		// The cancellation from outside must not get lost behind the errors.
		if _, err := uncancel(th, g.parent); err != nil {
			return err
		}
		if _, err := runtime.CancelFuture(th, g.parent, value{}); err != nil {
			return err
		}
	}
	e := object.NewGroup("unhandled errors in a TaskGroup", g.errors)
	e.Suppress = true
	e.Context = x.exc
	g.errors = nil
	return e
}

var (
	groupEnterInfo = info("taskgroups", "TaskGroup.__aenter__")
	groupExitInfo  = info("taskgroups", "TaskGroup.__aexit__")
)

func init() {
	t := taskGroupType
	t.Doc = "An asynchronous context manager for tasks that belong together: at its end they are waited for.\n\nWhen one fails the others are cancelled, and the errors raised as an exception group."
	t.TextSig = "(self)"
	t.New = func(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
		return object.From(&taskGroup{Sub: object.NewSub(typ, taskGroupType)}), nil
	}
	t.Init = func(th *thread, v value, args []value, kw kwargs) error {
		if len(args)+len(kw) > 0 && v.Type() == taskGroupType {
			return th.TypeErrorf("TaskGroup.__init__() takes 1 positional argument but %d were given", len(args)+len(kw)+1)
		}
		return nil
	}
	t.Repr = func(th *thread, v value) (value, error) { return object.FromString(groupOf(v).text()), nil }
	t.Methods = func() []object.Func {
		return []object.Func{
			{Name: "create_task", Sig: "(coro, *, name=None, context=None)", Doc: "Have the group run a coroutine. Returns a Task.", Qual: "TaskGroup.create_task", Bound: func(th *thread, self value, a []value) (value, error) {
				return groupOf(self).createTask(th, a[0], a[1], a[2])
			}},
			promptly("__aenter__", "()", "TaskGroup.__aenter__", groupEnterInfo, func(th *thread, self value, _ []value) (value, error) {
				return self, groupOf(self).enter(th)
			}),
			{Name: "__aexit__", Sig: "(et, exc, tb)", Qual: "TaskGroup.__aexit__", Coroutine: true, Bound: func(th *thread, self value, a []value) (value, error) {
				x := &groupExit{g: groupOf(self), exc: object.ExceptionOf(a[1])}
				return x.Init(th, groupExitInfo, x), nil
			}, Prompt: func(th *thread, self value, a []value) (value, object.Promptness, error) {
				x := &groupExit{g: groupOf(self), exc: object.ExceptionOf(a[1])}
				return x.InitAwaited(groupExitInfo, x), object.Awaiting, nil
			}},
		}
	}
	t.Getters = func() []object.Getter {
		return []object.Getter{
			{Name: "_parent_task", Get: func(th *thread, v value) (value, error) { return orNone(groupOf(v).parent), nil }},
			{Name: "_loop", Get: func(th *thread, v value) (value, error) { return orNone(groupOf(v).loop), nil }},
			{Name: "_tasks", Get: func(th *thread, v value) (value, error) { return groupOf(v).pending(th) }},
		}
	}
}
