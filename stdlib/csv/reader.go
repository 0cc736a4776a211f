package csv

import (
	"strings"

	"pyasync/object"
)

// this file defines the reader: a machine that takes a line one character at a time

type where uint8

const (
	atRecord where = iota
	atField
	inField
	inQuotes
	afterQuote // a quote inside quotes: the end, or the first half of one
	afterEscape
	afterEscapedEnd // behind a line end that was escaped: it does not end the record
	escapedInQuotes
	atEnd // a line end has been read, nothing may follow
)

type reader struct {
	d      *dialect
	st     *state
	stops  *stops // nil where only the machine can read the dialect
	ends   []int
	lines  value
	line   int64
	at     where
	field  []byte
	quoted bool
	row    []value
	width  int // of the widest row so far
	limit  int
}

var readerType = object.NewStatic("_csv.reader", object.ObjectType, object.FlagNoInstantiate)

func (*reader) Type() *object.Type { return readerType }

var newReader = object.Func{Name: "reader", Doc: "Return a reader object that will process lines from the given iterable.", Raw: func(th *thread, _ value, args []value, kw kwargs) (value, error) {
	src, d, err := withDialect(th, "reader", args, kw)
	if err != nil {
		return value{}, err
	}
	it, err := object.Iter(th, src)
	if err != nil {
		return value{}, err
	}
	return object.From(&reader{d: d, st: stateOf(th), stops: usualStops(d), lines: it}), nil
}}

func init() {
	t := readerType
	t.Doc = "CSV reader"
	t.Iter = func(th *thread, v value) (value, error) { return v, nil }
	t.Next = func(th *thread, v value) (value, error) { return v.Object().(*reader).next(th) }
	t.Getters = func() []object.Getter {
		return []object.Getter{
			{Name: "dialect", Field: true, Get: func(th *thread, v value) (value, error) { return object.From(v.Object().(*reader).d), nil }},
			{Name: "line_num", Field: true, Get: func(th *thread, v value) (value, error) { return object.Int(v.Object().(*reader).line), nil }},
		}
	}
}

// next reads lines until a record is complete.
func (r *reader) next(th *thread) (value, error) {
	r.width = max(r.width, len(r.row))
	r.row, r.at, r.field, r.quoted = nil, atRecord, r.field[:0], false
	r.limit = r.st.limit
	for {
		v, err := object.Next(th, r.lines)
		if err != nil {
			return value{}, err
		}
		if v.IsZero() {
			if len(r.field) == 0 && r.at != inQuotes {
				if r.at == atRecord || r.row == nil && r.at == atEnd {
					return value{}, nil
				}
				return value{}, nil
			}
			if r.d.strictError {
				return value{}, fail(th, "unexpected end of data")
			}
			if err := r.save(th); err != nil {
				return value{}, err
			}
			return object.NewList(r.row), nil
		}
		s, ok := object.AsStr(v)
		if !ok {
			return value{}, fail(th, "iterator should return strings, not %s (the file should be opened in text mode)", v.Type().Name)
		}
		r.line++
		if r.at == atRecord && r.stops != nil && len(s.String()) < r.limit && r.record(s.String()) {
			row := th.Texts(r.field, r.ends)
			r.field = r.field[:0]
			return object.NewList(row), nil
		}
		if err := r.take(th, s.String()); err != nil {
			return value{}, err
		}
		if r.at == atRecord {
			if r.row == nil {
				r.row = []value{}
			}
			return object.NewList(r.row), nil
		}
	}
}

// take reads a line; the machine is at a record again when that completes one.
func (r *reader) take(th *thread, line string) error {
	for len(line) > 0 {
		if n := r.plain(line); n > 0 {
			if len(r.field)+n >= r.limit {
				for i := range n { // it may be too large, in characters
					if err := r.push(th, line[i:i+1]); err != nil {
						return err
					}
				}
			} else {
				r.field = append(r.field, line[:n]...)
			}
			if line = line[n:]; r.at != inQuotes {
				r.at = inField
			}
			continue
		}
		c, n := object.DecodeRune(line)
		if err := r.char(th, c, line[:n]); err != nil {
			return err
		}
		line = line[n:]
	}
	return r.lineEnd(th)
}

// plain is the number of bytes at the beginning of a line that only go on with the field.
func (r *reader) plain(line string) int {
	d := r.d
	switch r.at {
	case inQuotes:
		if d.quote < 0 || d.quote >= 128 || d.escape >= 0 || d.quoting == quoteNone {
			return 0
		}
		if n := strings.IndexByte(line, byte(d.quote)); n >= 0 {
			return n
		}
		return len(line)
	case inField, atRecord, atField:
		if d.delimiter >= 128 || d.escape >= 0 {
			return 0
		}
		i, stop := 0, byte(d.delimiter)
		if r.at != inField && (rune(line[0]) == d.quote || line[0] == ' ' || d.quote >= 128) {
			return 0
		}
		for i < len(line) {
			c := line[i]
			if c == stop || c == '\n' || c == '\r' {
				break
			}
			i++
		}
		return i
	}
	return 0
}

// lineEnd is what happens between two lines.
func (r *reader) lineEnd(th *thread) error {
	switch r.at {
	case atRecord, inQuotes:
		return nil // an empty line; or the line end was in the line itself
	case atEnd:
		r.at = atRecord
		return nil
	case escapedInQuotes:
		r.add("\n")
		r.at = inQuotes
		return nil
	case afterEscape:
		r.add("\n")
		r.at = inField
		return nil
	case afterEscapedEnd:
		return nil
	}
	err := r.save(th)
	r.at = atRecord
	return err
}

func (r *reader) add(s string) { r.field = append(r.field, s...) }

// push adds a character to the field.
func (r *reader) push(th *thread, text string) error {
	if len(r.field) >= r.limit && object.CountRunes(string(r.field)) >= r.limit {
		return fail(th, "field larger than field limit (%d)", r.limit)
	}
	r.field = append(r.field, text...)
	return nil
}

// save ends the field.
func (r *reader) save(th *thread) error {
	v := th.Text(r.field)
	switch q := r.d.quoting; {
	case r.quoted:
	case len(r.field) == 0 && (q == quoteNotNull || q == quoteStrings):
		v = object.None
	case q == quoteStrings || q == quoteNonnumeric && len(r.field) > 0:
		var err error
		if v, err = object.Call1(th, object.From(object.FloatType), v); err != nil {
			return err
		}
	}
	if r.row == nil {
		r.row = make([]value, 0, r.width)
	}
	r.row = append(r.row, v)
	r.field, r.quoted = r.field[:0], false
	return nil
}

func (r *reader) char(th *thread, c rune, text string) error {
	d := r.d
	newline := c == '\n' || c == '\r'
	switch r.at {
	case atEnd:
		if newline {
			return nil
		}
		return fail(th, "new-line character seen in unquoted field - do you need to open the file with newline=''?")
	case afterEscape, escapedInQuotes:
		back := inField
		if r.at == escapedInQuotes {
			back = inQuotes
		}
		r.at = back
		if back == inField && newline {
			r.at = afterEscapedEnd
		}
		return r.push(th, text)
	case inQuotes:
		switch {
		case c == d.escape:
			r.at = escapedInQuotes
		case c == d.quote && d.quoting != quoteNone:
			r.at = inField
			if d.doubled {
				r.at = afterQuote
			}
		default:
			return r.push(th, text)
		}
		return nil
	case afterQuote:
		switch {
		case d.quoting != quoteNone && c == d.quote:
			r.at = inQuotes
			return r.push(th, text)
		case c == d.delimiter || newline:
		case !d.strictError:
			r.at = inField
			return r.push(th, text)
		default:
			return fail(th, "'%s' expected after '%s'", string(d.delimiter), string(d.quote))
		}
	}
	// at the start of a field, in one without quotes, or behind one with
	if newline {
		if r.at == atRecord {
			r.at = atEnd
			return nil
		}
		r.at = atEnd
		return r.save(th)
	}
	start := r.at == atRecord || r.at == atField
	switch {
	case start && c == d.quote && d.quoting != quoteNone:
		r.quoted, r.at = true, inQuotes
	case c == d.escape:
		r.at = afterEscape
	case start && c == ' ' && d.skipSpace:
		r.at = atField
	case c == d.delimiter:
		r.at = atField
		return r.save(th)
	default:
		r.at = inField
		return r.push(th, text)
	}
	return nil
}
