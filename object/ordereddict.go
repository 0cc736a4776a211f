package object

// this file defines collections.OrderedDict: a dict, which keeps the order of its items
// anyway, whose items can be moved to either end

// Types of OrderedDict, its views and iterators.
var (
	OrderedDictType   = NewStatic("collections.OrderedDict", DictType, FlagBaseType|FlagDict|FlagDictSub)
	OrderedKeysType   = NewStatic("odict_keys", DictKeysType, FlagNoInstantiate)
	OrderedValuesType = NewStatic("odict_values", DictValuesType, FlagNoInstantiate)
	OrderedItemsType  = NewStatic("odict_items", DictItemsType, FlagNoInstantiate)
	OrderedIterType   = NewStatic("odict_iterator", ObjectType, FlagNoInstantiate)
)

// PopFirst removes and returns the first item of a dict that is not empty.
func (d *Dict) PopFirst() (key, val Value) {
	i := d.NextPos(0)
	key, val = d.At(i)
	d.removeAt(i)
	return key, val
}

// MoveToEnd moves key to the end, or to the front; found is false when there is no such key.
func (d *Dict) MoveToEnd(th *Thread, key Value, last bool) (found bool, err error) {
	h, err := Hash(th, key)
	if err != nil {
		return false, err
	}
	i, err := d.find(th, key, h)
	if i < 0 || err != nil {
		return false, err
	}
	if last && i == len(d.entries)-1 || !last && i == d.NextPos(0) {
		return true, nil
	}
	e := d.entries[i]
	d.removeAt(i)
	if last {
		d.insert(e.key, e.hash, e.val)
	} else {
		d.insertFirst(e)
	}
	return true, nil
}

// insertFirst adds an entry in front. Room there is made for as many as there are entries, so
// that it seldom has to be.
func (d *Dict) insertFirst(e entry) {
	if d.first == 0 {
		gap := len(d.entries) + smallDict
		moved := make([]entry, gap+len(d.entries), 2*gap+len(d.entries))
		copy(moved[gap:], d.entries)
		d.entries, d.first = moved, int32(gap)
		size := 16
		for size*2/3 < cap(moved) {
			size *= 2
		}
		d.makeIndex(size)
	}
	d.first--
	d.entries[d.first] = e
	d.used++
	d.keys++
	if len(d.index) != 0 {
		d.index[d.freeSlot(e.hash)] = d.first
	}
}

func init() {
	t := OrderedDictType
	t.Doc = "A dict that can also reorder its entries, and compares equal to another OrderedDict only in the same order."
	t.noHash = true
	t.New = func(th *Thread, typ *Type, args []Value, kw []Kw) (Value, error) {
		return From(&Dict{Sub: Sub{Ext: NewInstance(typ)}}), nil
	}
	t.Init = orderedInit
	t.Repr = orderedRepr
	t.Iter = func(th *Thread, v Value) (Value, error) { return orderedIter(v, false), nil }
	t.Compare = func(th *Thread, a, b Value, op CompareOp) (Value, error) {
		x, ok1 := a.o.(*Dict)
		y, ok2 := b.o.(*Dict)
		if !ok1 || !ok2 || op != EQ && op != NE {
			return NotImplemented, nil
		}
		eq, err := x.Equal(th, y)
		if err == nil && eq && x.Type().Is(OrderedDictType) && y.Type().Is(OrderedDictType) {
			eq, err = sameOrder(th, x, y)
		}
		return Bool(eq == (op == EQ)), err
	}
	t.Num[OpOr] = orderedOr
	t.Inplace[OpOr] = func(th *Thread, a, b Value) (Value, error) { return a, orderedUpdate(th, a, b) }
	t.Methods = orderedMethods
}

func orderedIter(v Value, reverse bool) Value {
	it := makeDictIter(v.o.(*Dict), dictKeys, reverse)
	it.ordered = true
	return From(it)
}

func sameOrder(th *Thread, x, y *Dict) (bool, error) {
	i, j := x.NextPos(0), y.NextPos(0)
	for i >= 0 && j >= 0 {
		if eq, err := Equal(th, x.entries[i].key, y.entries[j].key); !eq || err != nil {
			return false, err
		}
		i, j = x.NextPos(i+1), y.NextPos(j+1)
	}
	return i == j, nil
}

func orderedInit(th *Thread, v Value, args []Value, kw []Kw) error {
	if len(args) > 1 {
		return th.TypeErrorf("expected at most 1 arguments, got %d", len(args))
	}
	if len(args) == 1 {
		if err := orderedUpdate(th, v, args[0]); err != nil {
			return err
		}
	}
	for _, k := range kw {
		if err := SetItem(th, v, From(k.Name), k.Val); err != nil {
			return err
		}
	}
	return nil
}

// orderedUpdate is v.update(x), by way of v's own __setitem__.
func orderedUpdate(th *Thread, v, x Value) error {
	d := v.o.(*Dict)
	if _, plain := v.Type().Lookup("__setitem__").o.(*SlotWrapper); plain {
		if e, ok := x.o.(*Dict); ok && plainIteration(e) {
			return d.merge(th, e)
		}
	}
	for _, name := range [...]string{"items", "keys"} {
		fn, err := LookupAttr(th, x, name)
		if err != nil {
			return err
		}
		if fn.o == nil {
			continue
		}
		if name == "keys" {
			return EachItem(th, x, func(k, val Value) error { return SetItem(th, v, k, val) })
		}
		if _, ok := x.o.(*Dict); !ok {
			continue
		}
		if x, err = Call0(th, fn); err != nil {
			return err
		}
		break
	}
	return Each(th, x, func(item Value) (bool, error) {
		p, err := Slice(th, item)
		if err != nil {
			return false, err
		}
		if len(p) != 2 {
			return false, th.ValueErrorf("%s", pairError(len(p)))
		}
		return true, SetItem(th, v, p[0], p[1])
	})
}

func pairError(n int) string {
	if n < 2 {
		return "need more than " + string(rune('0'+n)) + " value" + plural(n) + " to unpack"
	}
	return "too many values to unpack (expected 2)"
}

func orderedRepr(th *Thread, v Value) (Value, error) {
	d := v.o.(*Dict)
	name := v.Type().ShortName()
	if d.used == 0 {
		return FromString(name + "()"), nil
	}
	if !th.EnterRepr(d) {
		return FromString("..."), nil
	}
	defer th.LeaveRepr()
	items := d.Copy()
	r, err := ReprString(th, From(items))
	return FromString(name + "(" + r + ")"), err
}

func orderedOr(th *Thread, a, b Value) (Value, error) {
	_, ok1 := a.o.(*Dict)
	_, ok2 := b.o.(*Dict)
	if !ok1 || !ok2 {
		return NotImplemented, nil
	}
	typ := a.Type()
	if !typ.Is(OrderedDictType) {
		typ = b.Type()
	}
	r, err := Call1(th, From(typ), a)
	if err != nil {
		return Value{}, err
	}
	return r, orderedUpdate(th, r, b)
}

func orderedMethods() []Func {
	view := func(name string, part dictPart) Func {
		return Func{Name: name, Fast0: func(th *Thread, self Value) (Value, error) {
			return From(&DictView{d: self.o.(*Dict), part: part, ordered: true}), nil
		}}
	}
	return []Func{
		view("keys", dictKeys), view("items", dictItems), view("values", dictValues),
		{Name: "__reversed__", Doc: "Iterate over the keys from last to first.", Fast0: func(th *Thread, self Value) (Value, error) { return orderedIter(self, true), nil }},
		{Name: "move_to_end", Sig: "(key, last=True)", Doc: `Move the entry of key to the end, or with last=False to the front.

Raises KeyError if there is no such key.`, Bound: func(th *Thread, self Value, a []Value) (Value, error) {
			last, err := truthOr(th, a[1], true)
			if err != nil {
				return Value{}, err
			}
			found, err := self.o.(*Dict).MoveToEnd(th, a[0], last)
			if err == nil && !found {
				err = th.KeyError(a[0])
			}
			return None, err
		}},
		{Name: "popitem", Sig: "(last=True)", Doc: `Take out the last entry, or with last=False the first, and return it as (key, value).

An empty dict raises KeyError.`, Bound: func(th *Thread, self Value, a []Value) (Value, error) {
			last, err := truthOr(th, a[0], true)
			if err != nil {
				return Value{}, err
			}
			d := self.o.(*Dict)
			if d.used == 0 {
				return Value{}, th.Raise(KeyErrorType, "dictionary is empty")
			}
			if last {
				return pair(d.popLast()), nil
			}
			return pair(d.PopFirst()), nil
		}},
		{Name: "pop", Sig: "(key, default=<unrepresentable>)", Doc: `pop(key[, default]): take key out and return its value.

If there is no such key, return default; without a default raise KeyError.`, Bound: func(th *Thread, self Value, a []Value) (Value, error) {
			x, err := self.o.(*Dict).Pop(th, a[0])
			if x.o != nil || err != nil {
				return x, err
			}
			if a[1].o == nil {
				return Value{}, th.KeyError(a[0])
			}
			return a[1], nil
		}},
		{Name: "setdefault", Sig: "(key, default=None)", Doc: "The value stored under key. If there is none, store default there, last in order, and return it.", Bound: func(th *Thread, self Value, a []Value) (Value, error) {
			if self.Type() == OrderedDictType {
				return self.o.(*Dict).SetDefault(th, a[0], orNone(a[1]))
			}
			in, err := Contains(th, self, a[0])
			if err != nil {
				return Value{}, err
			}
			if in {
				return GetItem(th, self, a[0])
			}
			return orNone(a[1]), SetItem(th, self, a[0], orNone(a[1]))
		}},
		{Name: "update", Raw: func(th *Thread, self Value, args []Value, kw []Kw) (Value, error) {
			if len(args) > 1 {
				return Value{}, th.TypeErrorf("update() takes at most 1 positional argument (%d given)", len(args))
			}
			return None, orderedInit(th, self, args, kw)
		}},
		{Name: "copy", Doc: "A new dict of the same class with the same entries in the same order.", Fast0: orderedCopy},
		{Name: "fromkeys", Sig: "(iterable, value=None)", Class: true, Doc: "Make an ordered dict that has every item of iterable as a key, all with the same value.", Bound: func(th *Thread, cls Value, a []Value) (Value, error) {
			v, err := Call0(th, cls)
			if err != nil {
				return Value{}, err
			}
			return v, Each(th, a[0], func(k Value) (bool, error) { return true, SetItem(th, v, k, orNone(a[1])) })
		}},
		{Name: "__reduce__", Doc: "Return a tuple from which pickle and copy make the dict anew.", Fast0: func(th *Thread, self Value) (Value, error) {
			state, _, err := CallSpecial(th, self, "__getstate__")
			if err != nil {
				return Value{}, err
			}
			items, err := CallMethod(th, self, "items")
			if err != nil {
				return Value{}, err
			}
			it, err := Iter(th, items)
			return NewTuple([]Value{From(self.Type()), NewTuple(nil), state, None, it}), err
		}},
	}
}

// truthOr is the truth of an argument that may be absent.
func truthOr(th *Thread, v Value, def bool) (bool, error) {
	if v.o == nil {
		return def, nil
	}
	return Truth(th, v)
}

func orderedCopy(th *Thread, self Value) (Value, error) {
	d := self.o.(*Dict)
	if self.Type() == OrderedDictType {
		c := d.Copy()
		c.Ext = NewInstance(OrderedDictType)
		return From(c), MergeDict(th, c.Ext.Dict(), From(d.Ext.Dict()))
	}
	v, err := Call0(th, From(self.Type()))
	if err != nil {
		return Value{}, err
	}
	return v, orderedUpdate(th, v, self)
}
