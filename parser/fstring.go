package parser

// this file parses f-strings

import (
	"strings"

	"pyasync/ast"
	"pyasync/lexer"
)

// fstring parses one f-string and returns its values.
func (p *parser) fstring() []ast.Expr {
	start := p.expect(lexer.FStart)
	raw := strings.ContainsAny(start.Value, "rR")
	p.enter()
	var values []ast.Expr
	var texts []int // the values that are still to be decoded
	h := 0
	for !p.at(lexer.FEnd) {
		if p.at(lexer.FMiddle) {
			texts = append(texts, len(values))
			values = append(values, p.middle())
		} else {
			values = p.replacement(values, raw)
			h = max(h, p.height)
		}
	}
	p.grow(h)
	end := spanOf(p.Next()) // where CPython reports what is wrong with the text
	for _, i := range texts {
		c := values[i].(*ast.Constant)
		c.Str = decodeText(c.Str, raw, end)
	}
	p.leave()
	return values
}

// middle: literal text, not yet decoded
func (p *parser) middle() *ast.Constant {
	t := p.expect(lexer.FMiddle)
	at := spanOf(t)
	if p.Peek().Pos.Offset > t.Pos.Offset+len(t.Value) {
		at.EndCol++ // the second half of a doubled brace
	}
	return &ast.Constant{Span: at, Kind: ast.ConstStr, Str: t.Value}
}

// replacement: {a=!r:spec}
func (p *parser) replacement(values []ast.Expr, raw bool) []ast.Expr {
	start := p.expect(lexer.LBrace)
	f := &ast.FormattedValue{Value: p.yieldOrStar(), Conversion: -1}
	debug := p.Peek()
	if !p.accept(lexer.FDebug) {
		debug = nil
	}
	end := p.Peek()
	if p.accept(lexer.Exclaim) {
		conv := p.expect(lexer.Name)
		if len(conv.Value) != 1 || strings.IndexByte("sra", conv.Value[0]) < 0 || conv.Pos.Offset != end.Pos.Offset+1 {
			fail()
		}
		f.Conversion = int(conv.Value[0])
	}
	if p.at(lexer.Colon) {
		f.FormatSpec = p.formatSpec(raw)
	}
	p.expect(lexer.RBrace)
	f.Span = p.since(start)
	if debug == nil {
		return append(values, f)
	}
	if f.Conversion < 0 && f.FormatSpec == nil {
		f.Conversion = 'r'
	}
	at := ast.Span{Line: int32(start.Pos.Line), Col: int32(start.Pos.Column) + 1, EndLine: int32(end.Pos.Line), EndCol: int32(end.Pos.Column)}
	return append(values, &ast.Constant{Span: at, Kind: ast.ConstStr, Str: decodeText(withoutComments(debug.Value), raw, at)}, f)
}

// formatSpec: :text{a}
func (p *parser) formatSpec(raw bool) *ast.JoinedStr {
	start := p.expect(lexer.Colon)
	var values []ast.Expr
	h := p.height
	for {
		switch {
		case p.at(lexer.FMiddle):
			c := p.middle()
			if c.Str = decodeText(c.Str, raw, c.Span); c.Str != "" {
				values = append(values, c)
			}
			continue
		case p.at(lexer.LBrace):
			values = p.replacement(values, raw)
			h = max(h, p.height)
			continue
		}
		break
	}
	p.grow(h)
	return &ast.JoinedStr{Span: p.since(start), Values: fold(values)}
}

// withoutComments removes comments from the text that {x=} shows.
func withoutComments(s string) string {
	for {
		i := strings.IndexByte(s, '#')
		if i < 0 {
			return s
		}
		rest := s[i:]
		if j := strings.IndexByte(rest, '\n'); j >= 0 {
			s = s[:i] + rest[j:]
		} else {
			s = s[:i]
		}
	}
}
