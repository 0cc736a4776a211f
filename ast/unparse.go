package ast

// this file writes a tree as source text, as CPython's ast.unparse does: same
// spacing, quotes and parentheses. Annotations that are kept as text are
// written by another part of CPython, with slightly different taste.

import "strings"

// Unparse returns the source text of an expression, as ast.unparse.
func Unparse(e Expr) string {
	u := unparser{}
	u.expr(e, precTest)
	return u.String()
}

// UnparseAnnotation returns the text that an annotation becomes under
// from __future__ import annotations.
func UnparseAnnotation(e Expr) string {
	u := unparser{compact: true}
	u.expr(e, precTest)
	return u.String()
}

// UnparseTree returns the source text of a whole tree, as ast.unparse.
func UnparseTree(t Tree) string {
	u := unparser{}
	switch t := t.(type) {
	case *Module:
		u.module(t)
	case *Interactive:
		u.stmts(t.Body)
	case *Expression:
		u.expr(t.Body, precTest)
	case *FunctionType:
		u.write("(")
		u.list(t.ArgTypes)
		u.write(") -> ")
		u.expr(t.Returns, precTest)
	}
	return u.String()
}

// UnparseStmts returns the source text of statements, without a final newline.
func UnparseStmts(body []Stmt) string {
	u := unparser{}
	u.stmts(body)
	return u.String()
}

// precedence is how tightly an operator binds.
type precedence uint8

const (
	precNamed precedence = iota
	precTuple
	precYield
	precTest // conditional expression and lambda
	precOr
	precAnd
	precNot
	precCmp
	precBitOr
	precBitXor
	precBitAnd
	precShift
	precArith
	precTerm
	precFactor
	precPower
	precAwait
	precAtom
)

func (p precedence) next() precedence { return min(p+1, precAtom) }

var operatorPrec = [...]precedence{
	Add: precArith, Sub: precArith, Mult: precTerm, MatMult: precTerm, Div: precTerm,
	FloorDiv: precTerm, Mod: precTerm, Pow: precPower, LShift: precShift, RShift: precShift,
	BitOr: precBitOr, BitXor: precBitXor, BitAnd: precBitAnd,
}

var (
	unaryText = [...]string{Invert: "~", Not: "not", UAdd: "+", USub: "-"}
	cmpText   = [...]string{"<", "<=", "==", "!=", ">", ">=", "is", "is not", "in", "not in"}
)

// String is the operator as it is written.
func (o CmpOp) String() string { return cmpText[o] }

// String is the operator as it is written.
func (o UnaryOperator) String() string { return unaryText[o] }

type unparser struct {
	strings.Builder
	indent  int
	compact bool           // the taste of annotations
	ignores map[int]string // the comments "# type: ignore" by line
}

func (u *unparser) write(parts ...string) {
	for _, s := range parts {
		u.WriteString(s)
	}
}

// newline starts a new line unless this is the first.
func (u *unparser) newline() {
	if u.Len() > 0 {
		u.write("\n")
	}
}

// line starts a statement.
func (u *unparser) line(text string) {
	u.newline()
	for range u.indent {
		u.write("    ")
	}
	u.write(text)
}

// parens writes what f writes, in parentheses if wanted.
func (u *unparser) parens(wanted bool, f func()) {
	if wanted {
		u.write("(")
	}
	f()
	if wanted {
		u.write(")")
	}
}

// list writes expressions with commas between them.
func (u *unparser) list(list []Expr) {
	for i, e := range list {
		u.comma(i)
		u.expr(e, precTest)
	}
}

func (u *unparser) comma(i int) {
	if i > 0 {
		u.write(", ")
	}
}

// items writes the elements of a tuple.
func (u *unparser) items(list []Expr) {
	u.list(list)
	if len(list) == 1 {
		u.write(",")
	}
}
