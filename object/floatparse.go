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
		return math.Copysign(math.NaN(), signedFloat(1, s[0] == '-')), true // strconv knows none with a sign
	}
	f, err := strconv.ParseFloat(s, 64) // a range error comes with the infinity meant
	if err != nil && err.(*strconv.NumError).Err != strconv.ErrRange {
		return 0, false
	}
	return f, true
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
