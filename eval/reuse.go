package eval

import "pyasync/object"

// this file lets `await f(x)` use the same coroutine and frame again and again: when the
// statement that calls an async function is also the one that awaits it, nobody else sees the
// coroutine unless they ask for its frame, or an exception keeps that

// maxUnused is how many coroutines are kept for each function.
const maxUnused = 64

// newCall is a generator for a call of code, with empty slots: perhaps one that is used again.
func newCall(code *object.Code) *Generator {
	b, ok := code.Body.(*generatorBody)
	if !ok {
		return makeCall(code, suspending(code))
	}
	n := len(b.unused) - 1
	if n < 0 {
		return makeCall(code, b)
	}
	g := b.unused[n]
	b.unused[n] = nil
	b.unused = b.unused[:n]
	f := g.frame
	f.At, f.Done, f.Escaped = -1, false, true
	g.started, g.taken, g.awaited, g.shown, g.direct = false, false, false, false, false
	return g
}

// giveBack undoes newCall, when the call is not made after all.
func (g *Generator) giveBack() {
	clear(g.frame.Slots)
	if b := g.body; len(b.unused) < maxUnused {
		b.unused = append(b.unused, g)
	}
}

// awaitable is a call whose result is awaited at once.
type awaitable interface {
	// await makes the call. If that has made a coroutine which nobody else can see, it is own;
	// it is not noted as one that may never be awaited.
	await(f *Frame) (v Value, own *Generator, err error)
}

func (n *call) await(f *Frame) (Value, *Generator, error) {
	fn, err := n.fn.Eval(f)
	if err != nil {
		return fn, nil, err
	}
	switch o := fn.Object().(type) {
	case *object.Function:
		return awaitPython(f, o, Value{}, n.args, n.at)
	case *object.Method:
		if pf, ok := o.Fn.Object().(*object.Function); ok {
			return awaitPython(f, pf, o.Self, n.args, n.at)
		}
	case *object.Builtin:
		if !n.gens {
			v, err := callNative(f, o.Func, o.Self, fn, n.args, n.at)
			return v, nil, err
		}
	}
	v, err := callValue(f, fn, n.args, n.at)
	return v, nil, err
}

func (n *callMethod) await(f *Frame) (Value, *Generator, error) {
	obj, err := n.obj.Eval(f)
	if err != nil {
		return obj, nil, err
	}
	if m, ok := n.fn.Object().(*object.MethodDescr); ok && obj.Type() == n.typ && !n.gens {
		v, err := n.native(f, m, obj)
		return v, nil, err
	}
	fn, self, err := n.lookup(f, obj)
	if err != nil {
		return fn, nil, err
	}
	var v Value
	switch o := fn.Object().(type) {
	case *object.Function:
		return awaitPython(f, o, self, n.args, n.at)
	case *object.Method:
		if pf, ok := o.Fn.Object().(*object.Function); ok && self.IsZero() {
			return awaitPython(f, pf, o.Self, n.args, n.at)
		}
	case *object.Builtin:
		if self.IsZero() {
			v, err = callNative(f, o.Func, o.Self, fn, n.args, n.at)
			return v, nil, err
		}
	}
	if self.IsZero() {
		v, err = callValue(f, fn, n.args, n.at)
	} else {
		v, err = n.callWith(f, fn, self)
	}
	return v, nil, err
}

func (n *callKw) await(f *Frame) (Value, *Generator, error) {
	v, err := n.Eval(f)
	if g, ok := v.Object().(*Generator); ok && g.direct && f.Th.TakeFresh(f, g, n.at) {
		g.owned()
		return v, g, err
	}
	return v, nil, err
}

// awaitPython is callPython for await.
func awaitPython(f *Frame, fn *object.Function, self Value, args []operand, at int32) (Value, *Generator, error) {
	code := fn.Code
	given := len(args)
	if !self.IsZero() {
		given++
	}
	if code.Flags&object.CodeCoroutine == 0 || !code.Simple || given > code.ArgCount || given < code.ArgCount-len(fn.Defaults) {
		v, err := callPython(f, fn, self, args, at)
		return v, nil, err
	}
	g, err := bind(f, fn, self, args)
	if err != nil {
		return Value{}, nil, err
	}
	f.At = at
	g.begun(f.Th, fn)
	g.owned()
	return object.From(g), g, nil
}

// awaitValues is the coroutine of a call of an async function with args, which a statement
// awaits; own is nil if there is none that nobody else can see.
func awaitValues(th *Thread, fn, self Value, args []Value) (v Value, own *Generator, err error) {
	pf, ok := fn.Object().(*object.Function)
	if !ok || self.IsZero() || pf.Code.Flags&object.CodeCoroutine == 0 || !pf.Code.Simple || len(args)+1 != pf.Code.ArgCount {
		if self.IsZero() {
			v, err = object.Call(th, fn, args, nil)
		} else {
			v, err = object.CallWithSelf(th, fn, self, args, nil)
		}
		return v, nil, err
	}
	g := newCall(pf.Code)
	g.frame.Slots[0] = self
	copy(g.frame.Slots[1:], args)
	g.begun(th, pf)
	g.owned()
	return object.From(g), g, nil
}

// bind evaluates the arguments of a call of a function whose code suspends into its slots.
func bind(f *Frame, fn *object.Function, self Value, args []operand) (*Generator, error) {
	code := fn.Code
	g := newCall(code)
	slots := g.frame.Slots
	i := 0
	if !self.IsZero() {
		slots[0] = self
		i = 1
	}
	for k := range args {
		v, err := args[k].Eval(f)
		if err != nil {
			g.giveBack()
			return nil, err
		}
		slots[i] = v
		i++
	}
	if i < code.ArgCount {
		copy(slots[i:code.ArgCount], fn.Defaults[len(fn.Defaults)-(code.ArgCount-i):])
	}
	return g, nil
}

// owned makes g one that the statement that has made it awaits.
func (g *Generator) owned() {
	g.awaited = true
	g.frame.Escaped = false
}

// release keeps a coroutine of own for another call, now that it has returned. f was its frame.
func (g *Generator) release(f *Frame) {
	if f.Escaped || g.shown || f.Extra != nil || f.Traced != nil || g.rare != nil {
		return
	}
	b, ok := g.code.Body.(*generatorBody)
	if !ok || len(b.unused) >= maxUnused { // not ok: it is written in Go
		return
	}
	clear(f.Slots)
	clear(f.PC)
	f.Closure, f.Fn = nil, nil
	g.frame = f
	b.unused = append(b.unused, g)
}
