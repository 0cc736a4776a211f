package re

import (
	"fmt"
	"pyasync/object"
	"strconv"
	"strings"
	"unicode"

	"pyasync/internal/ucd"
)

// this file reads escapes and character classes

// category is the inside of a class for \d and its like, in regexp2's language.
func (p *parser) category(c rune) string {
	if p.ascii() {
		switch c {
		case 'd':
			return `0-9`
		case 'D':
			return "\\x00-\\x2f\\x3a-\U0010ffff"
		case 's':
			return `\x20\x09-\x0d`
		case 'S':
			return "\\x00-\\x08\\x0e-\\x1f\\x21-\U0010ffff"
		case 'w':
			return `a-zA-Z0-9_`
		}
		return "\\x00-\\x2f\\x3a-\\x40\\x5b-\\x5e\\x60\\x7b-\U0010ffff"
	}
	switch c {
	case 'd', 'D', 'S':
		return `\` + string(c)
	case 's':
		return `\s\x1c-\x1f`
	case 'w':
		return `\p{L}\p{N}_`
	}
	return `\W`
}

// boundary is \b or \B.
func (p *parser) boundary(c rune) string {
	if !p.ascii() {
		return `\` + string(c)
	}
	const w = `[a-zA-Z0-9_]`
	if c == 'b' {
		return `(?:(?<=` + w + `)(?!` + w + `)|(?<!` + w + `)(?=` + w + `))`
	}
	return `(?:(?<=` + w + `)(?=` + w + `)|(?<!` + w + `)(?!` + w + `))`
}

// escape reads a backslash outside of classes.
func (p *parser) escape() (int, bool) {
	start := p.i
	p.i++
	if !p.more() {
		p.failAtEnd(start)
	}
	c := p.src[p.i]
	p.i++
	switch c {
	case 'A':
		p.out.WriteString(`\A`)
		return 0, false
	case 'Z':
		p.out.WriteString(`\z`)
		return 0, false
	case 'b':
		p.out.WriteString(p.boundary(c))
		return 0, false
	case 'B':
		p.out.WriteString(`(?:(?!\A\z)` + p.boundary(c) + `)`) // the empty string has no boundaries, nor their opposite
		return 0, false
	case 'd', 'D', 's', 'S', 'w', 'W':
		p.out.WriteString("[" + p.categoryOr(c) + "]")
		return 1, true
	case '0':
		p.i--
		p.literal(p.octal(start))
		return 1, true
	}
	if c >= '1' && c <= '9' {
		return p.numbered(start), true
	}
	r, ok := p.char(c, start)
	if !ok {
		p.fail(`bad escape \`+string(c), start)
	}
	p.literal(r)
	return 1, true
}

// categoryOr is category with negated classes that need it written out.
func (p *parser) categoryOr(c rune) string {
	if c == 'W' && !p.ascii() {
		return `^\p{L}\p{N}_`
	}
	if c == 'S' && !p.ascii() {
		return `^\s\x1c-\x1f`
	}
	return p.category(c)
}

// numbered reads \1 to \99, or an octal escape of three digits.
func (p *parser) numbered(start int) int {
	j := p.i
	digits := string(p.src[p.i-1])
	if j < len(p.src) && p.src[j] >= '0' && p.src[j] <= '9' {
		if isOctal(p.src[p.i-1]) && isOctal(p.src[j]) && j+1 < len(p.src) && isOctal(p.src[j+1]) {
			n, _ := strconv.ParseInt(digits+string(p.src[j:j+2]), 8, 32)
			if n > 0o377 {
				p.fail(`octal escape value \`+digits+string(p.src[j:j+2])+` outside of range 0-0o377`, start)
			}
			p.i += 2
			p.literal(rune(n))
			return 1
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
func (p *parser) class() {
	start := p.i
	p.i++
	open := "["
	if p.take("^") {
		open = "[^"
	}
	var b strings.Builder
	b.WriteString(open)
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
			if cat != "" || cat2 != "" || hi < lo {
				p.fail("bad character range "+string(p.src[from:p.i]), from)
			}
			p.classRange(&b, lo, hi)
			continue
		}
		if cat != "" {
			b.WriteString(cat)
		} else {
			p.classRange(&b, lo, lo)
		}
	}
	b.WriteByte(']')
	p.out.WriteString(b.String())
}

// setOperators are what may come to mean something inside of a class when doubled.
var setOperators = map[rune]string{'-': "set difference", '&': "set intersection", '~': "set symmetric difference", '|': "set union"}

func (p *parser) warn(what string, pos int) {
	p.warnings = append(p.warnings, "Possible "+what+" at position "+strconv.Itoa(pos))
}

// classRange writes the characters lo to hi, with those that they equal when case is ignored.
func (p *parser) classRange(b *strings.Builder, lo, hi rune) {
	b.WriteString(quote(lo))
	if hi > lo {
		b.WriteString("-" + quote(hi))
	}
	if p.flags&flagIgnoreCase == 0 {
		return
	}
	if lo == hi {
		for _, r := range p.caseVariants(lo) {
			b.WriteString(quote(r))
		}
		return
	}
	seen := map[rune]bool{}
	add := func(r rune) {
		for _, v := range p.caseVariants(r) {
			if (v < lo || v > hi) && !seen[v] {
				seen[v] = true
				b.WriteString(quote(v))
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
func (p *parser) classItem(start int) (r rune, cat string) {
	if !p.more() {
		p.fail("unterminated character set", start)
	}
	c := p.src[p.i]
	at := p.i
	p.i++
	if c != '\\' {
		return c, ""
	}
	if !p.more() {
		p.failAtEnd(at)
	}
	c = p.src[p.i]
	p.i++
	switch c {
	case 'd', 'D', 's', 'S', 'w', 'W':
		return 0, p.category(c)
	case 'b':
		return '\b', ""
	}
	if isOctal(c) {
		p.i--
		n := p.octal(at)
		if n > 0o377 {
			p.fail("octal escape value "+string(p.src[at:p.i])+" outside of range 0-0o377", at)
		}
		return n, ""
	}
	r, ok := p.char(c, at)
	if !ok {
		p.fail(`bad escape \`+string(c), at)
	}
	return r, ""
}
