// Package wildcard matches names against the patterns of a shell: * ? [seq] [!seq].
package wildcard

import "strings"

// this file parses patterns and matches them

type kind uint8

const (
	literal kind = iota
	any1         // ?
	star         // *
	set          // [...]
)

// span is a range of characters, both ends included; wide tells that it was written as one.
type span struct {
	lo, hi rune
	wide   bool
}

type item struct {
	kind   kind
	r      rune
	spans  []span
	negate bool
}

func (it *item) matches(r rune) bool {
	switch it.kind {
	case literal:
		return it.r == r
	case any1:
		return true
	}
	for _, s := range it.spans {
		if s.lo <= r && r <= s.hi {
			return !it.negate
		}
	}
	return it.negate
}

// Pattern is a parsed pattern.
type Pattern struct{ items []item }

// Parse parses a pattern; all text is one.
func Parse(p []rune) *Pattern {
	out := &Pattern{items: make([]item, 0, len(p))}
	for i := 0; i < len(p); {
		switch p[i] {
		case '*':
			for i < len(p) && p[i] == '*' {
				i++
			}
			out.items = append(out.items, item{kind: star})
			continue
		case '?':
			out.items = append(out.items, item{kind: any1})
		case '[':
			if it, n := parseSet(p[i:]); n > 0 {
				out.items = append(out.items, it)
				i += n
				continue
			}
			fallthrough
		default:
			out.items = append(out.items, item{kind: literal, r: p[i]})
		}
		i++
	}
	return out
}

// parseSet parses the set that p begins with; n is its length, 0 when it is not closed.
func parseSet(p []rune) (it item, n int) {
	start := 1
	if start < len(p) && p[start] == '!' {
		start++
	}
	end := start + 1 // a bracket at the start stands for itself
	for end < len(p) && p[end] != ']' {
		end++
	}
	if end >= len(p) {
		return it, 0
	}
	it = item{kind: set, negate: start == 2}
	for in := p[start:end]; len(in) > 0; {
		if len(in) < 3 || in[1] != '-' {
			it.spans = append(it.spans, span{lo: in[0], hi: in[0]})
			in = in[1:]
			continue
		}
		if in[0] <= in[2] {
			it.spans = append(it.spans, span{in[0], in[2], true})
		}
		in = in[3:]
	}
	return it, end + 1
}

// Match tells whether all of s matches. It goes back to the last star only, which is
// enough: a star takes whatever an earlier one could.
func (p *Pattern) Match(s []rune) bool {
	i, j := 0, 0
	starAt, mark := -1, 0
	for j < len(s) {
		if i < len(p.items) {
			if it := &p.items[i]; it.kind == star {
				starAt, mark = i, j
				i++
				continue
			} else if it.matches(s[j]) {
				i++
				j++
				continue
			}
		}
		if starAt < 0 {
			return false
		}
		mark++
		i, j = starAt+1, mark
	}
	for i < len(p.items) && p.items[i].kind == star {
		i++
	}
	return i == len(p.items)
}

// HasMagic tells whether s has a character that patterns give a meaning.
func HasMagic(s string) bool { return strings.ContainsAny(s, "*?[") }
