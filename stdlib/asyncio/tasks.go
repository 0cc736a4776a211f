package asyncio

import (
	"strings"

	"pyasync/object"
	"pyasync/runtime"
)

// this file holds the functions that make tasks and wait for them

func tasksPart() part {
	return part{name: "tasks", all: "Task create_task FIRST_COMPLETED FIRST_EXCEPTION ALL_COMPLETED wait wait_for sleep gather shield ensure_future current_task all_tasks create_eager_task_factory eager_task_factory _register_task _unregister_task _enter_task _leave_task",
		funcs: []*object.Func{&createTask, &wait, &waitFor, &sleep, &gather, &shield, &ensureFuture, &currentTask, &allTasks, &eagerFactory, &eagerTask,
			&registerTask, &unregisterTask, &registerEager, &unregisterEager, &enterTask, &leaveTask, &swapTask},
		types: []*object.Type{runtime.TaskType, runtime.GatheringType},
		attrs: func() []object.Attr {
			t := object.From(runtime.TaskType)
			s := func(n string) object.Attr { return object.Attr{Name: n, Value: object.FromString(n)} }
			as := []object.Attr{{Name: "_PyTask", Value: t}, {Name: "_CTask", Value: t}, s("FIRST_COMPLETED"), s("FIRST_EXCEPTION"), s("ALL_COMPLETED")}
			for _, f := range [...]*object.Func{&currentTask, &registerTask, &unregisterTask, &registerEager, &unregisterEager, &enterTask, &leaveTask, &swapTask} {
				b := object.NewBuiltin(f, value{}, "asyncio.tasks")
				name := strings.TrimPrefix(f.Name, "_")
				as = append(as, object.Attr{Name: "_py_" + name, Value: b}, object.Attr{Name: "_c_" + name, Value: b})
			}
			return as
		}}
}

var createTask = object.Func{Name: "create_task", Sig: "(coro, *, name=None, context=None)", Doc: "Have the running loop run a coroutine. Returns a Task.", Qual: "create_task",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		loop, err := runtime.RunningOrRaise(th)
		if err != nil {
			return value{}, err
		}
		return createTaskIn(th, loop, a[0], a[1], a[2])
	}}

// createTaskIn is loop.create_task.
func createTaskIn(th *thread, loop, coro, name, ctx value) (value, error) {
	if l := runtime.LoopOf(loop); l != nil && l.Plain() {
		return l.CreateTask(th, coro, name, ctx)
	}
	fn, err := object.GetAttrString(th, loop, "create_task")
	if err != nil {
		return value{}, err
	}
	kw := kwargs{{Name: th.Interp.Intern("name"), Val: orNone(name)}}
	if given(ctx) {
		kw = append(kw, object.Kw{Name: th.Interp.Intern("context"), Val: ctx})
	}
	return object.Call(th, fn, []value{coro}, kw)
}

var sleep = object.Func{Name: "sleep", Sig: "(delay, result=None)", Doc: "Wait for delay seconds; return result.\n\nA delay of 0 or less gives others a turn.", Qual: "sleep", Coroutine: true,
	Bound: func(th *thread, _ value, a []value) (value, error) { return runtime.Sleep(th, a[0], a[1]), nil },
	Prompt: func(_ *thread, _ value, a []value) (value, object.Promptness, error) {
		if len(a) == 1 {
			if v, ok := runtime.TurnOf(a[0]); ok {
				return v, object.Turning, nil
			}
		}
		return value{}, object.NotPrompt, nil
	}}

var gather = object.Func{Name: "gather", Sig: "(*coros_or_futures, return_exceptions=False)", Doc: "Run awaitables at the same time; the result is the list of theirs.\n\nThe first exception is raised at once, unless return_exceptions has them among the results. The others go on.", Qual: "gather",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		exceptions := false
		if !a[1].IsZero() {
			var err error
			if exceptions, err = object.Truth(th, a[1]); err != nil {
				return value{}, err
			}
		}
		t, _ := object.AsTuple(a[0])
		return runtime.Gather(th, t.Items, exceptions)
	}}

var ensureFuture = object.Func{Name: "ensure_future", Sig: "(coro_or_future, *, loop=None)", Doc: "Return the future itself, or a task that runs the awaitable.", Qual: "ensure_future",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		loop := a[1]
		if loop.IsNone() {
			loop = value{}
		}
		return runtime.EnsureFuture(th, a[0], loop)
	}}

// loopArg is the loop of an argument, else the running one.
func loopArg(th *thread, v value) (value, error) {
	if given(v) {
		return v, nil
	}
	return runtime.RunningOrRaise(th)
}

var currentTask = object.Func{Name: "current_task", Sig: "(loop=None)", Doc: "Return the task that runs, or None.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		loop, err := loopArg(th, a[0])
		if err != nil {
			return value{}, err
		}
		return orNone(runtime.Current(th, loop)), nil
	}}

var allTasks = object.Func{Name: "all_tasks", Sig: "(loop=None)", Doc: "Return the set of tasks of the loop that are not done.", Qual: "all_tasks",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		loop, err := loopArg(th, a[0])
		if err != nil {
			return value{}, err
		}
		ts, err := runtime.AllTasks(th, loop)
		if err != nil {
			return value{}, err
		}
		s, err := object.NewSet(th, object.NewList(ts))
		if err != nil {
			return value{}, err
		}
		return object.From(s), nil
	}}

var registerTask = object.Func{Name: "_register_task", Sig: "(task)", Doc: "Make all_tasks() know a task.", Bound: func(th *thread, _ value, a []value) (value, error) {
	runtime.StateOf(th).RegisterTask(a[0])
	return object.None, nil
}}

var unregisterTask = object.Func{Name: "_unregister_task", Sig: "(task)", Doc: "Undo _register_task().", Bound: func(th *thread, _ value, a []value) (value, error) {
	runtime.StateOf(th).UnregisterTask(a[0])
	return object.None, nil
}}

var registerEager = object.Func{Name: "_register_eager_task", Sig: "(task)", Doc: "Make all_tasks() know a task.", Bound: registerTask.Bound}

var unregisterEager = object.Func{Name: "_unregister_eager_task", Sig: "(task)", Doc: "Undo _register_eager_task().", Bound: unregisterTask.Bound}

var enterTask = object.Func{Name: "_enter_task", Sig: "(loop, task)", Doc: "Make task the one that loop runs.", Bound: func(th *thread, _ value, a []value) (value, error) {
	return object.None, runtime.EnterTask(th, a[0], a[1])
}}

var leaveTask = object.Func{Name: "_leave_task", Sig: "(loop, task)", Doc: "Undo _enter_task().", Bound: func(th *thread, _ value, a []value) (value, error) {
	return object.None, runtime.LeaveTask(th, a[0], a[1])
}}

var swapTask = object.Func{Name: "_swap_current_task", Sig: "(loop, task)", Doc: "Make task the one that loop runs; return the one before.", Bound: func(th *thread, _ value, a []value) (value, error) {
	t := a[1]
	if t.IsNone() {
		t = value{}
	}
	return orNone(runtime.SwapCurrent(th, a[0], t)), nil
}}

var eagerTask = object.Func{Name: "eager_task_factory", Sig: "(loop, coro, *, name=None, context=None)", Doc: "A task factory whose tasks begin to run at once.", Qual: "create_eager_task_factory.<locals>.factory", Static: true,
	Bound: func(th *thread, _ value, a []value) (value, error) {
		return eagerly(th, object.From(runtime.TaskType), a)
	}}

func eagerly(th *thread, cls value, a []value) (value, error) {
	in := th.Interp
	return object.Call(th, cls, []value{a[1]}, kwargs{{Name: in.Intern("loop"), Val: a[0]}, {Name: in.Intern("name"), Val: orNone(a[2])},
		{Name: in.Intern("context"), Val: orNone(a[3])}, {Name: in.Intern("eager_start"), Val: object.True}})
}

var eagerFactory = object.Func{Name: "create_eager_task_factory", Sig: "(custom_task_constructor)", Doc: "Return a task factory whose tasks, made by the constructor, begin to run at once.", Qual: "create_eager_task_factory",
	Fast1: func(th *thread, _, cls value) (value, error) {
		f := &object.Func{Name: "factory", Sig: eagerTask.Sig, Qual: eagerTask.Qual, Static: true, Bound: func(th *thread, _ value, a []value) (value, error) {
			return eagerly(th, cls, a)
		}}
		return object.NewBuiltin(f, value{}, "asyncio.tasks"), nil
	}}

var (
	innerDone = object.Func{Name: "shield.<locals>._inner_done_callback", Sig: "(inner)"}
	outerDone = object.Func{Name: "shield.<locals>._outer_done_callback", Sig: "(outer)"}
)

var shield = object.Func{Name: "shield", Sig: "(arg)", Doc: "Wait for an awaitable, and protect it from the cancellation of the waiter.", Qual: "shield",
	Fast1: func(th *thread, _, arg value) (value, error) {
		inner, err := runtime.EnsureFuture(th, arg, value{})
		if err != nil {
			return value{}, err
		}
		in := runtime.FutureOf(inner)
		if in == nil || in.Loop() == nil {
			return value{}, th.TypeErrorf("shield() needs a Future or Task of an asyncio loop, not '%s'", inner.Type().Name)
		}
		if in.Done() {
			return inner, nil
		}
		out := runtime.NewFuture(in.Loop())
		done := runtime.NewNotice(&innerDone, func(th *thread, in *runtime.Future) error {
			switch {
			case out.Cancelled():
				in.Seen()
				return nil
			case in.Cancelled():
				_, err := out.Cancel(th, value{})
				return err
			case in.Failure() != nil:
				e, err := in.Exception(th)
				if err != nil {
					return err
				}
				return out.SetException(th, e)
			}
			v, err := in.Result(th)
			if err != nil {
				return err
			}
			return out.SetResult(th, v)
		})
		if err := in.OnDone(th, done); err != nil {
			return value{}, err
		}
		err = out.OnDone(th, runtime.NewNotice(&outerDone, func(th *thread, _ *runtime.Future) error {
			if !in.Done() {
				in.NotOnDone(done)
			}
			return nil
		}))
		return out.Value(), err
	}}
