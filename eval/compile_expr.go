package eval

import (
	"math"
	"slices"

	"pyasync/ast"
	"pyasync/object"
	"pyasync/resolve"
)

// this file compiles expressions and targets

func (c *compiler) exprs(es []ast.Expr) []expr {
	out := make([]expr, len(es))
	for i, e := range es {
		out[i] = c.expr(e)
	}
	return out
}

func (c *compiler) expr(e ast.Expr) expr {
	switch e := e.(type) {
	case *ast.Constant:
		return &constant{c.constant(e)}
	case *ast.Name:
		if e.ID == "__debug__" {
			return &constant{object.Bool(c.opts.Optimize == 0)}
		}
		return c.load(e.ID, e.Span)
	case *ast.Temp:
		return &temp{c.tempSlot(e)}
	case *ast.BinOp:
		return newBinary(object.NumOp(e.Op), c.at(e.Span), c.expr(e.Left), c.expr(e.Right))
	case *ast.UnaryOp:
		return c.unary(e)
	case *ast.BoolOp:
		es := c.exprs(e.Values)
		ts := make([]condition, len(es))
		for i := range es {
			ts[i] = conditionOf(asTester(es[i], c.at(e.Values[i].Pos())))
		}
		if e.Or {
			return &or{es, ts}
		}
		return &and{es, ts}
	case *ast.Compare:
		return c.compare(e)
	case *ast.Call:
		return c.call(e)
	case *ast.Attribute:
		n := attr{obj: operandOf(c.expr(e.Value)), name: c.mangled(e.Attr), at: c.at(fromName(e.Span, e))}
		if caught := c.caughtAttr(n); caught != nil {
			return caught
		}
		return &n
	case *ast.Subscript:
		obj, key := c.expr(e.Value), c.expr(e.Slice)
		if _, ok := key.(*constant); ok { // a slice may be the whole
			c.stars.contain(obj)
		}
		if k, ok := key.(*sliceExpr); ok && k.step == nil {
			return &slicing{operandOf(obj), k, c.at(e.Span)}
		}
		n := subscript{obj: operandOf(obj), key: operandOf(key), at: c.at(e.Span)}
		if of, ok := obj.(*caughtArgs); ok && n.key.kind == constOperand && n.key.k.IsInt() {
			return &caughtArg{n, of, n.key.k.AsInt()}
		}
		return &n
	case *ast.Slice:
		return &sliceExpr{c.maybe(e.Lower), c.maybe(e.Upper), c.maybe(e.Step)}
	case *ast.IfExp:
		return &ifExp{conditionOf(c.test(e.Test)), operandOf(c.expr(e.Body)), operandOf(c.expr(e.Else))}
	case *ast.NamedExpr:
		return &walrus{c.target(e.Target), c.expr(e.Value)}
	case *ast.Tuple:
		return c.tuple(e)
	case *ast.List:
		return &listDisplay{c.items(e.Elts, e.Span)}
	case *ast.Set:
		n := c.items(e.Elts, e.Span)
		if vs, ok := n.constants(); ok && len(vs) > 2 {
			return &constSet{vs: vs}
		}
		return &setDisplay{n}
	case *ast.Dict:
		n := &dictDisplay{vals: c.exprs(e.Values), at: c.at(e.Span)}
		for _, k := range e.Keys {
			n.keys = append(n.keys, c.maybe(k))
		}
		n.computed = !slices.Contains(n.keys, nil) && slices.ContainsFunc(n.keys, func(k expr) bool { _, ok := k.(*constant); return !ok })
		return n
	case *ast.ListComp, *ast.SetComp, *ast.DictComp:
		return c.comprehension(e)
	case *ast.GeneratorExp:
		return c.genExp(e)
	case *ast.Lambda:
		return c.lambda(e)
	case *ast.JoinedStr:
		return c.fstring(e)
	case *ast.FormattedValue:
		return c.formatted(e)
	}
	return &constant{object.None}
}

// maybe is expr that keeps nil.
func (c *compiler) maybe(e ast.Expr) expr {
	if e == nil {
		return nil
	}
	return c.expr(e)
}

func (c *compiler) test(e ast.Expr) tester {
	n := c.expr(e)
	c.stars.contain(n)
	return asTester(n, c.at(e.Pos()))
}

// constant is the value of a literal; equal ones share an object.
func (c *compiler) constant(e *ast.Constant) Value {
	switch e.Kind {
	case ast.ConstNone:
		return object.None
	case ast.ConstTrue:
		return object.True
	case ast.ConstFalse:
		return object.False
	case ast.ConstEllipsis:
		return object.Ellipsis
	case ast.ConstInt:
		if e.Big == nil {
			c.keep(object.Int(e.Int))
			return object.Int(e.Int)
		}
		v := object.Big(e.Big)
		c.keep(v)
		return v
	case ast.ConstFloat:
		c.keep(object.Float(e.Float))
		return object.Float(e.Float)
	}
	if e.Kind >= ast.ConstComplex {
		v := c.foldedConstant(e)
		c.keep(v)
		return v
	}
	key := constKey{e.Kind, e.Str, math.Float64bits(e.Float)}
	if v, ok := c.consts[key]; ok {
		return v
	}
	var v Value
	switch e.Kind {
	case ast.ConstStr:
		if len(e.Str) <= 32 && object.IsIdentifier(e.Str) {
			v = object.From(c.intern(e.Str))
		} else {
			v = object.FromString(e.Str)
		}
	case ast.ConstBytes:
		v = object.NewBytes([]byte(e.Str))
	default:
		v = object.NewComplex(complex(0, e.Float))
	}
	if c.consts == nil {
		c.consts = map[constKey]Value{}
	}
	c.consts[key] = v
	c.keep(v)
	return v
}

// foldedConstant is the value of a constant that no literal can give.
func (c *compiler) foldedConstant(e *ast.Constant) Value {
	if e.Kind == ast.ConstComplex {
		return object.NewComplex(complex(e.Real, e.Float))
	}
	items := make([]Value, len(e.Elts))
	for i, x := range e.Elts {
		items[i] = c.constant(x)
	}
	if e.Kind == ast.ConstTuple {
		return object.NewTuple(items)
	}
	s, err := object.NewFrozenSet(c.th, items)
	if err != nil { // constants are hashable
		panic(err)
	}
	return object.From(s)
}

// keep records a value in co_consts.
func (c *compiler) keep(v Value) {
	if len(c.code.Consts) < 64 {
		for _, x := range c.code.Consts {
			if x == v {
				return
			}
		}
	}
	c.code.Consts = append(c.code.Consts, v)
}

func (c *compiler) unary(e *ast.UnaryOp) expr {
	if e.Op == ast.Not {
		return &not{conditionOf(c.test(e.Operand))}
	}
	before := len(c.code.Consts)
	operand := c.expr(e.Operand)
	if k, ok := operand.(*constant); ok && e.Op == ast.USub {
		var v Value
		switch {
		case k.v.IsInt() && k.v.AsInt() != math.MinInt64:
			v = object.Int(-k.v.AsInt())
		case k.v.IsFloat():
			v = object.Float(-k.v.AsFloat())
		}
		if !v.IsZero() {
			c.code.Consts = c.code.Consts[:before] // co_consts has the result alone
			c.keep(v)
			return &constant{v}
		}
	}
	return &unary{e.Op, c.at(e.Span), operand}
}

func (c *compiler) compare(e *ast.Compare) expr {
	at := c.at(e.Span)
	if len(e.Ops) > 1 {
		return &chain{at: at, first: c.expr(e.Left), ops: e.Ops, rest: c.exprs(e.Comparators)}
	}
	l := c.expr(e.Left)
	if op := e.Ops[0]; op == ast.In || op == ast.NotIn {
		if s, ok := e.Comparators[0].(*ast.Set); ok {
			before := len(c.code.Consts)
			n := c.items(s.Elts, s.Span)
			if vs, ok := n.constants(); ok {
				if set, err := object.NewFrozenSet(c.th, vs); err == nil {
					c.code.Consts = append(c.code.Consts[:before], object.From(set))
				}
				return &inConstants{op == ast.NotIn, at, l, constSet{vs: vs}}
			}
			return &contains{op == ast.NotIn, at, operandOf(l), operandOf(&setDisplay{n})}
		}
	}
	r := c.expr(e.Comparators[0])
	switch op := e.Ops[0]; op {
	case ast.Is, ast.IsNot:
		if k, ok := r.(*constant); ok && k.v.IsNone() {
			return &isNone{op == ast.IsNot, operandOf(l)}
		}
		return &identity{op == ast.IsNot, operandOf(l), operandOf(r)}
	case ast.In, ast.NotIn:
		return &contains{op == ast.NotIn, at, operandOf(l), operandOf(r)}
	default:
		return newCompare(object.CompareOp(op), at, l, r)
	}
}

// call compiles a call, as the simplest node that serves.
func (c *compiler) call(e *ast.Call) expr {
	at := c.at(e.Span)
	star := false
	for _, a := range e.Args {
		if _, ok := a.(*ast.Starred); ok {
			star = true
		}
	}
	for _, k := range e.Keywords {
		if k.Name == "" {
			star = true
		}
	}
	if star {
		return c.callStar(e, at)
	}
	var m *callMethod
	if a, ok := e.Func.(*ast.Attribute); ok {
		at = c.at(fromName(e.Span, a))
		obj := c.expr(a.Value)
		if containedMethods[a.Attr] {
			c.stars.contain(obj)
		}
		m = &callMethod{obj: operandOf(obj), name: c.mangled(a.Attr), passing: passing{at: at}, atA: c.at(fromName(a.Span, a))}
	}
	if len(e.Keywords) == 0 {
		args := operandsOf(c.exprs(e.Args))
		if m != nil {
			m.args, m.gens = args, anyGenExp(args)
			if s := c.superMethod(e.Func.(*ast.Attribute).Value, m); s != nil {
				return s
			}
			return m
		}
		k := call{fn: c.expr(e.Func), passing: passing{args: args, at: at}, gens: anyGenExp(args)}
		if g, ok := k.fn.(*globalName); ok && g.name.String() == "len" && len(args) == 1 && c.stars.is(args[0].e) {
			c.stars.contain(args[0].e)
			return &lenCall{k}
		}
		return &k
	}
	n := &callKw{args: operandsOf(c.exprs(e.Args)), at: at, method: m}
	if m == nil {
		n.fn = c.expr(e.Func)
	}
	for _, k := range e.Keywords {
		n.names = append(n.names, c.mangled(k.Name))
		n.kws = append(n.kws, operandOf(c.expr(k.Value)))
	}
	return n
}

// superMethod is m when its object is super() in a method whose first parameter is an
// ordinary local variable, else nil.
func (c *compiler) superMethod(obj ast.Expr, m *callMethod) expr {
	e, ok := obj.(*ast.Call)
	if !ok || len(e.Args) != 0 || len(e.Keywords) != 0 || c.code.ArgCount == 0 {
		return nil
	}
	name, ok := e.Func.(*ast.Name)
	if !ok || name.ID != "super" {
		return nil
	}
	super, ok := c.load(name.ID, name.Span).(*globalName)
	cell := slices.Index(c.code.Freevars, "__class__")
	first, isLocal := c.load(c.code.Varnames[0], name.Span).(*localName)
	if !ok || !isLocal || cell < 0 || c.code.Suspends {
		return nil
	}
	return &superMethod{callMethod: *m, super: super, cell: cell, slot: first.slot}
}

func (c *compiler) callStar(e *ast.Call, at int32) *callStar {
	n := &callStar{at: at}
	if e.Func != nil {
		n.fn = c.expr(e.Func)
	}
	for _, a := range e.Args {
		if s, ok := a.(*ast.Starred); ok {
			v := c.expr(s.Value)
			c.stars.contain(v)
			n.args, n.starred = append(n.args, v), append(n.starred, true)
		} else {
			n.args, n.starred = append(n.args, c.expr(a)), append(n.starred, false)
		}
	}
	for _, k := range e.Keywords {
		var name *object.Str
		if k.Name != "" {
			name = c.mangled(k.Name)
		}
		v := c.expr(k.Value)
		if name == nil {
			c.stars.contain(v)
		}
		n.names = append(n.names, name)
		n.kws = append(n.kws, v)
	}
	return n
}

func (c *compiler) items(es []ast.Expr, at ast.Span) items {
	n := items{at: c.at(at)}
	for i, e := range es {
		if s, ok := e.(*ast.Starred); ok {
			if n.starred == nil {
				n.starred = make([]bool, len(es))
			}
			n.starred[i] = true
			e = s.Value
		}
		n.es = append(n.es, c.expr(e))
	}
	return n
}

// tuple compiles a tuple display; one of constants is a constant.
func (c *compiler) tuple(e *ast.Tuple) expr {
	n := c.items(e.Elts, e.Span)
	if n.starred == nil {
		vs := make([]Value, 0, len(n.es))
		for _, x := range n.es {
			k, ok := x.(*constant)
			if !ok {
				return &tupleDisplay{n}
			}
			vs = append(vs, k.v)
		}
		v := object.NewTuple(vs)
		c.code.Consts = append(c.code.Consts, v)
		return &constant{v}
	}
	return &tupleDisplay{n}
}

func (c *compiler) fstring(e *ast.JoinedStr) expr {
	n := &fstring{}
	for _, v := range e.Values {
		n.parts = append(n.parts, c.expr(v))
	}
	return n
}

func (c *compiler) formatted(e *ast.FormattedValue) expr {
	n := &formatted{e: operandOf(c.expr(e.Value)), conv: e.Conversion, at: c.at(e.Span)}
	if e.FormatSpec == nil {
		return n
	}
	spec := c.fstring(e.FormatSpec).(*fstring)
	if len(spec.parts) == 1 {
		if k, ok := spec.parts[0].(*constant); ok {
			n.fixed = object.StringOf(k.v)
			return n
		}
	}
	n.spec = spec
	return n
}

// comprehension compiles an inlined comprehension without suspensions.
func (c *compiler) comprehension(e ast.Expr) expr {
	var gens []*ast.Comprehension
	switch e := e.(type) {
	case *ast.ListComp:
		gens = e.Generators
	case *ast.SetComp:
		gens = e.Generators
	case *ast.DictComp:
		gens = e.Generators
	}
	outer := c.scope
	inner := c.info.Scope(e)
	var k comp
	for i, g := range gens {
		l := loopClause{slot: -1, at: c.at(g.Iter.Pos())}
		if i == 0 { // the first iterable belongs to the scope around
			l.iter = c.expr(g.Iter)
			c.scope = inner
		} else {
			l.iter = c.expr(g.Iter)
		}
		l.t = c.target(g.Target)
		if t, ok := l.t.(*localName); ok {
			l.slot = t.slot
		}
		for _, cond := range g.Ifs {
			l.conds = append(l.conds, conditionOf(c.test(cond)))
		}
		k.loops = append(k.loops, l)
	}
	for _, v := range inner.Cells {
		k.cells = append(k.cells, v.Slot)
		c.code.CompCells = append(c.code.CompCells, v.Slot)
	}
	for i := range inner.Vars {
		k.slots = append(k.slots, inner.Base+i)
	}
	var n expr
	switch e := e.(type) {
	case *ast.ListComp:
		n = &listComp{k, c.expr(e.Elt)}
	case *ast.SetComp:
		n = &setComp{k, c.expr(e.Elt), c.at(e.Elt.Pos())}
	case *ast.DictComp:
		n = &dictComp{k, c.expr(e.Key), c.expr(e.Value), c.at(e.Key.Pos())}
	}
	c.scope = outer
	return n
}

func (c *compiler) tempSlot(t *ast.Temp) int { return len(c.frame.Vars) + t.Index }

// load compiles reading a name.
func (c *compiler) load(name string, at ast.Span) expr { return c.name(name, at) }

// store compiles binding a name.
func (c *compiler) store(name string, at ast.Span) target { return c.name(name, at).(target) }

// name is the node for a name, which can load, assign and delete.
func (c *compiler) name(name string, span ast.Span) expr {
	ref := c.scope.Lookup(name)
	at := c.at(span)
	full := c.scope.Mangle(name)
	switch ref.Kind {
	case resolve.Local:
		n := &localName{ref.Index, at, full}
		c.stars.load(n)
		c.useCaught(n)
		return n
	case resolve.Cell:
		return &cellName{ref.Index, at, full}
	case resolve.Free:
		return &freeName{ref.Index, at, full}
	case resolve.Name_:
		c.useName(full)
		return &spaceName{globalName{name: c.intern(full), at: at}}
	case resolve.ClassDeref:
		return &classDeref{freeName{ref.Index, at, full}, c.intern(full), -1}
	case resolve.DictDeref:
		return &classDeref{freeName{ref.Index, at, full}, c.intern(full), c.classDict()}
	case resolve.DictGlobal:
		return &dictGlobal{globalName{name: c.intern(full), at: at}, c.classDict()}
	}
	c.useName(full)
	return &globalName{name: c.intern(full), at: at}
}

// useName records a name in co_names.
func (c *compiler) useName(name string) {
	for _, n := range c.code.GlobalNames {
		if n == name {
			return
		}
	}
	c.code.GlobalNames = append(c.code.GlobalNames, name)
}

// classDict is the closure index of __classdict__.
func (c *compiler) classDict() int {
	for i, name := range c.code.Freevars {
		if name == "__classdict__" {
			return i
		}
	}
	return -1
}

// target compiles an assignment target.
func (c *compiler) target(e ast.Expr) target {
	switch e := e.(type) {
	case *ast.Name:
		return c.store(e.ID, e.Span)
	case *ast.Temp:
		return &temp{c.tempSlot(e)}
	case *ast.Attribute:
		return &attrTarget{obj: operandOf(c.expr(e.Value)), name: c.mangled(e.Attr), at: c.at(fromName(e.Span, e))}
	case *ast.Subscript:
		return &subscriptTarget{operandOf(c.expr(e.Value)), operandOf(c.expr(e.Slice)), c.at(e.Span)}
	case *ast.Starred:
		return c.target(e.Value)
	}
	n := &unpack{star: -1, at: c.at(e.Pos())}
	for i, t := range elements(e) {
		if _, ok := t.(*ast.Starred); ok {
			n.star = i
		}
		n.ts = append(n.ts, c.target(t))
	}
	return n
}

// deleter compiles a target of del.
func (c *compiler) deleter(e ast.Expr) deleter {
	switch e := e.(type) {
	case *ast.Tuple, *ast.List:
		n := &delMany{}
		for _, t := range elements(e) {
			n.ts = append(n.ts, c.deleter(t))
		}
		return n
	}
	return c.target(e).(deleter)
}
