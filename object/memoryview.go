package object

import "slices"

// this file defines MemoryView

// MemoryViewType is memoryview.
var MemoryViewType = NewStatic("memoryview", ObjectType, FlagSequence)

// MemoryView shows the memory of another object.
type MemoryView struct {
	buf      Buffer  // always with Format, ItemSize, Shape and Strides
	hold     *export // of a bytearray
	released bool
	hash     int64
	hashed   bool
}

// Type is memoryview.
func (*MemoryView) Type() *Type { return MemoryViewType }

const releasedText = "operation forbidden on released memoryview object"

// viewOf is v as a memoryview that may be used.
func viewOf(th *Thread, v Value) (*MemoryView, error) {
	m := v.o.(*MemoryView)
	if m.released {
		return nil, th.ValueErrorf(releasedText)
	}
	return m, nil
}

// NewMemoryView is memoryview(v).
func NewMemoryView(th *Thread, v Value) (Value, error) {
	if v.Type().Buffer == nil {
		return Value{}, th.TypeErrorf("memoryview: a bytes-like object is required, not '%s'", v.Type().Name)
	}
	b, err := GetBuffer(th, v)
	if err != nil {
		return Value{}, err
	}
	m := &MemoryView{buf: *b}
	if m.buf.Format == "" {
		m.buf.Format = "B"
	}
	m.buf.ItemSize = b.itemSize()
	if b.Shape == nil {
		m.buf.Shape = []int{(len(b.Data) - b.Offset) / m.buf.ItemSize}
	}
	if b.Strides == nil {
		m.buf.Strides = packedStrides(m.buf.Shape, m.buf.ItemSize)
	}
	switch other, ok := v.o.(*MemoryView); {
	case ok:
		m.hold = other.hold
		m.keep()
	case b.Exports != nil:
		m.hold = b.Exports.show()
		m.keep()
	}
	return Value{o: m}, nil
}

// keep counts m as a user of the memory.
func (m *MemoryView) keep() {
	if m.hold != nil {
		m.hold.views++
	}
}

// derive is another view of the same memory, in which f changes what it shows.
func (m *MemoryView) derive(f func(b *Buffer)) Value {
	n := &MemoryView{buf: m.buf, hold: m.hold}
	f(&n.buf)
	n.keep()
	return Value{o: n}
}

// release ends the use of the memory.
func (m *MemoryView) release() {
	if m.released {
		return
	}
	m.released = true
	m.buf = Buffer{}
	if m.hold != nil {
		m.hold.views--
		m.hold = nil
	}
}

// packedStrides are the strides of items that follow one another.
func packedStrides(shape []int, itemSize int) []int {
	strides := make([]int, len(shape))
	for i := len(shape) - 1; i >= 0; i-- {
		strides[i] = itemSize
		itemSize *= shape[i]
	}
	return strides
}

func init() {
	t := MemoryViewType
	t.Doc = "A window on the memory of object, which must support buffers (bytes, bytearray, array): slices of it do not copy."
	t.TextSig = "(object)"
	t.New = func(th *Thread, typ *Type, args []Value, kw []Kw) (Value, error) {
		return memoryViewArgs.CallFunc(th, Value{}, args, kw)
	}
	t.Repr = func(th *Thread, v Value) (Value, error) {
		what := "<memory at "
		if v.o.(*MemoryView).released {
			what = "<released memory at "
		}
		return FromString(what + Address(v) + ">"), nil
	}
	t.Hash = memoryHash
	t.Compare = memoryCompare
	t.Len = func(th *Thread, v Value) (int, error) {
		m, err := viewOf(th, v)
		if err != nil {
			return 0, err
		}
		if len(m.buf.Shape) == 0 {
			return 0, th.TypeErrorf("0-dim memory has no length")
		}
		return m.buf.Shape[0], nil
	}
	t.GetItem = memoryGetItem
	t.SetItem = memorySetItem
	t.Iter = func(th *Thread, v Value) (Value, error) {
		m, err := viewOf(th, v)
		if err != nil {
			return Value{}, err
		}
		if len(m.buf.Shape) == 0 {
			return Value{}, th.TypeErrorf("invalid indexing of 0-dim memory")
		}
		return From(&memoryIter{view: v}), nil
	}
	t.Buffer = func(th *Thread, v Value) (*Buffer, error) {
		m, err := viewOf(th, v)
		if err != nil {
			return nil, err
		}
		return &m.buf, nil
	}
	t.Methods = memoryMethods
	t.Getters = memoryGetters
	memoryIterType.Iter = func(th *Thread, v Value) (Value, error) { return v, nil }
	memoryIterType.Next = func(th *Thread, v Value) (Value, error) {
		it := v.o.(*memoryIter)
		if it.view.o == nil {
			return Value{}, nil
		}
		m, err := viewOf(th, it.view)
		if err != nil {
			return Value{}, err
		}
		if it.i >= m.buf.Shape[0] {
			it.view = Value{}
			return Value{}, nil
		}
		it.i++
		return memoryGetItem(th, it.view, Int(int64(it.i-1)))
	}
}

var memoryViewArgs = Func{Name: "memoryview", Sig: "(object)", Bound: func(th *Thread, self Value, a []Value) (Value, error) {
	return NewMemoryView(th, a[0])
}}

// memoryIter iterates over the first dimension of a memoryview.
type memoryIter struct {
	view Value // zero at the end
	i    int
}

var memoryIterType = NewStatic("memory_iterator", ObjectType, FlagNoInstantiate)

func (*memoryIter) Type() *Type { return memoryIterType }

// format is the native format of the items.
func (m *MemoryView) format(th *Thread) (byte, error) {
	f := nativeFormat(m.buf.Format)
	if f == 0 {
		return 0, th.Raise(NotImplementedErrorType, "memoryview: format "+m.buf.Format+" not supported")
	}
	return f, nil
}

// itemOffset is where the item with the given indices begins.
func (m *MemoryView) itemOffset(th *Thread, indices []int) (int, error) {
	off := m.buf.Offset
	for dim, i := range indices {
		n := m.buf.Shape[dim]
		if i < 0 {
			i += n
		}
		if i < 0 || i >= n {
			return 0, th.Raisef(IndexErrorType, "index out of bounds on dimension %d", dim+1)
		}
		off += i * m.buf.Strides[dim]
	}
	return off, nil
}

// memoryKey says what a subscript means: a slice, or the indices of one item.
func (m *MemoryView) memoryKey(th *Thread, key Value) (indices []int, sl *SliceObject, err error) {
	if s, ok := key.o.(*SliceObject); ok {
		return nil, s, nil
	}
	if t, ok := key.o.(*Tuple); ok {
		isIndices, isSlices := true, len(t.Items) > 0
		for _, x := range t.Items {
			_, sliced := x.o.(*SliceObject)
			isSlices = isSlices && sliced
			isIndices = isIndices && isIndexable(x)
		}
		switch {
		case isSlices:
			return nil, nil, th.Raise(NotImplementedErrorType, "multi-dimensional slicing is not implemented")
		case !isIndices:
			return nil, nil, th.TypeErrorf("memoryview: invalid slice key")
		case len(t.Items) > len(m.buf.Shape):
			return nil, nil, th.TypeErrorf("cannot index %d-dimension view with %d-element tuple", len(m.buf.Shape), len(t.Items))
		case len(t.Items) < len(m.buf.Shape):
			return nil, nil, th.Raise(NotImplementedErrorType, "sub-views are not implemented")
		}
		for _, x := range t.Items {
			i, err := sequenceIndex(th, x)
			if err != nil {
				return nil, nil, err
			}
			indices = append(indices, i)
		}
		return indices, nil, nil
	}
	if !isIndexable(key) {
		return nil, nil, th.TypeErrorf("memoryview: invalid slice key")
	}
	i, err := sequenceIndex(th, key)
	return []int{i}, nil, err
}

func memoryGetItem(th *Thread, v, key Value) (Value, error) {
	m, err := viewOf(th, v)
	if err != nil {
		return Value{}, err
	}
	if len(m.buf.Shape) == 0 {
		if t, ok := key.o.(*Tuple); ok && len(t.Items) == 0 {
			return m.itemAt(th, m.buf.Offset)
		}
		if Is(key, Ellipsis) {
			return v, nil
		}
		return Value{}, th.TypeErrorf("invalid indexing of 0-dim memory")
	}
	if key.IsInt() && len(m.buf.Shape) == 1 {
		i := int(key.AsInt())
		if i < 0 {
			i += m.buf.Shape[0]
		}
		if i < 0 || i >= m.buf.Shape[0] {
			return Value{}, th.Raise(IndexErrorType, "index out of bounds on dimension 1")
		}
		return m.itemAt(th, m.buf.Offset+i*m.buf.Strides[0])
	}
	indices, sl, err := m.memoryKey(th, key)
	if err != nil {
		return Value{}, err
	}
	if sl != nil {
		return m.slice(th, sl)
	}
	if len(indices) < len(m.buf.Shape) {
		return Value{}, th.Raise(NotImplementedErrorType, "multi-dimensional sub-views are not implemented")
	}
	if m, err = viewOf(th, v); err != nil { // an index may have released it
		return Value{}, err
	}
	off, err := m.itemOffset(th, indices)
	if err != nil {
		return Value{}, err
	}
	return m.itemAt(th, off)
}

func (m *MemoryView) itemAt(th *Thread, off int) (Value, error) {
	f, err := m.format(th)
	if err != nil {
		return Value{}, err
	}
	return unpackItem(f, m.buf.Data[off:]), nil
}

// slice is a view of a part of the first dimension.
func (m *MemoryView) slice(th *Thread, sl *SliceObject) (Value, error) {
	// the new view comes first: it keeps the memory if an index releases m
	v := m.derive(func(b *Buffer) { b.Shape, b.Strides = slices.Clone(b.Shape), slices.Clone(b.Strides) })
	n := v.o.(*MemoryView)
	start, stop, step, err := sl.Unpack(th)
	if err != nil {
		n.release()
		return Value{}, err
	}
	b := &n.buf
	first, _, count := AdjustSlice(b.Shape[0], start, stop, step)
	if count > 0 {
		b.Offset += first * b.Strides[0]
	}
	b.Shape[0] = count
	b.Strides[0] *= step
	return v, nil
}

func memorySetItem(th *Thread, v, key, x Value) error {
	m, err := viewOf(th, v)
	if err != nil {
		return err
	}
	if m.buf.ReadOnly {
		return th.TypeErrorf("cannot modify read-only memory")
	}
	if x.o == nil {
		return th.TypeErrorf("cannot delete memory")
	}
	var indices []int
	if len(m.buf.Shape) == 0 {
		if t, ok := key.o.(*Tuple); !Is(key, Ellipsis) && (!ok || len(t.Items) > 0) {
			return th.TypeErrorf("invalid indexing of 0-dim memory")
		}
	} else {
		var sl *SliceObject
		if indices, sl, err = m.memoryKey(th, key); err != nil {
			return err
		}
		if sl != nil {
			return m.assign(th, sl, x)
		}
		if len(indices) < len(m.buf.Shape) {
			return th.Raise(NotImplementedErrorType, "sub-views are not implemented")
		}
	}
	if m.released { // by the index
		return th.ValueErrorf(releasedText)
	}
	f, err := m.format(th)
	if err != nil {
		return err
	}
	off, err := m.itemOffset(th, indices)
	if err != nil {
		return err
	}
	var item [8]byte
	if err := packItem(th, f, item[:], x); err != nil {
		return err
	}
	if m.released { // by the conversion of x
		return th.ValueErrorf(releasedText)
	}
	copy(m.buf.Data[off:], item[:m.buf.ItemSize])
	return nil
}

// assign replaces the items of a slice.
func (m *MemoryView) assign(th *Thread, sl *SliceObject, x Value) error {
	if len(m.buf.Shape) > 1 {
		return th.Raise(NotImplementedErrorType, "memoryview slice assignments are currently restricted to ndim = 1")
	}
	src, err := GetBuffer(th, x)
	if err != nil {
		return err
	}
	dst, err := m.slice(th, sl)
	if err != nil {
		return err
	}
	to := dst.o.(*MemoryView)
	defer to.release()
	if m.released {
		return th.ValueErrorf(releasedText)
	}
	format, n := src.Format, src.size()/src.itemSize()
	if format == "" {
		format = "B"
	}
	if len(src.Shape) > 1 || format != to.buf.Format || n != to.buf.Shape[0] {
		return th.ValueErrorf("memoryview assignment: lvalue and rvalue have different structures")
	}
	items := src.Bytes() // a copy, since the two may overlap
	size := to.buf.ItemSize
	to.buf.each(func(off int) {
		copy(to.buf.Data[off:off+size], items)
		items = items[size:]
	})
	return nil
}

func memoryHash(th *Thread, v Value) (int64, error) {
	m := v.o.(*MemoryView)
	if m.hashed {
		return m.hash, nil
	}
	if m.released {
		return 0, th.ValueErrorf(releasedText)
	}
	if !m.buf.ReadOnly {
		return 0, th.ValueErrorf("cannot hash writable memoryview object")
	}
	switch nativeFormat(m.buf.Format) {
	case 'B', 'b', 'c':
	default:
		return 0, th.ValueErrorf("memoryview: hashing is restricted to formats 'B', 'b' or 'c'")
	}
	if _, err := Hash(th, m.buf.Owner); err != nil {
		return 0, err
	}
	m.hash, m.hashed = hashBytes(m.buf.Bytes()), true
	return m.hash, nil
}

func memoryCompare(th *Thread, a, b Value, op CompareOp) (Value, error) {
	if op != EQ && op != NE {
		return NotImplemented, nil
	}
	x, y := a.o.(*MemoryView), b
	if x.released {
		return Bool(Is(a, b) == (op == EQ)), nil
	}
	if m, ok := b.o.(*MemoryView); ok && m.released {
		return Bool(op == NE), nil
	}
	if !isBytesLike(y) {
		return NotImplemented, nil
	}
	other, err := NewMemoryView(th, y)
	if err != nil {
		return NotImplemented, nil
	}
	eq, err := x.equal(th, other.o.(*MemoryView))
	other.o.(*MemoryView).release()
	return Bool(eq == (op == EQ)), err
}

// equal reports whether two views have the same shape and equal items.
func (m *MemoryView) equal(th *Thread, n *MemoryView) (bool, error) {
	if !slices.Equal(m.buf.Shape, n.buf.Shape) {
		return false, nil
	}
	f, g := nativeFormat(m.buf.Format), nativeFormat(n.buf.Format)
	if f == 0 || g == 0 {
		return false, nil
	}
	if f == g && f != '?' && f != 'e' && f != 'f' && f != 'd' {
		return string(m.buf.Bytes()) == string(n.buf.Bytes()), nil
	}
	var offs []int
	n.buf.each(func(off int) { offs = append(offs, off) })
	eq, i := true, 0
	var err error
	m.buf.each(func(off int) {
		if eq && err == nil {
			var r Value
			if r, err = Compare(th, unpackItem(f, m.buf.Data[off:]), unpackItem(g, n.buf.Data[offs[i]:]), EQ); err == nil {
				eq = r.AsBool()
			}
		}
		i++
	})
	return eq, err
}
