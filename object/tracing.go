package object

// this file holds what sys.settrace and sys.setprofile set. The evaluator tells of the
// events; a thread without such functions pays nothing for them, for it asks only where the
// depth of the calls has reached the limit, and that is 0 while there are any.

// Tracer is what a thread tells of the calls, lines and exceptions of its frames.
type Tracer struct {
	Trace, Profile Value // functions, or zero
}

// SetTracer gives the thread functions to tell of what it does; both may be zero.
func (th *Thread) SetTracer(trace, profile Value) {
	th.Tracer = nil
	if !trace.IsZero() || !profile.IsZero() {
		th.Tracer = &Tracer{trace, profile}
	}
	th.SetLimit(th.asked)
}

// TooDeep reports whether the calls of the thread nest as deep as they may.
func (th *Thread) TooDeep() bool { return th.Depth >= min(th.asked, maxDepth) }

// Telling reports whether the thread tells somebody of its frames. It does not while a trace
// or profile function runs.
func (th *Thread) Telling() bool { return th.Tracer != nil && !th.inTracer }

// tell calls a trace or profile function. One that raises an exception is removed.
func (th *Thread) tell(fn Value, f *Frame, event string, arg Value) (Value, error) {
	th.inTracer = true
	f.Escaped = true
	outer, ret := th.Resume, f.Ret
	th.Resume = Resumption{}
	v, err := Call(th, fn, []Value{From(f), From(th.Interp.Intern(event)), arg}, nil)
	th.Resume, f.Ret = outer, ret
	th.inTracer = false
	return v, err
}

// TraceCall tells of the beginning of a call: what the trace function returns is to be told
// of what happens in the frame.
func (th *Thread) TraceCall(f *Frame) error {
	t := th.Tracer
	if !t.Trace.IsZero() {
		v, err := th.tell(t.Trace, f, "call", None)
		if err != nil {
			th.untrace(f)
			return err
		}
		f.extra().Trace, f.Extra.Line = unlessNone(v), 0
	}
	return th.profile(f, "call", None)
}

// TraceReturn tells of the end of a call, or of its suspension.
func (th *Thread) TraceReturn(f *Frame, v Value) error {
	if err := th.TraceEvent(f, "return", v); err != nil {
		return err
	}
	if !th.Telling() {
		return nil
	}
	return th.profile(f, "return", v)
}

func (th *Thread) profile(f *Frame, event string, arg Value) error {
	if th.Tracer == nil || th.Tracer.Profile.IsZero() {
		return nil
	}
	_, err := th.tell(th.Tracer.Profile, f, event, arg)
	if err != nil && th.Tracer != nil {
		th.SetTracer(th.Tracer.Trace, Value{})
	}
	return err
}

// TraceLine tells that the frame goes on in a line, unless it was there before and has not
// jumped.
func (th *Thread) TraceLine(f *Frame, line int, jumped bool) error {
	x := f.Extra
	if x == nil || x.Trace.IsZero() {
		return nil
	}
	if x.Line == line && !jumped {
		return nil
	}
	x.Line = line
	if x.NoTraceLines {
		return nil
	}
	return th.TraceEvent(f, "line", None)
}

// TraceException tells of an exception that was raised in the frame, or passes through it.
func (th *Thread) TraceException(f *Frame, e *Exception) error {
	if f.Extra == nil || f.Extra.Trace.IsZero() {
		return nil
	}
	e.Share()
	handled := th.Handled
	err := th.TraceEvent(f, "exception", NewTuple([]Value{From(e.Type()), From(e), From(e.TB)}))
	th.Handled = handled
	return err
}

// TraceEvent tells the frame's own trace function of an event.
func (th *Thread) TraceEvent(f *Frame, event string, arg Value) error {
	x := f.Extra
	if x == nil || x.Trace.IsZero() || th.Tracer.Trace.IsZero() {
		return nil
	}
	v, err := th.tell(x.Trace, f, event, arg)
	if err != nil {
		th.untrace(f)
		return err
	}
	if !v.IsNone() {
		x.Trace = v
	}
	return nil
}

// untrace removes the trace function, which has raised an exception.
func (th *Thread) untrace(f *Frame) {
	f.extra().Trace = Value{}
	if th.Tracer != nil {
		th.SetTracer(Value{}, th.Tracer.Profile)
	}
}

// CallTracing calls fn with the trace function at work, though it is called from there.
func (th *Thread) CallTracing(fn Value, args []Value) (Value, error) {
	in := th.inTracer
	th.inTracer = false
	v, err := Call(th, fn, args, nil)
	th.inTracer = in
	return v, err
}
