package object

import (
	"strings"

	"pyasync/internal/ucd"
)

// this file encodes and decodes text written with the backslash escapes of Python literals

func encodeUnicodeEscape(e *encoding, out []byte, s *Str) ([]byte, error) {
	for i := 0; i < len(s.s); {
		r, n := decodeRune(s.s[i:])
		switch {
		case r == '\\':
			out = append(out, `\\`...)
		case ' ' <= r && r < 0x7f:
			out = append(out, byte(r))
		default:
			out = appendEscape(out, r)
		}
		i += n
	}
	return out, nil
}

func encodeRawUnicodeEscape(e *encoding, out []byte, s *Str) ([]byte, error) {
	for i := 0; i < len(s.s); {
		r, n := decodeRune(s.s[i:])
		if r < 0x100 {
			out = append(out, byte(r))
		} else {
			out = appendHexEscape(out, r)
		}
		i += n
	}
	return out, nil
}

// simpleEscape is what a backslash and c stand for, or 0.
func simpleEscape(c byte) byte {
	switch c {
	case '\\', '\'', '"':
		return c
	case 'a':
		return 7
	case 'b':
		return 8
	case 'f':
		return 12
	case 'n':
		return 10
	case 'r':
		return 13
	case 't':
		return 9
	case 'v':
		return 11
	}
	return 0
}

// hexEscape reads digits hexadecimal digits; n is how many there are.
func hexEscape(b []byte, digits int) (r rune, n int) {
	for n < digits && n < len(b) && hexDigit(b[n]) >= 0 {
		r = r<<4 | rune(hexDigit(b[n]))
		n++
	}
	return r, n
}

// escapeDigits is the number of digits that \x, \u and \U want, and what is said when
// there are fewer.
func escapeDigits(c byte) (digits int, reason string) {
	switch c {
	case 'x':
		return 2, `truncated \xXX escape`
	case 'u':
		return 4, `truncated \uXXXX escape`
	}
	return 8, `truncated \UXXXXXXXX escape`
}

func decodeUnicodeEscape(e *encoding, out, b []byte, final bool) ([]byte, int, error) {
	e.name = "unicodeescape"
	warned := ""
	for i := 0; i < len(b); {
		if b[i] != '\\' {
			out = appendRune(out, rune(b[i]))
			i++
			continue
		}
		r, n, reason := unescape(b[i:])
		switch {
		case reason == "":
			if r >= 0 {
				out = appendRune(out, r)
			}
			i += n
			continue
		case reason == invalidEscape:
			if warned == "" {
				warned = string(b[i+1 : i+n])
				kind := "escape sequence"
				if n > 2 {
					kind = "octal escape sequence"
				}
				if err := e.th.Warn(DeprecationWarningType, "invalid "+kind+" '\\"+warned+"'", 1); err != nil {
					return nil, 0, err
				}
			}
			if n == 2 {
				out = appendRune(append(out, '\\'), rune(b[i+1]))
			} else {
				out = appendRune(out, r)
			}
			i += n
			continue
		case !final && i+n == len(b) && reason != "unknown Unicode character name" && reason != "illegal Unicode character":
			return out, i, nil
		}
		rep, err := e.decodeFailed(b, i, i+n, reason)
		if err != nil {
			return nil, 0, err
		}
		out = append(out, rep.text...)
		i = rep.next
	}
	return out, len(b), nil
}

const invalidEscape = "invalid escape"

// unescape reads the escape that b begins with: its code point (-1: none), its length and
// what is wrong with it.
func unescape(b []byte) (r rune, n int, reason string) {
	if len(b) == 1 {
		return 0, 1, `\ at end of string`
	}
	c := b[1]
	switch {
	case c == '\n':
		return -1, 2, ""
	case simpleEscape(c) != 0:
		return rune(simpleEscape(c)), 2, ""
	case '0' <= c && c <= '7':
		n = 1
		for n < 4 && n < len(b) && '0' <= b[n] && b[n] <= '7' {
			r = r<<3 | rune(b[n]-'0')
			n++
		}
		if r > 0xff {
			return r, n, invalidEscape
		}
		return r, n, ""
	case c == 'x' || c == 'u' || c == 'U':
		digits, reason := escapeDigits(c)
		r, n := hexEscape(b[2:], digits)
		if n < digits {
			return 0, 2 + n, reason
		}
		if r < 0 || r > maxRune {
			return 0, 2 + n, "illegal Unicode character"
		}
		return r, 2 + n, ""
	case c == 'N':
		if len(b) < 3 || b[2] != '{' {
			return 0, 2, `malformed \N character escape`
		}
		end := strings.IndexByte(string(b), '}')
		if end < 0 {
			return 0, len(b), `malformed \N character escape`
		}
		if end == 3 {
			return 0, 4, `malformed \N character escape`
		}
		r, ok := ucd.Named(string(b[3:end]))
		if !ok {
			return 0, end + 1, "unknown Unicode character name"
		}
		return r, end + 1, ""
	}
	return 0, 2, invalidEscape
}

func decodeRawUnicodeEscape(e *encoding, out, b []byte, final bool) ([]byte, int, error) {
	e.name = "rawunicodeescape"
	for i := 0; i < len(b); {
		if b[i] != '\\' {
			out = appendRune(out, rune(b[i]))
			i++
			continue
		}
		if i+1 == len(b) && !final {
			return out, i, nil
		}
		if i+1 == len(b) || b[i+1] != 'u' && b[i+1] != 'U' {
			out = append(out, '\\')
			if i++; i < len(b) {
				out = appendRune(out, rune(b[i]))
				i++
			}
			continue
		}
		digits, reason := escapeDigits(b[i+1])
		r, n := hexEscape(b[i+2:], digits)
		if n == digits && r >= 0 && r <= maxRune {
			out = appendRune(out, r)
			i += 2 + n
			continue
		}
		if n == digits {
			reason = `\Uxxxxxxxx out of range`
		} else if !final && i+2+n == len(b) {
			return out, i, nil
		}
		rep, err := e.decodeFailed(b, i, i+2+n, reason)
		if err != nil {
			return nil, 0, err
		}
		out = append(out, rep.text...)
		i = rep.next
	}
	return out, len(b), nil
}
