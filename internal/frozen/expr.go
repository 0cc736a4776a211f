package frozen

// this file describes expressions, patterns and type parameters

import "pyasync/ast"

// newExpr makes the expression of a kind; the kinds are numbered by their place here.
var newExpr = [...]func() ast.Expr{
	func() ast.Expr { return nil },
	func() ast.Expr { return new(ast.BoolOp) },
	func() ast.Expr { return new(ast.NamedExpr) },
	func() ast.Expr { return new(ast.BinOp) },
	func() ast.Expr { return new(ast.UnaryOp) },
	func() ast.Expr { return new(ast.Lambda) },
	func() ast.Expr { return new(ast.IfExp) },
	func() ast.Expr { return new(ast.Dict) },
	func() ast.Expr { return new(ast.Set) },
	func() ast.Expr { return new(ast.ListComp) },
	func() ast.Expr { return new(ast.SetComp) },
	func() ast.Expr { return new(ast.DictComp) },
	func() ast.Expr { return new(ast.GeneratorExp) },
	func() ast.Expr { return new(ast.Await) },
	func() ast.Expr { return new(ast.Yield) },
	func() ast.Expr { return new(ast.YieldFrom) },
	func() ast.Expr { return new(ast.Compare) },
	func() ast.Expr { return new(ast.Call) },
	func() ast.Expr { return new(ast.FormattedValue) },
	func() ast.Expr { return new(ast.JoinedStr) },
	func() ast.Expr { return new(ast.Constant) },
	func() ast.Expr { return new(ast.Attribute) },
	func() ast.Expr { return new(ast.Subscript) },
	func() ast.Expr { return new(ast.Starred) },
	func() ast.Expr { return new(ast.Name) },
	func() ast.Expr { return new(ast.List) },
	func() ast.Expr { return new(ast.Tuple) },
	func() ast.Expr { return new(ast.Slice) },
}

func (c *coder) exprs(p *[]ast.Expr) { list(c, p, c.expr) }

// maybe codes an expression that may be nil, which is a kind of its own.
func (c *coder) maybe(p *ast.Expr) { c.expr(p) }

func (c *coder) expr(p *ast.Expr) {
	kinded(c, p, newExpr[:])
	switch e := (*p).(type) {
	case *ast.Name:
		c.name(e)
	case *ast.Constant:
		c.constant(e)
	case *ast.Attribute:
		c.span(&e.Span)
		c.expr(&e.Value)
		c.str(&e.Attr)
		small(c, &e.Ctx)
	case *ast.Call:
		c.span(&e.Span)
		c.expr(&e.Func)
		c.exprs(&e.Args)
		c.keywords(&e.Keywords)
	case *ast.Subscript:
		c.span(&e.Span)
		c.expr(&e.Value)
		c.expr(&e.Slice)
		small(c, &e.Ctx)
	case *ast.Starred:
		c.span(&e.Span)
		c.expr(&e.Value)
		small(c, &e.Ctx)
	case *ast.List:
		c.span(&e.Span)
		c.exprs(&e.Elts)
		small(c, &e.Ctx)
	case *ast.Tuple:
		c.span(&e.Span)
		c.exprs(&e.Elts)
		small(c, &e.Ctx)
	case *ast.Slice:
		c.span(&e.Span)
		c.maybe(&e.Lower)
		c.maybe(&e.Upper)
		c.maybe(&e.Step)
	case *ast.Dict:
		c.span(&e.Span)
		list(c, &e.Keys, c.maybe)
		c.exprs(&e.Values)
	case *ast.Set:
		c.span(&e.Span)
		c.exprs(&e.Elts)
	default:
		c.operation(*p)
	}
}

// operation codes the expressions that compute.
func (c *coder) operation(e ast.Expr) {
	switch e := e.(type) {
	case *ast.BoolOp:
		c.span(&e.Span)
		c.bool(&e.Or)
		c.exprs(&e.Values)
	case *ast.NamedExpr:
		c.span(&e.Span)
		node(c, &e.Target, c.name)
		c.expr(&e.Value)
	case *ast.BinOp:
		c.span(&e.Span)
		c.expr(&e.Left)
		small(c, &e.Op)
		c.expr(&e.Right)
	case *ast.UnaryOp:
		c.span(&e.Span)
		small(c, &e.Op)
		c.expr(&e.Operand)
	case *ast.Lambda:
		c.span(&e.Span)
		node(c, &e.Args, c.arguments)
		c.expr(&e.Body)
	case *ast.IfExp:
		c.span(&e.Span)
		c.expr(&e.Test)
		c.expr(&e.Body)
		c.expr(&e.Else)
	case *ast.Await:
		c.span(&e.Span)
		c.expr(&e.Value)
	case *ast.Yield:
		c.span(&e.Span)
		c.maybe(&e.Value)
	case *ast.YieldFrom:
		c.span(&e.Span)
		c.expr(&e.Value)
	case *ast.Compare:
		c.span(&e.Span)
		c.expr(&e.Left)
		list(c, &e.Ops, func(p *ast.CmpOp) { small(c, p) })
		c.exprs(&e.Comparators)
	case *ast.FormattedValue:
		c.span(&e.Span)
		c.expr(&e.Value)
		e.Conversion = int(c.sint(int64(e.Conversion)))
		optional(c, &e.FormatSpec, c.joined)
	case *ast.JoinedStr:
		c.joined(e)
	default:
		c.comprehension(e)
	}
}

func (c *coder) comprehension(e ast.Expr) {
	switch e := e.(type) {
	case *ast.ListComp:
		c.span(&e.Span)
		c.expr(&e.Elt)
		c.generators(&e.Generators)
	case *ast.SetComp:
		c.span(&e.Span)
		c.expr(&e.Elt)
		c.generators(&e.Generators)
	case *ast.DictComp:
		c.span(&e.Span)
		c.expr(&e.Key)
		c.expr(&e.Value)
		c.generators(&e.Generators)
	case *ast.GeneratorExp:
		c.span(&e.Span)
		c.expr(&e.Elt)
		c.generators(&e.Generators)
	}
}

func (c *coder) generators(p *[]*ast.Comprehension) {
	nodes(c, p, func(g *ast.Comprehension) {
		c.expr(&g.Target)
		c.expr(&g.Iter)
		c.exprs(&g.Ifs)
		c.bool(&g.Async)
	})
}

func (c *coder) name(e *ast.Name) {
	c.span(&e.Span)
	c.str(&e.ID)
	small(c, &e.Ctx)
}

func (c *coder) joined(e *ast.JoinedStr) {
	c.span(&e.Span)
	c.exprs(&e.Values)
}

func (c *coder) constant(e *ast.Constant) {
	c.span(&e.Span)
	small(c, &e.Kind)
	switch e.Kind {
	case ast.ConstInt:
		e.Int = c.sint(e.Int)
		c.big(&e.Big)
	case ast.ConstFloat, ast.ConstImag:
		c.float(&e.Float)
	case ast.ConstStr, ast.ConstBytes:
		c.str(&e.Str)
		c.bool(&e.U)
	}
}

func (c *coder) keywords(p *[]*ast.Keyword) {
	nodes(c, p, func(k *ast.Keyword) {
		c.span(&k.Span)
		c.str(&k.Name)
		c.expr(&k.Value)
	})
}

var newPattern = [...]func() ast.Pattern{
	func() ast.Pattern { return nil },
	func() ast.Pattern { return new(ast.MatchValue) },
	func() ast.Pattern { return new(ast.MatchSingleton) },
	func() ast.Pattern { return new(ast.MatchSequence) },
	func() ast.Pattern { return new(ast.MatchMapping) },
	func() ast.Pattern { return new(ast.MatchClass) },
	func() ast.Pattern { return new(ast.MatchStar) },
	func() ast.Pattern { return new(ast.MatchAs) },
	func() ast.Pattern { return new(ast.MatchOr) },
}

// pattern codes a pattern, which may be nil.
func (c *coder) pattern(p *ast.Pattern) {
	kinded(c, p, newPattern[:])
	switch m := (*p).(type) {
	case *ast.MatchValue:
		c.span(&m.Span)
		c.expr(&m.Value)
	case *ast.MatchSingleton:
		c.span(&m.Span)
		small(c, &m.Value)
	case *ast.MatchSequence:
		c.span(&m.Span)
		list(c, &m.Patterns, c.pattern)
	case *ast.MatchMapping:
		c.span(&m.Span)
		c.exprs(&m.Keys)
		list(c, &m.Patterns, c.pattern)
		c.str(&m.Rest)
	case *ast.MatchClass:
		c.span(&m.Span)
		c.expr(&m.Cls)
		list(c, &m.Patterns, c.pattern)
		c.strs(&m.KwdAttrs)
		list(c, &m.KwdPatterns, c.pattern)
	case *ast.MatchStar:
		c.span(&m.Span)
		c.str(&m.Name)
	case *ast.MatchAs:
		c.span(&m.Span)
		c.pattern(&m.Pattern)
		c.str(&m.Name)
	case *ast.MatchOr:
		c.span(&m.Span)
		list(c, &m.Patterns, c.pattern)
	}
}

var newTypeParam = [...]func() ast.TypeParam{
	func() ast.TypeParam { return new(ast.TypeVar) },
	func() ast.TypeParam { return new(ast.ParamSpec) },
	func() ast.TypeParam { return new(ast.TypeVarTuple) },
}

func (c *coder) typeParam(p *ast.TypeParam) {
	kinded(c, p, newTypeParam[:])
	switch t := (*p).(type) {
	case *ast.TypeVar:
		c.span(&t.Span)
		c.str(&t.Name)
		c.maybe(&t.Bound)
		c.maybe(&t.Default)
	case *ast.ParamSpec:
		c.span(&t.Span)
		c.str(&t.Name)
		c.maybe(&t.Default)
	case *ast.TypeVarTuple:
		c.span(&t.Span)
		c.str(&t.Name)
		c.maybe(&t.Default)
	}
}
