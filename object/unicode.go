package object

import (
	"sort"
	"unicode"
	"unicode/utf8"
)

// this file classifies and maps code points as Unicode 15.1 and CPython do, and encodes
// them as WTF-8: UTF-8 in which a surrogate may stand as three bytes

type runeRange struct{ lo, hi rune }

type runeMapping struct {
	r rune
	s string
}

func inRanges(table []runeRange, r rune) bool {
	i := sort.Search(len(table), func(i int) bool { return table[i].hi >= r })
	return i < len(table) && table[i].lo <= r
}

// special is the entry of a sorted table for r.
func special(table []runeMapping, r rune) (string, bool) {
	i := sort.Search(len(table), func(i int) bool { return table[i].r >= r })
	if i < len(table) && table[i].r == r {
		return table[i].s, true
	}
	return "", false
}

// isNewHan reports whether r is of the ideographs that Unicode 15.1 added.
func isNewHan(r rune) bool { return 0x2ebf0 <= r && r <= 0x2ee5d }

func isAlpha(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r|0x20 && r|0x20 <= 'z'
	}
	return unicode.IsLetter(r) || isNewHan(r)
}

func isDecimal(r rune) bool {
	if r < utf8.RuneSelf {
		return '0' <= r && r <= '9'
	}
	return unicode.Is(unicode.Nd, r)
}

func isDigit(r rune) bool { return isDecimal(r) || r > 0x7f && inRanges(digitRanges[:], r) }

func isNumeric(r rune) bool { return isDigit(r) || r > 0x7f && inRanges(numericRanges[:], r) }

// IsDecimal reports whether str.isdecimal() holds for r.
func IsDecimal(r rune) bool { return isDecimal(r) }

// IsAlnum reports whether str.isalnum() holds for r.
func IsAlnum(r rune) bool { return isAlnum(r) }

func isAlnum(r rune) bool { return isAlpha(r) || isNumeric(r) }

func isLower(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z'
	}
	return unicode.IsLower(r) || unicode.Is(unicode.Other_Lowercase, r)
}

func isUpper(r rune) bool {
	if r < utf8.RuneSelf {
		return 'A' <= r && r <= 'Z'
	}
	return unicode.IsUpper(r) || unicode.Is(unicode.Other_Uppercase, r)
}

func isTitle(r rune) bool { return r > 0x7f && unicode.IsTitle(r) }

// isCased reports whether r takes part in the search for the end of a word.
func isCased(r rune) bool { return isLower(r) || isUpper(r) || isTitle(r) }

// isCaseIgnorable reports whether r is looked through when a final sigma is sought.
func isCaseIgnorable(r rune) bool {
	switch r {
	case '\'', '.', ':', '^', '`', 0xa8, 0xad, 0xaf, 0xb4, 0xb7, 0xb8, 0x2018, 0x2019, 0x2024, 0x2027, 0xfe13, 0xfe52, 0xfe55, 0xff07, 0xff0e, 0xff1a, 0x387, 0x55f, 0x5f4:
		return true
	}
	return r > 0x7f && unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf, unicode.Lm, unicode.Sk)
}

// IsSpace reports whether str.isspace() holds for r.
func IsSpace(r rune) bool { return isSpace(r) }

// isSpace is str.isspace for one code point.
func isSpace(r rune) bool {
	switch {
	case r <= 0x20:
		return r == ' ' || '\t' <= r && r <= '\r' || 0x1c <= r
	case r < 0x80:
		return false
	case r == 0x85, r == 0xa0, r == 0x1680, 0x2000 <= r && r <= 0x200a, r == 0x2028, r == 0x2029, r == 0x202f, r == 0x205f, r == 0x3000:
		return true
	}
	return false
}

// isLineBreak reports whether str.splitlines ends a line at r.
func isLineBreak(r rune) bool {
	switch r {
	case '\n', '\v', '\f', '\r', 0x1c, 0x1d, 0x1e, 0x85, 0x2028, 0x2029:
		return true
	}
	return false
}

// isPrintable reports whether repr shows r as it is.
func isPrintable(r rune) bool {
	if r < utf8.RuneSelf {
		return 0x20 <= r && r < 0x7f
	}
	return unicode.IsPrint(r) || isNewHan(r) || 0x2ffc <= r && r <= 0x2fff || r == 0x31ef
}

// isNoIdentifier lists letters that normalisation turns into something that may not
// begin (resp. continue) an identifier.
func isNoIdentifier(r rune, start bool) bool {
	switch r {
	case 0x37a, 0x2e2f, 0x309b, 0x309c, 0xfdfa, 0xfdfb, 0xfe70, 0xfe72, 0xfe74, 0xfe76, 0xfe78, 0xfe7a, 0xfe7c, 0xfe7e:
		return true
	case 0xe33, 0xeb3, 0xff9e, 0xff9f:
		return start
	}
	return 0xfc5e <= r && r <= 0xfc63
}

func isIdentifierStart(r rune) bool {
	if r < utf8.RuneSelf {
		return isAlpha(r) || r == '_'
	}
	return (isAlpha(r) || unicode.In(r, unicode.Nl, unicode.Other_ID_Start)) && !isNoIdentifier(r, true)
}

func isIdentifierPart(r rune) bool {
	if r < utf8.RuneSelf {
		return isAlpha(r) || isDecimal(r) || r == '_'
	}
	if isNoIdentifier(r, false) {
		return false
	}
	switch r {
	case 0x200c, 0x200d, 0x30fb, 0xff65:
		return true
	}
	return isAlpha(r) || unicode.In(r, unicode.Nl, unicode.Other_ID_Start, unicode.Mn, unicode.Mc, unicode.Nd, unicode.Pc, unicode.Other_ID_Continue)
}

// IsIdentifier is str.isidentifier: keywords are identifiers too.
func IsIdentifier(s string) bool {
	for i := 0; i < len(s); {
		r, n := decodeRune(s[i:])
		if i == 0 && !isIdentifierStart(r) || !isIdentifierPart(r) {
			return false
		}
		i += n
	}
	return s != ""
}

// IsPrintable is str.isprintable.
func IsPrintable(s string) bool { return allRunes(s, isPrintable) }

func allRunes(s string, f func(r rune) bool) bool {
	for i := 0; i < len(s); {
		r, n := decodeRune(s[i:])
		if !f(r) {
			return false
		}
		i += n
	}
	return true
}

// decodeRune is the first code point of s, which must be valid WTF-8 and not empty.
func decodeRune(s string) (rune, int) {
	if s[0] < utf8.RuneSelf {
		return rune(s[0]), 1
	}
	r, n := utf8.DecodeRuneInString(s)
	if n == 1 && len(s) >= 3 {
		return rune(s[0]&0xf)<<12 | rune(s[1]&0x3f)<<6 | rune(s[2]&0x3f), 3
	}
	return r, n
}

// decodeLastRune is decodeRune for the last code point.
func decodeLastRune(s string) (rune, int) {
	i := len(s) - 1
	for i > 0 && s[i]&0xc0 == 0x80 {
		i--
	}
	r, _ := decodeRune(s[i:])
	return r, len(s) - i
}

// appendRune appends the WTF-8 of r.
func appendRune(b []byte, r rune) []byte {
	if isSurrogate(r) {
		return append(b, 0xed, 0x80|byte(r>>6)&0x3f, 0x80|byte(r)&0x3f)
	}
	return utf8.AppendRune(b, r)
}

func runeString(r rune) string { return string(appendRune(nil, r)) }

func isSurrogate(r rune) bool { return 0xd800 <= r && r < 0xe000 }

// hasSurrogate reports whether s has a code point that UTF-8 cannot encode.
func hasSurrogate(s string) bool {
	for i := 0; i+2 < len(s); i++ {
		if s[i] == 0xed && s[i+1] >= 0xa0 {
			return true
		}
	}
	return false
}

// load8 is eight bytes of s as a little-endian number.
func load8(s string, i int) uint64 {
	_ = s[i+7]
	return uint64(s[i]) | uint64(s[i+1])<<8 | uint64(s[i+2])<<16 | uint64(s[i+3])<<24 |
		uint64(s[i+4])<<32 | uint64(s[i+5])<<40 | uint64(s[i+6])<<48 | uint64(s[i+7])<<56
}

const highBits = 0x8080808080808080

// isASCII reports whether all bytes of s are below 0x80.
func isASCII(s string) bool {
	i := 0
	for ; i+8 <= len(s); i += 8 {
		if load8(s, i)&highBits != 0 {
			return false
		}
	}
	for ; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// countRunes is the number of code points of s: of bytes that continue none.
func countRunes(s string) int {
	n := len(s)
	i := 0
	for ; i+8 <= len(s); i += 8 {
		if w := load8(s, i); w&highBits != 0 {
			// a continuation byte has bit 7 set and bit 6 clear
			w = w & highBits &^ (w << 1)
			for ; w != 0; w &= w - 1 {
				n--
			}
		}
	}
	for ; i < len(s); i++ {
		if s[i]&0xc0 == 0x80 {
			n--
		}
	}
	return n
}

// CountRunes is the number of code points in s.
func CountRunes(s string) int { return countRunes(s) }

// DecodeRune is the first code point of s, which may be a lone surrogate, and its length in bytes.
func DecodeRune(s string) (rune, int) { return decodeRune(s) }
