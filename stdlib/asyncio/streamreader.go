package asyncio

import (
	"strconv"
	"strings"

	"pyasync/object"
	"pyasync/runtime"
)

// this file defines StreamReader: the bytes that have come over a connection

var streamReaderType = object.NewStaticIn("asyncio.streams", "StreamReader", object.ObjectType, object.FlagBaseType)

const defaultLimit = 64 << 10

// streamReader is a StreamReader.
type streamReader struct {
	object.Sub
	buf       []byte
	head      int // where what has not been read begins
	limit     int
	loop      value
	waiter    value // the future of who waits for bytes, or zero
	exc       *object.Exception
	transport value
	tr        *flow // the transport, if it is ours
	source    value // where it was made, in debug mode
	eof       bool
	paused    bool // the transport does not read because the buffer is full
}

// flow is a transport of ours as a reader needs it.
type flow struct {
	pause, resume func(th *thread) error
}

// Type is StreamReader.
func (r *streamReader) Type() *object.Type { return r.TypeOr(streamReaderType) }

// MakeWeak implements object.WeakTarget.
func (r *streamReader) MakeWeak() object.Weak { return object.WeakTo(r) }

func readerOf(v value) *streamReader { return v.Object().(*streamReader) }

// data is what has not been read.
func (r *streamReader) data() []byte { return r.buf[r.head:] }

// take removes the first n bytes, which it copies.
func (r *streamReader) take(n int) value {
	v := object.NewBytes(append([]byte(nil), r.buf[r.head:r.head+n]...))
	r.drop(n)
	return v
}

func (r *streamReader) drop(n int) {
	const keep = 256 << 10 // memory that an empty buffer may hold
	r.head += n
	if r.head < len(r.buf) {
		return
	}
	r.head = 0
	r.buf = r.buf[:0]
	if cap(r.buf) > keep {
		r.buf = nil
	}
}

// add appends bytes; room that was read goes first.
func (r *streamReader) add(b []byte) {
	if r.head > 0 && len(r.buf)+len(b) > cap(r.buf) {
		n := copy(r.buf, r.buf[r.head:])
		r.buf, r.head = r.buf[:n], 0
	}
	r.buf = append(r.buf, b...)
}

// setTransport tells the reader where its bytes come from.
func (r *streamReader) setTransport(th *thread, t value) error {
	if !r.transport.IsZero() {
		return th.Raise(object.AssertionErrorType, "Transport already set")
	}
	r.transport, r.tr = t, flowOf(t)
	return nil
}

// resumeTransport has the transport read again once the buffer is small enough.
func (r *streamReader) resumeTransport(th *thread) error {
	if r.paused && len(r.data()) <= r.limit {
		return r.resume(th)
	}
	return nil
}

func (r *streamReader) resume(th *thread) error {
	r.paused = false
	if r.tr != nil {
		return r.tr.resume(th)
	}
	_, err := object.CallMethod(th, r.transport, "resume_reading")
	return err
}

// wake wakes who waits for bytes.
func (r *streamReader) wake(th *thread) error {
	w := r.waiter
	if w.IsZero() {
		return nil
	}
	r.waiter = value{}
	if f := runtime.FutureOf(w); f != nil {
		if f.Cancelled() {
			return nil
		}
		return f.SetResult(th, object.None)
	}
	c, err := object.CallMethod(th, w, "cancelled")
	if err != nil {
		return err
	}
	if yes, err := object.Truth(th, c); yes || err != nil {
		return err
	}
	_, err = object.CallMethod(th, w, "set_result", object.None)
	return err
}

// feed adds bytes that have come.
func (r *streamReader) feed(th *thread, b []byte) error {
	if r.eof {
		return th.Raise(object.AssertionErrorType, "feed_data after feed_eof")
	}
	if len(b) == 0 {
		return nil
	}
	r.add(b)
	if err := r.wake(th); err != nil {
		return err
	}
	if r.transport.IsZero() || r.paused || len(r.data()) <= 2*r.limit {
		return nil
	}
	var err error
	if r.tr != nil {
		err = r.tr.pause(th)
	} else if _, err = object.CallMethod(th, r.transport, "pause_reading"); object.IsException(err, object.NotImplementedErrorType) {
		r.transport = value{}
		return nil
	}
	r.paused = err == nil
	return err
}

func (r *streamReader) feedEnd(th *thread) error {
	r.eof = true
	return r.wake(th)
}

// fail has the reader raise an exception from now on.
func (r *streamReader) fail(th *thread, e *object.Exception) error {
	r.exc = e
	w := r.waiter
	if w.IsZero() {
		return nil
	}
	r.waiter = value{}
	if f := runtime.FutureOf(w); f != nil {
		if f.Cancelled() {
			return nil
		}
		return f.SetException(th, e)
	}
	_, err := object.CallMethod(th, w, "set_exception", object.From(e))
	return err
}

// wait awaits more bytes; name is of the method that needs them.
func (r *streamReader) wait(th *thread, c *object.GoCoroutine, name string) (value, error) {
	if !r.waiter.IsZero() {
		return value{}, th.Raise(object.RuntimeErrorType, name+"() called while another coroutine is already waiting for incoming data")
	}
	if r.paused {
		if err := r.resume(th); err != nil {
			return value{}, err
		}
	}
	if l := runtime.LoopOf(r.loop); l != nil && l.Plain() {
		f := runtime.NewFuture(l)
		r.waiter = f.Value()
		return c.AwaitDriven(f)
	}
	f, err := object.CallMethod(th, r.loop, "create_future")
	if err != nil {
		return value{}, err
	}
	r.waiter = f
	return c.Await(th, f)
}

var streamReaderInit = object.Func{Name: "StreamReader", Sig: "(limit=65536, loop=None)", Qual: "StreamReader.__init__", Bound: func(th *thread, self value, a []value) (value, error) {
	r := readerOf(self)
	r.limit = defaultLimit
	if !a[0].IsZero() {
		low, err := object.CompareBool(th, a[0], object.Int(0), object.LE)
		if err != nil {
			return value{}, err
		}
		if low {
			return value{}, th.ValueErrorf("Limit cannot be <= 0")
		}
		if r.limit, err = object.AsIndex(th, a[0]); err != nil {
			return value{}, err
		}
	}
	r.loop = a[1]
	if !given(r.loop) {
		var err error
		if r.loop, err = runtime.GetEventLoop(th); err != nil {
			return value{}, err
		}
	}
	var err error
	r.source, err = runtime.SourceOf(th, r.loop)
	return object.None, err
}}

func streamReaderRepr(th *thread, v value) (value, error) {
	r := readerOf(v)
	info := []string{"StreamReader"}
	if n := len(r.data()); n > 0 {
		info = append(info, strconv.Itoa(n)+" bytes")
	}
	if r.eof {
		info = append(info, "eof")
	}
	if r.limit != defaultLimit {
		info = append(info, "limit="+strconv.Itoa(r.limit))
	}
	for _, p := range [...]struct {
		name string
		v    value
	}{{"waiter", r.waiter}, {"exception", exceptionValue(r.exc)}, {"transport", r.transport}} {
		if !given(p.v) {
			continue
		}
		s, err := object.ReprString(th, p.v)
		if err != nil {
			return value{}, err
		}
		info = append(info, p.name+"="+s)
	}
	if r.paused {
		info = append(info, "paused")
	}
	return object.FromString("<" + strings.Join(info, " ") + ">"), nil
}

func init() {
	t := streamReaderType
	t.Doc = "The bytes that have come over a connection."
	t.TextSig = "(self, limit=65536, loop=None)"
	t.New = func(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
		return object.From(&streamReader{Sub: object.NewSub(typ, streamReaderType), limit: defaultLimit, loop: object.None}), nil
	}
	t.Init = func(th *thread, v value, args []value, kw kwargs) error {
		_, err := streamReaderInit.CallFunc(th, v, args, kw)
		return err
	}
	t.Repr = streamReaderRepr
	t.AIter = func(th *thread, v value) (value, error) { return v, nil }
	t.ANext = func(th *thread, v value) (value, error) {
		o := &readOp{r: readerOf(v), kind: readNext, seps: newline}
		return o.Init(th, readNextInfo, o), nil
	}
	t.Methods = func() []object.Func { return append(readerState(), readerReads()...) }
	t.Getters = readerGetters
}

func readerState() []object.Func {
	const class = "StreamReader."
	return []object.Func{
		{Name: "exception", Sig: "()", Doc: "Return the exception, or None.", Qual: class + "exception", Fast0: func(th *thread, self value) (value, error) {
			return exceptionValue(readerOf(self).exc), nil
		}},
		{Name: "set_exception", Sig: "(exc)", Doc: "Have all that reads raise an exception.", Qual: class + "set_exception", Fast1: func(th *thread, self, v value) (value, error) {
			e := object.ExceptionOf(v)
			if e == nil {
				return value{}, th.TypeErrorf("exc must be an exception, not %s", v.Type().Name)
			}
			return object.None, readerOf(self).fail(th, e)
		}},
		{Name: "set_transport", Sig: "(transport)", Doc: "Say where the bytes come from.", Qual: class + "set_transport", Fast1: func(th *thread, self, t value) (value, error) {
			return object.None, readerOf(self).setTransport(th, t)
		}},
		{Name: "feed_data", Sig: "(data)", Doc: "Add bytes that have come.", Qual: class + "feed_data", Fast1: func(th *thread, self, data value) (value, error) {
			if readerOf(self).eof {
				return object.None, readerOf(self).feed(th, nil)
			}
			b, err := object.BytesLike(th, data)
			if err != nil {
				return value{}, err
			}
			return object.None, readerOf(self).feed(th, b)
		}},
		{Name: "feed_eof", Sig: "()", Doc: "Say that no more bytes come.", Qual: class + "feed_eof", Fast0: func(th *thread, self value) (value, error) {
			return object.None, readerOf(self).feedEnd(th)
		}},
		{Name: "at_eof", Sig: "()", Doc: "Return True if all has been read and no more comes.", Qual: class + "at_eof", Fast0: func(th *thread, self value) (value, error) {
			r := readerOf(self)
			return object.Bool(r.eof && len(r.data()) == 0), nil
		}},
		{Name: "_wakeup_waiter", Sig: "()", Qual: class + "_wakeup_waiter", Fast0: func(th *thread, self value) (value, error) {
			return object.None, readerOf(self).wake(th)
		}},
		{Name: "_maybe_resume_transport", Sig: "()", Qual: class + "_maybe_resume_transport", Fast0: func(th *thread, self value) (value, error) {
			return object.None, readerOf(self).resumeTransport(th)
		}},
		{Name: "_wait_for_data", Sig: "(func_name)", Qual: class + "_wait_for_data", Coroutine: true, Fast1: func(th *thread, self, name value) (value, error) {
			o := &readOp{r: readerOf(self), kind: readWait, name: nameText(name)}
			return o.Init(th, readWaitInfo, o), nil
		}},
	}
}

func readerGetters() []object.Getter {
	ref := func(name string, p func(r *streamReader) *value) object.Getter {
		return object.Getter{Name: name, Get: func(th *thread, v value) (value, error) { return orNone(*p(readerOf(v))), nil },
			Set: func(th *thread, v, x value) error {
				if x.IsNone() {
					x = value{}
				}
				*p(readerOf(v)) = x
				return nil
			}}
	}
	flag := func(name string, p func(r *streamReader) *bool) object.Getter {
		return object.Getter{Name: name, Get: func(th *thread, v value) (value, error) { return object.Bool(*p(readerOf(v))), nil },
			Set: func(th *thread, v, x value) error {
				b, err := object.Truth(th, x)
				*p(readerOf(v)) = b
				return err
			}}
	}
	transport := ref("_transport", func(r *streamReader) *value { return &r.transport })
	setTransport := transport.Set
	transport.Set = func(th *thread, v, x value) error {
		readerOf(v).tr = flowOf(x)
		return setTransport(th, v, x)
	}
	return []object.Getter{
		ref("_loop", func(r *streamReader) *value { return &r.loop }), ref("_waiter", func(r *streamReader) *value { return &r.waiter }), transport,
		ref("_source_traceback", func(r *streamReader) *value { return &r.source }),
		flag("_eof", func(r *streamReader) *bool { return &r.eof }), flag("_paused", func(r *streamReader) *bool { return &r.paused }),
		{Name: "_buffer", Get: func(th *thread, v value) (value, error) {
			return object.Call1(th, object.From(object.BytearrayType), object.NewBytes(append([]byte(nil), readerOf(v).data()...)))
		}, Set: func(th *thread, v, x value) error {
			b, err := object.BytesLike(th, x)
			readerOf(v).buf, readerOf(v).head = append([]byte(nil), b...), 0
			return err
		}},
		{Name: "_limit", Get: func(th *thread, v value) (value, error) { return object.Int(int64(readerOf(v).limit)), nil },
			Set: func(th *thread, v, x value) (err error) {
				readerOf(v).limit, err = object.AsIndex(th, x)
				return err
			}},
		{Name: "_exception", Get: func(th *thread, v value) (value, error) { return exceptionValue(readerOf(v).exc), nil },
			Set: func(th *thread, v, x value) error { readerOf(v).exc = object.ExceptionOf(x); return nil }},
	}
}

// nameText is a name that a script has given.
func nameText(v value) string {
	if s, ok := object.AsStr(v); ok {
		return s.String()
	}
	return v.Type().Name
}
