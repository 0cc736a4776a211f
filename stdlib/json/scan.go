package json

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"pyasync/object"
)

// this file reads JSON texts

// scan is the reading of one text. Positions are in bytes; scripts count characters.
type scan struct {
	buf []byte // for texts with escapes, one at a time
	*scanner
	th   *thread
	doc  value
	s    string
	keys map[string]*object.Str
	pin  bool // strings may share the memory of the text

	stack []value // items of the containers under way
}

const (
	expectingValue = "Expecting value"
	expectingName  = "Expecting property name enclosed in double quotes"
	expectingColon = "Expecting ':' delimiter"
	expectingComma = "Expecting ',' delimiter"
)

// byteIndex and charIndex convert between positions.
func (sc *scan) byteIndex(chars int) int {
	i := 0
	for ; chars > 0 && i < len(sc.s); chars-- {
		_, n := object.DecodeRune(sc.s[i:])
		i += n
	}
	return i
}

func (sc *scan) charIndex(bytes int) int { return object.CountRunes(sc.s[:min(bytes, len(sc.s))]) }

// fail is the JSONDecodeError for a mistake at a position.
func (sc *scan) fail(msg string, at int) error {
	pos := -1
	if at >= 0 {
		pos = sc.charIndex(at)
	}
	err := decodeError(sc.th, msg, sc.doc, pos)
	if e, ok := err.(*object.Exception); ok && msg == expectingValue {
		// CPython's scanner ends with a StopIteration, which it hides
		stop := object.NewException(object.StopIterationType, object.Int(int64(pos)))
		stop.SetContext(sc.th.Handled)
		e.Context, e.Suppress = stop, true
	}
	return err
}

func decodeError(th *thread, msg string, doc value, pos int) error {
	m, err := th.Interp.Hooks.ImportModule(th, "json.decoder")
	if err != nil {
		return err
	}
	cls, err := object.GetAttrString(th, m, "JSONDecodeError")
	if err != nil {
		return err
	}
	e, err := object.Call(th, cls, []value{object.FromString(msg), doc, object.Int(int64(pos))}, nil)
	if err != nil {
		return err
	}
	return th.RaiseFrom(e, value{})
}

func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

func (sc *scan) space(at int) int {
	for at < len(sc.s) && isSpace(sc.s[at]) {
		at++
	}
	return at
}

// value reads what begins at a position, and returns where it ends.
func (sc *scan) value(at int) (value, int, error) {
	if at >= len(sc.s) {
		return value{}, 0, sc.fail(expectingValue, at)
	}
	switch c := sc.s[at]; c {
	case '"':
		text, end, err := sc.str(at + 1)
		if err != nil {
			return value{}, 0, err
		}
		return sc.text(text), end, nil
	case '{':
		if err := sc.th.Enter(" while decoding a JSON object from a unicode string"); err != nil {
			return value{}, 0, err
		}
		v, end, err := sc.object(at + 1)
		sc.th.Leave()
		return v, end, err
	case '[':
		if err := sc.th.Enter(" while decoding a JSON array from a unicode string"); err != nil {
			return value{}, 0, err
		}
		v, end, err := sc.array(at + 1)
		sc.th.Leave()
		return v, end, err
	case 'n', 't', 'f', 'N', 'I':
		return sc.word(at)
	case '-':
		if strings.HasPrefix(sc.s[at:], "-Infinity") {
			return sc.constant("-Infinity", at)
		}
		return sc.number(at)
	default:
		if '0' <= c && c <= '9' {
			return sc.number(at)
		}
	}
	return value{}, 0, sc.fail(expectingValue, at)
}

// text is a decoded string as a value.
func (sc *scan) text(s string) value {
	if !sc.pin {
		s = strings.Clone(s)
	}
	return object.FromString(s)
}

func (sc *scan) word(at int) (value, int, error) {
	rest := sc.s[at:]
	switch {
	case strings.HasPrefix(rest, "null"):
		return object.None, at + 4, nil
	case strings.HasPrefix(rest, "true"):
		return object.True, at + 4, nil
	case strings.HasPrefix(rest, "false"):
		return object.False, at + 5, nil
	case strings.HasPrefix(rest, "NaN"):
		return sc.constant("NaN", at)
	case strings.HasPrefix(rest, "Infinity"):
		return sc.constant("Infinity", at)
	}
	return value{}, 0, sc.fail(expectingValue, at)
}

func (sc *scan) constant(name string, at int) (value, int, error) {
	v, err := object.Call1(sc.th, sc.parseConstant, object.FromString(name))
	return v, at + len(name), err
}

// number reads as much of a number as there is.
func (sc *scan) number(at int) (value, int, error) {
	s, i := sc.s, at
	if s[i] == '-' {
		i++
	}
	switch {
	case i < len(s) && s[i] == '0':
		i++
	case i < len(s) && '1' <= s[i] && s[i] <= '9':
		i = digits(s, i)
	default:
		return value{}, 0, sc.fail(expectingValue, at)
	}
	isFloat := false
	if i+1 < len(s) && s[i] == '.' && isDigit(s[i+1]) {
		isFloat = true
		i = digits(s, i+1)
	}
	if i+1 < len(s) && s[i]|0x20 == 'e' {
		j := i + 1
		if s[j] == '+' || s[j] == '-' {
			j++
		}
		if j < len(s) && isDigit(s[j]) {
			isFloat = true
			i = digits(s, j)
		}
	}
	v, err := sc.convert(s[at:i], isFloat)
	return v, i, err
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func digits(s string, i int) int {
	for i < len(s) && isDigit(s[i]) {
		i++
	}
	return i
}

// convert makes a number of its text.
func (sc *scan) convert(text string, isFloat bool) (value, error) {
	if isFloat {
		if sc.parseFloat.IsZero() {
			f, _ := strconv.ParseFloat(text, 64) // out of range is infinite
			return object.Float(f), nil
		}
		return object.Call1(sc.th, sc.parseFloat, object.FromString(text))
	}
	if !sc.parseInt.IsZero() {
		return object.Call1(sc.th, sc.parseInt, object.FromString(text))
	}
	if len(text) <= 18 {
		n, neg := int64(0), false
		for _, c := range []byte(text) {
			if c == '-' {
				neg = true
				continue
			}
			n = n*10 + int64(c-'0')
		}
		if neg {
			n = -n
		}
		return object.Int(n), nil
	}
	return object.ParseInt(sc.th, object.NewStr(text), 10)
}

func (sc *scan) array(at int) (value, int, error) {
	at = sc.space(at)
	if at < len(sc.s) && sc.s[at] == ']' {
		return object.NewList(nil), at + 1, nil
	}
	mark := len(sc.stack)
	for {
		v, end, err := sc.value(at)
		if err != nil {
			return value{}, 0, err
		}
		sc.stack = append(sc.stack, v)
		at = sc.space(end)
		if at >= len(sc.s) {
			return value{}, 0, sc.fail(expectingComma, at)
		}
		switch sc.s[at] {
		case ']':
			return object.NewList(sc.pop(mark)), at + 1, nil
		case ',':
		default:
			return value{}, 0, sc.fail(expectingComma, at)
		}
		comma := at
		at = sc.space(at + 1)
		if at < len(sc.s) && sc.s[at] == ']' {
			return value{}, 0, sc.fail("Illegal trailing comma before end of array", comma)
		}
		if sc.th.Interrupt.Load() {
			if err := sc.th.Poll(); err != nil {
				return value{}, 0, err
			}
		}
	}
}

func (sc *scan) object(at int) (value, int, error) {
	mark := len(sc.stack)
	at = sc.space(at)
	if at < len(sc.s) && sc.s[at] == '}' {
		v, err := sc.made(mark)
		return v, at + 1, err
	}
	for {
		if at >= len(sc.s) || sc.s[at] != '"' {
			return value{}, 0, sc.fail(expectingName, at)
		}
		name, end, err := sc.str(at + 1)
		if err != nil {
			return value{}, 0, err
		}
		key := sc.key(name)
		at = sc.space(end)
		if at >= len(sc.s) || sc.s[at] != ':' {
			return value{}, 0, sc.fail(expectingColon, at)
		}
		v, end, err := sc.value(sc.space(at + 1))
		if err != nil {
			return value{}, 0, err
		}
		sc.stack = append(sc.stack, object.From(key), v)
		at = sc.space(end)
		if at >= len(sc.s) {
			return value{}, 0, sc.fail(expectingComma, at)
		}
		switch sc.s[at] {
		case '}':
			r, err := sc.made(mark)
			return r, at + 1, err
		case ',':
		default:
			return value{}, 0, sc.fail(expectingComma, at)
		}
		comma := at
		at = sc.space(at + 1)
		if at < len(sc.s) && sc.s[at] == '}' {
			return value{}, 0, sc.fail("Illegal trailing comma before end of object", comma)
		}
	}
}

// pop takes the items above mark from the stack.
func (sc *scan) pop(mark int) []value {
	items := append([]value(nil), sc.stack[mark:]...)
	sc.stack = sc.stack[:mark]
	return items
}

// made is the object whose names and values are above mark on the stack, or what the hooks
// make of it.
func (sc *scan) made(mark int) (value, error) {
	items := sc.stack[mark:]
	if !sc.pairsHook.IsZero() {
		pairs := make([]value, 0, len(items)/2)
		for i := 0; i < len(items); i += 2 {
			pairs = append(pairs, object.NewTuple([]value{items[i], items[i+1]}))
		}
		sc.stack = sc.stack[:mark]
		return object.Call1(sc.th, sc.pairsHook, object.NewList(pairs))
	}
	d := object.NewDictRoom(len(items) / 2)
	for i := 0; i < len(items); i += 2 {
		d.SetStr(items[i].Object().(*object.Str), items[i+1])
	}
	sc.stack = sc.stack[:mark]
	if !sc.objectHook.IsZero() {
		return object.Call1(sc.th, sc.objectHook, object.From(d))
	}
	return object.From(d), nil
}

// key is the name of a member; equal names are one object.
func (sc *scan) key(name string) *object.Str {
	if k := sc.keys[name]; k != nil {
		return k
	}
	if sc.keys == nil {
		sc.keys = map[string]*object.Str{}
	}
	if !sc.pin {
		name = strings.Clone(name)
	}
	k := object.NewStr(name)
	sc.keys[name] = k
	return k
}

// str reads a string whose opening quote is before at, and returns where it ends.
func (sc *scan) str(at int) (string, int, error) {
	s := sc.s
	for i := at; i < len(s); i++ {
		switch c := s[i]; {
		case c == '"':
			return s[at:i], i + 1, nil
		case c == '\\':
			return sc.escapedStr(at, i)
		case c < ' ' && sc.strict:
			return "", 0, sc.fail("Invalid control character at", i)
		}
	}
	return "", 0, sc.fail("Unterminated string starting at", at-1)
}

// escapedStr is str for a string whose first backslash is at i.
func (sc *scan) escapedStr(at, i int) (string, int, error) {
	s := sc.s
	out := append(sc.buf[:0], s[at:i]...)
	for i < len(s) {
		c := s[i]
		switch {
		case c == '"':
			sc.buf = out
			return string(out), i + 1, nil
		case c < ' ' && sc.strict:
			return "", 0, sc.fail("Invalid control character at", i)
		case c != '\\':
			from := i
			for i++; i < len(s) && s[i] >= ' ' && s[i] != '"' && s[i] != '\\'; {
				i++
			}
			out = append(out, s[from:i]...)
			continue
		}
		if i+1 >= len(s) {
			break
		}
		if s[i+1] != 'u' {
			k := strings.IndexByte(`"\/bfnrt`, s[i+1])
			if k < 0 {
				return "", 0, sc.fail(`Invalid \escape`, i)
			}
			out = append(out, "\"\\/\b\f\n\r\t"[k])
			i += 2
			continue
		}
		r, ok := hex4(s, i+2)
		if !ok {
			return "", 0, sc.fail(`Invalid \uXXXX escape`, i+1)
		}
		i += 6
		if 0xd800 <= r && r < 0xdc00 && i+1 < len(s) && s[i] == '\\' && s[i+1] == 'u' {
			low, ok := hex4(s, i+2)
			if !ok {
				return "", 0, sc.fail(`Invalid \uXXXX escape`, i+1)
			}
			if 0xdc00 <= low && low < 0xe000 {
				r = 0x10000 + (r-0xd800)<<10 + (low - 0xdc00)
				i += 6
			}
		}
		if utf8.ValidRune(r) {
			out = utf8.AppendRune(out, r)
		} else { // half of a pair
			out = append(out, object.StringOf(object.Chr(r))...)
		}
	}
	return "", 0, sc.fail("Unterminated string starting at", at-1)
}

// hex4 is a number of four hexadecimal digits.
func hex4(s string, at int) (rune, bool) {
	if at+4 > len(s) {
		return 0, false
	}
	r := rune(0)
	for _, c := range []byte(s[at : at+4]) {
		switch {
		case isDigit(c):
			c -= '0'
		case 'a' <= c|0x20 && c|0x20 <= 'f':
			c = c | 0x20 - 'a' + 10
		default:
			return 0, false
		}
		r = r<<4 | rune(c)
	}
	return r, true
}
