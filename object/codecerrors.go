package object

import (
	"fmt"
	"strconv"

	"pyasync/internal/ucd"
)

// this file handles what codecs cannot encode or decode: the error handlers, and the
// exceptions that they get

// encodeError is the UnicodeEncodeError for the code points start to end of s.
func (e *encoding) encodeError(s *Str, start, end int, reason string) *Exception {
	return e.th.unicodeError(UnicodeEncodeErrorType, e.name, Value{o: s}, start, end, reason)
}

// decodeError is the UnicodeDecodeError for the bytes start to end of b.
func (e *encoding) decodeError(b []byte, start, end int, reason string) *Exception {
	return e.th.unicodeError(UnicodeDecodeErrorType, e.name, BytesOf(b), start, end, reason)
}

func (th *Thread) unicodeError(t *Type, enc string, obj Value, start, end int, reason string) *Exception {
	args := []Value{FromString(enc), obj, Int(int64(start)), Int(int64(end)), FromString(reason)}
	x := NewException(t, args...)
	x.setFields(field{"encoding", args[0]}, field{"object", obj}, field{"start", args[2]}, field{"end", args[3]}, field{"reason", args[4]})
	x.Context = th.Context()
	return x
}

// replacement is what an error handler gives for a piece that cannot be converted: text
// (to be encoded in turn) or bytes, and where to go on.
type replacement struct {
	text  string
	bytes []byte
	isRaw bool // bytes count, not text
	next  int
}

// encodeFailed asks the handler about the code points start to end of s.
func (e *encoding) encodeFailed(s *Str, start, end int, reason string) (replacement, error) {
	r := replacement{next: end}
	bad := func() []rune { return s.runes(start, 1, end-start) }
	switch e.errors {
	case "strict", "":
	case "ignore":
		return r, nil
	case "replace":
		for range end - start {
			r.text += "?"
		}
		return r, nil
	case "backslashreplace":
		r.text = string(backslashed(bad()))
		return r, nil
	case "xmlcharrefreplace":
		for _, c := range bad() {
			r.text += "&#" + strconv.Itoa(int(c)) + ";"
		}
		return r, nil
	case "namereplace":
		r.text = named(bad())
		return r, nil
	case "surrogateescape":
		r.isRaw = true
		for i, c := range bad() {
			if c < 0xdc80 || c > 0xdcff {
				return r, e.encodeError(s, start+i, end, reason)
			}
			r.bytes = append(r.bytes, byte(c))
		}
		return r, nil
	case "surrogatepass":
		if b, ok := e.surrogateBytes(bad()); ok {
			r.bytes, r.isRaw = b, true
			return r, nil
		}
	default:
		return e.callHandler(e.encodeError(s, start, end, reason), s.Len())
	}
	return r, e.encodeError(s, start, end, reason)
}

func backslashed(rs []rune) []byte {
	var b []byte
	for _, c := range rs {
		b = appendHexEscape(b, c)
	}
	return b
}

func named(rs []rune) string {
	var b []byte
	for _, c := range rs {
		if name := ucd.Name(c); name != "" {
			b = append(append(append(b, `\N{`...), name...), '}')
		} else {
			b = appendHexEscape(b, c)
		}
	}
	return string(b)
}

// surrogateBytes are lone surrogates as UTF-8, UTF-16 or UTF-32 would encode them.
func (e *encoding) surrogateBytes(rs []rune) ([]byte, bool) {
	width, big := e.unit()
	if width == 0 {
		return nil, false
	}
	var b []byte
	for _, c := range rs {
		if !isSurrogate(c) {
			return nil, false
		}
		if width == 1 {
			b = appendRune(b, c)
		} else {
			b = appendUnit(b, uint32(c), width, big)
		}
	}
	return b, true
}

// unit is the size and byte order of the units of a UTF; 0 for other encodings.
func (e *encoding) unit() (width int, big bool) {
	switch e.name {
	case "utf-8":
		return 1, false
	case "utf-16", "utf-16-le":
		return 2, false
	case "utf-16-be":
		return 2, true
	case "utf-32", "utf-32-le":
		return 4, false
	case "utf-32-be":
		return 4, true
	}
	return 0, false
}

// decodeFailed asks the handler about the bytes start to end of b.
func (e *encoding) decodeFailed(b []byte, start, end int, reason string) (replacement, error) {
	r := replacement{next: end}
	switch e.errors {
	case "strict", "":
	case "ignore":
		return r, nil
	case "replace":
		r.text = "\ufffd"
		return r, nil
	case "backslashreplace":
		for _, c := range b[start:end] {
			r.text += fmt.Sprintf(`\x%02x`, c)
		}
		return r, nil
	case "surrogateescape":
		var text []byte
		i := start
		for ; i < end && i < start+4 && b[i] >= 0x80; i++ {
			text = appendRune(text, 0xdc00+rune(b[i]))
		}
		if i > start {
			r.text, r.next = string(text), i
			return r, nil
		}
	case "surrogatepass":
		if c, n, ok := e.passedSurrogate(b[start:]); ok {
			r.text, r.next = runeString(c), start+n
			return r, nil
		}
	case "xmlcharrefreplace", "namereplace":
		return r, e.th.TypeErrorf("don't know how to handle UnicodeDecodeError in error callback")
	default:
		return e.callHandler(e.decodeError(b, start, end, reason), len(b))
	}
	return r, e.decodeError(b, start, end, reason)
}

// passedSurrogate reads the surrogate that b begins with, as surrogateBytes writes it.
func (e *encoding) passedSurrogate(b []byte) (rune, int, bool) {
	width, big := e.unit()
	n := max(width, 1)
	if width == 1 {
		n = 3
	}
	if width == 0 || len(b) < n {
		return 0, 0, false
	}
	var c rune
	if width == 1 {
		if b[0]&0xf0 != 0xe0 || b[1]&0xc0 != 0x80 || b[2]&0xc0 != 0x80 {
			return 0, 0, false
		}
		c = rune(b[0]&15)<<12 | rune(b[1]&63)<<6 | rune(b[2]&63)
	} else {
		c = rune(readUnit(b, width, big))
	}
	return c, n, isSurrogate(c)
}

// callHandler calls a registered handler. n is the length of the object, for a negative
// position.
func (e *encoding) callHandler(x *Exception, n int) (replacement, error) {
	th := e.th
	if e.handler.o == nil {
		h, err := LookupErrorHandler(th, e.errors)
		if err != nil {
			return replacement{}, err
		}
		e.handler = h
	}
	v, err := Call1(th, e.handler, From(x))
	if err != nil {
		return replacement{}, err
	}
	what := "encoding"
	if x.Type() == UnicodeDecodeErrorType {
		what = "decoding"
	}
	want := "(str/bytes, int)"
	if what == "decoding" {
		want = "(str, int)"
	}
	t, ok := v.o.(*Tuple)
	if !ok || len(t.Items) != 2 {
		return replacement{}, th.TypeErrorf("%s error handler must return %s tuple", what, want)
	}
	r := replacement{}
	switch o := t.Items[0].o.(type) {
	case *Str:
		r.text = o.s
	case *Bytes:
		if what == "decoding" {
			return r, th.TypeErrorf("%s error handler must return %s tuple", what, want)
		}
		r.bytes, r.isRaw = o.b, true
	default:
		return r, th.TypeErrorf("%s error handler must return %s tuple", what, want)
	}
	if r.next, err = AsIndex(th, t.Items[1]); err != nil {
		return r, err
	}
	pos := r.next
	if pos < 0 {
		r.next += n
	}
	if r.next < 0 || r.next > n {
		return r, th.Raisef(IndexErrorType, "position %d from error handler out of bounds", pos)
	}
	return r, nil
}

// RegisterErrorHandler is codecs.register_error.
func (in *Interp) RegisterErrorHandler(name string, fn Value) {
	if in.codecErrors == nil {
		in.codecErrors = map[string]Value{}
	}
	in.codecErrors[name] = fn
}

// LookupErrorHandler is codecs.lookup_error: a registered handler or a builtin one.
func LookupErrorHandler(th *Thread, name string) (Value, error) {
	if fn := th.Interp.codecErrors[name]; fn.o != nil {
		return fn, nil
	}
	switch name {
	case "strict", "ignore", "replace", "xmlcharrefreplace", "backslashreplace", "namereplace", "surrogatepass", "surrogateescape":
		fn := NewBuiltin(errorHandler(name), Value{}, "")
		th.Interp.RegisterErrorHandler(name, fn)
		return fn, nil
	}
	return Value{}, th.Raisef(LookupErrorType, "unknown error handler name '%s'", name)
}

// errorHandler is a builtin handler as a function, for codecs.lookup_error.
func errorHandler(name string) *Func {
	return &Func{Name: name + "_errors", Sig: "(exc, /)", Doc: "The error handler '" + name + "'.", Fast1: func(th *Thread, _, a Value) (Value, error) {
		x, ok := a.o.(*Exception)
		if !ok {
			return Value{}, th.TypeErrorf("codec must pass exception instance")
		}
		if name == "strict" {
			return Value{}, x
		}
		return runHandler(th, name, x)
	}}
}

// runHandler applies a builtin handler to an exception.
func runHandler(th *Thread, name string, x *Exception) (Value, error) {
	unknown := func() error {
		return th.TypeErrorf("don't know how to handle %s in error callback", x.Type().Name)
	}
	obj, enc := x.Field("object"), x.Field("encoding")
	start, end := orNone(x.Field("start")), orNone(x.Field("end"))
	if obj.o == nil || !start.IsInt() || !end.IsInt() {
		return Value{}, unknown()
	}
	n, err := Len(th, obj)
	if err != nil {
		return Value{}, err
	}
	from := min(max(int(start.AsInt()), 0), max(n-1, 0))
	to := max(min(int(end.AsInt()), n), min(1, n))
	if from > to {
		from = to
	}
	e := &encoding{th: th, errors: name}
	if s, ok := enc.o.(*Str); ok {
		e.name = s.s
		if c := findCodec(s.s); c != nil {
			e.name = c.name
		}
	}
	var r replacement
	switch {
	case x.Type().Is(UnicodeEncodeErrorType):
		r, err = e.encodeFailed(obj.o.(*Str), from, to, "")
	case x.Type().Is(UnicodeDecodeErrorType):
		r, err = e.decodeFailed(octets(obj), from, to, "")
	case x.Type().Is(UnicodeTranslateErrorType) && name != "surrogatepass" && name != "surrogateescape":
		switch name {
		case "replace":
			for range to - from {
				r.text += "\ufffd"
			}
			r.next = to
		case "xmlcharrefreplace":
			return Value{}, unknown()
		default:
			r, err = e.encodeFailed(obj.o.(*Str), from, to, "")
		}
	default:
		return Value{}, unknown()
	}
	if err != nil {
		if IsException(err, UnicodeErrorType) {
			return Value{}, x
		}
		return Value{}, err
	}
	v := FromString(r.text)
	if r.isRaw {
		v = NewBytes(r.bytes)
	}
	return NewTuple([]Value{v, Int(int64(r.next))}), nil
}
