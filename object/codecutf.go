package object

import (
	byteorder "encoding/binary"
	"unicode/utf8"
)

// this file encodes and decodes UTF-8, UTF-16 and UTF-32

const noSurrogates = "surrogates not allowed"

func encodeUTF8(e *encoding, out []byte, s *Str) ([]byte, error) {
	if !hasSurrogate(s.s) {
		return append(out, s.s...), nil
	}
	n := 0
	for i := 0; i < len(s.s); {
		r, size := decodeRune(s.s[i:])
		if !isSurrogate(r) {
			out = append(out, s.s[i:i+size]...)
			i, n = i+size, n+1
			continue
		}
		end := n
		for j := i; j < len(s.s) && isSurrogate(r); end++ {
			if j += 3; j < len(s.s) {
				r, _ = decodeRune(s.s[j:])
			}
		}
		rep, err := e.encodeFailed(s, n, end, noSurrogates)
		if err != nil {
			return nil, err
		}
		if !rep.isRaw && hasSurrogate(rep.text) {
			return nil, e.encodeError(s, n, end, noSurrogates)
		}
		out = append(append(out, rep.bytes...), rep.text...)
		n = rep.next
		i = s.offset(n)
	}
	return out, nil
}

// utf8Fault is what is wrong with the UTF-8 that b begins with: how many bytes of it are
// bad; n is 0 when nothing is.
func utf8Fault(b []byte) (n int, reason string) {
	c := b[0]
	if c < 0xc2 || c > 0xf4 {
		return 1, "invalid start byte"
	}
	lo, hi, need := byte(0x80), byte(0xbf), 2
	switch {
	case c == 0xe0:
		lo = 0xa0
	case c == 0xed:
		hi = 0x9f
	case c == 0xf0:
		lo = 0x90
	case c == 0xf4:
		hi = 0x8f
	}
	if c >= 0xe0 {
		need = 3
	}
	if c >= 0xf0 {
		need = 4
	}
	for i := 1; i < need; i++ {
		if i == len(b) {
			return i, endOfData
		}
		if b[i] < lo || b[i] > hi {
			return i, "invalid continuation byte"
		}
		lo, hi = 0x80, 0xbf
	}
	return 0, ""
}

const endOfData = "unexpected end of data"

func decodeUTF8(e *encoding, out, b []byte, final bool) ([]byte, int, error) {
	for i := 0; i < len(b); {
		if b[i] < utf8.RuneSelf {
			j := i + 1
			for j < len(b) && b[j] < utf8.RuneSelf {
				j++
			}
			out = append(out, b[i:j]...)
			i = j
			continue
		}
		if r, n := utf8.DecodeRune(b[i:]); r != utf8.RuneError || n == 3 {
			out = append(out, b[i:i+n]...)
			i += n
			continue
		}
		n, reason := utf8Fault(b[i:])
		if reason == endOfData && !final {
			return out, i, nil
		}
		rep, err := e.decodeFailed(b, i, i+n, reason)
		if err != nil {
			return nil, 0, err
		}
		out = append(out, rep.text...)
		i = rep.next
	}
	return out, len(b), nil
}

const byteOrderMark = "\ufeff"

func encodeUTF8Sig(e *encoding, out []byte, s *Str) ([]byte, error) {
	e.name = "utf-8"
	return encodeUTF8(e, append(out, byteOrderMark...), s)
}

func decodeUTF8Sig(e *encoding, out, b []byte, final bool) ([]byte, int, error) {
	e.name = "utf-8"
	skip := 0
	if len(b) >= 3 && string(b[:3]) == byteOrderMark {
		skip = 3
	} else if !final && len(b) < 3 && string(b) == byteOrderMark[:len(b)] {
		return out, 0, nil
	}
	out, n, err := decodeUTF8(e, out, b[skip:], final)
	return out, n + skip, err
}

// appendUnit appends one unit of UTF-16 (width 2) or UTF-32 (width 4).
func appendUnit(b []byte, u uint32, width int, big bool) []byte {
	switch {
	case width == 2 && big:
		return byteorder.BigEndian.AppendUint16(b, uint16(u))
	case width == 2:
		return byteorder.LittleEndian.AppendUint16(b, uint16(u))
	case big:
		return byteorder.BigEndian.AppendUint32(b, u)
	}
	return byteorder.LittleEndian.AppendUint32(b, u)
}

func readUnit(b []byte, width int, big bool) uint32 {
	switch {
	case width == 2 && big:
		return uint32(byteorder.BigEndian.Uint16(b))
	case width == 2:
		return uint32(byteorder.LittleEndian.Uint16(b))
	case big:
		return byteorder.BigEndian.Uint32(b)
	}
	return byteorder.LittleEndian.Uint32(b)
}

// appendUTF appends r in UTF-16 or UTF-32.
func appendUTF(b []byte, r rune, width int, big bool) []byte {
	if width == 2 && r > 0xffff {
		r -= 0x10000
		b = appendUnit(b, 0xd800+uint32(r>>10), width, big)
		r = 0xdc00 + r&0x3ff
	}
	return appendUnit(b, uint32(r), width, big)
}

// encodeUnits encodes s in UTF-16 or UTF-32; mark puts a byte order mark in front.
func encodeUnits(e *encoding, out []byte, s *Str, width int, big, mark bool) ([]byte, error) {
	if mark {
		out = appendUnit(out, 0xfeff, width, big)
	}
	n := 0
	for i := 0; i < len(s.s); n++ {
		r, size := decodeRune(s.s[i:])
		if !isSurrogate(r) {
			out = appendUTF(out, r, width, big)
			i += size
			continue
		}
		rep, err := e.encodeFailed(s, n, n+1, noSurrogates)
		if err != nil {
			return nil, err
		}
		if rep.isRaw {
			if len(rep.bytes)%width != 0 {
				return nil, e.encodeError(s, n, n+1, noSurrogates)
			}
			out = append(out, rep.bytes...)
		} else {
			for _, c := range rep.text {
				if c == utf8.RuneError && hasSurrogate(rep.text) {
					return nil, e.encodeError(s, n, n+1, noSurrogates)
				}
				out = appendUTF(out, c, width, big)
			}
		}
		n = rep.next - 1
		i = s.offset(rep.next)
	}
	return out, nil
}

// byteOrder reads the mark at the beginning of b, for an encoding that has one.
func byteOrder(b []byte, width int) (skip int, big bool) {
	if len(b) < width {
		return 0, false
	}
	if readUnit(b, width, false) == 0xfeff {
		return width, false
	}
	if readUnit(b, width, true) == 0xfeff {
		return width, true
	}
	return 0, false
}

func utf16Codec(name string) *codec {
	big, mark := name == "utf-16-be", name == "utf-16"
	return &codec{name, func(e *encoding, out []byte, s *Str) ([]byte, error) {
		return encodeUnits(e, out, s, 2, big, mark)
	}, func(e *encoding, out, b []byte, final bool) ([]byte, int, error) {
		i, big := 0, big
		if mark {
			if i, big = byteOrder(b, 2); big {
				e.name = "utf-16-be"
			} else {
				e.name = "utf-16-le"
			}
			if !final && len(b) < 2 {
				return out, 0, nil
			}
		}
		return decodeUTF16(e, out, b, i, big, final)
	}}
}

func decodeUTF16(e *encoding, out, b []byte, i int, big, final bool) ([]byte, int, error) {
	for i < len(b) {
		end, reason := 0, ""
		if len(b)-i < 2 {
			end, reason = len(b), "truncated data"
		} else {
			u := rune(readUnit(b[i:], 2, big))
			switch {
			case !isSurrogate(u):
				out = appendRune(out, u)
				i += 2
				continue
			case u >= 0xdc00:
				end, reason = i+2, "illegal encoding"
			case len(b)-i < 4:
				end, reason = len(b), endOfData
			default:
				low := rune(readUnit(b[i+2:], 2, big))
				if 0xdc00 <= low && low < 0xe000 {
					out = appendRune(out, 0x10000+(u-0xd800)<<10+low-0xdc00)
					i += 4
					continue
				}
				end, reason = i+2, "illegal UTF-16 surrogate"
			}
		}
		if !final && end == len(b) && reason != "illegal encoding" && reason != "illegal UTF-16 surrogate" {
			return out, i, nil
		}
		rep, err := e.decodeFailed(b, i, end, reason)
		if err != nil {
			return nil, 0, err
		}
		out = append(out, rep.text...)
		i = rep.next
	}
	return out, len(b), nil
}

func utf32Codec(name string) *codec {
	big, mark := name == "utf-32-be", name == "utf-32"
	return &codec{name, func(e *encoding, out []byte, s *Str) ([]byte, error) {
		return encodeUnits(e, out, s, 4, big, mark)
	}, func(e *encoding, out, b []byte, final bool) ([]byte, int, error) {
		i, big := 0, big
		if mark {
			if i, big = byteOrder(b, 4); big {
				e.name = "utf-32-be"
			} else {
				e.name = "utf-32-le"
			}
			if !final && len(b) < 4 {
				return out, 0, nil
			}
		}
		return decodeUTF32(e, out, b, i, big, final)
	}}
}

func decodeUTF32(e *encoding, out, b []byte, i int, big, final bool) ([]byte, int, error) {
	for i < len(b) {
		end, reason := i+4, ""
		if len(b)-i < 4 {
			if !final {
				return out, i, nil
			}
			end, reason = len(b), "truncated data"
		} else {
			u := readUnit(b[i:], 4, big)
			switch {
			case u > maxRune:
				reason = "code point not in range(0x110000)"
			case isSurrogate(rune(u)):
				reason = "code point in surrogate code point range(0xd800, 0xe000)"
			default:
				out = appendRune(out, rune(u))
				i = end
				continue
			}
		}
		rep, err := e.decodeFailed(b, i, end, reason)
		if err != nil {
			return nil, 0, err
		}
		out = append(out, rep.text...)
		i = rep.next
	}
	return out, len(b), nil
}
