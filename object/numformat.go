package object

import (
	"math"
	"strconv"
	"unicode/utf8"
)

// this file formats int, float and complex by the format mini-language

// numText is a number as text, still in parts: the field's width and grouping go
// between them.
type numText struct {
	sign   byte // '-', '+', ' ' or 0
	prefix string
	digits []byte // the digits in front of the point, to be grouped
	rest   []byte // point, fraction, exponent, '%'; or inf and nan
	points int    // code points of digits and rest, where they are not their bytes
}

// appendNumber appends t as f says. every is the size of a group of digits.
func (f *formatSpec) appendNumber(th *Thread, buf []byte, t numText, every int) ([]byte, error) {
	if f.width > maxFormat {
		return buf, th.RaiseArgs(MemoryErrorType)
	}
	n := len(t.prefix) + len(t.rest)
	if t.sign != 0 {
		n++
	}
	least := 0 // digits to fill up with zeros between the separators
	if f.fill == "0" && f.align == '=' {
		least = f.width - n
	}
	digits := len(t.digits)
	if f.group == 0 || digits == 0 {
		every = 0
	}
	if every > 0 {
		digits += (digits - 1) / every
		if digits < least {
			d := least * every / (every + 1)
			for digits < least {
				d++
				digits = d + (d-1)/every
			}
		}
	}
	n += digits
	if t.points > 0 {
		n = t.points
	}
	left, right := f.pad(n)
	buf = f.appendFill(buf, left)
	if t.sign != 0 {
		buf = append(buf, t.sign)
	}
	buf = append(buf, t.prefix...)
	if f.align == '=' {
		buf = f.appendFill(buf, max(f.width-n, 0))
	}
	if every > 0 {
		buf = appendGrouped(buf, t.digits, digits, every, f.group)
	} else {
		buf = append(buf, t.digits...)
	}
	buf = append(buf, t.rest...)
	return f.appendFill(buf, right), nil
}

// appendGrouped appends digits with a separator after every so many, filled up to n
// bytes with zeros.
func appendGrouped(buf, digits []byte, n, every int, sep byte) []byte {
	start := len(buf)
	for range n {
		buf = append(buf, '0')
	}
	at, run := start+n, 0
	for i := len(digits) - 1; at > start; i-- {
		if run == every {
			at--
			buf[at] = sep
			run = 0
		}
		at--
		run++
		if i >= 0 {
			buf[at] = digits[i]
		}
	}
	return buf
}

// appendFormatInt appends format(v, spec) for the int v, an object of class t.
func appendFormatInt(th *Thread, buf []byte, v Value, t *Type, spec string) ([]byte, error) {
	f, err := th.spec(spec, t, '>')
	if err != nil {
		return buf, err
	}
	base, every, prefix := 10, 3, ""
	switch f.verb {
	case 0, 'd', 'n':
	case 'x':
		base, every, prefix = 16, 4, "0x"
	case 'X':
		base, every, prefix = 16, 4, "0X"
	case 'b':
		base, every, prefix = 2, 4, "0b"
	case 'o':
		base, every, prefix = 8, 4, "0o"
	case 'c':
		return f.appendChar(th, buf, v)
	case 'e', 'E', 'f', 'F', 'g', 'G', '%':
		x, err := intFloat(th, v)
		if err != nil {
			return buf, err
		}
		return f.appendFloat(th, buf, x)
	default:
		return buf, f.unknownVerb(th, t)
	}
	if err := f.checkInt(th); err != nil {
		return buf, err
	}
	var scratch [72]byte
	digits, err := appendIntBase(th, scratch[:0], v, base)
	if err != nil {
		return buf, err
	}
	text := numText{sign: f.signOf(digits[0] == '-')}
	if digits[0] == '-' {
		digits = digits[1:]
	}
	text.digits = digits
	if f.alternate {
		text.prefix = prefix
	}
	if f.verb == 'X' {
		for i, c := range digits {
			if c >= 'a' {
				digits[i] = c - 'a' + 'A'
			}
		}
	}
	return f.appendNumber(th, buf, text, every)
}

func (f *formatSpec) checkInt(th *Thread) error {
	switch {
	case f.precision >= 0:
		return th.ValueErrorf("Precision not allowed in integer format specifier")
	case f.noNegZero:
		return th.ValueErrorf("Negative zero coercion (z) not allowed in integer format specifier")
	}
	return nil
}

// signOf is what stands in front of a number.
func (f *formatSpec) signOf(negative bool) byte {
	switch {
	case negative:
		return '-'
	case f.sign == '-':
		return 0
	}
	return f.sign
}

// appendIntBase appends the digits of the exact int v, with a minus sign.
func appendIntBase(th *Thread, buf []byte, v Value, base int) ([]byte, error) {
	b, ok := v.o.(*BigInt)
	switch {
	case !ok && base == 10:
		return appendInt(buf, int64(v.n)), nil
	case !ok:
		return strconv.AppendInt(buf, int64(v.n), base), nil
	case base == 10:
		return appendBigDecimal(th, buf, b.b)
	}
	return b.b.Append(buf, base), nil
}

// appendChar is the presentation type c.
func (f *formatSpec) appendChar(th *Thread, buf []byte, v Value) ([]byte, error) {
	if err := f.checkInt(th); err != nil {
		return buf, err
	}
	switch {
	case f.sign != 0:
		return buf, th.ValueErrorf("Sign not allowed with integer format specifier 'c'")
	case f.alternate:
		return buf, th.ValueErrorf("Alternate form (#) not allowed with integer format specifier 'c'")
	case !v.IsInt():
		return buf, th.Raise(OverflowErrorType, "Python int too large to convert to C long")
	case v.AsInt() < 0 || v.AsInt() > utf8.MaxRune:
		return buf, th.Raise(OverflowErrorType, "%c arg not in range(0x110000)")
	}
	return f.appendNumber(th, buf, numText{rest: appendRune(nil, rune(v.AsInt())), points: 1}, 0)
}

// appendFormatFloat appends format(x, spec) for an object of class t.
func appendFormatFloat(th *Thread, buf []byte, x float64, t *Type, spec string) ([]byte, error) {
	if len(spec) == 3 && spec[0] == '.' && spec[2] == 'f' && isASCIIDigit(spec[1]) && math.Abs(x) < 1<<40 {
		return appendFixed(buf, x, int(spec[1]-'0')), nil
	}
	f, err := th.spec(spec, t, '>')
	if err != nil {
		return buf, err
	}
	switch f.verb {
	case 0, 'e', 'E', 'f', 'F', 'g', 'G', 'n', '%':
		return f.appendFloat(th, buf, x)
	}
	return buf, f.unknownVerb(th, t)
}

// appendFloat appends x in one of the presentation types of float.
func (f *formatSpec) appendFloat(th *Thread, buf []byte, x float64) ([]byte, error) {
	if f.precision > maxFormat-1 {
		return buf, th.ValueErrorf("precision too big")
	}
	verb, style, precision := f.verb, floatStyle{alternate: f.alternate}, f.precision
	switch verb {
	case 0:
		verb, style.pointZero = 'r', true
		if precision >= 0 {
			verb = 'g'
		}
	case 'n':
		verb = 'g'
	case '%':
		x *= 100
		verb = 'f'
	}
	if precision < 0 {
		precision = 6
	}
	var scratch [64]byte
	s := style.append(scratch[:0], math.Abs(x), byte(verb), precision)
	if f.verb == '%' {
		s = append(s, '%')
	}
	negative := math.Signbit(x) && x == x
	if negative && f.noNegZero && allZero(s) {
		negative = false
	}
	n := 0
	for n < len(s) && isASCIIDigit(s[n]) {
		n++
	}
	return f.appendNumber(th, buf, numText{sign: f.signOf(negative), digits: s[:n], rest: s[n:]}, 3)
}

// allZero reports whether the digits of a formatted number in front of its exponent
// are zeros.
func allZero(s []byte) bool {
	for _, c := range s {
		switch {
		case c == 'e' || c == 'E' || c == '%':
			return true
		case c != '0' && c != '.':
			return false
		}
	}
	return true
}

// appendFormatComplex appends format(c, spec) for an object of class t.
func appendFormatComplex(th *Thread, buf []byte, c complex128, t *Type, spec string) ([]byte, error) {
	f, err := th.spec(spec, t, '>')
	if err != nil {
		return buf, err
	}
	verb := f.verb
	switch verb {
	case 0, 'e', 'E', 'f', 'F', 'g', 'G', 'n':
	default:
		return buf, f.unknownVerb(th, t)
	}
	switch {
	case f.precision > maxFormat-1:
		return buf, th.ValueErrorf("precision too big")
	case f.fill == "0":
		return buf, th.ValueErrorf("Zero padding is not allowed in complex format specifier")
	case f.align == '=':
		return buf, th.ValueErrorf("'=' alignment flag is not allowed in complex format specifier")
	}
	re, im := real(c), imag(c)
	plain := verb == 0
	imaginary := plain && re == 0 && !math.Signbit(re)
	part := f // how the two numbers are written: without a field
	part.width = -1
	var text []byte
	if plain && !imaginary {
		text = append(text, '(')
	}
	if !imaginary {
		if text, err = part.appendPart(th, text, re); err != nil {
			return buf, err
		}
		part.sign = '+'
	}
	if text, err = part.appendPart(th, text, im); err != nil {
		return buf, err
	}
	text = append(text, 'j')
	if plain && !imaginary {
		text = append(text, ')')
	}
	f.group = 0
	return f.appendNumber(th, buf, numText{rest: text}, 0)
}

// appendPart appends one number of a complex one, which gets no ".0".
func (f *formatSpec) appendPart(th *Thread, buf []byte, x float64) ([]byte, error) {
	p := *f
	if p.verb == 0 {
		p.verb = 'g'
		if p.precision < 0 {
			var scratch [64]byte
			style := floatStyle{alternate: p.alternate}
			s := style.append(scratch[:0], math.Abs(x), 'r', 0)
			n := 0
			for n < len(s) && isASCIIDigit(s[n]) {
				n++
			}
			negative := math.Signbit(x) && x == x && !(p.noNegZero && allZero(s))
			return p.appendNumber(th, buf, numText{sign: p.signOf(negative), digits: s[:n], rest: s[n:]}, 3)
		}
	}
	return p.appendFloat(th, buf, x)
}
