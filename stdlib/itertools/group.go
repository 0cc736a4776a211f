package itertools

import "pyasync/object"

// this file defines groupby and tee

var (
	groupByType = newType("groupby")
	grouperType = object.NewStatic("itertools._grouper", object.ObjectType, 0)
	teeType     = object.NewStatic("itertools._tee", object.ObjectType, 0)
)

// groupBy is groupby(iterable, key). target is the key of the group that was given last,
// key and item what was read last.
type groupBy struct {
	object.Sub
	src               source
	keyFn             value
	target, key, item value
	group             *grouper // the one that may still yield
}

// grouper is one group: it ends when the groupby has gone on.
type grouper struct {
	of     *groupBy
	target value
}

// tee is one of the iterators that share an iterable by way of a chain of blocks.
type tee struct {
	block *teeBlock
	i     int
}

// teeBlock holds items that were read, in the order of reading.
type teeBlock struct {
	src     *source
	items   []value
	next    *teeBlock
	running *bool // the iterable is being read
}

const teeBlockSize = 56

func (g *groupBy) Type() *object.Type { return g.TypeOr(groupByType) }
func (*grouper) Type() *object.Type   { return grouperType }
func (*tee) Type() *object.Type       { return teeType }

func init() {
	describe(groupByType, "(iterable, key=None)", "Split an iterable where the key changes: an iterator over pairs (key, iterator over the items of the group).\n\nkey is a function of one item; without it, the item is its own key.",
		func(th *thread, typ *object.Type, a []value) (value, error) {
			src, err := open(th, a[0])
			g := &groupBy{Sub: object.NewSub(typ, groupByType), src: src}
			if !none(a[1]) {
				g.keyFn = a[1]
			}
			return object.From(g), err
		}, groupByNext)
	describe(grouperType, "(parent, tgtkey, /)", "", func(th *thread, typ *object.Type, a []value) (value, error) {
		g, ok := a[0].Object().(*groupBy)
		if !ok {
			return value{}, th.TypeErrorf("_grouper() argument 1 must be itertools.groupby, not %s", a[0].Type().Name)
		}
		g.group = &grouper{g, a[1]}
		return object.From(g.group), nil
	}, grouperNext)
	grouperType.TextSig = ""
	describe(teeType, "(iterable, /)", "One of the iterators that tee() makes. Each sees all the items that are still to come.", func(th *thread, typ *object.Type, a []value) (value, error) {
		t, err := newTee(th, a[0])
		if err != nil {
			return value{}, err
		}
		return object.From(t), nil
	}, teeNext)
	teeType.Methods = func() []object.Func {
		return []object.Func{{Name: "__copy__", Doc: "An iterator that goes on from the same place by itself.", Fast0: func(th *thread, self value) (value, error) {
			c := *self.Object().(*tee)
			return object.From(&c), nil
		}}}
	}
}

// step reads one item and its key; more is false at the end.
func (g *groupBy) step(th *thread) (more bool, err error) {
	x, err := g.src.get(th)
	if err != nil || x.IsZero() {
		return false, err
	}
	key := x
	if !g.keyFn.IsZero() {
		if key, err = object.Call1(th, g.keyFn, x); err != nil {
			return false, err
		}
	}
	g.item, g.key = x, key
	return true, nil
}

func groupByNext(th *thread, v value) (value, error) {
	g := v.Object().(*groupBy)
	g.group = nil
	for {
		if !g.key.IsZero() {
			if g.target.IsZero() {
				break
			}
			same, err := object.Equal(th, g.target, g.key)
			if err != nil {
				return value{}, err
			}
			if !same {
				break
			}
		}
		if more, err := g.step(th); !more || err != nil {
			return value{}, err
		}
		if err := poll(th); err != nil {
			return value{}, err
		}
	}
	g.target = g.key
	g.group = &grouper{g, g.key}
	return object.NewTuple([]value{g.key, object.From(g.group)}), nil
}

func grouperNext(th *thread, v value) (value, error) {
	gr := v.Object().(*grouper)
	g := gr.of
	if g.group != gr {
		return value{}, nil
	}
	if g.item.IsZero() {
		if more, err := g.step(th); !more || err != nil {
			return value{}, err
		}
	}
	same, err := object.Equal(th, gr.target, g.key)
	if err != nil || !same {
		return value{}, err
	}
	x := g.item
	g.item = value{}
	return x, nil
}

func newTee(th *thread, v value) (*tee, error) {
	it, err := object.Iter(th, v)
	if err != nil {
		return nil, err
	}
	if t, ok := it.Object().(*tee); ok {
		c := *t
		return &c, nil
	}
	return &tee{block: &teeBlock{src: &source{it, it.Type().Next}, running: new(bool)}}, nil
}

func teeNext(th *thread, v value) (value, error) {
	t := v.Object().(*tee)
	if t.i == teeBlockSize {
		if t.block.next == nil {
			t.block.next = &teeBlock{src: t.block.src, running: t.block.running}
		}
		t.block, t.i = t.block.next, 0
	}
	b := t.block
	if t.i < len(b.items) {
		t.i++
		return b.items[t.i-1], nil
	}
	if *b.running {
		return value{}, th.Raise(object.RuntimeErrorType, "cannot re-enter the tee iterator")
	}
	*b.running = true
	x, err := b.src.get(th)
	*b.running = false
	if err != nil || x.IsZero() {
		return value{}, err
	}
	b.items = append(b.items, x)
	t.i++
	return x, nil
}

var teeFunc = object.Func{Name: "tee", Sig: "(iterable, n=2, /)", Doc: `Make n iterators out of one iterable, each of which gives all its items.

What one has read is kept until all have; do not use the iterable itself any more.`,
	Bound: func(th *thread, _ value, a []value) (value, error) {
		n := 2
		if !a[1].IsZero() {
			var err error
			if n, err = object.AsSize(th, a[1]); err != nil {
				return value{}, err
			}
		}
		if n < 0 {
			return value{}, th.ValueErrorf("n must be >= 0")
		}
		if n == 0 {
			return object.NewTuple(nil), nil
		}
		first, err := newTee(th, a[0])
		if err != nil {
			return value{}, err
		}
		out := make([]value, n)
		out[0] = object.From(first)
		for i := 1; i < n; i++ {
			c := *first
			out[i] = object.From(&c)
		}
		return object.NewTuple(out), nil
	}}
