package ssl

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"io"
	"iter"
	"net"
	"time"
)

// this file drives Go's TLS, which reads and writes a connection, as OpenSSL is driven: what has
// come is put into a queue, and what is to be sent is found in another one.
//
// The handshake of Go's TLS cannot be left and taken up again, so it runs as a coroutine that
// gives way whenever more has to be received. Once it is done, reading fails for the moment
// instead.

// engine is one end of a connection.
type engine struct {
	in, out *queue // from the other end, and to it
	server  bool
	tls     *tls.Conn
	th      *thread // that runs the handshake now, for callbacks
	owner   value   // the object of the connection, then

	next   func() (struct{}, bool)
	shaker *shaker
	yield  func(struct{}) bool // set while the handshake runs
	done   bool                // the handshake is complete
	err    error               // of the handshake

	header   []byte // of the record that is being read
	left     int    // how much of that record has not been read
	rawEnd   bool   // the transport has ended
	plain    []byte // received, and not asked for yet
	readErr  error  // that follows plain
	inFlight int    // how much text is encrypted that write has not accepted yet
	failed   bool   // an error of the protocol has ended the connection
	refused  bool   // and the other end has found it
	eofSeen  bool   // that the end was no close is known
	sentEnd  bool   // unwrap has said that nothing more will be sent
	alert    byte   // the alert to send instead of the one that Go chooses; 0 for none

	address  string              // that the certificate must be for, where that is no name
	chain    []*x509.Certificate // of the other end, up to what is trusted
	offered  []uint16            // the cipher suites of the client
	sessions *sessionKeeper
}

// pipeEnd is the net.Conn that Go's TLS uses.
type pipeEnd struct{ e *engine }

// recordHeader is the size of the header of a record: its last two bytes are the size of the rest.
const recordHeader = 5

// Read gives no more than the rest of a record, so that what follows the last one is left in
// the queue for whoever goes on without TLS.
func (c pipeEnd) Read(p []byte) (int, error) {
	e := c.e
	for e.in.Len() == 0 {
		switch {
		case e.in.ended:
			e.rawEnd = true
			return 0, io.EOF
		case e.yield == nil:
			return 0, errWait{}
		case !e.yield(struct{}{}):
			return 0, errAbandoned
		}
	}
	n := e.in.take(p[:min(len(p), e.wants())])
	for _, b := range p[:n] {
		if len(e.header) < recordHeader {
			if e.header = append(e.header, b); len(e.header) == recordHeader {
				e.left = int(e.header[3])<<8 | int(e.header[4])
			}
		} else {
			e.left--
		}
		if len(e.header) == recordHeader && e.left == 0 {
			e.header = e.header[:0]
		}
	}
	return n, nil
}

// wants is how much of the current record is missing, or of its header.
func (e *engine) wants() int {
	if len(e.header) < recordHeader {
		return recordHeader - len(e.header)
	}
	return e.left
}

// Write puts alerts in OpenSSL's place where they are not encrypted.
func (c pipeEnd) Write(p []byte) (int, error) {
	const alertRecord, fatal = 21, 2
	if a := c.e.alert; a != 0 && len(p) == 7 && p[0] == alertRecord && p[5] == fatal {
		p = append([]byte(nil), p...)
		p[6] = a
	}
	c.e.out.write(p)
	return len(p), nil
}

func (pipeEnd) Close() error                     { return nil }
func (c pipeEnd) LocalAddr() net.Addr            { return c }
func (c pipeEnd) RemoteAddr() net.Addr           { return c }
func (pipeEnd) Network() string                  { return "pipe" }
func (pipeEnd) String() string                   { return "pipe" }
func (pipeEnd) SetDeadline(time.Time) error      { return nil }
func (pipeEnd) SetReadDeadline(time.Time) error  { return nil }
func (pipeEnd) SetWriteDeadline(time.Time) error { return nil }

// start makes the connection of Go's TLS.
func (e *engine) start(config *tls.Config) {
	if e.server {
		e.tls = tls.Server(pipeEnd{e}, config)
	} else {
		e.tls = tls.Client(pipeEnd{e}, config)
	}
}

// handshake goes on with the handshake; errWait says that more has to be received.
func (e *engine) handshake(th *thread, owner value) error {
	if e.done || e.err != nil {
		return e.err
	}
	if e.next == nil {
		e.next, e.shaker.stop = iter.Pull(func(yield func(struct{}) bool) {
			e.yield = yield
			e.err = e.tls.Handshake()
			e.yield = nil
		})
	}
	e.th, e.owner = th, owner
	_, more := e.next()
	e.th, e.owner = nil, value{}
	if more {
		return errWait{}
	}
	e.next, e.shaker.stop = nil, nil
	e.done = e.err == nil
	e.failed = !e.done
	return e.err
}

// shaker ends the coroutine of a handshake that nobody will finish.
type shaker struct{ stop func() }

func (s *shaker) abandon() {
	if s.stop != nil {
		s.stop()
		s.stop = nil
	}
}

// read reads text; errWait says that more has to be received, io.EOF that the other end has
// closed the connection or the transport has ended: then e.rawEnd is set.
func (e *engine) read(p []byte) (int, error) {
	if len(e.plain) == 0 && e.readErr == nil {
		const maxRecord = 1 << 14
		buf := p
		if len(p) < maxRecord {
			buf = make([]byte, maxRecord)
		}
		n, err := e.tls.Read(buf)
		e.note(err)
		if len(p) >= maxRecord && n > 0 {
			return n, nil
		}
		e.plain = buf[:n]
		if n == 0 {
			return 0, err
		}
	}
	if len(e.plain) == 0 {
		return 0, e.readErr
	}
	n := copy(p, e.plain)
	if e.plain = e.plain[n:]; len(e.plain) == 0 {
		e.plain = nil
	}
	return n, nil
}

// note keeps the error that has ended reading.
func (e *engine) note(err error) {
	var wait errWait
	if err == nil || errors.As(err, &wait) {
		return
	}
	e.readErr = err
	if err != io.EOF || e.rawEnd {
		e.failed = true
	}
}

// write encrypts text.
func (e *engine) write(p []byte) error {
	_, err := e.tls.Write(p)
	return err
}

// close says that nothing more will be sent, and reads until the other end has said so, too.
func (e *engine) close() error {
	if !e.sentEnd {
		e.sentEnd = true
		if err := e.tls.CloseWrite(); err != nil {
			return err
		}
	}
	if e.readErr == io.EOF && !e.rawEnd {
		return nil
	}
	var b [1]byte
	n, err := e.read(b[:])
	if n > 0 {
		return errData
	}
	if err == io.EOF && !e.rawEnd {
		return nil
	}
	return err
}

// errData says that text has come where a close was awaited.
var errData = errors.New("application data after close notify")
