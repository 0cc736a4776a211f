package object

import (
	"strings"
	"unicode/utf16"
)

// this file encodes and decodes UTF-7

const base64Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

func isBase64Digit(c byte) bool {
	return isAlphaByte(c) || isDigitByte(c) || c == '+' || c == '/'
}

// utf7Direct reports what the encoder leaves as it is: all of ASCII that is printed or
// is white space, but for '+' that begins a shift, and for two that RFC 2152 excludes.
func utf7Direct(r rune) bool {
	return r >= ' ' && r < 127 && r != '+' && r != '\\' && r != '~' || r == '\t' || r == '\n' || r == '\r'
}

func encodeUTF7(e *encoding, out []byte, s *Str) ([]byte, error) {
	shifted := false
	var bits uint32 // the low n of them are still to be written
	n := 0
	unit := func(u uint16) {
		bits, n = bits<<16|uint32(u), n+16
		for ; n >= 6; n -= 6 {
			out = append(out, base64Digits[bits>>(n-6)&63])
		}
	}
	// flush ends a shift; the '-' is needed in front of what could be part of it
	flush := func(dash bool) {
		if n > 0 {
			out = append(out, base64Digits[bits<<(6-n)&63])
		}
		if dash {
			out = append(out, '-')
		}
		shifted, bits, n = false, 0, 0
	}
	for i := 0; i < len(s.s); {
		r, size := decodeRune(s.s[i:])
		i += size
		switch {
		case utf7Direct(r):
			if shifted {
				flush(isBase64Digit(byte(r)) || r == '-')
			}
			out = append(out, byte(r))
			continue
		case r == '+' && !shifted:
			out = append(out, "+-"...)
			continue
		case !shifted:
			out = append(out, '+')
			shifted = true
		}
		if r >= 0x10000 {
			hi, lo := utf16.EncodeRune(r)
			unit(uint16(hi))
			unit(uint16(lo))
		} else {
			unit(uint16(r))
		}
	}
	if shifted {
		flush(true)
	}
	return out, nil
}

// utf7Decoder is the state of one decoding of UTF-7.
type utf7Decoder struct {
	out     []byte
	shifted bool
	start   int    // of the shift, at its '+'
	kept    int    // len(out) when the shift began
	bits    uint32 // the low n of them are read but not used
	n       int
	high    rune // first half of a surrogate pair, or 0
}

// unit takes the next UTF-16 code unit of a shift.
func (d *utf7Decoder) unit(r rune) {
	if d.high != 0 {
		high := d.high
		d.high = 0
		if r >= 0xdc00 && r <= 0xdfff {
			d.out = appendRune(d.out, utf16.DecodeRune(high, r))
			return
		}
		d.out = appendRune(d.out, high)
	}
	if r >= 0xd800 && r <= 0xdbff {
		d.high = r
	} else {
		d.out = appendRune(d.out, r)
	}
}

// end leaves a shift in front of the byte c; the reason tells what is wrong with it.
func (d *utf7Decoder) end(c byte) (reason string) {
	d.shifted = false
	n, bits := d.n, d.bits&(1<<d.n-1)
	d.n, d.bits = 0, 0
	if n >= 6 {
		return "partial character in shift sequence"
	}
	if bits != 0 {
		return "non-zero padding bits in shift sequence"
	}
	if d.high != 0 && c < 0x80 && c != '+' {
		d.out = appendRune(d.out, d.high)
	}
	d.high = 0
	return ""
}

func decodeUTF7(e *encoding, out, b []byte, final bool) ([]byte, int, error) {
	e.name = "utf7"
	d := utf7Decoder{out: out}
	for i := 0; i < len(b); {
		c := b[i]
		reason, start, next := "", d.start, i+1
		switch {
		case d.shifted && isBase64Digit(c):
			d.bits = d.bits<<6 | uint32(strings.IndexByte(base64Digits, c))
			if d.n += 6; d.n >= 16 {
				d.n -= 16
				d.unit(rune(d.bits >> d.n & 0xffff))
			}
		case d.shifted:
			if reason = d.end(c); reason == "" && c != '-' {
				next = i // an ordinary byte, or one that is wrong by itself
			}
		case c == '+':
			start = i
			switch {
			case i+1 < len(b) && b[i+1] == '-':
				d.out = append(d.out, '+')
				next = i + 2
			case i+1 < len(b) && !isBase64Digit(b[i+1]):
				next, reason = i+2, "ill-formed sequence"
			default:
				d.shifted, d.start, d.kept, d.high = true, i, len(d.out), 0
			}
		case c < 0x80:
			d.out = append(d.out, c)
		default:
			start, reason = i, "unexpected special character"
		}
		if reason != "" {
			rep, err := e.decodeFailed(b, start, next, reason)
			if err != nil {
				return nil, 0, err
			}
			d.out = append(d.out, rep.text...)
			next = rep.next
		}
		i = next
	}
	if d.shifted && !final {
		return d.out[:d.kept], d.start, nil
	}
	if d.shifted && (d.high != 0 || d.n >= 6 || d.bits&(1<<d.n-1) != 0) {
		rep, err := e.decodeFailed(b, d.start, len(b), "unterminated shift sequence")
		if err != nil {
			return nil, 0, err
		}
		d.out = append(d.out, rep.text...)
	}
	return d.out, len(b), nil
}
