// Package zlib is Python's zlib: compression and decompression of data in the formats of zlib and
// gzip, and checksums. Compression is compress/flate's.
package zlib

import (
	"hash/crc32"
	"math"

	"pyasync/object"
)

// this file defines the module, its functions and its constants

type (
	value  = object.Value
	thread = object.Thread
)

// Module is zlib.
var Module = object.ModuleDef{
	Name:  "zlib",
	Doc:   "Compression and decompression of data as the library zlib does it, and checksums.",
	Funcs: []*object.Func{&adlerFunc, &crcFunc, &compressFunc, &compressObj, &decompressFunc, &decompressObj},
	Types: []*object.Type{streamType},
	Attrs: func(th *thread) []object.Attr {
		compressorType.Ready()
		decompressorType.Ready()
		out := []object.Attr{
			{Name: "error", Value: object.From(errorType(th))},
			{Name: "ZLIB_VERSION", Value: object.FromString("1.2.13")},
			{Name: "ZLIB_RUNTIME_VERSION", Value: object.FromString("1.2.13")},
			{Name: "__version__", Value: object.FromString("1.0")},
		}
		for _, c := range constants {
			out = append(out, object.Attr{Name: c.name, Value: object.Int(c.n)})
		}
		return out
	},
}

var constants = [...]struct {
	name string
	n    int64
}{
	{"DEFLATED", 8}, {"DEF_BUF_SIZE", 16384}, {"DEF_MEM_LEVEL", 8}, {"MAX_WBITS", 15},
	{"Z_BEST_COMPRESSION", 9}, {"Z_BEST_SPEED", 1}, {"Z_DEFAULT_COMPRESSION", -1}, {"Z_NO_COMPRESSION", 0},
	{"Z_DEFAULT_STRATEGY", 0}, {"Z_FILTERED", 1}, {"Z_HUFFMAN_ONLY", huffmanOnly}, {"Z_RLE", 3}, {"Z_FIXED", 4},
	{"Z_NO_FLUSH", noFlush}, {"Z_PARTIAL_FLUSH", partialFlush}, {"Z_SYNC_FLUSH", syncFlush}, {"Z_FULL_FLUSH", fullFlush},
	{"Z_FINISH", finishStream}, {"Z_BLOCK", blockFlush}, {"Z_TREES", 6},
}

// Modes of flush, and a strategy.
const (
	noFlush = iota
	partialFlush
	syncFlush
	fullFlush
	finishStream
	blockFlush

	huffmanOnly = 2
)

type stateKey struct{}

// errorType is zlib.error.
func errorType(th *thread) *object.Type {
	t, ok := th.Interp.State[stateKey{}].(*object.Type)
	if !ok {
		t = object.NewErrorClass(th, "zlib", "error", object.ExceptionType)
		th.Interp.State[stateKey{}] = t
	}
	return t
}

func errorf(th *thread, format string, a ...any) error {
	return th.Raisef(errorType(th), format, a...)
}

// dataError is the error for a failure of decompression.
func dataError(th *thread, err error) error {
	if err == errNeedDict {
		return errorf(th, "Error 2 while decompressing data")
	}
	return errorf(th, "Error -3 while decompressing data: %s", err)
}

// adler continues an Adler-32 checksum.
func adler(sum uint32, b []byte) uint32 {
	const prime, most = 65521, 5552 // so many bytes can be added before the sums overflow
	lo, hi := sum&0xffff, sum>>16
	for len(b) > 0 {
		part := b[:min(len(b), most)]
		b = b[len(part):]
		for _, c := range part {
			lo += uint32(c)
			hi += lo
		}
		lo %= prime
		hi %= prime
	}
	return hi<<16 | lo
}

// checksum is a function from data and a first value to a checksum.
func checksum(name, doc, first string, sum func(start uint32, b []byte) uint32) object.Func {
	return object.Func{Name: name, Sig: "(data, value=" + first + ", /)", Doc: doc,
		Bound: func(th *thread, _ value, a []value) (value, error) {
			start := uint32(first[0] - '0')
			if !a[1].IsZero() {
				i, err := object.Index(th, a[1])
				if err != nil {
					return value{}, err
				}
				start = uint32(object.BigOf(i).Uint64())
				if object.BigOf(i).Sign() < 0 {
					start = -start
				}
			}
			b, err := object.BytesLike(th, a[0])
			if err != nil {
				return value{}, err
			}
			return object.Int(int64(sum(start, b))), nil
		}}
}

var adlerFunc = checksum("adler32", "The Adler-32 checksum of data; value is that of what came before.", "1", adler)

var crcFunc = checksum("crc32", "The CRC-32 checksum of data; value is that of what came before.", "0", func(start uint32, b []byte) uint32 {
	return crc32.Update(start, crc32.IEEETable, b)
})

// intArg is an optional int argument.
func intArg(th *thread, v value, def int) (int, error) {
	if v.IsZero() {
		return def, nil
	}
	n, err := object.AsIndex(th, v)
	if err == nil && (n > math.MaxInt32 || n < math.MinInt32) {
		return 0, th.Raise(object.OverflowErrorType, "Python int too large to convert to C int")
	}
	return n, err
}

// sizeArg is an optional argument that is a size.
func sizeArg(th *thread, v value, def int) (int, error) {
	if v.IsZero() {
		return def, nil
	}
	return object.AsSize(th, v)
}

var compressFunc = object.Func{Name: "compress", Sig: "(data, /, level=Z_DEFAULT_COMPRESSION, wbits=MAX_WBITS)",
	Doc: "Compressed data.\n\n  level\n    0 to 9, or -1 for the usual compromise.\n  wbits\n    The size of the window, and the format of header and trailer.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		level, err := intArg(th, a[1], -1)
		if err != nil {
			return value{}, err
		}
		wbits, err := intArg(th, a[2], 15)
		if err != nil {
			return value{}, err
		}
		b, err := object.BytesLike(th, a[0])
		if err != nil {
			return value{}, err
		}
		c, ok := newDeflater(th, level, wbits, 0, nil)
		if !ok {
			return value{}, errorf(th, "Bad compression level")
		}
		c.short = len(b) < shortText
		c.write(b)
		c.finish()
		return object.NewBytes(c.take()), nil
	}}

var decompressFunc = object.Func{Name: "decompress", Sig: "(data, /, wbits=MAX_WBITS, bufsize=DEF_BUF_SIZE)",
	Doc: "Decompressed data.\n\n  wbits\n    The size of the window, and the format of header and trailer.\n  bufsize\n    No longer of importance.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		wbits, err := intArg(th, a[1], 15)
		if err != nil {
			return value{}, err
		}
		if size, err := sizeArg(th, a[2], 16384); err != nil {
			return value{}, err
		} else if size < 0 {
			return value{}, th.ValueErrorf("bufsize must be non-negative")
		}
		b, err := object.BytesLike(th, a[0])
		if err != nil {
			return value{}, err
		}
		d, ok := newInflater(wbits, nil)
		if !ok {
			return value{}, errorf(th, "Error -2 while preparing to decompress data: inconsistent stream state")
		}
		d.in = b
		var out []byte
		for d.phase != finished {
			before := len(out)
			if err := d.run(1 << 20); err != nil {
				return value{}, dataError(th, err)
			}
			out = append(out, d.take(1<<20)...)
			d.compact()
			if d.phase != finished && len(out) == before {
				return value{}, errorf(th, "Error -5 while decompressing data: incomplete or truncated stream")
			}
		}
		return object.NewBytes(out), nil
	}}
