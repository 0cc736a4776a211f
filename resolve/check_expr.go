package resolve

// this file is the second pass over expressions

import "pyasync/ast"

func (k *checker) exprs(list []ast.Expr) {
	for _, e := range list {
		k.optional(e)
	}
}

func (k *checker) optional(e ast.Expr) {
	if e != nil {
		k.expr(e)
	}
}

func (k *checker) expr(e ast.Expr) {
	switch e := e.(type) {
	case *ast.Name:
		k.name(e)
	case *ast.NamedExpr:
		k.expr(e.Value)
		k.expr(e.Target)
	case *ast.BoolOp:
		k.exprs(e.Values)
	case *ast.BinOp:
		k.expr(e.Left)
		k.expr(e.Right)
	case *ast.UnaryOp:
		k.expr(e.Operand)
	case *ast.Lambda:
		k.debugParams(e.Args)
		k.defaults(e.Args)
		k.frame(k.info.scopes[e], func() { k.expr(e.Body) })
	case *ast.IfExp:
		k.expr(e.Test)
		k.expr(e.Body)
		k.expr(e.Else)
	case *ast.Dict:
		for i, key := range e.Keys {
			k.optional(key)
			k.expr(e.Values[i])
		}
	case *ast.Set:
		k.elements(e.Elts)
	case *ast.ListComp:
		k.comprehension(e, e.Generators, e.Elt, nil)
	case *ast.SetComp:
		k.comprehension(e, e.Generators, e.Elt, nil)
	case *ast.DictComp:
		k.comprehension(e, e.Generators, e.Key, e.Value)
	case *ast.GeneratorExp:
		k.comprehension(e, e.Generators, e.Elt, nil)
	case *ast.Await:
		k.await(e)
	case *ast.Yield:
		k.inFunction(e.Span, "'yield' outside function")
		k.optional(e.Value)
	case *ast.YieldFrom:
		k.inFunction(e.Span, "'yield from' outside function")
		if k.scope.Frame.asyncDef {
			fail(e.Span, "'yield from' inside async function")
		}
		k.expr(e.Value)
	case *ast.Compare:
		k.warnIs(e)
		k.expr(e.Left)
		k.exprs(e.Comparators)
	case *ast.Call:
		k.call(e)
	case *ast.FormattedValue:
		k.expr(e.Value)
		if e.FormatSpec != nil {
			k.exprs(e.FormatSpec.Values)
		}
	case *ast.JoinedStr:
		k.exprs(e.Values)
	case *ast.Attribute:
		k.expr(e.Value)
		if e.Ctx == ast.Store {
			k.forbidden(e.Attr, e.Span)
		}
	case *ast.Subscript:
		k.subscript(e)
	case *ast.Starred:
		k.starred(e)
	case *ast.List:
		k.sequence(e.Elts, e.Ctx, e.Span)
	case *ast.Tuple:
		k.sequence(e.Elts, e.Ctx, e.Span)
	case *ast.Slice:
		k.optional(e.Lower)
		k.optional(e.Upper)
		k.optional(e.Step)
	}
}

func (k *checker) name(e *ast.Name) {
	switch {
	case e.Ctx == ast.Load:
		k.use(e.ID)
	case e.Ctx == ast.Del && e.ID == "__debug__":
		fail(e.Span, "cannot delete __debug__")
	default:
		k.bind(e.ID, e.Span)
	}
}

// elements checks what may hold *x.
func (k *checker) elements(list []ast.Expr) {
	for _, e := range list {
		if s, ok := e.(*ast.Starred); ok {
			e = s.Value
		}
		k.expr(e)
	}
}

func (k *checker) sequence(elts []ast.Expr, ctx ast.ExprContext, at ast.Span) {
	if ctx == ast.Store {
		seen := false
		for i, e := range elts {
			if _, ok := e.(*ast.Starred); !ok {
				continue
			}
			if seen {
				fail(at, "multiple starred expressions in assignment")
			}
			if i >= 1<<8 || len(elts)-i-1 >= 1<<23 {
				fail(at, "too many expressions in star-unpacking assignment")
			}
			seen = true
		}
	}
	k.elements(elts)
}

func (k *checker) starred(e *ast.Starred) {
	if e.Ctx == ast.Store {
		fail(e.Span, "starred assignment target must be in a list or tuple")
	}
	fail(e.Span, "can't use starred expression here")
}

func (k *checker) await(e *ast.Await) {
	f := k.scope.Frame
	if f.Kind != Module || !k.opts.TopLevelAwait {
		if !f.FunctionLike() {
			fail(e.Span, "'await' outside function")
		}
		if !f.asyncDef && f.Kind != GenExpr {
			fail(e.Span, "'await' outside async function")
		}
	}
	k.expr(e.Value)
}

func (k *checker) inFunction(at ast.Span, msg string) {
	if !k.scope.Frame.FunctionLike() {
		fail(at, msg)
	}
}

func (k *checker) comprehension(n ast.Expr, gens []*ast.Comprehension, elt, value ast.Expr) {
	k.expr(gens[0].Iter)
	s := k.info.scopes[n]
	rest := func() {
		for i, g := range gens {
			if i > 0 {
				k.expr(g.Iter)
			}
			k.expr(g.Target)
			k.exprs(g.Ifs)
		}
		k.expr(elt)
		k.optional(value)
	}
	if s.Kind == GenExpr {
		k.frame(s, rest)
		return
	}
	if f := s.Frame; s.HasAwait && !f.asyncDef && f.Kind != GenExpr && !(f.Kind == Module && k.opts.TopLevelAwait) {
		fail(n.Pos(), "asynchronous comprehension outside of an asynchronous function")
	}
	outer := k.scope
	k.scope = s
	rest()
	k.scope = outer
}

func (k *checker) call(e *ast.Call) {
	k.keywordNames(e.Keywords)
	k.warnCall(e)
	k.expr(e.Func)
	k.elements(e.Args)
	k.keywords(e.Keywords)
}

func (k *checker) keywords(list []*ast.Keyword) {
	for _, w := range list {
		k.expr(w.Value)
	}
}

// keywordNames checks that no keyword is given twice.
func (k *checker) keywordNames(list []*ast.Keyword) {
	for i, w := range list {
		if w.Name == "" {
			continue
		}
		k.forbidden(w.Name, w.Span)
		for _, other := range list[i+1:] {
			if other.Name == w.Name {
				fail(other.Span, "keyword argument repeated: "+w.Name)
			}
		}
	}
}

func (k *checker) subscript(e *ast.Subscript) {
	if e.Ctx == ast.Load {
		k.warnSubscript(e)
	}
	k.expr(e.Value)
	if s, ok := e.Slice.(*ast.Starred); ok {
		k.starred(s)
	}
	k.expr(e.Slice)
}
