package object

import "math/big"

// this file defines range and its iterators, with a fast form for numbers that fit 64 bits

// RangeType is range.
var (
	RangeType         = NewStatic("range", ObjectType, FlagSequence)
	RangeIterType     = NewStatic("range_iterator", ObjectType, FlagNoInstantiate)
	LongRangeIterType = NewStatic("longrange_iterator", ObjectType, FlagNoInstantiate)
)

// Range is a range. Start, Stop, Step and Length are exact ints.
type Range struct {
	Start, Stop, Step, Length Value
	small                     bool // start, step, length and the items fit int64
}

// RangeIter iterates over a range whose items fit int64.
type RangeIter struct {
	next, step int64
	left       int64
}

// Advance is the next item; ok is false at the end.
func (it *RangeIter) Advance() (item int64, ok bool) {
	if it.left <= 0 {
		return 0, false
	}
	item = it.next
	it.next += it.step
	it.left--
	return item, true
}

// LongRangeIter iterates over any range.
type LongRangeIter struct {
	start, step, length *big.Int
	i                   *big.Int
}

func (*Range) Type() *Type         { return RangeType }
func (*RangeIter) Type() *Type     { return RangeIterType }
func (*LongRangeIter) Type() *Type { return LongRangeIterType }

// AsRange is the range in v, if it is one.
func AsRange(v Value) (*Range, bool) { r, ok := v.o.(*Range); return r, ok }

// NewRange is range(start, stop, step) of exact ints, step not 0.
func NewRange(start, stop, step Value) *Range {
	r := &Range{Start: start, Stop: stop, Step: step}
	if start.IsInt() && stop.IsInt() && step.IsInt() {
		if n, ok := rangeLength(start.AsInt(), stop.AsInt(), step.AsInt()); ok {
			r.Length, r.small = Int(n), true
			return r
		}
	}
	lo, hi, by := bigOf(start), bigOf(stop), bigOf(step)
	if by.Sign() < 0 {
		lo, hi, by = hi, lo, new(big.Int).Neg(by)
	}
	n := new(big.Int).Sub(hi, lo)
	if n.Sign() <= 0 {
		r.Length = Int(0)
	} else {
		n.Sub(n, big.NewInt(1))
		n.Quo(n, by)
		r.Length = Big(n.Add(n, big.NewInt(1)))
	}
	r.small = start.IsInt() && step.IsInt() && (r.Length == Int(0) || r.Length.IsInt() && r.bigItem(bigOf(r.Length)).IsInt())
	return r
}

// rangeLength is the number of items; ok is false when the computation would overflow.
func rangeLength(start, stop, step int64) (n int64, ok bool) {
	const half = 1 << 61
	if start > half || start < -half || stop > half || stop < -half || step > half || step < -half {
		return 0, false
	}
	switch {
	case step > 0 && start < stop:
		return (stop-start-1)/step + 1, true
	case step < 0 && start > stop:
		return (start-stop-1)/-step + 1, true
	}
	return 0, true
}

// Ints are the range as int64 numbers, if they all fit.
func (r *Range) Ints() (start, step, length int64, ok bool) {
	if !r.small {
		return 0, 0, 0, false
	}
	return r.Start.AsInt(), r.Step.AsInt(), r.Length.AsInt(), true
}

// bigItem is start + i*step.
func (r *Range) bigItem(i *big.Int) Value {
	x := new(big.Int).Mul(i, bigOf(r.Step))
	return Big(x.Add(x, bigOf(r.Start)))
}

func (r *Range) item(i int64) Value {
	if r.small {
		return Int(r.Start.AsInt() + i*r.Step.AsInt())
	}
	return r.bigItem(big.NewInt(i))
}

// Iterate is a fresh iterator.
func (r *Range) Iterate() Value {
	if r.small {
		return From(&RangeIter{next: r.Start.AsInt(), step: r.Step.AsInt(), left: r.Length.AsInt()})
	}
	return From(&LongRangeIter{start: bigOf(r.Start), step: bigOf(r.Step), length: bigOf(r.Length), i: new(big.Int)})
}

// reverse is an iterator from the last item to the first.
func (r *Range) reverse() Value {
	if r.small {
		n, step := r.Length.AsInt(), r.Step.AsInt()
		if step != minIndex {
			return From(&RangeIter{next: r.Start.AsInt() + (n-1)*step, step: -step, left: n})
		}
	}
	last := new(big.Int).Sub(bigOf(r.Length), big.NewInt(1))
	return From(&LongRangeIter{start: bigOf(r.bigItem(last)), step: new(big.Int).Neg(bigOf(r.Step)), length: bigOf(r.Length), i: new(big.Int)})
}

// find is the index of the int x, or nil.
func (r *Range) find(x Value) *big.Int {
	d := new(big.Int).Sub(bigOf(x), bigOf(r.Start))
	q, m := new(big.Int).QuoRem(d, bigOf(r.Step), new(big.Int))
	if m.Sign() != 0 || q.Sign() < 0 || q.Cmp(bigOf(r.Length)) >= 0 {
		return nil
	}
	return q
}

// isPlainInt reports whether v is an int or bool, whose equality is that of numbers.
func isPlainInt(v Value) bool {
	switch v.o.(type) {
	case *intKind, *boolKind, *BigInt:
		return true
	}
	return false
}

func (r *Range) contains(th *Thread, x Value) (bool, error) {
	if r.small && x.IsInt() {
		i, start, step, n := x.AsInt(), r.Start.AsInt(), r.Step.AsInt(), r.Length.AsInt()
		if n == 0 {
			return false, nil
		}
		last := start + (n-1)*step
		if step > 0 {
			return i >= start && i <= last && (uint64(i)-uint64(start))%uint64(step) == 0, nil
		}
		return i <= start && i >= last && (uint64(start)-uint64(i))%-uint64(step) == 0, nil
	}
	if isPlainInt(x) {
		return r.find(intValue(x)) != nil, nil
	}
	return containsByIter(th, From(r), x)
}

func init() {
	t := RangeType
	t.Doc = `range(stop), range(start, stop[, step]): the ints from start to just before stop, step apart.

start is 0 and step 1 unless given; a negative step counts down. The numbers are worked out as
they are asked for, so a long range takes no more memory than a short one.
Raises ValueError for a step of 0.`
	t.New = rangeNew
	t.Call1 = func(th *Thread, a Value) (Value, error) {
		if a.IsInt() {
			return From(NewRange(Int(0), a, Int(1))), nil
		}
		return rangeNew(th, RangeType, []Value{a}, nil)
	}
	t.Repr = func(th *Thread, v Value) (Value, error) {
		r := v.o.(*Range)
		text := "range(" + bigOf(r.Start).String() + ", " + bigOf(r.Stop).String()
		if r.Step != Int(1) {
			text += ", " + bigOf(r.Step).String()
		}
		return FromString(text + ")"), nil
	}
	t.Len = func(th *Thread, v Value) (int, error) {
		n := v.o.(*Range).Length
		if !n.IsInt() {
			return 0, th.Raise(OverflowErrorType, "Python int too large to convert to C ssize_t")
		}
		return int(n.AsInt()), nil
	}
	t.Bool = func(th *Thread, v Value) (bool, error) { return v.o.(*Range).Length != Int(0), nil }
	t.Iter = func(th *Thread, v Value) (Value, error) { return v.o.(*Range).Iterate(), nil }
	t.Contains = func(th *Thread, v, x Value) (bool, error) { return v.o.(*Range).contains(th, x) }
	t.GetItem = rangeGetItem
	t.Compare = func(th *Thread, a, b Value, op CompareOp) (Value, error) {
		x, ok1 := a.o.(*Range)
		y, ok2 := b.o.(*Range)
		if !ok1 || !ok2 || op != EQ && op != NE {
			return NotImplemented, nil
		}
		return Bool(x.equal(y) == (op == EQ)), nil
	}
	t.Hash = func(th *Thread, v Value) (int64, error) {
		r := v.o.(*Range)
		key := []Value{r.Length, None, None}
		if r.Length != Int(0) {
			key[1] = r.Start
			if r.Length != Int(1) {
				key[2] = r.Step
			}
		}
		return hashItems(th, key, true)
	}
	t.Getters = func() []Getter {
		part := func(name string, get func(r *Range) Value) Getter {
			return Getter{Name: name, Field: true, Get: func(th *Thread, v Value) (Value, error) { return get(v.o.(*Range)), nil }}
		}
		return []Getter{
			part("start", func(r *Range) Value { return r.Start }),
			part("stop", func(r *Range) Value { return r.Stop }),
			part("step", func(r *Range) Value { return r.Step }),
		}
	}
	t.Methods = func() []Func {
		return []Func{
			{Name: "__reversed__", Doc: "Iterate from the last number to the first.", Fast0: func(th *Thread, self Value) (Value, error) {
				return self.o.(*Range).reverse(), nil
			}},
			{Name: "__reduce__", Fast0: func(th *Thread, self Value) (Value, error) {
				r := self.o.(*Range)
				return NewTuple([]Value{From(RangeType), NewTuple([]Value{r.Start, r.Stop, r.Step})}), nil
			}},
			{Name: "count", Sig: "(object, /)", Doc: "How often value occurs: 1 or 0.", Fast1: rangeCount},
			{Name: "index", Sig: "(object, /)", Doc: "The position of value in the range; raise ValueError if it is not in it.", Fast1: rangeIndex},
		}
	}
	initRangeIters()
}

// equal reports whether two ranges have the same items.
func (r *Range) equal(s *Range) bool {
	if r == s {
		return true
	}
	if bigOf(r.Length).Cmp(bigOf(s.Length)) != 0 {
		return false
	}
	if r.Length == Int(0) {
		return true
	}
	return bigOf(r.Start).Cmp(bigOf(s.Start)) == 0 && (r.Length == Int(1) || bigOf(r.Step).Cmp(bigOf(s.Step)) == 0)
}

func rangeNew(th *Thread, typ *Type, args []Value, kw []Kw) (Value, error) {
	if len(kw) > 0 {
		return Value{}, th.TypeErrorf("range() takes no keyword arguments")
	}
	if len(args) == 0 {
		return Value{}, th.TypeErrorf("range expected at least 1 argument, got 0")
	}
	if len(args) > 3 {
		return Value{}, th.TypeErrorf("range expected at most 3 arguments, got %d", len(args))
	}
	var p [3]Value
	for i, a := range args {
		var err error
		if p[i], err = Index(th, a); err != nil {
			return Value{}, err
		}
	}
	switch len(args) {
	case 1:
		return From(NewRange(Int(0), p[0], Int(1))), nil
	case 2:
		return From(NewRange(p[0], p[1], Int(1))), nil
	}
	if p[2] == Int(0) {
		return Value{}, th.ValueErrorf("range() arg 3 must not be zero")
	}
	return From(NewRange(p[0], p[1], p[2])), nil
}

func rangeGetItem(th *Thread, v, key Value) (Value, error) {
	r := v.o.(*Range)
	if s, ok := key.o.(*SliceObject); ok {
		return r.slice(th, s)
	}
	if !isIndex(key) {
		return Value{}, th.TypeErrorf("range indices must be integers or slices, not %s", key.Type().Name)
	}
	k, err := Index(th, key)
	if err != nil {
		return Value{}, err
	}
	if r.small && k.IsInt() {
		i, n := k.AsInt(), r.Length.AsInt()
		if i < 0 {
			i += n
		}
		if i < 0 || i >= n {
			return Value{}, th.Raise(IndexErrorType, "range object index out of range")
		}
		return r.item(i), nil
	}
	i := bigOf(k)
	if i.Sign() < 0 {
		i = new(big.Int).Add(i, bigOf(r.Length))
	}
	if i.Sign() < 0 || i.Cmp(bigOf(r.Length)) >= 0 {
		return Value{}, th.Raise(IndexErrorType, "range object index out of range")
	}
	return r.bigItem(i), nil
}

// slice is r[s], a range.
func (r *Range) slice(th *Thread, s *SliceObject) (Value, error) {
	p, err := sliceIndices(th, From(s), r.Length)
	if err != nil {
		return Value{}, err
	}
	x := p.o.(*Tuple).Items
	step := new(big.Int).Mul(bigOf(r.Step), bigOf(x[2]))
	return From(NewRange(r.bigItem(bigOf(x[0])), r.bigItem(bigOf(x[1])), Big(step))), nil
}

func rangeCount(th *Thread, self, x Value) (Value, error) {
	if isPlainInt(x) {
		in, err := self.o.(*Range).contains(th, x)
		return Int(int64(b2i(in))), err
	}
	n := int64(0)
	err := Each(th, self, func(item Value) (bool, error) {
		eq, err := Equal(th, item, x)
		if eq {
			n++
		}
		return true, err
	})
	return Int(n), err
}

func rangeIndex(th *Thread, self, x Value) (Value, error) {
	r := self.o.(*Range)
	if isPlainInt(x) {
		if i := r.find(intValue(x)); i != nil {
			return Big(i), nil
		}
		s, err := ReprString(th, x)
		if err != nil {
			return Value{}, err
		}
		return Value{}, th.ValueErrorf("%s is not in range", s)
	}
	n, found := int64(-1), false
	err := Each(th, self, func(item Value) (bool, error) {
		n++
		eq, err := Equal(th, item, x)
		found = eq
		return !eq, err
	})
	if err == nil && !found {
		err = th.ValueErrorf("sequence.index(x): x not in sequence")
	}
	return Int(n), err
}

func initRangeIters() {
	t := RangeIterType
	t.Iter = iterSelf
	t.Next = func(th *Thread, v Value) (Value, error) {
		it := v.o.(*RangeIter)
		if it.left <= 0 {
			return Value{}, nil
		}
		i := it.next
		it.next += it.step
		it.left--
		return Int(i), nil
	}
	t.Methods = func() []Func {
		return []Func{
			lengthHint(func(v Value) int { return int(v.o.(*RangeIter).left) }),
			{Name: "__reduce__", Doc: "Return a tuple from which pickle and copy make the iterator anew.", Fast0: func(th *Thread, self Value) (Value, error) {
				it := self.o.(*RangeIter)
				stop := new(big.Int).Mul(big.NewInt(it.left), big.NewInt(it.step))
				stop.Add(stop, big.NewInt(it.next))
				r := NewRange(Int(it.next), Big(stop), Int(it.step))
				return NewTuple([]Value{iterFunc(th), NewTuple([]Value{From(r)}), None}), nil
			}},
			{Name: "__setstate__", Sig: "(object, /)", Doc: "Move to the position that __reduce__ gave.", Fast1: func(th *Thread, self, state Value) (Value, error) {
				n, err := AsIndex(th, state)
				if err != nil {
					return Value{}, err
				}
				it := self.o.(*RangeIter)
				skip := min(max(int64(n), 0), it.left)
				it.next += skip * it.step
				it.left -= skip
				return None, nil
			}},
		}
	}
	t = LongRangeIterType
	t.Iter = iterSelf
	t.Next = func(th *Thread, v Value) (Value, error) {
		it := v.o.(*LongRangeIter)
		if it.i.Cmp(it.length) >= 0 {
			return Value{}, nil
		}
		x := new(big.Int).Mul(it.i, it.step)
		it.i = new(big.Int).Add(it.i, big.NewInt(1))
		return Big(x.Add(x, it.start)), nil
	}
	t.Methods = func() []Func {
		return []Func{
			{Name: "__length_hint__", Doc: "How many items are left, as a guess for those who make room for them.", Fast0: func(th *Thread, self Value) (Value, error) {
				it := self.o.(*LongRangeIter)
				return Big(new(big.Int).Sub(it.length, it.i)), nil
			}},
			{Name: "__reduce__", Doc: "Return a tuple from which pickle and copy make the iterator anew.", Fast0: func(th *Thread, self Value) (Value, error) {
				it := self.o.(*LongRangeIter)
				start := new(big.Int).Mul(it.i, it.step)
				start.Add(start, it.start)
				stop := new(big.Int).Mul(it.length, it.step)
				stop.Add(stop, it.start)
				r := NewRange(Big(start), Big(stop), copyBig(it.step))
				return NewTuple([]Value{iterFunc(th), NewTuple([]Value{From(r)}), None}), nil
			}},
			{Name: "__setstate__", Sig: "(object, /)", Doc: "Move to the position that __reduce__ gave.", Fast1: func(th *Thread, self, state Value) (Value, error) {
				n, err := Index(th, state)
				if err != nil {
					return Value{}, err
				}
				it := self.o.(*LongRangeIter)
				it.i = bigOf(n)
				if it.i.Sign() < 0 {
					it.i = new(big.Int)
				} else if it.i.Cmp(it.length) > 0 {
					it.i = it.length
				}
				return None, nil
			}},
		}
	}
}
