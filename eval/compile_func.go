package eval

import (
	"pyasync/ast"
	"pyasync/object"
	"pyasync/resolve"
)

// this file compiles functions, lambdas, generator expressions, classes and the scopes of
// type parameters

// inner is a compiler for a scope inside that of c.
func (c *compiler) inner(s *resolve.Scope, line int32) *compiler {
	k := newCompiler(c.th, c.info, c.src, s, c, c.opts, c.codes)
	k.code.FirstLine = int(line)
	k.code.Positions = k.places(ast.Span{Line: line, EndLine: line}) // of a frame that has not begun
	return k
}

// refs are where the frame of c finds the cells of an inner scope's closure.
func (c *compiler) refs(s *resolve.Scope) []cellRef {
	var out []cellRef
	for _, v := range s.Frees {
		out = append(out, cellRef{free: v.From.Kind != resolve.Cell, index: v.From.Index})
	}
	return out
}

// newFunc is the node that makes a function of the compiled scope.
func (c *compiler) newFunc(k *compiler, at ast.Span) *makeFunc {
	return &makeFunc{code: c.first(k.code), refs: c.refs(k.frame), name: c.intern(k.code.Name), qualname: c.intern(k.code.Qualname), at: c.at(at)}
}

// firstLine is the line where a definition begins, decorators included.
func firstLine(decorators []ast.Expr, at ast.Span) int32 {
	if len(decorators) > 0 {
		return decorators[0].Pos().Line
	}
	return at.Line
}

// finishBody compiles the statements of a function.
func (k *compiler) finishBody(body []ast.Stmt) {
	if k.frame.HasDoc {
		if k.opts.Optimize < 2 {
			k.code.Doc = object.FromString(cleanDoc(k.frame.Doc))
			k.code.Consts = append([]Value{k.code.Doc}, k.code.Consts...)
		}
		body = body[1:]
	}
	if !k.frame.HasDoc {
		k.code.Consts = append(k.code.Consts, object.None)
	}
	b, resumable := k.block(body)
	k.place()
	switch {
	case k.suspends:
		g := &generatorBody{body: b, pcs: k.pcs, room: maxUnused}
		if !resumable && k.code.Flags&object.CodeCoroutine != 0 {
			g.straight = newFuncBody(plain(b))
		}
		k.code.Body = g
	default:
		k.code.Body = k.stars.reuse(k.code, newFuncBody(plain(b)))
	}
}

// functionDef compiles def: the function, within its type parameters and decorators.
func (c *compiler) functionDef(s *ast.FunctionDef) expr {
	decorators, ats := c.decorators(s.Decorators)
	var n expr
	if len(s.TypeParams) > 0 {
		n = c.genericFunction(s)
	} else {
		fn := c.function(s)
		c.defaults(fn, s.Args)
		n = fn
	}
	return c.decorate(n, decorators, ats, s.Span)
}

func (c *compiler) decorators(ds []ast.Expr) (es []expr, ats []int32) {
	for _, d := range ds {
		at := c.at(d.Pos())
		es = append(es, c.onLine(c.expr(d), at))
		ats = append(ats, at)
	}
	return es, ats
}

func (c *compiler) decorate(n expr, ds []expr, ats []int32, def ast.Span) expr {
	if len(ds) == 0 {
		return n
	}
	d := &decorated{ds, ats, n}
	if c.opts.traced {
		return &tracedDecorated{d, c.at(def)}
	}
	return d
}

// function compiles the function itself and its annotations.
func (c *compiler) function(s *ast.FunctionDef) *makeFunc {
	k := c.inner(c.info.Scope(s), firstLine(s.Decorators, s.Span))
	if s.Deferred != nil {
		k.deferBody(s)
	} else {
		k.finishBody(s.Body)
	}
	if k.made != nil {
		k.made[s] = k.code
	}
	fn := c.newFunc(k, s.Span)
	c.annotations(fn, s)
	return fn
}

// defaults compiles the default values of parameters.
func (c *compiler) defaults(fn *makeFunc, a *ast.Arguments) {
	fn.defaults = c.exprs(a.Defaults)
	for i, d := range a.KwDefaults {
		if d != nil {
			fn.kwNames = append(fn.kwNames, c.mangled(a.KwOnly[i].Name))
			fn.kwDefaults = append(fn.kwDefaults, c.expr(d))
		}
	}
}

func (c *compiler) annotations(fn *makeFunc, s *ast.FunctionDef) {
	add := func(name string, e ast.Expr) {
		if e != nil {
			fn.annNames = append(fn.annNames, c.mangled(name))
			fn.anns = append(fn.anns, c.annotation(e))
		}
	}
	arg := func(a *ast.Arg) {
		if a != nil {
			add(a.Name, a.Annotation)
		}
	}
	for _, a := range s.Args.PosOnly {
		arg(a)
	}
	for _, a := range s.Args.Args {
		arg(a)
	}
	arg(s.Args.VarArg)
	for _, a := range s.Args.KwOnly {
		arg(a)
	}
	arg(s.Args.KwArg)
	add("return", s.Returns)
}

// genericFunction compiles def f[T](…): a scope that makes the type parameters and then
// the function. The defaults are evaluated outside and passed in.
func (c *compiler) genericFunction(s *ast.FunctionDef) expr {
	scope := c.info.TypeParams(s)
	k := c.inner(scope, s.Line)
	params := k.typeParams(s.TypeParams)
	fn := k.function(s)
	fn.typeParams = params
	call := &callGeneric{}
	outer := &makeFunc{}
	c.defaults(outer, s.Args)
	if len(outer.defaults) > 0 {
		fn.defaultsFrom = k.load(".defaults", s.Span)
		call.args = append(call.args, &tupleDisplay{items{es: outer.defaults}})
	}
	if len(outer.kwDefaults) > 0 {
		fn.kwDefaultsFrom = k.load(".kwdefaults", s.Span)
		d := &dictDisplay{vals: outer.kwDefaults}
		for _, name := range outer.kwNames {
			d.keys = append(d.keys, &constant{object.From(name)})
		}
		call.args = append(call.args, d)
	}
	k.place()
	k.code.Body = &exprBody{fn}
	call.fn = c.newFunc(k, s.Span)
	return call
}

// typeParams compiles the type parameters: each is bound to its name; the node's value
// is the tuple of all.
func (k *compiler) typeParams(ps []ast.TypeParam) expr {
	n := &tupleDisplay{}
	for _, p := range ps {
		tp := &makeTypeParam{at: k.at(p.Pos())}
		name := ""
		var bound, def ast.Expr
		switch p := p.(type) {
		case *ast.TypeVar:
			name, bound, def = p.Name, p.Bound, p.Default
			tp.kind = object.KindTypeVar
			_, tp.constraints = bound.(*ast.Tuple)
		case *ast.ParamSpec:
			name, def = p.Name, p.Default
			tp.kind = object.KindParamSpec
		case *ast.TypeVarTuple:
			name, def = p.Name, p.Default
			tp.kind = object.KindTypeVarTuple
		}
		tp.name = name
		if bound != nil {
			tp.bound = k.lazy(bound)
		}
		if def != nil {
			tp.def = k.lazy(def)
		}
		n.es = append(n.es, &walrus{k.store(name, p.Pos()), tp})
	}
	return n
}

// lazy compiles an expression that is evaluated on demand, as a function without parameters.
func (c *compiler) lazy(e ast.Expr) *makeFunc {
	k := c.inner(c.info.Lazy(e), e.Pos().Line)
	var v expr
	if s, ok := e.(*ast.Starred); ok {
		v = &starAnnotation{k.expr(s.Value), k.at(s.Span)}
	} else {
		v = k.expr(e)
	}
	k.place()
	k.code.Body = &exprBody{v}
	return c.newFunc(k, e.Pos())
}

// typeAlias compiles type Name[T] = value.
func (c *compiler) typeAlias(s *ast.TypeAlias) expr {
	if len(s.TypeParams) == 0 {
		return &makeTypeAlias{name: s.Name.ID, value: c.lazy(s.Value)}
	}
	k := c.inner(c.info.TypeParams(s), s.Line)
	params := k.typeParams(s.TypeParams)
	n := &makeTypeAlias{name: s.Name.ID, params: params, value: k.lazy(s.Value)}
	k.place()
	k.code.Body = &exprBody{n}
	return &callGeneric{fn: c.newFunc(k, s.Span)}
}

func (c *compiler) lambda(e *ast.Lambda) expr {
	k := c.inner(c.info.Scope(e), e.Line)
	k.code.Consts = append(k.code.Consts, object.None)
	k.code.Body = k.finishExpr(e.Body)
	if b, ok := k.code.Body.(*generatorBody); ok {
		b.body = &lambdaBody{b.body}
	}
	fn := c.newFunc(k, e.Span)
	c.defaults(fn, e.Args)
	return fn
}

func (c *compiler) genExp(e *ast.GeneratorExp) expr {
	first := e.Generators[0]
	k := c.inner(c.info.Scope(e), e.Line)
	k.code.ArgCount = 1
	k.code.Consts = append(k.code.Consts, object.None)
	b, _ := k.block(resolve.GenBody(e))
	k.place()
	k.code.Body = &generatorBody{body: b, pcs: k.pcs, room: maxUnused, pushed: asLoops(b)}
	n := &genExp{fn: *c.newFunc(k, e.Span), iter: c.expr(first.Iter), async: first.Async, at: c.at(first.Iter.Pos())}
	return n
}

// classDef compiles class, within its type parameters and decorators.
func (c *compiler) classDef(s *ast.ClassDef) expr {
	decorators, ats := c.decorators(s.Decorators)
	var n expr
	if len(s.TypeParams) > 0 {
		k := c.inner(c.info.TypeParams(s), s.Line)
		params := k.typeParams(s.TypeParams)
		set := &walrus{k.store(".type_params", s.Span), params}
		base := &walrus{k.store(".generic_base", s.Span), &makeGeneric{k.load(".type_params", s.Span)}}
		body := k.class(s)
		body.bases.args = append(body.bases.args, k.load(".generic_base", s.Span))
		body.bases.starred = append(body.bases.starred, false)
		k.place()
		k.code.Body = &exprBody{&sequence{[]expr{set, base}, body}}
		n = &callGeneric{fn: c.newFunc(k, s.Span)}
	} else {
		n = c.class(s)
	}
	return c.decorate(n, decorators, ats, s.Span)
}

// sequence evaluates expressions for what they do, then one for its value.
type sequence struct {
	before []expr
	e      expr
}

func (n *sequence) Eval(f *Frame) (Value, error) {
	for _, e := range n.before {
		if v, err := e.Eval(f); err != nil {
			return v, err
		}
	}
	return n.e.Eval(f)
}

// class compiles the class itself.
func (c *compiler) class(s *ast.ClassDef) *classDef {
	k := c.inner(c.info.Scope(s), firstLine(s.Decorators, s.Span))
	scope := k.frame
	stmts := []stmt{
		&setSpace{c.intern("__module__"), moduleName{}},
		&setSpace{c.intern("__qualname__"), &constant{object.FromString(scope.Qualname)}},
		&setSpace{c.intern("__firstlineno__"), &constant{object.Int(int64(k.code.FirstLine))}},
	}
	if len(s.TypeParams) > 0 {
		stmts = append(stmts, &setSpace{c.intern("__type_params__"), k.load(".type_params", s.Span)})
	}
	body := s.Body
	if c.opts.traced {
		stmts = append(stmts, &lineEvent{})
	}
	if hasAnnotations(body) {
		stmts = append(stmts, setupAnnotations{})
	}
	if scope.HasDoc {
		if k.opts.Optimize < 2 {
			k.code.Doc = object.FromString(cleanDoc(scope.Doc))
			if k.opts.traced {
				stmts = append(stmts, &lineEvent{at: k.at(body[0].Pos())})
			}
			stmts = append(stmts, &setSpace{c.intern("__doc__"), &constant{k.code.Doc}})
		}
		body = body[1:]
	}
	b, _ := k.block(body, stmts...)
	k.place()
	cb := &classBody{body: plain(b), cell: -1, dict: -1}
	if scope.NeedsClassCell {
		cb.cell = scope.ClassCell
	}
	if scope.NeedsClassDict {
		cb.dict = scope.ClassDict
	}
	cb.attrs = c.staticAttributes(s)
	k.code.Body = cb
	n := &classDef{body: c.newFunc(k, s.Span), name: c.intern(s.Name), at: c.at(s.Span)}
	n.bases = c.callStar(&ast.Call{Span: s.Span, Args: s.Bases, Keywords: s.Keywords}, c.at(s.Span))
	return n
}

// staticAttributes is __static_attributes__: the names that functions assign on self.
func (c *compiler) staticAttributes(s *ast.ClassDef) Value {
	a := attrFinder{map[string]bool{}}
	a.stmts(s.Body)
	var names []Value
	for _, name := range a.sorted() {
		names = append(names, object.From(c.intern(name)))
	}
	return object.NewTuple(names)
}
