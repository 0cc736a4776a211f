// Package ast declares the syntax tree of Python 3.13: plain structs that
// follow CPython's Python.asdl name for name. A tree is immutable once the
// parser has returned it, so interpreters may share one.
//
// It is a leaf: it imports only the standard library, and lexer, parser,
// resolve and eval may import it.
package ast

// Span is where a node stands in the source. Lines count from 1, columns are
// UTF-8 byte offsets that count from 0, as in CPython's ast module; the end is
// exclusive. Nodes that the compiler makes up have the span of what they came from.
type Span struct {
	Line, Col, EndLine, EndCol int32
}

// Pos returns the span itself; embedding Span makes a struct a Node.
func (s Span) Pos() Span { return s }

// SetPos moves a node, for whoever makes one.
func (s *Span) SetPos(at Span) { *s = at }

// To is the span from the start of s to the end of t.
func (s Span) To(t Span) Span { return Span{s.Line, s.Col, t.EndLine, t.EndCol} }

// Node is any node of the tree.
type Node interface{ Pos() Span }

// Expr is an expression.
type Expr interface {
	Node
	expr()
}

// Stmt is a statement.
type Stmt interface {
	Node
	stmt()
}

// Pattern is a pattern of a match statement.
type Pattern interface {
	Node
	pattern()
}

// TypeParam is a type parameter of PEP 695.
type TypeParam interface {
	Node
	typeParam()
}

// Tree is what the parser returns. A Module, an Expression or an Interactive can be
// resolved, compiled and run; a FunctionType cannot.
type Tree interface{ tree() }

func (*Module) tree()       {}
func (*Expression) tree()   {}
func (*Interactive) tree()  {}
func (*FunctionType) tree() {}

// Module is a parsed file, or the input of exec.
type Module struct {
	Body []Stmt
	// Future holds the names that the file imports from __future__.
	Future map[string]bool
	// TypeIgnores are the comments "# type: ignore", where type comments are wanted.
	TypeIgnores []*TypeIgnore
}

// TypeIgnore is a comment "# type: ignore" with the text Tag after these words.
type TypeIgnore struct {
	Line int
	Tag  string
}

// Expression is the input of eval.
type Expression struct {
	Body Expr
}

// Interactive is one entry at the prompt, or the input of compile(…, "single").
type Interactive struct {
	Body []Stmt
}

// FunctionType is the signature in a type comment, (ArgTypes) -> Returns.
type FunctionType struct {
	ArgTypes []Expr
	Returns  Expr
}

// ExprContext says how a Name, Attribute, Subscript, Starred, List or Tuple is used.
type ExprContext uint8

// The expression contexts.
const (
	Load ExprContext = iota
	Store
	Del
)
