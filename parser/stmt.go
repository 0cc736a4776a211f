package parser

// this file parses blocks, and picks the grammar of each statement

import (
	"pyasync/ast"
	"pyasync/lexer"
)

// statements parses statements up to a token that begins none: the end of the
// block or of the text.
func (p *parser) statements(dst []ast.Stmt) []ast.Stmt {
	for {
		switch p.Peek().Type {
		case lexer.EOF, lexer.Dedent:
			return dst
		}
		dst = p.statement(dst)
	}
}

// statement: a compound statement, or a line of simple ones
func (p *parser) statement(dst []ast.Stmt) []ast.Stmt {
	if s := p.compound(); s != nil {
		return append(dst, s)
	}
	return p.simpleLine(dst)
}

// block: the rest of a line, or an indented block
func (p *parser) block() []ast.Stmt {
	if !p.accept(lexer.Newline) {
		return p.simpleLine(nil)
	}
	p.expect(lexer.Indent)
	body := p.statements(nil)
	p.expect(lexer.Dedent)
	return body
}

// interactive: a line, or a compound statement and a newline
func (p *parser) interactive() []ast.Stmt {
	if p.at(lexer.Newline) {
		p.Next()
		return nil
	}
	if s := p.compound(); s != nil {
		p.expect(lexer.Newline)
		p.expect(lexer.EOF)
		return []ast.Stmt{s}
	}
	return p.simpleLine(nil)
}

// compound parses a compound statement; nil means that none begins here.
func (p *parser) compound() ast.Stmt {
	t := p.Peek()
	typ := t.Type
	if typ == lexer.Async {
		typ = p.second()
		if typ != lexer.Def && typ != lexer.For && typ != lexer.With {
			fail()
		}
	}
	switch typ {
	case lexer.If:
		return parseBy(p, ifGrammar)
	case lexer.While:
		return parseBy(p, whileGrammar)
	case lexer.For:
		return parseBy(p, forGrammar)
	case lexer.Try:
		return parseBy(p, tryGrammar)
	case lexer.With:
		return parseBy(p, withGrammar)
	case lexer.Def:
		return parseBy(p, defGrammar)
	case lexer.Class:
		return parseBy(p, classGrammar)
	case lexer.At:
		return p.decorated()
	case lexer.Name:
		if t.Value == "match" && p.lineEndsInColon() {
			return parseBy(p, matchGrammar)
		}
	}
	return nil
}

// lineEndsInColon tells a match statement from other uses of the name: no
// other statement that begins with a name ends its line with a colon.
func (p *parser) lineEndsInColon() bool {
	c := p.RawCursor()
	for {
		switch t := &p.Range(c, c+1)[0]; t.Type {
		case lexer.Newline:
			return p.Range(c-1, c)[0].Type == lexer.Colon
		case lexer.EOF:
			return false
		}
		c++
	}
}

// decorated: @a, then a function or class
func (p *parser) decorated() ast.Stmt {
	var decorators []ast.Expr
	for p.accept(lexer.At) {
		decorators = append(decorators, p.namedExpression())
		p.expect(lexer.Newline)
	}
	typ := p.Peek().Type
	if typ == lexer.Async {
		typ = p.second()
	}
	switch typ {
	case lexer.Def:
		s := parseBy(p, defGrammar).(*ast.FunctionDef)
		s.Decorators = decorators
		return s
	case lexer.Class:
		s := parseBy(p, classGrammar).(*ast.ClassDef)
		s.Decorators = decorators
		return s
	}
	fail()
	return nil
}

// simpleLine: a; b
func (p *parser) simpleLine(dst []ast.Stmt) []ast.Stmt {
	for {
		dst = append(dst, p.simple())
		if p.accept(lexer.Newline) {
			return dst
		}
		p.expect(lexer.Semi)
		if p.accept(lexer.Newline) {
			return dst
		}
	}
}

func (p *parser) simple() ast.Stmt {
	t := p.Peek()
	switch t.Type {
	case lexer.Pass:
		p.Next()
		return &ast.Pass{Span: spanOf(t)}
	case lexer.Break:
		p.Next()
		return &ast.Break{Span: spanOf(t)}
	case lexer.Continue:
		p.Next()
		return &ast.Continue{Span: spanOf(t)}
	case lexer.Return:
		return parseBy(p, returnGrammar)
	case lexer.Raise:
		return parseBy(p, raiseGrammar)
	case lexer.Del:
		return parseBy(p, deleteGrammar)
	case lexer.Assert:
		return parseBy(p, assertGrammar)
	case lexer.Global:
		return parseBy(p, globalGrammar)
	case lexer.Nonlocal:
		return parseBy(p, nonlocalGrammar)
	case lexer.Import:
		return parseBy(p, importGrammar)
	case lexer.From:
		return parseBy(p, fromGrammar)
	case lexer.Name:
		if t.Value == "type" && p.second() == lexer.Name {
			return parseBy(p, typeGrammar)
		}
	}
	return p.expressionStatement()
}

// withItems: a as b, c, or the same in parentheses
func (p *parser) withItems() items {
	if p.at(lexer.LPar) && p.parenthesesEndHead() {
		start := p.MakeCheckpoint()
		p.Next()
		if list, ok := p.parenthesizedItems(); ok {
			return list
		}
		p.LoadCheckpoint(start)
	}
	var list items
	for {
		item := &ast.WithItem{Context: p.expression()}
		if p.accept(lexer.As) {
			item.Vars = p.starTarget()
		}
		list = append(list, item)
		if !p.accept(lexer.Comma) {
			return list
		}
	}
}

// parenthesizedItems reports false where the parentheses hold an expression.
func (p *parser) parenthesizedItems() (list items, ok bool) {
	for !p.accept(lexer.RPar) {
		if !p.atExpr() {
			return nil, false
		}
		item := &ast.WithItem{Context: p.expression()}
		if p.accept(lexer.As) {
			item.Vars = p.starTarget()
		}
		list = append(list, item)
		if !p.accept(lexer.Comma) && !p.at(lexer.RPar) {
			return nil, false
		}
	}
	return list, list != nil
}

// starTarget: a target of 'as'
func (p *parser) starTarget() ast.Expr {
	x := p.bitOrOrStar()
	store(x)
	return x
}

// parenthesesEndHead reports whether the parenthesis that opens here closes before a colon.
func (p *parser) parenthesesEndHead() bool {
	depth := 0
	for c := p.RawCursor(); ; c++ {
		switch p.Range(c, c+1)[0].Type {
		case lexer.LPar, lexer.LSqb, lexer.LBrace:
			depth++
		case lexer.RPar, lexer.RSqb, lexer.RBrace:
			if depth--; depth == 0 {
				return p.Range(c+1, c+2)[0].Type == lexer.Colon
			}
		case lexer.EOF:
			return false
		}
	}
}

// matchSubject: a, *b after 'match'; a lone *b needs its comma
func (p *parser) matchSubject() ast.Expr {
	x := p.list((*parser).starNamedExpression, (*parser).atStarExpr)
	if _, star := x.(*ast.Starred); star {
		fail()
	}
	return x
}
