package decimal

import (
	"math/big"

	"pyasync/object"
)

// this file defines the class Decimal: its operators, and its methods that take no context

func numOf(v value) *num { return v.Object().(*decimal).num }

func init() {
	t := decimalType
	t.Doc = "A number with decimal digits. 'value' can be an int, text, a float, another Decimal, or a tuple of sign,\ndigits and exponent; 'context' only tells whether wrong text raises InvalidOperation."
	t.TextSig = "(value=\"0\", context=None)"
	t.New = newDecimal
	t.Repr = func(th *thread, v value) (value, error) {
		return object.FromString("Decimal('" + numOf(v).text(false, current(th).capitals) + "')"), nil
	}
	t.Str = func(th *thread, v value) (value, error) {
		return object.FromString(numOf(v).text(false, current(th).capitals)), nil
	}
	t.Hash = hash
	t.Bool = func(th *thread, v value) (bool, error) { return !numOf(v).isZero(), nil }
	t.Compare = compareWith
	t.Neg = unarySlot((*calc).minus)
	t.Pos = unarySlot((*calc).plus)
	t.Abs = unarySlot((*calc).abs)
	t.Num[object.OpAdd] = binarySlot((*calc).add)
	t.Num[object.OpSub] = binarySlot((*calc).sub)
	t.Num[object.OpMul] = binarySlot((*calc).mul)
	t.Num[object.OpTrueDiv] = binarySlot((*calc).div)
	t.Num[object.OpFloorDiv] = binarySlot((*calc).divInt)
	t.Num[object.OpMod] = binarySlot((*calc).rem)
	t.Num[object.OpPow] = binarySlot((*calc).pow)
	t.Num[object.OpDivmod] = func(th *thread, a, b value) (value, error) {
		x, y := operand(a), operand(b)
		if x == nil || y == nil {
			return object.NotImplemented, nil
		}
		return divmod(th, current(th), x, y)
	}
	t.PowMod = func(th *thread, a, b, m value) (value, error) {
		x, y, n := operand(a), operand(b), operand(m)
		if x == nil || y == nil || n == nil {
			return object.NotImplemented, nil
		}
		return current(th).result(th, func(c *calc) *num { return c.powMod(x, y, n) })
	}
	t.Int = func(th *thread, v value) (value, error) { return toInt(th, numOf(v), roundDown) }
	t.Float = func(th *thread, v value) (value, error) {
		f, err := toFloat(th, numOf(v))
		return object.Float(f), err
	}
	t.Getters = func() []object.Getter {
		return []object.Getter{
			{Name: "real", Get: func(th *thread, v value) (value, error) { return v, nil }},
			{Name: "imag", Get: func(th *thread, v value) (value, error) { return wrap(newZero(false, 0)), nil }},
		}
	}
	t.Methods = func() []object.Func {
		fs := plainMethods()
		for _, op := range unaryOps {
			if op.method {
				fs = append(fs, op.decimalMethod())
			}
		}
		for _, op := range binaryOps {
			if op.method {
				fs = append(fs, op.decimalMethod())
			}
		}
		return append(fs, otherMethods()...)
	}
}

func unarySlot(f func(c *calc, x *num) *num) object.UnaryFunc {
	return func(th *thread, v value) (value, error) {
		x := numOf(v)
		return current(th).result(th, func(c *calc) *num { return f(c, x) })
	}
}

func binarySlot(f func(c *calc, x, y *num) *num) object.BinaryFunc {
	return func(th *thread, a, b value) (value, error) {
		x, y := operand(a), operand(b)
		if x == nil || y == nil {
			return object.NotImplemented, nil
		}
		return current(th).result(th, func(c *calc) *num { return f(c, x, y) })
	}
}

func divmod(th *thread, cx *context, x, y *num) (value, error) {
	var r *num
	q, err := cx.do(th, func(c *calc) (q *num) {
		q, r = c.divmod(x, y)
		return q
	})
	if err != nil {
		return value{}, err
	}
	return object.NewTuple([]value{wrap(q), wrap(r)}), nil
}

// compareWith compares with numbers of all kinds, by value.
func compareWith(th *thread, a, b value, op object.CompareOp) (value, error) {
	x := numOf(a)
	cx := current(th)
	equality := op == object.EQ || op == object.NE
	y := operand(b)
	if y == nil {
		if z, ok := object.AsComplex(b); ok && equality {
			c, err := object.ToComplex(th, object.From(z))
			if err != nil {
				return value{}, err
			}
			if imag(c) != 0 {
				return object.Bool(op == object.NE), nil
			}
			b = object.Float(real(c))
		}
		if f, ok := object.FloatValue(b); ok {
			if equality {
				cx.flags |= floatOperation
			} else if err := cx.note(th, floatOperation); err != nil {
				return value{}, err
			}
			y = fromFloat(f)
		}
	}
	if y == nil {
		var err error
		if x, y, err = withRational(th, x, b); y == nil || err != nil {
			return object.NotImplemented, err
		}
	}
	if x.isNaN() || y.isNaN() {
		if !equality || x.form == signaling || y.form == signaling {
			if err := cx.note(th, invalidOperation); err != nil {
				return value{}, err
			}
		}
		return object.Bool(op == object.NE), nil
	}
	return object.Bool(op.Holds(compareValues(x, y))), nil
}

// withRational multiplies x and a numbers.Rational by the denominator; y is nil for anything
// else.
func withRational(th *thread, x *num, b value) (scaled, y *num, err error) {
	numbers := th.Interp.Used("numbers")
	if numbers.IsZero() {
		return nil, nil, nil
	}
	rational, err := object.GetAttrString(th, numbers, "Rational")
	if err != nil {
		return nil, nil, err
	}
	if ok, err := object.IsInstance(th, b, rational); !ok || err != nil {
		return nil, nil, err
	}
	parts := [2]*num{}
	for i, name := range [...]string{"numerator", "denominator"} {
		v, err := object.GetAttrString(th, b, name)
		if err != nil {
			return nil, nil, err
		}
		if parts[i] = operand(v); parts[i] == nil {
			return nil, nil, th.TypeErrorf("numerator and denominator must be ints")
		}
	}
	if x.isSpecial() {
		return x, parts[0], nil
	}
	z := &num{neg: x.neg, exp: x.exp}
	z.coef.Mul(&x.coef, &parts[1].coef)
	return z, parts[0], nil
}

// plainMethods need no context.
func plainMethods() []object.Func {
	test := func(name, doc string, f func(x *num) bool) object.Func {
		return object.Func{Name: name, Doc: doc, Fast0: func(th *thread, self value) (value, error) {
			return object.Bool(f(numOf(self))), nil
		}}
	}
	same := func(name, doc string) object.Func {
		return object.Func{Name: name, Doc: doc, Fast0: func(th *thread, self value) (value, error) { return self, nil }}
	}
	whole := func(name, doc string, mode rounding) object.Func {
		return object.Func{Name: name, Doc: doc, Fast0: func(th *thread, self value) (value, error) {
			return toInt(th, numOf(self), mode)
		}}
	}
	return []object.Func{
		test("is_canonical", "True for every Decimal.", func(*num) bool { return true }),
		test("is_finite", "True if the number is neither infinite nor a NaN.", func(x *num) bool { return x.form == finite }),
		test("is_infinite", "True for a positive or negative infinity.", func(x *num) bool { return x.form == infinite }),
		test("is_nan", "True for a quiet or signaling NaN.", (*num).isNaN),
		test("is_qnan", "True for a quiet NaN.", func(x *num) bool { return x.form == quiet }),
		test("is_snan", "True for a signaling NaN.", func(x *num) bool { return x.form == signaling }),
		test("is_signed", "True if the sign is negative, also of a zero.", func(x *num) bool { return x.neg }),
		test("is_zero", "True for a positive or negative zero.", (*num).isZero),
		same("canonical", "The number itself."),
		same("conjugate", "The number itself."),
		same("__copy__", ""),
		{Name: "__deepcopy__", Fast1: func(th *thread, self, _ value) (value, error) { return self, nil }},
		whole("__ceil__", "The least integer that is not below the number.", roundCeiling),
		whole("__floor__", "The greatest integer that is not above the number.", roundFloor),
		whole("__trunc__", "The integer part.", roundDown),
		{Name: "__complex__", Fast0: func(th *thread, self value) (value, error) {
			f, err := toFloat(th, numOf(self))
			return object.NewComplex(complex(f, 0)), err
		}},
		{Name: "__reduce__", Fast0: func(th *thread, self value) (value, error) {
			s, err := object.ToStr(th, self)
			return object.NewTuple([]value{object.From(self.Type()), object.NewTuple([]value{s})}), err
		}},
		{Name: "__sizeof__", Fast0: func(th *thread, self value) (value, error) {
			return object.Int(104 + int64(max(len(numOf(self).coef.Bits())-4, 0))*8), nil
		}},
		{Name: "adjusted", Doc: "The exponent of the first digit.", Fast0: func(th *thread, self value) (value, error) {
			x := numOf(self)
			if x.isSpecial() {
				return object.Int(0), nil
			}
			return object.Int(x.adjusted()), nil
		}},
		{Name: "as_integer_ratio", Doc: "The number as a pair of ints in lowest terms with a positive denominator.", Fast0: func(th *thread, self value) (value, error) {
			n, d, err := ratio(th, numOf(self))
			if err != nil {
				return value{}, err
			}
			return object.NewTuple([]value{object.Big(n), object.Big(d)}), nil
		}},
		{Name: "as_tuple", Doc: "Sign, digits and exponent as a named tuple.", Fast0: asTuple},
		{Name: "copy_abs", Doc: "The number without its sign.", Fast0: func(th *thread, self value) (value, error) {
			return wrap(numOf(self).withSign(false)), nil
		}},
		{Name: "copy_negate", Doc: "The number with the other sign.", Fast0: func(th *thread, self value) (value, error) {
			return wrap(numOf(self).withSign(!numOf(self).neg)), nil
		}},
		{Name: "radix", Doc: "Decimal(10).", Fast0: func(th *thread, self value) (value, error) { return wrap(newInt(10)), nil }},
		{Name: "__round__", Raw: roundMethod},
		{Name: "__format__", Doc: "The number as text, as a format specifier says.", Raw: formatMethod},
		{Name: "from_float", Sig: "(f, /)", Class: true, Doc: "The exact value of a float or int as a Decimal.", Fast1: func(th *thread, cls, v value) (value, error) {
			var x *num
			if f, ok := object.FloatValue(v); ok {
				x = fromFloat(f)
			} else if i, ok := object.IntValue(v); ok {
				x = operand(i)
			} else {
				return value{}, th.TypeErrorf("argument must be int or float")
			}
			if cls.Object() == object.Object(decimalType) {
				return wrap(x), nil
			}
			return object.Call1(th, cls, wrap(x))
		}},
	}
}

func asTuple(th *thread, self value) (value, error) {
	x := numOf(self)
	exp := object.Int(x.exp)
	var text []byte
	switch x.form {
	case finite:
		text = x.coef.Append(nil, 10)
	case infinite:
		text, exp = []byte("0"), object.FromString("F")
	default:
		exp = object.FromString(map[form]string{quiet: "n", signaling: "N"}[x.form])
		if x.coef.Sign() != 0 {
			text = x.coef.Append(nil, 10)
		}
	}
	ds := make([]value, len(text))
	for i, d := range text {
		ds[i] = object.Int(int64(d - '0'))
	}
	sign := int64(0)
	if x.neg {
		sign = 1
	}
	return object.Call(th, stateOf(th).tuple, []value{object.Int(sign), object.NewTuple(ds), exp}, nil)
}

func roundMethod(th *thread, self value, args []value, kw kwargs) (value, error) {
	a, err := bind(th, []string{"ndigits"}, 0, args, kw)
	if err != nil {
		return value{}, err
	}
	x := numOf(self)
	if a[0].IsZero() || a[0].IsNone() {
		return toInt(th, x, roundHalfEven)
	}
	n, ok := object.IntValue(a[0])
	if !ok {
		return value{}, th.TypeErrorf("optional arg must be an integer")
	}
	if !n.IsInt() {
		return value{}, th.Raise(object.OverflowErrorType, "Python int too large to convert to C ssize_t")
	}
	to := &num{exp: -n.AsInt()}
	to.coef = *big.NewInt(1)
	return current(th).result(th, func(c *calc) *num { return c.quantize(x, to) })
}
