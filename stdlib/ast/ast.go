// Package ast is Python's ast: the syntax tree as objects. The classes, their conversion
// from and to the tree of package ast, dump, literal_eval and unparse are Go; what walks
// and visits trees is Python, in ast.py.
package ast

// this file is the table of the modules, and what belongs to one interpreter

import (
	"reflect"

	"pyasync/object"
)

type (
	value  = object.Value
	thread = object.Thread
	kwargs = []object.Kw
)

// The flags of compile() that the module names.
const (
	onlyAST      = 0x400
	typeComments = 0x1000
	topAwait     = 0x2000
	optimizedAST = 0x8000 | onlyAST
)

// Core is _ast: the classes and flags.
var Core = object.ModuleDef{Name: "_ast", Exec: fill}

// Module is what ast.py finds in its namespace.
var Module = object.ModuleDef{
	Name:  "ast",
	Doc:   "Syntax trees as objects: made of source text by parse(), compiled by compile().",
	Funcs: []*object.Func{&dump, &literalEval, &unparse},
	Exec:  fill,
}

func fill(th *thread, m *object.Module) error {
	s, err := of(th)
	if err != nil {
		return err
	}
	for _, t := range s.types {
		m.Set(th, t.Name, object.From(t))
	}
	for name, flag := range map[string]int64{
		"PyCF_ONLY_AST": onlyAST, "PyCF_TYPE_COMMENTS": typeComments,
		"PyCF_ALLOW_TOP_LEVEL_AWAIT": topAwait, "PyCF_OPTIMIZED_AST": optimizedAST,
	} {
		m.Set(th, name, object.Int(flag))
	}
	return nil
}

// Install gives an interpreter's compile() its trees.
func Install(in *object.Interp) { in.Hooks.Trees = trees{} }

type stateKey struct{}

// state is what belongs to one interpreter: its classes, which scripts may change.
type state struct {
	base   *object.Type   // AST
	types  []*object.Type // all, in the order of the grammar
	sums   map[string]*object.Type
	nodes  map[*object.Type]*made // classes with fields
	byName map[string]*made
	byGo   map[reflect.Type][2]*made // plain and flagged
	enums  map[string]*constants
}

// made is a class of one interpreter.
type made struct {
	*class
	typ   *object.Type
	names []*object.Str // of the fields
}

// constants are the classes of a sum without fields, and the one object of each that trees
// share.
type constants struct {
	types   []*object.Type
	objects []value
}

// of is the state of the thread's interpreter, made when it is first needed.
func of(th *thread) (*state, error) {
	if s, ok := th.Interp.State[stateKey{}].(*state); ok {
		return s, nil
	}
	s, err := newState(th)
	if err == nil {
		th.Interp.State[stateKey{}] = s
	}
	return s, err
}

// known is the state if there is one: without it no object of a class can exist.
func known(th *thread) *state {
	s, _ := th.Interp.State[stateKey{}].(*state)
	return s
}
