//go:build unix

package asyncio

import (
	"fmt"
	"strings"

	"golang.org/x/sys/unix"

	"pyasync/object"
	"pyasync/runtime"
	"pyasync/stdlib/sockets"
)

// this file connects a socket to the first address of a host that answers

var (
	connectSockInfo       = info("base_events", "BaseEventLoop._connect_sock")
	createConnectionInfo  = info("base_events", "BaseEventLoop.create_connection")
	createUnixConnectInfo = info("unix_events", "_UnixSelectorEventLoop.create_unix_connection")
)

// attempt connects a new socket to one address.
type attempt struct {
	steady
	loop   *runtime.Loop
	info   sockets.Info
	locals []sockets.Info // to bind to one of; nil if no address is asked for
	sock   *rawSocket
	fut    *runtime.Future
	errs   []*object.Exception
	bound  bool // an address of the socket itself is asked for
}

// begin is the first step.
func (a *attempt) begin(th *thread, _ *object.GoCoroutine, _ value, _ error) (value, error) {
	fd, err := sockets.New(a.info.Family, a.info.Type, a.info.Proto)
	if err != nil {
		return a.failed(th, th.OSError(err))
	}
	a.sock = &rawSocket{fd: fd, family: a.info.Family, typ: a.info.Type, proto: a.info.Proto}
	if a.bound {
		if err := a.bind(th); err != nil {
			return a.failed(th, err)
		}
	}
	err = unix.Connect(fd, a.info.Addr)
	switch err {
	case nil:
		a.fut = runtime.NewFuture(a.loop)
		if err := a.fut.SetResult(th, object.None); err != nil {
			return value{}, err
		}
	case unix.EINPROGRESS, unix.EAGAIN, unix.EINTR:
		a.fut = runtime.NewFuture(a.loop)
		if err := a.loop.WatchWrite(th, fd, a); err != nil {
			return a.failed(th, err)
		}
	default:
		return a.failed(th, th.OSError(err))
	}
	return a.thenFuture(a.fut, a.end)
}

// bind gives the socket one of the addresses that are asked for.
func (a *attempt) bind(th *thread) error {
	for _, l := range a.locals {
		if l.Family != a.info.Family {
			continue
		}
		err := unix.Bind(a.sock.fd, l.Addr)
		if err == nil {
			return nil
		}
		e := object.AsException(th.OSError(err))
		text, terr := object.ToString(th, object.From(e))
		if terr != nil {
			return terr
		}
		r, terr := object.ReprString(th, sockets.AddressValue(l.Addr))
		if terr != nil {
			return terr
		}
		msg := "error while attempting to bind on address " + r + ": " + strings.ToLower(text)
		bad, terr := object.Call2(th, object.From(object.OSErrorType), object.Int(int64(err.(unix.Errno))), object.FromString(msg))
		if terr != nil {
			return terr
		}
		a.errs = append(a.errs, object.ExceptionOf(bad))
	}
	if n := len(a.errs); n > 0 {
		e := a.errs[n-1]
		a.errs = a.errs[:n-1]
		return e
	}
	return th.Raise(object.OSErrorType, fmt.Sprintf("no matching local address with family=%s found", familyText(th, a.info.Family)))
}

// familyText is the repr of a family.
func familyText(th *thread, family int) string {
	if m, err := th.Interp.Hooks.ImportModule(th, "socket"); err == nil {
		if v, err := object.CallMethod(th, m, "AddressFamily", object.Int(int64(family))); err == nil {
			if s, err := object.ReprString(th, v); err == nil {
				return s
			}
		}
	}
	return fmt.Sprint(family)
}

// Name implements runtime.Job.
func (*attempt) Name() string { return "BaseSelectorEventLoop._sock_connect_cb" }

// Do implements runtime.Job: the connection is there, or has failed.
func (a *attempt) Do(th *thread) error {
	if a.fut.Done() {
		return nil
	}
	if e := connectError(th, a.sock.fd, func() value { return sockets.AddressValue(a.info.Addr) }); e != nil {
		return a.fut.SetException(th, e)
	}
	return a.fut.SetResult(th, object.None)
}

// connectError is the error of a connection that was under way, or nil.
func connectError(th *thread, fd int, address func() value) *object.Exception {
	no, err := unix.GetsockoptInt(fd, unix.SOL_SOCKET, unix.SO_ERROR)
	if err != nil {
		return object.AsException(th.OSError(err))
	}
	if no == 0 {
		return nil
	}
	text, err := object.ToString(th, address())
	if err != nil {
		return object.AsException(err)
	}
	e, err := object.Call2(th, object.From(object.OSErrorType), object.Int(int64(no)), object.FromString("Connect call failed "+text))
	if err != nil {
		return object.AsException(err)
	}
	return object.ExceptionOf(e)
}

func (a *attempt) end(th *thread, c *object.GoCoroutine, v value, err error) (value, error) {
	if _, uerr := a.loop.UnwatchWrite(th, a.sock.fd); err == nil {
		err = uerr
	}
	if err != nil {
		return a.failed(th, err)
	}
	return object.From(&connected{a.sock}), nil
}

func (a *attempt) failed(th *thread, err error) (value, error) {
	if object.IsException(err, object.OSErrorType) {
		a.errs = append(a.errs, object.AsException(err))
	}
	if a.sock != nil {
		_ = a.sock.close(th)
	}
	return value{}, err
}

// connected carries a socket from one coroutine to another.
type connected struct{ sock *rawSocket }

// Type is object: scripts never see it.
func (*connected) Type() *object.Type { return object.ObjectType }

// connection is a call of create_connection.
type connection struct {
	steady
	loop       *runtime.Loop
	factory    value
	host, port value
	proto      int
	flags      int
	sock       *rawSocket
	local      value
	infos      []sockets.Info
	locals     []sockets.Info
	delay      value
	interleave int
	allErrors  bool
	tls        tlsOptions
	res        resolution
	tries      []*attempt
	result     pairing
}

// tlsOptions are the arguments about TLS.
type tlsOptions struct {
	context    value // zero: none
	hostname   value
	handshake  value
	shutdown   value
	serverSide bool
}

// check refuses options without TLS.
func (o *tlsOptions) check(th *thread) error {
	if !o.context.IsZero() {
		return nil
	}
	for _, p := range [...]struct {
		name string
		v    value
	}{{"ssl_handshake_timeout", o.handshake}, {"ssl_shutdown_timeout", o.shutdown}} {
		if given(p.v) {
			return th.ValueErrorf("%s is only meaningful with ssl", p.name)
		}
	}
	return nil
}

// sslArg is an argument ssl: zero where it asks for none.
func sslArg(th *thread, v value) (value, error) {
	if !given(v) {
		return value{}, nil
	}
	ok, err := object.Truth(th, v)
	if err != nil || !ok {
		return value{}, err
	}
	return v, nil
}

func createConnection() object.Func {
	return object.Func{Name: "create_connection",
		Sig:       "(protocol_factory, host=None, port=None, *, ssl=None, family=0, proto=0, flags=0, sock=None, local_addr=None, server_hostname=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None, happy_eyeballs_delay=None, interleave=None, all_errors=False)",
		Doc:       "Connect to a host and port. Returns (transport, protocol).",
		Qual:      "BaseEventLoop.create_connection",
		Coroutine: true,
		Bound: func(th *thread, self value, a []value) (value, error) {
			args := append([]value(nil), a...)
			n := &connection{loop: self.Object().(*runtime.Loop)}
			n.next = func(th *thread, c *object.GoCoroutine, v value, err error) (value, error) { return n.begin(th, args) }
			return n.Init(th, createConnectionInfo, n), nil
		}}
}

// begin checks the arguments, which are those of create_connection, and looks for addresses.
func (n *connection) begin(th *thread, a []value) (value, error) {
	n.factory, n.host, n.port, n.local, n.delay = a[0], orNone(a[1]), orNone(a[2]), orNone(a[8]), orNone(a[12])
	var err error
	if n.tls.context, err = sslArg(th, a[3]); err != nil {
		return value{}, err
	}
	n.tls.hostname, n.tls.handshake, n.tls.shutdown = a[9], a[10], a[11]
	if given(n.tls.hostname) && n.tls.context.IsZero() {
		return value{}, th.ValueErrorf("server_hostname is only meaningful with ssl")
	}
	if !n.tls.context.IsZero() && !given(n.tls.hostname) {
		if ok, err := object.Truth(th, n.host); err != nil || !ok {
			if err == nil {
				err = th.ValueErrorf("You must set server_hostname when using ssl without a host")
			}
			return value{}, err
		}
		n.tls.hostname = n.host
	}
	if err := n.tls.check(th); err != nil {
		return value{}, err
	}
	family := 0
	for i, p := range map[int]*int{4: &family, 5: &n.proto, 6: &n.flags, 13: &n.interleave} {
		if given(a[i]) {
			if *p, err = object.AsIndex(th, a[i]); err != nil {
				return value{}, err
			}
		}
	}
	if !n.delay.IsNone() && !given(a[13]) {
		n.interleave = 1
	}
	if !a[14].IsZero() {
		if n.allErrors, err = object.Truth(th, a[14]); err != nil {
			return value{}, err
		}
	}
	if given(a[7]) {
		if err := checkNotSSL(th, a[7]); err != nil {
			return value{}, err
		}
	}
	if n.host.IsNone() && n.port.IsNone() {
		return n.begun(th, a[7])
	}
	if given(a[7]) {
		return value{}, th.ValueErrorf("host/port and sock can not be specified at the same time")
	}
	n.res = resolution{loop: n.loop, host: n.host, port: n.port, family: family, typ: unix.SOCK_STREAM, proto: n.proto, flag: n.flags}
	return n.resolve(th, n.resolved)
}

// begun goes on with a socket that the script has connected.
func (n *connection) begun(th *thread, sock value) (value, error) {
	if !given(sock) {
		return value{}, th.ValueErrorf("host and port was not specified and no sock specified")
	}
	s, err := streamSocket(th, sock)
	if err != nil {
		return value{}, err
	}
	n.sock = s
	return n.pair(th)
}

// streamSocket adopts a socket of a script that must be one of a stream.
func streamSocket(th *thread, sock value) (*rawSocket, error) {
	t, err := object.GetAttrString(th, sock, "type")
	if err != nil {
		return nil, err
	}
	if ok, err := object.Equal(th, t, object.Int(unix.SOCK_STREAM)); err != nil || !ok {
		if err != nil {
			return nil, err
		}
		r, err := object.ReprString(th, sock)
		if err != nil {
			return nil, err
		}
		return nil, th.ValueErrorf("A Stream Socket was expected, got %s", r)
	}
	return adoptSocket(th, sock)
}

// resolve runs n.res.
func (n *connection) resolve(th *thread, next step) (value, error) {
	done, aw, err := n.res.begin(th)
	if err != nil {
		return value{}, err
	}
	if done {
		return next(th, &n.GoCoroutine, object.None, nil)
	}
	return n.then(th, aw, next)
}

func (n *connection) resolved(th *thread, c *object.GoCoroutine, v value, err error) (value, error) {
	if err = n.res.end(th, v, err); err != nil {
		return value{}, err
	}
	if len(n.res.infos) == 0 {
		return value{}, errEmpty(th)
	}
	n.infos = n.res.infos
	if n.local.IsNone() {
		return n.ready(th)
	}
	host, port, err := hostAndPort(th, n.local)
	if err != nil {
		return value{}, err
	}
	n.res = resolution{loop: n.loop, host: host, port: port, family: n.res.family, typ: unix.SOCK_STREAM, proto: n.proto, flag: n.flags}
	return n.resolve(th, n.localResolved)
}

func (n *connection) localResolved(th *thread, c *object.GoCoroutine, v value, err error) (value, error) {
	if err = n.res.end(th, v, err); err != nil {
		return value{}, err
	}
	if len(n.res.infos) == 0 {
		return value{}, errEmpty(th)
	}
	n.locals = n.res.infos
	return n.ready(th)
}

// ready begins to try the addresses.
func (n *connection) ready(th *thread) (value, error) {
	if n.interleave > 0 {
		n.infos = interleave(n.infos, n.interleave)
	}
	if n.delay.IsNone() {
		return n.try(th)
	}
	return n.race(th)
}

// interleave has the families of addresses take turns, after first ones of the first family.
func interleave(infos []sockets.Info, first int) []sockets.Info {
	var families []int
	groups := map[int][]sockets.Info{}
	for _, i := range infos {
		if len(groups[i.Family]) == 0 {
			families = append(families, i.Family)
		}
		groups[i.Family] = append(groups[i.Family], i)
	}
	var out []sockets.Info
	head := families[0]
	k := min(first-1, len(groups[head]))
	out, groups[head] = append(out, groups[head][:k]...), groups[head][k:]
	for len(out) < len(infos) {
		for _, f := range families {
			if len(groups[f]) > 0 {
				out, groups[f] = append(out, groups[f][0]), groups[f][1:]
			}
		}
	}
	return out
}

// newAttempt is the next attempt to connect.
func (n *connection) newAttempt() *attempt {
	a := &attempt{loop: n.loop, info: n.infos[len(n.tries)], locals: n.locals, bound: !n.local.IsNone()}
	a.next = a.begin
	n.tries = append(n.tries, a)
	return a
}

// try tries the next address.
func (n *connection) try(th *thread) (value, error) {
	a := n.newAttempt()
	a.Init(th, connectSockInfo, a)
	a.TakeOver()
	return n.then(th, object.From(&a.GoCoroutine), n.tried)
}

func (n *connection) tried(th *thread, c *object.GoCoroutine, v value, err error) (value, error) {
	switch {
	case err == nil:
		n.sock = v.Object().(*connected).sock
		return n.pair(th)
	case !object.IsException(err, object.OSErrorType):
		return value{}, err
	case len(n.tries) < len(n.infos):
		return n.try(th)
	}
	return value{}, n.failure(th)
}

// race tries the addresses one after another without waiting for each to fail.
func (n *connection) race(th *thread) (value, error) {
	m, err := th.Interp.Hooks.ImportModule(th, "asyncio.staggered")
	if err != nil {
		return value{}, err
	}
	fn, err := object.GetAttrString(th, m, "staggered_race")
	if err != nil {
		return value{}, err
	}
	connect := &object.Func{Name: "_connect_sock", Sig: "()", Fast0: func(th *thread, _ value) (value, error) {
		a := n.newAttempt()
		return a.Init(th, connectSockInfo, a), nil
	}}
	fns := make([]value, len(n.infos))
	for i := range fns {
		fns[i] = object.NewBuiltin(connect, value{}, "asyncio.base_events")
	}
	aw, err := object.Call(th, fn, []value{object.NewList(fns), n.delay}, kwargs{{Name: th.Interp.Intern("loop"), Val: object.From(n.loop)}})
	if err != nil {
		return value{}, err
	}
	return n.then(th, aw, n.raced)
}

func (n *connection) raced(th *thread, c *object.GoCoroutine, v value, err error) (value, error) {
	if err != nil {
		return value{}, err
	}
	t, _ := object.AsTuple(v)
	if s, ok := t.Items[0].Object().(*connected); ok {
		n.sock = s.sock
		return n.pair(th)
	}
	return value{}, n.failure(th)
}

// failure is the error of all attempts together.
func (n *connection) failure(th *thread) error {
	var all []value
	var texts []string
	same := true
	for _, a := range n.tries {
		for _, e := range a.errs {
			text, err := object.ToString(th, object.From(e))
			if err != nil {
				return err
			}
			all, texts = append(all, object.From(e)), append(texts, text)
			same = same && text == texts[0]
		}
	}
	switch {
	case n.allErrors:
		g, err := object.Call2(th, object.From(object.ExceptionGroupType), object.FromString("create_connection failed"), object.NewList(all))
		if err != nil {
			return err
		}
		return th.RaiseFrom(g, value{})
	case len(all) == 0:
		return th.Raise(object.TimeoutErrorType, "create_connection failed")
	case same:
		return object.ExceptionOf(all[0])
	}
	return th.Raise(object.OSErrorType, "Multiple exceptions: "+strings.Join(texts, ", "))
}

// pair makes the transport and the protocol.
func (n *connection) pair(th *thread) (value, error) {
	n.result = pairing{loop: n.loop, sock: n.sock, factory: n.factory, tls: &n.tls}
	f, err := n.result.begin(th)
	if err != nil {
		return value{}, err
	}
	return n.thenFuture(f, n.paired)
}

func (n *connection) paired(th *thread, _ *object.GoCoroutine, _ value, err error) (value, error) {
	v, err := n.result.end(th, err)
	if err == nil && n.loop.Debug() {
		err = n.logConnected(th)
	}
	return v, err
}

// logConnected notes the connection in debug mode.
func (n *connection) logConnected(th *thread) error {
	sock, err := object.CallMethod(th, n.result.tr, "get_extra_info", object.FromString("socket"))
	if err != nil {
		return err
	}
	host, err := object.ToString(th, orNone(n.host))
	if err != nil {
		return err
	}
	return runtime.LogEvent(th, "debug", "%r connected to "+host+":%r: (%r, %r)", sock, orNone(n.port), n.result.tr, n.result.proto)
}

// pairing makes the transport and the protocol of a connection.
type pairing struct {
	loop      *runtime.Loop
	sock      *rawSocket
	factory   value
	tls       *tlsOptions
	peer      value
	server    *server
	proto, tr value
}

// begin makes them; the future is done when the protocol knows of the transport.
func (p *pairing) begin(th *thread) (*runtime.Future, error) {
	var err error
	if p.proto, err = object.Call0(th, p.factory); err != nil {
		if !p.sock.theirs {
			_ = p.sock.close(th)
		}
		return nil, err
	}
	f := runtime.NewFuture(p.loop)
	if p.tls != nil && !p.tls.context.IsZero() {
		ours := !p.sock.theirs // secure makes it a script's
		if err = p.secure(th, f); err != nil && ours {
			_ = p.sock.close(th)
		}
		return f, err
	}
	t, err := newSocketTransport(th, p.loop, p.sock, p.proto, f, p.peer, p.server)
	p.tr = object.From(t)
	return f, err
}

// secure makes a transport with TLS.
func (p *pairing) secure(th *thread, f *runtime.Future) error {
	sock, err := p.sock.full(th)
	if err != nil {
		return err
	}
	fn, err := object.GetAttrString(th, object.From(p.loop), "_make_ssl_transport")
	if err != nil {
		return err
	}
	ctx := p.tls.context
	if ctx.Type() == object.BoolType {
		ctx = object.None
	}
	kw := kwargs{{Name: th.Interp.Intern("waiter"), Val: f.Value()}, {Name: th.Interp.Intern("server_side"), Val: object.Bool(p.tls.serverSide)},
		{Name: th.Interp.Intern("server_hostname"), Val: orNone(p.tls.hostname)}, {Name: th.Interp.Intern("ssl_handshake_timeout"), Val: orNone(p.tls.handshake)},
		{Name: th.Interp.Intern("ssl_shutdown_timeout"), Val: orNone(p.tls.shutdown)}}
	if p.server != nil {
		extra := object.NewDict()
		extra.SetString("peername", p.peer)
		kw = append(kw, object.Kw{Name: th.Interp.Intern("server"), Val: object.From(p.server)}, object.Kw{Name: th.Interp.Intern("extra"), Val: object.From(extra)})
	}
	p.tr, err = object.Call(th, fn, []value{sock, p.proto, ctx}, kw)
	return err
}

// end is the result, once the future of begin is done.
func (p *pairing) end(th *thread, err error) (value, error) {
	if err != nil {
		if _, cerr := object.CallMethod(th, p.tr, "close"); cerr != nil {
			return value{}, cerr
		}
		return value{}, err
	}
	return object.NewTuple([]value{p.tr, p.proto}), nil
}
