package math

import (
	"math"
	"math/big"

	"pyasync/object"
)

// this file defines the functions that look at the parts of a float, and rounding

func floats() []object.Func {
	return []object.Func{
		test("isfinite", "Whether x is an ordinary number: no infinity, no NaN.", finite),
		test("isinf", "Whether x is infinite, of either sign.", func(x float64) bool { return math.IsInf(x, 0) }),
		test("isnan", "Whether x is NaN, which stands for no number at all.", math.IsNaN),
		rounding("ceil", "__ceil__", "Round x up: the smallest int that is not less.", math.Ceil),
		rounding("floor", "__floor__", "Round x down: the largest int that is not greater.", math.Floor),
		{Name: "trunc", Sig: "(x, /)", Doc: "Return x cut to the int next to it towards zero, by its __trunc__ method.", Fast1: trunc},
		{Name: "frexp", Sig: "(x, /)", Doc: "Return (m, e) with x == m * 2**e and 0.5 <= abs(m) < 1, or m and e 0.", Fast1: func(th *thread, _, a value) (value, error) {
			x, err := object.AsFloat(th, a)
			if err != nil {
				return value{}, err
			}
			frac, exp := math.Frexp(x)
			return object.NewTuple([]value{object.Float(frac), object.Int(int64(exp))}), nil
		}},
		{Name: "ldexp", Sig: "(x, i, /)", Doc: "x times 2 to the power i: puts together what frexp() takes apart.", Bound: ldexp},
		{Name: "modf", Sig: "(x, /)", Doc: "Return the fractional and the whole part of x, both floats with its sign.", Fast1: func(th *thread, _, a value) (value, error) {
			x, err := object.AsFloat(th, a)
			if err != nil {
				return value{}, err
			}
			whole, frac := math.Modf(x)
			switch {
			case math.IsInf(x, 0):
				whole, frac = x, 0
			case math.IsNaN(x):
				whole = x
			}
			return object.NewTuple([]value{object.Float(math.Copysign(frac, x)), object.Float(whole)}), nil
		}},
		{Name: "nextafter", Sig: "(x, y, /, *, steps=None)", Doc: "Return the float that is steps floats away from x in the direction of y.", Bound: nextAfter},
		{Name: "ulp", Sig: "(x, /)", Doc: "How far the next float away from zero is from x.", Fast1: func(th *thread, _, a value) (value, error) {
			x, err := object.AsFloat(th, a)
			return object.Float(ulp(x)), err
		}},
		{Name: "isclose", Sig: "(a, b, *, rel_tol=1e-09, abs_tol=0.0)", Doc: isCloseDoc, Bound: isClose},
	}
}

func test(name, text string, f func(x float64) bool) object.Func {
	return object.Func{Name: name, Sig: "(x, /)", Doc: text, Fast1: func(th *thread, _, a value) (value, error) {
		x, err := object.AsFloat(th, a)
		return object.Bool(f(x)), err
	}}
}

// rounding makes floor or ceil, which ask an object's method first.
func rounding(name, method, text string, f func(x float64) float64) object.Func {
	return object.Func{Name: name, Sig: "(x, /)", Doc: text, Fast1: func(th *thread, _, a value) (value, error) {
		if !a.IsFloat() {
			if r, found, err := object.CallSpecial(th, a, method); found {
				return r, err
			}
		}
		x, err := object.AsFloat(th, a)
		if err != nil {
			return value{}, err
		}
		return object.FloatToInt(th, f(x))
	}}
}

func trunc(th *thread, _, x value) (value, error) {
	if x.IsFloat() {
		return object.FloatToInt(th, x.AsFloat())
	}
	r, found, err := object.CallSpecial(th, x, "__trunc__")
	if !found {
		return value{}, th.TypeErrorf("type %s doesn't define __trunc__ method", x.Type().Name)
	}
	return r, err
}

func ldexp(th *thread, _ value, a []value) (value, error) {
	x, err := object.AsFloat(th, a[0])
	if err != nil {
		return value{}, err
	}
	i, ok := object.IntValue(a[1])
	if !ok {
		return value{}, th.TypeErrorf("Expected an int as second argument to ldexp.")
	}
	if x == 0 || !finite(x) {
		return object.Float(x), nil
	}
	exp := 1 << 20 // past the range of floats either way
	if i.IsInt() {
		exp = int(min(max(i.AsInt(), -1<<20), 1<<20))
	} else if object.BigOf(i).Sign() < 0 {
		exp = -exp
	}
	r := math.Ldexp(x, exp)
	if math.IsInf(r, 0) {
		return value{}, rangeError(th)
	}
	return object.Float(r), nil
}

// order maps floats to ints in the same order, next to each other.
func order(f float64) int64 {
	b := int64(math.Float64bits(f))
	if b < 0 {
		return math.MinInt64 - b
	}
	return b
}

func fromOrder(i int64) float64 {
	if i < 0 {
		i = math.MinInt64 - i
	}
	return math.Float64frombits(uint64(i))
}

func nextAfter(th *thread, _ value, a []value) (value, error) {
	x, y, err := floatPair(th, a[0], a[1])
	if err != nil {
		return value{}, err
	}
	if a[2].IsZero() || a[2].IsNone() {
		if x == y { // of two zeros, the second
			return object.Float(y), nil
		}
		return object.Float(math.Nextafter(x, y)), nil
	}
	n, err := bigIndex(th, a[2])
	if err != nil {
		return value{}, err
	}
	if n.Sign() < 0 {
		return value{}, th.ValueErrorf("steps must be a non-negative integer")
	}
	switch {
	case n.Sign() == 0:
		return object.Float(x), nil
	case math.IsNaN(x):
		return object.Float(x), nil
	case math.IsNaN(y) || x == y:
		return object.Float(y), nil
	}
	from, to := order(x), order(y)
	distance := new(big.Int).Sub(big.NewInt(to), big.NewInt(from))
	if distance.CmpAbs(n) <= 0 {
		return object.Float(y), nil
	}
	step := n.Uint64()
	if from > to {
		step = -step
	}
	r := fromOrder(from + int64(step))
	if r == 0 {
		r = math.Copysign(0, x)
	}
	return object.Float(r), nil
}

func ulp(x float64) float64 {
	x = math.Abs(x)
	if !finite(x) {
		return x
	}
	up := math.Nextafter(x, math.Inf(1))
	if math.IsInf(up, 0) {
		return x - math.Nextafter(x, 0)
	}
	return up - x
}

const isCloseDoc = `isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)
Return whether two numbers are close to each other.

rel_tol is the largest difference that counts as close, relative to the larger of the two;
abs_tol the largest in absolute terms, for numbers near zero. A NaN is close to nothing,
an infinity only to itself.`

func isClose(th *thread, _ value, v []value) (value, error) {
	a, b, err := floatPair(th, v[0], v[1])
	if err != nil {
		return value{}, err
	}
	rel, abs := 1e-09, 0.0
	if !v[2].IsZero() {
		if rel, err = object.AsFloat(th, v[2]); err != nil {
			return value{}, err
		}
	}
	if !v[3].IsZero() {
		if abs, err = object.AsFloat(th, v[3]); err != nil {
			return value{}, err
		}
	}
	if rel < 0 || abs < 0 {
		return value{}, th.ValueErrorf("tolerances must be non-negative")
	}
	if a == b {
		return object.True, nil
	}
	if math.IsInf(a, 0) || math.IsInf(b, 0) {
		return object.False, nil
	}
	diff := math.Abs(b - a)
	return object.Bool(diff <= math.Abs(rel*b) || diff <= math.Abs(rel*a) || diff <= abs), nil
}
