package eval

import "pyasync/object"

// this file defines the resumable forms of try and with

// States of tryR; inHandler+i is the i-th handler.
const (
	tryBody    = 1
	tryElse    = 2
	tryFinally = 3
	inHandler  = 8
)

// tryR is try. Its slots hold the exception that a handler handles, and what is to be
// done after the finally block: the value to return and the exception to raise.
type tryR struct {
	tryStmt
	pc      int // and pc+1: the signal to end with after the finally block
	exc     int // slot
	value   int // slot
	pending int // slot
	rest    int // slot: what except* handlers have not matched yet
	raised  int // slot: a list of what they raised
}

func (n *tryR) Exec(f *Frame) (signal, error) {
	at := f.PC[n.pc]
	f.PC[n.pc] = 0
	if at != tryFinally {
		sig, err := n.guardedR(f, at)
		if sig == suspend && err == nil || n.finally == nil {
			return sig, err
		}
		if err != nil {
			e := caught(f, err)
			if e == nil {
				return sig, err
			}
			e.Share()
			f.Slots[n.pending] = object.From(e)
		}
		f.Slots[n.value] = f.Ret
		f.PC[n.pc+1] = int32(sig)
	}
	return n.finishR(f)
}

// finishR runs the finally block, then does what was to be done.
func (n *tryR) finishR(f *Frame) (signal, error) {
	th := f.Th
	outer := th.Handled
	e, failed := f.Slots[n.pending].Object().(*object.Exception)
	if failed {
		th.Handled = e
	}
	sig, err := n.finally.Exec(f)
	th.Handled = outer
	if sig == suspend && err == nil {
		f.PC[n.pc] = tryFinally
		return sig, nil
	}
	value := f.Slots[n.value]
	f.Slots[n.pending], f.Slots[n.value] = Value{}, Value{}
	if sig != next || err != nil {
		return sig, err
	}
	if failed {
		f.At = n.last
		f.Traced = e
		return next, e
	}
	f.Ret = value
	return signal(f.PC[n.pc+1]), nil
}

// guardedR runs or resumes the body, and the handlers or the else block after it.
func (n *tryR) guardedR(f *Frame, at int32) (signal, error) {
	switch {
	case at == tryElse:
		return n.elseR(f)
	case at >= inHandler:
		if n.star {
			return n.resumeStar(f, int(at-inHandler))
		}
		return n.handlerR(f, int(at-inHandler), true)
	}
	sig, err := n.body.Exec(f)
	if err == nil {
		if sig == suspend {
			f.PC[n.pc] = tryBody
		}
		if sig == next && n.els != nil {
			return n.elseR(f)
		}
		return sig, nil
	}
	if len(n.handlers) == 0 {
		return sig, err
	}
	e := caught(f, err)
	if e == nil {
		return sig, err
	}
	e.Share()
	f.Slots[n.exc] = object.From(e)
	if n.star {
		f.Slots[n.rest] = object.From(e)
		f.Slots[n.raised] = object.NewList(nil)
		return n.stars(f, 0)
	}
	return n.findR(f, e)
}

func (n *tryR) elseR(f *Frame) (signal, error) {
	sig, err := n.els.Exec(f)
	if sig == suspend && err == nil {
		f.PC[n.pc] = tryElse
	}
	return sig, err
}

// findR finds the handler for e and begins it.
func (n *tryR) findR(f *Frame, e *object.Exception) (signal, error) {
	th := f.Th
	outer := th.Handled
	for i := range n.handlers {
		h := &n.handlers[i]
		if h.typ != nil {
			th.Handled = e
			ok, err := h.matches(f, e)
			th.Handled = outer
			if err != nil {
				return next, err
			}
			if !ok {
				continue
			}
		}
		return n.handlerR(f, i, false)
	}
	f.Slots[n.exc] = Value{}
	f.Traced = e
	return next, e
}

// handlerR begins or resumes the i-th handler.
func (n *tryR) handlerR(f *Frame, i int, resumed bool) (signal, error) {
	th, h := f.Th, &n.handlers[i]
	outer := th.Handled
	e := f.Slots[n.exc].Object().(*object.Exception)
	th.Handled = e
	sig, err := n.runHandler(f, h, object.From(e), resumed)
	th.Handled = outer
	if sig == suspend && err == nil {
		f.PC[n.pc] = inHandler + int32(i)
		return sig, nil
	}
	f.Slots[n.exc] = Value{}
	return sig, err
}

func (n *tryR) runHandler(f *Frame, h *handler, e Value, resumed bool) (signal, error) {
	if !resumed {
		return h.run(f, e)
	}
	sig, err := h.body.Exec(f)
	if sig == suspend && err == nil || h.name == nil {
		return sig, err
	}
	return sig, h.unbind(f, err)
}

// stars runs the except* handlers from the i-th on.
func (n *tryR) stars(f *Frame, i int) (signal, error) {
	th := f.Th
	e := f.Slots[n.exc].Object().(*object.Exception)
	outer := th.Handled
	for ; i < len(n.handlers); i++ {
		h := &n.handlers[i]
		th.Handled = e
		typ, err := h.typ.Eval(f)
		if err == nil {
			f.At = h.at
			var matched, left *object.Exception
			matched, left, err = object.MatchGroup(th, object.ExceptionOf(f.Slots[n.rest]), typ)
			if err == nil {
				f.Slots[n.rest] = exceptionOrNone(left)
				if matched == nil {
					th.Handled = outer
					continue
				}
				th.Handled = matched
				var sig signal
				sig, err = h.run(f, object.From(matched))
				if sig == suspend && err == nil {
					f.Slots[n.value] = object.From(matched)
				}
				if stop, err := n.afterStar(f, i, sig, err, outer); stop {
					return sig, err
				}
				continue
			}
		}
		th.Handled = outer
		return next, err
	}
	rest := object.ExceptionOf(f.Slots[n.rest])
	var raised []*object.Exception
	for _, v := range f.Slots[n.raised].Object().(*object.List).Items {
		raised = append(raised, object.ExceptionOf(v))
	}
	f.Slots[n.exc], f.Slots[n.rest], f.Slots[n.raised] = Value{}, Value{}, Value{}
	th.Handled = e
	err := endStar(f, e, raised, rest)
	th.Handled = outer
	return next, err
}

func exceptionOrNone(e *object.Exception) Value {
	if e == nil {
		return object.None
	}
	return object.From(e)
}

// afterStar deals with the end or suspension of an except* handler; stop means that the
// statement ends here for now.
func (n *tryR) afterStar(f *Frame, i int, sig signal, err error, outer *object.Exception) (bool, error) {
	f.Th.Handled = outer
	if sig == suspend && err == nil {
		f.PC[n.pc] = inHandler + int32(i)
		return true, nil
	}
	if err != nil {
		r := caught(f, err)
		if r == nil {
			return true, err
		}
		r.Share()
		l := f.Slots[n.raised].Object().(*object.List)
		l.Items = append(l.Items, object.From(r))
	}
	return false, nil
}

// resumeStar resumes the i-th except* handler.
func (n *tryR) resumeStar(f *Frame, i int) (signal, error) {
	th, h := f.Th, &n.handlers[i]
	outer := th.Handled
	matched := f.Slots[n.value]
	th.Handled = matched.Object().(*object.Exception)
	sig, err := n.runHandler(f, h, matched, true)
	if stop, err := n.afterStar(f, i, sig, err, outer); stop {
		return sig, err
	}
	f.Slots[n.value] = Value{}
	return n.stars(f, i+1)
}

// States of withR.
const (
	withEnter = 1 // waiting for __aenter__
	withBody  = 2
	withExit  = 3 // waiting for __aexit__ after the body
	withError = 4 // waiting for __aexit__ with an exception
)

// withR is with or async with, for one item. Slots hold the exit method, the exception
// that it is called with, and the value being returned.
type withR struct {
	withStmt
	async bool
	pc    int // and pc+1: the signal that the body ended with
	fn    int // slot
	self  int // slot
	exc   int // slot
	value int // slot
	wait  waiter
}

func (n *withR) Exec(f *Frame) (signal, error) {
	at := f.PC[n.pc]
	f.PC[n.pc] = 0
	switch at {
	case 0:
		return n.begin(f)
	case withEnter:
		v, done, err := n.wait.step(f)
		return n.entered(f, v, done, err)
	case withBody:
		sig, err := n.body.Exec(f)
		return n.ended(f, sig, err)
	case withExit:
		_, done, err := n.wait.step(f)
		return n.exited(f, done, err)
	}
	th := f.Th
	outer := th.Handled
	th.Handled = f.Slots[n.exc].Object().(*object.Exception)
	v, done, err := n.wait.step(f)
	return n.exitedError(f, outer, v, done, err)
}

func (n *withR) begin(f *Frame) (signal, error) {
	mgr, err := n.ctx.Eval(f)
	if err != nil {
		return next, err
	}
	f.At = n.at
	if n.async {
		return n.beginAsync(f, mgr)
	}
	exit, v, self, err := n.methods.enter(f.Th, mgr)
	if err != nil {
		return next, err
	}
	f.Slots[n.fn], f.Slots[n.self] = exit, self
	return n.run(f, v)
}

func (n *withR) beginAsync(f *Frame, mgr Value) (signal, error) {
	enter, exit, self := n.methods.first, n.methods.last, mgr
	if !n.methods.knows(mgr.Type()) {
		var enterBound, exitBound bool
		var err error
		if enter, exit, enterBound, exitBound, err = n.methods.find(f.Th, mgr, true); err != nil {
			return next, err
		}
		if exitBound {
			self = Value{}
		}
		if enterBound {
			mgr = Value{}
		}
	}
	f.Slots[n.fn], f.Slots[n.self] = exit, self
	v, how, err := awaitSpecial(f, enter, mgr, nothing, &n.wait)
	if how == ended && err == nil {
		return n.run(f, v)
	}
	return n.entering(f, v, how, err)
}

// entering waits for __aenter__, which has not come to its end at once.
func (n *withR) entering(f *Frame, v Value, how outcome, err error) (signal, error) {
	if err != nil {
		n.exit(f)
		return next, err
	}
	v, done, err := n.wait.forMethod(f, v, how, "__aenter__")
	return n.entered(f, v, done, err)
}

// awaitMethod is Awaitable with the message of async with.
func awaitMethod(th *Thread, v Value, method string) (Value, error) {
	if v.Type().Await == nil && v.Type() != object.CoroutineType {
		if g, ok := v.Object().(*Generator); !ok || !g.is(object.CodeIterableCoroutine) {
			return v, th.TypeErrorf("'async with' received an object from %s that does not implement __await__: %s", method, v.Type().Name)
		}
	}
	return object.Awaiter(th, v)
}

// forMethod waits for what a method of a context manager has returned, unless it does already.
func (w *waiter) forMethod(f *Frame, v Value, how outcome, method string) (Value, bool, error) {
	if how != called {
		return v, how == ended, nil
	}
	v, err := awaitMethod(f.Th, v, method)
	if err != nil {
		return v, false, err
	}
	f.Slots[w.slot] = v
	return w.step(f)
}

// entered runs the body, once __aenter__ has come to v.
func (n *withR) entered(f *Frame, v Value, done bool, err error) (signal, error) {
	if err != nil {
		return next, err
	}
	if !done {
		f.PC[n.pc] = withEnter
		return suspend, nil
	}
	return n.run(f, v)
}

func (n *withR) run(f *Frame, v Value) (signal, error) {
	sig, err := n.inside(f, v)
	return n.ended(f, sig, err)
}

// exit takes the exit method out of the slots.
func (n *withR) exit(f *Frame) (fn, self Value) {
	fn, self = f.Slots[n.fn], f.Slots[n.self]
	f.Slots[n.fn], f.Slots[n.self] = Value{}, Value{}
	return fn, self
}

// ended deals with the end or suspension of the body.
func (n *withR) ended(f *Frame, sig signal, err error) (signal, error) {
	if err != nil {
		return n.failed(f, sig, err)
	}
	if sig == suspend {
		f.PC[n.pc] = withBody
		return suspend, nil
	}
	value := f.Ret
	fn, self := n.exit(f)
	f.At = n.at
	if !n.async {
		_, err := callSpecial(f.Th, fn, self, exitWell)
		f.Ret = value
		return sig, err
	}
	v, how, err := awaitSpecial(f, fn, self, exitWell, &n.wait)
	if err != nil {
		return next, err
	}
	if how == ended {
		f.Ret = value
		return sig, nil
	}
	f.Slots[n.value] = value
	f.PC[n.pc+1] = int32(sig)
	_, done, err := n.wait.forMethod(f, v, how, "__aexit__")
	return n.exited(f, done, err)
}

// failed deals with an error that left the body.
func (n *withR) failed(f *Frame, sig signal, err error) (signal, error) {
	e := caught(f, err)
	if e == nil {
		return sig, err
	}
	e.Share()
	fn, self := n.exit(f)
	if !n.async {
		return next, n.leave(f, fn, self, e)
	}
	f.Slots[n.exc] = object.From(e)
	th := f.Th
	outer := th.Handled
	th.Handled = e
	f.At = n.at
	v, how, err := awaitSpecial(f, fn, self, exitFailed, &n.wait)
	done := false
	if err == nil {
		v, done, err = n.wait.forMethod(f, v, how, "__aexit__")
	}
	return n.exitedError(f, outer, v, done, err)
}

// exited ends the statement, once __aexit__ has ended after a body that ended well.
func (n *withR) exited(f *Frame, done bool, err error) (signal, error) {
	if err != nil {
		return next, err
	}
	if !done {
		f.PC[n.pc] = withExit
		return suspend, nil
	}
	f.Ret = f.Slots[n.value]
	f.Slots[n.value] = Value{}
	return signal(f.PC[n.pc+1]), nil
}

// exitedError ends the statement, once __aexit__ has come to v for the exception that left the
// body. outer is what was handled around the statement.
func (n *withR) exitedError(f *Frame, outer *object.Exception, v Value, done bool, err error) (signal, error) {
	th := f.Th
	swallow := false
	if err == nil && done {
		swallow, err = object.Truth(th, v)
	}
	th.Handled = outer
	if err != nil {
		return next, err
	}
	if !done {
		f.PC[n.pc] = withError
		return suspend, nil
	}
	e := f.Slots[n.exc].Object().(*object.Exception)
	f.Slots[n.exc] = Value{}
	if swallow {
		return next, nil
	}
	f.Traced = e
	return next, e
}
