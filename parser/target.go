package parser

// this file parses what can be assigned to and deleted

import (
	"pyasync/ast"
	"pyasync/lexer"
)

// targets: a, (b, *c) of a for or a comprehension; 'in' ends them
func (p *parser) targets() ast.Expr {
	target := p.list((*parser).bitOrOrStar, (*parser).atStarExpr)
	store(target)
	return target
}

func (p *parser) bitOrOrStar() ast.Expr {
	if p.at(lexer.Star) {
		return p.starred()
	}
	return p.binary(precBitOr)
}

// store turns an expression that was parsed for its value into a target.
func store(x ast.Expr) {
	switch x := x.(type) {
	case *ast.Name:
		x.Ctx = ast.Store
	case *ast.Attribute:
		x.Ctx = ast.Store
	case *ast.Subscript:
		x.Ctx = ast.Store
	case *ast.Starred:
		if _, again := x.Value.(*ast.Starred); again {
			fail()
		}
		x.Ctx = ast.Store
		store(x.Value)
	case *ast.List:
		x.Ctx = ast.Store
		for _, e := range x.Elts {
			store(e)
		}
	case *ast.Tuple:
		x.Ctx = ast.Store
		for _, e := range x.Elts {
			store(e)
		}
	default:
		fail()
	}
}

// storeSingle turns an expression into a target that is no list of targets.
func storeSingle(x ast.Expr) {
	switch x.(type) {
	case *ast.Name, *ast.Attribute, *ast.Subscript:
		store(x)
	default:
		fail()
	}
}

// markDeleted turns an expression into something to delete.
func markDeleted(x ast.Expr) {
	switch x := x.(type) {
	case *ast.Name:
		x.Ctx = ast.Del
	case *ast.Attribute:
		x.Ctx = ast.Del
	case *ast.Subscript:
		x.Ctx = ast.Del
	case *ast.List:
		x.Ctx = ast.Del
		for _, e := range x.Elts {
			markDeleted(e)
		}
	case *ast.Tuple:
		x.Ctx = ast.Del
		for _, e := range x.Elts {
			markDeleted(e)
		}
	default:
		fail()
	}
}

// expressionStatement: a, a = b, a: b = c, or a += b
func (p *parser) expressionStatement() ast.Stmt {
	start := p.Peek()
	x := p.yieldOrStar()
	next := p.Peek().Type
	switch {
	case next == lexer.Equal:
		s := &ast.Assign{}
		for p.accept(lexer.Equal) {
			store(x)
			s.Targets = append(s.Targets, x)
			x = p.yieldOrStar()
		}
		s.Span, s.Value = p.since(start), x
		return s
	case next == lexer.Colon:
		p.Next()
		storeSingle(x)
		_, name := x.(*ast.Name)
		s := &ast.AnnAssign{Target: x, Simple: name && start.Type == lexer.Name, Annotation: p.expression()}
		if p.accept(lexer.Equal) {
			s.Value = p.yieldOrStar()
		}
		s.Span = p.since(start)
		return s
	case lexer.CircumflexEqual <= next && next <= lexer.PlusEqual:
		p.Next()
		storeSingle(x)
		value := p.yieldOrStar()
		return &ast.AugAssign{Span: p.since(start), Target: x, Op: augmented[lexer.Index(next)], Value: value}
	}
	return &ast.ExprStmt{Span: p.since(start), Value: x}
}

// augmented gives the operators of augmented assignments, by lexer.Index.
var augmented = [lexer.NumTypes]ast.Operator{
	-lexer.PlusEqual: ast.Add, -lexer.MinusEqual: ast.Sub, -lexer.StarEqual: ast.Mult, -lexer.DoubleStarEqual: ast.Pow,
	-lexer.SlashEqual: ast.Div, -lexer.DoubleSlashEqual: ast.FloorDiv, -lexer.PercentEqual: ast.Mod,
	-lexer.AtEqual: ast.MatMult, -lexer.LeftShiftEqual: ast.LShift, -lexer.RightShiftEqual: ast.RShift,
	-lexer.AmperEqual: ast.BitAnd, -lexer.VBarEqual: ast.BitOr, -lexer.CircumflexEqual: ast.BitXor,
}
