package builtins

import (
	"pyasync/object"
)

// this file holds the functions that walk through iterables

var length = object.Func{Name: "len", Sig: "(obj, /)", Doc: "How many items obj has.",
	Fast1: func(th *thread, _, x value) (value, error) {
		n, err := object.Len(th, x)
		return object.Int(int64(n)), err
	}}

var all = object.Func{Name: "all", Sig: "(iterable, /)", Doc: "Return True if every item of the iterable is true, and for an empty one.",
	Fast1: func(th *thread, _, x value) (value, error) {
		holds := true
		err := object.Each(th, x, func(item value) (bool, error) {
			t, err := object.Truth(th, item)
			holds = t
			return t, err
		})
		return object.Bool(holds), err
	}}

var any_ = object.Func{Name: "any", Sig: "(iterable, /)", Doc: "Return True if some item of the iterable is true.",
	Fast1: func(th *thread, _, x value) (value, error) {
		holds := false
		err := object.Each(th, x, func(item value) (bool, error) {
			t, err := object.Truth(th, item)
			holds = t
			return !t, err
		})
		return object.Bool(holds), err
	}}

var iter = object.Func{Name: "iter", Doc: "iter(iterable) -> iterator\niter(callable, sentinel) -> iterator that calls until it gets the sentinel",
	Raw: func(th *thread, _ value, args []value, kw kwargs) (value, error) {
		if err := optional(th, "iter", args, kw, 1, 2); err != nil {
			return value{}, err
		}
		if len(args) == 1 {
			return object.Iter(th, args[0])
		}
		return object.NewCallIter(th, args[0], args[1])
	}}

var next = object.Func{Name: "next", Doc: "next(iterator[, default]) -> the next item, or default at the end instead of StopIteration",
	Raw: func(th *thread, _ value, args []value, kw kwargs) (value, error) {
		if len(args) == 1 && len(kw) == 0 {
			return object.NextOrStop(th, args[0])
		}
		if err := optional(th, "next", args, kw, 1, 2); err != nil {
			return value{}, err
		}
		v, err := object.Next(th, args[0])
		if v.IsZero() && err == nil {
			v = args[1]
		}
		return v, err
	}}

var aiter = object.Func{Name: "aiter", Sig: "(async_iterable, /)", Doc: "Return the asynchronous iterator of an asynchronous iterable.",
	Fast1: func(th *thread, _, x value) (value, error) {
		f := x.Type().AIter
		if f == nil {
			return value{}, th.TypeErrorf("'%s' object is not an async iterable", x.Type().Name)
		}
		it, err := f(th, x)
		if err != nil {
			return value{}, err
		}
		if it.Type().ANext == nil {
			return value{}, th.TypeErrorf("aiter() returned not an async iterator of type '%s'", it.Type().Name)
		}
		return it, nil
	}}

var anext = object.Func{Name: "anext", Sig: "(aiterator, default=<unrepresentable>, /)", Doc: "Return an awaitable of the next item, or of default at the end.",
	Raw: func(th *thread, _ value, args []value, kw kwargs) (value, error) {
		if err := optional(th, "anext", args, kw, 1, 2); err != nil {
			return value{}, err
		}
		f := args[0].Type().ANext
		if f == nil {
			return value{}, th.TypeErrorf("'%s' object is not an async iterator", args[0].Type().Name)
		}
		aw, err := f(th, args[0])
		if err != nil || len(args) == 1 {
			return aw, err
		}
		return object.From(&anextDefault{awaitable: aw, def: args[1]}), nil
	}}

var (
	max_ = extreme("max", object.GT, "max(iterable, *, default, key=None)\nmax(first, second, *more, key=None)\n\nReturn the biggest item of an iterable, or the biggest argument.")
	min_ = extreme("min", object.LT, "min(iterable, *, default, key=None)\nmin(first, second, *more, key=None)\n\nReturn the smallest item of an iterable, or the smallest argument.")
)

// extreme declares max and min; op tells whether an item beats the best so far.
func extreme(name string, op object.CompareOp, doc string) object.Func {
	return object.Func{Name: name, Doc: doc, Raw: func(th *thread, _ value, args []value, kw kwargs) (value, error) {
		if len(args) == 0 {
			return value{}, th.TypeErrorf("%s expected at least 1 argument, got 0", name)
		}
		if len(args) == 2 && len(kw) == 0 {
			second, err := object.CompareBool(th, args[1], args[0], op)
			if second {
				return args[1], err
			}
			return args[0], err
		}
		if len(kw) > 2 {
			return value{}, th.TooManyKeywords(name, 2, len(kw))
		}
		var key, def value
		for _, k := range kw {
			switch k.Name.String() {
			case "key":
				key = k.Val
			case "default":
				def = k.Val
			default:
				return value{}, th.UnknownKeyword(name, k.Name, "key", "default")
			}
		}
		b := best{th: th, op: op, key: key}
		if !key.IsZero() && key.IsNone() {
			b.key = value{}
		}
		if len(args) > 1 {
			if !def.IsZero() {
				return value{}, th.TypeErrorf("Cannot specify a default for %s() with multiple positional arguments", name)
			}
			for _, x := range args {
				if _, err := b.offer(x); err != nil {
					return value{}, err
				}
			}
			return b.item, nil
		}
		if err := object.Each(th, args[0], b.offer); err != nil {
			return value{}, err
		}
		switch {
		case !b.item.IsZero():
			return b.item, nil
		case !def.IsZero():
			return def, nil
		}
		return value{}, th.ValueErrorf("%s() iterable argument is empty", name)
	}}
}

// best keeps the item that beats all before it.
type best struct {
	th        *thread
	op        object.CompareOp
	key       value // or zero
	item, val value
}

func (b *best) offer(x value) (bool, error) {
	v := x
	if !b.key.IsZero() {
		var err error
		if v, err = object.Call1(b.th, b.key, x); err != nil {
			return false, err
		}
	}
	if b.item.IsZero() {
		b.item, b.val = x, v
		return true, nil
	}
	wins, err := object.CompareBool(b.th, v, b.val, b.op)
	if wins {
		b.item, b.val = x, v
	}
	return true, err
}

var sorted = object.Func{Name: "sorted", Sig: "(iterable, /, *, key=None, reverse=False)", Doc: "A list of the items in order. key and reverse as in list.sort.",
	Raw: func(th *thread, _ value, args []value, kw kwargs) (value, error) {
		if len(args) != 1 {
			return value{}, th.TypeErrorf("sorted expected 1 argument, got %d", len(args))
		}
		items, err := object.Slice(th, args[0])
		if err != nil {
			return value{}, err
		}
		var key value
		reverse := false
		for _, k := range kw {
			switch k.Name.String() {
			case "key":
				if !k.Val.IsNone() {
					key = k.Val
				}
			case "reverse":
				if reverse, err = object.Truth(th, k.Val); err != nil {
					return value{}, err
				}
			default:
				return value{}, th.UnknownKeyword("sort", k.Name, "key", "reverse")
			}
		}
		if err := object.SortByKey(th, items, key, reverse); err != nil {
			return value{}, err
		}
		return object.NewList(items), nil
	}}
