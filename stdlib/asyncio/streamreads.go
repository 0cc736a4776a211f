package asyncio

import (
	"bytes"
	"slices"

	"pyasync/object"
)

// this file holds the coroutines of StreamReader

// readKind is which method of a reader a coroutine is.
type readKind uint8

const (
	readSome readKind = iota
	readAll
	readExactly
	readUntil
	readLine
	readNext
	readWait
)

// readOp is a call of such a method.
type readOp struct {
	object.GoCoroutine
	r       *streamReader
	seps    [][]byte // the shortest first
	name    string
	blocks  []byte // what read(-1) has so far
	n       int
	offset  int // no separator ends before it
	kind    readKind
	waiting bool
}

var (
	readInfo        = info("streams", "StreamReader.read")
	readLineInfo    = info("streams", "StreamReader.readline")
	readUntilInfo   = info("streams", "StreamReader.readuntil")
	readExactlyInfo = info("streams", "StreamReader.readexactly")
	readNextInfo    = info("streams", "StreamReader.__anext__")
	readWaitInfo    = info("streams", "StreamReader._wait_for_data")

	newline = [][]byte{{'\n'}}
)

func readerReads() []object.Func {
	const class = "StreamReader."
	return []object.Func{
		{Name: "read", Sig: "(n=-1)", Doc: "Read up to n bytes, or all until the end if n is -1.\n\nReturns at least one byte unless n is 0 or the end is reached.", Qual: class + "read", Coroutine: true, Bound: func(th *thread, self value, a []value) (value, error) {
			o := &readOp{r: readerOf(self), n: -1}
			if !a[0].IsZero() {
				n, err := object.AsIndex(th, a[0])
				if err != nil {
					return value{}, err
				}
				o.n = n
			}
			if o.n < 0 {
				o.kind = readAll
			}
			return o.Init(th, readInfo, o), nil
		}},
		{Name: "readexactly", Sig: "(n)", Doc: "Read exactly n bytes; raise IncompleteReadError if the end comes first.", Qual: class + "readexactly", Coroutine: true, Fast1: func(th *thread, self, v value) (value, error) {
			n, err := object.AsIndex(th, v)
			if err != nil {
				return value{}, err
			}
			o := &readOp{r: readerOf(self), kind: readExactly, n: n}
			return o.Init(th, readExactlyInfo, o), nil
		}},
		{Name: "readline", Sig: "()", Doc: "Read a line with its end; at the end of the stream what is left.", Qual: class + "readline", Coroutine: true, Fast0: func(th *thread, self value) (value, error) {
			o := &readOp{r: readerOf(self), kind: readLine, seps: newline}
			return o.Init(th, readLineInfo, o), nil
		}},
		{Name: "readuntil", Sig: "(separator=b'\\n')", Doc: "Read until a separator, which is part of the result.\n\nseparator may be a tuple of several: the first that comes is taken. Raises\nIncompleteReadError at the end of the stream, LimitOverrunError if the limit is reached.", Qual: class + "readuntil", Coroutine: true, Bound: func(th *thread, self value, a []value) (value, error) {
			sep := a[0]
			o := &readOp{r: readerOf(self), kind: readUntil, seps: newline}
			if !sep.IsZero() {
				o.seps = nil
				o.Init(th, readUntilInfo, &separated{o, sep})
				return object.From(&o.GoCoroutine), nil
			}
			return o.Init(th, readUntilInfo, o), nil
		}},
	}
}

// separated is a readOp whose separators are yet to be checked.
type separated struct {
	*readOp
	arg value
}

// Resume implements object.CoroutineBody.
func (s *separated) Resume(th *thread, c *object.GoCoroutine, v value, err error) (value, error) {
	if s.seps == nil {
		if err := s.separators(th, s.arg); err != nil {
			return value{}, err
		}
	}
	return s.readOp.Resume(th, c, v, err)
}

func (o *readOp) separators(th *thread, arg value) error {
	list := []value{arg}
	if t, ok := object.AsTuple(arg); ok {
		if list = t.Items; len(list) == 0 {
			return th.ValueErrorf("Separator should contain at least one element")
		}
	}
	seps := make([][]byte, len(list))
	for i, v := range list {
		b, err := object.BytesLike(th, v)
		if err != nil {
			return err
		}
		seps[i] = append([]byte{}, b...)
	}
	slices.SortStableFunc(seps, func(a, b []byte) int { return len(a) - len(b) })
	if len(seps[0]) == 0 {
		return th.ValueErrorf("Separator should be at least one-byte string")
	}
	o.seps = seps
	return nil
}

// Resume implements object.CoroutineBody.
func (o *readOp) Resume(th *thread, c *object.GoCoroutine, v value, err error) (value, error) {
	if o.waiting {
		o.waiting, o.r.waiter = false, value{}
		if err != nil {
			return value{}, err
		}
		if o.kind == readWait {
			return object.None, nil
		}
	} else if err := o.check(th); err != nil {
		return value{}, err
	}
	switch o.kind {
	case readSome:
		return o.some(th, c)
	case readAll:
		return o.all(th, c)
	case readExactly:
		return o.exactly(th, c)
	case readUntil:
		return o.until(th, c)
	case readWait:
		return o.wait(th, c, o.name)
	}
	return o.line(th, c)
}

// check is what every read begins with.
func (o *readOp) check(th *thread) error {
	if o.kind == readExactly && o.n < 0 {
		return th.ValueErrorf("readexactly size can not be less than zero")
	}
	if e := o.r.exc; e != nil && o.kind != readWait {
		return th.RaiseFrom(object.From(e), value{})
	}
	return nil
}

func (o *readOp) wait(th *thread, c *object.GoCoroutine, name string) (value, error) {
	v, err := o.r.wait(th, c, name)
	o.waiting = err == nil
	return v, err
}

// some is read(n).
func (o *readOp) some(th *thread, c *object.GoCoroutine) (value, error) {
	r := o.r
	if o.n == 0 {
		return object.NewBytes(nil), nil
	}
	if len(r.data()) == 0 && !r.eof {
		return o.wait(th, c, "read")
	}
	v := r.take(min(o.n, len(r.data())))
	return v, r.resumeTransport(th)
}

// all is read(-1).
func (o *readOp) all(th *thread, c *object.GoCoroutine) (value, error) {
	r := o.r
	for {
		if r.exc != nil {
			return value{}, th.RaiseFrom(object.From(r.exc), value{})
		}
		n := min(r.limit, len(r.data()))
		if n == 0 {
			if !r.eof {
				return o.wait(th, c, "read")
			}
			return object.NewBytes(o.blocks), nil
		}
		o.blocks = append(o.blocks, r.data()[:n]...)
		r.drop(n)
		if err := r.resumeTransport(th); err != nil {
			return value{}, err
		}
	}
}

// exactly is readexactly(n).
func (o *readOp) exactly(th *thread, c *object.GoCoroutine) (value, error) {
	r := o.r
	if o.n == 0 {
		return object.NewBytes(nil), nil
	}
	if have := len(r.data()); have < o.n {
		if !r.eof {
			return o.wait(th, c, "readexactly")
		}
		part := append([]byte(nil), r.data()...)
		r.drop(have)
		return value{}, errIncomplete(th, part, object.Int(int64(o.n)))
	}
	v := r.take(o.n)
	return v, r.resumeTransport(th)
}

// until is readuntil.
func (o *readOp) until(th *thread, c *object.GoCoroutine) (value, error) {
	r := o.r
	start, end, found, over := o.find()
	switch {
	case over:
		return value{}, errOverrun(th, "Separator is not found, and chunk exceed the limit", o.offset)
	case !found && r.eof:
		part := append([]byte(nil), r.data()...)
		r.drop(len(part))
		return value{}, errIncomplete(th, part, object.None)
	case !found:
		return o.wait(th, c, "readuntil")
	case start > r.limit:
		return value{}, errOverrun(th, "Separator is found, but chunk is longer than limit", start)
	}
	v := r.take(end)
	return v, r.resumeTransport(th)
}

// find looks for the separator that ends first; over tells that the limit is reached without
// one.
func (o *readOp) find() (start, end int, found, over bool) {
	data := o.r.data()
	longest := len(o.seps[len(o.seps)-1])
	if len(data)-o.offset < len(o.seps[0]) {
		return 0, 0, false, false
	}
	for _, sep := range o.seps {
		i := bytes.Index(data[o.offset:], sep)
		if i < 0 {
			continue
		}
		if e := o.offset + i + len(sep); !found || e < end {
			start, end, found = o.offset+i, e, true
		}
	}
	if !found {
		o.offset = max(0, len(data)+1-longest)
		over = o.offset > o.r.limit
	}
	return start, end, found, over
}

// line is readline and __anext__.
func (o *readOp) line(th *thread, c *object.GoCoroutine) (value, error) {
	r := o.r
	start, end, found, over := o.find()
	switch {
	case over || found && start > r.limit:
		msg := "Separator is not found, and chunk exceed the limit"
		if found {
			r.drop(end)
			msg = "Separator is found, but chunk is longer than limit"
		} else {
			r.drop(len(r.data()))
		}
		if err := r.resumeTransport(th); err != nil {
			return value{}, err
		}
		return value{}, th.ValueErrorf("%s", msg)
	case !found && !r.eof:
		return o.wait(th, c, "readuntil")
	case !found:
		end = len(r.data())
		if end == 0 && o.kind == readNext {
			return value{}, th.RaiseArgs(object.StopAsyncIterationType)
		}
		return r.take(end), nil
	}
	v := r.take(end)
	return v, r.resumeTransport(th)
}
