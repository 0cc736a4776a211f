package sys

import (
	"pyasync/object"
)

// this file holds the functions about frames, exceptions and tracing

// frameAt is the frame depth calls above the running one, or nil.
func frameAt(th *thread, depth int) *object.Frame {
	f := th.Top
	for ; f != nil && depth > 0; depth-- {
		f = f.Back
	}
	return f
}

var getFrame = object.Func{Name: "_getframe", Sig: "(depth=0, /)", Doc: "Return the frame that is depth calls above the running one.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		depth := 0
		if !a[0].IsZero() {
			var err error
			if depth, err = cInt(th, a[0]); err != nil {
				return value{}, err
			}
		}
		f := frameAt(th, depth)
		if f == nil {
			return value{}, th.ValueErrorf("call stack is not deep enough")
		}
		for g := f; g != nil; g = g.Back {
			g.Escaped = true
		}
		return object.From(f), nil
	}}

var getFrameModuleName = object.Func{Name: "_getframemodulename", Sig: "(depth=0)", Doc: "Return the name of the module in which the frame depth calls above runs, or None.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		depth := 0
		if !a[0].IsZero() {
			var err error
			if depth, err = cInt(th, a[0]); err != nil {
				return value{}, err
			}
		}
		f := frameAt(th, depth)
		if f == nil {
			return object.None, nil
		}
		if f.Fn != nil && !f.Fn.Module.IsZero() {
			return f.Fn.Module, nil
		}
		if v := f.Globals.GetString("__name__"); !v.IsZero() {
			return v, nil
		}
		return object.None, nil
	}}

var currentFrames = object.Func{Name: "_current_frames", Sig: "()", Doc: "Return a dict with the innermost frame of each thread under the thread's id.",
	Fast0: func(th *thread, _ value) (value, error) {
		d := object.NewDict()
		for _, t := range th.Interp.Threads() {
			if t.Top == nil {
				continue
			}
			t.Top.Escaped = true
			if err := d.Set(th, object.Int(t.Ident), object.From(t.Top)); err != nil {
				return value{}, err
			}
		}
		return object.From(d), nil
	}}

var currentExceptions = object.Func{Name: "_current_exceptions", Sig: "()", Doc: "Return a dict with the exception that each thread handles under the thread's id.",
	Fast0: func(th *thread, _ value) (value, error) {
		d := object.NewDict()
		for _, t := range th.Interp.Threads() {
			if err := d.Set(th, object.Int(t.Ident), handled(t)); err != nil {
				return value{}, err
			}
		}
		return object.From(d), nil
	}}

func handled(th *thread) value {
	e := th.Context()
	if e == nil {
		return object.None
	}
	return object.From(e)
}

var exception = object.Func{Name: "exception", Sig: "()", Doc: "Return the exception that is being handled, or None.",
	Fast0: func(th *thread, _ value) (value, error) { return handled(th), nil }}

var excInfo = object.Func{Name: "exc_info", Sig: "()", Doc: "Return (type, value, traceback) of the exception that is being handled, or three times None.",
	Fast0: func(th *thread, _ value) (value, error) {
		e := th.Context()
		if e == nil {
			return object.NewTuple([]value{object.None, object.None, object.None}), nil
		}
		return object.NewTuple([]value{object.From(e.Type()), object.From(e), traceback(e)}), nil
	}}

func traceback(e *object.Exception) value {
	if e.TB == nil {
		return object.None
	}
	return object.From(e.TB)
}

// tracer declares sys.settrace and its like. set changes what one thread has.
func tracer(name, doc string, all bool, set func(t *thread, fn value)) object.Func {
	return object.Func{Name: name, Sig: "(function, /)", Doc: doc,
		Fast1: func(th *thread, _, fn value) (value, error) {
			if fn.IsNone() {
				fn = value{}
			}
			threads := []*thread{th}
			if all {
				threads = th.Interp.Threads()
			}
			for _, t := range threads {
				set(t, fn)
			}
			return object.None, nil
		}}
}

func functions(t *thread) (trace, profile value) {
	if t.Tracer == nil {
		return value{}, value{}
	}
	return t.Tracer.Trace, t.Tracer.Profile
}

func setThreadTrace(t *thread, fn value) {
	_, profile := functions(t)
	t.SetTracer(fn, profile)
}

func setThreadProfile(t *thread, fn value) {
	trace, _ := functions(t)
	t.SetTracer(trace, fn)
}

var (
	setTrace      = tracer("settrace", "Have function(frame, event, arg) told of calls in this thread; what it returns is told\nof lines, exceptions and the return in that frame. None ends it.", false, setThreadTrace)
	setTraceAll   = tracer("_settraceallthreads", "settrace() for all threads that run.", true, setThreadTrace)
	setProfile    = tracer("setprofile", "Have function(frame, event, arg) told of calls of Python functions in this thread, and of\ntheir returns. None ends it.", false, setThreadProfile)
	setProfileAll = tracer("_setprofileallthreads", "setprofile() for all threads that run.", true, setThreadProfile)
)

var getTrace = object.Func{Name: "gettrace", Sig: "()", Doc: "Return the trace function of this thread, or None.",
	Fast0: func(th *thread, _ value) (value, error) {
		if fn, _ := functions(th); !fn.IsZero() {
			return fn, nil
		}
		return object.None, nil
	}}

var getProfile = object.Func{Name: "getprofile", Sig: "()", Doc: "Return the profile function of this thread, or None.",
	Fast0: func(th *thread, _ value) (value, error) {
		if _, fn := functions(th); !fn.IsZero() {
			return fn, nil
		}
		return object.None, nil
	}}

var callTracing = object.Func{Name: "call_tracing", Sig: "(func, args, /)", Doc: "Call func(*args) with the trace function at work, though it is called from there.",
	Fast2: func(th *thread, _, fn, args value) (value, error) {
		t, ok := object.AsTuple(args)
		if !ok {
			return value{}, th.TypeErrorf("call_tracing() argument 2 must be tuple, not %s", args.Type().Name)
		}
		return th.CallTracing(fn, t.Items)
	}}
