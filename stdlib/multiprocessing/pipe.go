package multiprocessing

import (
	goruntime "runtime"
	"sync"
	"syscall"
	gotime "time"

	"pyasync/object"
	"pyasync/runtime"
	"pyasync/stdlib/pickle"
	"pyasync/stdlib/time"
)

// this file defines Connection, one end of a pipe between processes: messages pass in memory

// channel carries messages one way. Its methods are for any goroutine.
type channel struct {
	mu      sync.Mutex
	msgs    [][]byte
	size    int
	readers int // open connections that can receive from it
	writers int
	change  chan struct{} // closed when anything changes; nil while nobody waits
}

// maxSize is how many bytes wait in a channel before sending waits for the other side.
const maxSize = 1 << 20

func (c *channel) changed() {
	if c.change != nil {
		close(c.change)
		c.change = nil
	}
}

// changes is closed at the next change. c.mu is held.
func (c *channel) changes() <-chan struct{} {
	if c.change == nil {
		c.change = make(chan struct{})
	}
	return c.change
}

// ready reports whether a receiver would not wait.
func (c *channel) ready() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return len(c.msgs) > 0 || c.writers == 0
}

func (c *channel) put(th *thread, b []byte) error {
	for {
		c.mu.Lock()
		if c.readers == 0 {
			c.mu.Unlock()
			return th.OSError(syscall.EPIPE)
		}
		if c.size < maxSize {
			c.msgs = append(c.msgs, b)
			c.size += len(b)
			c.changed()
			c.mu.Unlock()
			return nil
		}
		ch := c.changes()
		c.mu.Unlock()
		if _, err := th.Await(ch, -1); err != nil {
			return err
		}
	}
}

func (c *channel) get(th *thread) ([]byte, error) {
	for {
		c.mu.Lock()
		if len(c.msgs) > 0 {
			b := c.msgs[0]
			c.msgs[0] = nil
			c.msgs = c.msgs[1:]
			c.size -= len(b)
			c.changed()
			c.mu.Unlock()
			return b, nil
		}
		if c.writers == 0 {
			c.mu.Unlock()
			return nil, th.RaiseArgs(object.EOFErrorType)
		}
		ch := c.changes()
		c.mu.Unlock()
		if _, err := th.Await(ch, -1); err != nil {
			return nil, err
		}
	}
}

// hold is one open connection of a process: it is given up by close(), when the connection is
// garbage, or at the end of the process.
type hold struct {
	once    sync.Once
	in, out *channel // either may be nil
}

func newHold(in, out *channel) *hold {
	h := &hold{in: in, out: out}
	h.count(1)
	return h
}

func (h *hold) count(n int) {
	if h.in != nil {
		h.in.mu.Lock()
		h.in.readers += n
		h.in.changed()
		h.in.mu.Unlock()
	}
	if h.out != nil {
		h.out.mu.Lock()
		h.out.writers += n
		h.out.changed()
		h.out.mu.Unlock()
	}
}

func (h *hold) release() { h.once.Do(func() { h.count(-1) }) }

var connectionType = object.NewStatic("Connection", object.ObjectType, object.FlagBaseType|object.FlagDict)

// connection is a Connection.
type connection struct {
	object.Sub
	hold   *hold
	closed bool
}

// Type is Connection or a subclass.
func (c *connection) Type() *object.Type { return c.TypeOr(connectionType) }

// MakeWeak implements object.WeakTarget.
func (c *connection) MakeWeak() object.Weak { return object.WeakTo(c) }

// Fork implements object.Forker: both processes have the end of the pipe.
func (c *connection) Fork(f *object.Fork) object.Object {
	d := &connection{closed: c.closed, hold: c.hold}
	f.Ext(&d.Sub, c.Sub, d)
	if !c.closed {
		d.open(f.To().Interp, newHold(c.hold.in, c.hold.out))
	}
	return d
}

func (c *connection) open(in *object.Interp, h *hold) {
	c.hold = h
	goruntime.AddCleanup(c, (*hold).release, h)
	if p := runtime.ProcessOf(in); p != nil {
		p.OnEnd(h.release)
	}
}

func newConnection(th *thread, in, out *channel) value {
	connectionType.Ready()
	c := &connection{Sub: object.Sub{Ext: object.NewInstance(connectionType)}}
	c.open(th.Interp, newHold(in, out))
	return object.From(c)
}

var pipe = object.Func{Name: "pipe", Sig: "(duplex, /)", Doc: "Return the two ends of a new pipe.", Fast1: func(th *thread, _, duplex value) (value, error) {
	a, b := new(channel), (*channel)(nil)
	if duplex.AsBool() {
		b = new(channel)
	}
	return object.NewTuple([]value{newConnection(th, a, b), newConnection(th, b, a)}), nil
}}

// rebuild is what the pickle of a connection calls.
var rebuild = object.Func{Name: "_rebuild_connection", Sig: "(number, /)", Doc: "Return the connection that was pickled under a number.", Fast1: func(th *thread, _, n value) (value, error) {
	i, err := object.AsIndex(th, n)
	if err != nil {
		return value{}, err
	}
	h, ok := runtime.Withdraw(th, i).(*hold)
	if !ok {
		return value{}, th.OSError(syscall.EBADF)
	}
	v := newConnection(th, h.in, h.out)
	h.release()
	return v, nil
}}

func connectionOf(v value) *connection { return v.Object().(*connection) }

// toReceive is the channel that an open connection receives from.
func (c *connection) toReceive(th *thread) (*channel, error) {
	if c.closed {
		return nil, th.Raise(object.OSErrorType, "handle is closed")
	}
	if c.hold.in == nil {
		return nil, th.Raise(object.OSErrorType, "connection is write-only")
	}
	return c.hold.in, nil
}

func (c *connection) toSend(th *thread) (*channel, error) {
	if c.closed {
		return nil, th.Raise(object.OSErrorType, "handle is closed")
	}
	if c.hold.out == nil {
		return nil, th.Raise(object.OSErrorType, "connection is read-only")
	}
	return c.hold.out, nil
}

func (c *connection) close() {
	if !c.closed {
		c.closed = true
		c.hold.release()
	}
}

func timeoutArg(th *thread, v value, def gotime.Duration) (gotime.Duration, error) {
	switch {
	case v.IsZero():
		return def, nil
	case v.IsNone():
		return -1, nil
	}
	d, err := time.Timeout(th, v)
	return max(d, 0), err
}

// poll waits until there is something to receive.
func (c *connection) poll(th *thread, d gotime.Duration) (bool, error) {
	in, err := c.toReceive(th)
	if err != nil {
		return false, err
	}
	deadline := gotime.Now().Add(d)
	for !in.ready() {
		if d == 0 {
			return false, nil
		}
		left := d
		if d > 0 {
			if left = gotime.Until(deadline); left <= 0 {
				return false, nil
			}
		}
		in.mu.Lock()
		if len(in.msgs) > 0 || in.writers == 0 {
			in.mu.Unlock()
			return true, nil
		}
		ch := in.changes()
		in.mu.Unlock()
		if _, err := th.Await(ch, left); err != nil {
			return false, err
		}
	}
	return true, nil
}

func init() {
	t := connectionType
	t.Module = "multiprocessing.connection"
	t.Doc = "One end of a pipe."
	t.Getters = func() []object.Getter {
		return []object.Getter{
			{Name: "closed", Get: func(th *thread, v value) (value, error) { return object.Bool(connectionOf(v).closed), nil }},
			{Name: "readable", Get: func(th *thread, v value) (value, error) { return object.Bool(connectionOf(v).hold.in != nil), nil }},
			{Name: "writable", Get: func(th *thread, v value) (value, error) { return object.Bool(connectionOf(v).hold.out != nil), nil }},
		}
	}
	t.Methods = connectionMethods
}

func connectionMethods() []object.Func {
	send := func(th *thread, self value, b []byte) (value, error) {
		out, err := connectionOf(self).toSend(th)
		if err == nil {
			err = out.put(th, b)
		}
		return object.None, err
	}
	receive := func(th *thread, self value) ([]byte, error) {
		in, err := connectionOf(self).toReceive(th)
		if err != nil {
			return nil, err
		}
		return in.get(th)
	}
	return []object.Func{
		{Name: "send", Sig: "(obj)", Doc: "Send an object.", Bound: func(th *thread, self value, a []value) (value, error) {
			if _, err := connectionOf(self).toSend(th); err != nil {
				return value{}, err
			}
			b, err := pickle.Dump(th, a[0])
			if err != nil {
				return value{}, err
			}
			return send(th, self, b)
		}},
		{Name: "recv", Doc: "Receive an object.", Fast0: func(th *thread, self value) (value, error) {
			b, err := receive(th, self)
			if err != nil {
				return value{}, err
			}
			return pickle.Load(th, b)
		}},
		{Name: "_put", Sig: "(data, /)", Fast1: func(th *thread, self, data value) (value, error) {
			b, err := object.BytesLike(th, data)
			if err != nil {
				return value{}, err
			}
			return send(th, self, b)
		}},
		{Name: "_get", Fast0: func(th *thread, self value) (value, error) {
			b, err := receive(th, self)
			return object.NewBytes(b), err
		}},
		{Name: "send_bytes", Sig: "(buf, offset=0, size=None)", Doc: "Send the bytes of an object as one message.", Bound: sendBytes},
		{Name: "recv_bytes", Sig: "(maxlength=None)", Doc: "Receive a message of bytes.", Bound: func(th *thread, self value, a []value) (value, error) {
			limit := -1
			if !a[0].IsZero() && !a[0].IsNone() {
				var err error
				if limit, err = object.AsIndex(th, a[0]); err != nil {
					return value{}, err
				}
				if limit < 0 {
					return value{}, th.ValueErrorf("negative maxlength")
				}
			}
			b, err := receive(th, self)
			if err != nil {
				return value{}, err
			}
			if limit >= 0 && len(b) > limit {
				connectionOf(self).close()
				return value{}, th.Raise(object.OSErrorType, "bad message length")
			}
			return object.NewBytes(b), nil
		}},
		{Name: "recv_bytes_into", Sig: "(buf, offset=0)", Doc: "Receive a message of bytes into a buffer. Return its length.", Bound: receiveInto},
		{Name: "poll", Sig: "(timeout=0.0)", Doc: "Return whether there is something to receive, after waiting for that at most for timeout seconds.", Bound: func(th *thread, self value, a []value) (value, error) {
			d, err := timeoutArg(th, a[0], 0)
			if err != nil {
				return value{}, err
			}
			ok, err := connectionOf(self).poll(th, d)
			return object.Bool(ok), err
		}},
		{Name: "fileno", Doc: "Raise NotImplementedError: there is no descriptor.", Fast0: func(th *thread, self value) (value, error) {
			if connectionOf(self).closed {
				return value{}, th.Raise(object.OSErrorType, "handle is closed")
			}
			return value{}, th.Raise(object.NotImplementedErrorType, "Connection.fileno() is not supported: processes are connected in memory; use multiprocessing.connection.wait()")
		}},
		{Name: "close", Doc: "Close this end; what uses it afterwards raises OSError.", Fast0: func(th *thread, self value) (value, error) {
			connectionOf(self).close()
			return object.None, nil
		}},
		{Name: "__enter__", Fast0: func(th *thread, self value) (value, error) { return self, nil }},
		{Name: "__exit__", Sig: "(exc_type, exc_value, exc_tb)", Bound: func(th *thread, self value, a []value) (value, error) {
			connectionOf(self).close()
			return object.None, nil
		}},
		{Name: "__reduce__", Fast0: func(th *thread, self value) (value, error) {
			c := connectionOf(self)
			if c.closed {
				return value{}, th.Raise(object.OSErrorType, "handle is closed")
			}
			m, err := th.Interp.Hooks.ImportModule(th, "_multiprocessing")
			if err != nil {
				return value{}, err
			}
			fn, err := object.GetAttrString(th, m, rebuild.Name)
			if err != nil {
				return value{}, err
			}
			n := runtime.Deposit(th, newHold(c.hold.in, c.hold.out))
			return object.NewTuple([]value{fn, object.NewTuple([]value{object.Int(int64(n))})}), nil
		}},
	}
}

func sendBytes(th *thread, self value, a []value) (value, error) {
	b, err := object.BytesLike(th, a[0])
	if err != nil {
		return value{}, err
	}
	offset, size := 0, -1
	if !a[1].IsZero() {
		if offset, err = object.AsIndex(th, a[1]); err != nil {
			return value{}, err
		}
	}
	switch {
	case offset < 0:
		return value{}, th.ValueErrorf("offset is negative")
	case len(b) < offset:
		return value{}, th.ValueErrorf("buffer length < offset")
	}
	if !a[2].IsZero() && !a[2].IsNone() {
		if size, err = object.AsIndex(th, a[2]); err != nil {
			return value{}, err
		}
		switch {
		case size < 0:
			return value{}, th.ValueErrorf("size is negative")
		case offset+size > len(b):
			return value{}, th.ValueErrorf("buffer length < offset + size")
		}
	} else {
		size = len(b) - offset
	}
	out, err := connectionOf(self).toSend(th)
	if err != nil {
		return value{}, err
	}
	return object.None, out.put(th, append([]byte(nil), b[offset:offset+size]...))
}

func receiveInto(th *thread, self value, a []value) (value, error) {
	buf, err := object.BytesLike(th, a[0])
	if err != nil {
		return value{}, err
	}
	offset := 0
	if !a[1].IsZero() {
		if offset, err = object.AsIndex(th, a[1]); err != nil {
			return value{}, err
		}
	}
	switch {
	case offset < 0:
		return value{}, th.ValueErrorf("negative offset")
	case offset > len(buf):
		return value{}, th.ValueErrorf("offset too large")
	}
	in, err := connectionOf(self).toReceive(th)
	if err != nil {
		return value{}, err
	}
	b, err := in.get(th)
	if err != nil {
		return value{}, err
	}
	if len(b) > len(buf)-offset {
		m, err := th.Interp.Hooks.ImportModule(th, "multiprocessing.context")
		if err != nil {
			return value{}, err
		}
		cls, err := object.GetAttrString(th, m, "BufferTooShort")
		if err != nil {
			return value{}, err
		}
		e, err := object.Call1(th, cls, object.NewBytes(b))
		if err != nil {
			return value{}, err
		}
		return value{}, th.RaiseFrom(e, value{})
	}
	copy(buf[offset:], b)
	return object.Int(int64(len(b))), nil
}
