package object

import "math"

// this file defines Dict, the insertion-ordered hash table behind dict, namespaces and
// instance attributes: a sparse index into a dense array of entries, probed as CPython does

// Dict is a dict.
type Dict struct {
	Sub
	index   []int32 // empty: linear search of few entries; else a power of two in size
	entries []entry // in order of insertion; deleted ones have a zero key
	used    int
	keys    uint32 // changes whenever a key is added or removed, or an entry moves
	first   int32  // all entries before it are deleted
}

type entry struct {
	hash int64
	key  Value
	val  Value
}

// Item is a key and its value.
type Item struct{ Key, Val Value }

const (
	freeIndex    = -1
	deletedIndex = -2
	// smallDict is the number of entries that are searched without an index.
	smallDict = 8
)

// DictType is dict.
var DictType = NewStatic("dict", ObjectType, FlagBaseType|FlagDictSub|FlagMapping|FlagMatchSelf)

// Type is dict or a subclass.
func (d *Dict) Type() *Type { return d.TypeOr(DictType) }

// NewDict is an empty dict.
func NewDict() *Dict { return &Dict{} }

// NewDictSize is an empty dict with room for n items.
func NewDictSize(n int) *Dict {
	d := &Dict{}
	d.Reserve(n)
	return d
}

// NewDictRoom is an empty dict for n items; a small one is one piece of memory with them.
func NewDictRoom(n int) *Dict {
	switch {
	case n == 0:
		return &Dict{}
	case n <= 2:
		p := &struct {
			Dict
			items [2]entry
		}{}
		p.entries = p.items[:0]
		return &p.Dict
	case n <= 4:
		p := &struct {
			Dict
			items [4]entry
		}{}
		p.entries = p.items[:0]
		return &p.Dict
	}
	return NewDictSize(n)
}

// AddStr adds a key that is not there.
func (d *Dict) AddStr(key *Str, val Value) { d.insert(Value{o: key}, key.Hash(), val) }

// Reserve makes room for n items.
func (d *Dict) Reserve(n int) {
	if n <= smallDict {
		if n > cap(d.entries) {
			d.entries = append(make([]entry, 0, n), d.entries...)
		}
	} else if n > len(d.entries) {
		d.compactFor(n, n+n/16)
	}
}

// Len is the number of items.
func (d *Dict) Len() int { return d.used }

// KeysVersion changes whenever a key is added or removed: a node that found a key may
// use the same position until then.
func (d *Dict) KeysVersion() uint32 { return d.keys }

// find is the position of the entry for key, or -1. Comparing keys may run Python
// code; when that replaces the table or the key that was compared, the search starts again.
func (d *Dict) find(th *Thread, key Value, hash int64) (int, error) {
	if s, ok := key.o.(*Str); ok && s.Exact() {
		if i, simple := d.findString(s, hash); simple {
			return i, nil
		}
	}
	if key.IsInt() {
		if i, simple := d.findInt(key, hash); simple {
			return i, nil
		}
	}
restart:
	index := d.index
	if len(index) == 0 {
		for i := 0; i < len(d.entries); i++ {
			e := &d.entries[i]
			if e.hash != hash || e.key.o == nil {
				continue
			}
			k := e.key
			if k == key {
				return i, nil
			}
			eq, err := Equal(th, k, key)
			if err != nil {
				return -1, err
			}
			if len(d.index) != 0 || i >= len(d.entries) || d.entries[i].key != k {
				goto restart
			}
			if eq {
				return i, nil
			}
		}
		return -1, nil
	}
	mask := uint64(len(index) - 1)
	perturb := uint64(hash)
	for pos := uint64(hash) & mask; ; {
		i := index[pos]
		if i == freeIndex {
			return -1, nil
		}
		if i >= 0 && d.entries[i].hash == hash {
			k := d.entries[i].key
			if k == key {
				return int(i), nil
			}
			eq, err := Equal(th, k, key)
			if err != nil {
				return -1, err
			}
			if len(d.index) != len(index) || &d.index[0] != &index[0] || int(i) >= len(d.entries) || d.entries[i].key != k {
				goto restart
			}
			if eq {
				return int(i), nil
			}
		}
		perturb >>= 5
		pos = (pos*5 + perturb + 1) & mask
	}
}

// findString searches for text; simple is false when a key with the same hash is
// neither text nor int, so that comparing it may run code.
func (d *Dict) findString(s *Str, hash int64) (i int, simple bool) {
	if len(d.index) == 0 {
		for i := range d.entries {
			e := &d.entries[i]
			if e.hash != hash {
				continue
			}
			k, ok := e.key.o.(*Str)
			if !ok {
				if e.key.o == nil {
					continue
				}
				return -1, false
			}
			if k == s || k.s == s.s && k.Exact() {
				return i, true
			}
			if !k.Exact() {
				return -1, false
			}
		}
		return -1, true
	}
	mask := uint64(len(d.index) - 1)
	perturb := uint64(hash)
	for pos := uint64(hash) & mask; ; {
		i := d.index[pos]
		if i == freeIndex {
			return -1, true
		}
		if i >= 0 && d.entries[i].hash == hash {
			k, ok := d.entries[i].key.o.(*Str)
			if !ok {
				return -1, false
			}
			if k == s || k.s == s.s && k.Exact() {
				return int(i), true
			}
			if !k.Exact() {
				return -1, false
			}
		}
		perturb >>= 5
		pos = (pos*5 + perturb + 1) & mask
	}
}

// findInt searches for an int that fits 64 bits.
func (d *Dict) findInt(key Value, hash int64) (i int, simple bool) {
	if len(d.index) == 0 {
		for i := range d.entries {
			e := &d.entries[i]
			if e.hash != hash || e.key.o == nil {
				continue
			}
			if e.key == key {
				return i, true
			}
			if !e.key.IsInt() {
				return -1, false
			}
		}
		return -1, true
	}
	mask := uint64(len(d.index) - 1)
	perturb := uint64(hash)
	for pos := uint64(hash) & mask; ; {
		i := d.index[pos]
		if i == freeIndex {
			return -1, true
		}
		if i >= 0 && d.entries[i].hash == hash {
			if k := &d.entries[i].key; *k == key {
				return int(i), true
			} else if !k.IsInt() {
				return -1, false
			}
		}
		perturb >>= 5
		pos = (pos*5 + perturb + 1) & mask
	}
}

// Get is d[key], or the zero Value.
func (d *Dict) Get(th *Thread, key Value) (Value, error) {
	h, err := Hash(th, key)
	if err != nil {
		return Value{}, err
	}
	i, err := d.find(th, key, h)
	if i < 0 || err != nil {
		return Value{}, err
	}
	return d.entries[i].val, nil
}

// Set is d[key] = val.
func (d *Dict) Set(th *Thread, key, val Value) error {
	h, err := Hash(th, key)
	if err != nil {
		return err
	}
	return d.SetHashed(th, key, h, val)
}

// SetHashed is Set for a key whose hash is known.
func (d *Dict) SetHashed(th *Thread, key Value, hash int64, val Value) error {
	i, err := d.find(th, key, hash)
	if err != nil {
		return err
	}
	if i >= 0 {
		d.entries[i].val = val
		return nil
	}
	d.insert(key, hash, val)
	return nil
}

// GetHashed is Get for a key whose hash is known.
func (d *Dict) GetHashed(th *Thread, key Value, hash int64) (Value, error) {
	i, err := d.find(th, key, hash)
	if i < 0 || err != nil {
		return Value{}, err
	}
	return d.entries[i].val, nil
}

// DeleteHashed removes a key whose hash is known, if it is there.
func (d *Dict) DeleteHashed(th *Thread, key Value, hash int64) error {
	i, err := d.find(th, key, hash)
	if i >= 0 && err == nil {
		d.removeAt(i)
	}
	return err
}

// insert adds a key that is not there.
func (d *Dict) insert(key Value, hash int64, val Value) {
	if len(d.entries) >= d.capacity() {
		d.resize()
	}
	if d.entries == nil {
		d.entries = make([]entry, 0, smallDict/2)
	}
	i := int32(len(d.entries))
	d.entries = append(d.entries, entry{hash, key, val})
	d.used++
	d.keys++
	if len(d.index) != 0 {
		d.index[d.freeSlot(hash)] = i
	}
}

// capacity is the number of entries, deleted ones included, that fit.
func (d *Dict) capacity() int {
	if len(d.index) == 0 {
		return smallDict
	}
	return len(d.index) * 2 / 3
}

func (d *Dict) freeSlot(hash int64) uint64 {
	mask := uint64(len(d.index) - 1)
	perturb := uint64(hash)
	pos := uint64(hash) & mask
	for d.index[pos] >= 0 {
		perturb >>= 5
		pos = (pos*5 + perturb + 1) & mask
	}
	return pos
}

// resize drops deleted entries and makes room for as many again.
func (d *Dict) resize() { d.compact(d.used * 2) }

// compact drops deleted entries and makes room for n in all, and what the index allows.
func (d *Dict) compact(n int) { d.compactFor(n, math.MaxInt) }

// compactFor drops deleted entries and makes an index for n, and room for as many as it allows,
// but no more than most.
func (d *Dict) compactFor(n, most int) {
	room := smallDict
	size := 0
	if n > smallDict {
		for size = 16; size*2/3 < n; {
			size *= 2
		}
		room = min(size*2/3, most)
	}
	if d.used < len(d.entries) || cap(d.entries) < room {
		live := make([]entry, 0, room)
		for i := range d.entries {
			if d.entries[i].key.o != nil {
				live = append(live, d.entries[i])
			}
		}
		d.entries, d.first = live, 0
		d.keys++
	}
	d.makeIndex(size)
}

// makeIndex makes an index with size slots, of which 0 is none.
func (d *Dict) makeIndex(size int) {
	if size == 0 {
		d.index = nil
		return
	}
	d.index = make([]int32, size)
	for i := range d.index {
		d.index[i] = freeIndex
	}
	for i := range d.entries {
		if d.entries[i].key.o != nil {
			d.index[d.freeSlot(d.entries[i].hash)] = int32(i)
		}
	}
}

// removeAt deletes the entry at position i.
func (d *Dict) removeAt(i int) {
	e := &d.entries[i]
	if len(d.index) != 0 {
		mask := uint64(len(d.index) - 1)
		perturb := uint64(e.hash)
		pos := uint64(e.hash) & mask
		for d.index[pos] != int32(i) {
			perturb >>= 5
			pos = (pos*5 + perturb + 1) & mask
		}
		d.index[pos] = deletedIndex
	}
	*e = entry{}
	d.used--
	d.keys++
	if i == int(d.first) { // so that taking items from the front is not a search
		for int(d.first) < len(d.entries) && d.entries[d.first].key.o == nil {
			d.first++
		}
	}
}

// popLast removes and returns the last item of a dict that is not empty. Only here the
// entries end earlier afterwards: an iterator that has passed a deleted entry must not
// meet a new one in its place.
func (d *Dict) popLast() (key, val Value) {
	i := len(d.entries) - 1
	for d.entries[i].key.o == nil {
		i--
	}
	key, val = d.At(i)
	d.removeAt(i)
	d.entries = d.entries[:i]
	d.first = min(d.first, int32(i))
	return key, val
}

// Pop removes key and returns its value, or the zero Value.
func (d *Dict) Pop(th *Thread, key Value) (Value, error) {
	h, err := Hash(th, key)
	if err != nil {
		return Value{}, err
	}
	i, err := d.find(th, key, h)
	if i < 0 || err != nil {
		return Value{}, err
	}
	v := d.entries[i].val
	d.removeAt(i)
	return v, nil
}

// Delete is del d[key]; found is false when there is no such key.
func (d *Dict) Delete(th *Thread, key Value) (found bool, err error) {
	v, err := d.Pop(th, key)
	return v.o != nil, err
}

// Clear removes all items.
func (d *Dict) Clear() {
	d.index, d.entries, d.used, d.first = nil, nil, 0, 0
	d.keys++
}

// Copy is a plain dict with the same items.
func (d *Dict) Copy() *Dict {
	c := &Dict{used: d.used}
	if d.used == len(d.entries) {
		c.entries = append([]entry(nil), d.entries...)
		c.index = append([]int32(nil), d.index...)
		return c
	}
	c.compact(d.used)
	for i := range d.entries {
		if e := &d.entries[i]; e.key.o != nil {
			if len(c.index) != 0 {
				c.index[c.freeSlot(e.hash)] = int32(len(c.entries))
			}
			c.entries = append(c.entries, *e)
		}
	}
	return c
}

// copyWithout is a copy without the item of key, and with room for some more.
func (d *Dict) copyWithout(key string, more int) *Dict {
	c := &Dict{}
	c.compact(d.used + more)
	for i := range d.entries {
		e := &d.entries[i]
		if s, ok := e.key.o.(*Str); e.key.o != nil && !(ok && s.s == key) {
			c.insert(e.key, e.hash, e.val)
		}
	}
	return c
}

// NextPos is the position of the first item at or after pos, or -1. Walk a dict with
//
//	for i := d.NextPos(0); i >= 0; i = d.NextPos(i + 1) { k, v := d.At(i) … }
func (d *Dict) NextPos(pos int) int {
	for pos = max(pos, int(d.first)); pos < len(d.entries); pos++ {
		if d.entries[pos].key.o != nil {
			return pos
		}
	}
	return -1
}

// At is the item at a position that NextPos gave.
func (d *Dict) At(pos int) (key, val Value) { return d.entries[pos].key, d.entries[pos].val }

// KeySlice are the keys in order.
func (d *Dict) KeySlice() []Value {
	out := make([]Value, 0, d.used)
	for i := range d.entries {
		if d.entries[i].key.o != nil {
			out = append(out, d.entries[i].key)
		}
	}
	return out
}

// Items are the items in order.
func (d *Dict) Items() []Item {
	out := make([]Item, 0, d.used)
	for i := range d.entries {
		if e := &d.entries[i]; e.key.o != nil {
			out = append(out, Item{e.key, e.val})
		}
	}
	return out
}

// The operations with text as key run no Python code, provided that the dict's other
// keys are text too or of a builtin type: namespaces are.

// GetStr is d[s], or the zero Value.
func (d *Dict) GetStr(s *Str) Value {
	h := s.Hash()
	i, simple := d.findString(s, h)
	if !simple {
		i = d.posString(s.s, h)
	}
	if i < 0 {
		return Value{}
	}
	return d.entries[i].val
}

// GetString is GetStr for Go text.
func (d *Dict) GetString(s string) Value { return d.getString(s, hashString(s)) }

func (d *Dict) getString(s string, h int64) Value {
	if i := d.posString(s, h); i >= 0 {
		return d.entries[i].val
	}
	return Value{}
}

func (d *Dict) posString(s string, h int64) int {
	if len(d.index) == 0 {
		for i := range d.entries {
			if e := &d.entries[i]; e.hash == h {
				if k, ok := e.key.o.(*Str); ok && k.s == s {
					return i
				}
			}
		}
		return -1
	}
	mask := uint64(len(d.index) - 1)
	perturb := uint64(h)
	for pos := uint64(h) & mask; ; {
		i := d.index[pos]
		if i == freeIndex {
			return -1
		}
		if i >= 0 && d.entries[i].hash == h {
			if k, ok := d.entries[i].key.o.(*Str); ok && k.s == s {
				return int(i)
			}
		}
		perturb >>= 5
		pos = (pos*5 + perturb + 1) & mask
	}
}

// HasStr reports whether the text s is a key.
func (d *Dict) HasStr(s string) bool { return d.posString(s, hashString(s)) >= 0 }

// SetStr is d[s] = v.
func (d *Dict) SetStr(s *Str, v Value) {
	h := s.Hash()
	i, simple := d.findString(s, h)
	if !simple {
		i = d.posString(s.s, h)
	}
	if i >= 0 {
		d.entries[i].val = v
		return
	}
	d.insert(Value{o: s}, h, v)
}

// SetString is SetStr for Go text.
func (d *Dict) SetString(s string, v Value) { d.SetStr(NewStr(s), v) }

// DeleteStr removes the key s and reports whether it was there.
func (d *Dict) DeleteStr(s string) bool {
	i := d.posString(s, hashString(s))
	if i >= 0 {
		d.removeAt(i)
	}
	return i >= 0
}

// PosStr is the position of key s, or -1: valid while KeysVersion stays the same.
func (d *Dict) PosStr(s *Str) int {
	i, _ := d.findString(s, s.Hash())
	return i
}

// ValAt is the value at a position that PosStr gave, and SetValAt replaces it.
func (d *Dict) ValAt(pos int) Value { return d.entries[pos].val }

// SetValAt replaces the value at a position that PosStr gave.
func (d *Dict) SetValAt(pos int, v Value) { d.entries[pos].val = v }

func (d *Dict) eachStr(f func(name string)) {
	for i := range d.entries {
		if s, ok := d.entries[i].key.o.(*Str); ok {
			f(s.s)
		}
	}
}
