package resolve

// this file declares symbols: what is known of one name in one scope

import "pyasync/ast"

// names that scopes of classes and type parameters bind implicitly
const (
	classCell = "__class__"
	classDict = "__classdict__"
)

// flags say how a name occurs in a scope.
type flags uint16

const (
	defGlobal flags = 1 << iota
	defNonlocal
	defLocal
	defParam
	defImport
	defTypeParam
	defAnnot
	defCompIter
	use

	bound = defLocal | defParam | defImport | defTypeParam
)

// place says where the variable that a symbol means lives.
type place uint8

const (
	unknown   place = iota
	own             // bound in this scope, which is function-like: a slot
	named           // bound in a class body or module: the namespace
	enclosing       // bound in the scope that home points to
	global          // found in the module or builtins
	declaredGlobal
)

type symbol struct {
	name     string
	flags    flags
	place    place
	home     *Scope    // for enclosing: the scope that binds it
	slot     int       // for own: slot of the frame
	captured bool      // for own: an inner frame uses it, so the slot holds a cell
	rebound  bool      // deleted, or the target of an assignment expression
	used     bool      // for own: met by the second pass
	declared *ast.Span // where it is declared global or nonlocal
}

func (y *symbol) slotRef() Ref {
	if y.captured {
		return Ref{Cell, y.slot}
	}
	return Ref{Local, y.slot}
}

// ref tells how the symbol is reached from its scope s.
func (y *symbol) ref(s *Scope) Ref {
	switch y.place {
	case own:
		return y.slotRef()
	case named:
		return Ref{Kind: Name_}
	case declaredGlobal:
		return Ref{Kind: GlobalExplicit}
	case enclosing:
		if y.home.Frame == s.Frame {
			return y.home.binding(y.name)
		}
		i := s.Frame.frees[y.name].index
		switch {
		case y.flags&defNonlocal != 0:
			return Ref{Free, i}
		case s.Kind == Class:
			return Ref{ClassDeref, i}
		case s.seesClass && y.name != classDict:
			return Ref{DictDeref, i}
		}
		return Ref{Free, i}
	}
	return Ref{Kind: s.globalKind()}
}

// binding is the slot of a name that the scope binds for inner scopes.
func (s *Scope) binding(name string) Ref {
	if s.Kind != Class {
		return s.symbols[name].slotRef()
	}
	if name == classDict {
		return Ref{Cell, s.ClassDict}
	}
	return Ref{Cell, s.ClassCell}
}

// symbol returns the symbol of a name that is already mangled, making it if need be.
func (s *Scope) symbol(name string) *symbol {
	y := s.symbols[name]
	if y == nil {
		y = &symbol{name: name, slot: -1}
		if s.symbols == nil {
			s.symbols = make(map[string]*symbol, 8)
		}
		s.symbols[name] = y
		s.order = append(s.order, y)
	}
	return y
}

// flagsOf returns what is known so far of a name as written.
func (s *Scope) flagsOf(name string) flags {
	if y := s.symbols[s.Mangle(name)]; y != nil {
		return y.flags
	}
	return 0
}
