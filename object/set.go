package object

// this file defines Set, the hash table behind set and frozenset. Its probing and growth
// are CPython's, since the order in which sets of numbers are iterated shows them

// Set is a set or a frozenset.
type Set struct {
	Sub
	frozen bool
	used   int        // items
	fill   int        // items and places of deleted ones
	table  []setEntry // a power of two in size; nil stands for an empty table of minSet
	finger int        // where pop goes on searching
	hash   int64      // of a frozenset; 0 while unknown
}

// setEntry is a place: free with a zero key and hash 0, deleted with a zero key and
// hash deletedHash.
type setEntry struct {
	hash int64
	key  Value
}

const (
	minSet       = 8
	linearProbes = 9 // places tried one after the other before jumping
	perturbShift = 5
	deletedHash  = -1
)

// Types of sets.
var (
	SetType       = NewStatic("set", ObjectType, FlagBaseType|FlagMatchSelf)
	FrozenSetType = NewStatic("frozenset", ObjectType, FlagBaseType|FlagMatchSelf)
)

// Type is set, frozenset or a subclass.
func (s *Set) Type() *Type {
	if s.frozen {
		return s.TypeOr(FrozenSetType)
	}
	return s.TypeOr(SetType)
}

// AsSet is the set or frozenset in v, if it is one.
func AsSet(v Value) (*Set, bool) { s, ok := v.o.(*Set); return s, ok }

// NewSet is a set of the items of v, which is empty when v is zero.
func NewSet(th *Thread, v Value) (*Set, error) {
	s := &Set{}
	if v.o == nil {
		return s, nil
	}
	return s, s.Update(th, v)
}

// NewFrozenSet is a frozenset of items.
func NewFrozenSet(th *Thread, items []Value) (*Set, error) {
	s := &Set{frozen: true}
	for _, x := range items {
		if err := s.Add(th, x); err != nil {
			return nil, err
		}
	}
	return s, nil
}

// NewSetOfConstants is what a set display of three or more constants makes. CPython folds
// them into a frozenset, which it rebuilds once, and fills the set from that: the order
// of iteration tells. The evaluator keeps the result and makes each set with Copy.
func NewSetOfConstants(th *Thread, items []Value) (*Set, error) {
	f, err := NewFrozenSet(th, items)
	if err != nil {
		return nil, err
	}
	if f, err = NewFrozenSet(th, f.ItemSlice()); err != nil {
		return nil, err
	}
	return f.copyAs(false), nil
}

// Copy is a plain set with the same items.
func (s *Set) Copy() *Set { return s.copyAs(false) }

// Len is the number of items.
func (s *Set) Len() int { return s.used }

func (s *Set) mask() int {
	if s.table == nil {
		return minSet - 1
	}
	return len(s.table) - 1
}

// sameKey compares key with the item k of equal hash; quick is false when that takes a
// comparison that may run Python code.
func sameKey(k, key Value) (same, quick bool) {
	if k == key {
		return true, true
	}
	switch x := key.o.(type) {
	case *intKind:
		return false, k.IsInt()
	case *Str:
		if y, ok := k.o.(*Str); ok && x.Exact() && y.Exact() {
			return x.s == y.s, true
		}
	}
	return false, false
}

// find is the place of key, or -1.
func (s *Set) find(th *Thread, key Value, hash int64) (int, error) {
restart:
	table := s.table
	if table == nil {
		return -1, nil
	}
	mask := uint64(len(table) - 1)
	perturb := uint64(hash)
	i := uint64(hash) & mask
	for {
		probes := 0
		if i+linearProbes <= mask {
			probes = linearProbes
		}
		for j := i; ; j++ {
			e := &table[j]
			if e.hash == 0 && e.key.o == nil {
				return -1, nil
			}
			if e.hash == hash {
				same, quick := sameKey(e.key, key)
				if !quick {
					k := e.key
					var err error
					if same, err = Equal(th, k, key); err != nil {
						return -1, err
					}
					if len(s.table) != len(table) || &s.table[0] != &table[0] || s.table[j].key != k {
						goto restart
					}
				}
				if same {
					return int(j), nil
				}
			}
			if probes--; probes < 0 {
				break
			}
		}
		perturb >>= perturbShift
		i = (i*5 + 1 + perturb) & mask
	}
}

// Has reports whether key is in s.
func (s *Set) Has(th *Thread, key Value) (bool, error) {
	h, err := Hash(th, key)
	if err != nil {
		return false, err
	}
	i, err := s.find(th, key, h)
	return i >= 0, err
}

// Add adds key.
func (s *Set) Add(th *Thread, key Value) error {
	h, err := Hash(th, key)
	if err != nil {
		return err
	}
	return s.addHashed(th, key, h)
}

func (s *Set) addHashed(th *Thread, key Value, hash int64) error {
	if s.table == nil {
		s.table = make([]setEntry, minSet)
	}
restart:
	table := s.table
	var deleted *setEntry
	mask := uint64(len(table) - 1)
	perturb := uint64(hash)
	i := uint64(hash) & mask
	for {
		probes := 0
		if i+linearProbes <= mask {
			probes = linearProbes
		}
		for j := i; ; j++ {
			e := &table[j]
			if e.hash == 0 && e.key.o == nil {
				s.used++
				if deleted != nil { // the last deleted place on the way serves again
					deleted.hash, deleted.key = hash, key
					return nil
				}
				s.fill++
				e.hash, e.key = hash, key
				s.grow()
				return nil
			}
			if e.hash == deletedHash && e.key.o == nil {
				deleted = e
			} else if e.hash == hash {
				same, quick := sameKey(e.key, key)
				if !quick {
					k := e.key
					var err error
					if same, err = Equal(th, k, key); err != nil {
						return err
					}
					if len(s.table) != len(table) || &s.table[0] != &table[0] || s.table[j].key != k {
						if s.table == nil {
							s.table = make([]setEntry, minSet)
						}
						goto restart
					}
				}
				if same {
					return nil
				}
			}
			if probes--; probes < 0 {
				break
			}
		}
		perturb >>= perturbShift
		i = (i*5 + 1 + perturb) & mask
	}
}

// grow resizes the table when it is three fifths full.
func (s *Set) grow() {
	if s.fill*5 >= s.mask()*3 {
		s.resize(s.growth())
	}
}

func (s *Set) growth() int {
	if s.used > 50000 {
		return s.used * 2
	}
	return s.used * 4
}

// resize makes a table of more than n places, without deleted ones.
func (s *Set) resize(n int) {
	size := minSet
	for size <= n {
		size <<= 1
	}
	if size == minSet && s.mask() == minSet-1 && s.fill == s.used {
		return
	}
	old := s.table
	s.table = make([]setEntry, size)
	s.fill = s.used
	for i := range old {
		if e := &old[i]; e.key.o != nil {
			s.insertClean(e.key, e.hash)
		}
	}
}

// insertClean puts a key that is not there into a table without deleted places.
func (s *Set) insertClean(key Value, hash int64) {
	table := s.table
	mask := uint64(len(table) - 1)
	perturb := uint64(hash)
	i := uint64(hash) & mask
	for {
		probes := 0
		if i+linearProbes <= mask {
			probes = linearProbes
		}
		for j := i; probes >= 0; j, probes = j+1, probes-1 {
			if e := &table[j]; e.key.o == nil {
				e.hash, e.key = hash, key
				return
			}
		}
		perturb >>= perturbShift
		i = (i*5 + 1 + perturb) & mask
	}
}

// discardHashed removes key and reports whether it was there.
func (s *Set) discardHashed(th *Thread, key Value, hash int64) (bool, error) {
	i, err := s.find(th, key, hash)
	if i < 0 || err != nil {
		return false, err
	}
	s.table[i] = setEntry{hash: deletedHash}
	s.used--
	return true, nil
}

// Discard removes key and reports whether it was there.
func (s *Set) Discard(th *Thread, key Value) (bool, error) {
	h, err := Hash(th, key)
	if err != nil {
		return false, err
	}
	return s.discardHashed(th, key, h)
}

// Clear removes all items.
func (s *Set) Clear() { s.table, s.used, s.fill, s.finger = nil, 0, 0, 0 }

// pop removes and returns an item of a set that is not empty.
func (s *Set) pop() Value {
	i := s.finger & s.mask()
	for s.table[i].key.o == nil {
		if i++; i == len(s.table) {
			i = 0
		}
	}
	key := s.table[i].key
	s.table[i] = setEntry{hash: deletedHash}
	s.used--
	s.finger = i + 1
	return key
}

// next is the place of the first item at or after i, or -1.
func (s *Set) next(i int) int {
	for ; i < len(s.table); i++ {
		if s.table[i].key.o != nil {
			return i
		}
	}
	return -1
}

// ItemSlice are the items in the order of iteration.
func (s *Set) ItemSlice() []Value {
	out := make([]Value, 0, s.used)
	for i := range s.table {
		if k := s.table[i].key; k.o != nil {
			out = append(out, k)
		}
	}
	return out
}

// copyAs is a set of the exact type that s has, with the same items.
func (s *Set) copyAs(frozen bool) *Set {
	c := &Set{frozen: frozen}
	c.mergeEmpty(s)
	return c
}

// mergeEmpty is merge into an empty set, which compares nothing.
func (s *Set) mergeEmpty(o *Set) {
	if o.used == 0 {
		return
	}
	if o.used*5 >= s.mask()*3 {
		s.resize(o.used * 2)
	}
	if s.mask() == o.mask() && o.fill == o.used {
		s.table = append([]setEntry(nil), o.table...)
	} else {
		if s.table == nil {
			s.table = make([]setEntry, minSet)
		}
		for i := range o.table {
			if e := &o.table[i]; e.key.o != nil {
				s.insertClean(e.key, e.hash)
			}
		}
	}
	s.fill, s.used = o.used, o.used
}

// merge adds the items of o.
func (s *Set) merge(th *Thread, o *Set) error {
	if s == o || o.used == 0 {
		return nil
	}
	if s.fill == 0 && s.used == 0 {
		s.mergeEmpty(o)
		return nil
	}
	if (s.fill+o.used)*5 >= s.mask()*3 {
		s.resize((s.used + o.used) * 2)
	}
	for i := o.next(0); i >= 0; i = o.next(i + 1) {
		if e := o.table[i]; e.key.o != nil {
			if err := s.addHashed(th, e.key, e.hash); err != nil {
				return err
			}
		}
	}
	return nil
}

// Update adds the items of v.
func (s *Set) Update(th *Thread, v Value) error {
	switch o := v.o.(type) {
	case *Set:
		return s.merge(th, o)
	case *Dict:
		if o.Ext == nil {
			if (s.fill+o.used)*5 >= s.mask()*3 {
				s.resize((s.used + o.used) * 2)
			}
			for i := o.NextPos(0); i >= 0; i = o.NextPos(i + 1) {
				if err := s.addHashed(th, o.entries[i].key, o.entries[i].hash); err != nil {
					return err
				}
			}
			return nil
		}
	}
	return Each(th, v, func(x Value) (bool, error) { return true, s.Add(th, x) })
}

// frozenHash is the hash of a set of these items, in whatever order they are.
func (s *Set) frozenHash() int64 {
	if s.hash != 0 && s.frozen {
		return s.hash
	}
	shuffle := func(h uint64) uint64 { return ((h ^ 89869747) ^ (h << 16)) * 3644798167 }
	h := uint64(0)
	for i := range s.table {
		if s.table[i].key.o != nil {
			h ^= shuffle(uint64(s.table[i].hash))
		}
	}
	h ^= (uint64(s.used) + 1) * 1927868237
	h ^= (h >> 11) ^ (h >> 25)
	h = h*69069 + 907133923
	if h == 1<<64-1 {
		h = 590923713
	}
	if s.frozen {
		s.hash = int64(h)
	}
	return int64(h)
}
