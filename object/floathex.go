package object

import (
	"fmt"
	"math"
	"math/big"
	"strings"
)

// this file defines float.hex and float.fromhex

// floatHex is f.hex().
func floatHex(f float64) string {
	if math.IsInf(f, 0) || math.IsNaN(f) {
		return FloatString(f)
	}
	sign := ""
	if math.Signbit(f) {
		sign = "-"
	}
	bits := math.Float64bits(f)
	frac, exp := bits&(1<<52-1), int(bits>>52&0x7ff)
	switch {
	case exp != 0:
		return fmt.Sprintf("%s0x1.%013xp%+d", sign, frac, exp-1023)
	case frac != 0:
		return fmt.Sprintf("%s0x0.%013xp-1022", sign, frac)
	}
	return sign + "0x0.0p+0"
}

func floatFromHex(th *Thread, cls, a Value) (Value, error) {
	s, ok := AsStr(a)
	if !ok {
		return Value{}, th.TypeErrorf("bad argument type for built-in operation")
	}
	f, ok := parseHexFloat(strings.TrimFunc(s.s, isASCIISpace))
	switch {
	case !ok:
		return Value{}, th.ValueErrorf("invalid hexadecimal floating-point string")
	case math.IsInf(f, 0) && !isInfWord(s.s):
		return Value{}, th.Raise(OverflowErrorType, "hexadecimal value too large to represent as a float")
	}
	if cls.o.(*Type) != FloatType {
		return Call1(th, cls, Float(f))
	}
	return Float(f), nil
}

func isInfWord(s string) bool { return strings.ContainsAny(s, "iI") }

// parseHexFloat reads [sign] [0x] digits [. digits] [p exponent], or an infinity or a
// NaN. A number out of range is an infinity.
func parseHexFloat(s string) (float64, bool) {
	negative := false
	if s != "" && (s[0] == '+' || s[0] == '-') {
		negative = s[0] == '-'
		s = s[1:]
	}
	switch strings.ToLower(s) {
	case "inf", "infinity":
		return signedFloat(math.Inf(1), negative), true
	case "nan":
		return math.Copysign(NaN(), signedFloat(1, negative)), true
	}
	if prefixBase(s) == 16 {
		s = s[2:]
	}
	mant, expText, hasExp := s, "", false
	if i := strings.IndexAny(s, "pP"); i >= 0 {
		mant, expText, hasExp = s[:i], s[i+1:], true
	}
	exp, ok := hexExponent(expText)
	if hasExp && !ok {
		return 0, false
	}
	whole, frac, _ := strings.Cut(mant, ".")
	digits := whole + frac
	if digits == "" {
		return 0, false
	}
	for i := 0; i < len(digits); i++ {
		if digitValue(digits[i]) >= 16 {
			return 0, false
		}
	}
	return signedFloat(scaleHex(digits, exp-4*len(frac)), negative), true
}

// hexExponent reads a decimal exponent; what no float can have counts as a million bits.
func hexExponent(s string) (int, bool) {
	const most = 1 << 40
	sign := 1
	if s != "" && (s[0] == '+' || s[0] == '-') {
		if s[0] == '-' {
			sign = -1
		}
		s = s[1:]
	}
	n := 0
	for i := 0; i < len(s); i++ {
		if !isASCIIDigit(s[i]) {
			return 0, false
		}
		n = min(n*10+int(s[i]-'0'), most)
	}
	return sign * n, s != ""
}

// scaleHex is the hexadecimal number digits times 2**exp, rounded half to even.
func scaleHex(digits string, exp int) float64 {
	m, _ := new(big.Int).SetString(digits, 16)
	if m.Sign() == 0 {
		return 0
	}
	switch top := m.BitLen() + exp; {
	case top > 1024:
		return math.Inf(1)
	case top < -1080:
		return 0
	}
	if n := 64 - m.BitLen(); n > 0 {
		m.Lsh(m, uint(n))
		exp -= n
	}
	return scaleRounded(m, exp, false)
}
