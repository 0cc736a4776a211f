package sys

import (
	"runtime"
	"time"

	"pyasync/object"
)

// this file holds the functions about the state of the interpreter

// state is what sys keeps for one interpreter.
type state struct {
	dlopenFlags int64
	auditHooks  []value
	finalizing  bool
}

type stateKey struct{}

func of(th *thread) *state {
	st, _ := th.Interp.State[stateKey{}].(*state)
	if st == nil {
		st = &state{dlopenFlags: 2}
		th.Interp.State[stateKey{}] = st
	}
	return st
}

// Finalize has sys.is_finalizing() return True: the program is over.
func Finalize(th *thread) { of(th).finalizing = true }

// constant declares a function without parameters that returns always the same.
func constant(name, doc string, v value) object.Func {
	return object.Func{Name: name, Sig: "()", Doc: doc, Fast0: func(th *thread, _ value) (value, error) { return v, nil }}
}

var (
	getDefaultEncoding   = constant("getdefaultencoding", "Return the current default encoding used by str methods.", object.FromString("utf-8"))
	getFSEncoding        = constant("getfilesystemencoding", "Return the encoding of file names.", object.FromString("utf-8"))
	getFSErrors          = constant("getfilesystemencodeerrors", "Return the error handler of file names.", object.FromString("surrogateescape"))
	isGIL                = constant("_is_gil_enabled", "Return True: one thread of an interpreter runs at a time.", object.True)
	isTrampoline         = constant("is_stack_trampoline_active", "Return False: there is no stack profiler.", object.False)
	deactivateTrampoline = constant("deactivate_stack_trampoline", "Do nothing: there is no stack profiler.", object.None)
	clearTypeCache       = constant("_clear_type_cache", "Do nothing: the cache of attribute lookups clears itself.", object.None)
	clearInternalCaches  = constant("_clear_internal_caches", "Do nothing: caches clear themselves.", object.None)
)

var activateTrampoline = object.Func{Name: "activate_stack_trampoline", Sig: "(backend, /)", Doc: "Stack profilers are not supported.",
	Fast1: func(th *thread, _, backend value) (value, error) {
		return value{}, th.ValueErrorf("perf trampoline not available")
	}}

var exit = object.Func{Name: "exit", Sig: "(status=None, /)", Doc: "Raise SystemExit(status), which ends the program unless it is caught.\n\nNone is success, an int is the exit status, anything else is printed and the status is 1.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		if a[0].IsZero() || a[0].IsNone() {
			return value{}, th.RaiseArgs(object.SystemExitType)
		}
		if t, ok := object.AsTuple(a[0]); ok {
			return value{}, th.RaiseArgs(object.SystemExitType, t.Items...)
		}
		return value{}, th.RaiseArgs(object.SystemExitType, a[0])
	}}

var getRecursionLimit = object.Func{Name: "getrecursionlimit", Sig: "()", Doc: "Return how deep Python calls may nest.",
	Fast0: func(th *thread, _ value) (value, error) { return object.Int(int64(th.AskedLimit())), nil }}

var setRecursionLimit = object.Func{Name: "setrecursionlimit", Sig: "(limit, /)", Doc: "Set how deep Python calls may nest.",
	Fast1: func(th *thread, _, limit value) (value, error) {
		n, err := cInt(th, limit)
		if err != nil {
			return value{}, err
		}
		if n < 1 {
			return value{}, th.ValueErrorf("recursion limit must be greater or equal than 1")
		}
		if th.Depth >= n {
			return value{}, th.Raisef(object.RecursionErrorType, "cannot set the recursion limit to %d at the recursion depth %d: the limit is too low", n, th.Depth)
		}
		th.Interp.SetRecursionLimit(n)
		return object.None, nil
	}}

// cInt is an argument that is a C int in CPython.
func cInt(th *thread, v value) (int, error) {
	i, err := object.Index(th, v)
	if err != nil {
		return 0, err
	}
	if n := i.AsInt(); i.IsInt() && n == int64(int32(n)) {
		return int(n), nil
	}
	return 0, th.Raise(object.OverflowErrorType, "Python int too large to convert to C int")
}

var getSizeof = object.Func{Name: "getsizeof", Sig: "(object, default=None)", Doc: "Return an estimate of the size of an object in bytes, without what it refers to.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		n, found, err := object.CallSpecial(th, a[0], "__sizeof__")
		switch {
		case err == nil && found:
			if n.IsInt() && n.AsInt() < 0 {
				err = th.ValueErrorf("__sizeof__() should return >= 0")
			} else if n, err = object.Index(th, n); err == nil {
				return n, nil
			}
		case err == nil:
			err = th.TypeErrorf("Type %s doesn't define __sizeof__", a[0].Type().Name)
		}
		if !a[1].IsZero() && object.IsException(err, object.TypeErrorType) {
			return a[1], nil
		}
		return value{}, err
	}}

var getRefcount = object.Func{Name: "getrefcount", Sig: "(object, /)", Doc: "Return a number. Objects have no reference counts here, so it says nothing.",
	Fast1: func(th *thread, _, x value) (value, error) { return object.Int(2), nil }}

var getAllocated = object.Func{Name: "getallocatedblocks", Sig: "()", Doc: "Return the number of objects on the heap.",
	Fast0: func(th *thread, _ value) (value, error) {
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return object.Int(int64(m.HeapObjects)), nil
	}}

var getInterned = object.Func{Name: "getunicodeinternedsize", Sig: "(*, _only_immortal=False)", Doc: "Return the number of names that are kept once.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		return object.Int(int64(th.Interp.InternedCount())), nil
	}}

var intern = object.Func{Name: "intern", Sig: "(string, /)", Doc: "Return the one string object with this text that names use.",
	Fast1: func(th *thread, _, x value) (value, error) {
		s, ok := object.AsStr(x)
		if !ok {
			return value{}, th.TypeErrorf("intern() argument must be str, not %s", x.Type().Name)
		}
		if x.Type() != object.StrType {
			return value{}, th.TypeErrorf("can't intern %s", x.Type().Name)
		}
		return object.From(th.Interp.InternStr(s)), nil
	}}

var isInterned = object.Func{Name: "_is_interned", Sig: "(string, /)", Doc: "Return whether a string object is the one with its text that names use.",
	Fast1: func(th *thread, _, x value) (value, error) {
		s, ok := object.AsStr(x)
		if !ok {
			return value{}, th.TypeErrorf("_is_interned() argument must be str, not %s", x.Type().Name)
		}
		return object.Bool(th.Interp.IsInterned(s)), nil
	}}

var isFinalizing = object.Func{Name: "is_finalizing", Sig: "()", Doc: "Return whether the program is over and the interpreter is being shut down.",
	Fast0: func(th *thread, _ value) (value, error) { return object.Bool(of(th).finalizing), nil }}

var getSwitchInterval = object.Func{Name: "getswitchinterval", Sig: "()", Doc: "Return how long a thread may run before another gets its turn, in seconds.",
	Fast0: func(th *thread, _ value) (value, error) {
		// whole microseconds, multiplied as CPython does
		return object.Float(float64(th.Interp.SwitchInterval().Microseconds()) * 1e-6), nil
	}}

var setSwitchInterval = object.Func{Name: "setswitchinterval", Sig: "(interval, /)", Doc: "Set how long a thread may run before another gets its turn, in seconds.",
	Fast1: func(th *thread, _, x value) (value, error) {
		var f float64
		switch {
		case x.IsFloat():
			f = x.AsFloat()
		default:
			i, err := object.Index(th, x)
			if err != nil {
				return value{}, th.TypeErrorf("must be real number, not %s", x.Type().Name)
			}
			f = float64(i.AsInt())
		}
		if f <= 0 {
			return value{}, th.ValueErrorf("switch interval must be strictly positive")
		}
		th.Interp.SetSwitchInterval(time.Duration(min(f, 1e9) * 1e9))
		return object.None, nil
	}}

var getMaxDigits = object.Func{Name: "get_int_max_str_digits", Sig: "()", Doc: "Return how many digits an int may have to be converted to or from text.",
	Fast0: func(th *thread, _ value) (value, error) { return object.Int(int64(th.Interp.MaxStrDigits)), nil }}

var setMaxDigits = object.Func{Name: "set_int_max_str_digits", Sig: "(maxdigits)", Doc: "Set how many digits an int may have to be converted to or from text; 0 is no limit.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		n, err := cInt(th, a[0])
		if err != nil {
			return value{}, err
		}
		if n != 0 && n < 640 {
			return value{}, th.ValueErrorf("maxdigits must be 0 or larger than 640")
		}
		th.Interp.MaxStrDigits = n
		return object.None, nil
	}}

var getDlopenFlags = object.Func{Name: "getdlopenflags", Sig: "()", Doc: "Return a number that has no effect: there are no extension modules.",
	Fast0: func(th *thread, _ value) (value, error) { return object.Int(of(th).dlopenFlags), nil }}

var setDlopenFlags = object.Func{Name: "setdlopenflags", Sig: "(flags, /)", Doc: "Set a number that has no effect: there are no extension modules.",
	Fast1: func(th *thread, _, x value) (value, error) {
		n, err := cInt(th, x)
		of(th).dlopenFlags = int64(n)
		return object.None, err
	}}

var getAsyncgenHooks = object.Func{Name: "get_asyncgen_hooks", Sig: "()", Doc: "Return the hooks of asynchronous generators.",
	Fast0: func(th *thread, _ value) (value, error) {
		return asyncgenHooks.Make(orNone(th.AsyncGenFirstIter), orNone(th.AsyncGenFinalizer)), nil
	}}

func orNone(v value) value {
	if v.IsZero() {
		return object.None
	}
	return v
}

var setAsyncgenHooks = object.Func{Name: "set_asyncgen_hooks", Sig: "(firstiter=None, finalizer=None)", Doc: "Set the hooks of asynchronous generators.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		for i, name := range [...]string{"firstiter", "finalizer"} {
			if v := a[i]; !v.IsZero() && !v.IsNone() && !object.Callable(v) {
				return value{}, th.TypeErrorf("callable %s expected, got %s", name, v.Type().Name)
			}
		}
		for i, p := range [...]*value{&th.AsyncGenFirstIter, &th.AsyncGenFinalizer} {
			switch {
			case a[i].IsNone():
				*p = value{}
			case !a[i].IsZero():
				*p = a[i]
			}
		}
		return object.None, nil
	}}

var getOriginDepth = object.Func{Name: "get_coroutine_origin_tracking_depth", Sig: "()", Doc: "Return how many frames of a coroutine's origin are kept.",
	Fast0: func(th *thread, _ value) (value, error) { return object.Int(int64(th.OriginDepth)), nil }}

var setOriginDepth = object.Func{Name: "set_coroutine_origin_tracking_depth", Sig: "(depth)", Doc: "Set how many frames of a coroutine's origin are kept.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		n, err := cInt(th, a[0])
		if err != nil {
			return value{}, err
		}
		if n < 0 {
			return value{}, th.ValueErrorf("depth must be >= 0")
		}
		th.OriginDepth = n
		return object.None, nil
	}}
