package object

// this file declares the slots: what an operation asks a type for

// The signatures of slots.
type (
	UnaryFunc   func(th *Thread, v Value) (Value, error)
	BinaryFunc  func(th *Thread, a, b Value) (Value, error)
	TernaryFunc func(th *Thread, a, b, c Value) (Value, error)
	// NewFunc makes an instance of typ, which is the slot's type or a subclass.
	NewFunc func(th *Thread, typ *Type, args []Value, kw []Kw) (Value, error)
	// CallFunc calls v. args and kw are valid during the call only.
	CallFunc func(th *Thread, v Value, args []Value, kw []Kw) (Value, error)
	InitFunc func(th *Thread, v Value, args []Value, kw []Kw) error
)

// Kw is a keyword argument.
type Kw struct {
	Name *Str
	Val  Value
}

// Slots are the operations of a type, as in CPython's PyTypeObject. A nil slot means
// that the type has no such operation. Slots are inherited; for a class statement,
// a dunder method fills the slot with a function that calls the method.
type Slots struct {
	New  NewFunc
	Init InitFunc

	Repr UnaryFunc
	Str  UnaryFunc
	Hash func(th *Thread, v Value) (int64, error) // nil: unhashable
	Call CallFunc

	GetAttr func(th *Thread, v Value, name *Str) (Value, error)
	SetAttr func(th *Thread, v Value, name *Str, x Value) error // zero x deletes

	Compare func(th *Thread, a, b Value, op CompareOp) (Value, error) // may be NotImplemented

	Iter UnaryFunc
	Next UnaryFunc // the zero Value and nil at the end

	Bool     func(th *Thread, v Value) (bool, error)
	Len      func(th *Thread, v Value) (int, error)
	GetItem  BinaryFunc
	SetItem  func(th *Thread, v, key, x Value) error // zero x deletes
	Contains func(th *Thread, v, x Value) (bool, error)

	Num     [numOps]BinaryFunc // may be NotImplemented; called with either operand of the type
	Inplace [numOps]BinaryFunc
	PowMod  TernaryFunc // pow(a, b, c)
	Neg     UnaryFunc
	Pos     UnaryFunc
	Abs     UnaryFunc
	Invert  UnaryFunc
	Int     UnaryFunc
	Float   UnaryFunc
	Index   UnaryFunc

	Concat        BinaryFunc // + of a sequence
	Repeat        BinaryFunc // * of a sequence by an index
	InplaceConcat BinaryFunc
	InplaceRepeat BinaryFunc

	DescrGet func(th *Thread, d, obj Value, typ *Type) (Value, error) // zero obj: through the class
	DescrSet func(th *Thread, d, obj, x Value) error                  // zero x deletes

	Await UnaryFunc
	AIter UnaryFunc
	ANext UnaryFunc

	// Buffer exposes the bytes of v, for memoryview and everything bytes-like.
	Buffer func(th *Thread, v Value) (*Buffer, error)

	Del func(th *Thread, v Value) error

	ownNew bool // New is the type's own, not inherited
	noHash bool // Hash is nil on purpose (mutable containers)
}

// NumOp is a binary arithmetic operator; the values are those of ast.Operator, with
// divmod after them.
type NumOp uint8

// The arithmetic operators.
const (
	OpAdd NumOp = iota
	OpSub
	OpMul
	OpMatMul
	OpTrueDiv
	OpFloorDiv
	OpMod
	OpPow
	OpLShift
	OpRShift
	OpOr
	OpXor
	OpAnd
	OpDivmod
	numOps
)

var numOpText = [numOps]string{"+", "-", "*", "@", "/", "//", "%", "** or pow()", "<<", ">>", "|", "^", "&", "divmod()"}

// CompareOp is a rich comparison; the values are those of ast.CmpOp.
type CompareOp uint8

// The rich comparisons.
const (
	LT CompareOp = iota
	LE
	EQ
	NE
	GT
	GE
)

var compareText = [...]string{"<", "<=", "==", "!=", ">", ">="}

// Swapped is the operator with its operands exchanged.
func (op CompareOp) Swapped() CompareOp { return [...]CompareOp{GT, GE, EQ, NE, LT, LE}[op] }

func (op CompareOp) String() string { return compareText[op] }

// Holds reports whether op holds for a three-way comparison result.
func (op CompareOp) Holds(c int) bool {
	switch op {
	case LT:
		return c < 0
	case LE:
		return c <= 0
	case EQ:
		return c == 0
	case NE:
		return c != 0
	case GT:
		return c > 0
	}
	return c >= 0
}
