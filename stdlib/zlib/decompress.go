package zlib

import (
	"math"

	"pyasync/object"
)

// this file defines the objects that decompress piece by piece

var (
	decompressorType = object.NewStatic("zlib.Decompress", object.ObjectType, object.FlagNoInstantiate)
	streamType       = object.NewStatic("zlib._ZlibDecompressor", object.ObjectType, 0)
)

// decompressor is a Decompress object.
type decompressor struct {
	*inflater
	unused []byte // what followed the data
	tail   []byte // input that there was no room for
	closed bool   // flush found the end of the data
	failed error
}

// Type is Decompress.
func (*decompressor) Type() *object.Type { return decompressorType }

var decompressObj = object.Func{Name: "decompressobj", Sig: "(wbits=MAX_WBITS, zdict=b'')",
	Doc: "An object that decompresses data piece by piece.\n\n  wbits\n    The size of the window, and the format of header and trailer.\n  zdict\n    The dictionary that the data was compressed with.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		d, err := inflaterFor(th, a[0], a[1])
		if err != nil {
			return value{}, err
		}
		return object.From(&decompressor{inflater: d}), nil
	}}

func inflaterFor(th *thread, wbitsArg, zdict value) (*inflater, error) {
	wbits, err := intArg(th, wbitsArg, 15)
	if err != nil {
		return nil, err
	}
	var dict []byte
	if !zdict.IsZero() {
		b, err := object.BytesLike(th, zdict)
		if err != nil {
			return nil, th.TypeErrorf("zdict argument must support the buffer protocol")
		}
		dict = append([]byte(nil), b...)
	}
	d, ok := newInflater(wbits, dict)
	if !ok {
		return nil, th.ValueErrorf("Invalid initialization option")
	}
	return d, nil
}

// feed decompresses b, to at most limit bytes.
func (d *decompressor) feed(b []byte, limit int) ([]byte, error) {
	d.more(b)
	err := d.run(limit)
	out := append([]byte(nil), d.take(limit)...)
	d.compact()
	if d.phase == finished {
		d.unused = append(d.unused, d.in...)
		if len(d.tail) > 0 {
			d.tail = append([]byte(nil), d.in...)
		}
		d.in = nil
		return out, nil
	}
	d.tail = nil
	if len(d.in) > 0 || len(out) == limit {
		d.unread()
		d.tail = append([]byte(nil), d.in...)
	}
	d.in = nil
	return out, err
}

func init() {
	decompressorType.Methods = func() []object.Func {
		copied := func(th *thread, self value) (value, error) {
			d := *self.Object().(*decompressor)
			if d.closed {
				return value{}, th.ValueErrorf("Inconsistent stream state")
			}
			d.inflater = d.clone()
			return object.From(&d), nil
		}
		return []object.Func{
			{Name: "decompress", Sig: "(data, /, max_length=0)", Doc: "Take data and return what is decompressed so far.\n\n  max_length\n    How much to return at most; the input that was not needed is in unconsumed_tail.", Bound: decompressMore},
			{Name: "flush", Sig: "(length=zlib.DEF_BUF_SIZE, /)", Doc: "Return all data that is left.\n\n  length\n    Of no importance.", Bound: flushRest},
			{Name: "copy", Doc: "A copy of the decompression object.", Fast0: copied},
			{Name: "__copy__", Fast0: copied},
			{Name: "__deepcopy__", Sig: "(memo, /)", Fast1: func(th *thread, self, _ value) (value, error) { return copied(th, self) }},
		}
	}
	decompressorType.Getters = func() []object.Getter {
		return []object.Getter{
			{Name: "unused_data", Field: true, Get: func(th *thread, v value) (value, error) {
				return object.BytesOf(append([]byte(nil), v.Object().(*decompressor).unused...)), nil
			}},
			{Name: "unconsumed_tail", Field: true, Get: func(th *thread, v value) (value, error) {
				return object.BytesOf(append([]byte(nil), v.Object().(*decompressor).tail...)), nil
			}},
			{Name: "eof", Field: true, Get: func(th *thread, v value) (value, error) {
				return object.Bool(v.Object().(*decompressor).phase == finished), nil
			}},
		}
	}
	t := streamType
	t.Doc = "Decompress data piece by piece, to as much output as is wanted."
	t.TextSig = "(wbits=MAX_WBITS, zdict=b'')"
	t.New = newStream
	t.Methods = func() []object.Func {
		return []object.Func{{Name: "decompress", Sig: "(data, max_length=-1)", Doc: "Take data and return decompressed data, at most max_length bytes unless that is negative.", Bound: streamMore}}
	}
	t.Getters = func() []object.Getter {
		return []object.Getter{
			{Name: "eof", Field: true, Doc: "True if the end of the data was reached.", Get: func(th *thread, v value) (value, error) {
				return object.Bool(v.Object().(*stream).phase == finished), nil
			}},
			{Name: "unused_data", Doc: "What followed the data.", Get: func(th *thread, v value) (value, error) {
				s := v.Object().(*stream)
				if s.phase != finished {
					return object.NewBytes(nil), nil
				}
				return object.BytesOf(append([]byte(nil), s.in...)), nil
			}},
			{Name: "needs_input", Field: true, Doc: "True if more input is needed to go on.", Get: func(th *thread, v value) (value, error) {
				s := v.Object().(*stream)
				return object.Bool(s.phase != finished && s.hungry), nil
			}},
		}
	}
}

func decompressMore(th *thread, self value, a []value) (value, error) {
	d := self.Object().(*decompressor)
	limit, err := sizeArg(th, a[1], 0)
	if err != nil {
		return value{}, err
	}
	b, err := object.BytesLike(th, a[0])
	if err != nil {
		return value{}, err
	}
	switch {
	case limit < 0:
		return value{}, th.ValueErrorf("max_length must be non-negative")
	case d.failed != nil:
		return value{}, dataError(th, d.failed)
	case d.closed:
		return value{}, errorf(th, "Error -2 while decompressing data: inconsistent stream state")
	case d.phase == finished:
		d.unused = append(d.unused, b...)
		if len(d.tail) > 0 {
			d.tail = append([]byte(nil), b...)
		}
		return object.NewBytes(nil), nil
	case limit == 0:
		limit = math.MaxInt
	}
	out, err := d.feed(b, limit)
	if err != nil {
		d.failed = err
		return value{}, dataError(th, err)
	}
	return object.NewBytes(out), nil
}

func flushRest(th *thread, self value, a []value) (value, error) {
	d := self.Object().(*decompressor)
	n, err := sizeArg(th, a[0], 16384)
	if err != nil {
		return value{}, err
	}
	if n <= 0 {
		return value{}, th.ValueErrorf("length must be greater than zero")
	}
	if d.failed != nil || d.closed {
		return object.NewBytes(nil), nil
	}
	if d.phase == finished {
		d.unused = append(d.unused, d.tail...)
		d.closed = true
		return object.NewBytes(nil), nil
	}
	out, err := d.feed(d.tail, math.MaxInt)
	if err != nil {
		d.failed = err
		return value{}, dataError(th, err)
	}
	d.closed = d.phase == finished
	return object.NewBytes(out), nil
}

// stream is a _ZlibDecompressor: it keeps the input that there was no room for.
type stream struct {
	*inflater
	hungry bool
}

// Type is _ZlibDecompressor.
func (*stream) Type() *object.Type { return streamType }

var streamNew = object.Func{Name: "_ZlibDecompressor", Sig: "(wbits=MAX_WBITS, zdict=b'')",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		d, err := inflaterFor(th, a[0], a[1])
		if err != nil {
			return value{}, err
		}
		return object.From(&stream{inflater: d, hungry: true}), nil
	}}

func newStream(th *thread, _ *object.Type, args []value, kw []object.Kw) (value, error) {
	return streamNew.CallFunc(th, value{}, args, kw)
}

func streamMore(th *thread, self value, a []value) (value, error) {
	s := self.Object().(*stream)
	limit, err := sizeArg(th, a[1], -1)
	if err != nil {
		return value{}, err
	}
	b, err := object.BytesLike(th, a[0])
	if err != nil {
		return value{}, err
	}
	if s.phase == finished {
		return value{}, th.Raise(object.EOFErrorType, "End of stream already reached")
	}
	if limit < 0 {
		limit = math.MaxInt
	}
	s.more(append(append([]byte(nil), s.in...), b...))
	if err := s.run(limit); err != nil {
		return value{}, dataError(th, err)
	}
	out := append([]byte(nil), s.take(limit)...)
	s.compact()
	s.hungry = len(s.in) == 0 && len(out) < limit
	return object.NewBytes(out), nil
}
