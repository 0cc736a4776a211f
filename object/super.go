package object

import "slices"

// this file defines super

// SuperType is super.
var SuperType = NewStatic("super", ObjectType, FlagBaseType)

// Super is super(typ, obj): attributes of obj found after typ in the order of its class.
type Super struct {
	Sub
	typ     *Type
	obj     Value // zero: unbound
	objType *Type
}

// Type is super or a subclass.
func (s *Super) Type() *Type { return s.TypeOr(SuperType) }

// NewSuper is super(typ, obj), checked.
func NewSuper(th *Thread, typ *Type, obj Value) (*Super, error) {
	s := &Super{typ: typ}
	return s, s.bind(th, typ, obj)
}

func (s *Super) bind(th *Thread, typ *Type, obj Value) error {
	s.typ, s.obj = typ, obj
	if obj.o == nil {
		return nil
	}
	if typ == nil { // made by __new__ alone
		return th.Raise(RuntimeErrorType, "super(): not initialized")
	}
	if t, ok := obj.o.(*Type); ok && t.Is(typ) {
		s.objType = t
		return nil
	}
	if obj.Type().Is(typ) {
		s.objType = obj.Type()
		return nil
	}
	c, err := LookupAttr(th, obj, "__class__")
	if err != nil {
		return err
	}
	if t, ok := c.o.(*Type); ok && t != obj.Type() && t.Is(typ) {
		s.objType = t
		return nil
	}
	return th.superMismatch(obj, typ)
}

// superMismatch is the TypeError for an object that has nothing to do with the class of a super.
func (th *Thread) superMismatch(obj Value, typ *Type) error {
	what, name := "instance of ", obj.Type().Name
	if t, ok := obj.o.(*Type); ok {
		what, name = "type ", t.Name
	}
	return th.TypeErrorf("super(type, obj): obj (%s%s) is not an instance or subtype of type (%s).", what, name, typ.Name)
}

// Find is the class attribute that s.name finds, unbound, or the zero Value.
func (s *Super) Find(name string) Value {
	mro := s.objType.MRO
	i := 0
	for i < len(mro) && mro[i] != s.typ {
		i++
	}
	h := hashString(name)
	for i++; i < len(mro); i++ {
		if v := mro[i].own().getString(name, h); v.o != nil {
			return v
		}
	}
	return Value{}
}

// FindMethod is the function that s.name is, and the object to call it with; zero when
// it is anything else than a function found through an instance.
func (s *Super) FindMethod(name string) (fn, self Value) {
	if s.objType == nil || name == "__class__" || s.Ext != nil {
		return Value{}, Value{}
	}
	if t, ok := s.obj.o.(*Type); ok && t == s.objType {
		return Value{}, Value{}
	}
	if d := s.Find(name); d.o != nil {
		if _, ok := d.o.(*Function); ok {
			return d, s.obj
		}
	}
	return Value{}, Value{}
}

func superGetAttr(th *Thread, v Value, name *Str) (Value, error) {
	s := v.o.(*Super)
	if s.objType == nil || name.s == "__class__" {
		return genericGetAttr(th, v, name)
	}
	d := s.Find(name.s)
	if d.o == nil {
		return genericGetAttrSuper(th, v, name)
	}
	get := d.Type().DescrGet
	if get == nil {
		return d, nil
	}
	obj := s.obj
	if t, ok := obj.o.(*Type); ok && t == s.objType {
		obj = Value{}
	}
	return get(th, d, obj, s.objType)
}

func genericGetAttrSuper(th *Thread, v Value, name *Str) (Value, error) {
	r, err := genericLookup(th, v, name)
	if err == nil && r.o == nil {
		return Value{}, th.AttributeErrorf(v, name.s, "'super' object has no attribute '%s'", name.s)
	}
	return r, err
}

func init() {
	t := SuperType
	t.Doc = `Look attributes up in the classes after type in the method resolution order of object_or_type.

super()                      in a method: the class it stands in, and its first argument
super(type, object_or_type)  the same, said in full: an instance of type, or a subclass of it
super(type)                  not bound yet; a descriptor

Used to extend an inherited method: super().method(...) calls the next one.`
	t.GetAttr = superGetAttr
	t.New = func(th *Thread, typ *Type, args []Value, kw []Kw) (Value, error) {
		return From(&Super{Sub: NewSub(typ, SuperType)}), nil
	}
	t.Init = superInit
	t.Repr = func(th *Thread, v Value) (Value, error) {
		s := v.o.(*Super)
		name := "NULL"
		if s.typ != nil {
			name = s.typ.Name
		}
		if s.objType != nil {
			return FromString("<super: <class '" + name + "'>, <" + s.objType.Name + " object>>"), nil
		}
		return FromString("<super: <class '" + name + "'>, NULL>"), nil
	}
	t.DescrGet = func(th *Thread, d, obj Value, typ *Type) (Value, error) {
		s := d.o.(*Super)
		if obj.o == nil || obj.IsNone() || s.obj.o != nil {
			return d, nil
		}
		if s.Ext != nil {
			return Call(th, From(s.Type()), []Value{From(s.typ), obj}, nil)
		}
		n, err := NewSuper(th, s.typ, obj)
		return From(n), err
	}
	t.Getters = func() []Getter {
		return []Getter{
			{Name: "__thisclass__", Field: true, Doc: "the class after which the search starts", Get: func(th *Thread, v Value) (Value, error) { return typeOrNone(v.o.(*Super).typ), nil }},
			{Name: "__self__", Field: true, Doc: "the object whose attributes are looked up; None if not bound", Get: func(th *Thread, v Value) (Value, error) { return orNone(v.o.(*Super).obj), nil }},
			{Name: "__self_class__", Field: true, Doc: "the class whose method resolution order is searched; None if not bound", Get: func(th *Thread, v Value) (Value, error) { return typeOrNone(v.o.(*Super).objType), nil }},
		}
	}
}

func typeOrNone(t *Type) Value {
	if t == nil {
		return None
	}
	return From(t)
}

func superInit(th *Thread, v Value, args []Value, kw []Kw) error {
	s := v.o.(*Super)
	if len(kw) > 0 {
		return th.TypeErrorf("super() takes no keyword arguments")
	}
	switch len(args) {
	case 0:
		typ, obj, err := superArgs(th)
		if err != nil {
			return err
		}
		return s.bind(th, typ, obj)
	case 1, 2:
		typ, ok := args[0].o.(*Type)
		if !ok {
			return th.TypeErrorf("super() argument 1 must be a type, not %s", args[0].Type().Name)
		}
		var obj Value
		if len(args) == 2 {
			obj = unlessNone(args[1])
		}
		return s.bind(th, typ, obj)
	}
	return th.TypeErrorf("super() expected at most 2 arguments, got %d", len(args))
}

// superArgs finds the class and first argument of the running method for super().
func superArgs(th *Thread) (*Type, Value, error) {
	f := th.Top
	if f == nil || f.Fn == nil && f.Gen == nil {
		return nil, Value{}, th.Raise(RuntimeErrorType, "super(): no arguments")
	}
	if f.Code.ArgCount == 0 && f.Code.Flags&CodeVarArgs == 0 || len(f.Slots) == 0 {
		return nil, Value{}, th.Raise(RuntimeErrorType, "super(): no arguments")
	}
	obj := f.Slots[0]
	if c, ok := obj.o.(*Cell); ok && slices.Contains(f.Code.Cellvars, f.Code.Varnames[0]) {
		obj = c.V
	}
	if obj.o == nil {
		return nil, Value{}, th.Raise(RuntimeErrorType, "super(): arg[0] deleted")
	}
	if e, ok := obj.o.(*Exception); ok {
		e.Share() // the first argument may have been bound anew, to a handler's exception
	}
	for i, name := range f.Code.Freevars {
		if name == "__class__" {
			c := f.Closure[i].V
			if c.o == nil {
				return nil, Value{}, th.Raise(RuntimeErrorType, "super(): empty __class__ cell")
			}
			t, ok := c.o.(*Type)
			if !ok {
				return nil, Value{}, th.Raisef(RuntimeErrorType, "super(): __class__ is not a type (%s)", c.Type().Name)
			}
			return t, obj, nil
		}
	}
	return nil, Value{}, th.Raise(RuntimeErrorType, "super(): __class__ cell not found")
}
