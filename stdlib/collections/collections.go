// Package collections is Python's collections: containers beside the builtin ones, and the
// abstract base classes of all. Counter, ChainMap, UserDict, UserList and UserString are in
// Python, in classes.py, which is imported when one of them is first asked for.
package collections

import (
	"slices"

	"pyasync/object"
)

// this file is the table of the module, and what namedtuple and Counter need

type (
	value  = object.Value
	thread = object.Thread
	kwargs = []object.Kw
)

// Module is collections.
var Module = object.ModuleDef{
	Name: "collections", Doc: "Containers beside dict, list, set, and tuple.",
	Funcs: []*object.Func{&countElements},
	Types: []*object.Type{DequeType, DefaultDictType, object.OrderedDictType, tupleGetterType, dequeIterType, dequeReverseIterType},
	Defs:  []*object.Def{&namedTuple, &elsewhere},
	Exec: func(th *thread, m *object.Module) error {
		all := make([]value, len(names))
		for i, n := range names {
			all[i] = object.FromString(n)
		}
		m.Set(th, "__all__", object.NewList(all))
		return nil
	},
}

// Core is _collections.
var Core = object.ModuleDef{
	Name: "_collections", Doc: "Containers beside dict, list, set, and tuple.",
	Funcs: []*object.Func{&countElements},
	Types: []*object.Type{DequeType, DefaultDictType, object.OrderedDictType, tupleGetterType, dequeIterType, dequeReverseIterType},
}

// ABC is collections.abc: another name of _collections_abc.
var ABC = object.ModuleDef{
	Name: "collections.abc",
	Exec: func(th *thread, m *object.Module) error {
		real, err := th.Interp.Hooks.Import(th, "_collections_abc", object.None, object.None, object.None, 0)
		if err == nil {
			th.Interp.Modules.SetStr(th.Interp.Intern("collections.abc"), real)
		}
		return err
	},
}

// names are __all__ of collections.
var names = [...]string{"ChainMap", "Counter", "OrderedDict", "UserDict", "UserList", "UserString", "defaultdict", "deque", "namedtuple"}

// inPython are the classes of classes.py.
var inPython = [...]string{"ChainMap", "Counter", "UserDict", "UserList", "UserString"}

// elsewhere imports what the module has from others when it is first asked for.
var elsewhere = def{Name: "__getattr__", Sig: "(name)", Run: func(f *frame, a []value) (value, error) {
	th := f.Th
	name, ok := object.AsStr(a[0])
	if !ok {
		return value{}, th.TypeErrorf("attribute name must be string, not '%s'", a[0].Type().Name)
	}
	switch n := name.String(); n {
	case "abc":
		return th.Interp.Hooks.ImportModule(th, "collections.abc")
	case "recursive_repr", "_recursive_repr":
		m, err := th.Interp.Hooks.ImportModule(th, "reprlib")
		if err != nil {
			return value{}, err
		}
		return object.GetAttrString(th, m, "recursive_repr")
	}
	if slices.Contains(inPython[:], name.String()) {
		m, err := th.Interp.Hooks.ImportModule(th, "_collections_classes")
		if err != nil {
			return value{}, err
		}
		for _, n := range inPython {
			v, err := object.GetAttrString(th, m, n)
			if err != nil {
				return value{}, err
			}
			if !f.Globals.HasStr(n) {
				f.Globals.SetStr(th.Interp.Intern(n), v)
			}
		}
		return f.Globals.GetStr(name), nil
	}
	return value{}, th.Raise(object.AttributeErrorType, "module 'collections' has no attribute '"+name.String()+"'")
}}

var countElements = object.Func{Name: "_count_elements", Sig: "(mapping, iterable, /)", Doc: "Add 1 to mapping[item] for each item of iterable; Counter counts with it.",
	Fast2: func(th *thread, _, mapping, iterable value) (value, error) {
		if d, ok := object.AsDict(mapping); ok && plainDict(mapping.Type()) {
			return object.None, object.Each(th, iterable, func(x value) (bool, error) {
				h, err := object.Hash(th, x)
				if err != nil {
					return false, err
				}
				old, err := d.Get(th, x)
				if err != nil {
					return false, err
				}
				n := object.Int(1)
				switch {
				case old.IsInt():
					n = object.AddInt(old.AsInt(), 1)
				case !old.IsZero():
					if n, err = object.Binary(th, object.OpAdd, old, object.Int(1)); err != nil {
						return false, err
					}
				}
				return true, d.SetHashed(th, x, h, n)
			})
		}
		get, err := object.GetAttrString(th, mapping, "get")
		if err != nil {
			return value{}, err
		}
		return object.None, object.Each(th, iterable, func(x value) (bool, error) {
			old, err := object.Call2(th, get, x, object.Int(0))
			if err != nil {
				return false, err
			}
			n, err := object.Binary(th, object.OpAdd, old, object.Int(1))
			if err != nil {
				return false, err
			}
			return true, object.SetItem(th, mapping, x, n)
		})
	}}

// plainDict reports whether a class gets and sets items as dict does.
func plainDict(t *object.Type) bool {
	if t == object.DictType {
		return true
	}
	get := t.Lookup("get").Object() == object.DictType.Lookup("get").Object()
	_, set := t.Lookup("__setitem__").Object().(*object.SlotWrapper)
	return get && set
}

// tupleGetter is the descriptor of one field of a named tuple.
type tupleGetter struct {
	index int
	doc   value
}

var tupleGetterType = object.NewStatic("collections._tuplegetter", object.ObjectType, 0)

func (*tupleGetter) Type() *object.Type { return tupleGetterType }

func init() {
	t := tupleGetterType
	bind := &object.Func{Name: "_tuplegetter", Sig: "(index, doc, /)", Bound: func(th *thread, _ value, a []value) (value, error) {
		i, err := object.AsIndex(th, a[0])
		return object.From(&tupleGetter{i, a[1]}), err
	}}
	t.New = func(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
		return bind.CallFunc(th, value{}, args, kw)
	}
	t.DescrGet = func(th *thread, d, obj value, typ *object.Type) (value, error) {
		g := d.Object().(*tupleGetter)
		if obj.IsZero() {
			return d, nil
		}
		tup, ok := object.AsTuple(obj)
		if !ok {
			if obj.IsNone() {
				return d, nil
			}
			return value{}, th.TypeErrorf("descriptor for index '%d' for tuple subclasses doesn't apply to '%s' object", g.index, obj.Type().Name)
		}
		if g.index >= len(tup.Items) {
			return value{}, th.Raise(object.IndexErrorType, "tuple index out of range")
		}
		return tup.Items[g.index], nil
	}
	t.DescrSet = func(th *thread, d, obj, x value) error {
		if x.IsZero() {
			return th.AttributeErrorf(obj, "", "can't delete attribute")
		}
		return th.AttributeErrorf(obj, "", "can't set attribute")
	}
	t.Repr = func(th *thread, v value) (value, error) {
		g := v.Object().(*tupleGetter)
		i, err := object.IntString(th, object.Int(int64(g.index)))
		if err != nil {
			return value{}, err
		}
		r, err := object.ReprString(th, g.doc)
		return object.FromString("_tuplegetter(" + i + ", " + r + ")"), err
	}
	t.Methods = func() []object.Func {
		return []object.Func{{Name: "__reduce__", Fast0: func(th *thread, self value) (value, error) {
			g := self.Object().(*tupleGetter)
			return object.NewTuple([]value{object.From(tupleGetterType), object.NewTuple([]value{object.Int(int64(g.index)), g.doc})}), nil
		}}}
	}
	t.Getters = func() []object.Getter {
		return []object.Getter{{Name: "__doc__",
			Get: func(th *thread, v value) (value, error) { return v.Object().(*tupleGetter).doc, nil },
			Set: func(th *thread, v, x value) error {
				if x.IsZero() {
					x = object.None
				}
				v.Object().(*tupleGetter).doc = x
				return nil
			}}}
	}
}
