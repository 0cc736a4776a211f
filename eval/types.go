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

// suspendable is a generator or coroutine as its attributes see it.
type suspendable interface {
	state() (frame *Frame, started, running bool)
	names() callNames
	setNames(n callNames)
	waitingFor() Value
	codeOf() *object.Code
}

func (g *Generator) state() (*Frame, bool, bool) {
	return g.frame, g.started, g.Busy() || g.async.has(asyncStepping)
}
func (g *Generator) codeOf() *object.Code { return g.Code() }

// goCoroutine shows a coroutine in Go as one of Python code.
type goCoroutine struct{ c *object.GoCoroutine }

func (g goCoroutine) state() (*Frame, bool, bool) {
	if g.c.Finished() {
		return nil, g.c.Started(), g.c.Running()
	}
	return g.c.Frame(), g.c.Started(), g.c.Running()
}

func (g goCoroutine) names() callNames {
	name, qualname := g.c.Names()
	return callNames{*name, *qualname}
}

func (g goCoroutine) setNames(n callNames) {
	name, qualname := g.c.Names()
	*name, *qualname = n.name, n.qualname
}

func (g goCoroutine) waitingFor() Value    { return g.c.Waiting() }
func (g goCoroutine) codeOf() *object.Code { return g.c.Code() }

func suspendableOf(v Value) suspendable {
	if c, ok := v.Object().(*object.GoCoroutine); ok {
		return goCoroutine{c}
	}
	return genOf(v)
}

// nameGetter is __name__ or __qualname__.
func nameGetter(attr string, which func(n *callNames) **object.Str) object.Getter {
	return object.Getter{Name: attr, Get: func(th *Thread, v Value) (Value, error) {
		n := suspendableOf(v).names()
		return object.From(*which(&n)), nil
	},
		Set: func(th *Thread, v, x Value) error {
			s, ok := object.AsStr(x)
			if !ok || x.IsZero() {
				return th.TypeErrorf("%s must be set to a string object", attr)
			}
			g := suspendableOf(v)
			n := g.names()
			*which(&n) = s
			g.setNames(n)
			return nil
		}}
}

// stateGetters are the attributes of suspended calls, under their prefix.
func stateGetters(prefix, awaiting string) []object.Getter {
	return []object.Getter{
		nameGetter("__name__", func(n *callNames) **object.Str { return &n.name }),
		nameGetter("__qualname__", func(n *callNames) **object.Str { return &n.qualname }),
		{Name: prefix + "_running", Get: func(th *Thread, v Value) (Value, error) {
			_, _, running := suspendableOf(v).state()
			return object.Bool(running), nil
		}},
		{Name: prefix + "_frame", Get: func(th *Thread, v Value) (Value, error) {
			if f, _, _ := suspendableOf(v).state(); f != nil {
				f.Escaped = true
				return object.From(f), nil
			}
			return object.None, nil
		}},
		{Name: prefix + "_suspended", Get: func(th *Thread, v Value) (Value, error) {
			if g, ok := v.Object().(*Generator); ok {
				return object.Bool(g.started && !g.Busy() && g.frame != nil), nil
			}
			f, started, running := suspendableOf(v).state()
			return object.Bool(started && !running && f != nil), nil
		}},
		{Name: prefix + "_code", Get: func(th *Thread, v Value) (Value, error) { return object.From(suspendableOf(v).codeOf()), nil }},
		{Name: awaiting, Get: func(th *Thread, v Value) (Value, error) { return suspendableOf(v).waitingFor(), nil }},
	}
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
	t.Methods = func() []object.Func { return append(object.DriveMethods("generator"), object.ClassGetItem()) }
	t.Getters = func() []object.Getter { return stateGetters("gi", "gi_yieldfrom") }
}

func generatorRepr(th *Thread, v Value) (Value, error) {
	qualname := suspendableOf(v).names().qualname.String()
	return object.FromString("<" + strings.ReplaceAll(v.Type().Name, " ", "_") + " object " + qualname + " at " + object.Address(v) + ">"), nil
}

// CoroutineWrapper is the iterator that coroutine.__await__() returns.
type CoroutineWrapper struct{ g object.Coroutine }

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
	t := object.CoroutineType
	t.Repr = generatorRepr
	t.Await = func(th *Thread, v Value) (Value, error) {
		return object.From(&CoroutineWrapper{v.Object().(object.Coroutine)}), nil
	}
	t.Methods = func() []object.Func { return append(object.DriveMethods("coroutine"), object.ClassGetItem()) }
	t.Getters = func() []object.Getter {
		return append(stateGetters("cr", "cr_await"), object.Getter{Name: "cr_origin", Get: func(th *Thread, v Value) (Value, error) {
			return v.Object().(object.Unawaited).Origin(), nil
		}})
	}
	w := CoroutineWrapType
	w.Iter = func(th *Thread, v Value) (Value, error) { return v, nil }
	w.Next = func(th *Thread, v Value) (Value, error) { return nextOfCoroutine(th, v) }
	w.Methods = func() []object.Func { return object.DriveMethods("coroutine") }
}

// nextOfCoroutine is the Next slot of what implements object.Coroutine.
func nextOfCoroutine(th *Thread, v Value) (Value, error) {
	r, done, err := v.Object().(object.Coroutine).Send(th, object.None)
	if done {
		r = Value{}
	}
	return r, err
}
