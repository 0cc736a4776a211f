package resolve

// this file lifts comprehensions

import "pyasync/ast"

// comprehension lifts the iterable of the first loop. If anything else
// suspends, the comprehension becomes loops that build its result.
func (l *lifter) comprehension(e ast.Expr) ast.Expr {
	switch e := e.(type) {
	case *ast.GeneratorExp:
		c := &ast.GeneratorExp{Span: e.Span, Elt: e.Elt, Generators: l.firstIter(e.Generators)}
		return l.same(c, e)
	case *ast.ListComp:
		gens := l.firstIter(e.Generators)
		if suspendsInside(gens, e.Elt) {
			return l.build(e, gens, &ast.List{Span: e.Span}, nil, e.Elt)
		}
		return l.same(&ast.ListComp{Span: e.Span, Elt: e.Elt, Generators: gens}, e)
	case *ast.SetComp:
		gens := l.firstIter(e.Generators)
		if suspendsInside(gens, e.Elt) {
			return l.build(e, gens, &ast.Set{Span: e.Span}, nil, e.Elt)
		}
		return l.same(&ast.SetComp{Span: e.Span, Elt: e.Elt, Generators: gens}, e)
	case *ast.DictComp:
		gens := l.firstIter(e.Generators)
		if suspendsInside(gens, e.Key, e.Value) {
			return l.build(e, gens, &ast.Dict{Span: e.Span}, e.Key, e.Value)
		}
		return l.same(&ast.DictComp{Span: e.Span, Key: e.Key, Value: e.Value, Generators: gens}, e)
	}
	return e
}

// same gives a copy the scope of the original.
func (l *lifter) same(c, e ast.Expr) ast.Expr {
	l.scope.info.scopes[c] = l.scope.info.scopes[e]
	return c
}

// firstIter lifts the one iterable that is evaluated outside of the comprehension's scope.
func (l *lifter) firstIter(gens []*ast.Comprehension) []*ast.Comprehension {
	first := *gens[0]
	first.Iter = l.expr(first.Iter)
	return append([]*ast.Comprehension{&first}, gens[1:]...)
}

// build emits the loops of a comprehension. The loops are lifted at once, since
// the target of the first stands in another scope than its iterable.
func (l *lifter) build(e ast.Expr, gens []*ast.Comprehension, empty, key, value ast.Expr) ast.Expr {
	at := e.Pos()
	result := l.temp(at)
	if _, ok := gens[0].Iter.(*ast.Temp); !ok { // a name, too, is looked up outside
		first := l.temp(gens[0].Iter.Pos())
		l.set(first, gens[0].Iter)
		gens[0].Iter = first
	}
	l.set(result, empty)
	outer := l.scope
	l.scope = outer.info.scopes[e]
	body := l.block(func() { l.nested(at, gens, result, key, value) })
	l.scope = outer
	l.emit(&ast.Scoped{Span: at, Comp: e, Body: body})
	return result
}

// nested emits the loops and conditions that are left, and the innermost statement.
func (l *lifter) nested(at ast.Span, gens []*ast.Comprehension, result *ast.Temp, key, value ast.Expr) {
	if len(gens) == 0 {
		ops := l.operands(key, value)
		l.emit(&ast.BuildAppend{Span: ops[1].Pos(), Into: result, Key: ops[0], Value: ops[1]})
		return
	}
	g := gens[0]
	loop := &ast.For{Span: at, Target: g.Target, Iter: l.expr(g.Iter), Async: g.Async}
	loop.Body = l.block(func() { l.conditions(g.Ifs, func() { l.nested(at, gens[1:], result, key, value) }) })
	if suspends(g.Target) {
		l.loop(loop)
		return
	}
	l.emit(loop)
}

func (l *lifter) conditions(ifs []ast.Expr, then func()) {
	if len(ifs) == 0 {
		then()
		return
	}
	test := l.test(ifs[0])
	l.emit(&ast.If{Span: ifs[0].Pos(), Test: test, Body: l.block(func() { l.conditions(ifs[1:], then) })})
}
