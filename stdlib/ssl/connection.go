package ssl

import (
	"crypto/tls"
	"errors"
	"io"
	goruntime "runtime"
	"slices"
	"strings"

	"pyasync/object"
	"pyasync/stdlib/sockets"
)

// this file defines _SSLSocket: a connection on a socket or between two MemoryBIOs

var connectionType = object.NewStatic("_ssl._SSLSocket", object.ObjectType, 0)

// connection is an _SSLSocket.
type connection struct {
	object.Sub
	e        *engine
	context  value
	sock     value // zero between MemoryBIOs
	in, out  *bio  // nil on a socket
	owner    value // the SSLSocket or SSLObject
	name     string
	resuming value // the SSLSession that was set
}

// Type is _SSLSocket.
func (c *connection) Type() *object.Type { return c.TypeOr(connectionType) }

// MakeWeak implements object.WeakTarget.
func (c *connection) MakeWeak() object.Weak { return object.WeakTo(c) }

func connectionOf(v value) *connection { return v.Object().(*connection) }

// newConnection is one end of a connection: on a socket if sock is not zero.
func newConnection(th *thread, ctx value, sock value, in, out *bio, server bool, name, owner value) (*connection, error) {
	c := contextOf(ctx)
	switch {
	case server && c.proto == protoClient:
		return nil, raise(th, "SSLError", 0, "", "", "Cannot create a server socket with a PROTOCOL_TLS_CLIENT context (_ssl.c:811)")
	case !server && c.proto == protoServer:
		return nil, raise(th, "SSLError", 0, "", "", "Cannot create a client socket with a PROTOCOL_TLS_SERVER context (_ssl.c:801)")
	}
	conn := &connection{context: ctx, sock: sock, in: in, out: out, owner: owner}
	e := &engine{server: server, sessions: &sessionKeeper{}, shaker: &shaker{}}
	conn.e = e
	if sock.IsZero() {
		e.in, e.out = &in.queue, &out.queue
	} else {
		e.in, e.out = &queue{}, &queue{}
	}
	if !name.IsZero() && !name.IsNone() {
		s := object.StringOf(name)
		if s == "" || s[0] == '.' {
			return nil, th.ValueErrorf("server_hostname cannot be an empty string or start with a leading dot.")
		}
		if strings.IndexByte(s, 0) >= 0 {
			return nil, th.TypeErrorf("argument must be encoded string without null bytes, not str")
		}
		conn.name = s
	}
	// the coroutine of a handshake that is never finished must not outlive the connection
	goruntime.AddCleanup(conn, (*shaker).abandon, e.shaker)
	return conn, nil
}

// begin makes the connection of Go's TLS, when the first byte is asked for: until then, the
// context and the session can be changed.
func (c *connection) begin() {
	e := c.e
	if e.tls != nil {
		return
	}
	ctx := contextOf(c.context)
	name := c.name
	if isAddress(name) {
		e.address, name = name, ""
	}
	if s, ok := c.resuming.Object().(*session); ok {
		e.sessions.given = s.state
	}
	config := ctx.config(e, name)
	if e.server {
		ctx.counts.accept++
		config.GetConfigForClient = func(hello *tls.ClientHelloInfo) (*tls.Config, error) { return configFor(e, hello) }
	} else {
		ctx.counts.connect++
	}
	e.start(config)
}

// configFor settles what depends on what a client has said: the context, which the callback for
// names can change, and the protocol of the application.
func configFor(e *engine, hello *tls.ClientHelloInfo) (*tls.Config, error) {
	conn, th := connectionOf(e.owner), e.th
	e.offered = slices.Clone(hello.CipherSuites)
	if err := askForName(e, conn, th, hello.ServerName); err != nil {
		return nil, err
	}
	config := contextOf(conn.context).config(e, "")
	config.NextProtos = nil
	for _, p := range contextOf(conn.context).protocols {
		if slices.Contains(hello.SupportedProtos, p) {
			config.NextProtos = []string{p}
			break
		}
	}
	return config, nil
}

// errCallback says that the callback for names has refused the client.
var errCallback = errors.New("callback failed")

// askForName calls the callback for names; the result is an alert if it is an int.
func askForName(e *engine, conn *connection, th *thread, name string) error {
	ctx := contextOf(conn.context)
	if ctx.sni.IsZero() {
		return nil
	}
	const handshakeFailure, internalError = 40, 80
	asked := object.None
	if name != "" {
		asked = text(name)
	}
	r, err := object.Call(th, ctx.sni, []value{conn.owner, asked, conn.context}, nil)
	if err != nil {
		th.Interp.Hooks.Unraisable(th, err, value{}, ctx.sni)
		e.alert = handshakeFailure
		return errCallback
	}
	if r.IsNone() {
		return nil
	}
	code, err := object.AsIndex(th, r)
	if err != nil {
		th.Interp.Hooks.Unraisable(th, err, value{}, r)
		code = internalError
	}
	e.alert = byte(code)
	return errCallback
}

// flush sends what is waiting to be sent on a socket.
func (c *connection) flush(th *thread, at int) error {
	if c.sock.IsZero() {
		return nil
	}
	for c.e.out.Len() > 0 {
		n, err := sockets.Send(th, c.sock, c.e.out.data)
		switch {
		case object.IsException(err, object.BlockingIOErrorType):
			return raiseWant(th, true, at)
		case object.IsException(err, object.TimeoutErrorType):
			return timedOut(th, at, "write")
		case err != nil:
			return err
		}
		c.e.out.data = c.e.out.data[n:]
	}
	c.e.out.data = nil
	return nil
}

// fill receives more from a socket, or raises that more has to come.
func (c *connection) fill(th *thread, at int) error {
	if c.sock.IsZero() {
		return raiseWant(th, false, at)
	}
	buf := make([]byte, max(c.e.wants(), 1))
	n, err := sockets.Receive(th, c.sock, buf)
	switch {
	case object.IsException(err, object.BlockingIOErrorType):
		return raiseWant(th, false, at)
	case object.IsException(err, object.TimeoutErrorType):
		return timedOut(th, at, "read")
	case err != nil:
		return err
	case n == 0:
		c.e.in.ended = true
	}
	c.e.in.write(buf[:n])
	return nil
}

func timedOut(th *thread, at int, what string) error {
	if at == atHandshake {
		return th.Raise(object.TimeoutErrorType, "_ssl.c:1011: The handshake operation timed out")
	}
	return th.Raise(object.TimeoutErrorType, "The "+what+" operation timed out")
}

// shake does the handshake, as far as it can.
func (c *connection) shake(th *thread, at int) error {
	e := c.e
	if e.done {
		return nil
	}
	if !c.sock.IsZero() && e.tls == nil {
		if err := sockets.Connected(th, c.sock); err != nil {
			return err
		}
	}
	c.begin()
	for {
		err := e.handshake(th, object.From(c))
		ferr := c.flush(th, at)
		var wait errWait
		switch {
		case err == nil:
			c.shaken()
			return ferr
		case err == errCallback:
			return raiseReason(th, errSSL, "SSL", "CALLBACK_FAILED", at)
		case !errors.As(err, &wait):
			return e.failure(th, err, at)
		case ferr != nil:
			return ferr
		}
		if err := c.fill(th, at); err != nil {
			return err
		}
	}
}

// shaken notes that the handshake is done.
func (c *connection) shaken() {
	n := &contextOf(c.context).counts
	switch {
	case c.e.server:
		n.acceptGood++
	default:
		n.connectGood++
	}
	if c.e.tls.ConnectionState().DidResume {
		n.hits++
	}
}

// receive reads text; nothing is the end.
func (c *connection) receive(th *thread, p []byte) (int, error) {
	e := c.e
	if e.failed && len(e.plain) == 0 && (e.eofSeen || e.readErr == nil) {
		if e.refused {
			return 0, nil
		}
		return 0, raiseEOF(th, true, atRead)
	}
	if err := c.shake(th, atRead); err != nil {
		return 0, err
	}
	for {
		n, err := e.read(p)
		ferr := c.flush(th, atRead) // an answer to a change of keys
		var wait errWait
		switch {
		case n > 0:
			return n, nil
		case err == nil:
			continue
		case errors.As(err, &wait):
			if ferr != nil {
				return 0, ferr
			}
			if err := c.fill(th, atRead); err != nil {
				return 0, err
			}
		case err == io.EOF && !e.rawEnd:
			if e.sentEnd {
				return 0, raiseZeroReturn(th, atRead)
			}
			return 0, nil
		default:
			e.eofSeen = true
			return 0, e.failure(th, err, atRead)
		}
	}
}

// send writes text, and returns how much of it.
func (c *connection) send(th *thread, p []byte) (int, error) {
	e := c.e
	switch {
	case len(p) == 0 && e.done:
		return 0, nil
	case e.sentEnd:
		return 0, raiseReason(th, errSSL, "SSL", "PROTOCOL_IS_SHUTDOWN", atWrite)
	case e.refused:
		return 0, raiseZeroReturn(th, atWrite)
	case e.failed:
		return 0, raiseEOF(th, true, atWrite)
	}
	if err := c.shake(th, atWrite); err != nil {
		return 0, err
	}
	if e.inFlight == 0 {
		const maxRecord = 1 << 14
		if !c.sock.IsZero() && !sockets.Blocks(c.sock) && len(p) > maxRecord {
			p = p[:maxRecord]
		}
		if err := e.write(p); err != nil {
			return 0, e.failure(th, err, atWrite)
		}
		e.inFlight = len(p)
	}
	// until all of it is sent, the caller has to try again with the same text
	if err := c.flush(th, atWrite); err != nil {
		return 0, err
	}
	n := e.inFlight
	e.inFlight = 0
	return n, nil
}

// unwrap ends TLS on both sides.
func (c *connection) unwrap(th *thread) error {
	e := c.e
	if !e.done || e.failed {
		return raiseReason(th, errSSL, "SSL", "SHUTDOWN_WHILE_IN_INIT", atShutdown)
	}
	for {
		err := e.close()
		if ferr := c.flush(th, atShutdown); ferr != nil {
			return ferr
		}
		var wait errWait
		switch {
		case err == nil:
			return nil
		case err == errData:
			e.failed = true
			return raiseReason(th, errSSL, "SSL", "APPLICATION_DATA_AFTER_CLOSE_NOTIFY", atShutdown)
		case !errors.As(err, &wait):
			return e.failure(th, err, atShutdown)
		}
		if err := c.fill(th, atShutdown); err != nil {
			return err
		}
	}
}
