package hashlib

import (
	"crypto/hmac"
	"crypto/pbkdf2"
	"crypto/subtle"
	"hash"

	"golang.org/x/crypto/scrypt"

	"pyasync/object"
)

// this file derives keys from passwords, and authenticates messages

// maker is the constructor of the digest that a script names.
func maker(th *thread, name value) (func() hash.Hash, error) {
	s, ok := object.AsStr(name)
	if !ok {
		return nil, th.TypeErrorf("pbkdf2_hmac() argument 'hash_name' must be str, not %s", name.Type().Name)
	}
	a := find(s.String())
	if a == nil || a.make == nil {
		return nil, th.Raise(unsupported(th), "[digital envelope routines] unsupported")
	}
	return a.make, nil
}

var pbkdf2Func = object.Func{Name: "pbkdf2_hmac", Sig: "(hash_name, password, salt, iterations, dklen=None)", Doc: `Make a key out of a password, slowly on purpose: PBKDF2 of PKCS #5, with HMAC of the named hash.

salt should be random, and iterations large. The key is dklen bytes long, by default as long as the hash.`,
	Bound: func(th *thread, _ value, a []value) (value, error) {
		newHash, err := maker(th, a[0])
		if err != nil {
			return value{}, err
		}
		password, err := object.BytesLike(th, a[1])
		if err != nil {
			return value{}, err
		}
		salt, err := object.BytesLike(th, a[2])
		if err != nil {
			return value{}, err
		}
		n, err := object.AsIndex(th, a[3])
		if err != nil {
			return value{}, err
		}
		if n < 1 {
			return value{}, th.ValueErrorf("iteration value must be greater than 0.")
		}
		size := newHash().Size()
		if !a[4].IsZero() && !a[4].IsNone() {
			if size, err = object.AsIndex(th, a[4]); err != nil {
				return value{}, err
			}
			if size < 1 {
				return value{}, th.ValueErrorf("key length must be greater than 0.")
			}
		}
		key, err := pbkdf2.Key(newHash, string(password), salt, n, size)
		if err != nil {
			return value{}, th.ValueErrorf("%s", err.Error())
		}
		return object.NewBytes(key), nil
	}}

var scryptFunc = object.Func{Name: "scrypt", Sig: "(password, *, salt=None, n=None, r=None, p=None, maxmem=0, dklen=64)", Doc: `Make a key out of a password, slowly and with much memory on purpose (RFC 7914).

salt should be random; n, a power of 2, r and p set the costs. Raises ValueError if they need more than maxmem bytes.`,
	Bound: func(th *thread, _ value, a []value) (value, error) {
		password, err := object.BytesLike(th, a[0])
		if err != nil {
			return value{}, err
		}
		if a[1].IsZero() || a[1].IsNone() {
			return value{}, th.TypeErrorf("salt is required")
		}
		salt, err := object.BytesLike(th, a[1])
		if err != nil {
			return value{}, err
		}
		var num [3]int
		for i, name := range [...]string{"n", "r", "p"} {
			if a[i+2].IsZero() || a[i+2].IsNone() {
				return value{}, th.TypeErrorf("%s is required and must be an unsigned int", name)
			}
			if num[i], err = object.AsIndex(th, a[i+2]); err != nil {
				return value{}, err
			}
		}
		if num[0] < 2 || num[0]&(num[0]-1) != 0 {
			return value{}, th.ValueErrorf("n must be a power of 2.")
		}
		maxmem, dklen := 0, 64
		for i, to := range [...]*int{&maxmem, &dklen} {
			if !a[i+5].IsZero() {
				if *to, err = object.AsIndex(th, a[i+5]); err != nil {
					return value{}, err
				}
			}
		}
		if dklen < 1 {
			return value{}, th.ValueErrorf("dklen must be greater than 0 and smaller than 2147483647")
		}
		if maxmem == 0 {
			maxmem = 32 << 20
		}
		if num[1] < 1 || num[2] < 1 || 128*num[1]*(num[0]+num[2]+2) > maxmem {
			return value{}, th.ValueErrorf("Invalid parameter combination for n, r, p, maxmem.")
		}
		key, err := scrypt.Key(password, salt, num[0], num[1], num[2], dklen)
		if err != nil {
			return value{}, th.ValueErrorf("Invalid parameter combination for n, r, p, maxmem.")
		}
		return object.NewBytes(key), nil
	}}

var compareDigest = object.Func{Name: "compare_digest", Sig: "(a, b, /)", Doc: "Return 'a == b'.\n\nThe time that it takes does not depend on where the values differ. Both are bytes-like, or str of ASCII only.",
	Fast2: func(th *thread, _, a, b value) (value, error) {
		s, ok := object.AsStr(a)
		t, ok2 := object.AsStr(b)
		if ok && ok2 {
			x, y := s.String(), t.String()
			if s.Len() != len(x) || t.Len() != len(y) {
				return value{}, th.TypeErrorf("comparing strings with non-ASCII characters is not supported")
			}
			return object.Bool(subtle.ConstantTimeCompare([]byte(x), []byte(y)) == 1), nil
		}
		if ok || ok2 || a.Type().Buffer == nil || b.Type().Buffer == nil {
			for _, v := range [...]value{a, b} {
				if v.Type().Buffer == nil {
					if !ok && !ok2 {
						return value{}, th.TypeErrorf("unsupported operand types(s) or combination of types: '%s' and '%s'", a.Type().Name, b.Type().Name)
					}
					return value{}, th.TypeErrorf("a bytes-like object is required, not '%s'", v.Type().Name)
				}
			}
		}
		x, err := object.BytesLike(th, a)
		if err != nil {
			return value{}, err
		}
		y, err := object.BytesLike(th, b)
		return object.Bool(subtle.ConstantTimeCompare(x, y) == 1), err
	}}

var hmacDigest = object.Func{Name: "hmac_digest", Sig: "(key, msg, digest)", Doc: "The HMAC of msg under key with the named hash, as bytes.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		name, ok := object.AsStr(a[2])
		alg := (*algorithm)(nil)
		if ok {
			alg = find(name.String())
		}
		if alg == nil || alg.make == nil {
			return value{}, th.Raise(unsupported(th), "Unsupported digestmod")
		}
		key, err := object.BytesLike(th, a[0])
		if err != nil {
			return value{}, err
		}
		msg, err := object.BytesLike(th, a[1])
		if err != nil {
			return value{}, err
		}
		h := hmac.New(alg.make, key)
		_, _ = h.Write(msg)
		return object.NewBytes(h.Sum(nil)), nil
	}}
