package object

import (
	"math"
	"strconv"
	"strings"
)

// this file defines the % operator of str, bytes and bytearray

// percent is one use of the operator.
type percent struct {
	th     *Thread
	text   string // the format; of bytes, as they are
	isText bool
	i      int // position in text

	args    []Value // a tuple's items, or the one argument
	single  [1]Value
	next    int // argument
	mapping Value
	keyed   bool // a %(key) was seen
}

// directive is %[(key)][flags][width][.precision]verb.
type directive struct {
	left, plus, space, alternate, zero bool
	width                              int
	precision                          int // -1: none
	verb                               rune
	arg                                Value
}

// PercentFormat is s % args.
func PercentFormat(th *Thread, s *Str, args Value) (Value, error) {
	p := percent{th: th, text: s.s, isText: true}
	p.take(args)
	return p.str(s)
}

// PercentItems is s % tuple(items). It does not keep items.
func PercentItems(th *Thread, s *Str, items []Value) (Value, error) {
	p := percent{th: th, text: s.s, isText: true, args: items}
	return p.str(s)
}

func (p *percent) str(s *Str) (Value, error) {
	th := p.th
	buf, err := p.run(th.Scratch())
	if err != nil {
		return Value{}, err
	}
	v := th.sameText(buf, s, p.args)
	th.PutScratch(buf)
	return v, nil
}

// sameText is the str of what was formatted: the format itself or its only argument,
// where that is what came out.
func (th *Thread) sameText(buf []byte, format *Str, args []Value) Value {
	switch len(args) {
	case 0:
		if format.Exact() && format.s == string(buf) {
			return Value{o: format}
		}
	case 1:
		if a, ok := args[0].o.(*Str); ok && a.Exact() && a.s == string(buf) {
			return args[0]
		}
	}
	return th.Text(buf)
}

func bytesPercent(th *Thread, a, args Value) (Value, error) {
	p := percent{th: th, text: string(octets(a))}
	p.take(args)
	buf, err := p.run(nil)
	if err != nil {
		return Value{}, err
	}
	return sameKind(a, buf), nil
}

// take takes the right operand apart.
func (p *percent) take(args Value) {
	if t, ok := args.o.(*Tuple); ok {
		p.args = t.Items
	} else {
		p.single[0] = args
		p.args = p.single[:]
		if t := args.Type(); t.GetItem != nil && t.Flags&FlagStrSub == 0 && (p.isText || !isBytesObject(args)) {
			p.mapping = args
		}
	}
}

// run appends the format with the arguments in it.
func (p *percent) run(buf []byte) ([]byte, error) {
	for p.i < len(p.text) {
		i := strings.IndexByte(p.text[p.i:], '%')
		if i < 0 {
			buf = append(buf, p.text[p.i:]...)
			break
		}
		buf = append(buf, p.text[p.i:p.i+i]...)
		p.i += i + 1
		var err error
		if buf, err = p.directive(buf); err != nil {
			return nil, err
		}
	}
	if p.next < len(p.args) && !p.keyed && p.mapping.o == nil {
		kind := "string"
		if !p.isText {
			kind = "bytes"
		}
		return nil, p.th.TypeErrorf("not all arguments converted during %s formatting", kind)
	}
	return buf, nil
}

func isBytesObject(v Value) bool {
	switch v.o.(type) {
	case *Bytes, *Bytearray:
		return true
	}
	return false
}

// argument is the next argument.
func (p *percent) argument() (Value, error) {
	if p.next >= len(p.args) || p.keyed {
		return Value{}, p.th.TypeErrorf("not enough arguments for format string")
	}
	p.next++
	return p.args[p.next-1], nil
}

// peek is the next byte of the format, 0 at its end.
func (p *percent) peek() byte {
	if p.i < len(p.text) {
		return p.text[p.i]
	}
	return 0
}

// directive appends what the directive stands for whose '%' was just passed.
func (p *percent) directive(buf []byte) ([]byte, error) {
	d := directive{precision: -1}
	switch p.peek() {
	case '%':
		p.i++
		return append(buf, '%'), nil
	case 's', 'd': // mostly there is nothing else
		d.verb = rune(p.text[p.i])
		p.i++
	default:
		if err := p.parse(&d); err != nil {
			return buf, err
		}
	}
	if d.arg.o == nil {
		var err error
		if d.arg, err = p.argument(); err != nil {
			return buf, err
		}
	}
	return p.convert(buf, &d)
}

func (p *percent) parse(d *directive) (err error) {
	if p.peek() == '(' {
		if err := p.key(d); err != nil {
			return err
		}
	}
flags:
	for ; ; p.i++ {
		switch p.peek() {
		case '-':
			d.left = true
		case '+':
			d.plus = true
		case ' ':
			d.space = true
		case '#':
			d.alternate = true
		case '0':
			d.zero = true
		default:
			break flags
		}
	}
	if d.width, err = p.size(d, "width too big", math.MaxInt64, "ssize_t"); err != nil {
		return err
	}
	if d.width < 0 {
		d.left, d.width = true, -d.width
	}
	if p.peek() == '.' {
		p.i++
		if d.precision, err = p.size(d, "precision too big", math.MaxInt32, "int"); err != nil {
			return err
		}
		d.precision = max(d.precision, 0)
	}
	if c := p.peek(); c == 'h' || c == 'l' || c == 'L' {
		p.i++
	}
	if p.i >= len(p.text) {
		return p.th.ValueErrorf("incomplete format")
	}
	if !p.isText {
		d.verb = rune(p.text[p.i])
		p.i++
		return nil
	}
	r, n := decodeRune(p.text[p.i:])
	d.verb = r
	p.i += n
	return nil
}

// size reads a width or precision: digits, or '*' for the next argument.
func (p *percent) size(d *directive, tooBig string, limit int64, cType string) (int, error) {
	if p.peek() == '*' {
		p.i++
		v, err := p.argument()
		if err != nil {
			return 0, err
		}
		if v.Type().Flags&FlagIntSub == 0 {
			return 0, p.th.TypeErrorf("* wants int")
		}
		n := intValue(v)
		if !n.IsInt() || n.AsInt() > limit || n.AsInt() < -limit-1 {
			return 0, p.th.Raise(OverflowErrorType, "Python int too large to convert to C "+cType)
		}
		return int(n.AsInt()), nil
	}
	n := 0
	for isDigitByte(p.peek()) {
		digit := int(p.peek() - '0')
		if int64(n) > (limit-int64(digit))/10 {
			return 0, p.th.ValueErrorf("%s", tooBig)
		}
		n = n*10 + digit
		p.i++
	}
	return n, nil
}

// key reads (name) and takes its item of the mapping as the argument.
func (p *percent) key(d *directive) error {
	if p.mapping.o == nil {
		return p.th.TypeErrorf("format requires a mapping")
	}
	start, depth := p.i+1, 1
	for p.i++; p.i < len(p.text) && depth > 0; p.i++ {
		switch p.text[p.i] {
		case '(':
			depth++
		case ')':
			depth--
		}
	}
	if depth > 0 {
		return p.th.ValueErrorf("incomplete format key")
	}
	name := p.text[start : p.i-1]
	if m, ok := p.mapping.o.(*Dict); ok && p.isText && m.Ext == nil {
		if v := m.GetString(name); v.o != nil {
			p.keyed, d.arg = true, v
			return nil
		}
	}
	key := FromString(name)
	if !p.isText {
		key = NewBytes([]byte(name))
	}
	v, err := GetItem(p.th, p.mapping, key)
	if err != nil {
		return err
	}
	p.keyed, d.arg = true, v
	return nil
}

// convert appends the argument as the directive says.
func (p *percent) convert(buf []byte, d *directive) ([]byte, error) {
	switch d.verb {
	case 's', 'r', 'a', 'b':
		if d.width == 0 && d.precision < 0 && (p.isText || d.verb == 'r') {
			if b, ok := p.plain(buf, d); ok {
				return b, nil
			}
		}
		if d.verb == 'b' && p.isText {
			break
		}
		s, err := p.textOf(d)
		if err != nil {
			return buf, err
		}
		if d.precision >= 0 {
			s = p.truncate(s, d.precision)
		}
		return p.pad(buf, d, "", s)
	case 'c':
		s, err := p.char(d.arg)
		if err != nil {
			return buf, err
		}
		return p.pad(buf, d, "", s)
	case 'd', 'i', 'u', 'o', 'x', 'X':
		if d.arg.IsInt() && d.verb == 'd' && d.width == 0 && d.precision < 0 && !d.plus && !d.space {
			return appendInt(buf, d.arg.AsInt()), nil
		}
		if d.arg.IsInt() && d.precision < 0 && !d.alternate && d.width <= maxPlainWidth {
			return p.shortInteger(buf, d), nil
		}
		return p.integer(buf, d)
	case 'e', 'E', 'f', 'F', 'g', 'G':
		return p.float(buf, d)
	}
	at := p.i - 1
	if p.isText {
		at = countRunes(p.text[:p.i]) - 1
	}
	shown := '?'
	if d.verb > 31 && d.verb < 128 {
		shown = d.verb
	}
	if !p.isText && d.verb >= 128 {
		return buf, p.th.Raise(OverflowErrorType, "character argument not in range(0x110000)")
	}
	return buf, p.th.ValueErrorf("unsupported format character '%c' (0x%x) at index %d", shown, d.verb, at)
}

// plain appends the text of the most common arguments; ok is false for others.
func (p *percent) plain(buf []byte, d *directive) (b []byte, ok bool) {
	switch v := d.arg; {
	case v.IsInt():
		return appendInt(buf, v.AsInt()), true
	case v.IsFloat():
		return AppendFloat(buf, v.AsFloat()), true
	case v.IsNone():
		return append(buf, "None"...), true
	}
	if s, isStr := d.arg.o.(*Str); isStr && p.isText && s.Exact() {
		switch d.verb {
		case 's':
			return append(buf, s.s...), true
		case 'r':
			return appendQuoted(buf, s.s, quoteFor(s.s), false), true
		}
	}
	return buf, false
}

// maxPlainWidth is up to which width numbers are made in their places.
const maxPlainWidth = 1000

// shortInteger appends an int of 64 bits, without a precision or a prefix.
func (p *percent) shortInteger(buf []byte, d *directive) []byte {
	base := 10
	switch d.verb {
	case 'o':
		base = 8
	case 'x', 'X':
		base = 16
	}
	n := d.arg.AsInt()
	size, start := uint64(n), len(buf)
	if n < 0 {
		size = -size
	}
	buf = d.sign(buf, n < 0)
	digits := len(buf)
	buf = strconv.AppendUint(buf, size, base)
	if d.verb == 'X' {
		for i, c := range buf[digits:] {
			if c >= 'a' {
				buf[digits+i] = c - 'a' + 'A'
			}
		}
	}
	return d.widen(buf, start, digits)
}

// sign appends the sign of a number.
func (d *directive) sign(buf []byte, negative bool) []byte {
	switch {
	case negative:
		return append(buf, '-')
	case d.plus:
		return append(buf, '+')
	case d.space:
		return append(buf, ' ')
	}
	return buf
}

// widen gives the number that was appended at start, its digits from another place on, the
// width of its field.
func (d *directive) widen(buf []byte, start, digits int) []byte {
	fill := d.width - (len(buf) - start)
	if fill <= 0 {
		return buf
	}
	at, c := start, byte(' ')
	switch {
	case d.left:
		at = len(buf)
	case d.zero:
		at, c = digits, '0'
	}
	end := len(buf)
	for range fill {
		buf = append(buf, c)
	}
	if at < end {
		copy(buf[at+fill:], buf[at:end])
		for i := range fill {
			buf[at+i] = c
		}
	}
	return buf
}

// textOf is the argument of %s, %r, %a and %b.
func (p *percent) textOf(d *directive) (string, error) {
	th := p.th
	var v Value
	var err error
	switch {
	case p.isText && d.verb == 's':
		v, err = ToStr(th, d.arg)
	case p.isText && d.verb == 'r':
		v, err = Repr(th, d.arg)
	case d.verb == 'a' || d.verb == 'r':
		v, err = Ascii(th, d.arg)
	default:
		return bytesArgument(th, d.arg)
	}
	if err != nil {
		return "", err
	}
	return v.o.(*Str).s, nil
}

// bytesArgument is what %b takes.
func bytesArgument(th *Thread, v Value) (string, error) {
	if !isBytesObject(v) {
		if m := v.Type().Lookup("__bytes__"); m.o != nil {
			r, err := callBytes(th, m, v)
			if err != nil {
				return "", err
			}
			return string(octets(r)), nil
		}
	}
	if !isBytesLike(v) {
		return "", th.TypeErrorf("%%b requires a bytes-like object, or an object that implements __bytes__, not '%s'", v.Type().Name)
	}
	b, err := BytesLike(th, v)
	return string(b), err
}

func (p *percent) length(s string) int {
	if p.isText {
		return countRunes(s)
	}
	return len(s)
}

func (p *percent) truncate(s string, n int) string {
	if n >= p.length(s) {
		return s
	}
	if p.isText {
		return s[:skipRunes(s, 0, n)]
	}
	return s[:n]
}

// char is the argument of %c.
func (p *percent) char(v Value) (string, error) {
	th := p.th
	limit, text := int64(maxRune), "%c requires int or char"
	if !p.isText {
		limit, text = 255, "%c requires an integer in range(256) or a single byte"
	}
	switch o := v.o.(type) {
	case *Str:
		if p.isText && o.Len() == 1 {
			return o.s, nil
		}
	case *Bytes, *Bytearray:
		if b := octets(v); !p.isText && len(b) == 1 {
			return string(b), nil
		}
	}
	if isBytesObject(v) || !isIndexable(v) {
		return "", th.TypeErrorf("%s", text)
	}
	i, err := Index(th, v)
	if err != nil {
		return "", err
	}
	if !i.IsInt() || i.AsInt() < 0 || i.AsInt() > limit {
		if p.isText {
			return "", th.Raise(OverflowErrorType, "%c arg not in range(0x110000)")
		}
		return "", th.Raise(OverflowErrorType, "%c arg not in range(256)")
	}
	if p.isText {
		return runeString(rune(i.AsInt())), nil
	}
	return string([]byte{byte(i.AsInt())}), nil
}

// pad appends sign and s in a field of the directive's width.
func (p *percent) pad(buf []byte, d *directive, sign, s string) ([]byte, error) {
	fill := d.width - len(sign) - p.length(s)
	if fill > maxFormat {
		return buf, p.th.RaiseArgs(MemoryErrorType)
	}
	if !d.left {
		for ; fill > 0; fill-- {
			buf = append(buf, ' ')
		}
	}
	buf = append(append(buf, sign...), s...)
	for ; fill > 0; fill-- {
		buf = append(buf, ' ')
	}
	return buf, nil
}

// number appends a number: zeros of a field go between its prefix and its digits.
func (p *percent) number(buf []byte, d *directive, negative bool, prefix, digits string) ([]byte, error) {
	switch {
	case negative:
		prefix = "-" + prefix
	case d.plus:
		prefix = "+" + prefix
	case d.space:
		prefix = " " + prefix
	}
	if d.zero && !d.left {
		if n := d.width - len(prefix) - len(digits); n > maxFormat {
			return buf, p.th.RaiseArgs(MemoryErrorType)
		} else if n > 0 {
			prefix += strings.Repeat("0", n)
		}
	}
	return p.pad(buf, d, prefix, digits)
}

func (p *percent) integer(buf []byte, d *directive) ([]byte, error) {
	th := p.th
	v, err := p.toInt(d)
	if err != nil {
		return buf, err
	}
	base, prefix := 10, ""
	switch d.verb {
	case 'o':
		base, prefix = 8, "0o"
	case 'x':
		base, prefix = 16, "0x"
	case 'X':
		base, prefix = 16, "0X"
	}
	if !d.alternate {
		prefix = ""
	}
	var scratch [64]byte
	b, err := appendIntBase(th, scratch[:0], v, base)
	if err != nil {
		return buf, err
	}
	digits := string(b)
	if d.verb == 'X' {
		digits = strings.ToUpper(digits)
	}
	negative := digits[0] == '-'
	if negative {
		digits = digits[1:]
	}
	if n := d.precision - len(digits); n > maxFormat {
		return buf, th.RaiseArgs(MemoryErrorType)
	} else if n > 0 {
		digits = strings.Repeat("0", n) + digits
	}
	return p.number(buf, d, negative, prefix, digits)
}

// toInt is the argument of an integer directive as an exact int.
func (p *percent) toInt(d *directive) (Value, error) {
	th, t := p.th, d.arg.Type()
	wrong := func() error {
		kind := "a real number"
		if d.verb == 'x' || d.verb == 'X' || d.verb == 'o' {
			kind = "an integer"
		}
		verb := d.verb
		if verb == 'i' && !p.isText {
			verb = 'd'
		}
		return th.TypeErrorf("%%%c format: %s is required, not %s", verb, kind, t.Name)
	}
	if t.Flags&FlagIntSub != 0 {
		return intValue(d.arg), nil
	}
	if t.Index == nil && t.Int == nil && t.Float == nil {
		return Value{}, wrong()
	}
	var v Value
	var err error
	if d.verb == 'x' || d.verb == 'X' || d.verb == 'o' {
		v, err = Index(th, d.arg)
	} else {
		v, err = ToInt(th, d.arg)
	}
	if err != nil && IsException(err, TypeErrorType) {
		return Value{}, wrong()
	}
	return v, err
}

func (p *percent) float(buf []byte, d *directive) ([]byte, error) {
	th := p.th
	x, err := AsFloat(th, d.arg)
	if err != nil {
		if !p.isText && IsException(err, TypeErrorType) {
			return buf, th.TypeErrorf("float argument required, not %s", d.arg.Type().Name)
		}
		return buf, err
	}
	precision := d.precision
	if precision < 0 {
		precision = 6
	}
	style := floatStyle{alternate: d.alternate}
	if d.width <= maxPlainWidth {
		start := len(buf)
		buf = d.sign(buf, math.Signbit(x) && x == x)
		digits := len(buf)
		return d.widen(style.append(buf, math.Abs(x), byte(d.verb), precision), start, digits), nil
	}
	var scratch [64]byte
	s := style.append(scratch[:0], math.Abs(x), byte(d.verb), precision)
	return p.number(buf, d, math.Signbit(x) && x == x, "", string(s))
}
