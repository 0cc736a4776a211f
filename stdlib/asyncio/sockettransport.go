//go:build unix

package asyncio

import (
	"strconv"

	"pyasync/object"
	"pyasync/runtime"
)

// this file defines the transport of stream sockets

var (
	selectorTransportType = object.NewStaticIn("asyncio.selector_events", "_SelectorTransport", flowControlType, object.FlagBaseType)
	socketTransportType   = object.NewStaticIn("asyncio.selector_events", "_SelectorSocketTransport", selectorTransportType, object.FlagBaseType)
)

// socketTransport is the transport of a stream socket.
type socketTransport struct {
	object.Sub
	runtime.Conn
	sock   *rawSocket
	extra  *object.Dict // what else get_extra_info knows, or nil
	local  value
	peer   value
	server *server
}

// Type is _SelectorSocketTransport or a subclass.
func (t *socketTransport) Type() *object.Type {
	if t.Ext != nil {
		return t.Ext.Type()
	}
	return socketTransportType.Ready()
}

// MakeWeak implements object.WeakTarget.
func (t *socketTransport) MakeWeak() object.Weak { return object.WeakTo(t) }

// Release implements runtime.Transport.
func (t *socketTransport) Release(th *object.Thread) error { return t.sock.close(th) }

// Abandoned implements runtime.Holding.
func (t *socketTransport) Abandoned(th *object.Thread) error { return abandoned(th, t, &t.Conn) }

// abandoned closes a transport that nobody has closed, and warns of it.
func abandoned(th *thread, t object.Object, c *runtime.Conn) error {
	r, err := object.ReprString(th, object.From(t))
	if err == nil {
		err = th.Warn(object.ResourceWarningType, "unclosed transport "+r, 1)
	}
	if derr := c.Discard(th); err == nil {
		err = derr
	}
	return err
}

// newSocketTransport is the transport of a connected socket, and has its protocol told in the
// next turn. A zero peer is asked for; a nil waiter is for nobody who waits.
func newSocketTransport(th *thread, l *runtime.Loop, sock *rawSocket, proto value, waiter *runtime.Future, peer value, srv *server) (*socketTransport, error) {
	t := &socketTransport{}
	return t, t.begin(th, l, sock, proto, waiter, peer, srv)
}

// begin has a new transport, or one that has ended, serve a connected socket.
func (t *socketTransport) begin(th *thread, l *runtime.Loop, sock *rawSocket, proto value, waiter *runtime.Future, peer value, srv *server) error {
	t.Conn = runtime.Conn{}
	t.sock, t.local, t.peer, t.server = sock, sock.localName(), peer, srv
	if peer.IsZero() {
		t.peer = sock.peerName()
	}
	t.Init(l, sock.fd, t, protocolOf(proto))
	if srv != nil {
		srv.attach(t)
		t.OnRelease = func(th *thread) error { return srv.detach(th, t) }
	}
	sock.noDelay()
	return t.Start(th, waiter)
}

// newTransport is __new__ of the transport. What __init__ has not been called for is as good as
// closed.
func newTransport(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
	l := runtime.LoopOf(runtime.RunningLoop(th))
	if len(args) > 0 && runtime.LoopOf(args[0]) != nil {
		l = runtime.LoopOf(args[0])
	}
	if l == nil {
		return value{}, th.TypeErrorf("%s() needs a loop of asyncio", typ.Name)
	}
	t := &socketTransport{Sub: object.NewSub(typ, socketTransportType), sock: &rawSocket{fd: -1}, local: object.None, peer: object.None}
	t.InitClosed(l, t, protocolOf(object.None))
	return object.From(t), nil
}

var transportInit = object.Func{Name: "_SelectorSocketTransport", Sig: "(loop, sock, protocol, waiter=None, extra=None, server=None)", Qual: "_SelectorSocketTransport.__init__",
	Bound: func(th *thread, self value, a []value) (value, error) {
		l := runtime.LoopOf(a[0])
		if l == nil {
			return value{}, th.TypeErrorf("loop must be an event loop of asyncio, not '%s'", a[0].Type().Name)
		}
		return object.None, transportOf(self).beginWith(th, l, a[1], a[2], a[3], a[4], a[5])
	}}

// beginWith is begin for a socket of a script, with the arguments that scripts give.
func (t *socketTransport) beginWith(th *thread, l *runtime.Loop, sock, proto, waiter, extra, srv value) error {
	if t.Open() {
		return th.Raise(object.RuntimeErrorType, "the transport has a connection already")
	}
	s, err := adoptSocket(th, sock)
	if err != nil {
		return err
	}
	if err := l.CheckUnclaimed(th, s.fd, sock); err != nil {
		return err
	}
	var peer value
	if given(extra) {
		d, ok := extra.Object().(*object.Dict)
		if !ok {
			return th.TypeErrorf("extra must be a dict, not %s", extra.Type().Name)
		}
		t.extra, peer = d, d.GetString("peername")
	}
	var owner *server
	if given(srv) {
		owner, _ = srv.Object().(*server)
	}
	var wait *runtime.Future
	if given(waiter) {
		wait = runtime.FutureOf(waiter)
	}
	return t.begin(th, l, s, proto, wait, peer, owner)
}

// info is get_extra_info; the zero Value if nothing is known by that name.
func (t *socketTransport) info(name string) value {
	switch name {
	case "peername":
		return t.peer
	case "sockname":
		return t.local
	case "socket":
		return newTransportSocket(t.sock)
	}
	if t.extra != nil {
		return t.extra.GetString(name)
	}
	return value{}
}

func transportOf(v value) *socketTransport { return v.Object().(*socketTransport) }

// reprOf is the repr of a transport over a socket.
func reprOf(t *socketTransport, class string) string {
	s := "<" + class
	if !t.Open() {
		s += " closed"
	} else if t.Closing() {
		s += " closing"
	}
	s += " fd=" + strconv.Itoa(t.Number())
	if t.Open() && !t.Loop.Closed() {
		read, write := t.Loop.Watching(t.FD)
		s += " read=" + polling(read) + " write=<" + polling(write) + ", bufsize=" + strconv.Itoa(t.Buffered()) + ">"
	}
	return s + ">"
}

// refuseNew is __new__ of classes whose objects a loop alone makes.
func refuseNew(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
	return value{}, th.TypeErrorf("cannot create '%s' instances: a loop makes them", typ.FullName())
}

func polling(b bool) string {
	if b {
		return "polling"
	}
	return "idle"
}

func init() {
	selectorTransportType.Doc = "A transport over a socket."
	selectorTransportType.TextSig = "(self, loop, sock, protocol, extra=None, server=None)"
	selectorTransportType.New = refuseNew
	t := socketTransportType
	t.Doc = "The transport of a stream socket."
	t.TextSig = "(self, loop, sock, protocol, waiter=None, extra=None, server=None)"
	t.New = newTransport
	t.Init = func(th *thread, v value, args []value, kw kwargs) error {
		_, err := transportInit.CallFunc(th, v, args, kw)
		return err
	}
	t.Repr = func(th *thread, v value) (value, error) {
		return object.FromString(reprOf(transportOf(v), v.Type().ShortName())), nil
	}
	t.Attrs = func() []object.Attr { return []object.Attr{{Name: "_start_tls_compatible", Value: object.True}} }
	t.Methods = func() []object.Func {
		return append(transportControl(transportOf), transportWriting()...)
	}
	t.Getters = func() []object.Getter {
		return append(transportGetters(transportOf), object.Getter{Name: "_sendfile_compatible", Get: func(th *thread, v value) (value, error) {
			return sendfileMode(th, "TRY_NATIVE")
		}}, object.Getter{Name: "_server", Get: func(th *thread, v value) (value, error) {
			if s := transportOf(v).server; s != nil {
				return object.From(s), nil
			}
			return object.None, nil
		}})
	}
}

// transportGetters are the attributes of transports over sockets; of finds the transport.
func transportGetters(of func(v value) *socketTransport) []object.Getter {
	get := func(name string, f func(t *socketTransport) value) object.Getter {
		return object.Getter{Name: name, Get: func(th *thread, v value) (value, error) { return f(of(v)), nil }}
	}
	return []object.Getter{
		get("_loop", func(t *socketTransport) value { return object.From(t.Loop) }),
		get("_protocol", protocolValue),
		get("_sock", func(t *socketTransport) value {
			if !t.Open() {
				return object.None
			}
			return t.sock.value()
		}),
		get("_sock_fd", func(t *socketTransport) value { return object.Int(int64(t.Number())) }),
		get("_closing", func(t *socketTransport) value { return object.Bool(t.Closing()) }),
		get("_extra", func(t *socketTransport) value {
			d := object.NewDict()
			for _, n := range [...]string{"socket", "sockname", "peername"} {
				d.SetString(n, t.info(n))
			}
			return object.From(d)
		}),
		get("_protocol_paused", func(t *socketTransport) value { return object.Bool(t.Paused()) }),
	}
}

// transportControl are the methods of all transports over sockets; of finds the transport.
func transportControl(of func(v value) *socketTransport) []object.Func {
	const base = "_SelectorTransport."
	do := func(name, qual, doc string, f func(t *socketTransport, th *thread) error) object.Func {
		return object.Func{Name: name, Sig: "()", Doc: doc, Qual: qual + name, Fast0: func(th *thread, self value) (value, error) {
			return object.None, f(of(self), th)
		}}
	}
	return []object.Func{
		{Name: "get_extra_info", Sig: "(name, default=None)", Doc: "Return something that is known of the connection.", Qual: "BaseTransport.get_extra_info", Bound: func(th *thread, self value, a []value) (value, error) {
			if s, ok := object.AsStr(a[0]); ok {
				if v := of(self).info(s.String()); !v.IsZero() {
					return v, nil
				}
			}
			return orNone(a[1]), nil
		}},
		{Name: "is_closing", Sig: "()", Doc: "Whether close() or abort() was called, or the connection was lost.", Qual: base + "is_closing", Fast0: func(th *thread, self value) (value, error) {
			return object.Bool(of(self).Closing()), nil
		}},
		{Name: "is_reading", Sig: "()", Doc: "Return True while data are received.", Qual: base + "is_reading", Fast0: func(th *thread, self value) (value, error) {
			return object.Bool(of(self).Reading()), nil
		}},
		{Name: "get_protocol", Sig: "()", Doc: "The protocol that is told of what happens.", Qual: base + "get_protocol", Fast0: func(th *thread, self value) (value, error) {
			return protocolValue(of(self)), nil
		}},
		{Name: "set_protocol", Sig: "(protocol)", Doc: "Make another protocol the one that is told of what happens.", Qual: base + "set_protocol", Fast1: func(th *thread, self, p value) (value, error) {
			of(self).SetProtocol(protocolOf(p))
			return object.None, nil
		}},
		do("close", base, "Close the transport once what is buffered has been sent.", func(t *socketTransport, th *thread) error { return t.Close(th) }),
		do("abort", base, "Close the transport at once; what is buffered is lost.", func(t *socketTransport, th *thread) error { return t.Abort(th) }),
		do("pause_reading", base, "Stop to receive for a while.", func(t *socketTransport, th *thread) error { return t.PauseReading(th) }),
		do("resume_reading", base, "Receive again.", func(t *socketTransport, th *thread) error { return t.ResumeReading(th) }),
		{Name: "_force_close", Sig: "(exc)", Qual: base + "_force_close", Fast1: func(th *thread, self, exc value) (value, error) {
			return object.None, of(self).ForceClose(th, object.ExceptionOf(exc))
		}},
		{Name: "_fatal_error", Sig: "(exc, message='Fatal error on transport')", Qual: base + "_fatal_error", Bound: func(th *thread, self value, a []value) (value, error) {
			e := object.ExceptionOf(a[0])
			if e == nil {
				return value{}, th.TypeErrorf("exc must be an exception, not %s", a[0].Type().Name)
			}
			return object.None, of(self).Fail(th, e, textOr(a[1], ""))
		}},
		{Name: "get_write_buffer_size", Sig: "()", Doc: "Return how many bytes wait to be sent.", Qual: "_SelectorTransport.get_write_buffer_size", Fast0: func(th *thread, self value) (value, error) {
			return object.Int(int64(of(self).Buffered())), nil
		}},
		{Name: "get_write_buffer_limits", Sig: "()", Doc: "Return (low, high).", Qual: "_FlowControlMixin.get_write_buffer_limits", Fast0: func(th *thread, self value) (value, error) {
			low, high := of(self).Limits()
			return object.NewTuple([]value{object.Int(int64(low)), object.Int(int64(high))}), nil
		}},
		{Name: "set_write_buffer_limits", Sig: "(high=None, low=None)", Doc: "Set the sizes of the buffer at which the protocol pauses and resumes writing.", Qual: "_FlowControlMixin.set_write_buffer_limits", Bound: func(th *thread, self value, a []value) (value, error) {
			high, low, err := bufferLimits(th, a[0], a[1])
			if err != nil {
				return value{}, err
			}
			h, err := object.AsIndex(th, high)
			if err != nil {
				return value{}, err
			}
			l, err := object.AsIndex(th, low)
			if err != nil {
				return value{}, err
			}
			return object.None, of(self).SetLimits(th, l, h)
		}},
	}
}

// protocolValue is the protocol, or None once the connection is over.
func protocolValue(t *socketTransport) value {
	if !t.Open() {
		return object.None
	}
	return t.Protocol().Value()
}

// textOr is an optional argument that is a str.
func textOr(v value, def string) string {
	if s, ok := object.AsStr(v); !v.IsZero() && ok {
		return s.String()
	}
	return def
}

func transportWriting() []object.Func {
	const class = "_SelectorSocketTransport."
	return []object.Func{
		{Name: "write", Sig: "(data)", Doc: "Send bytes, now or later.", Qual: class + "write", Fast1: func(th *thread, self, data value) (value, error) {
			b, err := writable(th, data)
			if err != nil {
				return value{}, err
			}
			_, keep := object.AsBytes(data)
			return object.None, transportOf(self).Write(th, b, keep)
		}},
		{Name: "writelines", Sig: "(list_of_data)", Doc: "Send several pieces.", Qual: class + "writelines", Fast1: func(th *thread, self, list value) (value, error) {
			pieces, err := byteSlices(th, list)
			if err != nil {
				return value{}, err
			}
			return object.None, transportOf(self).WriteAll(th, pieces, false)
		}},
		{Name: "_make_empty_waiter", Sig: "()", Qual: class + "_make_empty_waiter", Fast0: func(th *thread, self value) (value, error) {
			f, err := transportOf(self).WhenWritten(th)
			if err != nil {
				return value{}, err
			}
			return f.Value(), nil
		}},
		{Name: "_reset_empty_waiter", Sig: "()", Qual: class + "_reset_empty_waiter", Fast0: func(th *thread, self value) (value, error) {
			transportOf(self).Unblock()
			return object.None, nil
		}},
		{Name: "write_eof", Sig: "()", Doc: "Send no more, once what is buffered has been sent.", Qual: class + "write_eof", Fast0: func(th *thread, self value) (value, error) {
			return object.None, transportOf(self).WriteEnd(th)
		}},
		{Name: "can_write_eof", Sig: "()", Doc: "Return True: the connection can be closed for sending alone.", Qual: class + "can_write_eof", Fast0: func(th *thread, self value) (value, error) {
			return object.True, nil
		}},
	}
}

// writable are the bytes that write() is given.
func writable(th *thread, data value) ([]byte, error) {
	if b, ok := object.AsBytes(data); ok {
		return b, nil
	}
	if t := data.Type(); t.Buffer == nil {
		return nil, th.TypeErrorf("data argument must be a bytes-like object, not '%s'", t.Name)
	}
	return object.BytesLike(th, data)
}

// byteSlices are the pieces that writelines() is given.
func byteSlices(th *thread, list value) ([][]byte, error) {
	items, err := object.Slice(th, list)
	if err != nil {
		return nil, err
	}
	pieces := make([][]byte, len(items))
	for i, v := range items {
		if v.Type().Buffer == nil {
			return nil, th.TypeErrorf("memoryview: a bytes-like object is required, not '%s'", v.Type().Name)
		}
		if pieces[i], err = object.BytesLike(th, v); err != nil {
			return nil, err
		}
	}
	return pieces, nil
}
