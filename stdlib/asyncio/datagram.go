//go:build unix

package asyncio

import (
	"strings"

	"golang.org/x/sys/unix"

	"pyasync/object"
	"pyasync/runtime"
	"pyasync/stdlib/sockets"
)

// this file defines the transport of datagrams

var datagramSocketType = object.NewStaticIn("asyncio.selector_events", "_SelectorDatagramTransport", selectorTransportType, object.FlagBaseType)

// datagramTransport is the transport of a socket of datagrams.
type datagramTransport struct {
	socketTransport
	address value // of the other end, if all goes there
	direct  bool  // the socket is connected
	queue   []datagram
}

// datagram waits to be sent.
type datagram struct {
	data []byte
	to   unix.Sockaddr
}

// overhead is what a datagram counts for in the buffer beside its bytes.
const overhead = 8

// Type is _SelectorDatagramTransport.
func (t *datagramTransport) Type() *object.Type { return datagramSocketType.Ready() }

// MakeWeak implements object.WeakTarget.
func (t *datagramTransport) MakeWeak() object.Weak { return object.WeakTo(t) }

// Abandoned implements runtime.Holding.
func (t *datagramTransport) Abandoned(th *object.Thread) error { return abandoned(th, t, &t.Conn) }

func datagramsOf(v value) *datagramTransport { return v.Object().(*datagramTransport) }

// datagramRead receives a datagram.
type datagramRead struct{ t *datagramTransport }

func (*datagramRead) Name() string { return "_SelectorDatagramTransport._read_ready" }

// Do implements runtime.Job.
func (r *datagramRead) Do(th *thread) error {
	t := r.t
	if t.Closing() {
		return nil
	}
	b := t.Loop.Buffer()
	n, from, err := unix.Recvfrom(t.FD, b, unix.MSG_DONTWAIT)
	switch {
	case err == unix.EAGAIN || err == unix.EINTR:
		return nil
	case err != nil:
		return t.refused(th, err)
	}
	addr := object.None
	if from != nil {
		addr = sockets.AddressValue(from)
	}
	_, err = object.CallMethod(th, t.Protocol().Value(), "datagram_received", object.NewBytes(append([]byte(nil), b[:n]...)), addr)
	return err
}

// refused tells the protocol of an error of the system.
func (t *datagramTransport) refused(th *thread, err error) error {
	e := object.AsException(th.OSError(err))
	_, err = object.CallMethod(th, t.Protocol().Value(), "error_received", object.From(e))
	return err
}

// datagramWrite sends what waits.
type datagramWrite struct{ t *datagramTransport }

func (*datagramWrite) Name() string { return "_SelectorDatagramTransport._sendto_ready" }

// Do implements runtime.Job.
func (w *datagramWrite) Do(th *thread) error {
	t := w.t
	gone := 0
	var failure error
	for len(t.queue) > 0 {
		d := t.queue[0]
		err := t.transmit(d)
		if err == unix.EAGAIN || err == unix.EINTR {
			break
		}
		t.queue[0] = datagram{}
		t.queue = t.queue[1:]
		gone += len(d.data) + overhead
		if err != nil {
			failure = err
			break
		}
	}
	if failure != nil {
		if err := t.refused(th, failure); err != nil {
			return err
		}
	}
	if gone == 0 {
		return nil
	}
	return t.Unqueue(th, gone)
}

func (t *datagramTransport) transmit(d datagram) error {
	if t.direct {
		_, err := unix.SendmsgN(t.FD, d.data, nil, nil, unix.MSG_DONTWAIT)
		return err
	}
	return unix.Sendto(t.FD, d.data, unix.MSG_DONTWAIT, d.to)
}

// send is sendto(data, addr).
func (t *datagramTransport) send(th *thread, data, addr value) error {
	b, err := writable(th, data)
	if err != nil {
		return err
	}
	if given(t.address) {
		if given(addr) {
			if eq, err := object.Equal(th, addr, t.address); err != nil || !eq {
				if err != nil {
					return err
				}
				s, err := object.ToString(th, t.address)
				if err != nil {
					return err
				}
				return th.ValueErrorf("Invalid address: must be None or %s", s)
			}
		}
		addr = t.address
		if lost, err := t.Lost(th); lost || err != nil {
			return err
		}
	}
	if t.FD < 0 {
		return th.AttributeErrorf(object.None, "sendto", "'NoneType' object has no attribute 'sendto'")
	}
	d := datagram{data: b}
	if !t.direct {
		if d.to, err = t.destination(th, addr); err != nil {
			return t.Fail(th, object.AsException(err), "Fatal write error on datagram transport")
		}
	}
	if len(t.queue) == 0 {
		err := t.transmit(d)
		switch {
		case err == nil:
			return nil
		case err != unix.EAGAIN && err != unix.EINTR:
			return t.refused(th, err)
		}
		if err := t.Loop.WatchWrite(th, t.FD, &datagramWrite{t}); err != nil {
			return err
		}
	}
	d.data = append([]byte(nil), b...)
	t.queue = append(t.queue, d)
	return t.Queue(th, len(b)+overhead)
}

func (t *datagramTransport) destination(th *thread, addr value) (unix.Sockaddr, error) {
	if !given(addr) {
		switch t.sock.family {
		case unix.AF_UNIX:
			return nil, th.TypeErrorf("a bytes-like object is required, not 'NoneType'")
		case unix.AF_INET6:
			return nil, th.TypeErrorf("sendto(): AF_INET6 address must be tuple, not NoneType")
		}
		return nil, th.TypeErrorf("sendto(): AF_INET address must be tuple, not NoneType")
	}
	return sockets.Address(th, addr, t.sock.family, "sendto")
}

func init() {
	t := datagramSocketType
	t.Doc = "The transport of a socket of datagrams."
	t.TextSig = "(self, loop, sock, protocol, address=None, waiter=None, extra=None)"
	t.New = refuseNew
	t.Bases = []*object.Type{selectorTransportType, datagramTransportType}
	t.Repr = func(th *thread, v value) (value, error) {
		return object.FromString(reprOf(&datagramsOf(v).socketTransport, "_SelectorDatagramTransport")), nil
	}
	t.Methods = func() []object.Func {
		return append(transportControl(func(v value) *socketTransport { return &datagramsOf(v).socketTransport }), object.Func{Name: "sendto", Sig: "(data, addr=None)", Doc: "Send a datagram.", Qual: "_SelectorDatagramTransport.sendto", Bound: func(th *thread, self value, a []value) (value, error) {
			return object.None, datagramsOf(self).send(th, a[0], orNone(a[1]))
		}})
	}
	t.Getters = func() []object.Getter {
		return append(transportGetters(func(v value) *socketTransport { return &datagramsOf(v).socketTransport }),
			object.Getter{Name: "_address", Get: func(th *thread, v value) (value, error) { return orNone(datagramsOf(v).address), nil }})
	}
}

// makeDatagramTransport is a transport for a socket of a script.
func makeDatagramTransport() object.Func {
	return object.Func{Name: "_make_datagram_transport", Sig: "(sock, protocol, address=None, waiter=None, extra=None)", Qual: "BaseSelectorEventLoop._make_datagram_transport",
		Bound: func(th *thread, self value, a []value) (value, error) {
			l := loopOf(self)
			s, err := adoptSocket(th, a[0])
			if err != nil {
				return value{}, err
			}
			t := &datagramTransport{address: orNone(a[2])}
			t.sock, t.local, t.peer = s, s.localName(), s.peerName()
			if t.direct, err = object.Truth(th, t.peer); err != nil {
				return value{}, err
			}
			t.InitDatagrams(l, s.fd, t, &pyProtocol{a[1]}, &datagramRead{t})
			var waiter *runtime.Future
			if given(a[3]) {
				waiter = runtime.FutureOf(a[3])
			}
			return object.From(t), t.Start(th, waiter)
		}}
}

var createDatagramInfo = info("base_events", "BaseEventLoop.create_datagram_endpoint")

func createDatagramEndpoint() object.Func {
	const names = "protocol_factory local_addr remote_addr family proto flags reuse_port allow_broadcast sock"
	return object.Func{Name: "create_datagram_endpoint", Sig: "(protocol_factory, local_addr=None, remote_addr=None, *, family=0, proto=0, flags=0, reuse_port=None, allow_broadcast=None, sock=None)",
		Doc: "Make a socket of datagrams. Returns (transport, protocol).", Qual: "BaseEventLoop.create_datagram_endpoint", Coroutine: true,
		Bound: func(th *thread, self value, a []value) (value, error) {
			args := []value{self}
			for i := range strings.Fields(names) {
				def := object.None
				if i >= 3 && i <= 5 {
					def = object.Int(0)
				}
				args = append(args, orElse(a[i], def))
			}
			return delegated(th, createDatagramInfo, "asyncio._datagrams", "create_datagram_endpoint", args), nil
		}}
}
