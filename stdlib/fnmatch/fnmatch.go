// Package fnmatch is Python's fnmatch: file names matched against the patterns of a shell.
package fnmatch

import (
	"pyasync/internal/wildcard"
	"pyasync/object"
	pio "pyasync/stdlib/io"
)

// this file is the whole module

type (
	value  = object.Value
	thread = object.Thread
)

const doc = `Whether file names match patterns with wildcards.

fnmatch(FILENAME, PATTERN) follows the local convention about case, fnmatchcase never
ignores it. In patterns, * matches everything, ? any single character, [seq] any character
in seq and [!seq] any that is not in seq.`

// Module is fnmatch.
var Module = object.ModuleDef{Name: "fnmatch", Doc: doc, Funcs: []*object.Func{&filter, &matchFunc, &matchCase, &translate},
	Attrs: func(th *thread) []object.Attr {
		var all []value
		for _, n := range []string{"filter", "fnmatch", "fnmatchcase", "translate"} {
			all = append(all, object.FromString(n))
		}
		return []object.Attr{{Name: "__all__", Value: object.NewList(all)}}
	}}

// name is text that patterns are matched against, or a pattern.
type name struct {
	runes []rune
	bytes bool
}

// read takes str and bytes as they are.
func read(v value) (name, bool) {
	if s, ok := object.AsStr(v); ok {
		return name{runes: object.Runes(s)}, true
	}
	b, ok := object.AsBytes(v)
	if !ok {
		return name{}, false
	}
	rs := make([]rune, len(b))
	for i, c := range b {
		rs[i] = rune(c)
	}
	return name{runes: rs, bytes: true}, true
}

// pattern reads a pattern.
func pattern(th *thread, v value) (*wildcard.Pattern, bool, error) {
	p, ok := read(v)
	if !ok {
		return nil, false, th.TypeErrorf("object of type '%s' has no len()", v.Type().Name)
	}
	return wildcard.Parse(p.runes), p.bytes, nil
}

// match matches one name.
func match(th *thread, v value, p *wildcard.Pattern, bytes bool) (bool, error) {
	n, ok := read(v)
	switch {
	case !ok:
		return false, th.TypeErrorf("expected string or bytes-like object, got '%s'", v.Type().Name)
	case bytes && !n.bytes:
		return false, th.TypeErrorf("cannot use a bytes pattern on a string-like object")
	case !bytes && n.bytes:
		return false, th.TypeErrorf("cannot use a string pattern on a bytes-like object")
	}
	return p.Match(n.runes), nil
}

var matchFunc = object.Func{Name: "fnmatch", Sig: "(name, pat)", Doc: "Test whether name, a path, matches the pattern pat.", Bound: func(th *thread, _ value, a []value) (value, error) {
	var err error
	ps := [2]value{a[0], a[1]}
	for i := range ps {
		if ps[i], err = pio.PathValue(th, ps[i]); err != nil {
			return value{}, err
		}
	}
	return matchCase.Bound(th, value{}, ps[:])
}}

var matchCase = object.Func{Name: "fnmatchcase", Sig: "(name, pat)", Doc: "Whether the shell pattern pat fits all of name; capitals and small letters differ everywhere.", Bound: func(th *thread, _ value, a []value) (value, error) {
	p, bytes, err := pattern(th, a[1])
	if err != nil {
		return value{}, err
	}
	ok, err := match(th, a[0], p, bytes)
	return object.Bool(ok), err
}}

var filter = object.Func{Name: "filter", Sig: "(names, pat)", Doc: "Return a list of those elements of names that match pat.", Bound: func(th *thread, _ value, a []value) (value, error) {
	v, err := pio.PathValue(th, a[1])
	if err != nil {
		return value{}, err
	}
	p, bytes, err := pattern(th, v)
	if err != nil {
		return value{}, err
	}
	var out []value
	err = object.Each(th, a[0], func(n value) (bool, error) {
		ok, err := match(th, n, p, bytes)
		if ok {
			out = append(out, n)
		}
		return err == nil, err
	})
	return object.NewList(out), err
}}

var translate = object.Func{Name: "translate", Sig: "(pat)", Doc: "Write a shell pattern as a regular expression that fits the same names.", Bound: func(th *thread, _ value, a []value) (value, error) {
	s, ok := object.AsStr(a[0])
	if !ok {
		if _, _, err := pattern(th, a[0]); err != nil {
			return value{}, err
		}
		return value{}, th.TypeErrorf("decoding to str: need a bytes-like object, int found")
	}
	return object.FromRunes(wildcard.Parse(object.Runes(s)).Regex()), nil
}}
