package structmod

import (
	"math"
	"math/big"

	"pyasync/object"
)

// this file reads values from bytes

// unpackAll are the values of a buffer of exactly the right size.
func (l *layout) unpackAll(th *thread, buffer value) (value, error) {
	b, err := object.BytesLike(th, buffer)
	if err != nil {
		return value{}, err
	}
	if len(b) != l.size {
		return value{}, errorf(th, "unpack requires a buffer of %d bytes", l.size)
	}
	return l.unpack(b), nil
}

// unpackFrom are the values at an offset in a buffer.
func (l *layout) unpackFrom(th *thread, buffer, offset value) (value, error) {
	at := 0
	if !offset.IsZero() {
		var err error
		if at, err = object.AsIndex(th, offset); err != nil {
			if object.IsException(err, object.OverflowErrorType) {
				err = th.Raise(object.OverflowErrorType, "Python int too large to convert to C ssize_t")
			}
			return value{}, err
		}
	}
	b, err := object.BytesLike(th, buffer)
	if err != nil {
		return value{}, err
	}
	if at, err = l.offsetIn(th, len(b), at, "not enough data to unpack", "unpack_from", "unpacking"); err != nil {
		return value{}, err
	}
	return l.unpack(b[at : at+l.size]), nil
}

// unpack is the tuple of the values in b.
func (l *layout) unpack(b []byte) value {
	out := make([]value, 0, l.values)
	for i := range l.items {
		it := &l.items[i]
		at := it.offset
		for range it.count {
			out = append(out, l.unpackOne(it, b[at:at+it.size]))
			at += it.size
		}
	}
	return object.NewTuple(out)
}

func (l *layout) unpackOne(it *item, b []byte) value {
	switch it.code {
	case 'c', 's':
		return object.BytesOf(b)
	case 'p':
		n := 0
		if len(b) > 0 {
			n = min(int(b[0]), len(b)-1)
			b = b[1 : 1+n]
		}
		return object.BytesOf(b)
	case '?':
		return object.Bool(b[0] != 0)
	}
	var u uint64
	order := l.order()
	switch it.size {
	case 1:
		u = uint64(b[0])
	case 2:
		u = uint64(order.Uint16(b))
	case 4:
		u = uint64(order.Uint32(b))
	default:
		u = order.Uint64(b)
	}
	switch it.code {
	case 'e':
		return object.Float(object.HalfToFloat(uint16(u)))
	case 'f':
		return object.Float(float64(math.Float32frombits(uint32(u))))
	case 'd':
		return object.Float(math.Float64frombits(u))
	}
	if it.code >= 'a' {
		shift := 64 - 8*it.size
		return object.Int(int64(u<<shift) >> shift)
	}
	if u > math.MaxInt64 {
		return object.Big(new(big.Int).SetUint64(u))
	}
	return object.Int(int64(u))
}

var iteratorType = object.NewStatic("_struct.unpack_iterator", object.ObjectType, object.FlagNoInstantiate)

// iterator unpacks one piece of a buffer after the other; buffer is zero at its end.
type iterator struct {
	layout *layout
	buffer value
	at     int
}

func (*iterator) Type() *object.Type { return iteratorType }

// iterate is an iterator over the pieces of buffer.
func (l *layout) iterate(th *thread, buffer value) (value, error) {
	if l.size == 0 {
		return value{}, errorf(th, "cannot iteratively unpack with a struct of length 0")
	}
	b, err := object.BytesLike(th, buffer)
	if err != nil {
		return value{}, err
	}
	if len(b)%l.size != 0 {
		return value{}, errorf(th, "iterative unpacking requires a buffer of a multiple of %d bytes", l.size)
	}
	iteratorType.Ready()
	return object.From(&iterator{layout: l, buffer: buffer}), nil
}

// rest is what is left to unpack.
func (it *iterator) rest(th *thread) ([]byte, error) {
	if it.buffer.IsZero() {
		return nil, nil
	}
	b, err := object.BytesLike(th, it.buffer)
	if err != nil || it.at > len(b) {
		return nil, err
	}
	return b[it.at:], nil
}

func init() {
	t := iteratorType
	t.Iter = func(th *thread, v value) (value, error) { return v, nil }
	t.Next = func(th *thread, v value) (value, error) {
		it := v.Object().(*iterator)
		b, err := it.rest(th)
		if err != nil || len(b) < it.layout.size {
			it.buffer = value{}
			return value{}, err
		}
		it.at += it.layout.size
		return it.layout.unpack(b[:it.layout.size]), nil
	}
	t.Methods = func() []object.Func {
		return []object.Func{{Name: "__length_hint__", Fast0: func(th *thread, self value) (value, error) {
			it := self.Object().(*iterator)
			b, err := it.rest(th)
			return object.Int(int64(len(b) / it.layout.size)), err
		}}}
	}
}
