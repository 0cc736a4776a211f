package object

import (
	"math"
	"strconv"
	"strings"
)

// this file parses floats from text

// parseFloatText is float(text); v is the argument that errors show.
func parseFloatText(th *Thread, text string, v Value) (float64, error) {
	if f, ok := parseFloat(plainNumber(text)); ok {
		return f, nil
	}
	r, err := ReprString(th, v)
	if err != nil {
		return 0, err
	}
	return 0, th.ValueErrorf("could not convert string to float: %s", r)
}

// parseFloat reads a whole trimmed text as a float.
func parseFloat(s string) (float64, bool) {
	if strings.IndexByte(s, '_') >= 0 {
		var ok bool
		if s, ok = withoutUnderscores(s); !ok {
			return 0, false
		}
	}
	n := floatPrefix(s)
	if n == 0 || n != len(s) {
		return 0, false
	}
	if c := s[n-1]; c == 'n' || c == 'N' {
		return math.Copysign(NaN(), signedFloat(1, s[0] == '-')), true // strconv knows none with a sign
	}
	if len(s) > maxDigits {
		s = shortenFloat(s)
	}
	f, err := strconv.ParseFloat(s, 64) // a range error comes with the infinity meant
	if err != nil && err.(*strconv.NumError).Err != strconv.ErrRange {
		return 0, false
	}
	return f, true
}

// maxDigits is how many digits can matter to the rounding of a float, and some.
const maxDigits = 780

// shortenFloat gives a decimal float of very many digits, for which strconv goes astray,
// no more than count: one that stands for all that follow is enough to break a tie.
func shortenFloat(s string) string {
	buf := make([]byte, 0, maxDigits+32)
	if s[0] == '-' {
		buf = append(buf, '-')
	}
	buf = append(buf, '0', '.')
	start, point, dot, more := len(buf), 0, false, false
	i := 0
	for ; i < len(s) && s[i] != 'e' && s[i] != 'E'; i++ {
		switch c := s[i]; {
		case c == '.':
			dot = true
			continue
		case !isASCIIDigit(c):
			continue
		case len(buf) == start && c == '0':
			if dot {
				point--
			}
			continue
		case len(buf)-start < maxDigits:
			buf = append(buf, c)
		default:
			more = more || c != '0'
		}
		if !dot {
			point++
		}
	}
	if len(buf) == start {
		return string(append(buf, '0'))
	}
	if more {
		buf = append(buf, '1')
	}
	if i < len(s) {
		exp, err := strconv.Atoi(s[i+1:])
		const far = 1 << 40 // past what any number of digits can make up for
		if err != nil && s[i+1] == '-' || exp < -far {
			exp = -far
		} else if err != nil || exp > far {
			exp = far
		}
		point += exp
	}
	return string(strconv.AppendInt(append(buf, 'e'), int64(point), 10))
}

// withoutUnderscores drops underscores, each of which must stand between two digits.
func withoutUnderscores(s string) (string, bool) {
	buf := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		if s[i] != '_' {
			buf = append(buf, s[i])
		} else if i == 0 || i+1 == len(s) || !isASCIIDigit(s[i-1]) || !isASCIIDigit(s[i+1]) {
			return "", false
		}
	}
	return string(buf), true
}

func isASCIIDigit(c byte) bool { return '0' <= c && c <= '9' }

// floatPrefix is the length of the decimal float, infinity or NaN that s begins with, or 0.
func floatPrefix(s string) int {
	i := 0
	if i < len(s) && (s[i] == '+' || s[i] == '-') {
		i++
	}
	for _, word := range [...]string{"infinity", "inf", "nan"} {
		if len(s)-i >= len(word) && strings.EqualFold(s[i:i+len(word)], word) {
			return i + len(word)
		}
	}
	start := i
	i = skipDigits(s, i)
	digits := i - start
	if i < len(s) && s[i] == '.' {
		end := skipDigits(s, i+1)
		digits += end - i - 1
		i = end
	}
	if digits == 0 {
		return 0
	}
	if i < len(s) && (s[i] == 'e' || s[i] == 'E') {
		j := i + 1
		if j < len(s) && (s[j] == '+' || s[j] == '-') {
			j++
		}
		if end := skipDigits(s, j); end > j {
			i = end
		}
	}
	return i
}

func skipDigits(s string, i int) int {
	for i < len(s) && isASCIIDigit(s[i]) {
		i++
	}
	return i
}
