package dataclasses

import (
	"strings"

	"pyasync/object"
)

// this file makes the other methods of a dataclass

// get is the value of a field.
func get(th *thread, v value, name *object.Str) (value, error) {
	if in, ok := v.Object().(*object.Instance); ok && !in.HasDictObject() && in.Type().PlainGetAttr() {
		if i := in.Shape().Slot(name.String()); i >= 0 {
			if d := in.Type().Lookup(name.String()); d.IsZero() || d.Type().DescrSet == nil {
				return in.SlotAt(i), nil
			}
		}
	}
	return object.GetAttr(th, v, name)
}

func values(th *thread, v value, names []*object.Str) ([]value, error) {
	out := make([]value, len(names))
	for i, n := range names {
		var err error
		if out[i], err = get(th, v, n); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func (b *builder) repr() error {
	if !b.o.repr {
		return nil
	}
	names, err := b.named(slotRepr)
	if err != nil {
		return err
	}
	if !b.cls.Own("__repr__").IsZero() {
		return nil
	}
	fn := b.function(byFields("__repr__", "(self)", names, showFields))
	return b.set("__repr__", object.From(fn))
}

// byFields is a method that works on certain fields.
func byFields(name, sig string, names []*object.Str, run func(f *frame, a []value, names []*object.Str) (value, error)) *def {
	return &def{Name: name, Sig: sig,
		Run:  func(f *frame, a []value) (value, error) { return run(f, a, names) },
		Fork: func(f *object.Fork) *def { return byFields(name, sig, f.Strs(names), run) }}
}

// showFields is __repr__.
func showFields(f *frame, a []value, names []*object.Str) (value, error) {
	th := f.Th
	if !th.EnterRepr(a[0].Object()) {
		return object.FromString("..."), nil
	}
	defer th.LeaveRepr()
	cls, err := object.GetAttrString(th, a[0], "__class__")
	if err != nil {
		return value{}, err
	}
	q, err := object.GetAttrString(th, cls, "__qualname__")
	if err != nil {
		return value{}, err
	}
	head, err := object.ToString(th, q)
	if err != nil {
		return value{}, err
	}
	var text strings.Builder
	text.WriteString(head + "(")
	for i, n := range names {
		v, err := get(th, a[0], n)
		if err != nil {
			return value{}, err
		}
		r, err := object.ReprString(th, v)
		if err != nil {
			return value{}, err
		}
		if i > 0 {
			text.WriteString(", ")
		}
		text.WriteString(n.String() + "=" + r)
	}
	text.WriteByte(')')
	return object.FromString(text.String()), nil
}

func (b *builder) equality() error {
	if !b.o.eq {
		return nil
	}
	names, err := b.named(slotCompare)
	if err != nil {
		return err
	}
	_, err = b.add(byFields("__eq__", "(self, other)", names, func(f *frame, a []value, names []*object.Str) (value, error) {
		if object.Is(a[0], a[1]) {
			return object.True, nil
		}
		if same, err := sameClass(f.Th, a[0], a[1]); err != nil || !same {
			return object.NotImplemented, err
		}
		r := object.True
		for _, n := range names {
			x, err := get(f.Th, a[0], n)
			if err != nil {
				return value{}, err
			}
			y, err := get(f.Th, a[1], n)
			if err != nil {
				return value{}, err
			}
			if r, err = object.Compare(f.Th, x, y, object.EQ); err != nil {
				return value{}, err
			}
			if yes, err := object.Truth(f.Th, r); err != nil || !yes {
				return r, err
			}
		}
		return r, nil
	}))
	return err
}

// sameClass reports whether a.__class__ is b.__class__.
func sameClass(th *thread, a, b value) (bool, error) {
	x, ok1 := a.Object().(*object.Instance)
	y, ok2 := b.Object().(*object.Instance)
	if ok1 && ok2 && x.Type().PlainGetAttr() && y.Type().PlainGetAttr() && x.Type() == y.Type() {
		return true, nil
	}
	ca, err := object.GetAttrString(th, a, "__class__")
	if err != nil {
		return false, err
	}
	cb, err := object.GetAttrString(th, b, "__class__")
	return object.Is(ca, cb), err
}

func (b *builder) ordering() error {
	if !b.o.order {
		return nil
	}
	names, err := b.named(slotCompare)
	if err != nil {
		return err
	}
	for _, x := range [...]struct {
		name string
		op   object.CompareOp
	}{{"__lt__", object.LT}, {"__le__", object.LE}, {"__gt__", object.GT}, {"__ge__", object.GE}} {
		has, err := b.add(byFields(x.name, "(self, other)", names, func(f *frame, a []value, names []*object.Str) (value, error) {
			if same, err := sameClass(f.Th, a[0], a[1]); err != nil || !same {
				return object.NotImplemented, err
			}
			p, err := values(f.Th, a[0], names)
			if err != nil {
				return value{}, err
			}
			q, err := values(f.Th, a[1], names)
			if err != nil {
				return value{}, err
			}
			return object.Compare(f.Th, object.NewTuple(p), object.NewTuple(q), x.op)
		}))
		if err != nil {
			return err
		}
		if has {
			return b.th.TypeErrorf("Cannot overwrite attribute %s in class %s Consider using functools.total_ordering", x.name, b.cls.ShortName())
		}
	}
	return nil
}

// freezing makes the methods that refuse assignments.
func (b *builder) freezing() error {
	if !b.o.frozen {
		return nil
	}
	fields := map[string]bool{}
	for _, fd := range realFields(b.th, b.fields) {
		fields[nameOf(fd).String()] = true
	}
	for _, d := range []*def{
		frozenMethod("__setattr__", "(self, name, value)", "assign to", b.cls, fields),
		frozenMethod("__delattr__", "(self, name)", "delete", b.cls, fields),
	} {
		has, err := b.add(d)
		if err != nil {
			return err
		}
		if has {
			return b.th.TypeErrorf("Cannot overwrite attribute %s in class %s", d.Name, b.cls.ShortName())
		}
	}
	return nil
}

// frozenMethod refuses to change the fields of instances of cls.
func frozenMethod(name, sig, verb string, cls *object.Type, fields map[string]bool) *def {
	run := func(f *frame, a []value) (value, error) {
		n, ok := object.AsStr(a[1])
		if a[0].Type() == cls || ok && fields[n.String()] {
			r, err := object.ReprString(f.Th, a[1])
			if err != nil {
				return object.None, err
			}
			return object.None, f.Th.Raise(of(f.Th).frozen, "cannot "+verb+" field "+r)
		}
		sup, err := object.NewSuper(f.Th, cls, a[0])
		if err != nil {
			return object.None, err
		}
		method := "__setattr__"
		if len(a) == 2 {
			method = "__delattr__"
		}
		fn, err := object.GetAttrString(f.Th, object.From(sup), method)
		if err != nil {
			return object.None, err
		}
		_, err = object.Call(f.Th, fn, a[1:], nil)
		return object.None, err
	}
	return &def{Name: name, Sig: sig, Run: run,
		Fork: func(f *object.Fork) *def { return frozenMethod(name, sig, verb, f.Type(cls), fields) }}
}

// hashing decides on __hash__: made of the fields, None, or left alone.
func (b *builder) hashing(explicit bool) error {
	o := b.o
	switch {
	case o.unsafeHash && explicit:
		return b.th.TypeErrorf("Cannot overwrite attribute __hash__ in class %s", b.cls.ShortName())
	case !o.unsafeHash && (!o.eq || explicit):
		return nil
	case !o.unsafeHash && !o.frozen:
		return b.set("__hash__", object.None)
	}
	var names []*object.Str
	for _, fd := range b.all {
		if !object.Is(fd.SlotAt(slotKind), b.s.plain) {
			continue
		}
		by := fd.SlotAt(slotHash)
		if by.IsNone() {
			by = fd.SlotAt(slotCompare)
		}
		on, err := object.Truth(b.th, by)
		if err != nil {
			return err
		}
		if on {
			names = append(names, nameOf(object.From(fd)))
		}
	}
	fn := b.function(byFields("__hash__", "(self)", names, func(f *frame, a []value, names []*object.Str) (value, error) {
		vs, err := values(f.Th, a[0], names)
		if err != nil {
			return value{}, err
		}
		h, err := object.Hash(f.Th, object.NewTuple(vs))
		return object.Int(h), err
	}))
	return b.set("__hash__", object.From(fn))
}

// documentation gives a class without docstring its signature for one.
func (b *builder) documentation() error {
	th := b.th
	doc, err := object.LookupAttr(th, object.From(b.cls), "__doc__")
	if err != nil {
		return err
	}
	if !doc.IsZero() {
		if has, err := object.Truth(th, doc); err != nil || has {
			return err
		}
	}
	sig, err := b.signature()
	if err != nil {
		return err
	}
	return b.set("__doc__", object.FromString(b.cls.ShortName()+sig))
}

// signature is the text of the class's signature.
func (b *builder) signature() (string, error) {
	th := b.th
	fn, ok := b.cls.Own("__init__").Object().(*object.Function)
	if !ok || !fn.Code.Native || !b.cls.Type().PlainMeta() || !b.cls.PlainNew() {
		return b.inspected()
	}
	var parts []string
	names := fn.Code.Varnames
	first := fn.Code.ArgCount - len(fn.Defaults)
	for i := 1; i < fn.Code.ArgCount+fn.Code.KwOnly; i++ {
		if i == fn.Code.ArgCount {
			parts = append(parts, "*")
		}
		var def value
		if i >= first && i < fn.Code.ArgCount {
			def = fn.Defaults[i-first]
		} else if i >= fn.Code.ArgCount && fn.KwDefaults != nil {
			def = fn.KwDefaults.GetString(names[i])
		}
		s, err := formatAnnotation(th, fn.Annotations.GetString(names[i]))
		if err != nil {
			return "", err
		}
		s = names[i] + ": " + s
		if !def.IsZero() {
			r, err := object.ReprString(th, def)
			if err != nil {
				return "", err
			}
			s += " = " + r
		}
		parts = append(parts, s)
	}
	return "(" + strings.Join(parts, ", ") + ")", nil
}

// inspected is the signature that module inspect finds.
func (b *builder) inspected() (string, error) {
	th := b.th
	inspect, err := th.Interp.Hooks.ImportModule(th, "inspect")
	if err != nil {
		return "", err
	}
	sig, err := object.CallMethod(th, inspect, "signature", object.From(b.cls))
	if object.IsException(err, object.TypeErrorType) || object.IsException(err, object.ValueErrorType) {
		return "", nil
	}
	if err != nil {
		return "", err
	}
	s, err := object.ToString(th, sig)
	return strings.ReplaceAll(s, " -> None", ""), err
}

// formatAnnotation is how signatures show an annotation.
func formatAnnotation(th *thread, v value) (string, error) {
	module, err := object.LookupAttr(th, v, "__module__")
	if err != nil {
		return "", err
	}
	if s, ok := object.AsStr(module); ok && !module.IsZero() && s.String() == "typing" {
		r, err := object.ReprString(th, v)
		return strings.ReplaceAll(r, "typing.", ""), err
	}
	if t, ok := v.Object().(*object.Type); ok {
		return t.FullName(), nil
	}
	return object.ReprString(th, v)
}
