package object

import (
	"slices"
	"strings"
)

// this file connects slots with dunder methods: the wrappers that make the slots of
// builtin types callable, and the dispatchers that make the dunder methods of class
// statements work as slots

// slotDef is one dunder method that belongs to a slot.
type slotDef struct {
	name     string
	hash     int64 // of name
	sig      string
	doc      string
	keywords bool
	group    *slotGroup
	// call calls the slot of t, which has it, with the arguments of the method.
	call func(th *Thread, t *Type, self Value, args []Value, kw []Kw) (Value, error)
}

// slotGroup is a slot and all dunder methods that can fill it.
type slotGroup struct {
	id      int
	defs    []*slotDef
	copy    func(dst, src *Slots)
	install func(s *Slots) // fill with the dispatcher
}

// slotGroups and slotByName are made once, before any type is ready, and then only read.
var (
	slotGroups []*slotGroup
	slotByName map[string]*slotDef
	numGroup   [numOps]*slotGroup
)

func addGroup(g *slotGroup, defs ...*slotDef) *slotGroup {
	g.id = len(slotGroups)
	g.defs = defs
	for _, d := range defs {
		d.group, d.hash = g, hashString(d.name)
		slotByName[d.name] = d
	}
	slotGroups = append(slotGroups, g)
	return g
}

func wrongCount(th *Thread, want, got int) error {
	return th.TypeErrorf("expected %d argument%s, got %d", want, plural(want), got)
}

// optional is unary for a method that counts as missing when it cannot be bound: lack then says
// what is done.
func optional(name, doc string, at func(s *Slots) *UnaryFunc, lack UnaryFunc) {
	unary(name, doc, at)
	g := slotGroups[len(slotGroups)-1]
	g.install = func(s *Slots) {
		*at(s) = func(th *Thread, v Value) (Value, error) {
			m := v.Type().Lookup(name)
			if m.o == nil || m.IsNone() || m.Type().Flags&FlagMethodLike != 0 {
				return callSpecial(th, v, name)
			}
			fn, ok, err := tryBind(th, m, v)
			switch {
			case ok:
				return Call0(th, fn)
			case err != nil:
				return Value{}, err
			}
			return lack(th, v)
		}
	}
}

// unary declares a slot that is one method without arguments.
func unary(name, doc string, at func(s *Slots) *UnaryFunc) {
	addGroup(&slotGroup{
		copy:    func(dst, src *Slots) { *at(dst) = *at(src) },
		install: func(s *Slots) { *at(s) = func(th *Thread, v Value) (Value, error) { return callSpecial(th, v, name) } },
	}, &slotDef{name: name, sig: "($self, /)", doc: doc, call: func(th *Thread, t *Type, self Value, args []Value, kw []Kw) (Value, error) {
		if len(args) != 0 {
			return Value{}, wrongCount(th, 0, len(args))
		}
		return (*at(&t.Slots))(th, self)
	}})
}

// binary declares a slot that is one method with one argument.
func binary(name, sig, doc string, at func(s *Slots) *BinaryFunc) *slotGroup {
	return addGroup(&slotGroup{
		copy: func(dst, src *Slots) { *at(dst) = *at(src) },
		install: func(s *Slots) {
			*at(s) = func(th *Thread, a, b Value) (Value, error) { return callSpecial1(th, a, name, b) }
		},
	}, &slotDef{name: name, sig: sig, doc: doc, call: func(th *Thread, t *Type, self Value, args []Value, kw []Kw) (Value, error) {
		if len(args) != 1 {
			return Value{}, wrongCount(th, 1, len(args))
		}
		return (*at(&t.Slots))(th, self, args[0])
	}})
}

// number declares a binary operator with its reflected method.
func number(op NumOp, name, rname, text string) {
	at := func(s *Slots) *BinaryFunc { return &s.Num[op] }
	numGroup[op] = addGroup(&slotGroup{
		copy: func(dst, src *Slots) { *at(dst) = *at(src) },
		install: func(s *Slots) {
			*at(s) = func(th *Thread, a, b Value) (Value, error) { return numDispatch(th, op, name, rname, a, b) }
		},
	}, &slotDef{name: name, sig: "($self, value, /)", doc: operationDoc("self", text, "value"), call: func(th *Thread, t *Type, self Value, args []Value, kw []Kw) (Value, error) {
		if op == OpPow && len(args) == 2 && !args[1].IsNone() && t.PowMod != nil {
			return t.PowMod(th, self, args[0], args[1])
		}
		if len(args) != 1 && !(op == OpPow && len(args) == 2) {
			return Value{}, wrongCount(th, 1, len(args))
		}
		return t.Num[op](th, self, args[0])
	}}, &slotDef{name: rname, sig: "($self, value, /)", doc: operationDoc("value", text, "self"), call: func(th *Thread, t *Type, self Value, args []Value, kw []Kw) (Value, error) {
		if op == OpPow && len(args) == 2 && !args[1].IsNone() && t.PowMod != nil {
			return t.PowMod(th, args[0], self, args[1])
		}
		if len(args) != 1 && !(op == OpPow && len(args) == 2) {
			return Value{}, wrongCount(th, 1, len(args))
		}
		return t.Num[op](th, args[0], self)
	}})
}

// operationDoc describes the method behind an operator.
func operationDoc(left, op, right string) string {
	if op == "divmod" {
		return "Give divmod(" + left + ", " + right + "), or NotImplemented if self does not know what to do with value."
	}
	return "Give " + left + " " + op + " " + right + ", or NotImplemented if self does not know what to do with value."
}

// numDispatch calls __op__ of a or __rop__ of b: the slot was asked for one of them.
func numDispatch(th *Thread, op NumOp, name, rname string, a, b Value) (Value, error) {
	ta, tb := a.Type(), b.Type()
	id := numGroup[op].id
	other := ta != tb && tb.py.has(id)
	if ta.py.has(id) {
		if other && tb.Is(ta) {
			// the subclass goes first when it has a reflected method of its own
			if rb := tb.Lookup(rname); rb.o != nil && !Is(rb, ta.Lookup(rname)) {
				r, err := callFound1(th, rb, b, a)
				if err != nil || !r.IsNotImplemented() {
					return r, err
				}
				other = false
			}
		}
		if m := ta.Lookup(name); m.o != nil {
			r, err := callFound1(th, m, a, b)
			if err != nil || !r.IsNotImplemented() {
				return r, err
			}
		}
	}
	if other || ta != tb && !ta.py.has(id) {
		if m := tb.Lookup(rname); m.o != nil {
			return callFound1(th, m, b, a)
		}
	}
	return NotImplemented, nil
}

var compareNames = [...]string{"__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__"}

func compareGroup() {
	g := &slotGroup{
		copy: func(dst, src *Slots) { dst.Compare = src.Compare },
		install: func(s *Slots) {
			s.Compare = func(th *Thread, a, b Value, op CompareOp) (Value, error) {
				m := a.Type().Lookup(compareNames[op])
				if m.o == nil {
					return NotImplemented, nil
				}
				if m.Type().Flags&FlagMethodLike == 0 {
					fn, ok, err := tryBind(th, m, a)
					if !ok {
						return NotImplemented, err
					}
					return Call1(th, fn, b)
				}
				return callFound1(th, m, a, b)
			}
		},
	}
	var defs []*slotDef
	for i, name := range compareNames {
		op := CompareOp(i)
		defs = append(defs, &slotDef{name: name, sig: "($self, value, /)", doc: "Whether self " + op.String() + " value; NotImplemented if self cannot be compared with it.",
			call: func(th *Thread, t *Type, self Value, args []Value, kw []Kw) (Value, error) {
				if len(args) != 1 {
					return Value{}, wrongCount(th, 1, len(args))
				}
				return t.Compare(th, self, args[0], op)
			}})
	}
	addGroup(g, defs...)
}

func attrGroups() {
	addGroup(&slotGroup{
		copy: func(dst, src *Slots) { dst.GetAttr = src.GetAttr },
		install: func(s *Slots) {
			s.GetAttr = dispatchGetAttr
		},
	}, &slotDef{name: "__getattribute__", sig: "($self, name, /)", doc: "Look up the attribute of that name, for self.name.",
		call: func(th *Thread, t *Type, self Value, args []Value, kw []Kw) (Value, error) {
			if len(args) != 1 {
				return Value{}, wrongCount(th, 1, len(args))
			}
			name, err := attrName(th, args[0])
			if err != nil {
				return Value{}, err
			}
			return t.GetAttr(th, self, name)
		}}, &slotDef{name: "__getattr__"})
	setter := func(del bool) func(th *Thread, t *Type, self Value, args []Value, kw []Kw) (Value, error) {
		return func(th *Thread, t *Type, self Value, args []Value, kw []Kw) (Value, error) {
			want := 2
			if del {
				want = 1
			}
			if len(args) != want {
				return Value{}, wrongCount(th, want, len(args))
			}
			name, err := attrName(th, args[0])
			if err != nil {
				return Value{}, err
			}
			var x Value
			if !del {
				x = args[1]
			}
			if err := hackcheck(th, t, self); err != nil {
				return Value{}, err
			}
			return None, t.SetAttr(th, self, name, x)
		}
	}
	addGroup(&slotGroup{
		copy: func(dst, src *Slots) { dst.SetAttr = src.SetAttr },
		install: func(s *Slots) {
			s.SetAttr = func(th *Thread, v Value, name *Str, x Value) error {
				if x.o == nil {
					_, err := callSpecial1(th, v, "__delattr__", From(name))
					return err
				}
				_, err := callSpecial2(th, v, "__setattr__", From(name), x)
				return err
			}
		},
	}, &slotDef{name: "__setattr__", sig: "($self, name, value, /)", doc: "Set the attribute of that name, for self.name = value.", call: setter(false)},
		&slotDef{name: "__delattr__", sig: "($self, name, /)", doc: "Delete the attribute of that name, for del self.name.", call: setter(true)})
}

// hackcheck keeps object.__setattr__ away from objects whose type has its own rules.
func hackcheck(th *Thread, t *Type, self Value) error {
	if o, ok := self.o.(*Type); ok && t == ObjectType {
		return th.TypeErrorf("can't apply this __setattr__ to %s object", o.Type().Name)
	}
	return nil
}

func itemGroups() {
	binary("__getitem__", "($self, key, /)", "Look up the item at key, for self[key].", func(s *Slots) *BinaryFunc { return &s.GetItem })
	addGroup(&slotGroup{
		copy: func(dst, src *Slots) { dst.SetItem = src.SetItem },
		install: func(s *Slots) {
			s.SetItem = func(th *Thread, v, key, x Value) error {
				if x.o == nil {
					m := v.Type().Lookup("__delitem__")
					if m.o == nil {
						return th.TypeErrorf("'%s' object doesn't support item deletion", v.Type().Name)
					}
					_, err := callFound1(th, m, v, key)
					return err
				}
				m := v.Type().Lookup("__setitem__")
				if m.o == nil {
					return th.TypeErrorf("'%s' object does not support item assignment", v.Type().Name)
				}
				_, err := callFound2(th, m, v, key, x)
				return err
			}
		},
	}, &slotDef{name: "__setitem__", sig: "($self, key, value, /)", doc: "Store value under key, for self[key] = value.",
		call: func(th *Thread, t *Type, self Value, args []Value, kw []Kw) (Value, error) {
			if len(args) != 2 {
				return Value{}, wrongCount(th, 2, len(args))
			}
			return None, t.SetItem(th, self, args[0], args[1])
		}}, &slotDef{name: "__delitem__", sig: "($self, key, /)", doc: "Remove the item at key, for del self[key].",
		call: func(th *Thread, t *Type, self Value, args []Value, kw []Kw) (Value, error) {
			if len(args) != 1 {
				return Value{}, wrongCount(th, 1, len(args))
			}
			return None, t.SetItem(th, self, args[0], Value{})
		}})
	addGroup(&slotGroup{
		copy:    func(dst, src *Slots) { dst.Contains = src.Contains },
		install: func(s *Slots) { s.Contains = dispatchContains },
	}, &slotDef{name: "__contains__", sig: "($self, key, /)", doc: "Whether key is in self, for the operator in.",
		call: func(th *Thread, t *Type, self Value, args []Value, kw []Kw) (Value, error) {
			if len(args) != 1 {
				return Value{}, wrongCount(th, 1, len(args))
			}
			b, err := t.Contains(th, self, args[0])
			return Bool(b), err
		}})
}

func dispatchContains(th *Thread, v, x Value) (bool, error) {
	m := v.Type().Lookup("__contains__")
	if m.o == nil {
		return containsByIter(th, v, x)
	}
	if m.IsNone() {
		return false, th.TypeErrorf("'%s' object is not a container", v.Type().Name)
	}
	r, err := callFound1(th, m, v, x)
	if err != nil {
		return false, err
	}
	return Truth(th, r)
}

func sizeGroups() {
	addGroup(&slotGroup{
		copy:    func(dst, src *Slots) { dst.Len = src.Len },
		install: func(s *Slots) { s.Len = dispatchLen },
	}, &slotDef{name: "__len__", sig: "($self, /)", doc: "How many items self has, for len().",
		call: func(th *Thread, t *Type, self Value, args []Value, kw []Kw) (Value, error) {
			if len(args) != 0 {
				return Value{}, wrongCount(th, 0, len(args))
			}
			n, err := t.Len(th, self)
			return Int(int64(n)), err
		}})
	addGroup(&slotGroup{
		copy:    func(dst, src *Slots) { dst.Bool = src.Bool },
		install: func(s *Slots) { s.Bool = dispatchBool },
	}, &slotDef{name: "__bool__", sig: "($self, /)", doc: "Whether self counts as true, for bool() and if.",
		call: func(th *Thread, t *Type, self Value, args []Value, kw []Kw) (Value, error) {
			if len(args) != 0 {
				return Value{}, wrongCount(th, 0, len(args))
			}
			b, err := t.Bool(th, self)
			return Bool(b), err
		}})
	addGroup(&slotGroup{
		copy:    func(dst, src *Slots) { dst.Hash, dst.noHash = src.Hash, src.noHash },
		install: func(s *Slots) { s.Hash = dispatchHash },
	}, &slotDef{name: "__hash__", sig: "($self, /)", doc: "An int that is the same for equal objects, for hash() and dict keys.",
		call: func(th *Thread, t *Type, self Value, args []Value, kw []Kw) (Value, error) {
			if len(args) != 0 {
				return Value{}, wrongCount(th, 0, len(args))
			}
			h, err := t.Hash(th, self)
			return Int(h), err
		}})
}

func dispatchLen(th *Thread, v Value) (int, error) {
	r, err := callSpecial(th, v, "__len__")
	if err != nil {
		return 0, err
	}
	i, err := Index(th, r)
	if err != nil {
		return 0, err
	}
	if !i.IsInt() {
		if b, ok := i.o.(*BigInt); ok && b.b.Sign() < 0 {
			return 0, th.Raise(ValueErrorType, "__len__() should return >= 0")
		}
		return 0, th.Raise(OverflowErrorType, "cannot fit 'int' into an index-sized integer")
	}
	if i.AsInt() < 0 {
		return 0, th.Raise(ValueErrorType, "__len__() should return >= 0")
	}
	return int(i.AsInt()), nil
}

func dispatchBool(th *Thread, v Value) (bool, error) {
	m := v.Type().Lookup("__bool__")
	if m.o == nil {
		return len_(th, v)
	}
	r, err := callFound(th, m, v)
	if err != nil {
		return false, err
	}
	if !r.IsBool() {
		return false, th.TypeErrorf("__bool__ should return bool, returned %s", r.Type().Name)
	}
	return r.AsBool(), nil
}

func len_(th *Thread, v Value) (bool, error) {
	if f := v.Type().Len; f != nil {
		n, err := f(th, v)
		return n != 0, err
	}
	return true, nil
}

func dispatchHash(th *Thread, v Value) (int64, error) {
	m := v.Type().Lookup("__hash__")
	if m.o == nil || m.IsNone() {
		return 0, th.TypeErrorf("unhashable type: '%s'", v.Type().Name)
	}
	fn, ok, err := tryBind(th, m, v)
	if !ok {
		if err == nil {
			err = th.TypeErrorf("unhashable type: '%s'", v.Type().Name)
		}
		return 0, err
	}
	var r Value
	if m.Type().Flags&FlagMethodLike != 0 {
		r, err = Call1(th, m, v)
	} else {
		r, err = Call0(th, fn)
	}
	if err != nil {
		return 0, err
	}
	if r.IsInt() || r.IsBool() {
		h := r.AsInt()
		if h == -1 {
			h = -2
		}
		return h, nil
	}
	if !r.Type().Is(IntType) {
		return 0, th.TypeErrorf("__hash__ method should return an integer")
	}
	return Hash(th, intValue(r))
}

func callGroups() {
	addGroup(&slotGroup{
		copy: func(dst, src *Slots) { dst.Call = src.Call },
		install: func(s *Slots) {
			s.Call = func(th *Thread, v Value, args []Value, kw []Kw) (Value, error) {
				if err := th.Enter(""); err != nil {
					return Value{}, err
				}
				defer th.Leave()
				m := v.Type().Lookup("__call__")
				return callFoundArgs(th, m, v, args, kw)
			}
		},
	}, &slotDef{name: "__call__", sig: "($self, /, *args, **kwargs)", doc: "Run self with the given arguments, for self(...).", keywords: true,
		call: func(th *Thread, t *Type, self Value, args []Value, kw []Kw) (Value, error) {
			return t.Call(th, self, args, kw)
		}})
	addGroup(&slotGroup{
		copy: func(dst, src *Slots) { dst.Init = src.Init },
		install: func(s *Slots) {
			s.Init = func(th *Thread, v Value, args []Value, kw []Kw) error {
				m := v.Type().Lookup("__init__")
				r, err := callFoundArgs(th, m, v, args, kw)
				if err == nil && !r.IsNone() {
					return th.TypeErrorf("__init__() should return None, not '%s'", r.Type().Name)
				}
				return err
			}
		},
	}, &slotDef{name: "__init__", sig: "($self, /, *args, **kwargs)", doc: "Set up self from the arguments its class was called with.", keywords: true,
		call: func(th *Thread, t *Type, self Value, args []Value, kw []Kw) (Value, error) {
			return None, t.Init(th, self, args, kw)
		}})
	addGroup(&slotGroup{
		copy: func(dst, src *Slots) { dst.Next = src.Next },
		install: func(s *Slots) {
			s.Next = func(th *Thread, v Value) (Value, error) {
				m := v.Type().Lookup("__next__")
				if m.o == nil {
					return Value{}, th.TypeErrorf("'%s' object is not iterable", v.Type().Name)
				}
				r, err := callFound(th, m, v)
				if err != nil && IsException(err, StopIterationType) {
					return Value{}, th.endIteration(err)
				}
				return r, err
			}
		},
	}, &slotDef{name: "__next__", sig: "($self, /)", doc: "Give the next item, or raise StopIteration when there is none.",
		call: func(th *Thread, t *Type, self Value, args []Value, kw []Kw) (Value, error) {
			if len(args) != 0 {
				return Value{}, wrongCount(th, 0, len(args))
			}
			return nextOrStop(th, t, self)
		}})
}

func descrGroups() {
	addGroup(&slotGroup{
		copy: func(dst, src *Slots) { dst.DescrGet = src.DescrGet },
		install: func(s *Slots) {
			s.DescrGet = func(th *Thread, d, obj Value, typ *Type) (Value, error) {
				m := d.Type().Lookup("__get__")
				if m.o == nil {
					return d, nil
				}
				owner := None
				if typ != nil {
					owner = From(typ)
				}
				n := th.push(d, orNone(obj), owner) // __get__ itself is not bound
				v, err := Call(th, m, th.args[n:n+3:n+3], nil)
				th.pop(n)
				return v, err
			}
		},
	}, &slotDef{name: "__get__", sig: "($self, instance, owner=None, /)", doc: "What reading the attribute gives: of instance, or of the class owner if instance is None.",
		call: func(th *Thread, t *Type, self Value, args []Value, kw []Kw) (Value, error) {
			switch {
			case len(args) == 0:
				return Value{}, th.TypeErrorf(" expected at least 1 argument, got 0")
			case len(args) > 2:
				return Value{}, th.TypeErrorf(" expected at most 2 arguments, got %d", len(args))
			}
			obj := unlessNone(args[0])
			var typ *Type
			if len(args) == 2 && !args[1].IsNone() {
				var ok bool
				if typ, ok = args[1].o.(*Type); !ok {
					if m, ok := self.o.(*ClassMethodDescr); ok {
						return Value{}, m.needsType(th, args[1])
					}
					typ = ObjectType // which says as little as a value that is no class
				}
			}
			if obj.o == nil && typ == nil {
				return Value{}, th.TypeErrorf("__get__(None, None) is invalid")
			}
			if obj.o == nil && typ == NoneType {
				obj = None
			}
			return t.DescrGet(th, self, obj, typ)
		}})
	addGroup(&slotGroup{
		copy: func(dst, src *Slots) { dst.DescrSet = src.DescrSet },
		install: func(s *Slots) {
			s.DescrSet = func(th *Thread, d, obj, x Value) error {
				name := "__set__"
				if x.o == nil {
					name = "__delete__"
				}
				m := d.Type().Lookup(name)
				if m.o == nil {
					return th.AttributeErrorf(d, name, "%s", name)
				}
				var err error
				if x.o == nil {
					_, err = callFound1(th, m, d, obj)
				} else {
					_, err = callFound2(th, m, d, obj, x)
				}
				return err
			}
		},
	}, &slotDef{name: "__set__", sig: "($self, instance, value, /)", doc: "What assigning to the attribute of instance does.",
		call: func(th *Thread, t *Type, self Value, args []Value, kw []Kw) (Value, error) {
			if len(args) != 2 {
				return Value{}, wrongCount(th, 2, len(args))
			}
			return None, t.DescrSet(th, self, args[0], args[1])
		}}, &slotDef{name: "__delete__", sig: "($self, instance, /)", doc: "What deleting the attribute of instance does.",
		call: func(th *Thread, t *Type, self Value, args []Value, kw []Kw) (Value, error) {
			if len(args) != 1 {
				return Value{}, wrongCount(th, 1, len(args))
			}
			return None, t.DescrSet(th, self, args[0], Value{})
		}})
}

// inplaceOps are the operators that have in-place forms.
var inplaceOps = [...]NumOp{OpAdd, OpSub, OpMul, OpMod, OpPow, OpLShift, OpRShift, OpAnd, OpXor, OpOr, OpFloorDiv, OpTrueDiv, OpMatMul}

// initSlotDefs fills the tables. The order is that in which CPython lists the wrappers.
func initSlotDefs() {
	slotByName = make(map[string]*slotDef, 128)
	optional("__repr__", "Text that shows self to a programmer, for repr().", func(s *Slots) *UnaryFunc { return &s.Repr }, func(_ *Thread, v Value) (Value, error) {
		return FromString("<" + v.Type().Name + " object at " + Address(v) + ">"), nil
	})
	sizeGroups()
	callGroups()
	unary("__str__", "Text that shows self to a reader, for str() and print().", func(s *Slots) *UnaryFunc { return &s.Str })
	attrGroups()
	compareGroup()
	optional("__iter__", "Give an iterator over self, for iter() and loops.", func(s *Slots) *UnaryFunc { return &s.Iter }, func(th *Thread, v Value) (Value, error) {
		return Value{}, th.TypeErrorf("'%s' object is not iterable", v.Type().Name)
	})
	descrGroups()
	number(OpAdd, "__add__", "__radd__", "+")
	number(OpSub, "__sub__", "__rsub__", "-")
	number(OpMul, "__mul__", "__rmul__", "*")
	number(OpMod, "__mod__", "__rmod__", "%")
	number(OpDivmod, "__divmod__", "__rdivmod__", "divmod")
	number(OpPow, "__pow__", "__rpow__", "**")
	unary("__neg__", "Give -self.", func(s *Slots) *UnaryFunc { return &s.Neg })
	unary("__pos__", "Give +self.", func(s *Slots) *UnaryFunc { return &s.Pos })
	unary("__abs__", "Give the size of self, its sign aside, for abs().", func(s *Slots) *UnaryFunc { return &s.Abs })
	unary("__invert__", "Give ~self.", func(s *Slots) *UnaryFunc { return &s.Invert })
	number(OpLShift, "__lshift__", "__rlshift__", "<<")
	number(OpRShift, "__rshift__", "__rrshift__", ">>")
	number(OpAnd, "__and__", "__rand__", "&")
	number(OpXor, "__xor__", "__rxor__", "^")
	number(OpOr, "__or__", "__ror__", "|")
	unary("__int__", "Give self as an int, its fraction cut off.", func(s *Slots) *UnaryFunc { return &s.Int })
	unary("__float__", "Give self as a float, the nearest there is.", func(s *Slots) *UnaryFunc { return &s.Float })
	number(OpFloorDiv, "__floordiv__", "__rfloordiv__", "//")
	number(OpTrueDiv, "__truediv__", "__rtruediv__", "/")
	number(OpMatMul, "__matmul__", "__rmatmul__", "@")
	unary("__index__", "Give self as an int, for indexing and wherever nothing but a whole number will do.", func(s *Slots) *UnaryFunc { return &s.Index })
	for _, op := range inplaceOps {
		name := "__i" + strings.TrimPrefix(numGroup[op].defs[0].name, "__")
		binary(name, "($self, value, /)", "Carry out self "+numOpText[op]+"= value and give what self is then, or NotImplemented.", func(s *Slots) *BinaryFunc { return &s.Inplace[op] })
	}
	itemGroups()
	optional("__await__", "Give the iterator that await drives.", func(s *Slots) *UnaryFunc { return &s.Await }, func(th *Thread, v Value) (Value, error) {
		return Value{}, th.Raisef(AttributeErrorType, "object %s does not have __await__ method", v.Type().Name)
	})
	unary("__aiter__", "Give the asynchronous iterator over self, for async for.", func(s *Slots) *UnaryFunc { return &s.AIter })
	unary("__anext__", "Give an awaitable for the next item; it raises StopAsyncIteration when there is none.", func(s *Slots) *UnaryFunc { return &s.ANext })
	addGroup(&slotGroup{
		copy: func(dst, src *Slots) { dst.Del = src.Del },
		install: func(s *Slots) {
			s.Del = func(th *Thread, v Value) error { _, err := callSpecial(th, v, "__del__"); return err }
		},
	}, &slotDef{name: "__del__", sig: "($self, /)", doc: "Run when the object is thrown away.",
		call: func(th *Thread, t *Type, self Value, args []Value, kw []Kw) (Value, error) {
			return None, t.Del(th, self)
		}})
	bufferGroup()
	seqSlot("__add__", "Give the items of self followed by those of value.", func(s *Slots) *BinaryFunc { return &s.Concat })
	seqSlot("__mul__", "Give the items of self, value times over.", func(s *Slots) *BinaryFunc { return &s.Repeat })
	seqSlot("__rmul__", "Give the items of self, value times over.", func(s *Slots) *BinaryFunc { return &s.Repeat })
	seqSlot("__iadd__", "Put the items of value after those of self, and give self.", func(s *Slots) *BinaryFunc { return &s.InplaceConcat })
	seqSlot("__imul__", "Make self its items value times over, and give self.", func(s *Slots) *BinaryFunc { return &s.InplaceRepeat })
}

func bufferGroup() {
	addGroup(&slotGroup{
		copy:    func(dst, src *Slots) { dst.Buffer = src.Buffer },
		install: func(s *Slots) { s.Buffer = dispatchBuffer },
	}, &slotDef{name: "__buffer__", sig: "($self, flags, /)", doc: "Give a memoryview of the memory behind self; flags as in inspect.BufferFlags.",
		call: func(th *Thread, t *Type, self Value, args []Value, kw []Kw) (Value, error) {
			if len(args) != 1 {
				return Value{}, wrongCount(th, 1, len(args))
			}
			if _, err := cIntArg(th, args[0]); err != nil {
				return Value{}, err
			}
			return NewMemoryView(th, self)
		}})
}

// dispatchBuffer asks the method __buffer__ of a class for a memoryview.
func dispatchBuffer(th *Thread, v Value) (*Buffer, error) {
	const fullReadOnly = 0x11c // inspect.BufferFlags.FULL_RO
	r, err := callSpecial1(th, v, "__buffer__", Int(fullReadOnly))
	if err != nil {
		return nil, err
	}
	m, ok := r.o.(*MemoryView)
	if !ok {
		return nil, th.TypeErrorf("__buffer__ returned non-memoryview object")
	}
	if m.released {
		return nil, th.ValueErrorf(releasedText)
	}
	return &m.buf, nil
}

// seqDefs are the wrappers of the sequence slots; dunder methods of class statements
// never fill those, they fill the numeric slot of the same name.
var seqDefs []*seqDef

type seqDef struct {
	slotDef
	at func(s *Slots) *BinaryFunc
}

func seqSlot(name, doc string, at func(s *Slots) *BinaryFunc) {
	seqDefs = append(seqDefs, &seqDef{at: at, slotDef: slotDef{name: name, sig: "($self, value, /)", doc: doc,
		call: func(th *Thread, t *Type, self Value, args []Value, kw []Kw) (Value, error) {
			if len(args) != 1 {
				if strings.HasSuffix(name, "mul__") {
					return Value{}, th.TypeErrorf(" expected 1 argument, got %d", len(args))
				}
				return Value{}, wrongCount(th, 1, len(args))
			}
			return (*at(&t.Slots))(th, self, args[0])
		}}})
}

// addSlotWrappers puts the wrappers of t's own slots into its namespace. A slot is its
// own when no base has it, or when the base's wrapper would call another function.
func addSlotWrappers(t *Type, d *Dict) {
	add := func(def *slotDef) {
		if def.call == nil || d.HasStr(def.name) {
			return
		}
		if slices.Contains(t.SlotMethods, def.name) {
			d.SetStr(staticStr(def.name), From(&MethodDescr{Owner: t, Func: def.method(t)}))
		} else {
			d.SetStr(staticStr(def.name), From(&SlotWrapper{Owner: t, def: def}))
		}
	}
	for _, g := range slotGroups {
		if t.wraps.has(g.id) {
			for _, def := range g.defs {
				add(def)
			}
		}
	}
	for _, s := range seqDefs {
		if *s.at(&t.Slots) != nil && (t.Base == nil || *s.at(&t.Base.Slots) == nil) {
			add(&s.slotDef)
		}
	}
}

// method is the slot of t as an ordinary method.
func (d *slotDef) method(t *Type) *Func {
	return &Func{Name: d.name, Sig: strings.Replace(d.sig, "$self, ", "", 1), Doc: d.doc, slot: d,
		Fast1: func(th *Thread, self, x Value) (Value, error) {
			a, mark := th.PushArgs(1)
			a[0] = x
			v, err := d.call(th, t, self, a, nil)
			th.PopArgs(mark)
			return v, err
		}}
}

// ownerOf is the static type whose slot v, found on a class, calls, and how it is declared; nil
// if v is something else.
func ownerOf(v Value) (*Type, *slotDef) {
	switch o := v.o.(type) {
	case *SlotWrapper:
		return o.Owner, o.def
	case *MethodDescr:
		if o.Func.slot != nil {
			return o.Owner, o.Func.slot
		}
	}
	return nil, nil
}

func hashGroup() *slotGroup { return slotGroups[slotHash] }
