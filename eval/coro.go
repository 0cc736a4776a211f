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
	frame          *Frame // nil once it has finished
	body           *generatorBody
	rare           *generatorRare    // what few have
	around         *object.Exception // what whoever resumed it is handling, which is no context for what is thrown in
	inner, awaiter *Generator        // see chain.go

	links    int32
	delegate int32 // slot of the awaitable or iterator being waited for; -1: none
	running  bool
	started  bool
	taken    bool // of a coroutine: a task answers for it
	lent     bool // to a function written in Go, which alone can see it: see drain.go
	awaited  bool // by the very statement that made it: see reuse.go
	direct   bool // made by calling the function itself
	shown    bool // something may refer to it beside the one that awaits it
	async    asyncState
}

// asyncState is what asynchronous generators have beside.
type asyncState uint8

const (
	asyncItem     asyncState = 1 << iota // the suspension yields an item
	asyncHooked                          // the asyncgen hooks have been called
	asyncClosed                          // ag_closed
	asyncStepping                        // ag_running
)

func (s asyncState) has(bit asyncState) bool { return s&bit != 0 }
func (s *asyncState) set(bits asyncState)    { *s |= bits }
func (s *asyncState) unset(bits asyncState)  { *s &^= bits }

// generatorRare is what few generators have.
type generatorRare struct {
	fate   *object.Fate // who wants to know whether the coroutine starts
	origin Value        // cr_origin
	named  *callNames   // nil: those of the body
	code   *object.Code // of a call that is over; nil: that of the body
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
func (g *Generator) Type() *object.Type {
	switch {
	case g.is(object.CodeCoroutine):
		return object.CoroutineType
	case g.is(object.CodeAsyncGenerator):
		return AsyncGeneratorType
	}
	return GeneratorType
}

// is tells what the code is that the call runs.
func (g *Generator) is(kind object.CodeFlags) bool { return g.Code().Flags&kind != 0 }

// callNames are __name__ and __qualname__ of calls.
type callNames struct{ name, qualname *object.Str }

// names are those that the call has.
func (g *Generator) names() callNames {
	if g.rare != nil && g.rare.named != nil {
		return *g.rare.named
	}
	return g.body.names
}

// setNames changes them. Nearly all calls of a body have the same.
func (g *Generator) setNames(n callNames) {
	if g.body.names.name == nil {
		g.body.names = n
	}
	if g.names() != n {
		g.rarePart().named = &n
	}
}

// Code is the code that the call runs.
func (g *Generator) Code() *object.Code {
	switch {
	case g.frame != nil:
		return g.frame.Code
	case g.rare != nil && g.rare.code != nil:
		return g.rare.code
	}
	return g.body.code
}

// Frame is the suspended frame, or nil when the call has finished.
func (g *Generator) Frame() *Frame { return g.frame }

// Started reports whether the call has begun to run.
func (g *Generator) Started() bool { return g.started }

// Qualname is the name that reprs and warnings show.
func (g *Generator) Qualname() string { return g.names().qualname.String() }

// generatorBody is the body of code that suspends: its frame belongs to a Generator.
type generatorBody struct {
	body   stmt
	pcs    int     // entries of Frame.PC
	pushed *pushed // of a generator expression, or nil

	// straight is what runs instead of body where a statement both makes and awaits a coroutine
	// that never suspends, or nil.
	straight object.Body
	unused   *Generator   // the first of a list of those to be used again, linked by awaiter: see reuse.go
	room     int          // how many more may be kept there
	names    callNames    // of the function that was called first
	code     *object.Code // that was called first
}

// note remembers the code of the first call. Other code may have the same body: code.replace().
func (b *generatorBody) note(code *object.Code) {
	if b.code == nil {
		b.code = code
	}
}

func (b *generatorBody) Run(f *Frame) (Value, error) {
	b.note(f.Code)
	g := &Generator{body: b, frame: f}
	f.PC = make([]int32, b.pcs)
	g.init(f.Code)
	g.setNames(callNames{object.NewStr(f.Code.Name), object.NewStr(f.Code.Qualname)})
	return g.announce(f.Th), nil
}

// Most calls are one object: the generator, its frame and what that holds. The sizes fill those
// of the allocator.
type (
	tinyCall struct {
		g     Generator
		f     Frame
		slots [1]Value
		pcs   [2]int32
	}
	smallCall struct {
		g     Generator
		f     Frame
		slots [2]Value
		pcs   [4]int32
	}
	mediumCall struct {
		g     Generator
		f     Frame
		slots [6]Value
		pcs   [20]int32
	}
	largeCall struct {
		g     Generator
		f     Frame
		slots [10]Value
		pcs   [36]int32
	}
	anyCall struct {
		g Generator
		f Frame
	}
)

// makeCall is a generator with a frame whose slots are empty.
func makeCall(code *object.Code, b *generatorBody) *Generator {
	var g *Generator
	var f *Frame
	n, pcs := code.Size, b.pcs
	switch {
	case n <= 1 && pcs <= 2:
		c := &tinyCall{}
		g, f = &c.g, &c.f
		f.Slots, f.PC = c.slots[:n:n], c.pcs[:pcs]
	case n <= 2 && pcs <= 4:
		c := &smallCall{}
		g, f = &c.g, &c.f
		f.Slots, f.PC = c.slots[:n:n], c.pcs[:pcs]
	case n <= 6 && pcs <= 20:
		c := &mediumCall{}
		g, f = &c.g, &c.f
		f.Slots, f.PC = c.slots[:n:n], c.pcs[:pcs]
	case n <= 10 && pcs <= 36:
		c := &largeCall{}
		g, f = &c.g, &c.f
		f.Slots, f.PC = c.slots[:n:n], c.pcs[:pcs]
	default:
		c := &anyCall{}
		g, f = &c.g, &c.f
		f.Slots, f.PC = make([]Value, n), make([]int32, pcs)
	}
	b.note(code)
	g.body, g.frame = b, f
	g.init(code)
	return g
}

func (g *Generator) init(code *object.Code) {
	g.delegate = -1
	f := g.frame
	f.Code, f.Gen, f.At = code, g, -1
}

// begun makes g, whose slots have the arguments, a call of fn.
func (g *Generator) begun(th *Thread, fn *object.Function) {
	f := g.frame
	f.Th = th
	if f.Fn != fn || f.Code != fn.Code { // else it ran that before
		f.Fn, f.Code = fn, fn.Code
		f.Closure, f.Globals, f.Builtins = fn.Closure, fn.Globals, fn.Builtins
	}
	if n := &g.body.names; fn.Name != n.name || fn.Qualname != n.qualname {
		g.setNames(callNames{fn.Name, fn.Qualname})
	}
	if f.Code.CellSlots != nil {
		makeCells(f.Code, f.Slots)
	}
	if th.OriginDepth > 0 && g.is(object.CodeCoroutine) {
		g.rarePart().origin = originOf(th)
	}
}

// announce is the new generator as the result of a call. An eye is kept on coroutines.
func (g *Generator) announce(th *Thread) Value {
	if g.is(object.CodeCoroutine) {
		th.NoteUnawaited(g)
	}
	return object.From(g)
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
	switch g.Type() {
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
	if g.running || g.awaiter != nil && g.detach() {
		return v, false, th.ValueErrorf("%s already executing", g.word())
	}
	f := g.frame
	if f == nil {
		if g.is(object.CodeCoroutine) {
			return v, false, th.Raise(object.RuntimeErrorType, "cannot reuse already awaited coroutine")
		}
		if thrown != nil {
			return v, false, thrown
		}
		return object.None, true, nil
	}
	if th.Depth >= th.Limit && th.TooDeep() {
		return v, false, th.Raise(object.RecursionErrorType, "maximum recursion depth exceeded")
	}
	if g.inner != nil && g.fromInside(th, thrown) {
		return g.resumeInner(th, sent, thrown)
	}
	if !g.started {
		g.begin()
		if thrown != nil {
			return g.stillborn(th, f, thrown)
		}
		g.started = true
		sent = Value{}
	}
	return g.run(th, f, sent, thrown)
}

// run runs the frame from where it is.
func (g *Generator) run(th *Thread, f *Frame, sent Value, thrown *object.Exception) (v Value, done bool, err error) {
	f.Th = th
	f.Back = th.Top
	th.Top = f
	th.Depth++
	outer := th.Handled
	g.running, g.around = true, outer
	if th.Interrupt.Load() {
		err = th.Poll()
	}
	var sig signal
	if err == nil {
		th.Resume.Sent = sent
		if thrown != nil {
			th.Resume.Thrown = thrown
		}
		if th.Tracer == nil {
			sig, err = g.body.body.Exec(f)
		} else {
			sig, err = g.tracedExec(th, f)
		}
	}
	th.Handled = outer
	return g.ran(th, f, sig, err, thrown != nil)
}

// ran deals with what came of running the frame. threw tells that it was resumed with an exception.
func (g *Generator) ran(th *Thread, f *Frame, sig signal, err error, threw bool) (v Value, done bool, _ error) {
	v, f.Ret = f.Ret, Value{}
	if sig == suspend && err == nil {
		if own := g.handed(v); own != nil {
			return g.follow(th, chained{in: own, links: 1, begun: 1, depth: th.Depth - 1, threw: threw})
		}
	}
	g.running, g.around = false, nil
	th.Depth--
	th.Top = f.Back
	f.Back = nil
	if err != nil {
		leave(f, err)
		g.finish()
		return Value{}, false, g.convert(err)
	}
	if sig == suspend {
		return v, false, nil
	}
	if sig != ret {
		v = object.None
	}
	g.finish()
	return v, true, nil
}

// nextItem is resume without a value, for a call that most often yields right away.
func (g *Generator) nextItem(th *Thread) (v Value, done bool, err error) {
	f := g.frame
	if g.running || g.awaiter != nil || g.inner != nil || f == nil || th.Depth >= th.Limit || th.Interrupt.Load() {
		return g.resume(th, object.None, nil)
	}
	if g.started {
		th.Resume.Sent = object.None
	} else {
		g.begin()
		g.started = true
	}
	outer := th.Handled
	f.Th, f.Back, th.Top = th, th.Top, f
	th.Depth++
	g.running, g.around = true, outer
	sig, err := g.body.body.Exec(f)
	th.Handled = outer
	if sig != suspend || err != nil || !g.async.has(asyncItem) {
		return g.ran(th, f, sig, err, false)
	}
	v, f.Ret = f.Ret, Value{}
	th.Depth--
	th.Top, f.Back, g.around = f.Back, nil, nil
	g.running = false
	return v, false, nil
}

// stillborn ends a generator that has not begun by raising e where its code would begin.
func (g *Generator) stillborn(th *Thread, f *Frame, e *object.Exception) (Value, bool, error) {
	f.Th, f.Back = th, th.Top
	leave(f, e)
	f.Back = nil
	g.finish()
	return Value{}, false, g.convert(e)
}

// finish ends the call. Its variables go, unless something may look at them in the frame.
func (g *Generator) finish() {
	g.begin()
	f := g.frame
	f.Done = true
	if !f.Held() {
		clearSlots(f.Slots)
		f.Closure = nil
	}
	if f.Code != g.body.code {
		g.rarePart().code = f.Code
	}
	g.frame = nil
	g.started = true
}

// convert is PEP 479: a StopIteration that leaves a generator becomes a RuntimeError.
func (g *Generator) convert(err error) error {
	if e := object.AsException(err); e != nil && g.Type() == AsyncGeneratorType && e.Type().Is(object.StopAsyncIterationType) {
		return raisedInside(e, g.word(), "StopAsyncIteration")
	}
	return convertStop(err, g.word())
}

// convertStop is PEP 479 for what word names.
func convertStop(err error, word string) error {
	if e := object.AsException(err); e != nil && e.Type().Is(object.StopIterationType) {
		return raisedInside(e, word, "StopIteration")
	}
	return err
}

func raisedInside(e *object.Exception, word, what string) error {
	r := object.NewException(object.RuntimeErrorType, object.FromString(word+" raised "+what))
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
	if g.frame == nil || g.delegate < 0 || g.Busy() {
		return object.None
	}
	if v := g.frame.Slots[g.delegate]; !v.IsZero() {
		switch d := v.Object().(type) {
		case *Generator:
			d.shown = true
		case *object.GoCoroutine:
			d.Show()
		case *object.Turn:
			v = d.Coroutine()
			g.frame.Slots[g.delegate] = v
		}
		return v
	}
	return object.None
}

// AwaitsItself implements object.SelfAwaiter.
func (g *Generator) AwaitsItself(th *Thread) (bool, error) {
	if g.is(object.CodeCoroutine) {
		if g.frame != nil && g.delegate >= 0 && !g.frame.Slots[g.delegate].IsZero() && !g.Busy() {
			return false, th.Raise(object.RuntimeErrorType, "coroutine is being awaited already")
		}
		return true, nil
	}
	return g.IsIterableCoroutine(), nil
}

// IsIterableCoroutine implements object.IterableCoroutine.
func (g *Generator) IsIterableCoroutine() bool {
	return g.is(object.CodeIterableCoroutine)
}

// Unawaited implements object.Unawaited.
func (g *Generator) Unawaited() bool { return !g.started && !g.taken && g.frame != nil }

// TakeOver implements object.Unawaited.
func (g *Generator) TakeOver() {
	g.taken = true
	g.begin()
}

// CoroutineName implements object.Unawaited.
func (g *Generator) CoroutineName() string { return g.Qualname() }

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
		if g.is(object.CodeCoroutine) && f.Code.Flags&(object.CodeCoroutine|object.CodeIterableCoroutine) == 0 {
			return v, th.TypeErrorf("cannot 'yield from' a coroutine object in a non-coroutine generator")
		}
		if g.Type() != AsyncGeneratorType {
			return v, nil
		}
	}
	return object.Iter(th, v)
}
