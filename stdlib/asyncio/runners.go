package asyncio

import (
	"pyasync/object"
	"pyasync/runtime"
)

// this file holds run and Runner, which make a loop, run a program on it and clean up

var runnerType = object.NewStaticIn("asyncio.runners", "Runner", object.ObjectType, object.FlagBaseType)

func runnersPart() part {
	return part{name: "runners", all: "Runner run", funcs: []*object.Func{&run, &cancelAllTasks}, types: []*object.Type{runnerType}}
}

// runner is a Runner: its loop lives from the first run to close.
type runner struct {
	object.Sub
	debug, factory value
	loop           value // zero until it is needed
	ctx            *runtime.Context
	closed         bool
	set            bool // set_event_loop was called
	interrupts     int
}

// Type is Runner.
func (r *runner) Type() *object.Type { return r.TypeOr(runnerType) }

// MakeWeak implements object.WeakTarget.
func (r *runner) MakeWeak() object.Weak { return object.WeakTo(r) }

// init makes the loop when it is first needed.
func (r *runner) init(th *thread) error {
	if r.closed {
		return th.Raise(object.RuntimeErrorType, "Runner is closed")
	}
	if !r.loop.IsZero() {
		return nil
	}
	var err error
	if given(r.factory) {
		r.loop, err = object.Call0(th, r.factory)
	} else {
		r.loop, err = newEventLoop.Fast0(th, value{})
		if err == nil && !r.set {
			_, err = setEventLoop.Fast1(th, value{}, r.loop)
			r.set = true
		}
	}
	if err != nil {
		return err
	}
	if given(r.debug) {
		if _, err := object.CallMethod(th, r.loop, "set_debug", r.debug); err != nil {
			return err
		}
	}
	r.ctx = runtime.CopyContext(th)
	return nil
}

// runUntil is loop.run_until_complete(aw).
func runUntil(th *thread, loop, aw value) (value, error) {
	if l := runtime.LoopOf(loop); l != nil && l.Plain() {
		return l.RunUntilComplete(th, aw)
	}
	return object.CallMethod(th, loop, "run_until_complete", aw)
}

// run is Runner.run.
func (r *runner) run(th *thread, coro, ctx value) (value, error) {
	ok, err := runtime.IsCoroutine(th, coro)
	if err != nil {
		return value{}, err
	}
	if !ok {
		t, err := object.ReprString(th, coro)
		if err != nil {
			return value{}, err
		}
		return value{}, th.ValueErrorf("a coroutine was expected, got %s", t)
	}
	if !runtime.RunningLoop(th).IsZero() {
		return value{}, th.Raise(object.RuntimeErrorType, "Runner.run() cannot be called from a running event loop")
	}
	if err := r.init(th); err != nil {
		return value{}, err
	}
	if !given(ctx) {
		ctx = object.From(r.ctx)
	}
	task, err := createTaskIn(th, r.loop, coro, value{}, ctx)
	if err != nil {
		return value{}, err
	}
	r.interrupts = 0
	restore := r.catchInterrupts(th, task)
	v, err := runUntil(th, r.loop, task)
	restore()
	if err != nil && r.interrupts > 0 && object.IsException(err, runtime.CancelledErrorType) {
		if t := runtime.TaskOf(task); t != nil && t.Uncancel() == 0 {
			k := object.NewException(object.KeyboardInterruptType)
			k.Context = object.AsException(err)
			return value{}, k
		}
	}
	return v, err
}

// catchInterrupts has the first Ctrl-C cancel the task, in the main thread and unless the
// program has its own way with signals.
func (r *runner) catchInterrupts(th *thread, task value) (restore func()) {
	in := th.Interp
	if th != in.Main || in.OnInterrupt != nil {
		return func() {}
	}
	in.OnInterrupt = func(th *thread) error {
		r.interrupts++
		done, err := isDone(th, task)
		if err != nil {
			return err
		}
		if r.interrupts == 1 && !done {
			_, err := runtime.CancelFuture(th, task, value{})
			return err
		}
		return th.RaiseArgs(object.KeyboardInterruptType)
	}
	return func() { in.OnInterrupt = nil }
}

// close is Runner.close.
func (r *runner) close(th *thread) error {
	if r.loop.IsZero() || r.closed {
		return nil
	}
	err := r.shutDown(th)
	th.CollectUnawaited()
	if r.set {
		if _, serr := setEventLoop.Fast1(th, value{}, object.None); err == nil {
			err = serr
		}
	}
	if cerr := closeLoop(th, r.loop); err == nil {
		err = cerr
	}
	r.loop, r.closed = value{}, true
	return err
}

// closeLoop is loop.close().
func closeLoop(th *thread, loop value) error {
	if l := runtime.LoopOf(loop); l != nil && l.Plain() {
		return l.Close(th)
	}
	_, err := object.CallMethod(th, loop, "close")
	return err
}

func (r *runner) shutDown(th *thread) error {
	if err := cancelAll(th, r.loop); err != nil {
		return err
	}
	if l := runtime.LoopOf(r.loop); l != nil && l.Plain() && l.NothingToShutDown() {
		return l.CheckRunning(th)
	}
	for _, method := range [...]string{"shutdown_asyncgens", "shutdown_default_executor"} {
		var args []value
		if method == "shutdown_default_executor" {
			args = []value{object.Int(300)}
		}
		aw, err := object.CallMethod(th, r.loop, method, args...)
		if err != nil {
			return err
		}
		if _, err := runUntil(th, r.loop, aw); err != nil {
			return err
		}
	}
	return nil
}

// cancelAll cancels all tasks of a loop and waits until they are done.
func cancelAll(th *thread, loop value) error {
	tasks, err := runtime.AllTasks(th, loop)
	if err != nil || len(tasks) == 0 {
		return err
	}
	for _, t := range tasks {
		if _, err := runtime.CancelFuture(th, t, value{}); err != nil {
			return err
		}
	}
	all, err := runtime.Gather(th, tasks, true)
	if err != nil {
		return err
	}
	if _, err := runUntil(th, loop, all); err != nil {
		return err
	}
	for _, v := range tasks {
		f := runtime.FutureOf(v)
		if f == nil || f.Cancelled() || f.Failure() == nil {
			continue
		}
		e, err := f.Exception(th)
		if err != nil {
			return err
		}
		if err := runtime.Report(th, loop, "unhandled exception during asyncio.run() shutdown", e, object.Item{Key: object.FromString("task"), Val: v}); err != nil {
			return err
		}
	}
	return nil
}

var cancelAllTasks = object.Func{Name: "_cancel_all_tasks", Sig: "(loop)", Qual: "_cancel_all_tasks", Fast1: func(th *thread, _, loop value) (value, error) {
	return object.None, cancelAll(th, loop)
}}

var run = object.Func{Name: "run", Sig: "(main, *, debug=None, loop_factory=None)", Doc: "Run the coroutine main on a new event loop; return its result.\n\nAfterwards all other tasks are cancelled, asynchronous generators closed, and the loop is closed.\nCtrl-C cancels main first; a second one interrupts at once.", Qual: "run",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		if !runtime.RunningLoop(th).IsZero() {
			return value{}, th.Raise(object.RuntimeErrorType, "asyncio.run() cannot be called from a running event loop")
		}
		r := &runner{debug: a[1], factory: a[2]}
		return r.runAndClose(th, a[0])
	}}

// runAndClose is `with r: return r.run(coro)`.
func (r *runner) runAndClose(th *thread, coro value) (value, error) {
	err := r.init(th)
	if err != nil {
		return value{}, err
	}
	v, err := r.run(th, coro, value{})
	outer := th.Handled
	if e := object.AsException(err); e != nil {
		th.Handled = e
	}
	cerr := r.close(th)
	th.Handled = outer
	if cerr != nil {
		return value{}, cerr
	}
	return v, err
}

// RunMain runs the coroutine of a program that awaits outside of functions.
func RunMain(th *object.Thread, coro object.Value) error {
	_, err := (&runner{}).runAndClose(th, coro)
	return err
}

// NewLoop is a new event loop, which it makes that of the thread.
func NewLoop(th *object.Thread) (object.Value, error) {
	r := &runner{}
	err := r.init(th)
	return r.loop, err
}

// CloseLoop ends a loop as run() does: it cancels what is left on it and closes it.
func CloseLoop(th *object.Thread, loop object.Value) error {
	return (&runner{loop: loop, set: true}).close(th)
}

func runnerOf(v value) *runner { return v.Object().(*runner) }

var runnerInit = object.Func{Name: "Runner", Sig: "(*, debug=None, loop_factory=None)", Qual: "Runner.__init__", Bound: func(th *thread, self value, a []value) (value, error) {
	r := runnerOf(self)
	r.debug, r.factory = a[0], a[1]
	return object.None, nil
}}

func init() {
	t := runnerType
	t.Doc = "Runs coroutines on a loop of its own, one after another.\n\nA context manager: at its end all is cleaned up as asyncio.run() does."
	t.TextSig = "(self, *, debug=None, loop_factory=None)"
	t.New = func(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
		return object.From(&runner{Sub: object.NewSub(typ, runnerType)}), nil
	}
	t.Init = func(th *thread, v value, args []value, kw kwargs) error {
		_, err := runnerInit.CallFunc(th, v, args, kw)
		return err
	}
	t.Methods = func() []object.Func {
		return []object.Func{
			{Name: "run", Sig: "(coro, *, context=None)", Doc: "Run a coroutine; return its result.", Qual: "Runner.run", Bound: func(th *thread, self value, a []value) (value, error) {
				return runnerOf(self).run(th, a[0], a[1])
			}},
			{Name: "close", Sig: "()", Doc: "Clean up and close the loop.", Qual: "Runner.close", Fast0: func(th *thread, self value) (value, error) {
				return object.None, runnerOf(self).close(th)
			}},
			{Name: "get_loop", Sig: "()", Doc: "Return the loop.", Qual: "Runner.get_loop", Fast0: func(th *thread, self value) (value, error) {
				r := runnerOf(self)
				err := r.init(th)
				return r.loop, err
			}},
			{Name: "__enter__", Sig: "()", Qual: "Runner.__enter__", Fast0: func(th *thread, self value) (value, error) {
				return self, runnerOf(self).init(th)
			}},
			{Name: "__exit__", Sig: "(exc_type, exc_val, exc_tb)", Qual: "Runner.__exit__", Bound: func(th *thread, self value, a []value) (value, error) {
				return object.None, runnerOf(self).close(th)
			}},
		}
	}
}
