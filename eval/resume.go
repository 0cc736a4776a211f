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
			f.Gen.(*Generator).item = true
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
	v, err := f.Sent, f.Thrown
	f.Sent, f.Thrown = Value{}, nil
	if err != nil {
		f.Gen.(*Generator).setContext(f.Th, err)
		return Value{}, err
	}
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
	t    target // or nil
	ret  bool   // return await e
	from bool   // yield from
	call int32  // position of e if that is a call, else -1
	wait waiter
}

func (n *waitStmt) Exec(f *Frame) (signal, error) {
	w := &n.wait
	if f.PC[w.pc] == 0 {
		v, err := n.e.Eval(f)
		if err != nil {
			return next, err
		}
		f.At = w.at
		if n.from {
			v, err = delegation(f.Th, f, v)
		} else {
			if n.call >= 0 {
				own(f, v, n.call)
			}
			v, err = object.Awaiter(f.Th, v)
		}
		if err != nil {
			return next, err
		}
		f.Slots[w.slot] = v
	}
	v, done, err := w.step(f)
	if err != nil || !done {
		return suspend, err
	}
	return result(f, n.t, n.ret, v)
}

// waiter drives the awaitable in a slot. Its PC entry is 1 while that is suspended.
type waiter struct {
	pc, slot int
	at       int32
}

// step runs the awaitable to its next suspension (done is false, and the frame must
// suspend) or to its end.
func (w *waiter) step(f *Frame) (v Value, done bool, err error) {
	sent := object.None
	var thrown *object.Exception
	g := f.Gen.(*Generator)
	if f.PC[w.pc] != 0 {
		f.PC[w.pc] = 0
		if f.Thrown != nil {
			thrown = object.AsException(f.Thrown)
			f.Thrown = nil
		} else {
			sent, f.Sent = f.Sent, Value{}
		}
	}
	f.At = w.at
	g.delegate = w.slot
	var inner *Frame
	awaited, ok := f.Slots[w.slot].Object().(*Generator)
	if ok && awaited.awaited {
		inner = awaited.frame
	}
	v, done, err = object.Drive(f.Th, f.Slots[w.slot], sent, thrown)
	if err == nil && !done {
		f.PC[w.pc] = 1
		f.Ret = v
		return v, false, nil
	}
	f.Slots[w.slot] = Value{}
	g.delegate = -1
	f.At = w.at
	if inner != nil && done {
		awaited.release(inner)
	}
	if err != nil && thrown != nil {
		g.setContext(f.Th, err)
	}
	return v, done, err
}

// ifR is if.
type ifR struct {
	test      tester
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
	test      tester
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
	body, els stmt
	pc, slot  int
	at        int32
	wait      waiter
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
			f.Slots[n.slot] = Value{}
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
func (n *asyncFor) item(f *Frame, waiting bool) (Value, signal, error) {
	if !waiting {
		f.At = n.at
		it := f.Slots[n.slot]
		aw, err := it.Type().ANext(f.Th, it)
		if err != nil {
			return Value{}, next, err
		}
		t := aw.Type()
		if aw, err = object.Awaiter(f.Th, aw); err != nil {
			if e := object.AsException(err); e != nil {
				x := object.NewException(object.TypeErrorType, object.FromString("'async for' received an invalid object from __anext__: "+t.Name))
				x.Cause, x.Context, x.Suppress = object.From(e), e, true
				return aw, next, x
			}
			return aw, next, err
		}
		f.Slots[n.wait.slot] = aw
	}
	v, done, err := n.wait.step(f)
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
