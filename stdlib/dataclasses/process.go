package dataclasses

import (
	"pyasync/object"
	"pyasync/stdlib/abc"
)

// this file turns a class into a dataclass

// options are the arguments of dataclass().
type options struct {
	init, repr, eq, order, unsafeHash, frozen, matchArgs, kwOnly, slots, weakrefSlot bool
}

var paramNames = []string{"init", "repr", "eq", "order", "unsafe_hash", "frozen", "match_args", "kw_only", "slots", "weakref_slot"}

// paramSlots are the slots of the parameters, which are in the order of their names.
var paramSlots = [...]int{2, 6, 0, 5, 8, 1, 4, 3, 7, 9}

const paramSig = "init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False"

var paramsClass = object.ClassDef{Name: "_DataclassParams", Sealed: true, Slots: paramNames, Doc: "The arguments with which dataclass() was called.", Defs: []def{
	{Name: "__init__", Sig: "(self, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)", Run: func(f *frame, a []value) (value, error) {
		in := object.InstanceOf(a[0])
		for i := range paramNames {
			in.SetSlotAt(paramSlots[i], a[1+i])
		}
		return object.None, nil
	}},
	{Name: "__repr__", Sig: "(self)", Run: func(f *frame, a []value) (value, error) {
		text := "_DataclassParams("
		for i, n := range paramNames {
			v, err := object.GetAttrString(f.Th, a[0], n)
			if err != nil {
				return value{}, err
			}
			r, err := object.ReprString(f.Th, v)
			if err != nil {
				return value{}, err
			}
			if i > 0 {
				text += ","
			}
			text += n + "=" + r
		}
		return object.FromString(text + ")"), nil
	}},
}}

// readOptions reads the ten flags.
func readOptions(th *thread, a []value) (o options, err error) {
	for i, at := range []*bool{&o.init, &o.repr, &o.eq, &o.order, &o.unsafeHash, &o.frozen, &o.matchArgs, &o.kwOnly, &o.slots, &o.weakrefSlot} {
		if *at, err = object.Truth(th, a[i]); err != nil {
			return o, err
		}
	}
	return o, nil
}

var dataclassDef = def{Name: "dataclass", Sig: "(cls=None, /, *, " + paramSig + ")",
	Doc: "A decorator that gives a class methods made from its annotated fields.\n\ninit, repr, eq: make __init__, __repr__, __eq__. order: make <, <=, >, >=.\nunsafe_hash: make __hash__ in any case. frozen: fields cannot be assigned\nto. match_args: make __match_args__. kw_only: fields are passed by keyword.\nslots: make a new class with __slots__; weakref_slot: which can be\nreferenced weakly.",
	Run: func(f *frame, a []value) (value, error) {
		if a[0].IsNone() {
			flags := object.NewTuple(append([]value(nil), a[1:11]...))
			return object.From(object.NewFunction(f.Th, &wrapDef, f.Globals, flags)), nil
		}
		o, err := readOptions(f.Th, a[1:])
		if err != nil {
			return value{}, err
		}
		return process(f.Th, a[0], o, a[1:11])
	}}

var wrapDef = def{Name: "wrap", Qualname: "dataclass.<locals>.wrap", Sig: "(cls)", Free: []string{"options"}, Run: func(f *frame, a []value) (value, error) {
	flags := object.Items(f.Closure[0].V)
	o, err := readOptions(f.Th, flags)
	if err != nil {
		return value{}, err
	}
	return process(f.Th, a[0], o, flags)
}}

// builder makes the methods of one class.
type builder struct {
	th     *thread
	s      *state
	cls    *object.Type
	o      options
	fields *object.Dict
	all    []*object.Instance // of fields, without those of class variables
}

func process(th *thread, cls value, o options, flags []value) (value, error) {
	t, ok := cls.Object().(*object.Type)
	if !ok {
		return value{}, th.AttributeErrorf(cls, "__module__", "'%s' object has no attribute '__module__'", cls.Type().Name)
	}
	s := of(th)
	b := &builder{th: th, s: s, cls: t, o: o, fields: object.NewDict()}
	params := object.NewInstance(s.params)
	for i := range paramNames {
		params.SetSlotAt(paramSlots[i], flags[i])
	}
	if err := b.set(paramsName, object.From(params)); err != nil {
		return value{}, err
	}
	if err := b.collect(); err != nil {
		return value{}, err
	}
	hash := t.Own("__hash__")
	explicitHash := !hash.IsZero() && !(hash.IsNone() && !t.Own("__eq__").IsZero())
	if o.order && !o.eq {
		return value{}, th.ValueErrorf("eq must be true if order is true")
	}
	steps := []func() error{b.init, b.replaceMethod, b.repr, b.equality, b.ordering, b.freezing,
		func() error { return b.hashing(explicitHash) }, b.documentation, b.matching}
	for _, step := range steps {
		if err := step(); err != nil {
			return value{}, err
		}
	}
	if o.weakrefSlot && !o.slots {
		return value{}, th.TypeErrorf("weakref_slot is True but slots is False")
	}
	if o.slots {
		var err error
		if cls, err = b.withSlots(); err != nil {
			return value{}, err
		}
		if t, ok = cls.Object().(*object.Type); !ok {
			return cls, nil
		}
	}
	return cls, abc.Update(th, t)
}

func (b *builder) set(name string, v value) error {
	return object.SetAttrString(b.th, object.From(b.cls), name, v)
}

// collect gathers the fields of the bases and of the class.
func (b *builder) collect() error {
	th, s := b.th, b.s
	anyFrozen, allFrozen, derived := false, true, false
	for i := len(b.cls.MRO) - 1; i > 0; i-- {
		base := object.From(b.cls.MRO[i])
		table, err := fieldTable(th, base)
		if err != nil {
			return err
		}
		if table == nil {
			continue
		}
		derived = true
		for _, it := range table.Items() {
			if fd := asField(s, it.Val); fd != nil {
				b.fields.SetStr(nameOf(it.Val), it.Val)
			}
		}
		params, err := object.GetAttrString(th, base, paramsName)
		if err != nil {
			return err
		}
		v, err := object.GetAttrString(th, params, "frozen")
		if err != nil {
			return err
		}
		frozen, err := object.Truth(th, v)
		if err != nil {
			return err
		}
		anyFrozen, allFrozen = anyFrozen || frozen, allFrozen && frozen
	}
	c := &collector{th, s, b.cls}
	own, annotations, err := c.own(b.o.kwOnly)
	if err != nil {
		return err
	}
	for _, fd := range own {
		name := nameOf(object.From(fd))
		b.fields.SetStr(name, object.From(fd))
		now, err := object.LookupAttrStr(th, object.From(b.cls), name)
		if err != nil {
			return err
		}
		if now.IsZero() || asField(s, now) == nil {
			continue
		}
		def := fd.SlotAt(slotDefault)
		if object.Is(def, s.missing) {
			def = value{} // takes the Field from the class
		}
		if err := object.SetAttr(th, object.From(b.cls), name, def); err != nil {
			return err
		}
	}
	for _, it := range b.cls.OwnDict().Items() {
		if asField(s, it.Val) != nil && !annotations.HasStr(object.StringOf(it.Key)) {
			return th.Failf(object.TypeErrorType, "%r is a field but has no type annotation", it.Key)
		}
	}
	switch {
	case derived && anyFrozen && !b.o.frozen:
		return th.TypeErrorf("cannot inherit non-frozen dataclass from a frozen one")
	case derived && !allFrozen && b.o.frozen:
		return th.TypeErrorf("cannot inherit frozen dataclass from a non-frozen one")
	}
	for _, it := range b.fields.Items() {
		if fd := asField(s, it.Val); !object.Is(fd.SlotAt(slotKind), s.classVar) {
			b.all = append(b.all, fd)
		}
	}
	return b.set(fieldsName, object.From(b.fields))
}

// named are the names of the fields of which a slot is true.
func (b *builder) named(slot int) ([]*object.Str, error) {
	var out []*object.Str
	for _, fd := range b.all {
		if !object.Is(fd.SlotAt(slotKind), b.s.plain) {
			continue
		}
		on, err := object.Truth(b.th, fd.SlotAt(slot))
		if err != nil {
			return nil, err
		}
		if on {
			out = append(out, nameOf(object.From(fd)))
		}
	}
	return out, nil
}

// globals are those of the module of the class.
func (b *builder) globals() *object.Dict {
	if m, ok := b.th.Interp.Modules.GetString(b.cls.ModuleName()).Object().(*object.Module); ok {
		return m.Dict
	}
	return b.s.globals
}

// function makes a method of the class.
func (b *builder) function(d *def) *object.Function {
	d.Qualname = b.cls.Qualname + "." + d.Name
	fn := object.NewFunction(b.th, d, b.globals())
	if m := b.cls.Own("__module__"); !m.IsZero() {
		fn.Module = m
	}
	return fn
}

// add gives the class a method, unless it defines one of that name: then has is true.
func (b *builder) add(d *def) (has bool, err error) {
	if !b.cls.Own(d.Name).IsZero() {
		return true, nil
	}
	return false, b.set(d.Name, object.From(b.function(d)))
}

func (b *builder) replaceMethod() error {
	if !b.cls.Own("__replace__").IsZero() {
		return nil
	}
	return b.set("__replace__", b.s.replace)
}

func (b *builder) matching() error {
	if !b.o.matchArgs || !b.cls.Own("__match_args__").IsZero() {
		return nil
	}
	var names []value
	for _, fd := range b.all {
		init, err := object.Truth(b.th, fd.SlotAt(slotInit))
		if err != nil {
			return err
		}
		kwOnly, err := object.Truth(b.th, fd.SlotAt(slotKwOnly))
		if err != nil {
			return err
		}
		if init && !kwOnly {
			names = append(names, fd.SlotAt(slotName))
		}
	}
	return b.set("__match_args__", object.NewTuple(names))
}

// withSlots makes the class anew with __slots__.
func (b *builder) withSlots() (value, error) {
	th := b.th
	if !b.cls.Own("__slots__").IsZero() {
		return value{}, th.TypeErrorf("%s already specifies __slots__", b.cls.ShortName())
	}
	inherited := map[string]bool{}
	for _, m := range b.cls.MRO[1 : len(b.cls.MRO)-1] {
		if err := b.slotsOf(m, inherited); err != nil {
			return value{}, err
		}
	}
	ns := b.cls.OwnDict().Copy()
	var slots []value
	for _, fd := range realFields(th, b.fields) {
		name := nameOf(fd)
		if !inherited[name.String()] {
			slots = append(slots, object.From(name))
		}
		ns.DeleteStr(name.String())
	}
	if b.o.weakrefSlot && !inherited["__weakref__"] {
		slots = append(slots, object.FromString("__weakref__"))
	}
	ns.SetStr(th.Interp.Intern("__slots__"), object.NewTuple(slots))
	ns.DeleteStr("__dict__")
	ns.DeleteStr("__weakref__")
	bases := make([]value, len(b.cls.Bases))
	for i, t := range b.cls.Bases {
		bases[i] = object.From(t)
	}
	cls, err := object.Call(th, object.From(b.cls.Type()), []value{object.FromString(b.cls.ShortName()), object.NewTuple(bases), object.From(ns)}, nil)
	if err != nil {
		return value{}, err
	}
	if err := object.SetAttrString(th, cls, "__qualname__", object.FromString(b.cls.Qualname)); err != nil {
		return value{}, err
	}
	if !b.o.frozen {
		return cls, nil
	}
	for _, x := range [...]struct {
		name string
		v    value
	}{{"__getstate__", b.s.getState}, {"__setstate__", b.s.setState}} {
		if !ns.HasStr(x.name) {
			if err := object.SetAttrString(th, cls, x.name, x.v); err != nil {
				return value{}, err
			}
		}
	}
	return cls, nil
}

// slotsOf notes the slots that a base class defines.
func (b *builder) slotsOf(t *object.Type, into map[string]bool) error {
	v := t.Own("__slots__")
	switch {
	case v.IsZero():
		// a class without __slots__ has a place for weak references, unless a base has
		if t.Heap() && !t.Own("__weakref__").IsZero() {
			into["__weakref__"] = true
		}
		return nil
	case v.IsNone():
		return nil
	}
	if s, ok := object.AsStr(v); ok {
		into[s.String()] = true
		return nil
	}
	if v.Type().Next != nil {
		return b.th.TypeErrorf("Slots of '%s' cannot be determined", t.ShortName())
	}
	return object.Each(b.th, v, func(x value) (bool, error) {
		if s, ok := object.AsStr(x); ok {
			into[s.String()] = true
		}
		return true, nil
	})
}
