package eval

import (
	"pyasync/object"
)

// this file defines generators, coroutines and asynchronous generators: suspended frames
// that can be resumed. Together with resume.go it is the only place that knows how.

// Types of suspended calls.
var (
	GeneratorType      = object.NewStatic("generator", object.ObjectType, object.FlagNoInstantiate)
	AsyncGeneratorType = object.NewStatic("async_generator", object.ObjectType, object.FlagNoInstantiate)
	CoroutineWrapType  = object.NewStatic("coroutine_wrapper", object.ObjectType, object.FlagNoInstantiate)
)

// Generator is a suspended call of a generator, coroutine or asynchronous generator.
type Generator struct {
	typ            *object.Type
	frame          *Frame // nil once it has finished
	code           *object.Code
	body           stmt
	name, qualname *object.Str
	running        bool
	started        bool
	item           bool              // of an asynchronous generator: the suspension yields an item
	taken          bool              // of a coroutine: a task answers for it
	hooked         bool              // the asyncgen hooks have been called
	closed         bool              // of an asynchronous generator: ag_closed
	stepping       bool              // of an asynchronous generator: ag_running
	lent           bool              // to a function written in Go, which alone can see it: see drain.go
	rare           *generatorRare    // what few have
	awaited        bool              // by the very statement that made it: see reuse.go
	direct         bool              // made by calling the function itself
	shown          bool              // something may refer to it beside the one that awaits it
	delegate       int               // slot of the awaitable or iterator being waited for; -1: none
	around         *object.Exception // what whoever resumed it is handling, which is no context for what is thrown in
}

// generatorRare is what few generators have.
type generatorRare struct {
	fate   *object.Fate // who wants to know whether the coroutine starts
	origin Value        // cr_origin
}

func (g *Generator) rarePart() *generatorRare {
	if g.rare == nil {
		g.rare = &generatorRare{}
	}
	return g.rare
}

// MakeWeak implements object.WeakTarget.
func (g *Generator) MakeWeak() object.Weak { return object.WeakTo(g) }

// Type is generator, coroutine or async_generator.
func (g *Generator) Type() *object.Type { return g.typ }

// Code is the code that the call runs.
func (g *Generator) Code() *object.Code { return g.code }

// Frame is the suspended frame, or nil when the call has finished.
func (g *Generator) Frame() *Frame { return g.frame }

// Started reports whether the call has begun to run.
func (g *Generator) Started() bool { return g.started }

// Qualname is the name that reprs and warnings show.
func (g *Generator) Qualname() string { return g.qualname.String() }

// generatorBody is the body of code that suspends: its frame belongs to a Generator.
type generatorBody struct {
	body   stmt
	pcs    int     // entries of Frame.PC
	pushed *pushed // of a generator expression, or nil

	unused []*Generator // see reuse.go
}

func (b *generatorBody) Run(f *Frame) (Value, error) {
	g := makeGenerator(f.Th, f, b)
	g.name, g.qualname = object.NewStr(f.Code.Name), object.NewStr(f.Code.Qualname)
	return object.From(g), nil
}

// newGenerator is the result of calling a function whose code suspends. used is what
// takeSlots gave with the slots.
func newGenerator(th *Thread, fn *object.Function, slots []Value, used *Generator) Value {
	code := fn.Code
	if code.CellSlots != nil {
		makeCells(code, slots)
	}
	if used != nil {
		used.reuse(th, fn)
		return object.From(used)
	}
	f := &Frame{Th: th, Slots: slots, Closure: fn.Closure, Globals: fn.Globals, Builtins: fn.Builtins, Code: code, Fn: fn, Escaped: true}
	g := makeGenerator(th, f, suspending(code))
	g.name, g.qualname = fn.Name, fn.Qualname
	return object.From(g)
}

func makeGenerator(th *Thread, f *Frame, b *generatorBody) *Generator {
	f.PC = make([]int32, b.pcs)
	f.Escaped = true
	g := &Generator{typ: GeneratorType, frame: f, code: f.Code, body: b.body, delegate: -1}
	switch {
	case f.Code.Flags&object.CodeCoroutine != 0:
		g.typ = object.CoroutineType
	case f.Code.Flags&object.CodeAsyncGenerator != 0:
		g.typ = AsyncGeneratorType
	}
	f.Gen = g
	f.At = -1
	if g.typ == object.CoroutineType {
		if th.OriginDepth > 0 {
			g.rarePart().origin = originOf(th)
		}
		th.NoteUnawaited(g)
	}
	return g
}

// originOf is cr_origin of a new coroutine: file, line and function of the frames that make it.
func originOf(th *Thread) Value {
	var frames []Value
	for f := th.Top; f != nil && len(frames) < th.OriginDepth; f = f.Back {
		frames = append(frames, object.NewTuple([]Value{object.FromString(f.Code.Filename), object.Int(int64(f.Line())), object.FromString(f.Code.Name)}))
	}
	return object.NewTuple(frames)
}

func (g *Generator) word() string {
	switch g.typ {
	case object.CoroutineType:
		return "coroutine"
	case AsyncGeneratorType:
		return "async generator"
	}
	return "generator"
}

// resume runs the frame to its next suspension, with thrown raised there if it is not
// nil. done means that it has returned v.
func (g *Generator) resume(th *Thread, sent Value, thrown *object.Exception) (v Value, done bool, err error) {
	if g.running {
		return v, false, th.ValueErrorf("%s already executing", g.word())
	}
	f := g.frame
	if f == nil {
		if g.typ == object.CoroutineType {
			return v, false, th.Raise(object.RuntimeErrorType, "cannot reuse already awaited coroutine")
		}
		if thrown != nil {
			return v, false, thrown
		}
		return object.None, true, nil
	}
	if th.Depth >= th.Limit {
		return v, false, th.Raise(object.RecursionErrorType, "maximum recursion depth exceeded")
	}
	f.Th = th
	f.Back = th.Top
	th.Top = f
	th.Depth++
	g.running = true
	outer := th.Handled
	if !g.started {
		g.begin()
	}
	var sig signal
	switch {
	case thrown != nil && !g.started:
		err = thrown
	default:
		if thrown != nil {
			f.Thrown = thrown
		}
		f.Sent = sent
		g.started, g.around = true, outer
		if th.Interrupt.Load() {
			err = th.Poll()
		}
		if err == nil {
			sig, err = g.body.Exec(f)
		}
	}
	th.Handled = outer
	g.running, g.around = false, nil
	th.Depth--
	th.Top = f.Back
	f.Back = nil
	if err != nil {
		leave(f, err)
		g.finish()
		return v, false, g.convert(th, err)
	}
	if sig == suspend {
		v, f.Ret = f.Ret, Value{}
		return v, false, nil
	}
	v = object.None
	if sig == ret {
		v = f.Ret
	}
	g.finish()
	return v, true, nil
}

func (g *Generator) finish() {
	f := g.frame
	g.begin()
	f.Done = true
	f.Ret, f.Sent, f.Thrown = Value{}, Value{}, nil
	g.frame = nil
	g.started = true
}

// convert is PEP 479: a StopIteration that leaves a generator becomes a RuntimeError.
func (g *Generator) convert(th *Thread, err error) error {
	e := object.AsException(err)
	if e == nil {
		return err
	}
	what := ""
	switch {
	case e.Type().Is(object.StopIterationType):
		what = "StopIteration"
	case g.typ == AsyncGeneratorType && e.Type().Is(object.StopAsyncIterationType):
		what = "StopAsyncIteration"
	default:
		return err
	}
	r := object.NewException(object.RuntimeErrorType, object.FromString(g.word()+" raised "+what))
	r.Cause, r.Context, r.Suppress = object.From(e), e, true
	return r
}

// Send implements object.Coroutine.
func (g *Generator) Send(th *Thread, v Value) (Value, bool, error) {
	if !g.started && !v.IsNone() && g.frame != nil {
		return Value{}, false, th.TypeErrorf("can't send non-None value to a just-started %s", g.word())
	}
	return g.resume(th, v, nil)
}

// Throw implements object.Coroutine.
func (g *Generator) Throw(th *Thread, e *object.Exception) (Value, bool, error) {
	return g.resume(th, object.None, e)
}

// Close implements object.Coroutine.
func (g *Generator) Close(th *Thread) error {
	_, err := g.CloseWith(th)
	return err
}

// CloseWith is generator.close(): it returns what the generator returns.
func (g *Generator) CloseWith(th *Thread) (Value, error) {
	if g.frame == nil {
		return object.None, nil
	}
	if !g.started {
		g.finish()
		return object.None, nil
	}
	v, done, err := g.resume(th, object.None, object.NewException(object.GeneratorExitType))
	if err != nil {
		if object.IsException(err, object.GeneratorExitType) || object.IsException(err, object.StopIterationType) {
			return object.None, nil
		}
		return Value{}, err
	}
	if !done {
		return Value{}, th.Raise(object.RuntimeErrorType, g.word()+" ignored GeneratorExit")
	}
	return v, nil
}

// waitingFor is gi_yieldfrom and cr_await.
func (g *Generator) waitingFor() Value {
	if g.frame == nil || g.delegate < 0 || g.running {
		return object.None
	}
	if v := g.frame.Slots[g.delegate]; !v.IsZero() {
		if d, ok := v.Object().(*Generator); ok {
			d.shown = true
		}
		return v
	}
	return object.None
}

// AwaitsItself implements object.SelfAwaiter.
func (g *Generator) AwaitsItself(th *Thread) (bool, error) {
	if g.typ == object.CoroutineType {
		if g.frame != nil && g.delegate >= 0 && !g.frame.Slots[g.delegate].IsZero() || g.running {
			return false, th.Raise(object.RuntimeErrorType, "coroutine is being awaited already")
		}
		return true, nil
	}
	return g.IsIterableCoroutine(), nil
}

// IsIterableCoroutine implements object.IterableCoroutine.
func (g *Generator) IsIterableCoroutine() bool {
	return g.code.Flags&object.CodeIterableCoroutine != 0
}

// Unawaited implements object.Unawaited.
func (g *Generator) Unawaited() bool { return !g.started && !g.taken && g.frame != nil }

// TakeOver implements object.Unawaited.
func (g *Generator) TakeOver() {
	g.taken = true
	g.begin()
}

// CoroutineName implements object.Unawaited.
func (g *Generator) CoroutineName() string { return g.qualname.String() }

// Origin implements object.Unawaited.
func (g *Generator) Origin() Value {
	if g.rare == nil || g.rare.origin.IsZero() {
		return object.None
	}
	return g.rare.origin
}

// TellFate implements object.Unawaited.
func (g *Generator) TellFate(f *object.Fate, gone func()) {
	g.rarePart().fate = f
	object.TellFate(g, gone)
}

// begin notes that somebody has taken care of the coroutine.
func (g *Generator) begin() {
	if r := g.rare; r != nil && r.fate != nil {
		r.fate.Begun, r.fate = true, nil
	}
}

// delegation is the iterator behind `yield from v`.
func delegation(th *Thread, f *Frame, v Value) (Value, error) {
	if g, ok := v.Object().(*Generator); ok {
		if g.typ == object.CoroutineType && f.Code.Flags&(object.CodeCoroutine|object.CodeIterableCoroutine) == 0 {
			return v, th.TypeErrorf("cannot 'yield from' a coroutine object in a non-coroutine generator")
		}
		if g.typ != AsyncGeneratorType {
			return v, nil
		}
	}
	return object.Iter(th, v)
}
