package ast

// this file writes statements and patterns as source text

import "strings"

func (u *unparser) stmts(body []Stmt) {
	for _, s := range body {
		u.stmt(s)
	}
}

// block writes ":" and an indented body.
func (u *unparser) block(body []Stmt) {
	u.write(":")
	u.body(body)
}

func (u *unparser) body(body []Stmt) {
	u.indent++
	u.stmts(body)
	u.indent--
}

func (u *unparser) docstringAndBody(body []Stmt) {
	if len(body) > 0 {
		if e, ok := body[0].(*ExprStmt); ok {
			if c, ok := e.Value.(*Constant); ok && c.Kind == ConstStr {
				u.docstring(c)
				body = body[1:]
			}
		}
	}
	u.stmts(body)
}

func (u *unparser) elseBlock(word string, body []Stmt) {
	if len(body) > 0 {
		u.line(word)
		u.block(body)
	}
}

func (u *unparser) async(is bool, word string) {
	if is {
		word = "async " + word
	}
	u.line(word)
}

// after writes a keyword and an expression, if there is one.
func (u *unparser) after(word string, e Expr) {
	if e != nil {
		u.write(word)
		u.expr(e, precTest)
	}
}

func (u *unparser) stmt(s Stmt) {
	switch s := s.(type) {
	case *FunctionDef:
		u.function(s)
	case *ClassDef:
		u.class(s)
	case *Return:
		u.line("return")
		u.after(" ", s.Value)
	case *Delete:
		u.line("del ")
		u.list(s.Targets)
	case *Assign:
		u.line("")
		for _, t := range s.Targets {
			u.expr(t, precTuple)
			u.write(" = ")
		}
		u.expr(s.Value, precTest)
		u.typeComment(s.Span, s.TypeComment)
	case *TypeAlias:
		u.line("type ")
		u.expr(s.Name, precTest)
		u.typeParams(s.TypeParams)
		u.after(" = ", s.Value)
	case *AugAssign:
		u.line("")
		u.expr(s.Target, precTest)
		u.write(" ", s.Op.String(), "= ")
		u.expr(s.Value, precTest)
	case *AnnAssign:
		u.line("")
		_, name := s.Target.(*Name)
		u.parens(name && !s.Simple, func() { u.expr(s.Target, precTest) })
		u.after(": ", s.Annotation)
		u.after(" = ", s.Value)
	case *Raise:
		u.line("raise")
		u.after(" ", s.Exc)
		u.after(" from ", s.Cause)
	case *Assert:
		u.line("assert ")
		u.expr(s.Test, precTest)
		u.after(", ", s.Msg)
	case *Import:
		u.line("import ")
		u.aliases(s.Names)
	case *ImportFrom:
		u.line("from ")
		u.write(strings.Repeat(".", s.Level), s.Module, " import ")
		u.aliases(s.Names)
	case *Global:
		u.line("global ")
		u.write(strings.Join(s.Names, ", "))
	case *Nonlocal:
		u.line("nonlocal ")
		u.write(strings.Join(s.Names, ", "))
	case *ExprStmt:
		u.line("")
		u.expr(s.Value, precYield)
	case *Pass:
		u.line("pass")
	case *Break:
		u.line("break")
	case *Continue:
		u.line("continue")
	case *BuildAppend:
		u.line("append ")
		u.expr(s.Into, precTest)
		u.after(", ", s.Key)
		u.after(", ", s.Value)
	default:
		u.compound(s)
	}
}

func (u *unparser) compound(s Stmt) {
	switch s := s.(type) {
	case *For:
		u.async(s.Async, "for ")
		u.expr(s.Target, precTuple)
		u.after(" in ", s.Iter)
		u.write(":")
		u.typeComment(s.Span, s.TypeComment)
		u.body(s.Body)
		u.elseBlock("else", s.Else)
	case *While:
		u.line("while ")
		u.expr(s.Test, precTest)
		u.block(s.Body)
		u.elseBlock("else", s.Else)
	case *If:
		u.ifStmt(s)
	case *With:
		u.async(s.Async, "with ")
		for i, it := range s.Items {
			u.comma(i)
			u.withItem(it)
		}
		u.write(":")
		u.typeComment(s.Span, s.TypeComment)
		u.body(s.Body)
	case *Match:
		u.line("match ")
		u.expr(s.Subject, precTest)
		u.write(":")
		u.indent++
		for _, c := range s.Cases {
			u.matchCase(c)
		}
		u.indent--
	case *Try:
		u.try(s)
	case *Scoped:
		u.line("scope of ")
		u.expr(s.Comp, precTest)
		u.block(s.Body)
	}
}

func (u *unparser) ifStmt(s *If) {
	u.line("if ")
	for {
		u.expr(s.Test, precTest)
		u.block(s.Body)
		if len(s.Else) != 1 {
			break
		}
		elif, ok := s.Else[0].(*If)
		if !ok {
			break
		}
		s = elif
		u.line("elif ")
	}
	u.elseBlock("else", s.Else)
}

func (u *unparser) try(s *Try) {
	u.line("try")
	u.block(s.Body)
	for _, h := range s.Handlers {
		u.handler(h, s.Star)
	}
	u.elseBlock("else", s.Else)
	u.elseBlock("finally", s.Finally)
}

func (u *unparser) handler(h *ExceptHandler, star bool) {
	u.line("except")
	if star {
		u.write("*")
	}
	u.after(" ", h.Type)
	if h.Name != "" {
		u.write(" as ", h.Name)
	}
	u.block(h.Body)
}

func (u *unparser) withItem(it *WithItem) {
	u.expr(it.Context, precTest)
	u.after(" as ", it.Vars)
}

func (u *unparser) matchCase(c *MatchCase) {
	u.line("case ")
	u.pattern(c.Pattern, precTest)
	u.after(" if ", c.Guard)
	u.block(c.Body)
}

func (u *unparser) decorators(list []Expr) {
	u.newline()
	for _, d := range list {
		u.line("@")
		u.expr(d, precTest)
	}
}

func (u *unparser) function(s *FunctionDef) {
	u.decorators(s.Decorators)
	u.async(s.Async, "def ")
	u.write(s.Name)
	u.typeParams(s.TypeParams)
	u.write("(")
	u.params(s.Args)
	u.write(")")
	u.after(" -> ", s.Returns)
	u.write(":")
	u.typeComment(s.Span, s.TypeComment)
	u.indent++
	u.docstringAndBody(s.Body)
	u.indent--
}

func (u *unparser) class(s *ClassDef) {
	u.decorators(s.Decorators)
	u.line("class ")
	u.write(s.Name)
	u.typeParams(s.TypeParams)
	u.parens(len(s.Bases)+len(s.Keywords) > 0, func() { u.arguments(s.Bases, s.Keywords) })
	u.write(":")
	u.indent++
	u.docstringAndBody(s.Body)
	u.indent--
}

func (u *unparser) typeParams(list []TypeParam) {
	if len(list) == 0 {
		return
	}
	u.write("[")
	for i, p := range list {
		u.comma(i)
		u.typeParam(p)
	}
	u.write("]")
}

func (u *unparser) typeParam(p TypeParam) {
	switch p := p.(type) {
	case *TypeVar:
		u.write(p.Name)
		u.after(": ", p.Bound)
		u.after(" = ", p.Default)
	case *TypeVarTuple:
		u.write("*", p.Name)
		u.after(" = ", p.Default)
	case *ParamSpec:
		u.write("**", p.Name)
		u.after(" = ", p.Default)
	}
}

func (u *unparser) aliases(list []*Alias) {
	for i, a := range list {
		u.comma(i)
		u.write(a.Name)
		if a.AsName != "" {
			u.write(" as ", a.AsName)
		}
	}
}

// pattern writes p, in parentheses if it binds less tightly than level.
func (u *unparser) pattern(p Pattern, level precedence) {
	switch p := p.(type) {
	case *MatchValue:
		u.expr(p.Value, precTest)
	case *MatchSingleton:
		u.constant(&Constant{Kind: p.Value})
	case *MatchSequence:
		u.write("[")
		u.patterns(p.Patterns)
		u.write("]")
	case *MatchStar:
		u.write("*", orWildcard(p.Name))
	case *MatchMapping:
		u.write("{")
		for i, k := range p.Keys[:min(len(p.Keys), len(p.Patterns))] {
			u.comma(i)
			u.expr(k, precTest)
			u.write(": ")
			u.pattern(p.Patterns[i], precTest)
		}
		if p.Rest != "" {
			u.comma(len(p.Keys))
			u.write("**", p.Rest)
		}
		u.write("}")
	case *MatchClass:
		u.expr(p.Cls, precAtom)
		u.write("(")
		u.patterns(p.Patterns)
		for i, k := range p.KwdPatterns[:min(len(p.KwdPatterns), len(p.KwdAttrs))] {
			u.comma(len(p.Patterns) + i)
			u.write(p.KwdAttrs[i], "=")
			u.pattern(k, precTest)
		}
		u.write(")")
	case *MatchAs:
		if p.Pattern == nil {
			u.write(orWildcard(p.Name))
			return
		}
		u.parens(level > precTest, func() {
			u.pattern(p.Pattern, precBitOr)
			u.write(" as ", p.Name)
		})
	case *MatchOr:
		u.parens(level > precBitOr, func() {
			for i, a := range p.Patterns {
				if i > 0 {
					u.write(" | ")
				}
				u.pattern(a, precBitOr.next())
			}
		})
	}
}

func orWildcard(name string) string {
	if name == "" {
		return "_"
	}
	return name
}

func (u *unparser) patterns(list []Pattern) {
	for i, p := range list {
		u.comma(i)
		u.pattern(p, precTest)
	}
}
