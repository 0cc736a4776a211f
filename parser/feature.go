package parser

// this file finds syntax that is newer than the version of Python that is asked for

import (
	"fmt"
	"strings"

	plex "github.com/alecthomas/participle/v2/lexer"

	"pyasync/ast"
	"pyasync/lexer"
)

// checkFeature returns the error for the first construct that Python 3.minor did not have.
func checkFeature(tree ast.Tree, tokens []plex.Token, minor int) *ast.SyntaxError {
	if minor <= 0 || minor >= 13 {
		return nil
	}
	var first *ast.SyntaxError
	need := func(at ast.Span, what string, version int) {
		if minor < version && first == nil {
			end := ast.Span{Line: at.EndLine, Col: max(at.EndCol-1, 0), EndLine: at.EndLine, EndCol: at.EndCol}
			first = &ast.SyntaxError{Msg: fmt.Sprintf("%s only supported in Python 3.%d and greater", what, version), Span: end}
		}
	}
	for i := range tokens {
		if t := &tokens[i]; t.Type == lexer.Number && strings.Contains(t.Value, "_") {
			need(spanOf(t), "Underscores in numeric literals are", 6)
		}
	}
	ast.Inspect(tree, func(node any) {
		switch n := node.(type) {
		case ast.Stmt:
			statementFeature(n, need)
		case *ast.BinOp:
			if n.Op == ast.MatMult {
				need(n.Span, "The '@' operator is", 5)
			}
		case *ast.Await:
			need(n.Span, "Await expressions are", 5)
		case *ast.NamedExpr:
			need(n.Span, "Assignment expressions are", 8)
		case *ast.Comprehension:
			if n.Async {
				need(n.Iter.Pos(), "Async comprehensions are", 6)
			}
		case *ast.Arguments:
			if len(n.PosOnly) > 0 {
				need(n.PosOnly[len(n.PosOnly)-1].Span, "Positional-only parameters are", 8)
			}
		case ast.TypeParam:
			typeParamFeature(n, need)
		}
	})
	return first
}

func statementFeature(s ast.Stmt, need func(ast.Span, string, int)) {
	switch s := s.(type) {
	case *ast.FunctionDef:
		if s.Async {
			need(s.Span, "Async functions are", 5)
		}
	case *ast.For:
		if s.Async {
			need(s.Span, "Async for loops are", 5)
		}
	case *ast.With:
		if s.Async {
			need(s.Span, "Async with statements are", 5)
		}
	case *ast.AugAssign:
		if s.Op == ast.MatMult {
			need(s.Span, "The '@' operator is", 5)
		}
	case *ast.AnnAssign:
		need(s.Span, "Variable annotation syntax is", 6)
	case *ast.Match:
		need(s.Span, "Pattern matching is", 10)
	case *ast.Try:
		if s.Star {
			need(s.Span, "Exception groups are", 11)
		}
	case *ast.TypeAlias:
		need(s.Span, "Type statement is", 12)
	}
}

func typeParamFeature(p ast.TypeParam, need func(ast.Span, string, int)) {
	def := ast.Expr(nil)
	switch p := p.(type) {
	case *ast.TypeVar:
		def = p.Default
	case *ast.ParamSpec:
		def = p.Default
	case *ast.TypeVarTuple:
		def = p.Default
	}
	if def != nil {
		need(p.Pos(), "Type parameter defaults are", 13)
	}
	need(p.Pos(), "Type parameter lists are", 12)
}
