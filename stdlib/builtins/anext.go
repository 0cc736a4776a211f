package builtins

import (
	"pyasync/object"
)

// this file defines what anext(it, default) returns

var anextType = object.NewStatic("anext_awaitable", object.ObjectType, object.FlagNoInstantiate)

// anextDefault awaits the next item of an asynchronous iterator, and is the default where
// there is none.
type anextDefault struct {
	awaitable value
	def       value
	it        value // the iterator behind awaitable, once it has begun
}

// Type is anext_awaitable.
func (*anextDefault) Type() *object.Type { return anextType }

var _ object.Coroutine = (*anextDefault)(nil)

func (a *anextDefault) begin(th *thread) error {
	if !a.it.IsZero() {
		return nil
	}
	it, err := object.Awaiter(th, a.awaitable)
	if err != nil {
		return err
	}
	a.it = it
	return nil
}

// ended turns the end of the iteration into the default, and StopIteration into a value.
func (a *anextDefault) ended(v value, done bool, err error) (value, bool, error) {
	switch e := object.AsException(err); {
	case e == nil:
	case e.Type().Is(object.StopAsyncIterationType):
		return a.def, true, nil
	case e.Type().Is(object.StopIterationType):
		return e.StopValue(), true, nil
	}
	return v, done, err
}

// Send implements object.Coroutine.
func (a *anextDefault) Send(th *thread, sent value) (value, bool, error) {
	if err := a.begin(th); err != nil {
		return value{}, false, err
	}
	if c, ok := a.it.Object().(object.Coroutine); ok {
		return a.ended(c.Send(th, sent))
	}
	var v value
	var err error
	if sent.IsNone() {
		v, err = object.Next(th, a.it)
	} else {
		v, err = object.CallMethod(th, a.it, "send", sent)
	}
	if err == nil && v.IsZero() {
		return object.None, true, nil
	}
	return a.ended(v, false, err)
}

// Throw implements object.Coroutine.
func (a *anextDefault) Throw(th *thread, e *object.Exception) (value, bool, error) {
	if err := a.begin(th); err != nil {
		return value{}, false, err
	}
	if c, ok := a.it.Object().(object.Coroutine); ok {
		return a.ended(c.Throw(th, e))
	}
	throw, err := object.LookupAttr(th, a.it, "throw")
	if err != nil {
		return value{}, false, err
	}
	if throw.IsZero() {
		return value{}, false, e
	}
	v, err := object.Call1(th, throw, object.From(e))
	return a.ended(v, false, err)
}

// Close implements object.Coroutine.
func (a *anextDefault) Close(th *thread) error {
	if a.it.IsZero() {
		return nil
	}
	if c, ok := a.it.Object().(object.Coroutine); ok {
		return c.Close(th)
	}
	m, err := object.LookupAttr(th, a.it, "close")
	if err != nil || m.IsZero() {
		return err
	}
	_, err = object.Call0(th, m)
	return err
}

// result is what Send and Throw return, as the methods send and throw do.
func result(th *thread, v value, done bool, err error) (value, error) {
	if err != nil || !done {
		return v, err
	}
	return value{}, th.StopIterationWith(v)
}

func init() {
	t := anextType
	self := func(th *thread, v value) (value, error) { return v, nil }
	t.Await, t.Iter = self, self
	t.Next = func(th *thread, v value) (value, error) {
		r, done, err := v.Object().(*anextDefault).Send(th, object.None)
		return result(th, r, done, err)
	}
	t.Methods = func() []object.Func {
		return []object.Func{
			{Name: "send", Sig: "(value, /)", Fast1: func(th *thread, self, x value) (value, error) {
				r, done, err := self.Object().(*anextDefault).Send(th, x)
				return result(th, r, done, err)
			}},
			{Name: "throw", Raw: func(th *thread, self value, args []value, kw kwargs) (value, error) {
				if err := optional(th, "throw", args, kw, 1, 3); err != nil {
					return value{}, err
				}
				e := object.AsException(th.RaiseFrom(args[0], value{}))
				if e == nil {
					return value{}, th.TypeErrorf("exceptions must be classes or instances deriving from BaseException, not %s", args[0].Type().Name)
				}
				r, done, err := self.Object().(*anextDefault).Throw(th, e)
				return result(th, r, done, err)
			}},
			{Name: "close", Fast0: func(th *thread, self value) (value, error) {
				return object.None, self.Object().(*anextDefault).Close(th)
			}},
		}
	}
}
