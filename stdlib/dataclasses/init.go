package dataclasses

import (
	"strings"

	"pyasync/object"
)

// this file makes __init__

// parameter is what __init__ does about one field.
type parameter struct {
	name    *object.Str
	arg     int   // the index of its argument, or -1
	factory value // makes the value, if the argument is not given
	def     value // the value of a field without argument
	skip    bool  // nothing is assigned: an InitVar
}

// initializer is the __init__ of a class.
type initializer struct {
	s        *state
	params   []parameter
	frozen   bool
	postInit bool
	extra    []int // arguments of __post_init__

	// Of instances of class typ at version ver, final is the shape that they get; slots are those
	// of __slots__. Neither is known when a field is anything else than an own attribute.
	typ   *object.Type
	ver   uint32
	final *object.Shape
	slots []int
}

// init gives the class its __init__.
func (b *builder) init() error {
	if !b.o.init {
		return nil
	}
	th, s := b.th, b.s
	ini := &initializer{s: s, frozen: b.o.frozen}
	post, err := object.LookupAttr(th, object.From(b.cls), "__post_init__")
	if err != nil {
		return err
	}
	ini.postInit = !post.IsZero()
	self := "self"
	if b.fields.HasStr("self") {
		self = "__dataclass_self__"
	}
	sig := []string{self}
	defaults := map[string]value{}
	annotations := object.NewDict()
	var seen *object.Str // the last field with a default
	kwStarted := false
	arg := 1
	add := func(fd *object.Instance, kw bool) error {
		name := nameOf(object.From(fd))
		p := parameter{name: name, arg: -1, skip: object.Is(fd.SlotAt(slotKind), s.initVarKind)}
		def, factory := fd.SlotAt(slotDefault), fd.SlotAt(slotFactory)
		init, err := object.Truth(th, fd.SlotAt(slotInit))
		if err != nil {
			return err
		}
		if !object.Is(factory, s.missing) {
			p.factory = factory
			def = s.factory
		}
		has := !object.Is(def, s.missing)
		switch {
		case init:
			if !kw && !has && seen != nil {
				return th.Failf(object.TypeErrorType, "non-default argument %r follows default argument %r", object.From(name), object.From(seen))
			}
			text := name.String()
			if has {
				seen = name
				text += "=?"
				defaults[name.String()] = def
			}
			if kw && !kwStarted {
				kwStarted = true
				sig = append(sig, "*")
			}
			sig = append(sig, text)
			annotations.SetStr(name, fd.SlotAt(slotType))
			p.arg = arg
			arg++
		case p.factory.IsZero():
			if !b.o.slots || !has {
				return nil
			}
			p.def = def
		}
		if p.skip && p.arg >= 0 {
			ini.extra = append(ini.extra, p.arg)
		}
		ini.params = append(ini.params, p)
		return nil
	}
	for _, kw := range []bool{false, true} {
		for _, fd := range b.all {
			only, err := object.Truth(th, fd.SlotAt(slotKwOnly))
			if err != nil {
				return err
			}
			if init, err := object.Truth(th, fd.SlotAt(slotInit)); err != nil {
				return err
			} else if !init {
				only = false
			}
			if only == kw {
				if err := add(fd, kw); err != nil {
					return err
				}
			}
		}
	}
	b.inOrder(ini)
	annotations.SetStr(th.Interp.Intern("return"), object.None)
	d := &def{Name: "__init__", Sig: "(" + strings.Join(sig, ", ") + ")", Run: ini.run, Fork: ini.fork,
		Default: func(th *thread, name string) value { return defaults[name] }}
	if !b.cls.Own("__init__").IsZero() {
		return nil
	}
	fn := b.function(d)
	fn.Annotations = annotations
	return b.set("__init__", object.From(fn))
}

// fork is __init__ for a copy of the interpreter.
func (ini *initializer) fork(f *object.Fork) *def {
	c := &initializer{s: of(f.To()), frozen: ini.frozen, postInit: ini.postInit, extra: ini.extra, params: make([]parameter, len(ini.params))}
	f.Fill(func() {
		for i, p := range ini.params {
			c.params[i] = parameter{name: f.Str(p.name), arg: p.arg, factory: f.Value(p.factory), def: f.Value(p.def), skip: p.skip}
		}
	})
	return &def{Run: c.run, Fork: c.fork}
}

// inOrder puts the parameters in the order of the fields, in which the attributes are assigned,
// and the arguments of __post_init__ in that of the InitVars.
func (b *builder) inOrder(ini *initializer) {
	byName := map[string]parameter{}
	for _, p := range ini.params {
		byName[p.name.String()] = p
	}
	ini.params, ini.extra = ini.params[:0], ini.extra[:0]
	for _, fd := range b.all {
		p, ok := byName[nameOf(object.From(fd)).String()]
		if !ok {
			continue
		}
		if p.skip {
			if p.arg >= 0 {
				ini.extra = append(ini.extra, p.arg)
			}
			continue
		}
		ini.params = append(ini.params, p)
	}
}

// learn works out where the fields of instances of t are.
func (ini *initializer) learn(t *object.Type) {
	ini.typ, ini.ver, ini.final, ini.slots = t, t.Version(), nil, nil
	if !t.Heap() || !ini.frozen && !t.PlainSetAttr() {
		return
	}
	shape := t.RootShape()
	var slots []int
	for _, p := range ini.params {
		d := t.Lookup(p.name.String())
		if slot, ok := object.MemberSlot(d); ok {
			slots = append(slots, slot)
			continue
		}
		if !d.IsZero() && d.Type().DescrSet != nil || !t.HasDict() {
			return
		}
		if shape = shape.Add(p.name.String()); shape == nil {
			return
		}
	}
	switch {
	case len(slots) == len(ini.params):
		ini.slots = slots
	case len(slots) == 0:
		ini.final = shape
	}
}

// run is a call of __init__.
func (ini *initializer) run(f *frame, a []value) (value, error) {
	th, self := f.Th, a[0]
	in, _ := self.Object().(*object.Instance)
	if in != nil && (in.Type() != ini.typ || in.Type().Version() != ini.ver) {
		ini.learn(in.Type())
	}
	fill := in != nil && ini.final != nil && in.Shape() == ini.typ.RootShape()
	store := in != nil && ini.slots != nil
	var buf [12]value
	vals := buf[:0]
	for i := range ini.params {
		p := &ini.params[i]
		v := p.def
		if p.arg >= 0 {
			v = a[p.arg]
		}
		if !p.factory.IsZero() && (p.arg < 0 || object.Is(v, ini.s.factory)) {
			var err error
			if v, err = object.Call0(th, p.factory); err != nil {
				return value{}, err
			}
		}
		switch {
		case fill:
			vals = append(vals, v)
		case store:
			in.SetSlotAt(ini.slots[i], v)
		default:
			set := self.Type().SetAttr
			if ini.frozen {
				set = object.ObjectType.SetAttr
			}
			if err := set(th, self, p.name, v); err != nil {
				return value{}, err
			}
		}
	}
	if fill {
		if in.Shape() == ini.typ.RootShape() {
			in.Fill(ini.final, vals)
		} else { // a factory has seen the instance: cannot be, but then go the long way
			for i := range ini.params {
				in.Set(ini.params[i].name, vals[i])
			}
		}
	}
	if !ini.postInit {
		return object.None, nil
	}
	args := make([]value, len(ini.extra))
	for i, n := range ini.extra {
		args[i] = a[n]
	}
	_, err := object.CallMethod(th, self, "__post_init__", args...)
	return object.None, err
}
