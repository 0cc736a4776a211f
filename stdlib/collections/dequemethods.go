package collections

import "pyasync/object"

// this file defines the methods of deque and its iterators

func dequeMethods() []object.Func {
	self := func(v value) *deque { return v.Object().(*deque) }
	dup := func(th *thread, v value) (value, error) {
		c, _, err := self(v).dup(th)
		return c, err
	}
	return []object.Func{
		{Name: "append", Sig: "(item, /)", Doc: "Put item at the right end.", Fast1: func(th *thread, v, x value) (value, error) {
			self(v).push(x)
			return object.None, nil
		}},
		{Name: "appendleft", Sig: "(item, /)", Doc: "Put item at the left end.", Fast1: func(th *thread, v, x value) (value, error) {
			self(v).pushFirst(x)
			return object.None, nil
		}},
		{Name: "pop", Doc: "Take out the item at the right end and return it; an empty deque raises IndexError.", Fast0: func(th *thread, v value) (value, error) {
			d := self(v)
			if d.n == 0 {
				return value{}, th.Raise(object.IndexErrorType, "pop from an empty deque")
			}
			return d.takeLast(), nil
		}},
		{Name: "popleft", Doc: "Take out the item at the left end and return it; an empty deque raises IndexError.", Fast0: func(th *thread, v value) (value, error) {
			d := self(v)
			if d.n == 0 {
				return value{}, th.Raise(object.IndexErrorType, "pop from an empty deque")
			}
			return d.takeFirst(), nil
		}},
		{Name: "clear", Doc: "Make the deque empty.", Fast0: func(th *thread, v value) (value, error) {
			self(v).clear()
			return object.None, nil
		}},
		{Name: "copy", Doc: "A new deque with the same items and maxlen.", Fast0: dup},
		{Name: "__copy__", Doc: "A new deque with the same items and maxlen, for copy.copy().", Fast0: dup},
		{Name: "extend", Sig: "(iterable, /)", Doc: "Put the items of iterable at the right end, one after another.", Fast1: func(th *thread, v, x value) (value, error) {
			return object.None, self(v).extend(th, x, self(v).push)
		}},
		{Name: "extendleft", Sig: "(iterable, /)", Doc: "Put the items of iterable at the left end, one after another, so that the last comes first.", Fast1: func(th *thread, v, x value) (value, error) {
			return object.None, self(v).extend(th, x, self(v).pushFirst)
		}},
		{Name: "count", Sig: "(value, /)", Doc: "How many items equal value.", Fast1: func(th *thread, v, x value) (value, error) {
			d, n := self(v), int64(0)
			state := d.state
			for i := 0; i < d.n; i++ {
				eq, err := object.Equal(th, *d.at(i), x)
				if err != nil {
					return value{}, err
				}
				if d.state != state {
					return value{}, th.Raise(object.RuntimeErrorType, mutatedText)
				}
				if eq {
					n++
				}
			}
			return object.Int(n), nil
		}},
		{Name: "index", Sig: "(value, [start, [stop]])", Doc: `The position of the first item that equals value, looking only from start up to stop.

Raises ValueError if there is none.`, Raw: dequeIndex},
		{Name: "insert", Sig: "(index, value, /)", Doc: "Put value in before the item at index. Raises IndexError if the deque is at its maxlen.", Fast2: func(th *thread, v, i, x value) (value, error) {
			d := self(v)
			at, err := object.ClampIndex(th, i)
			if err != nil {
				return value{}, err
			}
			if d.n == d.limit {
				return value{}, th.Raise(object.IndexErrorType, "deque already at its maximum size")
			}
			if at < 0 {
				at = max(at+d.n, 0)
			}
			d.insert(min(at, d.n), x)
			return object.None, nil
		}},
		{Name: "remove", Sig: "(value, /)", Doc: "Take out the first item that equals value; raise ValueError if there is none.", Fast1: func(th *thread, v, x value) (value, error) {
			d := self(v)
			n := d.n
			for i := 0; i < d.n; i++ {
				eq, err := object.Equal(th, *d.at(i), x)
				if err != nil {
					return value{}, err
				}
				if d.n != n {
					return value{}, th.Raise(object.IndexErrorType, mutatedText)
				}
				if eq {
					d.removeAt(i)
					return object.None, nil
				}
			}
			return value{}, notIn(th, x)
		}},
		{Name: "reverse", Doc: "Turn the order of the items round, without a copy.", Fast0: func(th *thread, v value) (value, error) {
			d := self(v)
			for i, j := 0, d.n-1; i < j; i, j = i+1, j-1 {
				p, q := d.at(i), d.at(j)
				*p, *q = *q, *p
			}
			return object.None, nil
		}},
		{Name: "rotate", Sig: "(n=1, /)", Doc: "Move n items from the right end to the left one; a negative n moves them the other way.", Bound: func(th *thread, v value, a []value) (value, error) {
			n := 1
			if !a[0].IsZero() {
				var err error
				if n, err = object.AsSize(th, a[0]); err != nil {
					return value{}, err
				}
			}
			self(v).rotate(n)
			return object.None, nil
		}},
		{Name: "__reversed__", Doc: "Iterate from the right end to the left.", Fast0: func(th *thread, v value) (value, error) {
			return newDequeIter(self(v), 0, true), nil
		}},
		{Name: "__reduce__", Doc: "Return a tuple from which pickle and copy make the deque anew.", Fast0: dequeReduce},
		{Name: "__sizeof__", Doc: "The bytes that the deque takes up, without its items.", Fast0: func(th *thread, v value) (value, error) {
			return object.Int(int64(64 + 24*len(self(v).ring))), nil
		}},
		{Name: "__class_getitem__", Sig: "(object, /)", Class: true, Doc: "See PEP 585", Fast1: object.NewGenericAlias},
	}
}

func (d *deque) insert(i int, x value) {
	if i < d.n/2 {
		d.pushFirst(x)
		for j := 0; j < i; j++ {
			*d.at(j) = *d.at(j + 1)
		}
	} else {
		d.push(x)
		for j := d.n - 1; j > i; j-- {
			*d.at(j) = *d.at(j - 1)
		}
	}
	*d.at(i) = x
}

func notIn(th *thread, x value) error {
	r, err := object.ReprString(th, x)
	if err != nil {
		return err
	}
	return th.ValueErrorf("%s is not in deque", r)
}

func dequeIndex(th *thread, v value, args []value, kw kwargs) (value, error) {
	if len(kw) > 0 {
		return value{}, th.TypeErrorf("deque.index() takes no keyword arguments")
	}
	switch {
	case len(args) == 0:
		return value{}, th.TypeErrorf("index expected at least 1 argument, got 0")
	case len(args) > 3:
		return value{}, th.TypeErrorf("index expected at most 3 arguments, got %d", len(args))
	}
	d := v.Object().(*deque)
	bounds := [2]int{0, d.n}
	for i, a := range args[1:] {
		n, err := object.ClampIndex(th, a)
		if err != nil {
			return value{}, err
		}
		if n < 0 {
			n = max(n+d.n, 0)
		}
		bounds[i] = min(n, d.n)
	}
	i, err := d.find(th, args[0], bounds[0], bounds[1])
	if err == nil && i < 0 {
		err = notIn(th, args[0])
	}
	return object.Int(int64(i)), err
}

func dequeReduce(th *thread, v value) (value, error) {
	d := v.Object().(*deque)
	state, found, err := object.CallSpecial(th, v, "__getstate__")
	if err != nil {
		return value{}, err
	}
	if !found {
		state = object.None
	}
	it, err := object.Iter(th, v)
	if err != nil {
		return value{}, err
	}
	args := object.NewTuple(nil)
	if d.limit >= 0 {
		args = object.NewTuple([]value{object.NewTuple(nil), object.Int(int64(d.limit))})
	}
	return object.NewTuple([]value{object.From(v.Type()), args, state, it}), nil
}

// dequeIter walks a deque; d is nil at the end.
type dequeIter struct {
	d       *deque
	i       int
	state   int
	reverse bool
}

func (it *dequeIter) Type() *object.Type {
	if it.reverse {
		return dequeReverseIterType
	}
	return dequeIterType
}

func newDequeIter(d *deque, i int, reverse bool) value {
	return object.From(&dequeIter{d: d, i: i, state: d.state, reverse: reverse})
}

func initDequeIters() {
	for _, t := range []*object.Type{dequeIterType, dequeReverseIterType} {
		t.Iter = func(th *thread, v value) (value, error) { return v, nil }
		t.Next = func(th *thread, v value) (value, error) {
			it := v.Object().(*dequeIter)
			d := it.d
			if d == nil {
				return value{}, nil
			}
			if it.state != d.state {
				it.d = nil
				return value{}, th.Raise(object.RuntimeErrorType, mutatedText)
			}
			if it.i >= d.n {
				it.d = nil
				return value{}, nil
			}
			i := it.i
			if it.i++; it.reverse {
				i = d.n - 1 - i
			}
			return *d.at(i), nil
		}
		reverse := t == dequeReverseIterType
		bind := &object.Func{Name: t.Qualname, Sig: "(deque, index=0, /)", Bound: func(th *thread, _ value, a []value) (value, error) {
			d, ok := a[0].Object().(*deque)
			if !ok {
				return value{}, th.TypeErrorf("argument 1 must be collections.deque, not %s", a[0].Type().Name)
			}
			i := 0
			if !a[1].IsZero() {
				var err error
				if i, err = object.AsSize(th, a[1]); err != nil {
					return value{}, err
				}
			}
			return newDequeIter(d, min(max(i, 0), d.n), reverse), nil
		}}
		t.New = func(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
			return bind.CallFunc(th, value{}, args, kw)
		}
		t.Methods = func() []object.Func {
			return []object.Func{
				{Name: "__length_hint__", Doc: "How many items are left, as a guess for those who make room for them.", Fast0: func(th *thread, v value) (value, error) {
					it := v.Object().(*dequeIter)
					if it.d == nil || it.state != it.d.state {
						return object.Int(0), nil
					}
					return object.Int(int64(it.d.n - it.i)), nil
				}},
				{Name: "__reduce__", Doc: "Return a tuple from which pickle and copy make the iterator anew.", Fast0: func(th *thread, v value) (value, error) {
					it := v.Object().(*dequeIter)
					d := it.d
					if d == nil {
						d = &deque{limit: -1}
					}
					return object.NewTuple([]value{object.From(it.Type()), object.NewTuple([]value{object.From(d), object.Int(int64(it.i))})}), nil
				}},
			}
		}
	}
}
