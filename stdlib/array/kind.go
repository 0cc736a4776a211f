package array

import (
	"encoding/binary"
	"math"
	"math/big"
	"slices"

	"pyasync/object"
)

// this file converts items between Python objects and memory

const typecodes = "bBuwhHiIlLqQfd"

// kind is the type of an array's items.
type kind struct {
	code byte
	size int
}

// kindOf is the kind with a type code; ok is false if there is none.
func kindOf(code rune) (k kind, ok bool) {
	switch code {
	case 'b', 'B':
		k.size = 1
	case 'h', 'H':
		k.size = 2
	case 'u', 'w', 'i', 'I', 'f':
		k.size = 4
	case 'l', 'L', 'q', 'Q', 'd':
		k.size = 8
	default:
		return k, false
	}
	k.code = byte(code)
	return k, true
}

func (k kind) isText() bool  { return k.code == 'u' || k.code == 'w' }
func (k kind) isFloat() bool { return k.code == 'f' || k.code == 'd' }

// get is the item at the beginning of b.
func (k kind) get(b []byte) value {
	order := binary.NativeEndian
	switch k.code {
	case 'b':
		return object.Int(int64(int8(b[0])))
	case 'B':
		return object.Int(int64(b[0]))
	case 'h':
		return object.Int(int64(int16(order.Uint16(b))))
	case 'H':
		return object.Int(int64(order.Uint16(b)))
	case 'i':
		return object.Int(int64(int32(order.Uint32(b))))
	case 'I':
		return object.Int(int64(order.Uint32(b)))
	case 'l', 'q':
		return object.Int(int64(order.Uint64(b)))
	case 'f':
		return object.Float(float64(math.Float32frombits(order.Uint32(b))))
	case 'd':
		return object.Float(math.Float64frombits(order.Uint64(b)))
	case 'u', 'w':
		return object.FromRunes([]rune{rune(order.Uint32(b))})
	}
	u := order.Uint64(b)
	if u > math.MaxInt64 {
		return object.Big(new(big.Int).SetUint64(u))
	}
	return object.Int(int64(u))
}

// set writes v over the item at the beginning of b.
func (k kind) set(th *thread, b []byte, v value) error {
	order := binary.NativeEndian
	switch k.code {
	case 'f', 'd':
		f, err := object.AsFloat(th, v)
		if err != nil {
			return err
		}
		if k.size == 4 {
			order.PutUint32(b, math.Float32bits(float32(f)))
		} else {
			order.PutUint64(b, math.Float64bits(f))
		}
		return nil
	case 'u', 'w':
		s, ok := object.AsStr(v)
		if !ok || s.Len() != 1 {
			return th.TypeErrorf("array item must be unicode character")
		}
		r, _ := object.DecodeRune(s.String())
		order.PutUint32(b, uint32(r))
		return nil
	}
	u, err := k.integer(th, v)
	if err != nil {
		return err
	}
	switch k.size {
	case 1:
		b[0] = byte(u)
	case 2:
		order.PutUint16(b, uint16(u))
	case 4:
		order.PutUint32(b, uint32(u))
	default:
		order.PutUint64(b, u)
	}
	return nil
}

// names of the small integer types, and of the one that each is converted by, in errors
var (
	typeNames  = map[byte]string{'b': "signed char", 'B': "unsigned byte integer", 'h': "signed short integer", 'H': "unsigned short", 'i': "signed integer", 'I': "unsigned int"}
	parseNames = map[byte]string{'b': "signed short integer", 'B': "unsigned byte integer", 'h': "signed short integer", 'H': "signed integer", 'i': "signed integer"}
	parseBits  = map[byte]int{'b': 16, 'B': 8, 'h': 16, 'H': 32, 'i': 32}
)

// integer is an int that fits the kind.
func (k kind) integer(th *thread, v value) (uint64, error) {
	n, err := object.Index(th, v)
	if err != nil {
		return 0, err
	}
	overflow := func(text string) (uint64, error) { return 0, th.Raise(object.OverflowErrorType, text) }
	negative := n.IsInt() && n.AsInt() < 0 || !n.IsInt() && object.BigOf(n).Sign() < 0
	switch k.code {
	case 'q', 'l':
		switch {
		case n.IsInt():
			return uint64(n.AsInt()), nil
		case k.code == 'q':
			return overflow("int too big to convert")
		}
		return overflow("Python int too large to convert to C long")
	case 'I', 'L', 'Q':
		switch {
		case negative && k.code == 'Q':
			return overflow("can't convert negative int to unsigned")
		case negative:
			return overflow("can't convert negative value to unsigned int")
		}
		u := uint64(n.AsInt())
		if !n.IsInt() {
			b := object.BigOf(n)
			switch {
			case b.IsUint64():
				u = b.Uint64()
			case k.code == 'Q':
				return overflow("int too big to convert")
			default:
				return overflow("Python int too large to convert to C unsigned long")
			}
		}
		if k.code == 'I' && u > math.MaxUint32 {
			return overflow("unsigned int is greater than maximum")
		}
		return u, nil
	}
	if !n.IsInt() {
		return overflow("Python int too large to convert to C long")
	}
	return k.small(th, n.AsInt())
}

// small is an integer of at most 32 bits. As in CPython, the number is read as some C type
// first, whose limits are the first to be told.
func (k kind) small(th *thread, i int64) (uint64, error) {
	bits, name := parseBits[k.code], parseNames[k.code]
	low, high := int64(-1)<<(bits-1), int64(1)<<(bits-1)-1
	if k.code == 'B' {
		low, high = 0, math.MaxUint8
	}
	if low <= i && i <= high {
		name = typeNames[k.code]
		switch k.code {
		case 'b':
			low, high = math.MinInt8, math.MaxInt8
		case 'H':
			low, high = 0, math.MaxUint16
		}
	}
	switch {
	case i < low:
		return 0, th.Raise(object.OverflowErrorType, name+" is less than minimum")
	case i > high:
		return 0, th.Raise(object.OverflowErrorType, name+" is greater than maximum")
	}
	return uint64(i), nil
}

// swap turns the bytes of every item around.
func swap(data []byte, size int) {
	for ; len(data) >= size; data = data[size:] {
		slices.Reverse(data[:size])
	}
}
