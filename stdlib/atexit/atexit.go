// Package atexit is Python's atexit: functions that are called when the program ends.
package atexit

import (
	"pyasync/object"
	"pyasync/stdlib/sys"
)

type (
	value  = object.Value
	thread = object.Thread
	kwargs = []object.Kw
)

const doc = `Functions to be called when the program ends: the last one registered is the first one called.`

// Module is atexit.
var Module = object.ModuleDef{
	Name:  "atexit",
	Doc:   doc,
	Funcs: []*object.Func{&register, &clearAll, &runAll, &unregister, &count},
}

type callback struct {
	fn   value
	args []value
	kw   kwargs
	held any // whose place this is, until there is a function
}

type stateKey struct{}

// callbacks are those of the interpreter; a slot that was unregistered has a zero fn.
func callbacks(th *thread) *[]callback {
	p, _ := th.Interp.State[stateKey{}].(*[]callback)
	if p == nil {
		p = new([]callback)
		th.Interp.State[stateKey{}] = p
	}
	return p
}

// Reserve keeps a place for the function that a module registers when it is imported, but does not
// have before it is used.
func Reserve(th *thread, owner any) {
	list := callbacks(th)
	*list = append(*list, callback{held: owner})
}

// Fill puts a function in the place that its owner has reserved, unless that has been cleared.
func Fill(th *thread, owner any, fn value) {
	list := *callbacks(th)
	for i := range list {
		if c := &list[i]; c.held == owner {
			c.fn, c.held = fn, nil
			return
		}
	}
}

var register = object.Func{Name: "register", Doc: "register(func, *args, **kwargs) -> func\n\nHave func(*args, **kwargs) called when the program ends.",
	Raw: func(th *thread, _ value, args []value, kw kwargs) (value, error) {
		if len(args) == 0 {
			return value{}, th.TypeErrorf("register() takes at least 1 argument (0 given)")
		}
		if !object.Callable(args[0]) {
			return value{}, th.TypeErrorf("the first argument must be callable")
		}
		list := callbacks(th)
		*list = append(*list, callback{fn: args[0], args: append([]value(nil), args[1:]...), kw: append(kwargs(nil), kw...)})
		return args[0], nil
	}}

var unregister = object.Func{Name: "unregister", Sig: "(func, /)", Doc: "Forget every registration of a function.",
	Fast1: func(th *thread, _, fn value) (value, error) {
		list := callbacks(th)
		for i := len(*list) - 1; i >= 0 && i < len(*list); i-- {
			if (*list)[i].fn.IsZero() {
				continue
			}
			eq, err := object.Equal(th, (*list)[i].fn, fn)
			if err != nil {
				return value{}, err
			}
			if eq && i < len(*list) {
				(*list)[i].fn = value{}
			}
		}
		return object.None, nil
	}}

var clearAll = object.Func{Name: "_clear", Sig: "()", Doc: "Forget all functions.",
	Fast0: func(th *thread, _ value) (value, error) {
		*callbacks(th) = nil
		return object.None, nil
	}}

var count = object.Func{Name: "_ncallbacks", Sig: "()", Doc: "Return how many functions are registered.",
	Fast0: func(th *thread, _ value) (value, error) {
		return object.Int(int64(len(*callbacks(th)))), nil
	}}

var runAll = object.Func{Name: "_run_exitfuncs", Sig: "()", Doc: "Call all functions now and forget them.",
	Fast0: func(th *thread, _ value) (value, error) { return object.None, Run(th) }}

// Run calls the functions, the last one first. An exception in one is reported and does not
// keep the others from being called; what is no exception ends it.
func Run(th *thread) error {
	list := callbacks(th)
	for i := len(*list) - 1; i >= 0; i-- {
		if i >= len(*list) {
			continue
		}
		c := (*list)[i]
		if c.fn.IsZero() {
			continue
		}
		if _, err := object.Call(th, c.fn, c.args, c.kw); err != nil {
			if object.AsException(err) == nil {
				return err
			}
			r, rerr := object.ReprString(th, c.fn)
			if rerr != nil {
				r = "<function>"
			}
			sys.WriteUnraisable(th, err, object.FromString("Exception ignored in atexit callback "+r), value{})
		}
	}
	*list = nil
	return nil
}
