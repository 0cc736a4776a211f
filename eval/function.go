package eval

import "pyasync/object"

// this file makes functions: def, lambda, generator expressions and the scopes of type parameters

// cellRef is where the frame that makes a function finds a cell of its closure.
type cellRef struct {
	free  bool // in the closure of the frame, else in a slot
	index int
}

// closureOf collects the cells.
func closureOf(f *Frame, refs []cellRef) []*object.Cell {
	if len(refs) == 0 {
		return nil
	}
	cells := make([]*object.Cell, len(refs))
	for i, r := range refs {
		if r.free {
			cells[i] = f.Closure[r.index]
		} else {
			cells[i] = f.Slots[r.index].Object().(*object.Cell)
		}
	}
	return cells
}

// makeFunc makes a function object.
type makeFunc struct {
	code       *object.Code
	refs       []cellRef
	name       *object.Str
	qualname   *object.Str
	defaults   []expr
	kwNames    []*object.Str
	kwDefaults []expr
	annNames   []*object.Str
	anns       []expr
	typeParams expr // or nil
	at         int32
	// of a generic function: where its scope was given the default values, or nil
	defaultsFrom, kwDefaultsFrom expr
}

func (n *makeFunc) make(f *Frame) (*object.Function, error) {
	fn := &object.Function{Code: n.code, Globals: f.Globals, Builtins: f.Builtins, Name: n.name, Qualname: n.qualname, Doc: n.code.Doc}
	for _, e := range n.defaults {
		v, err := e.Eval(f)
		if err != nil {
			return nil, err
		}
		fn.Defaults = append(fn.Defaults, v)
	}
	for i, e := range n.kwDefaults {
		v, err := e.Eval(f)
		if err != nil {
			return nil, err
		}
		if fn.KwDefaults == nil {
			fn.KwDefaults = object.NewDict()
		}
		fn.KwDefaults.SetStr(n.kwNames[i], v)
	}
	if n.typeParams != nil {
		v, err := n.typeParams.Eval(f)
		if err != nil {
			return nil, err
		}
		fn.TypeParams = v
	}
	for i, e := range n.anns {
		v, err := e.Eval(f)
		if err != nil {
			return nil, err
		}
		if fn.Annotations == nil {
			fn.Annotations = object.NewDict()
		}
		fn.Annotations.SetStr(n.annNames[i], v)
	}
	if n.defaultsFrom != nil {
		v, err := n.defaultsFrom.Eval(f)
		if err != nil {
			return nil, err
		}
		fn.Defaults = v.Object().(*object.Tuple).Items
	}
	if n.kwDefaultsFrom != nil {
		v, err := n.kwDefaultsFrom.Eval(f)
		if err != nil {
			return nil, err
		}
		fn.KwDefaults = v.Object().(*object.Dict)
	}
	fn.Closure = closureOf(f, n.refs)
	fn.Module = f.Globals.GetString("__name__")
	if fn.Module.IsZero() {
		fn.Module = object.None
	}
	return fn, nil
}

func (n *makeFunc) Eval(f *Frame) (Value, error) {
	fn, err := n.make(f)
	if err != nil {
		return Value{}, err
	}
	return object.From(fn), nil
}

// decorated applies decorators to a function or class, the last one first.
type decorated struct {
	decorators []expr
	ats        []int32
	e          expr
}

// functions evaluates the decorators, the first one first.
func (n *decorated) functions(f *Frame) ([]Value, error) {
	fns := make([]Value, len(n.decorators))
	for i, d := range n.decorators {
		v, err := d.Eval(f)
		if err != nil {
			return nil, err
		}
		fns[i] = v
	}
	return fns, nil
}

func (n *decorated) Eval(f *Frame) (Value, error) {
	fns, err := n.functions(f)
	if err != nil {
		return Value{}, err
	}
	v, err := n.e.Eval(f)
	for i := len(fns) - 1; i >= 0 && err == nil; i-- {
		f.At = n.ats[i]
		v, err = object.Call1(f.Th, fns[i], v)
	}
	return v, err
}

// genExp is a generator expression: its function is called at once with the iterator of
// the first loop.
type genExp struct {
	fn   makeFunc
	iter expr
	// async: the first loop is an async for
	async bool
	at    int32
}

func (n *genExp) Eval(f *Frame) (Value, error) {
	v, err := n.iter.Eval(f)
	if err != nil {
		return v, err
	}
	f.At = n.at
	if !n.async {
		if v, err = object.Iter(f.Th, v); err != nil {
			return v, err
		}
	} else {
		aiter := v.Type().AIter
		if aiter == nil {
			return v, f.Th.TypeErrorf("'async for' requires an object with __aiter__ method, got %s", v.Type().Name)
		}
		if v, err = aiter(f.Th, v); err != nil {
			return v, err
		}
	}
	fn, err := n.fn.make(f)
	if err != nil {
		return v, err
	}
	g := newCall(fn.Code)
	g.frame.Slots[0] = v
	g.begun(f.Th, fn)
	return g.announce(f.Th), nil
}

// funcBody is the body of an ordinary function: statements, then what it returns when none
// of them did.
type funcBody struct {
	body   block
	result expr
}

// newFuncBody takes as much of the end of a body as can be an expression.
func newFuncBody(b block) object.Body {
	n := &funcBody{body: b, result: &constant{object.None}}
	for len(n.body) > 0 {
		e := returned(n.body[len(n.body)-1], n.result)
		if e == nil {
			return n
		}
		n.body, n.result = n.body[:len(n.body)-1], e
	}
	return &exprBody{n.result}
}

// returned is what a function returns that ends with s and else returns rest, or nil when s
// does anything else than return.
func returned(s stmt, rest expr) expr {
	switch s := s.(type) {
	case *returnStmt:
		return s.e.e
	case *ifStmt:
		if body := returnedBlock(s.body, nil); body != nil {
			if els := returnedBlock(s.els, rest); els != nil {
				return &ifExp{s.test, operandOf(body), operandOf(els)}
			}
		}
	}
	return nil
}

// returnedBlock is returned for a block; rest is nil when it must not be reached.
func returnedBlock(b block, rest expr) expr {
	for i := len(b) - 1; i >= 0; i-- {
		if rest = returned(b[i], rest); rest == nil {
			return nil
		}
	}
	return rest
}

func (b *funcBody) Run(f *Frame) (Value, error) {
	for _, s := range b.body {
		sig, err := s.Exec(f)
		if err != nil {
			return Value{}, err
		}
		if sig == ret {
			return f.Ret, nil
		}
	}
	return b.result.Eval(f)
}

// lambdaBody is the body of a lambda that is a generator. CPython leaves those out of PEP 479: a
// StopIteration raised there ends them like a return.
type lambdaBody struct{ stmt }

func (n *lambdaBody) Exec(f *Frame) (signal, error) {
	sig, err := n.stmt.Exec(f)
	if e := object.AsException(err); e != nil && e.Type().Is(object.StopIterationType) {
		f.Ret = e.Val
		if f.Ret.IsZero() {
			f.Ret = object.None
		}
		return ret, nil
	}
	return sig, err
}

// exprBody is a body that returns an expression: a lambda, or def with a single return.
type exprBody struct{ e expr }

func (b *exprBody) Run(f *Frame) (Value, error) { return b.e.Eval(f) }

func initFunction() {
	t := object.FunctionType
	t.Call = func(th *Thread, v Value, args []Value, kw []object.Kw) (Value, error) {
		r, err := callFunction(th, v.Object().(*object.Function), args, kw)
		if err != nil {
			share(err)
		}
		return r, err
	}
	t.DescrGet = func(th *Thread, d, obj Value, typ *object.Type) (Value, error) {
		if obj.IsZero() || obj.IsNone() && typ != object.NoneType && typ != nil {
			return d, nil
		}
		return object.From(&object.Method{Fn: d, Self: obj}), nil
	}
	t.Repr = func(th *Thread, v Value) (Value, error) {
		fn := v.Object().(*object.Function)
		return object.FromString("<function " + fn.Qualname.String() + " at " + object.Address(v) + ">"), nil
	}
}
