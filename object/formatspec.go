package object

import (
	"strings"
	"unicode/utf8"
)

// this file reads format specifiers: [[fill]align][sign][z][#][0][width][grouping][.precision][type]

// formatSpec is a parsed format specifier.
type formatSpec struct {
	fill      string // one code point
	align     byte   // '<', '>', '^', '='
	sign      byte   // '+', '-', ' ', or 0 where none was given
	noNegZero bool   // z
	alternate bool   // #
	group     byte   // ',', '_', or 0
	width     int    // -1 where none was given
	precision int    // -1 where none was given
	verb      rune   // 0 where none was given

	aligned bool // align was given
}

// maxFormat bounds widths and precisions: past it a MemoryError.
const maxFormat = 1 << 31

// parseSpec reads spec for an object of class t. align is where the type puts text in
// a field unless told otherwise: '<' or '>'.
func parseSpec(th *Thread, spec string, t *Type, align byte) (formatSpec, error) {
	f := formatSpec{fill: " ", align: align, width: -1, precision: -1}
	s := spec
	filled := false
	if n := pointLen(s); n > 0 && len(s) > n && isAlign(s[n]) {
		f.fill, f.align = s[:n], s[n]
		f.aligned, filled = true, true
		s = s[n+1:]
	} else if s != "" && isAlign(s[0]) {
		f.align, f.aligned = s[0], true
		s = s[1:]
	}
	if s != "" && (s[0] == '+' || s[0] == '-' || s[0] == ' ') {
		f.sign = s[0]
		s = s[1:]
	}
	if s != "" && s[0] == 'z' {
		f.noNegZero = true
		s = s[1:]
	}
	if s != "" && s[0] == '#' {
		f.alternate = true
		s = s[1:]
	}
	if s != "" && s[0] == '0' && !filled {
		f.fill = "0"
		if !f.aligned && align == '>' {
			f.align = '='
		}
		s = s[1:]
	}
	var err error
	if s, f.width, err = specNumber(th, s); err != nil {
		return f, err
	}
	if s != "" && s[0] == ',' {
		f.group = ','
		s = s[1:]
	}
	if s != "" && s[0] == '_' {
		if f.group != 0 {
			return f, th.ValueErrorf("Cannot specify both ',' and '_'.")
		}
		f.group = '_'
		s = s[1:]
	}
	if s != "" && s[0] == ',' && f.group == '_' {
		return f, th.ValueErrorf("Cannot specify both ',' and '_'.")
	}
	if s != "" && s[0] == '.' {
		if s, f.precision, err = specNumber(th, s[1:]); err != nil {
			return f, err
		}
		if f.precision < 0 {
			return f, th.ValueErrorf("Format specifier missing precision")
		}
	}
	if n := pointLen(s); n < len(s) {
		return f, th.ValueErrorf("Invalid format specifier '%s' for object of type '%s'", spec, t.Name)
	} else if n > 0 {
		f.verb, _ = decodeRune(s)
	}
	return f, f.checkGroup(th)
}

// checkGroup makes sure that the presentation type can be grouped.
func (f *formatSpec) checkGroup(th *Thread) error {
	if f.group == 0 || f.verb == 0 || strings.ContainsRune("defgEG%F", f.verb) || f.group == '_' && strings.ContainsRune("boxX", f.verb) {
		return nil
	}
	if f.verb > 32 && f.verb < 128 {
		return th.ValueErrorf("Cannot specify '%c' with '%c'.", f.group, f.verb)
	}
	return th.ValueErrorf("Cannot specify '%c' with '\\x%x'.", f.group, f.verb)
}

// unknownVerb is the error for a presentation type that class t does not have.
func (f *formatSpec) unknownVerb(th *Thread, t *Type) error {
	if f.verb > 32 && f.verb < 128 {
		return th.ValueErrorf("Unknown format code '%c' for object of type '%s'", f.verb, t.Name)
	}
	return th.ValueErrorf("Unknown format code '\\x%x' for object of type '%s'", f.verb, t.Name)
}

func isAlign(c byte) bool { return c == '<' || c == '>' || c == '^' || c == '=' }

// specNumber reads a number in decimal digits, of any script; n is -1 when there is none.
func specNumber(th *Thread, s string) (rest string, n int, err error) {
	n = -1
	for s != "" {
		d, size := int(s[0])-'0', 1
		if s[0] >= utf8.RuneSelf {
			var r rune
			r, size = decodeRune(s)
			d = decimalOf(r)
		}
		if d < 0 || d > 9 {
			break
		}
		n = max(n, 0)
		if n > (1<<63-1-d)/10 {
			return s, 0, th.ValueErrorf("Too many decimal digits in format string")
		}
		n = n*10 + d
		s = s[size:]
	}
	return s, n, nil
}

// pointLen is the number of bytes of the first code point of s, 0 at the end.
func pointLen(s string) int {
	if s == "" {
		return 0
	}
	_, n := decodeRune(s)
	return n
}

// pad is how much fill goes to the left and right of text of n code points.
func (f *formatSpec) pad(n int) (left, right int) {
	total := max(f.width-n, 0)
	switch f.align {
	case '>':
		return total, 0
	case '^':
		return total / 2, total - total/2
	case '<':
		return 0, total
	}
	return 0, 0
}

// appendFill appends n times the fill.
func (f *formatSpec) appendFill(buf []byte, n int) []byte {
	for range n {
		buf = append(buf, f.fill...)
	}
	return buf
}
