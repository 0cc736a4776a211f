// Package codecs is Python's _codecs: what the module codecs, in Python, needs of the
// encodings that are built in.
package codecs

import (
	"strings"

	"pyasync/object"
)

// this file is the module

type (
	value  = object.Value
	thread = object.Thread
)

// Module is _codecs.
var Module = object.ModuleDef{
	Name:  "_codecs",
	Funcs: []*object.Func{&register, &unregister, &registerError, &lookupError, &find, &search, &encode, &decode, &anyEncode, &anyDecode, &escapeEncode, &escapeDecode},
	Exec: func(th *thread, m *object.Module) error {
		for _, name := range direct {
			for _, f := range []*object.Func{encoder(name), decoder(name)} {
				m.Set(th, f.Name, object.NewBuiltin(f, object.From(m), "_codecs"))
			}
		}
		return nil
	},
}

// direct are the encodings that have functions of their own.
var direct = []string{"utf_7", "utf_8", "ascii", "latin_1", "utf_16", "utf_16_le", "utf_16_be", "utf_32", "utf_32_le", "utf_32_be",
	"unicode_escape", "raw_unicode_escape"}

var register = object.Func{
	Name: "register", Sig: "(search_function, /)",
	Doc: "Add a function that is asked for the codecs that nobody else knows.\n\nIt gets the name in lower case and returns a codecs.CodecInfo or None.",
	Fast1: func(th *thread, _, fn value) (value, error) {
		if !object.Callable(fn) {
			return value{}, th.TypeErrorf("argument must be callable")
		}
		th.Interp.RegisterCodecSearch(fn)
		return object.None, nil
	},
}

var unregister = object.Func{
	Name: "unregister", Sig: "(search_function, /)", Doc: "Remove a search function, and forget what was found so far.",
	Fast1: func(th *thread, _, fn value) (value, error) {
		th.Interp.UnregisterCodecSearch(fn)
		return object.None, nil
	},
}

var registerError = object.Func{
	Name: "register_error", Sig: "(errors, handler, /)",
	Doc: "Name an error handler: a function that gets a UnicodeError and returns what to put instead and where to go on.",
	Fast2: func(th *thread, _, name, fn value) (value, error) {
		s, err := text(th, "register_error", 1, name)
		if err != nil {
			return value{}, err
		}
		if !object.Callable(fn) {
			return value{}, th.TypeErrorf("handler must be callable")
		}
		th.Interp.RegisterErrorHandler(s, fn)
		return object.None, nil
	},
}

var lookupError = object.Func{
	Name: "lookup_error", Sig: "(name, /)", Doc: "The error handler of that name.",
	Fast1: func(th *thread, _, name value) (value, error) {
		s, ok := object.AsStr(name)
		if !ok {
			return value{}, th.TypeErrorf("lookup_error() argument must be str, not %s", name.Type().Name)
		}
		return object.LookupErrorHandler(th, s.String())
	},
}

var find = object.Func{
	Name: "_find", Sig: "(encoding, /)", Doc: "The canonical name of an encoding that is built in, or None.",
	Fast1: func(th *thread, _, name value) (value, error) {
		s, err := text(th, "lookup", 1, name)
		if err != nil {
			return value{}, err
		}
		if c, ok := object.CodecName(s); ok {
			return object.FromString(c), nil
		}
		return object.None, nil
	},
}

var search = object.Func{
	Name: "_search", Sig: "(encoding, /)", Doc: "What the registered search functions find for a name, or None.",
	Fast1: func(th *thread, _, name value) (value, error) {
		s, err := text(th, "lookup", 1, name)
		if err != nil {
			return value{}, err
		}
		v, err := object.SearchCodec(th, s)
		if err == nil && v.IsZero() {
			v = object.None
		}
		return v, err
	},
}

var encode = object.Func{
	Name: "_encode", Sig: "(encoding, text, errors, /)", Doc: "Encode text by a built-in encoding: the bytes and how many code points they are.",
	Bound: func(th *thread, _ value, a []value) (value, error) { return encodeText(th, a[0], a[1], a[2]) },
}

var decode = object.Func{
	Name: "_decode", Sig: "(encoding, data, errors, final, /)", Doc: "Decode bytes by a built-in encoding: the text and how many bytes it was.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		name, err := text(th, "decode", 1, a[0])
		if err != nil {
			return value{}, err
		}
		return decodeBytes(th, name, a[1], a[2], a[3])
	},
}

var anyEncode = object.Func{
	Name: "encode", Sig: "(obj, encoding='utf-8', errors='strict')",
	Doc:   "Encode obj by any codec, also one that is not between text and bytes.",
	Bound: func(th *thread, _ value, a []value) (value, error) { return byCodec(th, "encode", 0, a) },
}

var anyDecode = object.Func{
	Name: "decode", Sig: "(obj, encoding='utf-8', errors='strict')",
	Doc:   "Decode obj by any codec, also one that is not between text and bytes.",
	Bound: func(th *thread, _ value, a []value) (value, error) { return byCodec(th, "decode", 1, a) },
}

var escapeEncode = object.Func{
	Name: "escape_encode", Sig: "(data, errors=None, /)", Doc: "Write bytes as in a literal, without the quotes: the text in bytes, and how many bytes it was.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		b, ok := object.AsBytes(a[0])
		if !ok {
			return value{}, th.TypeErrorf("escape_encode() argument 1 must be bytes, not %s", a[0].Type().Name)
		}
		if _, err := errorsArg(th, "escape_encode", a[1]); err != nil {
			return value{}, err
		}
		return object.NewTuple([]value{object.NewBytes(object.EscapeBytes(b)), object.Int(int64(len(b)))}), nil
	},
}

var escapeDecode = object.Func{
	Name: "escape_decode", Sig: "(data, errors=None, /)", Doc: "Replace the escapes of a bytes literal: the bytes, and how many bytes it was.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		var b []byte
		if s, ok := object.AsStr(a[0]); ok {
			b = []byte(s.String())
		} else {
			var err error
			if b, err = object.BytesLike(th, a[0]); err != nil {
				return value{}, err
			}
		}
		errors, err := errorsArg(th, "escape_decode", a[1])
		if err != nil {
			return value{}, err
		}
		out, err := object.UnescapeBytes(th, b, errors)
		if err != nil {
			return value{}, err
		}
		return object.NewTuple([]value{object.NewBytes(out), object.Int(int64(len(b)))}), nil
	},
}

// errorsArg reads the argument errors, which may be None.
func errorsArg(th *thread, fn string, v value) (string, error) {
	if v.IsZero() || v.IsNone() {
		return "strict", nil
	}
	s, ok := object.AsStr(v)
	if !ok {
		return "", th.TypeErrorf("%s() argument 2 must be str or None, not %s", fn, v.Type().Name)
	}
	return s.String(), nil
}

// byCodec calls a function of the codec that a[1] names: the module in Python knows them all.
func byCodec(th *thread, fn string, which int, a []value) (value, error) {
	encoding, errors := object.FromString("utf-8"), object.FromString("strict")
	if !a[1].IsZero() {
		encoding = a[1]
	}
	if !a[2].IsZero() {
		errors = a[2]
	}
	if _, err := text(th, fn, 2, encoding); err != nil {
		return value{}, err
	}
	if _, err := text(th, fn, 3, errors); err != nil {
		return value{}, err
	}
	codecs, err := th.Interp.Hooks.ImportModule(th, "codecs")
	if err != nil {
		return value{}, err
	}
	info, err := object.CallMethod(th, codecs, "lookup", encoding)
	if err != nil {
		return value{}, err
	}
	f, err := object.GetItem(th, info, object.Int(int64(which)))
	if err != nil {
		return value{}, err
	}
	r, err := object.Call2(th, f, a[0], errors)
	if err != nil {
		return value{}, err
	}
	return object.GetItem(th, r, object.Int(0))
}

// encoder is utf_8_encode and the like.
func encoder(name string) *object.Func {
	return &object.Func{Name: name + "_encode", Sig: "(str, errors=None, /)", Bound: func(th *thread, _ value, a []value) (value, error) {
		return encodeText(th, object.FromString(name), a[0], a[1])
	}}
}

// decoder is utf_8_decode and the like.
func decoder(name string) *object.Func {
	return &object.Func{Name: name + "_decode", Sig: "(data, errors=None, final=False, /)", Bound: func(th *thread, _ value, a []value) (value, error) {
		final := a[2]
		if final.IsZero() {
			final = object.Bool(name == "latin_1" || name == "ascii" || strings.HasSuffix(name, "escape"))
		}
		return decodeBytes(th, name, a[0], a[1], final)
	}}
}

func encodeText(th *thread, encoding, v, errors value) (value, error) {
	name, err := text(th, "encode", 1, encoding)
	if err != nil {
		return value{}, err
	}
	s, ok := object.AsStr(v)
	if !ok {
		return value{}, th.TypeErrorf("%s_encode() argument 1 must be str, not %s", strings.ReplaceAll(name, "-", "_"), v.Type().Name)
	}
	handler, err := errorsName(th, errors)
	if err != nil {
		return value{}, err
	}
	b, err := object.Encode(th, s, name, handler)
	if err != nil {
		return value{}, err
	}
	return object.NewTuple([]value{b, object.Int(int64(s.Len()))}), nil
}

func decodeBytes(th *thread, name string, data, errors, final value) (value, error) {
	handler, err := errorsName(th, errors)
	if err != nil {
		return value{}, err
	}
	last, err := object.Truth(th, final)
	if err != nil {
		return value{}, err
	}
	var b []byte
	if s, ok := object.AsStr(data); ok && strings.HasSuffix(strings.ReplaceAll(name, "-", "_"), "unicode_escape") {
		b = []byte(s.String())
	} else if b, err = object.BytesLike(th, data); err != nil {
		return value{}, err
	}
	s, n, err := object.DecodePartial(th, b, name, handler, last)
	if err != nil {
		return value{}, err
	}
	return object.NewTuple([]value{s, object.Int(int64(n))}), nil
}

// errorsName is the name of an error handler; None and no argument are strict.
func errorsName(th *thread, v value) (string, error) {
	if v.IsZero() || v.IsNone() {
		return "strict", nil
	}
	return text(th, "decode", 2, v)
}

func text(th *thread, fn string, pos int, v value) (string, error) {
	s, ok := object.AsStr(v)
	if !ok {
		return "", th.TypeErrorf("%s() argument %d must be str, not %s", fn, pos, v.Type().Name)
	}
	return s.String(), nil
}
