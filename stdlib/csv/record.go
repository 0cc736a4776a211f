package csv

import (
	"strings"

	"pyasync/object"
)

// this file reads what nearly all files consist of: records of one line each, in a dialect
// whose characters are ASCII, without escapes. The machine takes the rest.

// stops are the bytes that end a field without quotes.
type stops [256]bool

// usualStops are those of a dialect that record can read, nil for the others.
func usualStops(d *dialect) *stops {
	usual := d.delimiter < 128 && d.escape < 0 && d.doubled && !d.skipSpace && d.quote >= 0 && d.quote < 128 &&
		(d.quoting == quoteMinimal || d.quoting == quoteAll)
	if !usual {
		return nil
	}
	s := &stops{'\n': true, '\r': true}
	s[d.delimiter] = true
	return s
}

// record cuts a line into fields, whose text is then in r.field, and their ends in r.ends. It
// reports false where the line is no record of this kind.
func (r *reader) record(line string) bool {
	delimiter, quote, stop := byte(r.d.delimiter), byte(r.d.quote), r.stops
	if line == "" || line[0] == '\n' || line[0] == '\r' {
		return false
	}
	b, ends := r.field[:0], r.ends[:0]
	i := 0
	for {
		if i < len(line) && line[i] == quote {
			if b, i = unquote(b, line, i+1, quote); i < 0 || i < len(line) && !stop[line[i]] {
				r.field = b[:0]
				return false
			}
		} else {
			from := i
			for i < len(line) && !stop[line[i]] {
				i++
			}
			b = append(b, line[from:i]...)
		}
		ends = append(ends, len(b))
		if i == len(line) || line[i] != delimiter {
			break
		}
		i++
	}
	r.field, r.ends = b, ends
	for ; i < len(line); i++ {
		if line[i] != '\n' && line[i] != '\r' {
			r.field = b[:0]
			return false
		}
	}
	return true
}

// unquote appends what is between quotes, from i on. The second result is the place behind the
// closing one, or -1 where there is none.
func unquote(b []byte, line string, i int, quote byte) ([]byte, int) {
	for {
		k := strings.IndexByte(line[i:], quote)
		if k < 0 {
			return b, -1
		}
		b = append(b, line[i:i+k]...)
		if i += k + 1; i == len(line) || line[i] != quote {
			return b, i
		}
		b = append(b, quote)
		i++
	}
}

// asDict is what DictReader makes of a row: the names with its fields, those that are left
// over as a list under restkey, and restval for the names that have none.
var asDict = object.Func{Name: "_as_dict", Sig: "(names, row, restkey, restval, /)", Bound: func(th *thread, _ value, a []value) (value, error) {
	names, row := a[0], a[1]
	fields, err := object.Slice(th, row)
	if err != nil {
		return value{}, err
	}
	d, k := object.NewDictRoom(len(fields)), 0
	err = object.Each(th, names, func(name value) (bool, error) {
		if k == len(fields) {
			return false, nil
		}
		err := d.Set(th, name, fields[k])
		k++
		return true, err
	})
	if err != nil {
		return value{}, err
	}
	n, err := object.Len(th, names)
	if err != nil {
		return value{}, err
	}
	switch {
	case n < len(fields):
		rest, err := object.GetItem(th, row, object.NewSlice(object.Int(int64(n)), object.None, object.None))
		if err != nil {
			return value{}, err
		}
		return object.From(d), d.Set(th, a[2], rest)
	case n > len(fields):
		rest, err := object.GetItem(th, names, object.NewSlice(object.Int(int64(len(fields))), object.None, object.None))
		if err != nil {
			return value{}, err
		}
		return object.From(d), object.Each(th, rest, func(name value) (bool, error) { return true, d.Set(th, name, a[3]) })
	}
	return object.From(d), nil
}}
