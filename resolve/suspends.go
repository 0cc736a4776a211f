package resolve

// this file finds suspensions: await, yield, and what contains them

import "pyasync/ast"

// suspends reports whether evaluating e in its frame can suspend the frame.
func suspends(e ast.Expr) bool {
	switch e := e.(type) {
	case nil, *ast.Name, *ast.Constant, *ast.Temp:
		return false
	case *ast.Await, *ast.Yield, *ast.YieldFrom:
		return true
	case *ast.BoolOp:
		return anySuspends(e.Values)
	case *ast.NamedExpr:
		return suspends(e.Value)
	case *ast.BinOp:
		return suspends(e.Left) || suspends(e.Right)
	case *ast.UnaryOp:
		return suspends(e.Operand)
	case *ast.Lambda:
		return defaultsSuspend(e.Args)
	case *ast.IfExp:
		return suspends(e.Test) || suspends(e.Body) || suspends(e.Else)
	case *ast.Dict:
		return anySuspends(e.Keys) || anySuspends(e.Values)
	case *ast.Set:
		return anySuspends(e.Elts)
	case *ast.ListComp:
		return suspends(e.Generators[0].Iter) || suspendsInside(e.Generators, e.Elt)
	case *ast.SetComp:
		return suspends(e.Generators[0].Iter) || suspendsInside(e.Generators, e.Elt)
	case *ast.DictComp:
		return suspends(e.Generators[0].Iter) || suspendsInside(e.Generators, e.Key, e.Value)
	case *ast.GeneratorExp:
		return suspends(e.Generators[0].Iter)
	case *ast.Compare:
		return suspends(e.Left) || anySuspends(e.Comparators)
	case *ast.Call:
		return suspends(e.Func) || anySuspends(e.Args) || keywordsSuspend(e.Keywords)
	case *ast.FormattedValue:
		return suspends(e.Value) || e.FormatSpec != nil && anySuspends(e.FormatSpec.Values)
	case *ast.JoinedStr:
		return anySuspends(e.Values)
	case *ast.Attribute:
		return suspends(e.Value)
	case *ast.Subscript:
		return suspends(e.Value) || suspends(e.Slice)
	case *ast.Starred:
		return suspends(e.Value)
	case *ast.List:
		return anySuspends(e.Elts)
	case *ast.Tuple:
		return anySuspends(e.Elts)
	case *ast.Slice:
		return suspends(e.Lower) || suspends(e.Upper) || suspends(e.Step)
	}
	return false
}

func anySuspends(list []ast.Expr) bool {
	for _, e := range list {
		if suspends(e) {
			return true
		}
	}
	return false
}

func keywordsSuspend(list []*ast.Keyword) bool {
	for _, k := range list {
		if suspends(k.Value) {
			return true
		}
	}
	return false
}

func defaultsSuspend(a *ast.Arguments) bool {
	return anySuspends(a.Defaults) || anySuspends(a.KwDefaults)
}

// suspendsInside reports whether a comprehension suspends anywhere but in the
// iterable of its first loop.
func suspendsInside(gens []*ast.Comprehension, elts ...ast.Expr) bool {
	for i, g := range gens {
		if g.Async || i > 0 && suspends(g.Iter) || suspends(g.Target) || anySuspends(g.Ifs) {
			return true
		}
	}
	return anySuspends(elts)
}

// simple reports whether e is a suspension whose operand does not suspend.
func simple(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.Await:
		return !suspends(e.Value)
	case *ast.Yield:
		return !suspends(e.Value)
	case *ast.YieldFrom:
		return !suspends(e.Value)
	}
	return false
}

// settled reports whether e needs no lifting as the value of a statement.
func settled(e ast.Expr) bool { return !suspends(e) || simple(e) }

// lifted reports whether a statement needs no lifting. Blocks within it do not count.
func (l *lifter) lifted(s ast.Stmt) bool {
	switch s := s.(type) {
	case *ast.ExprStmt:
		return settled(s.Value)
	case *ast.Return:
		return settled(s.Value)
	case *ast.Assign:
		return settled(s.Value) && !anySuspends(s.Targets)
	case *ast.AugAssign:
		return !suspends(s.Target) && !suspends(s.Value)
	case *ast.AnnAssign:
		return !suspends(s.Target) && !suspends(s.Value) && !(l.annotated() && suspends(s.Annotation))
	case *ast.Delete:
		return !anySuspends(s.Targets)
	case *ast.For:
		return !suspends(s.Iter) && !suspends(s.Target)
	case *ast.While:
		return !suspends(s.Test)
	case *ast.If:
		return !suspends(s.Test)
	case *ast.With:
		return !itemsSuspend(s.Items)
	case *ast.Match:
		return !suspends(s.Subject) && !guardsSuspend(s.Cases)
	case *ast.Raise:
		return !suspends(s.Exc) && !suspends(s.Cause)
	case *ast.Try:
		return !typesSuspend(s.Handlers)
	case *ast.Assert:
		return !suspends(s.Test) && !suspends(s.Msg)
	case *ast.FunctionDef:
		return !anySuspends(s.Decorators) && !defaultsSuspend(s.Args) && !l.annotationsSuspend(s)
	case *ast.ClassDef:
		return !anySuspends(s.Decorators) && !anySuspends(s.Bases) && !keywordsSuspend(s.Keywords)
	}
	return true
}

func itemsSuspend(items []*ast.WithItem) bool {
	for _, it := range items {
		if suspends(it.Context) || suspends(it.Vars) {
			return true
		}
	}
	return false
}

func guardsSuspend(cases []*ast.MatchCase) bool {
	for _, c := range cases {
		if suspends(c.Guard) {
			return true
		}
	}
	return false
}

func typesSuspend(handlers []*ast.ExceptHandler) bool {
	for _, h := range handlers {
		if suspends(h.Type) {
			return true
		}
	}
	return false
}

// annotated reports whether annotations of variables are evaluated.
func (l *lifter) annotated() bool {
	return l.scope.Kind == Module && !l.scope.info.Annotations
}

func (l *lifter) annotationsSuspend(s *ast.FunctionDef) bool {
	if len(s.TypeParams) > 0 || l.scope.info.Annotations {
		return false
	}
	for _, a := range annotatedArgs(s.Args) {
		if suspends(a.Annotation) {
			return true
		}
	}
	return suspends(s.Returns)
}

// annotatedArgs are the parameters that have an annotation, in the order in
// which annotations are evaluated.
func annotatedArgs(a *ast.Arguments) (list []*ast.Arg) {
	for _, args := range [][]*ast.Arg{a.Args, a.PosOnly, {a.VarArg}, a.KwOnly, {a.KwArg}} {
		for _, p := range args {
			if p != nil && p.Annotation != nil {
				list = append(list, p)
			}
		}
	}
	return list
}
