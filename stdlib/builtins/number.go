package builtins

import (
	"math"
	"math/big"
	"math/bits"
	"unicode/utf8"

	"pyasync/object"
)

// this file holds the functions about numbers, and sum

var abs = object.Func{Name: "abs", Sig: "(x, /)", Doc: "The number without its sign; for a complex number its distance from 0.",
	Fast1: func(th *thread, _, x value) (value, error) {
		switch {
		case x.IsInt() && x.AsInt() > math.MinInt64:
			if i := x.AsInt(); i < 0 {
				return object.Int(-i), nil
			}
			return x, nil
		case x.IsFloat():
			return object.Float(math.Abs(x.AsFloat())), nil
		}
		if f := x.Type().Abs; f != nil {
			return f(th, x)
		}
		return value{}, th.TypeErrorf("bad operand type for abs(): '%s'", x.Type().Name)
	}}

var (
	bin = radix("bin", "0b", 2, "Write an integer in base 2, as Python source: bin(5) gives '0b101'.")
	oct = radix("oct", "0o", 8, "Write an integer in base 8, as Python source: oct(8) gives '0o10'.")
	hex = radix("hex", "0x", 16, "Write an integer in base 16, as Python source: hex(255) gives '0xff'.")
)

// radix declares bin and its like.
func radix(name, prefix string, base int, doc string) object.Func {
	return object.Func{Name: name, Sig: "(number, /)", Doc: doc, Fast1: func(th *thread, _, x value) (value, error) {
		i, err := object.Index(th, x)
		if err != nil {
			return value{}, err
		}
		b := asBig(i)
		sign := ""
		if b.Sign() < 0 {
			sign = "-"
			b = new(big.Int).Neg(b)
		}
		return object.FromString(sign + prefix + b.Text(base)), nil
	}}
}

// asBig is an exact int as a big.Int, which must not be changed.
func asBig(i value) *big.Int {
	if b, ok := i.Object().(*object.BigInt); ok {
		return b.Int()
	}
	return big.NewInt(i.AsInt())
}

var chr = object.Func{Name: "chr", Sig: "(i, /)", Doc: "The character whose code point is i, as a str; ValueError unless i is from 0 to 0x10ffff.",
	Fast1: func(th *thread, _, x value) (value, error) {
		i, err := object.Index(th, x)
		if err != nil {
			return value{}, err
		}
		if !i.IsInt() || i.AsInt() < 0 || i.AsInt() > 0x10ffff {
			return value{}, th.ValueErrorf("chr() arg not in range(0x110000)")
		}
		return object.Chr(rune(i.AsInt())), nil
	}}

var ord = object.Func{Name: "ord", Sig: "(c, /)", Doc: "The code point of a single character, a str, or the value of a single byte, bytes or bytearray.",
	Fast1: func(th *thread, _, c value) (value, error) {
		n := 0
		if s, ok := object.AsStr(c); ok {
			if n = s.Len(); n == 1 {
				return object.Int(int64(codePoint(s.String()))), nil
			}
		} else {
			if !isBytes(c) && !isByteArray(c) {
				return value{}, th.TypeErrorf("ord() expected string of length 1, but %s found", c.Type().Name)
			}
			b, err := c.Type().Buffer(th, c)
			if err != nil {
				return value{}, err
			}
			if n = len(b.Data); n == 1 {
				return object.Int(int64(b.Data[0])), nil
			}
		}
		return value{}, th.TypeErrorf("ord() expected a character, but string of length %d found", n)
	}}

// codePoint is the first code point of s, which may be a lone surrogate.
func codePoint(s string) rune {
	r, size := utf8.DecodeRuneInString(s)
	if r == utf8.RuneError && size == 1 && len(s) >= 3 {
		return rune(s[0]&0xf)<<12 | rune(s[1]&0x3f)<<6 | rune(s[2]&0x3f)
	}
	return r
}

func isBytes(v value) bool { return v.Type().Flags&object.FlagBytesSub != 0 }

func isByteArray(v value) bool { return v.Type().Is(object.BytearrayType) }

var divmod = object.Func{Name: "divmod", Sig: "(x, y, /)", Doc: "Quotient and remainder: (x // y, x % y), worked out at once.",
	Fast2: func(th *thread, _, x, y value) (value, error) { return object.Binary(th, object.OpDivmod, x, y) }}

var pow = object.Func{Name: "pow", Sig: "(base, exp, mod=None)", Doc: "Return base**exp, or base**exp % mod, which is faster for ints.",
	Bound: func(th *thread, _ value, a []value) (value, error) { return object.Power(th, a[0], a[1], orNone(a[2])) }}

var round = object.Func{Name: "round", Sig: "(number, ndigits=None)", Doc: "Round a number to ndigits decimal places, or to an int without ndigits.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		var args []value
		if !a[1].IsZero() && !a[1].IsNone() {
			args = a[1:2]
		}
		r, found, err := object.CallSpecial(th, a[0], "__round__", args...)
		if !found && err == nil {
			return value{}, th.TypeErrorf("type %s doesn't define __round__ method", a[0].Type().Name)
		}
		return r, err
	}}

var hash = object.Func{Name: "hash", Sig: "(obj, /)", Doc: "Return the hash of an object. Objects that compare equal have equal hashes.",
	Fast1: func(th *thread, _, x value) (value, error) {
		h, err := object.Hash(th, x)
		return object.Int(h), err
	}}

var id = object.Func{Name: "id", Sig: "(obj, /)", Doc: "A number that no other object has as long as this one lives.",
	Fast1: func(th *thread, _, x value) (value, error) { return object.Int(object.ID(x)), nil }}

var sum = object.Func{Name: "sum", Sig: "(iterable, /, start=0)", Doc: "Return the sum of start and the items of an iterable of numbers.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		s := summing{th: th, total: a[1]}
		switch {
		case a[1].IsZero():
			s.total = object.Int(0)
		case a[1].Type().Is(object.StrType):
			return value{}, th.TypeErrorf("sum() can't sum strings [use ''.join(seq) instead]")
		case isBytes(a[1]):
			return value{}, th.TypeErrorf("sum() can't sum bytes [use b''.join(seq) instead]")
		case isByteArray(a[1]):
			return value{}, th.TypeErrorf("sum() can't sum bytearray [use b''.join(seq) instead]")
		}
		switch {
		case s.total.IsInt():
			s.kind = sumInt
			s.addInt(s.total.AsInt())
		case s.total.IsFloat():
			s.kind, s.f = sumFloat, s.total.AsFloat()
		}
		if err := object.Each(th, a[0], s.add); err != nil {
			return value{}, err
		}
		return s.result(), nil
	}}

// summing is a sum on its way: in 128 bits while the items are small ints, then in a
// float with the rounding error carried along (Neumaier), then by the + of the items.
type summing struct {
	th    *thread
	kind  sumKind
	hi    int64
	lo    uint64
	f, c  float64
	total value
}

type sumKind uint8

const (
	sumAny sumKind = iota
	sumInt
	sumFloat
)

func (s *summing) add(x value) (bool, error) {
	switch s.kind {
	case sumInt:
		if x.IsInt() || x.IsBool() {
			s.addInt(x.AsInt())
			return true, nil
		} else if i := s.result(); x.IsFloat() && i.IsInt() {
			s.kind, s.f = sumFloat, float64(i.AsInt())
			s.addFloat(x.AsFloat())
			return true, nil
		}
	case sumFloat:
		if x.IsFloat() {
			s.addFloat(x.AsFloat())
			return true, nil
		}
		if x.IsInt() || x.IsBool() {
			s.f += float64(x.AsInt())
			return true, nil
		}
	}
	s.total, s.kind = s.result(), sumAny
	var err error
	s.total, err = object.Binary(s.th, object.OpAdd, s.total, x)
	return true, err
}

// addInt adds to the 128 bits, which would take 2**64 items to overflow.
func (s *summing) addInt(i int64) {
	lo, carry := bits.Add64(s.lo, uint64(i), 0)
	s.lo = lo
	s.hi += i>>63 + int64(carry)
}

func (s *summing) addFloat(x float64) {
	t := s.f + x
	if math.Abs(s.f) >= math.Abs(x) {
		s.c += (s.f - t) + x
	} else {
		s.c += (x - t) + s.f
	}
	s.f = t
}

func (s *summing) result() value {
	switch s.kind {
	case sumInt:
		if s.hi == int64(s.lo)>>63 {
			return object.Int(int64(s.lo))
		}
		b := new(big.Int).Lsh(big.NewInt(s.hi), 64)
		return object.Big(b.Add(b, new(big.Int).SetUint64(s.lo)))
	case sumFloat:
		if s.c != 0 && !math.IsInf(s.c, 0) && !math.IsNaN(s.c) {
			return object.Float(s.f + s.c)
		}
		return object.Float(s.f)
	}
	return s.total
}
