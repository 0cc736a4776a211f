package object

import (
	"cmp"
	"math"
	"math/bits"
	"slices"
	"strings"
)

// this file sorts by keys whose order is beyond doubt, ints, floats and texts, and tuples of
// them: nobody can tell in which order they are compared, so that need not be CPython's. A
// number is found for each that mostly tells its order, and the numbers are sorted by radix.

// ranked is a number that mostly tells the order of a key, and the place of the key.
type ranked struct {
	rank uint64
	from int
}

// isShuffled reports whether n keys are so far from sorted that merging what is in order
// already would not pay; less compares two of them by their places.
func isShuffled(n int, less func(i, j int) bool) bool {
	if n < 16 {
		return false
	}
	breaks := 0
	for i := 1; i < n; i++ {
		if less(i, i-1) {
			if breaks++; breaks > n/64+1 && breaks < i-n/64 {
				return true
			}
		}
	}
	return false
}

// sortRanks orders a by rank, and what is equal in rank by tie, which compares two keys by
// their places; it is nil when equal ranks tell equal keys. Equal keys keep their order.
func sortRanks(a []ranked, tie func(i, j int) int) []ranked {
	compare := func(x, y ranked) int {
		if c := tie(x.from, y.from); c != 0 {
			return c
		}
		return x.from - y.from
	}
	a = sortByRank(a)
	if tie == nil {
		return a
	}
	for i := 0; i < len(a); {
		j := i + 1
		for j < len(a) && a[j].rank == a[i].rank {
			j++
		}
		if j > i+1 {
			slices.SortFunc(a[i:j], compare)
		}
		i = j
	}
	return a
}

// sortByRank orders a by rank and place, by which it is ordered at first. It returns a or a copy.
func sortByRank(a []ranked) []ranked {
	const few = 400
	if len(a) < few {
		slices.SortFunc(a, func(x, y ranked) int {
			switch {
			case x.rank < y.rank:
				return -1
			case x.rank > y.rank:
				return 1
			}
			return x.from - y.from
		})
		return a
	}
	differ := uint64(0) // the bits that are not the same in all
	for i := range a {
		differ |= a[i].rank ^ a[0].rank
	}
	const widest = 11
	width := widest
	if len(a) < 4096 {
		width = 8
	}
	var counts [1 << widest]int32
	tmp := make([]ranked, len(a))
	for shift := bits.TrailingZeros64(differ); shift < 64; shift += width {
		mask := uint64(1)<<width - 1
		if differ>>shift&mask == 0 {
			continue
		}
		clear(counts[:])
		for i := range a {
			counts[a[i].rank>>shift&mask&(1<<widest-1)]++
		}
		at := int32(0)
		for i, n := range counts {
			counts[i] = at
			at += n
		}
		for _, x := range a {
			c := &counts[x.rank>>shift&mask&(1<<widest-1)]
			tmp[*c] = x
			*c++
		}
		a, tmp = tmp, a
	}
	return a
}

// putInOrder puts vs in the order of a.
func putInOrder(vs []Value, a []ranked) {
	out := make([]Value, len(vs))
	for i := range a {
		out[i] = vs[a[i].from]
	}
	copy(vs, out)
}

// sortInts64 sorts ints that are their own keys: equal ones are the same.
func sortInts64(vs []Value) {
	if !isShuffled(len(vs), func(i, j int) bool { return vs[i].AsInt() < vs[j].AsInt() }) {
		ns := make([]int64, len(vs))
		for i, v := range vs {
			ns[i] = v.AsInt()
		}
		slices.Sort(ns)
		for i, n := range ns {
			vs[i] = Int(n)
		}
		return
	}
	a := make([]ranked, len(vs))
	for i, v := range vs {
		a[i] = ranked{intRank(v.AsInt()), i}
	}
	for i, x := range sortByRank(a) {
		vs[i] = Int(int64(x.rank ^ 1<<63))
	}
}

// sortShuffled sorts vs by keys of the kind, if they are shuffled and their ranks tell
// enough of their order; otherwise it does nothing.
func sortShuffled(vs, keys []Value, kind int) bool {
	switch kind {
	case sortAny:
		return false
	case sortTuples:
		return sortTuplesByRank(vs, keys)
	}
	less := func(i, j int) bool { return compareSimple(kind, keys[i], keys[j]) < 0 }
	if !isShuffled(len(keys), less) || kind == sortFloats && slices.ContainsFunc(keys, isNaN) {
		return false
	}
	a, exact := columnRanks(kind, len(keys), func(i int) Value { return keys[i] })
	var tie func(i, j int) int
	if !exact {
		tie = func(i, j int) int { return compareSimple(kind, keys[i], keys[j]) }
	}
	putInOrder(vs, sortRanks(a, tie))
	return true
}

// compareSimple compares keys of a simple kind.
func compareSimple(kind int, x, y Value) int {
	switch kind {
	case sortInts:
		return cmp.Compare(x.AsInt(), y.AsInt())
	case sortFloats:
		return cmp.Compare(x.AsFloat(), y.AsFloat())
	}
	return strings.Compare(x.o.(*Str).s, y.o.(*Str).s)
}

func isNaN(v Value) bool { return v.IsFloat() && math.IsNaN(v.AsFloat()) }

// columnRanks are the ranks of n keys of a simple kind, and whether equal ranks tell equal keys.
func columnRanks(kind, n int, key func(i int) Value) (a []ranked, exact bool) {
	a = make([]ranked, n)
	switch kind {
	case sortInts:
		for i := range a {
			a[i] = ranked{intRank(key(i).AsInt()), i}
		}
	case sortFloats:
		for i := range a {
			a[i] = ranked{floatRank(key(i).AsFloat()), i}
		}
	case sortTexts:
		prefix := key(0).o.(*Str).s
		for i := range a {
			s := key(i).o.(*Str).s
			n := 0
			for n < len(prefix) && n < len(s) && s[n] == prefix[n] {
				n++
			}
			if prefix = prefix[:n]; n == 0 {
				break
			}
		}
		for i := range a {
			a[i] = ranked{textRank(key(i).o.(*Str).s[len(prefix):]), i}
		}
		return a, false
	}
	return a, true
}

func intRank(i int64) uint64 { return uint64(i) ^ 1<<63 }

// floatRank orders floats that are not NaN; the two zeros are equal.
func floatRank(f float64) uint64 {
	b := math.Float64bits(f + 0) // -0.0 + 0 is 0
	if b>>63 != 0 {
		return ^b
	}
	return b | 1<<63
}

// textRank is made of the first eight bytes of a text.
func textRank(s string) (rank uint64) {
	for i := range min(len(s), 8) {
		rank |= uint64(s[i]) << (56 - 8*i)
	}
	return rank
}

// sortTuplesByRank sorts vs by tuples whose items are of a simple kind in each column. Other
// objects may follow where those tell the order already.
func sortTuplesByRank(vs, keys []Value) bool {
	items := func(i int) []Value { return keys[i].o.(*Tuple).Items }
	kinds, whole := columnKinds(len(keys), items)
	if len(kinds) == 0 || !isShuffled(len(keys), func(i, j int) bool {
		return compareSimple(kinds[0], items(i)[0], items(j)[0]) < 0
	}) {
		return false
	}
	a, told := tupleRanks(kinds, len(keys), items)
	var tie func(i, j int) int
	if told < len(kinds) {
		tie = func(i, j int) int {
			x, y := items(i), items(j)
			for c := told; c < len(kinds); c++ {
				if r := compareSimple(kinds[c], x[c], y[c]); r != 0 {
					return r
				}
			}
			return 0
		}
	}
	a = sortRanks(a, tie)
	if !whole {
		for i := 1; i < len(a); i++ {
			if a[i].rank == a[i-1].rank && (tie == nil || tie(a[i-1].from, a[i].from) == 0) {
				return false
			}
		}
	}
	putInOrder(vs, a)
	return true
}

// columnKinds are the kinds of the first columns of n tuples, as far as they are simple, and
// whether they are all columns.
func columnKinds(n int, items func(i int) []Value) (kinds []int, whole bool) {
	for _, v := range items(0) {
		kinds = append(kinds, simpleKind(v))
	}
	whole = true
	for i := 0; i < n && len(kinds) > 0; i++ {
		x := items(i)
		whole = whole && len(x) == len(kinds)
		kinds = kinds[:min(len(x), len(kinds))]
		for c, kind := range kinds {
			if kind == sortAny || simpleKind(x[c]) != kind {
				kinds, whole = kinds[:c], false
				break
			}
		}
	}
	return kinds, whole
}

// simpleKind is the kind of an int, a float or text.
func simpleKind(v Value) int {
	kind := keyKind(v)
	if kind == sortTuples || isNaN(v) {
		return sortAny
	}
	return kind
}

// tupleRanks are the ranks of n tuples by their first columns, and how many of these equal
// ranks tell to be equal. Columns of ints share a rank where their ranges allow it.
func tupleRanks(kinds []int, n int, items func(i int) []Value) (a []ranked, told int) {
	if kinds[0] != sortInts {
		a, exact := columnRanks(kinds[0], n, func(i int) Value { return items(i)[0] })
		return a, b2i(exact)
	}
	a = make([]ranked, n)
	for i := range a {
		a[i].from = i
	}
	room := 64
	for c, kind := range kinds {
		if kind != sortInts {
			break
		}
		low, high := int64(math.MaxInt64), int64(math.MinInt64)
		for i := range a {
			v := items(i)[c].AsInt()
			low, high = min(low, v), max(high, v)
		}
		width := bits.Len64(uint64(high) - uint64(low))
		if width > room {
			break
		}
		for i := range a {
			a[i].rank = a[i].rank<<width | (uint64(items(i)[c].AsInt()) - uint64(low))
		}
		room -= width
		told++
	}
	return a, told
}
