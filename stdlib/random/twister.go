package random

import (
	"math/big"

	"pyasync/object"
)

// this file computes the Mersenne Twister MT19937 (Matsumoto and Nishimura, 1998)

const (
	stateSize   = 624
	middle      = 397
	matrix      = 0x9908b0df
	upper       = 0x80000000
	lower       = 0x7fffffff
	seedByArray = 19650218
)

// twister is one generator; index is the next word of state to use.
type twister struct {
	state [stateSize]uint32
	index int
}

func (t *twister) seed(s uint32) {
	t.state[0] = s
	for i := 1; i < stateSize; i++ {
		s = 1812433253*(s^s>>30) + uint32(i)
		t.state[i] = s
	}
	t.index = stateSize
}

// seedBy seeds with a key of any length.
func (t *twister) seedBy(key []uint32) {
	t.seed(seedByArray)
	mt := &t.state
	i, j := 1, 0
	for range max(stateSize, len(key)) {
		mt[i] = (mt[i] ^ (mt[i-1]^mt[i-1]>>30)*1664525) + key[j] + uint32(j)
		if i++; i >= stateSize {
			mt[0], i = mt[stateSize-1], 1
		}
		if j++; j >= len(key) {
			j = 0
		}
	}
	for range stateSize - 1 {
		mt[i] = (mt[i] ^ (mt[i-1]^mt[i-1]>>30)*1566083941) - uint32(i)
		if i++; i >= stateSize {
			mt[0], i = mt[stateSize-1], 1
		}
	}
	mt[0] = upper
}

// refill makes the next 624 words.
func (t *twister) refill() {
	mt := &t.state
	for i := range mt {
		y := mt[i]&upper | mt[(i+1)%stateSize]&lower
		next := mt[(i+middle)%stateSize] ^ y>>1
		if y&1 != 0 {
			next ^= matrix
		}
		mt[i] = next
	}
	t.index = 0
}

// next is 32 random bits.
func (t *twister) next() uint32 {
	if t.index >= stateSize {
		t.refill()
	}
	y := t.state[t.index]
	t.index++
	y ^= y >> 11
	y ^= y << 7 & 0x9d2c5680
	y ^= y << 15 & 0xefc60000
	return y ^ y>>18
}

// float is a number in [0, 1) with 53 random bits.
func (t *twister) float() float64 {
	a, b := t.next()>>5, t.next()>>6
	return (float64(a)*67108864 + float64(b)) * (1.0 / 9007199254740992)
}

// word is k random bits, at most 64, drawn in words from the least significant one on.
func (t *twister) word(k int) uint64 {
	if k <= 32 {
		if k == 0 {
			return 0
		}
		return uint64(t.next() >> (32 - k))
	}
	lo := uint64(t.next())
	return lo | uint64(t.next()>>(64-k))<<32
}

// bits is an int of k random bits.
func (t *twister) bits(k int) object.Value {
	if k <= 63 {
		return object.Int(int64(t.word(k)))
	}
	n := (k + 31) / 32
	b := make([]byte, 4*n)
	for i := range n {
		w := t.next()
		if left := k - 32*i; left < 32 {
			w >>= 32 - left
		}
		at := len(b) - 4*i
		b[at-1], b[at-2], b[at-3], b[at-4] = byte(w), byte(w>>8), byte(w>>16), byte(w>>24)
	}
	return object.Big(new(big.Int).SetBytes(b))
}
