package object

import (
	"math/big"
	"strings"
	"unicode"
)

// this file parses ints from text

// ParseInt is int(s, base) for base 0 or 2 to 36.
func ParseInt(th *Thread, s *Str, base int) (Value, error) {
	if v, ok := parseSmallInt(s.s, base); ok {
		return v, nil
	}
	v, ok, err := parseInt(th, plainNumber(s.s), base)
	if err != nil || ok {
		return v, err
	}
	r, err := ReprString(th, FromString(s.s))
	if err != nil {
		return Value{}, err
	}
	return Value{}, invalidInt(th, base, r)
}

func invalidInt(th *Thread, base int, repr string) error {
	return th.ValueErrorf("invalid literal for int() with base %d: %s", base, firstPoints(repr, 200))
}

// firstPoints is the first n code points of s.
func firstPoints(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

// intFromText is int(v, base) of a str or a bytes-like object; notText words the error
// for anything else.
func intFromText(th *Thread, v Value, base int, notText string) (Value, error) {
	if s, ok := v.o.(*Str); ok {
		return ParseInt(th, s, base)
	}
	t := v.Type()
	if t.Buffer != nil && (notText == "" || t.Is(BytesType) || t.Is(BytearrayType)) {
		buf, err := GetBuffer(th, v)
		if err != nil {
			return Value{}, err
		}
		data := buf.Bytes()
		n, ok, err := parseInt(th, strings.TrimFunc(string(data), isASCIISpace), base)
		if err != nil || ok {
			return n, err
		}
		r, err := ReprString(th, BytesOf(data))
		if err != nil {
			return Value{}, err
		}
		return Value{}, invalidInt(th, base, r)
	}
	if notText != "" {
		return Value{}, th.TypeErrorf("%s", notText)
	}
	return Value{}, th.TypeErrorf("int() argument must be a string, a bytes-like object or a real number, not '%s'", t.Name)
}

// parseSmallInt reads the plain decimal numbers that fit, which are most.
func parseSmallInt(s string, base int) (Value, bool) {
	i := 0
	if len(s) > 0 && s[0] == '-' {
		i = 1
	}
	if base != 10 || len(s) == i || len(s) > 18 {
		return Value{}, false
	}
	n := int64(0)
	for _, c := range []byte(s[i:]) {
		if c < '0' || c > '9' {
			return Value{}, false
		}
		n = n*10 + int64(c-'0')
	}
	if i == 1 {
		n = -n
	}
	return Int(n), true
}

// DigitOf is the value of a decimal digit of any script, or -1.
func DigitOf(r rune) int { return decimalOf(r) }

// decimalOf is the value of a decimal digit of any script, or -1.
func decimalOf(r rune) int {
	if r < 0x80 {
		if '0' <= r && r <= '9' {
			return int(r - '0')
		}
		return -1
	}
	for _, t := range unicode.Nd.R16 { // every range is a run of the ten digits, or of several
		if rune(t.Lo) <= r && r <= rune(t.Hi) {
			return int(r-rune(t.Lo)) % 10
		}
	}
	for _, t := range unicode.Nd.R32 {
		if rune(t.Lo) <= r && r <= rune(t.Hi) {
			return int(r-rune(t.Lo)) % 10
		}
	}
	return -1
}

func isASCIISpace(r rune) bool { return r == ' ' || r >= '\t' && r <= '\r' }

// plainNumber trims the white space around a number and turns the decimal digits of
// all scripts into ASCII ones; any other character that is not ASCII becomes '?'.
func plainNumber(s string) string {
	ascii := true
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			ascii = false
			break
		}
	}
	if !ascii {
		s = strings.Map(func(r rune) rune {
			if r >= 0x1c && r < 0x20 {
				return ' ' // a space only in text that is not ASCII: CPython's quirk
			}
			if r < 0x80 {
				return r
			}
			if unicode.IsSpace(r) {
				return ' '
			}
			if d := decimalOf(r); d >= 0 {
				return rune('0' + d)
			}
			return '?'
		}, s)
	}
	return strings.TrimFunc(s, isASCIISpace)
}

// parseInt reads trimmed text. ok is false when it is no int in that base.
func parseInt(th *Thread, s string, base int) (v Value, ok bool, err error) {
	negative := false
	if s != "" && (s[0] == '+' || s[0] == '-') {
		negative = s[0] == '-'
		s = s[1:]
	}
	mustBeZero := false
	if prefix := prefixBase(s); prefix != 0 && (base == 0 || base == prefix) {
		base = prefix
		s = strings.TrimPrefix(s[2:], "_")
	} else if base == 0 {
		base = 10
		mustBeZero = s != "" && s[0] == '0' // 012 is not an octal number any more
	}
	digits, rest := scanDigits(s, base)
	if digits == "" || rest != "" {
		return Value{}, false, nil
	}
	if limit := th.Interp.MaxStrDigits; limit > 0 && len(digits) > limit && base&(base-1) != 0 {
		return Value{}, false, th.ValueErrorf("Exceeds the limit (%d digits) for integer string conversion: value has %d digits; use sys.set_int_max_str_digits() to increase the limit", limit, len(digits))
	}
	v = digitsToInt(digits, base, negative)
	return v, !mustBeZero || isZeroInt(v), nil
}

// prefixBase is the base that 0x, 0o or 0b announces, or 0.
func prefixBase(s string) int {
	if len(s) < 2 || s[0] != '0' {
		return 0
	}
	switch s[1] {
	case 'x', 'X':
		return 16
	case 'o', 'O':
		return 8
	case 'b', 'B':
		return 2
	}
	return 0
}

// scanDigits splits s after its digits in base, which single underscores may separate;
// the digits come without them.
func scanDigits(s string, base int) (digits, rest string) {
	n, under := 0, 0
	for n < len(s) {
		if s[n] == '_' {
			if n == 0 || s[n-1] == '_' || n+1 == len(s) {
				break
			}
			under++
		} else if digitValue(s[n]) >= base {
			break
		}
		n++
	}
	if n > 0 && s[n-1] == '_' {
		n, under = n-1, under-1
	}
	digits, rest = s[:n], s[n:]
	if under > 0 {
		digits = strings.ReplaceAll(digits, "_", "")
	}
	return digits, rest
}

// digitValue is the value of a digit, or 36.
func digitValue(c byte) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c && c <= 'z':
		return int(c-'a') + 10
	case 'A' <= c && c <= 'Z':
		return int(c-'A') + 10
	}
	return 36
}

// digitsToInt is the number that valid digits stand for.
func digitsToInt(digits string, base int, negative bool) Value {
	const safe = 1<<63/36 - 1
	n := uint64(0)
	for i := 0; i < len(digits); i++ {
		if n > safe {
			b := bigDigits(digits, base)
			if negative {
				b.Neg(b)
			}
			return Big(b)
		}
		n = n*uint64(base) + uint64(digitValue(digits[i]))
	}
	if negative {
		return Int(-int64(n))
	}
	return Int(int64(n))
}

// bigDigits halves long numbers, because the conversion of big.Int takes quadratic time.
func bigDigits(digits string, base int) *big.Int {
	const long = 4000
	if len(digits) <= long || base&(base-1) == 0 {
		b, _ := new(big.Int).SetString(digits, base)
		return b
	}
	low := len(digits) / 2
	hi := bigDigits(digits[:len(digits)-low], base)
	scale := new(big.Int).Exp(big.NewInt(int64(base)), big.NewInt(int64(low)), nil)
	return hi.Mul(hi, scale).Add(hi, bigDigits(digits[len(digits)-low:], base))
}
