package asyncio

import (
	"pyasync/object"
	"pyasync/runtime"
)

// this file holds the functions about event loops, futures and coroutines

func eventsPart() part {
	return part{name: "events", all: "AbstractEventLoop AbstractServer Handle TimerHandle get_event_loop set_event_loop new_event_loop _set_running_loop get_running_loop _get_running_loop SelectorEventLoop EventLoop",
		funcs: []*object.Func{&getEventLoop, &setEventLoop, &newEventLoop, &setRunningLoop, &getRunningLoop, &getRunningLoopOrNone, &policyLoop, &setPolicyLoop, &getPolicy, &setPolicy},
		types: []*object.Type{runtime.AbstractLoopType, abstractServerType, runtime.HandleType, runtime.TimerHandleType},
		attrs: func() []object.Attr {
			return []object.Attr{{Name: "SelectorEventLoop", Value: object.From(runtime.UnixLoopType)}, {Name: "EventLoop", Value: object.From(runtime.UnixLoopType)},
				{Name: "_UnixSelectorEventLoop", Value: object.From(runtime.UnixLoopType)}}
		}}
}

var getEventLoop = object.Func{Name: "get_event_loop", Sig: "()", Doc: "Return the running event loop, else the one that set_event_loop() has set.",
	Fast0: func(th *thread, _ value) (value, error) { return runtime.GetEventLoop(th) }}

var setEventLoop = object.Func{Name: "set_event_loop", Sig: "(loop)", Doc: "Make loop the current event loop of the thread.", Qual: "set_event_loop",
	Fast1: func(th *thread, _, l value) (value, error) {
		if p := runtime.StateOf(th).Policy; !p.IsZero() {
			return object.CallMethod(th, p, "set_event_loop", l)
		}
		return object.None, setThreadLoop(th, l)
	}}

func setThreadLoop(th *thread, l value) error {
	if l.IsNone() {
		runtime.SetThreadLoop(th, value{})
		return nil
	}
	if !l.Type().Is(runtime.AbstractLoopType) {
		return th.TypeErrorf("loop must be an instance of AbstractEventLoop or None, not '%s'", l.Type().Name)
	}
	runtime.SetThreadLoop(th, l)
	return nil
}

var newEventLoop = object.Func{Name: "new_event_loop", Sig: "()", Doc: "Make an event loop, of the kind that the policy prefers.", Qual: "new_event_loop",
	Fast0: func(th *thread, _ value) (value, error) {
		if p := runtime.StateOf(th).Policy; !p.IsZero() {
			return object.CallMethod(th, p, "new_event_loop")
		}
		return object.From(runtime.NewLoop(th)), nil
	}}

var setRunningLoop = object.Func{Name: "_set_running_loop", Sig: "(loop, /)", Doc: "Set the running event loop. For use by event loops.",
	Fast1: func(th *thread, _, l value) (value, error) {
		if l.IsNone() {
			l = value{}
		}
		runtime.SetRunningLoop(th, l)
		return object.None, nil
	}}

var getRunningLoop = object.Func{Name: "get_running_loop", Sig: "()", Doc: "The event loop that runs this code. Raises RuntimeError if there is none.",
	Fast0: func(th *thread, _ value) (value, error) { return runtime.RunningOrRaise(th) }}

var getRunningLoopOrNone = object.Func{Name: "_get_running_loop", Sig: "()", Doc: "The event loop that runs this code, or None.",
	Fast0: func(th *thread, _ value) (value, error) { return orNone(runtime.RunningLoop(th)), nil }}

func futuresPart() part {
	text := func(name, s string) object.Attr { return object.Attr{Name: name, Value: object.FromString(s)} }
	return part{name: "futures", all: "Future wrap_future isfuture", funcs: []*object.Func{&isFuture, &wrapFuture, &getLoop},
		types: []*object.Type{runtime.FutureType},
		attrs: func() []object.Attr {
			f := object.From(runtime.FutureType)
			return []object.Attr{{Name: "_PyFuture", Value: f}, {Name: "_CFuture", Value: f}, text("_PENDING", "PENDING"), text("_CANCELLED", "CANCELLED"), text("_FINISHED", "FINISHED")}
		}}
}

var isFuture = object.Func{Name: "isfuture", Sig: "(obj)", Doc: "Return True if obj is a Future, or like one.", Qual: "isfuture",
	Fast1: func(th *thread, _, v value) (value, error) {
		ok, err := runtime.IsFuture(th, v)
		return object.Bool(ok), err
	}}

var getLoop = object.Func{Name: "_get_loop", Sig: "(fut)", Qual: "_get_loop", Fast1: func(th *thread, _, f value) (value, error) { return runtime.GetLoopOf(th, f) }}

func coroutinesPart() part {
	return part{name: "coroutines", all: "iscoroutinefunction iscoroutine", funcs: []*object.Func{&isCoroutineFunction, &isCoroutine, &formatCoroutine, &isDebugMode},
		attrs: func() []object.Attr {
			return []object.Attr{{Name: "_is_coroutine", Value: object.From(object.NewInstance(object.ObjectType))}}
		}}
}

var isDebugMode = object.Func{Name: "_is_debug_mode", Sig: "()", Fast0: func(th *thread, _ value) (value, error) {
	get := th.Interp.Getenv
	return object.Bool(th.Interp.Flags.DevMode || get != nil && get("PYTHONASYNCIODEBUG") != ""), nil
}}

var isCoroutineFunction = object.Func{Name: "iscoroutinefunction", Sig: "(func)", Doc: "Return True if calling func makes a coroutine.", Qual: "iscoroutinefunction",
	Fast1: func(th *thread, _, v value) (value, error) {
		if runtime.IsCoroutineFunction(th, v) {
			return object.True, nil
		}
		if v.Type().Module == "functools" {
			f, err := object.LookupAttr(th, v, "func")
			if err != nil {
				return value{}, err
			}
			if !f.IsZero() {
				return object.Bool(runtime.IsCoroutineFunction(th, f)), nil
			}
		}
		mark, err := object.LookupAttr(th, v, "_is_coroutine")
		if err != nil || mark.IsZero() {
			return object.False, err
		}
		marked, _ := th.Interp.State[objectsKey{}].(objects)
		return object.Bool(object.Is(mark, marked["coroutines._is_coroutine"])), nil
	}}

var isCoroutine = object.Func{Name: "iscoroutine", Sig: "(obj)", Doc: "Whether obj is what calling an async function gives.", Qual: "iscoroutine",
	Fast1: func(th *thread, _, v value) (value, error) {
		ok, err := runtime.IsCoroutine(th, v)
		return object.Bool(ok), err
	}}

var formatCoroutine = object.Func{Name: "_format_coroutine", Sig: "(coro)", Qual: "_format_coroutine", Fast1: func(th *thread, _, v value) (value, error) {
	s, err := runtime.CoroutineText(th, v)
	return object.FromString(s), err
}}

// wrapFuture is in Python.
var wrapFuture = object.Func{Name: "wrap_future", Sig: "(future, *, loop=None)", Doc: "Return an asyncio future for one of concurrent.futures.", Qual: "wrap_future",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		if ok, err := runtime.IsFuture(th, a[0]); ok || err != nil {
			return a[0], err
		}
		m, err := th.Interp.Hooks.ImportModule(th, "asyncio._tasks_more")
		if err != nil {
			return value{}, err
		}
		return object.CallMethod(th, m, "wrap_future", a[0], orNone(a[1]))
	}}

func formatPart() part {
	return part{name: "format_helpers", funcs: []*object.Func{&formatSource, &functionSource, &extractStack}}
}

var formatSource = object.Func{Name: "_format_callback_source", Sig: "(func, args, *, debug=False)", Qual: "_format_callback_source", Bound: func(th *thread, _ value, a []value) (value, error) {
	args, err := object.Slice(th, a[1])
	if err != nil {
		return value{}, err
	}
	debug := false
	if !a[2].IsZero() {
		if debug, err = object.Truth(th, a[2]); err != nil {
			return value{}, err
		}
	}
	s, err := runtime.CallbackText(th, a[0], args, debug)
	return object.FromString(s), err
}}

var functionSource = object.Func{Name: "_get_function_source", Sig: "(func)", Qual: "_get_function_source", Fast1: func(th *thread, _, f value) (value, error) {
	file, line, ok := runtime.FunctionSource(th, f)
	if !ok {
		return object.None, nil
	}
	return object.NewTuple([]value{object.FromString(file), object.Int(int64(line))}), nil
}}

var extractStack = object.Func{Name: "extract_stack", Sig: "(f=None, limit=None)", Doc: "Return the stack above f as traceback.extract_stack() does.", Qual: "extract_stack", Bound: func(th *thread, _ value, a []value) (value, error) {
	m, err := th.Interp.Hooks.ImportModule(th, "traceback")
	if err != nil {
		return value{}, err
	}
	limit := orNone(a[1])
	if limit.IsNone() {
		limit = object.Int(10)
	}
	return object.CallMethod(th, m, "extract_stack", orNone(a[0]), limit)
}}

// The rest is for policies, which are in Python.

var policyLoop = object.Func{Name: "_policy_loop", Sig: "()", Fast0: func(th *thread, _ value) (value, error) { return runtime.PolicyLoop(th) }}

var setPolicyLoop = object.Func{Name: "_set_policy_loop", Sig: "(loop, /)", Fast1: func(th *thread, _, l value) (value, error) { return object.None, setThreadLoop(th, l) }}

var getPolicy = object.Func{Name: "_get_policy", Sig: "()", Fast0: func(th *thread, _ value) (value, error) {
	return orNone(runtime.StateOf(th).Policy), nil
}}

var setPolicy = object.Func{Name: "_set_policy", Sig: "(policy, /)", Fast1: func(th *thread, _, p value) (value, error) {
	if p.IsNone() {
		p = value{}
	}
	runtime.StateOf(th).Policy = p
	runtime.ForgetThreadLoop(th)
	return object.None, nil
}}
