package io

import (
	"bytes"

	"pyasync/object"
	"pyasync/runtime"
)

// this file defines the buffered streams over a raw one: BufferedReader, BufferedWriter,
// BufferedRandom and BufferedRWPair

// Buffered is a buffered stream. One that reads and writes flushes what it has written
// before it reads, and gives up what it has read ahead before it writes.
type Buffered struct {
	object.Sub
	typ      *object.Type
	raw      value // zero once detached
	file     *FileIO
	in       []byte // read ahead
	pos      int    // position in in
	out      []byte // not written yet
	limit    int
	readable bool
	writable bool
	holds    bool // out is not empty, and known to be so

	lock runtime.RMutex // held by operations that may wait for the raw stream
}

// enter takes a stream's lock for an operation. At the end of the program it is taken away
// from threads that were stopped.
func enter(th *thread, m *runtime.RMutex) error {
	if owner, _ := m.Owner(); owner != nil && owner != th && th.Interp.Stopping() {
		*m = runtime.RMutex{}
	}
	_, err := m.Lock(th, -1)
	return err
}

// Type is one of the buffered classes.
func (b *Buffered) Type() *object.Type { return b.TypeOr(b.typ) }

func (b *Buffered) IsClosed(th *thread) (bool, error) {
	if err := b.attached(th); err != nil {
		return false, err
	}
	if b.file != nil {
		return b.file.closed, nil
	}
	return isClosed(th, b.raw)
}

func (b *Buffered) attached(th *thread) error {
	if b.raw.IsZero() {
		return th.ValueErrorf("raw stream has been detached")
	}
	return nil
}

// open checks that the stream can be used.
func (b *Buffered) open(th *thread, op string) error {
	c, err := b.IsClosed(th)
	if err == nil && c {
		if op == "" {
			return closedError(th)
		}
		if op == "write" {
			return th.ValueErrorf("write to closed file")
		}
		return th.ValueErrorf("%s of closed file", op)
	}
	return err
}

func bufOf(v value) *Buffered { return v.Object().(*Buffered) }

// newBuffered is a buffered stream over a file of the system.
func newBuffered(t *object.Type, f *FileIO, limit int) *Buffered {
	return &Buffered{typ: t, raw: object.From(f), file: f, limit: limit, readable: t != BufferedWriterType, writable: t != BufferedReaderType}
}

// rawRead reads once from the raw stream; 0 at the end. ok is false when it would block.
func (b *Buffered) rawRead(th *thread, n int) (p []byte, ok bool, err error) {
	if b.file != nil && !b.raw.Type().Heap() {
		p = make([]byte, n)
		if n, err = b.file.read(th, p); again(err) {
			return nil, false, nil
		}
		return p[:n], true, err
	}
	buf := object.NewBytearray(make([]byte, n))
	r, err := object.CallMethod(th, b.raw, "readinto", buf)
	if err != nil {
		return nil, false, err
	}
	if r.IsNone() {
		return nil, false, nil
	}
	got, err := object.AsIndex(th, r)
	if err != nil {
		return nil, false, err
	}
	p, err = object.BytesLike(th, buf)
	if err != nil {
		return nil, false, err
	}
	if got < 0 || got > len(p) {
		return nil, false, th.Raisef(object.OSErrorType, "raw readinto() returned invalid length %d (should have been between 0 and %d)", got, len(p))
	}
	return p[:got], true, nil
}

// rawWrite writes once; it returns how much was taken.
func (b *Buffered) rawWrite(th *thread, p []byte) (int, error) {
	if b.file != nil && !b.raw.Type().Heap() {
		return b.file.write(th, p)
	}
	r, err := object.CallMethod(th, b.raw, "write", object.BytesOf(p))
	if err != nil {
		return 0, err
	}
	if r.IsNone() {
		return 0, th.RaiseArgs(object.BlockingIOErrorType, object.Int(11), object.FromString("write could not complete without blocking"), object.Int(0))
	}
	n, err := object.AsIndex(th, r)
	if err == nil && (n < 0 || n > len(p)) {
		err = th.Raisef(object.OSErrorType, "raw write() returned invalid length %d (should have been between 0 and %d)", n, len(p))
	}
	return n, err
}

func (b *Buffered) flush(th *thread) error {
	if len(b.out) == 0 && !b.holds {
		return nil
	}
	if err := enter(th, &b.lock); err != nil {
		return err
	}
	err := b.pushOut(th)
	b.lock.Unlock(th)
	return err
}

// pushOut writes everything out; what cannot be written is kept.
func (b *Buffered) pushOut(th *thread) error {
	out := b.out
	b.out = nil
	for len(out) > 0 {
		n, err := b.rawWrite(th, out)
		out = out[n:]
		if err != nil {
			b.out = append(bytes.Clone(out), b.out...)
			return err
		}
	}
	if len(b.out) == 0 && b.holds {
		b.holds = false
		heldOf(th).remove(b)
	}
	return nil
}

// ahead is what has been read ahead.
func (b *Buffered) ahead() []byte { return b.in[b.pos:] }

// fill reads more; false at the end.
func (b *Buffered) fill(th *thread) (bool, error) {
	if err := enter(th, &b.lock); err != nil {
		return false, err
	}
	more, err := b.fillIn(th)
	b.lock.Unlock(th)
	return more, err
}

func (b *Buffered) fillIn(th *thread) (bool, error) {
	if err := b.flush(th); err != nil {
		return false, err
	}
	p, ok, err := b.rawRead(th, b.limit)
	if err != nil || !ok || len(p) == 0 {
		return false, err
	}
	if b.pos == len(b.in) {
		b.in, b.pos = p, 0
	} else {
		b.in, b.pos = append(bytes.Clone(b.ahead()), p...), 0
	}
	return true, nil
}

func (b *Buffered) take(n int) []byte {
	p := b.in[b.pos : b.pos+n]
	b.pos += n
	return p
}

func (b *Buffered) checkRead(th *thread, op string) error {
	if err := b.open(th, op); err != nil {
		return err
	}
	if !b.readable {
		return unsupported(th, op)
	}
	return nil
}

// read reads n bytes, or to the end for n < 0.
func (b *Buffered) read(th *thread, n int) ([]byte, error) {
	if n >= 0 && len(b.ahead()) >= n {
		return bytes.Clone(b.take(n)), nil
	}
	if err := enter(th, &b.lock); err != nil {
		return nil, err
	}
	out, err := b.readIn(th, n)
	b.lock.Unlock(th)
	return out, err
}

func (b *Buffered) readIn(th *thread, n int) ([]byte, error) {
	if err := b.flush(th); err != nil {
		return nil, err
	}
	out := bytes.Clone(b.take(len(b.ahead())))
	for n < 0 || len(out) < n {
		want := b.limit
		if n >= 0 {
			want = max(want, n-len(out))
		}
		p, ok, err := b.rawRead(th, want)
		if err != nil {
			return out, err
		}
		if !ok || len(p) == 0 {
			break
		}
		if n >= 0 && len(out)+len(p) > n {
			k := n - len(out)
			out = append(out, p[:k]...)
			b.in, b.pos = p, k
			break
		}
		out = append(out, p...)
	}
	return out, nil
}

func (b *Buffered) line(th *thread, limit int) ([]byte, error) {
	if err := enter(th, &b.lock); err != nil {
		return nil, err
	}
	line, err := b.lineIn(th, limit)
	b.lock.Unlock(th)
	return line, err
}

func (b *Buffered) lineIn(th *thread, limit int) ([]byte, error) {
	var line []byte
	for {
		p := b.ahead()
		i := bytes.IndexByte(p, '\n')
		n := len(p)
		if i >= 0 {
			n = i + 1
		}
		if limit >= 0 && len(line)+n >= limit {
			return append(line, b.take(limit-len(line))...), nil
		}
		line = append(line, b.take(n)...)
		if i >= 0 {
			return line, nil
		}
		if more, err := b.fill(th); err != nil || !more {
			return line, err
		}
	}
}

func (b *Buffered) write(th *thread, p []byte) (int, error) {
	if err := enter(th, &b.lock); err != nil {
		return 0, err
	}
	n, err := b.writeOut(th, p)
	b.lock.Unlock(th)
	return n, err
}

func (b *Buffered) writeOut(th *thread, p []byte) (int, error) {
	if err := b.open(th, "write"); err != nil {
		return 0, err
	}
	if !b.writable {
		return 0, unsupported(th, "write")
	}
	if err := b.unread(th); err != nil {
		return 0, err
	}
	if len(b.out)+len(p) > b.limit {
		if err := b.flush(th); err != nil {
			return 0, err
		}
	}
	b.out = append(b.out, p...)
	if len(b.out) > b.limit {
		if err := b.flush(th); err != nil {
			if !object.IsException(err, object.BlockingIOErrorType) {
				b.out = nil // the caller knows that it was not written
			}
			return 0, err
		}
	}
	if len(b.out) > 0 && !b.holds {
		b.holds = true
		heldOf(th).add(b)
	}
	return len(p), nil
}

// unread gives up what was read ahead, so that the raw position is the stream's.
func (b *Buffered) unread(th *thread) error {
	n := len(b.ahead())
	b.in, b.pos = nil, 0
	if n == 0 {
		return nil
	}
	_, err := b.rawSeek(th, int64(-n), 1)
	return err
}

func (b *Buffered) rawSeek(th *thread, off int64, whence int) (int64, error) {
	if b.file != nil && !b.raw.Type().Heap() {
		return b.file.seek(th, off, whence)
	}
	r, err := object.CallMethod(th, b.raw, "seek", object.Int(off), object.Int(int64(whence)))
	if err != nil {
		return 0, err
	}
	n, err := object.AsIndex(th, r)
	return int64(n), err
}

func (b *Buffered) seek(th *thread, off int64, whence int) (int64, error) {
	if whence < 0 || whence > 2 {
		return 0, th.ValueErrorf("whence value %d unsupported", whence)
	}
	if err := b.open(th, "seek"); err != nil {
		return 0, err
	}
	if err := ask(th, b.raw, "seekable", "File or stream is not seekable."); err != nil {
		return 0, err
	}
	if err := b.flush(th); err != nil {
		return 0, err
	}
	if whence == 1 {
		off -= int64(len(b.ahead()))
	}
	b.in, b.pos = nil, 0
	return b.rawSeek(th, off, whence)
}

func (b *Buffered) tell(th *thread) (int64, error) {
	var n int64
	var err error
	if b.file != nil && !b.raw.Type().Heap() {
		n, err = b.file.seek(th, 0, 1)
	} else {
		r, e := object.CallMethod(th, b.raw, "tell")
		if e != nil {
			return 0, e
		}
		var i int
		i, err = object.AsIndex(th, r)
		n = int64(i)
	}
	return n - int64(len(b.ahead())) + int64(len(b.out)), err
}

func (b *Buffered) close(th *thread) error {
	c, err := b.IsClosed(th)
	if err != nil || c {
		return err
	}
	err = b.flush(th)
	if b.file != nil && !b.raw.Type().Heap() {
		if e := b.file.close(th); err == nil {
			err = e
		}
		return err
	}
	_, e := object.CallMethod(th, b.raw, "close")
	if err == nil {
		err = e
	}
	return err
}

var bufferedInit = object.Func{Name: "Buffered", Sig: "(raw, buffer_size=8192)", Bound: func(th *thread, self value, a []value) (value, error) {
	b := bufOf(self)
	b.readable, b.writable = b.typ != BufferedWriterType, b.typ != BufferedReaderType
	b.limit = DefaultBufferSize
	if !a[1].IsZero() {
		n, err := object.AsIndex(th, a[1])
		if err != nil {
			return value{}, err
		}
		if n <= 0 {
			return value{}, th.ValueErrorf("buffer size must be strictly positive")
		}
		b.limit = n
	}
	for _, c := range []struct {
		on          bool
		method, msg string
	}{{b.typ == BufferedRandomType, "seekable", "File or stream is not seekable."}, {b.readable, "readable", "File or stream is not readable."}, {b.writable, "writable", "File or stream is not writable."}} {
		if c.on {
			if err := ask(th, a[0], c.method, c.msg); err != nil {
				return value{}, err
			}
		}
	}
	b.raw = a[0]
	b.file, _ = a[0].Object().(*FileIO)
	return object.None, nil
}}

func init() {
	for _, t := range []*object.Type{BufferedReaderType, BufferedWriterType, BufferedRandomType} {
		t.TextSig = "(raw, buffer_size=8192)"
		t.New = func(th *thread, typ *object.Type, args []value, kw []object.Kw) (value, error) {
			return object.From(&Buffered{Sub: object.NewSub(typ, t), typ: t, limit: DefaultBufferSize}), nil
		}
		t.Init = func(th *thread, v value, args []value, kw []object.Kw) error {
			_, err := bufferedInit.CallFunc(th, v, args, kw)
			return err
		}
		t.Repr = func(th *thread, v value) (value, error) {
			b := bufOf(v)
			if !b.raw.IsZero() {
				if n, err := object.LookupAttr(th, b.raw, "name"); err == nil && !n.IsZero() {
					r, err := object.ReprString(th, n)
					return object.FromString("<" + v.Type().Name + " name=" + r + ">"), err
				}
			}
			return object.FromString("<" + v.Type().Name + ">"), nil
		}
		t.Next = func(th *thread, v value) (value, error) {
			b := bufOf(v)
			if b.raw.IsZero() || v.Type().Heap() {
				return IOBaseType.Next(th, v)
			}
			if err := b.checkRead(th, "readline"); err != nil {
				return value{}, err
			}
			line, err := b.line(th, -1)
			if err != nil || len(line) == 0 {
				return value{}, err
			}
			return object.NewBytes(line), nil
		}
		t.Methods = func() []object.Func { return append(bufferedMethods(), refuseCopies()...) }
		t.Getters = bufferedGetters
	}
	initPair()
}

func bufferedGetters() []object.Getter {
	rawAttr := func(name string) object.Getter {
		return object.Getter{Name: name, Get: func(th *thread, v value) (value, error) {
			if err := bufOf(v).attached(th); err != nil {
				return value{}, err
			}
			return object.GetAttrString(th, bufOf(v).raw, name)
		}}
	}
	return []object.Getter{rawAttr("closed"), rawAttr("name"), rawAttr("mode"), {Name: "raw", Get: func(th *thread, v value) (value, error) {
		if bufOf(v).raw.IsZero() {
			return object.None, nil
		}
		return bufOf(v).raw, nil
	}}}
}

func bufferedMethods() []object.Func {
	rawCall := func(name string) object.Func {
		return object.Func{Name: name, Fast0: func(th *thread, self value) (value, error) {
			if err := bufOf(self).attached(th); err != nil {
				return value{}, err
			}
			return object.CallMethod(th, bufOf(self).raw, name)
		}}
	}
	into := func(name string) object.Func {
		return object.Func{Name: name, Sig: "(buffer, /)", Fast1: func(th *thread, self, buf value) (value, error) {
			b := bufOf(self)
			if err := b.checkRead(th, "readinto"); err != nil {
				return value{}, err
			}
			p, err := target(th, name+"() argument", buf)
			if err != nil {
				return value{}, err
			}
			q, err := b.read(th, len(p))
			return object.Int(int64(copy(p, q))), err
		}}
	}
	return []object.Func{
		rawCall("fileno"), rawCall("isatty"), rawCall("seekable"), into("readinto"), into("readinto1"),
		{Name: "readable", Fast0: func(th *thread, self value) (value, error) {
			if b := bufOf(self); !b.readable {
				return object.False, nil
			} else if err := b.attached(th); err != nil {
				return value{}, err
			}
			return object.CallMethod(th, bufOf(self).raw, "readable")
		}},
		{Name: "writable", Fast0: func(th *thread, self value) (value, error) {
			if b := bufOf(self); !b.writable {
				return object.False, nil
			} else if err := b.attached(th); err != nil {
				return value{}, err
			}
			return object.CallMethod(th, bufOf(self).raw, "writable")
		}},
		{Name: "read", Sig: "(size=-1, /)", Bound: func(th *thread, self value, a []value) (value, error) {
			n, err := size(th, a[0])
			if err != nil {
				return value{}, err
			}
			if n < -1 {
				return value{}, th.ValueErrorf("read length must be non-negative or -1")
			}
			b := bufOf(self)
			if err := b.checkRead(th, "read"); err != nil {
				return value{}, err
			}
			p, err := b.read(th, n)
			return object.NewBytes(p), err
		}},
		{Name: "read1", Sig: "(size=-1, /)", Bound: func(th *thread, self value, a []value) (value, error) {
			n, err := size(th, a[0])
			if err != nil {
				return value{}, err
			}
			b := bufOf(self)
			if err := b.checkRead(th, "read"); err != nil {
				return value{}, err
			}
			if n < 0 {
				n = b.limit
			}
			if len(b.ahead()) == 0 && n > 0 {
				if _, err := b.fill(th); err != nil {
					return value{}, err
				}
			}
			return object.BytesOf(b.take(min(n, len(b.ahead())))), nil
		}},
		{Name: "peek", Sig: "(size=0, /)", Bound: func(th *thread, self value, a []value) (value, error) {
			b := bufOf(self)
			if err := b.checkRead(th, "peek"); err != nil {
				return value{}, err
			}
			if len(b.ahead()) == 0 {
				if _, err := b.fill(th); err != nil {
					return value{}, err
				}
			}
			return object.BytesOf(b.ahead()), nil
		}},
		{Name: "readline", Sig: "(size=-1, /)", Bound: func(th *thread, self value, a []value) (value, error) {
			n, err := size(th, a[0])
			if err != nil {
				return value{}, err
			}
			b := bufOf(self)
			if err := b.checkRead(th, "readline"); err != nil {
				return value{}, err
			}
			p, err := b.line(th, n)
			return object.NewBytes(p), err
		}},
		{Name: "write", Sig: "(b, /)", Fast1: func(th *thread, self, v value) (value, error) {
			if _, ok := object.AsStr(v); ok {
				return value{}, th.TypeErrorf("a bytes-like object is required, not 'str'")
			}
			p, err := object.BytesLike(th, v)
			if err != nil {
				return value{}, err
			}
			n, err := bufOf(self).write(th, p)
			return object.Int(int64(n)), err
		}},
		{Name: "flush", Fast0: func(th *thread, self value) (value, error) {
			if err := bufOf(self).open(th, "flush"); err != nil {
				return value{}, err
			}
			return object.None, bufOf(self).flush(th)
		}},
		{Name: "seek", Sig: "(target, whence=0, /)", Bound: func(th *thread, self value, a []value) (value, error) {
			off, whence, err := seekArgs(th, a)
			if err != nil {
				return value{}, err
			}
			n, err := bufOf(self).seek(th, off, whence)
			return object.Int(n), err
		}},
		{Name: "tell", Fast0: func(th *thread, self value) (value, error) {
			if err := bufOf(self).open(th, "tell"); err != nil {
				return value{}, err
			}
			n, err := bufOf(self).tell(th)
			return object.Int(n), err
		}},
		{Name: "truncate", Sig: "(pos=None, /)", Bound: func(th *thread, self value, a []value) (value, error) {
			b := bufOf(self)
			if err := b.open(th, "truncate"); err != nil {
				return value{}, err
			}
			if !b.writable {
				return value{}, unsupported(th, "truncate")
			}
			if err := b.flush(th); err != nil {
				return value{}, err
			}
			n, err := truncateSize(th, a[0], func() (int64, error) { return b.tell(th) })
			if err != nil {
				return value{}, err
			}
			return object.CallMethod(th, b.raw, "truncate", object.Int(n))
		}},
		{Name: "detach", Fast0: func(th *thread, self value) (value, error) {
			b := bufOf(self)
			if err := b.attached(th); err != nil {
				return value{}, err
			}
			if err := b.flush(th); err != nil {
				return value{}, err
			}
			raw := b.raw
			b.raw, b.file = value{}, nil
			return raw, nil
		}},
		{Name: "close", Fast0: func(th *thread, self value) (value, error) { return object.None, bufOf(self).close(th) }},
	}
}

// rwPair is a BufferedRWPair: a reader and a writer over two raw streams.
type rwPair struct {
	object.Sub
	r, w value
}

func (p *rwPair) Type() *object.Type { return p.TypeOr(BufferedRWPairType) }

func initPair() {
	t := BufferedRWPairType
	t.TextSig = "(reader, writer, buffer_size=8192, /)"
	t.New = func(th *thread, typ *object.Type, args []value, kw []object.Kw) (value, error) {
		return object.From(&rwPair{Sub: object.NewSub(typ, BufferedRWPairType)}), nil
	}
	init := &object.Func{Name: "BufferedRWPair", Sig: "(reader, writer, buffer_size=8192, /)", Bound: func(th *thread, self value, a []value) (value, error) {
		p := self.Object().(*rwPair)
		limit := object.Int(DefaultBufferSize)
		if !a[2].IsZero() {
			limit = a[2]
		}
		var err error
		if p.r, err = object.Call2(th, object.From(BufferedReaderType), a[0], limit); err == nil {
			p.w, err = object.Call2(th, object.From(BufferedWriterType), a[1], limit)
		}
		return object.None, err
	}}
	t.Init = func(th *thread, v value, args []value, kw []object.Kw) error {
		_, err := init.CallFunc(th, v, args, kw)
		return err
	}
	t.Methods = func() []object.Func {
		var fs []object.Func
		via := func(name string, reader bool) {
			fs = append(fs, object.Func{Name: name, Raw: func(th *thread, self value, args []value, kw []object.Kw) (value, error) {
				p := self.Object().(*rwPair)
				target := p.w
				if reader {
					target = p.r
				}
				if target.IsZero() {
					return value{}, th.ValueErrorf("I/O operation on uninitialized object")
				}
				return object.CallMethod(th, target, name, args...)
			}})
		}
		for _, n := range []string{"read", "read1", "peek", "readinto", "readinto1", "readable"} {
			via(n, true)
		}
		for _, n := range []string{"write", "flush", "writable"} {
			via(n, false)
		}
		return append(fs, object.Func{Name: "close", Fast0: func(th *thread, self value) (value, error) {
			p := self.Object().(*rwPair)
			if p.w.IsZero() || p.r.IsZero() {
				return value{}, th.ValueErrorf("I/O operation on uninitialized object")
			}
			_, err := object.CallMethod(th, p.w, "close")
			if _, e := object.CallMethod(th, p.r, "close"); err == nil {
				err = e
			}
			return object.None, err
		}})
	}
	t.Getters = func() []object.Getter {
		return []object.Getter{{Name: "closed", Get: func(th *thread, v value) (value, error) {
			w := v.Object().(*rwPair).w
			if w.IsZero() {
				return value{}, th.Raise(object.RuntimeErrorType, "the BufferedRWPair object is being garbage-collected")
			}
			return object.GetAttrString(th, w, "closed")
		}}}
	}
}
