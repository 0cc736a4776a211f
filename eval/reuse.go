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
	if len(b.unused) == 0 {
		return makeCall(code, b)
	}
	g := b.takeUnused()
	g.awaited, g.direct, g.frame.Escaped = false, false, true
	return g
}

// newOwnCall is newCall for a statement that awaits what it calls.
func newOwnCall(code *object.Code) *Generator {
	if b, ok := code.Body.(*generatorBody); ok && len(b.unused) > 0 {
		return b.takeUnused()
	}
	g := newCall(code)
	g.owned()
	return g
}

func (b *generatorBody) takeUnused() *Generator {
	n := len(b.unused) - 1
	g := b.unused[n]
	b.unused[n] = nil
	b.unused = b.unused[:n]
	return g
}

// giveBack undoes newCall, when the call is not made after all.
func (g *Generator) giveBack() {
	clear(g.frame.Slots)
	g.owned()
	if b := g.body; len(b.unused) < maxUnused {
		b.unused = append(b.unused, g)
	}
}

// awaitable is a call whose result is awaited at once.
type awaitable interface {
	// await makes the call, for an await at position at. If that has made a coroutine which
	// nobody else can see, it is own; it is not noted as one that may never be awaited. done
	// means that the coroutine is not even made: it could not have been suspended, and v is
	// what it came to.
	await(f *Frame, at int32) (v Value, own *Generator, done bool, err error)
}

func (n *call) await(f *Frame, at int32) (v Value, own *Generator, done bool, err error) {
	fn, err := n.fn.Eval(f)
	if err != nil {
		return fn, nil, false, err
	}
	switch o := fn.Object().(type) {
	case *object.Function:
		return awaitPython(f, o, Value{}, n.args, n.at, at)
	case *object.Method:
		if pf, ok := o.Fn.Object().(*object.Function); ok {
			return awaitPython(f, pf, o.Self, n.args, n.at, at)
		}
	case *object.Builtin:
		if !n.gens {
			v, err := callNative(f, o.Func, o.Self, fn, n.args, n.at)
			return v, nil, false, err
		}
	}
	v, err = callValue(f, fn, n.args, n.at)
	return v, nil, false, err
}

func (n *callMethod) await(f *Frame, at int32) (v Value, own *Generator, done bool, err error) {
	obj, err := n.obj.Eval(f)
	if err != nil {
		return obj, nil, false, err
	}
	if m, ok := n.fn.Object().(*object.MethodDescr); ok && obj.Type() == n.typ && !n.gens {
		v, err := n.native(f, m, obj)
		return v, nil, false, err
	}
	fn, self, err := n.lookup(f, obj)
	if err != nil {
		return fn, nil, false, err
	}
	switch o := fn.Object().(type) {
	case *object.Function:
		return awaitPython(f, o, self, n.args, n.at, at)
	case *object.Method:
		if pf, ok := o.Fn.Object().(*object.Function); ok && self.IsZero() {
			return awaitPython(f, pf, o.Self, n.args, n.at, at)
		}
	case *object.Builtin:
		if self.IsZero() {
			v, err = callNative(f, o.Func, o.Self, fn, n.args, n.at)
			return v, nil, false, err
		}
	}
	if self.IsZero() {
		v, err = callValue(f, fn, n.args, n.at)
	} else {
		v, err = n.callWith(f, fn, self)
	}
	return v, nil, false, err
}

func (n *callKw) await(f *Frame, _ int32) (v Value, own *Generator, done bool, err error) {
	v, err = n.Eval(f)
	if g, ok := v.Object().(*Generator); ok && g.direct && f.Th.TakeFresh(f, g, n.at) {
		g.owned()
		return v, g, false, err
	}
	return v, nil, false, err
}

// awaitPython is callPython for await. call is the position of the call, at that of the await.
func awaitPython(f *Frame, fn *object.Function, self Value, args []operand, call, at int32) (v Value, own *Generator, done bool, err error) {
	code := fn.Code
	given := len(args)
	if !self.IsZero() {
		given++
	}
	if code.Flags&object.CodeCoroutine == 0 || !code.Simple || given > code.ArgCount || given < code.ArgCount-len(fn.Defaults) {
		v, err := callPython(f, fn, self, args, call)
		return v, nil, false, err
	}
	if b, ok := code.Body.(*generatorBody); ok && b.straight != nil && f.Th.Depth < f.Th.Limit {
		slots := f.Th.AllocSlots(code.Size)
		if err = bind(f, fn, self, args, slots); err != nil {
			f.Th.FreeSlots(slots)
			return v, nil, false, err
		}
		f.At = at
		v, err = runStraight(f.Th, fn, b, slots)
		return v, nil, true, err
	}
	g := newOwnCall(code)
	if err = bind(f, fn, self, args, g.frame.Slots); err != nil {
		g.giveBack()
		return v, nil, false, err
	}
	f.At = call
	g.begun(f.Th, fn)
	return object.From(g), g, false, nil
}

// runStraight is a call of a coroutine function that never suspends, and the await of that.
func runStraight(th *Thread, fn *object.Function, b *generatorBody, slots []Value) (Value, error) {
	v, err := run(th, fn, b.straight, slots)
	if err != nil {
		share(err)
		err = convertStop(err, "coroutine")
	}
	return v, err
}

// awaitValues is await for a call with values that the statement at f makes.
func awaitValues(f *Frame, fn, self Value, args []Value, at int32) (v Value, own *Generator, done bool, err error) {
	th := f.Th
	pf, ok := fn.Object().(*object.Function)
	if !ok || self.IsZero() || pf.Code.Flags&object.CodeCoroutine == 0 || !pf.Code.Simple || len(args)+1 != pf.Code.ArgCount {
		if self.IsZero() {
			v, err = object.Call(th, fn, args, nil)
		} else {
			v, err = object.CallWithSelf(th, fn, self, args, nil)
		}
		return v, nil, false, err
	}
	if b, ok := pf.Code.Body.(*generatorBody); ok && b.straight != nil && th.Depth < th.Limit {
		slots := th.AllocSlots(pf.Code.Size)
		slots[0] = self
		copy(slots[1:], args)
		f.At = at
		v, err = runStraight(th, pf, b, slots)
		return v, nil, true, err
	}
	g := newOwnCall(pf.Code)
	g.frame.Slots[0] = self
	copy(g.frame.Slots[1:], args)
	g.begun(th, pf)
	return object.From(g), g, false, nil
}

// bind evaluates the arguments of a call into slots.
func bind(f *Frame, fn *object.Function, self Value, args []operand, slots []Value) error {
	i := 0
	if !self.IsZero() {
		slots[0] = self
		i = 1
	}
	for k := range args {
		v, err := args[k].Eval(f)
		if err != nil {
			return err
		}
		slots[i] = v
		i++
	}
	if n := fn.Code.ArgCount; i < n {
		copy(slots[i:n], fn.Defaults[len(fn.Defaults)-(n-i):])
	}
	return nil
}

// owned makes g one that the statement that has made it awaits.
func (g *Generator) owned() {
	g.awaited = true
	g.frame.Escaped = false
}

// returned ends a coroutine of own that has returned, and keeps it for another call. f is its frame.
func (g *Generator) returned(f *Frame) {
	if b := g.reusable(f); b != nil {
		g.reset(f)
		b.unused = append(b.unused, g)
		return
	}
	f.Ret = Value{}
	g.finish()
}

// release keeps a coroutine of own, which has returned and is finished, for another call. f was
// its frame.
func (g *Generator) release(f *Frame) {
	if b := g.reusable(f); b != nil {
		g.reset(f)
		f.Done, g.frame = false, f
		b.unused = append(b.unused, g)
	}
}

// reusable is the body that keeps the coroutine for another call, or nil: when something may refer
// to it or its frame, when it has been given what only few have, or is written in Go.
func (g *Generator) reusable(f *Frame) *generatorBody {
	if f.Held() || g.shown || f.Extra != nil || f.Traced != nil || g.rare != nil {
		return nil
	}
	b, ok := g.code.Body.(*generatorBody)
	if !ok || len(b.unused) >= maxUnused {
		return nil
	}
	return b
}

// reset makes the coroutine as it was before its call.
func (g *Generator) reset(f *Frame) {
	clearSlots(f.Slots)
	for i := len(f.PC) - 1; i >= 0; i-- {
		f.PC[i] = 0
	}
	f.Ret, f.Fn, f.At = Value{}, nil, -1
	if f.Closure != nil {
		f.Closure = nil
	}
	g.started, g.taken = false, false
}

// clearSlots makes slots empty. For so few as most have, clear costs more.
func clearSlots(s []Value) {
	if len(s) > 8 {
		clear(s)
		return
	}
	for i := len(s) - 1; i >= 0; i-- {
		s[i] = Value{}
	}
}
