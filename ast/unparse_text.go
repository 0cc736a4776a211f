package ast

// this file writes literals: numbers, text, bytes and f-strings

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

func (u *unparser) constant(c *Constant) {
	if c.U && c.Kind != ConstEllipsis && c.Kind != ConstTuple {
		u.write("u")
	}
	switch c.Kind {
	case ConstNone:
		u.write("None")
	case ConstTrue:
		u.write("True")
	case ConstFalse:
		u.write("False")
	case ConstEllipsis:
		u.write("...")
	case ConstInt:
		if c.Big != nil {
			u.write(c.Big.String())
		} else {
			u.write(strconv.FormatInt(c.Int, 10))
		}
	case ConstFloat:
		u.write(floatText(c.Float, true))
	case ConstImag:
		u.write(floatText(c.Float, false), "j")
	case ConstStr:
		u.write(reprText(c.Str))
	case ConstBytes:
		u.write("b", reprBytes(c.Str))
	case ConstTuple:
		u.write("(")
		for i, x := range c.Elts {
			u.comma(i)
			u.constant(x)
		}
		if len(c.Elts) == 1 {
			u.write(",")
		}
		u.write(")")
	case ConstOther:
		u.write(c.Str)
	}
}

// floatText is the shortest text of a number; infinity is written as a number too large.
func floatText(f float64, point bool) string {
	if math.IsInf(f, 0) {
		return "1e309"
	}
	digits := strconv.FormatFloat(f, 'e', -1, 64)
	exp, _ := strconv.Atoi(digits[strings.IndexByte(digits, 'e')+1:])
	if exp < -4 || exp >= 16 {
		return digits
	}
	s := strconv.FormatFloat(f, 'f', -1, 64)
	if point && !strings.Contains(s, ".") {
		s += ".0"
	}
	return s
}

// quoteFor is the quote that repr chooses.
func quoteFor(s string) byte {
	if strings.Contains(s, "'") && !strings.Contains(s, `"`) {
		return '"'
	}
	return '\''
}

// reprText is repr of a str.
func reprText(s string) string {
	q := quoteFor(s)
	b := []byte{q}
	for s != "" {
		c, n := decode(s)
		s = s[n:]
		if c == rune(q) {
			b = append(b, '\\', q)
		} else {
			b = appendChar(b, c)
		}
	}
	return string(append(b, q))
}

// decode reads a character, which may be a lone surrogate.
func decode(s string) (rune, int) {
	c, n := utf8.DecodeRuneInString(s)
	if c == utf8.RuneError && n == 1 && len(s) >= 3 && s[0] == 0xED {
		return 0xD000 | rune(s[1]&0x3F)<<6 | rune(s[2]&0x3F), 3
	}
	return c, n
}

// appendChar writes a character, escaped if it is a backslash or not printable.
func appendChar(b []byte, c rune) []byte {
	switch {
	case c == '\\':
		return append(b, `\\`...)
	case c == '\n':
		return append(b, `\n`...)
	case c == '\r':
		return append(b, `\r`...)
	case c == '\t':
		return append(b, `\t`...)
	case unicode.IsPrint(c):
		return utf8.AppendRune(b, c)
	case c < 0x100:
		return appendHex(append(b, `\x`...), c, 2)
	case c < 0x10000:
		return appendHex(append(b, `\u`...), c, 4)
	}
	return appendHex(append(b, `\U`...), c, 8)
}

func appendHex(b []byte, c rune, digits int) []byte {
	for i := digits - 1; i >= 0; i-- {
		b = append(b, "0123456789abcdef"[c>>(4*i)&15])
	}
	return b
}

func reprBytes(s string) string {
	q := quoteFor(s)
	b := []byte{q}
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == q:
			b = append(b, '\\', q)
		case c >= 0x80:
			b = appendHex(append(b, `\x`...), rune(c), 2)
		default:
			b = appendChar(b, rune(c))
		}
	}
	return string(append(b, q))
}

var (
	allQuotes   = []string{"'", `"`, `"""`, "'''"}
	multiQuotes = []string{`"""`, "'''"}
)

// literal escapes text with as few backslashes as possible, and says which of
// the quotes may stand around it.
func literal(s string, quotes []string, escapeSpace bool) (string, []string) {
	var b []byte
	for rest := s; rest != ""; {
		c, n := decode(rest)
		rest = rest[n:]
		if !escapeSpace && (c == '\n' || c == '\t') {
			b = append(b, byte(c))
		} else {
			b = appendChar(b, c)
		}
	}
	text := string(b)
	var possible []string
	for _, q := range quotes {
		if !strings.Contains(text, q) && (len(q) == 3 || !strings.Contains(text, "\n")) {
			possible = append(possible, q)
		}
	}
	if len(possible) == 0 {
		r := reprText(s)
		quote := r[:1]
		for _, q := range quotes {
			if q[0] == r[0] {
				quote = q
				break
			}
		}
		return r[1 : len(r)-1], []string{quote}
	}
	if text != "" {
		last := text[len(text)-1]
		slices.SortStableFunc(possible, func(a, b string) int { return clash(a, last) - clash(b, last) })
		if possible[0][0] == last {
			text = text[:len(text)-1] + `\` + string(last)
		}
	}
	return text, possible
}

// clash is 1 if text that ends with last must escape it before the quote.
func clash(quote string, last byte) int {
	if quote[0] == last {
		return 1
	}
	return 0
}

// docstring writes text in triple quotes.
func (u *unparser) docstring(c *Constant) {
	u.line("")
	if c.U {
		u.write("u")
	}
	text, quotes := literal(c.Str, multiQuotes, false)
	u.write(quotes[0], text, quotes[0])
}

// joined writes an f-string, with quotes that do not occur in its text (they
// may in its expressions).
func (u *unparser) joined(e *JoinedStr) {
	u.write("f")
	if u.compact {
		var body string
		for _, v := range e.Values {
			body += u.part(v, false)
		}
		u.write(reprText(body))
		return
	}
	quotes := allQuotes
	var parts []string
	for _, v := range e.Values {
		text := u.part(v, false)
		if _, ok := v.(*Constant); ok {
			escaped, can := literal(text, quotes, true)
			if !slices.ContainsFunc(can, func(q string) bool { return slices.Contains(quotes, q) }) {
				u.joinedRepr(e)
				return
			}
			text, quotes = escaped, can
		} else if strings.Contains(text, "\n") {
			quotes = slices.DeleteFunc(slices.Clone(quotes), func(q string) bool { return len(q) == 1 })
		}
		parts = append(parts, text)
	}
	u.write(quotes[0], strings.Join(parts, ""), quotes[0])
}

// joinedRepr writes an f-string for which no quote fits all parts.
func (u *unparser) joinedRepr(e *JoinedStr) {
	u.write("'''")
	for _, v := range e.Values {
		text := u.part(v, false)
		if _, ok := v.(*Constant); ok {
			text = reprText(`"` + text)
			text = text[2 : len(text)-1]
		}
		u.write(text)
	}
	u.write("'''")
}

// part returns the text of one part of an f-string, without escapes for its quotes.
func (u *unparser) part(e Expr, spec bool) string {
	switch e := e.(type) {
	case *Constant:
		s := strings.NewReplacer("{", "{{", "}", "}}").Replace(e.Str)
		if spec && !u.compact {
			s = strings.NewReplacer(`\`, `\\`, `'`, `\'`, `"`, `\"`, "\n", `\n`).Replace(s)
		}
		return s
	case *JoinedStr:
		var s string
		for _, v := range e.Values {
			s += u.part(v, spec)
		}
		return s
	case *FormattedValue:
		inner := unparser{compact: u.compact}
		inner.expr(e.Value, precOr)
		s := inner.String()
		if strings.HasPrefix(s, "{") {
			s = " " + s
		}
		if e.Conversion != -1 {
			s += "!" + string(rune(e.Conversion))
		}
		if e.FormatSpec != nil {
			s += ":" + u.part(e.FormatSpec, true)
		}
		return "{" + s + "}"
	}
	return ""
}
