package object

// this file defines Tuple

// TupleType is tuple.
var TupleType = NewStatic("tuple", ObjectType, FlagBaseType|FlagTupleSub|FlagSequence|FlagMatchSelf)

// Tuple is a tuple. Items never change.
type Tuple struct {
	Sub
	Items []Value
	hash  int64
}

// Type is tuple or a subclass.
func (t *Tuple) Type() *Type { return t.TypeOr(TupleType) }

var emptyTuple = &Tuple{}

// NewTuple is a tuple of items, which it takes over.
func NewTuple(items []Value) Value {
	if len(items) == 0 {
		return Value{o: emptyTuple}
	}
	return Value{o: &Tuple{Items: items}}
}

// AsTuple is the tuple in v, if it is one.
func AsTuple(v Value) (*Tuple, bool) { t, ok := v.o.(*Tuple); return t, ok }
