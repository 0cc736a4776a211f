package weakref

import (
	"pyasync/object"
)

// this file defines the proxies, which do to their object whatever is done to them

var (
	proxyType         = object.NewStatic("weakref.ProxyType", object.ObjectType, object.FlagNoInstantiate)
	callableProxyType = object.NewStatic("weakref.CallableProxyType", object.ObjectType, object.FlagNoInstantiate)
)

// weakProxy is a weakref.proxy.
type weakProxy struct {
	r        *ref
	callable bool
}

// Type is ProxyType or CallableProxyType.
func (p *weakProxy) Type() *object.Type {
	if p.callable {
		return callableProxyType
	}
	return proxyType
}

var proxy = object.Func{Name: "proxy", Sig: "(object, callback=None, /)", Doc: "Return a proxy: it can be used like the object, and does not keep it alive.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		var callback value
		if !a[1].IsZero() && !a[1].IsNone() {
			callback = a[1]
		}
		w, ok := object.MakeWeak(a[0])
		if !ok {
			return value{}, th.TypeErrorf("cannot create weak reference to '%s' object", a[0].Type().Name)
		}
		r := &ref{to: w, callback: callback}
		of(th).add(th, r)
		return object.From(&weakProxy{r, object.Callable(a[0])}), nil
	}}

// deref is the object behind a proxy; any other value stays.
func deref(th *thread, v value) (value, error) {
	p, ok := v.Object().(*weakProxy)
	if !ok {
		return v, nil
	}
	x := p.r.to.Get()
	if x.IsZero() {
		return x, th.Raise(object.ReferenceErrorType, "weakly-referenced object no longer exists")
	}
	return x, nil
}

// unary makes a slot that does op to the object.
func unary(op func(th *thread, v value) (value, error)) object.UnaryFunc {
	return func(th *thread, v value) (value, error) {
		x, err := deref(th, v)
		if err != nil {
			return value{}, err
		}
		return op(th, x)
	}
}

func binary(op func(th *thread, a, b value) (value, error)) object.BinaryFunc {
	return func(th *thread, a, b value) (value, error) {
		x, err := deref(th, a)
		if err != nil {
			return value{}, err
		}
		y, err := deref(th, b)
		if err != nil {
			return value{}, err
		}
		return op(th, x, y)
	}
}

func init() {
	for _, t := range []*object.Type{proxyType, callableProxyType} {
		fillProxy(t)
		for op := object.OpAdd; op <= object.OpDivmod; op++ {
			t.Num[op] = binary(func(th *thread, a, b value) (value, error) { return object.Binary(th, op, a, b) })
			if op != object.OpDivmod {
				t.Inplace[op] = binary(func(th *thread, a, b value) (value, error) { return object.Inplace(th, op, a, b) })
			}
		}
	}
	callableProxyType.Call = func(th *thread, v value, args []value, kw kwargs) (value, error) {
		x, err := deref(th, v)
		if err != nil {
			return value{}, err
		}
		return object.Call(th, x, args, kw)
	}
}

func fillProxy(t *object.Type) {
	t.GetAttr = func(th *thread, v value, name *object.Str) (value, error) {
		x, err := deref(th, v)
		if err != nil {
			return value{}, err
		}
		return object.GetAttr(th, x, name)
	}
	t.SetAttr = func(th *thread, v value, name *object.Str, y value) error {
		x, err := deref(th, v)
		if err != nil {
			return err
		}
		return object.SetAttr(th, x, name, y)
	}
	t.Repr = func(th *thread, v value) (value, error) {
		x := v.Object().(*weakProxy).r.to.Get()
		if x.IsZero() {
			return object.FromString("<weakproxy at " + object.Address(v) + "; dead>"), nil
		}
		return object.FromString("<weakproxy at " + object.Address(v) + "; to '" + x.Type().Name + "' at " + object.Address(x) + ">"), nil
	}
	t.Str = unary(object.ToStr)
	t.Hash = func(th *thread, v value) (int64, error) {
		return 0, th.TypeErrorf("unhashable type: '%s'", v.Type().Name)
	}
	t.Compare = func(th *thread, a, b value, op object.CompareOp) (value, error) {
		return binary(func(th *thread, a, b value) (value, error) { return object.Compare(th, a, b, op) })(th, a, b)
	}
	t.Bool = func(th *thread, v value) (bool, error) {
		x, err := deref(th, v)
		if err != nil {
			return false, err
		}
		return object.Truth(th, x)
	}
	t.Iter = unary(object.Iter)
	t.Next = unary(object.Next)
	t.Len = func(th *thread, v value) (int, error) {
		x, err := deref(th, v)
		if err != nil {
			return 0, err
		}
		return object.Len(th, x)
	}
	t.GetItem = binary(object.GetItem)
	t.SetItem = func(th *thread, v, key, y value) error {
		x, err := deref(th, v)
		switch {
		case err != nil:
			return err
		case y.IsZero():
			return object.DelItem(th, x, key)
		}
		return object.SetItem(th, x, key, y)
	}
	t.Contains = func(th *thread, v, y value) (bool, error) {
		x, err := deref(th, v)
		if err != nil {
			return false, err
		}
		return object.Contains(th, x, y)
	}
	t.Neg, t.Pos, t.Invert = unary(object.Negative), unary(object.Positive), unary(object.Inverted)
	t.Index = unary(object.Index)
	t.Int = converter(object.IntType)
	t.Float = converter(object.FloatType)
	t.Abs = unary(func(th *thread, v value) (value, error) {
		if f := v.Type().Abs; f != nil {
			return f(th, v)
		}
		return value{}, th.TypeErrorf("bad operand type for abs(): '%s'", v.Type().Name)
	})
	t.Methods = func() []object.Func {
		return []object.Func{
			{Name: "__bytes__", Fast0: func(th *thread, self value) (value, error) {
				x, err := deref(th, self)
				if err != nil {
					return value{}, err
				}
				return object.CallMethod(th, x, "__bytes__")
			}},
			{Name: "__reversed__", Fast0: func(th *thread, self value) (value, error) {
				x, err := deref(th, self)
				if err != nil {
					return value{}, err
				}
				return object.CallMethod(th, x, "__reversed__")
			}},
		}
	}
}

// converter makes the slot behind int(proxy) and float(proxy).
func converter(t *object.Type) object.UnaryFunc {
	return unary(func(th *thread, v value) (value, error) { return object.Call1(th, object.From(t), v) })
}
