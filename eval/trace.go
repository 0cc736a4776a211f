package eval

import (
	"strings"

	"pyasync/ast"
	"pyasync/object"
	"pyasync/resolve"
)

// this file tells a trace function, if there is one, of the calls, lines and exceptions of
// frames. Lines are told by nodes of their own, which only a second tree of the source has: that
// is compiled when a function of it is called with a trace function for the first time. Source
// that names a function which begins to trace the running frame has no other tree.

// startsTracing reports whether text may call sys.settrace, pdb.set_trace or breakpoint.
func startsTracing(text string) bool {
	return strings.Contains(text, "settrace") || strings.Contains(text, "set_trace") || strings.Contains(text, "breakpoint(")
}

// traceable is the body of code that tells of its lines. That of a module of the library does
// not: a trace function sees no more of it than of what is written in Go.
func traceable(th *Thread, code *object.Code) object.Body {
	if code.Traced == nil && code.Source != nil {
		TraceSource(th, code.Source)
	}
	if code.Traced != nil {
		return code.Traced
	}
	return code.Body
}

// hidden reports whether no trace function is told of calls of the code.
func hidden(code *object.Code) bool {
	if code.Native || code.Source == nil {
		return true
	}
	u, ok := code.Source.Unit.(*unit)
	return ok && u.frozen
}

// TraceSource compiles all code of the source for tracing.
func TraceSource(th *Thread, src *object.Source) {
	top := src.Top
	u, ok := src.Unit.(*unit)
	if top == nil || top.Traced != nil || !ok || u.frozen {
		return
	}
	tree := u.parsed()
	info, err := resolve.Resolve(tree, resolve.Options{TopLevelAwait: u.opts.TopLevelAwait, Annotations: u.opts.Annotations})
	if err != nil {
		return // the tree was changed since it was compiled
	}
	first := &compiledUnit{codes: make([]*object.Code, countCodes(top))}
	first.add(top)
	opts := u.opts
	opts.traced = true
	n := 0
	again := &compiledUnit{codes: make([]*object.Code, len(first.codes))}
	again.add(compileInfo(th, tree, info, src, opts, &n, first.codes))
	for i, c := range first.codes {
		c.Traced, c.Positions = again.codes[i].Body, again.codes[i].Positions
		c.Size = max(c.Size, again.codes[i].Size)
	}
}

// first is the code object that the first compilation has made for what code was made of now.
func (c *compiler) first(code *object.Code) *object.Code {
	if c.olds == nil {
		return code
	}
	return c.olds[code.Index]
}

// places are the positions of code to begin with: those of the first compilation stay valid.
func (c *compiler) places(start ast.Span) []ast.Span {
	if c.olds == nil {
		return []ast.Span{start}
	}
	p := c.olds[c.code.Index].Positions
	return p[:len(p):len(p)]
}

// runSlowly runs a function where run cannot: when calls nest too deep, and for a trace
// function.
func runSlowly(th *Thread, fn *object.Function, slots []Value) (Value, error) {
	if th.TooDeep() {
		th.FreeSlots(slots)
		return Value{}, th.Raise(object.RecursionErrorType, "maximum recursion depth exceeded")
	}
	code := fn.Code
	own := append([]Value(nil), slots...)
	th.FreeSlots(slots)
	body := traceable(th, code)
	for len(own) < code.Size {
		own = append(own, Value{})
	}
	f := &Frame{Th: th, Slots: own, Code: code, Fn: fn, Closure: fn.Closure, Globals: fn.Globals, Builtins: fn.Builtins,
		Back: th.Top, Escaped: true}
	if code.CellSlots != nil {
		makeCells(code, own)
	}
	th.Top = f
	th.Depth++
	v, err := runTold(th, f, body)
	th.Depth--
	th.Top = f.Back
	f.Done = true
	if err != nil {
		leave(f, err)
		f.Traced = nil
	}
	return v, err
}

// runBlock runs the body of a module or class in f.
func runBlock(th *Thread, f *Frame) (Value, error) {
	if th.Tracer == nil {
		return f.Code.Body.Run(f)
	}
	body := traceable(th, f.Code)
	for len(f.Slots) < f.Code.Size {
		f.Slots = append(f.Slots, Value{})
	}
	return runTold(th, f, body)
}

// runTold runs the body of f and tells of its beginning and end.
func runTold(th *Thread, f *Frame, body object.Body) (Value, error) {
	if th.Interrupt.Load() {
		if err := th.Poll(); err != nil {
			return Value{}, err
		}
	}
	if hidden(f.Code) || !th.Telling() {
		return body.Run(f)
	}
	if err := th.TraceCall(f); err != nil {
		return Value{}, err
	}
	v, err := body.Run(f)
	return v, tellEnd(th, f, v, err)
}

// tellEnd tells that the call of f has ended with (v, err), and returns the error it ends with
// then.
func tellEnd(th *Thread, f *Frame, v Value, err error) error {
	err = tellException(f, err)
	if !th.Telling() {
		return err
	}
	if err != nil {
		v = object.None
		if object.AsException(err) == nil {
			return err
		}
	}
	if e := th.TraceReturn(f, v); e != nil {
		return e
	}
	return err
}

// tracedExec goes on with the frame of a generator, and tells of that.
func (g *Generator) tracedExec(th *Thread, f *Frame) (signal, error) {
	if hidden(f.Code) {
		return g.body.body.Exec(f)
	}
	if b, ok := traceable(th, f.Code).(*generatorBody); ok && f.At < 0 && b != g.body {
		g.body = b
		f.PC = make([]int32, b.pcs)
		for len(f.Slots) < f.Code.Size {
			f.Slots = append(f.Slots, Value{})
		}
	}
	if !th.Telling() {
		return g.body.body.Exec(f)
	}
	if err := th.TraceCall(f); err != nil {
		return next, err
	}
	sig, err := g.body.body.Exec(f)
	v := f.Ret
	if sig == next {
		v = object.None
	}
	return sig, tellEnd(th, f, v, err)
}

// told reports whether the generator runs in the second tree of its source.
func (g *Generator) told() bool {
	return g.frame != nil && g.frame.Code.Traced == object.Body(g.body) && g.frame.Code.Body != g.frame.Code.Traced
}

// tellException tells of the exception err, once in each frame that it passes through.
func tellException(f *Frame, err error) error {
	if err == nil || !f.Th.Telling() {
		return err
	}
	e := object.AsException(err)
	if e == nil || f.Traced == e {
		return err
	}
	f.Trace(e)
	f.Traced = e
	if err := f.Th.TraceException(f, e); err != nil {
		return err
	}
	return err
}

// watched is a statement whose exceptions are told of.
type watched struct{ s stmt }

func (n *watched) Exec(f *Frame) (signal, error) {
	sig, err := n.s.Exec(f)
	if err != nil && f.Th.Tracer != nil {
		err = tellException(f, err)
	}
	return sig, err
}

// lineEvent tells that the frame goes on at a place.
type lineEvent struct {
	at   int32
	back bool // it has jumped there
}

func (n *lineEvent) Exec(f *Frame) (signal, error) {
	if f.Th.Tracer == nil {
		return next, nil
	}
	return next, tellLine(f, n.at, n.back)
}

func tellLine(f *Frame, at int32, back bool) error {
	f.At = at
	if !f.Th.Telling() {
		return nil
	}
	return f.Th.TraceLine(f, f.Line(), back)
}

// traceStmt adds what tells of the line of s, of which several statements may be made.
func (c *compiler) traceStmt(stmts []stmt, s ast.Stmt, first bool) []stmt {
	if !first {
		return stmts
	}
	switch s := s.(type) {
	case *ast.Global, *ast.Nonlocal:
		return stmts
	case *ast.AnnAssign:
		if s.Value == nil && c.scope.FunctionLike() {
			return stmts
		}
	case *ast.FunctionDef:
		if len(s.Decorators) > 0 {
			return stmts // they tell of their lines
		}
	case *ast.ClassDef:
		if len(s.Decorators) > 0 {
			return stmts
		}
	case *ast.Scoped, *ast.BuildAppend:
		return stmts
	}
	return append(stmts, &lineEvent{at: c.at(s.Pos())})
}

// loopBody is the body of a loop whose head is at that position: it ends with a jump there.
func (c *compiler) loopBody(body stmt, at int32) stmt {
	if !c.opts.traced {
		return body
	}
	return &jumpingBack{body, at}
}

// jumpingBack is the body of a loop.
type jumpingBack struct {
	body stmt
	at   int32
}

func (n *jumpingBack) Exec(f *Frame) (signal, error) {
	sig, err := n.body.Exec(f)
	if err == nil && (sig == next || sig == cont) && f.Th.Tracer != nil {
		err = tellLine(f, n.at, true)
	}
	return sig, err
}

// leavingWith is the body of a with statement: at its end the frame goes back to the with.
type leavingWith struct {
	body stmt
	at   int32
}

func (n *leavingWith) Exec(f *Frame) (signal, error) {
	sig, err := n.body.Exec(f)
	if sig == suspend && err == nil || f.Th.Tracer == nil {
		return sig, err
	}
	at := f.At
	if err := tellLine(f, n.at, false); err != nil {
		return next, err
	}
	if err != nil {
		f.At = at // the exit method is told where the exception comes from
	}
	return sig, err
}

// onLine is an expression in a line of its own.
func (c *compiler) onLine(e expr, at int32) expr {
	if !c.opts.traced {
		return e
	}
	return &exprOnLine{e, at}
}

type exprOnLine struct {
	e  expr
	at int32
}

func (n *exprOnLine) Eval(f *Frame) (Value, error) {
	if f.Th.Tracer != nil {
		if err := tellLine(f, n.at, false); err != nil {
			return Value{}, err
		}
	}
	return n.e.Eval(f)
}

// tracedDecorated is a decorated function or class: every decorator is in its line, and so is
// the definition.
type tracedDecorated struct {
	*decorated
	at int32
}

func (n *tracedDecorated) Eval(f *Frame) (Value, error) {
	if f.Th.Tracer == nil {
		return n.decorated.Eval(f)
	}
	fns, err := n.functions(f)
	if err != nil {
		return Value{}, err
	}
	if err := tellLine(f, n.at, false); err != nil {
		return Value{}, err
	}
	v, err := n.e.Eval(f)
	for i := len(fns) - 1; i >= 0 && err == nil; i-- {
		if err = tellLine(f, n.ats[i], false); err == nil {
			v, err = object.Call1(f.Th, fns[i], v)
		}
	}
	if err == nil {
		err = tellLine(f, n.at, false)
	}
	return v, err
}

// patternOnLine is a pattern of a case in a line of its own.
type patternOnLine struct {
	pattern
	at int32
}

func (n *patternOnLine) match(f *Frame, v Value) (bool, error) {
	if f.Th.Tracer != nil {
		if err := tellLine(f, n.at, false); err != nil {
			return false, err
		}
	}
	return n.pattern.match(f, v)
}
