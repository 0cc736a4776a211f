package zlib

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"sync"

	"github.com/klauspost/compress/flate"

	"pyasync/object"
)

// this file defines compression: deflater, and the object that compressobj makes

var compressorType = object.NewStatic("zlib.Compress", object.ObjectType, object.FlagNoInstantiate)

// deflater compresses to a buffer.
type deflater struct {
	wrap    wrapper
	level   int // flate's
	wbits   int
	dict    []byte
	out     bytes.Buffer
	w       *flate.Writer
	idle    *writers
	preset  bool // w began with dict
	short   bool // all of the data is short
	room    int  // bytes until the window is full, if it is smaller than flate's
	started bool
	adler   uint32
	crc     uint32
	total   uint32
}

func newDeflater(th *thread, level, wbits, strategy int, dict []byte) (c *deflater, ok bool) {
	c = &deflater{idle: writersOf(th), wrap: zlibData, level: level, wbits: wbits, dict: dict, adler: 1}
	switch {
	case level < -1 || level > 9:
		return nil, false
	case wbits >= 9 && wbits <= 15:
	case wbits >= -15 && wbits <= -9:
		c.wrap, c.wbits = rawData, -wbits
	case wbits >= 25 && wbits <= 31:
		c.wrap, c.wbits = gzipData, wbits-16
	default:
		return nil, false
	}
	if strategy == huffmanOnly {
		c.level = flate.HuffmanOnly
	}
	c.room = 1 << c.wbits
	return c, true
}

// start writes the header.
func (c *deflater) start() {
	if c.started {
		return
	}
	c.started = true
	switch c.wrap {
	case zlibData:
		c.zlibHeader()
	case gzipData:
		extra := byte(0)
		switch c.level {
		case 9:
			extra = 2
		case 1:
			extra = 4
		}
		c.out.Write([]byte{0x1f, 0x8b, 8, 0, 0, 0, 0, 0, extra, 3})
	}
	if c.dict != nil {
		c.preset = true
		c.w, _ = flate.NewWriterDict(&c.out, c.level, c.dict) // the level is a good one
		return
	}
	c.w = c.idle.take(c.effort())
	c.w.Reset(&c.out)
}

// Below thoroughFrom the levels of package flate leave text alone in which little repeats itself;
// for short texts they are to be at least that, as zlib would save something.
const (
	shortText    = 512
	thoroughFrom = 7
)

// effort is the level of package flate.
func (c *deflater) effort() int {
	if c.short && (c.level == -1 || c.level > 0) {
		return max(c.level, thoroughFrom)
	}
	return c.level
}

// writers are idle writers of an interpreter, one for each level: to make one takes longer than
// to compress a short text.
type writers struct {
	mu   sync.Mutex
	idle [flate.BestCompression - flate.HuffmanOnly + 1]*flate.Writer
}

type writersKey struct{}

func writersOf(th *thread) *writers {
	w, ok := th.Interp.State[writersKey{}].(*writers)
	if !ok {
		w = &writers{}
		th.Interp.State[writersKey{}] = w
	}
	return w
}

// take is a writer, which must be reset.
func (w *writers) take(level int) *flate.Writer {
	w.mu.Lock()
	defer w.mu.Unlock()
	p := &w.idle[level-flate.HuffmanOnly]
	f := *p
	if *p = nil; f == nil {
		f, _ = flate.NewWriter(nil, level) // the level is a good one
	}
	return f
}

func (w *writers) put(level int, f *flate.Writer) {
	f.Reset(nil)
	w.mu.Lock()
	w.idle[level-flate.HuffmanOnly] = f
	w.mu.Unlock()
}

func (c *deflater) zlibHeader() {
	head := uint16(c.wbits-8)<<12 | 8<<8
	switch c.level {
	case 0, 1, flate.HuffmanOnly:
	case 2, 3, 4, 5:
		head |= 1 << 6
	case -1, 6:
		head |= 2 << 6
	default:
		head |= 3 << 6
	}
	if c.dict != nil {
		head |= 0x20
	}
	head += 31 - head%31
	c.out.Write(binary.BigEndian.AppendUint16(nil, head))
	if c.dict != nil {
		c.out.Write(binary.BigEndian.AppendUint32(nil, adler(1, c.dict)))
	}
}

func (c *deflater) write(b []byte) {
	c.start()
	switch c.wrap {
	case zlibData:
		c.adler = adler(c.adler, b)
	case gzipData:
		c.crc = crc32.Update(c.crc, crc32.IEEETable, b)
		c.total += uint32(len(b))
	}
	for c.wbits < 15 && len(b) > c.room {
		_, _ = c.w.Write(b[:c.room])
		b = b[c.room:]
		c.forget()
	}
	c.room -= len(b)
	_, _ = c.w.Write(b) // to memory: no error
}

// forget ends a block that nothing refers to from then on.
func (c *deflater) forget() {
	_ = c.w.Flush()
	if c.preset { // a reset would begin with it again
		c.preset = false
		c.w = c.idle.take(c.effort())
	}
	c.w.Reset(&c.out)
	c.room = 1 << c.wbits
}

func (c *deflater) finish() {
	c.start()
	_ = c.w.Close()
	if !c.preset {
		c.idle.put(c.effort(), c.w)
	}
	c.w = nil
	switch c.wrap {
	case zlibData:
		c.out.Write(binary.BigEndian.AppendUint32(nil, c.adler))
	case gzipData:
		c.out.Write(binary.LittleEndian.AppendUint32(nil, c.crc))
		c.out.Write(binary.LittleEndian.AppendUint32(nil, c.total))
	}
}

// take is what was written so far.
func (c *deflater) take() []byte {
	b := bytes.Clone(c.out.Bytes())
	c.out.Reset()
	return b
}

// compressor is a Compress object.
type compressor struct {
	*deflater
	finished bool
	history  []step // since the beginning, to make copies; nil once there is too much
	recorded int
}

// step is something that a compressor did: a write, or a flush.
type step struct {
	data []byte
	mode int
}

// maxHistory bounds what a compressor remembers.
const maxHistory = 1 << 20

// record remembers a step.
func (c *compressor) record(s step) {
	if c.recorded > maxHistory {
		return
	}
	c.recorded += len(s.data) + 1
	if c.recorded > maxHistory {
		c.history = nil
		return
	}
	c.history = append(c.history, s)
}

// Type is Compress.
func (*compressor) Type() *object.Type { return compressorType }

var compressObj = object.Func{Name: "compressobj", Sig: "(level=Z_DEFAULT_COMPRESSION, method=DEFLATED, wbits=MAX_WBITS, memLevel=DEF_MEM_LEVEL, strategy=Z_DEFAULT_STRATEGY, zdict=None)",
	Doc: "An object that compresses data piece by piece.\n\n  level\n    0 to 9, or -1 for the usual compromise.\n  method\n    DEFLATED.\n  wbits\n    The size of the window, and the format of header and trailer.\n  memLevel\n    1 to 9; of no importance here.\n  strategy\n    Z_HUFFMAN_ONLY finds no repetitions; all others are the same.\n  zdict\n    Data that the compressed data is likely to repeat.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		var n [5]int
		for i, def := range [...]int{-1, 8, 15, 8, 0} {
			var err error
			if n[i], err = intArg(th, a[i], def); err != nil {
				return value{}, err
			}
		}
		var dict []byte
		if !a[5].IsZero() && !a[5].IsNone() {
			b, err := object.BytesLike(th, a[5])
			if err != nil {
				return value{}, err
			}
			dict = append([]byte{}, b...)
		}
		c, ok := newDeflater(th, n[0], n[2], n[4], dict)
		if !ok || n[1] != 8 || n[3] < 1 || n[3] > 9 || n[4] < 0 || n[4] > 4 {
			return value{}, th.ValueErrorf("Invalid initialization option")
		}
		return object.From(&compressor{deflater: c}), nil
	}}

func init() {
	compressorType.Methods = func() []object.Func {
		copied := func(th *thread, self value) (value, error) { return self.Object().(*compressor).copy(th) }
		return []object.Func{
			{Name: "compress", Sig: "(data, /)", Doc: "Take data and return what is compressed so far.", Fast1: func(th *thread, self, v value) (value, error) {
				c := self.Object().(*compressor)
				b, err := object.BytesLike(th, v)
				if err != nil {
					return value{}, err
				}
				if c.finished {
					return value{}, errorf(th, "Error -2 while compressing data: inconsistent stream state")
				}
				c.record(step{bytes.Clone(b), noFlush})
				c.write(b)
				return object.NewBytes(c.take()), nil
			}},
			{Name: "flush", Sig: "(mode=zlib.Z_FINISH, /)", Doc: "Return all data that is not yet returned.\n\n  mode\n    Z_FINISH ends the compressed data; the others let it go on.", Bound: flush},
			{Name: "copy", Doc: "A copy of the compression object.", Fast0: copied},
			{Name: "__copy__", Fast0: copied},
			{Name: "__deepcopy__", Sig: "(memo, /)", Fast1: func(th *thread, self, _ value) (value, error) { return copied(th, self) }},
		}
	}
}

// copy does the same again: flate's writer cannot be copied.
func (c *compressor) copy(th *thread) (value, error) {
	if c.finished {
		return value{}, th.ValueErrorf("Inconsistent stream state")
	}
	if c.recorded > maxHistory {
		return value{}, th.Raise(object.NotImplementedErrorType, "a zlib.Compress object cannot be copied after 1 MB of data")
	}
	d := &compressor{deflater: &deflater{idle: c.idle, wrap: c.wrap, level: c.level, wbits: c.wbits, dict: c.dict, room: 1 << c.wbits, adler: 1}}
	for _, s := range c.history {
		d.record(s)
		d.write(s.data)
		d.flushTo(s.mode)
	}
	d.out.Reset()
	return object.From(d), nil
}

// flushTo makes what was written so far complete.
func (c *deflater) flushTo(mode int) {
	switch mode {
	case noFlush:
	case fullFlush:
		c.start()
		c.forget()
	default:
		c.start()
		_ = c.w.Flush()
	}
}

func flush(th *thread, self value, a []value) (value, error) {
	c := self.Object().(*compressor)
	mode, err := intArg(th, a[0], finishStream)
	if err != nil {
		return value{}, err
	}
	switch {
	case mode == noFlush:
		return object.NewBytes(nil), nil
	case c.finished || mode < 0 || mode > 6:
		return value{}, errorf(th, "Error -2 while flushing: inconsistent stream state")
	case mode == finishStream:
		c.deflater.finish()
		c.finished = true
	default:
		c.record(step{nil, mode})
		c.flushTo(mode)
	}
	return object.NewBytes(c.take()), nil
}
