package runtime

import (
	"cmp"
	"maps"
	"slices"
	"time"

	"pyasync/object"
)

// this file defines how a loop waits for descriptors, and what it does when they are ready

// Job is work in Go that a loop does in its turns: what a Handle is for scripts. It runs in a
// copy of the context in which it was made. An error is reported as that of a callback is.
type Job interface {
	Do(th *object.Thread) error
	// Name is that of the method that the job stands for in reports: "Class.method". A job that
	// calls a function of a script can say which with a method Function; a method Args gives
	// the arguments, which are shown in debug mode.
	Name() string
}

// interest is what a descriptor is watched for, or is ready for.
type interest uint8

const (
	reading interest = 1 << iota
	writing
)

// poller is the system's way to wait for many descriptors.
type poller interface {
	// watch changes what a descriptor is watched for.
	watch(fd int, from, to interest) error
	// wait waits until descriptors are ready, wake is called or the time is over; it is
	// negative if there is no limit.
	wait(d time.Duration) (n int, err error)
	// event is one of the n that wait has found; a negative descriptor stands for none.
	event(i int) (fd int, what interest)
	// wake ends a wait. Any goroutine may call it until close.
	wake()
	close()
}

// watched is a descriptor that a loop watches, and what it runs in turns when that is ready.
type watched struct {
	reader, writer runner
	file           value // what the script has called it
}

func (w *watched) interest() (i interest) {
	if w.reader != nil {
		i |= reading
	}
	if w.writer != nil {
		i |= writing
	}
	return i
}

// side is where the runner for one interest is kept.
func (w *watched) side(what interest) *runner {
	if what == reading {
		return &w.reader
	}
	return &w.writer
}

// jobRun runs a Job.
type jobRun struct {
	job       Job
	ctx       *Context
	cancelled bool
	where     value // where it was made, in debug mode
}

func (r *jobRun) run(th *thread, l *Loop, _ *Future) error {
	if r.cancelled {
		return nil
	}
	err := r.ctx.Enter(th)
	if err == nil {
		err = r.job.Do(th)
		r.ctx.Exit(th)
	}
	if err != nil {
		return r.failed(th, l, err)
	}
	return nil
}

// failed reports the error of a job, unless it ends the loop.
func (r *jobRun) failed(th *thread, l *Loop, err error) error {
	if endsLoop(err) {
		return err
	}
	return l.callbackFailed(th, err, r.handle(l))
}

// handle is what CPython has in the place of a job.
func (r *jobRun) handle(l *Loop) *Handle {
	fn := object.NewBuiltin(&object.Func{Name: r.job.Name(), Sig: "()"}, value{}, "asyncio")
	if j, ok := r.job.(interface{ Function() object.Value }); ok {
		if v := j.Function(); !v.IsZero() {
			fn = v
		}
	}
	var args []value
	if j, ok := r.job.(interface{ Args() []object.Value }); ok {
		args = j.Args()
	}
	return &Handle{loop: object.From(l), fn: fn, args: args, ctx: r.ctx, cancelled: r.cancelled, source: r.where}
}

func (l *Loop) newJob(th *thread, j Job) *jobRun {
	r := &jobRun{job: j, ctx: CopyContext(th)}
	if l.debug {
		r.where = sourceTraceback(th, 0)
	}
	return r
}

// SoonDo has a job done in the next turn. On the loop.
func (l *Loop) SoonDo(th *object.Thread, j Job) error {
	return l.soon(th, l.newJob(th, j), nil)
}

// Watch has a job done in each turn in which there is something to read from fd, or its end,
// instead of what was done so far. On the loop.
func (l *Loop) Watch(th *object.Thread, fd int, j Job) error {
	return l.watch(th, fd, reading, l.newJob(th, j))
}

// WatchWrite is Watch for when something can be written to fd.
func (l *Loop) WatchWrite(th *object.Thread, fd int, j Job) error {
	return l.watch(th, fd, writing, l.newJob(th, j))
}

// Unwatch ends what Watch began, and reports whether there was something to end. A descriptor
// must not be watched any more when it is closed. On the loop.
func (l *Loop) Unwatch(th *object.Thread, fd int) (bool, error) {
	return l.unwatch(th, fd, reading)
}

// UnwatchWrite ends what WatchWrite began.
func (l *Loop) UnwatchWrite(th *object.Thread, fd int) (bool, error) {
	return l.unwatch(th, fd, writing)
}

// watch has r run in each turn in which fd is ready.
func (l *Loop) watch(th *thread, fd int, what interest, r runner) error {
	if err := l.checkClosed(th); err != nil {
		return err
	}
	if l.poll == nil {
		p, err := newPoller()
		if err != nil {
			return pollError(th, err)
		}
		l.poll = p
	}
	w := l.watching(fd)
	if w == nil {
		w = &watched{}
	}
	from := w.interest()
	if from&what == 0 {
		if err := l.poll.watch(fd, from, from|what); err != nil {
			return pollError(th, err)
		}
		l.keep(fd, w, from)
	}
	old := *w.side(what)
	*w.side(what) = r
	return cancelRunner(th, old)
}

// watching is what the loop knows of a descriptor, or nil.
func (l *Loop) watching(fd int) *watched {
	if fd < 0 || fd >= len(l.files) {
		return nil
	}
	return l.files[fd]
}

// Watching reports whether a descriptor is watched for reading and for writing.
func (l *Loop) Watching(fd int) (read, write bool) {
	w := l.watching(fd)
	if w == nil {
		return false, false
	}
	return w.reader != nil, w.writer != nil
}

// WatchedBy reports whether a job is what is done when a descriptor is ready.
func (l *Loop) WatchedBy(fd int, j Job) bool {
	w := l.watching(fd)
	if w == nil {
		return false
	}
	for _, r := range [...]runner{w.reader, w.writer} {
		if r, ok := r.(*jobRun); ok && r.job == j {
			return true
		}
	}
	return false
}

// keep notes a descriptor that has not been watched until now.
func (l *Loop) keep(fd int, w *watched, from interest) {
	if from != 0 {
		return
	}
	if fd >= len(l.files) {
		l.files = append(l.files, make([]*watched, max(fd+1, 2*len(l.files))-len(l.files))...)
	}
	l.files[fd] = w
	l.watches++
}

func (l *Loop) unwatch(th *thread, fd int, what interest) (bool, error) {
	w := l.watching(fd)
	if w == nil || w.interest()&what == 0 {
		return false, nil
	}
	from := w.interest()
	old := *w.side(what)
	*w.side(what) = nil
	if from == what {
		l.files[fd] = nil
		l.watches--
	}
	_ = l.poll.watch(fd, from, from&^what) // it fails for one that is closed, which is as good
	return true, cancelRunner(th, old)
}

// cancelRunner has r not run even if it is ready.
func cancelRunner(th *thread, r runner) error {
	switch r := r.(type) {
	case *jobRun:
		r.cancelled = true
	case *Handle:
		return r.cancel(th, object.From(r))
	}
	return nil
}

// isCancelled reports whether cancelRunner, or the script, has cancelled r.
func isCancelled(r runner) bool {
	switch r := r.(type) {
	case *jobRun:
		return r.cancelled
	case *Handle:
		return r.cancelled
	}
	return false
}

// pollEvents is wait for a loop that watches descriptors. Most turns of a loop that is busy
// find something ready at once, and need not give up the thread's lock.
func (l *Loop) pollEvents(th *thread, d time.Duration) error {
	n, err := l.poll.wait(0)
	if err != nil {
		return pollError(th, err)
	}
	if n == 0 && d != 0 {
		if n, err = l.sleep(th, d); err != nil {
			return err
		}
	}
	for i := range n {
		fd, what := l.poll.event(i)
		w := l.watching(fd)
		if w == nil {
			continue
		}
		for _, side := range [...]interest{reading, writing} {
			r := *w.side(side)
			switch {
			case what&side == 0 || r == nil:
			case isCancelled(r):
				if _, err := l.unwatch(th, fd, side); err != nil {
					return err
				}
			default:
				l.ready.push(r, nil)
			}
		}
	}
	if l.mail.full.Load() || th.Interrupt.Load() {
		return l.readMail(th)
	}
	return nil
}

// sleep waits for descriptors without the thread's lock.
func (l *Loop) sleep(th *thread, d time.Duration) (int, error) {
	if d > 5*time.Millisecond || d < 0 {
		l.idle(th)
		d = l.collectBefore(th, d)
	}
	p := l.poll
	if l.ready.n > 0 || l.stopping || !l.mail.sleep(p.wake) {
		return 0, nil
	}
	defer l.mail.sleep(nil)
	if !th.SetWaker(p.wake) {
		return 0, nil
	}
	defer th.SetWaker(nil)
	l.asleep = true
	th.Release()
	n, err := p.wait(d)
	th.Acquire()
	l.asleep = false
	if err != nil {
		return 0, pollError(th, err)
	}
	return n, nil
}

// Holding is something with descriptors that lives as long as its loop unless it is closed.
type Holding interface {
	// Abandoned is called when the loop is closed.
	Abandoned(th *object.Thread) error
}

// Hold has h told when the loop is closed, until Drop. On the loop.
func (l *Loop) Hold(h Holding) {
	if l.held == nil {
		l.held = map[Holding]uint64{}
	}
	l.holdings++
	l.held[h] = l.holdings
}

// Drop undoes Hold.
func (l *Loop) Drop(h Holding) { delete(l.held, h) }

// stopWatching forgets all descriptors when the loop is closed, and ends what still uses any.
func (l *Loop) stopWatching(th *thread) error {
	l.files, l.watches = nil, 0
	if l.poll != nil {
		l.poll.close()
		l.poll = nil
	}
	held := l.held
	l.held, l.owners = nil, nil
	order := slices.SortedFunc(maps.Keys(held), func(a, b Holding) int { return cmp.Compare(held[a], held[b]) })
	var err error
	for _, h := range order {
		if herr := h.Abandoned(th); err == nil {
			err = herr
		}
	}
	return err
}
