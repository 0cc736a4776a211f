//go:build unix

package asyncio

import (
	"golang.org/x/sys/unix"

	"pyasync/object"
	"pyasync/runtime"
	"pyasync/stdlib/sockets"
)

// this file holds the methods of loops that deal with sockets of scripts: sock_recv, sock_sendall …

// sockCall is a call of such a method: it tries until the socket is ready for it.
type sockCall struct {
	steady
	loop  *runtime.Loop
	sock  value
	fd    int
	write bool // it waits until the socket can be written to
	name  string
	fut   *runtime.Future
	try   func(th *thread) (v value, again bool, err error)
}

// Name implements runtime.Job.
func (s *sockCall) Name() string { return "BaseSelectorEventLoop._" + s.name }

// Do implements runtime.Job: the socket is ready.
func (s *sockCall) Do(th *thread) error {
	if s.fut.Done() {
		return nil
	}
	v, again, err := s.try(th)
	switch {
	case err != nil && runtime.EndsLoop(err):
		return err
	case err != nil:
		return s.fut.SetException(th, object.AsException(err))
	case again:
		return nil
	}
	return s.fut.SetResult(th, v)
}

// wait has the socket watched, and the coroutine wait for it.
func (s *sockCall) wait(th *thread) (value, error) {
	fd, err := object.CallMethod(th, s.sock, "fileno")
	if err != nil {
		return value{}, err
	}
	if s.fd, err = runtime.Descriptor(th, fd); err != nil {
		return value{}, err
	}
	if err := s.loop.CheckUnclaimed(th, s.fd, fd); err != nil {
		return value{}, err
	}
	s.fut = runtime.NewFuture(s.loop)
	if s.write {
		err = s.loop.WatchWrite(th, s.fd, s)
	} else {
		err = s.loop.Watch(th, s.fd, s)
	}
	if err != nil {
		return value{}, err
	}
	return s.thenFuture(s.fut, s.end)
}

func (s *sockCall) end(th *thread, c *object.GoCoroutine, v value, err error) (value, error) {
	var uerr error
	switch {
	case !s.loop.WatchedBy(s.fd, s):
	case s.write:
		_, uerr = s.loop.UnwatchWrite(th, s.fd)
	default:
		_, uerr = s.loop.Unwatch(th, s.fd)
	}
	if err == nil {
		err = uerr
	}
	return v, err
}

// begin checks the socket and tries for the first time.
func (s *sockCall) begin(th *thread, c *object.GoCoroutine, _ value, _ error) (value, error) {
	if err := s.check(th); err != nil {
		return value{}, err
	}
	v, again, err := s.try(th)
	if err != nil || !again {
		return v, err
	}
	return s.wait(th)
}

func (s *sockCall) check(th *thread) error {
	if err := checkNotSSL(th, s.sock); err != nil || !s.loop.Debug() {
		return err
	}
	t, err := object.CallMethod(th, s.sock, "gettimeout")
	if err != nil {
		return err
	}
	if ok, err := object.Equal(th, t, object.Int(0)); err != nil || !ok {
		if err == nil {
			err = th.ValueErrorf("the socket must be non-blocking")
		}
		return err
	}
	return nil
}

// attemptOf makes a call of a method of the socket something to try.
func attemptOf(call func(th *thread) (value, error)) func(th *thread) (value, bool, error) {
	return func(th *thread) (value, bool, error) {
		v, err := call(th)
		if object.IsException(err, object.BlockingIOErrorType) || object.IsException(err, object.InterruptedErrorType) {
			return value{}, true, nil
		}
		return v, false, err
	}
}

// socketMethod is a method of loops that calls one of the socket's with the same arguments.
func socketMethod(name, method, sig, doc string, write bool, fix func(a []value) []value) object.Func {
	const class = "BaseSelectorEventLoop."
	i := info("selector_events", class+name)
	return object.Func{Name: name, Sig: sig, Doc: doc, Qual: class + name, Coroutine: true, Bound: func(th *thread, self value, a []value) (value, error) {
		args := append([]value(nil), a[1:]...)
		if fix != nil {
			args = fix(args)
		}
		s := &sockCall{loop: loopOf(self), sock: a[0], write: write, name: name}
		s.try = attemptOf(func(th *thread) (value, error) { return object.CallMethod(th, s.sock, method, args...) })
		s.next = s.begin
		return s.Init(th, i, s), nil
	}}
}

func socketCalls() []object.Func {
	return []object.Func{
		socketMethod("sock_recv", "recv", "(sock, n)", "Receive up to n bytes.", false, nil),
		socketMethod("sock_recv_into", "recv_into", "(sock, buf)", "Receive into a buffer. Returns the number of bytes.", false, nil),
		socketMethod("sock_recvfrom", "recvfrom", "(sock, bufsize)", "Receive a datagram. Returns (data, address).", false, nil),
		socketMethod("sock_recvfrom_into", "recvfrom_into", "(sock, buf, nbytes=0)", "Receive a datagram into a buffer. Returns (nbytes, address).", false, func(a []value) []value {
			if a[1].IsZero() || a[1] == object.Int(0) {
				a[1] = value{}
				return a[:1]
			}
			return a
		}),
		socketMethod("sock_sendto", "sendto", "(sock, data, address)", "Send a datagram to an address.", true, nil),
		sockSendAll(), sockConnect(), sockAccept(),
	}
}

var (
	sockSendAllInfo = info("selector_events", "BaseSelectorEventLoop.sock_sendall")
	sockConnectInfo = info("selector_events", "BaseSelectorEventLoop.sock_connect")
	sockAcceptInfo  = info("selector_events", "BaseSelectorEventLoop.sock_accept")
)

func sockSendAll() object.Func {
	return object.Func{Name: "sock_sendall", Sig: "(sock, data)", Doc: "Send all data.", Qual: "BaseSelectorEventLoop.sock_sendall", Coroutine: true,
		Fast2: func(th *thread, self, sock, data value) (value, error) {
			s := &sockCall{loop: loopOf(self), sock: sock, write: true, name: "sock_sendall"}
			sent := 0
			s.try = attemptOf(func(th *thread) (value, error) {
				b, err := object.BytesLike(th, data)
				if err != nil {
					return value{}, err
				}
				rest := data
				if sent > 0 {
					rest = object.NewBytes(b[min(sent, len(b)):])
				}
				v, err := object.CallMethod(th, s.sock, "send", rest)
				if err != nil {
					return value{}, err
				}
				n, err := object.AsIndex(th, v)
				if err != nil {
					return value{}, err
				}
				if sent += n; sent < len(b) {
					err = th.OSError(unix.EAGAIN) // the rest has to wait
				}
				return object.None, err
			})
			s.next = s.begin
			s.next = s.begin
			return s.Init(th, sockSendAllInfo, s), nil
		}}
}

func sockAccept() object.Func {
	return object.Func{Name: "sock_accept", Sig: "(sock)", Doc: "Accept a connection. Returns (socket, address).", Qual: "BaseSelectorEventLoop.sock_accept", Coroutine: true,
		Fast1: func(th *thread, self, sock value) (value, error) {
			s := &sockCall{loop: loopOf(self), sock: sock, name: "sock_accept"}
			s.try = attemptOf(func(th *thread) (value, error) {
				pair, err := object.CallMethod(th, s.sock, "accept")
				if err != nil {
					return value{}, err
				}
				conn, err := object.GetItem(th, pair, object.Int(0))
				if err != nil {
					return value{}, err
				}
				_, err = object.CallMethod(th, conn, "setblocking", object.False)
				return pair, err
			})
			s.next = s.first
			return s.Init(th, sockAcceptInfo, s), nil
		}}
}

// first is begin for calls that pass their results through a future, which takes a turn.
func (s *sockCall) first(th *thread, c *object.GoCoroutine, _ value, _ error) (value, error) {
	if err := s.check(th); err != nil {
		return value{}, err
	}
	return s.firstTry(th)
}

func (s *sockCall) firstTry(th *thread) (value, error) {
	v, again, err := s.try(th)
	if again {
		return s.wait(th)
	}
	s.fut = runtime.NewFuture(s.loop)
	switch {
	case err == nil:
		err = s.fut.SetResult(th, v)
	case !runtime.EndsLoop(err):
		err = s.fut.SetException(th, object.AsException(err))
	}
	if err != nil {
		return value{}, err
	}
	return s.thenFuture(s.fut, returned)
}

func sockConnect() object.Func {
	return object.Func{Name: "sock_connect", Sig: "(sock, address)", Doc: "Connect a socket to an address.", Qual: "BaseSelectorEventLoop.sock_connect", Coroutine: true,
		Fast2: func(th *thread, self, sock, address value) (value, error) {
			s := &sockCall{loop: loopOf(self), sock: sock, write: true, name: "sock_connect_cb"}
			s.next = func(th *thread, _ *object.GoCoroutine, _ value, _ error) (value, error) {
				return s.connect(th, address)
			}
			return s.Init(th, sockConnectInfo, s), nil
		}}
}

// connect looks the host up, and connects.
func (s *sockCall) connect(th *thread, address value) (value, error) {
	if err := s.check(th); err != nil {
		return value{}, err
	}
	var n [3]int
	for i, name := range [...]string{"family", "type", "proto"} {
		v, err := object.GetAttrString(th, s.sock, name)
		if err != nil {
			return value{}, err
		}
		if n[i], err = object.AsIndex(th, v); err != nil {
			return value{}, err
		}
	}
	if n[0] != unix.AF_INET && n[0] != unix.AF_INET6 {
		return s.connectTo(th, address)
	}
	host, port, err := hostAndPort(th, address)
	if err != nil {
		return value{}, err
	}
	res := &resolution{loop: s.loop, host: host, port: port, family: n[0], typ: n[1], proto: n[2]}
	found := func(th *thread, _ *object.GoCoroutine, v value, err error) (value, error) {
		if err := res.end(th, v, err); err != nil {
			return value{}, err
		}
		if len(res.infos) == 0 {
			return value{}, errEmpty(th)
		}
		return s.connectTo(th, sockets.AddressValue(res.infos[0].Addr))
	}
	done, aw, err := res.begin(th)
	if err != nil {
		return value{}, err
	}
	if done {
		return found(th, nil, object.None, nil)
	}
	return s.then(th, aw, found)
}

func (s *sockCall) connectTo(th *thread, address value) (value, error) {
	begun := false
	s.try = func(th *thread) (value, bool, error) {
		if begun {
			if e := connectError(th, s.fd, func() value { return address }); e != nil {
				return value{}, false, e
			}
			return object.None, false, nil
		}
		begun = true
		return attemptOf(func(th *thread) (value, error) { return object.CallMethod(th, s.sock, "connect", address) })(th)
	}
	return s.firstTry(th)
}

// orElse is v, or def for an omitted argument.
func orElse(v, def value) value {
	if v.IsZero() {
		return def
	}
	return v
}

// delegated is a coroutine that awaits a coroutine function of a module in Python.
func delegated(th *thread, i *object.CoroutineInfo, module, name string, args []value) value {
	s := &steady{}
	s.next = func(th *thread, _ *object.GoCoroutine, _ value, _ error) (value, error) {
		m, err := th.Interp.Hooks.ImportModule(th, module)
		if err != nil {
			return value{}, err
		}
		aw, err := object.CallMethod(th, m, name, args...)
		if err != nil {
			return value{}, err
		}
		return s.then(th, aw, returned)
	}
	return s.Init(th, i, s)
}
