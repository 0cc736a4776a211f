package object

import "strings"

// this file describes set and frozenset: their slots, methods and iterator

// SetIterType is the type of iterators over sets.
var SetIterType = NewStatic("set_iterator", ObjectType, FlagNoInstantiate)

// SetIter iterates over a set; s is nil once it is exhausted.
type SetIter struct {
	s    *Set
	pos  int
	used int // items that the set had; -1 after it was found to have changed
	left int
}

// Type is set_iterator.
func (*SetIter) Type() *Type { return SetIterType }

func init() {
	initSetIter()
	t := SetType
	t.Doc = `A mutable set of hashable items, each in it once, in no particular order.

set() is empty; set(iterable) holds the items of iterable.`
	t.TextSig = "(iterable=(), /)"
	t.noHash = true
	t.New = func(th *Thread, typ *Type, args []Value, kw []Kw) (Value, error) {
		return From(&Set{Sub: NewSub(typ, SetType)}), nil
	}
	t.Init = setInit
	t.Call1 = func(th *Thread, a Value) (Value, error) {
		s := &Set{}
		return From(s), s.Update(th, a)
	}
	t.Inplace[OpOr] = setInplace(func(s *Set, th *Thread, o *Set) error { return s.merge(th, o) })
	t.Inplace[OpAnd] = setInplace(func(s *Set, th *Thread, o *Set) error { return s.intersectUpdate(th, From(o)) })
	t.Inplace[OpSub] = setInplace(func(s *Set, th *Thread, o *Set) error { return s.subtract(th, From(o)) })
	t.Inplace[OpXor] = setInplace(func(s *Set, th *Thread, o *Set) error { return s.toggle(th, From(o)) })
	t.Methods = func() []Func { return append(setMethods(), mutableSetMethods()...) }
	t.SlotMethods = []string{"__contains__"}

	t = FrozenSetType
	t.Doc = "A set that cannot be changed, and so can be a dict key or a member of another set."
	t.TextSig = "(iterable=(), /)"
	t.New = frozenSetNew
	t.Hash = func(th *Thread, v Value) (int64, error) { return v.o.(*Set).frozenHash(), nil }
	t.Methods = setMethods
	t.SlotMethods = []string{"__contains__"}

	for _, t := range []*Type{SetType, FrozenSetType} {
		t.Repr = setRepr
		t.Compare = setCompare
		t.Len = func(th *Thread, v Value) (int, error) { return v.o.(*Set).used, nil }
		t.Iter = func(th *Thread, v Value) (Value, error) {
			s := v.o.(*Set)
			return From(&SetIter{s: s, used: s.used, left: s.used}), nil
		}
		t.Contains = func(th *Thread, v, x Value) (bool, error) {
			s := v.o.(*Set)
			h, err := setKeyHash(th, x)
			if err != nil {
				return false, err
			}
			i, err := s.find(th, thawed(x), h)
			return i >= 0, err
		}
		t.Num[OpOr] = setOperator(func(s *Set, th *Thread, o Value) (*Set, error) {
			c := s.copyAs(s.frozen)
			if o.o == Object(s) { // even a merge without effect could make the table grow
				return c, nil
			}
			return c, c.Update(th, o)
		})
		t.Num[OpAnd] = setOperator((*Set).intersect)
		t.Num[OpSub] = setOperator((*Set).difference)
		t.Num[OpXor] = setOperator((*Set).symmetric)
	}
}

// setOperator is the slot of a binary operator, which takes sets only.
func setOperator(f func(s *Set, th *Thread, o Value) (*Set, error)) BinaryFunc {
	return func(th *Thread, a, b Value) (Value, error) {
		s, ok1 := a.o.(*Set)
		_, ok2 := b.o.(*Set)
		if !ok1 || !ok2 {
			return NotImplemented, nil
		}
		r, err := f(s, th, b)
		if err != nil {
			return Value{}, err
		}
		return From(r), nil
	}
}

func setInplace(f func(s *Set, th *Thread, o *Set) error) BinaryFunc {
	return func(th *Thread, a, b Value) (Value, error) {
		o, ok := b.o.(*Set)
		if !ok {
			return NotImplemented, nil
		}
		return a, f(a.o.(*Set), th, o)
	}
}

func setInit(th *Thread, v Value, args []Value, kw []Kw) error {
	if len(kw) > 0 {
		return th.TypeErrorf("set() takes no keyword arguments")
	}
	if len(args) > 1 {
		return th.TypeErrorf("set expected at most 1 argument, got %d", len(args))
	}
	s := v.o.(*Set)
	s.Clear()
	if len(args) == 0 {
		return nil
	}
	return s.Update(th, args[0])
}

func frozenSetNew(th *Thread, typ *Type, args []Value, kw []Kw) (Value, error) {
	if len(kw) > 0 && (typ == FrozenSetType || initIs(typ, ObjectType)) {
		return Value{}, th.TypeErrorf("frozenset() takes no keyword arguments")
	}
	if len(args) > 1 {
		return Value{}, th.TypeErrorf("frozenset expected at most 1 argument, got %d", len(args))
	}
	s := &Set{frozen: true, Sub: NewSub(typ, FrozenSetType)}
	if len(args) == 0 {
		return From(s), nil
	}
	if o, ok := args[0].o.(*Set); ok && typ == FrozenSetType && o.frozen && o.Ext == nil {
		return args[0], nil
	}
	return From(s), s.Update(th, args[0])
}

// setKeyHash is the hash of a key that may be a set, standing for the equal frozenset.
func setKeyHash(th *Thread, key Value) (int64, error) {
	h, err := Hash(th, key)
	if err != nil {
		if s, ok := key.o.(*Set); ok && !s.frozen && IsException(err, TypeErrorType) {
			return s.frozenHash(), nil
		}
	}
	return h, err
}

// thawed is the key to compare with: a frozenset in place of a set.
func thawed(key Value) Value {
	if s, ok := key.o.(*Set); ok && !s.frozen && key.Type().Hash == nil {
		return From(s.copyAs(true))
	}
	return key
}

func setRepr(th *Thread, v Value) (Value, error) {
	s := v.o.(*Set)
	t := v.Type()
	if s.used == 0 {
		return FromString(t.Name + "()"), nil
	}
	if !th.EnterRepr(s) {
		return FromString(t.Name + "(...)"), nil
	}
	defer th.LeaveRepr()
	items, err := Slice(th, v)
	if err != nil {
		return Value{}, err
	}
	var b strings.Builder
	open, shut := "{", "}"
	if t != SetType {
		open, shut = t.Name+"({", "})"
	}
	b.WriteString(open)
	if err := reprItems(th, &b, &items); err != nil {
		return Value{}, err
	}
	b.WriteString(shut)
	return FromString(b.String()), nil
}

func setCompare(th *Thread, a, b Value, op CompareOp) (Value, error) {
	s, ok1 := a.o.(*Set)
	o, ok2 := b.o.(*Set)
	if !ok1 || !ok2 {
		return NotImplemented, nil
	}
	var ok bool
	var err error
	switch op {
	case EQ, NE:
		ok = s.used == o.used && !(s.frozen && o.frozen && s.hash != 0 && o.hash != 0 && s.hash != o.hash)
		if ok {
			ok, err = s.subsetOf(th, o)
		}
		if op == NE && err == nil {
			ok = !ok
		}
	case LE:
		ok, err = s.subsetOf(th, o)
	case GE:
		ok, err = o.subsetOf(th, s)
	case LT:
		if ok = s.used < o.used; ok {
			ok, err = s.subsetOf(th, o)
		}
	case GT:
		if ok = s.used > o.used; ok {
			ok, err = o.subsetOf(th, s)
		}
	}
	return Bool(ok), err
}

// subsetOf is s <= o.
func (s *Set) subsetOf(th *Thread, o *Set) (bool, error) {
	if s.used > o.used {
		return false, nil
	}
	for i := s.next(0); i >= 0; i = s.next(i + 1) {
		e := s.table[i]
		if j, err := o.find(th, e.key, e.hash); j < 0 || err != nil {
			return false, err
		}
	}
	return true, nil
}

// intersect is s & v, a set of the exact type of s.
func (s *Set) intersect(th *Thread, v Value) (*Set, error) {
	r := &Set{frozen: s.frozen}
	o, ok := v.o.(*Set)
	if !ok {
		return r, Each(th, v, func(x Value) (bool, error) {
			h, err := Hash(th, x)
			if err != nil {
				return false, err
			}
			i, err := s.find(th, x, h)
			if err == nil && i >= 0 {
				err = r.addHashed(th, x, h)
			}
			return true, err
		})
	}
	if s == o {
		return s.copyAs(s.frozen), nil
	}
	if o.used > s.used {
		s, o = o, s
	}
	for i := o.next(0); i >= 0; i = o.next(i + 1) {
		e := o.table[i]
		j, err := s.find(th, e.key, e.hash)
		if err != nil {
			return nil, err
		}
		if j >= 0 {
			if err := r.addHashed(th, e.key, e.hash); err != nil {
				return nil, err
			}
		}
	}
	return r, nil
}

func (s *Set) intersectUpdate(th *Thread, v Value) error {
	r, err := s.intersect(th, v)
	if err == nil {
		s.swap(r)
	}
	return err
}

// swap exchanges the contents of two sets.
func (s *Set) swap(o *Set) {
	s.used, o.used = o.used, s.used
	s.fill, o.fill = o.fill, s.fill
	s.table, o.table = o.table, s.table
}

// subtract is s -= v.
func (s *Set) subtract(th *Thread, v Value) error {
	o, ok := v.o.(*Set)
	if !ok {
		err := Each(th, v, func(x Value) (bool, error) {
			_, err := s.Discard(th, x)
			return true, err
		})
		if err != nil {
			return err
		}
	} else if s == o {
		s.Clear()
		return nil
	} else {
		if o.used>>3 > s.used {
			var err error
			if o, err = s.intersect(th, v); err != nil {
				return err
			}
		}
		for i := o.next(0); i >= 0; i = o.next(i + 1) {
			e := o.table[i]
			if _, err := s.discardHashed(th, e.key, e.hash); err != nil {
				return err
			}
		}
	}
	if s.fill-s.used > s.mask()/4 {
		s.resize(s.growth())
	}
	return nil
}

// difference is s - v, a set of the exact type of s.
func (s *Set) difference(th *Thread, v Value) (*Set, error) {
	var has func(e setEntry) (bool, error)
	n := 0
	switch o := v.o.(type) {
	case *Set:
		n = o.used
		has = func(e setEntry) (bool, error) {
			i, err := o.find(th, e.key, e.hash)
			return i >= 0, err
		}
	case *Dict:
		if o.Ext == nil {
			n = o.used
			has = func(e setEntry) (bool, error) {
				i, err := o.find(th, e.key, e.hash)
				return i >= 0, err
			}
		}
	}
	if has == nil || s.used>>2 > n {
		c := s.copyAs(s.frozen)
		return c, c.subtract(th, v)
	}
	r := &Set{frozen: s.frozen}
	for i := s.next(0); i >= 0; i = s.next(i + 1) {
		e := s.table[i]
		in, err := has(e)
		if err == nil && !in {
			err = r.addHashed(th, e.key, e.hash)
		}
		if err != nil {
			return nil, err
		}
	}
	return r, nil
}

// toggle is s ^= v.
func (s *Set) toggle(th *Thread, v Value) error {
	switch o := v.o.(type) {
	case *Set:
		return s.toggleSet(th, o)
	case *Dict:
		if o.Ext == nil {
			if !s.frozen && s.used == 0 && s.fill == 0 {
				return s.Update(th, v)
			}
			for i := o.NextPos(0); i >= 0; i = o.NextPos(i + 1) {
				if err := s.toggleKey(th, o.entries[i].key, o.entries[i].hash); err != nil {
					return err
				}
			}
			return nil
		}
	}
	o, err := NewSet(th, v)
	if err != nil {
		return err
	}
	return s.toggleSet(th, o)
}

func (s *Set) toggleSet(th *Thread, o *Set) error {
	if s == o {
		s.Clear()
		return nil
	}
	for i := o.next(0); i >= 0; i = o.next(i + 1) {
		e := o.table[i]
		if err := s.toggleKey(th, e.key, e.hash); err != nil {
			return err
		}
	}
	return nil
}

func (s *Set) toggleKey(th *Thread, key Value, hash int64) error {
	found, err := s.discardHashed(th, key, hash)
	if err == nil && !found {
		err = s.addHashed(th, key, hash)
	}
	return err
}

// symmetric is s ^ v, a set of the exact type of s.
func (s *Set) symmetric(th *Thread, v Value) (*Set, error) {
	r := &Set{frozen: s.frozen}
	if err := r.Update(th, v); err != nil {
		return nil, err
	}
	return r, r.toggleSet(th, s)
}

// setMethods are the methods that set and frozenset share.
func setMethods() []Func {
	return []Func{
		{Name: "copy", Doc: "A new set with the same members; a frozenset gives itself.", Fast0: func(th *Thread, self Value) (Value, error) {
			if self.Type() == FrozenSetType {
				return self, nil
			}
			s := self.o.(*Set)
			return From(s.copyAs(s.frozen)), nil
		}},
		{Name: "union", Sig: "(*others)", Doc: "A new set of all that is in this set or in any of the iterables given.", Raw: setMulti("union", func(th *Thread, s *Set, args []Value) (*Set, error) {
			c := s.copyAs(s.frozen)
			for _, x := range args {
				if x.o == Object(s) {
					continue
				}
				if err := c.Update(th, x); err != nil {
					return nil, err
				}
			}
			return c, nil
		})},
		{Name: "intersection", Sig: "(*others)", Doc: "A new set of what is in this set and in every iterable given.", Raw: setMulti("intersection", intersectAll)},
		{Name: "difference", Sig: "(*others)", Doc: "A new set of what is in this set and in none of the iterables given.", Raw: setMulti("difference", func(th *Thread, s *Set, args []Value) (*Set, error) {
			if len(args) == 0 {
				return s.copyAs(s.frozen), nil
			}
			r, err := s.difference(th, args[0])
			for _, x := range args[1:] {
				if err != nil {
					return nil, err
				}
				err = r.subtract(th, x)
			}
			return r, err
		})},
		{Name: "symmetric_difference", Sig: "(other, /)", Doc: "A new set of what is in exactly one of this set and the iterable other.", Fast1: func(th *Thread, self, x Value) (Value, error) {
			r, err := self.o.(*Set).symmetric(th, x)
			if err != nil {
				return Value{}, err
			}
			return From(r), nil
		}},
		{Name: "issubset", Sig: "(other, /)", Doc: "Whether every member of this set is in other, any iterable.", Fast1: func(th *Thread, self, x Value) (Value, error) {
			s := self.o.(*Set)
			if o, ok := x.o.(*Set); ok {
				in, err := s.subsetOf(th, o)
				return Bool(in), err
			}
			both, err := s.intersect(th, x)
			if err != nil {
				return Value{}, err
			}
			return Bool(both.used == s.used), nil
		}},
		{Name: "issuperset", Sig: "(other, /)", Doc: "Whether every item of other, any iterable, is in this set.", Fast1: func(th *Thread, self, x Value) (Value, error) {
			s := self.o.(*Set)
			if o, ok := x.o.(*Set); ok {
				in, err := o.subsetOf(th, s)
				return Bool(in), err
			}
			all := true
			err := Each(th, x, func(item Value) (bool, error) {
				in, err := s.Has(th, item)
				all = in
				return in, err
			})
			return Bool(all), err
		}},
		{Name: "isdisjoint", Sig: "(other, /)", Doc: "Whether this set and other, any iterable, share no item.", Fast1: setDisjoint},
		{Name: "__reduce__", Doc: "Return a tuple from which pickle and copy make the set anew.", Fast0: func(th *Thread, self Value) (Value, error) {
			state, err := defaultState(th, self)
			items := NewList(self.o.(*Set).ItemSlice())
			return NewTuple([]Value{From(self.Type()), NewTuple([]Value{items}), state}), err
		}},
		{Name: "__sizeof__", Doc: "The bytes that the set takes up, without its members.", Fast0: func(th *Thread, self Value) (Value, error) {
			n := len(self.o.(*Set).table)
			if n <= minSet {
				n = 0
			}
			return Int(int64(200 + 16*n)), nil
		}},
		ClassGetItem(),
	}
}

// setMulti is a method of any number of iterables, whose result is a new set.
func setMulti(name string, f func(th *Thread, s *Set, args []Value) (*Set, error)) func(*Thread, Value, []Value, []Kw) (Value, error) {
	return func(th *Thread, self Value, args []Value, kw []Kw) (Value, error) {
		s := self.o.(*Set)
		if err := NoKeywords(th, self.Type().Name+"."+name, kw); err != nil {
			return Value{}, err
		}
		r, err := f(th, s, args)
		if err != nil {
			return Value{}, err
		}
		return From(r), nil
	}
}

func intersectAll(th *Thread, s *Set, args []Value) (*Set, error) {
	if len(args) == 0 {
		return s.copyAs(s.frozen), nil
	}
	for _, x := range args {
		var err error
		if s, err = s.intersect(th, x); err != nil {
			return nil, err
		}
	}
	return s, nil
}

func setDisjoint(th *Thread, self, x Value) (Value, error) {
	s := self.o.(*Set)
	o, ok := x.o.(*Set)
	if !ok {
		none := true
		err := Each(th, x, func(item Value) (bool, error) {
			in, err := s.Has(th, item)
			none = !in
			return none, err
		})
		return Bool(none), err
	}
	if s == o {
		return Bool(s.used == 0), nil
	}
	if o.used > s.used {
		s, o = o, s
	}
	for i := o.next(0); i >= 0; i = o.next(i + 1) {
		e := o.table[i]
		if j, err := s.find(th, e.key, e.hash); j >= 0 || err != nil {
			return False, err
		}
	}
	return True, nil
}

// mutableSetMethods are the methods of set alone.
func mutableSetMethods() []Func {
	update := func(name, doc string, f func(th *Thread, s *Set, args []Value) error) Func {
		return Func{Name: name, Sig: "(*others)", Doc: doc, Raw: func(th *Thread, self Value, args []Value, kw []Kw) (Value, error) {
			if err := NoKeywords(th, self.Type().Name+"."+name, kw); err != nil {
				return Value{}, err
			}
			return None, f(th, self.o.(*Set), args)
		}}
	}
	return []Func{
		{Name: "add", Sig: "(object, /)", Doc: "Put object into the set, unless an equal one is there.", Fast1: func(th *Thread, self, x Value) (Value, error) {
			return None, self.o.(*Set).Add(th, x)
		}},
		{Name: "remove", Sig: "(object, /)", Doc: "Take object out of the set; raise KeyError if it is not there.", Fast1: func(th *Thread, self, x Value) (Value, error) {
			found, err := self.o.(*Set).discardKey(th, x)
			if err == nil && !found {
				err = th.KeyError(x)
			}
			return None, err
		}},
		{Name: "discard", Sig: "(object, /)", Doc: "Take object out of the set, if it is there at all.", Fast1: func(th *Thread, self, x Value) (Value, error) {
			_, err := self.o.(*Set).discardKey(th, x)
			return None, err
		}},
		{Name: "pop", Doc: "Take any one member out and return it; an empty set raises KeyError.", Fast0: func(th *Thread, self Value) (Value, error) {
			s := self.o.(*Set)
			if s.used == 0 {
				return Value{}, th.Raise(KeyErrorType, "pop from an empty set")
			}
			return s.pop(), nil
		}},
		{Name: "clear", Doc: "Make the set empty.", Fast0: func(th *Thread, self Value) (Value, error) {
			self.o.(*Set).Clear()
			return None, nil
		}},
		update("update", "Put in all items of the iterables given.", func(th *Thread, s *Set, args []Value) error {
			for _, x := range args {
				if err := s.Update(th, x); err != nil {
					return err
				}
			}
			return nil
		}),
		update("intersection_update", "Keep only those members that are in every iterable given.", func(th *Thread, s *Set, args []Value) error {
			r, err := intersectAll(th, s, args)
			if err == nil {
				s.swap(r)
			}
			return err
		}),
		update("difference_update", "Take out whatever is in any of the iterables given.", func(th *Thread, s *Set, args []Value) error {
			for _, x := range args {
				if err := s.subtract(th, x); err != nil {
					return err
				}
			}
			return nil
		}),
		{Name: "symmetric_difference_update", Sig: "(other, /)", Doc: "Take out what the set shares with the iterable other, and put in what else other has.", Fast1: func(th *Thread, self, x Value) (Value, error) {
			return None, self.o.(*Set).toggle(th, x)
		}},
	}
}

// discardKey is Discard for a key that may be a set.
func (s *Set) discardKey(th *Thread, key Value) (bool, error) {
	h, err := setKeyHash(th, key)
	if err != nil {
		return false, err
	}
	return s.discardHashed(th, thawed(key), h)
}

// NextItem is the next item, or the zero Value at the end.
func (it *SetIter) NextItem(th *Thread) (Value, error) {
	s := it.s
	if s == nil {
		return Value{}, nil
	}
	if it.used != s.used {
		it.used = -1 // the error is for good
		return Value{}, th.Raise(RuntimeErrorType, "Set changed size during iteration")
	}
	i := s.next(it.pos)
	if i < 0 {
		it.s = nil
		return Value{}, nil
	}
	it.pos = i + 1
	it.left--
	return s.table[i].key, nil
}

func initSetIter() {
	t := SetIterType
	t.Iter = iterSelf
	t.Next = func(th *Thread, v Value) (Value, error) { return v.o.(*SetIter).NextItem(th) }
	t.Methods = func() []Func {
		return []Func{
			lengthHint(func(v Value) int {
				if it := v.o.(*SetIter); it.s != nil && it.used == it.s.used {
					return it.left
				}
				return 0
			}),
			{Name: "__reduce__", Doc: "Return a tuple from which pickle and copy make the iterator anew.", Fast0: func(th *Thread, self Value) (Value, error) {
				it := *self.o.(*SetIter) // what is left becomes a list
				items, err := Slice(th, From(&it))
				if err != nil {
					return Value{}, err
				}
				return pair(iterFunc(th), NewTuple([]Value{NewList(items)})), nil
			}},
		}
	}
}
