package object

import (
	"math/bits"
	"slices"
)

// this file sorts: a stable merge sort that finds runs (Tim Peters' listsort, with the
// merge order of Munro and Wild's powersort), so that both the result and the
// comparisons made are CPython's even where these are not consistent, as with NaN

// listSort is list.sort.
func listSort(th *Thread, self Value, a []Value) (Value, error) {
	l := self.o.(*List)
	key := Value{}
	if a[0].o != nil {
		key = a[0]
	}
	reverse := false
	if a[1].o != nil {
		var err error
		if reverse, err = Truth(th, a[1]); err != nil {
			return Value{}, err
		}
	}
	// the list is empty while it is being sorted, so that changes to it can be noticed
	items := l.Items
	l.Items = nil
	err := SortByKey(th, items, key, reverse)
	changed := l.Items != nil
	l.Items = items
	if err == nil && changed {
		err = th.ValueErrorf("list modified during sort")
	}
	return None, err
}

// SortValues sorts vs in place. After an error vs has the same items in some order.
func SortValues(th *Thread, vs []Value, reverse bool) error {
	return SortByKey(th, vs, Value{}, reverse)
}

// SortByKey sorts vs in place by key(v) of each; key may be zero or None.
func SortByKey(th *Thread, vs []Value, key Value, reverse bool) error {
	keys := vs
	if key.o != nil && !key.IsNone() {
		keys = make([]Value, len(vs))
		for i, v := range vs {
			k, err := Call1(th, key, v)
			if err != nil {
				return err
			}
			keys[i] = k
		}
	}
	if len(vs) < 2 {
		return nil
	}
	// equal items keep their order in reverse, too
	withKey := key.o != nil && !key.IsNone()
	if reverse {
		slices.Reverse(vs)
		if withKey {
			slices.Reverse(keys)
		}
	}
	err := sortKeys(th, vs, keys, withKey)
	if reverse {
		slices.Reverse(vs)
	}
	return err
}

// sortKeys orders vs by keys, comparing keys that are all of one simple type directly.
func sortKeys(th *Thread, vs, keys []Value, withKey bool) error {
	kind := commonKind(keys)
	switch {
	case kind == sortInts && !withKey:
		sortInts64(vs)
		return nil
	case sortShuffled(vs, keys, kind):
		return nil
	}
	switch kind {
	case sortInts:
		return sortAs(vs, keys, Value.AsInt, func(x, y int64) (bool, error) { return x < y, nil })
	case sortFloats:
		return sortAs(vs, keys, Value.AsFloat, func(x, y float64) (bool, error) { return x < y, nil })
	case sortTexts:
		return sortAs(vs, keys, StringOf, func(x, y string) (bool, error) { return x < y, nil })
	case sortTuples:
		return sortAs(vs, keys, func(v Value) *Tuple { return v.o.(*Tuple) }, func(x, y *Tuple) (bool, error) { return tupleLess(th, x, y) })
	}
	return sortAs(vs, keys, func(v Value) Value { return v }, func(x, y Value) (bool, error) { return CompareBool(th, x, y, LT) })
}

// The kinds of keys that are compared without dispatch.
const (
	sortAny = iota
	sortInts
	sortFloats
	sortTexts
	sortTuples
)

func commonKind(keys []Value) int {
	kind := keyKind(keys[0])
	for _, k := range keys[1:] {
		if kind == sortAny || keyKind(k) != kind {
			return sortAny
		}
	}
	return kind
}

func keyKind(v Value) int {
	switch o := v.o.(type) {
	case *intKind:
		return sortInts
	case *floatKind:
		return sortFloats
	case *Str:
		if o.Exact() {
			return sortTexts
		}
	case *Tuple:
		if o.Ext == nil && len(o.Items) > 0 {
			return sortTuples
		}
	}
	return sortAny
}

// tupleLess is x < y.
func tupleLess(th *Thread, x, y *Tuple) (bool, error) {
	n := min(len(x.Items), len(y.Items))
	for i := 0; i < n; i++ {
		a, b := x.Items[i], y.Items[i]
		if a.IsInt() && b.IsInt() {
			if a.n != b.n {
				return a.AsInt() < b.AsInt(), nil
			}
			continue
		}
		eq, err := Equal(th, a, b)
		if err != nil {
			return false, err
		}
		if !eq {
			return CompareBool(th, a, b, LT)
		}
	}
	return len(x.Items) < len(y.Items), nil
}

// sortAs sorts by keys of Go type K, then puts vs in the order found.
func sortAs[K any](vs, keys []Value, conv func(Value) K, less func(x, y K) (bool, error)) error {
	s := &sorter[K]{a: make([]sortItem[K], len(keys)), less: less, minGallop: startGallop}
	for i, k := range keys {
		s.a[i] = sortItem[K]{conv(k), i}
	}
	err := s.sort()
	out := make([]Value, len(vs))
	for i := range s.a {
		out[i] = vs[s.a[i].from]
	}
	copy(vs, out)
	return err
}

// sortItem is a key and where its value was.
type sortItem[K any] struct {
	key  K
	from int
}

// sorter is the state of a sort: a is always a permutation of what it was.
type sorter[K any] struct {
	a         []sortItem[K]
	tmp       []sortItem[K]
	less      func(x, y K) (bool, error)
	runs      []sortRun // sorted stretches waiting to be merged
	minGallop int
}

type sortRun struct {
	start, n int
	power    int // of the boundary to the next run
}

// startGallop is how often one side must win in a row before merges skip ahead.
const startGallop = 7

func (s *sorter[K]) sort() error {
	n := len(s.a)
	minRun := minimalRun(n)
	for lo := 0; lo < n; {
		run, err := s.countRun(lo, n)
		if err != nil {
			return err
		}
		if run < minRun {
			force := min(minRun, n-lo)
			if err := s.insertSort(lo, lo+force, lo+run); err != nil {
				return err
			}
			run = force
		}
		if err := s.found(run); err != nil {
			return err
		}
		s.runs = append(s.runs, sortRun{start: lo, n: run})
		lo += run
	}
	for len(s.runs) > 1 {
		i := len(s.runs) - 2
		if i > 0 && s.runs[i-1].n < s.runs[i+1].n {
			i--
		}
		if err := s.mergeAt(i); err != nil {
			return err
		}
	}
	return nil
}

// minimalRun is 32 to 64 such that n over it is a power of two or just below one.
func minimalRun(n int) int {
	odd := 0
	for n >= 64 {
		odd |= n & 1
		n >>= 1
	}
	return n + odd
}

// countRun is the length of the run that begins at lo; a descending one is reversed
// first, with equal items left in their order.
func (s *sorter[K]) countRun(lo, hi int) (int, error) {
	a := s.a[lo:hi]
	n := 1
	for ; n < len(a); n++ {
		if lt, err := s.less(a[n].key, a[n-1].key); err != nil {
			return 0, err
		} else if lt {
			break
		}
	}
	if n == len(a) {
		return n, nil
	}
	if n > 1 {
		if lt, err := s.less(a[0].key, a[n-1].key); lt || err != nil {
			return n, err
		}
		slices.Reverse(a[:n]) // all equal: they begin a descending run
	}
	equal := 0
	flip := func() {
		slices.Reverse(a[n-equal-1 : n])
		equal = 0
	}
	for n++; n < len(a); n++ {
		lt, err := s.less(a[n].key, a[n-1].key)
		if err != nil {
			return 0, err
		}
		if lt {
			if equal > 0 {
				flip()
			}
			continue
		}
		if lt, err = s.less(a[n-1].key, a[n].key); err != nil {
			return 0, err
		}
		if lt {
			break
		}
		equal++
	}
	if equal > 0 {
		flip()
	}
	slices.Reverse(a[:n])
	for ; n < len(a); n++ {
		if lt, err := s.less(a[n].key, a[n-1].key); err != nil {
			return 0, err
		} else if lt {
			break
		}
	}
	return n, nil
}

// insertSort sorts a[lo:hi], of which a[lo:ok] is sorted, by binary insertion.
func (s *sorter[K]) insertSort(lo, hi, ok int) error {
	for ; ok < hi; ok++ {
		pivot := s.a[ok]
		l, r := lo, ok
		for l < r {
			m := int(uint(l+r) >> 1)
			lt, err := s.less(pivot.key, s.a[m].key)
			if err != nil {
				return err
			}
			if lt {
				r = m
			} else {
				l = m + 1
			}
		}
		copy(s.a[l+1:ok+1], s.a[l:ok])
		s.a[l] = pivot
	}
	return nil
}

// found merges the runs on the stack that must be before a run of n items is added.
func (s *sorter[K]) found(n int) error {
	if len(s.runs) == 0 {
		return nil
	}
	top := s.runs[len(s.runs)-1]
	power := boundaryPower(top.start, top.n, n, len(s.a))
	for len(s.runs) > 1 && s.runs[len(s.runs)-2].power > power {
		if err := s.mergeAt(len(s.runs) - 2); err != nil {
			return err
		}
	}
	s.runs[len(s.runs)-1].power = power
	return nil
}

// boundaryPower is the depth, in a balanced tree over n items, of the boundary between
// two adjacent runs of n1 and n2 items: the first bit in which their midpoints differ.
func boundaryPower(start, n1, n2, n int) int {
	a, b := uint64(2*start+n1), uint64(2*start+n1+n1+n2)
	// midpoints as fractions of n, scaled by 2: compare them bit by bit
	power := 0
	for m := uint64(n); ; {
		power++
		switch {
		case a >= m:
			a -= m
			b -= m
		case b >= m:
			return power
		}
		a <<= 1
		b <<= 1
		if power > bits.UintSize {
			return power
		}
	}
}

// mergeAt merges runs i and i+1.
func (s *sorter[K]) mergeAt(i int) error {
	x, y := s.runs[i], s.runs[i+1]
	s.runs[i].n = x.n + y.n
	s.runs[i].power = y.power
	s.runs = append(s.runs[:i+1], s.runs[i+2:]...)
	// items of x that are below all of y, and items of y above all of x, stay in place
	k, err := s.gallopRight(s.a[y.start].key, s.a[x.start:x.start+x.n], 0)
	if err != nil {
		return err
	}
	x.start += k
	x.n -= k
	if x.n == 0 {
		return nil
	}
	y.n, err = s.gallopLeft(s.a[x.start+x.n-1].key, s.a[y.start:y.start+y.n], y.n-1)
	if err != nil || y.n == 0 {
		return err
	}
	if x.n <= y.n {
		return s.mergeLow(x.start, x.n, y.start, y.n)
	}
	return s.mergeHigh(x.start, x.n, y.start, y.n)
}

// gallopLeft is where key belongs in the sorted a, in front of equal items; the search
// begins at hint and doubles its steps.
func (s *sorter[K]) gallopLeft(key K, a []sortItem[K], hint int) (int, error) {
	lt, err := s.less(a[hint].key, key)
	if err != nil {
		return 0, err
	}
	last, ofs := 0, 1
	if lt { // a[hint] < key: go right
		for limit := len(a) - hint; ofs < limit; {
			if lt, err = s.less(a[hint+ofs].key, key); err != nil {
				return 0, err
			}
			if !lt {
				break
			}
			last, ofs = ofs, ofs*2+1
		}
		ofs = min(ofs, len(a)-hint)
		last, ofs = hint+last, hint+ofs
	} else {
		for limit := hint + 1; ofs < limit; {
			if lt, err = s.less(a[hint-ofs].key, key); err != nil {
				return 0, err
			}
			if lt {
				break
			}
			last, ofs = ofs, ofs*2+1
		}
		ofs = min(ofs, hint+1)
		last, ofs = hint-ofs, hint-last
	}
	for last++; last < ofs; {
		m := last + (ofs-last)/2
		if lt, err = s.less(a[m].key, key); err != nil {
			return 0, err
		}
		if lt {
			last = m + 1
		} else {
			ofs = m
		}
	}
	return ofs, nil
}

// gallopRight is gallopLeft, but behind equal items.
func (s *sorter[K]) gallopRight(key K, a []sortItem[K], hint int) (int, error) {
	lt, err := s.less(key, a[hint].key)
	if err != nil {
		return 0, err
	}
	last, ofs := 0, 1
	if lt { // key < a[hint]: go left
		for limit := hint + 1; ofs < limit; {
			if lt, err = s.less(key, a[hint-ofs].key); err != nil {
				return 0, err
			}
			if !lt {
				break
			}
			last, ofs = ofs, ofs*2+1
		}
		ofs = min(ofs, hint+1)
		last, ofs = hint-ofs, hint-last
	} else {
		for limit := len(a) - hint; ofs < limit; {
			if lt, err = s.less(key, a[hint+ofs].key); err != nil {
				return 0, err
			}
			if lt {
				break
			}
			last, ofs = ofs, ofs*2+1
		}
		ofs = min(ofs, len(a)-hint)
		last, ofs = hint+last, hint+ofs
	}
	for last++; last < ofs; {
		m := last + (ofs-last)/2
		if lt, err = s.less(key, a[m].key); err != nil {
			return 0, err
		}
		if lt {
			ofs = m
		} else {
			last = m + 1
		}
	}
	return ofs, nil
}

// mergeLow merges a[x:x+xn] and a[y:y+yn], which follow each other, from the left, with
// the first copied aside. It is known that a[y] < a[x] and that a[x+xn-1] is the last.
func (s *sorter[K]) mergeLow(x, xn, y, yn int) (err error) {
	s.tmp = append(s.tmp[:0], s.a[x:x+xn]...)
	t := s.tmp
	a := s.a
	dest := x
	// whatever happens, what is left of t goes to the gap
	defer func() {
		copy(a[dest:], t)
	}()
	a[dest] = a[y]
	dest, y, yn = dest+1, y+1, yn-1
	lastOfX := func() { // only the last item of x is left: it comes after all of y
		copy(a[dest:], a[y:y+yn])
		dest += yn
	}
	if yn == 0 {
		return nil
	}
	if len(t) == 1 {
		lastOfX()
		return nil
	}
	gallop := s.minGallop
	for {
		won, lost := 0, 0 // how often y and x were taken in a row
		for {
			lt, err := s.less(a[y].key, t[0].key)
			if err != nil {
				return err
			}
			if lt {
				a[dest] = a[y]
				dest, y, yn = dest+1, y+1, yn-1
				won, lost = won+1, 0
				if yn == 0 {
					return nil
				}
				if won >= gallop {
					break
				}
			} else {
				a[dest] = t[0]
				dest, t = dest+1, t[1:]
				won, lost = 0, lost+1
				if len(t) == 1 {
					lastOfX()
					return nil
				}
				if lost >= gallop {
					break
				}
			}
		}
		gallop++
		for {
			gallop -= b2i(gallop > 1)
			s.minGallop = gallop
			k, err := s.gallopRight(a[y].key, t, 0)
			if err != nil {
				return err
			}
			lost = k
			if k > 0 {
				copy(a[dest:], t[:k])
				dest, t = dest+k, t[k:]
				if len(t) == 1 {
					lastOfX()
					return nil
				}
				if len(t) == 0 { // comparisons are inconsistent
					return nil
				}
			}
			a[dest] = a[y]
			dest, y, yn = dest+1, y+1, yn-1
			if yn == 0 {
				return nil
			}
			if k, err = s.gallopLeft(t[0].key, a[y:y+yn], 0); err != nil {
				return err
			}
			won = k
			if k > 0 {
				copy(a[dest:], a[y:y+k])
				dest, y, yn = dest+k, y+k, yn-k
				if yn == 0 {
					return nil
				}
			}
			a[dest] = t[0]
			dest, t = dest+1, t[1:]
			if len(t) == 1 {
				lastOfX()
				return nil
			}
			if won < startGallop && lost < startGallop {
				break
			}
		}
		gallop++ // leaving the skipping mode is to be paid for
		s.minGallop = gallop
	}
}

// mergeHigh is mergeLow from the right, with the second run copied aside.
func (s *sorter[K]) mergeHigh(x, xn, y, yn int) (err error) {
	s.tmp = append(s.tmp[:0], s.a[y:y+yn]...)
	t := s.tmp
	a := s.a
	dest := y + yn // one past the next place to fill
	defer func() {
		copy(a[dest-len(t):dest], t)
	}()
	takeX := func(k int) {
		copy(a[dest-k:dest], a[x+xn-k:x+xn])
		dest -= k
		xn -= k
	}
	takeT := func(k int) {
		copy(a[dest-k:dest], t[len(t)-k:])
		dest -= k
		t = t[:len(t)-k]
	}
	takeX(1)
	if xn == 0 {
		return nil
	}
	if len(t) == 1 { // the first item of y comes before all of x
		takeX(xn)
		return nil
	}
	gallop := s.minGallop
	for {
		won, lost := 0, 0 // how often x and y were taken in a row
		for {
			lt, err := s.less(t[len(t)-1].key, a[x+xn-1].key)
			if err != nil {
				return err
			}
			if lt {
				takeX(1)
				won, lost = won+1, 0
				if xn == 0 {
					return nil
				}
				if won >= gallop {
					break
				}
			} else {
				takeT(1)
				won, lost = 0, lost+1
				if len(t) == 1 {
					takeX(xn)
					return nil
				}
				if lost >= gallop {
					break
				}
			}
		}
		gallop++
		for {
			gallop -= b2i(gallop > 1)
			s.minGallop = gallop
			k, err := s.gallopRight(t[len(t)-1].key, a[x:x+xn], xn-1)
			if err != nil {
				return err
			}
			won = xn - k
			if won > 0 {
				takeX(won)
				if xn == 0 {
					return nil
				}
			}
			takeT(1)
			if len(t) == 1 {
				takeX(xn)
				return nil
			}
			if k, err = s.gallopLeft(a[x+xn-1].key, t, len(t)-1); err != nil {
				return err
			}
			lost = len(t) - k
			if lost > 0 {
				takeT(lost)
				if len(t) == 1 {
					takeX(xn)
					return nil
				}
				if len(t) == 0 { // comparisons are inconsistent
					return nil
				}
			}
			takeX(1)
			if xn == 0 {
				return nil
			}
			if won < startGallop && lost < startGallop {
				break
			}
		}
		gallop++
		s.minGallop = gallop
	}
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}
