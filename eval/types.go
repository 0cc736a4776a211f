package eval

import (
	"strings"

	"pyasync/object"
)

// this file describes the types of generators and coroutines

func init() {
	initFunction()
	initGenerator()
	initCoroutine()
	initAsyncGenerator()
}

func genOf(v Value) *Generator { return v.Object().(*Generator) }

// finished turns the end of a driven call into the StopIteration that carries its value.
func finished(th *Thread, v Value, done bool, err error) (Value, error) {
	if err == nil && done {
		return Value{}, th.StopIterationWith(v)
	}
	return v, err
}

// thrown is the exception that throw(typ, val, tb) is asked to raise.
func thrown(th *Thread, args []Value) (*object.Exception, error) {
	if len(args) == 0 || len(args) > 3 {
		if len(args) == 0 {
			return nil, th.TypeErrorf("throw expected at least 1 argument, got 0")
		}
		return nil, th.TypeErrorf("throw expected at most 3 arguments, got %d", len(args))
	}
	typ := args[0]
	val, tb := object.None, object.None
	if len(args) > 1 {
		if err := th.Warn(object.DeprecationWarningType, "the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature instead.", 1); err != nil {
			return nil, err
		}
		val = args[1]
	}
	if len(args) > 2 {
		tb = args[2]
	}
	var e *object.Exception
	switch o := typ.Object().(type) {
	case *object.Exception:
		if !val.IsNone() {
			return nil, th.TypeErrorf("instance exception may not have a separate value")
		}
		e = o
	case *object.Type:
		if o.Flags&object.FlagExcSub == 0 {
			return nil, th.TypeErrorf("exceptions must be classes or instances deriving from BaseException, not type")
		}
		if x, ok := val.Object().(*object.Exception); ok && x.Type().Is(o) {
			e = x
			break
		}
		var cargs []Value
		if t, ok := object.AsTuple(val); ok {
			cargs = t.Items
		} else if !val.IsNone() {
			cargs = []Value{val}
		}
		r, err := object.Call(th, typ, cargs, nil)
		if err != nil {
			return nil, err
		}
		x, ok := r.Object().(*object.Exception)
		if !ok {
			// it is this error, then, that is raised in the generator
			x = object.NewException(object.TypeErrorType, object.FromString(
				"calling "+reprOf(th, typ)+" should have returned an instance of BaseException, not "+r.Type().Name))
		}
		e = x
	default:
		return nil, th.TypeErrorf("exceptions must be classes or instances deriving from BaseException, not %s", typ.Type().Name)
	}
	if !tb.IsNone() {
		t, ok := tb.Object().(*object.Traceback)
		if !ok {
			return nil, th.TypeErrorf("throw() third argument must be a traceback object")
		}
		e.TB = t
	}
	return e, nil
}

// driveMethods are send, throw and close of anything that implements object.Coroutine.
func driveMethods(what string) []object.Func {
	return []object.Func{
		{Name: "send", Sig: "(value, /)", Doc: "send(value) -> send 'value' into " + what + ",\nreturn next yielded value or raise StopIteration.", Fast1: func(th *Thread, self, v Value) (Value, error) {
			r, done, err := self.Object().(object.Coroutine).Send(th, v)
			return finished(th, r, done, err)
		}},
		{Name: "throw", Doc: "throw(value)\nthrow(type[,value[,traceback]])\n\nRaise exception in " + what + ", return next yielded value or raise\nStopIteration.", Raw: func(th *Thread, self Value, args []Value, kw []object.Kw) (Value, error) {
			e, err := thrown(th, args)
			if err != nil {
				return Value{}, err
			}
			r, done, err := self.Object().(object.Coroutine).Throw(th, e)
			return finished(th, r, done, err)
		}},
		{Name: "close", Doc: "close() -> raise GeneratorExit inside " + what + ".", Fast0: func(th *Thread, self Value) (Value, error) {
			if g, ok := self.Object().(*Generator); ok {
				return g.close(th)
			}
			return object.None, self.Object().(object.Coroutine).Close(th)
		}},
	}
}

// stateGetters are the attributes of suspended calls, under their prefix.
func stateGetters(prefix, awaiting string) []object.Getter {
	gs := []object.Getter{
		{Name: "__name__", Get: func(th *Thread, v Value) (Value, error) { return object.From(genOf(v).name), nil }, Set: func(th *Thread, v, x Value) error {
			s, ok := object.AsStr(x)
			if !ok || x.IsZero() {
				return th.TypeErrorf("__name__ must be set to a string object")
			}
			genOf(v).name = s
			return nil
		}},
		{Name: "__qualname__", Get: func(th *Thread, v Value) (Value, error) { return object.From(genOf(v).qualname), nil }, Set: func(th *Thread, v, x Value) error {
			s, ok := object.AsStr(x)
			if !ok || x.IsZero() {
				return th.TypeErrorf("__qualname__ must be set to a string object")
			}
			genOf(v).qualname = s
			return nil
		}},
		{Name: prefix + "_running", Get: func(th *Thread, v Value) (Value, error) {
			g := genOf(v)
			return object.Bool(g.running || g.stepping), nil
		}},
		{Name: prefix + "_frame", Get: func(th *Thread, v Value) (Value, error) {
			if f := genOf(v).frame; f != nil {
				return object.From(f), nil
			}
			return object.None, nil
		}},
		{Name: prefix + "_suspended", Get: func(th *Thread, v Value) (Value, error) {
			g := genOf(v)
			return object.Bool(g.started && !g.running && g.frame != nil), nil
		}},
		{Name: prefix + "_code", Get: func(th *Thread, v Value) (Value, error) { return object.From(genOf(v).code), nil }},
		{Name: awaiting, Get: func(th *Thread, v Value) (Value, error) { return genOf(v).waitingFor(), nil }},
	}
	return gs
}

func initGenerator() {
	t := GeneratorType
	t.Repr = generatorRepr
	t.Iter = func(th *Thread, v Value) (Value, error) { return v, nil }
	t.Next = func(th *Thread, v Value) (Value, error) {
		g := genOf(v)
		r, done, err := g.resume(th, object.None, nil)
		if done {
			r = Value{}
		}
		return r, err
	}
	t.Methods = func() []object.Func { return driveMethods("generator") }
	t.Getters = func() []object.Getter { return stateGetters("gi", "gi_yieldfrom") }
}

func generatorRepr(th *Thread, v Value) (Value, error) {
	g := genOf(v)
	return object.FromString("<" + strings.ReplaceAll(g.typ.Name, " ", "_") + " object " + g.qualname.String() + " at " + object.Address(v) + ">"), nil
}

// CoroutineWrapper is the iterator that coroutine.__await__() returns.
type CoroutineWrapper struct{ g *Generator }

// Type is coroutine_wrapper.
func (*CoroutineWrapper) Type() *object.Type { return CoroutineWrapType }

// Send implements object.Coroutine.
func (w *CoroutineWrapper) Send(th *Thread, v Value) (Value, bool, error) { return w.g.Send(th, v) }

// Throw implements object.Coroutine.
func (w *CoroutineWrapper) Throw(th *Thread, e *object.Exception) (Value, bool, error) {
	return w.g.Throw(th, e)
}

// Close implements object.Coroutine.
func (w *CoroutineWrapper) Close(th *Thread) error { return w.g.Close(th) }

func initCoroutine() {
	t := CoroutineType
	t.Repr = generatorRepr
	t.Await = func(th *Thread, v Value) (Value, error) { return object.From(&CoroutineWrapper{genOf(v)}), nil }
	t.Methods = func() []object.Func { return driveMethods("coroutine") }
	t.Getters = func() []object.Getter {
		return append(stateGetters("cr", "cr_await"), object.Getter{Name: "cr_origin", Get: func(th *Thread, v Value) (Value, error) {
			if o := genOf(v).origin; !o.IsZero() {
				return o, nil
			}
			return object.None, nil
		}})
	}
	w := CoroutineWrapType
	w.Iter = func(th *Thread, v Value) (Value, error) { return v, nil }
	w.Next = func(th *Thread, v Value) (Value, error) { return nextOfCoroutine(th, v) }
	w.Methods = func() []object.Func { return driveMethods("coroutine") }
}

// nextOfCoroutine is the Next slot of what implements object.Coroutine.
func nextOfCoroutine(th *Thread, v Value) (Value, error) {
	r, done, err := v.Object().(object.Coroutine).Send(th, object.None)
	if done {
		r = Value{}
	}
	return r, err
}
