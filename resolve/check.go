package resolve

// this file is the second pass over statements: the errors of CPython's
// compiler, and the order in which the variables of a function are met

import (
	"slices"

	"pyasync/ast"
)

type checker struct {
	info   *Info
	opts   Options
	scope  *Scope // where names resolve; its Frame is what runs
	blocks []block
	future ast.Span // of the last import from __future__ that stands where it may
}

// block is what a statement can be nested in, within one frame.
type block uint8

const (
	inLoop       block = iota // the body of for or while
	inExceptStar              // a handler of except*
	inOther                   // the body of with or try, a handler, a finally block
)

// maxBlocks is how deeply CPython lets these statements nest.
const maxBlocks = 21

// in checks what f visits as nested in one more block.
func (k *checker) in(b block, at ast.Span, f func()) {
	if len(k.blocks) >= maxBlocks {
		fail(at, "too many statically nested blocks")
	}
	k.blocks = append(k.blocks, b)
	f()
	k.blocks = k.blocks[:len(k.blocks)-1]
}

// frame checks what f visits in the frame of the scope s.
func (k *checker) frame(s *Scope, f func()) {
	outer, blocks := k.scope, k.blocks
	k.scope, k.blocks = s, nil
	k.start(s)
	f()
	k.scope, k.blocks = outer, blocks
}

// start decides what kind of function runs the scope and what it is called.
func (k *checker) start(s *Scope) {
	switch {
	case s.Kind == GenExpr:
		s.AsyncGenerator, s.Generator = s.HasAwait, !s.HasAwait
	case s.asyncDef:
		s.AsyncGenerator, s.Coroutine = s.HasYield, !s.HasYield
	default:
		s.Generator = s.HasYield
	}
	for _, y := range s.order {
		if y.flags&defParam != 0 {
			s.VarNames = append(s.VarNames, y.name)
		}
	}
	s.Qualname = qualname(s)
}

// qualname is the dotted name of a scope: C.m, f.<locals>.g.
func qualname(s *Scope) string {
	p := s.Parent
	if p == nil {
		return s.Name
	}
	p = p.Frame
	if p.Kind == TypeParams { // does not show
		p = p.Parent.Frame
	}
	if p.Kind == Module {
		return s.Name
	}
	if s.Kind == Function || s.Kind == Class {
		if y := p.symbols[Mangle(p.Private, s.Name)]; y != nil && y.place == declaredGlobal {
			return s.Name
		}
	}
	if p.Kind == Function || p.Kind == Lambda || p.Kind == TypeAlias {
		return p.Qualname + ".<locals>." + s.Name
	}
	return p.Qualname + "." + s.Name
}

func (k *checker) module(body []ast.Stmt, value ast.Expr) {
	top := k.info.Top
	k.start(top)
	k.stmts(body)
	k.optional(value)
	if k.opts.TopLevelAwait && top.HasAwait {
		top.Coroutine, k.info.TopAwait = true, true
	}
	if d := docstring(body); d != nil {
		top.Doc, top.HasDoc = d.Str, true
	}
}

func (k *checker) stmts(body []ast.Stmt) {
	for _, s := range body {
		k.stmt(s)
	}
}

func (k *checker) stmt(s ast.Stmt) {
	switch s := s.(type) {
	case *ast.FunctionDef:
		k.function(s)
	case *ast.ClassDef:
		k.class(s)
	case *ast.TypeAlias:
		k.typeAlias(s)
	case *ast.Return:
		k.ret(s)
	case *ast.Delete:
		k.exprs(s.Targets)
	case *ast.Assign:
		k.expr(s.Value)
		k.exprs(s.Targets)
	case *ast.AugAssign:
		k.augAssign(s)
	case *ast.AnnAssign:
		k.annAssign(s)
	case *ast.For:
		k.loop(s)
	case *ast.While:
		k.in(inLoop, s.Span, func() {
			k.expr(s.Test)
			k.stmts(s.Body)
		})
		k.stmts(s.Else)
	case *ast.If:
		k.expr(s.Test)
		k.stmts(s.Body)
		k.stmts(s.Else)
	case *ast.With:
		k.with(s, s.Items)
	case *ast.Match:
		k.match(s)
	case *ast.Raise:
		k.optional(s.Exc)
		k.optional(s.Cause)
	case *ast.Try:
		k.try(s)
	case *ast.Assert:
		k.warnAssert(s)
		k.expr(s.Test)
		k.optional(s.Msg)
	case *ast.Import:
		for _, a := range s.Names {
			k.bind(BoundName(a), s.Span)
		}
	case *ast.ImportFrom:
		k.importFrom(s)
	case *ast.ExprStmt:
		k.expr(s.Value)
	case *ast.Break:
		k.leave(s.Span, "'break' outside loop")
	case *ast.Continue:
		k.leave(s.Span, "'continue' not properly in loop")
	}
}

// use notes that the frame uses a variable, for the order of its slots.
func (k *checker) use(name string) {
	s := k.scope
	y := s.symbols[s.Mangle(name)]
	if y == nil {
		return
	}
	if y.place == enclosing && y.home.Frame == s.Frame && y.home.Kind != Class {
		s = y.home
		y = s.symbols[y.name]
	}
	if y.place != own || y.used {
		return
	}
	y.used = true
	f := s.Frame
	if y.flags&defParam == 0 && !y.captured && s == f {
		f.used = append(f.used, y)
	}
	if (s != f || !y.captured) && !slices.Contains(f.VarNames, y.name) {
		f.VarNames = append(f.VarNames, y.name)
	}
}

// bind checks that a name can be assigned to.
func (k *checker) bind(name string, at ast.Span) {
	k.forbidden(name, at)
	k.use(name)
}

func (k *checker) forbidden(name string, at ast.Span) {
	if name == "__debug__" {
		fail(at, "cannot assign to __debug__")
	}
}

// async checks that the frame is that of a coroutine.
func (k *checker) async(at ast.Span, msg string) {
	if k.scope.Kind == Module && k.opts.TopLevelAwait {
		return
	}
	if !k.scope.Frame.asyncDef {
		fail(at, msg)
	}
}

func (k *checker) function(s *ast.FunctionDef) {
	k.debugParams(s.Args)
	k.exprs(s.Decorators)
	k.defaults(s.Args)
	body := func() {
		if !k.info.Annotations {
			for _, a := range annotatedArgs(s.Args) {
				k.elements([]ast.Expr{a.Annotation})
			}
			k.optional(s.Returns)
		}
		k.functionBody(k.info.scopes[s], s)
	}
	k.generic(s, s.TypeParams, body)
	k.bind(s.Name, s.Span)
}

// functionBody checks the body of the function whose scope is f.
func (k *checker) functionBody(f *Scope, s *ast.FunctionDef) {
	k.frame(f, func() {
		if f.Suspends() {
			k.in(inOther, s.Span, func() { k.stmts(s.Body) }) // CPython guards the body
			return
		}
		k.stmts(s.Body)
	})
}

// generic checks what f visits in the scope of type parameters, if there are any.
func (k *checker) generic(n ast.Node, params []ast.TypeParam, f func()) {
	t := k.info.typeParams[n]
	if t == nil {
		f()
		return
	}
	k.frame(t, func() {
		k.typeParams(params)
		f()
	})
}

func (k *checker) typeParams(params []ast.TypeParam) {
	var seen bool
	for _, p := range params {
		var name string
		var bound, def ast.Expr
		switch p := p.(type) {
		case *ast.TypeVar:
			name, bound, def = p.Name, p.Bound, p.Default
		case *ast.ParamSpec:
			name, def = p.Name, p.Default
		case *ast.TypeVarTuple:
			name, def = p.Name, p.Default
		}
		k.lazy(bound)
		k.lazy(def)
		if seen && def == nil {
			fail(p.Pos(), "non-default type parameter '"+name+"' follows default type parameter")
		}
		seen = seen || def != nil
		k.bind(name, p.Pos())
	}
}

// lazy checks an expression that has a scope of its own.
func (k *checker) lazy(e ast.Expr) {
	if e != nil {
		k.frame(k.info.lazy[e], func() { k.elements([]ast.Expr{e}) })
	}
}

func (k *checker) debugParams(a *ast.Arguments) {
	for _, list := range [][]*ast.Arg{a.PosOnly, a.Args, {a.VarArg}, a.KwOnly, {a.KwArg}} {
		for _, p := range list {
			if p != nil {
				k.forbidden(p.Name, p.Span)
			}
		}
	}
}

func (k *checker) defaults(a *ast.Arguments) {
	k.exprs(a.Defaults)
	k.exprs(a.KwDefaults)
}

func (k *checker) class(s *ast.ClassDef) {
	k.exprs(s.Decorators)
	k.generic(s, s.TypeParams, func() {
		if len(s.TypeParams) > 0 {
			k.use(".type_params")
		}
		k.frame(k.info.scopes[s], func() { k.stmts(s.Body) })
		if len(s.TypeParams) > 0 {
			k.use(".generic_base")
		}
		k.keywordNames(s.Keywords)
		k.elements(s.Bases)
		k.keywords(s.Keywords)
	})
	k.bind(s.Name, s.Span)
}

func (k *checker) typeAlias(s *ast.TypeAlias) {
	k.generic(s, s.TypeParams, func() { k.lazy(s.Value) })
	k.expr(s.Name)
}

func (k *checker) ret(s *ast.Return) {
	k.inFunction(s.Span, "'return' outside function")
	if s.Value != nil && k.scope.Frame.AsyncGenerator {
		fail(s.Span, "'return' with value in async generator")
	}
	k.optional(s.Value)
	if slices.Contains(k.blocks, inExceptStar) {
		at := s.Span
		if s.Value != nil && constType(s.Value) != "" && s.Value.Pos().Line == s.Line {
			at = s.Value.Pos()
		}
		fail(at, exceptStarMsg)
	}
}

const exceptStarMsg = "'break', 'continue' and 'return' cannot appear in an except* block"

// leave checks a break or continue.
func (k *checker) leave(at ast.Span, msg string) {
	for i := len(k.blocks) - 1; i >= 0; i-- {
		switch k.blocks[i] {
		case inLoop:
			return
		case inExceptStar:
			fail(at, exceptStarMsg)
		}
	}
	fail(at, msg)
}

func (k *checker) augAssign(s *ast.AugAssign) {
	switch t := s.Target.(type) {
	case *ast.Name:
		k.bind(t.ID, t.Span)
	case *ast.Attribute:
		k.expr(t.Value)
	case *ast.Subscript:
		k.expr(t.Value)
		k.expr(t.Slice)
	}
	k.expr(s.Value)
}

func (k *checker) annAssign(s *ast.AnnAssign) {
	if s.Value != nil {
		k.expr(s.Value)
		k.expr(s.Target)
	}
	switch t := s.Target.(type) {
	case *ast.Name:
		k.forbidden(t.ID, s.Span)
	case *ast.Attribute:
		k.forbidden(t.Attr, s.Span)
		if s.Value == nil {
			k.expr(t.Value)
		}
	case *ast.Subscript:
		if s.Value == nil {
			k.expr(t.Value)
			k.expr(t.Slice)
		}
	}
	if kind := k.scope.Kind; (kind == Module || kind == Class) && !k.info.Annotations {
		k.expr(s.Annotation)
	}
}

func (k *checker) loop(s *ast.For) {
	if s.Async {
		k.async(s.Span, "'async for' outside async function")
	}
	k.expr(s.Iter)
	k.in(inLoop, s.Span, func() {
		k.expr(s.Target)
		k.stmts(s.Body)
	})
	k.stmts(s.Else)
}

func (k *checker) with(s *ast.With, items []*ast.WithItem) {
	if s.Async {
		k.async(s.Span, "'async with' outside async function")
	}
	k.expr(items[0].Context)
	k.in(inOther, s.Span, func() {
		k.optional(items[0].Vars)
		if len(items) > 1 {
			k.with(s, items[1:])
		} else {
			k.stmts(s.Body)
		}
	})
}

func (k *checker) try(s *ast.Try) {
	if len(s.Finally) == 0 {
		k.tryExcept(s)
		return
	}
	k.in(inOther, s.Span, func() {
		if len(s.Handlers) > 0 {
			k.tryExcept(s)
		} else {
			k.stmts(s.Body)
		}
	})
	k.in(inOther, s.Span, func() { k.stmts(s.Finally) })
}

func (k *checker) tryExcept(s *ast.Try) {
	k.in(inOther, s.Span, func() { k.stmts(s.Body) })
	if !s.Star {
		k.stmts(s.Else)
	}
	kind := inOther
	if s.Star {
		kind = inExceptStar
	}
	k.in(kind, s.Span, func() {
		for i, h := range s.Handlers {
			if h.Type == nil && i < len(s.Handlers)-1 {
				fail(h.Span, "default 'except:' must be last")
			}
			k.optional(h.Type)
			k.in(inOther, h.Span, func() {
				if h.Name != "" {
					k.bind(h.Name, h.Span)
				}
				k.stmts(h.Body)
			})
		}
	})
	if s.Star {
		k.stmts(s.Else)
	}
}

func (k *checker) importFrom(s *ast.ImportFrom) {
	if s.Module == "__future__" && s.Level == 0 && (s.Line > k.future.Line || s.Col > k.future.Col) {
		fail(s.Span, "from __future__ imports must occur at the beginning of the file")
	}
	for _, a := range s.Names {
		if a.Name != "*" {
			k.bind(BoundName(a), s.Span)
		}
	}
}
