// Package base64 is Python's base64. Its functions are in Python; what they do for each group
// of digits is here.
package base64

import (
	"encoding/base32"
	"encoding/binary"

	"pyasync/object"
)

// this file defines _base64: the groups of base 32 and base 85

type (
	value  = object.Value
	thread = object.Thread
)

// Core is _base64.
var Core = object.ModuleDef{Name: "_base64", Doc: "The groups of base 32 and 85.", Funcs: []*object.Func{&encode32, &encode85}}

// dataAndAlphabet are the first two arguments of both.
func dataAndAlphabet(th *thread, a []value, digits int) (data, alphabet []byte, err error) {
	if data, err = object.BytesLike(th, a[0]); err != nil {
		return nil, nil, err
	}
	if alphabet, err = object.BytesLike(th, a[1]); err == nil && len(alphabet) != digits {
		err = th.ValueErrorf("an alphabet has %d digits", digits)
	}
	return data, alphabet, err
}

var encode32 = object.Func{Name: "encode32", Sig: "(data, alphabet, /)", Doc: "Groups of five bytes as eight digits, the last filled up with '='.",
	Fast2: func(th *thread, _, data, digits value) (value, error) {
		b, alphabet, err := dataAndAlphabet(th, []value{data, digits}, 32)
		if err != nil {
			return value{}, err
		}
		return object.NewBytes(base32.NewEncoding(string(alphabet)).AppendEncode(nil, b)), nil
	}}

const blanks = 0x20202020

var encode85 = object.Func{Name: "encode85", Sig: "(data, alphabet, pad, zeros, spaces, /)", Doc: "Groups of four bytes as five digits; a group of zeros may be a z, one of blanks a y.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		b, alphabet, err := dataAndAlphabet(th, a, 85)
		if err != nil {
			return value{}, err
		}
		var pad, zeros, spaces bool
		for i, p := range []*bool{&pad, &zeros, &spaces} {
			if *p, err = object.Truth(th, a[2+i]); err != nil {
				return value{}, err
			}
		}
		out := make([]byte, 0, (len(b)+3)/4*5)
		for len(b) >= 4 {
			switch n := binary.BigEndian.Uint32(b); {
			case n == 0 && zeros:
				out = append(out, 'z')
			case n == blanks && spaces:
				out = append(out, 'y')
			default:
				out = appendGroup(out, n, alphabet)
			}
			b = b[4:]
		}
		if len(b) > 0 {
			var last [4]byte
			copy(last[:], b)
			n := binary.BigEndian.Uint32(last[:])
			switch {
			case pad && n == 0 && zeros:
				out = append(out, 'z')
			case pad:
				out = appendGroup(out, n, alphabet)
			default:
				out = appendGroup(out, n, alphabet)
				out = out[:len(out)-(4-len(b))]
			}
		}
		return object.NewBytes(out), nil
	}}

// appendGroup appends five digits.
func appendGroup(out []byte, n uint32, alphabet []byte) []byte {
	var d [5]byte
	for i := len(d) - 1; i >= 0; i-- {
		d[i] = alphabet[n%85]
		n /= 85
	}
	return append(out, d[:]...)
}
