package resolve

// this file resolves functions whose body is read later than the rest of the module

import "pyasync/ast"

// Deferrable reports whether the body of a function can be resolved by itself: the scopes
// around it are classes and the module, and it takes nothing from them but __class__.
func (in *Info) Deferrable(s *ast.FunctionDef) bool {
	f := in.scopes[s]
	if f == nil || len(s.TypeParams) > 0 || len(f.Frees) > 1 || len(f.Frees) == 1 && f.Frees[0].Name != classCell {
		return false
	}
	for p := f.Parent; p != in.Top; p = p.Parent {
		if p.Kind != Class {
			return false
		}
	}
	return true
}

// Globals are the names that the scope, or one in it, declares global.
func (s *Scope) Globals() []string {
	var names []string
	s.walk(func(k *Scope) {
		for _, y := range k.order {
			if y.flags&defGlobal != 0 {
				names = append(names, y.name)
			}
		}
	})
	return names
}

// deferred notes what a body that is read later means for the scopes around it. The names of
// the function itself are collected with the body.
func (c *collector) deferred(f *Scope, s *ast.FunctionDef) {
	d := s.Deferred
	f.deferred = d
	f.HasYield, f.HasAwait = d.HasYield, d.HasAwait
	f.Doc, f.HasDoc = d.Doc, d.HasDoc
	f.countParams(s.Args)
	for _, name := range d.Globals {
		c.info.Top.symbol(name).flags |= defGlobal
	}
	if d.UsesClass {
		f.capture(classCell, f.find(classCell))
	}
}

// deferredSlots is the layout of the frame of a body that is read later.
func (s *Scope) deferredSlots(d *ast.Deferred) {
	s.Vars, s.VarNames, s.Hidden = d.Vars, d.VarNames, d.Hidden
	for _, slot := range d.Cells {
		s.Cells = append(s.Cells, CellVar{d.Vars[slot], slot, slot < s.paramCount()})
	}
}

// paramCount is how many slots of the frame hold parameters.
func (s *Scope) paramCount() int {
	n := s.ArgCount + s.KwOnlyCount
	if s.HasVarArg {
		n++
	}
	if s.HasKwArg {
		n++
	}
	return n
}

// Finish resolves the function s, whose body was deferred, with that body.
func (in *Info) Finish(s *ast.FunctionDef, body []ast.Stmt, opts Options) *Scope {
	around := in.scopes[s].Parent
	siblings := around.children
	whole := *s
	whole.Body, whole.Deferred = body, nil

	c := &collector{info: in, scope: around}
	f := c.functionBody(&whole)
	in.scopes[s] = f
	around.children = siblings
	f.place()
	k := &checker{info: in, opts: opts, scope: around}
	k.functionBody(f, &whole)
	f.layout()
	return f
}
