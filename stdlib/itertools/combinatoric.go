package itertools

import "pyasync/object"

// this file defines product, permutations, combinations and combinations_with_replacement

var (
	productType      = newType("product")
	permutationsType = newType("permutations")
	combinationsType = newType("combinations")
	replacementType  = newType("combinations_with_replacement")
)

// selection is one of the four: at are the indices into pools (product) or pool of the
// items in the last result.
type selection struct {
	object.Sub
	base    *object.Type
	pool    []value
	pools   [][]value
	at      []int
	cycles  []int // of permutations: how often each place is still to change
	r       int
	started bool
	over    bool
}

func (s *selection) Type() *object.Type { return s.TypeOr(s.base) }

func init() {
	productType.Doc = "Every way to take one item of each iterable, as tuples, in the order of for loops within each other.\n\nThe last iterable runs fastest; repeat=n stands for the iterables n times over."
	productType.TextSig = "(*iterables, repeat=1)"
	productType.New = newProduct
	productType.Iter = func(th *thread, v value) (value, error) { return v, nil }
	productType.Next = productNext
	describe(permutationsType, "(iterable, r=None)", `Every way to pick r items of iterable and line them up, as tuples; r is the number of items unless given.

permutations('abc', 2) gives ab, ac, ba, bc, ca and cb.`, newPermutations, permutationsNext)
	describe(combinationsType, "(iterable, r)", `Every way to pick r items of iterable, as tuples that keep its order.

combinations('abc', 2) gives ab, ac and bc.`, newCombinations(combinationsType), combinationsNext)
	describe(replacementType, "(iterable, r)", `Every way to pick r items of iterable, any of them more than once, as tuples that keep its order.

combinations_with_replacement('ab', 2) gives aa, ab and bb.`, newCombinations(replacementType), replacementNext)
}

// result is the tuple that at points to.
func (s *selection) result() value {
	out := make([]value, s.r)
	for i := range out {
		out[i] = s.pool[s.at[i]]
	}
	return object.NewTuple(out)
}

const maxPlaces = 1 << 28

func newProduct(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
	repeat := 1
	if len(kw) > 1 {
		return value{}, th.TooManyKeywords("product", 1, len(kw))
	}
	for _, k := range kw {
		if k.Name.String() != "repeat" {
			return value{}, th.TypeErrorf("product() got an unexpected keyword argument '%s'", k.Name)
		}
		var err error
		if repeat, err = object.AsSize(th, k.Val); err != nil {
			return value{}, err
		}
		if repeat < 0 {
			return value{}, th.ValueErrorf("repeat argument cannot be negative")
		}
	}
	if len(args) > 0 && repeat > maxPlaces/len(args) {
		return value{}, th.Raise(object.MemoryErrorType, "")
	}
	s := &selection{Sub: object.NewSub(typ, productType), base: productType}
	for _, a := range args {
		pool, err := object.Slice(th, a)
		if err != nil {
			return value{}, err
		}
		s.pools = append(s.pools, pool)
	}
	if repeat == 0 {
		s.pools = nil
	}
	once := s.pools
	for i := 1; i < repeat; i++ {
		s.pools = append(s.pools, once...)
	}
	s.r = len(s.pools)
	return object.From(s), nil
}

func productNext(th *thread, v value) (value, error) {
	s := v.Object().(*selection)
	if s.over {
		return value{}, nil
	}
	if !s.started {
		s.started = true
		s.at = make([]int, s.r)
		for _, p := range s.pools {
			if len(p) == 0 {
				s.over = true
				return value{}, nil
			}
		}
	} else {
		i := s.r - 1
		for ; i >= 0; i-- {
			if s.at[i]++; s.at[i] < len(s.pools[i]) {
				break
			}
			s.at[i] = 0
		}
		if i < 0 {
			s.over = true
			return value{}, nil
		}
	}
	out := make([]value, s.r)
	for i := range out {
		out[i] = s.pools[i][s.at[i]]
	}
	return object.NewTuple(out), nil
}

func newPermutations(th *thread, typ *object.Type, a []value) (value, error) {
	pool, err := object.Slice(th, a[0])
	if err != nil {
		return value{}, err
	}
	r := len(pool)
	if !none(a[1]) {
		if _, ok := object.IntValue(a[1]); !ok {
			return value{}, th.TypeErrorf("Expected int as r")
		}
		if r, err = object.AsSize(th, a[1]); err != nil {
			return value{}, err
		}
		if r < 0 {
			return value{}, th.ValueErrorf("r must be non-negative")
		}
	}
	s := &selection{Sub: object.NewSub(typ, permutationsType), base: permutationsType, pool: pool, r: r, over: r > len(pool)}
	if !s.over {
		s.at = make([]int, len(pool))
		s.cycles = make([]int, r)
		for i := range s.at {
			s.at[i] = i
		}
		for i := range s.cycles {
			s.cycles[i] = len(pool) - i
		}
	}
	return object.From(s), nil
}

func permutationsNext(th *thread, v value) (value, error) {
	s := v.Object().(*selection)
	if s.over {
		return value{}, nil
	}
	if !s.started {
		s.started = true
		return s.result(), nil
	}
	n := len(s.pool)
	for i := s.r - 1; i >= 0; i-- {
		if s.cycles[i]--; s.cycles[i] == 0 {
			first := s.at[i]
			copy(s.at[i:], s.at[i+1:])
			s.at[n-1] = first
			s.cycles[i] = n - i
			continue
		}
		j := n - s.cycles[i]
		s.at[i], s.at[j] = s.at[j], s.at[i]
		return s.result(), nil
	}
	s.over = true
	return value{}, nil
}

func newCombinations(base *object.Type) func(th *thread, typ *object.Type, a []value) (value, error) {
	return func(th *thread, typ *object.Type, a []value) (value, error) {
		r, err := object.AsSize(th, a[1])
		if err != nil {
			return value{}, err
		}
		pool, err := object.Slice(th, a[0])
		if err != nil {
			return value{}, err
		}
		if r < 0 {
			return value{}, th.ValueErrorf("r must be non-negative")
		}
		s := &selection{Sub: object.NewSub(typ, base), base: base, pool: pool, r: r}
		if base == combinationsType {
			s.over = r > len(pool)
		} else {
			s.over = r > 0 && len(pool) == 0
		}
		if s.over {
			return object.From(s), nil
		}
		if r > maxPlaces {
			return value{}, th.Raise(object.MemoryErrorType, "")
		}
		s.at = make([]int, r)
		if base == combinationsType {
			for i := range s.at {
				s.at[i] = i
			}
		}
		return object.From(s), nil
	}
}

func combinationsNext(th *thread, v value) (value, error) {
	s := v.Object().(*selection)
	if s.over {
		return value{}, nil
	}
	if !s.started {
		s.started = true
		return s.result(), nil
	}
	n := len(s.pool)
	i := s.r - 1
	for i >= 0 && s.at[i] == i+n-s.r {
		i--
	}
	if i < 0 {
		s.over = true
		return value{}, nil
	}
	s.at[i]++
	for j := i + 1; j < s.r; j++ {
		s.at[j] = s.at[j-1] + 1
	}
	return s.result(), nil
}

func replacementNext(th *thread, v value) (value, error) {
	s := v.Object().(*selection)
	if s.over {
		return value{}, nil
	}
	if !s.started {
		s.started = true
		return s.result(), nil
	}
	i := s.r - 1
	for i >= 0 && s.at[i] == len(s.pool)-1 {
		i--
	}
	if i < 0 {
		s.over = true
		return value{}, nil
	}
	next := s.at[i] + 1
	for ; i < s.r; i++ {
		s.at[i] = next
	}
	return s.result(), nil
}
