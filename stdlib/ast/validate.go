package ast

// this file checks trees that scripts made for what the parser would have seen to

import (
	"slices"

	"pyasync/ast"
	"pyasync/object"
)

// validate checks a tree; what it lets pass can be resolved and compiled.
func validate(th *thread, tree ast.Tree) error {
	v := &validator{th: th}
	switch t := tree.(type) {
	case *ast.Module:
		v.stmts(t.Body)
	case *ast.Interactive:
		v.stmts(t.Body)
	case *ast.Expression:
		v.expr(t.Body, ast.Load)
	case *ast.FunctionType:
		v.exprs(t.ArgTypes, ast.Load)
		v.expr(t.Returns, ast.Load)
	}
	return v.err
}

// validator keeps the first error, after which it checks nothing.
type validator struct {
	th    *thread
	err   error
	depth int
}

// maxHeight bounds the depth of a tree: what comes after recurses over it.
const maxHeight = 6000

func (v *validator) fail(format string, args ...any) {
	if v.err == nil {
		v.err = v.th.ValueErrorf(format, args...)
	}
}

func (v *validator) typeError(format string, args ...any) {
	if v.err == nil {
		v.err = v.th.TypeErrorf(format, args...)
	}
}

// place checks a position.
func (v *validator) place(at ast.Span) {
	switch {
	case at.Line > at.EndLine:
		v.fail("AST node line range (%d, %d) is not valid", at.Line, at.EndLine)
	case at.Line < 0 && at.EndLine != at.Line, at.Col < 0 && at.Col != at.EndCol:
		v.fail("AST node column range (%d, %d) for line range (%d, %d) is not valid", at.Col, at.EndCol, at.Line, at.EndLine)
	case at.Line == at.EndLine && at.Col > at.EndCol:
		v.fail("line %d, column %d-%d is not a valid range", at.Line, at.Col, at.EndCol)
	}
}

// enter counts a level of the tree and reports whether to go on.
func (v *validator) enter() bool {
	if v.depth++; v.depth > maxHeight && v.err == nil {
		v.err = v.th.Raise(object.RecursionErrorType, "maximum recursion depth exceeded during compilation")
	}
	return v.err == nil
}

func (v *validator) leave() { v.depth-- }

// name checks an identifier.
func (v *validator) name(name string) {
	switch name {
	case "None", "True", "False":
		v.fail("identifier field can't represent '%s' constant", name)
	}
}

// body checks statements of which there must be one.
func (v *validator) body(body []ast.Stmt, owner string) {
	if len(body) == 0 {
		v.fail("empty body on %s", owner)
	}
	v.stmts(body)
}

func (v *validator) stmts(body []ast.Stmt) {
	for _, s := range body {
		if s == nil {
			v.fail("None disallowed in statement list")
			return
		}
		if v.enter() {
			v.stmt(s)
		}
		v.leave()
	}
}

func (v *validator) notEmpty(n int, what, owner string) {
	if n == 0 {
		v.fail("empty %s on %s", what, owner)
	}
}

func pick(other bool, a, b string) string {
	if other {
		return b
	}
	return a
}

func (v *validator) stmt(s ast.Stmt) {
	v.place(s.Pos())
	switch s := s.(type) {
	case *ast.FunctionDef:
		v.body(s.Body, pick(s.Async, "FunctionDef", "AsyncFunctionDef"))
		v.typeParams(s.TypeParams)
		v.arguments(s.Args)
		v.exprs(s.Decorators, ast.Load)
		v.optional(s.Returns)
	case *ast.ClassDef:
		v.body(s.Body, "ClassDef")
		v.typeParams(s.TypeParams)
		v.exprs(s.Bases, ast.Load)
		v.keywords(s.Keywords)
		v.exprs(s.Decorators, ast.Load)
	case *ast.Return:
		v.optional(s.Value)
	case *ast.Delete:
		v.notEmpty(len(s.Targets), "targets", "Delete")
		v.exprs(s.Targets, ast.Del)
	case *ast.Assign:
		v.notEmpty(len(s.Targets), "targets", "Assign")
		v.exprs(s.Targets, ast.Store)
		v.expr(s.Value, ast.Load)
	case *ast.AugAssign:
		v.expr(s.Target, ast.Store)
		v.expr(s.Value, ast.Load)
	case *ast.AnnAssign:
		if _, name := s.Target.(*ast.Name); s.Simple && !name {
			v.typeError("AnnAssign with simple non-Name target")
		}
		v.expr(s.Target, ast.Store)
		v.optional(s.Value)
		v.expr(s.Annotation, ast.Load)
	case *ast.TypeAlias:
		v.expr(s.Name, ast.Store)
		v.typeParams(s.TypeParams)
		v.expr(s.Value, ast.Load)
	case *ast.Raise:
		if s.Exc == nil && s.Cause != nil {
			v.fail("Raise with cause but no exception")
		}
		v.optional(s.Exc)
		v.optional(s.Cause)
	case *ast.Assert:
		v.expr(s.Test, ast.Load)
		v.optional(s.Msg)
	case *ast.Import:
		v.notEmpty(len(s.Names), "names", "Import")
	case *ast.ImportFrom:
		if s.Level < 0 {
			v.fail("Negative ImportFrom level")
		}
		v.notEmpty(len(s.Names), "names", "ImportFrom")
	case *ast.Global:
		v.notEmpty(len(s.Names), "names", "Global")
	case *ast.Nonlocal:
		v.notEmpty(len(s.Names), "names", "Nonlocal")
	case *ast.ExprStmt:
		v.expr(s.Value, ast.Load)
	default:
		v.compound(s)
	}
}

func (v *validator) compound(s ast.Stmt) {
	switch s := s.(type) {
	case *ast.For:
		v.expr(s.Target, ast.Store)
		v.expr(s.Iter, ast.Load)
		v.body(s.Body, pick(s.Async, "For", "AsyncFor"))
		v.stmts(s.Else)
	case *ast.While:
		v.expr(s.Test, ast.Load)
		v.body(s.Body, "While")
		v.stmts(s.Else)
	case *ast.If:
		v.expr(s.Test, ast.Load)
		v.body(s.Body, "If")
		v.stmts(s.Else)
	case *ast.With:
		owner := pick(s.Async, "With", "AsyncWith")
		v.notEmpty(len(s.Items), "items", owner)
		for _, it := range s.Items {
			v.expr(it.Context, ast.Load)
			if it.Vars != nil {
				v.expr(it.Vars, ast.Store)
			}
		}
		v.body(s.Body, owner)
	case *ast.Match:
		v.expr(s.Subject, ast.Load)
		v.notEmpty(len(s.Cases), "cases", "Match")
		for _, c := range s.Cases {
			v.pattern(c.Pattern, false)
			v.optional(c.Guard)
			v.body(c.Body, "match_case")
		}
	case *ast.Try:
		v.try(s)
	}
}

func (v *validator) try(s *ast.Try) {
	owner := pick(s.Star, "Try", "TryStar")
	v.body(s.Body, owner)
	if len(s.Handlers) == 0 && len(s.Finally) == 0 {
		v.fail("%s has neither except handlers nor finalbody", owner)
	}
	if len(s.Handlers) == 0 && len(s.Else) > 0 {
		v.fail("%s has orelse but no except handlers", owner)
	}
	for _, h := range s.Handlers {
		if h == nil {
			v.fail("None disallowed in statement list")
			return
		}
		v.place(h.Span)
		v.optional(h.Type)
		v.body(h.Body, "ExceptHandler")
	}
	v.stmts(s.Finally)
	v.stmts(s.Else)
	if s.Star && slices.ContainsFunc(s.Handlers, func(h *ast.ExceptHandler) bool { return h.Type == nil }) {
		v.fail("TryStar handler without a type")
	}
}

func (v *validator) typeParams(list []ast.TypeParam) {
	for _, p := range list {
		if p == nil {
			v.fail("None disallowed in expression list")
			return
		}
		v.place(p.Pos())
		switch p := p.(type) {
		case *ast.TypeVar:
			v.name(p.Name)
			v.optional(p.Bound)
			v.optional(p.Default)
		case *ast.ParamSpec:
			v.name(p.Name)
			v.optional(p.Default)
		case *ast.TypeVarTuple:
			v.name(p.Name)
			v.optional(p.Default)
		}
	}
}

func (v *validator) args(list []*ast.Arg) {
	for _, a := range list {
		v.place(a.Span)
		v.optional(a.Annotation)
	}
}

func (v *validator) arguments(a *ast.Arguments) {
	v.args(a.PosOnly)
	v.args(a.Args)
	if a.VarArg != nil {
		v.optional(a.VarArg.Annotation)
	}
	v.args(a.KwOnly)
	if a.KwArg != nil {
		v.optional(a.KwArg.Annotation)
	}
	if len(a.Defaults) > len(a.PosOnly)+len(a.Args) {
		v.fail("more positional defaults than args on arguments")
	}
	if len(a.KwDefaults) != len(a.KwOnly) {
		v.fail("length of kwonlyargs is not the same as kw_defaults on arguments")
	}
	v.exprs(a.Defaults, ast.Load)
	for _, e := range a.KwDefaults {
		v.optional(e)
	}
}

func (v *validator) keywords(list []*ast.Keyword) {
	for _, k := range list {
		v.expr(k.Value, ast.Load)
	}
}
