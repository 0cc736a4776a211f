package object

import "fmt"

// this file defines attribute access

// GetAttr is v.name.
func GetAttr(th *Thread, v Value, name *Str) (Value, error) {
	x, err := v.Type().GetAttr(th, v, name)
	if err != nil {
		explainAttribute(err, v, name)
	}
	return x, err
}

// explainAttribute tells an AttributeError what was looked for, if whoever raised it has not.
func explainAttribute(err error, v Value, name *Str) {
	e, ok := err.(*Exception)
	if ok && e.Type().Is(AttributeErrorType) && e.Field("name").o == nil && e.Field("obj").o == nil {
		e.SetField("name", From(name))
		e.SetField("obj", v)
	}
}

// GetAttrString is v.name for a name known to Go code.
func GetAttrString(th *Thread, v Value, name string) (Value, error) {
	return GetAttr(th, v, th.Interp.Intern(name))
}

// LookupAttr is GetAttrString that answers the zero Value where it would raise AttributeError.
func LookupAttr(th *Thread, v Value, name string) (Value, error) {
	return LookupAttrStr(th, v, th.Interp.Intern(name))
}

// LookupAttrStr is GetAttr that answers the zero Value where it would raise AttributeError.
func LookupAttrStr(th *Thread, v Value, name *Str) (Value, error) {
	var r Value
	var err error
	if t := v.Type(); t.plainGetAttr() {
		r, err = genericLookup(th, v, name) // spares making most of the errors
	} else if t == ModuleType {
		r, err = moduleFind(th, v, name)
	} else {
		r, err = GetAttr(th, v, name)
	}
	if err != nil && IsException(err, AttributeErrorType) {
		return Value{}, nil
	}
	return r, err
}

// SetAttr is v.name = x.
func SetAttr(th *Thread, v Value, name *Str, x Value) error {
	t := v.Type()
	if t.SetAttr == nil {
		return th.TypeErrorf("'%s' object has no attributes (assign to .%s)", t.Name, name.s)
	}
	return t.SetAttr(th, v, name, x)
}

// SetAttrString is SetAttr for a name known to Go code.
func SetAttrString(th *Thread, v Value, name string, x Value) error {
	return SetAttr(th, v, th.Interp.Intern(name), x)
}

// DelAttr is del v.name.
func DelAttr(th *Thread, v Value, name *Str) error { return SetAttr(th, v, name, Value{}) }

var getAttrGroup, setAttrGroup *slotGroup

// PlainGetAttr reports whether attributes of instances of t are found in the standard
// way, so that a node may remember where it found one.
func (t *Type) PlainGetAttr() bool { return t.plainGetAttr() }

func (t *Type) plainGetAttr() bool { return t.plainGet }

// PlainMeta reports whether classes of metaclass t find their attributes in the standard way.
// When t changes, its classes get new versions.
func (t *Type) PlainMeta() bool {
	if t == TypeType {
		return true
	}
	w, ok := t.Lookup("__getattribute__").o.(*SlotWrapper)
	return ok && w.Owner == TypeType && t.Lookup("__getattr__").o == nil
}

// PlainSetAttr is the same for assignment.
func (t *Type) PlainSetAttr() bool { return t.plainSet }

// genericGetAttr is object.__getattribute__.
func genericGetAttr(th *Thread, v Value, name *Str) (Value, error) {
	r, err := genericLookup(th, v, name)
	if err == nil && r.o == nil {
		return Value{}, noAttribute(th, v, name.s)
	}
	return r, err
}

func noAttribute(th *Thread, v Value, name string) error {
	return th.AttributeErrorf(v, name, "'%s' object has no attribute '%s'", v.Type().Name, name)
}

// genericLookup is object.__getattribute__ with the zero Value for no attribute.
func genericLookup(th *Thread, v Value, name *Str) (Value, error) {
	t := v.Type()
	d := t.LookupStr(name)
	var get func(th *Thread, d, obj Value, typ *Type) (Value, error)
	if d.o != nil {
		dt := d.Type()
		get = dt.DescrGet
		if get != nil && dt.DescrSet != nil {
			return get(th, d, v, t)
		}
	}
	if in := InstanceOf(v); in != nil {
		if x := in.Get(name.s); x.o != nil {
			return x, nil
		}
	}
	if get != nil {
		return get(th, d, v, t)
	}
	return d, nil
}

// genericSetAttr is object.__setattr__ and object.__delattr__.
func genericSetAttr(th *Thread, v Value, name *Str, x Value) error {
	t := v.Type()
	d := t.LookupStr(name)
	if d.o != nil {
		if set := d.Type().DescrSet; set != nil {
			return set(th, d, v, x)
		}
	}
	in := InstanceOf(v)
	if in == nil && t.hasDict {
		in = growInstance(v, t)
	}
	if in == nil || !t.hasDict {
		if d.o != nil {
			return th.AttributeErrorf(v, name.s, "'%s' object attribute '%s' is read-only", t.Name, name.s)
		}
		if t.heap || in != nil {
			return th.AttributeErrorf(v, name.s, "'%s' object has no attribute '%s' and no __dict__ for setting new attributes", t.Name, name.s)
		}
		return th.AttributeErrorf(v, name.s, "'%s' object has no attribute '%s' and no __dict__ for setting new attributes", t.Name, name.s)
	}
	if x.o == nil {
		if !in.Delete(name.s) {
			return noAttribute(th, v, name.s)
		}
		return nil
	}
	in.Set(name, x)
	return nil
}

// dispatchGetAttr is the slot of classes that define __getattribute__ or __getattr__.
func dispatchGetAttr(th *Thread, v Value, name *Str) (Value, error) {
	t := v.Type()
	ga := t.Lookup("__getattribute__")
	var r Value
	var err error
	if w, ok := ga.o.(*SlotWrapper); ok && w.Owner == ObjectType {
		if r, err = genericLookup(th, v, name); err == nil && r.o != nil {
			return r, nil
		}
		if err == nil {
			if hook := t.Lookup("__getattr__"); hook.o != nil {
				return callFound1(th, hook, v, From(name))
			}
			return Value{}, noAttribute(th, v, name.s)
		}
	} else {
		r, err = callFound1(th, ga, v, From(name))
	}
	if err != nil && IsException(err, AttributeErrorType) {
		if hook := t.Lookup("__getattr__"); hook.o != nil {
			return callFound1(th, hook, v, From(name))
		}
	}
	return r, err
}

// attrName checks the name argument of getattr and its like.
func attrName(th *Thread, v Value) (*Str, error) {
	s, ok := v.o.(*Str)
	if !ok {
		return nil, th.TypeErrorf("attribute name must be string, not '%s'", v.Type().Name)
	}
	return s, nil
}

// genericGetDict and genericSetDict are the __dict__ attribute of instances.
func genericGetDict(th *Thread, v Value) (Value, error) {
	switch o := v.o.(type) { // whose own __dict__ a base of the class hides
	case *Type:
		return NewMappingProxy(From(o.own())), nil
	case *Module:
		return From(o.Dict), nil
	}
	in := InstanceOf(v)
	if t := v.Type(); in == nil && t.hasDict {
		in = growInstance(v, t)
	}
	if in == nil {
		return Value{}, noAttribute(th, v, "__dict__")
	}
	return From(in.Dict()), nil
}

func genericSetDict(th *Thread, v, x Value) error {
	switch v.o.(type) {
	case *Module:
		return th.AttributeErrorf(v, "__dict__", "readonly attribute")
	case *Type:
		return th.AttributeErrorf(v, "__dict__", "attribute '__dict__' of 'type' objects is not writable")
	}
	if x.o == nil {
		if in := InstanceOf(v); in != nil {
			in.setDict(NewDict())
			return nil
		}
		return th.TypeErrorf("cannot delete __dict__")
	}
	d, ok := x.o.(*Dict)
	if !ok {
		return th.TypeErrorf("__dict__ must be set to a dictionary, not a '%s'", x.Type().Name)
	}
	in := InstanceOf(v)
	if in == nil {
		return noAttribute(th, v, "__dict__")
	}
	in.setDict(d)
	return nil
}

// typeGetAttr is type.__getattribute__: attributes of a class.
func typeGetAttr(th *Thread, v Value, name *Str) (Value, error) {
	r, err := typeLookup(th, v, name)
	if err == nil && r.o == nil {
		t := v.o.(*Type)
		return Value{}, th.AttributeErrorf(v, name.s, "type object '%s' has no attribute '%s'", t.Name, name.s)
	}
	return r, err
}

func typeLookup(th *Thread, v Value, name *Str) (Value, error) {
	t := v.o.(*Type)
	meta := t.Type()
	md := meta.LookupStr(name)
	var get func(th *Thread, d, obj Value, typ *Type) (Value, error)
	if md.o != nil {
		mt := md.Type()
		get = mt.DescrGet
		if get != nil && mt.DescrSet != nil {
			return get(th, md, v, meta)
		}
	}
	if d := t.LookupStr(name); d.o != nil {
		if g := d.Type().DescrGet; g != nil {
			return g(th, d, Value{}, t)
		}
		return d, nil
	}
	if get != nil {
		return get(th, md, v, meta)
	}
	return md, nil
}

// typeSetAttr is type.__setattr__.
func typeSetAttr(th *Thread, v Value, name *Str, x Value) error {
	t := v.o.(*Type)
	if !t.heap {
		return th.TypeErrorf("cannot set '%s' attribute of immutable type '%s'", name.s, t.FullName())
	}
	if md := t.Type().LookupStr(name); md.o != nil {
		if set := md.Type().DescrSet; set != nil {
			return set(th, md, v, x)
		}
	}
	return t.setOwn(th, name, x)
}

// setOwn changes the class's namespace and whatever depends on it.
func (t *Type) setOwn(th *Thread, name *Str, x Value) error {
	if x.o == nil {
		if !t.dict.DeleteStr(name.s) {
			return th.AttributeErrorf(From(t), name.s, "type object '%s' has no attribute '%s'", t.Name, name.s)
		}
	} else {
		t.dict.SetStr(name, x)
	}
	t.modified()
	t.slotChanged(name.s)
	return nil
}

// AttributeErrorf is an AttributeError with its obj and name, from which suggestions are made.
func (th *Thread) AttributeErrorf(obj Value, name, format string, a ...any) error {
	e := th.newException(AttributeErrorType, fmt.Sprintf(format, a...))
	e.SetField("obj", obj)
	if name != "" {
		e.SetField("name", FromString(name))
	}
	return e
}
