package object

import "sync"

// this file describes object and type themselves

// The two roots.
var (
	ObjectType = NewStatic("object", nil, FlagBaseType)
	TypeType   = NewStatic("type", ObjectType, FlagBaseType|FlagTypeSub|FlagVectorcall)
)

func (t *Type) attrs() *Instance { return t.inst }

// statics are the static types declared before the first interpreter; slotsReady says
// that the list is done with. Both settle once per process.
var (
	statics    []*Type
	slotsReady bool
	staticsDo  sync.Once
)

// readyStatics completes the static types, once per process.
func readyStatics() {
	staticsDo.Do(func() {
		initSlotDefs()
		getAttrGroup, setAttrGroup = slotGroups[slotGetAttr], slotGroups[slotSetAttr]
		slotsReady = true
		for _, t := range statics {
			t.Ready()
		}
	})
}

var instanceDict = &Getter{Name: "__dict__", Doc: "the attributes of the object, by name", Set: genericSetDict}

// builtinDict is that of a builtin type with a dict: scripts may replace it, but not delete it.
var builtinDict = &Getter{Name: "__dict__", Doc: instanceDict.Doc, Set: func(th *Thread, v, x Value) error {
	if x.o == nil {
		return th.TypeErrorf("cannot delete __dict__")
	}
	return genericSetDict(th, v, x)
}}
var instanceWeakref = &Getter{Name: "__weakref__", Doc: "where weak references to the object hang; reads as None", Get: func(th *Thread, v Value) (Value, error) { return None, nil }}

func init() {
	t := ObjectType
	t.Doc = `The class that all others inherit from.

object() takes no arguments; what it makes has no attributes of its own and serves as a unique marker.`
	t.New = objectNew
	t.Init = objectInit
	t.Repr = objectRepr
	t.Str = func(th *Thread, v Value) (Value, error) { return v.Type().Repr(th, v) }
	t.Hash = func(th *Thread, v Value) (int64, error) { return hashPointer(v), nil }
	t.GetAttr = genericGetAttr
	t.SetAttr = genericSetAttr
	t.plainGet, t.plainSet = true, true
	t.Compare = objectCompare
	t.Methods = objectMethods
	t.Getters = func() []Getter {
		return []Getter{{Name: "__class__", Doc: "the class of the object", Get: func(th *Thread, v Value) (Value, error) { return From(v.Type()), nil }, Set: setClass}}
	}
	instanceDict.Get, builtinDict.Get = genericGetDict, genericGetDict
	initType()
}

func objectNew(th *Thread, typ *Type, args []Value, kw []Kw) (Value, error) {
	if len(args)+len(kw) > 0 {
		if newOverridden(typ) {
			return Value{}, th.TypeErrorf("object.__new__() takes exactly one argument (the type to instantiate)")
		}
		if !initOverridden(typ) {
			return Value{}, th.TypeErrorf("%s() takes no arguments", typ.Name)
		}
	}
	if typ.abstract {
		return Value{}, abstractError(th, typ)
	}
	return From(NewInstance(typ)), nil
}

func newOverridden(t *Type) bool {
	b, ok := t.Lookup("__new__").o.(*Builtin)
	return !ok || b.owner != ObjectType
}

func initOverridden(t *Type) bool {
	w, ok := t.Lookup("__init__").o.(*SlotWrapper)
	return !ok || w.Owner != ObjectType
}

func objectInit(th *Thread, v Value, args []Value, kw []Kw) error {
	if len(args)+len(kw) == 0 {
		return nil
	}
	t := v.Type()
	if initOverridden(t) {
		return th.TypeErrorf("object.__init__() takes exactly one argument (the instance to initialize)")
	}
	if !newOverridden(t) {
		return th.TypeErrorf("%s.__init__() takes exactly one argument (the instance to initialize)", t.Name)
	}
	return nil
}

// abstractError names the abstract methods that keep a class from being instantiated.
func abstractError(th *Thread, t *Type) error {
	names, err := Slice(th, t.dict.GetString("__abstractmethods__"))
	if err != nil {
		return err
	}
	if err := SortValues(th, names, false); err != nil {
		return err
	}
	list := ""
	for i, n := range names {
		if i > 0 {
			list += ", "
		}
		list += "'" + StringOf(n) + "'"
	}
	return th.TypeErrorf("Can't instantiate abstract class %s without an implementation for abstract method%s %s", t.Name, plural(len(names)), list)
}

func objectRepr(th *Thread, v Value) (Value, error) {
	t := v.Type()
	return FromString("<" + t.FullName() + " object at " + Address(v) + ">"), nil
}

func objectCompare(th *Thread, a, b Value, op CompareOp) (Value, error) {
	switch op {
	case EQ:
		if Is(a, b) {
			return True, nil
		}
	case NE:
		// the inverse of __eq__, unless that declines
		if f := a.Type().Compare; f != nil {
			r, err := f(th, a, b, EQ)
			if err != nil || r.IsNotImplemented() {
				return r, err
			}
			eq, err := Truth(th, r)
			return Bool(!eq), err
		}
	}
	return NotImplemented, nil
}

func setClass(th *Thread, v, x Value) error {
	if x.o == nil {
		return th.TypeErrorf("can't delete __class__ attribute")
	}
	t, ok := x.o.(*Type)
	if !ok {
		return th.TypeErrorf("__class__ must be set to a class, not '%s' object", x.Type().Name)
	}
	in := InstanceOf(v)
	old := v.Type()
	if m, ok := v.o.(*Module); ok && t.Is(ModuleType) {
		m.setClass(t)
		return nil
	}
	if in == nil || !t.heap || !old.heap {
		return th.TypeErrorf("__class__ assignment only supported for mutable types or ModuleType subclasses")
	}
	if solidBase(t) != solidBase(old) && !sameSlots(solidBase(t), solidBase(old)) || t.hasDict != old.hasDict || t.hasWeak != old.hasWeak {
		return th.TypeErrorf("__class__ assignment: '%s' object layout differs from '%s'", t.Name, old.Name)
	}
	in.setClass(t)
	return nil
}

// sameSlots reports whether two classes have equal __slots__ over the same base.
func sameSlots(a, b *Type) bool {
	if a.Base != b.Base || a.reserved != b.reserved || len(a.slotNames) != len(b.slotNames) || layout(a) != layout(b) {
		return false
	}
	for i := range a.slotNames {
		if a.slotNames[i] != b.slotNames[i] {
			return false
		}
	}
	return true
}

func initType() {
	t := TypeType
	t.hasDict = true
	t.Doc = `type(object) gives the class of object; type(name, bases, namespace, **kwds) makes a class.

bases is a tuple of classes; namespace holds the attributes; the keywords go to __init_subclass__.`
	t.Call = callType
	t.New = typeNew
	t.Call1 = func(_ *Thread, a Value) (Value, error) { return From(a.Type()), nil }
	t.Init = func(th *Thread, v Value, args []Value, kw []Kw) error {
		if len(kw) > 0 && len(args) == 1 {
			return th.TypeErrorf("type.__init__() takes no keyword arguments")
		}
		if len(args) != 1 && len(args) != 3 {
			return th.TypeErrorf("type.__init__() takes 1 or 3 arguments")
		}
		return nil
	}
	t.Repr = func(th *Thread, v Value) (Value, error) {
		c := v.o.(*Type)
		if c.heap && c.ModuleName() == "" {
			return FromString("<class '" + c.Name + "'>"), nil
		}
		return FromString("<class '" + c.FullName() + "'>"), nil
	}
	t.GetAttr = typeGetAttr
	t.SetAttr = typeSetAttr
	t.Num[OpOr] = typeOr
	t.Methods = typeMethods
	t.Getters = typeGetters
}
