package object

// this file defines calling: functions, methods, dunder methods

// Call calls fn. args and kw are not retained.
func Call(th *Thread, fn Value, args []Value, kw []Kw) (Value, error) {
	call := fn.Type().Call
	if call == nil {
		return Value{}, notCallable(th, fn)
	}
	return call(th, fn, args, kw)
}

// notCallable is the TypeError for a call of v, which may be a module of a function of its name.
func notCallable(th *Thread, v Value) error {
	if m, ok := v.o.(*Module); ok {
		if err := m.Use(th); err != nil {
			return err
		}
		if name, ok := m.Get("__name__").o.(*Str); ok {
			if fn := m.Get(name.s); fn.o != nil && fn.Type().Call != nil {
				return th.TypeErrorf("'module' object is not callable. Did you mean: '%s.%s(...)'?", name.s, name.s)
			}
		}
	}
	return th.TypeErrorf("'%s' object is not callable", v.Type().Name)
}

// Call0, Call1 and Call2 call fn with so many arguments.
func Call0(th *Thread, fn Value) (Value, error) { return Call(th, fn, nil, nil) }

// Call1 calls fn(a).
func Call1(th *Thread, fn, a Value) (Value, error) {
	n := th.push(a)
	v, err := Call(th, fn, th.args[n:n+1:n+1], nil)
	th.pop(n)
	return v, err
}

// Call2 calls fn(a, b).
func Call2(th *Thread, fn, a, b Value) (Value, error) {
	n := th.push(a, b)
	v, err := Call(th, fn, th.args[n:n+2:n+2], nil)
	th.pop(n)
	return v, err
}

// push puts arguments on the thread's argument stack, which spares an allocation per
// call, and returns where they begin. A slice taken from the stack stays valid when
// the stack grows, since it then keeps the old array.
func (th *Thread) push(vs ...Value) int {
	n := len(th.args)
	th.args = append(th.args, vs...)
	return n
}

func (th *Thread) pop(n int) {
	clear(th.args[n:])
	th.args = th.args[:n]
}

// PushArgs reserves n arguments on the thread's argument stack: fill the slice, make
// the call, then give the returned mark to PopArgs.
func (th *Thread) PushArgs(n int) (args []Value, mark int) {
	mark = len(th.args)
	if mark+n > cap(th.args) {
		grown := make([]Value, mark, 2*(mark+n)+64)
		copy(grown, th.args)
		th.args = grown
	}
	th.args = th.args[:mark+n]
	return th.args[mark : mark+n : mark+n], mark
}

// Mark is where the next argument goes: arguments whose number is not known are pushed one
// by one, ArgsFrom has them all, and PopArgs gives them back.
func (th *Thread) Mark() int { return len(th.args) }

// PushArg puts an argument on the thread's argument stack.
func (th *Thread) PushArg(v Value) { th.args = append(th.args, v) }

// ArgsFrom is the arguments pushed since Mark.
func (th *Thread) ArgsFrom(mark int) []Value { return th.args[mark:len(th.args):len(th.args)] }

// PopArgs gives back what PushArgs reserved.
func (th *Thread) PopArgs(mark int) { th.pop(mark) }

// CallWithSelf calls fn with self in front of the arguments.
func CallWithSelf(th *Thread, fn, self Value, args []Value, kw []Kw) (Value, error) {
	if m, ok := fn.o.(*MethodDescr); ok {
		return m.Call(th, self, args, kw)
	}
	a, mark := th.PushArgs(len(args) + 1)
	a[0] = self
	copy(a[1:], args)
	v, err := Call(th, fn, a, kw)
	th.PopArgs(mark)
	return v, err
}

// bind is the value of the class attribute m looked up through self, for a call: it
// reports whether self must be passed as first argument.
func bind(th *Thread, m, self Value) (fn Value, withSelf bool, err error) {
	t := m.Type()
	if t.Flags&FlagMethodLike != 0 {
		return m, true, nil
	}
	if t.DescrGet != nil {
		fn, err = t.DescrGet(th, m, self, self.Type())
		return fn, false, err
	}
	return m, false, nil
}

// tryBind is bind for methods that count as missing when their own __get__ raises: ok is false
// then, and err what no script may catch. A function stays as it is.
func tryBind(th *Thread, m, self Value) (fn Value, ok bool, err error) {
	fn, _, err = bind(th, m, self)
	if err == nil {
		return fn, true, nil
	}
	if AsException(err) != nil {
		err = nil
	}
	return Value{}, false, err
}

// callFoundArgs calls the class attribute m as a method of self.
func callFoundArgs(th *Thread, m, self Value, args []Value, kw []Kw) (Value, error) {
	fn, withSelf, err := bind(th, m, self)
	if err != nil {
		return Value{}, err
	}
	if withSelf {
		return CallWithSelf(th, fn, self, args, kw)
	}
	return Call(th, fn, args, kw)
}

func callFound(th *Thread, m, self Value) (Value, error) {
	if m.Type().Flags&FlagMethodLike != 0 {
		return Call1(th, m, self)
	}
	return callFoundArgs(th, m, self, nil, nil)
}

func callFound1(th *Thread, m, self, a Value) (Value, error) {
	if m.Type().Flags&FlagMethodLike != 0 {
		return Call2(th, m, self, a)
	}
	n := th.push(a)
	v, err := callFoundArgs(th, m, self, th.args[n:n+1:n+1], nil)
	th.pop(n)
	return v, err
}

func callFound2(th *Thread, m, self, a, b Value) (Value, error) {
	n := th.push(a, b)
	v, err := callFoundArgs(th, m, self, th.args[n:n+2:n+2], nil)
	th.pop(n)
	return v, err
}

// callSpecial calls self's dunder method, which is looked up on the class.
func callSpecial(th *Thread, self Value, name string) (Value, error) {
	m := self.Type().Lookup(name)
	if m.o == nil {
		return Value{}, th.AttributeErrorf(self, name, "'%s' object has no attribute '%s'", self.Type().Name, name)
	}
	if m.IsNone() {
		return Value{}, notCallableNone(th, self, name)
	}
	return callFound(th, m, self)
}

// notCallableNone is the error for a dunder method that a class set to None.
func notCallableNone(th *Thread, self Value, name string) error {
	if name == "__iter__" {
		return th.TypeErrorf("'%s' object is not iterable", self.Type().Name)
	}
	return th.TypeErrorf("'NoneType' object is not callable")
}

func callSpecial1(th *Thread, self Value, name string, a Value) (Value, error) {
	m := self.Type().Lookup(name)
	if m.o == nil {
		return NotImplemented, nil
	}
	return callFound1(th, m, self, a)
}

func callSpecial2(th *Thread, self Value, name string, a, b Value) (Value, error) {
	m := self.Type().Lookup(name)
	if m.o == nil {
		return Value{}, th.AttributeErrorf(self, name, "'%s' object has no attribute '%s'", self.Type().Name, name)
	}
	return callFound2(th, m, self, a, b)
}

// CallSpecial calls a dunder method of self, looked up on the class as the interpreter
// does; found is false when the class has none.
func CallSpecial(th *Thread, self Value, name string, args ...Value) (v Value, found bool, err error) {
	m := self.Type().Lookup(name)
	if m.o == nil {
		return Value{}, false, nil
	}
	v, err = callFoundArgs(th, m, self, args, nil)
	return v, true, err
}

// CallMethod calls self.name(args…).
func CallMethod(th *Thread, self Value, name string, args ...Value) (Value, error) {
	if self.Type().GetAttr != nil && InstanceOf(self) == nil {
		if m := self.Type().Lookup(name); m.o != nil && m.Type().Flags&FlagMethodLike != 0 {
			return CallWithSelf(th, m, self, args, nil)
		}
	}
	fn, err := GetAttrString(th, self, name)
	if err != nil {
		return Value{}, err
	}
	return Call(th, fn, args, nil)
}

// CallFunc calls a Func of a static table directly, as if it were found under qual.
func (f *Func) CallFunc(th *Thread, self Value, args []Value, kw []Kw) (Value, error) {
	return f.call(th, self, args, kw)
}

// callType is type.__call__: it makes an instance with __new__ and __init__.
func callType(th *Thread, v Value, args []Value, kw []Kw) (Value, error) {
	t := v.o.(*Type)
	if t == TypeType && len(args) == 1 && len(kw) == 0 {
		return From(args[0].Type()), nil
	}
	if t.New == nil || t.Flags&FlagNoInstantiate != 0 {
		return Value{}, th.TypeErrorf("cannot create '%s' instances", t.FullName())
	}
	obj, err := t.New(th, t, args, kw)
	if err != nil {
		return Value{}, err
	}
	ot := obj.Type()
	if ot.Del != nil && ot.heap && layout(ot) != ObjectType {
		th.Interp.finalizers.watchBuiltin(th.Interp.Main, obj.o)
	}
	if ot.skipInit || !ot.Is(t) {
		return obj, nil
	}
	if init := ot.Init; init != nil {
		if err := init(th, obj, args, kw); err != nil {
			return Value{}, err
		}
	}
	return obj, nil
}
