package object

// this file defines float

// FloatType is float.
var FloatType = NewStatic("float", ObjectType, FlagBaseType|FlagFloatSub|FlagMatchSelf)

// FloatSub is an object of a subclass of float.
type FloatSub struct {
	Sub
	F float64
}

// Type is the subclass.
func (f *FloatSub) Type() *Type { return f.TypeOr(FloatType) }
