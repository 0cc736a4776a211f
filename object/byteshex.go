package object

import "strings"

// this file defines hex and fromhex of bytes, bytearray and memoryview

func hexDigit(c byte) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c|0x20 && c|0x20 <= 'f':
		return int(c|0x20-'a') + 10
	}
	return -1
}

// hexValues are the digits' values, 16 for what is no digit.
var hexValues = func() (t [256]byte) {
	for c := range t {
		if t[c] = 16; hexDigit(byte(c)) >= 0 {
			t[c] = byte(hexDigit(byte(c)))
		}
	}
	return t
}()

// appendPairs appends what pairs of digits at the start of s mean, up to anything else.
func appendPairs(out []byte, s string) []byte {
	for ; len(s) >= 2; s = s[2:] {
		hi, lo := hexValues[s[0]], hexValues[s[1]]
		if hi|lo >= 16 {
			break
		}
		out = append(out, hi<<4|lo)
	}
	return out
}

// plainHex is b as digits.
func plainHex(b []byte) Value {
	var text strings.Builder
	text.Grow(2 * len(b))
	var piece [512]byte
	for len(b) > 0 {
		n := min(len(b), len(piece)/2)
		for i, c := range b[:n] {
			piece[2*i], piece[2*i+1] = hexDigits[c>>4], hexDigits[c&15]
		}
		text.Write(piece[:2*n])
		b = b[n:]
	}
	return asciiStr(text.String())
}

func bytesFromhex(th *Thread, cls, a Value) (Value, error) {
	s, ok := a.o.(*Str)
	if !ok {
		return Value{}, th.TypeErrorf("fromhex() argument must be str, not %s", ArgTypeName(a))
	}
	bad := func(i int) error {
		if k := strings.IndexFunc(s.s, func(r rune) bool { return r > 0x7f }); k >= 0 {
			i = k // as in CPython, which refuses such text before it reads digits
		}
		return th.ValueErrorf("non-hexadecimal number found in fromhex() arg at position %d", s.number(i))
	}
	out := appendPairs(make([]byte, 0, len(s.s)/2), s.s)
	for i := 2 * len(out); i < len(s.s); {
		if isSpaceByte(s.s[i]) {
			i++
			continue
		}
		hi := hexDigit(s.s[i])
		if hi < 0 {
			return Value{}, bad(i)
		}
		if i+1 == len(s.s) || hexDigit(s.s[i+1]) < 0 {
			return Value{}, bad(i + 1)
		}
		out = append(out, byte(hi<<4|hexDigit(s.s[i+1])))
		i += 2
	}
	t := cls.o.(*Type)
	switch {
	case t == BytearrayType:
		return NewBytearray(out), nil
	case t == BytesType:
		return NewBytes(out), nil
	}
	return Call1(th, cls, NewBytes(out))
}

func bytesHex(th *Thread, self Value, a []Value) (Value, error) {
	return hexText(th, octets(self), a[0], a[1])
}

// hexText is b as hexadecimal digits with optional separators.
func hexText(th *Thread, b []byte, sepArg, groupArg Value) (Value, error) {
	group := 1
	if groupArg.o != nil {
		var err error
		if group, err = cIntArg(th, groupArg); err != nil {
			return Value{}, err
		}
	}
	var sep byte
	if sepArg.o != nil {
		n, err := Len(th, sepArg)
		if err != nil {
			return Value{}, err
		}
		if n != 1 {
			return Value{}, th.ValueErrorf("sep must be length 1.")
		}
		switch o := sepArg.o.(type) {
		case *Str:
			sep = o.s[0]
		case *Bytes:
			sep = o.b[0]
		default:
			return Value{}, th.TypeErrorf("sep must be str or bytes.")
		}
		if sep >= 0x80 {
			return Value{}, th.ValueErrorf("sep must be ASCII.")
		}
	} else {
		return plainHex(b), nil
	}
	out := make([]byte, 0, 3*len(b))
	for i, c := range b {
		if i > 0 && group != 0 && (group > 0 && (len(b)-i)%group == 0 || group < 0 && i%-group == 0) {
			out = append(out, sep)
		}
		out = append(out, hexDigits[c>>4], hexDigits[c&15])
	}
	return asciiStr(string(out)), nil
}
