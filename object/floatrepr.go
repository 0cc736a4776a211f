package object

import (
	"math"
	"math/bits"
	"strconv"
)

// this file turns floats into text and rounds them in decimal

// FloatString is repr(f): the shortest digits that read back as f.
func FloatString(f float64) string {
	var buf [32]byte
	return string(AppendFloat(buf[:0], f))
}

// AppendFloat appends repr(f).
func AppendFloat(buf []byte, f float64) []byte {
	abs := math.Abs(f)
	switch {
	case abs >= 1e-4 && abs < 1e16 || abs == 0:
		if abs < 1<<53 {
			if i := int64(f); float64(i) == f && (i != 0 || !math.Signbit(f)) {
				return append(strconv.AppendInt(buf, i, 10), ".0"...)
			}
		}
		n := len(buf)
		buf = strconv.AppendFloat(buf, f, 'f', -1, 64)
		for _, c := range buf[n:] {
			if c == '.' {
				return buf
			}
		}
		return append(buf, ".0"...)
	case abs > math.MaxFloat64 || abs != abs:
		return appendNotFinite(buf, f)
	}
	return strconv.AppendFloat(buf, f, 'e', -1, 64)
}

func appendNotFinite(buf []byte, f float64) []byte {
	switch {
	case f != f:
		return append(buf, "nan"...)
	case f < 0:
		buf = append(buf, '-')
	}
	return append(buf, "inf"...)
}

// floatStyle are the options of the conversions 'e', 'f', 'g' and 'r' (repr), in which
// upper case asks for E, INF and NAN.
type floatStyle struct {
	alternate bool // keep the point, and the zeros of 'g'
	pointZero bool // add ".0" where there would be no point
}

// append appends x >= 0 (or inf, or nan) in conversion verb.
func (o floatStyle) append(buf []byte, x float64, verb byte, precision int) []byte {
	start := len(buf)
	switch {
	case math.IsInf(x, 0) || x != x:
		buf = appendNotFinite(buf, x)
	case verb|0x20 == 'f':
		buf = appendFixed(buf, x, precision)
		if precision == 0 && o.alternate {
			buf = append(buf, '.')
		}
	case verb|0x20 == 'e':
		buf = strconv.AppendFloat(buf, x, 'e', precision, 64)
		if precision == 0 && o.alternate {
			e := len(buf) - 1
			for buf[e] != 'e' {
				e--
			}
			buf = append(buf, 0)
			copy(buf[e+1:], buf[e:])
			buf[e] = '.'
		}
	default:
		buf = o.appendGeneral(buf, x, verb, precision)
	}
	if verb < 'a' {
		for i := start; i < len(buf); i++ {
			if c := buf[i]; 'a' <= c && c <= 'z' {
				buf[i] = c - 'a' + 'A'
			}
		}
	}
	return buf
}

// appendGeneral is the conversions 'g' and 'r', which choose between plain and
// exponent notation.
func (o floatStyle) appendGeneral(buf []byte, x float64, verb byte, precision int) []byte {
	var scratch [32]byte
	most := 16 // digits in front of the point
	var s []byte
	if verb == 'r' {
		s = strconv.AppendFloat(scratch[:0], x, 'e', -1, 64)
	} else {
		precision = max(precision, 1)
		most = precision
		if o.pointZero {
			most--
		}
		s = strconv.AppendFloat(scratch[:0], x, 'e', precision-1, 64)
	}
	digits, exp := splitExponent(s)
	if verb != 'r' && o.alternate {
		precision = max(precision, len(digits))
	} else {
		for len(digits) > 1 && digits[len(digits)-1] == '0' {
			digits = digits[:len(digits)-1]
		}
		precision = len(digits)
	}
	point := exp + 1 // digits in front of the point
	if point <= -4 || point > most {
		buf = append(buf, digits[0])
		if len(digits) > 1 || o.alternate {
			buf = append(buf, '.')
			buf = append(buf, digits[1:]...)
		}
		return appendExponent(buf, exp)
	}
	if point <= 0 {
		buf = append(buf, '0', '.')
		for range -point {
			buf = append(buf, '0')
		}
		return append(buf, digits...)
	}
	for i := range max(point, precision) {
		if i == point {
			buf = append(buf, '.')
		}
		if i < len(digits) {
			buf = append(buf, digits[i])
		} else {
			buf = append(buf, '0')
		}
	}
	if point >= precision {
		if o.pointZero {
			buf = append(buf, '.', '0')
		} else if o.alternate {
			buf = append(buf, '.')
		}
	}
	return buf
}

// splitExponent takes strconv's d.ddde±xx apart, in place.
func splitExponent(s []byte) (digits []byte, exp int) {
	e := len(s) - 1
	for s[e] != 'e' {
		e--
	}
	for _, c := range s[e+2:] {
		exp = exp*10 + int(c-'0')
	}
	if s[e+1] == '-' {
		exp = -exp
	}
	if e > 1 {
		copy(s[1:], s[2:e])
		e--
	}
	return s[:e], exp
}

func appendExponent(buf []byte, exp int) []byte {
	if exp < 0 {
		buf = append(buf, 'e', '-')
		exp = -exp
	} else {
		buf = append(buf, 'e', '+')
	}
	if exp < 10 {
		buf = append(buf, '0')
	}
	return strconv.AppendInt(buf, int64(exp), 10)
}

var powersOfTen = [...]uint64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19}

// scaleDecimal is |x| * 10**places, rounded half to even for the exact value of x; ok
// is false when that does not fit 63 bits, or for an x or places out of the ordinary.
func scaleDecimal(x float64, places int) (n uint64, ok bool) {
	if uint(places) >= uint(len(powersOfTen)) {
		return 0, false
	}
	b := math.Float64bits(x) &^ (1 << 63)
	exp := int(b >> 52)
	if exp == 0 {
		return 0, b == 0
	}
	// x is mant / 2**shift
	hi, lo := bits.Mul64(b&(1<<52-1)|1<<52, powersOfTen[places])
	shift := uint(1075 - exp)
	var below uint64 // the bits shifted out, of which the first is the half
	more := false    // there were others
	switch {
	case shift >= 128: // also where 1075-exp is negative
		return 0, exp < 1075
	case shift > 64:
		n, below, more = hi>>(shift-64), hi<<(128-shift), lo != 0
	case shift == 64:
		n, below = hi, lo
	case hi>>shift != 0:
		return 0, false
	default:
		n, below = hi<<(64-shift)|lo>>shift, lo<<(64-shift)
	}
	if below > 1<<63 || below == 1<<63 && (more || n&1 == 1) {
		n++
	}
	return n, n < 1<<63
}

// appendFixed appends x with exactly places digits after the point, also when that
// means "-0.00".
func appendFixed(buf []byte, x float64, places int) []byte {
	n, ok := scaleDecimal(x, places)
	if !ok || math.IsInf(x, 0) || x != x {
		if math.IsInf(x, 0) || x != x {
			return appendNotFinite(buf, x)
		}
		return strconv.AppendFloat(buf, x, 'f', places, 64)
	}
	if math.Signbit(x) {
		buf = append(buf, '-')
	}
	if places == 0 {
		return strconv.AppendUint(buf, n, 10)
	}
	unit := powersOfTen[places]
	buf = strconv.AppendUint(buf, n/unit, 10)
	buf = append(buf, '.')
	frac := n % unit
	at := len(buf) + places
	for range places {
		buf = append(buf, '0')
	}
	for i := at - 1; frac > 0; i-- {
		buf[i] = byte('0' + frac%10)
		frac /= 10
	}
	return buf
}

// roundPlaces rounds x to so many decimal places, correctly for its exact value.
func roundPlaces(x float64, places int) float64 {
	if math.Abs(x) >= 1<<52 {
		return x
	}
	if n, ok := scaleDecimal(x, places); ok && n <= 1<<53 {
		return math.Copysign(float64(n)/float64(powersOfTen[places]), x) // one correctly rounded division of exact numbers
	}
	var buf [400]byte
	r, _ := strconv.ParseFloat(string(strconv.AppendFloat(buf[:0], x, 'f', places, 64)), 64)
	return r
}
