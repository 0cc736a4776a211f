package parser

// this file parses expressions by precedence of operators

import (
	"pyasync/ast"
	"pyasync/lexer"
)

// The precedences of binary operators, from CPython's grammar.
const (
	precBitOr = iota + 1
	precBitXor
	precBitAnd
	precShift
	precSum
	precTerm
)

type binary struct {
	prec uint8
	op   ast.Operator
}

// binaries gives the arithmetic and bitwise operators, by lexer.Index.
var binaries = [lexer.NumTypes]binary{
	-lexer.VBar:        {precBitOr, ast.BitOr},
	-lexer.Circumflex:  {precBitXor, ast.BitXor},
	-lexer.Amper:       {precBitAnd, ast.BitAnd},
	-lexer.LeftShift:   {precShift, ast.LShift},
	-lexer.RightShift:  {precShift, ast.RShift},
	-lexer.Plus:        {precSum, ast.Add},
	-lexer.Minus:       {precSum, ast.Sub},
	-lexer.Star:        {precTerm, ast.Mult},
	-lexer.Slash:       {precTerm, ast.Div},
	-lexer.DoubleSlash: {precTerm, ast.FloorDiv},
	-lexer.Percent:     {precTerm, ast.Mod},
	-lexer.At:          {precTerm, ast.MatMult},
}

// startsExpr tells which tokens an expression can begin with.
var startsExpr = [lexer.NumTypes]bool{
	-lexer.Name: true, -lexer.Number: true, -lexer.String: true, -lexer.FStart: true, -lexer.LPar: true, -lexer.LSqb: true,
	-lexer.LBrace: true, -lexer.Minus: true, -lexer.Plus: true, -lexer.Tilde: true, -lexer.Not: true, -lexer.Await: true,
	-lexer.Lambda: true, -lexer.None: true, -lexer.True: true, -lexer.False: true, -lexer.Ellipsis: true,
}

// atExpr reports whether an expression, or *expression, can begin here.
func (p *parser) atExpr() bool { return startsExpr[lexer.Index(p.Peek().Type)] }

func (p *parser) atStarExpr() bool { return p.atExpr() || p.at(lexer.Star) }

// list parses elements and makes a tuple of them if there is a comma.
func (p *parser) list(elem func(*parser) ast.Expr, starts func(*parser) bool) ast.Expr {
	start := p.Peek()
	first := elem(p)
	if !p.at(lexer.Comma) {
		return first
	}
	h := p.height
	elts := []ast.Expr{first}
	for p.accept(lexer.Comma) {
		if !starts(p) {
			break
		}
		elts = append(elts, elem(p))
		h = max(h, p.height)
	}
	p.grow(h)
	return &ast.Tuple{Span: p.since(start), Elts: elts}
}

// expressions: a, b
func (p *parser) expressions() ast.Expr { return p.list((*parser).expression, (*parser).atExpr) }

// starExpressions: a, *b
func (p *parser) starExpressions() ast.Expr {
	return p.list((*parser).starExpression, (*parser).atStarExpr)
}

func (p *parser) starExpression() ast.Expr {
	if p.at(lexer.Star) {
		return p.starred()
	}
	return p.expression()
}

// starNamedExpression: *a, or a := b
func (p *parser) starNamedExpression() ast.Expr {
	if p.at(lexer.Star) {
		return p.starred()
	}
	return p.namedExpression()
}

// starred: *a
func (p *parser) starred() ast.Expr {
	start := p.Peek()
	p.expect(lexer.Star)
	value := p.binary(precBitOr)
	p.grow(p.height)
	return &ast.Starred{Span: p.since(start), Value: value}
}

// starredArg: *a in a call or an index, where a may be any expression
func (p *parser) starredArg() ast.Expr {
	start := p.Peek()
	p.expect(lexer.Star)
	value := p.expression()
	p.grow(p.height)
	return &ast.Starred{Span: p.since(start), Value: value}
}

// yieldOrStar: yield a, or a, *b
func (p *parser) yieldOrStar() ast.Expr {
	if p.at(lexer.Yield) {
		return p.yield()
	}
	return p.starExpressions()
}

func (p *parser) yield() ast.Expr {
	start := p.Peek()
	p.expect(lexer.Yield)
	if p.accept(lexer.From) {
		value := p.expression()
		p.grow(p.height)
		return &ast.YieldFrom{Span: p.since(start), Value: value}
	}
	var value ast.Expr
	if p.atStarExpr() {
		value = p.starExpressions()
		p.grow(p.height)
	}
	return &ast.Yield{Span: p.since(start), Value: value}
}

// namedExpression: a := b, or an expression
func (p *parser) namedExpression() ast.Expr {
	if !p.at(lexer.Name) || p.second() != lexer.ColonEqual {
		return p.expression()
	}
	start := p.Peek()
	target := p.name(ast.Store)
	p.Next()
	value := p.expression()
	p.grow(p.height)
	return &ast.NamedExpr{Span: p.since(start), Target: target, Value: value}
}

// expression: a if b else c, or lambda
func (p *parser) expression() ast.Expr {
	if p.at(lexer.Lambda) {
		return p.lambda()
	}
	start := p.Peek()
	body := p.disjunction()
	if !p.accept(lexer.If) {
		return body
	}
	h := p.height
	test := p.disjunction()
	h = max(h, p.height)
	p.expect(lexer.Else)
	p.enter()
	orelse := p.expression()
	p.leave()
	p.grow(max(h, p.height))
	return &ast.IfExp{Span: p.since(start), Test: test, Body: body, Else: orelse}
}

func (p *parser) lambda() ast.Expr {
	start := p.Peek()
	p.expect(lexer.Lambda)
	args := p.parameters(lexer.Colon)
	h := p.height
	p.expect(lexer.Colon)
	p.enter()
	body := p.expression()
	p.leave()
	p.grow(max(h, p.height))
	return &ast.Lambda{Span: p.since(start), Args: args, Body: body}
}

// disjunction: a or b
func (p *parser) disjunction() ast.Expr {
	return p.boolOp(lexer.Or, (*parser).conjunction)
}

// conjunction: a and b
func (p *parser) conjunction() ast.Expr {
	return p.boolOp(lexer.And, (*parser).inversion)
}

func (p *parser) boolOp(op lexer.TokenType, operand func(*parser) ast.Expr) ast.Expr {
	start := p.Peek()
	first := operand(p)
	if !p.at(op) {
		return first
	}
	h := p.height
	values := []ast.Expr{first}
	for p.accept(op) {
		values = append(values, operand(p))
		h = max(h, p.height)
	}
	p.grow(h)
	return &ast.BoolOp{Span: p.since(start), Or: op == lexer.Or, Values: values}
}

// inversion: not a
func (p *parser) inversion() ast.Expr {
	if !p.at(lexer.Not) {
		return p.comparison()
	}
	p.enter()
	start := p.Peek()
	p.Next()
	operand := p.inversion()
	p.leave()
	p.grow(p.height)
	return &ast.UnaryOp{Span: p.since(start), Op: ast.Not, Operand: operand}
}

// comparison: a < b <= c
func (p *parser) comparison() ast.Expr {
	start := p.Peek()
	left := p.binary(precBitOr)
	op, ok := p.compareOp()
	if !ok {
		return left
	}
	h := p.height
	c := &ast.Compare{Left: left}
	for ok {
		c.Ops = append(c.Ops, op)
		c.Comparators = append(c.Comparators, p.binary(precBitOr))
		h = max(h, p.height)
		op, ok = p.compareOp()
	}
	p.grow(h)
	c.Span = p.since(start)
	return c
}

var compareOps = [lexer.NumTypes]int8{
	-lexer.Less: int8(ast.Lt) + 1, -lexer.LessEqual: int8(ast.LtE) + 1, -lexer.EqEqual: int8(ast.Eq) + 1,
	-lexer.NotEqual: int8(ast.NotEq) + 1, -lexer.Greater: int8(ast.Gt) + 1, -lexer.GreaterEqual: int8(ast.GtE) + 1,
	-lexer.In: int8(ast.In) + 1, -lexer.Is: int8(ast.Is) + 1, -lexer.Not: int8(ast.NotIn) + 1,
}

// compareOp consumes a comparison operator, if there is one.
func (p *parser) compareOp() (ast.CmpOp, bool) {
	i := compareOps[lexer.Index(p.Peek().Type)]
	if i == 0 {
		return 0, false
	}
	op := ast.CmpOp(i - 1)
	p.Next()
	switch {
	case op == ast.Is && p.accept(lexer.Not):
		op = ast.IsNot
	case op == ast.NotIn:
		p.expect(lexer.In)
	}
	return op, true
}

// binary parses operators of at least the given precedence.
func (p *parser) binary(prec uint8) ast.Expr {
	start := p.Peek()
	left := p.factor()
	for {
		op := binaries[lexer.Index(p.Peek().Type)]
		if op.prec < prec || op.prec == 0 {
			return left
		}
		p.Next()
		h := p.height
		right := p.binary(op.prec + 1)
		p.grow(max(h, p.height))
		left = &ast.BinOp{Span: p.since(start), Left: left, Op: op.op, Right: right}
	}
}

// factor: -a
func (p *parser) factor() ast.Expr {
	var op ast.UnaryOperator
	switch p.Peek().Type {
	case lexer.Plus:
		op = ast.UAdd
	case lexer.Minus:
		op = ast.USub
	case lexer.Tilde:
		op = ast.Invert
	default:
		return p.power()
	}
	p.enter()
	start := p.Peek()
	p.Next()
	operand := p.factor()
	p.leave()
	p.grow(p.height)
	return &ast.UnaryOp{Span: p.since(start), Op: op, Operand: operand}
}

// power: await a ** -b
func (p *parser) power() ast.Expr {
	start := p.Peek()
	var base ast.Expr
	if p.accept(lexer.Await) {
		value := p.primary()
		p.grow(p.height)
		base = &ast.Await{Span: p.since(start), Value: value}
	} else {
		base = p.primary()
	}
	if !p.accept(lexer.DoubleStar) {
		return base
	}
	h := p.height
	p.enter()
	exp := p.factor()
	p.leave()
	p.grow(max(h, p.height))
	return &ast.BinOp{Span: p.since(start), Left: base, Op: ast.Pow, Right: exp}
}

// primary: a.b(c)[d]
func (p *parser) primary() ast.Expr {
	start := p.Peek()
	x := p.atom()
	for {
		switch p.Peek().Type {
		case lexer.Dot:
			p.Next()
			attr := identifier(p.expect(lexer.Name).Value)
			p.grow(p.height)
			x = &ast.Attribute{Span: p.since(start), Value: x, Attr: attr}
		case lexer.LPar:
			h := p.height
			call := &ast.Call{Func: x}
			call.Args, call.Keywords = p.arguments(true)
			p.grow(max(h, p.height))
			call.Span = p.since(start)
			x = call
		case lexer.LSqb:
			p.Next()
			h := p.height
			index := p.slices()
			p.expect(lexer.RSqb)
			p.grow(max(h, p.height))
			x = &ast.Subscript{Span: p.since(start), Value: x, Slice: index}
		default:
			return x
		}
	}
}

// slices: a, b:c, *d
func (p *parser) slices() ast.Expr {
	start := p.Peek()
	first := p.slice()
	if _, star := first.(*ast.Starred); !star && !p.at(lexer.Comma) {
		return first
	}
	h := p.height
	elts := []ast.Expr{first}
	for p.accept(lexer.Comma) {
		if p.at(lexer.RSqb) {
			break
		}
		elts = append(elts, p.slice())
		h = max(h, p.height)
	}
	p.grow(h)
	return &ast.Tuple{Span: p.since(start), Elts: elts}
}

// slice: a, *a, a := b, or a:b:c
func (p *parser) slice() ast.Expr {
	if p.at(lexer.Star) {
		return p.starredArg()
	}
	if p.at(lexer.Name) && p.second() == lexer.ColonEqual {
		return p.namedExpression()
	}
	start, h := p.Peek(), 0
	var s ast.Slice
	if !p.at(lexer.Colon) {
		s.Lower = p.expression()
		if !p.at(lexer.Colon) {
			return s.Lower
		}
		h = p.height
	}
	p.expect(lexer.Colon)
	if p.atExpr() {
		s.Upper = p.expression()
		h = max(h, p.height)
	}
	if p.accept(lexer.Colon) && p.atExpr() {
		s.Step = p.expression()
		h = max(h, p.height)
	}
	p.grow(h)
	s.Span = p.since(start)
	return &s
}
