package collections

import "pyasync/object"

// this file defines defaultdict: a dict whose instances have the factory in a slot

// DefaultDictType is collections.defaultdict.
var DefaultDictType = object.NewStatic("collections.defaultdict", object.DictType, object.FlagBaseType|object.FlagDictSub).Reserve(1)

const defaultDictDoc = `defaultdict(default_factory=None, /, ...): a dict that makes missing values as they are asked for.

Indexing with a key that is not there calls default_factory without arguments, stores what it
returns under the key, and gives that. No other way of looking a key up does so.
The remaining arguments are those of dict.`

func init() {
	t := DefaultDictType
	t.Doc = defaultDictDoc
	t.New = func(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
		d := object.NewDict()
		d.Ext = object.NewInstance(typ)
		d.Ext.SetSlotAt(0, object.None)
		return object.From(d), nil
	}
	t.Init = func(th *thread, v value, args []value, kw kwargs) error {
		f := object.None
		if len(args) > 0 {
			if f = args[0]; !f.IsNone() && !object.Callable(f) {
				return th.TypeErrorf("first argument must be callable or None")
			}
			args = args[1:]
		}
		object.InstanceOf(v).SetSlotAt(0, f)
		return object.DictType.Init(th, v, args, kw)
	}
	t.GetItem = func(th *thread, v, key value) (value, error) {
		if v.Type() != t {
			return object.DictType.GetItem(th, v, key) // a subclass may have its own __missing__
		}
		d, _ := object.AsDict(v)
		x, err := d.Get(th, key)
		if err != nil || !x.IsZero() {
			return x, err
		}
		return missing(th, v, key)
	}
	t.Repr = defaultDictRepr
	t.Num[object.OpOr] = defaultDictOr
	t.Methods = defaultDictMethods
	t.Getters = func() []object.Getter {
		return []object.Getter{{Name: "default_factory", Doc: "what makes missing values: a callable without arguments, or None",
			Get: func(th *thread, v value) (value, error) { return factory(v), nil },
			Set: func(th *thread, v, x value) error {
				if x.IsZero() {
					x = object.None
				}
				object.InstanceOf(v).SetSlotAt(0, x)
				return nil
			}}}
	}
}

func factory(v value) value { return object.InstanceOf(v).SlotAt(0) }

// missing makes the value of a key that is not there.
func missing(th *thread, v, key value) (value, error) {
	f := factory(v)
	if f.IsNone() {
		return value{}, th.KeyError(key)
	}
	x, err := object.Call0(th, f)
	if err != nil {
		return value{}, err
	}
	if v.Type() != DefaultDictType {
		return x, object.SetItem(th, v, key, x)
	}
	d, _ := object.AsDict(v)
	return x, d.Set(th, key, x)
}

func defaultDictRepr(th *thread, v value) (value, error) {
	items, err := object.DictType.Repr(th, v)
	if err != nil {
		return value{}, err
	}
	f := "..."
	if th.EnterRepr(object.InstanceOf(v)) { // the factory may be a method of the dict
		f, err = object.ReprString(th, factory(v))
		th.LeaveRepr()
		if err != nil {
			return value{}, err
		}
	}
	return object.FromString(v.Type().ShortName() + "(" + f + ", " + object.StringOf(items) + ")"), nil
}

func defaultDictOr(th *thread, a, b value) (value, error) {
	_, ok1 := object.AsDict(a)
	_, ok2 := object.AsDict(b)
	if !ok1 || !ok2 {
		return object.NotImplemented, nil
	}
	self := a
	if !a.Type().Is(DefaultDictType) {
		self = b
	}
	r, err := object.Call2(th, object.From(self.Type()), factory(self), a)
	if err != nil {
		return value{}, err
	}
	d, ok := object.AsDict(r)
	if !ok {
		return object.NotImplemented, nil
	}
	return r, d.Update(th, b)
}

func defaultDictMethods() []object.Func {
	dup := func(th *thread, self value) (value, error) {
		return object.Call2(th, object.From(self.Type()), factory(self), self)
	}
	return []object.Func{
		{Name: "__missing__", Sig: "(object, /)", Doc: `Called when indexing finds no key: store and return what default_factory makes.

Raises KeyError if default_factory is None.`, Fast1: missing},
		{Name: "copy", Doc: "A new defaultdict with the same factory and entries.", Fast0: dup},
		{Name: "__copy__", Doc: "A new defaultdict with the same factory and entries, for copy.copy().", Fast0: dup},
		{Name: "__reduce__", Doc: "Return a tuple from which pickle and copy make the defaultdict anew.", Fast0: func(th *thread, self value) (value, error) {
			args := object.NewTuple(nil)
			if f := factory(self); !f.IsNone() {
				args = object.NewTuple([]value{f})
			}
			items, err := object.CallMethod(th, self, "items")
			if err != nil {
				return value{}, err
			}
			it, err := object.Iter(th, items)
			return object.NewTuple([]value{object.From(self.Type()), args, object.None, object.None, it}), err
		}},
		{Name: "__class_getitem__", Sig: "(object, /)", Class: true, Doc: "See PEP 585", Fast1: object.NewGenericAlias},
	}
}
