package resolve

// this file is the first pass over expressions

import "pyasync/ast"

func (c *collector) exprs(list []ast.Expr) {
	for _, e := range list {
		if e != nil {
			c.expr(e)
		}
	}
}

func (c *collector) optional(e ast.Expr) {
	if e != nil {
		c.expr(e)
	}
}

func (c *collector) keywords(list []*ast.Keyword) {
	for _, k := range list {
		c.expr(k.Value)
	}
}

func (c *collector) expr(e ast.Expr) {
	switch e := e.(type) {
	case *ast.Name:
		c.name(e)
	case *ast.NamedExpr:
		c.named(e)
	case *ast.BoolOp:
		c.exprs(e.Values)
	case *ast.BinOp:
		c.expr(e.Left)
		c.expr(e.Right)
	case *ast.UnaryOp:
		c.expr(e.Operand)
	case *ast.Lambda:
		c.lambda(e)
	case *ast.IfExp:
		c.expr(e.Test)
		c.expr(e.Body)
		c.expr(e.Else)
	case *ast.Dict:
		c.exprs(e.Keys)
		c.exprs(e.Values)
	case *ast.Set:
		c.exprs(e.Elts)
	case *ast.ListComp:
		c.comprehension(e, ListComp, "<listcomp>", e.Generators, e.Elt, nil)
	case *ast.SetComp:
		c.comprehension(e, SetComp, "<setcomp>", e.Generators, e.Elt, nil)
	case *ast.DictComp:
		c.comprehension(e, DictComp, "<dictcomp>", e.Generators, e.Key, e.Value)
	case *ast.GeneratorExp:
		c.comprehension(e, GenExpr, "<genexpr>", e.Generators, e.Elt, nil)
	case *ast.Await:
		c.notInAnnotation("await expression", e.Span)
		c.expr(e.Value)
		c.scope.HasAwait = true
	case *ast.Yield:
		c.yield(e.Value, e.Span)
	case *ast.YieldFrom:
		c.yield(e.Value, e.Span)
	case *ast.Compare:
		c.expr(e.Left)
		c.exprs(e.Comparators)
	case *ast.Call:
		c.expr(e.Func)
		c.exprs(e.Args)
		c.keywords(e.Keywords)
	case *ast.FormattedValue:
		c.expr(e.Value)
		if e.FormatSpec != nil {
			c.exprs(e.FormatSpec.Values)
		}
	case *ast.JoinedStr:
		c.exprs(e.Values)
	case *ast.Attribute:
		c.expr(e.Value)
	case *ast.Subscript:
		c.expr(e.Value)
		c.expr(e.Slice)
	case *ast.Starred:
		c.expr(e.Value)
	case *ast.List:
		c.exprs(e.Elts)
	case *ast.Tuple:
		c.exprs(e.Elts)
	case *ast.Slice:
		c.optional(e.Lower)
		c.optional(e.Upper)
		c.optional(e.Step)
	}
}

func (c *collector) name(e *ast.Name) {
	if e.Ctx != ast.Load {
		c.define(e.ID, defLocal, e.Span)
		if e.Ctx == ast.Del {
			c.rebind(c.scope, e.ID)
		}
		return
	}
	c.define(e.ID, use, e.Span)
	// super() without arguments needs the class
	if e.ID == "super" && c.scope.FunctionLike() {
		c.define(classCell, use, e.Span)
	}
}

func (c *collector) lambda(e *ast.Lambda) {
	c.defaults(e.Args)
	c.info.scopes[e] = c.enter(Lambda, "<lambda>", e)
	c.params(e.Args)
	c.expr(e.Body)
	c.leave()
}

func (c *collector) yield(value ast.Expr, at ast.Span) {
	c.notInAnnotation("yield expression", at)
	c.optional(value)
	c.scope.HasYield = true
	switch c.scope.Kind {
	case ListComp:
		failName(at, "'yield' inside list comprehension")
	case SetComp:
		failName(at, "'yield' inside set comprehension")
	case DictComp:
		failName(at, "'yield' inside dict comprehension")
	case GenExpr:
		failName(at, "'yield' inside generator expression")
	}
}

// notInAnnotation rejects what may not stand in scopes of types.
func (c *collector) notInAnnotation(what string, at ast.Span) {
	switch s := c.scope; s.Kind {
	case Annotation:
		failName(at, what+" cannot be used within an annotation")
	case TypeVar:
		failName(at, what+" cannot be used within "+s.paramWhat)
	case TypeAlias:
		failName(at, what+" cannot be used within a type alias")
	case TypeParams:
		failName(at, what+" cannot be used within the definition of a generic")
	}
}

func (c *collector) comprehension(n ast.Expr, k ScopeKind, name string, gens []*ast.Comprehension, elt, value ast.Expr) {
	first := gens[0]
	c.scope.iterExpr++
	c.expr(first.Iter)
	c.scope.iterExpr--
	s := c.enter(k, name, n)
	c.info.scopes[n] = s
	s.HasAwait = first.Async
	if k == GenExpr {
		s.ArgCount = 1
		c.param(".0", n.Pos())
		s.HasYield = true
	}
	c.target(first.Target)
	c.exprs(first.Ifs)
	for _, g := range gens[1:] {
		c.target(g.Target)
		s.iterExpr++
		c.expr(g.Iter)
		s.iterExpr--
		c.exprs(g.Ifs)
		s.HasAwait = s.HasAwait || g.Async
	}
	c.optional(value)
	c.expr(elt)
	c.leave()
	if s.HasAwait && k != GenExpr {
		c.scope.HasAwait = true
	}
}

// target visits the target of a comprehension's loop.
func (c *collector) target(e ast.Expr) {
	c.scope.iterTarget = true
	c.expr(e)
	c.scope.iterTarget = false
}

func (c *collector) named(e *ast.NamedExpr) {
	c.notInAnnotation("named expression", e.Span)
	if c.scope.iterExpr > 0 {
		failName(e.Span, "assignment expression cannot be used in a comprehension iterable expression")
	}
	if c.scope.Kind == GenExpr || c.scope.Inlined() {
		c.bindAround(e.Target)
	}
	c.expr(e.Value)
	c.expr(e.Target)
	c.rebind(c.scope, e.Target.ID)
}

// bindAround binds the target of an assignment expression in the function or
// module that the comprehensions around it stand in.
func (c *collector) bindAround(t *ast.Name) {
	s := c.scope
	for ; s.Kind == GenExpr || s.Kind == Annotation || s.Inlined(); s = s.Parent {
		if f := s.flagsOf(t.ID); f&defCompIter != 0 && f&(defLocal|defGlobal) != 0 {
			failName(t.Span, "assignment expression cannot rebind comprehension iteration variable '"+t.ID+"'")
		}
	}
	switch s.Kind {
	case Function, Lambda:
		if s.flagsOf(t.ID)&defGlobal != 0 {
			c.define(t.ID, defGlobal, t.Span)
		} else {
			c.define(t.ID, defNonlocal, t.Span)
		}
		c.directive(c.scope, t.ID, t.Span)
		c.defineIn(s, t.ID, defLocal, t.Span)
		c.rebind(s, t.ID)
	case Module:
		c.define(t.ID, defGlobal, t.Span)
		c.directive(c.scope, t.ID, t.Span)
		c.defineIn(s, t.ID, defGlobal, t.Span)
	case Class:
		failName(t.Span, "assignment expression within a comprehension cannot be used in a class body")
	case TypeParams:
		failName(t.Span, "assignment expression within a comprehension cannot be used within the definition of a generic")
	case TypeAlias:
		failName(t.Span, "assignment expression within a comprehension cannot be used in a type alias")
	case TypeVar:
		failName(t.Span, "assignment expression within a comprehension cannot be used in a TypeVar bound")
	}
}
