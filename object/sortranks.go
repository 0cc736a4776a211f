package object

import (
	"cmp"
	"slices"
)

// this file sorts by keys whose order is beyond doubt, ints and texts: nobody can tell in
// which order they are compared, so that need not be CPython's

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

// ranked is a number that mostly tells the order of a key, and the place of the key.
type ranked[R cmp.Ordered] struct {
	rank R
	from int
}

// sortRanks sorts vs by the ranks of their keys, which tie compares where they are equal.
func sortRanks[R cmp.Ordered](vs []Value, rank func(i int) R, tie func(i, j int) int) {
	a := make([]ranked[R], len(vs))
	for i := range a {
		a[i] = ranked[R]{rank(i), i}
	}
	slices.SortFunc(a, func(x, y ranked[R]) int {
		switch {
		case x.rank < y.rank:
			return -1
		case x.rank > y.rank:
			return 1
		}
		return tie(x.from, y.from)
	})
	out := make([]Value, len(vs))
	for i := range a {
		out[i] = vs[a[i].from]
	}
	copy(vs, out)
}

// textRank is made of the first eight bytes of a text.
func textRank(s string) (rank uint64) {
	for i := range min(len(s), 8) {
		rank |= uint64(s[i]) << (56 - 8*i)
	}
	return rank
}
