// Package gc is Python's gc, over Go's garbage collector.
package gc

import (
	"pyasync/object"
	"pyasync/stdlib/weakref"
)

type (
	value  = object.Value
	thread = object.Thread
)

const doc = `The garbage collector.

All memory is managed by Go's collector, which runs by itself and finds cycles too.
collect() runs it at once; the callbacks of weak references and the __del__ methods of what
it finds are called before collect() returns. Switching collection off has no effect.`

// Module is gc.
var Module = object.ModuleDef{
	Name: "gc",
	Doc:  doc,
	Funcs: []*object.Func{
		&enable, &disable, &isEnabled, &setDebug, &getDebug, &getCount, &setThreshold, &getThreshold, &collect, &getObjects,
		&getStats, &isTracked, &isFinalized, &getReferrers, &getReferents, &freeze, &unfreeze, &getFreezeCount,
	},
	Attrs: func(th *thread) []object.Attr {
		return []object.Attr{
			{Name: "garbage", Value: object.NewList(nil)}, {Name: "callbacks", Value: object.NewList(nil)},
			{Name: "DEBUG_STATS", Value: object.Int(1)}, {Name: "DEBUG_COLLECTABLE", Value: object.Int(2)},
			{Name: "DEBUG_UNCOLLECTABLE", Value: object.Int(4)}, {Name: "DEBUG_SAVEALL", Value: object.Int(32)}, {Name: "DEBUG_LEAK", Value: object.Int(38)},
		}
	},
}

// state is what scripts can set, to no effect.
type state struct {
	disabled   bool
	debug      int
	thresholds [3]value
	collected  int64
}

type stateKey struct{}

func of(th *thread) *state {
	st, _ := th.Interp.State[stateKey{}].(*state)
	if st == nil {
		st = &state{thresholds: [3]value{object.Int(2000), object.Int(10), object.Int(10)}}
		th.Interp.State[stateKey{}] = st
	}
	return st
}

var enable = object.Func{Name: "enable", Sig: "()", Doc: "Enable automatic collection, for isenabled(): it is always on.",
	Fast0: func(th *thread, _ value) (value, error) { of(th).disabled = false; return object.None, nil }}

var disable = object.Func{Name: "disable", Sig: "()", Doc: "Disable automatic collection, for isenabled(): it is always on.",
	Fast0: func(th *thread, _ value) (value, error) { of(th).disabled = true; return object.None, nil }}

var isEnabled = object.Func{Name: "isenabled", Sig: "()", Doc: "Return whether automatic collection is enabled.",
	Fast0: func(th *thread, _ value) (value, error) { return object.Bool(!of(th).disabled), nil }}

var setDebug = object.Func{Name: "set_debug", Sig: "(flags, /)", Doc: "Set the debugging flags, to no effect.",
	Fast1: func(th *thread, _, x value) (value, error) {
		n, err := object.AsIndex(th, x)
		of(th).debug = n
		return object.None, err
	}}

var getDebug = object.Func{Name: "get_debug", Sig: "()", Doc: "Return the debugging flags.",
	Fast0: func(th *thread, _ value) (value, error) { return object.Int(int64(of(th).debug)), nil }}

var getCount = object.Func{Name: "get_count", Sig: "()", Doc: "Return (0, 0, 0): there are no generations.",
	Fast0: func(th *thread, _ value) (value, error) {
		return object.NewTuple([]value{object.Int(0), object.Int(0), object.Int(0)}), nil
	}}

var setThreshold = object.Func{Name: "set_threshold", Doc: "set_threshold(threshold0, [threshold1, [threshold2]])\nSet the thresholds of the generations, to no effect.",
	Raw: func(th *thread, _ value, a []value, kw []object.Kw) (value, error) {
		if err := object.NoKeywords(th, "gc.set_threshold", kw); err != nil {
			return value{}, err
		}
		if len(a) < 1 || len(a) > 3 {
			return value{}, th.TypeErrorf("gc.set_threshold requires 1 to 3 arguments")
		}
		st := of(th)
		for i, v := range a {
			if v.IsZero() {
				continue
			}
			n, err := object.Index(th, v)
			if err != nil {
				return value{}, err
			}
			st.thresholds[i] = n
		}
		return object.None, nil
	}}

var getThreshold = object.Func{Name: "get_threshold", Sig: "()", Doc: "Return the thresholds of the generations.",
	Fast0: func(th *thread, _ value) (value, error) {
		t := of(th).thresholds
		return object.NewTuple([]value{t[0], t[1], t[2]}), nil
	}}

var collect = object.Func{Name: "collect", Sig: "(generation=2)", Doc: "Collect garbage now. How many objects were found is not known: the result is 0.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		gen := 2
		if !a[0].IsZero() {
			var err error
			if gen, err = object.AsIndex(th, a[0]); err != nil {
				return value{}, err
			}
			if gen < 0 || gen > 2 {
				return value{}, th.ValueErrorf("invalid generation")
			}
		}
		if err := callbacks(th, "start", gen); err != nil {
			return value{}, err
		}
		of(th).collected++
		th.Collect()
		weakref.Sweep(th)
		return object.Int(0), callbacks(th, "stop", gen)
	}}

// callbacks calls the functions in gc.callbacks.
func callbacks(th *thread, phase string, gen int) error {
	m, ok := th.Interp.Modules.GetString("gc").Object().(*object.Module)
	if !ok {
		return nil
	}
	list, ok := object.AsList(m.Get("callbacks"))
	if !ok {
		return nil
	}
	for _, fn := range list.Items {
		info := object.NewDict()
		info.SetString("generation", object.Int(int64(gen)))
		info.SetString("collected", object.Int(0))
		info.SetString("uncollectable", object.Int(0))
		if _, err := object.Call2(th, fn, object.FromString(phase), object.From(info)); err != nil {
			if object.AsException(err) == nil {
				return err
			}
			th.Interp.Hooks.Unraisable(th, err, value{}, fn)
		}
	}
	return nil
}

var getStats = object.Func{Name: "get_stats", Sig: "()", Doc: "Return how often the collector was called by collect(), as a list of a dict for each generation.",
	Fast0: func(th *thread, _ value) (value, error) {
		var gens []value
		for g := range 3 {
			d := object.NewDict()
			n := int64(0)
			if g == 2 {
				n = of(th).collected
			}
			d.SetString("collections", object.Int(n))
			d.SetString("collected", object.Int(0))
			d.SetString("uncollectable", object.Int(0))
			gens = append(gens, object.From(d))
		}
		return object.NewList(gens), nil
	}}

var isTracked = object.Func{Name: "is_tracked", Sig: "(obj, /)", Doc: "Return whether an object may be part of a cycle.",
	Fast1: func(th *thread, _, x value) (value, error) { return object.Bool(tracked(x)), nil }}

var isFinalized = object.Func{Name: "is_finalized", Sig: "(obj, /)", Doc: "Return False: an object that can be asked for was not finalized.",
	Fast1: func(th *thread, _, x value) (value, error) { return object.False, nil }}

var freeze = object.Func{Name: "freeze", Sig: "()", Doc: "Do nothing: there are no generations.",
	Fast0: func(th *thread, _ value) (value, error) { return object.None, nil }}

var unfreeze = object.Func{Name: "unfreeze", Sig: "()", Doc: "Do nothing: there are no generations.",
	Fast0: func(th *thread, _ value) (value, error) { return object.None, nil }}

var getFreezeCount = object.Func{Name: "get_freeze_count", Sig: "()", Doc: "Return 0: there are no generations.",
	Fast0: func(th *thread, _ value) (value, error) { return object.Int(0), nil }}
