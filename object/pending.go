package object

// this file holds what other files are about to define

type strTail struct{}

func IsIdentifier(s string) bool { return s != "" }

func NewMappingProxy(d Value) Value { return d }

func NewGenericAlias(th *Thread, origin, args Value) (Value, error) {
	return Value{}, th.Raise(NotImplementedErrorType, "generic alias")
}

func typeOr(th *Thread, a, b Value) (Value, error) { return NotImplemented, nil }

// Buffer is the memory of a bytes-like object.
type Buffer struct {
	Data     []byte
	ReadOnly bool
}
