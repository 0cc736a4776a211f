package threading

import "pyasync/object"

// this file holds the trace and profile functions that threads begin with

// setter declares settrace and its like: set changes what new threads begin with, and that of
// the running ones if all says so.
func setter(name, doc string, all bool, set func(st *state, fn value)) object.Func {
	return object.Func{Name: name, Qual: name, Sig: "(func)", Doc: doc,
		Bound: func(th *thread, _ value, a []value) (value, error) {
			st := of(th)
			fn := a[0]
			if fn.IsNone() {
				fn = value{}
			}
			set(st, fn)
			if !all {
				return object.None, nil
			}
			for _, t := range th.Interp.Threads() {
				trace, profile := st.trace, st.profile
				if t.Tracer != nil && name == "settrace_all_threads" {
					profile = t.Tracer.Profile
				} else if t.Tracer != nil {
					trace = t.Tracer.Trace
				}
				t.SetTracer(trace, profile)
			}
			return object.None, nil
		}}
}

func startTrace(st *state, fn value)   { st.trace = fn }
func startProfile(st *state, fn value) { st.profile = fn }

var (
	setTrace      = setter("settrace", "Have sys.settrace(func) called in each new thread before it runs.", false, startTrace)
	setProfile    = setter("setprofile", "Have sys.setprofile(func) called in each new thread before it runs.", false, startProfile)
	setTraceAll   = setter("settrace_all_threads", "Trace the threads that run now as well as new ones.", true, startTrace)
	setProfileAll = setter("setprofile_all_threads", "Profile the threads that run now as well as new ones.", true, startProfile)
)

var getTrace = object.Func{Name: "gettrace", Doc: "Return the function that settrace() has set, or None.",
	Fast0: func(th *thread, _ value) (value, error) { return orNone(of(th).trace), nil }}

var getProfile = object.Func{Name: "getprofile", Doc: "Return the function that setprofile() has set, or None.",
	Fast0: func(th *thread, _ value) (value, error) { return orNone(of(th).profile), nil }}

func orNone(v value) value {
	if v.IsZero() {
		return object.None
	}
	return v
}
