package object

import (
	"math/bits"
	"strings"
)

// this file defines Tuple

// TupleType is tuple.
var TupleType = NewStatic("tuple", ObjectType, FlagBaseType|FlagTupleSub|FlagSequence|FlagMatchSelf)

// Tuple is a tuple. Items never change.
type Tuple struct {
	Sub
	Items []Value
}

// Type is tuple or a subclass.
func (t *Tuple) Type() *Type { return t.TypeOr(TupleType) }

var emptyTuple = &Tuple{}

// NewTuple is a tuple of items, which it takes over.
func NewTuple(items []Value) Value {
	if len(items) == 0 {
		return Value{o: emptyTuple}
	}
	return Value{o: &Tuple{Items: items}}
}

// TupleRoom is a tuple of n items, all of which the caller sets before it passes the tuple
// on. A short one is one piece of memory with its items.
func TupleRoom(n int) *Tuple {
	switch n {
	case 0:
		return emptyTuple
	case 1:
		p := &struct {
			Tuple
			items [1]Value
		}{}
		p.Items = p.items[:]
		return &p.Tuple
	case 2:
		p := &struct {
			Tuple
			items [2]Value
		}{}
		p.Items = p.items[:]
		return &p.Tuple
	case 3:
		p := &struct {
			Tuple
			items [3]Value
		}{}
		p.Items = p.items[:]
		return &p.Tuple
	}
	return &Tuple{Items: make([]Value, n)}
}

// TupleOf is a tuple of a copy of items.
func TupleOf(items []Value) *Tuple {
	t := TupleRoom(len(items))
	copy(t.Items, items)
	return t
}

// pair is a tuple of two, in one piece of memory.
func pair(a, b Value) Value {
	p := &struct {
		Tuple
		items [2]Value
	}{items: [2]Value{a, b}}
	p.Items = p.items[:]
	return Value{o: &p.Tuple}
}

// AsTuple is the tuple in v, if it is one.
func AsTuple(v Value) (*Tuple, bool) { t, ok := v.o.(*Tuple); return t, ok }

func init() {
	t := TupleType
	t.Doc = `A sequence that cannot be changed.

tuple() is empty; tuple(iterable) holds the items of iterable in order. A tuple is given back as it is.`
	t.TextSig = "(iterable=(), /)"
	t.New = tupleNew
	t.Call1 = func(th *Thread, a Value) (Value, error) { return tupleNew(th, TupleType, []Value{a}, nil) }
	t.Repr = tupleRepr
	t.Hash = tupleHash
	t.Compare = func(th *Thread, a, b Value, op CompareOp) (Value, error) {
		x, ok1 := a.o.(*Tuple)
		y, ok2 := b.o.(*Tuple)
		if !ok1 || !ok2 {
			return NotImplemented, nil
		}
		return compareItems(th, &x.Items, &y.Items, op)
	}
	t.Len = func(th *Thread, v Value) (int, error) { return len(v.o.(*Tuple).Items), nil }
	t.Iter = func(th *Thread, v Value) (Value, error) { return From(&TupleIter{t: v.o.(*Tuple)}), nil }
	t.Contains = func(th *Thread, v, x Value) (bool, error) { return containsItem(th, &v.o.(*Tuple).Items, x) }
	t.GetItem = tupleGetItem
	t.Concat = func(th *Thread, a, b Value) (Value, error) {
		x := a.o.(*Tuple)
		y, ok := b.o.(*Tuple)
		if !ok {
			return Value{}, th.TypeErrorf("can only concatenate tuple (not \"%s\") to tuple", b.Type().Name)
		}
		switch {
		case len(y.Items) == 0 && x.Ext == nil:
			return a, nil
		case len(x.Items) == 0 && y.Ext == nil:
			return b, nil
		}
		return NewTuple(joinItems(x.Items, y.Items)), nil
	}
	t.Repeat = func(th *Thread, a, b Value) (Value, error) {
		x := a.o.(*Tuple)
		n, err := repeatCount(th, b)
		if err != nil {
			return Value{}, err
		}
		if x.Ext == nil && (n == 1 || len(x.Items) == 0) {
			return a, nil
		}
		items, err := repeatItems(th, x.Items, n)
		return NewTuple(items), err
	}
	t.Methods = func() []Func {
		return []Func{
			{Name: "__getnewargs__", Fast0: func(th *Thread, self Value) (Value, error) {
				return NewTuple([]Value{NewTuple(self.o.(*Tuple).Items)}), nil
			}},
			{Name: "index", Sig: "(value, start=0, stop=sys.maxsize, /)", Doc: `The position of the first item that equals value, looking only from start up to stop.

Raises ValueError if there is none.`, Bound: func(th *Thread, self Value, a []Value) (Value, error) {
				i, err := indexItem(th, &self.o.(*Tuple).Items, a)
				if err == nil && i < 0 {
					err = th.ValueErrorf("tuple.index(x): x not in tuple")
				}
				return Int(int64(i)), err
			}},
			{Name: "count", Sig: "(value, /)", Doc: "How many items equal value.", Fast1: func(th *Thread, self, x Value) (Value, error) {
				return countItem(th, &self.o.(*Tuple).Items, x)
			}},
			ClassGetItem(),
		}
	}
}

// ClassGetItem makes a builtin generic type subscriptable: list[int].
func ClassGetItem() Func {
	return Func{Name: "__class_getitem__", Sig: "(object, /)", Class: true, Doc: "See PEP 585", Fast1: NewGenericAlias}
}

func tupleNew(th *Thread, typ *Type, args []Value, kw []Kw) (Value, error) {
	if len(kw) > 0 && (typ == TupleType || newIs(typ, TupleType) && initIs(typ, ObjectType)) {
		return Value{}, th.TypeErrorf("tuple() takes no keyword arguments")
	}
	if len(args) > 1 {
		return Value{}, th.TypeErrorf("tuple expected at most 1 argument, got %d", len(args))
	}
	var items []Value
	if len(args) == 1 {
		if x, ok := args[0].o.(*Tuple); ok && x.Ext == nil {
			if typ == TupleType {
				return args[0], nil
			}
			items = x.Items
		} else {
			var err error
			if items, err = Slice(th, args[0]); err != nil {
				return Value{}, err
			}
		}
	}
	if typ == TupleType {
		return NewTuple(items), nil
	}
	return From(&Tuple{Sub: NewSub(typ, TupleType), Items: items}), nil
}

// newIs and initIs report whether typ has the constructor of builtin type t.
func newIs(typ, t *Type) bool {
	b, ok := typ.Lookup("__new__").o.(*Builtin)
	return ok && b.owner == t
}

func initIs(typ, t *Type) bool {
	w, ok := typ.Lookup("__init__").o.(*SlotWrapper)
	return ok && w.Owner == t
}

func tupleRepr(th *Thread, v Value) (Value, error) {
	t := v.o.(*Tuple)
	if len(t.Items) == 0 {
		return FromString("()"), nil
	}
	if !th.EnterRepr(t) {
		return FromString("(...)"), nil
	}
	defer th.LeaveRepr()
	var b strings.Builder
	b.WriteByte('(')
	if err := reprItems(th, &b, &t.Items); err != nil {
		return Value{}, err
	}
	if len(t.Items) == 1 {
		b.WriteByte(',')
	}
	b.WriteByte(')')
	return FromString(b.String()), nil
}

// reprItems writes the reprs of items, which may change meanwhile, between commas.
func reprItems(th *Thread, b *strings.Builder, items *[]Value) error {
	for i := 0; i < len(*items); i++ {
		if i > 0 {
			b.WriteString(", ")
		}
		s, err := ReprString(th, (*items)[i])
		if err != nil {
			return err
		}
		b.WriteString(s)
	}
	return nil
}

func tupleHash(th *Thread, v Value) (int64, error) { return hashItems(th, v.o.(*Tuple).Items, true) }

// hashItems combines the hashes of items as CPython does for tuples (after xxHash);
// slices do not mix in the length.
func hashItems(th *Thread, items []Value, length bool) (int64, error) {
	const (
		prime1 = 11400714785074694791
		prime2 = 14029467366897019727
		prime5 = 2870177450012600261
	)
	if err := th.Enter(" while hashing an object"); err != nil {
		return 0, err
	}
	acc := uint64(prime5)
	for _, x := range items {
		h, err := Hash(th, x)
		if err != nil {
			th.Leave()
			return 0, err
		}
		acc += uint64(h) * prime2
		acc = bits.RotateLeft64(acc, 31)
		acc *= prime1
	}
	th.Leave()
	if length {
		acc += uint64(len(items)) ^ (prime5 ^ 3527539)
	}
	if acc == 1<<64-1 {
		return 1546275796, nil
	}
	return int64(acc), nil
}

func tupleGetItem(th *Thread, v, key Value) (Value, error) {
	t := v.o.(*Tuple)
	if s, ok := key.o.(*SliceObject); ok {
		start, _, step, n, err := ResolveSlice(th, s, len(t.Items))
		if err != nil {
			return Value{}, err
		}
		if n == len(t.Items) && step == 1 && t.Ext == nil {
			return v, nil
		}
		return NewTuple(selectItems(t.Items, start, step, n)), nil
	}
	if !isIndex(key) {
		return Value{}, th.TypeErrorf("tuple indices must be integers or slices, not %s", key.Type().Name)
	}
	i, err := sequenceIndex(th, key)
	if err != nil {
		return Value{}, err
	}
	if i < 0 {
		i += len(t.Items)
	}
	if uint(i) >= uint(len(t.Items)) {
		return Value{}, th.Raise(IndexErrorType, "tuple index out of range")
	}
	return t.Items[i], nil
}

// compareItems compares two sequences item by item. Comparing may run Python code that
// changes them, so their items are looked at anew each time.
func compareItems(th *Thread, xs, ys *[]Value, op CompareOp) (Value, error) {
	if len(*xs) != len(*ys) && (op == EQ || op == NE) {
		return Bool(op == NE), nil
	}
	for i := 0; i < len(*xs) && i < len(*ys); i++ {
		x, y := (*xs)[i], (*ys)[i]
		if Is(x, y) {
			continue
		}
		eq, err := Equal(th, x, y)
		if err != nil {
			return Value{}, err
		}
		if eq {
			continue
		}
		if i >= len(*xs) || i >= len(*ys) { // comparing has taken items away
			break
		}
		switch op {
		case EQ:
			return False, nil
		case NE:
			return True, nil
		}
		return Compare(th, x, y, op)
	}
	c := 0
	switch n, m := len(*xs), len(*ys); {
	case n < m:
		c = -1
	case n > m:
		c = 1
	}
	return Bool(op.Holds(c)), nil
}

// containsItem reports whether x equals one of items.
func containsItem(th *Thread, items *[]Value, x Value) (bool, error) {
	for i := 0; i < len(*items); i++ {
		if eq, err := Equal(th, (*items)[i], x); eq || err != nil {
			return eq, err
		}
	}
	return false, nil
}

// indexItem is where a[0] is among items from a[1] to a[2], or -1.
func indexItem(th *Thread, items *[]Value, a []Value) (int, error) {
	start, stop := 0, maxIndex
	var err error
	if a[1].o != nil {
		if start, err = boundIndex(th, a[1], len(*items)); err != nil {
			return 0, err
		}
	}
	if a[2].o != nil {
		if stop, err = boundIndex(th, a[2], len(*items)); err != nil {
			return 0, err
		}
	}
	for i := start; i < stop && i < len(*items); i++ {
		if eq, err := Equal(th, (*items)[i], a[0]); err != nil {
			return 0, err
		} else if eq {
			return i, nil
		}
	}
	return -1, nil
}

// boundIndex is a start or stop argument of an index method for n items.
func boundIndex(th *Thread, v Value, n int) (int, error) {
	if !isIndex(v) {
		return 0, th.TypeErrorf("slice indices must be integers or have an __index__ method")
	}
	i, err := ClampIndex(th, v)
	if i < 0 {
		i = max(i+n, 0)
	}
	return i, err
}

func countItem(th *Thread, items *[]Value, x Value) (Value, error) {
	n := int64(0)
	for i := 0; i < len(*items); i++ {
		eq, err := Equal(th, (*items)[i], x)
		if err != nil {
			return Value{}, err
		}
		if eq {
			n++
		}
	}
	return Int(n), nil
}

func joinItems(xs, ys []Value) []Value {
	out := make([]Value, 0, len(xs)+len(ys))
	return append(append(out, xs...), ys...)
}

// repeatCount is the number that a sequence is multiplied by.
func repeatCount(th *Thread, v Value) (int, error) { return AsIndex(th, v) }

// maxItems bounds sequences that are repeated or promise many items: beyond it, it is a
// MemoryError.
const maxItems = maxAlloc / 16

// repeatItems is items n times over.
func repeatItems(th *Thread, items []Value, n int) ([]Value, error) {
	if n <= 0 || len(items) == 0 {
		return nil, nil
	}
	if n > maxItems/len(items) {
		return nil, th.RaiseArgs(MemoryErrorType)
	}
	out := make([]Value, n*len(items))
	if len(items) == 1 {
		for i := range out {
			out[i] = items[0]
		}
		return out, nil
	}
	for done := copy(out, items); done < len(out); done *= 2 {
		copy(out[done:], out[:done])
	}
	return out, nil
}

// Items are the items of a tuple; v must be one.
func Items(v Value) []Value { return v.o.(*Tuple).Items }

// NewTupleSub is a tuple of class t, which is tuple or a subclass.
func NewTupleSub(t *Type, items []Value) Value {
	return From(&Tuple{Sub: NewSub(t, TupleType), Items: items})
}
