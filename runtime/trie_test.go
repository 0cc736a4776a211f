package runtime

import (
	"math/rand/v2"
	"reflect"
	"testing"

	"pyasync/object"
)

// hashed is a key with a chosen hash; it is equal to those of the same hash and name.
type hashed struct {
	hash int64
	name int
}

var hashedType = object.NewStatic("hashed", object.ObjectType, 0)

func (*hashed) Type() *object.Type { return hashedType }

func init() {
	hashedType.Hash = func(th *thread, v value) (int64, error) { return v.Object().(*hashed).hash, nil }
	hashedType.Compare = func(th *thread, a, b value, op object.CompareOp) (value, error) {
		return object.Bool(*a.Object().(*hashed) == *b.Object().(*hashed)), nil
	}
}

func key(hash int64, name int) value { return object.From(&hashed{hash, name}) }

// TestTrie compares tries with Go's maps while keys come and go, some of them with equal hashes,
// others with hashes that differ in their last bits alone.
func TestTrie(t *testing.T) {
	th := object.NewInterp().Main
	r := rand.New(rand.NewPCG(1, 2))
	tops := []int64{0, 1, 32, 1 << 10, 1 << 30, 1 << 31, 3 << 30, 0xffffffff}
	for round := range 200 {
		var trie *Trie
		want := map[hashed]int64{}
		for step := range 1 + round {
			k := hashed{tops[r.IntN(len(tops))] + int64(r.IntN(3)), r.IntN(3)}
			before, n := trie, trie.Len()
			var err error
			if r.IntN(3) > 0 {
				trie, err = trie.With(th, key(k.hash, k.name), object.Int(int64(step)))
				want[k] = int64(step)
			} else {
				trie, err = trie.Without(th, key(k.hash, k.name))
				delete(want, k)
			}
			if err != nil {
				t.Fatal(err)
			}
			if before.Len() != n || trie.Len() != len(want) {
				t.Fatalf("%d keys, want %d; before %d, then %d", trie.Len(), len(want), n, before.Len())
			}
		}
		got := map[hashed]int64{}
		c := trie.cursor()
		for e := c.next(); e != nil; e = c.next() {
			got[*e.key.Object().(*hashed)] = e.val.AsInt()
		}
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("round %d: got %v, want %v", round, got, want)
		}
		again := (*Trie)(nil)
		for k, v := range want {
			if x, err := trie.Get(th, key(k.hash, k.name)); err != nil || x != object.Int(v) {
				t.Fatalf("%v: got %v, %v, want %d", k, x, err, v)
			}
			again, _ = again.With(th, key(k.hash, k.name), object.Int(v))
		}
		if eq, err := trie.Equal(th, again); !eq || err != nil || depth(trie) != depth(again) {
			t.Fatalf("round %d: another order of changes gives another map", round)
		}
		for k := range want {
			again, _ = again.Without(th, key(k.hash, k.name))
		}
		if again.Len() != 0 {
			t.Fatalf("%d keys are left", again.Len())
		}
	}
}

// depth is the longest path, and checks that no inner trie holds a single key.
func depth(t *Trie) int {
	d := 0
	if t != nil {
		for _, e := range t.entries {
			if e.sub == nil {
				continue
			}
			if e.sub.n < 2 {
				return -1
			}
			d = max(d, depth(e.sub))
		}
	}
	return d + 1
}
