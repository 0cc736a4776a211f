package json

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"pyasync/object"
)

// this file writes JSON texts

// encoder writes one text, with the options of a JSONEncoder.
type encoder struct {
	th       *thread
	out      []byte
	self     value // the JSONEncoder, for its method default; made when needed where there is none
	fallback value // a function to call instead of the method, if it is set
	ascii    bool
	allowNaN bool
	skipKeys bool
	sortKeys bool
	circular bool // watch for cycles
	indented bool
	indent   string
	itemSep  string
	keySep   string
	level    int
	active   []object.Object // the containers being written, from outside to inside
}

var encodeText = object.Func{Name: "encode", Sig: "(encoder, obj, /)", Doc: "The text of an object, as a JSONEncoder has it.",
	Fast2: func(th *thread, _, self, obj value) (value, error) {
		e := &encoder{th: th, self: self}
		if err := e.options(); err != nil {
			return value{}, err
		}
		return e.text(obj)
	}}

// options reads the attributes of the JSONEncoder.
func (e *encoder) options() error {
	get := func(name string) (value, error) { return object.GetAttrString(e.th, e.self, name) }
	for _, f := range [...]struct {
		name string
		to   *bool
	}{{"ensure_ascii", &e.ascii}, {"allow_nan", &e.allowNaN}, {"skipkeys", &e.skipKeys}, {"sort_keys", &e.sortKeys}, {"check_circular", &e.circular}} {
		v, err := get(f.name)
		if err != nil {
			return err
		}
		if *f.to, err = object.Truth(e.th, v); err != nil {
			return err
		}
	}
	for _, f := range [...]struct {
		name string
		to   *string
	}{{"item_separator", &e.itemSep}, {"key_separator", &e.keySep}} {
		v, err := get(f.name)
		if err != nil {
			return err
		}
		s, ok := object.AsStr(v)
		if !ok {
			return e.th.TypeErrorf("make_encoder() argument must be str, not %s", v.Type().Name)
		}
		*f.to = s.String()
	}
	v, err := get("indent")
	if err != nil || v.IsNone() {
		return err
	}
	e.indented = true
	if s, ok := object.AsStr(v); ok {
		e.indent = s.String()
		return nil
	}
	n, err := object.AsIndex(e.th, v)
	for ; n > 0; n-- {
		e.indent += " "
	}
	return err
}

// value writes one object.
func (e *encoder) value(v value) error {
	switch {
	case v.IsNone():
		e.out = append(e.out, "null"...)
		return nil
	case v.IsInt():
		e.out = strconv.AppendInt(e.out, v.AsInt(), 10)
		return nil
	case v.IsBool():
		e.out = strconv.AppendBool(e.out, v.AsBool())
		return nil
	case v.IsFloat():
		return e.float(v)
	}
	if s, ok := object.AsStr(v); ok {
		e.out = appendQuoted(e.out, s.String(), e.ascii)
		return nil
	}
	if d, ok := object.AsDict(v); ok {
		return e.nested(v, func() error { return e.dict(v, d) })
	}
	if l, ok := object.AsList(v); ok {
		return e.nested(v, func() error { return e.list(v, l.Items) })
	}
	if t, ok := object.AsTuple(v); ok {
		return e.nested(v, func() error { return e.list(v, t.Items) })
	}
	return e.other(v)
}

// other writes numbers that are not plain, and what method default makes of everything else.
func (e *encoder) other(v value) error {
	if i, ok := object.IntValue(v); ok {
		s, err := object.ReprString(e.th, i)
		e.out = append(e.out, s...)
		return err
	}
	if f, ok := object.FloatValue(v); ok {
		return e.float(object.Float(f))
	}
	return e.nested(v, func() error {
		r, err := e.byDefault(v)
		if err != nil {
			return err
		}
		return e.value(r)
	})
}

// byDefault is what the function or the method default makes of an object.
func (e *encoder) byDefault(v value) (value, error) {
	if !e.fallback.IsZero() {
		return object.Call1(e.th, e.fallback, v)
	}
	if e.self.IsZero() {
		var err error
		if e.self, err = ofModule(e.th, "_default_encoder"); err != nil {
			return value{}, err
		}
	}
	return object.CallMethod(e.th, e.self, "default", v)
}

// nested runs write for an object that may contain others, or itself.
func (e *encoder) nested(v value, write func() error) error {
	if err := e.th.Enter(" while encoding a JSON object"); err != nil {
		return err
	}
	defer e.th.Leave()
	if !e.circular {
		return write()
	}
	o := v.Object()
	if slices.Contains(e.active, o) {
		return e.th.ValueErrorf("Circular reference detected")
	}
	e.active = append(e.active, o)
	err := write()
	e.active = e.active[:len(e.active)-1]
	return err
}

func (e *encoder) float(v value) error {
	s, err := e.floatText(v.AsFloat())
	e.out = append(e.out, s...)
	return err
}

func (e *encoder) floatText(f float64) (string, error) {
	if math.IsInf(f, 0) || f != f {
		if !e.allowNaN {
			return "", e.th.ValueErrorf("Out of range float values are not JSON compliant: %s", object.FloatString(f))
		}
		switch {
		case f > 0:
			return "Infinity", nil
		case f < 0:
			return "-Infinity", nil
		}
		return "NaN", nil
	}
	return object.FloatString(f), nil
}

// newLine begins a line at the present level, when the text is indented.
func (e *encoder) newLine() {
	if !e.indented {
		return
	}
	e.out = append(e.out, '\n')
	for range e.level {
		e.out = append(e.out, e.indent...)
	}
}

func (e *encoder) list(v value, items []value) error {
	if v.Type() != object.ListType && v.Type() != object.TupleType {
		var err error
		if items, err = object.Slice(e.th, v); err != nil {
			return err
		}
	}
	if len(items) == 0 {
		e.out = append(e.out, "[]"...)
		return nil
	}
	e.out = append(e.out, '[')
	e.level++
	for i, x := range items {
		if i > 0 {
			e.out = append(e.out, e.itemSep...)
		}
		e.newLine()
		if err := e.value(x); err != nil {
			return err
		}
	}
	e.level--
	e.newLine()
	e.out = append(e.out, ']')
	return nil
}

func (e *encoder) dict(v value, d *object.Dict) error {
	if d.Len() == 0 {
		e.out = append(e.out, "{}"...)
		return nil
	}
	e.out = append(e.out, '{')
	e.level++
	e.newLine()
	first := true
	write := func(k, x value) error {
		key, ok, err := e.key(k)
		if err != nil || !ok {
			return err
		}
		if !first {
			e.out = append(e.out, e.itemSep...)
			e.newLine()
		}
		first = false
		e.out = appendQuoted(e.out, key, e.ascii)
		e.out = append(e.out, e.keySep...)
		return e.value(x)
	}
	var err error
	if v.Type() == object.DictType && !e.sortKeys {
		for i := d.NextPos(0); i >= 0 && err == nil; i = d.NextPos(i + 1) {
			k, x := d.At(i)
			err = write(k, x)
		}
	} else {
		err = e.items(v, write)
	}
	if err != nil {
		return err
	}
	e.level--
	e.newLine()
	e.out = append(e.out, '}')
	return nil
}

// items calls write for the items of a dict that is to be sorted, or is of a subclass.
func (e *encoder) items(v value, write func(k, x value) error) error {
	if d, ok := object.AsDict(v); ok && v.Type() == object.DictType {
		if items := d.Items(); onlyStrs(items) {
			slices.SortStableFunc(items, func(a, b object.Item) int {
				return strings.Compare(object.StringOf(a.Key), object.StringOf(b.Key))
			})
			for _, it := range items {
				if err := write(it.Key, it.Val); err != nil {
					return err
				}
			}
			return nil
		}
	}
	view, err := object.CallMethod(e.th, v, "items")
	if err != nil {
		return err
	}
	pairs, err := object.Slice(e.th, view)
	if err != nil {
		return err
	}
	if e.sortKeys {
		if err := object.SortValues(e.th, pairs, false); err != nil {
			return err
		}
	}
	for _, p := range pairs {
		t, ok := object.AsTuple(p)
		if !ok || len(t.Items) != 2 {
			return e.th.ValueErrorf("items must return 2-tuples")
		}
		if err := write(t.Items[0], t.Items[1]); err != nil {
			return err
		}
	}
	return nil
}

// onlyStrs reports whether all keys are of exactly str, whose order runs no code.
func onlyStrs(items []object.Item) bool {
	for _, it := range items {
		if it.Key.Type() != object.StrType {
			return false
		}
	}
	return true
}

// key is the text of a dict's key; ok is false for one that is left out.
func (e *encoder) key(k value) (text string, ok bool, err error) {
	if s, ok := object.AsStr(k); ok {
		return s.String(), true, nil
	}
	switch {
	case k.IsNone():
		return "null", true, nil
	case k.IsBool():
		return strconv.FormatBool(k.AsBool()), true, nil
	}
	if f, ok := object.FloatValue(k); ok {
		text, err = e.floatText(f)
		return text, true, err
	}
	if i, ok := object.IntValue(k); ok {
		text, err = object.ReprString(e.th, i)
		return text, true, err
	}
	if e.skipKeys {
		return "", false, nil
	}
	return "", false, e.th.TypeErrorf("keys must be str, int, float, bool or None, not %s", k.Type().Name)
}

const hexDigits = "0123456789abcdef"

// The bytes that stand for themselves in strings, where text need not be ASCII and where it must.
var plainText, plainASCII = plainBytes(256), plainBytes(0x7f)

func plainBytes(limit int) (t [256]bool) {
	for c := int(' '); c < limit; c++ {
		t[c] = c != '"' && c != '\\'
	}
	return t
}

// appendQuoted appends text as a JSON string.
func appendQuoted(out []byte, s string, ascii bool) []byte {
	out = append(out, '"')
	start := 0
	plain := &plainText
	if ascii {
		plain = &plainASCII
	}
	for i := 0; i < len(s); {
		c := s[i]
		if plain[c] {
			i++
			continue
		}
		out = append(out, s[start:i]...)
		n := 1
		switch c {
		case '"', '\\':
			out = append(out, '\\', c)
		case '\n':
			out = append(out, `\n`...)
		case '\r':
			out = append(out, `\r`...)
		case '\t':
			out = append(out, `\t`...)
		case '\b':
			out = append(out, `\b`...)
		case '\f':
			out = append(out, `\f`...)
		default:
			var r rune
			r, n = object.DecodeRune(s[i:])
			if r >= 0x10000 {
				r -= 0x10000
				out = appendUnit(out, 0xd800|r>>10)
				r = 0xdc00 | r&0x3ff
			}
			out = appendUnit(out, r)
		}
		i += n
		start = i
	}
	return append(append(out, s[start:]...), '"')
}

func appendUnit(out []byte, r rune) []byte {
	return append(out, '\\', 'u', hexDigits[r>>12&15], hexDigits[r>>8&15], hexDigits[r>>4&15], hexDigits[r&15])
}
