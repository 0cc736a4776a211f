package asyncio

import (
	goruntime "runtime"

	"pyasync/object"
	"pyasync/runtime"
)

// this file defines StreamWriter: what sends bytes over a connection

var streamWriterType = object.NewStaticIn("asyncio.streams", "StreamWriter", object.ObjectType, object.FlagBaseType)

// streamWriter is a StreamWriter.
type streamWriter struct {
	object.Sub
	transport value
	out       sender // the transport, if it is ours
	protocol  value
	p         *streamProtocol // the protocol, if it is ours
	reader    value
	r         *streamReader // the reader, if there is one and it is ours
	loop      value
	ends      *writerEnds
}

// writerEnds are what a writer is between. They outlive it: a connection whose writer is gone is
// closed.
type writerEnds struct{ transport, reader value }

// abandoned closes the connection.
func (e *writerEnds) abandoned(th *thread) error {
	return runtime.CloseAbandoned(th, e.transport, func() (string, error) { return writerText(th, e.transport, e.reader) })
}

// guard has the connection closed when nobody refers to the writer any more.
func (w *streamWriter) guard() {
	l := runtime.LoopOf(w.loop)
	if w.ends != nil || l == nil || w.out == nil {
		return
	}
	w.ends = &writerEnds{w.transport, w.reader}
	l.Guard()
	goruntime.AddCleanup(w, func(e *writerEnds) {
		l.Post(func(th *object.Thread) error {
			l.Unguard()
			return e.abandoned(th)
		})
	}, w.ends)
}

// sender is a transport of ours as a writer needs it.
type sender interface {
	Write(th *object.Thread, b []byte, keep bool) error
	Closing() bool
}

// Type is StreamWriter.
func (w *streamWriter) Type() *object.Type { return w.TypeOr(streamWriterType) }

// MakeWeak implements object.WeakTarget.
func (w *streamWriter) MakeWeak() object.Weak { return object.WeakTo(w) }

func writerOf(v value) *streamWriter { return v.Object().(*streamWriter) }

func newStreamWriter(transport, protocol, reader, loop value) *streamWriter {
	w := &streamWriter{}
	w.init(transport, protocol, reader, loop)
	return w
}

func (w *streamWriter) init(transport, protocol, reader, loop value) {
	w.transport, w.protocol, w.reader, w.loop = transport, protocol, reader, loop
	w.out, _ = transport.Object().(sender)
	if p, ok := protocol.Object().(*streamProtocol); ok && p.Ext == nil {
		w.p = p
	}
	if !reader.IsNone() {
		w.r, _ = reader.Object().(*streamReader)
	}
	if w.ends != nil {
		*w.ends = writerEnds{transport, reader}
	}
	w.guard()
}

var streamWriterInit = object.Func{Name: "StreamWriter", Sig: "(transport, protocol, reader, loop)", Qual: "StreamWriter.__init__", Bound: func(th *thread, self value, a []value) (value, error) {
	writerOf(self).init(a[0], a[1], a[2], a[3])
	return object.None, nil
}}

func (w *streamWriter) closing(th *thread) (bool, error) {
	if w.out != nil {
		return w.out.Closing(), nil
	}
	v, err := object.CallMethod(th, w.transport, "is_closing")
	if err != nil {
		return false, err
	}
	return object.Truth(th, v)
}

// drainOp is a call of drain.
type drainOp struct {
	object.GoCoroutine
	w     *streamWriter
	fut   *runtime.Future // of the protocol that is paused
	stage uint8
}

var (
	drainInfo      = info("streams", "StreamWriter.drain")
	waitWriterInfo = info("streams", "StreamWriter.wait_closed")
	startTLSInfo   = info("streams", "StreamWriter.start_tls")
)

// Resume implements object.CoroutineBody.
func (d *drainOp) Resume(th *thread, c *object.GoCoroutine, v value, err error) (value, error) {
	w := d.w
	if err != nil && d.stage < 2 {
		return value{}, err
	}
	switch d.stage {
	case 0:
		e, err := w.readError(th)
		if err != nil || e != nil {
			if err == nil {
				err = th.RaiseFrom(object.From(e), value{})
			}
			return value{}, err
		}
		d.stage = 1
		if closing, err := w.closing(th); err != nil || closing {
			if err != nil {
				return value{}, err
			}
			return c.Yield(object.None) // so that connection_lost can be called
		}
		fallthrough
	case 1:
		d.stage = 2
		if w.p == nil {
			aw, err := object.CallMethod(th, w.protocol, "_drain_helper")
			if err != nil {
				return value{}, err
			}
			return c.Await(th, aw)
		}
		if d.fut, err = w.p.drain(th); err != nil || d.fut == nil {
			return object.None, err
		}
		return c.AwaitDriven(d.fut)
	}
	if d.fut != nil {
		w.p.drained(d.fut)
	}
	return object.None, err
}

// readError is the exception of the reader, or nil.
func (w *streamWriter) readError(th *thread) (*object.Exception, error) {
	if w.r != nil {
		return w.r.exc, nil
	}
	if w.reader.IsNone() {
		return nil, nil
	}
	v, err := object.CallMethod(th, w.reader, "exception")
	if err != nil {
		return nil, err
	}
	return object.ExceptionOf(v), nil
}

// startTLS is a call of start_tls.
type startTLS struct {
	steady
	w    *streamWriter
	args []value
}

func (s *startTLS) begin(th *thread, c *object.GoCoroutine, _ value, _ error) (value, error) {
	aw, err := object.CallMethod(th, object.From(s.w), "drain")
	if err != nil {
		return value{}, err
	}
	return s.then(th, aw, s.upgrade)
}

func (s *startTLS) upgrade(th *thread, c *object.GoCoroutine, _ value, err error) (value, error) {
	if err != nil {
		return value{}, err
	}
	w := s.w
	server := w.p != nil && given(w.p.connected)
	if w.p == nil {
		cb, err := object.GetAttrString(th, w.protocol, "_client_connected_cb")
		if err != nil {
			return value{}, err
		}
		server = !cb.IsNone()
	}
	fn, err := object.GetAttrString(th, w.loop, "start_tls")
	if err != nil {
		return value{}, err
	}
	kw := kwargs{{Name: th.Interp.Intern("server_side"), Val: object.Bool(server)}}
	for i, n := range [...]string{"server_hostname", "ssl_handshake_timeout", "ssl_shutdown_timeout"} {
		kw = append(kw, object.Kw{Name: th.Interp.Intern(n), Val: orNone(s.args[i+1])})
	}
	aw, err := object.Call(th, fn, []value{w.transport, w.protocol, s.args[0]}, kw)
	if err != nil {
		return value{}, err
	}
	return s.then(th, aw, s.end)
}

func (s *startTLS) end(th *thread, c *object.GoCoroutine, v value, err error) (value, error) {
	if err != nil {
		return value{}, err
	}
	w := s.w
	w.init(v, w.protocol, w.reader, w.loop)
	if w.p != nil {
		return object.None, w.p.replaceTransport(th, v)
	}
	_, err = object.CallMethod(th, w.protocol, "_replace_transport", v)
	return object.None, err
}

func init() {
	t := streamWriterType
	t.Doc = "What sends bytes over a connection."
	t.TextSig = "(self, transport, protocol, reader, loop)"
	t.New = func(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
		return object.From(&streamWriter{Sub: object.NewSub(typ, streamWriterType), transport: object.None, protocol: object.None, reader: object.None, loop: object.None}), nil
	}
	t.Init = func(th *thread, v value, args []value, kw kwargs) error {
		_, err := streamWriterInit.CallFunc(th, v, args, kw)
		return err
	}
	t.Repr = func(th *thread, v value) (value, error) {
		text, err := writerText(th, writerOf(v).transport, writerOf(v).reader)
		return object.FromString(text), err
	}
	t.Methods = writerMethods
	t.Getters = func() []object.Getter {
		get := func(name string, f func(w *streamWriter) value) object.Getter {
			return object.Getter{Name: name, Get: func(th *thread, v value) (value, error) { return f(writerOf(v)), nil }}
		}
		return []object.Getter{
			get("transport", func(w *streamWriter) value { return w.transport }),
			{Name: "_transport", Get: func(th *thread, v value) (value, error) { return writerOf(v).transport, nil }, Set: func(th *thread, v, x value) error {
				w := writerOf(v)
				w.init(x, w.protocol, w.reader, w.loop)
				return nil
			}},
			get("_protocol", func(w *streamWriter) value { return w.protocol }), get("_reader", func(w *streamWriter) value { return w.reader }),
			get("_loop", func(w *streamWriter) value { return w.loop }),
		}
	}
}

// writerText is the repr of a writer.
func writerText(th *thread, transport, reader value) (string, error) {
	text, err := object.ReprString(th, transport)
	if err != nil {
		return "", err
	}
	text = "<StreamWriter transport=" + text
	if !reader.IsNone() {
		r, err := object.ReprString(th, reader)
		if err != nil {
			return "", err
		}
		text += " reader=" + r
	}
	return text + ">", nil
}

func writerMethods() []object.Func {
	const class = "StreamWriter."
	pass := func(name, sig, doc string) object.Func {
		return object.Func{Name: name, Sig: sig, Doc: doc, Qual: class + name, Bound: func(th *thread, self value, a []value) (value, error) {
			return object.CallMethod(th, writerOf(self).transport, name, a...)
		}}
	}
	return []object.Func{
		{Name: "write", Sig: "(data)", Doc: "Send bytes. drain() should follow.", Qual: class + "write", Fast1: func(th *thread, self, data value) (value, error) {
			w := writerOf(self)
			if b, ok := object.AsBytes(data); ok && w.out != nil {
				return object.None, w.out.Write(th, b, true)
			}
			_, err := object.CallMethod(th, w.transport, "write", data)
			return object.None, err
		}},
		{Name: "writelines", Sig: "(data)", Doc: "Send several pieces. drain() should follow.", Qual: class + "writelines", Fast1: func(th *thread, self, list value) (value, error) {
			_, err := object.CallMethod(th, writerOf(self).transport, "writelines", list)
			return object.None, err
		}},
		pass("write_eof", "()", "Send no more, once what is buffered has been sent."),
		pass("can_write_eof", "()", "Return whether the connection can be closed for sending alone."),
		pass("close", "()", "Close the connection. wait_closed() should follow."),
		pass("is_closing", "()", "Return True once the connection is closing or closed."),
		{Name: "get_extra_info", Sig: "(name, default=None)", Doc: "Return something that is known of the connection.", Qual: class + "get_extra_info", Bound: func(th *thread, self value, a []value) (value, error) {
			return object.CallMethod(th, writerOf(self).transport, "get_extra_info", a[0], orNone(a[1]))
		}},
		{Name: "wait_closed", Sig: "()", Doc: "Wait until the connection is closed.", Qual: class + "wait_closed", Coroutine: true, Fast0: func(th *thread, self value) (value, error) {
			s := &steady{}
			s.next = func(th *thread, _ *object.GoCoroutine, _ value, _ error) (value, error) {
				aw, err := object.CallMethod(th, writerOf(self).protocol, "_get_close_waiter", self)
				if err != nil {
					return value{}, err
				}
				return s.then(th, aw, done)
			}
			return s.Init(th, waitWriterInfo, s), nil
		}},
		{Name: "drain", Sig: "()", Doc: "Wait until enough has been sent for more to be written.", Qual: class + "drain", Coroutine: true, Fast0: func(th *thread, self value) (value, error) {
			d := &drainOp{w: writerOf(self)}
			return d.Init(th, drainInfo, d), nil
		}},
		{Name: "start_tls", Sig: "(sslcontext, *, server_hostname=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None)", Doc: "Go on with TLS.", Qual: class + "start_tls", Coroutine: true, Bound: func(th *thread, self value, a []value) (value, error) {
			s := &startTLS{w: writerOf(self), args: append([]value(nil), a...)}
			s.next = s.begin
			return s.Init(th, startTLSInfo, s), nil
		}},
	}
}
