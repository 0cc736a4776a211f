package object

// this file defines the iterators over sequences, and those that iter and reversed make

// Types of the iterators.
var (
	SeqIterType         = NewStatic("iterator", ObjectType, FlagNoInstantiate)
	ListIterType        = NewStatic("list_iterator", ObjectType, FlagNoInstantiate)
	ListReverseIterType = NewStatic("list_reverseiterator", ObjectType, FlagNoInstantiate)
	TupleIterType       = NewStatic("tuple_iterator", ObjectType, FlagNoInstantiate)
	CallIterType        = NewStatic("callable_iterator", ObjectType, FlagNoInstantiate)
	ReversedType        = NewStatic("reversed", ObjectType, FlagBaseType)
)

// SeqIter iterates with __getitem__; seq is zero once it is exhausted.
type SeqIter struct {
	seq Value
	i   int
}

// ListIter iterates over a list; l is nil once it is exhausted.
type ListIter struct {
	l *List
	i int
}

// ListReverseIter iterates over a list from its end; l is nil once it is exhausted.
type ListReverseIter struct {
	l *List
	i int
}

// TupleIter iterates over a tuple; t is nil once it is exhausted.
type TupleIter struct {
	t *Tuple
	i int
}

// CallIter is iter(fn, sentinel); fn is zero once it is exhausted.
type CallIter struct{ fn, sentinel Value }

// Reversed is reversed(seq) with __getitem__; seq is zero once it is exhausted.
type Reversed struct {
	Sub
	seq Value
	i   int
}

func (*SeqIter) Type() *Type         { return SeqIterType }
func (*ListIter) Type() *Type        { return ListIterType }
func (*ListReverseIter) Type() *Type { return ListReverseIterType }
func (*TupleIter) Type() *Type       { return TupleIterType }
func (*CallIter) Type() *Type        { return CallIterType }
func (r *Reversed) Type() *Type      { return r.TypeOr(ReversedType) }

// NewCallIter is iter(fn, sentinel).
func NewCallIter(th *Thread, fn, sentinel Value) (Value, error) {
	if !Callable(fn) {
		return Value{}, th.TypeErrorf("iter(v, w): v must be callable")
	}
	return From(&CallIter{fn, sentinel}), nil
}

// NextItem is the next item, or the zero Value at the end.
func (it *ListIter) NextItem() Value {
	if it.l != nil {
		if it.i < len(it.l.Items) {
			it.i++
			return it.l.Items[it.i-1]
		}
		it.l = nil
	}
	return Value{}
}

// NextItem is the next item, or the zero Value at the end.
func (it *TupleIter) NextItem() Value {
	if it.t != nil {
		if it.i < len(it.t.Items) {
			it.i++
			return it.t.Items[it.i-1]
		}
		it.t = nil
	}
	return Value{}
}

// Reverse is reversed(v).
func Reverse(th *Thread, v Value) (Value, error) { return newReversed(th, ReversedType, v) }

func newReversed(th *Thread, typ *Type, v Value) (Value, error) {
	m := v.Type().Lookup("__reversed__")
	if m.o != nil && m.IsNone() {
		return Value{}, th.TypeErrorf("'%s' object is not reversible", v.Type().Name)
	}
	if m.o != nil {
		return callFound(th, m, v)
	}
	if t := v.Type(); t.GetItem == nil || !t.isSequence() {
		return Value{}, th.TypeErrorf("'%s' object is not reversible", t.Name)
	}
	n, err := Len(th, v)
	if err != nil {
		return Value{}, err
	}
	return From(&Reversed{Sub: NewSub(typ, ReversedType), seq: v, i: n - 1}), nil
}

// isSequence reports whether iteration may use __getitem__ with 0, 1, 2 …
func (t *Type) isSequence() bool {
	return t.GetItem != nil && t.Flags&FlagDictSub == 0 && (t.heap || t == BytearrayType || t.Flags&(FlagSequence|FlagStrSub|FlagBytesSub) != 0)
}

func iterSelf(th *Thread, v Value) (Value, error) { return v, nil }

// builtinNamed is the builtin of that name, for a __reduce__ that refers to it. Scripts
// may have replaced it, even under a key whose comparison runs code: look it up before
// the state that is to be saved.
func builtinNamed(th *Thread, name string) Value {
	builtins := th.Interp.Builtins
	if th.Top != nil {
		builtins = th.Top.Builtins
	}
	v, err := builtins.Get(th, From(th.Interp.Intern(name)))
	if err != nil {
		return None
	}
	return orNone(v)
}

// iterFunc and reversedFunc are the builtins that the __reduce__ of iterators name.
func iterFunc(th *Thread) Value { return builtinNamed(th, "iter") }

func reversedFunc(th *Thread) Value { return builtinNamed(th, "reversed") }

// lengthHint declares __length_hint__.
func lengthHint(n func(v Value) int) Func {
	return Func{Name: "__length_hint__", Doc: "How many items are left, as a guess for those who make room for them.", Fast0: func(th *Thread, self Value) (Value, error) {
		return Int(int64(max(n(self), 0))), nil
	}}
}

// reduceIter declares the __reduce__ of an iterator: fn(seq) at an index, or fn(empty)
// once it is exhausted.
func reduceIter(empty func() Value, state func(th *Thread, v Value) (fn, seq Value, i int)) Func {
	return Func{Name: "__reduce__", Doc: "Return a tuple from which pickle and copy make the iterator anew.", Fast0: func(th *Thread, self Value) (Value, error) {
		fn, seq, i := state(th, self)
		if seq.o == nil {
			return pair(fn, NewTuple([]Value{empty()})), nil
		}
		return NewTuple([]Value{fn, NewTuple([]Value{seq}), Int(int64(i))}), nil
	}}
}

// setState declares __setstate__ with an index, which set clips.
func setState(set func(th *Thread, v Value, i int) error) Func {
	return Func{Name: "__setstate__", Sig: "(object, /)", Doc: "Move to the position that __reduce__ gave.", Fast1: func(th *Thread, self, state Value) (Value, error) {
		i, err := AsSize(th, state)
		if err != nil {
			return Value{}, err
		}
		return None, set(th, self, i)
	}}
}

func emptyListValue() Value  { return NewList(nil) }
func emptyTupleValue() Value { return NewTuple(nil) }

func init() {
	initListIters()
	initTupleIter()
	initSeqIter()
	initCallIter()
	initReversed()
}

func initListIters() {
	t := ListIterType
	t.Iter = iterSelf
	t.Next = func(th *Thread, v Value) (Value, error) { return v.o.(*ListIter).NextItem(), nil }
	t.Methods = func() []Func {
		return []Func{
			lengthHint(func(v Value) int {
				if it := v.o.(*ListIter); it.l != nil {
					return len(it.l.Items) - it.i
				}
				return 0
			}),
			reduceIter(emptyListValue, func(th *Thread, v Value) (Value, Value, int) {
				it, fn := v.o.(*ListIter), iterFunc(th)
				if it.l == nil {
					return fn, Value{}, 0
				}
				return fn, From(it.l), it.i
			}),
			setState(func(th *Thread, v Value, i int) error {
				if it := v.o.(*ListIter); it.l != nil {
					it.i = min(max(i, 0), len(it.l.Items))
				}
				return nil
			}),
		}
	}
	t = ListReverseIterType
	t.Iter = iterSelf
	t.Next = func(th *Thread, v Value) (Value, error) {
		it := v.o.(*ListReverseIter)
		if it.l == nil {
			return Value{}, nil
		}
		if i := it.i; i >= 0 && i < len(it.l.Items) {
			it.i--
			return it.l.Items[i], nil
		}
		it.i, it.l = -1, nil
		return Value{}, nil
	}
	t.Methods = func() []Func {
		return []Func{
			lengthHint(func(v Value) int {
				if it := v.o.(*ListReverseIter); it.l != nil && it.i < len(it.l.Items) {
					return it.i + 1
				}
				return 0
			}),
			{Name: "__reduce__", Doc: "Return a tuple from which pickle and copy make the iterator anew.", Fast0: func(th *Thread, self Value) (Value, error) {
				it, fn := self.o.(*ListReverseIter), reversedFunc(th)
				if it.l == nil {
					return pair(fn, NewTuple([]Value{NewList(nil)})), nil
				}
				return NewTuple([]Value{fn, NewTuple([]Value{From(it.l)}), Int(int64(it.i))}), nil
			}},
			setState(func(th *Thread, v Value, i int) error {
				if it := v.o.(*ListReverseIter); it.l != nil {
					it.i = min(max(i, -1), len(it.l.Items)-1)
				}
				return nil
			}),
		}
	}
}

func initTupleIter() {
	t := TupleIterType
	t.Iter = iterSelf
	t.Next = func(th *Thread, v Value) (Value, error) { return v.o.(*TupleIter).NextItem(), nil }
	t.Methods = func() []Func {
		return []Func{
			lengthHint(func(v Value) int {
				if it := v.o.(*TupleIter); it.t != nil {
					return len(it.t.Items) - it.i
				}
				return 0
			}),
			reduceIter(emptyTupleValue, func(th *Thread, v Value) (Value, Value, int) {
				it, fn := v.o.(*TupleIter), iterFunc(th)
				if it.t == nil {
					return fn, Value{}, 0
				}
				return fn, From(it.t), it.i
			}),
			setState(func(th *Thread, v Value, i int) error {
				if it := v.o.(*TupleIter); it.t != nil {
					it.i = min(max(i, 0), len(it.t.Items))
				}
				return nil
			}),
		}
	}
}

func initSeqIter() {
	t := SeqIterType
	t.Iter = iterSelf
	t.Next = func(th *Thread, v Value) (Value, error) {
		it := v.o.(*SeqIter)
		if it.seq.o == nil {
			return Value{}, nil
		}
		if it.i == maxIndex {
			return Value{}, th.Raise(OverflowErrorType, "iter index too large")
		}
		x, err := GetItem(th, it.seq, Int(int64(it.i)))
		if err != nil {
			if IsException(err, IndexErrorType) || IsException(err, StopIterationType) {
				it.seq = Value{}
				return Value{}, nil
			}
			return Value{}, err
		}
		it.i++
		return x, nil
	}
	t.Methods = func() []Func {
		return []Func{
			{Name: "__length_hint__", Doc: "How many items are left, as a guess for those who make room for them.", Fast0: func(th *Thread, self Value) (Value, error) {
				it := self.o.(*SeqIter)
				if it.seq.o == nil {
					return Int(0), nil
				}
				if it.seq.Type().Len == nil {
					return NotImplemented, nil
				}
				n, err := Len(th, it.seq)
				return Int(int64(max(n-it.i, 0))), err
			}},
			reduceIter(emptyTupleValue, func(th *Thread, v Value) (Value, Value, int) {
				it, fn := v.o.(*SeqIter), iterFunc(th)
				return fn, it.seq, it.i
			}),
			setState(func(th *Thread, v Value, i int) error {
				if it := v.o.(*SeqIter); it.seq.o != nil {
					it.i = max(i, 0)
				}
				return nil
			}),
		}
	}
}

func initCallIter() {
	t := CallIterType
	t.Iter = iterSelf
	t.Next = func(th *Thread, v Value) (Value, error) {
		it := v.o.(*CallIter)
		if it.fn.o == nil {
			return Value{}, nil
		}
		x, err := Call0(th, it.fn)
		if err != nil {
			if IsException(err, StopIterationType) {
				it.fn, it.sentinel = Value{}, Value{}
				return Value{}, nil
			}
			return Value{}, err
		}
		if it.fn.o == nil { // the call has exhausted the iterator
			return Value{}, nil
		}
		end, err := Equal(th, it.sentinel, x)
		if err != nil {
			return Value{}, err
		}
		if end {
			it.fn, it.sentinel = Value{}, Value{}
			return Value{}, nil
		}
		return x, nil
	}
	t.Methods = func() []Func {
		return []Func{{Name: "__reduce__", Doc: "Return a tuple from which pickle and copy make the iterator anew.", Fast0: func(th *Thread, self Value) (Value, error) {
			it, fn := self.o.(*CallIter), iterFunc(th)
			if it.fn.o == nil {
				return pair(fn, NewTuple([]Value{NewTuple(nil)})), nil
			}
			return pair(fn, pair(it.fn, it.sentinel)), nil
		}}}
	}
}

func initReversed() {
	t := ReversedType
	t.Doc = `Walk through a sequence backwards: an iterator from its last item to its first.

sequence needs a method __reversed__, or __len__ and indexing.`
	t.TextSig = "(sequence, /)"
	t.New = func(th *Thread, typ *Type, args []Value, kw []Kw) (Value, error) {
		if len(kw) > 0 && (typ == ReversedType || newIs(typ, ReversedType) && initIs(typ, ObjectType)) {
			return Value{}, th.TypeErrorf("reversed() takes no keyword arguments")
		}
		if len(args) != 1 {
			return Value{}, th.TypeErrorf("reversed expected 1 argument, got %d", len(args))
		}
		return newReversed(th, typ, args[0])
	}
	t.Iter = iterSelf
	t.Next = func(th *Thread, v Value) (Value, error) {
		it := v.o.(*Reversed)
		if it.i < 0 || it.seq.o == nil {
			it.seq = Value{}
			return Value{}, nil
		}
		x, err := GetItem(th, it.seq, Int(int64(it.i)))
		if err == nil {
			it.i--
			return x, nil
		}
		if IsException(err, IndexErrorType) || IsException(err, StopIterationType) {
			err = nil
		}
		it.i, it.seq = -1, Value{}
		return Value{}, err
	}
	t.Methods = func() []Func {
		return []Func{
			{Name: "__length_hint__", Doc: "How many items are left, as a guess for those who make room for them.", Fast0: func(th *Thread, self Value) (Value, error) {
				it := self.o.(*Reversed)
				if it.seq.o == nil {
					return Int(0), nil
				}
				n, err := Len(th, it.seq)
				if err != nil || n < it.i+1 {
					return Int(0), err
				}
				return Int(int64(it.i + 1)), nil
			}},
			reduceIter(emptyTupleValue, func(th *Thread, v Value) (Value, Value, int) {
				it := v.o.(*Reversed)
				return From(it.Type()), it.seq, it.i
			}),
			setState(func(th *Thread, v Value, i int) error {
				it := v.o.(*Reversed)
				if it.seq.o == nil {
					return nil
				}
				n, err := Len(th, it.seq)
				it.i = min(max(i, -1), n-1)
				return err
			}),
		}
	}
}
