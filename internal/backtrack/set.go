package backtrack

import (
	"math/bits"
	"unicode/utf8"
)

// this file defines sets of characters

// Set is a set of characters: those in one of the ranges or classes, or with Not all others.
// Nothing may be added once a pattern with it is compiled.
type Set struct {
	Not     bool
	ranges  []runeRange
	classes []class

	ready bool
	ascii table // the characters below 128, or in bytes all of them
	wide  reach // of the set beyond them
	stop  int   // the only character below 128 that is not in a set with all others, or -1
	every bool  // there is no character that is not in the set
}

type runeRange struct{ lo, hi rune }

// class is a property of characters, or its absence.
type class struct {
	has func(rune) bool
	not bool
}

// table tells for each byte whether something can begin with it.
type table [256]bool

// reach says how much of the characters beyond the table a set holds.
type reach uint8

const (
	some reach = iota
	none
	all
)

// AddRange adds the characters lo to hi.
func (s *Set) AddRange(lo, hi rune) { s.ranges = append(s.ranges, runeRange{lo, hi}) }

// AddClass adds the characters that have, or with not lack, a property.
func (s *Set) AddClass(has func(rune) bool, not bool) {
	s.classes = append(s.classes, class{has, not})
}

// contains looks a character up without the table.
func (s *Set) contains(r rune) bool {
	for _, x := range s.ranges {
		if x.lo <= r && r <= x.hi {
			return !s.Not
		}
	}
	for _, c := range s.classes {
		if c.has(r) != c.not {
			return !s.Not
		}
	}
	return s.Not
}

// prepare fills the table.
func (s *Set) prepare(bytes bool) {
	if s.ready {
		return
	}
	s.ready = true
	limit := rune(utf8.RuneSelf)
	if bytes {
		limit = 256
	}
	missing := 0
	s.stop = -1
	for r := range limit {
		if s.ascii[r] = s.contains(r); !s.ascii[r] {
			missing++
			s.stop = int(r)
		}
	}
	s.wide = some
	if len(s.classes) == 0 || bytes {
		s.wide = none
		for _, x := range s.ranges {
			switch {
			case x.hi < limit:
			case x.lo <= limit && x.hi >= utf8.MaxRune && s.wide == none:
				s.wide = all
			case s.wide == none:
				s.wide = some
			}
		}
		if s.Not && s.wide != some {
			s.wide = all - (s.wide - none)
		}
	}
	s.every = missing == 0 && (s.wide == all || bytes)
	if missing != 1 || s.wide != all && !bytes {
		s.stop = -1
	}
}

// hasWide reports whether a character beyond the table is in the set.
func (s *Set) hasWide(r rune) bool { return s.wide == all || s.wide == some && s.contains(r) }

// heads is the table of the bytes that a member may begin with.
func (s *Set) heads(bytes bool) *table {
	if bytes || s.wide == none {
		return &s.ascii
	}
	t := s.ascii
	for c := utf8.RuneSelf; c < len(t); c++ {
		t[c] = true
	}
	return &t
}

// decode is the first character of s, which is UTF-8 where surrogates may stand as three bytes,
// and not ASCII.
func decode(s string) (rune, int) {
	n := bits.LeadingZeros8(^s[0])
	if n > len(s) || n < 2 {
		return rune(s[0]), 1
	}
	r := rune(s[0] & (0x7f >> n))
	for _, c := range []byte(s[1:n]) {
		r = r<<6 | rune(c&0x3f)
	}
	return r, n
}

// encode is the inverse of decode, for all characters.
func encode(r rune) string {
	if 0xd800 <= r && r < 0xe000 {
		return string([]byte{0xed, 0x80 | byte(r>>6)&0x3f, 0x80 | byte(r)&0x3f})
	}
	return string(r)
}
