// Package eval turns a resolved syntax tree into a tree of executable nodes and runs it:
// statements, expressions, calls, classes, generators and coroutines, and import.
//
// A node evaluates itself in a frame. Nodes remember what they met (the shape of an
// instance, the position of a global) and check that memory before they use it, so a
// tree belongs to one interpreter. Names are places before anything runs: slots of the
// frame, cells, entries of a namespace.
//
// Errors are Go errors that carry Python exceptions. A node that fails by itself sets
// Frame.At to its position; whoever passes an error on does nothing, so the normal path
// pays nothing for tracebacks.
//
// Expressions never suspend: resolve lifts await and yield out of them. Statements that
// contain a suspension have resumable variants, which keep in Frame.PC where they are;
// see resume.go and coro.go, the only files that know how a frame is suspended.
package eval

import (
	"math"

	"pyasync/object"
)

// this file declares the nodes

type (
	// Value, Frame and Thread are the object package's, under the names used here throughout.
	Value  = object.Value
	Frame  = object.Frame
	Thread = object.Thread
)

// expr is an executable expression.
type expr interface {
	Eval(f *Frame) (Value, error)
}

// operand is an expression that an operator needs. Most are local variables, constants, sums of
// the two or attributes of a variable, which then need no call.
type operand struct {
	e    expr
	k    Value // the constant
	slot int   // of the variable, or -1
	attr *attr // of the variable
	kind operandKind
}

type operandKind uint8

const (
	anyOperand operandKind = iota
	localOperand
	constOperand
	sumOperand  // variable + constant
	attrOperand // variable.attribute
)

func operandOf(e expr) operand {
	switch n := e.(type) {
	case *constant:
		return operand{e: e, k: n.v, slot: -1, kind: constOperand}
	case *addLocalConst:
		return operand{e: e, k: object.Int(n.c), slot: n.slot, kind: sumOperand}
	case *attr:
		if n.obj.kind == localOperand {
			return operand{e: e, attr: n, slot: n.obj.slot, kind: attrOperand}
		}
	}
	if slot := slotOf(e); slot >= 0 {
		return operand{e: e, slot: slot, kind: localOperand}
	}
	return operand{e: e, slot: -1}
}

// slotOf is the slot of a variable or temporary, or -1.
func slotOf(e any) int {
	switch n := e.(type) {
	case *localName:
		return n.slot
	case *temp:
		return n.slot
	}
	return -1
}

func operandsOf(es []expr) []operand {
	out := make([]operand, len(es))
	for i, e := range es {
		out[i] = operandOf(e)
	}
	return out
}

// Eval is the value of the operand.
func (o *operand) Eval(f *Frame) (Value, error) {
	switch o.kind {
	case localOperand:
		if v := f.Slots[o.slot]; !v.IsZero() {
			return v, nil
		}
	case constOperand:
		return o.k, nil
	case sumOperand:
		if a := f.Slots[o.slot]; a.IsInt() {
			x, c := a.AsInt(), o.k.AsInt()
			if s := x + c; (s > x) == (c > 0) {
				return object.Int(s), nil
			}
		}
	case attrOperand:
		if in, ok := f.Slots[o.slot].Object().(*object.Instance); ok {
			if s := in.Shape(); s == o.attr.shape && s.Class().Version() == o.attr.ver {
				return in.SlotAt(o.attr.slot), nil
			}
		}
	}
	return o.e.Eval(f)
}

// tester is an expression that knows its truth without making a bool.
type tester interface {
	Test(f *Frame) (bool, error)
}

// stmt is an executable statement.
type stmt interface {
	Exec(f *Frame) (signal, error)
}

// target is an executable assignment target.
type target interface {
	Assign(f *Frame, v Value) error
}

// deleter is an executable target of del.
type deleter interface {
	Delete(f *Frame) error
}

// signal says how a statement ended.
type signal uint8

const (
	next    signal = iota
	brk            // break
	cont           // continue
	ret            // return; the value is in Frame.Ret
	suspend        // yield or await; the value is in Frame.Ret
)

// asTester is e as a tester; at is where an error of its __bool__ is reported.
func asTester(e expr, at int32) tester {
	if t, ok := e.(tester); ok {
		return t
	}
	return &truth{e, at}
}

// condition is the test of a statement. That a local variable compares with a small int in
// some way is found without a call.
type condition struct {
	t    tester
	slot int // of the variable, or -1
	// The comparison holds for the ints from lo to lo+span, or if not is set for all others.
	lo   int64
	span uint64
	not  bool
}

func conditionOf(t tester) condition {
	c := condition{t: t, slot: -1}
	n, ok := t.(*compareLocalConst)
	if !ok || n.c == math.MinInt64 || n.c == math.MaxInt64 {
		return c
	}
	c.slot = n.slot
	lo, hi := n.c, n.c
	switch n.op {
	case object.LT:
		lo, hi = math.MinInt64, n.c-1
	case object.LE:
		lo = math.MinInt64
	case object.NE:
		c.not = true
	case object.GT:
		lo, hi = n.c+1, math.MaxInt64
	case object.GE:
		hi = math.MaxInt64
	}
	c.lo, c.span = lo, uint64(hi)-uint64(lo)
	return c
}

// known is the truth of the condition where that needs no call.
func (c *condition) known(f *Frame) (holds, ok bool) {
	if c.slot >= 0 {
		if a := f.Slots[c.slot]; a.IsInt() {
			return (uint64(a.AsInt())-uint64(c.lo) <= c.span) != c.not, true
		}
	}
	return false, false
}

// Test is the truth of the condition.
func (c *condition) Test(f *Frame) (bool, error) {
	if holds, ok := c.known(f); ok {
		return holds, nil
	}
	return c.t.Test(f)
}

// truth gives any expression a Test.
type truth struct {
	e  expr
	at int32
}

func (n *truth) Test(f *Frame) (bool, error) {
	v, err := n.e.Eval(f)
	if err != nil {
		return false, err
	}
	if v.IsBool() {
		return v.AsBool(), nil
	}
	f.At = n.at
	return object.Truth(f.Th, v)
}

// block is a sequence of statements.
type block []stmt

func (b block) Exec(f *Frame) (signal, error) {
	for _, s := range b {
		if sig, err := s.Exec(f); sig != next || err != nil {
			return sig, err
		}
	}
	return next, nil
}

// constant is a literal.
type constant struct{ v Value }

func (n *constant) Eval(f *Frame) (Value, error) { return n.v, nil }
func (n *constant) Test(f *Frame) (bool, error)  { return object.Truth(f.Th, n.v) }

// exprStmt evaluates an expression for what it does.
type exprStmt struct{ e expr }

func (n *exprStmt) Exec(f *Frame) (signal, error) {
	_, err := n.e.Eval(f)
	return next, err
}

// callAt is the position of a call, or -1 for any other expression.
func callAt(e expr) int32 {
	switch n := e.(type) {
	case *call:
		return n.at
	case *callKw:
		return n.at
	case *callStar:
		return n.at
	case *callMethod:
		return n.at
	}
	return -1
}

// discard is the statement that evaluates e.
func discard(e expr) stmt {
	if at := callAt(e); at >= 0 {
		return &callStmt{e, at}
	}
	return &exprStmt{e}
}

// callStmt is a call for what it does: if it makes a coroutine or a step of a generator, that is lost.
type callStmt struct {
	e  expr
	at int32
}

func (n *callStmt) Exec(f *Frame) (signal, error) {
	v, err := n.e.Eval(f)
	if err == nil {
		switch v.Type() {
		case object.CoroutineType, AsyncGenASendType, AsyncGenAThrowType:
			f.Th.Discarded(f, v, n.at)
		}
	}
	return next, err
}

// printStmt is an expression statement at the prompt: its value goes to sys.displayhook.
type printStmt struct {
	e  expr
	at int32
}

func (n *printStmt) Exec(f *Frame) (signal, error) {
	v, err := n.e.Eval(f)
	if err != nil {
		return next, err
	}
	return next, (&shown{n.at}).Assign(f, v)
}

// shown is where the value of an expression statement at the prompt goes.
type shown struct{ at int32 }

func (n *shown) Assign(f *Frame, v Value) error {
	f.At = n.at
	sys := f.Th.Interp.Modules.GetString("sys")
	if sys.IsZero() {
		return f.Th.Raise(object.RuntimeErrorType, "lost sys.displayhook")
	}
	_, err := object.CallMethod(f.Th, sys, "displayhook", v)
	return err
}

type breakStmt struct{}

func (breakStmt) Exec(f *Frame) (signal, error) { return brk, nil }

type continueStmt struct{}

func (continueStmt) Exec(f *Frame) (signal, error) { return cont, nil }

// returnStmt is return e.
type returnStmt struct{ e operand }

func (n *returnStmt) Exec(f *Frame) (signal, error) {
	v, err := n.e.Eval(f)
	f.Ret = v
	return ret, err
}
