// Package binascii is Python's binascii: bytes as ASCII in hexadecimal, base64, uuencode and
// quoted-printable, and checksums.
package binascii

import (
	"encoding/base64"
	"encoding/hex"
	"hash/crc32"

	"pyasync/object"
)

// this file defines the module, hexadecimal, base64 and the checksums

type (
	value  = object.Value
	thread = object.Thread
)

// Module is binascii.
var Module = object.ModuleDef{
	Name:  "binascii",
	Doc:   "Bytes as ASCII text and back: base64, hexadecimal, uuencode, quoted-printable; checksums.",
	Funcs: []*object.Func{&a2bBase64, &b2aBase64, hexFunc("hexlify"), hexFunc("b2a_hex"), unhexFunc("unhexlify"), unhexFunc("a2b_hex"), &crc32Func, &crcHQX, &a2bUU, &b2aUU, &a2bQP, &b2aQP},
	Attrs: func(th *thread) []object.Attr {
		st := stateOf(th)
		return []object.Attr{{Name: "Error", Value: object.From(st.err)}, {Name: "Incomplete", Value: object.From(st.incomplete)}}
	},
}

type stateKey struct{}

// state is the module's in one interpreter.
type state struct{ err, incomplete *object.Type }

func stateOf(th *thread) *state {
	st, ok := th.Interp.State[stateKey{}].(*state)
	if !ok {
		st = &state{
			err:        object.NewErrorClass(th, "binascii", "Error", object.ValueErrorType),
			incomplete: object.NewErrorClass(th, "binascii", "Incomplete", object.ExceptionType),
		}
		th.Interp.State[stateKey{}] = st
	}
	return st
}

func errorf(th *thread, format string, a ...any) error {
	return th.Raisef(stateOf(th).err, format, a...)
}

// asciiArg is an argument that is bytes-like, or text of ASCII only.
func asciiArg(th *thread, v value) ([]byte, error) {
	s, ok := object.AsStr(v)
	if !ok {
		b, err := object.BytesLike(th, v)
		if err != nil && object.IsException(err, object.TypeErrorType) {
			err = th.TypeErrorf("argument should be bytes, buffer or ASCII string, not '%s'", v.Type().Name)
		}
		return b, err
	}
	b := []byte(s.String())
	for _, c := range b {
		if c >= 0x80 {
			return nil, th.ValueErrorf("string argument should contain only ASCII characters")
		}
	}
	return b, nil
}

// flag is the truth of an optional argument.
func flag(th *thread, v value, def bool) (bool, error) {
	if v.IsZero() {
		return def, nil
	}
	return object.Truth(th, v)
}

var a2bBase64 = object.Func{Name: "a2b_base64", Sig: "(data, /, *, strict_mode=False)", Doc: `Turn base64 text back into bytes.

Characters that do not belong are skipped; with strict_mode they raise Error, as does anything
after the padding. Raises Error for wrong padding.`,
	Bound: func(th *thread, _ value, a []value) (value, error) {
		b, err := asciiArg(th, a[0])
		if err != nil {
			return value{}, err
		}
		strict, err := flag(th, a[1], false)
		if err != nil {
			return value{}, err
		}
		out := make([]byte, base64.StdEncoding.DecodedLen(len(b)))
		if len(b)%4 == 0 { // the usual case: nothing but the alphabet
			if n, err := base64.StdEncoding.Strict().Decode(out, b); err == nil {
				return object.NewBytes(out[:n:n]), nil
			}
		}
		return decodeBase64(th, b, out[:0], strict)
	}}

// digit64 is the number that a character of base64 stands for, or -1.
func digit64(c byte) int {
	switch {
	case 'A' <= c && c <= 'Z':
		return int(c - 'A')
	case 'a' <= c && c <= 'z':
		return int(c-'a') + 26
	case '0' <= c && c <= '9':
		return int(c-'0') + 52
	case c == '+':
		return 62
	case c == '/':
		return 63
	}
	return -1
}

// decodeBase64 skips what is not of the alphabet, or refuses it when strict.
func decodeBase64(th *thread, b, out []byte, strict bool) (value, error) {
	if strict && len(b) > 0 && b[0] == '=' {
		return value{}, errorf(th, "Leading padding not allowed")
	}
	var left byte
	quad, pads := 0, 0
	padded := false
	for i, c := range b {
		if c == '=' {
			padded = true
			pads++
			if quad >= 2 && quad+pads >= 4 {
				if strict && i+1 < len(b) {
					return value{}, errorf(th, "Excess data after padding")
				}
				return object.NewBytes(out), nil
			}
			if strict && (quad == 0 || quad == 1 && pads == 1) {
				if quad == 0 {
					return value{}, errorf(th, "Excess padding not allowed")
				}
			}
			continue
		}
		d := digit64(c)
		if d < 0 {
			if strict {
				return value{}, errorf(th, "Only base64 data is allowed")
			}
			continue
		}
		if strict && padded {
			return value{}, errorf(th, "Discontinuous padding not allowed")
		}
		pads = 0
		n := byte(d)
		switch quad {
		case 0:
			left = n
		case 1:
			out = append(out, left<<2|n>>4)
			left = n & 0x0f
		case 2:
			out = append(out, left<<4|n>>2)
			left = n & 0x03
		case 3:
			out = append(out, left<<6|n)
		}
		quad = (quad + 1) % 4
	}
	switch quad {
	case 0:
		return object.NewBytes(out), nil
	case 1:
		return value{}, errorf(th, "Invalid base64-encoded string: number of data characters (%d) cannot be 1 more than a multiple of 4", len(out)/3*4+1)
	}
	return value{}, errorf(th, "Incorrect padding")
}

var b2aBase64 = object.Func{Name: "b2a_base64", Sig: "(data, /, *, newline=True)", Doc: "Write bytes as one line of base64; newline=False leaves out the line end.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		b, err := object.BytesLike(th, a[0])
		if err != nil {
			return value{}, err
		}
		newline, err := flag(th, a[1], true)
		if err != nil {
			return value{}, err
		}
		out := make([]byte, base64.StdEncoding.EncodedLen(len(b)), base64.StdEncoding.EncodedLen(len(b))+1)
		base64.StdEncoding.Encode(out, b)
		if newline {
			out = append(out, '\n')
		}
		return object.NewBytes(out), nil
	}}

func hexFunc(name string) *object.Func {
	return &object.Func{Name: name, Sig: "(data, sep=?, bytes_per_sep=1)", Doc: `Write bytes as hexadecimal digits, two for each.

sep            a character to put between groups of digits
bytes_per_sep  bytes in a group, counted from the right, or if negative from the left`,
		Bound: func(th *thread, _ value, a []value) (value, error) {
			b, err := object.BytesLike(th, a[0])
			if err != nil {
				return value{}, err
			}
			if a[1].IsZero() {
				return object.NewBytes(hex.AppendEncode(nil, b)), nil
			}
			args := a[1:2]
			if !a[2].IsZero() {
				args = a[1:3]
			}
			text, err := object.CallMethod(th, object.BytesOf(b), "hex", args...)
			if err != nil {
				return value{}, err
			}
			return object.NewBytes([]byte(object.StringOf(text))), nil
		}}
}

func unhexFunc(name string) *object.Func {
	return &object.Func{Name: name, Sig: "(hexstr, /)", Doc: `Turn pairs of hexadecimal digits back into bytes.

Raises Error for other characters and for a digit without its partner.`,
		Fast1: func(th *thread, _, v value) (value, error) {
			b, err := asciiArg(th, v)
			if err != nil {
				return value{}, err
			}
			if len(b)%2 != 0 {
				return value{}, errorf(th, "Odd-length string")
			}
			out := make([]byte, len(b)/2)
			if _, err := hex.Decode(out, b); err != nil {
				return value{}, errorf(th, "Non-hexadecimal digit found")
			}
			return object.NewBytes(out), nil
		}}
}

// crcArg is the checksum so far.
func crcArg(th *thread, v value) (uint64, error) {
	if v.IsZero() {
		return 0, nil
	}
	i, err := object.Index(th, v)
	if err != nil {
		return 0, err
	}
	if i.IsInt() {
		return uint64(i.AsInt()), nil
	}
	n := object.BigOf(i)
	low := n.Uint64() // of the absolute value
	if n.Sign() < 0 {
		low = -low
	}
	return low, nil
}

var crc32Func = object.Func{Name: "crc32", Sig: "(data, crc=0, /)", Doc: "The CRC-32 checksum of data; crc is the checksum of what came before it.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		b, err := object.BytesLike(th, a[0])
		if err != nil {
			return value{}, err
		}
		crc, err := crcArg(th, a[1])
		return object.Int(int64(crc32.Update(uint32(crc), crc32.IEEETable, b))), err
	}}

var crcHQX = object.Func{Name: "crc_hqx", Sig: "(data, crc, /)", Doc: "The 16-bit CRC-CCITT checksum of data, as binhex used it; crc is the checksum of what came before it.",
	Fast2: func(th *thread, _, data, start value) (value, error) {
		b, err := object.BytesLike(th, data)
		if err != nil {
			return value{}, err
		}
		n, err := crcArg(th, start)
		if err != nil {
			return value{}, err
		}
		crc := uint16(n)
		for _, c := range b {
			crc ^= uint16(c) << 8
			for range 8 {
				if crc&0x8000 != 0 {
					crc = crc<<1 ^ 0x1021
				} else {
					crc <<= 1
				}
			}
		}
		return object.Int(int64(crc)), nil
	}}
