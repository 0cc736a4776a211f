package ast

// this file checks expressions and patterns

import (
	"pyasync/ast"
	"pyasync/object"
)

var contextNames = [...]string{"Load", "Store", "Del"}

// optional checks an expression that may be missing.
func (v *validator) optional(e ast.Expr) {
	if e != nil {
		v.expr(e, ast.Load)
	}
}

func (v *validator) exprs(list []ast.Expr, ctx ast.ExprContext) {
	for _, e := range list {
		if e == nil {
			v.fail("None disallowed in expression list")
			return
		}
		v.expr(e, ctx)
	}
}

// context is the context that an expression has, if it is a target at all.
func context(e ast.Expr) (ctx ast.ExprContext, target bool) {
	switch e := e.(type) {
	case *ast.Attribute:
		return e.Ctx, true
	case *ast.Subscript:
		return e.Ctx, true
	case *ast.Starred:
		return e.Ctx, true
	case *ast.Name:
		return e.Ctx, true
	case *ast.List:
		return e.Ctx, true
	case *ast.Tuple:
		return e.Ctx, true
	}
	return ast.Load, false
}

// expr checks an expression that is used in a context.
func (v *validator) expr(e ast.Expr, ctx ast.ExprContext) {
	defer v.leave()
	if !v.enter() {
		return
	}
	v.place(e.Pos())
	if n, ok := e.(*ast.Name); ok {
		v.name(n.ID)
	}
	has, target := context(e)
	switch {
	case !target && ctx != ast.Load:
		v.fail("expression which can't be assigned to in %s context", contextNames[ctx])
	case has != ctx:
		v.fail("expression must have %s context but has %s instead", contextNames[ctx], contextNames[has])
	}
	if v.err != nil {
		return
	}
	switch e := e.(type) {
	case *ast.Attribute:
		v.expr(e.Value, ast.Load)
	case *ast.Subscript:
		v.expr(e.Slice, ast.Load)
		v.expr(e.Value, ast.Load)
	case *ast.Starred:
		v.expr(e.Value, ctx)
	case *ast.List:
		v.exprs(e.Elts, ctx)
	case *ast.Tuple:
		v.exprs(e.Elts, ctx)
	default:
		v.load(e)
	}
}

// load checks expressions that can only be loaded.
func (v *validator) load(e ast.Expr) {
	switch e := e.(type) {
	case *ast.BoolOp:
		if len(e.Values) < 2 {
			v.fail("BoolOp with less than 2 values")
		}
		v.exprs(e.Values, ast.Load)
	case *ast.BinOp:
		v.expr(e.Left, ast.Load)
		v.expr(e.Right, ast.Load)
	case *ast.UnaryOp:
		v.expr(e.Operand, ast.Load)
	case *ast.Lambda:
		v.arguments(e.Args)
		v.expr(e.Body, ast.Load)
	case *ast.IfExp:
		v.expr(e.Test, ast.Load)
		v.expr(e.Body, ast.Load)
		v.expr(e.Else, ast.Load)
	case *ast.Dict:
		if len(e.Keys) != len(e.Values) {
			v.fail("Dict doesn't have the same number of keys as values")
		}
		for _, k := range e.Keys {
			v.optional(k)
		}
		v.exprs(e.Values, ast.Load)
	case *ast.Set:
		v.exprs(e.Elts, ast.Load)
	case *ast.NamedExpr:
		v.expr(e.Value, ast.Load)
	case *ast.Await:
		v.expr(e.Value, ast.Load)
	case *ast.Yield:
		v.optional(e.Value)
	case *ast.YieldFrom:
		v.expr(e.Value, ast.Load)
	case *ast.Compare:
		switch {
		case len(e.Comparators) == 0:
			v.fail("Compare with no comparators")
		case len(e.Comparators) != len(e.Ops):
			v.fail("Compare has a different number of comparators and operands")
		}
		v.exprs(e.Comparators, ast.Load)
		v.expr(e.Left, ast.Load)
	case *ast.Call:
		v.expr(e.Func, ast.Load)
		v.exprs(e.Args, ast.Load)
		v.keywords(e.Keywords)
	case *ast.FormattedValue:
		v.expr(e.Value, ast.Load)
		if e.FormatSpec != nil {
			v.expr(e.FormatSpec, ast.Load)
		}
		switch e.Conversion {
		case -1, 's', 'r', 'a':
		default:
			if v.err == nil {
				v.err = v.th.Raisef(object.SystemErrorType, "Unrecognized conversion character %d", e.Conversion)
			}
		}
	case *ast.JoinedStr:
		v.exprs(e.Values, ast.Load)
		for i, x := range e.Values {
			e.Values[i] = partOfText(x)
		}
	case *ast.Slice:
		v.optional(e.Lower)
		v.optional(e.Upper)
		v.optional(e.Step)
	default:
		v.comprehension(e)
	}
}

// partOfText is a part of an f-string; what is neither text nor a field becomes a field.
func partOfText(e ast.Expr) ast.Expr {
	switch x := e.(type) {
	case nil, *ast.FormattedValue:
		return e
	case *ast.Constant:
		if x.Kind == ast.ConstStr {
			return e
		}
	}
	return &ast.FormattedValue{Span: e.Pos(), Value: e, Conversion: -1}
}

func (v *validator) comprehension(e ast.Expr) {
	switch e := e.(type) {
	case *ast.ListComp:
		v.generators(e.Generators)
		v.expr(e.Elt, ast.Load)
	case *ast.SetComp:
		v.generators(e.Generators)
		v.expr(e.Elt, ast.Load)
	case *ast.GeneratorExp:
		v.generators(e.Generators)
		v.expr(e.Elt, ast.Load)
	case *ast.DictComp:
		v.generators(e.Generators)
		v.expr(e.Key, ast.Load)
		v.expr(e.Value, ast.Load)
	}
}

func (v *validator) generators(list []*ast.Comprehension) {
	if len(list) == 0 {
		v.fail("comprehension with no generators")
	}
	for _, g := range list {
		v.expr(g.Target, ast.Store)
		v.expr(g.Iter, ast.Load)
		v.exprs(g.Ifs, ast.Load)
	}
}

// pattern checks a pattern; *name is right only within a sequence.
func (v *validator) pattern(p ast.Pattern, star bool) {
	defer v.leave()
	if !v.enter() {
		return
	}
	v.place(p.Pos())
	switch p := p.(type) {
	case *ast.MatchValue:
		v.expr(p.Value, ast.Load)
		v.matchValue(p.Value)
	case *ast.MatchSingleton:
		if p.Value > ast.ConstFalse {
			v.fail("MatchSingleton can only contain True, False and None")
		}
	case *ast.MatchSequence:
		v.patterns(p.Patterns, true)
	case *ast.MatchMapping:
		if len(p.Keys) != len(p.Patterns) {
			v.fail("MatchMapping doesn't have the same number of keys as patterns")
		}
		v.capture(p.Rest)
		for _, k := range p.Keys {
			if c, ok := k.(*ast.Constant); ok && c.Kind <= ast.ConstFalse {
				continue
			}
			if k == nil {
				v.fail("None disallowed in expression list")
				return
			}
			v.matchValue(k)
		}
		v.patterns(p.Patterns, false)
	case *ast.MatchClass:
		v.matchClass(p)
	case *ast.MatchStar:
		if !star {
			v.fail("can't use MatchStar here")
		}
		v.capture(p.Name)
	case *ast.MatchAs:
		v.capture(p.Name)
		switch {
		case p.Pattern != nil && p.Name == "":
			v.fail("MatchAs must specify a target name if a pattern is given")
		case p.Pattern != nil:
			v.pattern(p.Pattern, false)
		}
	case *ast.MatchOr:
		if len(p.Patterns) < 2 {
			v.fail("MatchOr requires at least 2 patterns")
		}
		v.patterns(p.Patterns, false)
	}
}

func (v *validator) patterns(list []ast.Pattern, star bool) {
	for _, p := range list {
		if p == nil {
			v.fail("None disallowed in pattern list")
			return
		}
		v.pattern(p, star)
	}
}

// capture checks a name that a pattern binds.
func (v *validator) capture(name string) {
	if name == "_" {
		v.fail("can't capture name '_' in patterns")
	}
	v.name(name)
}

func (v *validator) matchClass(p *ast.MatchClass) {
	if len(p.KwdAttrs) != len(p.KwdPatterns) {
		v.fail("MatchClass doesn't have the same number of keyword attributes as patterns")
	}
	v.expr(p.Cls, ast.Load)
	cls := p.Cls
	for {
		a, ok := cls.(*ast.Attribute)
		if !ok {
			break
		}
		cls = a.Value
	}
	if _, ok := cls.(*ast.Name); !ok {
		v.fail("MatchClass cls field can only contain Name or Attribute nodes.")
	}
	for _, name := range p.KwdAttrs {
		v.name(name)
	}
	v.patterns(p.Patterns, false)
	v.patterns(p.KwdPatterns, false)
}

// matchValue checks a value to compare with: a literal or a dotted name.
func (v *validator) matchValue(e ast.Expr) {
	v.expr(e, ast.Load)
	if v.err != nil {
		return
	}
	switch e := e.(type) {
	case *ast.Constant:
		switch e.Kind {
		case ast.ConstInt, ast.ConstFloat, ast.ConstImag, ast.ConstComplex, ast.ConstStr, ast.ConstBytes:
			return
		}
		v.fail("unexpected constant inside of a literal pattern")
		return
	case *ast.Attribute:
		return
	case *ast.UnaryOp:
		if e.Op == ast.USub && number(e.Operand, true, true) {
			return
		}
	case *ast.BinOp:
		left := e.Left
		if u, ok := left.(*ast.UnaryOp); ok && u.Op == ast.USub {
			left = u.Operand
		}
		if (e.Op == ast.Add || e.Op == ast.Sub) && number(left, true, false) && number(e.Right, false, true) {
			return
		}
	case *ast.JoinedStr:
		return
	}
	v.fail("patterns may only match literals and attribute lookups")
}

// number reports whether e is a real or an imaginary number.
func number(e ast.Expr, realOK, imagOK bool) bool {
	c, ok := e.(*ast.Constant)
	if !ok {
		return false
	}
	switch c.Kind {
	case ast.ConstInt, ast.ConstFloat:
		return realOK
	case ast.ConstImag, ast.ConstComplex:
		return imagOK
	}
	return false
}
