package array

import (
	"bytes"

	"pyasync/object"
)

// this file defines the methods of arrays, and their iterators

func methods() []object.Func {
	return []object.Func{
		{Name: "__class_getitem__", Class: true, Sig: "(item, /)", Doc: "See PEP 585", Fast1: func(th *thread, self, item value) (value, error) {
			return object.NewGenericAlias(th, self, item)
		}},
		{Name: "__copy__", Sig: "()", Doc: "A new array with the same items, for copy.copy().", Fast0: func(th *thread, self value) (value, error) {
			a := of(self)
			return a.like(bytes.Clone(a.data)), nil
		}},
		{Name: "__deepcopy__", Sig: "(unused, /)", Doc: "A new array with the same items, for copy.deepcopy().", Fast1: func(th *thread, self, _ value) (value, error) {
			a := of(self)
			return a.like(bytes.Clone(a.data)), nil
		}},
		{Name: "__reduce_ex__", Sig: "(value, /)", Doc: "Return a tuple from which pickle and copy make the array anew.", Fast1: reduce},
		{Name: "__sizeof__", Sig: "()", Doc: "The bytes that the array takes up, its items included.", Fast0: func(th *thread, self value) (value, error) {
			return object.Int(int64(64 + len(of(self).data))), nil
		}},
		{Name: "append", Sig: "(v, /)", Doc: "Put v at the end.", Fast1: func(th *thread, self, v value) (value, error) {
			a := of(self)
			return object.None, a.insert(th, a.len(), v)
		}},
		{Name: "buffer_info", Sig: "()", Doc: "Where the items lie in memory, and how many they are, a tuple.", Fast0: func(th *thread, self value) (value, error) {
			return object.NewTuple([]value{object.Int(object.ID(self)), object.Int(int64(of(self).len()))}), nil
		}},
		{Name: "byteswap", Sig: "()", Doc: "Turn the bytes of each item round, from one byte order to the other.", Fast0: func(th *thread, self value) (value, error) {
			swap(of(self).data, of(self).size)
			return object.None, nil
		}},
		{Name: "clear", Sig: "()", Doc: "Make the array empty.", Fast0: func(th *thread, self value) (value, error) {
			a := of(self)
			return object.None, a.replace(th, 0, a.len(), nil)
		}},
		{Name: "count", Sig: "(v, /)", Doc: "How many items equal v.", Fast1: count},
		{Name: "extend", Sig: "(bb, /)", Doc: "Put the items of bb, an array of the same typecode or any iterable, at the end.", Fast1: func(th *thread, self, bb value) (value, error) {
			return object.None, of(self).extend(th, bb)
		}},
		{Name: "frombytes", Sig: "(buffer, /)", Doc: "Appends items from the bytes-like object, interpreting it as an array of machine values.", Fast1: func(th *thread, self, buffer value) (value, error) {
			b, err := object.BytesLike(th, buffer)
			if err != nil {
				return value{}, err
			}
			return object.None, of(self).fromBytes(th, b)
		}},
		{Name: "fromfile", Sig: "(f, n, /)", Doc: `Read n items from the binary file f, as machine values, and put them at the end.

If there are fewer, those there are go in and EOFError is raised.`, Fast2: fromFile},
		{Name: "fromlist", Sig: "(list, /)", Doc: "Put the items of a list at the end; if one does not fit, the array stays as it was.", Fast1: fromList},
		{Name: "fromunicode", Sig: "(ustr, /)", Doc: "Put the characters of ustr at the end of an array of characters, typecode 'u' or 'w'.", Fast1: func(th *thread, self, ustr value) (value, error) {
			a := of(self)
			s, ok := object.AsStr(ustr)
			if !ok {
				return value{}, th.TypeErrorf("fromunicode() argument must be str, not %s", ustr.Type().Name)
			}
			if !a.isText() {
				return value{}, th.ValueErrorf("fromunicode() may only be called on unicode type arrays ('u' or 'w')")
			}
			return object.None, a.replace(th, a.len(), a.len(), textData(s))
		}},
		{Name: "index", Sig: "(v, start=0, stop=sys.maxsize, /)", Doc: `The position of the first item that equals v, looking only from start up to stop.

Raises ValueError if there is none.`, Bound: index},
		{Name: "insert", Sig: "(i, v, /)", Doc: "Put v in before the item at i; an index beyond either end means that end.", Fast2: func(th *thread, self, i, v value) (value, error) {
			at, err := object.AsIndex(th, i)
			if err != nil {
				return value{}, err
			}
			return object.None, of(self).insert(th, at, v)
		}},
		{Name: "pop", Sig: "(i=-1, /)", Doc: "Take out the item at i, the last one by default, and return it. Raises IndexError if there is none.", Bound: pop},
		{Name: "remove", Sig: "(v, /)", Doc: "Take out the first item that equals v; raise ValueError if there is none.", Fast1: func(th *thread, self, v value) (value, error) {
			i, err := of(self).find(th, v, 0, -1)
			if err != nil {
				return value{}, err
			}
			if i < 0 {
				return value{}, th.ValueErrorf("array.remove(x): x not in array")
			}
			return object.None, of(self).delete(th, i)
		}},
		{Name: "reverse", Sig: "()", Doc: "Turn the order of the items round, without a copy.", Fast0: func(th *thread, self value) (value, error) {
			a := of(self)
			copy(a.data, a.picked(max(a.len()-1, 0), -1, a.len()))
			return object.None, nil
		}},
		{Name: "tobytes", Sig: "()", Doc: "The items as bytes, laid out as in memory.", Fast0: func(th *thread, self value) (value, error) {
			return object.BytesOf(of(self).data), nil
		}},
		{Name: "tofile", Sig: "(f, /)", Doc: "Write the items to the binary file f, laid out as in memory.", Fast1: toFile},
		{Name: "tolist", Sig: "()", Doc: "A list of the items.", Fast0: func(th *thread, self value) (value, error) {
			return of(self).list(), nil
		}},
		{Name: "tounicode", Sig: "()", Doc: "The items of an array of characters as a str; ValueError if it holds anything else.", Fast0: func(th *thread, self value) (value, error) {
			if !of(self).isText() {
				return value{}, th.ValueErrorf("tounicode() may only be called on unicode type arrays ('u' or 'w')")
			}
			return of(self).text(th)
		}},
	}
}

// reduce gives the items as a list below protocol 3, which knows no bytes, and in the
// machine's format from there on.
func reduce(th *thread, self, proto value) (value, error) {
	a := of(self)
	n, err := object.Index(th, proto)
	if err != nil {
		return value{}, th.TypeErrorf("__reduce_ex__ argument should be an integer")
	}
	state := object.None
	if in := object.InstanceOf(self); in != nil {
		if d, err := object.LookupAttr(th, self, "__dict__"); err != nil {
			return value{}, err
		} else if !d.IsZero() {
			state = d
		}
	}
	code := object.FromString(string(a.code))
	typ := object.From(self.Type())
	if n.IsInt() && n.AsInt() < 3 {
		return object.NewTuple([]value{typ, object.NewTuple([]value{code, a.list()}), state}), nil
	}
	module, err := th.Interp.Hooks.ImportModule(th, "array")
	if err != nil {
		return value{}, err
	}
	fn, err := object.GetAttrString(th, module, "_array_reconstructor")
	if err != nil {
		return value{}, err
	}
	args := []value{typ, code, object.Int(int64(formatOf(a.kind))), object.BytesOf(a.data)}
	return object.NewTuple([]value{fn, object.NewTuple(args), state}), nil
}

func count(th *thread, self, v value) (value, error) {
	a := of(self)
	n := 0
	for i := 0; i < a.len(); i++ {
		eq, err := object.Equal(th, a.at(i), v)
		if err != nil {
			return value{}, err
		}
		if eq {
			n++
		}
	}
	return object.Int(int64(n)), nil
}

func index(th *thread, self value, args []value) (value, error) {
	a := of(self)
	bounds := [2]int{0, 1<<63 - 1}
	for i := range bounds {
		if args[i+1].IsZero() {
			continue
		}
		n, err := object.ClampIndex(th, args[i+1])
		if err != nil {
			return value{}, err
		}
		if n < 0 {
			n = max(n+a.len(), 0)
		}
		bounds[i] = n
	}
	i, err := a.find(th, args[0], bounds[0], bounds[1])
	if err != nil {
		return value{}, err
	}
	if i < 0 {
		return value{}, th.ValueErrorf("array.index(x): x not in array")
	}
	return object.Int(int64(i)), nil
}

func pop(th *thread, self value, args []value) (value, error) {
	a := of(self)
	i := -1
	if !args[0].IsZero() {
		var err error
		if i, err = object.AsIndex(th, args[0]); err != nil {
			return value{}, err
		}
	}
	if a.len() == 0 {
		return value{}, th.Raise(object.IndexErrorType, "pop from empty array")
	}
	if i < 0 {
		i += a.len()
	}
	if i < 0 || i >= a.len() {
		return value{}, th.Raise(object.IndexErrorType, "pop index out of range")
	}
	v := a.at(i)
	return v, a.delete(th, i)
}

// fromList appends the items of a list, all or none.
func fromList(th *thread, self, list value) (value, error) {
	a := of(self)
	l, ok := object.AsList(list)
	if !ok {
		return value{}, th.TypeErrorf("arg must be list")
	}
	n := len(l.Items)
	data := make([]byte, n*a.size)
	for i := range n {
		if err := a.set(th, data[i*a.size:], l.Items[i]); err != nil {
			return value{}, err
		}
		if len(l.Items) != n {
			return value{}, th.Raise(object.RuntimeErrorType, "list changed size during iteration")
		}
	}
	return object.None, a.replace(th, a.len(), a.len(), data)
}

func fromFile(th *thread, self, f, n value) (value, error) {
	a := of(self)
	k, err := object.AsIndex(th, n)
	if err != nil {
		return value{}, err
	}
	if k < 0 {
		return value{}, th.ValueErrorf("negative count")
	}
	if k > 1<<40/a.size {
		return value{}, th.Raise(object.MemoryErrorType, "")
	}
	r, err := object.CallMethod(th, f, "read", object.Int(int64(k*a.size)))
	if err != nil {
		return value{}, err
	}
	b, ok := object.AsBytes(r)
	if !ok {
		return value{}, th.TypeErrorf("read() didn't return bytes")
	}
	if err := a.fromBytes(th, b); err != nil {
		return value{}, err
	}
	if len(b) != k*a.size {
		return value{}, th.Raise(object.EOFErrorType, "read() didn't return enough bytes")
	}
	return object.None, nil
}

// toFile writes in pieces, so that a large array needs no copy.
func toFile(th *thread, self, f value) (value, error) {
	const piece = 64 * 1024
	a := of(self)
	for at := 0; at < len(a.data); at += piece {
		if _, err := object.CallMethod(th, f, "write", object.BytesOf(a.data[at:min(at+piece, len(a.data))])); err != nil {
			return value{}, err
		}
	}
	return object.None, nil
}

// iterator yields the items of an array; array is nil at the end.
type iterator struct {
	array *array
	i     int
}

func (*iterator) Type() *object.Type { return iterType }

func init() {
	t := iterType
	t.Iter = func(th *thread, v value) (value, error) { return v, nil }
	t.Next = func(th *thread, v value) (value, error) {
		it := v.Object().(*iterator)
		if it.array == nil {
			return value{}, nil
		}
		if it.i >= it.array.len() {
			it.array = nil
			return value{}, nil
		}
		it.i++
		return it.array.at(it.i - 1), nil
	}
	t.Methods = func() []object.Func {
		return []object.Func{
			{Name: "__reduce__", Sig: "()", Doc: "Return a tuple from which pickle and copy make the iterator anew.", Fast0: func(th *thread, self value) (value, error) {
				iter := th.Interp.Builtins.GetString("iter")
				it := self.Object().(*iterator)
				if it.array == nil {
					return object.NewTuple([]value{iter, object.NewTuple([]value{object.NewTuple(nil)})}), nil
				}
				return object.NewTuple([]value{iter, object.NewTuple([]value{object.From(it.array)}), object.Int(int64(it.i))}), nil
			}},
			{Name: "__setstate__", Sig: "(state, /)", Doc: "Move to the position that __reduce__ gave.", Fast1: func(th *thread, self, state value) (value, error) {
				i, err := object.AsIndex(th, state)
				if err != nil {
					return value{}, err
				}
				if it := self.Object().(*iterator); it.array != nil {
					it.i = min(max(i, 0), it.array.len())
				}
				return object.None, nil
			}},
		}
	}
}
