package ast

// this file declares the nodes that package resolve makes when it lifts await
// and yield out of expressions; the parser never returns one

type (
	// Temp is a hidden variable of a frame.
	Temp struct {
		Span
		Index int
		Ctx   ExprContext
	}

	// Scoped is a block whose names resolve in the scope of Comp, an inlined
	// comprehension that runs in the frame around it.
	Scoped struct {
		Span
		Comp Expr
		Body []Stmt
	}

	// BuildAppend adds Value to the list or set Into, or puts it under Key in
	// the dict Into.
	BuildAppend struct {
		Span
		Into  *Temp
		Key   Expr // nil unless Into is a dict
		Value Expr
	}
)

func (*Temp) expr()        {}
func (*Scoped) stmt()      {}
func (*BuildAppend) stmt() {}
