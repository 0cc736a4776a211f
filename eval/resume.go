package eval

import "pyasync/object"

// this file defines the resumable statements: those with a suspension inside. Each has an
// entry of Frame.PC, which is 0 while the statement is not under way. When a statement
// inside suspends, so do all around it: each leaves in its entry where it was and returns
// suspend. To resume, the outermost is executed again, and each goes straight to where it
// was. What must outlive a suspension (iterators, exceptions, exit methods) is in slots.

// blockR is a block.
type blockR struct {
	stmts []stmt
	pc    int
}

func (n *blockR) Exec(f *Frame) (signal, error) {
	i := 0
	if at := f.PC[n.pc]; at != 0 {
		i = int(at) - 1
		f.PC[n.pc] = 0
	}
	for ; i < len(n.stmts); i++ {
		sig, err := n.stmts[i].Exec(f)
		if sig != next || err != nil {
			if sig == suspend && err == nil {
				f.PC[n.pc] = int32(i) + 1
			}
			return sig, err
		}
	}
	return next, nil
}

// scopedR is a block that begins with new cells for the variables of a comprehension.
type scopedR struct {
	body  *blockR
	cells []int
}

func (n *scopedR) Exec(f *Frame) (signal, error) {
	if f.PC[n.body.pc] == 0 {
		for _, i := range n.cells {
			f.Slots[i] = object.From(&object.Cell{})
		}
	}
	return n.body.Exec(f)
}

// yieldStmt is t = yield e.
type yieldStmt struct {
	e     expr
	t     target // or nil
	ret   bool   // return (yield e)
	async bool   // in an asynchronous generator
	pc    int
	at    int32
}

func (n *yieldStmt) Exec(f *Frame) (signal, error) {
	if f.PC[n.pc] == 0 {
		v, err := n.e.Eval(f)
		if err != nil {
			return next, err
		}
		f.At = n.at
		f.Ret = v
		f.PC[n.pc] = 1
		if n.async {
			f.Gen.(*Generator).async.set(asyncItem)
		}
		return suspend, nil
	}
	f.PC[n.pc] = 0
	f.At = n.at
	v, err := received(f)
	if err != nil {
		return next, err
	}
	return result(f, n.t, n.ret, v)
}

// received is what the frame is resumed with.
func received(f *Frame) (Value, error) {
	th := f.Th
	r := &th.Resume
	v, err := r.Sent, r.Thrown
	if err != nil {
		*r = object.Resumption{}
		f.Gen.(*Generator).setContext(th, err)
		return Value{}, err
	}
	r.Sent = Value{}
	return v, nil
}

// setContext gives an exception that was thrown into a generator the one that the generator
// itself is handling as context.
func (g *Generator) setContext(th *Thread, err error) {
	if e := object.AsException(err); e != nil && th.Handled != g.around {
		e.SetContext(th.Handled)
	}
}

// result ends a suspension that has the value v.
func result(f *Frame, t target, returns bool, v Value) (signal, error) {
	switch {
	case t != nil:
		return next, t.Assign(f, v)
	case returns:
		f.Ret = v
		return ret, nil
	}
	return next, nil
}

// waitStmt is t = await e, or t = yield from e.
type waitStmt struct {
	e    expr
	t    target    // or nil
	slot int       // that t is, or -1
	ret  bool      // return await e
	from bool      // yield from
	call awaitable // e, if that is a call that may make a coroutine for nobody else
	wait waiter
}

func (n *waitStmt) Exec(f *Frame) (signal, error) {
	var v Value
	var done bool
	var err error
	switch {
	case f.PC[n.wait.pc] != 0:
		if r := &f.Th.Resume; r.Ended && r.Thrown == nil {
			v, done = n.wait.came(f, r), true
		} else {
			v, done, err = n.wait.step(f)
		}
	case n.call != nil:
		var how outcome
		v, how, err = n.call.await(f, &n.wait)
		switch {
		case how == called && err == nil:
			v, done, err = n.begin(f, v)
		case how == turning && err == nil:
			n.wait.turn(f, v)
		default:
			done = how == ended
		}
	default:
		if v, err = n.e.Eval(f); err == nil {
			v, done, err = n.begin(f, v)
		}
	}
	if err != nil || !done {
		return suspend, err
	}
	if n.slot >= 0 {
		f.Slots[n.slot] = v
		return next, nil
	}
	return result(f, n.t, n.ret, v)
}

// begin waits for v.
func (n *waitStmt) begin(f *Frame, v Value) (_ Value, done bool, err error) {
	f.At = n.wait.at
	if n.from {
		v, err = delegation(f.Th, f, v)
	} else {
		v, err = object.Awaiter(f.Th, v)
	}
	if err != nil {
		return v, false, err
	}
	f.Slots[n.wait.slot] = v
	return n.wait.step(f)
}

// turn suspends the frame for a turn.
func (w *waiter) turn(f *Frame, turn Value) {
	f.At = w.at
	f.Slots[w.slot] = turn
	f.PC[w.pc] = 1
	f.Ret = object.None
	f.Gen.(*Generator).delegate = int32(w.slot)
}

// turned ends the turn that the frame is suspended for, if it is, unless an exception is thrown.
func (w *waiter) turned(f *Frame, g *Generator, thrown *object.Exception) bool {
	t, ok := f.Slots[w.slot].Object().(*object.Turn)
	if !ok {
		return false
	}
	if thrown != nil {
		f.Slots[w.slot] = t.Coroutine()
		return false
	}
	f.Slots[w.slot] = Value{}
	g.delegate = -1
	f.At = w.at
	return true
}

// waiter drives the awaitable in a slot. Its PC entry is 1 while that is suspended.
type waiter struct {
	pc, slot int
	at       int32
	suspends bool // the last coroutine that the statement has made was suspended
}

// begin runs a coroutine that the statement at f has made: at once, to its first suspension or
// to its end, or as a link of the chain.
func (w *waiter) begin(f *Frame, own *Generator) (v Value, _ outcome, err error) {
	th, inner := f.Th, own.frame
	f.At = w.at
	if w.suspends && w.hand(f, own) {
		return f.Ret, suspended, nil
	}
	if th.Depth >= th.Limit || th.Interrupt.Load() {
		return w.beginSlowly(f, own)
	}
	outer := th.Handled
	inner.Back, th.Top = th.Top, inner
	th.Depth++
	own.started, own.running, own.around = true, true, outer
	sig, err := own.body.body.Exec(inner)
	th.Handled = outer
	if sig == suspend || err != nil {
		v, done, err := own.ran(th, inner, sig, err, false)
		return w.begun(f, own, inner, v, done, err)
	}
	if sig == ret {
		v, inner.Ret = inner.Ret, Value{}
	} else {
		v = object.None
	}
	th.Depth--
	th.Top, inner.Back, own.around = inner.Back, nil, nil
	own.running = false
	own.returned(inner)
	return v, ended, nil
}

// beginSlowly is begin where the thread must look up, tells a trace function of its calls, or
// calls nest too deep.
func (w *waiter) beginSlowly(f *Frame, own *Generator) (Value, outcome, error) {
	th, inner := f.Th, own.frame
	if th.Depth >= th.Limit && th.TooDeep() {
		return Value{}, ended, th.Raise(object.RecursionErrorType, "maximum recursion depth exceeded")
	}
	own.started = true
	v, done, err := own.run(th, inner, Value{}, nil)
	return w.begun(f, own, inner, v, done, err)
}

// begun deals with what came of running own, whose frame is or was inner.
func (w *waiter) begun(f *Frame, own *Generator, inner *Frame, v Value, done bool, err error) (Value, outcome, error) {
	switch {
	case err != nil:
		f.At = w.at
		return v, ended, err
	case done:
		own.release(inner)
		return v, ended, nil
	}
	g := f.Gen.(*Generator)
	f.Slots[w.slot] = object.From(own)
	f.PC[w.pc] = 1
	f.Ret = v
	g.delegate = int32(w.slot)
	g.link(f, own)
	w.suspends = true
	return v, suspended, nil
}

// step runs the awaitable to its next suspension (done is false, and the frame must
// suspend) or to its end.
func (w *waiter) step(f *Frame) (v Value, done bool, err error) {
	th := f.Th
	g := f.Gen.(*Generator)
	sent := object.None
	var thrown *object.Exception
	if f.PC[w.pc] != 0 {
		if th.Resume.Ended {
			return w.outcome(th, f, g)
		}
		f.PC[w.pc] = 0
		if th.Resume.Thrown != nil {
			thrown = object.AsException(th.Resume.Thrown)
		} else {
			sent = th.Resume.Sent
		}
		th.Resume = object.Resumption{}
		if w.turned(f, g, thrown) {
			return object.None, true, nil
		}
	}
	f.At = w.at
	g.delegate = int32(w.slot)
	var inner *Frame
	awaited, ok := f.Slots[w.slot].Object().(*Generator)
	if ok {
		if awaited.awaiter == g {
			awaited.unlink()
		}
		if awaited.awaited {
			inner = awaited.frame
		}
		if thrown == nil {
			v, done, err = awaited.Send(th, sent)
		} else {
			v, done, err = object.Drive(th, f.Slots[w.slot], sent, thrown)
		}
	} else {
		v, done, err = object.Drive(th, f.Slots[w.slot], sent, thrown)
	}
	if err == nil && !done {
		f.PC[w.pc] = 1
		f.Ret = v
		if ok {
			g.link(f, awaited)
		}
		return v, false, nil
	}
	f.Slots[w.slot] = Value{}
	g.delegate = -1
	f.At = w.at
	if inner != nil && done {
		awaited.release(inner)
	}
	if err != nil && thrown != nil {
		g.setContext(th, err)
	}
	return v, done, err
}

// ifR is if.
type ifR struct {
	test      condition
	body, els stmt
	pc        int
}

func (n *ifR) Exec(f *Frame) (signal, error) {
	at := f.PC[n.pc]
	if at == 0 {
		ok, err := n.test.Test(f)
		if err != nil {
			return next, err
		}
		at = 2
		if ok {
			at = 1
		}
	}
	f.PC[n.pc] = 0
	b := n.body
	if at == 2 {
		if b = n.els; b == nil {
			return next, nil
		}
	}
	sig, err := b.Exec(f)
	if sig == suspend && err == nil {
		f.PC[n.pc] = at
	}
	return sig, err
}

// States of loops.
const (
	inBody = 1
	inElse = 2
	inNext = 3 // an async for waits for the next item
)

// whileR is while.
type whileR struct {
	test      condition
	body, els stmt
	pc        int
	at        int32 // of the test
}

func (n *whileR) Exec(f *Frame) (signal, error) {
	at := f.PC[n.pc]
	f.PC[n.pc] = 0
	for at != inElse {
		if at == 0 {
			if f.Th.Interrupt.Load() {
				f.At = n.at
				if err := f.Th.Poll(); err != nil {
					return next, err
				}
			}
			ok, err := n.test.Test(f)
			if err != nil {
				return next, err
			}
			if !ok {
				break
			}
		}
		at = 0
		sig, err := n.body.Exec(f)
		if err != nil {
			return next, err
		}
		switch sig {
		case brk:
			return next, nil
		case ret:
			return ret, nil
		case suspend:
			f.PC[n.pc] = inBody
			return suspend, nil
		}
	}
	return elseR(f, n.els, n.pc)
}

// elseR runs the else block of a loop.
func elseR(f *Frame, els stmt, pc int) (signal, error) {
	if els == nil {
		return next, nil
	}
	sig, err := els.Exec(f)
	if sig == suspend && err == nil {
		f.PC[pc] = inElse
	}
	return sig, err
}

// forR is for; the iterator is in a slot.
type forR struct {
	t         target
	iter      expr
	body, els stmt
	pc, slot  int
	at        int32
}

func (n *forR) Exec(f *Frame) (signal, error) {
	at := f.PC[n.pc]
	f.PC[n.pc] = 0
	if at == inElse {
		return elseR(f, n.els, n.pc)
	}
	if at == 0 {
		v, err := n.iter.Eval(f)
		if err != nil {
			return next, err
		}
		f.At = n.at
		if v, err = object.Iter(f.Th, v); err != nil {
			return next, err
		}
		f.Slots[n.slot] = v
	}
	it := f.Slots[n.slot]
	nextItem := it.Type().Next
	for {
		if at == 0 {
			if f.Th.Interrupt.Load() {
				if err := f.Th.Poll(); err != nil {
					return next, err
				}
			}
			f.At = n.at
			x, err := nextItem(f.Th, it)
			if err != nil {
				return next, err
			}
			if x.IsZero() {
				break
			}
			if err := n.t.Assign(f, x); err != nil {
				return next, err
			}
		}
		at = 0
		sig, err := n.body.Exec(f)
		if sig == suspend && err == nil {
			f.PC[n.pc] = inBody
			return suspend, nil
		}
		if err != nil || sig == brk || sig == ret {
			f.Slots[n.slot] = Value{}
			drop(f, n.iter, it)
			if sig == ret {
				return ret, err
			}
			return next, err
		}
	}
	f.Slots[n.slot] = Value{}
	return elseR(f, n.els, n.pc)
}

// asyncFor is async for; the iterator is in a slot, and the waiter has another.
type asyncFor struct {
	t         target
	iter      expr
	made      expr // what made the iterable, if that is known
	body, els stmt
	pc, slot  int
	at        int32
	wait      waiter

	// anext is the __anext__ of class, at version ver.
	class *object.Type
	ver   uint32
	anext Value
}

func (n *asyncFor) Exec(f *Frame) (signal, error) {
	at := f.PC[n.pc]
	f.PC[n.pc] = 0
	if at == inElse {
		return elseR(f, n.els, n.pc)
	}
	if at == 0 {
		if err := n.begin(f); err != nil {
			return next, err
		}
	}
	for {
		if at != inBody {
			x, sig, err := n.item(f, at == inNext)
			if err != nil {
				return next, err
			}
			if sig == suspend {
				f.PC[n.pc] = inNext
				return suspend, nil
			}
			if x.IsZero() {
				break
			}
			if err := n.t.Assign(f, x); err != nil {
				return next, err
			}
		}
		at = 0
		sig, err := n.body.Exec(f)
		if sig == suspend && err == nil {
			f.PC[n.pc] = inBody
			return suspend, nil
		}
		if err != nil || sig == brk || sig == ret {
			it := f.Slots[n.slot]
			f.Slots[n.slot] = Value{}
			dropAsync(f, n.made, it)
			if sig == ret {
				return ret, err
			}
			return next, err
		}
	}
	f.Slots[n.slot] = Value{}
	return elseR(f, n.els, n.pc)
}

// begin evaluates the iterable and asks for its asynchronous iterator.
func (n *asyncFor) begin(f *Frame) error {
	v, err := n.iter.Eval(f)
	if err != nil {
		return err
	}
	f.At = n.at
	aiter := v.Type().AIter
	if aiter == nil {
		return f.Th.TypeErrorf("'async for' requires an object with __aiter__ method, got %s", v.Type().Name)
	}
	it, err := aiter(f.Th, v)
	if err != nil {
		return err
	}
	if it.Type().ANext == nil {
		return f.Th.TypeErrorf("'async for' received an object from __aiter__ that does not implement __anext__: %s", it.Type().Name)
	}
	f.Slots[n.slot] = it
	return nil
}

// item waits for the next item: zero at the end.
func (n *asyncFor) item(f *Frame, waiting bool) (v Value, sig signal, err error) {
	var done bool
	if waiting {
		v, done, err = n.wait.step(f)
	} else {
		f.At = n.at
		it := f.Slots[n.slot]
		if g, ok := it.Object().(*Generator); ok && !g.async.has(asyncStepping) {
			return n.itemOf(f, g)
		}
		v, done, err = n.ask(f, it)
	}
	if err != nil {
		if e := object.AsException(err); e != nil && e.Type().Is(object.StopAsyncIterationType) {
			return Value{}, next, nil
		}
		return v, next, err
	}
	if !done {
		return v, suspend, nil
	}
	return v, next, nil
}

// itemOf is item for an asynchronous generator that nobody else steps: the awaitable of
// __anext__ is only made when the generator waits for something.
func (n *asyncFor) itemOf(f *Frame, g *Generator) (Value, signal, error) {
	th := f.Th
	if !g.async.has(asyncHooked) {
		if err := g.hook(th); err != nil {
			return Value{}, next, err
		}
	}
	if g.async.has(asyncClosed) || g.frame == nil {
		return Value{}, next, nil
	}
	f.At = n.wait.at
	g.async.set(asyncStepping)
	g.async.unset(asyncItem)
	v, done, err := g.nextItem(th)
	switch {
	case err != nil || done:
		f.At = n.wait.at
		g.async.unset(asyncStepping)
		g.async.set(asyncClosed)
		return Value{}, next, err
	case g.async.has(asyncItem):
		g.async.unset(asyncItem | asyncStepping)
		return v, next, nil
	}
	f.Slots[n.wait.slot] = object.From(&asyncStep{g: g, sent: object.None, state: stepIter})
	f.Gen.(*Generator).delegate = int32(n.wait.slot)
	f.PC[n.wait.pc] = 1
	f.Ret = v
	return v, suspend, nil
}

// ask calls __anext__, and waits for what that returns.
func (n *asyncFor) ask(f *Frame, it Value) (v Value, done bool, err error) {
	th, t := f.Th, it.Type()
	if t != n.class || t.Version() != n.ver {
		n.class, n.ver, n.anext = t, t.Version(), Value{}
		if fn, ok := t.Lookup("__anext__").Object().(*object.Function); ok {
			n.anext = object.From(fn)
		}
	}
	if n.anext.IsZero() {
		v, err = t.ANext(th, it)
	} else {
		var how outcome
		if v, how, err = awaitSpecial(f, n.anext, it, nothing, &n.wait); how != called {
			return v, how == ended, err
		}
	}
	if err != nil {
		return v, false, err
	}
	name := v.Type().Name
	if v, err = object.Awaiter(th, v); err != nil {
		if e := object.AsException(err); e != nil {
			x := object.NewException(object.TypeErrorType, object.FromString("'async for' received an invalid object from __anext__: "+name))
			x.Cause, x.Context, x.Suppress = object.From(e), e, true
			err = x
		}
		return v, false, err
	}
	f.Slots[n.wait.slot] = v
	return n.wait.step(f)
}
