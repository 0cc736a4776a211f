package decimal

import "pyasync/object"

// this file defines the methods of Context that are not in the lists of operations

func contextOf(v value) *context { return v.Object().(*context) }

func contextMethods() []object.Func {
	var fs []object.Func
	for i := range unaryOps {
		fs = append(fs, unaryOps[i].contextMethod())
	}
	for i := range binaryOps {
		fs = append(fs, binaryOps[i].contextMethod())
	}
	fs = append(fs, contextTests()...)
	return append(fs, contextOwn()...)
}

// unaryContext is a method of one number whose result is not computed by a calc.
func unaryContext(name, doc string, f func(cx *context, x *num) value) object.Func {
	return object.Func{Name: name, Doc: doc, Sig: "(x, /)", Fast1: func(th *thread, self, v value) (value, error) {
		x, err := operandArg(th, v)
		if err != nil {
			return value{}, err
		}
		return f(contextOf(self), x), nil
	}}
}

// contextTests are the methods that classify a number, or change no more than its sign.
func contextTests() []object.Func {
	test := func(name, doc string, f func(cx *context, x *num) bool) object.Func {
		return unaryContext(name, doc, func(cx *context, x *num) value { return object.Bool(f(cx, x)) })
	}
	return []object.Func{
		test("is_finite", "True if x is neither infinite nor a NaN.", func(_ *context, x *num) bool { return x.form == finite }),
		test("is_infinite", "True if x is infinite.", func(_ *context, x *num) bool { return x.form == infinite }),
		test("is_nan", "True if x is a quiet or signaling NaN.", func(_ *context, x *num) bool { return x.isNaN() }),
		test("is_qnan", "Whether x is a NaN that passes through operations quietly.", func(_ *context, x *num) bool { return x.form == quiet }),
		test("is_snan", "Whether x is a NaN that makes operations signal.", func(_ *context, x *num) bool { return x.form == signaling }),
		test("is_signed", "True if the sign of x is negative.", func(_ *context, x *num) bool { return x.neg }),
		test("is_zero", "Whether x is 0, of either sign.", func(_ *context, x *num) bool { return x.isZero() }),
		test("is_normal", "True if x is finite, not zero and not subnormal.", func(cx *context, x *num) bool {
			return x.form == finite && !x.isZero() && x.adjusted() >= cx.emin
		}),
		test("is_subnormal", "True if x is not zero and closer to it than Emin.", func(cx *context, x *num) bool {
			return x.form == finite && !x.isZero() && x.adjusted() < cx.emin
		}),
		unaryContext("number_class", "What kind of number x is, such as '+Normal'.", func(cx *context, x *num) value { return object.FromString(cx.class(x)) }),
		unaryContext("to_sci_string", "x as text in scientific notation.", func(cx *context, x *num) value { return object.FromString(x.text(false, cx.capitals)) }),
		unaryContext("to_eng_string", "x as text whose exponent is a multiple of three.", func(cx *context, x *num) value { return object.FromString(x.text(true, cx.capitals)) }),
		unaryContext("copy_abs", "x without its sign.", func(_ *context, x *num) value { return wrap(x.withSign(false)) }),
		unaryContext("copy_negate", "x with the other sign.", func(_ *context, x *num) value { return wrap(x.withSign(!x.neg)) }),
		unaryContext("copy_decimal", "x as a Decimal.", func(_ *context, x *num) value { return wrap(x) }),
		{Name: "is_canonical", Doc: "True for every Decimal.", Sig: "(x, /)", Fast1: func(th *thread, _, v value) (value, error) {
			if _, ok := v.Object().(*decimal); !ok {
				return value{}, th.TypeErrorf("argument must be a Decimal")
			}
			return object.True, nil
		}},
		{Name: "canonical", Doc: "x itself.", Sig: "(x, /)", Fast1: func(th *thread, _, v value) (value, error) {
			if _, ok := v.Object().(*decimal); !ok {
				return value{}, th.TypeErrorf("argument must be a Decimal")
			}
			return v, nil
		}},
		{Name: "same_quantum", Doc: "True if x and y have the same exponent.", Sig: "(x, y, /)", Raw: func(th *thread, _ value, args []value, kw kwargs) (value, error) {
			xs, err := operands(th, "same_quantum", 2, args, kw)
			if err != nil {
				return value{}, err
			}
			return object.Bool(sameQuantum(xs[0], xs[1])), nil
		}},
	}
}

func contextOwn() []object.Func {
	copied := func(th *thread, self value) (value, error) { return object.From(contextOf(self).copy()), nil }
	return []object.Func{
		{Name: "Etiny", Doc: "The least exponent of a subnormal number.", Fast0: func(th *thread, self value) (value, error) { return object.Int(contextOf(self).etiny()), nil }},
		{Name: "Etop", Doc: "The exponent of the largest number with all digits.", Fast0: func(th *thread, self value) (value, error) { return object.Int(contextOf(self).etop()), nil }},
		{Name: "radix", Doc: "Decimal(10).", Fast0: func(th *thread, self value) (value, error) { return wrap(newInt(10)), nil }},
		{Name: "copy", Doc: "A copy of the context.", Fast0: copied},
		{Name: "__copy__", Fast0: copied},
		{Name: "clear_flags", Doc: "Forget which signals were raised.", Fast0: func(th *thread, self value) (value, error) {
			contextOf(self).flags = 0
			return object.None, nil
		}},
		{Name: "clear_traps", Doc: "Let no signal raise an exception any more.", Fast0: func(th *thread, self value) (value, error) {
			contextOf(self).traps = 0
			return object.None, nil
		}},
		{Name: "__reduce__", Fast0: reduceContext},
		{Name: "divmod", Doc: "Integer quotient and remainder.", Sig: "(x, y, /)", Raw: func(th *thread, self value, args []value, kw kwargs) (value, error) {
			xs, err := operands(th, "divmod", 2, args, kw)
			if err != nil {
				return value{}, err
			}
			return divmod(th, contextOf(self), xs[0], xs[1])
		}},
		{Name: "fma", Doc: "x*y + z, rounded once.", Sig: "(x, y, z, /)", Raw: func(th *thread, self value, args []value, kw kwargs) (value, error) {
			xs, err := operands(th, "fma", 3, args, kw)
			if err != nil {
				return value{}, err
			}
			return contextOf(self).result(th, func(c *calc) *num { return c.fma(xs[0], xs[1], xs[2]) })
		}},
		{Name: "power", Doc: "a to the power of b, modulo a third number if it is given.", Sig: "(a, b, modulo=None)", Raw: power},
		{Name: "_apply", Sig: "(x, /)", Fast1: func(th *thread, self, v value) (value, error) {
			x, err := operandArg(th, v)
			if err != nil {
				return value{}, err
			}
			return contextOf(self).result(th, func(c *calc) *num { return c.finish(x) })
		}},
		{Name: "create_decimal", Doc: "A Decimal of num, rounded to the context.", Sig: "(num=\"0\", /)", Raw: createDecimal},
		{Name: "create_decimal_from_float", Doc: "A Decimal of a float, rounded to the context.", Sig: "(f, /)", Fast1: func(th *thread, self, v value) (value, error) {
			f, ok := object.FloatValue(v)
			x := fromFloat(f)
			if !ok {
				i, ok := object.IntValue(v)
				if !ok {
					return value{}, th.TypeErrorf("argument must be int or float")
				}
				x = operand(i)
			}
			return contextOf(self).result(th, func(c *calc) *num { return c.finish(x) })
		}},
	}
}

func power(th *thread, self value, args []value, kw kwargs) (value, error) {
	a, err := bind(th, []string{"a", "b", "modulo"}, 2, args, kw)
	if err != nil {
		return value{}, err
	}
	cx := contextOf(self)
	x, err := operandArg(th, a[0])
	if err != nil {
		return value{}, err
	}
	y, err := operandArg(th, a[1])
	if err != nil {
		return value{}, err
	}
	if a[2].IsZero() || a[2].IsNone() {
		return cx.result(th, func(c *calc) *num { return c.pow(x, y) })
	}
	m, err := operandArg(th, a[2])
	if err != nil {
		return value{}, err
	}
	return cx.result(th, func(c *calc) *num { return c.powMod(x, y, m) })
}

// createDecimal converts as Decimal() does, but rounds.
func createDecimal(th *thread, self value, args []value, kw kwargs) (value, error) {
	if err := object.NoKeywords(th, "create_decimal", kw); err != nil {
		return value{}, err
	}
	if len(args) > 1 {
		return value{}, th.TypeErrorf("create_decimal expected at most 1 argument, got %d", len(args))
	}
	cx := contextOf(self)
	if len(args) == 0 {
		return wrap(newZero(false, 0)), nil
	}
	if s, ok := object.AsStr(args[0]); ok {
		return cx.result(th, func(c *calc) *num {
			x, ok := parse(plainText(s.String(), false))
			if !ok {
				return c.fail(conversionSyntax)
			}
			if x.isNaN() && x.coef.Sign() != 0 && digits(&x.coef) > c.payloadRoom() {
				return c.fail(conversionSyntax)
			}
			if x.isNaN() {
				return x
			}
			return c.finish(x)
		})
	}
	v, err := fromValue(th, cx, args[0], false)
	if err != nil {
		return value{}, err
	}
	x := numOf(v)
	if x.isNaN() && digits(&x.coef) > cx.payloadRoom() {
		return cx.result(th, func(c *calc) *num { return c.fail(conversionSyntax) })
	}
	if x.isNaN() {
		return v, nil
	}
	return cx.result(th, func(c *calc) *num { return c.finish(x) })
}

func reduceContext(th *thread, self value) (value, error) {
	cx := contextOf(self)
	st := stateOf(th)
	list := func(set flags) value {
		var out []value
		for _, s := range signals {
			if set&s.mask != 0 {
				out = append(out, object.From(st.errors[s.name]))
			}
		}
		return object.NewList(out)
	}
	args := make([]value, 0, len(settingNames))
	for _, s := range settings()[:6] {
		v, err := s.get(th, cx)
		if err != nil {
			return value{}, err
		}
		args = append(args, v)
	}
	args = append(args, list(cx.flags), list(cx.traps))
	return object.NewTuple([]value{object.From(self.Type()), object.NewTuple(args)}), nil
}
