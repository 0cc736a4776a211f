package eval

import (
	"maps"
	"slices"

	"pyasync/ast"
)

// this file finds the attributes that the functions of a class assign on self, for
// __static_attributes__

type attrFinder struct {
	names map[string]bool
}

// sorted are the names, in order.
func (a *attrFinder) sorted() []string { return slices.Sorted(maps.Keys(a.names)) }

func (a *attrFinder) stmts(body []ast.Stmt) {
	for _, s := range body {
		switch s := s.(type) {
		case *ast.FunctionDef:
			if s.Deferred != nil {
				for _, name := range s.Deferred.SelfAttrs {
					a.names[name] = true
				}
			}
			a.stmts(s.Body)
		case *ast.Assign:
			for _, t := range s.Targets {
				a.target(t)
			}
		case *ast.AugAssign:
			a.target(s.Target)
		case *ast.AnnAssign:
			if s.Value != nil {
				a.target(s.Target)
			}
		case *ast.If:
			a.stmts(s.Body)
			a.stmts(s.Else)
		case *ast.For:
			a.target(s.Target)
			a.stmts(s.Body)
			a.stmts(s.Else)
		case *ast.While:
			a.stmts(s.Body)
			a.stmts(s.Else)
		case *ast.With:
			for _, it := range s.Items {
				if it.Vars != nil {
					a.target(it.Vars)
				}
			}
			a.stmts(s.Body)
		case *ast.Try:
			a.stmts(s.Body)
			for _, h := range s.Handlers {
				a.stmts(h.Body)
			}
			a.stmts(s.Else)
			a.stmts(s.Finally)
		case *ast.Match:
			for _, m := range s.Cases {
				a.stmts(m.Body)
			}
		}
	}
}

func (a *attrFinder) target(e ast.Expr) {
	switch e := e.(type) {
	case *ast.Attribute:
		if n, ok := e.Value.(*ast.Name); ok && n.ID == "self" {
			a.names[e.Attr] = true
		}
	case *ast.Tuple:
		for _, t := range e.Elts {
			a.target(t)
		}
	case *ast.List:
		for _, t := range e.Elts {
			a.target(t)
		}
	case *ast.Starred:
		a.target(e.Value)
	}
}
