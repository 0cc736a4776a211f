package object

// this file defines FrameLocalsProxy, the f_locals of a function's frame (PEP 667)

// LocalsProxyType is FrameLocalsProxy.
var LocalsProxyType = NewStatic("FrameLocalsProxy", ObjectType, FlagMapping)

// LocalsProxy is a live view of the variables of a function's frame.
type LocalsProxy struct{ f *Frame }

// Type is FrameLocalsProxy.
func (*LocalsProxy) Type() *Type { return LocalsProxyType }

// LocalsView is f_locals: the namespace of a module or class body, a proxy for a function
// or comprehension.
func (f *Frame) LocalsView() Value {
	if f.Namespace().o != nil && !f.inComp() {
		return f.Namespace()
	}
	f.Escaped = true
	return From(&LocalsProxy{f})
}

// variable is where variable name is; nil when there is none. Variables of comprehensions
// come first, those of inner ones before those of outer ones.
func (f *Frame) variable(name string) *Value {
	names, n := f.Code.SlotNames, min(len(f.Code.SlotNames), len(f.Slots))
	for i := n - 1; i >= f.Code.CompSlots; i-- {
		if names[i] == name && f.Slots[i].o != nil {
			return f.inSlot(i)
		}
	}
	for i := range min(n, f.Code.CompSlots) {
		if names[i] == name {
			return f.inSlot(i)
		}
	}
	for i, free := range f.Code.Freevars {
		if free == name && i < len(f.Closure) {
			return &f.Closure[i].V
		}
	}
	return nil
}

// snapshot is the variables that are bound, in a new dict.
func (p *LocalsProxy) snapshot() *Dict {
	d := NewDict()
	add := func(name string) {
		if name == "" {
			return
		}
		if v := p.f.variable(name); v != nil && v.o != nil {
			d.SetString(name, *v)
		}
	}
	for _, n := range p.f.Code.SlotNames {
		add(n)
	}
	for _, n := range p.f.Code.Freevars {
		add(n)
	}
	p.f.addExtra(d)
	return d
}

// find is where the variable named by key is: nil when there is none. Any key that is equal to
// the name will do.
func (p *LocalsProxy) find(th *Thread, key Value) (*Value, error) {
	if s, ok := key.o.(*Str); ok && s.Exact() {
		return p.f.variable(s.s), nil
	}
	h, err := Hash(th, key)
	if err != nil {
		return nil, err
	}
	for _, names := range [][]string{p.f.Code.SlotNames, p.f.Code.Freevars} {
		for _, name := range names {
			if name == "" || hashString(name) != h {
				continue
			}
			if same, err := Equal(th, FromString(name), key); err != nil {
				return nil, err
			} else if same {
				return p.f.variable(name), nil
			}
		}
	}
	return nil, nil
}

func (p *LocalsProxy) get(th *Thread, key Value) (Value, error) {
	v, err := p.find(th, key)
	if err != nil {
		return Value{}, err
	}
	if v != nil {
		return *v, nil
	}
	if x := p.f.Extra; x != nil && x.Locals != nil {
		return x.Locals.Get(th, key)
	}
	return Value{}, nil
}

func (p *LocalsProxy) set(th *Thread, key, x Value) error {
	if x.o == nil {
		return th.TypeErrorf("cannot remove variables from FrameLocalsProxy")
	}
	v, err := p.find(th, key)
	if err != nil {
		return err
	}
	if v != nil {
		*v = x
		return nil
	}
	e := p.f.extra()
	if e.Locals == nil {
		e.Locals = NewDict()
	}
	return e.Locals.Set(th, key, x)
}

func proxyOf(v Value) *LocalsProxy { return v.o.(*LocalsProxy) }

func init() {
	t := LocalsProxyType
	t.noHash = true
	t.New = func(th *Thread, typ *Type, args []Value, kw []Kw) (Value, error) {
		if len(kw) > 0 {
			return Value{}, th.TypeErrorf("FrameLocalsProxy takes no keyword arguments")
		}
		if len(args) != 1 {
			return Value{}, th.TypeErrorf("FrameLocalsProxy expected 1 argument, got %d", len(args))
		}
		f, ok := args[0].o.(*Frame)
		if !ok {
			return Value{}, th.TypeErrorf("expect frame, not %s", args[0].Type().Name)
		}
		return From(&LocalsProxy{f}), nil
	}
	t.Repr = func(th *Thread, v Value) (Value, error) {
		if !th.EnterRepr(v.o) {
			return FromString("{...}"), nil
		}
		defer th.LeaveRepr()
		return Repr(th, From(proxyOf(v).snapshot()))
	}
	t.Len = func(th *Thread, v Value) (int, error) { return proxyOf(v).snapshot().Len(), nil }
	t.GetItem = func(th *Thread, v, key Value) (Value, error) {
		x, err := proxyOf(v).get(th, key)
		if err == nil && x.o == nil {
			if s, ok := key.o.(*Str); ok && proxyOf(v).f.variable(s.s) != nil {
				return x, th.Raisef(KeyErrorType, "local variable '%s' is not defined", s.s)
			}
			err = th.KeyError(key)
		}
		return x, err
	}
	t.SetItem = func(th *Thread, v, key, x Value) error { return proxyOf(v).set(th, key, x) }
	t.Contains = func(th *Thread, v, key Value) (bool, error) {
		x, err := proxyOf(v).get(th, key)
		return x.o != nil, err
	}
	t.Iter = func(th *Thread, v Value) (Value, error) { return Iter(th, NewList(proxyOf(v).snapshot().KeySlice())) }
	t.Compare = func(th *Thread, a, b Value, op CompareOp) (Value, error) {
		p, ok := a.o.(*LocalsProxy)
		if !ok || op != EQ && op != NE {
			return NotImplemented, nil
		}
		if q, ok := b.o.(*LocalsProxy); ok {
			return Bool((p.f == q.f) == (op == EQ)), nil
		}
		if _, ok := b.o.(*Dict); !ok {
			return NotImplemented, nil
		}
		return Compare(th, From(p.snapshot()), b, op)
	}
	t.Num[OpOr] = func(th *Thread, a, b Value) (Value, error) {
		for _, v := range []*Value{&a, &b} {
			if p, ok := v.o.(*LocalsProxy); ok {
				*v = From(p.snapshot())
			} else if _, ok := v.o.(*Dict); !ok {
				return NotImplemented, nil
			}
		}
		return Binary(th, OpOr, a, b)
	}
	t.Inplace[OpOr] = func(th *Thread, a, b Value) (Value, error) { return a, proxyOf(a).update(th, b) }
	t.Methods = localsProxyMethods
}

func (p *LocalsProxy) update(th *Thread, m Value) error {
	d := NewDict()
	if q, ok := m.o.(*LocalsProxy); ok {
		m = From(q.snapshot())
	}
	if err := d.Update(th, m); err != nil {
		return err
	}
	for _, it := range d.Items() {
		if err := p.set(th, it.Key, it.Val); err != nil {
			return err
		}
	}
	return nil
}

func localsProxyMethods() []Func {
	view := func(name string) Func {
		return Func{Name: name, Fast0: func(th *Thread, self Value) (Value, error) {
			v, err := CallMethod(th, From(proxyOf(self).snapshot()), name)
			if err != nil || name == "copy" {
				return v, err
			}
			items, err := Slice(th, v)
			return NewList(items), err
		}}
	}
	return []Func{
		view("keys"), view("values"), view("items"), view("copy"),
		{Name: "get", Sig: "(key, default=None, /)", Bound: func(th *Thread, self Value, a []Value) (Value, error) {
			v, err := proxyOf(self).get(th, a[0])
			if err == nil && v.o == nil {
				v = orNone(a[1])
			}
			return v, err
		}},
		{Name: "setdefault", Sig: "(key, default=None, /)", Bound: func(th *Thread, self Value, a []Value) (Value, error) {
			p := proxyOf(self)
			v, err := p.get(th, a[0])
			if err != nil || v.o != nil {
				return v, err
			}
			return orNone(a[1]), p.set(th, a[0], orNone(a[1]))
		}},
		{Name: "update", Sig: "(object, /)", Fast1: func(th *Thread, self, m Value) (Value, error) {
			return None, proxyOf(self).update(th, m)
		}},
		{Name: "__reversed__", Fast0: func(th *Thread, self Value) (Value, error) {
			keys := proxyOf(self).snapshot().KeySlice()
			for i, j := 0, len(keys)-1; i < j; i, j = i+1, j-1 {
				keys[i], keys[j] = keys[j], keys[i]
			}
			return NewList(keys), nil // CPython 3.13 gives a list, not an iterator
		}},
	}
}
