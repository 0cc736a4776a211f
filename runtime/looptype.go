package runtime

import (
	"slices"
	"strings"

	"pyasync/object"
)

// this file describes the classes of loops: the methods that schedule and run

// loopOf is the loop that v is.
func loopOf(v value) *Loop { return v.Object().(*Loop) }

// intern is a keyword argument.
func keyword(th *thread, name string, v value) object.Kw {
	return object.Kw{Name: th.Interp.Intern(name), Val: v}
}

func init() {
	t := BaseLoopType
	t.TextSig = "(self)"
	t.Doc = "The loop: it runs callbacks, tasks and timers."
	t.Init = func(th *thread, v value, args []value, kw kwargs) error { return nil }
	t.Repr = func(th *thread, v value) (value, error) {
		l := loopOf(v)
		word := func(b bool) string { return map[bool]string{false: "False", true: "True"}[b] }
		return object.FromString("<" + pyName(l.Type()) + " running=" + word(l.th != nil) + " closed=" + word(l.closed) + " debug=" + word(l.debug) + ">"), nil
	}
	t.Methods = loopMethods
	t.Getters = loopGetters
	SelectorLoopType.TextSig = "(self, selector=None)"
	UnixLoopType.TextSig = "(self, selector=None)"
	SelectorLoopType.Doc = "A loop that watches files and sockets."
	SelectorLoopType.Methods = watchMethods
	UnixLoopType.Doc = "The loop of Unix systems: it watches sockets, signals and child processes too."
	UnixLoopType.Methods = unixMethods
	UnixLoopType.Getters = unixGetters
}

// scheduler is a method that takes a callback with arguments: first counts what precedes it.
func scheduler(name, sig, doc string, first int, call func(th *thread, l *Loop, a []value, ctx *Context) (value, error)) object.Func {
	names := []string{"callback"}
	if first == 1 {
		names = []string{strings.Split(strings.Trim(sig, "()"), ",")[0], "callback"}
	}
	return object.Func{Name: name, Sig: sig, Doc: doc, Qual: "BaseEventLoop." + name, Raw: func(th *thread, self value, args []value, kw kwargs) (value, error) {
		var ctxArg value
		for _, k := range kw {
			switch {
			case k.Name.String() == "context":
				ctxArg = k.Val
			case len(args) < len(names) && k.Name.String() == names[len(args)]:
				args = append(args[:len(args):len(args)], k.Val)
			default:
				return value{}, th.UnexpectedKeyword("BaseEventLoop."+name, k.Name.String(), append(names, "context")...)
			}
		}
		if n := len(names) - len(args); n > 0 {
			text := "'" + strings.Join(names[len(args):], "' and '") + "'"
			s := ""
			if n > 1 {
				s = "s"
			}
			return value{}, th.TypeErrorf("BaseEventLoop.%s() missing %d required positional argument%s: %s", name, n, s, text)
		}
		ctx, err := contextArg(th, ctxArg)
		if err != nil {
			return value{}, err
		}
		return call(th, loopOf(self), args, ctx)
	}}
}

func loopMethods() []object.Func {
	return slices.Concat(schedulingMethods(), runningMethods(), shutdownMethods(), pythonOfBase.funcs())
}

func schedulingMethods() []object.Func {
	handled := func(h *Handle, err error) (value, error) {
		if err != nil {
			return value{}, err
		}
		return object.From(h), nil
	}
	return []object.Func{
		scheduler("call_soon", "(callback, *args, context=None)", "Have callback(*args) called in the next turn.\n\nCallbacks are called in the order of these calls. Returns a Handle, which can cancel the call.", 0,
			func(th *thread, l *Loop, a []value, ctx *Context) (value, error) {
				return handled(l.CallSoon(th, a[0], a[1:], ctx))
			}),
		scheduler("call_soon_threadsafe", "(callback, *args, context=None)", "Like call_soon(), for other threads.", 0,
			func(th *thread, l *Loop, a []value, ctx *Context) (value, error) {
				return handled(l.CallSoonThreadsafe(th, a[0], a[1:], ctx))
			}),
		scheduler("call_later", "(delay, callback, *args, context=None)", "Have callback(*args) called after delay seconds. Returns a TimerHandle.", 1, callLater),
		scheduler("call_at", "(when, callback, *args, context=None)", "Have callback(*args) called at a time of the loop's clock. Returns a TimerHandle.", 1, callAtMethod),
		{Name: "time", Sig: "()", Doc: "Return the time of the loop's clock, in seconds.", Qual: "BaseEventLoop.time", Fast0: func(th *thread, self value) (value, error) {
			return object.Float(loopOf(self).clock.Now()), nil
		}},
		{Name: "create_future", Sig: "()", Doc: "Return a new future of the loop.", Qual: "BaseEventLoop.create_future", Fast0: func(th *thread, self value) (value, error) {
			f := &Future{loop: loopOf(self)}
			return object.From(f), f.debugSource(th)
		}},
		{Name: "create_task", Sig: "(coro, *, name=None, context=None)", Doc: "Have the loop run a coroutine. Returns a Task.", Qual: "BaseEventLoop.create_task", Bound: func(th *thread, self value, a []value) (value, error) {
			return loopOf(self).CreateTask(th, a[0], a[1], a[2])
		}},
		{Name: "set_task_factory", Sig: "(factory)", Doc: "Set the function(loop, coro, context=…) that makes tasks; None is the default.", Qual: "BaseEventLoop.set_task_factory", Fast1: func(th *thread, self, v value) (value, error) {
			if v.IsNone() {
				v = value{}
			} else if !object.Callable(v) {
				return value{}, th.TypeErrorf("task factory must be a callable or None")
			}
			loopOf(self).taskFactory = v
			return object.None, nil
		}},
		{Name: "get_task_factory", Sig: "()", Doc: "Return the task factory, or None.", Qual: "BaseEventLoop.get_task_factory", Fast0: func(th *thread, self value) (value, error) {
			return orNone(loopOf(self).taskFactory), nil
		}},
		{Name: "_timer_handle_cancelled", Sig: "(handle)", Doc: "Count a cancelled timer.", Fast1: func(th *thread, self, h value) (value, error) {
			return object.None, nil
		}},
	}
}

func callLater(th *thread, l *Loop, a []value, ctx *Context) (value, error) {
	if a[0].IsNone() {
		return value{}, th.TypeErrorf("delay must not be None")
	}
	now, err := l.now(th)
	if err != nil {
		return value{}, err
	}
	when, err := object.Binary(th, object.OpAdd, object.Float(now), a[0])
	if err != nil {
		return value{}, err
	}
	if l.overrides("call_at") {
		fn, err := object.GetAttrString(th, object.From(l), "call_at")
		if err != nil {
			return value{}, err
		}
		c := object.None
		if ctx != nil {
			c = object.From(ctx)
		}
		return object.Call(th, fn, append([]value{when}, a[1:]...), kwargs{keyword(th, "context", c)})
	}
	h, err := l.callAt(th, when, a[1], a[2:], ctx)
	if err != nil {
		return value{}, err
	}
	return object.From(h), nil
}

func callAtMethod(th *thread, l *Loop, a []value, ctx *Context) (value, error) {
	if a[0].IsNone() {
		return value{}, th.TypeErrorf("when cannot be None")
	}
	h, err := l.callAt(th, a[0], a[1], a[2:], ctx)
	if err != nil {
		return value{}, err
	}
	return object.From(h), nil
}

func runningMethods() []object.Func {
	flag := func(name, doc string, get func(l *Loop) bool) object.Func {
		return object.Func{Name: name, Sig: "()", Doc: doc, Qual: "BaseEventLoop." + name, Fast0: func(th *thread, self value) (value, error) {
			return object.Bool(get(loopOf(self))), nil
		}}
	}
	return []object.Func{
		flag("is_running", "Return True while the loop runs.", (*Loop).Running),
		flag("is_closed", "Return True once the loop is closed.", (*Loop).Closed),
		flag("get_debug", "Return True in debug mode.", func(l *Loop) bool { return l.debug }),
		{Name: "set_debug", Sig: "(enabled)", Doc: "Set the debug mode.", Qual: "BaseEventLoop.set_debug", Fast1: func(th *thread, self, v value) (value, error) {
			b, err := object.Truth(th, v)
			l := loopOf(self)
			l.debug = b
			if l.th != nil {
				l.setOriginTracking(th, b)
			}
			return object.None, err
		}},
		{Name: "run_forever", Sig: "()", Doc: "Serve callbacks, timers and I/O until something calls stop().", Qual: "BaseEventLoop.run_forever", Fast0: func(th *thread, self value) (value, error) {
			return object.None, loopOf(self).runForever(th)
		}},
		{Name: "run_until_complete", Sig: "(future)", Doc: "Run until an awaitable is done; return its result.", Qual: "BaseEventLoop.run_until_complete", Fast1: func(th *thread, self, f value) (value, error) {
			return loopOf(self).RunUntilComplete(th, f)
		}},
		{Name: "stop", Sig: "()", Doc: "Have the loop end after the turn that runs now.", Qual: "BaseEventLoop.stop", Fast0: func(th *thread, self value) (value, error) {
			loopOf(self).stopping = true
			return object.None, nil
		}},
		{Name: "close", Sig: "()", Doc: "Close the loop, which must not be running.", Qual: "BaseEventLoop.close", Fast0: func(th *thread, self value) (value, error) {
			return object.None, loopOf(self).Close(th)
		}},
		{Name: "_run_once", Sig: "()", Doc: "Run one turn of the loop.", Qual: "BaseEventLoop._run_once", Fast0: func(th *thread, self value) (value, error) {
			return object.None, loopOf(self).turn(th)
		}},
		{Name: "_check_closed", Sig: "()", Qual: "BaseEventLoop._check_closed", Fast0: func(th *thread, self value) (value, error) {
			return object.None, loopOf(self).checkClosed(th)
		}},
		{Name: "_check_running", Sig: "()", Qual: "BaseEventLoop._check_running", Fast0: func(th *thread, self value) (value, error) {
			return object.None, loopOf(self).CheckRunning(th)
		}},
		{Name: "_process_events", Sig: "(event_list)", Qual: "BaseEventLoop._process_events", Fast1: func(th *thread, self, v value) (value, error) {
			return value{}, th.RaiseArgs(object.NotImplementedErrorType)
		}},
		{Name: "_write_to_self", Sig: "()", Doc: "Wake the loop up.", Fast0: func(th *thread, self value) (value, error) {
			loopOf(self).mail.ring()
			return object.None, nil
		}},
		{Name: "set_exception_handler", Sig: "(handler)", Doc: "Set the function(loop, context) that handles errors; None is the default.", Qual: "BaseEventLoop.set_exception_handler", Fast1: setExceptionHandler},
		{Name: "get_exception_handler", Sig: "()", Doc: "Return the exception handler, or None.", Qual: "BaseEventLoop.get_exception_handler", Fast0: func(th *thread, self value) (value, error) {
			return orNone(loopOf(self).onError), nil
		}},
		{Name: "default_exception_handler", Sig: "(context)", Doc: "Log a failure that nothing else deals with: context is a dict with 'message' and what belongs to it.", Qual: "BaseEventLoop.default_exception_handler", Fast1: func(th *thread, self, v value) (value, error) {
			d, ok := v.Object().(*object.Dict)
			if !ok {
				return value{}, th.TypeErrorf("context must be a dict, not %s", v.Type().Name)
			}
			return object.None, loopOf(self).defaultHandler(th, d)
		}},
		{Name: "call_exception_handler", Sig: "(context)", Doc: "Report a failure that nothing else deals with, to the handler that was set or to the log.\n\ncontext is a dict with 'message', and often 'exception', 'future', 'task', 'handle'.", Qual: "BaseEventLoop.call_exception_handler", Fast1: func(th *thread, self, v value) (value, error) {
			d, ok := v.Object().(*object.Dict)
			if !ok {
				return value{}, th.TypeErrorf("context must be a dict, not %s", v.Type().Name)
			}
			return object.None, loopOf(self).handleException(th, d)
		}},
		{Name: "_asyncgen_firstiter_hook", Sig: "(agen)", Fast1: func(th *thread, self, g value) (value, error) { return firstIterHook.Fast1(th, self, g) }},
		{Name: "_asyncgen_finalizer_hook", Sig: "(agen)", Fast1: func(th *thread, self, g value) (value, error) { return finalizerHook.Fast1(th, self, g) }},
	}
}

func setExceptionHandler(th *thread, self, v value) (value, error) {
	if v.IsNone() {
		v = value{}
	} else if !object.Callable(v) {
		r, err := object.ReprString(th, v)
		if err != nil {
			return value{}, err
		}
		return value{}, th.TypeErrorf("A callable object or None is expected, got %s", r)
	}
	loopOf(self).onError = v
	return object.None, nil
}

func loopGetters() []object.Getter {
	number := func(name string, p func(l *Loop) *float64) object.Getter {
		return object.Getter{Name: name, Get: func(th *thread, v value) (value, error) { return object.Float(*p(loopOf(v))), nil },
			Set: func(th *thread, v, x value) error {
				f, err := seconds(th, x)
				*p(loopOf(v)) = f
				return err
			}}
	}
	flag := func(name string, p func(l *Loop) *bool) object.Getter {
		return object.Getter{Name: name, Get: func(th *thread, v value) (value, error) { return object.Bool(*p(loopOf(v))), nil },
			Set: func(th *thread, v, x value) error {
				b, err := object.Truth(th, x)
				*p(loopOf(v)) = b
				return err
			}}
	}
	return []object.Getter{
		number("slow_callback_duration", func(l *Loop) *float64 { return &l.slow }),
		number("_clock_resolution", func(l *Loop) *float64 { return &l.resolution }),
		flag("_stopping", func(l *Loop) *bool { return &l.stopping }),
		flag("_closed", func(l *Loop) *bool { return &l.closed }),
		flag("_debug", func(l *Loop) *bool { return &l.debug }),
		{Name: "_ready", Get: func(th *thread, v value) (value, error) {
			var items []value
			loopOf(v).ready.each(func(e ready) { items = append(items, handleOfReady(loopOf(v), e)) })
			return object.NewList(items), nil
		}},
		{Name: "_scheduled", Get: func(th *thread, v value) (value, error) {
			var items []value
			for _, e := range loopOf(v).timers {
				if h, ok := e.t.what.(*TimerHandle); ok {
					items = append(items, object.From(h))
				} else {
					items = append(items, object.From(&TimerHandle{Handle: Handle{loop: v, cancelled: e.t.cancelled}, when: object.Float(e.when)}))
				}
			}
			return object.NewList(items), nil
		}},
		{Name: "_default_executor", Get: func(th *thread, v value) (value, error) { return orNone(loopOf(v).executor), nil },
			Set: func(th *thread, v, x value) error { loopOf(v).executor = unlessNone(x); return nil }},
		{Name: "_executor_shutdown_called", Get: func(th *thread, v value) (value, error) { return object.Bool(loopOf(v).noExecutor), nil },
			Set: func(th *thread, v, x value) error {
				b, err := object.Truth(th, x)
				loopOf(v).noExecutor = b
				return err
			}},
		{Name: "_exception_handler", Get: func(th *thread, v value) (value, error) { return orNone(loopOf(v).onError), nil }},
		{Name: "_task_factory", Get: func(th *thread, v value) (value, error) { return orNone(loopOf(v).taskFactory), nil }},
	}
}

func unlessNone(v value) value {
	if v.IsNone() {
		return value{}
	}
	return v
}

// handleOfReady is what is ready as a handle.
func handleOfReady(l *Loop, e ready) value {
	switch o := e.what.(type) {
	case *Handle:
		return object.From(o)
	case *TimerHandle:
		return object.From(o)
	case *callback:
		return object.From(o.handle(e.fut))
	case *jobRun:
		return object.From(o.handle(l))
	case *handOver:
		return object.From(o.handle(l))
	case *Task:
		return object.From(&Handle{loop: object.From(l), fn: object.From(&stepWrapper{o}), ctx: o.ctx})
	case listener:
		return object.From(&Handle{loop: object.From(l), fn: o.python(), args: []value{e.fut.self()}, ctx: o.contextOf()})
	}
	return object.From(&Handle{loop: object.From(l)})
}

// setOriginTracking has coroutines remember where they were made, in debug mode.
func (l *Loop) setOriginTracking(th *thread, on bool) {
	const depth = 10
	switch {
	case on && !l.tracking:
		l.originDepth, l.tracking = th.OriginDepth, true
		th.OriginDepth = depth
	case !on && l.tracking:
		th.OriginDepth, l.tracking = l.originDepth, false
	}
}
