// Package hashlib is Python's hashlib: message digests, and keys derived from passwords.
package hashlib

import (
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha3"
	"crypto/sha512"
	"hash"
	"strings"

	"pyasync/object"
)

// this file defines the module and the table of the algorithms

type (
	value  = object.Value
	thread = object.Thread
	kwargs = []object.Kw
)

// algorithm is a digest; make is nil for those with variable length, which have shake.
type algorithm struct {
	name  string
	size  int
	block int
	make  func() hash.Hash
	shake func() *sha3.SHAKE
}

var algorithms = []algorithm{
	{"md5", 16, 64, md5.New, nil},
	{"sha1", 20, 64, sha1.New, nil},
	{"sha224", 28, 64, sha256.New224, nil},
	{"sha256", 32, 64, sha256.New, nil},
	{"sha384", 48, 128, sha512.New384, nil},
	{"sha512", 64, 128, sha512.New, nil},
	{"sha3_224", 28, 144, func() hash.Hash { return sha3.New224() }, nil},
	{"sha3_256", 32, 136, func() hash.Hash { return sha3.New256() }, nil},
	{"sha3_384", 48, 104, func() hash.Hash { return sha3.New384() }, nil},
	{"sha3_512", 64, 72, func() hash.Hash { return sha3.New512() }, nil},
	{"sha512_224", 28, 128, sha512.New512_224, nil},
	{"sha512_256", 32, 128, sha512.New512_256, nil},
	{"shake_128", 0, 168, nil, sha3.NewSHAKE128},
	{"shake_256", 0, 136, nil, sha3.NewSHAKE256},
}

// find is the algorithm of that name, in any case and also as OpenSSL writes it, or nil.
func find(name string) *algorithm {
	name = strings.ToLower(name)
	for i := range algorithms {
		a := &algorithms[i]
		if a.name == name || strings.ReplaceAll(a.name, "_", "-") == name {
			return a
		}
	}
	return nil
}

const guaranteed = "md5 sha1 sha224 sha256 sha384 sha512 blake2b blake2s sha3_224 sha3_256 sha3_384 sha3_512 shake_128 shake_256"

// Module is hashlib.
var Module = object.ModuleDef{
	Name: "hashlib",
	Doc: `Message digests.

Named constructors such as sha256() and md5(), or new(name), make an object to which update()
gives bytes; digest() and hexdigest() tell the digest of all so far.`,
	Funcs: []*object.Func{&fileDigest},
	Attrs: func(th *thread) []object.Attr {
		var out []object.Attr
		for i := range algorithms {
			if a := &algorithms[i]; strings.Contains(guaranteed, a.name) {
				out = append(out, object.Attr{Name: a.name, Value: object.NewBuiltin(constructor(a), value{}, "_hashlib")})
			}
		}
		var all, names, more []value
		for _, n := range strings.Fields(guaranteed) {
			names = append(names, object.FromString(n))
		}
		more = append(more, names...)
		for _, n := range [...]string{"sha512_224", "sha512_256"} {
			more = append(more, object.FromString(n))
		}
		all = append(all, names...)
		for _, n := range [...]string{"new", "algorithms_guaranteed", "algorithms_available", "file_digest", "pbkdf2_hmac"} {
			all = append(all, object.FromString(n))
		}
		return append(out,
			object.Attr{Name: "blake2b", Value: object.From(blake2bType.Ready())},
			object.Attr{Name: "blake2s", Value: object.From(blake2sType.Ready())},
			object.Attr{Name: "new", Value: object.NewBuiltin(&newFunc, value{}, "hashlib")},
			object.Attr{Name: "pbkdf2_hmac", Value: object.NewBuiltin(&pbkdf2Func, value{}, "_hashlib")},
			object.Attr{Name: "scrypt", Value: object.NewBuiltin(&scryptFunc, value{}, "_hashlib")},
			object.Attr{Name: "algorithms_guaranteed", Value: setOf(th, names)},
			object.Attr{Name: "algorithms_available", Value: setOf(th, more)},
			object.Attr{Name: "__all__", Value: object.NewTuple(all)})
	},
}

func setOf(th *thread, names []value) value {
	s, err := object.NewSet(th, object.NewTuple(names))
	if err != nil {
		return object.None // text can always be hashed
	}
	return object.From(s)
}

// Core is _hashlib.
var Core = object.ModuleDef{
	Name:  "_hashlib",
	Doc:   "Digests, message authentication and the derivation of keys.",
	Types: []*object.Type{hashType, xofType},
	Funcs: []*object.Func{&pbkdf2Func, &scryptFunc, &compareDigest, &hmacDigest},
	Attrs: func(th *thread) []object.Attr {
		out := []object.Attr{
			{Name: "UnsupportedDigestmodError", Value: object.From(unsupported(th))},
			{Name: "new", Value: object.NewBuiltin(&coreNew, value{}, "_hashlib")},
		}
		for i := range algorithms {
			if a := &algorithms[i]; strings.Contains(guaranteed, a.name) {
				out = append(out, object.Attr{Name: "openssl_" + a.name, Value: object.NewBuiltin(constructor(a), value{}, "_hashlib")})
			}
		}
		return out
	},
}

type unsupportedKey struct{}

// unsupported is the class of the error for digests that do not exist.
func unsupported(th *thread) *object.Type {
	t, ok := th.Interp.State[unsupportedKey{}].(*object.Type)
	if !ok {
		t = object.NewErrorClass(th, "_hashlib", "UnsupportedDigestmodError", object.ValueErrorType)
		th.Interp.State[unsupportedKey{}] = t
	}
	return t
}

// data is an argument to be hashed.
func data(th *thread, v value) ([]byte, error) {
	if v.IsZero() {
		return nil, nil
	}
	if _, ok := object.AsStr(v); ok {
		return nil, th.TypeErrorf("Strings must be encoded before hashing")
	}
	if v.Type().Buffer == nil {
		return nil, th.TypeErrorf("object supporting the buffer API required")
	}
	return object.BytesLike(th, v)
}

// constructor is hashlib.sha256 and the like.
func constructor(a *algorithm) *object.Func {
	return &object.Func{Name: "openssl_" + a.name, Sig: "(string=b'', *, usedforsecurity=True)", Doc: "Start a " + a.name + " hash of string, a bytes-like object.",
		Bound: func(th *thread, _ value, args []value) (value, error) { return a.start(th, args[0]) }}
}

// start is a hash object that has been given v.
func (a *algorithm) start(th *thread, v value) (value, error) {
	b, err := data(th, v)
	if err != nil {
		return value{}, err
	}
	d := &digest{alg: a}
	if a.make != nil {
		d.hash = a.make()
	} else {
		d.xof = a.shake()
	}
	d.write(b)
	return object.From(d), nil
}

var newFunc = object.Func{Name: "new", Sig: "(name, data=b'', **kwargs)", Doc: `new(name, data=b''): start a hash of data, a bytes-like object, by the name of the algorithm.

Raises ValueError for a name that is not known; algorithms_available lists those that are.`,
	Bound: func(th *thread, _ value, a []value) (value, error) {
		name, ok := object.AsStr(a[0])
		if !ok {
			return value{}, th.TypeErrorf("name must be a string")
		}
		switch name.String() {
		case "blake2b", "blake2s":
			t := blake2bType
			if name.String() == "blake2s" {
				t = blake2sType
			}
			args := []value{}
			if !a[1].IsZero() {
				args = append(args, a[1])
			}
			var kw kwargs
			err := object.EachItem(th, a[2], func(k, v value) error {
				if s, ok := object.AsStr(k); ok {
					kw = append(kw, object.Kw{Name: s, Val: v})
				}
				return nil
			})
			if err != nil {
				return value{}, err
			}
			return object.Call(th, object.From(t), args, kw)
		}
		return byName(th, name.String(), a[1])
	}}

var coreNew = object.Func{Name: "new", Sig: "(name, string=b'', *, usedforsecurity=True)", Doc: "Start a hash of string, a bytes-like object, by the name of the algorithm. Raises ValueError for a name that is not known.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		name, ok := object.AsStr(a[0])
		if !ok {
			return value{}, th.TypeErrorf("name must be a string")
		}
		return byName(th, name.String(), a[1])
	}}

func byName(th *thread, name string, v value) (value, error) {
	alg := find(name)
	if alg == nil {
		return value{}, th.ValueErrorf("unsupported hash type %s", name)
	}
	return alg.start(th, v)
}

var fileDigest = object.Func{Name: "file_digest", Sig: "(fileobj, digest, /, *, _bufsize=262144)", Doc: "Hash the contents of a file-like object, from where it is to its end.\n\ndigest is the name of an algorithm, or a callable that makes a hash object.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		h := value{}
		var err error
		if name, ok := object.AsStr(a[1]); ok {
			h, err = newFunc.CallFunc(th, value{}, []value{object.From(name)}, nil)
		} else {
			h, err = object.Call0(th, a[1])
		}
		if err != nil {
			return value{}, err
		}
		size := object.Int(1 << 18)
		if !a[2].IsZero() {
			size = a[2]
		}
		readInto, err := object.LookupAttr(th, a[0], "readinto")
		if err != nil {
			return value{}, err
		}
		readable, err := object.LookupAttr(th, a[0], "readable")
		if err != nil {
			return value{}, err
		}
		if readInto.IsZero() || readable.IsZero() {
			r, err := object.ReprString(th, a[0])
			if err != nil {
				return value{}, err
			}
			return value{}, th.ValueErrorf("'%s' is not a file-like object in binary reading mode.", r)
		}
		for {
			b, err := object.CallMethod(th, a[0], "read", size)
			if err != nil {
				return value{}, err
			}
			more, err := object.Truth(th, b)
			if err != nil || !more {
				return h, err
			}
			if _, err := object.CallMethod(th, h, "update", b); err != nil {
				return value{}, err
			}
		}
	}}
