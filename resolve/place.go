package resolve

// this file gives every symbol its place (CPython's symtable_analyze), and the
// places in frames their numbers

import (
	"slices"
	"strings"

	"pyasync/ast"
)

// capture is a free variable of a frame.
type capture struct {
	home  *Scope // the scope that binds it
	index int    // in the closure
}

// place decides for the scope and all inside it where each name lives.
func (s *Scope) place() {
	for _, y := range s.order {
		s.placeSymbol(y)
	}
	for _, k := range s.children {
		k.place()
	}
}

func (s *Scope) placeSymbol(y *symbol) {
	switch {
	case y.flags&defGlobal != 0:
		if y.flags&defNonlocal != 0 {
			failName(y.where(), "name '"+y.name+"' is nonlocal and global")
		}
		y.place = declaredGlobal
		return
	case y.flags&defNonlocal != 0:
		s.placeNonlocal(y)
		return
	case y.flags&bound != 0:
		y.place = own
		if !s.FunctionLike() {
			y.place = named
		}
		return
	}
	if k := s.classAround(); k != nil {
		if ky := k.symbols[y.name]; ky != nil {
			if ky.flags&defGlobal != 0 {
				y.place = declaredGlobal
				return
			}
			if ky.flags&bound != 0 && ky.flags&defNonlocal == 0 {
				y.place = global
				return
			}
		}
	}
	y.place = global
	if home := s.find(y.name); home != nil {
		if home.Kind == Class && s.Frame == home {
			return // a comprehension in a class body runs before the class exists
		}
		y.place, y.home = enclosing, home
		s.capture(y.name, home)
	}
}

func (s *Scope) placeNonlocal(y *symbol) {
	if s.Kind == Module {
		failName(y.where(), "nonlocal declaration not allowed at module level")
	}
	home := s.find(y.name)
	if home == nil {
		failName(y.where(), "no binding for nonlocal '"+y.name+"' found")
	}
	if hy := home.symbols[y.name]; hy != nil && hy.flags&defTypeParam != 0 {
		failName(y.where(), "nonlocal binding not allowed for type parameter '"+y.name+"'")
	}
	y.place, y.home = enclosing, home
	s.capture(y.name, home)
}

func (y *symbol) where() ast.Span {
	if y.declared != nil {
		return *y.declared
	}
	return ast.Span{}
}

// classAround is the class whose namespace a scope of type parameters sees.
func (s *Scope) classAround() *Scope {
	if !s.seesClass {
		return nil
	}
	for s.seesClass {
		s = s.Parent
	}
	return s
}

// find returns the enclosing scope that binds the name for s, or nil.
func (s *Scope) find(name string) *Scope {
	for p := s.Parent; p != nil && p.Kind != Module; p = p.Parent {
		if p.Kind == Class {
			if name == classCell || name == classDict {
				return p
			}
			continue
		}
		y := p.symbols[name]
		switch {
		case y == nil || y.flags&defNonlocal != 0:
		case y.flags&defGlobal != 0:
			return nil
		case y.flags&bound != 0:
			return p
		}
	}
	return nil
}

// capture makes the variable free in every frame between s and its home.
func (s *Scope) capture(name string, home *Scope) {
	f := s.Frame
	if f == home.Frame && home.Kind != Class {
		return
	}
	switch {
	case home.Kind != Class:
		home.symbols[name].captured = true
	case name == classDict:
		home.NeedsClassDict = true
	default:
		home.NeedsClassCell = true
	}
	for ; f != home.Frame; f = f.Parent.Frame {
		if f.frees == nil {
			f.frees = make(map[string]*capture)
		}
		if f.frees[name] == nil {
			f.frees[name] = &capture{home: home}
		}
	}
}

// layout numbers the slots and closures of the scope and all inside it.
func (s *Scope) layout() {
	if s.Frame == s {
		if s.deferred != nil {
			s.deferredSlots(s.deferred)
		} else {
			s.frameSlots()
		}
		s.closure()
	}
	for _, k := range s.children {
		k.layout()
	}
}

// frameSlots numbers the slots of a frame: parameters, other variables, cells,
// and then those of the comprehensions that run in the frame.
func (s *Scope) frameSlots() {
	var cells, unused []*symbol
	add := func(y *symbol) {
		y.slot = len(s.Vars)
		s.Vars = append(s.Vars, y.name)
	}
	for _, y := range s.order {
		if y.flags&defParam == 0 {
			continue
		}
		add(y)
		if y.captured {
			s.Cells = append(s.Cells, CellVar{y.name, y.slot, true})
		}
	}
	for _, y := range s.order {
		switch {
		case y.place != own || y.slot >= 0:
		case y.captured:
			cells = append(cells, y)
		case !y.used:
			unused = append(unused, y)
		}
	}
	for _, y := range s.used {
		add(y)
	}
	slices.SortFunc(cells, func(a, b *symbol) int { return strings.Compare(a.name, b.name) })
	for _, y := range cells {
		add(y)
		s.Cells = append(s.Cells, CellVar{y.name, y.slot, false})
	}
	if s.NeedsClassCell {
		s.ClassCell = s.implicitCell(classCell)
	}
	if s.NeedsClassDict {
		s.ClassDict = s.implicitCell(classDict)
	}
	for _, y := range unused {
		add(y)
	}
	s.Hidden = len(s.Vars)
	s.hide(s.children)
}

func (s *Scope) implicitCell(name string) int {
	slot := len(s.Vars)
	s.Vars = append(s.Vars, name)
	s.Cells = append(s.Cells, CellVar{Name: name, Slot: slot})
	return slot
}

// hide gives slots of the frame s to the comprehensions among the scopes.
func (s *Scope) hide(scopes []*Scope) {
	for _, k := range scopes {
		if k.Frame != s {
			continue
		}
		k.Base = len(s.Vars)
		for _, y := range k.order {
			if y.place != own {
				continue
			}
			y.slot = len(s.Vars)
			s.Vars = append(s.Vars, y.name)
			if y.captured {
				k.Cells = append(k.Cells, CellVar{Name: y.name, Slot: y.slot})
			}
		}
		k.Vars = s.Vars[k.Base:len(s.Vars):len(s.Vars)]
		s.hide(k.children)
	}
}

// closure numbers the free variables of a frame, by name. The frame around it
// is already laid out.
func (s *Scope) closure() {
	if len(s.frees) == 0 {
		return
	}
	for name := range s.frees {
		s.Frees = append(s.Frees, FreeVar{Name: name})
	}
	slices.SortFunc(s.Frees, func(a, b FreeVar) int { return strings.Compare(a.Name, b.Name) })
	around := s.Parent.Frame
	for i := range s.Frees {
		f := &s.Frees[i]
		c := s.frees[f.Name]
		c.index = i
		if c.home.Frame == around {
			f.From = c.home.binding(f.Name)
		} else {
			f.From = Ref{Free, around.frees[f.Name].index}
		}
	}
}
