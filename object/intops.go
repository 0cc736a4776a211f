package object

import (
	"math"
	"math/big"
	"math/bits"
)

// this file defines the operators of int: helpers on int64 for nodes that know their
// operands, and the slots, which take every kind of int

// AddInt is a + b.
func AddInt(a, b int64) Value {
	s := a + b
	if (s^a)&(s^b) < 0 {
		return addBig(a, b)
	}
	return Int(s)
}

// SubInt is a - b.
func SubInt(a, b int64) Value {
	d := a - b
	if (a^b)&(d^a) < 0 {
		return subBig(a, b)
	}
	return Int(d)
}

// MulInt is a * b.
func MulInt(a, b int64) Value {
	hi, lo := bits.Mul64(uint64(a), uint64(b))
	hi -= uint64(a>>63&b) + uint64(b>>63&a) // of the signed product
	if hi != uint64(int64(lo)>>63) {
		return mulBig(a, b)
	}
	return Int(int64(lo))
}

func addBig(a, b int64) Value {
	r := newBig()
	r.v.Add(big.NewInt(a), big.NewInt(b))
	return r.value()
}

func subBig(a, b int64) Value {
	r := newBig()
	r.v.Sub(big.NewInt(a), big.NewInt(b))
	return r.value()
}

func mulBig(a, b int64) Value {
	r := newBig()
	r.v.Mul(big.NewInt(a), big.NewInt(b))
	return r.value()
}

// floorDiv is a // b for b other than 0, where the quotient fits.
func floorDiv(a, b int64) int64 {
	q := a / b
	if (a^b) < 0 && q*b != a {
		q--
	}
	return q
}

// floorMod is a % b for b other than 0.
func floorMod(a, b int64) int64 {
	r := a % b
	if r != 0 && (r^b) < 0 {
		r += b
	}
	return r
}

// FloorDivInt is a // b.
func FloorDivInt(th *Thread, a, b int64) (Value, error) {
	if b == 0 {
		return Value{}, th.zeroDivision("integer division or modulo by zero")
	}
	if b == -1 {
		return SubInt(0, a), nil
	}
	return Int(floorDiv(a, b)), nil
}

// ModInt is a % b.
func ModInt(th *Thread, a, b int64) (Value, error) {
	if b == 0 {
		return Value{}, th.zeroDivision("integer modulo by zero")
	}
	return Int(floorMod(a, b)), nil
}

// TrueDivInt is a / b.
func TrueDivInt(th *Thread, a, b int64) (Value, error) {
	const exact = 1 << 53
	if b == 0 {
		return Value{}, th.zeroDivision("division by zero")
	}
	if -exact <= a && a <= exact && -exact <= b && b <= exact {
		return Float(float64(a) / float64(b)), nil
	}
	return trueDivBig(th, big.NewInt(a), big.NewInt(b))
}

// PowInt is a ** b.
func PowInt(th *Thread, a, b int64) (Value, error) {
	if b < 0 {
		return floatPower(th, float64(a), float64(b))
	}
	result, base, e := int64(1), a, b
	for {
		if e&1 != 0 {
			hi, lo := mulSigned(result, base)
			if hi != lo>>63 {
				return powBig(th, big.NewInt(a), big.NewInt(b))
			}
			result = lo
		}
		if e >>= 1; e == 0 {
			return Int(result), nil
		}
		hi, lo := mulSigned(base, base)
		if hi != lo>>63 {
			return powBig(th, big.NewInt(a), big.NewInt(b))
		}
		base = lo
	}
}

// mulSigned is the product in 128 bits.
func mulSigned(a, b int64) (hi, lo int64) {
	h, l := bits.Mul64(uint64(a), uint64(b))
	return int64(h - uint64(a>>63&b) - uint64(b>>63&a)), int64(l)
}

// LShiftInt is a << b.
func LShiftInt(th *Thread, a, b int64) (Value, error) {
	if uint64(b) < 63 {
		if r := a << uint(b); r>>uint(b) == a {
			return Int(r), nil
		}
	}
	switch {
	case b < 0:
		return Value{}, th.ValueErrorf("negative shift count")
	case a == 0:
		return Int(0), nil
	case b > maxIntBits:
		return Value{}, th.RaiseArgs(MemoryErrorType)
	}
	r := newBig()
	r.v.Lsh(big.NewInt(a), uint(b))
	return r.value(), nil
}

// RShiftInt is a >> b.
func RShiftInt(th *Thread, a, b int64) (Value, error) {
	if b < 0 {
		return Value{}, th.ValueErrorf("negative shift count")
	}
	return Int(a >> uint64(b)), nil
}

func (th *Thread) zeroDivision(msg string) error { return th.Raise(ZeroDivisionErrorType, msg) }

// intPair gives the exact ints of two operands; ok is false when one is no int.
func intPair(a, b Value) (x, y Value, ok bool) {
	x, ok = IntValue(a)
	if !ok {
		return
	}
	y, ok = IntValue(b)
	return
}

func intAdd(th *Thread, a, b Value) (Value, error) {
	if a.IsInt() && b.IsInt() {
		return AddInt(int64(a.n), int64(b.n)), nil
	}
	x, y, ok := intPair(a, b)
	switch {
	case !ok:
		return NotImplemented, nil
	case x.IsInt() && y.IsInt():
		return AddInt(int64(x.n), int64(y.n)), nil
	}
	r := newBig()
	r.v.Add(bigOf(x), bigOf(y))
	return r.value(), nil
}

func intSub(th *Thread, a, b Value) (Value, error) {
	if a.IsInt() && b.IsInt() {
		return SubInt(int64(a.n), int64(b.n)), nil
	}
	x, y, ok := intPair(a, b)
	switch {
	case !ok:
		return NotImplemented, nil
	case x.IsInt() && y.IsInt():
		return SubInt(int64(x.n), int64(y.n)), nil
	}
	r := newBig()
	r.v.Sub(bigOf(x), bigOf(y))
	return r.value(), nil
}

func intMul(th *Thread, a, b Value) (Value, error) {
	if a.IsInt() && b.IsInt() {
		return MulInt(int64(a.n), int64(b.n)), nil
	}
	x, y, ok := intPair(a, b)
	switch {
	case !ok:
		return NotImplemented, nil
	case x.IsInt() && y.IsInt():
		return MulInt(int64(x.n), int64(y.n)), nil
	}
	if bitLen(x)+bitLen(y) > maxIntBits {
		return Value{}, th.RaiseArgs(MemoryErrorType)
	}
	r := newBig()
	r.v.Mul(bigOf(x), bigOf(y))
	return r.value(), nil
}

func intTrueDiv(th *Thread, a, b Value) (Value, error) {
	x, y, ok := intPair(a, b)
	switch {
	case !ok:
		return NotImplemented, nil
	case x.IsInt() && y.IsInt():
		return TrueDivInt(th, int64(x.n), int64(y.n))
	}
	return trueDivBig(th, bigOf(x), bigOf(y))
}

func intFloorDiv(th *Thread, a, b Value) (Value, error) {
	x, y, ok := intPair(a, b)
	switch {
	case !ok:
		return NotImplemented, nil
	case x.IsInt() && y.IsInt():
		return FloorDivInt(th, int64(x.n), int64(y.n))
	case isZeroInt(y):
		return Value{}, th.zeroDivision("integer division or modulo by zero")
	}
	q, _ := floorDivMod(bigOf(x), bigOf(y))
	return q.value(), nil
}

func intMod(th *Thread, a, b Value) (Value, error) {
	x, y, ok := intPair(a, b)
	switch {
	case !ok:
		return NotImplemented, nil
	case x.IsInt() && y.IsInt():
		return ModInt(th, int64(x.n), int64(y.n))
	case isZeroInt(y):
		return Value{}, th.zeroDivision("integer modulo by zero")
	}
	_, r := floorDivMod(bigOf(x), bigOf(y))
	return r.value(), nil
}

func intDivmod(th *Thread, a, b Value) (Value, error) {
	x, y, ok := intPair(a, b)
	if !ok {
		return NotImplemented, nil
	}
	if isZeroInt(y) {
		return Value{}, th.zeroDivision("integer division or modulo by zero")
	}
	if x.IsInt() && y.IsInt() {
		q, err := FloorDivInt(th, x.AsInt(), y.AsInt())
		return pair(q, Int(floorMod(x.AsInt(), y.AsInt()))), err
	}
	q, r := floorDivMod(bigOf(x), bigOf(y))
	return pair(q.value(), r.value()), nil
}

func isZeroInt(v Value) bool { return v.n == 0 && v.IsInt() }

func intPow(th *Thread, a, b Value) (Value, error) {
	x, y, ok := intPair(a, b)
	switch {
	case !ok:
		return NotImplemented, nil
	case x.IsInt() && y.IsInt():
		return PowInt(th, x.AsInt(), y.AsInt())
	}
	if signOf(y) < 0 {
		f, err := intFloat(th, x)
		if err != nil {
			return Value{}, err
		}
		g, err := intFloat(th, y)
		if err != nil {
			return Value{}, err
		}
		return floatPower(th, f, g)
	}
	return powBig(th, bigOf(x), bigOf(y))
}

// intPowMod is pow(a, b, c) for ints.
func intPowMod(th *Thread, a, b, c Value) (Value, error) {
	x, y, ok := intPair(a, b)
	m, ok2 := IntValue(c)
	if !ok || !ok2 {
		return NotImplemented, nil
	}
	if isZeroInt(m) {
		return Value{}, th.ValueErrorf("pow() 3rd argument cannot be 0")
	}
	mod := new(big.Int).Abs(bigOf(m))
	base, exp := bigOf(x), bigOf(y)
	if mod.IsInt64() && mod.Int64() == 1 {
		return Int(0), nil
	}
	if exp.Sign() < 0 {
		base = new(big.Int).ModInverse(base, mod)
		if base == nil {
			return Value{}, th.ValueErrorf("base is not invertible for the given modulus")
		}
		exp = new(big.Int).Neg(exp)
	}
	r := new(big.Int).Exp(base, exp, mod)
	if signOf(m) < 0 && r.Sign() > 0 {
		r.Sub(r, mod)
	}
	return Big(r), nil
}

func signOf(v Value) int {
	if b, ok := v.o.(*BigInt); ok {
		return b.b.Sign()
	}
	switch i := v.AsInt(); {
	case i < 0:
		return -1
	case i > 0:
		return 1
	}
	return 0
}

func intLShift(th *Thread, a, b Value) (Value, error) {
	x, y, ok := intPair(a, b)
	switch {
	case !ok:
		return NotImplemented, nil
	case x.IsInt() && y.IsInt():
		return LShiftInt(th, x.AsInt(), y.AsInt())
	case signOf(y) < 0:
		return Value{}, th.ValueErrorf("negative shift count")
	case isZeroInt(x):
		return Int(0), nil
	case !y.IsInt():
		if bitLen(y) > 68 { // CPython counts the shift in digits of 30 bits
			return Value{}, th.Raise(OverflowErrorType, "too many digits in integer")
		}
		return Value{}, th.RaiseArgs(MemoryErrorType)
	case y.AsInt()+int64(bitLen(x)) > maxIntBits || y.AsInt() > maxIntBits:
		return Value{}, th.RaiseArgs(MemoryErrorType)
	}
	r := newBig()
	r.v.Lsh(bigOf(x), uint(y.AsInt()))
	return r.value(), nil
}

func intRShift(th *Thread, a, b Value) (Value, error) {
	x, y, ok := intPair(a, b)
	switch {
	case !ok:
		return NotImplemented, nil
	case x.IsInt() && y.IsInt():
		return RShiftInt(th, x.AsInt(), y.AsInt())
	case signOf(y) < 0:
		return Value{}, th.ValueErrorf("negative shift count")
	case !y.IsInt() || y.AsInt() >= int64(bitLen(x)):
		return Int(int64(min(signOf(x), 0))), nil
	}
	r := newBig()
	r.v.Rsh(bigOf(x), uint(y.AsInt()))
	return r.value(), nil
}

func intAnd(th *Thread, a, b Value) (Value, error) {
	x, y, ok := intPair(a, b)
	switch {
	case !ok:
		return NotImplemented, nil
	case x.IsInt() && y.IsInt():
		return Int(int64(x.n & y.n)), nil
	}
	r := newBig()
	r.v.And(bigOf(x), bigOf(y))
	return r.value(), nil
}

func intOr(th *Thread, a, b Value) (Value, error) {
	x, y, ok := intPair(a, b)
	switch {
	case !ok:
		return NotImplemented, nil
	case x.IsInt() && y.IsInt():
		return Int(int64(x.n | y.n)), nil
	}
	r := newBig()
	r.v.Or(bigOf(x), bigOf(y))
	return r.value(), nil
}

func intXor(th *Thread, a, b Value) (Value, error) {
	x, y, ok := intPair(a, b)
	switch {
	case !ok:
		return NotImplemented, nil
	case x.IsInt() && y.IsInt():
		return Int(int64(x.n ^ y.n)), nil
	}
	r := newBig()
	r.v.Xor(bigOf(x), bigOf(y))
	return r.value(), nil
}

func intNeg(th *Thread, v Value) (Value, error) {
	v = intValue(v)
	if v.IsInt() {
		return SubInt(0, v.AsInt()), nil
	}
	r := newBig()
	r.v.Neg(bigOf(v))
	return r.value(), nil
}

func intAbs(th *Thread, v Value) (Value, error) {
	if v = intValue(v); signOf(v) < 0 {
		return intNeg(th, v)
	}
	return v, nil
}

func intInvert(th *Thread, v Value) (Value, error) {
	v = intValue(v)
	if v.IsInt() {
		return Int(^v.AsInt()), nil
	}
	r := newBig()
	r.v.Not(bigOf(v))
	return r.value(), nil
}

func intCompare(th *Thread, a, b Value, op CompareOp) (Value, error) {
	x, y, ok := intPair(a, b)
	if !ok {
		return NotImplemented, nil
	}
	return Bool(op.Holds(compareInts(x, y))), nil
}

// compareInts compares exact ints.
func compareInts(x, y Value) int {
	if x.IsInt() && y.IsInt() {
		switch i, j := int64(x.n), int64(y.n); {
		case i < j:
			return -1
		case i > j:
			return 1
		}
		return 0
	}
	return bigOf(x).Cmp(bigOf(y))
}

// intFloat is float(v) of an exact int.
func intFloat(th *Thread, v Value) (float64, error) {
	b, ok := v.o.(*BigInt)
	if !ok {
		return float64(int64(v.n)), nil
	}
	f, _ := b.b.Float64()
	if math.IsInf(f, 0) {
		return 0, th.Raise(OverflowErrorType, "int too large to convert to float")
	}
	return f, nil
}
