package object

import (
	"bytes"
)

// this file defines Bytes, and the slots that it shares with Bytearray

// BytesType is bytes.
var BytesType = NewStatic("bytes", ObjectType, FlagBaseType|FlagBytesSub|FlagMatchSelf)

// Bytes is a bytes object. b never changes.
type Bytes struct {
	Sub
	b    []byte
	hash int64 // 0 while unknown
}

// Type is bytes or a subclass.
func (b *Bytes) Type() *Type { return b.TypeOr(BytesType) }

// Bytes are the bytes, which must not be changed.
func (b *Bytes) Bytes() []byte { return b.b }

var emptyBytes = &Bytes{}

// NewBytes is a bytes object of b, which it takes over.
func NewBytes(b []byte) Value {
	if len(b) == 0 {
		return Value{o: emptyBytes}
	}
	return Value{o: &Bytes{b: b}}
}

// BytesOf is a bytes object with a copy of b.
func BytesOf(b []byte) Value { return NewBytes(bytes.Clone(b)) }

// AsBytes are the bytes in v if it is a bytes object; they must not be changed.
func AsBytes(v Value) ([]byte, bool) {
	if b, ok := v.o.(*Bytes); ok {
		return b.b, true
	}
	return nil, false
}

func init() {
	t := BytesType
	t.Doc = `A sequence of bytes, ints from 0 to 255, that cannot be changed.

bytes(), bytes(size) of zeros, bytes(iterable) of ints, bytes(buffer) as a copy,
or bytes(text, encoding[, errors]).`
	t.New = bytesNew
	t.Repr = func(th *Thread, v Value) (Value, error) { return asciiStr(QuoteBytes(v.o.(*Bytes).b)), nil }
	t.Str = bytesStr
	t.Hash = func(th *Thread, v Value) (int64, error) {
		b := v.o.(*Bytes)
		if b.hash == 0 && b != emptyBytes {
			b.hash = hashBytes(b.b)
		}
		return b.hash, nil
	}
	t.Iter = func(th *Thread, v Value) (Value, error) { return From(&BytesIter{obj: v}), nil }
	t.Methods = bytesMethods
	t.Buffer = func(th *Thread, v Value) (*Buffer, error) {
		return &Buffer{Data: v.o.(*Bytes).b, ReadOnly: true, Owner: v}, nil
	}
	setBytesSlots(t)
	initBytesIter()
}

// setBytesSlots are the slots that bytes and bytearray have in common.
func setBytesSlots(t *Type) {
	t.Compare = bytesCompare
	t.Len = func(th *Thread, v Value) (int, error) { return len(octets(v)), nil }
	t.GetItem = bytesGetItem
	t.Contains = bytesContains
	t.Concat = bytesConcat
	t.Repeat = bytesRepeat
	t.Num[OpMod] = func(th *Thread, a, b Value) (Value, error) {
		switch a.o.(type) {
		case *Bytes, *Bytearray:
			return bytesPercent(th, a, b)
		}
		return NotImplemented, nil
	}
}

// octets are the bytes of a bytes or bytearray object.
func octets(v Value) []byte {
	if b, ok := v.o.(*Bytes); ok {
		return b.b
	}
	return v.o.(*Bytearray).b
}

// sameKind is b, which it takes over, as a bytes or bytearray as v is one.
func sameKind(v Value, b []byte) Value {
	if _, ok := v.o.(*Bytes); ok {
		return NewBytes(b)
	}
	return NewBytearray(b)
}

// partOf is b[from:to] of v's bytes b: shared when they cannot change.
func partOf(v Value, b []byte, from, to int) Value {
	if o, ok := v.o.(*Bytes); ok {
		if from == 0 && to == len(b) && o.Ext == nil {
			return v
		}
		if n := to - from; n*4 >= len(b) {
			return NewBytes(b[from:to:to])
		}
		return BytesOf(b[from:to])
	}
	return NewBytearray(bytes.Clone(b[from:to]))
}

func bytesCompare(th *Thread, a, b Value, op CompareOp) (Value, error) {
	if !isBytesLike(b) {
		return NotImplemented, th.warnOfBytes(a, b, op)
	}
	if _, ok := a.o.(*Bytes); ok && !isBytesObject(b) {
		return NotImplemented, nil
	}
	y, err := BytesLike(th, b)
	if err != nil {
		return Value{}, err
	}
	x := octets(a)
	switch op {
	case EQ:
		return Bool(bytes.Equal(x, y)), nil
	case NE:
		return Bool(!bytes.Equal(x, y)), nil
	}
	return Bool(op.Holds(bytes.Compare(x, y))), nil
}

// warnOfBytes issues the warnings of -b about a comparison of bytes with str or int.
func (th *Thread) warnOfBytes(a, b Value, op CompareOp) error {
	if th.Interp.Flags.BytesWarning == 0 || op != EQ && op != NE {
		return nil
	}
	_, isBytes := a.o.(*Bytes)
	switch t := b.Type(); {
	case t.Is(StrType) && isBytes:
		return th.Warn(BytesWarningType, "Comparison between bytes and string", 1)
	case t.Is(StrType):
		return th.Warn(BytesWarningType, "Comparison between bytearray and string", 1)
	case t.Is(IntType) && isBytes:
		return th.Warn(BytesWarningType, "Comparison between bytes and int", 1)
	}
	return nil
}

func bytesGetItem(th *Thread, v, key Value) (Value, error) {
	if sl, ok := key.o.(*SliceObject); ok {
		start, stop, step, err := sl.Unpack(th)
		if err != nil {
			return Value{}, err
		}
		b := octets(v)
		first, _, count := AdjustSlice(len(b), start, stop, step)
		if step == 1 {
			return partOf(v, b, first, first+count), nil
		}
		return sameKind(v, pickBytes(b, first, step, count)), nil
	}
	i, err := bytesIndex(th, v, key)
	if err != nil {
		return Value{}, err
	}
	return Int(int64(octets(v)[i])), nil
}

func pickBytes(b []byte, first, step, count int) []byte {
	out := make([]byte, count)
	for i := range out {
		out[i] = b[first]
		first += step
	}
	return out
}

// bytesIndex is an index within the bytes of v.
func bytesIndex(th *Thread, v, key Value) (int, error) {
	if t := key.Type(); !key.IsInt() && t.Index == nil && t.Flags&FlagIntSub == 0 {
		what := "byte"
		if _, ok := v.o.(*Bytearray); ok {
			what = "bytearray"
		}
		return 0, th.TypeErrorf("%s indices must be integers or slices, not %s", what, t.Name)
	}
	i, err := sequenceIndex(th, key)
	if err != nil {
		return 0, err
	}
	n := len(octets(v))
	if i < 0 {
		i += n
	}
	if i < 0 || i >= n {
		if _, ok := v.o.(*Bytearray); ok {
			return 0, th.Raise(IndexErrorType, "bytearray index out of range")
		}
		return 0, th.Raise(IndexErrorType, "index out of range")
	}
	return i, nil
}

// byteArg is an int in range(256).
func byteArg(th *Thread, v Value) (byte, error) {
	i, err := Index(th, v)
	if err != nil {
		return 0, err
	}
	if !i.IsInt() || i.AsInt() < 0 || i.AsInt() > 255 {
		return 0, th.ValueErrorf("byte must be in range(0, 256)")
	}
	return byte(i.AsInt()), nil
}

func isIndexable(v Value) bool {
	t := v.Type()
	return t.Index != nil || t.Flags&FlagIntSub != 0
}

func bytesContains(th *Thread, v, x Value) (bool, error) {
	if isIndexable(x) {
		c, err := byteArg(th, x)
		if err != nil {
			return false, err
		}
		return bytes.IndexByte(octets(v), c) >= 0, nil
	}
	sub, err := BytesLike(th, x)
	if err != nil {
		return false, err
	}
	return bytes.Contains(octets(v), sub), nil
}

func bytesConcat(th *Thread, a, b Value) (Value, error) {
	y, err := BytesLike(th, b)
	if err != nil {
		return Value{}, th.TypeErrorf("can't concat %s to %s", b.Type().Name, a.Type().Name)
	}
	x := octets(a)
	if _, ok := a.o.(*Bytes); ok && a.Type() == BytesType {
		if len(y) == 0 {
			return a, nil
		}
		if len(x) == 0 && b.Type() == BytesType {
			return b, nil
		}
	}
	out := make([]byte, len(x)+len(y))
	copy(out, x)
	copy(out[len(x):], y)
	return sameKind(a, out), nil
}

func bytesRepeat(th *Thread, v, times Value) (Value, error) {
	n, err := AsIndex(th, times)
	if err != nil {
		return Value{}, err
	}
	b := octets(v)
	if n == 1 && v.Type() == BytesType {
		return v, nil
	}
	if _, err := repeatSize(th, len(b), n); err != nil {
		return Value{}, err
	}
	return sameKind(v, bytes.Repeat(b, max(n, 0))), nil
}

// QuoteBytes is the repr of a bytes object.
func QuoteBytes(b []byte) string {
	q := byte('\'')
	if bytes.IndexByte(b, '\'') >= 0 && bytes.IndexByte(b, '"') < 0 {
		q = '"'
	}
	out := make([]byte, 0, len(b)+3)
	out = append(out, 'b', q)
	for _, c := range b {
		out = appendByteEscape(out, c, c == q)
	}
	return string(append(out, q))
}

func appendByteEscape(out []byte, c byte, quote bool) []byte {
	switch {
	case quote || c == '\\':
		return append(out, '\\', c)
	case ' ' <= c && c < 0x7f:
		return append(out, c)
	}
	return appendEscape(out, rune(c))
}

func bytesStr(th *Thread, v Value) (Value, error) {
	if th.Interp.Flags.BytesWarning > 0 {
		_, isBytes := v.o.(*Bytes)
		kind := "bytearray"
		if isBytes {
			kind = "bytes"
		}
		if err := th.Warn(BytesWarningType, "str() on a "+kind+" instance", 1); err != nil {
			return Value{}, err
		}
	}
	if b, ok := v.o.(*Bytes); ok {
		return BytesType.Repr(th, From(b))
	}
	return bytearrayRepr(th, v)
}

var bytesArgs = Func{Name: "bytes", Sig: "(source=b'', encoding='utf-8', errors='strict')", Bound: func(th *Thread, self Value, a []Value) (Value, error) {
	b, err := bytesSource(th, "bytes", a)
	if err != nil {
		return Value{}, err
	}
	return NewBytes(b), nil
}}

func bytesNew(th *Thread, typ *Type, args []Value, kw []Kw) (Value, error) {
	var r Value
	var err error
	if len(args) == 1 && len(kw) == 0 && typ == BytesType && args[0].Type() == BytesType {
		return args[0], nil
	}
	if len(args) == 1 && len(kw) == 0 {
		if m := args[0].Type().Lookup("__bytes__"); m.o != nil {
			if r, err = callBytes(th, m, args[0]); err != nil {
				return Value{}, err
			}
		}
	}
	if r.o == nil {
		if r, err = bytesArgs.CallFunc(th, Value{}, args, kw); err != nil {
			return Value{}, err
		}
	}
	if typ == BytesType {
		return r, nil
	}
	return From(&Bytes{Sub: NewSub(typ, BytesType), b: octets(r)}), nil
}

// callBytes calls the method __bytes__ of v.
func callBytes(th *Thread, m, v Value) (Value, error) {
	r, err := callFound(th, m, v)
	if err != nil {
		return Value{}, err
	}
	if _, ok := r.o.(*Bytes); !ok {
		return Value{}, th.TypeErrorf("__bytes__ returned non-bytes (type %s)", r.Type().Name)
	}
	return r, nil
}

// ToBytes is bytes(v).
func ToBytes(th *Thread, v Value) (Value, error) { return bytesNew(th, BytesType, []Value{v}, nil) }

// bytesSource makes the bytes that the arguments of bytes() or bytearray() ask for.
func bytesSource(th *Thread, fn string, a []Value) ([]byte, error) {
	src, enc, handler := a[0], a[1], a[2]
	encName, err := encodingArg(th, fn, "encoding", 2, enc, "utf-8")
	if err != nil {
		return nil, err
	}
	handlerName, err := encodingArg(th, fn, "errors", 3, handler, "strict")
	if err != nil {
		return nil, err
	}
	if s, ok := src.o.(*Str); ok && src.o != nil {
		if enc.o == nil {
			return nil, th.TypeErrorf("string argument without an encoding")
		}
		v, err := Encode(th, s, encName, handlerName)
		if err != nil {
			return nil, err
		}
		return octets(v), nil
	}
	switch {
	case enc.o != nil:
		return nil, th.TypeErrorf("encoding without a string argument")
	case handler.o != nil:
		return nil, th.TypeErrorf("errors without a string argument")
	case src.o == nil:
		return nil, nil
	}
	if isIndexable(src) && !isBytesLike(src) {
		n, err := AsIndex(th, src)
		if err == nil {
			if n < 0 {
				return nil, th.ValueErrorf("negative count")
			}
			if _, err := repeatSize(th, 1, n); err != nil {
				return nil, err
			}
			return make([]byte, n), nil
		}
		if !IsException(err, TypeErrorType) {
			return nil, err
		}
	}
	return bytesFrom(th, fn, src)
}

// bytesFrom copies a bytes-like object or collects an iterable of ints.
func bytesFrom(th *Thread, fn string, src Value) ([]byte, error) {
	if isBytesLike(src) {
		b, err := GetBuffer(th, src)
		if err != nil {
			return nil, err
		}
		return b.Bytes(), nil
	}
	t := src.Type()
	if t.Iter == nil && t.GetItem == nil || t.Flags&FlagStrSub != 0 {
		return nil, th.TypeErrorf("cannot convert '%s' object to %s", t.Name, fn)
	}
	what := "byte"
	if fn == "bytes" {
		what = "bytes"
	}
	it, err := iterOr(th, src, "cannot convert '"+t.Name+"' object to "+fn)
	if err != nil {
		return nil, err
	}
	var out []byte
	if fn == "bytes" {
		n, err := LengthHint(th, src, 0)
		if err != nil {
			return nil, err
		}
		out = make([]byte, 0, min(n, 1<<20))
	}
	err = Each(th, it, func(x Value) (bool, error) {
		i, err := Index(th, x)
		if err != nil {
			return false, err
		}
		if !i.IsInt() || i.AsInt() < 0 || i.AsInt() > 255 {
			return false, th.ValueErrorf("%s must be in range(0, 256)", what)
		}
		out = append(out, byte(i.AsInt()))
		return true, nil
	})
	return out, err
}

// iterOr is what to iterate over for src: an instance of a class of Python is asked for its
// iterator, and a TypeError is then worded as msg.
func iterOr(th *Thread, src Value, msg string) (Value, error) {
	if !src.Type().heap {
		return src, nil
	}
	it, err := Iter(th, src)
	if err != nil && IsException(err, TypeErrorType) {
		err = th.Raise(TypeErrorType, msg)
	}
	return From(&begun{it}), err
}

// begun is an iterable for Go code whose iterator has been asked for already.
type begun struct{ it Value }

var begunType = NewStatic("iterable", ObjectType, FlagNoInstantiate)

// Type makes it a value, which scripts never see.
func (*begun) Type() *Type { return begunType }

func init() {
	begunType.Iter = func(_ *Thread, v Value) (Value, error) { return v.o.(*begun).it, nil }
}

// BytesIter iterates over a bytes or bytearray object.
type BytesIter struct {
	obj Value // zero at the end
	i   int
}

// Types of iterators over bytes.
var (
	BytesIterType     = NewStatic("bytes_iterator", ObjectType, FlagNoInstantiate)
	BytearrayIterType = NewStatic("bytearray_iterator", ObjectType, FlagNoInstantiate)
	bytesEnd          = &Bytes{b: []byte{}} // what an exhausted iterator refers to
	bytearrayEnd      = &Bytearray{}
)

// Type tells what is iterated over.
func (it *BytesIter) Type() *Type {
	if _, ok := it.obj.o.(*Bytearray); ok {
		return BytearrayIterType
	}
	return BytesIterType
}

// NextByte is the next byte, or the zero Value at the end.
func (it *BytesIter) NextByte() Value {
	b := octets(it.obj)
	if it.i < len(b) {
		it.i++
		return Int(int64(b[it.i-1]))
	}
	if _, ok := it.obj.o.(*Bytes); ok {
		it.obj = Value{o: bytesEnd}
	} else {
		it.obj = Value{o: bytearrayEnd} // never grows
	}
	return Value{}
}

func (it *BytesIter) ended() bool { return it.obj.o == bytesEnd || it.obj.o == bytearrayEnd }

func initBytesIter() {
	for _, t := range []*Type{BytesIterType, BytearrayIterType} {
		t.Iter = func(th *Thread, v Value) (Value, error) { return v, nil }
		t.Next = func(th *Thread, v Value) (Value, error) { return v.o.(*BytesIter).NextByte(), nil }
		t.Methods = bytesIterMethods
	}
}

func bytesIterMethods() []Func {
	return []Func{
		{Name: "__length_hint__", Doc: "The number of bytes left.", Fast0: func(th *Thread, self Value) (Value, error) {
			it := self.o.(*BytesIter)
			return Int(int64(max(len(octets(it.obj))-it.i, 0))), nil
		}},
		{Name: "__reduce__", Doc: "What pickle needs.", Fast0: func(th *Thread, self Value) (Value, error) {
			it := self.o.(*BytesIter)
			iter := iterFunc(th)
			if it.ended() {
				return NewTuple([]Value{iter, NewTuple([]Value{NewTuple(nil)})}), nil
			}
			return NewTuple([]Value{iter, NewTuple([]Value{it.obj}), Int(int64(it.i))}), nil
		}},
		{Name: "__setstate__", Sig: "(index, /)", Doc: "Continue at that index.", Fast1: func(th *Thread, self, a Value) (Value, error) {
			i, err := AsIndex(th, a)
			if err != nil {
				return Value{}, err
			}
			if it := self.o.(*BytesIter); !it.ended() {
				it.i = min(max(i, 0), len(octets(it.obj)))
			}
			return None, nil
		}},
	}
}
