package parser

// this file parses the patterns of match statements

import (
	"strings"

	"pyasync/ast"
	"pyasync/lexer"
)

// patterns: a, *b
func (p *parser) patterns() ast.Pattern {
	start := p.Peek()
	first := p.maybeStarPattern()
	_, star := first.(*ast.MatchStar)
	if !star && !p.at(lexer.Comma) {
		return first
	}
	pats := []ast.Pattern{first}
	if star && !p.at(lexer.Comma) {
		fail()
	}
	for p.accept(lexer.Comma) {
		if p.at(lexer.Colon) || p.at(lexer.If) {
			break
		}
		pats = append(pats, p.maybeStarPattern())
	}
	return &ast.MatchSequence{Span: p.since(start), Patterns: pats}
}

func (p *parser) maybeStarPattern() ast.Pattern {
	start := p.Peek()
	if !p.accept(lexer.Star) {
		return p.pattern()
	}
	name := p.expect(lexer.Name).Value
	if name == "_" {
		name = ""
	}
	return &ast.MatchStar{Span: p.since(start), Name: identifier(name)}
}

// pattern: a | b as c
func (p *parser) pattern() ast.Pattern {
	p.enter()
	start := p.Peek()
	x := p.closedPattern()
	if p.at(lexer.VBar) {
		pats := []ast.Pattern{x}
		for p.accept(lexer.VBar) {
			pats = append(pats, p.closedPattern())
		}
		x = &ast.MatchOr{Span: p.since(start), Patterns: pats}
	}
	if p.accept(lexer.As) {
		name := p.captureName()
		x = &ast.MatchAs{Span: p.since(start), Pattern: x, Name: name}
	}
	p.leave()
	return x
}

// captureName is a name that a pattern binds.
func (p *parser) captureName() string {
	name := identifier(p.expect(lexer.Name).Value)
	if name == "_" || p.at(lexer.Dot) || p.at(lexer.LPar) || p.at(lexer.Equal) {
		fail()
	}
	return name
}

func (p *parser) closedPattern() ast.Pattern {
	t := p.Peek()
	switch t.Type {
	case lexer.Number, lexer.Minus:
		x := p.literalNumber()
		return &ast.MatchValue{Span: p.since(t), Value: x}
	case lexer.String, lexer.FStart:
		x := p.strings()
		return &ast.MatchValue{Span: p.since(t), Value: x}
	case lexer.None, lexer.True, lexer.False:
		p.Next()
		return &ast.MatchSingleton{Span: p.since(t), Value: singleton(t.Type)}
	case lexer.Name:
		return p.namePattern()
	case lexer.LPar, lexer.LSqb:
		return p.sequencePattern()
	case lexer.LBrace:
		return p.mappingPattern()
	}
	fail()
	return nil
}

// namePattern: _, a, a.b, or a.b(c, d=e)
func (p *parser) namePattern() ast.Pattern {
	start := p.Peek()
	if next := p.second(); next != lexer.Dot && next != lexer.LPar {
		name := identifier(p.expect(lexer.Name).Value)
		if name == "_" {
			name = ""
		}
		if p.at(lexer.Equal) {
			fail()
		}
		return &ast.MatchAs{Span: p.since(start), Name: name}
	}
	value := p.dottedName()
	if !p.at(lexer.LPar) {
		return &ast.MatchValue{Span: p.since(start), Value: value}
	}
	c := &ast.MatchClass{Cls: value}
	p.expect(lexer.LPar)
	for !p.at(lexer.RPar) {
		if p.at(lexer.Name) && p.second() == lexer.Equal {
			c.KwdAttrs = append(c.KwdAttrs, identifier(p.Next().Value))
			p.Next()
			c.KwdPatterns = append(c.KwdPatterns, p.pattern())
		} else {
			if c.KwdAttrs != nil {
				fail()
			}
			c.Patterns = append(c.Patterns, p.pattern())
		}
		if !p.accept(lexer.Comma) {
			break
		}
	}
	p.expect(lexer.RPar)
	c.Span = p.since(start)
	return c
}

func (p *parser) dottedName() ast.Expr {
	start := p.Peek()
	var x ast.Expr = p.name(ast.Load)
	for p.accept(lexer.Dot) {
		attr := identifier(p.expect(lexer.Name).Value)
		x = &ast.Attribute{Span: p.since(start), Value: x, Attr: attr}
	}
	return x
}

// sequencePattern: [a, *b], (a, *b), or (a)
func (p *parser) sequencePattern() ast.Pattern {
	start := p.Next()
	end := lexer.TokenType(lexer.RSqb)
	if start.Type == lexer.LPar {
		end = lexer.RPar
	}
	var pats []ast.Pattern
	comma := false
	for !p.at(end) {
		pats = append(pats, p.maybeStarPattern())
		if comma = p.accept(lexer.Comma); !comma {
			break
		}
	}
	p.expect(end)
	if start.Type == lexer.LPar && len(pats) == 1 && !comma {
		if _, star := pats[0].(*ast.MatchStar); star {
			fail()
		}
		return pats[0]
	}
	return &ast.MatchSequence{Span: p.since(start), Patterns: pats}
}

// mappingPattern: {'a': b, c.d: e, **f}
func (p *parser) mappingPattern() ast.Pattern {
	start := p.Peek()
	p.expect(lexer.LBrace)
	m := &ast.MatchMapping{}
	for !p.at(lexer.RBrace) {
		if p.accept(lexer.DoubleStar) {
			m.Rest = p.captureName()
			p.accept(lexer.Comma)
			break
		}
		m.Keys = append(m.Keys, p.mappingKey())
		p.expect(lexer.Colon)
		m.Patterns = append(m.Patterns, p.pattern())
		if !p.accept(lexer.Comma) {
			break
		}
	}
	p.expect(lexer.RBrace)
	m.Span = p.since(start)
	return m
}

func (p *parser) mappingKey() ast.Expr {
	switch p.Peek().Type {
	case lexer.Number, lexer.Minus:
		return p.literalNumber()
	case lexer.String, lexer.FStart:
		return p.strings()
	case lexer.None, lexer.True, lexer.False:
		return p.atom()
	}
	if p.second() != lexer.Dot {
		fail()
	}
	return p.dottedName()
}

// literalNumber: 1, -1, or -1 + 2j
func (p *parser) literalNumber() ast.Expr {
	start := p.Peek()
	left := p.signedNumber()
	op := binaries[lexer.Index(p.Peek().Type)]
	if op.prec != precSum {
		return left
	}
	if isImaginary(p.last()) {
		fail()
	}
	p.Next()
	right := p.expect(lexer.Number)
	if !isImaginary(right) {
		fail()
	}
	return &ast.BinOp{Span: p.since(start), Left: left, Op: op.op, Right: number(right)}
}

func isImaginary(t *lexer.Token) bool { return strings.HasSuffix(strings.ToLower(t.Value), "j") }

func (p *parser) signedNumber() ast.Expr {
	start := p.Peek()
	minus := p.accept(lexer.Minus)
	x := number(p.expect(lexer.Number))
	if minus {
		x = &ast.UnaryOp{Span: p.since(start), Op: ast.USub, Operand: x}
	}
	return x
}
