package object

import "slices"

// this file defines the methods and attributes of memoryview

func memoryMethods() []Func {
	return []Func{
		{Name: "release", Doc: "Give up the memory; what shows it may then change its size.", Fast0: func(th *Thread, self Value) (Value, error) {
			self.o.(*MemoryView).release()
			return None, nil
		}},
		{Name: "tobytes", Sig: "(order='C')", Doc: "The items as bytes; order 'F' has the first index run fastest.", Bound: memoryToBytes},
		{Name: "hex", Sig: "(sep=<unrepresentable>, bytes_per_sep=1)", Doc: "The items as hexadecimal digits, as bytes.hex shows them.\n\n>>> memoryview(b'\\xde\\xad\\xbe').hex(' ')\n'de ad be'", Bound: func(th *Thread, self Value, a []Value) (Value, error) {
			m, err := viewOf(th, self)
			if err != nil {
				return Value{}, err
			}
			return hexText(th, m.buf.Bytes(), a[0], a[1])
		}},
		{Name: "tolist", Doc: "The items as a list, nested for more than one dimension.", Fast0: func(th *Thread, self Value) (Value, error) {
			m, err := viewOf(th, self)
			if err != nil {
				return Value{}, err
			}
			f, err := m.format(th)
			if err != nil {
				return Value{}, err
			}
			return m.list(f, 0, m.buf.Offset), nil
		}},
		{Name: "cast", Sig: "(format, shape=<unrepresentable>)", Doc: "A view of the same bytes in another format or shape.", Bound: memoryCast},
		{Name: "toreadonly", Doc: "A view of the same items that cannot be written to.", Fast0: func(th *Thread, self Value) (Value, error) {
			m, err := viewOf(th, self)
			if err != nil {
				return Value{}, err
			}
			return m.derive(func(b *Buffer) { b.ReadOnly = true }), nil
		}},
		{Name: "_from_flags", Class: true, Sig: "(object, flags)", Doc: "A memoryview of object, for which flags ask.", Bound: func(th *Thread, self Value, a []Value) (Value, error) {
			if _, err := cIntArg(th, a[1]); err != nil {
				return Value{}, err
			}
			return NewMemoryView(th, a[0])
		}},
		{Name: "__enter__", Fast0: func(th *Thread, self Value) (Value, error) {
			_, err := viewOf(th, self)
			return self, err
		}},
		{Name: "__exit__", Sig: "(*exc_info)", Doc: "Release the memory.", Raw: func(th *Thread, self Value, args []Value, kw []Kw) (Value, error) {
			self.o.(*MemoryView).release()
			return None, nil
		}},
	}
}

func (m *MemoryView) list(format byte, dim, off int) Value {
	if dim == len(m.buf.Shape) {
		return unpackItem(format, m.buf.Data[off:])
	}
	items := make([]Value, m.buf.Shape[dim])
	for i := range items {
		items[i] = m.list(format, dim+1, off)
		off += m.buf.Strides[dim]
	}
	return NewList(items)
}

func memoryToBytes(th *Thread, self Value, a []Value) (Value, error) {
	order := "C"
	if a[0].o != nil && !a[0].IsNone() {
		s, ok := a[0].o.(*Str)
		if !ok {
			return Value{}, th.TypeErrorf("tobytes() argument 'order' must be str or None, not %s", ArgTypeName(a[0]))
		}
		order = s.s
	}
	m, err := viewOf(th, self)
	if err != nil {
		return Value{}, err
	}
	switch order {
	case "C":
	case "A":
		if !m.buf.fortran() || m.buf.contiguous() {
			break
		}
		fallthrough
	case "F":
		b := m.buf
		b.Shape, b.Strides = slices.Clone(b.Shape), slices.Clone(b.Strides)
		slices.Reverse(b.Shape)
		slices.Reverse(b.Strides)
		return NewBytes(b.Bytes()), nil
	default:
		return Value{}, th.ValueErrorf("order must be 'C', 'F' or 'A'")
	}
	return NewBytes(m.buf.Bytes()), nil
}

// fortran reports whether the items follow one another, the first index running fastest.
func (b *Buffer) fortran() bool {
	want := b.itemSize()
	for i, n := range b.Shape {
		if n == 0 {
			return true
		}
		if n != 1 && b.Strides[i] != want {
			return false
		}
		want *= n
	}
	return true
}

func memoryCast(th *Thread, self Value, a []Value) (Value, error) {
	format, ok := a[0].o.(*Str)
	if !ok {
		return Value{}, th.TypeErrorf("cast() argument 'format' must be str, not %s", ArgTypeName(a[0]))
	}
	m, err := viewOf(th, self)
	if err != nil {
		return Value{}, err
	}
	if !m.buf.contiguous() {
		return Value{}, th.TypeErrorf("memoryview: casts are restricted to C-contiguous views")
	}
	if (a[1].o != nil || len(m.buf.Shape) != 1) && slices.Contains(m.buf.Shape, 0) {
		return Value{}, th.TypeErrorf("memoryview: cannot cast view with zeros in shape or strides")
	}
	var shapeItems []Value
	if a[1].o != nil {
		switch o := a[1].o.(type) {
		case *List:
			shapeItems = o.Items
		case *Tuple:
			shapeItems = o.Items
		default:
			return Value{}, th.TypeErrorf("shape must be a list or a tuple")
		}
		if len(shapeItems) > 64 {
			return Value{}, th.ValueErrorf("memoryview: number of dimensions must not exceed 64")
		}
		if len(m.buf.Shape) != 1 && len(shapeItems) != 1 {
			return Value{}, th.TypeErrorf("memoryview: cast must be 1D -> ND or ND -> 1D")
		}
	}
	to := nativeFormat(format.s)
	if to == 0 || format.s == "" || format.s == "@" {
		return Value{}, th.ValueErrorf("memoryview: destination format must be a native single character format prefixed with an optional '@'")
	}
	from := nativeFormat(m.buf.Format)
	if from == 0 {
		return Value{}, th.ValueErrorf("memoryview: source format must be a native single character format prefixed with an optional '@'")
	}
	if !isByteFormat(from) && !isByteFormat(to) {
		return Value{}, th.TypeErrorf("memoryview: cannot cast between two non-byte formats")
	}
	size, n := nativeSize(to), m.buf.size()
	if n%size != 0 {
		return Value{}, th.TypeErrorf("memoryview: length is not a multiple of itemsize")
	}
	shape := []int{n / size}
	if a[1].o != nil {
		if shape, err = castShape(th, shapeItems, n, size); err != nil {
			return Value{}, err
		}
	}
	return m.derive(func(b *Buffer) {
		b.Format, b.ItemSize = format.s, size
		b.Shape, b.Strides = shape, packedStrides(shape, size)
	}), nil
}

func isByteFormat(f byte) bool { return f == 'B' || f == 'b' || f == 'c' }

// castShape is the shape that cast asks for, which must take up all n bytes.
func castShape(th *Thread, items []Value, n, size int) ([]int, error) {
	shape := make([]int, len(items))
	product := size
	for i, x := range items {
		if x.Type().Flags&FlagIntSub == 0 {
			return nil, th.TypeErrorf("memoryview.cast(): elements of shape must be integers")
		}
		d := intValue(x)
		if !d.IsInt() || d.AsInt() <= 0 {
			return nil, th.ValueErrorf("memoryview.cast(): elements of shape must be integers > 0")
		}
		if d.AsInt() > maxIndex/int64(product) {
			return nil, th.ValueErrorf("memoryview.cast(): product(shape) > SSIZE_MAX")
		}
		shape[i] = int(d.AsInt())
		product *= shape[i]
	}
	if product != n {
		return nil, th.TypeErrorf("memoryview: product(shape) * itemsize != buffer size")
	}
	return shape, nil
}

func memoryGetters() []Getter {
	get := func(name, doc string, f func(b *Buffer) Value) Getter {
		return Getter{Name: name, Doc: doc, Get: func(th *Thread, v Value) (Value, error) {
			m, err := viewOf(th, v)
			if err != nil {
				return Value{}, err
			}
			return f(&m.buf), nil
		}}
	}
	ints := func(ns []int) Value {
		items := make([]Value, len(ns))
		for i, n := range ns {
			items[i] = Int(int64(n))
		}
		return NewTuple(items)
	}
	return []Getter{
		get("obj", "The object whose memory it is.", func(b *Buffer) Value { return orNone(b.Owner) }),
		get("nbytes", "The number of bytes of all items.", func(b *Buffer) Value { return Int(int64(b.size())) }),
		get("readonly", "whether nothing can be written through it", func(b *Buffer) Value { return Bool(b.ReadOnly) }),
		get("itemsize", "The number of bytes of an item.", func(b *Buffer) Value { return Int(int64(b.ItemSize)) }),
		get("format", "The format of an item, as module struct writes it.", func(b *Buffer) Value { return FromString(b.Format) }),
		get("ndim", "The number of dimensions.", func(b *Buffer) Value { return Int(int64(len(b.Shape))) }),
		get("shape", "The number of items in each dimension.", func(b *Buffer) Value { return ints(b.Shape) }),
		get("strides", "The number of bytes from one item to the next in each dimension.", func(b *Buffer) Value { return ints(b.Strides) }),
		get("suboffsets", "Always empty: the memory is in one piece.", func(b *Buffer) Value { return NewTuple(nil) }),
		get("c_contiguous", "Whether the items follow one another, the last index running fastest.", func(b *Buffer) Value { return Bool(b.contiguous()) }),
		get("f_contiguous", "Whether the items follow one another, the first index running fastest.", func(b *Buffer) Value { return Bool(b.fortran()) }),
		get("contiguous", "Whether the items follow one another.", func(b *Buffer) Value { return Bool(b.contiguous() || b.fortran()) }),
	}
}
