package wildcard

import "strings"

// this file writes patterns as regular expressions of module re

// text collects characters: lone surrogates, which no Go string can hold, are among them.
type text []rune

func (t *text) add(s string) { *t = append(*t, []rune(s)...) }
func (t *text) char(r rune)  { *t = append(*t, r) }
func (t *text) escaped(r rune, special string) {
	if strings.ContainsRune(special, r) {
		t.char('\\')
	}
	t.char(r)
}

const special = "()[]{}?*+-|^$\\.&~# \t\n\r\v\f"

// QuoteRegex escapes the characters of s that mean something in a regular expression.
func QuoteRegex(s []rune) []rune {
	var t text
	for _, r := range s {
		t.escaped(r, special)
	}
	return t
}

// writeSet writes a set of characters.
func (it *item) writeSet(t *text) {
	switch {
	case len(it.spans) == 0 && it.negate:
		t.char('.')
		return
	case len(it.spans) == 0:
		t.add("(?!)")
		return
	}
	t.char('[')
	if it.negate {
		t.char('^')
	} else if r := it.spans[0].lo; r == '^' || r == '[' {
		t.char('\\')
	}
	for _, s := range it.spans {
		t.escaped(s.lo, `\-&~|`)
		if s.wide {
			t.char('-')
			t.escaped(s.hi, `\-&~|`)
		}
	}
	t.char(']')
}

// write writes an item other than a star.
func (it *item) write(t *text, question string) {
	switch it.kind {
	case literal:
		t.escaped(it.r, special)
	case any1:
		t.add(question)
	case set:
		it.writeSet(t)
	}
}

// Regex is the regular expression for a whole name. What stands between two stars is an
// atomic group: its first match is as good as any other.
func (p *Pattern) Regex() []rune {
	var t text
	t.add("(?s:")
	last := -1
	for i := range p.items {
		if p.items[i].kind == star {
			last = i
		}
	}
	open := false
	for i := range p.items {
		it := &p.items[i]
		if it.kind != star {
			it.write(&t, ".")
			continue
		}
		if open {
			t.char(')')
		}
		if open = i != last; open {
			t.add("(?>.*?")
		} else {
			t.add(".*")
		}
	}
	t.add(`)\Z`)
	return t
}

// Fragment is the regular expression for a part of a path, where star and question are what
// their characters stand for.
func (p *Pattern) Fragment(star_, question string) []rune {
	var t text
	for i := range p.items {
		if it := &p.items[i]; it.kind == star {
			t.add(star_)
		} else {
			it.write(&t, question)
		}
	}
	return t
}
