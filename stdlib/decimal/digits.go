package decimal

import "math/big"

// this file defines operations on digits and exponents: quantize, rounding to integers, logical
// operations, rotate, shift, and the neighbours of a number

func (c *calc) quantize(x, y *num) *num {
	if n := c.nan(x, y); n != nil {
		return n
	}
	if x.form == infinite || y.form == infinite {
		if x.form == y.form {
			return x
		}
		return c.fail(invalidOperation)
	}
	if y.exp > c.emax || y.exp < c.etiny() {
		return c.fail(invalidOperation)
	}
	if x.isZero() {
		return c.finish(newZero(x.neg, y.exp))
	}
	shift := x.exp - y.exp
	if digits(&x.coef)+shift > c.prec {
		return c.fail(invalidOperation)
	}
	saved := c.status
	z := c.rescale(x, y.exp)
	if z.adjusted() > c.emax || digits(&z.coef) > c.prec {
		c.status = saved
		return c.fail(invalidOperation)
	}
	return c.finish(z)
}

// rescale is a finite x with another exponent, rounded to it.
func (c *calc) rescale(x *num, exp int64) *num {
	z := &num{neg: x.neg, exp: exp}
	if x.exp >= exp {
		z.coef.Mul(&x.coef, pow10(x.exp-exp))
		return z
	}
	q, lost := shorten(&x.coef, exp-x.exp, x.neg, c.round)
	z.coef.Set(q)
	c.status |= rounded
	if lost {
		c.status |= inexact
	}
	return z
}

// integral is x rounded to an integer; exact notes the conditions.
func (c *calc) integral(x *num, exact bool) *num {
	if n := c.nan(x); n != nil {
		return n
	}
	if x.form == infinite || x.exp >= 0 {
		return x
	}
	if x.isZero() {
		return newZero(x.neg, 0)
	}
	saved := c.status
	z := c.rescale(x, 0)
	if !exact {
		c.status = saved
	}
	return z
}

func (c *calc) toIntegralExact(x *num) *num { return c.integral(x, true) }
func (c *calc) toIntegral(x *num) *num      { return c.integral(x, false) }

// normalize strips trailing zeros.
func (c *calc) normalize(x *num) *num {
	if n := c.nan(x); n != nil {
		return n
	}
	x = c.finish(x)
	if x.form == infinite {
		return x
	}
	if x.isZero() {
		return newZero(x.neg, 0)
	}
	top := c.emax
	if c.clamp {
		top = c.etop()
	}
	zeros := trailingZeros(&x.coef, max(min(digits(&x.coef)-1, top-x.exp), 0))
	if zeros == 0 {
		return x
	}
	z := &num{neg: x.neg, exp: x.exp + zeros}
	z.coef.Quo(&x.coef, pow10(zeros))
	return z
}

func (c *calc) logb(x *num) *num {
	if n := c.nan(x); n != nil {
		return n
	}
	switch {
	case x.form == infinite:
		return newInf(false)
	case x.isZero():
		c.status |= divisionByZero
		return newInf(true)
	}
	return c.finish(newInt(x.adjusted()))
}

// count is an operand that counts digits: an integer with exponent 0 whose magnitude is at
// most limit.
func count(x *num, limit int64) (n int64, ok bool) {
	if x.form != finite || x.exp != 0 || !x.coef.IsInt64() || x.coef.Int64() > limit {
		return 0, false
	}
	if x.neg {
		return -x.coef.Int64(), true
	}
	return x.coef.Int64(), true
}

func (c *calc) scaleb(x, y *num) *num {
	if n := c.nan(x, y); n != nil {
		return n
	}
	n, ok := count(y, 2*(c.emax+c.prec))
	switch {
	case !ok:
		return c.fail(invalidOperation)
	case x.form == infinite:
		return x
	}
	exp := max(min(x.exp+n, farExponent), -farExponent)
	return c.finish(x.withExp(exp))
}

// window is the coefficient as the precision sees it.
func (c *calc) window(x *num) *big.Int {
	if digits(&x.coef) <= c.prec {
		return &x.coef
	}
	return new(big.Int).Rem(&x.coef, pow10(c.prec))
}

func (c *calc) shift(x, y *num) *num {
	if n := c.nan(x, y); n != nil {
		return n
	}
	n, ok := count(y, c.prec)
	switch {
	case !ok:
		return c.fail(invalidOperation)
	case x.form == infinite:
		return x
	}
	z := &num{neg: x.neg, exp: x.exp}
	if n < 0 {
		if -n < digits(&x.coef) {
			z.coef.Quo(c.window(x), pow10(-n))
		}
		return z
	}
	if x.isZero() {
		return x
	}
	z.coef.Mul(c.window(x), pow10(n))
	z.coef.Rem(&z.coef, pow10(c.prec))
	return z
}

func (c *calc) rotate(x, y *num) *num {
	if n := c.nan(x, y); n != nil {
		return n
	}
	n, ok := count(y, c.prec)
	switch {
	case !ok:
		return c.fail(invalidOperation)
	case x.form == infinite, x.isZero():
		return x
	}
	n = mod(n, c.prec)
	z := &num{neg: x.neg, exp: x.exp}
	high, low := new(big.Int).QuoRem(c.window(x), pow10(c.prec-n), new(big.Int))
	z.coef.Add(low.Mul(low, pow10(n)), high)
	return z
}

// logical are the digits of an operand of a logical operation.
func logical(x *num) ([]byte, bool) {
	if x.form != finite || x.neg || x.exp != 0 {
		return nil, false
	}
	d := x.coef.Append(nil, 10)
	for _, b := range d {
		if b > '1' {
			return nil, false
		}
	}
	return d, true
}

// combine applies op to each pair of digits.
func (c *calc) combine(x, y *num, op func(a, b byte) byte) *num {
	a, ok := logical(x)
	b, ok2 := logical(y)
	if !ok || !ok2 {
		return c.fail(invalidOperation)
	}
	n := max(len(a), len(b))
	out := make([]byte, n)
	at := func(d []byte, i int) byte {
		if i -= n - len(d); i >= 0 {
			return d[i] - '0'
		}
		return 0
	}
	for i := range out {
		out[i] = '0' + op(at(a, i), at(b, i))
	}
	z := &num{}
	setDigits(&z.coef, string(out[max(int64(n)-c.prec, 0):]))
	return z
}

func (c *calc) logicalAnd(x, y *num) *num {
	return c.combine(x, y, func(a, b byte) byte { return a & b })
}

func (c *calc) logicalOr(x, y *num) *num {
	return c.combine(x, y, func(a, b byte) byte { return a | b })
}

func (c *calc) logicalXor(x, y *num) *num {
	return c.combine(x, y, func(a, b byte) byte { return a ^ b })
}

func (c *calc) logicalInvert(x *num) *num {
	ones := &num{} // as many as the precision or the number has digits
	ones.coef.Quo(pow10(max(c.prec, digits(&x.coef))), big.NewInt(9))
	return c.logicalXor(x, ones)
}

// beside is the neighbour of x above or below it.
func (c *calc) beside(x *num, above bool) *num {
	if n := c.nan(x); n != nil {
		return n
	}
	if x.form == infinite {
		if x.neg == above {
			return c.largest(x.neg)
		}
		return x
	}
	step := &num{neg: !above, exp: c.etiny() - 1}
	step.coef.SetInt64(1)
	mode := roundFloor
	if above {
		mode = roundCeiling
	}
	saved := c.status
	z := c.as(mode, func() *num {
		if y := c.finish(x); compareValues(y, x) != 0 {
			return y
		}
		return c.add(x, step)
	})
	c.status = saved
	return z
}

func (c *calc) nextPlus(x *num) *num  { return c.beside(x, true) }
func (c *calc) nextMinus(x *num) *num { return c.beside(x, false) }

func (c *calc) nextToward(x, y *num) *num {
	if n := c.nan(x, y); n != nil {
		return n
	}
	s := compareValues(x, y)
	if s == 0 {
		return x.withSign(y.neg)
	}
	z := c.beside(x, s < 0)
	switch {
	case z.form == infinite:
		c.status |= overflow | rounded | inexact
	case z.adjusted() < c.emin:
		c.status |= underflow | subnormal | rounded | inexact
		if z.isZero() {
			c.status |= clamped
		}
	}
	return z
}
