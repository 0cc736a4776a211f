package collections

import "pyasync/object"

// this file has the abstract classes of mappings and their views

// patternFlag says, under __abc_tpflags__, which patterns of a match statement match.
func patternFlag(bit int64) func(th *thread, m *object.Module) []object.Attr {
	return func(th *thread, m *object.Module) []object.Attr {
		attrs := []object.Attr{{Name: "__abc_tpflags__", Value: object.Int(bit)}}
		if bit == mappingPattern {
			attrs = append(attrs, object.Attr{Name: "__reversed__", Value: object.None})
		}
		return attrs
	}
}

const (
	sequencePattern = 1 << 5
	mappingPattern  = 1 << 6
)

var mappingClasses = []abstractClass{
	{def: object.ClassDef{Name: "Mapping", Slots: []string{}, Attrs: patternFlag(mappingPattern),
		Doc: "A container of keys with values.\n\nSubclasses define __getitem__, __iter__ and __len__; all else is here.", Defs: []def{
			has("__getitem__", "(self, key)", "", raises(object.KeyErrorType)),
			{Name: "get", Sig: "(self, key, default=None)", Doc: "The value of key, or default if the mapping has no such key.", Run: func(f *frame, a []value) (value, error) {
				v, ok, err := item(f.Th, a[0], a[1])
				if err != nil || ok {
					return v, err
				}
				return a[2], nil
			}},
			{Name: "__contains__", Sig: "(self, key)", Run: func(f *frame, a []value) (value, error) {
				_, ok, err := item(f.Th, a[0], a[1])
				return object.Bool(ok), err
			}},
			{Name: "keys", Sig: "(self)", Doc: "D.keys() -> a view of D's keys, like a set", Run: newView("KeysView")},
			{Name: "items", Sig: "(self)", Doc: "D.items() -> a view of D's items, like a set", Run: newView("ItemsView")},
			{Name: "values", Sig: "(self)", Doc: "D.values() -> a view of D's values", Run: newView("ValuesView")},
			{Name: "__eq__", Sig: "(self, other)", Run: mappingEq},
		}}, bases: []string{"Collection"}, registered: types(object.MappingProxyType, object.LocalsProxyType)},
	{def: object.ClassDef{Name: "MappingView", Slots: []string{"_mapping"}, Attrs: generic, Defs: []def{
		{Name: "__init__", Sig: "(self, mapping)", Run: func(f *frame, a []value) (value, error) {
			return object.None, object.SetAttrString(f.Th, a[0], "_mapping", a[1])
		}},
		{Name: "__len__", Sig: "(self)", Run: func(f *frame, a []value) (value, error) {
			m, err := mappingOf(f.Th, a[0])
			if err != nil {
				return value{}, err
			}
			n, err := object.Len(f.Th, m)
			return object.Int(int64(n)), err
		}},
		{Name: "__repr__", Sig: "(self)", Run: func(f *frame, a []value) (value, error) {
			m, err := mappingOf(f.Th, a[0])
			if err != nil {
				return value{}, err
			}
			r, err := object.ReprString(f.Th, m)
			return object.FromString(a[0].Type().Name + "(" + r + ")"), err
		}},
	}}, bases: []string{"Sized"}},
	{def: object.ClassDef{Name: "KeysView", Slots: []string{}, Defs: []def{viewSet(),
		{Name: "__contains__", Sig: "(self, key)", Run: func(f *frame, a []value) (value, error) {
			m, err := mappingOf(f.Th, a[0])
			if err != nil {
				return value{}, err
			}
			in, err := object.Contains(f.Th, m, a[1])
			return object.Bool(in), err
		}},
		{Name: "__iter__", Sig: "(self)", Generator: true, Steps: viewSteps(func(th *thread, m, key value) (value, error) { return key, nil })},
	}}, bases: []string{"MappingView", "Set"}, registered: types(object.DictKeysType, object.OrderedKeysType)},
	{def: object.ClassDef{Name: "ItemsView", Slots: []string{}, Defs: []def{viewSet(),
		{Name: "__contains__", Sig: "(self, item)", Run: itemsContains},
		{Name: "__iter__", Sig: "(self)", Generator: true, Steps: viewSteps(func(th *thread, m, key value) (value, error) {
			v, err := object.GetItem(th, m, key)
			return object.NewTuple([]value{key, v}), err
		})},
	}}, bases: []string{"MappingView", "Set"}, registered: types(object.DictItemsType, object.OrderedItemsType)},
	{def: object.ClassDef{Name: "ValuesView", Slots: []string{}, Defs: []def{
		{Name: "__contains__", Sig: "(self, value)", Run: valuesContain},
		{Name: "__iter__", Sig: "(self)", Generator: true, Steps: viewSteps(object.GetItem)},
	}}, bases: []string{"MappingView", "Collection"}, registered: types(object.DictValuesType, object.OrderedValuesType)},
	{def: object.ClassDef{Name: "MutableMapping", Slots: []string{},
		Doc: "A mapping that can change.\n\nSubclasses define __getitem__, __setitem__, __delitem__, __iter__ and __len__.", Defs: []def{
			has("__setitem__", "(self, key, value)", "", raises(object.KeyErrorType)),
			has("__delitem__", "(self, key)", "", raises(object.KeyErrorType)),
			{Name: "pop", Sig: "(self, key, default=?)", Default: noDefault,
				Doc: "D.pop(k[,d]) -> v, remove a key and return its value.\nWhere there is no such key, d is returned if given, else KeyError raised.", Run: mappingPop},
			{Name: "popitem", Sig: "(self)", Doc: "D.popitem() -> (k, v), remove and return some item; KeyError if D is empty.", Run: mappingPopItem},
			{Name: "clear", Sig: "(self)", Doc: "Take every entry out, by popitem() until it raises KeyError.", Run: func(f *frame, a []value) (value, error) {
				return object.None, popAll(f.Th, a[0], "popitem", object.KeyErrorType)
			}},
			{Name: "update", Sig: "(self, other=(), /, **kwds)",
				Doc: "D.update([E, ]**F) -> None.  Set the items of E and F in D.\nE is a mapping, has keys(), or is an iterable of pairs.", Run: mappingUpdate},
			{Name: "setdefault", Sig: "(self, key, default=None)", Doc: "The value of key; if there is none, store default there and return it.", Run: func(f *frame, a []value) (value, error) {
				v, ok, err := item(f.Th, a[0], a[1])
				if err != nil || ok {
					return v, err
				}
				return a[2], object.SetItem(f.Th, a[0], a[1], a[2])
			}},
		}}, bases: []string{"Mapping"}, registered: types(object.DictType)},
}

// item is m[key]; ok is false after a KeyError.
func item(th *thread, m, key value) (v value, ok bool, err error) {
	v, err = object.GetItem(th, m, key)
	if err != nil {
		if object.IsException(err, object.KeyErrorType) {
			err = nil
		}
		return value{}, false, err
	}
	return v, true, nil
}

func newView(class string) func(f *frame, a []value) (value, error) {
	return func(f *frame, a []value) (value, error) { return object.Call1(f.Th, f.Globals.GetString(class), a[0]) }
}

// mappingOf is what a view is a view of.
func mappingOf(th *thread, view value) (value, error) {
	return object.GetAttrString(th, view, "_mapping")
}

// viewSet makes sets of the items of a view.
func viewSet() def {
	return def{Name: "_from_iterable", Sig: "(cls, it)", Kind: object.ClassMethodDef, Run: func(f *frame, a []value) (value, error) {
		s, err := object.NewSet(f.Th, a[1])
		return object.From(s), err
	}}
}

// viewSteps iterates over a mapping and yields what get makes of each key.
func viewSteps(get func(th *thread, m, key value) (value, error)) func(f *frame, a []value) object.Steps {
	return func(f *frame, a []value) object.Steps {
		var m, it value
		return func(th *thread, _ value, err error) (value, object.Step, error) {
			if err != nil {
				return value{}, object.Return, err
			}
			if it.IsZero() {
				if m, err = mappingOf(th, a[0]); err == nil {
					it, err = object.Iter(th, m)
				}
				if err != nil {
					return value{}, object.Return, err
				}
			}
			key, err := object.Next(th, it)
			if err != nil || key.IsZero() {
				return object.None, object.Return, err
			}
			v, err := get(th, m, key)
			return v, object.Yield, err
		}
	}
}

func mappingEq(f *frame, a []value) (value, error) {
	th := f.Th
	if is, err := isA(f, a[1], "Mapping"); err != nil || !is {
		return object.NotImplemented, err
	}
	var ds [2]value
	for i := range ds {
		items, err := object.CallMethod(th, a[i], "items")
		if err != nil {
			return value{}, err
		}
		if ds[i], err = object.Call1(th, object.From(object.DictType), items); err != nil {
			return value{}, err
		}
	}
	return object.Compare(th, ds[0], ds[1], object.EQ)
}

// same reports whether two values are identical or equal.
func same(th *thread, a, b value) (bool, error) {
	if object.Is(a, b) {
		return true, nil
	}
	return object.Equal(th, a, b)
}

func itemsContains(f *frame, a []value) (value, error) {
	pair, err := object.Unpack(f.Th, a[1], 2)
	if err != nil {
		return value{}, err
	}
	m, err := mappingOf(f.Th, a[0])
	if err != nil {
		return value{}, err
	}
	v, ok, err := item(f.Th, m, pair[0])
	if err != nil || !ok {
		return object.False, err
	}
	eq, err := same(f.Th, v, pair[1])
	return object.Bool(eq), err
}

func valuesContain(f *frame, a []value) (value, error) {
	m, err := mappingOf(f.Th, a[0])
	if err != nil {
		return value{}, err
	}
	found := false
	err = object.Each(f.Th, m, func(key value) (bool, error) {
		v, err := object.GetItem(f.Th, m, key)
		if err != nil {
			return false, err
		}
		found, err = same(f.Th, v, a[1])
		return !found, err
	})
	return object.Bool(found), err
}

type markerKey struct{}

// noDefault is the default of pop(): an object that no caller has.
func noDefault(th *thread, name string) value {
	v, ok := th.Interp.State[markerKey{}].(value)
	if !ok {
		v = object.From(object.NewInstance(object.ObjectType))
		th.Interp.State[markerKey{}] = v
	}
	return v
}

func mappingPop(f *frame, a []value) (value, error) {
	v, err := object.GetItem(f.Th, a[0], a[1])
	if err != nil {
		if object.IsException(err, object.KeyErrorType) && !object.Is(a[2], noDefault(f.Th, "")) {
			return a[2], nil
		}
		return value{}, err
	}
	return v, object.DelItem(f.Th, a[0], a[1])
}

func mappingPopItem(f *frame, a []value) (value, error) {
	key, err := first(f.Th, a[0])
	if err != nil {
		return value{}, err
	}
	v, err := object.GetItem(f.Th, a[0], key)
	if err != nil {
		return value{}, err
	}
	return object.NewTuple([]value{key, v}), object.DelItem(f.Th, a[0], key)
}

func mappingUpdate(f *frame, a []value) (value, error) {
	th, self, other := f.Th, a[0], a[1]
	keys := other
	mapping, err := isA(f, other, "Mapping")
	if err != nil {
		return value{}, err
	}
	if !mapping {
		fn, err := object.LookupAttr(th, other, "keys")
		if err != nil {
			return value{}, err
		}
		if !fn.IsZero() {
			mapping = true
			if keys, err = object.Call0(th, fn); err != nil {
				return value{}, err
			}
		}
	}
	err = object.Each(th, keys, func(x value) (bool, error) {
		if !mapping {
			pair, err := object.Unpack(th, x, 2)
			if err != nil {
				return false, err
			}
			return true, object.SetItem(th, self, pair[0], pair[1])
		}
		v, err := object.GetItem(th, other, x)
		if err != nil {
			return false, err
		}
		return true, object.SetItem(th, self, x, v)
	})
	if err != nil {
		return value{}, err
	}
	for _, it := range a[2].Object().(*object.Dict).Items() {
		if err := object.SetItem(th, self, it.Key, it.Val); err != nil {
			return value{}, err
		}
	}
	return object.None, nil
}
