package eval

import "pyasync/object"

// this file defines if, while, for, assert and raise

// ifStmt is if test: body else: els.
type ifStmt struct {
	test      condition
	body, els block
}

func (n *ifStmt) Exec(f *Frame) (signal, error) {
	ok, known := n.test.known(f)
	if !known {
		var err error
		if ok, err = n.test.t.Test(f); err != nil {
			return next, err
		}
	}
	if ok {
		return n.body.Exec(f)
	}
	if n.els == nil {
		return next, nil
	}
	return n.els.Exec(f)
}

// whileStmt is while test: body else: els.
type whileStmt struct {
	test      condition
	body, els block
	at        int32 // of the test
}

func (n *whileStmt) Exec(f *Frame) (signal, error) {
	for {
		if f.Th.Interrupt.Load() {
			f.At = n.at
			if err := f.Th.Poll(); err != nil {
				return next, err
			}
		}
		ok, known := n.test.known(f)
		if !known {
			var err error
			if ok, err = n.test.t.Test(f); err != nil {
				return next, err
			}
		}
		if !ok {
			break
		}
		sig, err := n.body.Exec(f)
		if err != nil {
			return next, err
		}
		if sig == brk {
			return next, nil
		}
		if sig == ret {
			return ret, nil
		}
	}
	return n.els.Exec(f)
}

// forStmt is for t in iter: body else: els.
type forStmt struct {
	t         target
	iter      expr
	body, els block
	at        int32 // of the iterable
	slot      int   // of the target when it is a variable in a slot, else -1
}

func (n *forStmt) Exec(f *Frame) (signal, error) {
	v, err := n.iter.Eval(f)
	if err != nil {
		return next, err
	}
	if n.slot >= 0 {
		switch o := v.Object().(type) {
		case *object.Range:
			if start, step, length, ok := o.Ints(); ok {
				return n.overRange(f, start, step, length)
			}
		case *object.List:
			if o.Ext == nil {
				return n.overItems(f, &o.Items)
			}
		case *object.Tuple:
			if o.Ext == nil {
				return n.overItems(f, &o.Items)
			}
		}
	}
	f.At = n.at
	it, err := object.Iter(f.Th, v)
	if err != nil {
		return next, err
	}
	if u, p := pairTarget(it, n.t); u != nil {
		return n.overPairs(f, u, p)
	}
	nextItem := it.Type().Next
	for {
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
		if n.slot >= 0 {
			f.Slots[n.slot] = x
		} else if err := n.t.Assign(f, x); err != nil {
			return next, err
		}
		sig, err := n.body.Exec(f)
		if err != nil {
			drop(f, n.iter, it)
			return next, err
		}
		if sig == brk {
			drop(f, n.iter, it)
			return next, nil
		}
		if sig == ret {
			drop(f, n.iter, it)
			return ret, nil
		}
	}
	return n.els.Exec(f)
}

// overItems is the loop over a list or tuple, without an iterator. A list may change.
func (n *forStmt) overItems(f *Frame, items *[]Value) (signal, error) {
	for i := 0; i < len(*items); i++ {
		if f.Th.Interrupt.Load() {
			f.At = n.at
			if err := f.Th.Poll(); err != nil {
				return next, err
			}
		}
		f.Slots[n.slot] = (*items)[i]
		sig, err := n.body.Exec(f)
		if err != nil {
			return next, err
		}
		if sig == brk {
			return next, nil
		}
		if sig == ret {
			return ret, nil
		}
	}
	return n.els.Exec(f)
}

// overRange is the loop over a range of small ints, without an iterator.
func (n *forStmt) overRange(f *Frame, i, step, left int64) (signal, error) {
	for ; left > 0; left-- {
		if f.Th.Interrupt.Load() {
			if err := f.Th.Poll(); err != nil {
				return next, err
			}
		}
		f.Slots[n.slot] = object.Int(i)
		sig, err := n.body.Exec(f)
		if err != nil {
			return next, err
		}
		if sig == brk {
			return next, nil
		}
		if sig == ret {
			return ret, nil
		}
		i += step
	}
	return n.els.Exec(f)
}

// overPairs is the loop with two targets over an iterator that needs no tuples.
func (n *forStmt) overPairs(f *Frame, u *unpack, p object.PairIter) (signal, error) {
	for {
		if f.Th.Interrupt.Load() {
			if err := f.Th.Poll(); err != nil {
				return next, err
			}
		}
		f.At = n.at
		more, err := u.next(f, p)
		if err != nil {
			return next, err
		}
		if !more {
			break
		}
		sig, err := n.body.Exec(f)
		if err != nil {
			return next, err
		}
		if sig == brk {
			return next, nil
		}
		if sig == ret {
			return ret, nil
		}
	}
	return n.els.Exec(f)
}

// assertStmt is assert test, msg.
type assertStmt struct {
	test tester
	msg  expr // or nil
	at   int32
}

func (n *assertStmt) Exec(f *Frame) (signal, error) {
	ok, err := n.test.Test(f)
	if err != nil || ok {
		return next, err
	}
	var args []Value
	if n.msg != nil {
		v, err := n.msg.Eval(f)
		if err != nil {
			return next, err
		}
		args = []Value{v}
	}
	f.At = n.at
	return next, f.Th.RaiseArgs(object.AssertionErrorType, args...)
}

// raiseStmt is raise exc from cause.
type raiseStmt struct {
	exc   *newError // or nil
	cause expr      // or nil
	at    int32
}

func (n *raiseStmt) Exec(f *Frame) (signal, error) {
	th := f.Th
	if n.exc == nil {
		f.At = n.at
		e := th.Context()
		if e == nil {
			return next, th.Raise(object.RuntimeErrorType, "No active exception to reraise")
		}
		f.Traced = e
		return next, e
	}
	v, err := n.exc.Eval(f)
	if err != nil {
		return next, err
	}
	var cause Value
	if n.cause != nil {
		if cause, err = n.cause.Eval(f); err != nil {
			return next, err
		}
	}
	f.At = n.at
	return next, raise(th, v, cause)
}

// raise is the error for raise v from cause; cause may be zero.
func raise(th *Thread, v, cause Value) error {
	e, err := makeException(th, v, "exceptions must derive from BaseException")
	if err != nil {
		return err
	}
	if !cause.IsZero() {
		switch {
		case cause.IsNone():
			e.Cause = Value{}
		default:
			c, err := makeException(th, cause, "exception causes must derive from BaseException")
			if err != nil {
				return err
			}
			e.Cause = object.From(c)
		}
		e.Suppress = true
	}
	e.SetContext(th.Handled)
	return e
}

// makeException is v as an exception: an instance, or the result of calling a class.
func makeException(th *Thread, v Value, msg string) (*object.Exception, error) {
	if e, ok := v.Object().(*object.Exception); ok {
		return e, nil
	}
	if t, ok := v.Object().(*object.Type); ok && t.Flags&object.FlagExcSub != 0 {
		r, err := object.Call0(th, v)
		if err != nil {
			return nil, err
		}
		if e, ok := r.Object().(*object.Exception); ok {
			return e, nil
		}
		return nil, th.TypeErrorf("calling %s should have returned an instance of BaseException, not %s", reprOf(th, v), reprOf(th, object.From(r.Type())))
	}
	return nil, th.TypeErrorf("%s", msg)
}

func reprOf(th *Thread, v Value) string {
	s, err := object.ReprString(th, v)
	if err != nil {
		return "<" + v.Type().Name + ">"
	}
	return s
}
