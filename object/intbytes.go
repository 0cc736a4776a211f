package object

import (
	"math/big"
	"math/bits"
	"slices"
)

// this file defines int.to_bytes and int.from_bytes

func intBytesMethods() []Func {
	return []Func{
		{Name: "to_bytes", Sig: "(length=1, byteorder='big', *, signed=False)", Doc: toBytesDoc, Bound: func(th *Thread, self Value, a []Value) (Value, error) {
			return intToBytes(th, intValue(self), a[0], a[1], a[2])
		}},
		{Name: "from_bytes", Class: true, Sig: "(bytes, byteorder='big', *, signed=False)", Doc: fromBytesDoc, Bound: func(th *Thread, cls Value, a []Value) (Value, error) {
			v, err := intFromBytes(th, a[0], a[1], a[2])
			if err != nil || cls.o.(*Type) == IntType {
				return v, err
			}
			return Call1(th, cls, v)
		}},
	}
}

const toBytesDoc = `The number as bytes.

length     how many; OverflowError is raised if they do not suffice
byteorder  'big' for the most significant byte first, 'little' for the least; see sys.byteorder
signed     allow negative numbers, in two's complement; without it they raise OverflowError`

const fromBytesDoc = `The number that bytes stand for.

bytes      a bytes-like object, or an iterable of ints from 0 to 255
byteorder  'big' if the most significant byte comes first, 'little' if the least does; see sys.byteorder
signed     read them as two's complement, in which the number may be negative`

// littleEndian reads the argument byteorder.
func littleEndian(th *Thread, fn string, order Value) (bool, error) {
	if order.o == nil {
		return false, nil
	}
	s, ok := AsStr(order)
	if !ok {
		return false, th.TypeErrorf("%s() argument 'byteorder' must be str, not %s", fn, order.Type().Name)
	}
	if s.s != "little" && s.s != "big" {
		return false, th.ValueErrorf("byteorder must be either 'little' or 'big'")
	}
	return s.s == "little", nil
}

func optionalTruth(th *Thread, v Value) (bool, error) {
	if v.o == nil {
		return false, nil
	}
	return Truth(th, v)
}

func intToBytes(th *Thread, v, length, order, signedArg Value) (Value, error) {
	n := 1
	var err error
	if length.o != nil {
		if n, err = AsSize(th, length); err != nil {
			return Value{}, err
		}
	}
	little, err := littleEndian(th, "to_bytes", order)
	if err != nil {
		return Value{}, err
	}
	signed, err := optionalTruth(th, signedArg)
	if err != nil {
		return Value{}, err
	}
	switch {
	case n < 0:
		return Value{}, th.ValueErrorf("length argument must be non-negative")
	case n > maxIntBits/8:
		return Value{}, th.RaiseArgs(MemoryErrorType)
	case signOf(v) < 0 && !signed:
		return Value{}, th.Raise(OverflowErrorType, "can't convert negative int to unsigned")
	}
	if v.IsInt() && v.AsInt() >= 0 && n <= 8 {
		return smallToBytes(th, uint64(v.AsInt()), n, little, signed)
	}
	b := BigOf(v)
	need := b.BitLen() // bits, with the sign's where it is wanted
	if signed {
		if b.Sign() < 0 {
			need = new(big.Int).Not(b).BitLen()
		}
		if b.Sign() != 0 {
			need++
		}
	}
	if need > 8*n {
		return Value{}, th.Raise(OverflowErrorType, "int too big to convert")
	}
	if b.Sign() < 0 {
		b = new(big.Int).Add(b, new(big.Int).Lsh(big.NewInt(1), uint(8*n)))
	}
	out := b.FillBytes(make([]byte, n))
	if little {
		slices.Reverse(out)
	}
	return NewBytes(out), nil
}

// smallToBytes writes u in n <= 8 bytes.
func smallToBytes(th *Thread, u uint64, n int, little, signed bool) (Value, error) {
	need := bits.Len64(u)
	if signed && u != 0 {
		need++
	}
	if need > 8*n {
		return Value{}, th.Raise(OverflowErrorType, "int too big to convert")
	}
	out := make([]byte, n)
	for i := range out {
		if little {
			out[i] = byte(u >> (8 * i))
		} else {
			out[n-1-i] = byte(u >> (8 * i))
		}
	}
	return NewBytes(out), nil
}

func intFromBytes(th *Thread, src, order, signedArg Value) (Value, error) {
	little, err := littleEndian(th, "from_bytes", order)
	if err != nil {
		return Value{}, err
	}
	signed, err := optionalTruth(th, signedArg)
	if err != nil {
		return Value{}, err
	}
	var data []byte
	if b, ok := src.o.(*Bytes); ok && b.Ext == nil {
		data = b.b
	} else if data, err = bytesForInt(th, src); err != nil {
		return Value{}, err
	}
	if len(data) < 8 {
		return Int(smallFromBytes(data, little, signed)), nil
	}
	if little {
		data = slices.Clone(data)
		slices.Reverse(data)
	}
	b := new(big.Int).SetBytes(data)
	if signed && len(data) > 0 && data[0] >= 0x80 {
		b.Sub(b, new(big.Int).Lsh(big.NewInt(1), uint(8*len(data))))
	}
	return Big(b), nil
}

// bytesForInt is bytes(src), but for the ints that bytes() takes for lengths.
func bytesForInt(th *Thread, src Value) ([]byte, error) {
	if m := src.Type().Lookup("__bytes__"); m.o != nil {
		var err error
		if src, err = callBytes(th, m, src); err != nil {
			return nil, err
		}
	}
	return bytesFrom(th, "bytes", src)
}

// smallFromBytes reads fewer than 8 bytes.
func smallFromBytes(data []byte, little, signed bool) int64 {
	u := uint64(0)
	for i := range data {
		if little {
			u = u<<8 | uint64(data[len(data)-1-i])
		} else {
			u = u<<8 | uint64(data[i])
		}
	}
	if signed && len(data) > 0 {
		shift := uint(64 - 8*len(data))
		return int64(u<<shift) >> shift
	}
	return int64(u)
}
