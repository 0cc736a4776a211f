package enum

import (
	"math/big"

	"pyasync/object"
)

// this file defines Flag and IntFlag, whose members are combined as bits are

var flagClass = object.ClassDef{Name: "Flag", Sealed: true, Doc: "Base of enumerations of flags: members can be combined with |, &, ^ and ~.",
	Attrs: func(th *thread, m *object.Module) []object.Attr {
		return []object.Attr{{Name: "_numeric_repr_", Value: th.Interp.Builtins.GetString("repr")}}
	},
	Aliases: []string{"__ror__=__or__", "__rand__=__and__", "__rxor__=__xor__"},
	Defs: []def{
		{Name: "_generate_next_value_", Sig: "(name, start, count, last_values)", Kind: object.StaticMethodDef, Doc: "The value for auto(): the next power of two.", Run: nextBit},
		{Name: "_iter_member_by_value_", Sig: "(cls, value)", Kind: object.ClassMethodDef, Run: func(f *frame, a []value) (value, error) { return iterMembers(f.Th, a[0], a[1], false) }},
		{Name: "_iter_member_", Sig: "(cls, value)", Kind: object.ClassMethodDef, Run: func(f *frame, a []value) (value, error) { return iterMembers(f.Th, a[0], a[1], false) }},
		{Name: "_iter_member_by_def_", Sig: "(cls, value)", Kind: object.ClassMethodDef, Run: func(f *frame, a []value) (value, error) { return iterMembers(f.Th, a[0], a[1], true) }},
		{Name: "_missing_", Sig: "(cls, value)", Kind: object.ClassMethodDef, Doc: "Make the member for a combination of flags.", Run: combine},
		{Name: "__contains__", Sig: "(self, other)", Doc: "Whether all bits of other are set.", Run: func(f *frame, a []value) (value, error) {
			if !a[1].Type().Is(a[0].Type()) {
				return value{}, f.Th.Failf(object.TypeErrorType, "unsupported operand type(s) for 'in': %r and %r", a[1].Type().Qualname, a[0].Type().Qualname)
			}
			mine, theirs := orNone(own(a[0], "_value_")), orNone(own(a[1], "_value_"))
			both, err := object.Binary(f.Th, object.OpAnd, theirs, mine)
			if err != nil {
				return value{}, err
			}
			return object.Compare(f.Th, both, theirs, object.EQ)
		}},
		{Name: "__iter__", Sig: "(self)", Doc: "The members of which it is combined.", Run: func(f *frame, a []value) (value, error) {
			v, err := object.CallMethod(f.Th, a[0], "_iter_member_", orNone(own(a[0], "_value_")))
			if err != nil {
				return value{}, err
			}
			return object.Iter(f.Th, v)
		}},
		{Name: "__len__", Sig: "(self)", Run: func(f *frame, a []value) (value, error) {
			return object.CallMethod(f.Th, orNone(own(a[0], "_value_")), "bit_count")
		}},
		{Name: "__repr__", Sig: "(self)", Run: func(f *frame, a []value) (value, error) {
			r, err := valueRepr(f.Th, a[0])
			n, err := nameText(f.Th, a[0], err)
			if unnamed(a[0]) {
				return object.FromString("<" + a[0].Type().ShortName() + ": " + r + ">"), err
			}
			return object.FromString("<" + a[0].Type().ShortName() + "." + n + ": " + r + ">"), err
		}},
		{Name: "__str__", Sig: "(self)", Run: func(f *frame, a []value) (value, error) { return flagText(f.Th, a[0], a[0].Type().ShortName()+".") }},
		{Name: "__bool__", Sig: "(self)", Run: func(f *frame, a []value) (value, error) {
			b, err := object.Truth(f.Th, orNone(own(a[0], "_value_")))
			return object.Bool(b), err
		}},
		{Name: "_get_value", Sig: "(self, flag)", Run: func(f *frame, a []value) (value, error) {
			v, _ := operand(a[0], a[1])
			return v, nil
		}},
		{Name: "__or__", Sig: "(self, other)", Run: bitwise(object.OpOr, "|")},
		{Name: "__and__", Sig: "(self, other)", Run: bitwise(object.OpAnd, "&")},
		{Name: "__xor__", Sig: "(self, other)", Run: bitwise(object.OpXor, "^")},
		{Name: "__invert__", Sig: "(self)", Run: invert},
	}}

var intFlagClass = object.ClassDef{Name: "IntFlag", Doc: "An enumeration of flags whose members are ints too."}

// flagTraits puts what flags keep into the namespace of a new class.
func (d *draft) flagTraits(th *thread, tr traits, set func(string, value)) {
	cs := of(th)
	if cs.flag == nil && d.name != "Flag" {
		return
	}
	boundary := d.boundary
	if boundary.IsZero() || boundary.IsNone() {
		for _, kw := range d.kw {
			if kw.Name.String() == "boundary" {
				boundary = kw.Val
			}
		}
	}
	if (boundary.IsZero() || boundary.IsNone()) && tr.first != nil {
		boundary = tr.first.Lookup("_boundary_")
	}
	if tr.first != nil && cs.flag != nil && !tr.first.Is(cs.flag) {
		boundary = orNone(boundary)
	}
	set("_boundary_", orNone(boundary))
	set("_flag_mask_", object.Int(0))
	set("_singles_mask_", object.Int(0))
	set("_all_bits_", object.Int(0))
	set("_inverted_", object.None)
}

// noteBits extends the masks of a class by the bits of a new member.
func noteBits(th *thread, t *object.Type, v value) error {
	set := func(name string, x *big.Int) error {
		return object.TypeType.SetAttr(th, object.From(t), th.Interp.Intern(name), object.Big(x))
	}
	mask := new(big.Int).Or(number(t, "_flag_mask_"), object.BigOf(v))
	if err := set("_flag_mask_", mask); err != nil {
		return err
	}
	if oneBit(v) {
		if err := set("_singles_mask_", new(big.Int).Or(number(t, "_singles_mask_"), object.BigOf(v))); err != nil {
			return err
		}
	}
	all := new(big.Int).Lsh(big.NewInt(1), uint(mask.BitLen()))
	return set("_all_bits_", all.Sub(all, big.NewInt(1)))
}

func number(t *object.Type, name string) *big.Int {
	if v, ok := object.IntValue(t.Lookup(name)); ok {
		return new(big.Int).Set(object.BigOf(v))
	}
	return new(big.Int)
}

// byDefinition has a class whose members are not in the order of their values iterate in
// the order of their definition.
func byDefinition(th *thread, t *object.Type, set func(string, value) error) error {
	var last *big.Int
	for _, n := range listOf(t, "_member_names_").Items {
		s, _ := object.AsStr(n)
		v, ok := object.IntValue(orNone(own(mapOf(t, "_member_map_").GetStr(s), "_value_")))
		if !ok {
			continue
		}
		b := object.BigOf(v)
		if last != nil && b.Cmp(last) < 0 {
			return set("_iter_member_", t.Lookup("_iter_member_by_def_"))
		}
		last = b
	}
	return nil
}

func nextBit(f *frame, a []value) (value, error) {
	th := f.Th
	items, err := object.Slice(th, a[3])
	if err != nil {
		return value{}, err
	}
	if len(items) == 0 {
		if a[1].IsNone() {
			return object.Int(1), nil
		}
		return a[1], nil
	}
	last := items[0]
	for _, x := range items[1:] {
		if more, err := object.CompareBool(th, x, last, object.GT); err != nil {
			return value{}, err
		} else if more {
			last = x
		}
	}
	n, ok := object.IntValue(last)
	if !ok {
		err := th.Failf(object.TypeErrorType, "invalid flag value %r", last)
		if e := object.AsException(err); e != nil {
			e.Suppress = true
		}
		return value{}, err
	}
	return object.Big(new(big.Int).Lsh(big.NewInt(1), uint(object.BigOf(n).BitLen()))), nil
}

// iterMembers iterates over the members of one bit that a value is combined of.
func iterMembers(th *thread, cls, v value, byDef bool) (value, error) {
	ms, err := singles(th, cls, v, byDef)
	if err != nil {
		return value{}, err
	}
	return object.Iter(th, object.NewList(ms))
}

func singles(th *thread, cls, v value, byDef bool) ([]value, error) {
	t, err := classOf(th, cls)
	if err != nil {
		return nil, err
	}
	n, ok := object.IntValue(v)
	if !ok {
		return nil, th.TypeErrorf("'%s' object cannot be interpreted as an integer", v.Type().Name)
	}
	var ms []value
	byValue := mapOf(t, "_value2member_map_")
	for _, bit := range bits(object.Big(new(big.Int).And(object.BigOf(n), number(t, "_flag_mask_")))) {
		m, err := byValue.Get(th, bit)
		if err != nil {
			return nil, err
		}
		ms = append(ms, orNone(m))
	}
	if byDef {
		names := listOf(t, "_member_names_").Items
		var sorted []value
		for _, n := range names {
			m, err := mapOf(t, "_member_map_").Get(th, n)
			if err != nil {
				return nil, err
			}
			for _, x := range ms {
				if object.Is(x, m) {
					sorted = append(sorted, m)
				}
			}
		}
		ms = sorted
	}
	return ms, nil
}

// combine is Flag._missing_: it judges bits that are no member's by the boundary, and makes the
// member of a combination.
func combine(f *frame, a []value) (value, error) {
	th := f.Th
	cs := of(th)
	t, err := classOf(th, a[0])
	if err != nil {
		return value{}, err
	}
	given, ok := object.IntValue(a[1])
	if !ok {
		return value{}, th.Failf(object.ValueErrorType, "%r is not a valid %s", a[1], t.Qualname)
	}
	v := new(big.Int).Set(object.BigOf(given))
	mask, single, all := number(t, "_flag_mask_"), number(t, "_singles_mask_"), number(t, "_all_bits_")
	boundary := t.Lookup("_boundary_")
	keep := object.Is(boundary, cs.keep)
	low := new(big.Int).Not(all)
	if v.Cmp(low) < 0 || v.Cmp(all) > 0 || new(big.Int).And(v, new(big.Int).Xor(all, mask)).Sign() != 0 {
		switch {
		case object.Is(boundary, cs.strict):
			width := max(v.BitLen(), mask.BitLen())
			return value{}, th.Failf(object.ValueErrorType, "%r invalid value %r\n    given %s\n  allowed %s", a[0], a[1],
				binary(given, width), binary(object.Big(mask), width))
		case object.Is(boundary, cs.conform):
			v.And(v, mask)
		case object.Is(boundary, cs.eject):
			return a[1], nil
		case keep:
			if v.Sign() < 0 {
				top := new(big.Int).Add(all, big.NewInt(1))
				if p := new(big.Int).Lsh(big.NewInt(1), uint(bitLength(v))); p.Cmp(top) > 0 {
					top = p
				}
				v.Add(v, top)
			}
		default:
			return value{}, th.Failf(object.ValueErrorType, "%r unknown flag boundary %r", a[0], orNone(boundary))
		}
	}
	negative := v.Sign() < 0
	if negative {
		if keep || object.Is(boundary, cs.eject) {
			v.Add(v, new(big.Int).Add(all, big.NewInt(1)))
		} else {
			v.And(v, single)
		}
	}
	unknown := new(big.Int).AndNot(v, mask)
	if unknown.Sign() != 0 && !keep {
		return value{}, th.Failf(object.ValueErrorType, "%s(%r) -->  unknown values %r [%s]", t.ShortName(), object.Big(v), object.Big(unknown), "0b"+unknown.Text(2))
	}
	m, err := newCombination(th, t, object.Big(new(big.Int).Set(v)))
	if err != nil {
		return value{}, err
	}
	if m, err = nameCombination(th, t, m, v, a[1], single, boundary); err != nil {
		return value{}, err
	}
	byValue := mapOf(t, "_value2member_map_")
	for _, key := range []value{object.Big(new(big.Int).Set(v)), given} {
		if old, err := byValue.Get(th, key); err != nil {
			return value{}, err
		} else if old.IsZero() && (negative || !object.Is(key, given) || v.Cmp(object.BigOf(given)) == 0) {
			if err := byValue.Set(th, key, m); err != nil {
				return value{}, err
			}
		} else if !old.IsZero() {
			m = old
		}
		if !negative {
			break
		}
	}
	return m, nil
}

// bitLength is int.bit_length().
func bitLength(v *big.Int) int { return new(big.Int).Abs(v).BitLen() }

// newCombination is a member without a name.
func newCombination(th *thread, t *object.Type, v value) (value, error) {
	data, _ := t.Lookup("_member_type_").Object().(*object.Type)
	var m value
	if data == nil || data == object.ObjectType {
		m = object.From(object.NewInstance(t))
	} else {
		fn, err := object.GetAttrString(th, object.From(data), "__new__")
		if err != nil {
			return value{}, err
		}
		if m, err = object.Call2(th, fn, object.From(t), v); err != nil {
			return value{}, err
		}
	}
	if own(m, "_value_").IsZero() {
		return m, object.SetAttrString(th, m, "_value_", v)
	}
	return m, nil
}

// nameCombination names a member of several bits after those that it is combined of. given is
// what it was asked for by: what remains of that is shown in its own way.
func nameCombination(th *thread, t *object.Type, m value, v *big.Int, given value, single *big.Int, boundary value) (value, error) {
	cs := of(th)
	setName := func(n value) (value, error) { return m, object.SetAttrString(th, m, "_name_", n) }
	plain := new(big.Int).And(v, single)
	aliases := new(big.Int).AndNot(v, single)
	if plain.Sign() == 0 && aliases.Sign() == 0 {
		return setName(object.None)
	}
	it, err := object.CallMethod(th, object.From(t), "_iter_member_", object.Big(plain))
	if err != nil {
		return value{}, err
	}
	parts, err := object.Slice(th, it)
	if err != nil {
		return value{}, err
	}
	parts = append([]value(nil), parts...)
	covered := new(big.Int)
	for _, p := range parts {
		if n, ok := object.IntValue(orNone(own(p, "_value_"))); ok {
			covered.Or(covered, object.BigOf(n))
		}
	}
	if aliases.Sign() != 0 {
	next:
		for _, it := range mapOf(t, "_member_map_").Items() {
			n, ok := object.IntValue(orNone(own(it.Val, "_value_")))
			if !ok || object.BigOf(n).Sign() == 0 {
				continue
			}
			for _, p := range parts {
				if object.Is(p, it.Val) {
					continue next
				}
			}
			if b := object.BigOf(n); new(big.Int).And(b, v).Cmp(b) == 0 {
				parts = append(parts, it.Val)
				covered.Or(covered, b)
			}
		}
	}
	if covered.Sign() == 0 {
		return setName(object.None)
	}
	text := ""
	for i, p := range parts {
		n, err := nameText(th, p, nil)
		if err != nil {
			return value{}, err
		}
		if i > 0 {
			text += "|"
		}
		text += n
	}
	rest := new(big.Int).Xor(v, covered)
	if rest.Sign() != 0 {
		if object.Is(boundary, cs.strict) {
			return value{}, th.Failf(object.ValueErrorType, "%r: no members with value %r", object.From(t), object.Big(rest))
		}
		left := object.Big(new(big.Int).Set(rest))
		if n, _ := object.IntValue(given); object.BigOf(n).Cmp(v) == 0 {
			if left, err = object.Binary(th, object.OpXor, given, object.Big(covered)); err != nil {
				return value{}, err
			}
		}
		r, err := object.CallMethod(th, object.From(t), "_numeric_repr_", left)
		if err != nil {
			return value{}, err
		}
		s, err := object.ToString(th, r)
		if err != nil {
			return value{}, err
		}
		text += "|" + s
	}
	return setName(object.FromString(text))
}

func unnamed(m value) bool {
	n := own(m, "_name_")
	return n.IsZero() || n.IsNone()
}

// flagText is str() of a flag.
func flagText(th *thread, m value, prefix string) (value, error) {
	if unnamed(m) {
		r, err := object.ReprString(th, orNone(own(m, "_value_")))
		return object.FromString(m.Type().ShortName() + "(" + r + ")"), err
	}
	n, err := nameText(th, m, nil)
	return object.FromString(prefix + n), err
}

// operand is the number that something stands for in an operation with a flag.
func operand(self, other value) (v value, ok bool) {
	t := self.Type()
	if other.Type().Is(t) {
		return orNone(own(other, "_value_")), true
	}
	if data, isType := t.Lookup("_member_type_").Object().(*object.Type); isType && data != object.ObjectType && other.Type().Is(data) {
		return other, true
	}
	return object.NotImplemented, false
}

func bitwise(op object.NumOp, sign string) func(f *frame, a []value) (value, error) {
	return func(f *frame, a []value) (value, error) {
		th := f.Th
		other, ok := operand(a[0], a[1])
		if !ok {
			return object.NotImplemented, nil
		}
		mine := orNone(own(a[0], "_value_"))
		for i, v := range [...]value{mine, other} {
			if v.IsNone() {
				return value{}, th.Failf(object.TypeErrorType, "'%s' cannot be combined with other flags with "+sign, a[i])
			}
		}
		v, err := object.Binary(th, op, mine, other)
		if err != nil {
			return value{}, err
		}
		return ofValue(th, a[0].Type(), v)
	}
}

// ofValue is t(v).
func ofValue(th *thread, t *object.Type, v value) (value, error) {
	if object.Is(t.Type().Lookup("__call__"), of(th).meta.Own("__call__")) && object.Is(t.Lookup("__new__"), of(th).enum.Own("__new__")) {
		return find(th, t, v)
	}
	return object.Call1(th, object.From(t), v)
}

func invert(f *frame, a []value) (value, error) {
	th, t := f.Th, a[0].Type()
	cs := of(th)
	v, ok := object.IntValue(orNone(own(a[0], "_value_")))
	if !ok {
		return value{}, th.Failf(object.TypeErrorType, "'%s' cannot be inverted", a[0])
	}
	if inv := own(a[0], "_inverted_"); !inv.IsZero() && !inv.IsNone() {
		return inv, nil
	}
	n := new(big.Int).Not(object.BigOf(v))
	if b := t.Lookup("_boundary_"); !object.Is(b, cs.eject) && !object.Is(b, cs.keep) {
		n.And(n, number(t, "_singles_mask_"))
	}
	inv, err := ofValue(th, t, object.Big(n))
	if err != nil {
		return value{}, err
	}
	return inv, object.SetAttrString(th, a[0], "_inverted_", inv)
}
