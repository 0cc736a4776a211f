package decimal

import "pyasync/object"

// this file lists the operations that are methods of Decimal, of Context, or of both

// unaryOp is an operation of one number.
type unaryOp struct {
	name, doc string
	method    bool // also of Decimal
	do        func(c *calc, x *num) *num
}

// binaryOp is an operation of two numbers.
type binaryOp struct {
	name, doc string
	method    bool
	do        func(c *calc, x, y *num) *num
}

var unaryOps = [...]unaryOp{
	{"abs", "The absolute value.", false, (*calc).abs},
	{"exp", "e to the power of the number.", true, (*calc).exp},
	{"ln", "The natural logarithm.", true, (*calc).ln},
	{"log10", "The logarithm to base ten.", true, (*calc).log10},
	{"logb", "The exponent of the first digit, as a Decimal.", true, (*calc).logb},
	{"logical_invert", "Every digit, 0 or 1, replaced by the other one.", true, (*calc).logicalInvert},
	{"minus", "The number with the other sign, rounded.", false, (*calc).minus},
	{"next_minus", "The largest number of the context that is smaller.", true, (*calc).nextMinus},
	{"next_plus", "The smallest number of the context that is larger.", true, (*calc).nextPlus},
	{"normalize", "The number without trailing zeros.", true, (*calc).normalize},
	{"plus", "The number, rounded.", false, (*calc).plus},
	{"sqrt", "The square root.", true, (*calc).sqrt},
	{"to_integral", "The number rounded to an integer.", false, (*calc).toIntegral},
	{"to_integral_exact", "The number rounded to an integer, signaling Inexact and Rounded.", false, (*calc).toIntegralExact},
	{"to_integral_value", "The number rounded to an integer.", false, (*calc).toIntegral},
}

var binaryOps = [...]binaryOp{
	{"add", "The sum.", false, (*calc).add},
	{"compare", "-1, 0 or 1 as a Decimal, or a NaN.", true, (*calc).compare},
	{"compare_signal", "As compare(), but any NaN signals InvalidOperation.", true, (*calc).compareSignal},
	{"compare_total", "-1, 0 or 1 in an order of all representations.", true, exactOp(func(x, y *num) *num { return newInt(int64(compareTotal(x, y))) })},
	{"compare_total_mag", "As compare_total(), without the signs.", true, exactOp(func(x, y *num) *num { return newInt(int64(compareTotalMag(x, y))) })},
	{"copy_sign", "The first number with the sign of the second.", true, exactOp(func(x, y *num) *num { return x.withSign(y.neg) })},
	{"divide", "The quotient.", false, (*calc).div},
	{"divide_int", "The integer part of the quotient.", false, (*calc).divInt},
	{"logical_and", "The digits, 0 or 1, combined by and.", true, (*calc).logicalAnd},
	{"logical_or", "The digits, 0 or 1, combined by or.", true, (*calc).logicalOr},
	{"logical_xor", "The digits, 0 or 1, combined by exclusive or.", true, (*calc).logicalXor},
	{"max", "The larger number; a number rather than a NaN.", true, (*calc).max},
	{"max_mag", "As max(), without the signs.", true, (*calc).maxMag},
	{"min", "The smaller number; a number rather than a NaN.", true, (*calc).min},
	{"min_mag", "As min(), without the signs.", true, (*calc).minMag},
	{"multiply", "The product.", false, (*calc).mul},
	{"next_toward", "The number of the context next to the first one, on the way to the second.", true, (*calc).nextToward},
	{"quantize", "The first number rounded to the exponent of the second.", false, (*calc).quantize},
	{"remainder", "The remainder of the integer division, with the sign of the first number.", false, (*calc).rem},
	{"remainder_near", "The remainder with the smallest magnitude.", true, (*calc).remNear},
	{"rotate", "The digits rotated by as many places.", true, (*calc).rotate},
	{"scaleb", "The first number with the second added to its exponent.", true, (*calc).scaleb},
	{"shift", "The digits shifted by as many places.", true, (*calc).shift},
	{"subtract", "The difference.", false, (*calc).sub},
}

// exactOp is an operation that needs no context.
func exactOp(f func(x, y *num) *num) func(c *calc, x, y *num) *num {
	return func(_ *calc, x, y *num) *num { return f(x, y) }
}

func (op *unaryOp) decimalMethod() object.Func {
	return object.Func{Name: op.name, Doc: op.doc, Sig: "(context=None)",
		Raw: func(th *thread, self value, args []value, kw kwargs) (value, error) {
			a, err := bind(th, []string{"context"}, 0, args, kw)
			if err != nil {
				return value{}, err
			}
			cx, err := contextArg(th, a[0])
			if err != nil {
				return value{}, err
			}
			x := numOf(self)
			return cx.result(th, func(c *calc) *num { return op.do(c, x) })
		}}
}

func (op *binaryOp) decimalMethod() object.Func {
	return object.Func{Name: op.name, Doc: op.doc, Sig: "(other, context=None)",
		Raw: func(th *thread, self value, args []value, kw kwargs) (value, error) {
			y, cx, err := otherArg(th, args, kw)
			if err != nil {
				return value{}, err
			}
			x := numOf(self)
			return cx.result(th, func(c *calc) *num { return op.do(c, x, y) })
		}}
}

// otherArg binds the arguments other and context.
func otherArg(th *thread, args []value, kw kwargs) (*num, *context, error) {
	a, err := bind(th, []string{"other", "context"}, 1, args, kw)
	if err != nil {
		return nil, nil, err
	}
	cx, err := contextArg(th, a[1])
	if err != nil {
		return nil, nil, err
	}
	y, err := operandArg(th, a[0])
	return y, cx, err
}

// otherMethods are those of Decimal with a signature of their own.
func otherMethods() []object.Func {
	classify := func(name, doc, sig string, f func(c *calc, x *num) value) object.Func {
		return object.Func{Name: name, Doc: doc, Sig: sig, Raw: func(th *thread, self value, args []value, kw kwargs) (value, error) {
			a, err := bind(th, []string{"context"}, 0, args, kw)
			if err != nil {
				return value{}, err
			}
			cx, err := contextArg(th, a[0])
			if err != nil {
				return value{}, err
			}
			return f(&cx.calc, numOf(self)), nil
		}}
	}
	rounded := func(name, doc string, f func(c *calc, x *num) *num) object.Func {
		return object.Func{Name: name, Doc: doc, Sig: "(rounding=None, context=None)", Raw: func(th *thread, self value, args []value, kw kwargs) (value, error) {
			a, err := bind(th, []string{"rounding", "context"}, 0, args, kw)
			if err != nil {
				return value{}, err
			}
			return roundedBy(th, a[0], a[1], func(c *calc) *num { return f(c, numOf(self)) })
		}}
	}
	return []object.Func{
		classify("is_normal", "True if the number is finite, not zero and not subnormal.", "(context=None)", func(c *calc, x *num) value {
			return object.Bool(x.form == finite && !x.isZero() && x.adjusted() >= c.emin)
		}),
		classify("is_subnormal", "True if the number is not zero and closer to it than the context's Emin.", "(context=None)", func(c *calc, x *num) value {
			return object.Bool(x.form == finite && !x.isZero() && x.adjusted() < c.emin)
		}),
		classify("number_class", "What kind of number it is, such as '+Normal'.", "(context=None)", func(c *calc, x *num) value {
			return object.FromString(c.class(x))
		}),
		rounded("to_integral", "The number rounded to an integer.", (*calc).toIntegral),
		rounded("to_integral_value", "The number rounded to an integer.", (*calc).toIntegral),
		rounded("to_integral_exact", "The number rounded to an integer, signaling Inexact and Rounded.", (*calc).toIntegralExact),
		{Name: "to_eng_string", Doc: "The number as text whose exponent is a multiple of three.", Sig: "(context=None)", Raw: func(th *thread, self value, args []value, kw kwargs) (value, error) {
			a, err := bind(th, []string{"context"}, 0, args, kw)
			if err != nil {
				return value{}, err
			}
			cx, err := contextArg(th, a[0])
			if err != nil {
				return value{}, err
			}
			return object.FromString(numOf(self).text(true, cx.capitals)), nil
		}},
		{Name: "same_quantum", Doc: "True if both have the same exponent, or both are infinite or NaN.", Sig: "(other, context=None)", Raw: func(th *thread, self value, args []value, kw kwargs) (value, error) {
			y, _, err := otherArg(th, args, kw)
			if err != nil {
				return value{}, err
			}
			return object.Bool(sameQuantum(numOf(self), y)), nil
		}},
		{Name: "fma", Doc: "self*other + third, rounded once.", Sig: "(other, third, context=None)", Raw: func(th *thread, self value, args []value, kw kwargs) (value, error) {
			a, err := bind(th, []string{"other", "third", "context"}, 2, args, kw)
			if err != nil {
				return value{}, err
			}
			cx, err := contextArg(th, a[2])
			if err != nil {
				return value{}, err
			}
			y, err := operandArg(th, a[0])
			if err != nil {
				return value{}, err
			}
			z, err := operandArg(th, a[1])
			if err != nil {
				return value{}, err
			}
			return cx.result(th, func(c *calc) *num { return c.fma(numOf(self), y, z) })
		}},
		{Name: "quantize", Doc: "The number rounded to the exponent of another one.", Sig: "(exp, rounding=None, context=None)", Raw: func(th *thread, self value, args []value, kw kwargs) (value, error) {
			a, err := bind(th, []string{"exp", "rounding", "context"}, 1, args, kw)
			if err != nil {
				return value{}, err
			}
			y, err := operandArg(th, a[0])
			if err != nil {
				return value{}, err
			}
			return roundedBy(th, a[1], a[2], func(c *calc) *num { return c.quantize(numOf(self), y) })
		}},
	}
}

func sameQuantum(x, y *num) bool {
	switch {
	case x.isNaN() || y.isNaN():
		return x.isNaN() && y.isNaN()
	case x.form == infinite || y.form == infinite:
		return x.form == y.form
	}
	return x.exp == y.exp
}

// roundedBy runs an operation with optional arguments rounding and context.
func roundedBy(th *thread, mode, cxArg value, op func(c *calc) *num) (value, error) {
	cx, err := contextArg(th, cxArg)
	if err != nil {
		return value{}, err
	}
	round := cx.round
	if !mode.IsZero() && !mode.IsNone() {
		if round, err = roundingArg(th, mode); err != nil {
			return value{}, err
		}
	}
	return cx.result(th, func(c *calc) *num {
		c.round = round
		return op(c)
	})
}

func (op *unaryOp) contextMethod() object.Func {
	return object.Func{Name: op.name, Doc: op.doc, Sig: "(x, /)", Fast1: func(th *thread, self, v value) (value, error) {
		x, err := operandArg(th, v)
		if err != nil {
			return value{}, err
		}
		return self.Object().(*context).result(th, func(c *calc) *num { return op.do(c, x) })
	}}
}

func (op *binaryOp) contextMethod() object.Func {
	return object.Func{Name: op.name, Doc: op.doc, Sig: "(x, y, /)", Raw: func(th *thread, self value, args []value, kw kwargs) (value, error) {
		xs, err := operands(th, op.name, 2, args, kw)
		if err != nil {
			return value{}, err
		}
		return self.Object().(*context).result(th, func(c *calc) *num { return op.do(c, xs[0], xs[1]) })
	}}
}

// operands are the positional arguments of a method of Context.
func operands(th *thread, name string, n int, args []value, kw kwargs) ([]*num, error) {
	if len(kw) > 0 {
		return nil, th.TypeErrorf("%s() takes no keyword arguments", name)
	}
	if len(args) != n {
		return nil, th.TypeErrorf("function takes exactly %d arguments (%d given)", n, len(args))
	}
	xs := make([]*num, n)
	for i, v := range args {
		x, err := operandArg(th, v)
		if err != nil {
			return nil, err
		}
		xs[i] = x
	}
	return xs, nil
}
