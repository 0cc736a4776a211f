package object

import "strings"

// this file copies instances for which that takes no more than copies of their attributes

// copyHooks are what classes define to have a say in how their instances are copied.
var copyHooks = [...]string{"__getnewargs__", "__getnewargs_ex__", "__setstate__", "__copy__", "__deepcopy__"}

// copiesPlainly reports whether instances of t are made anew by object.__new__ and their
// attributes alone, as object.__reduce_ex__ would have it.
func (t *Type) copiesPlainly() bool {
	if t.copyVersion == t.version {
		return t.copyPlain
	}
	t.copyVersion, t.copyPlain = t.version, false
	if !t.PlainNew() || !t.plainGet || !t.hasDict || t.reserved > 0 || layout(t) != ObjectType {
		return false
	}
	for _, name := range copyHooks {
		if t.Lookup(name).o != nil {
			return false
		}
	}
	for _, name := range [...]string{"__reduce__", "__reduce_ex__", "__getstate__"} {
		if m, ok := t.Lookup(name).o.(*MethodDescr); !ok || m.Owner != ObjectType {
			return false
		}
	}
	_, ok := t.Lookup("__dict__").o.(*GetSet)
	t.copyPlain = ok
	return ok
}

// PlainCopy makes an instance of the same class as v, with the attributes that f makes of those
// of v, all of them before the first is set; made is told of the new instance before that. The
// zero Value says that v has more to it. The class must have no entry in copyreg's table.
func PlainCopy(th *Thread, v Value, made func(Value), f func(Value) (Value, error)) (Value, error) {
	in, ok := v.o.(*Instance)
	if !ok || !in.shape.typ.heap || in.rest != nil || !in.shape.typ.copiesPlainly() {
		return Value{}, nil
	}
	shape := in.shape
	for _, n := range shape.names {
		if strings.HasPrefix(n, "__") && strings.HasSuffix(n, "__") { // it may be such a hook
			return Value{}, nil
		}
	}
	vals := append([]Value(nil), in.slots...)
	c := NewInstance(shape.typ)
	made(From(c))
	for i := range vals {
		var err error
		if vals[i], err = f(vals[i]); err != nil {
			return Value{}, err
		}
	}
	for i, n := range shape.names {
		c.Set(th.Interp.Intern(n), vals[i])
	}
	return From(c), nil
}
