// Package json is the core of Python's json: the scanner and the encoder. The classes and
// functions of the module, in Python, are in json.py, decoder.py and encoder.py.
package json

import (
	"pyasync/object"
)

// this file defines the modules, and how texts of JSON strings are made and read by scripts

type (
	value  = object.Value
	thread = object.Thread
	kwargs = []object.Kw
)

// Core has what the modules of the package need.
var Core = object.ModuleDef{
	Name:  "_jsontext",
	Funcs: []*object.Func{&scanString, &encodeString, &encodeStringASCII, &decodeText, &encodeText},
	Defs:  []*def{&dumps, &loads},
	Types: []*object.Type{scannerType},
}

// Accelerator is _json.
var Accelerator = object.ModuleDef{
	Name:  "_json",
	Doc:   "The scanner and the encoder of strings of module json.",
	Funcs: []*object.Func{&scanString, &encodeString, &encodeStringASCII},
	Types: []*object.Type{scannerType},
	Attrs: func(th *thread) []object.Attr {
		return []object.Attr{{Name: "make_scanner", Value: object.From(scannerType)}}
	},
}

var encodeString = object.Func{Name: "encode_basestring", Sig: "(string, /)", Doc: "Write a str as JSON text, in quotes.",
	Fast1: func(th *thread, _, v value) (value, error) { return quoted(th, v, false) }}

var encodeStringASCII = object.Func{Name: "encode_basestring_ascii", Sig: "(string, /)", Doc: "Write a str as JSON text, in quotes, with escapes for all that is not ASCII.",
	Fast1: func(th *thread, _, v value) (value, error) { return quoted(th, v, true) }}

func quoted(th *thread, v value, ascii bool) (value, error) {
	s, ok := object.AsStr(v)
	if !ok {
		return value{}, th.TypeErrorf("first argument must be a string, not %s", v.Type().Name)
	}
	return object.FromString(string(appendQuoted(nil, s.String(), ascii))), nil
}

var scanString = object.Func{Name: "scanstring", Sig: "(string, end, strict=True, /)",
	Doc: "Scan the string for a JSON string. end is the index of the character after the opening quote.\nReturn the decoded string and the index after the closing quote.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		s, ok := object.AsStr(a[0])
		if !ok {
			return value{}, th.TypeErrorf("first argument must be a string, not %s", a[0].Type().Name)
		}
		end, err := object.AsIndex(th, a[1])
		if err != nil {
			return value{}, err
		}
		strict := true
		if !a[2].IsZero() {
			if strict, err = object.Truth(th, a[2]); err != nil {
				return value{}, err
			}
		}
		if end < 0 || end > s.Len() {
			return value{}, th.ValueErrorf("end is out of bounds")
		}
		sc := scan{th: th, doc: a[0], s: s.String(), scanner: &scanner{strict: strict}}
		text, at, err := sc.str(sc.byteIndex(end))
		if err != nil {
			return value{}, err
		}
		return object.NewTuple([]value{object.FromString(text), object.Int(int64(sc.charIndex(at)))}), nil
	}}
