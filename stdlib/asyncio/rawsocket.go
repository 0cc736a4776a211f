//go:build unix

package asyncio

import (
	"golang.org/x/sys/unix"

	"pyasync/object"
	"pyasync/runtime"
	"pyasync/stdlib/sockets"
)

// this file defines rawSocket: the socket of a transport or a server, which need not exist for
// scripts

// rawSocket is a socket that does not block.
type rawSocket struct {
	fd                 int // -1: closed
	family, typ, proto int
	obj                value // a script's socket, or the view that a TransportSocket needs; zero: none
	theirs             bool  // obj is the script's, and is what is to be closed
}

// adoptSocket takes a socket of a script, which must be of a type unless that is 0.
func adoptSocket(th *thread, sock value) (*rawSocket, error) {
	s := &rawSocket{obj: sock, theirs: true}
	var err error
	if s.fd, err = runtime.Descriptor(th, sock); err != nil {
		return nil, err
	}
	for _, f := range [...]struct {
		name string
		n    *int
	}{{"family", &s.family}, {"type", &s.typ}, {"proto", &s.proto}} {
		v, err := object.GetAttrString(th, sock, f.name)
		if err != nil {
			return nil, err
		}
		if *f.n, err = object.AsIndex(th, v); err != nil {
			return nil, err
		}
	}
	if _, err := object.CallMethod(th, sock, "setblocking", object.False); err != nil {
		return nil, err
	}
	return s, nil
}

// value is the socket as TransportSocket reaches it.
func (s *rawSocket) value() value {
	if s.obj.IsZero() {
		s.obj = sockets.NewView(s.fd, s.family, s.typ, s.proto)
		if s.fd < 0 {
			sockets.EndView(s.obj)
		}
	}
	return s.obj
}

// full is the socket as a socket.socket, which owns the descriptor from now on.
func (s *rawSocket) full(th *thread) (value, error) {
	if s.theirs {
		return s.obj, nil
	}
	m, err := th.Interp.Hooks.ImportModule(th, "socket")
	if err != nil {
		return value{}, err
	}
	sock, err := object.CallMethod(th, m, "socket", object.Int(int64(s.family)), object.Int(int64(s.typ)), object.Int(int64(s.proto)), object.Int(int64(s.fd)))
	if err != nil {
		return value{}, err
	}
	if _, err := object.CallMethod(th, sock, "setblocking", object.False); err != nil {
		return value{}, err
	}
	s.obj, s.theirs = sock, true
	return sock, nil
}

func (s *rawSocket) close(th *thread) error {
	if s.fd < 0 {
		return nil
	}
	fd := s.fd
	s.fd = -1
	if s.theirs {
		_, err := object.CallMethod(th, s.obj, "close")
		return err
	}
	if !s.obj.IsZero() {
		sockets.EndView(s.obj)
	}
	if err := unix.Close(fd); err != nil && err != unix.ECONNRESET {
		return th.OSError(err)
	}
	return nil
}

// names are the addresses of both ends, None where there is none.
func (s *rawSocket) localName() value {
	sa, err := unix.Getsockname(s.fd)
	if err != nil {
		return object.None
	}
	return sockets.AddressValue(sa)
}

func (s *rawSocket) peerName() value {
	sa, err := unix.Getpeername(s.fd)
	if err != nil {
		return object.None
	}
	return sockets.AddressValue(sa)
}

// noDelay has a TCP socket send small pieces at once.
func (s *rawSocket) noDelay() {
	if (s.family == unix.AF_INET || s.family == unix.AF_INET6) && s.typ == unix.SOCK_STREAM && s.proto == unix.IPPROTO_TCP {
		_ = unix.SetsockoptInt(s.fd, unix.IPPROTO_TCP, unix.TCP_NODELAY, 1)
	}
}

// checkNotSSL refuses the sockets of module ssl, which do not fit a loop.
func checkNotSSL(th *thread, sock value) error {
	m := th.Interp.Used("ssl")
	if m.IsZero() {
		return nil
	}
	cls, err := object.LookupAttr(th, m, "SSLSocket")
	if err != nil || cls.IsZero() {
		return err
	}
	is, err := object.IsInstance(th, sock, cls)
	if err == nil && is {
		err = th.TypeErrorf("Socket cannot be of type SSLSocket")
	}
	return err
}
