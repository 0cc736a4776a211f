package marshal

import (
	"encoding/binary"
	"math"
	"math/big"
	"strconv"
	"strings"

	"pyasync/object"
)

// this file writes values

// writer is one run of dumps.
type writer struct {
	th      *thread
	version int
	code    bool // code objects are allowed
	out     []byte
	seen    map[object.Object]*shared
	refs    int
}

// shared is an object that may be met again.
type shared struct {
	times int
	ref   int // its number once it is written, counted from 1
}

// mayShare reports whether references to v are written in place of v.
func mayShare(v value) bool {
	switch v.Object().(type) {
	case *object.Str, *object.Bytes, *object.Tuple, *object.List, *object.Dict, *object.Set, *object.BigInt, *object.Complex, *object.Code:
		return true
	}
	return false
}

// count finds the objects that v holds more than once.
func (w *writer) count(v value, depth int) {
	if !mayShare(v) || depth > maxDepth {
		return
	}
	if w.seen == nil {
		w.seen = map[object.Object]*shared{}
	}
	s := w.seen[v.Object()]
	if s == nil {
		s = &shared{}
		w.seen[v.Object()] = s
	}
	if s.times++; s.times > 1 {
		return
	}
	switch o := v.Object().(type) {
	case *object.Tuple:
		w.countAll(o.Items, depth)
	case *object.List:
		w.countAll(o.Items, depth)
	case *object.Set:
		w.countAll(o.ItemSlice(), depth)
	case *object.Dict:
		for _, it := range o.Items() {
			w.count(it.Key, depth+1)
			w.count(it.Val, depth+1)
		}
	}
}

func (w *writer) countAll(vs []value, depth int) {
	for _, v := range vs {
		w.count(v, depth+1)
	}
}

func (w *writer) long(n int) { w.out = binary.LittleEndian.AppendUint32(w.out, uint32(n)) }

func (w *writer) double(x float64) {
	w.out = binary.LittleEndian.AppendUint64(w.out, math.Float64bits(x))
}

// write writes v.
func (w *writer) write(v value, depth int) error {
	if depth > maxDepth {
		return w.th.ValueErrorf("object too deeply nested to marshal")
	}
	switch {
	case v.IsNone():
		w.out = append(w.out, codeNone)
		return nil
	case v.IsBool():
		c := byte(codeFalse)
		if v.AsInt() != 0 {
			c = codeTrue
		}
		w.out = append(w.out, c)
		return nil
	case object.Is(v, object.Ellipsis):
		w.out = append(w.out, codeEllipsis)
		return nil
	case object.Is(v, object.From(object.StopIterationType)):
		w.out = append(w.out, codeStop)
		return nil
	case v.IsInt():
		w.integer(big.NewInt(v.AsInt()), 0)
		return nil
	case v.Type() == object.FloatType:
		return w.float(v)
	}
	flag := byte(0)
	if s := w.seen[v.Object()]; s != nil && s.times > 1 {
		if s.ref > 0 {
			w.out = append(w.out, codeRef)
			w.long(s.ref - 1)
			return nil
		}
		w.refs++
		s.ref, flag = w.refs, flagRef
	}
	return w.heap(v, flag, depth)
}

// heap writes an object that others may refer to if flag is set.
func (w *writer) heap(v value, flag byte, depth int) error {
	t := v.Type()
	switch o := v.Object().(type) {
	case *object.BigInt:
		w.integer(o.Int(), flag)
		return nil
	case *object.Complex:
		if t == object.ComplexType {
			w.complex(o.C, flag)
			return nil
		}
	case *object.Str:
		if t == object.StrType {
			return w.str(o, flag)
		}
	case *object.Tuple:
		if t == object.TupleType {
			if n := len(o.Items); n < 256 && w.version >= 4 {
				w.out = append(w.out, codeSmallTuple|flag, byte(n))
			} else {
				w.out = append(w.out, codeTuple|flag)
				w.long(n)
			}
			return w.all(o.Items, depth)
		}
	case *object.List:
		if t == object.ListType {
			w.out = append(w.out, codeList|flag)
			w.long(len(o.Items))
			return w.all(o.Items, depth)
		}
	case *object.Set:
		if t == object.SetType || t == object.FrozenSetType {
			c := byte(codeSet)
			if t == object.FrozenSetType {
				c = codeFrozenset
			}
			w.out = append(w.out, c|flag)
			items := o.ItemSlice()
			w.long(len(items))
			return w.all(items, depth)
		}
	case *object.Dict:
		if t == object.DictType {
			return w.dict(o, flag, depth)
		}
	case *object.Code:
		return w.codeObject(o, flag)
	}
	if t.Buffer != nil {
		if b, err := object.BytesLike(w.th, v); err == nil {
			w.out = append(w.out, codeBytes|flag)
			w.long(len(b))
			w.out = append(w.out, b...)
			return nil
		}
	}
	return w.th.ValueErrorf("unmarshallable object")
}

func (w *writer) all(vs []value, depth int) error {
	for _, v := range vs {
		if err := w.write(v, depth+1); err != nil {
			return err
		}
	}
	return nil
}

func (w *writer) dict(d *object.Dict, flag byte, depth int) error {
	w.out = append(w.out, codeDict|flag)
	for _, it := range d.Items() {
		if err := w.write(it.Key, depth+1); err != nil {
			return err
		}
		if err := w.write(it.Val, depth+1); err != nil {
			return err
		}
	}
	w.out = append(w.out, codeNull)
	return nil
}

// integer writes an int: 32 bits, or digits of 15.
func (w *writer) integer(n *big.Int, flag byte) {
	if n.IsInt64() && n.Int64() >= math.MinInt32 && n.Int64() <= math.MaxInt32 {
		w.out = append(w.out, codeInt|flag)
		w.long(int(n.Int64()))
		return
	}
	w.out = append(w.out, codeLong|flag)
	rest, low := new(big.Int).Abs(n), new(big.Int)
	mask := big.NewInt(1<<15 - 1)
	at := len(w.out)
	w.long(0)
	count := 0
	for ; rest.Sign() != 0; count++ {
		w.out = binary.LittleEndian.AppendUint16(w.out, uint16(low.And(rest, mask).Uint64()))
		rest.Rsh(rest, 15)
	}
	if n.Sign() < 0 {
		count = -count
	}
	binary.LittleEndian.PutUint32(w.out[at:], uint32(count))
}

// text writes a number as text, which old versions do.
func (w *writer) text(x float64) {
	s := strings.ToLower(strings.TrimPrefix(strconv.FormatFloat(x, 'g', 17, 64), "+")) // NaN, +Inf
	w.out = append(append(w.out, byte(len(s))), s...)
}

func (w *writer) float(v value) error {
	x, err := object.AsFloat(w.th, v)
	if err != nil {
		return err
	}
	if w.version > 1 {
		w.out = append(w.out, codeFloat)
		w.double(x)
		return nil
	}
	w.out = append(w.out, codeFloatText)
	w.text(x)
	return nil
}

func (w *writer) complex(c complex128, flag byte) {
	if w.version > 1 {
		w.out = append(w.out, codeComplex|flag)
		w.double(real(c))
		w.double(imag(c))
		return
	}
	w.out = append(w.out, codeComplexText|flag)
	w.text(real(c))
	w.text(imag(c))
}

func (w *writer) str(s *object.Str, flag byte) error {
	interned := w.version >= 3 && w.th.Interp.IsInterned(s)
	if w.version >= 4 && isASCII(s.String()) {
		c := byte(codeASCII)
		switch short := len(s.String()) < 256; {
		case short && interned:
			c = codeShortInterned
		case short:
			c = codeShort
		case interned:
			c = codeASCIIInterned
		}
		w.out = append(w.out, c|flag)
		if c == codeShort || c == codeShortInterned {
			w.out = append(w.out, byte(len(s.String())))
		} else {
			w.long(len(s.String()))
		}
		w.out = append(w.out, s.String()...)
		return nil
	}
	b, err := object.Encode(w.th, s, "utf-8", "surrogatepass")
	if err != nil {
		return err
	}
	c := byte(codeUnicode)
	if interned {
		c = codeInterned
	}
	data, err := object.BytesLike(w.th, b)
	if err != nil {
		return err
	}
	w.out = append(w.out, c|flag)
	w.long(len(data))
	w.out = append(w.out, data...)
	return nil
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}
