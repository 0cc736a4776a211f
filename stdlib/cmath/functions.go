package cmath

import (
	"math"
	"math/cmplx"

	"pyasync/internal/libm"
)

// this file defines the functions of complex numbers. Finite arguments go by formulas that are
// exact near the branch cuts and do not overflow on the way; infinite ones, and NaNs, have the
// results that the C standard lists

const (
	ln2       = math.Ln2
	large     = math.MaxFloat64 / 4
	logLarge  = 708.3964185322641 // the logarithm of large
	sqrtLarge = 6.7039039649712985e+153
	sqrtTiny  = 1.4916681462400413e-154
)

// times and over are multiplication by i and by -i.
func timesI(z complex128) complex128 { return complex(-imag(z), real(z)) }
func overI(z complex128) complex128  { return complex(imag(z), -real(z)) }

// sqrt has its cut along the negative real axis, and belongs to the side that the sign of the
// imaginary part says.
func sqrt(z complex128) complex128 {
	x, y := real(z), imag(z)
	if !finite(z) {
		if math.IsNaN(x) && !math.IsInf(y, 0) {
			return complex(x, math.NaN())
		}
		return cmplx.Sqrt(z)
	}
	if x == 0 && y == 0 {
		return complex(0, y)
	}
	ax, ay := math.Abs(x), math.Abs(y)
	var s float64
	if ax < math.SmallestNonzeroFloat64*(1<<52) && ay < math.SmallestNonzeroFloat64*(1<<52) && (ax > 0 || ay > 0) {
		ax = math.Ldexp(ax, 53) // subnormal: scaled up, and down again
		s = math.Ldexp(math.Sqrt(ax+libm.Hypot(ax, math.Ldexp(ay, 53))), -27)
	} else {
		ax /= 8
		s = 2 * math.Sqrt(ax+libm.Hypot(ax, ay/8))
	}
	d := ay / (2 * s)
	if x >= 0 {
		return complex(s, math.Copysign(d, y))
	}
	return complex(d, math.Copysign(s, y))
}

func acos(z complex128) (complex128, problem) {
	if !finite(z) {
		return specialAcos(z), none
	}
	x, y := real(z), imag(z)
	if math.Abs(x) > large || math.Abs(y) > large {
		re := libm.Atan2(math.Abs(y), x)
		im := libm.Log(libm.Hypot(x/2, y/2)) + 2*ln2
		if x < 0 {
			im = -math.Copysign(im, y)
		} else {
			im = math.Copysign(im, -y)
		}
		return complex(re, im), none
	}
	s1 := sqrt(complex(1-x, -y))
	s2 := sqrt(complex(1+x, y))
	re := 2 * libm.Atan2(real(s1), real(s2))
	im := libm.Asinh(real(s2)*imag(s1) - imag(s2)*real(s1))
	return complex(re, im), none
}

// specialAcos is acos of a number that is not finite.
func specialAcos(z complex128) complex128 {
	x, y := real(z), imag(z)
	inf, nan := math.Inf(1), math.NaN()
	switch {
	case math.IsInf(x, 0) && math.IsNaN(y):
		return complex(nan, inf)
	case math.IsInf(y, 0) && math.IsNaN(x):
		return complex(nan, math.Copysign(inf, -y))
	case math.IsInf(x, 0) || math.IsInf(y, 0):
		return complex(libm.Atan2(math.Abs(y), x), math.Copysign(inf, -y))
	case x == 0:
		return complex(math.Pi/2, nan)
	}
	return complex(nan, nan)
}

func acosh(z complex128) (complex128, problem) {
	x, y := real(z), imag(z)
	if !finite(z) {
		a := specialAcos(z)
		if math.IsNaN(real(a)) || math.IsNaN(imag(a)) {
			if math.IsInf(x, 0) || math.IsInf(y, 0) {
				return complex(math.Inf(1), math.NaN()), none
			}
			return complex(math.NaN(), math.NaN()), none
		}
		return complex(math.Inf(1), math.Copysign(real(a), y)), none
	}
	if math.Abs(x) > large || math.Abs(y) > large {
		return complex(libm.Log(libm.Hypot(x/2, y/2))+2*ln2, libm.Atan2(y, x)), none
	}
	s1 := sqrt(complex(x-1, y))
	s2 := sqrt(complex(x+1, y))
	return complex(libm.Asinh(real(s1)*real(s2)+imag(s1)*imag(s2)), 2*libm.Atan2(imag(s1), real(s2))), none
}

func asin(z complex128) (complex128, problem) {
	r, p := asinh(timesI(z))
	return overI(r), p
}

func asinh(z complex128) (complex128, problem) {
	x, y := real(z), imag(z)
	if !finite(z) {
		return specialAsinh(x, y), none
	}
	if math.Abs(x) > large || math.Abs(y) > large {
		re := libm.Log(libm.Hypot(x/2, y/2)) + 2*ln2
		if y >= 0 || math.Signbit(y) {
			re = math.Copysign(re, x)
		}
		return complex(re, libm.Atan2(y, math.Abs(x))), none
	}
	s1 := sqrt(complex(1+y, -x))
	s2 := sqrt(complex(1-y, x))
	re := libm.Asinh(real(s1)*imag(s2) - real(s2)*imag(s1))
	im := libm.Atan2(y, real(s1)*real(s2)-imag(s1)*imag(s2))
	return complex(re, im), none
}

func specialAsinh(x, y float64) complex128 {
	inf, nan := math.Inf(1), math.NaN()
	switch {
	case math.IsInf(y, 0) && math.IsNaN(x):
		return complex(inf, nan)
	case math.IsInf(x, 0) && math.IsNaN(y):
		return complex(x, nan)
	case math.IsInf(x, 0) || math.IsInf(y, 0):
		return complex(math.Copysign(inf, x), libm.Atan2(y, math.Abs(x)))
	case y == 0:
		return complex(nan, y)
	}
	return complex(nan, nan)
}

func atan(z complex128) (complex128, problem) {
	r, p := atanh(timesI(z))
	return overI(r), p
}

func atanh(z complex128) (complex128, problem) {
	x, y := real(z), imag(z)
	if !finite(z) {
		return specialAtanh(x, y), none
	}
	if x < 0 || x == 0 && math.Signbit(x) {
		r, p := atanh(-z)
		return -r, p
	}
	ay := math.Abs(y)
	switch {
	case x > sqrtLarge || ay > sqrtLarge:
		h := libm.Hypot(x/2, y/2)
		return complex(x/4/h/h, -math.Copysign(math.Pi/2, -y)), none
	case x == 1 && ay < sqrtTiny:
		if ay == 0 {
			return complex(math.Inf(1), y), domain
		}
		re := -libm.Log(math.Sqrt(ay) / math.Sqrt(libm.Hypot(ay, 2)))
		return complex(re, math.Copysign(libm.Atan2(2, -ay)/2, y)), none
	}
	re := math.Log1p(4*x/((1-x)*(1-x)+ay*ay)) / 4
	im := -libm.Atan2(-2*y, (1-x)*(1+x)-ay*ay) / 2
	return complex(re, im), none
}

func specialAtanh(x, y float64) complex128 {
	nan := math.NaN()
	if math.IsNaN(x) {
		x = math.NaN() // without a sign
	}
	switch {
	case math.IsInf(y, 0):
		return complex(math.Copysign(0, x), math.Copysign(math.Pi/2, y))
	case math.IsInf(x, 0) && math.IsNaN(y):
		return complex(math.Copysign(0, x), nan)
	case math.IsInf(x, 0):
		return complex(math.Copysign(0, x), math.Copysign(math.Pi/2, y))
	case x == 0:
		return complex(x, nan)
	}
	return complex(nan, nan)
}

func cos(z complex128) (complex128, problem) { return cosh(timesI(z)) }

func cosh(z complex128) (complex128, problem) {
	x, y := real(z), imag(z)
	if !finite(z) {
		r := cmplx.Cosh(z)
		switch {
		case math.IsInf(x, 0) && isFinite(y) && y != 0:
			r = complex(math.Copysign(math.Inf(1), libm.Cos(y)), math.Copysign(math.Inf(1), libm.Sin(y)))
			if x < 0 {
				r = complex(real(r), -imag(r))
			}
		case math.IsInf(x, 0) && y == 0:
			r = complex(math.Inf(1), y*math.Copysign(1, x))
		case math.IsNaN(x) && y == 0, math.IsNaN(y) && x == 0:
			r = complex(math.NaN(), 0)
		}
		if math.IsInf(y, 0) && !math.IsNaN(x) {
			return r, domain
		}
		return r, none
	}
	var re, im float64
	if math.Abs(x) > logLarge {
		down := x - math.Copysign(1, x)
		re = libm.Cos(y) * libm.Cosh(down) * math.E
		im = libm.Sin(y) * libm.Sinh(down) * math.E
	} else {
		re = libm.Cos(y) * libm.Cosh(x)
		im = libm.Sin(y) * libm.Sinh(x)
	}
	return checked(re, im)
}

// checked reports an overflow.
func checked(re, im float64) (complex128, problem) {
	if math.IsInf(re, 0) || math.IsInf(im, 0) {
		return complex(re, im), overflow
	}
	return complex(re, im), none
}

func exp(z complex128) (complex128, problem) {
	x, y := real(z), imag(z)
	if !finite(z) {
		r := cmplx.Exp(z)
		if math.IsInf(x, 0) && isFinite(y) {
			size := math.Inf(1)
			if x < 0 {
				size = 0
			}
			r = complex(math.Copysign(size, libm.Cos(y)), math.Copysign(size, libm.Sin(y)))
			if y == 0 {
				r = complex(size, y)
			}
		}
		if math.IsInf(x, -1) && !isFinite(y) {
			r = 0
		}
		if math.IsInf(y, 0) && (isFinite(x) || x > 0) {
			return r, domain
		}
		return r, none
	}
	if x > logLarge {
		l := libm.Exp(x - 1)
		return checked(l*libm.Cos(y)*math.E, l*libm.Sin(y)*math.E)
	}
	l := libm.Exp(x)
	return checked(l*libm.Cos(y), l*libm.Sin(y))
}

func log(z complex128) (complex128, problem) {
	x, y := real(z), imag(z)
	if !finite(z) {
		switch {
		case math.IsInf(x, 0) && math.IsNaN(y), math.IsInf(y, 0) && math.IsNaN(x):
			return complex(math.Inf(1), math.NaN()), none
		case math.IsInf(x, 0) || math.IsInf(y, 0):
			return complex(math.Inf(1), libm.Atan2(y, x)), none
		}
		return complex(math.NaN(), math.NaN()), none
	}
	ax, ay := math.Abs(x), math.Abs(y)
	var re float64
	switch {
	case ax > large || ay > large:
		re = libm.Log(libm.Hypot(ax/2, ay/2)) + ln2
	case ax < 0x1p-1022 && ay < 0x1p-1022:
		if ax == 0 && ay == 0 {
			return complex(math.Inf(-1), libm.Atan2(y, x)), domain
		}
		re = libm.Log(libm.Hypot(math.Ldexp(ax, 53), math.Ldexp(ay, 53))) - 53*ln2
	default:
		h := libm.Hypot(ax, ay)
		if 0.71 <= h && h <= 1.73 {
			big, small := max(ax, ay), min(ax, ay)
			re = math.Log1p((big-1)*(big+1)+small*small) / 2
		} else {
			re = libm.Log(h)
		}
	}
	return complex(re, libm.Atan2(y, x)), none
}

func log10(z complex128) (complex128, problem) {
	r, p := log(z)
	return complex(real(r)/math.Ln10, imag(r)/math.Ln10), p
}

func isNonzeroFinite(x float64) bool { return isFinite(x) && x != 0 }

func sin(z complex128) (complex128, problem) {
	r, p := sinh(timesI(z))
	return overI(r), p
}

func sinh(z complex128) (complex128, problem) {
	x, y := real(z), imag(z)
	if !finite(z) {
		r := cmplx.Sinh(z)
		if math.IsInf(x, 0) && isFinite(y) {
			if y == 0 {
				r = z
			} else {
				r = complex(math.Copysign(x, libm.Cos(y)), math.Copysign(math.Inf(1), libm.Sin(y)))
				if x < 0 {
					r = complex(-real(r), imag(r))
				}
			}
		}
		if math.IsNaN(y) && !isNonzeroFinite(x) && !math.IsNaN(x) { // 0 or an infinity, without a sign
			r = complex(math.Abs(x), y)
		}
		if math.IsInf(y, 0) && !math.IsNaN(x) {
			return r, domain
		}
		return r, none
	}
	if math.Abs(x) > logLarge {
		down := x - math.Copysign(1, x)
		return checked(libm.Cos(y)*libm.Sinh(down)*math.E, libm.Sin(y)*libm.Cosh(down)*math.E)
	}
	return checked(libm.Cos(y)*libm.Sinh(x), libm.Sin(y)*libm.Cosh(x))
}

func tan(z complex128) (complex128, problem) {
	r, p := tanh(timesI(z))
	return overI(r), p
}

func tanh(z complex128) (complex128, problem) {
	x, y := real(z), imag(z)
	if !finite(z) {
		var r complex128
		switch {
		case math.IsInf(x, 0) && isFinite(y) && y != 0:
			r = complex(math.Copysign(1, x), math.Copysign(0, 2*libm.Sin(y)*libm.Cos(y)))
		case math.IsInf(x, 0) && y == 0:
			r = complex(math.Copysign(1, x), y)
		case math.IsInf(x, 0):
			r = complex(math.Copysign(1, x), 0)
		case math.IsNaN(x) && y == 0:
			r = z
		default:
			r = complex(math.NaN(), math.NaN())
		}
		if math.IsInf(y, 0) && isFinite(x) {
			return r, domain
		}
		return r, none
	}
	if math.Abs(x) > logLarge {
		return complex(math.Copysign(1, x), 4*libm.Sin(y)*libm.Cos(y)*libm.Exp(-2*math.Abs(x))), none
	}
	tx, ty := libm.Tanh(x), libm.Tan(y)
	cx := 1 / libm.Cosh(x)
	txty := tx * ty
	denom := 1 + txty*txty
	return complex(tx*(1+ty*ty)/denom, ty/denom*cx*cx), none
}
