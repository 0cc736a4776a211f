package object

import (
	byteorder "encoding/binary"
	"math"
	"math/big"
)

// this file reads and writes single items of memory in the native formats of module struct

// nativeSize is the size of an item of a native format, given by its one character; 0
// when it is none.
func nativeSize(format byte) int {
	switch format {
	case 'c', 'b', 'B', '?':
		return 1
	case 'h', 'H', 'e':
		return 2
	case 'i', 'I', 'f':
		return 4
	case 'l', 'L', 'q', 'Q', 'n', 'N', 'P', 'd':
		return 8
	}
	return 0
}

// nativeFormat is the character of a format that is one native character, perhaps after
// '@'; 0 when it is not.
func nativeFormat(format string) byte {
	if len(format) == 2 && format[0] == '@' {
		format = format[1:]
	}
	switch {
	case format == "":
		return 'B'
	case len(format) == 1 && nativeSize(format[0]) > 0:
		return format[0]
	}
	return 0
}

// unpackItem is the object that the item at the beginning of b is.
func unpackItem(format byte, b []byte) Value {
	switch format {
	case 'c':
		return BytesOf(b[:1])
	case 'b':
		return Int(int64(int8(b[0])))
	case 'B':
		return Int(int64(b[0]))
	case '?':
		return Bool(b[0] != 0)
	case 'h':
		return Int(int64(int16(byteorder.NativeEndian.Uint16(b))))
	case 'H':
		return Int(int64(byteorder.NativeEndian.Uint16(b)))
	case 'i':
		return Int(int64(int32(byteorder.NativeEndian.Uint32(b))))
	case 'I':
		return Int(int64(byteorder.NativeEndian.Uint32(b)))
	case 'e':
		return Float(HalfToFloat(byteorder.NativeEndian.Uint16(b)))
	case 'f':
		return Float(float64(math.Float32frombits(byteorder.NativeEndian.Uint32(b))))
	case 'd':
		return Float(math.Float64frombits(byteorder.NativeEndian.Uint64(b)))
	case 'l', 'q', 'n':
		return Int(int64(byteorder.NativeEndian.Uint64(b)))
	}
	u := byteorder.NativeEndian.Uint64(b)
	if u <= math.MaxInt64 {
		return Int(int64(u))
	}
	return Big(new(big.Int).SetUint64(u))
}

// packItem writes v over the item at the beginning of b.
func packItem(th *Thread, format byte, b []byte, v Value) error {
	invalidType := func() error { return th.TypeErrorf("memoryview: invalid type for format '%c'", format) }
	invalidValue := func() error { return th.ValueErrorf("memoryview: invalid value for format '%c'", format) }
	switch format {
	case 'c':
		x, ok := v.o.(*Bytes)
		if !ok {
			return invalidType()
		}
		if len(x.b) != 1 {
			return invalidValue()
		}
		b[0] = x.b[0]
		return nil
	case '?':
		t, err := Truth(th, v)
		if err != nil {
			return err
		}
		b[0] = 0
		if t {
			b[0] = 1
		}
		return nil
	case 'e', 'f', 'd':
		x, err := AsFloat(th, v)
		if err != nil {
			if IsException(err, TypeErrorType) {
				return invalidType()
			}
			return err
		}
		return packFloat(th, format, b, x)
	}
	i, err := Index(th, v)
	if err != nil {
		if IsException(err, TypeErrorType) {
			return invalidType()
		}
		return err
	}
	size := nativeSize(format)
	signed := format >= 'a' && format != 'P'
	if !i.IsInt() {
		big := BigOf(i)
		if signed || size < 8 || !big.IsUint64() {
			return invalidValue()
		}
		byteorder.NativeEndian.PutUint64(b, big.Uint64())
		return nil
	}
	x := i.AsInt()
	least, most := int64(0), int64(math.MaxInt64)
	if size < 8 {
		most = 1<<(8*size) - 1
	}
	if signed {
		most >>= 1
		if size == 8 {
			most = math.MaxInt64
		}
		least = -most - 1
	}
	if x < least || x > most {
		return invalidValue()
	}
	switch size {
	case 1:
		b[0] = byte(x)
	case 2:
		byteorder.NativeEndian.PutUint16(b, uint16(x))
	case 4:
		byteorder.NativeEndian.PutUint32(b, uint32(x))
	default:
		byteorder.NativeEndian.PutUint64(b, uint64(x))
	}
	return nil
}

func packFloat(th *Thread, format byte, b []byte, x float64) error {
	switch format {
	case 'e':
		h, ok := FloatToHalf(x)
		if !ok {
			return th.Raise(OverflowErrorType, "float too large to pack with e format")
		}
		byteorder.NativeEndian.PutUint16(b, h)
	case 'f':
		byteorder.NativeEndian.PutUint32(b, math.Float32bits(float32(x)))
	default:
		byteorder.NativeEndian.PutUint64(b, math.Float64bits(x))
	}
	return nil
}

// HalfToFloat is the number in 16 bits of IEEE 754 half precision.
func HalfToFloat(h uint16) float64 {
	exp, frac := int(h>>10&31), float64(h&0x3ff)
	x := math.Ldexp(frac, -24)
	switch {
	case exp == 31 && frac == 0:
		x = math.Inf(1)
	case exp == 31:
		x = NaN()
	case exp > 0:
		x = math.Ldexp(frac+1024, exp-25)
	}
	if h&0x8000 != 0 {
		x = math.Copysign(x, -1)
	}
	return x
}

// FloatToHalf is the half-precision number nearest to x; ok is false when x is too large.
func FloatToHalf(x float64) (h uint16, ok bool) {
	if math.Signbit(x) {
		h = 0x8000
	}
	a := math.Abs(x)
	switch {
	case x != x:
		return h | 0x7e00, true
	case math.IsInf(x, 0):
		return h | 0x7c00, true
	case a < 0x1p-14: // subnormal
		return h + uint16(math.RoundToEven(math.Ldexp(a, 24))), true
	}
	frac, exp := math.Frexp(a) // 0.5 <= frac < 1
	n := int(math.RoundToEven(math.Ldexp(frac, 11)))
	if n == 2048 {
		n, exp = 1024, exp+1
	}
	if exp > 16 {
		return 0, false
	}
	return h | uint16((exp+14)<<10) | uint16(n-1024), true
}
