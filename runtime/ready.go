package runtime

// this file defines the queue of what is ready to run

// runner is what a turn of the loop runs: a step of a task, a callback, a timer.
type runner interface {
	// run is called on the loop. f is the future that has become done, if that is the reason.
	// An error ends the loop: what runs reports its own failures.
	run(th *thread, l *Loop, f *Future) error
}

// ready is an entry of the queue.
type ready struct {
	what runner
	fut  *Future
}

// readyQueue is a queue in blocks, of which the first few calls need only one. Blocks are used
// again: a queue that has been long leaves some behind, three megabytes at most.
type readyQueue struct {
	first, last *readyBlock
	head, tail  int // in first and last
	n           int
	spare       *readyBlock // linked by next
	spares      int
}

// readyBlock is a part of the queue.
type readyBlock struct {
	next    *readyBlock
	entries [readyBlockSize]ready
}

const (
	readyBlockSize = 128
	maxSpares      = 1024
)

func (q *readyQueue) push(what runner, fut *Future) {
	if q.tail == readyBlockSize || q.last == nil {
		q.grow()
	}
	e := &q.last.entries[q.tail]
	e.what, e.fut = what, fut
	q.tail++
	q.n++
}

func (q *readyQueue) pop() ready {
	b := q.first
	p := &b.entries[q.head]
	e := *p
	*p = ready{}
	q.head++
	q.n--
	switch {
	case q.n == 0: // start again in the block that there is
		q.head, q.tail = 0, 0
	case q.head == readyBlockSize:
		q.first, q.head = b.next, 0
		if b.next = nil; q.spares < maxSpares {
			b.next, q.spare = q.spare, b
			q.spares++
		}
	}
	return e
}

// grow begins a new block.
func (q *readyQueue) grow() {
	b := q.spare
	if b == nil {
		b = &readyBlock{}
	} else {
		b.next, q.spare = nil, b.next
		q.spares--
	}
	if q.last == nil {
		q.first = b
	} else {
		q.last.next = b
	}
	q.last, q.tail = b, 0
}

func (q *readyQueue) clear() { *q = readyQueue{} }

// each calls f for the entries in order.
func (q *readyQueue) each(f func(e ready)) {
	b, i := q.first, q.head
	for range q.n {
		if i == readyBlockSize {
			b, i = b.next, 0
		}
		f(b.entries[i])
		i++
	}
}
