package object

import (
	"unicode"
	"unicode/utf8"
)

// this file changes the case of text, with the full mappings of Unicode

func upperASCII(c byte) byte {
	if 'a' <= c && c <= 'z' {
		return c - 0x20
	}
	return c
}

func lowerASCII(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		return c + 0x20
	}
	return c
}

// byteTable maps bytes.
type byteTable [256]byte

// The mappings of ASCII letters; other bytes stay.
var (
	upperTable = makeByteTable(upperASCII)
	lowerTable = makeByteTable(lowerASCII)
	swapTable  = makeByteTable(swapASCII)
)

func makeByteTable(f func(c byte) byte) (t byteTable) {
	for i := range t {
		t[i] = f(byte(i))
	}
	return t
}

func swapASCII(c byte) byte {
	if isAlphaByte(c) {
		return c ^ 0x20
	}
	return c
}

// mapText maps ASCII text; changed is false when the result is s itself.
func (t *byteTable) mapText(s string) (out string, changed bool) {
	for i := 0; i < len(s); i++ {
		if t[s[i]] != s[i] {
			var scratch [64]byte
			b := append(scratch[:0], s...)
			for ; i < len(b); i++ {
				b[i] = t[b[i]]
			}
			return string(b), true
		}
	}
	return s, false
}

func appendUpper(b []byte, r rune) []byte {
	if r < utf8.RuneSelf {
		return append(b, upperASCII(byte(r)))
	}
	if s, ok := special(specialUpper[:], r); ok {
		return append(b, s...)
	}
	return appendRune(b, unicode.ToUpper(r))
}

func appendTitle(b []byte, r rune) []byte {
	if r < utf8.RuneSelf {
		return append(b, upperASCII(byte(r)))
	}
	if s, ok := special(specialTitle[:], r); ok {
		return append(b, s...)
	}
	return appendRune(b, unicode.ToTitle(r))
}

// appendLower appends the lower case of the code point r at s[i:].
func appendLower(b []byte, s string, i int, r rune) []byte {
	switch {
	case r < utf8.RuneSelf:
		return append(b, lowerASCII(byte(r)))
	case r == 0x3a3 && isFinalSigma(s, i):
		return append(b, "ς"...)
	case r == 0x130:
		return append(b, "i\u0307"...)
	}
	return appendRune(b, unicode.ToLower(r))
}

// isFinalSigma reports whether the sigma at s[i:] ends a word: a cased letter is before it
// and none after it, not counting what is ignorable.
func isFinalSigma(s string, i int) bool {
	before := false
	for j := i; j > 0 && !before; {
		r, n := decodeLastRune(s[:j])
		if !isCaseIgnorable(r) {
			if !isCased(r) {
				return false
			}
			before = true
		}
		j -= n
	}
	if !before {
		return false
	}
	for j := i + len("Σ"); j < len(s); {
		r, n := decodeRune(s[j:])
		if !isCaseIgnorable(r) {
			return !isCased(r)
		}
		j += n
	}
	return true
}

func appendFold(b []byte, r rune) []byte {
	switch {
	case r < utf8.RuneSelf:
		return append(b, lowerASCII(byte(r)))
	case 0x13a0 <= r && r <= 0x13f5: // Cherokee folds to its older capitals
		return appendRune(b, r)
	case 0x13f8 <= r && r <= 0x13fd:
		return appendRune(b, r-8)
	case 0xab70 <= r && r <= 0xabbf:
		return appendRune(b, r-0xab70+0x13a0)
	}
	if s, ok := special(specialFold[:], r); ok {
		return append(b, s...)
	}
	return appendRune(b, unicode.ToLower(r))
}

// caseMap is a mapping of text: what it does to ASCII and to any code point.
func (s *Str) caseMap(ascii *byteTable, each func(b []byte, s string, i int, r rune) []byte) Value {
	if s.isASCII() {
		out, changed := ascii.mapText(s.s)
		if !changed {
			return s.exact()
		}
		return asciiStr(out)
	}
	var scratch [64]byte
	b := scratch[:0]
	for i := 0; i < len(s.s); {
		r, n := decodeRune(s.s[i:])
		b = each(b, s.s, i, r)
		i += n
	}
	return FromString(string(b))
}

func (s *Str) lower() Value { return s.caseMap(&lowerTable, appendLower) }

func (s *Str) upper() Value {
	return s.caseMap(&upperTable, func(b []byte, _ string, _ int, r rune) []byte { return appendUpper(b, r) })
}

func (s *Str) casefold() Value {
	return s.caseMap(&lowerTable, func(b []byte, _ string, _ int, r rune) []byte { return appendFold(b, r) })
}

func (s *Str) swapcase() Value {
	return s.caseMap(&swapTable, func(b []byte, s string, i int, r rune) []byte {
		switch {
		case isUpper(r):
			return appendLower(b, s, i, r)
		case isLower(r):
			return appendUpper(b, r)
		}
		return appendRune(b, r)
	})
}

func (s *Str) capitalize() Value {
	var scratch [64]byte
	b := scratch[:0]
	for i := 0; i < len(s.s); {
		r, n := decodeRune(s.s[i:])
		if i == 0 {
			b = appendTitle(b, r)
		} else {
			b = appendLower(b, s.s, i, r)
		}
		i += n
	}
	return FromString(string(b))
}

func (s *Str) title() Value {
	b := make([]byte, 0, len(s.s)+8)
	inWord := false
	for i := 0; i < len(s.s); {
		if c := s.s[i]; c < utf8.RuneSelf {
			if inWord {
				c = lowerTable[c]
			} else {
				c = upperTable[c]
			}
			b = append(b, c)
			inWord = isAlphaByte(c)
			i++
			continue
		}
		r, n := decodeRune(s.s[i:])
		if inWord {
			b = appendLower(b, s.s, i, r)
		} else {
			b = appendTitle(b, r)
		}
		inWord = isCased(r)
		i += n
	}
	return FromString(string(b))
}

// isLowerText and isUpperText are str.islower and str.isupper: there is a cased letter
// and none has the other case.
func isLowerText(s string) bool {
	cased := false
	for i := 0; i < len(s); {
		r, n := decodeRune(s[i:])
		if isUpper(r) || isTitle(r) {
			return false
		}
		cased = cased || isLower(r)
		i += n
	}
	return cased
}

func isUpperText(s string) bool {
	cased := false
	for i := 0; i < len(s); {
		r, n := decodeRune(s[i:])
		if isLower(r) || isTitle(r) {
			return false
		}
		cased = cased || isUpper(r)
		i += n
	}
	return cased
}

// isTitleText is str.istitle: capitals begin words, small letters continue them.
func isTitleText(s string) bool {
	cased, inWord := false, false
	for i := 0; i < len(s); {
		r, n := decodeRune(s[i:])
		switch {
		case isUpper(r) || isTitle(r):
			if inWord {
				return false
			}
			cased, inWord = true, true
		case isLower(r):
			if !inWord {
				return false
			}
			cased = true
		default:
			inWord = false
		}
		i += n
	}
	return cased
}
