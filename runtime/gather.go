package runtime

import "pyasync/object"

// this file defines asyncio.gather

// GatheringType is the class of what gather returns.
var GatheringType = object.NewStaticIn("asyncio.tasks", "_GatheringFuture", FutureType, object.FlagBaseType)

// gathering is the future that gather returns, and what it waits for.
type gathering struct {
	outer      *Future
	children   []value
	left       int // children that are not done, each counted once
	exceptions bool
	made       bool // outer is in the hands of the caller
	requested  bool // cancel was called
}

// childDone is the callback of a child.
type childDone struct{ g *gathering }

var gatherDone = object.Func{Name: "gather.<locals>._done_callback", Sig: "(fut)"}

func (d childDone) python() value       { return (&Notice{d.g.childDone, &gatherDone}).python() }
func (d childDone) contextOf() *Context { return nil }

func (d childDone) run(th *thread, _ *Loop, f *Future) error { return d.g.childDone(th, f) }

// Gather is asyncio.gather(*aws, return_exceptions=exceptions).
func Gather(th *thread, aws []value, exceptions bool) (value, error) {
	if len(aws) == 0 {
		return gatherNothing(th)
	}
	g := &gathering{exceptions: exceptions, children: make([]value, 0, len(aws))}
	g.outer = &Future{rare: &futureRare{typ: GatheringType, gather: g}}
	var loop value
	var done []value
	seen := seenBefore{aws: aws}
	for _, aw := range aws {
		fresh := freshCoroutine(aw)
		if fresh == nil || seen.doubt {
			if i := seen.find(g); i >= 0 {
				g.children = append(g.children, g.children[i])
				continue
			}
		}
		f, err := EnsureFuture(th, aw, loop)
		if err != nil {
			return value{}, err
		}
		if fresh != nil && fresh.Unawaited() {
			seen.doubt = true // the task is none of ours: a coroutine may look fresh the second time
		}
		if loop.IsZero() {
			if loop, err = GetLoopOf(th, f); err != nil {
				return value{}, err
			}
		}
		if t := taskOf(f); t != nil && f != aw {
			t.quiet = true
		}
		g.left++
		g.children = append(g.children, f)
		own := futureOf(f)
		switch {
		case own == nil:
			if err := g.listenForeign(th, f); err != nil {
				return value{}, err
			}
		case own.state != pending:
			done = append(done, f)
		default:
			if err := own.listen(th, childDone{g}); err != nil {
				return value{}, err
			}
		}
	}
	g.outer.setLoop(loop)
	if err := g.outer.debugSource(th); err != nil {
		return value{}, err
	}
	g.made = true
	for _, f := range done {
		if err := g.childDone(th, futureOf(f)); err != nil {
			return value{}, err
		}
	}
	return object.From(g.outer), nil
}

// seenBefore finds what is given to gather twice. Most of it can be told apart without a table.
type seenBefore struct {
	aws   []value
	index map[value]int // of the first known of aws
	known int
	doubt bool // any coroutine may have been there
}

// freshCoroutine is a coroutine that nobody runs yet, which therefore no task was made of; or nil.
func freshCoroutine(aw value) object.Unawaited {
	if u, ok := aw.Object().(object.Unawaited); ok && u.Unawaited() {
		return u
	}
	return nil
}

// find is where the awaitable behind the children of g was before, or -1.
func (s *seenBefore) find(g *gathering) int {
	n := len(g.children)
	aw := s.aws[n]
	if f := futureOf(aw); f != nil && f.state == pending && !f.listening(childDone{g}) {
		return -1
	}
	for ; s.known < n; s.known++ {
		if s.index == nil {
			s.index = make(map[value]int, len(s.aws))
		}
		if _, ok := s.index[s.aws[s.known]]; !ok {
			s.index[s.aws[s.known]] = s.known
		}
	}
	if i, ok := s.index[aw]; ok {
		return i
	}
	return -1
}

// gatherNothing is the future of no children.
func gatherNothing(th *thread) (value, error) {
	loop, err := GetEventLoop(th)
	if err != nil {
		return value{}, err
	}
	f, err := object.CallMethod(th, loop, "create_future")
	if err != nil {
		return value{}, err
	}
	_, err = object.CallMethod(th, f, "set_result", object.NewList(nil))
	return f, err
}

// listenForeign waits for a future that is not one of ours, by way of one that is.
func (g *gathering) listenForeign(th *thread, f value) error {
	cb := object.Func{Name: gatherDone.Name, Sig: "(fut)", Fast1: func(th *thread, _, f value) (value, error) {
		own, err := copyForeign(th, f)
		if err != nil {
			return value{}, err
		}
		for i, c := range g.children {
			if object.Is(c, f) {
				g.children[i] = object.From(own)
			}
		}
		return object.None, g.childDone(th, own)
	}}
	_, err := object.CallMethod(th, f, "add_done_callback", object.NewBuiltin(&cb, value{}, "asyncio.tasks"))
	return err
}

// copyForeign is a future of ours with the outcome of another one that is done.
func copyForeign(th *thread, f value) (*Future, error) {
	own := &Future{}
	c, err := object.CallMethod(th, f, "cancelled")
	if err != nil {
		return nil, err
	}
	if yes, err := object.Truth(th, c); err != nil {
		return nil, err
	} else if yes {
		own.state = cancelled
		return own, nil
	}
	e, err := object.CallMethod(th, f, "exception")
	if err != nil {
		return nil, err
	}
	own.state = finished
	if own.failed = !e.IsNone(); own.failed {
		own.result = object.From(object.ExceptionOf(e))
		return own, nil
	}
	own.result, err = object.CallMethod(th, f, "result")
	return own, err
}

// childDone takes note that a child is done.
func (g *gathering) childDone(th *thread, f *Future) error {
	g.left--
	if !g.made || g.outer.state != pending {
		f.logTB = false
		return nil
	}
	if !g.exceptions {
		if f.state == cancelled {
			return g.fail(th, f.makeCancelled(th))
		}
		if f.failed {
			f.logTB = false
			return g.fail(th, f.withTB())
		}
	}
	if g.left > 0 {
		return nil
	}
	if g.requested {
		for _, c := range g.children {
			futureOf(c).logTB = false
		}
		last := futureOf(g.children[len(g.children)-1]) // not the last to finish: so does CPython
		return g.fail(th, last.makeCancelled(th))
	}
	results := make([]value, len(g.children))
	for i, c := range g.children {
		f := futureOf(c)
		switch {
		case f.state == cancelled:
			msg := object.FromString("")
			if f.rare != nil && !f.rare.cancelMsg.IsZero() && !f.rare.cancelMsg.IsNone() {
				msg = f.rare.cancelMsg
			}
			results[i] = object.From(object.NewException(CancelledErrorType, msg))
		case f.failed:
			f.logTB = false
			results[i] = object.From(f.withTB())
		default:
			results[i] = orNone(f.result)
		}
	}
	return g.outer.SetResult(th, object.NewList(results))
}

// fail ends the future by an exception. Nothing must lead from it back to itself then, so that
// the garbage collector can tell when nobody looks at it any more.
func (g *gathering) fail(th *thread, e *object.Exception) error {
	g.outer.rare.gather = nil
	return g.outer.SetException(th, e)
}

// withTB is the exception with the traceback that it had when it was set.
func (f *Future) withTB() *object.Exception {
	e := f.failure()
	if f.rare != nil && f.rare.tb != nil {
		e.TB = f.rare.tb
	}
	return e
}

// cancel cancels the children: the future itself ends when they have.
func (g *gathering) cancel(th *thread, msg value) (bool, error) {
	any := false
	for _, c := range g.children {
		ok, err := cancelFuture(th, c, msg)
		if err != nil {
			return false, err
		}
		any = any || ok
	}
	if any {
		g.requested = true
	}
	return any, nil
}
