package math

import (
	"math"
	"math/big"
	"math/bits"

	"pyasync/object"
)

// this file defines sums, products and distances, which lose no precision on their way

func sums() []object.Func {
	return []object.Func{
		{Name: "fsum", Sig: "(seq, /)", Doc: "Return the sum of the numbers in seq as a float, rounded once.", Fast1: fsum},
		{Name: "prod", Sig: "(iterable, /, *, start=1)", Doc: "Return the product of the elements and start, which is the result for an empty iterable.", Bound: prod},
		{Name: "sumprod", Sig: "(p, q, /)", Doc: "Return the sum of the products of the elements of p and q, pair by pair.\n\nSums of floats are computed with extended precision.", Bound: sumProd},
		{Name: "dist", Sig: "(p, q, /)", Doc: "Return the Euclidean distance between two points, given as sequences of coordinates.", Bound: dist},
		{Name: "hypot", Doc: "hypot(*coordinates) -> value\n\nReturn the length of the vector from the origin to the point with these coordinates.", Raw: hypot},
	}
}

// twoSum is a + b and its rounding error.
func twoSum(a, b float64) (sum, err float64) {
	sum = a + b
	t := sum - a
	return sum, (a - (sum - t)) + (b - t)
}

// partials is a sum without rounding: floats that do not overlap, in order of magnitude
// (Shewchuk, Adaptive Precision Floating-Point Arithmetic).
type partials []float64

// add reports whether no partial sum overflowed.
func (p *partials) add(x float64) bool {
	i := 0
	for _, y := range *p {
		hi, lo := twoSum(x, y)
		if lo != 0 {
			(*p)[i] = lo
			i++
		}
		x = hi
	}
	if x == 0 {
		*p = (*p)[:i]
		return true
	}
	*p = append((*p)[:i], x)
	return finite(x)
}

// sum rounds once, half to even.
func (p partials) sum() float64 {
	n := len(p)
	if n == 0 {
		return 0
	}
	n--
	hi, lo := p[n], 0.0
	for n > 0 {
		n--
		x := hi
		hi = x + p[n]
		if lo = p[n] - (hi - x); lo != 0 {
			break
		}
	}
	if n > 0 && (lo < 0 && p[n-1] < 0 || lo > 0 && p[n-1] > 0) {
		if x := hi + lo*2; lo*2 == x-hi {
			hi = x
		}
	}
	return hi
}

func fsum(th *thread, _, seq value) (value, error) {
	var p partials
	special, infinities := 0.0, 0.0
	err := object.Each(th, seq, func(v value) (bool, error) {
		x, err := object.AsFloat(th, v)
		if err != nil {
			return false, err
		}
		if !finite(x) {
			if math.IsInf(x, 0) {
				infinities += x
			}
			special += x
			return true, nil
		}
		if !p.add(x) {
			return false, th.Raise(object.OverflowErrorType, "intermediate overflow in fsum")
		}
		return true, nil
	})
	if err != nil {
		return value{}, err
	}
	if special != 0 || math.IsNaN(special) {
		if math.IsNaN(infinities) {
			return value{}, th.ValueErrorf("-inf + inf in fsum")
		}
		return object.Float(special), nil
	}
	return object.Float(p.sum()), nil
}

func prod(th *thread, _ value, a []value) (value, error) {
	total := a[1]
	if total.IsZero() {
		total = object.Int(1)
	}
	err := object.Each(th, a[0], func(v value) (bool, error) {
		var err error
		switch {
		case total.IsInt() && v.IsInt():
			total = object.MulInt(total.AsInt(), v.AsInt())
		case total.IsFloat() && v.IsFloat():
			total = object.Float(total.AsFloat() * v.AsFloat())
		default:
			total, err = object.Binary(th, object.OpMul, total, v)
		}
		return true, err
	})
	return total, err
}

// triple is a sum of products to three times the precision of a float.
type triple struct{ hi, lo, tiny float64 }

func (t triple) plus(x, y float64) triple {
	hi := x * y
	lo := math.FMA(x, y, -hi)
	sum, e1 := twoSum(t.hi, hi)
	r, e2 := twoSum(t.lo, lo)
	s, e3 := twoSum(r, e1)
	return triple{sum, s, t.tiny + e2 + e3}
}

func (t triple) float() float64 {
	lo, tiny := twoSum(t.lo, t.tiny)
	hi, rest := twoSum(t.hi, lo)
	return hi + (rest + tiny)
}

// dot is a sum of products under way: total, and what is not yet in it.
type dot struct {
	total  value
	hi, lo uint64 // of ints, 128 bits in two's complement
	ints   bool
	floats triple
	inUse  bool
}

func (d *dot) flushInts(th *thread) (err error) {
	if !d.ints {
		return nil
	}
	n := new(big.Int).Lsh(big.NewInt(int64(d.hi)), 64)
	n.Add(n, new(big.Int).SetUint64(d.lo))
	d.hi, d.lo, d.ints = 0, 0, false
	d.total, err = object.Binary(th, object.OpAdd, d.total, object.Big(n))
	return err
}

func (d *dot) flushFloats(th *thread) (err error) {
	if !d.inUse {
		return nil
	}
	f := d.floats.float()
	d.floats, d.inUse = triple{}, false
	d.total, err = object.Binary(th, object.OpAdd, d.total, object.Float(f))
	return err
}

// add adds x*y.
func (d *dot) add(th *thread, x, y value) error {
	if x.IsInt() && y.IsInt() && !d.inUse {
		if d.addInts(x.AsInt(), y.AsInt()) {
			return nil
		}
	} else if fx, fy, ok := asFloats(x, y); ok {
		if err := d.flushInts(th); err != nil {
			return err
		}
		if next := d.floats.plus(fx, fy); finite(next.hi) {
			d.floats, d.inUse = next, true
			return nil
		}
	}
	if err := d.flushInts(th); err != nil {
		return err
	}
	if err := d.flushFloats(th); err != nil {
		return err
	}
	p, err := object.Binary(th, object.OpMul, x, y)
	if err != nil {
		return err
	}
	d.total, err = object.Binary(th, object.OpAdd, d.total, p)
	return err
}

// addInts fails, changing nothing, when the sum would near the limit of 128 bits.
func (d *dot) addInts(x, y int64) bool {
	hi, lo := bits.Mul64(uint64(x), uint64(y))
	if x < 0 {
		hi -= uint64(y)
	}
	if y < 0 {
		hi -= uint64(x)
	}
	lo, carry := bits.Add64(d.lo, lo, 0)
	hi, _ = bits.Add64(d.hi, hi, carry)
	if top := int64(d.hi) >> 62; top != 0 && top != -1 {
		return false
	}
	d.hi, d.lo, d.ints = hi, lo, true
	return true
}

// asFloats are the numbers of a pair of which at least one is a float and the other an int.
func asFloats(x, y value) (fx, fy float64, ok bool) {
	number := func(v value) (float64, bool) {
		if v.IsFloat() {
			return v.AsFloat(), true
		}
		return float64(v.AsInt()), v.IsInt() || v.IsBool()
	}
	if !x.IsFloat() && !y.IsFloat() {
		return 0, 0, false
	}
	fx, ok1 := number(x)
	fy, ok2 := number(y)
	return fx, fy, ok1 && ok2
}

func sumProd(th *thread, _ value, a []value) (value, error) {
	p, err := object.Iter(th, a[0])
	if err != nil {
		return value{}, err
	}
	q, err := object.Iter(th, a[1])
	if err != nil {
		return value{}, err
	}
	d := dot{total: object.Int(0)}
	for {
		x, err := object.Next(th, p)
		if err != nil {
			return value{}, err
		}
		y, err := object.Next(th, q)
		if err != nil {
			return value{}, err
		}
		if x.IsZero() != y.IsZero() {
			return value{}, th.ValueErrorf("Inputs are not the same length")
		}
		if x.IsZero() {
			break
		}
		if err := d.add(th, x, y); err != nil {
			return value{}, err
		}
	}
	if err := d.flushInts(th); err != nil {
		return value{}, err
	}
	err = d.flushFloats(th)
	return d.total, err
}

// norm is the length of a vector of absolute values, rounded once but for very rare cases.
// Scaling by a power of two keeps the squares in range.
func norm(v []float64) float64 {
	largest, nan := 0.0, false
	for _, x := range v {
		nan = nan || math.IsNaN(x)
		largest = math.Max(largest, x)
		if math.IsInf(x, 0) {
			return math.Inf(1)
		}
	}
	switch {
	case nan:
		return math.NaN()
	case largest == 0 || len(v) == 1:
		return largest
	}
	_, exp := math.Frexp(largest)
	var sum triple
	for _, x := range v {
		x = math.Ldexp(x, -exp)
		sum = sum.plus(x, x)
	}
	root := math.Sqrt(sum.float())
	rest := sum.plus(-root, root) // what the root misses: one step of Newton's
	root += rest.float() / (2 * root)
	return math.Ldexp(root, exp)
}

func hypot(th *thread, _ value, args []value, kw kwargs) (value, error) {
	if len(kw) > 0 {
		return value{}, th.TypeErrorf("math.hypot() takes no keyword arguments")
	}
	v := make([]float64, len(args))
	for i, a := range args {
		x, err := object.AsFloat(th, a)
		if err != nil {
			return value{}, err
		}
		v[i] = math.Abs(x)
	}
	return object.Float(norm(v)), nil
}

func dist(th *thread, _ value, a []value) (value, error) {
	p, err := point(th, a[0])
	if err != nil {
		return value{}, err
	}
	q, err := point(th, a[1])
	if err != nil {
		return value{}, err
	}
	if len(p) != len(q) {
		return value{}, th.ValueErrorf("both points must have the same number of dimensions")
	}
	v := make([]float64, len(p))
	for i := range p {
		x, y, err := floatPair(th, p[i], q[i])
		if err != nil {
			return value{}, err
		}
		v[i] = math.Abs(x - y)
	}
	return object.Float(norm(v)), nil
}

func point(th *thread, v value) ([]value, error) {
	if t, ok := object.AsTuple(v); ok {
		return t.Items, nil
	}
	return object.Slice(th, v)
}
