// Package ucd names the characters of Unicode 15.1: those that have a name of their own,
// and ideographs and Hangul syllables, whose names follow rules.
package ucd

import (
	"fmt"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/unicode/runenames"
)

// this file maps between characters and names

// Name is the name of r, or "".
func Name(r rune) string {
	if 0xac00 <= r && r <= 0xd7a3 {
		i := int(r - 0xac00)
		f, v := len(hangulFinals), len(hangulVowels)
		return "HANGUL SYLLABLE " + hangulInitials[i/(v*f)] + hangulVowels[i/f%v] + hangulFinals[i%f]
	}
	for _, c := range cjkRanges {
		if c[0] <= r && r <= c[1] {
			return fmt.Sprintf("CJK UNIFIED IDEOGRAPH-%X", r)
		}
	}
	if name := runenames.Name(r); name != "" && name[0] != '<' {
		return name
	}
	return ""
}

// runesByName inverts the table of character names.
var runesByName = sync.OnceValue(func() map[string]rune {
	m := make(map[string]rune, 40000)
	for r := rune(0); r <= utf8.MaxRune; r++ {
		if name := runenames.Name(r); name != "" && name[0] != '<' {
			m[name] = r
		}
	}
	return m
})

// Named finds a character by its Unicode name, in any case.
func Named(name string) (rune, bool) {
	name = strings.ToUpper(name)
	if r, ok := algorithmicName(name); ok {
		return r, true
	}
	if r, ok := aliased(name); ok {
		return r, true
	}
	r, ok := runesByName()[name]
	return r, ok
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
