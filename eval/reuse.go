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
	g := b.takeUnused()
	if g == nil {
		return makeCall(code, b)
	}
	g.awaited, g.direct = false, false
	return g
}

// newOwnCall is newCall for a statement that awaits what it calls.
func newOwnCall(code *object.Code, b *generatorBody) *Generator {
	if g := b.takeUnused(); g != nil {
		return g
	}
	g := makeCall(code, b)
	g.awaited = true
	return g
}

// takeUnused is a coroutine that is used again, or nil.
func (b *generatorBody) takeUnused() *Generator {
	g := b.unused
	if g != nil {
		b.unused, g.awaiter = g.awaiter, nil
		b.room++
		g.started, g.frame.At = false, -1
	}
	return g
}

// keep has the coroutine, whose slots are empty, used again.
func (b *generatorBody) keep(g *Generator) {
	g.awaiter, b.unused = b.unused, g
	b.room--
}

// giveBack undoes newCall, when the call is not made after all.
func (g *Generator) giveBack() {
	clear(g.frame.Slots)
	g.awaited = true
	if b := g.body; b.room > 0 {
		b.keep(g)
	}
}

// awaitable is a call whose result is awaited at once.
type awaitable interface {
	// await makes the call for w. If that has made a coroutine which nobody else can see, it is
	// run at once: it is not noted as one that may never be awaited, and not even made if it
	// could not have been suspended.
	await(f *Frame, w *waiter) (Value, outcome, error)
}

// outcome is how far the wait for a call is.
type outcome uint8

const (
	called    outcome = iota // the value is to be waited for
	suspended                // the frame must suspend, and yields the value
	ended                    // the value is what was waited for
	turning                  // the value is an object.Turn, to wait for
)

func (n *call) await(f *Frame, w *waiter) (Value, outcome, error) {
	fn, err := n.fn.Eval(f)
	if err != nil {
		return fn, called, err
	}
	switch o := fn.Object().(type) {
	case *object.Function:
		return awaitPython(f, o, Value{}, &n.passing, w)
	case *object.Method:
		if pf, ok := o.Fn.Object().(*object.Function); ok {
			return awaitPython(f, pf, o.Self, &n.passing, w)
		}
	case *object.Builtin:
		if !n.gens {
			return awaitNative(f, o.Func, o.Self, fn, &n.passing)
		}
	}
	v, err := callValue(f, fn, n.args, n.at)
	return v, called, err
}

func (n *callMethod) await(f *Frame, w *waiter) (Value, outcome, error) {
	obj, err := n.obj.Eval(f)
	if err != nil {
		return obj, called, err
	}
	if m, ok := n.fn.Object().(*object.MethodDescr); ok && obj.Type() == n.typ && !n.gens && (!n.dicts || object.InstanceOf(obj) == nil) {
		if m.Func.Prompt != nil {
			return awaitNative(f, m.Func, obj, n.fn, &n.passing)
		}
		v, err := n.native(f, m, obj)
		return v, called, err
	}
	fn, self, err := n.lookup(f, obj)
	if err != nil {
		return fn, called, err
	}
	switch o := fn.Object().(type) {
	case *object.Function:
		return awaitPython(f, o, self, &n.passing, w)
	case *object.Method:
		if pf, ok := o.Fn.Object().(*object.Function); ok && self.IsZero() {
			return awaitPython(f, pf, o.Self, &n.passing, w)
		}
	case *object.Builtin:
		if self.IsZero() {
			return awaitNative(f, o.Func, o.Self, fn, &n.passing)
		}
	}
	var v Value
	if self.IsZero() {
		v, err = callValue(f, fn, n.args, n.at)
	} else {
		v, err = n.callWith(f, fn, self)
	}
	return v, called, err
}

func (n *callKw) await(f *Frame, w *waiter) (Value, outcome, error) {
	v, err := n.Eval(f)
	if g, ok := v.Object().(*Generator); ok && g.direct && f.Th.TakeFresh(f, g, n.at) {
		g.awaited = true
		return w.begin(f, g)
	}
	return v, called, err
}

// awaitPython is callPython for await.
func awaitPython(f *Frame, fn *object.Function, self Value, p *passing, w *waiter) (Value, outcome, error) {
	code, given := fn.Code, int32(len(p.args))
	if !self.IsZero() {
		given++
	}
	b := p.body
	if code != p.code || given != p.given {
		if b = p.learn(fn, given); b == nil {
			if b, ok := code.Body.(*object.FuncBody); ok && self.IsZero() {
				return awaitNative(f, b.Func, self, object.From(fn), p)
			}
			v, err := callPython(f, fn, self, p.args, p.at)
			return v, called, err
		}
	}
	th := f.Th
	if b.straight != nil && th.Depth < th.Limit {
		slots := th.AllocSlots(code.Size)
		if err := bind(f, fn, self, p.args, slots); err != nil {
			th.FreeSlots(slots)
			return Value{}, called, err
		}
		f.At = w.at
		return runStraight(th, fn, b, slots)
	}
	g := newOwnCall(code, b)
	if err := bind(f, fn, self, p.args, g.frame.Slots); err != nil {
		g.giveBack()
		return Value{}, called, err
	}
	f.At = p.at
	g.begun(th, fn)
	return w.begin(f, g)
}

// learn is the body of a coroutine function that may be called with so many arguments, or nil. It
// is remembered where that follows from the code alone.
func (p *passing) learn(fn *object.Function, given int32) *generatorBody {
	code, n := fn.Code, int(given)
	if code.Flags&object.CodeCoroutine == 0 || !code.Simple || n > code.ArgCount || n < code.ArgCount-len(fn.Defaults) {
		return nil
	}
	b, ok := code.Body.(*generatorBody)
	if !ok {
		return suspending(code)
	}
	if n == code.ArgCount {
		p.code, p.given, p.body = code, given, b
	}
	return b
}

// runStraight is a call of a coroutine function that never suspends, and the await of that.
func runStraight(th *Thread, fn *object.Function, b *generatorBody, slots []Value) (Value, outcome, error) {
	v, err := run(th, fn, b.straight, slots)
	if err != nil {
		share(err)
		err = convertStop(err, "coroutine")
	}
	return v, ended, err
}

// awaitSpecial is callSpecial for await.
func awaitSpecial(f *Frame, fn, self Value, g givenTo, w *waiter) (Value, outcome, error) {
	pf, ok := fn.Object().(*object.Function)
	if !ok || self.IsZero() || pf.Code.Flags&object.CodeCoroutine == 0 || !pf.Code.Simple || pf.Code.ArgCount != g.count() {
		if m, ok := fn.Object().(*object.MethodDescr); ok && !self.IsZero() {
			return promptSpecial(f, m, self, g)
		}
		v, err := callSpecial(f.Th, fn, self, g)
		return v, called, err
	}
	th, code := f.Th, pf.Code
	b, ok := code.Body.(*generatorBody)
	if !ok {
		b = suspending(code)
	}
	if b.straight != nil && th.Depth < th.Limit {
		slots := th.AllocSlots(code.Size)
		g.fill(th, slots, self)
		f.At = w.at
		return runStraight(th, pf, b, slots)
	}
	own := newOwnCall(code, b)
	g.fill(th, own.frame.Slots, self)
	own.begun(th, pf)
	return w.begin(f, own)
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

// returned ends a coroutine of own that has returned, and keeps it for another call, unless
// something may refer to it or its frame f, or it has been given what only few have.
func (g *Generator) returned(f *Frame) {
	b := g.body
	if b.room <= 0 || f.Held() || g.shown || f.Extra != nil || f.Traced != nil || g.rare != nil {
		g.finish()
		return
	}
	clearSlots(f.Slots)
	b.keep(g)
}

// release is returned for a coroutine of own that is finished already. f was its frame.
func (g *Generator) release(f *Frame) {
	if f.Held() || g.body.room <= 0 {
		return
	}
	f.Done, g.frame = false, f
	g.returned(f)
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
