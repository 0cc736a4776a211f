package object

import "math/big"

// this file defines slice objects and how they select items of a sequence

// SliceType is slice.
var SliceType = NewStatic("slice", ObjectType, 0)

// SliceObject is slice(Start, Stop, Step); absent parts are None.
type SliceObject struct{ Start, Stop, Step Value }

// Type is slice.
func (*SliceObject) Type() *Type { return SliceType }

// NewSlice is slice(start, stop, step); a zero part is None.
func NewSlice(start, stop, step Value) Value {
	return Value{o: &SliceObject{orNone(start), orNone(stop), orNone(step)}}
}

// AsSlice is the slice object in v, if it is one.
func AsSlice(v Value) (*SliceObject, bool) { s, ok := v.o.(*SliceObject); return s, ok }

const (
	maxIndex = 1<<63 - 1
	minIndex = -1 << 63
)

// Unpack are the parts as Go ints, clamped to their range, before they are related to
// a length. It may run Python code (__index__), so take the length afterwards.
func (s *SliceObject) Unpack(th *Thread) (start, stop, step int, err error) {
	step = 1
	if !s.Step.IsNone() {
		if step, err = sliceIndex(th, s.Step); err != nil {
			return 0, 0, 0, err
		}
		if step == 0 {
			return 0, 0, 0, th.ValueErrorf("slice step cannot be zero")
		}
		step = max(step, -maxIndex)
	}
	start, stop = 0, maxIndex
	if step < 0 {
		start, stop = maxIndex, minIndex
	}
	if !s.Start.IsNone() {
		if start, err = sliceIndex(th, s.Start); err != nil {
			return 0, 0, 0, err
		}
	}
	if !s.Stop.IsNone() {
		if stop, err = sliceIndex(th, s.Stop); err != nil {
			return 0, 0, 0, err
		}
	}
	return start, stop, step, nil
}

func sliceIndex(th *Thread, v Value) (int, error) {
	if v.IsInt() {
		return int(v.AsInt()), nil
	}
	if v.Type().Index == nil && v.Type().Flags&FlagIntSub == 0 {
		return 0, th.TypeErrorf("slice indices must be integers or None or have an __index__ method")
	}
	return ClampIndex(th, v)
}

// AdjustSlice relates unpacked parts to a sequence of n items: the first index, the
// index at which to stop, and how many items that selects.
func AdjustSlice(n, start, stop, step int) (first, last, count int) {
	first, last = clipSlice(n, start, step), clipSlice(n, stop, step)
	switch {
	case step < 0 && last < first:
		count = (first-last-1)/-step + 1
	case step > 0 && first < last:
		count = (last-first-1)/step + 1
	}
	return first, last, count
}

func clipSlice(n, i, step int) int {
	if i < 0 {
		i += n
		if i < 0 {
			if step < 0 {
				return -1
			}
			return 0
		}
		return i
	}
	if i >= n {
		if step < 0 {
			return n - 1
		}
		return n
	}
	return i
}

// ResolveSlice is what slice s selects of n items: start, stop and step within them and
// how many items that are. For a sequence that __index__ could change, use Unpack and
// AdjustSlice.
func ResolveSlice(th *Thread, s *SliceObject, n int) (start, stop, step, length int, err error) {
	start, stop, step, err = s.Unpack(th)
	if err != nil {
		return 0, 0, 0, 0, err
	}
	start, stop, length = AdjustSlice(n, start, stop, step)
	return start, stop, step, length, nil
}

// SliceOf is v[start:stop] without a slice object; ok is false for what is not exactly a str,
// list, tuple or bytes, and for bounds that are not ints nor None.
func SliceOf(th *Thread, v, start, stop Value) (r Value, ok bool) {
	if !start.IsInt() && !start.IsNone() || !stop.IsInt() && !stop.IsNone() {
		return Value{}, false
	}
	from, to := 0, maxIndex
	if start.IsInt() {
		from = int(start.n)
	}
	if stop.IsInt() {
		to = int(stop.n)
	}
	switch o := v.o.(type) {
	case *Str:
		if o.Exact() {
			first, _, count := AdjustSlice(o.Len(), from, to, 1)
			if o.isASCII() {
				return th.PartOf(o, first, first+count), true
			}
			return o.pick(first, 1, count), true
		}
	case *List:
		if o.Ext == nil {
			first, _, count := AdjustSlice(len(o.Items), from, to, 1)
			return NewList(selectItems(o.Items, first, 1, count)), true
		}
	case *Tuple:
		if o.Ext == nil {
			first, _, count := AdjustSlice(len(o.Items), from, to, 1)
			if count == len(o.Items) {
				return v, true
			}
			return NewTuple(selectItems(o.Items, first, 1, count)), true
		}
	case *Bytes:
		if o.Ext == nil {
			first, _, count := AdjustSlice(len(o.b), from, to, 1)
			return partOf(v, o.b, first, first+count), true
		}
	}
	return Value{}, false
}

// selectItems are the items that a slice selects, in a new slice.
func selectItems(items []Value, start, step, count int) []Value {
	if count == 0 {
		return nil
	}
	out := make([]Value, count)
	if step == 1 {
		copy(out, items[start:])
		return out
	}
	for i := range out {
		out[i] = items[start]
		start += step
	}
	return out
}

// sequenceIndex is operator.index(v) for an index into a sequence: one that does not
// fit is an IndexError.
func sequenceIndex(th *Thread, v Value) (int, error) {
	if v.IsInt() {
		return int(v.AsInt()), nil
	}
	i, err := Index(th, v)
	if err != nil {
		return 0, err
	}
	if !i.IsInt() {
		return 0, th.Raisef(IndexErrorType, "cannot fit '%s' into an index-sized integer", v.Type().Name)
	}
	return int(i.AsInt()), nil
}

// isIndex reports whether v can be an index.
func isIndex(v Value) bool {
	return v.IsInt() || v.Type().Index != nil || v.Type().Flags&FlagIntSub != 0
}

func init() {
	t := SliceType
	t.Doc = `slice(stop), slice(start, stop[, step]): what x[start:stop:step] hands to __getitem__.

Each part is None if it is left out.`
	t.New = func(th *Thread, typ *Type, args []Value, kw []Kw) (Value, error) {
		if len(kw) > 0 {
			return Value{}, th.TypeErrorf("slice() takes no keyword arguments")
		}
		switch len(args) {
		case 0:
			return Value{}, th.TypeErrorf("slice expected at least 1 argument, got 0")
		case 1:
			return NewSlice(None, args[0], None), nil
		case 2:
			return NewSlice(args[0], args[1], None), nil
		case 3:
			return NewSlice(args[0], args[1], args[2]), nil
		}
		return Value{}, th.TypeErrorf("slice expected at most 3 arguments, got %d", len(args))
	}
	t.Repr = func(th *Thread, v Value) (Value, error) {
		s := v.o.(*SliceObject)
		text := "slice("
		for i, p := range s.parts() {
			r, err := ReprString(th, p)
			if err != nil {
				return Value{}, err
			}
			if i > 0 {
				text += ", "
			}
			text += r
		}
		return FromString(text + ")"), nil
	}
	t.Compare = func(th *Thread, a, b Value, op CompareOp) (Value, error) {
		x, ok1 := a.o.(*SliceObject)
		y, ok2 := b.o.(*SliceObject)
		if !ok1 || !ok2 {
			return NotImplemented, nil
		}
		if x == y {
			return Bool(op == EQ || op == LE || op == GE), nil
		}
		xs, ys := x.parts(), y.parts()
		return compareItems(th, &xs, &ys, op)
	}
	t.Hash = func(th *Thread, v Value) (int64, error) { return hashItems(th, v.o.(*SliceObject).parts(), false) }
	t.Getters = func() []Getter {
		part := func(name string, get func(s *SliceObject) Value) Getter {
			return Getter{Name: name, Field: true, Get: func(th *Thread, v Value) (Value, error) { return get(v.o.(*SliceObject)), nil }}
		}
		return []Getter{
			part("start", func(s *SliceObject) Value { return s.Start }),
			part("stop", func(s *SliceObject) Value { return s.Stop }),
			part("step", func(s *SliceObject) Value { return s.Step }),
		}
	}
	t.Methods = func() []Func {
		return []Func{
			{Name: "indices", Sig: "(object, /)", Doc: "The slice as it is for len items: (start, stop, step).\n\nThe start, stop and stride that S has for a sequence of len items;\nindices out of bounds are clipped as in the slicing of a sequence.", Fast1: sliceIndices},
			{Name: "__reduce__", Doc: "Return a tuple from which pickle and copy make the slice anew.", Fast0: func(th *Thread, self Value) (Value, error) {
				return NewTuple([]Value{From(SliceType), NewTuple(self.o.(*SliceObject).parts())}), nil
			}},
		}
	}
}

func (s *SliceObject) parts() []Value { return []Value{s.Start, s.Stop, s.Step} }

// sliceIndices is slice.indices; its numbers may be of any size.
func sliceIndices(th *Thread, self, length Value) (Value, error) {
	s := self.o.(*SliceObject)
	lv, err := Index(th, length)
	if err != nil {
		return Value{}, err
	}
	n := bigOf(lv)
	if n.Sign() < 0 {
		return Value{}, th.ValueErrorf("length should not be negative")
	}
	step := big.NewInt(1)
	if !s.Step.IsNone() {
		if step, err = slicePart(th, s.Step); err != nil {
			return Value{}, err
		}
		if step.Sign() == 0 {
			return Value{}, th.ValueErrorf("slice step cannot be zero")
		}
	}
	lower, upper := new(big.Int), n
	if step.Sign() < 0 {
		lower, upper = big.NewInt(-1), new(big.Int).Sub(n, big.NewInt(1))
	}
	bound := func(v Value, def *big.Int) (*big.Int, error) {
		if v.IsNone() {
			return def, nil
		}
		i, err := slicePart(th, v)
		if err != nil {
			return nil, err
		}
		if i.Sign() < 0 {
			i = new(big.Int).Add(i, n)
			if i.Cmp(lower) < 0 {
				return lower, nil
			}
			return i, nil
		}
		if i.Cmp(upper) > 0 {
			return upper, nil
		}
		return i, nil
	}
	first, last := lower, upper
	if step.Sign() < 0 {
		first, last = upper, lower
	}
	start, err := bound(s.Start, first)
	if err != nil {
		return Value{}, err
	}
	stop, err := bound(s.Stop, last)
	if err != nil {
		return Value{}, err
	}
	return NewTuple([]Value{copyBig(start), copyBig(stop), copyBig(step)}), nil
}

func slicePart(th *Thread, v Value) (*big.Int, error) {
	if !isIndex(v) {
		return nil, th.TypeErrorf("slice indices must be integers or None or have an __index__ method")
	}
	i, err := Index(th, v)
	if err != nil {
		return nil, err
	}
	return bigOf(i), nil
}

// copyBig is the int b, which stays the caller's.
func copyBig(b *big.Int) Value { return Big(new(big.Int).Set(b)) }
