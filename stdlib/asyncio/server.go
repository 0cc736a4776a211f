//go:build unix

package asyncio

import (
	"golang.org/x/sys/unix"

	"pyasync/object"
	"pyasync/runtime"
	"pyasync/stdlib/sockets"
)

// this file defines Server: sockets that accept connections

var (
	serverType = object.NewStaticIn("asyncio.base_events", "Server", abstractServerType, object.FlagBaseType|object.FlagDict)
)

// server is a Server.
type server struct {
	object.Sub
	loop    *runtime.Loop // nil until __init__ of a subclass has called ours
	sockets []*rawSocket  // nil once it is closed
	open    bool
	factory value
	backlog int
	tls     tlsOptions
	clients map[object.Object]bool
	waiters []*runtime.Future
	ended   bool // close has been called and all clients are gone
	serving bool
	forever *runtime.Future // of serve_forever
	cleanup boundPath       // what to remove with the sockets
}

// newServer is a server of a loop, which has no sockets yet.
func newServer(l *runtime.Loop, factory value, backlog int) *server {
	return &server{Sub: object.Sub{Ext: object.NewInstance(serverType.Ready())}, loop: l, factory: factory, backlog: backlog, open: true}
}

// Type is Server or a subclass.
func (s *server) Type() *object.Type { return s.Ext.Type() }

// MakeWeak implements object.WeakTarget.
func (s *server) MakeWeak() object.Weak { return object.WeakTo(s) }

func serverOf(v value) *server { return v.Object().(*server) }

func (s *server) attach(t object.Object) {
	if s.clients == nil {
		s.clients = map[object.Object]bool{}
	}
	s.clients[t] = true
}

func (s *server) detach(th *thread, t object.Object) error {
	delete(s.clients, t)
	if len(s.clients) == 0 && !s.open {
		return s.wakeUp(th)
	}
	return nil
}

// wakeUp tells those who wait that the server has ended.
func (s *server) wakeUp(th *thread) error {
	s.ended = true
	fs := s.waiters
	s.waiters = nil
	for _, f := range fs {
		if f.Done() {
			continue
		}
		if err := f.SetResult(th, object.None); err != nil {
			return err
		}
	}
	return nil
}

// start has the sockets listen, and connections accepted.
func (s *server) start(th *thread) error {
	if s.serving {
		return nil
	}
	s.serving = true
	if !s.open {
		return th.TypeErrorf("'NoneType' object is not iterable")
	}
	for _, sock := range s.sockets {
		if sock.theirs {
			if _, err := object.CallMethod(th, sock.obj, "listen", object.Int(int64(s.backlog))); err != nil {
				return err
			}
		} else if err := unix.Listen(sock.fd, max(s.backlog, 0)); err != nil {
			return th.OSError(err)
		}
		if err := s.loop.Watch(th, sock.fd, &acceptor{s, sock}); err != nil {
			return err
		}
	}
	return nil
}

func (s *server) close(th *thread) error {
	if !s.open {
		return nil
	}
	s.open = false
	s.loop.Drop(s)
	socks := s.sockets
	s.sockets = nil
	for _, sock := range socks {
		if _, err := s.loop.Unwatch(th, sock.fd); err != nil {
			return err
		}
		if err := sock.close(th); err != nil {
			return err
		}
	}
	if err := s.cleanup.remove(th); err != nil {
		return err
	}
	s.serving = false
	if f := s.forever; f != nil && !f.Done() {
		if _, err := f.Cancel(th, value{}); err != nil {
			return err
		}
		s.forever = nil
	}
	if len(s.clients) == 0 {
		return s.wakeUp(th)
	}
	return nil
}

// Abandoned implements runtime.Holding.
func (s *server) Abandoned(th *thread) error {
	var err error
	for _, sock := range s.sockets {
		if cerr := sock.close(th); err == nil {
			err = cerr
		}
	}
	return err
}

// acceptor accepts the connections of a socket.
type acceptor struct {
	s    *server
	sock *rawSocket
}

// Name implements runtime.Job.
func (*acceptor) Name() string { return "BaseSelectorEventLoop._accept_connection" }

// Do implements runtime.Job.
func (a *acceptor) Do(th *thread) error {
	for range a.s.backlog + 1 {
		fd, sa, err := sockets.Accept(a.sock.fd)
		switch err {
		case nil:
		case unix.ECONNABORTED:
			continue
		case unix.EAGAIN, unix.EINTR:
			return nil
		case unix.EMFILE, unix.ENFILE, unix.ENOBUFS, unix.ENOMEM:
			return a.exhausted(th, err)
		default:
			return th.OSError(err)
		}
		sock := &rawSocket{fd: fd, family: a.sock.family, typ: a.sock.typ, proto: a.sock.proto}
		if a.s.loop.Debug() {
			if err := a.debug(th, sock, sa); err != nil {
				return err
			}
		}
		n := &accepted{p: pairing{loop: a.s.loop, sock: sock, factory: a.s.factory, peer: sockets.AddressValue(sa), server: a.s}}
		if !a.s.tls.context.IsZero() {
			n.p.tls = &a.s.tls
		}
		n.next = n.begin
		if _, err := a.s.loop.CreateTask(th, n.Init(th, acceptInfo, n), value{}, value{}); err != nil {
			return err
		}
	}
	return nil
}

func (a *acceptor) debug(th *thread, sock *rawSocket, sa unix.Sockaddr) error {
	full, err := sock.full(th)
	if err != nil {
		return err
	}
	return runtime.LogEvent(th, "debug", "%r got a new connection from %r: %r", object.From(a.s), sockets.AddressValue(sa), full)
}

// exhausted waits for a while when the system has no room for another connection.
func (a *acceptor) exhausted(th *thread, err error) error {
	d := object.NewDict()
	d.SetString("message", object.FromString("socket.accept() out of system resource"))
	d.SetString("exception", object.From(object.AsException(th.OSError(err))))
	d.SetString("socket", newTransportSocket(a.sock))
	if _, err := object.CallMethod(th, object.From(a.s.loop), "call_exception_handler", object.From(d)); err != nil {
		return err
	}
	if _, err := a.s.loop.Unwatch(th, a.sock.fd); err != nil {
		return err
	}
	retry := &object.Func{Name: "_start_serving", Sig: "()", Fast0: func(th *thread, _ value) (value, error) {
		if a.sock.fd < 0 {
			return object.None, nil
		}
		return object.None, a.s.loop.Watch(th, a.sock.fd, a)
	}}
	const delay = 1 // seconds
	_, err = object.CallMethod(th, object.From(a.s.loop), "call_later", object.Int(delay), object.NewBuiltin(retry, value{}, "asyncio.selector_events"))
	return err
}

var acceptInfo = info("selector_events", "BaseSelectorEventLoop._accept_connection2")

// accepted makes the transport of a connection that a server has accepted.
type accepted struct {
	steady
	p pairing
}

func (n *accepted) begin(th *thread, _ *object.GoCoroutine, _ value, _ error) (value, error) {
	f, err := n.p.begin(th)
	if err != nil {
		return n.failed(th, err)
	}
	return n.thenFuture(f, n.end)
}

func (n *accepted) end(th *thread, c *object.GoCoroutine, v value, err error) (value, error) {
	if _, err := n.p.end(th, err); err != nil {
		return n.failed(th, err)
	}
	return object.None, nil
}

// failed reports an error, in debug mode alone.
func (n *accepted) failed(th *thread, err error) (value, error) {
	if runtime.EndsLoop(err) || !n.p.loop.Debug() {
		if runtime.EndsLoop(err) {
			return value{}, err
		}
		return object.None, nil
	}
	d := object.NewDict()
	d.SetString("message", object.FromString("Error on transport creation for incoming connection"))
	d.SetString("exception", object.From(object.AsException(err)))
	if !n.p.proto.IsZero() {
		d.SetString("protocol", n.p.proto)
	}
	if !n.p.tr.IsZero() {
		d.SetString("transport", n.p.tr)
	}
	_, err = object.CallMethod(th, object.From(n.p.loop), "call_exception_handler", object.From(d))
	return object.None, err
}

// list is the sockets as scripts see them.
func (s *server) list() []value {
	out := make([]value, len(s.sockets))
	for i, sock := range s.sockets {
		out[i] = newTransportSocket(sock)
	}
	return out
}

func (s *server) loopValue() value {
	if s.loop == nil {
		return object.None
	}
	return object.From(s.loop)
}

var serverInit = object.Func{Name: "Server", Sig: "(loop, sockets, protocol_factory, ssl_context, backlog, ssl_handshake_timeout, ssl_shutdown_timeout=None)", Qual: "Server.__init__",
	Bound: func(th *thread, self value, a []value) (value, error) {
		s := serverOf(self)
		if s.open {
			return value{}, th.Raise(object.RuntimeErrorType, "the server has sockets already")
		}
		l := runtime.LoopOf(a[0])
		if l == nil {
			return value{}, th.TypeErrorf("loop must be an event loop of asyncio, not '%s'", a[0].Type().Name)
		}
		socks, err := object.Slice(th, a[1])
		if err != nil {
			return value{}, err
		}
		var own []*rawSocket
		for _, sock := range socks {
			r, err := adoptSocket(th, sock)
			if err != nil {
				return value{}, err
			}
			own = append(own, r)
		}
		backlog, err := object.AsIndex(th, a[4])
		if err != nil {
			return value{}, err
		}
		s.loop, s.sockets, s.factory, s.backlog = l, own, a[2], backlog
		s.tls = tlsOptions{handshake: a[5], shutdown: orNone(a[6]), serverSide: true}
		if given(a[3]) {
			s.tls.context = a[3]
		}
		s.open, s.ended = true, false
		l.Hold(s)
		return object.None, nil
	}}

func serverRepr(th *thread, v value) (value, error) {
	text, err := object.ReprString(th, object.NewTuple(serverOf(v).list()))
	if err != nil {
		return value{}, err
	}
	return object.FromString("<" + v.Type().ShortName() + " sockets=" + text + ">"), nil
}

// eachClient calls a method of all transports.
func (s *server) eachClient(th *thread, method string) error {
	list := make([]object.Object, 0, len(s.clients))
	for t := range s.clients {
		list = append(list, t)
	}
	for _, t := range list {
		if _, err := object.CallMethod(th, object.From(t), method); err != nil {
			return err
		}
	}
	return nil
}

func init() {
	t := serverType
	t.Doc = "Sockets that accept connections."
	t.TextSig = "(self, loop, sockets, protocol_factory, ssl_context, backlog, ssl_handshake_timeout, ssl_shutdown_timeout=None)"
	t.New = func(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
		return object.From(&server{Sub: object.Sub{Ext: object.NewInstance(typ)}, ended: true}), nil
	}
	t.Init = func(th *thread, v value, args []value, kw kwargs) error {
		_, err := serverInit.CallFunc(th, v, args, kw)
		return err
	}
	t.Repr = serverRepr
	t.Methods = serverMethods
	t.Getters = func() []object.Getter {
		get := func(name string, f func(s *server) value) object.Getter {
			return object.Getter{Name: name, Get: func(th *thread, v value) (value, error) { return f(serverOf(v)), nil }}
		}
		return []object.Getter{
			get("sockets", func(s *server) value { return object.NewTuple(s.list()) }),
			get("_sockets", func(s *server) value {
				if !s.open {
					return object.None
				}
				return object.NewList(s.list())
			}),
			get("_loop", (*server).loopValue),
			get("_waiters", func(s *server) value {
				if s.ended {
					return object.None
				}
				fs := make([]value, len(s.waiters))
				for i, f := range s.waiters {
					fs[i] = f.Value()
				}
				return object.NewList(fs)
			}),
		}
	}
}

var (
	startServingInfo  = info("base_events", "Server.start_serving")
	serveForeverInfo  = info("base_events", "Server.serve_forever")
	waitClosedInfo    = info("base_events", "Server.wait_closed")
	createServerInfo  = info("base_events", "BaseEventLoop.create_server")
	serverAddressInfo = info("base_events", "BaseEventLoop._create_server_getaddrinfo")
)

func serverMethods() []object.Func {
	const class = "Server."
	do := func(name, doc string, f func(s *server, th *thread) error) object.Func {
		return object.Func{Name: name, Sig: "()", Doc: doc, Qual: class + name, Fast0: func(th *thread, self value) (value, error) {
			return object.None, f(serverOf(self), th)
		}}
	}
	return []object.Func{
		do("close", "Stop serving: no new connections are accepted.", func(s *server, th *thread) error { return s.close(th) }),
		do("close_clients", "Close the transports of the clients that are connected.", func(s *server, th *thread) error { return s.eachClient(th, "close") }),
		do("abort_clients", "Close all connections at once, without waiting for data to be sent.", func(s *server, th *thread) error { return s.eachClient(th, "abort") }),
		do("_start_serving", "", func(s *server, th *thread) error { return s.start(th) }),
		do("_wakeup", "", func(s *server, th *thread) error { return s.wakeUp(th) }),
		{Name: "_attach", Sig: "(transport)", Qual: class + "_attach", Fast1: func(th *thread, self, t value) (value, error) {
			serverOf(self).attach(t.Object())
			return object.None, nil
		}},
		{Name: "_detach", Sig: "(transport)", Qual: class + "_detach", Fast1: func(th *thread, self, t value) (value, error) {
			return object.None, serverOf(self).detach(th, t.Object())
		}},
		{Name: "get_loop", Sig: "()", Doc: "Return the loop of the server.", Qual: class + "get_loop", Fast0: func(th *thread, self value) (value, error) {
			return serverOf(self).loopValue(), nil
		}},
		{Name: "is_serving", Sig: "()", Doc: "Return True while connections are accepted.", Qual: class + "is_serving", Fast0: func(th *thread, self value) (value, error) {
			return object.Bool(serverOf(self).serving), nil
		}},
		{Name: "start_serving", Sig: "()", Doc: "Begin to accept connections.", Qual: class + "start_serving", Coroutine: true, Fast0: func(th *thread, self value) (value, error) {
			s, c := serverOf(self), &serverExit{}
			c.next = func(th *thread, _ *object.GoCoroutine, _ value, _ error) (value, error) {
				if err := s.start(th); err != nil {
					return value{}, err
				}
				return c.then(th, runtime.Sleep(th, object.Int(0), object.None), done)
			}
			return c.Init(th, startServingInfo, c), nil
		}},
		{Name: "serve_forever", Sig: "()", Doc: "Accept connections until the coroutine is cancelled; then the server is closed.", Qual: class + "serve_forever", Coroutine: true, Fast0: func(th *thread, self value) (value, error) {
			f := &serveForever{s: serverOf(self)}
			f.next = f.begin
			return f.Init(th, serveForeverInfo, f), nil
		}},
		{Name: "wait_closed", Sig: "()", Doc: "Wait for close() and then for every connection to end.", Qual: class + "wait_closed", Coroutine: true, Fast0: func(th *thread, self value) (value, error) {
			s, c := serverOf(self), &serverExit{}
			c.next = func(th *thread, _ *object.GoCoroutine, _ value, _ error) (value, error) {
				if s.ended {
					return object.None, nil
				}
				f := runtime.NewFuture(s.loop)
				s.waiters = append(s.waiters, f)
				return c.thenFuture(f, done)
			}
			return c.Init(th, waitClosedInfo, c), nil
		}},
	}
}

// serveForever is a call of serve_forever.
type serveForever struct {
	steady
	s     *server
	cause error
}

func (f *serveForever) begin(th *thread, c *object.GoCoroutine, v value, err error) (value, error) {
	s := f.s
	if s.forever != nil || !s.open {
		r, err := object.ReprString(th, object.From(s))
		if err != nil {
			return value{}, err
		}
		if s.forever != nil {
			return value{}, th.Raisef(object.RuntimeErrorType, "server %s is already being awaited on serve_forever()", r)
		}
		return value{}, th.Raisef(object.RuntimeErrorType, "server %s is closed", r)
	}
	if err := s.start(th); err != nil {
		return value{}, err
	}
	s.forever = runtime.NewFuture(s.loop)
	return f.thenFuture(s.forever, f.cancelled)
}

func (f *serveForever) cancelled(th *thread, c *object.GoCoroutine, v value, err error) (value, error) {
	f.cause = err
	if !object.IsException(err, runtime.CancelledErrorType) {
		f.s.forever = nil
		return object.None, err
	}
	if err := f.s.close(th); err != nil {
		return value{}, err
	}
	aw, err := object.CallMethod(th, object.From(f.s), "wait_closed")
	if err != nil {
		return value{}, err
	}
	return f.then(th, aw, f.end)
}

func (f *serveForever) end(th *thread, c *object.GoCoroutine, v value, err error) (value, error) {
	f.s.forever = nil
	return value{}, f.cause
}
