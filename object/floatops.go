package object

import (
	"math"
	"math/big"

	"pyasync/internal/libm"
)

// this file defines the operators of float

// operand is the float of an operand of float arithmetic; ok is false when it is no
// number that float knows.
func operand(th *Thread, v Value) (f float64, ok bool, err error) {
	switch o := v.o.(type) {
	case *floatKind:
		return v.AsFloat(), true, nil
	case *intKind, *boolKind:
		return float64(int64(v.n)), true, nil
	case *FloatSub:
		return o.F, true, nil
	case *BigInt:
		f, err = intFloat(th, v)
		return f, true, err
	case *IntSub:
		f, err = intFloat(th, o.V)
		return f, true, err
	}
	return 0, false, nil
}

// operands is operand for both sides: declined is NotImplemented or an error's zero Value.
func operands(th *Thread, a, b Value) (x, y float64, ok bool, declined Value, err error) {
	if a.IsFloat() && b.IsFloat() {
		return a.AsFloat(), b.AsFloat(), true, Value{}, nil
	}
	x, okA, err := operand(th, a)
	if err != nil {
		return 0, 0, false, Value{}, err
	}
	y, okB, err := operand(th, b)
	if err != nil {
		return 0, 0, false, Value{}, err
	}
	return x, y, okA && okB, NotImplemented, nil
}

func floatAdd(th *Thread, a, b Value) (Value, error) {
	x, y, ok, no, err := operands(th, a, b)
	if !ok {
		return no, err
	}
	return Float(x + y), nil
}

func floatSub(th *Thread, a, b Value) (Value, error) {
	x, y, ok, no, err := operands(th, a, b)
	if !ok {
		return no, err
	}
	return Float(x - y), nil
}

func floatMul(th *Thread, a, b Value) (Value, error) {
	x, y, ok, no, err := operands(th, a, b)
	if !ok {
		return no, err
	}
	return Float(x * y), nil
}

func floatTrueDiv(th *Thread, a, b Value) (Value, error) {
	x, y, ok, no, err := operands(th, a, b)
	if !ok {
		return no, err
	}
	return DivFloat(th, x, y)
}

func floatFloorDiv(th *Thread, a, b Value) (Value, error) {
	x, y, ok, no, err := operands(th, a, b)
	if !ok {
		return no, err
	}
	return FloorDivFloat(th, x, y)
}

func floatMod(th *Thread, a, b Value) (Value, error) {
	x, y, ok, no, err := operands(th, a, b)
	if !ok {
		return no, err
	}
	return ModFloat(th, x, y)
}

func floatDivmod(th *Thread, a, b Value) (Value, error) {
	x, y, ok, no, err := operands(th, a, b)
	if !ok {
		return no, err
	}
	if y == 0 {
		return Value{}, th.zeroDivision("float divmod()")
	}
	q, r := floatFloorMod(x, y)
	return pair(Float(q), Float(r)), nil
}

func floatPow(th *Thread, a, b Value) (Value, error) {
	x, y, ok, no, err := operands(th, a, b)
	if !ok {
		return no, err
	}
	return floatPower(th, x, y)
}

// DivFloat is a / b.
func DivFloat(th *Thread, a, b float64) (Value, error) {
	if b == 0 {
		return Value{}, th.zeroDivision("float division by zero")
	}
	return Float(a / b), nil
}

// FloorDivFloat is a // b.
func FloorDivFloat(th *Thread, a, b float64) (Value, error) {
	if b == 0 {
		return Value{}, th.zeroDivision("float floor division by zero")
	}
	q, _ := floatFloorMod(a, b)
	return Float(q), nil
}

// ModFloat is a % b.
func ModFloat(th *Thread, a, b float64) (Value, error) {
	if b == 0 {
		return Value{}, th.zeroDivision("float modulo by zero")
	}
	r := fmod(a, b)
	switch {
	case r == 0:
		r = math.Copysign(0, b)
	case (b < 0) != (r < 0):
		r += b
	}
	return Float(r), nil
}

// fmod is C's fmod; numbers that are small ints are divided as such.
func fmod(a, b float64) float64 {
	const exact = 1 << 53
	if math.Abs(a) < exact && math.Abs(b) < exact {
		if i, j := int64(a), int64(b); float64(i) == a && float64(j) == b {
			return float64(i % j) // the sign of a zero does not matter to the callers
		}
	}
	if math.IsInf(a, 0) && !math.IsNaN(b) {
		return math.Float64frombits(0xfff8 << 48) // the NaN of an invalid operation, as the machine makes it
	}
	if math.IsNaN(a) || math.IsNaN(b) {
		return a + b
	}
	return math.Mod(a, b)
}

// floatFloorMod is divmod(a, b) for b other than 0.
func floatFloorMod(a, b float64) (q, r float64) {
	r = fmod(a, b)
	q = (a - r) / b
	switch {
	case r == 0:
		r = math.Copysign(0, b)
	case (b < 0) != (r < 0):
		r += b
		q--
	}
	if q == 0 {
		return math.Copysign(0, a/b), r
	}
	floor := math.Floor(q)
	if q-floor > 0.5 {
		floor++
	}
	return floor, r
}

// PowFloat is a ** b, which is complex for a negative a and a fractional b.
func PowFloat(th *Thread, a, b float64) (Value, error) { return floatPower(th, a, b) }

func floatPower(th *Thread, a, b float64) (Value, error) {
	if a > 0 && !math.IsInf(a, 1) && !math.IsInf(b, 0) && !math.IsNaN(b) {
		r := 0.0
		if b == 2 {
			r = a * a
		} else {
			r = libm.Pow(a, b)
		}
		if math.IsInf(r, 0) {
			return Value{}, floatRange(th)
		}
		return Float(r), nil
	}
	odd := math.Mod(math.Abs(b), 2) == 1
	switch {
	case b == 0:
		return Float(1), nil
	case math.IsNaN(a):
		return Float(a), nil
	case math.IsNaN(b):
		if a == 1 {
			return Float(1), nil
		}
		return Float(b), nil
	case math.IsInf(b, 0):
		switch a = math.Abs(a); {
		case a == 1:
			return Float(1), nil
		case b > 0 == (a > 1):
			return Float(math.Inf(1)), nil
		}
		return Float(0), nil
	case math.IsInf(a, 0):
		switch {
		case b > 0 && odd:
			return Float(a), nil
		case b > 0:
			return Float(math.Inf(1)), nil
		case odd:
			return Float(math.Copysign(0, a)), nil
		}
		return Float(0), nil
	case a == 0:
		switch {
		case b < 0:
			return Value{}, th.zeroDivision("0.0 cannot be raised to a negative power")
		case odd:
			return Float(a), nil
		}
		return Float(0), nil
	case b != math.Floor(b):
		return complexPower(th, complex(a, 0), complex(b, 0))
	}
	r := libm.Pow(-a, b)
	if math.IsInf(r, 0) {
		return Value{}, floatRange(th)
	}
	return Float(signedFloat(r, odd)), nil
}

// floatRange is the error of the C library for results too large.
func floatRange(th *Thread) error {
	return th.RaiseArgs(OverflowErrorType, Int(34), FromString("Numerical result out of range"))
}

func floatCompare(th *Thread, a, b Value, op CompareOp) (Value, error) {
	x := floatOf(a)
	if y, ok := FloatValue(b); ok {
		return Bool(holdsFloat(op, x, y)), nil
	}
	y, ok := IntValue(b)
	if !ok {
		return NotImplemented, nil
	}
	if math.IsNaN(x) {
		return Bool(op == NE), nil
	}
	return Bool(op.Holds(-CompareIntFloat(y, x))), nil
}

func holdsFloat(op CompareOp, x, y float64) bool {
	switch op {
	case LT:
		return x < y
	case LE:
		return x <= y
	case EQ:
		return x == y
	case NE:
		return x != y
	case GT:
		return x > y
	}
	return x >= y
}

// CompareIntFloat compares the exact int i with f, which is no NaN, without rounding.
func CompareIntFloat(i Value, f float64) int {
	if i.IsInt() {
		n := i.AsInt()
		switch {
		case -1<<53 <= n && n <= 1<<53:
			return compareFloats(float64(n), f)
		case f >= 1<<63:
			return -1
		case f < -1<<63:
			return 1
		}
		return compareInts(i, Int(int64(f))) // |n| > 2**53 or |f| < 2**53: a fraction cannot decide
	}
	b := BigOf(i)
	if math.Abs(f) < 1<<63 || math.IsInf(f, 0) {
		if math.IsInf(f, 0) {
			return compareFloats(0, f)
		}
		return b.Sign()
	}
	return b.Cmp(bigFromFloat(f))
}

func compareFloats(x, y float64) int {
	switch {
	case x < y:
		return -1
	case x > y:
		return 1
	}
	return 0
}

// RoundFloat is round(f, ndigits); without ndigits (zero or None) it is an int.
func RoundFloat(th *Thread, f float64, ndigits Value) (Value, error) {
	if ndigits.o == nil || ndigits.IsNone() {
		return FloatToInt(th, math.RoundToEven(f))
	}
	n, err := ClampIndex(th, ndigits)
	if err != nil {
		return Value{}, err
	}
	r, err := roundFloat(th, f, n)
	return Float(r), err
}

func roundFloat(th *Thread, f float64, n int) (float64, error) {
	switch {
	case math.IsNaN(f) || math.IsInf(f, 0) || f == 0 || n > 323:
		return f, nil
	case n < -308:
		return 0 * f, nil
	case n >= 0:
		return roundPlaces(f, n), nil
	}
	// Round the integer part to a multiple of 10**-n; the fraction only breaks ties.
	whole, frac := math.Modf(math.Abs(f))
	unit := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(-n)), nil)
	q, r := new(big.Int).QuoRem(bigFromFloat(whole), unit, new(big.Int))
	if c := r.Lsh(r, 1).Cmp(unit); c > 0 || c == 0 && (frac > 0 || q.Bit(0) == 1) {
		q.Add(q, big.NewInt(1))
	}
	r64, _ := q.Mul(q, unit).Float64()
	if math.IsInf(r64, 0) {
		return 0, th.Raise(OverflowErrorType, "rounded value too large to represent")
	}
	return math.Copysign(r64, f), nil
}
