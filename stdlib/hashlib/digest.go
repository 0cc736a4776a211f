package hashlib

import (
	"crypto/sha3"
	"encoding/hex"
	"hash"

	"pyasync/object"
)

// this file defines the hash objects

var (
	hashType = object.NewStatic("_hashlib.HASH", object.ObjectType, object.FlagBaseType|object.FlagNoInstantiate)
	xofType  = object.NewStatic("_hashlib.HASHXOF", hashType, object.FlagBaseType|object.FlagNoInstantiate)
)

// digest is a hash object; it has either hash or xof.
type digest struct {
	alg  *algorithm
	hash hash.Hash
	xof  *sha3.SHAKE
}

// Type is HASH, or HASHXOF for digests of variable length.
func (d *digest) Type() *object.Type {
	if d.xof != nil {
		return xofType.Ready()
	}
	return hashType.Ready()
}

// Fork implements object.Forker.
func (d *digest) Fork(*object.Fork) object.Object { return d.copy() }

func (d *digest) write(b []byte) {
	if d.xof != nil {
		_, _ = d.xof.Write(b) // hashes do not fail
		return
	}
	_, _ = d.hash.Write(b)
}

// sum is the digest so far, of n bytes where its length is variable.
func (d *digest) sum(n int) []byte {
	if d.xof == nil {
		return d.hash.Sum(nil)
	}
	c := *d.xof // reading changes the state
	out := make([]byte, n)
	_, _ = c.Read(out)
	return out
}

func (d *digest) copy() *digest {
	c := &digest{alg: d.alg}
	if d.xof != nil {
		x := *d.xof
		c.xof = &x
		return c
	}
	if cl, ok := d.hash.(hash.Cloner); ok {
		if h, err := cl.Clone(); err == nil {
			c.hash = h
		}
	}
	return c
}

func of(v value) *digest { return v.Object().(*digest) }

func init() {
	t := hashType
	t.Doc = "A checksum in the making, of bytes that may come in pieces.\n\nMethods: update() gives it more, digest() and hexdigest() tell the checksum, copy() makes another with the same state."
	t.Repr = func(th *thread, v value) (value, error) {
		return object.FromString("<" + of(v).alg.name + " " + v.Type().Name + " object @ " + object.Address(v) + ">"), nil
	}
	t.Getters = func() []object.Getter {
		return []object.Getter{
			{Name: "digest_size", Get: func(th *thread, v value) (value, error) { return object.Int(int64(of(v).alg.size)), nil }},
			{Name: "block_size", Get: func(th *thread, v value) (value, error) { return object.Int(int64(of(v).alg.block)), nil }},
			{Name: "name", Get: func(th *thread, v value) (value, error) { return object.FromString(of(v).alg.name), nil }},
		}
	}
	t.Methods = func() []object.Func {
		return []object.Func{
			{Name: "update", Sig: "(obj, /)", Doc: "Hash data, a bytes-like object, after what was hashed so far.", Fast1: func(th *thread, self, v value) (value, error) {
				b, err := data(th, v)
				of(self).write(b)
				return object.None, err
			}},
			{Name: "digest", Sig: "()", Doc: "The hash so far, as bytes.", Fast0: func(th *thread, self value) (value, error) {
				return object.NewBytes(of(self).sum(0)), nil
			}},
			{Name: "hexdigest", Sig: "()", Doc: "The hash so far, in hexadecimal digits.", Fast0: func(th *thread, self value) (value, error) {
				return object.FromString(hex.EncodeToString(of(self).sum(0))), nil
			}},
			{Name: "copy", Sig: "()", Doc: "A hash that goes on from here by itself.", Fast0: func(th *thread, self value) (value, error) {
				return object.From(of(self).copy()), nil
			}},
		}
	}
	xofType.Methods = func() []object.Func {
		return []object.Func{
			{Name: "digest", Sig: "(length)", Doc: "The first length bytes of the hash so far.", Bound: func(th *thread, self value, a []value) (value, error) {
				n, err := lengthArg(th, a[0])
				if err != nil {
					return value{}, err
				}
				return object.NewBytes(of(self).sum(n)), nil
			}},
			{Name: "hexdigest", Sig: "(length)", Doc: "The first length bytes of the hash so far, in hexadecimal digits.", Bound: func(th *thread, self value, a []value) (value, error) {
				n, err := lengthArg(th, a[0])
				if err != nil {
					return value{}, err
				}
				return object.FromString(hex.EncodeToString(of(self).sum(n))), nil
			}},
		}
	}
}

func lengthArg(th *thread, v value) (int, error) {
	n, err := object.AsIndex(th, v)
	if err != nil {
		return 0, err
	}
	if n < 0 {
		return 0, th.Raise(object.SystemErrorType, "Negative size passed to PyBytes_FromStringAndSize")
	}
	if n > 1<<36 {
		return 0, th.Raise(object.MemoryErrorType, "")
	}
	return n, nil
}
