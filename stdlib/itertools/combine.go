package itertools

import "pyasync/object"

// this file defines the iterators that join or cut the items of others: accumulate, batched,
// chain, pairwise, starmap and zip_longest

var (
	accumulateType = newType("accumulate")
	batchedType    = newType("batched")
	chainType      = newType("chain")
	pairwiseType   = newType("pairwise")
	starMapType    = newType("starmap")
	zipLongestType = newType("zip_longest")
)

// accumulate is accumulate(iterable, func, initial=…); fn is zero for addition.
type accumulate struct {
	object.Sub
	src            source
	fn             value
	total, initial value
}

type batched struct {
	object.Sub
	src    source
	n      int
	strict bool
}

// chain is chain(*iterables): active is the one being read.
type chain struct {
	object.Sub
	iterables, active source
}

type pairwise struct {
	object.Sub
	src source
	old value
}

type starMap struct {
	object.Sub
	fn  value
	src source
}

type zipLongest struct {
	object.Sub
	srcs   []source
	active int
	fill   value
}

func (a *accumulate) Type() *object.Type { return a.TypeOr(accumulateType) }
func (b *batched) Type() *object.Type    { return b.TypeOr(batchedType) }
func (c *chain) Type() *object.Type      { return c.TypeOr(chainType) }
func (p *pairwise) Type() *object.Type   { return p.TypeOr(pairwiseType) }
func (s *starMap) Type() *object.Type    { return s.TypeOr(starMapType) }
func (z *zipLongest) Type() *object.Type { return z.TypeOr(zipLongestType) }

func init() {
	describe(accumulateType, "(iterable, func=None, *, initial=None)", `Running totals: the first item, then func(total, item) for each further one; func adds unless given.

With initial, the totals start from it.`,
		func(th *thread, typ *object.Type, a []value) (value, error) {
			src, err := open(th, a[0])
			acc := &accumulate{Sub: object.NewSub(typ, accumulateType), src: src}
			if !none(a[1]) {
				acc.fn = a[1]
			}
			if !none(a[2]) {
				acc.initial = a[2]
			}
			return object.From(acc), err
		}, accumulateNext)
	describe(batchedType, "(iterable, n, *, strict=False)", "Return the items of the iterable in tuples of n; the last may be shorter, which strict\nmakes a ValueError.", newBatched, batchedNext)
	describe(chainType, "(*iterables)", "The items of the first iterable, then those of the second, and so on, in one iterator.",
		func(th *thread, typ *object.Type, a []value) (value, error) { return newChain(th, typ, a[0]) }, chainNext)
	chainType.Methods = func() []object.Func {
		return []object.Func{
			{Name: "from_iterable", Class: true, Sig: "(iterable, /)", Doc: "chain() of the iterables that one iterable gives, asked for only when their turn comes.", Fast1: func(th *thread, self, a value) (value, error) {
				return newChain(th, self.Object().(*object.Type), a)
			}},
			{Name: "__class_getitem__", Sig: "(object, /)", Class: true, Doc: "See PEP 585", Fast1: object.NewGenericAlias},
		}
	}
	describe(pairwiseType, "(iterable, /)", "Each item together with the one after it: pairwise('abc') gives ab and bc. Less than two items give nothing.",
		func(th *thread, typ *object.Type, a []value) (value, error) {
			src, err := open(th, a[0])
			return object.From(&pairwise{Sub: object.NewSub(typ, pairwiseType), src: src}), err
		}, pairwiseNext)
	describe(starMapType, "(function, iterable, /)", "Call function(*item) for each item of iterable: an iterator over the results.",
		func(th *thread, typ *object.Type, a []value) (value, error) {
			src, err := open(th, a[1])
			return object.From(&starMap{Sub: object.NewSub(typ, starMapType), fn: a[0], src: src}), err
		}, starMapNext)
	zipLongestType.Doc = "Return tuples of the items of the iterables, one of each. It ends with the longest one;\nfillvalue, by default None, takes the place of what the others lack."
	zipLongestType.TextSig = "(*iterables, fillvalue=None)"
	zipLongestType.New = newZipLongest
	zipLongestType.Iter = func(th *thread, v value) (value, error) { return v, nil }
	zipLongestType.Next = zipLongestNext
}

func accumulateNext(th *thread, v value) (value, error) {
	a := v.Object().(*accumulate)
	if !a.initial.IsZero() {
		a.total, a.initial = a.initial, value{}
		return a.total, nil
	}
	x, err := a.src.get(th)
	if err != nil || x.IsZero() {
		return value{}, err
	}
	switch {
	case a.total.IsZero():
		a.total = x
		return x, nil
	case !a.fn.IsZero():
		x, err = object.Call2(th, a.fn, a.total, x)
	case x.IsInt() && a.total.IsInt():
		x = object.AddInt(a.total.AsInt(), x.AsInt())
	default:
		x, err = object.Binary(th, object.OpAdd, a.total, x)
	}
	if err != nil {
		return value{}, err
	}
	a.total = x
	return x, nil
}

func newBatched(th *thread, typ *object.Type, a []value) (value, error) {
	n, err := object.AsSize(th, a[1])
	if err != nil {
		return value{}, err
	}
	strict := false
	if !a[2].IsZero() {
		if strict, err = object.Truth(th, a[2]); err != nil {
			return value{}, err
		}
	}
	if n < 1 {
		return value{}, th.ValueErrorf("n must be at least one")
	}
	src, err := open(th, a[0])
	return object.From(&batched{Sub: object.NewSub(typ, batchedType), src: src, n: n, strict: strict}), err
}

func batchedNext(th *thread, v value) (value, error) {
	b := v.Object().(*batched)
	if b.src.done() {
		return value{}, nil
	}
	out := make([]value, 0, min(b.n, 64))
	for len(out) < b.n {
		x, err := b.src.get(th)
		if err != nil {
			return value{}, err
		}
		if x.IsZero() {
			b.src = source{}
			if len(out) == 0 {
				return value{}, nil
			}
			if b.strict {
				return value{}, th.ValueErrorf("batched(): incomplete batch")
			}
			break
		}
		out = append(out, x)
		if err := poll(th); err != nil {
			return value{}, err
		}
	}
	return object.NewTuple(out), nil
}

func newChain(th *thread, typ *object.Type, iterables value) (value, error) {
	src, err := open(th, iterables)
	return object.From(&chain{Sub: object.NewSub(typ, chainType), iterables: src}), err
}

func chainNext(th *thread, v value) (value, error) {
	c := v.Object().(*chain)
	for {
		if c.active.done() {
			if c.iterables.done() {
				return value{}, nil
			}
			next, err := c.iterables.get(th)
			if err != nil || next.IsZero() {
				c.iterables = source{}
				return value{}, err
			}
			if c.active, err = open(th, next); err != nil {
				c.iterables = source{}
				return value{}, err
			}
		}
		x, err := c.active.get(th)
		if err != nil || !x.IsZero() {
			return x, err
		}
		c.active = source{}
		if err := poll(th); err != nil {
			return value{}, err
		}
	}
}

func pairwiseNext(th *thread, v value) (value, error) {
	p := v.Object().(*pairwise)
	if p.src.done() {
		return value{}, nil
	}
	if p.old.IsZero() {
		x, err := p.src.get(th)
		if err != nil || x.IsZero() {
			p.src = source{}
			return value{}, err
		}
		p.old = x
		if p.src.done() { // the iterator came back here and ran out
			p.old = value{}
			return value{}, nil
		}
	}
	old := p.old // reading may come back here
	x, err := p.src.get(th)
	if err != nil || x.IsZero() {
		p.src, p.old = source{}, value{}
		return value{}, err
	}
	p.old = x
	return object.NewTuple([]value{old, x}), nil
}

func starMapNext(th *thread, v value) (value, error) {
	s := v.Object().(*starMap)
	x, err := s.src.get(th)
	if err != nil || x.IsZero() {
		return value{}, err
	}
	if t, ok := object.AsTuple(x); ok && t.Ext == nil {
		return object.Call(th, s.fn, t.Items, nil)
	}
	args, err := object.Slice(th, x)
	if err != nil {
		return value{}, err
	}
	return object.Call(th, s.fn, args, nil)
}

func newZipLongest(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
	z := &zipLongest{Sub: object.NewSub(typ, zipLongestType), fill: object.None, active: len(args)}
	if len(kw) > 0 {
		if len(kw) > 1 || kw[0].Name.String() != "fillvalue" {
			return value{}, th.TypeErrorf("zip_longest() got an unexpected keyword argument")
		}
		z.fill = kw[0].Val
	}
	var err error
	z.srcs, err = openAll(th, args)
	return object.From(z), err
}

func zipLongestNext(th *thread, v value) (value, error) {
	z := v.Object().(*zipLongest)
	if z.active == 0 {
		return value{}, nil
	}
	out := make([]value, len(z.srcs))
	for i := range z.srcs {
		s := &z.srcs[i]
		out[i] = z.fill
		if s.done() {
			continue
		}
		x, err := s.get(th)
		if err != nil {
			z.active = 0
			return value{}, err
		}
		if x.IsZero() {
			*s = source{}
			if z.active--; z.active == 0 {
				return value{}, nil
			}
			continue
		}
		out[i] = x
	}
	return object.NewTuple(out), nil
}
