package ast

// this file declares bodies that are read when they are needed

// Deferred is the body of a function of a frozen module, which is read when the function is
// first called, with what must be known of it before: what it means for the scopes around it
// and what the caller needs to make its frame.
//
// Only functions whose scopes around are classes and the module are deferred, for they can
// be resolved by themselves.
type Deferred struct {
	// Read decodes the body.
	Read func() []Stmt

	Doc    string // docstring, without the indentation that its lines share
	HasDoc bool

	HasYield, HasAwait bool
	UsesClass          bool     // the variable __class__ of the class around it
	Globals            []string // names that it, or a function in it, declares global
	SelfAttrs          []string // attributes that it assigns on self

	Vars     []string // the slots of the frame, the parameters first
	VarNames []string // co_varnames
	Cells    []int    // the slots that hold cells
	Hidden   int      // the first slot of an inlined comprehension
	Size     int      // slots, with those of the evaluator
	Codes    int      // code objects, its own and those in it
}
