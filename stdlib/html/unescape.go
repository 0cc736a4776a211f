// Package html is the core of Python's html: character references. Escaping, in Python, is in
// html.py.
package html

import (
	gohtml "html"
	"strings"
	"unicode/utf8"

	"pyasync/object"
)

// this file replaces character references by what they stand for, as HTML 5 says

type (
	value  = object.Value
	thread = object.Thread
)

// Module is _html.
var Module = object.ModuleDef{Name: "_html", Funcs: []*object.Func{&unescapeFunc}}

var unescapeFunc = object.Func{Name: "unescape", Sig: "(s)", Doc: "Put characters in place of references such as '&gt;', '&#62;' and '&#x3e;', as browsers do: invalid ones too.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		s, ok := object.AsStr(a[0])
		if !ok {
			return value{}, th.TypeErrorf("argument of type '%s' is not iterable", a[0].Type().Name)
		}
		return object.FromString(unescape(s.String())), nil
	}}

func unescape(s string) string {
	if strings.IndexByte(s, '&') < 0 {
		return s
	}
	var b strings.Builder
	for {
		i := strings.IndexByte(s, '&')
		if i < 0 {
			b.WriteString(s)
			return b.String()
		}
		b.WriteString(s[:i])
		s = s[i:]
		n := reference(s)
		switch {
		case n == 0:
			b.WriteByte('&')
			n = 1
		case s[1] == '#':
			b.WriteString(numeric(s[2:n]))
		default:
			b.WriteString(gohtml.UnescapeString(s[:n]))
		}
		s = s[n:]
	}
}

// maxName is the length of the longest name that is looked up.
const maxName = 32

// reference is the length of the reference that s begins with, or 0.
func reference(s string) int {
	n := 1
	if strings.HasPrefix(s, "&#") {
		n = 2
		digits := "0123456789"
		if len(s) > 2 && s[2]|0x20 == 'x' {
			n, digits = 3, "0123456789abcdefABCDEF"
		}
		start := n
		for n < len(s) && strings.IndexByte(digits, s[n]) >= 0 {
			n++
		}
		if n == start {
			return 0
		}
	} else {
		for chars := 0; n < len(s) && chars < maxName && strings.IndexByte("\t\n\f <&#;", s[n]) < 0; chars++ {
			_, size := object.DecodeRune(s[n:])
			n += size
		}
		if n == 1 {
			return 0
		}
	}
	if n < len(s) && s[n] == ';' {
		n++
	}
	return n
}

// windows are the characters that the numbers from 128 on stand for, as in Windows-1252.
const windows = "€\x00‚ƒ„…†‡ˆ‰Š‹Œ\x00Ž\x00\x00‘’“”•–—˜™š›œ\x00žŸ"

// numeric is the character of a number; digits may begin with x and end with a semicolon.
func numeric(digits string) string {
	digits = strings.TrimSuffix(digits, ";")
	base := 10
	if digits[0]|0x20 == 'x' {
		digits, base = digits[1:], 16
	}
	n := 0
	for _, c := range []byte(digits) {
		d := int(c - '0')
		if c > '9' {
			d = int(c|0x20-'a') + 10
		}
		if n = n*base + d; n > utf8.MaxRune {
			n = utf8.MaxRune + 1
		}
	}
	switch {
	case n == 0 || n > utf8.MaxRune || 0xd800 <= n && n < 0xe000:
		return "\ufffd"
	case 0x80 <= n && n < 0xa0:
		if r := []rune(windows)[n-0x80]; r != 0 {
			return string(r)
		}
		return string(rune(n))
	case n == '\r':
		return "\r"
	case n < 9 || n == 0xb || 0xe <= n && n < 0x20 || n == 0x7f || 0xfdd0 <= n && n <= 0xfdef || n&0xfffe == 0xfffe:
		return ""
	}
	return string(rune(n))
}
