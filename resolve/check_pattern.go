package resolve

// this file is the second pass over match statements

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"pyasync/ast"
)

// patternChecker knows what the pattern of one case binds so far.
type patternChecker struct {
	*checker
	names    []string
	catchAll bool // a pattern that matches anything is allowed here
}

func (k *checker) match(s *ast.Match) {
	k.expr(s.Subject)
	for i, c := range s.Cases {
		p := patternChecker{checker: k, catchAll: c.Guard != nil || i == len(s.Cases)-1}
		p.pattern(c.Pattern)
		for _, name := range p.names {
			k.use(name)
		}
		k.optional(c.Guard)
		k.stmts(c.Body)
	}
}

func (p *patternChecker) pattern(n ast.Pattern) {
	switch n := n.(type) {
	case *ast.MatchValue:
		if _, ok := n.Value.(*ast.JoinedStr); ok {
			fail(n.Span, "patterns may only match literals and attribute lookups")
		}
		p.expr(n.Value)
	case *ast.MatchSequence:
		p.sequence(n)
	case *ast.MatchStar:
		p.capture(n.Name, n.Span)
	case *ast.MatchMapping:
		p.mapping(n)
	case *ast.MatchClass:
		p.class(n)
	case *ast.MatchAs:
		p.as(n)
	case *ast.MatchOr:
		p.or(n)
	}
}

func (p *patternChecker) capture(name string, at ast.Span) {
	if name == "" {
		return
	}
	p.forbidden(name, at)
	if slices.Contains(p.names, name) {
		fail(at, "multiple assignments to name '"+name+"' in pattern")
	}
	p.names = append(p.names, name)
}

// sub checks a pattern inside another: it may match anything.
func (p *patternChecker) sub(n ast.Pattern) {
	catchAll := p.catchAll
	p.catchAll = true
	p.pattern(n)
	p.catchAll = catchAll
}

func (p *patternChecker) subs(list []ast.Pattern) {
	for _, n := range list {
		p.sub(n)
	}
}

func (p *patternChecker) as(n *ast.MatchAs) {
	if n.Pattern == nil {
		if !p.catchAll {
			if n.Name == "" {
				fail(n.Span, "wildcard makes remaining patterns unreachable")
			}
			fail(n.Span, "name capture '"+n.Name+"' makes remaining patterns unreachable")
		}
		p.capture(n.Name, n.Span)
		return
	}
	p.pattern(n.Pattern)
	p.capture(n.Name, n.Span)
}

func (p *patternChecker) sequence(n *ast.MatchSequence) {
	star := false
	for i, s := range n.Patterns {
		if _, ok := s.(*ast.MatchStar); !ok {
			continue
		}
		if star {
			fail(n.Span, "multiple starred names in sequence pattern")
		}
		if i >= 1<<8 || len(n.Patterns)-i-1 >= 1<<23 {
			fail(n.Span, "too many expressions in star-unpacking sequence pattern")
		}
		star = true
	}
	p.subs(n.Patterns)
}

func (p *patternChecker) class(n *ast.MatchClass) {
	for i, name := range n.KwdAttrs {
		p.forbidden(name, n.KwdPatterns[i].Pos())
		for j := i + 1; j < len(n.KwdAttrs); j++ {
			if n.KwdAttrs[j] == name {
				fail(n.KwdPatterns[j].Pos(), "attribute name repeated in class pattern: "+name)
			}
		}
	}
	p.expr(n.Cls)
	p.subs(n.Patterns)
	p.subs(n.KwdPatterns)
}

func (p *patternChecker) mapping(n *ast.MatchMapping) {
	var seen []string
	for _, e := range n.Keys {
		if text, key := literalKey(e); key != "" {
			if slices.Contains(seen, key) {
				fail(n.Span, "mapping pattern checks duplicate key ("+text+")")
			}
			seen = append(seen, key)
		}
		if _, ok := e.(*ast.JoinedStr); ok {
			fail(n.Span, "mapping pattern keys may only match literals and attribute lookups")
		}
		p.expr(e)
	}
	p.subs(n.Patterns)
	p.capture(n.Rest, n.Span)
}

// or checks that all alternatives bind the same names.
func (p *patternChecker) or(n *ast.MatchOr) {
	before, catchAll := p.names, p.catchAll
	var first []string
	for i, alt := range n.Patterns {
		q := patternChecker{checker: p.checker, catchAll: catchAll && i == len(n.Patterns)-1}
		q.pattern(alt)
		if i == 0 {
			first = q.names
			continue
		}
		if len(q.names) != len(first) || slices.ContainsFunc(q.names, func(s string) bool { return !slices.Contains(first, s) }) {
			fail(n.Span, "alternative patterns bind different names")
		}
	}
	p.names = before
	for _, name := range first {
		p.capture(name, n.Span)
	}
}

// literalKey returns the repr of a key of a mapping pattern, and a text that
// is equal for equal keys; none if the key is not a literal.
func literalKey(e ast.Expr) (repr, key string) {
	switch c := e.(type) {
	case *ast.Attribute:
		return "", ""
	case *ast.Constant:
		switch c.Kind {
		case ast.ConstNone, ast.ConstStr, ast.ConstBytes, ast.ConstEllipsis:
			repr = ast.Unparse(&ast.Constant{Kind: c.Kind, Str: c.Str})
			return repr, repr
		}
	}
	v, ok := numberOf(e)
	if !ok {
		return "", ""
	}
	if v.exact != "" {
		return v.repr(), v.exact
	}
	// adding zero makes negative zero positive
	return v.repr(), strconv.FormatFloat(v.re+0, 'g', -1, 64) + "," + strconv.FormatFloat(v.im+0, 'g', -1, 64)
}

// number is the value of a literal key such as -1, True or 1+2j.
type number struct {
	text   string // repr of an int, bool or float
	exact  string // for an int too large for a float
	re, im float64
	imag   bool
}

func numberOf(e ast.Expr) (v number, ok bool) {
	switch e := e.(type) {
	case *ast.Constant:
		v.text = ast.Unparse(e)
		switch e.Kind {
		case ast.ConstTrue:
			v.re = 1
		case ast.ConstFalse:
		case ast.ConstInt:
			v.re = float64(e.Int)
			if e.Big != nil || int64(v.re) != e.Int {
				v.exact = v.text
			}
		case ast.ConstFloat:
			v.re = e.Float
			if math.IsInf(v.re, 0) {
				v.text = "inf"
			}
		case ast.ConstImag:
			v.im, v.imag = e.Float, true
		default:
			return v, false
		}
		return v, true
	case *ast.UnaryOp:
		v, ok = numberOf(e.Operand)
		if e.Op != ast.USub || !ok {
			return v, false
		}
		v.re, v.im = -v.re, -v.im
		if v.text == "0" { // an int has no negative zero
			return number{text: "0"}, true
		}
		v.text = "-" + v.text
		if v.exact != "" {
			v.exact = "-" + v.exact
		}
		return v, true
	case *ast.BinOp:
		a, ok1 := numberOf(e.Left)
		b, ok2 := numberOf(e.Right)
		if !ok1 || !ok2 || !b.imag {
			return v, false
		}
		if e.Op == ast.Sub {
			b.im = -b.im
		}
		return number{re: a.re, im: b.im, imag: true}, true
	}
	return v, false
}

func (v number) repr() string {
	if !v.imag {
		return v.text
	}
	part := func(f float64) string { return ast.Unparse(&ast.Constant{Kind: ast.ConstImag, Float: math.Abs(f)}) }
	sign := func(f float64) string {
		if math.Signbit(f) {
			return "-"
		}
		return ""
	}
	if v.re == 0 && !math.Signbit(v.re) {
		return sign(v.im) + part(v.im)
	}
	plus := sign(v.im)
	if plus == "" {
		plus = "+"
	}
	return "(" + sign(v.re) + strings.TrimSuffix(part(v.re), "j") + plus + part(v.im) + ")"
}
