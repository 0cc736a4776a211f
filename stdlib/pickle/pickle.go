// Package pickle is Python's pickle: objects as bytes, in protocols 0 to 5.
//
// A pickle is a program for a small machine with a stack and a memo. The Pickler writes one,
// the Unpickler runs it.
package pickle

import "pyasync/object"

// this file defines the module, its functions and the classes of its errors

type (
	value  = object.Value
	thread = object.Thread
	kwargs = []object.Kw
)

const (
	highestProtocol = 5
	defaultProtocol = 4
)

// Core is _pickle.
var Core = object.ModuleDef{
	Name:  "_pickle",
	Doc:   "The pickler and the unpickler of module pickle.",
	Funcs: []*object.Func{&dump, &dumps, &load, &loads},
	Types: []*object.Type{picklerType, unpicklerType, bufferType},
	Attrs: func(th *thread) []object.Attr {
		picklerMemoType.Ready()
		unpicklerMemoType.Ready()
		return stateOf(th).attrs()
	},
}

// Module is pickle.
var Module = object.ModuleDef{
	Name: "pickle",
	Doc: `Objects as bytes, and back.

dump and dumps write an object to a file or to bytes, load and loads read it back. The
classes Pickler and Unpickler do the same for several objects that share a memo. What
unpickling does is decided by the data: never unpickle what you do not trust.`,
	Core:  "_pickle",
	Plain: &Core,
	Funcs: []*object.Func{&encodeLong, &decodeLong, &whichModule, &getAttribute},
	Attrs: moduleAttrs,
}

func moduleAttrs(th *thread) []object.Attr {
	ops := opAttrs()
	out := append([]object.Attr(nil), ops...)
	if table, err := copyreg(th, "dispatch_table"); err == nil {
		out = append(out, object.Attr{Name: "dispatch_table", Value: table})
	}
	versions := []value{}
	for _, v := range [...]string{"1.0", "1.1", "1.2", "1.3", "2.0", "3.0", "4.0", "5.0"} {
		versions = append(versions, object.FromString(v))
	}
	all := []value{}
	for _, name := range [...]string{"PickleError", "PicklingError", "UnpicklingError", "Pickler", "Unpickler", "dump", "dumps", "load", "loads",
		"PickleBuffer", "DEFAULT_PROTOCOL", "HIGHEST_PROTOCOL"} {
		all = append(all, object.FromString(name))
	}
	for _, op := range ops {
		all = append(all, object.FromString(op.Name))
	}
	named := func(f *object.Func) value { return object.NewBuiltin(f, object.None, "_pickle") }
	return append(out,
		object.Attr{Name: "format_version", Value: object.FromString("4.0")},
		object.Attr{Name: "compatible_formats", Value: object.NewList(versions)},
		object.Attr{Name: "HIGHEST_PROTOCOL", Value: object.Int(highestProtocol)},
		object.Attr{Name: "DEFAULT_PROTOCOL", Value: object.Int(defaultProtocol)},
		object.Attr{Name: "bytes_types", Value: object.NewTuple([]value{object.From(object.BytesType), object.From(object.BytearrayType)})},
		// CPython's versions in Python, by the names that programs know them by
		object.Attr{Name: "_Pickler", Value: object.From(picklerType)},
		object.Attr{Name: "_Unpickler", Value: object.From(unpicklerType)},
		object.Attr{Name: "_dump", Value: named(&dump)},
		object.Attr{Name: "_dumps", Value: named(&dumps)},
		object.Attr{Name: "_load", Value: named(&load)},
		object.Attr{Name: "_loads", Value: named(&loads)},
		object.Attr{Name: "__all__", Value: object.NewList(all)})
}

type stateKey struct{}

// state is the module's in one interpreter.
type state struct {
	pickleError, picklingError, unpicklingError *object.Type
}

func stateOf(th *thread) *state {
	st, ok := th.Interp.State[stateKey{}].(*state)
	if !ok {
		st = &state{pickleError: object.NewErrorClass(th, "_pickle", "PickleError", object.ExceptionType)}
		st.picklingError = object.NewErrorClass(th, "_pickle", "PicklingError", st.pickleError)
		st.unpicklingError = object.NewErrorClass(th, "_pickle", "UnpicklingError", st.pickleError)
		th.Interp.State[stateKey{}] = st
	}
	return st
}

func (st *state) attrs() []object.Attr {
	return []object.Attr{
		{Name: "PickleError", Value: object.From(st.pickleError)},
		{Name: "PicklingError", Value: object.From(st.picklingError)},
		{Name: "UnpicklingError", Value: object.From(st.unpicklingError)},
	}
}

// picklingError and unpicklingError are what cannot be written, and what cannot be read.
func picklingError(th *thread, format string, a ...any) error {
	return th.Raisef(stateOf(th).picklingError, format, a...)
}

func unpicklingError(th *thread, format string, a ...any) error {
	return th.Raisef(stateOf(th).unpicklingError, format, a...)
}

const protocolDoc = `

protocol is the format to write, 0 to 5; negative for the highest, 4 by default. With
fix_imports and a protocol below 3, names are written as Python 2 knows them. For protocol 5
there can be a buffer_callback, which gets every PickleBuffer and takes it over when it
returns something false.`

const loadDoc = `

The protocol is found in the data. fix_imports, encoding and errors are for pickles of
Python 2: how names are mapped, and how its 8-bit strings are decoded (encoding 'bytes' leaves
them alone). buffers are those that a buffer_callback took over.`

var dump = object.Func{Name: "dump", Sig: "(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None)",
	Doc: `Pickle obj and write it to file, which needs a method write that takes bytes.

protocol         how it is written, 0 to 5, a negative one meaning 5; 4 by default
fix_imports      for protocols under 3, use the names that modules had in Python 2
buffer_callback  called with each PickleBuffer; if it returns something false, the buffer stays out of the pickle` + protocolDoc,
	Bound: func(th *thread, _ value, a []value) (value, error) {
		p := &pickler{}
		if err := p.setUp(th, a[2], a[3], a[4]); err != nil {
			return value{}, err
		}
		if err := p.setFile(th, a[1]); err != nil {
			return value{}, err
		}
		return object.None, p.dump(th, a[0])
	}}

var dumps = object.Func{Name: "dumps", Sig: "(obj, protocol=None, *, fix_imports=True, buffer_callback=None)",
	Doc: "Pickle obj and return the bytes. The arguments are those of dump." + protocolDoc,
	Bound: func(th *thread, _ value, a []value) (value, error) {
		p := &pickler{}
		if err := p.setUp(th, a[1], a[2], a[3]); err != nil {
			return value{}, err
		}
		if err := p.dump(th, a[0]); err != nil {
			return value{}, err
		}
		return object.NewBytes(p.out), nil
	}}

var load = object.Func{Name: "load", Sig: "(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=())",
	Doc: `Read one pickle from file, which needs read and readline, and return the object in it.

A pickle can run any code: never load one from a source that you do not trust.
encoding and errors are for the text in pickles of Python 2; buffers are those that buffer_callback kept out.` + loadDoc,
	Bound: func(th *thread, _ value, a []value) (value, error) {
		u := &unpickler{}
		if err := u.setFile(th, a[0]); err != nil {
			return value{}, err
		}
		if err := u.setUp(th, "load", a[1], a[2], a[3], a[4]); err != nil {
			return value{}, err
		}
		return u.load(th)
	}}

var loads = object.Func{Name: "loads", Sig: "(data, /, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=())",
	Doc: `Return the object that is pickled in data, a bytes-like object. The arguments are those of load.

A pickle can run any code: never load one from a source that you do not trust.` + loadDoc,
	Bound: func(th *thread, _ value, a []value) (value, error) {
		u := &unpickler{}
		if err := u.setUp(th, "loads", a[1], a[2], a[3], a[4]); err != nil {
			return value{}, err
		}
		b, err := object.BytesLike(th, a[0])
		if err != nil {
			return value{}, err
		}
		u.in.data = b
		if _, ok := object.AsBytes(a[0]); !ok {
			u.in.data = append([]byte(nil), b...) // what is unpickled could change it
		}
		return u.load(th)
	}}

var encodeLong = object.Func{Name: "encode_long", Sig: "(x)", Doc: "Encode an int as little-endian two's complement bytes; 0 takes none.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		i, err := object.Index(th, a[0])
		if err != nil {
			return value{}, err
		}
		return object.NewBytes(longBytes(i)), nil
	}}

var decodeLong = object.Func{Name: "decode_long", Sig: "(data)", Doc: "Decode an int from little-endian two's complement bytes.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		b, err := object.BytesLike(th, a[0])
		if err != nil {
			return value{}, err
		}
		return longFrom(b), nil
	}}

var whichModule = object.Func{Name: "whichmodule", Sig: "(obj, name)", Doc: "Find the name of the module that an object belongs to.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		name, ok := object.AsStr(a[1])
		if !ok {
			return value{}, th.TypeErrorf("whichmodule() argument 'name' must be str, not %s", a[1].Type().Name)
		}
		return moduleOf(th, a[0], name.String())
	}}

var getAttribute = object.Func{Name: "_getattribute", Sig: "(obj, name)", Doc: "Return the attribute of a dotted name, and the object that has it.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		name, ok := object.AsStr(a[1])
		if !ok {
			return value{}, th.TypeErrorf("name must be str, not %s", a[1].Type().Name)
		}
		v, parent, err := dottedAttr(th, a[0], name.String())
		if err != nil {
			return value{}, err
		}
		return object.NewTuple([]value{v, parent}), nil
	}}
