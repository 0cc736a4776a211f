package parser

// this file decodes backslash escapes

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	plex "github.com/alecthomas/participle/v2/lexer"

	"pyasync/ast"
	"pyasync/internal/ucd"
	"pyasync/lexer"
)

// simpleEscapes gives the characters that a backslash and one letter stand for.
var simpleEscapes = [128]byte{
	'\\': '\\', '\'': '\'', '"': '"', 'a': '\a', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t', 'v': '\v',
}

// octal reads up to three octal digits.
func octal(s string) (value rune, size int) {
	for size < 3 && size < len(s) && '0' <= s[size] && s[size] <= '7' {
		value = value*8 + rune(s[size]-'0')
		size++
	}
	return value, size
}

// unescape decodes the escapes of text. A problem is given as position and
// reason, in the words of CPython's unicodeescape codec.
func unescape(s string) (text, problem string) {
	b := make([]byte, 0, len(s))
	shift := 0 // the expansion of s[:i]
	for i := 0; i < len(s); {
		c := s[i]
		if c != '\\' {
			_, size := utf8.DecodeRuneInString(s[i:])
			shift += expansion(s[i : i+size])
			b = append(b, s[i:i+size]...)
			i += size
			continue
		}
		bad := func(end int, reason string) string {
			return fmt.Sprintf("%d-%d: %s", i+shift, end-1+shift+expansion(s[i:end]), reason)
		}
		if i+1 >= len(s) || s[i+1] >= utf8.RuneSelf {
			b = append(b, c) // which CPython's codec gets as \u005c
			shift += 5
			i++
			continue
		}
		e := s[i+1]
		digits := 0
		switch {
		case e == '\n':
			i += 2
			continue
		case e == 'x':
			digits = 2
		case e == 'u':
			digits = 4
		case e == 'U':
			digits = 8
		case e == 'N':
			if i+2 >= len(s) || s[i+2] != '{' {
				return "", bad(i+2, "malformed \\N character escape")
			}
			n := strings.IndexByte(s[i+3:], '}')
			if n <= 0 {
				if n < 0 {
					return "", bad(len(s), "malformed \\N character escape")
				}
				return "", bad(i+3, "malformed \\N character escape")
			}
			r, ok := ucd.Named(s[i+3 : i+3+n])
			if !ok {
				return "", bad(i+4+n, "unknown Unicode character name")
			}
			b = utf8.AppendRune(b, r)
			i += n + 4
			continue
		case '0' <= e && e <= '7':
			r, size := octal(s[i+1:])
			b = utf8.AppendRune(b, r)
			i += 1 + size
			continue
		case e < utf8.RuneSelf && simpleEscapes[e] != 0:
			b = append(b, simpleEscapes[e])
			i += 2
			continue
		default:
			b = append(b, '\\')
			i++
			continue
		}
		j := i + 2
		for j < len(s) && j < i+2+digits && isHexDigit(s[j]) {
			j++
		}
		if j < i+2+digits {
			return "", bad(j, "truncated \\"+string(e)+strings.Repeat("X", digits)+" escape")
		}
		r, _ := strconv.ParseUint(s[i+2:j], 16, 32)
		if r > utf8.MaxRune {
			return "", bad(j, "illegal Unicode character")
		}
		b = appendCodePoint(b, rune(r))
		i = j
	}
	return string(b), ""
}

// expansion is how much longer s is for CPython's codec, which gets text beyond
// ASCII as \U escapes.
func expansion(s string) int {
	n := 0
	for _, r := range s {
		if r >= utf8.RuneSelf {
			n += 10 - utf8.RuneLen(r)
		}
	}
	return n
}

func isHexDigit(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'f'
}

// appendCodePoint appends the UTF-8 form of r, also when r is a surrogate.
func appendCodePoint(b []byte, r rune) []byte {
	if 0xd800 <= r && r < 0xe000 {
		return append(b, 0xe0|byte(r>>12), 0x80|byte(r>>6)&0x3f, 0x80|byte(r)&0x3f)
	}
	return utf8.AppendRune(b, r)
}

// unescapeBytes decodes the escapes of bytes; bad is where a \x escape is incomplete, or -1.
func unescapeBytes(s string) (out string, bad int) {
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		if s[i] != '\\' || i+1 >= len(s) {
			b = append(b, s[i])
			i++
			continue
		}
		switch e := s[i+1]; {
		case e == '\n':
			i += 2
		case e == 'x':
			if i+4 > len(s) || !isHexDigit(s[i+2]) || !isHexDigit(s[i+3]) {
				return "", i
			}
			n, _ := strconv.ParseUint(s[i+2:i+4], 16, 8)
			b = append(b, byte(n))
			i += 4
		case '0' <= e && e <= '7':
			r, size := octal(s[i+1:])
			b = append(b, byte(r))
			i += 1 + size
		case simpleEscapes[e] != 0:
			b = append(b, simpleEscapes[e])
			i += 2
		default:
			b = append(b, '\\')
			i++
		}
	}
	return string(b), -1
}

// escapeWarnings warns about the first backslash of each literal that escapes nothing.
func escapeWarnings(all []plex.Token) []ast.Warning {
	var warnings []ast.Warning
	var raw []bool // of the f-strings that are open
	for i := range all {
		t := &all[i]
		text, bytes := "", false
		switch t.Type {
		case lexer.FStart:
			raw = append(raw, strings.ContainsAny(t.Value, "rR"))
			continue
		case lexer.FEnd:
			raw = raw[:len(raw)-1]
			continue
		case lexer.FMiddle:
			if !raw[len(raw)-1] {
				text = t.Value
				if i+1 == len(all) {
					continue
				}
				if next := &all[i+1]; strings.HasSuffix(text, `\`) && next.Type == lexer.LBrace {
					text += next.Value
				}
			}
		case lexer.String:
			if strings.IndexByte(t.Value, '\\') < 0 {
				continue
			}
			if l := splitLiteral(t.Value); !l.raw {
				text, bytes = l.body, l.bytes
			}
		}
		if strings.IndexByte(text, '\\') < 0 {
			continue
		}
		if msg := badEscape(text, bytes); msg != "" {
			warnings = append(warnings, ast.Warning{Category: "SyntaxWarning", Msg: msg, Span: spanOf(t)})
		}
	}
	return warnings
}

// badEscape describes the first invalid escape of s.
func badEscape(s string, bytes bool) string {
	for i := 0; i+1 < len(s); i++ {
		if s[i] != '\\' {
			continue
		}
		i++
		c := s[i]
		switch {
		case c == '\n' || c == 'x' || c < utf8.RuneSelf && simpleEscapes[c] != 0:
		case !bytes && (c == 'N' || c == 'u' || c == 'U' || c >= utf8.RuneSelf):
		case '0' <= c && c <= '7':
			if r, size := octal(s[i:]); r > 0o377 {
				return fmt.Sprintf("invalid octal escape sequence '\\%s'", s[i:i+size])
			}
		default:
			r, _ := utf8.DecodeRuneInString(s[i:])
			return fmt.Sprintf("invalid escape sequence '\\%c'", r)
		}
	}
	return ""
}
