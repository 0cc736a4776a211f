//go:build unix

package asyncio

import (
	"os"
	"strings"

	"golang.org/x/sys/unix"

	"pyasync/object"
	"pyasync/runtime"
	"pyasync/stdlib/sockets"
)

// this file connects and serves Unix sockets

var createUnixServerInfo = info("unix_events", "_UnixSelectorEventLoop.create_unix_server")

func createUnixConnection() object.Func {
	return object.Func{Name: "create_unix_connection", Sig: "(protocol_factory, path=None, *, ssl=None, sock=None, server_hostname=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None)",
		Doc: "Connect to a Unix socket. Returns (transport, protocol).", Qual: "_UnixSelectorEventLoop.create_unix_connection", Coroutine: true,
		Bound: func(th *thread, self value, a []value) (value, error) {
			args := append([]value(nil), a...)
			n := &connection{loop: loopOf(self), factory: args[0]}
			n.next = func(th *thread, _ *object.GoCoroutine, _ value, _ error) (value, error) { return n.beginUnix(th, args) }
			return n.Init(th, createUnixConnectInfo, n), nil
		}}
}

// beginUnix checks the arguments of create_unix_connection, and connects.
func (n *connection) beginUnix(th *thread, a []value) (value, error) {
	var err error
	if n.tls.context, err = sslArg(th, a[2]); err != nil {
		return value{}, err
	}
	n.tls.hostname, n.tls.handshake, n.tls.shutdown = a[4], a[5], a[6]
	if n.tls.context.IsZero() {
		if given(a[4]) {
			return value{}, th.ValueErrorf("server_hostname is only meaningful with ssl")
		}
		if err := n.tls.check(th); err != nil {
			return value{}, err
		}
	} else if !given(a[4]) {
		return value{}, th.ValueErrorf("you have to pass server_hostname when using ssl")
	}
	if given(a[1]) {
		if given(a[3]) {
			return value{}, th.ValueErrorf("path and sock can not be specified at the same time")
		}
		path, err := fsPath(th, a[1])
		if err != nil {
			return value{}, err
		}
		addr, err := sockets.Address(th, path, unix.AF_UNIX, "connect")
		if err != nil {
			return value{}, err
		}
		n.infos = []sockets.Info{{Family: unix.AF_UNIX, Type: unix.SOCK_STREAM, Addr: addr}}
		n.local = object.None
		return n.try(th)
	}
	if !given(a[3]) {
		return value{}, th.ValueErrorf("no path and sock were specified")
	}
	s, err := unixStreamSocket(th, a[3])
	if err != nil {
		return value{}, err
	}
	n.sock = s
	return n.pair(th)
}

// unixStreamSocket adopts a script's socket, which must be a Unix one.
func unixStreamSocket(th *thread, sock value) (*rawSocket, error) {
	if err := checkNotSSL(th, sock); err != nil {
		return nil, err
	}
	ok := true
	for _, p := range [...]struct {
		name string
		want int64
	}{{"family", unix.AF_UNIX}, {"type", unix.SOCK_STREAM}} {
		v, err := object.GetAttrString(th, sock, p.name)
		if err != nil {
			return nil, err
		}
		eq, err := object.Equal(th, v, object.Int(p.want))
		if err != nil {
			return nil, err
		}
		ok = ok && eq
	}
	if !ok {
		r, err := object.ReprString(th, sock)
		if err != nil {
			return nil, err
		}
		return nil, th.ValueErrorf("A UNIX Domain Stream Socket was expected, got %s", r)
	}
	return adoptSocket(th, sock)
}

// fsPath is os.fspath(v).
func fsPath(th *thread, v value) (value, error) {
	m, err := th.Interp.Hooks.ImportModule(th, "os")
	if err != nil {
		return value{}, err
	}
	return object.CallMethod(th, m, "fspath", v)
}

// unixServing is a call of create_unix_server.
type unixServing struct {
	steady
	s *server
}

func createUnixServer() object.Func {
	return object.Func{Name: "create_unix_server", Sig: "(protocol_factory, path=None, *, sock=None, backlog=100, ssl=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None, start_serving=True, cleanup_socket=True)",
		Doc: "Serve at a Unix socket. Returns a Server.\n\nUnless cleanup_socket is false, the file of the socket is removed when the server is closed.", Qual: "_UnixSelectorEventLoop.create_unix_server", Coroutine: true,
		Bound: func(th *thread, self value, a []value) (value, error) {
			args := append([]value(nil), a...)
			n := &unixServing{s: newServer(loopOf(self), args[0], 100)}
			n.next = func(th *thread, _ *object.GoCoroutine, _ value, _ error) (value, error) { return n.begin(th, args) }
			return n.Init(th, createUnixServerInfo, n), nil
		}}
}

func (n *unixServing) begin(th *thread, a []value) (value, error) {
	var err error
	if n.s.tls, err = serverTLS(th, orNone(a[4]), a[5], a[6]); err != nil {
		return value{}, err
	}
	if !a[3].IsZero() {
		if n.s.backlog, err = object.AsIndex(th, a[3]); err != nil {
			return value{}, err
		}
	}
	start, err := truthOr(th, a[7], true)
	if err != nil {
		return value{}, err
	}
	cleanup, err := truthOr(th, a[8], true)
	if err != nil {
		return value{}, err
	}
	var sock *rawSocket
	switch {
	case given(a[1]):
		if given(a[2]) {
			return value{}, th.ValueErrorf("path and sock can not be specified at the same time")
		}
		path, err := fsPath(th, a[1])
		if err != nil {
			return value{}, err
		}
		sock, err = bindUnix(th, path)
		if err != nil {
			return value{}, err
		}
	case !given(a[2]):
		return value{}, th.ValueErrorf("path was not specified, and no sock specified")
	default:
		if sock, err = unixStreamSocket(th, a[2]); err != nil {
			return value{}, err
		}
	}
	n.s.sockets = []*rawSocket{sock}
	if cleanup {
		n.s.cleanup = pathOf(sock)
	}
	return beginServing(th, &n.steady, n.s, start)
}

// boundPath is the file of a Unix socket, by which it is known to be the same one later.
type boundPath struct {
	path  string
	inode uint64
}

// pathOf is the file that a socket is bound to.
func pathOf(s *rawSocket) boundPath {
	sa, err := unix.Getsockname(s.fd)
	u, ok := sa.(*unix.SockaddrUnix)
	if err != nil || !ok || u.Name == "" || strings.HasPrefix(u.Name, "@") {
		return boundPath{}
	}
	var st unix.Stat_t
	if unix.Stat(u.Name, &st) != nil {
		return boundPath{}
	}
	return boundPath{u.Name, uint64(st.Ino)}
}

// remove removes the file unless it is another one by now.
func (p boundPath) remove(th *thread) error {
	var st unix.Stat_t
	if p.path == "" || unix.Stat(p.path, &st) != nil || uint64(st.Ino) != p.inode {
		return nil
	}
	if err := os.Remove(p.path); err != nil && !os.IsNotExist(err) {
		return runtime.LogEvent(th, "error", "Unable to clean up listening UNIX socket %r: "+err.Error(), object.FromString(p.path))
	}
	return nil
}

// bindUnix makes a socket at a path; the file of a socket that is there is replaced.
func bindUnix(th *thread, path value) (*rawSocket, error) {
	addr, err := sockets.Address(th, path, unix.AF_UNIX, "bind")
	if err != nil {
		return nil, err
	}
	name := addr.(*unix.SockaddrUnix).Name
	if name != "" && !strings.HasPrefix(name, "@") {
		var st unix.Stat_t
		if unix.Stat(name, &st) == nil && st.Mode&unix.S_IFMT == unix.S_IFSOCK {
			_ = os.Remove(name)
		}
	}
	fd, err := sockets.New(unix.AF_UNIX, unix.SOCK_STREAM, 0)
	if err != nil {
		return nil, th.OSError(err)
	}
	if err := unix.Bind(fd, addr); err != nil {
		unix.Close(fd)
		if err != unix.EADDRINUSE {
			return nil, th.OSError(err)
		}
		r, rerr := object.ReprString(th, path)
		if rerr != nil {
			return nil, rerr
		}
		e, rerr := object.Call2(th, object.From(object.OSErrorType), object.Int(int64(unix.EADDRINUSE)), object.FromString("Address "+r+" is already in use"))
		if rerr != nil {
			return nil, rerr
		}
		return nil, th.RaiseFrom(e, object.None)
	}
	return &rawSocket{fd: fd, family: unix.AF_UNIX, typ: unix.SOCK_STREAM}, nil
}
