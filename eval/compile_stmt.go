package eval

import (
	"pyasync/ast"
	"pyasync/object"
	"pyasync/resolve"
)

// this file compiles statements. Each function says whether the node it makes is
// resumable: whether a suspension is inside.

// block compiles a sequence of statements, behind those in front.
func (c *compiler) block(body []ast.Stmt, front ...stmt) (stmt, bool) {
	stmts := front
	resumable := false
	for _, s := range body {
		parts := []ast.Stmt{s}
		if c.suspends {
			parts = resolve.Lift(c.scope, s)
		}
		for i, p := range parts {
			n, r := c.stmt(p)
			if c.opts.traced {
				stmts = c.traceStmt(stmts, s, i == 0)
				if n != nil {
					n = &watched{n}
				}
			}
			if n == nil {
				continue
			}
			stmts = append(stmts, n)
			resumable = resumable || r
		}
	}
	if len(stmts) == 1 {
		return stmts[0], resumable
	}
	if resumable {
		return &blockR{stmts, c.pc()}, true
	}
	return block(stmts), false
}

// optional is block for an else or finally block that may be absent: then nil.
func (c *compiler) optional(body []ast.Stmt) (stmt, bool) {
	if len(body) == 0 {
		return nil, false
	}
	return c.block(body)
}

// plain is s as a block, for nodes that are not resumable.
func plain(s stmt) block {
	switch s := s.(type) {
	case nil:
		return nil
	case block:
		return s
	}
	return block{s}
}

// stmt compiles a statement, which has been lifted; nil when it does nothing.
func (c *compiler) stmt(s ast.Stmt) (stmt, bool) {
	switch s := s.(type) {
	case *ast.ExprStmt:
		return c.exprStmt(s)
	case *ast.Assign:
		return c.assign(s)
	case *ast.AugAssign:
		return c.augAssign(s), false
	case *ast.AnnAssign:
		return c.annAssign(s), false
	case *ast.Return:
		return c.returnStmt(s)
	case *ast.If:
		return c.ifStmt(s)
	case *ast.For:
		return c.forStmt(s)
	case *ast.While:
		return c.whileStmt(s)
	case *ast.Try:
		return c.try(s)
	case *ast.With:
		return c.with(s, s.Items)
	case *ast.Match:
		return c.matchStmt(s)
	case *ast.FunctionDef:
		return &assign{c.store(s.Name, s.Span), operandOf(c.functionDef(s))}, false
	case *ast.ClassDef:
		return &assign{c.store(s.Name, s.Span), operandOf(c.classDef(s))}, false
	case *ast.TypeAlias:
		return &assign{c.store(s.Name.ID, s.Name.Span), operandOf(c.typeAlias(s))}, false
	case *ast.Import:
		return c.importStmt(s), false
	case *ast.ImportFrom:
		return c.importFrom(s), false
	case *ast.Raise:
		n := &raiseStmt{at: c.at(s.Span)}
		if s.Exc != nil {
			n.exc = newNewError(c.expr(s.Exc))
		}
		if s.Cause != nil {
			n.cause = c.expr(s.Cause)
		}
		return n, false
	case *ast.Assert:
		if c.opts.Optimize > 0 {
			return nil, false
		}
		n := &assertStmt{test: c.test(s.Test), at: c.at(s.Test.Pos())}
		if s.Msg != nil {
			n.msg = c.expr(s.Msg)
		}
		return n, false
	case *ast.Delete:
		n := &del{}
		for _, t := range s.Targets {
			n.ts = append(n.ts, c.deleter(t))
		}
		return n, false
	case *ast.Break:
		return breakStmt{}, false
	case *ast.Continue:
		return continueStmt{}, false
	case *ast.Scoped:
		return c.scoped(s)
	case *ast.BuildAppend:
		n := &buildAppend{slot: c.tempSlot(s.Into), val: c.expr(s.Value), at: c.at(s.Span)}
		if s.Key != nil {
			n.key = c.expr(s.Key)
		}
		return n, false
	}
	return nil, false // pass, global, nonlocal
}

func (c *compiler) exprStmt(s *ast.ExprStmt) (stmt, bool) {
	switch e := s.Value.(type) {
	case *ast.Await, *ast.Yield, *ast.YieldFrom:
		if c.interactive && c.frame == c.info.Top {
			return c.suspension(e, &shown{c.at(s.Span)}, false), true
		}
		return c.suspension(e, nil, false), true
	case *ast.Constant:
		if !c.interactive {
			return nil, false
		}
	}
	if c.interactive && c.frame == c.info.Top {
		return &printStmt{c.expr(s.Value), c.at(s.Span)}, false
	}
	return discard(c.expr(s.Value)), false
}

// suspension compiles t = await e and its like.
func (c *compiler) suspension(e ast.Expr, t target, returns bool) stmt {
	switch e := e.(type) {
	case *ast.Yield:
		n := &yieldStmt{t: t, ret: returns, async: c.frame.AsyncGenerator, pc: c.pc(), at: c.at(e.Span), e: &constant{object.None}}
		if e.Value != nil {
			n.e = c.expr(e.Value)
		}
		return n
	case *ast.YieldFrom:
		n := &waitStmt{e: c.expr(e.Value), t: t, slot: slotOf(t), ret: returns, from: true}
		c.waiter(&n.wait, e.Span)
		return n
	}
	a := e.(*ast.Await)
	n := &waitStmt{e: c.expr(a.Value), t: t, slot: slotOf(t), ret: returns}
	n.call, _ = n.e.(awaitable)
	c.waiter(&n.wait, a.Span)
	return n
}

func (c *compiler) waiter(w *waiter, at ast.Span) {
	w.pc, w.at = c.pc(), c.at(at)
	c.slot(&w.slot)
}

func isSuspension(e ast.Expr) bool {
	switch e.(type) {
	case *ast.Await, *ast.Yield, *ast.YieldFrom:
		return true
	}
	return false
}

func (c *compiler) assign(s *ast.Assign) (stmt, bool) {
	if isSuspension(s.Value) {
		return c.suspension(s.Value, c.targets(s.Targets), false), true
	}
	if len(s.Targets) == 1 {
		if n := c.assignPairs(s); n != nil {
			return n, false
		}
		t := c.target(s.Targets[0])
		switch t := t.(type) {
		case *localName:
			return &assignLocal{t.slot, operandOf(c.expr(s.Value))}, false
		case *temp:
			e := c.expr(s.Value)
			if c.temps == nil {
				c.temps = map[int]expr{}
			}
			c.temps[t.slot] = e
			return &assignLocal{t.slot, operandOf(e)}, false
		}
		return &assign{t, operandOf(c.expr(s.Value))}, false
	}
	n := &assignMany{e: c.expr(s.Value)}
	for _, t := range s.Targets {
		n.ts = append(n.ts, c.target(t))
	}
	return n, false
}

// targets is several targets as one.
func (c *compiler) targets(ts []ast.Expr) target {
	if len(ts) == 1 {
		return c.target(ts[0])
	}
	var m manyTargets
	for _, t := range ts {
		m = append(m, c.target(t))
	}
	return m
}

// manyTargets are the targets of t1 = t2 = …
type manyTargets []target

func (m manyTargets) Assign(f *Frame, v Value) error {
	for _, t := range m {
		if err := t.Assign(f, v); err != nil {
			return err
		}
	}
	return nil
}

// assignPairs compiles a, b = x, y without making a tuple.
func (c *compiler) assignPairs(s *ast.Assign) stmt {
	ts, es := elements(s.Targets[0]), []ast.Expr(nil)
	if t, ok := s.Value.(*ast.Tuple); ok {
		es = t.Elts
	}
	if len(ts) < 2 || len(ts) > 4 || len(ts) != len(es) {
		return nil
	}
	for i := range ts {
		if _, ok := ts[i].(*ast.Starred); ok {
			return nil
		}
		if _, ok := es[i].(*ast.Starred); ok {
			return nil
		}
	}
	n := &assignPairs{es: c.exprs(es)}
	for _, t := range ts {
		n.ts = append(n.ts, c.target(t))
	}
	if len(ts) == 2 {
		a, b := n.ts[0], n.ts[1]
		return &assignTwo{operandOf(n.es[0]), operandOf(n.es[1]), a, b, slotOf(a), slotOf(b)}
	}
	return n
}

// elements are those of a tuple or list target.
func elements(e ast.Expr) []ast.Expr {
	switch e := e.(type) {
	case *ast.Tuple:
		return e.Elts
	case *ast.List:
		return e.Elts
	}
	return nil
}

func (c *compiler) augAssign(s *ast.AugAssign) stmt {
	op, at := object.NumOp(s.Op), c.at(s.Span)
	switch t := s.Target.(type) {
	case *ast.Attribute:
		name := c.mangled(t.Attr)
		obj := c.expr(t.Value)
		ta := c.at(fromName(t.Span, t))
		return &augAttr{load: attr{obj: operandOf(obj), name: name, at: ta}, store: attrTarget{obj: operandOf(obj), name: name, at: ta}, op: op, e: operandOf(c.expr(s.Value)), at: at}
	case *ast.Subscript:
		return &augSubscript{obj: operandOf(c.expr(t.Value)), key: operandOf(c.expr(t.Slice)), op: op, e: operandOf(c.expr(s.Value)), at: c.at(t.Span), opAt: at}
	case *ast.Name:
		load := c.load(t.ID, t.Span)
		if l, ok := load.(*localName); ok {
			return &augLocal{slot: l.slot, name: l.name, op: op, e: operandOf(c.expr(s.Value)), at: at}
		}
		return &augAssign{load: load, t: c.store(t.ID, t.Span), op: op, e: operandOf(c.expr(s.Value)), at: at}
	case *ast.Temp:
		return &augAssign{load: c.expr(t), t: c.target(t), op: op, e: operandOf(c.expr(s.Value)), at: at}
	}
	return nil
}

// annAssign compiles t: ann = e. Annotations of names in modules and classes are kept;
// those in functions are not even evaluated.
func (c *compiler) annAssign(s *ast.AnnAssign) stmt {
	var b block
	if s.Value != nil {
		b = append(b, &assign{c.target(s.Target), operandOf(c.expr(s.Value))})
	}
	inFunction := c.scope.FunctionLike()
	if n, ok := s.Target.(*ast.Name); ok && s.Simple {
		if !inFunction {
			b = append(b, &annotate{name: c.mangled(n.ID), e: c.annotation(s.Annotation), at: c.at(s.Span)})
		}
		return b
	}
	if s.Value == nil {
		// the target is evaluated as far as it can be
		switch t := s.Target.(type) {
		case *ast.Attribute:
			b = append(b, &exprStmt{c.expr(t.Value)})
		case *ast.Subscript:
			b = append(b, &exprStmt{c.expr(t.Value)}, &exprStmt{c.expr(t.Slice)})
		}
	}
	if !inFunction && !c.info.Annotations {
		b = append(b, &exprStmt{c.expr(s.Annotation)})
	}
	return b
}

// annotation is an annotation to keep: its value, or its text.
func (c *compiler) annotation(e ast.Expr) expr {
	if c.info.Annotations {
		return &constant{object.FromString(ast.UnparseAnnotation(e))}
	}
	if st, ok := e.(*ast.Starred); ok { // *args: *Ts
		return &starAnnotation{c.expr(st.Value), c.at(st.Span)}
	}
	return c.expr(e)
}

// starAnnotation is the annotation *e: the only item of e.
type starAnnotation struct {
	e  expr
	at int32
}

func (n *starAnnotation) Eval(f *Frame) (Value, error) {
	v, err := n.e.Eval(f)
	if err != nil {
		return v, err
	}
	f.At = n.at
	items, err := object.Unpack(f.Th, v, 1)
	if err != nil {
		return Value{}, err
	}
	return items[0], nil
}

func (c *compiler) returnStmt(s *ast.Return) (stmt, bool) {
	if s.Value == nil {
		return &returnStmt{operandOf(&constant{object.None})}, false
	}
	if isSuspension(s.Value) {
		return c.suspension(s.Value, nil, true), true
	}
	return &returnStmt{operandOf(c.expr(s.Value))}, false
}

func (c *compiler) ifStmt(s *ast.If) (stmt, bool) {
	if on, known := c.knownTest(s.Test); known && on {
		return c.branch(s.Body)
	} else if known {
		return c.branch(s.Else)
	}
	t := c.test(s.Test)
	body, r1 := c.block(s.Body)
	els, r2 := c.optional(s.Else)
	if r1 || r2 {
		return &ifR{test: conditionOf(t), body: body, els: els, pc: c.pc()}, true
	}
	return &ifStmt{conditionOf(t), plain(body), plain(els)}, false
}

// knownTest is the truth of a test that is a constant.
func (c *compiler) knownTest(e ast.Expr) (on, known bool) {
	switch e := e.(type) {
	case *ast.Name:
		return c.opts.Optimize == 0, e.ID == "__debug__"
	case *ast.Constant:
		switch e.Kind {
		case ast.ConstTrue:
			return true, true
		case ast.ConstFalse, ast.ConstNone:
			return false, true
		case ast.ConstInt:
			return e.Int != 0 || e.Big != nil, true
		}
	}
	return false, false
}

// branch compiles the only part of an if statement that can run.
func (c *compiler) branch(body []ast.Stmt) (stmt, bool) {
	if len(body) == 0 {
		return nil, false
	}
	return c.block(body)
}

func (c *compiler) whileStmt(s *ast.While) (stmt, bool) {
	t := c.test(s.Test)
	at := c.at(s.Test.Pos())
	body, r1 := c.block(s.Body)
	body = c.loopBody(body, at)
	els, r2 := c.optional(s.Else)
	if r1 || r2 {
		return &whileR{test: conditionOf(t), body: body, els: els, pc: c.pc(), at: at}, true
	}
	return &whileStmt{conditionOf(t), plain(body), plain(els), at}, false
}

func (c *compiler) forStmt(s *ast.For) (stmt, bool) {
	iter := c.expr(s.Iter)
	t := c.target(s.Target)
	at := c.at(s.Iter.Pos())
	body, r1 := c.block(s.Body)
	body = c.loopBody(body, at)
	els, r2 := c.optional(s.Else)
	if s.Async {
		n := &asyncFor{t: t, iter: iter, made: iter, body: body, els: els, pc: c.pc(), at: at}
		if t, ok := iter.(*temp); ok {
			n.made = c.temps[t.slot]
		}
		c.slot(&n.slot)
		c.waiter(&n.wait, s.Iter.Pos())
		return n, true
	}
	if r1 || r2 {
		n := &forR{t: t, iter: iter, body: body, els: els, pc: c.pc(), at: at}
		c.slot(&n.slot)
		return n, true
	}
	n := &forStmt{t: t, iter: iter, body: plain(body), els: plain(els), at: at, slot: -1}
	if l, ok := t.(*localName); ok {
		n.slot = l.slot
	}
	return n, false
}

func (c *compiler) try(s *ast.Try) (stmt, bool) {
	body, resumable := c.block(s.Body)
	n := tryStmt{body: body, star: s.Star}
	for _, h := range s.Handlers {
		hn := handler{}
		if h.Type != nil {
			hn.typ = c.onLine(c.expr(h.Type), c.at(h.Span))
			hn.at = c.at(h.Type.Pos())
			if t, ok := hn.typ.(*tupleDisplay); ok && t.starred == nil {
				hn.types = operandsOf(t.es)
			}
		}
		var bound *localName
		if h.Name != "" {
			hn.name = c.store(h.Name, h.Span)
			hn.del = hn.name.(deleter)
			if bound, _ = hn.name.(*localName); bound != nil {
				c.caught = append(c.caught, caughtUse{slot: bound.slot})
			}
		}
		var front []stmt
		if h.Type == nil && c.opts.traced {
			front = append(front, &lineEvent{at: c.at(h.Span)})
		}
		b, r := c.block(h.Body, front...)
		hn.body = b
		resumable = resumable || r
		if last := len(c.caught) - 1; bound != nil {
			hn.contained = c.caught[last].loads == c.caught[last].contained
			c.caught = c.caught[:last]
		}
		n.handlers = append(n.handlers, hn)
	}
	els, r2 := c.optional(s.Else)
	fin, r3 := c.optional(s.Finally)
	n.els, n.finally = els, fin
	if fin != nil {
		n.last = c.at(lastStmt(s.Finally).Pos())
	}
	if !resumable && !r2 && !r3 {
		return &n, false
	}
	r := &tryR{tryStmt: n, pc: c.pc()}
	c.pc()
	for _, p := range []*int{&r.exc, &r.value, &r.pending, &r.rest, &r.raised} {
		c.slot(p)
	}
	return r, true
}

// lastStmt is the statement that ends a block.
func lastStmt(block []ast.Stmt) ast.Stmt {
	s := block[len(block)-1]
	var inner []ast.Stmt
	switch s := s.(type) {
	case *ast.If:
		inner = s.Else
		if len(inner) == 0 {
			inner = s.Body
		}
	case *ast.With:
		inner = s.Body
	case *ast.Try:
		inner = s.Finally
	}
	if len(inner) == 0 {
		return s
	}
	return lastStmt(inner)
}

// with compiles the items of a with statement, one inside the other.
func (c *compiler) with(s *ast.With, items []*ast.WithItem) (stmt, bool) {
	it := items[0]
	n := withStmt{ctx: c.expr(it.Context), at: c.at(it.Context.Pos())}
	if it.Vars != nil {
		n.t = c.target(it.Vars)
	}
	var resumable bool
	if len(items) > 1 {
		n.body, resumable = c.with(s, items[1:])
	} else {
		n.body, resumable = c.block(s.Body)
		if c.opts.traced {
			n.body = &leavingWith{n.body, c.at(s.Span)}
		}
	}
	if !resumable && !s.Async {
		return &n, false
	}
	r := &withR{withStmt: n, async: s.Async, pc: c.pc()}
	c.pc()
	for _, p := range []*int{&r.fn, &r.self, &r.exc, &r.value} {
		c.slot(p)
	}
	c.waiter(&r.wait, it.Context.Pos())
	return r, true
}

// scoped compiles the loops of a lifted comprehension, whose names have their own scope.
func (c *compiler) scoped(s *ast.Scoped) (stmt, bool) {
	outer := c.scope
	c.scope = c.info.Scope(s.Comp)
	b, resumable := c.block(s.Body)
	var cells []int
	for _, v := range c.scope.Cells {
		cells = append(cells, v.Slot)
	}
	c.scope = outer
	if len(cells) == 0 {
		return b, resumable
	}
	r, ok := b.(*blockR)
	if !ok {
		r = &blockR{[]stmt{b}, c.pc()}
	}
	return &scopedR{r, cells}, true
}

func (c *compiler) importStmt(s *ast.Import) stmt {
	var b block
	for _, a := range s.Names {
		name := a.AsName
		if name == "" {
			name = resolve.BoundName(a)
		}
		b = append(b, &importStmt{name: c.intern(a.Name), as: a.AsName != "", t: c.store(name, a.Span), at: c.at(s.Span)})
	}
	return b
}

func (c *compiler) importFrom(s *ast.ImportFrom) stmt {
	var names []Value
	for _, a := range s.Names {
		names = append(names, object.From(c.intern(a.Name)))
	}
	from := object.NewTuple(names)
	if s.Names[0].Name == "*" {
		return &importStar{module: c.intern(s.Module), level: s.Level, from: from, at: c.at(s.Span)}
	}
	n := &importFromStmt{module: c.intern(s.Module), level: s.Level, from: from, at: c.at(s.Span)}
	for _, a := range s.Names {
		name := a.AsName
		if name == "" {
			name = a.Name
		}
		n.names = append(n.names, c.intern(a.Name))
		n.ts = append(n.ts, c.store(name, a.Span))
	}
	return n
}
