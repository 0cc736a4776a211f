package frozen

// this file describes modules and statements

import (
	"reflect"

	"pyasync/ast"
)

func (c *coder) module(m *ast.Module) {
	var future []string
	if c.w != nil {
		for name, on := range m.Future {
			if on {
				future = append(future, name)
			}
		}
	}
	c.strs(&future)
	for _, name := range future {
		if m.Future == nil {
			m.Future = map[string]bool{}
		}
		m.Future[name] = true
	}
	c.stmts(&m.Body)
}

// newStmt makes the statement of a kind; the kinds are numbered by their place here.
var newStmt = [...]func() ast.Stmt{
	func() ast.Stmt { return new(ast.FunctionDef) },
	func() ast.Stmt { return new(ast.ClassDef) },
	func() ast.Stmt { return new(ast.Return) },
	func() ast.Stmt { return new(ast.Delete) },
	func() ast.Stmt { return new(ast.Assign) },
	func() ast.Stmt { return new(ast.TypeAlias) },
	func() ast.Stmt { return new(ast.AugAssign) },
	func() ast.Stmt { return new(ast.AnnAssign) },
	func() ast.Stmt { return new(ast.For) },
	func() ast.Stmt { return new(ast.While) },
	func() ast.Stmt { return new(ast.If) },
	func() ast.Stmt { return new(ast.With) },
	func() ast.Stmt { return new(ast.Match) },
	func() ast.Stmt { return new(ast.Raise) },
	func() ast.Stmt { return new(ast.Try) },
	func() ast.Stmt { return new(ast.Assert) },
	func() ast.Stmt { return new(ast.Import) },
	func() ast.Stmt { return new(ast.ImportFrom) },
	func() ast.Stmt { return new(ast.Global) },
	func() ast.Stmt { return new(ast.Nonlocal) },
	func() ast.Stmt { return new(ast.ExprStmt) },
	func() ast.Stmt { return new(ast.Pass) },
	func() ast.Stmt { return new(ast.Break) },
	func() ast.Stmt { return new(ast.Continue) },
}

// kinded codes a node of one of several kinds, which make makes.
func kinded[N any](c *coder, p *N, make []func() N) {
	kind := 0
	if c.w != nil {
		for kind < len(make) && reflect.TypeOf(make[kind]()) != reflect.TypeOf(*p) {
			kind++
		}
		if kind == len(make) {
			panic(unknown{*p})
		}
	}
	small(c, &kind)
	if c.w == nil {
		*p = make[kind]()
	}
}

func (c *coder) stmts(p *[]ast.Stmt) { list(c, p, c.stmt) }

func (c *coder) stmt(p *ast.Stmt) {
	kinded(c, p, newStmt[:])
	switch s := (*p).(type) {
	case *ast.FunctionDef:
		c.function(s)
	case *ast.ClassDef:
		c.span(&s.Span)
		c.str(&s.Name)
		c.exprs(&s.Bases)
		c.keywords(&s.Keywords)
		c.exprs(&s.Decorators)
		list(c, &s.TypeParams, c.typeParam)
		c.stmts(&s.Body)
	case *ast.Return:
		c.span(&s.Span)
		c.maybe(&s.Value)
	case *ast.Delete:
		c.span(&s.Span)
		c.exprs(&s.Targets)
	case *ast.Assign:
		c.span(&s.Span)
		c.exprs(&s.Targets)
		c.expr(&s.Value)
	case *ast.TypeAlias:
		c.span(&s.Span)
		node(c, &s.Name, c.name)
		list(c, &s.TypeParams, c.typeParam)
		c.expr(&s.Value)
	case *ast.AugAssign:
		c.span(&s.Span)
		c.expr(&s.Target)
		small(c, &s.Op)
		c.expr(&s.Value)
	case *ast.AnnAssign:
		c.span(&s.Span)
		c.expr(&s.Target)
		c.expr(&s.Annotation)
		c.maybe(&s.Value)
		c.bool(&s.Simple)
	default:
		c.compound(*p)
	}
}

// compound codes statements that hold others, and the rest.
func (c *coder) compound(s ast.Stmt) {
	switch s := s.(type) {
	case *ast.For:
		c.span(&s.Span)
		c.bool(&s.Async)
		c.expr(&s.Target)
		c.expr(&s.Iter)
		c.stmts(&s.Body)
		c.stmts(&s.Else)
	case *ast.While:
		c.span(&s.Span)
		c.expr(&s.Test)
		c.stmts(&s.Body)
		c.stmts(&s.Else)
	case *ast.If:
		c.span(&s.Span)
		c.expr(&s.Test)
		c.stmts(&s.Body)
		c.stmts(&s.Else)
	case *ast.With:
		c.span(&s.Span)
		c.bool(&s.Async)
		nodes(c, &s.Items, func(it *ast.WithItem) {
			c.expr(&it.Context)
			c.maybe(&it.Vars)
		})
		c.stmts(&s.Body)
	case *ast.Match:
		c.span(&s.Span)
		c.expr(&s.Subject)
		nodes(c, &s.Cases, func(m *ast.MatchCase) {
			c.pattern(&m.Pattern)
			c.maybe(&m.Guard)
			c.stmts(&m.Body)
		})
	case *ast.Try:
		c.span(&s.Span)
		c.bool(&s.Star)
		c.stmts(&s.Body)
		nodes(c, &s.Handlers, func(h *ast.ExceptHandler) {
			c.span(&h.Span)
			c.maybe(&h.Type)
			c.str(&h.Name)
			c.stmts(&h.Body)
		})
		c.stmts(&s.Else)
		c.stmts(&s.Finally)
	default:
		c.simple(s)
	}
}

func (c *coder) simple(s ast.Stmt) {
	switch s := s.(type) {
	case *ast.Raise:
		c.span(&s.Span)
		c.maybe(&s.Exc)
		c.maybe(&s.Cause)
	case *ast.Assert:
		c.span(&s.Span)
		c.expr(&s.Test)
		c.maybe(&s.Msg)
	case *ast.Import:
		c.span(&s.Span)
		c.aliases(&s.Names)
	case *ast.ImportFrom:
		c.span(&s.Span)
		c.str(&s.Module)
		c.aliases(&s.Names)
		small(c, &s.Level)
	case *ast.Global:
		c.span(&s.Span)
		c.strs(&s.Names)
	case *ast.Nonlocal:
		c.span(&s.Span)
		c.strs(&s.Names)
	case *ast.ExprStmt:
		c.span(&s.Span)
		c.expr(&s.Value)
	case *ast.Pass:
		c.span(&s.Span)
	case *ast.Break:
		c.span(&s.Span)
	case *ast.Continue:
		c.span(&s.Span)
	}
}

func (c *coder) aliases(p *[]*ast.Alias) {
	nodes(c, p, func(a *ast.Alias) {
		c.span(&a.Span)
		c.str(&a.Name)
		c.str(&a.AsName)
	})
}

func (c *coder) function(s *ast.FunctionDef) {
	c.span(&s.Span)
	c.str(&s.Name)
	c.bool(&s.Async)
	node(c, &s.Args, c.arguments)
	c.exprs(&s.Decorators)
	c.maybe(&s.Returns)
	list(c, &s.TypeParams, c.typeParam)
	optional(c, &s.Deferred, c.deferred)
	if s.Deferred == nil {
		c.stmts(&s.Body)
		return
	}
	c.later(s)
}

// later codes a body that is passed over when it is read: its length comes first.
func (c *coder) later(s *ast.FunctionDef) {
	if c.w != nil {
		outer := c.w.buf
		c.w.buf = nil
		inner := coder{w: c.w, line: s.Line}
		inner.stmts(&s.Body)
		body := c.w.buf
		c.w.buf = outer
		c.uint(uint64(len(body)))
		c.w.buf = append(c.w.buf, body...)
		return
	}
	n := int(c.uint(0))
	body := coder{data: c.data[c.at : c.at+n], texts: c.texts, line: s.Line}
	c.at += n
	s.Deferred.Read = func() []ast.Stmt {
		r := body
		var stmts []ast.Stmt
		r.stmts(&stmts)
		return stmts
	}
}

func (c *coder) deferred(d *ast.Deferred) {
	c.str(&d.Doc)
	c.bool(&d.HasDoc)
	c.bool(&d.HasYield)
	c.bool(&d.HasAwait)
	c.bool(&d.UsesClass)
	c.strs(&d.Globals)
	c.strs(&d.SelfAttrs)
	c.strs(&d.Vars)
	c.strs(&d.VarNames)
	list(c, &d.Cells, func(p *int) { small(c, p) })
	small(c, &d.Hidden)
	small(c, &d.Size)
	small(c, &d.Codes)
}

func (c *coder) arguments(a *ast.Arguments) {
	nodes(c, &a.PosOnly, c.arg)
	nodes(c, &a.Args, c.arg)
	optional(c, &a.VarArg, c.arg)
	nodes(c, &a.KwOnly, c.arg)
	list(c, &a.KwDefaults, c.maybe)
	optional(c, &a.KwArg, c.arg)
	c.exprs(&a.Defaults)
}

func (c *coder) arg(a *ast.Arg) {
	c.span(&a.Span)
	c.str(&a.Name)
	c.maybe(&a.Annotation)
}
