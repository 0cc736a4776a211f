// Package itertools is Python's itertools: building blocks for loops.
package itertools

import (
	"pyasync/object"
)

// this file is the table of the module, and what its iterators share

type (
	value  = object.Value
	thread = object.Thread
	kwargs = []object.Kw
)

const doc = `Iterators to build loops from.

Infinite: count, cycle, repeat. Over one or more iterables: accumulate, batched, chain,
compress, dropwhile, filterfalse, groupby, islice, pairwise, starmap, takewhile, tee,
zip_longest. Combinatoric: product, permutations, combinations,
combinations_with_replacement.`

// Module is itertools.
var Module = object.ModuleDef{
	Name:  "itertools",
	Doc:   doc,
	Funcs: []*object.Func{&teeFunc},
	Types: []*object.Type{
		accumulateType, batchedType, chainType, combinationsType, replacementType, compressType, countType, cycleType,
		dropWhileType, filterFalseType, groupByType, grouperType, isliceType, pairwiseType, permutationsType, productType,
		repeatType, starMapType, takeWhileType, teeType, zipLongestType,
	},
}

func newType(name string) *object.Type {
	return object.NewStatic("itertools."+name, object.ObjectType, object.FlagBaseType)
}

// describe completes a type: its constructor has the signature sig, and make builds an
// instance of typ from one value per parameter.
func describe(t *object.Type, sig, text string, make func(th *thread, typ *object.Type, a []value) (value, error), next object.UnaryFunc) {
	t.Doc = text
	t.TextSig = sig
	bind := &object.Func{Name: t.Qualname, Sig: sig, Bound: func(th *thread, self value, a []value) (value, error) {
		return make(th, self.Object().(*object.Type), a)
	}}
	noNames := sig[len(sig)-2] == '/' || sig[1] == '*' && sig == "(*iterables)"
	t.New = func(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
		if noNames && len(kw) > 0 {
			if typ == t || typ.Lookup("__init__") == object.ObjectType.Lookup("__init__") {
				return value{}, th.TypeErrorf("%s() takes no keyword arguments", t.Qualname)
			}
			kw = nil // they are for the __init__ of the subclass
		}
		return bind.CallFunc(th, object.From(typ), args, kw)
	}
	t.Iter = func(th *thread, v value) (value, error) { return v, nil }
	t.Next = next
}

// source is an iterator that another one reads from; its zero value is exhausted.
type source struct {
	it   value
	next object.UnaryFunc
}

func open(th *thread, v value) (source, error) {
	it, err := object.Iter(th, v)
	if err != nil {
		return source{}, err
	}
	return source{it, it.Type().Next}, nil
}

func (s *source) get(th *thread) (value, error) { return s.next(th, s.it) }

func (s *source) done() bool { return s.it.IsZero() }

// poll keeps a loop that may be long from being deaf.
func poll(th *thread) error {
	if th.Interrupt.Load() {
		return th.Poll()
	}
	return nil
}

// openAll opens several iterables.
func openAll(th *thread, vs []value) ([]source, error) {
	out := make([]source, len(vs))
	for i, v := range vs {
		var err error
		if out[i], err = open(th, v); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func none(v value) bool { return v.IsZero() || v.IsNone() }
