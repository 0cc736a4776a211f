package eval

import (
	"pyasync/ast"
	"pyasync/object"
)

// this file compiles match statements

func (c *compiler) matchStmt(s *ast.Match) (stmt, bool) {
	n := matchStmt{subject: c.expr(s.Subject)}
	resumable := false
	n.cases = make([]matchCase, len(s.Cases))
	for i, m := range s.Cases {
		mc := &n.cases[i]
		p := patterns{c: c}
		mc.pat = p.compile(m.Pattern)
		if c.opts.traced {
			mc.pat = &patternOnLine{mc.pat, c.at(m.Pattern.Pos())}
		}
		mc.slots = make([]int, len(p.names))
		for j, name := range p.names {
			c.slot(&mc.slots[j])
			mc.names = append(mc.names, c.store(name.name, name.at))
			for _, slot := range name.uses {
				c.same(slot, &mc.slots[j])
			}
		}
		if m.Guard != nil {
			mc.guard = c.test(m.Guard)
		}
		b, r := c.block(m.Body)
		mc.body = b
		resumable = resumable || r
	}
	if resumable {
		return &matchR{n, c.pc()}, true
	}
	return &n, false
}

// same gives the node field p the hidden slot that q has got.
func (c *compiler) same(p, q *int) {
	*p = *q
	c.hidden = append(c.hidden, p)
}

// patterns compiles one pattern and collects its captures; alternatives of an or-pattern
// bind the same names.
type patterns struct {
	c     *compiler
	names []*captured
}

// captured is one name and the fields of nodes that hold its slot.
type captured struct {
	name string
	at   ast.Span
	uses []*int
}

func (p *patterns) capture(name string, at ast.Span, slot *int) {
	for _, n := range p.names {
		if n.name == name {
			n.uses = append(n.uses, slot)
			return
		}
	}
	p.names = append(p.names, &captured{name, at, []*int{slot}})
}

func (p *patterns) all(ps []ast.Pattern) []pattern {
	out := make([]pattern, len(ps))
	for i, q := range ps {
		out[i] = p.compile(q)
	}
	return out
}

func (p *patterns) compile(q ast.Pattern) pattern {
	c := p.c
	switch q := q.(type) {
	case *ast.MatchValue:
		return &valuePattern{c.expr(q.Value), c.at(q.Span)}
	case *ast.MatchSingleton:
		v := object.None
		switch q.Value {
		case ast.ConstTrue:
			v = object.True
		case ast.ConstFalse:
			v = object.False
		}
		return &singletonPattern{v}
	case *ast.MatchSequence:
		n := &sequencePattern{star: -1, at: c.at(q.Span)}
		for i, x := range q.Patterns {
			if _, ok := x.(*ast.MatchStar); ok {
				n.star = i
			}
		}
		n.pats = p.all(q.Patterns)
		if n.star == 0 && len(n.pats) == 1 {
			_, n.any = n.pats[0].(wildcard)
		}
		return n
	case *ast.MatchStar:
		return p.named(nil, q.Name, q.Span)
	case *ast.MatchMapping:
		n := &mappingPattern{keys: c.exprs(q.Keys), pats: p.all(q.Patterns), at: c.at(q.Span), rest: -1}
		if q.Rest != "" {
			p.capture(q.Rest, q.Span, &n.rest)
		}
		return n
	case *ast.MatchClass:
		n := &classPattern{cls: c.expr(q.Cls), pats: p.all(q.Patterns), kws: p.all(q.KwdPatterns), at: c.at(q.Span)}
		for _, a := range q.KwdAttrs {
			n.attrs = append(n.attrs, c.intern(a)) // private names are not mangled here
		}
		return n
	case *ast.MatchOr:
		return &orPattern{p.all(q.Patterns)}
	case *ast.MatchAs:
		if q.Pattern == nil {
			return p.named(nil, q.Name, q.Span)
		}
		return p.named(p.compile(q.Pattern), q.Name, q.Span)
	}
	return wildcard{}
}

func (p *patterns) named(inner pattern, name string, at ast.Span) pattern {
	if name == "" {
		if inner != nil {
			return inner
		}
		return wildcard{}
	}
	n := &capture{pat: inner}
	p.capture(name, at, &n.slot)
	return n
}
