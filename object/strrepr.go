package object

import "strings"

// this file writes text as Python literals: repr and ascii

const hexDigits = "0123456789abcdef"

// quoteFor is the quote of a repr: double only when that saves escaping a single one.
func quoteFor(s string) byte {
	if strings.IndexByte(s, '\'') >= 0 && strings.IndexByte(s, '"') < 0 {
		return '"'
	}
	return '\''
}

// Quote is the repr of text s.
func Quote(s string) string {
	q := quoteFor(s)
	for i := 0; ; i++ {
		if i == len(s) {
			return string(q) + s + string(q)
		}
		if c := s[i]; c < ' ' || c >= 0x7f || c == '\\' || c == q {
			break
		}
	}
	return string(appendQuoted(make([]byte, 0, len(s)+10), s, q, false))
}

// QuoteASCII is ascii() of text s: Quote that escapes everything beyond ASCII.
func QuoteASCII(s string) string {
	return string(appendQuoted(make([]byte, 0, len(s)+10), s, quoteFor(s), true))
}

func appendQuoted(b []byte, s string, q byte, ascii bool) []byte {
	b = append(b, q)
	for i := 0; i < len(s); {
		r, n := decodeRune(s[i:])
		switch {
		case r == rune(q) || r == '\\':
			b = append(b, '\\', byte(r))
		case r < 0x7f && r >= ' ':
			b = append(b, byte(r))
		case r > 0x7f && !ascii && isPrintable(r):
			b = append(b, s[i:i+n]...)
		default:
			b = appendEscape(b, r)
		}
		i += n
	}
	return append(b, q)
}

// appendEscape appends r as a backslash escape of the shortest kind.
func appendEscape(b []byte, r rune) []byte {
	switch r {
	case '\n':
		return append(b, `\n`...)
	case '\r':
		return append(b, `\r`...)
	case '\t':
		return append(b, `\t`...)
	}
	return appendHexEscape(b, r)
}

// appendHexEscape appends \xNN, \uNNNN or \UNNNNNNNN.
func appendHexEscape(b []byte, r rune) []byte {
	digits := 2
	switch {
	case r > 0xffff:
		b, digits = append(b, `\U`...), 8
	case r > 0xff:
		b, digits = append(b, `\u`...), 4
	default:
		b = append(b, `\x`...)
	}
	for digits--; digits >= 0; digits-- {
		b = append(b, hexDigits[r>>(4*digits)&15])
	}
	return b
}

// Ascii is ascii(v).
func Ascii(th *Thread, v Value) (Value, error) {
	r, err := Repr(th, v)
	if err != nil {
		return Value{}, err
	}
	s := r.o.(*Str)
	if s.isASCII() {
		return r, nil
	}
	b := make([]byte, 0, len(s.s)+16)
	for i := 0; i < len(s.s); {
		r, n := decodeRune(s.s[i:])
		if r < 0x80 {
			b = append(b, byte(r))
		} else {
			b = appendHexEscape(b, r)
		}
		i += n
	}
	return asciiStr(string(b)), nil
}
