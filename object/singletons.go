package object

// this file describes None, Ellipsis and NotImplemented

// Types of the singletons.
var (
	NoneType           = NewStatic("NoneType", ObjectType, 0)
	EllipsisType       = NewStatic("ellipsis", ObjectType, 0)
	NotImplementedType = NewStatic("NotImplementedType", ObjectType, 0)
)

func singletonNew(v Value, name string) NewFunc {
	return func(th *Thread, typ *Type, args []Value, kw []Kw) (Value, error) {
		if len(args)+len(kw) > 0 {
			return Value{}, th.TypeErrorf("%s takes no arguments", name)
		}
		return v, nil
	}
}

func constRepr(s string) UnaryFunc {
	return func(th *Thread, v Value) (Value, error) { return FromString(s), nil }
}

func init() {
	NoneType.New = singletonNew(None, "NoneType")
	NoneType.Repr = constRepr("None")
	for _, t := range []*Type{NoneType, EllipsisType, NotImplementedType} {
		t.TextSig = "()"
	}
	NoneType.Doc = "The class of None."
	NoneType.Bool = func(th *Thread, v Value) (bool, error) { return false, nil }
	NoneType.Hash = func(th *Thread, v Value) (int64, error) { return 0xfca86420, nil }
	EllipsisType.New = singletonNew(Ellipsis, "EllipsisType")
	EllipsisType.Repr = constRepr("Ellipsis")
	EllipsisType.Doc = "The class of Ellipsis, which is written '...'."
	EllipsisType.Methods = func() []Func {
		return []Func{{Name: "__reduce__", Fast0: func(th *Thread, self Value) (Value, error) { return FromString("Ellipsis"), nil }}}
	}
	NotImplementedType.New = singletonNew(NotImplemented, "NotImplementedType")
	NotImplementedType.Repr = constRepr("NotImplemented")
	NotImplementedType.Doc = "The class of NotImplemented, which operators return for operands they do not know."
	NotImplementedType.Bool = func(th *Thread, v Value) (bool, error) {
		return true, th.Warn(DeprecationWarningType, "NotImplemented should not be used in a boolean context", 1)
	}
	NotImplementedType.Methods = func() []Func {
		return []Func{{Name: "__reduce__", Fast0: func(th *Thread, self Value) (Value, error) { return FromString("NotImplemented"), nil }}}
	}
}
