package object

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// this file encodes and decodes international domain names: punycode (RFC 3492) and idna
// (RFC 3490)

// The parameters of punycode.
const (
	punyBase  = 36
	punyTMin  = 1
	punyTMax  = 26
	punySkew  = 38
	punyDamp  = 700
	punyFirst = 0x80
	punyBias  = 72
)

// punyAdapt is the next bias.
func punyAdapt(delta, points int, first bool) int {
	if first {
		delta /= punyDamp
	} else {
		delta /= 2
	}
	delta += delta / points
	k := 0
	for ; delta > (punyBase-punyTMin)*punyTMax/2; k += punyBase {
		delta /= punyBase - punyTMin
	}
	return k + (punyBase-punyTMin+1)*delta/(delta+punySkew)
}

func punyThreshold(k, bias int) int { return min(max(k-bias, punyTMin), punyTMax) }

func encodePunycode(e *encoding, out []byte, s *Str) ([]byte, error) {
	return appendPunycode(out, s.s), nil
}

func appendPunycode(out []byte, s string) []byte {
	var points []rune
	start := len(out)
	for i := 0; i < len(s); {
		r, n := decodeRune(s[i:])
		points = append(points, r)
		if r < punyFirst {
			out = append(out, byte(r))
		}
		i += n
	}
	basic := len(out) - start
	if basic > 0 {
		out = append(out, '-')
	}
	next, delta, bias := rune(punyFirst), 0, punyBias
	for done := basic; done < len(points); {
		low := rune(maxRune)
		for _, r := range points {
			if r >= next && r < low {
				low = r
			}
		}
		delta += int(low-next) * (done + 1)
		next = low
		for _, r := range points {
			if r < next {
				delta++
			}
			if r != next {
				continue
			}
			out = appendPunyNumber(out, delta, bias)
			bias = punyAdapt(delta, done+1, done == basic)
			delta = 0
			done++
		}
		delta++
		next++
	}
	return out
}

// appendPunyNumber appends a number of variable length.
func appendPunyNumber(out []byte, q, bias int) []byte {
	const digits = "abcdefghijklmnopqrstuvwxyz0123456789"
	for k := punyBase; ; k += punyBase {
		t := punyThreshold(k, bias)
		if q < t {
			return append(out, digits[q])
		}
		out = append(out, digits[t+(q-t)%(punyBase-t)])
		q = (q - t) / (punyBase - t)
	}
}

func decodePunycode(e *encoding, out, b []byte, final bool) ([]byte, int, error) {
	text, bad, reason := punyText(string(b))
	if reason != "" {
		return nil, 0, e.decodeError(b, bad, min(bad+1, len(b)), reason)
	}
	return append(out, text...), len(b), nil
}

// punyText decodes punycode; reason says what is wrong at byte bad.
func punyText(s string) (text string, bad int, reason string) {
	var points []rune
	pos := strings.LastIndexByte(s, '-') + 1
	for i := 0; i < pos-1; i++ {
		if s[i] >= 0x80 {
			return "", i, "ordinal not in range(128)"
		}
		points = append(points, rune(s[i]))
	}
	next, at, bias := rune(punyFirst), 0, punyBias
	for pos < len(s) {
		before, weight := at, 1
		for k := punyBase; ; k += punyBase {
			if pos == len(s) {
				return "", pos, "incomplete punicode string"
			}
			c, digit := s[pos]|0x20, 0
			switch {
			case 'a' <= c && c <= 'z':
				digit = int(c - 'a')
			case isDigitByte(s[pos]):
				digit = int(s[pos]-'0') + 26
			default:
				return "", pos, "Invalid extended code point '" + s[pos:pos+1] + "'"
			}
			pos++
			at += digit * weight
			t := punyThreshold(k, bias)
			if digit < t {
				break
			}
			if weight *= punyBase - t; weight > 1<<40 || at > 1<<50 {
				return "", pos - 1, "Invalid character U+" + "10ffff"
			}
		}
		n := len(points) + 1
		bias = punyAdapt(at-before, n, before == 0)
		if next += rune(at / n); next > maxRune || next < 0 {
			return "", pos - 1, "Invalid character U+10ffff"
		}
		at %= n
		points = append(points[:at], append([]rune{next}, points[at:]...)...)
		at++
	}
	var out []byte
	for _, r := range points {
		out = appendRune(out, r)
	}
	return string(out), 0, ""
}

const acePrefix = "xn--"

// isDot reports whether IDNA takes r for the separator of labels.
func isDot(r rune) bool { return r == '.' || r == 0x3002 || r == 0xff0e || r == 0xff61 }

func encodeIDNA(e *encoding, out []byte, s *Str) ([]byte, error) {
	if s.s == "" {
		return out, nil
	}
	labels := strings.FieldsFunc(s.s, isDot)
	if s.isASCII() {
		labels = strings.Split(s.s, ".")
	}
	trailing := len(labels) > 0 && isDot(lastRune(s.s))
	if trailing && labels[len(labels)-1] == "" {
		labels = labels[:len(labels)-1]
	}
	for i, label := range labels {
		if i > 0 {
			out = append(out, '.')
		}
		from := len(out)
		if isASCII(label) {
			out = append(out, label...)
		} else {
			prepared := norm.NFKC.String(NewStr(norm.NFKC.String(label)).casefold().o.(*Str).s)
			if isASCII(prepared) {
				out = append(out, prepared...)
			} else {
				out = appendPunycode(append(out, acePrefix...), prepared)
			}
		}
		if n := len(out) - from; n == 0 || n > 63 {
			reason := "label empty"
			if n > 0 {
				reason = "label too long"
			}
			start := countRunes(strings.Join(labels[:i], "."))
			if i > 0 {
				start++
			}
			return nil, e.encodeError(s, start, start+countRunes(label), reason)
		}
	}
	if trailing {
		out = append(out, '.')
	}
	return out, nil
}

func lastRune(s string) rune {
	r, _ := decodeLastRune(s)
	return r
}

func decodeIDNA(e *encoding, out, b []byte, final bool) ([]byte, int, error) {
	at := 0
	for i, label := range strings.Split(string(b), ".") {
		if i > 0 {
			out = append(out, '.')
		}
		for j := 0; j < len(label); j++ {
			if label[j] >= 0x80 {
				return nil, 0, e.decodeError(b, at+j, at+j+1, "ordinal not in range(128)")
			}
		}
		if len(label) > len(acePrefix) && strings.EqualFold(label[:len(acePrefix)], acePrefix) {
			text, bad, reason := punyText(label[len(acePrefix):])
			if reason != "" {
				bad += at + len(acePrefix)
				return nil, 0, e.decodeError(b, bad, min(bad+1, len(b)), reason)
			}
			out = append(out, text...)
		} else {
			out = append(out, label...)
		}
		at += len(label) + 1
	}
	return out, len(b), nil
}
