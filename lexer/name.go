package lexer

// this file reads names, keywords and the prefixes of strings

import (
	"unicode"
	"unicode/utf8"
)

func isNameStart(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c == '_' || c >= utf8.RuneSelf
}

func isNameByte(c byte) bool { return isNameStart(c) || isDigit(c) }

func (l *Lexer) name() Token {
	start, ascii := l.pos, true
	var p prefix
	for l.pos < len(l.src) {
		c := l.src[l.pos]
		if !isNameByte(c) {
			break
		}
		if c >= utf8.RuneSelf {
			ascii = false
		}
		l.pos++
	}
	if n := l.pos - start; n <= 2 && l.pos < len(l.src) && (l.src[l.pos] == '"' || l.src[l.pos] == '\'') {
		if p.parse(l.src[start:l.pos]) {
			return l.str(start, p)
		}
	}
	if !ascii && !l.opts.Loose {
		if bad, ok := badRune(l.src[start:l.pos]); !ok {
			r, size := utf8.DecodeRuneInString(l.src[start+bad:])
			l.pos = start + bad + size
			if unicode.IsPrint(r) {
				return l.fail("invalid character '%c' (U+%04X)", r, r)
			}
			return l.fail("invalid non-printable character U+%04X", r)
		}
		return l.token(Name, start)
	}
	t := l.token(Name, start)
	if ascii {
		t.Type = keyword(t.Value)
	}
	return t
}

// badRune returns the offset of the first rune that may not stand in a name.
func badRune(s string) (int, bool) {
	for i, r := range s {
		if i == 0 && !isXIDStart(r) || i > 0 && !isXIDContinue(r) {
			return i, false
		}
	}
	return 0, true
}

// IsIdentifier reports whether s is a name, or a keyword.
func IsIdentifier(s string) bool {
	if s == "" {
		return false
	}
	_, ok := badRune(s)
	return ok
}

// notXID are the letters whose NFKC form is no identifier: they have the
// property ID_Start but not XID_Start.
var notXID = &unicode.RangeTable{R16: []unicode.Range16{
	{Lo: 0x037a, Hi: 0x037a, Stride: 1}, {Lo: 0x309b, Hi: 0x309c, Stride: 1}, {Lo: 0xfc5e, Hi: 0xfc63, Stride: 1},
	{Lo: 0xfdfa, Hi: 0xfdfb, Stride: 1}, {Lo: 0xfe70, Hi: 0xfe7e, Stride: 2},
}}

// notXIDStart are further such letters that may nevertheless continue a name.
var notXIDStart = &unicode.RangeTable{R16: []unicode.Range16{
	{Lo: 0x0e33, Hi: 0x0e33, Stride: 1}, {Lo: 0x0eb3, Hi: 0x0eb3, Stride: 1}, {Lo: 0xff9e, Hi: 0xff9f, Stride: 1},
}}

// Unicode 15.1 is CPython's version, and has a little more than Go's 15.0.
var (
	newStart = &unicode.RangeTable{R32: []unicode.Range32{{Lo: 0x2ebf0, Hi: 0x2ee5d, Stride: 1}}}

	newContinue = &unicode.RangeTable{R16: []unicode.Range16{
		{Lo: 0x200c, Hi: 0x200d, Stride: 1}, {Lo: 0x30fb, Hi: 0x30fb, Stride: 1}, {Lo: 0xff65, Hi: 0xff65, Stride: 1},
	}}
)

func isXIDStart(r rune) bool {
	if r < utf8.RuneSelf {
		return isNameStart(byte(r))
	}
	return isIDStart(r) && !unicode.In(r, notXID, notXIDStart)
}

func isIDStart(r rune) bool {
	return unicode.In(r, unicode.L, unicode.Nl, unicode.Other_ID_Start, newStart) &&
		!unicode.In(r, unicode.Pattern_Syntax, unicode.Pattern_White_Space)
}

func isXIDContinue(r rune) bool {
	if r < utf8.RuneSelf {
		return isNameByte(byte(r))
	}
	return (isIDStart(r) || unicode.In(r, unicode.Mn, unicode.Mc, unicode.Nd, unicode.Pc, unicode.Other_ID_Continue, newContinue) &&
		!unicode.In(r, unicode.Pattern_Syntax, unicode.Pattern_White_Space)) && !unicode.Is(notXID, r)
}
