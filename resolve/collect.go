package resolve

// this file is the first pass over statements: it finds the names of every
// scope, and the errors that CPython's symtable finds

import "pyasync/ast"

type collector struct {
	info  *Info
	scope *Scope
}

// enter opens a scope within the current one.
func (c *collector) enter(k ScopeKind, name string, n ast.Node) *Scope {
	s := &Scope{info: c.info, Kind: k, Name: name, Node: n, Parent: c.scope}
	s.Frame = s
	if p := c.scope; p != nil {
		s.Private = p.Private
		s.Nested = p.Nested || p.FunctionLike()
		s.iterExpr = p.iterExpr
		if k != Class {
			s.mangled = p.mangled
		}
		if s.Inlined() {
			s.Frame = p.Frame
		}
		if k != Annotation {
			p.children = append(p.children, s)
		}
	}
	c.scope = s
	return s
}

func (c *collector) leave() { c.scope = c.scope.Parent }

// define records that a name occurs in the current scope.
func (c *collector) define(name string, f flags, at ast.Span) {
	c.defineIn(c.scope, name, f, at)
}

func (c *collector) defineIn(s *Scope, name string, f flags, at ast.Span) {
	y := s.symbol(s.Mangle(name))
	switch {
	case f&y.flags&defParam != 0:
		failName(at, "duplicate argument '"+name+"' in function definition")
	case f&y.flags&defTypeParam != 0:
		failName(at, "duplicate type parameter '"+name+"'")
	}
	y.flags |= f
	if f&defGlobal != 0 { // a declaration in any function makes the module's own uses explicit
		c.info.Top.symbol(y.name).flags |= defGlobal
	}
	if s.iterTarget {
		if y.flags&(defGlobal|defNonlocal) != 0 {
			failName(at, "comprehension inner loop cannot rebind assignment expression target '"+name+"'")
		}
		y.flags |= defCompIter
	}
}

// rebind notes that a name is deleted or assigned within an expression.
func (c *collector) rebind(s *Scope, name string) { s.symbol(s.Mangle(name)).rebound = true }

func (c *collector) stmts(body []ast.Stmt) {
	for _, s := range body {
		c.stmt(s)
	}
}

func (c *collector) stmt(s ast.Stmt) {
	switch s := s.(type) {
	case *ast.FunctionDef:
		c.function(s)
	case *ast.ClassDef:
		c.class(s)
	case *ast.TypeAlias:
		c.typeAlias(s)
	case *ast.Return:
		c.optional(s.Value)
	case *ast.Delete:
		c.exprs(s.Targets)
	case *ast.Assign:
		c.exprs(s.Targets)
		c.expr(s.Value)
	case *ast.AnnAssign:
		c.annAssign(s)
	case *ast.AugAssign:
		c.expr(s.Target)
		c.expr(s.Value)
	case *ast.For:
		c.scope.HasAwait = c.scope.HasAwait || s.Async
		c.expr(s.Target)
		c.expr(s.Iter)
		c.stmts(s.Body)
		c.stmts(s.Else)
	case *ast.While:
		c.expr(s.Test)
		c.stmts(s.Body)
		c.stmts(s.Else)
	case *ast.If:
		c.expr(s.Test)
		c.stmts(s.Body)
		c.stmts(s.Else)
	case *ast.Match:
		c.match(s)
	case *ast.Raise:
		c.optional(s.Exc)
		c.optional(s.Cause)
	case *ast.Try:
		c.try(s)
	case *ast.Assert:
		c.expr(s.Test)
		c.optional(s.Msg)
	case *ast.Import:
		c.aliases(s.Names)
	case *ast.ImportFrom:
		c.aliases(s.Names)
	case *ast.Global:
		c.declare(s.Names, defGlobal, "global", s.Span)
	case *ast.Nonlocal:
		c.declare(s.Names, defNonlocal, "nonlocal", s.Span)
	case *ast.ExprStmt:
		c.expr(s.Value)
	case *ast.With:
		c.scope.HasAwait = c.scope.HasAwait || s.Async
		for _, it := range s.Items {
			c.expr(it.Context)
			c.optional(it.Vars)
		}
		c.stmts(s.Body)
	}
}

func (c *collector) function(s *ast.FunctionDef) {
	c.define(s.Name, defLocal, s.Span)
	c.defaults(s.Args)
	c.exprs(s.Decorators)
	if len(s.TypeParams) > 0 {
		c.enterTypeParams(s, s.Name, s.TypeParams)
		if len(s.Args.Defaults) > 0 {
			c.param(".defaults", s.Span)
		}
		if hasKwDefaults(s.Args) {
			c.param(".kwdefaults", s.Span)
		}
		c.typeParams(s.TypeParams)
	}
	c.annotations(s)
	c.functionBody(s)
	if len(s.TypeParams) > 0 {
		c.leave()
	}
}

// functionBody visits the scope of the function itself.
func (c *collector) functionBody(s *ast.FunctionDef) *Scope {
	f := c.enter(Function, s.Name, s)
	f.asyncDef = s.Async
	c.info.scopes[s] = f
	if s.Deferred != nil {
		c.deferred(f, s)
	} else {
		c.params(s.Args)
		c.stmts(s.Body)
		if d := docstring(s.Body); d != nil {
			f.Doc, f.HasDoc = d.Str, true
		}
	}
	c.leave()
	return f
}

func hasKwDefaults(a *ast.Arguments) bool {
	for _, d := range a.KwDefaults {
		if d != nil {
			return true
		}
	}
	return false
}

// defaults visits what the scope around a function evaluates.
func (c *collector) defaults(a *ast.Arguments) {
	c.exprs(a.Defaults)
	for _, d := range a.KwDefaults {
		c.optional(d)
	}
}

func (c *collector) annotations(s *ast.FunctionDef) {
	for _, list := range [][]*ast.Arg{s.Args.PosOnly, s.Args.Args, {s.Args.VarArg, s.Args.KwArg}, s.Args.KwOnly} {
		for _, a := range list {
			if a != nil {
				c.annotation(a.Annotation)
			}
		}
	}
	c.annotation(s.Returns)
}

// annotation visits an annotation, in a scope that is then dropped if annotations are not evaluated.
func (c *collector) annotation(e ast.Expr) {
	if e == nil {
		return
	}
	if c.info.Annotations {
		c.enter(Annotation, "_annotation", e)
		c.expr(e)
		c.leave()
		return
	}
	c.expr(e)
}

func (c *collector) params(a *ast.Arguments) {
	s := c.scope
	s.countParams(a)
	for _, list := range [][]*ast.Arg{a.PosOnly, a.Args, a.KwOnly} {
		for _, p := range list {
			c.param(p.Name, p.Span)
		}
	}
	if a.VarArg != nil {
		c.param(a.VarArg.Name, a.VarArg.Span)
	}
	if a.KwArg != nil {
		c.param(a.KwArg.Name, a.KwArg.Span)
	}
}

func (s *Scope) countParams(a *ast.Arguments) {
	s.PosOnlyCount = len(a.PosOnly)
	s.ArgCount = len(a.PosOnly) + len(a.Args)
	s.KwOnlyCount = len(a.KwOnly)
	s.HasVarArg, s.HasKwArg = a.VarArg != nil, a.KwArg != nil
}

func (c *collector) param(name string, at ast.Span) {
	c.define(name, defParam, at)
}

func (c *collector) class(s *ast.ClassDef) {
	c.define(s.Name, defLocal, s.Span)
	c.exprs(s.Decorators)
	generic := len(s.TypeParams) > 0
	if generic {
		t := c.enterTypeParams(s, s.Name, s.TypeParams)
		t.Private = s.Name
		t.mangled = make(map[string]bool)
		c.define(".type_params", defLocal|use, s.Span)
		c.define(".generic_base", defLocal|use, s.Span)
		c.typeParams(s.TypeParams)
	}
	c.exprs(s.Bases)
	c.keywords(s.Keywords)
	k := c.enter(Class, s.Name, s)
	k.Private = s.Name
	c.info.scopes[s] = k
	if generic {
		c.define("__type_params__", defLocal, s.Span)
		c.define(".type_params", use, s.Span)
	}
	c.stmts(s.Body)
	c.leave()
	if generic {
		c.leave()
	}
	if d := docstring(s.Body); d != nil {
		k.Doc, k.HasDoc = d.Str, true
	}
}

func (c *collector) typeAlias(s *ast.TypeAlias) {
	c.expr(s.Name)
	inClass := c.scope.Kind == Class
	generic := len(s.TypeParams) > 0
	if generic {
		c.enterTypeParams(s, s.Name.ID, s.TypeParams)
		c.typeParams(s.TypeParams)
	}
	a := c.enter(TypeAlias, s.Name.ID, s)
	c.info.lazy[s.Value] = a
	if inClass {
		c.seeClass()
	}
	c.expr(s.Value)
	c.leave()
	if generic {
		c.leave()
	}
}

// enterTypeParams opens the scope of the type parameters of a function, class or alias.
func (c *collector) enterTypeParams(n ast.Node, name string, params []ast.TypeParam) *Scope {
	inClass := c.scope.Kind == Class
	s := c.enter(TypeParams, "<generic parameters of "+name+">", n)
	c.info.typeParams[n] = s
	if inClass {
		c.seeClass()
	}
	return s
}

// seeClass lets the current scope look up names in the class around it.
func (c *collector) seeClass() {
	c.scope.seesClass = true
	c.define(classDict, use, c.scope.Node.Pos())
}

func (c *collector) typeParams(params []ast.TypeParam) {
	for _, p := range params {
		var name, what string
		var bound, def ast.Expr
		switch p := p.(type) {
		case *ast.TypeVar:
			name, bound, def, what = p.Name, p.Bound, p.Default, "a TypeVar default"
		case *ast.ParamSpec:
			name, def, what = p.Name, p.Default, "a ParamSpec default"
		case *ast.TypeVarTuple:
			name, def, what = p.Name, p.Default, "a TypeVarTuple default"
		}
		if c.scope.mangled != nil {
			c.scope.mangled[name] = true
		}
		c.define(name, defTypeParam|defLocal, p.Pos())
		kind := "a TypeVar bound"
		if _, ok := bound.(*ast.Tuple); ok {
			kind = "a TypeVar constraint"
		}
		c.lazy(bound, name, kind)
		c.lazy(def, name, what)
	}
}

// lazy visits the bound or default of a type parameter.
func (c *collector) lazy(e ast.Expr, name, what string) {
	if e == nil {
		return
	}
	inClass := c.scope.seesClass
	s := c.enter(TypeVar, name, e)
	s.paramWhat = what
	c.info.lazy[e] = s
	if inClass {
		c.seeClass()
	}
	c.expr(e)
	c.leave()
}

func (c *collector) annAssign(s *ast.AnnAssign) {
	if n, ok := s.Target.(*ast.Name); ok {
		f := c.scope.flagsOf(n.ID)
		if f&(defGlobal|defNonlocal) != 0 && c.scope.Kind != Module && s.Simple {
			what := "global"
			if f&defGlobal == 0 {
				what = "nonlocal"
			}
			failName(s.Span, "annotated name '"+n.ID+"' can't be "+what)
		}
		if s.Simple {
			c.define(n.ID, defAnnot|defLocal, n.Span)
		} else if s.Value != nil {
			c.define(n.ID, defLocal, n.Span)
		}
	} else {
		c.expr(s.Target)
	}
	c.annotation(s.Annotation)
	c.optional(s.Value)
}

func (c *collector) try(s *ast.Try) {
	c.stmts(s.Body)
	for _, h := range s.Handlers {
		c.optional(h.Type)
		if h.Name != "" {
			c.define(h.Name, defLocal, h.Span)
			c.rebind(c.scope, h.Name)
		}
		c.stmts(h.Body)
	}
	c.stmts(s.Else)
	c.stmts(s.Finally)
}

func (c *collector) aliases(names []*ast.Alias) {
	for _, a := range names {
		if a.Name == "*" {
			if c.scope.Kind != Module {
				failName(a.Span, "import * only allowed at module level")
			}
			c.scope.HasStarImport = true
			continue
		}
		c.define(BoundName(a), defImport, a.Span)
	}
}

// BoundName is the name that an import binds: a in import a.b.
func BoundName(a *ast.Alias) string {
	if a.AsName != "" {
		return a.AsName
	}
	for i := 0; i < len(a.Name); i++ {
		if a.Name[i] == '.' {
			return a.Name[:i]
		}
	}
	return a.Name
}

// declare handles global and nonlocal.
func (c *collector) declare(names []string, f flags, word string, at ast.Span) {
	for _, name := range names {
		had := c.scope.flagsOf(name)
		switch {
		case had&defParam != 0:
			failName(at, "name '"+name+"' is parameter and "+word)
		case had&use != 0:
			failName(at, "name '"+name+"' is used prior to "+word+" declaration")
		case had&defAnnot != 0:
			failName(at, "annotated name '"+name+"' can't be "+word)
		case had&defLocal != 0:
			failName(at, "name '"+name+"' is assigned to before "+word+" declaration")
		}
		c.define(name, f, at)
		c.directive(c.scope, name, at)
	}
}

// directive remembers where a name was declared, for errors found later.
func (c *collector) directive(s *Scope, name string, at ast.Span) {
	y := s.symbol(s.Mangle(name))
	if y.declared == nil {
		y.declared = &at
	}
}

func (c *collector) match(s *ast.Match) {
	c.expr(s.Subject)
	for _, m := range s.Cases {
		c.pattern(m.Pattern)
		c.optional(m.Guard)
		c.stmts(m.Body)
	}
}

func (c *collector) pattern(p ast.Pattern) {
	switch p := p.(type) {
	case *ast.MatchValue:
		c.expr(p.Value)
	case *ast.MatchSequence:
		c.patterns(p.Patterns)
	case *ast.MatchStar:
		if p.Name != "" {
			c.define(p.Name, defLocal, p.Span)
		}
	case *ast.MatchMapping:
		c.exprs(p.Keys)
		c.patterns(p.Patterns)
		if p.Rest != "" {
			c.define(p.Rest, defLocal, p.Span)
		}
	case *ast.MatchClass:
		c.expr(p.Cls)
		c.patterns(p.Patterns)
		c.patterns(p.KwdPatterns)
	case *ast.MatchAs:
		if p.Pattern != nil {
			c.pattern(p.Pattern)
		}
		if p.Name != "" {
			c.define(p.Name, defLocal, p.Span)
		}
	case *ast.MatchOr:
		c.patterns(p.Patterns)
	}
}

func (c *collector) patterns(list []ast.Pattern) {
	for _, p := range list {
		c.pattern(p)
	}
}
