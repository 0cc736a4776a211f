package object

import "weak"

// this file lets Go code refer to objects without keeping them alive

// WeakTarget is implemented by objects of other packages that can be referred to weakly:
// they return WeakTo(o).
type WeakTarget interface {
	MakeWeak() Weak
}

// Weak refers to an object without keeping it alive.
type Weak struct {
	key any
	get func() Object
}

// Key is the same for all Weaks of one object, and of no other object ever.
func (w Weak) Key() any { return w.key }

// Get is the object, or the zero Value once it is gone.
func (w Weak) Get() Value {
	if o := w.get(); o != nil {
		return Value{o: o}
	}
	return Value{}
}

// WeakTo refers to the object p; *T must implement Object.
func WeakTo[T any](p *T) Weak {
	w := weak.Make(p)
	return Weak{w, func() Object {
		if q := w.Value(); q != nil {
			return any(q).(Object)
		}
		return nil
	}}
}

// weakExt refers to an object by the part that a class statement has added to it.
func weakExt(in *Instance) Weak {
	w := weak.Make(in)
	return Weak{w, func() Object {
		if in := w.Value(); in != nil {
			return in.self()
		}
		return nil
	}}
}

// MakeWeak refers weakly to v; ok is false where CPython allows no weak references either:
// to numbers, text, lists, dicts and instances whose __slots__ make no room for them.
func MakeWeak(v Value) (w Weak, ok bool) {
	switch o := v.o.(type) {
	case WeakTarget:
		return o.MakeWeak(), true
	case *Type:
		return WeakTo(o), true
	case *Function:
		return WeakTo(o), true
	case *Builtin:
		return WeakTo(o), true
	case *Method:
		return WeakTo(o), true
	case *Code:
		return WeakTo(o), true
	case *MemoryView:
		return WeakTo(o), true
	case *GenericAlias:
		return WeakTo(o), true
	case *TypeParam:
		return WeakTo(o), true
	case *paramSpecPart:
		return WeakTo(o), true
	case *Instance:
		t := o.shape.typ
		if t.hasWeak || !t.heap && t != ObjectType && t != SimpleNamespaceType {
			return WeakTo(o), true
		}
		return Weak{}, false
	case *Set:
		if o.Ext == nil {
			return WeakTo(o), true
		}
	case *Dict:
		if o.Type() == OrderedDictType {
			return WeakTo(o), true
		}
	case *Module:
		if o.Ext == nil {
			return WeakTo(o), true
		}
	}
	if in := InstanceOf(v); in != nil && in.shape.typ.hasWeak {
		switch o := v.o.(type) { // a reference from the part to the whole would keep __del__ from being called
		case *Exception:
			return WeakTo(o), true
		case *List:
			return WeakTo(o), true
		case *Dict:
			return WeakTo(o), true
		case *Set:
			return WeakTo(o), true
		case *Tuple:
			return WeakTo(o), true
		}
		in.setSelf(v.o)
		return weakExt(in), true
	}
	return Weak{}, false
}
