// Package libm has the elementary functions for which Go's math package is too coarse
// to print the same digits as the C library that CPython uses. They are computed with
// about 70 bits and rounded once, so the result is the float64 nearest to the true
// one but for about one argument in a thousand.
package libm

import "math"

// this file defines the exponential, the logarithm and powers

// Exp is e**x.
func Exp(x float64) float64 {
	if x != x || math.IsInf(x, 1) {
		return x
	}
	return expSum(x, 0)
}

// expSum is e**(hi+lo), where lo is at most an ulp of hi.
func expSum(hi, lo float64) float64 {
	const (
		scale = 0x1.71547652b82fep+7 // 128/log(2)
		step  = 0x1.62e42fefc0000p-8 // log(2)/128: products with a count are exact
		rest  = -0x1.c610ca86c3899p-44
	)
	switch {
	case hi > 710:
		return math.Inf(1)
	case hi < -746:
		return 0
	}
	n := math.RoundToEven(hi * scale)
	rh := hi - float64(n*step)
	t := lo - float64(n*rest)
	r := rh + t
	dr := (rh - r) + t
	r2 := r * r
	p := dr + r2*(0.5+r*(1.0/6+r*(1.0/24+r*(1.0/120+r*(1.0/720)))))
	i := int(n)
	e := &expTable[i&127]
	// e[0]+e[1] times 1+r+p
	u := e[0] * r
	v := e[1] + e[0]*p + (math.FMA(e[0], r, -u) + e[1]*r)
	s := e[0] + u
	v += (e[0] - s) + u
	return scaled(s, v, i>>7)
}

// scaled is (s+v) * 2**k, rounded once; 1 <= s <= 2.
func scaled(s, v float64, k int) float64 {
	if k > -1022 && k < 1023 {
		return (s + v) * math.Float64frombits(uint64(k+1023)<<52)
	}
	if k > 0 {
		return math.Ldexp(s+v, k)
	}
	// The sum with 1 has the last bit of a subnormal result.
	s, v = math.Ldexp(s, k+1022), math.Ldexp(v, k+1022)
	hi := 1 + s
	lo := (1 - hi) + s + v
	return math.Ldexp((hi+lo)-1, -1022)
}

// Log is the natural logarithm of x.
func Log(x float64) float64 {
	if !(x > 0) || x > math.MaxFloat64 {
		return math.Log(x)
	}
	hi, lo := logSum(x)
	return hi + lo
}

// logSum is log(x) of a finite x > 0 as a sum.
func logSum(x float64) (hi, lo float64) {
	const (
		ln2     = 0x1.62e42fefa3800p-1 // log(2): products with an exponent are exact
		ln2Rest = 0x1.ef35793c76730p-45
	)
	k := 0
	if x < 0x1p-1022 {
		x *= 1 << 52
		k = -52
	}
	b := math.Float64bits(x)
	t := b - logOffset
	k += int(int64(t) >> 52)
	z := math.Float64frombits(b - t&(0xfff<<52)) // x is z * 2**k
	e := &logTable[t>>44&255]
	// z/c is 1+r+rest
	p := z * e[0]
	rest := math.FMA(z, e[0], -p)
	r := p - 1
	// log(1+r) is r - r²/2 + q
	r2 := r * r
	h := -0.5 * r2
	q := r * r2 * (1.0/3 + r*(-0.25+r*(0.2+r*(-1.0/6+r*(1.0/7+r*(-0.125+r*(1.0/9)))))))
	low := -0.5*math.FMA(r, r, -r2) - r*rest + rest + q
	a := float64(k)*ln2 + e[1]
	s, d := sum(a, r)
	s, d2 := sum(s, h)
	low += d + d2 + (float64(float64(k)*ln2Rest) + e[2])
	hi = s + low
	return hi, (s - hi) + low
}

// sum is a + b, rounded, and what the rounding lost.
func sum(a, b float64) (s, lost float64) {
	s = a + b
	t := s - a
	return s, (a - (s - t)) + (b - t)
}

// Pow is x**y.
func Pow(x, y float64) float64 {
	if !(x > 0) || x > math.MaxFloat64 || y-y != 0 {
		return powSpecial(x, y)
	}
	hi, lo := logSum(x)
	p := y * hi
	switch {
	case p > 750:
		return math.Inf(1)
	case p < -750:
		return 0
	}
	return expSum(p, math.FMA(y, hi, -p)+y*lo)
}

// powSpecial is Pow for an x that is not positive, and for infinities and NaN.
func powSpecial(x, y float64) float64 {
	if x < 0 && x-x == 0 && y == math.Floor(y) && y-y == 0 {
		if math.Mod(y, 2) != 0 {
			return -Pow(-x, y)
		}
		return Pow(-x, y)
	}
	return math.Pow(x, y) // exact
}
