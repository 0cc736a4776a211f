package parser

// this file turns captured statements into nodes of the tree

import (
	"strings"

	plex "github.com/alecthomas/participle/v2/lexer"

	"pyasync/ast"
)

func (s *returnStmt) lower(at ast.Span) ast.Stmt { return &ast.Return{Span: at, Value: s.Value} }

func (s *raiseStmt) lower(at ast.Span) ast.Stmt {
	return &ast.Raise{Span: at, Exc: s.Exc, Cause: s.Cause}
}

func (s *deleteStmt) lower(at ast.Span) ast.Stmt {
	list := []ast.Expr{s.Targets}
	if t, ok := s.Targets.(*ast.Tuple); ok && len(t.Elts) > 0 && t.Elts[0].Pos().Col == t.Col && t.Elts[0].Pos().Line == t.Line {
		list = t.Elts // without parentheses of its own
	}
	for _, x := range list {
		markDeleted(x)
	}
	return &ast.Delete{Span: at, Targets: list}
}

func (s *assertStmt) lower(at ast.Span) ast.Stmt {
	return &ast.Assert{Span: at, Test: s.Test, Msg: s.Msg}
}

func (s *globalStmt) lower(at ast.Span) ast.Stmt {
	return &ast.Global{Span: at, Names: identifiers(s.Names)}
}

func (s *nonlocalStmt) lower(at ast.Span) ast.Stmt {
	return &ast.Nonlocal{Span: at, Names: identifiers(s.Names)}
}

func identifiers(names []string) []string {
	for i, name := range names {
		names[i] = identifier(name)
	}
	return names
}

// optional is the identifier of a token that may be missing.
func optional(t *plex.Token) string {
	if t == nil {
		return ""
	}
	return identifier(t.Value)
}

func (s *importStmt) lower(at ast.Span) ast.Stmt {
	names := make([]*ast.Alias, len(s.Names))
	for i, a := range s.Names {
		names[i] = &ast.Alias{Span: spanOfAll(a.Tokens), Name: strings.Join(identifiers(a.Name), "."), AsName: optional(a.AsName)}
	}
	return &ast.Import{Span: at, Names: names}
}

func (s *fromStmt) lower(at ast.Span) ast.Stmt {
	from := &ast.ImportFrom{Span: at, Module: strings.Join(identifiers(s.Module), "."), Level: len(strings.Join(s.Dots, ""))}
	if from.Module == "" && from.Level == 0 {
		fail()
	}
	if s.Star != nil {
		from.Names = []*ast.Alias{{Span: spanOf(s.Star), Name: "*"}}
	}
	for _, n := range s.Names {
		from.Names = append(from.Names, &ast.Alias{Span: spanOfAll(n.Tokens), Name: identifier(n.Name.Value), AsName: optional(n.AsName)})
	}
	return from
}

func (s *typeStmt) lower(at ast.Span) ast.Stmt {
	name := &ast.Name{Span: spanOf(&s.Name), ID: identifier(s.Name.Value), Ctx: ast.Store}
	return &ast.TypeAlias{Span: at, Name: name, TypeParams: s.Params.list, Value: s.Value}
}

func (s *typeParams) lower() []ast.TypeParam {
	list := make([]ast.TypeParam, len(s.Params))
	for i, t := range s.Params {
		at := spanOfAll(t.Tokens)
		switch {
		case t.Tuple != nil:
			list[i] = &ast.TypeVarTuple{Span: at, Name: identifier(t.Tuple.Value), Default: t.StarDefault}
		case t.Spec != nil:
			list[i] = &ast.ParamSpec{Span: at, Name: identifier(t.Spec.Value), Default: t.SpecDefault}
		default:
			list[i] = &ast.TypeVar{Span: at, Name: identifier(t.Name.Value), Bound: t.Bound, Default: t.Default}
		}
	}
	return list
}

// upTo is the span from s to the end of the last block that is there.
func upTo(s ast.Span, blocks ...*suite) ast.Span {
	for i := len(blocks) - 1; i >= 0; i-- {
		if blocks[i] != nil {
			return s.To(blocks[i].end)
		}
	}
	return s
}

func (s *suite) stmts() []ast.Stmt {
	if s == nil {
		return nil
	}
	return s.body
}

func (s *ifStmt) lower(at ast.Span) ast.Stmt {
	if len(s.Elifs) > maxDepth {
		tooDeep() // each is an If within the one before
	}
	orelse := s.Else.stmts()
	end := s.Else
	for i := len(s.Elifs) - 1; i >= 0; i-- {
		e := s.Elifs[i]
		if end == nil {
			end = &e.Body
		}
		pos := ast.Span{Line: int32(e.Pos.Line), Col: int32(e.Pos.Column)}
		orelse = []ast.Stmt{&ast.If{Span: upTo(pos, end), Test: e.Test, Body: e.Body.stmts(), Else: orelse}}
	}
	if end == nil {
		end = &s.Body
	}
	return &ast.If{Span: upTo(at, end), Test: s.Test, Body: s.Body.stmts(), Else: orelse}
}

func (s *whileStmt) lower(at ast.Span) ast.Stmt {
	return &ast.While{Span: upTo(at, &s.Body, s.Else), Test: s.Test, Body: s.Body.stmts(), Else: s.Else.stmts()}
}

func (s *forStmt) lower(at ast.Span) ast.Stmt {
	return &ast.For{Span: upTo(at, &s.Body, s.Else), Target: s.Target, Iter: s.Iter, Body: s.Body.stmts(), Else: s.Else.stmts(), Async: s.Async}
}

func (s *tryStmt) lower(at ast.Span) ast.Stmt {
	try := &ast.Try{Body: s.Body.stmts(), Else: s.Else.stmts(), Finally: s.Finally.stmts()}
	end := &s.Body
	for i, h := range s.Handlers {
		pos := ast.Span{Line: int32(h.Pos.Line), Col: int32(h.Pos.Column)}
		if i > 0 && h.Star != try.Star || h.Star && h.Type == nil {
			fail()
		}
		try.Star = h.Star
		node := &ast.ExceptHandler{Span: upTo(pos, &h.Body), Type: h.Type, Body: h.Body.stmts()}
		if h.Name != nil {
			node.Name = identifier(h.Name.Value)
		}
		try.Handlers = append(try.Handlers, node)
		end = &h.Body
	}
	if try.Handlers == nil && (try.Finally == nil || try.Else != nil) {
		fail()
	}
	try.Span = upTo(at, end, s.Else, s.Finally)
	return try
}

func (s *withStmt) lower(at ast.Span) ast.Stmt {
	return &ast.With{Span: upTo(at, &s.Body), Items: s.Items.items(), Body: s.Body.stmts(), Async: s.Async}
}

func (s *defStmt) lower(at ast.Span) ast.Stmt {
	return &ast.FunctionDef{
		Span: upTo(at, &s.Body), Name: identifier(s.Name.Value), Args: s.Args.arguments(),
		Body: s.Body.stmts(), Returns: s.Returns, TypeParams: s.Params.list, Async: s.Async,
	}
}

func (s *classStmt) lower(at ast.Span) ast.Stmt {
	c := &ast.ClassDef{
		Span: upTo(at, &s.Body), Name: identifier(s.Name.Value),
		Body: s.Body.stmts(), TypeParams: s.Params.list,
	}
	if s.Bases != nil {
		c.Bases, c.Keywords = s.Bases.call().Args, s.Bases.call().Keywords
	}
	return c
}

func (s *matchStmt) lower(at ast.Span) ast.Stmt {
	m := &ast.Match{Subject: s.Subject}
	for _, c := range s.Cases {
		m.Cases = append(m.Cases, &ast.MatchCase{Pattern: c.Pattern, Guard: c.Guard, Body: c.Body.stmts()})
	}
	m.Span = upTo(at, &s.Cases[len(s.Cases)-1].Body)
	return m
}

// FutureNames are the names that a file imports from __future__. Such imports
// may follow only a docstring and each other.
func FutureNames(body []ast.Stmt) map[string]bool {
	var names map[string]bool
	for i, s := range body {
		switch s := s.(type) {
		case *ast.ExprStmt:
			if c, ok := s.Value.(*ast.Constant); i > 0 || !ok || c.Kind != ast.ConstStr {
				return names
			}
		case *ast.ImportFrom:
			if s.Module != "__future__" || s.Level != 0 {
				return names
			}
			if names == nil {
				names = map[string]bool{}
			}
			for _, a := range s.Names {
				names[a.Name] = true
			}
		default:
			return names
		}
	}
	return names
}
