package futures

import (
	"pyasync/internal/tbfmt"
	"pyasync/object"
	"pyasync/stdlib/sys"
)

// this file is the modules

type (
	value  = object.Value
	thread = object.Thread
	kwargs = []object.Kw
)

// The modules: concurrent, concurrent.futures, and what that is made of in CPython.
var (
	Parent = object.ModuleDef{Name: "concurrent"}
	Module = object.ModuleDef{
		Name:  "concurrent.futures",
		Doc:   "Functions called in threads, and the results that they will have.",
		Funcs: []*object.Func{&waitFor, &asCompleted},
		Types: []*object.Type{FutureType, executorType, threadPoolType, processPoolType, cancelledType, invalidStateType, brokenType},
		Attrs: func(th *thread) []object.Attr {
			return append(names(), object.Attr{Name: "__all__", Value: object.NewTuple(texts("FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED", "CancelledError",
				"TimeoutError", "InvalidStateError", "BrokenExecutor", "Future", "Executor", "wait", "as_completed", "ProcessPoolExecutor", "ThreadPoolExecutor"))})
		},
	}
	Base = object.ModuleDef{
		Name:  "concurrent.futures._base",
		Funcs: []*object.Func{&waitFor, &asCompleted},
		Types: []*object.Type{FutureType, executorType, errorType, cancelledType, invalidStateType, brokenType},
		Attrs: func(th *thread) []object.Attr {
			out := names()
			for _, s := range stateNames {
				out = append(out, object.Attr{Name: s, Value: object.FromString(s)})
			}
			return out
		},
	}
	Process = object.ModuleDef{
		Name:  "concurrent.futures.process",
		Funcs: []*object.Func{&chunk, &checkLimits},
		Types: []*object.Type{processPoolType, brokenProcessType, remoteType},
		Attrs: func(th *thread) []object.Attr {
			return []object.Attr{{Name: "EXTRA_QUEUED_CALLS", Value: object.Int(extraCalls)}}
		},
	}
	Thread = object.ModuleDef{
		Name:  "concurrent.futures.thread",
		Types: []*object.Type{threadPoolType, brokenPoolType, workItemType},
	}
)

func names() []object.Attr {
	out := []object.Attr{{Name: "TimeoutError", Value: object.From(object.TimeoutErrorType)}}
	for _, s := range [...]string{firstCompleted, firstException, allCompleted} {
		out = append(out, object.Attr{Name: s, Value: object.FromString(s)})
	}
	return out
}

func texts(names ...string) []value {
	out := make([]value, len(names))
	for i, s := range names {
		out[i] = object.FromString(s)
	}
	return out
}

// report tells what nobody can be told by an exception: by the logger of the module if the
// program has logging, else on sys.stderr.
func report(th *thread, level, msg string, e *object.Exception) {
	if m := th.Interp.Used("logging"); !m.IsZero() {
		if logger, err := object.CallMethod(th, m, "getLogger", object.FromString("concurrent.futures")); err == nil {
			if log, err := object.GetAttrString(th, logger, level); err == nil {
				var kw kwargs
				if e != nil {
					kw = kwargs{{Name: th.Interp.Intern("exc_info"), Val: object.From(e)}}
				}
				_, _ = object.Call(th, log, []value{object.FromString("%s"), object.FromString(msg)}, kw)
				return
			}
		}
	}
	text := msg + "\n"
	if e != nil {
		text += tbfmt.Format(th, e, tbfmt.Options{})
	}
	_ = sys.WriteError(th, text)
}
