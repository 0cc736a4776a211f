//go:build unix

package asyncio

import (
	"pyasync/object"
	"pyasync/runtime"
)

// this file gives loops the methods that deal with sockets

func init() {
	extend(runtime.BaseLoopType, func() []object.Func {
		return append(baseFileMethods(), createConnection(), createServer(), connectAccepted(), createDatagramEndpoint(), ensureResolved(), getAddrInfo(), getNameInfo())
	})
	extend(runtime.SelectorLoopType, func() []object.Func {
		return append(append(socketCalls(), selectorFileMethods()...), makeSocketTransport(), makeDatagramTransport())
	})
	extend(runtime.UnixLoopType, func() []object.Func {
		return []object.Func{createUnixConnection(), createUnixServer()}
	})
}

// extend adds methods to a type of package runtime.
func extend(t *object.Type, more func() []object.Func) {
	old := t.Methods
	t.Methods = func() []object.Func {
		if old == nil {
			return more()
		}
		return append(old(), more()...)
	}
}

// networkParts are the submodules that deal with sockets.
func networkParts() []part {
	return []part{{name: "trsock", types: []*object.Type{transportSocketType}}}
}

// TransportSockets is the module of TransportSocket.
var TransportSockets = submodule("trsock", "Sockets that transports use.")

// networkTypes are classes in submodules that have others, too.
func networkTypes(name string) []*object.Type {
	switch name {
	case "base_events":
		return []*object.Type{serverType}
	case "selector_events":
		return []*object.Type{selectorTransportType, socketTransportType, datagramSocketType}
	}
	return nil
}

func loopOf(v value) *runtime.Loop { return v.Object().(*runtime.Loop) }

func getAddrInfo() object.Func {
	return object.Func{Name: "getaddrinfo", Sig: "(host, port, *, family=0, type=0, proto=0, flags=0)", Doc: "Find the addresses of a host and a service, as socket.getaddrinfo() does.",
		Qual: "BaseEventLoop.getaddrinfo", Coroutine: true, Bound: func(th *thread, self value, a []value) (value, error) {
			args := []value{a[0], a[1]}
			for _, v := range a[2:] {
				if v.IsZero() {
					v = object.Int(0)
				}
				args = append(args, v)
			}
			return inExecutor(th, self, getAddrInfoInfo, "getaddrinfo", args), nil
		}}
}

func getNameInfo() object.Func {
	return object.Func{Name: "getnameinfo", Sig: "(sockaddr, flags=0)", Doc: "Find the names of a host and a service, as socket.getnameinfo() does.",
		Qual: "BaseEventLoop.getnameinfo", Coroutine: true, Bound: func(th *thread, self value, a []value) (value, error) {
			flags := a[1]
			if flags.IsZero() {
				flags = object.Int(0)
			}
			return inExecutor(th, self, getNameInfoInfo, "getnameinfo", []value{a[0], flags}), nil
		}}
}

var (
	getAddrInfoInfo = info("base_events", "BaseEventLoop.getaddrinfo")
	getNameInfoInfo = info("base_events", "BaseEventLoop.getnameinfo")
)

// inExecutor is a coroutine that calls a function of module socket in the default executor.
func inExecutor(th *thread, loop value, i *object.CoroutineInfo, name string, args []value) value {
	s := &steady{}
	s.next = func(th *thread, _ *object.GoCoroutine, _ value, _ error) (value, error) {
		m, err := th.Interp.Hooks.ImportModule(th, "socket")
		if err != nil {
			return value{}, err
		}
		fn, err := object.GetAttrString(th, m, name)
		if err != nil {
			return value{}, err
		}
		aw, err := object.CallMethod(th, loop, "run_in_executor", append([]value{object.None, fn}, args...)...)
		if err != nil {
			return value{}, err
		}
		return s.then(th, aw, returned)
	}
	return s.Init(th, i, s)
}

func makeSocketTransport() object.Func {
	return object.Func{Name: "_make_socket_transport", Sig: "(sock, protocol, waiter=None, *, extra=None, server=None)", Qual: "BaseSelectorEventLoop._make_socket_transport",
		Bound: func(th *thread, self value, a []value) (value, error) {
			l := loopOf(self)
			t := &socketTransport{}
			t.FD = -1
			if err := t.beginWith(th, l, a[0], a[1], a[2], a[3], a[4]); err != nil {
				return value{}, err
			}
			return object.From(t), nil
		}}
}

var acceptedSocketInfo = info("base_events", "BaseEventLoop.connect_accepted_socket")

func connectAccepted() object.Func {
	return object.Func{Name: "connect_accepted_socket", Sig: "(protocol_factory, sock, *, ssl=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None)",
		Doc: "Use a connection that was accepted elsewhere. Returns (transport, protocol).", Qual: "BaseEventLoop.connect_accepted_socket", Coroutine: true,
		Bound: func(th *thread, self value, a []value) (value, error) {
			args := append([]value(nil), a...)
			n := &connection{loop: loopOf(self), factory: args[0]}
			n.next = func(th *thread, _ *object.GoCoroutine, _ value, _ error) (value, error) {
				t, err := object.GetAttrString(th, args[1], "type")
				if err != nil {
					return value{}, err
				}
				const stream = 1
				if ok, err := object.Equal(th, t, object.Int(stream)); err != nil || !ok {
					if err != nil {
						return value{}, err
					}
					r, err := object.ReprString(th, args[1])
					if err != nil {
						return value{}, err
					}
					return value{}, th.ValueErrorf("A Stream Socket was expected, got %s", r)
				}
				if n.tls.context, err = sslArg(th, args[2]); err != nil {
					return value{}, err
				}
				n.tls.handshake, n.tls.shutdown, n.tls.serverSide = args[3], args[4], true
				if err := n.tls.check(th); err != nil {
					return value{}, err
				}
				if err := checkNotSSL(th, args[1]); err != nil {
					return value{}, err
				}
				return n.begun(th, args[1])
			}
			return n.Init(th, acceptedSocketInfo, n), nil
		}}
}
