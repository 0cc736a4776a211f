package object

// this file defines the unpacking of iterables into targets

// Unpack are the n items of v, for the assignment to n targets. The slice is only to be
// read: it may be the tuple's or list's own.
func Unpack(th *Thread, v Value, n int) ([]Value, error) {
	switch o := v.o.(type) {
	case *Tuple:
		if o.Ext == nil {
			if len(o.Items) == n {
				return o.Items, nil
			}
			return nil, unpackError(th, n, len(o.Items))
		}
	case *List:
		if o.Ext == nil {
			if len(o.Items) == n {
				return append([]Value(nil), o.Items...), nil
			}
			return nil, unpackError(th, n, len(o.Items))
		}
	}
	it, err := unpackIter(th, v)
	if err != nil {
		return nil, err
	}
	next := it.Type().Next
	items := make([]Value, n)
	for i := range items {
		if items[i], err = next(th, it); err != nil {
			return nil, err
		}
		if items[i].o == nil {
			return nil, unpackError(th, n, i)
		}
	}
	x, err := next(th, it)
	if err == nil && x.o != nil {
		err = unpackError(th, n, n+1)
	}
	return items, err
}

// UnpackStar is Unpack for targets of which one is starred: before and after are how
// many stand on either side of it. The item for the starred one is a list.
func UnpackStar(th *Thread, v Value, before, after int) ([]Value, error) {
	it, err := unpackIter(th, v)
	if err != nil {
		return nil, err
	}
	all, err := Slice(th, it) // as in CPython, the iterator must be iterable itself
	if err != nil {
		return nil, err
	}
	n := len(all) - before - after
	if n < 0 {
		return nil, th.ValueErrorf("not enough values to unpack (expected at least %d, got %d)", before+after, len(all))
	}
	items := make([]Value, 0, before+1+after)
	items = append(items, all[:before]...)
	items = append(items, NewList(append([]Value(nil), all[before:before+n]...)))
	return append(items, all[before+n:]...), nil
}

func unpackError(th *Thread, want, got int) error {
	if got > want {
		return th.ValueErrorf("too many values to unpack (expected %d)", want)
	}
	return th.ValueErrorf("not enough values to unpack (expected %d, got %d)", want, got)
}

// unpackIter is Iter with the message for what cannot be unpacked.
func unpackIter(th *Thread, v Value) (Value, error) {
	if t := v.Type(); t.Iter == nil && !t.isSequence() {
		return Value{}, th.TypeErrorf("cannot unpack non-iterable %s object", t.Name)
	}
	return Iter(th, v)
}
