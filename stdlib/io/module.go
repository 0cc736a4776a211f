// Package io is Python's io: files, buffers and text streams, all of them in Go. The
// builtin open and the os module make their files here.
package io

import (
	"pyasync/object"
)

// this file is the module and its base classes

const doc = "Streams of text and bytes: open(), the classes behind the files it returns, and streams in memory."

type (
	value  = object.Value
	thread = object.Thread
)

// DefaultBufferSize is io.DEFAULT_BUFFER_SIZE, in bytes.
const DefaultBufferSize = 8192

// Types of the module. Those with an underscore in CPython's _io are the concrete bases
// of the abstract classes of io.
var (
	IOBaseType         = baseType("_IOBase", object.ObjectType)
	RawIOBaseType      = baseType("_RawIOBase", IOBaseType)
	BufferedIOBaseType = baseType("_BufferedIOBase", IOBaseType)
	TextIOBaseType     = baseType("_TextIOBase", IOBaseType)
	FileIOType         = baseType("FileIO", RawIOBaseType)
	BytesIOType        = baseType("BytesIO", BufferedIOBaseType)
	BufferedReaderType = baseType("BufferedReader", BufferedIOBaseType)
	BufferedWriterType = baseType("BufferedWriter", BufferedIOBaseType)
	BufferedRandomType = baseType("BufferedRandom", BufferedIOBaseType)
	BufferedRWPairType = baseType("BufferedRWPair", BufferedIOBaseType)
	TextIOWrapperType  = baseType("TextIOWrapper", TextIOBaseType)
	StringIOType       = baseType("StringIO", TextIOBaseType)
	NewlineDecoderType = object.NewStatic("_io.IncrementalNewlineDecoder", object.ObjectType, object.FlagBaseType)
)

func baseType(name string, base *object.Type) *object.Type {
	return object.NewStatic("_io."+name, base, object.FlagBaseType|object.FlagDict)
}

// Module is _io; io itself is Python over it.
var Module = object.ModuleDef{
	Name: "_io",
	Doc:  doc,
	Types: []*object.Type{IOBaseType, RawIOBaseType, BufferedIOBaseType, TextIOBaseType, FileIOType, BytesIOType, BufferedReaderType,
		BufferedWriterType, BufferedRandomType, BufferedRWPairType, TextIOWrapperType, StringIOType, NewlineDecoderType},
	Funcs: []*object.Func{&openCode, &textEncoding},
	Attrs: func(th *thread) []object.Attr {
		return []object.Attr{
			{Name: "open", Value: OpenFunction(th)},
			{Name: "DEFAULT_BUFFER_SIZE", Value: object.Int(DefaultBufferSize)},
			{Name: "BlockingIOError", Value: object.From(object.BlockingIOErrorType)},
			{Name: "UnsupportedOperation", Value: object.From(unsupportedType(th))},
		}
	},
}

type unsupportedKey struct{}

// unsupportedType is io.UnsupportedOperation, a class of the interpreter.
func unsupportedType(th *thread) *object.Type {
	if t, ok := th.Interp.State[unsupportedKey{}].(*object.Type); ok {
		return t
	}
	ns := object.NewDict()
	ns.SetString("__module__", object.FromString("io"))
	t, err := object.NewType(th, object.TypeType, "UnsupportedOperation", []*object.Type{object.OSErrorType, object.ValueErrorType}, ns, nil)
	if err != nil {
		return object.OSErrorType
	}
	th.Interp.State[unsupportedKey{}] = t
	return t
}

func unsupported(th *thread, msg string) error {
	v, err := object.Call1(th, object.From(unsupportedType(th)), object.FromString(msg))
	if err != nil {
		return err
	}
	e := v.Object().(*object.Exception)
	e.SetContext(th.Handled)
	return e
}

func closedError(th *thread) error { return th.ValueErrorf("I/O operation on closed file.") }

// base is the state of an object whose class derives from an abstract base in Python.
type base struct {
	object.Sub
	typ    *object.Type
	closed bool
}

// Type is the class.
func (b *base) Type() *object.Type { return b.TypeOr(b.typ) }

// stream is what the concrete classes share: being closed and being a context manager.
type stream interface {
	object.Object
	IsClosed(th *thread) (bool, error)
}

// isClosed asks any stream object whether it is closed.
func isClosed(th *thread, v value) (bool, error) {
	if s, ok := v.Object().(stream); ok && !v.Type().Heap() {
		return s.IsClosed(th)
	}
	c, err := object.GetAttrString(th, v, "closed")
	if err != nil {
		return false, err
	}
	return object.Truth(th, c)
}

func (b *base) IsClosed(th *thread) (bool, error) { return b.closed, nil }

func checkClosed(th *thread, v value) error {
	c, err := isClosed(th, v)
	if err == nil && c {
		err = closedError(th)
	}
	return err
}

// ask calls one of seekable(), readable() and writable().
func ask(th *thread, v value, method, msg string) error {
	r, err := object.CallMethod(th, v, method)
	if err != nil {
		return err
	}
	ok, err := object.Truth(th, r)
	if err == nil && !ok {
		err = unsupported(th, msg)
	}
	return err
}

func yes(th *thread, self value) (value, error) {
	if err := checkClosed(th, self); err != nil {
		return value{}, err
	}
	return object.True, nil
}

func no(th *thread, self value) (value, error) { return object.False, nil }

// size is the argument of read and its like: -1 for None and when omitted.
func size(th *thread, v value) (int, error) {
	if v.IsZero() || v.IsNone() {
		return -1, nil
	}
	if v.Type().Index == nil {
		return 0, th.TypeErrorf("argument should be integer or None, not '%s'", v.Type().Name)
	}
	return object.AsIndex(th, v)
}
