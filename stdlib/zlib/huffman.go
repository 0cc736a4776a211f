package zlib

import (
	"math/bits"
	"sync"
)

// this file defines the Huffman codes of compressed data

// fastBits is the length of codes that one look finds.
const fastBits = 9

// huffman decodes one alphabet.
type huffman struct {
	fast    [1 << fastBits]uint16 // symbol<<4 | length, 0 where the code is longer
	count   [16]uint16            // codes of each length
	symbols []uint16              // in the order of their codes
	longest uint                  // bits that the longest code has
}

// newHuffman makes the code with these lengths; left counts the codes that are not used, and is
// negative if there are too many.
func newHuffman(lengths []byte) (h *huffman, left int) {
	h = &huffman{}
	for _, n := range lengths {
		h.count[n]++
	}
	h.count[0] = 0
	left = 1
	for n := 1; n < 16; n++ {
		left = left<<1 - int(h.count[n])
		if left < 0 {
			return h, left
		}
		if h.count[n] > 0 {
			h.longest = uint(n)
		}
	}
	var offset, code [17]uint16
	for n := 1; n < 16; n++ {
		offset[n+1] = offset[n] + h.count[n]
		code[n+1] = (code[n] + h.count[n]) << 1
	}
	h.symbols = make([]uint16, offset[16])
	for sym, n := range lengths {
		if n == 0 {
			continue
		}
		h.symbols[offset[n]] = uint16(sym)
		offset[n]++
		c := code[n]
		code[n]++
		if n <= fastBits {
			reversed := bits.Reverse16(c) >> (16 - n)
			for i := uint(reversed); i < 1<<fastBits; i += 1 << n {
				h.fast[i] = uint16(sym)<<4 | uint16(n)
			}
		}
	}
	if h.longest == 0 || left > 0 {
		h.longest = 15 // a code that does not exist is known when so many bits are there
	}
	return h, left
}

// decode is the symbol at the beginning of acc and the length of its code, 0 if there are not
// enough bits or no such code.
func (h *huffman) decode(acc uint64, nbits uint) (sym int, n uint) {
	if e := h.fast[acc&(1<<fastBits-1)]; e != 0 {
		if n = uint(e & 15); n <= nbits {
			return int(e >> 4), n
		}
		return 0, 0
	}
	code, first, index := 0, 0, 0
	for n := uint(1); n < 16 && n <= nbits; n++ {
		code |= int(acc & 1)
		acc >>= 1
		count := int(h.count[n])
		if code-count < first {
			return int(h.symbols[index+code-first]), n
		}
		index += count
		first = (first + count) << 1
		code <<= 1
	}
	return 0, 0
}

// fixedTables are the codes that need not be told.
var fixedTables = sync.OnceValues(func() (lit, dist *huffman) {
	var lengths [288]byte
	for i := range lengths {
		switch {
		case i < 144, i >= 280:
			lengths[i] = 8
		case i < 256:
			lengths[i] = 9
		default:
			lengths[i] = 7
		}
	}
	lit, _ = newHuffman(lengths[:])
	var dists [32]byte
	for i := range dists {
		dists[i] = 5
	}
	dist, _ = newHuffman(dists[:])
	return lit, dist
})

var (
	lengthBase  = [...]uint16{3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258}
	lengthExtra = [...]byte{0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0}
	distBase    = [...]uint16{1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577}
	distExtra   = [...]byte{0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13}
	metaOrder   = [...]byte{16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15}
)

// tables reads the codes of a block, all or nothing: they have at most 300 bytes.
func (d *inflater) tables() error {
	saved := *d
	if err := d.readTables(); err != nil {
		if err == errShort {
			out := d.out
			*d = saved
			d.out = out
			d.hold()
		}
		return err
	}
	d.phase = readSymbols
	return nil
}

// hold takes all input into the decompressor's own memory, to go on when there is more.
func (d *inflater) hold() {
	d.gzhead = append([]byte(nil), d.in...)
	d.in = nil
}

// more adds input to what is held.
func (d *inflater) more(b []byte) {
	if len(d.gzhead) > 0 && d.phase == readTables {
		d.in = append(d.gzhead, b...)
		d.gzhead = nil
		return
	}
	d.in = b
}

func (d *inflater) readTables() error {
	if err := d.need(17); err != nil {
		return err
	}
	d.last = d.get(3)&1 == 1
	nlit, ndist, nmeta := int(d.get(5))+257, int(d.get(5))+1, int(d.get(4))+4
	if nlit > 286 || ndist > 30 {
		return failure("too many length or distance symbols")
	}
	var metaLengths [19]byte
	for i := range nmeta {
		if err := d.need(3); err != nil {
			return err
		}
		metaLengths[metaOrder[i]] = byte(d.get(3))
	}
	meta, left := newHuffman(metaLengths[:])
	if left != 0 {
		return failure("invalid code lengths set")
	}
	var lengths [286 + 30]byte
	for i := 0; i < nlit+ndist; {
		d.fill()
		sym, n := meta.decode(d.acc, d.nbits)
		if n == 0 {
			return d.undecoded(meta, "invalid code lengths set")
		}
		if sym < 16 {
			d.get(n)
			lengths[i] = byte(sym)
			i++
			continue
		}
		extra := [...]uint{2, 3, 7}[sym-16]
		if d.nbits < n+extra {
			return errShort
		}
		d.get(n)
		repeat := int(d.get(extra)) + [...]int{3, 3, 11}[sym-16]
		value := byte(0)
		if sym == 16 {
			if i == 0 {
				return failure("invalid bit length repeat")
			}
			value = lengths[i-1]
		}
		if i+repeat > nlit+ndist {
			return failure("invalid bit length repeat")
		}
		for range repeat {
			lengths[i] = value
			i++
		}
	}
	if lengths[256] == 0 {
		return failure("invalid code -- missing end-of-block")
	}
	if d.lit, left = newHuffman(lengths[:nlit]); left < 0 || left > 0 && single(lengths[:nlit]) != 1 {
		return failure("invalid literal/lengths set")
	}
	if d.dist, left = newHuffman(lengths[nlit : nlit+ndist]); left < 0 || left > 0 && single(lengths[nlit:nlit+ndist]) > 1 {
		return failure("invalid distances set")
	}
	return nil
}

// single is the number of codes: one alone may leave others unused.
func single(lengths []byte) int {
	n := 0
	for _, l := range lengths {
		if l != 0 {
			n++
		}
	}
	return n
}
