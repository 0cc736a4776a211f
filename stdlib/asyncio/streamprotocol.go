package asyncio

import (
	"pyasync/object"
	"pyasync/runtime"
)

// this file defines StreamReaderProtocol, which connects readers and writers with a transport

var (
	streamFlowType     = object.NewStaticIn("asyncio.streams", "FlowControlMixin", protocolType, object.FlagBaseType)
	streamProtocolType = object.NewStaticIn("asyncio.streams", "StreamReaderProtocol", streamFlowType, object.FlagBaseType)
)

// streamProtocol is a FlowControlMixin or a StreamReaderProtocol.
type streamProtocol struct {
	object.Sub
	typ       *object.Type
	loop      value
	reader    *streamReader // nil for a mixin, and when the connection is lost
	connected value         // the script's callback for new connections, or None
	transport value
	task      value // of the callback
	drains    waiters
	closed    *runtime.Future // done when the connection is lost; nil until it is asked for
	exc       *object.Exception
	paused    bool
	lost      bool
	secure    bool
	source    value
}

// Type is the class.
func (p *streamProtocol) Type() *object.Type { return p.TypeOr(p.typ) }

// MakeWeak implements object.WeakTarget.
func (p *streamProtocol) MakeWeak() object.Weak { return object.WeakTo(p) }

func streamProtocolOf(v value) *streamProtocol { return v.Object().(*streamProtocol) }

// Value implements runtime.Protocol.
func (p *streamProtocol) Value() value { return object.From(p) }

// Made implements runtime.Protocol.
func (p *streamProtocol) Made(th *thread, transport value) error {
	p.transport = transport
	if p.reader == nil {
		return nil
	}
	if err := p.reader.setTransport(th, transport); err != nil {
		return err
	}
	ctx, err := object.CallMethod(th, transport, "get_extra_info", object.FromString("sslcontext"))
	if err != nil {
		return err
	}
	p.secure = !ctx.IsNone()
	if p.connected.IsNone() {
		return nil
	}
	return p.serve(th, transport)
}

// serve calls the script's callback for the connection; if that is a coroutine function, a
// task runs it.
func (p *streamProtocol) serve(th *thread, transport value) error {
	w := newStreamWriter(transport, object.From(p), object.From(p.reader), p.loop)
	res, err := object.Call2(th, p.connected, object.From(p.reader), object.From(w))
	if err != nil {
		return err
	}
	is, err := runtime.IsCoroutine(th, res)
	if err != nil || !is {
		return err
	}
	if p.task, err = object.CallMethod(th, p.loop, "create_task", res); err != nil {
		return err
	}
	ended := &object.Func{Name: "callback", Sig: "(task)", Fast1: func(th *thread, _, task value) (value, error) {
		return object.None, p.served(th, task, transport)
	}}
	_, err = object.CallMethod(th, p.task, "add_done_callback", object.NewBuiltin(ended, value{}, "asyncio.streams"))
	return err
}

// served closes the connection unless the callback has ended well.
func (p *streamProtocol) served(th *thread, task, transport value) error {
	p.task = object.None // it may be the last that refers to the writer
	c, err := object.CallMethod(th, task, "cancelled")
	if err != nil {
		return err
	}
	cancelled, err := object.Truth(th, c)
	if err != nil {
		return err
	}
	if !cancelled {
		exc, err := object.CallMethod(th, task, "exception")
		if err != nil || exc.IsNone() {
			return err
		}
		d := object.NewDict()
		d.SetString("message", object.FromString("Unhandled exception in client_connected_cb"))
		d.SetString("exception", exc)
		d.SetString("transport", transport)
		if _, err := object.CallMethod(th, p.loop, "call_exception_handler", object.From(d)); err != nil {
			return err
		}
	}
	_, err = object.CallMethod(th, transport, "close")
	return err
}

// Received implements runtime.Protocol.
func (p *streamProtocol) Received(th *thread, b []byte) error {
	if p.reader == nil {
		return nil
	}
	return p.reader.feed(th, b)
}

// Ended implements runtime.Protocol. TLS cannot be closed in one direction alone.
func (p *streamProtocol) Ended(th *thread) (bool, error) {
	if p.reader != nil {
		if err := p.reader.feedEnd(th); err != nil {
			return false, err
		}
	}
	return !p.secure, nil
}

// Lost implements runtime.Protocol.
func (p *streamProtocol) Lost(th *thread, e *object.Exception) error {
	if r := p.reader; r != nil {
		var err error
		if e == nil {
			err = r.feedEnd(th)
		} else {
			err = r.fail(th, e)
		}
		if err != nil {
			return err
		}
	}
	p.exc = e
	if f := p.closed; f != nil && !f.Done() {
		if err := finish(th, f, e); err != nil {
			return err
		}
		f.Seen()
	}
	if err := p.loseFlow(th, e); err != nil {
		return err
	}
	p.reader, p.task, p.transport = nil, object.None, object.None
	return nil
}

// finish makes a future done with an exception, or None.
func finish(th *thread, f *runtime.Future, e *object.Exception) error {
	if e != nil {
		return f.SetException(th, e)
	}
	return f.SetResult(th, object.None)
}

// loseFlow wakes those who wait for the buffer to be emptied.
func (p *streamProtocol) loseFlow(th *thread, e *object.Exception) error {
	p.lost = true
	if !p.paused {
		return nil
	}
	for _, f := range p.drains.all() {
		if f.Done() {
			continue
		}
		if err := finish(th, f, e); err != nil {
			return err
		}
	}
	return nil
}

// PauseWriting implements runtime.Protocol.
func (p *streamProtocol) PauseWriting(th *thread) error {
	p.paused = true
	return p.debug(th, "%r pauses writing")
}

// ResumeWriting implements runtime.Protocol.
func (p *streamProtocol) ResumeWriting(th *thread) error {
	p.paused = false
	if err := p.debug(th, "%r resumes writing"); err != nil {
		return err
	}
	for _, f := range p.drains.all() {
		if !f.Done() {
			if err := f.SetResult(th, object.None); err != nil {
				return err
			}
		}
	}
	return nil
}

func (p *streamProtocol) debug(th *thread, format string) error {
	if l := runtime.LoopOf(p.loop); l == nil || !l.Debug() {
		return nil
	}
	return runtime.LogEvent(th, "debug", format, object.From(p))
}

// drain is a future that is done when more may be written; nil if that is so now.
func (p *streamProtocol) drain(th *thread) (*runtime.Future, error) {
	if p.lost {
		return nil, th.Raise(object.ConnectionResetErrorType, "Connection lost")
	}
	if !p.paused {
		return nil, nil
	}
	f, err := futureOn(th, p.loop)
	if err == nil {
		p.drains.add(f)
	}
	return f, err
}

// drained ends what drain began.
func (p *streamProtocol) drained(f *runtime.Future) { p.drains.remove(f) }

// futureOn is a new future of a loop.
func futureOn(th *thread, loop value) (*runtime.Future, error) {
	if l := runtime.LoopOf(loop); l != nil {
		return runtime.NewFuture(l), nil
	}
	v, err := object.CallMethod(th, loop, "create_future")
	if err != nil {
		return nil, err
	}
	f := runtime.FutureOf(v)
	if f == nil {
		return nil, th.TypeErrorf("streams need a loop whose futures are asyncio's, not '%s'", v.Type().Name)
	}
	return f, nil
}

// closeWaiter is the future that is done when the connection is lost.
func (p *streamProtocol) closeWaiter(th *thread) (*runtime.Future, error) {
	if p.closed == nil {
		f, err := futureOn(th, p.loop)
		if err != nil {
			return nil, err
		}
		p.closed = f
		if p.lost {
			err = finish(th, f, p.exc)
			f.Seen()
		}
		return f, err
	}
	return p.closed, nil
}

// replaceTransport goes on with another transport, that of TLS.
func (p *streamProtocol) replaceTransport(th *thread, t value) error {
	p.transport = t
	if p.reader != nil {
		p.reader.transport, p.reader.tr = t, flowOf(t)
	}
	ctx, err := object.CallMethod(th, t, "get_extra_info", object.FromString("sslcontext"))
	p.secure = err == nil && !ctx.IsNone()
	return err
}

// flowOf is a transport of ours as a reader needs it, or nil.
func flowOf(t value) *flow {
	c, ok := t.Object().(interface {
		PauseReading(th *object.Thread) error
		ResumeReading(th *object.Thread) error
	})
	if !ok {
		return nil
	}
	return &flow{c.PauseReading, c.ResumeReading}
}
