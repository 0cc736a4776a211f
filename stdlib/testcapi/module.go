// Package testcapi is what stands here for the extension modules with which CPython's own
// tests reach its C API: _testcapi, _testlimitedcapi, _testinternalcapi and xxsubtype.
//
// What those tests check is mostly not C, but how the interpreter behaves when native code
// calls a function, raises an exception, reads a frame or derives a class from list. Native
// code is Go here, so the functions of these modules do what their names say through the Go
// API of package object: whatever a test then finds is the behaviour of this interpreter.
//
// A function whose subject does not exist here is not there either, and asking for it raises
// AttributeError: reference counts, memory allocators, the layout of C structs, bytecode,
// watchers of types and of dicts, capsules. The exception are two that ask for what is always so
// here, and have nothing to do: without_gc and suppress_immortalization. Nothing runs before one
// of the modules is imported.
package testcapi

import (
	"math"
	"math/big"

	"pyasync/object"
)

// this file declares the modules

type (
	value  = object.Value
	thread = object.Thread
	kwargs = []object.Kw
)

// Module is _testcapi.
var Module = object.ModuleDef{
	Name: "_testcapi",
	Doc:  "The native interface of the interpreter, for tests: calls, exceptions, frames and classes.",
	Funcs: []*object.Func{
		&methVarargs, &methVarargsKeywords, &methO, &methNoargs, &methFastcall, &methFastcallKeywords,
		&fastcallDict, &vectorcall, &vectorcallCall, &functionCall, &setVectorcall, &makeVectorcallClass, &hasVectorcallFlag, &badGet,
		&raiseException, &raiseMemoryError, &setException, &makeException, &exceptionPrint, &tracebackPrint,
		&frameLocals, &frameGlobals, &frameBuiltins, &frameGenerator, &frameLastI, &frameVar, &frameVarString, &frameNew, &codeNewEmpty,
		&addModule, &withoutGC, &documented,
	},
	Types: []*object.Type{
		methInstance, methClass, methStatic,
		descriptorBase, descriptorDerived, descriptorNopGet, descriptor2,
		recursingError, generic, genericAlias,
	},
	Attrs: limits,
}

// Limited is _testlimitedcapi.
var Limited = object.ModuleDef{
	Name:  "_testlimitedcapi",
	Doc:   "The part of the native interface that changes least, for tests.",
	Funcs: []*object.Func{&callVectorcall, &callVectorcallMethod, &hasAttrString},
	Types: []*object.Type{limitedVectorcall},
}

// limits are the ranges of the machine's types, which arguments of native functions keep to.
func limits(*thread) []object.Attr {
	var as []object.Attr
	for _, l := range [...]struct {
		name     string
		min, max int64
	}{
		{"CHAR", math.MinInt8, math.MaxInt8}, {"SHRT", math.MinInt16, math.MaxInt16}, {"INT", math.MinInt32, math.MaxInt32},
		{"LONG", math.MinInt64, math.MaxInt64}, {"LLONG", math.MinInt64, math.MaxInt64}, {"PY_SSIZE_T", math.MinInt64, math.MaxInt64},
	} {
		as = append(as, object.Attr{Name: l.name + "_MIN", Value: object.Int(l.min)}, object.Attr{Name: l.name + "_MAX", Value: object.Int(l.max)})
	}
	for _, l := range [...]struct {
		name string
		max  uint64
	}{{"UCHAR", math.MaxUint8}, {"USHRT", math.MaxUint16}, {"UINT", math.MaxUint32}, {"ULONG", math.MaxUint64}, {"ULLONG", math.MaxUint64}} {
		as = append(as, object.Attr{Name: l.name + "_MAX", Value: object.Big(new(big.Int).SetUint64(l.max))})
	}
	return append(as,
		object.Attr{Name: "SIZE_MAX", Value: object.Big(new(big.Int).SetUint64(math.MaxUint64))},
		object.Attr{Name: "FLT_MAX", Value: object.Float(math.MaxFloat32)}, object.Attr{Name: "FLT_MIN", Value: object.Float(0x1p-126)},
		object.Attr{Name: "DBL_MAX", Value: object.Float(math.MaxFloat64)}, object.Attr{Name: "DBL_MIN", Value: object.Float(0x1p-1022)},
		object.Attr{Name: "SIZEOF_VOID_P", Value: object.Int(8)}, object.Attr{Name: "SIZEOF_TIME_T", Value: object.Int(8)},
		object.Attr{Name: "SIZEOF_PID_T", Value: object.Int(4)}, object.Attr{Name: "SIZEOF_WCHAR_T", Value: object.Int(4)})
}
