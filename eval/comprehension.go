package eval

import "pyasync/object"

// this file defines list, set and dict comprehensions that do not suspend

// loopClause is for t in iter if conds, within a comprehension.
type loopClause struct {
	t     target
	iter  expr
	conds []condition
	at    int32
	slot  int // of the target when it is a variable in a slot, else -1
}

// holds reports whether the conditions of the clause hold for the item just assigned.
func (l *loopClause) holds(f *Frame) (bool, error) {
	for i := range l.conds {
		if ok, err := l.conds[i].Test(f); err != nil || !ok {
			return false, err
		}
	}
	return true, nil
}

// collector takes one item of a comprehension, once the targets are assigned.
type collector interface {
	collect(f *Frame) error
}

// comp is an inlined comprehension: its variables have slots of the frame around it.
type comp struct {
	loops []loopClause
	cells []int // slots that get new cells each time
	slots []int // slots that are cleared at the end
	// size is how many items the last run made: the next one makes room for as many.
	size int
}

func (n *comp) start(f *Frame) {
	for _, i := range n.cells {
		f.Slots[i] = object.From(&object.Cell{})
	}
}

func (n *comp) end(f *Frame, size int) {
	for _, i := range n.slots {
		f.Slots[i] = Value{}
	}
	n.size = min(size, maxRoom)
}

// maxRoom bounds the room that is made on the strength of the last run.
const maxRoom = 1 << 18

// run runs the loops from the i-th on.
func (n *comp) run(f *Frame, i int, to collector) error {
	l := &n.loops[i]
	v, err := l.iter.Eval(f)
	if err != nil {
		return err
	}
	if l.slot >= 0 {
		switch o := v.Object().(type) {
		case *object.Range:
			if start, step, length, ok := o.Ints(); ok {
				return n.overRange(f, i, start, step, length, to)
			}
		case *object.List:
			if o.Ext == nil {
				return n.overItems(f, i, &o.Items, to)
			}
		case *object.RangeIter:
			return n.overRangeIter(f, i, o, to)
		}
	}
	f.At = l.at
	it, err := object.Iter(f.Th, v)
	if err != nil {
		return err
	}
	if u, p := pairTarget(it, l.t); u != nil {
		return n.overPairs(f, i, u, p, to)
	}
	nextItem := it.Type().Next
	for {
		if f.Th.Interrupt.Load() {
			if err := f.Th.Poll(); err != nil {
				return err
			}
		}
		f.At = l.at
		x, err := nextItem(f.Th, it)
		if err != nil || x.IsZero() {
			return err
		}
		if l.slot >= 0 {
			f.Slots[l.slot] = x
		} else if err := l.t.Assign(f, x); err != nil {
			return err
		}
		if err := n.item(f, i, to); err != nil {
			return err
		}
	}
}

// item goes on with one item of the i-th loop, if its conditions hold.
func (n *comp) item(f *Frame, i int, to collector) error {
	if ok, err := n.loops[i].holds(f); err != nil || !ok {
		return err
	}
	if i+1 == len(n.loops) {
		return to.collect(f)
	}
	return n.run(f, i+1, to)
}

func (n *comp) overPairs(f *Frame, i int, u *unpack, p object.PairIter, to collector) error {
	for {
		if f.Th.Interrupt.Load() {
			if err := f.Th.Poll(); err != nil {
				return err
			}
		}
		f.At = n.loops[i].at
		if more, err := u.next(f, p); err != nil || !more {
			return err
		}
		if err := n.item(f, i, to); err != nil {
			return err
		}
	}
}

func (n *comp) overRange(f *Frame, i int, k, step, left int64, to collector) error {
	slot := n.loops[i].slot
	for ; left > 0; left-- {
		if f.Th.Interrupt.Load() {
			if err := f.Th.Poll(); err != nil {
				return err
			}
		}
		f.Slots[slot] = object.Int(k)
		if err := n.item(f, i, to); err != nil {
			return err
		}
		k += step
	}
	return nil
}

// overRangeIter is the loop over what is left of a range.
func (n *comp) overRangeIter(f *Frame, i int, it *object.RangeIter, to collector) error {
	slot := n.loops[i].slot
	for {
		if f.Th.Interrupt.Load() {
			if err := f.Th.Poll(); err != nil {
				return err
			}
		}
		k, ok := it.Advance()
		if !ok {
			return nil
		}
		f.Slots[slot] = object.Int(k)
		if err := n.item(f, i, to); err != nil {
			return err
		}
	}
}

// overItems is the loop over a list, which may change meanwhile.
func (n *comp) overItems(f *Frame, i int, items *[]Value, to collector) error {
	slot := n.loops[i].slot
	for k := 0; k < len(*items); k++ {
		if f.Th.Interrupt.Load() {
			if err := f.Th.Poll(); err != nil {
				return err
			}
		}
		f.Slots[slot] = (*items)[k]
		if err := n.item(f, i, to); err != nil {
			return err
		}
	}
	return nil
}

// listComp is [elt for …].
type listComp struct {
	comp
	elt expr
}

// listCollector is the list that is being made, in one piece of memory with what makes it.
type listCollector struct {
	object.List
	elt expr
}

func (c *listCollector) collect(f *Frame) error {
	v, err := c.elt.Eval(f)
	if err == nil {
		c.Append(v)
	}
	return err
}

func (n *listComp) Eval(f *Frame) (Value, error) {
	n.start(f)
	c := &listCollector{elt: n.elt}
	var err error
	if l := &n.loops[0]; len(n.loops) == 1 && l.slot >= 0 {
		err = n.single(f, l, c)
	} else {
		c.Items = make([]Value, 0, n.size)
		err = n.run(f, 0, c)
	}
	n.end(f, len(c.Items))
	return object.From(&c.List), err
}

// single is the comprehension with one loop and a variable for target, the usual one: the
// items of a range or list are taken without an iterator, and the room is known beforehand.
func (n *listComp) single(f *Frame, l *loopClause, c *listCollector) error {
	v, err := l.iter.Eval(f)
	if err != nil {
		return err
	}
	switch o := v.Object().(type) {
	case *object.Range:
		if k, step, left, ok := o.Ints(); ok {
			c.Items = make([]Value, 0, n.room(l, int(left)))
			for ; left > 0; left-- {
				f.Slots[l.slot] = object.Int(k)
				if err := n.one(f, l, c); err != nil {
					return err
				}
				k += step
			}
			return nil
		}
	case *object.List:
		if o.Ext == nil {
			c.Items = make([]Value, 0, n.room(l, len(o.Items)))
			for k := 0; k < len(o.Items); k++ {
				f.Slots[l.slot] = o.Items[k]
				if err := n.one(f, l, c); err != nil {
					return err
				}
			}
			return nil
		}
	}
	f.At = l.at
	it, err := object.Iter(f.Th, v)
	if err != nil {
		return err
	}
	c.Items = make([]Value, 0, n.size)
	nextItem := it.Type().Next
	for {
		f.At = l.at
		x, err := nextItem(f.Th, it)
		if err != nil || x.IsZero() {
			return err
		}
		f.Slots[l.slot] = x
		if err := n.one(f, l, c); err != nil {
			return err
		}
	}
}

// room is how many items to make room for when the loop runs over so many.
func (n *listComp) room(l *loopClause, items int) int {
	if l.conds != nil {
		return min(n.size, items)
	}
	return min(items, max(n.size, maxRoom))
}

// one evaluates the element for the item just assigned, if the conditions hold.
func (n *listComp) one(f *Frame, l *loopClause, c *listCollector) error {
	if f.Th.Interrupt.Load() {
		if err := f.Th.Poll(); err != nil {
			return err
		}
	}
	if l.conds != nil {
		if ok, err := l.holds(f); err != nil || !ok {
			return err
		}
	}
	v, err := n.elt.Eval(f)
	if err != nil {
		return err
	}
	c.Append(v)
	return nil
}

// setComp is {elt for …}.
type setComp struct {
	comp
	elt expr
	at  int32
}

type setCollector struct {
	object.Set
	n *setComp
}

func (c *setCollector) collect(f *Frame) error {
	v, err := c.n.elt.Eval(f)
	if err != nil {
		return err
	}
	f.At = c.n.at
	return c.Add(f.Th, v)
}

func (n *setComp) Eval(f *Frame) (Value, error) {
	n.start(f)
	c := &setCollector{n: n}
	err := n.run(f, 0, c)
	n.end(f, 0)
	return object.From(&c.Set), err
}

// dictComp is {key: val for …}.
type dictComp struct {
	comp
	key, val expr
	at       int32
}

type dictCollector struct {
	object.Dict
	n *dictComp
}

func (c *dictCollector) collect(f *Frame) error {
	k, err := c.n.key.Eval(f)
	if err != nil {
		return err
	}
	v, err := c.n.val.Eval(f)
	if err != nil {
		return err
	}
	f.At = c.n.at
	return c.Set(f.Th, k, v)
}

func (n *dictComp) Eval(f *Frame) (Value, error) {
	n.start(f)
	c := &dictCollector{n: n}
	c.Reserve(n.size)
	err := n.run(f, 0, c)
	n.end(f, c.Len())
	return object.From(&c.Dict), err
}
