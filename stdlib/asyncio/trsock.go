//go:build unix

package asyncio

import (
	"fmt"

	"pyasync/object"
)

// this file defines TransportSocket: what scripts may do with the socket of a transport

var transportSocketType = object.NewStaticIn("asyncio.trsock", "TransportSocket", object.ObjectType, 0)

// transportSocket lets a script look at the socket of a transport or server, and set options.
type transportSocket struct {
	sock *rawSocket // of ours; nil if obj is some other socket
	obj  value
}

// Type is TransportSocket.
func (*transportSocket) Type() *object.Type { return transportSocketType.Ready() }

// MakeWeak implements object.WeakTarget.
func (s *transportSocket) MakeWeak() object.Weak { return object.WeakTo(s) }

func newTransportSocket(s *rawSocket) value { return object.From(&transportSocket{sock: s}) }

func (s *transportSocket) value() value {
	if s.sock != nil {
		return s.sock.value()
	}
	return s.obj
}

func socketBehind(v value) value { return v.Object().(*transportSocket).value() }

var transportSocketNew = object.Func{Name: "TransportSocket", Sig: "(sock)", Qual: "TransportSocket.__init__", Bound: func(th *thread, _ value, a []value) (value, error) {
	return object.From(&transportSocket{obj: a[0]}), nil
}}

// number is an attribute of the socket that may be a member of an enum there.
func (s *transportSocket) number(th *thread, name string) (value, error) {
	v, err := object.GetAttrString(th, s.value(), name)
	if err != nil || s.sock != nil && s.sock.theirs || name == "proto" {
		return v, err
	}
	m, err := th.Interp.Hooks.ImportModule(th, "socket")
	if err != nil {
		return value{}, err
	}
	enum := map[string]string{"family": "AddressFamily", "type": "SocketKind"}[name]
	member, err := object.CallMethod(th, m, enum, v)
	if object.IsException(err, object.ValueErrorType) {
		return v, nil
	}
	return member, err
}

func transportSocketRepr(th *thread, v value) (value, error) {
	s := v.Object().(*transportSocket)
	sock := s.value()
	fd, err := object.CallMethod(th, sock, "fileno")
	if err != nil {
		return value{}, err
	}
	text := [4]string{}
	if text[0], err = object.ToString(th, fd); err != nil {
		return value{}, err
	}
	for i, n := range [...]string{"family", "type", "proto"} {
		x, err := object.GetAttrString(th, sock, n)
		if err != nil {
			return value{}, err
		}
		if text[i+1], err = object.ToString(th, x); err != nil {
			return value{}, err
		}
	}
	r := fmt.Sprintf("<asyncio.TransportSocket fd=%s, family=%s, type=%s, proto=%s", text[0], text[1], text[2], text[3])
	if text[0] != "-1" {
		for _, end := range [...]struct{ label, method string }{{"laddr", "getsockname"}, {"raddr", "getpeername"}} {
			a, err := object.CallMethod(th, sock, end.method)
			if err != nil {
				if object.IsException(err, object.OSErrorType) {
					continue
				}
				return value{}, err
			}
			if ok, err := object.Truth(th, a); err != nil || !ok {
				continue
			}
			t, err := object.ToString(th, a)
			if err != nil {
				return value{}, err
			}
			r += ", " + end.label + "=" + t
		}
	}
	return object.FromString(r + ">"), nil
}

func init() {
	t := transportSocketType
	t.Doc = "A socket that a loop uses: a script may look at it and set options, but must not read, write or close it."
	t.TextSig = "(self, sock)"
	t.New = func(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
		return transportSocketNew.CallFunc(th, value{}, args, kw)
	}
	t.Init = func(*thread, value, []value, kwargs) error { return nil }
	t.Repr = transportSocketRepr
	t.Methods = transportSocketMethods
	t.Getters = func() []object.Getter {
		var gs []object.Getter
		for _, n := range [...]string{"family", "type", "proto"} {
			gs = append(gs, object.Getter{Name: n, Get: func(th *thread, v value) (value, error) { return v.Object().(*transportSocket).number(th, n) }})
		}
		return append(gs, object.Getter{Name: "_sock", Get: func(th *thread, v value) (value, error) { return socketBehind(v), nil }})
	}
}

func transportSocketMethods() []object.Func {
	const class = "TransportSocket."
	pass := func(name, sig, doc string) object.Func {
		return object.Func{Name: name, Sig: sig, Doc: doc, Qual: class + name, Raw: func(th *thread, self value, args []value, kw kwargs) (value, error) {
			s := self.Object().(*transportSocket)
			sock := s.value()
			if s.sock != nil && s.sock.fd >= 0 && (name == "dup" || name == "get_inheritable") { // module socket has these
				var err error
				if sock, err = s.sock.full(th); err != nil {
					return value{}, err
				}
			}
			fn, err := object.GetAttrString(th, sock, name)
			if err != nil {
				return value{}, err
			}
			return object.Call(th, fn, args, kw)
		}}
	}
	// A script may ask for what a socket of a loop has, and for nothing else.
	only := func(name, arg, doc, msg string, want func(th *thread, v value) (bool, error)) object.Func {
		return object.Func{Name: name, Sig: "(" + arg + ")", Doc: doc, Qual: class + name, Fast1: func(th *thread, self, v value) (value, error) {
			ok, err := want(th, v)
			if err == nil && !ok {
				err = th.ValueErrorf("%s", msg)
			}
			return object.None, err
		}}
	}
	isZero := func(th *thread, v value) (bool, error) { return object.Equal(th, v, object.Int(0)) }
	isFalse := func(th *thread, v value) (bool, error) {
		t, err := object.Truth(th, v)
		return !t, err
	}
	return []object.Func{
		pass("fileno", "()", "Return the descriptor."),
		pass("dup", "()", "Return a new socket for the same connection."),
		pass("get_inheritable", "()", "Return whether child processes get the socket."),
		pass("shutdown", "(how)", "End one or both directions of the connection."),
		pass("getsockopt", "(*args, **kwargs)", "Return an option."),
		pass("setsockopt", "(*args, **kwargs)", "Set an option of the socket, as socket.setsockopt does."),
		pass("getpeername", "()", "Return the address of the other end."),
		pass("getsockname", "()", "Return the address of the socket."),
		pass("getsockbyname", "()", "Not supported by sockets."),
		only("settimeout", "value", "Accept 0 alone: the socket does not block.", "settimeout(): only 0 timeout is allowed on transport sockets", isZero),
		{Name: "gettimeout", Sig: "()", Doc: "Return 0.", Qual: class + "gettimeout", Fast0: func(*thread, value) (value, error) { return object.Int(0), nil }},
		only("setblocking", "flag", "Accept False alone.", "setblocking(): transport sockets cannot be blocking", isFalse),
	}
}
