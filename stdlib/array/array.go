// Package array is Python's array: sequences of numbers of one C type.
package array

import (
	"bytes"

	"pyasync/object"
)

// this file defines the class array and its operations as a sequence

type (
	value  = object.Value
	thread = object.Thread
	kwargs = []object.Kw
)

// Module is array.
var Module = object.ModuleDef{
	Name:  "array",
	Doc:   "Sequences of numbers of one machine type. They behave like lists, but the type of their\nitems is fixed by a one-character type code.",
	Funcs: []*object.Func{&reconstructor},
	Types: []*object.Type{arrayType},
	Attrs: func(th *thread) []object.Attr {
		iterType.Ready()
		return []object.Attr{
			{Name: "ArrayType", Value: object.From(arrayType)},
			{Name: "typecodes", Value: object.FromString(typecodes)},
		}
	},
}

var (
	arrayType = object.NewStatic("array.array", object.ObjectType, object.FlagBaseType|object.FlagSequence)
	iterType  = object.NewStatic("array.arrayiterator", object.ObjectType, object.FlagNoInstantiate)
)

// Type is array.array, for collections.abc to know.
var Type = arrayType

// array is an array: data are its items in the order and the size of the machine.
type array struct {
	object.Sub
	kind
	data    []byte
	exports object.Exports
}

// Type is array or a subclass.
func (a *array) Type() *object.Type { return a.TypeOr(arrayType) }

// MakeWeak is a weak reference.
func (a *array) MakeWeak() object.Weak { return object.WeakTo(a) }

func of(v value) *array { return v.Object().(*array) }

// asArray is v if it is an array.
func asArray(v value) (*array, bool) { a, ok := v.Object().(*array); return a, ok }

func (a *array) len() int { return len(a.data) / a.size }

func (a *array) at(i int) value { return a.get(a.data[i*a.size:]) }

// like is a new array of a's kind that takes data over.
func (a *array) like(data []byte) value { return object.From(&array{kind: a.kind, data: data}) }

// resizing must be called before the size changes.
func (a *array) resizing(th *thread) error {
	return a.exports.Resizing(th, "cannot resize an array that is exporting buffers", func() { a.data = bytes.Clone(a.data) })
}

// replace puts data in place of the items from i to j.
func (a *array) replace(th *thread, i, j int, data []byte) error {
	if len(data) != (j-i)*a.size {
		if err := a.resizing(th); err != nil {
			return err
		}
	}
	i, j = i*a.size, j*a.size
	if i == len(a.data) {
		a.data = append(a.data, data...)
		return nil
	}
	if j-i == len(data) {
		copy(a.data[i:], data)
		return nil
	}
	out := make([]byte, 0, len(a.data)-(j-i)+len(data))
	out = append(append(out, a.data[:i]...), data...)
	a.data = append(out, a.data[j:]...)
	return nil
}

// insert puts v before item i.
func (a *array) insert(th *thread, i int, v value) error {
	var buf [8]byte
	b := buf[:a.size]
	if err := a.set(th, b, v); err != nil {
		return err
	}
	if i < 0 {
		i = max(i+a.len(), 0)
	}
	i = min(i, a.len())
	return a.replace(th, i, i, b)
}

// delete removes item i.
func (a *array) delete(th *thread, i int) error {
	if err := a.resizing(th); err != nil {
		return err
	}
	a.data = append(a.data[:i*a.size], a.data[(i+1)*a.size:]...)
	return nil
}

// index is the place that a subscript names.
func (a *array) index(th *thread, key value, what string) (int, error) {
	if !key.IsInt() && key.Type().Index == nil {
		return 0, th.TypeErrorf("array indices must be integers")
	}
	i, err := object.AsIndex(th, key)
	if err != nil {
		if object.IsException(err, object.OverflowErrorType) {
			err = th.Raisef(object.IndexErrorType, "cannot fit '%s' into an index-sized integer", key.Type().Name)
		}
		return 0, err
	}
	if i < 0 {
		i += a.len()
	}
	if i < 0 || i >= a.len() {
		return 0, th.Raise(object.IndexErrorType, what+" index out of range")
	}
	return i, nil
}

func init() {
	t := arrayType
	t.Doc = arrayDoc
	t.New = newArray
	t.Repr = repr
	t.Compare = compare
	t.Len = func(th *thread, v value) (int, error) { return of(v).len(), nil }
	t.GetItem = getItem
	t.SetItem = setItem
	t.Contains = func(th *thread, v, x value) (bool, error) {
		i, err := of(v).find(th, x, 0, -1)
		return i >= 0, err
	}
	t.Iter = func(th *thread, v value) (value, error) { return object.From(&iterator{array: of(v)}), nil }
	t.Concat = concat
	t.Repeat = func(th *thread, v, times value) (value, error) {
		b, err := of(v).repeated(th, times)
		if err != nil {
			return value{}, err
		}
		return of(v).like(b), nil
	}
	t.InplaceConcat = func(th *thread, v, x value) (value, error) {
		if _, ok := asArray(x); !ok {
			return value{}, th.TypeErrorf("can only extend array with array (not \"%s\")", x.Type().Name)
		}
		return v, of(v).extend(th, x)
	}
	t.InplaceRepeat = func(th *thread, v, times value) (value, error) {
		a := of(v)
		b, err := a.repeated(th, times)
		if err != nil {
			return value{}, err
		}
		return v, a.replace(th, 0, a.len(), b)
	}
	t.Buffer = func(th *thread, v value) (*object.Buffer, error) {
		a := of(v)
		format := string(a.code)
		if a.code == 'u' {
			format = "w"
		}
		return &object.Buffer{Data: a.data, Format: format, ItemSize: a.size, Owner: v, Exports: &a.exports}, nil
	}
	t.Methods = methods
	t.Getters = func() []object.Getter {
		return []object.Getter{
			{Name: "typecode", Doc: "letter that says what the items are, as in the constructor", Get: func(th *thread, v value) (value, error) {
				return object.FromString(string(of(v).code)), nil
			}},
			{Name: "itemsize", Doc: "bytes that one item takes", Get: func(th *thread, v value) (value, error) {
				return object.Int(int64(of(v).size)), nil
			}},
		}
	}
}

func repr(th *thread, v value) (value, error) {
	a := of(v)
	head := a.Type().ShortName() + "('" + string(a.code) + "'"
	if len(a.data) == 0 {
		return object.FromString(head + ")"), nil
	}
	var items value
	if a.isText() {
		text, err := a.text(th)
		if err != nil {
			return value{}, err
		}
		items = text
	} else {
		items = a.list()
	}
	r, err := object.ReprString(th, items)
	return object.FromString(head + ", " + r + ")"), err
}

func (a *array) list() value {
	out := make([]value, a.len())
	for i := range out {
		out[i] = a.at(i)
	}
	return object.NewList(out)
}

func compare(th *thread, v, w value, op object.CompareOp) (value, error) {
	a, ok := asArray(v)
	b, ok2 := asArray(w)
	if !ok || !ok2 {
		return object.NotImplemented, nil
	}
	if a.len() != b.len() && (op == object.EQ || op == object.NE) {
		return object.Bool(op == object.NE), nil
	}
	if a.code == b.code && !a.isFloat() && bytes.Equal(a.data, b.data) {
		return object.Bool(op.Holds(0)), nil
	}
	for i := 0; i < a.len() && i < b.len(); i++ {
		x, y := a.at(i), b.at(i)
		r, err := object.Compare(th, x, y, object.EQ)
		if err != nil {
			return value{}, err
		}
		same, err := object.Truth(th, r)
		if err != nil {
			return value{}, err
		}
		if same {
			continue
		}
		switch op {
		case object.EQ:
			return object.False, nil
		case object.NE:
			return object.True, nil
		}
		return object.Compare(th, x, y, op)
	}
	return object.Bool(op.Holds(a.len() - b.len())), nil
}

func getItem(th *thread, v, key value) (value, error) {
	a := of(v)
	if key.IsInt() {
		if i := int(key.AsInt()); i >= 0 && i < a.len() {
			return a.at(i), nil
		}
	}
	sl, ok := object.AsSlice(key)
	if !ok {
		i, err := a.index(th, key, "array")
		if err != nil {
			return value{}, err
		}
		return a.at(i), nil
	}
	start, _, step, n, err := object.ResolveSlice(th, sl, a.len())
	if err != nil {
		return value{}, err
	}
	return a.like(a.picked(start, step, n)), nil
}

// picked is a copy of n items, every step-th from start.
func (a *array) picked(start, step, n int) []byte {
	if step == 1 {
		return bytes.Clone(a.data[start*a.size : (start+n)*a.size])
	}
	out := make([]byte, 0, n*a.size)
	for ; n > 0; n-- {
		out = append(out, a.data[start*a.size:(start+1)*a.size]...)
		start += step
	}
	return out
}

func setItem(th *thread, v, key, x value) error {
	a := of(v)
	if sl, ok := object.AsSlice(key); ok {
		return a.setSlice(th, sl, x)
	}
	i, err := a.index(th, key, "array assignment")
	if err != nil {
		return err
	}
	if x.IsZero() {
		return a.delete(th, i)
	}
	var buf [8]byte
	b := buf[:a.size]
	if err := a.set(th, b, x); err != nil {
		return err
	}
	if i >= a.len() {
		return th.Raise(object.IndexErrorType, "array assignment index out of range")
	}
	copy(a.data[i*a.size:], b)
	return nil
}

// setSlice assigns an array of the same kind, or deletes for a zero x.
func (a *array) setSlice(th *thread, sl *object.SliceObject, x value) error {
	var data []byte
	if !x.IsZero() {
		other, ok := asArray(x)
		if !ok {
			return th.TypeErrorf("can only assign array (not \"%s\") to array slice", x.Type().Name)
		}
		if other.code != a.code {
			return th.TypeErrorf("bad argument type for built-in operation")
		}
		data = bytes.Clone(other.data)
	}
	start, _, step, n, err := object.ResolveSlice(th, sl, a.len())
	if err != nil {
		return err
	}
	if step == 1 {
		return a.replace(th, start, start+n, data)
	}
	if len(data) == 0 {
		return a.deleteEvery(th, start, step, n)
	}
	if len(data) != n*a.size {
		return th.ValueErrorf("attempt to assign array of size %d to extended slice of size %d", len(data)/a.size, n)
	}
	for ; len(data) > 0; data = data[a.size:] {
		copy(a.data[start*a.size:], data[:a.size])
		start += step
	}
	return nil
}

// deleteEvery deletes n items, every step-th from start.
func (a *array) deleteEvery(th *thread, start, step, n int) error {
	if n == 0 {
		return nil
	}
	if err := a.resizing(th); err != nil {
		return err
	}
	if step < 0 {
		start, step = start+step*(n-1), -step
	}
	out := a.data[:start*a.size]
	for i := start; i < a.len(); i++ {
		if i == start && n > 0 {
			start += step
			n--
			continue
		}
		out = append(out, a.data[i*a.size:(i+1)*a.size]...)
	}
	a.data = out
	return nil
}

func concat(th *thread, v, w value) (value, error) {
	a := of(v)
	b, ok := asArray(w)
	if !ok {
		return value{}, th.TypeErrorf("can only append array (not \"%s\") to array", w.Type().Name)
	}
	if a.code != b.code {
		return value{}, th.TypeErrorf("bad argument type for built-in operation")
	}
	return a.like(append(bytes.Clone(a.data), b.data...)), nil
}

// repeated are the items times over.
func (a *array) repeated(th *thread, times value) ([]byte, error) {
	n, err := object.AsIndex(th, times)
	if err != nil {
		return nil, err
	}
	n = max(n, 0)
	if len(a.data) > 0 && n > (1<<40)/len(a.data) {
		return nil, th.Raise(object.MemoryErrorType, "")
	}
	return bytes.Repeat(a.data, n), nil
}

// extend appends the items of an array of the same kind, or of any iterable.
func (a *array) extend(th *thread, v value) error {
	if other, ok := asArray(v); ok {
		if other.code != a.code {
			return th.TypeErrorf("can only extend with array of same kind")
		}
		return a.replace(th, a.len(), a.len(), bytes.Clone(other.data))
	}
	return object.Each(th, v, func(item value) (bool, error) { return true, a.insert(th, a.len(), item) })
}

// find is the place of the first item from start on, before stop unless that is negative,
// which equals x, or -1.
func (a *array) find(th *thread, x value, start, stop int) (int, error) {
	for i := start; i < a.len() && (stop < 0 || i < stop); i++ {
		if eq, err := object.Equal(th, a.at(i), x); eq || err != nil {
			return i, err
		}
	}
	return -1, nil
}
