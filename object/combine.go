package object

import "math/big"

// this file defines the iterators that work on other iterators: enumerate, zip, map, filter

// Types of the iterators.
var (
	EnumerateType = NewStatic("enumerate", ObjectType, FlagBaseType)
	ZipType       = NewStatic("zip", ObjectType, FlagBaseType)
	MapType       = NewStatic("map", ObjectType, FlagBaseType)
	FilterType    = NewStatic("filter", ObjectType, FlagBaseType)
)

// Enumerate is enumerate(it, n).
type Enumerate struct {
	Sub
	it  Value
	n   int64
	big *big.Int // the number, once it is past int64
}

// Zip is zip(*its).
type Zip struct {
	Sub
	its    []Value
	strict bool
}

// Map is map(fn, *its).
type Map struct {
	Sub
	fn  Value
	its []Value
}

// Filter is filter(fn, it).
type Filter struct {
	Sub
	fn, it Value
}

func (e *Enumerate) Type() *Type { return e.TypeOr(EnumerateType) }
func (z *Zip) Type() *Type       { return z.TypeOr(ZipType) }
func (m *Map) Type() *Type       { return m.TypeOr(MapType) }
func (f *Filter) Type() *Type    { return f.TypeOr(FilterType) }

func init() {
	initEnumerate()
	initZip()
	initMap()
	initFilter()
}

// iterators are the iterators of the arguments.
func iterators(th *Thread, vs []Value) ([]Value, error) {
	its := make([]Value, len(vs))
	for i, v := range vs {
		var err error
		if its[i], err = Iter(th, v); err != nil {
			return nil, err
		}
	}
	return its, nil
}

// nextNested is Next for an iterator in another: chains of them must not exhaust the stack.
func nextNested(th *Thread, it Value) (Value, error) {
	switch o := it.o.(type) {
	case *ListIter:
		return o.NextItem(), nil
	case *TupleIter:
		return o.NextItem(), nil
	}
	if err := th.Enter(""); err != nil {
		return Value{}, err
	}
	x, err := it.Type().Next(th, it)
	th.Leave()
	return x, err
}

func initEnumerate() {
	t := EnumerateType
	t.Doc = `Number the items of an iterable: an iterator over the pairs (count, item).

iterable  anything that can be looped over
start     the number of the first item, any integer

>>> list(enumerate('ab', 1))
[(1, 'a'), (2, 'b')]`
	t.TextSig = "(iterable, start=0)"
	t.New = enumerateNew
	t.Iter = iterSelf
	t.Next = func(th *Thread, v Value) (Value, error) {
		i, x, err := v.o.(*Enumerate).NextPair(th)
		if err != nil || x.o == nil {
			return Value{}, err
		}
		return pair(i, x), nil
	}
	t.Methods = func() []Func {
		return []Func{
			{Name: "__reduce__", Doc: "Return a tuple from which pickle and copy make the iterator anew.", Fast0: func(th *Thread, self Value) (Value, error) {
				e := self.o.(*Enumerate)
				return pair(From(e.Type()), pair(e.it, e.count())), nil
			}},
			ClassGetItem(),
		}
	}
}

func (e *Enumerate) count() Value {
	if e.big != nil {
		return copyBig(e.big)
	}
	return Int(e.n)
}

// PairIter is an iterator over pairs that can be had without the tuples; a zero second
// item is the end.
type PairIter interface {
	NextPair(th *Thread) (a, b Value, err error)
}

// PairsOf is the iterator it as a PairIter, or nil.
func PairsOf(it Value) PairIter {
	switch o := it.o.(type) {
	case *Enumerate:
		if o.Ext == nil {
			return o
		}
	case *Zip:
		if o.Ext == nil && len(o.its) == 2 {
			return o
		}
	case *DictIter:
		if o.part == dictItems {
			return o
		}
	}
	return nil
}

// NextPair is the next number and item; a zero item is the end.
func (e *Enumerate) NextPair(th *Thread) (n, item Value, err error) {
	item, err = nextNested(th, e.it)
	if err != nil || item.o == nil {
		return Value{}, Value{}, err
	}
	n = e.count()
	switch {
	case e.big != nil:
		e.big.Add(e.big, big.NewInt(1))
	case e.n == maxIndex:
		e.big = new(big.Int).Add(big.NewInt(maxIndex), big.NewInt(1))
	default:
		e.n++
	}
	return n, item, nil
}

func enumerateNew(th *Thread, typ *Type, args []Value, kw []Kw) (Value, error) {
	if len(args)+len(kw) > 2 {
		return Value{}, th.TypeErrorf("enumerate() takes at most 2 arguments (%d given)", len(args)+len(kw))
	}
	var a [2]Value
	copy(a[:], args)
	for _, k := range kw {
		i := 0
		switch k.Name.s {
		case "start":
			i = 1
		case "iterable":
		default:
			return Value{}, th.TypeErrorf("'%s' is an invalid keyword argument for enumerate()", k.Name.s)
		}
		if a[i].o != nil || i == 1 && len(args)+len(kw) == 1 {
			return Value{}, th.TypeErrorf("'%s' is an invalid keyword argument for enumerate()", k.Name.s)
		}
		a[i] = k.Val
	}
	if a[0].o == nil {
		return Value{}, th.TypeErrorf("enumerate() missing required argument 'iterable'")
	}
	e := &Enumerate{}
	if a[1].o != nil {
		n, err := Index(th, a[1])
		if err != nil {
			return Value{}, err
		}
		if b, ok := n.o.(*BigInt); ok {
			e.big = new(big.Int).Set(b.b)
		} else {
			e.n = n.AsInt()
		}
	}
	var err error
	e.it, err = Iter(th, a[0])
	e.Sub = NewSub(typ, EnumerateType)
	return From(e), err
}

func initZip() {
	t := ZipType
	t.TextSig = "(*iterables, strict=False)"
	t.Doc = `Walk through several iterables side by side: an iterator over tuples with one item of each.

It stops with the shortest of them. With strict=True they must all end together:
ValueError is raised if one has items left, or too few.

>>> list(zip('ab', [1, 2, 3]))
[('a', 1), ('b', 2)]`
	t.New = func(th *Thread, typ *Type, args []Value, kw []Kw) (Value, error) {
		z := &Zip{}
		for _, k := range kw {
			if len(kw) > 1 {
				return Value{}, th.TooManyKeywords("zip", 1, len(kw))
			}
			if k.Name.s != "strict" {
				return Value{}, th.TypeErrorf("zip() got an unexpected keyword argument '%s'", k.Name.s)
			}
			var err error
			if z.strict, err = Truth(th, k.Val); err != nil {
				return Value{}, err
			}
		}
		var err error
		if z.its, err = iterators(th, args); err != nil {
			return Value{}, err
		}
		z.Sub = NewSub(typ, ZipType)
		return From(z), nil
	}
	t.Iter = iterSelf
	t.Next = zipNext
	t.Methods = func() []Func {
		return []Func{
			{Name: "__reduce__", Doc: "Return a tuple from which pickle and copy make the iterator anew.", Fast0: func(th *Thread, self Value) (Value, error) {
				z := self.o.(*Zip)
				args := NewTuple(append([]Value(nil), z.its...))
				if z.strict {
					return NewTuple([]Value{From(z.Type()), args, True}), nil
				}
				return pair(From(z.Type()), args), nil
			}},
			{Name: "__setstate__", Sig: "(object, /)", Doc: "Take over the strict flag that __reduce__ gave.", Fast1: func(th *Thread, self, state Value) (Value, error) {
				strict, err := Truth(th, state)
				self.o.(*Zip).strict = strict
				return None, err
			}},
		}
	}
}

func zipNext(th *Thread, v Value) (Value, error) {
	z := v.o.(*Zip)
	if len(z.its) == 0 {
		return Value{}, nil
	}
	if len(z.its) == 2 {
		a, b, err := z.NextPair(th)
		if err != nil || b.o == nil {
			return Value{}, err
		}
		return pair(a, b), nil
	}
	items := make([]Value, len(z.its))
	for i, it := range z.its {
		x, err := nextNested(th, it)
		if err != nil || x.o == nil {
			return Value{}, z.ended(th, i, err)
		}
		items[i] = x
	}
	return NewTuple(items), nil
}

// NextPair is the next pair of a zip of two; a zero second item is the end.
func (z *Zip) NextPair(th *Thread) (a, b Value, err error) {
	a, err = nextNested(th, z.its[0])
	if err != nil || a.o == nil {
		return Value{}, Value{}, z.ended(th, 0, err)
	}
	b, err = nextNested(th, z.its[1])
	if err != nil || b.o == nil {
		return Value{}, Value{}, z.ended(th, 1, err)
	}
	return a, b, nil
}

// ended is the error, or nil, with which zip ends after iterator i did.
func (z *Zip) ended(th *Thread, i int, err error) error {
	if err != nil || !z.strict {
		return err
	}
	plural := func(n int) string {
		if n == 1 {
			return " "
		}
		return "s 1-"
	}
	if i > 0 {
		return th.ValueErrorf("zip() argument %d is shorter than argument%s%d", i+1, plural(i), i)
	}
	for i := 1; i < len(z.its); i++ {
		x, err := nextNested(th, z.its[i])
		if err != nil {
			return err
		}
		if x.o != nil {
			return th.ValueErrorf("zip() argument %d is longer than argument%s%d", i+1, plural(i), i)
		}
	}
	return nil
}

func initMap() {
	t := MapType
	t.Doc = "Call function with one item of each iterable at a time: an iterator over the results.\nThe shortest iterable ends it."
	t.TextSig = "(function, iterable, /, *iterables)"
	t.New = func(th *Thread, typ *Type, args []Value, kw []Kw) (Value, error) {
		if len(kw) > 0 && (typ == MapType || initIs(typ, ObjectType)) {
			return Value{}, th.TypeErrorf("map() takes no keyword arguments")
		}
		if len(args) < 2 {
			return Value{}, th.TypeErrorf("map() must have at least two arguments.")
		}
		its, err := iterators(th, args[1:])
		if err != nil {
			return Value{}, err
		}
		return From(&Map{Sub: NewSub(typ, MapType), fn: args[0], its: its}), nil
	}
	t.Iter = iterSelf
	t.Next = mapNext
	t.Methods = func() []Func {
		return []Func{{Name: "__reduce__", Doc: "Return a tuple from which pickle and copy make the iterator anew.", Fast0: func(th *Thread, self Value) (Value, error) {
			m := self.o.(*Map)
			return pair(From(m.Type()), NewTuple(append([]Value{m.fn}, m.its...))), nil
		}}}
	}
}

func mapNext(th *Thread, v Value) (Value, error) {
	m := v.o.(*Map)
	if len(m.its) == 1 {
		x, err := nextNested(th, m.its[0])
		if err != nil || x.o == nil {
			return Value{}, err
		}
		return stopped(Call1(th, m.fn, x))
	}
	args, mark := th.PushArgs(len(m.its))
	defer th.PopArgs(mark)
	for i, it := range m.its {
		x, err := nextNested(th, it)
		if err != nil || x.o == nil {
			return Value{}, err
		}
		args[i] = x
	}
	return stopped(Call(th, m.fn, args, nil))
}

// stopped takes a StopIteration that a called function raised for the end, as __next__ does.
func stopped(v Value, err error) (Value, error) {
	if err != nil && IsException(err, StopIterationType) {
		return Value{}, nil
	}
	return v, err
}

func initFilter() {
	t := FilterType
	t.Doc = "Pick the items for which function(item) is true: an iterator over them.\nWith None for function, the items that are themselves true."
	t.TextSig = "(function, iterable, /)"
	t.New = func(th *Thread, typ *Type, args []Value, kw []Kw) (Value, error) {
		if len(kw) > 0 && (typ == FilterType || initIs(typ, ObjectType)) {
			return Value{}, th.TypeErrorf("filter() takes no keyword arguments")
		}
		if len(args) != 2 {
			return Value{}, th.TypeErrorf("filter expected 2 arguments, got %d", len(args))
		}
		it, err := Iter(th, args[1])
		if err != nil {
			return Value{}, err
		}
		return From(&Filter{Sub: NewSub(typ, FilterType), fn: args[0], it: it}), nil
	}
	t.Iter = iterSelf
	t.Next = filterNext
	t.Methods = func() []Func {
		return []Func{{Name: "__reduce__", Doc: "Return a tuple from which pickle and copy make the iterator anew.", Fast0: func(th *Thread, self Value) (Value, error) {
			f := self.o.(*Filter)
			return pair(From(f.Type()), pair(f.fn, f.it)), nil
		}}}
	}
}

func filterNext(th *Thread, v Value) (Value, error) {
	f := v.o.(*Filter)
	plain := f.fn.IsNone() || f.fn.o == Object(BoolType)
	for {
		x, err := nextNested(th, f.it)
		if err != nil || x.o == nil {
			return Value{}, err
		}
		keep := x
		if !plain {
			if keep, err = Call1(th, f.fn, x); err != nil {
				return stopped(Value{}, err)
			}
		}
		if ok, err := Truth(th, keep); ok || err != nil {
			return x, err
		}
		if th.Interrupt.Load() {
			if err := th.Poll(); err != nil {
				return Value{}, err
			}
		}
	}
}
