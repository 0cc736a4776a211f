package eval

import "pyasync/object"

// this file defines calls of methods

// callMethod is obj.name(args…): it finds the function without making a bound method.
type callMethod struct {
	obj  operand
	name *object.Str
	passing
	gens bool // an argument is a generator expression
	seen seenFunction
	atA  int32 // of the attribute

	// What the last lookup found: fn, which gets first in front of the arguments. It holds
	// for instances of shape whose class has version ver, for the class itself at version
	// ver, or for objects of the static type typ.
	fn    Value
	first passed
	ver   uint32
	shape *object.Shape
	class *object.Type
	typ   *object.Type
	dicts bool // objects of typ can have attributes of their own

	others []seenMethod // what else was found for instances, where several classes come by
	global seenName     // where obj is a module
}

// seenMethod is the function that instances of a shape have while their class has version ver.
type seenMethod struct {
	shape *object.Shape
	ver   uint32
	fn    Value
	first passed
}

// passed is what a method gets in front of the arguments of the call.
type passed uint8

const (
	passSelf  passed = iota // the object: a function
	passNone                // a static method
	passClass               // the class: a class method
)

func (n *callMethod) Eval(f *Frame) (Value, error) {
	v, err := n.obj.Eval(f)
	if err != nil {
		return v, err
	}
	if in, ok := v.Object().(*object.Instance); ok {
		if s := in.Shape(); s == n.shape && s.Class().Version() == n.ver {
			if pf, ok := n.fn.Object().(*object.Function); ok {
				return n.python(f, pf, n.first.self(v, s.Class()))
			}
		}
	} else if m, ok := n.fn.Object().(*object.MethodDescr); ok && v.Type() == n.typ && !n.gens && (!n.dicts || object.InstanceOf(v) == nil) {
		return n.native(f, m, v)
	}
	fn, self, err := n.lookup(f, v)
	if err != nil {
		return fn, err
	}
	if pf, ok := fn.Object().(*object.Function); ok {
		return n.python(f, pf, self)
	}
	if self.IsZero() {
		switch o := fn.Object().(type) {
		case *object.Method:
			if pf, ok := o.Fn.Object().(*object.Function); ok {
				return callPython(f, pf, o.Self, n.args, n.at)
			}
		case *object.Builtin:
			return callNative(f, o.Func, o.Self, fn, n.args, n.at)
		}
		return callValue(f, fn, n.args, n.at)
	}
	return n.callWith(f, fn, self)
}

// python calls a Python function.
func (n *callMethod) python(f *Frame, pf *object.Function, self Value) (Value, error) {
	bound := !self.IsZero()
	if n.seen.is(pf, bound) {
		return n.seen.call(f, self, n.args, n.at)
	}
	n.seen.note(pf, bound, len(n.args))
	return callPython(f, pf, self, n.args, n.at)
}

// self is what the function gets first, for an object of the class.
func (p passed) self(v Value, class *object.Type) Value {
	switch p {
	case passNone:
		return Value{}
	case passClass:
		return object.From(class)
	}
	return v
}

// native calls a method of a static type.
func (n *callMethod) native(f *Frame, m *object.MethodDescr, v Value) (Value, error) {
	switch {
	case len(n.args) == 1 && m.Func.Fast1 != nil:
		a, err := n.args[0].Eval(f)
		if err != nil {
			return a, err
		}
		f.At = n.at
		return m.Func.Fast1(f.Th, v, a)
	case len(n.args) == 0 && m.Func.Fast0 != nil:
		f.At = n.at
		return m.Func.Fast0(f.Th, v)
	}
	room := m.Func.Room(len(n.args))
	if room < 0 {
		return n.callWith(f, n.fn, v)
	}
	th := f.Th
	a, mark := th.PushArgs(room)
	for i := range n.args {
		x, err := n.args[i].Eval(f)
		if err != nil {
			th.PopArgs(mark)
			return x, err
		}
		a[i] = x
	}
	f.At = n.at
	r, err := m.Func.Bound(th, v, a)
	th.PopArgs(mark)
	return r, err
}

// callWith calls any method with self in front of the arguments.
func (n *callMethod) callWith(f *Frame, fn, self Value) (Value, error) {
	th := f.Th
	a, mark := th.PushArgs(len(n.args))
	for i := range n.args {
		x, err := n.args[i].Eval(f)
		if err != nil {
			th.PopArgs(mark)
			return x, err
		}
		a[i] = x
	}
	if n.gens {
		_, native := fn.Object().(*object.MethodDescr)
		setLent(n.args, a, native)
	}
	f.At = n.at
	r, err := object.CallWithSelf(th, fn, self, a, nil)
	if n.gens {
		setLent(n.args, a, false)
	}
	th.PopArgs(mark)
	return r, err
}

// remember keeps what a class attribute is, when a call of it may go straight to a function.
func (n *callMethod) remember(d Value, ver uint32) bool {
	switch o := d.Object().(type) {
	case *object.Function:
		n.fn, n.first = d, passSelf
	case *object.StaticMethod:
		if o.Type() != object.StaticMethodType {
			return false
		}
		n.fn, n.first = o.Fn, passNone
	case *object.ClassMethod:
		if _, ok := o.Fn.Object().(*object.Function); !ok || o.Type() != object.ClassMethodType {
			return false
		}
		n.fn, n.first = o.Fn, passClass
	default:
		return false
	}
	n.ver, n.shape, n.class, n.typ = ver, nil, nil, nil
	return true
}

// learnType remembers the function that a class has under the name.
func (n *callMethod) learnType(t *object.Type) bool {
	if !t.Heap() || !t.Type().PlainMeta() || !t.Type().Lookup(n.name.String()).IsZero() {
		return false
	}
	if !n.remember(t.Lookup(n.name.String()), t.Version()) {
		return false
	}
	if n.first == passSelf {
		n.first = passNone // a plain function, called through its class
	}
	n.class = t
	return true
}

// find evaluates obj and finds the method; self is zero when fn needs none.
func (n *callMethod) find(f *Frame) (fn, self Value, err error) {
	v, err := n.obj.Eval(f)
	if err != nil {
		return v, Value{}, err
	}
	return n.lookup(f, v)
}

func (n *callMethod) lookup(f *Frame, v Value) (fn, self Value, err error) {
	if m, ok := v.Object().(*object.Module); ok {
		x, ok := n.global.of(m)
		if !ok {
			x, ok = n.global.learn(m, n.name)
		}
		if ok {
			return x, Value{}, nil
		}
	}
	t := v.Type()
	if pi, ok := v.Object().(*object.Instance); ok {
		s := pi.Shape()
		if s == n.shape && t.Version() == n.ver {
			return n.fn, n.first.self(v, t), nil
		}
		for i := range n.others {
			if o := &n.others[i]; o.shape == s && t.Version() == o.ver {
				return o.fn, o.first.self(v, t), nil
			}
		}
	}
	if cls, ok := v.Object().(*object.Type); ok {
		if cls == n.class && cls.Version() == n.ver || n.learnType(cls) {
			return n.fn, n.first.self(v, cls), nil
		}
	} else if s, ok := v.Object().(*object.Super); ok {
		if fn, self := s.FindMethod(n.name.String()); !fn.IsZero() {
			return fn, self, nil
		}
	}
	if t.PlainGetAttr() {
		if fn, self := n.learn(v, t); !fn.IsZero() {
			return fn, self, nil
		}
	}
	f.At = n.atA
	fn, err = object.GetAttr(f.Th, v, n.name)
	return fn, Value{}, err
}

// learn finds a method that the object's class has and the object has not; the zero Value
// is for anything that the usual lookup of attributes must find.
func (n *callMethod) learn(v Value, t *object.Type) (fn, self Value) {
	d := t.Lookup(n.name.String())
	if d.IsZero() {
		return Value{}, Value{}
	}
	in := object.InstanceOf(v)
	if in == nil {
		if d.Type().Flags&object.FlagMethodLike == 0 {
			return Value{}, Value{}
		}
		if !t.Heap() {
			n.typ, n.dicts, n.fn, n.shape, n.class = t, t.HasDict(), d, nil, nil
		}
		return d, v
	}
	if !in.Get(n.name.String()).IsZero() {
		return Value{}, Value{}
	}
	known := seenMethod{n.shape, n.ver, n.fn, n.first}
	if pi, ok := v.Object().(*object.Instance); ok && !pi.HasDictObject() && n.remember(d, t.Version()) {
		n.others = keepOther(n.others, known, known.shape)
		n.shape = pi.Shape()
		return n.fn, n.first.self(v, t)
	}
	if d.Type().Flags&object.FlagMethodLike == 0 {
		return Value{}, Value{}
	}
	return d, v
}

// superMethod is super().name(args…) in a method: where the call finds a function for the
// class of the first argument, neither a super object nor a bound method is made.
type superMethod struct {
	callMethod
	super expr // the name super, which the script may have bound anew
	cell  int  // index of __class__ in the closure
	slot  int  // of the method's first parameter

	// found is what follows of in the MRO of in, at version inVer.
	of, in *object.Type
	inVer  uint32
	found  *object.Function
}

func (n *superMethod) Eval(f *Frame) (Value, error) {
	s, err := n.super.Eval(f)
	if err != nil {
		return s, err
	}
	if self := f.Slots[n.slot]; s.Object() == object.Object(object.SuperType) && !self.IsZero() {
		if t := self.Type(); t == n.in && t.Version() == n.inVer && f.Closure[n.cell].V.Object() == object.Object(n.of) || n.learnSuper(f, self) {
			return n.python(f, n.found, self)
		}
	}
	return n.callMethod.Eval(f)
}

// learnSuper remembers the function that the call finds for objects of the class of self.
func (n *superMethod) learnSuper(f *Frame, self Value) bool {
	cls, ok := f.Closure[n.cell].V.Object().(*object.Type)
	if _, isType := self.Object().(*object.Type); isType || !ok || !self.Type().Heap() || !self.Type().Is(cls) {
		return false
	}
	s, err := object.NewSuper(f.Th, cls, self)
	if err != nil {
		return false
	}
	fn, _ := s.FindMethod(n.name.String())
	pf, ok := fn.Object().(*object.Function)
	if !ok {
		return false
	}
	n.found, n.of, n.in, n.inVer = pf, cls, self.Type(), self.Type().Version()
	return true
}
