package parser

// this file parses atoms: names, literals, displays, comprehensions and calls

import (
	"golang.org/x/text/unicode/norm"

	"pyasync/ast"
	"pyasync/lexer"
)

// identifier is the canonical form of a name (PEP 3131).
func identifier(s string) string {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return norm.NFKC.String(s)
		}
	}
	return s
}

func (p *parser) name(ctx ast.ExprContext) *ast.Name {
	t := p.expect(lexer.Name)
	return &ast.Name{Span: spanOf(t), ID: identifier(t.Value), Ctx: ctx}
}

func (p *parser) atom() ast.Expr {
	t := p.Peek()
	p.height = 0
	switch t.Type {
	case lexer.Name:
		return p.name(ast.Load)
	case lexer.Number:
		p.Next()
		return number(t)
	case lexer.String, lexer.FStart:
		return p.strings()
	case lexer.LPar:
		return p.parenthesized()
	case lexer.LSqb:
		return p.listDisplay()
	case lexer.LBrace:
		return p.braces()
	}
	kind := singleton(t.Type)
	if t.Type == lexer.Ellipsis {
		kind = ast.ConstEllipsis
	} else if kind == notSingleton {
		fail()
	}
	p.Next()
	return &ast.Constant{Span: spanOf(t), Kind: kind}
}

const notSingleton = ^ast.ConstKind(0)

// singleton is the literal that a keyword stands for.
func singleton(t lexer.TokenType) ast.ConstKind {
	switch t {
	case lexer.None:
		return ast.ConstNone
	case lexer.True:
		return ast.ConstTrue
	case lexer.False:
		return ast.ConstFalse
	}
	return notSingleton
}

// parenthesized: (), (a), (a, b), (yield a), or (a for b in c)
func (p *parser) parenthesized() ast.Expr {
	start := p.Peek()
	p.expect(lexer.LPar)
	p.enter()
	defer p.leave()
	if p.accept(lexer.RPar) {
		return &ast.Tuple{Span: p.since(start)}
	}
	if p.at(lexer.Yield) {
		y := p.yield()
		p.expect(lexer.RPar)
		return y
	}
	first := p.starNamedExpression()
	_, star := first.(*ast.Starred)
	switch {
	case p.atFor() && !star:
		gens := p.comprehensions()
		p.expect(lexer.RPar)
		return &ast.GeneratorExp{Span: p.since(start), Elt: first, Generators: gens}
	case p.at(lexer.Comma):
		elts := p.elements(first, lexer.RPar)
		p.expect(lexer.RPar)
		return &ast.Tuple{Span: p.since(start), Elts: elts}
	case star:
		fail()
	}
	p.expect(lexer.RPar)
	return first
}

// elements parses what follows the first element of a display, up to its end.
func (p *parser) elements(first ast.Expr, end lexer.TokenType) []ast.Expr {
	h := p.height
	elts := []ast.Expr{first}
	for p.accept(lexer.Comma) {
		if p.at(end) {
			break
		}
		elts = append(elts, p.starNamedExpression())
		h = max(h, p.height)
	}
	p.grow(h)
	return elts
}

// listDisplay: [a, b], or [a for b in c]
func (p *parser) listDisplay() ast.Expr {
	start := p.Peek()
	p.expect(lexer.LSqb)
	p.enter()
	defer p.leave()
	if p.accept(lexer.RSqb) {
		return &ast.List{Span: p.since(start)}
	}
	first := p.starNamedExpression()
	if _, star := first.(*ast.Starred); !star && p.atFor() {
		gens := p.comprehensions()
		p.expect(lexer.RSqb)
		return &ast.ListComp{Span: p.since(start), Elt: first, Generators: gens}
	}
	elts := p.elements(first, lexer.RSqb)
	p.expect(lexer.RSqb)
	return &ast.List{Span: p.since(start), Elts: elts}
}

// braces: {a: b, **c}, {a, b}, or a comprehension of either
func (p *parser) braces() ast.Expr {
	start := p.Peek()
	p.expect(lexer.LBrace)
	p.enter()
	defer p.leave()
	if p.accept(lexer.RBrace) {
		return &ast.Dict{Span: p.since(start)}
	}
	if p.at(lexer.DoubleStar) {
		d := &ast.Dict{}
		p.dictItems(d)
		d.Span = p.since(start)
		return d
	}
	if p.at(lexer.Star) || p.at(lexer.Name) && p.second() == lexer.ColonEqual {
		return p.set(start, p.starNamedExpression())
	}
	first := p.expression()
	if !p.accept(lexer.Colon) {
		return p.set(start, first)
	}
	h := p.height
	value := p.expression()
	p.height = max(h, p.height)
	if p.atFor() {
		gens := p.comprehensions()
		p.expect(lexer.RBrace)
		return &ast.DictComp{Span: p.since(start), Key: first, Value: value, Generators: gens}
	}
	d := &ast.Dict{Keys: []ast.Expr{first}, Values: []ast.Expr{value}}
	if p.accept(lexer.Comma) {
		p.dictItems(d)
	} else {
		p.expect(lexer.RBrace)
	}
	d.Span = p.since(start)
	return d
}

// set parses what follows the first element of a set.
func (p *parser) set(start *lexer.Token, first ast.Expr) ast.Expr {
	if _, star := first.(*ast.Starred); !star && p.atFor() {
		gens := p.comprehensions()
		p.expect(lexer.RBrace)
		return &ast.SetComp{Span: p.since(start), Elt: first, Generators: gens}
	}
	elts := p.elements(first, lexer.RBrace)
	p.expect(lexer.RBrace)
	return &ast.Set{Span: p.since(start), Elts: elts}
}

// dictItems parses items up to the closing brace.
func (p *parser) dictItems(d *ast.Dict) {
	h := p.height
	for !p.accept(lexer.RBrace) {
		var key, value ast.Expr
		if p.accept(lexer.DoubleStar) {
			value = p.binary(precBitOr)
		} else {
			key = p.expression()
			h = max(h, p.height)
			p.expect(lexer.Colon)
			value = p.expression()
		}
		h = max(h, p.height)
		d.Keys, d.Values = append(d.Keys, key), append(d.Values, value)
		if !p.accept(lexer.Comma) {
			p.expect(lexer.RBrace)
			break
		}
	}
	p.grow(h)
}

func (p *parser) atFor() bool { return p.at(lexer.For) || p.at(lexer.Async) }

// comprehensions: for a in b if c for d in e
func (p *parser) comprehensions() []*ast.Comprehension {
	var gens []*ast.Comprehension
	h := p.height
	for p.atFor() {
		g := &ast.Comprehension{Async: p.accept(lexer.Async)}
		p.expect(lexer.For)
		g.Target = p.targets()
		h = max(h, p.height)
		p.expect(lexer.In)
		g.Iter = p.disjunction()
		h = max(h, p.height)
		for p.accept(lexer.If) {
			g.Ifs = append(g.Ifs, p.disjunction())
			h = max(h, p.height)
		}
		gens = append(gens, g)
	}
	p.grow(h)
	return gens
}

// arguments parses (a, *b, c=d, **e); a lone generator expression needs no
// parentheses of its own in a call.
func (p *parser) arguments(call bool) (args []ast.Expr, keywords []*ast.Keyword) {
	start := p.Peek()
	p.expect(lexer.LPar)
	p.enter()
	defer p.leave()
	doubled := false // **a was seen
	h := 0
	for !p.accept(lexer.RPar) {
		t := p.Peek()
		switch {
		case t.Type == lexer.Star:
			if doubled {
				fail()
			}
			args = append(args, p.starredArg())
		case t.Type == lexer.DoubleStar:
			p.Next()
			value := p.expression()
			keywords = append(keywords, &ast.Keyword{Span: p.since(t), Value: value})
			doubled = true
		case t.Type == lexer.Name && p.second() == lexer.Equal:
			p.Next()
			p.Next()
			value := p.expression()
			keywords = append(keywords, &ast.Keyword{Span: p.since(t), Name: identifier(t.Value), Value: value})
		default:
			if keywords != nil {
				fail()
			}
			x := p.namedExpression()
			if p.atFor() {
				if !call || args != nil {
					fail()
				}
				gens := p.comprehensions()
				p.expect(lexer.RPar)
				return []ast.Expr{&ast.GeneratorExp{Span: p.since(start), Elt: x, Generators: gens}}, nil
			}
			args = append(args, x)
		}
		h = max(h, p.height)
		if !p.accept(lexer.Comma) {
			p.expect(lexer.RPar)
			break
		}
	}
	p.height = h
	return args, keywords
}
