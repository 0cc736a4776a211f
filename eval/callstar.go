package eval

import "pyasync/object"

// this file defines calls with *args and **kwargs

// callStar is a call with *args or **kwargs. A nil name marks **value.
type callStar struct {
	fn      expr
	args    []expr
	starred []bool
	names   []*object.Str
	kws     []expr
	at      int32
}

func (n *callStar) Eval(f *Frame) (Value, error) {
	fn, err := n.fn.Eval(f)
	if err != nil {
		return fn, err
	}
	mark := f.Th.Mark()
	v, err := n.call(f, fn, mark)
	f.Th.PopArgs(mark)
	return v, err
}

func (n *callStar) call(f *Frame, fn Value, mark int) (Value, error) {
	var args []Value
	var only Value // *only is all there is of positional arguments: it is read when the keywords are there
	var err error
	if len(n.args) == 1 && n.starred[0] {
		only, err = n.args[0].Eval(f)
	} else {
		args, err = n.positional(f, fn, mark)
	}
	if err != nil {
		return Value{}, err
	}
	kw, err := n.keywords(f, fn)
	if err != nil {
		return Value{}, err
	}
	if t, ok := only.Object().(*object.Tuple); ok && t.Ext == nil {
		args = t.Items
	} else if !only.IsZero() {
		if err := n.spread(f, fn, only, true); err != nil {
			return Value{}, err
		}
		args = f.Th.ArgsFrom(mark)
	}
	f.At = n.at
	if pf, ok := fn.Object().(*object.Function); ok {
		return callFunction(f.Th, pf, args, kw)
	}
	return object.Call(f.Th, fn, args, kw)
}

// positional evaluates the positional arguments, onto the argument stack from mark on.
func (n *callStar) positional(f *Frame, fn Value, mark int) ([]Value, error) {
	for i, e := range n.args {
		v, err := e.Eval(f)
		if err != nil {
			return nil, err
		}
		if !n.starred[i] {
			f.Th.PushArg(v)
			continue
		}
		if t, ok := v.Object().(*object.Tuple); ok && t.Ext == nil {
			for _, x := range t.Items {
				f.Th.PushArg(x)
			}
			continue
		}
		if err = n.spread(f, fn, v, false); err != nil {
			return nil, err
		}
	}
	return f.Th.ArgsFrom(mark), nil
}

// spread pushes the items of a *v argument; only says that it is the only positional one.
func (n *callStar) spread(f *Frame, fn, v Value, only bool) error {
	f.At = n.at
	if v.Type().Iter == nil && v.Type().GetItem == nil {
		if !only || fn.IsZero() {
			return f.Th.TypeErrorf("Value after * must be an iterable, not %s", v.Type().Name)
		}
		return f.Th.TypeErrorf("%s argument after * must be an iterable, not %s", funcText(f.Th, fn), v.Type().Name)
	}
	return object.Each(f.Th, v, func(x Value) (bool, error) {
		f.Th.PushArg(x)
		return true, nil
	})
}

// funcText is how CPython names a callable in messages about its arguments.
func funcText(th *Thread, fn Value) string {
	q, err := object.LookupAttr(th, fn, "__qualname__")
	if err != nil || q.IsZero() {
		s, err := object.ToString(th, fn)
		if err != nil {
			return "object"
		}
		return s
	}
	name, _ := object.AsStr(q)
	if name == nil {
		return "object"
	}
	text := name.String() + "()"
	if m, err := object.LookupAttr(th, fn, "__module__"); err == nil && !m.IsZero() {
		if s, ok := object.AsStr(m); ok && s.String() != "builtins" {
			return s.String() + "." + text
		}
	}
	return text
}

// keywords collects keyword arguments, in order.
type keywords struct {
	th   *Thread
	fn   Value
	kw   []object.Kw
	seen map[string]bool // their names, once there are many
	odd  []Value         // keys of mappings that are no strings: an error, but a repeated key is the first one
}

func (n *callStar) keywords(f *Frame, fn Value) ([]object.Kw, error) {
	if len(n.kws) == 0 {
		return nil, nil
	}
	ks := keywords{th: f.Th, fn: fn}
	for i, e := range n.kws {
		v, err := e.Eval(f)
		if err != nil {
			return nil, err
		}
		f.At = n.at
		if n.names[i] != nil {
			err = ks.add(n.names[i], v)
		} else {
			err = ks.spread(v)
		}
		if err != nil {
			return nil, err
		}
	}
	if ks.odd != nil {
		return nil, f.Th.TypeErrorf("keywords must be strings")
	}
	return ks.kw, nil
}

// spread adds the items of a **v argument.
func (ks *keywords) spread(v Value) error {
	err := object.EachItem(ks.th, v, func(k, x Value) error {
		if name, ok := object.AsStr(k); ok {
			return ks.add(name, x)
		}
		return ks.addOdd(k)
	})
	if err != nil && object.IsException(err, object.AttributeErrorType) {
		return ks.th.TypeErrorf("%s argument after ** must be a mapping, not %s", funcText(ks.th, ks.fn), v.Type().Name)
	}
	return err
}

func (ks *keywords) add(name *object.Str, v Value) error {
	if ks.has(name) {
		return ks.repeated(name.String())
	}
	ks.kw = append(ks.kw, object.Kw{Name: name, Val: v})
	return nil
}

// has reports whether there is a keyword of the name; if not, there will be.
func (ks *keywords) has(name *object.Str) bool {
	if len(ks.kw) <= 8 {
		for i := range ks.kw {
			if k := ks.kw[i].Name; k == name || k.String() == name.String() {
				return true
			}
		}
		return false
	}
	if ks.seen == nil {
		ks.seen = make(map[string]bool, 2*len(ks.kw))
		for _, k := range ks.kw {
			ks.seen[k.Name.String()] = true
		}
	}
	known := ks.seen[name.String()]
	ks.seen[name.String()] = true
	return known
}

func (ks *keywords) addOdd(key Value) error {
	for _, k := range ks.odd {
		if same, err := object.Equal(ks.th, k, key); err != nil {
			return err
		} else if same {
			s, err := object.ToString(ks.th, key)
			if err != nil {
				return err
			}
			return ks.repeated(s)
		}
	}
	ks.odd = append(ks.odd, key)
	return nil
}

func (ks *keywords) repeated(key string) error {
	return ks.th.TypeErrorf("%s got multiple values for keyword argument '%s'", funcText(ks.th, ks.fn), key)
}
