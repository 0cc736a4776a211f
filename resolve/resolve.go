// Package resolve decides, before anything runs, what every name of a program
// means and whether the program breaks a rule that the grammar cannot state.
//
// Resolve works in three steps, as CPython's compiler does, so that of several
// errors it reports the same one: the first pass collects the names of every
// scope (CPython's symtable), then each name is given a place (slot, cell,
// closure, global), and the second pass checks what needs the context of a
// statement ('return' outside function …). The tree itself is never changed:
// facts are kept beside it, in Scopes.
//
// Lift rewrites the statements of generators and coroutines so that no
// expression is suspended in its middle.
package resolve

// this file holds the driver

import "pyasync/ast"

// Options change how a tree is resolved.
type Options struct {
	// TopLevelAwait allows await, async for and async with outside of
	// functions; a module that uses them becomes a coroutine.
	TopLevelAwait bool
	// Annotations is from __future__ import annotations, inherited from the
	// code that calls exec or compile.
	Annotations bool
}

// Info holds the facts about one tree, for one interpreter: Lift adds to it.
type Info struct {
	Top         *Scope // the module
	Annotations bool   // annotations are not evaluated, but kept as text
	TopAwait    bool   // the module awaits outside of functions: it is a coroutine
	Warnings    []ast.Warning

	scopes     map[ast.Node]*Scope
	typeParams map[ast.Node]*Scope
	lazy       map[ast.Expr]*Scope
}

// Scope returns the scope of a FunctionDef, ClassDef, Lambda, GeneratorExp or comprehension.
func (in *Info) Scope(n ast.Node) *Scope { return in.scopes[n] }

// TypeParams returns the scope of the type parameters of a generic FunctionDef,
// ClassDef or TypeAlias, or nil.
func (in *Info) TypeParams(n ast.Node) *Scope { return in.typeParams[n] }

// Lazy returns the scope of an expression that is evaluated on demand: the
// value of a TypeAlias, the bound or default of a type parameter.
func (in *Info) Lazy(e ast.Expr) *Scope { return in.lazy[e] }

// Walk calls f for every scope, the outer ones first.
func (in *Info) Walk(f func(*Scope)) { in.Top.walk(f) }

func (s *Scope) walk(f func(*Scope)) {
	f(s)
	for _, k := range s.children {
		k.walk(f)
	}
}

// Resolve resolves a tree. The error, if any, is an *ast.SyntaxError.
func Resolve(tree ast.Tree, opts Options) (info *Info, err error) {
	in := &Info{
		scopes:     make(map[ast.Node]*Scope),
		typeParams: make(map[ast.Node]*Scope),
		lazy:       make(map[ast.Expr]*Scope),
	}
	defer func() {
		switch e := recover().(type) {
		case nil:
		case failure:
			info, err = nil, e.err
		default:
			panic(e)
		}
	}()
	var body []ast.Stmt
	var value ast.Expr
	switch t := tree.(type) {
	case *ast.Module:
		body = t.Body
	case *ast.Interactive:
		body = t.Body
	case *ast.Expression:
		value = t.Body
	}
	f := futures(body)
	in.Annotations = opts.Annotations || f.annotations

	c := &collector{info: in}
	in.Top = c.enter(Module, "<module>", nil)
	c.stmts(body)
	if value != nil {
		c.expr(value)
	}
	in.Top.place()

	k := &checker{info: in, opts: opts, future: f.last, scope: in.Top}
	k.module(body, value)
	in.Top.layout()
	return in, nil
}

// failure carries a SyntaxError up to Resolve.
type failure struct{ err *ast.SyntaxError }

// failName reports an error about a name or its scope.
func failName(at ast.Span, msg string) {
	panic(failure{&ast.SyntaxError{Msg: msg, Span: at, ByteCols: true, NoDetails: true}})
}

// fail reports an error at a place, which aborts the pass.
func fail(at ast.Span, msg string) {
	panic(failure{&ast.SyntaxError{Msg: msg, Span: at, ByteCols: true}})
}
