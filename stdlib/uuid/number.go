package uuid

import (
	"encoding/hex"
	"fmt"
	"math/big"

	"pyasync/object"
)

// this file computes with the number of a UUID

// Digits is module _uuid_digits.
var Digits = object.ModuleDef{Name: "_uuid_digits", Doc: "The numbers of UUIDs, and their digits.", Funcs: []*object.Func{&number, &hexText, &text}}

// number is the number of a UUID in the usual case: a text of digits in their usual places, or 16
// bytes. It is None for all else, also for mistakes.
var number = object.Func{
	Name: "number",
	Sig:  "(hex, bytes, version, /)",
	Doc:  "The number that digits or bytes stand for, with a version if that is not None; None if they need a closer look.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		var u [16]byte
		if s, ok := object.AsStr(a[0]); ok && a[1].IsNone() {
			if !parse(&u, s.String()) {
				return object.None, nil
			}
		} else if b, ok := object.AsBytes(a[1]); ok && a[0].IsNone() && a[1].Type() == object.BytesType && len(b) == len(u) {
			copy(u[:], b)
		} else {
			return object.None, nil
		}
		if v := a[2]; v.IsInt() && 1 <= v.AsInt() && v.AsInt() <= 5 {
			u[6] = u[6]&0x0f | byte(v.AsInt())<<4
			u[8] = u[8]&0x3f | 0x80
		} else if !v.IsNone() {
			return object.None, nil
		}
		return object.Big(new(big.Int).SetBytes(u[:])), nil
	},
}

// parse reads 32 digits, together or as 8-4-4-4-12.
func parse(u *[16]byte, s string) bool {
	var digits [32]byte
	switch {
	case len(s) == 36 && s[8] == '-' && s[13] == '-' && s[18] == '-' && s[23] == '-':
		copy(digits[:], s[:8])
		copy(digits[8:], s[9:13])
		copy(digits[12:], s[14:18])
		copy(digits[16:], s[19:23])
		copy(digits[20:], s[24:])
	case len(s) == 32:
		copy(digits[:], s)
	default:
		return false
	}
	_, err := hex.Decode(u[:], digits[:])
	return err == nil
}

// digits are the hexadecimal digits of a number, at least 32.
func digits(th *thread, v value) ([]byte, error) {
	i, err := object.Index(th, v)
	if err != nil {
		return nil, err
	}
	n := object.BigOf(i)
	if n.Sign() < 0 || n.BitLen() > 128 {
		return fmt.Appendf(nil, "%032x", n), nil
	}
	var u [16]byte
	return hex.AppendEncode(make([]byte, 0, 36), n.FillBytes(u[:])), nil
}

var hexText = object.Func{Name: "hex", Sig: "(number, /)", Doc: "The 32 digits of a number.",
	Fast1: func(th *thread, _, v value) (value, error) {
		b, err := digits(th, v)
		return th.Text(b), err
	}}

var text = object.Func{Name: "text", Sig: "(number, /)", Doc: "The digits of a number as 8-4-4-4-12.",
	Fast1: func(th *thread, _, v value) (value, error) {
		b, err := digits(th, v)
		if err != nil {
			return value{}, err
		}
		var out [36]byte
		t := append(append(out[:0], b[:8]...), '-')
		t = append(append(t, b[8:12]...), '-')
		t = append(append(t, b[12:16]...), '-')
		t = append(append(t, b[16:20]...), '-')
		return th.Text(append(t, b[20:]...)), nil
	}}
