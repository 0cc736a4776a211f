// Package collections is Python's collections: containers beside the builtin ones. deque,
// defaultdict and what counts elements are here; the other classes, in Python, are in
// collections.py, and the abstract ones in _collections_abc.py.
package collections

import "pyasync/object"

// this file is the table of the module, and what namedtuple and Counter need

type (
	value  = object.Value
	thread = object.Thread
	kwargs = []object.Kw
)

// Module is what collections.py finds in its namespace.
var Module = module("collections")

// Core is _collections.
var Core = module("_collections")

func module(name string) object.ModuleDef {
	return object.ModuleDef{
		Name: name, Doc: "Containers beside dict, list, set, and tuple.",
		Funcs: []*object.Func{&countElements},
		Types: []*object.Type{DequeType, DefaultDictType, object.OrderedDictType, tupleGetterType, dequeIterType, dequeReverseIterType},
	}
}

var countElements = object.Func{Name: "_count_elements", Sig: "(mapping, iterable, /)", Doc: "_count_elements(mapping, iterable) -> None\n\nCount elements in the iterable, updating the mapping",
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
