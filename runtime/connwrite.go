package runtime

import "pyasync/object"

// this file holds the writing side of Conn

// chunks are bytes that wait to be written, in order. Long pieces that nobody changes are kept
// as they are; others are copied together.
type chunks struct {
	list  [][]byte
	size  int
	owned int // capacity of the last chunk, if it is a copy that can grow
}

// minChunk is the size from which a piece is a chunk of its own.
const minChunk = 16 << 10

func (q *chunks) add(b []byte, keep bool) {
	q.size += len(b)
	if keep && len(b) >= minChunk {
		q.list = append(q.list, b)
		q.owned = 0
		return
	}
	if n := len(q.list); n > 0 && q.owned > 0 && len(q.list[n-1])+len(b) <= max(q.owned, 4*minChunk) {
		q.list[n-1] = append(q.list[n-1], b...)
		q.owned = cap(q.list[n-1])
		return
	}
	own := append(make([]byte, 0, max(len(b), 1024)), b...)
	q.list = append(q.list, own)
	q.owned = cap(own)
}

// drop removes the first n bytes.
func (q *chunks) drop(n int) {
	q.size -= n
	for n > 0 {
		if n < len(q.list[0]) {
			q.list[0] = q.list[0][n:]
			return
		}
		n -= len(q.list[0])
		q.list[0] = nil
		q.list = q.list[1:]
	}
	if len(q.list) == 0 {
		q.clear()
	}
}

func (q *chunks) clear() { *q = chunks{} }

// Write writes b: at once as far as possible. keep tells that b never changes.
func (c *Conn) Write(th *object.Thread, b []byte, keep bool) error {
	switch {
	case c.ended:
		return th.Raise(object.RuntimeErrorType, "Cannot call write() after write_eof()")
	case c.emptied != nil:
		return th.Raise(object.RuntimeErrorType, "unable to write; sendfile is in progress")
	case len(b) == 0:
		return nil
	case c.lost > 0:
		return c.writeLost(th)
	}
	if c.out.size == 0 {
		n, err := send(c.FD, b)
		if err != nil && !wouldBlock(err) {
			return c.fail(th, th.OSError(err), errWrite)
		}
		if n == len(b) {
			return nil
		}
		b = b[max(n, 0):]
		if err := c.Loop.WatchWrite(th, c.FD, &c.writerJob); err != nil {
			return err
		}
	}
	c.out.add(b, keep)
	return c.pauseProtocol(th)
}

// writeLost counts writes to a connection that is lost, and complains about many of them.
func (c *Conn) writeLost(th *thread) error {
	c.lost++
	if c.lost <= logAfter {
		return nil
	}
	return logRecord(th, "warning", "socket.send() raised exception.", nil)
}

// WriteAll is Write for several pieces, which are sent together.
func (c *Conn) WriteAll(th *object.Thread, pieces [][]byte, keep bool) error {
	switch {
	case c.ended:
		return th.Raise(object.RuntimeErrorType, "Cannot call writelines() after write_eof()")
	case c.emptied != nil:
		return th.Raise(object.RuntimeErrorType, "unable to writelines; sendfile is in progress")
	case len(pieces) == 0:
		return nil
	}
	for _, b := range pieces {
		if len(b) > 0 {
			c.out.add(b, keep)
		}
	}
	if c.out.size == 0 {
		return nil
	}
	if err := c.writeReady(th); err != nil || c.out.size == 0 {
		return err
	}
	if err := c.Loop.WatchWrite(th, c.FD, &c.writerJob); err != nil {
		return err
	}
	return c.pauseProtocol(th)
}

// writeReady writes what is buffered.
func (c *Conn) writeReady(th *thread) error {
	if c.lost > 0 {
		return nil
	}
	n, err := sendAll(c.FD, c.out.list)
	if err != nil && !wouldBlock(err) {
		if _, uerr := c.Loop.UnwatchWrite(th, c.FD); uerr != nil {
			return uerr
		}
		c.out.clear()
		e := th.OSError(err)
		if ferr := c.fail(th, e, errWrite); ferr != nil {
			return ferr
		}
		if f := c.emptied; f != nil && !f.Done() {
			return f.SetException(th, object.AsException(e))
		}
		return nil
	}
	c.out.drop(max(n, 0))
	if err := c.resumeProtocol(th); err != nil {
		return err
	}
	if c.out.size > 0 {
		return nil
	}
	return c.written(th)
}

// written does what waits for the buffer to be empty.
func (c *Conn) written(th *thread) error {
	if _, err := c.Loop.UnwatchWrite(th, c.FD); err != nil {
		return err
	}
	if f := c.emptied; f != nil {
		if err := f.setResultUnlessCancelled(th, object.None); err != nil {
			return err
		}
	}
	switch {
	case c.closing:
		return c.release(th, nil)
	case c.ended:
		if err := shutdownWrite(c.FD); err != nil {
			return th.OSError(err)
		}
	}
	return nil
}

// WriteEnd tells the other side that nothing more comes, once all is written.
func (c *Conn) WriteEnd(th *object.Thread) error {
	if c.closing || c.ended {
		return nil
	}
	c.ended = true
	if c.out.size > 0 {
		return nil
	}
	if err := shutdownWrite(c.FD); err != nil {
		return th.OSError(err)
	}
	return nil
}

// Paused reports whether the protocol has been told to pause writing.
func (c *Conn) Paused() bool { return c.full }

// Buffered is how many bytes wait to be written.
func (c *Conn) Buffered() int { return c.out.size }

// Limits are the sizes of the buffer from which the protocol pauses and resumes writing.
func (c *Conn) Limits() (low, high int) { return c.low, c.high }

// SetLimits changes them.
func (c *Conn) SetLimits(th *object.Thread, low, high int) error {
	c.low, c.high = low, high
	return c.pauseProtocol(th)
}

// pauseProtocol tells the protocol to pause when the buffer has grown above its limit.
func (c *Conn) pauseProtocol(th *thread) error {
	if c.out.size <= c.high || c.full {
		return nil
	}
	c.full = true
	if err := c.proto.PauseWriting(th); err != nil {
		return c.limitFailed(th, err, "protocol.pause_writing() failed")
	}
	return nil
}

func (c *Conn) resumeProtocol(th *thread) error {
	if !c.full || c.out.size > c.low {
		return nil
	}
	c.full = false
	if err := c.proto.ResumeWriting(th); err != nil {
		return c.limitFailed(th, err, "protocol.resume_writing() failed")
	}
	return nil
}

func (c *Conn) limitFailed(th *thread, err error, msg string) error {
	if endsLoop(err) {
		return err
	}
	return c.report(th, msg, object.AsException(err))
}

// WhenWritten is a future that is done when all is written: until Unblock, nothing can be
// written. It is for sendfile, which writes by itself.
func (c *Conn) WhenWritten(th *object.Thread) (*Future, error) {
	if c.emptied != nil {
		return nil, th.Raise(object.RuntimeErrorType, "Empty waiter is already set")
	}
	c.emptied = NewFuture(c.Loop)
	if c.out.size == 0 {
		return c.emptied, c.emptied.SetResult(th, object.None)
	}
	return c.emptied, nil
}

// Unblock ends what WhenWritten began.
func (c *Conn) Unblock() { c.emptied = nil }

// Queue counts bytes that wait to be sent, for datagrams.
func (c *Conn) Queue(th *object.Thread, n int) error {
	c.out.size += n
	return c.pauseProtocol(th)
}

// Unqueue counts n bytes as sent or given up; once there are none left, it does what waits for
// that.
func (c *Conn) Unqueue(th *object.Thread, n int) error {
	c.out.size -= n
	if err := c.resumeProtocol(th); err != nil || c.out.size > 0 {
		return err
	}
	return c.written(th)
}

// Lost counts a write to a connection that is lost, and reports whether it is.
func (c *Conn) Lost(th *object.Thread) (bool, error) {
	if c.lost == 0 {
		return false, nil
	}
	return true, c.writeLost(th)
}
