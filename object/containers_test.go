package object

import (
	"fmt"
	"math/rand"
	"slices"
	"strings"
	"testing"
)

func ints(ns ...int64) []Value {
	vs := make([]Value, len(ns))
	for i, n := range ns {
		vs[i] = Int(n)
	}
	return vs
}

// show is the values of ints, or of tuples of them, as text.
func show(vs []Value) string {
	var parts []string
	for _, v := range vs {
		switch o := v.o.(type) {
		case *Tuple:
			parts = append(parts, "("+show(o.Items)+")")
		case *List:
			parts = append(parts, "["+show(o.Items)+"]")
		case *BigInt:
			parts = append(parts, o.b.String())
		case *noneKind:
			parts = append(parts, "None")
		case *Str:
			parts = append(parts, o.s)
		case *boolKind:
			parts = append(parts, fmt.Sprint(v.AsBool()))
		default:
			parts = append(parts, fmt.Sprint(v.AsInt()))
		}
	}
	return strings.Join(parts, " ")
}

// The hashes are CPython's.
func TestHashes(t *testing.T) {
	th := NewInterp().Main
	set := func(ns ...int64) Value {
		s, err := NewFrozenSet(th, ints(ns...))
		if err != nil {
			t.Fatal(err)
		}
		return From(s)
	}
	for _, c := range []struct {
		v    Value
		want int64
	}{
		{NewTuple(nil), 5740354900026072187},
		{NewTuple(ints(1, 2, 3)), 529344067295497451},
		{NewSlice(Int(1), Int(2), Int(3)), -2340833382717974474},
		{set(), 133146708735736},
		{set(1, 2, 3), -272375401224217160},
		{From(NewRange(Int(0), Int(10), Int(1))), hashOf(t, th, NewTuple(ints(10, 0, 1)))},
	} {
		if h := hashOf(t, th, c.v); h != c.want {
			t.Errorf("hash of %s: %d, want %d", c.v.Type().Name, h, c.want)
		}
	}
}

func hashOf(t *testing.T, th *Thread, v Value) int64 {
	h, err := Hash(th, v)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// The order of iteration over sets of numbers is CPython's.
func TestSetOrder(t *testing.T) {
	th := NewInterp().Main
	s, err := NewSet(th, NewList(ints(100, 5, 64, 32, 8, 16, 0)))
	if err != nil {
		t.Fatal(err)
	}
	if got := show(s.ItemSlice()); got != "64 32 0 100 5 8 16" {
		t.Error(got)
	}
	if s, err = NewSetOfConstants(th, ints(100, 5, 64, 32, 8, 16, 0)); err != nil {
		t.Fatal(err)
	}
	if got := show(s.ItemSlice()); got != "64 0 32 16 100 5 8" {
		t.Error(got)
	}
}

// A dict agrees with a Go map and a list of keys, whatever is done to it.
func TestDictModel(t *testing.T) {
	th := NewInterp().Main
	r := rand.New(rand.NewSource(1))
	for round := 0; round < 200; round++ {
		d, model := NewDict(), map[int64]int64{}
		var order []int64
		span := int64(1 + r.Intn(60))
		for step := 0; step < 400; step++ {
			k := r.Int63n(span) * 31
			switch r.Intn(8) {
			case 0, 1, 2, 3:
				if _, ok := model[k]; !ok {
					order = append(order, k)
				}
				model[k] = int64(step)
				if err := d.Set(th, Int(k), Int(int64(step))); err != nil {
					t.Fatal(err)
				}
			case 4, 5:
				found, _ := d.Delete(th, Int(k))
				if _, ok := model[k]; ok != found {
					t.Fatal("delete", k)
				}
				delete(model, k)
				order = slices.DeleteFunc(order, func(x int64) bool { return x == k })
			case 6:
				if len(order) > 0 {
					key, _ := d.popLast()
					last := order[len(order)-1]
					if key.AsInt() != last {
						t.Fatal("popitem", key, last)
					}
					delete(model, last)
					order = order[:len(order)-1]
				}
			case 7:
				if r.Intn(20) == 0 {
					d = d.Copy()
				}
			}
		}
		if d.Len() != len(model) || show(d.KeySlice()) != show(ints(order...)) {
			t.Fatal("keys", show(d.KeySlice()), order)
		}
		for k, want := range model {
			v, err := d.Get(th, Int(k))
			if err != nil || v.AsInt() != want {
				t.Fatal("get", k, v, err)
			}
		}
	}
}

func TestSort(t *testing.T) {
	th := NewInterp().Main
	r := rand.New(rand.NewSource(2))
	for round := 0; round < 300; round++ {
		n := r.Intn(700)
		vs := make([]Value, n)
		for i := range vs {
			k := int64(r.Intn(1 + n/3))
			if round%3 == 0 {
				k = int64(i / 10) // runs
				if r.Intn(50) == 0 {
					k = int64(r.Intn(100))
				}
			}
			vs[i] = NewTuple([]Value{Int(k), Int(int64(i))})
		}
		key := From(&Builtin{Func: &Func{Name: "key", Fast1: func(th *Thread, self, a Value) (Value, error) {
			k := a.o.(*Tuple).Items[0]
			if round%2 == 0 {
				return FromString(fmt.Sprintf("%06d", k.AsInt())), nil
			}
			return NewTuple([]Value{k}), nil
		}}, Module: None})
		reverse := round%5 == 0
		want := slices.Clone(vs)
		slices.SortStableFunc(want, func(a, b Value) int {
			c := int(a.o.(*Tuple).Items[0].AsInt() - b.o.(*Tuple).Items[0].AsInt())
			if reverse {
				return -c
			}
			return c
		})
		if err := SortByKey(th, vs, key, reverse); err != nil {
			t.Fatal(err)
		}
		if show(vs) != show(want) {
			t.Fatal("round", round, "n", n)
		}
	}
}

// After an error every item is still there.
func TestSortError(t *testing.T) {
	th := NewInterp().Main
	for at := 1; at < 3000; at += 37 {
		n := 0
		s := &sorter[int64]{minGallop: startGallop, less: func(x, y int64) (bool, error) {
			if n++; n == at {
				return false, th.ValueErrorf("no")
			}
			return x < y, nil
		}}
		for i := range 500 {
			s.a = append(s.a, sortItem[int64]{int64(i * 7919 % 503), i})
		}
		_ = s.sort()
		seen := map[int]bool{}
		for _, it := range s.a {
			seen[it.from] = true
		}
		if len(seen) != 500 {
			t.Fatal(at, len(seen))
		}
	}
}

func TestSlices(t *testing.T) {
	th := NewInterp().Main
	for _, c := range []struct {
		start, stop, step Value
		want              string
	}{
		{None, None, None, "0 1 2 3 4 5"},
		{None, None, Int(-1), "5 4 3 2 1 0"},
		{Int(-2), None, None, "4 5"},
		{Int(1), Int(-1), Int(2), "1 3"},
		{Int(10), Int(1), Int(-3), "5 2"},
		{Int(3), Int(1), None, ""},
		{None, None, Int(minIndex), "5"},
	} {
		v, err := GetItem(th, NewList(ints(0, 1, 2, 3, 4, 5)), NewSlice(c.start, c.stop, c.step))
		if err != nil || show(v.o.(*List).Items) != c.want {
			t.Error(c, show(v.o.(*List).Items), err)
		}
	}
	l := &List{Items: ints(0, 1, 2, 3, 4, 5, 6, 7)}
	steps := []struct {
		s    Value
		x    Value
		want string
	}{
		{NewSlice(None, None, Int(3)), Value{}, "1 2 4 5 7"},
		{NewSlice(Int(1), Int(3), None), NewList(ints(9, 9, 9)), "1 9 9 9 5 7"},
		{NewSlice(None, None, Int(-2)), NewList(ints(10, 11, 12)), "1 12 9 11 5 10"},
		{NewSlice(Int(4), Int(2), None), NewList(ints(3)), "1 12 9 11 3 5 10"},
		{NewSlice(Int(0), Int(2), None), Value{}, "9 11 3 5 10"},
	}
	for _, c := range steps {
		if err := listSetItem(th, From(l), c.s, c.x); err != nil {
			t.Fatal(err)
		}
		if got := show(l.Items); got != c.want {
			t.Fatal(got, c.want)
		}
	}
}

func TestUnpack(t *testing.T) {
	th := NewInterp().Main
	for _, c := range []struct {
		v             Value
		n             int
		before, after int
		want          string
	}{
		{NewTuple(ints(1, 2)), 2, -1, 0, "1 2"},
		{NewTuple(ints(1, 2)), 3, -1, 0, "ValueError: not enough values to unpack (expected 3, got 2)"},
		{From(NewRange(Int(0), Int(5), Int(1))), 2, -1, 0, "ValueError: too many values to unpack (expected 2)"},
		{Int(3), 2, -1, 0, "TypeError: cannot unpack non-iterable int object"},
		{NewList(ints(1)), 0, 2, 0, "ValueError: not enough values to unpack (expected at least 2, got 1)"},
		{NewList(ints(1, 2, 3, 4)), 0, 1, 1, "1 [2 3] 4"},
	} {
		var got []Value
		var err error
		if c.before < 0 {
			got, err = Unpack(th, c.v, c.n)
		} else {
			got, err = UnpackStar(th, c.v, c.before, c.after)
		}
		text := show(got)
		if err != nil {
			text = err.Error()
		}
		if text != c.want {
			t.Errorf("%s, want %s", text, c.want)
		}
	}
}
