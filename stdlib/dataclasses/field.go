package dataclasses

import (
	"strings"
	"unicode"

	"pyasync/object"
)

// this file defines Field and InitVar, and reads the fields from the annotations of a class

// Slots of a Field: a class has those of its __slots__ in the order of their names.
const (
	slotKind = iota
	slotCompare
	slotDefault
	slotFactory
	slotHash
	slotInit
	slotKwOnly
	slotMetadata
	slotName
	slotRepr
	slotType
)

var fieldSlots = []string{"name", "type", "default", "default_factory", "repr", "hash", "init", "compare", "metadata", "kw_only", "_field_type"}

// shown are the slots in the order of repr(), with their names.
var shown = []struct {
	slot int
	name string
}{{slotName, "name"}, {slotType, "type"}, {slotDefault, "default"}, {slotFactory, "default_factory"}, {slotInit, "init"}, {slotRepr, "repr"},
	{slotHash, "hash"}, {slotCompare, "compare"}, {slotMetadata, "metadata"}, {slotKwOnly, "kw_only"}, {slotKind, "_field_type"}}

var fieldClass = object.ClassDef{Name: "Field", Sealed: true, Slots: fieldSlots, Doc: "What is known of one field: fields() returns these.",
	Attrs: func(th *thread, m *object.Module) []object.Attr {
		return []object.Attr{{Name: "__class_getitem__", Value: object.NewClassMethod(object.From(object.GenericAliasType))}}
	},
	Defs: []def{
		{Name: "__init__", Sig: "(self, default, default_factory, init, repr, hash, compare, metadata, kw_only)", Run: func(f *frame, a []value) (value, error) {
			return object.None, fillField(f.Th, object.InstanceOf(a[0]), a[1:])
		}},
		{Name: "__repr__", Sig: "(self)", Run: fieldRepr},
		{Name: "__set_name__", Sig: "(self, owner, name)", Run: func(f *frame, a []value) (value, error) {
			def, err := object.GetAttrString(f.Th, a[0], "default")
			if err != nil {
				return value{}, err
			}
			if m := def.Type().Lookup("__set_name__"); !m.IsZero() {
				_, err := object.Call(f.Th, m, []value{def, a[1], a[2]}, nil)
				return object.None, err
			}
			return object.None, nil
		}},
	}}

// fillField gives a Field what its constructor is given.
func fillField(th *thread, fd *object.Instance, a []value) error {
	for i, slot := range [...]int{slotDefault, slotFactory, slotInit, slotRepr, slotHash, slotCompare} {
		fd.SetSlotAt(slot, a[i])
	}
	meta := a[6]
	if meta.IsNone() {
		meta = object.From(object.NewDict())
	}
	proxy, err := object.Call1(th, object.From(object.MappingProxyType), meta)
	if err != nil {
		return err
	}
	fd.SetSlotAt(slotMetadata, proxy)
	fd.SetSlotAt(slotKwOnly, a[7])
	for _, slot := range [...]int{slotName, slotType, slotKind} {
		fd.SetSlotAt(slot, object.None)
	}
	return nil
}

func fieldRepr(f *frame, a []value) (value, error) {
	fd := object.InstanceOf(a[0])
	if !f.Th.EnterRepr(fd) {
		return object.FromString("..."), nil
	}
	defer f.Th.LeaveRepr()
	var b strings.Builder
	b.WriteString("Field(")
	for i, x := range shown {
		v := fd.SlotAt(x.slot)
		if v.IsZero() {
			return value{}, f.Th.AttributeErrorf(a[0], x.name, "'Field' object has no attribute '%s'", x.name)
		}
		r, err := object.ReprString(f.Th, v)
		if err != nil {
			return value{}, err
		}
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(x.name + "=" + r)
	}
	b.WriteByte(')')
	return object.FromString(b.String()), nil
}

// asField is the Field v, or nil.
func asField(s *state, v value) *object.Instance {
	in, ok := v.Object().(*object.Instance)
	if !ok || !in.Type().Is(s.field) {
		return nil
	}
	return in
}

func nameOf(fd value) *object.Str {
	return object.InstanceOf(fd).SlotAt(slotName).Object().(*object.Str)
}

var fieldDef = def{Name: "field", Sig: "(*, default=?, default_factory=?, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=?)",
	Default: func(th *thread, _ string) value { return of(th).missing },
	Doc:     "Say more of a field than its default value.\n\nIt may have a default or a default_factory. init, repr, hash and compare\ntell which methods heed it; hash=None means as compare does.",
	Run: func(f *frame, a []value) (value, error) {
		s := of(f.Th)
		if !object.Is(a[0], s.missing) && !object.Is(a[1], s.missing) {
			return value{}, f.Th.ValueErrorf("cannot specify both default and default_factory")
		}
		fd := object.NewInstance(s.field)
		return object.From(fd), fillField(f.Th, fd, a)
	}}

var initVarClass = object.ClassDef{Name: "InitVar", Sealed: true, Slots: []string{"type"}, Doc: "The annotation of a parameter of __init__ that is no field.", Defs: []def{
	{Name: "__init__", Sig: "(self, type)", Run: func(f *frame, a []value) (value, error) {
		return object.None, object.SetAttrString(f.Th, a[0], "type", a[1])
	}},
	{Name: "__repr__", Sig: "(self)", Run: func(f *frame, a []value) (value, error) {
		v, err := object.GetAttrString(f.Th, a[0], "type")
		if err != nil {
			return value{}, err
		}
		if t, ok := v.Object().(*object.Type); ok {
			return object.FromString("dataclasses.InitVar[" + t.ShortName() + "]"), nil
		}
		r, err := object.ReprString(f.Th, v)
		return object.FromString("dataclasses.InitVar[" + r + "]"), err
	}},
	{Name: "__class_getitem__", Sig: "(cls, type)", Run: func(f *frame, a []value) (value, error) {
		return object.Call1(f.Th, f.Globals.GetString("InitVar"), a[1])
	}},
}}

// collector reads the fields of a class.
type collector struct {
	th  *thread
	s   *state
	cls *object.Type
}

// module is a module that has been imported, or nil.
func (c *collector) module(name string) *object.Dict {
	m, ok := c.th.Interp.Modules.GetString(name).Object().(*object.Module)
	if !ok {
		return nil
	}
	return m.Dict
}

// own are the fields that the annotations of the class itself declare.
func (c *collector) own(kwOnly bool) ([]*object.Instance, *object.Dict, error) {
	annotations, err := c.annotations()
	if err != nil {
		return nil, nil, err
	}
	var out []*object.Instance
	marked := false
	for _, it := range annotations.Items() {
		name, ok := object.AsStr(it.Key)
		if !ok {
			continue
		}
		is, err := c.means(it.Val, func(v value) bool { return object.Is(v, c.s.kwOnly) }, "dataclasses")
		if err != nil {
			return nil, nil, err
		}
		if is {
			if marked {
				return nil, nil, c.th.Failf(object.TypeErrorType, "%r is KW_ONLY, but KW_ONLY has already been specified", it.Key)
			}
			marked, kwOnly = true, true
			continue
		}
		fd, err := c.field(c.th.Interp.InternStr(name), it.Val, kwOnly)
		if err != nil {
			return nil, nil, err
		}
		out = append(out, fd)
	}
	return out, annotations, nil
}

func (c *collector) annotations() (*object.Dict, error) {
	v := c.cls.Own("__annotations__")
	if v.IsZero() {
		return object.NewDict(), nil
	}
	d, ok := object.AsDict(v)
	if !ok {
		return nil, c.th.Failf(object.ValueErrorType, "%r.__annotations__ is neither a dict nor None", object.From(c.cls))
	}
	return d, nil
}

// field is the Field for one annotated name.
func (c *collector) field(name *object.Str, typ value, kwOnly bool) (*object.Instance, error) {
	th, s := c.th, c.s
	def, err := object.LookupAttrStr(th, object.From(c.cls), name)
	if err != nil {
		return nil, err
	}
	if _, ok := object.MemberSlot(def); def.IsZero() || ok {
		def = s.missing
	}
	fd := asField(s, def)
	if fd == nil {
		fd = object.NewInstance(s.field)
		if err := fillField(th, fd, []value{def, s.missing, object.True, object.True, object.None, object.True, object.None, s.missing}); err != nil {
			return nil, err
		}
	}
	fd.SetSlotAt(slotName, object.From(name))
	fd.SetSlotAt(slotType, typ)
	kind, err := c.kind(typ)
	if err != nil {
		return nil, err
	}
	fd.SetSlotAt(slotKind, kind)
	if !object.Is(kind, s.plain) && !object.Is(fd.SlotAt(slotFactory), s.missing) {
		return nil, th.TypeErrorf("field %s cannot have a default factory", name)
	}
	if object.Is(kind, s.classVar) {
		if !object.Is(fd.SlotAt(slotKwOnly), s.missing) {
			return nil, th.TypeErrorf("field %s is a ClassVar but specifies kw_only", name)
		}
		return fd, nil
	}
	if object.Is(fd.SlotAt(slotKwOnly), s.missing) {
		fd.SetSlotAt(slotKwOnly, object.Bool(kwOnly))
	}
	def = fd.SlotAt(slotDefault)
	if object.Is(kind, s.plain) && def.Type().Hash == nil {
		r, err := object.ReprString(th, object.From(def.Type()))
		if err != nil {
			return nil, err
		}
		return nil, th.ValueErrorf("mutable default %s for field %s is not allowed: use default_factory", r, name)
	}
	return fd, nil
}

// kind tells ClassVar and InitVar from ordinary fields.
func (c *collector) kind(typ value) (value, error) {
	if typing := c.module("typing"); typing != nil {
		classVar := typing.GetString("ClassVar")
		is, err := c.means(typ, func(v value) bool { return !classVar.IsZero() && c.isFormOf(v, classVar) }, "typing")
		if err != nil || is {
			return c.s.classVar, err
		}
	}
	is, err := c.means(typ, func(v value) bool {
		return object.Is(v, object.From(c.s.initVar)) || v.Type() == c.s.initVar
	}, "dataclasses")
	if err != nil || is {
		return c.s.initVarKind, err
	}
	return c.s.plain, nil
}

// isFormOf reports whether v is form or form[…].
func (c *collector) isFormOf(v, form value) bool {
	if object.Is(v, form) {
		return true
	}
	if _, ok := v.Object().(*object.Type); ok || v.Type().ModuleName() != "typing" {
		return false
	}
	origin, err := object.LookupAttr(c.th, v, "__origin__")
	return err == nil && !origin.IsZero() && object.Is(origin, form)
}

// means reports whether an annotation is something of a module; of one that is text, the first
// name, which may have the module in front, is looked up where the class was defined.
func (c *collector) means(annotation value, is func(v value) bool, module string) (bool, error) {
	if is(annotation) {
		return true, nil
	}
	text, ok := object.AsStr(annotation)
	if !ok {
		return false, nil
	}
	prefix, name := dotted(text.String())
	if name == "" {
		return false, nil
	}
	ns := c.module(c.cls.ModuleName())
	if ns == nil {
		return false, nil
	}
	if prefix != "" {
		m, ok := ns.GetString(prefix).Object().(*object.Module)
		if !ok || m.Dict != c.module(module) {
			return false, nil
		}
		ns = m.Dict
	}
	v := ns.GetString(name)
	return !v.IsZero() && is(v), nil
}

// dotted reads a name, and one with a dot in front of it, at the beginning of a text.
func dotted(s string) (prefix, name string) {
	word := func() string {
		s = strings.TrimLeftFunc(s, unicode.IsSpace)
		end := strings.IndexFunc(s, func(r rune) bool { return r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r) })
		if end < 0 {
			end = len(s)
		}
		w := s[:end]
		s = s[end:]
		return w
	}
	first := word()
	rest := strings.TrimLeftFunc(s, unicode.IsSpace)
	if strings.HasPrefix(rest, ".") {
		s = rest[1:]
		if second := word(); second != "" {
			return first, second
		}
	}
	return "", first
}
