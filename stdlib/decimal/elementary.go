package decimal

import (
	"math"
	"math/big"
)

// this file defines exp, ln, log10 and power, correctly rounded: binary fixed-point numbers of
// growing length are computed until the digits behind the precision decide

// fixed is a number in units of 2**-bits.
type fixed struct {
	*big.Int
	bits uint
}

// atanhInverse is atanh(1/n) in units of 2**-bits.
func atanhInverse(n int64, bits uint) *big.Int {
	term := new(big.Int).Lsh(big.NewInt(1), bits)
	term.Quo(term, big.NewInt(n))
	sum, square, part := new(big.Int).Set(term), big.NewInt(n*n), new(big.Int)
	for k := int64(3); term.Sign() != 0; k += 2 {
		term.Quo(term, square)
		sum.Add(sum, part.Quo(term, big.NewInt(k)))
	}
	return sum
}

// ln2 is the natural logarithm of 2.
func ln2(bits uint) *big.Int {
	const guard = 16
	sum := new(big.Int).Mul(atanhInverse(26, bits+guard), big.NewInt(18))
	sum.Sub(sum, new(big.Int).Mul(atanhInverse(4801, bits+guard), big.NewInt(2)))
	sum.Add(sum, new(big.Int).Mul(atanhInverse(8749, bits+guard), big.NewInt(8)))
	return sum.Rsh(sum, guard)
}

// ln10 is the natural logarithm of 10: three times that of 2, and that of 5/4.
func ln10(bits uint) *big.Int {
	const guard = 16
	sum := new(big.Int).Mul(ln2(bits+guard), big.NewInt(3))
	sum.Add(sum, new(big.Int).Lsh(atanhInverse(9, bits+guard), 1))
	return sum.Rsh(sum, guard)
}

// lnFixed is ln(coef * 10**exp), with an error of a few units.
func lnFixed(coef *big.Int, exp int64, bits uint) fixed {
	const guard, roots = 96, 8
	w := bits + guard
	k := coef.BitLen()
	m := new(big.Int).Lsh(coef, w) // in [1/2, 1) once divided by 2**k
	m.Rsh(m, uint(k))
	for range roots {
		m.Sqrt(m.Lsh(m, w))
	}
	one := new(big.Int).Lsh(big.NewInt(1), w)
	t := new(big.Int).Sub(m, one)
	t.Quo(t.Lsh(t, w), new(big.Int).Add(m, one))
	square := new(big.Int).Mul(t, t)
	square.Rsh(square, w)
	sum, part := new(big.Int).Set(t), new(big.Int)
	for i := int64(3); ; i += 2 {
		t.Mul(t, square)
		t.Quo(t, one)
		if part.Quo(t, big.NewInt(i)); part.Sign() == 0 {
			break
		}
		sum.Add(sum, part)
	}
	sum.Lsh(sum, roots+1)
	sum.Add(sum, new(big.Int).Mul(ln2(w), big.NewInt(int64(k))))
	if exp != 0 {
		sum.Add(sum, new(big.Int).Mul(ln10(w), big.NewInt(exp)))
	}
	return fixed{sum.Rsh(sum, guard), bits}
}

// expFixed is e**x as m * 10**k with m in [1, 10), with a relative error of a few units.
func expFixed(x fixed) (m fixed, k int64) {
	const guard, halvings = 96, 12
	w := x.bits + guard
	ten := ln10(w)
	r := new(big.Int).Lsh(x.Int, guard)
	q := new(big.Int)
	q.DivMod(r, ten, r)
	k = farExponent
	if q.IsInt64() {
		k = max(min(q.Int64(), farExponent), -farExponent)
	} else if q.Sign() < 0 {
		k = -farExponent
	}
	r.Rsh(r, halvings)
	sum := new(big.Int).Lsh(big.NewInt(1), w)
	term := new(big.Int).Set(sum)
	for i := int64(1); term.Sign() != 0; i++ {
		term.Mul(term, r)
		term.Rsh(term, w)
		term.Quo(term, big.NewInt(i))
		sum.Add(sum, term)
	}
	for range halvings {
		sum.Mul(sum, sum)
		sum.Rsh(sum, w)
	}
	return fixed{sum.Rsh(sum, guard), x.bits}, k
}

// bitsFor is how many binary digits tell n decimal ones.
func bitsFor(n int64) uint { return uint(float64(n)*math.Log2(10)) + 8 }

// settle rounds a result that approximate gives with more digits than the precision and an
// error below 10 units of the last one, as soon as it has enough of them. A result that may be
// exact never has: it counts as such when many digits say so.
func (c *calc) settle(mayBeExact bool, approximate func(digits int64) *num) *num {
	if c.prec > maxDigits {
		panic(tooLarge{})
	}
	for extra := int64(8); ; extra *= 2 {
		x := approximate(c.prec + extra)
		drop := digits(&x.coef) - c.prec
		if drop < 4 {
			continue
		}
		half := new(big.Int).Mul(big.NewInt(5), pow10(drop-1))
		rest := new(big.Int).Rem(&x.coef, half) // digits near a tie or a number of the precision do not decide
		if rest.Cmp(big.NewInt(10)) <= 0 || rest.Sub(half, rest).Cmp(big.NewInt(10)) <= 0 {
			if !mayBeExact || extra < 32 {
				continue
			}
			q, _ := shorten(&x.coef, drop-4, false, roundHalfEven)
			x = newBig(q, x.exp+drop-4)
		}
		if mayBeExact { // a power: rounded as the context says
			return c.finish(x)
		}
		return c.as(roundHalfEven, func() *num { return c.finish(x) })
	}
}

// near1 is a number next to 1 that is not 1: above it, or below.
func (c *calc) near1(below bool) *num {
	x := &num{exp: -(c.prec + 1)}
	delta := int64(1)
	if below {
		delta = -1
	}
	x.coef.Add(pow10(c.prec+1), big.NewInt(delta))
	return c.finish(x)
}

// farOut is the result of an exponential beyond the limits of any context.
func (c *calc) farOut(small, neg bool) *num {
	x := &num{neg: neg, exp: c.emax + 1}
	if small {
		x.exp = c.etiny() - 1
	}
	x.coef.SetInt64(1)
	return c.finish(x)
}

func (c *calc) exp(x *num) *num {
	if n := c.nan(x); n != nil {
		return n
	}
	switch {
	case x.form == infinite && x.neg:
		return newZero(false, 0)
	case x.form == infinite:
		return x
	case x.isZero():
		return newInt(1)
	case x.adjusted() > 18:
		return c.as(roundHalfEven, func() *num { return c.farOut(x.neg, false) })
	case x.adjusted() < -(c.prec + 1):
		return c.as(roundHalfEven, func() *num { return c.near1(x.neg) })
	}
	return c.settle(false, func(n int64) *num { return fromExponential(toFixed(x, bitsFor(n)), n) })
}

// toFixed is x, cut to units of 2**-bits.
func toFixed(x *num, bits uint) fixed {
	n := new(big.Int).Lsh(&x.coef, bits)
	if x.exp >= 0 {
		n.Mul(n, pow10(x.exp))
	} else {
		n.Quo(n, pow10(-x.exp))
	}
	if x.neg {
		n.Neg(n)
	}
	return fixed{n, bits}
}

// fromExponential is e**x with n digits.
func fromExponential(x fixed, n int64) *num {
	m, k := expFixed(x)
	z := &num{exp: k - (n - 1)}
	z.coef.Mul(m.Int, pow10(n-1))
	z.coef.Rsh(&z.coef, m.bits)
	return z
}

// logMagnitude is the decimal exponent of ln(x), or one less.
func logMagnitude(x *num) int64 {
	if a := x.adjusted(); a > 1 || a < -2 {
		return 0
	}
	d := maxCalc().exactSum(x, newInt(1), true)
	return min(d.adjusted()-1, 0)
}

// isOne reports whether x is the number 1.
func (x *num) isOne() bool { return !x.neg && x.magnitudeOne() }

func (x *num) magnitudeOne() bool {
	return x.form == finite && x.exp <= 0 && x.adjusted() == 0 && x.coef.Cmp(pow10(-x.exp)) == 0
}

func (c *calc) ln(x *num) *num {
	if n := c.logSpecial(x); n != nil {
		return n
	}
	if x.isOne() {
		return newZero(false, 0)
	}
	magnitude := logMagnitude(x)
	return c.settle(false, func(n int64) *num {
		n -= magnitude
		return fromFixed(lnFixed(&x.coef, x.exp, bitsFor(n)), n)
	})
}

// logSpecial is the logarithm where it need not be computed, or nil.
func (c *calc) logSpecial(x *num) *num {
	if n := c.nan(x); n != nil {
		return n
	}
	switch {
	case x.isZero():
		return newInf(true)
	case x.neg:
		return c.fail(invalidOperation)
	case x.form == infinite:
		return x
	}
	return nil
}

// fromFixed is x with n digits behind the point.
func fromFixed(x fixed, n int64) *num {
	z := &num{neg: x.Sign() < 0, exp: -n}
	z.coef.Abs(x.Int)
	z.coef.Mul(&z.coef, pow10(n))
	z.coef.Rsh(&z.coef, x.bits)
	return z
}

func (c *calc) log10(x *num) *num {
	if n := c.logSpecial(x); n != nil {
		return n
	}
	if d := digits(&x.coef); trailingZeros(&x.coef, d-1) == d-1 && x.coef.Cmp(pow10(d-1)) == 0 {
		return c.as(roundHalfEven, func() *num { return c.finish(newInt(x.exp + d - 1)) })
	}
	magnitude := logMagnitude(x) - 1
	return c.settle(false, func(n int64) *num {
		n -= magnitude
		w := bitsFor(n)
		l := lnFixed(&x.coef, x.exp, w)
		l.Lsh(l.Int, w)
		l.Quo(l.Int, ln10(w))
		return fromFixed(l, n)
	})
}

func (c *calc) pow(x, y *num) *num {
	if n := c.nan(x, y); n != nil {
		return n
	}
	whole := y.isInteger()
	neg := x.neg && whole && y.isOdd()
	switch {
	case y.isZero():
		if x.isZero() {
			return c.fail(invalidOperation)
		}
		return newInt(1)
	case x.isZero() && y.neg:
		return newInf(neg)
	case x.isZero():
		return newZero(neg, 0)
	case x.neg && !whole:
		return c.fail(invalidOperation)
	case y.form == infinite:
		return c.powInfinite(x, y)
	case x.form == infinite && y.neg:
		return newZero(neg, 0)
	case x.form == infinite:
		return newInf(neg)
	case x.magnitudeOne():
		return c.powOfOne(x, y, neg, whole)
	}
	if whole && y.adjusted() < 19 {
		if small := compareMagnitude(x, newInt(1)) < 0 != y.neg; c.surelyFar(x, y, small) {
			return c.farOut(small, neg)
		}
		n := new(big.Int).Set(&y.coef)
		if y.exp >= 0 {
			n.Mul(n, pow10(y.exp))
		} else {
			n.Quo(n, pow10(-y.exp))
		}
		return c.powInt(x, y, n, neg)
	}
	return c.powReal(x.withSign(false), y, neg)
}

// surelyFar reports whether the magnitudes alone tell that x**y is beyond the context's exponents.
func (c *calc) surelyFar(x, y *num, small bool) bool {
	limit := c.emax + 1
	if small {
		limit = -c.etiny()
	}
	decimals := func(n int64) int64 { return digits(big.NewInt(n)) }
	size := y.adjusted() // of the result's exponent, at least
	switch a := x.adjusted(); {
	case a > 0:
		size += decimals(a) - 1
	case a < -1:
		size += decimals(-a-1) - 1
	default:
		size += logMagnitude(x.withSign(false)) - 1
	}
	return decimals(limit) < size
}

// powInfinite is x to the power of an infinity.
func (c *calc) powInfinite(x, y *num) *num {
	s := compareMagnitude(x, newInt(1))
	switch {
	case s == 0:
		c.status |= inexact | rounded
		z := &num{exp: -(c.prec - 1)}
		z.coef.Set(pow10(c.prec - 1))
		return z
	case s < 0 == y.neg:
		return newInf(false)
	}
	return newZero(false, 0)
}

// powOfOne is 1 or -1 with as many zeros as the exponents say.
func (c *calc) powOfOne(x, y *num, neg, whole bool) *num {
	if whole && y.neg {
		return newInt(1).withSign(neg)
	}
	zeros := c.prec - 1
	if !whole {
		c.status |= inexact | rounded
	} else {
		n := new(big.Int).Mul(&y.coef, big.NewInt(-x.exp))
		if y.exp >= 0 {
			n.Mul(n, pow10(min(y.exp, 40)))
		} else {
			n.Quo(n, pow10(-y.exp))
		}
		if n.Cmp(big.NewInt(zeros)) > 0 {
			c.status |= rounded
		} else {
			zeros = n.Int64()
		}
	}
	z := &num{neg: neg, exp: -zeros}
	z.coef.Set(pow10(zeros))
	return z
}

// powInt is x to the power of the integer y, whose magnitude is n, by repeated squaring with
// some more digits than the precision.
func (c *calc) powInt(x, y *num, n *big.Int, neg bool) *num {
	w := *c
	w.prec += digits(&y.coef) + y.exp + 2
	w.round, w.clamp, w.status = roundHalfEven, false, 0
	base := x
	if y.neg {
		w.prec++
		base = w.div(newInt(1), x)
	}
	z := base
	for i := n.BitLen() - 2; i >= 0; i-- {
		z = w.mul(z, z)
		if n.Bit(i) == 1 {
			z = w.mul(z, base)
		}
		if z.isSpecial() || z.isZero() && w.status&clamped != 0 {
			break
		}
	}
	c.status |= w.status
	if z.form == infinite {
		return c.overflowed(neg)
	}
	return c.finish(z.withSign(neg))
}

// powReal is x to the power of a number that is no small integer, for positive x.
func (c *calc) powReal(x, y *num, neg bool) *num {
	above := compareMagnitude(x, newInt(1)) > 0 // ln(x) is positive
	small := above == y.neg                     // the result is less than 1
	// the decimal exponent of y*ln(x), or up to two less
	size := y.adjusted() + logMagnitude(x)
	if size > 20 {
		return c.farOut(small, neg)
	}
	if size+22 < -(c.prec + 1) {
		c.status |= inexact | rounded
		return c.finish(newBig(pow10(c.prec), -c.prec).withSign(neg))
	}
	if e := math.Abs(float64(x.adjusted())); logMagnitude(x) == 0 && e > 1 && float64(y.adjusted())+math.Log10(e) > 20 {
		return c.farOut(small, neg)
	}
	c.status |= inexact | rounded
	return c.settle(true, func(n int64) *num {
		w := bitsFor(n + max(y.adjusted(), 0) + 25)
		p := lnFixed(&x.coef, x.exp, w)
		p.Mul(p.Int, &y.coef)
		if y.exp >= 0 {
			p.Mul(p.Int, pow10(y.exp))
		} else {
			p.Quo(p.Int, pow10(-y.exp))
		}
		if y.neg {
			p.Neg(p.Int)
		}
		return fromExponential(p, n)
	}).withSign(neg)
}

// powMod is x**y % m for integers.
func (c *calc) powMod(x, y, m *num) *num {
	if n := c.nan(x, y, m); n != nil {
		return n
	}
	if !x.isInteger() || !y.isInteger() || !m.isInteger() || y.neg || y.exp > maxDigits || m.isZero() || m.adjusted() >= c.prec || x.isZero() && y.isZero() {
		return c.fail(invalidOperation)
	}
	neg := x.neg && y.isOdd()
	modulus := m.magnitude()
	r := new(big.Int).Exp(residue(x, modulus), big.NewInt(1), modulus)
	if y.exp > 0 { // x**(coef * 10**exp)
		r.Exp(r, &y.coef, modulus)
		for range y.exp {
			r.Exp(r, big.NewInt(10), modulus)
		}
	} else {
		r.Exp(r, y.magnitude(), modulus)
	}
	return c.finish(newBig(r, 0).withSign(neg))
}

// magnitude is the absolute value of an integer.
func (x *num) magnitude() *big.Int {
	if x.exp >= 0 {
		return new(big.Int).Mul(&x.coef, pow10(x.exp))
	}
	return new(big.Int).Quo(&x.coef, pow10(-x.exp))
}

// residue is the absolute value of an integer modulo m.
func residue(x *num, m *big.Int) *big.Int {
	if x.exp <= 0 {
		return new(big.Int).Rem(x.magnitude(), m)
	}
	r := new(big.Int).Exp(big.NewInt(10), big.NewInt(x.exp), m)
	r.Mul(r, &x.coef)
	return r.Rem(r, m)
}
