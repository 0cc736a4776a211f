package object

// this file declares what coroutines are to everyone but the evaluator, and how awaitables
// of all kinds are driven

// CoroutineType is the class of coroutines, those of Python code and those in Go. The
// evaluator describes it.
var CoroutineType = NewStatic("coroutine", ObjectType, FlagNoInstantiate)

// Coroutine is anything that can be driven: generators and coroutines of Python code, and
// awaitables written in Go. Each call runs it to the next suspension or to its end.
type Coroutine interface {
	Object
	// Send resumes it with v (None at first). done tells whether it has returned v2, or
	// is suspended and yields v2.
	Send(th *Thread, v Value) (v2 Value, done bool, err error)
	// Throw resumes it by raising e where it is suspended.
	Throw(th *Thread, e *Exception) (v2 Value, done bool, err error)
	// Close ends it by raising GeneratorExit in it.
	Close(th *Thread) error
}

// SelfAwaiter is an awaitable that `await` drives itself, without an iterator in between:
// coroutines, and futures, which need nothing to remember of a wait.
type SelfAwaiter interface {
	Coroutine
	// AwaitsItself is asked at each await: ok is false where the Await slot is to be used
	// after all.
	AwaitsItself(th *Thread) (ok bool, err error)
}

// Awaiter is the iterator behind `await v`.
func Awaiter(th *Thread, v Value) (Value, error) {
	if a, ok := v.o.(SelfAwaiter); ok {
		if ok, err := a.AwaitsItself(th); ok || err != nil {
			return v, err
		}
	}
	await := v.Type().Await
	if await == nil {
		return v, th.TypeErrorf("object %s can't be used in 'await' expression", v.Type().Name)
	}
	it, err := await(th, v)
	if err != nil {
		return it, err
	}
	if IsCoroutine(it) {
		return it, th.TypeErrorf("__await__() returned a coroutine")
	}
	if it.Type().Next == nil {
		return it, th.TypeErrorf("__await__() returned non-iterator of type '%s'", it.Type().Name)
	}
	return it, nil
}

// IterableCoroutine is implemented by generators, some of which types.coroutine() has made
// awaitable.
type IterableCoroutine interface {
	IsIterableCoroutine() bool
}

// IsCoroutine reports whether v is a coroutine of the language: awaitable by its class alone.
func IsCoroutine(v Value) bool {
	if v.Type() == CoroutineType {
		return true
	}
	g, ok := v.o.(IterableCoroutine)
	return ok && g.IsIterableCoroutine()
}

// Drive resumes whatever it is that something waits for: sent goes in unless thrown is not nil.
func Drive(th *Thread, it, sent Value, thrown *Exception) (v Value, done bool, err error) {
	if c, ok := it.o.(Coroutine); ok {
		if thrown == nil {
			return c.Send(th, sent)
		}
		if thrown.Type().Is(GeneratorExitType) {
			if err := c.Close(th); err != nil {
				return v, false, err
			}
			return v, false, thrown
		}
		return c.Throw(th, thrown)
	}
	if thrown != nil {
		return throwInto(th, it, thrown)
	}
	if sent.IsNone() {
		return driveNext(th, it)
	}
	v, err = CallMethod(th, it, "send", sent)
	return endOfWait(v, err)
}

// driveNext is it.__next__() with the value of its StopIteration.
func driveNext(th *Thread, it Value) (v Value, done bool, err error) {
	t := it.Type()
	if t.heap {
		if m := t.Lookup("__next__"); m.o != nil && m.Type() != SlotWrapperType {
			v, err = callFound(th, m, it)
			return endOfWait(v, err)
		}
	}
	if t.Next == nil {
		v, err = CallMethod(th, it, "send", None)
		return endOfWait(v, err)
	}
	v, err = t.Next(th, it)
	if err == nil && v.IsZero() {
		return None, true, nil
	}
	return endOfWait(v, err)
}

// endOfWait turns a StopIteration into the end of a delegation.
func endOfWait(v Value, err error) (Value, bool, error) {
	if err != nil {
		if e := AsException(err); e != nil && e.Type().Is(StopIterationType) {
			return e.StopValue(), true, nil
		}
	}
	return v, false, err
}

// throwInto raises e in an iterator that is no Coroutine, as far as it has methods for that.
func throwInto(th *Thread, it Value, e *Exception) (v Value, done bool, err error) {
	if e.Type().Is(GeneratorExitType) {
		m, err := LookupAttr(th, it, "close")
		if err != nil && th.Interp.Hooks.Unraisable != nil {
			th.Interp.Hooks.Unraisable(th, err, Value{}, it)
		}
		if !m.IsZero() {
			if _, err := Call0(th, m); err != nil {
				return v, false, err
			}
		}
		return v, false, e
	}
	m, err := LookupAttr(th, it, "throw")
	if err != nil {
		return v, false, err
	}
	if m.IsZero() {
		return v, false, e
	}
	v, err = Call1(th, m, From(e))
	return endOfWait(v, err)
}
