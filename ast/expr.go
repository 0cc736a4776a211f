package ast

import "math/big"

// this file declares the expressions

// Operator is a binary operator.
type Operator uint8

// The binary operators, in CPython's order of nb_ slots.
const (
	Add Operator = iota
	Sub
	Mult
	MatMult
	Div
	FloorDiv
	Mod
	Pow
	LShift
	RShift
	BitOr
	BitXor
	BitAnd
)

var operatorText = [...]string{"+", "-", "*", "@", "/", "//", "%", "**", "<<", ">>", "|", "^", "&"}

// String is the operator as it is written.
func (o Operator) String() string { return operatorText[o] }

// UnaryOperator is a unary operator.
type UnaryOperator uint8

// The unary operators.
const (
	Invert UnaryOperator = iota
	Not
	UAdd
	USub
)

// CmpOp is a comparison operator. Lt to Ge have the values of CPython's Py_LT to Py_GE.
type CmpOp uint8

// The comparison operators.
const (
	Lt CmpOp = iota
	LtE
	Eq
	NotEq
	Gt
	GtE
	Is
	IsNot
	In
	NotIn
)

// ConstKind says which literal a Constant is.
type ConstKind uint8

// The kinds of literals.
const (
	ConstNone ConstKind = iota
	ConstTrue
	ConstFalse
	ConstEllipsis
	ConstInt
	ConstFloat
	ConstImag
	ConstStr
	ConstBytes

	// The parser makes none of these: they come from objects of module ast, and from
	// the folding of constants.
	ConstComplex
	ConstTuple
	ConstFrozenSet
	ConstOther // an object that is only to be shown; Str is its repr
)

type (
	// BoolOp is a and b and c, or a or b.
	BoolOp struct {
		Span
		Or     bool
		Values []Expr
	}

	// NamedExpr is (Target := Value).
	NamedExpr struct {
		Span
		Target *Name
		Value  Expr
	}

	// BinOp is Left Op Right. Tracebacks find the operator in the text.
	BinOp struct {
		Span
		Left  Expr
		Op    Operator
		Right Expr
	}

	// UnaryOp is -x, not x.
	UnaryOp struct {
		Span
		Op      UnaryOperator
		Operand Expr
	}

	// Lambda is lambda Args: Body.
	Lambda struct {
		Span
		Args *Arguments
		Body Expr
	}

	// IfExp is Body if Test else Else.
	IfExp struct {
		Span
		Test Expr
		Body Expr
		Else Expr
	}

	// Dict is {k: v, **m}; a nil key marks **value.
	Dict struct {
		Span
		Keys   []Expr
		Values []Expr
	}

	// Set is {a, *b}.
	Set struct {
		Span
		Elts []Expr
	}

	// ListComp is [Elt for …].
	ListComp struct {
		Span
		Elt        Expr
		Generators []*Comprehension
	}

	// SetComp is {Elt for …}.
	SetComp struct {
		Span
		Elt        Expr
		Generators []*Comprehension
	}

	// DictComp is {Key: Value for …}.
	DictComp struct {
		Span
		Key        Expr
		Value      Expr
		Generators []*Comprehension
	}

	// GeneratorExp is (Elt for …).
	GeneratorExp struct {
		Span
		Elt        Expr
		Generators []*Comprehension
	}

	// Await is await Value.
	Await struct {
		Span
		Value Expr
	}

	// Yield is yield Value.
	Yield struct {
		Span
		Value Expr // or nil
	}

	// YieldFrom is yield from Value.
	YieldFrom struct {
		Span
		Value Expr
	}

	// Compare is Left Ops[0] Comparators[0] Ops[1] …
	Compare struct {
		Span
		Left        Expr
		Ops         []CmpOp
		Comparators []Expr
	}

	// Call is Func(Args, Keywords).
	Call struct {
		Span
		Func     Expr
		Args     []Expr // may hold Starred
		Keywords []*Keyword
	}

	// FormattedValue is {Value!r:FormatSpec} inside an f-string.
	FormattedValue struct {
		Span
		Value      Expr
		Conversion int        // -1, 's', 'r' or 'a'
		FormatSpec *JoinedStr // or nil
	}

	// JoinedStr is an f-string; Values are Constant (str) and FormattedValue.
	JoinedStr struct {
		Span
		Values []Expr
	}

	// Constant is a literal. Only the field that Kind names is set. Text and
	// bytes are in Str: text is UTF-8 in which a lone surrogate stands as its
	// three generalised UTF-8 bytes, bytes are raw.
	Constant struct {
		Span
		Kind  ConstKind
		Str   string
		Int   int64
		Big   *big.Int    // the value when it does not fit int64, else nil
		Float float64     // also the imaginary part of a ConstImag or ConstComplex
		Real  float64     // of a ConstComplex
		Elts  []*Constant // of a ConstTuple or ConstFrozenSet
		U     bool        // written with the u prefix (CPython's kind='u')
	}

	// Attribute is Value.Attr.
	Attribute struct {
		Span
		Value Expr
		Attr  string
		Ctx   ExprContext
	}

	// Subscript is Value[Slice].
	Subscript struct {
		Span
		Value Expr
		Slice Expr
		Ctx   ExprContext
	}

	// Starred is *Value in a call, display or target.
	Starred struct {
		Span
		Value Expr
		Ctx   ExprContext
	}

	// Name is an identifier, NFKC-normalised.
	Name struct {
		Span
		ID  string
		Ctx ExprContext
	}

	// List is [a, b].
	List struct {
		Span
		Elts []Expr
		Ctx  ExprContext
	}

	// Tuple is a, b. Its span includes the parentheses where they belong to it.
	Tuple struct {
		Span
		Elts []Expr
		Ctx  ExprContext
	}

	// Slice is Lower:Upper:Step within a Subscript.
	Slice struct {
		Span
		Lower, Upper, Step Expr // each may be nil
	}
)

func (*BoolOp) expr()         {}
func (*NamedExpr) expr()      {}
func (*BinOp) expr()          {}
func (*UnaryOp) expr()        {}
func (*Lambda) expr()         {}
func (*IfExp) expr()          {}
func (*Dict) expr()           {}
func (*Set) expr()            {}
func (*ListComp) expr()       {}
func (*SetComp) expr()        {}
func (*DictComp) expr()       {}
func (*GeneratorExp) expr()   {}
func (*Await) expr()          {}
func (*Yield) expr()          {}
func (*YieldFrom) expr()      {}
func (*Compare) expr()        {}
func (*Call) expr()           {}
func (*FormattedValue) expr() {}
func (*JoinedStr) expr()      {}
func (*Constant) expr()       {}
func (*Attribute) expr()      {}
func (*Subscript) expr()      {}
func (*Starred) expr()        {}
func (*Name) expr()           {}
func (*List) expr()           {}
func (*Tuple) expr()          {}
func (*Slice) expr()          {}

// Comprehension is [async] for Target in Iter if Ifs.
type Comprehension struct {
	Target Expr
	Iter   Expr
	Ifs    []Expr
	Async  bool
}
