package runtime

import "pyasync/object"

// this file defines Conn: what a transport over a stream socket does

// Protocol is what a transport tells of the events of its connection. All calls are on the
// loop. An error of Received or Ended is reported and ends the connection.
type Protocol interface {
	// Made tells of the transport.
	Made(th *object.Thread, transport object.Value) error
	// Received gives bytes, which are valid during the call only.
	Received(th *object.Thread, b []byte) error
	// Ended tells that the other side sends no more; keep leaves the connection open.
	Ended(th *object.Thread) (keep bool, err error)
	// Lost tells that the connection is over, by e unless that is nil.
	Lost(th *object.Thread, e *object.Exception) error
	// PauseWriting and ResumeWriting tell that the buffer has grown, and shrunk again.
	PauseWriting(th *object.Thread) error
	ResumeWriting(th *object.Thread) error
	// Value is the protocol as scripts see it.
	Value() object.Value
}

// BufferedProtocol is a Protocol that says where the bytes are to be read to.
type BufferedProtocol interface {
	Protocol
	Buffer(th *object.Thread, hint int) ([]byte, error)
	Updated(th *object.Thread, n int) error
}

// Transport is what scripts see of a Conn.
type Transport interface {
	Owner
	Holding
	// Release closes the descriptor, when all else is done.
	Release(th *object.Thread) error
}

const (
	readSize       = 256 << 10 // how much is read at once
	logAfter       = 5         // writes to a lost connection
	defaultHigh    = 64 << 10
	errTransport   = "Fatal error on transport"
	errWrite       = "Fatal write error on socket transport"
	transportClass = "_SelectorSocketTransport."
)

// Conn is a connection over a stream socket that does not block. It reads while the protocol
// lets it, and writes at once what the system takes; only the rest is buffered, and makes it
// watch for when more can be written. It must only be used on its loop.
type Conn struct {
	Loop   *Loop
	FD     int // -1 once it is closed
	number int // what FD was
	self   Transport
	proto  Protocol
	buf    BufferedProtocol // proto, if it has a buffer of its own
	out    chunks
	high   int
	low    int
	lost   int // writes since the connection was lost, that included

	closing    bool
	ended      bool // write_eof was called
	paused     bool // reading is
	full       bool // the protocol has been told to pause writing
	made       bool // the protocol knows of the connection
	OnRelease  func(th *object.Thread) error
	emptied    *Future // done when all is written
	readerJob  connRead
	writerJob  connWrite
	connecting connStart
	onRead     Job // what is done when the socket can be read: readerJob, or of datagrams
}

// Init makes c the connection over fd, whose transport is self. Once.
func (c *Conn) Init(l *Loop, fd int, self Transport, p Protocol) {
	c.Loop, c.FD, c.number, c.self = l, fd, fd, self
	c.SetProtocol(p)
	c.high, c.low = defaultHigh, defaultHigh/4
	c.readerJob.c, c.writerJob.c, c.connecting.c = c, c, c
	c.onRead = &c.readerJob
	l.Claim(fd, self)
	l.Hold(self)
}

// InitClosed makes c what Init has not been called for yet: it takes and sends nothing.
func (c *Conn) InitClosed(l *Loop, self Transport, p Protocol) {
	*c = Conn{Loop: l, FD: -1, number: -1, self: self, closing: true, lost: 1}
	c.SetProtocol(p)
}

// InitDatagrams is Init for a socket of datagrams: onRead reads one when there is one. What is to
// be sent is counted by Queue and Unqueue.
func (c *Conn) InitDatagrams(l *Loop, fd int, self Transport, p Protocol, onRead Job) {
	c.Init(l, fd, self, p)
	c.onRead = onRead
}

// Start has the protocol told of the connection, then the socket read, and then waiter, unless
// that is nil, done: all in the next turn.
func (c *Conn) Start(th *object.Thread, waiter *Future) error {
	c.connecting.waiter = waiter
	for range 2 {
		if err := c.Loop.SoonDo(th, &c.connecting); err != nil {
			return err
		}
	}
	if waiter == nil {
		return nil
	}
	return c.Loop.SoonDo(th, &c.connecting)
}

// connStart does the steps of Start, one at a time.
type connStart struct {
	c      *Conn
	waiter *Future
	step   uint8
}

func (s *connStart) Name() string {
	if s.step < 2 {
		return "connection_made"
	}
	return "_SelectorTransport._add_reader"
}

// Function is what the step calls, if that is the protocol's.
func (s *connStart) Function() object.Value {
	if s.step >= 2 || s.c.Loop.th == nil {
		return value{}
	}
	fn, err := object.LookupAttr(s.c.Loop.th, s.c.proto.Value(), "connection_made")
	if err != nil {
		return value{}
	}
	return fn
}

// Args is the transport.
func (s *connStart) Args() []object.Value {
	if s.step >= 2 {
		return nil
	}
	return []value{object.From(s.c.self)}
}

// Do implements Job.
func (s *connStart) Do(th *object.Thread) error {
	s.step++
	switch s.step {
	case 1:
		s.c.made = true
		return s.c.proto.Made(th, object.From(s.c.self))
	case 2:
		return s.c.read(th)
	}
	return s.waiter.setResultUnlessCancelled(th, object.None)
}

// connRead reads what has come.
type connRead struct{ c *Conn }

func (*connRead) Name() string { return transportClass + "_read_ready" }

// Do implements Job.
func (r *connRead) Do(th *object.Thread) error { return r.c.readReady(th) }

// connWrite writes what is buffered.
type connWrite struct{ c *Conn }

func (*connWrite) Name() string { return transportClass + "_write_sendmsg" }

// Do implements Job.
func (w *connWrite) Do(th *object.Thread) error { return w.c.writeReady(th) }

// connLost tells the protocol that the connection is over.
type connLost struct {
	c *Conn
	e *object.Exception
}

func (*connLost) Name() string { return transportClass + "_call_connection_lost" }

// Args is the reason.
func (l *connLost) Args() []object.Value {
	if l.e == nil {
		return []value{object.None}
	}
	return []value{object.From(l.e)}
}

// Do implements Job.
func (l *connLost) Do(th *object.Thread) error { return l.c.release(th, l.e) }

// Protocol is the protocol that is told of events.
func (c *Conn) Protocol() Protocol { return c.proto }

// SetProtocol changes the protocol.
func (c *Conn) SetProtocol(p Protocol) {
	c.proto = p
	c.buf, _ = p.(BufferedProtocol)
}

// Closing reports whether the connection is being closed, or is.
func (c *Conn) Closing() bool { return c.closing }

// Reading reports whether the connection reads, or would.
func (c *Conn) Reading() bool { return !c.closing && !c.paused }

// read begins to read, unless that is not wanted.
func (c *Conn) read(th *thread) error {
	if !c.Reading() {
		return nil
	}
	return c.Loop.Watch(th, c.FD, c.onRead)
}

// PauseReading stops reading until ResumeReading.
func (c *Conn) PauseReading(th *object.Thread) error {
	if !c.Reading() {
		return nil
	}
	c.paused = true
	if _, err := c.Loop.Unwatch(th, c.FD); err != nil {
		return err
	}
	return c.debug(th, "pauses reading")
}

// ResumeReading undoes PauseReading.
func (c *Conn) ResumeReading(th *object.Thread) error {
	if c.closing || !c.paused {
		return nil
	}
	c.paused = false
	if err := c.read(th); err != nil {
		return err
	}
	return c.debug(th, "resumes reading")
}

// debug logs something about the transport in debug mode.
func (c *Conn) debug(th *thread, what string) error {
	if !c.Loop.debug {
		return nil
	}
	r, err := object.ReprString(th, object.From(c.self))
	if err != nil {
		return err
	}
	return logRecord(th, "debug", r+" "+what, nil)
}

func (c *Conn) readReady(th *thread) error {
	if c.lost > 0 {
		return nil
	}
	if c.buf != nil {
		return c.readBuffered(th)
	}
	n, err := receive(c.FD, c.Loop.readBuffer())
	switch {
	case wouldBlock(err):
		return nil
	case err != nil:
		return c.fail(th, th.OSError(err), "Fatal read error on socket transport")
	case n == 0:
		return c.readEnd(th)
	}
	if err := c.proto.Received(th, c.Loop.readBuf[:n]); err != nil {
		return c.fail(th, err, "Fatal error: protocol.data_received() call failed.")
	}
	return nil
}

// readBuffer is where bytes are read to before a protocol gets them.
func (l *Loop) readBuffer() []byte {
	if l.readBuf == nil {
		l.readBuf = make([]byte, readSize)
	}
	return l.readBuf
}

// Buffer is where code in Go may read to on the loop, until it calls anything else.
func (l *Loop) Buffer() []byte { return l.readBuffer() }

// readBuffered reads into a buffer of the protocol.
func (c *Conn) readBuffered(th *thread) error {
	b, err := c.buf.Buffer(th, -1)
	if err == nil && len(b) == 0 {
		err = th.Raise(object.RuntimeErrorType, "get_buffer() returned an empty buffer")
	}
	if err != nil {
		return c.fail(th, err, "Fatal error: protocol.get_buffer() call failed.")
	}
	n, err := receive(c.FD, b)
	switch {
	case wouldBlock(err):
		return nil
	case err != nil:
		return c.fail(th, th.OSError(err), "Fatal read error on socket transport")
	case n == 0:
		return c.readEnd(th)
	}
	if err := c.buf.Updated(th, n); err != nil {
		return c.fail(th, err, "Fatal error: protocol.buffer_updated() call failed.")
	}
	return nil
}

func (c *Conn) readEnd(th *thread) error {
	if err := c.debug(th, "received EOF"); err != nil {
		return err
	}
	keep, err := c.proto.Ended(th)
	switch {
	case err != nil:
		return c.fail(th, err, "Fatal error: protocol.eof_received() call failed.")
	case keep: // the end stays ready to be read
		_, err = c.Loop.Unwatch(th, c.FD)
		return err
	}
	return c.Close(th)
}

// fail reports err, unless it is of the system, and ends the connection. An error that ends
// the loop is returned.
func (c *Conn) fail(th *thread, err error, msg string) error {
	if endsLoop(err) {
		return err
	}
	e := object.AsException(err)
	if e.Type().Is(object.OSErrorType) {
		if c.Loop.debug {
			r, rerr := object.ReprString(th, object.From(c.self))
			if rerr != nil {
				return rerr
			}
			if err := logRecord(th, "debug", r+": "+msg, e); err != nil {
				return err
			}
		}
	} else if err := c.report(th, msg, e); err != nil {
		return err
	}
	return c.forceClose(th, e)
}

// Fail is the transport's _fatal_error.
func (c *Conn) Fail(th *object.Thread, e *object.Exception, msg string) error {
	if msg == "" {
		msg = errTransport
	}
	return c.fail(th, e, msg)
}

func (c *Conn) report(th *thread, msg string, e *object.Exception) error {
	return report(th, object.From(c.Loop), entry{"message", object.FromString(msg)}, entry{"exception", object.From(e)},
		entry{"transport", object.From(c.self)}, entry{"protocol", c.proto.Value()})
}

// Close ends the connection once all is written.
func (c *Conn) Close(th *object.Thread) error {
	if c.closing {
		return nil
	}
	c.closing = true
	if _, err := c.Loop.Unwatch(th, c.FD); err != nil {
		return err
	}
	if c.out.size > 0 {
		return nil
	}
	c.lost++
	if _, err := c.Loop.UnwatchWrite(th, c.FD); err != nil {
		return err
	}
	return c.Loop.SoonDo(th, &connLost{c, nil})
}

// Abort ends the connection at once.
func (c *Conn) Abort(th *object.Thread) error { return c.forceClose(th, nil) }

// ForceClose is Abort for a reason.
func (c *Conn) ForceClose(th *object.Thread, e *object.Exception) error { return c.forceClose(th, e) }

func (c *Conn) forceClose(th *thread, e *object.Exception) error {
	if c.lost > 0 {
		return nil
	}
	if c.out.size > 0 {
		c.out.clear()
		if _, err := c.Loop.UnwatchWrite(th, c.FD); err != nil {
			return err
		}
	}
	if !c.closing {
		c.closing = true
		if _, err := c.Loop.Unwatch(th, c.FD); err != nil {
			return err
		}
	}
	c.lost++
	return c.Loop.SoonDo(th, &connLost{c, e})
}

// release tells the protocol that the connection is over, and closes the socket.
func (c *Conn) release(th *thread, e *object.Exception) error {
	if c.FD < 0 { // close() within resume_writing() comes here twice
		return nil
	}
	var err error
	if c.made {
		err = c.proto.Lost(th, e)
	}
	if cerr := c.Discard(th); err == nil {
		err = cerr
	}
	if f := c.emptied; f != nil && err == nil {
		c.emptied = nil
		if !f.Done() {
			err = f.SetException(th, object.AsException(th.Raise(object.ConnectionErrorType, "Connection is closed by peer")))
		}
	}
	return err
}

// Discard closes the socket without telling the protocol.
func (c *Conn) Discard(th *object.Thread) error {
	if c.FD < 0 {
		return nil
	}
	c.Loop.Disclaim(c.FD, c.self)
	c.Loop.Drop(c.self)
	err := c.self.Release(th)
	c.FD = -1
	if f := c.OnRelease; f != nil {
		c.OnRelease = nil
		if derr := f(th); err == nil {
			err = derr
		}
	}
	return err
}

// Open reports whether the socket is not closed yet.
func (c *Conn) Open() bool { return c.FD >= 0 }

// Number is the descriptor, also once it is closed.
func (c *Conn) Number() int { return c.number }
