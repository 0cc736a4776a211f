package ast

// this file writes any node by itself

// UnparseNode returns the source text of a node of any kind, as ast.unparse. The node may
// come from a script, so that it may be no possible result of a parse.
func UnparseNode(node any) string {
	u := unparser{}
	switch n := node.(type) {
	case Tree:
		return UnparseTree(n)
	case Stmt:
		u.stmt(n)
	case *FormattedValue:
		u.write(u.part(n, false))
	case Expr:
		u.expr(n, precTest)
	case Pattern:
		u.pattern(n, precTest)
	case TypeParam:
		u.typeParam(n)
	case *Alias:
		u.aliases([]*Alias{n})
	case *Arg:
		u.arg(n)
	case *Arguments:
		u.params(n)
	case *Keyword:
		u.arguments(nil, []*Keyword{n})
	case *Comprehension:
		u.generators([]*Comprehension{n})
	case *WithItem:
		u.withItem(n)
	case *MatchCase:
		u.matchCase(n)
	case *ExceptHandler:
		u.handler(n, false)
	}
	return u.String()
}

// module writes a module, with the comments that make type checkers ignore a line.
func (u *unparser) module(m *Module) {
	for _, t := range m.TypeIgnores {
		if u.ignores == nil {
			u.ignores = map[int]string{}
		}
		u.ignores[t.Line] = "ignore" + t.Tag
	}
	u.docstringAndBody(m.Body)
	u.ignores = nil
}

// typeComment writes the type comment of a statement.
func (u *unparser) typeComment(at Span, text string) {
	if ignore, ok := u.ignores[int(at.Line)]; ok {
		text = ignore
	}
	if text != "" {
		u.write(" # type: ", text)
	}
}
