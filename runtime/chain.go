package runtime

import "pyasync/object"

// this file joins futures of a loop to those of other threads

// ThreadFuture is a future that a thread of a pool fulfils.
type ThreadFuture interface {
	object.Object
	// OnDone has d told when the future is done, at once if it is, by whichever thread finds it so.
	OnDone(th *object.Thread, d DoneTeller)
	// Cancel cancels the future unless it runs.
	Cancel(th *object.Thread) bool
	// Outcome is what the future, which is done, has come to; exc, if it is not nil, is what
	// means the same in asyncio as what was raised.
	Outcome() (result object.Value, exc *object.Exception, cancelled bool)
}

// DoneTeller is told when a ThreadFuture is done.
type DoneTeller interface {
	TellDone(th *object.Thread)
}

// ThreadPool is an executor whose threads are ours.
type ThreadPool interface {
	// Submit is the method of that name, without keywords; args may be kept. Where a script has
	// its own such method, it does nothing and answers nil.
	Submit(th *object.Thread, fn object.Value, args []object.Value) (ThreadFuture, error)
}

// chained are two futures that become done together.
type chained struct {
	source ThreadFuture
	target *Future
}

// Wrap is a future of the loop that ends as a future of another thread does, and takes that with
// it when it is cancelled. The loop schedules as ours does.
func (l *Loop) Wrap(th *object.Thread, source ThreadFuture) (*Future, error) {
	c := &chained{source, NewFuture(l)}
	if err := c.target.listen(th, c); err != nil {
		return nil, err
	}
	source.OnDone(th, c)
	return c.target, nil
}

var chainedCancel = object.Func{Name: "_chain_future.<locals>._call_check_cancel", Sig: "(destination)"}

// python implements listener.
func (c *chained) python() value       { return (&Notice{c.passCancel, &chainedCancel}).python() }
func (c *chained) contextOf() *Context { return nil }

// run implements listener: the future of the loop is done.
func (c *chained) run(th *thread, _ *Loop, f *Future) error { return c.passCancel(th, f) }

func (c *chained) passCancel(th *thread, f *Future) error {
	if f.state == cancelled {
		c.source.Cancel(th)
	}
	return nil
}

// TellDone implements DoneTeller: the loop is to take the outcome over.
func (c *chained) TellDone(th *object.Thread) {
	l := c.target.loop
	if l.closed {
		return
	}
	l.ready.push((*handOver)(c), nil)
	l.lookUp()
}

// handOver gives the future of the loop the outcome of the other one.
type handOver chained

func (h *handOver) run(th *thread, l *Loop, _ *Future) error {
	f := h.target
	if f.state == cancelled {
		return nil
	}
	var err error
	result, exc, gone := h.source.Outcome()
	switch {
	case f.state != pending:
		err = th.RaiseArgs(object.AssertionErrorType)
	case gone:
		_, err = f.Cancel(th, value{})
	case exc != nil:
		err = f.SetException(th, exc)
	default:
		err = f.SetResult(th, result)
	}
	if err != nil {
		return l.callbackFailed(th, err, h.handle(l))
	}
	return nil
}

var chainedSet = object.Func{Name: "_chain_future.<locals>._set_state", Sig: "(future, other)"}

// handle is what CPython has in its place.
func (h *handOver) handle(l *Loop) *Handle {
	fn := object.NewBuiltin(&chainedSet, value{}, "asyncio.futures")
	return &Handle{loop: object.From(l), fn: fn, args: []value{h.target.self(), object.From(h.source)}}
}
