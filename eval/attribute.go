package eval

import "pyasync/object"

// this file defines attributes and subscripts

// attr is obj.name. It remembers, for instances of one shape, the slot of the attribute
// or what the class has under the name; and for one class, what that has.
type attr struct {
	obj   operand
	name  *object.Str
	at    int32
	shape *object.Shape
	ver   uint32
	slot  int
	// others are what shape, ver and slot were before, where instances of several classes come by.
	others []seenSlot

	// found is what the class of instances of classShape (or the class typ itself) has,
	// at version classVer, and how it is bound.
	classShape *object.Shape
	typ        *object.Type
	classVer   uint32
	found      Value
	binding    binding

	// get is the getter that objects of getType, written in Go, have at version getVer.
	get     *object.Getter
	getType *object.Type
	getVer  uint32
	learnt  uint8 // getters

	global seenName // where obj is a module
}

// seenSlot is where instances of a shape have an attribute while their class has version ver.
type seenSlot struct {
	shape *object.Shape
	ver   uint32
	slot  int
}

// maxGetters is how often a node learns another getter: to ask each time is not for free.
const maxGetters = 8

// maxOthers is the number of shapes that a node remembers beside the last one.
const maxOthers = 3

// binding is how a class attribute becomes the value of an attribute.
type binding uint8

const (
	asIs     binding = iota // the value itself
	asMethod                // a function, bound to the instance
	asGetter                // the getter of a property, to be called
)

func (n *attr) Eval(f *Frame) (Value, error) {
	v, err := n.obj.Eval(f)
	if err != nil {
		return v, err
	}
	if in, ok := v.Object().(*object.Instance); ok {
		if s := in.Shape(); s == n.shape && s.Class().Version() == n.ver {
			return in.SlotAt(n.slot), nil
		} else if s == n.classShape && s.Class().Version() == n.classVer {
			return n.ofClass(f, v)
		}
	} else if m, ok := v.Object().(*object.Module); ok {
		if x, ok := n.global.of(m); ok {
			return x, nil
		}
	} else if n.get != nil {
		if t := v.Type(); t == n.getType && t.Version() == n.getVer {
			f.At = n.at
			return n.get.Get(f.Th, v)
		}
	} else if t, ok := v.Object().(*object.Type); ok && t == n.typ && t.Version() == n.classVer {
		return n.found, nil
	}
	return n.load(f, v)
}

// ofClass is the attribute that the class of v has, as far as it is remembered.
//
//go:noinline
func (n *attr) ofClass(f *Frame, v Value) (Value, error) {
	switch n.binding {
	case asIs:
		return n.found, nil
	case asMethod:
		return object.From(&object.Method{Fn: n.found, Self: v}), nil
	}
	return callPython(f, n.found.Object().(*object.Function), v, nil, n.at)
}

func (n *attr) load(f *Frame, v Value) (Value, error) {
	if in, ok := v.Object().(*object.Instance); ok && !in.HasDictObject() {
		s := in.Shape()
		for i := range n.others {
			if o := &n.others[i]; o.shape == s && s.Class().Version() == o.ver {
				return in.SlotAt(o.slot), nil
			}
		}
		if t := s.Class(); t.PlainGetAttr() {
			if i := s.Slot(n.name.String()); i >= 0 && !dataDescriptor(t, n.name.String()) {
				n.others = keepOther(n.others, seenSlot{n.shape, n.ver, n.slot}, n.shape)
				n.shape, n.ver, n.slot = s, t.Version(), i
				return in.SlotAt(i), nil
			}
			n.learnClass(s, t)
		}
	} else if t, ok := v.Object().(*object.Type); ok {
		n.learnType(t)
	} else if m, ok := v.Object().(*object.Module); ok {
		if x, ok := n.global.learn(m, n.name); ok {
			return x, nil
		}
	} else if n.learnt < maxGetters && n.typ == nil {
		n.learnGetter(v.Type())
	}
	f.At = n.at
	return object.GetAttr(f.Th, v, n.name)
}

// learnGetter remembers the getter that objects of type t have under the name.
func (n *attr) learnGetter(t *object.Type) {
	if !t.PlainGetAttr() {
		return
	}
	n.learnt++
	if g := object.GetterOf(t.LookupStr(n.name)); g != nil {
		n.get, n.getType, n.getVer = g, t, t.Version()
	}
}

// keepOther adds what a node knew of a shape, if it knew any, and there is room.
func keepOther[T any](others []T, known T, shape *object.Shape) []T {
	if shape == nil || len(others) == maxOthers {
		return others
	}
	return append(others, known)
}

// learnClass remembers what class t has under the name, for instances of shape s, which
// have no attribute of their own there.
func (n *attr) learnClass(s *object.Shape, t *object.Type) {
	d := t.Lookup(n.name.String())
	if d.IsZero() || s.Slot(n.name.String()) >= 0 {
		return
	}
	switch o := d.Object().(type) {
	case *object.Function:
		n.found, n.binding = d, asMethod
	case *object.Property:
		if _, ok := o.Get.Object().(*object.Function); !ok || o.Ext != nil {
			return
		}
		n.found, n.binding = o.Get, asGetter
	default:
		if d.Type().DescrGet != nil {
			return
		}
		n.found, n.binding = d, asIs
	}
	n.classShape, n.typ, n.classVer = s, nil, t.Version()
}

// learnType remembers what the class t has under the name, when that needs no binding.
func (n *attr) learnType(t *object.Type) {
	if !t.Heap() || !t.Type().PlainMeta() {
		return
	}
	if m := t.Type().Lookup(n.name.String()); !m.IsZero() {
		return
	}
	d := t.Lookup(n.name.String())
	if d.IsZero() {
		return
	}
	switch o := d.Object().(type) {
	case *object.Function:
	case *object.StaticMethod:
		if o.Ext != nil {
			return
		}
		d = o.Fn
	default:
		if d.Type().DescrGet != nil {
			return
		}
	}
	n.found, n.typ, n.classShape, n.classVer = d, t, nil, t.Version()
	n.get = nil
}

func dataDescriptor(t *object.Type, name string) bool {
	d := t.Lookup(name)
	return !d.IsZero() && d.Type().DescrSet != nil
}

// attrTarget is obj.name as a target. It remembers, for instances of one shape, the slot
// of the attribute, or the shape that they have once it is added.
type attrTarget struct {
	obj   operand
	name  *object.Str
	at    int32
	shape *object.Shape
	ver   uint32
	slot  int
	next  *object.Shape // not nil: the attribute is new

	others []seenSlot // as in attr, of attributes that are not new
}

func (n *attrTarget) Assign(f *Frame, x Value) error {
	v, err := n.obj.Eval(f)
	if err != nil {
		return err
	}
	return n.store(f, v, x)
}

func (n *attrTarget) store(f *Frame, v, x Value) error {
	if in, ok := v.Object().(*object.Instance); ok {
		s := in.Shape()
		if s == n.shape && s.Class().Version() == n.ver {
			if n.next != nil {
				in.Grow(n.next, x)
			} else {
				in.SetSlotAt(n.slot, x)
			}
			return nil
		}
		for i := range n.others {
			if o := &n.others[i]; o.shape == s && s.Class().Version() == o.ver {
				in.SetSlotAt(o.slot, x)
				return nil
			}
		}
		if n.learn(in) {
			return n.store(f, v, x)
		}
	}
	f.At = n.at
	return object.SetAttr(f.Th, v, n.name, x)
}

func (n *attrTarget) learn(in *object.Instance) bool {
	if in.HasDictObject() {
		return false
	}
	s := in.Shape()
	t := s.Class()
	if !t.PlainSetAttr() || !t.HasDict() || dataDescriptor(t, n.name.String()) {
		return false
	}
	if n.next == nil {
		n.others = keepOther(n.others, seenSlot{n.shape, n.ver, n.slot}, n.shape)
	}
	n.shape, n.ver, n.next = s, t.Version(), nil
	if n.slot = s.Slot(n.name.String()); n.slot < 0 {
		n.next = s.Add(n.name.String())
		if n.next == nil {
			n.shape = nil
			return false
		}
	}
	return true
}

func (n *attrTarget) Delete(f *Frame) error {
	v, err := n.obj.Eval(f)
	if err != nil {
		return err
	}
	f.At = n.at
	return object.DelAttr(f.Th, v, n.name)
}

// subscript is obj[key].
type subscript struct {
	obj, key operand
	at       int32
}

func (n *subscript) Eval(f *Frame) (Value, error) {
	v, err := n.obj.Eval(f)
	if err != nil {
		return v, err
	}
	k, err := n.key.Eval(f)
	if err != nil {
		return k, err
	}
	return getItem(f, v, k, n.at)
}

// getItem is v[k] with fast paths for lists, tuples and dicts.
func getItem(f *Frame, v, k Value, at int32) (Value, error) {
	switch o := v.Object().(type) {
	case *object.List:
		if k.IsInt() && o.Ext == nil {
			i := k.AsInt()
			if i < 0 {
				i += int64(len(o.Items))
			}
			if uint64(i) < uint64(len(o.Items)) {
				return o.Items[i], nil
			}
			f.At = at
			return Value{}, f.Th.RaiseLone(object.IndexErrorType, object.FromString("list index out of range"))
		}
	case *object.Tuple:
		if k.IsInt() && o.Ext == nil {
			i := k.AsInt()
			if i < 0 {
				i += int64(len(o.Items))
			}
			if uint64(i) < uint64(len(o.Items)) {
				return o.Items[i], nil
			}
			f.At = at
			return Value{}, f.Th.RaiseLone(object.IndexErrorType, object.FromString("tuple index out of range"))
		}
	case *object.Dict:
		if o.Ext == nil {
			f.At = at
			x, err := o.Get(f.Th, k)
			if err == nil && x.IsZero() {
				err = f.Th.RaiseLone(object.KeyErrorType, k)
			}
			return x, err
		}
	}
	f.At = at
	return object.GetItem(f.Th, v, k)
}

// subscriptTarget is obj[key] as a target.
type subscriptTarget struct {
	obj, key operand
	at       int32
}

func (n *subscriptTarget) Assign(f *Frame, x Value) error {
	v, err := n.obj.Eval(f)
	if err != nil {
		return err
	}
	k, err := n.key.Eval(f)
	if err != nil {
		return err
	}
	return setItem(f, v, k, x, n.at)
}

func setItem(f *Frame, v, k, x Value, at int32) error {
	switch o := v.Object().(type) {
	case *object.List:
		if k.IsInt() && o.Ext == nil {
			i := k.AsInt()
			if i < 0 {
				i += int64(len(o.Items))
			}
			if uint64(i) < uint64(len(o.Items)) {
				o.Items[i] = x
				return nil
			}
		}
	case *object.Dict:
		if o.Ext == nil {
			f.At = at
			return o.Set(f.Th, k, x)
		}
	}
	f.At = at
	return object.SetItem(f.Th, v, k, x)
}

func (n *subscriptTarget) Delete(f *Frame) error {
	v, err := n.obj.Eval(f)
	if err != nil {
		return err
	}
	k, err := n.key.Eval(f)
	if err != nil {
		return err
	}
	f.At = n.at
	return object.DelItem(f.Th, v, k)
}

// sliceExpr is lower:upper:step within a subscript; a missing part is nil.
type sliceExpr struct{ lower, upper, step expr }

func (n *sliceExpr) Eval(f *Frame) (Value, error) {
	lower, upper, err := n.bounds(f)
	if err != nil {
		return Value{}, err
	}
	step := object.None
	if n.step != nil {
		if step, err = n.step.Eval(f); err != nil {
			return Value{}, err
		}
	}
	return object.NewSlice(lower, upper, step), nil
}

func (n *sliceExpr) bounds(f *Frame) (lower, upper Value, err error) {
	lower, upper = object.None, object.None
	if n.lower != nil {
		if lower, err = n.lower.Eval(f); err != nil {
			return lower, upper, err
		}
	}
	if n.upper != nil {
		upper, err = n.upper.Eval(f)
	}
	return lower, upper, err
}

// slicing is obj[lower:upper], mostly without a slice object.
type slicing struct {
	obj operand
	key *sliceExpr
	at  int32
}

func (n *slicing) Eval(f *Frame) (Value, error) {
	v, err := n.obj.Eval(f)
	if err != nil {
		return v, err
	}
	lower, upper, err := n.key.bounds(f)
	if err != nil {
		return Value{}, err
	}
	if r, ok := object.SliceOf(f.Th, v, lower, upper); ok {
		return r, nil
	}
	return getItem(f, v, object.NewSlice(lower, upper, object.None), n.at)
}
