package object

import (
	"slices"
	"strings"
)

// this file holds the methods and attributes of type and object

func typeNew(th *Thread, meta *Type, args []Value, kw []Kw) (Value, error) {
	if len(args) != 3 {
		if meta == TypeType {
			return Value{}, th.TypeErrorf("type() takes 1 or 3 arguments")
		}
		return Value{}, th.TypeErrorf("type.__new__() takes exactly 3 arguments (%d given)", len(args))
	}
	name, ok := args[0].o.(*Str)
	if !ok {
		return Value{}, th.TypeErrorf("type.__new__() argument 1 must be str, not %s", args[0].Type().Name)
	}
	tup, ok := args[1].o.(*Tuple)
	if !ok {
		return Value{}, th.TypeErrorf("type.__new__() argument 2 must be tuple, not %s", args[1].Type().Name)
	}
	ns, ok := args[2].o.(*Dict)
	if !ok {
		return Value{}, th.TypeErrorf("type.__new__() argument 3 must be dict, not %s", args[2].Type().Name)
	}
	if err := checkTypeName(th, name); err != nil {
		return Value{}, err
	}
	if doc, ok := ns.GetString("__doc__").o.(*Str); ok {
		if err := encodable(th, doc); err != nil {
			return Value{}, err
		}
	}
	bases := make([]*Type, len(tup.Items))
	for i, b := range tup.Items {
		t, ok := b.o.(*Type)
		if !ok {
			if m := b.Type().Lookup("__mro_entries__"); m.o != nil {
				return Value{}, th.TypeErrorf("type() doesn't support MRO entry resolution; use types.new_class()")
			}
			// CPython looks at the metaclasses of the bases first.
			if m := b.Type(); !meta.Is(m) && !m.Is(meta) {
				return Value{}, metaclassConflict(th)
			}
			return Value{}, th.TypeErrorf("bases must be types")
		}
		bases[i] = t
	}
	winner, err := CalculateMeta(th, meta, tup.Items)
	if err != nil {
		return Value{}, err
	}
	if winner != meta && winner.New != nil && winner.Lookup("__new__") != meta.Lookup("__new__") {
		return winner.New(th, winner, args, kw)
	}
	t, err := NewType(th, winner, name.s, bases, ns, kw)
	if err != nil {
		return Value{}, err
	}
	return From(t), nil
}

func typeMethods() []Func {
	return []Func{
		{Name: "mro", Doc: "Work out the order in which the class and its bases are searched for attributes, as a list.", Fast0: func(th *Thread, self Value) (Value, error) {
			t := self.o.(*Type)
			mro, err := t.defaultMRO(th)
			return NewList(typeValues(mro)), err
		}},
		{Name: "__subclasses__", Doc: "The classes that have this one as a direct base and are still in use, as a list.", Fast0: func(th *Thread, self Value) (Value, error) {
			return NewList(typeValues(self.o.(*Type).SubclassesIn(th.Interp))), nil
		}},
		{Name: "__instancecheck__", Sig: "(instance, /)", Doc: "Whether instance belongs to this class, for isinstance().", Fast1: func(th *Thread, self, v Value) (Value, error) {
			ok, err := realIsInstance(th, v, self.o.(*Type))
			return Bool(ok), err
		}},
		{Name: "__subclasscheck__", Sig: "(subclass, /)", Doc: "Whether subclass is this class or inherits from it, for issubclass().", Fast1: func(th *Thread, self, v Value) (Value, error) {
			ok, err := RealIsSubclass(th, v, self)
			return Bool(ok), err
		}},
		{Name: "__prepare__", Class: true, Doc: "Give the empty dict in which the body of a class statement is to run.", Raw: func(th *Thread, self Value, args []Value, kw []Kw) (Value, error) {
			return From(NewDict()), nil
		}},
		{Name: "__dir__", Doc: "The names of the attributes of the class and all its bases, for dir().", Fast0: func(th *Thread, self Value) (Value, error) {
			seen := NewDict()
			for _, m := range self.o.(*Type).MRO {
				for _, k := range m.own().KeySlice() {
					if err := seen.Set(th, k, None); err != nil {
						return Value{}, err
					}
				}
			}
			return NewList(seen.KeySlice()), nil
		}},
		{Name: "__sizeof__", Doc: "The bytes that the class takes up.", Fast0: func(th *Thread, self Value) (Value, error) { return Int(1024), nil }},
	}
}

// sizes are what objects of t, and each of their items, take in CPython.
func (t *Type) sizes() (basic, item int64) {
	switch {
	case t.Flags&FlagIntSub != 0:
		return 24, 4
	case t.Flags&FlagFloatSub != 0:
		return 24, 0
	case t.Flags&FlagTupleSub != 0:
		return 24, 8
	case t.Flags&FlagBytesSub != 0:
		return 33, 1
	}
	return 16, 0
}

func typeValues(ts []*Type) []Value {
	out := make([]Value, len(ts))
	for i, t := range ts {
		out[i] = From(t)
	}
	return out
}

// typeGetters are __name__ and its like; those of a heap type can be set.
func typeGetters() []Getter {
	return []Getter{
		{Name: "__name__", Get: func(th *Thread, v Value) (Value, error) {
			t := v.o.(*Type)
			if !t.heap {
				return FromString(t.Qualname), nil
			}
			return FromString(t.Name), nil
		}, Set: setTypeName},
		{Name: "__qualname__", Get: func(th *Thread, v Value) (Value, error) { return FromString(v.o.(*Type).Qualname), nil }, Set: func(th *Thread, v, x Value) error {
			t := v.o.(*Type)
			if err := settable(th, t, x, "__qualname__"); err != nil {
				return err
			}
			s, ok := x.o.(*Str)
			if !ok {
				return th.TypeErrorf("can only assign string to %s.__qualname__, not '%s'", t.Name, x.Type().Name)
			}
			t.Qualname = s.s
			return nil
		}},
		{Name: "__module__", Get: typeModule, Set: func(th *Thread, v, x Value) error {
			t := v.o.(*Type)
			if err := settable(th, t, x, "__module__"); err != nil {
				return err
			}
			t.dict.SetStr(th.Interp.Intern("__module__"), x)
			t.dict.DeleteStr("__firstlineno__") // of the module it came from
			t.modified()
			return nil
		}},
		{Name: "__bases__", Get: func(th *Thread, v Value) (Value, error) { return NewTuple(typeValues(v.o.(*Type).Bases)), nil }, Set: setBases},
		{Name: "__base__", Field: true, Get: func(th *Thread, v Value) (Value, error) {
			if b := v.o.(*Type).Base; b != nil {
				return From(b), nil
			}
			return None, nil
		}},
		{Name: "__mro__", Get: func(th *Thread, v Value) (Value, error) {
			if t := v.o.(*Type); t.MRO != nil {
				return NewTuple(typeValues(t.MRO)), nil
			}
			return None, nil // while its mro() runs
		}},
		{Name: "__dict__", Get: func(th *Thread, v Value) (Value, error) { return NewMappingProxy(From(v.o.(*Type).own())), nil }},
		{Name: "__doc__", Get: typeDoc, Set: func(th *Thread, v, x Value) error {
			t := v.o.(*Type)
			if err := settable(th, t, x, "__doc__"); err != nil {
				return err
			}
			return t.setOwn(th, th.Interp.Intern("__doc__"), x)
		}},
		{Name: "__abstractmethods__", Get: func(th *Thread, v Value) (Value, error) {
			t := v.o.(*Type)
			if a := t.own().GetString("__abstractmethods__"); a.o != nil && t != TypeType {
				return a, nil
			}
			return Value{}, th.AttributeErrorf(v, "__abstractmethods__", "type object '%s' has no attribute '__abstractmethods__'", t.Name)
		}, Set: func(th *Thread, v, x Value) error {
			t := v.o.(*Type)
			if !t.heap {
				return th.TypeErrorf("cannot set '__abstractmethods__' attribute of immutable type '%s'", t.Name)
			}
			on := false
			if x.o != nil {
				var err error
				if on, err = Truth(th, x); err != nil {
					return err
				}
			}
			t.abstract = on
			return t.setOwn(th, th.Interp.Intern("__abstractmethods__"), x)
		}},
		{Name: "__annotations__", Get: func(th *Thread, v Value) (Value, error) {
			t := v.o.(*Type)
			if !t.heap {
				return Value{}, th.AttributeErrorf(v, "__annotations__", "type object '%s' has no attribute '__annotations__'", t.Name)
			}
			a := t.dict.GetString("__annotations__")
			if a.o == nil {
				a = From(NewDict())
				t.dict.SetStr(th.Interp.Intern("__annotations__"), a)
			}
			return a, nil
		}, Set: func(th *Thread, v, x Value) error {
			t := v.o.(*Type)
			if !t.heap {
				return th.TypeErrorf("cannot set '__annotations__' attribute of immutable type '%s'", t.Name)
			}
			if x.o == nil && !t.dict.HasStr("__annotations__") {
				return th.AttributeErrorf(v, "__annotations__", "__annotations__")
			}
			return t.setOwn(th, th.Interp.Intern("__annotations__"), x)
		}},
		{Name: "__type_params__", Get: func(th *Thread, v Value) (Value, error) {
			if t := v.o.(*Type); t.heap {
				if p := t.dict.GetString("__type_params__"); p.o != nil {
					return p, nil
				}
			}
			return NewTuple(nil), nil
		}, Set: func(th *Thread, v, x Value) error {
			t := v.o.(*Type)
			if err := settable(th, t, x, "__type_params__"); err != nil {
				return err
			}
			return t.setOwn(th, th.Interp.Intern("__type_params__"), x)
		}},
		{Name: "__text_signature__", Get: func(th *Thread, v Value) (Value, error) {
			if s := v.o.(*Type).TextSig; s != "" {
				return FromString(withoutSelf(s)), nil
			}
			return None, nil
		}},
		{Name: "__flags__", Field: true, Get: func(th *Thread, v Value) (Value, error) { return Int(typeFlags(v.o.(*Type))), nil }},
		{Name: "__basicsize__", Field: true, Get: func(th *Thread, v Value) (Value, error) {
			t := v.o.(*Type)
			size, _ := t.sizes()
			return Int(size + 8*int64(t.reserved)), nil
		}},
		{Name: "__itemsize__", Field: true, Get: func(th *Thread, v Value) (Value, error) {
			_, item := v.o.(*Type).sizes()
			return Int(item), nil
		}},
		{Name: "__dictoffset__", Field: true, Get: func(th *Thread, v Value) (Value, error) {
			if v.o.(*Type).hasDict {
				return Int(-1), nil
			}
			return Int(0), nil
		}},
		{Name: "__weakrefoffset__", Field: true, Get: func(th *Thread, v Value) (Value, error) { return Int(0), nil }},
	}
}

// typeFlags is tp_flags as far as Python code looks at it.
func typeFlags(t *Type) int64 {
	var f int64 = 1 << 12 // ready
	if t.heap {
		f |= 1<<9 | 1<<14
		native := layout(t)
		if t.hasDict && !native.hasDict {
			f |= 1 << 4
			if native == ObjectType { // attributes are in slots of the instance
				f |= 1 << 2
			}
		}
		if t.hasWeak && !native.hasWeak {
			f |= 1 << 3
		}
	} else {
		f |= 1 << 8 // immutable
	}
	for _, b := range [...]struct {
		on  bool
		bit uint
	}{{t.Flags&FlagBaseType != 0, 10}, {t.abstract, 20}, {t.Flags&FlagIntSub != 0, 24}, {t.Flags&FlagListSub != 0, 25}, {t.Flags&FlagTupleSub != 0, 26},
		{t.Flags&FlagBytesSub != 0, 27}, {t.Flags&FlagStrSub != 0, 28}, {t.Flags&FlagDictSub != 0, 29}, {t.Flags&FlagExcSub != 0, 30},
		{t.Flags&FlagTypeSub != 0, 31}, {t.Flags&FlagSequence != 0, 5}, {t.Flags&FlagMapping != 0, 6}, {t.Vectorcall(), 11}, {t.Flags&FlagMethodLike != 0, 17}} {
		if b.on {
			f |= 1 << b.bit
		}
	}
	return f
}

// Vectorcall reports whether a call of an instance goes straight to native code that takes the
// arguments as they are: __call__ is that of such a static type, or a function in Go.
func (t *Type) Vectorcall() bool {
	switch v, owner := t.LookupIn("__call__"); o := v.o.(type) {
	case *SlotWrapper:
		return owner.Flags&FlagVectorcall != 0
	case *Function:
		return o.Code.Native
	}
	return false
}

// settable checks an assignment to a special attribute of a class.
func settable(th *Thread, t *Type, x Value, name string) error {
	if !t.heap {
		return th.TypeErrorf("cannot set '%s' attribute of immutable type '%s'", name, t.FullName())
	}
	if x.o == nil {
		return th.TypeErrorf("cannot delete '%s' attribute of immutable type '%s'", name, t.Name) // as CPython says of any class
	}
	return nil
}

func setTypeName(th *Thread, v, x Value) error {
	t := v.o.(*Type)
	if err := settable(th, t, x, "__name__"); err != nil {
		return err
	}
	s, ok := x.o.(*Str)
	if !ok {
		return th.TypeErrorf("can only assign string to %s.__name__, not '%s'", t.Name, x.Type().Name)
	}
	if err := checkTypeName(th, s); err != nil {
		return err
	}
	t.Name = s.s
	return nil
}

func checkTypeName(th *Thread, name *Str) error {
	if strings.IndexByte(name.s, 0) >= 0 {
		return th.ValueErrorf("type name must not contain null characters")
	}
	return encodable(th, name)
}

// encodable is the error of a text that is no valid Unicode.
func encodable(th *Thread, s *Str) error {
	if !hasSurrogate(s.s) {
		return nil
	}
	_, err := Encode(th, s, "utf-8", "strict")
	return err
}

func typeModule(th *Thread, v Value) (Value, error) {
	t := v.o.(*Type)
	if !t.heap {
		return FromString(t.ModuleName()), nil
	}
	if m := t.dict.GetString("__module__"); m.o != nil {
		return m, nil
	}
	return Value{}, th.AttributeErrorf(v, "__module__", "__module__")
}

func typeDoc(th *Thread, v Value) (Value, error) {
	t := v.o.(*Type)
	d := t.own().GetString("__doc__")
	if d.o == nil {
		return None, nil
	}
	if t.heap {
		if get := d.Type().DescrGet; get != nil {
			return get(th, d, Value{}, t)
		}
	}
	return d, nil
}

// setBases is the assignment to __bases__.
func setBases(th *Thread, v, x Value) error {
	t := v.o.(*Type)
	if err := settable(th, t, x, "__bases__"); err != nil {
		return err
	}
	tup, ok := x.o.(*Tuple)
	if !ok {
		return th.TypeErrorf("can only assign tuple to %s.__bases__, not %s", t.Name, x.Type().Name)
	}
	if len(tup.Items) == 0 {
		return th.TypeErrorf("can only assign non-empty tuple to %s.__bases__, not ()", t.Name)
	}
	bases := make([]*Type, len(tup.Items))
	for i, b := range tup.Items {
		c, ok := b.o.(*Type)
		if !ok {
			return th.TypeErrorf("%s.__bases__ must be tuple of classes, not '%s'", t.Name, b.Type().Name)
		}
		if c.Is(t) || c.basedOn(t) {
			return th.TypeErrorf("a __bases__ item causes an inheritance cycle")
		}
		bases[i] = c
	}
	base, err := bestBase(th, bases)
	if err != nil {
		return err
	}
	if solidBase(base) != solidBase(t.Base) && layout(base) != layout(t.Base) {
		return th.TypeErrorf("__bases__ assignment: '%s' object layout differs from '%s'", base.Name, t.Base.Name)
	}
	if _, stuck := linearize(t, bases); stuck != nil {
		return mroConflict(th, bases, stuck)
	}
	oldBases, oldBase := t.Bases, t.Base
	t.rebase(th, bases, base)
	old := map[*Type][]*Type{}
	if err := t.relinearize(th, old); err != nil {
		if slices.Equal(t.Bases, bases) { // and not changed again by what failed
			t.rebase(th, oldBases, oldBase)
		}
		for c, mro := range old {
			c.MRO = mro
			c.refill()
		}
		return err
	}
	return nil
}

// basedOn reports whether u is t or among its bases and theirs: bases that are being assigned
// do not show in the MRO yet.
func (t *Type) basedOn(u *Type) bool {
	todo := []*Type{t}
	for i := 0; i < len(todo); i++ { // which grows
		if todo[i] == u {
			return true
		}
		for _, b := range todo[i].Bases {
			if !slices.Contains(todo, b) {
				todo = append(todo, b)
			}
		}
	}
	return false
}

// rebase changes the bases, and nothing else.
func (t *Type) rebase(th *Thread, bases []*Type, base *Type) {
	for _, b := range t.Bases {
		b.removeSubclass(th.Interp, t)
	}
	t.Bases, t.Base = bases, base
	for _, b := range bases {
		b.addSubclass(th.Interp, t)
	}
}

// relinearize recomputes what a class and its subclasses derive from their bases; old gets the
// orders that they had.
func (t *Type) relinearize(th *Thread, old map[*Type][]*Type) error {
	if _, ok := old[t]; !ok {
		old[t] = t.MRO
	}
	if t.hasCustomMRO() {
		if err := t.customMRO(th); err != nil {
			return err
		}
	} else {
		mro, err := t.defaultMRO(th)
		if err != nil {
			return err
		}
		t.MRO = mro
	}
	t.refill()
	for _, s := range t.Subclasses() {
		if err := s.relinearize(th, old); err != nil {
			return err
		}
	}
	return nil
}

// refill recomputes the slots after a change of the order.
func (t *Type) refill() {
	t.modified()
	t.Slots = t.Base.Slots
	t.py = t.Base.py
	for _, g := range slotGroups {
		t.updateGroup(g)
	}
	t.updateNew()
	t.setPlain()
}

func objectMethods() []Func {
	return []Func{
		{Name: "__init_subclass__", Class: true, Doc: `Called on the base whenever a class derives from it; a place for subclasses to be checked or set up.

This one does nothing and takes no arguments.`, Raw: func(th *Thread, self Value, args []Value, kw []Kw) (Value, error) {
			if len(kw) > 0 {
				return Value{}, th.TypeErrorf("%s.__init_subclass__() takes no keyword arguments", self.o.(*Type).Name)
			}
			if len(args) > 0 {
				return Value{}, th.TypeErrorf("object.__init_subclass__() takes no arguments (%d given)", len(args))
			}
			return None, nil
		}},
		{Name: "__subclasshook__", Class: true, Raw: func(th *Thread, self Value, args []Value, kw []Kw) (Value, error) { return NotImplemented, nil }},
		{Name: "__format__", Sig: "(format_spec, /)", Doc: "What format() does by default: str(self); a format specification raises TypeError.", Fast1: func(th *Thread, self, spec Value) (Value, error) {
			s, ok := spec.o.(*Str)
			if !ok {
				return Value{}, th.TypeErrorf("__format__() argument must be str, not %s", spec.Type().Name)
			}
			if s.s != "" {
				return Value{}, th.TypeErrorf("unsupported format string passed to %s.__format__", self.Type().Name)
			}
			return ToStr(th, self)
		}},
		{Name: "__dir__", Doc: "The names of the object's attributes, its own and those of its class, for dir().", Fast0: objectDir},
		{Name: "__sizeof__", Doc: "The bytes that the object itself takes up.", Fast0: func(th *Thread, self Value) (Value, error) {
			n := int64(16)
			if _, ok := FloatValue(self); ok {
				n = 24
			} else if _, ok := AsComplex(self); ok {
				n = 32
			}
			if in := InstanceOf(self); in != nil {
				n += 24 * int64(len(in.slots))
			}
			return Int(n), nil
		}},
		{Name: "__reduce__", Doc: "Return a tuple that says how to make the object anew, as pickle protocol 0 and 1 want it.", Fast0: func(th *Thread, self Value) (Value, error) { return objectReduce(th, self, 0) }},
		{Name: "__reduce_ex__", Sig: "(protocol, /)", Doc: "Return a tuple that says how to make the object anew, for pickle and copy.", Fast1: func(th *Thread, self, p Value) (Value, error) {
			n, err := AsIndex(th, p)
			if err != nil {
				return Value{}, err
			}
			if m := self.Type().Lookup("__reduce__"); m.o != nil {
				if d, ok := m.o.(*MethodDescr); !ok || d.Owner != ObjectType {
					return CallMethod(th, self, "__reduce__")
				}
			}
			return objectReduce(th, self, n)
		}},
		{Name: "__getstate__", Doc: "What to save of the object: its __dict__, with the values of __slots__ if there are any; None if there is nothing.", Fast0: func(th *Thread, self Value) (Value, error) { return defaultState(th, self) }},
	}
}

// objectDir lists the attributes of the object, its class and the bases.
func objectDir(th *Thread, self Value) (Value, error) {
	seen := NewDict()
	d, err := LookupAttr(th, self, "__dict__")
	if err != nil {
		return Value{}, err
	}
	if dd, ok := d.o.(*Dict); ok {
		for _, k := range dd.KeySlice() {
			if err := seen.Set(th, k, None); err != nil {
				return Value{}, err
			}
		}
	}
	c, err := LookupAttr(th, self, "__class__")
	if err != nil {
		return Value{}, err
	}
	if t, ok := c.o.(*Type); ok {
		for _, m := range t.MRO {
			for _, k := range m.own().KeySlice() {
				if err := seen.Set(th, k, None); err != nil {
					return Value{}, err
				}
			}
		}
	}
	return NewList(seen.KeySlice()), nil
}

// defaultState is object.__getstate__: the dict, with the values of __slots__ where there are any.
func defaultState(th *Thread, self Value) (Value, error) {
	in := InstanceOf(self)
	t := self.Type()
	if in == nil {
		return None, nil
	}
	state := None
	if t.hasDict && len(in.Names()) > 0 {
		state = From(in.attributes(th))
	}
	slots := NewDict()
	if l, ok := t.own().GetString("__slotnames__").o.(*List); ok { // a list that copyreg has left, or the class
		return stateOf(th, self, state, append([]Value(nil), l.Items...))
	}
	for _, m := range t.MRO {
		for _, name := range m.slotNames {
			if mem, ok := m.dict.GetString(name).o.(*Member); ok {
				if v := in.slots[mem.index]; v.o != nil {
					slots.SetStr(th.Interp.Intern(name), v)
				}
			}
		}
	}
	if slots.Len() > 0 {
		state = NewTuple([]Value{state, From(slots)})
	}
	return state, nil
}

// stateOf is the state of an object with these attributes besides those of its __dict__.
func stateOf(th *Thread, self, state Value, names []Value) (Value, error) {
	slots := NewDict()
	for _, n := range names {
		name, ok := n.o.(*Str)
		if !ok {
			return Value{}, th.TypeErrorf("attribute name must be string, not '%s'", n.Type().Name)
		}
		v, err := LookupAttr(th, self, name.s)
		if err != nil {
			return Value{}, err
		}
		if v.o != nil {
			slots.SetStr(name, v)
		}
	}
	if slots.Len() > 0 {
		state = NewTuple([]Value{state, From(slots)})
	}
	return state, nil
}

// objectReduce is object.__reduce_ex__: copyreg does the work, as in CPython.
func objectReduce(th *Thread, self Value, protocol int) (Value, error) {
	mod, err := th.Interp.Hooks.ImportModule(th, "copyreg")
	if err != nil {
		return Value{}, err
	}
	name := "__reduce_ex__"
	if protocol < 2 {
		name = "_reduce_ex"
	}
	if protocol < 2 {
		return CallMethod(th, mod, name, self, Int(int64(protocol)))
	}
	return reduceNewObj(th, mod, self)
}

// newArgs checks what __getnewargs_ex__ returned.
func newArgs(th *Thread, r Value) (*Tuple, *Dict, error) {
	const method = "__getnewargs_ex__"
	pair, ok := r.o.(*Tuple)
	if !ok {
		return nil, nil, th.TypeErrorf("%s should return a tuple, not '%s'", method, r.Type().Name)
	}
	if len(pair.Items) != 2 {
		return nil, nil, th.ValueErrorf("%s should return a tuple of length 2, not %d", method, len(pair.Items))
	}
	args, ok := pair.Items[0].o.(*Tuple)
	if !ok {
		return nil, nil, th.TypeErrorf("first item of the tuple returned by %s must be a tuple, not '%s'", method, pair.Items[0].Type().Name)
	}
	kwargs, ok := pair.Items[1].o.(*Dict)
	if !ok {
		return nil, nil, th.TypeErrorf("second item of the tuple returned by %s must be a dict, not '%s'", method, pair.Items[1].Type().Name)
	}
	return args, kwargs, nil
}

// checkDefaultState refuses objects that hold more than attributes, of which nothing tells
// how to make them again.
func checkDefaultState(th *Thread, self Value, hasArgs bool) error {
	t := self.Type()
	if hasArgs || t.Flags&(FlagListSub|FlagDictSub) != 0 {
		return nil
	}
	if _, plain := self.o.(*Instance); plain || t == ObjectType {
		return nil
	}
	if m, ok := t.Lookup("__getstate__").o.(*MethodDescr); !ok || m.Owner != ObjectType {
		return nil
	}
	if t == MemoryViewType {
		return th.TypeErrorf("cannot pickle %s objects", t.FullName())
	}
	return th.TypeErrorf("cannot pickle '%s' object", t.FullName())
}

// reduceNewObj is the protocol 2 form: copyreg.__newobj__ with the state.
func reduceNewObj(th *Thread, copyreg, self Value) (Value, error) {
	t := self.Type()
	if t.New == nil || t.Flags&FlagNoInstantiate != 0 || !t.heap && layoutNew(t) == ObjectType && t != ObjectType {
		return Value{}, th.TypeErrorf("cannot pickle '%s' object", t.FullName())
	}
	if t == MemoryViewType {
		return Value{}, th.TypeErrorf("cannot pickle memoryview objects")
	}
	args := []Value{From(t)}
	kwargs := Value{}
	if r, ok, err := CallSpecial(th, self, "__getnewargs_ex__"); err != nil {
		return Value{}, err
	} else if ok {
		pos, d, err := newArgs(th, r)
		if err != nil {
			return Value{}, err
		}
		args = append(args, pos.Items...)
		if d.Len() > 0 {
			kwargs = From(d)
		}
	} else if r, ok, err := CallSpecial(th, self, "__getnewargs__"); err != nil {
		return Value{}, err
	} else if ok {
		pos, isTuple := r.o.(*Tuple)
		if !isTuple {
			return Value{}, th.TypeErrorf("__getnewargs__ should return a tuple, not '%s'", r.Type().Name)
		}
		args = append(args, pos.Items...)
	}
	if err := checkDefaultState(th, self, len(args) > 1 || kwargs.o != nil); err != nil {
		return Value{}, err
	}
	state, err := CallMethod(th, self, "__getstate__")
	if err != nil {
		return Value{}, err
	}
	ctor, argv := "__newobj__", NewTuple(args)
	if kwargs.o != nil {
		ctor, argv = "__newobj_ex__", NewTuple([]Value{args[0], NewTuple(args[1:]), kwargs})
	}
	fn, err := GetAttrString(th, copyreg, ctor)
	if err != nil {
		return Value{}, err
	}
	items, pairs := None, None
	if t.Flags&FlagListSub != 0 {
		if items, err = Iter(th, self); err != nil {
			return Value{}, err
		}
	}
	if t.Flags&FlagDictSub != 0 {
		view, err := CallMethod(th, self, "items")
		if err != nil {
			return Value{}, err
		}
		if pairs, err = Iter(th, view); err != nil {
			return Value{}, err
		}
	}
	return NewTuple([]Value{fn, argv, state, items, pairs}), nil
}
