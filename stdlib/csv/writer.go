package csv

import (
	"strings"
	"unicode/utf8"

	"pyasync/object"
)

// this file defines the writer

type writer struct {
	d     *dialect
	write value
	buf   []byte    // of the row, if nobody else uses it
	plain [128]bool // what needs no quotes and no escape
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
	for c := range rune(len(wr.plain)) {
		wr.plain[c] = !(c == d.delimiter || c == d.escape || c == d.quote || c == '\n' || c == '\r' || strings.ContainsRune(d.terminator, c))
	}
	return object.From(wr), nil
}}

func init() {
	t := writerType
	t.Doc = "CSV writer"
	t.Getters = func() []object.Getter {
		return []object.Getter{{Name: "dialect", Field: true, Get: func(th *thread, v value) (value, error) { return object.From(v.Object().(*writer).d), nil }}}
	}
	t.Methods = func() []object.Func {
		return []object.Func{
			{Name: "writerow", Sig: "(row, /)", Doc: "Construct and write a CSV record from an iterable of fields.", Fast1: func(th *thread, v, row value) (value, error) {
				return v.Object().(*writer).row(th, row)
			}},
			{Name: "writerows", Sig: "(rows, /)", Doc: "Construct and write a series of iterables to a csv file.", Fast1: func(th *thread, v, rows value) (value, error) {
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
	count, empty := 0, false
	_, err := object.Iter(th, row)
	if err != nil {
		if object.IsException(err, object.TypeErrorType) {
			err = fail(th, "iterable expected, not %s", row.Type().Name)
		}
		return value{}, err
	}
	err = object.Each(th, row, func(v value) (bool, error) {
		if count > 0 {
			b = utf8.AppendRune(b, w.d.delimiter)
		}
		count++
		before := len(b)
		var err error
		b, err = w.field(th, b, v)
		empty = len(b) == before
		return err == nil, err
	})
	if err != nil {
		return value{}, err
	}
	if count == 1 && empty {
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

// field appends a field.
func (w *writer) field(th *thread, b []byte, v value) ([]byte, error) {
	_, isStr := object.AsStr(v)
	_, isInt := object.IntValue(v)
	_, isFloat := object.FloatValue(v)
	quoted := false
	switch w.d.quoting {
	case quoteAll:
		quoted = true
	case quoteNonnumeric:
		quoted = !(isFloat || isInt || v.Type().Index != nil || v.Type().Float != nil)
	case quoteStrings:
		quoted = isStr
	case quoteNotNull:
		quoted = !v.IsNone()
	}
	text := ""
	if !v.IsNone() {
		s, err := object.ToString(th, v)
		if err != nil {
			return b, err
		}
		text = s
	}
	if text != "" && w.isPlain(text) {
		if quoted {
			b = utf8.AppendRune(b, w.d.quote)
			b = append(b, text...)
			return utf8.AppendRune(b, w.d.quote), nil
		}
		return append(b, text...), nil
	}
	d := w.d
	var out strings.Builder
	for rest := text; len(rest) > 0; {
		c, n := object.DecodeRune(rest)
		special := c == d.delimiter || c == d.escape || c == d.quote || c == '\n' || c == '\r' || strings.ContainsRune(d.terminator, c)
		if special {
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
	if text == "" && d.delimiter == ' ' && d.skipSpace {
		if d.quoting == quoteNone || v.IsNone() && (d.quoting == quoteStrings || d.quoting == quoteNotNull) {
			return b, fail(th, "empty field must be quoted if delimiter is a space and skipinitialspace is true")
		}
		quoted = true
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

// isPlain reports whether no character of a text needs quotes or an escape.
func (w *writer) isPlain(text string) bool {
	for i := range len(text) {
		if c := text[i]; c >= 128 || !w.plain[c] {
			return false
		}
	}
	return true
}
