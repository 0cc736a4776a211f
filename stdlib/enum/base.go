package enum

import (
	"math/big"
	"strings"

	"pyasync/object"
)

// this file defines Enum, ReprEnum, IntEnum and StrEnum, and how a value finds its member

const (
	boundaryDoc = "What becomes of bits that a Flag does not know: STRICT raises an error, CONFORM\ndrops them, EJECT gives an int, KEEP keeps them."
	checkDoc    = "What verify() can check."
)

var enumClass = object.ClassDef{Name: "Enum", Sealed: true,
	Doc: "Base of enumerations.\n\n    class Suit(Enum):\n        HEARTS = 'h'\n        SPADES = 's'\n\nMembers are found by attribute (Suit.HEARTS), by value (Suit('h')) and by\nname (Suit['HEARTS']). A class iterates over its members.",
	Attrs: func(th *thread, m *object.Module) []object.Attr {
		return []object.Attr{{Name: "name", Value: newProperty(th, "name", "_name_")}, {Name: "value", Value: newProperty(th, "value", "_value_")}}
	},
	Defs: []def{
		{Name: "__signature__", Sig: "(cls)", Kind: object.ClassMethodDef, Run: func(f *frame, a []value) (value, error) {
			t, err := classOf(f.Th, a[0])
			if err != nil {
				return value{}, err
			}
			if len(listOf(t, "_member_names_").Items) > 0 {
				return object.FromString("(*values)"), nil
			}
			return object.FromString("(new_class_name, /, names, *, module=None, qualname=None, type=None, start=1, boundary=None)"), nil
		}},
		{Name: "__new__", Sig: "(cls, value)", Run: func(f *frame, a []value) (value, error) {
			t, err := classOf(f.Th, a[0])
			if err != nil {
				return value{}, err
			}
			return find(f.Th, t, a[1])
		}},
		{Name: "__init__", Sig: "(self, *args, **kwds)", Run: func(f *frame, a []value) (value, error) { return object.None, nil }},
		{Name: "_add_alias_", Sig: "(self, name)", Run: func(f *frame, a []value) (value, error) {
			_, n, err := classAndName(f.Th, object.From(a[0].Type()), a[1])
			if err != nil {
				return value{}, err
			}
			return object.None, bindMember(f.Th, a[0].Type(), n, a[0])
		}},
		{Name: "_add_value_alias_", Sig: "(self, value)", Run: addValueAlias},
		{Name: "_generate_next_value_", Sig: "(name, start, count, last_values)", Kind: object.StaticMethodDef,
			Doc: "The value for auto(): one more than the greatest so far.", Run: nextValue},
		{Name: "__signature__", Sig: "(cls)", Kind: object.ClassMethodDef, Run: func(f *frame, a []value) (value, error) {
			if len(listOf(a[0].Object().(*object.Type), "_member_names_").Items) > 0 {
				return object.FromString("(*values)"), nil
			}
			return object.FromString("(new_class_name, /, names, *, module=None, qualname=None, type=None, start=1, boundary=None)"), nil
		}},
		{Name: "_missing_", Sig: "(cls, value)", Kind: object.ClassMethodDef, Run: func(f *frame, a []value) (value, error) { return object.None, nil }},
		{Name: "__repr__", Sig: "(self)", Run: func(f *frame, a []value) (value, error) {
			r, err := valueRepr(f.Th, a[0])
			n, err := nameText(f.Th, a[0], err)
			return object.FromString("<" + a[0].Type().ShortName() + "." + n + ": " + r + ">"), err
		}},
		{Name: "__str__", Sig: "(self)", Run: func(f *frame, a []value) (value, error) {
			n, err := nameText(f.Th, a[0], nil)
			return object.FromString(a[0].Type().ShortName() + "." + n), err
		}},
		{Name: "__dir__", Sig: "(self)", Run: dirMember},
		{Name: "__format__", Sig: "(self, format_spec)", Run: func(f *frame, a []value) (value, error) {
			s, err := object.ToStr(f.Th, a[0])
			if err != nil {
				return value{}, err
			}
			spec, ok := object.AsStr(a[1])
			if !ok {
				return value{}, f.Th.TypeErrorf("__format__() argument must be str, not %s", a[1].Type().Name)
			}
			text, err := object.Format(f.Th, s, spec.String())
			return object.FromString(text), err
		}},
		{Name: "__hash__", Sig: "(self)", Run: func(f *frame, a []value) (value, error) {
			n, err := object.GetAttrString(f.Th, a[0], "_name_")
			if err != nil {
				return value{}, err
			}
			h, err := object.Hash(f.Th, n)
			return object.Int(h), err
		}},
		{Name: "__reduce_ex__", Sig: "(self, proto)", Run: func(f *frame, a []value) (value, error) {
			v, err := object.GetAttrString(f.Th, a[0], "_value_")
			return object.NewTuple([]value{object.From(a[0].Type()), object.NewTuple([]value{v})}), err
		}},
		{Name: "__deepcopy__", Sig: "(self, memo)", Run: func(f *frame, a []value) (value, error) { return a[0], nil }},
		{Name: "__copy__", Sig: "(self)", Run: func(f *frame, a []value) (value, error) { return a[0], nil }},
	}}

var reprEnumClass = object.ClassDef{Name: "ReprEnum", Doc: "An enumeration of which only repr() is changed: str() and format() are the data's."}

var intEnumClass = object.ClassDef{Name: "IntEnum", Doc: "An enumeration whose members are ints too."}

var strEnumClass = object.ClassDef{Name: "StrEnum", Sealed: true, Doc: "An enumeration whose members are strings too.", Defs: []def{
	{Name: "__new__", Sig: "(cls, *values)", Doc: "Values must be strings, or what str() makes a string of.", Run: newStrMember},
	{Name: "_generate_next_value_", Sig: "(name, start, count, last_values)", Kind: object.StaticMethodDef, Doc: "The value for auto(): the name in lower case.",
		Run: func(f *frame, a []value) (value, error) { return object.CallMethod(f.Th, a[0], "lower") }},
}}

func newStrMember(f *frame, a []value) (value, error) {
	th := f.Th
	vs := object.Items(a[1])
	if len(vs) > 3 {
		return value{}, th.Failf(object.TypeErrorType, "too many arguments for str(): %r", a[1])
	}
	for i, what := range [...]string{"%r is not a string", "encoding must be a string, not %r", "errors must be a string, not %r"} {
		if i == 0 && len(vs) != 1 || i >= len(vs) {
			continue
		}
		if _, ok := object.AsStr(vs[i]); !ok {
			return value{}, th.Failf(object.TypeErrorType, what, vs[i])
		}
	}
	v, err := object.Call(th, object.From(object.StrType), vs, nil)
	if err != nil {
		return value{}, err
	}
	t, err := classOf(th, a[0])
	if err != nil {
		return value{}, err
	}
	m, err := object.StrType.New(th, t, []value{v}, nil)
	if err != nil {
		return value{}, err
	}
	return m, object.SetAttrString(th, m, "_value_", v)
}

// nameText is the name of a member, or "None".
func nameText(th *thread, m value, err error) (string, error) {
	if err != nil {
		return "", err
	}
	n, err := object.GetAttrString(th, m, "_name_")
	if err != nil {
		return "", err
	}
	return object.ToString(th, n)
}

// valueRepr shows the value of a member, as the data does.
func valueRepr(th *thread, m value) (string, error) {
	v, err := object.GetAttrString(th, m, "_value_")
	if err != nil {
		return "", err
	}
	fn := m.Type().Lookup("_value_repr_")
	if fn.IsZero() || fn.IsNone() {
		return object.ReprString(th, v)
	}
	s, err := object.Call1(th, fn, v)
	if err != nil {
		return "", err
	}
	return object.ToString(th, s)
}

// find is the member of t with value v.
func find(th *thread, t *object.Type, v value) (value, error) {
	if v.Type() == t {
		return v, nil
	}
	m, err := mapOf(t, "_value2member_map_").Get(th, v)
	if err == nil && !m.IsZero() {
		return m, nil
	}
	if err != nil {
		if !object.IsException(err, object.TypeErrorType) {
			return value{}, err
		}
		if m, err = canonical(th, t, v); err != nil || !m.IsZero() {
			return m, err
		}
		for _, it := range mapOf(t, "_unhashable_values_map_").Items() {
			if in, err := object.Contains(th, it.Val, v); err != nil {
				return value{}, err
			} else if in {
				return mapOf(t, "_member_map_").Get(th, it.Key)
			}
		}
	}
	return findMissing(th, t, v)
}

// findMissing asks _missing_ for the member of a value that no member has.
func findMissing(th *thread, t *object.Type, v value) (value, error) {
	cls := object.From(t)
	if mapOf(t, "_member_map_").Len() == 0 {
		if of(th).making == t {
			return value{}, th.TypeErrorf("do not use `super().__new__; call the appropriate __new__ directly")
		}
		return value{}, th.Failf(object.TypeErrorType, "%r has no members defined", cls)
	}
	r, err := object.CallMethod(th, cls, "_missing_", v)
	exc := object.AsException(err)
	if err != nil && (exc == nil || !exc.Type().Is(object.ExceptionType)) {
		return value{}, err
	}
	if err == nil {
		if r.Type().Is(t) {
			return r, nil
		}
		if _, isInt := object.IntValue(r); isInt && isFlag(th, t) && object.Is(t.Lookup("_boundary_"), of(th).eject) {
			return r, nil
		}
	}
	invalid := th.Failf(object.ValueErrorType, "%r is not a valid %s", v, t.Qualname)
	ve := object.AsException(invalid)
	switch {
	case err == nil && r.IsNone(), ve == nil:
		return value{}, invalid
	case err == nil:
		exc = object.AsException(th.Failf(object.TypeErrorType, "error in %s._missing_: returned %r instead of None or a valid member", t.ShortName(), r))
	}
	if !exc.Type().Is(object.ValueErrorType) {
		exc.SetContext(ve)
	}
	return value{}, exc
}

func nextValue(f *frame, a []value) (value, error) {
	th := f.Th
	items, err := object.Slice(th, a[3])
	if err != nil || len(items) == 0 {
		return a[1], err
	}
	fromNone := func(err error) error {
		if e := object.AsException(err); e != nil {
			e.Suppress = true
		}
		return err
	}
	vs := append([]value(nil), items...)
	if err := object.SortValues(th, vs, false); err != nil {
		if object.IsException(err, object.TypeErrorType) {
			return value{}, fromNone(th.TypeErrorf("unable to sort non-numeric values"))
		}
		return value{}, err
	}
	last := vs[len(vs)-1]
	v, err := object.Binary(th, object.OpAdd, last, object.Int(1))
	if object.IsException(err, object.TypeErrorType) {
		return value{}, fromNone(th.Failf(object.TypeErrorType, "unable to increment %r", last))
	}
	return v, err
}

func addValueAlias(f *frame, a []value) (value, error) {
	th, t := f.Th, a[0].Type()
	old, err := canonical(th, t, a[1])
	if err != nil {
		return value{}, err
	}
	if !old.IsZero() {
		if !object.Is(old, a[0]) {
			return value{}, th.Failf(object.ValueErrorType, "%r is already bound: %r", a[1], old)
		}
		return object.None, nil
	}
	err = mapOf(t, "_value2member_map_").Set(th, a[1], a[0])
	if object.IsException(err, object.TypeErrorType) {
		n, err := object.GetAttrString(th, a[0], "_name_")
		if err != nil {
			return value{}, err
		}
		return object.None, noteUnhashable(th, t, n, a[1])
	}
	return object.None, err
}

func dirMember(f *frame, a []value) (value, error) {
	th, t := f.Th, a[0].Type()
	names := map[string]bool{}
	for _, n := range [...]string{"__class__", "__doc__", "__eq__", "__hash__", "__module__"} {
		names[n] = true
	}
	if data, ok := t.Lookup("_member_type_").Object().(*object.Type); ok && data != object.ObjectType {
		fn := object.ObjectType.Lookup("__dir__")
		all, err := object.Call1(th, fn, a[0])
		if err != nil {
			return value{}, err
		}
		items, err := object.Slice(th, all)
		if err != nil {
			return value{}, err
		}
		for _, x := range items {
			if s, ok := object.AsStr(x); ok {
				names[s.String()] = true
			}
		}
	} else {
		names["name"], names["value"] = true, true
	}
	members := mapOf(t, "_member_map_")
	if in := object.InstanceOf(a[0]); in != nil {
		for _, n := range in.Names() {
			if !strings.HasPrefix(n, "_") && !members.HasStr(n) {
				names[n] = true
			}
		}
	}
	for _, b := range t.MRO {
		for _, it := range b.OwnDict().Items() {
			s, ok := object.AsStr(it.Key)
			if !ok || strings.HasPrefix(s.String(), "_") {
				continue
			}
			n := s.String()
			if it.Val.Type().Is(propertyType) {
				in := object.InstanceOf(it.Val)
				if fget := in.Get("fget"); !fget.IsZero() && !fget.IsNone() || !members.HasStr(n) {
					names[n] = true
				} else {
					delete(names, n)
				}
			} else if !members.HasStr(n) {
				names[n] = true
			}
		}
	}
	return sorted(th, names)
}

// binary digits of a number, with its sign in front: 0b0 1010, 0b1 0110.
func binary(v value, width int) string {
	b := object.BigOf(v)
	sign, digits := "0b0", b.Text(2)
	if b.Sign() < 0 {
		sign = "0b1"
		inv := new(big.Int).Not(b)
		n := inv.BitLen()
		top := new(big.Int).Lsh(big.NewInt(1), uint(n))
		digits = new(big.Int).Sub(new(big.Int).Sub(top, big.NewInt(1)), inv).Text(2)
		digits = strings.Repeat("0", max(0, n-len(digits))) + digits
		if n == 0 {
			digits = ""
		}
	} else if b.Sign() == 0 {
		digits = ""
	}
	if pad := width - len(digits); pad > 0 {
		digits = strings.Repeat(sign[2:], pad) + digits
	}
	return sign + " " + digits
}
