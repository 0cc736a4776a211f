// Package threading is Python's threading: threads, and what they wait with for one another.
package threading

import (
	"pyasync/object"
	threads "pyasync/stdlib/thread"
)

// this file is the module

type (
	value  = object.Value
	thread = object.Thread
	kwargs = []object.Kw
)

// Module is threading.
var Module = object.ModuleDef{
	Name: "threading",
	Doc:  "Threads, locks, and other things that threads wait with for one another.",
	Funcs: []*object.Func{
		&currentThread, &currentThreadOld, &mainThread, &enumerate, &activeCount, &activeCountOld, &rlock, &shutdown, &registerAtExit,
		threads.GetIdent, threads.GetNativeID, threads.StackSize,
		&setTrace, &setProfile, &setTraceAll, &setProfileAll, &getTrace, &getProfile,
	},
	Types: []*object.Type{ThreadType, mainThreadType, dummyThreadType, TimerType, ConditionType, EventType, SemaphoreType, BoundedSemaphoreType,
		BarrierType, BrokenBarrierErrorType},
	Attrs: attrs,
}

func attrs(th *thread) []object.Attr {
	hook := object.From(&object.Builtin{Func: &threads.ExceptHook, Module: object.FromString("_thread")})
	st := of(th)
	return []object.Attr{
		{Name: "Lock", Value: object.From(threads.LockType.Ready())},
		{Name: "_CRLock", Value: object.From(threads.RLockType.Ready())},
		{Name: "_PyRLock", Value: object.From(threads.RLockType.Ready())},
		{Name: "_RLock", Value: object.From(threads.RLockType.Ready())},
		{Name: "_LockType", Value: object.From(threads.LockType.Ready())},
		{Name: "local", Value: object.From(threads.LocalType.Ready())},
		{Name: "_ThreadHandle", Value: object.From(threads.HandleType.Ready())},
		{Name: "ThreadError", Value: object.From(object.RuntimeErrorType)},
		{Name: "TIMEOUT_MAX", Value: object.Float(threads.TimeoutMax)},
		{Name: "ExceptHookArgs", Value: object.From(threads.ExceptHookArgs.Type.Ready())},
		{Name: "excepthook", Value: hook},
		{Name: "__excepthook__", Value: hook},
		{Name: "_active", Value: object.From(st.active)},
		{Name: "_limbo", Value: object.From(st.limbo)},
		{Name: "_main_thread", Value: object.From(st.main)},
		{Name: "_HAVE_THREAD_NATIVE_ID", Value: object.True},
		{Name: "__all__", Value: object.NewList(texts("get_ident", "active_count", "Condition", "current_thread", "enumerate", "main_thread",
			"TIMEOUT_MAX", "Event", "Lock", "RLock", "Semaphore", "BoundedSemaphore", "Thread", "Barrier", "BrokenBarrierError", "Timer",
			"ThreadError", "setprofile", "settrace", "local", "stack_size", "excepthook", "ExceptHookArgs", "gettrace", "getprofile",
			"setprofile_all_threads", "settrace_all_threads", "get_native_id"))},
	}
}

// class declares a class that looks as if it were written in Python: errors do not name its
// module.
func class(name string, base *object.Type) *object.Type {
	t := object.NewStatic(name, base, object.FlagBaseType|object.FlagDict)
	t.Module = "threading"
	return t
}

func texts(names ...string) []value {
	out := make([]value, len(names))
	for i, s := range names {
		out[i] = object.FromString(s)
	}
	return out
}

// deprecated warns of a name from before Python 2.6, in the place where it is called.
func deprecated(th *thread, old, instead string) error {
	return th.Warn(object.DeprecationWarningType, old+"() is deprecated, "+instead+" instead", 1)
}

var rlock = object.Func{Name: "RLock", Sig: "(*args, **kwargs)", Doc: "Return a new lock that the thread which has it may acquire again.",
	Raw: func(th *thread, _ value, args []value, kw kwargs) (value, error) {
		if len(args)+len(kw) > 0 {
			if err := th.Warn(object.DeprecationWarningType, "Passing arguments to RLock is deprecated and will be removed in 3.15", 1); err != nil {
				return value{}, err
			}
		}
		return object.From(threads.NewRLock()), nil
	}}
