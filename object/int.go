package object

import "math/big"

// this file defines int: small ones are unboxed in Value, BigInt holds the others

// IntType and BoolType are int and bool.
var (
	IntType  = NewStatic("int", ObjectType, FlagBaseType|FlagIntSub|FlagMatchSelf)
	BoolType = NewStatic("bool", IntType, FlagMatchSelf)
)

// BigInt is an int that does not fit 64 bits.
type BigInt struct{ b *big.Int }

// Type is int.
func (*BigInt) Type() *Type { return IntType }

// Int returns the number, which must not be changed.
func (b *BigInt) Int() *big.Int { return b.b }

// IntSub is an object of a subclass of int; V is exactly an int.
type IntSub struct {
	Sub
	V Value
}

// Type is the subclass.
func (i *IntSub) Type() *Type { return i.TypeOr(IntType) }

// intValue is the exact int of any object of int or a subclass.
func intValue(v Value) Value {
	switch o := v.o.(type) {
	case *boolKind:
		return Int(int64(v.n))
	case *IntSub:
		return o.V
	}
	return v
}
