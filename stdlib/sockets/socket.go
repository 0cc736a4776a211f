//go:build unix

// Package sockets is Python's _socket: the system's sockets, and names of hosts and services.
package sockets

import (
	"errors"
	"fmt"
	goruntime "runtime"
	"time"

	"golang.org/x/sys/unix"

	"pyasync/object"
	"pyasync/runtime"
	pytime "pyasync/stdlib/time"
)

// this file defines socket, and how its calls wait

type (
	value  = object.Value
	thread = object.Thread
	kwargs = []object.Kw
)

// SocketType is _socket.socket.
var SocketType = object.NewStatic("_socket.socket", object.ObjectType, object.FlagBaseType)

// socket is a socket. The garbage collector closes one that nobody has closed.
type socket struct {
	object.Sub
	fd                 int // -1: closed
	family, typ, proto int
	timeout            time.Duration // 0: calls do not wait; negative: they wait without limit
	stop               goruntime.Cleanup
}

// Type is _socket.socket or a subclass.
func (s *socket) Type() *object.Type { return s.TypeOr(SocketType) }

// MakeWeak implements object.WeakTarget.
func (s *socket) MakeWeak() object.Weak { return object.WeakTo(s) }

func socketOf(v value) *socket { return v.Object().(*socket) }

type stateKey struct{}

// defaultTimeout is getdefaulttimeout() of an interpreter.
func defaultTimeout(th *thread) *time.Duration {
	d, _ := th.Interp.State[stateKey{}].(*time.Duration)
	if d == nil {
		d = new(time.Duration)
		*d = -1
		th.Interp.State[stateKey{}] = d
	}
	return d
}

// take makes s the owner of a descriptor.
func (s *socket) take(th *thread, fd int) error {
	s.fd = fd
	s.stop = goruntime.AddCleanup(s, func(fd int) { unix.Close(fd) }, fd)
	s.timeout = *defaultTimeout(th)
	if s.timeout >= 0 {
		return osError(th, unix.SetNonblock(fd, true))
	}
	return nil
}

// Fork implements object.Forker: the copy has a descriptor of its own for the same socket.
func (s *socket) Fork(f *object.Fork) object.Object {
	c := &socket{fd: -1, family: s.family, typ: s.typ, proto: s.proto, timeout: s.timeout}
	if s.fd >= 0 {
		fd, err := unix.FcntlInt(uintptr(s.fd), unix.F_DUPFD_CLOEXEC, 0)
		if err != nil {
			return nil
		}
		c.fd = fd
		c.stop = goruntime.AddCleanup(c, func(fd int) { unix.Close(fd) }, fd)
	}
	f.Ext(&c.Sub, s.Sub, c)
	return c
}

func (s *socket) close() error {
	if s.fd < 0 {
		return nil
	}
	s.stop.Stop()
	fd := s.fd
	s.fd = -1
	return unix.Close(fd)
}

// osError is the exception for an error of a call: one of Python already, or the system's.
func osError(th *thread, err error) error {
	if err == nil || object.AsException(err) != nil {
		return err
	}
	var no unix.Errno
	if errors.As(err, &no) {
		return th.OSError(no)
	}
	return err
}

// call makes a system call that may have to wait for the socket to be ready. On a socket that
// blocks, f gets the flag by which it does not.
func (s *socket) call(th *thread, events int16, f func(flags int) error) error {
	deadline := time.Now().Add(s.timeout)
	for {
		if s.fd < 0 {
			return th.OSError(unix.EBADF)
		}
		var err error
		if s.timeout < 0 { // the call must not block: only Poll can be interrupted
			err = f(unix.MSG_DONTWAIT)
		} else {
			th.Blocking(func() { err = f(0) })
		}
		switch {
		case err == unix.EINTR:
			continue
		case err != unix.EAGAIN || s.timeout == 0:
			return osError(th, err)
		}
		if err := s.ready(th, events, deadline); err != nil {
			return err
		}
	}
}

// ready waits until the socket is ready, or its timeout is over.
func (s *socket) ready(th *thread, events int16, deadline time.Time) error {
	if s.fd < 0 { // another thread has closed it
		return th.OSError(unix.EBADF)
	}
	left := s.timeout
	if s.timeout >= 0 {
		left = max(time.Until(deadline), 0)
	}
	fds := [1]unix.PollFd{{Fd: int32(s.fd), Events: events}}
	n, err := runtime.Poll(th, fds[:], left)
	if err != nil {
		return osError(th, err)
	}
	if n == 0 {
		return th.Raise(object.TimeoutErrorType, "timed out")
	}
	return nil
}

var socketArgs = object.Func{Name: "socket", Sig: "(family=-1, type=-1, proto=-1, fileno=None)", Bound: func(th *thread, self value, a []value) (value, error) {
	s := socketOf(self)
	n := [3]int{-1, -1, -1}
	for i := range n {
		if !a[i].IsZero() {
			var err error
			if n[i], err = object.AsIndex(th, a[i]); err != nil {
				return value{}, err
			}
		}
	}
	if a[3].IsZero() || a[3].IsNone() {
		return object.None, s.create(th, n[0], n[1], n[2])
	}
	fd, err := object.AsIndex(th, a[3])
	if err != nil {
		return value{}, err
	}
	if fd < 0 {
		return value{}, th.ValueErrorf("negative file descriptor")
	}
	return object.None, s.adopt(th, fd, n[0], n[1], n[2])
}}

func (s *socket) create(th *thread, family, typ, proto int) error {
	if family < 0 {
		family = unix.AF_INET
	}
	if typ < 0 {
		typ = unix.SOCK_STREAM
	}
	fd, err := newSocket(family, typ, max(proto, 0))
	if err != nil {
		return osError(th, err)
	}
	s.family, s.typ, s.proto = family, kind(typ), max(proto, 0)
	if err := s.take(th, fd); err != nil {
		return err
	}
	if nonblocking(typ) {
		s.timeout = 0
	}
	return nil
}

// adopt takes over a descriptor; what it is is asked of the system unless it is given.
func (s *socket) adopt(th *thread, fd, family, typ, proto int) error {
	sa, err := unix.Getsockname(fd)
	if err != nil && (family < 0 || err == unix.EBADF || err == unix.ENOTSOCK) {
		return osError(th, err)
	}
	if family < 0 {
		family = familyOf(sa)
	}
	if typ < 0 {
		if typ, err = unix.GetsockoptInt(fd, unix.SOL_SOCKET, unix.SO_TYPE); err != nil {
			return osError(th, err)
		}
	}
	s.family, s.typ, s.proto = family, typ, proto
	if proto < 0 {
		s.proto = protocol(fd)
	}
	return s.take(th, fd)
}

func init() {
	t := SocketType
	t.Doc = "A socket: a place where a process takes part in a connection."
	t.TextSig = "(family=-1, type=-1, proto=-1, fileno=None)"
	t.New = func(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
		return object.From(&socket{Sub: object.NewSub(typ, SocketType), fd: -1, timeout: -1}), nil
	}
	t.Init = func(th *thread, v value, args []value, kw kwargs) error {
		_, err := socketArgs.CallFunc(th, v, args, kw)
		return err
	}
	t.Repr = func(th *thread, v value) (value, error) {
		s := socketOf(v)
		return object.FromString(fmt.Sprintf("<socket object, fd=%d, family=%d, type=%d, proto=%d>", s.fd, s.family, s.typ, s.proto)), nil
	}
	t.Getters = func() []object.Getter {
		return []object.Getter{
			{Name: "family", Doc: "kind of address, such as AF_INET", Get: func(th *thread, v value) (value, error) { return object.Int(int64(socketOf(v).family)), nil }},
			{Name: "type", Doc: "kind of service, such as SOCK_STREAM", Get: func(th *thread, v value) (value, error) { return object.Int(int64(socketOf(v).typ)), nil }},
			{Name: "proto", Doc: "number of the protocol; 0 for the usual one", Get: func(th *thread, v value) (value, error) { return object.Int(int64(socketOf(v).proto)), nil }},
			{Name: "timeout", Doc: "seconds that an operation may take; None for any time", Get: func(th *thread, v value) (value, error) { return timeoutValue(socketOf(v).timeout), nil }},
		}
	}
	t.Methods = func() []object.Func { return append(controlMethods(), transferMethods()...) }
}

// timeoutValue is a timeout as scripts see it.
func timeoutValue(d time.Duration) value {
	if d < 0 {
		return object.None
	}
	return object.Float(d.Seconds())
}

// timeoutArg is an argument that is a timeout.
func timeoutArg(th *thread, v value) (time.Duration, error) {
	if v.IsNone() {
		return -1, nil
	}
	d, err := pytime.Timeout(th, v)
	if err == nil && d < 0 {
		err = th.ValueErrorf("Timeout value out of range")
	}
	return d, err
}

// setTimeout changes the timeout: the descriptor blocks if there is none.
func (s *socket) setTimeout(th *thread, d time.Duration) error {
	if s.fd < 0 {
		return th.OSError(unix.EBADF)
	}
	s.timeout = d
	return osError(th, unix.SetNonblock(s.fd, d >= 0))
}

// controlMethods are those that say where a socket belongs and how it behaves.
func controlMethods() []object.Func {
	return []object.Func{
		{Name: "_accept", Doc: "_accept() -> (integer, address info)\n\nWait for a connection.", Fast0: accept},
		{Name: "bind", Sig: "(address, /)", Doc: "bind(address)\n\nGive the socket an address.", Fast1: func(th *thread, self, addr value) (value, error) {
			s := socketOf(self)
			sa, err := s.address(th, addr, "bind")
			if err != nil {
				return value{}, err
			}
			return object.None, osError(th, unix.Bind(s.fd, sa))
		}},
		{Name: "connect", Sig: "(address, /)", Doc: "connect(address)\n\nConnect the socket to an address.", Fast1: func(th *thread, self, addr value) (value, error) {
			s := socketOf(self)
			sa, err := s.address(th, addr, "connect")
			if err != nil {
				return value{}, err
			}
			return object.None, osError(th, s.connect(th, sa))
		}},
		{Name: "connect_ex", Sig: "(address, /)", Doc: "connect_ex(address) -> errno\n\nConnect the socket to an address; return the number of an error of the system, or 0.", Fast1: func(th *thread, self, addr value) (value, error) {
			s := socketOf(self)
			sa, err := s.address(th, addr, "connect_ex")
			if err != nil {
				return value{}, err
			}
			err = s.connect(th, sa)
			var no unix.Errno
			switch {
			case object.IsException(err, object.TimeoutErrorType):
				return object.Int(int64(unix.EAGAIN)), nil
			case errors.As(err, &no):
				return object.Int(int64(no)), nil
			}
			return object.Int(0), err
		}},
		{Name: "close", Doc: "close()\n\nClose the socket.", Fast0: func(th *thread, self value) (value, error) {
			if err := socketOf(self).close(); err != nil && err != unix.ECONNRESET {
				return value{}, osError(th, err)
			}
			return object.None, nil
		}},
		{Name: "detach", Doc: "detach()\n\nClose the object without its descriptor, which is returned.", Fast0: func(th *thread, self value) (value, error) {
			s := socketOf(self)
			fd := s.fd
			if fd >= 0 {
				s.stop.Stop()
			}
			s.fd = -1
			return object.Int(int64(fd)), nil
		}},
		{Name: "fileno", Doc: "fileno() -> integer\n\nReturn the descriptor.", Fast0: func(th *thread, self value) (value, error) { return object.Int(int64(socketOf(self).fd)), nil }},
		{Name: "getpeername", Doc: "getpeername() -> address info\n\nReturn the address of the other end.", Fast0: func(th *thread, self value) (value, error) {
			sa, err := unix.Getpeername(socketOf(self).fd)
			if err != nil {
				return value{}, osError(th, err)
			}
			return addressValue(sa), nil
		}},
		{Name: "getsockname", Doc: "getsockname() -> address info\n\nReturn the address of the socket.", Fast0: func(th *thread, self value) (value, error) {
			sa, err := unix.Getsockname(socketOf(self).fd)
			if err != nil {
				return value{}, osError(th, err)
			}
			return addressValue(sa), nil
		}},
		{Name: "getsockopt", Sig: "(level, option, buffersize=0, /)", Doc: "getsockopt(level, option[, buffersize]) -> value\n\nReturn an option, an int or so many bytes.", Bound: getOption},
		{Name: "setsockopt", Doc: `setsockopt(level, option, value), setsockopt(level, option, None, optlen): set an option.

value is an int or a bytes-like object; None with a length passes no value.`, Raw: setOption},
		{Name: "listen", Sig: "(backlog=128, /)", Doc: "listen([backlog])\n\nWait for connections from now on.", Bound: func(th *thread, self value, a []value) (value, error) {
			n := 128
			if !a[0].IsZero() {
				var err error
				if n, err = object.AsIndex(th, a[0]); err != nil {
					return value{}, err
				}
			}
			return object.None, osError(th, unix.Listen(socketOf(self).fd, max(n, 0)))
		}},
		{Name: "setblocking", Sig: "(flag, /)", Doc: "setblocking(flag)\n\nSet whether calls wait.", Fast1: func(th *thread, self, flag value) (value, error) {
			on, err := object.Truth(th, flag)
			if err != nil {
				return value{}, err
			}
			d := time.Duration(0)
			if on {
				d = -1
			}
			return object.None, socketOf(self).setTimeout(th, d)
		}},
		{Name: "getblocking", Doc: "getblocking()\n\nReturn whether calls wait.", Fast0: func(th *thread, self value) (value, error) { return object.Bool(socketOf(self).timeout != 0), nil }},
		{Name: "settimeout", Sig: "(timeout, /)", Doc: "settimeout(timeout)\n\nSet how many seconds calls wait; None is without limit.", Fast1: func(th *thread, self, v value) (value, error) {
			d, err := timeoutArg(th, v)
			if err != nil {
				return value{}, err
			}
			return object.None, socketOf(self).setTimeout(th, d)
		}},
		{Name: "gettimeout", Doc: "gettimeout() -> timeout\n\nReturn how many seconds calls wait, or None.", Fast0: func(th *thread, self value) (value, error) { return timeoutValue(socketOf(self).timeout), nil }},
		{Name: "shutdown", Sig: "(flag, /)", Doc: "shutdown(flag)\n\nEnd one or both directions of a connection.", Fast1: func(th *thread, self, flag value) (value, error) {
			how, err := object.AsIndex(th, flag)
			if err != nil {
				return value{}, err
			}
			return object.None, osError(th, unix.Shutdown(socketOf(self).fd, how))
		}},
	}
}

func accept(th *thread, self value) (value, error) {
	s := socketOf(self)
	fd, sa := -1, unix.Sockaddr(nil)
	if s.fd >= 0 && s.timeout < 0 { // accept knows no flag by which it would not wait
		if err := s.ready(th, unix.POLLIN, time.Time{}); err != nil {
			return value{}, err
		}
	}
	err := s.call(th, unix.POLLIN, func(int) (err error) {
		fd, sa, err = acceptSocket(s.fd)
		return err
	})
	if err != nil {
		return value{}, err
	}
	return object.NewTuple([]value{object.Int(int64(fd)), addressValue(sa)}), nil
}

// connect connects, and waits for that unless the socket does not block.
func (s *socket) connect(th *thread, sa unix.Sockaddr) error {
	if s.fd < 0 {
		return unix.EBADF
	}
	if s.timeout < 0 { // so that the wait can be interrupted
		if err := unix.SetNonblock(s.fd, true); err != nil {
			return err
		}
		defer func(fd int) { _ = unix.SetNonblock(fd, false) }(s.fd)
	}
	err := unix.Connect(s.fd, sa)
	if s.timeout == 0 || err != unix.EINPROGRESS && err != unix.EINTR && (err != unix.EAGAIN || s.timeout >= 0) {
		return err
	}
	if err := s.ready(th, unix.POLLOUT, time.Now().Add(s.timeout)); err != nil {
		return err
	}
	if err = unix.Connect(s.fd, sa); err == unix.EISCONN { // tells how it went, and lets the socket be used again
		err = nil
	}
	return err
}

func getOption(th *thread, self value, a []value) (value, error) {
	var n [3]int
	for i := range a {
		if !a[i].IsZero() {
			var err error
			if n[i], err = object.AsIndex(th, a[i]); err != nil {
				return value{}, err
			}
		}
	}
	s := socketOf(self)
	if n[2] == 0 {
		v, err := unix.GetsockoptInt(s.fd, n[0], n[1])
		return object.Int(int64(v)), osError(th, err)
	}
	if n[2] < 0 || n[2] > 1024 {
		return value{}, th.Raise(object.OSErrorType, "getsockopt buflen out of range")
	}
	b, err := getOptionBytes(s.fd, n[0], n[1], n[2])
	return object.NewBytes(b), osError(th, err)
}

func setOption(th *thread, self value, args []value, kw kwargs) (value, error) {
	if len(kw) > 0 {
		return value{}, th.TypeErrorf("setsockopt() takes no keyword arguments")
	}
	if len(args) != 3 && len(args) != 4 {
		return value{}, th.TypeErrorf("setsockopt() takes exactly 3 arguments (%d given)", len(args))
	}
	level, err := object.AsIndex(th, args[0])
	if err != nil {
		return value{}, err
	}
	option, err := object.AsIndex(th, args[1])
	if err != nil {
		return value{}, err
	}
	s := socketOf(self)
	if args[2].Type().Index != nil {
		n, err := object.AsIndex(th, args[2])
		if err != nil {
			return value{}, err
		}
		return object.None, osError(th, unix.SetsockoptInt(s.fd, level, option, n))
	}
	b, err := object.BytesLike(th, args[2])
	if err != nil {
		return value{}, err
	}
	return object.None, osError(th, unix.SetsockoptString(s.fd, level, option, string(b)))
}
