package decimal

import (
	"math"
	"math/big"
	"strconv"
	"strings"

	"pyasync/object"
)

// this file makes Decimals of other values, and other values of Decimals

// decimal is a Decimal.
type decimal struct {
	object.Sub
	*num
}

// Type is Decimal or a subclass.
func (d *decimal) Type() *object.Type { return d.TypeOr(decimalType) }

// MakeWeak is a weak reference.
func (d *decimal) MakeWeak() object.Weak { return object.WeakTo(d) }

func wrap(x *num) value { return object.From(&decimal{num: x}) }

// in is a Decimal as an instance of class t.
func in(t *object.Type, v value, err error) (value, error) {
	if err != nil || t == decimalType {
		return v, err
	}
	return object.From(&decimal{Sub: object.NewSub(t, decimalType), num: v.Object().(*decimal).num}), nil
}

func newDecimal(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
	a, err := bind(th, []string{"value", "context"}, 0, args, kw)
	if err != nil {
		return value{}, err
	}
	cx, err := contextArg(th, a[1])
	if err != nil {
		return value{}, err
	}
	if a[0].IsZero() {
		return in(typ, wrap(newZero(false, 0)), nil)
	}
	if d, ok := a[0].Object().(*decimal); ok && typ == decimalType && d.Type() == decimalType {
		return a[0], nil
	}
	v, err := fromValue(th, cx, a[0], true)
	return in(typ, v, err)
}

// fromValue converts to a Decimal without loss. Text may have spaces around it and
// underscores if lenient.
func fromValue(th *thread, cx *context, v value, lenient bool) (value, error) {
	if d, ok := v.Object().(*decimal); ok {
		return wrap(d.num), nil
	}
	if x := operand(v); x != nil {
		return cx.exactly(th, x)
	}
	if s, ok := object.AsStr(v); ok {
		return fromText(th, cx, s.String(), lenient)
	}
	if f, ok := object.FloatValue(v); ok {
		if err := cx.note(th, floatOperation); err != nil {
			return value{}, err
		}
		return cx.exactly(th, fromFloat(f))
	}
	_, isTuple := object.AsTuple(v)
	_, isList := object.AsList(v)
	if isTuple || isList {
		return fromTuple(th, cx, v)
	}
	return value{}, th.TypeErrorf("conversion from %s to Decimal is not supported", v.Type().Name)
}

func fromText(th *thread, cx *context, s string, lenient bool) (value, error) {
	x, ok := parse(plainText(s, lenient))
	if !ok {
		if err := cx.note(th, conversionSyntax); err != nil {
			return value{}, err
		}
		return wrap(&num{form: quiet}), nil
	}
	return cx.exactly(th, x)
}

// plainText is s in ASCII: digits of other scripts become those of ASCII.
func plainText(s string, lenient bool) string {
	if lenient {
		s = strings.TrimFunc(s, object.IsSpace)
		s = strings.ReplaceAll(s, "_", "")
	}
	return strings.Map(func(r rune) rune {
		if r < 0x80 {
			return r
		}
		if d := object.DigitOf(r); d >= 0 {
			return rune('0' + d)
		}
		return '?'
	}, s)
}

// fromFloat is the exact value of f.
func fromFloat(f float64) *num {
	switch {
	case f != f:
		return &num{form: quiet, neg: math.Signbit(f)}
	case math.IsInf(f, 0):
		return newInf(f < 0)
	case f == 0:
		return newZero(math.Signbit(f), 0)
	}
	mantissa, exp := math.Frexp(math.Abs(f))
	n := big.NewInt(int64(mantissa * (1 << 53)))
	exp -= 53
	z := n.TrailingZeroBits()
	n.Rsh(n, z)
	exp += int(z)
	x := &num{neg: f < 0}
	if exp >= 0 {
		x.coef.Lsh(n, uint(exp))
		return x
	}
	x.coef.Mul(n, new(big.Int).Exp(big.NewInt(5), big.NewInt(int64(-exp)), nil))
	x.exp = int64(exp)
	return x
}

// fromTuple reads (sign, digits, exponent).
func fromTuple(th *thread, cx *context, v value) (value, error) {
	items, err := object.Slice(th, v)
	if err != nil {
		return value{}, err
	}
	if len(items) != 3 {
		return value{}, th.ValueErrorf("argument must be a sequence of length 3")
	}
	sign, ok := object.IntValue(items[0])
	if !ok || !sign.IsInt() || sign.AsInt() != 0 && sign.AsInt() != 1 {
		return value{}, th.ValueErrorf("sign must be an integer with the value 0 or 1")
	}
	x := &num{neg: sign.AsInt() == 1}
	if s, ok := object.AsStr(items[2]); ok {
		switch s.String() {
		case "F":
			return wrap(newInf(x.neg)), nil
		case "n":
			x.form = quiet
		case "N":
			x.form = signaling
		default:
			return value{}, th.ValueErrorf("string argument in the third position must be 'F', 'n' or 'N'")
		}
	} else {
		exp, ok := object.IntValue(items[2])
		if !ok {
			return value{}, th.ValueErrorf("exponent must be an integer")
		}
		if !exp.IsInt() {
			return value{}, th.Raise(object.OverflowErrorType, "Python int too large to convert to C ssize_t")
		}
		x.exp = max(min(exp.AsInt(), farExponent), -farExponent)
	}
	_, isTuple := object.AsTuple(items[1])
	_, isList := object.AsList(items[1])
	if !isTuple && !isList {
		return value{}, th.ValueErrorf("coefficient must be a tuple of digits")
	}
	places, err := object.Slice(th, items[1])
	if err != nil {
		return value{}, err
	}
	text := make([]byte, 0, len(places))
	for _, item := range places {
		d, ok := object.IntValue(item)
		if !ok || !d.IsInt() || d.AsInt() < 0 || d.AsInt() > 9 {
			return value{}, th.ValueErrorf("coefficient must be a tuple of digits")
		}
		text = append(text, '0'+byte(d.AsInt()))
	}
	setDigits(&x.coef, string(text))
	return cx.exactly(th, x)
}

// toInt is an int: x rounded by mode.
func toInt(th *thread, x *num, mode rounding) (value, error) {
	switch {
	case x.isNaN():
		return value{}, th.ValueErrorf("cannot convert NaN to integer")
	case x.form == infinite:
		return value{}, th.Raise(object.OverflowErrorType, "cannot convert Infinity to integer")
	}
	if x.exp > maxDigits {
		return value{}, th.RaiseArgs(object.MemoryErrorType)
	}
	c := maxCalc()
	c.round = mode
	y := c.integral(x, false)
	n := y.magnitude()
	if y.neg {
		n.Neg(n)
	}
	return object.Big(n), nil
}

// toFloat is float(x).
func toFloat(th *thread, x *num) (float64, error) {
	if x.form == signaling {
		return 0, th.ValueErrorf("cannot convert signaling NaN to float")
	}
	if x.form == quiet {
		f := object.NaN()
		if x.neg {
			f = math.Copysign(f, -1)
		}
		return f, nil
	}
	f, _ := strconv.ParseFloat(x.text(false, true), 64) // out of range: an infinity
	return f, nil
}

// ratio is as_integer_ratio.
func ratio(th *thread, x *num) (n, d *big.Int, err error) {
	switch {
	case x.isNaN():
		return nil, nil, th.ValueErrorf("cannot convert NaN to integer ratio")
	case x.form == infinite:
		return nil, nil, th.Raise(object.OverflowErrorType, "cannot convert Infinity to integer ratio")
	case x.exp > maxDigits || x.exp < -maxDigits:
		return nil, nil, th.RaiseArgs(object.MemoryErrorType)
	}
	n, d = new(big.Int).Set(&x.coef), big.NewInt(1)
	if x.exp >= 0 {
		n.Mul(n, pow10(x.exp))
	} else {
		r := new(big.Rat).SetFrac(n, pow10(-x.exp))
		n, d = r.Num(), r.Denom()
	}
	if x.neg {
		n = new(big.Int).Neg(n)
	}
	return n, d, nil
}

// hashModulus is the prime of the hashes of numbers.
const hashModulus = 1<<61 - 1

// hash equals that of an int, float or fraction of the same value.
func hash(th *thread, v value) (int64, error) {
	d := v.Object().(*decimal)
	x := d.num
	switch x.form {
	case signaling:
		return 0, th.TypeErrorf("Cannot hash a signaling NaN value")
	case quiet:
		return object.ObjectType.Hash(th, v)
	case infinite:
		if x.neg {
			return -314159, nil
		}
		return 314159, nil
	}
	m := big.NewInt(hashModulus)
	base, exp := big.NewInt(10), x.exp
	if exp < 0 {
		base.ModInverse(base, m)
		exp = -exp
	}
	h := new(big.Int).Exp(base, big.NewInt(exp), m)
	h.Mul(h, &x.coef)
	n := h.Rem(h, m).Int64()
	if x.neg {
		n = -n
	}
	if n == -1 {
		n = -2
	}
	return n, nil
}
