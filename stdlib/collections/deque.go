package collections

import (
	"strconv"
	"strings"

	"pyasync/object"
)

// this file defines deque, a ring of items that grows and shrinks at both ends

var (
	DequeType            = object.NewStatic("collections.deque", object.ObjectType, object.FlagBaseType|object.FlagSequence)
	dequeIterType        = object.NewStatic("collections._deque_iterator", object.ObjectType, 0)
	dequeReverseIterType = object.NewStatic("collections._deque_reverse_iterator", object.ObjectType, 0)
)

// deque has n items in ring, whose size is a power of two, from head on.
type deque struct {
	object.Sub
	ring    []value
	head, n int
	limit   int // maxlen, or -1
	state   int // changes with the items, so that iterators notice
}

func (d *deque) Type() *object.Type { return d.TypeOr(DequeType) }

// MakeWeak makes a deque something that can be referred to weakly.
func (d *deque) MakeWeak() object.Weak { return object.WeakTo(d) }

// at is where item i is in the ring.
func (d *deque) at(i int) *value { return &d.ring[(d.head+i)&(len(d.ring)-1)] }

// resize moves the items to a ring of another size.
func (d *deque) resize(size int) {
	ring := make([]value, size)
	for i := range d.n {
		ring[i] = *d.at(i)
	}
	d.ring, d.head = ring, 0
}

func (d *deque) grow() {
	if d.n == len(d.ring) {
		d.resize(max(8, 2*d.n))
	}
}

func (d *deque) push(x value) {
	d.state++
	if d.n == d.limit {
		if d.n == 0 {
			return
		}
		d.takeFirst()
	}
	d.grow()
	*d.at(d.n) = x
	d.n++
}

func (d *deque) pushFirst(x value) {
	d.state++
	if d.n == d.limit {
		if d.n == 0 {
			return
		}
		d.takeLast()
	}
	d.grow()
	d.head = (d.head - 1) & (len(d.ring) - 1)
	d.ring[d.head] = x
	d.n++
}

func (d *deque) takeFirst() value {
	p := d.at(0)
	x := *p
	*p = value{}
	d.head = (d.head + 1) & (len(d.ring) - 1)
	d.n--
	d.shrink()
	return x
}

func (d *deque) takeLast() value {
	p := d.at(d.n - 1)
	x := *p
	*p = value{}
	d.n--
	d.shrink()
	return x
}

// shrink gives memory back that a deque has outgrown.
func (d *deque) shrink() {
	d.state++
	if len(d.ring) > 1024 && d.n < len(d.ring)/8 {
		d.resize(len(d.ring) / 4)
	}
}

func (d *deque) clear() {
	d.ring, d.head, d.n = nil, 0, 0
	d.state++
}

// rotate moves n items from the end to the front.
func (d *deque) rotate(n int) {
	if d.n < 2 {
		return
	}
	if n %= d.n; n < 0 {
		n += d.n
	}
	d.state++
	if n <= d.n/2 {
		for range n {
			x := *d.at(d.n - 1)
			*d.at(d.n - 1) = value{}
			d.head = (d.head - 1) & (len(d.ring) - 1)
			d.ring[d.head] = x
		}
		return
	}
	for range d.n - n {
		x := d.ring[d.head]
		d.ring[d.head] = value{}
		d.head = (d.head + 1) & (len(d.ring) - 1)
		*d.at(d.n - 1) = x
	}
}

func (d *deque) removeAt(i int) {
	if i < d.n/2 {
		for ; i > 0; i-- {
			*d.at(i) = *d.at(i - 1)
		}
		d.takeFirst()
		return
	}
	for ; i < d.n-1; i++ {
		*d.at(i) = *d.at(i + 1)
	}
	d.takeLast()
}

func (d *deque) items() []value {
	out := make([]value, d.n)
	for i := range out {
		out[i] = *d.at(i)
	}
	return out
}

func (d *deque) extend(th *thread, x value, push func(x value)) error {
	if x.Object() == object.Object(d) {
		for _, item := range d.items() {
			push(item)
		}
		return nil
	}
	return object.Each(th, x, func(item value) (bool, error) {
		push(item)
		return true, nil
	})
}

// like is an empty deque of the same class and limit.
func (d *deque) like(th *thread) (value, *deque, error) {
	if d.Type() == DequeType {
		c := &deque{limit: d.limit}
		return object.From(c), c, nil
	}
	var v value
	var err error
	if d.limit < 0 {
		v, err = object.Call1(th, object.From(d.Type()), object.From(d))
	} else {
		v, err = object.Call2(th, object.From(d.Type()), object.From(d), object.Int(int64(d.limit)))
	}
	if err != nil {
		return value{}, nil, err
	}
	c, ok := v.Object().(*deque)
	if !ok {
		return value{}, nil, th.TypeErrorf("%s() must return a deque, not %s", d.Type().Name, v.Type().Name)
	}
	c.clear()
	return v, c, nil
}

func (d *deque) dup(th *thread) (value, *deque, error) {
	v, c, err := d.like(th)
	if err != nil {
		return value{}, nil, err
	}
	for i := range d.n {
		c.push(*d.at(i))
	}
	return v, c, nil
}

var initDeque = object.Func{Name: "deque", Sig: "(iterable=(), maxlen=None)", Bound: func(th *thread, self value, a []value) (value, error) {
	d := self.Object().(*deque)
	d.limit = -1
	if !a[1].IsZero() && !a[1].IsNone() {
		i, ok := object.IntValue(a[1])
		if !ok {
			return value{}, th.TypeErrorf("an integer is required")
		}
		n, err := object.AsSize(th, i)
		if err != nil {
			return value{}, err
		}
		if n < 0 {
			return value{}, th.ValueErrorf("maxlen must be non-negative")
		}
		d.limit = n
	}
	d.clear()
	if a[0].IsZero() {
		return object.None, nil
	}
	return object.None, d.extend(th, a[0], d.push)
}}

func init() {
	t := DequeType
	t.Doc = `A queue with two ends, at which adding and removing are fast; reaching into the middle is not.

deque(iterable) holds the items of iterable. With maxlen it never grows longer than that: what
goes in at one end pushes items out at the other.`
	t.TextSig = "([iterable[, maxlen]])"
	t.New = func(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
		return object.From(&deque{Sub: object.NewSub(typ, DequeType), limit: -1}), nil
	}
	t.Init = func(th *thread, v value, args []value, kw kwargs) error {
		_, err := initDeque.CallFunc(th, v, args, kw)
		return err
	}
	t.Repr = dequeRepr
	t.Hash = func(th *thread, v value) (int64, error) {
		return 0, th.TypeErrorf("unhashable type: '%s'", v.Type().Name)
	}
	t.Attrs = func() []object.Attr { return []object.Attr{{Name: "__hash__", Value: object.None}} }
	t.Compare = dequeCompare
	t.Len = func(th *thread, v value) (int, error) { return v.Object().(*deque).n, nil }
	t.Iter = func(th *thread, v value) (value, error) { return newDequeIter(v.Object().(*deque), 0, false), nil }
	t.GetItem = func(th *thread, v, key value) (value, error) {
		p, err := dequeItem(th, v.Object().(*deque), key)
		if err != nil {
			return value{}, err
		}
		return *p, nil
	}
	t.SetItem = func(th *thread, v, key, x value) error {
		d := v.Object().(*deque)
		p, err := dequeItem(th, d, key)
		if err != nil {
			return err
		}
		if !x.IsZero() {
			*p = x
			return nil
		}
		i, _ := object.AsIndex(th, key)
		if i < 0 {
			i += d.n
		}
		d.removeAt(i)
		return nil
	}
	t.Contains = func(th *thread, v, x value) (bool, error) {
		i, err := v.Object().(*deque).find(th, x, 0, -1)
		return i >= 0, err
	}
	initDequeArithmetic(t)
	t.Methods = dequeMethods
	t.Getters = func() []object.Getter {
		return []object.Getter{{Name: "maxlen", Doc: "the greatest length, or None if there is no limit", Get: func(th *thread, v value) (value, error) {
			if d := v.Object().(*deque); d.limit >= 0 {
				return object.Int(int64(d.limit)), nil
			}
			return object.None, nil
		}}}
	}
	initDequeIters()
}

func dequeItem(th *thread, d *deque, key value) (*value, error) {
	if key.Type().Index == nil {
		return nil, th.TypeErrorf("sequence index must be integer, not '%s'", key.Type().Name)
	}
	i, err := object.AsIndex(th, key)
	if err != nil {
		return nil, err
	}
	if i < 0 {
		i += d.n
	}
	if i < 0 || i >= d.n {
		return nil, th.Raise(object.IndexErrorType, "deque index out of range")
	}
	return d.at(i), nil
}

const mutatedText = "deque mutated during iteration"

// find is the index of x from start to before stop (-1 for the end), or -1.
func (d *deque) find(th *thread, x value, start, stop int) (int, error) {
	state := d.state
	if stop < 0 {
		stop = d.n
	}
	for i := start; i < stop; i++ {
		eq, err := object.Equal(th, *d.at(i), x)
		if err != nil {
			return -1, err
		}
		if d.state != state {
			return -1, th.Raise(object.RuntimeErrorType, mutatedText)
		}
		if eq {
			return i, nil
		}
	}
	return -1, nil
}

func dequeRepr(th *thread, v value) (value, error) {
	d := v.Object().(*deque)
	if !th.EnterRepr(d) {
		return object.FromString("[...]"), nil
	}
	defer th.LeaveRepr()
	items, err := object.ReprString(th, object.NewList(d.items()))
	if err != nil {
		return value{}, err
	}
	var b strings.Builder
	b.WriteString(v.Type().ShortName() + "(" + items)
	if d.limit >= 0 {
		b.WriteString(", maxlen=" + strconv.Itoa(d.limit))
	}
	b.WriteByte(')')
	return object.FromString(b.String()), nil
}

func dequeCompare(th *thread, a, b value, op object.CompareOp) (value, error) {
	x, ok1 := a.Object().(*deque)
	y, ok2 := b.Object().(*deque)
	if !ok1 || !ok2 {
		return object.NotImplemented, nil
	}
	if x.n != y.n && op == object.EQ {
		return object.False, nil
	}
	if x.n != y.n && op == object.NE {
		return object.True, nil
	}
	for i := 0; i < x.n && i < y.n; i++ {
		p, q := *x.at(i), *y.at(i)
		sx, sy := x.state, y.state
		eq, err := object.Equal(th, p, q)
		if err != nil {
			return value{}, err
		}
		if eq && (x.state != sx || y.state != sy) {
			return value{}, th.Raise(object.RuntimeErrorType, mutatedText)
		}
		if !eq {
			if op == object.EQ || op == object.NE {
				return object.Bool(op == object.NE), nil
			}
			return object.Compare(th, p, q, op)
		}
	}
	return object.Bool(op.Holds(x.n - y.n)), nil
}

func initDequeArithmetic(t *object.Type) {
	t.Concat = func(th *thread, a, b value) (value, error) {
		y, ok := b.Object().(*deque)
		if !ok {
			return value{}, th.TypeErrorf("can only concatenate deque (not \"%s\") to deque", b.Type().Name)
		}
		v, c, err := a.Object().(*deque).dup(th)
		if err != nil {
			return value{}, err
		}
		return v, c.extend(th, object.From(y), c.push)
	}
	t.InplaceConcat = func(th *thread, a, b value) (value, error) {
		d := a.Object().(*deque)
		return a, d.extend(th, b, d.push)
	}
	t.Repeat = func(th *thread, a, b value) (value, error) {
		v, c, err := a.Object().(*deque).dup(th)
		if err != nil {
			return value{}, err
		}
		return v, c.repeat(th, b)
	}
	t.InplaceRepeat = func(th *thread, a, b value) (value, error) { return a, a.Object().(*deque).repeat(th, b) }
}

const maxDeque = 1 << 40

func (d *deque) repeat(th *thread, v value) error {
	n, err := object.AsIndex(th, v)
	if err != nil {
		return err
	}
	if n <= 0 {
		d.clear()
		return nil
	}
	items := d.items()
	if len(items) > 0 && n > maxDeque/len(items) && d.limit < 0 {
		return th.Raise(object.MemoryErrorType, "")
	}
	if d.limit >= 0 && len(items) > 0 {
		n = min(n, d.limit/len(items)+2)
	}
	for range n - 1 {
		for _, x := range items {
			d.push(x)
		}
	}
	return nil
}
