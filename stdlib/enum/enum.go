// Package enum is Python's enum: classes whose instances are a fixed set of members.
//
// Members are made by Go code while the class statement ends: the namespace of the body
// (namespace.go) notes which names are members, the metaclass (meta.go) puts a pending member
// under each of them, and type.__new__ has each turn itself into the member (member.go).
package enum

import (
	"pyasync/object"
)

// this file is the table of the module, and what the interpreter remembers of it

type (
	value  = object.Value
	thread = object.Thread
	frame  = object.Frame
	kwargs = []object.Kw
	def    = object.Def
)

// Module is enum.
var Module = object.ModuleDef{
	Name: "enum",
	Doc:  "Enumerations: sets of names bound to constant values.",
	Defs: []*def{&unique, &globalEnum, &globalEnumRepr, &globalFlagRepr, &globalStr, &pickleByGlobalName, &pickleByEnumName,
		&binDef, &showFlagValues},
	Types: []*object.Type{propertyType},
	Exec:  makeClasses,
	Once:  true,
}

// public is __all__.
var public = [...]string{"EnumType", "EnumMeta", "EnumDict", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "ReprEnum", "auto", "unique",
	"property", "verify", "member", "nonmember", "FlagBoundary", "STRICT", "CONFORM", "EJECT", "KEEP", "global_flag_repr", "global_enum_repr",
	"global_str", "global_enum", "EnumCheck", "CONTINUOUS", "NAMED_FLAGS", "UNIQUE", "pickle_by_global_name", "pickle_by_enum_name"}

// classes are the classes of one interpreter.
type classes struct {
	meta, dict, enum, repr, flag, auto, member, nonmember *object.Type
	strict, conform, eject, keep                          value // of FlagBoundary
	continuous, namedFlags, unique                        value // of EnumCheck
	autoNull, notGiven                                    value
	objectNew                                             value
	making                                                *object.Type // the class whose members are being made
}

type classesKey struct{}

func of(th *thread) *classes { return th.Interp.State[classesKey{}].(*classes) }

func makeClasses(th *thread, m *object.Module) error {
	cs := &classes{}
	th.Interp.State[classesKey{}] = cs
	objectNew, err := object.GetAttrString(th, object.From(object.ObjectType), "__new__")
	if err != nil {
		return err
	}
	cs.objectNew = objectNew
	make := func(d *object.ClassDef, at **object.Type, meta *object.Type, bases ...*object.Type) {
		if err != nil {
			return
		}
		var t *object.Type
		if t, err = d.Make(th, m, meta, bases...); err == nil {
			m.Set(th, d.Name, object.From(t))
			if at != nil {
				*at = t
			}
		}
	}
	for _, mark := range []struct {
		name, text string
		at         *value
	}{{"_auto_null", "_auto_null", &cs.autoNull}, {"not_given", "<not given>", &cs.notGiven}} {
		if *mark.at, err = newMark(th, m, mark.name, mark.text); err != nil {
			return err
		}
	}
	m.Set(th, "_auto_null", cs.autoNull)
	make(&autoClass, &cs.auto, object.TypeType)
	make(&memberClass, &cs.member, object.TypeType)
	make(&nonmemberClass, &cs.nonmember, object.TypeType)
	make(&dictClass, &cs.dict, object.TypeType, object.DictType)
	make(&metaClass, &cs.meta, object.TypeType, object.TypeType)
	make(&enumClass, &cs.enum, cs.meta)
	make(&reprEnumClass, &cs.repr, cs.meta, cs.enum)
	make(&intEnumClass, nil, cs.meta, object.IntType, cs.repr)
	make(&strEnumClass, nil, cs.meta, object.StrType, cs.repr)
	if err != nil {
		return err
	}
	m.Set(th, "EnumMeta", object.From(cs.meta))
	strEnum := m.Get("StrEnum").Object().(*object.Type)
	if err := makeConstants(th, m, strEnum, "FlagBoundary", boundaryDoc, []constant{{"STRICT", "strict", &cs.strict}, {"CONFORM", "conform", &cs.conform}, {"EJECT", "eject", &cs.eject}, {"KEEP", "keep", &cs.keep}}); err != nil {
		return err
	}
	if err := makeConstants(th, m, strEnum, "EnumCheck", checkDoc, []constant{{"CONTINUOUS", "no skipped integer values", &cs.continuous},
		{"NAMED_FLAGS", "multi-flag aliases may not contain unnamed flags", &cs.namedFlags}, {"UNIQUE", "one name per value", &cs.unique}}); err != nil {
		return err
	}
	boundary := func(v value) kwargs { return kwargs{{Name: th.Interp.Intern("boundary"), Val: v}} }
	if cs.flag, err = flagClass.MakeKw(th, m, cs.meta, boundary(cs.strict), cs.enum); err != nil {
		return err
	}
	m.Set(th, "Flag", object.From(cs.flag))
	intFlag, err := intFlagClass.MakeKw(th, m, cs.meta, boundary(cs.keep), object.IntType, cs.repr, cs.flag)
	if err != nil {
		return err
	}
	m.Set(th, "IntFlag", object.From(intFlag))
	make(&verifyClass, nil, object.TypeType)
	for _, d := range nameTests {
		m.Set(th, d.Name, object.From(object.NewFunction(th, d, m.Dict)))
	}
	m.Set(th, "_simple_enum", object.From(object.NewFunction(th, &simpleEnum, m.Dict)))
	names := []value{}
	for _, s := range public {
		names = append(names, object.FromString(s))
	}
	m.Set(th, "__all__", object.NewList(names))
	return err
}

// newMark is the instance of a class of its own that stands for an argument not given.
func newMark(th *thread, m *object.Module, name, text string) (value, error) {
	c := object.ClassDef{Name: name, Defs: []def{{Name: "__repr__", Sig: "(self)", Run: func(f *frame, a []value) (value, error) {
		return object.FromString(text), nil
	}}}}
	t, err := c.Make(th, m, object.TypeType)
	if err != nil {
		return value{}, err
	}
	return object.From(object.NewInstance(t)), nil
}

type constant struct {
	name, val string
	at        *value
}

// makeConstants makes an enumeration of strings and puts its members into the module.
func makeConstants(th *thread, m *object.Module, base *object.Type, name, doc string, members []constant) error {
	c := object.ClassDef{Name: name, Doc: doc}
	ns, err := c.Namespace(th, m)
	if err != nil {
		return err
	}
	d := &draft{name: name, bases: []*object.Type{base}, meta: of(th).meta, ns: ns}
	for _, x := range members {
		d.members = append(d.members, pending{th.Interp.Intern(x.name), object.FromString(x.val)})
	}
	t, err := d.make(th, nil)
	if err != nil {
		return err
	}
	m.Set(th, name, object.From(t))
	for _, x := range members {
		*x.at = t.Own(x.name)
		m.Set(th, x.name, *x.at)
	}
	return nil
}

// mapOf and listOf are the dicts and lists in which a class keeps its members. A script may
// have put something else in their place: then they are empty.
func mapOf(t *object.Type, name string) *object.Dict {
	if d, ok := object.AsDict(t.Lookup(name)); ok {
		return d
	}
	return object.NewDict()
}

func listOf(t *object.Type, name string) *object.List {
	if l, ok := object.AsList(t.Lookup(name)); ok {
		return l
	}
	return object.NewList(nil).Object().(*object.List)
}

// isFlag reports whether t is an enumeration of flags; Flag itself is one only once it exists.
func isFlag(th *thread, t *object.Type) bool {
	cs := of(th)
	return cs.flag != nil && t.Is(cs.flag)
}

func classOf(th *thread, v value) (*object.Type, error) {
	t, ok := v.Object().(*object.Type)
	if !ok {
		return nil, th.TypeErrorf("class expected, not '%s'", v.Type().Name)
	}
	return t, nil
}

// own is an attribute of v itself, such as _name_ and _value_ of a member.
func own(v value, name string) value {
	if in := object.InstanceOf(v); in != nil {
		return in.Get(name)
	}
	return value{}
}

// sorted are strings as a sorted list.
func sorted(th *thread, names map[string]bool) (value, error) {
	var vs []value
	for n := range names {
		vs = append(vs, object.FromString(n))
	}
	return object.NewList(vs), object.SortValues(th, vs, false)
}
