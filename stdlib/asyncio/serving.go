//go:build unix

package asyncio

import (
	"strings"

	"golang.org/x/sys/unix"

	"pyasync/object"
	"pyasync/runtime"
	"pyasync/stdlib/sockets"
)

// this file makes servers: it binds sockets to the addresses that are asked for

// serverSearch is a coroutine that finds the addresses to serve at for one host.
type serverSearch struct {
	steady
	res resolution
}

func (s *serverSearch) begin(th *thread, c *object.GoCoroutine, _ value, _ error) (value, error) {
	done, aw, err := s.res.begin(th)
	if err != nil {
		return value{}, err
	}
	if done {
		return s.end(th, c, object.None, nil)
	}
	return s.then(th, aw, s.end)
}

func (s *serverSearch) end(th *thread, c *object.GoCoroutine, v value, err error) (value, error) {
	if err = s.res.end(th, v, err); err != nil {
		return value{}, err
	}
	if len(s.res.infos) == 0 {
		r, err := object.ReprString(th, s.res.host)
		if err != nil {
			return value{}, err
		}
		return value{}, th.Raisef(object.OSErrorType, "getaddrinfo(%s) returned empty list", r)
	}
	return object.None, nil
}

// serving is a call of create_server.
type serving struct {
	steady
	loop         *runtime.Loop
	s            *server
	reuseAddress bool
	reusePort    bool
	keepAlive    bool
	start        bool
	searches     []*serverSearch
}

func createServer() object.Func {
	return object.Func{Name: "create_server",
		Sig:       "(protocol_factory, host=None, port=None, *, family=0, flags=1, sock=None, backlog=100, ssl=None, reuse_address=None, reuse_port=None, keep_alive=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None, start_serving=True)",
		Doc:       "Serve at a host and port. Returns a Server.\n\nhost may be a sequence of hosts; '' or None is all interfaces.",
		Qual:      "BaseEventLoop.create_server",
		Coroutine: true,
		Bound: func(th *thread, self value, a []value) (value, error) {
			args := append([]value(nil), a...)
			n := &serving{loop: self.Object().(*runtime.Loop)}
			n.next = func(th *thread, c *object.GoCoroutine, _ value, _ error) (value, error) { return n.begin(th, args) }
			return n.Init(th, createServerInfo, n), nil
		}}
}

// truthOr is the truth of an optional argument.
func truthOr(th *thread, v value, def bool) (bool, error) {
	if v.IsZero() {
		return def, nil
	}
	return object.Truth(th, v)
}

// serverTLS reads the arguments about TLS.
func serverTLS(th *thread, ssl, handshake, shutdown value) (o tlsOptions, err error) {
	if ssl.Type() == object.BoolType {
		return o, th.TypeErrorf("ssl argument must be an SSLContext or None")
	}
	o = tlsOptions{handshake: handshake, shutdown: shutdown, serverSide: true}
	if given(ssl) {
		o.context = ssl
	}
	return o, o.check(th)
}

// begin checks the arguments, which are those of create_server, and looks for addresses.
func (n *serving) begin(th *thread, a []value) (value, error) {
	n.s = newServer(n.loop, a[0], 100)
	host, port, sock := orNone(a[1]), orNone(a[2]), a[5]
	var err error
	if n.s.tls, err = serverTLS(th, orNone(a[7]), a[11], a[12]); err != nil {
		return value{}, err
	}
	if given(sock) {
		if err := checkNotSSL(th, sock); err != nil {
			return value{}, err
		}
	}
	family, flags := 0, 1
	for i, p := range map[int]*int{3: &family, 4: &flags, 6: &n.s.backlog} {
		if !a[i].IsZero() {
			if *p, err = object.AsIndex(th, a[i]); err != nil {
				return value{}, err
			}
		}
	}
	for i, p := range map[int]*bool{9: &n.reusePort, 10: &n.keepAlive, 13: &n.start} {
		if *p, err = truthOr(th, a[i], i == 13); err != nil {
			return value{}, err
		}
	}
	n.reuseAddress = true
	if given(a[8]) {
		if n.reuseAddress, err = object.Truth(th, a[8]); err != nil {
			return value{}, err
		}
	}
	if host.IsNone() && port.IsNone() {
		if !given(sock) {
			return value{}, th.ValueErrorf("Neither host/port nor sock were specified")
		}
		s, err := streamSocket(th, sock)
		if err != nil {
			return value{}, err
		}
		n.s.sockets = []*rawSocket{s}
		return n.ready(th)
	}
	if given(sock) {
		return value{}, th.ValueErrorf("host/port and sock can not be specified at the same time")
	}
	hosts, err := serverHosts(th, host)
	if err != nil {
		return value{}, err
	}
	return n.search(th, hosts, port, family, flags)
}

// serverHosts are the hosts that the argument of create_server names.
func serverHosts(th *thread, host value) ([]value, error) {
	if s, ok := object.AsStr(host); ok {
		if s.String() == "" {
			return []value{object.None}, nil
		}
		return []value{host}, nil
	}
	if host.Type().Iter == nil {
		return []value{host}, nil
	}
	return object.Slice(th, host)
}

func (n *serving) search(th *thread, hosts []value, port value, family, flags int) (value, error) {
	coros := make([]value, len(hosts))
	for i, h := range hosts {
		s := &serverSearch{res: resolution{loop: n.loop, host: h, port: port, family: family, typ: unix.SOCK_STREAM, flag: flags}}
		s.next = s.begin
		coros[i] = s.Init(th, serverAddressInfo, s)
		n.searches = append(n.searches, s)
	}
	all, err := runtime.Gather(th, coros, false)
	if err != nil {
		return value{}, err
	}
	return n.then(th, all, n.found)
}

// found binds a socket to each address.
func (n *serving) found(th *thread, c *object.GoCoroutine, v value, err error) (value, error) {
	if err != nil {
		return value{}, err
	}
	var names []value
	seen := map[string]bool{}
	for _, s := range n.searches {
		for _, info := range s.res.infos {
			addr := sockets.AddressValue(info.Addr)
			text, err := object.ReprString(th, addr)
			if err != nil {
				return value{}, err
			}
			if seen[text] {
				continue
			}
			seen[text] = true
			names = append(names, addr)
			if err := n.bind(th, info, text); err != nil {
				for _, sock := range n.s.sockets {
					_ = sock.close(th)
				}
				return value{}, err
			}
		}
	}
	if len(n.s.sockets) == 0 {
		r, err := object.ReprString(th, object.NewList(names))
		if err != nil {
			return value{}, err
		}
		return value{}, th.Raisef(object.OSErrorType, "could not bind on any address out of %s", r)
	}
	return n.ready(th)
}

// bind makes a socket for an address; one that the system does not have is left out.
func (n *serving) bind(th *thread, info sockets.Info, address string) error {
	fd, err := sockets.New(info.Family, info.Type, info.Proto)
	if err != nil {
		return nil // the system does not know the family
	}
	set := func(level, option int, on bool) {
		if on {
			_ = unix.SetsockoptInt(fd, level, option, 1)
		}
	}
	set(unix.SOL_SOCKET, unix.SO_REUSEADDR, n.reuseAddress)
	set(unix.SOL_SOCKET, unix.SO_REUSEPORT, n.reusePort)
	set(unix.SOL_SOCKET, unix.SO_KEEPALIVE, n.keepAlive)
	set(unix.IPPROTO_IPV6, unix.IPV6_V6ONLY, info.Family == unix.AF_INET6)
	if err := unix.Bind(fd, info.Addr); err != nil {
		unix.Close(fd)
		if err == unix.EADDRNOTAVAIL {
			return nil
		}
		return bindError(th, err, address)
	}
	n.s.sockets = append(n.s.sockets, &rawSocket{fd: fd, family: info.Family, typ: info.Type, proto: info.Proto})
	return nil
}

// bindError is the error of a socket that cannot have an address.
func bindError(th *thread, err error, address string) error {
	text, terr := object.ToString(th, object.From(object.AsException(th.OSError(err))))
	if terr != nil {
		return terr
	}
	msg := "error while attempting to bind on address " + address + ": " + strings.ToLower(text)
	e, terr := object.Call2(th, object.From(object.OSErrorType), object.Int(int64(err.(unix.Errno))), object.FromString(msg))
	if terr != nil {
		return terr
	}
	return th.RaiseFrom(e, object.None)
}

// ready begins to serve, unless that is to be done later.
func (n *serving) ready(th *thread) (value, error) {
	return beginServing(th, &n.steady, n.s, n.start)
}

// beginServing is the end of a coroutine that makes a server.
func beginServing(th *thread, c *steady, s *server, start bool) (value, error) {
	end := func(th *thread, _ *object.GoCoroutine, _ value, err error) (value, error) {
		if err == nil && s.loop.Debug() {
			err = runtime.LogEvent(th, "info", "%r is serving", object.From(s))
		}
		return object.From(s), err
	}
	s.loop.Hold(s)
	if !start {
		return end(th, nil, value{}, nil)
	}
	if err := s.start(th); err != nil {
		return value{}, err
	}
	return c.then(th, runtime.Sleep(th, object.Int(0), object.None), end)
}
