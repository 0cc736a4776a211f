package parser

// this file judges those mistakes for which matching the grammar is not enough

import (
	"strings"

	plex "github.com/alecthomas/participle/v2/lexer"

	"pyasync/ast"
	"pyasync/lexer"
)

// check carries out a report that depends on what was captured.
func (d *diagnosis) check(verb, msg string, c *captures) bool {
	a, b := c.a, c.b
	first := &d.m.tokens[a.start]
	switch verb {
	case "target", "loop", "delete":
		return d.invalidTarget(verb, a)
	case "comma":
		if isLegacy(d.expr(a)) || d.levels[b.end-1] == 0 {
			return false
		}
		d.raise(ast.KindSyntaxError, msg, d.span(a).To(d.span(b)))
	case "legacy":
		if first.Value != "print" && first.Value != "exec" {
			return false
		}
		d.raise(ast.KindSyntaxError, strings.ReplaceAll(msg, "%s", first.Value), d.span(a).To(d.span(b)))
	case "param":
		d.raise(ast.KindSyntaxError, msg, d.parameterSpan(a))
	case "bound":
		what := "bound"
		if _, tuple := d.expr(b).(*ast.Tuple); tuple {
			what = "constraints"
		}
		at := d.span(a)
		at.EndLine, at.EndCol = d.reachedEnd()
		d.raise(ast.KindSyntaxError, "cannot use "+what+" with "+msg, at)
	case "key":
		at := d.span(a)
		at.Col, at.EndCol = at.EndCol-1, -1
		d.raise(ast.KindSyntaxError, msg, at)
	case "elements":
		at := d.span(b)
		if d.m.tokens[b.end-1].Type == lexer.Comma {
			at = d.tokenSpan(b.end - 2)
		}
		d.raise(ast.KindSyntaxError, msg, d.span(a).To(at))
	case "generator":
		d.raise(ast.KindSyntaxError, "Generator expression must be parenthesized", d.span(a).To(d.span(b)))
	case "lastgenerator":
		return d.lastGenerator(a, b)
	case "positional":
		d.raise(ast.KindSyntaxError, d.positionalMessage(a), d.lastToken())
	case "strings":
		d.parsePart(a, func(p *parser) ast.Expr { return p.strings() })
		if d.mixes(a) {
			d.raise(ast.KindSyntaxError, "cannot mix bytes and nonbytes literals", d.lastToken())
		}
	case "conversion":
		d.conversion(a, b)
	case "complex":
		if !isImaginary(&d.m.tokens[b.start]) {
			d.raise(ast.KindSyntaxError, "imaginary number required in complex literal", d.span(b))
		}
	case "real":
		if isImaginary(first) {
			d.raise(ast.KindSyntaxError, "real number required in complex literal", d.span(a))
		}
	}
	return true
}

func isLegacy(x ast.Expr) bool {
	n, ok := x.(*ast.Name)
	return ok && (n.ID == "print" || n.ID == "exec")
}

// part is a stream of the tokens of a capture.
type part struct{ tokens []lexer.Token }

// Next makes part a participle lexer.Lexer.
func (s *part) Next() (lexer.Token, error) {
	if len(s.tokens) == 0 {
		return plex.EOFToken(plex.Position{}), nil
	}
	t := s.tokens[0]
	s.tokens = s.tokens[1:]
	return t, nil
}

// parsePart parses the tokens of a capture; the result is nil if that fails.
// An error about the value of a literal is raised again.
func (d *diagnosis) parsePart(c capture, parse func(*parser) ast.Expr) (x ast.Expr) {
	tokens, _ := plex.Upgrade(&part{d.m.tokens[c.start:c.end]}) // part never fails
	f := attempt(func() { x = parse(&parser{PeekingLexer: tokens}) })
	if f != nil && f.err != nil {
		panic(*f)
	}
	return x
}

// expressionRules are the rules whose matches expr can parse.
var expressionRules = map[string]bool{
	"star_expressions": true, "star_named_expression": true, "yield_expr": true, "disjunction": true, "bitwise_or": true,
	"inversion": true, "factor": true,
	"bad_annotated_target": true, "expression": true, "expression_without_bad": true,
}

// lastClause is where the last iterable or condition of a comprehension stands.
func (d *diagnosis) lastClause(c capture) (at ast.Span) {
	d.parsePart(c, func(p *parser) ast.Expr {
		gens := p.comprehensions()
		last := gens[len(gens)-1]
		at = last.Iter.Pos()
		if n := len(last.Ifs); n > 0 {
			at = last.Ifs[n-1].Pos()
		}
		return nil
	})
	return at
}

// expr is the expression that was captured, or nil.
func (d *diagnosis) expr(c capture) ast.Expr {
	return d.parsePart(c, func(p *parser) ast.Expr {
		switch c.rule {
		case "star_expressions":
			return p.starExpressions()
		case "star_named_expression":
			return p.starNamedExpression()
		case "yield_expr":
			return p.yield()
		case "disjunction":
			return p.disjunction()
		case "inversion":
			return p.inversion()
		case "factor":
			return p.factor()
		case "bitwise_or":
			return p.binary(precBitOr)
		case "bad_annotated_target":
			for p.at(lexer.LPar) && d.wraps(p) {
				p.Next()
			}
			return p.atom()
		}
		return p.expression()
	})
}

// wraps reports whether the parenthesis here only wraps a list or tuple.
func (d *diagnosis) wraps(p *parser) bool {
	start := p.MakeCheckpoint()
	defer p.LoadCheckpoint(start)
	_, tuple := p.atom().(*ast.Tuple)
	return !tuple || func() bool {
		p.LoadCheckpoint(start)
		t := p.Peek()
		x := p.atom()
		return x.Pos().Col != int32(t.Pos.Column) || x.Pos().Line != int32(t.Pos.Line)
	}()
}

// mixes reports whether adjacent literals are bytes and text.
func (d *diagnosis) mixes(c capture) bool {
	bytes, text := false, false
	depth := 0
	for i := c.start; i < c.end; i++ {
		switch t := &d.m.tokens[i]; {
		case t.Type == lexer.FStart:
			depth++
			text = true
		case t.Type == lexer.FEnd:
			depth--
		case t.Type == lexer.String && depth == 0:
			isBytes := splitLiteral(t.Value).bytes
			bytes, text = bytes || isBytes, text || !isBytes
		}
	}
	return bytes && text
}

// nameOf describes the captured expression, or names the captured token.
func (d *diagnosis) nameOf(c capture) string {
	if x := d.expr(c); x != nil {
		return exprName(x)
	}
	return "expression"
}

// exprName is what CPython calls a kind of expression.
func exprName(x ast.Expr) string {
	switch x := x.(type) {
	case *ast.Attribute:
		return "attribute"
	case *ast.Subscript:
		return "subscript"
	case *ast.Starred:
		return "starred"
	case *ast.Name:
		return "name"
	case *ast.List:
		return "list"
	case *ast.Tuple:
		return "tuple"
	case *ast.Lambda:
		return "lambda"
	case *ast.Call:
		return "function call"
	case *ast.GeneratorExp:
		return "generator expression"
	case *ast.Yield, *ast.YieldFrom:
		return "yield expression"
	case *ast.Await:
		return "await expression"
	case *ast.ListComp:
		return "list comprehension"
	case *ast.SetComp:
		return "set comprehension"
	case *ast.DictComp:
		return "dict comprehension"
	case *ast.Dict:
		return "dict literal"
	case *ast.Set:
		return "set display"
	case *ast.JoinedStr, *ast.FormattedValue:
		return "f-string expression"
	case *ast.Compare:
		return "comparison"
	case *ast.IfExp:
		return "conditional expression"
	case *ast.NamedExpr:
		return "named expression"
	case *ast.Constant:
		switch x.Kind {
		case ast.ConstNone:
			return "None"
		case ast.ConstTrue:
			return "True"
		case ast.ConstFalse:
			return "False"
		case ast.ConstEllipsis:
			return "ellipsis"
		}
		return "literal"
	}
	return "expression"
}

// invalidTarget reports the part of an expression that cannot be assigned to or deleted.
func (d *diagnosis) invalidTarget(verb string, c capture) bool {
	bad := badTarget(d.expr(c), verb)
	if bad == nil {
		return false
	}
	msg := "cannot assign to "
	if verb == "delete" {
		msg = "cannot delete "
	}
	d.raise(ast.KindSyntaxError, msg+exprName(bad), bad.Pos())
	return false
}

func badTarget(x ast.Expr, verb string) ast.Expr {
	switch x := x.(type) {
	case nil, *ast.Name, *ast.Subscript, *ast.Attribute:
		return nil
	case *ast.List:
		return firstBadTarget(x.Elts, verb)
	case *ast.Tuple:
		return firstBadTarget(x.Elts, verb)
	case *ast.Starred:
		if verb == "delete" {
			return x
		}
		return badTarget(x.Value, verb)
	case *ast.Compare:
		// The target of a loop was parsed together with its 'in'.
		if verb == "loop" {
			if x.Ops[0] == ast.In {
				return badTarget(x.Left, verb)
			}
			return nil
		}
	}
	return x
}

func firstBadTarget(xs []ast.Expr, verb string) ast.Expr {
	for _, x := range xs {
		if bad := badTarget(x, verb); bad != nil {
			return bad
		}
	}
	return nil
}

// parameterSpan is that of a parameter without the comma after it.
func (d *diagnosis) parameterSpan(c capture) ast.Span {
	if d.m.tokens[c.end-1].Type == lexer.Comma {
		c.end--
	}
	return d.span(c)
}

// args parses captured arguments, which lack their parentheses.
func (d *diagnosis) args(c capture) (args []ast.Expr, keywords []*ast.Keyword) {
	d.parsePart(c, func(p *parser) ast.Expr {
		for {
			t := p.Peek()
			switch {
			case t.Type == lexer.Star:
				args = append(args, p.starredArg())
			case t.Type == lexer.DoubleStar:
				p.Next()
				keywords = append(keywords, &ast.Keyword{Value: p.expression()})
			case t.Type == lexer.Name && p.second() == lexer.Equal:
				p.Next()
				p.Next()
				keywords = append(keywords, &ast.Keyword{Name: t.Value, Value: p.expression()})
			default:
				args = append(args, p.namedExpression())
			}
			if !p.accept(lexer.Comma) || p.at(lexer.EOF) {
				return nil
			}
		}
	})
	return args, keywords
}

// lastGenerator reports a bare generator expression after other arguments.
func (d *diagnosis) lastGenerator(a, b capture) bool {
	args, _ := d.args(a)
	if len(args) <= 1 {
		return false
	}
	d.raise(ast.KindSyntaxError, "Generator expression must be parenthesized", args[len(args)-1].Pos().To(d.span(b)))
	return false
}

func (d *diagnosis) positionalMessage(a capture) string {
	_, keywords := d.args(a)
	for _, k := range keywords {
		if k.Name == "" {
			return "positional argument follows keyword argument unpacking"
		}
	}
	return "positional argument follows keyword argument"
}

// conversion checks the letter after the exclamation mark of a replacement field, if it has one.
func (d *diagnosis) conversion(a, b capture) {
	if b.end == 0 {
		return // there is none
	}
	mark, name := &d.m.tokens[a.start], &d.m.tokens[b.start]
	// The misspelling is CPython's.
	if name.Pos.Offset != mark.Pos.Offset+1 {
		d.raise(ast.KindSyntaxError, "f-string: conversion type must come right after the exclamanation mark", d.span(a).To(d.span(b)))
	}
	if len(name.Value) != 1 || strings.IndexByte("sra", name.Value[0]) < 0 {
		d.raise(ast.KindSyntaxError, "f-string: invalid conversion character '"+name.Value+"': expected 's', 'r', or 'a'", d.span(b))
	}
}
