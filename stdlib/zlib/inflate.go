package zlib

import (
	"hash/crc32"
	"math/bits"
)

// this file defines inflater, which decompresses what it is given piece by piece. Unlike
// compress/flate it can stop at any byte of input or output, and be copied: the objects of
// decompressobj need both.

// wrapper is what is around the compressed data.
type wrapper uint8

const (
	rawData wrapper = iota
	zlibData
	gzipData
	anyData // zlib or gzip, as the first bytes tell
)

// phase is what an inflater reads next.
type phase uint8

const (
	readHeader phase = iota
	readGzipHeader
	readDictID
	readBlock
	readStored
	readTables
	readSymbols
	readTrailer
	finished
)

// window is how far back a match can reach.
const window = 32768

// inflater is the state of decompression. in is the input that is left.
type inflater struct {
	wrap   wrapper
	wbits  int
	phase  phase
	dict   []byte
	in     []byte
	acc    uint64 // bits taken from in, the lowest first
	nbits  uint
	last   bool
	stored int // bytes of a stored block that are left
	lit    *huffman
	dist   *huffman

	out     []byte // what is not given away yet, after up to window bytes that were
	given   int    // bytes of out that were given away
	copyLen int    // of a match that the output had no room for
	copyOff int

	adler  uint32
	crc    uint32
	total  uint32
	gzhead []byte // the gzip header as far as it was read
}

// failure is an error in the data, in zlib's words.
type failure string

func (f failure) Error() string { return string(f) }

const (
	errShort    failure = "" // more input is needed
	errNeedDict failure = "need dictionary"
)

// newInflater is an inflater for a wbits argument; ok is false for a wrong one.
func newInflater(wbits int, dict []byte) (d *inflater, ok bool) {
	d = &inflater{wrap: zlibData, wbits: wbits, dict: dict, adler: 1}
	switch {
	case wbits == 0:
		d.wbits = 15
	case wbits >= 8 && wbits <= 15:
	case wbits >= -15 && wbits <= -8:
		d.wrap, d.phase, d.wbits = rawData, readBlock, -wbits
		d.preset(dict)
	case wbits >= 24 && wbits <= 31:
		d.wrap, d.wbits = gzipData, wbits-16
	case wbits >= 40 && wbits <= 47:
		d.wrap, d.wbits = anyData, wbits-32
	default:
		return nil, false
	}
	return d, true
}

// clone is a copy that goes its own way.
func (d *inflater) clone() *inflater {
	c := *d
	c.out = append([]byte(nil), d.out...)
	c.in = append([]byte(nil), d.in...)
	c.gzhead = append([]byte(nil), d.gzhead...)
	return &c
}

// preset makes dict what matches can refer to.
func (d *inflater) preset(dict []byte) {
	if len(dict) > window {
		dict = dict[len(dict)-window:]
	}
	d.out = append(d.out[:0], dict...)
	d.given = len(d.out)
}

// run decompresses until limit bytes of output are there, or the input or the data end. Short
// input is no error.
func (d *inflater) run(limit int) error {
	for d.phase != finished && len(d.out)-d.given < limit {
		if err := d.step(limit); err != nil {
			if err == errShort {
				return nil
			}
			return err
		}
	}
	if d.phase == readTrailer { // it makes no output
		if err := d.trailer(); err != nil && err != errShort {
			return err
		}
	}
	return nil
}

// take is what run has made. The result is valid until the next run.
func (d *inflater) take(limit int) []byte {
	n := min(len(d.out)-d.given, limit)
	b := d.out[d.given : d.given+n]
	d.given += n
	return b
}

// compact drops output that no match can reach any more.
func (d *inflater) compact() {
	if d.given > 4*window {
		n := copy(d.out, d.out[d.given-window:])
		d.out = d.out[:n]
		d.given = window
	}
}

// rest gives back the input that was not needed.
func (d *inflater) rest() []byte {
	n := int(d.nbits / 8)
	if n == 0 {
		return d.in
	}
	b := make([]byte, 0, n+len(d.in))
	d.acc >>= d.nbits % 8
	for range n {
		b = append(b, byte(d.acc))
		d.acc >>= 8
	}
	return append(b, d.in...)
}

// unread puts whole bytes back in front of the input.
func (d *inflater) unread() {
	if d.nbits < 8 {
		return
	}
	keep := d.nbits % 8
	acc := d.acc
	d.in = d.rest()
	d.nbits = keep
	d.acc = acc & (1<<keep - 1)
}

// fill gets bits from the input, 56 or more if it has them.
func (d *inflater) fill() {
	for d.nbits <= 56 && len(d.in) > 0 {
		d.acc |= uint64(d.in[0]) << d.nbits
		d.nbits += 8
		d.in = d.in[1:]
	}
}

// need is fill that fails if there are fewer than n bits.
func (d *inflater) need(n uint) error {
	if d.nbits < n {
		if d.fill(); d.nbits < n {
			return errShort
		}
	}
	return nil
}

// get takes n bits, which must be there.
func (d *inflater) get(n uint) uint32 {
	v := uint32(d.acc & (1<<n - 1))
	d.acc >>= n
	d.nbits -= n
	return v
}

func (d *inflater) step(limit int) error {
	switch d.phase {
	case readHeader:
		return d.header()
	case readGzipHeader:
		return d.gzipHeader()
	case readDictID:
		return d.dictID()
	case readBlock:
		return d.block()
	case readStored:
		return d.storedBlock(limit)
	case readTables:
		return d.tables()
	case readSymbols:
		return d.symbols(limit)
	}
	return d.trailer()
}

// header reads the two bytes in front of zlib data.
func (d *inflater) header() error {
	if err := d.need(16); err != nil {
		return err
	}
	method, check := d.acc&0xff, d.acc>>8&0xff
	if method == 0x1f && check == 0x8b && d.wrap != zlibData {
		d.wrap, d.phase = gzipData, readGzipHeader
		d.unread()
		return nil
	}
	d.get(16)
	switch {
	case d.wrap == gzipData || (method<<8|check)%31 != 0:
		return failure("incorrect header check")
	case method&15 != 8:
		return failure("unknown compression method")
	case int(method>>4)+8 > d.wbits:
		return failure("invalid window size")
	}
	d.wrap, d.phase = zlibData, readBlock
	if check&0x20 != 0 {
		d.phase = readDictID
	}
	return nil
}

// dictID reads which dictionary the data needs.
func (d *inflater) dictID() error {
	if err := d.need(32); err != nil {
		return err
	}
	if len(d.dict) == 0 {
		return errNeedDict
	}
	if bits.ReverseBytes32(d.get(32)) != adler(1, d.dict) {
		return failure("incorrect dictionary")
	}
	d.preset(d.dict)
	d.phase = readBlock
	return nil
}

// gzipHeader reads the header of a gzip member. It is kept until it is whole.
func (d *inflater) gzipHeader() error {
	d.unread()
	d.gzhead = append(d.gzhead, d.in...)
	n, err := gzipHeaderLen(d.gzhead)
	if err != nil {
		if err == errShort {
			d.in = nil
		}
		return err
	}
	d.in = d.gzhead[n:]
	d.gzhead = nil
	d.phase = readBlock
	return nil
}

// gzipHeaderLen is the length of the header that b begins with.
func gzipHeaderLen(b []byte) (int, error) {
	if len(b) < 10 {
		return 0, errShort
	}
	flags := b[3]
	switch {
	case b[2] != 8:
		return 0, failure("unknown compression method")
	case flags&0xe0 != 0:
		return 0, failure("unknown header flags set")
	}
	n := 10
	if flags&4 != 0 { // extra field
		if len(b) < n+2 {
			return 0, errShort
		}
		n += 2 + int(b[n]) + int(b[n+1])<<8
	}
	for _, bit := range [...]byte{8, 16} { // name, comment
		if flags&bit == 0 {
			continue
		}
		for {
			if n >= len(b) {
				return 0, errShort
			}
			n++
			if b[n-1] == 0 {
				break
			}
		}
	}
	if flags&2 != 0 {
		if len(b) < n+2 {
			return 0, errShort
		}
		if uint16(crc32.ChecksumIEEE(b[:n])) != uint16(b[n])|uint16(b[n+1])<<8 {
			return 0, failure("header crc mismatch")
		}
		n += 2
	}
	if len(b) < n {
		return 0, errShort
	}
	return n, nil
}

// block reads the beginning of a block.
func (d *inflater) block() error {
	if d.last {
		d.phase = readTrailer
		if d.wrap == rawData {
			d.finish()
		} else {
			d.get(d.nbits % 8)
		}
		return nil
	}
	if err := d.need(3); err != nil {
		return err
	}
	kind := d.acc >> 1 & 3
	switch kind {
	case 0:
		skip := (d.nbits - 3) % 8
		if err := d.need(3 + skip + 32); err != nil {
			return err
		}
		d.last = d.get(1) == 1
		d.get(2 + skip)
		n := d.get(16)
		if d.get(16) != n^0xffff {
			return failure("invalid stored block lengths")
		}
		d.stored, d.phase = int(n), readStored
		d.unread()
	case 1:
		d.last = d.get(3)&1 == 1
		d.lit, d.dist = fixedTables()
		d.phase = readSymbols
	case 2:
		d.phase = readTables
	default:
		return failure("invalid block type")
	}
	return nil
}

func (d *inflater) storedBlock(limit int) error {
	n := min(d.stored, limit-(len(d.out)-d.given))
	if n > len(d.in) {
		n = len(d.in)
		if n == 0 {
			return errShort
		}
	}
	d.emit(d.in[:n])
	d.in = d.in[n:]
	if d.stored -= n; d.stored == 0 {
		d.phase = readBlock
	}
	return nil
}

func (d *inflater) emit(b []byte) { d.out = append(d.out, b...); d.sum(len(b)) }

// sum enters the last n bytes of output in the checksums.
func (d *inflater) sum(n int) {
	b := d.out[len(d.out)-n:]
	switch d.wrap {
	case zlibData:
		d.adler = adler(d.adler, b)
	case gzipData:
		d.crc = crc32.Update(d.crc, crc32.IEEETable, b)
		d.total += uint32(n)
	}
}

// symbols reads literals and matches until the end of the block.
func (d *inflater) symbols(limit int) (err error) {
	start := len(d.out)
	defer func() { d.sum(len(d.out) - start) }()
	for {
		if d.copyLen > 0 {
			d.copyMatch(limit)
		}
		if len(d.out)-d.given >= limit {
			return nil
		}
		d.fill()
		sym, n := d.lit.decode(d.acc, d.nbits)
		switch {
		case n == 0:
			return d.undecoded(d.lit, "invalid literal/length code")
		case sym < 256:
			d.get(n)
			d.out = append(d.out, byte(sym))
			continue
		case sym == 256:
			d.get(n)
			d.phase = readBlock
			return nil
		case sym > 285:
			return failure("invalid literal/length code")
		}
		if err := d.match(sym-257, n); err != nil {
			return err
		}
	}
}

// undecoded tells whether more bits would help.
func (d *inflater) undecoded(h *huffman, text failure) error {
	if d.nbits < h.longest {
		return errShort
	}
	return text
}

// match reads the rest of a match whose length code has n bits, all or nothing.
func (d *inflater) match(code int, n uint) error {
	acc, left := d.acc>>n, d.nbits-n
	extra := uint(lengthExtra[code])
	if left < extra {
		return errShort
	}
	length := int(lengthBase[code]) + int(acc&(1<<extra-1))
	acc, left = acc>>extra, left-extra
	sym, m := d.dist.decode(acc, left)
	if m == 0 {
		if left < d.dist.longest {
			return errShort
		}
		return failure("invalid distance code")
	}
	if sym > 29 {
		return failure("invalid distance code")
	}
	acc, left = acc>>m, left-m
	extra = uint(distExtra[sym])
	if left < extra {
		return errShort
	}
	dist := int(distBase[sym]) + int(acc&(1<<extra-1))
	if dist > len(d.out) {
		return failure("invalid distance too far back")
	}
	d.acc, d.nbits = acc>>extra, left-extra
	d.copyLen, d.copyOff = length, dist
	return nil
}

// copyMatch copies as much of a match as there is room for.
func (d *inflater) copyMatch(limit int) {
	n := min(d.copyLen, limit-(len(d.out)-d.given))
	d.copyLen -= n
	for n > 0 { // a match may overlap what it makes
		from := len(d.out) - d.copyOff
		k := min(n, d.copyOff)
		d.out = append(d.out, d.out[from:from+k]...)
		n -= k
	}
}

// trailer compares the checksums.
func (d *inflater) trailer() error {
	switch d.wrap {
	case zlibData:
		if err := d.need(32); err != nil {
			return err
		}
		if bits.ReverseBytes32(d.get(32)) != d.adler {
			return failure("incorrect data check")
		}
	case gzipData:
		if err := d.need(64); err != nil {
			return err
		}
		crc, size := d.get(32), d.get(32)
		if crc != d.crc {
			return failure("incorrect data check")
		}
		if size != d.total {
			return failure("incorrect length check")
		}
	}
	d.finish()
	return nil
}

// finish leaves what follows the data in the input.
func (d *inflater) finish() {
	d.in = d.rest()
	d.nbits, d.acc = 0, 0
	d.phase = finished
}
