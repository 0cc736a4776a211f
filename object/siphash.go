package object

import (
	le "encoding/binary"
	"math/bits"
	"os"
	"strconv"
)

// this file hashes text as CPython does, so that PYTHONHASHSEED gives the same order of sets

// fixedHash is what PYTHONHASHSEED asks for; nil for hashes that differ from run to run.
var fixedHash = seededHash(os.Getenv("PYTHONHASHSEED"))

// sipKey is the key of SipHash-1-3.
type sipKey struct{ k0, k1 uint64 }

// HashRandomized is sys.flags.hash_randomization: false when the seed is zero.
func HashRandomized() bool { return fixedHash == nil || *fixedHash != sipKey{} }

// seededHash is the key that CPython makes of a seed, or nil if seed is none.
func seededHash(seed string) *sipKey {
	n, err := strconv.ParseUint(seed, 10, 32)
	if err != nil {
		return nil
	}
	var secret [16]byte
	if n != 0 {
		x := uint32(n)
		for i := range secret {
			x = x*214013 + 2531011
			secret[i] = byte(x >> 16)
		}
	}
	return &sipKey{le.LittleEndian.Uint64(secret[:]), le.LittleEndian.Uint64(secret[8:])}
}

// text hashes s in the narrowest of one, two and four bytes for each code point.
func (k *sipKey) text(s string) int64 {
	width := 1
	for i := 0; i < len(s); {
		r, n := decodeRune(s[i:])
		if r > 0xffff {
			width = 4
			break
		} else if r > 0xff {
			width = 2
		}
		i += n
	}
	b := make([]byte, 0, width*len(s))
	for i := 0; i < len(s); {
		r, n := decodeRune(s[i:])
		i += n
		switch width {
		case 1:
			b = append(b, byte(r))
		case 2:
			b = le.LittleEndian.AppendUint16(b, uint16(r))
		case 4:
			b = le.LittleEndian.AppendUint32(b, uint32(r))
		}
	}
	return k.bytes(b)
}

// bytes is SipHash-1-3 of b.
func (k *sipKey) bytes(b []byte) int64 {
	v0, v1 := k.k0^0x736f6d6570736575, k.k1^0x646f72616e646f6d
	v2, v3 := k.k0^0x6c7967656e657261, k.k1^0x7465646279746573
	round := func() {
		v0 += v1
		v2 += v3
		v1 = bits.RotateLeft64(v1, 13) ^ v0
		v3 = bits.RotateLeft64(v3, 16) ^ v2
		v0 = bits.RotateLeft64(v0, 32)
		v2 += v1
		v0 += v3
		v1 = bits.RotateLeft64(v1, 17) ^ v2
		v3 = bits.RotateLeft64(v3, 21) ^ v0
		v2 = bits.RotateLeft64(v2, 32)
	}
	last := uint64(len(b)) << 56
	for ; len(b) >= 8; b = b[8:] {
		m := le.LittleEndian.Uint64(b)
		v3 ^= m
		round()
		v0 ^= m
	}
	for i, c := range b {
		last |= uint64(c) << (8 * i)
	}
	v3 ^= last
	round()
	v0 ^= last
	v2 ^= 0xff
	round()
	round()
	round()
	return notMinusOne(v0 ^ v1 ^ v2 ^ v3)
}
