package structmod

import (
	"encoding/binary"
	"math"

	"pyasync/object"
)

// this file writes values into bytes

func (l *layout) order() binary.ByteOrder {
	if l.big {
		return binary.BigEndian
	}
	return binary.LittleEndian
}

// packed is a new bytes object with args.
func (l *layout) packed(th *thread, args []value) (value, error) {
	if len(args) != l.values {
		return value{}, errorf(th, "pack expected %d items for packing (got %d)", l.values, len(args))
	}
	if l.size > 1<<40 {
		return value{}, th.Raise(object.MemoryErrorType, "")
	}
	b := make([]byte, l.size)
	if err := l.pack(th, b, args); err != nil {
		return value{}, err
	}
	return object.NewBytes(b), nil
}

// packInto writes the values args[2:] into buffer args[0] at offset args[1].
func (l *layout) packInto(th *thread, args []value) error {
	if len(args) != l.values+2 {
		switch len(args) {
		case 0:
			return errorf(th, "pack_into expected buffer argument")
		case 1:
			return errorf(th, "pack_into expected offset argument")
		}
		return errorf(th, "pack_into expected %d items for packing (got %d)", l.values, len(args)-2)
	}
	b, err := object.WritableBytes(th, args[0])
	if err != nil {
		if object.IsException(err, object.TypeErrorType) {
			return th.TypeErrorf("argument must be read-write bytes-like object, not %s", args[0].Type().Name)
		}
		return err
	}
	at, err := object.AsIndex(th, args[1])
	if err != nil {
		if object.IsException(err, object.OverflowErrorType) {
			return th.Raisef(object.IndexErrorType, "cannot fit '%s' into an index-sized integer", args[1].Type().Name)
		}
		return err
	}
	if at, err = l.offsetIn(th, len(b), at, "no space to pack", "pack_into", "packing"); err != nil {
		return err
	}
	tmp := make([]byte, l.size) // values may run code that changes the buffer
	if err := l.pack(th, tmp, args[2:]); err != nil {
		return err
	}
	if b, err = object.WritableBytes(th, args[0]); err != nil {
		return err
	}
	if at+l.size <= len(b) {
		copy(b[at:], tmp)
	}
	return nil
}

// offsetIn checks an offset into a buffer of n bytes; a negative one counts from the end.
func (l *layout) offsetIn(th *thread, n, at int, lack, name, doing string) (int, error) {
	if at < 0 {
		if at+l.size > 0 {
			return 0, errorf(th, "%s %d bytes at offset %d", lack, l.size, at)
		}
		if at+n < 0 {
			return 0, errorf(th, "offset %d out of range for %d-byte buffer", at, n)
		}
		at += n
	}
	if n-at < l.size {
		return 0, errorf(th, "%s requires a buffer of at least %d bytes for %s %d bytes at offset %d (actual buffer size is %d)",
			name, uint(at)+uint(l.size), doing, l.size, at, n)
	}
	return at, nil
}

// pack writes args, of the right number, into b, which is zero and of the right size.
func (l *layout) pack(th *thread, b []byte, args []value) error {
	n := 0
	for i := range l.items {
		it := &l.items[i]
		at := it.offset
		for range it.count {
			if err := l.packOne(th, it, b[at:at+it.size], args[n]); err != nil {
				return err
			}
			at += it.size
			n++
		}
	}
	return nil
}

func (l *layout) packOne(th *thread, it *item, b []byte, v value) error {
	switch it.code {
	case 'c':
		x, ok := object.AsBytes(v)
		if !ok || len(x) != 1 {
			return errorf(th, "char format requires a bytes object of length 1")
		}
		b[0] = x[0]
	case 's', 'p':
		x, ok := object.AsBytes(v)
		if !ok {
			a, ok := object.AsBytearray(v)
			if !ok {
				return errorf(th, "argument for '%c' must be a bytes object", it.code)
			}
			x = a.Bytes()
		}
		if it.code == 's' {
			copy(b, x)
		} else if len(b) > 0 {
			n := min(copy(b[1:], x), 255)
			b[0] = byte(n)
		}
	case '?':
		t, err := object.Truth(th, v)
		if err != nil {
			return err
		}
		if t {
			b[0] = 1
		}
	case 'e', 'f', 'd':
		return l.packFloat(th, it.code, b, v)
	default:
		return l.packInt(th, it, b, v)
	}
	return nil
}

func (l *layout) packFloat(th *thread, code byte, b []byte, v value) error {
	f, err := object.AsFloat(th, v)
	if err != nil {
		return errorf(th, "required argument is not a float")
	}
	order := l.order()
	switch code {
	case 'e':
		h, ok := object.FloatToHalf(f)
		if !ok {
			return th.Raise(object.OverflowErrorType, "float too large to pack with e format")
		}
		order.PutUint16(b, h)
	case 'f':
		g := float32(f)
		if !l.native && math.IsInf(float64(g), 0) && !math.IsInf(f, 0) {
			return th.Raise(object.OverflowErrorType, "float too large to pack with f format")
		}
		order.PutUint32(b, math.Float32bits(g))
	default:
		order.PutUint64(b, math.Float64bits(f))
	}
	return nil
}

// packInt writes an integer of it.size bytes.
func (l *layout) packInt(th *thread, it *item, b []byte, v value) error {
	if !v.IsInt() {
		if _, ok := object.IntValue(v); !ok && v.Type().Index == nil {
			return errorf(th, "required argument is not an integer")
		}
		i, err := object.Index(th, v)
		if err != nil {
			return err
		}
		v = i
	}
	bits := 8 * it.size
	signed := it.code >= 'a'
	var u uint64
	switch {
	case v.IsInt():
		i := v.AsInt()
		switch {
		case it.code == 'P':
		case signed && i>>(bits-1) != 0 && i>>(bits-1) != -1, !signed && (i < 0 || bits < 64 && i>>bits != 0):
			return outOfRange(th, it.code, bits)
		}
		u = uint64(i)
	default:
		big := object.BigOf(v)
		if it.code == 'P' && !big.IsUint64() {
			return errorf(th, "int too large to convert")
		}
		if signed || bits < 64 || !big.IsUint64() {
			return outOfRange(th, it.code, bits)
		}
		u = big.Uint64()
	}
	order := l.order()
	switch it.size {
	case 1:
		b[0] = byte(u)
	case 2:
		order.PutUint16(b, uint16(u))
	case 4:
		order.PutUint32(b, uint32(u))
	default:
		order.PutUint64(b, u)
	}
	return nil
}

func outOfRange(th *thread, code byte, bits int) error {
	if code >= 'a' {
		limit := int64(1)<<(bits-1) - 1
		return errorf(th, "'%c' format requires %d <= number <= %d", code, -limit-1, limit)
	}
	return errorf(th, "'%c' format requires 0 <= number <= %d", code, ^uint64(0)>>(64-bits))
}
