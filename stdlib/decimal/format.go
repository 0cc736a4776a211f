package decimal

import (
	"strconv"
	"unicode/utf8"

	"pyasync/object"
)

// this file defines __format__

// spec is a format specifier: [[fill]align][sign][z][#][0][width][,][.precision][type].
type spec struct {
	fill      string
	align     byte
	sign      byte
	noNegZero bool
	point     bool // # was given: there is always a point
	zeros     bool // 0 was given: zeros fill up after the sign
	group     bool
	dot, sep  string // between the parts of the number
	sizes     []byte // of the groups, from the right; the last one repeats
	width     int
	precision int64 // -1 where none was given
	verb      byte
}

// parseSpec reads a format specifier.
func parseSpec(s string) (f spec, ok bool) {
	f = spec{fill: " ", align: '>', sign: '-', precision: -1, dot: ".", sep: ",", sizes: []byte{3}}
	isAlign := func(c byte) bool { return c == '<' || c == '>' || c == '=' || c == '^' }
	aligned := false
	if _, n := utf8.DecodeRuneInString(s); n < len(s) && n > 0 && isAlign(s[n]) {
		f.fill, f.align, aligned = s[:n], s[n], true
		s = s[n+1:]
	} else if s != "" && isAlign(s[0]) {
		f.align, aligned = s[0], true
		s = s[1:]
	}
	take := func(set string) (c byte) {
		for i := range len(set) {
			if s != "" && s[0] == set[i] {
				c = s[0]
				s = s[1:]
				return c
			}
		}
		return 0
	}
	number := func() (n int64, ok bool) {
		i := 0
		for i < len(s) && '0' <= s[i] && s[i] <= '9' {
			i++
		}
		n, err := strconv.ParseInt(s[:i], 10, 64)
		s = s[i:]
		return n, err == nil
	}
	if c := take("+- "); c != 0 {
		f.sign = c
	}
	f.noNegZero = take("z") != 0
	f.point = take("#") != 0
	if take("0") != 0 {
		if aligned {
			return f, false
		}
		f.zeros, f.fill, f.align = true, "0", '='
	}
	if s != "" && '0' <= s[0] && s[0] <= '9' {
		n, ok := number()
		if !ok || n > 1<<40 {
			return f, false
		}
		f.width = int(n)
	}
	f.group = take(",") != 0
	if take(".") != 0 {
		n, ok := number()
		if !ok || n > 1<<40 {
			return f, false
		}
		f.precision = n
	}
	f.verb = take("eEfFgGnN%")
	if (f.verb == 'n' || f.verb == 'N') && f.group {
		return f, false
	}
	return f, s == ""
}

func formatMethod(th *thread, self value, args []value, kw kwargs) (value, error) {
	if len(kw) > 0 {
		return value{}, th.TypeErrorf("Decimal.__format__() takes no keyword arguments")
	}
	if len(args) == 0 {
		return value{}, th.TypeErrorf("function takes at least 1 argument (0 given)")
	}
	if len(args) > 2 {
		return value{}, th.TypeErrorf("function takes at most 2 arguments (%d given)", len(args))
	}
	s, ok := object.AsStr(args[0])
	if !ok {
		return value{}, th.TypeErrorf("format arg must be str")
	}
	cx := current(th)
	f, ok := parseSpec(s.String())
	if !ok {
		return value{}, th.ValueErrorf("invalid format string")
	}
	if f.width > maxDigits || f.precision > maxDigits {
		return value{}, th.RaiseArgs(object.MemoryErrorType)
	}
	if f.verb == 'N' {
		if err := th.Warn(object.DeprecationWarningType, "Format specifier 'N' is deprecated", 1); err != nil {
			return value{}, err
		}
	}
	if len(args) == 2 {
		if err := f.override(th, args[1]); err != nil {
			return value{}, err
		}
	}
	return object.FromString(f.format(cx, self.Object().(*decimal).num)), nil
}

// override takes separators from a dict in place of those of the locale.
func (f *spec) override(th *thread, v value) error {
	d, ok := object.AsDict(v)
	if !ok {
		return th.TypeErrorf("optional argument must be a dict")
	}
	grouping := ""
	for name, to := range map[string]*string{"decimal_point": &f.dot, "thousands_sep": &f.sep, "grouping": &grouping} {
		x := d.GetString(name)
		if x.IsZero() {
			continue
		}
		s, ok := object.AsStr(x)
		if !ok {
			return th.ValueErrorf("invalid override dict")
		}
		*to = s.String()
	}
	if grouping != "" && grouping[0] > 0 && grouping[0] < 127 {
		f.group, f.sizes = true, []byte(grouping)
	}
	return nil
}

// format is x as text.
func (f *spec) format(cx *context, x *num) string {
	switch f.verb { // the C locale is the only one
	case 'n':
		f.verb = 'g'
	case 'N':
		f.verb = 'G'
	}
	if f.verb == 0 {
		f.verb = 'g'
		if cx.capitals {
			f.verb = 'G'
		}
	}
	percent := ""
	if f.verb == '%' {
		percent = "%"
	}
	if x.isSpecial() {
		if f.zeros {
			f.fill, f.align, f.zeros = " ", '>', false
		}
		f.group = false
		return f.field(x.neg, x.withSign(false).text(false, true), percent)
	}
	if f.verb == '%' {
		x = x.withExp(x.exp + 2)
	}
	x = f.round(cx, x)
	neg := x.neg
	if f.noNegZero && x.isZero() {
		neg = false
	}
	d := x.coef.Append(nil, 10)
	left := x.exp + int64(len(d))
	point := int64(1)
	switch f.verb {
	case 'e', 'E':
		if x.isZero() && f.precision >= 0 {
			point = 1 - f.precision
		}
	case 'f', 'F', '%':
		point = left
	default:
		if x.exp <= 0 && left > -6 {
			point = left
		}
	}
	tail := ""
	if e := left - point; e != 0 || f.verb == 'e' || f.verb == 'E' {
		tail = string('E' | f.verb&0x20)
		if e >= 0 {
			tail += "+"
		}
		tail += itoa(e)
	}
	places := string(appendPlaces(nil, d, point))
	if f.point {
		hasPoint := false
		for i := range len(places) {
			hasPoint = hasPoint || places[i] == '.'
		}
		if !hasPoint {
			places += "."
		}
	}
	return f.field(neg, places, tail+percent)
}

// round gives x the digits that the precision asks for.
func (f *spec) round(cx *context, x *num) *num {
	c := maxCalc()
	c.round = cx.round
	digitsWanted := int64(0)
	switch f.verb {
	case 'e', 'E':
		digitsWanted = f.precision + 1
	case 'f', 'F', '%':
		if f.precision >= 0 {
			return c.rescale(x, -f.precision)
		}
		if x.exp > 0 {
			return c.rescale(x, 0)
		}
		return x
	default:
		digitsWanted = max(f.precision, 1)
		if f.precision >= 0 && digits(&x.coef) <= digitsWanted {
			return x
		}
	}
	if f.precision < 0 || x.isZero() {
		return x
	}
	n := digits(&x.coef)
	if n <= digitsWanted {
		return c.rescale(x, x.exp-(digitsWanted-n))
	}
	y := c.rescale(x, x.exp+n-digitsWanted)
	if digits(&y.coef) > digitsWanted { // a carry
		y = c.rescale(y, y.exp+1)
	}
	return y
}

// field puts sign, digits and what follows them in a field.
func (f *spec) field(neg bool, places, tail string) string {
	sign := ""
	switch {
	case neg:
		sign = "-"
	case f.sign != '-':
		sign = string(f.sign)
	}
	whole, fraction := places, ""
	for i := range len(places) {
		if places[i] == '.' {
			whole, fraction = places[:i], f.dot+places[i+1:]
			break
		}
	}
	fraction += tail
	if f.group {
		room := 0
		if f.zeros {
			room = f.width - len(sign) - len(fraction)
		}
		whole = f.grouped(whole, room)
	} else if f.zeros {
		for n := f.width - len(sign) - len(fraction) - len(whole); n > 0; n-- {
			whole = "0" + whole
		}
	}
	body := whole + fraction
	fill := max(f.width-len(sign)-len(body), 0)
	before, between, after := 0, 0, 0
	switch f.align {
	case '<':
		after = fill
	case '=':
		between = fill
	case '^':
		before, after = fill/2, fill-fill/2
	default:
		before = fill
	}
	out := make([]byte, 0, f.width+len(body))
	pad := func(n int) {
		for range n {
			out = append(out, f.fill...)
		}
	}
	pad(before)
	out = append(out, sign...)
	pad(between)
	out = append(out, body...)
	pad(after)
	return string(out)
}

// grouped is digits with separators, filled up with zeros to a width.
func (f *spec) grouped(digits string, width int) string {
	var parts []string // from the right
	length, left, at := 0, int(f.sizes[0]), 0
	part := ""
	for i := len(digits) - 1; i >= 0 || length < width; i-- {
		if left == 0 {
			parts, part = append(parts, part), ""
			length += len(f.sep)
			if at+1 < len(f.sizes) && f.sizes[at+1] > 0 && f.sizes[at+1] < 127 {
				at++
			}
			left = int(f.sizes[at])
		}
		d := "0"
		if i >= 0 {
			d = digits[i : i+1]
		}
		part = d + part
		length++
		left--
	}
	out := part
	for i := len(parts) - 1; i >= 0; i-- {
		out += f.sep + parts[i]
	}
	return out
}
