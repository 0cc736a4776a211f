package eval

import "pyasync/object"

// this file defines what driving an asynchronous generator needs: the awaitables of
// __anext__, asend, athrow and aclose

// Types of the awaitables.
var (
	AsyncGenASendType  = object.NewStatic("async_generator_asend", object.ObjectType, object.FlagNoInstantiate)
	AsyncGenAThrowType = object.NewStatic("async_generator_athrow", object.ObjectType, object.FlagNoInstantiate)
)

// States of the awaitables.
type stepState uint8

const (
	stepInit stepState = iota
	stepIter
	stepClosed
)

// asyncStep is one step of an asynchronous generator: asend(v), athrow(exc) or aclose().
type asyncStep struct {
	g     *Generator
	sent  Value
	throw []Value // arguments of athrow
	close bool    // aclose
	taken bool    // somebody answers for its not being awaited
	state stepState
	fate  *object.Fate // while it has not begun and is watched
}

// Type is async_generator_asend or async_generator_athrow.
func (a *asyncStep) Type() *object.Type {
	if a.close || a.throw != nil {
		return AsyncGenAThrowType
	}
	return AsyncGenASendType
}

func (a *asyncStep) method() string {
	if a.close || a.throw != nil {
		return "aclose()/athrow()"
	}
	return "__anext__()/asend()"
}

// Send implements object.Coroutine.
func (a *asyncStep) Send(th *Thread, v Value) (Value, bool, error) {
	g := a.g
	if a.state == stepClosed {
		return v, false, th.Raise(object.RuntimeErrorType, "cannot reuse already awaited "+a.method())
	}
	var exc *object.Exception
	if a.state == stepInit {
		if err := a.begin(th); err != nil {
			return Value{}, false, err
		}
		var err error
		if exc, err = a.first(th); err != nil {
			g.async.unset(asyncStepping)
			a.state = stepClosed
			return Value{}, false, err
		}
		if g.frame == nil && a.state == stepClosed {
			return object.None, true, nil
		}
		if exc == nil && v.IsNone() {
			v = a.sent
		}
	}
	if exc == nil && !g.started && !v.IsNone() && g.frame != nil {
		g.async.unset(asyncStepping)
		a.state = stepClosed
		return Value{}, false, th.TypeErrorf("can't send non-None value to a just-started async generator")
	}
	g.async.unset(asyncItem)
	r, done, err := g.resume(th, v, exc)
	return a.after(th, r, done, err)
}

// begin checks that no other step is under way.
func (a *asyncStep) begin(th *Thread) error {
	a.begun()
	if a.g.async.has(asyncStepping) {
		a.state = stepClosed
		name := "anext()"
		switch {
		case a.close:
			name = "aclose()"
		case a.throw != nil:
			name = "athrow()"
		}
		return th.Raise(object.RuntimeErrorType, name+": asynchronous generator is already running")
	}
	a.state = stepIter
	return nil
}

// first prepares the first resumption: the exception that it raises, if any.
func (a *asyncStep) first(th *Thread) (*object.Exception, error) {
	g := a.g
	if g.async.has(asyncClosed) && !a.close && a.throw == nil {
		return nil, th.RaiseArgs(object.StopAsyncIterationType)
	}
	if (a.close || a.throw != nil) && g.frame == nil {
		a.state = stepClosed
		return nil, nil
	}
	g.async.set(asyncStepping)
	if a.close {
		g.async.set(asyncClosed)
		if !g.started {
			g.finish()
			g.async.unset(asyncStepping)
			a.state = stepClosed
			return nil, nil
		}
		return object.NewException(object.GeneratorExitType), nil
	}
	if a.throw != nil {
		return object.ThrownBy(th, "athrow", a.throw)
	}
	return nil, nil
}

// after turns the outcome of a resumption into that of the step.
func (a *asyncStep) after(th *Thread, r Value, done bool, err error) (Value, bool, error) {
	g := a.g
	switch {
	case err != nil:
		g.async.unset(asyncStepping)
		g.async.set(asyncClosed)
		a.state = stepClosed
		if a.close {
			if e := object.AsException(err); e != nil && (e.Type().Is(object.StopAsyncIterationType) || e.Type().Is(object.GeneratorExitType)) {
				return object.None, true, nil
			}
		}
		return r, false, err
	case done:
		g.async.unset(asyncStepping)
		g.async.set(asyncClosed)
		a.state = stepClosed
		if a.close {
			return object.None, true, nil
		}
		return r, false, th.RaiseArgs(object.StopAsyncIterationType)
	case g.async.has(asyncItem):
		g.async.unset(asyncItem | asyncStepping)
		a.state = stepClosed
		if a.close {
			return r, false, th.Raise(object.RuntimeErrorType, "async generator ignored GeneratorExit")
		}
		return r, true, nil
	}
	return r, false, nil
}

// Throw implements object.Coroutine.
func (a *asyncStep) Throw(th *Thread, e *object.Exception) (Value, bool, error) {
	g := a.g
	if a.state == stepClosed {
		return Value{}, false, th.Raise(object.RuntimeErrorType, "cannot reuse already awaited "+a.method())
	}
	if a.state == stepInit {
		if err := a.begin(th); err != nil {
			return Value{}, false, err
		}
		g.async.set(asyncStepping)
	}
	g.async.unset(asyncItem)
	r, done, err := g.resume(th, object.None, e)
	return a.after(th, r, done, err)
}

// Close implements object.Coroutine.
func (a *asyncStep) Close(th *Thread) error {
	if a.state == stepClosed {
		return nil
	}
	_, done, err := a.Throw(th, object.NewException(object.GeneratorExitType))
	if err != nil {
		if e := object.AsException(err); e != nil {
			for _, t := range []*object.Type{object.GeneratorExitType, object.StopAsyncIterationType, object.StopIterationType} {
				if e.Type().Is(t) {
					return nil
				}
			}
		}
		return err
	}
	if !done {
		return th.Raise(object.RuntimeErrorType, "coroutine ignored GeneratorExit")
	}
	return nil
}

// hook calls the hooks of sys.set_asyncgen_hooks when the generator is first used.
func (g *Generator) hook(th *Thread) error {
	if g.async.has(asyncHooked) {
		return nil
	}
	g.async.set(asyncHooked)
	if first := th.AsyncGenFirstIter; !first.IsZero() {
		_, err := object.Call1(th, first, object.From(g))
		return err
	}
	return nil
}

func newStep(th *Thread, a *asyncStep) (Value, error) {
	if err := a.g.hook(th); err != nil {
		return Value{}, err
	}
	th.NoteUnawaited(a)
	return object.From(a), nil
}

// Unawaited implements object.Unawaited.
func (a *asyncStep) Unawaited() bool { return a.state == stepInit && !a.taken }

// TakeOver implements object.Unawaited.
func (a *asyncStep) TakeOver() {
	a.taken = true
	a.begun()
}

// CoroutineName implements object.Unawaited.
func (a *asyncStep) CoroutineName() string { return a.g.CoroutineName() }

// CalledAs words the warning.
func (a *asyncStep) CalledAs() string {
	name := "asend"
	switch {
	case a.close:
		name = "aclose"
	case a.throw != nil:
		name = "athrow"
	}
	return "coroutine method '" + name + "' of '" + a.g.CoroutineName() + "'"
}

// Origin implements object.Unawaited.
func (a *asyncStep) Origin() Value { return object.None }

// TellFate implements object.Unawaited.
func (a *asyncStep) TellFate(f *object.Fate, gone func()) {
	a.fate = f
	object.TellFate(a, gone)
}

// begun tells those who watch it that the step has begun or ended.
func (a *asyncStep) begun() {
	if a.fate != nil {
		a.fate.Begun, a.fate = true, nil
	}
}

func initAsyncGenerator() {
	t := AsyncGeneratorType
	t.Repr = generatorRepr
	t.AIter = func(th *Thread, v Value) (Value, error) { return v, nil }
	t.ANext = func(th *Thread, v Value) (Value, error) {
		return newStep(th, &asyncStep{g: genOf(v), sent: object.None})
	}
	t.Methods = func() []object.Func {
		return []object.Func{
			{Name: "asend", Sig: "(value, /)", Doc: "asend(value): go on to the next yield, value being the result of the one before.", Fast1: func(th *Thread, self, v Value) (Value, error) {
				return newStep(th, &asyncStep{g: genOf(self), sent: v})
			}},
			{Name: "athrow", Doc: "athrow(value)\nathrow(type[,value[,tb]])\n\nraise exception in generator.", Raw: func(th *Thread, self Value, args []Value, kw []object.Kw) (Value, error) {
				if err := object.WarnThrow(th, "athrow", args); err != nil {
					return Value{}, err
				}
				return newStep(th, &asyncStep{g: genOf(self), throw: append([]Value{}, args...)})
			}},
			{Name: "aclose", Doc: "aclose(): end the generator by raising GeneratorExit at its yield.", Fast0: func(th *Thread, self Value) (Value, error) {
				return newStep(th, &asyncStep{g: genOf(self), close: true})
			}},
			object.ClassGetItem(),
		}
	}
	t.Getters = func() []object.Getter { return stateGetters("ag", "ag_await") }
	for _, s := range []*object.Type{AsyncGenASendType, AsyncGenAThrowType} {
		s.Await = func(th *Thread, v Value) (Value, error) { return v, nil }
		s.Iter = func(th *Thread, v Value) (Value, error) { return v, nil }
		s.Next = func(th *Thread, v Value) (Value, error) { return nextOfCoroutine(th, v) }
		s.Methods = func() []object.Func { return object.DriveMethods("coroutine") }
	}
}
