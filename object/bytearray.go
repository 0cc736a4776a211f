package object

import (
	"bytes"
	"slices"
)

// this file defines Bytearray

// BytearrayType is bytearray.
var BytearrayType = NewStatic("bytearray", ObjectType, FlagBaseType|FlagMatchSelf)

// Bytearray is a bytearray.
type Bytearray struct {
	Sub
	b       []byte
	exports Exports
}

// Type is bytearray or a subclass.
func (b *Bytearray) Type() *Type { return b.TypeOr(BytearrayType) }

// Bytes is the present content, valid until the bytearray changes.
func (b *Bytearray) Bytes() []byte { return b.b }

// NewBytearray is a bytearray of b, which it takes over.
func NewBytearray(b []byte) Value { return Value{o: &Bytearray{b: b}} }

// AsBytearray is the bytearray in v, if it is one.
func AsBytearray(v Value) (*Bytearray, bool) { b, ok := v.o.(*Bytearray); return b, ok }

// Hold keeps the size as it is until release is called.
func (b *Bytearray) Hold() (release func()) { return b.exports.Hold() }

// resizing must be called before the size changes.
func (b *Bytearray) resizing(th *Thread) error {
	return b.exports.Resizing(th, "Existing exports of data: object cannot be re-sized", func() { b.b = bytes.Clone(b.b) })
}

// setBytes replaces the content.
func (b *Bytearray) setBytes(th *Thread, x []byte) error {
	if len(x) != len(b.b) {
		if err := b.resizing(th); err != nil {
			return err
		}
	}
	b.b = x
	return nil
}

func init() {
	t := BytearrayType
	t.Doc = `bytes that can be changed.

bytearray(), bytearray(size) of zeros, bytearray(iterable) of ints from 0 to 255,
bytearray(buffer) as a copy, or bytearray(text, encoding[, errors]).`
	t.New = func(th *Thread, typ *Type, args []Value, kw []Kw) (Value, error) {
		return From(&Bytearray{Sub: NewSub(typ, BytearrayType)}), nil
	}
	t.Init = func(th *Thread, v Value, args []Value, kw []Kw) error {
		_, err := bytearrayArgs.CallFunc(th, v, args, kw)
		return err
	}
	t.noHash = true
	t.Repr = bytearrayRepr
	t.Str = bytesStr
	t.Iter = func(th *Thread, v Value) (Value, error) { return From(&BytesIter{obj: v}), nil }
	t.Methods = bytearrayMethods
	t.Buffer = func(th *Thread, v Value) (*Buffer, error) {
		b := v.o.(*Bytearray)
		return &Buffer{Data: b.b, Owner: v, Exports: &b.exports}, nil
	}
	setBytesSlots(t)
	t.SetItem = bytearraySetItem
	t.InplaceConcat = func(th *Thread, a, b Value) (Value, error) {
		if !isBytesLike(b) {
			return Value{}, th.TypeErrorf("can't concat %s to %s", b.Type().Name, a.Type().Name)
		}
		return a, a.o.(*Bytearray).extend(th, b)
	}
	t.InplaceRepeat = func(th *Thread, v, times Value) (Value, error) {
		n, err := AsIndex(th, times)
		if err != nil {
			return Value{}, err
		}
		b := v.o.(*Bytearray)
		if _, err := repeatSize(th, len(b.b), n); err != nil {
			return Value{}, err
		}
		if n == 1 {
			return v, nil
		}
		return v, b.setBytes(th, bytes.Repeat(b.b, max(n, 0)))
	}
}

var bytearrayArgs = Func{Name: "bytearray", Sig: "(source=b'', encoding='utf-8', errors='strict')", Bound: func(th *Thread, self Value, a []Value) (Value, error) {
	x, err := bytesSource(th, "bytearray", a)
	if err != nil {
		return Value{}, err
	}
	return None, self.o.(*Bytearray).setBytes(th, x)
}}

// bytearrayRepr escapes single quotes even between double ones, as CPython does.
func bytearrayRepr(th *Thread, v Value) (Value, error) {
	b := v.o.(*Bytearray).b
	q := byte('\'')
	if bytes.IndexByte(b, '\'') >= 0 && bytes.IndexByte(b, '"') < 0 {
		q = '"'
	}
	name := v.Type().Name
	out := make([]byte, 0, len(name)+len(b)+6)
	out = append(append(out, name...), '(', 'b', q)
	for _, c := range b {
		out = appendByteEscape(out, c, c == '\'')
	}
	return FromString(string(append(out, q, ')'))), nil
}

func bytearraySetItem(th *Thread, v, key, x Value) error {
	b := v.o.(*Bytearray)
	if sl, ok := key.o.(*SliceObject); ok {
		return b.setSlice(th, sl, x)
	}
	i, err := bytesIndex(th, v, key)
	if err != nil {
		return err
	}
	if x.o == nil {
		if err := b.resizing(th); err != nil {
			return err
		}
		b.b = slices.Delete(b.b, i, i+1)
		return nil
	}
	c, err := byteArg(th, x)
	if err != nil {
		return err
	}
	if i >= len(b.b) {
		return th.Raise(IndexErrorType, "bytearray index out of range")
	}
	b.b[i] = c
	return nil
}

func (b *Bytearray) setSlice(th *Thread, sl *SliceObject, x Value) error {
	var by []byte
	if x.o != nil {
		var err error
		if by, err = sliceSource(th, x); err != nil {
			return err
		}
	}
	start, stop, step, err := sl.Unpack(th)
	if err != nil {
		return err
	}
	first, last, count := AdjustSlice(len(b.b), start, stop, step)
	if step == 1 {
		last = max(first, last)
		if len(by) != count {
			if err := b.resizing(th); err != nil {
				return err
			}
		}
		if first == 0 && len(by) == 0 {
			b.b = b.b[last:] // queues of bytes are emptied so: nothing moves
			return nil
		}
		b.b = slices.Replace(b.b, first, last, by...)
		return nil
	}
	if x.o == nil || len(by) == 0 {
		if count == 0 {
			return nil
		}
		if err := b.resizing(th); err != nil {
			return err
		}
		b.deleteEvery(first, step, count)
		return nil
	}
	if len(by) != count {
		return th.ValueErrorf("attempt to assign bytes of size %d to extended slice of size %d", len(by), count)
	}
	for _, c := range by {
		b.b[first] = c
		first += step
	}
	return nil
}

// deleteEvery deletes count bytes, every step-th from first.
func (b *Bytearray) deleteEvery(first, step, count int) {
	if step < 0 {
		first, step = first+step*(count-1), -step
	}
	next := first
	out := b.b[:first]
	for i := first; i < len(b.b); i++ {
		if i == next && count > 0 {
			next += step
			count--
			continue
		}
		out = append(out, b.b[i])
	}
	b.b = out
}

// sliceSource are the bytes to assign to a slice, which do not alias the bytearray.
func sliceSource(th *Thread, x Value) ([]byte, error) {
	if t := x.Type(); t.Flags&FlagStrSub != 0 || isIndexable(x) || t == FloatType {
		return nil, th.TypeErrorf("can assign only bytes, buffers, or iterables of ints in range(0, 256)")
	}
	return bytesFrom(th, "bytearray", x)
}

// extend appends a bytes-like object or the ints of an iterable.
func (b *Bytearray) extend(th *Thread, v Value) error {
	var x []byte
	var err error
	if isBytesLike(v) {
		x, err = BytesLike(th, v)
	} else {
		t := v.Type()
		if t.Iter == nil && t.GetItem == nil {
			return th.TypeErrorf("can't extend bytearray with %s", t.Name)
		}
		if t.Flags&FlagStrSub != 0 {
			return th.TypeErrorf("expected iterable of integers; got: 'str'")
		}
		it, err := iterOr(th, v, "can't extend bytearray with "+t.Name)
		if err != nil {
			return err
		}
		if _, err := LengthHint(th, v, 0); err != nil {
			return err
		}
		if x, err = bytesFrom(th, "bytearray", it); err != nil {
			return err
		}
	}
	if err != nil {
		return err
	}
	if len(x) == 0 {
		return nil
	}
	if err := b.resizing(th); err != nil {
		return err
	}
	b.b = append(b.b, x...)
	return nil
}

func bytearrayMethods() []Func {
	return append(bytesSharedMethods(),
		Func{Name: "__alloc__", Doc: "The number of bytes for which there is room.", Fast0: func(th *Thread, self Value) (Value, error) {
			n := len(self.o.(*Bytearray).b)
			if n > 0 {
				n++
			}
			return Int(int64(n)), nil
		}},
		Func{Name: "__reduce__", Doc: "What pickle needs.", Fast0: func(th *Thread, self Value) (Value, error) { return bytearrayReduce(th, self, 2) }},
		Func{Name: "__reduce_ex__", Sig: "(proto=0, /)", Doc: "What pickle needs, in the given protocol.", Bound: func(th *Thread, self Value, a []Value) (Value, error) {
			proto := 0
			if a[0].o != nil {
				var err error
				if proto, err = cIntArg(th, a[0]); err != nil {
					return Value{}, err
				}
			}
			return bytearrayReduce(th, self, proto)
		}},
		Func{Name: "__sizeof__", Doc: "The size in memory, in bytes.", Fast0: func(th *Thread, self Value) (Value, error) {
			n := len(self.o.(*Bytearray).b)
			if n > 0 {
				n++
			}
			return Int(int64(56 + n)), nil
		}},
		Func{Name: "append", Sig: "(item, /)", Doc: "Append a byte.", Fast1: func(th *Thread, self, a Value) (Value, error) {
			b := self.o.(*Bytearray)
			c, err := byteArg(th, a)
			if err == nil {
				err = b.resizing(th)
			}
			if err != nil {
				return Value{}, err
			}
			b.b = append(b.b, c)
			return None, nil
		}},
		Func{Name: "clear", Doc: "Remove all bytes.", Fast0: func(th *Thread, self Value) (Value, error) {
			b := self.o.(*Bytearray)
			return None, b.setBytes(th, nil)
		}},
		Func{Name: "copy", Doc: "A copy.", Fast0: func(th *Thread, self Value) (Value, error) {
			return NewBytearray(bytes.Clone(self.o.(*Bytearray).b)), nil
		}},
		Func{Name: "extend", Sig: "(iterable_of_ints, /)", Doc: "Append all bytes of an iterable or a bytes-like object.", Fast1: func(th *Thread, self, a Value) (Value, error) {
			return None, self.o.(*Bytearray).extend(th, a)
		}},
		Func{Name: "insert", Sig: "(index, item, /)", Doc: "Put a byte, an int from 0 to 255, in before the one at index.", Fast2: bytearrayInsert},
		Func{Name: "pop", Sig: "(index=-1, /)", Doc: "Remove and return the byte at index.", Bound: bytearrayPop},
		Func{Name: "remove", Sig: "(value, /)", Doc: "Take out the first byte that is value; raise ValueError if there is none.", Fast1: func(th *Thread, self, a Value) (Value, error) {
			b := self.o.(*Bytearray)
			c, err := byteArg(th, a)
			if err != nil {
				return Value{}, err
			}
			i := bytes.IndexByte(b.b, c)
			if i < 0 {
				return Value{}, th.ValueErrorf("value not found in bytearray")
			}
			if err := b.resizing(th); err != nil {
				return Value{}, err
			}
			b.b = slices.Delete(b.b, i, i+1)
			return None, nil
		}},
		Func{Name: "reverse", Doc: "Turn the contents round, so that the last byte comes first; no copy is made.", Fast0: func(th *Thread, self Value) (Value, error) {
			slices.Reverse(self.o.(*Bytearray).b)
			return None, nil
		}},
	)
}

func bytearrayInsert(th *Thread, self, at, item Value) (Value, error) {
	b := self.o.(*Bytearray)
	i, err := AsSize(th, at)
	if err != nil {
		return Value{}, err
	}
	c, err := byteArg(th, item)
	if err == nil {
		err = b.resizing(th)
	}
	if err != nil {
		return Value{}, err
	}
	if i < 0 {
		i = max(i+len(b.b), 0)
	}
	b.b = slices.Insert(b.b, min(i, len(b.b)), c)
	return None, nil
}

func bytearrayPop(th *Thread, self Value, a []Value) (Value, error) {
	b := self.o.(*Bytearray)
	i := -1
	if a[0].o != nil {
		var err error
		if i, err = AsSize(th, a[0]); err != nil {
			return Value{}, err
		}
	}
	if len(b.b) == 0 {
		return Value{}, th.Raise(IndexErrorType, "pop from empty bytearray")
	}
	if i < 0 {
		i += len(b.b)
	}
	if i < 0 || i >= len(b.b) {
		return Value{}, th.Raise(IndexErrorType, "pop index out of range")
	}
	if err := b.resizing(th); err != nil {
		return Value{}, err
	}
	c := b.b[i]
	b.b = slices.Delete(b.b, i, i+1)
	return Int(int64(c)), nil
}

// bytearrayReduce pickles as text below protocol 3, which knows no bytes.
func bytearrayReduce(th *Thread, self Value, proto int) (Value, error) {
	b := self.o.(*Bytearray)
	state := None
	if b.Ext != nil {
		var err error
		if state, err = CallMethod(th, self, "__getstate__"); err != nil {
			return Value{}, err
		}
	}
	args := []Value{BytesOf(b.b)}
	if proto < 3 {
		text := make([]byte, 0, len(b.b))
		for _, c := range b.b {
			text = appendRune(text, rune(c))
		}
		args = []Value{FromString(string(text)), FromString("latin-1")}
	}
	return NewTuple([]Value{From(self.Type()), NewTuple(args), state}), nil
}
