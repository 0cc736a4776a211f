package itertools

import "pyasync/object"

// this file defines the iterators that choose among the items of another:
// compress, dropwhile, filterfalse, takewhile and islice

var (
	compressType    = newType("compress")
	dropWhileType   = newType("dropwhile")
	filterFalseType = newType("filterfalse")
	takeWhileType   = newType("takewhile")
	isliceType      = newType("islice")
)

type compress struct {
	object.Sub
	data, selectors source
}

// predicated is a dropwhile, filterfalse or takewhile; decided is set once dropwhile has
// begun, or takewhile has ended.
type predicated struct {
	object.Sub
	base    *object.Type
	fn      value
	src     source
	decided bool
}

// islice is islice(iterable, start, stop, step): next is the index of the next item to give,
// stop is negative for none.
type islice struct {
	object.Sub
	src             source
	i, next         int
	stop, step      int
	unbounded, over bool
}

func (c *compress) Type() *object.Type   { return c.TypeOr(compressType) }
func (p *predicated) Type() *object.Type { return p.TypeOr(p.base) }
func (s *islice) Type() *object.Type     { return s.TypeOr(isliceType) }

func init() {
	describe(compressType, "(data, selectors)", "Return the elements of data whose selector is true.",
		func(th *thread, typ *object.Type, a []value) (value, error) {
			src, err := openAll(th, a[:2])
			if err != nil {
				return value{}, err
			}
			return object.From(&compress{Sub: object.NewSub(typ, compressType), data: src[0], selectors: src[1]}), nil
		}, compressNext)
	describe(dropWhileType, "(predicate, iterable, /)", "Skip items as long as predicate(item) is true, then give all that follow.",
		newPredicated(dropWhileType), dropWhileNext)
	describe(filterFalseType, "(function, iterable, /)", "Pick the items for which function(item) is false: an iterator over them.\nWith None for function, the items that are themselves false.",
		newPredicated(filterFalseType), filterFalseNext)
	describe(takeWhileType, "(predicate, iterable, /)", "Give items as long as predicate(item) is true, and stop at the first for which it is not.",
		newPredicated(takeWhileType), takeWhileNext)
	isliceType.Doc = "islice(iterable, stop)\nislice(iterable, start, stop[, step])\n\nReturn the items of the iterable from index start to before stop, every step-th one. Items\nbefore start are read and dropped."
	isliceType.New = newIslice
	isliceType.Iter = func(th *thread, v value) (value, error) { return v, nil }
	isliceType.Next = isliceNext
}

func compressNext(th *thread, v value) (value, error) {
	c := v.Object().(*compress)
	for {
		x, err := c.data.get(th)
		if err != nil || x.IsZero() {
			return value{}, err
		}
		s, err := c.selectors.get(th)
		if err != nil || s.IsZero() {
			return value{}, err
		}
		if ok, err := object.Truth(th, s); ok || err != nil {
			return x, err
		}
		if err := poll(th); err != nil {
			return value{}, err
		}
	}
}

func newPredicated(base *object.Type) func(th *thread, typ *object.Type, a []value) (value, error) {
	return func(th *thread, typ *object.Type, a []value) (value, error) {
		src, err := open(th, a[1])
		return object.From(&predicated{Sub: object.NewSub(typ, base), base: base, fn: a[0], src: src}), err
	}
}

func (p *predicated) test(th *thread, x value) (bool, error) {
	r, err := object.Call1(th, p.fn, x)
	if err != nil {
		return false, err
	}
	return object.Truth(th, r)
}

func dropWhileNext(th *thread, v value) (value, error) {
	p := v.Object().(*predicated)
	for {
		x, err := p.src.get(th)
		if err != nil || x.IsZero() || p.decided {
			return x, err
		}
		drop, err := p.test(th, x)
		if err != nil {
			return value{}, err
		}
		if !drop {
			p.decided = true
			return x, nil
		}
		if err := poll(th); err != nil {
			return value{}, err
		}
	}
}

func takeWhileNext(th *thread, v value) (value, error) {
	p := v.Object().(*predicated)
	if p.decided {
		return value{}, nil
	}
	x, err := p.src.get(th)
	if err != nil || x.IsZero() {
		return value{}, err
	}
	take, err := p.test(th, x)
	if err != nil {
		return value{}, err
	}
	if !take {
		p.decided = true
		return value{}, nil
	}
	return x, nil
}

func filterFalseNext(th *thread, v value) (value, error) {
	p := v.Object().(*predicated)
	plain := p.fn.IsNone() || p.fn.Object() == object.Object(object.BoolType)
	for {
		x, err := p.src.get(th)
		if err != nil || x.IsZero() {
			return value{}, err
		}
		var drop bool
		if plain {
			drop, err = object.Truth(th, x)
		} else {
			drop, err = p.test(th, x)
		}
		if err != nil {
			return value{}, err
		}
		if !drop {
			return x, nil
		}
		if err := poll(th); err != nil {
			return value{}, err
		}
	}
}

// sliceIndex reads an argument of islice; ok is false when it is none that fits.
func sliceIndex(th *thread, v value, def int) (n int, ok bool) {
	if none(v) {
		return def, true
	}
	i, err := object.Index(th, v)
	if err != nil || !i.IsInt() {
		return 0, false
	}
	return int(i.AsInt()), i.AsInt() >= 0
}

func newIslice(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
	if len(kw) > 0 && typ == isliceType {
		return value{}, th.TypeErrorf("islice() takes no keyword arguments")
	}
	switch {
	case len(args) < 2:
		return value{}, th.TypeErrorf("islice expected at least 2 arguments, got %d", len(args))
	case len(args) > 4:
		return value{}, th.TypeErrorf("islice expected at most 4 arguments, got %d", len(args))
	}
	s := &islice{Sub: object.NewSub(typ, isliceType), step: 1}
	stop := args[1]
	if len(args) > 2 {
		stop = args[2]
	}
	var ok bool
	if s.stop, ok = sliceIndex(th, stop, 0); !ok {
		if s.stop < -1 { // -1 counts as an error of the conversion
			return value{}, th.ValueErrorf("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
		}
		return value{}, th.ValueErrorf("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
	}
	s.unbounded = none(stop)
	if len(args) > 2 {
		if s.next, ok = sliceIndex(th, args[1], 0); !ok {
			return value{}, th.ValueErrorf("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
		}
	}
	if len(args) > 3 {
		if s.step, ok = sliceIndex(th, args[3], 1); !ok || s.step < 1 {
			return value{}, th.ValueErrorf("Step for islice() must be a positive integer or None.")
		}
	}
	var err error
	s.src, err = open(th, args[0])
	return object.From(s), err
}

func isliceNext(th *thread, v value) (value, error) {
	s := v.Object().(*islice)
	if s.over {
		return value{}, nil
	}
	target := s.next
	if !s.unbounded && target >= s.stop {
		target = s.stop - 1 // read up to the end, but give nothing
	}
	var x value
	for s.i <= target {
		var err error
		if x, err = s.src.get(th); err != nil || x.IsZero() {
			s.over, s.src = true, source{}
			return value{}, err
		}
		s.i++
		if err := poll(th); err != nil {
			return value{}, err
		}
	}
	if target != s.next {
		s.over, s.src = true, source{}
		return value{}, nil
	}
	if s.next += s.step; s.next < 0 { // overflow
		s.next = int(^uint(0) >> 1)
	}
	if !s.unbounded && s.next > s.stop {
		s.next = s.stop
	}
	return x, nil
}
