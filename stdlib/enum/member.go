package enum

import (
	"math/big"
	"strings"

	"pyasync/object"
)

// this file makes enumerations and their members

// pending is a member to be: the name and the value that the body gave.
type pending struct {
	name *object.Str
	val  value
}

// draft is an enumeration to be.
type draft struct {
	name     string
	bases    []*object.Type
	meta     *object.Type
	ns       *object.Dict
	members  []pending
	boundary value // or None, or zero
	kw       kwargs
}

// proto stands in the namespace for a member until the class exists.
type proto struct {
	val value
}

// Type makes it a value, which scripts do not see.
func (*proto) Type() *object.Type { return object.ObjectType }

// SetName implements object.SetNamer: it makes the member.
func (p *proto) SetName(th *thread, owner *object.Type, name *object.Str) error {
	if err := object.TypeType.SetAttr(th, object.From(owner), name, value{}); err != nil {
		return err
	}
	cs := of(th)
	outer := cs.making
	cs.making = owner
	defer func() { cs.making = outer }()
	return addMember(th, owner, name, p.val)
}

// traits are what an enumeration takes from its bases.
type traits struct {
	data  *object.Type // what values are, besides members; object if nothing
	first *object.Type // the enumeration it derives from, or nil for Enum itself
}

// traitsOf judges the bases of an enumeration.
func traitsOf(th *thread, name string, bases []*object.Type) (traits, error) {
	cs := of(th)
	if len(bases) == 0 {
		return traits{object.ObjectType, cs.enum}, nil
	}
	first := bases[len(bases)-1]
	if !first.Type().Is(cs.meta) {
		return traits{}, th.TypeErrorf("new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`")
	}
	data, err := dataType(th, name, bases)
	return traits{data, first}, err
}

// dataType is the one class among the ancestors that makes values.
func dataType(th *thread, name string, bases []*object.Type) (*object.Type, error) {
	found := []*object.Type{}
	add := func(t *object.Type) {
		for _, f := range found {
			if f == t {
				return
			}
		}
		found = append(found, t)
	}
	for _, chain := range bases {
		var candidate *object.Type
	ancestors:
		for _, b := range chain.MRO {
			switch {
			case b == object.ObjectType:
			case b.Type().Is(of(th).meta):
				if t, ok := b.Lookup("_member_type_").Object().(*object.Type); ok && t != object.ObjectType {
					add(t)
					break ancestors
				}
			case !b.Own("__new__").IsZero() || !b.Own("__dataclass_fields__").IsZero():
				if candidate == nil {
					candidate = b
				}
				add(candidate)
				break ancestors
			case candidate == nil:
				candidate = b
			}
		}
	}
	switch len(found) {
	case 0:
		return object.ObjectType, nil
	case 1:
		return found[0], nil
	}
	var vs []value
	for _, t := range found {
		vs = append(vs, object.From(t))
	}
	set, err := object.NewSet(th, object.NewList(vs))
	if err != nil {
		return nil, err
	}
	return nil, th.Failf(object.TypeErrorType, "too many data types for %r: %r", name, object.From(set))
}

// dataRepr is the __repr__ of the data that members are, or None.
func dataRepr(th *thread, bases []*object.Type) (value, error) {
	for _, chain := range bases {
		for _, b := range chain.MRO {
			if b == object.ObjectType {
				continue
			}
			if b.Type().Is(of(th).meta) {
				return orNone(b.Lookup("_value_repr_")), nil
			}
			r := b.Own("__repr__")
			if r.IsZero() {
				continue
			}
			if params := b.Own("__dataclass_params__"); !params.IsZero() && !b.Own("__dataclass_fields__").IsZero() {
				on, err := object.GetAttrString(th, params, "repr")
				if err != nil {
					return value{}, err
				}
				if yes, err := object.Truth(th, on); err != nil {
					return value{}, err
				} else if yes {
					m, err := th.Interp.Hooks.ImportModule(th, "enum")
					if err != nil {
						return value{}, err
					}
					return object.From(object.NewFunction(th, &dataclassRepr, m.Object().(*object.Module).Dict)), nil
				}
			}
			return r, nil
		}
	}
	return object.None, nil
}

func orNone(v value) value {
	if v.IsZero() {
		return object.None
	}
	return v
}

// dataclassRepr shows the fields of a dataclass that members are.
var dataclassRepr = def{Name: "_dataclass_repr", Sig: "(self)", Run: func(f *frame, a []value) (value, error) {
	th := f.Th
	fields, err := object.GetAttrString(th, a[0], "__dataclass_fields__")
	if err != nil {
		return value{}, err
	}
	var parts []string
	err = object.EachItem(th, fields, func(key, field value) error {
		on, err := object.GetAttrString(th, field, "repr")
		if err != nil {
			return err
		}
		if yes, err := object.Truth(th, on); err != nil || !yes {
			return err
		}
		v, err := object.GetAttrString(th, a[0], object.StringOf(key))
		if err != nil {
			return err
		}
		r, err := object.ReprString(th, v)
		parts = append(parts, object.StringOf(key)+"="+r)
		return err
	})
	return object.FromString(strings.Join(parts, ", ")), err
}}

// maker is the __new__ that makes members, whether the body defines it, and whether it gets
// the value of the member.
func (d *draft) maker(th *thread, tr traits) (fn value, save, args bool, err error) {
	cs := of(th)
	enumNew := value{}
	if cs.enum != nil {
		enumNew, err = object.GetAttrString(th, object.From(cs.enum), "__new__")
		if err != nil {
			return value{}, false, false, err
		}
	}
	noneNew, err := object.GetAttrString(th, object.From(object.NoneType), "__new__")
	if err != nil {
		return value{}, false, false, err
	}
	if fn = d.ns.GetString("__new__"); !fn.IsZero() {
		if m, ok := fn.Object().(*object.StaticMethod); ok {
			fn = m.Fn
		}
		return fn, tr.first != nil, tr.first != nil && !object.Is(fn, enumNew), nil
	}
	fn = cs.objectNew
search:
	for _, method := range [...]string{"__new_member__", "__new__"} {
		for _, t := range [...]*object.Type{tr.data, tr.first} {
			if t == nil {
				continue
			}
			v, err := object.LookupAttr(th, object.From(t), method)
			if err != nil {
				return value{}, false, false, err
			}
			if !v.IsZero() && !v.IsNone() && !same(th, v, noneNew) && !same(th, v, cs.objectNew) && !same(th, v, enumNew) {
				fn = v
				break search
			}
		}
	}
	return fn, false, tr.first != nil && !same(th, fn, enumNew) && !same(th, fn, cs.objectNew), nil
}

// same reports whether two functions are one: builtin methods are made anew at each access.
func same(th *thread, a, b value) bool {
	if object.Is(a, b) {
		return true
	}
	eq, err := object.Equal(th, a, b)
	return err == nil && eq
}

// make makes the class and its members. super makes the bare class where another metaclass
// has a say, else it is nil.
func (d *draft) make(th *thread, super func() (value, error)) (*object.Type, error) {
	cs := of(th)
	for _, p := range d.members {
		if s := p.name.String(); s == "mro" || s == "" {
			return nil, th.Failf(object.ValueErrorType, "invalid enum member name(s) %r", s)
		}
	}
	order := d.ns.GetString("_order_")
	d.ns.DeleteStr("_order_")
	set := func(name string, v value) { d.ns.SetStr(th.Interp.Intern(name), v) }
	if gnv := d.ns.GetString("_generate_next_value_"); !gnv.IsZero() && !gnv.IsNone() {
		if _, ok := gnv.Object().(*object.StaticMethod); !ok {
			set("_generate_next_value_", object.NewStaticMethod(gnv))
		}
	}
	tr, err := traitsOf(th, d.name, d.bases)
	if err != nil {
		return nil, err
	}
	if cs.enum == nil {
		tr.first = nil
	}
	fn, save, useArgs, err := d.maker(th, tr)
	if err != nil {
		return nil, err
	}
	repr, err := dataRepr(th, d.bases)
	if err != nil {
		return nil, err
	}
	for _, p := range d.members {
		d.ns.SetStr(p.name, object.From(&proto{p.val}))
	}
	set("_new_member_", fn)
	set("_use_args_", object.Bool(useArgs))
	set("_member_names_", object.NewList(nil))
	set("_member_map_", object.From(object.NewDict()))
	set("_value2member_map_", object.From(object.NewDict()))
	set("_unhashable_values_", object.NewList(nil))
	set("_unhashable_values_map_", object.From(object.NewDict()))
	set("_member_type_", object.From(tr.data))
	set("_value_repr_", repr)
	d.flagTraits(th, tr, set)
	if v := d.ns.GetString("_new_member_"); v.Type() == object.FunctionType {
		set("_new_member_", object.NewStaticMethod(v))
	}
	var t *object.Type
	if super != nil {
		v, err := super()
		if err != nil {
			return nil, dropNotes(th, err)
		}
		t = v.Object().(*object.Type)
	} else if t, err = object.NewType(th, d.meta, d.name, d.bases, d.ns, d.kw); err != nil {
		return nil, dropNotes(th, err)
	}
	return t, d.complete(th, t, tr, fn, save, order)
}

// dropNotes takes back what type.__new__ notes about __set_name__, of which scripts know nothing.
func dropNotes(th *thread, err error) error { return err }

// complete settles what the finished class decides: which methods it has from Enum rather than
// from the data, __new__, and the order of its members.
func (d *draft) complete(th *thread, t *object.Type, tr traits, fn value, save bool, order value) error {
	cs := of(th)
	set := func(name string, v value) error {
		return object.TypeType.SetAttr(th, object.From(t), th.Interp.Intern(name), v)
	}
	if tr.first != nil {
		for _, name := range [...]string{"__repr__", "__str__", "__format__", "__reduce_ex__"} {
			if d.ns.HasStr(name) {
				continue
			}
			found := t.Lookup(name)
			ours := tr.first.Lookup(name)
			if !object.Is(found, ours) && (object.Is(found, tr.data.Lookup(name)) || object.Is(found, object.ObjectType.Lookup(name))) {
				if err := set(name, ours); err != nil {
					return err
				}
			}
		}
		if err := d.reprEnum(th, t, tr, set); err != nil {
			return err
		}
	}
	if isFlag(th, t) {
		for _, name := range [...]string{"__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__"} {
			if !d.ns.HasStr(name) {
				if err := set(name, cs.flag.Lookup(name)); err != nil {
					return err
				}
			}
		}
	}
	if cs.enum != nil {
		if save {
			if err := set("__new_member__", fn); err != nil {
				return err
			}
		}
		if err := set("__new__", cs.enum.Own("__new__")); err != nil {
			return err
		}
	}
	if isFlag(th, t) {
		if err := byDefinition(th, t, set); err != nil {
			return err
		}
	}
	return checkOrder(th, t, order)
}

// reprEnum gives an enumeration that derives from ReprEnum directly str() and format() of the data.
func (d *draft) reprEnum(th *thread, t *object.Type, tr traits, set func(string, value) error) error {
	cs := of(th)
	direct := false
	for _, b := range d.bases {
		direct = direct || cs.repr != nil && b == cs.repr
	}
	if !direct {
		return nil
	}
	if tr.data == object.ObjectType {
		return th.TypeErrorf("ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, etc.)")
	}
	for _, name := range [...]string{"__format__", "__str__"} {
		if d.ns.HasStr(name) {
			continue
		}
		v := tr.data.Lookup(name)
		if name == "__str__" && object.Is(v, object.ObjectType.Own(name)) {
			v = tr.data.Lookup("__repr__") // object.__str__ would ask for the member's
		}
		if err := set(name, v); err != nil {
			return err
		}
	}
	return nil
}

// checkOrder compares _order_, which a body may give, with the order of the members.
func checkOrder(th *thread, t *object.Type, order value) error {
	if order.IsZero() || order.IsNone() {
		return nil
	}
	want, err := splitNames(th, order)
	if err != nil {
		return err
	}
	names := listOf(t, "_member_names_")
	if isFlag(th, t) {
		var kept []value
		for _, n := range want {
			alias := false
			if s, ok := object.AsStr(n); ok {
				m := mapOf(t, "_member_map_").GetString(s.String())
				if !m.IsZero() {
					alias = !contains(names.Items, n)
				}
			}
			if !alias {
				kept = append(kept, n)
			}
		}
		want = kept
	}
	a, b := object.NewList(append([]value(nil), names.Items...)), object.NewList(want)
	eq, err := object.Equal(th, a, b)
	if err != nil || eq {
		return err
	}
	return th.Failf(object.TypeErrorType, "member order does not match _order_:\n  %r\n  %r", a, b)
}

func contains(vs []value, v value) bool {
	s, _ := object.AsStr(v)
	for _, x := range vs {
		if t, ok := object.AsStr(x); ok && s != nil && t.String() == s.String() {
			return true
		}
	}
	return false
}

// addMember makes the member name of t, or an alias.
func addMember(th *thread, t *object.Type, name *object.Str, val value) error {
	m, err := newMember(th, t, val)
	if err != nil {
		return err
	}
	v, err := object.GetAttrString(th, m, "_value_")
	if err != nil {
		return err
	}
	intern := th.Interp.Intern
	put := func(key string, x value) {
		if in := object.InstanceOf(m); in != nil {
			in.Set(intern(key), x)
		}
	}
	put("_name_", object.From(name))
	put("__objclass__", object.From(t))
	init, err := object.GetAttrString(th, m, "__init__")
	if err != nil {
		return err
	}
	if !plainInit(th, t) {
		if _, err := object.Call(th, init, argsOf(t, val), nil); err != nil {
			return err
		}
	}
	names := listOf(t, "_member_names_")
	put("_sort_order_", object.Int(int64(len(names.Items))))
	number, isInt := object.IntValue(v)
	flags := isFlag(th, t)
	found, err := canonical(th, t, v)
	if err != nil {
		return err
	}
	switch {
	case !found.IsZero():
		m = found
	case !flags || isInt && oneBit(number):
		names.Append(object.From(name))
	}
	if flags && isInt && found.IsZero() {
		if err := noteBits(th, t, number); err != nil {
			return err
		}
	}
	if err := bindMember(th, t, name, m); err != nil {
		return err
	}
	byValue := mapOf(t, "_value2member_map_")
	old, err := byValue.Get(th, v)
	if err == nil && old.IsZero() {
		err = byValue.Set(th, v, m)
	}
	if object.IsException(err, object.TypeErrorType) {
		return noteUnhashable(th, t, object.From(name), v)
	}
	return err
}

// plainInit reports whether __init__ is Enum's, which does nothing.
func plainInit(th *thread, t *object.Type) bool {
	cs := of(th)
	return cs.enum != nil && object.Is(t.Lookup("__init__"), cs.enum.Own("__init__"))
}

// argsOf are the arguments of __new__ and __init__ for a member.
func argsOf(t *object.Type, val value) []value {
	args := []value{val}
	if tup, ok := object.AsTuple(val); ok {
		args = tup.Items
	}
	if object.Is(t.Lookup("_member_type_"), object.From(object.TupleType)) {
		args = []value{object.NewTuple(args)}
	}
	return args
}

// newMember makes a member and gives it _value_.
func newMember(th *thread, t *object.Type, val value) (value, error) {
	cls := object.From(t)
	fn, err := object.GetAttrString(th, cls, "_new_member_")
	if err != nil {
		return value{}, err
	}
	data, _ := t.Lookup("_member_type_").Object().(*object.Type)
	args := argsOf(t, val)
	call := []value{cls}
	if use := t.Lookup("_use_args_"); use.IsBool() && use.AsBool() {
		call = append(call, args...)
	}
	m, err := object.Call(th, fn, call, nil)
	if err != nil {
		return value{}, err
	}
	if has, err := object.LookupAttr(th, m, "_value_"); err != nil || !has.IsZero() {
		return m, err
	}
	if data == nil || data == object.ObjectType {
		return m, object.SetAttrString(th, m, "_value_", val)
	}
	v, err := object.Call(th, object.From(data), args, nil)
	if err != nil {
		cause := object.AsException(err)
		if cause == nil {
			return value{}, err
		}
		return value{}, th.RaiseFrom(object.From(object.NewException(object.TypeErrorType, object.FromString("_value_ not set in __new__, unable to create it"))), object.From(cause))
	}
	return m, object.SetAttrString(th, m, "_value_", v)
}

// canonical is the member that has value v already, or zero.
func canonical(th *thread, t *object.Type, v value) (value, error) {
	m, err := mapOf(t, "_value2member_map_").Get(th, v)
	if err == nil || !object.IsException(err, object.TypeErrorType) {
		return m, err
	}
	members := mapOf(t, "_member_map_")
	for _, it := range members.Items() {
		other, err := object.GetAttrString(th, it.Val, "_value_")
		if err != nil {
			return value{}, err
		}
		if eq, err := object.Equal(th, other, v); err != nil || eq {
			return it.Val, err
		}
	}
	return value{}, nil
}

func noteUnhashable(th *thread, t *object.Type, name, v value) error {
	listOf(t, "_unhashable_values_").Append(v)
	d := mapOf(t, "_unhashable_values_map_")
	l, err := d.Get(th, name)
	if err != nil {
		return err
	}
	if list, ok := object.AsList(l); ok {
		list.Append(v)
		return nil
	}
	return d.Set(th, name, object.NewList([]value{v}))
}

// bindMember puts a member under a name of the class. Where an ancestor has a descriptor
// of that name, a property goes there that gives the member only on the class.
func bindMember(th *thread, t *object.Type, name *object.Str, m value) error {
	members := mapOf(t, "_member_map_")
	if old := members.GetStr(name); !old.IsZero() {
		if !object.Is(old, m) {
			return th.Failf(object.NameErrorType, "%r is already bound: %r", object.From(name), old)
		}
		return nil
	}
	x := m
	if desc, kind, from, err := inheritedDescriptor(th, t, name.String()); err != nil {
		return err
	} else if !desc.IsZero() {
		if x, err = redirect(th, t, name, m, desc, kind, from); err != nil {
			return err
		}
	}
	if err := object.TypeType.SetAttr(th, object.From(t), name, x); err != nil {
		return err
	}
	members.SetStr(name, m)
	return nil
}

// inheritedDescriptor looks for a descriptor under the name of a member in the ancestors; a
// plain attribute there is told by the kind "attr".
func inheritedDescriptor(th *thread, t *object.Type, name string) (desc value, kind string, from *object.Type, err error) {
	for _, b := range t.MRO[1:] {
		v := b.Own(name)
		if v.IsZero() {
			continue
		}
		_, isProperty := v.Object().(*object.Property)
		if isProperty || v.Type().Is(propertyType.Base) {
			return v, "enum", b, nil
		}
		is, err := isDescriptor(th, v)
		if err != nil {
			return value{}, "", nil, err
		}
		if is {
			if desc.IsZero() {
				desc = v
			}
			kind, from = "desc", b
			continue
		}
		kind, from = "attr", b
	}
	return desc, kind, from, nil
}

// oneBit reports whether an int is a power of two.
func oneBit(v value) bool {
	if v.IsInt() {
		n := v.AsInt()
		return n > 0 && n&(n-1) == 0
	}
	b := object.BigOf(v)
	return b.Sign() > 0 && b.TrailingZeroBits() == uint(b.BitLen()-1)
}

// bits are the powers of two in a number, the least first.
func bits(v value) []value {
	b := object.BigOf(v)
	if b.Sign() < 0 {
		return nil
	}
	var out []value
	for i := 0; i < b.BitLen(); i++ {
		if b.Bit(i) == 1 {
			out = append(out, object.Big(new(big.Int).Lsh(big.NewInt(1), uint(i))))
		}
	}
	return out
}
