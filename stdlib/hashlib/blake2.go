package hashlib

import (
	"encoding/binary"
	"encoding/hex"
	"math/big"
	"math/bits"

	"pyasync/object"
)

// this file computes BLAKE2 (RFC 7693) with all of its parameters: libraries for Go have
// neither salts nor trees

var (
	blake2bType = object.NewStatic("_blake2.blake2b", object.ObjectType, 0)
	blake2sType = object.NewStatic("_blake2.blake2s", object.ObjectType, 0)
)

// variant is BLAKE2b or BLAKE2s: its sizes in bytes.
type variant struct {
	name         string
	typ          *object.Type
	word, rounds int
	block, out   int
	salt         int // and of person
}

var (
	blake2b = variant{"blake2b", blake2bType, 8, 12, 128, 64, 16}
	blake2s = variant{"blake2s", blake2sType, 4, 10, 64, 32, 8}
)

// iv64 are the first bits of the square roots of the first primes, as of SHA-512; their
// upper halves are those of SHA-256.
var iv64 = [8]uint64{0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1,
	0x510e527fade682d1, 0x9b05688c2b3e6c1f, 0x1f83d9abfb41bd6b, 0x5be0cd19137e2179}

// sigma is the order in which the rounds take the words of a block.
var sigma = [10][16]uint8{
	{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
	{14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3},
	{11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4},
	{7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8},
	{9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13},
	{2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9},
	{12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11},
	{13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10},
	{6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5},
	{10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0},
}

// blake2 is an object of either class. h are its words, of which BLAKE2s uses 32 bits.
type blake2 struct {
	*variant
	h        [8]uint64
	buf      []byte // not yet compressed: up to a whole block, which may be the last
	count    uint64
	size     int
	lastNode bool
}

// Type is blake2b or blake2s.
func (b *blake2) Type() *object.Type { return b.typ }

func (b *blake2) write(p []byte) {
	for len(p) > 0 {
		if len(b.buf) == b.block {
			b.count += uint64(b.block)
			b.compress(b.buf, false)
			b.buf = b.buf[:0]
		}
		n := min(b.block-len(b.buf), len(p))
		b.buf = append(b.buf, p[:n]...)
		p = p[n:]
	}
}

func (b *blake2) sum() []byte {
	c := *b
	c.count += uint64(len(b.buf))
	last := make([]byte, b.block)
	copy(last, b.buf)
	c.compress(last, true)
	var out []byte
	for _, w := range c.h {
		if b.word == 8 {
			out = binary.LittleEndian.AppendUint64(out, w)
		} else {
			out = binary.LittleEndian.AppendUint32(out, uint32(w))
		}
	}
	return out[:b.size]
}

// compress mixes a block into h.
func (b *blake2) compress(block []byte, last bool) {
	if b.word == 8 {
		b.compress64(block, last)
		return
	}
	b.compress32(block, last)
}

func (b *blake2) compress64(block []byte, last bool) {
	var m, v [16]uint64
	for i := range m {
		m[i] = binary.LittleEndian.Uint64(block[8*i:])
	}
	copy(v[:8], b.h[:])
	copy(v[8:], iv64[:])
	v[12] ^= b.count
	if last {
		v[14] = ^v[14]
		if b.lastNode {
			v[15] = ^v[15]
		}
	}
	g := func(i, j, k, l int, x, y uint64) {
		v[i] += v[j] + x
		v[l] = bits.RotateLeft64(v[l]^v[i], -32)
		v[k] += v[l]
		v[j] = bits.RotateLeft64(v[j]^v[k], -24)
		v[i] += v[j] + y
		v[l] = bits.RotateLeft64(v[l]^v[i], -16)
		v[k] += v[l]
		v[j] = bits.RotateLeft64(v[j]^v[k], -63)
	}
	for r := range b.rounds {
		s := &sigma[r%10]
		for i := range 4 {
			g(i, i+4, i+8, i+12, m[s[2*i]], m[s[2*i+1]])
		}
		for i := range 4 {
			g(i, 4+(i+1)%4, 8+(i+2)%4, 12+(i+3)%4, m[s[8+2*i]], m[s[9+2*i]])
		}
	}
	for i := range b.h {
		b.h[i] ^= v[i] ^ v[i+8]
	}
}

func (b *blake2) compress32(block []byte, last bool) {
	var m, v [16]uint32
	for i := range m {
		m[i] = binary.LittleEndian.Uint32(block[4*i:])
	}
	for i := range 8 {
		v[i], v[i+8] = uint32(b.h[i]), uint32(iv64[i]>>32)
	}
	v[12] ^= uint32(b.count)
	v[13] ^= uint32(b.count >> 32)
	if last {
		v[14] = ^v[14]
		if b.lastNode {
			v[15] = ^v[15]
		}
	}
	g := func(i, j, k, l int, x, y uint32) {
		v[i] += v[j] + x
		v[l] = bits.RotateLeft32(v[l]^v[i], -16)
		v[k] += v[l]
		v[j] = bits.RotateLeft32(v[j]^v[k], -12)
		v[i] += v[j] + y
		v[l] = bits.RotateLeft32(v[l]^v[i], -8)
		v[k] += v[l]
		v[j] = bits.RotateLeft32(v[j]^v[k], -7)
	}
	for r := range b.rounds {
		s := &sigma[r]
		for i := range 4 {
			g(i, i+4, i+8, i+12, m[s[2*i]], m[s[2*i+1]])
		}
		for i := range 4 {
			g(i, 4+(i+1)%4, 8+(i+2)%4, 12+(i+3)%4, m[s[8+2*i]], m[s[9+2*i]])
		}
	}
	for i := range b.h {
		b.h[i] ^= uint64(v[i] ^ v[i+8])
	}
}

const blakeSig = "(data=b'', /, *, digest_size=?, key=b'', salt=b'', person=b'', fanout=1, depth=1, leaf_size=0, node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True)"

// make is an object with the parameters of the constructor.
func (x *variant) make(th *thread, a []value) (value, error) {
	b := &blake2{variant: x, size: x.out, buf: make([]byte, 0, x.block)}
	num := func(i, def int, low, high int64, text string) (uint64, error) {
		if a[i].IsZero() {
			return uint64(def), nil
		}
		n, err := object.Index(th, a[i])
		if err != nil {
			return 0, err
		}
		big64 := object.BigOf(n)
		if big64.Cmp(big.NewInt(low)) < 0 || big64.Cmp(big.NewInt(high)) > 0 {
			return 0, th.ValueErrorf("%s", text)
		}
		return big64.Uint64(), nil
	}
	size, err := num(1, x.out, 1, int64(x.out), "digest_size must be between 1 and "+itoa(x.out)+" bytes")
	if err != nil {
		return value{}, err
	}
	b.size = int(size)
	var bytes [3][]byte
	for i, limit := range [...]int{x.out, x.salt, x.salt} {
		if a[i+2].IsZero() {
			continue
		}
		if bytes[i], err = object.BytesLike(th, a[i+2]); err != nil {
			return value{}, err
		}
		if len(bytes[i]) > limit {
			return value{}, th.ValueErrorf("maximum %s length is %d bytes", [...]string{"key", "salt", "person"}[i], limit)
		}
	}
	offsetBits := 64
	if x.word == 4 {
		offsetBits = 48
	}
	tree := [6]uint64{}
	for i, f := range [...]struct {
		name string
		def  int
		low  int64
		high int64
		text string
	}{
		{"fanout", 1, 0, 255, "fanout must be between 0 and 255"}, {"depth", 1, 1, 255, "depth must be between 1 and 255"},
		{"leaf_size", 0, 0, 1<<32 - 1, "leaf_size is too large"}, {"node_offset", 0, 0, 1<<(min(offsetBits, 63)) - 1, "node_offset is too large"},
		{"node_depth", 0, 0, 255, "node_depth must be between 0 and 255"}, {"inner_size", 0, 0, int64(x.out), "inner_size must be between 0 and is " + itoa(x.out)},
	} {
		if tree[i], err = num(i+5, f.def, f.low, f.high, f.text); err != nil {
			return value{}, err
		}
	}
	if !a[11].IsZero() {
		if b.lastNode, err = object.Truth(th, a[11]); err != nil {
			return value{}, err
		}
	}
	b.start(bytes, tree)
	d, err := data(th, a[0])
	b.write(d)
	return object.From(b), err
}

func itoa(n int) string { return big.NewInt(int64(n)).String() }

// start sets h from the parameter block, and takes in the key.
func (b *blake2) start(parts [3][]byte, tree [6]uint64) {
	key, salt, person := parts[0], parts[1], parts[2]
	p := make([]byte, 8*b.word)
	p[0], p[1], p[2], p[3] = byte(b.size), byte(len(key)), byte(tree[0]), byte(tree[1])
	binary.LittleEndian.PutUint32(p[4:], uint32(tree[2]))
	at := 16
	if b.word == 8 {
		binary.LittleEndian.PutUint64(p[8:], tree[3])
	} else {
		binary.LittleEndian.PutUint32(p[8:], uint32(tree[3]))
		binary.LittleEndian.PutUint16(p[12:], uint16(tree[3]>>32))
		at = 14
	}
	p[at], p[at+1] = byte(tree[4]), byte(tree[5])
	copy(p[4*b.word:], salt)
	copy(p[6*b.word:], person)
	for i := range b.h {
		if b.word == 8 {
			b.h[i] = iv64[i] ^ binary.LittleEndian.Uint64(p[8*i:])
		} else {
			b.h[i] = iv64[i]>>32 ^ uint64(binary.LittleEndian.Uint32(p[4*i:]))
		}
	}
	if len(key) > 0 {
		block := make([]byte, b.block)
		copy(block, key)
		b.write(block)
	}
}

func init() {
	for _, x := range [...]*variant{&blake2b, &blake2s} {
		t := x.typ
		t.Doc = `Start a BLAKE2 hash of data.

digest_size  bytes of the result
key          makes it a keyed hash
salt, person  vary the result, for random and for fixed purposes
The rest is for hashing trees.`
		args := &object.Func{Name: x.name, Sig: blakeSig, Bound: func(th *thread, _ value, a []value) (value, error) { return x.make(th, a) }}
		t.New = func(th *thread, typ *object.Type, a []value, kw kwargs) (value, error) {
			return args.CallFunc(th, value{}, a, kw)
		}
		t.Init = func(th *thread, v value, args []value, kw kwargs) error { return nil }
		self := func(v value) *blake2 { return v.Object().(*blake2) }
		t.Attrs = func() []object.Attr {
			n := func(i int) value { return object.Int(int64(i)) }
			return []object.Attr{{Name: "MAX_DIGEST_SIZE", Value: n(x.out)}, {Name: "MAX_KEY_SIZE", Value: n(x.out)}, {Name: "SALT_SIZE", Value: n(x.salt)}, {Name: "PERSON_SIZE", Value: n(x.salt)}}
		}
		t.Getters = func() []object.Getter {
			return []object.Getter{
				{Name: "name", Get: func(th *thread, v value) (value, error) { return object.FromString(x.name), nil }},
				{Name: "block_size", Get: func(th *thread, v value) (value, error) { return object.Int(int64(x.block)), nil }},
				{Name: "digest_size", Get: func(th *thread, v value) (value, error) { return object.Int(int64(self(v).size)), nil }},
			}
		}
		t.Methods = func() []object.Func {
			return []object.Func{
				{Name: "update", Sig: "(data, /)", Doc: "Hash data, a bytes-like object, after what was hashed so far.", Fast1: func(th *thread, v, arg value) (value, error) {
					b, err := data(th, arg)
					self(v).write(b)
					return object.None, err
				}},
				{Name: "digest", Sig: "()", Doc: "The hash so far, as bytes.", Fast0: func(th *thread, v value) (value, error) {
					return object.NewBytes(self(v).sum()), nil
				}},
				{Name: "hexdigest", Sig: "()", Doc: "The hash so far, in hexadecimal digits.", Fast0: func(th *thread, v value) (value, error) {
					return object.FromString(hex.EncodeToString(self(v).sum())), nil
				}},
				{Name: "copy", Sig: "()", Doc: "A hash that goes on from here by itself.", Fast0: func(th *thread, v value) (value, error) {
					c := *self(v)
					c.buf = append(make([]byte, 0, c.block), c.buf...)
					return object.From(&c), nil
				}},
			}
		}
	}
}
