// Package random is Python's _random: the Mersenne Twister. The distributions, in Python, are
// in random.py.
package random

import (
	crand "crypto/rand"
	"crypto/sha512"
	"math"
	"math/big"

	"pyasync/object"
	"pyasync/runtime"
)

// this file defines the class Random that random.Random derives from

type (
	value  = object.Value
	thread = object.Thread
	kwargs = []object.Kw
)

// Module is _random.
var Module = object.ModuleDef{
	Name:  "_random",
	Doc:   "The Mersenne Twister, which module random draws its numbers from.",
	Funcs: []*object.Func{&urandom, &digest, &afterFork},
	Types: []*object.Type{randomType},
}

var randomType = object.NewStatic("_random.Random", object.ObjectType, object.FlagBaseType)

// generator is an object of class Random.
type generator struct {
	object.Sub
	mt twister
}

func (g *generator) Type() *object.Type { return g.TypeOr(randomType) }

func init() {
	t := randomType
	t.Doc = "Random([seed]): a source of random numbers with a state of its own."
	t.New = func(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
		if typ == randomType && len(kw) > 0 {
			return value{}, th.TypeErrorf("Random() takes no keyword arguments")
		}
		if typ == randomType && len(args) > 1 {
			return value{}, th.TypeErrorf("Random() requires 0 or 1 argument")
		}
		g := &generator{Sub: object.NewSub(typ, randomType)}
		arg := object.None
		if len(args) > 0 {
			arg = args[0]
		}
		return object.From(g), g.seed(th, arg)
	}
	t.Init = func(th *thread, v value, args []value, kw kwargs) error { return nil }
	t.Methods = methods
}

func of(v value) *generator { return v.Object().(*generator) }

// seed takes the absolute value of an int, the hash of anything else, or chance for None.
func (g *generator) seed(th *thread, arg value) error {
	var n *big.Int
	switch i, ok := object.IntValue(arg); {
	case ok:
		n = new(big.Int).Abs(object.BigOf(i))
	case arg.IsNone():
		var b [8 * 32]byte
		if _, err := crand.Read(b[:]); err != nil {
			return th.OSError(err)
		}
		n = new(big.Int).SetBytes(b[:])
	default:
		h, err := object.Hash(th, arg)
		if err != nil {
			return err
		}
		n = new(big.Int).SetUint64(uint64(h))
	}
	b := n.Bytes() // big-endian
	key := make([]uint32, max(1, (len(b)+3)/4))
	for i, c := range b {
		at := len(b) - 1 - i
		key[at/4] |= uint32(c) << (8 * (at % 4))
	}
	g.mt.seedBy(key)
	return nil
}

func methods() []object.Func {
	return []object.Func{
		{Name: "random", Sig: "()", Doc: "The next float, at least 0 and less than 1.", Fast0: func(th *thread, self value) (value, error) {
			return object.Float(of(self).mt.float()), nil
		}},
		{Name: "seed", Sig: "(n=None, /)", Doc: "seed([n]): start anew at n, or without it at a number from the system that nobody can predict.", Bound: func(th *thread, self value, a []value) (value, error) {
			arg := a[0]
			if arg.IsZero() {
				arg = object.None
			}
			return object.None, of(self).seed(th, arg)
		}},
		{Name: "getstate", Sig: "()", Doc: "The state, a tuple for setstate().", Fast0: func(th *thread, self value) (value, error) {
			mt := &of(self).mt
			out := make([]value, 0, len(mt.state)+1)
			for _, w := range mt.state {
				out = append(out, object.Int(int64(w)))
			}
			return object.NewTuple(append(out, object.Int(int64(mt.index)))), nil
		}},
		{Name: "setstate", Sig: "(state, /)", Doc: "Go on from a state that getstate() gave.", Fast1: setState},
		{Name: "getrandbits", Sig: "(k, /)", Doc: "An int of k random bits: at least 0 and less than 2**k.", Fast1: func(th *thread, self, k value) (value, error) {
			n, err := object.AsIndex(th, k)
			if err != nil {
				return value{}, err
			}
			if n < 0 {
				return value{}, th.ValueErrorf("number of bits must be non-negative")
			}
			if n > math.MaxInt32 {
				return value{}, th.Raise(object.OverflowErrorType, "Python int too large to convert to C int")
			}
			return of(self).mt.bits(n), nil
		}},
		{Name: "_randbelow_with_getrandbits", Sig: "(n, /)", Doc: "A random int, at least 0 and less than n, which must be positive.", Fast1: randBelow},
	}
}

func setState(th *thread, self, state value) (value, error) {
	t, ok := object.AsTuple(state)
	if !ok {
		return value{}, th.TypeErrorf("state vector must be a tuple")
	}
	mt := twister{}
	if len(t.Items) != len(mt.state)+1 {
		return value{}, th.ValueErrorf("state vector is the wrong size")
	}
	for i := range mt.state {
		w, err := object.AsIndex(th, t.Items[i])
		if err != nil {
			return value{}, err
		}
		if w < 0 {
			return value{}, th.Raise(object.OverflowErrorType, "can't convert negative value to unsigned int")
		}
		mt.state[i] = uint32(w)
	}
	index, err := object.AsIndex(th, t.Items[len(mt.state)])
	if err != nil {
		return value{}, err
	}
	if index < 0 || index > len(mt.state) {
		return value{}, th.ValueErrorf("invalid state")
	}
	mt.index = index
	of(self).mt = mt
	return object.None, nil
}

// randBelow draws as many bits as n has until they are less than n.
func randBelow(th *thread, self, n value) (value, error) {
	g := of(self)
	own := self.Type() == randomType
	if !own {
		_, own = self.Type().Lookup("getrandbits").Object().(*object.MethodDescr)
	}
	if n.IsInt() && n.AsInt() > 0 && own {
		limit := uint64(n.AsInt())
		k := 0
		for m := limit; m > 0; m >>= 1 {
			k++
		}
		for {
			if r := g.mt.word(k); r < limit {
				return object.Int(int64(r)), nil
			}
		}
	}
	k, err := object.CallMethod(th, n, "bit_length")
	if err != nil {
		return value{}, err
	}
	for {
		r, err := object.CallMethod(th, self, "getrandbits", k)
		if err != nil {
			return value{}, err
		}
		over, err := object.CompareBool(th, r, n, object.GE)
		if err != nil || !over {
			return r, err
		}
		if th.Interrupt.Load() {
			if err := th.Poll(); err != nil {
				return value{}, err
			}
		}
	}
}

var afterFork = object.Func{Name: "_after_fork", Sig: "(function, /)", Doc: "Have function() called in new processes.",
	Fast1: func(th *thread, _, fn value) (value, error) {
		runtime.AtFork(th, value{}, fn, value{})
		return object.None, nil
	}}

var urandom = object.Func{Name: "_urandom", Sig: "(size, /)", Doc: "Return size random bytes of the system.",
	Fast1: func(th *thread, _, size value) (value, error) {
		n, err := object.AsIndex(th, size)
		if err != nil {
			return value{}, err
		}
		if n < 0 {
			return value{}, th.ValueErrorf("negative argument not allowed")
		}
		b := make([]byte, n)
		if _, err := crand.Read(b); err != nil {
			return value{}, th.OSError(err)
		}
		return object.NewBytes(b), nil
	}}

var digest = object.Func{Name: "_sha512", Sig: "(data, /)", Doc: "Return the SHA-512 digest of data.",
	Fast1: func(th *thread, _, data value) (value, error) {
		b, err := object.BytesLike(th, data)
		if err != nil {
			return value{}, err
		}
		sum := sha512.Sum512(b)
		return object.NewBytes(sum[:]), nil
	}}
