package marshal

import (
	"encoding/binary"
	"math"
	"math/big"

	"pyasync/object"
)

// this file reads values

// reader is one run of loads, or of load if file is set.
type reader struct {
	th   *thread
	data []byte
	file value
	code bool // code objects are allowed
	refs []value
}

// value reads a value that is to be there.
func (r *reader) value() (value, error) {
	v, err := r.read(0)
	if err == nil && v.IsZero() {
		err = r.th.TypeErrorf("NULL object in marshal data for object")
	}
	return v, err
}

func (r *reader) short() error { return r.th.Raise(object.EOFErrorType, "marshal data too short") }

func (r *reader) bad(what string) error { return r.th.ValueErrorf("bad marshal data (%s)", what) }

// next reads n bytes.
func (r *reader) next(n int) ([]byte, error) {
	if r.file.IsZero() {
		if n > len(r.data) {
			return nil, r.short()
		}
		b := r.data[:n]
		r.data = r.data[n:]
		return b, nil
	}
	var all []byte
	for len(all) < n { // in pieces, for n may be anything
		piece := min(n-len(all), 1<<20)
		buf := object.NewBytearray(make([]byte, piece))
		got, err := object.CallMethod(r.th, r.file, "readinto", buf)
		if err != nil {
			return nil, err
		}
		k, err := object.AsIndex(r.th, got)
		if err != nil {
			return nil, err
		}
		if k > piece {
			return nil, r.th.ValueErrorf("read() returned too much data: %d bytes requested, %d returned", piece, k)
		}
		if k < piece {
			return nil, r.short()
		}
		b, err := object.BytesLike(r.th, buf)
		if err != nil || len(b) < piece {
			return nil, r.short()
		}
		all = append(all, b[:piece]...)
	}
	return all, nil
}

func (r *reader) long() (int, error) {
	b, err := r.next(4)
	if err != nil {
		return 0, err
	}
	return int(int32(binary.LittleEndian.Uint32(b))), nil
}

// size reads a number of items or bytes.
func (r *reader) size(what string) (int, error) {
	n, err := r.long()
	if err == nil && n < 0 {
		err = r.bad(what + " size out of range")
	}
	return n, err
}

// sized reads bytes after their number, which takes one byte if it is small.
func (r *reader) sized(small bool, what string) ([]byte, error) {
	if small {
		b, err := r.next(1)
		if err != nil {
			return nil, err
		}
		return r.next(int(b[0]))
	}
	n, err := r.size(what)
	if err != nil {
		return nil, err
	}
	return r.next(n)
}

// read reads a value; the zero Value stands for the end of a dict.
func (r *reader) read(depth int) (value, error) {
	if depth > maxDepth {
		return value{}, r.th.ValueErrorf("recursion limit exceeded")
	}
	b, err := r.next(1)
	if err != nil {
		if object.IsException(err, object.EOFErrorType) {
			err = r.th.Raise(object.EOFErrorType, "EOF read where object expected")
		}
		return value{}, err
	}
	code, shared := b[0]&^flagRef, b[0]&flagRef != 0
	at := -1
	if shared && code != codeNull {
		at = len(r.refs)
		r.refs = append(r.refs, value{})
	}
	v, err := r.typed(code, at, depth)
	if err == nil && at >= 0 {
		r.refs[at] = v
	}
	return v, err
}

// typed reads a value of a type. Others refer to it by number at, unless that is -1.
func (r *reader) typed(code byte, at, depth int) (value, error) {
	switch code {
	case codeNull:
		return value{}, nil
	case codeNone:
		return object.None, nil
	case codeStop:
		return object.From(object.StopIterationType), nil
	case codeEllipsis:
		return object.Ellipsis, nil
	case codeFalse:
		return object.False, nil
	case codeTrue:
		return object.True, nil
	case codeInt:
		n, err := r.long()
		return object.Int(int64(n)), err
	case codeInt64:
		b, err := r.next(8)
		if err != nil {
			return value{}, err
		}
		return object.Int(int64(binary.LittleEndian.Uint64(b))), nil
	case codeLong:
		return r.digits()
	case codeFloatText, codeFloat:
		x, err := r.float(code == codeFloatText)
		return object.Float(x), err
	case codeComplexText, codeComplex:
		re, err := r.float(code == codeComplexText)
		if err != nil {
			return value{}, err
		}
		im, err := r.float(code == codeComplexText)
		return object.From(&object.Complex{C: complex(re, im)}), err
	case codeBytes:
		b, err := r.sized(false, "bytes object")
		return object.NewBytes(append([]byte(nil), b...)), err
	case codeASCII, codeASCIIInterned, codeShort, codeShortInterned, codeUnicode, codeInterned:
		return r.str(code)
	case codeTuple, codeSmallTuple, codeList, codeSet, codeFrozenset:
		return r.items(code, at, depth)
	case codeDict:
		return r.dict(at, depth)
	case codeCode:
		return r.codeObject()
	case codeRef:
		n, err := r.long()
		if err == nil && (n < 0 || n >= len(r.refs) || r.refs[n].IsZero()) {
			err = r.bad("invalid reference")
		}
		if err != nil {
			return value{}, err
		}
		return r.refs[n], nil
	}
	return value{}, r.bad("unknown type code")
}

// digits reads an int in digits of 15 bits.
func (r *reader) digits() (value, error) {
	n, err := r.long()
	if err != nil {
		return value{}, err
	}
	negative := n < 0
	if negative {
		n = -n
	}
	sum, digit := new(big.Int), new(big.Int)
	for i := range n {
		b, err := r.next(2)
		if err != nil {
			return value{}, err
		}
		d := binary.LittleEndian.Uint16(b)
		if d > 1<<15-1 {
			return value{}, r.bad("digit out of range in long")
		}
		if i == n-1 && d == 0 {
			return value{}, r.bad("unnormalized long data")
		}
		sum.Or(sum, digit.Lsh(digit.SetUint64(uint64(d)), uint(15*i)))
	}
	if negative {
		sum.Neg(sum)
	}
	return object.Big(sum), nil
}

func (r *reader) float(text bool) (float64, error) {
	if text {
		b, err := r.sized(true, "")
		if err != nil {
			return 0, err
		}
		v, err := object.Call1(r.th, object.From(object.FloatType), object.FromString(string(b)))
		if err != nil {
			return 0, err
		}
		return object.AsFloat(r.th, v)
	}
	b, err := r.next(8)
	if err != nil {
		return 0, err
	}
	return math.Float64frombits(binary.LittleEndian.Uint64(b)), nil
}

func (r *reader) str(code byte) (value, error) {
	b, err := r.sized(code == codeShort || code == codeShortInterned, "string")
	if err != nil {
		return value{}, err
	}
	encoding, errs := "latin-1", "strict"
	if code == codeUnicode || code == codeInterned {
		encoding, errs = "utf-8", "surrogatepass"
	}
	v, err := object.Decode(r.th, b, encoding, errs)
	if err != nil {
		return value{}, err
	}
	if s, ok := object.AsStr(v); ok && (code == codeInterned || code == codeASCIIInterned || code == codeShortInterned) {
		v = object.From(r.th.Interp.InternStr(s))
	}
	return v, nil
}

// items reads a sequence or set.
func (r *reader) items(code byte, at, depth int) (value, error) {
	what := map[byte]string{codeTuple: "tuple", codeSmallTuple: "tuple", codeList: "list", codeSet: "set", codeFrozenset: "set"}[code]
	n, err := 0, error(nil)
	if code == codeSmallTuple {
		var b []byte
		if b, err = r.next(1); err == nil {
			n = int(b[0])
		}
	} else {
		n, err = r.size(what)
	}
	if err != nil {
		return value{}, err
	}
	list := &object.List{}
	switch {
	case code == codeList && at >= 0:
		r.refs[at] = object.From(list) // it may hold itself
	case code == codeSet && at >= 0:
		set, err := object.Call0(r.th, object.From(object.SetType))
		if err != nil {
			return value{}, err
		}
		r.refs[at] = set
	}
	for range n {
		v, err := r.read(depth + 1)
		if err == nil && v.IsZero() {
			err = r.th.TypeErrorf("NULL object in marshal data for %s", what)
		}
		if err != nil {
			return value{}, err
		}
		list.Append(v)
	}
	switch code {
	case codeList:
		return object.From(list), nil
	case codeTuple, codeSmallTuple:
		return object.NewTuple(list.Items), nil
	case codeFrozenset:
		return object.Call1(r.th, object.From(object.FrozenSetType), object.From(list))
	}
	if at < 0 {
		return object.Call1(r.th, object.From(object.SetType), object.From(list))
	}
	set := r.refs[at]
	_, err = object.CallMethod(r.th, set, "update", object.From(list))
	return set, err
}

func (r *reader) dict(at, depth int) (value, error) {
	d := object.NewDict()
	if at >= 0 {
		r.refs[at] = object.From(d)
	}
	for {
		k, err := r.read(depth + 1)
		if err != nil || k.IsZero() {
			return object.From(d), err
		}
		v, err := r.read(depth + 1)
		if err != nil {
			return value{}, err
		}
		if v.IsZero() {
			return object.From(d), nil
		}
		if err := d.Set(r.th, k, v); err != nil {
			return value{}, err
		}
	}
}
