package object

import (
	"fmt"
	"hash/maphash"
	"math/bits"
	"reflect"
)

// this file defines the hash functions. Those of numbers and tuples are CPython's, since
// the order of sets of numbers shows them; that of text is seeded per process, as there.

var stringSeed = maphash.MakeSeed()

// hashString is the hash of text, never -1.
func hashString(s string) int64 {
	if s == "" {
		return 0
	}
	if fixedHash != nil {
		return fixedHash.text(s)
	}
	return notMinusOne(maphash.String(stringSeed, s))
}

// hashBytes is the hash of bytes: that of the text with these bytes, if they are ASCII.
func hashBytes(b []byte) int64 {
	if len(b) == 0 {
		return 0
	}
	if fixedHash != nil {
		return fixedHash.bytes(b)
	}
	return notMinusOne(maphash.Bytes(stringSeed, b))
}

// notMinusOne is h as a hash, which is never -1.
func notMinusOne(h uint64) int64 {
	if int64(h) == -1 {
		return -2
	}
	return int64(h)
}

// hashModulus is 2**61-1: equal numbers of any type have equal residues.
const hashModulus = 1<<61 - 1

// hashInt is the hash of an int that fits 64 bits.
func hashInt(i int64) int64 {
	if i >= 0 && i < hashModulus {
		return i
	}
	if i < 0 && i > -hashModulus {
		if i == -1 {
			return -2
		}
		return i
	}
	neg := i < 0
	u := uint64(i)
	if neg {
		u = -u
	}
	h := int64(u % hashModulus)
	if neg {
		h = -h
	}
	if h == -1 {
		return -2
	}
	return h
}

// hashPointer is the hash of an object by identity.
func hashPointer(v Value) int64 {
	if reflect.ValueOf(v.o).Pointer() == 0 {
		return int64(v.n>>4) + kindAddress(v)
	}
	return rotate(reflect.ValueOf(v.o).Pointer())
}

func hashGoPointer(p any) int64 { return rotate(reflect.ValueOf(p).Pointer()) }

func rotate(p uintptr) int64 {
	h := int64(bits.RotateLeft64(uint64(p), -4))
	if h == -1 {
		return -2
	}
	return h
}

// ID is id(v): the address of a heap object, and a number that equal values share for
// an unboxed one.
func ID(v Value) int64 {
	if p := reflect.ValueOf(v.o).Pointer(); p != 0 {
		return int64(p)
	}
	return kindAddress(v) + int64(v.n<<5)&0x7fffffffffff
}

// kindAddress keeps the ids of different kinds of unboxed values apart.
func kindAddress(v Value) int64 {
	switch v.o.(type) {
	case *intKind:
		return 0x7f0000000000
	case *floatKind:
		return 0x7f0100000008
	case *boolKind:
		return 0x7f0200000010
	case *noneKind:
		return 0x7f0300000000
	case *ellipsisKind:
		return 0x7f0400000000
	}
	return 0x7f0500000000
}

// Address is id(v) as reprs show it.
func Address(v Value) string { return fmt.Sprintf("0x%012x", ID(v)) }
