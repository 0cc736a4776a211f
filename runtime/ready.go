package runtime

// this file defines the ring of what is ready to run

// runner is what a turn of the loop runs: a step of a task, a callback, a timer.
type runner interface {
	// run is called on the loop. f is the future that has become done, if that is the reason.
	// An error ends the loop: what runs reports its own failures.
	run(th *thread, l *Loop, f *Future) error
}

// ready is an entry of the ring.
type ready struct {
	what runner
	fut  *Future
}

// readyRing is a queue in a ring whose size is a power of two.
type readyRing struct {
	buf     []ready
	head, n int
}

func (r *readyRing) push(what runner, fut *Future) {
	if r.n == len(r.buf) {
		r.grow()
	}
	e := &r.buf[(r.head+r.n)&(len(r.buf)-1)]
	e.what, e.fut = what, fut
	r.n++
}

func (r *readyRing) pop() ready {
	p := &r.buf[r.head]
	e := *p
	*p = ready{}
	r.head = (r.head + 1) & (len(r.buf) - 1)
	r.n--
	return e
}

func (r *readyRing) grow() {
	buf := make([]ready, max(64, 2*len(r.buf)))
	for i := range r.n {
		buf[i] = r.buf[(r.head+i)&(len(r.buf)-1)]
	}
	r.buf, r.head = buf, 0
}

func (r *readyRing) clear() { *r = readyRing{} }

// each calls f for the entries in order.
func (r *readyRing) each(f func(e ready)) {
	for i := range r.n {
		f(r.buf[(r.head+i)&(len(r.buf)-1)])
	}
}
