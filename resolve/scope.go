package resolve

// this file declares what the evaluator reads: scopes and references to names

import "pyasync/ast"

// ScopeKind says what construct a Scope belongs to.
type ScopeKind uint8

// The kinds of scopes.
const (
	Module     ScopeKind = iota
	Class                // a class body
	Function             // def
	Lambda               // lambda
	GenExpr              // a generator expression
	ListComp             // [x for …], inlined into the scope around it (PEP 709)
	SetComp              // {x for …}, inlined
	DictComp             // {k: v for …}, inlined
	TypeParams           // the scope of def f[T] or class C[T] (PEP 695)
	TypeAlias            // the lazily evaluated value of a type statement
	TypeVar              // a lazily evaluated bound or default of a type parameter
	Annotation           // an annotation that is not evaluated (from __future__ import annotations)
)

// Kind is how a name is reached from a scope.
type Kind uint8

// The kinds of references.
const (
	Local          Kind = iota // slot Index of the frame
	Cell                       // slot Index of the frame, which holds a cell
	Free                       // cell Index of the closure
	GlobalImplicit             // module namespace, then builtins
	GlobalExplicit             // the same, but declared global (stores go to the module)
	Name_                      // namespace of the frame, then module and builtins; stores go to the namespace
	ClassDeref                 // load: namespace of the class body, then cell Index of the closure
	DictGlobal                 // load: namespace in the __classdict__ cell, then module and builtins
	DictDeref                  // load: namespace in the __classdict__ cell, then cell Index of the closure
)

// Ref is how a name is reached from a scope. Index is meaningful for Local,
// Cell, Free, ClassDeref and DictDeref.
type Ref struct {
	Kind  Kind
	Index int
}

// CellVar is a slot that holds a cell because an inner scope uses the variable.
type CellVar struct {
	Name  string
	Slot  int
	Param bool // the slot arrives with an argument, which must move into a new cell
}

// FreeVar is a variable of an enclosing scope. Whoever makes the function finds
// the cell at From: a Cell or a Free of the frame that runs the Parent.
type FreeVar struct {
	Name string
	From Ref
}

// Scope is one scope of the program. Scopes that are not inlined have a frame
// of their own, with the slots that Vars names.
type Scope struct {
	Kind   ScopeKind
	Name   string // as in co_name
	Parent *Scope // the scope around it; nil for the module
	// Frame is the scope whose frame runs this one: the scope itself, but for
	// an inlined comprehension the first scope around it that is not inlined.
	Frame    *Scope
	Qualname string
	Node     ast.Node // FunctionDef, ClassDef, Lambda, a comprehension …; nil for the module
	Private  string   // class name for private name mangling, or ""

	// The parameters come first in Vars: positional-only, other positional,
	// keyword-only, *args, **kwargs.
	ArgCount, PosOnlyCount, KwOnlyCount int // as co_argcount etc.
	HasVarArg, HasKwArg                 bool

	// Vars names the slots of the frame. Slots from Hidden on belong to inlined
	// comprehensions and are not visible in locals(). For an inlined comprehension,
	// Vars names its own slots, which start at slot Base of the frame.
	Vars   []string
	Hidden int
	Base   int
	// VarNames is co_varnames.
	VarNames []string
	// Cells are the slots that hold cells, in the order of co_cellvars. Those of
	// an inlined comprehension must be made anew each time it starts; they are
	// not listed in the scope of the frame.
	Cells []CellVar
	// Frees is the closure, in the order of co_freevars.
	Frees []FreeVar
	// Temps is how many ast.Temp the lifted statements of the frame use so far.
	Temps int

	Generator      bool // has a yield (or is a generator expression), and is not async
	Coroutine      bool // async def without yield; a module with top-level await
	AsyncGenerator bool
	HasAwait       bool // await, async for, async with or an async comprehension runs in the frame
	HasYield       bool
	// NeedsClassCell: the class body makes a cell for __class__ (slot ClassCell) because
	// a method uses super() or __class__. NeedsClassDict: likewise for __classdict__ (slot
	// ClassDict), which holds the namespace of the body, for the type parameter scopes in it.
	NeedsClassCell bool
	NeedsClassDict bool
	ClassCell      int
	ClassDict      int
	HasStarImport  bool
	Nested         bool   // within a function
	Doc            string // docstring, as written
	HasDoc         bool

	info      *Info
	deferred  *ast.Deferred // the body is read later; else nil
	pinned    int           // Temps below this one are not free
	symbols   map[string]*symbol
	order     []*symbol // as first met by the first pass
	used      []*symbol // slots other than parameters and cells, as first met by the second pass
	frees     map[string]*capture
	children  []*Scope
	seesClass bool            // may look up names in the class around it
	mangled   map[string]bool // if not nil, only these names are mangled
	asyncDef  bool

	// state of the first pass
	iterTarget bool // in the target of a comprehension
	iterExpr   int  // depth of iterables of comprehensions
	paramWhat  string
}

// Inlined reports whether the scope is a comprehension that runs in the frame around it.
func (s *Scope) Inlined() bool { return s.Kind >= ListComp && s.Kind <= DictComp }

// FunctionLike reports whether the names bound in the scope are visible in inner scopes.
func (s *Scope) FunctionLike() bool { return s.Kind > Class }

// Suspends reports whether the frame of the scope is that of a generator or coroutine of any kind.
func (s *Scope) Suspends() bool { return s.Generator || s.Coroutine || s.AsyncGenerator }

// Mangle returns name as the scope spells it: private names of a class get the
// class's name as a prefix.
func (s *Scope) Mangle(name string) string {
	if s.mangled != nil && !s.mangled[name] {
		return name
	}
	return Mangle(s.Private, name)
}

// Lookup tells how the name, written in the scope, is reached.
func (s *Scope) Lookup(name string) Ref { return s.lookup(s.Mangle(name)) }

func (s *Scope) lookup(name string) Ref {
	if y := s.symbols[name]; y != nil {
		return y.ref(s)
	}
	return Ref{Kind: s.globalKind()}
}

// globalKind is how the scope reaches a name that no function binds. A
// comprehension in a class body does not see the names of the class.
func (s *Scope) globalKind() Kind {
	switch {
	case s.Frame.Kind == Module || s.Kind == Class:
		return Name_
	case s.seesClass:
		return DictGlobal
	}
	return GlobalImplicit
}

// Mangle is private name mangling: within class C, __x is _C__x.
func Mangle(class, name string) string {
	if len(name) < 3 || name[0] != '_' || name[1] != '_' || class == "" {
		return name
	}
	if name[len(name)-2:] == "__" {
		return name
	}
	for i := 0; i < len(name); i++ {
		if name[i] == '.' {
			return name
		}
	}
	for class != "" && class[0] == '_' {
		class = class[1:]
	}
	if class == "" {
		return name
	}
	return "_" + class + name
}
