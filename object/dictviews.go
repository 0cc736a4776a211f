package object

import "strings"

// this file defines the views of dicts and their iterators

// Types of the views and iterators.
var (
	DictKeysType             = NewStatic("dict_keys", ObjectType, FlagNoInstantiate)
	DictValuesType           = NewStatic("dict_values", ObjectType, FlagNoInstantiate)
	DictItemsType            = NewStatic("dict_items", ObjectType, FlagNoInstantiate)
	DictKeyIterType          = NewStatic("dict_keyiterator", ObjectType, FlagNoInstantiate)
	DictValueIterType        = NewStatic("dict_valueiterator", ObjectType, FlagNoInstantiate)
	DictItemIterType         = NewStatic("dict_itemiterator", ObjectType, FlagNoInstantiate)
	DictReverseKeyIterType   = NewStatic("dict_reversekeyiterator", ObjectType, FlagNoInstantiate)
	DictReverseValueIterType = NewStatic("dict_reversevalueiterator", ObjectType, FlagNoInstantiate)
	DictReverseItemIterType  = NewStatic("dict_reverseitemiterator", ObjectType, FlagNoInstantiate)
)

// dictPart is what a view shows of each item.
type dictPart uint8

const (
	dictKeys dictPart = iota
	dictValues
	dictItems
)

// DictView is d.keys(), d.values() or d.items().
type DictView struct {
	d       *Dict
	part    dictPart
	ordered bool // of an OrderedDict
}

// DictIter iterates over a dict; d is nil once it is exhausted.
type DictIter struct {
	d       *Dict
	pos     int
	used    int // items that the dict had; -1 after it was found to have changed
	left    int
	part    dictPart
	reverse bool
	ordered bool   // of an OrderedDict
	keys    uint32 // the version of its keys, which must stay
}

// Type depends on the part.
func (w *DictView) Type() *Type {
	if w.ordered {
		return [...]*Type{OrderedKeysType, OrderedValuesType, OrderedItemsType}[w.part]
	}
	return [...]*Type{DictKeysType, DictValuesType, DictItemsType}[w.part]
}

// Type depends on part and direction.
func (it *DictIter) Type() *Type {
	if it.ordered {
		return OrderedIterType
	}
	switch it.part {
	case dictKeys:
		if it.reverse {
			return DictReverseKeyIterType
		}
		return DictKeyIterType
	case dictValues:
		if it.reverse {
			return DictReverseValueIterType
		}
		return DictValueIterType
	}
	if it.reverse {
		return DictReverseItemIterType
	}
	return DictItemIterType
}

func newDictIter(d *Dict, part dictPart, reverse bool) Value {
	return From(makeDictIter(d, part, reverse))
}

func makeDictIter(d *Dict, part dictPart, reverse bool) *DictIter {
	it := &DictIter{d: d, part: part, reverse: reverse, used: d.used, left: d.used, keys: d.keys}
	if reverse {
		it.pos = len(d.entries) - 1
	}
	return it
}

// NextPair is NextItem, as PairIter has it.
func (it *DictIter) NextPair(th *Thread) (key, val Value, err error) { return it.NextItem(th) }

// NextItem is the next key and value; a zero key is the end.
func (it *DictIter) NextItem(th *Thread) (key, val Value, err error) {
	d := it.d
	if d == nil {
		return Value{}, Value{}, nil
	}
	if it.used != d.used || it.ordered && it.keys != d.keys {
		it.used = -1 // the error is for good
		if it.ordered {
			return Value{}, Value{}, th.Raise(RuntimeErrorType, "OrderedDict mutated during iteration")
		}
		return Value{}, Value{}, th.Raise(RuntimeErrorType, "dictionary changed size during iteration")
	}
	i := it.pos
	if it.reverse {
		for i = min(i, len(d.entries)-1); i >= 0 && d.entries[i].key.o == nil; {
			i--
		}
		it.pos = i - 1
	} else {
		i = d.NextPos(i)
		it.pos = i + 1
	}
	if i < 0 {
		it.d = nil
		return Value{}, Value{}, nil
	}
	if it.left == 0 {
		it.d = nil
		return Value{}, Value{}, th.Raise(RuntimeErrorType, "dictionary keys changed during iteration")
	}
	it.left--
	key, val = d.At(i)
	return key, val, nil
}

func dictIterNext(th *Thread, v Value) (Value, error) {
	it := v.o.(*DictIter)
	key, val, err := it.NextItem(th)
	if err != nil || key.o == nil {
		return Value{}, err
	}
	switch it.part {
	case dictKeys:
		return key, nil
	case dictValues:
		return val, nil
	}
	return pair(key, val), nil
}

func init() {
	for _, t := range []*Type{DictKeyIterType, DictValueIterType, DictItemIterType, DictReverseKeyIterType, DictReverseValueIterType, DictReverseItemIterType, OrderedIterType} {
		t.Iter = iterSelf
		t.Next = dictIterNext
		t.Methods = func() []Func {
			return []Func{
				lengthHint(func(v Value) int {
					if it := v.o.(*DictIter); it.d != nil && it.used == it.d.used {
						return it.left
					}
					return 0
				}),
				{Name: "__reduce__", Doc: "Return a tuple from which pickle and copy make the iterator anew.", Fast0: func(th *Thread, self Value) (Value, error) {
					it := *self.o.(*DictIter) // what is left becomes a list
					items, err := Slice(th, From(&it))
					if err != nil {
						return Value{}, err
					}
					return pair(iterFunc(th), NewTuple([]Value{NewList(items)})), nil
				}},
			}
		}
	}
	for _, t := range []*Type{DictKeysType, DictValuesType, DictItemsType} {
		initView(t)
	}
	for _, t := range []*Type{DictKeysType, DictItemsType} {
		initSetView(t)
	}
}

func (w *DictView) iterate(reverse bool) Value {
	it := makeDictIter(w.d, w.part, reverse)
	it.ordered = w.ordered
	return From(it)
}

func initView(t *Type) {
	t.Repr = viewRepr
	t.Len = func(th *Thread, v Value) (int, error) { return v.o.(*DictView).d.used, nil }
	t.Iter = func(th *Thread, v Value) (Value, error) {
		return v.o.(*DictView).iterate(false), nil
	}
	t.Getters = func() []Getter {
		return []Getter{{Name: "mapping", Doc: "the dict behind the view, read-only", Get: func(th *Thread, v Value) (Value, error) {
			return NewMappingProxy(From(v.o.(*DictView).d)), nil
		}}}
	}
	reversed := Func{Name: "__reversed__", Doc: "Iterate over what the view shows, last first.", Fast0: func(th *Thread, self Value) (Value, error) {
		return self.o.(*DictView).iterate(true), nil
	}}
	t.Methods = func() []Func {
		return []Func{{Name: reversed.Name, Doc: reversed.Doc, Fast0: reversed.Fast0}}
	}
	if t != DictValuesType {
		t.Methods = func() []Func {
			return []Func{
				{Name: reversed.Name, Doc: reversed.Doc, Fast0: reversed.Fast0},
				{Name: "isdisjoint", Sig: "(other, /)", Doc: "Whether the view shows nothing that is in other, any iterable.", Fast1: viewDisjoint},
			}
		}
	}
}

func viewRepr(th *Thread, v Value) (Value, error) {
	w := v.o.(*DictView)
	name := w.Type().Name
	if !th.EnterRepr(w) {
		return FromString("..."), nil
	}
	defer th.LeaveRepr()
	if err := th.Enter(" while getting the repr of an object"); err != nil { // of the list, in CPython
		return Value{}, err
	}
	defer th.Leave()
	// a new view of a dict whose repr is running shows itself as its dict would
	items, err := Slice(th, v)
	if err != nil {
		return Value{}, err
	}
	var b strings.Builder
	b.WriteString(name)
	b.WriteString("([")
	if err := reprItems(th, &b, &items); err != nil {
		return Value{}, err
	}
	b.WriteString("])")
	return FromString(b.String()), nil
}

// contains reports whether x is in the view of keys or items.
func (w *DictView) contains(th *Thread, x Value) (bool, error) {
	if w.part == dictKeys {
		return w.d.Has(th, x)
	}
	t, ok := x.o.(*Tuple)
	if !ok || len(t.Items) != 2 {
		return false, nil
	}
	val, err := w.d.Get(th, t.Items[0])
	if val.o == nil || err != nil {
		return false, err
	}
	return Equal(th, val, t.Items[1])
}

// asSetView is the view of keys or items in v, or nil.
func asSetView(v Value) *DictView {
	if w, ok := v.o.(*DictView); ok && w.part != dictValues {
		return w
	}
	return nil
}

// viewSet is a set of the items of a, the left operand of an operator on views.
func viewSet(th *Thread, a Value) (*Set, error) {
	if w, ok := a.o.(*DictView); ok && w.part == dictKeys {
		a = From(w.d)
	}
	return NewSet(th, a)
}

func initSetView(t *Type) {
	t.noHash = true
	t.Contains = func(th *Thread, v, x Value) (bool, error) { return v.o.(*DictView).contains(th, x) }
	t.Compare = viewCompare
	t.Num[OpSub] = func(th *Thread, a, b Value) (Value, error) {
		s, err := viewSet(th, a)
		if err != nil {
			return Value{}, err
		}
		return From(s), s.subtract(th, b)
	}
	t.Num[OpOr] = func(th *Thread, a, b Value) (Value, error) {
		s, err := viewSet(th, a)
		if err != nil {
			return Value{}, err
		}
		return From(s), s.Update(th, b)
	}
	t.Num[OpXor] = func(th *Thread, a, b Value) (Value, error) {
		x, ok1 := a.o.(*DictView)
		y, ok2 := b.o.(*DictView)
		if ok1 && ok2 && x.part == dictItems && y.part == dictItems {
			return xorItems(th, x.d, y.d)
		}
		s, err := viewSet(th, a)
		if err != nil {
			return Value{}, err
		}
		return From(s), s.toggle(th, b)
	}
	t.Num[OpAnd] = viewAnd
}

// viewAnd is a & b, one of which is a view.
func viewAnd(th *Thread, a, b Value) (Value, error) {
	w := asSetView(a)
	if w == nil {
		w, b = asSetView(b), a
	}
	if s, ok := b.o.(*Set); ok && s.Type() == SetType && w.d.used <= s.used {
		r, err := s.intersect(th, From(w))
		return From(r), err
	}
	if o := asSetView(b); o != nil && o.d.used > w.d.used {
		w, b = o, From(w)
	}
	r := &Set{}
	return From(r), Each(th, b, func(x Value) (bool, error) {
		in, err := w.contains(th, x)
		if err == nil && in {
			err = r.Add(th, x)
		}
		return true, err
	})
}

// xorItems is d.items() ^ e.items(), which hashes few values.
func xorItems(th *Thread, d, e *Dict) (Value, error) {
	rest, r := d.Copy(), &Set{}
	for i := e.NextPos(0); i >= 0; i = e.NextPos(i + 1) {
		x := e.entries[i]
		j, err := rest.find(th, x.key, x.hash)
		if err != nil {
			return Value{}, err
		}
		if j >= 0 {
			eq, err := Equal(th, rest.entries[j].val, x.val)
			if err != nil {
				return Value{}, err
			}
			if eq {
				rest.removeAt(j)
				continue
			}
		}
		if err := r.Add(th, pair(x.key, x.val)); err != nil {
			return Value{}, err
		}
	}
	return From(r), r.Update(th, From(&DictView{d: rest, part: dictItems}))
}

// viewCompare compares a view with a set or another view, as sets.
func viewCompare(th *Thread, a, b Value, op CompareOp) (Value, error) {
	w := a.o.(*DictView)
	m := 0
	switch o := b.o.(type) {
	case *Set:
		m = o.used
	case *DictView:
		if o.part == dictValues {
			return NotImplemented, nil
		}
		m = o.d.used
	default:
		return NotImplemented, nil
	}
	n, ok := w.d.used, false
	var err error
	switch op {
	case EQ, NE:
		if ok = n == m; ok {
			ok, err = allIn(th, a, b)
		}
		if op == NE && err == nil {
			ok = !ok
		}
	case LT, LE:
		if ok = n < m || op == LE && n == m; ok {
			ok, err = allIn(th, a, b)
		}
	default:
		if ok = n > m || op == GE && n == m; ok {
			ok, err = allIn(th, b, a)
		}
	}
	return Bool(ok), err
}

// allIn reports whether every item of a is in b.
func allIn(th *Thread, a, b Value) (bool, error) {
	all := true
	err := Each(th, a, func(x Value) (bool, error) {
		in, err := Contains(th, b, x)
		all = in
		return in, err
	})
	return all, err
}

func viewDisjoint(th *Thread, self, other Value) (Value, error) {
	w := self.o.(*DictView)
	n := w.d.used
	if Is(self, other) {
		return Bool(n == 0), nil
	}
	m := 0
	switch o := other.o.(type) {
	case *Set:
		m = o.used
	case *DictView:
		if o.part != dictValues {
			m = o.d.used
		}
	}
	if m > n {
		self, other = other, self
	}
	none := true
	err := Each(th, other, func(x Value) (bool, error) {
		in, err := Contains(th, self, x)
		none = !in
		return none, err
	})
	return Bool(none), err
}
