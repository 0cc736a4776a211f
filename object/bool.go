package object

// this file describes bool, whose values are unboxed in Value

// BoolType is bool.
var BoolType = NewStatic("bool", IntType, FlagMatchSelf)

const boolInvertWarning = "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise inversion of the underlying int object and is usually not what you expect from negating a bool. Use the 'not' operator for boolean negation or ~int(x) if you really want the bitwise inversion of the underlying int."

func init() {
	t := BoolType
	t.TextSig = "(object=False, /)"
	t.Doc = `bool(object=False) tells whether object counts as true, as an if statement would.
True and False are its only instances; as a subclass of int they also count as 1 and 0.
No class can inherit from bool.`
	t.New = newBool
	t.Call1 = func(th *Thread, a Value) (Value, error) {
		ok, err := Truth(th, a)
		return Bool(ok), err
	}
	t.Repr = boolRepr
	t.Num[OpAnd] = boolAnd
	t.Num[OpOr] = boolOr
	t.Num[OpXor] = boolXor
	t.Invert = func(th *Thread, v Value) (Value, error) {
		return Int(^intValue(v).AsInt()), th.Warn(DeprecationWarningType, boolInvertWarning, 1)
	}
}

func newBool(th *Thread, typ *Type, args []Value, kw []Kw) (Value, error) {
	if err := NoKeywords(th, "bool", kw); err != nil {
		return Value{}, err
	}
	switch len(args) {
	case 0:
		return False, nil
	case 1:
		b, err := Truth(th, args[0])
		return Bool(b), err
	}
	return Value{}, th.TypeErrorf("bool expected at most 1 argument, got %d", len(args))
}

var trueStr, falseStr = NewStr("True"), NewStr("False")

func boolRepr(th *Thread, v Value) (Value, error) {
	if v.AsBool() {
		return From(trueStr), nil
	}
	return From(falseStr), nil
}

func boolAnd(th *Thread, a, b Value) (Value, error) {
	if a.IsBool() && b.IsBool() {
		return Bool(a.n&b.n != 0), nil
	}
	return intAnd(th, a, b)
}

func boolOr(th *Thread, a, b Value) (Value, error) {
	if a.IsBool() && b.IsBool() {
		return Bool(a.n|b.n != 0), nil
	}
	return intOr(th, a, b)
}

func boolXor(th *Thread, a, b Value) (Value, error) {
	if a.IsBool() && b.IsBool() {
		return Bool(a.n != b.n), nil
	}
	return intXor(th, a, b)
}
