package io

import "pyasync/object"

// this file tells how streams are copied: those in memory by their state, files not at all

// target is the memory of an argument that is to be read into.
func target(th *thread, what string, buf value) ([]byte, error) {
	p, err := object.WritableBytes(th, buf)
	if err != nil && object.IsException(err, object.TypeErrorType) {
		err = th.TypeErrorf("%s must be read-write bytes-like object, not %s", what, buf.Type().Name)
	}
	return p, err
}

// refuseCopies are the methods of streams that cannot be pickled.
func refuseCopies() []object.Func {
	refuse := func(th *thread, self value) error {
		return th.TypeErrorf("cannot pickle '%s' instances", self.Type().ShortName())
	}
	return []object.Func{
		{Name: "__reduce__", Fast0: func(th *thread, self value) (value, error) { return value{}, refuse(th, self) }},
		{Name: "__reduce_ex__", Fast1: func(th *thread, self, _ value) (value, error) { return value{}, refuse(th, self) }},
	}
}

// attrsOf is a copy of the attributes of an instance, None when it has none.
func attrsOf(v value) value {
	if in := object.InstanceOf(v); in != nil && len(in.Names()) > 0 {
		return object.From(in.Dict().Copy())
	}
	return object.None
}

// restored checks the tuple given to __setstate__ and restores the attributes, which are last.
func restored(th *thread, self, state value, size int) ([]value, error) {
	t, ok := object.AsTuple(state)
	if !ok || len(t.Items) != size {
		return nil, th.TypeErrorf("%s.__setstate__ argument should be %d-tuple, got %s", self.Type().Name, size, state.Type().Name)
	}
	attrs := t.Items[size-1]
	if attrs.IsNone() {
		return t.Items, nil
	}
	d, ok := object.AsDict(attrs)
	if !ok {
		what := map[int]string{3: "third", 4: "fourth"}[size]
		return nil, th.TypeErrorf("%s item of state should be a dict, got a %s", what, attrs.Type().Name)
	}
	return t.Items, object.EachItem(th, object.From(d), func(k, v value) error {
		return object.SetAttrString(th, self, object.StringOf(k), v)
	})
}

// bytesState are the methods that copy a BytesIO.
func bytesState() []object.Func {
	return []object.Func{
		{Name: "__getstate__", Fast0: func(th *thread, self value) (value, error) {
			b, err := bytesOf(th, self)
			return object.NewTuple([]value{object.BytesOf(b.b), object.Int(int64(b.pos)), attrsOf(self)}), err
		}},
		{Name: "__setstate__", Fast1: func(th *thread, self, state value) (value, error) {
			items, err := restored(th, self, state, 3)
			if err != nil {
				return value{}, err
			}
			p, err := object.BytesLike(th, items[0])
			if err != nil {
				return value{}, err
			}
			pos, err := object.AsIndex(th, items[1])
			if err == nil && pos < 0 {
				err = th.ValueErrorf("position value cannot be negative")
			}
			if err != nil {
				return value{}, err
			}
			b := self.Object().(*BytesIO)
			b.b, b.pos, b.closed = append([]byte(nil), p...), pos, false
			return object.None, nil
		}},
	}
}

// textState are the methods that copy a StringIO.
func textState() []object.Func {
	return []object.Func{
		{Name: "__getstate__", Fast0: func(th *thread, self value) (value, error) {
			s, err := stringOf(th, self)
			nl := s.newline.arg
			return object.NewTuple([]value{object.FromString(s.b.String()), nl, object.Int(int64(s.pos)), attrsOf(self)}), err
		}},
		{Name: "__setstate__", Fast1: func(th *thread, self, state value) (value, error) {
			items, err := restored(th, self, state, 4)
			if err != nil {
				return value{}, err
			}
			pos, err := object.AsIndex(th, items[2])
			if err == nil && pos < 0 {
				err = th.ValueErrorf("position value cannot be negative")
			}
			if err != nil {
				return value{}, err
			}
			if _, err := stringInit.CallFunc(th, self, []value{items[0], items[1]}, nil); err != nil {
				return value{}, err
			}
			_, err = object.CallMethod(th, self, "seek", object.Int(int64(pos)))
			return object.None, err
		}},
	}
}
