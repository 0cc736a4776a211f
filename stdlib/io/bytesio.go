package io

import (
	"bytes"

	"pyasync/object"
)

// this file defines BytesIO, a binary stream in memory

// BytesIO is a stream over bytes in memory.
type BytesIO struct {
	object.Sub
	b       []byte
	pos     int
	closed  bool
	exports object.Exports // memoryviews of the bytes: they must not move
}

// Type is BytesIO or a subclass.
func (b *BytesIO) Type() *object.Type { return b.TypeOr(BytesIOType) }

func (b *BytesIO) IsClosed(th *thread) (bool, error) { return b.closed, nil }

func bytesOf(th *thread, v value) (*BytesIO, error) {
	b := v.Object().(*BytesIO)
	if b.closed {
		return b, closedError(th)
	}
	return b, nil
}

// rest are up to n bytes from the position on, all of them for n < 0; the position moves.
func (b *BytesIO) rest(n int) []byte {
	if b.pos >= len(b.b) {
		return nil
	}
	p := b.b[b.pos:]
	if n >= 0 && n < len(p) {
		p = p[:n]
	}
	b.pos += len(p)
	return p
}

// resizing is the check before the bytes may move.
func (b *BytesIO) resizing(th *thread) error {
	return b.exports.Resizing(th, "Existing exports of data: object cannot be re-sized", func() { b.b = bytes.Clone(b.b) })
}

func (b *BytesIO) line(limit int) []byte {
	if b.pos >= len(b.b) {
		return nil
	}
	p := b.b[b.pos:]
	if i := bytes.IndexByte(p, '\n'); i >= 0 {
		p = p[:i+1]
	}
	if limit >= 0 && limit < len(p) {
		p = p[:limit]
	}
	b.pos += len(p)
	return p
}

// maxGap is how far behind the end of a buffer in memory may be written.
const maxGap = 1 << 33

func (b *BytesIO) write(p []byte) int {
	if len(p) == 0 {
		return 0
	}
	if b.pos > len(b.b) {
		b.b = append(b.b, make([]byte, b.pos-len(b.b))...)
	}
	n := copy(b.b[b.pos:], p)
	b.b = append(b.b, p[n:]...)
	b.pos += len(p)
	return len(p)
}

var bytesInit = object.Func{Name: "BytesIO", Sig: "(initial_bytes=b'')", Bound: func(th *thread, self value, a []value) (value, error) {
	b := self.Object().(*BytesIO)
	b.b, b.pos, b.closed = nil, 0, false
	if !a[0].IsZero() && !a[0].IsNone() {
		p, err := object.BytesLike(th, a[0])
		if err != nil {
			return value{}, err
		}
		b.b = bytes.Clone(p)
	}
	return object.None, nil
}}

func init() {
	t := BytesIOType
	t.TextSig = "(initial_bytes=b'')"
	t.Doc = "A binary file that lives in memory; initial_bytes is what it holds at first."
	t.New = func(th *thread, typ *object.Type, args []value, kw []object.Kw) (value, error) {
		return object.From(&BytesIO{Sub: object.NewSub(typ, BytesIOType)}), nil
	}
	t.Init = func(th *thread, v value, args []value, kw []object.Kw) error {
		_, err := bytesInit.CallFunc(th, v, args, kw)
		return err
	}
	t.Next = func(th *thread, v value) (value, error) {
		b, err := bytesOf(th, v)
		if err != nil {
			return value{}, err
		}
		if line := b.line(-1); len(line) > 0 {
			return object.BytesOf(line), nil
		}
		return value{}, nil
	}
	bytesBufferType.Module = "_io"
	bytesBufferType.Buffer = func(th *thread, v value) (*object.Buffer, error) {
		return &object.Buffer{Data: v.Object().(*bytesBuffer).b.b, Owner: v, Exports: &v.Object().(*bytesBuffer).b.exports}, nil
	}
	t.Methods = func() []object.Func { return append(bytesMethods(), bytesState()...) }
	t.Getters = func() []object.Getter {
		return []object.Getter{{Name: "closed", Doc: "whether close() was called", Get: func(th *thread, v value) (value, error) { return object.Bool(v.Object().(*BytesIO).closed), nil }}}
	}
}

// bytesBuffer exposes the bytes of a BytesIO, for getbuffer().
type bytesBuffer struct{ b *BytesIO }

var bytesBufferType = object.NewStatic("_BytesIOBuffer", object.ObjectType, object.FlagNoInstantiate)

// Type is _BytesIOBuffer.
func (*bytesBuffer) Type() *object.Type { return bytesBufferType.Ready() }

func bytesMethods() []object.Func {
	read := func(th *thread, self value, a []value) (value, error) {
		n, err := size(th, a[0])
		if err != nil {
			return value{}, err
		}
		b, err := bytesOf(th, self)
		if err != nil {
			return value{}, err
		}
		return object.BytesOf(b.rest(n)), nil
	}
	into := func(name string) func(th *thread, self, buf value) (value, error) {
		return func(th *thread, self, buf value) (value, error) {
			b, err := bytesOf(th, self)
			if err != nil {
				return value{}, err
			}
			p, err := target(th, name+"() argument", buf)
			if err != nil {
				return value{}, err
			}
			return object.Int(int64(copy(p, b.rest(len(p))))), nil
		}
	}
	return []object.Func{
		{Name: "read", Sig: "(size=-1, /)", Bound: read}, {Name: "read1", Sig: "(size=-1, /)", Bound: read},
		{Name: "readinto", Sig: "(buffer, /)", Fast1: into("readinto")}, {Name: "readinto1", Sig: "(buffer, /)", Fast1: into("readinto1")},
		{Name: "readline", Sig: "(size=-1, /)", Bound: func(th *thread, self value, a []value) (value, error) {
			n, err := size(th, a[0])
			if err != nil {
				return value{}, err
			}
			b, err := bytesOf(th, self)
			if err != nil {
				return value{}, err
			}
			return object.BytesOf(b.line(n)), nil
		}},
		{Name: "write", Sig: "(b, /)", Fast1: func(th *thread, self, v value) (value, error) {
			b, err := bytesOf(th, self)
			if err != nil {
				return value{}, err
			}
			p, err := object.BytesLike(th, v)
			if err != nil {
				return value{}, err
			}
			if err := b.resizing(th); err != nil {
				return value{}, err
			}
			if b.pos > maxGap {
				return value{}, th.RaiseArgs(object.MemoryErrorType)
			}
			return object.Int(int64(b.write(p))), nil
		}},
		{Name: "seek", Sig: "(pos, whence=0, /)", Bound: func(th *thread, self value, a []value) (value, error) {
			b, err := bytesOf(th, self)
			if err != nil {
				return value{}, err
			}
			off, whence, err := seekArgs(th, a)
			if err != nil {
				return value{}, err
			}
			switch whence {
			case 0:
				if off < 0 {
					return value{}, th.ValueErrorf("negative seek value %d", off)
				}
			case 1:
				off += int64(b.pos)
			case 2:
				off += int64(len(b.b))
			default:
				return value{}, th.ValueErrorf("invalid whence (%d, should be 0, 1 or 2)", whence)
			}
			b.pos = int(max(off, 0))
			return object.Int(int64(b.pos)), nil
		}},
		{Name: "tell", Fast0: func(th *thread, self value) (value, error) {
			b, err := bytesOf(th, self)
			return object.Int(int64(b.pos)), err
		}},
		{Name: "truncate", Sig: "(size=None, /)", Bound: func(th *thread, self value, a []value) (value, error) {
			b, err := bytesOf(th, self)
			if err != nil {
				return value{}, err
			}
			if err := b.resizing(th); err != nil {
				return value{}, err
			}
			if v := a[0]; !v.IsZero() && !v.IsNone() && v.Type().Index == nil {
				return value{}, th.TypeErrorf("argument should be integer or None, not '%s'", v.Type().Name)
			}
			n, err := truncateSize(th, a[0], func() (int64, error) { return int64(b.pos), nil })
			if err == nil && int(n) < len(b.b) {
				b.b = b.b[:n]
			}
			return object.Int(n), err
		}},
		{Name: "getvalue", Fast0: func(th *thread, self value) (value, error) {
			b, err := bytesOf(th, self)
			return object.BytesOf(b.b), err
		}},
		{Name: "getbuffer", Fast0: func(th *thread, self value) (value, error) {
			b, err := bytesOf(th, self)
			if err != nil {
				return value{}, err
			}
			return object.Call1(th, th.Interp.Builtins.GetString("memoryview"), object.From(&bytesBuffer{b}))
		}},
		{Name: "close", Fast0: func(th *thread, self value) (value, error) {
			b := self.Object().(*BytesIO)
			if err := b.resizing(th); err != nil {
				return value{}, err
			}
			b.closed, b.b = true, nil
			return object.None, nil
		}},
		{Name: "seekable", Fast0: yes}, {Name: "readable", Fast0: yes}, {Name: "writable", Fast0: yes},
	}
}
