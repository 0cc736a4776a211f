package enum

import (
	"pyasync/object"
	"pyasync/stdlib/types"
)

// this file defines enum.property: attributes of members that may have the name of a member

var propertyType = object.NewStatic("enum.property", types.DynamicAttributeType, object.FlagBaseType|object.FlagDict).Reserve(1)

func init() {
	t := propertyType
	t.Doc = "A property of members; on the class, a member of the same name is found."
	t.DescrGet = propertyGet
	t.DescrSet = func(th *thread, d, obj, x value) error {
		in := object.InstanceOf(d)
		which, verb := "fset", "set"
		if x.IsZero() {
			which, verb = "fdel", "delete"
		}
		if fn := in.Get(which); !fn.IsZero() && !fn.IsNone() {
			args := []value{obj, x}
			if x.IsZero() {
				args = args[:1]
			}
			_, err := object.Call(th, fn, args, nil)
			return err
		}
		return th.Failf(object.AttributeErrorType, "<enum %r> cannot "+verb+" attribute %r", orNone(in.Get("clsname")), orNone(in.Get("name")))
	}
	t.Attrs = func() []object.Attr {
		return []object.Attr{{Name: "member", Value: object.None}, {Name: "_attr_type", Value: object.None}, {Name: "_cls_type", Value: object.None}}
	}
	t.Methods = func() []object.Func {
		return []object.Func{{Name: "__set_name__", Sig: "(ownerclass, name)", Bound: func(th *thread, self value, a []value) (value, error) {
			owner, err := classOf(th, a[0])
			if err != nil {
				return value{}, err
			}
			name(th, object.InstanceOf(self), owner, a[1])
			return object.None, nil
		}}}
	}
}

func name(th *thread, in *object.Instance, owner *object.Type, n value) {
	in.Set(th.Interp.Intern("name"), n)
	in.Set(th.Interp.Intern("clsname"), object.FromString(owner.ShortName()))
}

// newProperty is a property that gives an attribute which members have themselves.
func newProperty(th *thread, name, attr string) value {
	in := object.NewInstance(propertyType.Ready())
	in.SetSlotAt(0, object.From(th.Interp.Intern(attr)))
	get := object.NewBuiltin(&object.Func{Name: name, Sig: "(self)", Fast1: func(th *thread, _, self value) (value, error) {
		return object.GetAttrString(th, self, attr)
	}}, value{}, "enum")
	for _, x := range []struct {
		name string
		v    value
	}{{"fget", get}, {"fset", object.None}, {"fdel", object.None}, {"overwrite_doc", object.True}, {"__isabstractmethod__", object.False}, {"__doc__", object.None}} {
		in.Set(th.Interp.Intern(x.name), x.v)
	}
	return object.From(in)
}

func propertyGet(th *thread, d, obj value, typ *object.Type) (value, error) {
	in := object.InstanceOf(d)
	if obj.IsZero() {
		if m := in.Get("member"); !m.IsZero() && !m.IsNone() {
			return m, nil
		}
		return value{}, missing(th, in, object.From(typ))
	}
	if s, ok := object.AsStr(in.SlotAt(0)); ok {
		if v := own(obj, s.String()); !v.IsZero() {
			return v, nil
		}
		return object.GetAttr(th, obj, s)
	}
	if fn := in.Get("fget"); !fn.IsZero() && !fn.IsNone() {
		return object.Call1(th, fn, obj)
	}
	n, _ := object.AsStr(in.Get("name"))
	if n == nil {
		return value{}, th.AttributeErrorf(obj, "", "property has no name")
	}
	switch kind, _ := object.AsStr(in.Get("_attr_type")); {
	case kind == nil:
	case kind.String() == "attr":
		return object.GetAttr(th, in.Get("_cls_type"), n)
	case kind.String() == "desc":
		v, err := object.GetAttrString(th, obj, "_value_")
		if err != nil {
			return value{}, err
		}
		return object.GetAttr(th, v, n)
	}
	if typ != nil {
		if m := mapOf(typ, "_member_map_").GetStr(n); !m.IsZero() {
			return m, nil
		}
	}
	return value{}, missing(th, in, object.From(typ))
}

func missing(th *thread, in *object.Instance, owner value) error {
	return th.Failf(object.AttributeErrorType, "%r has no attribute %r", owner, orNone(in.Get("name")))
}

// redirect is the property for a member whose name an ancestor uses for a descriptor.
func redirect(th *thread, t *object.Type, n *object.Str, m, desc value, kind string, from *object.Type) (value, error) {
	p := newProperty(th, n.String(), "")
	in := object.InstanceOf(p)
	in.SetSlotAt(0, value{})
	if q, ok := desc.Object().(*object.Instance); ok && q.Type() == propertyType {
		in.SetSlotAt(0, q.SlotAt(0)) // name and value themselves
	}
	name(th, in, t, object.From(n))
	set := func(attr string, v value) { in.Set(th.Interp.Intern(attr), v) }
	set("member", m)
	for _, fn := range [...]string{"fget", "fset", "fdel"} {
		v, err := object.LookupAttr(th, desc, fn)
		if err != nil {
			return value{}, err
		}
		set(fn, orNone(v))
	}
	set("_attr_type", object.FromString(kind))
	set("_cls_type", object.From(from))
	return p, nil
}
