package parser

// this file finds characters by their Unicode names

import (
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/unicode/runenames"
)

// runeNamed finds a character by its name or an alias, in any case.
func runeNamed(name string) (rune, bool) {
	name = strings.ToUpper(name)
	if r, ok := algorithmicName(name); ok {
		return r, true
	}
	r, ok := runesByName()[name]
	return r, ok
}

// runesByName inverts the table of names.
var runesByName = sync.OnceValue(func() map[string]rune {
	m := make(map[string]rune, 40000)
	for r := rune(0); r <= utf8.MaxRune; r++ {
		if name := runenames.Name(r); name != "" && name[0] != '<' {
			m[name] = r
		}
	}
	for _, a := range aliases {
		for name := range strings.SplitSeq(a.names, ", ") {
			m[name] = a.r
		}
	}
	return m
})

// aliases are further names: those of control characters, which have no other,
// the usual abbreviations, and corrections of misspelt names.
var aliases = [...]struct {
	r     rune
	names string
}{
	{0x0000, "NULL, NUL"},
	{0x0001, "START OF HEADING, SOH"},
	{0x0002, "START OF TEXT, STX"},
	{0x0003, "END OF TEXT, ETX"},
	{0x0004, "END OF TRANSMISSION, EOT"},
	{0x0005, "ENQUIRY, ENQ"},
	{0x0006, "ACKNOWLEDGE, ACK"},
	{0x0007, "ALERT, BEL"},
	{0x0008, "BACKSPACE, BS"},
	{0x0009, "CHARACTER TABULATION, HORIZONTAL TABULATION, HT, TAB"},
	{0x000a, "LINE FEED, NEW LINE, END OF LINE, LF, NL, EOL"},
	{0x000b, "LINE TABULATION, VERTICAL TABULATION, VT"},
	{0x000c, "FORM FEED, FF"},
	{0x000d, "CARRIAGE RETURN, CR"},
	{0x000e, "SHIFT OUT, LOCKING-SHIFT ONE, SO"},
	{0x000f, "SHIFT IN, LOCKING-SHIFT ZERO, SI"},
	{0x0010, "DATA LINK ESCAPE, DLE"},
	{0x0011, "DEVICE CONTROL ONE, DC1"},
	{0x0012, "DEVICE CONTROL TWO, DC2"},
	{0x0013, "DEVICE CONTROL THREE, DC3"},
	{0x0014, "DEVICE CONTROL FOUR, DC4"},
	{0x0015, "NEGATIVE ACKNOWLEDGE, NAK"},
	{0x0016, "SYNCHRONOUS IDLE, SYN"},
	{0x0017, "END OF TRANSMISSION BLOCK, ETB"},
	{0x0018, "CANCEL, CAN"},
	{0x0019, "END OF MEDIUM, EOM, EM"},
	{0x001a, "SUBSTITUTE, SUB"},
	{0x001b, "ESCAPE, ESC"},
	{0x001c, "INFORMATION SEPARATOR FOUR, FILE SEPARATOR, FS"},
	{0x001d, "INFORMATION SEPARATOR THREE, GROUP SEPARATOR, GS"},
	{0x001e, "INFORMATION SEPARATOR TWO, RECORD SEPARATOR, RS"},
	{0x001f, "INFORMATION SEPARATOR ONE, UNIT SEPARATOR, US"},
	{0x0020, "SP"},
	{0x007f, "DELETE, DEL"},
	{0x0080, "PADDING CHARACTER, PAD"},
	{0x0081, "HIGH OCTET PRESET, HOP"},
	{0x0082, "BREAK PERMITTED HERE, BPH"},
	{0x0083, "NO BREAK HERE, NBH"},
	{0x0084, "INDEX, IND"},
	{0x0085, "NEXT LINE, NEL"},
	{0x0086, "START OF SELECTED AREA, SSA"},
	{0x0087, "END OF SELECTED AREA, ESA"},
	{0x0088, "CHARACTER TABULATION SET, HORIZONTAL TABULATION SET, HTS"},
	{0x0089, "CHARACTER TABULATION WITH JUSTIFICATION, HORIZONTAL TABULATION WITH JUSTIFICATION, HTJ"},
	{0x008a, "LINE TABULATION SET, VERTICAL TABULATION SET, VTS"},
	{0x008b, "PARTIAL LINE FORWARD, PARTIAL LINE DOWN, PLD"},
	{0x008c, "PARTIAL LINE BACKWARD, PARTIAL LINE UP, PLU"},
	{0x008d, "REVERSE LINE FEED, REVERSE INDEX, RI"},
	{0x008e, "SINGLE SHIFT TWO, SINGLE-SHIFT-2, SS2"},
	{0x008f, "SINGLE SHIFT THREE, SINGLE-SHIFT-3, SS3"},
	{0x0090, "DEVICE CONTROL STRING, DCS"},
	{0x0091, "PRIVATE USE ONE, PRIVATE USE-1, PU1"},
	{0x0092, "PRIVATE USE TWO, PRIVATE USE-2, PU2"},
	{0x0093, "SET TRANSMIT STATE, STS"},
	{0x0094, "CANCEL CHARACTER, CCH"},
	{0x0095, "MESSAGE WAITING, MW"},
	{0x0096, "START OF GUARDED AREA, START OF PROTECTED AREA, SPA"},
	{0x0097, "END OF GUARDED AREA, END OF PROTECTED AREA, EPA"},
	{0x0098, "START OF STRING, SOS"},
	{0x0099, "SINGLE GRAPHIC CHARACTER INTRODUCER, SGC"},
	{0x009a, "SINGLE CHARACTER INTRODUCER, SCI"},
	{0x009b, "CONTROL SEQUENCE INTRODUCER, CSI"},
	{0x009c, "STRING TERMINATOR, ST"},
	{0x009d, "OPERATING SYSTEM COMMAND, OSC"},
	{0x009e, "PRIVACY MESSAGE, PM"},
	{0x009f, "APPLICATION PROGRAM COMMAND, APC"},
	{0x00a0, "NBSP"},
	{0x00ad, "SHY"},
	{0x01a2, "LATIN CAPITAL LETTER GHA"},
	{0x01a3, "LATIN SMALL LETTER GHA"},
	{0x034f, "CGJ"},
	{0x061c, "ALM"},
	{0x180e, "MVS"},
	{0x200b, "ZWSP"},
	{0x200c, "ZWNJ"},
	{0x200d, "ZWJ"},
	{0x200e, "LRM"},
	{0x200f, "RLM"},
	{0x202a, "LRE"},
	{0x202b, "RLE"},
	{0x202c, "PDF"},
	{0x202d, "LRO"},
	{0x202e, "RLO"},
	{0x202f, "NNBSP"},
	{0x205f, "MMSP"},
	{0x2060, "WJ"},
	{0x2066, "LRI"},
	{0x2067, "RLI"},
	{0x2068, "FSI"},
	{0x2069, "PDI"},
	{0x2118, "WEIERSTRASS ELLIPTIC FUNCTION"},
	{0x2448, "MICR ON US SYMBOL"},
	{0x2449, "MICR DASH SYMBOL"},
	{0xfeff, "BYTE ORDER MARK, BOM, ZWNBSP"},
}

// The letters of Hangul syllables, which have names by rule.
var (
	hangulInitials = [...]string{"G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ", "C", "K", "T", "P", "H"}
	hangulVowels   = [...]string{"A", "AE", "YA", "YAE", "EO", "E", "YEO", "YE", "O", "WA", "WAE", "OE", "YO", "U", "WEO", "WE", "WI",
		"YU", "EU", "YI", "I"}
	hangulFinals = [...]string{"", "G", "GG", "GS", "N", "NJ", "NH", "D", "L", "LG", "LM", "LB", "LS", "LT", "LP", "LH", "M", "B", "BS",
		"S", "SS", "NG", "J", "C", "K", "T", "P", "H"}
)

// cjkRanges are the ideographs that are named by their code point.
var cjkRanges = [...][2]rune{{0x3400, 0x4dbf}, {0x4e00, 0x9fff}, {0x20000, 0x2a6df}, {0x2a700, 0x2b739}, {0x2b740, 0x2b81d},
	{0x2b820, 0x2cea1}, {0x2ceb0, 0x2ebe0}, {0x2ebf0, 0x2ee5d}, {0x30000, 0x3134a}, {0x31350, 0x323af}}

func algorithmicName(name string) (rune, bool) {
	if hex, ok := strings.CutPrefix(name, "CJK UNIFIED IDEOGRAPH-"); ok {
		n, err := strconv.ParseUint(hex, 16, 32)
		if err != nil || len(hex) < 4 {
			return 0, false
		}
		for _, r := range cjkRanges {
			if r[0] <= rune(n) && rune(n) <= r[1] {
				return rune(n), true
			}
		}
		return 0, false
	}
	if n, ok := strings.CutPrefix(name, "VS"); ok {
		return variationSelector(n)
	}
	rest, ok := strings.CutPrefix(name, "HANGUL SYLLABLE ")
	if !ok {
		return 0, false
	}
	initial, rest := longestPrefix(rest, hangulInitials[:])
	vowel, rest := longestPrefix(rest, hangulVowels[:])
	final, rest := longestPrefix(rest, hangulFinals[:])
	if initial < 0 || vowel < 0 || final < 0 || rest != "" {
		return 0, false
	}
	return rune(0xac00 + (initial*len(hangulVowels)+vowel)*len(hangulFinals) + final), true
}

// variationSelector is the character with the abbreviation VS1 to VS256.
func variationSelector(number string) (rune, bool) {
	n, err := strconv.Atoi(number)
	switch {
	case err != nil || n < 1 || n > 256 || number[0] == '0' || number[0] == '+':
		return 0, false
	case n <= 16:
		return 0xfe00 + rune(n-1), true
	}
	return 0xe0100 + rune(n-17), true
}

// longestPrefix finds the longest of options that s begins with.
func longestPrefix(s string, options []string) (index int, rest string) {
	index = -1
	for i, o := range options {
		if strings.HasPrefix(s, o) && (index < 0 || len(o) > len(options[index])) {
			index = i
		}
	}
	if index >= 0 {
		s = s[len(options[index]):]
	}
	return index, s
}
