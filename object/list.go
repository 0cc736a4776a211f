package object

// this file defines List

// ListType is list.
var ListType = NewStatic("list", ObjectType, FlagBaseType|FlagListSub|FlagSequence|FlagMatchSelf)

// List is a list.
type List struct {
	Sub
	Items []Value
}

// Type is list or a subclass.
func (l *List) Type() *Type { return l.TypeOr(ListType) }

// NewList is a list of items, which it takes over.
func NewList(items []Value) Value { return Value{o: &List{Items: items}} }

// AsList is the list in v, if it is one.
func AsList(v Value) (*List, bool) { l, ok := v.o.(*List); return l, ok }
