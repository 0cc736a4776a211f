package math

import (
	"math"

	"pyasync/internal/libm"
)

// this file computes the gamma function by the approximation of Lanczos, with the parameters
// that CPython uses, so that the last digits agree

// lanczosG and the coefficients are those of Godfrey's and Toth's form for 13 terms, as a
// rational function of x.
const lanczosG = 6.024680040776729583740234375

var lanczosNum = [...]float64{
	23531376880.410759688572007674451636754734846804940,
	42919803642.649098768957899047001988850926355848959,
	35711959237.355668049440185451547166705960488635843,
	17921034426.037209699919755754458931112671403265390,
	6039542586.3520280050642916443072979210699388420708,
	1439720407.3117216736632230727949123939715485786372,
	248874557.86205415651146038641322942321632125127801,
	31426415.585400194380614231628318205362874684987640,
	2876370.6289353724412254090516208496135991145378768,
	186056.26539522349504029498971604569928220784236328,
	8071.6720023658162106380029022722506138218516325024,
	210.82427775157934587250973392071336271166969580291,
	2.5066282746310002701649081771338373386264310793408,
}

// lanczosDen is x(x+1)…(x+11), expanded.
var lanczosDen = [...]float64{0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1}

// lanczosSum is the rational function; for large x in powers of 1/x, which do not overflow.
func lanczosSum(x float64) float64 {
	num, den := 0.0, 0.0
	if x < 5 {
		for i := len(lanczosNum) - 1; i >= 0; i-- {
			num = float64(num*x) + lanczosNum[i]
			den = float64(den*x) + lanczosDen[i]
		}
	} else {
		for i := range lanczosNum {
			num = num/x + lanczosNum[i]
			den = den/x + lanczosDen[i]
		}
	}
	return num / den
}

// sinPi is sin(pi*x), precise for large x too.
func sinPi(x float64) float64 {
	y := math.Mod(math.Abs(x), 2)
	r := 0.0
	switch n := math.Round(2 * y); n {
	case 0:
		r = libm.Sin(math.Pi * y)
	case 1:
		r = libm.Cos(math.Pi * (y - 0.5))
	case 2:
		r = libm.Sin(math.Pi * (1 - y))
	case 3:
		r = -libm.Cos(math.Pi * (y - 1.5))
	default:
		r = libm.Sin(math.Pi * (y - 2))
	}
	return math.Copysign(1, x) * r
}

// gamma is the gamma function at x, which is no pole of it.
func gamma(x float64) float64 {
	if !finite(x) {
		return x
	}
	const exact = 23 // gamma of whole numbers up to here fits a float
	if x == math.Floor(x) && x <= exact {
		r := 1.0
		for i := 2.0; i < x; i++ {
			r *= i
		}
		return r
	}
	abs := math.Abs(x)
	switch {
	case abs < 1e-20:
		return 1 / x
	case abs > 200:
		if x < 0 {
			return 0 / sinPi(x)
		}
		return math.Inf(1)
	}
	// z is the rounding error of y
	y := abs + (lanczosG - 0.5)
	var z float64
	if abs > lanczosG-0.5 {
		q := y - abs
		z = q - (lanczosG - 0.5)
	} else {
		q := y - (lanczosG - 0.5)
		z = q - abs
	}
	z = z * lanczosG / y
	if x < 0 {
		r := -math.Pi / sinPi(abs) / abs * libm.Exp(y) / lanczosSum(abs)
		r -= z * r
		return dividePower(r, y, abs)
	}
	r := lanczosSum(abs) / libm.Exp(y)
	r += z * r
	if abs < 140 {
		return r * libm.Pow(y, abs-0.5)
	}
	root := libm.Pow(y, abs/2-0.25)
	return r * root * root
}

// dividePower is r / y**(x-0.5), in two steps where the power is too large.
func dividePower(r, y, x float64) float64 {
	if x < 140 {
		return r / libm.Pow(y, x-0.5)
	}
	root := libm.Pow(y, x/2-0.25)
	return r / root / root
}

// lgamma is log(|gamma(x)|) at an x that is no pole.
func lgamma(x float64) float64 {
	switch {
	case math.IsNaN(x):
		return x
	case math.IsInf(x, 0):
		return math.Inf(1)
	case x == 1 || x == 2:
		return 0
	}
	abs := math.Abs(x)
	if abs < 1e-20 {
		return -libm.Log(abs)
	}
	r := libm.Log(lanczosSum(abs)) - lanczosG
	r += (abs - 0.5) * (libm.Log(abs+lanczosG-0.5) - 1)
	if x < 0 {
		const logPi = 1.144729885849400174143427351353058711647
		r = logPi - libm.Log(math.Abs(sinPi(abs))) - libm.Log(abs) - r
	}
	return r
}
