package object

import "weak"

// this file defines instances and the shapes that say where their attributes are

// Shape is the layout of instances: which class they have and which attribute is in
// which slot. Instances that got the same attributes in the same order share a
// shape, so an attribute node remembers (shape, slot) and skips the lookup.
type Shape struct {
	typ    *Type
	names  []string // names[i] is in slot typ.reserved+i
	index  map[string]int
	next   map[string]*Shape
	parent *Shape
}

// maxShape is the number of attributes past which an instance gets a dict instead.
const maxShape = 64

// Class is the class of the instances of s.
func (s *Shape) Class() *Type { return s.typ }

// Slot is where attribute name is, or -1.
func (s *Shape) Slot(name string) int {
	if len(s.names) <= 12 {
		for i, n := range s.names {
			if n == name {
				return s.typ.reserved + i
			}
		}
		return -1
	}
	if s.index == nil {
		s.index = make(map[string]int, len(s.names))
		for i, n := range s.names {
			s.index[n] = i
		}
	}
	if i, ok := s.index[name]; ok {
		return s.typ.reserved + i
	}
	return -1
}

// Add is the shape with one more attribute, or nil when there are too many.
func (s *Shape) Add(name string) *Shape {
	if n := s.next[name]; n != nil {
		return n
	}
	if len(s.names) >= maxShape {
		return nil
	}
	n := &Shape{typ: s.typ, names: append(s.names[:len(s.names):len(s.names)], name), parent: s}
	if s.next == nil {
		s.next = make(map[string]*Shape, 1)
	}
	s.next[name] = n
	return n
}

// Instance is an object of a class made by a class statement, and the part of an
// object of a builtin type that such a class adds to it. Attributes are in slots as
// Shape says, until something asks for __dict__ or deletes one: then they are in rest.dict.
type Instance struct {
	shape *Shape
	slots []Value
	rest  *instanceRest
}

// instanceRest is what few instances have.
type instanceRest struct {
	dict *Dict
	self Object // the object that this is the added part of; nil for a plain instance
}

// own is the rest, made when first needed.
func (in *Instance) own() *instanceRest {
	if in.rest == nil {
		in.rest = new(instanceRest)
	}
	return in.rest
}

// dict is where attributes are when they are not in slots, or nil.
func (in *Instance) dict() *Dict {
	if in.rest == nil {
		return nil
	}
	return in.rest.dict
}

// self is the object that in is the added part of; nil for a plain instance.
func (in *Instance) self() Object {
	if in.rest == nil {
		return nil
	}
	return in.rest.self
}

func (in *Instance) setSelf(o Object) { in.own().self = o }

// NewInstance is an instance of t without attributes.
func NewInstance(t *Type) *Instance {
	if !t.heap { // interpreters share the type: its shapes must not grow
		in := &Instance{shape: t.dictShape()}
		if t.hasDict {
			in.own().dict = NewDict()
		}
		if t.reserved > 0 {
			in.slots = make([]Value, t.reserved)
		}
		return in
	}
	in := instanceRoom(max(t.room, t.reserved))
	in.shape = t.root
	in.slots = in.slots[:t.reserved]
	if t.Del != nil && t.interp != nil && layout(t) == ObjectType {
		t.interp.finalizers.watch(t.interp.Main, in)
	}
	return in
}

// maxRoom is the number of slots up to which instances are one piece of memory with them.
const maxRoom = 8

// instanceRoom is an instance with room for n slots.
func instanceRoom(n int) *Instance {
	switch n {
	case 0:
		return &Instance{}
	case 1:
		p := &struct {
			Instance
			room [1]Value
		}{}
		p.slots = p.room[:]
		return &p.Instance
	case 2:
		p := &struct {
			Instance
			room [2]Value
		}{}
		p.slots = p.room[:]
		return &p.Instance
	case 3:
		p := &struct {
			Instance
			room [3]Value
		}{}
		p.slots = p.room[:]
		return &p.Instance
	case 4:
		p := &struct {
			Instance
			room [4]Value
		}{}
		p.slots = p.room[:]
		return &p.Instance
	case 5, 6:
		p := &struct {
			Instance
			room [6]Value
		}{}
		p.slots = p.room[:]
		return &p.Instance
	case 7, 8:
		p := &struct {
			Instance
			room [8]Value
		}{}
		p.slots = p.room[:]
		return &p.Instance
	}
	return &Instance{slots: make([]Value, n)}
}

// Type is the class.
func (in *Instance) Type() *Type { return in.shape.typ }

// Shape is the instance's present shape; nil-dict instances only have attributes there.
func (in *Instance) Shape() *Shape { return in.shape }

// SlotAt is the attribute in slot i, which a shape gave.
func (in *Instance) SlotAt(i int) Value { return in.slots[i] }

// SetSlotAt replaces the attribute in slot i.
func (in *Instance) SetSlotAt(i int, v Value) { in.slots[i] = v }

// Grow appends an attribute: next is the present shape's Add for it.
func (in *Instance) Grow(next *Shape, v Value) {
	if n := len(in.slots); n == cap(in.slots) {
		if t := next.typ; t.room <= n && n < maxRoom {
			t.room = n + 1
		}
		in.slots = append(make([]Value, 0, max(4, 2*n)), in.slots...)
	}
	in.slots = append(in.slots, v)
	in.shape = next
}

// HasDictObject reports whether attributes are in a dict instead of in slots.
func (in *Instance) HasDictObject() bool { return in.dict() != nil }

// Get is the instance's own attribute, or the zero Value.
func (in *Instance) Get(name string) Value {
	if in.dict() != nil {
		return in.dict().GetString(name)
	}
	if i := in.shape.Slot(name); i >= 0 {
		return in.slots[i]
	}
	return Value{}
}

// Set sets an own attribute.
func (in *Instance) Set(name *Str, v Value) {
	if in.dict() == nil {
		if i := in.shape.Slot(name.s); i >= 0 {
			in.slots[i] = v
			return
		}
		if next := in.shape.Add(name.s); next != nil {
			in.Grow(next, v)
			return
		}
		in.Dict()
	}
	in.dict().SetStr(name, v)
}

// Delete removes an own attribute and reports whether there was one.
func (in *Instance) Delete(name string) bool {
	if in.dict() == nil && in.shape.Slot(name) < 0 {
		return false
	}
	return in.Dict().DeleteStr(name)
}

// Dict is the instance's __dict__; from now on attributes live there.
func (in *Instance) Dict() *Dict {
	if in.dict() == nil {
		d := NewDict()
		for i, n := range in.shape.names {
			d.SetStr(NewStr(n), in.slots[in.shape.typ.reserved+i])
		}
		in.setDict(d)
	}
	return in.dict()
}

// attributes is a new dict of the attributes, whose names are interned; in keeps its shape.
func (in *Instance) attributes(th *Thread) *Dict {
	if in.dict() != nil {
		return in.dict().Copy()
	}
	d := NewDictSize(len(in.shape.names))
	for i, n := range in.shape.names {
		d.SetStr(th.Interp.Intern(n), in.slots[in.shape.typ.reserved+i])
	}
	return d
}

// TakeDict makes d the instance's __dict__.
func (in *Instance) TakeDict(d *Dict) { in.setDict(d) }

func (in *Instance) setDict(d *Dict) {
	t := in.shape.typ
	in.own().dict = d
	in.slots = in.slots[:t.reserved:t.reserved]
	in.shape = t.dictShape()
}

// Names are the own attributes in order of creation.
func (in *Instance) Names() []string {
	if in.dict() == nil {
		return in.shape.names
	}
	var names []string
	for _, k := range in.dict().KeySlice() {
		if s, ok := k.o.(*Str); ok {
			names = append(names, s.s)
		}
	}
	return names
}

// setClass is the assignment obj.__class__ = t, between compatible layouts.
func (in *Instance) setClass(t *Type) {
	if in.dict() != nil {
		in.shape = t.dictShape()
		return
	}
	s := t.root
	for _, n := range in.shape.names {
		if s = s.Add(n); s == nil {
			in.Dict()
			in.shape = t.dictShape()
			return
		}
	}
	in.shape = s
}

// dictShape is the shape of instances whose attributes are in a dict: no names, and
// never equal to the root shape, so that no attribute node takes one for the other.
func (t *Type) dictShape() *Shape {
	if t.dicts == nil {
		t.dicts = &Shape{typ: t}
	}
	return t.dicts
}

// attributed is implemented by heap objects that can have attributes of their own.
type attributed interface {
	attrs() *Instance
}

// InstanceOf is the part of v that holds its own attributes, or nil.
func InstanceOf(v Value) *Instance {
	switch o := v.o.(type) {
	case *Instance:
		return o
	case attributed:
		return o.attrs()
	}
	return nil
}

// Sub is embedded by builtin types that can be subclassed: Ext is nil in an object of
// exactly the builtin type, and has the class and the attributes otherwise.
type Sub struct {
	Ext *Instance
}

func (s *Sub) attrs() *Instance { return s.Ext }

func (s *Sub) grow(t *Type) *Instance {
	s.Ext = NewInstance(t)
	return s.Ext
}

// growInstance gives an object of exactly a builtin type with a __dict__ room for attributes
// when it needs the first one; nil if it cannot have any.
func growInstance(v Value, t *Type) *Instance {
	if o, ok := v.o.(interface{ grow(t *Type) *Instance }); ok {
		return o.grow(t)
	}
	return nil
}

// TypeOr is the class, which is t when the object is not of a subclass.
func (s *Sub) TypeOr(t *Type) *Type {
	if s.Ext != nil {
		return s.Ext.shape.typ
	}
	return t
}

// NewSub is the part that an object of class t adds to the builtin type base.
func NewSub(t, base *Type) Sub {
	if t == base || (!t.heap && !t.hasDict) {
		return Sub{}
	}
	return Sub{Ext: NewInstance(t)}
}

type weakType = weak.Pointer[Type]

// Fill gives an instance without attributes those of shape final at once, in its order.
func (in *Instance) Fill(final *Shape, vals []Value) { in.FillRoom(final, vals, 0) }

// FillRoom is Fill with room for more attributes.
func (in *Instance) FillRoom(final *Shape, vals []Value, more int) {
	r := in.shape.typ.reserved
	slots := make([]Value, r+len(vals), r+len(vals)+more)
	copy(slots, in.slots)
	copy(slots[r:], vals)
	in.slots, in.shape = slots, final
}

// MemberSlot is the slot that a descriptor of __slots__ stands for; ok is false for anything else.
func MemberSlot(v Value) (slot int, ok bool) {
	m, ok := v.o.(*Member)
	if !ok {
		return 0, false
	}
	return m.index, true
}
