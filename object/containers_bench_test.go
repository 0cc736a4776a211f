package object

import (
	"fmt"
	"math/rand"
	"testing"
)

const benchSize = 1_000_000

func benchKeys(text bool) []Value {
	keys := make([]Value, benchSize)
	for i := range keys {
		keys[i] = Int(int64(i))
		if text {
			keys[i] = FromString(fmt.Sprint("key", i))
		}
	}
	return keys
}

func shuffled(keys []Value) []Value {
	out := append([]Value(nil), keys...)
	rand.New(rand.NewSource(1)).Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	return out
}

func BenchmarkDict(b *testing.B) {
	th := NewInterp().Main
	for _, text := range []bool{false, true} {
		keys := benchKeys(text)
		name := keys[0].Type().Name
		fill := func() *Dict {
			d := NewDict()
			for _, k := range keys {
				_ = d.Set(th, k, k)
			}
			return d
		}
		d := fill()
		b.Run("insert/"+name, func(b *testing.B) {
			for n := 0; n < b.N; n += benchSize {
				fill()
			}
		})
		random := shuffled(keys)
		b.Run("get/"+name, func(b *testing.B) {
			for n := range b.N {
				if v, _ := d.Get(th, keys[n%benchSize]); v.o == nil {
					b.Fatal("lost")
				}
			}
		})
		b.Run("getrandom/"+name, func(b *testing.B) {
			for n := range b.N {
				if v, _ := d.Get(th, random[n%benchSize]); v.o == nil {
					b.Fatal("lost")
				}
			}
		})
		small := NewDict()
		for _, k := range keys[:6] {
			_ = small.Set(th, k, k)
		}
		b.Run("small/"+name, func(b *testing.B) {
			for n := range b.N {
				if v, _ := small.Get(th, keys[n%6]); v.o == nil {
					b.Fatal("lost")
				}
			}
		})
		b.Run("iterate/"+name, func(b *testing.B) {
			for n := 0; n < b.N; n += benchSize {
				it := newDictIter(d, dictKeys, false)
				for {
					if k, _ := dictIterNext(th, it); k.o == nil {
						break
					}
				}
			}
		})
	}
}

func BenchmarkSet(b *testing.B) {
	th := NewInterp().Main
	for _, text := range []bool{false, true} {
		keys := benchKeys(text)
		name := keys[0].Type().Name
		s := &Set{}
		for _, k := range keys {
			_ = s.Add(th, k)
		}
		random := shuffled(keys)
		b.Run("add/"+name, func(b *testing.B) {
			for n := 0; n < b.N; n += benchSize {
				s := &Set{}
				for _, k := range keys {
					_ = s.Add(th, k)
				}
			}
		})
		b.Run("hasrandom/"+name, func(b *testing.B) {
			for n := range b.N {
				if ok, _ := s.Has(th, random[n%benchSize]); !ok {
					b.Fatal("lost")
				}
			}
		})
	}
}

func BenchmarkSort(b *testing.B) {
	th := NewInterp().Main
	tuples := make([]Value, benchSize)
	floats := make([]Value, benchSize)
	ints := shuffled(benchKeys(false))
	for i := range tuples {
		tuples[i] = pair(Int(ints[i].AsInt()/10), ints[i])
		floats[i] = Float(float64(ints[i].AsInt()))
	}
	for _, c := range []struct {
		name string
		vs   []Value
	}{{"int", ints}, {"float", floats}, {"str", shuffled(benchKeys(true))}, {"tuple", tuples}} {
		b.Run(c.name, func(b *testing.B) {
			for n := 0; n < b.N; n += benchSize {
				vs := append([]Value(nil), c.vs...)
				if err := SortValues(th, vs, false); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkList(b *testing.B) {
	th := NewInterp().Main
	b.Run("append", func(b *testing.B) {
		b.ReportAllocs()
		l := &List{}
		for n := range b.N {
			l.Append(Int(int64(n)))
		}
	})
	b.Run("iterate", func(b *testing.B) {
		b.ReportAllocs()
		l := From(&List{Items: ints(make([]int64, 1000)...)})
		for n := 0; n < b.N; n += 1000 {
			it, _ := Iter(th, l)
			for {
				if x, _ := it.Type().Next(th, it); x.o == nil {
					break
				}
			}
		}
	})
}
