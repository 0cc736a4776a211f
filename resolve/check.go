package resolve

// this file is the second pass over statements: the errors of CPython's
// compiler, and the order in which the variables of a function are met

import "pyasync/ast"

type checker struct {
	info        *Info
	opts        Options
	scope       *Scope
	future      int32
	interactive bool
}

func (k *checker) module(body []ast.Stmt, value ast.Expr) {
}
