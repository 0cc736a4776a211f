package gc

import (
	"slices"

	"pyasync/object"
)

// this file walks the objects that a program can reach: from its modules, and from the
// variables of the functions that run

// referents are the objects that v refers to, as far as they are Python objects.
func referents(v value) []value {
	var out []value
	dict := func(d *object.Dict) {
		for _, it := range d.Items() {
			out = append(out, it.Key, it.Val)
		}
	}
	switch o := v.Object().(type) {
	case *object.List:
		out = append(out, o.Items...)
	case *object.Tuple:
		out = append(out, o.Items...)
	case *object.Set:
		out = append(out, o.ItemSlice()...)
	case *object.Dict:
		dict(o)
	case *object.Module:
		out = append(out, object.From(o.Dict))
	case *object.Method:
		out = append(out, o.Fn, o.Self)
	case *object.Cell:
		if !o.V.IsZero() {
			out = append(out, o.V)
		}
	case *object.Function:
		out = append(out, object.From(o.Globals))
		out = append(out, o.Defaults...)
		for _, c := range o.Closure {
			out = append(out, object.From(c))
		}
	case *object.Type:
		if o.Heap() {
			dict(o.OwnDict())
			for _, b := range o.MRO {
				out = append(out, object.From(b))
			}
		}
	}
	if in := object.InstanceOf(v); in != nil {
		for _, name := range in.Names() {
			if x := in.Get(name); !x.IsZero() {
				out = append(out, x)
			}
		}
		out = append(out, object.From(v.Type()))
	}
	return out
}

// reachable are the objects that may be part of a cycle and can be reached, in no order
// that means anything.
func reachable(th *thread) []value {
	seen := map[object.Object]bool{}
	var out, todo []value
	add := func(v value) {
		if v.IsZero() || !tracked(v) || seen[v.Object()] {
			return
		}
		seen[v.Object()] = true
		out = append(out, v)
		todo = append(todo, v)
	}
	for _, it := range th.Interp.Modules.Items() {
		add(it.Val)
	}
	for f := th.Top; f != nil; f = f.Back {
		add(f.LocalVars())
	}
	for len(todo) > 0 {
		v := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		for _, x := range referents(v) {
			add(x)
		}
	}
	return out
}

// tracked reports whether an object may be part of a cycle.
func tracked(v value) bool {
	switch o := v.Object().(type) {
	case *object.List, *object.Set, *object.Instance, *object.Function, *object.Module, *object.Cell, *object.Method:
		return true
	case *object.Type:
		return o.Heap()
	case *object.Dict:
		return holdsTracked(o)
	case *object.Tuple:
		return o.Ext != nil || slices.ContainsFunc(o.Items, trackable)
	}
	return object.InstanceOf(v) != nil
}

// trackable is tracked, but true of any dict, since that may come to hold something.
func trackable(v value) bool {
	_, ok := v.Object().(*object.Dict)
	return ok || tracked(v)
}

// holdsTracked reports whether a dict has a key or a value that may be part of a cycle.
func holdsTracked(d *object.Dict) bool {
	for _, it := range d.Items() {
		if trackable(it.Key) || trackable(it.Val) {
			return true
		}
	}
	return d.Ext != nil
}

var getObjects = object.Func{Name: "get_objects", Sig: "(generation=None)", Doc: "Return a list of the objects that may be part of a cycle and that the program can reach.\n\nGarbage that was not collected yet is not among them.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		if v := a[0]; !v.IsZero() && !v.IsNone() {
			if v.Type().Index == nil {
				return value{}, th.TypeErrorf("argument should be integer or None, not '%s'", v.Type().Name)
			}
			gen, err := object.AsIndex(th, v)
			switch {
			case err != nil:
				return value{}, err
			case gen > 2:
				return value{}, th.ValueErrorf("generation parameter must be less than the number of available generations (3)")
			case gen < 0:
				return value{}, th.ValueErrorf("generation parameter cannot be negative")
			case gen < 2:
				return object.NewList(nil), nil
			}
		}
		return object.NewList(reachable(th)), nil
	}}

var getReferents = object.Func{Name: "get_referents", Sig: "(*objs)", Doc: "Return the objects that the given ones refer to.",
	Raw: func(th *thread, _ value, args []value, kw []object.Kw) (value, error) {
		var out []value
		for _, x := range args {
			out = append(out, referents(x)...)
		}
		return object.NewList(out), nil
	}}

var getReferrers = object.Func{Name: "get_referrers", Sig: "(*objs)", Doc: "Return the reachable objects that refer to one of the given ones.",
	Raw: func(th *thread, _ value, args []value, kw []object.Kw) (value, error) {
		wanted := map[object.Object]bool{}
		for _, x := range args {
			wanted[x.Object()] = true
		}
		var out []value
		for _, v := range reachable(th) {
			for _, x := range referents(v) {
				if wanted[x.Object()] {
					out = append(out, v)
					break
				}
			}
		}
		return object.NewList(out), nil
	}}
