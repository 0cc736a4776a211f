package runtime

import "testing"

// A queue that grows long again takes the blocks that it had, and keeps no more than its limit.
func TestReadyQueueUsesBlocksAgain(t *testing.T) {
	var q readyQueue
	n := maxSpares * readyBlockSize / 2
	for round := range 3 {
		for i := range n {
			q.push(nil, &Future{part: i%2 == 0})
		}
		for i := range n {
			if e := q.pop(); e.fut.part != (i%2 == 0) {
				t.Fatalf("round %d: entry %d is out of order", round, i)
			}
		}
		if q.n != 0 || q.spares < maxSpares/2-1 || q.spares > maxSpares/2 {
			t.Fatalf("round %d: %d entries and %d spare blocks are left", round, q.n, q.spares)
		}
	}
	for range 3 * n {
		q.push(nil, nil)
	}
	for range 3 * n {
		q.pop()
	}
	blocks := 0
	for b := q.spare; b != nil; b = b.next {
		blocks++
	}
	if q.spares != maxSpares || blocks != maxSpares {
		t.Errorf("%d spare blocks are counted and %d linked, want %d", q.spares, blocks, maxSpares)
	}
}
