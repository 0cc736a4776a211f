// Package marshal is Python's marshal: values of builtin types as bytes, in the format of CPython.
//
// What it writes CPython reads, and the other way round, except for code objects: theirs is
// bytecode, ours is the text that the code was compiled from, which is compiled again.
package marshal

import "pyasync/object"

// this file declares the module

type (
	value  = object.Value
	thread = object.Thread
)

// version is that of the format which is written unless another is asked for.
const version = 4

// maxDepth bounds the nesting of values.
const maxDepth = 2000

// The codes of types. That of an object to which others refer has flagRef added.
const (
	codeNull               = '0'
	codeNone               = 'N'
	codeFalse              = 'F'
	codeTrue               = 'T'
	codeStop               = 'S'
	codeEllipsis           = '.'
	codeInt                = 'i'
	codeInt64              = 'I'
	codeLong               = 'l'
	codeFloatText          = 'f'
	codeFloat              = 'g'
	codeComplexText        = 'x'
	codeComplex            = 'y'
	codeBytes              = 's'
	codeInterned           = 't'
	codeUnicode            = 'u'
	codeASCII              = 'a'
	codeASCIIInterned      = 'A'
	codeShort              = 'z'
	codeShortInterned      = 'Z'
	codeTuple              = '('
	codeSmallTuple         = ')'
	codeList               = '['
	codeDict               = '{'
	codeSet                = '<'
	codeFrozenset          = '>'
	codeRef                = 'r'
	codeCode               = 'c'
	flagRef           byte = 0x80
)

// Module is marshal.
var Module = object.ModuleDef{
	Name:  "marshal",
	Doc:   "Values of builtin types as bytes, in the format of CPython's compiled files. The format is no\nsafe one: read only what you trust.",
	Funcs: []*object.Func{&dump, &dumps, &load, &loads},
	Attrs: func(*thread) []object.Attr { return []object.Attr{{Name: "version", Value: object.Int(version)}} },
}

// allowed is the argument allow_code.
func allowed(th *thread, v value) (bool, error) {
	if v.IsZero() {
		return true, nil
	}
	return object.Truth(th, v)
}

// encode is the bytes for v, by the arguments of dump and dumps.
func encode(th *thread, v, ver, allow value) ([]byte, error) {
	n := version
	if !ver.IsZero() {
		var err error
		if n, err = object.AsIndex(th, ver); err != nil {
			return nil, err
		}
	}
	code, err := allowed(th, allow)
	if err != nil {
		return nil, err
	}
	w := &writer{th: th, version: n, code: code}
	if n >= 3 {
		w.count(v, 0)
	}
	if err := w.write(v, 0); err != nil {
		return nil, err
	}
	return w.out, nil
}

var dumps = object.Func{Name: "dumps", Sig: "(value, version=version, /, *, allow_code=True)", Doc: "Return the bytes for a value.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		b, err := encode(th, a[0], a[1], a[2])
		if err != nil {
			return value{}, err
		}
		return object.NewBytes(b), nil
	}}

var dump = object.Func{Name: "dump", Sig: "(value, file, version=version, /, *, allow_code=True)", Doc: "Write the bytes for a value to a file.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		b, err := encode(th, a[0], a[2], a[3])
		if err != nil {
			return value{}, err
		}
		return object.CallMethod(th, a[1], "write", object.NewBytes(b))
	}}

var loads = object.Func{Name: "loads", Sig: "(bytes, /, *, allow_code=True)", Doc: "Return the value that bytes begin with.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		code, err := allowed(th, a[1])
		if err != nil {
			return value{}, err
		}
		b, err := object.BytesLike(th, a[0])
		if err != nil {
			return value{}, err
		}
		r := &reader{th: th, data: b, code: code}
		return r.value()
	}}

var load = object.Func{Name: "load", Sig: "(file, /, *, allow_code=True)", Doc: "Return the next value in a file.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		code, err := allowed(th, a[1])
		if err != nil {
			return value{}, err
		}
		first, err := object.CallMethod(th, a[0], "read", object.Int(0))
		if err != nil {
			return value{}, err
		}
		if _, ok := object.AsBytes(first); !ok {
			return value{}, th.TypeErrorf("file.read() returned not bytes but %s", first.Type().Name)
		}
		r := &reader{th: th, file: a[0], code: code}
		return r.value()
	}}
