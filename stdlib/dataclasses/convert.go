package dataclasses

import (
	"pyasync/object"
	"pyasync/stdlib/keyword"
)

// this file defines asdict, astuple and make_dataclass

var asDict = def{Name: "asdict", Sig: "(obj, *, dict_factory=?)", Default: func(*thread, string) value { return object.From(object.DictType) },
	Doc: "The fields of an instance as a dict, and so those of the dataclasses, lists,\ntuples and dicts in it. Everything else is copied by copy.deepcopy().",
	Run: func(f *frame, a []value) (value, error) {
		if !isInstance(a[0]) {
			return value{}, f.Th.TypeErrorf("asdict() should be called on dataclass instances")
		}
		c := &converter{th: f.Th, factory: a[1], dict: true}
		return c.convert(a[0])
	}}

var asTuple = def{Name: "astuple", Sig: "(obj, *, tuple_factory=?)", Default: func(*thread, string) value { return object.From(object.TupleType) },
	Doc: "The fields of an instance as a tuple, and so those of the dataclasses, lists,\ntuples and dicts in it. Everything else is copied by copy.deepcopy().",
	Run: func(f *frame, a []value) (value, error) {
		if !isInstance(a[0]) {
			return value{}, f.Th.TypeErrorf("astuple() should be called on dataclass instances")
		}
		c := &converter{th: f.Th, factory: a[1]}
		return c.convert(a[0])
	}}

// converter makes dicts or tuples of dataclasses.
type converter struct {
	th      *thread
	factory value
	dict    bool
}

// atomic reports whether v stays what it is.
func atomic(v value) bool {
	switch v.Type() {
	case object.NoneType, object.BoolType, object.IntType, object.FloatType, object.StrType, object.ComplexType, object.BytesType,
		object.EllipsisType, object.NotImplementedType, object.CodeType, object.BuiltinType, object.FunctionType, object.TypeType,
		object.RangeType, object.PropertyType:
		return true
	}
	return false
}

func (c *converter) convert(v value) (value, error) {
	if atomic(v) {
		return v, nil
	}
	if err := c.th.Enter(""); err != nil {
		return value{}, err
	}
	defer c.th.Leave()
	switch {
	case isInstance(v):
		return c.instance(v)
	case v.Type().Is(object.TupleType):
		return c.tuple(v)
	case v.Type().Is(object.ListType):
		items, err := c.all(v.Object().(*object.List).Items)
		if err != nil || v.Type() == object.ListType {
			return object.NewList(items), err
		}
		return c.like(v, items)
	case v.Type().Is(object.DictType):
		return c.mapping(v)
	}
	m, err := c.th.Interp.Hooks.ImportModule(c.th, "copy")
	if err != nil {
		return value{}, err
	}
	return object.CallMethod(c.th, m, "deepcopy", v)
}

func (c *converter) all(items []value) ([]value, error) {
	out := make([]value, len(items))
	for i, x := range items {
		var err error
		if out[i], err = c.convert(x); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// like is type(v)(items).
func (c *converter) like(v value, items []value) (value, error) {
	it, err := object.Iter(c.th, object.NewList(items))
	if err != nil {
		return value{}, err
	}
	return object.Call1(c.th, object.From(v.Type()), it)
}

func (c *converter) instance(v value) (value, error) {
	table, err := fieldTable(c.th, object.From(v.Type()))
	if err != nil || table == nil {
		return value{}, err
	}
	d := object.NewDict()
	plain := c.dict && object.Is(c.factory, object.From(object.DictType))
	var items []value
	for _, fd := range realFields(c.th, table) {
		name := nameOf(fd)
		x, err := get(c.th, v, name)
		if err != nil {
			return value{}, err
		}
		if x, err = c.convert(x); err != nil {
			return value{}, err
		}
		switch {
		case plain:
			d.SetStr(name, x)
		case c.dict:
			items = append(items, object.NewTuple([]value{object.From(name), x}))
		default:
			items = append(items, x)
		}
	}
	if plain {
		return object.From(d), nil
	}
	if !c.dict && object.Is(c.factory, object.From(object.TupleType)) {
		return object.NewTuple(items), nil
	}
	return object.Call1(c.th, c.factory, object.NewList(items))
}

func (c *converter) tuple(v value) (value, error) {
	items, err := c.all(object.Items(v))
	if err != nil || v.Type() == object.TupleType {
		return object.NewTuple(items), err
	}
	named, err := object.LookupAttr(c.th, v, "_fields")
	if err != nil {
		return value{}, err
	}
	if !named.IsZero() {
		return object.Call(c.th, object.From(v.Type()), items, nil)
	}
	return c.like(v, items)
}

func (c *converter) mapping(v value) (value, error) {
	out := object.From(object.NewDict())
	t := v.Type()
	var pairs []value
	err := object.EachItem(c.th, v, func(k, x value) error {
		k, err := c.convert(k)
		if err != nil {
			return err
		}
		if x, err = c.convert(x); err != nil {
			return err
		}
		if t == object.DictType {
			return object.SetItem(c.th, out, k, x)
		}
		pairs = append(pairs, object.NewTuple([]value{k, x}))
		return nil
	})
	if err != nil || t == object.DictType {
		return out, err
	}
	factory, err := object.LookupAttr(c.th, object.From(t), "default_factory")
	if err != nil {
		return value{}, err
	}
	if factory.IsZero() {
		return c.like(v, pairs)
	}
	if factory, err = object.GetAttrString(c.th, v, "default_factory"); err != nil {
		return value{}, err
	}
	if out, err = object.Call1(c.th, object.From(t), factory); err != nil {
		return value{}, err
	}
	for _, p := range pairs {
		kv := object.Items(p)
		if err := object.SetItem(c.th, out, kv[0], kv[1]); err != nil {
			return value{}, err
		}
	}
	return out, nil
}

var makeDataclass = def{Name: "make_dataclass", Sig: "(cls_name, fields, *, bases=(), namespace=None, " + paramSig + ", module=None)",
	Doc: "A new dataclass.\n\nfields is an iterable of names, pairs (name, type) or triples (name, type,\nField or default value); bases and namespace are those of the class.",
	Run: func(f *frame, a []value) (value, error) {
		th := f.Th
		ns := object.NewDict()
		if !a[3].IsNone() {
			if err := object.MergeDict(th, ns, a[3]); err != nil {
				return value{}, err
			}
		}
		annotations := object.NewDict()
		if err := object.Each(th, a[1], func(x value) (bool, error) { return true, declare(th, ns, annotations, x) }); err != nil {
			return value{}, err
		}
		ns.SetStr(th.Interp.Intern("__annotations__"), object.From(annotations))
		types, err := th.Interp.Hooks.ImportModule(th, "types")
		if err != nil {
			return value{}, err
		}
		body := object.NewFunction(th, &fillNamespace, f.Globals, object.From(ns))
		cls, err := object.CallMethod(th, types, "new_class", a[0], a[2], object.From(object.NewDict()), object.From(body))
		if err != nil {
			return value{}, err
		}
		module := a[14]
		if module.IsNone() {
			if f.Back != nil {
				module = f.Back.Globals.GetString("__name__")
			}
		}
		if !module.IsZero() && !module.IsNone() {
			if err := object.SetAttrString(th, cls, "__module__", module); err != nil {
				return value{}, err
			}
		}
		o, err := readOptions(th, a[4:])
		if err != nil {
			return value{}, err
		}
		return process(th, cls, o, a[4:14])
	}}

var fillNamespace = def{Name: "exec_body_callback", Qualname: "make_dataclass.<locals>.exec_body_callback", Sig: "(ns)", Free: []string{"namespace"}, Run: func(f *frame, a []value) (value, error) {
	_, err := object.CallMethod(f.Th, a[0], "update", f.Closure[0].V)
	return object.None, err
}}

// declare adds one field to the namespace of a class to be.
func declare(th *thread, ns, annotations *object.Dict, x value) error {
	name, typ := x, object.FromString("typing.Any")
	var def value
	if _, ok := object.AsStr(x); !ok {
		if _, err := object.Len(th, x); err != nil {
			return err
		}
		items, err := object.Slice(th, x)
		if err != nil {
			return err
		}
		switch len(items) {
		case 2:
			name, typ = items[0], items[1]
		case 3:
			name, typ, def = items[0], items[1], items[2]
		default:
			return th.Failf(object.TypeErrorType, "Invalid field: %r", x)
		}
	}
	s, ok := object.AsStr(name)
	if !ok || !object.IsIdentifier(s.String()) {
		return th.Failf(object.TypeErrorType, "Field names must be valid identifiers: %r", name)
	}
	if keyword.Is(s.String()) {
		return th.Failf(object.TypeErrorType, "Field names must not be keywords: %r", name)
	}
	if annotations.HasStr(s.String()) {
		return th.Failf(object.TypeErrorType, "Field name duplicated: %r", name)
	}
	annotations.SetStr(s, typ)
	if !def.IsZero() {
		ns.SetStr(s, def)
	}
	return nil
}
