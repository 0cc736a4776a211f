package re

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"pyasync/internal/backtrack"
	"pyasync/internal/ucd"
	"pyasync/object"
)

// this file reads escapes and character classes

// category adds the class \d or the like to a set.
func (p *parser) category(s *backtrack.Set, c rune) {
	is, not := unicode.ToLower(c), unicode.IsUpper(c)
	if !p.ascii() {
		s.AddClass(map[rune]func(rune) bool{'d': object.IsDecimal, 's': object.IsSpace, 'w': isWord}[is], not)
		return
	}
	s.AddClass(map[rune]func(rune) bool{'d': isDigitASCII, 's': isSpaceASCII, 'w': isWordASCII}[is], not)
}

// boundary is a place between words, or not.
func (p *parser) boundary(at backtrack.Place) node {
	n := place(at)
	n.Set = &backtrack.Set{}
	p.category(n.Set, 'w')
	return n
}

func isWord(r rune) bool { return r == '_' || object.IsAlnum(r) }

func isDigitASCII(r rune) bool { return '0' <= r && r <= '9' }

func isSpaceASCII(r rune) bool { return r == ' ' || '\t' <= r && r <= '\r' }

func isWordASCII(r rune) bool { return r == '_' || isDigitASCII(r) || 'a' <= r|0x20 && r|0x20 <= 'z' }

// escape reads a backslash outside of classes.
func (p *parser) escape() (node, bool) {
	start := p.i
	p.i++
	if !p.more() {
		p.failAtEnd(start)
	}
	c := p.src[p.i]
	p.i++
	switch c {
	case 'A':
		return place(backtrack.TextStart), false
	case 'Z':
		return place(backtrack.TextEnd), false
	case 'b':
		return p.boundary(backtrack.Boundary), false
	case 'B':
		return p.boundary(backtrack.NoBoundary), false
	case 'd', 'D', 's', 'S', 'w', 'W':
		set := &backtrack.Set{}
		p.category(set, c)
		return oneOf(set), true
	case '0':
		p.i--
		return p.literal(p.octal(start)), true
	}
	if c >= '1' && c <= '9' {
		return p.numbered(start), true
	}
	r, ok := p.char(c, start)
	if !ok {
		p.fail(`bad escape \`+string(c), start)
	}
	return p.literal(r), true
}

// numbered reads \1 to \99, or an octal escape of three digits.
func (p *parser) numbered(start int) node {
	j := p.i
	digits := string(p.src[p.i-1])
	if j < len(p.src) && p.src[j] >= '0' && p.src[j] <= '9' {
		if isOctal(p.src[p.i-1]) && isOctal(p.src[j]) && j+1 < len(p.src) && isOctal(p.src[j+1]) {
			n, _ := strconv.ParseInt(digits+string(p.src[j:j+2]), 8, 32)
			if n > 0o377 {
				p.fail(`octal escape value \`+digits+string(p.src[j:j+2])+` outside of range 0-0o377`, start)
			}
			p.i += 2
			return p.literal(rune(n))
		}
		digits += string(p.src[j])
		p.i++
	}
	g, _ := strconv.Atoi(digits)
	if g > p.groups {
		p.fail(fmt.Sprintf("invalid group reference %d", g), start+1)
	}
	return p.backref(g, start)
}

func isOctal(c rune) bool { return c >= '0' && c <= '7' }

// octal reads \0 and up to two more digits.
func (p *parser) octal(start int) rune {
	n := rune(0)
	for k := 0; k < 3 && p.more() && isOctal(p.src[p.i]); k++ {
		n = n*8 + p.src[p.i] - '0'
		p.i++
	}
	return n
}

// char reads the rest of an escape that stands for one character.
func (p *parser) char(c rune, start int) (rune, bool) {
	switch c {
	case 'a':
		return '\a', true
	case 'f':
		return '\f', true
	case 'n':
		return '\n', true
	case 'r':
		return '\r', true
	case 't':
		return '\t', true
	case 'v':
		return '\v', true
	case '\\':
		return c, true
	case 'x':
		return p.hex(2, 2, start), true
	case 'u':
		if !p.bytes {
			return p.hex(4, 4, start), true
		}
	case 'U':
		if !p.bytes {
			r := p.hex(8, 8, start)
			if r > unicode.MaxRune || r < 0 {
				p.fail(`bad escape `+string(p.src[start:p.i]), start)
			}
			return r, true
		}
	case 'N':
		if !p.bytes {
			return p.named(start), true
		}
	}
	if c < 128 && (unicode.IsLetter(c) || unicode.IsDigit(c)) {
		return 0, false
	}
	return c, true
}

func (p *parser) hex(want, most, start int) rune {
	j := p.i
	for j < len(p.src) && j < p.i+most && strings.ContainsRune("0123456789abcdefABCDEF", p.src[j]) {
		j++
	}
	if j-p.i < want {
		p.fail("incomplete escape "+string(p.src[start:j]), start)
	}
	n, _ := strconv.ParseInt(string(p.src[p.i:j]), 16, 64)
	p.i = j
	if n > unicode.MaxRune {
		p.fail("bad escape "+string(p.src[start:j]), start)
	}
	return rune(n)
}

// named reads \N{NAME}.
func (p *parser) named(start int) rune {
	if !p.take("{") {
		p.fail("missing {", p.i)
	}
	at := p.i
	for p.more() && p.src[p.i] != '}' {
		p.i++
	}
	name := string(p.src[at:p.i])
	if name == "" {
		p.fail("missing character name", at)
	}
	if !p.more() {
		p.fail("missing }, unterminated name", at)
	}
	p.i++
	r, ok := ucd.Named(name)
	if !ok {
		msg := "undefined character name '" + name + "'"
		p.failOver(object.KeyErrorType, msg, msg, start)
	}
	return r
}

// class reads [...].
func (p *parser) class() *backtrack.Set {
	start := p.i
	p.i++
	set := &backtrack.Set{Not: p.take("^")}
	if p.at("[") {
		p.warn("nested set", p.i)
	}
	for first := true; ; first = false {
		if !p.more() {
			p.fail("unterminated character set", start)
		}
		if p.src[p.i] == ']' && !first {
			p.i++
			break
		}
		from := p.i
		lo, cat := p.classItem(start)
		if c := p.src[from]; !first && p.more() && p.src[p.i] == c && p.i == from+1 {
			if name, ok := setOperators[c]; ok {
				p.warn(name, from)
			}
		}
		if p.i+1 < len(p.src) && p.src[p.i] == '-' && p.src[p.i+1] != ']' {
			p.i++
			if p.src[p.i] == '-' {
				p.warn("set difference", p.i-1)
			}
			hi, cat2 := p.classItem(start)
			if cat != 0 || cat2 != 0 || hi < lo {
				p.fail("bad character range "+string(p.src[from:p.i]), from)
			}
			p.classRange(set, lo, hi)
			continue
		}
		if cat != 0 {
			p.category(set, cat)
		} else {
			p.classRange(set, lo, lo)
		}
	}
	return set
}

// setOperators are what may come to mean something inside of a class when doubled.
var setOperators = map[rune]string{'-': "set difference", '&': "set intersection", '~': "set symmetric difference", '|': "set union"}

func (p *parser) warn(what string, pos int) {
	p.warnings = append(p.warnings, "Possible "+what+" at position "+strconv.Itoa(pos))
}

// classRange adds the characters lo to hi, with those that they equal when case is ignored.
func (p *parser) classRange(set *backtrack.Set, lo, hi rune) {
	set.AddRange(lo, hi)
	if p.flags&flagIgnoreCase == 0 {
		return
	}
	if lo == hi {
		for _, r := range p.caseVariants(lo) {
			set.AddRange(r, r)
		}
		return
	}
	seen := map[rune]bool{}
	add := func(r rune) {
		for _, v := range p.caseVariants(r) {
			if (v < lo || v > hi) && !seen[v] {
				seen[v] = true
				set.AddRange(v, v)
			}
		}
	}
	for _, letters := range sameLetter { // some of which have no case in Unicode
		for _, r := range letters {
			if lo <= r && r <= hi {
				add(r)
			}
		}
	}
	for _, c := range unicode.CaseRanges {
		for r := max(lo, rune(c.Lo)); r <= min(hi, rune(c.Hi)); r++ {
			add(r)
		}
	}
}

// sameLetter are characters that Python takes for one, besides those that Unicode folds.
var sameLetter = [...]string{"iI\u0130\u0131", "\u0390\u1fd3", "\u03b0\u1fe3", "\ufb05\ufb06"}

// caseVariants are the other characters that c equals when case is ignored.
func (p *parser) caseVariants(c rune) []rune {
	if p.ascii() {
		if c < unicode.MaxASCII && unicode.IsLetter(c) {
			return []rune{c ^ 0x20}
		}
		return nil
	}
	var out []rune
	for _, equal := range sameLetter {
		if strings.ContainsRune(equal, c) {
			for _, r := range equal {
				if r != c {
					out = append(out, r)
				}
			}
			return out
		}
	}
	for r := unicode.SimpleFold(c); r != c; r = unicode.SimpleFold(r) {
		out = append(out, r)
	}
	return out
}

// classItem reads one character or category of a class.
func (p *parser) classItem(start int) (r, cat rune) {
	if !p.more() {
		p.fail("unterminated character set", start)
	}
	c := p.src[p.i]
	at := p.i
	p.i++
	if c != '\\' {
		return c, 0
	}
	if !p.more() {
		p.failAtEnd(at)
	}
	c = p.src[p.i]
	p.i++
	switch c {
	case 'd', 'D', 's', 'S', 'w', 'W':
		return 0, c
	case 'b':
		return '\b', 0
	}
	if isOctal(c) {
		p.i--
		n := p.octal(at)
		if n > 0o377 {
			p.fail("octal escape value "+string(p.src[at:p.i])+" outside of range 0-0o377", at)
		}
		return n, 0
	}
	r, ok := p.char(c, at)
	if !ok {
		p.fail(`bad escape \`+string(c), at)
	}
	return r, 0
}
