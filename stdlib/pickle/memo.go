package pickle

import "pyasync/object"

// this file defines what scripts see of memos

var (
	picklerMemoType   = object.NewStatic("_pickle.PicklerMemoProxy", object.ObjectType, object.FlagNoInstantiate)
	unpicklerMemoType = object.NewStatic("_pickle.UnpicklerMemoProxy", object.ObjectType, object.FlagNoInstantiate)
)

// picklerMemo and unpicklerMemo are the attribute memo of a pickler and of an unpickler.
type (
	picklerMemo   struct{ p *pickler }
	unpicklerMemo struct{ u *unpickler }
)

func (*picklerMemo) Type() *object.Type   { return picklerMemoType.Ready() }
func (*unpicklerMemo) Type() *object.Type { return unpicklerMemoType.Ready() }

// dict is the memo as a dict from the id of an object to its number and the object.
func (m *picklerMemo) dict(th *thread) (value, error) {
	entries := make([]value, len(m.p.memo))
	for _, e := range m.p.memo {
		if e.index < len(entries) {
			entries[e.index] = e.obj
		}
	}
	d := object.NewDict()
	for i, v := range entries {
		if v.IsZero() {
			continue
		}
		if err := d.Set(th, object.Int(object.ID(v)), object.NewTuple([]value{object.Int(int64(i)), v})); err != nil {
			return value{}, err
		}
	}
	return object.From(d), nil
}

// dict is the memo as a dict from the number of an object to the object.
func (m *unpicklerMemo) dict(th *thread) (value, error) {
	d := object.NewDict()
	for i, v := range m.u.memo {
		if !v.IsZero() {
			if err := d.Set(th, object.Int(int64(i)), v); err != nil {
				return value{}, err
			}
		}
	}
	for i, v := range m.u.far {
		if err := d.Set(th, object.Int(int64(i)), v); err != nil {
			return value{}, err
		}
	}
	return object.From(d), nil
}

func setPicklerMemo(th *thread, v, x value) error {
	p := picklerOf(v)
	if x.IsZero() {
		return th.TypeErrorf("attribute deletion is not supported")
	}
	memo := map[object.Object]memoEntry{}
	if m, ok := x.Object().(*picklerMemo); ok {
		for k, e := range m.p.memo {
			memo[k] = e
		}
		p.memo = memo
		return nil
	}
	d, ok := object.AsDict(x)
	if !ok {
		return th.TypeErrorf("'memo' attribute must be a PicklerMemoProxy object or dict, not %s", x.Type().Name)
	}
	err := object.EachItem(th, object.From(d), func(_, item value) error {
		t, ok := object.AsTuple(item)
		if !ok || len(t.Items) != 2 {
			return th.TypeErrorf("'memo' values must be 2-item tuples")
		}
		i, err := object.AsIndex(th, t.Items[0])
		memo[key(th, t.Items[1])] = memoEntry{i, t.Items[1]}
		return err
	})
	if err == nil {
		p.memo = memo
	}
	return err
}

func setUnpicklerMemo(th *thread, v, x value) error {
	u := unpicklerOf(v)
	if x.IsZero() {
		return th.TypeErrorf("attribute deletion is not supported")
	}
	if m, ok := x.Object().(*unpicklerMemo); ok {
		u.memo = append([]value(nil), m.u.memo...)
		return nil
	}
	d, ok := object.AsDict(x)
	if !ok {
		return th.TypeErrorf("'memo' attribute must be an UnpicklerMemoProxy object or dict, not %s", x.Type().Name)
	}
	fresh := unpickler{}
	err := object.EachItem(th, object.From(d), func(k, item value) error {
		if _, ok := object.IntValue(k); !ok {
			return th.TypeErrorf("memo key must be integers")
		}
		i, err := object.AsIndex(th, k)
		if err == nil && i < 0 {
			err = th.ValueErrorf("memo key must be positive integers.")
		}
		if err == nil {
			fresh.put(i, item)
		}
		return err
	})
	if err == nil {
		u.memo, u.far = fresh.memo, fresh.far
	}
	return err
}

func init() {
	type proxy interface {
		dict(th *thread) (value, error)
	}
	methods := func(clear func(v value)) func() []object.Func {
		return func() []object.Func {
			return []object.Func{
				{Name: "__reduce__", Sig: "()", Doc: "Implement pickle support.", Fast0: func(th *thread, self value) (value, error) {
					d, err := self.Object().(proxy).dict(th)
					return object.NewTuple([]value{object.From(object.DictType), object.NewTuple([]value{d})}), err
				}},
				{Name: "clear", Sig: "()", Doc: "Forget every object seen so far.", Fast0: func(th *thread, self value) (value, error) {
					clear(self)
					return object.None, nil
				}},
				{Name: "copy", Sig: "()", Doc: "Copy the memo to a new object.", Fast0: func(th *thread, self value) (value, error) {
					return self.Object().(proxy).dict(th)
				}},
			}
		}
	}
	picklerMemoType.Methods = methods(func(v value) { v.Object().(*picklerMemo).p.memo = nil })
	unpicklerMemoType.Methods = methods(func(v value) {
		u := v.Object().(*unpicklerMemo).u
		u.memo, u.far = nil, nil
	})
}
