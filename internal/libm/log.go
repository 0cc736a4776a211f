package libm

import "math"

// this file defines the functions related to the exponential and the logarithm

// Exp2 is 2**x.
func Exp2(x float64) float64 {
	switch {
	case x != x || math.IsInf(x, 1):
		return x
	case x > 1100:
		return math.Inf(1)
	case x < -1100:
		return 0
	}
	const ln2, rest = 0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56
	hi := x * ln2
	return expSum(hi, math.FMA(x, ln2, -hi)+x*rest)
}

// Log2 is the logarithm of x to base 2.
func Log2(x float64) float64 {
	if !(x > 0) || x > math.MaxFloat64 {
		return math.Log(x)
	}
	const inv, rest = 0x1.71547652b82fep+0, 0x1.777d0ffda0d24p-56
	frac, exp := math.Frexp(x)
	if frac == 0.5 {
		return float64(exp - 1)
	}
	hi, lo := logSum(x)
	p := hi * inv
	return p + (math.FMA(hi, inv, -p) + (lo*inv + hi*rest))
}

// Log10 is the logarithm of x to base 10. It is rounded as the C library does it:
// the logarithm of the significand and that of the power of two apart.
func Log10(x float64) float64 {
	if !(x > 0) || x > math.MaxFloat64 {
		return math.Log(x)
	}
	const (
		invLn10 = 4.34294481903251816668e-01
		log2    = 3.01029995663611771306e-01 // log10(2): products with an exponent are exact
		rest    = 3.69423907715893078616e-13
	)
	frac, exp := math.Frexp(x)
	frac, exp = 2*frac, exp-1 // 1 <= frac < 2
	k := float64(exp)
	if exp < 0 {
		k++
		frac /= 2
	}
	return float64(k*log2) + (float64(k*rest) + float64(invLn10*Log(frac)))
}

// Sinh is the hyperbolic sine of x.
func Sinh(x float64) float64 {
	a, half := math.Abs(x), math.Copysign(0.5, x)
	switch {
	case a < 0x1p-28 || x != x || math.IsInf(x, 0):
		return x
	case a < 22:
		t := math.Expm1(a)
		if a < 1 {
			return half * (2*t - t*t/(t+1))
		}
		return half * (t + t/(t+1))
	}
	return half * expHalved(a)
}

// expHalved is Exp(a), such that half of it does not overflow too early.
func expHalved(a float64) float64 {
	if a < 709.7 {
		return Exp(a)
	}
	r := Exp(a / 2)
	return 0.5 * r * r * 2
}

// Cosh is the hyperbolic cosine of x.
func Cosh(x float64) float64 {
	a := math.Abs(x)
	switch {
	case x != x || math.IsInf(x, 0):
		return a
	case a < math.Ln2/2:
		t := math.Expm1(a)
		w := 1 + t
		if a < 0x1p-55 {
			return w
		}
		return 1 + t*t/(w+w)
	case a < 22:
		t := Exp(a)
		return 0.5*t + 0.5/t
	}
	return 0.5 * expHalved(a)
}

// Tanh is the hyperbolic tangent of x.
func Tanh(x float64) float64 {
	a, z := math.Abs(x), 1.0
	switch {
	case x != x || a < 0x1p-55:
		return x
	case a < 1:
		t := math.Expm1(-2 * a)
		z = -t / (t + 2)
	case a < 22:
		t := math.Expm1(2 * a)
		z = 1 - 2/(t+2)
	}
	return math.Copysign(z, x)
}

// Asinh is the inverse hyperbolic sine of x.
func Asinh(x float64) float64 {
	a := math.Abs(x)
	var r float64
	switch {
	case x != x || math.IsInf(x, 0) || a < 0x1p-28:
		return x
	case a > 0x1p28:
		r = Log(a) + math.Ln2
	case a > 2:
		r = Log(2*a + 1/(math.Sqrt(a*a+1)+a))
	default:
		t := a * a
		r = math.Log1p(a + t/(1+math.Sqrt(1+t)))
	}
	return math.Copysign(r, x)
}

// Acosh is the inverse hyperbolic cosine of x.
func Acosh(x float64) float64 {
	switch {
	case x < 1 || x != x:
		return math.NaN()
	case x > 0x1p28:
		return Log(x) + math.Ln2
	case x > 2:
		return Log(2*x - 1/(x+math.Sqrt(x*x-1)))
	}
	t := x - 1
	return math.Log1p(t + math.Sqrt(2*t+t*t))
}

// Cbrt is the cube root of x.
func Cbrt(x float64) float64 {
	if x == 0 || x != x || math.IsInf(x, 0) {
		return x
	}
	e := exponent(x) / 3
	x = math.Ldexp(x, -3*e)
	r := math.Cbrt(x)
	// one step of Newton's method with the exact residue
	s := r * r
	sl := math.FMA(r, r, -s)
	p := s * r
	pl := math.FMA(s, r, -p) + sl*r
	return math.Ldexp(r+((x-p)-pl)/(3*s), e)
}
