// Package structmod is Python's struct: C structures as bytes.
package structmod

import "pyasync/object"

// this file defines the functions of the module, and the class of its errors

type (
	value  = object.Value
	thread = object.Thread
	kwargs = []object.Kw
)

const doc = `Conversion between Python values and C structures, represented as bytes.

A format begins with its byte order, size and alignment: @ native (the default), = native
order with standard sizes, < little-endian, > or ! big-endian. Then come the items, each a
character that a repeat count may precede: x pad byte, c char, b B char as int, h H short,
i I int, l L long, q Q long long, n N ssize_t (native only), e f d floats of 2, 4 and 8
bytes, s bytes, p Pascal string, P pointer (native only), ? bool.`

// Core is _struct.
var Core = object.ModuleDef{Name: "_struct", Doc: doc, Funcs: funcs, Types: []*object.Type{structType}, Attrs: attrs}

// Module is struct.
var Module = object.ModuleDef{Name: "struct", Doc: doc, Core: "_struct",
	Attrs: func(th *thread) []object.Attr {
		var all []value
		for _, name := range [...]string{"calcsize", "pack", "pack_into", "unpack", "unpack_from", "iter_unpack", "Struct", "error"} {
			all = append(all, object.FromString(name))
		}
		return []object.Attr{{Name: "__all__", Value: object.NewList(all)}}
	}}

func attrs(th *thread) []object.Attr {
	return []object.Attr{{Name: "error", Value: object.From(stateOf(th).err)}}
}

var funcs = []*object.Func{&calcSize, &packFunc, &packIntoFunc, &unpackFunc, &unpackFromFunc, &iterUnpackFunc, &clearCache}

// maxCached is how many parsed formats an interpreter keeps.
const maxCached = 100

type stateKey struct{}

// state is the module's in one interpreter.
type state struct {
	err   *object.Type
	cache map[string]*layout
}

func stateOf(th *thread) *state {
	st, ok := th.Interp.State[stateKey{}].(*state)
	if !ok {
		st = &state{err: object.NewErrorClass(th, "struct", "error", object.ExceptionType), cache: map[string]*layout{}}
		th.Interp.State[stateKey{}] = st
	}
	return st
}

// errorf is a struct.error.
func errorf(th *thread, format string, a ...any) error {
	return th.Raisef(stateOf(th).err, format, a...)
}

// layoutOf is the parsed form of a format.
func layoutOf(th *thread, format value) (*layout, error) {
	var text string
	switch b, isBytes := object.AsBytes(format); {
	case isBytes:
		text = string(b)
	default:
		s, ok := object.AsStr(format)
		if !ok {
			return nil, th.TypeErrorf("Struct() argument 1 must be a str or bytes object, not %s", format.Type().Name)
		}
		text = s.String()
	}
	st := stateOf(th)
	if l := st.cache[text]; l != nil {
		return l, nil
	}
	if s, ok := object.AsStr(format); ok {
		if _, err := object.Encode(th, s, "ascii", "strict"); err != nil {
			return nil, err
		}
	}
	l, err := parse(th, text)
	if err == nil {
		if len(st.cache) >= maxCached {
			clear(st.cache)
		}
		st.cache[text] = l
	}
	return l, err
}

// cached is layoutOf for the functions, which look the format up before they look at it.
func cached(th *thread, format value) (*layout, error) {
	if format.Type() != object.StrType {
		if _, err := object.Hash(th, format); err != nil {
			return nil, err
		}
	}
	return layoutOf(th, format)
}

var calcSize = object.Func{Name: "calcsize", Sig: "(format, /)", Doc: "How many bytes a format stands for.",
	Fast1: func(th *thread, _, format value) (value, error) {
		l, err := cached(th, format)
		if err != nil {
			return value{}, err
		}
		return object.Int(int64(l.size)), nil
	}}

var clearCache = object.Func{Name: "_clearcache", Sig: "()", Doc: "Forget the formats made ready so far.",
	Fast0: func(th *thread, _ value) (value, error) {
		clear(stateOf(th).cache)
		return object.None, nil
	}}

var packFunc = object.Func{Name: "pack", Doc: `pack(format, v1, v2, ...): the values as bytes, laid out as format says.

Raises struct.error if they do not fit it.`,
	Raw: func(th *thread, _ value, args []value, kw kwargs) (value, error) {
		l, rest, err := formatArg(th, "_struct.pack", args, kw)
		if err != nil {
			return value{}, err
		}
		return l.packed(th, rest)
	}}

var packIntoFunc = object.Func{Name: "pack_into", Doc: "pack_into(format, buffer, offset, v1, v2, ...): write the values into a buffer, from offset on, laid out as format says.",
	Raw: func(th *thread, _ value, args []value, kw kwargs) (value, error) {
		l, rest, err := formatArg(th, "_struct.pack_into", args, kw)
		if err != nil {
			return value{}, err
		}
		return object.None, l.packInto(th, rest)
	}}

// formatArg is the layout that the first argument asks for, and the other arguments.
func formatArg(th *thread, name string, args []value, kw kwargs) (*layout, []value, error) {
	if err := object.NoKeywords(th, name, kw); err != nil {
		return nil, nil, err
	}
	if len(args) == 0 {
		return nil, nil, th.TypeErrorf("missing format argument")
	}
	l, err := cached(th, args[0])
	return l, args[1:], err
}

var unpackFunc = object.Func{Name: "unpack", Sig: "(format, buffer, /)", Doc: "Return a tuple of the values in buffer, whose size must be that of the format.",
	Fast2: func(th *thread, _, format, buffer value) (value, error) {
		l, err := cached(th, format)
		if err != nil {
			return value{}, err
		}
		return l.unpackAll(th, buffer)
	}}

var unpackFromFunc = object.Func{Name: "unpack_from", Sig: "(format, /, buffer, offset=0)", Doc: "Return a tuple of the values in buffer from offset on.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		l, err := cached(th, a[0])
		if err != nil {
			return value{}, err
		}
		return l.unpackFrom(th, a[1], a[2])
	}}

var iterUnpackFunc = object.Func{Name: "iter_unpack", Sig: "(format, buffer, /)", Doc: "Return an iterator that unpacks one piece of buffer after the other.",
	Fast2: func(th *thread, _, format, buffer value) (value, error) {
		l, err := cached(th, format)
		if err != nil {
			return value{}, err
		}
		return l.iterate(th, buffer)
	}}
