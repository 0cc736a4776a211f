package decimal

import "math/big"

// this file defines calc, the rules that an operation follows, and the rounding of results

// Limits of a context on a 64-bit machine.
const (
	maxPrec  = 999999999999999999
	maxEmax  = 999999999999999999
	minEmin  = -999999999999999999
	minEtiny = minEmin - (maxPrec - 1)
)

// flags are the conditions that an operation met.
type flags uint32

const (
	clamped flags = 1 << iota
	conversionSyntax
	divisionByZero
	divisionImpossible
	divisionUndefined
	inexact
	invalidContext
	invalidOperation
	overflow
	rounded
	subnormal
	underflow
	floatOperation

	anyInvalid = conversionSyntax | divisionImpossible | divisionUndefined | invalidContext | invalidOperation
)

// rounding is how a result loses digits.
type rounding uint8

const (
	roundUp rounding = iota
	roundDown
	roundCeiling
	roundFloor
	roundHalfUp
	roundHalfDown
	roundHalfEven
	round05Up
)

var roundingNames = [...]string{"ROUND_UP", "ROUND_DOWN", "ROUND_CEILING", "ROUND_FLOOR", "ROUND_HALF_UP", "ROUND_HALF_DOWN", "ROUND_HALF_EVEN", "ROUND_05UP"}

// calc is what an operation needs of a context, and the conditions that it met so far.
type calc struct {
	prec, emin, emax int64
	round            rounding
	clamp            bool
	status           flags
}

// maxCalc has room for all numbers.
func maxCalc() *calc {
	return &calc{prec: maxPrec, emin: minEmin, emax: maxEmax, round: roundHalfEven}
}

func (c *calc) etiny() int64 { return c.emin - (c.prec - 1) }
func (c *calc) etop() int64  { return c.emax - (c.prec - 1) }

// fail notes a condition whose result is a NaN.
func (c *calc) fail(f flags) *num {
	c.status |= f
	return &num{form: quiet}
}

// nan is the result for an operand that is a NaN, or nil if none is.
func (c *calc) nan(xs ...*num) *num {
	var found *num
	for _, x := range xs {
		switch {
		case x.form == signaling:
			c.status |= invalidOperation
			return c.quieted(x)
		case x.form == quiet && found == nil:
			found = x
		}
	}
	if found == nil {
		return nil
	}
	return c.quieted(found)
}

// quieted is a NaN as a result: no longer signaling, its payload cut to the precision.
func (c *calc) quieted(x *num) *num {
	room := c.payloadRoom()
	if x.form == quiet && (x.coef.Sign() == 0 || digits(&x.coef) <= room) {
		return x
	}
	y := &num{form: quiet, neg: x.neg}
	if digits(&x.coef) > room {
		y.coef.Rem(&x.coef, pow10(room))
	} else {
		y.coef.Set(&x.coef)
	}
	return y
}

// payloadRoom is how many digits the payload of a NaN may have.
func (c *calc) payloadRoom() int64 {
	if c.clamp {
		return c.prec - 1
	}
	return c.prec
}

// shorten drops the last digits of n and rounds; lost tells that they were not all zeros.
func shorten(n *big.Int, drop int64, neg bool, mode rounding) (q *big.Int, lost bool) {
	if n.Sign() == 0 {
		return new(big.Int), false
	}
	half := -1 // what is dropped, compared with half a unit
	q = new(big.Int)
	if drop <= digits(n) {
		unit, r := pow10(drop), new(big.Int)
		q.QuoRem(n, unit, r)
		if r.Sign() == 0 {
			return q, false
		}
		half = r.Lsh(r, 1).Cmp(unit)
	}
	up := false
	switch mode {
	case roundUp:
		up = true
	case roundCeiling:
		up = !neg
	case roundFloor:
		up = neg
	case roundHalfUp:
		up = half >= 0
	case roundHalfDown:
		up = half > 0
	case roundHalfEven:
		up = half > 0 || half == 0 && q.Bit(0) == 1
	case round05Up:
		up = new(big.Int).Rem(q, big.NewInt(5)).Sign() == 0
	}
	if up {
		q.Add(q, big.NewInt(1))
	}
	return q, true
}

// finish rounds a result to the context and notes what that does to it.
func (c *calc) finish(x *num) *num {
	if x.form != finite {
		if x.isNaN() {
			return c.quieted(x)
		}
		return x
	}
	if x.isZero() {
		return c.finishZero(x)
	}
	d := digits(&x.coef)
	etiny, etop := c.etiny(), c.etop()
	least := x.exp + d - c.prec // the exponent with which the digits fit
	if least > etop {
		return c.overflowed(x.neg)
	}
	small := least < etiny
	if small {
		least = etiny
	}
	if x.exp < least {
		return c.cut(x, least, small)
	}
	if small {
		c.status |= subnormal
	}
	if c.clamp && x.exp > etop {
		c.status |= clamped
		y := &num{neg: x.neg, exp: etop}
		y.coef.Mul(&x.coef, pow10(x.exp-etop))
		return y
	}
	return x
}

func (c *calc) finishZero(x *num) *num {
	top := c.emax
	if c.clamp {
		top = c.etop()
	}
	if exp := min(max(x.exp, c.etiny()), top); exp != x.exp {
		c.status |= clamped
		return newZero(x.neg, exp)
	}
	return x
}

// cut rounds x to an exponent.
func (c *calc) cut(x *num, exp int64, small bool) *num {
	q, lost := shorten(&x.coef, exp-x.exp, x.neg, c.round)
	if digits(q) > c.prec {
		q = pow10(c.prec - 1)
		exp++
	}
	if exp > c.etop() {
		return c.overflowed(x.neg)
	}
	c.status |= rounded
	if lost {
		c.status |= inexact
		if small {
			c.status |= underflow
		}
	}
	if small {
		c.status |= subnormal
	}
	if q.Sign() == 0 {
		c.status |= clamped
	}
	y := &num{neg: x.neg, exp: exp}
	y.coef.Set(q)
	return y
}

// overflowed is the result of an operation that is too large.
func (c *calc) overflowed(neg bool) *num {
	c.status |= overflow | inexact | rounded
	switch c.round {
	case roundDown, round05Up:
		return c.largest(neg)
	case roundCeiling:
		if neg {
			return c.largest(neg)
		}
	case roundFloor:
		if !neg {
			return c.largest(neg)
		}
	}
	return newInf(neg)
}

// largest is the finite number farthest from 0.
func (c *calc) largest(neg bool) *num {
	x := &num{neg: neg, exp: c.etop()}
	x.coef.Sub(pow10(c.prec), big.NewInt(1))
	return x
}

// as runs f with another rounding.
func (c *calc) as(mode rounding, f func() *num) *num {
	saved := c.round
	c.round = mode
	x := f()
	c.round = saved
	return x
}
