//go:build unix

// Package accounts tells of the users and groups of a Unix system, from the files that list them.
package accounts

import (
	"bytes"
	"iter"
	"math/big"
	"os"
	"strconv"
	"strings"

	"pyasync/object"
)

// this file reads the files, and the arguments that name a user or group

type (
	value  = object.Value
	thread = object.Thread
)

// database is one of the files, and how its lines are told to Python.
type database struct {
	file, id string // id names the numbers in messages
	fields   int    // in a line
	make     func(fields []string) (v value, ok bool)
}

// entries yields the fields of the lines. A file that is not there has none.
func (d *database) entries() iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		text, _ := os.ReadFile(d.file)
		for line := range bytes.Lines(text) {
			line = bytes.TrimRight(line, "\n")
			fields := strings.Split(object.DecodeFS(line), ":")
			if len(line) == 0 || line[0] == '#' || len(fields) < d.fields {
				continue
			}
			if !yield(fields) {
				return
			}
		}
	}
}

// all is the list of all entries.
func (d *database) all() value {
	var out []value
	for fields := range d.entries() {
		if v, ok := d.make(fields); ok {
			out = append(out, v)
		}
	}
	return object.NewList(out)
}

// find is the first entry with a text in one field, or zero.
func (d *database) find(field int, text string) value {
	for fields := range d.entries() {
		if fields[field] == text {
			if v, ok := d.make(fields); ok {
				return v
			}
		}
	}
	return value{}
}

// byName looks a name up; fn and numbered say in messages which function was called how.
func (d *database) byName(th *thread, fn, argument string, name value) (value, error) {
	s, ok := object.AsStr(name)
	if !ok {
		return value{}, th.TypeErrorf("%s() %s must be str, not %s", fn, argument, name.Type().Name)
	}
	if _, err := object.CallMethod(th, name, "encode", object.FromString("utf-8"), object.FromString("surrogateescape")); err != nil {
		return value{}, err
	}
	if strings.ContainsRune(s.String(), 0) {
		return value{}, th.ValueErrorf("embedded null byte")
	}
	v := d.find(0, s.String())
	if v.IsZero() {
		return value{}, th.KeyError(object.FromString(fn + "(): name not found: " + object.Quote(s.String())))
	}
	return v, nil
}

// number says where a number lies beside those that can be an ID: place is -1 below, 0 within, 1 above.
func (d *database) number(th *thread, v value) (id string, place int, err error) {
	n, ok := object.IntValue(v)
	if !ok {
		if n, ok, err = object.CallSpecial(th, v, "__index__"); err != nil {
			return "", 0, err
		} else if !ok {
			return "", 0, th.TypeErrorf("%s should be integer, not %s", d.id, v.Type().Name)
		}
	}
	b := object.BigOf(n)
	switch {
	case b.Cmp(big.NewInt(1<<32-1)) == 0 || b.Cmp(big.NewInt(-1)) == 0:
		return "-1", 0, nil // that is nobody
	case b.IsInt64() && b.Int64() >= 0 && b.Int64() < 1<<32:
		return strconv.FormatInt(b.Int64(), 10), 0, nil
	case b.Sign() > 0 && !b.IsInt64():
		return "", 1, nil
	}
	return "", -1, nil
}
