package object

import (
	"reflect"
	"strings"
	"unsafe"
)

// this file copies objects of which no more is known than their Go types: iterators, compiled
// regular expressions, deques … Each field is copied. An object that holds a function, a
// channel, a lock or something of the system cannot be; in its place stands one that says so.

type goType = reflect.Type

// partKey is a piece of memory that several objects may refer to.
type partKey struct {
	p any
	t goType
}

// part is the copy of a piece of memory.
type part struct {
	v      reflect.Value
	source *Source
}

// absentType is the class of what stands for an object that cannot be copied.
var absentType = NewStatic("lost", ObjectType, FlagNoInstantiate)

// absent stands for an object that cannot be copied.
type absent struct{ what string }

// Type is lost.
func (*absent) Type() *Type { return absentType }

func init() {
	t := absentType
	t.Doc = "What a process has in place of an object that could not be copied when it was started."
	gone := func(th *Thread, v Value) error {
		return th.Raisef(RuntimeErrorType, "a '%s' object cannot be used in another process than the one that made it", v.o.(*absent).what)
	}
	t.Repr = func(th *Thread, v Value) (Value, error) {
		return FromString("<lost '" + v.o.(*absent).what + "' object>"), nil
	}
	t.GetAttr = func(th *Thread, v Value, name *Str) (Value, error) {
		if strings.HasPrefix(name.s, "__") {
			return genericGetAttr(th, v, name)
		}
		return Value{}, gone(th, v)
	}
	t.SetAttr = func(th *Thread, v Value, name *Str, x Value) error { return gone(th, v) }
	t.Call = func(th *Thread, v Value, args []Value, kw []Kw) (Value, error) { return Value{}, gone(th, v) }
	t.Iter = func(th *Thread, v Value) (Value, error) { return Value{}, gone(th, v) }
	t.Next = func(th *Thread, v Value) (Value, error) { return Value{}, gone(th, v) }
	t.Await = func(th *Thread, v Value) (Value, error) { return Value{}, gone(th, v) }
}

// lose is what stands for o.
func (f *Fork) lose(o Object) Object {
	absentType.Ready()
	return &absent{o.Type().Name}
}

// goObject copies an object by what it is in Go.
func (f *Fork) goObject(o Object) Object {
	rv := reflect.ValueOf(o)
	if rv.Kind() != reflect.Pointer || rv.IsNil() || rv.Type().Elem().Size() == 0 {
		return o
	}
	if !f.canCopy(o) {
		return f.lose(o)
	}
	p := reflect.New(rv.Type().Elem())
	f.bindParts(rv.Elem(), p.Elem())
	f.Fill(func() { f.into(p.Elem(), rv.Elem()) })
	return p.Interface().(Object)
}

// bindParts notes where the structs within a copied one are, for pointers into it.
func (f *Fork) bindParts(src, dst reflect.Value) {
	for i := range src.NumField() {
		if src.Field(i).Kind() == reflect.Struct {
			a, b := open(src.Field(i)), open(dst.Field(i))
			if _, ok := a.Addr().Interface().(Object); !ok {
				f.parts[partKey{a.Addr().Interface(), a.Type()}] = part{v: b.Addr()}
			}
			f.bindParts(a, b)
		}
	}
}

// open gives access to a field that its package keeps to itself.
func open(v reflect.Value) reflect.Value {
	if !v.CanAddr() {
		return v
	}
	return reflect.NewAt(v.Type(), unsafe.Pointer(v.UnsafeAddr())).Elem()
}

// addressable is v, or a copy of it that can be addressed.
func addressable(v reflect.Value) reflect.Value {
	if v.CanAddr() {
		return v
	}
	c := reflect.New(v.Type()).Elem()
	c.Set(v)
	return c
}

var (
	valueGo  = reflect.TypeFor[Value]()
	weakGo   = reflect.TypeFor[Weak]()
	objectGo = reflect.TypeFor[Object]()
)

// into copies src, which can be copied, into dst.
func (f *Fork) into(dst, src reflect.Value) {
	src = addressable(src)
	switch src.Kind() {
	case reflect.Struct:
		f.structInto(dst, src)
	case reflect.Pointer:
		if !src.IsNil() {
			if c := f.pointer(src); c.Type().AssignableTo(dst.Type()) {
				dst.Set(c)
			}
		}
	case reflect.Interface:
		if src.IsNil() {
			return
		}
		if o, ok := src.Interface().(Object); ok {
			if c := reflect.ValueOf(f.Object(o)); c.Type().AssignableTo(dst.Type()) {
				dst.Set(c)
			}
			return
		}
		e := src.Elem()
		c := reflect.New(e.Type()).Elem()
		f.into(c, e)
		dst.Set(c)
	case reflect.Slice:
		if src.IsNil() {
			return
		}
		c := reflect.MakeSlice(src.Type(), src.Len(), src.Len())
		if f.isPlain(src.Type().Elem()) {
			reflect.Copy(c, src)
		} else {
			for i := range src.Len() {
				f.into(c.Index(i), src.Index(i))
			}
		}
		dst.Set(c)
	case reflect.Array:
		for i := range src.Len() {
			f.into(dst.Index(i), src.Index(i))
		}
	case reflect.Map:
		if src.IsNil() {
			return
		}
		c := reflect.MakeMapWithSize(src.Type(), src.Len())
		for it := src.MapRange(); it.Next(); {
			k, v := reflect.New(src.Type().Key()).Elem(), reflect.New(src.Type().Elem()).Elem()
			f.into(k, it.Key())
			f.into(v, it.Value())
			c.SetMapIndex(k, v)
		}
		dst.Set(c)
	default:
		dst.Set(src)
	}
}

// Fresh is implemented by Go types whose copies begin empty, whatever they hold: nobody waits
// yet in another process.
type Fresh interface{ ForkFresh() }

// Plain is implemented by objects whose functions refer to nothing that must be copied.
type Plain interface{ ForkPlain() }

var (
	freshGo = reflect.TypeFor[Fresh]()
	plainGo = reflect.TypeFor[Plain]()
)

func (f *Fork) structInto(dst, src reflect.Value) {
	t := src.Type()
	switch {
	case reflect.PointerTo(t).Implements(freshGo):
	case t == valueGo:
		dst.Set(reflect.ValueOf(f.Value(src.Interface().(Value))))
	case t == weakGo:
		w := src.Addr().Interface().(*Weak)
		if w.get == nil {
			return
		}
		if v := f.Value(w.Get()); v.o != nil {
			to := dst.Addr().Interface().(*Weak)
			*to, _ = MakeWeak(v)
		}
	case f.isPlain(t):
		dst.Set(src)
	default:
		for i := range src.NumField() {
			f.into(open(dst.Field(i)), open(src.Field(i)))
		}
	}
}

// pointer copies what src points to, once.
func (f *Fork) pointer(src reflect.Value) reflect.Value {
	switch p := src.Interface().(type) {
	case *Thread:
		if p != f.from { // the others are not copied
			return reflect.Zero(src.Type())
		}
		return reflect.ValueOf(f.to)
	case *Interp:
		return reflect.ValueOf(f.to.Interp)
	case *Shape:
		return reflect.ValueOf(f.shape(p))
	case *Source:
		return reflect.ValueOf(f.source(p))
	case *Instance:
		return reflect.ValueOf(f.part(p, f.holder(p)))
	case Object:
		return reflect.ValueOf(f.Object(p))
	}
	t := src.Type().Elem()
	if shared(t) {
		return src
	}
	k := partKey{src.Interface(), t}
	if c, ok := f.parts[k]; ok {
		return c.v
	}
	c := reflect.New(t)
	f.parts[k] = part{v: c}
	if t.Kind() == reflect.Struct {
		f.bindParts(src.Elem(), c.Elem())
	}
	f.Fill(func() { f.into(c.Elem(), src.Elem()) })
	return c
}

// holder is the copy of the object that p is a part of.
func (f *Fork) holder(p *Instance) Object {
	self := p.self()
	if self == nil {
		return nil
	}
	return f.memo[self]
}

// shared reports whether values of a Go type never change, so that interpreters may share them.
func shared(t reflect.Type) bool {
	switch t {
	case reflect.TypeFor[Func](), reflect.TypeFor[Getter](), reflect.TypeFor[Def](), reflect.TypeFor[ModuleDef](), reflect.TypeFor[NativeBody](), reflect.TypeFor[FuncBody](),
		reflect.TypeFor[slotDef](), reflect.TypeFor[slotGroup](), reflect.TypeFor[CoroutineInfo]():
		return true
	}
	switch t.PkgPath() {
	case "pyasync/ast", "math/big", "regexp", "regexp/syntax", "unicode":
		return true
	case "time":
		return t.Name() == "Location"
	}
	return false
}

// isPlain reports whether values of a Go type refer to nothing that must be copied.
func (f *Fork) isPlain(t reflect.Type) bool {
	if p, ok := f.plain[t]; ok {
		return p
	}
	f.plain[t] = true // of types that contain themselves
	p := false
	switch t.Kind() {
	case reflect.Slice, reflect.Map, reflect.Pointer, reflect.Interface, reflect.Func, reflect.Chan, reflect.UnsafePointer:
	case reflect.Array:
		p = f.isPlain(t.Elem())
	case reflect.Struct:
		p = t.PkgPath() != "sync"
		if t == reflect.TypeFor[Value]() {
			p = false
		}
		if t.PkgPath() == "time" && t.Name() == "Time" {
			break
		}
		for i := 0; p && i < t.NumField(); i++ {
			p = f.isPlain(t.Field(i).Type)
		}
	default:
		p = true
	}
	f.plain[t] = p
	return p
}

// canCopy reports whether there can be a copy of o of the same kind.
func (f *Fork) canCopy(o Object) bool {
	switch o.(type) {
	case *absent, *GoCoroutine:
		return false
	case *Str, *Bytes, *Tuple, *List, *Dict, *Set, *Instance, *Type, *Function, *Code, *Cell, *Frame, *Module, *Builtin, *Method, *Bytearray, Forker:
		return true
	}
	if c, ok := f.memo[o]; ok {
		_, gone := c.(*absent)
		return !gone
	}
	rv := reflect.ValueOf(o)
	if rv.Kind() != reflect.Pointer || rv.IsNil() {
		return true
	}
	return f.copyable(rv.Elem(), map[any]bool{o: true})
}

// copyable reports whether a Go value can be copied. seen are the pointers that are being
// looked at.
func (f *Fork) copyable(v reflect.Value, seen map[any]bool) bool {
	v = addressable(v)
	t := v.Type()
	if f.isPlain(t) || t == valueGo || t == weakGo || shared(t) || reflect.PointerTo(t).Implements(freshGo) {
		return true
	}
	switch v.Kind() {
	case reflect.Struct:
		if t.PkgPath() == "time" && t.Name() == "Time" {
			return true
		}
		if strings.HasPrefix(t.PkgPath(), "sync") || t.PkgPath() == "os" || t.PkgPath() == "net" || t.PkgPath() == "weak" {
			return false
		}
		static := reflect.PointerTo(t).Implements(plainGo)
		for i := range v.NumField() {
			if !(static && v.Field(i).Kind() == reflect.Func) && !f.copyable(open(v.Field(i)), seen) {
				return false
			}
		}
		return true
	case reflect.Func: // slots are no closures
		return v.IsNil() || t.PkgPath() == "pyasync/object"
	case reflect.Pointer:
		if v.IsNil() || shared(t.Elem()) {
			return true
		}
		switch p := v.Interface().(type) {
		case *Thread, *Interp, *Shape, *Source, *Type:
			return true
		case Object:
			if seen[p] {
				return true
			}
			seen[p] = true
			switch p.(type) {
			case Forker, *Instance, *Dict, *List, *Tuple, *Str, *Function, *Code, *Frame, *Set, *Bytes, *Module, *Method, *Builtin, *Cell, *Bytearray:
				return true
			}
			return f.copyable(v.Elem(), seen)
		default:
			if seen[p] {
				return true
			}
			seen[p] = true
			return f.copyable(v.Elem(), seen)
		}
	case reflect.Interface:
		if v.IsNil() || t.Implements(objectGo) {
			return true
		}
		if _, ok := v.Interface().(Object); ok {
			return true
		}
		return f.copyable(v.Elem(), seen)
	case reflect.Slice, reflect.Array:
		if f.isPlain(t.Elem()) || t.Elem() == valueGo {
			return true
		}
		for i := range v.Len() {
			if !f.copyable(v.Index(i), seen) {
				return false
			}
		}
		return true
	case reflect.Map:
		if (f.isPlain(t.Key()) || t.Key() == valueGo) && (f.isPlain(t.Elem()) || t.Elem() == valueGo) {
			return true
		}
		for it := v.MapRange(); it.Next(); {
			if !f.copyable(it.Key(), seen) || !f.copyable(it.Value(), seen) {
				return false
			}
		}
		return true
	}
	return v.IsZero() // a channel that is not there
}
