package parser

// this file parses the parameters of functions and lambdas

import (
	"pyasync/ast"
	"pyasync/lexer"
)

// parameters: a, /, b=c, *d, e, **f up to the token end; a colon ends those of
// a lambda, which have no annotations.
func (p *parser) parameters(end lexer.TokenType) *ast.Arguments {
	args := &ast.Arguments{}
	annotated := end == lexer.RPar
	star := false  // * or *a was seen
	slash := false // / was seen
	bare := false  // * was the last parameter
	h := 0
	for !p.at(end) {
		switch {
		case args.KwArg != nil:
			fail()
		case p.accept(lexer.DoubleStar):
			if bare {
				fail()
			}
			args.KwArg = p.parameter(annotated, false)
		case p.at(lexer.Star):
			if star {
				fail()
			}
			p.Next()
			star = true
			if p.at(lexer.Name) {
				args.VarArg = p.parameter(annotated, true)
			} else {
				bare = true
			}
		case p.accept(lexer.Slash):
			if slash || star || args.Args == nil {
				fail()
			}
			slash = true
			args.PosOnly, args.Args = args.Args, nil
		default:
			arg := p.parameter(annotated, false)
			var value ast.Expr
			if p.accept(lexer.Equal) {
				value = p.expression()
				h = max(h, p.height)
			}
			switch {
			case star:
				args.KwOnly = append(args.KwOnly, arg)
				args.KwDefaults = append(args.KwDefaults, value)
				bare = false
			case value != nil:
				args.Args = append(args.Args, arg)
				args.Defaults = append(args.Defaults, value)
			case args.Defaults != nil:
				fail()
			default:
				args.Args = append(args.Args, arg)
			}
		}
		if !p.accept(lexer.Comma) {
			break
		}
	}
	if bare {
		fail()
	}
	p.height = h
	return args
}

// parameter: a, a: b, or a: *b after a star
func (p *parser) parameter(annotated, star bool) *ast.Arg {
	t := p.expect(lexer.Name)
	arg := &ast.Arg{Name: identifier(t.Value)}
	if annotated && p.accept(lexer.Colon) {
		if star {
			arg.Annotation = p.starExpression()
		} else {
			arg.Annotation = p.expression()
		}
	}
	arg.Span = p.since(t)
	return arg
}
