package resolve

// this file lifts suspensions out of statements.
//
// A lifted statement suspends in one place only: an await, yield or yield from
// that is the whole value of an ExprStmt, Return or Assign, and whose operand
// does not suspend. What CPython keeps on the stack meanwhile is in Temps:
//
//	print(a, await b)        $0 = print; $1 = a; $2 = await b; $0($1, $2)
//	x = p and await q        $0 = p
//	                         if $0: $0 = await q
//	                         x = $0
//
// Only operands before the last suspension are saved, so the order of
// evaluation is that of the source. Async for and async with suspend too; they
// stay statements.

import "pyasync/ast"

// Lift returns statements that together are equivalent to s and suspend only as
// a statement can. Blocks inside s are left alone: the caller lifts each of
// their statements in turn, which does no harm to statements that Lift made.
// Names in s resolve in scope; the scopes of functions, classes and generator
// expressions that had to be copied are found under the copies too.
func Lift(scope *Scope, s ast.Stmt) []ast.Stmt {
	l := lifter{scope: scope, next: scope.Frame.pinned}
	if !l.lifted(s) {
		l.stmt(s)
		return l.out
	}
	return []ast.Stmt{s}
}

// GenBody returns the body of the generator that a generator expression makes.
// Its only argument, .0, is the iterable of the first loop.
func GenBody(g *ast.GeneratorExp) []ast.Stmt {
	first := *g.Generators[0]
	first.Iter = &ast.Name{Span: first.Iter.Pos(), ID: ".0"}
	gens := append([]*ast.Comprehension{&first}, g.Generators[1:]...)
	elt := g.Elt.Pos()
	return nest(g.Span, gens, &ast.ExprStmt{Span: elt, Value: &ast.Yield{Span: elt, Value: g.Elt}})
}

// nest puts a statement inside the loops and conditions of a comprehension.
func nest(at ast.Span, gens []*ast.Comprehension, s ast.Stmt) []ast.Stmt {
	body := []ast.Stmt{s}
	for i := len(gens) - 1; i >= 0; i-- {
		g := gens[i]
		for j := len(g.Ifs) - 1; j >= 0; j-- {
			body = []ast.Stmt{&ast.If{Span: g.Ifs[j].Pos(), Test: g.Ifs[j], Body: body}}
		}
		body = []ast.Stmt{&ast.For{Span: at, Target: g.Target, Iter: g.Iter, Body: body, Async: g.Async}}
	}
	return body
}

type lifter struct {
	scope *Scope
	out   []ast.Stmt
	next  int // the next free Temp
}

func (l *lifter) emit(s ast.Stmt) { l.out = append(l.out, s) }

// block runs f and returns what it emits.
func (l *lifter) block(f func()) []ast.Stmt {
	outer := l.out
	l.out = nil
	f()
	body := l.out
	l.out = outer
	return body
}

// temp makes a hidden variable. Other statements use it again, those in the
// blocks of this statement too.
func (l *lifter) temp(at ast.Span) *ast.Temp {
	t := &ast.Temp{Span: at, Index: l.next}
	l.next++
	f := l.scope.Frame
	f.Temps = max(f.Temps, l.next)
	return t
}

// pin makes a hidden variable that keeps its value while blocks of the statement run.
func (l *lifter) pin(at ast.Span) *ast.Temp {
	t := l.temp(at)
	l.scope.Frame.pinned = l.next
	return t
}

// set emits t = e.
func (l *lifter) set(t *ast.Temp, e ast.Expr) {
	target := &ast.Temp{Span: t.Span, Index: t.Index, Ctx: ast.Store}
	l.emit(&ast.Assign{Span: e.Pos(), Targets: []ast.Expr{target}, Value: e})
}

// stmt emits statements equivalent to s, which needs lifting.
func (l *lifter) stmt(s ast.Stmt) {
	switch s := s.(type) {
	case *ast.ExprStmt:
		l.emit(&ast.ExprStmt{Span: s.Span, Value: l.value(s.Value)})
	case *ast.Return:
		l.emit(&ast.Return{Span: s.Span, Value: l.value(s.Value)})
	case *ast.Assign:
		l.assign(s)
	case *ast.AugAssign:
		l.augAssign(s)
	case *ast.AnnAssign:
		l.annAssign(s)
	case *ast.Delete:
		l.del(s, s.Targets)
	case *ast.For:
		l.loop(s)
	case *ast.While:
		l.while(s)
	case *ast.If:
		l.emit(&ast.If{Span: s.Span, Test: l.test(s.Test), Body: s.Body, Else: s.Else})
	case *ast.With:
		l.with(s, s.Items)
	case *ast.Match:
		l.match(s)
	case *ast.Raise:
		ops := l.operands(s.Exc, s.Cause)
		l.emit(&ast.Raise{Span: s.Span, Exc: ops[0], Cause: ops[1]})
	case *ast.Try:
		l.try(s)
	case *ast.Assert:
		l.assert(s)
	case *ast.FunctionDef:
		l.function(s)
	case *ast.ClassDef:
		l.class(s)
	}
}

// value lifts the value of a statement, which may itself be a suspension.
func (l *lifter) value(e ast.Expr) ast.Expr {
	switch e := e.(type) {
	case *ast.Await:
		return &ast.Await{Span: e.Span, Value: l.expr(e.Value)}
	case *ast.Yield:
		return &ast.Yield{Span: e.Span, Value: l.expr(e.Value)}
	case *ast.YieldFrom:
		return &ast.YieldFrom{Span: e.Span, Value: l.expr(e.Value)}
	}
	return l.expr(e)
}

func (l *lifter) assign(s *ast.Assign) {
	if !anySuspends(s.Targets) {
		l.emit(&ast.Assign{Span: s.Span, Targets: s.Targets, Value: l.value(s.Value)})
		return
	}
	t := l.temp(s.Value.Pos())
	l.set(t, l.value(s.Value))
	for _, target := range s.Targets {
		l.store(s.Span, target, t)
	}
}

// store emits target = v.
func (l *lifter) store(at ast.Span, target, v ast.Expr) {
	if suspends(target) {
		switch t := target.(type) {
		case *ast.Tuple:
			temps, then := l.unpack(at, t.Elts)
			target = &ast.Tuple{Span: t.Span, Elts: temps, Ctx: ast.Store}
			defer then()
		case *ast.List:
			temps, then := l.unpack(at, t.Elts)
			target = &ast.List{Span: t.Span, Elts: temps, Ctx: ast.Store}
			defer then()
		default:
			target = l.expr(target)
		}
	}
	l.emit(&ast.Assign{Span: at, Targets: []ast.Expr{target}, Value: v})
}

// unpack returns hidden variables to unpack into, and what moves them to the targets.
func (l *lifter) unpack(at ast.Span, targets []ast.Expr) (temps []ast.Expr, then func()) {
	values := make([]ast.Expr, len(targets))
	for i, t := range targets {
		v := l.temp(t.Pos())
		values[i] = v
		var target ast.Expr = &ast.Temp{Span: v.Span, Index: v.Index, Ctx: ast.Store}
		if s, ok := t.(*ast.Starred); ok {
			target = &ast.Starred{Span: s.Span, Value: target, Ctx: ast.Store}
		}
		temps = append(temps, target)
	}
	return temps, func() {
		for i, t := range targets {
			if s, ok := t.(*ast.Starred); ok {
				t = s.Value
			}
			l.store(at, t, values[i])
		}
	}
}

// augAssign reads the target, computes the value, operates in place and stores.
func (l *lifter) augAssign(s *ast.AugAssign) {
	target := s.Target
	if !suspends(s.Value) {
		l.emit(&ast.AugAssign{Span: s.Span, Target: l.expr(target), Op: s.Op, Value: s.Value})
		return
	}
	var load ast.Expr
	switch t := target.(type) {
	case *ast.Name:
		load = &ast.Name{Span: t.Span, ID: t.ID}
	case *ast.Attribute:
		of := l.save(l.expr(t.Value))
		load = &ast.Attribute{Span: t.Span, Value: of, Attr: t.Attr}
		target = &ast.Attribute{Span: t.Span, Value: of, Attr: t.Attr, Ctx: ast.Store}
	case *ast.Subscript:
		ops := l.operands(t.Value, t.Slice)
		of := l.save(ops[0])
		at := l.save(ops[1])
		load = &ast.Subscript{Span: t.Span, Value: of, Slice: at}
		target = &ast.Subscript{Span: t.Span, Value: of, Slice: at, Ctx: ast.Store}
	}
	old := l.temp(target.Pos())
	l.set(old, load)
	v := l.expr(s.Value)
	l.emit(&ast.AugAssign{Span: s.Span, Target: &ast.Temp{Span: old.Span, Index: old.Index, Ctx: ast.Store}, Op: s.Op, Value: v})
	l.emit(&ast.Assign{Span: s.Span, Targets: []ast.Expr{target}, Value: old})
}

// annAssign stores the value first and evaluates the annotation last.
func (l *lifter) annAssign(s *ast.AnnAssign) {
	c := *s
	if s.Value != nil {
		if suspends(s.Target) {
			t := l.temp(s.Value.Pos())
			l.set(t, l.value(s.Value))
			c.Value = t
			c.Target = l.expr(s.Target)
		} else {
			c.Value = l.expr(s.Value)
		}
	} else {
		c.Target = l.expr(s.Target)
	}
	if l.annotated() && suspends(s.Annotation) {
		if c.Value != nil {
			l.emit(&ast.Assign{Span: s.Span, Targets: []ast.Expr{c.Target}, Value: c.Value})
			c.Value = nil
		}
		c.Annotation = l.expr(s.Annotation)
		if !s.Simple {
			l.emit(&ast.ExprStmt{Span: s.Span, Value: c.Annotation})
			return
		}
	}
	l.emit(&c)
}

func (l *lifter) del(s *ast.Delete, targets []ast.Expr) {
	for _, t := range targets {
		if suspends(t) {
			switch c := t.(type) {
			case *ast.Tuple:
				l.del(s, c.Elts)
				continue
			case *ast.List:
				l.del(s, c.Elts)
				continue
			}
			t = l.expr(t)
		}
		l.emit(&ast.Delete{Span: s.Span, Targets: []ast.Expr{t}})
	}
}

func (l *lifter) loop(s *ast.For) {
	c := *s
	c.Iter = l.expr(s.Iter)
	if suspends(s.Target) {
		v := l.temp(s.Target.Pos())
		c.Target = &ast.Temp{Span: v.Span, Index: v.Index, Ctx: ast.Store}
		c.Body = append(l.block(func() { l.store(s.Target.Pos(), s.Target, v) }), s.Body...)
	}
	l.emit(&c)
}

// while makes the test part of the body. The else block must not be in the
// loop, since a break in it belongs to an outer one.
func (l *lifter) while(s *ast.While) {
	at := s.Test.Pos()
	leave := []ast.Stmt{&ast.Break{Span: at}}
	var ended *ast.Temp
	if len(s.Else) > 0 {
		ended = l.pin(at)
		l.set(ended, constant(at, ast.ConstFalse))
		leave = append(l.block(func() { l.set(ended, constant(at, ast.ConstTrue)) }), leave...)
	}
	body := l.block(func() { l.emit(&ast.If{Span: at, Test: not(l.test(s.Test)), Body: leave}) })
	l.emit(&ast.While{Span: s.Span, Test: constant(at, ast.ConstTrue), Body: append(body, s.Body...)})
	if ended != nil {
		l.emit(&ast.If{Span: at, Test: ended, Body: s.Else})
	}
}

func constant(at ast.Span, k ast.ConstKind) ast.Expr { return &ast.Constant{Span: at, Kind: k} }

func not(e ast.Expr) ast.Expr {
	return &ast.UnaryOp{Span: e.Pos(), Op: ast.Not, Operand: e}
}

// with splits a statement with several items where something between two of them suspends.
func (l *lifter) with(s *ast.With, items []*ast.WithItem) {
	it := *items[0]
	it.Context = l.expr(it.Context)
	rest := items[1:]
	var body []ast.Stmt
	if suspends(it.Vars) {
		target, v := it.Vars, l.temp(it.Vars.Pos())
		it.Vars = &ast.Temp{Span: v.Span, Index: v.Index, Ctx: ast.Store}
		body = l.block(func() { l.store(target.Pos(), target, v) })
	}
	c := &ast.With{Span: s.Span, Items: []*ast.WithItem{&it}, Async: s.Async}
	switch {
	case len(body) == 0 && !itemsSuspend(rest):
		c.Items = append(c.Items, rest...)
		c.Body = s.Body
	case len(rest) == 0:
		c.Body = append(body, s.Body...)
	default:
		c.Body = append(body, l.block(func() { l.with(s, rest) })...)
	}
	l.emit(c)
}

// match splits the cases after each guard that suspends; a hidden variable
// tells whether to go on.
func (l *lifter) match(s *ast.Match) {
	c := *s
	c.Subject = l.expr(s.Subject)
	if guardsSuspend(s.Cases) {
		t := l.pin(s.Subject.Pos())
		l.set(t, c.Subject)
		c.Subject = t
		l.cases(&c, s.Cases)
		return
	}
	l.emit(&c)
}

func (l *lifter) cases(s *ast.Match, cases []*ast.MatchCase) {
	if !guardsSuspend(cases) {
		l.emit(&ast.Match{Span: s.Span, Subject: s.Subject, Cases: cases})
		return
	}
	at := s.Subject.Pos()
	on := l.pin(at)
	l.set(on, constant(at, ast.ConstTrue))
	stop := l.block(func() { l.set(on, constant(at, ast.ConstFalse)) })
	m := &ast.Match{Span: s.Span, Subject: s.Subject}
	for i, k := range cases {
		c := *k
		c.Body = append(stop[:1:1], k.Body...)
		m.Cases = append(m.Cases, &c)
		if !suspends(k.Guard) {
			continue
		}
		body := c.Body
		c.Guard = nil
		c.Body = l.block(func() {
			l.emit(&ast.If{Span: k.Guard.Pos(), Test: l.test(k.Guard), Body: body})
		})
		l.emit(m)
		if rest := cases[i+1:]; len(rest) > 0 {
			l.emit(&ast.If{Span: at, Test: on, Body: l.block(func() { l.cases(s, rest) })})
		}
		return
	}
}

// try moves the types of handlers that suspend into the handlers.
func (l *lifter) try(s *ast.Try) {
	c := *s
	if !s.Star {
		c.Handlers = l.handlers(s.Handlers)
		l.emit(&c)
		return
	}
	// all types of except* are computed first, while the exception is handled
	at := s.Handlers[0].Span
	body := l.block(func() {
		inner := &ast.Try{Span: at, Body: []ast.Stmt{&ast.Raise{Span: at}}, Star: true}
		for _, h := range s.Handlers {
			hc := *h
			t := l.pin(h.Type.Pos())
			l.set(t, l.expr(h.Type))
			hc.Type = t
			inner.Handlers = append(inner.Handlers, &hc)
		}
		l.emit(inner)
	})
	c.Star = false
	c.Handlers = []*ast.ExceptHandler{{Span: at, Body: body}}
	l.emit(&c)
}

func (l *lifter) handlers(list []*ast.ExceptHandler) []*ast.ExceptHandler {
	for i, h := range list {
		if !suspends(h.Type) {
			continue
		}
		body := l.block(func() {
			c := *h
			c.Type = l.expr(h.Type)
			l.emit(&ast.Try{
				Span:     h.Span,
				Body:     []ast.Stmt{&ast.Raise{Span: h.Span}},
				Handlers: append([]*ast.ExceptHandler{&c}, l.handlers(list[i+1:])...),
			})
		})
		return append(list[:i:i], &ast.ExceptHandler{Span: h.Span, Body: body})
	}
	return list
}

// assert computes the message only if the test fails.
func (l *lifter) assert(s *ast.Assert) {
	test := l.test(s.Test)
	if !suspends(s.Msg) {
		l.emit(&ast.Assert{Span: s.Span, Test: test, Msg: s.Msg})
		return
	}
	at := s.Test.Pos()
	body := l.block(func() {
		l.emit(&ast.Assert{Span: s.Span, Test: constant(at, ast.ConstFalse), Msg: l.expr(s.Msg)})
	})
	l.emit(&ast.If{Span: at, Test: not(test), Body: body})
}

// function lifts what a def evaluates: decorators, defaults, annotations.
func (l *lifter) function(s *ast.FunctionDef) {
	c, args := *s, copyArguments(s.Args)
	c.Args = args
	slots := slots(&c.Decorators, &args.Defaults, &args.KwDefaults)
	if len(s.TypeParams) == 0 && !l.scope.info.Annotations {
		for _, a := range annotatedArgs(args) {
			slots = append(slots, &a.Annotation)
		}
		slots = append(slots, &c.Returns)
	}
	l.inPlace(slots)
	in := l.scope.info
	in.scopes[&c] = in.scopes[s]
	in.typeParams[&c] = in.typeParams[s]
	l.emit(&c)
}

func (l *lifter) class(s *ast.ClassDef) {
	c := *s
	refs := slots(&c.Decorators, &c.Bases)
	c.Keywords = copyKeywords(s.Keywords)
	for _, k := range c.Keywords {
		refs = append(refs, &k.Value)
	}
	l.inPlace(refs)
	in := l.scope.info
	in.scopes[&c] = in.scopes[s]
	in.typeParams[&c] = in.typeParams[s]
	l.emit(&c)
}
