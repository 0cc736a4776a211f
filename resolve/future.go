package resolve

// this file reads the imports from __future__

import "pyasync/ast"

// features are the names that __future__ has; all but annotations are in force
// (or, like barry_as_FLUFL, concern only the parser).
var features = [...]string{"nested_scopes", "generators", "division", "absolute_import",
	"with_statement", "print_function", "unicode_literals", "barry_as_FLUFL", "generator_stop", "annotations"}

type future struct {
	annotations bool
	last        ast.Span // of the last import that stands where it may
}

// futures looks at the start of a module: the docstring and what follows it.
func futures(body []ast.Stmt) (f future) {
	for i, s := range body {
		switch s := s.(type) {
		case *ast.ImportFrom:
			if s.Module != "__future__" || s.Level != 0 {
				return f
			}
			for _, a := range s.Names {
				f.feature(s, a)
			}
			f.last = s.Span
		case *ast.ExprStmt:
			if i != 0 || docstring(body) == nil {
				return f
			}
		default:
			return f
		}
	}
	return f
}

func (f *future) feature(s *ast.ImportFrom, a *ast.Alias) {
	for _, name := range features {
		if a.Name == name {
			f.annotations = f.annotations || name == "annotations"
			return
		}
	}
	if a.Name == "braces" {
		failAtLine(s.Span, "not a chance")
	}
	failAtLine(s.Span, "future feature "+a.Name+" is not defined")
}

// failAtLine reports an error of a whole statement, without its end.
func failAtLine(at ast.Span, msg string) {
	panic(failure{&ast.SyntaxError{Msg: msg, Span: at, NoEnd: true}})
}

// docstring returns the string that opens a body, or nil.
func docstring(body []ast.Stmt) *ast.Constant {
	if len(body) > 0 {
		if e, ok := body[0].(*ast.ExprStmt); ok {
			if c, ok := e.Value.(*ast.Constant); ok && c.Kind == ast.ConstStr {
				return c
			}
		}
	}
	return nil
}
