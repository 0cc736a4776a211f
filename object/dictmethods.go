package object

import "strings"

// this file describes dict: its slots and methods

// AsDict is the dict in v, if it is one.
func AsDict(v Value) (*Dict, bool) { d, ok := v.o.(*Dict); return d, ok }

func init() {
	t := DictType
	t.Doc = `A mutable mapping from hashable keys to values, in the order in which keys were first set.

dict()               an empty one
dict(mapping)        a copy of anything that has keys() and can be indexed
dict(pairs)          made of an iterable of (key, value) pairs; of equal keys the last wins
dict(..., name=1)    with the keywords set after that`
	t.noHash = true
	t.New = func(th *Thread, typ *Type, args []Value, kw []Kw) (Value, error) {
		return From(&Dict{Sub: NewSub(typ, DictType)}), nil
	}
	t.Init = func(th *Thread, v Value, args []Value, kw []Kw) error { return dictUpdate(th, v, args, kw, "dict") }
	t.Repr = dictRepr
	t.Compare = func(th *Thread, a, b Value, op CompareOp) (Value, error) {
		x, ok1 := a.o.(*Dict)
		y, ok2 := b.o.(*Dict)
		if !ok1 || !ok2 || op != EQ && op != NE {
			return NotImplemented, nil
		}
		eq, err := x.Equal(th, y)
		return Bool(eq == (op == EQ)), err
	}
	t.Len = func(th *Thread, v Value) (int, error) { return v.o.(*Dict).used, nil }
	t.Iter = func(th *Thread, v Value) (Value, error) { return newDictIter(v.o.(*Dict), dictKeys, false), nil }
	t.GetItem = dictGetItem
	t.SetItem = func(th *Thread, v, key, x Value) error {
		d := v.o.(*Dict)
		if x.o != nil {
			return d.Set(th, key, x)
		}
		found, err := d.Delete(th, key)
		if err == nil && !found {
			err = th.KeyError(key)
		}
		return err
	}
	t.Contains = func(th *Thread, v, x Value) (bool, error) { return v.o.(*Dict).Has(th, x) }
	t.Num[OpOr] = func(th *Thread, a, b Value) (Value, error) {
		x, ok1 := a.o.(*Dict)
		y, ok2 := b.o.(*Dict)
		if !ok1 || !ok2 {
			return NotImplemented, nil
		}
		d, err := x.shallow(th)
		if err != nil {
			return Value{}, err
		}
		return From(d), d.Update(th, From(y))
	}
	t.Inplace[OpOr] = func(th *Thread, a, b Value) (Value, error) {
		return a, a.o.(*Dict).Update(th, b)
	}
	t.Methods = dictMethods
	t.SlotMethods = []string{"__contains__", "__getitem__"}
}

// dictGetItem is d[key], with __missing__ of subclasses.
func dictGetItem(th *Thread, v, key Value) (Value, error) {
	d := v.o.(*Dict)
	x, err := d.Get(th, key)
	if x.o != nil || err != nil {
		return x, err
	}
	if d.Ext != nil {
		if m := v.Type().Lookup("__missing__"); m.o != nil {
			return callFound1(th, m, v, key)
		}
	}
	return Value{}, th.KeyError(key)
}

// Has reports whether key is in d.
func (d *Dict) Has(th *Thread, key Value) (bool, error) {
	h, err := Hash(th, key)
	if err != nil {
		return false, err
	}
	i, err := d.find(th, key, h)
	return i >= 0, err
}

// Equal is d == e.
func (d *Dict) Equal(th *Thread, e *Dict) (bool, error) {
	if d.used != e.used {
		return false, nil
	}
	for i := d.NextPos(0); i >= 0; i = d.NextPos(i + 1) {
		x := d.entries[i]
		j, err := e.find(th, x.key, x.hash)
		if j < 0 || err != nil {
			return false, err
		}
		if eq, err := Equal(th, x.val, e.entries[j].val); !eq || err != nil {
			return false, err
		}
	}
	return true, nil
}

func dictRepr(th *Thread, v Value) (Value, error) {
	d := v.o.(*Dict)
	if d.used == 0 {
		return FromString("{}"), nil
	}
	if !th.EnterRepr(d) {
		return FromString("{...}"), nil
	}
	defer th.LeaveRepr()
	var b strings.Builder
	sep := "{"
	for i := d.NextPos(0); i >= 0; i = d.NextPos(i + 1) {
		key, val := d.At(i)
		k, err := ReprString(th, key)
		if err != nil {
			return Value{}, err
		}
		x, err := ReprString(th, val)
		if err != nil {
			return Value{}, err
		}
		b.WriteString(sep)
		b.WriteString(k)
		b.WriteString(": ")
		b.WriteString(x)
		sep = ", "
	}
	b.WriteByte('}')
	return FromString(b.String()), nil
}

// dictUpdate is dict.update and dict.__init__.
func dictUpdate(th *Thread, v Value, args []Value, kw []Kw, name string) error {
	if len(args) > 1 {
		return th.TypeErrorf("%s expected at most 1 argument, got %d", name, len(args))
	}
	d := v.o.(*Dict)
	if len(args) == 1 {
		if err := d.Update(th, args[0]); err != nil {
			return err
		}
	}
	for _, k := range kw {
		if err := d.Set(th, From(k.Name), k.Val); err != nil {
			return err
		}
	}
	return nil
}

// Update is d.update(x): x is a mapping, or an iterable of pairs.
func (d *Dict) Update(th *Thread, x Value) error {
	if e, ok := x.o.(*Dict); ok && e.Ext == nil {
		return d.merge(th, e)
	}
	keys, err := LookupAttr(th, x, "keys")
	if err != nil {
		return err
	}
	if keys.o != nil {
		return EachItem(th, x, func(k, v Value) error { return d.Set(th, k, v) })
	}
	return d.updatePairs(th, x)
}

// merge adds the items of e, replacing those of d.
func (d *Dict) merge(th *Thread, e *Dict) error {
	if d == e || e.used == 0 {
		return nil
	}
	if d.used == 0 && len(d.entries) == 0 {
		c := e.Copy()
		d.index, d.entries, d.used, d.first = c.index, c.entries, c.used, c.first
		d.keys++
		return nil
	}
	d.reserve(e.used)
	version := e.keys
	for i := e.NextPos(0); i >= 0; i = e.NextPos(i + 1) {
		x := e.entries[i]
		if err := d.SetHashed(th, x.key, x.hash, x.val); err != nil {
			return err
		}
		if e.keys != version {
			return th.Raise(RuntimeErrorType, "dict mutated during update")
		}
	}
	return nil
}

// shallow is dict.copy: a subclass with an __iter__ of its own is asked for its keys.
func (d *Dict) shallow(th *Thread) (*Dict, error) {
	if plainIteration(d) {
		return d.Copy(), nil
	}
	c := NewDict()
	return c, c.Update(th, From(d))
}

// reserve makes room for n more items.
func (d *Dict) reserve(n int) {
	if len(d.entries)+n > d.capacity() && n > smallDict {
		d.compact(d.used + n)
	}
}

// plainIteration reports whether a dict's own items are what iteration over it finds.
func plainIteration(d *Dict) bool {
	if d.Ext == nil {
		return true
	}
	w, ok := d.Type().Lookup("__iter__").o.(*SlotWrapper)
	return ok && (w.Owner == DictType || w.Owner == OrderedDictType)
}

// EachItem calls f with the items of a mapping: a dict, or anything with keys() and
// __getitem__. It is an AttributeError when there is no keys method.
func EachItem(th *Thread, m Value, f func(key, val Value) error) error {
	if d, ok := m.o.(*Dict); ok && plainIteration(d) {
		version := d.keys
		for i := d.NextPos(0); i >= 0; i = d.NextPos(i + 1) {
			if err := f(d.At(i)); err != nil {
				return err
			}
			if d.keys != version {
				return th.Raise(RuntimeErrorType, "dict mutated during update")
			}
		}
		return nil
	}
	keys, err := CallMethod(th, m, "keys")
	if err != nil {
		return err
	}
	list, err := Slice(th, keys)
	if err != nil {
		if keys.Type().Iter == nil && !keys.Type().isSequence() {
			return th.TypeErrorf("%s.keys() returned a non-iterable (type %s)", m.Type().Name, keys.Type().Name)
		}
		return err
	}
	for _, k := range list {
		v, err := GetItem(th, m, k)
		if err != nil {
			return err
		}
		if err := f(k, v); err != nil {
			return err
		}
	}
	return nil
}

// MergeDict adds the items of mapping m to d, as ** in a dict display does.
func MergeDict(th *Thread, d *Dict, m Value) error {
	if e, ok := m.o.(*Dict); ok && plainIteration(e) {
		return d.merge(th, e)
	}
	err := EachItem(th, m, func(k, v Value) error { return d.Set(th, k, v) })
	if err != nil && IsException(err, AttributeErrorType) {
		return th.TypeErrorf("'%s' object is not a mapping", m.Type().Name)
	}
	return err
}

// updatePairs adds the pairs that iterable x has.
func (d *Dict) updatePairs(th *Thread, x Value) error {
	if z, ok := x.o.(*Zip); ok && z.Ext == nil && len(z.its) == 2 {
		for {
			key, val, err := z.NextPair(th)
			if err != nil || val.o == nil {
				return err
			}
			if err := d.Set(th, key, val); err != nil {
				return err
			}
		}
	}
	i := -1
	return Each(th, x, func(item Value) (bool, error) {
		i++
		if t, ok := item.o.(*Tuple); ok && t.Ext == nil && len(t.Items) == 2 {
			return true, d.Set(th, t.Items[0], t.Items[1])
		}
		p, err := Slice(th, item)
		if err != nil {
			if IsException(err, TypeErrorType) {
				err = th.TypeErrorf("cannot convert dictionary update sequence element #%d to a sequence", i)
			}
			return false, err
		}
		if len(p) != 2 {
			return false, th.ValueErrorf("dictionary update sequence element #%d has length %d; 2 is required", i, len(p))
		}
		return true, d.Set(th, p[0], p[1])
	})
}

// SetDefault is d.setdefault(key, def).
func (d *Dict) SetDefault(th *Thread, key, def Value) (Value, error) {
	h, err := Hash(th, key)
	if err != nil {
		return Value{}, err
	}
	i, err := d.find(th, key, h)
	if err != nil {
		return Value{}, err
	}
	if i >= 0 {
		return d.entries[i].val, nil
	}
	d.insert(key, h, def)
	return def, nil
}

// dictFromKeys is dict.fromkeys on class cls.
func dictFromKeys(th *Thread, cls Value, a []Value) (Value, error) {
	val := orNone(a[1])
	v, err := Call0(th, cls)
	if err != nil {
		return Value{}, err
	}
	if d, ok := v.o.(*Dict); ok && d.Ext == nil && d.used == 0 {
		switch src := a[0].o.(type) {
		case *Dict:
			if src.Ext == nil {
				c := src.Copy()
				for i := range c.entries {
					c.entries[i].val = val
				}
				*d = *c
				return v, nil
			}
		case *Set:
			if src.Ext == nil {
				d.reserve(src.used)
				for i := src.next(0); i >= 0; i = src.next(i + 1) {
					if err := d.SetHashed(th, src.table[i].key, src.table[i].hash, val); err != nil {
						return Value{}, err
					}
				}
				return v, nil
			}
		}
	}
	return v, Each(th, a[0], func(k Value) (bool, error) {
		if d, ok := v.o.(*Dict); ok && d.Ext == nil {
			return true, d.Set(th, k, val)
		}
		return true, SetItem(th, v, k, val)
	})
}

func dictMethods() []Func {
	return []Func{
		{Name: "get", Sig: "(key, default=None, /)", Doc: "The value stored under key; default if there is none. The dict is left as it is.", Bound: func(th *Thread, self Value, a []Value) (Value, error) {
			x, err := self.o.(*Dict).Get(th, a[0])
			if x.o == nil && err == nil {
				x = orNone(a[1])
			}
			return x, err
		}},
		{Name: "setdefault", Sig: "(key, default=None, /)", Doc: "The value stored under key. If there is none, store default there and return it.", Bound: func(th *Thread, self Value, a []Value) (Value, error) {
			return self.o.(*Dict).SetDefault(th, a[0], orNone(a[1]))
		}},
		{Name: "pop", Sig: "(key, default=<unrepresentable>, /)", Doc: `pop(key[, default]): take key out and return its value.

If there is no such key, return default; without a default raise KeyError.`, Bound: func(th *Thread, self Value, a []Value) (Value, error) {
			d := self.o.(*Dict)
			if d.used == 0 {
				if a[1].o != nil {
					return a[1], nil
				}
				return Value{}, th.KeyError(a[0])
			}
			x, err := d.Pop(th, a[0])
			if x.o == nil && err == nil {
				if a[1].o == nil {
					err = th.KeyError(a[0])
				}
				x = a[1]
			}
			return x, err
		}},
		{Name: "popitem", Doc: `Take out the entry that was added last and return it as (key, value).

An empty dict raises KeyError.`, Fast0: func(th *Thread, self Value) (Value, error) {
			d := self.o.(*Dict)
			if d.used == 0 {
				return Value{}, th.Raise(KeyErrorType, "popitem(): dictionary is empty")
			}
			return pair(d.popLast()), nil
		}},
		{Name: "keys", Doc: "A live view of the keys; it follows later changes and can be used like a set.", Fast0: func(th *Thread, self Value) (Value, error) {
			return From(&DictView{d: self.o.(*Dict), part: dictKeys}), nil
		}},
		{Name: "items", Doc: "A live view of the (key, value) pairs; it follows later changes and can be used like a set.", Fast0: func(th *Thread, self Value) (Value, error) {
			return From(&DictView{d: self.o.(*Dict), part: dictItems}), nil
		}},
		{Name: "values", Doc: "A live view of the values; it follows later changes.", Fast0: func(th *Thread, self Value) (Value, error) {
			return From(&DictView{d: self.o.(*Dict), part: dictValues}), nil
		}},
		{Name: "update", Doc: `update([other], **names): set the entries of other, then those given by name, over existing ones.

other may be a mapping (something with a method keys) or an iterable of (key, value) pairs.`, Raw: func(th *Thread, self Value, args []Value, kw []Kw) (Value, error) {
			return None, dictUpdate(th, self, args, kw, "update")
		}},
		{Name: "fromkeys", Sig: "(iterable, value=None, /)", Class: true, Doc: "Make a dict that has every item of iterable as a key, all with the same value.", Bound: dictFromKeys},
		{Name: "clear", Doc: "Make the dict empty.", Fast0: func(th *Thread, self Value) (Value, error) {
			self.o.(*Dict).Clear()
			return None, nil
		}},
		{Name: "copy", Doc: "A new dict with the same entries; keys and values themselves are shared.", Fast0: func(th *Thread, self Value) (Value, error) {
			d, err := self.o.(*Dict).shallow(th)
			if err != nil {
				return Value{}, err
			}
			return From(d), nil
		}},
		{Name: "__reversed__", Doc: "Iterate over the keys, from the last that was added to the first.", Fast0: func(th *Thread, self Value) (Value, error) {
			return newDictIter(self.o.(*Dict), dictKeys, true), nil
		}},
		{Name: "__sizeof__", Doc: "The bytes that the dict takes up, without its keys and values.", Fast0: func(th *Thread, self Value) (Value, error) {
			d := self.o.(*Dict)
			return Int(int64(64 + 4*len(d.index) + 24*cap(d.entries))), nil
		}},
		ClassGetItem(),
	}
}
