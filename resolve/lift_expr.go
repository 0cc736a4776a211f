package resolve

// this file lifts suspensions out of expressions: what remains is evaluated
// where the expression stood, after the statements that were emitted

import (
	"slices"

	"pyasync/ast"
)

// save emits t = e and returns t, for an operand that is evaluated before a suspension.
func (l *lifter) save(e ast.Expr) ast.Expr {
	switch e := e.(type) {
	case nil:
		return nil
	case *ast.Constant, *ast.Temp:
		return e
	case *ast.Name:
		if l.scope.fixed(e.ID) {
			return e
		}
	case *ast.Slice:
		return &ast.Slice{Span: e.Span, Lower: l.save(e.Lower), Upper: l.save(e.Upper), Step: l.save(e.Step)}
	case *ast.Starred:
		// what is unpacked is iterated over at once
		list := &ast.List{Span: e.Span, Elts: []ast.Expr{e}}
		return &ast.Starred{Span: e.Span, Value: l.save(list)}
	case *ast.FormattedValue:
		text := &ast.JoinedStr{Span: e.Span, Values: []ast.Expr{e}}
		return &ast.FormattedValue{Span: e.Span, Value: l.save(text), Conversion: -1}
	case *ast.Tuple:
		if slices.ContainsFunc(e.Elts, func(x ast.Expr) bool { _, ok := x.(*ast.Slice); return ok }) {
			c := &ast.Tuple{Span: e.Span, Elts: slices.Clone(e.Elts)}
			for i, x := range c.Elts {
				c.Elts[i] = l.save(x)
			}
			return c
		}
	}
	t := l.temp(e.Pos())
	l.set(t, e)
	return t
}

// fixed reports whether the name is a parameter that is surely bound and that
// no expression or inner function rebinds.
func (s *Scope) fixed(name string) bool {
	y := s.symbols[s.Mangle(name)]
	if y == nil {
		return false
	}
	if y.place == enclosing && y.home == s.Frame {
		y = y.home.symbols[y.name]
	}
	return y.place == own && y.flags&defParam != 0 && !y.captured && !y.rebound
}

// operands lifts expressions that are evaluated one after the other.
func (l *lifter) operands(list ...ast.Expr) []ast.Expr {
	list = slices.Clone(list)
	refs := make([]*ast.Expr, len(list))
	for i := range list {
		refs[i] = &list[i]
	}
	l.inPlace(refs)
	return list
}

// slots returns pointers to all elements of the lists, which it copies first.
func slots(lists ...*[]ast.Expr) (refs []*ast.Expr) {
	for _, list := range lists {
		*list = slices.Clone(*list)
		for i := range *list {
			refs = append(refs, &(*list)[i])
		}
	}
	return refs
}

// inPlace lifts expressions that are evaluated one after the other, replacing
// each by what remains of it.
func (l *lifter) inPlace(refs []*ast.Expr) {
	last := len(refs) - 1
	for last >= 0 && !suspends(*refs[last]) {
		last--
	}
	for i, e := range refs[:last+1] {
		*e = l.expr(*e)
		if i < last {
			*e = l.save(*e)
		}
	}
}

// expr emits the suspensions of e and returns an expression that does not suspend.
func (l *lifter) expr(e ast.Expr) ast.Expr {
	if !suspends(e) {
		return e
	}
	switch e := e.(type) {
	case *ast.Await, *ast.Yield, *ast.YieldFrom:
		v := l.value(e)
		t := l.temp(v.Pos())
		l.set(t, v)
		return t
	case *ast.BoolOp:
		return l.boolOp(e)
	case *ast.NamedExpr:
		return &ast.NamedExpr{Span: e.Span, Target: e.Target, Value: l.expr(e.Value)}
	case *ast.BinOp:
		ops := l.operands(e.Left, e.Right)
		return &ast.BinOp{Span: e.Span, Left: ops[0], Op: e.Op, Right: ops[1]}
	case *ast.UnaryOp:
		return &ast.UnaryOp{Span: e.Span, Op: e.Op, Operand: l.expr(e.Operand)}
	case *ast.Lambda:
		return l.lambda(e)
	case *ast.IfExp:
		return l.ifExp(e)
	case *ast.Dict:
		return l.dict(e)
	case *ast.Set:
		return &ast.Set{Span: e.Span, Elts: l.operands(e.Elts...)}
	case *ast.ListComp, *ast.SetComp, *ast.DictComp, *ast.GeneratorExp:
		return l.comprehension(e)
	case *ast.Compare:
		return l.compare(e)
	case *ast.Call:
		return l.call(e)
	case *ast.FormattedValue:
		return l.formatted(e)
	case *ast.JoinedStr:
		return &ast.JoinedStr{Span: e.Span, Values: l.operands(e.Values...)}
	case *ast.Attribute:
		return &ast.Attribute{Span: e.Span, Value: l.expr(e.Value), Attr: e.Attr, Ctx: e.Ctx}
	case *ast.Subscript:
		ops := l.operands(e.Value, e.Slice)
		return &ast.Subscript{Span: e.Span, Value: ops[0], Slice: ops[1], Ctx: e.Ctx}
	case *ast.Starred:
		return &ast.Starred{Span: e.Span, Value: l.expr(e.Value), Ctx: e.Ctx}
	case *ast.List:
		return &ast.List{Span: e.Span, Elts: l.operands(e.Elts...), Ctx: e.Ctx}
	case *ast.Tuple:
		return &ast.Tuple{Span: e.Span, Elts: l.operands(e.Elts...), Ctx: e.Ctx}
	case *ast.Slice:
		ops := l.operands(e.Lower, e.Upper, e.Step)
		return &ast.Slice{Span: e.Span, Lower: ops[0], Upper: ops[1], Step: ops[2]}
	}
	return e
}

// boolOp becomes a chain of If statements, unless only its first operand
// suspends. As in CPython, an operator asks for the truth of its operands anew
// even if they are themselves and or or, unless the whole is a condition.
func (l *lifter) boolOp(e *ast.BoolOp) ast.Expr {
	if !anySuspends(e.Values[1:]) {
		values := slices.Clone(e.Values)
		values[0] = l.expr(values[0])
		return &ast.BoolOp{Span: e.Span, Or: e.Or, Values: values}
	}
	t := l.temp(e.Span)
	l.set(t, l.value(e.Values[0]))
	l.shortCircuit(e.Or, t, e.Values[1:], func(v ast.Expr) { l.set(t, l.value(v)) })
	return t
}

// shortCircuit emits each value in turn while t stays true, or with or, false.
func (l *lifter) shortCircuit(or bool, t *ast.Temp, values []ast.Expr, emit func(ast.Expr)) {
	var test ast.Expr = t
	if or {
		test = not(t)
	}
	body := l.block(func() {
		emit(values[0])
		if len(values) > 1 {
			l.shortCircuit(or, t, values[1:], emit)
		}
	})
	l.emit(&ast.If{Span: values[0].Pos(), Test: test, Body: body})
}

// test lifts a condition. Only the truth of the result counts, and every
// operand is asked for its truth once, as in CPython.
func (l *lifter) test(e ast.Expr) ast.Expr {
	if !suspends(e) {
		return e
	}
	switch e := e.(type) {
	case *ast.UnaryOp:
		if e.Op == ast.Not {
			return not(l.test(e.Operand))
		}
	case *ast.BoolOp:
		if !anySuspends(e.Values[1:]) {
			values := slices.Clone(e.Values)
			values[0] = l.test(values[0])
			return &ast.BoolOp{Span: e.Span, Or: e.Or, Values: values}
		}
		t := l.temp(e.Span) // the opposite of the truth, a bool
		l.setNot(t, e.Values[0])
		l.shortCircuit(!e.Or, t, e.Values[1:], func(v ast.Expr) { l.setNot(t, v) })
		return &ast.UnaryOp{Span: e.Span, Op: ast.Not, Operand: t}
	case *ast.Compare:
		if !anySuspends(e.Comparators[1:]) {
			break
		}
		t := l.temp(e.Span)
		l.chain(e, func(v ast.Expr) ast.Expr { l.set(t, not(v)); return not(t) })
		return &ast.UnaryOp{Span: e.Span, Op: ast.Not, Operand: t}
	case *ast.IfExp:
		t := l.temp(e.Span)
		l.choose(e, func(v ast.Expr) { l.setNot(t, v) })
		return &ast.UnaryOp{Span: e.Span, Op: ast.Not, Operand: t}
	}
	return l.expr(e)
}

// setNot sets t to the opposite of the truth of a condition, lifted.
func (l *lifter) setNot(t *ast.Temp, e ast.Expr) {
	e = l.test(e)
	switch e.(type) {
	case *ast.BoolOp, *ast.IfExp, *ast.Compare:
		at := e.Pos()
		l.emit(&ast.If{
			Span: at,
			Test: e,
			Body: l.block(func() { l.set(t, constant(at, ast.ConstFalse)) }),
			Else: l.block(func() { l.set(t, constant(at, ast.ConstTrue)) }),
		})
	default:
		l.set(t, not(e))
	}
}

func (l *lifter) ifExp(e *ast.IfExp) ast.Expr {
	if !suspends(e.Body) && !suspends(e.Else) {
		return &ast.IfExp{Span: e.Span, Test: l.test(e.Test), Body: e.Body, Else: e.Else}
	}
	t := l.temp(e.Span)
	l.choose(e, func(v ast.Expr) { l.set(t, l.value(v)) })
	return t
}

// choose emits an If statement that does with one of the two values what emit does.
func (l *lifter) choose(e *ast.IfExp, emit func(ast.Expr)) {
	l.emit(&ast.If{
		Span: e.Span,
		Test: l.test(e.Test),
		Body: l.block(func() { emit(e.Body) }),
		Else: l.block(func() { emit(e.Else) }),
	})
}

// compare lifts a chain, unless no operand after the second suspends.
func (l *lifter) compare(e *ast.Compare) ast.Expr {
	if anySuspends(e.Comparators[1:]) {
		t := l.temp(e.Span)
		l.chain(e, func(v ast.Expr) ast.Expr { l.set(t, v); return t })
		return t
	}
	first := l.operands(e.Left, e.Comparators[0])
	rest := append(first[1:2:2], e.Comparators[1:]...)
	return &ast.Compare{Span: e.Span, Left: first[0], Ops: e.Ops, Comparators: rest}
}

// chain emits the comparisons of a chain; each is tested before the next
// operand is evaluated. With keep the result of one is stored; what keep
// returns says whether to go on.
func (l *lifter) chain(e *ast.Compare, keep func(ast.Expr) ast.Expr) {
	first := l.operands(e.Left, e.Comparators[0])
	l.links(e, l.save(first[0]), l.save(first[1]), 0, keep)
}

func (l *lifter) links(e *ast.Compare, left, right ast.Expr, i int, keep func(ast.Expr) ast.Expr) {
	on := keep(&ast.Compare{Span: e.Span, Left: left, Ops: e.Ops[i : i+1], Comparators: []ast.Expr{right}})
	if i+1 < len(e.Ops) {
		l.emit(&ast.If{Span: e.Span, Test: on, Body: l.block(func() {
			l.links(e, right, l.save(l.expr(e.Comparators[i+1])), i+1, keep)
		})})
	}
}

// dict lifts a display: key, value, key, value … What stands before the end of
// a **m makes a dict at once.
func (l *lifter) dict(e *ast.Dict) ast.Expr {
	c := &ast.Dict{Span: e.Span, Keys: slices.Clone(e.Keys), Values: slices.Clone(e.Values)}
	for i := len(c.Keys) - 1; i >= 0; i-- {
		if c.Keys[i] != nil {
			continue
		}
		n := 0
		if anySuspends(c.Keys[i+1:]) || anySuspends(c.Values[i+1:]) {
			n = i + 1
		} else if suspends(c.Values[i]) {
			n = i
		}
		if n > 0 {
			head := &ast.Dict{Span: e.Span, Keys: c.Keys[:n], Values: c.Values[:n]}
			t := l.save(l.expr(head))
			c.Keys = append([]ast.Expr{nil}, c.Keys[n:]...)
			c.Values = append([]ast.Expr{t}, c.Values[n:]...)
			break
		}
	}
	var refs []*ast.Expr
	for i := range c.Keys {
		refs = append(refs, &c.Keys[i], &c.Values[i])
	}
	l.inPlace(refs)
	return c
}

// copyOf is {**m}: a mapping is unpacked before what follows it is evaluated.
func copyOf(m ast.Expr) ast.Expr {
	return &ast.Dict{Span: m.Pos(), Keys: []ast.Expr{nil}, Values: []ast.Expr{m}}
}

func (l *lifter) call(e *ast.Call) ast.Expr {
	c := &ast.Call{Span: e.Span, Func: e.Func, Args: e.Args, Keywords: copyKeywords(e.Keywords)}
	refs := append([]*ast.Expr{&c.Func}, slots(&c.Args)...)
	for i, k := range c.Keywords {
		if k.Name == "" && keywordsSuspend(c.Keywords[i+1:]) {
			k.Value = copyOf(k.Value)
		}
		refs = append(refs, &k.Value)
	}
	l.inPlace(refs)
	return c
}

// formatted lifts {value!conversion:spec}; the conversion happens before the
// specification is evaluated.
func (l *lifter) formatted(e *ast.FormattedValue) ast.Expr {
	c := *e
	c.Value = l.expr(e.Value)
	if e.FormatSpec == nil || !anySuspends(e.FormatSpec.Values) {
		return &c
	}
	if e.Conversion != -1 {
		c.Value = &ast.JoinedStr{Span: e.Span, Values: []ast.Expr{
			&ast.FormattedValue{Span: e.Span, Value: c.Value, Conversion: e.Conversion}}}
		c.Conversion = -1
	}
	c.Value = l.save(c.Value)
	c.FormatSpec = &ast.JoinedStr{Span: e.FormatSpec.Span, Values: l.operands(e.FormatSpec.Values...)}
	return &c
}

func (l *lifter) lambda(e *ast.Lambda) ast.Expr {
	args := copyArguments(e.Args)
	l.inPlace(slots(&args.Defaults, &args.KwDefaults))
	c := &ast.Lambda{Span: e.Span, Args: args, Body: e.Body}
	l.scope.info.scopes[c] = l.scope.info.scopes[e]
	return c
}

func copyKeywords(list []*ast.Keyword) []*ast.Keyword {
	c := make([]*ast.Keyword, len(list))
	for i, k := range list {
		c[i] = &ast.Keyword{Span: k.Span, Name: k.Name, Value: k.Value}
	}
	return c
}

// copyArguments copies the parameters, whose annotations may be replaced.
func copyArguments(a *ast.Arguments) *ast.Arguments {
	c := *a
	for _, list := range []*[]*ast.Arg{&c.PosOnly, &c.Args, &c.KwOnly} {
		*list = slices.Clone(*list)
		for i, p := range *list {
			q := *p
			(*list)[i] = &q
		}
	}
	for _, p := range []**ast.Arg{&c.VarArg, &c.KwArg} {
		if *p != nil {
			q := **p
			*p = &q
		}
	}
	return &c
}
