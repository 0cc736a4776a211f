package runtime

import (
	"slices"

	"pyasync/object"
)

// this file keeps track of the asynchronous generators that were begun in a loop, which are
// closed with it

// asyncGens are the generators of a loop that are not finished.
type asyncGens struct {
	refs   []object.Weak
	max    int
	closed bool // shutdown_asyncgens has been called
}

var firstIterHook = object.Func{Name: "_asyncgen_firstiter_hook", Sig: "(agen)", Fast1: func(th *thread, self, g value) (value, error) {
	l := self.Object().(*Loop)
	if l.gens.closed {
		r, err := object.ReprString(th, g)
		if err != nil {
			return value{}, err
		}
		if err := th.Warn(object.ResourceWarningType, "asynchronous generator "+r+" was scheduled after loop.shutdown_asyncgens() call", 1); err != nil {
			return value{}, err
		}
	}
	w, ok := object.MakeWeak(g)
	if !ok {
		return object.None, nil
	}
	s := &l.gens
	if len(s.refs) >= s.max {
		s.refs = slices.DeleteFunc(s.refs, func(w object.Weak) bool { return finishedGen(w.Get()) })
		s.max = 2*len(s.refs) + 64
	}
	s.refs = append(s.refs, w)
	return object.None, nil
}}

// finishedGen reports whether there is nothing to close.
func finishedGen(v value) bool {
	if v.IsZero() {
		return true
	}
	f, ok := v.Object().(interface{ Frame() *object.Frame })
	return ok && f.Frame() == nil
}

var finalizerHook = object.Func{Name: "_asyncgen_finalizer_hook", Sig: "(agen)", Fast1: func(th *thread, self, g value) (value, error) {
	l := self.Object().(*Loop)
	if l.closed {
		return object.None, nil
	}
	aclose, err := object.CallMethod(th, g, "aclose")
	if err != nil {
		return value{}, err
	}
	create, err := object.GetAttrString(th, self, "create_task")
	if err != nil {
		return value{}, err
	}
	_, err = l.CallSoonThreadsafe(th, create, []value{aclose}, nil)
	return object.None, err
}}

// hooks are the functions that a running loop has the thread call.
func (*asyncGens) hooks(th *thread, l *Loop) (first, final value) {
	return object.NewBuiltin(&firstIterHook, object.From(l), ""), object.NewBuiltin(&finalizerHook, object.From(l), "")
}

// Open are the generators that are to be closed.
func (s *asyncGens) open() []value {
	var gs []value
	for _, w := range s.refs {
		if g := w.Get(); !finishedGen(g) {
			gs = append(gs, g)
		}
	}
	s.refs = nil
	return gs
}

// ShutdownAsyncgens begins shutdown_asyncgens: it returns the generators that are to be closed.
func (l *Loop) ShutdownAsyncgens() []value {
	l.gens.closed = true
	return l.gens.open()
}
