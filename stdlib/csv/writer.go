package csv

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"pyasync/object"
)

// this file defines the writer

type writer struct {
	d     *dialect
	write value
	buf   []byte    // of the row, if nobody else uses it
	plain [256]bool // the bytes of what needs no quotes and no escape
	// doubles tells that quotes around a field and twice the quotes in it are all that the dialect
	// ever needs, and that its special characters are ASCII.
	doubles bool
}

var writerType = object.NewStatic("_csv.writer", object.ObjectType, object.FlagNoInstantiate)

func (*writer) Type() *object.Type { return writerType }

var newWriter = object.Func{Name: "writer", Doc: "Return a writer object that will write user data on the given file object.", Raw: func(th *thread, _ value, args []value, kw kwargs) (value, error) {
	dst, d, err := withDialect(th, "writer", args, kw)
	if err != nil {
		return value{}, err
	}
	w, err := object.LookupAttr(th, dst, "write")
	if err != nil {
		return value{}, err
	}
	if w.IsZero() || !object.Callable(w) {
		return value{}, th.TypeErrorf("argument 1 must have a \"write\" method")
	}
	wr := &writer{d: d, write: w}
	wide := d.delimiter >= utf8.RuneSelf || d.escape >= utf8.RuneSelf || d.quote >= utf8.RuneSelf || !isASCII(d.terminator)
	for c := range rune(len(wr.plain)) {
		if c >= utf8.RuneSelf {
			wr.plain[c] = !wide
		} else {
			wr.plain[c] = !d.special(c)
		}
	}
	wr.doubles = !wide && d.escape < 0 && d.doubled && d.quoting != quoteNone
	return object.From(wr), nil
}}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// special reports whether a character needs quotes or an escape.
func (d *dialect) special(c rune) bool {
	return c == d.delimiter || c == d.escape || c == d.quote || c == '\n' || c == '\r' || strings.ContainsRune(d.terminator, c)
}

func init() {
	t := writerType
	t.Doc = "CSV writer"
	t.Getters = func() []object.Getter {
		return []object.Getter{{Name: "dialect", Field: true, Get: func(th *thread, v value) (value, error) { return object.From(v.Object().(*writer).d), nil }}}
	}
	t.Methods = func() []object.Func {
		return []object.Func{
			{Name: "writerow", Sig: "(row, /)", Doc: "Write one row: its fields, each turned into text by str().", Fast1: func(th *thread, v, row value) (value, error) {
				return v.Object().(*writer).row(th, row)
			}},
			{Name: "writerows", Sig: "(rows, /)", Doc: "Write rows, one after another.", Fast1: func(th *thread, v, rows value) (value, error) {
				return object.None, object.Each(th, rows, func(row value) (bool, error) {
					_, err := v.Object().(*writer).row(th, row)
					return err == nil, err
				})
			}},
		}
	}
}

func (w *writer) row(th *thread, row value) (value, error) {
	b := w.buf[:0]
	w.buf = nil // rows may be written while the fields become texts
	b, count, err := w.fields(th, b, row)
	if err != nil {
		return value{}, err
	}
	if count == 1 && len(b) == 0 {
		// a line without anything would be read as no field
		if q := w.d.quoting; q == quoteNone || q == quoteStrings || q == quoteNotNull {
			return value{}, fail(th, "single empty field record must be quoted")
		}
		b = utf8.AppendRune(b, w.d.quote)
		b = utf8.AppendRune(b, w.d.quote)
	}
	b = append(b, w.d.terminator...)
	line := th.Text(b)
	w.buf = b
	return object.Call1(th, w.write, line)
}

// fields appends the fields of a row. The second result is their number.
func (w *writer) fields(th *thread, b []byte, row value) ([]byte, int, error) {
	var err error
	count := 0
	switch o := row.Object().(type) {
	case *object.Tuple:
		if o.Ext == nil {
			for count < len(o.Items) && err == nil {
				b, err = w.next(th, b, o.Items[count], count)
				count++
			}
			return b, count, err
		}
	case *object.List:
		if o.Ext == nil {
			for count < len(o.Items) && err == nil {
				b, err = w.next(th, b, o.Items[count], count)
				count++
			}
			return b, count, err
		}
	}
	it, err := object.Iter(th, row)
	if err != nil {
		if object.IsException(err, object.TypeErrorType) {
			err = fail(th, "iterable expected, not %s", row.Type().Name)
		}
		return b, 0, err
	}
	err = object.Each(th, it, func(v value) (bool, error) {
		var err error
		b, err = w.next(th, b, v, count)
		count++
		return err == nil, err
	})
	return b, count, err
}

// next appends a field behind others.
func (w *writer) next(th *thread, b []byte, v value, others int) ([]byte, error) {
	if others > 0 {
		b = utf8.AppendRune(b, w.d.delimiter)
	}
	return w.field(th, b, v)
}

// field appends a field.
func (w *writer) field(th *thread, b []byte, v value) ([]byte, error) {
	quoted := w.quotes(v)
	if v.IsInt() || v.IsFloat() {
		if r, ok := w.number(b, v, quoted); ok {
			return r, nil
		}
	}
	text := ""
	if s, ok := object.AsStr(v); ok && s.Exact() {
		text = s.String()
	} else if !v.IsNone() {
		var err error
		if text, err = object.ToString(th, v); err != nil {
			return b, err
		}
	}
	return w.text(th, b, v, text, quoted)
}

// number appends a number, unless it has something special in it.
func (w *writer) number(b []byte, v value, quoted bool) ([]byte, bool) {
	if quoted {
		b = utf8.AppendRune(b, w.d.quote)
	}
	start := len(b)
	if v.IsInt() {
		b = strconv.AppendInt(b, v.AsInt(), 10)
	} else {
		b = object.AppendFloat(b, v.AsFloat())
	}
	for _, c := range b[start:] {
		if !w.plain[c] {
			return b, false
		}
	}
	if quoted {
		b = utf8.AppendRune(b, w.d.quote)
	}
	return b, true
}

// quotes reports whether the dialect wants quotes around everything like v.
func (w *writer) quotes(v value) bool {
	switch w.d.quoting {
	case quoteAll:
		return true
	case quoteNonnumeric:
		return !(v.IsInt() || v.IsFloat() || v.Type().Index != nil || v.Type().Float != nil)
	case quoteStrings:
		_, isStr := object.AsStr(v)
		return isStr
	case quoteNotNull:
		return !v.IsNone()
	}
	return false
}

// text appends the text of field v, with quotes and escapes as it needs them.
func (w *writer) text(th *thread, b []byte, v value, text string, quoted bool) ([]byte, error) {
	d := w.d
	n := 0
	for n < len(text) && w.plain[text[n]] {
		n++
	}
	switch {
	case n < len(text) && w.doubles:
		b = append(b, byte(d.quote))
		for {
			k := strings.IndexByte(text, byte(d.quote))
			if k < 0 {
				break
			}
			b = append(append(b, text[:k+1]...), byte(d.quote))
			text = text[k+1:]
		}
		return append(append(b, text...), byte(d.quote)), nil
	case n < len(text):
		return w.escaped(th, b, text, quoted)
	case n == 0 && d.delimiter == ' ' && d.skipSpace:
		if d.quoting == quoteNone || v.IsNone() && (d.quoting == quoteStrings || d.quoting == quoteNotNull) {
			return b, fail(th, "empty field must be quoted if delimiter is a space and skipinitialspace is true")
		}
		quoted = true
	}
	if !quoted {
		return append(b, text...), nil
	}
	b = utf8.AppendRune(b, d.quote)
	b = append(b, text...)
	return utf8.AppendRune(b, d.quote), nil
}

// escaped appends a text in which something is special.
func (w *writer) escaped(th *thread, b []byte, text string, quoted bool) ([]byte, error) {
	d := w.d
	var out strings.Builder
	for rest := text; len(rest) > 0; {
		c, n := object.DecodeRune(rest)
		if d.special(c) {
			escape := false
			switch {
			case d.quoting == quoteNone:
				escape = true
			case c == d.quote:
				if d.doubled {
					out.WriteRune(d.quote)
					quoted = true
				} else {
					escape = true
				}
			case c == d.escape:
				escape = true
			default:
				quoted = true
			}
			if escape {
				if d.escape < 0 {
					return b, fail(th, "need to escape, but no escapechar set")
				}
				out.WriteRune(d.escape)
			}
		}
		out.WriteString(rest[:n])
		rest = rest[n:]
	}
	if quoted {
		b = utf8.AppendRune(b, d.quote)
	}
	b = append(b, out.String()...)
	if quoted {
		b = utf8.AppendRune(b, d.quote)
	}
	return b, nil
}
