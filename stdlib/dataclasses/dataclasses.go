// Package dataclasses is Python's dataclasses: classes whose methods are made from their
// annotated fields. The methods are functions in Go with the signatures that CPython gives
// them; they know the shape of the instances, so that __init__ fills one at once.
package dataclasses

import (
	"pyasync/object"
)

// this file is the table of the module, and the tools for instances: fields, replace, is_dataclass

type (
	value  = object.Value
	thread = object.Thread
	frame  = object.Frame
	def    = object.Def
)

// Names of what a dataclass has.
const (
	fieldsName = "__dataclass_fields__"
	paramsName = "__dataclass_params__"
)

// Module is dataclasses.
var Module = object.ModuleDef{
	Name: "dataclasses",
	Doc:  "Classes whose methods are made from their annotated fields (PEP 557).",
	Exec: makeModule,
	Once: true,
}

// public is __all__.
var public = [...]string{"dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING", "fields", "asdict",
	"astuple", "make_dataclass", "replace", "is_dataclass"}

// state is what an interpreter has of the module.
type state struct {
	globals                        *object.Dict
	field, params, initVar, frozen *object.Type
	missing, kwOnly, factory       value
	plain, classVar, initVarKind   value // the kinds of fields
	replace, getState, setState    value
}

type stateKey struct{}

func of(th *thread) *state { return th.Interp.State[stateKey{}].(*state) }

func makeModule(th *thread, m *object.Module) error {
	s := &state{globals: m.Dict}
	th.Interp.State[stateKey{}] = s
	var err error
	class := func(d *object.ClassDef, bases ...*object.Type) *object.Type {
		if err != nil {
			return nil
		}
		var t *object.Type
		if t, err = d.Make(th, m, object.TypeType, bases...); err == nil {
			m.Set(th, d.Name, object.From(t))
		}
		return t
	}
	one := func(d *object.ClassDef, name string) value {
		t := class(d)
		if err != nil {
			return value{}
		}
		v := object.From(object.NewInstance(t))
		m.Set(th, name, v)
		return v
	}
	s.missing = one(&missingClass, "MISSING")
	s.kwOnly = one(&kwOnlyClass, "KW_ONLY")
	s.factory = one(&factoryClass, "_HAS_DEFAULT_FACTORY")
	s.field = class(&fieldClass)
	s.params = class(&paramsClass)
	s.initVar = class(&initVarClass)
	s.frozen = class(&frozenError, object.AttributeErrorType)
	kind := class(&kindClass)
	if err != nil {
		return err
	}
	for _, k := range []struct {
		name string
		at   *value
	}{{"_FIELD", &s.plain}, {"_FIELD_CLASSVAR", &s.classVar}, {"_FIELD_INITVAR", &s.initVarKind}} {
		in := object.NewInstance(kind)
		in.SetSlotAt(0, object.FromString(k.name))
		*k.at = object.From(in)
		m.Set(th, k.name, *k.at)
	}
	for _, d := range []*def{&dataclassDef, &fieldDef, &fieldsDef, &asDict, &asTuple, &makeDataclass, &replaceDef, &isDataclass, &replaceMethod, &getStateDef, &setStateDef} {
		m.Set(th, d.Name, object.From(object.NewFunction(th, d, m.Dict)))
	}
	s.replace, s.getState, s.setState = m.Get(replaceMethod.Name), m.Get(getStateDef.Name), m.Get(setStateDef.Name)
	names := make([]value, len(public))
	for i, n := range public {
		names[i] = object.FromString(n)
	}
	m.Set(th, "__all__", object.NewList(names))
	return nil
}

var (
	missingClass = object.ClassDef{Name: "_MISSING_TYPE"}
	kwOnlyClass  = object.ClassDef{Name: "_KW_ONLY_TYPE"}
	frozenError  = object.ClassDef{Name: "FrozenInstanceError"}
	factoryClass = object.ClassDef{Name: "_HAS_DEFAULT_FACTORY_CLASS", Sealed: true, Doc: "The default in signatures of what a factory makes.",
		Defs: []def{{Name: "__repr__", Sig: "(self)", Run: func(f *frame, a []value) (value, error) { return object.FromString("<factory>"), nil }}}}
	kindClass = object.ClassDef{Name: "_FIELD_BASE", Sealed: true, Doc: "A kind of field.", Slots: []string{"name"},
		Defs: []def{{Name: "__repr__", Sig: "(self)", Run: func(f *frame, a []value) (value, error) {
			return object.GetAttrString(f.Th, a[0], "name")
		}}}}
)

// fieldTable is __dataclass_fields__ of a class, or nil.
func fieldTable(th *thread, cls value) (*object.Dict, error) {
	v, err := object.LookupAttr(th, cls, fieldsName)
	if err != nil || v.IsZero() {
		return nil, err
	}
	d, _ := object.AsDict(v)
	return d, nil
}

// isInstance reports whether v is an instance of a dataclass.
func isInstance(v value) bool { return !v.Type().Lookup(fieldsName).IsZero() }

var fieldsDef = def{Name: "fields", Sig: "(class_or_instance)", Doc: "The fields of a dataclass, or of an instance of one, as a tuple of Field objects.", Run: func(f *frame, a []value) (value, error) {
	table, err := fieldTable(f.Th, a[0])
	if err != nil {
		return value{}, err
	}
	if table == nil {
		e := object.NewException(object.TypeErrorType, object.FromString("must be called with a dataclass type or instance"))
		return value{}, f.Th.RaiseFrom(object.From(e), object.None)
	}
	return object.NewTuple(realFields(f.Th, table)), nil
}}

// realFields are the fields that are attributes of instances.
func realFields(th *thread, table *object.Dict) []value {
	s := of(th)
	out := make([]value, 0, table.Len())
	for _, it := range table.Items() {
		if fd := asField(s, it.Val); fd != nil && object.Is(fd.SlotAt(slotKind), s.plain) {
			out = append(out, it.Val)
		}
	}
	return out
}

var isDataclass = def{Name: "is_dataclass", Sig: "(obj)", Doc: "Whether obj is a dataclass or an instance of one.", Run: func(f *frame, a []value) (value, error) {
	cls := a[0]
	if _, ok := cls.Object().(*object.Type); !ok {
		cls = object.From(a[0].Type())
	}
	v, err := object.LookupAttr(f.Th, cls, fieldsName)
	return object.Bool(!v.IsZero()), err
}}

var replaceDef = def{Name: "replace", Sig: "(obj, /, **changes)", Doc: "A new instance like obj, with some fields changed.", Run: func(f *frame, a []value) (value, error) {
	if !isInstance(a[0]) {
		return value{}, f.Th.TypeErrorf("replace() should be called on dataclass instances")
	}
	return replace(f.Th, a[0], a[1].Object().(*object.Dict))
}}

var replaceMethod = def{Name: "_replace", Sig: "(self, /, **changes)", Run: func(f *frame, a []value) (value, error) {
	return replace(f.Th, a[0], a[1].Object().(*object.Dict))
}}

func replace(th *thread, obj value, changes *object.Dict) (value, error) {
	s := of(th)
	table, err := fieldTable(th, obj)
	if err != nil {
		return value{}, err
	}
	if table == nil {
		return value{}, th.AttributeErrorf(obj, fieldsName, "'%s' object has no attribute '%s'", obj.Type().Name, fieldsName)
	}
	for _, it := range table.Items() {
		fd := asField(s, it.Val)
		if fd == nil || object.Is(fd.SlotAt(slotKind), s.classVar) {
			continue
		}
		name, _ := object.AsStr(fd.SlotAt(slotName))
		given := changes.HasStr(name.String())
		init, err := object.Truth(th, fd.SlotAt(slotInit))
		if err != nil {
			return value{}, err
		}
		switch {
		case !init && given:
			return value{}, th.TypeErrorf("field %s is declared with init=False, it cannot be specified with replace()", name)
		case !init, given:
		case object.Is(fd.SlotAt(slotKind), s.initVarKind) && object.Is(fd.SlotAt(slotDefault), s.missing):
			return value{}, th.Failf(object.TypeErrorType, "InitVar %r must be specified with replace()", object.From(name))
		default:
			v, err := object.GetAttr(th, obj, name)
			if err != nil {
				return value{}, err
			}
			changes.SetStr(name, v)
		}
	}
	cls, err := object.GetAttrString(th, obj, "__class__")
	if err != nil {
		return value{}, err
	}
	return object.Call(th, cls, nil, object.KwOf(changes))
}

// Frozen dataclasses with slots are pickled by these.
var getStateDef = def{Name: "_dataclass_getstate", Sig: "(self)", Run: func(f *frame, a []value) (value, error) {
	table, err := fieldTable(f.Th, a[0])
	if err != nil || table == nil {
		return object.None, err
	}
	var out []value
	for _, fd := range realFields(f.Th, table) {
		v, err := object.GetAttr(f.Th, a[0], nameOf(fd))
		if err != nil {
			return value{}, err
		}
		out = append(out, v)
	}
	return object.NewList(out), nil
}}

var setStateDef = def{Name: "_dataclass_setstate", Sig: "(self, state)", Run: func(f *frame, a []value) (value, error) {
	table, err := fieldTable(f.Th, a[0])
	if err != nil || table == nil {
		return object.None, err
	}
	vals, err := object.Slice(f.Th, a[1])
	if err != nil {
		return value{}, err
	}
	for i, fd := range realFields(f.Th, table) {
		if i == len(vals) {
			break
		}
		if err := object.ObjectType.SetAttr(f.Th, a[0], nameOf(fd), vals[i]); err != nil {
			return value{}, err
		}
	}
	return object.None, nil
}}
