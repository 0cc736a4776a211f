package decimal

import "math/big"

// this file defines the arithmetic operations

func (c *calc) plus(x *num) *num {
	if n := c.nan(x); n != nil {
		return n
	}
	if x.isZero() && c.round != roundFloor {
		x = x.withSign(false)
	}
	return c.finish(x)
}

func (c *calc) minus(x *num) *num {
	if n := c.nan(x); n != nil {
		return n
	}
	if x.isZero() && c.round != roundFloor {
		return c.finish(x.withSign(false))
	}
	return c.finish(x.withSign(!x.neg))
}

func (c *calc) abs(x *num) *num {
	if n := c.nan(x); n != nil {
		return n
	}
	return c.finish(x.withSign(false))
}

func (c *calc) add(x, y *num) *num { return c.sum(x, y, y.neg) }

func (c *calc) sub(x, y *num) *num {
	if n := c.nan(x, y); n != nil {
		return n
	}
	return c.sum(x, y, !y.neg)
}

// sum adds x and y, whose sign is yneg.
func (c *calc) sum(x, y *num, yneg bool) *num {
	if x.isSpecial() || y.isSpecial() {
		if n := c.nan(x, y); n != nil {
			return n
		}
		switch {
		case x.form == infinite && y.form == infinite && x.neg != yneg:
			return c.fail(invalidOperation)
		case x.form == infinite:
			return x
		}
		return newInf(yneg)
	}
	return c.finish(c.exactSum(x, y, yneg))
}

// exactSum is the sum, or a number that rounds as it does.
func (c *calc) exactSum(x, y *num, yneg bool) *num {
	exp := min(x.exp, y.exp)
	switch {
	case x.isZero() && y.isZero():
		neg := x.neg && yneg
		if x.neg != yneg && c.round == roundFloor {
			neg = true
		}
		return newZero(neg, exp)
	case x.isZero():
		return c.padded(y.withSign(yneg), exp)
	case y.isZero():
		return c.padded(x, exp)
	}
	if x.exp != y.exp {
		x, y, yneg = c.align(x, y, yneg)
		exp = x.exp
	}
	z := &num{neg: x.neg, exp: exp}
	if x.neg == yneg {
		z.coef.Add(&x.coef, &y.coef)
		return z
	}
	z.coef.Sub(&x.coef, &y.coef)
	switch z.coef.Sign() {
	case 0:
		z.neg = c.round == roundFloor
	case -1:
		z.neg = yneg
		z.coef.Neg(&z.coef)
	}
	return z
}

// align gives two numbers that are not 0 the same exponent. One that is too small to matter
// but for the rounding becomes a 1 far down.
func (c *calc) align(x, y *num, yneg bool) (*num, *num, bool) {
	if x.exp < y.exp { // let x be the one whose coefficient grows
		a, b, neg := c.align(y.withSign(yneg), x, x.neg)
		return a, b.withSign(neg), neg
	}
	low := x.exp + min(-1, digits(&x.coef)-c.prec-2)
	if digits(&y.coef)+y.exp-1 < low {
		y = &num{neg: y.neg, exp: low}
		y.coef.SetInt64(1)
	}
	z := &num{neg: x.neg, exp: y.exp}
	z.coef.Mul(&x.coef, pow10(x.exp-y.exp))
	return z, y, yneg
}

// padded is x with zeros down to an exponent, as far as the precision goes.
func (c *calc) padded(x *num, exp int64) *num {
	if exp >= x.exp {
		return x
	}
	shift := min(x.exp-exp, max(c.prec+1-digits(&x.coef), 0))
	z := &num{neg: x.neg, exp: x.exp - shift}
	z.coef.Mul(&x.coef, pow10(shift))
	if z.exp != exp { // digits that are dropped count as rounding
		c.status |= rounded
	}
	return z
}

func (c *calc) mul(x, y *num) *num {
	if x.isSpecial() || y.isSpecial() {
		if n := c.nan(x, y); n != nil {
			return n
		}
		if x.isZero() || y.isZero() {
			return c.fail(invalidOperation)
		}
		return newInf(x.neg != y.neg)
	}
	z := &num{neg: x.neg != y.neg, exp: x.exp + y.exp}
	z.coef.Mul(&x.coef, &y.coef)
	return c.finish(z)
}

func (c *calc) fma(x, y, z *num) *num {
	if n := c.nan(x, y, z); n != nil {
		return n
	}
	if x.isSpecial() || y.isSpecial() {
		p := c.mul(x, y)
		if p.isNaN() {
			return p
		}
		return c.add(p, z)
	}
	p := &num{neg: x.neg != y.neg, exp: x.exp + y.exp}
	p.coef.Mul(&x.coef, &y.coef)
	return c.add(p, z)
}

func (c *calc) div(x, y *num) *num {
	neg := x.neg != y.neg
	if x.isSpecial() || y.isSpecial() {
		if n := c.nan(x, y); n != nil {
			return n
		}
		switch {
		case x.form == infinite && y.form == infinite:
			return c.fail(invalidOperation)
		case x.form == infinite:
			return newInf(neg)
		}
		c.status |= clamped
		return newZero(neg, c.etiny())
	}
	if y.isZero() {
		if x.isZero() {
			return c.fail(divisionUndefined)
		}
		c.status |= divisionByZero
		return newInf(neg)
	}
	return c.finish(c.quotient(x, y, neg))
}

// quotient is x/y, or a number with more digits than the precision that rounds as it does.
func (c *calc) quotient(x, y *num, neg bool) *num {
	ideal := x.exp - y.exp
	if x.isZero() {
		return newZero(neg, ideal)
	}
	shift := digits(&y.coef) - digits(&x.coef) + c.prec + 1
	n, d := &x.coef, &y.coef
	if shift >= 0 {
		n = new(big.Int).Mul(n, pow10(shift))
	} else {
		d = new(big.Int).Mul(d, pow10(-shift))
	}
	z := &num{neg: neg, exp: ideal - shift}
	r := new(big.Int)
	z.coef.QuoRem(n, d, r)
	if r.Sign() != 0 {
		sticky(&z.coef)
		return z
	}
	if zeros := trailingZeros(&z.coef, max(ideal-z.exp, 0)); zeros > 0 {
		z.coef.Quo(&z.coef, pow10(zeros))
		z.exp += zeros
	}
	return z
}

// sticky changes the last digit of a truncated number if it is 0 or 5, so that it rounds
// as the exact one does.
func sticky(n *big.Int) {
	if new(big.Int).Rem(n, big.NewInt(5)).Sign() == 0 {
		n.Add(n, big.NewInt(1))
	}
}

// integerDivision is the integer quotient and the remainder of finite numbers, y not 0.
func (c *calc) integerDivision(x, y *num) (q, r *num, ok bool) {
	neg, ideal := x.neg != y.neg, min(x.exp, y.exp)
	if x.isZero() {
		return newZero(neg, 0), newZero(x.neg, ideal), true
	}
	size := x.adjusted() - y.adjusted()
	if size < 0 {
		r = x
		if x.exp > ideal {
			r = &num{neg: x.neg, exp: ideal}
			r.coef.Mul(&x.coef, pow10(x.exp-ideal))
		}
		return newZero(neg, 0), r, true
	}
	if size > c.prec {
		return nil, nil, false
	}
	a, b := &x.coef, &y.coef
	if x.exp > ideal {
		a = new(big.Int).Mul(a, pow10(x.exp-ideal))
	} else if y.exp > ideal {
		b = new(big.Int).Mul(b, pow10(y.exp-ideal))
	}
	q, r = &num{neg: neg}, &num{neg: x.neg, exp: ideal}
	q.coef.QuoRem(a, b, &r.coef)
	return q, r, digits(&q.coef) <= c.prec
}

func (c *calc) divInt(x, y *num) *num {
	neg := x.neg != y.neg
	if x.isSpecial() || y.isSpecial() {
		if n := c.nan(x, y); n != nil {
			return n
		}
		switch {
		case x.form == infinite && y.form == infinite:
			return c.fail(invalidOperation)
		case x.form == infinite:
			return newInf(neg)
		}
		return newZero(neg, 0)
	}
	if y.isZero() {
		if x.isZero() {
			return c.fail(divisionUndefined)
		}
		c.status |= divisionByZero
		return newInf(neg)
	}
	q, _, ok := c.integerDivision(x, y)
	if !ok {
		return c.fail(divisionImpossible)
	}
	return c.finish(q)
}

func (c *calc) rem(x, y *num) *num {
	if n := c.remSpecial(x, y); n != nil {
		return n
	}
	_, r, ok := c.integerDivision(x, y)
	if !ok {
		return c.fail(divisionImpossible)
	}
	return c.finish(r)
}

// remSpecial is the remainder where no division is needed, or nil.
func (c *calc) remSpecial(x, y *num) *num {
	if n := c.nan(x, y); n != nil {
		return n
	}
	switch {
	case x.form == infinite:
		return c.fail(invalidOperation)
	case y.form == infinite:
		return c.finish(x)
	case y.isZero() && x.isZero():
		return c.fail(divisionUndefined)
	case y.isZero():
		return c.fail(invalidOperation)
	}
	return nil
}

func (c *calc) divmod(x, y *num) (q, r *num) {
	neg := x.neg != y.neg
	if n := c.nan(x, y); n != nil {
		return n, n
	}
	switch {
	case x.form == infinite && y.form == infinite:
		return c.fail(invalidOperation), c.fail(invalidOperation)
	case x.form == infinite:
		return newInf(neg), c.fail(invalidOperation)
	case y.form == infinite:
		return newZero(neg, 0), c.finish(x)
	case y.isZero() && x.isZero():
		return c.fail(divisionUndefined), c.fail(divisionUndefined)
	case y.isZero():
		c.status |= divisionByZero
		return newInf(neg), c.fail(invalidOperation)
	}
	q, r, ok := c.integerDivision(x, y)
	if !ok {
		return c.fail(divisionImpossible), c.fail(divisionImpossible)
	}
	return c.finish(q), c.finish(r)
}

// remNear is x minus the integer multiple of y that is nearest to it.
func (c *calc) remNear(x, y *num) *num {
	if n := c.remSpecial(x, y); n != nil {
		return n
	}
	ideal := min(x.exp, y.exp)
	if x.isZero() {
		return c.finish(newZero(x.neg, ideal))
	}
	size := x.adjusted() - y.adjusted()
	switch {
	case size > c.prec:
		return c.fail(divisionImpossible)
	case size <= -2:
		return c.finish(c.padded(x, ideal))
	}
	a := new(big.Int).Mul(&x.coef, pow10(x.exp-ideal))
	b := new(big.Int).Mul(&y.coef, pow10(y.exp-ideal))
	r := &num{neg: x.neg, exp: ideal}
	q, _ := new(big.Int).QuoRem(a, b, &r.coef)
	twice := new(big.Int).Lsh(&r.coef, 1)
	if s := twice.Cmp(b); s > 0 || s == 0 && q.Bit(0) == 1 {
		r.coef.Sub(b, &r.coef)
		r.neg = !r.neg
		q.Add(q, big.NewInt(1))
	}
	if digits(q) > c.prec {
		return c.fail(divisionImpossible)
	}
	return c.finish(r)
}

func (c *calc) sqrt(x *num) *num {
	if n := c.nan(x); n != nil {
		return n
	}
	ideal := x.exp >> 1
	switch {
	case x.isZero():
		return c.finish(newZero(x.neg, ideal))
	case x.neg:
		return c.fail(invalidOperation)
	case x.form == infinite:
		return x
	}
	n := new(big.Int).Set(&x.coef)
	if x.exp&1 != 0 {
		n.Mul(n, big.NewInt(10))
	}
	shift := c.prec + 1 - (digits(n)+1)/2
	exact := true
	if shift >= 0 {
		n.Mul(n, pow10(2*shift))
	} else {
		r := new(big.Int)
		n.QuoRem(n, pow10(-2*shift), r)
		exact = r.Sign() == 0
	}
	z := &num{exp: ideal - shift}
	z.coef.Sqrt(n)
	exact = exact && new(big.Int).Mul(&z.coef, &z.coef).Cmp(n) == 0
	switch {
	case !exact:
		sticky(&z.coef)
	case shift >= 0:
		z.coef.Quo(&z.coef, pow10(shift))
		z.exp = ideal
	default:
		z.coef.Mul(&z.coef, pow10(-shift))
		z.exp = ideal
	}
	return c.as(roundHalfEven, func() *num { return c.finish(z) })
}
