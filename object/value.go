// Package object is the object model: Value, types and their slots, the
// protocols (call, attribute, iterate, compare …) and one file per builtin type.
//
// It imports only the standard library, a few leaf libraries and ast (for source
// spans); eval, runtime, stdlib and pypi are written against it. Operations take the
// *Thread that runs them, because almost any of them may run Python code.
//
// Builtin types are static: package-level variables, described by an init function
// of their file (Go allows no initialisation cycles), and unchanging ever after, so
// all interpreters share them. Whatever can change lives in Interp.
package object

import (
	"math"
	"math/big"
)

// this file defines Value, the word that every Python object is handled by

// Object is anything on the heap that Python code can see.
type Object interface {
	// Type is the object's class.
	Type() *Type
}

// Value is any Python object. Small ints, floats and bools live in n, unboxed;
// everything else is o. The zero Value is no object at all: an unbound variable,
// an omitted argument, the end of an iteration.
type Value struct {
	o Object
	n uint64
}

// The kinds of unboxed values, and of the singletons. They are never allocated:
// a typed nil pointer is enough to tell them apart.
type (
	intKind            struct{}
	floatKind          struct{}
	boolKind           struct{}
	noneKind           struct{}
	ellipsisKind       struct{}
	notImplementedKind struct{}
)

func (*intKind) Type() *Type            { return IntType }
func (*floatKind) Type() *Type          { return FloatType }
func (*boolKind) Type() *Type           { return BoolType }
func (*noneKind) Type() *Type           { return NoneType }
func (*ellipsisKind) Type() *Type       { return EllipsisType }
func (*notImplementedKind) Type() *Type { return NotImplementedType }

// The singletons.
var (
	None           = Value{o: (*noneKind)(nil)}
	True           = Value{o: (*boolKind)(nil), n: 1}
	False          = Value{o: (*boolKind)(nil)}
	Ellipsis       = Value{o: (*ellipsisKind)(nil)}
	NotImplemented = Value{o: (*notImplementedKind)(nil)}
)

// From is the value of a heap object. o must not be nil.
func From(o Object) Value { return Value{o: o} }

// Int is the int i.
func Int(i int64) Value { return Value{o: (*intKind)(nil), n: uint64(i)} }

// Float is the float f.
func Float(f float64) Value { return Value{o: (*floatKind)(nil), n: math.Float64bits(f)} }

// Bool is True or False.
func Bool(b bool) Value {
	if b {
		return Value{o: (*boolKind)(nil), n: 1}
	}
	return Value{o: (*boolKind)(nil)}
}

// Big is the int b; it takes b over, which must not change afterwards.
func Big(b *big.Int) Value {
	if b.IsInt64() {
		return Int(b.Int64())
	}
	return Value{o: &BigInt{b: b}}
}

// Object is the heap object, or the tag of an unboxed kind.
func (v Value) Object() Object { return v.o }

// Type is the class of v, which must not be the zero Value.
func (v Value) Type() *Type { return v.o.Type() }

// IsZero reports whether v is no object.
func (v Value) IsZero() bool { return v.o == nil }

// IsNone reports whether v is None.
func (v Value) IsNone() bool { _, ok := v.o.(*noneKind); return ok }

// IsInt reports whether v is an int (not a bool, nor of a subclass) that fits 64 bits.
func (v Value) IsInt() bool { _, ok := v.o.(*intKind); return ok }

// IsFloat reports whether v is exactly a float.
func (v Value) IsFloat() bool { _, ok := v.o.(*floatKind); return ok }

// IsBool reports whether v is True or False.
func (v Value) IsBool() bool { _, ok := v.o.(*boolKind); return ok }

// IsNotImplemented reports whether v is NotImplemented.
func (v Value) IsNotImplemented() bool { _, ok := v.o.(*notImplementedKind); return ok }

// AsInt is the number in a value for which IsInt or IsBool holds.
func (v Value) AsInt() int64 { return int64(v.n) }

// AsFloat is the number in a value for which IsFloat holds.
func (v Value) AsFloat() float64 { return math.Float64frombits(v.n) }

// AsBool is the truth of a value for which IsBool holds.
func (v Value) AsBool() bool { return v.n != 0 }

// Is is Python's `is`. Equal unboxed numbers are identical.
func Is(a, b Value) bool { return a == b }
