package math

import (
	"math"
	"math/big"

	"pyasync/object"
)

// this file defines the functions of whole numbers

func integers() []object.Func {
	return []object.Func{
		{Name: "comb", Sig: "(n, k, /)", Doc: "Return in how many ways k of n things can be chosen, regardless of their order.", Bound: comb},
		{Name: "perm", Sig: "(n, k=None, /)", Doc: "Return in how many ways k of n things can be arranged; k is n if it is None.", Bound: perm},
		{Name: "factorial", Sig: "(n, /)", Doc: "Return n!, the product of 1, 2 … n.", Fast1: func(th *thread, _, n value) (value, error) { return factorial(th, n) }},
		{Name: "isqrt", Sig: "(n, /)", Doc: "The largest int whose square is at most n. Raises ValueError if n is negative.", Fast1: func(th *thread, _, a value) (value, error) {
			n, err := bigIndex(th, a)
			if err != nil {
				return value{}, err
			}
			if n.Sign() < 0 {
				return value{}, th.ValueErrorf("isqrt() argument must be nonnegative")
			}
			return object.Big(new(big.Int).Sqrt(n)), nil
		}},
		{Name: "gcd", Sig: "(*integers)", Doc: "Return the greatest common divisor of the integers.", Raw: gcdRaw},
		{Name: "lcm", Sig: "(*integers)", Doc: "Return the least common multiple of the integers.", Raw: lcmRaw},
	}
}

func gcdSmall(a, b int64) int64 {
	for b != 0 {
		a, b = b, a%b
	}
	if a < 0 {
		return -a
	}
	return a
}

func gcdRaw(th *thread, _ value, args []value, kw kwargs) (value, error) {
	if len(kw) > 0 {
		return value{}, th.TypeErrorf("math.gcd() takes no keyword arguments")
	}
	if len(args) == 2 && args[0].IsInt() && args[1].IsInt() {
		if a, b := args[0].AsInt(), args[1].AsInt(); a != math.MinInt64 && b != math.MinInt64 {
			return object.Int(gcdSmall(a, b)), nil
		}
	}
	r := new(big.Int)
	for _, a := range args {
		n, err := bigIndex(th, a)
		if err != nil {
			return value{}, err
		}
		r.GCD(nil, nil, r, new(big.Int).Abs(n))
	}
	return object.Big(r), nil
}

func lcmRaw(th *thread, _ value, args []value, kw kwargs) (value, error) {
	if len(kw) > 0 {
		return value{}, th.TypeErrorf("math.lcm() takes no keyword arguments")
	}
	r := big.NewInt(1)
	for _, a := range args {
		n, err := bigIndex(th, a)
		if err != nil {
			return value{}, err
		}
		if n.Sign() == 0 || r.Sign() == 0 {
			r = new(big.Int)
			continue
		}
		abs := new(big.Int).Abs(n)
		g := new(big.Int).GCD(nil, nil, r, abs)
		r = g.Mul(abs.Quo(abs, g), r)
	}
	return object.Big(r), nil
}

// product is the product of lo, lo+1 … hi. Halving keeps the factors of like size.
func product(th *thread, lo, hi int64) (*big.Int, error) {
	if th.Interrupt.Load() {
		if err := th.Poll(); err != nil {
			return nil, err
		}
	}
	if hi-lo < 16 {
		r := big.NewInt(1)
		f := new(big.Int)
		for ; lo <= hi; lo++ {
			r.Mul(r, f.SetInt64(lo))
		}
		return r, nil
	}
	mid := lo + (hi-lo)/2
	a, err := product(th, lo, mid)
	if err != nil {
		return nil, err
	}
	b, err := product(th, mid+1, hi)
	if err != nil {
		return nil, err
	}
	return a.Mul(a, b), nil
}

func factorial(th *thread, v value) (value, error) {
	n, err := bigIndex(th, v)
	if err != nil {
		return value{}, err
	}
	if n.Sign() < 0 {
		return value{}, th.ValueErrorf("factorial() not defined for negative values")
	}
	if !n.IsInt64() {
		return value{}, th.Raisef(object.OverflowErrorType, "factorial() argument should not exceed %d", int64(math.MaxInt64))
	}
	r, err := product(th, 1, n.Int64())
	if err != nil {
		return value{}, err
	}
	return object.Big(r), nil
}

// choice reads the arguments of comb and perm.
func choice(th *thread, nv, kv value) (n, k *big.Int, err error) {
	if n, err = bigIndex(th, nv); err != nil {
		return nil, nil, err
	}
	if k, err = bigIndex(th, kv); err != nil {
		return nil, nil, err
	}
	if n.Sign() < 0 {
		return nil, nil, th.ValueErrorf("n must be a non-negative integer")
	}
	if k.Sign() < 0 {
		return nil, nil, th.ValueErrorf("k must be a non-negative integer")
	}
	return n, k, nil
}

func comb(th *thread, _ value, a []value) (value, error) {
	n, k, err := choice(th, a[0], a[1])
	if err != nil {
		return value{}, err
	}
	rest := new(big.Int).Sub(n, k)
	if rest.Sign() < 0 {
		return object.Int(0), nil
	}
	if rest.Cmp(k) < 0 {
		k = rest
	}
	if !k.IsInt64() {
		return value{}, th.Raisef(object.OverflowErrorType, "min(n - k, k) must not exceed %d", int64(math.MaxInt64))
	}
	if n.IsInt64() {
		return object.Big(new(big.Int).Binomial(n.Int64(), k.Int64())), nil
	}
	r, err := falling(th, n, k.Int64())
	if err != nil {
		return value{}, err
	}
	den, err := product(th, 1, k.Int64())
	if err != nil {
		return value{}, err
	}
	return object.Big(r.Quo(r, den)), nil
}

// falling is n * (n-1) * … with k factors.
func falling(th *thread, n *big.Int, k int64) (*big.Int, error) {
	if n.IsInt64() {
		return product(th, n.Int64()-k+1, n.Int64())
	}
	r := big.NewInt(1)
	f := new(big.Int).Set(n)
	one := big.NewInt(1)
	for ; k > 0; k-- {
		if th.Interrupt.Load() {
			if err := th.Poll(); err != nil {
				return nil, err
			}
		}
		r.Mul(r, f)
		f.Sub(f, one)
	}
	return r, nil
}

func perm(th *thread, _ value, a []value) (value, error) {
	if a[1].IsZero() || a[1].IsNone() {
		return factorial(th, a[0])
	}
	n, k, err := choice(th, a[0], a[1])
	if err != nil {
		return value{}, err
	}
	if n.Cmp(k) < 0 {
		return object.Int(0), nil
	}
	if !k.IsInt64() {
		return value{}, th.Raisef(object.OverflowErrorType, "k must not exceed %d", int64(math.MaxInt64))
	}
	r, err := falling(th, n, k.Int64())
	if err != nil {
		return value{}, err
	}
	return object.Big(r), nil
}
