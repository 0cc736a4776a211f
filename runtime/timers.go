package runtime

// this file defines the heap of timers

// timer is one that a loop may have in its heap. What it runs is given no future.
type timer struct {
	what      runner
	cancelled bool
	scheduled bool // it is in the heap
}

// timerEntry keeps the time beside the timer, so that comparing touches no other memory.
type timerEntry struct {
	when float64
	t    *timer
}

// timerHeap is a binary heap by time. Timers of the same time leave it in the order in which
// they leave CPython's heapq: programs see that order. So it sinks a hole to the bottom before
// it lets the last entry rise, and takes the right one of two equal children.
type timerHeap []timerEntry

func (h *timerHeap) push(when float64, t *timer) {
	if len(*h) == cap(*h) { // append would copy long heaps many times
		*h = append(make(timerHeap, 0, max(16, 2*len(*h))), *h...)
	}
	*h = append(*h, timerEntry{when, t})
	h.rise(0, len(*h)-1)
}

// rise moves entry pos towards start, past all that are later.
func (h *timerHeap) rise(start, pos int) {
	s := *h
	e := s[pos]
	for pos > start {
		parent := (pos - 1) >> 1
		if !(e.when < s[parent].when) {
			break
		}
		s[pos] = s[parent]
		pos = parent
	}
	s[pos] = e
}

// sink moves the hole at pos to the bottom, and fills it with what was there.
func (h *timerHeap) sink(pos int) {
	s := *h
	start, end := pos, len(s)
	e := s[pos]
	child := 2*pos + 1
	for child < end {
		if right := child + 1; right < end && !(s[child].when < s[right].when) {
			child = right
		}
		s[pos] = s[child]
		pos = child
		child = 2*pos + 1
	}
	s[pos] = e
	h.rise(start, pos)
}

func (h *timerHeap) pop() timerEntry {
	s := *h
	n := len(s) - 1
	last := s[n]
	s[n] = timerEntry{}
	*h = s[:n]
	if n == 0 {
		return last
	}
	first := s[0]
	s[0] = last
	h.sink(0)
	return first
}

// dropCancelled removes all that are cancelled.
func (h *timerHeap) dropCancelled() {
	s := *h
	kept := s[:0]
	for _, e := range s {
		if e.t.cancelled {
			e.t.scheduled = false
			continue
		}
		kept = append(kept, e)
	}
	clear(s[len(kept):])
	*h = kept
	for i := len(kept)/2 - 1; i >= 0; i-- {
		h.sink(i)
	}
}
