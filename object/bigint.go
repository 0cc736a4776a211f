package object

import (
	"math"
	"math/big"
	"math/bits"
	"strconv"
)

// this file defines the operations on ints past 64 bits

// maxIntBits bounds what an operation may make: past it a MemoryError, since a Go
// program that runs out of memory cannot recover.
const maxIntBits = 1 << 34

// floorDivMod is divmod(a, b) for b other than 0.
func floorDivMod(a, b *big.Int) (q, r *BigInt) {
	q, r = newBig(), newBig()
	q.v.QuoRem(a, b, &r.v)
	if r.v.Sign() != 0 && (r.v.Sign() < 0) != (b.Sign() < 0) {
		q.v.Sub(&q.v, big.NewInt(1))
		r.v.Add(&r.v, b)
	}
	return q, r
}

// powBig is a ** b for b >= 0.
func powBig(th *Thread, a, b *big.Int) (Value, error) {
	if a.IsInt64() {
		switch a.Int64() {
		case 0:
			if b.Sign() == 0 {
				return Int(1), nil
			}
			return Int(0), nil
		case 1:
			return Int(1), nil
		case -1:
			return Int(1 - 2*int64(b.Bit(0))), nil
		case 2:
			return intLShift(th, Int(1), Big(b))
		}
	}
	if !b.IsInt64() || float64(a.BitLen()-1)*float64(b.Int64()) > maxIntBits {
		return Value{}, th.RaiseArgs(MemoryErrorType)
	}
	return Big(new(big.Int).Exp(a, b, nil)), nil
}

// trueDivBig is a / b, correctly rounded.
func trueDivBig(th *Thread, a, b *big.Int) (Value, error) {
	if b.Sign() == 0 {
		return Value{}, th.zeroDivision("division by zero")
	}
	negative := (a.Sign() < 0) != (b.Sign() < 0)
	if a.Sign() == 0 {
		return Float(signedFloat(0, negative)), nil
	}
	// The quotient gets 64 or 65 bits, scaled by 2**shift; whether it is exact goes
	// into its lowest bit.
	shift := a.BitLen() - b.BitLen() - 64
	x, y := new(big.Int).Abs(a), new(big.Int).Abs(b)
	switch {
	case shift > 1024:
		return Value{}, th.Raise(OverflowErrorType, "integer division result too large for a float")
	case shift < -1300:
		return Float(signedFloat(0, negative)), nil
	case shift > 0:
		y.Lsh(y, uint(shift))
	default:
		x.Lsh(x, uint(-shift))
	}
	q, r := x.QuoRem(x, y, new(big.Int))
	f := scaleRounded(q, shift, r.Sign() != 0)
	if math.IsInf(f, 0) {
		return Value{}, th.Raise(OverflowErrorType, "integer division result too large for a float")
	}
	return Float(signedFloat(f, negative)), nil
}

func signedFloat(f float64, negative bool) float64 {
	if negative {
		return -f // also of a zero
	}
	return f
}

// scaleRounded is q * 2**exp for q > 0 of at least 64 bits, rounded half to even; more
// says that the number meant is a little larger than q.
func scaleRounded(q *big.Int, exp int, more bool) float64 {
	drop := q.BitLen() - 53
	if low := -1074 - exp; low > drop {
		drop = low // a subnormal has fewer bits
	}
	m := new(big.Int).Rsh(q, uint(drop))
	mant := m.Uint64()
	half := q.Bit(drop-1) == 1
	sticky := more || int(q.TrailingZeroBits()) < drop-1
	if half && (sticky || mant&1 == 1) {
		mant++
	}
	return math.Ldexp(float64(mant), exp+drop)
}

// bigFromFloat is the integer part of a finite float.
func bigFromFloat(f float64) *big.Int {
	i, _ := new(big.Float).SetFloat64(f).Int(nil)
	return i
}

// intHash is the hash of an exact int.
func intHash(v Value) int64 {
	b, ok := v.o.(*BigInt)
	if !ok {
		return hashInt(int64(v.n))
	}
	h := uint64(0)
	words := b.b.Bits()
	for i := len(words) - 1; i >= 0; i-- {
		if bits.UintSize == 64 {
			h = addModHash(h<<3&hashModulus|h>>58, reduceHash(uint64(words[i]))) // 2**64 is 8
		} else {
			h = addModHash(h<<32&hashModulus|h>>29, uint64(words[i]))
		}
	}
	n := int64(h)
	if b.b.Sign() < 0 {
		n = -n
	}
	if n == -1 {
		return -2
	}
	return n
}

func reduceHash(w uint64) uint64 {
	w = w&hashModulus + w>>61
	if w >= hashModulus {
		w -= hashModulus
	}
	return w
}

func addModHash(a, b uint64) uint64 {
	if a += b; a >= hashModulus {
		a -= hashModulus
	}
	return a
}

// IntString is str(v) of an exact int, unless it has more digits than the interpreter
// allows (sys.set_int_max_str_digits).
func IntString(th *Thread, v Value) (string, error) {
	b, ok := v.o.(*BigInt)
	if !ok {
		return strconv.FormatInt(int64(v.n), 10), nil
	}
	buf, err := appendBigDecimal(th, nil, b.b)
	return string(buf), err
}

func appendBigDecimal(th *Thread, buf []byte, b *big.Int) ([]byte, error) {
	limit := th.Interp.MaxStrDigits
	if limit > 0 && float64(b.BitLen()-1)*0.30102999566398 > float64(limit) {
		return buf, tooManyDigits(th, limit)
	}
	n := len(buf)
	buf = b.Append(buf, 10)
	digits := len(buf) - n
	if b.Sign() < 0 {
		digits--
	}
	if limit > 0 && digits > limit {
		return buf[:n], tooManyDigits(th, limit)
	}
	return buf, nil
}

func tooManyDigits(th *Thread, limit int) error {
	return th.ValueErrorf("Exceeds the limit (%d digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit", limit)
}
