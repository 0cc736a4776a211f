package object

// this file defines Buffer, how bytes-like objects show their memory to one another

// Buffer is the memory of a bytes-like object: items of one format in any number of
// dimensions. Item (i, j, …) begins at Data[Offset+i*Strides[0]+j*Strides[1]…].
type Buffer struct {
	Data     []byte
	ReadOnly bool
	Format   string // in the language of module struct; "" is "B"
	ItemSize int    // 0 is 1
	Shape    []int  // nil: one dimension, all of Data
	Strides  []int  // nil: the items follow one another, the last index running fastest
	Offset   int
	Owner    Value // what exposes it; memoryview.obj

	Exports *Exports // of an owner whose memory could change its size
}

// BytesLike is the memory of a bytes-like object as it is at this moment. It must not be
// changed, nor kept while Python code may run.
func BytesLike(th *Thread, v Value) ([]byte, error) {
	switch o := v.o.(type) {
	case *Bytes:
		return o.b, nil
	case *Bytearray:
		return o.b, nil
	}
	b, err := GetBuffer(th, v)
	if err != nil {
		return nil, err
	}
	if !b.contiguous() {
		return nil, th.Raise(BufferErrorType, "memoryview: underlying buffer is not C-contiguous")
	}
	return b.Data[b.Offset : b.Offset+b.size()], nil
}

// GetBuffer is the memory of v, or a TypeError when v is not bytes-like.
func GetBuffer(th *Thread, v Value) (*Buffer, error) {
	f := v.Type().Buffer
	if f == nil {
		return nil, th.TypeErrorf("a bytes-like object is required, not '%s'", v.Type().Name)
	}
	return f(th, v)
}

// WritableBytes is BytesLike for memory that the caller is about to change.
func WritableBytes(th *Thread, v Value) ([]byte, error) {
	if f := v.Type().Buffer; f != nil {
		b, err := f(th, v)
		if err != nil {
			return nil, err
		}
		if !b.ReadOnly && b.contiguous() {
			return b.Data[b.Offset : b.Offset+b.size()], nil
		}
	}
	return nil, th.TypeErrorf("read-write bytes-like object required, not '%s'", v.Type().Name)
}

// isBytesLike reports whether v exposes memory.
func isBytesLike(v Value) bool { return v.Type().Buffer != nil }

func (b *Buffer) itemSize() int {
	if b.ItemSize == 0 {
		return 1
	}
	return b.ItemSize
}

// size is the number of bytes of all items.
func (b *Buffer) size() int {
	if b.Shape == nil {
		return len(b.Data) - b.Offset
	}
	n := b.itemSize()
	for _, d := range b.Shape {
		n *= d
	}
	return n
}

// contiguous reports whether the items follow one another, the last index running fastest.
func (b *Buffer) contiguous() bool {
	if b.Strides == nil {
		return true
	}
	want := b.itemSize()
	for i := len(b.Shape) - 1; i >= 0; i-- {
		if b.Shape[i] == 0 {
			return true
		}
		if b.Shape[i] != 1 && b.Strides[i] != want {
			return false
		}
		want *= b.Shape[i]
	}
	return true
}

// Bytes is a copy of all items, the last index running fastest.
func (b *Buffer) Bytes() []byte {
	out := make([]byte, 0, b.size())
	if b.contiguous() {
		return append(out, b.Data[b.Offset:b.Offset+b.size()]...)
	}
	size := b.itemSize()
	b.each(func(off int) { out = append(out, b.Data[off:off+size]...) })
	return out
}

// each calls f with the offset of every item, the last index running fastest.
func (b *Buffer) each(f func(off int)) { b.eachFrom(0, b.Offset, f) }

func (b *Buffer) eachFrom(dim, off int, f func(off int)) {
	if dim == len(b.Shape) {
		f(off)
		return
	}
	for i := 0; i < b.Shape[dim]; i++ {
		b.eachFrom(dim+1, off, f)
		off += b.Strides[dim]
	}
}
