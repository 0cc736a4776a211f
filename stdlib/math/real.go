package math

import (
	"math"
	"math/big"

	"pyasync/internal/libm"
	"pyasync/object"
)

// this file defines the functions of one and two real numbers

func unary() []object.Func {
	return []object.Func{
		real("acos", "Return the arc cosine of x: from 0 to pi.", isDomain, libm.Acos),
		real("acosh", "Return the y >= 0 with cosh(y) == x; ValueError if x < 1.", isDomain, libm.Acosh),
		real("asin", "Return the arc sine of x: from -pi/2 to pi/2.", isDomain, libm.Asin),
		real("asinh", "Return the y with sinh(y) == x.", isDomain, libm.Asinh),
		real("atan", "Return the arc tangent of x: from -pi/2 to pi/2.", isDomain, libm.Atan),
		real("atanh", "Return the y with tanh(y) == x; ValueError unless -1 < x < 1.", isDomain, math.Atanh),
		real("cbrt", "Return the y with y**3 == x; it has the sign of x.", isDomain, libm.Cbrt),
		real("cos", "The cosine of an angle in radians.", isDomain, libm.Cos),
		real("cosh", "The function cosh, (e**x + e**-x) / 2.", isRange, libm.Cosh),
		real("erf", "Return the error function at x.", isDomain, math.Erf),
		real("erfc", "Return the complementary error function at x, 1 - erf(x).", isDomain, math.Erfc),
		real("exp", "The function e**x, nearer than math.e**x comes to it.", isRange, libm.Exp),
		real("exp2", "The function 2**x, as a float.", isRange, libm.Exp2),
		real("expm1", "Return exp(x) - 1, precise also where x is near zero.", isRange, math.Expm1),
		real("fabs", "x without its sign, as a float.", isDomain, math.Abs),
		real("log1p", "Return the natural logarithm of 1 + x, precise also where x is near zero.", isDomain, math.Log1p),
		real("sin", "The sine of an angle in radians.", isDomain, libm.Sin),
		real("sinh", "The function sinh, (e**x - e**-x) / 2.", isRange, libm.Sinh),
		real("sqrt", "Return the y >= 0 with y * y == x; ValueError if x is negative.", isDomain, math.Sqrt),
		real("tan", "The tangent of an angle in radians.", isDomain, libm.Tan),
		real("tanh", "The function tanh, sinh(x) / cosh(x).", isDomain, libm.Tanh),
		real("degrees", "Return the angle x, in radians, in degrees.", isRange, func(x float64) float64 { return x * (180 / math.Pi) }),
		real("radians", "Return the angle x, in degrees, in radians.", isRange, func(x float64) float64 { return x * (math.Pi / 180) }),
		{Name: "gamma", Sig: "(x, /)", Doc: "Return the gamma function at x.", Fast1: func(th *thread, _, a value) (value, error) {
			x, err := object.AsFloat(th, a)
			if err != nil {
				return value{}, err
			}
			if x == 0 || math.IsInf(x, -1) || x < 0 && x == math.Floor(x) {
				return value{}, domainError(th)
			}
			return checked(th, x, gamma(x), isRange)
		}},
		{Name: "lgamma", Sig: "(x, /)", Doc: "The logarithm to base e of abs(gamma(x)), which is finite far longer than gamma(x) is.", Fast1: func(th *thread, _, a value) (value, error) {
			x, err := object.AsFloat(th, a)
			if err != nil {
				return value{}, err
			}
			if x <= 0 && x == math.Floor(x) && finite(x) {
				return value{}, domainError(th)
			}
			return checked(th, x, lgamma(x), isRange)
		}},
		{Name: "log", Doc: `log(x, [base]): the logarithm of x, to base e unless a base is given.

Raises ValueError if x is not positive. An int may be of any size.`, Raw: logRaw},
		{Name: "log2", Sig: "(x, /)", Doc: "The logarithm to base 2, more exact than log(x, 2). Raises ValueError if x is not positive.", Fast1: func(th *thread, _, x value) (value, error) {
			return logOf(th, x, libm.Log2)
		}},
		{Name: "log10", Sig: "(x, /)", Doc: "Return the logarithm of x to base 10.", Fast1: func(th *thread, _, x value) (value, error) {
			return logOf(th, x, libm.Log10)
		}},
	}
}

func logRaw(th *thread, _ value, args []value, kw kwargs) (value, error) {
	if len(kw) > 0 {
		return value{}, th.TypeErrorf("math.log() takes no keyword arguments")
	}
	switch {
	case len(args) == 0:
		return value{}, th.TypeErrorf("log expected at least 1 argument, got 0")
	case len(args) > 2:
		return value{}, th.TypeErrorf("log expected at most 2 arguments, got %d", len(args))
	}
	num, err := logOf(th, args[0], libm.Log)
	if err != nil || len(args) == 1 {
		return num, err
	}
	den, err := logOf(th, args[1], libm.Log)
	if err != nil {
		return value{}, err
	}
	return object.Binary(th, object.OpTrueDiv, num, den)
}

// logOf is a logarithm of a number of any size: an int past the range of float is halved
// until it is inside.
func logOf(th *thread, v value, log func(x float64) float64) (value, error) {
	if i, ok := object.IntValue(v); ok {
		if i.IsInt() {
			if i.AsInt() <= 0 {
				return value{}, domainError(th)
			}
			return object.Float(log(float64(i.AsInt()))), nil
		}
		b := object.BigOf(i)
		if b.Sign() <= 0 {
			return value{}, domainError(th)
		}
		f, _ := new(big.Float).SetInt(b).Float64()
		if !math.IsInf(f, 0) {
			return object.Float(log(f)), nil
		}
		m := new(big.Float).SetInt(b)
		exp := m.MantExp(m)
		f, _ = m.Float64()
		return object.Float(log(f) + log(2)*float64(exp)), nil
	}
	x, err := object.AsFloat(th, v)
	if err != nil {
		return value{}, err
	}
	if x <= 0 {
		return value{}, domainError(th)
	}
	return object.Float(log(x)), nil
}

func binary() []object.Func {
	return []object.Func{
		pair("atan2", "(y, x, /)", "Return the arc tangent of y/x; the signs of both decide the quadrant.", libm.Atan2),
		pair("copysign", "(x, y, /)", "abs(x), or -abs(x) if y is negative; -0.0 counts as negative.", math.Copysign),
		{Name: "fmod", Sig: "(x, y, /)", Doc: "Return the remainder of x/y with the sign of x, as C has it.", Bound: func(th *thread, _ value, a []value) (value, error) {
			x, y, err := floatPair(th, a[0], a[1])
			if err != nil {
				return value{}, err
			}
			if math.IsInf(y, 0) && finite(x) {
				return object.Float(x), nil
			}
			if math.IsNaN(x) || math.IsNaN(y) {
				return object.Float(x + y), nil
			}
			return checked(th, x+y, math.Mod(x, y), isDomain)
		}},
		{Name: "pow", Sig: "(x, y, /)", Doc: "x**y computed with floats; ValueError where that is no real number, OverflowError where it is too large.", Bound: func(th *thread, _ value, a []value) (value, error) {
			x, y, err := floatPair(th, a[0], a[1])
			if err != nil {
				return value{}, err
			}
			r := libm.Pow(x, y)
			switch {
			case !finite(x) || !finite(y):
				return object.Float(r), nil
			case math.IsNaN(r) || math.IsInf(r, 0) && x == 0:
				return value{}, domainError(th)
			case math.IsInf(r, 0):
				return value{}, rangeError(th)
			}
			return object.Float(r), nil
		}},
		{Name: "remainder", Sig: "(x, y, /)", Doc: "Return the difference between x and the nearest multiple of y, the even one of two.", Bound: func(th *thread, _ value, a []value) (value, error) {
			x, y, err := floatPair(th, a[0], a[1])
			if err != nil {
				return value{}, err
			}
			if math.IsInf(y, 0) && finite(x) {
				return object.Float(x), nil
			}
			r := math.Remainder(x, y)
			if math.IsNaN(r) && !math.IsNaN(x) && !math.IsNaN(y) {
				return value{}, domainError(th)
			}
			return object.Float(r), nil
		}},
		{Name: "fma", Sig: "(x, y, z, /)", Doc: "Return x * y + z, rounded once.", Bound: func(th *thread, _ value, a []value) (value, error) {
			x, y, err := floatPair(th, a[0], a[1])
			if err != nil {
				return value{}, err
			}
			z, err := object.AsFloat(th, a[2])
			if err != nil {
				return value{}, err
			}
			r := math.FMA(x, y, z)
			switch {
			case math.IsNaN(r) && !math.IsNaN(x) && !math.IsNaN(y) && !math.IsNaN(z):
				return value{}, th.ValueErrorf("invalid operation in fma")
			case math.IsInf(r, 0) && finite(x) && finite(y) && finite(z):
				return value{}, th.Raise(object.OverflowErrorType, "overflow in fma")
			}
			return object.Float(r), nil
		}},
	}
}

// pair makes a function of two real numbers that is defined everywhere.
func pair(name, sig, text string, f func(x, y float64) float64) object.Func {
	return object.Func{Name: name, Sig: sig, Doc: text, Bound: func(th *thread, _ value, a []value) (value, error) {
		x, y, err := floatPair(th, a[0], a[1])
		return object.Float(f(x, y)), err
	}}
}
