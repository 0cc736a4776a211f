package collections

import "pyasync/object"

// this file has the abstract classes of sets

const setDoc = "A finite container of distinct elements that can be iterated over.\n\nSubclasses define __contains__, __iter__ and __len__; all else is here.\nThe comparisons are made of <= and >=: override those to speed them up."

var setClasses = []abstractClass{
	{def: object.ClassDef{Name: "Set", Doc: setDoc, Slots: []string{}, Aliases: []string{"__rand__=__and__", "__ror__=__or__", "__rxor__=__xor__"}, Defs: []def{
		{Name: "__le__", Sig: "(self, other)", Run: setCompare(object.LE)},
		{Name: "__lt__", Sig: "(self, other)", Run: setCompare(object.LT)},
		{Name: "__gt__", Sig: "(self, other)", Run: setCompare(object.GT)},
		{Name: "__ge__", Sig: "(self, other)", Run: setCompare(object.GE)},
		{Name: "__eq__", Sig: "(self, other)", Run: setCompare(object.EQ)},
		{Name: "_from_iterable", Sig: "(cls, it)", Kind: object.ClassMethodDef,
			Doc: "Make a set of the class: to be overridden where the class cannot be called with an iterable.",
			Run: func(f *frame, a []value) (value, error) { return object.Call1(f.Th, a[0], a[1]) }},
		{Name: "__and__", Sig: "(self, other)", Run: setAnd},
		{Name: "isdisjoint", Sig: "(self, other)", Doc: "Whether the two have no element in common.", Run: isDisjoint},
		{Name: "__or__", Sig: "(self, other)", Run: setOr},
		{Name: "__sub__", Sig: "(self, other)", Run: func(f *frame, a []value) (value, error) { return setMinus(f, a[0], a[0], a[1]) }},
		{Name: "__rsub__", Sig: "(self, other)", Run: func(f *frame, a []value) (value, error) { return setMinus(f, a[0], a[1], a[0]) }},
		{Name: "__xor__", Sig: "(self, other)", Run: setXor},
		{Name: "_hash", Sig: "(self)", Doc: "The hash of a frozenset with the same elements, for classes of immutable sets.", Run: setHash},
	}}, bases: []string{"Collection"}, registered: types(object.FrozenSetType)},
	{def: object.ClassDef{Name: "MutableSet", Slots: []string{},
		Doc: "A set that can change.\n\nSubclasses define __contains__, __iter__, __len__, add() and discard().", Defs: []def{
			has("add", "(self, value)", "Put value into the set, if it is not there.", raises(object.NotImplementedErrorType)),
			has("discard", "(self, value)", "Remove an element, if it is there.", raises(object.NotImplementedErrorType)),
			{Name: "remove", Sig: "(self, value)", Doc: "Take value out of the set; raise KeyError if it is not there.", Run: setRemove},
			{Name: "pop", Sig: "(self)", Doc: "Remove and return some element, or raise KeyError.", Run: func(f *frame, a []value) (value, error) { return setPop(f.Th, a[0]) }},
			{Name: "clear", Sig: "(self)", Doc: "Remove all elements.", Run: func(f *frame, a []value) (value, error) {
				return object.None, popAll(f.Th, a[0], "pop", object.KeyErrorType)
			}},
			{Name: "__ior__", Sig: "(self, it)", Run: func(f *frame, a []value) (value, error) {
				return a[0], object.Each(f.Th, a[1], callEach(f.Th, a[0], "add"))
			}},
			{Name: "__iand__", Sig: "(self, it)", Run: func(f *frame, a []value) (value, error) {
				drop, err := object.Binary(f.Th, object.OpSub, a[0], a[1])
				if err != nil {
					return value{}, err
				}
				return a[0], object.Each(f.Th, drop, callEach(f.Th, a[0], "discard"))
			}},
			{Name: "__ixor__", Sig: "(self, it)", Run: setIXor},
			{Name: "__isub__", Sig: "(self, it)", Run: func(f *frame, a []value) (value, error) {
				if object.Is(a[0], a[1]) {
					_, err := object.CallMethod(f.Th, a[0], "clear")
					return a[0], err
				}
				return a[0], object.Each(f.Th, a[1], callEach(f.Th, a[0], "discard"))
			}},
		}}, bases: []string{"Set"}, registered: types(object.SetType)},
}

// isA is isinstance(v, class) for a class of this module.
func isA(f *frame, v value, class string) (bool, error) {
	return object.IsInstance(f.Th, v, f.Globals.GetString(class))
}

// callEach calls a method of self with each item.
func callEach(th *thread, self value, method string) func(x value) (bool, error) {
	return func(x value) (bool, error) {
		_, err := object.CallMethod(th, self, method, x)
		return err == nil, err
	}
}

// setCompare is a comparison of sets: by their sizes, and then by their elements.
func setCompare(op object.CompareOp) func(f *frame, a []value) (value, error) {
	return func(f *frame, a []value) (value, error) {
		th := f.Th
		if ok, err := isA(f, a[1], "Set"); err != nil || !ok {
			return object.NotImplemented, err
		}
		n, err := object.Len(th, a[0])
		if err != nil {
			return value{}, err
		}
		m, err := object.Len(th, a[1])
		if err != nil {
			return value{}, err
		}
		switch op {
		case object.LE, object.GE:
			if n != m && (n > m) == (op == object.LE) {
				return object.False, nil
			}
			small, big := a[0], a[1]
			if op == object.GE {
				small, big = big, small
			}
			all := true
			err := object.Each(th, small, func(x value) (bool, error) {
				all, err = object.Contains(th, big, x)
				return all && err == nil, err
			})
			return object.Bool(all), err
		case object.LT, object.EQ:
			if op == object.EQ && n != m || op == object.LT && n >= m {
				return object.False, nil
			}
			return object.CallMethod(th, a[0], "__le__", a[1])
		}
		if n <= m {
			return object.False, nil
		}
		return object.CallMethod(th, a[0], "__ge__", a[1])
	}
}

// filtered is self._from_iterable of the items of from that are in set or, if not in, are not.
func filtered(th *thread, self, from, set value, in bool) (value, error) {
	var out []value
	err := object.Each(th, from, func(x value) (bool, error) {
		has, err := object.Contains(th, set, x)
		if has == in {
			out = append(out, x)
		}
		return true, err
	})
	if err != nil {
		return value{}, err
	}
	return fromIterable(th, self, object.NewList(out))
}

// fromIterable hands a list to _from_iterable, as an iterator.
func fromIterable(th *thread, self, list value) (value, error) {
	it, err := object.Iter(th, list)
	if err != nil {
		return value{}, err
	}
	return object.CallMethod(th, self, "_from_iterable", it)
}

func setAnd(f *frame, a []value) (value, error) {
	if ok, err := isA(f, a[1], "Iterable"); err != nil || !ok {
		return object.NotImplemented, err
	}
	return filtered(f.Th, a[0], a[1], a[0], true)
}

func isDisjoint(f *frame, a []value) (value, error) {
	common := false
	err := object.Each(f.Th, a[1], func(x value) (bool, error) {
		var err error
		common, err = object.Contains(f.Th, a[0], x)
		return !common, err
	})
	return object.Bool(!common), err
}

func setOr(f *frame, a []value) (value, error) {
	if ok, err := isA(f, a[1], "Iterable"); err != nil || !ok {
		return object.NotImplemented, err
	}
	var all []value
	for _, s := range a[:2] {
		items, err := object.Slice(f.Th, s)
		if err != nil {
			return value{}, err
		}
		all = append(all, items...)
	}
	return fromIterable(f.Th, a[0], object.NewList(all))
}

// asSet is v, if it is a set, or the set of its items; ok is false for what cannot be iterated over.
func asSet(f *frame, self, v value) (set value, ok bool, err error) {
	if is, err := isA(f, v, "Set"); err != nil || is {
		return v, is, err
	}
	if is, err := isA(f, v, "Iterable"); err != nil || !is {
		return v, false, err
	}
	set, err = object.CallMethod(f.Th, self, "_from_iterable", v)
	return set, true, err
}

// setMinus are the elements of x that are not in y; one of them is self.
func setMinus(f *frame, self, x, y value) (value, error) {
	other := &y
	if object.Is(self, y) && !object.Is(x, y) {
		other = &x
	}
	s, ok, err := asSet(f, self, *other)
	if err != nil || !ok {
		return object.NotImplemented, err
	}
	*other = s
	return filtered(f.Th, self, x, y, false)
}

func setXor(f *frame, a []value) (value, error) {
	other, ok, err := asSet(f, a[0], a[1])
	if err != nil || !ok {
		return object.NotImplemented, err
	}
	left, err := object.Binary(f.Th, object.OpSub, a[0], other)
	if err != nil {
		return value{}, err
	}
	right, err := object.Binary(f.Th, object.OpSub, other, a[0])
	if err != nil {
		return value{}, err
	}
	return object.Binary(f.Th, object.OpOr, left, right)
}

func setHash(f *frame, a []value) (value, error) {
	items, err := object.Slice(f.Th, a[0])
	if err != nil {
		return value{}, err
	}
	s, err := object.NewFrozenSet(f.Th, items)
	if err != nil {
		return value{}, err
	}
	h, err := object.Hash(f.Th, object.From(s))
	return object.Int(h), err
}

func setRemove(f *frame, a []value) (value, error) {
	in, err := object.Contains(f.Th, a[0], a[1])
	if err != nil {
		return value{}, err
	}
	if !in {
		return value{}, f.Th.KeyError(a[1])
	}
	_, err = object.CallMethod(f.Th, a[0], "discard", a[1])
	return object.None, err
}

// first is the first item of an iterable, or KeyError.
func first(th *thread, v value) (value, error) {
	it, err := object.Iter(th, v)
	if err != nil {
		return value{}, err
	}
	x, err := object.Next(th, it)
	if err == nil && x.IsZero() || object.IsException(err, object.StopIterationType) {
		return value{}, th.RaiseFrom(object.From(object.KeyErrorType), object.None)
	}
	return x, err
}

func setPop(th *thread, self value) (value, error) {
	x, err := first(th, self)
	if err != nil {
		return value{}, err
	}
	_, err = object.CallMethod(th, self, "discard", x)
	return x, err
}

// popAll calls a method until it raises the error that tells of emptiness.
func popAll(th *thread, self value, method string, empty *object.Type) error {
	for {
		if _, err := object.CallMethod(th, self, method); err != nil {
			if object.IsException(err, empty) {
				return nil
			}
			return err
		}
		if th.Interrupt.Load() {
			if err := th.Poll(); err != nil {
				return err
			}
		}
	}
}

func setIXor(f *frame, a []value) (value, error) {
	th := f.Th
	if object.Is(a[0], a[1]) {
		_, err := object.CallMethod(th, a[0], "clear")
		return a[0], err
	}
	other := a[1]
	if is, err := isA(f, other, "Set"); err != nil {
		return value{}, err
	} else if !is {
		if other, err = object.CallMethod(th, a[0], "_from_iterable", other); err != nil {
			return value{}, err
		}
	}
	return a[0], object.Each(th, other, func(x value) (bool, error) {
		in, err := object.Contains(th, a[0], x)
		if err != nil {
			return false, err
		}
		method := "add"
		if in {
			method = "discard"
		}
		_, err = object.CallMethod(th, a[0], method, x)
		return true, err
	})
}
