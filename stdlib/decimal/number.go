package decimal

import (
	"math"
	"math/big"
	"math/bits"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
)

// this file defines num, a decimal number, and its text

// form tells a number from the special values.
type form uint8

const (
	finite form = iota
	infinite
	quiet     // a NaN
	signaling // a NaN that no operation lets pass
)

// num is (-1)**neg * coef * 10**exp. It never changes once an operation has returned it.
type num struct {
	form form
	neg  bool
	exp  int64
	coef big.Int // of a NaN: what it tells about its origin
}

func newInt(n int64) *num {
	x := &num{neg: n < 0}
	x.coef.Abs(big.NewInt(n))
	return x
}

// newBig is sign and magnitude of n, times 10**exp.
func newBig(n *big.Int, exp int64) *num {
	x := &num{neg: n.Sign() < 0, exp: exp}
	x.coef.Abs(n)
	return x
}

func newZero(neg bool, exp int64) *num { return &num{neg: neg, exp: exp} }
func newInf(neg bool) *num             { return &num{form: infinite, neg: neg} }

func (x *num) isNaN() bool     { return x.form >= quiet }
func (x *num) isZero() bool    { return x.form == finite && len(x.coef.Bits()) == 0 }
func (x *num) isSpecial() bool { return x.form != finite }

// withSign is x with another sign.
func (x *num) withSign(neg bool) *num {
	if x.neg == neg {
		return x
	}
	y := *x
	y.neg = neg
	return &y
}

// withExp is the coefficient of x with another exponent.
func (x *num) withExp(exp int64) *num {
	y := *x
	y.exp = exp
	return &y
}

// adjusted is the exponent of the first digit.
func (x *num) adjusted() int64 { return x.exp + digits(&x.coef) - 1 }

// isInteger reports whether a finite x has no fraction.
func (x *num) isInteger() bool {
	if x.form != finite {
		return false
	}
	if x.exp >= 0 || x.isZero() {
		return true
	}
	return -x.exp < digits(&x.coef) && trailingZeros(&x.coef, -x.exp) == -x.exp
}

// isOdd reports whether the integer x is odd.
func (x *num) isOdd() bool {
	if x.exp > 0 {
		return false
	}
	if x.exp == 0 {
		return x.coef.Bit(0) == 1
	}
	return new(big.Int).Quo(&x.coef, pow10(-x.exp)).Bit(0) == 1
}

// smallPowers are those that fit a word.
var smallPowers = [...]uint64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19}

// usualPowers are the powers of ten that the usual precision needs.
var usualPowers = sync.OnceValue(func() *[80]big.Int {
	var t [80]big.Int
	t[0].SetInt64(1)
	ten := big.NewInt(10)
	for i := 1; i < len(t); i++ {
		t[i].Mul(&t[i-1], ten)
	}
	return &t
})

// pow10 is 10**n. It must not be changed. It panics with tooLarge if there are too many digits.
func pow10(n int64) *big.Int {
	if n < 80 {
		return &usualPowers()[n]
	}
	if n > maxDigits {
		panic(tooLarge{})
	}
	slot := &latePowers[n%int64(len(latePowers))]
	if p := slot.Load(); p != nil && p.n == n {
		return p.value
	}
	v := new(big.Int).Exp(big.NewInt(10), big.NewInt(n), nil)
	if n < 1<<16 {
		slot.Store(&keptPower{n, v})
	}
	return v
}

// keptPower is a power of ten that is kept.
type keptPower struct {
	n     int64
	value *big.Int
}

// latePowers are constants that were needed lately: one precision uses the same few again and
// again.
var latePowers [64]atomic.Pointer[keptPower]

// digits is the number of decimal digits; 0 has one.
func digits(n *big.Int) int64 {
	words := n.Bits()
	switch len(words) {
	case 0:
		return 1
	case 1:
		w := uint64(words[0])
		d := int64(bits.Len64(w))*1233>>12 + 1
		if d > 20 {
			d = 20
		}
		if d <= 20 && w < smallPowers[d-1] {
			d--
		}
		return d
	}
	length := float64(n.BitLen())
	d := int64((length-1)*math.Log10(2)) + 1 // exact, or one too few
	if int64(length*math.Log10(2)+1e-9) >= d && n.CmpAbs(pow10(d)) >= 0 {
		d++
	}
	return d
}

// trailingZeros is how many of the last digits are zeros, at most limit.
func trailingZeros(n *big.Int, limit int64) int64 {
	if n.Sign() == 0 {
		return limit
	}
	if z := int64(n.TrailingZeroBits()); z < limit { // 10**k has a factor 2**k
		limit = z
	}
	q, r := new(big.Int), new(big.Int)
	if r.Rem(n, big.NewInt(10)).Sign() != 0 || limit <= 0 {
		return 0
	}
	var count int64
	rest := new(big.Int).Set(n)
	for step := int64(1) << (bits.Len64(uint64(limit)) - 1); step > 0; step /= 2 {
		if count+step > limit {
			continue
		}
		if q.QuoRem(rest, pow10(step), r); r.Sign() == 0 {
			count += step
			rest, q = q, rest
		}
	}
	return count
}

// parse reads a number in the syntax of the specification; ok is false for anything else.
func parse(s string) (x *num, ok bool) {
	x = &num{}
	if s != "" && (s[0] == '+' || s[0] == '-') {
		x.neg = s[0] == '-'
		s = s[1:]
	}
	if s == "" {
		return nil, false
	}
	if c := s[0] | 0x20; c == 'i' || c == 'n' || c == 's' {
		return parseSpecial(x, strings.ToLower(s))
	}
	mantissa, exponent := s, ""
	if i := strings.IndexAny(s, "eE"); i >= 0 {
		mantissa, exponent = s[:i], s[i+1:]
		if x.exp, ok = parseExponent(exponent); !ok {
			return nil, false
		}
	}
	whole, fraction, _ := strings.Cut(mantissa, ".")
	if whole == "" && fraction == "" || !allDigits(whole) || !allDigits(fraction) {
		return nil, false
	}
	x.exp -= int64(len(fraction))
	setDigits(&x.coef, whole+fraction)
	return x, true
}

func parseSpecial(x *num, s string) (*num, bool) {
	x.form = infinite
	switch s {
	case "inf", "infinity":
		return x, true
	}
	x.form = quiet
	if s[0] == 's' {
		x.form = signaling
		s = s[1:]
	}
	payload, ok := strings.CutPrefix(s, "nan")
	if !ok || !allDigits(payload) {
		return nil, false
	}
	setDigits(&x.coef, payload)
	return x, true
}

// setDigits sets n to decimal digits, which may be none.
func setDigits(n *big.Int, s string) {
	if len(s) <= 19 {
		w, _ := strconv.ParseUint(s, 10, 64)
		n.SetUint64(w)
		return
	}
	n.SetString(s, 10)
}

func allDigits(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}

// farExponent stands for all exponents that are too large for any context.
const farExponent = 4e18

func parseExponent(s string) (int64, bool) {
	sign := int64(1)
	if s != "" && (s[0] == '+' || s[0] == '-') {
		if s[0] == '-' {
			sign = -1
		}
		s = s[1:]
	}
	if s == "" || !allDigits(s) {
		return 0, false
	}
	s = strings.TrimLeft(s, "0")
	if len(s) > 18 {
		if n, err := strconv.ParseInt(s, 10, 64); err == nil && n < farExponent {
			return sign * n, true
		}
		return sign * farExponent, true
	}
	if s == "" {
		return 0, true
	}
	n, _ := strconv.ParseInt(s, 10, 64)
	return sign * n, true
}

// text is x in scientific notation, or in engineering notation, with capitals or not.
func (x *num) text(eng, capitals bool) string {
	var b []byte
	if x.neg {
		b = append(b, '-')
	}
	switch x.form {
	case infinite:
		return string(append(b, "Infinity"...))
	case signaling:
		b = append(b, 's')
		fallthrough
	case quiet:
		b = append(b, "NaN"...)
		if x.coef.Sign() != 0 {
			b = x.coef.Append(b, 10)
		}
		return string(b)
	}
	var scratch [40]byte
	d := x.coef.Append(scratch[:0], 10)
	n := int64(len(d))
	left := x.exp + n // digits in front of the point
	point := int64(1)
	switch {
	case x.exp <= 0 && left > -6:
		point = left
	case eng && x.coef.Sign() == 0:
		point = mod(left+1, 3) - 1
	case eng:
		point = mod(left-1, 3) + 1
	}
	b = appendPlaces(b, d, point)
	if left != point {
		e := byte('E')
		if !capitals {
			e = 'e'
		}
		b = append(b, e)
		if left > point {
			b = append(b, '+')
		}
		b = strconv.AppendInt(b, left-point, 10)
	}
	return string(b)
}

// appendPlaces appends digits with the point after the first few of them.
func appendPlaces(b, d []byte, point int64) []byte {
	n := int64(len(d))
	switch {
	case point <= 0:
		b = append(b, "0."...)
		for ; point < 0; point++ {
			b = append(b, '0')
		}
		return append(b, d...)
	case point >= n:
		b = append(b, d...)
		for ; n < point; n++ {
			b = append(b, '0')
		}
		return b
	}
	b = append(b, d[:point]...)
	b = append(b, '.')
	return append(b, d[point:]...)
}

// mod is the remainder with the sign of m.
func mod(a, m int64) int64 { return (a%m + m) % m }
