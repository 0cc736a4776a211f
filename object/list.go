package object

import (
	"math"
	"slices"
	"strings"
)

// this file defines List

// ListType is list.
var ListType = NewStatic("list", ObjectType, FlagBaseType|FlagListSub|FlagSequence|FlagMatchSelf)

// List is a list.
type List struct {
	Sub
	Items []Value
}

// Type is list or a subclass.
func (l *List) Type() *Type { return l.TypeOr(ListType) }

// NewList is a list of items, which it takes over.
func NewList(items []Value) Value { return Value{o: &List{Items: items}} }

// AsList is the list in v, if it is one.
func AsList(v Value) (*List, bool) { l, ok := v.o.(*List); return l, ok }

// Append adds x at the end.
func (l *List) Append(x Value) {
	if len(l.Items) == cap(l.Items) {
		l.grow()
	}
	l.Items = append(l.Items, x)
}

// grow makes room for appending. Items take three words, so that copying them costs more
// than a table somewhat larger than append would make.
func (l *List) grow() {
	n := len(l.Items)
	more := max(n, 4)
	if n > 1<<18 {
		more = n / 2
	}
	l.Items = append(make([]Value, 0, n+more), l.Items...)
}

// Get is l[i].
func (l *List) Get(th *Thread, i int64) (Value, error) {
	if i < 0 {
		i += int64(len(l.Items))
	}
	if uint64(i) >= uint64(len(l.Items)) {
		return Value{}, th.Raise(IndexErrorType, "list index out of range")
	}
	return l.Items[i], nil
}

// Set is l[i] = x.
func (l *List) Set(th *Thread, i int64, x Value) error {
	if i < 0 {
		i += int64(len(l.Items))
	}
	if uint64(i) >= uint64(len(l.Items)) {
		return th.Raise(IndexErrorType, "list assignment index out of range")
	}
	l.Items[i] = x
	return nil
}

// Pop removes and returns l[i].
func (l *List) Pop(th *Thread, i int) (Value, error) {
	n := len(l.Items)
	if n == 0 {
		return Value{}, th.Raise(IndexErrorType, "pop from empty list")
	}
	if i < 0 {
		i += n
	}
	if uint(i) >= uint(n) {
		return Value{}, th.Raise(IndexErrorType, "pop index out of range")
	}
	x := l.Items[i]
	l.cut(i, i+1)
	return x, nil
}

// Insert puts x in front of l[i], which is clipped to the list.
func (l *List) Insert(i int, x Value) {
	n := len(l.Items)
	if i < 0 {
		i = max(i+n, 0)
	}
	l.Items = slices.Insert(l.Items, min(i, n), x)
}

// Clear removes all items.
func (l *List) Clear() { l.Items = nil }

// cut removes l[i:j]. At the front, that costs no move: queues made of lists stay cheap.
func (l *List) cut(i, j int) {
	switch n := len(l.Items); {
	case i == 0 && j == n && n > 1:
		l.Items = nil
	case i == 0 && j < n:
		clear(l.Items[:j])
		l.Items = l.Items[j:]
	default:
		l.Items = slices.Delete(l.Items, i, j)
		l.shrink()
	}
}

// shrink gives back memory when little of it is in use.
func (l *List) shrink() {
	if n := len(l.Items); cap(l.Items) > 1024 && n < cap(l.Items)/4 {
		l.Items = append(make([]Value, 0, n*2), l.Items...)
	}
}

// replace is l[i:j] = items.
func (l *List) replace(i, j int, items []Value) {
	if len(items) == 0 {
		if i < j {
			l.cut(i, j)
		}
		return
	}
	l.Items = slices.Replace(l.Items, i, j, items...)
	l.shrink()
}

// Extend appends the items of v, as they come.
func (l *List) Extend(th *Thread, v Value) error {
	switch o := v.o.(type) {
	case *List:
		if o.Ext == nil {
			l.Items = append(l.Items, o.Items...)
			return nil
		}
	case *Tuple:
		if o.Ext == nil {
			l.Items = append(l.Items, o.Items...)
			return nil
		}
	}
	it, err := Iter(th, v)
	if err != nil {
		return err
	}
	if n, err := LengthHint(th, v, 8); err != nil {
		return err
	} else if n > maxItems && n <= math.MaxInt-len(l.Items) { // beyond that it is not believed
		return th.RaiseArgs(MemoryErrorType)
	} else if n < 1<<24 {
		l.Items = slices.Grow(l.Items, n)
	}
	return l.drain(th, it)
}

// drain appends what is left of iterator it.
func (l *List) drain(th *Thread, it Value) error {
	if d, ok := it.o.(Drainer); ok {
		handled, err := d.Drain(th, func(x Value) (bool, error) {
			l.Append(x)
			return true, nil
		})
		if handled {
			return err
		}
	}
	next := it.Type().Next
	for {
		x, err := next(th, it)
		if err != nil || x.o == nil {
			return err
		}
		l.Append(x)
		if th.Interrupt.Load() {
			if err := th.Poll(); err != nil {
				return err
			}
		}
	}
}

func init() {
	t := ListType
	t.Doc = `A sequence that can grow, shrink and change.

list() is empty; list(iterable) holds the items of iterable in order.`
	t.TextSig = "(iterable=(), /)"
	t.noHash = true
	t.New = func(th *Thread, typ *Type, args []Value, kw []Kw) (Value, error) {
		return From(&List{Sub: NewSub(typ, ListType)}), nil
	}
	t.Init = listInit
	t.Call1 = func(th *Thread, a Value) (Value, error) {
		l := &List{}
		return From(l), l.Extend(th, a)
	}
	t.Repr = listRepr
	t.Compare = func(th *Thread, a, b Value, op CompareOp) (Value, error) {
		x, ok1 := a.o.(*List)
		y, ok2 := b.o.(*List)
		if !ok1 || !ok2 {
			return NotImplemented, nil
		}
		return compareItems(th, &x.Items, &y.Items, op)
	}
	t.Len = func(th *Thread, v Value) (int, error) { return len(v.o.(*List).Items), nil }
	t.Iter = func(th *Thread, v Value) (Value, error) { return From(&ListIter{l: v.o.(*List)}), nil }
	t.Contains = func(th *Thread, v, x Value) (bool, error) { return containsItem(th, &v.o.(*List).Items, x) }
	t.GetItem = listGetItem
	t.SetItem = listSetItem
	t.Concat = func(th *Thread, a, b Value) (Value, error) {
		y, ok := b.o.(*List)
		if !ok {
			return Value{}, th.TypeErrorf("can only concatenate list (not \"%s\") to list", b.Type().Name)
		}
		return NewList(joinItems(a.o.(*List).Items, y.Items)), nil
	}
	t.Repeat = func(th *Thread, a, b Value) (Value, error) {
		n, err := repeatCount(th, b)
		if err != nil {
			return Value{}, err
		}
		items, err := repeatItems(th, a.o.(*List).Items, n)
		return NewList(items), err
	}
	t.InplaceConcat = func(th *Thread, a, b Value) (Value, error) { return a, a.o.(*List).Extend(th, b) }
	t.InplaceRepeat = func(th *Thread, a, b Value) (Value, error) {
		l := a.o.(*List)
		n, err := repeatCount(th, b)
		if err != nil || n == 1 {
			return a, err
		}
		items, err := repeatItems(th, l.Items, n)
		if err == nil {
			l.Items = items
		}
		return a, err
	}
	t.Methods = listMethods
	t.SlotMethods = []string{"__getitem__"}
}

func listInit(th *Thread, v Value, args []Value, kw []Kw) error {
	if len(kw) > 0 && newIs(v.Type(), ListType) {
		return th.TypeErrorf("list() takes no keyword arguments")
	}
	if len(args) > 1 {
		return th.TypeErrorf("list expected at most 1 argument, got %d", len(args))
	}
	l := v.o.(*List)
	l.Clear()
	if len(args) == 0 {
		return nil
	}
	return l.Extend(th, args[0])
}

func listRepr(th *Thread, v Value) (Value, error) {
	l := v.o.(*List)
	if len(l.Items) == 0 {
		return FromString("[]"), nil
	}
	if !th.EnterRepr(l) {
		return FromString("[...]"), nil
	}
	defer th.LeaveRepr()
	var b strings.Builder
	b.WriteByte('[')
	if err := reprItems(th, &b, &l.Items); err != nil {
		return Value{}, err
	}
	b.WriteByte(']')
	return FromString(b.String()), nil
}

func listGetItem(th *Thread, v, key Value) (Value, error) {
	l := v.o.(*List)
	if key.IsInt() {
		return l.Get(th, key.AsInt())
	}
	if s, ok := key.o.(*SliceObject); ok {
		start, stop, step, err := s.Unpack(th)
		if err != nil {
			return Value{}, err
		}
		start, _, n := AdjustSlice(len(l.Items), start, stop, step)
		return NewList(selectItems(l.Items, start, step, n)), nil
	}
	if !isIndex(key) {
		return Value{}, th.TypeErrorf("list indices must be integers or slices, not %s", key.Type().Name)
	}
	i, err := sequenceIndex(th, key)
	if err != nil {
		return Value{}, err
	}
	return l.Get(th, int64(i))
}

func listSetItem(th *Thread, v, key, x Value) error {
	l := v.o.(*List)
	if s, ok := key.o.(*SliceObject); ok {
		if x.o == nil {
			return l.deleteSlice(th, s)
		}
		return l.assignSlice(th, s, x)
	}
	if !isIndex(key) {
		return th.TypeErrorf("list indices must be integers or slices, not %s", key.Type().Name)
	}
	i, err := sequenceIndex(th, key)
	if err != nil {
		return err
	}
	if x.o != nil {
		return l.Set(th, int64(i), x)
	}
	if i < 0 {
		i += len(l.Items)
	}
	if uint(i) >= uint(len(l.Items)) {
		return th.Raise(IndexErrorType, "list assignment index out of range")
	}
	l.cut(i, i+1)
	return nil
}

// assignSlice is l[s] = x.
func (l *List) assignSlice(th *Thread, s *SliceObject, x Value) error {
	start, stop, step, err := s.Unpack(th)
	if err != nil {
		return err
	}
	if step == 1 {
		items, err := sequenceItems(th, x, "must assign iterable to extended slice")
		if err != nil {
			return err
		}
		start, stop, _ := AdjustSlice(len(l.Items), start, stop, step)
		l.replace(start, max(start, stop), items)
		return nil
	}
	items, err := sequenceItems(th, x, "must assign iterable to extended slice")
	if err != nil {
		return err
	}
	start, _, n := AdjustSlice(len(l.Items), start, stop, step)
	if len(items) != n {
		return th.ValueErrorf("attempt to assign sequence of size %d to extended slice of size %d", len(items), n)
	}
	for _, x := range items {
		l.Items[start] = x
		start += step
	}
	return nil
}

// sequenceItems is Slice with another message for what is not iterable.
func sequenceItems(th *Thread, v Value, msg string) ([]Value, error) {
	if t := v.Type(); t.Iter == nil && t.GetItem == nil {
		return nil, th.TypeErrorf("%s", msg)
	}
	if t := v.Type(); t == ListType || t == TupleType {
		return Slice(th, v)
	}
	it, err := Iter(th, v)
	if err != nil {
		if IsException(err, TypeErrorType) {
			err = th.Raise(TypeErrorType, msg)
		}
		return nil, err
	}
	return Slice(th, it) // as in CPython, the iterator must be iterable itself
}

// deleteSlice is del l[s].
func (l *List) deleteSlice(th *Thread, s *SliceObject) error {
	start, stop, step, err := s.Unpack(th)
	if err != nil {
		return err
	}
	start, stop, n := AdjustSlice(len(l.Items), start, stop, step)
	if n == 0 {
		return nil
	}
	if step == 1 {
		l.cut(start, stop)
		return nil
	}
	if step < 0 {
		start, step = start+step*(n-1), -step
	}
	to, next := start, start
	for i := start; i < len(l.Items); i++ {
		if i == next && n > 0 {
			n--
			next += step
			continue
		}
		l.Items[to] = l.Items[i]
		to++
	}
	clear(l.Items[to:])
	l.Items = l.Items[:to]
	l.shrink()
	return nil
}

func listMethods() []Func {
	return []Func{
		{Name: "append", Sig: "(object, /)", Doc: "Put one object at the end.", Fast1: func(th *Thread, self, x Value) (Value, error) {
			self.o.(*List).Append(x)
			return None, nil
		}},
		{Name: "extend", Sig: "(iterable, /)", Doc: "Put all items of an iterable at the end.", Fast1: func(th *Thread, self, x Value) (Value, error) {
			return None, self.o.(*List).Extend(th, x)
		}},
		{Name: "insert", Sig: "(index, object, /)", Doc: "Put an object in before the item at index; an index beyond either end means that end.", Fast2: func(th *Thread, self, at, x Value) (Value, error) {
			i, err := AsSize(th, at)
			if err == nil {
				self.o.(*List).Insert(i, x)
			}
			return None, err
		}},
		{Name: "pop", Sig: "(index=-1, /)", Doc: `Take out the item at index, the last one by default, and return it.

Raises IndexError if there is none.`, Bound: func(th *Thread, self Value, a []Value) (Value, error) {
			i := -1
			if a[0].o != nil {
				var err error
				if i, err = AsSize(th, a[0]); err != nil {
					return Value{}, err
				}
			}
			return self.o.(*List).Pop(th, i)
		}},
		{Name: "remove", Sig: "(value, /)", Doc: "Take out the first item that equals value; raise ValueError if there is none.", Fast1: func(th *Thread, self, x Value) (Value, error) {
			l := self.o.(*List)
			for i := 0; i < len(l.Items); i++ {
				eq, err := Equal(th, l.Items[i], x)
				if err != nil {
					return Value{}, err
				}
				if eq {
					if i < len(l.Items) {
						l.cut(i, i+1)
					}
					return None, nil
				}
			}
			return Value{}, th.ValueErrorf("list.remove(x): x not in list")
		}},
		{Name: "clear", Doc: "Make the list empty.", Fast0: func(th *Thread, self Value) (Value, error) {
			self.o.(*List).Clear()
			return None, nil
		}},
		{Name: "copy", Doc: "A new list with the same items.", Fast0: func(th *Thread, self Value) (Value, error) {
			return NewList(slices.Clone(self.o.(*List).Items)), nil
		}},
		{Name: "index", Sig: "(value, start=0, stop=sys.maxsize, /)", Doc: `The position of the first item that equals value, looking only from start up to stop.

Raises ValueError if there is none.`, Bound: func(th *Thread, self Value, a []Value) (Value, error) {
			i, err := indexItem(th, &self.o.(*List).Items, a)
			if err == nil && i < 0 {
				r, err := ReprString(th, a[0])
				if err != nil {
					return Value{}, err
				}
				return Value{}, th.ValueErrorf("%s is not in list", r)
			}
			return Int(int64(i)), err
		}},
		{Name: "count", Sig: "(value, /)", Doc: "How many items equal value.", Fast1: func(th *Thread, self, x Value) (Value, error) {
			return countItem(th, &self.o.(*List).Items, x)
		}},
		{Name: "reverse", Doc: "Turn the order of the items round, without a copy.", Fast0: func(th *Thread, self Value) (Value, error) {
			slices.Reverse(self.o.(*List).Items)
			return None, nil
		}},
		{Name: "sort", Sig: "(*, key=None, reverse=False)", Doc: `Put the items in order, within the list itself.

key      a function of one item whose result is compared in place of the item
reverse  largest first

Equal items keep their order. If a comparison fails, the error passes and the list may be left partly sorted.`, Bound: listSort},
		{Name: "__reversed__", Doc: "Iterate from the last item to the first.", Fast0: func(th *Thread, self Value) (Value, error) {
			l := self.o.(*List)
			return From(&ListReverseIter{l: l, i: len(l.Items) - 1}), nil
		}},
		{Name: "__sizeof__", Doc: "The bytes that the list takes up, without its items.", Fast0: func(th *Thread, self Value) (Value, error) {
			return Int(int64(40 + 8*cap(self.o.(*List).Items))), nil
		}},
		ClassGetItem(),
	}
}
