package parser

// this file reads type comments: where they are wanted, each must stand behind one of the
// statements or parameters whose type it tells

import (
	plex "github.com/alecthomas/participle/v2/lexer"

	"pyasync/ast"
	"pyasync/lexer"
)

// funcType: (a, *b, **c) -> d
func (p *parser) funcType(f *ast.FunctionType) {
	p.expect(lexer.LPar)
	for stars := 0; !p.at(lexer.RPar); {
		switch {
		case stars < 2 && p.accept(lexer.DoubleStar):
			stars = 2
		case stars < 1 && p.accept(lexer.Star):
			stars = 1
		case stars > 0:
			fail()
		}
		f.ArgTypes = append(f.ArgTypes, p.expression())
		if p.at(lexer.RPar) {
			break
		}
		p.expect(lexer.Comma)
		if p.at(lexer.RPar) {
			fail()
		}
	}
	p.expect(lexer.RPar)
	p.expect(lexer.RArrow)
	f.Returns = p.expression()
	for p.accept(lexer.Newline) {
	}
	p.expect(lexer.EOF)
}

type position struct{ line, col int32 }

// typed is what may have a type comment, by a place that tells it.
type typed struct {
	assigned map[position]*ast.Assign // by their ends
	blocks   map[position]ast.Stmt    // for, with and def, by the beginnings of their bodies
	defs     []*ast.FunctionDef
	tokens   []plex.Token
	done     map[*string]bool
}

// attachTypeComments gives the comments to the nodes that they stand behind.
func attachTypeComments(tree ast.Tree, comments []lexer.TypeComment, tokens []plex.Token) *ast.SyntaxError {
	t := &typed{assigned: map[position]*ast.Assign{}, blocks: map[position]ast.Stmt{}, tokens: tokens, done: map[*string]bool{}}
	ast.Inspect(tree, t.note)
	for _, c := range comments {
		if c.Ignore {
			if m, ok := tree.(*ast.Module); ok {
				m.TypeIgnores = append(m.TypeIgnores, &ast.TypeIgnore{Line: int(c.Span.Line), Tag: c.Text})
			}
			continue
		}
		msg := "invalid syntax"
		if field := t.field(c); field != nil {
			if !t.done[field] {
				t.done[field], *field = true, c.Text
				continue
			}
			msg = "Cannot have two type comments on def"
		} else if c.Next > 1 && tokens[c.Next-1].Type == lexer.Comma && tokens[c.Next-2].Type == lexer.Star {
			msg = "bare * has associated type comment"
		}
		return &ast.SyntaxError{Msg: msg, Span: c.Span}
	}
	return nil
}

func (t *typed) note(node any) {
	switch n := node.(type) {
	case *ast.Assign:
		t.assigned[position{n.EndLine, n.EndCol}] = n
	case *ast.For:
		t.blocks[start(n.Body[0])] = n
	case *ast.With:
		t.blocks[start(n.Body[0])] = n
	case *ast.FunctionDef:
		t.blocks[start(n.Body[0])] = n
		t.defs = append(t.defs, n)
	}
}

// start is where a statement begins, or the first expression after the @ of its decorators.
func start(s ast.Stmt) position {
	at := s.Pos()
	switch s := s.(type) {
	case *ast.FunctionDef:
		if len(s.Decorators) > 0 {
			at = s.Decorators[0].Pos()
		}
	case *ast.ClassDef:
		if len(s.Decorators) > 0 {
			at = s.Decorators[0].Pos()
		}
	}
	return position{at.Line, at.Col}
}

// field is where a comment belongs, or nil.
func (t *typed) field(c lexer.TypeComment) *string {
	if c.Next == 0 {
		return nil
	}
	prev, next := &t.tokens[c.Next-1], t.tokens[c.Next].Type
	line, col := endOf(prev)
	switch {
	case next == lexer.Newline && prev.Type == lexer.Colon:
		return t.block(c.Next+2, true)
	case next == lexer.Indent && prev.Type == lexer.Newline:
		return t.block(c.Next+1, false)
	case next == lexer.Newline:
		if a := t.assigned[position{line, col}]; a != nil {
			return &a.TypeComment
		}
	case prev.Type == lexer.Comma || next == lexer.RPar:
		return t.parameter(c, prev.Type == lexer.Comma)
	}
	return nil
}

// block is the field of the statement whose body begins with token i.
func (t *typed) block(i int, sameLine bool) *string {
	if i >= len(t.tokens) {
		return nil
	}
	if t.tokens[i].Type == lexer.At {
		i++
	}
	at := t.tokens[i].Pos
	switch s := t.blocks[position{int32(at.Line), int32(at.Column)}].(type) {
	case *ast.FunctionDef:
		return &s.TypeComment
	case *ast.For:
		if sameLine {
			return &s.TypeComment
		}
	case *ast.With:
		if sameLine {
			return &s.TypeComment
		}
	}
	return nil
}

// parameter is the field of the parameter in front of a comment.
func (t *typed) parameter(c lexer.TypeComment, comma bool) *string {
	if comma && t.tokens[c.Next-2].Type == lexer.Star {
		return nil
	}
	before := func(s ast.Span) bool {
		return s.Line < c.Span.Line || s.Line == c.Span.Line && s.Col < c.Span.Col
	}
	for _, f := range t.defs {
		body := f.Body[0].Pos()
		if !before(f.Span) || before(body) {
			continue
		}
		var last *ast.Arg
		a := f.Args
		for _, list := range [...][]*ast.Arg{a.PosOnly, a.Args, {a.VarArg}, a.KwOnly, {a.KwArg}} {
			for _, p := range list {
				if p != nil && before(p.Span) {
					last = p
				}
			}
		}
		if last != nil {
			return &last.TypeComment
		}
	}
	return nil
}
