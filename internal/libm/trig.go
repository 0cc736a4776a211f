package libm

import (
	"math"
	"math/bits"
)

// this file defines the trigonometric functions and their inverses

// pi/2 in three parts.
const (
	halfPi1 = 0x1.921fb54442d18p+0
	halfPi2 = 0x1.1a62633145c07p-54
	halfPi3 = -0x1.f1976b7ed8fbcp-110
)

// Sin is the sine of x radians.
func Sin(x float64) float64 {
	if math.Abs(x) < 0x1p-27 {
		return x
	}
	if math.IsInf(x, 0) || x != x {
		return math.NaN()
	}
	n, r, rest := reduce(x)
	var hi, lo float64
	if n&1 == 0 {
		hi, lo = sinSum(r, rest)
	} else {
		hi, lo = cosSum(r, rest)
	}
	if n&2 != 0 {
		return -(hi + lo)
	}
	return hi + lo
}

// Cos is the cosine of x radians.
func Cos(x float64) float64 {
	if math.IsInf(x, 0) || x != x {
		return math.NaN()
	}
	n, r, rest := reduce(x)
	var hi, lo float64
	if n&1 == 0 {
		hi, lo = cosSum(r, rest)
	} else {
		hi, lo = sinSum(r, rest)
	}
	if (n+1)&2 != 0 {
		return -(hi + lo)
	}
	return hi + lo
}

// Tan is the tangent of x radians.
func Tan(x float64) float64 {
	if math.Abs(x) < 0x1p-27 {
		return x
	}
	if math.IsInf(x, 0) || x != x {
		return math.NaN()
	}
	n, r, rest := reduce(x)
	sh, sl := sinSum(r, rest)
	ch, cl := cosSum(r, rest)
	if n&1 != 0 {
		sh, sl, ch, cl = -ch, -cl, sh, sl
	}
	q, lo := quotient(sh, sl, ch, cl)
	return q + lo
}

// quotient is (ah+al) / (bh+bl) as a sum.
func quotient(ah, al, bh, bl float64) (hi, lo float64) {
	hi = ah / bh
	return hi, (math.FMA(-hi, bh, ah) + al - float64(hi*bl)) / bh
}

// reduce is x - n*pi/2 as the sum r+rest, |r| hardly more than pi/4.
func reduce(x float64) (n int, r, rest float64) {
	switch a := math.Abs(x); {
	case a <= math.Pi/4:
		return 0, x, 0
	case a < 1<<27:
		k := math.RoundToEven(x * (2 / math.Pi))
		r = math.FMA(-k, halfPi1, x) // exact
		p := k * halfPi2
		e := math.FMA(k, halfPi2, -p)
		r, d := sum(r, -p)
		rest = d - e - float64(k*halfPi3)
		hi := r + rest
		return int(k), hi, (r - hi) + rest
	}
	n, r, rest = reduceLarge(math.Abs(x))
	if x < 0 {
		return -n, -r, -rest
	}
	return n, r, rest
}

// reduceLarge multiplies x by the bits of 2/pi that matter: those above have products
// that are multiples of four turns, those below products too small to count.
func reduceLarge(x float64) (n int, r, rest float64) {
	b := math.Float64bits(x)
	mant, exp := b&(1<<52-1)|1<<52, int(b>>52)-1075
	at := exp - 2 // how many bits to skip; negative only below 2**55
	word := func(i int) uint64 {
		bit := at + 64*i
		if bit < 0 {
			if bit <= -64 {
				return 0
			}
			return twoOverPi[0] >> -bit
		}
		w, s := bit/64, uint(bit%64)
		return twoOverPi[w]<<s | twoOverPi[w+1]>>(64-s)
	}
	// The product modulo 2**192; its first two bits are the quarter turns.
	c1, p2 := bits.Mul64(mant, word(2))
	h1, l1 := bits.Mul64(mant, word(1))
	p1, carry := bits.Add64(l1, c1, 0)
	p0 := mant*word(0) + h1 + carry
	n = int(p0 >> 62)
	p0, p1, p2 = p0<<2|p1>>62, p1<<2|p2>>62, p2<<2
	negative := p0>>63 == 1
	if negative { // more than half a quarter turn: count from the other side
		n++
		p0, p1, p2 = ^p0, ^p1, ^p2
	}
	// p0.p1.p2 is a fraction of a quarter turn, below a half
	shift := bits.LeadingZeros64(p0)
	p0 = p0<<shift | p1>>(64-shift)
	p1 = p1<<shift | p2>>(64-shift)
	scale := math.Ldexp(1, -64-shift)
	fh := float64(p0 &^ (1<<11 - 1))
	fl := float64(p0&(1<<11-1)) + float64(p1)*0x1p-64
	fh, fl = fh*scale, fl*scale
	r = fh * halfPi1
	rest = math.FMA(fh, halfPi1, -r) + (fl*halfPi1 + fh*halfPi2)
	if negative {
		r, rest = -r, -rest
	}
	return n, r, rest
}

// sinSum and cosSum are the sine and cosine of r+rest, |r| <= 0.8, as sums.
func sinSum(r, rest float64) (hi, lo float64) {
	if r < 0 {
		hi, lo = sinSum(-r, -rest)
		return -hi, -lo
	}
	e, d, s, c := around(r, rest)
	p := e[2] * d
	hi, lo = sum(e[0], p)
	lo += math.FMA(e[2], d, -p) + (e[1] + (e[2]*s + e[3]*d + e[0]*c))
	return sum(hi, lo)
}

func cosSum(r, rest float64) (hi, lo float64) {
	if r < 0 {
		r, rest = -r, -rest
	}
	e, d, s, c := around(r, rest)
	p := -e[0] * d
	hi, lo = sum(e[2], p)
	lo += math.FMA(-e[0], d, -p) + (e[3] - (e[0]*s + e[1]*d - e[2]*c))
	return sum(hi, lo)
}

// around is the entry nearest to r of the table, the distance d to it, and what is
// missing from d to its sine and from 1 to its cosine.
func around(r, rest float64) (e *[4]float64, d, s, c float64) {
	i := int(r*32 + 0.5)
	d = r - float64(i)/32
	d2 := d * d
	s = rest + d*d2*(-1.0/6+d2*(1.0/120-d2*(1.0/5040)))
	c = d2*(-0.5+d2*(1.0/24-d2*(1.0/720-d2*(1.0/40320)))) - d*rest
	return &sinCosTable[i], d, s, c
}

// Atan is the arc tangent of x.
func Atan(x float64) float64 { return Atan2(x, 1) }

// Atan2 is the angle of the point (x, y).
func Atan2(y, x float64) float64 {
	switch {
	case x != x || y != y:
		return math.NaN()
	case y == 0 || x == 0 || math.IsInf(x, 0) || math.IsInf(y, 0):
		return math.Atan2(y, x) // a multiple of pi/4
	}
	ey, ex := exponent(y), exponent(x)
	switch {
	case ey-ex > 80:
		return math.Copysign(math.Pi/2, y)
	case ex-ey > 80 && x < 0:
		return math.Copysign(math.Pi, y)
	case ex-ey > 80:
		return y / x
	}
	return math.Copysign(angle(math.Ldexp(math.Abs(y), -ey), 0, math.Ldexp(x, -ey), 0), y)
}

// exponent is the power of two of a number other than 0.
func exponent(x float64) int {
	_, e := math.Frexp(x)
	return e
}

// angle is atan2(yh+yl, xh+xl) for yh >= 0 and numbers of ordinary size.
func angle(yh, yl, xh, xl float64) float64 {
	negative := xh < 0
	if negative {
		xh, xl = -xh, -xl
	}
	swapped := yh > xh
	if swapped {
		yh, yl, xh, xl = xh, xl, yh, yl
	}
	i := math.RoundToEven(yh / xh * 64)
	t := i / 64
	// The rest of the angle is that of the point turned back by atan(t).
	px, py := t*xh, t*yh
	nh, nl := sum(yh, -px)
	nl += yl - float64(t*xl) - math.FMA(t, xh, -px)
	dh, dl := sum(xh, py)
	dl += xl + float64(t*yl) + math.FMA(t, yh, -py)
	u, ul := quotient(nh, nl, dh, dl)
	u2 := u * u
	ul += u * u2 * (-1.0/3 + u2*(0.2+u2*(-1.0/7+u2*(1.0/9))))
	e := &atanTable[int(i)]
	hi, lo := sum(e[0], u)
	lo += ul + e[1]
	if swapped {
		hi, lo = plus(halfPi1, halfPi2, -hi, -lo)
	}
	if negative {
		hi, lo = plus(2*halfPi1, 2*halfPi2, -hi, -lo)
	}
	return hi + lo
}

// plus is (ah+al) + (bh+bl) as a sum.
func plus(ah, al, bh, bl float64) (hi, lo float64) {
	hi, lo = sum(ah, bh)
	return hi, lo + al + bl
}

// Asin is the arc sine of x.
func Asin(x float64) float64 {
	if !(math.Abs(x) <= 1) {
		return math.NaN()
	}
	if math.Abs(x) < 0x1p-27 {
		return x
	}
	ch, cl := complement(x)
	return math.Copysign(angle(math.Abs(x), 0, ch, cl), x)
}

// Acos is the arc cosine of x.
func Acos(x float64) float64 {
	if !(math.Abs(x) <= 1) {
		return math.NaN()
	}
	ch, cl := complement(x)
	if ch == 0 && x > 0 {
		return 0
	}
	return angle(ch, cl, x, 0)
}

// complement is sqrt(1 - x*x) as a sum.
func complement(x float64) (hi, lo float64) {
	p := x * x
	h, l := sum(1, -p)
	l -= math.FMA(x, x, -p)
	if h+l <= 0 {
		return 0, 0
	}
	return root(h, l)
}

// root is sqrt(h+l) as a sum.
func root(h, l float64) (hi, lo float64) {
	hi = math.Sqrt(h)
	return hi, (math.FMA(-hi, hi, h) + l) / (2 * hi)
}

// Hypot is sqrt(x*x + y*y).
func Hypot(x, y float64) float64 {
	x, y = math.Abs(x), math.Abs(y)
	switch {
	case math.IsInf(x, 0) || math.IsInf(y, 0):
		return math.Inf(1)
	case x != x || y != y:
		return math.NaN()
	}
	if x < y {
		x, y = y, x
	}
	if y == 0 || x > y*0x1p60 {
		return x + y
	}
	e := exponent(x)
	x, y = math.Ldexp(x, -e), math.Ldexp(y, -e)
	p, q := x*x, y*y
	h, l := sum(p, q)
	l += math.FMA(x, x, -p) + math.FMA(y, y, -q)
	hi, lo := root(h, l)
	return math.Ldexp(hi+lo, e)
}
