package object

import (
	"cmp"
	"strings"
)

// this file defines the descriptors of builtin types and functions written in Go

// Types of builtin callables and descriptors.
var (
	MethodDescrType      = NewStatic("method_descriptor", ObjectType, FlagMethodLike|FlagVectorcall|FlagNoInstantiate)
	ClassMethodDescrType = NewStatic("classmethod_descriptor", ObjectType, FlagNoInstantiate)
	SlotWrapperType      = NewStatic("wrapper_descriptor", ObjectType, FlagMethodLike|FlagNoInstantiate)
	MethodWrapperType    = NewStatic("method-wrapper", ObjectType, FlagNoInstantiate)
	GetSetType           = NewStatic("getset_descriptor", ObjectType, FlagNoInstantiate)
	MemberType           = NewStatic("member_descriptor", ObjectType, FlagNoInstantiate)
	BuiltinType          = NewStatic("builtin_function_or_method", ObjectType, FlagNoInstantiate|FlagVectorcall)
	MethodType           = NewStatic("method", ObjectType, FlagVectorcall)
)

// MethodDescr is a method of a builtin type, found on the class: str.upper.
type MethodDescr struct {
	Owner *Type
	Func  *Func
}

// ClassMethodDescr is a class method of a builtin type, found in its namespace.
type ClassMethodDescr struct {
	Owner *Type
	Func  *Func
}

// SlotWrapper makes a slot of a builtin type callable: int.__add__.
type SlotWrapper struct {
	Owner *Type
	def   *slotDef
}

// MethodWrapper is a SlotWrapper bound to an object: (1).__add__.
type MethodWrapper struct {
	w    *SlotWrapper
	Self Value
}

// GetSet is a computed attribute of a builtin type.
type GetSet struct {
	owner *Type
	g     *Getter
}

// GetterOf is the getter behind a descriptor, or nil. It serves objects of the class that has
// the descriptor, and needs no lookup.
func GetterOf(d Value) *Getter {
	if g, ok := d.o.(*GetSet); ok {
		return g.g
	}
	return nil
}

// Member is the descriptor of one name in __slots__.
type Member struct {
	owner *Type
	name  string
	index int
}

// Builtin is a function in Go, or a method of a builtin type bound to an object.
// Self is the zero Value, a module or the object.
type Builtin struct {
	Func   *Func
	Self   Value
	Module Value // a str, or None
	owner  *Type // of a bound method or a static method
}

// Method is a callable bound to an object: the result of instance.function.
type Method struct {
	Fn   Value
	Self Value
}

func (*MethodDescr) Type() *Type      { return MethodDescrType }
func (*ClassMethodDescr) Type() *Type { return ClassMethodDescrType }
func (*SlotWrapper) Type() *Type      { return SlotWrapperType }
func (*MethodWrapper) Type() *Type    { return MethodWrapperType }
func (g *GetSet) Type() *Type {
	if g.g.Field {
		return MemberType
	}
	return GetSetType
}

func (*Member) Type() *Type  { return MemberType }
func (*Builtin) Type() *Type { return BuiltinType }
func (*Method) Type() *Type  { return MethodType }

// descriptor is how f stands in the namespace of t.
func (f *Func) descriptor(t *Type) Value {
	switch {
	case f.Class:
		return From(&ClassMethodDescr{Owner: t, Func: f})
	case f.Static:
		return From(&StaticMethod{Fn: From(&Builtin{Func: f, Self: From(t), Module: None, owner: t})})
	}
	return From(&MethodDescr{Owner: t, Func: f})
}

// NewBuiltin is a function of a module.
func NewBuiltin(f *Func, self Value, module string) Value {
	m := None
	if module != "" {
		m = FromString(module)
	}
	return From(&Builtin{Func: f, Self: self, Module: m})
}

// Call calls the method with self and the rest of the arguments.
func (m *MethodDescr) Call(th *Thread, self Value, args []Value, kw []Kw) (Value, error) {
	if !self.Type().Is(m.Owner) {
		return Value{}, th.TypeErrorf("descriptor '%s' for '%s' objects doesn't apply to a '%s' object", m.Func.Name, m.Owner.Name, self.Type().Name)
	}
	return m.Func.callOn(th, self, args, kw, m.Owner, Value{})
}

// needsType is the TypeError for something else than a class to bind to.
func (m *ClassMethodDescr) needsType(th *Thread, v Value) error {
	return th.TypeErrorf("descriptor '%s' for type '%s' needs a type, not a '%s' as arg 2", m.Func.Name, m.Owner.Name, v.Type().Name)
}

// notBelow is the TypeError for a class that is no subclass of the owner.
func (m *ClassMethodDescr) notBelow(th *Thread, t *Type) error {
	return th.TypeErrorf("descriptor '%s' requires a subtype of '%s' but received '%s'", m.Func.Name, m.Owner.Name, t.Name)
}

// Name is the function's __qualname__.
func (b *Builtin) qualname() string {
	switch {
	case b.owner != nil:
		return b.owner.Qualname + "." + b.Func.Name
	case b.Self.o != nil:
		if t, ok := b.Self.o.(*Type); ok {
			return t.Qualname + "." + b.Func.Name
		}
		if _, ok := b.Self.o.(*Module); !ok {
			return b.Self.Type().Qualname + "." + b.Func.Name
		}
	}
	return b.Func.Name
}

func (w *SlotWrapper) call(th *Thread, self Value, args []Value, kw []Kw) (Value, error) {
	if !self.Type().Is(w.Owner) {
		return Value{}, th.TypeErrorf("descriptor '%s' requires a '%s' object but received a '%s'", w.def.name, w.Owner.Name, self.Type().Name)
	}
	if len(kw) > 0 && !w.def.keywords {
		return Value{}, th.TypeErrorf("wrapper %s() takes no keyword arguments", w.def.name)
	}
	// a class may give a slot a wrapper that leads back to the class: bound the circle
	if err := th.Enter(""); err != nil {
		return Value{}, err
	}
	defer th.Leave()
	return w.def.call(th, w.Owner, self, args, kw)
}

func methodDescrRepr(th *Thread, v Value) (Value, error) {
	switch d := v.o.(type) {
	case *MethodDescr:
		return FromString("<method '" + d.Func.Name + "' of '" + d.Owner.Name + "' objects>"), nil
	case *ClassMethodDescr:
		return FromString("<method '" + d.Func.Name + "' of '" + d.Owner.Name + "' objects>"), nil
	case *SlotWrapper:
		return FromString("<slot wrapper '" + d.def.name + "' of '" + d.Owner.Name + "' objects>"), nil
	case *GetSet:
		if d.g.Field {
			return FromString("<member '" + d.g.Name + "' of '" + d.owner.Name + "' objects>"), nil
		}
		return FromString("<attribute '" + d.g.Name + "' of '" + d.owner.Name + "' objects>"), nil
	case *Member:
		return FromString("<member '" + d.name + "' of '" + d.owner.Name + "' objects>"), nil
	}
	return Value{}, th.Raise(SystemErrorType, "bad descriptor")
}

func descrName(th *Thread, v Value) (Value, error) {
	switch d := v.o.(type) {
	case *MethodDescr:
		return FromString(d.Func.Name), nil
	case *ClassMethodDescr:
		return FromString(d.Func.Name), nil
	case *SlotWrapper:
		return FromString(d.def.name), nil
	case *MethodWrapper:
		return FromString(d.w.def.name), nil
	case *GetSet:
		return FromString(d.g.Name), nil
	case *Member:
		return FromString(d.name), nil
	case *Builtin:
		return FromString(d.Func.Name), nil
	}
	return None, nil
}

func descrOwner(v Value) *Type {
	switch d := v.o.(type) {
	case *MethodDescr:
		return d.Owner
	case *ClassMethodDescr:
		return d.Owner
	case *SlotWrapper:
		return d.Owner
	case *MethodWrapper:
		return d.w.Owner
	case *GetSet:
		return d.owner
	case *Member:
		return d.owner
	}
	return nil
}

func descrQualname(th *Thread, v Value) (Value, error) {
	if b, ok := v.o.(*Builtin); ok {
		return FromString(b.qualname()), nil
	}
	name, err := descrName(th, v)
	if err != nil {
		return Value{}, err
	}
	return FromString(descrOwner(v).Qualname + "." + StringOf(name)), nil
}

func descrObjclass(th *Thread, v Value) (Value, error) { return From(descrOwner(v)), nil }

func descrDoc(th *Thread, v Value) (Value, error) {
	doc := ""
	switch d := v.o.(type) {
	case *MethodDescr:
		doc = d.Func.Doc
	case *ClassMethodDescr:
		doc = d.Func.Doc
	case *SlotWrapper:
		doc = d.def.doc
	case *MethodWrapper:
		doc = d.w.def.doc
	case *GetSet:
		doc = d.g.Doc
	case *Builtin:
		doc = d.Func.Doc
	}
	if doc == "" {
		return None, nil
	}
	return FromString(doc), nil
}

// descrTextSig is __text_signature__: what inspect.signature reads.
func descrTextSig(th *Thread, v Value) (Value, error) {
	var f *Func
	self := "$self"
	switch d := v.o.(type) {
	case *MethodDescr:
		f = d.Func
	case *ClassMethodDescr:
		f, self = d.Func, "$type"
	case *Builtin:
		f = d.Func
		if _, ok := d.Self.o.(*Module); ok || d.Self.o == nil {
			self = "$module"
		}
	case *SlotWrapper:
		return FromString(d.textSig()), nil
	case *MethodWrapper:
		return FromString(withoutSelf(d.w.textSig())), nil
	}
	if f == nil || f.Sig == "" && f.Fast0 == nil || f.NoTextSig {
		return None, nil
	}
	sig := f.Sig
	if f.Static {
		return FromString(sig), nil
	}
	if f.Class {
		self = "$type"
	}
	if f.Qual != "" { // a function in Python: self is a parameter like others
		if _, bound := v.o.(*Builtin); bound {
			return FromString(cmp.Or(sig, "()")), nil
		}
		self = self[1:]
	} else {
		self += ", /"
	}
	if sig == "" || sig == "()" {
		return FromString("(" + self + ")"), nil
	}
	for _, p := range splitParams(sig[1 : len(sig)-1]) {
		if p == "/" {
			self = strings.TrimSuffix(self, ", /")
		}
	}
	return FromString("(" + self + ", " + sig[1:]), nil
}

// textSig is that of the slot, or of an __init__ that CPython has in Python.
func (w *SlotWrapper) textSig() string {
	if w.def.name == "__init__" && strings.HasPrefix(w.Owner.TextSig, "(self") {
		return w.Owner.TextSig
	}
	return w.def.sig
}

// withoutSelf is a text signature without a first parameter self.
func withoutSelf(sig string) string {
	if rest, ok := strings.CutPrefix(sig, "(self"); ok {
		return "(" + strings.TrimPrefix(rest, ", ")
	}
	return sig
}

func init() {
	for _, t := range []*Type{MethodDescrType, ClassMethodDescrType, SlotWrapperType, GetSetType, MemberType} {
		t.Repr = methodDescrRepr
		t.Getters = func() []Getter {
			return []Getter{
				{Name: "__name__", Get: descrName},
				{Name: "__qualname__", Get: descrQualname},
				{Name: "__objclass__", Get: descrObjclass},
				{Name: "__doc__", Get: descrDoc},
				{Name: "__text_signature__", Get: descrTextSig},
			}
		}
	}
	MethodDescrType.Call = func(th *Thread, v Value, args []Value, kw []Kw) (Value, error) {
		m := v.o.(*MethodDescr)
		if len(args) == 0 {
			return Value{}, th.TypeErrorf("unbound method %s.%s() needs an argument", m.Owner.Name, m.Func.Name)
		}
		return m.Call(th, args[0], args[1:], kw)
	}
	MethodDescrType.DescrGet = func(th *Thread, d, obj Value, typ *Type) (Value, error) {
		m := d.o.(*MethodDescr)
		if obj.o == nil {
			return d, nil
		}
		if !obj.Type().Is(m.Owner) {
			return Value{}, th.TypeErrorf("descriptor '%s' for '%s' objects doesn't apply to a '%s' object", m.Func.Name, m.Owner.Name, obj.Type().Name)
		}
		return From(&Builtin{Func: m.Func, Self: obj, Module: None, owner: m.Owner}), nil
	}
	ClassMethodDescrType.DescrGet = func(th *Thread, d, obj Value, typ *Type) (Value, error) {
		m := d.o.(*ClassMethodDescr)
		if typ == nil {
			typ = obj.Type()
		}
		if !typ.Is(m.Owner) {
			return Value{}, m.notBelow(th, typ)
		}
		return From(&Builtin{Func: m.Func, Self: From(typ), Module: None}), nil
	}
	ClassMethodDescrType.Call = func(th *Thread, v Value, args []Value, kw []Kw) (Value, error) {
		m := v.o.(*ClassMethodDescr)
		if len(args) == 0 {
			return Value{}, th.TypeErrorf("descriptor '%s' of '%s' object needs an argument", m.Func.Name, m.Owner.Name)
		}
		t, ok := args[0].o.(*Type)
		if !ok {
			return Value{}, m.needsType(th, args[0])
		}
		if !t.Is(m.Owner) {
			return Value{}, m.notBelow(th, t)
		}
		return m.Func.callOn(th, args[0], args[1:], kw, m.Owner, Value{})
	}
	SlotWrapperType.Call = func(th *Thread, v Value, args []Value, kw []Kw) (Value, error) {
		w := v.o.(*SlotWrapper)
		if len(args) == 0 {
			return Value{}, th.TypeErrorf("descriptor '%s' of '%s' object needs an argument", w.def.name, w.Owner.Name)
		}
		return w.call(th, args[0], args[1:], kw)
	}
	SlotWrapperType.DescrGet = func(th *Thread, d, obj Value, typ *Type) (Value, error) {
		w := d.o.(*SlotWrapper)
		if obj.o == nil || obj.IsNone() && w.Owner != NoneType && w.Owner != ObjectType {
			return d, nil
		}
		return From(&MethodWrapper{w: w, Self: obj}), nil
	}
	initMethodWrapper()
	initBuiltin()
	initGetSet()
}

func initMethodWrapper() {
	MethodWrapperType.Call = func(th *Thread, v Value, args []Value, kw []Kw) (Value, error) {
		m := v.o.(*MethodWrapper)
		return m.w.call(th, m.Self, args, kw)
	}
	MethodWrapperType.Repr = func(th *Thread, v Value) (Value, error) {
		m := v.o.(*MethodWrapper)
		return FromString("<method-wrapper '" + m.w.def.name + "' of " + m.Self.Type().Name + " object at " + Address(m.Self) + ">"), nil
	}
	MethodWrapperType.Compare = func(th *Thread, a, b Value, op CompareOp) (Value, error) {
		x, ok1 := a.o.(*MethodWrapper)
		y, ok2 := b.o.(*MethodWrapper)
		if !ok1 || !ok2 || op != EQ && op != NE {
			return NotImplemented, nil
		}
		return Bool((x.w == y.w && Is(x.Self, y.Self)) == (op == EQ)), nil
	}
	MethodWrapperType.Hash = func(th *Thread, v Value) (int64, error) {
		m := v.o.(*MethodWrapper)
		return hashPointer(m.Self) ^ hashPointer(From(m.w)), nil
	}
	MethodWrapperType.Getters = func() []Getter {
		return []Getter{
			{Name: "__self__", Get: func(th *Thread, v Value) (Value, error) { return v.o.(*MethodWrapper).Self, nil }},
			{Name: "__name__", Get: descrName},
			{Name: "__qualname__", Get: descrQualname},
			{Name: "__objclass__", Get: descrObjclass},
			{Name: "__doc__", Get: descrDoc},
			{Name: "__text_signature__", Get: descrTextSig},
		}
	}
}

func initBuiltin() {
	MethodWrapperType.Methods = func() []Func {
		return []Func{{Name: "__reduce__", Fast0: func(th *Thread, self Value) (Value, error) {
			m := self.o.(*MethodWrapper)
			return reduceToGetAttr(th, m.Self, m.w.def.name), nil
		}}}
	}
	MethodDescrType.Methods, SlotWrapperType.Methods = descrReduce, descrReduce
	BuiltinType.Call = func(th *Thread, v Value, args []Value, kw []Kw) (Value, error) {
		b := v.o.(*Builtin)
		owner := b.owner
		if owner == nil {
			owner, _ = b.Self.o.(*Type) // a class method
		}
		return b.Func.callOn(th, b.Self, args, kw, owner, b.Module)
	}
	BuiltinType.Repr = func(th *Thread, v Value) (Value, error) {
		b := v.o.(*Builtin)
		if _, ok := b.Self.o.(*Module); ok || b.Self.o == nil {
			return FromString("<built-in function " + b.Func.Name + ">"), nil
		}
		return FromString("<built-in method " + b.Func.Name + " of " + b.Self.Type().Name + " object at " + Address(b.Self) + ">"), nil
	}
	BuiltinType.Compare = func(th *Thread, a, b Value, op CompareOp) (Value, error) {
		x, ok1 := a.o.(*Builtin)
		y, ok2 := b.o.(*Builtin)
		if !ok1 || !ok2 || op != EQ && op != NE {
			return NotImplemented, nil
		}
		return Bool((x.Func == y.Func && Is(x.Self, y.Self)) == (op == EQ)), nil
	}
	BuiltinType.Hash = func(th *Thread, v Value) (int64, error) {
		b := v.o.(*Builtin)
		h := hashGoPointer(b.Func)
		if b.Self.o != nil {
			h ^= hashPointer(b.Self)
		}
		return h, nil
	}
	BuiltinType.Getters = func() []Getter {
		return []Getter{
			{Name: "__name__", Get: descrName},
			{Name: "__qualname__", Get: descrQualname},
			{Name: "__doc__", Get: descrDoc},
			{Name: "__module__", Get: func(th *Thread, v Value) (Value, error) { return v.o.(*Builtin).Module, nil }},
			{Name: "__self__", Get: func(th *Thread, v Value) (Value, error) {
				b := v.o.(*Builtin)
				if b.Self.o == nil || b.Func.Static {
					return None, nil
				}
				return b.Self, nil
			}},
			{Name: "__text_signature__", Get: descrTextSig},
		}
	}
	BuiltinType.Methods = func() []Func {
		return []Func{{Name: "__reduce__", Fast0: func(th *Thread, self Value) (Value, error) {
			b := self.o.(*Builtin)
			if _, ok := b.Self.o.(*Module); ok || b.Self.o == nil || b.Self.IsNone() {
				return FromString(b.Func.Name), nil
			}
			return reduceToGetAttr(th, b.Self, b.Func.Name), nil
		}}}
	}
}

// reduceToGetAttr is getattr(obj, name), for pickle.
func reduceToGetAttr(th *Thread, obj Value, name string) Value {
	return NewTuple([]Value{builtinNamed(th, "getattr"), NewTuple([]Value{obj, From(th.Interp.Intern(name))})})
}

// descrReduce is the __reduce__ of what is found on a class.
var descrReduce = func() []Func {
	return []Func{{Name: "__reduce__", Fast0: func(th *Thread, self Value) (Value, error) {
		cls, err := GetAttrString(th, self, "__objclass__")
		if err != nil {
			return Value{}, err
		}
		name, err := GetAttrString(th, self, "__name__")
		if err != nil {
			return Value{}, err
		}
		return reduceToGetAttr(th, cls, name.o.(*Str).s), nil
	}}}
}

func initGetSet() {
	GetSetType.DescrGet, GetSetType.DescrSet = getSetGet, getSetSet
	MemberType.DescrGet = func(th *Thread, d, obj Value, typ *Type) (Value, error) {
		m, ok := d.o.(*Member)
		if !ok {
			return getSetGet(th, d, obj, typ)
		}
		if obj.o == nil {
			return d, nil
		}
		if !obj.Type().Is(m.owner) {
			return Value{}, th.TypeErrorf("descriptor '%s' for '%s' objects doesn't apply to a '%s' object", m.name, m.owner.Name, obj.Type().Name)
		}
		if v := InstanceOf(obj).slots[m.index]; v.o != nil {
			return v, nil
		}
		name := strings.TrimPrefix(obj.Type().FullName(), "__main__.")
		return Value{}, th.AttributeErrorf(obj, m.name, "'%s' object has no attribute '%s'", name, m.name)
	}
	MemberType.DescrSet = func(th *Thread, d, obj, x Value) error {
		m, ok := d.o.(*Member)
		if !ok {
			return getSetSet(th, d, obj, x)
		}
		if !obj.Type().Is(m.owner) {
			return th.TypeErrorf("descriptor '%s' for '%s' objects doesn't apply to a '%s' object", m.name, m.owner.Name, obj.Type().Name)
		}
		in := InstanceOf(obj)
		if x.o == nil && in.slots[m.index].o == nil {
			return th.AttributeErrorf(obj, m.name, "%s", m.name)
		}
		in.slots[m.index] = x
		return nil
	}
}

func getSetGet(th *Thread, d, obj Value, typ *Type) (Value, error) {
	g := d.o.(*GetSet)
	if obj.o == nil {
		return d, nil
	}
	if !obj.Type().Is(g.owner) {
		return Value{}, th.TypeErrorf("descriptor '%s' for '%s' objects doesn't apply to a '%s' object", g.g.Name, g.owner.Name, obj.Type().Name)
	}
	return g.g.Get(th, obj)
}

func getSetSet(th *Thread, d, obj, x Value) error {
	g := d.o.(*GetSet)
	switch {
	case !obj.Type().Is(g.owner):
		return th.TypeErrorf("descriptor '%s' for '%s' objects doesn't apply to a '%s' object", g.g.Name, g.owner.Name, obj.Type().Name)
	case g.g.Set != nil:
		return g.g.Set(th, obj, x)
	case g.g.Field:
		return th.AttributeErrorf(obj, g.g.Name, "readonly attribute")
	}
	return th.AttributeErrorf(obj, g.g.Name, "attribute '%s' of '%s' objects is not writable", g.g.Name, g.owner.Name)
}
