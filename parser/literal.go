package parser

// this file turns the text of numbers and strings into constants

import (
	"fmt"
	"math/big"
	"strconv"
	"strings"

	plex "github.com/alecthomas/participle/v2/lexer"

	"pyasync/ast"
	"pyasync/lexer"
)

func number(t *lexer.Token) ast.Expr {
	c := &ast.Constant{Span: spanOf(t)}
	s := strings.ReplaceAll(t.Value, "_", "")
	last := s[len(s)-1] | 0x20
	based := len(s) > 1 && s[0] == '0' && strings.IndexByte("xob", s[1]|0x20) >= 0
	switch {
	case !based && last == 'j':
		c.Kind = ast.ConstImag
		c.Float, _ = strconv.ParseFloat(s[:len(s)-1], 64)
	case !based && strings.ContainsAny(s, ".eE"):
		c.Kind = ast.ConstFloat
		c.Float, _ = strconv.ParseFloat(s, 64)
	default:
		c.Kind = ast.ConstInt
		setInt(c, s, based)
	}
	return c
}

func setInt(c *ast.Constant, s string, based bool) {
	base := 10
	if based {
		base = map[byte]int{'x': 16, 'o': 8, 'b': 2}[s[1]|0x20]
		s = s[2:]
	}
	if n, err := strconv.ParseInt(s, base, 64); err == nil {
		c.Int = n
		return
	}
	c.Big, _ = new(big.Int).SetString(s, base)
}

// checkDigits refuses ints of more than limit decimal digits.
func checkDigits(tokens []plex.Token, limit int) error {
	for i := range tokens {
		t := &tokens[i]
		if t.Type != lexer.Number || len(t.Value) <= limit {
			continue
		}
		n := number(t).(*ast.Constant)
		s := strings.ReplaceAll(t.Value, "_", "")
		if n.Kind != ast.ConstInt || len(s) <= limit || s[0] == '0' {
			continue
		}
		at := n.Span
		at.Col, at.EndCol = -1, -1
		return &ast.SyntaxError{Span: at, Msg: fmt.Sprintf("Exceeds the limit (%d digits) for integer string conversion: "+
			"value has %d digits; use sys.set_int_max_str_digits() to increase the limit - "+
			"Consider hexadecimal for huge integer literals to avoid decimal conversion limits.", limit, len(s))}
	}
	return nil
}

// literal is a string token taken apart.
type literal struct {
	body       string
	raw, bytes bool
	u          bool
	offset     int // of the body in the token
}

func splitLiteral(s string) literal {
	var l literal
	i := 0
	for ; s[i] != '"' && s[i] != '\''; i++ {
		switch s[i] {
		case 'r', 'R':
			l.raw = true
		case 'b', 'B':
			l.bytes = true
		case 'u':
			l.u = true
		}
	}
	size := 1
	if len(s) >= i+6 && s[i+1] == s[i] && s[i+2] == s[i] {
		size = 3
	}
	l.offset = i + size
	l.body = s[i+size : len(s)-size]
	return l
}

// constant is the value of a string token.
func constant(t *lexer.Token) *ast.Constant {
	l := splitLiteral(t.Value)
	c := &ast.Constant{Span: spanOf(t), Kind: ast.ConstStr, U: l.u}
	if l.bytes {
		c.Kind = ast.ConstBytes
		c.Str = decodeBytes(l, c.Span)
	} else {
		c.Str = decodeText(l.body, l.raw, c.Span)
	}
	return c
}

func decodeText(s string, raw bool, at ast.Span) string {
	if raw || strings.IndexByte(s, '\\') < 0 {
		return s
	}
	text, problem := unescape(s)
	if problem != "" {
		panic(failure{&ast.SyntaxError{Msg: "(unicode error) 'unicodeescape' codec can't decode bytes in position " + problem, Span: at}})
	}
	return text
}

func decodeBytes(l literal, at ast.Span) string {
	for i := 0; i < len(l.body); i++ {
		if l.body[i] >= 0x80 {
			panic(failure{&ast.SyntaxError{Msg: "bytes can only contain ASCII literal characters", Span: at}})
		}
	}
	if l.raw || strings.IndexByte(l.body, '\\') < 0 {
		return l.body
	}
	b, bad := unescapeBytes(l.body)
	if bad >= 0 {
		panic(failure{&ast.SyntaxError{Msg: fmt.Sprintf("(value error) invalid \\x escape at position %d", bad), Span: at}})
	}
	return b
}

// strings: adjacent literals of text or of bytes, which become one
func (p *parser) strings() ast.Expr {
	start := p.Peek()
	var parts []ast.Expr
	bytes, text, format := false, false, false
	for {
		t := p.Peek()
		if t.Type == lexer.String {
			p.Next()
			c := constant(t)
			bytes, text = bytes || c.Kind == ast.ConstBytes, text || c.Kind == ast.ConstStr
			parts = append(parts, c)
			continue
		}
		if t.Type != lexer.FStart {
			break
		}
		format = true
		parts = append(parts, p.fstring()...)
	}
	switch {
	case bytes && (text || format):
		fail()
	case format:
		return &ast.JoinedStr{Span: p.since(start), Values: fold(parts)}
	case len(parts) == 1:
		return parts[0]
	}
	return join(parts)
}

// join makes one constant of several.
func join(parts []ast.Expr) *ast.Constant {
	first := parts[0].(*ast.Constant)
	var b strings.Builder
	for _, part := range parts {
		b.WriteString(part.(*ast.Constant).Str)
	}
	return &ast.Constant{Span: first.To(parts[len(parts)-1].Pos()), Kind: first.Kind, U: first.U, Str: b.String()}
}

// fold joins neighbouring constants and drops empty ones.
func fold(parts []ast.Expr) []ast.Expr {
	var out []ast.Expr
	for i := 0; i < len(parts); {
		j := i
		for j < len(parts) && isConstant(parts[j]) {
			j++
		}
		switch {
		case i == j:
			out = append(out, parts[i])
			i++
			continue
		case j == i+1:
			if parts[i].(*ast.Constant).Str != "" {
				out = append(out, parts[i])
			}
		default:
			if c := join(parts[i:j]); c.Str != "" {
				out = append(out, c)
			}
		}
		i = j
	}
	return out
}

func isConstant(x ast.Expr) bool {
	_, ok := x.(*ast.Constant)
	return ok
}
