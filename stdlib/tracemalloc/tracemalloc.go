// Package tracemalloc is Python's _tracemalloc, as far as Go's allocator can tell: the size of the
// heap since tracing began, and its peak as far as the questions asked have seen it.
package tracemalloc

import (
	"runtime"

	"pyasync/object"
)

// this file defines the module

type (
	value  = object.Value
	thread = object.Thread
)

// Module is _tracemalloc.
var Module = object.ModuleDef{
	Name:  "_tracemalloc",
	Doc:   "The size of the heap.",
	Funcs: []*object.Func{&start, &stop, &isTracing, &traced, &resetPeak, &clearTraces, &limit, &own},
}

type stateKey struct{}

// state is the module's in one interpreter.
type state struct {
	tracing    bool
	limit      int
	base, peak int64
}

func stateOf(th *thread) *state {
	st, ok := th.Interp.State[stateKey{}].(*state)
	if !ok {
		st = &state{limit: 1}
		th.Interp.State[stateKey{}] = st
	}
	return st
}

// heap is the memory of objects that are in use, or were at the last collection.
func heap() int64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

// now is the size of what was allocated since tracing began.
func (st *state) now() int64 {
	n := max(heap()-st.base, 0)
	st.peak = max(st.peak, n)
	return n
}

var start = object.Func{Name: "start", Sig: "(nframe=1, /)", Doc: "Begin to measure the heap. nframe is of no importance.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		st := stateOf(th)
		n := 1
		if !a[0].IsZero() {
			var err error
			if n, err = object.AsIndex(th, a[0]); err != nil {
				return value{}, err
			}
		}
		if n < 1 || n > 65535 {
			return value{}, th.ValueErrorf("the number of frames must be in range [1; 65535]")
		}
		if !st.tracing {
			runtime.GC() // or what goes later would be taken for less growth
			*st = state{tracing: true, limit: n, base: heap()}
		}
		return object.None, nil
	}}

var stop = object.Func{Name: "stop", Sig: "()", Doc: "Stop to measure the heap.",
	Fast0: func(th *thread, _ value) (value, error) {
		*stateOf(th) = state{limit: stateOf(th).limit}
		return object.None, nil
	}}

var isTracing = object.Func{Name: "is_tracing", Sig: "()", Doc: "True if the heap is measured.",
	Fast0: func(th *thread, _ value) (value, error) { return object.Bool(stateOf(th).tracing), nil }}

var traced = object.Func{Name: "get_traced_memory", Sig: "()", Doc: "Size and peak of what was allocated since start(), in bytes: a tuple.",
	Fast0: func(th *thread, _ value) (value, error) {
		st := stateOf(th)
		if !st.tracing {
			return object.NewTuple([]value{object.Int(0), object.Int(0)}), nil
		}
		n := st.now()
		return object.NewTuple([]value{object.Int(n), object.Int(st.peak)}), nil
	}}

var resetPeak = object.Func{Name: "reset_peak", Sig: "()", Doc: "Let the peak be the size at this time.",
	Fast0: func(th *thread, _ value) (value, error) {
		if st := stateOf(th); st.tracing {
			st.peak = 0
			st.peak = st.now()
		}
		return object.None, nil
	}}

var clearTraces = object.Func{Name: "clear_traces", Sig: "()", Doc: "Let sizes count from this time on.",
	Fast0: func(th *thread, _ value) (value, error) {
		if st := stateOf(th); st.tracing {
			st.base, st.peak = heap(), 0
		}
		return object.None, nil
	}}

var limit = object.Func{Name: "get_traceback_limit", Sig: "()", Doc: "The argument of start().",
	Fast0: func(th *thread, _ value) (value, error) { return object.Int(int64(stateOf(th).limit)), nil }}

var own = object.Func{Name: "get_tracemalloc_memory", Sig: "()", Doc: "The memory that this module takes: 0.",
	Fast0: func(th *thread, _ value) (value, error) { return object.Int(0), nil }}
