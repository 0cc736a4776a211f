package decimal

import "math/big"

// this file defines comparisons, and the choice of the larger or smaller of two numbers

// compareMagnitude compares the absolute values of two numbers that are no NaN.
func compareMagnitude(x, y *num) int {
	if x.form != y.form { // one infinity
		if x.form == infinite {
			return 1
		}
		return -1
	}
	if x.form == infinite {
		return 0
	}
	if x.isZero() || y.isZero() {
		return x.coef.CmpAbs(&y.coef)
	}
	if a, b := x.adjusted(), y.adjusted(); a != b {
		if a > b {
			return 1
		}
		return -1
	}
	a, b := &x.coef, &y.coef
	switch {
	case x.exp > y.exp:
		a = new(big.Int).Mul(a, pow10(x.exp-y.exp))
	case y.exp > x.exp:
		b = new(big.Int).Mul(b, pow10(y.exp-x.exp))
	}
	return a.Cmp(b)
}

// sign is -1, 0 or 1.
func (x *num) sign() int {
	switch {
	case x.isZero():
		return 0
	case x.neg:
		return -1
	}
	return 1
}

// compareValues compares two numbers that are no NaN.
func compareValues(x, y *num) int {
	if a, b := x.sign(), y.sign(); a != b {
		if a < b {
			return -1
		}
		return 1
	}
	if x.neg {
		return compareMagnitude(y, x)
	}
	return compareMagnitude(x, y)
}

func (c *calc) compare(x, y *num) *num {
	if n := c.nan(x, y); n != nil {
		return n
	}
	return newInt(int64(compareValues(x, y)))
}

// compareSignal is compare, but no NaN goes unnoticed.
func (c *calc) compareSignal(x, y *num) *num {
	if n := c.nan(x, y); n != nil {
		c.status |= invalidOperation
		return n
	}
	return newInt(int64(compareValues(x, y)))
}

// totalRank orders the forms.
func (x *num) totalRank() int {
	return [...]int{finite: 0, infinite: 1, signaling: 2, quiet: 3}[x.form]
}

// compareTotal orders all representations.
func compareTotal(x, y *num) int {
	if x.neg != y.neg {
		if x.neg {
			return -1
		}
		return 1
	}
	s := compareTotalMag(x, y)
	if x.neg {
		return -s
	}
	return s
}

// compareTotalMag is compareTotal of the absolute values.
func compareTotalMag(x, y *num) int {
	if a, b := x.totalRank(), y.totalRank(); a > 1 || b > 1 {
		switch {
		case a != b && a > b:
			return 1
		case a != b:
			return -1
		}
		return x.coef.CmpAbs(&y.coef)
	}
	if s := compareMagnitude(x, y); s != 0 || x.form == infinite {
		return s
	}
	switch {
	case x.exp > y.exp:
		return 1
	case x.exp < y.exp:
		return -1
	}
	return 0
}

// pick is x or y: the one that less does not put behind, where a number goes before a NaN.
func (c *calc) pick(x, y *num, byMagnitude, larger bool) *num {
	switch {
	case x.form == quiet && !y.isNaN():
		return c.finish(y)
	case y.form == quiet && !x.isNaN():
		return c.finish(x)
	}
	if n := c.nan(x, y); n != nil {
		return n
	}
	s := compareValues(x, y)
	if byMagnitude {
		s = compareMagnitude(x, y)
	}
	if s == 0 {
		s = compareTotal(x, y)
		if byMagnitude {
			if v := compareValues(x, y); v != 0 {
				s = v
			}
		}
	}
	if s < 0 == larger {
		x = y
	}
	return c.finish(x)
}

func (c *calc) max(x, y *num) *num    { return c.pick(x, y, false, true) }
func (c *calc) min(x, y *num) *num    { return c.pick(x, y, false, false) }
func (c *calc) maxMag(x, y *num) *num { return c.pick(x, y, true, true) }
func (c *calc) minMag(x, y *num) *num { return c.pick(x, y, true, false) }

// class is the name of the kind of number that x is.
func (c *calc) class(x *num) string {
	sign := "+"
	if x.neg {
		sign = "-"
	}
	switch {
	case x.form == signaling:
		return "sNaN"
	case x.form == quiet:
		return "NaN"
	case x.form == infinite:
		return sign + "Infinity"
	case x.isZero():
		return sign + "Zero"
	case x.adjusted() < c.emin:
		return sign + "Subnormal"
	}
	return sign + "Normal"
}
